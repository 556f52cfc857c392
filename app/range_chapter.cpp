// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/range_chapter.h"

#include "app/csv.h"
#include "app/data_file.h"
#include "app/figure_tables.h"
#include "app/labels.h"
#include "app/run_control.h"
#include "widgets/card_title.h"
#include "widgets/control_help.h"
#include "widgets/curve_chart.h"
#include "widgets/factor_square.h"
#include "widgets/number_box.h"
#include "widgets/number_text.h"
#include "widgets/segmented_switch.h"
#include "widgets/support_view.h"
#include "widgets/transport_bar.h"
#include "widgets/value_slider.h"
#include "widgets/wrap_row.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr int energySteps = 180;
constexpr std::array cutKinds{
    DistributionKind::CutCorners, DistributionKind::OppositeCorners, DistributionKind::OneCorner};

bool hasCorrelation(DistributionKind kind)
{
    return kind == DistributionKind::Copy || kind == DistributionKind::Gaussian
        || kind == DistributionKind::Parallelogram;
}

} // namespace

RangeChapter::RangeChapter(const Theme& theme, QWidget* parent, Kernel kernel)
    : Chapter(theme, parent)
    , m_run(new RunControl(*this, RangeSession().training, kernel))
{
    build();
    connect(m_run, &RunControl::changed, this, &RangeChapter::showState);
    retranslate();
    fitToScreen();
}

QString RangeChapter::name() const
{
    return tr("Range");
}

void RangeChapter::build()
{
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(24, 4, 24, 8);
    column->setSpacing(8);
    column->addWidget(createControls());
    column->addWidget(createChoices());
    column->addWidget(createPictures(), 1);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHead());
    layout->addWidget(createBody(body), 1);
    layout->addWidget(m_run->bar());
}

ValueSlider* RangeChapter::createSlider(const char* name, void (RangeChapter::*edit)(double))
{
    auto* slider = new ValueSlider(theme(), this);
    slider->setObjectName(name);
    connect(slider, &ValueSlider::valueChanged, this, edit);
    connect(slider, &ValueSlider::editingStarted, this, [this] { m_gesture = nextGesture(); });
    connect(slider, &ValueSlider::editingFinished, this, [this] { m_gesture = 0; });
    return slider;
}

QWidget* RangeChapter::createControls()
{
    m_kindLabel = new QLabel(this);
    m_kind = new QComboBox(this);
    m_kind->setObjectName("rangeDistribution");
    m_kind->setFocusPolicy(Qt::StrongFocus);
    m_kindLabel->setBuddy(m_kind);
    connect(m_kind, &QComboBox::activated, this,
        [this](int index) { chooseKind(DistributionKind(m_kind->itemData(index).toInt())); });
    m_cut = createSlider("cut", &RangeChapter::editCut);
    m_fraction = createSlider("fraction", &RangeChapter::editFraction);
    m_draw = new QPushButton(this);
    m_draw->setObjectName("drawPoints");
    m_draw->setCheckable(true);
    connect(m_draw, &QPushButton::clicked, this, [this](bool draws) { chooseTool(draws, false); });
    m_erase = new QPushButton(this);
    m_erase->setObjectName("erasePoints");
    m_erase->setCheckable(true);
    connect(
        m_erase, &QPushButton::clicked, this, [this](bool erases) { chooseTool(true, erases); });
    m_loadPoints = new QPushButton(this);
    m_loadPoints->setObjectName("loadPoints");
    connect(m_loadPoints, &QPushButton::clicked, this, &RangeChapter::choosePoints);

    auto* controls = new QWidget(this);
    controls->setProperty(screenOnly, true);
    auto* row = new QHBoxLayout(controls);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    auto* kind = new QVBoxLayout;
    kind->setSpacing(2);
    kind->addWidget(m_kindLabel);
    kind->addWidget(m_kind);
    kind->addSpacing(4);
    m_corners = new SegmentedSwitch(this);
    m_corners->setObjectName("corners");
    QSizePolicy keepsItsPlace = m_corners->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_corners->setSizePolicy(keepsItsPlace);
    connect(m_corners, &SegmentedSwitch::currentChanged, this,
        [this](int index) { chooseKind(cutKinds[std::size_t(index)]); });
    kind->addWidget(m_corners, 0, Qt::AlignLeft);
    row->addLayout(kind);
    row->addWidget(m_cut, 3, Qt::AlignTop);
    row->addWidget(m_fraction, 3, Qt::AlignTop);
    auto* points = new QHBoxLayout;
    points->setSpacing(8);
    for (QPushButton* button : {m_draw, m_erase, m_loadPoints})
        points->addWidget(button, 0, Qt::AlignTop);
    row->addLayout(points);
    return controls;
}

QWidget* RangeChapter::createChoices()
{
    auto* choices = new WrapRow(this);
    choices->setProperty(screenOnly, true);
    const auto label = [this] { return new QLabel(this); };

    QHBoxLayout* lessons = choices->addGroup();
    m_lessonsLabel = label();
    lessons->addWidget(m_lessonsLabel);
    static constexpr std::array names{"lessonCut", "lessonCopy", "lessonGaussian"};
    for (std::size_t i = 0; i < m_lessons.size(); ++i) {
        m_lessons[i] = new QPushButton(this);
        m_lessons[i]->setObjectName(names[i]);
        m_lessons[i]->setProperty("role", "small");
        m_lessons[i]->setCheckable(true);
        connect(m_lessons[i], &QPushButton::clicked, this, [this, i] {
            chooseTool(false, false);
            FactorDistribution wanted = distributionOf(Lesson(i));
            wanted.points = distribution().points;
            editDistribution(wanted, tr("Lesson"));
            showState(); // of the present lesson the button stays down
        });
        lessons->addWidget(m_lessons[i]);
    }
    lessons->addSpacing(16);

    QHBoxLayout* arrows = choices->addGroup();
    m_arrowsLabel = label();
    m_arrows = new SegmentedSwitch(this);
    m_arrows->setObjectName("arrows");
    connect(m_arrows, &SegmentedSwitch::currentChanged, this,
        [this](int index) { editView(tr("Arrows"), index == 1, m_codeNeurons); });
    m_neurons = new NumberBox(theme(), this);
    m_neurons->setObjectName("codeNeurons");
    m_neurons->setKind(NumberBox::Kind::Integer);
    m_neurons->setRange(
        double(RangeSession::leastCodeNeurons), double(RangeSession::mostCodeNeurons));
    connect(m_neurons, &NumberBox::valueEdited, this,
        [this](double count) { editView(tr("Neurons"), true, Index(count)); });
    m_neuronsLabel = label();
    m_neuronsLabel->setBuddy(m_neurons);
    arrows->addWidget(m_arrowsLabel);
    arrows->addWidget(m_arrows);
    arrows->addSpacing(8);
    arrows->addWidget(m_neurons);
    arrows->addWidget(m_neuronsLabel);
    return choices;
}

QWidget* RangeChapter::createPictures()
{
    m_squareTitle = new CardTitle(theme(), this);
    m_square = new FactorSquare(theme(), this);
    m_square->setObjectName("factorSquare");
    connect(m_square, &FactorSquare::strokeStarted, this, [this] { m_gesture = nextGesture(); });
    connect(m_square, &FactorSquare::strokeFinished, this, [this] { m_gesture = 0; });
    connect(m_square, &FactorSquare::pointDrawn, this, &RangeChapter::drawPoint);
    connect(m_square, &FactorSquare::pointErased, this, &RangeChapter::erasePoints);
    m_testTitle = new CardTitle(theme(), this);
    m_support = new SupportView(theme(), this);
    m_support->setObjectName("supportView");
    m_energy = new CurveChart(theme(), this);
    m_energy->setObjectName("angleEnergy");
    m_energy->setGutterVisible(false);
    m_energy->setXRange(0, 90);
    connect(m_energy, &CurveChart::pointed, m_energy, [this](double x) { m_energy->setCursor(x); });
    connect(m_energy, &CurveChart::pointerLeft, m_energy,
        [this] { m_energy->setCursor(std::nullopt); });
    for (QLabel*& number : m_numbers) {
        number = new QLabel(this);
        number->setTextFormat(Qt::RichText);
        number->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        number->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        number->setWordWrap(true);
    }

    auto* pictures = new QWidget(this);
    auto* grid = new QGridLayout(pictures);
    grid->setContentsMargins(0, 4, 0, 0);
    grid->setHorizontalSpacing(28);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_squareTitle, 0, 0);
    grid->addWidget(m_square, 1, 0);
    grid->addWidget(m_testTitle, 0, 1);
    grid->addWidget(m_support, 1, 1);
    grid->addWidget(m_energy, 0, 2, 2, 1);
    m_separator = new QFrame(this);
    m_separator->setObjectName("separator");
    m_separator->setFixedHeight(1);
    grid->addWidget(m_separator, 2, 0, 1, 3);
    for (int column = 0; column < 3; ++column)
        grid->addWidget(m_numbers[std::size_t(column)], 3, column);
    grid->setRowStretch(1, 1);
    m_pictures = grid;
    arrangePage();
    return pictures;
}

// Two pictures leave room for large type.
QWidgetList RangeChapter::putAwayWhenPresenting() const
{
    return {m_testTitle, m_support, m_separator, m_numbers[0], m_numbers[1], m_numbers[2]};
}

void RangeChapter::arrangePage()
{
    m_pictures->setColumnStretch(0, isPresenting() ? 46 : 37);
    m_pictures->setColumnStretch(1, isPresenting() ? 0 : 30);
    m_pictures->setColumnStretch(2, isPresenting() ? 54 : 33);
}

void RangeChapter::setActive(bool active)
{
    m_run->setActive(active);
}

QList<QAction*> RangeChapter::runActions() const
{
    return m_run->actions();
}

void RangeChapter::load(const Session& session)
{
    const RangeSession& range = session.range;
    chooseTool(false, false);
    m_problem.clear();
    m_pointFiles.clear();
    const FactorDistribution& stored = *range.training.run.log.start.distribution;
    if (stored.kind == DistributionKind::Points && !range.pointsName.empty())
        m_pointFiles.emplace_back(stored.points, range.pointsName);
    m_showsCode = range.showsBestCode;
    m_codeNeurons = range.codeNeurons;
    m_codeMixing.reset();
    m_run->load(range.training);
}

void RangeChapter::store(Session& session)
{
    RangeSession& range = session.range;
    range.training = m_run->stored();
    range.pointsName = pointsName();
    range.showsBestCode = m_showsCode;
    range.codeNeurons = m_codeNeurons;
}

QList<Measure> RangeChapter::measures() const
{
    const FactorDistribution& distribution = *m_run->settings().distribution;
    return {
        {"parameter",
            distribution.kind == DistributionKind::Copy ? tr("copied fraction") : tr("corner cut"),
            distribution.parameter},
        {"alignment", tr("alignment of the network"), alignment()},
        {"gap", tr("alignment gap"), m_exact ? std::optional(m_exact->test.gap) : std::nullopt}};
}

void RangeChapter::showRun(std::shared_ptr<const Snapshot> snapshot)
{
    m_run->showRun(std::move(snapshot));
}

const FactorDistribution& RangeChapter::distribution() const
{
    return *m_run->settings().distribution;
}

void RangeChapter::editDistribution(const FactorDistribution& wanted, const QString& text)
{
    ExperimentSettings settings = m_run->settings();
    settings.distribution = wanted;
    m_problem.clear();
    m_run->edit(settings, text, m_gesture);
}

void RangeChapter::editView(const QString& text, bool showsCode, Index codeNeurons)
{
    if (showsCode == m_showsCode && codeNeurons == m_codeNeurons)
        return;
    recordEdit(
        text, 0, [this, shows = m_showsCode, count = m_codeNeurons] { setView(shows, count); },
        [this, showsCode, codeNeurons] { setView(showsCode, codeNeurons); });
    setView(showsCode, codeNeurons);
}

void RangeChapter::setView(bool showsCode, Index codeNeurons)
{
    m_showsCode = showsCode;
    m_codeNeurons = codeNeurons;
    m_codeMixing.reset();
    showState();
}

void RangeChapter::chooseKind(DistributionKind kind)
{
    chooseTool(false, false);
    FactorDistribution wanted = distribution();
    const bool isCut = std::find(cutKinds.begin(), cutKinds.end(), kind) != cutKinds.end();
    const bool wasCut = std::find(cutKinds.begin(), cutKinds.end(), wanted.kind) != cutKinds.end();
    const ParameterRange range = parameterRange(kind);
    // The sliders keep their place where they mean the same.
    const bool keeps = (isCut && wasCut) || (hasCorrelation(kind) && hasCorrelation(wanted.kind));
    wanted.parameter
        = keeps ? std::clamp(wanted.parameter, range.minimum, range.maximum) : range.defaultValue;
    wanted.kind = kind;
    editDistribution(wanted, tr("Distribution"));
    showState();
}

// Moved where nothing is cut, it cuts all four.
void RangeChapter::editCut(double cut)
{
    chooseTool(false, false);
    FactorDistribution wanted = distribution();
    if (std::find(cutKinds.begin(), cutKinds.end(), wanted.kind) == cutKinds.end())
        wanted.kind = DistributionKind::CutCorners;
    wanted.parameter = cut;
    editDistribution(wanted, tr("Corner cut"));
}

void RangeChapter::editFraction(double fraction)
{
    chooseTool(false, false);
    FactorDistribution wanted = distribution();
    if (!hasCorrelation(wanted.kind))
        wanted.kind = DistributionKind::Copy;
    wanted.parameter = fraction;
    editDistribution(wanted, tr("Copied fraction"));
}

FactorDistribution RangeChapter::distributionOf(Lesson lesson)
{
    switch (lesson) {
    case Lesson::CutCorners:
        return {DistributionKind::CutCorners, 1, 1.2};
    case Lesson::CopiedFactor:
        return {DistributionKind::Copy, 1, 0.9};
    case Lesson::NearlyEqual:
        return {DistributionKind::Gaussian, 1, 0.99};
    }
    return {};
}

std::optional<RangeChapter::Lesson> RangeChapter::lesson() const
{
    for (Lesson each : {Lesson::CutCorners, Lesson::CopiedFactor, Lesson::NearlyEqual}) {
        FactorDistribution its = distributionOf(each);
        its.points = distribution().points;
        if (its == distribution())
            return each;
    }
    return std::nullopt;
}

void RangeChapter::choosePoints()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Load points"), {}, tr("CSV tables (*.csv);;All files (*)"));
    if (!path.isEmpty())
        openPoints(path);
}

void RangeChapter::openPoints(const QString& path)
{
    chooseTool(false, false);
    const Result<Matrix<double>> points = readPoints(path);
    if (!points) {
        m_problem = colored(
            QString::fromStdString(points.error().what).toHtmlEscaped(), theme().nonneg.text);
        showState();
        return;
    }
    m_pointFiles.emplace_back(*points, QFileInfo(path).fileName().toStdString());
    editDistribution({DistributionKind::Points, 1, 0, *points}, tr("Points"));
}

// Of points that were drawn: none.
std::string RangeChapter::pointsName() const
{
    for (const auto& [points, name] : m_pointFiles)
        if (isSame(points, distribution().points))
            return name;
    return {};
}

void RangeChapter::chooseTool(bool draws, bool erases)
{
    using Tool = FactorSquare::Tool;
    const bool hadTool = m_square->tool() != Tool::None;
    if (!draws && !hadTool)
        return;
    m_square->setTool(!draws ? Tool::None : erases ? Tool::Erase : Tool::Draw);
    if (draws && !hadTool) {
        const FactorDistribution& its = distribution();
        m_drawn = its.kind == DistributionKind::Points ? Matrix<double>(its.range * its.points)
                                                       : Matrix<double>(0, 2);
        m_square->setFocus();
    }
    m_problem.clear();
    showState();
}

void RangeChapter::drawPoint(const QPointF& values)
{
    if (m_drawn.rows() == mostPoints)
        return;
    m_drawn.conservativeResize(m_drawn.rows() + 1, 2);
    m_drawn.bottomRows(1) << values.x(), values.y();
    usePoints();
}

void RangeChapter::erasePoints(const QPointF& values, double radius)
{
    const Eigen::RowVector2d at(values.x(), values.y());
    Matrix<double> kept(0, 2);
    for (Index row = 0; row < m_drawn.rows(); ++row)
        if ((m_drawn.row(row) - at).norm() > radius) {
            kept.conservativeResize(kept.rows() + 1, 2);
            kept.bottomRows(1) = m_drawn.row(row);
        }
    if (kept.rows() == m_drawn.rows())
        return;
    m_drawn = kept;
    usePoints();
}

// The distribution before rules until then.
void RangeChapter::usePoints()
{
    if (fillPlane(m_drawn)) {
        editDistribution({DistributionKind::Points, 1, 0, m_drawn}, tr("Points"));
        return;
    }
    m_problem = m_drawn.rows() < leastPoints
        ? tr("Draw at least three points: there are %1. The distribution before still rules.")
              .arg(m_drawn.rows())
        : tr("The points must vary in both factors and not lie on a line. The distribution before "
             "still rules.");
    showState();
}

QList<Figure> RangeChapter::figures() const
{
    QList<Figure> figures{{tr("Where the factors can be"), "square", {m_squareTitle, m_square},
                              [this] { return squareCsv(); }},
        {tr("Alignment test"), "alignment-test", {m_testTitle, m_support},
            [this] { return testCsv(); }},
        {tr("Energy at each angle"), "energy-curve", {m_energy},
            [this] { return energyCurveCsv(m_exact->factors, 2 * energySteps); }},
        {tr("Whole chapter"), "chapter", page()}};
    for (Figure& figure : figures) {
        figure.caption = caption();
        figure.fileName
            = QStringLiteral("range-%1-seed-%2").arg(figure.fileName).arg(m_run->settings().seed);
    }
    return figures;
}

QList<TextFile> RangeChapter::textFiles() const
{
    if (m_run->curve().empty())
        return {};
    return {{tr("&Alignment at each step as CSV…"),
        QStringLiteral("range-alignment-seed-%1.csv").arg(m_run->settings().seed),
        [this] { return alignmentCsv(); }}};
}

void RangeChapter::retranslate()
{
    m_run->retranslate();
    m_kindLabel->setText(tr("Distribution of the factors"));
    setHelp(m_kind, tr("How the two factors are distributed, always about their mean."));
    m_kind->clear();
    m_cut->setLabel(tr("Corner cut"), QStringLiteral("c"));
    setHelp(m_cut, tr("How much of the corners is left; 2 leaves the square whole."),
        tr("Below √2 the axes are no longer the cheapest directions."));
    m_corners->setOptions({tr("four"), tr("two opposite"), tr("one")});
    setHelp(m_corners, tr("Which corners of the square are cut off."));
    m_draw->setText(tr("Draw points"));
    setHelp(m_draw,
        tr("Drag in the square to draw points, or move with the arrow keys and "
           "press Enter. The right button erases."));
    m_erase->setText(tr("Erase"));
    setHelp(m_erase, tr("Drag over points to erase them, or press Delete at the cross."));
    m_loadPoints->setText(tr("Load points…"));
    setHelp(m_loadPoints,
        tr("A CSV file with two columns, which are scaled to the variance of "
           "the square."));
    m_lessonsLabel->setText(tr("Lessons"));
    m_lessons[0]->setText(tr("Cut below √2"));
    setHelp(m_lessons[0], tr("Four corners cut below √2: the code turns to 45°."));
    m_lessons[1]->setText(tr("Copied factor"));
    setHelp(m_lessons[1],
        tr("Correlated factors that keep the whole range: the code stays "
           "on the axes."));
    m_lessons[2]->setText(tr("Full on paper only"));
    setHelp(m_lessons[2],
        tr("Two normal factors of correlation 0.99: their samples fill a band of the square."));
    m_arrowsLabel->setText(tr("Arrows"));
    m_arrows->setOptions({tr("Trained network"), tr("Best code")});
    m_arrows->setOptionToolTips({tr("The weights of the ten trained neurons."),
        tr("Question 2: the code of any directions that costs least, its readout included.")});
    setHelp(m_neurons, tr("How many neurons the best code has. Three are always enough."));
    m_neurons->setAccessibleName(tr("Neurons of the best code"));
    m_neuronsLabel->setText(tr("neurons"));

    m_square->setAccessibleName(tr("Where the factors can be"));
    setHelp(m_square,
        tr("Each arrow is the direction of a neuron: how its rate depends on the "
           "two factors. The longest ends at the edge."),
        tr("Arrows along the axes mean one factor per neuron."));
    m_support->setAccessibleName(tr("Alignment test"));
    setHelp(m_support,
        tr("The support is what lifts a neuron of that direction above zero. Where it lies inside "
           "the ellipse, such a neuron is cheaper than two on the axes."));
    m_energy->setTitle(tr("Question 1: energy at each angle"));
    m_energy->setCaption(tr("two neurons"));
    m_energy->setXTicks({{0, "0°"}, {45, "45°"}, {90, "90°"}});
    m_energy->setXText([](double angleDeg) { return formatShort(angleDeg, 4) + QChar(0xB0); });
    m_energy->setValueText([](double value) { return formatFixed(value, 3); });
    setHelp(m_energy,
        tr("Question 1: two neurons at right angles, turned together, with their smallest bias."));
    m_measuredSeed.reset();
    showState();
}

void RangeChapter::fitToType(double scale)
{
    const int side = int(std::lround(230 * scale));
    m_square->setMinimumSize(side, side);
    m_support->setMinimumSize(int(std::lround(200 * scale)), side);
    m_energy->setMinimumHeight(int(std::lround(150 * scale)));
    // A key number and two lines, even where fewer are needed.
    const int height = QFontMetrics(theme().font(TextRole::KeyNumber)).lineSpacing()
        + 2 * QFontMetrics(theme().font(TextRole::Caption)).lineSpacing() + 2;
    for (QLabel* number : m_numbers)
        number->setMinimumHeight(height);
    if (m_exact)
        showNumbers();
}

} // namespace untangle

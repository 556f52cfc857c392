// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/take_home_chapter.h"

#include "app/labels.h"
#include "widgets/bar_chart.h"
#include "widgets/control_help.h"
#include "widgets/curve_chart.h"
#include "widgets/number_text.h"
#include "widgets/plane_view.h"
#include "widgets/torus_map_view.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace untangle {

namespace {

constexpr int frameMs = 33;
constexpr int pictureHeight = 180, presentedPictureHeight = 270;
constexpr double turnSeconds = 8; // there and back
constexpr double widestCut = 2, narrowestCut = 1; // of the corners: none and half of each side
const QString energyId = QStringLiteral("energy");

// From 0 to 1 and back, slow at both ends.
double swing(double seconds)
{
    return (1 - std::cos(2 * std::numbers::pi * seconds / turnSeconds)) / 2;
}

FactorGeometry cutSquare(double cut)
{
    FactorDistribution distribution;
    distribution.kind = DistributionKind::CutCorners;
    distribution.parameter = cut;
    return FactorGeometry(distribution);
}

QLabel* createWords(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

QString idOf(Condition condition)
{
    return QString::number(int(condition));
}

} // namespace

TakeHomeChapter::TakeHomeChapter(const Theme& theme, QWidget* parent, Kernel kernel)
    : Chapter(theme, parent)
    , m_kernel(kernel)
{
    m_mir = new CurveChart(theme, this);
    m_mir->setObjectName("mir");
    m_mir->setYRange(0, 1);
    m_energyCurve = new CurveChart(theme, this);
    m_energyCurve->setObjectName("energyCurve");
    m_energyCurve->setXRange(0, 90);
    m_energyCurve->setYRange(0.5, 1.8);
    m_parts[Brains].picture = createCells();
    m_parts[Machines].picture = m_mir;
    m_parts[Theory].picture = createPlane();
    m_parts[Range].picture = m_energyCurve;

    const char* const chapters[partCount][claimsEach] = {{"space", "grid"},
        {"conditions", "playground"}, {"linear", "playground"}, {"range", "range"}};
    auto* body = new QWidget(this);
    auto* grid = new QGridLayout(body);
    grid->setContentsMargins(24, 4, 24, 16);
    grid->setHorizontalSpacing(32);
    grid->setVerticalSpacing(24);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    for (std::size_t part = 0; part < partCount; ++part) {
        PartViews& views = m_parts[part];
        views.question = createWords(this);
        views.answer = createWords(this);
        auto* left = new QGridLayout;
        left->setHorizontalSpacing(12);
        left->setVerticalSpacing(10);
        left->addWidget(views.question, 0, 0, 1, 2);
        for (std::size_t i = 0; i < claimsEach; ++i) {
            Claim& claim = views.claims[i];
            claim.words = createWords(this);
            claim.words->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
            claim.link = new QPushButton(this);
            claim.link->setObjectName(QStringLiteral("link%1").arg(part * claimsEach + i + 1));
            connect(claim.link, &QPushButton::clicked, this, [this, chapter = chapters[part][i]] {
                emit chapterWanted(QLatin1String(chapter));
            });
            left->addWidget(claim.link, int(i) + 1, 0);
            left->addWidget(claim.words, int(i) + 1, 1);
        }
        left->setColumnStretch(1, 1);
        left->setRowStretch(int(claimsEach) + 1, 1);
        auto* right = new QVBoxLayout;
        right->setSpacing(8);
        right->addWidget(views.answer);
        right->addWidget(views.picture);
        right->addStretch();
        grid->addLayout(left, int(part), 0);
        grid->addLayout(right, int(part), 1);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHead());
    layout->addWidget(createBody(body), 1);
    m_timer.setInterval(frameMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        // At rest the pictures show what the words beside them say: where the motion turns back.
        if (!Chapter::theme().reducedMotion)
            showMotion(m_seconds + frameMs / 1000.0);
        else if (m_seconds != turnSeconds / 2)
            showMotion(turnSeconds / 2);
    });
    retranslate();
    fitToScreen();
}

QString TakeHomeChapter::name() const
{
    return tr("Take-home");
}

QWidget* TakeHomeChapter::createCells()
{
    auto* cells = new QWidget(this);
    auto* grid = new QGridLayout(cells);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    for (int i = 0; i < int(m_maps.size()); ++i) {
        TorusMapView*& map = m_maps[std::size_t(i)];
        map = new TorusMapView(theme(), cells);
        map->setFocusPolicy(Qt::NoFocus);
        m_mapNames[std::size_t(i)] = createWords(cells);
        grid->addWidget(map, 0, i);
        grid->addWidget(m_mapNames[std::size_t(i)], 1, i);
        grid->setColumnStretch(i, 1);
    }
    grid->setRowStretch(2, 1);
    return cells;
}

QWidget* TakeHomeChapter::createPlane()
{
    auto* picture = new QWidget(this);
    m_plane = new PlaneView(theme(), picture);
    m_plane->setObjectName("plane");
    m_plane->setRotatable(false);
    m_plane->setMovable(false);
    m_plane->setFocusPolicy(Qt::NoFocus);
    m_plane->setViewRange(-0.5, 2.9);
    m_energyBar = new BarChart(theme(), picture);
    m_energyBar->setObjectName("energyBar");
    m_energyBar->setMaximum(4.9);
    auto* row = new QHBoxLayout(picture);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_plane);
    row->addWidget(m_energyBar, 1);
    return picture;
}

void TakeHomeChapter::setActive(bool active)
{
    if (active && !m_runs && !m_training)
        m_training = std::make_unique<Background<Runs>>(
            this, [this](std::stop_token stop) { return train(stop); },
            [this](const Runs& runs) { takeRuns(runs); });
    if (active)
        m_timer.start();
    else
        m_timer.stop();
}

// In a thread of its own: reads nothing of this but the kernel.
TakeHomeChapter::Runs TakeHomeChapter::train(std::stop_token stop) const
{
    Runs runs;
    runs.cells = trainExampleCells(stop, m_kernel);
    const ExperimentSettings base = defaultSettings(Family::Shallow);
    for (Condition condition : allConditions) {
        Trainer trainer(withCondition(base, condition, base.weights), m_kernel);
        while (!stop.stop_requested() && trainer.step()) { }
        runs.curves[std::size_t(condition)] = trainer.history(); // to its end
    }
    return runs;
}

void TakeHomeChapter::takeRuns(const Runs& runs)
{
    m_runs = runs;
    showRuns();
    showAnswers();
    showMotion(m_seconds);
}

void TakeHomeChapter::showRuns()
{
    if (!m_runs)
        return;
    const ExampleCells& cells = m_runs->cells;
    m_maps[0]->setMap(cells.place);
    m_maps[1]->setMap(cells.objectVector);
    m_maps[1]->setObject(QPointF(ExampleCells::objectColumn, ExampleCells::objectRow));
    m_maps[2]->setMap(cells.border);
    m_maps[2]->setWall(double(ExampleCells::wallColumn));
    m_maps[3]->setMap(cells.grid);
    for (Condition condition : allConditions) {
        QList<QPointF> points;
        for (const Evaluation& each : m_runs->curves[std::size_t(condition)])
            points.append({double(each.step),
                each.layers.front().mir.value_or(std::numeric_limits<double>::quiet_NaN())});
        m_mir->setPoints(idOf(condition), points);
    }
}

void TakeHomeChapter::showMotion(double seconds)
{
    m_seconds = seconds;
    // From the mixed code to the axes, and from the whole square to its cut corners.
    showPlane((1 - swing(seconds)) * std::numbers::pi / 4);
    showRange(widestCut + swing(seconds) * (narrowestCut - widestCut));
    if (!m_runs)
        return;
    const WalkPlace at = walkAt(seconds);
    const std::array maps{&m_runs->cells.place, &m_runs->cells.objectVector, &m_runs->cells.border,
        &m_runs->cells.grid};
    for (std::size_t i = 0; i < maps.size(); ++i) {
        const auto side = double(maps[i]->rows());
        m_maps[i]->setAnimal(QPointF(at.x * side - 0.5, at.y * side - 0.5));
    }
}

void TakeHomeChapter::showPlane(double angleRad)
{
    static const FactorGeometry square{FactorDistribution()};
    const RotatedCode code = cheapestSigns(angleRad, square);
    const Matrix2 mixing = rotation(angleRad);
    QList<QPointF> corners;
    for (const Vector2& corner : square.hull()) {
        const Vector2 at = mixing * corner + code.bias;
        corners.append({at.x(), at.y()});
    }
    m_plane->setShape(corners, {0, 1, 0, 1});
    QList<PlaneArrow> arrows;
    for (int factor = 0; factor < 2; ++factor)
        arrows.append({{mixing(0, factor), mixing(1, factor)},
            QStringLiteral("$e$_{%1}").arg(factor + 1), factor});
    m_plane->setArrows(arrows);
    m_plane->setBias({code.bias.x(), code.bias.y()}, QStringLiteral("$b$"));
    m_energyBar->setParts({{code.energy.variance, QString(), theme().prediction.fill},
        {code.energy.biasSquared, tr("bias²"), theme().activity.fill}});
}

// E(theta) as a multiple of that at the axes.
void TakeHomeChapter::showRange(double cut)
{
    const FactorGeometry factors = cutSquare(cut);
    const double axes = cheapestSigns(0, factors).energy.total();
    QList<QPointF> points;
    QPointF least(0, 1);
    for (int degrees = 0; degrees <= 90; ++degrees) {
        const double energy
            = cheapestSigns(degrees * std::numbers::pi / 180, factors).energy.total() / axes;
        points.append({double(degrees), energy});
        if (energy < least.y() - 1e-9)
            least = points.constLast();
    }
    m_energyCurve->setPoints(energyId, points);
    m_energyCurve->setOpenMarkers({{least, tr("least at %1°").arg(formatInteger(least.x()))}});
    m_energyCurve->setCaption(
        tr("range |%1| + |%2| ≤ c = %3")
            .arg(QStringLiteral("$e$_{1}"), QStringLiteral("$e$_{2}"), formatFixed(cut, 2)));
}

QList<Figure> TakeHomeChapter::figures() const
{
    QList<Figure> figures{{tr("Cell types"), "take-home-cells", {m_parts[Brains].picture}},
        {tr("MIR of five conditions"), "take-home-mir", {m_mir}},
        {tr("Turning the code"), "take-home-plane", {m_parts[Theory].picture}},
        {tr("Energy with cut corners"), "take-home-range", {m_energyCurve}},
        {tr("Whole chapter"), "take-home-chapter", page()}};
    return figures;
}

void TakeHomeChapter::showAnswers()
{
    const TextRole role = isPresenting() ? TextRole::Sentence : TextRole::Title;
    const auto large = [this, role](const QString& html, const QColor& color) {
        // In the text, since a style sheet resets the font of a label.
        return QStringLiteral("<span style=\"font-size:%1pt; color:%2\">%3</span>")
            .arg(theme().font(role).pointSizeF())
            .arg(color.name(), html);
    };
    const auto say = [&](Part part, const QString& question, const QString& answer) {
        m_parts[part].question->setText(large(question, theme().ink2));
        m_parts[part].answer->setText(large(answer, theme().ink));
    };
    say(Brains, tr("Why do brains have so many bespoke cell types?"),
        tr("What varies freely gets cells of its own: that is the cheapest nonnegative code."));
    const auto mirOf = [this](Condition condition) {
        const auto mir = m_runs->curves[std::size_t(condition)].back().layers.front().mir;
        return mir ? formatFixed(*mir, 2) : QStringLiteral("–");
    };
    say(Machines, tr("How can a machine learn disentangled representations?"),
        m_runs ? tr("By nonnegative rates, small activity and small weights: MIR %1, without "
                    "nonnegativity %2.")
                     .arg(colored(mirOf(Condition::NonnegActivityWeight),
                              theme().conditions[int(Condition::NonnegActivityWeight)].text),
                         colored(mirOf(Condition::ActivityWeight),
                             theme().conditions[int(Condition::ActivityWeight)].text))
               : tr("By nonnegative rates, small activity and small weights."));
    static const FactorGeometry square{FactorDistribution()};
    const BestRotation best = bestRotation(square);
    say(Theory, tr("First contribution: a theory of when neurons disentangle."),
        tr("A mixed code must be lifted further above zero: it costs up to %1 % more energy.")
            .arg(
                colored(formatFixed(100 * (best.energy45 / best.energyAxis - 1), 0), theme().ink)));
    const BestRotation cut = bestRotation(cutSquare(narrowestCut));
    say(Range, tr("Second contribution: why brains separate some factors and mix others."),
        tr("With all corners of the range cut, c = %1, the mixed code costs %2 % less.")
            .arg(formatInteger(narrowestCut),
                colored(formatFixed(100 * (1 - cut.energyBest / cut.energyAxis), 0), theme().ink)));
}

void TakeHomeChapter::showPage(int page)
{
    m_page = page;
    arrangePage();
}

// The answer above the plane tells its number.
QWidgetList TakeHomeChapter::putAwayWhenPresenting() const
{
    return {m_energyBar};
}

void TakeHomeChapter::arrangePage()
{
    for (std::size_t part = 0; part < partCount; ++part) {
        const PartViews& views = m_parts[part];
        QWidgetList widgets{views.question, views.answer, views.picture};
        for (const Claim& claim : views.claims)
            widgets.append(claim.words);
        for (QWidget* widget : std::as_const(widgets))
            widget->setVisible(!isPresenting() || int(part) == m_page);
    }
}

void TakeHomeChapter::retranslate()
{
    setHead(name(),
        tr("Nonnegative rates and little energy: one factor per neuron, where the factors vary "
           "freely enough."));
    struct Words {
        QString claim, link;
    };
    const std::array<std::array<Words, claimsEach>, partCount> words{{
        {Words{tr("Place, object vector and wall vary freely: three modules of cells."),
             tr("Space and objects ›")},
            Words{tr("The waves of one ring make one module of grid cells."), tr("Grid cells ›")}},
        {Words{tr("It works in linear networks, deep networks and autoencoders."),
             tr("Five conditions ›")},
            Words{tr("Each of the three constraints is needed: leave one out and watch."),
                tr("Playground ›")}},
        {Words{tr("Nonnegativity and energy together turn the code to the axes."),
             tr("Linear example ›")},
            Words{tr("A network finds this code by itself while it learns its task."),
                tr("Playground ›")}},
        {Words{tr("Factors may be correlated, as long as every pair of values occurs."),
             tr("Range ›")},
            Words{
                tr("Where all corners are cut below √2, mixed codes are better."), tr("Range ›")}},
    }};
    for (std::size_t part = 0; part < partCount; ++part)
        for (std::size_t i = 0; i < claimsEach; ++i) {
            const Claim& claim = m_parts[part].claims[i];
            claim.words->setText(words[part][i].claim);
            claim.link->setText(words[part][i].link);
            setHelp(claim.link, tr("Goes to the chapter that shows this."));
            claim.link->setAccessibleDescription(words[part][i].claim);
        }
    const QString names[] = {tr("place"), tr("object vector"), tr("border"), tr("grid")};
    const int hues[] = {0, 1, 2, 0};
    for (std::size_t i = 0; i < m_maps.size(); ++i) {
        m_maps[i]->setHue(theme().factor(hues[i]).fill);
        m_maps[i]->setEmptyText(tr("Training"));
        m_maps[i]->setAccessibleName(names[i]);
        m_maps[i]->setAccessibleDescription(words[Brains][0].claim);
        m_mapNames[i]->setText(colored(names[i], theme().factor(hues[i]).text));
    }
    QList<Curve> curves;
    for (Condition condition : allConditions) {
        const Tone& tone = theme().conditions[int(condition)];
        QPen pen(tone.fill, 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        if (const QList<qreal> dash = Theme::conditionDash(int(condition)); !dash.isEmpty())
            pen.setDashPattern(dash);
        curves.append({idOf(condition), Labels::of(condition), pen, tone.text});
    }
    const ExperimentSettings base = defaultSettings(Family::Shallow);
    m_mir->setTitle(tr("MIR"));
    m_mir->setCaption(tr("shallow network, seed 1, %1 bins, %2 samples")
                          .arg(base.information.binCount)
                          .arg(base.evaluationSamples));
    m_mir->setWhatsThis(tr("One network a condition, trained for this picture. Only all "
                           "constraints together lead to one factor per neuron."));
    m_mir->setXRange(0, double(base.scheduleSteps));
    m_mir->setCurves(curves);
    m_mir->setXText([](double step) { return tr("step %1").arg(formatInteger(step)); });
    m_mir->setValueText(formatRatio);
    m_mir->setEmptyText(tr("Five networks are trained for this picture."), {});
    m_plane->setAxisNames(QStringLiteral("$z$_{1}"), QStringLiteral("$z$_{2}"));
    m_plane->setWhatsThis(tr(
        "The square turns, and its smallest bias turns with it. Upright, it needs least energy."));
    m_plane->setAccessibleName(tr("The square of two factors in the plane of two neurons"));
    m_energyBar->setAccessibleName(tr("Energy of the code"));
    static const FactorGeometry square{FactorDistribution()};
    const double least = bestRotation(square).energyBest;
    m_energyBar->setReference(
        least, tr("least possible %1").arg(QStringLiteral("<b>%1</b>").arg(formatFixed(least, 3))));
    m_energyCurve->setTitle(tr("Energy against angle"));
    m_energyCurve->setWhatsThis(
        tr("Energy is least where the arrows lie along the axes: one factor per neuron."));
    m_energyCurve->setCurves(
        {{energyId, tr("energy"), theme().curvePen(Cost::Total, 2.8), theme().ink}});
    m_energyCurve->setReferenceLines({{tr("at the axes"), 1, {3.3, 2.5}, QStringLiteral("1")}});
    m_energyCurve->setXText(
        [](double degrees) { return tr("angle %1°").arg(formatInteger(degrees)); });
    m_energyCurve->setValueText(formatRatio);
    showRuns();
    showAnswers();
    showMotion(m_seconds);
}

void TakeHomeChapter::fitToType(double scale)
{
    const int height = isPresenting() ? presentedPictureHeight : pictureHeight;
    for (const PartViews& views : m_parts)
        views.picture->setFixedHeight(int(std::lround(height * scale)));
    const int side = m_parts[Theory].picture->maximumHeight();
    m_plane->setFixedSize(side, side);
    showAnswers();
}

} // namespace untangle

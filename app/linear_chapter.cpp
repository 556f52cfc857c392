// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/linear_chapter.h"

#include "app/data_file.h"
#include "app/figure_tables.h"
#include "app/labels.h"
#include "widgets/bar_chart.h"
#include "widgets/card_title.h"
#include "widgets/control_help.h"
#include "widgets/curve_chart.h"
#include "widgets/equation_view.h"
#include "widgets/number_text.h"
#include "widgets/plane_view.h"
#include "widgets/step_bar.h"
#include "widgets/value_slider.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <array>
#include <cmath>
#include <numbers>

namespace untangle {

namespace {

constexpr int motionMs = 450;
constexpr Index sampleCount = 220;
constexpr double equalBias = 1e-9;
constexpr int curveSteps = 360;

const QString totalId = QStringLiteral("energy");

} // namespace

LinearChapter::LinearChapter(const Theme& theme, QWidget* parent)
    : Chapter(theme, parent)
    , m_factors(m_distribution)
{
    m_motion.setDuration(motionMs);
    m_motion.setStartValue(0.0);
    m_motion.setEndValue(1.0);
    m_motion.setEasingCurve(QEasingCurve::InOutCubic);
    // Angle and bias are interpolated, never the entries of M: the square keeps its size on the
    // way.
    connect(&m_motion, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        const double share = value.toDouble();
        m_state.angleRad
            = m_motionFrom.angleRad + share * (m_motionTo.angleRad - m_motionFrom.angleRad);
        m_state.bias = m_motionFrom.bias + share * (m_motionTo.bias - m_motionFrom.bias);
        showState();
    });
    connect(&m_motion, &QVariantAnimation::finished, this, [this] {
        m_state = m_motionTo;
        showState();
    });
    createActions();
    build();
    setDistribution(m_distribution);
    retranslate();
    fitToScreen();
}

QString LinearChapter::name() const
{
    return tr("Linear example");
}

void LinearChapter::createActions()
{
    m_nextAction = createAction("nextAction", Qt::Key_PageDown);
    m_backAction = createAction("backAction", Qt::Key_PageUp);
    m_smallestBiasAction = createAction("smallestBiasAction", Qt::Key_B);
    m_minimiseAction = createAction("minimiseAction", Qt::Key_M);
    m_resetAction = createAction("resetAction", Qt::Key_Home);
    connect(m_nextAction, &QAction::triggered, this, [this] {
        const int next = m_step ? int(*m_step) + 1 : int(m_lastStep);
        goTo(LinearStep(std::min(next, int(LinearStep::MinimiseEnergy))));
    });
    connect(m_backAction, &QAction::triggered, this, [this] {
        const int previous = m_step ? int(*m_step) - 1 : int(m_lastStep);
        goTo(LinearStep(std::max(previous, 0)));
    });
    connect(m_smallestBiasAction, &QAction::triggered, this, &LinearChapter::takeSmallestBias);
    connect(m_minimiseAction, &QAction::triggered, this, &LinearChapter::minimiseEnergy);
    connect(m_resetAction, &QAction::triggered, this, &LinearChapter::reset);
}

QList<QAction*> LinearChapter::runActions() const
{
    return {m_nextAction, m_backAction, m_smallestBiasAction, m_minimiseAction, m_resetAction};
}

void LinearChapter::build()
{
    m_steps = new StepBar(theme(), this);
    m_steps->setObjectName("steps");
    connect(m_steps, &StepBar::stepRequested, this, [this](int step) { goTo(LinearStep(step)); });

    m_plane = new PlaneView(theme(), this);
    m_plane->setObjectName("plane");
    connect(m_plane, &PlaneView::dragStarted, this, &LinearChapter::beginDrag);
    connect(m_plane, &PlaneView::angleDragged, this, &LinearChapter::dragAngle);
    connect(m_plane, &PlaneView::biasDragged, this, [this](double first, double second) {
        change(tr("Bias"), [&] {
            beginFreePlay();
            setBias(
                {std::clamp(first, 0.0, biasMaximum()), std::clamp(second, 0.0, biasMaximum())});
        });
    });
    connect(m_plane, &PlaneView::dragFinished, this, [this] {
        m_isDragging = false;
        fitView();
        showState();
    });

    auto* body = new QWidget(this);
    m_columns = new QHBoxLayout(body);
    m_columns->setContentsMargins(24, 8, 24, 16);
    m_columns->addWidget(m_plane);
    auto* right = new QWidget(body);
    auto* rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->setSpacing(8);
    rightLayout->addWidget(createPictures(), 1);
    rightLayout->addWidget(createControls());
    rightLayout->addWidget(createHero());
    m_columns->addWidget(right);
    arrangePage();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHead());
    layout->addWidget(createBody(body), 1);
    layout->addWidget(m_steps);
}

QWidgetList LinearChapter::putAwayWhenPresenting() const
{
    return {m_energyTitle, m_curve};
}

void LinearChapter::arrangePage()
{
    m_columns->setSpacing(isPresenting() ? 56 : 28);
    m_columns->setStretch(0, isPresenting() ? 46 : 48);
    m_columns->setStretch(1, isPresenting() ? 54 : 52);
}

int LinearChapter::pageCount() const
{
    return int(LinearStep::MinimiseEnergy) + 1;
}

int LinearChapter::shownPage() const
{
    return int(m_step.value_or(m_lastStep));
}

void LinearChapter::showPage(int page)
{
    goTo(LinearStep(page));
}

QWidget* LinearChapter::createPictures()
{
    m_equation = new EquationView(theme(), this);
    m_equation->setObjectName("equation");
    m_energyTitle = new CardTitle(theme(), this);
    m_energyBar = new BarChart(theme(), this);
    m_energyBar->setObjectName("energyBar");
    m_curve = new CurveChart(theme(), this);
    m_curve->setObjectName("energyCurve");
    m_curve->setGutterVisible(false);
    m_curve->setXRange(0, 180);
    m_curve->setDragStep(1);
    connect(m_curve, &CurveChart::dragStarted, this, &LinearChapter::beginDrag);
    connect(m_curve, &CurveChart::xDragged, this, &LinearChapter::editAngle);
    connect(m_curve, &CurveChart::dragFinished, this, [this] { m_isDragging = false; });
    connect(m_curve, &CurveChart::pointed, m_curve, [this](double x) { m_curve->setCursor(x); });
    connect(
        m_curve, &CurveChart::pointerLeft, m_curve, [this] { m_curve->setCursor(std::nullopt); });

    auto* pictures = new QWidget(this);
    auto* layout = new QVBoxLayout(pictures);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_equation);
    layout->addSpacing(8);
    layout->addWidget(m_energyTitle);
    layout->addWidget(m_energyBar);
    layout->addSpacing(8);
    layout->addWidget(m_curve, 1);
    return pictures;
}

ValueSlider* LinearChapter::createSlider(const char* name, void (LinearChapter::*edit)(double))
{
    auto* slider = new ValueSlider(theme(), this);
    slider->setObjectName(name);
    connect(slider, &ValueSlider::valueChanged, this, edit);
    connect(slider, &ValueSlider::editingStarted, this, &LinearChapter::beginDrag);
    connect(slider, &ValueSlider::editingFinished, this, [this] {
        m_isDragging = false;
        fitView();
        showState();
    });
    return slider;
}

QWidget* LinearChapter::createControls()
{
    m_angle = createSlider("angle", &LinearChapter::editAngle);
    m_angle->setLinearRange(0, 180);
    m_angle->setUnit(QStringLiteral("°"));
    m_angle->setSignificantDigits(4);
    m_angle->setDefaultValue(0);
    m_angle->setSpecialValues({{0, {}}, {45, {}}, {90, {}}, {135, {}}, {180, {}}});
    m_firstBias = createSlider("firstBias", &LinearChapter::editFirstBias);
    m_secondBias = createSlider("secondBias", &LinearChapter::editSecondBias);
    for (ValueSlider* bias : {m_firstBias, m_secondBias})
        bias->setDefaultValue(0);
    m_range = createSlider("range", &LinearChapter::editRange);
    m_range->setLinearRange(leastRange, greatestRange);
    m_range->setDefaultValue(1);
    m_parameter = createSlider("parameter", &LinearChapter::editParameter);

    m_distributionLabel = new QLabel(this);
    m_distributionBox = new QComboBox(this);
    m_distributionBox->setObjectName("distribution");
    m_distributionBox->setFocusPolicy(Qt::StrongFocus);
    m_distributionLabel->setBuddy(m_distributionBox);
    connect(m_distributionBox, &QComboBox::activated, this, [this](int index) {
        const int choice = m_distributionBox->itemData(index).toInt();
        if (choice < 0)
            choosePoints();
        else
            editDistribution(DistributionKind(choice));
    });
    m_smallestBias = new QPushButton(this);
    m_smallestBias->setObjectName("smallestBias");
    m_minimiseEnergy = new QPushButton(this);
    m_minimiseEnergy->setObjectName("minimiseEnergy");
    connect(m_smallestBias, &QPushButton::clicked, m_smallestBiasAction, &QAction::trigger);
    connect(m_minimiseEnergy, &QPushButton::clicked, m_minimiseAction, &QAction::trigger);

    m_shrink = new QPushButton(this);
    m_shrink->setObjectName("shrink");
    m_shrink->setCheckable(true);
    connect(m_shrink, &QPushButton::toggled, this, [this](bool asks) {
        change(m_shrink->text(), [&] {
            m_asksAboutShrinking = asks;
            m_problem.clear();
            showSentence();
        });
    });

    auto* distribution = new QWidget(this);
    auto* distributionLayout = new QVBoxLayout(distribution);
    distributionLayout->setContentsMargins(0, 0, 0, 0);
    distributionLayout->setSpacing(2);
    distributionLayout->addWidget(m_distributionLabel);
    distributionLayout->addWidget(m_distributionBox);

    auto* controls = new QWidget(this);
    controls->setProperty(screenOnly, true);
    auto* grid = new QGridLayout(controls);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(6);
    grid->addWidget(m_angle, 0, 0);
    grid->addWidget(m_firstBias, 0, 1);
    grid->addWidget(m_secondBias, 0, 2);
    grid->addWidget(m_range, 1, 0);
    grid->addWidget(distribution, 1, 1, Qt::AlignTop);
    grid->addWidget(m_parameter, 1, 2);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(m_smallestBias);
    buttons->addWidget(m_minimiseEnergy);
    buttons->addWidget(m_shrink);
    buttons->addStretch();
    grid->addLayout(buttons, 2, 0, 1, 3);
    for (int column = 0; column < 3; ++column)
        grid->setColumnStretch(column, 1);
    return controls;
}

QList<Figure> LinearChapter::figures() const
{
    QList<Figure> figures{{tr("Plane"), "plane", {m_plane},
                              [this] { return planeCsv(m_factors, m_samples, m_state); }},
        {tr("Equation"), "equation", {m_equation}, [this] { return mixingCsv(m_state); }},
        {tr("Energy"), "energy", {m_energyTitle, m_energyBar},
            [this] { return linearStatesCsv(m_factors, m_before, m_state); }},
        {tr("Energy at each angle"), "energy-curve", {m_curve},
            [this] { return energyCurveCsv(m_factors, curveSteps); }},
        {tr("Whole chapter"), "chapter", page()}};
    static constexpr std::array stepNames{"start", "rotate", "make-nonnegative", "minimise-energy"};
    const QString step = QLatin1String(m_step ? stepNames[std::size_t(*m_step)] : "free-play");
    for (Figure& figure : figures) {
        figure.caption = caption();
        figure.fileName = QStringLiteral("linear-%1-%2").arg(figure.fileName, step);
    }
    return figures;
}

void LinearChapter::setActive(bool active)
{
    if (!active)
        finishMotion();
}

void LinearChapter::load(const Session& session)
{
    restore(session.linear);
}

void LinearChapter::store(Session& session)
{
    session.linear = present();
}

// To the same distribution the square moves; another one is there at once.
void LinearChapter::approach(const Session& session)
{
    const LinearSession& to = session.linear;
    if (to.distribution != m_distribution) {
        restore(to);
        return;
    }
    finishMotion();
    m_step = to.step;
    m_lastStep = to.lastStep;
    m_asksAboutShrinking = to.asksAboutShrinking;
    moveTo(to.state, false);
    if (to.before) {
        m_before = to.before;
        fitView();
        showState();
    }
}

QList<Measure> LinearChapter::measures() const
{
    // What is on its way is not there yet.
    const bool rests = m_motion.state() != QAbstractAnimation::Running;
    const auto here = [rests](double value) { return rests ? std::optional(value) : std::nullopt; };
    return {{"energy", tr("energy"), here(energy(m_state).total())},
        {"angle", tr("angle in degrees"), here(m_state.angleRad / radPerDegree)},
        {"bias1", tr("bias of neuron 1"), here(m_state.bias.x())},
        {"bias2", tr("bias of neuron 2"), here(m_state.bias.y())}};
}

// What is moving counts as arrived.
LinearSession LinearChapter::present() const
{
    const bool moves = m_motion.state() == QAbstractAnimation::Running;
    return {m_distribution, m_pointsName, moves ? m_motionTo : m_state, m_before, m_step,
        m_lastStep, m_asksAboutShrinking};
}

void LinearChapter::restore(const LinearSession& session)
{
    m_motion.stop();
    m_state = session.state;
    m_before = session.before;
    m_step = session.step;
    m_lastStep = session.lastStep;
    m_asksAboutShrinking = session.asksAboutShrinking;
    m_pointsName = session.pointsName;
    const QSignalBlocker blocker(m_shrink);
    m_shrink->setChecked(m_asksAboutShrinking);
    setDistribution(session.distribution);
    m_state = session.state; // a smallest bias stays as it was stored
    showState();
}

void LinearChapter::change(const QString& text, const std::function<void()>& edit)
{
    if (m_isChanging) { // part of another edit
        edit();
        return;
    }
    const LinearSession before = m_isDragging ? m_dragStart : present();
    m_isChanging = true;
    edit();
    m_isChanging = false;
    const LinearSession after = present();
    if (after != before)
        recordEdit(
            text, m_isDragging ? m_gesture : 0, [this, before] { restore(before); },
            [this, after] { restore(after); });
}

void LinearChapter::beginDrag()
{
    m_dragStart = present();
    m_gesture = nextGesture();
    finishMotion();
    keepAsBefore();
    m_isDragging = true;
}

void LinearChapter::goTo(LinearStep step, bool atOnce)
{
    change(tr("Step"), [&] {
        m_step = step;
        m_lastStep = step;
        moveTo(linearStep(step, m_factors), atOnce);
    });
}

void LinearChapter::moveTo(const LinearState& target, bool atOnce)
{
    finishMotion();
    keepAsBefore();
    m_motionFrom = m_state;
    m_motionTo = target;
    m_state.signs = target.signs;
    // The short way round: half a turn flips both signs.
    if (atOnce || theme().reducedMotion || !isVisible()) {
        m_state = target;
        fitView();
        showState();
    } else {
        fitView();
        m_motion.start();
        showState(); // the step is the present one before its first frame
    }
}

void LinearChapter::finishMotion()
{
    if (m_motion.state() != QAbstractAnimation::Running)
        return;
    m_motion.stop();
    m_state = m_motionTo;
    showState();
}

void LinearChapter::keepAsBefore()
{
    m_before = m_state;
    m_problem.clear();
    m_viewMaximum = 0;
    m_barMaximum = 0;
    fitView();
}

void LinearChapter::beginFreePlay()
{
    finishMotion();
    if (!m_isDragging)
        keepAsBefore();
    m_step.reset();
}

void LinearChapter::takeSmallestBias()
{
    change(tr("Smallest bias"), [&] {
        m_step.reset();
        LinearState target = m_state;
        if (m_motion.state() == QAbstractAnimation::Running)
            target = m_motionTo;
        target.bias = smallestBiasOf(target);
        moveTo(target, false);
    });
}

void LinearChapter::minimiseEnergy()
{
    change(tr("Minimise energy"), [&] {
        m_step.reset();
        moveTo(linearStep(LinearStep::MinimiseEnergy, m_factors), false);
    });
}

void LinearChapter::reset()
{
    change(tr("Reset"), [&] {
        finishMotion();
        setDistribution({});
        goTo(LinearStep::Start, true);
        m_before.reset();
        showState();
    });
}

void LinearChapter::editAngle(double angleDeg)
{
    change(tr("Angle"), [&] {
        beginFreePlay();
        setAngle(angleDeg * radPerDegree, m_state.signs);
    });
}

void LinearChapter::dragAngle(double angleRad)
{
    change(tr("Angle"), [&] {
        beginFreePlay();
        // The first arrow is the first column of diag(signs) R: with equal signs a half turn of it
        // is the same line with both signs flipped; with unequal ones the arrow runs mirrored.
        const double sign = m_state.signs.x();
        const double mirrored = m_state.signs.x() * m_state.signs.y() < 0 ? -angleRad : angleRad;
        double turned = sign < 0 ? mirrored + std::numbers::pi : mirrored;
        turned = std::fmod(turned + 4 * std::numbers::pi, 2 * std::numbers::pi);
        Vector2 signs = m_state.signs;
        if (turned > std::numbers::pi + 1e-12) {
            turned -= std::numbers::pi;
            signs = -signs;
        }
        setAngle(turned, signs);
    });
}

void LinearChapter::setAngle(double angleRad, const Vector2& signs)
{
    // A smallest bias stays the smallest while the arrows turn.
    const bool follows = hasSmallestBias();
    m_state.angleRad = angleRad;
    m_state.signs = signs;
    if (follows)
        m_state.bias = smallestBiasOf(m_state);
    showState();
}

void LinearChapter::editFirstBias(double bias)
{
    change(tr("Bias"), [&] {
        beginFreePlay();
        setBias({bias, m_state.bias.y()});
    });
}

void LinearChapter::editSecondBias(double bias)
{
    change(tr("Bias"), [&] {
        beginFreePlay();
        setBias({m_state.bias.x(), bias});
    });
}

void LinearChapter::setBias(const Vector2& bias)
{
    m_state.bias = bias;
    showState();
}

void LinearChapter::editRange(double range)
{
    change(tr("Range"), [&] {
        beginFreePlay();
        FactorDistribution distribution = m_distribution;
        distribution.range = range;
        setDistribution(distribution);
    });
}

void LinearChapter::editParameter(double parameter)
{
    change(tr("Distribution"), [&] {
        beginFreePlay();
        FactorDistribution distribution = m_distribution;
        distribution.parameter = parameter;
        setDistribution(distribution);
    });
}

void LinearChapter::editDistribution(DistributionKind kind)
{
    change(tr("Distribution"), [&] {
        beginFreePlay();
        FactorDistribution distribution = m_distribution;
        distribution.kind = kind;
        distribution.parameter = parameterRange(kind).defaultValue;
        setDistribution(distribution);
    });
}

void LinearChapter::choosePoints()
{
    showControls(); // what the box shows while the dialog is open
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open points"), {}, tr("CSV tables (*.csv);;All files (*)"));
    if (!path.isEmpty())
        openPoints(path);
}

void LinearChapter::openPoints(const QString& path)
{
    const Result<Matrix<double>> points = readPoints(path);
    if (!points) {
        m_problem = QString::fromStdString(points.error().what);
        showControls();
        showSentence();
        return;
    }
    change(tr("Distribution"), [&] {
        beginFreePlay();
        FactorDistribution distribution = m_distribution;
        distribution.kind = DistributionKind::Points;
        distribution.parameter = 0;
        distribution.points = *points;
        m_pointsName = QFileInfo(path).fileName().toStdString();
        setDistribution(distribution);
    });
}

// Points far out may have to be lifted by more than those of the square.
double LinearChapter::biasMaximum() const
{
    constexpr double usual = 3;
    if (m_distribution.kind != DistributionKind::Points)
        return usual;
    double reach = 0;
    for (const Vector2& corner : m_factors.hull())
        reach = std::max(reach, corner.norm());
    return std::max(usual, std::ceil(reach));
}

void LinearChapter::setDistribution(const FactorDistribution& distribution)
{
    const bool follows = hasSmallestBias();
    m_distribution = distribution;
    m_factors = FactorGeometry(distribution);
    m_best = bestRotation(m_factors);
    if (follows)
        m_state.bias = smallestBiasOf(m_state);
    Random random(1, Stream::Evaluation);
    m_samples = sampleFactors(distribution, sampleCount, random);

    QList<QPointF> total, variance, zero;
    double greatest = 0;
    for (int i = 0; i <= curveSteps; ++i) {
        const double angleDeg = 180.0 * i / curveSteps;
        const Energy here = cheapestSigns(angleDeg * radPerDegree, m_factors).energy;
        total.append({angleDeg, here.total()});
        variance.append({angleDeg, here.variance});
        zero.append({angleDeg, 0});
        greatest = std::max(greatest, here.total());
    }
    m_curve->setPoints(totalId, total);
    m_curve->setYRange(0, 1.1 * greatest);
    m_barMaximum = 0;
    const QColor& activity = theme().activity.fill;
    const QColor& prediction = theme().prediction.fill;
    const auto pale = [](QColor color, double alpha) {
        color.setAlphaF(float(alpha));
        return color;
    };
    m_curve->setFills({{zero, variance, pale(prediction, 0.28),
                           tr("variance, the same at every angle"), theme().ink2, 0.74},
        {variance, total, pale(activity, 0.16), tr("bias²"), theme().activity.text, 0.74}});
    m_viewMaximum = 0;
    fitView();
    showState();
}

Energy LinearChapter::energy(const LinearState& state) const
{
    return energyOf(state.mixing(), state.bias, m_factors.covariance());
}

Vector2 LinearChapter::smallestBiasOf(const LinearState& state) const
{
    return smallestBias(state.mixing(), m_factors);
}

bool LinearChapter::hasSmallestBias() const
{
    return (m_state.bias - smallestBiasOf(m_state)).cwiseAbs().maxCoeff() < equalBias;
}

bool LinearChapter::isNegative(const LinearState& state) const
{
    return ((state.bias - smallestBiasOf(state)).array() < -equalBias).any();
}

void LinearChapter::retranslate()
{
    m_nextAction->setText(tr("&Next step"));
    m_nextAction->setWhatsThis(
        tr("Goes on in the argument: start, rotate, make nonnegative, minimise energy."));
    m_backAction->setText(tr("&Previous step"));
    m_backAction->setWhatsThis(tr("Goes back in the argument by one step."));
    m_smallestBiasAction->setText(tr("&Smallest bias"));
    m_smallestBiasAction->setWhatsThis(
        tr("Lifts each neuron by exactly as much as its most negative rate."));
    m_minimiseAction->setText(tr("&Minimise energy"));
    m_minimiseAction->setWhatsThis(
        tr("Turns the two arrows to the angle at which the energy is least."));
    m_resetAction->setText(tr("&Reset the chapter"));
    m_resetAction->setWhatsThis(
        tr("Puts the square, its distribution and the step back to the beginning."));
    m_steps->setSteps({tr("Start"), tr("Rotate"), tr("Make nonnegative"), tr("Minimise energy")});

    m_plane->setAxisNames(tr("rate of neuron 1, %1").arg(QStringLiteral("$z$_{1}")),
        tr("rate of neuron 2, %1").arg(QStringLiteral("$z$_{2}")));
    m_plane->setForbiddenText(tr("negative rates: not allowed"));
    m_plane->setAccessibleName(tr("The square of two factors in the plane of two neurons"));
    setHelp(m_plane, tr("Drag an arrow to rotate the code, drag the square to shift the bias."),
        tr("Energy is the mean squared distance of its points from the origin."));
    m_energyTitle->setTitle(tr("Energy"));
    m_energyBar->setRowLabels(tr("before"), tr("now"));
    setHelp(m_energyBar,
        tr("Energy is the mean squared rate: what varies, plus the bias that "
           "keeps rates at or above zero."));
    m_curve->setTitle(tr("Energy with the smallest bias"));
    m_curve->setCaption(tr("at each angle of the two arrows"));
    m_curve->setWhatsThis(tr("The energy at every angle, each with its smallest bias. For a square "
                             "it is least at 0°, 90° and 180°: one factor per neuron."));
    m_curve->setXTicks({{0, "0°"}, {45, "45°"}, {90, "90°"}, {135, "135°"}, {180, "180°"}});
    m_curve->setXText([](double angleDeg) { return formatShort(angleDeg, 4) + QChar(0xB0); });
    m_curve->setValueText([](double value) { return formatFixed(value, 3); });
    m_curve->setCurves(
        {{totalId, tr("energy"), theme().curvePen(Cost::Total, 2.8), theme().ink, {}, false}});

    m_angle->setLabel(tr("Angle"));
    setHelp(m_angle, tr("The rotation of the two arrows. A smallest bias follows it."),
        tr("At 0° each neuron codes one factor, at 45° both neurons mix the two."));
    m_firstBias->setLabel(tr("Bias"), QStringLiteral("b"), QStringLiteral("1"));
    setHelp(m_firstBias, tr("How far neuron 1 is lifted."),
        tr("A bias costs energy by its square, and a negative rate is not allowed."));
    m_secondBias->setLabel(tr("Bias"), QStringLiteral("b"), QStringLiteral("2"));
    setHelp(m_secondBias, tr("How far neuron 2 is lifted."),
        tr("A bias costs energy by its square, and a negative rate is not allowed."));
    m_range->setLabel(tr("Range"), QStringLiteral("a"));
    m_parameter->setLabel(tr("Shape"));
    setHelp(m_parameter, tr("The shape of the distribution of the two factors."));
    m_distributionLabel->setText(tr("Distribution"));
    setHelp(m_distributionBox,
        tr("How the two factors are distributed; always with mean zero. A CSV file of points has "
           "two columns, which are scaled to the variance of the square."),
        tr("Where the corners of the square are missing, the best code can be a mixed one."));
    m_problem.clear();
    m_distributionBox->clear();
    m_smallestBias->setText(tr("Smallest bias"));
    setHelp(m_smallestBias, tr("The smallest lift that keeps every rate at or above zero (B)"));
    m_minimiseEnergy->setText(tr("Minimise energy"));
    setHelp(m_minimiseEnergy, tr("The best rotation of two neurons, with its smallest bias (M)"));
    m_shrink->setText(tr("What if M may shrink?"));
    setHelp(m_shrink, tr("Why the code does not save energy by making M small."));
    setDistribution(m_distribution);
}

void LinearChapter::fitToType(double scale)
{
    const int side = int(std::lround(270 * scale));
    m_plane->setMinimumSize(side, side);
    m_curve->setMinimumHeight(int(std::lround(110 * scale)));
}

} // namespace untangle

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/linear_chapter.h"

#include "app/labels.h"
#include "widgets/bar_chart.h"
#include "widgets/card_title.h"
#include "widgets/curve_chart.h"
#include "widgets/equation_view.h"
#include "widgets/number_text.h"
#include "widgets/plane_view.h"
#include "widgets/step_bar.h"
#include "widgets/value_slider.h"

#include <QAction>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <cmath>
#include <numbers>

namespace untangle {

namespace {

constexpr double degree = std::numbers::pi / 180;
constexpr int motionMs = 450;
constexpr Index sampleCount = 220;
constexpr double equalBias = 1e-9;
constexpr int curveSteps = 360;

const QString totalId = QStringLiteral("energy");

QPointF toPoint(const Vector2& vector)
{
    return {vector.x(), vector.y()};
}

double radius(const std::vector<Vector2>& hull)
{
    double result = 0;
    for (const Vector2& corner : hull)
        result = std::max(result, corner.norm());
    return result;
}

// A side of the hull runs along a factor when only that factor changes on it.
int factorAlong(const Vector2& side)
{
    const double tolerance = 1e-9 * side.norm();
    if (std::abs(side.y()) < tolerance)
        return 0;
    return std::abs(side.x()) < tolerance ? 1 : -1;
}

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
}

QString LinearChapter::name() const
{
    return tr("Linear example");
}

void LinearChapter::createActions()
{
    const auto create = [this](const char* objectName, const QKeySequence& key) {
        auto* action = new QAction(this);
        action->setObjectName(objectName);
        action->setShortcut(key);
        addAction(action);
        return action;
    };
    m_nextAction = create("nextAction", Qt::Key_PageDown);
    m_backAction = create("backAction", Qt::Key_PageUp);
    m_smallestBiasAction = create("smallestBiasAction", Qt::Key_B);
    m_minimiseAction = create("minimiseAction", Qt::Key_M);
    m_resetAction = create("resetAction", Qt::Key_Home);
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
    connect(m_plane, &PlaneView::dragStarted, this, [this] {
        finishMotion();
        keepAsBefore();
        m_isDragging = true;
    });
    connect(m_plane, &PlaneView::angleDragged, this, &LinearChapter::dragAngle);
    connect(m_plane, &PlaneView::biasDragged, this, [this](double first, double second) {
        beginFreePlay();
        setBias({std::clamp(first, 0.0, 3.0), std::clamp(second, 0.0, 3.0)});
    });
    connect(m_plane, &PlaneView::dragFinished, this, [this] {
        m_isDragging = false;
        fitView();
        showState();
    });

    auto* body = new QWidget(this);
    auto* columns = new QHBoxLayout(body);
    columns->setContentsMargins(24, 8, 24, 16);
    columns->setSpacing(28);
    columns->addWidget(m_plane, 48);
    auto* right = new QWidget(body);
    auto* rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->setSpacing(8);
    rightLayout->addWidget(createPictures(), 1);
    rightLayout->addWidget(createControls());
    columns->addWidget(right, 52);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHead());
    layout->addWidget(createBody(body), 1);
    layout->addWidget(m_steps);
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
    connect(m_curve, &CurveChart::dragStarted, this, [this] {
        finishMotion();
        keepAsBefore();
        m_isDragging = true;
    });
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

ValueSlider* LinearChapter::createSlider(const char* name, void (LinearChapter::*edited)(double))
{
    auto* slider = new ValueSlider(theme(), this);
    slider->setObjectName(name);
    connect(slider, &ValueSlider::valueChanged, this, edited);
    connect(slider, &ValueSlider::editingStarted, this, [this] {
        finishMotion();
        keepAsBefore();
        m_isDragging = true;
    });
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
    for (ValueSlider* bias : {m_firstBias, m_secondBias}) {
        bias->setLinearRange(0, 3);
        bias->setDefaultValue(0);
    }
    m_range = createSlider("range", &LinearChapter::editRange);
    m_range->setLinearRange(0.1, 2);
    m_range->setDefaultValue(1);
    m_parameter = createSlider("parameter", &LinearChapter::editParameter);

    m_distributionLabel = new QLabel(this);
    m_distributionBox = new QComboBox(this);
    m_distributionBox->setObjectName("distribution");
    m_distributionBox->setFocusPolicy(Qt::StrongFocus);
    m_distributionLabel->setBuddy(m_distributionBox);
    connect(m_distributionBox, &QComboBox::activated, this, [this](int index) {
        editDistribution(DistributionKind(m_distributionBox->itemData(index).toInt()));
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
        m_asksAboutShrinking = asks;
        showSentence();
    });

    auto* distribution = new QWidget(this);
    auto* distributionLayout = new QVBoxLayout(distribution);
    distributionLayout->setContentsMargins(0, 0, 0, 0);
    distributionLayout->setSpacing(2);
    distributionLayout->addWidget(m_distributionLabel);
    distributionLayout->addWidget(m_distributionBox);

    auto* controls = new QWidget(this);
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

void LinearChapter::setActive(bool active)
{
    if (!active)
        finishMotion();
}

void LinearChapter::goTo(LinearStep step, bool atOnce)
{
    m_step = step;
    m_lastStep = step;
    moveTo(linearStep(step, m_factors), atOnce);
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
    m_step.reset();
    LinearState target = m_state;
    if (m_motion.state() == QAbstractAnimation::Running)
        target = m_motionTo;
    target.bias = smallestBiasOf(target);
    moveTo(target, false);
}

void LinearChapter::minimiseEnergy()
{
    m_step.reset();
    moveTo(linearStep(LinearStep::MinimiseEnergy, m_factors), false);
}

void LinearChapter::reset()
{
    finishMotion();
    setDistribution({});
    goTo(LinearStep::Start, true);
    m_before.reset();
    showState();
}

void LinearChapter::editAngle(double angleDeg)
{
    beginFreePlay();
    setAngle(angleDeg * degree, m_state.signs);
}

void LinearChapter::dragAngle(double angleRad)
{
    beginFreePlay();
    // The first arrow is the first column of diag(signs) R: with equal signs a half turn of it is
    // the same line with both signs flipped; with unequal ones the arrow runs mirrored.
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
    beginFreePlay();
    setBias({bias, m_state.bias.y()});
}

void LinearChapter::editSecondBias(double bias)
{
    beginFreePlay();
    setBias({m_state.bias.x(), bias});
}

void LinearChapter::setBias(const Vector2& bias)
{
    m_state.bias = bias;
    showState();
}

void LinearChapter::editRange(double range)
{
    beginFreePlay();
    FactorDistribution distribution = m_distribution;
    distribution.range = range;
    setDistribution(distribution);
}

void LinearChapter::editParameter(double parameter)
{
    beginFreePlay();
    FactorDistribution distribution = m_distribution;
    distribution.parameter = parameter;
    setDistribution(distribution);
}

void LinearChapter::editDistribution(DistributionKind kind)
{
    beginFreePlay();
    FactorDistribution distribution = m_distribution;
    distribution.kind = kind;
    distribution.parameter = parameterRange(kind).defaultValue;
    setDistribution(distribution);
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
        const Energy here = cheapestSigns(angleDeg * degree, m_factors).energy;
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

QList<QPointF> LinearChapter::mapped(const LinearState& state) const
{
    QList<QPointF> corners;
    for (const Vector2& corner : m_factors.hull())
        corners.append(toPoint(state.mixing() * corner + state.bias));
    return corners;
}

// The plane and the bar keep their scale through a step; they grow when the state leaves them.
void LinearChapter::fitView()
{
    const double reach = radius(m_factors.hull());
    const LinearState& target
        = m_motion.state() == QAbstractAnimation::Running ? m_motionTo : m_state;
    const double needed = std::max(2.35 * reach, target.bias.maxCoeff() + 1.05 * reach);
    m_viewMaximum = std::max(m_viewMaximum, needed);
    m_plane->setViewRange(-reach, m_viewMaximum);
    m_barMaximum = std::max(
        {m_barMaximum, 1.02 * m_curve->yRange().maximum / 1.1, energy(m_motionFrom).total(),
            1.02 * energy(target).total(), m_before ? energy(*m_before).total() : 0});
}

void LinearChapter::showState()
{
    showPlane();
    showEquation();
    showEnergy();
    showCurve();
    showControls();
    showSentence();
}

void LinearChapter::showPlane()
{
    const Matrix2 mixing = m_state.mixing();
    QList<int> sides;
    const auto& hull = m_factors.hull();
    if (m_distribution.kind != DistributionKind::Disc)
        for (std::size_t i = 0; i < hull.size(); ++i)
            sides.append(factorAlong(hull[(i + 1) % hull.size()] - hull[i]));
    m_plane->setShape(mapped(m_state), sides);
    m_plane->setGhost(m_before ? mapped(*m_before) : QList<QPointF>());
    QList<QPointF> points;
    for (Index sample = 0; sample < m_samples.rows(); ++sample)
        points.append(toPoint(mixing * Vector2(m_samples.row(sample).transpose()) + m_state.bias));
    m_plane->setPoints(points);

    QList<PlaneArrow> arrows;
    for (int factor = 0; factor < 2; ++factor)
        arrows.append({toPoint(mixing.col(factor)),
            QStringLiteral("$e$_{%1} (%2, %3)")
                .arg(QString::number(factor + 1),
                    formatShort(roundToDigits(mixing(0, factor), 3), 3),
                    formatShort(roundToDigits(mixing(1, factor), 3), 3)),
            factor});
    m_plane->setArrows(arrows);
    const Vector2 perRange = m_state.bias / m_distribution.range;
    m_plane->setBias(toPoint(m_state.bias),
        QStringLiteral("$b$ = $a$(%1, %2)")
            .arg(formatShort(perRange.x(), 3), formatShort(perRange.y(), 3)));

    // What can pull each rate down, laid end to end: the smallest bias of independent factors.
    // Other shapes of the factors have other smallest biases, so the lengths stand only where they
    // add up.
    const bool addsUp = m_distribution.kind == DistributionKind::Square
        || m_distribution.kind == DistributionKind::Copy
        || m_distribution.kind == DistributionKind::Gaussian;
    const auto lengths = [&](int neuron) {
        QList<AxisLength> result;
        for (int factor = 0; factor < 2; ++factor) {
            const double length = std::abs(mixing(neuron, factor)) * m_distribution.range;
            result.append({length, formatShort(roundToDigits(length, 3), 3), factor});
        }
        return result;
    };
    const bool shown = addsUp && m_state.bias.maxCoeff() > 0;
    const Vector2 smallest = smallestBiasOf(m_state);
    m_plane->setHorizontalLengths(
        shown ? lengths(0) : QList<AxisLength>(), shown ? formatShort(smallest.x(), 3) : QString());
    m_plane->setVerticalLengths(
        shown ? lengths(1) : QList<AxisLength>(), shown ? formatShort(smallest.y(), 3) : QString());
}

void LinearChapter::showEquation()
{
    const Matrix2 mixing = m_state.mixing();
    const Vector2 perRange = m_state.bias / m_distribution.range;
    QList<EquationRun> runs{EquationRun::symbol("z"), EquationRun::words("=")};
    for (int factor = 0; factor < 2; ++factor) {
        const QColor color = theme().factor(factor).text;
        if (factor > 0)
            runs.append(EquationRun::words("+"));
        runs.append(EquationRun::symbol("e", QString::number(factor + 1), color));
        runs.append(EquationRun::column(
            {formatCoefficient(mixing(0, factor)), formatCoefficient(mixing(1, factor))}, color));
    }
    runs.append(EquationRun::words("+"));
    runs.append(EquationRun::symbol("a"));
    runs.append(
        EquationRun::column({formatCoefficient(perRange.x()), formatCoefficient(perRange.y())}));
    m_equation->setRuns(runs);

    m_energyTitle->setCaption(
        tr("E|%1|² = variance + bias² = %2 + %3²(%4² + %5²)")
            .arg(QStringLiteral("$z$"), formatFixed(energy(m_state).variance, 3),
                QStringLiteral("$a$"), formatCoefficient(perRange.x()),
                formatCoefficient(perRange.y())));
}

void LinearChapter::showEnergy()
{
    const auto parts = [this](const Energy& energy) {
        return QList<BarPart>{{energy.variance, QString(), theme().prediction.fill},
            {energy.biasSquared, tr("bias²"), theme().activity.fill}};
    };
    const Energy now = energy(m_state);
    m_energyBar->setMaximum(std::max(m_barMaximum, now.total()));
    m_energyBar->setParts(parts(now));
    if (m_before)
        m_energyBar->setBefore(
            parts(energy(*m_before)), isNegative(*m_before) ? tr("(but negative)") : QString());
    else
        m_energyBar->setBefore({});
    const QString least = QStringLiteral("<b>%1</b>").arg(formatFixed(m_best.energyBest, 3));
    const double saved = 1 - m_best.energyBest / now.total();
    const double savedSinceBefore
        = m_before && !isNegative(*m_before) ? 1 - now.total() / energy(*m_before).total() : 0;
    QString text;
    if (isNegative(m_state))
        text = tr("least possible without negative rates %1").arg(least);
    else if (saved < 5e-4 && savedSinceBefore >= 5e-4)
        text = tr("the least possible, %1 less than before")
                   .arg(QStringLiteral("<b>%1</b>")
                            .arg(tr("%1 %").arg(Labels::percent(savedSinceBefore))));
    else if (saved < 5e-4)
        text = tr("this is the least possible");
    else
        text = tr("least possible %1, which is %2 less")
                   .arg(formatFixed(m_best.energyBest, 3),
                       QStringLiteral("<b>%1</b>").arg(tr("%1 %").arg(Labels::percent(saved))));
    m_energyBar->setReference(m_best.energyBest, text);
}

void LinearChapter::showCurve()
{
    const double angleDeg = m_state.angleRad / degree;
    const double now = energy(m_state).total();
    const QString label
        = tr("now, %1°: %2").arg(formatShort(roundToDigits(angleDeg, 4), 4), formatFixed(now, 3));
    m_curve->setDraggablePoint(QPointF(angleDeg, now), label);

    // Where the energy is least; one number is enough, away from that of the present state.
    QList<OpenMarker> minima;
    bool isNamed = false;
    for (int quarter = 0; quarter <= 2; ++quarter) {
        const double minimumDeg = m_best.angleBestDeg + 90 * quarter;
        if (minimumDeg > 180)
            break;
        const bool hasRoom
            = minimumDeg > 10 && minimumDeg < 170 && std::abs(minimumDeg - angleDeg) > 40;
        minima.append({{minimumDeg, m_best.energyBest},
            hasRoom && !isNamed ? formatFixed(m_best.energyBest, 3) : QString()});
        isNamed = isNamed || hasRoom;
    }
    m_curve->setOpenMarkers(minima);
}

void LinearChapter::showControls()
{
    m_angle->setValue(m_state.angleRad / degree);
    m_firstBias->setValue(m_state.bias.x());
    m_secondBias->setValue(m_state.bias.y());
    m_range->setValue(m_distribution.range);
    const ParameterRange range = parameterRange(m_distribution.kind);
    m_parameter->setVisible(range.used);
    if (range.used) {
        m_parameter->setLabel(Labels::parameterOf(m_distribution.kind));
        m_parameter->setLinearRange(range.minimum, range.maximum);
        m_parameter->setDefaultValue(range.defaultValue);
        m_parameter->setValue(m_distribution.parameter);
    }
    const QSignalBlocker blocker(m_distributionBox);
    m_distributionBox->setCurrentIndex(m_distributionBox->findData(int(m_distribution.kind)));
    m_smallestBiasAction->setEnabled(!hasSmallestBias());
    m_smallestBias->setEnabled(!hasSmallestBias());
    if (m_step)
        m_steps->setCurrent(int(*m_step));
}

void LinearChapter::showSentence()
{
    static const auto titleOf = [](LinearStep step) {
        switch (step) {
        case LinearStep::Start:
            return tr("Start");
        case LinearStep::Rotate:
            return tr("Rotate");
        case LinearStep::MakeNonnegative:
            return tr("Make nonnegative");
        case LinearStep::MinimiseEnergy:
            return tr("Minimise energy");
        }
        return QString();
    };
    const QString words
        = m_asksAboutShrinking ? shrinkSentence() : (m_step ? sentence() : freeSentence());
    setHead(m_step ? titleOf(*m_step) : tr("Free play"), words);
}

// Half the mixing costs a quarter of the energy; the readout pays for it.
QString LinearChapter::shrinkSentence() const
{
    const Matrix2 mixing = m_state.mixing();
    return tr("A smaller M costs less energy but reads out worse: at half its size "
              "λ tr(MᵀM)⁻¹ is %1 λ instead of %2 λ.")
        .arg(colored(formatShort(readoutCost(mixing / 2), 3), theme().ink),
            formatShort(readoutCost(mixing), 3));
}

QString LinearChapter::sentence() const
{
    const LinearState& target
        = m_motion.state() == QAbstractAnimation::Running ? m_motionTo : m_state;
    const Energy now = energy(m_state);
    const QString total = colored(formatFixed(now.total(), 3), theme().ink);
    switch (*m_step) {
    case LinearStep::Start:
        return tr("Each neuron codes one factor. While rates may be negative, the energy is only "
                  "the variance: %1.")
            .arg(total);
    case LinearStep::Rotate:
        return tr("Turned by %1°, each neuron mixes both factors; the energy does not notice: %2.")
            .arg(formatShort(roundToDigits(target.angleRad / degree, 4), 4), total);
    case LinearStep::MakeNonnegative: {
        const Matrix2 mixing = target.mixing();
        const double first = std::abs(mixing(0, 0)) * m_distribution.range;
        const double second = std::abs(mixing(0, 1)) * m_distribution.range;
        const double lift = target.bias.x();
        const QString sum = std::abs(first + second - lift) < 1e-9
            ? QStringLiteral("%1 + %2 = %3")
                  .arg(colored(formatShort(roundToDigits(first, 3), 3), theme().factor(0).text),
                      colored(formatShort(roundToDigits(second, 3), 3), theme().factor(1).text),
                      colored(formatShort(roundToDigits(lift, 3), 3), theme().ink))
            : colored(formatShort(lift, 3), theme().ink);
        return tr("Rates cannot fall below zero, so each neuron is lifted by all that can pull it "
                  "down: %1.")
            .arg(sum);
    }
    case LinearStep::MinimiseEnergy: {
        const double mixed = energy(linearStep(LinearStep::MakeNonnegative, m_factors)).total();
        const double least = energy(target).total();
        if (least > mixed * (1 - 1e-9))
            return tr("No angle costs less than this one: energy %1.").arg(total);
        return tr("Turned back to one factor per neuron, the lift is smallest: %1 instead of %2, "
                  "%3 less.")
            .arg(total, formatFixed(mixed, 3),
                colored(tr("%1 %").arg(Labels::percent(1 - least / mixed)), theme().ink));
    }
    }
    return {};
}

QString LinearChapter::freeSentence() const
{
    const Vector2 missing = smallestBiasOf(m_state) - m_state.bias;
    Index worst = 0;
    const double depth = missing.maxCoeff(&worst);
    if (depth > equalBias)
        return tr("Neuron %1 falls to %2, below zero: this code is not allowed.")
            .arg(worst + 1)
            .arg(colored(formatShort(-depth, 3), theme().nonneg.text));
    const double now = energy(m_state).total();
    const QString total = colored(formatFixed(now, 3), theme().ink);
    if (now <= m_best.energyBest * (1 + 1e-6))
        return tr("No rotation of two neurons costs less than this one: energy %1.").arg(total);
    if (!hasSmallestBias())
        return tr("The lift is larger than it has to be; the smallest bias would cost %1 less.")
            .arg(colored(formatFixed(now
                                 - energyOf(m_state.mixing(), smallestBiasOf(m_state),
                                     m_factors.covariance())
                                       .total(),
                             3),
                theme().ink));
    return tr("The smallest bias follows the arrows: energy %1, %2 above the least.")
        .arg(total,
            colored(tr("%1 %").arg(Labels::percent(now / m_best.energyBest - 1)), theme().ink));
}

void LinearChapter::retranslate()
{
    m_nextAction->setText(tr("&Next step"));
    m_backAction->setText(tr("&Previous step"));
    m_smallestBiasAction->setText(tr("&Smallest bias"));
    m_minimiseAction->setText(tr("&Minimise energy"));
    m_resetAction->setText(tr("&Reset the chapter"));
    m_steps->setSteps({tr("Start"), tr("Rotate"), tr("Make nonnegative"), tr("Minimise energy")});

    m_plane->setAxisNames(tr("rate of neuron 1, %1").arg(QStringLiteral("$z$_{1}")),
        tr("rate of neuron 2, %1").arg(QStringLiteral("$z$_{2}")));
    m_plane->setForbiddenText(tr("negative rates: not allowed"));
    m_plane->setToolTip(tr("Drag an arrow to rotate the code, drag the square to shift the bias."));
    m_energyTitle->setTitle(tr("Energy"));
    m_energyBar->setRowLabels(tr("before"), tr("now"));
    m_energyBar->setToolTip(tr("Energy is the mean squared rate: what varies, plus the bias that "
                               "keeps rates at or above zero."));
    m_curve->setTitle(tr("Energy with the smallest bias"));
    m_curve->setCaption(tr("at each angle of the two arrows"));
    m_curve->setXTicks({{0, "0°"}, {45, "45°"}, {90, "90°"}, {135, "135°"}, {180, "180°"}});
    m_curve->setXText([](double angleDeg) { return formatShort(angleDeg, 4) + QChar(0xB0); });
    m_curve->setValueText([](double value) { return formatFixed(value, 3); });
    m_curve->setCurves(
        {{totalId, tr("energy"), theme().curvePen(Cost::Total, 2.8), theme().ink, {}, false}});

    m_angle->setLabel(tr("Angle"));
    m_angle->setToolTip(tr("The rotation of the two arrows. A smallest bias follows it."));
    m_firstBias->setLabel(tr("Bias"), QStringLiteral("b"), QStringLiteral("1"));
    m_firstBias->setToolTip(tr("How far neuron 1 is lifted."));
    m_secondBias->setLabel(tr("Bias"), QStringLiteral("b"), QStringLiteral("2"));
    m_secondBias->setToolTip(tr("How far neuron 2 is lifted."));
    m_range->setLabel(tr("Range"), QStringLiteral("a"));
    m_range->setToolTip(tr("Both factors lie between −a and a."));
    m_parameter->setToolTip(tr("The shape of the distribution of the two factors."));
    m_distributionLabel->setText(tr("Distribution"));
    m_distributionBox->setToolTip(
        tr("How the two factors are distributed; always with mean zero."));
    {
        const QSignalBlocker blocker(m_distributionBox);
        m_distributionBox->clear();
        for (DistributionKind kind : {DistributionKind::Square, DistributionKind::CutCorners,
                 DistributionKind::OppositeCorners, DistributionKind::OneCorner,
                 DistributionKind::Disc, DistributionKind::Parallelogram, DistributionKind::Copy,
                 DistributionKind::Exponential, DistributionKind::Gaussian})
            m_distributionBox->addItem(Labels::of(kind), int(kind));
    }
    m_smallestBias->setText(tr("Smallest bias"));
    m_smallestBias->setToolTip(tr("The smallest lift that keeps every rate at or above zero (B)"));
    m_minimiseEnergy->setText(tr("Minimise energy"));
    m_minimiseEnergy->setToolTip(
        tr("The best rotation of two neurons, with its smallest bias (M)"));
    m_shrink->setText(tr("What if M may shrink?"));
    m_shrink->setToolTip(tr("Why the code does not save energy by making M small."));
    setDistribution(m_distribution);
}

} // namespace untangle

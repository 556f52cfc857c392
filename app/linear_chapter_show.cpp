// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the chapter shows of its state: pictures, numbers and the sentence.
#include "app/linear_chapter.h"

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
#include <QPushButton>
#include <QSignalBlocker>

#include <cmath>

namespace untangle {

namespace {

constexpr int openFile = -1; // no kind of distribution

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
    m_barMaximum = std::max({m_barMaximum, 1.02 * m_curve->yRange().maximum / 1.1,
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
        // Up to where the factor is a: the middle of a side of the square.
        arrows.append({toPoint(mixing.col(factor) * m_distribution.range),
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
    if (isPresenting())
        m_energyBar->setReference(std::nullopt); // the large number says it
    else
        m_energyBar->setReference(m_best.energyBest, text);
}

void LinearChapter::showCurve()
{
    const double angleDeg = m_state.angleRad / radPerDegree;
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

// Loaded points have an entry of their own.
void LinearChapter::fillDistributions()
{
    const bool hasPoints = m_distribution.points.rows() > 0;
    const bool showsPoints = m_distributionBox->findData(int(DistributionKind::Points)) >= 0;
    if (m_distributionBox->count() > 0 && hasPoints == showsPoints)
        return;
    m_distributionBox->clear();
    for (DistributionKind kind :
        {DistributionKind::Square, DistributionKind::CutCorners, DistributionKind::OppositeCorners,
            DistributionKind::OneCorner, DistributionKind::Disc, DistributionKind::Parallelogram,
            DistributionKind::Copy, DistributionKind::Exponential, DistributionKind::Gaussian})
        m_distributionBox->addItem(Labels::of(kind), int(kind));
    if (hasPoints)
        m_distributionBox->addItem(
            Labels::of(DistributionKind::Points), int(DistributionKind::Points));
    m_distributionBox->addItem(tr("Points from a file…"), openFile);
}

void LinearChapter::showControls()
{
    m_angle->setValue(m_state.angleRad / radPerDegree);
    for (ValueSlider* bias : {m_firstBias, m_secondBias})
        bias->setLinearRange(0, biasMaximum());
    m_firstBias->setValue(m_state.bias.x());
    m_secondBias->setValue(m_state.bias.y());
    m_range->setValue(m_distribution.range);
    setHelp(m_range,
        m_distribution.kind == DistributionKind::Points
            ? tr("Both factors have the variance a²/3, that of the square from −a to a.")
            : tr("Both factors lie between −a and a."));
    const ParameterRange range = parameterRange(m_distribution.kind);
    m_parameter->setVisible(range.used);
    if (range.used) {
        m_parameter->setLabel(Labels::parameterOf(m_distribution.kind));
        m_parameter->setLinearRange(range.minimum, range.maximum);
        m_parameter->setDefaultValue(range.defaultValue);
        m_parameter->setValue(m_distribution.parameter);
    }
    const QSignalBlocker blocker(m_distributionBox);
    fillDistributions();
    m_distributionBox->setCurrentIndex(m_distributionBox->findData(int(m_distribution.kind)));
    m_smallestBiasAction->setEnabled(!hasSmallestBias());
    m_smallestBias->setEnabled(!hasSmallestBias());
    m_steps->setCurrent(int(m_step.value_or(m_lastStep)));
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
    setHead(m_step ? titleOf(*m_step) : tr("Free play"),
        m_problem.isEmpty() ? words : colored(m_problem.toHtmlEscaped(), theme().nonneg.text));
    showHero();
}

// In the last step what it saves, else what the code costs.
void LinearChapter::showHero()
{
    const double now = energy(m_state).total();
    const double mixed = energy(linearStep(LinearStep::MakeNonnegative, m_factors)).total();
    if (m_step == LinearStep::MinimiseEnergy && now < mixed)
        setHero(tr("%1 %").arg(Labels::percent(1 - now / mixed)), tr("less energy"));
    else
        setHero(formatFixed(now, 3), tr("energy"));
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

QString LinearChapter::caption() const
{
    const ParameterRange range = parameterRange(m_distribution.kind);
    const QString distribution = range.used
        ? tr("%1, %2 = %3")
              .arg(Labels::of(m_distribution.kind), Labels::parameterOf(m_distribution.kind),
                  formatShort(m_distribution.parameter, 4))
        : Labels::of(m_distribution.kind);
    return tr("Factors: %1, range a = %2. Angle %3°, bias b = (%4, %5), energy %6.")
        .arg(distribution, formatShort(m_distribution.range, 4),
            formatShort(roundToDigits(m_state.angleRad / radPerDegree, 4), 4),
            formatShort(roundToDigits(m_state.bias.x(), 4), 4),
            formatShort(roundToDigits(m_state.bias.y(), 4), 4),
            formatFixed(energy(m_state).total(), 3));
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
            .arg(formatShort(roundToDigits(target.angleRad / radPerDegree, 4), 4), total);
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
    if (isNegative(m_state))
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

} // namespace untangle

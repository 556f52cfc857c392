// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the chapter shows of its state: pictures, numbers and the sentence; and their tables.
#include "app/range_chapter.h"

#include "app/csv.h"
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
#include "widgets/value_slider.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>

#include <cmath>
#include <limits>

namespace untangle {

namespace {

constexpr int curveCount = 720; // directions of the test's curves
constexpr int energySteps = 180;
constexpr Index shownSamples = 400;
constexpr double uncut = 2; // the cut that leaves the square whole
constexpr double visible = 0.02; // of an alignment
const QString energyId = QStringLiteral("energy"), squareId = QStringLiteral("square");

QPointF toPoint(const Vector2& vector)
{
    return {vector.x(), vector.y()};
}

QString number(double value, int digits = 3)
{
    return formatShort(roundToDigits(value, digits), digits);
}

// Of little two digits; what is only rounding is nothing.
QString percent(double share)
{
    if (share < 1e-9)
        return QStringLiteral("0");
    return share < 1e-3 ? number(100 * share, 2) : Labels::percent(share);
}

QString degrees(double angleDeg)
{
    return formatShort(std::round(angleDeg * 10) / 10, 4);
}

QList<QPointF> corners(const FactorGeometry& factors, const Vector2& shift)
{
    QList<QPointF> result;
    for (const Vector2& corner : factors.hull())
        result.append(toPoint(corner + shift));
    return result;
}

QList<QPointF> around(const std::vector<AlignmentPoint>& curve, double AlignmentPoint::*radius)
{
    QList<QPointF> result;
    for (const AlignmentPoint& point : curve)
        result.append(point.*radius * QPointF(std::cos(point.angleRad), std::sin(point.angleRad)));
    return result;
}

// Which directions are allowed.
QString formulaOf(const FactorDistribution& distribution)
{
    const QString cut = formatShort(distribution.parameter * distribution.range, 4);
    switch (distribution.kind) {
    case DistributionKind::CutCorners:
        return QStringLiteral("|$e$_{1}| + |$e$_{2}| ≤ %1").arg(cut);
    case DistributionKind::OppositeCorners:
        return QStringLiteral("|$e$_{1} + $e$_{2}| ≤ %1").arg(cut);
    case DistributionKind::OneCorner:
        return QStringLiteral("$e$_{1} + $e$_{2} ≤ %1").arg(cut);
    case DistributionKind::Square:
    case DistributionKind::Disc:
    case DistributionKind::Parallelogram:
    case DistributionKind::Copy:
    case DistributionKind::Exponential:
    case DistributionKind::Gaussian:
    case DistributionKind::Points:
        return {};
    }
    return {};
}

} // namespace

RangeMeasures::RangeMeasures(const FactorGeometry& geometry)
    : factors(geometry)
    , test(alignmentTest(geometry))
    , curve(alignmentCurve(geometry, curveCount))
    , code(bestCode(geometry))
{
    Vector<double> energies(code.mixing.rows());
    for (Index neuron = 0; neuron < code.mixing.rows(); ++neuron) {
        const Vector2 m = code.mixing.row(neuron).transpose();
        const double bias = factors.support(-m);
        energies(neuron) = m.dot(factors.covariance() * m) + bias * bias;
    }
    codeAlignment = *alignmentOf(code.mixing, energies);
}

bool RangeChapter::measure()
{
    const FactorDistribution& its = distribution();
    const std::uint32_t seed = m_run->settings().seed;
    if (m_measuredSeed == seed && m_measured == its)
        return false;
    if (m_measured != its) {
        m_problem.clear();
        if (m_square->tool() != FactorSquare::Tool::None)
            m_drawn = its.kind == DistributionKind::Points ? Matrix<double>(its.range * its.points)
                                                           : Matrix<double>(0, 2);
    }
    m_measured = its;
    m_measuredSeed = seed;
    m_codeMixing.reset();
    m_exact.emplace(FactorGeometry(its));
    m_rotation = bestRotation(m_exact->factors);
    // The samples that everything of the network is measured on.
    Random random(seed, Stream::Evaluation);
    m_samples = sampleFactors(its, m_run->settings().evaluationSamples, random);
    m_sampled.reset();
    FactorDistribution hull{DistributionKind::Points};
    hull.points = m_samples;
    if (fillPlane(m_samples))
        m_sampled.emplace(FactorGeometry(hull));
    return true;
}

Matrix<double> RangeChapter::codeMixing() const
{
    return m_codeMixing ? *m_codeMixing : Matrix<double>();
}

std::optional<double> RangeChapter::alignment() const
{
    const auto& snapshot = m_run->snapshot();
    return snapshot && !m_run->curve().empty() ? snapshot->head.alignment : std::nullopt;
}

// Whether the hull of the samples asks for another code than the exact support.
bool RangeChapter::hasSamplesOfTheirOwn() const
{
    return m_sampled && std::abs(m_sampled->codeAlignment - m_exact->codeAlignment) > visible;
}

bool RangeChapter::followsSamples() const
{
    const double its = alignment().value_or(m_exact->codeAlignment);
    return std::abs(its - m_sampled->codeAlignment) < std::abs(its - m_exact->codeAlignment);
}

void RangeChapter::showState()
{
    const bool isNew = measure();
    if (!m_codeMixing)
        m_codeMixing = bestCodeOf(m_codeNeurons, m_exact->factors).mixing;
    showControls();
    showSquare();
    if (isNew) { // no run changes them
        showTest();
        showEnergy();
    }
    showNumbers();
    const QString& notice = m_run->notice();
    setHead(name(), !m_problem.isEmpty() ? m_problem : !notice.isEmpty() ? notice : sentence());
}

void RangeChapter::showControls()
{
    const FactorDistribution& its = distribution();
    {
        const QSignalBlocker blocker(m_kind);
        const bool hasPoints = its.points.rows() > 0;
        const bool showsPoints = m_kind->findData(int(DistributionKind::Points)) >= 0;
        if (m_kind->count() == 0 || hasPoints != showsPoints) {
            m_kind->clear();
            for (DistributionKind kind :
                {DistributionKind::Square, DistributionKind::CutCorners,
                    DistributionKind::OppositeCorners, DistributionKind::OneCorner,
                    DistributionKind::Disc, DistributionKind::Parallelogram, DistributionKind::Copy,
                    DistributionKind::Exponential, DistributionKind::Gaussian})
                m_kind->addItem(Labels::of(kind), int(kind));
            if (hasPoints)
                m_kind->addItem(
                    Labels::of(DistributionKind::Points), int(DistributionKind::Points));
        }
        m_kind->setCurrentIndex(m_kind->findData(int(its.kind)));
    }

    const bool isOne = its.kind == DistributionKind::OneCorner;
    const bool isCut = isOne || its.kind == DistributionKind::CutCorners
        || its.kind == DistributionKind::OppositeCorners;
    const ParameterRange cut = parameterRange(isCut ? its.kind : DistributionKind::CutCorners);
    m_cut->setLinearRange(cut.minimum, cut.maximum);
    m_cut->setDefaultValue(cut.defaultValue);
    QList<ValueSlider::SpecialValue> special;
    if (!isCut || its.kind == DistributionKind::CutCorners)
        special.append({std::sqrt(2), QStringLiteral("√2")});
    m_cut->setSpecialValues(special);
    m_cut->setValue(isCut ? its.parameter : cut.maximum);
    m_corners->setVisible(isCut);
    m_corners->setCurrent(isOne ? 2 : its.kind == DistributionKind::OppositeCorners ? 1 : 0);

    const bool isCopied = its.kind == DistributionKind::Copy;
    const bool isCorrelated
        = its.kind == DistributionKind::Gaussian || its.kind == DistributionKind::Parallelogram;
    m_fraction->setLabel(
        isCorrelated ? tr("Correlation") : tr("Copied fraction"), QStringLiteral("ρ"));
    setHelp(m_fraction,
        isCorrelated
            ? tr("The correlation that the distribution is made with.")
            : tr("How often the second factor is a copy of the first: it correlates them, and "
                 "every pair of values still occurs."));
    const ParameterRange rho = parameterRange(isCorrelated ? its.kind : DistributionKind::Copy);
    m_fraction->setLinearRange(rho.minimum, rho.maximum);
    m_fraction->setDefaultValue(rho.defaultValue);
    m_fraction->setValue(isCopied || isCorrelated ? its.parameter : 0);

    const FactorSquare::Tool tool = m_square->tool();
    m_draw->setChecked(tool != FactorSquare::Tool::None);
    m_erase->setChecked(tool == FactorSquare::Tool::Erase);
    m_erase->setVisible(tool != FactorSquare::Tool::None);
    const std::optional<Lesson> present = lesson();
    for (std::size_t i = 0; i < m_lessons.size(); ++i)
        m_lessons[i]->setChecked(present == Lesson(i));
    m_arrows->setCurrent(m_showsCode ? 1 : 0);
    m_neurons->setValue(double(m_codeNeurons));
    m_neurons->setEnabled(m_showsCode);
    m_neuronsLabel->setEnabled(m_showsCode);
}

void RangeChapter::showSquare()
{
    const FactorDistribution& its = distribution();
    const Vector2 shift = m_exact->factors.shift();
    const double a = its.range;
    const QRectF whole(-a, -a, 2 * a, 2 * a);
    QRectF view = whole;
    const QList<QPointF> hull = corners(m_exact->factors, shift);
    if (its.kind == DistributionKind::Exponential)
        view = QRectF(); // far beyond the square
    for (const QPointF& corner : hull)
        view |= QRectF(corner, corner).adjusted(-1e-9, -1e-9, 1e-9, 1e-9);
    m_square->setView(view);
    m_square->setOutline(
        its.kind == DistributionKind::Exponential || its.kind == DistributionKind::Points ? QRectF()
                                                                                          : whole);
    m_square->setHull(hull, formulaOf(its));
    const bool differs = hasSamplesOfTheirOwn();
    m_square->setSampledHull(differs
            ? corners(m_sampled->factors, m_sampled->factors.shift() + shift)
            : QList<QPointF>(),
        tr("hull of %1 samples").arg(m_samples.rows()));
    const bool draws = m_square->tool() != FactorSquare::Tool::None;
    QList<QPointF> samples, drawn;
    if (draws) {
        for (Index row = 0; row < m_drawn.rows(); ++row)
            drawn.append({m_drawn(row, 0), m_drawn(row, 1)});
    } else {
        for (Index row = 0; row < std::min(shownSamples, m_samples.rows()); ++row)
            samples.append(toPoint(Vector2(m_samples.row(row).transpose()) + shift));
    }
    m_square->setSamples(samples);
    m_square->setDrawnPoints(drawn);
    m_square->setCentre(toPoint(shift));
    QList<QPointF> arrows;
    const auto& snapshot = m_run->snapshot();
    const Matrix<double> directions = m_showsCode ? codeMixing()
        : snapshot && !m_run->curve().empty()     ? snapshot->directions
                                                  : Matrix<double>();
    for (Index neuron = 0; neuron < directions.rows(); ++neuron)
        arrows.append({directions(neuron, 0), directions(neuron, 1)});
    m_square->setArrows(arrows);

    m_squareTitle->setTitle(tr("Where the factors can be"));
    m_squareTitle->setCaption(m_showsCode
            ? tr("question 2: best code, %1 neurons").arg(m_codeNeurons)
            : arrows.isEmpty() ? tr("no run yet")
                               : tr("arrows: %1 trained neurons").arg(directions.rows()));
}

void RangeChapter::showTest()
{
    m_testTitle->setTitle(tr("Question 2: are the axes cheapest?"));
    m_testTitle->setCaption(tr("any code"));
    m_support->setNames(
        tr("support %1").arg(QStringLiteral("$h$")), tr("ellipse"), tr("support of the samples"));
    m_support->setCurves(around(m_exact->curve, &AlignmentPoint::support),
        around(m_exact->curve, &AlignmentPoint::ellipse));
    const auto gapOf = [](const RangeMeasures& measures) {
        const double angleRad = measures.test.directionRad;
        const double radius = alignmentAt(measures.factors, angleRad).support;
        double angleDeg = angleRad / radPerDegree;
        if (angleDeg > 180)
            angleDeg -= 360;
        return SupportView::Gap{radius * QPointF(std::cos(angleRad), std::sin(angleRad)),
            tr("gap %1 at %2°").arg(number(measures.test.gap), degrees(angleDeg)),
            !measures.test.axisOptimal};
    };
    const bool differs = hasSamplesOfTheirOwn();
    // On the axes the gap is 0 by itself: nothing to point at.
    m_support->setGap(m_exact->test.axisOptimal ? std::nullopt : std::optional(gapOf(*m_exact)));
    m_support->setSampled(
        differs ? around(m_sampled->curve, &AlignmentPoint::support) : QList<QPointF>());
    m_support->setSampledGap(
        differs && !m_sampled->test.axisOptimal ? std::optional(gapOf(*m_sampled)) : std::nullopt);
}

void RangeChapter::showEnergy()
{
    const FactorGeometry square({DistributionKind::Square, distribution().range});
    QList<QPointF> total, variance, zero, whole;
    double greatest = 0;
    for (int i = 0; i <= energySteps; ++i) {
        const double angleDeg = 90.0 * i / energySteps;
        const Energy here = cheapestSigns(angleDeg * radPerDegree, m_exact->factors).energy;
        const double ofSquare = cheapestSigns(angleDeg * radPerDegree, square).energy.total();
        total.append({angleDeg, here.total()});
        variance.append({angleDeg, here.variance});
        zero.append({angleDeg, 0});
        whole.append({angleDeg, ofSquare});
        greatest = std::max({greatest, here.total(), ofSquare});
    }
    const bool isWhole = distribution().kind == DistributionKind::Square;
    QPen dashed(theme().ink2, 2, Qt::SolidLine, Qt::FlatCap);
    dashed.setDashPattern({3.3, 2.5});
    QList<Curve> curves{
        {energyId, tr("energy"), theme().curvePen(Cost::Total, 2.8), theme().ink, total, false}};
    if (!isWhole)
        curves.append({squareId, tr("whole square"), dashed, theme().ink2, whole, false});
    m_energy->setCurves(curves);
    m_energy->setYRange(0, 1.15 * greatest);
    const auto pale = [](QColor color, float alpha) {
        color.setAlphaF(alpha);
        return color;
    };
    QList<ChartFill> fills{
        {zero, variance, pale(theme().prediction.fill, 0.28f), tr("variance"), theme().ink2, 0.74},
        {variance, total, pale(theme().activity.fill, 0.16f), tr("bias²"), theme().activity.text,
            0.88}};
    if (!isWhole) { // its name stands on the side where the energy is not
        const bool isAbove = whole[energySteps / 2].y() >= total[energySteps / 2].y();
        QList<QPointF> beyond;
        for (const QPointF& point : std::as_const(whole))
            beyond.append(point + QPointF(0, (isAbove ? 0.12 : -0.12) * greatest));
        fills.append({isAbove ? whole : beyond, isAbove ? beyond : whole, Qt::transparent,
            tr("whole square"), theme().ink2, 0.5});
    }
    m_energy->setFills(fills);
    QList<OpenMarker> markers{
        {{0, m_rotation.energyAxis}, tr("axes %1").arg(formatFixed(m_rotation.energyAxis, 3))}};
    const double bestDeg = m_rotation.angleBestDeg;
    if (m_rotation.energyBest < m_rotation.energyAxis * (1 - 1e-9))
        markers.append({{bestDeg, m_rotation.energyBest},
            tr("best %1°: %2").arg(degrees(bestDeg), formatFixed(m_rotation.energyBest, 3))});
    m_energy->setOpenMarkers(markers);
}

void RangeChapter::showNumbers()
{
    const QFont keyFont = theme().font(TextRole::KeyNumber);
    const auto show = [&](QLabel* label, const QString& name, const QString& value,
                          const QColor& color, const QString& below) {
        const QString html
            = QStringLiteral("%1&nbsp; <span style=\"font-size:%2pt;font-weight:700;color:%3\">%4"
                             "</span><br><span style=\"font-size:%6pt;color:%5\">%7</span>")
                  .arg(name, QString::number(keyFont.pointSizeF()), color.name(), value,
                      theme().ink3.name(),
                      QString::number(theme().font(TextRole::Caption).pointSizeF()), below);
        if (label->text() != html)
            label->setText(html);
    };
    const BestCode& code = m_exact->code;
    if (m_showsCode) {
        const double cost = m_codeNeurons == 2 ? bestCodeOf(2, m_exact->factors).cost : code.cost;
        show(m_numbers[0], tr("The best code costs"), formatFixed(cost, 3), theme().ink,
            tr("one factor a neuron %1; its readout included, λ = 1")
                .arg(formatFixed(code.costAxis, 3)));
    } else {
        const auto its = alignment();
        show(m_numbers[0], tr("Alignment of the trained network"),
            its ? formatFixed(*its, 2) : QStringLiteral("–"), theme().ink,
            !its                         ? tr("No run yet. Press Space to train.")
                : hasSamplesOfTheirOwn() ? followedText()
                                         : tr("0.5 is the diagonal, 1 the axes"));
    }

    const AlignmentTest& test = m_exact->test;
    QString below;
    if (hasSamplesOfTheirOwn())
        below = test.axisOptimal
            ? tr("not below 0: the axes are cheapest; for the samples it is %1")
                  .arg(number(m_sampled->test.gap))
            : tr("below 0: the axes are not cheapest; for the samples it is %1")
                  .arg(number(m_sampled->test.gap));
    else
        below = test.axisOptimal ? tr("not below 0: nothing is cheaper than the axes")
                                 : tr("below 0: the axes are not the cheapest code");
    show(m_numbers[1], tr("Smallest gap"),
        test.axisOptimal ? QStringLiteral("0") : number(test.gap),
        test.axisOptimal ? theme().ink : theme().nonneg.text, below);

    const double saved = 1 - m_rotation.energyBest / m_rotation.energyAxis;
    setHero(tr("%1 %").arg(percent(saved)),
        test.axisOptimal ? tr("saved at best: no rotation is cheaper than the axes")
                         : tr("less energy at the best angle than on the axes"));
    const double savedByCode = 1 - code.cost / code.costAxis;
    show(m_numbers[2], tr("The best rotation saves"), tr("%1 %").arg(percent(saved)), theme().ink,
        m_exact->test.axisOptimal
            ? tr("against the axes; so does the best code of any number of neurons")
            : tr("of the energy; the best code of any number, readout cost included, saves %1 %")
                  .arg(percent(savedByCode)));
}

// Which of the two supports the network is nearer to.
QString RangeChapter::followedText() const
{
    const QString samples = formatFixed(m_sampled->codeAlignment, 2);
    const QString exact = formatFixed(m_exact->codeAlignment, 2);
    return followsSamples()
        ? tr("it follows the samples, which ask for %1, not the full support, %2")
              .arg(samples, exact)
        : tr("it follows the full support, which asks for %1, not the samples, %2")
              .arg(exact, samples);
}

// With the present numbers; the network's only when it has been trained.
QString RangeChapter::lessonSentence(Lesson each) const
{
    const auto ink = [this](const QString& text) { return colored(text, theme().ink); };
    const auto its = alignment();
    switch (each) {
    case Lesson::CutCorners:
        return tr("Corners cut below √2 turn the code to 45°: it costs %1 less, although the "
                  "factors stay uncorrelated.")
            .arg(ink(tr("%1 %").arg(percent(1 - m_rotation.energyBest / m_rotation.energyAxis))));
    case Lesson::CopiedFactor:
        return tr("Copies correlate the factors by %1, yet every pair still occurs: one factor a "
                  "neuron stays cheapest.")
            .arg(ink(formatShort(distribution().parameter, 3)));
    case Lesson::NearlyEqual:
        if (!its || !hasSamplesOfTheirOwn())
            return tr("The square is full on paper only: %1 samples fill a band of it.")
                .arg(ink(formatInteger(double(m_samples.rows()))));
        return followsSamples()
            ? tr("The square is full on paper only; the network follows the band of samples: "
                 "alignment %1.")
                  .arg(ink(formatFixed(*its, 2)))
            : tr("The samples fill a band, yet the network follows the full square: alignment %1.")
                  .arg(ink(formatFixed(*its, 2)));
    }
    return {};
}

QString RangeChapter::sentence() const
{
    if (const auto each = lesson())
        return lessonSentence(*each);
    const auto ink = [this](const QString& text) { return colored(text, theme().ink); };
    const FactorDistribution& its = distribution();
    const BestCode& code = m_exact->code;
    const QString savedByCode = ink(tr("%1 %").arg(percent(1 - code.cost / code.costAxis)));
    const QString saved
        = ink(tr("%1 %").arg(percent(1 - m_rotation.energyBest / m_rotation.energyAxis)));
    const auto trained = alignment();
    if (!m_exact->test.axisOptimal) {
        if (m_rotation.energyBest < m_rotation.energyAxis * (1 - 5e-4))
            return tr("The support dips inside the ellipse: turned to %1°, two mixed neurons cost "
                      "%2 less than two pure ones.")
                .arg(ink(degrees(m_rotation.angleBestDeg)), saved);
        return tr("Two neurons at right angles stay on the axes, but the best code of any "
                  "directions costs %1 less.")
            .arg(savedByCode);
    }
    if (hasSamplesOfTheirOwn())
        return tr("The full support keeps the code on the axes; that of the %1 samples does not.")
            .arg(ink(formatInteger(double(m_samples.rows()))));
    if (its.kind == DistributionKind::Disc)
        return trained
            ? tr("Every direction costs the same: nothing pulls the code to the axes, alignment "
                 "%1.")
                  .arg(ink(formatFixed(*trained, 2)))
            : tr("Every direction costs the same: nothing pulls the code to the axes.");
    if (its.kind == DistributionKind::CutCorners && its.parameter < uncut)
        return trained
            ? tr("Above √2 the axes stay cheapest, but their pull weakens towards it: alignment "
                 "%1.")
                  .arg(ink(formatFixed(*trained, 2)))
            : tr("Above √2 the axes stay cheapest, but their pull weakens towards it.");
    return trained
        ? tr("The support is nowhere inside the ellipse: one factor a neuron is cheapest, and the "
             "alignment is %1.")
              .arg(ink(formatFixed(*trained, 2)))
        : tr("The support is nowhere inside the ellipse: one factor a neuron is the cheapest "
             "code.");
}

QString RangeChapter::caption() const
{
    const FactorDistribution& its = distribution();
    const ExperimentSettings& settings = m_run->settings();
    const QString name = parameterRange(its.kind).used
        ? tr("%1, %2 = %3")
              .arg(Labels::of(its.kind), Labels::parameterOf(its.kind),
                  formatShort(its.parameter, 4))
        : Labels::of(its.kind);
    const auto& snapshot = m_run->snapshot();
    return tr("Factors: %1. Network: %2, %3 neurons, β nonneg %4, β activity %5, β weight %6, "
              "seed %7, step %8.")
        .arg(name, Labels::of(settings.family))
        .arg(settings.hiddenSizes.front())
        .arg(formatShort(settings.weights.betaNonneg, 4),
            formatShort(settings.weights.betaActivity, 4),
            formatShort(settings.weights.betaWeight, 4))
        .arg(settings.seed)
        .arg(snapshot ? snapshot->step : 0);
}

namespace {

struct CsvRows {
    QByteArray text;
    void add(const char* part, const Vector2& at)
    {
        text += QByteArray(part) + ',' + exactText(at.x()) + ',' + exactText(at.y()) + "\r\n";
    }
};

} // namespace

// Places are those of the picture; arrows are directions from the mean, not scaled.
QByteArray RangeChapter::squareCsv() const
{
    const Vector2 shift = m_exact->factors.shift();
    CsvRows rows{"part,e1,e2\r\n"};
    rows.add("mean", shift);
    for (const Vector2& corner : m_exact->factors.hull())
        rows.add("hull", corner + shift);
    if (m_sampled)
        for (const Vector2& corner : m_sampled->factors.hull())
            rows.add("sampled_hull", corner + m_sampled->factors.shift() + shift);
    const auto& snapshot = m_run->snapshot();
    if (snapshot)
        for (Index neuron = 0; neuron < snapshot->directions.rows(); ++neuron)
            rows.add("neuron", snapshot->directions.row(neuron).transpose());
    const Matrix<double> code = codeMixing();
    for (Index neuron = 0; neuron < code.rows(); ++neuron)
        rows.add("best_code", code.row(neuron).transpose());
    for (Index row = 0; row < m_samples.rows(); ++row)
        rows.add("sample", Vector2(m_samples.row(row).transpose()) + shift);
    return rows.text;
}

QByteArray RangeChapter::testCsv() const
{
    std::vector<std::string> names{"angle_deg", "support", "ellipse", "gap"};
    if (m_sampled)
        for (const char* name : {"sampled_support", "sampled_ellipse", "sampled_gap"})
            names.emplace_back(name);
    Matrix<double> values(Index(m_exact->curve.size()), Index(names.size()));
    for (Index row = 0; row < values.rows(); ++row) {
        const AlignmentPoint& point = m_exact->curve[std::size_t(row)];
        values.row(row).head(4) << 360.0 * double(row) / double(values.rows()), point.support,
            point.ellipse, point.gap;
        if (m_sampled) {
            const AlignmentPoint& sampled = m_sampled->curve[std::size_t(row)];
            values.row(row).tail(3) << sampled.support, sampled.ellipse, sampled.gap;
        }
    }
    return tableCsv(names, values);
}

QByteArray RangeChapter::alignmentCsv() const
{
    const std::vector<Evaluation>& curve = m_run->curve();
    Matrix<double> values(Index(curve.size()), 4);
    for (Index row = 0; row < values.rows(); ++row) {
        const Evaluation& evaluation = curve[std::size_t(row)];
        values.row(row) << double(evaluation.step),
            evaluation.alignment.value_or(std::numeric_limits<double>::quiet_NaN()),
            evaluation.total(), evaluation.r2;
    }
    return tableCsv({"step", "alignment", "total", "r2"}, values);
}

} // namespace untangle

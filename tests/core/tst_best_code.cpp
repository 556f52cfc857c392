// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/best_code.h"
#include "core/linear_example.h"
#include "support/compare.h"
#include "support/reference_rows.h"

#include <Eigen/LU>

using namespace untangle;
using namespace untangle::test;

namespace {

constexpr double rounding = 1e-11;

// The formula itself.
double costOf(const Matrix<double>& mixing, const FactorGeometry& factors, double lambda)
{
    Vector<double> bias(mixing.rows());
    for (Index neuron = 0; neuron < mixing.rows(); ++neuron) {
        const Vector2 m = mixing.row(neuron).transpose();
        bias(neuron) = std::min(factors.support(m), factors.support(-m));
    }
    return energyOf(mixing, bias, factors.covariance()).total() + readoutCost(mixing, lambda);
}

// How far the worst direction breaks lambda |(M'M)^-1 u|^2 <= u' Sigma u + h(u)^2, which every
// optimal M keeps: a new neuron along u would save what the left side says and cost the right one.
double brokenBound(const BestCode& code, const FactorGeometry& factors, double lambda)
{
    const Matrix2 inverse = Matrix2(code.mixing.transpose() * code.mixing).inverse();
    double worst = 0;
    for (int i = 0; i < 3600; ++i) {
        const double angleRad = i * 0.1 * radPerDegree;
        const Vector2 u(std::cos(angleRad), std::sin(angleRad));
        const double lift = factors.support(u);
        const double cost = u.dot(factors.covariance() * u) + lift * lift;
        worst = std::max(worst, lambda * (inverse * u).squaredNorm() / cost - 1);
    }
    return worst;
}

FactorDistribution turned(const Matrix<double>& points, double angleRad, double scale)
{
    FactorDistribution distribution{DistributionKind::Points};
    distribution.points = scale * points * rotation(angleRad).transpose();
    return distribution;
}

FactorDistribution hexagon()
{
    FactorDistribution distribution{DistributionKind::Points};
    distribution.points.resize(6, 2);
    for (Index i = 0; i < 6; ++i)
        distribution.points.row(i) << std::cos(60 * double(i) * radPerDegree),
            std::sin(60 * double(i) * radPerDegree);
    return distribution;
}

// Uneven in every direction.
Matrix<double> someSamples()
{
    Random random(3, Stream::Evaluation);
    return sampleFactors({DistributionKind::OneCorner, 1, 0.3}, 60, random);
}

void addReferenceRows()
{
    QTest::addColumn<int>("index");
    const auto rows = referenceRows();
    for (int i = 0; i < rows.size(); ++i)
        QTest::newRow(qPrintable(rows[i].name)) << i;
}

} // namespace

class TestBestCode : public QObject {
    Q_OBJECT

private slots:
    void uniformSquareHasItsClosedForm()
    {
        const BestCode code = bestCode(FactorGeometry({DistributionKind::Square}));
        COMPARE_NEAR(code.cost, 4 * std::sqrt(1.0 / 3 + 1), rounding);
        COMPARE_NEAR(code.costAxis, 4 * std::sqrt(1.0 / 3 + 1), rounding);
        QCOMPARE(code.alignment, 1.0);
        // A factor a neuron: cost r^2 (4 / 3) + 1 / r^2 each.
        COMPARE_NEAR(code.mixing, Matrix2::Identity() * std::pow(0.75, 0.25), rounding);
    }

    // |e1| + |e2| <= a is the square of range a / sqrt 2 turned by 45 degrees.
    void diamondIsTheTurnedSquare()
    {
        const BestCode code = bestCode(FactorGeometry({DistributionKind::CutCorners, 1, 1}));
        COMPARE_NEAR(code.cost, 4 * std::sqrt(2.0 / 3), rounding);
        COMPARE_NEAR(code.alignment, 0.5, rounding);
        QCOMPARE(code.mixing.rows(), Index(2));
        COMPARE_NEAR(code.costAxis, 4 * std::sqrt(1.0 / 6 + 1), rounding);
    }

    // A regular hexagon needs three neurons, alike by its symmetry: S is a multiple of the
    // identity.
    void hexagonTakesThreeNeurons()
    {
        const FactorGeometry factors(hexagon());
        const BestCode code = bestCode(factors);
        QCOMPARE(code.mixing.rows(), Index(3));
        // Across a side g = 1/2 + 3/4; tr S = 1 / g, so tr S^-1 = 4 g.
        COMPARE_NEAR(code.cost, 2 * std::sqrt(4 * 1.25), rounding);
        COMPARE_NEAR(code.mixing.rowwise().norm(),
            Vector<double>::Constant(3, code.mixing.row(0).norm()), rounding);
    }

    // Of two neurons one lies across a side and one along a corner, at right angles: g = 1.25 and
    // 1.5, and the cost is 2 (sqrt g + sqrt g').
    void twoNeuronsOfAHexagonCostMore()
    {
        const FactorGeometry factors(hexagon());
        const BestCode two = bestCodeOf(2, factors);
        QCOMPARE(two.mixing.rows(), Index(2));
        COMPARE_NEAR(two.cost, 2 * (std::sqrt(1.25) + std::sqrt(1.5)), rounding);
        COMPARE_NEAR(two.cost, costOf(two.mixing, factors, 1), rounding);
    }

    // Opposite corners cut: the two best directions are not at right angles.
    void noRandomCodeOfTwoNeuronsIsCheaper()
    {
        for (const FactorDistribution& distribution :
            {FactorDistribution{DistributionKind::OppositeCorners, 1, 0.5},
                turned(someSamples(), 0.2, 1)}) {
            const FactorGeometry factors(distribution);
            const BestCode code = bestCodeOf(2, factors);
            COMPARE_NEAR(code.cost, costOf(code.mixing, factors, 1), rounding);
            QVERIFY(code.cost <= code.costAxis);
            QVERIFY(code.cost >= bestCode(factors).cost);
            double least = 1e9;
            for (int i = 0; i < 180; ++i)
                for (int j = 0; j < i; ++j) {
                    const auto lengthAt = [&](int angleDeg) {
                        const Vector2 u(
                            std::cos(angleDeg * radPerDegree), std::sin(angleDeg * radPerDegree));
                        const double lift = std::min(factors.support(u), factors.support(-u));
                        return std::sqrt(u.dot(factors.covariance() * u) + lift * lift);
                    };
                    least = std::min(
                        least, 2 * (lengthAt(i) + lengthAt(j)) / std::sin((i - j) * radPerDegree));
                }
            QVERIFY(code.cost <= least + rounding);
            QVERIFY(code.cost > 0.99 * least); // half a degree from a kink costs that
        }
    }

    void rowsBeyondTheBestCostNothing()
    {
        for (const FactorDistribution& distribution : {FactorDistribution{},
                 FactorDistribution{DistributionKind::OneCorner, 1, 0}, hexagon()}) {
            const FactorGeometry factors(distribution);
            const BestCode best = bestCode(factors);
            for (Index count = 3; count <= 8; ++count) {
                const BestCode code = bestCodeOf(count, factors);
                QCOMPARE(code.mixing.rows(), count);
                COMPARE_NEAR(costOf(code.mixing, factors, 1), best.cost, rounding);
                COMPARE_NEAR(code.alignment, best.alignment, rounding);
            }
        }
        // Shared evenly: four neurons on each axis.
        const Matrix<double> mixing = bestCodeOf(8, FactorGeometry({})).mixing;
        COMPARE_NEAR(
            mixing.rowwise().norm(), Vector<double>::Constant(8, mixing.row(0).norm()), rounding);
    }

    void costMatchesTheReference_data() { addReferenceRows(); }
    void costMatchesTheReference()
    {
        QFETCH(int, index);
        const ReferenceRow row = referenceRows()[index];
        const FactorDistribution distribution = distributionNamed(row.name);
        const BestCode code = bestCode(FactorGeometry(distribution));
        const double tolerance = 5e-3; // the reference comes from 400,000 samples
        COMPARE_NEAR(code.cost, row.values[12], tolerance);
        COMPARE_NEAR(code.costAxis, row.values[13], tolerance);
        // Every code of a disc is optimal, and at sqrt 2 the axes and the diagonals are.
        const bool hasManyOptima = distribution.kind == DistributionKind::Disc
            || std::abs(distribution.parameter - std::sqrt(2.0)) < 1e-6;
        if (hasManyOptima)
            QCOMPARE(code.alignment, 1.0);
        else
            COMPARE_NEAR(code.alignment, row.values[14], tolerance);
    }

    // What the two questions disagree on: the best rotation lies on the axes, the best code does
    // not.
    void cutCornersPullTheBestCodeOffTheAxesWhereTheBestRotationStays_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("cut");
        QTest::newRow("opposite corners 1") << int(DistributionKind::OppositeCorners) << 1.0;
        QTest::newRow("opposite corners 0.6") << int(DistributionKind::OppositeCorners) << 0.6;
        QTest::newRow("one corner 0") << int(DistributionKind::OneCorner) << 0.0;
        QTest::newRow("one corner 0.8") << int(DistributionKind::OneCorner) << 0.8;
    }
    void cutCornersPullTheBestCodeOffTheAxesWhereTheBestRotationStays()
    {
        QFETCH(int, kind);
        QFETCH(double, cut);
        const FactorGeometry factors({DistributionKind(kind), 1, cut});
        QCOMPARE(bestRotation(factors).angleBestDeg, 0.0);
        const BestCode code = bestCode(factors);
        QVERIFY(code.cost < code.costAxis - 0.02);
        QVERIFY(code.alignment < 0.95);
    }

    void returnedCodeHasItsCostAndNoOtherIsCheaper_data() { addReferenceRows(); }
    void returnedCodeHasItsCostAndNoOtherIsCheaper()
    {
        QFETCH(int, index);
        const FactorGeometry factors(distributionNamed(referenceRows()[index].name));
        for (double lambda : {1.0, 0.2, 7.0}) {
            const BestCode code = bestCode(factors, lambda);
            COMPARE_NEAR(code.cost, costOf(code.mixing, factors, lambda), rounding);
            QVERIFY(code.cost <= code.costAxis + rounding);
            QVERIFY(code.mixing.rows() <= 3);
            const double broken = brokenBound(code, factors, lambda);
            QVERIFY2(broken < 3e-9, qPrintable(QString::number(broken)));
        }
    }

    void axesAreReturnedExactlyWhereTheyAreOptimal()
    {
        for (const ReferenceRow& row : referenceRows()) {
            const FactorGeometry factors(distributionNamed(row.name));
            if (alignmentTest(factors).gap < -1e-9 * factors.covariance().trace())
                continue;
            const BestCode code = bestCode(factors);
            QCOMPARE(code.alignment, 1.0);
            COMPARE_NEAR(code.cost, code.costAxis, 1e-9);
            QVERIFY(code.mixing(0, 1) == 0 && code.mixing(1, 0) == 0);
            QVERIFY(code.mixing(0, 0) > 0 && code.mixing(1, 1) > 0);
        }
    }

    void rowsHaveTheSignOfTheSmallerBias()
    {
        const FactorGeometry factors(turned(someSamples(), 0.4, 1));
        const BestCode code = bestCode(factors);
        for (Index neuron = 0; neuron < code.mixing.rows(); ++neuron) {
            const Vector2 m = code.mixing.row(neuron).transpose();
            QVERIFY(factors.support(-m) <= factors.support(m) + rounding);
        }
    }

    void turningTheFactorsTurnsTheCode()
    {
        const Matrix<double> points = someSamples();
        const BestCode before = bestCode(FactorGeometry(turned(points, 0, 1)));
        for (double angleRad : {0.1, 0.9, 2.5}) {
            const FactorGeometry factors(turned(points, angleRad, 1));
            const BestCode after = bestCode(factors);
            COMPARE_NEAR(after.cost, before.cost, rounding);
            const Matrix<double> expected = before.mixing * rotation(angleRad).transpose();
            COMPARE_NEAR(
                after.mixing.transpose() * after.mixing, expected.transpose() * expected, 1e-6);
        }
    }

    void costGrowsWithTheRangeAndTheRootOfLambda()
    {
        const Matrix<double> points = someSamples();
        const BestCode one = bestCode(FactorGeometry(turned(points, 0.3, 1)));
        const BestCode wide = bestCode(FactorGeometry(turned(points, 0.3, 2.5)), 4);
        COMPARE_NEAR(wide.cost, 2 * 2.5 * one.cost, 10 * rounding);
        COMPARE_NEAR(wide.costAxis, 2 * 2.5 * one.costAxis, 10 * rounding);
        COMPARE_NEAR(wide.alignment, one.alignment, 1e-6);
    }

    // Few corners far apart: here the best direction of a neuron may be across no side of the hull.
    void codeOfAnyPointsKeepsTheBound()
    {
        Random random(5, Stream::Task);
        for (int i = 0; i < 150; ++i) {
            FactorDistribution distribution{DistributionKind::Points};
            distribution.points = normalMatrix(3 + random.below(6), 2, random);
            const FactorGeometry factors(distribution);
            const BestCode code = bestCode(factors);
            // Thin triangles among them have an M'M of condition 1e6.
            COMPARE_NEAR(code.cost, costOf(code.mixing, factors, 1), 1e-9);
            const double broken = brokenBound(code, factors, 1);
            QVERIFY2(broken < 3e-9, qPrintable(QString::number(broken)));
        }
    }

    void noRandomCodeIsCheaper()
    {
        Random random(9, Stream::Weights);
        const FactorGeometry factors(turned(someSamples(), 0.2, 1));
        const double least = bestCode(factors).cost;
        for (int i = 0; i < 2000; ++i) {
            Matrix<double> mixing = normalMatrix(2 + random.below(7), 2, random);
            // At its best scale r: r^2 energy + readout / r^2.
            const double readout = readoutCost(mixing);
            const double energy = costOf(mixing, factors, 1) - readout;
            QVERIFY(2 * std::sqrt(energy * readout) >= least - rounding);
        }
    }
};

QTEST_APPLESS_MAIN(TestBestCode)
#include "tst_best_code.moc"

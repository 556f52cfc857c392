// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linear_example.h"
#include "support/compare.h"
#include "support/reference_rows.h"

#include <numbers>

using namespace untangle;
using namespace untangle::test;

namespace {

constexpr double degree = std::numbers::pi / 180;

} // namespace

class TestLinearExample : public QObject {
    Q_OBJECT

private slots:
    void stepsGiveTheNumbersOfTheTalk()
    {
        const FactorGeometry factors({DistributionKind::Square, 1});
        const auto energyAt = [&](LinearStep step) {
            const LinearState state = linearStep(step, factors);
            return energyOf(state.mixing(), state.bias, factors.covariance());
        };
        const double variance = 2.0 / 3;
        COMPARE_NEAR(energyAt(LinearStep::Start).total(), variance, 1e-12);
        COMPARE_NEAR(energyAt(LinearStep::Rotate).total(), variance, 1e-12);
        const Energy lifted = energyAt(LinearStep::MakeNonnegative);
        COMPARE_NEAR(lifted.variance, variance, 1e-12);
        COMPARE_NEAR(lifted.biasSquared, 2 * 1.4 * 1.4, 1e-12);
        const Energy least = energyAt(LinearStep::MinimiseEnergy);
        COMPARE_NEAR(least.total(), variance + 2, 1e-12);
        COMPARE_NEAR(1 - least.total() / lifted.total(), 0.41860465116279066, 1e-12);

        const LinearState rotated = linearStep(LinearStep::MakeNonnegative, factors);
        Matrix2 expected;
        expected << 0.8, -0.6, 0.6, 0.8;
        COMPARE_NEAR(rotated.mixing(), expected, 1e-12);
        COMPARE_NEAR(rotated.bias, Vector2(1.4, 1.4), 1e-12);
        COMPARE_NEAR(linearStep(LinearStep::MinimiseEnergy, factors).bias, Vector2(1, 1), 1e-12);
    }

    void energyAgainstAngleIsTheClosedForm()
    {
        for (double a : {0.1, 1.0, 2.0}) {
            const FactorGeometry factors({DistributionKind::Square, a});
            for (double angleDeg = 0; angleDeg <= 180; angleDeg += 0.5) {
                const double expected
                    = 2 * a * a / 3 + 2 * a * a * (1 + std::abs(std::sin(2 * angleDeg * degree)));
                COMPARE_NEAR(
                    cheapestSigns(angleDeg * degree, factors).energy.total(), expected, 1e-12);
            }
        }
    }

    void smallestBiasOfIndependentFactorsIsTheRowSum()
    {
        Random random(5, Stream::Task);
        const Matrix<double> mixing = normalMatrix(7, 4, random);
        const Vector<double> bias = smallestBias(mixing, boxSupport(0.7));
        COMPARE_NEAR(bias, (0.7 * mixing.cwiseAbs().rowwise().sum()), 1e-14);
        const Energy energy = energyOf(mixing, bias, Matrix<double>::Identity(4, 4) * 0.49 / 3);
        COMPARE_NEAR(energy.variance, 0.49 / 3 * mixing.squaredNorm(), 1e-12);
        COMPARE_NEAR(energy.biasSquared, bias.squaredNorm(), 1e-12);
    }

    void readoutForbidsAShrinkingCode()
    {
        COMPARE_NEAR(readoutCost(rotation(0.3)), 2.0, 1e-12);
        COMPARE_NEAR(readoutCost(rotation(0.3) / 2), 8.0, 1e-12);
        COMPARE_NEAR(readoutCost(rotation(0.3), 0.5), 1.0, 1e-12);
        QVERIFY(std::isinf(readoutCost(Matrix<double>::Zero(2, 2))));
    }

    void smallestBiasLeavesNoRateBelowZero_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("square") << int(DistributionKind::Square);
        QTest::newRow("cut corners") << int(DistributionKind::CutCorners);
        QTest::newRow("opposite corners") << int(DistributionKind::OppositeCorners);
        QTest::newRow("one corner") << int(DistributionKind::OneCorner);
        QTest::newRow("disc") << int(DistributionKind::Disc);
        QTest::newRow("parallelogram") << int(DistributionKind::Parallelogram);
        QTest::newRow("copy") << int(DistributionKind::Copy);
        QTest::newRow("exponential") << int(DistributionKind::Exponential);
        QTest::newRow("gaussian") << int(DistributionKind::Gaussian);
    }
    void smallestBiasLeavesNoRateBelowZero()
    {
        QFETCH(int, kind);
        FactorDistribution distribution{DistributionKind(kind), 0.8};
        distribution.parameter = parameterRange(distribution.kind).defaultValue;
        const FactorGeometry factors(distribution);
        Random random(1, Stream::Evaluation);
        const Matrix<double> samples = sampleFactors(distribution, 20'000, random);
        for (double angleDeg : {0.0, 20.0, 36.87, 45.0, 77.0}) {
            const Matrix<double> mixing = rotation(angleDeg * degree);
            const Vector<double> bias = smallestBias(mixing, factors);
            const Matrix<double> rates
                = (samples * mixing.transpose()).rowwise() + bias.transpose();
            QVERIFY(rates.minCoeff() >= -1e-12);
            QVERIFY2(rates.minCoeff() < 0.1, "the bias is larger than it has to be");
        }
    }

    void bestRotationAndAlignmentMatchTheReference_data()
    {
        QTest::addColumn<int>("index");
        const auto rows = referenceRows();
        QVERIFY(rows.size() > 30);
        for (int i = 0; i < rows.size(); ++i)
            QTest::newRow(qPrintable(rows[i].name)) << i;
    }
    void bestRotationAndAlignmentMatchTheReference()
    {
        QFETCH(int, index);
        const ReferenceRow row = referenceRows()[index];
        const auto& v = row.values;
        const FactorDistribution distribution = distributionNamed(row.name);
        const FactorGeometry factors(distribution);
        const double tolerance = 5e-3; // the reference comes from 400,000 samples
        COMPARE_NEAR(factors.covariance()(0, 0), v[0], tolerance);
        COMPARE_NEAR(factors.covariance()(1, 1), v[1], tolerance);
        COMPARE_NEAR(factors.covariance()(0, 1), v[2], tolerance);
        const Vector2 bias = cheapestSigns(0, factors).bias;
        COMPARE_NEAR(bias, Vector2(v[3], v[4]), tolerance);

        const BestRotation best = bestRotation(factors);
        COMPARE_NEAR(best.energyBest, v[7], tolerance);
        COMPARE_NEAR(best.energyAxis, v[8], tolerance);
        COMPARE_NEAR(best.energy45, v[9], tolerance);
        // The optimum of a disc is every angle, that of a parallelogram hardly depends on it.
        const bool uniqueAngle = distribution.kind != DistributionKind::Disc
            && distribution.kind != DistributionKind::Parallelogram;
        const bool onTheEdge = std::abs(best.energyAxis - best.energy45) < 1e-6;
        if (uniqueAngle && !onTheEdge)
            COMPARE_NEAR(std::min(best.angleBestDeg, 90 - best.angleBestDeg), v[6], tolerance);

        const AlignmentTest test = alignmentTest(factors);
        COMPARE_NEAR(test.gap, v[10], tolerance);
        if (distribution.kind == DistributionKind::Disc)
            QVERIFY(test.axisOptimal);
        else
            QCOMPARE(int(test.axisOptimal), int(v[11]));
    }

    void discIsExactlyOnTheEdge()
    {
        const FactorGeometry factors({DistributionKind::Disc, 1.3});
        COMPARE_NEAR(alignmentTest(factors).gap, 0.0, 1e-12);
        QCOMPARE(bestRotation(factors).angleBestDeg, 0.0);
    }

    // Square: h = |cos| + |sin|, F = a^2 I. Diamond: h = max(|cos|, |sin|), F the same.
    void curvesOfTheTestHaveTheirClosedForms()
    {
        const auto square = alignmentCurve(FactorGeometry({DistributionKind::Square, 2}), 48);
        const auto diamond
            = alignmentCurve(FactorGeometry({DistributionKind::CutCorners, 2, 1}), 48);
        QCOMPARE(square.size(), std::size_t(48));
        for (std::size_t i = 0; i < square.size(); ++i) {
            COMPARE_NEAR(square[i].angleRad, 2 * std::numbers::pi * double(i) / 48, 1e-12);
            const double cosine = std::abs(std::cos(square[i].angleRad));
            const double sine = std::abs(std::sin(square[i].angleRad));
            COMPARE_NEAR(square[i].support, 2 * (cosine + sine), 1e-12);
            COMPARE_NEAR(diamond[i].support, 2 * std::max(cosine, sine), 1e-12);
            COMPARE_NEAR(square[i].ellipse, 2.0, 1e-12);
            COMPARE_NEAR(diamond[i].ellipse, 2.0, 1e-12);
            COMPARE_NEAR(square[i].gap, 8 * cosine * sine, 1e-12);
        }
        // Copied factors: m'Fm = 1 - (rho / 3) sin 2 theta.
        const AlignmentPoint copied
            = alignmentAt(FactorGeometry({DistributionKind::Copy, 1, 0.6}), 45 * radPerDegree);
        COMPARE_NEAR(copied.ellipse, std::sqrt(0.8), 1e-12);
        COMPARE_NEAR(copied.gap, 2 - 0.8, 1e-12);
    }

    // The triangle e1 + e2 <= 0, centred: it reaches 2/3 down and 4/3 up each axis.
    void supportLiesOppositeToTheDirection()
    {
        const FactorGeometry triangle({DistributionKind::OneCorner, 1, 0});
        COMPARE_NEAR(alignmentAt(triangle, 0).support, 2.0 / 3, 1e-12);
        COMPARE_NEAR(alignmentAt(triangle, std::numbers::pi).support, 4.0 / 3, 1e-12);
        COMPARE_NEAR(alignmentAt(triangle, 0).gap, 0.0, 1e-12);
    }

    void leastGapLiesOnTheCurves()
    {
        for (const FactorDistribution& distribution :
            {FactorDistribution{DistributionKind::CutCorners, 1, 1.2},
                FactorDistribution{DistributionKind::OppositeCorners, 1, 0.7},
                FactorDistribution{DistributionKind::Parallelogram, 1, 0.4}}) {
            const FactorGeometry factors(distribution);
            const AlignmentTest test = alignmentTest(factors);
            COMPARE_NEAR(alignmentAt(factors, test.directionRad).gap, test.gap, 1e-12);
            double least = 0;
            for (const AlignmentPoint& point : alignmentCurve(factors, 3600))
                least = std::min(least, point.gap);
            QVERIFY(test.gap <= least && test.gap > least - 1e-3);
        }
    }

    // Nearly equal normals, clipped: the whole square on paper, a band in any sample.
    void hullOfSamplesHasItsOwnGap()
    {
        FactorDistribution samples{DistributionKind::Points};
        Random random(1, Stream::Evaluation);
        samples.points = sampleFactors({DistributionKind::Gaussian, 1, 0.99}, 4096, random);
        QVERIFY(alignmentTest(FactorGeometry(samples)).gap < -1);
        QVERIFY(alignmentTest(FactorGeometry({DistributionKind::Gaussian, 1, 0.99})).axisOptimal);
    }

    void copiedFactorsStayAlignedForEveryFraction()
    {
        for (double rho : {0.0, 0.3, 0.6, 0.9, 0.99}) {
            const FactorGeometry factors({DistributionKind::Copy, 1, rho});
            QVERIFY(alignmentTest(factors).axisOptimal);
            QCOMPARE(bestRotation(factors).angleBestDeg, 0.0);
        }
    }

    void rotationBeatsAxesOnlyBelowRootTwo()
    {
        const FactorGeometry below({DistributionKind::CutCorners, 1, 1.41});
        COMPARE_NEAR(bestRotation(below).angleBestDeg, 45.0, 1e-6);
        QVERIFY(!alignmentTest(below).axisOptimal);
        const FactorGeometry above({DistributionKind::CutCorners, 1, 1.42});
        QCOMPARE(bestRotation(above).angleBestDeg, 0.0);
        QVERIFY(alignmentTest(above).axisOptimal);
    }
};

QTEST_APPLESS_MAIN(TestLinearExample)
#include "tst_linear_example.moc"

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/factors.h"
#include "support/compare.h"

#include <numbers>

using namespace untangle;

class TestFactors : public QObject {
    Q_OBJECT

private slots:
    void closedFormsMatchSamples_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("parameter");
        const auto row = [](const char* name, DistributionKind kind, double parameter) {
            QTest::newRow(name) << int(kind) << parameter;
        };
        row("square", DistributionKind::Square, 0);
        row("cut 0.5", DistributionKind::CutCorners, 0.5);
        row("cut 1.2", DistributionKind::CutCorners, 1.2);
        row("opposite 0.3", DistributionKind::OppositeCorners, 0.3);
        row("opposite 1", DistributionKind::OppositeCorners, 1);
        row("corner -0.5", DistributionKind::OneCorner, -0.5);
        row("corner 0.8", DistributionKind::OneCorner, 0.8);
        row("disc", DistributionKind::Disc, 0);
        row("parallelogram 0.4", DistributionKind::Parallelogram, 0.4);
        row("copy 0.7", DistributionKind::Copy, 0.7);
        row("exponential", DistributionKind::Exponential, 0);
        row("gaussian 0.5", DistributionKind::Gaussian, 0.5);
    }
    void closedFormsMatchSamples()
    {
        QFETCH(int, kind);
        QFETCH(double, parameter);
        const FactorDistribution distribution{DistributionKind(kind), 1.5, parameter};
        const FactorGeometry geometry(distribution);
        Random random(11, Stream::Evaluation);
        const Index count = 200'000;
        const Matrix<double> samples = sampleFactors(distribution, count, random);
        const double scale = std::sqrt(geometry.covariance().trace());
        // Five standard errors; fourth moments here are below 9 squared variances.
        const double tolerance = 5 * scale / std::sqrt(double(count));
        COMPARE_NEAR(samples.colwise().mean().transpose(), Vector2::Zero(), tolerance);
        COMPARE_NEAR(samples.transpose() * samples / double(count), geometry.covariance(),
            3 * scale * tolerance);
        for (int i = 0; i < 16; ++i) {
            const double angle = 2 * std::numbers::pi * i / 16;
            const Vector2 direction(std::cos(angle), std::sin(angle));
            const double reached = (samples * direction).maxCoeff();
            QVERIFY(reached <= geometry.support(direction) + 1e-12);
            QVERIFY2(reached > geometry.support(direction) - 0.1 * 1.5,
                "the support function lies beyond the samples");
        }
    }

    void covarianceInClosedForm()
    {
        COMPARE_NEAR(FactorGeometry({DistributionKind::Square, 2}).covariance(),
            (Matrix2::Identity() * 4.0 / 3), 1e-14);
        COMPARE_NEAR(
            FactorGeometry({DistributionKind::Disc, 2}).covariance(), Matrix2::Identity(), 1e-14);
        // The diamond |e1| + |e2| <= a: variance a^2 / 6 along both axes.
        COMPARE_NEAR(FactorGeometry({DistributionKind::CutCorners, 3, 1}).covariance(),
            (Matrix2::Identity() * 1.5), 1e-14);
        Matrix2 correlated;
        correlated << 1, 0.4, 0.4, 1;
        COMPARE_NEAR(FactorGeometry({DistributionKind::Parallelogram, 1, 0.4}).covariance(),
            (correlated / 3), 1e-14);
        // The triangle below the diagonal of [-1, 1]^2: variance 2/9, covariance -1/9.
        Matrix2 triangle;
        triangle << 2, -1, -1, 2;
        COMPARE_NEAR(FactorGeometry({DistributionKind::OneCorner, 1, 0}).covariance(),
            (triangle / 9), 1e-14);
    }

    void clippedGaussianHasItsKnownLimits()
    {
        // Hardly clipped, the covariance is the correlation itself.
        Matrix2 correlated;
        correlated << 1, 0.6, 0.6, 1;
        COMPARE_NEAR(
            FactorGeometry({DistributionKind::Gaussian, 9, 0.6}).covariance(), correlated, 1e-10);
        // As rho goes to 1 both factors are the same clipped normal.
        const Matrix2 nearOne
            = FactorGeometry({DistributionKind::Gaussian, 1, 0.999999}).covariance();
        COMPARE_NEAR(nearOne(0, 1), nearOne(0, 0), 1e-3);
        COMPARE_NEAR(
            FactorGeometry({DistributionKind::Gaussian, 1, 0}).covariance()(0, 1), 0.0, 1e-14);
        // Price's theorem: d cov / d rho at 0 is P(|x| < 1)^2.
        const double inside = std::erf(1 / std::numbers::sqrt2);
        COMPARE_NEAR(
            FactorGeometry({DistributionKind::Gaussian, 1, 1e-4}).covariance()(0, 1) / 1e-4,
            inside * inside, 1e-6);
    }

    // The support is the whole square on paper; 200,000 samples fill a band.
    void nearlyCopiedGaussianFillsABandOnly()
    {
        const FactorDistribution distribution{DistributionKind::Gaussian, 1, 0.99};
        Random random(11, Stream::Evaluation);
        const Matrix<double> samples = sampleFactors(distribution, 200'000, random);
        const Vector2 across(1, -1);
        COMPARE_NEAR(FactorGeometry(distribution).support(across), 2.0, 1e-14);
        QVERIFY((samples * across).maxCoeff() < 1);
    }

    void pointsAreCentredAndHulled()
    {
        FactorDistribution distribution{DistributionKind::Points};
        distribution.points.resize(5, 2);
        distribution.points << 0, 0, 4, 0, 4, 4, 0, 4, 2, 2;
        const FactorGeometry geometry(distribution);
        COMPARE_NEAR(geometry.shift(), Vector2(2, 2), 1e-14);
        QCOMPARE(geometry.hull().size(), std::size_t(4));
        COMPARE_NEAR(geometry.support({1, 0}), 2.0, 1e-14);
        COMPARE_NEAR(geometry.covariance(), (Matrix2::Identity() * 3.2), 1e-14);
    }

    void rangeScalesThePoints()
    {
        FactorDistribution distribution{DistributionKind::Points, 0.5};
        distribution.points.resize(4, 2);
        distribution.points << 1, 1, 5, 1, 5, 5, 1, 5;
        const FactorGeometry geometry(distribution);
        COMPARE_NEAR(geometry.shift(), Vector2(1.5, 1.5), 1e-14);
        COMPARE_NEAR(geometry.support({1, 0}), 1.0, 1e-14);
        COMPARE_NEAR(geometry.covariance(), Matrix2::Identity(), 1e-14);
        Random random(1, Stream::Evaluation);
        COMPARE_NEAR(
            sampleFactors(distribution, 50, random).cwiseAbs(), Matrix<double>::Ones(50, 2), 1e-14);
    }

    void pointsThatFillThePlane()
    {
        Matrix<double> points(3, 2);
        points << 0, 0, 1, 0, 0, 1;
        QVERIFY(fillPlane(points));
        QVERIFY(fillPlane(points * 1e-3));
        QVERIFY(!fillPlane(points.topRows(2)));
        points << 0, 0, 1, 2, 2, 4; // on a line
        QVERIFY(!fillPlane(points));
        points << 0, 0.3, 1, 0.3, 2, 0.3; // one factor alone
        QVERIFY(!fillPlane(points));
        points(1, 1) = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(!fillPlane(points));
        QVERIFY(!fillPlane({}));
    }

    void distributionsOfOtherPointsDiffer()
    {
        FactorDistribution one{DistributionKind::Points}, other = one;
        one.points = Matrix<double>::Ones(3, 2);
        QVERIFY(one != other);
        other.points = one.points;
        QVERIFY(one == other);
        other.points = Matrix<double>::Ones(4, 2);
        QVERIFY(one != other);
    }

    void hullOfFewOrCollinearPointsIsSafe()
    {
        QCOMPARE(convexHull({}).size(), std::size_t(0));
        QCOMPARE(convexHull({{1, 1}, {1, 1}}).size(), std::size_t(1));
        QCOMPARE(convexHull({{0, 0}, {1, 1}, {2, 2}, {3, 3}}).size(), std::size_t(2));
    }
};

QTEST_APPLESS_MAIN(TestFactors)
#include "tst_factors.moc"

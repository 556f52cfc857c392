// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linear_example.h"
#include "core/trainer.h"
#include "support/compare.h"

using namespace untangle;

namespace {

double trainedAlignment(const FactorDistribution& distribution, std::uint32_t seed)
{
    ExperimentSettings settings = rangeSettings(distribution);
    settings.seed = seed;
    settings.evaluationInterval = settings.scheduleSteps;
    Trainer trainer(settings);
    while (trainer.step()) { }
    return *trainer.evaluate().alignment;
}

} // namespace

class TestRange : public QObject {
    Q_OBJECT

private slots:
    // The pull towards the axes weakens near sqrt 2, where it begins.
    void trainedNetworkAlignsAsTheRangeAllows_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("parameter");
        QTest::addColumn<double>("expected");
        const auto cut = int(DistributionKind::CutCorners), copy = int(DistributionKind::Copy);
        QTest::newRow("cut 1") << cut << 1.0 << 0.51;
        QTest::newRow("cut 1.2") << cut << 1.2 << 0.55;
        QTest::newRow("cut 1.35") << cut << 1.35 << 0.69;
        QTest::newRow("cut 1.45") << cut << 1.45 << 0.81;
        QTest::newRow("cut 1.6") << cut << 1.6 << 0.92;
        QTest::newRow("cut 1.8") << cut << 1.8 << 0.98;
        QTest::newRow("cut 2") << cut << 2.0 << 0.99;
        QTest::newRow("square") << int(DistributionKind::Square) << 0.0 << 0.99;
        QTest::newRow("copy 0.5") << copy << 0.5 << 0.99;
        QTest::newRow("copy 0.9") << copy << 0.9 << 0.99;
        QTest::newRow("copy 0.95") << copy << 0.95 << 0.99;
    }
    void trainedNetworkAlignsAsTheRangeAllows()
    {
        QFETCH(int, kind);
        QFETCH(double, parameter);
        QFETCH(double, expected);
        constexpr int seedCount = 5;
        double sum = 0;
        for (std::uint32_t seed = 1; seed <= seedCount; ++seed)
            sum += trainedAlignment({DistributionKind(kind), 1, parameter}, seed);
        COMPARE_NEAR(sum / seedCount, expected, 0.07);
    }

    void batchesAreDrawnFromTheDistribution()
    {
        const FactorDistribution distribution{DistributionKind::CutCorners, 1.5, 0.7};
        const TrainingGround ground(rangeSettings(distribution));
        const FactorGeometry geometry(distribution);
        Samples<float> batch, other;
        ground.task.batch(3, 256, batch);
        ground.task.batch(4, 256, other);
        QVERIFY(batch.factors != other.factors);
        ground.task.batch(3, 256, other);
        QVERIFY(batch.factors == other.factors);
        for (const Matrix<float>* factors :
            std::array<const Matrix<float>*, 2>{&batch.factors, &ground.evaluationSet.factors})
            for (Index row = 0; row < factors->rows(); ++row) {
                const Vector2 e = factors->row(row).cast<double>().transpose();
                QVERIFY(std::abs(e.x()) + std::abs(e.y()) < 1.5 * 0.7 + 1e-6);
            }
        // The picture's samples: the same stream, in double.
        Random random(1, Stream::Evaluation);
        COMPARE_NEAR(sampleFactors(distribution, 4096, random),
            ground.evaluationSet.factors.cast<double>(), 1e-6);
        COMPARE_NEAR(batch.inputs, batch.factors * ground.task.linearMixing()->transpose(), 1e-6);
    }

    void distributionBelongsToTheStartOfARun()
    {
        const ExperimentSettings square = rangeSettings({}),
                                 disc = rangeSettings({DistributionKind::Disc});
        QVERIFY(needsRestart(square, disc));
        QVERIFY(!haveSameGround(square, disc));
        ExperimentSettings stronger = disc;
        stronger.weights.betaActivity *= 2;
        QVERIFY(!needsRestart(disc, stronger));
        QVERIFY(haveSameGround(disc, stronger));
    }

    void snapshotHoldsTheRowsOfTheFirstLayerTimesD()
    {
        ExperimentSettings settings = rangeSettings({DistributionKind::Copy, 1, 0.5});
        Trainer trainer(settings);
        for (int i = 0; i < 200; ++i)
            trainer.step();
        const Snapshot snapshot = trainer.snapshot(NeuronId{0, 4});
        QCOMPARE(snapshot.directions.rows(), Index(10));
        QCOMPARE(snapshot.directions.cols(), Index(2));
        COMPARE_NEAR(snapshot.directions.row(4).transpose(), snapshot.neuron->coefficients, 1e-12);
        // Energies from the formula z = m e + b on the evaluation set.
        Network<float> network(networkShape(settings));
        network.parameters() = snapshot.parameters;
        const Matrix<double> activity = (trainer.ground()->evaluationSet.factors.cast<double>()
                                            * snapshot.directions.transpose())
                                            .rowwise()
            + network.bias(0).cast<double>().transpose();
        const auto alignment
            = alignmentOf(snapshot.directions, activity.colwise().squaredNorm().transpose());
        COMPARE_NEAR(*snapshot.head.alignment, *alignment, 1e-5);
        QVERIFY(!Trainer(defaultSettings(Family::Shallow)).evaluate().alignment);
        QCOMPARE(Trainer(defaultSettings(Family::Deep)).snapshot().directions.size(), Index(0));
    }
};

QTEST_APPLESS_MAIN(TestRange)
#include "tst_range.moc"

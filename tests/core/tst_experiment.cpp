// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment.h"
#include "support/compare.h"

#include <limits>

using namespace untangle;

namespace {

const std::array families{Family::Shallow, Family::Autoencoder, Family::Deep,
    Family::DeepAutoencoder, Family::Torus, Family::Ring};

bool isFieldRefused(const ExperimentSettings& settings, Field field)
{
    const auto problems = validate(settings);
    return problems.size() == 1 && problems.front().field == field;
}

} // namespace

class TestExperiment : public QObject {
    Q_OBJECT

private slots:
    void defaultsAreSoundAndCarryTheirCondition()
    {
        for (Family family : families) {
            const ExperimentSettings settings = defaultSettings(family);
            QVERIFY(validate(settings).empty());
            QCOMPARE(conditionOf(settings), std::optional(Condition::NonnegActivityWeight));
            QCOMPARE(settings.family, family);
        }
    }

    void conditionsComeBackFromTheirPattern()
    {
        for (Family family : families) {
            const ExperimentSettings settings = defaultSettings(family);
            for (Condition condition : allConditions) {
                const ExperimentSettings changed
                    = withCondition(settings, condition, settings.weights);
                QCOMPARE(conditionOf(changed), std::optional(condition));
                QVERIFY(validate(changed).empty());
                QVERIFY(!needsRestart(settings, changed));
            }
        }
        ExperimentSettings mix = defaultSettings(Family::Shallow);
        mix.weights = {0, 0, 0};
        QCOMPARE(conditionOf(mix), std::nullopt);
    }

    void conditionKeepsTheStrengthsItHas()
    {
        const ExperimentSettings settings = defaultSettings(Family::Deep);
        const LossWeights strengths{0.2, 0.03, 0.004};
        const ExperimentSettings relu = withCondition(settings, Condition::ReluActivity, strengths);
        QCOMPARE(relu.activation, Activation::Relu);
        QVERIFY((relu.weights == LossWeights{0, 0.03, 0}));
        const ExperimentSettings back
            = withCondition(relu, Condition::NonnegActivityWeight, strengths);
        QCOMPARE(back.activation, Activation::Tanh);
        QVERIFY(back.weights == strengths);
    }

    void deepAutoencoderBottleneckIsLinearWithoutRelu()
    {
        const ExperimentSettings settings = defaultSettings(Family::DeepAutoencoder);
        QCOMPARE(networkShape(settings).activations,
            (std::vector{Activation::Tanh, Activation::Linear, Activation::Tanh}));
        QCOMPARE(reportedLayer(settings), Index(1));
        const ExperimentSettings relu
            = withCondition(settings, Condition::ReluActivityWeight, settings.weights);
        QCOMPARE(networkShape(relu).activations, (std::vector(3, Activation::Relu)));
    }

    void badValuesAreRefusedByName()
    {
        const ExperimentSettings good = defaultSettings(Family::Shallow);
        ExperimentSettings bad = good;
        bad.factorCount = 9;
        bad.inputCount = 20;
        QVERIFY(isFieldRefused(bad, Field::Factors));
        bad = good;
        bad.inputCount = 3; // fewer than factors
        QVERIFY(isFieldRefused(bad, Field::Inputs));
        bad = good;
        bad.hiddenSizes = {};
        QCOMPARE(validate(bad).front().field, Field::Layers);
        bad = good;
        bad.hiddenSizes = {20, 65};
        QVERIFY(isFieldRefused(bad, Field::Neurons));
        bad = good;
        bad.rate = 0;
        QVERIFY(isFieldRefused(bad, Field::Rate));
        bad.rate = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(isFieldRefused(bad, Field::Rate));
        bad = good;
        bad.weights.betaActivity = 1e-6;
        QVERIFY(isFieldRefused(bad, Field::BetaActivity));
        bad.weights.betaActivity = 0;
        QVERIFY(validate(bad).empty());
        bad.weights.betaWeight = -1;
        QVERIFY(isFieldRefused(bad, Field::BetaWeight));
    }

    void badDistributionIsRefusedByName()
    {
        const auto with
            = [](const FactorDistribution& distribution) { return rangeSettings(distribution); };
        const ExperimentSettings good = with({DistributionKind::CutCorners, 1, 1.2});
        QVERIFY(validate(good).empty());
        QCOMPARE(networkShape(good).sizes, (std::vector<Index>{3, 10, 2}));
        QVERIFY(isFieldRefused(
            with({DistributionKind::CutCorners, 1, 2.1}), Field::DistributionParameter));
        QVERIFY(isFieldRefused(with({DistributionKind::Copy, 1, 1}), Field::DistributionParameter));
        QVERIFY(validate(with({DistributionKind::OneCorner, 1, -1})).empty());
        for (double range : {0.0, 0.05, 2.5, std::numeric_limits<double>::quiet_NaN()})
            QVERIFY(isFieldRefused(with({DistributionKind::Disc, range}), Field::FactorRange));
        FactorDistribution points{DistributionKind::Points};
        QVERIFY(isFieldRefused(with(points), Field::PointCount));
        points.points = Matrix<double>::Identity(2, 2);
        QVERIFY(isFieldRefused(with(points), Field::PointCount));
        points.points.resize(3, 2);
        points.points << 0, 0, 1, 1, 2, 2; // on a line
        QVERIFY(isFieldRefused(with(points), Field::PointCount));
        points.points.row(2) << 0, 1;
        QVERIFY(validate(with(points)).empty());

        ExperimentSettings bad = good;
        bad.factorCount = 3;
        QVERIFY(isFieldRefused(bad, Field::Factors));
        bad = good;
        bad.family = Family::Autoencoder;
        QVERIFY(validate(bad).empty());
        bad.family = Family::Deep;
        QVERIFY(isFieldRefused(bad, Field::Distribution));
        OwnData data;
        Random random(1, Stream::Task);
        data.factors = normalMatrix(100, 2, random);
        QVERIFY(!standardise(data));
        bad = good;
        bad.data = SharedData(data);
        QVERIFY(isFieldRefused(bad, Field::Distribution));
        QVERIFY(!withData(good, SharedData(data)).distribution);
        QVERIFY(!withTorus(good, {}).distribution);
    }

    void badTorusIsRefusedByName()
    {
        const ExperimentSettings good = defaultSettings(Family::Torus);
        QCOMPARE(networkShape(good).sizes, (std::vector<Index>{16, 32, 16}));
        const auto with = [&good](auto&& change) {
            TorusSettings torus;
            change(torus);
            return withTorus(good, torus);
        };
        for (Index count : {4, 8, 12})
            QVERIFY(validate(with([count](auto& torus) { torus.componentCount = count; })).empty());
        for (Index count : {0, 2, 5, 6, 16})
            QVERIFY(isFieldRefused(
                with([count](auto& torus) { torus.componentCount = count; }), Field::Components));
        for (Index count : {0, 65})
            QVERIFY(isFieldRefused(
                with([count](auto& torus) { torus.objectCount = count; }), Field::ObjectCount));
        for (Index window : {-1, 4})
            QVERIFY(isFieldRefused(
                with([window](auto& torus) { torus.window = window; }), Field::Window));
        const ExperimentSettings wall = with([](auto& torus) { torus.hasWall = true; });
        QVERIFY(validate(wall).empty());
        QCOMPARE(networkShape(wall).sizes, (std::vector<Index>{18, 48, 18}));
        QVERIFY(needsRestart(good, wall));
        ExperimentSettings torn = good;
        torn.torus.hasWall = true; // without its inputs
        QCOMPARE(validate(torn).size(), std::size_t(2));
        QCOMPARE(validate(torn).front().field, Field::Factors);
    }

    void badRingIsRefusedByName()
    {
        const ExperimentSettings good = defaultSettings(Family::Ring);
        QCOMPARE(networkShape(good).sizes, (std::vector<Index>{12, 40, 12}));
        const auto ring = [&good](double least, double greatest) {
            return withRing(good, {false, least, greatest});
        };
        QVERIFY(validate(ring(2, 2)).empty());
        QVERIFY(validate(ring(5.5, 6)).empty());
        QVERIFY(isFieldRefused(ring(0.5, 2), Field::Ring));
        QVERIFY(isFieldRefused(ring(2, 6.5), Field::Ring));
        QVERIFY(isFieldRefused(ring(2.3, 1.9), Field::Ring));
        QVERIFY(isFieldRefused(ring(1.9, std::numeric_limits<double>::quiet_NaN()), Field::Ring));
        QVERIFY(isFieldRefused(ring(2.3, 2.7), Field::RingModes)); // none
        QVERIFY(isFieldRefused(ring(1, 6), Field::RingModes)); // too many
        const ExperimentSettings bumps = withRing(good, {true, 9, 0});
        QVERIFY(validate(bumps).empty()); // its ring does not count
        QCOMPARE(bumps.inputCount, Index(24));
        QVERIFY(needsRestart(good, bumps));
    }

    void strengthsOfATorusFollowItsComponents()
    {
        QVERIFY((torusStrengths(4) == LossWeights{0.3, 3e-3, 3e-3}));
        QVERIFY((torusStrengths(8) == LossWeights{0.3, 2e-3, 2e-3}));
        QVERIFY(defaultSettings(Family::Torus).weights == torusStrengths(8));
    }

    void scheduleFallsFromTheRateToAFiftieth()
    {
        COMPARE_NEAR(scheduledRate(0.01, 0, 4000), 0.01, 1e-15);
        COMPARE_NEAR(scheduledRate(0.01, 2000, 4000), 0.01 * 0.51, 1e-15);
        COMPARE_NEAR(scheduledRate(0.01, 4000, 4000), 0.0002, 1e-15);
        COMPARE_NEAR(scheduledRate(0.01, 9000, 4000), 0.0002, 1e-15);
        COMPARE_NEAR(scheduledRate(0.01, 9000, 0), 0.01, 1e-15);
    }

    void onlyShapeDataAndSeedNeedARestart()
    {
        const ExperimentSettings from = defaultSettings(Family::Shallow);
        ExperimentSettings to = from;
        to.weights.betaNonneg = 0;
        to.rate = 0.1;
        to.activation = Activation::Relu;
        to.scheduleSteps = 0;
        QVERIFY(!needsRestart(from, to));
        to.seed = 2;
        QVERIFY(needsRestart(from, to));
        to = from;
        to.hiddenSizes = {21};
        QVERIFY(needsRestart(from, to));
        to = from;
        to.optimizer = Optimizer::Sgd;
        QVERIFY(needsRestart(from, to));
    }
};

QTEST_APPLESS_MAIN(TestExperiment)
#include "tst_experiment.moc"

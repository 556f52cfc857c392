// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trainer.h"
#include "support/compare.h"

#include <cstring>

using namespace untangle;

namespace {

ExperimentSettings smallSettings(std::uint32_t seed = 1)
{
    ExperimentSettings settings = defaultSettings(Family::Shallow);
    settings.seed = seed;
    settings.scheduleSteps = 300;
    settings.evaluationSamples = 512;
    return settings;
}

void train(Trainer& trainer, int steps)
{
    for (int i = 0; i < steps; ++i)
        trainer.step();
}

bool sameBytes(const Vector<float>& left, const Vector<float>& right)
{
    return left.size() == right.size()
        && std::memcmp(left.data(), right.data(), std::size_t(left.size()) * sizeof(float)) == 0;
}

Evaluation evaluationAt(std::int64_t step, double prediction)
{
    Evaluation evaluation;
    evaluation.step = step;
    evaluation.terms.prediction = prediction;
    evaluation.layers.resize(1);
    return evaluation;
}

} // namespace

class TestTrainer : public QObject {
    Q_OBJECT

private slots:
    // The run pauses at the evaluation that fulfils the rule, and the same run without it goes
    // there too: a rule changes no number.
    void stopsWhenTheMirIsReached()
    {
        ExperimentSettings settings = smallSettings();
        settings.scheduleSteps = 4000;
        Trainer plain(settings);
        settings.stop.mir = 0.7;
        Trainer trainer(settings);
        while (!trainer.stopReason() && trainer.step())
            plain.step();
        QCOMPARE(trainer.stopReason(), std::optional(StopReason::MirReached));
        QCOMPARE(trainer.snapshot().stopped, trainer.stopReason());
        QVERIFY(trainer.stepCount() < 4000 && trainer.stepCount() % 100 == 0);
        const auto& history = trainer.history();
        QVERIFY(*history.back().layers[0].mir >= 0.7);
        QVERIFY(*history[history.size() - 2].layers[0].mir < 0.7);
        QVERIFY(sameBytes(trainer.parameters(), plain.parameters()));

        // It has been heard once and goes on to the end.
        QVERIFY(trainer.step());
        QVERIFY(!trainer.stopReason());
        while (trainer.step())
            QVERIFY2(!trainer.stopReason()
                    || *trainer.history()[trainer.history().size() - 2].layers[0].mir < 0.7,
                "stopped again without having been lower");
        QCOMPARE(trainer.status(), RunStatus::Finished);

        settings.stop.mir = 1; // never reached
        Trainer never(settings);
        while (never.step())
            QVERIFY(!never.stopReason());
    }

    void stopsOnAPlateau()
    {
        ExperimentSettings settings = smallSettings();
        settings.scheduleSteps = 4000;
        settings.stop.plateauSteps = 250;
        Trainer trainer(settings);
        const auto totalAt
            = [&](std::int64_t step) { return trainer.history()[std::size_t(step / 100)].total(); };
        while (!trainer.stopReason() && trainer.step()) { }
        QCOMPARE(trainer.stopReason(), std::optional(StopReason::Plateau));
        const std::int64_t stopped = trainer.stepCount();
        // The evaluations lie 100 steps apart: the one at or before 250 steps ago is 300 ago.
        QVERIFY(totalAt(stopped) >= 0.99 * totalAt(stopped - 300));
        for (std::int64_t step = 300; step < stopped; step += 100)
            QVERIFY(totalAt(step) < 0.99 * totalAt(step - 300));

        // It goes on for as many steps more before it stops again.
        while (trainer.step() && !trainer.stopReason()) { }
        QVERIFY(trainer.stepCount() >= stopped + 250);

        // Other costs are another stretch: what fell before does not count.
        ExperimentSettings changed = settings;
        changed.weights.betaActivity = 1e-2;
        const std::int64_t at = trainer.stepCount();
        trainer.apply(changed);
        while (trainer.step() && !trainer.stopReason()) { }
        QVERIFY(trainer.stepCount() >= at + 250);
    }

    void sameSeedSameBytes()
    {
        Trainer first(smallSettings()), second(smallSettings());
        train(first, 300);
        for (int i = 0; i < 300; ++i) {
            second.step();
            if (i % 7 == 0)
                second.snapshot(); // looking changes nothing
        }
        QVERIFY(sameBytes(first.parameters(), second.parameters()));
        QCOMPARE(first.history(), second.history());

        Trainer other(smallSettings(2));
        train(other, 300);
        QVERIFY(!sameBytes(first.parameters(), other.parameters()));
        QVERIFY(first.history() != other.history());
    }

    void conditionsOfASeedShareTaskBatchesAndInitialWeights()
    {
        const ExperimentSettings settings = smallSettings();
        const Trainer first(settings);
        const Trainer second(withCondition(settings, Condition::ReluActivity, settings.weights));
        QVERIFY(sameBytes(first.parameters(), second.parameters()));

        const Task narrow({Family::Shallow, 4, 6}, 1), again({Family::Shallow, 4, 6}, 1);
        Samples<float> left, right;
        narrow.batch(17, 128, left);
        again.batch(3, 128, right);
        QVERIFY(left.inputs != right.inputs);
        again.batch(17, 128, right);
        QCOMPARE(left.inputs, right.inputs);
        QCOMPARE(left.targets, right.targets);
    }

    void tasksAreWhatTheyAreDefinedToBe()
    {
        for (Family family :
            {Family::Shallow, Family::Autoencoder, Family::Deep, Family::DeepAutoencoder}) {
            const ExperimentSettings settings = defaultSettings(family);
            const Task task({family, settings.factorCount, settings.inputCount}, 3);
            const Samples<float> samples = task.evaluationSet(20'000);
            QCOMPARE(samples.targets.cols(), task.targetCount());
            QVERIFY(samples.factors.cwiseAbs().maxCoeff() <= 1);
            if (isAutoencoder(family)) {
                QCOMPARE(samples.targets, samples.inputs);
            } else {
                const Vector<double> factorNorms = samples.factors.rowwise().norm().cast<double>();
                const Vector<double> targetNorms = samples.targets.rowwise().norm().cast<double>();
                COMPARE_NEAR(targetNorms, factorNorms, 1e-5);
            }
            if (isDeep(family)) {
                const Matrix<double> inputs = samples.inputs.cast<double>();
                const double variance = (inputs.rowwise() - inputs.colwise().mean()).squaredNorm()
                    / double(inputs.size());
                COMPARE_NEAR(variance, 1.0 / 3, 0.03);
                COMPARE_NEAR(inputs.colwise().mean(), (Eigen::RowVectorXd::Zero(10)), 0.05);
            } else {
                const Vector<double> factorNorms = samples.factors.rowwise().norm().cast<double>();
                const Vector<double> inputNorms = samples.inputs.rowwise().norm().cast<double>();
                COMPARE_NEAR(inputNorms, factorNorms, 1e-5);
            }
        }
    }

    void evaluationsComeAtFixedStepsAndTheHeadIsNeverKept()
    {
        Trainer trainer(smallSettings());
        train(trainer, 250);
        QCOMPARE(trainer.history().size(), std::size_t(3)); // 0, 100, 200
        const Snapshot snapshot = trainer.snapshot();
        QCOMPARE(snapshot.head.step, std::int64_t(250));
        QCOMPARE(snapshot.curve().size(), std::size_t(4));
        train(trainer, 100);
        QCOMPARE(trainer.stepCount(), std::int64_t(300));
        QCOMPARE(trainer.status(), RunStatus::Finished);
        QCOMPARE(trainer.history().back().step, std::int64_t(300));
        QVERIFY(!trainer.step());
        QCOMPARE(trainer.snapshot().curve().size(), std::size_t(4));
    }

    void changedBetaLeavesAMarkAndStartsTheScheduleAgain()
    {
        ExperimentSettings settings = smallSettings();
        Trainer trainer(settings);
        train(trainer, 300);
        QCOMPARE(trainer.status(), RunStatus::Finished);
        settings.weights.betaNonneg = 0;
        trainer.apply(settings);
        QCOMPARE(trainer.status(), RunStatus::Ready);
        QCOMPARE(trainer.endStep(), std::optional<std::int64_t>(600));
        QCOMPARE(trainer.marks().size(), std::size_t(1));
        QCOMPARE(trainer.marks()[0].step, std::int64_t(300));
        QCOMPARE(trainer.marks()[0].from, 0.3);
        QCOMPARE(trainer.marks()[0].to, 0.0);
        // A drag of ten changes in ten steps is one mark.
        for (int i = 1; i <= 10; ++i) {
            trainer.step();
            settings.weights.betaActivity = 1e-3 * i;
            trainer.apply(settings);
        }
        QCOMPARE(trainer.marks().size(), std::size_t(2));
        QCOMPARE(trainer.marks()[1].from, 3e-3);
        QCOMPARE(trainer.marks()[1].to, 1e-2);
        trainer.setRunTo(320);
        train(trainer, 100);
        QCOMPARE(trainer.stepCount(), std::int64_t(320));
    }

    void changeBeforeTheFirstStepIsARunWithThoseSettings()
    {
        ExperimentSettings settings = smallSettings();
        Trainer changed(settings);
        settings.weights = {0.1, 1e-3, 0};
        settings.activation = Activation::Relu;
        changed.apply(settings);
        Trainer fresh(settings);
        train(changed, 300);
        train(fresh, 300);
        QVERIFY(changed.marks().empty());
        QVERIFY(sameBytes(changed.parameters(), fresh.parameters()));
        QCOMPARE(changed.history(), fresh.history());
    }

    // Also where the evaluation set is beyond the finite numbers and no batch is yet.
    void headIsThePresentStepOnTheWayToADivergence()
    {
        ExperimentSettings settings = smallSettings();
        settings.optimizer = Optimizer::Sgd;
        settings.rate = 1;
        settings.weights = {0, 1, 1};
        settings.evaluationInterval = 1000;
        Trainer trainer(settings);
        bool wasInfinite = false;
        do {
            const Snapshot snapshot = trainer.snapshot();
            QCOMPARE(snapshot.head.step, trainer.stepCount());
            QVERIFY(!snapshot.head.terms.notFinite());
            wasInfinite = wasInfinite || trainer.evaluate().terms.notFinite();
        } while (trainer.step());
        QCOMPARE(trainer.status(), RunStatus::Diverged);
        QVERIFY(wasInfinite);
    }

    void divergenceKeepsTheLastFiniteState_data()
    {
        QTest::addColumn<int>("layers");
        QTest::newRow("one layer") << 1;
        QTest::newRow("six layers") << 6;
    }
    void divergenceKeepsTheLastFiniteState()
    {
        QFETCH(int, layers);
        ExperimentSettings settings = smallSettings();
        settings.optimizer = Optimizer::Sgd;
        settings.rate = 1;
        settings.scheduleSteps = 0;
        settings.weights = {1, 1, 1};
        settings.activation = Activation::Relu;
        settings.hiddenSizes.assign(std::size_t(layers), 64);
        Trainer trainer(settings);
        int steps = 0;
        while (trainer.step() && steps < 20'000)
            ++steps;
        QCOMPARE(trainer.status(), RunStatus::Diverged);
        QVERIFY(trainer.divergence()->step > 0);
        QVERIFY(trainer.parameters().allFinite());
        const Snapshot snapshot = trainer.snapshot();
        QVERIFY(!snapshot.head.terms.notFinite());
        for (const Evaluation& evaluation : snapshot.curve()) {
            QVERIFY(!evaluation.terms.notFinite());
            QVERIFY(std::isfinite(evaluation.r2) && std::isfinite(evaluation.total()));
        }
        QVERIFY(!trainer.step());
        // A new start with a lower rate is a normal run again.
        settings = smallSettings();
        Trainer again(settings);
        train(again, 300);
        QCOMPARE(again.status(), RunStatus::Finished);
    }

    void longHistoryKeepsItsSizeAndItsExtremes()
    {
        History history(100, 64);
        for (int i = 0; i <= 10'000; ++i) {
            double loss = 1 + 0.1 * std::sin(i * 0.01);
            if (i == 777)
                loss = 50;
            if (i == 5001)
                loss = 0.001;
            if (history.isDue(i * 100))
                history.add(evaluationAt(i * 100, loss));
        }
        const auto& kept = history.evaluations();
        QVERIFY(kept.size() <= 64 + 4);
        QCOMPARE(kept.front().step, std::int64_t(0));
        QVERIFY(history.thinned(16).size() <= 32);
        QCOMPARE(history.thinned(16).back().step, kept.back().step);
        for (std::size_t i = 1; i < kept.size(); ++i)
            QVERIFY(kept[i].step > kept[i - 1].step);
    }

    void thinningNeverLosesTheLeastAndTheGreatestItStored()
    {
        History history(1, 32);
        double least = 1e9, greatest = -1e9;
        Random random(1, Stream::Task);
        for (int i = 0; i < 32; ++i) {
            const double loss = random.uniform(1, 2);
            least = std::min(least, loss);
            greatest = std::max(greatest, loss);
            history.add(evaluationAt(i, loss));
        }
        for (int i = 32; i < 5000; ++i)
            if (history.isDue(i))
                history.add(evaluationAt(i, 1.5));
        bool hasLeast = false, hasGreatest = false;
        for (const Evaluation& evaluation : history.evaluations()) {
            hasLeast |= evaluation.terms.prediction == least;
            hasGreatest |= evaluation.terms.prediction == greatest;
        }
        QVERIFY(hasLeast && hasGreatest);
        QVERIFY(history.evaluations().size() < 40);
    }
};

QTEST_APPLESS_MAIN(TestTrainer)
#include "tst_trainer.moc"

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep.h"
#include "support/compare.h"

#include <algorithm>

using namespace untangle;

namespace {

using namespace std::chrono_literals;

ExperimentSettings smallSettings(Family family = Family::Shallow)
{
    ExperimentSettings settings = defaultSettings(family);
    settings.scheduleSteps = 150; // not a multiple of the evaluation interval
    settings.evaluationSamples = 256;
    return settings;
}

// In the order of the list, whatever finished first.
std::vector<StoredRun> trained(
    const std::vector<ExperimentSettings>& runs, Index threadCount, Index* used = nullptr)
{
    SweepThreads sweep(runs, {bestKernel(), threadCount, true});
    while (!sweep.waitFor(1h)) { }
    if (used)
        *used = sweep.usedThreadCount();
    std::vector<StoredRun> all(runs.size());
    for (SweepThreads::Result& result : sweep.take())
        all[result.run] = std::move(result.stored);
    return all;
}

bool isSameRun(const StoredRun& one, const StoredRun& other)
{
    return one.log == other.log && one.kernel == other.kernel && one.step == other.step
        && one.tip == other.tip && one.runTo == other.runTo && one.divergence == other.divergence
        && one.history.interval() == other.history.interval()
        && one.history.evaluations() == other.history.evaluations();
}

bool areSameRuns(const std::vector<StoredRun>& some, const std::vector<StoredRun>& others)
{
    return std::equal(some.begin(), some.end(), others.begin(), others.end(), isSameRun);
}

StoredRun measuredRun(std::vector<std::optional<double>> mirs, double r2)
{
    StoredRun run;
    run.history = History(100);
    for (std::size_t i = 0; i < mirs.size(); ++i) {
        Evaluation evaluation;
        evaluation.step = std::int64_t(i) * 100;
        evaluation.r2 = r2;
        evaluation.layers = {{mirs[i], std::nullopt, Index(10 + i)}};
        if (!mirs[i])
            evaluation.layers[0].undefined = MirUndefined::NoActiveNeuron;
        run.tip = evaluation;
        run.history.add(std::move(evaluation));
    }
    return run;
}

} // namespace

class TestSweep : public QObject {
    Q_OBJECT

private slots:
    void axisIsEvenInItsLogarithm();
    void tableTrainsEveryConditionOfASeedFirst();
    void sweepGoesThroughTheCellsOfASeedFirst();
    void constantRateEndsWithTheFamilysSchedule();
    void problemsAreNamed();
    void runIsTheOneThatATrainerMakesAlone_data();
    void runIsTheOneThatATrainerMakesAlone();
    void numbersDependOnNoThread();
    void stoppedSweepKeepsWhatIsWholeAndGoesOn();
    void oneWakeUpWaitsAtMost();
    void divergedRunEndsAtItsLastFiniteState();
    void stateIsKeptWhereItIsAskedFor();
    void spreadHasItsClosedForm();
    void summaryLeavesUndefinedMirsOut();
    void meanCurveTakesWhatEachStepHas();
};

void TestSweep::axisIsEvenInItsLogarithm()
{
    const std::vector<double> values = SweepAxis{LiveSetting::BetaActivity, 1e-4, 1e-1, 7}.values();
    QCOMPARE(values, (std::vector<double>{1e-4, 3.162e-4, 1e-3, 3.162e-3, 1e-2, 3.162e-2, 1e-1}));
    QCOMPARE((SweepAxis{LiveSetting::BetaWeight, 0.123456, 0.9, 2}.values()),
        (std::vector<double>{0.123456, 0.9}));
}

void TestSweep::tableTrainsEveryConditionOfASeedFirst()
{
    ConditionTable table{defaultSettings(Family::Deep), 3};
    table.base.stop.mir = 0.5;
    const auto runs = runsOf(table);
    QCOMPARE(runs.size(), std::size_t(15));
    for (std::size_t i = 0; i < runs.size(); ++i) {
        QCOMPARE(runs[i].seed, std::uint32_t(i / 5 + 1));
        QCOMPARE(conditionOf(runs[i]), std::optional(allConditions[i % 5]));
        QCOMPARE(runs[i].stop, StopRules());
        QVERIFY(validate(runs[i]).empty());
    }
    QCOMPARE(runs[0].weights, (LossWeights{0, 1e-2, 3e-3}));
    QCOMPARE(runs[6].weights, (LossWeights{0.3, 1e-2, 3e-3}));
    QCOMPARE(runs[14].activation, Activation::Tanh);
}

void TestSweep::sweepGoesThroughTheCellsOfASeedFirst()
{
    BetaSweep sweep{defaultSettings(Family::Shallow), {LiveSetting::BetaActivity, 1e-3, 1e-1, 3},
        SweepAxis{LiveSetting::BetaWeight, 1e-4, 1e-2, 2}, 2};
    const auto runs = runsOf(sweep);
    QCOMPARE(runs.size(), std::size_t(12));
    QCOMPARE(runs[4].weights, (LossWeights{0.3, 1e-2, 1e-2})); // seed 1, second of y, second of x
    QCOMPARE(runs[4].seed, 1u);
    QCOMPARE(runs[6].weights, (LossWeights{0.3, 1e-3, 1e-4}));
    QCOMPARE(runs[6].seed, 2u);
    sweep.y.reset();
    QCOMPARE(runsOf(sweep).size(), std::size_t(6));
    QCOMPARE(runsOf(sweep)[1].weights, (LossWeights{0.3, 1e-2, 3e-3}));
}

void TestSweep::constantRateEndsWithTheFamilysSchedule()
{
    ExperimentSettings settings = smallSettings(Family::DeepAutoencoder);
    settings.hiddenSizes = {4, 4, 4};
    settings.batchSize = 8;
    settings.scheduleSteps = 0;
    const auto runs = trained({settings}, 1);
    QCOMPARE(runs[0].step, std::int64_t(3000));
    QCOMPARE(runs[0].runTo, std::optional<std::int64_t>(3000));
}

void TestSweep::problemsAreNamed()
{
    ConditionTable table{defaultSettings(Family::Shallow), 0};
    QCOMPARE(sweepProblem(table), std::optional(SweepProblem::Seeds));
    table.seedCount = 64;
    QVERIFY(!sweepProblem(table));
    const BetaSweep fine{defaultSettings(Family::Shallow), {}, {}, 4};
    QVERIFY(!sweepProblem(fine));
    const auto problemOf = [&fine](auto change) {
        BetaSweep sweep = fine;
        change(sweep);
        return sweepProblem(sweep);
    };
    QCOMPARE(problemOf([](auto& s) { s.x.count = 1; }), std::optional(SweepProblem::Values));
    QCOMPARE(problemOf([](auto& s) { s.x.minimum = 1e-6; }), std::optional(SweepProblem::Range));
    QCOMPARE(problemOf([](auto& s) { s.x.maximum = 1e-4; }), std::optional(SweepProblem::Range));
    QCOMPARE(
        problemOf([](auto& s) { s.x.maximum = std::nan(""); }), std::optional(SweepProblem::Range));
    QCOMPARE(problemOf([](auto& s) { s.y = s.x; }), std::optional(SweepProblem::SameBeta));
    QCOMPARE(problemOf([](auto& s) { s.seedCount = 1001; }), std::optional(SweepProblem::Seeds));
    QCOMPARE(problemOf([](auto& s) {
        s.x.count = 100;
        s.y = SweepAxis{LiveSetting::BetaWeight, 1e-4, 1e-1, 100};
        s.seedCount = 101;
    }),
        std::optional(SweepProblem::TooManyRuns));
}

void TestSweep::runIsTheOneThatATrainerMakesAlone_data()
{
    QTest::addColumn<Family>("family");
    QTest::newRow("shallow") << Family::Shallow;
    QTest::newRow("autoencoder") << Family::Autoencoder;
    QTest::newRow("deep") << Family::Deep;
    QTest::newRow("deep autoencoder") << Family::DeepAutoencoder;
    QTest::newRow("torus") << Family::Torus;
    QTest::newRow("ring") << Family::Ring;
}

void TestSweep::runIsTheOneThatATrainerMakesAlone()
{
    QFETCH(Family, family);
    const auto runs = runsOf(ConditionTable{smallSettings(family), 2});
    const auto stored = trained(runs, 1);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        Recording alone(runs[i]);
        while (alone.step()) { }
        QVERIFY2(isSameRun(stored[i], alone.stored()), qPrintable(QString("run %1").arg(i)));
    }
    QVERIFY(!isSameRun(stored[0], stored[5])); // another seed
}

void TestSweep::numbersDependOnNoThread()
{
    const auto runs = runsOf(ConditionTable{smallSettings(), 3});
    const auto one = trained(runs, 1);
    for (Index threadCount : {2, 7, 40}) {
        Index used = 0;
        QVERIFY(areSameRuns(trained(runs, threadCount, &used), one));
        QCOMPARE(used, std::min<Index>(threadCount, 15));
    }
}

void TestSweep::stoppedSweepKeepsWhatIsWholeAndGoesOn()
{
    const auto runs = runsOf(ConditionTable{smallSettings(), 4});
    const auto whole = trained(runs, 1);
    std::vector<std::optional<StoredRun>> kept(runs.size());
    {
        SweepThreads sweep(runs, {bestKernel(), 2, true});
        while (sweep.take().empty()) { } // the first ones are lost
        sweep.stop();
        for (SweepThreads::Result& result : sweep.take())
            kept[result.run] = std::move(result.stored);
    }
    std::vector<ExperimentSettings> missing;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < runs.size(); ++i)
        if (!kept[i]) {
            missing.push_back(runs[i]);
            places.push_back(i);
        }
    QVERIFY(!missing.empty());
    const auto rest = trained(missing, 2);
    for (std::size_t i = 0; i < rest.size(); ++i)
        kept[places[i]] = rest[i];
    for (std::size_t i = 0; i < runs.size(); ++i)
        QVERIFY(isSameRun(*kept[i], whole[i]));
}

void TestSweep::oneWakeUpWaitsAtMost()
{
    const auto runs = runsOf(ConditionTable{smallSettings(), 2});
    std::atomic<int> wakeUps = 0;
    SweepThreads sweep(runs, {bestKernel(), 2, false}, [&wakeUps] { ++wakeUps; });
    while (!sweep.waitFor(1h)) { }
    sweep.stop();
    QCOMPARE(wakeUps.load(), 1); // nothing was taken
    QVERIFY(sweep.isDone());
    QCOMPARE(sweep.stepCount(), sweep.stepsInAll());
    QCOMPARE(sweep.stepsInAll(), std::int64_t(10 * 150));
    const auto results = sweep.take();
    QCOMPARE(results.size(), std::size_t(10));
    for (const auto& result : results)
        QVERIFY(result.stored.history.evaluations().empty());
    QVERIFY(sweep.take().empty());
    QVERIFY(sweep.isDone());
}

void TestSweep::divergedRunEndsAtItsLastFiniteState()
{
    ExperimentSettings settings = smallSettings();
    settings.optimizer = Optimizer::Sgd;
    settings.rate = 1;
    settings.weights = {1, 1, 1};
    const auto runs = trained({settings, smallSettings()}, 1);
    QVERIFY(runs[0].divergence);
    QVERIFY(runs[0].step < 150);
    QVERIFY(!runs[0].tip.terms.notFinite());
    QVERIFY(!runs[1].divergence);
    QCOMPARE(runs[1].step, std::int64_t(150));
    const SeedSummary summary = summaryOf({&runs[0], &runs[1]}, 0);
    QCOMPARE(summary.divergedCount, Index(1));
    QCOMPARE(summary.mir->count, Index(1)); // that of the other run
    QCOMPARE(summary.r2->mean, runs[1].tip.r2);
    const auto curve = meanCurve({&runs[0], &runs[1]}, 0);
    QCOMPARE(curve.size(), std::size_t(3)); // steps 0, 100, 150
    for (const MeanPoint& point : curve)
        QCOMPARE(point.mir->count, Index(1));
}

void TestSweep::stateIsKeptWhereItIsAskedFor()
{
    const ExperimentSettings settings = smallSettings(Family::Torus);
    QVERIFY(!trained({settings}, 1)[0].state);
    SweepThreads sweep({settings}, {bestKernel(), 1, false, true});
    while (!sweep.waitFor(1h)) { }
    const StoredRun run = sweep.take().front().stored;
    QVERIFY(run.state);
    Recording alone(settings);
    while (alone.step()) { }
    const Recording again(run);
    QCOMPARE(again.trainer().stepCount(), std::int64_t(150));
    QVERIFY(again.trainer().sceneActivity() == alone.trainer().sceneActivity());
    QVERIFY(again.trainer().evaluate() == run.tip);
}

void TestSweep::spreadHasItsClosedForm()
{
    QVERIFY(!spreadOf({}));
    const auto one = spreadOf({0.4});
    QCOMPARE(one->mean, 0.4);
    QVERIFY(!one->deviation && !one->standardError);
    const auto spread = spreadOf({2, 4, 4, 4, 5, 5, 7, 9}); // squares about 5: 32
    QCOMPARE(spread->count, Index(8));
    COMPARE_NEAR(spread->mean, 5.0, 1e-12);
    COMPARE_NEAR(*spread->deviation, std::sqrt(32.0 / 7), 1e-12);
    COMPARE_NEAR(*spread->standardError, std::sqrt(32.0 / 56), 1e-12);
    QCOMPARE(spread->least, 2.0);
    QCOMPARE(spread->greatest, 9.0);
}

void TestSweep::summaryLeavesUndefinedMirsOut()
{
    const StoredRun a = measuredRun({0.5, 0.8}, 0.9), b = measuredRun({0.5, std::nullopt}, 0.7),
                    c = measuredRun({0.5, 0.6}, 0.8);
    const SeedSummary summary = summaryOf({&a, &b, &c}, 0);
    QCOMPARE(summary.mir->count, Index(2));
    COMPARE_NEAR(summary.mir->mean, 0.7, 1e-12);
    COMPARE_NEAR(summary.r2->mean, 0.8, 1e-12);
    COMPARE_NEAR(summary.activeNeurons->mean, 11.0, 1e-12);
    QCOMPARE(summary.undefinedCount, Index(1));
    QVERIFY(!summaryOf({&b}, 0).mir);
    // At a step: the last evaluation before it.
    COMPARE_NEAR(summaryOf({&a, &b, &c}, 0, 99).mir->mean, 0.5, 1e-12);
    COMPARE_NEAR(summaryOf({&a, &b, &c}, 0, 100).mir->mean, 0.7, 1e-12);
    QCOMPARE(evaluationAt(a, 0).step, std::int64_t(0));
    QCOMPARE(evaluationAt(a, 99).step, std::int64_t(0));
    QCOMPARE(evaluationAt(a, std::nullopt).step, std::int64_t(100));
    QCOMPARE(evaluationAt(a, 1000).step, std::int64_t(100));
}

void TestSweep::meanCurveTakesWhatEachStepHas()
{
    const StoredRun a = measuredRun({0.2, 0.4, 0.8}, 1), b = measuredRun({0.4, std::nullopt}, 1);
    const auto curve = meanCurve({&a, &b}, 0);
    QCOMPARE(curve.size(), std::size_t(3));
    QCOMPARE(curve[0].step, std::int64_t(0));
    COMPARE_NEAR(curve[0].mir->mean, 0.3, 1e-12);
    COMPARE_NEAR(*curve[0].mir->standardError, 0.1, 1e-12);
    QCOMPARE(curve[1].mir->count, Index(1));
    COMPARE_NEAR(curve[2].mir->mean, 0.8, 1e-12);
    const auto undefined = meanCurve({&b}, 0);
    QCOMPARE(undefined.size(), std::size_t(2));
    QVERIFY(!undefined[1].mir);
}

QTEST_APPLESS_MAIN(TestSweep)
#include "tst_sweep.moc"

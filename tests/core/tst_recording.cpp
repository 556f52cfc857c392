// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording.h"
#include "support/compare.h"

#include <cstring>

using namespace untangle;

namespace {

ExperimentSettings smallSettings(std::uint32_t seed = 1)
{
    ExperimentSettings settings = defaultSettings(Family::Shallow);
    settings.seed = seed;
    settings.scheduleSteps = 1000;
    settings.evaluationSamples = 256;
    return settings;
}

ExperimentSettings withActivity(ExperimentSettings settings, double beta)
{
    settings.weights.betaActivity = beta;
    return settings;
}

void train(Recording& recording, std::int64_t step)
{
    while (recording.trainer().stepCount() < step && recording.step()) { }
}

void goTo(Recording& recording, std::int64_t step)
{
    recording.seek(step);
    while (recording.isSeeking())
        recording.step();
}

bool sameBytes(const Vector<float>& left, const Vector<float>& right)
{
    return left.size() == right.size()
        && std::memcmp(left.data(), right.data(), std::size_t(left.size()) * sizeof(float)) == 0;
}

// Everything that training goes on from, and all that was measured.
bool sameRun(const Recording& left, const Recording& right)
{
    const StoredRun a = left.stored(), b = right.stored();
    return a.state && b.state && a.log == b.log && a.tip == b.tip && a.step == b.step
        && a.history.evaluations() == b.history.evaluations()
        && sameBytes(a.state->parameters, b.state->parameters)
        && sameBytes(a.state->previousParameters, b.state->previousParameters)
        && sameBytes(a.state->adam.first, b.state->adam.first)
        && sameBytes(a.state->adam.second, b.state->adam.second)
        && a.state->adam.stepCount == b.state->adam.stepCount;
}

} // namespace

class TestRecording : public QObject {
    Q_OBJECT

private slots:
    void everyEarlierStepIsWhatItWas()
    {
        Recording recording(smallSettings());
        std::map<std::int64_t, Vector<float>> known;
        for (std::int64_t step : {0, 1, 137, 400, 401, 999, 1000}) {
            train(recording, step);
            known[step] = recording.trainer().parameters();
        }
        for (std::int64_t step : {401, 999, 1, 0, 137, 1000, 400}) {
            goTo(recording, step);
            QCOMPARE(recording.trainer().stepCount(), step);
            QVERIFY2(sameBytes(recording.trainer().parameters(), known[step]),
                qPrintable(QString::number(step)));
            QCOMPARE(recording.tipStep(), std::int64_t(1000));
        }
        QVERIFY(!sameBytes(known[400], known[401]));
    }

    void editsAreMadeAgainAtTheirSteps()
    {
        Recording recording(smallSettings());
        train(recording, 250);
        recording.apply(withActivity(smallSettings(), 0.1));
        train(recording, 600);
        const Vector<float> at600 = recording.trainer().parameters();
        ExperimentSettings relu = withActivity(smallSettings(), 0.1);
        relu.activation = Activation::Relu;
        recording.apply(relu);
        train(recording, 900);
        const Vector<float> at900 = recording.trainer().parameters();

        goTo(recording, 100);
        QCOMPARE(recording.trainer().settings().weights.betaActivity, 3e-3);
        QVERIFY(recording.trainer().marks().empty());
        goTo(recording, 599);
        QCOMPARE(recording.trainer().settings().weights.betaActivity, 0.1);
        QCOMPARE(recording.trainer().settings().activation, Activation::Linear);
        goTo(recording, 600);
        QVERIFY(sameBytes(recording.trainer().parameters(), at600));
        QCOMPARE(recording.trainer().settings().activation, Activation::Relu);
        train(recording, 900); // on foot
        QVERIFY(sameBytes(recording.trainer().parameters(), at900));
        QCOMPARE(recording.trainer().marks().size(), std::size_t(2));
        QCOMPARE(recording.trainer().endStep(), std::optional<std::int64_t>(1600));
    }

    void goingBackAndOnLeavesNoTrace()
    {
        Recording straight(smallSettings()), back(smallSettings());
        train(straight, 1000);
        train(back, 700);
        goTo(back, 333);
        train(back, 512);
        goTo(back, 100);
        train(back, 1000);
        QVERIFY(sameRun(straight, back));
        Recording other(smallSettings(2));
        train(other, 1000);
        QVERIFY(!sameRun(straight, other));
    }

    void changeBehindTheTipIsABranch()
    {
        Recording recording(smallSettings()), direct(smallSettings());
        train(recording, 1000);
        goTo(recording, 300);
        recording.apply(withActivity(smallSettings(), 0.1));
        QCOMPARE(recording.tipStep(), std::int64_t(300));
        train(recording, 800);
        train(direct, 300);
        direct.apply(withActivity(smallSettings(), 0.1));
        train(direct, 800);
        QVERIFY(sameRun(recording, direct));
        // What lay ahead is nowhere to be found.
        goTo(recording, 250);
        goTo(recording, 800);
        QVERIFY(sameRun(recording, direct));
    }

    void lookingBackIsNoBranch()
    {
        Recording recording(smallSettings());
        train(recording, 500);
        goTo(recording, 200);
        recording.apply(recording.trainer().settings());
        ExperimentSettings stopping = recording.trainer().settings();
        stopping.stop.mir = 0.9; // changes no number
        recording.apply(stopping);
        QCOMPARE(recording.tipStep(), std::int64_t(500));
        goTo(recording, 500);
        QCOMPARE(recording.trainer().settings().stop.mir, 0.9);
    }

    void ofSeveralChangesAtAStepTheLastOneCounts()
    {
        Recording plain(smallSettings()), wavering(smallSettings());
        for (Recording* recording : {&plain, &wavering})
            train(*recording, 200);
        for (double beta : {0.01, 0.5, 3e-3})
            wavering.apply(withActivity(smallSettings(), beta));
        QVERIFY(wavering.trainer().log().edits.empty());
        for (Recording* recording : {&plain, &wavering})
            train(*recording, 400);
        QVERIFY(sameRun(plain, wavering));
    }

    void checkpointsStayFew()
    {
        ExperimentSettings settings = smallSettings();
        settings.scheduleSteps = 0;
        settings.evaluationInterval = 1000;
        Recording recording(settings);
        for (std::int64_t step = 1000; step <= 8000; step += 1000) {
            train(recording, step);
            QVERIFY(recording.checkpointCount() <= Recording::maximumCheckpoints);
        }
        QVERIFY(recording.checkpointCount() > Recording::maximumCheckpoints / 4);
        const Vector<float> tip = recording.trainer().parameters();
        // From the nearest checkpoint it is never far.
        int steps = 0;
        recording.seek(7777);
        for (; recording.isSeeking(); ++steps)
            recording.step();
        QVERIFY2(steps <= 200, qPrintable(QString::number(steps)));
        goTo(recording, 8000);
        QVERIFY(sameBytes(recording.trainer().parameters(), tip));
    }

    void storedRunGoesOnAsIfNothingHadHappened()
    {
        for (bool looksBack : {false, true}) {
            Recording first(smallSettings()), straight(smallSettings());
            train(first, 500);
            train(straight, 1000);
            if (looksBack)
                goTo(first, 123);
            Recording second(first.stored());
            while (second.isSeeking())
                second.step();
            QCOMPARE(second.trainer().stepCount(), std::int64_t(looksBack ? 123 : 500));
            QCOMPARE(second.tipStep(), std::int64_t(500));
            QVERIFY(sameRun(first, second));
            train(second, 1000);
            QVERIFY(sameRun(second, straight));
        }
    }

    void runIsTrainedAgainFromItsLogAlone()
    {
        Recording first(smallSettings());
        train(first, 250);
        first.apply(withActivity(smallSettings(), 0.05));
        train(first, 650);
        StoredRun row = first.stored();
        row.state.reset();
        row.history = History(100, first.trainer().wholeHistory().thinned(3));
        Recording again(row);
        // While it is on its way, the curve that is known stands there already.
        QVERIFY(again.isSeeking());
        QCOMPARE(again.snapshot().tip(), row.tip);
        while (again.isSeeking())
            again.step();
        QVERIFY(sameRun(again, first));
    }

    void divergedRunComesBackDiverged()
    {
        ExperimentSettings settings = smallSettings();
        settings.optimizer = Optimizer::Sgd;
        settings.rate = 1;
        settings.weights.betaWeight = 1;
        Recording recording(settings);
        train(recording, 1000);
        QVERIFY(recording.trainer().divergence());
        const StoredRun stored = recording.stored();
        QVERIFY(stored.state->parameters.allFinite() && stored.state->adam.first.allFinite()
            && stored.state->adam.second.allFinite()
            && stored.state->previousParameters.allFinite());
        StoredRun row = stored;
        row.state.reset();
        for (const StoredRun& run : {stored, row}) {
            Recording again(run);
            while (again.isSeeking())
                again.step();
            QCOMPARE(again.trainer().divergence(), stored.divergence);
            QVERIFY(!again.step());
            QVERIFY(sameBytes(again.trainer().parameters(), stored.state->parameters));
        }
        goTo(recording, 1);
        QVERIFY(!recording.trainer().divergence());
    }

    void snapshotBehindTheTipShowsWhatLiesAhead()
    {
        Recording recording(smallSettings());
        train(recording, 200);
        recording.apply(withActivity(smallSettings(), 0.1));
        train(recording, 750);
        const std::vector<Evaluation> whole = recording.snapshot().curve();
        const Evaluation tip = recording.trainer().evaluate();
        goTo(recording, 150);
        const Snapshot snapshot = recording.snapshot();
        QCOMPARE(snapshot.step, std::int64_t(150));
        QCOMPARE(snapshot.tipStep, std::int64_t(750));
        QCOMPARE(snapshot.tip(), tip);
        QCOMPARE(snapshot.marks.size(), std::size_t(1));
        std::vector<Evaluation> curve = snapshot.curve();
        QCOMPARE(curve.size(), whole.size() + 1);
        QVERIFY(std::is_sorted(curve.begin(), curve.end(),
            [](const Evaluation& a, const Evaluation& b) { return a.step < b.step; }));
        std::erase_if(curve, [](const Evaluation& evaluation) { return evaluation.step == 150; });
        QCOMPARE(curve, whole);
    }

    void stepsBeyondTheScheduleAreFoundAgain()
    {
        Recording recording(smallSettings());
        train(recording, 1000);
        recording.setRunTo(1300);
        train(recording, 1300);
        const Vector<float> tip = recording.trainer().parameters();
        goTo(recording, 900);
        goTo(recording, 1200);
        QCOMPARE(recording.trainer().stepCount(), std::int64_t(1200));
        train(recording, 1300);
        QVERIFY(sameBytes(recording.trainer().parameters(), tip));
    }
};

QTEST_APPLESS_MAIN(TestRecording)
#include "tst_recording.moc"

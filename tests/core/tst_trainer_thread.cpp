// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trainer_thread.h"
#include "support/compare.h"

#include <atomic>
#include <functional>
#include <semaphore>

using namespace untangle;

namespace {

ExperimentSettings smallSettings()
{
    ExperimentSettings settings = defaultSettings(Family::Shallow);
    settings.scheduleSteps = 500;
    settings.evaluationSamples = 512;
    return settings;
}

// Waits on the wake-up function, as a window does on its event.
class Window {
public:
    TrainerThread::WakeUp wakeUp()
    {
        return [this] {
            const std::lock_guard lock(m_mutex);
            ++m_wakeUps;
            m_arrived.notify_one();
        };
    }

    // The first snapshot for which `isWanted` holds; null after half a minute without one.
    std::shared_ptr<const Snapshot> waitFor(
        TrainerThread& thread, const std::function<bool(const Snapshot&)>& isWanted)
    {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
        while (true) {
            if (auto snapshot = thread.take(); snapshot && isWanted(*snapshot))
                return snapshot;
            std::unique_lock lock(m_mutex);
            if (!m_arrived.wait_until(lock, deadline, [this] { return m_wakeUps > m_seen; }))
                return nullptr;
            m_seen = m_wakeUps;
        }
    }

    int wakeUps()
    {
        const std::lock_guard lock(m_mutex);
        return m_wakeUps;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    int m_wakeUps = 0, m_seen = 0;
};

bool isFinished(const Snapshot& snapshot)
{
    return snapshot.status == RunStatus::Finished;
}

} // namespace

class TestTrainerThread : public QObject {
    Q_OBJECT

private slots:
    void everyRunOfAThreadHasItsKernel()
    {
        for (Kernel kernel : availableKernels()) {
            Window window;
            TrainerThread thread(smallSettings(), window.wakeUp(), kernel);
            const auto hasKernel = [kernel](const Snapshot& s) { return s.kernel == kernel; };
            QVERIFY(window.waitFor(thread, hasKernel));
            ExperimentSettings settings = smallSettings();
            settings.seed = 7; // a new run
            thread.apply(settings);
            const auto second
                = window.waitFor(thread, [](const Snapshot& s) { return s.settings.seed == 7; });
            QVERIFY(second && hasKernel(*second));
        }
    }

    void threadedPausedAndSteppedRunsHaveTheSameBytes()
    {
        Trainer plain(smallSettings());
        while (plain.step()) { }
        const Snapshot expected = plain.snapshot();

        Window window;
        TrainerThread thread(smallSettings(), window.wakeUp());
        thread.stepOnce();
        thread.stepOnce();
        QVERIFY(window.waitFor(thread, [](const Snapshot& s) { return s.step == 2; }));
        thread.runTo(137);
        QVERIFY(window.waitFor(thread, [](const Snapshot& s) { return s.step == 137; }));
        thread.play();
        thread.pause();
        thread.play();
        const auto last = window.waitFor(thread, isFinished);
        QVERIFY(last);
        QCOMPARE(last->step, std::int64_t(500));
        QCOMPARE(last->parameters, expected.parameters);
        QCOMPARE(last->history, expected.history);
        QCOMPARE(last->head, expected.head);

        ExperimentSettings other = smallSettings();
        other.seed = 2;
        thread.apply(other);
        thread.play();
        const auto different = window.waitFor(thread, isFinished);
        QVERIFY(different);
        QVERIFY(different->parameters != expected.parameters);
    }

    void restartGivesTheSameRunAgain()
    {
        Window window;
        TrainerThread thread(smallSettings(), window.wakeUp());
        thread.play();
        const auto first = window.waitFor(thread, isFinished);
        thread.restart();
        const auto restarted
            = window.waitFor(thread, [](const Snapshot& s) { return s.step == 0; });
        QVERIFY(restarted && !restarted->running);
        thread.play();
        const auto second = window.waitFor(thread, isFinished);
        QVERIFY(first && second);
        QCOMPARE(second->parameters, first->parameters);
        QCOMPARE(second->history, first->history);
    }

    void noSnapshotOfTheOldRunAfterARestart()
    {
        Window window;
        TrainerThread thread(smallSettings(), window.wakeUp());
        ExperimentSettings settings = smallSettings();
        for (std::uint32_t seed = 2; seed < 40; ++seed) {
            thread.play();
            settings.seed = seed;
            thread.apply(settings);
            const auto snapshot = window.waitFor(thread, [](const Snapshot&) { return true; });
            QVERIFY(snapshot);
            QCOMPARE(snapshot->settings.seed, seed);
        }
    }

    void atMostOneWakeUpIsUnanswered()
    {
        Window window;
        ExperimentSettings settings = smallSettings();
        settings.scheduleSteps = 20'000;
        TrainerThread thread(settings, window.wakeUp());
        thread.play();
        // Nobody takes anything: a thousand new values make one wake-up.
        for (int i = 0; i < 1000; ++i) {
            settings.weights.betaActivity = 1e-5 + 1e-5 * i;
            thread.apply(settings);
        }
        thread.runTo(2000);
        std::shared_ptr<const Snapshot> last;
        QTRY_VERIFY_WITH_TIMEOUT(window.wakeUps() >= 1, 10'000);
        QCOMPARE(window.wakeUps(), 1);
        // The value that finally applies is the value that was set last.
        last = window.waitFor(thread, [](const Snapshot& s) { return s.step == 2000; });
        QVERIFY(last);
        QCOMPARE(last->settings.weights.betaActivity, settings.weights.betaActivity);
    }

    void finishedRunGoesOnAfterAChange()
    {
        Window window;
        TrainerThread thread(smallSettings(), window.wakeUp());
        thread.play();
        QVERIFY(window.waitFor(thread, isFinished));
        ExperimentSettings settings = smallSettings();
        settings.weights.betaWeight = 0;
        thread.apply(settings);
        const auto last = window.waitFor(
            thread, [](const Snapshot& s) { return isFinished(s) && s.step == 1000; });
        QVERIFY(last);
        QCOMPARE(last->marks.size(), std::size_t(1));
    }

    void pausedRunStaysPausedAfterAChange()
    {
        Window window;
        TrainerThread thread(smallSettings(), window.wakeUp());
        thread.stepOnce();
        QVERIFY(window.waitFor(thread, [](const Snapshot& s) { return s.step == 1; }));
        ExperimentSettings settings = smallSettings();
        settings.weights.betaWeight = 0;
        thread.apply(settings);
        const auto snapshot = window.waitFor(
            thread, [](const Snapshot& s) { return s.settings.weights.betaWeight == 0; });
        QVERIFY(snapshot);
        QVERIFY(!snapshot->running);
        QCOMPARE(snapshot->step, std::int64_t(1));
    }

    void speedChangesNoNumber()
    {
        Trainer plain(smallSettings());
        for (int i = 0; i < 50; ++i)
            plain.step();
        Window window;
        TrainerThread thread(smallSettings(), window.wakeUp());
        thread.setSpeed(2000);
        thread.runTo(50);
        const auto last = window.waitFor(thread, isFinished);
        QVERIFY(last);
        QCOMPARE(last->parameters, plain.parameters());
    }

    void oneStepGoesOnBeyondARunToThatWasReached()
    {
        Window window;
        TrainerThread thread(smallSettings(), window.wakeUp());
        thread.runTo(50);
        QVERIFY(window.waitFor(thread, isFinished));
        thread.stepOnce();
        const auto last = window.waitFor(thread, [](const Snapshot& s) { return s.step == 51; });
        QVERIFY(last);
        QVERIFY(!last->running);
        QCOMPARE(last->endStep, std::optional<std::int64_t>(500));
    }

    void instantComputesTheWholeRunOfTheLastValue()
    {
        Window window;
        TrainerThread thread(smallSettings(), window.wakeUp());
        thread.setInstant(true);
        const auto first = window.waitFor(thread, isFinished);
        QVERIFY(first && first->instant && !first->running);
        QCOMPARE(first->step, std::int64_t(500));

        // A drag, with a seed and a size in it: what is shown at last is what was set last.
        ExperimentSettings settings = smallSettings();
        for (int i = 1; i <= 300; ++i) {
            settings.weights.betaActivity = 1e-4 * i;
            settings.seed = std::uint32_t(1 + i / 100);
            settings.hiddenSizes = {20 + i / 150};
            thread.apply(settings);
        }
        const auto last = window.waitFor(
            thread, [&](const Snapshot& s) { return isFinished(s) && s.settings == settings; });
        QVERIFY(last);
        Trainer plain(settings);
        while (plain.step()) { }
        QCOMPARE(last->parameters, plain.parameters());
        QCOMPARE(last->history.size() + 1, plain.history().size());
        QVERIFY(last->marks.empty()); // a new run, not a change in one
        QVERIFY(!(last->head == first->head));
    }

    // A run that takes long is drawn as far as it is, and dropped for newer settings.
    void instantDropsALongRunForNewerSettings()
    {
        Window window;
        TrainerThread thread(smallSettings(), window.wakeUp());
        ExperimentSettings endless = smallSettings();
        endless.scheduleSteps = 1'000'000'000;
        thread.setInstant(true);
        thread.apply(endless);
        QVERIFY(window.waitFor(thread, [](const Snapshot& s) {
            return s.running && s.step > 0 && s.settings.scheduleSteps > 500;
        }));
        thread.apply(smallSettings());
        const auto last = window.waitFor(thread, isFinished);
        QVERIFY(last);
        QCOMPARE(last->settings, smallSettings());
        QCOMPARE(last->step, std::int64_t(500));
    }

    void instantPutsAtMostOneWakeUp()
    {
        Window window;
        ExperimentSettings settings = smallSettings();
        TrainerThread thread(settings, window.wakeUp());
        thread.setInstant(true);
        QTRY_VERIFY_WITH_TIMEOUT(window.wakeUps() >= 1, 10'000);
        for (int i = 0; i < 1000; ++i) {
            settings.weights.betaActivity = 1e-5 + 1e-5 * i;
            thread.apply(settings);
        }
        QCOMPARE(window.wakeUps(), 1); // nobody has taken anything
        const auto last = window.waitFor(
            thread, [&](const Snapshot& s) { return isFinished(s) && s.settings == settings; });
        QVERIFY(last);
    }

    void instantRunsToAStep()
    {
        Window window;
        TrainerThread thread(smallSettings(), window.wakeUp());
        thread.setInstant(true);
        QVERIFY(window.waitFor(thread, isFinished));
        thread.runTo(120); // behind the end: the run is computed again
        QVERIFY(window.waitFor(thread, [](const Snapshot& s) { return s.step == 120; }));
        ExperimentSettings settings = smallSettings();
        settings.rate = 0.02;
        thread.apply(settings);
        const auto last = window.waitFor(
            thread, [](const Snapshot& s) { return s.settings.rate == 0.02 && isFinished(s); });
        QVERIFY(last);
        QCOMPARE(last->step, std::int64_t(120));

        // Live again: the run stays where it is, and goes on from there.
        thread.setInstant(false);
        const auto live = window.waitFor(thread, [](const Snapshot& s) { return !s.instant; });
        QVERIFY(live && !live->running);
        QCOMPARE(live->step, std::int64_t(120));
        thread.play();
        QVERIFY(window.waitFor(thread, [](const Snapshot& s) { return s.step == 500; }));
    }

    void aStopRulePauses()
    {
        ExperimentSettings settings = smallSettings();
        settings.scheduleSteps = 4000;
        settings.stop.mir = 0.6;
        Window window;
        TrainerThread thread(settings, window.wakeUp());
        thread.play();
        const auto stopped
            = window.waitFor(thread, [](const Snapshot& s) { return s.stopped.has_value(); });
        QVERIFY(stopped && !stopped->running);
        QCOMPARE(stopped->status, RunStatus::Ready);
        thread.play();
        const auto last = window.waitFor(thread, isFinished);
        QVERIFY(last);
    }

    void pointingDescribesTheNeuronAlsoWhilePaused()
    {
        Window window;
        TrainerThread thread(smallSettings(), window.wakeUp());
        QVERIFY(window.waitFor(thread, [](const Snapshot& s) { return !s.neuron; }));
        thread.pointAt(NeuronId{0, 4});
        const auto pointed
            = window.waitFor(thread, [](const Snapshot& s) { return s.neuron.has_value(); });
        QVERIFY(pointed);
        QCOMPARE(pointed->neuron->id, (NeuronId{0, 4}));
        QCOMPARE(pointed->step, std::int64_t(0));
    }

    void closingWhileItTrainsJoinsTheThread()
    {
        for (int i = 0; i < 20; ++i) {
            ExperimentSettings settings = defaultSettings(Family::Deep);
            settings.evaluationSamples = 512;
            settings.scheduleSteps = 0;
            TrainerThread thread(settings, [] {});
            thread.play();
            if (i % 2)
                thread.setSpeed(1);
        }
    }

    void goesBackToTheVeryNumbers()
    {
        Window window;
        TrainerThread thread(smallSettings(), window.wakeUp());
        thread.runTo(200);
        const auto then = window.waitFor(thread,
            [](const Snapshot& snapshot) { return snapshot.step == 200 && !snapshot.running; });
        QVERIFY(then);
        thread.play();
        QVERIFY(window.waitFor(thread, isFinished));
        thread.seek(200);
        const auto again
            = window.waitFor(thread, [](const Snapshot& snapshot) { return snapshot.step == 200; });
        QVERIFY(again && !again->running && !again->seeking);
        QVERIFY(again->head == then->head);
        QVERIFY(again->parameters == then->parameters);
        QCOMPARE(again->tipStep, std::int64_t(500));
        thread.stepBack();
        thread.stepBack();
        QVERIFY(
            window.waitFor(thread, [](const Snapshot& snapshot) { return snapshot.step == 198; }));
        thread.play();
        const auto end = window.waitFor(thread, isFinished);
        QVERIFY(end);
        QCOMPARE(end->step, std::int64_t(500));
    }

    void runToAStepThatHasPassedGoesBackThere()
    {
        Window window;
        TrainerThread thread(smallSettings(), window.wakeUp());
        thread.play();
        QVERIFY(window.waitFor(thread, isFinished));
        thread.runTo(120);
        const auto there
            = window.waitFor(thread, [](const Snapshot& snapshot) { return snapshot.step == 120; });
        QVERIFY(there && !there->running);
        QCOMPARE(there->tipStep, std::int64_t(500));
    }

    // What is asked for between two step boundaries is done in its order.
    void changeBelongsToTheStepThatWasAskedFor()
    {
        Window window;
        ExperimentSettings changed = smallSettings();
        changed.weights.betaActivity = 0.1;
        TrainerThread thread(smallSettings(), window.wakeUp());
        thread.play();
        QVERIFY(window.waitFor(thread, isFinished));
        thread.seek(150);
        thread.apply(changed);
        const StoredRun run = thread.stored();
        QCOMPARE(run.step, std::int64_t(150));
        QCOMPARE(run.tip.step, std::int64_t(150));
        QCOMPARE(run.log.edits.size(), std::size_t(1));
        QCOMPARE(run.log.edits[0].step, std::int64_t(150));
    }

    void storedRunIsOpenedPausedAndGoesOn()
    {
        Window window, other;
        TrainerThread thread(smallSettings(), window.wakeUp());
        thread.runTo(300);
        QVERIFY(window.waitFor(thread,
            [](const Snapshot& snapshot) { return snapshot.step == 300 && !snapshot.running; }));
        const StoredRun run = thread.stored();
        thread.play();
        const auto isWhole = [](const Snapshot& snapshot) { return snapshot.step == 500; };
        const auto straight = window.waitFor(thread, isWhole);
        QVERIFY(straight);

        ExperimentSettings elsewhere = smallSettings();
        elsewhere.hiddenSizes = {7};
        TrainerThread second(elsewhere, other.wakeUp());
        second.play();
        second.open(run);
        const auto opened
            = other.waitFor(second, [](const Snapshot& snapshot) { return snapshot.step == 300; });
        QVERIFY(opened && !opened->running);
        second.play();
        const auto resumed = other.waitFor(second, isWhole);
        QVERIFY(resumed);
        // It had been told to run to 300, and goes on to the end of its schedule.
        QVERIFY(resumed->parameters == straight->parameters);
        QVERIFY(resumed->curve() == straight->curve());
    }

    // Both wait for a thread that is held up, and reach it together.
    void changeRightAfterOpeningIsComputedInInstant()
    {
        const StoredRun run = Recording(smallSettings()).stored();
        ExperimentSettings changed = smallSettings();
        changed.seed = 9;
        Window window;
        std::binary_semaphore isHeld(0), mayGoOn(0);
        std::atomic<bool> wasHeld = false;
        TrainerThread thread(smallSettings(), [&, wakeUp = window.wakeUp()] {
            if (!wasHeld.exchange(true)) {
                isHeld.release();
                mayGoOn.acquire();
            }
            wakeUp();
        });
        isHeld.acquire();
        thread.open(run, true);
        thread.apply(changed);
        mayGoOn.release();
        const auto whole = window.waitFor(thread, isFinished);
        QVERIFY(whole);
        QCOMPARE(whole->settings, changed);
        QCOMPARE(whole->step, std::int64_t(500));
    }

    void openedInInstantItIsComputedAgainWithTheNextChange()
    {
        Window window;
        TrainerThread thread(smallSettings(), window.wakeUp());
        thread.runTo(300);
        QVERIFY(window.waitFor(thread,
            [](const Snapshot& snapshot) { return snapshot.step == 300 && !snapshot.running; }));
        const StoredRun run = thread.stored();
        thread.open(run, true);
        const auto opened
            = window.waitFor(thread, [](const Snapshot& snapshot) { return snapshot.instant; });
        QVERIFY(opened);
        QCOMPARE(opened->step, std::int64_t(300));
        ExperimentSettings changed = smallSettings();
        changed.weights.betaActivity = 0.1;
        thread.apply(changed);
        const auto whole = window.waitFor(thread, [&](const Snapshot& snapshot) {
            return snapshot.settings == changed && !snapshot.running;
        });
        QVERIFY(whole);
        QVERIFY(whole->log.edits.empty()); // from step 0
    }
};

QTEST_APPLESS_MAIN(TestTrainerThread)
#include "tst_trainer_thread.moc"

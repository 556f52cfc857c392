// A Trainer on a thread of its own: commands go in and snapshots come out through two slots, where
// the newest value wins and nothing queues.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recording.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace untangle {

class TrainerThread {
public:
    // Called on the training thread when a snapshot was put into an empty slot; so at most one call
    // is ever unanswered. It must not block.
    using WakeUp = std::function<void()>;

    TrainerThread(const ExperimentSettings& settings, WakeUp wakeUp, Kernel kernel = bestKernel());
    // Stops at the next step boundary and waits for it.
    ~TrainerThread() = default;

    // All of these return at once and take effect at the next step boundary.
    // Applied live where that is possible (see needsRestart), else as a new run. A run that had
    // stopped at its end goes on; one that is paused stays so.
    void apply(const ExperimentSettings& settings);
    // A new run from the same seed; what is in the snapshot slot goes. Paused.
    void restart();
    void play();
    void pause();
    // Pauses, then takes one step more.
    void stepOnce();
    // Pauses, and goes back, or ahead as far as the run has come; a step beyond that is the last.
    void seek(std::int64_t step);
    // Pauses, and goes back by one step.
    void stepBack();
    // Another run in place of this one, paused at the step that it was kept at; in Instant it is
    // computed again with the next change.
    void open(StoredRun run, bool isInstant = false);
    // The run as it is at the next step boundary, where this waits for it.
    StoredRun stored();
    // Plays until that step; no later, no earlier. To one that has passed it goes back.
    void runTo(std::int64_t step);
    // Steps a second; 0 is as fast as it goes. Speed changes no number.
    void setSpeed(double stepsPerSecond);
    // Instant: every apply() computes the whole run again from step 0, as fast as it goes, and
    // shows it when it is whole; one that takes longer than `patience` is shown as far as it is
    // ready and dropped when newer settings wait. On: computes at once. Off: the run stays where it
    // is, paused.
    void setInstant(bool isInstant);
    static constexpr std::chrono::milliseconds patience{40};
    // The neuron that snapshots describe from now on.
    void pointAt(std::optional<NeuronId> neuron);

    // The newest snapshot, if there is one that was not taken yet.
    std::shared_ptr<const Snapshot> take();

private:
    using Clock = std::chrono::steady_clock;
    struct Commands {
        std::optional<ExperimentSettings> settings;
        bool restart = false;
        std::optional<bool> playing;
        int steps = 0; // back when negative
        std::optional<std::int64_t> seek;
        bool changesThere = false; // the settings belong to the step that is sought
        std::shared_ptr<const StoredRun> open;
        bool store = false;
        std::optional<std::int64_t> runTo;
        std::optional<double> speed;
        std::optional<bool> instant;
        std::optional<std::optional<NeuronId>> neuron;
    };
    // What the thread alone knows.
    struct Run {
        std::unique_ptr<Recording> recording;
        std::int64_t number = 0;
        double seconds = 0; // of training
        bool playing = false;
        bool instant = false;
        double speed = 0;
        std::optional<NeuronId> neuron;
        Clock::time_point hurryStart; // of the instant run in hand, or of a seek
        Clock::time_point paceStart;
        double paceSteps = 0; // taken since paceStart
    };

    template <typename Change> void command(Change&& change);
    void loop(const ExperimentSettings& settings, const std::stop_token& stop);
    std::optional<Commands> nextCommands(
        const std::stop_token& stop, std::optional<Clock::time_point> until);
    static bool isPlaying(const Run& run);
    static bool isPatient(const Run& run, Clock::time_point now);
    static void begin(Run& run, std::unique_ptr<Recording> recording);
    void execute(const Commands& commands, Run& run, const std::stop_token& stop);
    static void executeSeek(const Commands& commands, Run& run);
    static void executeRun(const Commands& commands, Run& run, const std::stop_token& stop);
    void startInstant(const Commands& commands, Run& run) const;
    static void finishSeek(Run& run, const std::stop_token& stop);
    void store(const Run& run);
    void stepFor(Run& run, const std::stop_token& stop);
    void publish(const Run& run);

    WakeUp m_wakeUp;
    const Kernel m_kernel;
    std::mutex m_mutex; // guards the two slots and the latest wishes, never held during a step
    std::condition_variable_any m_commandArrived;
    Commands m_commands;
    std::shared_ptr<const Snapshot> m_snapshot;
    std::optional<StoredRun> m_stored;
    std::condition_variable m_storedArrived;
    ExperimentSettings m_latestSettings;
    bool m_isInstant = false;
    std::atomic<bool> m_commandWaiting = false;
    std::jthread m_thread; // last: joined before what it uses is destroyed
};

} // namespace untangle

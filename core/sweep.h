// Many runs at once: the five conditions over seeds, betas over a grid and seeds, and what comes
// out of them.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recording.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace untangle {

// --- What is trained

// The five conditions with seeds 1 to seedCount: run (seed - 1) * 5 + condition, in the paper's
// order.
struct ConditionTable {
    static constexpr Index mostSeeds = 64;

    ExperimentSettings base; // its weights are the strengths; activation and seed do not count
    Index seedCount = 8;
    bool operator==(const ConditionTable&) const = default;
};

// The betas that can be swept.
inline constexpr std::array sweptBetas{
    LiveSetting::BetaNonneg, LiveSetting::BetaActivity, LiveSetting::BetaWeight};

// `count` values of a beta from the least to the greatest, evenly spaced in their logarithm and
// rounded to four significant digits, so that what is shown is what was trained.
struct SweepAxis {
    static constexpr Index mostValues = 100;

    LiveSetting beta = LiveSetting::BetaActivity; // one of sweptBetas
    double minimum = 1e-4, maximum = 1e-1;
    Index count = 7;
    bool operator==(const SweepAxis&) const = default;

    std::vector<double> values() const;
};

// All values of one beta, or of two, with seeds 1 to seedCount. Run (seed - 1) * cells + y *
// (number of x) + x.
struct BetaSweep {
    static constexpr Index mostSeeds = 1000;
    static constexpr Index mostRuns = 1'000'000;

    ExperimentSettings base;
    SweepAxis x;
    std::optional<SweepAxis> y; // of another beta
    Index seedCount = 4;
    bool operator==(const BetaSweep&) const = default;

    Index cellCount() const { return x.count * (y ? y->count : 1); }
};

// Without stop rules; a constant rate, which has no end of its own, ends with the family's
// schedule.
std::vector<ExperimentSettings> runsOf(const ConditionTable& table);
std::vector<ExperimentSettings> runsOf(const BetaSweep& sweep);
std::int64_t sweepEnd(const ExperimentSettings& settings);

// Why a table or a sweep cannot be trained. Whether the base is valid, validate() tells.
enum class SweepProblem { Seeds, Values, Range, SameBeta, TooManyRuns };
std::optional<SweepProblem> sweepProblem(const ConditionTable& table);
std::optional<SweepProblem> sweepProblem(const BetaSweep& sweep);

// --- Training them

struct SweepOptions {
    Kernel kernel = bestKernel();
    Index threadCount = 1;
    bool keepsHistory = true; // else the tip alone
    bool keepsState = false; // for what is measured of it later; see Recording
};

// Trains runs on threads of its own, in their order. What a run gives depends on its settings and
// the kernel alone: not on the number of threads, nor on which one finishes first.
class SweepThreads {
public:
    // Called on a training thread when a result was put where none was waiting; so at most one call
    // is ever unanswered. It must not block.
    using WakeUp = std::function<void()>;
    struct Result {
        std::size_t run = 0; // place in the list
        StoredRun stored;
    };

    // Precondition: all settings are valid.
    SweepThreads(
        std::vector<ExperimentSettings> runs, const SweepOptions& options, WakeUp wakeUp = {});
    // As stop().
    ~SweepThreads();

    // Ends at the next step of each thread; runs that are not whole are dropped.
    void stop();
    // Until all runs are whole, or for that long.
    bool waitFor(std::chrono::milliseconds time);
    // Those that are whole and were not taken yet.
    std::vector<Result> take();
    // All runs are whole, taken or not.
    bool isDone() const;
    std::int64_t stepCount() const { return m_stepCount; } // taken by all runs so far
    std::int64_t stepsInAll() const { return m_stepsInAll; }
    // How many threads have trained a run; all that were asked for, if there are as many runs.
    Index usedThreadCount() const { return m_usedThreadCount; }

private:
    void work(std::size_t group, const std::stop_token& stop);
    void deliver(std::size_t first, std::vector<StoredRun> runs);

    const std::vector<ExperimentSettings> m_runs;
    const SweepOptions m_options;
    const WakeUp m_wakeUp;
    std::vector<std::pair<std::size_t, std::size_t>> m_groups; // [first, last) runs of one ground
    std::int64_t m_stepsInAll = 0;
    std::atomic<std::size_t> m_nextGroup = 0;
    std::atomic<std::int64_t> m_stepCount = 0;
    std::atomic<Index> m_usedThreadCount = 0;
    mutable std::mutex m_mutex; // guards the two below
    std::condition_variable m_wholeArrived;
    std::vector<Result> m_results;
    std::size_t m_wholeCount = 0;
    std::vector<std::jthread> m_threads; // last: joined before what they use is destroyed
};

// How many threads a sweep gets: all that the computer has, or all but one that the window keeps.
Index sweepThreadCount(bool besideWindow);

// --- What comes out

// Of numbers that were measured with several seeds.
struct Spread {
    Index count = 0;
    double mean = 0;
    std::optional<double> deviation; // divided by count - 1; none of a single number
    std::optional<double> standardError; // deviation / sqrt(count)
    double least = 0, greatest = 0;
};
// Nothing of nothing.
std::optional<Spread> spreadOf(const std::vector<double>& values);

// What the seeds of one condition, or of one cell of a sweep, say together. A run that diverged has
// no result.
struct SeedSummary {
    std::optional<Spread> mir; // of the runs that have one
    std::optional<Spread> r2, total, activeNeurons;
    Index undefinedCount = 0; // runs that have none
    Index divergedCount = 0;
};
// Of the MIR and the active neurons of a hidden layer, at a step; none: at the end.
SeedSummary summaryOf(const std::vector<const StoredRun*>& runs, Index layer,
    std::optional<std::int64_t> step = std::nullopt);
// The last evaluation that a run kept at or before the step; none: at the end.
const Evaluation& evaluationAt(const StoredRun& run, std::optional<std::int64_t> step);
// The MIR against the step: of every step that any of the runs that have not diverged was evaluated
// at.
struct MeanPoint {
    std::int64_t step = 0;
    std::optional<Spread> mir; // none: undefined in all of them
};
std::vector<MeanPoint> meanCurve(const std::vector<const StoredRun*>& runs, Index layer);

} // namespace untangle

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <map>
#include <utility>

namespace untangle {

namespace {

// Runs that are trained side by side, each step with one batch for all.
constexpr std::size_t largestGroup = 8;

double rounded(double value)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(
        text.data(), text.data() + text.size(), value, std::chars_format::scientific, 3);
    std::from_chars(text.data(), end.ptr, value);
    return value;
}

std::optional<SweepProblem> axisProblem(const SweepAxis& axis, const ExperimentSettings& base)
{
    const FieldRange range = fieldRange(fieldOf(axis.beta), base);
    if (axis.count < 2 || axis.count > SweepAxis::mostValues)
        return SweepProblem::Values;
    if (!(axis.minimum >= range.minimum && axis.maximum <= range.maximum
            && axis.minimum < axis.maximum))
        return SweepProblem::Range;
    return std::nullopt;
}

bool shareBatches(const ExperimentSettings& one, const ExperimentSettings& other)
{
    return haveSameGround(one, other) && one.batchSize == other.batchSize;
}

std::vector<StoredRun> trainGroup(const std::vector<ExperimentSettings>& runs, std::size_t first,
    std::size_t last, const SweepOptions& options, std::atomic<std::int64_t>& stepCount,
    const std::stop_token& stop)
{
    const auto ground = std::make_shared<const TrainingGround>(runs[first]);
    std::vector<std::unique_ptr<Trainer>> trainers;
    std::int64_t end = 0;
    for (std::size_t i = first; i < last; ++i) {
        trainers.push_back(std::make_unique<Trainer>(runs[i], options.kernel, ground));
        if (runs[i].scheduleSteps == 0)
            trainers.back()->setRunTo(sweepEnd(runs[i]));
        end = std::max(end, sweepEnd(runs[i]));
    }
    Samples<float> batch;
    for (std::int64_t step = 0; step < end; ++step) {
        if (stop.stop_requested())
            return {};
        ground->task.batch(step, runs[first].batchSize, batch);
        for (const auto& trainer : trainers)
            trainer->step(batch);
        stepCount += std::int64_t(trainers.size());
    }
    std::vector<StoredRun> stored;
    for (const auto& trainer : trainers) {
        StoredRun run;
        run.log = trainer->log();
        run.kernel = options.kernel;
        run.tip = trainer->stepCount() == trainer->history().back().step ? trainer->history().back()
                                                                         : trainer->evaluate();
        run.step = run.tip.step;
        run.history = options.keepsHistory ? trainer->wholeHistory()
                                           : History(runs[first].evaluationInterval);
        if (options.keepsState)
            run.state = trainer->state();
        run.runTo = trainer->runTo();
        run.divergence = trainer->divergence();
        stored.push_back(std::move(run));
    }
    return stored;
}

} // namespace

std::vector<double> SweepAxis::values() const
{
    std::vector<double> result;
    for (Index i = 0; i < count; ++i)
        result.push_back(
            rounded(minimum * std::pow(maximum / minimum, double(i) / double(count - 1))));
    if (count > 0) {
        result.front() = minimum;
        result.back() = maximum;
    }
    return result;
}

std::int64_t sweepEnd(const ExperimentSettings& settings)
{
    return settings.scheduleSteps > 0 ? settings.scheduleSteps
                                      : defaultSettings(settings.family).scheduleSteps;
}

std::vector<ExperimentSettings> runsOf(const ConditionTable& table)
{
    std::vector<ExperimentSettings> runs;
    for (Index seed = 1; seed <= table.seedCount; ++seed)
        for (Condition condition : allConditions) {
            ExperimentSettings settings = withCondition(table.base, condition, table.base.weights);
            settings.seed = std::uint32_t(seed);
            settings.stop = {};
            runs.push_back(std::move(settings));
        }
    return runs;
}

std::vector<ExperimentSettings> runsOf(const BetaSweep& sweep)
{
    std::vector<ExperimentSettings> runs;
    const std::vector<double> across = sweep.x.values();
    const std::vector<double> upwards = sweep.y ? sweep.y->values() : std::vector<double>{0};
    for (Index seed = 1; seed <= sweep.seedCount; ++seed)
        for (double y : upwards)
            for (double x : across) {
                ExperimentSettings settings = sweep.base;
                setLiveValue(settings, sweep.x.beta, x);
                if (sweep.y)
                    setLiveValue(settings, sweep.y->beta, y);
                settings.seed = std::uint32_t(seed);
                settings.stop = {};
                runs.push_back(std::move(settings));
            }
    return runs;
}

std::optional<SweepProblem> sweepProblem(const ConditionTable& table)
{
    if (table.seedCount < 1 || table.seedCount > ConditionTable::mostSeeds)
        return SweepProblem::Seeds;
    return std::nullopt;
}

std::optional<SweepProblem> sweepProblem(const BetaSweep& sweep)
{
    if (sweep.seedCount < 1 || sweep.seedCount > BetaSweep::mostSeeds)
        return SweepProblem::Seeds;
    if (const auto problem = axisProblem(sweep.x, sweep.base))
        return problem;
    if (sweep.y) {
        if (const auto problem = axisProblem(*sweep.y, sweep.base))
            return problem;
        if (sweep.y->beta == sweep.x.beta)
            return SweepProblem::SameBeta;
    }
    if (sweep.cellCount() * sweep.seedCount > BetaSweep::mostRuns)
        return SweepProblem::TooManyRuns;
    return std::nullopt;
}

SweepThreads::SweepThreads(
    std::vector<ExperimentSettings> runs, const SweepOptions& options, WakeUp wakeUp)
    : m_runs(std::move(runs))
    , m_options(options)
    , m_wakeUp(std::move(wakeUp))
{
    const std::size_t runCount = m_runs.size();
    const auto threadCount = std::clamp<std::size_t>(
        std::size_t(m_options.threadCount), 1, std::max<std::size_t>(runCount, 1));
    // Small enough that every thread has one.
    const std::size_t groupSize = std::clamp<std::size_t>(runCount / threadCount, 1, largestGroup);
    for (std::size_t first = 0, last = 0; first < runCount; first = last) {
        while (last < runCount && last - first < groupSize
            && shareBatches(m_runs[first], m_runs[last]))
            ++last;
        m_groups.emplace_back(first, last);
    }
    for (const ExperimentSettings& settings : m_runs)
        m_stepsInAll += sweepEnd(settings);
    m_nextGroup = threadCount;
    for (std::size_t i = 0; i < threadCount; ++i)
        m_threads.emplace_back([this, i](const std::stop_token& stop) { work(i, stop); });
}

SweepThreads::~SweepThreads()
{
    stop();
}

void SweepThreads::stop()
{
    for (std::jthread& thread : m_threads)
        thread.request_stop();
    m_threads.clear(); // and joins them
}

// The first group is the thread's own, so that every thread takes part; then who is free goes on.
void SweepThreads::work(std::size_t group, const std::stop_token& stop)
{
    if (group < m_groups.size())
        ++m_usedThreadCount;
    for (; group < m_groups.size() && !stop.stop_requested(); group = m_nextGroup++) {
        const auto [first, last] = m_groups[group];
        std::vector<StoredRun> runs = trainGroup(m_runs, first, last, m_options, m_stepCount, stop);
        if (!runs.empty())
            deliver(first, std::move(runs));
    }
}

void SweepThreads::deliver(std::size_t first, std::vector<StoredRun> runs)
{
    bool wasEmpty = false;
    {
        const std::lock_guard lock(m_mutex);
        wasEmpty = m_results.empty();
        m_wholeCount += runs.size();
        for (std::size_t i = 0; i < runs.size(); ++i)
            m_results.push_back({first + i, std::move(runs[i])});
    }
    m_wholeArrived.notify_all();
    if (wasEmpty && m_wakeUp)
        m_wakeUp();
}

bool SweepThreads::waitFor(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    return m_wholeArrived.wait_for(lock, time, [this] { return m_wholeCount == m_runs.size(); });
}

std::vector<SweepThreads::Result> SweepThreads::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_results, {});
}

bool SweepThreads::isDone() const
{
    const std::lock_guard lock(m_mutex);
    return m_wholeCount == m_runs.size();
}

Index sweepThreadCount(bool besideWindow)
{
    const auto cores = std::max<Index>(1, Index(std::thread::hardware_concurrency()));
    return besideWindow ? std::max<Index>(1, cores - 1) : cores;
}

std::optional<Spread> spreadOf(const std::vector<double>& values)
{
    if (values.empty())
        return std::nullopt;
    Spread spread;
    spread.count = Index(values.size());
    const Eigen::Map<const Vector<double>> numbers(values.data(), spread.count);
    spread.mean = numbers.mean();
    spread.least = numbers.minCoeff();
    spread.greatest = numbers.maxCoeff();
    if (spread.count > 1) {
        spread.deviation
            = std::sqrt((numbers.array() - spread.mean).square().sum() / double(spread.count - 1));
        spread.standardError = *spread.deviation / std::sqrt(double(spread.count));
    }
    return spread;
}

const Evaluation& evaluationAt(const StoredRun& run, std::optional<std::int64_t> step)
{
    const auto& history = run.history.evaluations();
    if (!step || *step >= run.tip.step || history.empty())
        return run.tip;
    const auto after = std::upper_bound(history.begin(), history.end(), *step,
        [](std::int64_t at, const Evaluation& e) { return at < e.step; });
    return after == history.begin() ? history.front() : *std::prev(after);
}

SeedSummary summaryOf(
    const std::vector<const StoredRun*>& runs, Index layer, std::optional<std::int64_t> step)
{
    SeedSummary summary;
    std::vector<double> mirs, r2s, totals, active;
    for (const StoredRun* run : runs) {
        if (run->divergence) {
            ++summary.divergedCount;
            continue;
        }
        const Evaluation& evaluation = evaluationAt(*run, step);
        const LayerMir& measured = evaluation.layers[std::size_t(layer)];
        if (measured.mir)
            mirs.push_back(*measured.mir);
        else
            ++summary.undefinedCount;
        r2s.push_back(evaluation.r2);
        totals.push_back(evaluation.total());
        active.push_back(double(measured.activeNeurons));
    }
    summary.mir = spreadOf(mirs);
    summary.r2 = spreadOf(r2s);
    summary.total = spreadOf(totals);
    summary.activeNeurons = spreadOf(active);
    return summary;
}

std::vector<MeanPoint> meanCurve(const std::vector<const StoredRun*>& runs, Index layer)
{
    std::map<std::int64_t, std::vector<double>> byStep;
    for (const StoredRun* run : runs) {
        if (run->divergence)
            continue;
        const auto add = [&byStep, layer](const Evaluation& evaluation) {
            std::vector<double>& values = byStep[evaluation.step];
            if (const auto mir = evaluation.layers[std::size_t(layer)].mir)
                values.push_back(*mir);
        };
        for (const Evaluation& evaluation : run->history.evaluations())
            add(evaluation);
        const auto& history = run->history.evaluations();
        if (history.empty() || history.back().step < run->tip.step)
            add(run->tip);
    }
    std::vector<MeanPoint> curve;
    for (const auto& [step, values] : byStep)
        curve.push_back({step, spreadOf(values)});
    return curve;
}

} // namespace untangle

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trainer_thread.h"

#include <utility>

namespace untangle {

namespace {

constexpr std::chrono::microseconds publishInterval{16'667};

} // namespace

TrainerThread::TrainerThread(const ExperimentSettings& settings, WakeUp wakeUp, Kernel kernel)
    : m_wakeUp(std::move(wakeUp))
    , m_kernel(kernel)
    , m_latestSettings(settings)
    , m_thread([this, settings](const std::stop_token& stop) { loop(settings, stop); })
{
}

template <typename Change> void TrainerThread::command(Change&& change)
{
    {
        const std::lock_guard lock(m_mutex);
        change();
        m_commandWaiting = true;
    }
    m_commandArrived.notify_one();
}

void TrainerThread::apply(const ExperimentSettings& settings)
{
    command([&] {
        // In Instant every run is a new one, and what is ready of the last one may still be shown.
        if (!m_isInstant && needsRestart(m_latestSettings, settings)) {
            m_commands.restart = true;
            m_commands.runTo.reset();
            m_snapshot.reset();
        }
        m_latestSettings = settings;
        m_commands.settings = settings;
    });
}

void TrainerThread::restart()
{
    command([this] {
        m_commands.settings = m_latestSettings;
        m_commands.restart = true;
        m_commands.playing = m_isInstant;
        m_commands.steps = 0;
        m_commands.runTo.reset();
        m_snapshot.reset();
    });
}

void TrainerThread::play()
{
    command([this] { m_commands.playing = true; });
}

void TrainerThread::pause()
{
    command([this] {
        m_commands.playing = false;
        m_commands.steps = 0;
    });
}

void TrainerThread::stepOnce()
{
    command([this] {
        m_commands.playing = false;
        ++m_commands.steps;
    });
}

void TrainerThread::runTo(std::int64_t step)
{
    command([this, step] {
        m_commands.runTo = step;
        m_commands.playing = true;
    });
}

void TrainerThread::setSpeed(double stepsPerSecond)
{
    command([this, stepsPerSecond] { m_commands.speed = stepsPerSecond; });
}

void TrainerThread::setInstant(bool isInstant)
{
    command([this, isInstant] {
        m_isInstant = isInstant;
        m_commands.instant = isInstant;
        m_commands.playing = isInstant;
        m_commands.steps = 0;
        m_commands.runTo.reset();
    });
}

void TrainerThread::pointAt(std::optional<NeuronId> neuron)
{
    command([this, neuron] { m_commands.neuron = neuron; });
}

std::shared_ptr<const Snapshot> TrainerThread::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_snapshot, nullptr);
}

void TrainerThread::loop(const ExperimentSettings& settings, const std::stop_token& stop)
{
    Run run;
    run.trainer = std::make_unique<Trainer>(settings, m_kernel);
    publish(run);
    auto lastPublished = Clock::now();
    while (!stop.stop_requested()) {
        const bool isPaced = run.speed > 0 && !run.instant;
        std::optional<Clock::time_point> until; // none: wait for a command, however long
        if (isPlaying(run))
            until = isPaced ? run.paceStart
                    + std::chrono::duration_cast<Clock::duration>(
                        std::chrono::duration<double>((run.paceSteps + 1) / run.speed))
                            : Clock::time_point::min();
        std::optional<Commands> commands;
        if (!isPatient(run, Clock::now()))
            commands = nextCommands(stop, until);
        if (stop.stop_requested())
            return;
        if (commands)
            execute(*commands, run);
        else
            stepFor(run, stop);
        const auto now = Clock::now();
        const bool isDue = now - lastPublished >= publishInterval && !isPatient(run, now);
        if ((commands && !run.instant) || !isPlaying(run) || isDue) {
            publish(run);
            lastPublished = now;
        }
    }
}

bool TrainerThread::isPlaying(const Run& run)
{
    return run.playing && run.trainer->status() == RunStatus::Ready;
}

// A run in Instant that has just begun is neither shown half nor dropped.
bool TrainerThread::isPatient(const Run& run, Clock::time_point now)
{
    return run.instant && isPlaying(run) && now - run.instantStart < patience;
}

// Waits for a command, until a time, or for the end. Returns at once when `until` lies in the past.
std::optional<TrainerThread::Commands> TrainerThread::nextCommands(
    const std::stop_token& stop, std::optional<Clock::time_point> until)
{
    if (until && *until <= Clock::now() && !m_commandWaiting)
        return std::nullopt;
    std::unique_lock lock(m_mutex);
    const auto waiting = [this] { return m_commandWaiting.load(); };
    if (until)
        m_commandArrived.wait_until(lock, stop, *until, waiting);
    else
        m_commandArrived.wait(lock, stop, waiting);
    if (!m_commandWaiting)
        return std::nullopt;
    m_commandWaiting = false;
    return std::exchange(m_commands, {});
}

void TrainerThread::execute(const Commands& commands, Run& run) const
{
    if (commands.speed)
        run.speed = *commands.speed;
    if (commands.neuron)
        run.neuron = *commands.neuron;
    if (commands.instant)
        run.instant = *commands.instant;
    if (run.instant
        && (commands.settings || commands.restart || commands.instant || commands.runTo)) {
        startInstant(commands, run);
        return;
    }
    Trainer* trainer = run.trainer.get();
    const bool wasFinished = trainer->status() == RunStatus::Finished;
    if (commands.restart) {
        run.playing = isPlaying(run);
        run.trainer
            = std::make_unique<Trainer>(commands.settings.value_or(trainer->settings()), m_kernel);
        trainer = run.trainer.get();
    } else if (commands.settings) {
        trainer->apply(*commands.settings);
    }
    const bool isAhead = commands.runTo && *commands.runTo > trainer->stepCount();
    if (isAhead)
        trainer->setRunTo(commands.runTo);
    if (commands.playing) {
        run.playing = *commands.playing && (isAhead || !commands.runTo);
        // Play goes on beyond a "run to" that was reached.
        if (run.playing && !commands.runTo && wasFinished && !commands.restart)
            trainer->setRunTo(std::nullopt);
    }
    if (commands.steps > 0 && wasFinished && !commands.restart && !isAhead)
        trainer->setRunTo(std::nullopt); // as does one step
    for (int i = 0; i < commands.steps && trainer->step(); ++i) { }
    // Pointing at a neuron does not hold up a slow run.
    if (commands.speed || commands.playing || commands.restart || commands.steps > 0) {
        run.paceStart = Clock::now();
        run.paceSteps = 0;
    }
}

// From step 0, to the same "run to" unless there is a new one.
void TrainerThread::startInstant(const Commands& commands, Run& run) const
{
    const auto runTo = commands.runTo ? commands.runTo : run.trainer->runTo();
    run.trainer
        = std::make_unique<Trainer>(commands.settings.value_or(run.trainer->settings()), m_kernel);
    run.trainer->setRunTo(runTo);
    run.playing = commands.playing.value_or(true);
    run.instantStart = Clock::now();
}

// Takes the steps that are due, for at most a publishing interval, until a command waits or a stop
// rule is fulfilled.
void TrainerThread::stepFor(Run& run, const std::stop_token& stop)
{
    const auto start = Clock::now();
    const auto isDue = [&](Clock::time_point now) {
        return run.speed <= 0 || run.instant
            || std::chrono::duration<double>(now - run.paceStart).count() * run.speed
            >= run.paceSteps + 1;
    };
    for (auto now = start; isDue(now) && now - start < publishInterval; now = Clock::now()) {
        if (!run.trainer->step())
            return;
        if (run.trainer->stopReason()) {
            run.playing = false;
            return;
        }
        if ((m_commandWaiting && !isPatient(run, now)) || stop.stop_requested())
            return;
        ++run.paceSteps;
    }
    // A machine that cannot keep the pace does not owe the steps it missed.
    if (run.speed > 0 && !run.instant && isDue(Clock::now())) {
        run.paceStart = Clock::now();
        run.paceSteps = 0;
    }
}

void TrainerThread::publish(const Run& run)
{
    auto snapshot = std::make_shared<Snapshot>(run.trainer->snapshot(run.neuron));
    snapshot->running = isPlaying(run);
    snapshot->instant = run.instant;
    {
        const std::lock_guard lock(m_mutex);
        if (m_commands.restart)
            return; // of a run that is gone
        const bool wasEmpty = m_snapshot == nullptr;
        m_snapshot = std::move(snapshot);
        if (!wasEmpty)
            return;
    }
    m_wakeUp();
}

} // namespace untangle

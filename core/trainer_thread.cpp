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
        // In Instant every run is a new and whole one, even where a run was opened the moment
        // before, and what is ready of the last one may still be shown.
        if (m_isInstant)
            m_commands.playing.reset();
        else if (needsRestart(m_latestSettings, settings)) {
            m_commands.restart = true;
            m_commands.runTo.reset();
            m_snapshot.reset();
        }
        m_latestSettings = settings;
        m_commands.settings = settings;
        m_commands.changesThere = m_commands.seek || m_commands.steps < 0;
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
        m_commands.seek.reset();
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

void TrainerThread::seek(std::int64_t step)
{
    command([this, step] {
        m_commands.playing = false;
        m_commands.steps = 0;
        m_commands.seek = step;
        m_commands.changesThere = false;
    });
}

void TrainerThread::stepBack()
{
    command([this] {
        m_commands.playing = false;
        --m_commands.steps;
        m_commands.changesThere = false;
    });
}

void TrainerThread::open(StoredRun run, bool isInstant)
{
    auto opened = std::make_shared<const StoredRun>(std::move(run));
    command([this, &opened, isInstant] {
        m_latestSettings = opened->log.settings();
        m_isInstant = isInstant;
        m_commands.settings.reset();
        m_commands.restart = true;
        m_commands.playing = false;
        m_commands.steps = 0;
        m_commands.instant = isInstant;
        m_commands.runTo.reset();
        m_commands.seek.reset();
        m_commands.open = std::move(opened);
        m_snapshot.reset();
    });
}

StoredRun TrainerThread::stored()
{
    command([this] { m_commands.store = true; });
    std::unique_lock lock(m_mutex);
    m_storedArrived.wait(lock, [this] { return m_stored.has_value(); });
    return *std::exchange(m_stored, std::nullopt);
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
    begin(run, std::make_unique<Recording>(settings, m_kernel));
    publish(run);
    auto lastPublished = Clock::now();
    while (!stop.stop_requested()) {
        const bool isPaced = run.speed > 0 && !run.instant && !run.recording->isSeeking();
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
            execute(*commands, run, stop);
        else
            stepFor(run, stop);
        const auto now = Clock::now();
        const bool isDue = now - lastPublished >= publishInterval && !isPatient(run, now);
        const bool isAnswer = commands && !run.instant && !run.recording->isSeeking();
        if (isAnswer || !isPlaying(run) || isDue) {
            publish(run);
            lastPublished = now;
        }
    }
}

bool TrainerThread::isPlaying(const Run& run)
{
    return run.recording->isSeeking()
        || (run.playing && run.recording->trainer().status() == RunStatus::Ready);
}

// A run in Instant, or a way to another step, that has just begun is neither shown half nor
// dropped.
bool TrainerThread::isPatient(const Run& run, Clock::time_point now)
{
    return (run.instant || run.recording->isSeeking()) && isPlaying(run)
        && now - run.hurryStart < patience;
}

void TrainerThread::begin(Run& run, std::unique_ptr<Recording> recording)
{
    run.recording = std::move(recording);
    ++run.number;
    run.seconds = 0;
    run.hurryStart = Clock::now();
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

void TrainerThread::execute(const Commands& commands, Run& run, const std::stop_token& stop)
{
    if (commands.speed)
        run.speed = *commands.speed;
    if (commands.neuron)
        run.neuron = *commands.neuron;
    if (commands.instant)
        run.instant = *commands.instant;
    if (commands.open)
        begin(run, std::make_unique<Recording>(*commands.open));
    const bool isNew = commands.restart && !commands.open;
    const bool isSwitched = commands.instant && !commands.open;
    if (run.instant && (commands.settings || isNew || isSwitched || commands.runTo)) {
        startInstant(commands, run);
    } else {
        if (isNew) {
            const bool wasPlaying = isPlaying(run);
            const Trainer& trainer = run.recording->trainer();
            begin(run,
                std::make_unique<Recording>(
                    commands.settings.value_or(trainer.settings()), m_kernel, trainer.ground()));
            run.playing = wasPlaying;
        } else if (commands.settings) {
            if (commands.changesThere)
                executeSeek(commands, run);
            finishSeek(run, stop);
            run.recording->apply(*commands.settings);
        }
        executeRun(commands, run, stop);
        if (!commands.changesThere)
            executeSeek(commands, run);
    }
    if (commands.store)
        store(run);
}

void TrainerThread::executeSeek(const Commands& commands, Run& run)
{
    const bool goesBack = commands.steps < 0;
    if (!goesBack && !commands.seek)
        return;
    const std::int64_t from = commands.seek.value_or(run.recording->position());
    run.recording->seek(goesBack ? from + commands.steps : from);
    run.hurryStart = Clock::now();
}

// Playing, steps and where to.
void TrainerThread::executeRun(const Commands& commands, Run& run, const std::stop_token& stop)
{
    Recording& recording = *run.recording;
    const bool isOver = recording.trainer().status() == RunStatus::Finished;
    const bool isAhead = commands.runTo && *commands.runTo > recording.trainer().stepCount();
    if (isAhead)
        recording.setRunTo(commands.runTo);
    else if (commands.runTo) // the run was faster than the one who asked
        recording.seek(*commands.runTo);
    if (commands.playing) {
        run.playing = *commands.playing && (isAhead || !commands.runTo);
        // Play goes on beyond a "run to" that was reached.
        if (run.playing && !commands.runTo && isOver)
            recording.setRunTo(std::nullopt);
    }
    if (commands.steps > 0) {
        finishSeek(run, stop);
        if (isOver && !isAhead)
            recording.setRunTo(std::nullopt); // as does one step
        for (int i = 0; i < commands.steps && recording.step(); ++i) { }
    }
    // Pointing at a neuron does not hold up a slow run.
    if (commands.speed || commands.playing || commands.restart || commands.steps > 0) {
        run.paceStart = Clock::now();
        run.paceSteps = 0;
    }
}

// A change belongs to the step that was asked for.
void TrainerThread::finishSeek(Run& run, const std::stop_token& stop)
{
    while (run.recording->isSeeking() && !stop.stop_requested())
        run.recording->step();
}

void TrainerThread::store(const Run& run)
{
    StoredRun stored = run.recording->stored();
    {
        const std::lock_guard lock(m_mutex);
        m_stored = std::move(stored);
    }
    m_storedArrived.notify_one();
}

// From step 0, to the same "run to" unless there is a new one.
void TrainerThread::startInstant(const Commands& commands, Run& run) const
{
    const Trainer& trainer = run.recording->trainer();
    const auto runTo = commands.runTo ? commands.runTo : trainer.runTo();
    begin(run,
        std::make_unique<Recording>(
            commands.settings.value_or(trainer.settings()), m_kernel, trainer.ground()));
    run.recording->setRunTo(runTo);
    run.playing = commands.playing.value_or(true);
}

// Takes the steps that are due, for at most a publishing interval, until a command waits or a stop
// rule is fulfilled.
void TrainerThread::stepFor(Run& run, const std::stop_token& stop)
{
    const auto start = Clock::now();
    const auto isDue = [&](Clock::time_point now) {
        return run.speed <= 0 || run.instant || run.recording->isSeeking()
            || std::chrono::duration<double>(now - run.paceStart).count() * run.speed
            >= run.paceSteps + 1;
    };
    for (auto now = start; isDue(now) && now - start < publishInterval; now = Clock::now()) {
        const bool isSeeking = run.recording->isSeeking();
        const bool hasStepped = run.recording->step();
        if (!isSeeking)
            run.seconds += std::chrono::duration<double>(Clock::now() - now).count();
        if (!hasStepped || isSeeking != run.recording->isSeeking())
            return;
        if (!isSeeking && run.recording->trainer().stopReason()) {
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
    auto snapshot = std::make_shared<Snapshot>(run.recording->snapshot(run.neuron));
    snapshot->running = isPlaying(run) && !snapshot->seeking;
    snapshot->instant = run.instant;
    snapshot->seconds = run.seconds;
    snapshot->runNumber = run.number;
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

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording.h"

#include <algorithm>
#include <cassert>

namespace untangle {

namespace {

Kernel usableKernel(Kernel kernel)
{
    const std::vector<Kernel> available = availableKernels();
    const bool isHere = std::find(available.begin(), available.end(), kernel) != available.end();
    return isHere ? kernel : bestKernel();
}

} // namespace

Recording::Recording(
    const ExperimentSettings& settings, Kernel kernel, std::shared_ptr<const TrainingGround> ground)
    : m_trainer(settings, kernel, std::move(ground))
{
    keepCheckpoint();
}

Recording::Recording(const StoredRun& run)
    : Recording(run.log.start, usableKernel(run.kernel))
{
    m_tip = Tip{run.log, run.tip, run.history, run.state, run.divergence};
    m_trainer.setRunTo(run.runTo);
    seek(run.step);
}

bool Recording::step()
{
    const bool repeats = m_tip.has_value();
    const bool hasStepped = m_target ? m_trainer.stepBeyondEnd() : m_trainer.step();
    if (hasStepped)
        keepCheckpoint();
    if (repeats)
        repeatEdits();
    // A run that ends elsewhere than it did, on another kernel, ends there.
    if (!hasStepped && m_target)
        m_target.reset();
    if (m_trainer.divergence())
        m_tip.reset();
    arrive();
    return hasStepped;
}

void Recording::apply(const ExperimentSettings& settings)
{
    assert(!isSeeking());
    ExperimentSettings live = settings;
    live.stop = m_trainer.settings().stop;
    if (live != m_trainer.settings()) {
        m_tip.reset();
        const std::int64_t step = m_trainer.stepCount();
        m_checkpoints.erase(m_checkpoints.upper_bound(step), m_checkpoints.end());
    } else if (m_tip) {
        m_tip->log.start.stop = settings.stop;
    }
    m_trainer.apply(settings);
}

void Recording::seek(std::int64_t step)
{
    step = std::clamp<std::int64_t>(step, 0, tipStep());
    m_target.reset();
    const std::int64_t now = m_trainer.stepCount();
    if (!m_tip && step < now)
        m_tip = Tip{m_trainer.log(), m_trainer.evaluate(), m_trainer.wholeHistory(),
            m_trainer.state(), m_trainer.divergence()};
    if (m_tip && m_tip->state && step == m_tip->evaluation.step) {
        m_trainer.restore(m_tip->log, *m_tip->state, m_tip->history);
        m_tip.reset();
        return;
    }
    const auto after = m_checkpoints.upper_bound(step);
    const std::int64_t nearest = std::prev(after)->first; // there is one at step 0
    if (step < now || nearest > now)
        goBackTo(nearest);
    m_target = step;
    arrive();
}

// Every so many steps; when there are too many, every second one goes.
void Recording::keepCheckpoint()
{
    const std::int64_t step = m_trainer.stepCount();
    if (step % m_checkpointInterval != 0 || m_checkpoints.contains(step))
        return;
    if (m_checkpoints.size() == maximumCheckpoints) {
        m_checkpointInterval *= 2;
        std::erase_if(m_checkpoints,
            [this](const auto& entry) { return entry.first % m_checkpointInterval != 0; });
        if (step % m_checkpointInterval != 0)
            return;
    }
    m_checkpoints.emplace(step, m_trainer.state());
}

void Recording::goBackTo(std::int64_t step)
{
    if (!m_tip->state) {
        // What was trained here is more than what was kept.
        std::vector<Evaluation> evaluations = m_trainer.history();
        for (const Evaluation& evaluation : m_tip->history.evaluations())
            if (evaluation.step > evaluations.back().step)
                evaluations.push_back(evaluation);
        m_tip->history = History(m_trainer.wholeHistory().interval(), std::move(evaluations));
    }
    RunLog log = m_tip->log;
    std::erase_if(log.edits, [step](const Edit& edit) { return edit.step >= step; });
    History history = m_tip->history;
    history.dropAfter(step);
    m_trainer.restore(std::move(log), m_checkpoints.at(step), std::move(history));
    repeatEdits();
}

// Those at the present step.
void Recording::repeatEdits()
{
    const std::int64_t step = m_trainer.stepCount();
    const std::vector<Edit>& edits = m_tip->log.edits; // by step
    auto edit = std::lower_bound(edits.begin(), edits.end(), step,
        [](const Edit& other, std::int64_t at) { return other.step < at; });
    if (edit == edits.end() || edit->step != step)
        return;
    ExperimentSettings settings = m_trainer.settings();
    for (; edit != edits.end() && edit->step == step; ++edit)
        setLiveValue(settings, edit->setting, edit->value);
    m_trainer.apply(settings);
}

// Ends what has reached its end: the seek at its target, the repetition at the tip.
void Recording::arrive()
{
    const std::int64_t step = m_trainer.stepCount();
    if (m_target && step >= *m_target)
        m_target.reset();
    if (m_tip && step >= m_tip->evaluation.step) {
        const bool diverges = m_tip->divergence && !m_trainer.divergence();
        m_tip.reset();
        // The step that broke it is found by the next one, and taken back.
        for (int i = 0; diverges && i < 2 && m_trainer.stepBeyondEnd(); ++i) { }
    }
}

Snapshot Recording::snapshot(std::optional<NeuronId> neuron) const
{
    Snapshot snapshot = m_trainer.snapshot(neuron);
    snapshot.seeking = isSeeking();
    if (!m_tip)
        return snapshot;
    snapshot.tipStep = m_tip->evaluation.step;
    snapshot.log = m_tip->log;
    snapshot.marks = marksOf(m_tip->log);
    for (const Evaluation& evaluation : m_tip->history.thinned(Trainer::snapshotHistory))
        if (evaluation.step > snapshot.head.step)
            snapshot.ahead.push_back(evaluation);
    if (snapshot.ahead.empty() || snapshot.ahead.back().step < m_tip->evaluation.step)
        snapshot.ahead.push_back(m_tip->evaluation);
    return snapshot;
}

StoredRun Recording::stored() const
{
    StoredRun run;
    run.kernel = m_trainer.kernel();
    run.step = position();
    run.runTo = m_trainer.runTo();
    if (m_tip) {
        run.divergence = m_tip->divergence;
        run.log = m_tip->log;
        run.tip = m_tip->evaluation;
        run.history = m_tip->history;
        run.state = m_tip->state;
    } else {
        run.divergence = m_trainer.divergence();
        run.log = m_trainer.log();
        if (run.step == 0 && !run.divergence)
            return run; // nothing but its settings yet
        run.tip = m_trainer.evaluate();
        run.history = m_trainer.wholeHistory();
        run.state = m_trainer.state();
    }
    return run;
}

} // namespace untangle

// A run with its past: it can be taken back to any step, and goes on from there.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trainer.h"

#include <map>

namespace untangle {

// A run as it is kept in a file or a table.
struct StoredRun {
    RunLog log;
    Kernel kernel = Kernel::Eigen;
    std::int64_t step = 0; // the one in view, at most that of the tip
    Evaluation tip; // the last step that the run reached
    History history{1}; // its evaluations, or some of them
    // At the tip. Without it the run is trained again from its log.
    std::optional<TrainerState> state;
    std::optional<std::int64_t> runTo;
    std::optional<Divergence> divergence; // that ended it
};

// A step behind the tip is trained again from the nearest of at most `maximumCheckpoints` states,
// with the same edits at the same steps, so its numbers are those it had (with the same kernel).
// Going on repeats the run until an edit makes it another one: a branch, and what lay ahead goes.
class Recording {
public:
    static constexpr std::size_t maximumCheckpoints = 64;

    // As Trainer's.
    explicit Recording(const ExperimentSettings& settings, Kernel kernel = bestKernel(),
        std::shared_ptr<const TrainingGround> ground = {});
    // Trains with the kernel of the run if this computer has it, else with its best.
    // Preconditions: the log's settings are valid, its edits sorted; the state fits them.
    explicit Recording(const StoredRun& run);

    // As Trainer's.
    bool step();
    void apply(const ExperimentSettings& settings);
    void setRunTo(std::optional<std::int64_t> step) { m_trainer.setRunTo(step); }

    // Goes to a step from 0 to the tip: at once to the nearest known state before it, from there
    // with step() while isSeeking().
    void seek(std::int64_t step);
    bool isSeeking() const { return m_target.has_value(); }
    // The step in hand, or the one on the way to which it is.
    std::int64_t position() const { return m_target.value_or(m_trainer.stepCount()); }

    const Trainer& trainer() const { return m_trainer; }
    // The last step that the run has reached.
    std::int64_t tipStep() const { return m_tip ? m_tip->evaluation.step : m_trainer.stepCount(); }
    std::size_t checkpointCount() const { return m_checkpoints.size(); }
    Snapshot snapshot(std::optional<NeuronId> neuron = std::nullopt) const;
    StoredRun stored() const;

private:
    // What lies ahead after going back.
    struct Tip {
        RunLog log;
        Evaluation evaluation;
        History history;
        std::optional<TrainerState> state; // none: it was never trained here
        std::optional<Divergence> divergence;
    };
    void keepCheckpoint();
    void goBackTo(std::int64_t step);
    void repeatEdits();
    void arrive();

    Trainer m_trainer;
    std::map<std::int64_t, TrainerState> m_checkpoints; // by step, before its edits
    std::int64_t m_checkpointInterval = 25;
    std::optional<Tip> m_tip; // of a trainer that is behind it
    std::optional<std::int64_t> m_target; // of a seek
};

} // namespace untangle

// One run of training: steps, evaluations, history and marks. One thread, deterministic.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment.h"
#include "core/neuron.h"
#include "core/optimizer.h"

#include <memory>

namespace untangle {

// What is measured on the evaluation set after `step` steps.
struct LayerMir {
    std::optional<double> mir;
    std::optional<MirUndefined> undefined;
    Index activeNeurons = 0;
    bool operator==(const LayerMir&) const = default;
};
struct Evaluation {
    std::int64_t step = 0;
    LossTerms terms; // unweighted
    LossWeights weights; // in force at that step
    double r2 = 0; // 1 - mean squared error / mean variance of the targets, over all outputs
    std::vector<LayerMir> layers; // of each hidden layer
    // Of the last hidden layer, in the families of places.
    std::optional<double> modularity; // Torus: over all scenes, trained or not
    std::optional<double> gridScore; // Ring: mean over the active neurons
    // Of two factors of a distribution, with one hidden layer: see alignmentOf.
    std::optional<double> alignment;

    double total() const { return terms.total(weights); }
    bool operator==(const Evaluation&) const = default;
};

// The evaluations of a run, at multiples of an interval. Above `capacity` every second one goes and
// the interval doubles; those at a curve's least and greatest value stay, and the first and the
// last.
class History {
public:
    static constexpr std::size_t defaultCapacity = 4096;
    explicit History(std::int64_t interval, std::size_t capacity = defaultCapacity);
    // One that was stored: the interval it had come to, and at most defaultCapacity evaluations.
    History(std::int64_t interval, std::vector<Evaluation> evaluations);
    std::int64_t interval() const { return m_interval; }
    bool isDue(std::int64_t step) const { return step % m_interval == 0; }
    void add(Evaluation evaluation);
    void dropAfter(std::int64_t step);
    const std::vector<Evaluation>& evaluations() const { return m_evaluations; }
    // At most about `count` evaluations, with the same ones kept.
    std::vector<Evaluation> thinned(std::size_t count) const;

private:
    std::int64_t m_interval;
    std::size_t m_capacity;
    std::vector<Evaluation> m_evaluations;
};

// A setting that was changed while the run went on: in force from the next step on.
struct Edit {
    std::int64_t step = 0; // steps that had been taken; above 0
    LiveSetting setting = LiveSetting::Rate;
    double value = 0; // see liveValue
    bool operator==(const Edit&) const = default;
};
// How a run came about: whoever trains from `start` and makes the same edits has the same run.
struct RunLog {
    ExperimentSettings start;
    std::vector<Edit> edits; // by step; one of a setting at a step
    bool operator==(const RunLog&) const = default;

    // After all edits.
    ExperimentSettings settings() const;
};

// What a curve shows of the edits. Those of one setting that follow each other within one
// evaluation interval, as in the drag of a slider, are one mark at the first of them.
struct Mark {
    std::int64_t step = 0;
    LiveSetting setting = LiveSetting::Rate;
    double from = 0, to = 0; // see liveValue
    std::int64_t lastStep = 0; // of the last change in it
    bool operator==(const Mark&) const = default;
};
std::vector<Mark> marksOf(const RunLog& log);

enum class RunStatus { Ready, Finished, Diverged };

// The stop rule that paused a run.
enum class StopReason { MirReached, Plateau };

struct Divergence {
    std::int64_t step = 0; // the step that could not be taken
    LossTerm term = LossTerm::Prediction; // the term that blew up
    bool operator==(const Divergence&) const = default;
};

// With the log, all that training goes on from: the same state takes the same steps.
struct TrainerState {
    std::int64_t step = 0;
    Vector<float> parameters;
    Vector<float> previousParameters; // before the last step
    AdamState<float> adam;
    LossTerms lastTerms; // of the last batch
    std::optional<Divergence> divergence;
    std::optional<StopReason> stopReason;
    bool watchesMir = true; // the rule "stop at MIR" has not been fulfilled since it was lower
    std::int64_t plateauStart = 0; // the earliest step that a plateau may begin at
};

// Everything that a window shows of a run; complete by itself.
struct Snapshot {
    ExperimentSettings settings;
    RunStatus status = RunStatus::Ready;
    bool running = false; // set by TrainerThread, as the next
    bool instant = false;
    bool seeking = false; // on the way to a step that was asked for
    double seconds = 0; // of training, for the eye only
    std::int64_t runNumber = 0; // counts the runs of a TrainerThread
    std::int64_t step = 0;
    std::int64_t tipStep
        = 0; // the last one that the run has reached; above `step` after going back
    std::optional<std::int64_t> endStep; // none: constant rate and no "run to"
    std::optional<std::int64_t> scheduleEnd; // none: constant rate
    std::vector<Evaluation> history; // thinned, before the present step
    Evaluation head; // the present step
    std::vector<Evaluation> ahead; // thinned, after the present step: up to the tip
    RunLog log; // up to the tip
    std::vector<Information> information; // of each hidden layer, at the present step
    MirReference reference;
    std::vector<Mark> marks;
    std::optional<Divergence> divergence;
    std::optional<StopReason> stopped; // by the last step
    Vector<float> parameters;
    std::optional<NeuronDetail> neuron; // the one that was asked for
    // With two factors that any inputs follow from: the activity of each hidden layer on
    // factorGrid().
    std::vector<Matrix<float>> gridActivity;
    // Where the inputs are D e: neurons x factors, the rows of W_1 D. Else empty.
    Matrix<double> directions;
    // Torus: the last hidden layer in all scenes, how it divides them, and where the object may be.
    // Ring: the layer in all positions and its grids.
    Matrix<float> sceneActivity; // scenes x neurons
    std::optional<Modularity> modules;
    std::vector<Index> objects;
    std::optional<GridCells> grid;
    Kernel kernel = Kernel::Eigen; // that trains it

    // history, head, ahead.
    std::vector<Evaluation> curve() const;
    // The evaluation at the tip.
    const Evaluation& tip() const { return ahead.empty() ? head : ahead.back(); }
};

// What runs share that differ in their costs, their network or their rate alone: the task of a seed
// and how it is measured. It never changes, so threads may share it.
struct TrainingGround {
    // Precondition: validate(settings) is empty.
    explicit TrainingGround(const ExperimentSettings& settings);

    ExperimentSettings settings; // that it was made for
    Task task;
    Samples<float> evaluationSet;
    Matrix<float> scenes; // inputs of all scenes of a torus, or of all positions of a ring
    double targetVariance = 0;
    InformationEstimator estimator;
    MirReference reference;
};
bool haveSameGround(const ExperimentSettings& one, const ExperimentSettings& other);

class Trainer {
public:
    // Precondition: validate(settings) is empty and the kernel available. A ground that does not
    // fit, or none, is made anew.
    explicit Trainer(const ExperimentSettings& settings, Kernel kernel = bestKernel(),
        std::shared_ptr<const TrainingGround> ground = {});

    // Live change from the next step on; precondition: !needsRestart(settings(), settings). A
    // change of a beta, the activation (that is, the condition) or the rate leaves a mark and
    // starts the rate schedule again. Of several changes at one step the last one counts: going
    // back to the values before leaves no trace.
    void apply(const ExperimentSettings& settings);
    // The run ends at that step instead of the end of its schedule; none: the schedule again.
    void setRunTo(std::optional<std::int64_t> step);
    std::optional<std::int64_t> runTo() const { return m_runTo; }

    // One optimizer step; false, and nothing changes, when the run is finished or has diverged. A
    // step that leaves the finite numbers is taken back: the last finite state stays.
    bool step();
    // As step(), also where the run ends; false only when it has diverged.
    bool stepBeyondEnd();
    // As step(), with the batch that ground()->task has for this step: runs that share their ground
    // and the size of their batches need it once.
    bool step(const Samples<float>& batch);
    // The rule that the last step fulfilled. The trainer goes on when it is asked to: a rule that
    // has stopped a run waits until the MIR was lower again, or for as many steps more.
    std::optional<StopReason> stopReason() const { return m_stopReason; }

    const ExperimentSettings& settings() const { return m_settings; }
    RunStatus status() const;
    std::int64_t stepCount() const { return m_step; }
    std::optional<std::int64_t> endStep() const;
    std::optional<std::int64_t> scheduleEnd() const;
    const std::vector<Evaluation>& history() const { return m_history.evaluations(); }
    const std::vector<Mark>& marks() const { return m_marks; }
    const RunLog& log() const { return m_log; }
    const History& wholeHistory() const { return m_history; }
    const std::optional<Divergence>& divergence() const { return m_divergence; }
    const Vector<float>& parameters() const { return m_network.parameters(); }
    Kernel kernel() const { return m_kernel; }
    const std::shared_ptr<const TrainingGround>& ground() const { return m_ground; }

    TrainerState state() const;
    // Goes on from there; the "run to" stays. Preconditions: the log's start needs no restart, and
    // all vectors have as many entries as the parameters.
    void restore(RunLog log, const TrainerState& state, History history);

    // Evaluates the present state, which is never kept in the history: no byte of a run depends on
    // when somebody looked. A neuron that does not exist is left out.
    Snapshot snapshot(std::optional<NeuronId> neuron = std::nullopt) const;
    Evaluation evaluate() const;
    // The last hidden layer in every scene or position: see TrainingGround::scenes.
    Matrix<float> sceneActivity() const;
    // W_1 D (neurons of the first hidden layer x factors) where the inputs are D e, else empty.
    Matrix<double> directions() const;
    static constexpr std::size_t snapshotHistory = 512;

private:
    Evaluation measure(std::vector<Matrix<float>>& activities, Snapshot* details) const;
    void measureScenes(Evaluation& evaluation, Snapshot* details) const;
    bool learn(const Samples<float>& batch);
    void lookAtStopRules();
    void useLog();
    void takeBack(const LossTerms& brokenTerms);

    RunLog m_log;
    ExperimentSettings m_settings; // in force for the next step
    Kernel m_kernel;
    std::shared_ptr<const TrainingGround> m_ground;
    Network<float> m_network;
    std::int64_t m_step = 0;
    std::int64_t m_scheduleStart = 0;
    std::optional<std::int64_t> m_runTo;
    History m_history;
    std::vector<Mark> m_marks;
    std::optional<Divergence> m_divergence;
    std::optional<StopReason> m_stopReason;
    bool m_watchesMir = true;
    std::int64_t m_plateauStart = 0; // the earliest step that a plateau may begin at
    LossTerms m_lastTerms; // of the last finite batch

    Adam<float> m_adam;
    Samples<float> m_batch;
    LossKernel m_loss;
    Vector<float> m_gradient;
    Vector<float> m_previousParameters;
};

} // namespace untangle

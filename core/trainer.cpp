// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trainer.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>
#include <tuple>

namespace untangle {

namespace {

TaskSettings taskSettings(const ExperimentSettings& settings)
{
    return {settings.family, settings.factorCount, settings.inputCount, settings.data,
        settings.torus, settings.ring, settings.distribution};
}

Network<float> initialNetwork(const ExperimentSettings& settings)
{
    Network<float> network(networkShape(settings));
    Random random(settings.seed, Stream::Weights);
    network.initialise(initialGain(settings), random);
    return network;
}

double meanVariance(const Matrix<float>& samples)
{
    const Matrix<double> values = samples.cast<double>();
    return (values.rowwise() - values.colwise().mean()).squaredNorm() / double(values.size());
}

// Marks in `keep` the evaluations with the least and greatest value of every curve.
std::vector<bool> extremes(const std::vector<Evaluation>& evaluations)
{
    std::vector<bool> keep(evaluations.size(), false);
    const auto keepExtremesOf = [&](auto&& valueOf) {
        std::optional<std::size_t> least, greatest;
        for (std::size_t i = 0; i < evaluations.size(); ++i) {
            const std::optional<double> value = valueOf(evaluations[i]);
            if (!value)
                continue;
            if (!least || *value < *valueOf(evaluations[*least]))
                least = i;
            if (!greatest || *value > *valueOf(evaluations[*greatest]))
                greatest = i;
        }
        if (least)
            keep[*least] = keep[*greatest] = true;
    };
    using Value = std::optional<double>;
    keepExtremesOf([](const Evaluation& e) -> Value { return e.total(); });
    keepExtremesOf([](const Evaluation& e) -> Value { return e.r2; });
    keepExtremesOf([](const Evaluation& e) { return e.modularity; });
    keepExtremesOf([](const Evaluation& e) { return e.gridScore; });
    keepExtremesOf([](const Evaluation& e) { return e.alignment; });
    for (LossTerm term : allLossTerms) {
        keepExtremesOf([term](const Evaluation& e) -> Value { return e.terms.value(term); });
        keepExtremesOf([term](const Evaluation& e) -> Value {
            return e.terms.weighted(e.weights).value(term);
        });
    }
    const std::size_t layerCount = evaluations.empty() ? 0 : evaluations.front().layers.size();
    for (std::size_t layer = 0; layer < layerCount; ++layer)
        keepExtremesOf([layer](const Evaluation& e) { return e.layers[layer].mir; });
    return keep;
}

template <typename Keep>
std::vector<Evaluation> filtered(const std::vector<Evaluation>& evaluations, Keep&& keepAt)
{
    const std::vector<bool> extreme = extremes(evaluations);
    std::vector<Evaluation> kept;
    for (std::size_t i = 0; i < evaluations.size(); ++i)
        if (i == 0 || i + 1 == evaluations.size() || extreme[i] || keepAt(i))
            kept.push_back(evaluations[i]);
    return kept;
}

} // namespace

History::History(std::int64_t interval, std::size_t capacity)
    : m_interval(interval)
    , m_capacity(capacity)
{
}

History::History(std::int64_t interval, std::vector<Evaluation> evaluations)
    : m_interval(interval)
    , m_capacity(defaultCapacity)
    , m_evaluations(std::move(evaluations))
{
}

void History::add(Evaluation evaluation)
{
    m_evaluations.push_back(std::move(evaluation));
    if (m_evaluations.size() <= m_capacity)
        return;
    m_interval *= 2;
    m_evaluations
        = filtered(m_evaluations, [this](std::size_t i) { return isDue(m_evaluations[i].step); });
}

void History::dropAfter(std::int64_t step)
{
    while (!m_evaluations.empty() && m_evaluations.back().step > step)
        m_evaluations.pop_back();
}

std::vector<Evaluation> History::thinned(std::size_t count) const
{
    if (m_evaluations.size() <= count)
        return m_evaluations;
    const std::size_t stride = (m_evaluations.size() + count - 1) / count;
    return filtered(m_evaluations, [stride](std::size_t i) { return i % stride == 0; });
}

std::vector<Evaluation> Snapshot::curve() const
{
    std::vector<Evaluation> all = history;
    all.push_back(head);
    all.insert(all.end(), ahead.begin(), ahead.end());
    return all;
}

ExperimentSettings RunLog::settings() const
{
    ExperimentSettings result = start;
    for (const Edit& edit : edits)
        setLiveValue(result, edit.setting, edit.value);
    return result;
}

std::vector<Mark> marksOf(const RunLog& log)
{
    std::vector<Mark> marks;
    ExperimentSettings settings = log.start;
    for (const Edit& edit : log.edits) {
        const double from = liveValue(settings, edit.setting);
        setLiveValue(settings, edit.setting, edit.value);
        if (edit.setting == LiveSetting::ScheduleSteps)
            continue;
        if (!marks.empty() && marks.back().setting == edit.setting
            && edit.step - marks.back().lastStep < log.start.evaluationInterval) {
            marks.back().to = edit.value;
            marks.back().lastStep = edit.step;
        } else {
            marks.push_back({edit.step, edit.setting, from, edit.value, edit.step});
        }
    }
    return marks;
}

namespace {

Matrix<float> scenesOf(const Task& task, const ExperimentSettings& settings)
{
    Matrix<float> inputs, targets;
    if (settings.family == Family::Torus)
        task.torus().fill(task.torus().allScenes(), inputs, targets);
    else if (settings.family == Family::Ring)
        inputs = task.evaluationSet(0).inputs;
    return inputs;
}

} // namespace

TrainingGround::TrainingGround(const ExperimentSettings& its)
    : settings(its)
    , task(taskSettings(its), its.seed)
    , evaluationSet(task.evaluationSet(its.evaluationSamples))
    , scenes(scenesOf(task, its))
    , targetVariance(meanVariance(evaluationSet.targets))
    , estimator(evaluationSet.factors.cast<double>(), its.information)
    , reference(mirReference(evaluationSet.factors.cast<double>(), its.information))
{
}

bool haveSameGround(const ExperimentSettings& one, const ExperimentSettings& other)
{
    const auto ofGround = [](const ExperimentSettings& s) {
        return std::tie(s.seed, s.family, s.factorCount, s.inputCount, s.data, s.torus, s.ring,
            s.distribution, s.evaluationSamples, s.information);
    };
    return ofGround(one) == ofGround(other);
}

namespace {

std::shared_ptr<const TrainingGround> groundOf(
    const ExperimentSettings& settings, std::shared_ptr<const TrainingGround> ground)
{
    return ground && haveSameGround(ground->settings, settings)
        ? std::move(ground)
        : std::make_shared<const TrainingGround>(settings);
}

} // namespace

Trainer::Trainer(
    const ExperimentSettings& settings, Kernel kernel, std::shared_ptr<const TrainingGround> ground)
    : m_log{settings, {}}
    , m_settings(settings)
    , m_kernel(kernel)
    , m_ground(groundOf(settings, std::move(ground)))
    , m_network(initialNetwork(settings))
    , m_history(settings.evaluationInterval)
    , m_adam(m_network.shape().parameterCount(), kernel)
    , m_loss(kernel)
    , m_gradient(m_network.shape().parameterCount())
    , m_previousParameters(m_network.parameters())
{
    assert(validate(settings).empty());
    m_history.add(evaluate());
}

void Trainer::apply(const ExperimentSettings& settings)
{
    assert(!needsRestart(m_settings, settings));
    const ExperimentSettings before = m_settings;
    m_log.start.stop = settings.stop;
    if (m_step == 0) {
        m_log.start = settings;
    } else {
        while (!m_log.edits.empty() && m_log.edits.back().step >= m_step)
            m_log.edits.pop_back();
        const ExperimentSettings base = m_log.settings();
        for (LiveSetting setting : allLiveSettings)
            if (const double value = liveValue(settings, setting);
                value != liveValue(base, setting))
                m_log.edits.push_back({m_step, setting, value});
    }
    useLog();
    if (before != m_settings) {
        m_watchesMir = true;
        m_plateauStart = m_step;
        if (m_scheduleStart == m_step && m_runTo && *m_runTo <= m_step)
            m_runTo.reset();
    }
    if (m_step == 0) {
        m_history = History(settings.evaluationInterval);
        m_history.add(evaluate());
    }
}

// What follows from the log: settings, marks, the start of the rate schedule.
void Trainer::useLog()
{
    m_settings = m_log.settings();
    m_network.setActivations(networkShape(m_settings).activations);
    m_marks = marksOf(m_log);
    m_scheduleStart = m_marks.empty() ? 0 : m_marks.back().lastStep;
}

TrainerState Trainer::state() const
{
    return {m_step, m_network.parameters(), m_previousParameters, m_adam.state(), m_lastTerms,
        m_divergence, m_stopReason, m_watchesMir, m_plateauStart};
}

void Trainer::restore(RunLog log, const TrainerState& state, History history)
{
    assert(!needsRestart(m_settings, log.start));
    assert(state.parameters.size() == m_network.parameters().size());
    m_log = std::move(log);
    m_step = state.step;
    m_network.parameters() = state.parameters;
    m_previousParameters = state.previousParameters;
    m_adam.restore(state.adam);
    m_lastTerms = state.lastTerms;
    m_divergence = state.divergence;
    m_stopReason = state.stopReason;
    m_watchesMir = state.watchesMir;
    m_plateauStart = state.plateauStart;
    m_history = std::move(history);
    useLog();
}

void Trainer::setRunTo(std::optional<std::int64_t> step)
{
    m_runTo = step;
}

std::optional<std::int64_t> Trainer::endStep() const
{
    return m_runTo ? m_runTo : scheduleEnd();
}

std::optional<std::int64_t> Trainer::scheduleEnd() const
{
    if (m_settings.scheduleSteps > 0)
        return m_scheduleStart + m_settings.scheduleSteps;
    return std::nullopt;
}

RunStatus Trainer::status() const
{
    if (m_divergence)
        return RunStatus::Diverged;
    const auto end = endStep();
    return end && m_step >= *end ? RunStatus::Finished : RunStatus::Ready;
}

bool Trainer::step()
{
    return status() == RunStatus::Ready && stepBeyondEnd();
}

bool Trainer::stepBeyondEnd()
{
    if (m_divergence)
        return false;
    m_ground->task.batch(m_step, m_settings.batchSize, m_batch);
    return learn(m_batch);
}

bool Trainer::step(const Samples<float>& batch)
{
    return status() == RunStatus::Ready && learn(batch);
}

bool Trainer::learn(const Samples<float>& batch)
{
    m_stopReason.reset();
    const LossTerms terms
        = m_loss.gradient(m_network, batch.inputs, batch.targets, m_settings.weights, m_gradient);
    if (terms.notFinite()) {
        takeBack(terms);
        return false;
    }
    m_lastTerms = terms;
    m_previousParameters = m_network.parameters();
    const double rate
        = scheduledRate(m_settings.rate, m_step - m_scheduleStart, m_settings.scheduleSteps);
    switch (m_settings.optimizer) {
    case Optimizer::Adam:
        m_adam.step(rate, m_gradient, m_network.parameters());
        break;
    case Optimizer::Sgd:
        sgdStep(rate, m_gradient, m_network.parameters());
        break;
    }
    ++m_step;
    if (!m_history.isDue(m_step))
        return true;
    Evaluation evaluation = evaluate();
    if (evaluation.terms.notFinite()) {
        takeBack(evaluation.terms);
        return false;
    }
    m_history.add(std::move(evaluation));
    lookAtStopRules();
    return true;
}

void Trainer::lookAtStopRules()
{
    const StopRules& rules = m_settings.stop;
    const Evaluation& now = m_history.evaluations().back();
    if (rules.mir > 0) {
        const auto mir = now.layers[std::size_t(reportedLayer(m_settings))].mir;
        const bool isReached = mir && *mir >= rules.mir;
        if (isReached && m_watchesMir)
            m_stopReason = StopReason::MirReached;
        m_watchesMir = !isReached;
    }
    if (rules.plateauSteps > 0 && now.step - m_plateauStart >= rules.plateauSteps) {
        // The last evaluation at or before the beginning of the stretch.
        const auto& all = m_history.evaluations();
        const auto after = std::upper_bound(all.begin(), all.end(), now.step - rules.plateauSteps,
            [](std::int64_t step, const Evaluation& e) { return step < e.step; });
        const Evaluation& before = *std::prev(after);
        if (before.step >= m_plateauStart
            && now.total() >= (1 - StopRules::plateauShare) * before.total()) {
            m_stopReason = StopReason::Plateau;
            m_plateauStart = now.step;
        }
    }
}

// Ends the run at the parameters before the last step, whose loss was finite. Of the terms that
// broke the one that counted most in that loss is named.
void Trainer::takeBack(const LossTerms& brokenTerms)
{
    const LossTerms weighted = m_lastTerms.weighted(m_settings.weights);
    std::optional<LossTerm> worst;
    for (LossTerm term : allLossTerms)
        if (!std::isfinite(brokenTerms.value(term))
            && (!worst || weighted.value(term) > weighted.value(*worst)))
            worst = term;
    m_divergence = Divergence{m_step, worst.value_or(LossTerm::Prediction)};
    m_network.parameters() = m_previousParameters;
    m_adam = Adam<float>(m_previousParameters.size(), m_kernel); // may hold what is not finite
    m_step = std::max<std::int64_t>(m_step - 1, 0);
    m_history.dropAfter(m_step);
}

Evaluation Trainer::measure(std::vector<Matrix<float>>& activities, Snapshot* details) const
{
    LossKernel loss(m_kernel);
    Evaluation evaluation;
    evaluation.step = m_step;
    evaluation.weights = m_settings.weights;
    evaluation.terms = loss.terms(
        m_network, m_ground->evaluationSet.inputs, m_ground->evaluationSet.targets, activities);
    evaluation.r2 = 1 - evaluation.terms.prediction / m_ground->targetVariance;
    for (Index layer = 0; layer < m_network.shape().hiddenCount(); ++layer) {
        Information measured = m_ground->estimator.measure(activities[std::size_t(layer)]);
        evaluation.layers.push_back(
            {measured.mir, measured.undefined, measured.activeNeuronCount()});
        if (details)
            details->information.push_back(std::move(measured));
    }
    if (m_settings.distribution && m_network.shape().hiddenCount() == 1)
        evaluation.alignment = alignmentOf(
            directions(), activities.front().colwise().squaredNorm().transpose().cast<double>());
    measureScenes(evaluation, details);
    return evaluation;
}

Matrix<double> Trainer::directions() const
{
    const auto mixing = m_ground->task.linearMixing();
    if (!mixing)
        return {};
    return m_network.weightsTransposed(0).transpose().cast<double>() * mixing->cast<double>();
}

void Trainer::measureScenes(Evaluation& evaluation, Snapshot* details) const
{
    if (m_ground->scenes.size() == 0)
        return;
    Matrix<float> activity = sceneActivity();
    if (m_settings.family == Family::Torus) {
        Modularity modules = modularityOf(activity, m_settings.torus.hasWall);
        evaluation.modularity = modules.modularity;
        if (details) {
            details->modules = std::move(modules);
            details->objects = m_ground->task.torus().objects();
        }
    } else {
        GridCells grid = gridCellsOf(activity);
        evaluation.gridScore = grid.meanScore;
        if (details)
            details->grid = std::move(grid);
    }
    if (details)
        details->sceneActivity = std::move(activity);
}

Matrix<float> Trainer::sceneActivity() const
{
    std::vector<Matrix<float>> activities;
    m_network.forward(m_ground->scenes, activities);
    return std::move(activities[std::size_t(m_network.shape().hiddenCount() - 1)]);
}

Evaluation Trainer::evaluate() const
{
    std::vector<Matrix<float>> activities;
    return measure(activities, nullptr);
}

Snapshot Trainer::snapshot(std::optional<NeuronId> neuron) const
{
    std::vector<Matrix<float>> activities;
    Snapshot snapshot;
    snapshot.settings = m_settings;
    snapshot.status = status();
    snapshot.step = snapshot.tipStep = m_step;
    snapshot.log = m_log;
    snapshot.endStep = endStep();
    snapshot.scheduleEnd = scheduleEnd();
    snapshot.history = m_history.thinned(snapshotHistory);
    snapshot.head = measure(activities, &snapshot);
    if (snapshot.head.terms.notFinite()) {
        // The batch was finite where the evaluation set is not: the last stored evaluation stands.
        snapshot.head = m_history.evaluations().back();
        snapshot.head.step = m_step;
    }
    if (!snapshot.history.empty() && snapshot.history.back().step >= snapshot.head.step)
        snapshot.history.pop_back();
    snapshot.reference = m_ground->reference;
    snapshot.marks = m_marks;
    snapshot.divergence = m_divergence;
    snapshot.stopped = m_stopReason;
    const NetworkShape& shape = m_network.shape();
    if (neuron && neuron->layer < shape.hiddenCount()
        && neuron->neuron < shape.sizes[std::size_t(neuron->layer) + 1])
        snapshot.neuron
            = neuronDetail(m_network, m_ground->task, *neuron, m_ground->evaluationSet.factors,
                activities[std::size_t(neuron->layer)].col(neuron->neuron));
    if (m_settings.factorCount == 2 && m_ground->task.hasInputModel()) {
        m_network.forward(m_ground->task.samplesOf(factorGrid()).inputs, snapshot.gridActivity);
        snapshot.gridActivity.pop_back(); // the outputs
    }
    snapshot.directions = directions();
    snapshot.parameters = m_network.parameters();
    snapshot.kernel = m_kernel;
    return snapshot;
}

} // namespace untangle

// Sessions to save: a small one that holds something of everything, and the largest.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"

#include <cmath>

namespace untangle::test {

inline void trainUntil(Recording& recording, std::int64_t step)
{
    while (recording.trainer().stepCount() < step && recording.step()) { }
}

// Arrives at the step that a run was taken to.
inline void finishSeek(Recording& recording)
{
    while (recording.isSeeking() && recording.step()) { }
}

// As the run table keeps it.
inline RunRecord recordOf(const Recording& recording)
{
    RunRecord record;
    record.run = recording.stored();
    record.run.state.reset();
    record.run.runTo.reset();
    record.run.step = record.run.tip.step;
    return record;
}

// Two factors and seven neurons, so that the file stays small.
inline ExperimentSettings sampleSettings(std::uint32_t seed)
{
    ExperimentSettings settings = defaultSettings(Family::DeepAutoencoder);
    settings.factorCount = 2;
    settings.inputCount = 4;
    settings.hiddenSizes = {3, 2, 2};
    settings.scheduleSteps = 400;
    settings.batchSize = 32;
    settings.seed = seed;
    settings.evaluationInterval = 50;
    settings.evaluationSamples = 256;
    settings.stop.plateauSteps = 1000;
    return settings;
}

// A table of six rows, two factors and four inputs.
inline OwnData sampleData(std::uint32_t seed)
{
    Random random(seed, Stream::Task);
    OwnData data{"Messung 解耦.csv", {"Größe", "hue"}, {"input 1", "input 2", "x3", "x4"},
        normalMatrix(6, 2, random), normalMatrix(6, 4, random)};
    standardise(data);
    return data;
}

// The runs at those places of the plan, as they are trained beside each other.
template <typename Plan>
TrainedRuns<Plan> trainedRuns(
    const Plan& plan, const std::vector<std::size_t>& places, bool keepsHistory)
{
    const std::vector<ExperimentSettings> all = runsOf(plan);
    std::vector<ExperimentSettings> wanted;
    for (std::size_t place : places)
        wanted.push_back(all[place]);
    SweepThreads threads(std::move(wanted), {Kernel::Eigen, 1, keepsHistory});
    while (!threads.waitFor(std::chrono::hours(1))) { }
    TrainedRuns<Plan> trained{plan, {}};
    trained.runs.resize(all.size());
    for (SweepThreads::Result& result : threads.take())
        trained.runs[places[result.run]] = std::move(result.stored);
    return trained;
}

// Each family holds something else, all of it small.
inline ConditionsSession sampleConditions()
{
    ConditionsSession conditions;
    conditions.family = Family::DeepAutoencoder;
    conditions.showsSweep = true;
    conditions.layer = 1;
    conditions.sweepSeed = 2;
    const auto workOf = [&conditions](Family family) -> FamilyWork& {
        return conditions.work[std::size_t(family)];
    };
    const auto smallOf = [](Family family) {
        ExperimentSettings settings = sampleSettings(1);
        settings.family = family;
        settings.activation = defaultSettings(family).activation;
        settings.hiddenSizes = {2};
        settings.scheduleSteps = 40;
        settings.batchSize = 8;
        settings.evaluationInterval = 20;
        settings.stop = {};
        return settings;
    };

    // A constant rate, one axis, no history; its settings have gone on since.
    FamilyWork& shallow = workOf(Family::Shallow);
    shallow.base = smallOf(Family::Shallow);
    shallow.base.scheduleSteps = 0;
    shallow.sweepCondition = Condition::ReluWeight;
    shallow.x = {LiveSetting::BetaWeight, 1e-4, 1e-2, 2};
    shallow.sweepSeedCount = 1;
    shallow.sweep = trainedRuns(shallow.wantedSweep(), {0, 1}, false);
    shallow.x.count = 25;
    shallow.sweepSeedCount = ConditionsSession::mostSweepSeeds;

    // Data of its own; a run without a MIR, and runs that blow up.
    FamilyWork& autoencoder = workOf(Family::Autoencoder);
    autoencoder.base = withData(smallOf(Family::Autoencoder), SharedData(sampleData(8)));
    autoencoder.base.scheduleSteps = 300;
    autoencoder.base.evaluationInterval = 200;
    autoencoder.base.rate = 0.1;
    autoencoder.base.weights = {0.3, 1, 1};
    autoencoder.seedCount = 1;
    autoencoder.table = trainedRuns(autoencoder.wantedTable(), {0}, true);
    autoencoder.base.optimizer = Optimizer::Sgd;
    autoencoder.base.rate = 1;
    autoencoder.sweepCondition = Condition::ActivityWeight;
    autoencoder.x = {LiveSetting::BetaActivity, 1e-3, 1, 2};
    autoencoder.y = SweepAxis{LiveSetting::BetaWeight, 1e-2, 1, 2};
    autoencoder.sweepSeedCount = 2;
    autoencoder.sweep = trainedRuns(autoencoder.wantedSweep(), {0, 3, 7}, false);

    // A guess and no run.
    FamilyWork& deep = workOf(Family::Deep);
    deep.base = smallOf(Family::Deep);
    deep.base.hiddenSizes = {64, 1, 3, 5, 7, 9};
    deep.seedCount = ConditionTable::mostSeeds;
    deep.guess.emplace(allConditions.rbegin(), allConditions.rend());
    deep.y = SweepAxis{LiveSetting::BetaNonneg, 1e-5, 1, 3};

    // Layers; the second seed is still to do for some conditions.
    FamilyWork& deepAutoencoder = workOf(Family::DeepAutoencoder);
    deepAutoencoder.base = smallOf(Family::DeepAutoencoder);
    deepAutoencoder.base.hiddenSizes = {3, 2, 2};
    deepAutoencoder.seedCount = 2;
    deepAutoencoder.table = trainedRuns(deepAutoencoder.wantedTable(), {1, 4, 7}, true);
    return conditions;
}

// A run that has ended, and another one in hand.
inline TrainingSession sampleTraining(ExperimentSettings settings)
{
    settings.hiddenSizes = {4};
    settings.scheduleSteps = 30;
    settings.batchSize = 8;
    settings.evaluationInterval = 10;
    settings.evaluationSamples = 32;
    Recording before(settings, Kernel::Eigen);
    trainUntil(before, 30);
    settings.seed = 5;
    Recording present(settings, Kernel::Eigen);
    trainUntil(present, 20);
    TrainingSession training;
    training.run = present.stored();
    training.before = before.stored();
    training.isInstant = true;
    training.stepsPerSecond = 20;
    return training;
}

// Two steps, the first with a state that is trained.
inline Lesson sampleLesson(const GridSession& grid)
{
    Session state;
    state.chapter = "grid";
    state.grid = grid;
    LessonStep first;
    first.title = {{"de", "Gitter"}, {"en", "Grids"}, {"zh_CN", "网格"}};
    first.task = {{"en", "Drag the ring."}};
    first.look = {{"en", "Six maxima."}};
    first.state = std::make_shared<const Session>(state);
    first.pressed = {"playAction"};
    first.highlighted = {"ring"};
    first.hidden = {"scores"};
    first.locked = {"code", "spacing"};
    first.goal = LessonGoal{"grid_share", false, 0.25};
    LessonStep second;
    second.title = {{"en", "In order"}};
    second.question.emplace();
    second.question->kind = LessonQuestion::Kind::Order;
    second.question->text = {{"en", "Which costs more?"}};
    second.question->options = {{{"en", "a"}}, {{"en", "b"}, {"de", "B"}}, {{"en", "c"}}};
    second.question->comment = {{"en", "As the numbers say."}};
    return {{{"en", "A lesson"}}, {{"en", "For whom"}}, {first, second}};
}

inline Session sampleSession()
{
    Session session;
    session.chapter = "playground";

    LinearSession& linear = session.linear;
    linear.distribution.kind = DistributionKind::Points;
    linear.distribution.points.resize(5, 2);
    linear.distribution.points << -0.9, 0.1, 0.7, 0.5, 0.3, -0.8, -0.4, 0.6, 0.3, -0.4;
    linear.pointsName = "Zähler 解耦.csv";
    linear.state = {0.6435, {-1, 1}, {1.25, 0.75}};
    linear.before = LinearState{};
    linear.step.reset();
    linear.lastStep = LinearStep::MakeNonnegative;

    // One that is behind its tip, with edits on both sides.
    Recording recording(sampleSettings(4294967295), Kernel::Eigen);
    trainUntil(recording, 120);
    ExperimentSettings settings = recording.trainer().settings();
    settings.weights.betaNonneg = 0;
    settings.activation = Activation::Relu;
    recording.apply(settings);
    trainUntil(recording, 170);
    settings.rate = 0.02;
    settings.scheduleSteps = 0;
    recording.apply(settings);
    recording.setRunTo(500);
    trainUntil(recording, 260);
    recording.seek(130);
    finishSeek(recording);
    PlaygroundSession& playground = session.playground;
    playground.run = recording.stored();

    Recording shrunk(sampleSettings(2), Kernel::Eigen); // until no neuron is active
    settings = shrunk.trainer().settings();
    settings.weights = {0, 1, 1};
    settings.rate = 0.1;
    shrunk.apply(settings);
    trainUntil(shrunk, 200);
    playground.runs.push_back(recordOf(shrunk));

    Recording measured(withData(sampleSettings(3), SharedData(sampleData(7))), Kernel::Eigen);
    trainUntil(measured, 60);
    playground.runs.push_back(recordOf(measured));

    settings.activation = Activation::Linear; // until it blows up
    settings.optimizer = Optimizer::Sgd;
    settings.rate = 1;
    Recording diverged(settings, Kernel::Eigen);
    trainUntil(diverged, 200);
    playground.runs.push_back(recordOf(diverged));
    playground.runs.back().isOverlaid = true;

    for (std::size_t i = 0; i < playground.runs.size(); ++i)
        playground.runs[i].number = int(2 * i) + 3;

    session.range.training
        = sampleTraining(rangeSettings({DistributionKind::OneCorner, 0.5, -0.25}));
    session.range.pointsName = "Punkte.csv";
    session.range.showsBestCode = true;
    session.range.codeNeurons = 3;
    const TorusSettings torus{4, ObjectPositions::Some, 3, 2, true};
    session.space.training = sampleTraining(withTorus(defaultSettings(Family::Torus), torus));
    session.space.animal = 1;
    session.space.objectA = 63;
    session.space.objectB = 0;
    session.space.wall = 7;
    session.space.openNeuron = 3;
    session.grid.training
        = sampleTraining(withRing(defaultSettings(Family::Ring), {false, 1, 1.5}));
    session.grid.neuron = 2;

    session.lesson = sampleLesson(session.grid);
    session.progress.student = "Müller, 王";
    session.progress.step = 1;
    session.progress.at(0).reached = 0.125;
    session.progress.at(1).answer = LessonAnswer{{}, {}, {2, 0, 1}};

    playground.strengths = {0.3, 0.01, 0.02};
    playground.stepsPerSecond = 50;
    playground.ghost = 1;
    playground.isLogarithmic = false;
    playground.layer = 2;
    playground.network = {true, true, NeuronId{1, 1}, {{2, 0, 1}, {1, 0}, {0, 1}}, {1, 0}};

    session.conditions = sampleConditions();
    return session;
}

// At steps that lie evenly up to the tip, each with numbers of its own.
inline std::vector<Evaluation> evaluationsBefore(const Evaluation& tip, std::size_t count)
{
    std::vector<Evaluation> evaluations;
    for (std::size_t i = 0; i < count; ++i) {
        Evaluation& evaluation = evaluations.emplace_back(tip);
        evaluation.step = tip.step * std::int64_t(i) / std::int64_t(count);
        evaluation.terms.prediction = std::exp(-double(i));
    }
    return evaluations;
}

// Six layers of 64 neurons.
inline ExperimentSettings largestSettings(Family family)
{
    ExperimentSettings settings = defaultSettings(family);
    settings.inputCount = 64;
    settings.hiddenSizes.assign(6, 64);
    settings.evaluationSamples = 256;
    return settings;
}

// All seeds and all cells of all families.
inline ConditionsSession largestConditions(Evaluation tip)
{
    ConditionsSession conditions;
    const auto fill = [&tip](auto& trained, std::size_t evaluationCount) {
        const ExperimentSettings& base = trained.plan.base;
        tip.step = sweepEnd(base);
        StoredRun run;
        run.kernel = Kernel::X86_64v3;
        run.tip = tip;
        run.history = History(base.evaluationInterval, evaluationsBefore(tip, evaluationCount));
        trained.runs.assign(runsOf(trained.plan).size(), run);
    };
    for (Family family : allFamilies) {
        FamilyWork& work = conditions.work[std::size_t(family)];
        work.base = largestSettings(family);
        work.seedCount = ConditionTable::mostSeeds;
        work.x.count = ConditionsSession::mostSweepValues;
        work.y = work.x;
        work.y->beta = LiveSetting::BetaWeight;
        work.sweepSeedCount = ConditionsSession::mostSweepSeeds;
        work.table.plan = work.wantedTable();
        work.sweep.plan = work.wantedSweep();
        fill(work.table, ConditionsSession::keptEvaluations);
        fill(work.sweep, 0);
    }
    return conditions;
}

// A full history, a full run table, all conditions and sweeps.
inline Session largestSession()
{
    const ExperimentSettings settings = largestSettings(Family::DeepAutoencoder);
    Recording recording(settings);
    trainUntil(recording, 100);
    Session session;
    StoredRun& run = session.playground.run;
    run = recording.stored();
    run.tip.step = run.step = run.state->step = 100 * std::int64_t(History::defaultCapacity);
    run.history = History(100, evaluationsBefore(run.tip, History::defaultCapacity));
    RunRecord record = recordOf(Recording(settings));
    record.run.log = run.log;
    record.run.tip = run.tip;
    record.run.history = History(100, evaluationsBefore(run.tip, 256));
    session.playground.runs.assign(Session::maximumRuns, record);
    session.conditions = largestConditions(run.tip);
    return session;
}

} // namespace untangle::test

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

    Random random(7, Stream::Task);
    OwnData data{"Messung 解耦.csv", {"Größe", "hue"}, {"input 1", "input 2", "x3", "x4"},
        normalMatrix(6, 2, random), normalMatrix(6, 4, random)};
    standardise(data);
    Recording measured(withData(sampleSettings(3), SharedData(std::move(data))), Kernel::Eigen);
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

    playground.strengths = {0.3, 0.01, 0.02};
    playground.stepsPerSecond = 50;
    playground.ghost = 1;
    playground.isLogarithmic = false;
    playground.layer = 2;
    playground.network = {true, true, NeuronId{1, 1}, {{2, 0, 1}, {1, 0}, {0, 1}}, {1, 0}};
    return session;
}

// Six layers of 64 neurons, a full history, a full run table.
inline Session largestSession()
{
    ExperimentSettings settings = defaultSettings(Family::DeepAutoencoder);
    settings.inputCount = 64;
    settings.hiddenSizes.assign(6, 64);
    settings.evaluationSamples = 256;
    Recording recording(settings);
    trainUntil(recording, 100);
    Session session;
    StoredRun& run = session.playground.run;
    run = recording.stored();
    const auto evaluationsOf = [&run](std::size_t count) {
        std::vector<Evaluation> evaluations;
        for (std::size_t i = 0; i < count; ++i) {
            Evaluation& evaluation = evaluations.emplace_back(run.tip);
            evaluation.step = 100 * std::int64_t(i);
            evaluation.terms.prediction = std::exp(-double(i));
        }
        return evaluations;
    };
    run.history = History(100, evaluationsOf(History::defaultCapacity));
    run.tip.step = run.step = run.state->step = 100 * std::int64_t(History::defaultCapacity);
    RunRecord record = recordOf(Recording(settings));
    record.run.log = run.log;
    record.run.tip = run.tip;
    record.run.history = History(100, evaluationsOf(256));
    session.playground.runs.assign(Session::maximumRuns, record);
    return session;
}

} // namespace untangle::test

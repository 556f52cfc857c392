// All that is kept of the program's work: one plain struct a chapter.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson.h"
#include "core/linear_example.h"
#include "core/sweep.h"

#include <algorithm>
#include <array>
#include <string>

namespace untangle {

struct LinearSession {
    FactorDistribution distribution;
    std::string pointsName; // where the points came from
    LinearState state;
    std::optional<LinearState> before; // drawn faint
    std::optional<LinearStep> step = LinearStep::Start; // none: free play
    LinearStep lastStep = LinearStep::Start;
    bool asksAboutShrinking = false;
    bool operator==(const LinearSession&) const = default;
};

// A row of the run table.
struct RunRecord {
    int number = 0; // its name, from 1; above 0 and no other's
    StoredRun run; // without its state
    double seconds = 0; // of training; never written to a file
    bool isOverlaid = false; // its curves are drawn
};

// How the network is looked at.
struct NetworkView {
    bool showsPlane = false; // with two factors, in place of the diagram
    bool showsShares = false; // in the matrix, in place of nats
    std::optional<NeuronId> pinned; // described until it is let go
    std::vector<std::vector<Index>> orders; // of each hidden layer's neurons; empty: as they come
    std::vector<Index> planePair; // across and upwards in the plane; empty: chosen by information
    bool operator==(const NetworkView&) const = default;
};

struct PlaygroundSession {
    PlaygroundSession() { run.log.start = defaultSettings(Family::Shallow); }

    StoredRun run; // at step 0 without a state
    LossWeights strengths
        = defaultSettings(Family::Shallow).weights; // each penalty's when it was last on
    bool isInstant = false;
    double stepsPerSecond = 1000; // 0: as fast as it goes
    std::vector<RunRecord> runs; // oldest first
    std::optional<std::size_t> ghost; // which of them is drawn as the run before
    bool showsRuns = false; // their table, in place of the network

    bool isWeighted = true, isLogarithmic = true; // the loss chart
    Index layer = 0; // whose MIR and information are shown
    NetworkView network;
};

// The runs of a plan as they come in: a place for each, in the plan's order, or none at all.
template <typename Plan> struct TrainedRuns {
    Plan plan; // that they were made by
    std::vector<std::optional<StoredRun>> runs; // without their states

    std::size_t wholeCount() const
    {
        return runs.size() - std::size_t(std::count(runs.begin(), runs.end(), std::nullopt));
    }
    bool isWhole() const { return !runs.empty() && wholeCount() == runs.size(); }
    // Whether its runs are among those that are wanted: seeds beyond do not count.
    bool goesOnTo(Plan wanted) const
    {
        wanted.seedCount = plan.seedCount;
        return plan == wanted;
    }
    // Takes that plan, with the runs that it has in common with its own.
    void take(const Plan& wanted)
    {
        if (!goesOnTo(wanted))
            runs.clear();
        plan = wanted;
        if (!runs.empty())
            runs.resize(runsOf(plan).size());
    }
    // Takes from runs of the same plan those that it lacks.
    void takeMissing(const TrainedRuns& other)
    {
        if (!goesOnTo(other.plan) || other.runs.empty())
            return;
        runs.resize(runsOf(plan).size());
        for (std::size_t i = 0; i < std::min(runs.size(), other.runs.size()); ++i)
            if (!runs[i])
                runs[i] = other.runs[i];
    }
};

// What is asked of a family in the five conditions and in sweeps, and what came out.
struct FamilyWork {
    ExperimentSettings base; // its weights are the strengths
    Index seedCount = 8;
    std::optional<std::vector<Condition>> guess; // of the class, best first; each condition once
    TrainedRuns<ConditionTable> table;

    Condition sweepCondition = Condition::NonnegActivityWeight;
    SweepAxis x;
    std::optional<SweepAxis> y;
    Index sweepSeedCount = 4;
    TrainedRuns<BetaSweep> sweep;

    ConditionTable wantedTable() const { return {base, seedCount}; }
    BetaSweep wantedSweep() const
    {
        return {withCondition(base, sweepCondition, base.weights), x, y, sweepSeedCount};
    }
};

struct ConditionsSession {
    static constexpr Index mostSweepValues = 25, mostSweepSeeds = 8; // so a file stays small
    static constexpr std::size_t keptEvaluations = 64; // of a run in a table; none in a sweep

    ConditionsSession()
    {
        for (Family each : allFamilies) {
            FamilyWork& of = work[std::size_t(each)];
            of.base = of.table.plan.base = of.sweep.plan.base = defaultSettings(each);
        }
    }

    Family family = Family::Shallow; // in view
    bool showsSweep = false;
    std::array<FamilyWork, allFamilies.size()> work; // by family
    std::optional<Index> layer; // whose MIR is shown; none: the family's
    Index sweepSeed = 0; // of the runs in view; 0: the mean of all
};

// The run of a chapter that shows one at a time.
struct TrainingSession {
    StoredRun run; // at step 0 without a state
    std::optional<StoredRun> before; // drawn faint; with its state
    bool isInstant = false;
    double stepsPerSecond = 1000; // 0: as fast as it goes
};

struct RangeSession {
    static constexpr Index leastCodeNeurons = 2, mostCodeNeurons = 8;

    RangeSession()
    {
        training.run.log.start = rangeSettings({DistributionKind::CutCorners, 1, 1.2});
        training.isInstant = true;
    }

    TrainingSession training; // of networks that are trained on its distribution
    std::string pointsName; // where the points came from
    bool showsBestCode = false; // in the square, in place of the trained neurons
    Index codeNeurons = mostCodeNeurons; // of the best code
};

struct SpaceSession {
    SpaceSession() { training.run.log.start = defaultSettings(Family::Torus); }

    TrainingSession training;
    Index animal = 19, objectA = 42, objectB = 29; // places on the torus
    Index wall = 0; // column that it stands at
    std::optional<Index> openNeuron; // whose map is shown large
};

struct GridSession {
    GridSession() { training.run.log.start = defaultSettings(Family::Ring); }

    TrainingSession training;
    std::optional<Index> neuron; // that is looked at; none: the best
};

struct Session {
    static constexpr std::size_t maximumRuns = 200;

    std::string chapter = "puzzle"; // in view; see Chapter::id
    LinearSession linear;
    PlaygroundSession playground;
    ConditionsSession conditions;
    RangeSession range;
    SpaceSession space;
    GridSession grid;
    std::optional<Lesson> lesson;
    LessonProgress progress; // in the lesson
};

} // namespace untangle

// Everything that decides a run: family, network, penalties, optimizer, seed; the five conditions.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss.h"
#include "core/mutual_information.h"
#include "core/task.h"

#include <array>
#include <optional>
#include <vector>

namespace untangle {

enum class Optimizer { Adam, Sgd };

// When training pauses by itself before its schedule ends. The rules are looked at with every
// evaluation of the history; 0 switches one off.
struct StopRules {
    double mir = 0; // as soon as the MIR of the reported layer is this high
    // As soon as the total has not fallen by more than plateauShare of itself in this many steps
    // under one set of costs.
    std::int64_t plateauSteps = 0;
    static constexpr double plateauShare = 0.01;
    bool operator==(const StopRules&) const = default;
};

struct ExperimentSettings {
    Family family = Family::Shallow;
    Index factorCount = 4;
    Index inputCount = 6;
    std::vector<Index> hiddenSizes = {20};
    Activation activation = Activation::Linear;
    LossWeights weights = {0.3, 3e-3, 3e-3};
    Optimizer optimizer = Optimizer::Adam;
    double rate = 0.01;
    std::int64_t scheduleSteps = 4000; // S; 0 is the constant rate
    Index batchSize = 128;
    std::uint32_t seed = 1;
    InformationOptions information;
    std::int64_t evaluationInterval = 100;
    Index evaluationSamples = 4096;
    StopRules stop;
    SharedData data; // none: independent uniform factors
    TorusSettings torus; // of the family Torus; its factors and inputs follow: see withTorus
    RingSettings ring; // of the family Ring, likewise
    // Of two factors, in the shallow families without own data; none: see `data`.
    std::optional<FactorDistribution> distribution;

    bool operator==(const ExperimentSettings&) const = default;
};

// A family as it is trained in the paper's figures, with nonneg + activity + weight.
ExperimentSettings defaultSettings(Family family);
// Two factors of that distribution, seen by a shallow network that is small enough to be trained
// anew while the distribution changes.
ExperimentSettings rangeSettings(const FactorDistribution& distribution);
// The strengths with which a torus shows its modules: those of activity and weight are 3e-3 with 4
// components, else 2e-3.
LossWeights torusStrengths(Index componentCount);

// rate (0.02 + 0.98 (1 + cos(pi t / S)) / 2) for t = 0 .. S, constant after that; S = 0: the rate.
double scheduledRate(double rate, std::int64_t t, std::int64_t scheduleSteps);

NetworkShape networkShape(const ExperimentSettings& settings);
// The hidden layer (from 0) whose MIR is a family's: the middle one of the deep autoencoder, else
// the last.
Index reportedLayer(const ExperimentSettings& settings);
// Weights start as N(0, gain^2 / fan_in): 1 with one hidden layer, 1.4 with more.
double initialGain(const ExperimentSettings& settings);

// The five conditions of the paper, in its order.
enum class Condition {
    ReluActivityWeight,
    NonnegActivityWeight,
    ReluActivity,
    ReluWeight,
    ActivityWeight
};
inline constexpr std::array allConditions{Condition::ReluActivityWeight,
    Condition::NonnegActivityWeight, Condition::ReluActivity, Condition::ReluWeight,
    Condition::ActivityWeight};

struct ConditionParts {
    bool relu = false;
    bool nonneg = false; // the penalty
    bool activity = false;
    bool weight = false;
};
ConditionParts conditionParts(Condition condition);

// The settings under a condition: its activation (ReLU, else linear in shallow and tanh in deep
// families), the betas it lacks 0 and the others those of `strengths`.
ExperimentSettings withCondition(
    ExperimentSettings settings, Condition condition, const LossWeights& strengths);
// The condition whose pattern the settings have; none is an own mix.
std::optional<Condition> conditionOf(const ExperimentSettings& settings);

// The settings with other data or none, their numbers of factors and inputs moved to what that
// allows.
ExperimentSettings withData(ExperimentSettings settings, const SharedData& data);

// The family of places with another world and no data, its numbers of factors and inputs, and of
// neurons on a torus, moved to what that needs.
ExperimentSettings withTorus(ExperimentSettings settings, const TorusSettings& torus);
ExperimentSettings withRing(ExperimentSettings settings, const RingSettings& ring);

// What may be out of range.
enum class Field {
    Factors,
    Inputs,
    Layers,
    Neurons,
    BetaNonneg,
    BetaActivity,
    BetaWeight,
    Rate,
    ScheduleSteps,
    BatchSize,
    Bins,
    EvaluationInterval,
    EvaluationSamples,
    StopMir,
    PlateauSteps,
    Components, // of a torus: a multiple of 4 as well
    ObjectCount,
    Window,
    Ring, // its two ends
    RingModes, // between them
    Distribution, // fits neither a deep family nor own data
    FactorRange, // of the distribution, as the next
    DistributionParameter,
    PointCount // of points that fill the plane
};
struct FieldRange {
    double minimum = 0, maximum = 0;
    bool zeroAllowed = false; // 0 as well, although it lies below the minimum
    bool contains(double value) const; // false for NaN
};
struct Problem {
    Field field;
    FieldRange range; // what is allowed, given the other settings
};
FieldRange fieldRange(Field field, const ExperimentSettings& settings);
// Empty when all is well.
std::vector<Problem> validate(const ExperimentSettings& settings);

// What can change while training goes on, beside the stop rules.
enum class LiveSetting { BetaNonneg, BetaActivity, BetaWeight, Rate, Activation, ScheduleSteps };
inline constexpr std::array allLiveSettings{LiveSetting::BetaNonneg, LiveSetting::BetaActivity,
    LiveSetting::BetaWeight, LiveSetting::Rate, LiveSetting::Activation,
    LiveSetting::ScheduleSteps};
// For Activation the enum's value.
double liveValue(const ExperimentSettings& settings, LiveSetting setting);
void setLiveValue(ExperimentSettings& settings, LiveSetting setting, double value);

// What ranges over its values; of the rate for Activation, which has no range.
Field fieldOf(LiveSetting setting);

// Whether going from one to the other needs a new start: more than live settings and stop rules
// differ.
bool needsRestart(const ExperimentSettings& from, const ExperimentSettings& to);

} // namespace untangle

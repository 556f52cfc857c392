// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace untangle {

ExperimentSettings defaultSettings(Family family)
{
    ExperimentSettings settings;
    settings.family = family;
    switch (family) {
    case Family::Shallow:
    case Family::Autoencoder:
        break;
    case Family::Deep:
        settings.inputCount = 10;
        settings.hiddenSizes = {30, 30, 30};
        settings.activation = Activation::Tanh;
        settings.weights = {0.3, 1e-2, 3e-3};
        settings.information.binCount = 10;
        break;
    case Family::DeepAutoencoder:
        settings.inputCount = 10;
        settings.hiddenSizes = {30, 12, 30};
        settings.activation = Activation::Tanh;
        settings.weights = {0.3, 3e-3, 3e-3};
        settings.scheduleSteps = 3000;
        settings.information.binCount = 10;
        break;
    case Family::Torus:
        settings.weights = torusStrengths(TorusSettings().componentCount);
        settings.batchSize = 256;
        settings.scheduleSteps = 3000;
        return withTorus(settings, {});
    case Family::Ring:
        settings.hiddenSizes = {40};
        settings.batchSize = gridPlaces;
        settings.scheduleSteps = 2000;
        return withRing(settings, {});
    }
    return settings;
}

ExperimentSettings rangeSettings(const FactorDistribution& distribution)
{
    ExperimentSettings settings;
    settings.distribution = distribution;
    settings.factorCount = 2;
    settings.inputCount = 3;
    settings.hiddenSizes = {10};
    settings.weights = {0.5, 3e-3, 1e-3};
    settings.scheduleSteps = 3000;
    settings.batchSize = 256;
    return settings;
}

LossWeights torusStrengths(Index componentCount)
{
    const double beta = componentCount == 4 ? 3e-3 : 2e-3;
    return {0.3, beta, beta};
}

double scheduledRate(double rate, std::int64_t t, std::int64_t scheduleSteps)
{
    if (scheduleSteps <= 0)
        return rate;
    const double progress = std::min(1.0, double(t) / double(scheduleSteps));
    return rate * (0.02 + 0.98 * (1 + std::cos(std::numbers::pi * progress)) / 2);
}

NetworkShape networkShape(const ExperimentSettings& settings)
{
    NetworkShape shape;
    shape.sizes.push_back(settings.inputCount);
    shape.sizes.insert(shape.sizes.end(), settings.hiddenSizes.begin(), settings.hiddenSizes.end());
    shape.sizes.push_back(isAutoencoder(settings.family) || settings.family == Family::Torus
            ? settings.inputCount
            : settings.factorCount);
    shape.activations.assign(settings.hiddenSizes.size(), settings.activation);
    // A tanh bottleneck disentangles by itself at small activity: it would hide what the conditions
    // show.
    if (settings.family == Family::DeepAutoencoder && settings.activation == Activation::Tanh)
        shape.activations[std::size_t(reportedLayer(settings))] = Activation::Linear;
    return shape;
}

Index reportedLayer(const ExperimentSettings& settings)
{
    const auto hiddenCount = Index(settings.hiddenSizes.size());
    return settings.family == Family::DeepAutoencoder ? (hiddenCount - 1) / 2 : hiddenCount - 1;
}

double initialGain(const ExperimentSettings& settings)
{
    return settings.hiddenSizes.size() == 1 ? 1 : 1.4;
}

ConditionParts conditionParts(Condition condition)
{
    switch (condition) {
    case Condition::ReluActivityWeight:
        return {true, false, true, true};
    case Condition::NonnegActivityWeight:
        return {false, true, true, true};
    case Condition::ReluActivity:
        return {true, false, true, false};
    case Condition::ReluWeight:
        return {true, false, false, true};
    case Condition::ActivityWeight:
        return {false, false, true, true};
    }
    return {};
}

namespace {

Activation conditionActivation(Family family, bool relu)
{
    if (relu)
        return Activation::Relu;
    return isDeep(family) ? Activation::Tanh : Activation::Linear;
}

} // namespace

ExperimentSettings withCondition(
    ExperimentSettings settings, Condition condition, const LossWeights& strengths)
{
    const ConditionParts parts = conditionParts(condition);
    settings.activation = conditionActivation(settings.family, parts.relu);
    settings.weights.betaNonneg = parts.nonneg ? strengths.betaNonneg : 0;
    settings.weights.betaActivity = parts.activity ? strengths.betaActivity : 0;
    settings.weights.betaWeight = parts.weight ? strengths.betaWeight : 0;
    return settings;
}

std::optional<Condition> conditionOf(const ExperimentSettings& settings)
{
    for (Condition condition : allConditions) {
        const ConditionParts parts = conditionParts(condition);
        if (settings.activation == conditionActivation(settings.family, parts.relu)
            && (settings.weights.betaNonneg > 0) == parts.nonneg
            && (settings.weights.betaActivity > 0) == parts.activity
            && (settings.weights.betaWeight > 0) == parts.weight)
            return condition;
    }
    return std::nullopt;
}

bool FieldRange::contains(double value) const
{
    return (value >= minimum && value <= maximum) || (zeroAllowed && value == 0);
}

namespace {

// x and v have two coordinates each.
Index torusFactorCount(const TorusSettings& torus)
{
    return torus.hasWall ? 5 : 4;
}

Index torusInputCount(const TorusSettings& torus)
{
    return 2 * torus.componentCount + (torus.hasWall ? wallComponents : 0);
}

} // namespace

ExperimentSettings withTorus(ExperimentSettings settings, const TorusSettings& torus)
{
    settings.family = Family::Torus;
    settings.data = {};
    settings.distribution.reset();
    settings.torus = torus;
    settings.factorCount = torusFactorCount(torus);
    settings.inputCount = torusInputCount(torus);
    settings.hiddenSizes = {torus.hasWall ? 48 : 32};
    return settings;
}

ExperimentSettings withRing(ExperimentSettings settings, const RingSettings& ring)
{
    settings.family = Family::Ring;
    settings.data = {};
    settings.distribution.reset();
    settings.ring = ring;
    settings.factorCount = 2;
    settings.inputCount = gridInputCount(ring);
    return settings;
}

FieldRange fieldRange(Field field, const ExperimentSettings& settings)
{
    const auto onlyValue = [](Index value) { return FieldRange{double(value), double(value)}; };
    switch (field) {
    case Field::Factors:
        if (settings.family == Family::Torus)
            return onlyValue(torusFactorCount(settings.torus));
        if (settings.family == Family::Ring || settings.distribution)
            return onlyValue(2);
        if (settings.data)
            return onlyValue(settings.data->factors.cols());
        return {double(leastFactors), double(mostFactors)};
    case Field::Inputs:
        switch (inputModel(settings.family, settings.data)) {
        case InputModel::Given:
            return onlyValue(settings.data->inputs.cols());
        case InputModel::Linear:
            return {double(settings.factorCount), double(mostInputs)};
        case InputModel::Deep:
            return {1, double(mostInputs)};
        case InputModel::Torus:
            return onlyValue(torusInputCount(settings.torus));
        case InputModel::Ring:
            return onlyValue(gridInputCount(settings.ring));
        }
        return {};
    case Field::Layers:
        if (settings.family == Family::Torus || settings.family == Family::Ring)
            return onlyValue(1);
        return {1, 6};
    case Field::Neurons:
        return {1, 64};
    case Field::BetaNonneg:
    case Field::BetaActivity:
    case Field::BetaWeight:
        return {1e-5, 1, true};
    case Field::Rate:
        return {1e-4, 1};
    case Field::ScheduleSteps:
        return {1, 1e9, true};
    case Field::BatchSize:
        return {1, 4096};
    case Field::Bins:
        return {2, 200};
    case Field::EvaluationInterval:
        return {1, 1e6};
    case Field::EvaluationSamples:
        return {2, 65536};
    case Field::StopMir:
        return {0.01, 1, true};
    case Field::PlateauSteps:
        return {1, 1e6, true};
    case Field::Components:
        return {4, 12};
    case Field::ObjectCount:
        return {1, double(torusPlaces)};
    case Field::Window:
        return {0, double(torusSide / 2 - 1)};
    case Field::Ring:
        return {leastRing, greatestRing};
    case Field::RingModes:
        return {1, double(mostInputs / 2)}; // each is a cos and a sin
    case Field::Distribution:
        return {};
    case Field::FactorRange:
        return {leastRange, greatestRange};
    case Field::DistributionParameter: {
        if (!settings.distribution)
            return {};
        const ParameterRange range = parameterRange(settings.distribution->kind);
        return {range.minimum, range.maximum};
    }
    case Field::PointCount:
        return {double(leastPoints), double(mostPoints)};
    }
    return {};
}

namespace {

// Of the distribution, or the world of a torus or a ring; first, since all else follows from it.
std::vector<Problem> worldProblems(const ExperimentSettings& settings)
{
    std::vector<Problem> problems;
    const auto check = [&](Field field, double value, bool isFit = true) {
        const FieldRange range = fieldRange(field, settings);
        if (!range.contains(value) || !isFit)
            problems.push_back({field, range});
    };
    if (settings.distribution) {
        const FactorDistribution& distribution = *settings.distribution;
        if (settings.data
            || (settings.family != Family::Shallow && settings.family != Family::Autoencoder))
            problems.push_back({Field::Distribution, {}});
        check(Field::FactorRange, distribution.range);
        if (parameterRange(distribution.kind).used)
            check(Field::DistributionParameter, distribution.parameter);
        if (distribution.kind == DistributionKind::Points)
            check(Field::PointCount, double(distribution.points.rows()),
                fillPlane(distribution.points));
    } else if (settings.family == Family::Torus) {
        const TorusSettings& torus = settings.torus;
        check(Field::Components, double(torus.componentCount), torus.componentCount % 4 == 0);
        check(Field::ObjectCount, double(torus.objectCount));
        check(Field::Window, double(torus.window));
    } else if (settings.family == Family::Ring && !settings.ring.isPlaceCode) {
        const RingSettings& ring = settings.ring;
        check(Field::Ring, ring.least);
        check(Field::Ring, ring.greatest, ring.least <= ring.greatest);
        if (problems.empty())
            check(Field::RingModes, double(ringModes(ring.least, ring.greatest).rows()));
    }
    return problems;
}

} // namespace

std::vector<Problem> validate(const ExperimentSettings& settings)
{
    std::vector<Problem> problems = worldProblems(settings);
    if (!problems.empty())
        return problems;
    const auto check = [&](Field field, double value) {
        const FieldRange range = fieldRange(field, settings);
        if (!range.contains(value))
            problems.push_back({field, range});
    };
    check(Field::Factors, double(settings.factorCount));
    check(Field::Inputs, double(settings.inputCount));
    check(Field::Layers, double(settings.hiddenSizes.size()));
    const auto neurons = fieldRange(Field::Neurons, settings);
    if (!std::all_of(settings.hiddenSizes.begin(), settings.hiddenSizes.end(),
            [&](Index size) { return neurons.contains(double(size)); }))
        problems.push_back({Field::Neurons, neurons});
    check(Field::BetaNonneg, settings.weights.betaNonneg);
    check(Field::BetaActivity, settings.weights.betaActivity);
    check(Field::BetaWeight, settings.weights.betaWeight);
    check(Field::Rate, settings.rate);
    check(Field::ScheduleSteps, double(settings.scheduleSteps));
    check(Field::BatchSize, double(settings.batchSize));
    check(Field::Bins, double(settings.information.binCount));
    check(Field::EvaluationInterval, double(settings.evaluationInterval));
    check(Field::EvaluationSamples, double(settings.evaluationSamples));
    check(Field::StopMir, settings.stop.mir);
    check(Field::PlateauSteps, double(settings.stop.plateauSteps));
    return problems;
}

ExperimentSettings withData(ExperimentSettings settings, const SharedData& data)
{
    settings.data = data;
    settings.distribution.reset();
    settings.factorCount = Index(
        std::clamp(double(settings.factorCount), fieldRange(Field::Factors, settings).minimum,
            fieldRange(Field::Factors, settings).maximum));
    const FieldRange inputs = fieldRange(Field::Inputs, settings);
    settings.inputCount
        = Index(std::clamp(double(settings.inputCount), inputs.minimum, inputs.maximum));
    return settings;
}

double liveValue(const ExperimentSettings& settings, LiveSetting setting)
{
    switch (setting) {
    case LiveSetting::BetaNonneg:
        return settings.weights.betaNonneg;
    case LiveSetting::BetaActivity:
        return settings.weights.betaActivity;
    case LiveSetting::BetaWeight:
        return settings.weights.betaWeight;
    case LiveSetting::Rate:
        return settings.rate;
    case LiveSetting::Activation:
        return double(settings.activation);
    case LiveSetting::ScheduleSteps:
        return double(settings.scheduleSteps);
    }
    return 0;
}

void setLiveValue(ExperimentSettings& settings, LiveSetting setting, double value)
{
    switch (setting) {
    case LiveSetting::BetaNonneg:
        settings.weights.betaNonneg = value;
        break;
    case LiveSetting::BetaActivity:
        settings.weights.betaActivity = value;
        break;
    case LiveSetting::BetaWeight:
        settings.weights.betaWeight = value;
        break;
    case LiveSetting::Rate:
        settings.rate = value;
        break;
    case LiveSetting::Activation:
        settings.activation = Activation(int(value));
        break;
    case LiveSetting::ScheduleSteps:
        settings.scheduleSteps = std::int64_t(value);
        break;
    }
}

Field fieldOf(LiveSetting setting)
{
    switch (setting) {
    case LiveSetting::BetaNonneg:
        return Field::BetaNonneg;
    case LiveSetting::BetaActivity:
        return Field::BetaActivity;
    case LiveSetting::BetaWeight:
        return Field::BetaWeight;
    case LiveSetting::Rate:
    case LiveSetting::Activation: // has no range
        return Field::Rate;
    case LiveSetting::ScheduleSteps:
        return Field::ScheduleSteps;
    }
    return Field::Rate;
}

bool needsRestart(const ExperimentSettings& from, const ExperimentSettings& to)
{
    ExperimentSettings live = to;
    for (LiveSetting setting : allLiveSettings)
        setLiveValue(live, setting, liveValue(from, setting));
    live.stop = from.stop;
    return live != from;
}

} // namespace untangle

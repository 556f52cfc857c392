// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labels.h"

#include "widgets/number_text.h"

#include <algorithm>
#include <functional>

namespace untangle {

Cost costOf(LossTerm term)
{
    switch (term) {
    case LossTerm::Prediction:
        return Cost::Prediction;
    case LossTerm::Nonneg:
        return Cost::Nonneg;
    case LossTerm::Activity:
        return Cost::Activity;
    case LossTerm::Weight:
        return Cost::Weight;
    }
    return Cost::Prediction;
}

PipParts pipsOf(Condition condition)
{
    const ConditionParts parts = conditionParts(condition);
    return {parts.relu, parts.nonneg, parts.activity, parts.weight};
}

QString Labels::of(Family family)
{
    switch (family) {
    case Family::Shallow:
        return tr("Shallow");
    case Family::Autoencoder:
        return tr("Autoencoder");
    case Family::Deep:
        return tr("Deep");
    case Family::DeepAutoencoder:
        return tr("Deep autoencoder");
    case Family::Torus:
        return tr("Space and objects");
    case Family::Ring:
        return tr("Grid cells");
    }
    return {};
}

QString Labels::of(Condition condition)
{
    switch (condition) {
    case Condition::ReluActivityWeight:
        return tr("ReLU + activity + weight");
    case Condition::NonnegActivityWeight:
        return tr("nonneg + activity + weight");
    case Condition::ReluActivity:
        return tr("ReLU + activity");
    case Condition::ReluWeight:
        return tr("ReLU + weight");
    case Condition::ActivityWeight:
        return tr("activity + weight");
    }
    return {};
}

QString Labels::conditionOf(const ExperimentSettings& settings)
{
    const auto condition = untangle::conditionOf(settings);
    return condition ? of(*condition) : tr("own mix");
}

QString Labels::specialsOf(const ExperimentSettings& settings)
{
    const ExperimentSettings usual = defaultSettings(settings.family);
    QStringList parts;
    const auto add = [&parts](const QString& name, const QString& value) {
        parts.append(tr("%1 %2", "a setting and its value").arg(name, value));
    };
    const auto addNumber = [&add](Field field, double value, double usualValue) {
        if (value != usualValue)
            add(of(field), number(value));
    };
    if (settings.data)
        add(tr("Data"), QString::fromStdString(settings.data->name));
    addNumber(Field::Factors, double(settings.factorCount), double(usual.factorCount));
    addNumber(Field::Inputs, double(settings.inputCount), double(usual.inputCount));
    if (settings.hiddenSizes != usual.hiddenSizes)
        add(of(Field::Neurons), layerSizes(settings.hiddenSizes));
    if (settings.optimizer != usual.optimizer)
        add(tr("Optimizer"), of(settings.optimizer));
    addNumber(Field::Rate, settings.rate, usual.rate);
    addNumber(Field::ScheduleSteps, double(settings.scheduleSteps), double(usual.scheduleSteps));
    addNumber(Field::BatchSize, double(settings.batchSize), double(usual.batchSize));
    addNumber(Field::Bins, settings.information.binCount, usual.information.binCount);
    addNumber(Field::EvaluationSamples, double(settings.evaluationSamples),
        double(usual.evaluationSamples));
    return parts.join(QStringLiteral(" · "));
}

QString Labels::lackOf(Condition condition)
{
    switch (condition) {
    case Condition::ReluActivityWeight:
    case Condition::NonnegActivityWeight:
        return tr("nothing is missing");
    case Condition::ReluActivity:
        return tr("no cost on weights");
    case Condition::ReluWeight:
        return tr("no cost on activity: partial");
    case Condition::ActivityWeight:
        return tr("negative rates allowed");
    }
    return {};
}

QString Labels::of(Activation activation)
{
    switch (activation) {
    case Activation::Linear:
        return tr("Linear");
    case Activation::Relu:
        return tr("ReLU");
    case Activation::LeakyRelu:
        return tr("Leaky ReLU");
    case Activation::Tanh:
        return tr("tanh");
    }
    return {};
}

QString Labels::of(Optimizer optimizer)
{
    switch (optimizer) {
    case Optimizer::Adam:
        return tr("Adam");
    case Optimizer::Sgd:
        return tr("SGD");
    }
    return {};
}

QString Labels::of(LossTerm term)
{
    switch (term) {
    case LossTerm::Prediction:
        return tr("prediction");
    case LossTerm::Nonneg:
        return tr("nonneg");
    case LossTerm::Activity:
        return tr("activity");
    case LossTerm::Weight:
        return tr("weight");
    }
    return {};
}

QString Labels::of(DistributionKind kind)
{
    switch (kind) {
    case DistributionKind::Square:
        return tr("Square");
    case DistributionKind::CutCorners:
        return tr("Four corners cut");
    case DistributionKind::OppositeCorners:
        return tr("Two opposite corners cut");
    case DistributionKind::OneCorner:
        return tr("One corner cut");
    case DistributionKind::Disc:
        return tr("Disc");
    case DistributionKind::Parallelogram:
        return tr("Parallelogram");
    case DistributionKind::Copy:
        return tr("Copied factor");
    case DistributionKind::Exponential:
        return tr("Exponential");
    case DistributionKind::Gaussian:
        return tr("Clipped Gaussian");
    case DistributionKind::Points:
        return tr("Points");
    }
    return {};
}

QString Labels::of(MirUndefined reason)
{
    switch (reason) {
    case MirUndefined::NoSamples:
        return tr("there are no samples");
    case MirUndefined::NotFinite:
        return tr("an activity is not a finite number");
    case MirUndefined::FewerThanTwoFactors:
        return tr("there are fewer than two factors");
    case MirUndefined::NoActiveNeuron:
        return tr("no neuron is active");
    }
    return {};
}

QString Labels::nameOf(Family family)
{
    switch (family) {
    case Family::Shallow:
        return QStringLiteral("shallow");
    case Family::Autoencoder:
        return QStringLiteral("autoencoder");
    case Family::Deep:
        return QStringLiteral("deep");
    case Family::DeepAutoencoder:
        return QStringLiteral("deep-autoencoder");
    case Family::Torus:
        return QStringLiteral("torus");
    case Family::Ring:
        return QStringLiteral("ring");
    }
    return {};
}

QString Labels::nameOf(Condition condition)
{
    const ConditionParts parts = conditionParts(condition);
    QStringList words;
    for (const auto& [isThere, word] :
        {std::pair(parts.relu, "relu"), std::pair(parts.nonneg, "nonneg"),
            std::pair(parts.activity, "activity"), std::pair(parts.weight, "weight")})
        if (isThere)
            words.append(QLatin1String(word));
    return words.join('+');
}

QString Labels::nameOf(Activation activation)
{
    switch (activation) {
    case Activation::Linear:
        return QStringLiteral("linear");
    case Activation::Relu:
        return QStringLiteral("relu");
    case Activation::LeakyRelu:
        return QStringLiteral("leaky-relu");
    case Activation::Tanh:
        return QStringLiteral("tanh");
    }
    return {};
}

QString Labels::nameOf(Optimizer optimizer)
{
    switch (optimizer) {
    case Optimizer::Adam:
        return QStringLiteral("adam");
    case Optimizer::Sgd:
        return QStringLiteral("sgd");
    }
    return {};
}

QString Labels::nameOf(Kernel kernel)
{
    const std::string_view name = kernelName(kernel);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

QString Labels::betaOf(LiveSetting beta)
{
    return of(fieldOf(beta));
}

QString Labels::of(Field field)
{
    switch (field) {
    case Field::Factors:
        return tr("Factors");
    case Field::Inputs:
        return tr("Inputs");
    case Field::Layers:
        return tr("Layers");
    case Field::Neurons:
        return tr("Neurons");
    case Field::BetaNonneg:
        return tr("β nonneg");
    case Field::BetaActivity:
        return tr("β activity");
    case Field::BetaWeight:
        return tr("β weight");
    case Field::Rate:
        return tr("Learning rate");
    case Field::ScheduleSteps:
        return tr("Steps of the rate schedule");
    case Field::BatchSize:
        return tr("Batch size");
    case Field::Bins:
        return tr("Bins");
    case Field::EvaluationInterval:
        return tr("Steps between evaluations");
    case Field::EvaluationSamples:
        return tr("Evaluation samples");
    case Field::StopMir:
        return tr("Stop at MIR");
    case Field::PlateauSteps:
        return tr("Steps of a plateau");
    case Field::Components:
        return tr("Components of the place code");
    case Field::ObjectCount:
        return tr("Object positions");
    case Field::Window:
        return tr("Window");
    case Field::Ring:
        return tr("Ring");
    case Field::RingModes:
        return tr("Fourier modes in the ring");
    case Field::Distribution:
        return tr("Distribution of the factors");
    case Field::FactorRange:
        return tr("Range of the factors");
    case Field::DistributionParameter:
        return tr("Parameter of the distribution");
    case Field::PointCount:
        return tr("Number of points");
    }
    return {};
}

QString Labels::changeOf(const ExperimentSettings& before, const ExperimentSettings& after)
{
    if (before.family != after.family)
        return tr("Family");
    if (before.data != after.data)
        return tr("Data");
    const LossWeights &from = before.weights, &to = after.weights;
    const bool nonneg = from.betaNonneg != to.betaNonneg;
    const bool activity = from.betaActivity != to.betaActivity;
    const bool weight = from.betaWeight != to.betaWeight;
    const int betas = int(nonneg) + int(activity) + int(weight);
    const bool activation = before.activation != after.activation;
    if (betas > 1 || (betas == 1 && activation))
        return tr("Condition");
    if (betas == 1)
        return of(nonneg ? Field::BetaNonneg : activity ? Field::BetaActivity : Field::BetaWeight);
    if (activation)
        return tr("Activation");
    if (before.optimizer != after.optimizer)
        return tr("Optimizer");
    if (before.rate != after.rate)
        return of(Field::Rate);
    if (before.factorCount != after.factorCount)
        return of(Field::Factors);
    if (before.inputCount != after.inputCount)
        return of(Field::Inputs);
    if (before.hiddenSizes.size() != after.hiddenSizes.size())
        return of(Field::Layers);
    if (before.hiddenSizes != after.hiddenSizes)
        return of(Field::Neurons);
    if (before.seed != after.seed)
        return tr("Seed");
    if (before.stop.mir != after.stop.mir)
        return of(Field::StopMir);
    if (before.stop.plateauSteps != after.stop.plateauSteps)
        return of(Field::PlateauSteps);
    return tr("Settings");
}

QString Labels::of(const Problem& problem)
{
    const QString field = of(problem.field);
    if (problem.field == Field::Components)
        return tr("%1 must be 4, 8 or 12.").arg(field);
    if (problem.field == Field::Distribution)
        return tr("%1 goes with a shallow family of two factors and without own data.").arg(field);
    const QString minimum = number(problem.range.minimum), maximum = number(problem.range.maximum);
    if (problem.field == Field::PointCount)
        return tr("%1 must be from %2 to %3, and they must not lie on a line.")
            .arg(field, minimum, maximum);
    return problem.range.zeroAllowed
        ? tr("%1 must be 0 or from %2 to %3.").arg(field, minimum, maximum)
        : tr("%1 must be from %2 to %3.").arg(field, minimum, maximum);
}

QString Labels::of(const DataProblem& problem, const OwnData& data)
{
    const auto& names = problem.isInput ? data.inputNames : data.factorNames;
    const auto column = std::size_t(problem.column);
    const QString name = column < names.size()
        ? tr("“%1”").arg(QString::fromStdString(names[column]))
        : formatInteger(double(column + 1));
    switch (problem.kind) {
    case DataProblem::Kind::FactorCount:
        return tr("The number of factor columns is %1, but it must be from %2 to %3.")
            .arg(data.factors.cols())
            .arg(leastFactors)
            .arg(mostFactors);
    case DataProblem::Kind::InputCount:
        return tr("The number of input columns is %1, but it must be %2 at most.")
            .arg(data.inputs.cols())
            .arg(mostInputs);
    case DataProblem::Kind::RowCount:
        return tr("The number of rows is %1, but it must be %2 at least.")
            .arg(data.factors.rows())
            .arg(leastRows);
    case DataProblem::Kind::TooLarge:
        return tr("The data hold %1 numbers, but %2 are the most.")
            .arg(formatInteger(double(data.factors.size() + data.inputs.size())),
                formatInteger(double(mostCells)));
    case DataProblem::Kind::Shape:
        return tr("Factors, inputs and their names do not fit together.");
    case DataProblem::Kind::NotFinite:
        return problem.isInput
            ? tr("The input column %1 holds a value that is not finite.").arg(name)
            : tr("The factor column %1 holds a value that is not finite.").arg(name);
    case DataProblem::Kind::Constant:
        return problem.isInput
            ? tr("The input column %1 is constant, so it cannot be scaled.").arg(name)
            : tr("The factor column %1 is constant, so it cannot be scaled.").arg(name);
    case DataProblem::Kind::NotStandardised:
        return problem.isInput
            ? tr("The input column %1 does not have mean 0 and variance 1/3.").arg(name)
            : tr("The factor column %1 does not have mean 0 and variance 1/3.").arg(name);
    }
    return {};
}

QString Labels::of(const Divergence& divergence)
{
    const QString step = formatInteger(double(divergence.step));
    switch (divergence.term) {
    case LossTerm::Prediction:
        return tr("Stopped at step %1. The prediction error blew up.").arg(step);
    case LossTerm::Nonneg:
        return tr("Stopped at step %1. The nonneg cost blew up.").arg(step);
    case LossTerm::Activity:
        return tr("Stopped at step %1. The activity cost blew up.").arg(step);
    case LossTerm::Weight:
        return tr("Stopped at step %1. The weight cost blew up.").arg(step);
    }
    return {};
}

QString Labels::stopOf(const Snapshot& snapshot)
{
    const QString step = formatInteger(double(snapshot.step));
    const StopRules& rules = snapshot.settings.stop;
    switch (*snapshot.stopped) {
    case StopReason::MirReached: {
        const auto layer = std::size_t(reportedLayer(snapshot.settings));
        const double mir = snapshot.head.layers[layer].mir.value_or(rules.mir);
        return tr("Stopped at step %1: MIR has reached %2.").arg(step, formatFixed(mir, 3));
    }
    case StopReason::Plateau:
        return tr("Stopped at step %1: in %2 steps the loss has fallen by less than %3 %.")
            .arg(step, formatInteger(double(rules.plateauSteps)),
                number(100 * StopRules::plateauShare));
    }
    return {};
}

QString Labels::of(const Mark& mark)
{
    const QString from = formatShort(mark.from, 3), to = formatShort(mark.to, 3);
    switch (mark.setting) {
    case LiveSetting::BetaNonneg:
        return tr("β nonneg changed from %1 to %2").arg(from, to);
    case LiveSetting::BetaActivity:
        return tr("β activity changed from %1 to %2").arg(from, to);
    case LiveSetting::BetaWeight:
        return tr("β weight changed from %1 to %2").arg(from, to);
    case LiveSetting::Rate:
        return tr("The learning rate changed from %1 to %2").arg(from, to);
    case LiveSetting::Activation:
        return tr("The activation changed from %1 to %2")
            .arg(of(Activation(int(mark.from))), of(Activation(int(mark.to))));
    case LiveSetting::ScheduleSteps:
        return tr("The rate schedule changed from %1 to %2 steps").arg(from, to);
    }
    return {};
}

QString Labels::parameterOf(DistributionKind kind)
{
    switch (kind) {
    case DistributionKind::CutCorners:
    case DistributionKind::OppositeCorners:
    case DistributionKind::OneCorner:
        return tr("Cut c");
    case DistributionKind::Parallelogram:
    case DistributionKind::Gaussian:
        return tr("Correlation ρ");
    case DistributionKind::Copy:
        return tr("Copied fraction ρ");
    case DistributionKind::Square:
    case DistributionKind::Disc:
    case DistributionKind::Exponential:
    case DistributionKind::Points:
        return {};
    }
    return {};
}

QString Labels::layerSizes(const std::vector<Index>& sizes)
{
    const bool allEqual
        = std::adjacent_find(sizes.begin(), sizes.end(), std::not_equal_to<>()) == sizes.end();
    QStringList texts;
    for (Index size : sizes)
        texts.append(QString::number(size));
    return allEqual && !texts.isEmpty() ? texts.first() : texts.join('-');
}

std::optional<std::vector<Index>> Labels::layerSizesIn(const QString& text, std::size_t layerCount)
{
    std::vector<Index> sizes;
    for (const QString& part : text.split(QChar('-'))) {
        bool isNumber = false;
        const int size = part.trimmed().toInt(&isNumber);
        if (!isNumber)
            return std::nullopt;
        sizes.push_back(size);
    }
    if (sizes.size() == 1)
        sizes.resize(layerCount, sizes.front());
    return sizes;
}

QString Labels::number(double value)
{
    return formatShort(value, 4);
}

QString Labels::percent(double share)
{
    return formatFixed(100 * share, 1);
}

} // namespace untangle

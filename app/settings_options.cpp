// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings_options.h"

#include "app/data_file.h"
#include "app/labels.h"

#include <algorithm>
#include <limits>

namespace untangle {

namespace {

template <typename Enum> Words<Enum> namesOf(std::initializer_list<Enum> values)
{
    Words<Enum> words;
    for (Enum value : values)
        words.append({Labels::nameOf(value), value});
    return words;
}

} // namespace

// An option that is a number in the settings.
struct SettingsOptions::NumberOption {
    const char* name;
    Field field;
    bool isWhole;
    void (*set)(ExperimentSettings& settings, double value);
};
// What narrows the range of another one comes first.
const SettingsOptions::NumberOption SettingsOptions::numberOptions[] = {
    {"--factors", Field::Factors, true,
        [](auto& settings, double value) { settings.factorCount = Index(value); }},
    {"--inputs", Field::Inputs, true,
        [](auto& settings, double value) { settings.inputCount = Index(value); }},
    {"--layers", Field::Layers, true,
        [](auto& settings, double value) {
            settings.hiddenSizes.resize(std::size_t(value), settings.hiddenSizes.back());
        }},
    {"--beta-nonneg", Field::BetaNonneg, false,
        [](auto& settings, double value) { settings.weights.betaNonneg = value; }},
    {"--beta-activity", Field::BetaActivity, false,
        [](auto& settings, double value) { settings.weights.betaActivity = value; }},
    {"--beta-weight", Field::BetaWeight, false,
        [](auto& settings, double value) { settings.weights.betaWeight = value; }},
    {"--rate", Field::Rate, false, [](auto& settings, double value) { settings.rate = value; }},
    {"--schedule-steps", Field::ScheduleSteps, true,
        [](auto& settings, double value) { settings.scheduleSteps = std::int64_t(value); }},
    {"--batch", Field::BatchSize, true,
        [](auto& settings, double value) { settings.batchSize = Index(value); }},
    {"--bins", Field::Bins, true,
        [](auto& settings, double value) { settings.information.binCount = int(value); }},
    {"--evaluation-interval", Field::EvaluationInterval, true,
        [](auto& settings, double value) { settings.evaluationInterval = std::int64_t(value); }},
    {"--evaluation-samples", Field::EvaluationSamples, true,
        [](auto& settings, double value) { settings.evaluationSamples = Index(value); }},
    {"--stop-mir", Field::StopMir, false,
        [](auto& settings, double value) { settings.stop.mir = value; }},
    {"--plateau-steps", Field::PlateauSteps, true,
        [](auto& settings, double value) { settings.stop.plateauSteps = std::int64_t(value); }},
};

SettingsOptions::SettingsOptions(
    const CommandRun& run, const ExperimentSettings& settings, const LossWeights& strengths)
    : m_run(run)
    , m_settings(settings)
    , m_strengths(strengths)
{
}

std::optional<Failure> SettingsOptions::putLive()
{
    m_begun = m_settings;
    return put();
}

std::optional<Failure> SettingsOptions::putNew()
{
    return put();
}

std::optional<Failure> SettingsOptions::put()
{
    using Put = std::optional<Failure> (SettingsOptions::*)();
    static constexpr std::pair<const char*, Put> first[]
        = {{"--family", &SettingsOptions::putFamily}, {"--data", &SettingsOptions::putData}};
    static constexpr std::pair<const char*, Put> then[]
        = {{"--neurons", &SettingsOptions::putNeurons}, {"--seed", &SettingsOptions::putSeed},
            {"--condition", &SettingsOptions::putCondition},
            {"--activation", &SettingsOptions::putActivation},
            {"--optimizer", &SettingsOptions::putOptimizer},
            {"--equal-count", &SettingsOptions::putEqualCount},
            {"--plug-in", &SettingsOptions::putPlugIn}};
    for (const auto& [name, option] : first)
        if (auto failure = putOne(name, [this, put = option] { return (this->*put)(); }))
            return failure;
    for (const NumberOption& option : numberOptions)
        if (auto failure = putOne(option.name, [this, &option] { return putNumber(option); }))
            return failure;
    rememberStrengths();
    for (const auto& [name, option] : then)
        if (auto failure = putOne(name, [this, put = option] { return (this->*put)(); }))
            return failure;
    const std::vector<Problem> problems = validate(m_settings);
    return problems.empty() ? std::nullopt : std::optional(Failure{Labels::of(problems.front())});
}

template <typename PutOne>
std::optional<Failure> SettingsOptions::putOne(const char* name, const PutOne& putOption)
{
    if (!m_run.has(name))
        return std::nullopt;
    if (auto failure = putOption())
        return failure;
    if (m_begun && needsRestart(*m_begun, m_settings))
        return Failure{CommandLine::tr("%1 needs a new run: it cannot change in a session.")
                           .arg(QLatin1String(name))};
    return std::nullopt;
}

// What is chosen by a word.
template <typename Enum>
std::optional<Failure> SettingsOptions::putWord(
    const char* name, std::initializer_list<Enum> values, Enum& chosen)
{
    const Outcome<Enum> outcome = m_run.choice(name, namesOf(values));
    if (const auto* failure = std::get_if<Failure>(&outcome))
        return *failure;
    chosen = std::get<Enum>(outcome);
    return std::nullopt;
}

std::optional<Failure> SettingsOptions::putFamily()
{
    Family family = m_settings.family;
    auto failure = putWord("--family",
        {Family::Shallow, Family::Autoencoder, Family::Deep, Family::DeepAutoencoder}, family);
    if (failure || family == m_settings.family)
        return failure;
    m_settings = defaultSettings(family);
    m_strengths = m_settings.weights;
    return std::nullopt;
}

std::optional<Failure> SettingsOptions::putData()
{
    const Result<OwnData> data = readOwnData(m_run.option("--data"));
    if (!data)
        return Failure{QString::fromStdString(data.error().what), CommandLine::fileError};
    m_settings = withData(m_settings, SharedData(*data));
    return std::nullopt;
}

std::optional<Failure> SettingsOptions::putNumber(const NumberOption& option)
{
    const auto value
        = m_run.number(option.name, 0, fieldRange(option.field, m_settings), option.isWhole);
    if (const auto* failure = std::get_if<Failure>(&value))
        return *failure;
    option.set(m_settings, std::get<double>(value));
    // More factors may need more inputs.
    if (option.field == Field::Factors && !m_run.has("--inputs"))
        m_settings = withData(m_settings, m_settings.data);
    return std::nullopt;
}

std::optional<Failure> SettingsOptions::putNeurons()
{
    const FieldRange range = fieldRange(Field::Neurons, m_settings);
    const auto sizes
        = Labels::layerSizesIn(m_run.option("--neurons"), m_settings.hiddenSizes.size());
    const bool isFit = sizes
        && fieldRange(Field::Layers, m_settings).contains(double(sizes->size()))
        && (!m_run.has("--layers") || sizes->size() == m_settings.hiddenSizes.size())
        && std::all_of(sizes->begin(), sizes->end(),
            [&range](Index size) { return range.contains(double(size)); });
    if (!isFit)
        return Failure{CommandLine::tr("--neurons must be one number for all layers, such as "
                                       "20, or one for each, such as 30-12-30, from %1 to %2.")
                           .arg(exactWords(range.minimum), exactWords(range.maximum))};
    m_settings.hiddenSizes = *sizes;
    return std::nullopt;
}

std::optional<Failure> SettingsOptions::putSeed()
{
    const auto seed
        = m_run.number("--seed", 0, {0, double(std::numeric_limits<std::uint32_t>::max())}, true);
    if (const auto* failure = std::get_if<Failure>(&seed))
        return *failure;
    m_settings.seed = std::uint32_t(std::get<double>(seed));
    return std::nullopt;
}

// A strength that is given for a cost that the condition lacks contradicts it.
std::optional<Failure> SettingsOptions::putCondition()
{
    Condition condition = Condition::NonnegActivityWeight;
    if (auto failure = putWord("--condition",
            {Condition::ReluActivityWeight, Condition::NonnegActivityWeight,
                Condition::ReluActivity, Condition::ReluWeight, Condition::ActivityWeight},
            condition))
        return failure;
    const ConditionParts parts = conditionParts(condition);
    const LossWeights& given = m_settings.weights;
    for (const auto& [name, isPart, beta] :
        {std::tuple("--beta-nonneg", parts.nonneg, given.betaNonneg),
            std::tuple("--beta-activity", parts.activity, given.betaActivity),
            std::tuple("--beta-weight", parts.weight, given.betaWeight)}) {
        if (!m_run.has(name) || isPart == (beta > 0))
            continue;
        return Failure{(isPart ? CommandLine::tr("The condition %1 needs %2 above 0.")
                               : CommandLine::tr("The condition %1 needs %2 to be 0."))
                           .arg(Labels::nameOf(condition), QLatin1String(name))};
    }
    m_settings = withCondition(m_settings, condition, m_strengths);
    return std::nullopt;
}

std::optional<Failure> SettingsOptions::putActivation()
{
    return putWord("--activation",
        {Activation::Linear, Activation::Relu, Activation::LeakyRelu, Activation::Tanh},
        m_settings.activation);
}

std::optional<Failure> SettingsOptions::putOptimizer()
{
    return putWord("--optimizer", {Optimizer::Adam, Optimizer::Sgd}, m_settings.optimizer);
}

std::optional<Failure> SettingsOptions::putEqualCount()
{
    m_settings.information.binning = Binning::EqualCount;
    return std::nullopt;
}

std::optional<Failure> SettingsOptions::putPlugIn()
{
    m_settings.information.millerMadow = false;
    return std::nullopt;
}

void SettingsOptions::rememberStrengths()
{
    const LossWeights& now = m_settings.weights;
    for (double LossWeights::*beta :
        {&LossWeights::betaNonneg, &LossWeights::betaActivity, &LossWeights::betaWeight})
        if (now.*beta > 0)
            m_strengths.*beta = now.*beta;
}

} // namespace untangle

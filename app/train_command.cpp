// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train_command.h"

#include "app/command_run.h"
#include "app/csv.h"
#include "app/data_file.h"
#include "app/labels.h"
#include "app/playground_chapter.h"
#include "app/session_file.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>
#include <chrono>

namespace untangle {

namespace {

template <typename Enum> Words<Enum> namesOf(std::initializer_list<Enum> values)
{
    Words<Enum> words;
    for (Enum value : values)
        words.append({Labels::nameOf(value), value});
    return words;
}

// An option that is a number in the settings.
struct NumberOption {
    const char* name;
    Field field;
    bool isWhole;
    void (*set)(ExperimentSettings& settings, double value);
};
// What narrows the range of another one comes first.
constexpr NumberOption numberOptions[] = {
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

// From the options to settings: the family's, then the condition, then what is given by itself.
class SettingsOptions {
public:
    SettingsOptions(
        const CommandRun& run, const ExperimentSettings& settings, const LossWeights& strengths)
        : m_run(run)
        , m_settings(settings)
        , m_strengths(strengths)
    {
    }

    // Of a run that has begun: what needs a new one is refused, by the option's name.
    std::optional<Failure> putLive()
    {
        m_begun = m_settings;
        return put();
    }
    std::optional<Failure> putNew() { return put(); }

    const ExperimentSettings& settings() const { return m_settings; }
    // Of each penalty when it was last on.
    const LossWeights& strengths() const { return m_strengths; }

private:
    using Put = std::optional<Failure> (SettingsOptions::*)();

    std::optional<Failure> put()
    {
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
        return problems.empty() ? std::nullopt
                                : std::optional(Failure{Labels::of(problems.front())});
    }

    template <typename PutOne>
    std::optional<Failure> putOne(const char* name, const PutOne& putOption)
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
    std::optional<Failure> putWord(
        const char* name, std::initializer_list<Enum> values, Enum& chosen)
    {
        const Outcome<Enum> outcome = m_run.choice(name, namesOf(values));
        if (const auto* failure = std::get_if<Failure>(&outcome))
            return *failure;
        chosen = std::get<Enum>(outcome);
        return std::nullopt;
    }

    std::optional<Failure> putFamily()
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

    std::optional<Failure> putData()
    {
        const Result<OwnData> data = readOwnData(m_run.option("--data"));
        if (!data)
            return Failure{QString::fromStdString(data.error().what), CommandLine::fileError};
        m_settings = withData(m_settings, SharedData(*data));
        return std::nullopt;
    }

    std::optional<Failure> putNumber(const NumberOption& option)
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

    std::optional<Failure> putNeurons()
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

    std::optional<Failure> putSeed()
    {
        const auto seed = m_run.number(
            "--seed", 0, {0, double(std::numeric_limits<std::uint32_t>::max())}, true);
        if (const auto* failure = std::get_if<Failure>(&seed))
            return *failure;
        m_settings.seed = std::uint32_t(std::get<double>(seed));
        return std::nullopt;
    }

    // A strength that is given for a cost that the condition lacks contradicts it.
    std::optional<Failure> putCondition()
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

    std::optional<Failure> putActivation()
    {
        return putWord("--activation",
            {Activation::Linear, Activation::Relu, Activation::LeakyRelu, Activation::Tanh},
            m_settings.activation);
    }

    std::optional<Failure> putOptimizer()
    {
        return putWord("--optimizer", {Optimizer::Adam, Optimizer::Sgd}, m_settings.optimizer);
    }

    std::optional<Failure> putEqualCount()
    {
        m_settings.information.binning = Binning::EqualCount;
        return std::nullopt;
    }

    std::optional<Failure> putPlugIn()
    {
        m_settings.information.millerMadow = false;
        return std::nullopt;
    }

    void rememberStrengths()
    {
        const LossWeights& now = m_settings.weights;
        for (double LossWeights::*beta :
            {&LossWeights::betaNonneg, &LossWeights::betaActivity, &LossWeights::betaWeight})
            if (now.*beta > 0)
                m_strengths.*beta = now.*beta;
    }

    const CommandRun& m_run;
    ExperimentSettings m_settings;
    LossWeights m_strengths;
    std::optional<ExperimentSettings> m_begun;
};

// One line of a terminal, written again at most ten times a second.
class Progress {
public:
    Progress(QTextStream& errors, std::int64_t end, bool isShown)
        : m_errors(errors)
        , m_end(end)
        , m_isShown(isShown)
    {
    }
    ~Progress() { write({}); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void show(std::int64_t step)
    {
        if (!m_isShown)
            return;
        const auto now = std::chrono::steady_clock::now();
        if (now < m_next)
            return;
        m_next = now + std::chrono::milliseconds(100);
        write(CommandLine::tr("Step %1 of %2").arg(step).arg(m_end));
    }

private:
    void write(const QString& words)
    {
        if (m_isShown)
            m_errors << "\r\x1b[K" << words << Qt::flush;
    }

    QTextStream& m_errors;
    std::int64_t m_end;
    bool m_isShown;
    std::chrono::steady_clock::time_point m_next = std::chrono::steady_clock::now();
};

constexpr double mostSteps = 1e9;
constexpr QSize chapterSize(1190, 714); // in a window of 1366 x 768

// The step to train until; where nothing is said, the end of the schedule, or where the run is if
// that is further.
Outcome<std::int64_t> endOf(const CommandRun& run, const Trainer& trainer)
{
    const std::int64_t step = trainer.stepCount();
    if (!run.has("--steps")) {
        const auto end = trainer.scheduleEnd();
        if (!end)
            return Failure{
                CommandLine::tr("A run with a constant rate has no end: it needs --steps.")};
        return std::max(*end, step);
    }
    const auto end = run.number("--steps", 0, {0, mostSteps}, true);
    if (const auto* failure = std::get_if<Failure>(&end))
        return *failure;
    const auto wanted = std::int64_t(std::get<double>(end));
    if (wanted < step)
        return Failure{CommandLine::tr("The run is at step %1 already, beyond --steps %2.")
                           .arg(step)
                           .arg(wanted)};
    return wanted;
}

// The run in hand and the session that it is kept in.
struct Training {
    Session session;
    Recording recording;
};

Training newTraining(
    const ExperimentSettings& settings, const LossWeights& strengths, Kernel kernel)
{
    Session session;
    session.playground.strengths = strengths;
    session.playground.layer = reportedLayer(settings);
    return {std::move(session), Recording(settings, kernel)};
}

// At the step that the run has reached, wherever the view was.
Training openTraining(const Session& session)
{
    StoredRun run = session.playground.run;
    run.step = run.tip.step;
    Training training{session, Recording(run)};
    while (training.recording.isSeeking() && training.recording.step()) { }
    return training;
}

Outcome<Training> begin(const CommandRun& run)
{
    const Arguments& arguments = run.arguments();
    if (arguments.file.isEmpty()) {
        const ExperimentSettings defaults = defaultSettings(Family::Shallow);
        SettingsOptions options(run, defaults, defaults.weights);
        if (const auto failure = options.putNew())
            return *failure;
        return newTraining(options.settings(), options.strengths(), arguments.kernel);
    }
    const Result<Session> session = loadSession(arguments.file);
    if (!session)
        return Failure{QString::fromStdString(session.error().what), CommandLine::fileError};
    const Kernel kernel = session->playground.run.kernel;
    if (arguments.choseKernel && arguments.kernel != kernel)
        return Failure{CommandLine::tr("The session goes on with its own kernel, %1.")
                           .arg(Labels::nameOf(kernel))};
    Training training = openTraining(*session);
    const Trainer& trainer = training.recording.trainer();
    if (trainer.kernel() != kernel)
        run.errors() << CommandLine::tr("This computer lacks the kernel %1: the run goes on with "
                                        "%2, to other numbers.")
                            .arg(Labels::nameOf(kernel), Labels::nameOf(trainer.kernel()))
                     << '\n';
    SettingsOptions options(run, trainer.settings(), training.session.playground.strengths);
    if (const auto failure = options.putLive())
        return *failure;
    if (options.settings() != trainer.settings()) {
        if (trainer.divergence())
            return Failure{CommandLine::tr("The run has diverged, so it cannot go on.")};
        training.recording.apply(options.settings());
    }
    training.session.playground.strengths = options.strengths();
    return training;
}

QString statusOf(const Trainer& trainer)
{
    if (trainer.divergence())
        return QStringLiteral("diverged");
    return trainer.stopReason() ? QStringLiteral("stopped") : QStringLiteral("finished");
}

QString termName(LossTerm term)
{
    switch (term) {
    case LossTerm::Prediction:
        return QStringLiteral("prediction");
    case LossTerm::Nonneg:
        return QStringLiteral("nonneg");
    case LossTerm::Activity:
        return QStringLiteral("activity");
    case LossTerm::Weight:
        return QStringLiteral("weight");
    }
    return {};
}

Results resultsOf(const Trainer& trainer, const Evaluation& head)
{
    const LayerMir& layer = head.layers[std::size_t(reportedLayer(trainer.settings()))];
    Results results{{"step", qint64(head.step)},
        {"loss",
            QJsonObject{{"total", head.total()}, {"prediction", head.terms.prediction},
                {"nonneg", head.terms.nonneg}, {"activity", head.terms.activity},
                {"weight", head.terms.weight}}},
        {"mir", toJson(layer.mir)}};
    if (layer.undefined)
        results.append({"mir_reason", reasonName(*layer.undefined)});
    results.append({{"r2", head.r2}, {"active_neurons", qint64(layer.activeNeurons)},
        {"status", statusOf(trainer)}});
    if (const auto& divergence = trainer.divergence())
        results.append({{"diverged_step", qint64(divergence->step)},
            {"diverged_term", termName(divergence->term)}});
    else if (const auto reason = trainer.stopReason())
        results.append({"stop_reason",
            *reason == StopReason::MirReached ? QStringLiteral("mir_reached")
                                              : QStringLiteral("plateau")});
    results.append({"kernel", Labels::nameOf(trainer.kernel())});
    return results;
}

// All that is stored, and the present step last.
QByteArray historyOf(const Trainer& trainer, const Evaluation& head)
{
    std::vector<Evaluation> evaluations = trainer.history();
    while (!evaluations.empty() && evaluations.back().step >= head.step)
        evaluations.pop_back();
    evaluations.push_back(head);
    return historyCsv(evaluations, reportedLayer(trainer.settings()), trainer.kernel());
}

// With the Playground in view.
Session sessionOf(const Training& training)
{
    Session session = training.session;
    session.chapter = "playground";
    session.playground.run = training.recording.stored();
    return session;
}

bool writeFigure(
    const CommandRun& run, const Theme& theme, const std::shared_ptr<const Snapshot>& snapshot)
{
    if (!run.has("--figure"))
        return true;
    PlaygroundChapter chapter(theme);
    chapter.resize(chapterSize);
    chapter.grab(); // lays it out
    chapter.showRun(snapshot);
    const auto error = saveFigure(chapter.curvesFigure(), theme, run.option("--figure"), true);
    if (error)
        run.fail({QString::fromStdString(error->what), CommandLine::fileError});
    return !error;
}

} // namespace

int runTrain(const Arguments& arguments, const Theme& theme, QTextStream& out, QTextStream& errors,
    bool showsProgress)
{
    const CommandRun run(arguments, out, errors);
    if (run.has("--figure") && !figureFormatOf(run.option("--figure")))
        return run.fail({CommandLine::tr("--figure must end in .svg, .pdf or .png.")});
    // Told before the training, not after it.
    for (const char* name : {"--save", "--csv", "--figure"})
        if (const QFileInfo folder(QFileInfo(run.option(name)).absolutePath());
            run.has(name) && !folder.isDir())
            return run.fail({CommandLine::tr("%1: there is no folder %2.")
                                 .arg(QLatin1String(name), folder.filePath()),
                CommandLine::fileError});
    Outcome<Training> outcome = begin(run);
    if (const auto* failure = std::get_if<Failure>(&outcome))
        return run.fail(*failure);
    auto& training = std::get<Training>(outcome);
    Recording& recording = training.recording;
    const Trainer& trainer = recording.trainer();
    const Outcome<std::int64_t> end = endOf(run, trainer);
    if (const auto* failure = std::get_if<Failure>(&end))
        return run.fail(*failure);

    recording.setRunTo(std::get<std::int64_t>(end));
    {
        Progress progress(errors, std::get<std::int64_t>(end), showsProgress);
        while (recording.step() && !trainer.stopReason())
            progress.show(trainer.stepCount());
    }
    // Leaves no trace: who stops and goes on has the run of who did not stop.
    recording.setRunTo(std::nullopt);

    const auto snapshot = std::make_shared<const Snapshot>(recording.snapshot());
    run.print(resultsOf(trainer, snapshot->head));
    // A file that cannot be written costs neither the numbers nor the other files.
    const bool isSaved
        = !run.has("--save") || run.write("--save", sessionBytes(sessionOf(training)));
    const bool isTold = run.write("--csv", historyOf(trainer, snapshot->head));
    const bool isDrawn = writeFigure(run, theme, snapshot);
    return isSaved && isTold && isDrawn ? 0 : CommandLine::fileError;
}

int runCheck(const Arguments& arguments, QTextStream& out, QTextStream& errors)
{
    const CommandRun run(arguments, out, errors);
    const Result<Session> session = loadSession(arguments.file);
    if (!session) {
        const QString where = QString::fromStdString(session.error().where);
        run.print({{"opens", false},
            {"field", where == arguments.file ? QJsonValue() : QJsonValue(where)},
            {"message", QString::fromStdString(session.error().what)}});
        return CommandLine::fileError;
    }
    const StoredRun& stored = session->playground.run;
    const ExperimentSettings settings = stored.log.settings();
    const auto condition = conditionOf(settings);
    run.print({{"opens", true}, {"chapter", QString::fromStdString(session->chapter)},
        {"family", Labels::nameOf(settings.family)},
        {"condition", condition ? QJsonValue(Labels::nameOf(*condition)) : QJsonValue()},
        {"seed", qint64(settings.seed)}, {"step", qint64(stored.step)},
        {"tip_step", qint64(stored.tip.step)}, {"kernel", Labels::nameOf(stored.kernel)},
        {"runs", qint64(session->playground.runs.size())}});
    return 0;
}

} // namespace untangle

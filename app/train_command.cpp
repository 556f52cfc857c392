// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train_command.h"

#include "app/command_run.h"
#include "app/csv.h"
#include "app/labels.h"
#include "app/playground_chapter.h"
#include "app/session_file.h"
#include "app/settings_options.h"

#include <QJsonObject>
#include <QTextStream>

#include <algorithm>

namespace untangle {

namespace {

constexpr double mostSteps = 1e9;

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
    if (arguments.files.isEmpty()) {
        const ExperimentSettings defaults = defaultSettings(Family::Shallow);
        SettingsOptions options(run, defaults, defaults.weights);
        if (const auto failure = options.putNew())
            return *failure;
        return newTraining(options.settings(), options.strengths(), arguments.kernel);
    }
    const Result<Session> session = loadSession(arguments.file());
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
    chapter.resize(CommandRun::chapterSize);
    chapter.grab(); // lays it out
    chapter.showRun(snapshot);
    return run.writeFigure(chapter.curvesFigure(), theme);
}

} // namespace

int runTrain(const Arguments& arguments, const Theme& theme, QTextStream& out, QTextStream& errors,
    bool showsProgress)
{
    const CommandRun run(arguments, out, errors);
    if (const auto failure = run.wrongFigure())
        return run.fail(*failure);
    if (const auto failure = run.missingFolder({"--save", "--csv", "--figure"}))
        return run.fail(*failure);
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
        Progress progress(errors, showsProgress);
        while (recording.step() && !trainer.stopReason())
            progress.show([&trainer, last = std::get<std::int64_t>(end)] {
                return CommandLine::tr("Step %1 of %2").arg(trainer.stepCount()).arg(last);
            });
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
    const Result<Session> session = loadSession(arguments.file());
    if (!session) {
        const QString where = QString::fromStdString(session.error().where);
        run.print({{"opens", false},
            {"field", where == arguments.file() ? QJsonValue() : QJsonValue(where)},
            {"message", QString::fromStdString(session.error().what)}});
        return CommandLine::fileError;
    }
    const StoredRun& stored = session->playground.run;
    const ExperimentSettings settings = stored.log.settings();
    const auto condition = conditionOf(settings);
    std::size_t conditionRuns = 0, sweepRuns = 0;
    for (const FamilyWork& work : session->conditions.work) {
        conditionRuns += work.table.wholeCount();
        sweepRuns += work.sweep.wholeCount();
    }
    run.print({{"opens", true}, {"chapter", QString::fromStdString(session->chapter)},
        {"family", Labels::nameOf(settings.family)},
        {"condition", condition ? QJsonValue(Labels::nameOf(*condition)) : QJsonValue()},
        {"seed", qint64(settings.seed)}, {"step", qint64(stored.step)},
        {"tip_step", qint64(stored.tip.step)}, {"kernel", Labels::nameOf(stored.kernel)},
        {"runs", qint64(session->playground.runs.size())},
        {"conditions_runs", qint64(conditionRuns)}, {"sweep_runs", qint64(sweepRuns)}});
    return 0;
}

} // namespace untangle

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sweep_command.h"

#include "app/conditions_chapter.h"
#include "app/csv.h"
#include "app/labels.h"
#include "app/settings_options.h"
#include "app/sweep_merge.h"
#include "app/sweep_table.h"

#include <QJsonObject>
#include <QTextStream>

#include <algorithm>
#include <map>

namespace untangle {

namespace {

constexpr double mostThreads = 256;

// h:mm:ss
QString clockWords(std::chrono::seconds time)
{
    const auto seconds = time.count();
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, QChar('0'))
        .arg(seconds % 60, 2, 10, QChar('0'));
}

// What several seeds say together.
Results rowOf(const std::vector<const StoredRun*>& runs, Index layer)
{
    const SeedSummary summary = summaryOf(runs, layer);
    const auto meanOf = [](const std::optional<Spread>& spread) {
        return spread ? QJsonValue(spread->mean) : QJsonValue();
    };
    return {{"mir_mean", meanOf(summary.mir)},
        {"mir_sd", summary.mir ? toJson(summary.mir->deviation) : QJsonValue()},
        {"mir_min", summary.mir ? QJsonValue(summary.mir->least) : QJsonValue()},
        {"r2_mean", meanOf(summary.r2)}, {"active_mean", meanOf(summary.activeNeurons)},
        {"undefined", qint64(summary.undefinedCount + summary.divergedCount)},
        {"diverged", qint64(summary.divergedCount)}};
}

// The option that sets a strength: --beta-activity.
QString optionOf(LiveSetting beta)
{
    return "--" + betaName(beta).replace('_', '-');
}

// --- conditions

// A line a condition; what does not exist is a dash.
void printTable(const QList<Results>& rows, QTextStream& out)
{
    constexpr int nameWidth = 24, numberWidth = 12;
    for (const auto& [name, value] : rows.front())
        out << (value.isString() ? name.leftJustified(nameWidth)
                                 : name.rightJustified(numberWidth));
    out << '\n';
    for (const Results& row : rows) {
        for (const auto& [name, value] : row) {
            if (value.isString())
                out << value.toString().leftJustified(nameWidth);
            else if (name == QLatin1String("undefined") || name == QLatin1String("diverged"))
                out << plainWords(value).rightJustified(numberWidth);
            else
                out << (value.isNull() ? QStringLiteral("-")
                                       : QString::number(value.toDouble(), 'f', 4))
                           .rightJustified(numberWidth);
        }
        out << '\n';
    }
}

Results settingsOf(const ConditionTable& table, Kernel kernel)
{
    Results settings = groundOf(table.base) + strengthsOf(table.base.weights);
    settings.removeIf([](const auto& setting) { return setting.first == "activation"; });
    return settings
        + Results{{"seeds", qint64(table.seedCount)}, {"kernel", Labels::nameOf(kernel)}};
}

// --- sweep

struct Shard {
    std::size_t number = 1, count = 1;
};

Outcome<Shard> shardOf(const CommandRun& run)
{
    if (!run.has("--shard"))
        return Shard{};
    const QStringList parts = run.option("--shard").split('/');
    bool isNumber = false, isCount = false;
    const int number = parts.first().toInt(&isNumber), count = parts.last().toInt(&isCount);
    if (parts.size() != 2 || !isNumber || !isCount || number < 1 || number > count)
        return Failure{CommandLine::tr("--shard must be a part and the number of parts, such as "
                                       "3/16; it is %1.")
                           .arg(run.option("--shard"))};
    return Shard{std::size_t(number), std::size_t(count)};
}

// An axis whose numbers can be trained.
Outcome<SweepAxis> axisOf(const CommandRun& run, const char* name, const ExperimentSettings& base)
{
    const QLatin1String option(name);
    const auto axis = axisIn(run.option(name));
    if (!axis)
        return Failure{
            CommandLine::tr("%1 must be a strength with its least and greatest value and "
                            "how many, such as %2; it is %3.")
                .arg(option, wordsOf(SweepAxis{}), run.option(name))};
    const QString beta = betaName(axis->beta);
    const auto problem = sweepProblem(BetaSweep{base, *axis, std::nullopt, 1});
    const FieldRange range = fieldRange(Field::BetaActivity, base);
    if (problem == SweepProblem::Values)
        return Failure{
            CommandLine::tr("%1 must have 2 to %2 values; it has %3.")
                .arg(option, QString::number(SweepAxis::mostValues), QString::number(axis->count))};
    if (problem)
        return Failure{
            CommandLine::tr("%1 must go up from its first value to its second, within %2 to %3.")
                .arg(option, exactWords(range.minimum), exactWords(range.maximum))};
    if (const QString single = optionOf(axis->beta); run.has(single.toLatin1()))
        return Failure{CommandLine::tr("%1 sweeps what %2 sets.").arg(option, single)};
    if (run.has("--condition") && !(liveValue(base, axis->beta) > 0))
        return Failure{CommandLine::tr("The condition %1 lacks what %2 sweeps.")
                           .arg(run.option("--condition"), option)};
    return *axis;
}

Outcome<BetaSweep> sweepOf(const CommandRun& run, const Plan& plan)
{
    BetaSweep sweep{plan.base, {}, std::nullopt, plan.seedCount};
    const auto x = axisOf(run, "--x", plan.base);
    if (const auto* failure = std::get_if<Failure>(&x))
        return *failure;
    sweep.x = std::get<SweepAxis>(x);
    if (run.has("--y")) {
        const auto y = axisOf(run, "--y", plan.base);
        if (const auto* failure = std::get_if<Failure>(&y))
            return *failure;
        sweep.y = std::get<SweepAxis>(y);
    }
    const auto problem = sweepProblem(sweep);
    if (problem == SweepProblem::SameBeta)
        return Failure{CommandLine::tr("--x and --y must be two strengths.")};
    if (problem)
        return Failure{CommandLine::tr("A sweep has at most %1 runs; this one has %2.")
                           .arg(BetaSweep::mostRuns)
                           .arg(sweep.cellCount() * sweep.seedCount)};
    return sweep;
}

// Of the cells that have a run: the swept strengths, how many seeds, and what they say.
QList<Results> cellRows(const BetaSweep& sweep, const std::vector<std::size_t>& places,
    const std::vector<StoredRun>& runs)
{
    std::map<std::size_t, std::vector<const StoredRun*>> cells;
    for (std::size_t i = 0; i < runs.size(); ++i)
        cells[places[i] % std::size_t(sweep.cellCount())].push_back(&runs[i]);
    QList<Results> rows;
    for (const auto& [cell, seeds] : cells) {
        Results row;
        for (const auto& axis : {std::optional(sweep.x), sweep.y})
            if (axis)
                row.append({betaName(axis->beta), liveValue(seeds.front()->log.start, axis->beta)});
        row.append({"seeds", qint64(seeds.size())});
        rows.append(row + rowOf(seeds, reportedLayer(sweep.base)));
    }
    return rows;
}

Results settingsOf(const BetaSweep& sweep, Kernel kernel)
{
    Results settings = groundOf(sweep.base) + strengthsOf(sweep.base.weights);
    settings.removeIf([&sweep](const auto& setting) {
        return setting.first == betaName(sweep.x.beta)
            || (sweep.y && setting.first == betaName(sweep.y->beta));
    });
    return settings
        + Results{{"sweep", wordsOf(sweep)}, {"seeds", qint64(sweep.seedCount)},
            {"kernel", Labels::nameOf(kernel)}};
}

// Where the mean of the MIR is highest.
QJsonValue bestOf(const QList<Results>& rows)
{
    QJsonObject best;
    for (const Results& row : rows) {
        const QJsonObject object = objectOf(row);
        if (object.value("mir_mean").toDouble(-1) > best.value("mir_mean").toDouble(-1))
            best = object;
    }
    return best.isEmpty() ? QJsonValue() : QJsonValue(best);
}

bool writeFigure(const CommandRun& run, const Theme& theme, const ConditionTable& table,
    const std::vector<StoredRun>& runs)
{
    if (!run.has("--figure"))
        return true;
    ConditionsChapter chapter(theme);
    chapter.resize(CommandRun::chapterSize);
    chapter.grab(); // lays it out
    chapter.showTable({table, {runs.begin(), runs.end()}});
    return run.writeFigure(chapter.tableFigure(), theme);
}

} // namespace

std::vector<StoredRun> trainedRuns(const std::vector<ExperimentSettings>& runs,
    const SweepOptions& options, QTextStream& errors, bool showsProgress)
{
    using Clock = std::chrono::steady_clock;
    std::vector<StoredRun> all(runs.size());
    std::size_t wholeCount = 0;
    const auto start = Clock::now();
    Progress progress(errors, showsProgress);
    SweepThreads sweep(runs, options);
    const auto words = [&] {
        const double share = double(sweep.stepCount()) / double(sweep.stepsInAll());
        const std::chrono::duration<double> spent = Clock::now() - start;
        if (!(share > 0))
            return CommandLine::tr("%1 of %2 runs").arg(wholeCount).arg(runs.size());
        const auto left
            = std::chrono::duration_cast<std::chrono::seconds>(spent * (1 - share) / share);
        return CommandLine::tr("%1 of %2 runs, %3 left")
            .arg(QString::number(wholeCount), QString::number(runs.size()), clockWords(left));
    };
    progress.show(words);
    for (bool isDone = false; !isDone; progress.show(words)) {
        isDone = sweep.waitFor(std::chrono::milliseconds(100));
        for (SweepThreads::Result& result : sweep.take()) {
            all[result.run] = std::move(result.stored);
            ++wholeCount;
        }
    }
    return all;
}

Outcome<Plan> planOf(
    const CommandRun& run, const ExperimentSettings& defaults, Index usualSeeds, Index mostSeeds)
{
    Plan plan;
    SettingsOptions options(run, defaults, defaults.weights);
    if (const auto failure = options.putNew())
        return *failure;
    const auto seeds = run.number("--seeds", double(usualSeeds), {1, double(mostSeeds)}, true);
    const auto threads
        = run.number("--threads", double(sweepThreadCount(false)), {1, mostThreads}, true);
    for (const auto* value : {&seeds, &threads})
        if (const auto* failure = std::get_if<Failure>(value))
            return *failure;
    if (const auto failure = run.missingFolder({"--csv", "--figure"}))
        return *failure;
    plan.base = options.settings();
    plan.seedCount = Index(std::get<double>(seeds));
    plan.options = {run.arguments().kernel, Index(std::get<double>(threads)), false};
    return plan;
}

int runConditions(const Arguments& arguments, const Theme& theme, QTextStream& out,
    QTextStream& errors, bool showsProgress)
{
    const CommandRun run(arguments, out, errors);
    if (const auto failure = run.wrongFigure())
        return run.fail(*failure);
    const auto outcome = planOf(run, defaultSettings(Family::Shallow), ConditionTable{}.seedCount,
        ConditionTable::mostSeeds);
    if (const auto* failure = std::get_if<Failure>(&outcome))
        return run.fail(*failure);
    const Plan& plan = std::get<Plan>(outcome);
    for (LiveSetting beta : sweptBetas)
        if (!(liveValue(plan.base, beta) > 0))
            return run.fail(
                {CommandLine::tr("The five conditions need %1 above 0.").arg(optionOf(beta))});
    const ConditionTable table{plan.base, plan.seedCount};

    SweepOptions options = plan.options;
    options.keepsHistory = run.has("--figure");
    const std::vector<StoredRun> runs = trainedRuns(runsOf(table), options, errors, showsProgress);
    QList<Results> rows;
    for (std::size_t condition = 0; condition < allConditions.size(); ++condition) {
        std::vector<const StoredRun*> seeds;
        for (std::size_t i = condition; i < runs.size(); i += allConditions.size())
            seeds.push_back(&runs[i]);
        rows.append(Results{{"condition", Labels::nameOf(allConditions[condition])}}
            + rowOf(seeds, reportedLayer(table.base)));
    }
    if (run.has("--json"))
        run.print({{"settings", objectOf(settingsOf(table, plan.options.kernel))},
            {"rows", arrayOf(rows)}});
    else
        printTable(rows, out);
    const bool isTold = run.write("--csv", conditionsCsv(runs));
    const bool isDrawn = writeFigure(run, theme, table, runs);
    return isTold && isDrawn ? 0 : CommandLine::fileError;
}

int runSweep(const Arguments& arguments, QTextStream& out, QTextStream& errors, bool showsProgress)
{
    const CommandRun run(arguments, out, errors);
    const auto planned = planOf(
        run, defaultSettings(Family::Shallow), BetaSweep{}.seedCount, BetaSweep::mostSeeds);
    if (const auto* failure = std::get_if<Failure>(&planned))
        return run.fail(*failure);
    const Plan& plan = std::get<Plan>(planned);
    const auto asked = sweepOf(run, plan);
    if (const auto* failure = std::get_if<Failure>(&asked))
        return run.fail(*failure);
    const auto shard = shardOf(run);
    if (const auto* failure = std::get_if<Failure>(&shard))
        return run.fail(*failure);
    const BetaSweep& sweep = std::get<BetaSweep>(asked);
    const auto [number, count] = std::get<Shard>(shard);

    const std::vector<ExperimentSettings> all = runsOf(sweep);
    std::vector<std::size_t> places;
    std::vector<ExperimentSettings> part;
    for (std::size_t place = number - 1; place < all.size(); place += count) {
        places.push_back(place);
        part.push_back(all[place]);
    }
    const std::vector<StoredRun> runs = trainedRuns(part, plan.options, errors, showsProgress);

    const QList<Results> rows = cellRows(sweep, places, runs);
    const auto divergedCount = std::count_if(
        runs.begin(), runs.end(), [](const StoredRun& one) { return bool(one.divergence); });
    const auto undefinedCount = std::count_if(runs.begin(), runs.end(), [&](const StoredRun& one) {
        return !one.tip.layers[std::size_t(reportedLayer(sweep.base))].mir;
    });
    Results results{{"runs", qint64(runs.size())}, {"runs_in_all", qint64(all.size())},
        {"diverged", qint64(divergedCount)}, {"undefined", qint64(undefinedCount)},
        {"best", bestOf(rows)}};
    if (run.has("--json"))
        results.append({{"settings", objectOf(settingsOf(sweep, plan.options.kernel))},
            {"rows", arrayOf(rows)}});
    run.print(results);
    return run.write("--csv", sweepCsv(sweep, places, runs)) ? 0 : CommandLine::fileError;
}

int runMerge(const Arguments& arguments, QTextStream& out, QTextStream& errors)
{
    const CommandRun run(arguments, out, errors);
    if (const auto failure = run.missingFolder({"--csv", "--figure"}))
        return run.fail(*failure);
    QList<TableFile> files;
    for (const QString& path : arguments.files) {
        const Result<QByteArray> content = readFile(path);
        if (!content)
            return run.fail({QString::fromStdString(content.error().what), CommandLine::fileError});
        files.append({path, *content});
    }
    const auto outcome = mergedSweep(files);
    if (const auto* failure = std::get_if<Failure>(&outcome))
        return run.fail(*failure);
    const auto& table = std::get<MergedTable>(outcome);
    run.print({{"runs", qint64(table.runCount)}, {"sweep", table.sweep}, {"kernel", table.kernel}});
    return run.write("--csv", table.csv) ? 0 : CommandLine::fileError;
}

} // namespace untangle

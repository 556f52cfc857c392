// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/space_command.h"

#include "app/labels.h"
#include "app/sweep_command.h"
#include "app/sweep_table.h"

#include <QTextStream>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr Index usualSeeds = 5;

// --- torus

QString wordsOf(const TorusSettings& torus)
{
    switch (torus.objects) {
    case ObjectPositions::All:
        return QStringLiteral("all");
    case ObjectPositions::Some:
        return QString::number(torus.objectCount);
    case ObjectPositions::Fixed:
        return QStringLiteral("fixed");
    case ObjectPositions::Window:
        return QStringLiteral("window:%1").arg(torus.window);
    }
    return {};
}

// The objects as wordsOf() has them; false when they are none.
bool putObjects(const QString& words, TorusSettings& torus)
{
    if (words == QLatin1String("all") || words == QLatin1String("fixed")) {
        torus.objects
            = words == QLatin1String("all") ? ObjectPositions::All : ObjectPositions::Fixed;
        return true;
    }
    const QLatin1String window("window:");
    const bool isWindow = words.startsWith(window);
    bool isWhole = false;
    const int number = words.mid(isWindow ? window.size() : 0).toInt(&isWhole);
    torus.objects = isWindow ? ObjectPositions::Window : ObjectPositions::Some;
    (isWindow ? torus.window : torus.objectCount) = number;
    return isWhole
        && fieldRange(isWindow ? Field::Window : Field::ObjectCount, {}).contains(number);
}

Outcome<TorusSettings> torusOf(const CommandRun& run)
{
    TorusSettings torus;
    if (run.has("--objects") && !putObjects(run.option("--objects"), torus))
        return Failure{CommandLine::tr("--objects must be all, a number from 1 to %1, fixed, or "
                                       "window:0 to window:%2; it is %3.")
                           .arg(torusPlaces)
                           .arg(fieldRange(Field::Window, {}).maximum)
                           .arg(run.option("--objects"))};
    if (run.has("--components")) {
        const auto count = run.choice("--components", Words<Index>{{"4", 4}, {"8", 8}, {"12", 12}});
        if (const auto* failure = std::get_if<Failure>(&count))
            return *failure;
        torus.componentCount = std::get<Index>(count);
    }
    torus.hasWall = run.has("--boundaries");
    if (torus.hasWall && torus.objects != ObjectPositions::All)
        return Failure{CommandLine::tr(
            "With --boundaries the object may be anywhere: --objects must be all.")};
    return torus;
}

Results worldOf(const TorusSettings& torus)
{
    return {{"objects", wordsOf(torus)}, {"components", qint64(torus.componentCount)},
        {"boundaries", torus.hasWall}};
}

Results measuresOf(const Trainer& trainer, const TorusSettings& torus)
{
    const Modularity measured = modularityOf(trainer.sceneActivity(), torus.hasWall);
    std::vector<Index> sizes = measured.moduleSizes();
    sizes.resize(std::size_t(measured.fractions.cols()));
    return {{"modularity", toJson(measured.modularity)},
        {"module_sizes", toArray(std::vector<qint64>(sizes.begin(), sizes.end()))},
        {"r2", trainer.evaluate().r2},
        {"active_neurons",
            qint64(std::count(measured.active.begin(), measured.active.end(), true))}};
}

// --- grid

Outcome<RingSettings> ringOf(const CommandRun& run)
{
    RingSettings ring;
    ring.isPlaceCode = run.has("--place-code");
    if (!run.has("--ring"))
        return ring;
    if (ring.isPlaceCode)
        return Failure{CommandLine::tr("--place-code takes the place of --ring.")};
    const QString words = run.option("--ring");
    const QStringList ends = words.split(':');
    const auto least = numberIn(ends.first()), greatest = numberIn(ends.last());
    const FieldRange range = fieldRange(Field::Ring, {});
    if (ends.size() != 2 || !least || !greatest || !range.contains(*least)
        || !range.contains(*greatest) || *least > *greatest)
        return Failure{CommandLine::tr("--ring must be the least and the greatest length of a wave "
                                       "vector, from %1 to %2, such as 1.9:2.3; it is %3.")
                           .arg(exactWords(range.minimum), exactWords(range.maximum), words)};
    ring.least = *least;
    ring.greatest = *greatest;
    const FieldRange modes = fieldRange(Field::RingModes, {});
    if (const Index count = ringModes(*least, *greatest).rows(); !modes.contains(double(count)))
        return Failure{CommandLine::tr("The ring %1 has %2 Fourier modes; it must have %3 to %4.")
                           .arg(words)
                           .arg(count)
                           .arg(modes.minimum)
                           .arg(modes.maximum)};
    return ring;
}

Results worldOf(const RingSettings& ring)
{
    const QString words = exactWords(ring.least) + ':' + exactWords(ring.greatest);
    return {{"ring", ring.isPlaceCode ? QJsonValue() : QJsonValue(words)},
        {"place_code", ring.isPlaceCode}};
}

Results measuresOf(const Trainer& trainer, const RingSettings& ring)
{
    const GridCells cells = gridCellsOf(trainer.sceneActivity());
    return {{"grid_score", toJson(cells.meanScore)}, {"fraction_above_0.4", cells.shareAbove},
        {"spacing", toJson(cells.meanSpacing)}, {"ideal_spacing", toJson(idealSpacing(ring))},
        {"r2", trainer.evaluate().r2},
        {"active_neurons", qint64(std::count(cells.active.begin(), cells.active.end(), true))}};
}

// --- Both

// What decides the runs.
Results settingsOf(const Plan& plan, const Results& world)
{
    const auto condition = conditionOf(plan.base);
    Results ground = groundOf(plan.base);
    ground.removeIf([](const auto& setting) {
        return QStringList{"bins", "binning", "miller_madow", "data"}.contains(setting.first);
    });
    return world
        + Results{{"condition", condition ? QJsonValue(Labels::nameOf(*condition)) : QJsonValue()}}
    + ground + strengthsOf(plan.base.weights)
        + Results{
            {"seeds", qint64(plan.seedCount)}, {"kernel", Labels::nameOf(plan.options.kernel)}};
}

// The mean of numbers, or of arrays place by place, without those that are not there.
QJsonValue meanOf(const QList<QJsonValue>& values)
{
    if (!values.isEmpty() && values.front().isArray()) {
        QJsonArray means;
        for (qsizetype place = 0; place < values.front().toArray().size(); ++place) {
            QList<QJsonValue> there;
            for (const QJsonValue& value : values)
                there.append(value.toArray()[place]);
            means.append(meanOf(there));
        }
        return means;
    }
    std::vector<double> numbers;
    for (const QJsonValue& value : values)
        if (value.isDouble())
            numbers.push_back(value.toDouble());
    const auto spread = spreadOf(numbers);
    return spread ? QJsonValue(spread->mean) : QJsonValue();
}

// Of rows with the same names: their numbers, but for the seed.
Results meanOf(const QList<Results>& rows)
{
    Results mean;
    for (qsizetype column = 0; column < rows.front().size(); ++column) {
        const auto& [name, first] = rows.front()[column];
        if (name == QLatin1String("seed") || first.isString())
            continue;
        QList<QJsonValue> values;
        for (const Results& row : rows)
            values.append(row[column].second);
        mean.append({name, meanOf(values)});
    }
    return mean;
}

// Whole numbers as they are, others with four digits, what is not there a dash.
QString cellOf(const QJsonValue& value)
{
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue& part : value.toArray())
            parts.append(cellOf(part));
        return parts.join('-');
    }
    if (!value.isDouble())
        return value.isNull() ? QStringLiteral("-") : plainWords(value);
    const double number = value.toDouble();
    return number == std::floor(number) ? QString::number(qint64(number))
                                        : QString::number(number, 'f', 4);
}

// A line a seed and the last one their mean.
void printTable(const QList<Results>& rows, const Results& mean, QTextStream& out)
{
    QList<QStringList> lines;
    QStringList names;
    for (const auto& [name, value] : rows.front())
        names.append(name);
    lines.append(names);
    for (const Results& row : rows) {
        QStringList cells;
        for (const auto& [name, value] : row)
            cells.append(cellOf(value));
        lines.append(cells);
    }
    QStringList means{QStringLiteral("mean")};
    for (const auto& [name, value] : mean)
        means.append(cellOf(value));
    lines.append(means);
    printColumns(lines, out);
}

// The seeds of the plan, trained, measured and told.
template <typename WorldSettings>
int tell(const CommandRun& run, const Plan& plan, const WorldSettings& world, QTextStream& out,
    QTextStream& errors, bool showsProgress)
{
    std::vector<ExperimentSettings> runs;
    for (Index seed = 1; seed <= plan.seedCount; ++seed) {
        runs.push_back(plan.base);
        runs.back().seed = std::uint32_t(seed);
    }
    SweepOptions options = plan.options;
    options.keepsState = true;
    QList<Results> rows;
    for (const StoredRun& stored : trainedRuns(runs, options, errors, showsProgress)) {
        const Recording recording(stored);
        rows.append(Results{{"seed", qint64(stored.log.start.seed)}}
            + measuresOf(recording.trainer(), world)
            + Results{{"status", stored.divergence ? "diverged" : "finished"}});
    }
    const Results mean = meanOf(rows);
    if (run.has("--json"))
        run.print({{"settings", objectOf(settingsOf(plan, worldOf(world)))},
            {"rows", arrayOf(rows)}, {"mean", objectOf(mean)}});
    else
        printTable(rows, mean, out);
    return run.write("--csv", csvOf(rows)) ? 0 : CommandLine::fileError;
}

} // namespace

int runTorus(const Arguments& arguments, QTextStream& out, QTextStream& errors, bool showsProgress)
{
    const CommandRun run(arguments, out, errors);
    const auto torus = torusOf(run);
    if (const auto* failure = std::get_if<Failure>(&torus))
        return run.fail(*failure);
    const auto& world = std::get<TorusSettings>(torus);
    ExperimentSettings defaults = withTorus(defaultSettings(Family::Torus), world);
    defaults.weights = torusStrengths(world.componentCount);
    const auto plan = planOf(run, defaults, usualSeeds, ConditionTable::mostSeeds);
    if (const auto* failure = std::get_if<Failure>(&plan))
        return run.fail(*failure);
    return tell(run, std::get<Plan>(plan), world, out, errors, showsProgress);
}

int runGrid(const Arguments& arguments, QTextStream& out, QTextStream& errors, bool showsProgress)
{
    const CommandRun run(arguments, out, errors);
    const auto ring = ringOf(run);
    if (const auto* failure = std::get_if<Failure>(&ring))
        return run.fail(*failure);
    const auto& world = std::get<RingSettings>(ring);
    const auto plan = planOf(
        run, withRing(defaultSettings(Family::Ring), world), usualSeeds, ConditionTable::mostSeeds);
    if (const auto* failure = std::get_if<Failure>(&plan))
        return run.fail(*failure);
    return tell(run, std::get<Plan>(plan), world, out, errors, showsProgress);
}

} // namespace untangle

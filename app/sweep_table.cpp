// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sweep_table.h"

#include "app/csv.h"
#include "app/labels.h"

#include <QCryptographicHash>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace untangle {

namespace {

constexpr auto lineEnd = "\r\n";

QString digestOf(const OwnData& data)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Matrix<double>* numbers : {&data.factors, &data.inputs}) {
        for (Index row = 0; row < numbers->rows(); ++row)
            for (Index column = 0; column < numbers->cols(); ++column)
                hash.addData(exactText((*numbers)(row, column)) + ',');
        hash.addData(QByteArrayLiteral("\n"));
    }
    return QString::fromLatin1(hash.result().toHex());
}

// What came out of a run, at the last step that it reached.
Results outcomeOf(const StoredRun& run)
{
    const Evaluation& tip = run.tip;
    const LayerMir& layer = tip.layers[std::size_t(reportedLayer(run.log.start))];
    Results outcome{{"step", qint64(tip.step)}, {"total", tip.total()},
        {"prediction", tip.terms.prediction}, {"nonneg", tip.terms.nonneg},
        {"activity", tip.terms.activity}, {"weight", tip.terms.weight}, {"mir", toJson(layer.mir)},
        {"mir_reason", layer.undefined ? reasonName(*layer.undefined) : QJsonValue()},
        {"r2", tip.r2}, {"active_neurons", qint64(layer.activeNeurons)}};
    if (tip.layers.size() > 1)
        for (std::size_t i = 0; i < tip.layers.size(); ++i)
            outcome.append({QStringLiteral("mir_layer_%1").arg(i + 1), toJson(tip.layers[i].mir)});
    return outcome
        + Results{{"status", run.divergence ? "diverged" : "finished"},
            {"kernel", Labels::nameOf(run.kernel)}};
}

// What a line of a sweep holds behind what all of them share.
Results rowOf(const StoredRun& run)
{
    return strengthsOf(run.log.start.weights) + Results{{"seed", qint64(run.log.start.seed)}}
    + outcomeOf(run);
}

// What is no finite number, or not there, is an empty cell.
QByteArray cellsIn(const Results& columns)
{
    QByteArrayList cells;
    for (const auto& [name, value] : columns) {
        const bool isEmpty
            = value.isNull() || (value.isDouble() && !std::isfinite(value.toDouble()));
        cells.append(isEmpty ? QByteArray() : textCell(plainWords(value, '-')));
    }
    return cells.join(',');
}

} // namespace

QString betaName(LiveSetting beta)
{
    switch (beta) {
    case LiveSetting::BetaNonneg:
        return QStringLiteral("beta_nonneg");
    case LiveSetting::BetaWeight:
        return QStringLiteral("beta_weight");
    default:
        return QStringLiteral("beta_activity");
    }
}

QString wordsOf(const SweepAxis& axis)
{
    return QStringLiteral("%1=%2:%3:%4")
        .arg(betaName(axis.beta), exactWords(axis.minimum), exactWords(axis.maximum),
            QString::number(axis.count));
}

std::optional<SweepAxis> axisIn(const QString& words)
{
    const QStringList numbers = words.section('=', 1).split(':');
    const auto beta = std::find_if(sweptBetas.begin(), sweptBetas.end(),
        [name = words.section('=', 0, 0)](LiveSetting known) { return name == betaName(known); });
    if (beta == sweptBetas.end() || numbers.size() != 3)
        return std::nullopt;
    const auto minimum = numberIn(numbers[0]), maximum = numberIn(numbers[1]);
    bool isWhole = false;
    const int count = numbers[2].toInt(&isWhole);
    if (!minimum || !maximum || !isWhole)
        return std::nullopt;
    return SweepAxis{*beta, *minimum, *maximum, count};
}

QString wordsOf(const BetaSweep& sweep)
{
    return wordsOf(sweep.x) + (sweep.y ? ' ' + wordsOf(*sweep.y) : QString())
        + QStringLiteral(" seeds=%1").arg(sweep.seedCount);
}

std::optional<BetaSweep> sweepIn(const QString& words)
{
    QStringList parts = words.split(' ');
    const QString seeds = parts.takeLast();
    const auto seedCount = numberIn(seeds.section('=', 1));
    const auto x = parts.isEmpty() ? std::nullopt : axisIn(parts.front());
    const auto y = parts.size() == 2 ? axisIn(parts.back()) : std::nullopt;
    if (!x || parts.size() > 2 || (parts.size() == 2 && !y) || !seeds.startsWith("seeds=")
        || !seedCount || !(*seedCount >= 1 && *seedCount <= double(BetaSweep::mostSeeds)))
        return std::nullopt;
    const BetaSweep sweep{{}, *x, y, Index(*seedCount)};
    return sweepProblem(sweep) || wordsOf(sweep) != words ? std::nullopt : std::optional(sweep);
}

Results groundOf(const ExperimentSettings& settings)
{
    return {{"family", Labels::nameOf(settings.family)}, {"factors", qint64(settings.factorCount)},
        {"inputs", qint64(settings.inputCount)},
        {"hidden",
            toArray(std::vector<qint64>(settings.hiddenSizes.begin(), settings.hiddenSizes.end()))},
        {"activation", Labels::nameOf(settings.activation)},
        {"optimizer", Labels::nameOf(settings.optimizer)}, {"rate", settings.rate},
        {"schedule_steps", qint64(settings.scheduleSteps)},
        {"batch_size", qint64(settings.batchSize)}, {"bins", settings.information.binCount},
        {"binning",
            settings.information.binning == Binning::EqualCount ? "equal_count" : "equal_width"},
        {"miller_madow", settings.information.millerMadow},
        {"evaluation_samples", qint64(settings.evaluationSamples)},
        {"data", settings.data ? QJsonValue(digestOf(*settings.data)) : QJsonValue()}};
}

Results strengthsOf(const LossWeights& weights)
{
    return {{"beta_nonneg", weights.betaNonneg}, {"beta_activity", weights.betaActivity},
        {"beta_weight", weights.betaWeight}};
}

Results sharedOf(const BetaSweep& sweep)
{
    return Results{{"runs", qint64(sweep.cellCount() * sweep.seedCount)}, {"sweep", wordsOf(sweep)}}
    + groundOf(sweep.base);
}

QByteArray namesIn(const Results& columns)
{
    QByteArrayList names;
    for (const auto& [name, value] : columns)
        names.append(name.toLatin1());
    return names.join(',');
}

QByteArray csvOf(const QList<Results>& rows)
{
    QByteArray csv;
    if (!rows.isEmpty())
        csv = namesIn(rows.front()) + lineEnd;
    for (const Results& row : rows)
        csv += cellsIn(row) + lineEnd;
    return csv;
}

QByteArray sweepHeader(const BetaSweep& sweep)
{
    StoredRun any;
    any.log.start = sweep.base;
    any.tip.layers.resize(sweep.base.hiddenSizes.size());
    return "run," + namesIn(sharedOf(sweep)) + ',' + namesIn(rowOf(any));
}

QByteArray conditionsCsv(const std::vector<StoredRun>& runs)
{
    QList<Results> rows;
    for (const StoredRun& run : runs) {
        const auto condition = conditionOf(run.log.start);
        rows.append(Results{{"condition",
                                condition ? QJsonValue(Labels::nameOf(*condition)) : QJsonValue()},
                        {"seed", qint64(run.log.start.seed)}}
            + outcomeOf(run));
    }
    return csvOf(rows);
}

QByteArray sweepCsv(const BetaSweep& sweep, const std::vector<std::size_t>& places,
    const std::vector<StoredRun>& runs)
{
    const QByteArray shared = cellsIn(sharedOf(sweep));
    QByteArray csv = sweepHeader(sweep) + lineEnd;
    for (std::size_t i = 0; i < runs.size(); ++i)
        csv += QByteArray::number(qint64(places[i] + 1)) + ',' + shared + ','
            + cellsIn(rowOf(runs[i])) + lineEnd;
    return csv;
}

} // namespace untangle

// What training must show: the MIR of the five conditions in every family, over seeds 1 to 8.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep.h"

#include <QTest>

using namespace untangle;

namespace {

using namespace std::chrono_literals;

constexpr Index seedCount = 8;
constexpr std::size_t conditionCount = allConditions.size();
constexpr std::size_t fullCount = 2; // the first ones, which lack nothing
constexpr std::array<const char*, conditionCount> conditionNames{"relu+activity+weight",
    "nonneg+activity+weight", "relu+activity", "relu+weight", "activity+weight"};

// Of a mean MIR.
struct Bounds {
    double least = 0, greatest = 1;
    bool contain(double mir) const { return mir >= least && mir <= greatest; }
};
constexpr Bounds atLeast(double least)
{
    return {least, 1};
}
constexpr Bounds atMost(double greatest)
{
    return {0, greatest};
}
constexpr Bounds about(double mir)
{
    return {mir - 0.08, mir + 0.08};
}

struct Expectation {
    const char* name;
    Family family;
    std::array<Bounds, conditionCount> mir; // in the order of the names
    double leastR2;
};
const std::array expectations{
    Expectation{"shallow", Family::Shallow,
        {atLeast(0.98), atLeast(0.98), about(0.50), about(0.67), about(0.52)}, 0.95},
    Expectation{"autoencoder", Family::Autoencoder,
        {atLeast(0.98), atLeast(0.98), about(0.49), about(0.69), about(0.51)}, 0.95},
    Expectation{"deep", Family::Deep,
        {atLeast(0.95), Bounds{0.85, 0.98}, atMost(0.80), atMost(0.80), atMost(0.80)}, 0.94},
    Expectation{"deep autoencoder", Family::DeepAutoencoder,
        {atLeast(0.78), atLeast(0.80), atMost(0.80), atMost(0.80), atMost(0.80)}, 0.95},
};

using Summaries = std::array<SeedSummary, conditionCount>;

Summaries trainedTable(Family family)
{
    const std::vector<ExperimentSettings> runs
        = runsOf(ConditionTable{defaultSettings(family), seedCount});
    SweepThreads sweep(runs, {bestKernel(), sweepThreadCount(false), false});
    while (!sweep.waitFor(1h)) { }
    const std::vector<SweepThreads::Result> results = sweep.take();
    Summaries summaries;
    for (std::size_t condition = 0; condition < conditionCount; ++condition) {
        std::vector<const StoredRun*> ofCondition;
        for (const SweepThreads::Result& result : results)
            if (result.run % conditionCount == condition)
                ofCondition.push_back(&result.stored);
        summaries[condition] = summaryOf(ofCondition, reportedLayer(runs.front()));
    }
    return summaries;
}

QString tableOf(const Summaries& summaries)
{
    QString text = QString::asprintf(
        "%-24s%8s%8s%8s%8s%8s\n", "condition", "MIR", "sd", "min", "R2", "active");
    for (std::size_t i = 0; i < conditionCount; ++i) {
        const SeedSummary& summary = summaries[i];
        const Spread mir = summary.mir.value_or(Spread{});
        text += QString::asprintf("%-24s%8.4f%8.4f%8.4f%8.4f%8.1f", conditionNames[i], mir.mean,
            mir.deviation.value_or(0), mir.least, summary.r2->mean, summary.activeNeurons->mean);
        text += QString::asprintf("   undefined %d, diverged %d\n", int(summary.undefinedCount),
            int(summary.divergedCount));
    }
    return text;
}

// Everything that is not as expected, a line each.
QString complaints(const Summaries& summaries, const Expectation& expected)
{
    QString text;
    for (std::size_t i = 0; i < conditionCount; ++i) {
        const auto complain = [&](const QString& what) {
            text += QStringLiteral("%1: %2\n").arg(QLatin1String(conditionNames[i]), what);
        };
        const SeedSummary& summary = summaries[i];
        if (summary.undefinedCount > 0)
            complain(QStringLiteral("%1 runs have no MIR").arg(summary.undefinedCount));
        if (summary.divergedCount > 0)
            complain(QStringLiteral("%1 runs diverged").arg(summary.divergedCount));
        if (!(summary.r2->mean >= expected.leastR2))
            complain(QStringLiteral("the R2 is below %1").arg(expected.leastR2));
        if (!summary.mir)
            continue;
        const double mir = summary.mir->mean;
        const Bounds& bounds = expected.mir[i];
        if (!bounds.contain(mir))
            complain(
                QStringLiteral("the MIR is not %1 to %2").arg(bounds.least).arg(bounds.greatest));
        for (std::size_t full = 0; i >= fullCount && full < fullCount; ++full)
            if (summaries[full].mir && !(mir < summaries[full].mir->mean))
                complain(QStringLiteral("the MIR is not below that of %1")
                             .arg(QLatin1String(conditionNames[full])));
    }
    return text;
}

} // namespace

class TestFiveConditions : public QObject {
    Q_OBJECT

private slots:
    void conditionsComeApart_data()
    {
        QTest::addColumn<std::size_t>("row");
        for (std::size_t row = 0; row < expectations.size(); ++row)
            QTest::newRow(expectations[row].name) << row;
    }
    void conditionsComeApart()
    {
        QFETCH(std::size_t, row);
        const Expectation& expected = expectations[row];
        const Summaries summaries = trainedTable(expected.family);
        const QString wrong = complaints(summaries, expected);
        QVERIFY2(wrong.isEmpty(), qPrintable('\n' + wrong + tableOf(summaries)));
    }
};

QTEST_APPLESS_MAIN(TestFiveConditions)
#include "tst_five_conditions.moc"

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sweep_command.h"

#include "app/command_run.h"
#include "app/csv.h"
#include "app/labels.h"
#include "core/sweep.h"
#include "support/comma_locale.h"
#include "support/program.h"
#include "support/written_file.h"
#include "widgets/theme.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <algorithm>
#include <functional>
#include <memory>

using namespace untangle;
using namespace untangle::test;

namespace {

struct Told {
    int exitCode = -1;
    QString output, errors;
    QJsonObject json() const { return QJsonDocument::fromJson(output.toUtf8()).object(); }
    QJsonObject settings() const { return json().value("settings").toObject(); }
    QJsonArray rows() const { return json().value("rows").toArray(); }
};

Told run(const QStringList& words, bool showsProgress = false)
{
    static const Theme theme = Theme::light();
    const auto arguments = CommandLine::parse(words);
    if (!arguments)
        return {CommandLine::usageError, {}, QString::fromStdString(arguments.error().what)};
    Told told;
    QTextStream out(&told.output), errors(&told.errors);
    if (arguments->command == Arguments::Command::Conditions)
        told.exitCode = runConditions(*arguments, theme, out, errors, showsProgress);
    else if (arguments->command == Arguments::Command::Sweep)
        told.exitCode = runSweep(*arguments, out, errors, showsProgress);
    else
        told.exitCode = runMerge(*arguments, out, errors);
    return told;
}

// Runs of a blink: few neurons and steps, small batches.
const QStringList quickOptions{
    "--neurons=4", "--batch=8", "--evaluation-samples=64", "--schedule-steps=50"};

ExperimentSettings quickSettings(Family family = Family::Shallow)
{
    ExperimentSettings settings = defaultSettings(family);
    std::fill(settings.hiddenSizes.begin(), settings.hiddenSizes.end(), Index(4));
    settings.batchSize = 8;
    settings.evaluationSamples = 64;
    settings.scheduleSteps = 50;
    return settings;
}

Told conditions(const QStringList& more, bool showsProgress = false)
{
    return run(QStringList{"conditions"} + quickOptions + more, showsProgress);
}

// Two strengths of the activity cost, three of the weight cost, two seeds: 12 runs.
const QStringList grid{"--x=beta_activity=1e-3:1e-1:2", "--y=beta_weight=0.001:0.1:3", "--seeds=2"};

BetaSweep quickSweep()
{
    return {quickSettings(), {LiveSetting::BetaActivity, 1e-3, 1e-1, 2},
        SweepAxis{LiveSetting::BetaWeight, 1e-3, 1e-1, 3}, 2};
}

Told sweep(const QStringList& more, const QStringList& what = grid)
{
    return run(QStringList{"sweep"} + quickOptions + what + more);
}

// One after the other, by the trainer alone.
std::vector<StoredRun> trainedAlone(const std::vector<ExperimentSettings>& all)
{
    std::vector<StoredRun> runs;
    for (const ExperimentSettings& settings : all) {
        Recording recording(settings);
        while (recording.step()) { }
        runs.push_back(recording.stored());
    }
    return runs;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The cells of a table by the names of its columns.
using TableRow = QHash<QByteArray, QByteArray>;
QList<TableRow> rowsOf(const QByteArray& csv)
{
    QByteArrayList lines = QByteArray(csv).replace("\r\n", "\n").split('\n');
    const QByteArrayList names = lines.takeFirst().split(',');
    QList<TableRow> rows;
    for (const QByteArray& line : lines) {
        const QByteArrayList cells = line.split(',');
        if (cells.size() != names.size())
            continue; // the empty rest
        TableRow row;
        for (int i = 0; i < names.size(); ++i)
            row.insert(names[i], cells[i]);
        rows.append(row);
    }
    return rows;
}

// To the last digit.
bool isNumber(const QByteArray& cell, double value)
{
    return readTable(cell + '\n') && readTable(cell + '\n')->values(0, 0) == value;
}

void compareOutcome(const TableRow& row, const StoredRun& is)
{
    const LayerMir& layer = is.tip.layers[std::size_t(reportedLayer(is.log.start))];
    QCOMPARE(row["step"].toInt(), int(is.tip.step));
    QVERIFY(isNumber(row["total"], is.tip.total()));
    QVERIFY(isNumber(row["prediction"], is.tip.terms.prediction));
    QVERIFY(isNumber(row["nonneg"], is.tip.terms.nonneg));
    QVERIFY(isNumber(row["activity"], is.tip.terms.activity));
    QVERIFY(isNumber(row["weight"], is.tip.terms.weight));
    QVERIFY(isNumber(row["mir"], layer.mir.value_or(-1)));
    QVERIFY(isNumber(row["r2"], is.tip.r2));
    QCOMPARE(row["active_neurons"].toInt(), int(layer.activeNeurons));
    QCOMPARE(row["seed"].toUInt(), is.log.start.seed);
    QCOMPARE(row["status"], QByteArray("finished"));
    QCOMPARE(row["mir_reason"], QByteArray());
    QCOMPARE(QString(row["kernel"]), Labels::nameOf(bestKernel()));
}

} // namespace

class TestSweepCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Theme::light()); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    // --- conditions

    void figureHasCurvesStripsAndCaption()
    {
        const QString svg = m_folder->filePath("a.svg"), pdf = m_folder->filePath("a.pdf");
        const Told told = conditions({"--seeds=2", "--figure", svg});
        QVERIFY2(told.exitCode == 0, qPrintable(told.errors));
        const QByteArray drawn = contentOf(svg);
        for (const char* words :
            {"<svg", "MIR while training", "MIR after 50 steps", "ReLU + weight", "seeds 1 to 2"})
            QVERIFY2(drawn.contains(words), words);
        QCOMPARE(told.output, conditions({"--seeds=2"}).output); // the same numbers with it
        QCOMPARE(conditions({"--seeds=1", "--figure", pdf}).exitCode, 0);
        QVERIFY(contentOf(pdf).startsWith("%PDF"));
    }

    void figureThatCannotBeDrawnIsToldBeforeTheTraining()
    {
        const Told wrong = conditions({"--seeds=1", "--figure=a.bmp"});
        QCOMPARE(wrong.exitCode, CommandLine::usageError);
        QVERIFY2(wrong.errors.contains(".svg, .pdf or .png"), qPrintable(wrong.errors));
        const Told nowhere = conditions({"--figure", m_folder->filePath("none/a.svg")});
        QCOMPARE(nowhere.exitCode, CommandLine::fileError);
        QVERIFY2(nowhere.errors.contains("--figure"), qPrintable(nowhere.errors));
        QCOMPARE(wrong.output + nowhere.output, QString());
    }

    void rowsTellWhatTheSeedsSayTogether_data()
    {
        QTest::addColumn<int>("family");
        for (Family family : {Family::Shallow, Family::DeepAutoencoder})
            QTest::newRow(qPrintable(Labels::nameOf(family))) << int(family);
    }
    void rowsTellWhatTheSeedsSayTogether()
    {
        QFETCH(int, family);
        const ConditionTable table{quickSettings(Family(family)), 3};
        const std::vector<StoredRun> runs = trainedAlone(runsOf(table));
        const Told told = conditions(
            {"--json", "--seeds=3", "--threads=2", "--family", Labels::nameOf(Family(family))});
        QVERIFY2(told.exitCode == 0, qPrintable(told.errors));
        QCOMPARE(told.errors, QString());
        QCOMPARE(told.json().keys(), QStringList({"rows", "settings"}));
        QCOMPARE(told.rows().size(), 5);
        for (int i = 0; i < 5; ++i) {
            const SeedSummary is = summaryOf(
                {&runs[std::size_t(i)], &runs[std::size_t(i) + 5], &runs[std::size_t(i) + 10]},
                reportedLayer(table.base));
            const QJsonObject row = told.rows()[i].toObject();
            QCOMPARE(row.keys(),
                QStringList({"active_mean", "condition", "diverged", "mir_mean", "mir_min",
                    "mir_sd", "r2_mean", "undefined"}));
            QCOMPARE(
                row.value("condition").toString(), Labels::nameOf(allConditions[std::size_t(i)]));
            QVERIFY(row.value("mir_mean").toDouble() == is.mir->mean);
            QVERIFY(row.value("mir_sd").toDouble() == *is.mir->deviation);
            QVERIFY(row.value("mir_min").toDouble() == is.mir->least);
            QVERIFY(row.value("r2_mean").toDouble() == is.r2->mean);
            QVERIFY(row.value("active_mean").toDouble() == is.activeNeurons->mean);
            QCOMPARE(row.value("undefined").toInt(-1), 0);
        }
    }

    void settingsAreThoseOfTheRuns()
    {
        const Told told = conditions({"--json", "--seeds=1", "--beta-activity=0.02", "--bins=9",
            "--rate=0.03", "--equal-count", "--plug-in", "--optimizer=sgd", "--factors=3"});
        const QJsonObject expected{{"family", "shallow"}, {"factors", 3}, {"inputs", 6},
            {"hidden", QJsonArray{4}}, {"optimizer", "sgd"}, {"rate", 0.03}, {"schedule_steps", 50},
            {"batch_size", 8}, {"bins", 9}, {"binning", "equal_count"}, {"miller_madow", false},
            {"evaluation_samples", 64}, {"data", QJsonValue()}, {"beta_nonneg", 0.3},
            {"beta_activity", 0.02}, {"beta_weight", 0.003}, {"seeds", 1},
            {"kernel", Labels::nameOf(bestKernel())}};
        QCOMPARE(told.settings(), expected);
        QVERIFY(told.rows()[0].toObject().value("mir_sd").isNull()); // of a single seed
    }

    void conditionsAreLinesOfATable()
    {
        const Told json = conditions({"--json", "--seeds=2"}), told = conditions({"--seeds=2"});
        QCOMPARE(told.exitCode, 0);
        const QStringList lines = told.output.split('\n');
        QCOMPARE(lines.size(), 7); // the names, five conditions, the empty rest
        QCOMPARE(lines[0].simplified(),
            QStringLiteral(
                "condition mir_mean mir_sd mir_min r2_mean active_mean undefined diverged"));
        for (int i = 0; i < 5; ++i) {
            const QStringList words = lines[i + 1].simplified().split(' ');
            const QJsonObject row = json.rows()[i].toObject();
            QCOMPARE(words.size(), 8);
            QCOMPARE(words[0], row.value("condition").toString());
            QCOMPARE(words[1], QString::number(row.value("mir_mean").toDouble(), 'f', 4));
            QCOMPARE(words[6], QStringLiteral("0"));
            QCOMPARE(words[7], QStringLiteral("0"));
            QCOMPARE(lines[i + 1].size(), lines[0].size()); // in columns
        }
    }

    void everyRunIsALineOfTheFile()
    {
        const QString path = m_folder->filePath("a.csv");
        QCOMPARE(conditions({"--seeds=2", "--family=deep", "--csv", path}).exitCode, 0);
        const ConditionTable table{quickSettings(Family::Deep), 2};
        const std::vector<StoredRun> runs = trainedAlone(runsOf(table));
        QVERIFY(contentOf(path).startsWith(
            "condition,seed,step,total,prediction,nonneg,activity,weight,mir,mir_reason,r2,"
            "active_neurons,mir_layer_1,mir_layer_2,mir_layer_3,status,kernel\r\n"));
        const QList<TableRow> rows = rowsOf(contentOf(path));
        QCOMPARE(rows.size(), 10);
        for (int i = 0; i < 10; ++i) {
            const StoredRun& is = runs[std::size_t(i)];
            compareOutcome(rows[i], is);
            QCOMPARE(
                QString(rows[i]["condition"]), Labels::nameOf(allConditions[std::size_t(i % 5)]));
            for (std::size_t layer = 0; layer < 3; ++layer)
                QVERIFY(isNumber(rows[i]["mir_layer_" + QByteArray::number(layer + 1)],
                    is.tip.layers[layer].mir.value_or(-1)));
        }
    }

    void undefinedRatioIsNoNumber()
    {
        // Costs as high as they go kill every neuron of the first condition.
        const QString path = m_folder->filePath("a.csv");
        const QStringList words{"--seeds=2", "--beta-activity=1", "--beta-weight=1", "--rate=0.1",
            "--schedule-steps=600", "--csv", path};
        const auto all = [&](const QStringList& more) {
            return run(QStringList{"conditions"} + quickOptions.mid(0, 3) + words + more);
        };
        const QJsonObject row = all({"--json"}).rows()[0].toObject();
        QVERIFY(row.value("mir_mean").isNull() && row.value("mir_sd").isNull()
            && row.value("mir_min").isNull());
        QCOMPARE(row.value("undefined").toInt(), 2);
        QCOMPARE(row.value("active_mean").toDouble(-1), 0.0);
        QCOMPARE(rowsOf(contentOf(path))[0]["mir"], QByteArray());
        QCOMPARE(rowsOf(contentOf(path))[0]["mir_reason"], QByteArray("no_active_neuron"));
        const QStringList words0 = all({}).output.split('\n')[1].simplified().split(' ');
        QCOMPARE(words0[1], QStringLiteral("-"));
        QCOMPARE(words0[6], QStringLiteral("2"));
    }

    void divergedRunSaysSo()
    {
        const QString path = m_folder->filePath("a.csv");
        const Told told = sweep(
            {"--optimizer=sgd", "--rate=1", "--json", "--csv", path}, {"--x=beta_weight=0.9:1:2"});
        QVERIFY2(told.exitCode == 0, qPrintable(told.errors));
        const QByteArray csv = contentOf(path);
        QVERIFY(told.json().value("diverged").toInt() > 0);
        QCOMPARE(csv.count(",diverged,"), told.json().value("diverged").toInt());
        QVERIFY(!csv.contains("inf") && !csv.contains("nan"));
    }

    // --- sweep

    void everyLineOfASweepTellsAllAboutItsRun()
    {
        const QString path = m_folder->filePath("a.csv");
        const Told told = sweep({"--json", "--csv", path});
        QVERIFY2(told.exitCode == 0, qPrintable(told.errors));
        const BetaSweep swept = quickSweep();
        const std::vector<StoredRun> runs = trainedAlone(runsOf(swept));
        QVERIFY(contentOf(path).startsWith(
            "run,runs,sweep,family,factors,inputs,hidden,activation,optimizer,rate,schedule_steps,"
            "batch_size,bins,binning,miller_madow,evaluation_samples,data,beta_nonneg,"
            "beta_activity,beta_weight,seed,step,total,"));
        const QList<TableRow> rows = rowsOf(contentOf(path));
        QCOMPARE(rows.size(), 12);
        const QHash<QByteArray, QByteArray> shared{{"runs", "12"},
            {"sweep", "beta_activity=0.001:0.1:2 beta_weight=0.001:0.1:3 seeds=2"},
            {"family", "shallow"}, {"factors", "4"}, {"inputs", "6"}, {"hidden", "4"},
            {"activation", "linear"}, {"optimizer", "adam"}, {"rate", "0.01"},
            {"schedule_steps", "50"}, {"batch_size", "8"}, {"bins", "20"},
            {"binning", "equal_width"}, {"miller_madow", "true"}, {"evaluation_samples", "64"},
            {"data", ""}, {"beta_nonneg", "0.3"}};
        for (int i = 0; i < 12; ++i) {
            const StoredRun& is = runs[std::size_t(i)];
            QCOMPARE(rows[i]["run"].toInt(), i + 1);
            for (auto column = shared.begin(); column != shared.end(); ++column)
                QCOMPARE(rows[i][column.key()], column.value());
            QVERIFY(isNumber(rows[i]["beta_activity"], is.log.start.weights.betaActivity));
            QVERIFY(isNumber(rows[i]["beta_weight"], is.log.start.weights.betaWeight));
            compareOutcome(rows[i], is);
        }

        QCOMPARE(told.json().value("runs").toInt(), 12);
        QCOMPARE(told.settings().value("sweep").toString(), QString(shared["sweep"]));
        QVERIFY(!told.settings().contains("beta_weight"));
        QCOMPARE(told.settings().value("beta_nonneg").toDouble(), 0.3);
        QCOMPARE(told.rows().size(), 6);
        double best = 0;
        for (int cell = 0; cell < 6; ++cell) {
            const StoredRun &one = runs[std::size_t(cell)], &other = runs[std::size_t(cell) + 6];
            const SeedSummary is = summaryOf({&one, &other}, 0);
            const QJsonObject row = told.rows()[cell].toObject();
            QVERIFY(row.value("beta_activity").toDouble() == one.log.start.weights.betaActivity);
            QVERIFY(row.value("beta_weight").toDouble() == one.log.start.weights.betaWeight);
            QCOMPARE(row.value("seeds").toInt(), 2);
            QVERIFY(row.value("mir_mean").toDouble() == is.mir->mean);
            QVERIFY(row.value("r2_mean").toDouble() == is.r2->mean);
            best = std::max(best, is.mir->mean);
        }
        QVERIFY(told.json().value("best").toObject().value("mir_mean").toDouble() == best);
    }

    void bytesDependOnNoThread()
    {
        QByteArrayList tables;
        for (const char* threads : {"1", "2", "3", "12"}) {
            const QString path = m_folder->filePath(threads);
            QCOMPARE(sweep({"--threads", threads, "--csv", path}).exitCode, 0);
            tables.append(contentOf(path));
            QVERIFY(!tables.back().isEmpty());
            QCOMPARE(tables.back(), tables.front());
        }
        QCOMPARE(sweep({"--rate=0.02", "--csv", m_folder->filePath("other")}).exitCode, 0);
        QVERIFY(contentOf(m_folder->filePath("other")) != tables.front());
        const QStringList words{"--seeds=2", "--csv", m_folder->filePath("c")};
        QCOMPARE(conditions(words + QStringList{"--threads=1"}).exitCode, 0);
        const QByteArray single = contentOf(m_folder->filePath("c"));
        QCOMPARE(conditions(words + QStringList{"--threads=3"}).exitCode, 0);
        QCOMPARE(contentOf(m_folder->filePath("c")), single);
    }

    void wrongWordsAreNamed_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("said");
        const auto row = [](const QStringList& words, const char* said) {
            QTest::newRow(qPrintable(words.join(' '))) << words << said;
        };
        const QString x = "--x=beta_activity=1e-3:1e-1:2";
        row({"--x=beta=1e-3:1e-1:2"}, "--x must be a strength");
        row({"--x=beta_weight"}, "beta_activity=1e-04:0.1:7; it is beta_weight");
        row({"--x=beta_weight=1e-3:1e-1"}, "--x must be a strength");
        row({"--x=beta_weight=1e-3:1e-1:2:3"}, "--x must be a strength");
        row({"--x=beta_weight=1e-3:0,1:2"}, "--x must be a strength");
        row({"--x=beta_weight=1e-3:1e-1:2.5"}, "--x must be a strength");
        row({"--x=beta_weight=1e-3:1e-1:1"}, "--x must have 2 to 100 values; it has 1.");
        row({"--x=beta_weight=1e-3:1e-1:101"}, "it has 101");
        row({"--x=beta_weight=1e-6:1e-1:2"}, "within 1e-05 to 1");
        row({"--x=beta_weight=0:1e-1:2"}, "--x must go up");
        row({"--x=beta_weight=1e-1:1e-3:2"}, "--x must go up");
        row({x, "--y=beta_activity=1e-3:1e-1:3"}, "--x and --y must be two strengths");
        row({x, "--y=beta_weight=2:3:3"}, "--y must go up");
        row({x, "--beta-activity=0.1"}, "--x sweeps what --beta-activity sets");
        row({x, "--condition=relu+weight"}, "The condition relu+weight lacks what --x sweeps");
        row({x, "--condition=relu"}, "relu+activity+weight");
        row({x, "--seeds=0"}, "--seeds must be a whole number from 1 to 1000");
        row({x, "--seeds=1001"}, "--seeds");
        row({"--x=beta_weight=1e-3:1e-1:100", "--y=beta_nonneg=1e-3:1e-1:100", "--seeds=101"},
            "A sweep has at most 1000000 runs; this one has 1010000.");
        row({x, "--threads=0"}, "--threads must be a whole number from 1 to 256");
        row({x, "--threads=257"}, "--threads");
        row({x, "--shard=3"}, "--shard must be");
        row({x, "--shard=0/3"}, "--shard");
        row({x, "--shard=4/3"}, "3/16; it is 4/3");
        row({x, "--shard=1/3/3"}, "--shard");
        row({x, "--shard=a/b"}, "--shard");
        row({x, "--rate=7"}, "--rate must be a number");
        row({x, "--family=wide"}, "--family must be one of");
    }
    void wrongWordsAreNamed()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, said);
        const QString path = m_folder->filePath("a.csv");
        const Told told = run(QStringList{"sweep", "--csv", path} + words);
        QCOMPARE(told.exitCode, CommandLine::usageError);
        QVERIFY2(told.errors.contains(said), qPrintable(told.errors));
        QCOMPARE(told.output, QString());
        QVERIFY(!QFile::exists(path));
    }

    void conditionsWithoutACostAreRefused()
    {
        for (const char* option : {"--beta-nonneg", "--beta-activity", "--beta-weight"}) {
            const Told told = conditions({QLatin1String(option) + "=0"});
            QCOMPARE(told.exitCode, CommandLine::usageError);
            QVERIFY2(
                told.errors.contains(QLatin1String(option) + " above 0"), qPrintable(told.errors));
        }
        const Told told = conditions({"--seeds=65"});
        QVERIFY2(told.errors.contains("from 1 to 64"), qPrintable(told.errors));
    }

    void sweptConditionHasItsActivationAndCosts()
    {
        const QString path = m_folder->filePath("a.csv");
        const Told told = sweep({"--condition=relu+activity", "--csv", path},
            {"--x=beta_activity=1e-3:1e-1:2", "--seeds=1"});
        QVERIFY2(told.exitCode == 0, qPrintable(told.errors));
        const QList<TableRow> rows = rowsOf(contentOf(path));
        QCOMPARE(rows.size(), 2);
        for (const TableRow& row : rows) {
            QCOMPARE(row["activation"], QByteArray("relu"));
            QCOMPARE(row["beta_nonneg"], QByteArray("0"));
            QCOMPARE(row["beta_weight"], QByteArray("0"));
        }
        QCOMPARE(rows[1]["beta_activity"], QByteArray("0.1"));
    }

    void ownDataIsNamedByItsDigest()
    {
        const auto tableOf = [](int period) {
            QByteArray rows = "speed,size\n";
            for (int i = 0; i < 60; ++i)
                rows += QByteArray::number(i % period) + ',' + QByteArray::number(i % 5) + '\n';
            return rows;
        };
        const WrittenFile one("one.csv", tableOf(7)), same("same.csv", tableOf(7)),
            other("other.csv", tableOf(11));
        const auto digestOf = [&](const WrittenFile& data) {
            const QString path = m_folder->filePath("a.csv");
            const Told told = sweep({"--data", data.path(), "--csv", path},
                {"--x=beta_activity=1e-3:1e-1:2", "--seeds=1"});
            return told.exitCode == 0 ? rowsOf(contentOf(path))[0]["data"] : QByteArray();
        };
        const QByteArray digest = digestOf(one);
        QCOMPARE(digest.size(), 64);
        QCOMPARE(digestOf(same), digest);
        QVERIFY(digestOf(other) != digest);
        QCOMPARE(conditions({"--data", m_folder->filePath("none.csv")}).exitCode,
            CommandLine::fileError);
    }

    void wholeNumbersKeepTheirDigits()
    {
        QCOMPARE(plainWords(qint64(100000)), QStringLiteral("100000"));
        QCOMPARE(plainWords(0), QStringLiteral("0"));
        QCOMPARE(plainWords(1e-4), QStringLiteral("1e-04"));
        QCOMPARE(plainWords(1e300), QStringLiteral("1e+300"));
        QCOMPARE(plainWords(QJsonArray{30, 12, 30}, '-'), QStringLiteral("30-12-30"));
    }

    // --- shards

    void shardsMergeToTheBytesOfTheWholeTable_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QStringList>("what");
        const QStringList four{"--x=beta_activity=1e-3:1e-1:2", "--seeds=2"};
        QTest::newRow("3 of 12 runs") << 3 << grid;
        QTest::newRow("5 of 12 runs") << 5 << grid;
        QTest::newRow("1 of 12 runs") << 1 << grid;
        QTest::newRow("5 of 4 runs, one without any") << 5 << four;
        QTest::newRow("a deep family")
            << 2 << four + QStringList{"--family=deep-autoencoder", "--factors=2"};
    }
    void shardsMergeToTheBytesOfTheWholeTable()
    {
        QFETCH(int, count);
        QFETCH(QStringList, what);
        const QString whole = m_folder->filePath("whole.csv"), out = m_folder->filePath("out.csv");
        QCOMPARE(sweep({"--csv", whole}, what).exitCode, 0);
        const qsizetype runCount = contentOf(whole).count('\n') - 1;
        QStringList parts;
        for (int i = 1; i <= count; ++i) {
            parts.append(m_folder->filePath(QString::number(i)));
            QCOMPARE(
                sweep({QStringLiteral("--shard=%1/%2").arg(i).arg(count), "--csv", parts.back()},
                    what)
                    .exitCode,
                0);
            const QList<TableRow> rows = rowsOf(contentOf(parts.back()));
            QCOMPARE(rows.size(), (runCount - i + count) / count);
            for (const TableRow& row : rows)
                QCOMPARE((row["run"].toInt() - 1) % count, i - 1);
        }
        for (int order = 0; order < 3; ++order) {
            const Told told = run(QStringList{"merge"} + parts + QStringList{"--csv", out});
            QVERIFY2(told.exitCode == 0, qPrintable(told.errors));
            QVERIFY(told.output.startsWith(QStringLiteral("runs %1\nsweep beta_").arg(runCount)));
            QCOMPARE(contentOf(out), contentOf(whole));
            std::reverse(parts.begin(), parts.end());
            if (order == 1)
                std::rotate(parts.begin(), parts.begin() + count / 2, parts.end());
        }
    }

    void whatIsNoTableOfOneSweepIsRefused_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const Change& change, const char* said) {
            QTest::newRow(name) << change << said;
        };
        const auto replace = [](const QByteArray& before, const QByteArray& after) {
            return [=](QByteArray& csv) { csv.replace(before, after); };
        };
        const QByteArray kernel = ',' + Labels::nameOf(bestKernel()).toLatin1() + "\r\n";
        row("kernel", replace(kernel, ",abacus\r\n"), "kernel is “");
        row("setting", replace(",0.01,50,", ",0.02,50,"), "rate is “0.01” in line 2 of ");
        row("strength that is not swept", replace(",0.3,", ",0.2,"), "beta_nonneg is “0.3”");
        row("data", replace(",64,,", ",64,abc,"), "data is “”");
        row("other sweep", replace("0.1:3 seeds=2", "0.2:3 seeds=2"), "sweep is “");
        row("number of runs", replace("\r\n2,12,", "\r\n2,11,"), "runs is “12”");
        row(
            "no table", [](QByteArray& csv) { csv = "a,b\n1,2\n"; }, "two: Line 1 is not the");
        row(
            "empty file", [](QByteArray& csv) { csv.clear(); }, "two: The last line is cut off");
        row(
            "cut off", [](QByteArray& csv) { csv.chop(5); }, "two: The last line is cut off");
        row("cells", replace("\r\n5,12,", "\r\n5,"), "two: The number of cells in line 3 is ");
        row("no number", replace("\r\n5,12,", "\r\n5,x12,"),
            "two: Line 3, column runs: “x12” is no number");
        row("run beyond the last", replace("\r\n5,", "\r\n13,"),
            "Line 3, column run: “13” does not fit");
        row("run 0", replace("\r\n5,", "\r\n0,"), "two: Line 3, column run: “0”");
        row("half a run", replace("\r\n5,", "\r\n5.5,"), "two: Line 3, column run: “5.5”");
        row("another's number", replace("\r\n5,", "\r\n6,"),
            "two: Line 3, column beta_activity: “");
        row("another's seed", replace("\r\n2,", "\r\n8,"),
            "two: Line 2, column seed: “1” does not fit");
        row(
            "header of more layers",
            [](QByteArray& csv) { csv.replace(",status,", ",mir_layer_1,mir_layer_2,status,"); },
            "two: The columns differ from those of ");
    }
    void whatIsNoTableOfOneSweepIsRefused()
    {
        QFETCH(Change, change);
        QFETCH(QString, said);
        const QString out = m_folder->filePath("out");
        const QStringList parts = trainShards(3);
        QByteArray changed = contentOf(parts[1]);
        change(changed);
        QVERIFY(changed != contentOf(parts[1]));
        QFile file(parts[1]);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(changed);
        file.close();
        const Told told = run(QStringList{"merge"} + parts + QStringList{"--csv", out});
        QCOMPARE(told.exitCode, CommandLine::fileError);
        QVERIFY2(told.errors.contains(said), qPrintable(told.errors));
        QVERIFY2(told.errors.contains(parts[1]), qPrintable(told.errors));
        QCOMPARE(told.output, QString());
        QVERIFY(!QFile::exists(out));
    }

    void bothSidesOfADifferenceAreNamed()
    {
        const QStringList parts = trainShards(2);
        QByteArray other = contentOf(parts[1]);
        const QByteArray kernel = Labels::nameOf(bestKernel()).toLatin1();
        other.replace(',' + kernel + "\r\n", ",abacus\r\n");
        const WrittenFile foreign("foreign.csv", other);
        const Told told
            = run({"merge", parts[0], foreign.path(), "--csv", m_folder->filePath("o")});
        for (const QString& word : {QString(kernel), QStringLiteral("abacus"), parts[0],
                 foreign.path(), QStringLiteral("kernel")})
            QVERIFY2(told.errors.contains(word), qPrintable(told.errors));
    }

    void sameRunTwiceMustBeTheSame()
    {
        const QStringList parts = trainShards(2);
        const QString out = m_folder->filePath("out");
        const QStringList twice = QStringList{"merge"} + parts + parts + QStringList{"--csv", out};
        QCOMPARE(run(twice).exitCode, 0);
        const QByteArray merged = contentOf(out);
        QCOMPARE(merged.count('\n'), 13);
        const QByteArray total = ',' + rowsOf(contentOf(parts[0]))[1]["total"] + ',';
        const WrittenFile changed(
            "changed", contentOf(parts[0]).replace(total, QByteArray(total).insert(1, '1')));
        const Told told
            = run(QStringList{"merge", changed.path()} + parts + QStringList{"--csv", out});
        QCOMPARE(told.exitCode, CommandLine::fileError);
        QVERIFY2(told.errors.contains("Run 3 differs between line 3 of " + changed.path()
                     + " and line 3 of " + parts[0]),
            qPrintable(told.errors));
        QCOMPARE(contentOf(out), merged); // what was there stays
    }

    void whatIsMissingIsNamed_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QList<int>>("given");
        QTest::addColumn<QString>("said");
        QTest::newRow("one of three")
            << 3 << QList<int>{3, 1}
            << "Of 12 runs, these are missing: 2, 5, 8, 11. These shards of 3 hold them: 2.\n";
        QTest::newRow("three of five") << 5 << QList<int>{1, 5}
                                       << "Of 12 runs, these are missing: 2 to 4, 7 to 9, 12. "
                                          "These shards of 5 hold them: 2 to 4.\n";
        QTest::newRow("of shards with one run, nobody knows how many there are")
            << 12 << QList<int>{1, 2, 12} << "Of 12 runs, these are missing: 3 to 11.\n";
    }
    void whatIsMissingIsNamed()
    {
        QFETCH(int, count);
        QFETCH(QList<int>, given);
        QFETCH(QString, said);
        const QStringList parts = trainShards(count);
        const QString out = m_folder->filePath("out");
        QStringList words{"merge", "--csv", out};
        for (int shard : given)
            words.append(parts[shard - 1]);
        const Told told = run(words);
        QCOMPARE(told.exitCode, CommandLine::fileError);
        QCOMPARE(told.errors, said);
        QVERIFY(!QFile::exists(out));
    }

    void shardsOfDifferentCutsNameTheRunsAlone()
    {
        const QStringList thirds = trainShards(3), fifths = trainShards(5);
        const Told told = run({"merge", thirds[0], fifths[1], "--csv", m_folder->filePath("out")});
        QCOMPARE(
            told.errors, QStringLiteral("Of 12 runs, these are missing: 3, 5 to 6, 8 to 9, 11.\n"));
    }

    void mergeOfNothingIsToldAndFilesAreNamed()
    {
        const QString out = m_folder->filePath("out"), empty = m_folder->filePath("empty");
        QCOMPARE(sweep({"--shard=13/13", "--csv", empty}).exitCode, 0);
        const Told nothing = run({"merge", empty, "--csv", out});
        QCOMPARE(nothing.exitCode, CommandLine::fileError);
        QVERIFY2(nothing.errors.contains("no run"), qPrintable(nothing.errors));
        const Told none = run({"merge", m_folder->filePath("none"), "--csv", out});
        QCOMPARE(none.exitCode, CommandLine::fileError);
        QVERIFY2(none.errors.contains(m_folder->filePath("none")), qPrintable(none.errors));
    }

    void lineEndsOfAnotherSystemAreTheSame()
    {
        const QStringList parts = trainShards(2);
        const QString out = m_folder->filePath("out"), whole = m_folder->filePath("whole");
        QCOMPARE(sweep({"--csv", whole}).exitCode, 0);
        const WrittenFile other("other", contentOf(parts[0]).replace("\r\n", "\n"));
        QCOMPARE(run({"merge", other.path(), parts[1], "--csv", out}).exitCode, 0);
        QCOMPARE(contentOf(out), contentOf(whole));
    }

    // --- all

    void missingFolderIsToldBeforeTheTraining()
    {
        const QString path = m_folder->filePath("none/a.csv");
        for (const Told& told : {conditions({"--csv", path}), sweep({"--csv", path}),
                 run({"merge", "a", "--csv", path})}) {
            QCOMPARE(told.exitCode, CommandLine::fileError);
            QVERIFY2(told.errors.contains(m_folder->filePath("none")), qPrintable(told.errors));
            QCOMPARE(told.output, QString());
        }
    }

    void fileThatCannotBeWrittenCostsNoNumbers()
    {
        const QString taken = m_folder->filePath("taken");
        QVERIFY(QDir().mkpath(taken));
        const Told table = conditions({"--seeds=1", "--json", "--csv", taken});
        QCOMPARE(table.exitCode, CommandLine::fileError);
        QCOMPARE(table.rows().size(), 5);
        QVERIFY2(table.errors.contains(taken), qPrintable(table.errors));
        QCOMPARE(sweep({"--csv", taken}).exitCode, CommandLine::fileError);
    }

    void progressIsOneLineThatGoesAway()
    {
        const Told told = conditions({"--seeds=2"}, true);
        QVERIFY2(told.errors.contains("0 of 10 runs"), qPrintable(told.errors));
        QVERIFY(!told.errors.contains('\n'));
        QVERIFY(told.errors.endsWith("\r\x1b[K"));
        QCOMPARE(told.output, conditions({"--seeds=2"}).output);
    }

    void bytesAreTheSameInEveryLocale()
    {
        const QStringList parts = trainShards(2);
        const auto all = [&] {
            const QString csv = m_folder->filePath("a.csv"), out = m_folder->filePath("o.csv");
            const Told table = conditions({"--seeds=2", "--csv", csv});
            const Told told = sweep({"--json", "--csv", m_folder->filePath("b.csv")});
            const Told merged
                = run(QStringList{"merge"} + parts + QStringList{"--csv", out, "--json"});
            return (table.output + told.output + merged.output).toUtf8() + contentOf(csv)
                + contentOf(m_folder->filePath("b.csv")) + contentOf(out);
        };
        verifySameInEveryLocale(all, "0.001");
    }

    void programSweepsAndMergesWithoutADisplay()
    {
        const auto program
            = [&](const QStringList& words) { return runProgram(words, m_folder->path()); };
        const QStringList words = QStringList{"sweep"} + quickOptions + grid;
        for (const char* shard : {"1", "2"}) {
            const ProgramRun told = program(words
                + QStringList{
                    "--shard", QLatin1String(shard) + "/2", "--csv", shard, "--language=de"});
            QCOMPARE(told.exitCode, 0);
            QCOMPARE(told.errors, QString());
            QVERIFY(told.output.startsWith("runs 6\nruns_in_all 12\n"));
        }
        QCOMPARE(program({"merge", "1", "2", "--csv=whole"}).exitCode, 0);
        QCOMPARE(sweep({"--csv", m_folder->filePath("here")}).exitCode, 0);
        QCOMPARE(contentOf(m_folder->filePath("whole")), contentOf(m_folder->filePath("here")));
        QCOMPARE(program({"merge", "1", "--csv=whole"}).exitCode, CommandLine::fileError);
        const QStringList table = QStringList{"conditions", "--seeds=1"} + quickOptions;
        const ProgramRun told = program(table);
        QCOMPARE(told.exitCode, 0);
        QCOMPARE(told.output, run(table).output);
    }

private:
    using Change = std::function<void(QByteArray&)>;

    // The files of a sweep that was cut into so many shards.
    QStringList trainShards(int count)
    {
        QStringList parts;
        const QStringList names{"one", "two", "three"};
        for (int i = 1; i <= count; ++i) {
            parts.append(m_folder->filePath(
                QString::number(count) + (i <= names.size() ? names[i - 1] : QString::number(i))));
            const QString shard = QStringLiteral("--shard=%1/%2").arg(i).arg(count);
            if (sweep({shard, "--csv", parts.back()}).exitCode != 0)
                return {};
        }
        return parts;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestSweepCommand)
#include "tst_sweep_command.moc"

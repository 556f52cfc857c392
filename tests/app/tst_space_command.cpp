// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/space_command.h"

#include "app/labels.h"
#include "core/recording.h"
#include "support/comma_locale.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <algorithm>
#include <memory>

using namespace untangle;
using namespace untangle::test;

namespace {

struct Told {
    int exitCode = -1;
    QString output, errors;
    QJsonObject json() const { return QJsonDocument::fromJson(output.toUtf8()).object(); }
    QJsonObject settings() const { return json().value("settings").toObject(); }
    QJsonObject mean() const { return json().value("mean").toObject(); }
    QJsonArray rows() const { return json().value("rows").toArray(); }
};

Told run(const QStringList& words, bool showsProgress = false)
{
    const auto arguments = CommandLine::parse(words);
    if (!arguments)
        return {CommandLine::usageError, {}, QString::fromStdString(arguments.error().what)};
    Told told;
    QTextStream out(&told.output), errors(&told.errors);
    told.exitCode = arguments->command == Arguments::Command::Torus
        ? runTorus(*arguments, out, errors, showsProgress)
        : runGrid(*arguments, out, errors, showsProgress);
    return told;
}

// Runs of a blink.
const QStringList quickOptions{"--neurons=4", "--schedule-steps=60", "--seeds=2"};

Told torus(const QStringList& more, bool showsProgress = false)
{
    return run(QStringList{"torus", "--batch=16"} + quickOptions + more, showsProgress);
}

Told grid(const QStringList& more)
{
    return run(QStringList{"grid"} + quickOptions + more);
}

// By the trainer alone.
Trainer trainedAlone(ExperimentSettings settings, std::uint32_t seed)
{
    settings.hiddenSizes = {4};
    settings.scheduleSteps = 60;
    if (settings.family == Family::Torus)
        settings.batchSize = 16;
    settings.seed = seed;
    Trainer trainer(settings);
    while (trainer.step()) { }
    return trainer;
}

ExperimentSettings torusSettings(Index componentCount, bool hasWall)
{
    TorusSettings world;
    world.componentCount = componentCount;
    world.hasWall = hasWall;
    ExperimentSettings settings = withTorus(defaultSettings(Family::Torus), world);
    settings.weights = torusStrengths(componentCount);
    return settings;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Index activeCount(const std::vector<bool>& active)
{
    return std::count(active.begin(), active.end(), true);
}

} // namespace

class TestSpaceCommand : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void rowIsTheRunOfItsSeed_data()
    {
        QTest::addColumn<int>("components");
        QTest::addColumn<bool>("hasWall");
        QTest::newRow("8 components") << 8 << false;
        QTest::newRow("4 components and a wall") << 4 << true;
    }
    void rowIsTheRunOfItsSeed()
    {
        QFETCH(int, components);
        QFETCH(bool, hasWall);
        QStringList words{"--json", "--components", QString::number(components)};
        if (hasWall)
            words.append("--boundaries");
        const Told told = torus(words);
        QVERIFY2(told.exitCode == 0, qPrintable(told.errors));
        QCOMPARE(told.errors, QString());
        QCOMPARE(told.json().keys(), QStringList({"mean", "rows", "settings"}));
        QCOMPARE(told.rows().size(), 2);
        double sum = 0;
        for (int seed = 1; seed <= 2; ++seed) {
            const Trainer alone
                = trainedAlone(torusSettings(components, hasWall), std::uint32_t(seed));
            const Modularity is = modularityOf(alone.sceneActivity(), hasWall);
            const QJsonObject row = told.rows()[seed - 1].toObject();
            QCOMPARE(row.keys(),
                QStringList(
                    {"active_neurons", "modularity", "module_sizes", "r2", "seed", "status"}));
            QCOMPARE(row.value("seed").toInt(), seed);
            QVERIFY(row.value("modularity").toDouble() == *is.modularity);
            QVERIFY(row.value("r2").toDouble() == alone.evaluate().r2);
            QCOMPARE(row.value("active_neurons").toInt(), int(activeCount(is.active)));
            const QJsonArray sizes = row.value("module_sizes").toArray();
            QCOMPARE(sizes.size(), hasWall ? 3 : 2);
            for (int kind = 0; kind < sizes.size(); ++kind)
                QCOMPARE(sizes[kind].toInt(-1), int(is.moduleSizes()[std::size_t(kind)]));
            sum += *is.modularity;
        }
        QVERIFY(told.rows()[0] != told.rows()[1]);
        QCOMPARE(told.mean().keys(),
            QStringList({"active_neurons", "modularity", "module_sizes", "r2"}));
        QVERIFY(std::abs(told.mean().value("modularity").toDouble() - sum / 2) < 1e-12);
        const auto sizeIn = [&told](int row) {
            return told.rows()[row].toObject().value("module_sizes").toArray()[0].toDouble();
        };
        QCOMPARE(
            told.mean().value("module_sizes").toArray()[0].toDouble(), (sizeIn(0) + sizeIn(1)) / 2);
    }

    void gridRowIsTheRunOfItsSeed_data()
    {
        QTest::addColumn<bool>("isPlaceCode");
        QTest::newRow("ring") << false;
        QTest::newRow("place code") << true;
    }
    void gridRowIsTheRunOfItsSeed()
    {
        QFETCH(bool, isPlaceCode);
        const RingSettings ring{isPlaceCode, 2.9, 3.3};
        const Told told
            = grid({"--json", isPlaceCode ? "--place-code" : "--ring=2.9:3.3", "--threads=2"});
        QVERIFY2(told.exitCode == 0, qPrintable(told.errors));
        QCOMPARE(told.rows().size(), 2);
        for (int seed = 1; seed <= 2; ++seed) {
            const Trainer alone
                = trainedAlone(withRing(defaultSettings(Family::Ring), ring), std::uint32_t(seed));
            const GridCells is = gridCellsOf(alone.sceneActivity());
            const QJsonObject row = told.rows()[seed - 1].toObject();
            QCOMPARE(row.keys(),
                QStringList({"active_neurons", "fraction_above_0.4", "grid_score", "ideal_spacing",
                    "r2", "seed", "spacing", "status"}));
            QVERIFY(row.value("grid_score").toDouble() == *is.meanScore);
            QVERIFY(row.value("fraction_above_0.4").toDouble() == is.shareAbove);
            QVERIFY(row.value("spacing").toDouble() == is.meanSpacing.value_or(0));
            QCOMPARE(row.value("ideal_spacing").isNull(), isPlaceCode);
            QVERIFY(row.value("ideal_spacing").toDouble() == idealSpacing(ring).value_or(0));
            QVERIFY(row.value("r2").toDouble() == alone.evaluate().r2);
            QCOMPARE(row.value("active_neurons").toInt(), int(activeCount(is.active)));
        }
        QCOMPARE(told.settings().value("place_code").toBool(), isPlaceCode);
        QCOMPARE(told.settings().value("ring"), isPlaceCode ? QJsonValue() : QJsonValue("2.9:3.3"));
    }

    void settingsAreThoseOfTheRuns()
    {
        const Told told = torus({"--json", "--objects=window:2", "--components=4",
            "--condition=relu+activity+weight", "--beta-activity=0.02", "--rate=0.03"});
        const QJsonObject expected{{"objects", "window:2"}, {"components", 4},
            {"boundaries", false}, {"condition", "relu+activity+weight"}, {"family", "torus"},
            {"factors", 4}, {"inputs", 8}, {"hidden", QJsonArray{4}}, {"activation", "relu"},
            {"optimizer", "adam"}, {"rate", 0.03}, {"schedule_steps", 60}, {"batch_size", 16},
            {"evaluation_samples", 4096}, {"beta_nonneg", 0}, {"beta_activity", 0.02},
            {"beta_weight", 0.003}, {"seeds", 2}, {"kernel", Labels::nameOf(bestKernel())}};
        QCOMPARE(told.settings(), expected);
        QCOMPARE(torus({"--json"}).settings().value("beta_weight").toDouble(), 0.002);
        const QJsonObject ring = grid({"--json"}).settings();
        QCOMPARE(ring.value("ring").toString(), QStringLiteral("1.9:2.3"));
        QCOMPARE(ring.value("family").toString(), QStringLiteral("ring"));
        QCOMPARE(ring.value("batch_size").toInt(), 400);
        QCOMPARE(ring.value("beta_weight").toDouble(), 0.003);
    }

    void objectsComeBackAsTheyWereTyped_data()
    {
        QTest::addColumn<QString>("words");
        for (const char* words : {"all", "16", "1", "64", "fixed", "window:0", "window:3"})
            QTest::newRow(words) << words;
    }
    void objectsComeBackAsTheyWereTyped()
    {
        QFETCH(QString, words);
        const Told told = torus({"--json", "--objects", words});
        QCOMPARE(told.settings().value("objects").toString(), words);
        if (words == "all") // the default, and another world than one position
            QCOMPARE(told.output, torus({"--json"}).output);
        else if (words == "fixed")
            QVERIFY(told.rows() != torus({"--json"}).rows());
    }

    void whatCannotBeIsRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const QStringList& words, const char* said) {
            QTest::newRow(name) << words << said;
        };
        const char* objects = "--objects must be all, a number from 1 to 64, fixed, or window:0 "
                              "to window:3; it is ";
        for (const char* words :
            {"none", "0", "65", "1.5", "window", "window:4", "window:-1", "window:", "windows:1"})
            row(words, {"torus", "--objects", words}, objects);
        row("components", {"torus", "--components=6"}, "--components must be one of 4, 8, 12");
        row("object with a wall", {"torus", "--boundaries", "--objects=16"}, "must be all");
        row("condition", {"torus", "--condition=weight"}, "--condition must be one of");
        row("strength", {"torus", "--beta-weight=2"}, "--beta-weight must be");
        row("seeds", {"torus", "--seeds=65"}, "--seeds must be a whole number from 1 to 64");
        row("layers", {"torus", "--neurons=30-12"}, "--neurons must be");
        row("batch of a grid", {"grid", "--batch=8"}, "--batch belongs to");
        row("boundaries of a grid", {"grid", "--boundaries"}, "belongs to the command torus");
        const char* ring = "--ring must be the least and the greatest length of a wave vector, "
                           "from 1 to 6, such as 1.9:2.3; it is ";
        for (const char* words : {"2", "2:", "2.3:1.9", "0.5:2", "2:7", "a:b", "1:2:3", "nan:2"})
            row(words, {"grid", "--ring", words}, ring);
        row("empty ring", {"grid", "--ring=2.3:2.7"}, "The ring 2.3:2.7 has 0 Fourier modes");
        row("full ring", {"grid", "--ring=1:6"}, "it must have 1 to 32");
        row("both codes", {"grid", "--ring=1:2", "--place-code"}, "takes the place of --ring");
    }
    void whatCannotBeIsRefused()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, said);
        const Told told = run(words);
        QCOMPARE(told.exitCode, CommandLine::usageError);
        QVERIFY2(told.errors.contains(said), qPrintable(told.errors));
        QCOMPARE(told.output, QString());
    }

    void tableHasALineForEachSeedAndTheMean()
    {
        const Told json = torus({"--json"}), told = torus({});
        QCOMPARE(told.exitCode, 0);
        const QStringList lines = told.output.split('\n');
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines[0].simplified(),
            QStringLiteral("seed modularity module_sizes r2 active_neurons status"));
        const QStringList first = lines[1].simplified().split(' ');
        QCOMPARE(first[0], QStringLiteral("1"));
        const QJsonObject row = json.rows()[0].toObject();
        QCOMPARE(first[1], QString::number(row.value("modularity").toDouble(), 'f', 4));
        QCOMPARE(first[2].count('-'), 1);
        QCOMPARE(lines[3].simplified().split(' ')[0], QStringLiteral("mean"));
        QCOMPARE(lines[3].simplified().split(' ')[1],
            QString::number(json.mean().value("modularity").toDouble(), 'f', 4));
        const Told place = grid({"--place-code"});
        QVERIFY2(place.output.contains("  -  "), qPrintable(place.output)); // no ideal spacing
    }

    void csvHasALineForEachSeed()
    {
        const QString path = m_folder->filePath("a.csv");
        const Told told = torus({"--json", "--csv", path});
        QCOMPARE(told.exitCode, 0);
        const QByteArrayList lines = contentOf(path).split('\n');
        QCOMPARE(lines.size(), 4); // and the empty rest
        QCOMPARE(lines[0].trimmed(),
            QByteArray("seed,modularity,module_sizes,r2,active_neurons,status"));
        const QByteArrayList cells = lines[2].trimmed().split(',');
        QCOMPARE(cells[0], QByteArray("2"));
        QVERIFY(cells[1].toDouble() == told.rows()[1].toObject().value("modularity").toDouble());
        QCOMPARE(cells.last(), QByteArray("finished"));
        const Told taken = torus({"--json", "--csv", m_folder->path()});
        QCOMPARE(taken.exitCode, CommandLine::fileError);
        QCOMPARE(taken.output, told.output); // costs no numbers
        const Told nowhere = grid({"--csv", m_folder->filePath("none/a.csv")});
        QCOMPARE(nowhere.exitCode, CommandLine::fileError);
        QCOMPARE(nowhere.output, QString());
    }

    void numbersDependOnNeitherThreadsNorLocale()
    {
        const QString usual = torus({"--json"}).output + grid({}).output;
        QCOMPARE(torus({"--json", "--threads=1"}).output + grid({"--threads=7"}).output, usual);
        QLocale::setDefault(QLocale(QLocale::German));
        const QString german = torus({"--json"}).output + grid({}).output;
        QLocale::setDefault(QLocale::c());
        QCOMPARE(german, usual);
        const CommaLocale comma;
        if (!comma.isSet())
            QSKIP("no locale with a decimal comma can be had");
        QCOMPARE(torus({"--json"}).output + grid({}).output, usual);
    }

    void progressIsOneLineThatGoesAway()
    {
        const Told told = torus({}, true);
        QVERIFY2(told.errors.contains("0 of 2 runs"), qPrintable(told.errors));
        QVERIFY(told.errors.endsWith("\r\x1b[K"));
        QCOMPARE(told.output, torus({}).output);
    }

    void programNeedsNoDisplay()
    {
        for (const QString& command : {QStringLiteral("torus"), QStringLiteral("grid")}) {
            QProcess process;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
                environment.remove(QLatin1String(name));
            environment.insert("XDG_CONFIG_HOME", m_folder->filePath("config"));
            process.setProcessEnvironment(environment);
            const QStringList words = QStringList{command, "--language=en"} + quickOptions;
            process.start(QStringLiteral(UNTANGLE_PROGRAM), words);
            QVERIFY(process.waitForFinished(60'000));
            QCOMPARE(process.exitCode(), 0);
            QCOMPARE(process.readAllStandardError(), QByteArray());
            QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()), run(words).output);
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestSpaceCommand)
#include "tst_space_command.moc"

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "app/labels.h"
#include "app/language.h"
#include "core/trainer.h"
#include "support/program.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <charconv>
#include <memory>
#include <numeric>

using namespace untangle;
using namespace untangle::test;

namespace {

const QByteArray header = "step,total,prediction,nonneg,activity,weight,beta_nonneg,beta_activity,"
                          "beta_weight,mir,r2,active_neurons,kernel";

QString problemOf(const QStringList& arguments)
{
    const auto result = CommandLine::parse(arguments);
    return result ? QString() : QString::fromStdString(result.error().what);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

double readBack(const QByteArray& text)
{
    double value = -1e300;
    std::from_chars(text.begin(), text.end(), value);
    return value;
}

} // namespace

class TestCommandLine : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, m_theme); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void goodArgumentsAreUnderstood_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("command");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("folder");
        const QString folder = Arguments().outputFolder;
        using Command = Arguments::Command;
        QTest::newRow("none") << QStringList() << int(Command::Window) << "" << folder;
        QTest::newRow("demo") << QStringList{"demo"} << int(Command::Demo) << "" << folder;
        QTest::newRow("folder") << QStringList{"demo", "--out", "a b"} << int(Command::Demo) << ""
                                << "a b";
        QTest::newRow("folder with equals sign")
            << QStringList{"--out=x", "demo"} << int(Command::Demo) << ""
            << "x";
        QTest::newRow("language") << QStringList{"--language", "de"} << int(Command::Window) << "de"
                                  << folder;
        QTest::newRow("language of the demo")
            << QStringList{"demo", "--language=zh_CN"} << int(Command::Demo) << "zh_CN" << folder;
        QTest::newRow("version") << QStringList{"--version"} << int(Command::Version) << ""
                                 << folder;
        QTest::newRow("v") << QStringList{"-v"} << int(Command::Version) << "" << folder;
        QTest::newRow("another window")
            << QStringList{"--new-window"} << int(Command::Window) << "" << folder;
        QTest::newRow("a file") << QStringList{"lesson.untangle"} << int(Command::Window) << ""
                                << folder;
        QTest::newRow("help") << QStringList{"--help"} << int(Command::Help) << "" << folder;
        QTest::newRow("help of the demo")
            << QStringList{"demo", "-h"} << int(Command::Help) << "" << folder;
    }

    void goodArgumentsAreUnderstood()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, command);
        QFETCH(QString, language);
        QFETCH(QString, folder);
        const auto result = CommandLine::parse(arguments);
        QVERIFY2(result, qPrintable(problemOf(arguments)));
        QCOMPARE(int(result->command), command);
        QCOMPARE(result->language, language);
        QCOMPARE(result->outputFolder, folder);
    }

    void fileAndNewWindowAreUnderstood()
    {
        const auto result = CommandLine::parse({"--new-window", "sub/lesson=1.untangle"});
        QVERIFY(result && result->newWindow);
        QCOMPARE(result->file(), QStringLiteral("sub/lesson=1.untangle"));
        QVERIFY(CommandLine::parse({})->files.isEmpty() && !CommandLine::parse({})->newWindow);
    }

    void commandThatPutsFilesTogetherTakesMany()
    {
        const QStringList files{"part1.csv", "b", "sub/check"};
        const auto merge
            = CommandLine::parse(QStringList{"merge"} + files + QStringList{"--csv=o"});
        QVERIFY2(merge, qPrintable(problemOf(QStringList{"merge"} + files)));
        QCOMPARE(merge->files, files);
        QCOMPARE(merge->file(), files.first());
        QVERIFY(CommandLine::helpText("merge").contains("untangle merge FILE... --csv FILE"));
        QVERIFY(CommandLine::helpText("check").contains("untangle check SESSION [--json]"));
        QVERIFY(CommandLine::helpText("train").contains("untangle train [SESSION] "));
    }

    void badArgumentsAreNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown option") << QStringList{"--fast"} << "--fast";
        QTest::newRow("unknown option with a value") << QStringList{"--fast=1"} << "--fast";
        QTest::newRow("unknown letter") << QStringList{"-x"} << "-x";
        QTest::newRow("unknown command") << QStringList{"dmeo"} << "dmeo";
        QTest::newRow("command twice") << QStringList{"demo", "demo"} << "demo";
        QTest::newRow("a file") << QStringList{"demo", "run.csv"} << "run.csv";
        QTest::newRow("empty word") << QStringList{""} << "command";
        QTest::newRow("unknown language") << QStringList{"--language", "fr"} << "--language";
        QTest::newRow("missing language") << QStringList{"--language"} << "--language";
        QTest::newRow("empty language") << QStringList{"--language="} << "--language";
        QTest::newRow("option in place of a language")
            << QStringList{"--language", "--out", "x"} << "--language";
        QTest::newRow("unknown kernel") << QStringList{"--kernel", "avx9"} << "eigen";
        QTest::newRow("missing kernel") << QStringList{"--kernel"} << "eigen";
        QTest::newRow("empty kernel") << QStringList{"demo", "--kernel="} << "--kernel";
        QTest::newRow("missing folder") << QStringList{"demo", "--out"} << "--out";
        QTest::newRow("empty folder") << QStringList{"demo", "--out="} << "--out";
        QTest::newRow("two files") << QStringList{"a.untangle", "b.untangle"} << "b.untangle";
        QTest::newRow("two sessions") << QStringList{"check", "a.untangle", "b"} << " b ";
        QTest::newRow("no shard") << QStringList{"merge", "--csv=a"} << "merge needs FILE";
        QTest::newRow("merge without a table") << QStringList{"merge", "a.csv"} << "--csv";
        QTest::newRow("sweep without a table")
            << QStringList{"sweep", "--x=beta_weight=0.01:0.1:2"} << "sweep needs --csv";
        QTest::newRow("sweep of nothing") << QStringList{"sweep", "--csv=a"} << "sweep needs --x";
        QTest::newRow("file of a sweep")
            << QStringList{"sweep", "a.csv", "--x=beta_weight=0.01:0.1:2", "--csv=b"} << "a.csv";
        QTest::newRow("one seed of many")
            << QStringList{"conditions", "--seed=1"} << "--seed belongs to the command train";
        QTest::newRow("another window of the demo")
            << QStringList{"--new-window", "demo"} << "--new-window";
        QTest::newRow("option of another command")
            << QStringList{"energy", "--distribution=disc", "--bins", "9"} << "mir";
        QTest::newRow("option without its command") << QStringList{"--a", "3"} << "energy";
        QTest::newRow("option that is missing") << QStringList{"energy"} << "--distribution";
        QTest::newRow("file that is missing")
            << QStringList{"mir", "--factors", "f.csv"} << "--activity";
        QTest::newRow("option twice")
            << QStringList{"energy", "--distribution=disc", "--a=1", "--a=2"} << "--a";
        QTest::newRow("value of a flag")
            << QStringList{"energy", "--distribution=disc", "--json=1"} << "--json";
        QTest::newRow("two commands")
            << QStringList{"energy", "mir", "--distribution=disc"} << "mir";
        QTest::newRow("folder without the demo") << QStringList{"--out", "x"} << "--out";
    }

    void badArgumentsAreNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const QString problem = problemOf(arguments);
        QVERIFY2(problem.contains(named), qPrintable(problem));
        QVERIFY2(problem.endsWith('.'), qPrintable(problem));
    }

    void everyCommandHasItsOptionsInItsHelp()
    {
        for (const CommandText& command : CommandLine::commands()) {
            const QString help = CommandLine::helpText(command.name);
            QVERIFY2(help.contains("untangle " + command.name), qPrintable(command.name));
            for (const CommandOption& option : command.options) {
                QVERIFY2(help.contains("\n  " + option.name + ' '), qPrintable(option.name));
                QVERIFY(CommandLine::helpText().contains(option.name));
            }
            for (const QString& line : (help + CommandLine::helpText()).split('\n'))
                QVERIFY2(line.size() <= 85, qPrintable(line));
        }
        QVERIFY(CommandLine::helpText("mir") != CommandLine::helpText("energy"));
    }

    // A Chinese character takes two columns of a terminal.
    void helpFitsATerminalInEveryLanguage()
    {
        Language language;
        Theme theme = Theme::light();
        for (const char* code : {"de", "zh_CN", "en"}) {
            language.use(code, theme);
            for (const CommandText& command : CommandLine::commands())
                for (const QString& line : CommandLine::helpText(command.name).split('\n')) {
                    const auto han = std::count_if(line.begin(), line.end(),
                        [](QChar c) { return c.script() == QChar::Script_Han; });
                    QVERIFY2(line.size() + han <= 85, qPrintable(line));
                }
        }
    }

    void optionsOfACommandAreKept()
    {
        const auto result = CommandLine::parse(
            {"--language", "de", "energy", "--distribution", "cut:1.2", "--a=-1", "--json"});
        QVERIFY(result);
        QCOMPARE(result->command, Arguments::Command::Energy);
        QCOMPARE(result->commandName, QStringLiteral("energy"));
        QCOMPARE(result->options.value("--distribution"), QStringLiteral("cut:1.2"));
        QCOMPARE(result->options.value("--a"), QStringLiteral("-1"));
        QVERIFY(result->options.contains("--json") && !result->options.contains("--csv"));
        const auto help = CommandLine::parse({"mir", "--help"});
        QVERIFY(help);
        QCOMPARE(help->command, Arguments::Command::Help);
        QCOMPARE(help->commandName, QStringLiteral("mir"));
    }

    void commandsComputeWithoutADisplay()
    {
        const auto energy = [&](const QStringList& more) {
            return runProgram(
                QStringList{"energy", "--distribution", "cut:1.2"} + more, m_folder->path());
        };
        const ProgramRun english = energy({"--json"}),
                         german = energy({"--json", "--language", "de"});
        QCOMPARE(english.exitCode, 0);
        QCOMPARE(english.errors, QString());
        QCOMPARE(english.output, german.output);
        const QJsonObject object = QJsonDocument::fromJson(english.output.toUtf8()).object();
        QCOMPARE(object.value("angle_best_deg").toDouble(), 45.0);
        const ProgramRun broken
            = runProgram({"mir", "--activity", "no.csv", "--factors", "no.csv"}, m_folder->path());
        QCOMPARE(broken.exitCode, CommandLine::fileError);
        QVERIFY2(broken.errors.contains("no.csv"), qPrintable(broken.errors));
        QCOMPARE(broken.output, QString());
        const ProgramRun wrong = energy({"--a", "two"});
        QCOMPARE(wrong.exitCode, CommandLine::usageError);
        QVERIFY2(wrong.errors.contains("--a"), qPrintable(wrong.errors));
        const ProgramRun help = runProgram({"energy", "--help"}, m_folder->path());
        QCOMPARE(help.exitCode, 0);
        QCOMPARE(help.output, CommandLine::helpText("energy"));
    }

    void helpNamesEveryOption()
    {
        for (const char* word : {"FILE", "--new-window", "demo", "--out", "--language", "--kernel",
                 "eigen", "--version", "--help", "zh_CN"})
            QVERIFY2(CommandLine::helpText().contains(word), word);
    }

    void demoWritesPicturesAndTheRunItself()
    {
        const QString folder = m_folder->filePath("new/demo");
        QCOMPARE(CommandLine::runDemo(folder, m_theme), 0);
        QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
            QStringList({"linear_example.png", "run.csv", "run.png"}));
        for (const char* name : {"linear_example.png", "run.png"}) {
            const QImage picture(QDir(folder).filePath(name));
            QVERIFY2(picture.width() >= 1000 && picture.height() >= 600, name);
            // Something is drawn on it.
            QVERIFY2(!picture.convertToFormat(QImage::Format_RGB32).allGray(), name);
        }

        const QByteArrayList lines
            = contentOf(QDir(folder).filePath("run.csv")).replace("\r\n", "\n").split('\n');
        Trainer trainer(defaultSettings(Family::Shallow));
        while (trainer.step()) { }
        const std::vector<Evaluation>& history = trainer.history();
        QCOMPARE(lines.front(), header);
        QCOMPARE(lines.size(), qsizetype(history.size()) + 2); // header, and an empty rest
        QCOMPARE(lines.back(), QByteArray());
        for (std::size_t i = 0; i < history.size(); ++i) {
            const QByteArrayList fields = lines[qsizetype(i) + 1].split(',');
            const Evaluation& is = history[i];
            const double expected[] = {double(is.step), is.total(), is.terms.prediction,
                is.terms.nonneg, is.terms.activity, is.terms.weight, is.weights.betaNonneg,
                is.weights.betaActivity, is.weights.betaWeight, is.layers[0].mir.value_or(-1),
                is.r2, double(is.layers[0].activeNeurons)};
            QCOMPARE(fields.size(), 13);
            QCOMPARE(QString(fields[12]), Labels::nameOf(bestKernel()));
            for (int column = 0; column < 12; ++column)
                QVERIFY2(readBack(fields[column]) == expected[column], lines[qsizetype(i) + 1]);
        }
        QVERIFY(lines[1].startsWith("0,"));
        QVERIFY(lines[lines.size() - 2].startsWith("4000,"));
    }

    void folderThatCannotBeMadeGivesTheFileErrorAndNoFile()
    {
        const QString file = m_folder->filePath("file");
        QVERIFY(QFile(file).open(QIODevice::WriteOnly));
        QCOMPARE(CommandLine::runDemo(file + "/demo", m_theme), CommandLine::fileError);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
            QStringList("file"));
    }

    void fileThatCannotBeWrittenGivesTheFileError()
    {
        QVERIFY(QDir().mkpath(m_folder->filePath("run.csv"))); // a folder of that name
        QCOMPARE(CommandLine::runDemo(m_folder->path(), m_theme), CommandLine::fileError);
        QVERIFY(QFileInfo(m_folder->filePath("run.csv")).isDir());
    }

    void versionAndHelpNeedNoDisplay()
    {
        for (bool hasPlatform : {false, true}) {
            const ProgramRun version = runProgram({"--version"}, m_folder->path(), hasPlatform);
            QCOMPARE(version.exitCode, 0);
            QVERIFY2(QRegularExpression("\\Auntangle \\d+\\.\\d+\\.\\d+\\n\\z")
                         .match(version.output)
                         .hasMatch(),
                qPrintable(version.output));
            const ProgramRun help = runProgram({"--help"}, m_folder->path(), hasPlatform);
            QCOMPARE(help.exitCode, 0);
            QCOMPARE(help.output, CommandLine::helpText());
            QCOMPARE(version.errors + help.errors, QString());
        }
    }

    void badOptionIsNamedWithItsExitCode()
    {
        const ProgramRun run = runProgram({"--fast"}, m_folder->path());
        QCOMPARE(run.exitCode, CommandLine::usageError);
        QVERIFY2(run.errors.contains("--fast"), qPrintable(run.errors));
        QVERIFY2(run.errors.contains("--help"), qPrintable(run.errors));
        QCOMPARE(run.output, QString());
    }

    void demoNeedsNoDisplayAndTellsTheTalksNumbers()
    {
        const ProgramRun run = runProgram({"demo", "--out", "here"}, m_folder->path());
        QCOMPARE(run.exitCode, 0);
        for (const char* number : {"0.6667", "4.5867", "2.6667", "41.9 %", "4000"})
            QVERIFY2(run.output.contains(number), number);
        QVERIFY(QFile::exists(m_folder->filePath("here/run.csv")));
    }

    void kernelIsPinnedAndNamed()
    {
        QCOMPARE(CommandLine::parse({})->kernel, bestKernel());
        QByteArrayList tables;
        for (Kernel kernel : availableKernels()) {
            const QString name = Labels::nameOf(kernel);
            QCOMPARE(CommandLine::parse({"--kernel", name})->kernel, kernel);
            const ProgramRun run
                = runProgram({"demo", "--kernel=" + name, "--out", name}, m_folder->path());
            QCOMPARE(run.exitCode, 0);
            QVERIFY2(run.output.contains("kernel " + name + "\n"), qPrintable(run.output));
            const QByteArray table = contentOf(m_folder->filePath(name + "/run.csv"));
            const QByteArray ending = "," + name.toUtf8() + "\r\n";
            QCOMPARE(table.count(ending), table.count("\r\n") - 1); // all but the header
            // It trained, not the name alone: another kernel rounds differently.
            tables.append(QByteArray(table).replace(ending, "\r\n"));
            QCOMPARE(tables.count(tables.back()), 1);
        }
        const ProgramRun wrong = runProgram({"--kernel", "avx9"}, m_folder->path());
        QCOMPARE(wrong.exitCode, CommandLine::usageError);
        QVERIFY2(wrong.errors.contains("eigen"), qPrintable(wrong.errors));
    }

    void demoSaysWhichFileCouldNotBeWritten()
    {
        QVERIFY(QDir().mkpath(m_folder->filePath("here/run.png")));
        const ProgramRun run = runProgram({"demo", "--out=here"}, m_folder->path());
        QCOMPARE(run.exitCode, CommandLine::fileError);
        QVERIFY2(run.errors.contains("run.png"), qPrintable(run.errors));
    }

    void withoutADisplayTheDemoRunsInPlaceOfTheWindow()
    {
        const ProgramRun run = runProgram({}, m_folder->path());
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.errors.contains("no display"), qPrintable(run.errors));
        QVERIFY(QFile::exists(m_folder->filePath("untangle-demo/run.csv")));
    }

    void columnsOfTheDemoLineUpInEveryLanguage()
    {
        const auto columnCount = [](const QString& line) {
            return std::accumulate(line.begin(), line.end(), 0, [](int count, QChar c) {
                return count + (c.script() == QChar::Script_Han ? 2 : 1);
            });
        };
        for (const char* language : {"en", "de", "zh_CN"}) {
            const ProgramRun run
                = runProgram({"demo", "--out=x", "--language", language}, m_folder->path());
            const QStringList lines = run.output.split('\n');
            QVERIFY2(lines.size() > 18, language);
            for (int line = 2; line <= 5; ++line)
                QCOMPARE(columnCount(lines[line]), columnCount(lines[1]));
            for (int line = 10; line <= 18; ++line)
                QCOMPARE(columnCount(lines[line]), columnCount(lines[9]));
        }
    }

    void numbersOfTheDemoKeepTheirPointInEveryLanguage()
    {
        const ProgramRun english
            = runProgram({"demo", "--out", "en", "--language", "en"}, m_folder->path());
        const ProgramRun german
            = runProgram({"demo", "--out", "de", "--language", "de"}, m_folder->path());
        QCOMPARE(german.exitCode, 0);
        QVERIFY(german.output.contains("4.5867"));
        QCOMPARE(contentOf(m_folder->filePath("de/run.csv")),
            contentOf(m_folder->filePath("en/run.csv")));
    }

private:
    Theme m_theme = Theme::light();
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestCommandLine)
#include "tst_command_line.moc"

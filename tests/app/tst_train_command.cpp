// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train_command.h"

#include "app/csv.h"
#include "app/labels.h"
#include "app/man_page.h"
#include "app/session_file.h"
#include "support/comma_locale.h"
#include "support/program.h"
#include "support/sessions.h"
#include "support/written_file.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <functional>
#include <memory>

using namespace untangle;
using namespace untangle::test;

namespace {

struct Told {
    int exitCode = -1;
    QString output, errors;
    QJsonObject json() const { return QJsonDocument::fromJson(output.toUtf8()).object(); }
    double number(const char* key) const { return json().value(QLatin1String(key)).toDouble(-1e9); }
    QString word(const char* key) const { return json().value(QLatin1String(key)).toString(); }
};

Told run(const QStringList& words, bool showsProgress = false)
{
    static const Theme theme = Theme::light();
    const auto arguments = CommandLine::parse(words);
    if (!arguments)
        return {CommandLine::usageError, {}, QString::fromStdString(arguments.error().what)};
    Told told;
    QTextStream out(&told.output), errors(&told.errors);
    told.exitCode = arguments->command == Arguments::Command::Check
        ? runCheck(*arguments, out, errors)
        : runTrain(*arguments, theme, out, errors, showsProgress);
    return told;
}

// A run of a blink: few neurons, small batches.
QStringList quick(const QStringList& more)
{
    return QStringList{"train", "--json", "--neurons=4", "--batch=8", "--evaluation-samples=64"}
    + more;
}

Told train(const QStringList& more)
{
    return run(quick(more));
}

ExperimentSettings quickSettings()
{
    ExperimentSettings settings = defaultSettings(Family::Shallow);
    settings.hiddenSizes = {4};
    settings.batchSize = 8;
    settings.evaluationSamples = 64;
    return settings;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The settings of the run that a command has saved.
std::optional<Session> sessionOf(const QString& path)
{
    const auto session = loadSession(path);
    return session ? std::optional(*session) : std::nullopt;
}

} // namespace

class TestTrainCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Theme::light()); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void defaultRunHasTheNumbersOfTheTrainer()
    {
        const Told told = run({"train", "--json", "--steps", "300"});
        QCOMPARE(told.exitCode, 0);
        QCOMPARE(told.errors, QString());
        const QStringList keys{"active_neurons", "kernel", "loss", "mir", "r2", "status", "step"};
        QCOMPARE(told.json().keys(), keys);
        Trainer trainer(defaultSettings(Family::Shallow));
        while (trainer.stepCount() < 300)
            trainer.step();
        const Evaluation is = trainer.evaluate();
        const QJsonObject loss = told.json().value("loss").toObject();
        QCOMPARE(loss.keys(), QStringList({"activity", "nonneg", "prediction", "total", "weight"}));
        QCOMPARE(told.number("step"), 300.0);
        // To the last digit: what is printed reads back the same.
        QVERIFY(loss.value("total").toDouble() == is.total());
        QVERIFY(loss.value("prediction").toDouble() == is.terms.prediction);
        QVERIFY(loss.value("nonneg").toDouble() == is.terms.nonneg);
        QVERIFY(loss.value("activity").toDouble() == is.terms.activity);
        QVERIFY(loss.value("weight").toDouble() == is.terms.weight);
        QVERIFY(told.number("mir") == *is.layers[0].mir);
        QVERIFY(told.number("r2") == is.r2);
        QCOMPARE(told.number("active_neurons"), double(is.layers[0].activeNeurons));
        QCOMPARE(told.word("status"), QStringLiteral("finished"));
        QCOMPARE(told.word("kernel"), Labels::nameOf(bestKernel()));
    }

    void linesTellTheSameNumbers()
    {
        const QStringList words{"train", "--neurons=4", "--batch=8", "--steps=50"};
        const Told lines = run(words), json = run(words + QStringList{"--json"});
        QVERIFY2(lines.output.startsWith("step 50\nloss.activity "), qPrintable(lines.output));
        QVERIFY(lines.output.contains(
            "\nmir " + QString::fromLatin1(exactText(json.number("mir"))) + '\n'));
        QVERIFY(lines.output.endsWith("\nkernel " + json.word("kernel") + '\n'));
    }

    void everyOptionBecomesItsSetting_data()
    {
        QTest::addColumn<QStringList>("words");
        using Change = std::function<void(ExperimentSettings&)>;
        QTest::addColumn<Change>("change");
        const auto row = [](const QStringList& words, const Change& change) {
            QTest::newRow(qPrintable(words.join(' '))) << words << change;
        };
        using S = ExperimentSettings;
        row({}, [](S&) {});
        row({"--factors", "3"}, [](S& s) { s.factorCount = 3; });
        row({"--factors", "8"}, [](S& s) { s.factorCount = s.inputCount = 8; });
        row({"--factors", "5", "--inputs", "9"}, [](S& s) {
            s.factorCount = 5;
            s.inputCount = 9;
        });
        row({"--layers", "3"}, [](S& s) { s.hiddenSizes = {20, 20, 20}; });
        row({"--neurons", "7"}, [](S& s) { s.hiddenSizes = {7}; });
        row({"--neurons", "9-5-7"}, [](S& s) { s.hiddenSizes = {9, 5, 7}; });
        row({"--neurons", "9", "--layers=2"}, [](S& s) { s.hiddenSizes = {9, 9}; });
        row({"--seed", "4294967295"}, [](S& s) { s.seed = 4294967295; });
        row({"--schedule-steps", "500"}, [](S& s) { s.scheduleSteps = 500; });
        row({"--schedule-steps", "0"}, [](S& s) { s.scheduleSteps = 0; });
        row({"--beta-nonneg", "0.1"}, [](S& s) { s.weights.betaNonneg = 0.1; });
        row({"--beta-activity", "1e-4"}, [](S& s) { s.weights.betaActivity = 1e-4; });
        row({"--beta-weight", "0"}, [](S& s) { s.weights.betaWeight = 0; });
        row({"--activation", "leaky-relu"}, [](S& s) { s.activation = Activation::LeakyRelu; });
        row({"--optimizer", "sgd"}, [](S& s) { s.optimizer = Optimizer::Sgd; });
        row({"--rate", "0.03"}, [](S& s) { s.rate = 0.03; });
        row({"--batch", "32"}, [](S& s) { s.batchSize = 32; });
        row({"--bins", "9"}, [](S& s) { s.information.binCount = 9; });
        row({"--equal-count"}, [](S& s) { s.information.binning = Binning::EqualCount; });
        row({"--plug-in"}, [](S& s) { s.information.millerMadow = false; });
        row({"--evaluation-interval", "7"}, [](S& s) { s.evaluationInterval = 7; });
        row({"--evaluation-samples", "100"}, [](S& s) { s.evaluationSamples = 100; });
        row({"--stop-mir", "0.9"}, [](S& s) { s.stop.mir = 0.9; });
        row({"--plateau-steps", "70"}, [](S& s) { s.stop.plateauSteps = 70; });
        for (Family family :
            {Family::Shallow, Family::Autoencoder, Family::Deep, Family::DeepAutoencoder})
            row({"--family", Labels::nameOf(family)},
                [family](S& s) { s = defaultSettings(family); });
        row({"--neurons", "8", "--family=deep"}, [](S& s) {
            s = defaultSettings(Family::Deep);
            s.hiddenSizes = {8, 8, 8};
        });
        for (Condition condition : allConditions)
            row({"--condition", Labels::nameOf(condition)}, [condition](S& s) {
                s = withCondition(s, condition, defaultSettings(Family::Shallow).weights);
            });
        row({"--condition=activity+weight", "--family=deep"}, [](S& s) {
            const S deep = defaultSettings(Family::Deep);
            s = withCondition(deep, Condition::ActivityWeight, deep.weights);
        });
        row({"--beta-activity=0.01", "--condition=relu+activity"}, [](S& s) {
            s = withCondition(s, Condition::ReluActivity, {0.3, 0.01, 3e-3});
        });
        row({"--beta-nonneg=0", "--condition=relu+activity"},
            [](S& s) { s = withCondition(s, Condition::ReluActivity, s.weights); });
        row({"--condition=relu+weight", "--activation=leaky-relu"}, [](S& s) {
            s = withCondition(s, Condition::ReluWeight, s.weights);
            s.activation = Activation::LeakyRelu;
        });
    }
    void everyOptionBecomesItsSetting()
    {
        QFETCH(QStringList, words);
        QFETCH(std::function<void(ExperimentSettings&)>, change);
        ExperimentSettings expected = defaultSettings(Family::Shallow);
        change(expected);
        const QString path = m_folder->filePath("a.untangle");
        const Told told = run(QStringList{"train", "--steps=0", "--save", path} + words);
        QVERIFY2(told.exitCode == 0, qPrintable(told.errors));
        const auto session = sessionOf(path);
        QVERIFY(session);
        QVERIFY(session->playground.run.log.start == expected);
        QVERIFY(session->playground.run.log.edits.empty());
        QCOMPARE(session->playground.layer, reportedLayer(expected));
        QCOMPARE(session->chapter, std::string("playground"));
    }

    void strengthsThatAConditionLacksAreKeptForTheNextOne()
    {
        const QString path = m_folder->filePath("a.untangle");
        QCOMPARE(train({"--steps=0", "--condition=relu+activity", "--beta-activity=0.02", "--save",
                           path})
                     .exitCode,
            0);
        const auto session = sessionOf(path);
        QVERIFY(session);
        QVERIFY(session->playground.strengths == (LossWeights{0.3, 0.02, 3e-3}));
    }

    void wrongValuesAreNamedWithTheirRange_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("said");
        const auto row = [](const QStringList& words, const char* said) {
            QTest::newRow(qPrintable(words.join(' '))) << words << said;
        };
        row({"--family", "wide"}, "--family must be one of shallow, autoencoder, deep");
        row({"--condition", "relu"}, "relu+activity+weight");
        row({"--condition", "ReLU+activity"}, "relu+activity");
        row({"--condition=relu+activity", "--beta-weight=0.1"}, "--beta-weight to be 0");
        row({"--condition=relu+activity", "--beta-activity=0"}, "--beta-activity above 0");
        row({"--activation", "sigmoid"}, "leaky-relu");
        row({"--optimizer", "lbfgs"}, "adam, sgd");
        row({"--factors", "9"}, "--factors must be a whole number from 2 to 8");
        row({"--factors", "2.5"}, "--factors");
        row({"--factors", "four"}, "--factors");
        row({"--inputs", "3"}, "--inputs must be a whole number from 4 to 64");
        row({"--factors=8", "--inputs=6"}, "--inputs must be a whole number from 8 to 64");
        row({"--layers", "7"}, "--layers must be a whole number from 1 to 6");
        row({"--neurons", "0"}, "1 to 64");
        row({"--neurons", "65"}, "--neurons");
        row({"--neurons", "3--4"}, "--neurons");
        row({"--neurons", "3-x"}, "--neurons");
        row({"--neurons", "1-1-1-1-1-1-1"}, "--neurons");
        row({"--neurons=3-4", "--layers=3"}, "--neurons");
        row({"--seed", "-1"}, "--seed must be a whole number from 0 to 4294967295");
        row({"--seed", "4294967296"}, "--seed");
        row({"--steps", "-1"}, "--steps must be a whole number from 0");
        row({"--steps", "1e10"}, "--steps");
        row({"--schedule-steps", "1.5"}, "--schedule-steps must be 0 or a whole number from 1");
        row({"--schedule-steps", "0"}, "--steps");
        row({"--beta-nonneg", "1e-6"}, "--beta-nonneg must be 0 or a number from 1e-05 to 1");
        row({"--beta-activity", "0,3"}, "--beta-activity");
        row({"--beta-weight", "nan"}, "--beta-weight");
        row({"--rate", "0"}, "--rate must be a number from 1e-04 to 1");
        row({"--rate", "inf"}, "--rate");
        row({"--batch", "0"}, "--batch");
        row({"--bins", "1"}, "--bins must be a whole number from 2 to 200");
        row({"--evaluation-interval", "0"}, "--evaluation-interval");
        row({"--evaluation-samples", "1"}, "--evaluation-samples");
        row({"--stop-mir", "1.1"}, "--stop-mir");
        row({"--plateau-steps", "-5"}, "--plateau-steps");
        row({"--figure", "a.bmp"}, "--figure must end in .svg, .pdf or .png");
        row({"--save"}, "--save needs a value");
    }
    void wrongValuesAreNamedWithTheirRange()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, said);
        const Told told = run(QStringList{"train"} + words);
        QCOMPARE(told.exitCode, CommandLine::usageError);
        QVERIFY2(told.errors.contains(said), qPrintable(told.errors));
        QCOMPARE(told.output, QString());
    }

    // What is saved half way, at any step, and gone on with has the bytes of the whole run.
    void savedRunGoesOnToTheSameBytes()
    {
        const auto path = [&](const char* name) { return m_folder->filePath(name); };
        QCOMPARE(train({"--steps=130", "--save", path("half")}).exitCode, 0);
        const Told rest = run({"train", path("half"), "--json", "--steps=250", "--save",
            path("resumed"), "--csv", path("resumed.csv")});
        QCOMPARE(rest.exitCode, 0);
        const Told whole
            = train({"--steps=250", "--save", path("whole"), "--csv", path("whole.csv")});
        QCOMPARE(rest.output, whole.output);
        QVERIFY(!contentOf(path("whole")).isEmpty());
        QCOMPARE(contentOf(path("resumed")), contentOf(path("whole")));
        QCOMPARE(contentOf(path("resumed.csv")), contentOf(path("whole.csv")));

        const Told other = train({"--steps=250", "--seed=2", "--save", path("other")});
        QVERIFY(other.output != whole.output);
        QVERIFY(contentOf(path("other")) != contentOf(path("whole")));
        // It ends by itself at the end of its schedule, not where it was told to stop before.
        const auto session = sessionOf(path("whole"));
        QVERIFY(session && !session->playground.run.runTo);
    }

    void runThatIsLookedAtEarlierGoesOnFromItsTip()
    {
        const QString path = m_folder->filePath("a.untangle");
        Recording recording(quickSettings());
        trainUntil(recording, 120);
        const Evaluation tip = recording.trainer().evaluate();
        recording.seek(40);
        finishSeek(recording);
        Session session;
        session.playground.run = recording.stored();
        QCOMPARE(session.playground.run.step, std::int64_t(40));
        const WrittenFile file("back.untangle", sessionBytes(session));
        const Told told = run({"train", file.path(), "--json", "--steps=120"});
        QCOMPARE(told.exitCode, 0);
        QCOMPARE(told.number("step"), 120.0);
        QVERIFY(told.number("r2") == tip.r2);
        const Told beyond = run({"train", file.path(), "--steps=119"});
        QCOMPARE(beyond.exitCode, CommandLine::usageError);
        QVERIFY2(beyond.errors.contains("120") && beyond.errors.contains("119"),
            qPrintable(beyond.errors));
    }

    void changesOfASessionAreEditsAtItsStep()
    {
        const auto path = [&](const char* name) { return m_folder->filePath(name); };
        QCOMPARE(train({"--steps=50", "--save", path("a")}).exitCode, 0);
        const Told told = run({"train", path("a"), "--steps=70", "--condition=relu+activity",
            "--rate=0.02", "--stop-mir=0.99", "--save", path("b")});
        QVERIFY2(told.exitCode == 0, qPrintable(told.errors));
        const auto session = sessionOf(path("b"));
        QVERIFY(session);
        const RunLog& log = session->playground.run.log;
        ExperimentSettings expected = withCondition(
            quickSettings(), Condition::ReluActivity, defaultSettings(Family::Shallow).weights);
        expected.rate = 0.02;
        expected.stop.mir = 0.99;
        QVERIFY(log.settings() == expected);
        QCOMPARE(log.edits.size(), std::size_t(4));
        for (const Edit& edit : log.edits)
            QCOMPARE(edit.step, std::int64_t(50));
        QCOMPARE(session->playground.strengths.betaNonneg, 0.3); // for when it is on again

        // The same, by hand.
        Recording recording(quickSettings());
        trainUntil(recording, 50);
        recording.apply(expected);
        trainUntil(recording, 70);
        QCOMPARE(recording.stored().tip, session->playground.run.tip);
    }

    void whatNeedsANewRunIsRefusedInASession_data()
    {
        QTest::addColumn<QString>("option");
        for (const char* option :
            {"--seed=2", "--family=deep", "--factors=3", "--inputs=7", "--neurons=5", "--layers=2",
                "--batch=9", "--bins=9", "--optimizer=sgd", "--equal-count", "--plug-in",
                "--evaluation-interval=9", "--evaluation-samples=65"})
            QTest::newRow(option) << option;
    }
    void whatNeedsANewRunIsRefusedInASession()
    {
        QFETCH(QString, option);
        const QString path = m_folder->filePath("a");
        QCOMPARE(train({"--steps=3", "--save", path}).exitCode, 0);
        const Told told = run({"train", path, "--steps=5", "--rate=0.02", option});
        QCOMPARE(told.exitCode, CommandLine::usageError);
        QVERIFY2(told.errors.startsWith(option.section('=', 0, 0) + " needs a new run"),
            qPrintable(told.errors));
        QCOMPARE(run({"train", path, "--steps=5", "--seed=1"}).exitCode, 0); // is what it has
    }

    void sessionKeepsItsKernel()
    {
        const QString path = m_folder->filePath("a");
        for (Kernel kernel : availableKernels()) {
            const QString name = Labels::nameOf(kernel);
            QCOMPARE(train({"--steps=3", "--kernel", name, "--save", path}).exitCode, 0);
            const Told told = run({"train", path, "--json", "--steps=5"});
            QCOMPARE(told.word("kernel"), name);
            for (Kernel other : availableKernels()) {
                const Told chosen
                    = run({"train", path, "--steps=5", "--kernel", Labels::nameOf(other)});
                QCOMPARE(chosen.exitCode, other == kernel ? 0 : CommandLine::usageError);
            }
        }
    }

    void runEndsWithItsScheduleUnlessToldOtherwise()
    {
        QCOMPARE(train({"--schedule-steps=40"}).number("step"), 40.0);
        QCOMPARE(train({"--schedule-steps=40", "--steps=60"}).number("step"), 60.0);
        QCOMPARE(train({"--schedule-steps=0", "--steps=60"}).number("step"), 60.0);
        const QString path = m_folder->filePath("a");
        QCOMPARE(train({"--schedule-steps=40", "--steps=60", "--save", path}).exitCode, 0);
        QCOMPARE(run({"train", path, "--json"}).number("step"), 60.0); // it is there already
        // A changed strength begins the schedule anew.
        QCOMPARE(run({"train", path, "--json", "--beta-weight=0.01"}).number("step"), 100.0);
    }

    void divergedRunTellsItsLastFiniteState()
    {
        const QString path = m_folder->filePath("a"), csv = m_folder->filePath("a.csv");
        const QStringList words{
            "--optimizer=sgd", "--rate=1", "--beta-weight=1", "--save", path, "--csv", csv};
        const Told told = train(words);
        QCOMPARE(told.exitCode, 0);
        QCOMPARE(told.word("status"), QStringLiteral("diverged"));
        QVERIFY(told.number("diverged_step") >= told.number("step"));
        QVERIFY(told.number("step") >= 0 && told.number("step") < 4000);
        for (const QJsonValue& term : told.json().value("loss").toObject())
            QVERIFY(term.isDouble());
        QVERIFY(!told.word("diverged_term").isEmpty());
        // A session of it opens and tells the same; it cannot be changed and go on.
        const Told again = run({"train", path, "--json"});
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(again.output, told.output);
        const Told changed = run({"train", path, "--rate=0.01"});
        QCOMPARE(changed.exitCode, CommandLine::usageError);
        QVERIFY2(changed.errors.contains("diverged"), qPrintable(changed.errors));
    }

    void stopRuleStopsAndTheRunGoesOnWhenAsked()
    {
        const QString path = m_folder->filePath("a");
        const Told told = train({"--evaluation-interval=10", "--plateau-steps=20",
            "--optimizer=sgd", "--rate=1e-4", "--save", path});
        QCOMPARE(told.exitCode, 0);
        QCOMPARE(told.word("status"), QStringLiteral("stopped"));
        QCOMPARE(told.word("stop_reason"), QStringLiteral("plateau"));
        const double step = told.number("step");
        QVERIFY(step < 4000);
        const Told more = run({"train", path, "--json"});
        QVERIFY(more.number("step") > step);
        const Told reached = train({"--evaluation-interval=10", "--stop-mir=0.01"});
        QCOMPARE(reached.word("stop_reason"), QStringLiteral("mir_reached"));
        QCOMPARE(reached.number("step"), 10.0);
    }

    void undefinedRatioIsNullWithItsReason()
    {
        // Costs as high as they go kill every neuron.
        const Told told = train({"--condition=relu+activity+weight", "--beta-activity=1",
            "--beta-weight=1", "--rate=0.1", "--steps=600"});
        QCOMPARE(told.exitCode, 0);
        QVERIFY2(told.json().value("mir").isNull(), qPrintable(told.output));
        QCOMPARE(told.word("mir_reason"), QStringLiteral("no_active_neuron"));
        QCOMPARE(told.number("active_neurons"), 0.0);
    }

    void historyIsWrittenWithThePresentStepLast()
    {
        const QString path = m_folder->filePath("a.csv");
        QCOMPARE(train({"--steps=57", "--evaluation-interval=10", "--csv", path}).exitCode, 0);
        ExperimentSettings settings = quickSettings();
        settings.evaluationInterval = 10;
        Trainer trainer(settings);
        while (trainer.stepCount() < 57)
            trainer.step();
        std::vector<Evaluation> expected = trainer.history();
        QCOMPARE(expected.back().step, std::int64_t(50));
        expected.push_back(trainer.evaluate());
        QCOMPARE(contentOf(path), historyCsv(expected, 0, trainer.kernel()));
        // A step that is stored does not stand twice, and none is left out.
        QCOMPARE(train({"--steps=1000", "--evaluation-interval=1", "--csv", path}).exitCode, 0);
        QCOMPARE(contentOf(path).count('\n'), 1002);
    }

    void ownDataIsTrainedOn()
    {
        QByteArray rows = "speed,size,taste\n";
        for (int i = 0; i < 60; ++i)
            rows += QByteArray::number(i % 7) + ',' + QByteArray::number(i % 5) + ','
                + QByteArray::number(i % 11) + '\n';
        const WrittenFile file("own.csv", rows), constant("c.csv", "a,b\n1,2\n1,3\n1,4\n"),
            two("two.csv", "1,2\n2,2\n3,5\n");
        const Told told = train({"--data", file.path(), "--steps=20"});
        QVERIFY2(told.exitCode == 0, qPrintable(told.errors));
        QVERIFY(told.output != train({"--factors=3", "--steps=20"}).output);
        const QString path = m_folder->filePath("a");
        QCOMPARE(train({"--data", file.path(), "--steps=10", "--save", path}).exitCode, 0);
        QCOMPARE(run({"train", path, "--json", "--steps=20"}).output, told.output);
        const Told other = run({"train", path, "--steps=20", "--data", two.path()});
        QVERIFY2(other.errors.startsWith("--data needs a new run"), qPrintable(other.errors));
        const Told factors = train({"--data", file.path(), "--factors=4"});
        QCOMPARE(factors.exitCode, CommandLine::usageError);
        QVERIFY2(factors.errors.startsWith("--factors must be 3."), qPrintable(factors.errors));
        const Told wrong = train({"--data", constant.path()});
        QCOMPARE(wrong.exitCode, CommandLine::fileError);
        QVERIFY2(
            wrong.errors.contains("c.csv") && wrong.errors.contains("a"), qPrintable(wrong.errors));
        QCOMPARE(
            train({"--data", m_folder->filePath("none.csv")}).exitCode, CommandLine::fileError);
    }

    void figureHasCurvesAndCaption()
    {
        const QString svg = m_folder->filePath("a.svg"), pdf = m_folder->filePath("a.PDF");
        QCOMPARE(train({"--steps=200", "--figure", svg}).exitCode, 0);
        QSvgRenderer renderer(svg);
        QVERIFY(renderer.isValid());
        QVERIFY(renderer.defaultSize().width() > 300 && renderer.defaultSize().height() > 300);
        QVERIFY(contentOf(svg).contains("seed 1"));
        QVERIFY(contentOf(svg).contains("MIR"));
        QCOMPARE(train({"--steps=20", "--figure", pdf}).exitCode, 0);
        QVERIFY(contentOf(pdf).startsWith("%PDF"));
    }

    void missingFolderIsToldBeforeTheTraining()
    {
        for (const char* option : {"--save", "--csv", "--figure"}) {
            const Told told = train({"--steps=3", option, m_folder->filePath("none/a.svg")});
            QCOMPARE(told.exitCode, CommandLine::fileError);
            QVERIFY2(told.errors.contains(m_folder->filePath("none")), qPrintable(told.errors));
            QCOMPARE(told.output, QString());
        }
    }

    void fileThatCannotBeWrittenCostsNoNumbers()
    {
        const QString none = m_folder->filePath("taken"), csv = m_folder->filePath("a.csv");
        for (const char* option : {"--save", "--csv", "--figure"}) {
            const QString path = none + (QLatin1String(option) == "--figure" ? ".svg" : "");
            QVERIFY(QDir().mkpath(path));
            const Told told = train({"--steps=3", option, path});
            QCOMPARE(told.exitCode, CommandLine::fileError);
            QVERIFY2(told.errors.contains(path), qPrintable(told.errors));
            QCOMPARE(told.number("step"), 3.0);
        }
        QCOMPARE(
            train({"--steps=3", "--save", none, "--csv", csv}).exitCode, CommandLine::fileError);
        QVERIFY(!contentOf(csv).isEmpty());
    }

    void brokenSessionIsNamedWithItsField()
    {
        const QString good = m_folder->filePath("good");
        QCOMPARE(train({"--steps=3", "--save", good}).exitCode, 0);
        QByteArray bytes = contentOf(good);
        QVERIFY(bytes.contains("\"rate\":0.01"));
        const WrittenFile bad("bad.untangle", bytes.replace("\"rate\":0.01", "\"rate\":7"));
        const QString field = QStringLiteral("playground.run.log.start.rate");
        const Told trained = run({"train", bad.path()});
        QCOMPARE(trained.exitCode, CommandLine::fileError);
        QCOMPARE(trained.output, QString());
        QVERIFY2(trained.errors.contains(field) && trained.errors.contains("bad.untangle"),
            qPrintable(trained.errors));

        const Told told = run({"check", "--json", bad.path()});
        QCOMPARE(told.exitCode, CommandLine::fileError);
        QCOMPARE(told.json().keys(), QStringList({"field", "message", "opens"}));
        QVERIFY(told.json().value("opens").isBool() && !told.json().value("opens").toBool());
        QCOMPARE(told.word("field"), field);
        QVERIFY(told.word("message").contains(field));
        const Told lines = run({"check", bad.path()});
        QVERIFY2(lines.output.startsWith("opens false\nfield " + field + "\nmessage "),
            qPrintable(lines.output));

        const QString none = m_folder->filePath("none");
        const Told missing = run({"check", "--json", none});
        QCOMPARE(missing.exitCode, CommandLine::fileError);
        QVERIFY(missing.json().value("field").isNull());
        QVERIFY(missing.word("message").contains(none));
        QCOMPARE(run({"check"}).exitCode, CommandLine::usageError);
    }

    void goodSessionTellsWhatItHolds()
    {
        const QString path = m_folder->filePath("a");
        QCOMPARE(
            train({"--steps=30", "--seed=5", "--condition=relu+weight", "--save", path}).exitCode,
            0);
        const Told told = run({"check", "--json", path});
        QCOMPARE(told.exitCode, 0);
        QVERIFY(told.json().value("opens").toBool());
        QCOMPARE(told.word("chapter"), QStringLiteral("playground"));
        QCOMPARE(told.word("family"), QStringLiteral("shallow"));
        QCOMPARE(told.word("condition"), QStringLiteral("relu+weight"));
        QCOMPARE(told.number("seed"), 5.0);
        QCOMPARE(told.number("tip_step"), 30.0);
        QCOMPARE(told.word("kernel"), Labels::nameOf(bestKernel()));
        const Told sample
            = run({"check", QStringLiteral(UNTANGLE_TEST_DATA "/sessions/version_1.untangle")});
        QVERIFY2(sample.exitCode == 0, qPrintable(sample.output));
        QVERIFY(sample.output.startsWith("opens true\n"));
        QVERIFY2(sample.output.contains("\nruns 3\nconditions_runs 0\nsweep_runs 0\n"),
            qPrintable(sample.output));
        const Told full
            = run({"check", QStringLiteral(UNTANGLE_TEST_DATA "/sessions/version_2.untangle")});
        QVERIFY2(full.output.contains("\nruns 3\nconditions_runs 4\nsweep_runs 5\n"),
            qPrintable(full.output));
    }

    void progressIsOneLineThatGoesAway()
    {
        const Told told = run(quick({"--steps=50"}), true);
        QVERIFY2(told.errors.contains("Step 1 of 50"), qPrintable(told.errors));
        QVERIFY(!told.errors.contains('\n'));
        QVERIFY(told.errors.endsWith("\r\x1b[K"));
        QCOMPARE(told.output, train({"--steps=50"}).output);
    }

    void bytesAreTheSameInEveryLocale()
    {
        const auto all = [&] {
            const QString session = m_folder->filePath("a"), csv = m_folder->filePath("a.csv");
            const Told told = train({"--steps=30", "--beta-weight=0.5", "--rate", "0.015", "--save",
                session, "--csv", csv});
            return told.output.toUtf8() + contentOf(session) + contentOf(csv);
        };
        verifySameInEveryLocale(all, "0.015");
    }

    void programTrainsWithoutADisplay()
    {
        const auto program
            = [&](const QStringList& words) { return runProgram(words, m_folder->path()); };
        const QStringList words = quick({"--steps=40", "--save=a.untangle", "--figure=a.svg"});
        const ProgramRun told = program(words + QStringList{"--language=de"});
        QCOMPARE(told.exitCode, 0);
        QCOMPARE(told.errors, QString());
        QCOMPARE(told.output, train({"--steps=40"}).output);
        QVERIFY(QSvgRenderer(m_folder->filePath("a.svg")).isValid());
        const ProgramRun check = program({"check", "a.untangle"});
        QCOMPARE(check.exitCode, 0);
        QVERIFY(check.output.contains("tip_step 40\n"));
        QCOMPARE(program({"check", "b.untangle"}).exitCode, CommandLine::fileError);
        QCOMPARE(program({"train", "--rate=2"}).exitCode, CommandLine::usageError);
        const QString version = program({"--version"}).output.section(' ', 1).trimmed();
        QCOMPARE(program({"--man", "--language=de"}).output, manPage(version));
    }

    void manualPageHasEveryCommandAndOption()
    {
        const QString page = manPage("1.2.3");
        for (const char* section : {"NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS",
                 "EXIT STATUS", "EXAMPLES", "SEE ALSO"})
            QVERIFY2(page.contains(QStringLiteral(".SH %1\n").arg(section)), section);
        const auto inPage = [](QString text) { return text.replace('-', "\\-"); };
        for (const CommandText& command : CommandLine::commands()) {
            const qsizetype at = page.indexOf(".SS \\fBuntangle " + command.name + "\\fR");
            QVERIFY2(at > 0, qPrintable(command.name));
            for (const CommandOption& option : command.options)
                QVERIFY2(page.indexOf(".TP\n\\fB" + inPage(option.name) + "\\fR", at) > 0,
                    qPrintable(option.name));
            QVERIFY2(!command.example.isEmpty() && page.contains(inPage(command.example)),
                qPrintable(command.name));
            QVERIFY(CommandLine::helpText(command.name).contains("\n  " + command.example + '\n'));
            // The example is one that works, but for its files.
            const QStringList words = command.example.split(' ').mid(1);
            QVERIFY2(CommandLine::parse(words), qPrintable(command.example));
        }
        for (const CommandOption& option : CommandLine::commonOptions())
            QVERIFY2(page.contains("\\fB" + inPage(option.name) + "\\fR"), qPrintable(option.name));
        QVERIFY(page.contains("\\fB\\-h\\fR, \\fB\\-\\-help\\fR"));
    }

    void manualPageIsCleanMarkup()
    {
        if (QStandardPaths::findExecutable("groff").isEmpty())
            QSKIP("groff is not installed");
        const WrittenFile file("untangle.1", manPage("1.2.3").toUtf8());
        QProcess process;
        process.start("groff", {"-man", "-Tutf8", "-ww", "-P-cbou", file.path()});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(QString::fromUtf8(process.readAllStandardError()), QString());
        const QString text = QString::fromUtf8(process.readAllStandardOutput());
        QVERIFY2(text.contains("SYNOPSIS") && text.contains("1.2.3"), qPrintable(text));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestTrainCommand)
#include "tst_train_command.moc"

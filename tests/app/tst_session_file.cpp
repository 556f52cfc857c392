// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session_file.h"

#include "app/save_file.h"
#include "support/comma_locale.h"
#include "support/sessions.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <functional>
#include <limits>

using namespace untangle;
using namespace untangle::test;

namespace {

QByteArray fileContent(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString dataFile(const QString& name)
{
    return QStringLiteral(UNTANGLE_TEST_DATA "/sessions/") + name;
}

Session reopened(const Session& session)
{
    const Result<Session> result = sessionFromBytes(sessionBytes(session));
    if (!result)
        qFatal("%s", result.error().what.c_str());
    return *result;
}

QString where(const Result<Session>& result)
{
    return result ? QStringLiteral("it opens") : QString::fromStdString(result.error().where);
}

QString what(const Result<Session>& result)
{
    return result ? QStringLiteral("it opens") : QString::fromStdString(result.error().what);
}

QByteArray bytesOf(const StoredRun& run)
{
    Session session;
    session.playground.run = run;
    return sessionBytes(session);
}

QJsonObject toObject(const QByteArray& bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

QByteArray toBytes(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// Calls visit(path, value, document with another value there) for every value of a document.
using Replaced = std::function<QByteArray(const QJsonValue&)>;
using Visit = std::function<void(const QString& path, const QJsonValue& value, const Replaced&)>;
void visitValues(
    const QJsonValue& value, const QString& path, const Replaced& replaced, const Visit& visit)
{
    if (!path.isEmpty())
        visit(path, value, replaced);
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QString& key : object.keys()) {
            const auto inObject = [&](const QJsonValue& other) {
                QJsonObject changed = object;
                changed[key] = other;
                return replaced(changed);
            };
            visitValues(object[key], path.isEmpty() ? key : path + '.' + key, inObject, visit);
        }
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            const bool isOneOfMany = i > 0 && i + 1 < array.size() && array[i].isDouble();
            if (isOneOfMany) // all numbers of a list are read alike
                continue;
            const auto inArray = [&](const QJsonValue& other) {
                QJsonArray changed = array;
                changed[i] = other;
                return replaced(changed);
            };
            visitValues(array[i], path + QStringLiteral("[%1]").arg(i), inArray, visit);
        }
    }
}

void visitSample(const Visit& visit)
{
    static const QJsonObject sample = toObject(sessionBytes(sampleSession()));
    const auto whole = [](const QJsonValue& document) { return toBytes(document.toObject()); };
    visitValues(sample, {}, whole, visit);
}

// The same with documents that hold one chapter only: no chapter's reading depends on another's.
void visitChapters(const Visit& visit)
{
    const QJsonObject sample = toObject(sessionBytes(sampleSession()));
    const QStringList header{"format", "version", "chapter"};
    for (const QString& chapter : sample.keys()) {
        QJsonObject document;
        for (const QString& key : header + QStringList{chapter})
            document[key] = sample[key];
        const auto inDocument = [&](const QJsonValue& value) {
            QJsonObject changed = document;
            changed[chapter] = value;
            return toBytes(changed);
        };
        visitValues(sample[chapter], chapter, inDocument, visit);
    }
}

// A file with one wrong bit in many: bytes, tokens or whole stretches.
QByteArray mutated(const QByteArray& original, Random& random)
{
    static const QByteArrayList tokens{"1e300", "-1e300", "1e-320", "99999999999999999999", "-1",
        "0.5", "null", "true", "\"\"", "\"nan\"", "[]", "{}", "[[[[", "\"relu\"", "4294967296",
        "9007199254740993", "1e12"};
    const auto below = [&random](qsizetype count) {
        return qsizetype(random.below(std::max<Index>(1, Index(count))));
    };
    QByteArray bytes = original;
    for (qsizetype changes = 1 + below(3); changes > 0; --changes) {
        const qsizetype at = below(bytes.size());
        switch (below(6)) {
        case 0:
            if (!bytes.isEmpty())
                bytes[at] = char(below(256));
            break;
        case 1:
            bytes.truncate(at);
            break;
        case 2:
            bytes.remove(at, 1 + below(40));
            break;
        case 3: // a stretch from elsewhere
            bytes.insert(at, original.mid(below(original.size()), 1 + below(200)));
            break;
        default: { // another value, which mostly leaves it JSON
            qsizetype begin = at;
            while (begin < bytes.size() && !QByteArrayView(":[,").contains(bytes[begin]))
                ++begin;
            qsizetype end = ++begin;
            while (end < bytes.size() && !QByteArrayView(",]}").contains(bytes[end]))
                ++end;
            if (begin < bytes.size())
                bytes.replace(begin, end - begin, tokens[below(tokens.size())]);
        }
        }
    }
    return bytes;
}

// What the program does with a session that it has opened.
void use(const Session& session)
{
    const FactorGeometry factors(session.linear.distribution);
    bestRotation(factors);
    Recording recording(session.playground.run);
    recording.step();
    recording.seek(session.playground.run.tip.step);
    recording.step();
    recording.snapshot();
    for (const TrainingSession* training :
        {&session.range.training, &session.space.training, &session.grid.training}) {
        Recording(training->run).snapshot();
        if (training->before)
            Recording(*training->before).snapshot();
    }
    for (const FamilyWork& work : session.conditions.work) {
        std::vector<const StoredRun*> conditions, cells;
        for (const auto& run : work.table.runs)
            if (run)
                conditions.push_back(&*run);
        for (const auto& run : work.sweep.runs)
            if (run)
                cells.push_back(&*run);
        meanCurve(conditions, reportedLayer(work.table.plan.base));
        summaryOf(cells, reportedLayer(work.sweep.plan.base));
    }
}

} // namespace

class TestSessionFile : public QObject {
    Q_OBJECT

    static void compare(const StoredRun& is, const StoredRun& was)
    {
        QCOMPARE(is.log, was.log);
        QCOMPARE(is.kernel, was.kernel);
        QCOMPARE(is.step, was.step);
        QCOMPARE(is.tip, was.tip);
        QCOMPARE(is.history.evaluations(), was.history.evaluations());
        QCOMPARE(is.history.interval(), was.history.interval());
        QCOMPARE(is.runTo, was.runTo);
        QCOMPARE(is.divergence, was.divergence);
        QVERIFY(!is.state);
    }

    static void compare(const TrainingSession& is, const TrainingSession& was)
    {
        QCOMPARE(is.isInstant, was.isInstant);
        QCOMPARE(is.stepsPerSecond, was.stepsPerSecond);
        QVERIFY(is.before && is.run.state && is.before->state);
        StoredRun run = is.run, before = *is.before;
        QCOMPARE(run.state->parameters, was.run.state->parameters);
        run.state.reset();
        before.state.reset();
        compare(run, was.run);
        compare(before, *was.before);
    }

    template <typename Plan>
    static void compare(const TrainedRuns<Plan>& is, const TrainedRuns<Plan>& was)
    {
        QCOMPARE(is.plan, was.plan);
        QCOMPARE(is.runs.size(), was.runs.size());
        for (std::size_t i = 0; i < was.runs.size(); ++i) {
            QCOMPARE(is.runs[i].has_value(), was.runs[i].has_value());
            if (was.runs[i])
                compare(*is.runs[i], *was.runs[i]);
        }
    }

    static void compare(const FamilyWork& is, const FamilyWork& was)
    {
        QCOMPARE(is.base, was.base);
        QCOMPARE(is.seedCount, was.seedCount);
        QCOMPARE(is.guess, was.guess);
        QCOMPARE(is.sweepCondition, was.sweepCondition);
        QCOMPARE(is.x, was.x);
        QCOMPARE(is.y, was.y);
        QCOMPARE(is.sweepSeedCount, was.sweepSeedCount);
        compare(is.table, was.table);
        compare(is.sweep, was.sweep);
    }

private slots:
    void initTestCase() { m_sample = sessionBytes(sampleSession()); }

    void freshSessionSurvives()
    {
        const QByteArray bytes = sessionBytes(Session());
        const Session session = reopened(Session());
        QCOMPARE(sessionBytes(session), bytes);
        QCOMPARE(session.chapter, std::string("puzzle"));
        QCOMPARE(session.linear, LinearSession());
        QCOMPARE(session.playground.run.log, PlaygroundSession().run.log);
        QVERIFY(!session.playground.run.state);
    }

    void savingWhatWasOpenedGivesTheSameBytes()
    {
        const Session session = sampleSession();
        const Session again = reopened(session);
        QCOMPARE(sessionBytes(again), m_sample);
        QCOMPARE(again.chapter, session.chapter);
        QCOMPARE(again.linear, session.linear);
        const PlaygroundSession &was = session.playground, &is = again.playground;
        QCOMPARE(is.run.log, was.run.log);
        QCOMPARE(is.run.tip, was.run.tip);
        QCOMPARE(is.run.history.evaluations(), was.run.history.evaluations());
        QCOMPARE(is.run.history.interval(), was.run.history.interval());
        QCOMPARE(is.run.step, std::int64_t(130));
        QCOMPARE(is.run.runTo, std::optional<std::int64_t>(500));
        QVERIFY(is.run.state);
        QCOMPARE(is.run.state->step, std::int64_t(260));
        QCOMPARE(is.run.state->parameters, was.run.state->parameters);
        QCOMPARE(is.runs.size(), std::size_t(3));
        QVERIFY(is.runs[2].isOverlaid && !is.runs[0].isOverlaid);
        QVERIFY(is.runs[2].run.divergence && !is.runs[2].run.state);
        QCOMPARE(is.runs[2].run.divergence, was.runs[2].run.divergence);
        QVERIFY(is.runs[1].run.log.start.data && is.runs[1].run.log == was.runs[1].run.log);
        QCOMPARE(is.runs[2].number, was.runs[2].number);
        QCOMPARE(
            is.runs[0].run.tip.layers[0].undefined, std::optional(MirUndefined::NoActiveNeuron));
        QVERIFY(!is.runs[0].run.tip.layers[0].mir);
        QCOMPARE(is.strengths, was.strengths);
        QCOMPARE(is.stepsPerSecond, 50.0);
        QCOMPARE(is.ghost, std::optional<std::size_t>(1));
        compare(again.range.training, session.range.training);
        QCOMPARE(again.range.pointsName, session.range.pointsName);
        QCOMPARE(again.range.codeNeurons, Index(3));
        compare(again.space.training, session.space.training);
        compare(again.grid.training, session.grid.training);
        QVERIFY(session.space.training.run.tip.modularity);
        QVERIFY(session.grid.training.run.tip.gridScore);
        QVERIFY(session.range.training.run.tip.alignment);
        QCOMPARE(is.layer, Index(2));
        QCOMPARE(is.network, was.network);
        QVERIFY(!is.isLogarithmic && is.isWeighted && !is.isInstant);
    }

    void conditionsAndSweepsSurvive()
    {
        const ConditionsSession was = sampleConditions();
        const ConditionsSession is = reopened(sampleSession()).conditions;
        QCOMPARE(is.family, Family::DeepAutoencoder);
        QCOMPARE(is.layer, std::optional<Index>(1));
        QCOMPARE(is.sweepSeed, Index(2));
        QVERIFY(is.showsSweep);
        for (Family family : allFamilies)
            compare(is.work[std::size_t(family)], was.work[std::size_t(family)]);
        const auto& table = is.work[std::size_t(Family::DeepAutoencoder)].table;
        QCOMPARE(table.wholeCount(), std::size_t(3));
        QVERIFY(!table.runs[0] && table.runs[1] && !table.isWhole());
        QCOMPARE(table.runs[7]->log.start.seed, std::uint32_t(2));
        QCOMPARE(table.runs[7]->history.evaluations().size(), std::size_t(3));
        QCOMPARE(table.runs[7]->tip.layers.size(), std::size_t(3));
        const FamilyWork& measured = is.work[std::size_t(Family::Autoencoder)];
        QCOMPARE(measured.table.runs[0]->tip.layers[0].undefined,
            std::optional(MirUndefined::NoActiveNeuron));
        QVERIFY(measured.sweep.runs[7]->divergence);
        QVERIFY(measured.base.data);
        const TrainedRuns<BetaSweep>& constant = is.work[std::size_t(Family::Shallow)].sweep;
        QCOMPARE(constant.runs[1]->tip.step, std::int64_t(4000));
        QCOMPARE(constant.runs[1]->runTo, std::optional<std::int64_t>(4000));
        QVERIFY(constant.runs[1]->history.evaluations().empty());
    }

    // Opened in the Playground it is trained as it was.
    void runOfATableGoesAgainAsItWent()
    {
        const Session session = reopened(sampleSession());
        const auto& work = session.conditions.work;
        for (const StoredRun* run : {&*work[std::size_t(Family::Shallow)].sweep.runs[0],
                 &*work[std::size_t(Family::Autoencoder)].sweep.runs[7],
                 &*work[std::size_t(Family::DeepAutoencoder)].table.runs[4]}) {
            Recording again(run->log.start, run->kernel);
            again.setRunTo(run->runTo);
            trainUntil(again, run->tip.step + 2); // ends before; a diverging step is taken back
            QCOMPARE(again.stored().tip, run->tip);
            QCOMPARE(again.stored().divergence, run->divergence);
        }
    }

    void everyFieldOfASessionIsKept_data()
    {
        QTest::addColumn<QString>("path");
        visitSample([](const QString& path, const QJsonValue& value, const Replaced&) {
            // With another world the network no longer fits.
            const bool isOfWorld = path.endsWith(".place_code") || path.endsWith(".wall");
            if (value.isBool() && !isOfWorld)
                QTest::newRow(qPrintable(path)) << path;
        });
    }

    // Of the flags, which no check can tell from their defaults.
    void everyFieldOfASessionIsKept()
    {
        QFETCH(QString, path);
        visitSample([&](const QString& here, const QJsonValue& value, const Replaced& replaced) {
            if (here != path)
                return;
            const QByteArray bytes = replaced(!value.toBool());
            const Result<Session> opened = sessionFromBytes(bytes);
            QVERIFY2(opened, qPrintable(what(opened)));
            QCOMPARE(sessionBytes(*opened), bytes);
        });
    }

    void savedRunGoesOnAsIfNothingHadBeen_data()
    {
        QTest::addColumn<int>("family");
        QTest::addColumn<int>("optimizer");
        QTest::addColumn<int>("activation");
        QTest::addColumn<bool>("hasEdits");
        QTest::addColumn<bool>("goesBack");
        const auto row = [](const char* name, Family family, Optimizer optimizer,
                             Activation activation, bool hasEdits, bool goesBack) {
            QTest::newRow(name) << int(family) << int(optimizer) << int(activation) << hasEdits
                                << goesBack;
        };
        using enum Activation;
        row("shallow", Family::Shallow, Optimizer::Adam, Linear, false, false);
        row("shallow, gradient descent", Family::Shallow, Optimizer::Sgd, Relu, false, false);
        row("autoencoder", Family::Autoencoder, Optimizer::Adam, Relu, false, false);
        row("deep", Family::Deep, Optimizer::Adam, Tanh, false, false);
        row("deep, gradient descent", Family::Deep, Optimizer::Sgd, LeakyRelu, false, false);
        row("deep autoencoder", Family::DeepAutoencoder, Optimizer::Adam, Tanh, false, false);
        row("after edits", Family::Shallow, Optimizer::Adam, Linear, true, false);
        row("deep after edits", Family::DeepAutoencoder, Optimizer::Adam, Tanh, true, false);
        row("after going back", Family::Shallow, Optimizer::Adam, Relu, false, true);
        row("after edits and going back", Family::Deep, Optimizer::Adam, Tanh, true, true);
    }

    // Trained to 500, saved, opened and trained to 1000 it is the same as trained to 1000 at once.
    void savedRunGoesOnAsIfNothingHadBeen()
    {
        QFETCH(int, family);
        QFETCH(int, optimizer);
        QFETCH(int, activation);
        QFETCH(bool, hasEdits);
        QFETCH(bool, goesBack);
        ExperimentSettings settings = defaultSettings(Family(family));
        settings.optimizer = Optimizer(optimizer);
        settings.activation = Activation(activation);
        settings.evaluationSamples = 512;
        settings.batchSize = 32;
        const auto trainedTo500 = [&](std::uint32_t seed) {
            settings.seed = seed;
            Recording recording(settings);
            trainUntil(recording, 210);
            if (hasEdits) {
                ExperimentSettings edited = settings;
                edited.weights.betaNonneg = 0;
                edited.activation = Activation::Relu;
                edited.rate = 0.02;
                recording.apply(edited);
            }
            trainUntil(recording, 500);
            if (goesBack) {
                recording.seek(123);
                finishSeek(recording);
            }
            return recording;
        };
        const auto opened = [](const Recording& recording) {
            Session session;
            session.playground.run = recording.stored();
            Recording again(reopened(session).playground.run);
            finishSeek(again);
            return again;
        };
        Recording whole = trainedTo500(1), other = trainedTo500(2);
        Recording saved = opened(whole), otherSaved = opened(other);
        QCOMPARE(saved.trainer().stepCount(), std::int64_t(goesBack ? 123 : 500));
        QCOMPARE(bytesOf(saved.stored()), bytesOf(whole.stored()));
        for (Recording* recording : {&whole, &saved, &otherSaved})
            trainUntil(*recording, 1000);
        const QByteArray expected = bytesOf(whole.stored());
        QCOMPARE(whole.stored().tip.step, std::int64_t(1000));
        QCOMPARE(bytesOf(saved.stored()), expected);
        QVERIFY(bytesOf(otherSaved.stored()) != expected);
    }

    void dataOfSeveralRunsStandInTheFileOnce()
    {
        Session session = sampleSession();
        const RunRecord record = session.playground.runs[1];
        QVERIFY(record.run.log.start.data);
        session.playground.runs.push_back(record);
        // Read a second time, as from another opening of the same table.
        session.playground.runs.back().run.log.start.data = SharedData(*record.run.log.start.data);
        const QByteArray bytes = sessionBytes(session);
        QCOMPARE(toObject(bytes)["playground"].toObject()["data"].toArray().size(), 1);
        const Result<Session> opened = sessionFromBytes(bytes);
        QVERIFY(opened);
        QVERIFY(opened->playground.runs[1].run.log == record.run.log);
        QVERIFY(opened->playground.runs.back().run.log == record.run.log);
        QVERIFY(!opened->playground.run.log.start.data);
        Recording again(record.run);
        while (again.isSeeking())
            again.step();
        QVERIFY(again.stored().tip == record.run.tip);
    }

    void divergedRunIsOpenedWithItsLastFiniteState()
    {
        ExperimentSettings settings = sampleSettings(3);
        settings.optimizer = Optimizer::Sgd;
        settings.activation = Activation::Linear;
        settings.rate = 1;
        settings.weights = {0.3, 1, 1};
        Recording recording(settings);
        trainUntil(recording, 400);
        QCOMPARE(recording.trainer().status(), RunStatus::Diverged);
        QVERIFY(recording.trainer().parameters().allFinite());
        Session session;
        session.playground.run = recording.stored();
        const Session again = reopened(session);
        QCOMPARE(sessionBytes(again), sessionBytes(session));
        const Recording opened(again.playground.run);
        QCOMPARE(opened.trainer().status(), RunStatus::Diverged);
        QCOMPARE(opened.trainer().divergence(), recording.trainer().divergence());
        QCOMPARE(opened.trainer().parameters(), recording.trainer().parameters());
    }

    // At each step on the way to where it blows up, also where numbers have left the finite ones
    // and the trainer does not know yet.
    void runIsSavedAtAnyStepBeforeItDiverges()
    {
        ExperimentSettings settings = sampleSettings(3);
        settings.optimizer = Optimizer::Sgd;
        settings.activation = Activation::Linear;
        settings.rate = 1;
        settings.weights = {0, 1, 1};
        settings.evaluationInterval = 1000;
        bool wasInfinite = false;
        Recording recording(settings);
        do {
            Session session;
            session.playground.run = recording.stored();
            wasInfinite = wasInfinite || session.playground.run.tip.terms.notFinite();
            const Session again = reopened(session);
            QCOMPARE(sessionBytes(again), sessionBytes(session));
            Recording opened(again.playground.run), original(session.playground.run);
            QCOMPARE(opened.step(), original.step());
            QCOMPARE(bytesOf(opened.stored()), bytesOf(original.stored()));
        } while (recording.step());
        QVERIFY(recording.trainer().divergence());
        QVERIFY(wasInfinite);
    }

    void numbersAreKeptExactly_data()
    {
        QTest::addColumn<double>("value");
        QTest::newRow("tenth") << 0.1;
        QTest::newRow("third") << 1.0 / 3;
        QTest::newRow("least") << std::numeric_limits<double>::denorm_min();
        QTest::newRow("greatest") << std::numeric_limits<double>::max();
        QTest::newRow("just above 1") << std::nextafter(1.0, 2.0);
        QTest::newRow("negative") << -1e-300;
        QTest::newRow("infinity") << std::numeric_limits<double>::infinity();
        QTest::newRow("negative infinity") << -std::numeric_limits<double>::infinity();
    }

    void numbersAreKeptExactly()
    {
        QFETCH(double, value);
        Session session = sampleSession();
        session.playground.run.tip.terms.activity = value;
        QCOMPARE(reopened(session).playground.run.tip.terms.activity, value);
    }

    void floatsAreKeptExactly()
    {
        Session session = sampleSession();
        Vector<float>& parameters = session.playground.run.state->parameters;
        parameters.head(5) << 0.1f, std::numeric_limits<float>::denorm_min(),
            std::numeric_limits<float>::max(), std::nextafter(1.0f, 2.0f), -1e-40f;
        QCOMPARE(reopened(session).playground.run.state->parameters, parameters);
        parameters(0) = std::numeric_limits<float>::quiet_NaN();
        parameters(1) = -std::numeric_limits<float>::infinity();
        const Session again = reopened(session);
        QVERIFY(std::isnan(again.playground.run.state->parameters(0)));
        QCOMPARE(again.playground.run.state->parameters(1), parameters(1));
    }

    void secondsAreNeverWritten()
    {
        Session session = sampleSession();
        session.playground.runs[0].seconds = 12.5;
        QCOMPARE(sessionBytes(session), m_sample);
    }

    void localeOfTheCLibraryChangesNothing()
    {
        const CommaLocale locale;
        QVERIFY(locale.isSet());
        QCOMPARE(sessionBytes(sampleSession()), m_sample);
        QCOMPARE(sessionBytes(reopened(sampleSession())), m_sample);
    }

    void missingKeysMeanTheDefaults()
    {
        const auto opened = sessionFromBytes(R"({"format": "untangle session", "version": 1,
                "playground": {"run": {"log": {"start": {"seed": 7}}}}})");
        QVERIFY2(opened, qPrintable(what(opened)));
        Session expected;
        expected.playground.run.log.start.seed = 7;
        QCOMPARE(sessionBytes(*opened), sessionBytes(expected));
    }

    // A family's defaults are its own.
    void missingKeysOfConditionsMeanTheDefaultsOfTheFamily()
    {
        const auto opened = sessionFromBytes(R"({"format": "untangle session", "version": 2,
                "conditions": {"families": {"deep": {"base": {"rate": 0.02},
                    "sweep": {"y": {"beta": "beta_weight"}}}}}})");
        QVERIFY2(opened, qPrintable(what(opened)));
        Session expected;
        FamilyWork& deep = expected.conditions.work[std::size_t(Family::Deep)];
        deep.base.rate = 0.02;
        deep.sweep.plan.y = SweepAxis{LiveSetting::BetaWeight};
        QCOMPARE(sessionBytes(*opened), sessionBytes(expected));
        QCOMPARE(deep.sweep.plan.base.hiddenSizes, std::vector<Index>({30, 30, 30}));
    }

    // As that version would have written it, without what came later, which has its defaults.
    static QByteArray inVersion(int version, const Session& session, const QStringList& later)
    {
        QJsonObject saved = toObject(sessionBytes(session));
        const QJsonObject fresh = toObject(sessionBytes(Session()));
        for (const QString& key : later)
            if (saved.take(key) != fresh[key])
                return key.toUtf8();
        saved["version"] = version;
        return toBytes(saved);
    }

    // They were made by `tst_session_file --write-sample FILE` when the version was new.
    void sampleOfVersion1OpensForEver()
    {
        const QByteArray bytes = fileContent(dataFile("version_1.untangle"));
        const Result<Session> session = loadSession(dataFile("version_1.untangle"));
        QVERIFY2(session, qPrintable(what(session)));
        QCOMPARE(
            inVersion(1, *session, {"conditions", "range", "space", "grid", "lesson", "progress"}),
            bytes);
        QCOMPARE(session->chapter, std::string("playground"));
        QCOMPARE(session->linear.distribution.points.rows(), Index(5));
        const StoredRun& run = session->playground.run;
        QCOMPARE(run.log.start.seed, std::uint32_t(4294967295));
        QCOMPARE(run.log.edits.size(), std::size_t(4));
        QCOMPARE(run.step, std::int64_t(130));
        QCOMPARE(run.tip.step, std::int64_t(260));
        QVERIFY(run.state);
        QCOMPARE(session->playground.runs.size(), std::size_t(3));
        QVERIFY(session->playground.runs[1].run.log.start.data);
        use(*session);
    }

    void sampleOfVersion2OpensForEver()
    {
        const Result<Session> session = loadSession(dataFile("version_2.untangle"));
        QVERIFY2(session, qPrintable(what(session)));
        QCOMPARE(inVersion(2, *session, {"range", "space", "grid", "lesson", "progress"}),
            fileContent(dataFile("version_2.untangle")));
        QCOMPARE(session->playground.runs.size(), std::size_t(3));
        const auto& work = session->conditions.work;
        QCOMPARE(work[std::size_t(Family::DeepAutoencoder)].table.wholeCount(), std::size_t(3));
        QVERIFY(work[std::size_t(Family::Deep)].guess);
        QVERIFY(work[std::size_t(Family::Autoencoder)].sweep.runs[7]->divergence);
        use(*session);
    }

    void sampleOfVersion3OpensForEver()
    {
        const Result<Session> session = loadSession(dataFile("version_3.untangle"));
        QVERIFY2(session, qPrintable(what(session)));
        QCOMPARE(inVersion(3, *session, {"lesson", "progress"}),
            fileContent(dataFile("version_3.untangle")));
        QCOMPARE(
            session->range.training.run.log.start.distribution->kind, DistributionKind::OneCorner);
        QVERIFY(session->space.training.run.log.start.torus.hasWall);
        QVERIFY(session->grid.training.before->state);
        use(*session);
    }

    void sampleOfVersion4OpensForEver()
    {
        const Result<Session> session = loadSession(dataFile("version_4.untangle"));
        QVERIFY2(session, qPrintable(what(session)));
        QCOMPARE(sessionBytes(*session), fileContent(dataFile("version_4.untangle")));
        QCOMPARE(session->lesson->steps.size(), std::size_t(2));
        QVERIFY(session->lesson->steps[0].state->grid.training.before);
        QCOMPARE(session->progress.at(1).answer->order, std::vector<Index>({2, 0, 1}));
        use(*session);
    }

    void brokenFileIsRefusedByItsField_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("field");
        QSet<QString> tested;
        const auto row = [&tested](const char* name, const char* field) {
            tested.insert(name);
            QTest::newRow(name) << QString(name) << QString(field);
        };
        row("empty", "");
        row("not_json", "");
        row("half_a_document", "");
        row("not_a_number_in_json", "");
        row("number_beyond_double", "");
        row("too_deep", "");
        row("bytes_of_a_picture", "");
        row("a_list", "");
        row("another_format", "format");
        row("no_version", "version");
        row("newer_version", "version");
        row("version_zero", "version");
        row("version_as_text", "version");
        row("unknown_key", "tune");
        row("unknown_chapter", "chapter");
        row("chapter_is_a_list", "linear");
        row("angle_is_null", "linear.state.angle_rad");
        row("angle_too_large", "linear.state.angle_rad");
        row("sign_is_zero", "linear.state.signs[1]");
        row("three_signs", "linear.state.signs");
        row("bias_is_negative", "linear.before.bias[1]");
        row("bias_is_huge", "linear.state.bias[0]");
        row("range_is_zero", "linear.distribution.range");
        row("correlation_is_one", "linear.distribution.parameter");
        row("cut_is_missing", "linear.distribution.parameter");
        row("unknown_distribution", "linear.distribution.kind");
        row("points_are_missing", "linear.distribution.points");
        row("point_with_one_coordinate", "linear.distribution.points[1]");
        row("coordinate_is_infinite", "linear.distribution.points[1][0]");
        row("points_on_a_line", "linear.distribution.points");
        row("unknown_step", "linear.step");
        row("flag_is_a_number", "linear.asks_about_shrinking");
        row("name_is_a_number", "linear.points_name");
        row("seed_is_negative", "playground.run.log.start.seed");
        row("seed_too_large", "playground.run.log.start.seed");
        row("seed_is_a_fraction", "playground.run.log.start.seed");
        row("rate_is_infinite", "playground.run.log.start.rate");
        row("rate_too_large", "playground.run.log.start.rate");
        row("beta_too_small", "playground.run.log.start.beta_weight");
        row("no_layers", "playground.run.log.start.hidden");
        row("too_many_layers", "playground.run.log.start.hidden");
        row("too_many_neurons", "playground.run.log.start.hidden[1]");
        row("billions_of_neurons", "playground.run.log.start.hidden[0]");
        row("neurons_are_text", "playground.run.log.start.hidden[0]");
        row("more_factors_than_inputs", "playground.run.log.start");
        row("unknown_family", "playground.run.log.start.family");
        row("activation_is_a_number", "playground.run.log.start.activation");
        row("bins_too_many", "playground.run.log.start.bins");
        row("evaluation_interval_is_zero", "playground.run.log.start.evaluation_interval");
        row("unknown_setting", "playground.run.log.start.momentum");
        row("edit_out_of_range", "playground.run.log.edits[1].value");
        row("edit_at_step_0", "playground.run.log.edits[0].step");
        row("edit_beyond_the_end", "playground.run.log.edits[0].step");
        row("edits_out_of_order", "playground.run.log.edits[1].step");
        row("edit_made_twice", "playground.run.log.edits[1].setting");
        row("edit_that_changes_nothing", "playground.run.log.edits[0].value");
        row("edit_of_the_seed", "playground.run.log.edits[0].setting");
        row("edit_without_value", "playground.run.log.edits[0].value");
        row("activation_edit_is_a_number", "playground.run.log.edits[0].value");
        row("schedule_edit_is_a_fraction", "playground.run.log.edits[0].value");
        row("parameters_too_few", "playground.run.state.parameters");
        row("moments_are_missing", "playground.run.state.first_moments");
        row("parameter_is_text", "playground.run.state.parameters[17]");
        row("parameter_is_null", "playground.run.state.parameters[17]");
        row("parameter_beyond_float", "playground.run.state.previous_parameters[3]");
        row("second_moment_is_negative", "playground.run.state.second_moments[2]");
        row("optimizer_ahead_of_the_run", "playground.run.state.optimizer_steps");
        row("unknown_stop_reason", "playground.run.state.stop_reason");
        row("view_beyond_the_end", "playground.run.step");
        row("view_before_the_start", "playground.run.step");
        row("unknown_kernel", "playground.run.kernel");
        row("divergence_elsewhere", "playground.run.divergence.step");
        row("layers_of_another_network", "playground.run.tip.layers");
        row("mir_without_reason", "playground.run.tip.layers[1].mir");
        row("mir_above_1", "playground.run.tip.layers[1].mir");
        row("more_active_neurons_than_there_are", "playground.run.tip.layers[0].active_neurons");
        row("history_stands_still", "playground.run.history.step[2]");
        row("history_beyond_the_end", "playground.run.history.step[5]");
        row("history_columns_differ", "playground.run.history.r2");
        row("history_without_its_beginning", "playground.run.history.step");
        row("history_interval_is_zero", "playground.run.history.interval");
        row("history_mir_without_reason", "playground.run.history.layers[0].mir[1]");
        row("history_value_is_a_list", "playground.run.history.prediction[1]");
        row("ghost_of_no_run", "playground.ghost");
        row("layer_of_another_network", "playground.layer");
        row("pinned_neuron_is_missing", "playground.network.pinned.neuron");
        row("plane_of_one_neuron", "playground.network.plane_pair");
        row("plane_of_a_neuron_that_is_missing", "playground.network.plane_pair[1]");
        row("neuron_stands_twice", "playground.network.orders");
        row("data_that_is_not_there", "playground.runs[1].run.log.start.data");
        row("data_column_is_short", "playground.data[0].inputs[1]");
        row("data_is_not_scaled", "playground.data[0]");
        row("speed_too_small", "playground.steps_per_second");
        row("too_many_runs", "playground.runs");
        row("state_in_the_table", "playground.runs[0].run.state");
        row("rate_of_a_kept_run", "playground.runs[1].run.log.start.rate");
        row("kept_run_is_too_short", "playground.runs[0].run.step");
        row("overlaid_is_a_word", "playground.runs[0].overlaid");
        row("kept_run_is_missing", "playground.runs[1].run");
        row("family_under_another_key", "conditions.families.deep.base.family");
        row("table_of_another_family", "conditions.families.shallow.table.base.family");
        row("sweep_of_another_family", "conditions.families.deep_autoencoder.sweep.base.family");
        row("guess_with_a_condition_twice", "conditions.families.deep.guess");
        row("guess_of_four_conditions", "conditions.families.deep.guess");
        row("guess_of_an_unknown_condition", "conditions.families.deep.guess[2]");
        row("no_seeds", "conditions.families.deep.seeds");
        row("too_many_seeds", "conditions.families.deep.table.seeds");
        row("too_many_sweep_seeds", "conditions.families.deep.sweep_seeds");
        row("seeds_of_a_sweep_are_a_fraction", "conditions.families.deep.sweep.seeds");
        row("axis_upside_down", "conditions.families.deep.x.maximum");
        row("axis_of_no_length", "conditions.families.deep.sweep.x.maximum");
        row("axis_from_zero", "conditions.families.deep.x.minimum");
        row("axis_of_one_value", "conditions.families.deep.x.count");
        row("axis_of_too_many_values", "conditions.families.deep.sweep.y.count");
        row("axis_of_the_rate", "conditions.families.deep.y.beta");
        row("same_beta_twice", "conditions.families.deep.y.beta");
        row("same_beta_twice_in_a_sweep", "conditions.families.deep.sweep.y.beta");
        row("unknown_condition", "conditions.families.deep.sweep_condition");
        row("settings_of_a_table_that_do_not_fit", "conditions.families.shallow.table.base");
        row("data_of_a_family_is_not_there", "conditions.families.autoencoder.base.data");
        row("unknown_key_of_a_family", "conditions.families.deep.tune");
        row("runs_of_another_count", "conditions.families.deep.table.runs");
        row("more_runs_than_planned", "conditions.families.deep.sweep.runs");
        row("mir_in_a_table_above_1",
            "conditions.families.deep_autoencoder.table.runs[1].tip.layers[1].mir");
        row("history_mir_in_a_table_below_0",
            "conditions.families.deep_autoencoder.table.runs[1].history.layers[0].mir[2]");
        row("layers_of_another_network_in_a_table",
            "conditions.families.deep_autoencoder.table.runs[1].tip.layers");
        row("history_of_another_network_in_a_table",
            "conditions.families.deep_autoencoder.table.runs[1].history.layers");
        row("more_active_neurons_than_a_plan_has",
            "conditions.families.deep_autoencoder.table.runs[1].tip.layers[2].active_neurons");
        row("run_that_is_not_whole", "conditions.families.deep_autoencoder.table.runs[1].tip.step");
        row("run_beyond_its_plan", "conditions.families.deep_autoencoder.table.runs[1].tip.step");
        row("diverged_run_beyond_its_plan",
            "conditions.families.deep_autoencoder.table.runs[1].tip.step");
        row("divergence_before_the_tip",
            "conditions.families.deep_autoencoder.table.runs[1].divergence.step");
        row("planned_run_with_a_log", "conditions.families.deep_autoencoder.table.runs[1].log");
        row("planned_run_with_a_state", "conditions.families.deep_autoencoder.table.runs[1].state");
        row("unknown_kernel_in_a_table",
            "conditions.families.deep_autoencoder.table.runs[1].kernel");
        row("planned_run_is_a_number", "conditions.families.deep_autoencoder.table.runs[0]");
        row("planned_run_is_empty",
            "conditions.families.deep_autoencoder.table.runs[0].tip.layers");
        row("shown_layer_that_no_network_has", "conditions.layer");
        row("shown_seed_that_no_sweep_has", "conditions.sweep_seed");
        row("unknown_family_of_conditions", "conditions.families.wide");
        row("shows_sweep_is_a_number", "conditions.shows_sweep");
        row("too_many_data_of_conditions", "conditions.data");
        for (const QFileInfo& file : QDir(dataFile("broken")).entryInfoList(QDir::Files))
            if (!tested.contains(file.completeBaseName()))
                QTest::newRow(qPrintable(file.fileName())) << file.completeBaseName() << "?";
    }

    void brokenFileIsRefusedByItsField()
    {
        QFETCH(QString, name);
        QFETCH(QString, field);
        const QString path = dataFile("broken/" + name + ".untangle");
        QVERIFY(QFile::exists(path));
        const Result<Session> result = loadSession(path);
        QCOMPARE(where(result), field.isEmpty() ? path : field);
        QVERIFY2(what(result).contains(path), qPrintable(what(result)));
        QVERIFY2(what(result).contains(field), qPrintable(what(result)));
    }

    void errorIsASentenceWithFieldAndReason_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const char* json, const char* words) {
            QTest::newRow(name) << QString(json) << QString::fromUtf8(words);
        };
        row("out of range", R"("linear": {"before": {"bias": [0, -3]}})",
            "linear.before.bias[1] is -3; it must be between 0 and 1000.");
        row("0 allowed", R"("playground": {"strengths": {"beta_weight": 7}})",
            "playground.strengths.beta_weight is 7; it must be between 0.00001 and 1, or 0.");
        row("edit",
            R"("playground": {"run": {"log": {"edits": [
                {"step": 1, "setting": "beta_nonneg", "value": 1e-300}]}}})",
            "playground.run.log.edits[0].value is 1e-300; it must be between 0.00001 and 1, or 0.");
        row("whole number", R"("playground": {"layer": 0.5})",
            "playground.layer is 0.5; it must be a whole number.");
        row("number", R"("playground": {"layer": null})",
            "playground.layer is null; it must be a number.");
        row("flag", R"("playground": {"instant": "yes"})",
            "playground.instant is \"yes\"; it must be true or false.");
        row("long text", R"("playground": {"instant":
                "123456789.123456789.123456789.123456789.123456789."})",
            "playground.instant is \"123456789.123456789.123456789.123456789.…\"; it must be true "
            "or false.");
        row("word", R"("chapter": "opera")",
            "chapter is \"opera\"; it must be one of these words: puzzle, linear, playground, "
            "conditions, range, space, grid, take_home.");
        row("list", R"("playground": {"runs": {}})", "playground.runs is {…}; it must be a list.");
        row("object", R"("playground": [])", "playground is […]; it must be an object.");
        row("text", R"("linear": {"points_name": 7})",
            "linear.points_name is 7; it must be a text.");
        row("entries", R"("linear": {"state": {"signs": [1]}})",
            "linear.state.signs has 1 entries; it must have 2.");
        row("unknown", R"("linear": {"%2 %1": 1})",
            "linear.%2 %1 is not known in this version of the format.");
        row("axis", R"("conditions": {"families": {"deep": {"x": {"minimum": 0.5}}}})",
            "conditions.families.deep.x.maximum must be above the minimum.");
        row("same beta", R"("conditions": {"families": {"deep": {"sweep": {"y": {}}}}})",
            "conditions.families.deep.sweep.y.beta must differ from that of x.");
        row("another family",
            R"("conditions": {"families": {"deep": {"base": {"family": "shallow"}}}})",
            "conditions.families.deep.base.family is \"shallow\"; it must be the family that it "
            "stands under.");
        row("guess", R"("conditions": {"families": {"deep": {"guess": ["relu+weight",
                "relu+weight", "relu+activity", "activity+weight", "nonneg+activity+weight"]}}})",
            "conditions.families.deep.guess must name every condition once.");
        row("runs of another plan",
            R"("conditions": {"families": {"deep": {"table": {"runs": [null]}}}})",
            "conditions.families.deep.table.runs has 1 entries; the plan needs 40.");
        row("run that is not whole",
            R"("conditions": {"families": {"deep": {"table": {"seeds": 1, "runs": [{"tip": {"step": 7,
                "layers": [{"mir": 1}, {"mir": 1}, {"mir": 1}]}}, null, null, null, null]}}}})",
            "conditions.families.deep.table.runs[0].tip.step is 7; it must be 4000, where the plan "
            "ends.");
        row("family of another chapter",
            R"("playground": {"run": {"log": {"start": {"family": "ring"}}}})",
            "playground.run.log.start.family is \"ring\"; that is no family of the Playground.");
        row("distribution in the Playground",
            R"("playground": {"run": {"log": {"start": {"factors": 2, "distribution": {}}}}})",
            "playground.run.log.start.distribution is not known in this version of the format.");
        row("places without their family",
            R"("space": {"run": {"log": {"start": {"family": "shallow"}}}})",
            "space.run.log.start.family is \"shallow\"; it must be the family of the chapter.");
        row("components", R"("space": {"run": {"log": {"start": {"torus": {"components": 6}}}}})",
            "The settings in space.run.log.start do not fit together. Components of the place code "
            "must be 4, 8 or 12.");
        row("empty ring",
            R"("grid": {"run": {"log": {"start": {"ring": {"least": 1.1, "greatest": 1.2}}}}})",
            "The settings in grid.run.log.start do not fit together. Fourier modes in the ring "
            "must be from 1 to 32.");
        row("no such cell", R"("grid": {"neuron": 40})",
            "grid.neuron is 40, but there are only 40; they count from 0.");
        row("settings", R"("playground": {"run": {"log": {"start": {"factors": 8}}}})",
            "The settings in playground.run.log.start do not fit together. Inputs must be from 8 "
            "to "
            "64.");
    }

    void errorIsASentenceWithFieldAndReason()
    {
        QFETCH(QString, json);
        QFETCH(QString, words);
        const QString document
            = QStringLiteral(R"({"format": "untangle session", "version": 1, )") + json + '}';
        QCOMPARE(what(sessionFromBytes(document.toUtf8())), words);
    }

    void wrongJsonIsFoundByLineAndColumn()
    {
        const auto result = sessionFromBytes("{\n  \"format\": 1,\n  \"version\": x\n}");
        QVERIFY2(what(result).contains("line 3, column 14"), qPrintable(what(result)));
    }

    void newerVersionIsCalledSo()
    {
        const QString words = what(loadSession(dataFile("broken/newer_version.untangle")));
        QVERIFY2(words.contains("newer program"), qPrintable(words));
    }

    // Of everything that a session holds.
    void valueOfAnotherTypeIsRefused()
    {
        const QJsonArray others{true, 5, "x", QJsonArray(), QJsonObject()};
        int count = 0;
        visitChapters([&](const QString& path, const QJsonValue& value, const Replaced& replaced) {
            for (const QJsonValue& other : others) {
                if (other.type() == value.type() || value.isNull())
                    continue;
                QCOMPARE(where(sessionFromBytes(replaced(other))), path);
                ++count;
            }
        });
        QVERIFY(count > 2000);
    }

    void hugeNumberIsRefusedButForWhatWasMeasured()
    {
        static const QSet<QString> measured{"prediction", "nonneg", "activity", "weight", "r2"};
        int count = 0;
        visitChapters([&](const QString& path, const QJsonValue& value, const Replaced& replaced) {
            if (!value.isDouble())
                return;
            const QString key = path.section('.', -1).section('[', 0, 0);
            for (double other : {1e300, -1e300})
                QCOMPARE(where(sessionFromBytes(replaced(other))),
                    measured.contains(key) ? QStringLiteral("it opens") : path);
            ++count;
        });
        QVERIFY(count > 300);
    }

    void unknownKeyIsRefusedWhereverItIs()
    {
        visitChapters([](const QString& path, const QJsonValue& value, const Replaced& replaced) {
            if (!value.isObject())
                return;
            QJsonObject object = value.toObject();
            object["tune"] = 1;
            QCOMPARE(where(sessionFromBytes(replaced(object))), path + ".tune");
        });
    }

    // A key that is missing is a default, or an error that leads to it.
    void sessionWithoutAKeyOpensOrIsRefused()
    {
        int opened = 0;
        visitChapters([&](const QString&, const QJsonValue& value, const Replaced& replaced) {
            const QJsonObject object = value.toObject();
            for (const QString& key : object.keys()) {
                QJsonObject less = object;
                less.remove(key);
                const Result<Session> result = sessionFromBytes(replaced(less));
                opened += result.has_value();
                if (result)
                    QCOMPARE(sessionBytes(reopened(*result)), sessionBytes(*result));
                else
                    QVERIFY(!where(result).isEmpty());
            }
        });
        QVERIFY(opened > 20);
    }

    void listsAreCountedBeforeTheyAreRead_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("count");
        QTest::newRow("edits") << "playground.run.log.edits" << 200'001;
        QTest::newRow("history") << "playground.run.history.step" << 8'193;
        QTest::newRow("kept history") << "playground.runs[0].run.history.step" << 1'025;
        QTest::newRow("parameters") << "playground.run.state.parameters" << 29'121;
        QTest::newRow("runs") << "playground.runs" << 201;
        QTest::newRow("points") << "linear.distribution.points" << 20'001;
        QTest::newRow("layers") << "playground.run.tip.layers" << 7;
        const QString families = "conditions.families.";
        QTest::newRow("data of plans") << "conditions.data" << 13;
        QTest::newRow("guess") << families + "deep.guess" << 6;
        QTest::newRow("runs of a table") << families + "deep_autoencoder.table.runs" << 11;
        QTest::newRow("runs of a sweep") << families + "autoencoder.sweep.runs" << 9;
        QTest::newRow("history in a table")
            << families + "deep_autoencoder.table.runs[1].history.step" << 1'025;
    }

    // The entries are wrong, but there are too many of them to look.
    void listsAreCountedBeforeTheyAreRead()
    {
        QFETCH(QString, path);
        QFETCH(int, count);
        const QJsonArray array = QJsonArray::fromVariantList(QVariantList(count, QVariant("x")));
        QString words;
        visitSample([&](const QString& here, const QJsonValue&, const Replaced& replaced) {
            if (here != path)
                return;
            const auto result = sessionFromBytes(replaced(array));
            QCOMPARE(where(result), path);
            words = what(result);
        });
        QVERIFY2(words.contains(QString::number(count)), qPrintable(words));
    }

    void fileIsNamedWhenItCannotBeOpened()
    {
        const QTemporaryDir folder;
        const QString missing = folder.filePath(QStringLiteral("Läufe 解耦.untangle"));
        QCOMPARE(where(loadSession(missing)), missing);
        QVERIFY(what(loadSession(missing)).contains(missing));
        QCOMPARE(where(loadSession(folder.path())), folder.path());
        QVERIFY(!saveFile(missing, m_sample));
        const auto opened = loadSession(missing);
        QVERIFY2(opened, qPrintable(what(opened)));
        QCOMPARE(sessionBytes(*opened), m_sample);
    }

    void fileAboveTheLimitIsNotRead()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("large.untangle");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(maximumSessionBytes + 1)); // takes no room on the disk
        file.close();
        const auto result = loadSession(path);
        QCOMPARE(where(result), path);
        QVERIFY2(what(result).contains("64 MB"), qPrintable(what(result)));
    }

    // Else it could be saved but not opened.
    void largestSessionStaysBelowTheLimit()
    {
        const qint64 size = sessionBytes(largestSession()).size();
        QVERIFY2(size < maximumSessionBytes, qPrintable(QString::number(size)));
    }

    void mutatedFilesNeitherCrashNorHang()
    {
        constexpr int fileCount = 10'000;
        Random random(5, Stream::Task);
        int opened = 0, used = 0;
        for (int i = 0; i < fileCount; ++i) {
            const QByteArray bytes = mutated(m_sample, random);
            const Result<Session> result = sessionFromBytes(bytes);
            if (!result) {
                QVERIFY(!result.error().what.empty());
                continue;
            }
            ++opened;
            QCOMPARE(sessionBytes(reopened(*result)), sessionBytes(*result));
            if (++used <= 200)
                use(*result);
        }
        QVERIFY2(opened > 200 && opened < fileCount / 2, qPrintable(QString::number(opened)));
    }

private:
    QByteArray m_sample;
};

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    if (argc == 3 && QByteArray(argv[1]) == "--write-sample")
        return saveFile(QString::fromLocal8Bit(argv[2]), sessionBytes(sampleSession())) ? 1 : 0;
    TestSessionFile test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_session_file.moc"

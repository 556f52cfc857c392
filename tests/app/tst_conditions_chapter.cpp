// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/conditions_chapter.h"

#include "app/condition_table_view.h"
#include "app/document.h"
#include "app/labels.h"
#include "app/language.h"
#include "app/main_window.h"
#include "app/playground_chapter.h"
#include "app/session_file.h"
#include "support/compare.h"
#include "support/sessions.h"
#include "support/user.h"
#include "widgets/condition_strips.h"
#include "widgets/curve_chart.h"
#include "widgets/heat_map.h"
#include "widgets/number_text.h"
#include "widgets/order_guess.h"
#include "widgets/progress_track.h"
#include "widgets/segmented_switch.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QUndoStack>
#include <QWindow>

#include <cmath>
#include <memory>

using namespace untangle;
using namespace untangle::test;

namespace {

constexpr int patienceMs = 60'000; // of a busy machine

QTemporaryDir& privateFolder()
{
    static QTemporaryDir folder;
    return folder;
}

// Every text of ours in brackets.
class BracketTranslator : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        return QByteArray(context).startsWith("untangle::")
            ? QStringLiteral("[%1]").arg(QString::fromUtf8(source))
            : QString();
    }
};

// Trained in a moment.
ExperimentSettings small(Family family = Family::Shallow)
{
    ExperimentSettings settings = defaultSettings(family);
    settings.scheduleSteps = 100;
    settings.evaluationInterval = 20;
    settings.evaluationSamples = 256;
    settings.batchSize = 32;
    return settings;
}

// Trained for hours.
ExperimentSettings endless()
{
    ExperimentSettings settings = small();
    settings.scheduleSteps = 100'000'000;
    settings.evaluationInterval = 1'000'000;
    return settings;
}

Session sessionWith(const ExperimentSettings& shallow, Index seedCount)
{
    Session session;
    for (Family family : allFamilies) {
        FamilyWork& work = session.conditions.work[std::size_t(family)];
        work.base = family == Family::Shallow ? shallow : small(family);
        work.seedCount = seedCount;
        work.sweepSeedCount = 2;
        work.x = {LiveSetting::BetaActivity, 1e-4, 1e-2, 3};
    }
    return session;
}

StoredRun trainedAlone(const ExperimentSettings& settings)
{
    Recording recording(settings);
    trainUntil(recording, sweepEnd(settings));
    return recording.stored();
}

// Empty when both are the same to the last bit.
QString runDifference(const StoredRun& is, const StoredRun& should)
{
    if (!(is.log == should.log))
        return QStringLiteral("the settings differ");
    if (!(is.tip == should.tip))
        return QStringLiteral("the tip differs");
    if (is.history.evaluations() != should.history.evaluations())
        return QStringLiteral("the history differs");
    return is.divergence == should.divergence ? QString() : QStringLiteral("one diverged");
}

template <typename Plan>
QString tableDifference(const TrainedRuns<Plan>& is, const TrainedRuns<Plan>& should)
{
    if (!(is.plan == should.plan))
        return QStringLiteral("the plans differ");
    if (is.runs.size() != should.runs.size())
        return QStringLiteral("%1 places, not %2").arg(is.runs.size()).arg(should.runs.size());
    for (std::size_t i = 0; i < is.runs.size(); ++i) {
        const QString words = is.runs[i].has_value() != should.runs[i].has_value()
            ? QStringLiteral("one is missing")
            : is.runs[i] ? runDifference(*is.runs[i], *should.runs[i])
                         : QString();
        if (!words.isEmpty())
            return QStringLiteral("run %1: %2").arg(i).arg(words);
    }
    return {};
}

// A place of a table.
std::size_t placeOf(Condition condition, Index seed)
{
    return std::size_t(seed - 1) * allConditions.size() + std::size_t(condition);
}

// The last evaluation at or before the step.
const Evaluation& evaluationAt(const StoredRun& run, std::int64_t step)
{
    const Evaluation* found = &run.history.evaluations().front();
    for (const Evaluation& evaluation : run.history.evaluations())
        if (evaluation.step <= step)
            found = &evaluation;
    return *found;
}

std::vector<const StoredRun*> seedsOf(const TrainedRuns<ConditionTable>& table, Condition condition)
{
    std::vector<const StoredRun*> runs;
    for (Index seed = 1; seed <= table.plan.seedCount; ++seed)
        runs.push_back(&*table.runs[placeOf(condition, seed)]);
    return runs;
}

double meanIn(const std::optional<Spread>& spread)
{
    return spread ? spread->mean : std::nan("");
}

} // namespace

class TestConditionsChapter : public QObject {
    Q_OBJECT

public:
    // Settings that are nobody's.
    static void initMain()
    {
        qputenv("XDG_DATA_HOME", privateFolder().path().toUtf8());
        QCoreApplication::setOrganizationName("untangle-test");
        QCoreApplication::setApplicationName("untangle-test");
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, privateFolder().path());
    }

private slots:
    void init()
    {
        m_theme = Theme::light();
        open({1190, 714});
        m_chapter->load(sessionWith(small(), 2));
    }

    void cleanup()
    {
        m_undoStack.clear();
        m_window.reset();
    }

    // --- Training

    void openedItAsksForAGuessAndHasNoRun()
    {
        QVERIFY2(sentence(*m_chapter).contains("First guess the order"),
            qPrintable(sentence(*m_chapter)));
        QCOMPARE(barText(), QStringLiteral("no runs yet"));
        QCOMPARE(trainWords(), QStringLiteral("Train all"));
        QVERIFY(!button("playBackActionButton")->isEnabled());
        QVERIFY(!button("openRunActionButton")->isEnabled());
        QVERIFY(!chart()->valueAt("relu+weight", 0));
        QVERIFY(strips()->accessibleDescription().contains("ReLU + weight: no run yet."));
        QVERIFY(guess()->isVisible() && !guess()->isLocked());
        QVERIFY(m_undoStack.count() == 0);
    }

    void spaceTrainsEveryConditionWithEverySeed()
    {
        press(Qt::Key_Space);
        QCOMPARE(trainWords(), QStringLiteral("Pause training"));
        QVERIFY2(sentence(*m_chapter).contains("train on the same data"),
            qPrintable(sentence(*m_chapter)));
        QVERIFY2(barText().startsWith("0 of 10 runs, "), qPrintable(barText()));
        QTRY_VERIFY_WITH_TIMEOUT(!isTraining(), patienceMs);

        const auto trained = work().table;
        QVERIFY(trained.isWhole());
        const std::vector<ExperimentSettings> all = runsOf(ConditionTable{small(), 2});
        QCOMPARE(trained.runs.size(), all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            const QString words = runDifference(*trained.runs[i], trainedAlone(all[i]));
            QVERIFY2(words.isEmpty(), qPrintable(QStringLiteral("run %1: %2").arg(i).arg(words)));
            QVERIFY(i == 0 || !(trained.runs[i]->tip == trained.runs[i - 1]->tip));
        }
    }

    void resultsAreShownOnceTheyAreThere()
    {
        train();
        QCOMPARE(trainWords(), QStringLiteral("Train all again"));
        QVERIFY2(barText().startsWith("10 of 10 runs, ") && barText().endsWith(" s"),
            qPrintable(barText()));
        QVERIFY(!sentence(*m_chapter).contains("guess"));
        QVERIFY(!guess()->isVisible()); // there was none
        const auto trained = work().table;
        for (Condition condition : allConditions) {
            const auto curve = meanCurve(seedsOf(trained, condition), 0);
            for (const MeanPoint& point : curve)
                COMPARE_NEAR(chart()->valueAt(idOf(condition), double(point.step)).value_or(-1),
                    meanIn(point.mir), 1e-12);
            for (Index seed : {1, 2})
                verifyDot(condition, int(seed), trained.runs[placeOf(condition, seed)]->tip);
        }
        QCOMPARE(chart()->overlayCount(), 10);
        QVERIFY(strips()->accessibleName().contains("after 100 steps"));
    }

    void pausedTrainingKeepsWhatIsWholeAndGoesOn()
    {
        ExperimentSettings settings = small();
        settings.scheduleSteps = 3000;
        m_chapter->load(sessionWith(settings, 16));
        QSignalSpy arrived(m_chapter, &Chapter::edited);
        press(Qt::Key_Space);
        QVERIFY(arrived.wait(patienceMs));
        press(Qt::Key_Space);
        const auto paused = work().table;
        const auto wholeCount = paused.wholeCount();
        QVERIFY(wholeCount >= 5 && wholeCount < 80);
        QCOMPARE(trainWords(), QStringLiteral("Go on training"));
        QCOMPARE(barText(), QStringLiteral("%1 of 80 runs").arg(wholeCount));
        QVERIFY2(sentence(*m_chapter)
                     .startsWith(QStringLiteral("%1 of 80 runs are trained; ").arg(wholeCount)),
            qPrintable(sentence(*m_chapter)));
        train();
        const auto trained = work().table;
        QVERIFY(trained.isWhole());
        SweepThreads threads(runsOf(ConditionTable{settings, 16}), {bestKernel(), 2, true});
        QVERIFY(threads.waitFor(std::chrono::milliseconds(patienceMs)));
        for (const SweepThreads::Result& result : threads.take()) {
            const StoredRun& run = *trained.runs[result.run];
            QVERIFY(run.tip == result.stored.tip && run.log == result.stored.log);
            if (paused.runs[result.run])
                QVERIFY(runDifference(run, *paused.runs[result.run]).isEmpty());
        }
    }

    void resultsInterruptNobodyAtTheForm()
    {
        ExperimentSettings settings = small(Family::Deep);
        settings.scheduleSteps = 3000;
        m_chapter->load(sessionWith(settings, 16));
        auto* layers = child<QComboBox>(*m_chapter, "conditionsLayer");
        QSignalSpy arrived(m_chapter, &Chapter::edited);
        press(Qt::Key_Space);
        QSignalSpy refilled(layers->model(), &QAbstractItemModel::rowsRemoved);
        QVERIFY(arrived.wait(patienceMs));
        QVERIFY(work().table.wholeCount() > 0);
        QCOMPARE(refilled.count(), 0);
        press(Qt::Key_Space);
    }

    void noticeOfThePausedTrainingGoesWithTheNextResult()
    {
        ExperimentSettings settings = small();
        settings.scheduleSteps = 3000;
        m_chapter->load(sessionWith(settings, 16));
        press(Qt::Key_Space);
        press(Qt::Key_W);
        press(Qt::Key_Space);
        QVERIFY2(sentence(*m_chapter).startsWith("The other training is paused"),
            qPrintable(sentence(*m_chapter)));
        QTRY_VERIFY_WITH_TIMEOUT(work().sweep.isWhole(), patienceMs);
        QTRY_VERIFY2(sentence(*m_chapter).startsWith("The MIR is best at"),
            qPrintable(sentence(*m_chapter)));
    }

    void trainingAllAgainGivesTheSame()
    {
        train();
        const auto before = work().table;
        press(Qt::Key_T, Qt::ControlModifier);
        QVERIFY(isTraining());
        QCOMPARE(work().table.wholeCount(), std::size_t(0));
        QTRY_VERIFY_WITH_TIMEOUT(!isTraining(), patienceMs);
        QCOMPARE(tableDifference(work().table, before), QString());
    }

    void itIsClosedWhileItTrains()
    {
        m_chapter->load(sessionWith(endless(), 8));
        press(Qt::Key_Space);
        QVERIFY(isTraining());
        delete m_chapter; // does not wait for the end
        m_chapter = nullptr;
    }

    void anotherSessionIsOpenedWhileItTrains()
    {
        m_chapter->load(sessionWith(endless(), 8));
        press(Qt::Key_Space);
        m_chapter->load(sessionWith(small(), 3));
        QVERIFY(!isTraining());
        QCOMPARE(barText(), QStringLiteral("no runs yet"));
        train();
        QCOMPARE(work().table.wholeCount(), std::size_t(15));
    }

    void resetWhileItTrainsIsUndone()
    {
        m_chapter->load(sessionWith(endless(), 8));
        dragGuess(0, 4);
        press(Qt::Key_Space);
        press(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(!isTraining());
        QVERIFY(work().base == defaultSettings(Family::Shallow));
        QVERIFY(!work().guess && work().table.wholeCount() == 0);
        m_undoStack.undo();
        QVERIFY(work().base == endless());
        QVERIFY(work().guess.has_value());
        QVERIFY(!isTraining());
    }

    void resetBringsTheRunsBackWithItsUndo()
    {
        train();
        const auto before = work().table;
        press(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(work().table.wholeCount(), std::size_t(0));
        m_undoStack.undo();
        QCOMPARE(tableDifference(work().table, before), QString());
        m_undoStack.redo();
        QCOMPARE(work().table.wholeCount(), std::size_t(0));
    }

    void trainingGoesOnWhileAnotherChapterIsInView()
    {
        press(Qt::Key_Space);
        m_chapter->setActive(false);
        m_chapter->setVisible(false);
        QTRY_VERIFY_WITH_TIMEOUT(work().table.isWhole(), patienceMs);
        m_chapter->setVisible(true);
        m_chapter->setActive(true);
        QCOMPARE(trainWords(), QStringLiteral("Train all again"));
        QVERIFY(barText().startsWith("10 of 10 runs"));
        QVERIFY(strips()->dotAt(4, 2).has_value());
    }

    void resultsBelongToTheFamilyThatWasTrained()
    {
        press(Qt::Key_Space);
        chooseFamily(Family::Autoencoder);
        QCOMPARE(trainWords(), QStringLiteral("Train all"));
        QTRY_VERIFY_WITH_TIMEOUT(work(Family::Shallow).table.isWhole(), patienceMs);
        QCOMPARE(work(Family::Autoencoder).table.wholeCount(), std::size_t(0));
        QCOMPARE(barText(), QStringLiteral("no runs yet"));
        QVERIFY(sentence(*m_chapter).contains("First guess the order"));
        for (const auto& run : work(Family::Shallow).table.runs)
            QVERIFY(run->log.start.family == Family::Shallow);
        chooseFamily(Family::Shallow);
        QVERIFY(barText().startsWith("10 of 10 runs"));
    }

    void timeThatATrainingTookStaysWithIt()
    {
        train();
        QVERIFY(barText().endsWith(" s"));
        Session both = sessionWith(small(), 2);
        m_chapter->store(both);
        chooseFamily(Family::Autoencoder);
        train();
        m_chapter->store(both);
        m_chapter->load(both);
        QCOMPARE(barText(), QStringLiteral("10 of 10 runs"));
        press(Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!isTraining(), patienceMs);
        QVERIFY(barText().endsWith(" s"));
        chooseFamily(Family::Shallow);
        QCOMPARE(barText(), QStringLiteral("10 of 10 runs"));
    }

    void deepFamiliesShowEveryLayer()
    {
        chooseFamily(Family::DeepAutoencoder);
        train();
        auto* layer = child<QComboBox>(*m_chapter, "conditionsLayer");
        QVERIFY(layer->isVisible());
        const auto trained = work(Family::DeepAutoencoder).table;
        const auto familys = int(reportedLayer(trained.plan.base));
        QCOMPARE(layer->currentIndex(), familys);
        for (int shown : {familys, 0}) {
            layer->setCurrentIndex(shown);
            emit layer->activated(shown);
            for (Condition condition : allConditions) {
                const auto curve = meanCurve(seedsOf(trained, condition), shown);
                QVERIFY(!curve.empty());
                COMPARE_NEAR(chart()->valueAt(idOf(condition), 100).value_or(-1),
                    meanIn(curve.back().mir), 1e-12);
            }
        }
        QCOMPARE(kept().layer, std::optional(Index(0)));
        chooseFamily(Family::Deep); // whose own layer is shown
        train();
        const auto deep = work(Family::Deep).table;
        QCOMPARE(layer->currentIndex(), int(reportedLayer(deep.plan.base)));
        COMPARE_NEAR(chart()->valueAt(idOf(Condition::ReluWeight), 100).value_or(-1),
            meanIn(
                meanCurve(seedsOf(deep, Condition::ReluWeight), layer->currentIndex()).back().mir),
            1e-12);
        chooseFamily(Family::Shallow);
        QVERIFY(!layer->isVisible());
    }

    // --- The guess

    void guessIsDraggedAndUndone()
    {
        QSignalSpy edited(m_chapter, &Chapter::edited);
        dragGuess(0, 4);
        const std::optional<std::vector<Condition>> first = work().guess;
        QVERIFY(first && first == guessInWords());
        QVERIFY(guess()->order() == QList<int>({1, 2, 3, 4, 0}));
        QVERIFY(edited.count() > 0);
        QVERIFY2(
            sentence(*m_chapter).startsWith("The guess stands"), qPrintable(sentence(*m_chapter)));
        guess()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(guess(), Qt::Key_Left, Qt::ControlModifier);
        const auto second = work().guess;
        QVERIFY(second && second != first);
        QVERIFY(guess()->order() == QList<int>({1, 2, 3, 0, 4}));
        m_undoStack.undo();
        QVERIFY(work().guess == first);
        QVERIFY(guess()->order() == QList<int>({1, 2, 3, 4, 0}));
        m_undoStack.undo();
        QVERIFY(!work().guess && !guess()->order());
        m_undoStack.redo();
        m_undoStack.redo();
        QVERIFY(work().guess == second);
    }

    void guessIsLockedOnceTrainingBegan()
    {
        ExperimentSettings settings = endless();
        m_chapter->load(sessionWith(settings, 2));
        dragGuess(0, 1);
        const auto before = work().guess;
        press(Qt::Key_Space);
        QVERIFY(guess()->isVisible() && guess()->isLocked());
        dragGuess(0, 3);
        QVERIFY(work().guess == before);
        press(Qt::Key_Space); // nothing is whole, so one may think again
        QVERIFY(!guess()->isLocked());
        m_chapter->load(sessionWith(small(), 1));
        train();
        QVERIFY(guess()->isLocked());
    }

    void guessStandsBesideTheResult()
    {
        dragGuess(0, 4);
        train();
        QVERIFY(guess()->isVisible());
        Session session;
        m_chapter->store(session);
        const std::vector<Condition> guessed = *work().guess;
        // How each guess comes out if the last place is the first in truth, or all are right.
        for (const auto& [shift, right] : {std::pair(1, 0), std::pair(0, 5)}) {
            for (std::size_t place = 0; place < guessed.size(); ++place)
                for (Index seed : {1, 2})
                    session.conditions.work[0]
                        .table.runs[placeOf(guessed[place], seed)]
                        ->tip.layers[0]
                        .mir
                        = 0.9 - 0.1 * double((place + std::size_t(shift)) % guessed.size());
            m_chapter->load(session);
            const QString words = guess()->accessibleDescription();
            QVERIFY2(words.contains(QStringLiteral("%1 of 5 in the right place").arg(right)),
                qPrintable(words));
            QCOMPARE(words.count(", in the right place"), right);
            const auto order = standingOf(work().table, 0).order;
            QCOMPARE(order == guessed, right == 5);
        }
    }

    void guessIsKeptByFamilyAndInTheSession()
    {
        dragGuess(0, 4);
        chooseFamily(Family::Deep);
        QVERIFY(!guess()->order());
        dragGuess(4, 0);
        Session session;
        m_chapter->store(session);
        const Result<Session> opened = sessionFromBytes(sessionBytes(session));
        QVERIFY2(opened, opened ? "" : opened.error().what.c_str());
        m_chapter->load({});
        QVERIFY(!guess()->order());
        m_chapter->load(*opened);
        QVERIFY(guess()->order() == QList<int>({4, 0, 1, 2, 3}));
        chooseFamily(Family::Shallow);
        QVERIFY(guess()->order() == QList<int>({1, 2, 3, 4, 0}));
    }

    // --- Other settings

    void changedCostMakesTheRunsStaleUntilItIsUndone()
    {
        train();
        const auto before = work().table;
        const QString words = sentence(*m_chapter);
        typeInto(*m_chapter, "conditionsActivity", "0.05");
        QVERIFY2(isStale(), qPrintable(sentence(*m_chapter)));
        QCOMPARE(trainWords(), QStringLiteral("Train all"));
        QCOMPARE(tableDifference(work().table, before), QString()); // still to be seen
        m_undoStack.undo();
        QCOMPARE(sentence(*m_chapter), words);
        QCOMPARE(trainWords(), QStringLiteral("Train all again"));
        m_undoStack.redo();
        train();
        const auto after = work().table;
        QVERIFY(after.isWhole());
        QCOMPARE(after.plan.base.weights.betaActivity, 0.05);
        QVERIFY(!(after.runs[0]->tip == before.runs[0]->tip));
        m_undoStack.undo(); // the training
        QCOMPARE(tableDifference(work().table, before), QString());
        QVERIFY(isStale());
        m_undoStack.undo(); // the beta
        QCOMPARE(tableDifference(work().table, before), QString());
        QCOMPARE(sentence(*m_chapter), words);
        m_undoStack.redo();
        m_undoStack.redo();
        QTRY_VERIFY_WITH_TIMEOUT(!isTraining(), patienceMs);
        QCOMPARE(tableDifference(work().table, after), QString());
        QVERIFY(!m_undoStack.canRedo());
        QCOMPARE(m_undoStack.count(), 2);
    }

    // Its undo shows what comes back.
    void newTrainingIsUndoneWhileAnotherFamilyIsInView()
    {
        train();
        const auto before = work().table;
        typeInto(*m_chapter, "conditionsActivity", "0.05");
        train();
        chooseFamily(Family::Autoencoder);
        press(Qt::Key_W);
        m_undoStack.undo(); // the family
        m_undoStack.undo(); // the training
        QCOMPARE(tableDifference(work().table, before), QString());
        QVERIFY(child<QWidget>(*m_chapter, "conditionsChart")->isVisible());
    }

    void trainingAllAgainWithOtherSettingsCanBeUndone()
    {
        train();
        const auto before = work().table;
        typeInto(*m_chapter, "conditionsWeight", "0.05");
        press(Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!isTraining(), patienceMs);
        QCOMPARE(work().table.plan.base.weights.betaWeight, 0.05);
        m_undoStack.undo();
        QCOMPARE(tableDifference(work().table, before), QString());
    }

    void changedCostWhileItTrainsLeavesTheRunsInHandAlone()
    {
        press(Qt::Key_Space);
        typeInto(*m_chapter, "conditionsActivity", "0.05");
        QTRY_VERIFY_WITH_TIMEOUT(work().table.isWhole(), patienceMs);
        for (const auto& run : work().table.runs)
            QVERIFY(run->log.start.weights.betaActivity != 0.05);
        QTRY_VERIFY(isStale());
    }

    void moreSeedsKeepWhatIsThere()
    {
        train();
        const auto before = work().table;
        typeInto(*m_chapter, "conditionsSeeds", "4");
        QCOMPARE(barText(), QStringLiteral("10 of 20 runs"));
        QCOMPARE(trainWords(), QStringLiteral("Go on training"));
        press(Qt::Key_Space);
        QCOMPARE(work().table.wholeCount(), std::size_t(10)); // they are not trained again
        QTRY_VERIFY_WITH_TIMEOUT(!isTraining(), patienceMs);
        const auto after = work().table;
        QVERIFY(after.isWhole() && after.runs.size() == 20);
        for (std::size_t i = 0; i < before.runs.size(); ++i)
            QVERIFY(runDifference(*after.runs[i], *before.runs[i]).isEmpty());
        m_undoStack.undo();
        QCOMPARE(tableDifference(work().table, before), QString());
    }

    void fewerSeedsComeBackWithTheUndo()
    {
        train();
        const auto before = work().table;
        typeInto(*m_chapter, "conditionsSeeds", "1");
        QVERIFY2(barText().startsWith("5 of 5 runs"), qPrintable(barText()));
        QVERIFY(!strips()->dotAt(0, 2));
        m_undoStack.undo();
        QCOMPARE(tableDifference(work().table, before), QString());
        QVERIFY(strips()->dotAt(0, 2).has_value());
        m_undoStack.redo();
        QCOMPARE(work().table.runs.size(), std::size_t(5));
    }

    // What was trained after the edit is no part of it.
    void undoOfTheSeedsTakesNoTrainingBack()
    {
        typeInto(*m_chapter, "conditionsSeeds", "3");
        train();
        press(Qt::Key_W);
        train();
        QVERIFY(work().sweep.isWhole());
        m_undoStack.undo();
        QVERIFY(work().sweep.isWhole());
        QCOMPARE(work().table.wholeCount(), std::size_t(10));
    }

    void seedsMayChangeWhileItTrains()
    {
        press(Qt::Key_Space);
        typeInto(*m_chapter, "conditionsSeeds", "3");
        typeInto(*m_chapter, "conditionsSeeds", "1");
        QTRY_VERIFY_WITH_TIMEOUT(!isTraining(), patienceMs);
        QCOMPARE(work().table.runs.size(), std::size_t(5));
        m_undoStack.undo();
        m_undoStack.undo();
        QCOMPARE(work().seedCount, Index(2));
        train();
        QCOMPARE(work().table.wholeCount(), std::size_t(10));
    }

    void editsOfOneBoxInARowAreOneUndoStep()
    {
        const auto before = work().base;
        typeInto(*m_chapter, "conditionsActivity", "0.01");
        typeInto(*m_chapter, "conditionsActivity", "0.02");
        QTest::keyClick(child<QWidget>(*m_chapter, "conditionsActivity"), Qt::Key_Up);
        QCOMPARE(m_undoStack.count(), 1);
        QVERIFY(work().base.weights.betaActivity > 0.02);
        typeInto(*m_chapter, "conditionsWeight", "0.02");
        QCOMPARE(m_undoStack.count(), 2);
        typeInto(*m_chapter, "conditionsActivity", "0.03");
        QCOMPARE(m_undoStack.count(), 3);
        for (int i = 0; i < 3; ++i)
            m_undoStack.undo();
        QVERIFY(work().base == before);
    }

    void numberThatCannotBeTakenIsToldInTheSentence()
    {
        const QString words = sentence(*m_chapter);
        for (const char* name : {"conditionsActivity", "conditionsSeeds", "sweepXMaximum"}) {
            if (qstrcmp(name, "sweepXMaximum") == 0)
                press(Qt::Key_W);
            const QString before = sentence(*m_chapter);
            auto* box = child<NumberBox>(*m_chapter, name);
            box->setFocus();
            QTest::keyClick(box, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(box, "700");
            QTRY_VERIFY2(sentence(*m_chapter) != before, name);
            QTest::keyClick(box, Qt::Key_Escape);
            QTRY_COMPARE(sentence(*m_chapter), before);
        }
        QVERIFY(work().base == small() && work().seedCount == 2);
        QCOMPARE(m_undoStack.count(), 0);
        press(Qt::Key_W);
        QCOMPARE(sentence(*m_chapter), words);
    }

    // --- Going through finished runs

    void spacePlaysTheWholeTable()
    {
        train();
        QCOMPARE(button("playBackActionButton")->text(), QStringLiteral("Play back slowly"));
        press(Qt::Key_Space);
        QCOMPARE(button("playBackActionButton")->text(), QStringLiteral("Pause playback"));
        QVERIFY2(barText().startsWith("step "), qPrintable(barText()));
        QTRY_VERIFY_WITH_TIMEOUT(barText() != "step 0 of 100", patienceMs);
        press(Qt::Key_Space);
        QCOMPARE(button("playBackActionButton")->text(), QStringLiteral("Play back slowly"));
        press(Qt::Key_Space);
        press(Qt::Key_Right); // takes the step in hand
        QCOMPARE(button("playBackActionButton")->text(), QStringLiteral("Play back slowly"));
    }

    void keysAndTrackMoveTheStepInView()
    {
        train();
        const auto trained = work().table;
        const auto verifyAt = [&](int step) {
            if (step < 100)
                QCOMPARE(barText(), QStringLiteral("step %1 of 100").arg(step));
            else
                QVERIFY(barText().startsWith("10 of 10 runs"));
            for (Condition condition : allConditions)
                verifyDot(condition, 2, evaluationAt(*trained.runs[placeOf(condition, 2)], step));
            QVERIFY2(step == 100 || strips()->accessibleName().contains(QString::number(step)),
                qPrintable(strips()->accessibleName()));
        };
        press(Qt::Key_Left);
        verifyAt(80);
        press(Qt::Key_Left);
        verifyAt(60);
        press(Qt::Key_Home);
        verifyAt(0);
        press(Qt::Key_Left);
        verifyAt(0);
        press(Qt::Key_Right);
        verifyAt(20);
        press(Qt::Key_End);
        verifyAt(100);
        auto* track = child<ProgressTrack>(*m_chapter, "track");
        drag(track, {track->width() - 6, track->height() / 2},
            {track->width() / 2, track->height() / 2});
        verifyAt(40); // the evaluation before the middle
        press(Qt::Key_Right);
        verifyAt(60);
        QTest::keyClick(track, Qt::Key_End);
        verifyAt(100);
    }

    void sentenceTellsTheOrderAtTheStepInView()
    {
        train();
        const auto trained = work().table;
        for (int step : {0, 20, 80}) {
            press(Qt::Key_Home);
            for (int at = 0; at < step; at += 20)
                press(Qt::Key_Right);
            double best = -1;
            Condition leads{};
            for (Condition condition : allConditions) {
                double sum = 0;
                for (const StoredRun* run : seedsOf(trained, condition))
                    sum += *evaluationAt(*run, step).layers[0].mir;
                if (sum > best) {
                    best = sum;
                    leads = condition;
                }
            }
            const QString words
                = QStringLiteral("At step %1 of 100, %2 leads ").arg(step).arg(Labels::of(leads));
            QVERIFY2(sentence(*m_chapter).startsWith(words), qPrintable(sentence(*m_chapter)));
        }
    }

    void pointingAtTheChartShowsThatStep()
    {
        train();
        const auto trained = work().table;
        auto* viewport = chart()->findChild<QAbstractScrollArea*>()->viewport();
        QTest::mouseMove(
            viewport, viewport->mapFrom(chart(), chart()->pixelAt({40, 0.5}).toPoint()));
        QTRY_VERIFY2(
            strips()->accessibleName().contains("step 40"), qPrintable(strips()->accessibleName()));
        verifyDot(Condition::ReluWeight, 1,
            evaluationAt(*trained.runs[placeOf(Condition::ReluWeight, 1)], 40));
        QVERIFY2(sentence(*m_chapter).startsWith("At step 40 of 100, "),
            qPrintable(sentence(*m_chapter)));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(viewport, &leave);
        QVERIFY(strips()->accessibleName().contains("after 100 steps"));
    }

    // --- One run

    void chosenDotIsOpenedByItsKeyAndByADoubleClick()
    {
        train();
        const auto trained = work().table;
        std::vector<StoredRun> wanted;
        QStringList names;
        connect(m_chapter, &ConditionsChapter::runWanted, this,
            [&](const StoredRun& run, const QString& name) {
                wanted.push_back(run);
                names.append(name);
            });
        QTest::mouseClick(strips(), Qt::LeftButton, {}, strips()->dotAt(3, 2)->toPoint());
        QVERIFY(button("openRunActionButton")->isEnabled());
        QCOMPARE(strips()->selectedStrip(), 3);
        QCOMPARE(strips()->selectedSeed(), 2);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(wanted.size(), std::size_t(1));
        QVERIFY(
            runDifference(wanted[0], *trained.runs[placeOf(Condition::ReluWeight, 2)]).isEmpty());
        QCOMPARE(names[0], QStringLiteral("ReLU + weight, seed 2"));
        QTest::mouseDClick(strips(), Qt::LeftButton, {}, strips()->dotAt(0, 1)->toPoint());
        QCOMPARE(wanted.size(), std::size_t(2));
        QVERIFY(runDifference(wanted[1], *trained.runs[0]).isEmpty());
        chooseFamily(Family::Autoencoder);
        QVERIFY(!button("openRunActionButton")->isEnabled());
        m_chapter->disconnect(this);
    }

    void pointedDotIsTold()
    {
        train();
        const StoredRun run = *work().table.runs[placeOf(Condition::ActivityWeight, 1)];
        QTest::mouseMove(strips(), strips()->dotAt(4, 1)->toPoint());
        QTRY_VERIFY2(strips()->shownLabel().contains("activity + weight, seed 1"),
            qPrintable(strips()->shownLabel()));
        QVERIFY(strips()->shownLabel().contains("active neuron"));
    }

    void playgroundsSettingsAreTaken()
    {
        QSignalSpy asked(m_chapter, &ConditionsChapter::settingsWanted);
        child<QAction>(*m_chapter, "takeSettingsAction")->trigger();
        QCOMPARE(asked.count(), 1);
        train();
        QTest::mouseClick(strips(), Qt::LeftButton, {}, strips()->dotAt(3, 2)->toPoint());
        press(Qt::Key_Left);

        Random random(7, Stream::Task);
        OwnData data{"measured.csv", {"size", "hue"}, {"x1", "x2", "x3"},
            normalMatrix(40, 2, random), normalMatrix(40, 3, random)};
        standardise(data);
        ExperimentSettings settings
            = withData(small(Family::DeepAutoencoder), SharedData(std::move(data)));
        settings.weights = {0, 0, 0.02};
        settings.seed = 77;
        settings.hiddenSizes = {5, 4, 5};
        settings.stop.mir = 0.5;
        settings.scheduleSteps = 20;
        m_chapter->takeSettings(settings, {0.1, 0.01, 0.02});
        QCOMPARE(kept().family, Family::DeepAutoencoder);
        const ExperimentSettings taken = work(Family::DeepAutoencoder).base;
        QVERIFY(taken.data == settings.data);
        QVERIFY(taken.hiddenSizes == settings.hiddenSizes);
        QVERIFY((taken.weights == LossWeights{0.1, 0.01, 0.02}));
        QVERIFY(taken.stop == StopRules());
        QVERIFY(sentence(*m_chapter).contains("Playground's network"));
        QVERIFY(!button("openRunActionButton")->isEnabled()); // of the other family
        train();
        const auto trained = work(Family::DeepAutoencoder).table;
        QVERIFY(trained.isWhole());
        QVERIFY(trained.runs[0]->log.start.data == settings.data);
        QVERIFY(barText().startsWith("10 of 10"));
        m_undoStack.undo();
        QCOMPARE(kept().family, Family::Shallow);
        QVERIFY(work(Family::DeepAutoencoder).base == small(Family::DeepAutoencoder));
        m_undoStack.redo();
        QVERIFY(work(Family::DeepAutoencoder).base == taken);
    }

    // --- What cannot be told in numbers

    void divergedRunsAreToldInWords()
    {
        ExperimentSettings settings = small();
        settings.optimizer = Optimizer::Sgd;
        settings.rate = 1;
        settings.weights = {1, 1, 1};
        m_chapter->load(sessionWith(settings, 2));
        train();
        const auto trained = work().table;
        int diverged = -1;
        for (std::size_t i = 0; i < trained.runs.size() && diverged < 0; ++i)
            if (trained.runs[i]->divergence)
                diverged = int(i);
        QVERIFY(diverged >= 0);
        QVERIFY2(sentence(*m_chapter).contains("diverged"), qPrintable(sentence(*m_chapter)));
        QTest::mouseMove(strips(), strips()->dotAt(diverged % 5, diverged / 5 + 1)->toPoint());
        QTRY_VERIFY2(
            strips()->shownLabel().contains("blew up"), qPrintable(strips()->shownLabel()));
        verifyNumbersAreSound();
    }

    void undefinedMirIsToldInWords()
    {
        ExperimentSettings settings = small();
        settings.rate = 0.1;
        settings.scheduleSteps = 200;
        settings.weights = {1, 1, 1};
        m_chapter->load(sessionWith(settings, 2));
        train();
        const auto trained = work().table;
        QVERIFY(!trained.runs[0]->tip.layers[0].mir);
        QVERIFY2(
            strips()->accessibleDescription().contains("ReLU + activity + weight: MIR undefined"),
            qPrintable(strips()->accessibleDescription()));
        QTest::mouseMove(strips(), strips()->dotAt(0, 1)->toPoint());
        QTRY_VERIFY2(strips()->shownLabel().contains("MIR undefined: no neuron is active"),
            qPrintable(strips()->shownLabel()));
        QVERIFY(!sentence(*m_chapter).contains("MIR 0.000"));
        verifyNumbersAreSound();
    }

    void undefinedMirOfAllRunsHasNoOrder()
    {
        Session session = sessionWith(small(), 1);
        train();
        m_chapter->store(session);
        for (auto& run : session.conditions.work[0].table.runs) {
            run->tip.layers[0].mir.reset();
            run->tip.layers[0].undefined = MirUndefined::NoActiveNeuron;
            run->tip.r2 = 0.99;
        }
        m_chapter->load(session);
        QVERIFY2(sentence(*m_chapter).contains("undefined"), qPrintable(sentence(*m_chapter)));
        session.conditions.work[0].table.runs[9].reset();
        m_chapter->load(session);
        QVERIFY2(!sentence(*m_chapter).contains("leads"), qPrintable(sentence(*m_chapter)));
        for (auto& run : session.conditions.work[0].table.runs)
            if (run)
                run->divergence = Divergence{50, LossTerm::Prediction};
        m_chapter->load(session);
        QVERIFY2(sentence(*m_chapter).contains("diverged"), qPrintable(sentence(*m_chapter)));
    }

    // --- The sweep

    void sweepOfOneBetaIsCurves()
    {
        press(Qt::Key_W);
        QCOMPARE(title(*m_chapter), QString::fromUtf8("Sweep over β"));
        QVERIFY2(sentence(*m_chapter).startsWith("3 values"), qPrintable(sentence(*m_chapter)));
        train();
        const auto trained = work().sweep;
        QVERIFY(trained.isWhole());
        const std::vector<ExperimentSettings> all = runsOf(work().wantedSweep());
        QCOMPARE(trained.runs.size(), std::size_t(6));
        for (std::size_t i = 0; i < all.size(); ++i)
            QVERIFY(trained.runs[i]->tip == trainedAlone(all[i]).tip);
        const std::vector<double> xs = trained.plan.x.values();
        for (std::size_t x = 0; x < xs.size(); ++x) {
            const SeedSummary summary = cellOf(trained, x);
            const double at = std::log10(xs[x]);
            COMPARE_NEAR(curve("Mir")->valueAt("mean", at).value_or(-1), summary.mir->mean, 1e-12);
            COMPARE_NEAR(curve("R2")->valueAt("mean", at).value_or(-1), summary.r2->mean, 1e-12);
            COMPARE_NEAR(
                curve("Loss")->valueAt("mean", at).value_or(-1), summary.total->mean, 1e-12);
        }
        QVERIFY(curve("Mir")->isVisible() && !map("Mir")->isVisible());
        verifyBest(trained);
    }

    void sweepOfTwoBetasIsMaps()
    {
        press(Qt::Key_W);
        choose(child<QComboBox>(*m_chapter, "sweepY"), int(LiveSetting::BetaWeight));
        activate();
        typeInto(*m_chapter, "sweepYMinimum", "1e-4");
        typeInto(*m_chapter, "sweepYMaximum", "0.01");
        typeInto(*m_chapter, "sweepYCount", "2");
        typeInto(*m_chapter, "conditionsActivity", "0.001"); // the middle column
        typeInto(*m_chapter, "conditionsWeight", "0.01"); // the upper row
        QVERIFY2(sentence(*m_chapter).startsWith(QString::fromUtf8("3 × 2 values")),
            qPrintable(sentence(*m_chapter)));
        train();
        const auto trained = work().sweep;
        QVERIFY(trained.isWhole() && trained.runs.size() == 12);
        QVERIFY(!curve("Mir")->isVisible() && map("Mir")->isVisible());
        for (const char* name : {"Mir", "R2", "Loss"})
            for (int y = 0; y < 2; ++y)
                for (int x = 0; x < 3; ++x)
                    QVERIFY(map(name)->isFilled(x, y));
        verifyBest(trained);
        const QPointF away
            = map("Mir")->presentBox().center() - map("Mir")->cellRect(1, 1).center();
        QVERIFY(std::hypot(away.x(), away.y()) < 1.5);

        QTest::mouseMove(map("R2"), map("R2")->cellRect(2, 1).center().toPoint());
        for (const char* name : {"Mir", "R2", "Loss"})
            QTRY_COMPARE(map(name)->pointed(), std::optional(QPoint(2, 1)));
        const SeedSummary summary = cellOf(trained, 5);
        QVERIFY2(map("R2")->shownLabel().contains(formatRatio(summary.mir->mean)),
            qPrintable(map("R2")->shownLabel()));
        QVERIFY2(sentence(*m_chapter).contains("A click opens seed 1"),
            qPrintable(sentence(*m_chapter)));
        QTest::mouseMove(map("R2"), {1, 1});
        QTRY_VERIFY(!map("Mir")->pointed());
    }

    void clickOpensTheRunOfTheSeedInView()
    {
        press(Qt::Key_W);
        train();
        const auto trained = work().sweep;
        std::vector<StoredRun> wanted;
        connect(m_chapter, &ConditionsChapter::runWanted, this,
            [&](const StoredRun& run) { wanted.push_back(run); });
        auto* viewport = curve("Mir")->findChild<QAbstractScrollArea*>()->viewport();
        const auto click = [&] {
            const QPoint at = viewport->mapFrom(
                curve("Mir"), curve("Mir")->pixelAt({std::log10(1e-3), 0.5}).toPoint());
            QTest::mouseMove(viewport, at);
            QTRY_VERIFY(curve("Mir")->cursor());
            QTest::mouseClick(viewport, Qt::LeftButton, {}, at);
        };
        click();
        QCOMPARE(wanted.size(), std::size_t(1));
        QVERIFY(wanted[0].tip == trained.runs[1]->tip); // the mean: of seed 1
        auto* seed = child<QComboBox>(*m_chapter, "sweepSeed");
        QTest::keyClick(seed, Qt::Key_End);
        QCOMPARE(kept().sweepSeed, Index(2));
        QTest::mouseMove(viewport, {1, 1});
        click();
        QCOMPARE(wanted.size(), std::size_t(2));
        QVERIFY(wanted[1].tip == trained.runs[4]->tip);
        QVERIFY(wanted[1].log.start.seed == 2);
        COMPARE_NEAR(curve("Mir")->valueAt("mean", -3).value_or(-1),
            *trained.runs[4]->tip.layers[0].mir, 1e-12);
        m_chapter->disconnect(this);
    }

    void formOfTheSweepAllowsNothingThatCannotBeTrained()
    {
        press(Qt::Key_W);
        const auto verifySound = [this] { QVERIFY(!sweepProblem(work().wantedSweep())); };
        typeInto(*m_chapter, "sweepXMinimum", "0.5"); // above the maximum
        verifySound();
        QCOMPARE(work().x.minimum, 0.5);
        typeInto(*m_chapter, "sweepXMaximum", "0.001"); // below the minimum
        verifySound();
        QCOMPARE(work().x.maximum, 0.001);
        typeInto(*m_chapter, "sweepXMinimum", "1");
        verifySound();
        typeInto(*m_chapter, "sweepXMaximum", "1e-5");
        verifySound();
        for (const char* box : {"sweepX", "sweepY"})
            for (LiveSetting beta : {LiveSetting::BetaWeight, LiveSetting::BetaNonneg,
                     LiveSetting::BetaActivity, LiveSetting::BetaWeight}) {
                choose(child<QComboBox>(*m_chapter, box), int(beta));
                activate();
                verifySound();
                const SweepAxis chosen = qstrcmp(box, "sweepX") == 0 ? work().x : *work().y;
                QVERIFY(chosen.beta == beta);
            }
        QVERIFY(work().y && work().y->beta != work().x.beta);
        typeInto(*m_chapter, "sweepYMinimum", "0.9");
        verifySound();
        const auto before = work().y;
        choose(child<QComboBox>(*m_chapter, "sweepY"), -1);
        activate();
        QVERIFY(!work().y);
        m_undoStack.undo();
        QVERIFY(work().y == before);
    }

    void otherPlanMakesTheSweepStaleUntilItIsUndone()
    {
        press(Qt::Key_W);
        train();
        const auto before = work().sweep;
        choose(child<QComboBox>(*m_chapter, "sweepCondition"), int(Condition::ReluWeight));
        activate();
        QVERIFY(isStale());
        train();
        QCOMPARE(work().sweep.plan.x.beta, LiveSetting::BetaWeight); // the only one that it has
        QVERIFY(conditionOf(work().sweep.plan.base) == Condition::ReluWeight);
        m_undoStack.undo();
        m_undoStack.undo();
        QCOMPARE(tableDifference(work().sweep, before), QString());
        QVERIFY(!isStale());
    }

    void conditionsAndSweepTrainBesideEachOther()
    {
        train();
        press(Qt::Key_W);
        train();
        QVERIFY(work().table.isWhole() && work().sweep.isWhole());
        typeInto(*m_chapter, "conditionsSeeds", "3");
        QCOMPARE(work().sweepSeedCount, Index(3));
        QCOMPARE(work().seedCount, Index(2));
        QCOMPARE(barText(), QStringLiteral("6 of 9 runs"));
        QTest::mouseClick(child<SegmentedSwitch>(*m_chapter, "conditionsOrSweep")
                              ->findChildren<QAbstractButton*>()[0],
            Qt::LeftButton);
        QVERIFY(barText().startsWith("10 of 10 runs"));
    }

    // --- In and out

    void sessionKeepsEverything()
    {
        dragGuess(0, 4);
        train();
        press(Qt::Key_W);
        choose(child<QComboBox>(*m_chapter, "sweepY"), int(LiveSetting::BetaWeight));
        activate();
        typeInto(*m_chapter, "sweepYCount", "2");
        train();
        QTest::keyClick(child<QComboBox>(*m_chapter, "sweepSeed"), Qt::Key_Down);
        chooseFamily(Family::Deep);
        typeInto(*m_chapter, "conditionsNonneg", "0.2");
        train();
        Session session;
        m_chapter->store(session);
        const QByteArray bytes = sessionBytes(session);
        QVERIFY(bytes != sessionBytes({}));
        const Result<Session> opened = sessionFromBytes(bytes);
        QVERIFY2(opened, opened ? "" : opened.error().what.c_str());
        m_chapter->load({});
        QCOMPARE(barText(), QStringLiteral("no runs yet"));
        QSignalSpy edited(m_chapter, &Chapter::edited);
        m_chapter->load(*opened);
        QCOMPARE(edited.count(), 0);
        Session again;
        m_chapter->store(again);
        QVERIFY(sessionBytes(again) == bytes);
        QVERIFY(barText().startsWith("6 of 6 runs"));
        QCOMPARE(kept().sweepSeed, Index(1));
        chooseFamily(Family::Shallow);
        QVERIFY(map("Mir")->isVisible() && map("Mir")->isFilled(2, 1));
        press(Qt::Key_W);
        QVERIFY(guess()->isVisible() && strips()->dotAt(4, 2));
    }

    void partOfATableIsKeptAndGoneOnWith()
    {
        train();
        Session session;
        m_chapter->store(session);
        const auto whole = work().table;
        for (std::size_t place : {1, 3, 4, 8})
            session.conditions.work[0].table.runs[place].reset();
        const Result<Session> opened = sessionFromBytes(sessionBytes(session));
        QVERIFY2(opened, opened ? "" : opened.error().what.c_str());
        m_chapter->load(*opened);
        QCOMPARE(barText(), QStringLiteral("6 of 10 runs"));
        QCOMPARE(trainWords(), QStringLiteral("Go on training"));
        train();
        QCOMPARE(tableDifference(work().table, whole), QString());
    }

    void figuresHoldTheMeansAndSave()
    {
        train();
        const auto trained = work().table;
        QTemporaryDir folder;
        const auto save = [&](const QList<Figure>& figures) {
            for (const Figure& figure : figures) {
                const QString path = folder.filePath(figure.fileName + ".svg");
                const auto error = saveFigure(figure, m_theme, path, true);
                QVERIFY2(!error, error ? error->what.c_str() : "");
                QFile file(path);
                QVERIFY(file.open(QIODevice::ReadOnly));
                QVERIFY(file.readAll().contains("<svg"));
                QVERIFY(!figure.caption.isEmpty());
            }
        };
        const QList<Figure> figures = m_chapter->figures();
        QCOMPARE(figures.size(), 3);
        QCOMPARE(figures[0].fileName, QStringLiteral("conditions-shallow-mir"));
        save(figures);
        QList<QByteArray> lines = figures[0].csv().split('\n');
        QCOMPARE(
            lines.takeFirst().trimmed(), QByteArray("condition,step,mir_mean,mir_sd,mir_se,seeds"));
        qsizetype row = 0;
        for (Condition condition : allConditions)
            for (const MeanPoint& point : meanCurve(seedsOf(trained, condition), 0)) {
                const QList<QByteArray> cells = lines[row++].trimmed().split(',');
                QCOMPARE(cells.size(), 6);
                QCOMPARE(cells[0], idOf(condition).toLatin1());
                QCOMPARE(cells[1].toLongLong(), qint64(point.step));
                QVERIFY(cells[2].toDouble() == meanIn(point.mir));
                QVERIFY(cells[3].toDouble() == *std::optional<Spread>(point.mir)->deviation);
                QVERIFY(cells[4].toDouble() == *std::optional<Spread>(point.mir)->standardError);
                QCOMPARE(cells[5], QByteArray("2"));
            }
        QCOMPARE(row, qsizetype(5 * 6));
        QCOMPARE(figures[1].csv().count('\n'), 11);

        press(Qt::Key_W);
        train();
        const QList<Figure> sweep = m_chapter->figures();
        QCOMPARE(sweep.size(), 4);
        QCOMPARE(sweep[0].fileName, QStringLiteral("sweep-shallow-mir"));
        QCOMPARE(sweep[0].csv().count('\n'), 7);
        save(sweep);
    }

    void figuresWithoutARunSave()
    {
        QTemporaryDir folder;
        for (int page = 0; page < 2; ++page) {
            for (const Figure& figure : m_chapter->figures()) {
                QVERIFY(!saveFigure(figure, m_theme, folder.filePath("it.svg"), true));
                if (figure.csv)
                    figure.csv();
            }
            press(Qt::Key_W);
        }
    }

    void languageChangeKeepsEverything()
    {
        dragGuess(0, 4);
        train();
        QTest::mouseClick(strips(), Qt::LeftButton, {}, strips()->dotAt(3, 2)->toPoint());
        press(Qt::Key_Left);
        for (int page = 0; page < 2; ++page) {
            const auto areDescribed = [this] { // a moment after they are drawn
                const auto charts = m_chapter->findChildren<CurveChart*>();
                return std::all_of(charts.begin(), charts.end(), [](const CurveChart* chart) {
                    return !chart->isVisible() || !chart->accessibleDescription().isEmpty();
                });
            };
            QTRY_VERIFY(areDescribed());
            Session before;
            m_chapter->store(before);
            const QStringList words = wordsOf(*m_chapter);
            const int edits = m_undoStack.count();
            BracketTranslator brackets;
            QCoreApplication::installTranslator(&brackets);
            QCoreApplication::processEvents();
            QVERIFY2(sentence(*m_chapter).startsWith('['), qPrintable(sentence(*m_chapter)));
            for (const QAction* action : m_chapter->runActions())
                QVERIFY2(action->text().startsWith('['), qPrintable(action->text()));
            QCoreApplication::removeTranslator(&brackets);
            QCoreApplication::processEvents();
            QTRY_COMPARE(wordsOf(*m_chapter), words);
            Session after;
            m_chapter->store(after);
            QVERIFY(sessionBytes(after) == sessionBytes(before));
            QCOMPARE(m_undoStack.count(), edits);
            if (page == 0) {
                QCOMPARE(barText(), QStringLiteral("step 80 of 100"));
                QCOMPARE(strips()->selectedSeed(), 2);
            }
            press(Qt::Key_W);
        }
    }

    void controlsDoNotOverlap_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("scale");
        QTest::newRow("small") << QSize(960 - 176, 560) << 1.0;
        QTest::newRow("large type") << QSize(1190, 714) << 1.5;
        QTest::newRow("both") << QSize(960 - 176, 560) << 1.5;
    }

    void controlsDoNotOverlap()
    {
        QFETCH(QSize, size);
        QFETCH(double, scale);
        cleanup();
        m_theme.textScale = scale;
        open(size);
        m_chapter->load(sessionWith(small(), 2));
        chooseFamily(Family::Deep); // which has the box of the layers
        train();
        verifyNoOverlap();
        press(Qt::Key_W);
        choose(child<QComboBox>(*m_chapter, "sweepY"), int(LiveSetting::BetaWeight));
        activate();
        verifyNoOverlap();
    }

    // --- In the window

    void runIsOpenedInThePlaygroundExactlyAsItWas()
    {
        openWindow();
        auto& chapter = *m_main->findChild<ConditionsChapter*>();
        auto& playground = *m_main->findChild<PlaygroundChapter*>();
        const auto run = [&playground] {
            Session session;
            playground.store(session);
            return session.playground.run;
        };
        const StoredRun before = run();
        chapter.load(sessionWith(small(), 2));
        m_main->showChapter("conditions");
        QVERIFY(chapter.isVisible());
        QTest::keyClick(m_main->windowHandle(), Qt::Key_Space);
        const auto table = [&chapter] {
            Session session;
            chapter.store(session);
            return session.conditions.work[0].table;
        };
        QTRY_VERIFY_WITH_TIMEOUT(table().isWhole(), patienceMs);
        auto* dots = child<ConditionStrips>(chapter, "conditionStrips");
        QTest::mouseDClick(dots, Qt::LeftButton, {}, dots->dotAt(2, 2)->toPoint());
        QVERIFY(playground.isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(run().state.has_value(), patienceMs);
        const StoredRun opened = run();
        const StoredRun chosen = *table().runs[placeOf(Condition::ReluActivity, 2)];
        QCOMPARE(runDifference(opened, chosen), QString());
        QCOMPARE(opened.step, std::int64_t(100));
        const StoredRun alone = trainedAlone(chosen.log.start);
        QVERIFY(opened.state->parameters == alone.state->parameters);
        QVERIFY2(sentence(playground).contains("ReLU + activity, seed 2"),
            qPrintable(sentence(playground)));
        m_main->findChild<QUndoStack*>()->undo();
        QTRY_VERIFY(run().log == before.log && run().step == before.step);
    }

    void windowGivesThePlaygroundsSettings()
    {
        openWindow();
        auto& chapter = *m_main->findChild<ConditionsChapter*>();
        m_main->showChapter("playground");
        typeInto(*m_main->findChild<PlaygroundChapter*>(), "betaActivity", "0.05");
        m_main->showChapter("conditions");
        child<QAction>(chapter, "takeSettingsAction")->trigger();
        Session session;
        chapter.store(session);
        QCOMPARE(session.conditions.work[0].base.weights.betaActivity, 0.05);
        QVERIFY(sentence(chapter).contains("Playground's network"));
    }

private:
    void open(const QSize& size)
    {
        applyTheme(*qApp, m_theme);
        m_window = std::make_unique<QWidget>();
        m_window->resize(size);
        m_chapter = new ConditionsChapter(m_theme, m_window.get());
        m_chapter->setUndoStack(&m_undoStack);
        m_chapter->setGeometry(m_window->rect());
        m_window->show();
        activate();
        m_chapter->setActive(true);
        m_chapter->setFocus();
    }
    // As the window manager does it when a list has closed.
    void activate()
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void openWindow()
    {
        QSettings().clear();
        m_language.use("en", m_theme);
        applyTheme(*qApp, m_theme);
        m_main = std::make_unique<MainWindow>(m_theme, m_language);
        m_main->show();
        m_main->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_main.get()));
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_chapter, key, modifiers);
    }
    void train()
    {
        QTest::mouseClick(button("trainActionButton"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!isTraining(), patienceMs);
    }
    void chooseFamily(Family family)
    {
        QTest::mouseClick(child<SegmentedSwitch>(*m_chapter, "conditionsFamily")
                              ->findChildren<QAbstractButton*>()[int(family)],
            Qt::LeftButton);
    }
    void dragGuess(int from, int to)
    {
        QCoreApplication::processEvents(); // its place
        drag(guess(), guess()->placeRect(from).center().toPoint(),
            guess()->placeRect(to).center().toPoint());
    }

    ConditionsSession kept() const
    {
        Session session;
        m_chapter->store(session);
        return session.conditions;
    }
    FamilyWork work(Family family = Family::Shallow) const
    {
        return kept().work[std::size_t(family)];
    }
    QPushButton* button(const char* name) const { return child<QPushButton>(*m_chapter, name); }
    QString trainWords() const { return button("trainActionButton")->text(); }
    bool isTraining() const { return trainWords() == "Pause training"; }
    // The sentence says that the runs are of other settings.
    bool isStale() const { return sentence(*m_chapter).startsWith("These runs "); }
    QString barText() const { return plain(child<QLabel>(*m_chapter, "batchText")->text()); }
    CurveChart* chart() const { return child<CurveChart>(*m_chapter, "conditionsChart"); }
    ConditionStrips* strips() const
    {
        return child<ConditionStrips>(*m_chapter, "conditionStrips");
    }
    OrderGuess* guess() const { return child<OrderGuess>(*m_chapter, "guess"); }
    CurveChart* curve(const char* name) const
    {
        return child<CurveChart>(*m_chapter, (QByteArray("sweepChart") + name).constData());
    }
    HeatMap* map(const char* name) const
    {
        return child<HeatMap>(*m_chapter, (QByteArray("sweepMap") + name).constData());
    }
    static QString idOf(Condition condition) { return Labels::nameOf(condition); }

    // As it stands there to be read.
    std::vector<Condition> guessInWords() const
    {
        QMap<qsizetype, Condition> byPlace;
        for (Condition condition : allConditions)
            byPlace.insert(
                guess()->accessibleDescription().indexOf(": " + Labels::of(condition) + '.'),
                condition);
        return {byPlace.cbegin(), byPlace.cend()};
    }
    // Where its MIR is on the bar.
    void verifyDot(Condition condition, int seed, const Evaluation& evaluation)
    {
        const auto dot = strips()->dotAt(int(condition), seed);
        QVERIFY(dot);
        const QRectF bar = strips()->barRect(int(condition));
        const double x = bar.left() + *evaluation.layers[0].mir * bar.width();
        COMPARE_NEAR(dot->x(), std::max(x, 5.0), 1.5);
    }
    static SeedSummary cellOf(const TrainedRuns<BetaSweep>& sweep, std::size_t cell)
    {
        std::vector<const StoredRun*> runs;
        for (std::size_t i = cell; i < sweep.runs.size(); i += std::size_t(sweep.plan.cellCount()))
            runs.push_back(&*sweep.runs[i]);
        return summaryOf(runs, 0);
    }
    void verifyBest(const TrainedRuns<BetaSweep>& sweep)
    {
        const std::vector<double> xs = sweep.plan.x.values();
        std::size_t best = 0;
        for (std::size_t cell = 1; cell < std::size_t(sweep.plan.cellCount()); ++cell)
            if (cellOf(sweep, cell).mir->mean > cellOf(sweep, best).mir->mean)
                best = cell;
        const QString words = sentence(*m_chapter);
        QVERIFY2(words.contains(formatShort(xs[best % xs.size()]))
                && words.endsWith(formatRatio(cellOf(sweep, best).mir->mean) + '.'),
            qPrintable(words));
        if (sweep.plan.y)
            QVERIFY(words.contains(formatShort(sweep.plan.y->values()[best / xs.size()])));
    }
    void verifyNumbersAreSound()
    {
        QVERIFY2(brokenNumber(*m_chapter).isEmpty(), qPrintable(brokenNumber(*m_chapter)));
        for (const auto& find : {Qt::Key_Home, Qt::Key_Right, Qt::Key_End}) {
            press(find);
            QVERIFY2(brokenNumber(*m_chapter).isEmpty(), qPrintable(brokenNumber(*m_chapter)));
        }
        for (const Figure& figure : m_chapter->figures())
            if (figure.csv)
                QVERIFY(!figure.csv().contains("nan") && !figure.csv().contains("inf"));
    }
    // Nothing that is read or clicked covers another such thing, or is cut off for good.
    void verifyNoOverlap() { QTRY_COMPARE(overlapping(), QString()); }
    // What covers what; words that are put anew are laid out with the next events.
    QString overlapping() const
    {
        QList<std::pair<QWidget*, QRect>> controls;
        for (auto* widget : m_chapter->findChildren<QWidget*>()) {
            const bool counts = qobject_cast<QAbstractButton*>(widget)
                || qobject_cast<QComboBox*>(widget) || qobject_cast<NumberBox*>(widget)
                || qobject_cast<QLabel*>(widget) || qobject_cast<ConditionStrips*>(widget)
                || qobject_cast<CurveChart*>(widget) || qobject_cast<HeatMap*>(widget)
                || qobject_cast<OrderGuess*>(widget) || qobject_cast<ProgressTrack*>(widget);
            if (counts && widget->isVisible())
                controls.append(
                    {widget, QRect(widget->mapTo(m_chapter, QPoint()), widget->size())});
        }
        if (controls.size() <= 10)
            return QStringLiteral("nothing is shown");
        for (const auto& [one, its] : std::as_const(controls))
            for (const auto& [other, others] : std::as_const(controls))
                if (one != other && !one->isAncestorOf(other) && !other->isAncestorOf(one)
                    && isInBody(one) == isInBody(other) && its.intersects(others))
                    return nameOf(one) + " and " + nameOf(other);
        for (const auto& [widget, its] : std::as_const(controls))
            if (!isInBody(widget) && !m_chapter->rect().contains(its))
                return nameOf(widget) + " outside";
        const int beyond = m_chapter->findChild<QScrollArea*>()->horizontalScrollBar()->maximum();
        return beyond == 0 ? QString() : QStringLiteral("%1 too wide").arg(beyond);
    }
    bool isInBody(const QWidget* widget) const
    {
        return m_chapter->findChild<QScrollArea*>()->isAncestorOf(widget);
    }
    static QString nameOf(const QWidget* widget)
    {
        const auto* label = qobject_cast<const QLabel*>(widget);
        return QStringLiteral("%1 %2").arg(
            widget->metaObject()->className(), label ? label->text() : widget->objectName());
    }

    Theme m_theme = Theme::light();
    Language m_language;
    QUndoStack m_undoStack;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<MainWindow> m_main;
    ConditionsChapter* m_chapter = nullptr;
};

QTEST_MAIN(TestConditionsChapter)
#include "tst_conditions_chapter.moc"

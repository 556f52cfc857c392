// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground_chapter.h"

#include "app/experiment_panel.h"
#include "app/labels.h"
#include "app/run_table.h"
#include "app/session.h"
#include "app/session_file.h"
#include "support/user.h"
#include "widgets/curve_chart.h"
#include "widgets/loss_equation.h"
#include "widgets/matrix_view.h"
#include "widgets/segmented_switch.h"
#include "widgets/theme.h"
#include "widgets/transport_bar.h"

#include <QAction>
#include <QComboBox>
#include <QElapsedTimer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

#include <cmath>
#include <memory>

using namespace untangle;
using namespace untangle::test;

namespace {

const QStringList lossIds{"total", "term0", "term1", "term2", "term3"};

} // namespace

class TestPlaygroundChapter : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, m_theme); }

    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(1190, 714);
        m_chapter = new PlaygroundChapter(m_theme, m_window.get());
        m_chapter->setUndoStack(&m_undoStack);
        m_chapter->setGeometry(m_window->rect());
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_chapter->setActive(true);
        m_chapter->setFocus();
        QTRY_VERIFY(sentence(*m_chapter).contains("Before training"));
    }

    void cleanup()
    {
        m_undoStack.clear();
        m_window.reset();
    }

    void openedItHasNoRunAndSaysHowToStart()
    {
        QCOMPARE(step(), 0);
        QVERIFY(!loss()->valueAt("total", 0));
        QTRY_VERIFY2(loss()->accessibleDescription().contains("No run yet"),
            qPrintable(loss()->accessibleDescription()));
        QVERIFY(!isRunning());
    }

    // Before the smaller network has been shown.
    void sessionSavedRightAfterAnEditOpens()
    {
        Session session;
        session.playground.run.log.start = defaultSettings(Family::Deep);
        session.playground.layer = 2;
        session.playground.network.pinned = NeuronId{2, 5};
        m_chapter->load(session);
        QTRY_COMPARE(matrix()->columnCount(), 30);
        Session saved;
        m_chapter->store(saved);
        QCOMPARE(saved.playground.layer, Index(2));
        QCOMPARE(saved.playground.network.pinned, std::optional(NeuronId{2, 5}));

        ExperimentSettings settings = defaultSettings(Family::Deep);
        settings.hiddenSizes = {20};
        auto* panel = m_chapter->findChild<ExperimentPanel*>();
        panel->setSettings(settings);
        emit panel->settingsEdited(settings);
        m_chapter->store(saved);
        const Result<Session> opened = sessionFromBytes(sessionBytes(saved));
        QVERIFY2(opened, opened ? "" : opened.error().what.c_str());
        QCOMPARE(opened->playground.layer, Index(0));
        QVERIFY(!opened->playground.network.pinned);
    }

    void playTrainsToTheEndAndUntangles()
    {
        trainToTheEnd();
        QCOMPARE(end(), 4000);
        QVERIFY2(mirInTheSentence() > 0.95, qPrintable(sentence(*m_chapter)));
        const auto mir = mirChart()->valueAt("mir", 4000);
        QVERIFY(mir && *mir > 0.95 && *mir <= 1);
        QVERIFY(*mirChart()->valueAt("r2", 4000) > 0.95);
        QVERIFY(*loss()->valueAt("total", 4000) < *loss()->valueAt("total", 0));
        QCOMPARE(matrix()->columnCount(), 20);
        QCOMPARE(matrix()->rowCount(), 4);
        QVERIFY(!isRunning());
    }

    void totalIsTheSumOfItsParts()
    {
        trainToTheEnd();
        for (int at : {0, 1000, 4000}) {
            double sum = 0;
            for (const char* id : {"term0", "term1", "term2", "term3"})
                sum += *loss()->valueAt(id, at);
            const double total = *loss()->valueAt("total", at);
            QVERIFY(std::abs(sum - total) < 1e-12 * (1 + total));
        }
    }

    void pauseStopsAndPlayGoesOn()
    {
        press("play");
        QTRY_VERIFY(step() > 20);
        QVERIFY(isRunning());
        press("play");
        QTRY_VERIFY(!isRunning());
        const int stopped = step();
        QVERIFY(stopped < 4000);
        press("step"); // counts from there: nothing ran in between
        QTRY_COMPARE(step(), stopped + 1);
        press("play");
        QTRY_VERIFY(step() > stopped + 20);
    }

    void oneStepIsOneStep()
    {
        press("step");
        QTRY_COMPARE(step(), 1);
        QTest::keyClick(m_chapter, Qt::Key_Right);
        QTRY_COMPARE(step(), 2);
        QVERIFY(!isRunning());
        QVERIFY(loss()->valueAt("total", 2));
    }

    void oneStepPausesARun()
    {
        press("play");
        QTRY_VERIFY(step() > 20);
        press("step");
        QTRY_VERIFY(!isRunning());
        QVERIFY(step() < 4000);
    }

    void runToStopsExactlyThere()
    {
        setFullSpeed();
        runTo(137);
        QTRY_COMPARE(step(), 137);
        QTRY_VERIFY(!isRunning());
        QCOMPARE(end(), 137);
        QVERIFY(loss()->valueAt("total", 137));
    }

    void runToAStepThatHasPassedGoesBackThere()
    {
        setFullSpeed();
        runTo(500);
        QTRY_COMPARE(step(), 500);
        QTRY_VERIFY(!isRunning());
        const QMap<QString, QList<double>> before = curves();
        runTo(200);
        QTRY_COMPARE(step(), 200);
        QTRY_VERIFY2(sentence(*m_chapter).contains("Back at step 200 of 500"),
            qPrintable(sentence(*m_chapter)));
        QVERIFY(!isRunning());
        QCOMPARE(loss()->valueAt("total", 500), before["total"].at(5)); // ahead, pale
        runTo(500);
        QTRY_COMPARE(step(), 500);
        QCOMPARE(curves(), before);
    }

    void everyViewShowsTheStepThatIsGoneBackTo()
    {
        setFullSpeed();
        runTo(200);
        QTRY_COMPARE(step(), 200);
        QTRY_VERIFY(!isRunning());
        const Matrix<double> then = matrix()->matrix();
        const QString sentenceThen = sentence(*m_chapter);
        runTo(700);
        QTRY_COMPARE(step(), 700);
        QTRY_VERIFY(matrix()->matrix() != then);
        seek(200);
        QTRY_COMPARE(step(), 200);
        QTRY_VERIFY(matrix()->matrix() == then);
        QVERIFY(sentence(*m_chapter) != sentenceThen);
    }

    void stepsGoBackOneByOne()
    {
        runTo(3);
        QTRY_COMPARE(step(), 3);
        press("stepBack");
        QTRY_COMPARE(step(), 2);
        QTest::keyClick(m_chapter, Qt::Key_Left);
        QTRY_COMPARE(step(), 1);
        QTest::keyClick(m_chapter, Qt::Key_Right);
        QTRY_COMPARE(step(), 2);
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(m_chapter, Qt::Key_Left);
        QTRY_COMPARE(step(), 0);
        QVERIFY(!child<QAbstractButton>(*m_chapter, "stepBack")->isEnabled());
    }

    void trackIsDraggedOverTheRun()
    {
        setFullSpeed();
        runTo(1000);
        QTRY_COMPARE(step(), 1000);
        QTRY_VERIFY(!isRunning());
        const int middle = track()->height() / 2, width = track()->width();
        drag(track(), {width - 8, middle}, {width / 2, middle});
        QTRY_VERIFY(std::abs(step() - 500) < 30);
        QVERIFY(!isRunning());
        // To the end of the run, not of its schedule.
        QTest::keyClick(track(), Qt::Key_End);
        QTRY_COMPARE(step(), 1000);
        QTest::keyClick(track(), Qt::Key_PageDown);
        QTRY_COMPARE(step(), 900);
    }

    void changeAtAnEarlierStepIsABranchBesideTheRun()
    {
        setFullSpeed();
        runTo(600);
        QTRY_COMPARE(step(), 600);
        QTRY_VERIFY(!isRunning());
        const QMap<QString, QList<double>> before = curves();
        seek(300);
        QTRY_COMPARE(step(), 300);
        typeInto(*m_chapter, "betaActivity", "0.1");
        QTRY_VERIFY(!loss()->valueAt("total", 600));
        QCOMPARE(loss()->ghostValueAt(600), std::optional(before["total"].at(6)));
        runTo(600);
        QTRY_COMPARE(step(), 600);
        QTRY_VERIFY(!isRunning());
        QCOMPARE(loss()->valueAt("total", 300), std::optional(before["total"].at(3)));
        QVERIFY(loss()->valueAt("total", 600) != std::optional(before["total"].at(6)));

        Trainer trainer(defaultSettings(Family::Shallow));
        for (int i = 0; i < 300; ++i)
            trainer.step();
        ExperimentSettings changed = trainer.settings();
        changed.weights.betaActivity = 0.1;
        trainer.apply(changed);
        for (int i = 0; i < 300; ++i)
            trainer.step();
        QCOMPARE(loss()->valueAt("total", 600), std::optional(trainer.evaluate().total()));
    }

    void undoOfABranchBringsBackWhatLayAhead()
    {
        setFullSpeed();
        runTo(600);
        QTRY_COMPARE(step(), 600);
        QTRY_VERIFY(!isRunning());
        const QMap<QString, QList<double>> before = curves();
        seek(300);
        QTRY_COMPARE(step(), 300);
        m_undoStack.clear();
        dragSlider(*m_chapter, "betaActivity", 0.9);
        QTRY_VERIFY(!loss()->valueAt("total", 600));
        QCOMPARE(m_undoStack.count(), 1);
        m_undoStack.undo();
        QTRY_COMPARE(loss()->valueAt("total", 600), std::optional(before["total"].at(6)));
        QCOMPARE(step(), 300);
        QCOMPARE(panel()->settings().weights.betaActivity, 3e-3);
        runTo(600);
        QTRY_COMPARE(step(), 600);
        QCOMPARE(curves(), before);
    }

    // A form that is behind an edit does not take it back.
    void goingBackBringsTheSettingsOfThatStep()
    {
        setFullSpeed();
        runTo(200);
        QTRY_COMPARE(step(), 200);
        typeInto(*m_chapter, "betaActivity", "0.1");
        runTo(400);
        QTRY_COMPARE(step(), 400);
        seek(100);
        QTRY_COMPARE(panel()->settings().weights.betaActivity, 3e-3);
        seek(400);
        QTRY_COMPARE(panel()->settings().weights.betaActivity, 0.1);
    }

    void dragOfASliderIsUndoneInOneStep()
    {
        const ExperimentSettings before = panel()->settings();
        dragSlider(*m_chapter, "betaActivity", 0.9);
        const ExperimentSettings after = panel()->settings();
        QVERIFY(after != before);
        QCOMPARE(m_undoStack.count(), 1);
        QCOMPARE(m_undoStack.undoText(), QString::fromUtf8("β activity"));
        m_undoStack.undo();
        QVERIFY(panel()->settings() == before);
        m_undoStack.redo();
        QVERIFY(panel()->settings() == after);
        dragSlider(*m_chapter, "betaActivity", 0.2);
        QCOMPARE(m_undoStack.count(), 2); // another drag is another step
    }

    void everySettingIsUndoneAndRedone_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QVariant>("value");
        for (const char* slider : {"betaNonneg", "betaActivity", "betaWeight", "rate"})
            QTest::newRow(slider) << slider << QVariant("0.02");
        QTest::newRow("factors") << "factors" << QVariant("5");
        QTest::newRow("inputs") << "inputs" << QVariant("9");
        QTest::newRow("layers") << "layers" << QVariant("2");
        QTest::newRow("seed") << "seed" << QVariant("77");
        QTest::newRow("neurons") << "neurons" << QVariant("13");
        QTest::newRow("condition") << "condition" << QVariant(int(Condition::ReluWeight));
        QTest::newRow("family") << "family" << QVariant(int(Family::DeepAutoencoder));
        QTest::newRow("activation") << "activation" << QVariant(int(Activation::Tanh));
        QTest::newRow("optimizer") << "optimizer" << QVariant(int(Optimizer::Sgd));
    }

    void everySettingIsUndoneAndRedone()
    {
        QFETCH(QString, name);
        QFETCH(QVariant, value);
        const QByteArray widget = name.toUtf8();
        const ExperimentSettings before = panel()->settings();
        if (auto* box = m_chapter->findChild<QComboBox*>(name))
            choose(box, value.toInt());
        else if (auto* edit = m_chapter->findChild<QLineEdit*>(name);
                 edit && edit->objectName() == "neurons")
            type(edit, value.toString());
        else
            typeInto(*m_chapter, widget.constData(), value.toString());
        const ExperimentSettings after = panel()->settings();
        QVERIFY(after != before);
        QCOMPARE(m_undoStack.count(), 1);
        QVERIFY(!m_undoStack.undoText().isEmpty());
        m_undoStack.undo();
        QVERIFY(panel()->settings() == before);
        m_undoStack.redo();
        QVERIFY(panel()->settings() == after);
    }

    // A slip in class costs nothing: the trained network comes back.
    void undoOfANewNetworkBringsItsTrainingBack()
    {
        setFullSpeed();
        runTo(400);
        QTRY_COMPARE(step(), 400);
        QTRY_VERIFY(!isRunning());
        const QMap<QString, QList<double>> before = curves();
        m_undoStack.clear();
        type(child<QLineEdit>(*m_chapter, "neurons"), "7");
        QTRY_COMPARE(matrix()->columnCount(), 7);
        QTRY_COMPARE(step(), 0);
        m_undoStack.undo();
        QTRY_COMPARE(step(), 400);
        QCOMPARE(curves(), before);
        QCOMPARE(panel()->settings().hiddenSizes, std::vector<Index>{20});
        QVERIFY(!isRunning());
        m_undoStack.redo();
        QTRY_COMPARE(matrix()->columnCount(), 7);
    }

    void sessionKeepsThePlaneAndItsNeurons()
    {
        setFullSpeed();
        typeInto(*m_chapter, "factors", "2");
        runTo(300);
        QTRY_COMPARE(step(), 300);
        QTRY_VERIFY(!isRunning());
        QTest::mouseClick(child<SegmentedSwitch>(*m_chapter, "networkOrPlane")
                              ->findChildren<QAbstractButton*>()[1],
            Qt::LeftButton);
        auto* across = child<QComboBox>(*m_chapter, "horizontalNeuron");
        auto* up = child<QComboBox>(*m_chapter, "verticalNeuron");
        for (const auto& [box, neuron] : {std::pair(across, 18), std::pair(up, 17)}) {
            box->setCurrentIndex(neuron);
            emit box->activated(neuron);
        }
        const std::vector<Index> pair{18, 17};
        Session session;
        m_chapter->store(session);
        QVERIFY(session.playground.network.showsPlane);
        QCOMPARE(session.playground.network.planePair, pair);
        m_chapter->load({});
        QTRY_COMPARE(matrix()->rowCount(), 4);
        m_chapter->load(session);
        QTRY_COMPARE(matrix()->rowCount(), 2);
        QVERIFY(across->isVisible());
        QCOMPARE(across->currentIndex(), 18);
        QCOMPARE(up->currentIndex(), 17);
        Session again;
        m_chapter->store(again);
        QCOMPARE(again.playground.network.planePair, pair);
    }

    // The neurons stand in the order that they had been sorted into.
    void sessionKeepsTheOrderOfTheNeurons()
    {
        setFullSpeed();
        runTo(600);
        QTRY_COMPARE(step(), 600);
        QTRY_VERIFY(!isRunning());
        Session session;
        m_chapter->store(session);
        const auto orders = session.playground.network.orders;
        QCOMPARE(orders.size(), std::size_t(1));
        QVERIFY(!std::is_sorted(orders[0].begin(), orders[0].end()));
        m_chapter->load({});
        QTRY_COMPARE(step(), 0);
        Session fresh;
        m_chapter->store(fresh);
        QVERIFY(fresh.playground.network.orders.empty());
        m_chapter->load(session);
        QTRY_COMPARE(step(), 600);
        Session again;
        m_chapter->store(again);
        QVERIFY(again.playground.network.orders == orders);
    }

    void speedAndModeAreUndone()
    {
        setSpeedStop(3);
        QCOMPARE(transport()->speed(), 10.0);
        m_undoStack.undo();
        QCOMPARE(transport()->speed(), 1000.0);
        chooseMode(1);
        QVERIFY(transport()->isInstant());
        m_undoStack.undo();
        QVERIFY(!transport()->isInstant());
    }

    void sessionOpensPausedAndExactlySo()
    {
        setFullSpeed();
        runTo(300);
        QTRY_COMPARE(step(), 300);
        QTRY_VERIFY(!isRunning());
        typeInto(*m_chapter, "betaActivity", "0.01"); // and the run goes on
        runTo(600);
        QTRY_COMPARE(step(), 600);
        QTRY_VERIFY(!isRunning());
        seek(350);
        QTRY_COMPARE(step(), 350);
        QTest::mouseClick(child<SegmentedSwitch>(*m_chapter, "informationUnit")
                              ->findChildren<QAbstractButton*>()[1],
            Qt::LeftButton);
        Session session;
        m_chapter->store(session);
        const QMap<QString, QList<double>> before = curves();
        const Matrix<double> information = matrix()->matrix();
        const QString words = sentence(*m_chapter);

        press("restart");
        QTRY_COMPARE(step(), 0);
        type(child<QLineEdit>(*m_chapter, "neurons"), "7");
        m_chapter->load(session);
        QTRY_COMPARE(step(), 350);
        QVERIFY(!isRunning());
        QCOMPARE(curves(), before);
        QTRY_COMPARE(matrix()->columnCount(), 20);
        QTRY_VERIFY(matrix()->matrix() == information);
        QCOMPARE(sentence(*m_chapter), words);
        QCOMPARE(panel()->settings().weights.betaActivity, 0.01);
        QCOMPARE(transport()->speed(), std::numeric_limits<double>::infinity());
        Session again;
        m_chapter->store(again);
        QVERIFY(again.playground.run.log == session.playground.run.log);
        QCOMPARE(again.playground.run.step, std::int64_t(350));
        QCOMPARE(again.playground.run.tip, session.playground.run.tip);
        QVERIFY(again.playground.run.state->parameters == session.playground.run.state->parameters);
        QVERIFY(again.playground.network == session.playground.network);
    }

    void newSessionIsTheBeginning()
    {
        setFullSpeed();
        runTo(300);
        QTRY_COMPARE(step(), 300);
        choose(child<QComboBox>(*m_chapter, "family"), int(Family::Deep));
        m_chapter->load({});
        QTRY_COMPARE(step(), 0);
        QTRY_VERIFY(sentence(*m_chapter).contains("Before training"));
        QVERIFY(panel()->settings() == defaultSettings(Family::Shallow));
        QVERIFY(!loss()->ghostValueAt(0));
        QCOMPARE(transport()->speed(), 1000.0);
    }

    // Also that of a whole run, which gets its row in the table.
    void loadingAFinishedRunCountsAsNoEdit()
    {
        Recording recording(defaultSettings(Family::Shallow));
        while (recording.step()) { }
        Session session;
        session.playground.run = recording.stored();
        const QSignalSpy edited(m_chapter, &Chapter::edited);
        m_chapter->load(session);
        QTRY_COMPARE(step(), 4000);
        Session again;
        m_chapter->store(again);
        QCOMPARE(again.playground.runs.size(), std::size_t(1));
        QCOMPARE(edited.count(), 0);
    }

    void loadingCountsAsNoEdit()
    {
        const QSignalSpy edited(m_chapter, &Chapter::edited);
        Session session;
        m_chapter->store(session);
        session.playground.run.log.start.seed = 5;
        m_chapter->load(session);
        QTRY_COMPARE(panel()->settings().seed, 5u);
        QTRY_VERIFY(sentence(*m_chapter).contains("Before training"));
        QCOMPARE(edited.count(), 0);
        QCOMPARE(m_undoStack.count(), 0);
    }

    void playGoesOnBeyondARunTo()
    {
        setFullSpeed();
        runTo(200);
        QTRY_COMPARE(step(), 200);
        QTRY_VERIFY(!isRunning());
        press("play");
        QTRY_COMPARE(step(), 4000);
    }

    void oneStepAfterTheEndSaysWhatGoesOn()
    {
        trainToTheEnd();
        press("step");
        QVERIFY(sentence(*m_chapter).contains("over at step 4000"));
        QCOMPARE(step(), 4000);
        runTo(4100);
        QTRY_COMPARE(step(), 4100);
        QVERIFY(!sentence(*m_chapter).contains("over"));
    }

    void restartGivesTheSameRunToTheLastBit()
    {
        trainToTheEnd();
        const QMap<QString, QList<double>> first = curves();
        QCOMPARE(first["total"].size(), 41);
        press("restart");
        QTRY_COMPARE(step(), 0);
        trainToTheEnd();
        QCOMPARE(curves(), first);
    }

    void speedAndPausesChangeNoBit()
    {
        trainToTheEnd();
        const QMap<QString, QList<double>> first = curves();
        press("restart");
        QTRY_COMPARE(step(), 0);
        setSpeedStop(10); // 2000 steps a second
        press("play");
        QTRY_VERIFY(step() > 150);
        press("play");
        QTRY_VERIFY(!isRunning());
        press("step");
        trainToTheEnd();
        QCOMPARE(curves(), first);
    }

    void anotherChapterGivesTheSameRun()
    {
        trainToTheEnd();
        const QMap<QString, QList<double>> first = curves();
        cleanup();
        init();
        trainToTheEnd();
        QCOMPARE(curves(), first);
    }

    void newSeedGivesAnotherRun()
    {
        trainToTheEnd();
        const QMap<QString, QList<double>> first = curves();
        press("newSeed");
        QTRY_COMPARE(step(), 0);
        trainToTheEnd();
        QVERIFY(curves() != first);
        typeInto(*m_chapter, "seed", "1");
        QTRY_COMPARE(step(), 0);
        trainToTheEnd();
        QCOMPARE(curves(), first);
    }

    void restartWhileItRunsGoesOnRunning()
    {
        press("play");
        QTRY_VERIFY(step() > 300);
        press("restart");
        QTRY_VERIFY(step() < 300);
        QTRY_VERIFY(step() > 20);
        QVERIFY(isRunning());
    }

    void movedBetaLeavesAMarkAndTrainingGoesOn()
    {
        press("play");
        QTRY_VERIFY(step() > 150);
        QVERIFY(!showsColor(track(), m_theme.activity.fill));
        typeInto(*m_chapter, "betaActivity", "0.01");
        QTRY_VERIFY(end() > 4000); // the schedule of the rate begins again there
        const int markedAt = end() - 4000;
        QVERIFY(markedAt >= 150);
        QVERIFY(isRunning());
        QTRY_VERIFY(step() > markedAt + 20);
        QVERIFY(showsColor(track(), m_theme.activity.fill));
        QTRY_VERIFY2(sentence(*m_chapter).contains(QString::number(markedAt)),
            qPrintable(sentence(*m_chapter)));
        QVERIFY(loss()->valueAt("total", 0)); // the curve goes on
        QCOMPARE(loss()->endLabelRects().size(), 5); // no run before
    }

    void betaMovedAfterTheEndTrainsOn()
    {
        trainToTheEnd();
        typeInto(*m_chapter, "betaWeight", "0.1");
        QTRY_COMPARE(step(), 8000);
        QVERIFY(loss()->valueAt("total", 100) != loss()->valueAt("total", 8000));
    }

    void betaMovedWhilePausedStaysPaused()
    {
        press("play");
        QTRY_VERIFY(step() > 20);
        press("play");
        QTRY_VERIFY(!isRunning());
        const int stopped = step();
        typeInto(*m_chapter, "betaWeight", "0.1");
        press("step");
        QTRY_COMPARE(step(), stopped + 1);
        QVERIFY(!isRunning());
    }

    void otherNeuronsStartAnewAndKeepTheRunBeforeAsAGhost()
    {
        trainToTheEnd();
        QCOMPARE(loss()->endLabelRects().size(), 5);
        QCOMPARE(mirChart()->endLabelRects().size(), 4); // two curves, two references
        type(child<QWidget>(*m_chapter, "neurons"), "12");
        QTRY_COMPARE(step(), 0);
        QTRY_COMPARE(matrix()->columnCount(), 12);
        runTo(300);
        QTRY_COMPARE(step(), 300);
        QCOMPARE(loss()->endLabelRects().size(), 6);
        QCOMPARE(mirChart()->endLabelRects().size(), 5);
    }

    void deepFamilyOffersItsLayers()
    {
        auto* layers = child<QComboBox>(*m_chapter, "layer");
        QVERIFY(!layers->isVisible());
        choose(child<QComboBox>(*m_chapter, "family"), int(Family::DeepAutoencoder));
        QTRY_COMPARE(layers->count(), 3);
        QVERIFY(layers->isVisible());
        QCOMPARE(layers->currentIndex(), 1);
        QTRY_COMPARE(matrix()->columnCount(), 12);
        layers->showPopup();
        QTest::keyClick(layers->view(), Qt::Key_Down);
        QTest::keyClick(layers->view(), Qt::Key_Return);
        QCOMPARE(matrix()->columnCount(), 30);
        setFullSpeed();
        runTo(100);
        QTRY_COMPARE(step(), 100);
        QCOMPARE(layers->currentIndex(), 2);
        QVERIFY(mirChart()->valueAt("mir", 100));
    }

    void chosenLayerStaysThroughASwitchAndALanguageChange()
    {
        auto* layers = child<QComboBox>(*m_chapter, "layer");
        choose(child<QComboBox>(*m_chapter, "family"), int(Family::DeepAutoencoder));
        QTRY_COMPARE(layers->count(), 3);
        layers->showPopup();
        QTest::keyClick(layers->view(), Qt::Key_Down);
        QTest::keyClick(layers->view(), Qt::Key_Return);
        QCOMPARE(layers->currentIndex(), 2);
        QTest::mouseClick(
            loss()->findChildren<SegmentedSwitch*>().at(1)->findChildren<QAbstractButton*>().at(1),
            Qt::LeftButton);
        QCOMPARE(layers->currentIndex(), 2);
        QEvent event(QEvent::LanguageChange);
        QApplication::sendEvent(m_chapter, &event);
        QCOMPARE(layers->currentIndex(), 2);
        QCOMPARE(matrix()->columnCount(), 30);
    }

    void divergenceIsToldInWords()
    {
        diverge();
        const QString words = sentence(*m_chapter);
        const QRegularExpression pattern("Stopped at step (\\d+)");
        const auto match = pattern.match(words);
        QVERIFY2(match.hasMatch(), qPrintable(words));
        bool namesTerm = false;
        for (LossTerm term : allLossTerms)
            namesTerm
                = namesTerm || words.contains(Labels::of(Divergence{1, term}).section(". ", 1));
        QVERIFY2(namesTerm, qPrintable(words));
        QVERIFY(!isRunning());
        // The last finite step is the one before.
        QCOMPARE(step(), match.captured(1).toInt() - 1);
        const auto* note = this->note();
        QVERIFY(note->isVisible());
        QVERIFY(wordsOf(*note).join(' ').contains(match.captured(0)));
    }

    void divergedRunShowsNoBrokenNumber()
    {
        diverge();
        QTRY_VERIFY(loss()->accessibleDescription().contains("total"));
        QCOMPARE(brokenNumber(*m_chapter), QString());
        for (const QString& id : lossIds)
            for (int at = 0; at <= step(); ++at)
                if (const auto value = loss()->valueAt(id, at))
                    QVERIFY(std::isfinite(*value));
        QVERIFY(loss()->valueAt("total", step()));
        for (CurveChart* chart : {loss(), mirChart()}) {
            QVERIFY(std::isfinite(chart->yRange().minimum));
            QVERIFY(std::isfinite(chart->yRange().maximum));
            static const QRegularExpression endless("\\d{9}");
            QVERIFY2(!chart->accessibleDescription().contains(endless),
                qPrintable(chart->accessibleDescription()));
            chart->setCursor(step());
            for (const QString& line : chart->cursorLabel())
                QVERIFY2(!line.contains("nan") && !line.contains("inf"), qPrintable(line));
        }
        QVERIFY(!m_window->grab().isNull());
    }

    void halvingTheRateGivesARunAgain()
    {
        // The smallest rate that diverges, of those that halving leads to.
        ExperimentSettings settings = divergingSettings(1);
        while (divergenceOf(divergingSettings(settings.rate / 2)))
            settings.rate /= 2;
        diverge(settings.rate);
        press("halveRate");
        QVERIFY(m_chapter->findChild<ExperimentPanel*>()->settings().rate == settings.rate / 2);
        QTRY_COMPARE(step(), 4000);
        QVERIFY(!m_chapter->findChild<QPushButton*>("halveRate"));
        QVERIFY(!sentence(*m_chapter).contains("Stopped"));
        QCOMPARE(brokenNumber(*m_chapter), QString());
    }

    void noteFollowsARunThatStopsAgain()
    {
        const auto runOf = [](std::uint32_t seed) {
            ExperimentSettings settings = divergingSettings(1);
            settings.seed = seed;
            Trainer trainer(settings);
            while (trainer.step()) { }
            return std::make_shared<Snapshot>(trainer.snapshot());
        };
        const auto first = runOf(1);
        QVERIFY(first->divergence);
        auto second = first;
        for (std::uint32_t seed = 2; second->divergence->step == first->divergence->step; ++seed) {
            second = runOf(seed);
            QVERIFY(second->divergence);
        }
        for (const auto& run : {first, second}) {
            m_chapter->showRun(run);
            const QString words = Labels::of(*run->divergence);
            QVERIFY(sentence(*m_chapter).startsWith(words));
            QVERIFY2(wordsOf(*note()).contains(words), qPrintable(words));
        }
    }

    void restartAfterADivergenceDivergesTheSameWay()
    {
        diverge();
        const QString words = sentence(*m_chapter);
        press("restart");
        QTRY_COMPARE(step(), 0);
        QVERIFY(!m_chapter->findChild<QPushButton*>("halveRate"));
        press("play");
        QTRY_VERIFY(m_chapter->findChild<QPushButton*>("halveRate"));
        QCOMPARE(sentence(*m_chapter), words);
    }

    void defaultsAfterADivergenceGiveANormalRun()
    {
        trainToTheEnd();
        const QMap<QString, QList<double>> normal = curves();
        diverge();
        child<QAction>(*m_chapter, "defaultsAction")->trigger();
        QTRY_VERIFY(!m_chapter->findChild<QPushButton*>("halveRate"));
        press("restart");
        QTRY_COMPARE(step(), 0);
        trainToTheEnd();
        QCOMPARE(curves(), normal);
        QVERIFY(mirInTheSentence() > 0.95);
    }

    void playAfterADivergenceStartsAgain()
    {
        diverge();
        typeInto(*m_chapter, "rate", "0.001");
        press("play");
        QTRY_VERIFY(step() > 100);
        QVERIFY(!m_chapter->findChild<QPushButton*>("halveRate"));
    }

    void switchesKeepAllCurves()
    {
        trainToTheEnd();
        const QList<SegmentedSwitch*> switches = loss()->findChildren<SegmentedSwitch*>();
        QCOMPARE(switches.size(), 2);
        const QMap<QString, QList<double>> before = curves();
        const auto pick = [](SegmentedSwitch* which, int option) {
            QTest::mouseClick(which->findChildren<QAbstractButton*>().at(option), Qt::LeftButton);
        };
        const qsizetype names = loss()->endLabelRects().size();
        for (int unweighted : {0, 1}) {
            for (int linear : {1, 0}) {
                pick(switches[0], unweighted);
                pick(switches[1], linear);
                QCOMPARE(switches[0]->current(), unweighted);
                QCOMPARE(switches[1]->current(), linear);
                QCOMPARE(loss()->endLabelRects().size(), names);
                QCOMPARE(loss()->leftOutCount(), 0);
                for (const QString& id : lossIds) {
                    QVERIFY2(loss()->valueAt(id, 4000), qPrintable(id));
                    QVERIFY2(loss()->drawnPointCount(id) > 2, qPrintable(id));
                }
                // The total is weighted always, the prediction has no beta.
                QCOMPARE(curves()["total"], before["total"]);
                QCOMPARE(curves()["term0"], before["term0"]);
                QCOMPARE(curves()["term2"] == before["term2"], unweighted == 0);
                QCOMPARE(linear == 1, loss()->yRange().minimum <= 0);
            }
        }
        // Unweighted: activity is greater by one over its beta.
        const double weighted = before["term2"].last(), unweighted = curves()["term2"].last();
        QVERIFY(std::abs(unweighted * 3e-3 - weighted) < 1e-12);
        pick(switches[0], 0);
        QCOMPARE(curves(), before);
    }

    void termSwitchedOffHasNoCurveOnALogarithmicAxis()
    {
        child<QComboBox>(*m_chapter, "condition");
        choose(child<QComboBox>(*m_chapter, "condition"), int(Condition::ReluActivity));
        setFullSpeed();
        runTo(200);
        QTRY_COMPARE(step(), 200);
        QCOMPARE(loss()->endLabelRects().size(), 3); // total, prediction, activity
        QVERIFY(loss()->valueAt("term2", 200));
        QCOMPARE(brokenNumber(*m_chapter), QString());
    }

    void equationTermIsASwitch()
    {
        auto* equation = m_chapter->findChild<LossEquation*>();
        QAbstractButton* weight = nullptr;
        for (auto* button : equation->findChildren<QAbstractButton*>())
            if (button->isCheckable() && button->accessibleName().contains("weight"))
                weight = button;
        QVERIFY(weight);
        auto* panel = m_chapter->findChild<ExperimentPanel*>();
        QTest::mouseClick(weight, Qt::LeftButton);
        QVERIFY(panel->settings().weights.betaWeight == 0);
        QTRY_VERIFY(!equation->isTermOn(Cost::Weight));
        QTest::mouseClick(weight, Qt::LeftButton);
        QVERIFY(panel->settings().weights.betaWeight == 3e-3);
        QTRY_VERIFY(equation->isTermOn(Cost::Weight));
    }

    void undefinedMirIsToldWithItsReason()
    {
        choose(child<QComboBox>(*m_chapter, "condition"), int(Condition::ReluActivityWeight));
        typeInto(*m_chapter, "betaActivity", "1");
        typeInto(*m_chapter, "betaWeight", "1");
        trainToTheEnd();
        QCOMPARE(
            sentence(*m_chapter), "MIR undefined: " + Labels::of(MirUndefined::NoActiveNeuron));
        QVERIFY(!mirChart()->valueAt("mir", 4000));
        QVERIFY(mirChart()->valueAt("mir", 0)); // it was defined
        QVERIFY(mirChart()->valueAt("r2", 4000));
        QCOMPARE(brokenNumber(*m_chapter), QString());
    }

    // Instant: the whole run of the last value, with the run before the drag as a ghost.
    void instantBendsTheWholeRun()
    {
        trainToTheEnd();
        const double before = *loss()->valueAt("total", 4000);
        chooseMode(1);
        QVERIFY2(sentence(*m_chapter).startsWith("Instant"), qPrintable(sentence(*m_chapter)));
        dragSlider(*m_chapter, "betaWeight", 0.75);
        const ExperimentSettings settings = m_chapter->findChild<ExperimentPanel*>()->settings();
        QVERIFY(settings.weights.betaWeight > 0.01);
        Trainer plain(settings);
        while (plain.step()) { }
        const double expected = plain.evaluate().total();
        QVERIFY(expected != before);
        QTRY_COMPARE(loss()->valueAt("total", 4000), std::optional(expected));
        QCOMPARE(loss()->ghostValueAt(4000), std::optional(before)); // not that of a value in it
        QVERIFY(!isRunning());
        QCOMPARE(step(), 4000);
        // A new run has no marks: the values held from its first step.
        QVERIFY2(sentence(*m_chapter).contains("MIR"), qPrintable(sentence(*m_chapter)));
        QVERIFY(!sentence(*m_chapter).contains("since then"));
    }

    // Whole runs in the middle of a drag leave the one before it where it is.
    void theGhostIsTheRunBeforeTheDrag()
    {
        chooseMode(1);
        QTRY_COMPARE(step(), 4000);
        QTRY_VERIFY(loss()->valueAt("total", 4000).has_value());
        const double before = *loss()->valueAt("total", 4000);
        auto* track = part<SliderTrack>(*m_chapter, "betaWeight");
        const int middle = track->height() / 2;
        const auto at
            = [&](double fraction) { return QPoint(qRound(track->xOf(fraction)), middle); };
        const auto total = [&] { return loss()->valueAt("total", 4000).value_or(before); };
        QTest::mousePress(track, Qt::LeftButton, {}, at(track->fraction()));
        QTest::mouseMove(track, at(0.7));
        QTRY_VERIFY(total() != before);
        const double during = total();
        QTest::mouseMove(track, at(0.8));
        QTRY_VERIFY(total() != during && total() != before);
        QTest::mouseRelease(track, Qt::LeftButton, {}, at(0.8));
        QCOMPARE(loss()->ghostValueAt(4000), std::optional(before));
        // The next drag has another run before it.
        const double last = total();
        dragSlider(*m_chapter, "betaWeight", 0.6);
        QTRY_VERIFY(total() != last && total() != before);
        QCOMPARE(loss()->ghostValueAt(4000), std::optional(last));
    }

    void playLeavesInstantAndBeginsAtTheStart()
    {
        chooseMode(1);
        QTRY_COMPARE(step(), 4000);
        setSpeedStop(0); // has no effect in Instant
        QVERIFY(!transport()->findChild<SliderTrack*>()->isEnabled());
        press("step");
        QTRY_COMPARE(step(), 1);
        QVERIFY(!transport()->isInstant());
        chooseMode(1);
        QTRY_COMPARE(step(), 4000);
        press("play");
        QTRY_VERIFY(step() > 0 && step() < 4000 && isRunning());
        QVERIFY(!transport()->isInstant());
    }

    void instantRunsToTheStepInTheBox()
    {
        chooseMode(1);
        QTRY_COMPARE(step(), 4000);
        runTo(700);
        QTRY_COMPARE(step(), 700);
        typeInto(*m_chapter, "rate", "0.02");
        QTRY_VERIFY(loss()->valueAt("total", 700).has_value() && step() == 700);
    }

    void stopsWhenTheMirIsReachedAndSaysSo()
    {
        setFullSpeed();
        auto* check = child<QAbstractButton>(*m_chapter, "stopsAtMir");
        QVERIFY(!child<NumberBox>(*m_chapter, "stopMir")->isEnabled());
        QTest::mouseClick(check, Qt::LeftButton, {}, QPoint(8, check->height() / 2));
        typeInto(*m_chapter, "stopMir", "0.8");
        QCOMPARE(step(), 0); // a rule changes no run
        press("play");
        QTRY_VERIFY(sentence(*m_chapter).startsWith("Stopped at step"));
        QVERIFY2(sentence(*m_chapter).contains("0.8"), qPrintable(sentence(*m_chapter)));
        QVERIFY(!isRunning());
        const int stopped = step();
        QVERIFY(stopped > 0 && stopped < 4000 && stopped % 100 == 0);
        press("play");
        QTRY_COMPARE(step(), 4000);
    }

    void aWrongStopRuleIsRefusedInWords()
    {
        auto* check = child<QAbstractButton>(*m_chapter, "stopsOnPlateau");
        QTest::mouseClick(check, Qt::LeftButton, {}, QPoint(8, check->height() / 2));
        const auto* panel = m_chapter->findChild<ExperimentPanel*>();
        QCOMPARE(panel->settings().stop.plateauSteps, std::int64_t(500));
        typeInto(*m_chapter, "plateauSteps", "0");
        QCOMPARE(panel->settings().stop.plateauSteps, std::int64_t(500));
    }

    void hiddenChapterPauses()
    {
        press("play");
        QTRY_VERIFY(step() > 20);
        m_chapter->setActive(false);
        m_chapter->setActive(true);
        QTRY_VERIFY(!isRunning());
        const int stopped = step();
        QVERIFY(stopped < 4000);
        press("step");
        QTRY_COMPARE(step(), stopped + 1);
    }

    void deletedWhileItTrainsItGoesAtOnce()
    {
        choose(child<QComboBox>(*m_chapter, "family"), int(Family::Deep));
        setFullSpeed();
        press("play");
        QTRY_VERIFY(step() > 0);
        QVERIFY(isRunning());
        QElapsedTimer timer;
        timer.start();
        delete m_chapter;
        m_chapter = nullptr;
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QCoreApplication::processEvents(); // what it had posted goes nowhere
    }

    void runMadeElsewhereIsDrawnWithoutAThread()
    {
        ExperimentSettings settings = defaultSettings(Family::Autoencoder);
        settings.scheduleSteps = 200;
        settings.seed = 9;
        Trainer trainer(settings);
        while (trainer.step()) { }
        PlaygroundChapter chapter(m_theme);
        chapter.showRun(std::make_shared<Snapshot>(trainer.snapshot()));
        auto* chart = child<CurveChart>(chapter, "lossChart");
        QVERIFY(chart->valueAt("total", 200) == trainer.evaluate().total());
        QVERIFY(chapter.findChild<ExperimentPanel*>()->settings() == settings);
    }

    void theTableStandsInPlaceOfTheNetwork()
    {
        QVERIFY(matrix()->isVisible());
        auto* choice = child<SegmentedSwitch>(*m_chapter, "networkOrRuns");
        QTest::keyClick(m_chapter, Qt::Key_T);
        QVERIFY(!matrix()->isVisible());
        QVERIFY(child<QLabel>(*m_chapter, "noRuns")->isVisible());
        QCOMPARE(choice->current(), 1);
        QVERIFY(child<QAction>(*m_chapter, "tableAction")->isChecked());
        QTest::mouseClick(choice->findChildren<QAbstractButton*>()[0], Qt::LeftButton);
        QVERIFY(matrix()->isVisible());
        QVERIFY(!child<QAction>(*m_chapter, "tableAction")->isChecked());
        trainToTheEnd();
        QCOMPARE(choice->findChildren<QAbstractButton*>()[1]->text(), QString("Runs (1)"));
    }

    void tickedRunsAreDrawnWithTheirVeryNumbers()
    {
        trainTwoRuns();
        QCOMPARE(runs()->model()->rowCount(), 2);
        QCOMPARE(loss()->overlayCount(), 0);
        QCOMPARE(loss()->endLabelRects().size(), 6); // with the run before
        tick(0);
        QCOMPARE(loss()->endLabelRects().size(), 6); // which has a name of its own now
        tick(1);
        QCOMPARE(loss()->overlayCount(), 2);
        QCOMPARE(mirChart()->overlayCount(), 2);
        QVERIFY(m_first["total"] != m_second["total"]);
        for (int i = 0; i <= 40; ++i) {
            QCOMPARE(loss()->overlayValueAt(0, 100 * i), std::optional(m_first["total"][i]));
            QCOMPARE(loss()->overlayValueAt(1, 100 * i), std::optional(m_second["total"][i]));
            QCOMPARE(mirChart()->overlayValueAt(0, 100 * i), std::optional(m_first["mir"][i]));
            QCOMPARE(mirChart()->overlayValueAt(1, 100 * i), std::optional(m_second["mir"][i]));
        }
        press("restart"); // they stay over the next run, and the axis is as long as they are
        QTRY_COMPARE(step(), 0);
        setFullSpeed();
        runTo(300);
        QTRY_COMPARE(step(), 300);
        QCOMPARE(loss()->overlayCount(), 2);
        QVERIFY(loss()->xRange().maximum >= 4000);
        tick(0);
        QCOMPARE(loss()->overlayCount(), 1);
        QCOMPARE(loss()->overlayValueAt(0, 4000), std::optional(m_second["total"][40]));
    }

    void aRunOfAnotherDepthShowsTheLayerItIsJudgedBy()
    {
        trainToTheEnd();
        const double mir = *mirChart()->valueAt("mir", 4000);
        child<QAction>(*m_chapter, "tableAction")->trigger();
        tick(0);
        choose(child<QComboBox>(*m_chapter, "family"), int(Family::Deep));
        QTRY_COMPARE(step(), 0);
        runTo(100);
        QTRY_COMPARE(step(), 100);
        QCOMPARE(mirChart()->overlayValueAt(0, 4000), std::optional(mir));
    }

    void doubleClickTrainsARunAgainToTheSameNumbers()
    {
        trainTwoRuns();
        const auto* panel = m_chapter->findChild<ExperimentPanel*>();
        press("restart");
        QTRY_COMPARE(step(), 0);
        runTo(250); // one that is left
        QTRY_COMPARE(step(), 250);
        QTRY_VERIFY(!isRunning());
        doubleClick(0);
        QCOMPARE(runs()->model()->rowCount(), 3);
        QTRY_COMPARE(step(), 4000);
        QTRY_COMPARE(curves(), m_first);
        QVERIFY(!isRunning());
        QVERIFY(panel->settings() == defaultSettings(Family::Shallow));
        QVERIFY2(sentence(*m_chapter).startsWith("Run 1 again: nonneg + activity + weight"),
            qPrintable(sentence(*m_chapter)));
        QCOMPARE(runs()->model()->rowCount(), 3); // it is known
        QVERIFY(isMarked(0) && !isMarked(1) && !isMarked(2));
        doubleClick(1);
        QTRY_COMPARE(curves(), m_second);
        QVERIFY(panel->settings().weights.betaWeight == 0.05);
        doubleClick(2);
        QTRY_COMPARE(step(), 250);
        press("step"); // it can go on
        QTRY_COMPARE(step(), 251);
    }

    void aRunWithAChangeInItIsTrainedAgainWithIt()
    {
        setFullSpeed();
        runTo(700);
        QTRY_COMPARE(step(), 700);
        QTRY_VERIFY(!isRunning());
        typeInto(*m_chapter, "betaWeight", "0.05");
        trainToTheEnd(4700);
        const QMap<QString, QList<double>> before = curves();
        press("newSeed");
        QTRY_COMPARE(step(), 0);
        child<QAction>(*m_chapter, "tableAction")->trigger();
        doubleClick(runs()->model()->rowCount() - 1);
        QTRY_COMPARE(step(), 4700);
        QTRY_COMPARE(curves(), before);
        QVERIFY(m_chapter->findChild<ExperimentPanel*>()->settings().weights.betaWeight == 0.05);
    }

    void ticksRemovalsAndReturnsAreUndone()
    {
        trainTwoRuns();
        tick(0);
        tick(1);
        runs()->setCurrentIndex(runs()->model()->index(0, NumberColumn));
        runs()->setFocus();
        QTest::keyClick(runs(), Qt::Key_Delete);
        QCOMPARE(numbers(), QStringList({"2"}));
        QCOMPARE(loss()->overlayCount(), 1);
        QCOMPARE(loss()->overlayValueAt(0, 4000), std::optional(m_second["total"][40]));
        m_undoStack.undo();
        QCOMPARE(numbers(), QStringList({"1", "2"}));
        QCOMPARE(loss()->overlayValueAt(0, 4000), std::optional(m_first["total"][40]));
        m_undoStack.undo();
        QCOMPARE(loss()->overlayCount(), 1);
        m_undoStack.undo();
        QCOMPARE(loss()->overlayCount(), 0);
        QCOMPARE(loss()->ghostValueAt(4000), std::optional(m_first["total"][40]));
        m_undoStack.redo();
        QCOMPARE(loss()->overlayCount(), 1);
        doubleClick(0);
        QTRY_COMPARE(curves(), m_first);
        m_undoStack.undo();
        QTRY_COMPARE(curves(), m_second);
        QVERIFY(m_chapter->findChild<ExperimentPanel*>()->settings().weights.betaWeight == 0.05);
    }

    void aRemovedRunStaysOut()
    {
        trainToTheEnd();
        child<QAction>(*m_chapter, "tableAction")->trigger();
        runs()->setCurrentIndex(runs()->model()->index(0, NumberColumn));
        runs()->setFocus();
        QTest::keyClick(runs(), Qt::Key_Delete);
        QCOMPARE(runs()->model()->rowCount(), 0);
        QTest::keyClick(m_chapter, Qt::Key_Left);
        QTRY_COMPARE(step(), 3999);
        QTest::keyClick(m_chapter, Qt::Key_Right); // and is whole again
        QTRY_COMPARE(step(), 4000);
        QCOMPARE(runs()->model()->rowCount(), 0);
    }

    void theTableIsKeptInASession()
    {
        trainTwoRuns();
        tick(0);
        Session session;
        m_chapter->store(session);
        QVERIFY(session.playground.showsRuns);
        QCOMPARE(session.playground.runs.size(), std::size_t(2));
        QVERIFY(session.playground.runs[0].isOverlaid && !session.playground.runs[1].isOverlaid);
        cleanup();
        init();
        m_chapter->load(session);
        QTRY_COMPARE(curves(), m_second);
        QVERIFY(runs()->isVisible());
        QCOMPARE(numbers(), QStringList({"1", "2"}));
        QCOMPARE(loss()->overlayCount(), 1);
        QCOMPARE(loss()->overlayValueAt(0, 4000), std::optional(m_first["total"][40]));
        QVERIFY(isMarked(1));
        m_chapter->load(Session());
        QVERIFY(!runs()->isVisible());
        QTRY_COMPARE(step(), 0);
        QCOMPARE(loss()->overlayCount(), 0);
    }

private:
    CurveChart* loss() const { return child<CurveChart>(*m_chapter, "lossChart"); }
    CurveChart* mirChart() const { return child<CurveChart>(*m_chapter, "mirChart"); }
    MatrixView* matrix() const { return child<MatrixView>(*m_chapter, "matrix"); }
    TransportBar* transport() const { return m_chapter->findChild<TransportBar*>(); }
    ExperimentPanel* panel() const { return m_chapter->findChild<ExperimentPanel*>(); }
    void seek(int target) { emit transport()->seekRequested(target); }

    void press(const char* name)
    {
        QTest::mouseClick(child<QAbstractButton>(*m_chapter, name), Qt::LeftButton);
    }

    // Over the chart of the loss, beside the last finite value.
    const QWidget* note() const
    {
        return child<QPushButton>(*m_chapter, "halveRate")->parentWidget();
    }

    QWidget* track() const
    {
        for (QWidget* widget : transport()->findChildren<QWidget*>())
            if (widget->accessibleName() == "Progress of the run")
                return widget;
        qFatal("no progress");
    }

    // "step 137 of 4000"
    int stepWord(int index) const
    {
        const auto match = QRegularExpression("step (\\d+)(?: of (\\d+))?")
                               .match(track()->accessibleDescription());
        return match.captured(index).toInt();
    }
    int step() const { return stepWord(1); }
    int end() const { return stepWord(2); }
    bool isRunning() const
    {
        return child<QAbstractButton>(*m_chapter, "play")->accessibleName() == "Pause";
    }

    double mirInTheSentence() const
    {
        const auto match = QRegularExpression("MIR is (\\d\\.\\d+)").match(sentence(*m_chapter));
        return match.captured(1).toDouble();
    }

    static bool showsColor(QWidget* widget, const QColor& color)
    {
        const QImage image = widget->grab().toImage();
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y) == color)
                    return true;
        return false;
    }

    // From the left: 1, 2, 5, 10 and so on, full speed last.
    void setSpeedStop(int stop)
    {
        auto* speed = transport()->findChild<SliderTrack*>();
        QTest::keyClick(speed, Qt::Key_Home);
        for (int i = 0; i < stop; ++i)
            QTest::keyClick(speed, Qt::Key_Right);
    }
    void setFullSpeed()
    {
        QTest::keyClick(transport()->findChild<SliderTrack*>(), Qt::Key_End);
        QVERIFY(std::isinf(transport()->speed()));
    }

    void chooseMode(int mode)
    {
        auto* choice = child<SegmentedSwitch>(*m_chapter, "liveOrInstant");
        QTest::mouseClick(choice->findChildren<QAbstractButton*>()[mode], Qt::LeftButton);
    }

    void runTo(int target)
    {
        auto* box = transport()->findChild<NumberBox*>();
        type(box, QString::number(target));
    }

    void trainToTheEnd(int end = 4000)
    {
        setFullSpeed();
        m_chapter->setFocus();
        if (!isRunning())
            press("play");
        QTRY_COMPARE_WITH_TIMEOUT(step(), end, 60'000);
        QTRY_VERIFY(!isRunning());
    }

    QTableView* runs() const { return child<QTableView>(*m_chapter, "runs"); }
    QPoint placeIn(int row, int column) const
    {
        return runs()->visualRect(runs()->model()->index(row, column)).center();
    }
    void tick(int row)
    {
        const QRect cell = runs()->visualRect(runs()->model()->index(row, OverlayColumn));
        QTest::mouseClick(
            runs()->viewport(), Qt::LeftButton, {}, QPoint(cell.left() + 10, cell.center().y()));
    }
    void doubleClick(int row)
    {
        QTest::mouseClick(runs()->viewport(), Qt::LeftButton, {}, placeIn(row, NumberColumn));
        QTest::mouseDClick(runs()->viewport(), Qt::LeftButton, {}, placeIn(row, NumberColumn));
    }
    bool isMarked(int row) const
    {
        return runs()->model()->index(row, 0).data(RunModel::presentRole).toBool();
    }
    QStringList numbers() const
    {
        QStringList texts;
        for (int row = 0; row < runs()->model()->rowCount(); ++row)
            texts.append(runs()->model()->index(row, NumberColumn).data().toString());
        return texts;
    }
    // To the end, with two values of a beta; then shows the table.
    void trainTwoRuns()
    {
        trainToTheEnd();
        m_first = curves();
        press("restart");
        QTRY_COMPARE(step(), 0);
        typeInto(*m_chapter, "betaWeight", "0.05");
        trainToTheEnd();
        m_second = curves();
        child<QAction>(*m_chapter, "tableAction")->trigger();
    }

    static ExperimentSettings divergingSettings(double rate)
    {
        ExperimentSettings settings = defaultSettings(Family::Shallow);
        settings.optimizer = Optimizer::Sgd;
        settings.weights = {1, 1, 1};
        settings.rate = rate;
        return settings;
    }
    static std::optional<Divergence> divergenceOf(const ExperimentSettings& settings)
    {
        Trainer trainer(settings);
        while (trainer.step()) { }
        return trainer.divergence();
    }

    void diverge(double rate = 1)
    {
        setFullSpeed();
        choose(child<QComboBox>(*m_chapter, "optimizer"), int(Optimizer::Sgd));
        typeInto(*m_chapter, "rate", QString::number(rate, 'g', 17));
        for (const char* beta : {"betaNonneg", "betaActivity", "betaWeight"})
            typeInto(*m_chapter, beta, "1");
        press("restart");
        QTRY_COMPARE(step(), 0);
        press("play");
        QTRY_VERIFY(m_chapter->findChild<QPushButton*>("halveRate"));
    }

    // What the charts show at every hundredth step.
    QMap<QString, QList<double>> curves() const
    {
        QMap<QString, QList<double>> result;
        for (int at = 0; at <= step(); at += 100) {
            for (const QString& id : lossIds)
                result[id].append(loss()->valueAt(id, at).value_or(-1));
            for (const char* id : {"mir", "r2"})
                result[id].append(mirChart()->valueAt(id, at).value_or(-1));
        }
        return result;
    }

    Theme m_theme = Theme::light();
    QUndoStack m_undoStack;
    std::unique_ptr<QWidget> m_window;
    PlaygroundChapter* m_chapter = nullptr;
    QMap<QString, QList<double>> m_first, m_second; // curves of two runs
};

QTEST_MAIN(TestPlaygroundChapter)
#include "tst_playground_chapter.moc"

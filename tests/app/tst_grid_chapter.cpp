// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/grid_chapter.h"

#include "app/condition_box.h"
#include "app/grid_tables.h"
#include "app/run_control.h"
#include "support/compare.h"
#include "support/user.h"
#include "widgets/curve_chart.h"
#include "widgets/histogram.h"
#include "widgets/map_grid.h"
#include "widgets/number_text.h"
#include "widgets/ring_view.h"
#include "widgets/segmented_switch.h"
#include "widgets/torus_map_view.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

#include <cmath>
#include <map>
#include <memory>
#include <numbers>

using namespace untangle;
using namespace untangle::test;

namespace {

constexpr int patienceMs = 60'000; // of a busy machine

ExperimentSettings settingsOf(Condition condition, const RingSettings& ring = {})
{
    const ExperimentSettings usual = defaultSettings(Family::Ring);
    return withRing(withCondition(usual, condition, usual.weights), ring);
}

// A whole run as the command line trains it; trained once for all tests.
std::shared_ptr<const Snapshot> trained(Condition condition, const RingSettings& ring = {})
{
    static std::map<std::pair<Condition, bool>, std::shared_ptr<const Snapshot>> known;
    auto& snapshot = known[{condition, ring.isPlaceCode}];
    if (!snapshot) {
        Trainer trainer(settingsOf(condition, ring));
        while (trainer.step()) { }
        snapshot = std::make_shared<const Snapshot>(trainer.snapshot());
    }
    return snapshot;
}

// The same, as if it were still at it.
std::shared_ptr<const Snapshot> atWork(const Snapshot& snapshot)
{
    auto copy = std::make_shared<Snapshot>(snapshot);
    copy->running = true;
    return copy;
}

QList<QByteArrayList> rowsOf(const QByteArray& csv)
{
    QList<QByteArrayList> rows;
    for (const QByteArray& line : csv.trimmed().split('\n'))
        rows.append(line.trimmed().split(','));
    return rows;
}

} // namespace

class TestGridChapter : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, m_theme); }

    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(1190, 714);
        m_chapter = new GridChapter(m_theme, m_window.get());
        m_chapter->setUndoStack(&m_undoStack);
        m_chapter->setGeometry(m_window->rect());
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup()
    {
        m_undoStack.clear();
        m_window.reset();
    }

    // --- What is shown

    void wordsStandBeforeTheFirstSnapshot()
    {
        QCOMPARE(title(*m_chapter), QStringLiteral("Grid cells"));
        QVERIFY(sentence(*m_chapter).isEmpty());
        QCOMPARE(maps().mapCount(), Index(0));
        QVERIFY(brokenNumber(*m_chapter).isEmpty());
    }

    void untrainedCellsAreShown()
    {
        m_chapter->setActive(true);
        QTRY_COMPARE_WITH_TIMEOUT(maps().mapCount(), Index(40), patienceMs);
        QVERIFY(sentence(*m_chapter).startsWith("Before training"));
        QVERIFY(brokenNumber(*m_chapter).isEmpty());
    }

    void numbersAreThoseOfTheMeasure()
    {
        const auto snapshot = trained(Condition::NonnegActivityWeight);
        m_chapter->run().showRun(snapshot);
        const GridCells cells = gridCellsOf(snapshot->sceneActivity);
        const QString words = sentence(*m_chapter);
        QVERIFY2(words.contains(QString::number(*cells.meanScore, 'f', 2)), qPrintable(words));
        QVERIFY(words.contains(QStringLiteral("%1 %").arg(std::round(100 * cells.shareAbove))));
        QVERIFY(words.contains(QString::number(snapshot->head.r2, 'f', 3)));
        QVERIFY(words.contains("hexagons"));
        COMPARE_NEAR(*curve().valueAt("score", 2000), *cells.meanScore, 1e-9);
        int counted = 0;
        for (int bin = 0; bin < scores().binCount(); ++bin)
            counted += scores().countOf(bin);
        QCOMPARE(counted, 40);
    }

    void conditionsAndCodesHaveTheirSentence_data()
    {
        QTest::addColumn<int>("condition");
        QTest::addColumn<bool>("isPlaceCode");
        QTest::addColumn<QString>("words");
        QTest::newRow("no nonneg") << int(Condition::ActivityWeight) << false
                                   << "Without nonnegativity the waves stay mixed";
        QTest::newRow("no activity cost")
            << int(Condition::ReluWeight) << false << "Nonnegative, but one energy is free";
        QTest::newRow("ReLU") << int(Condition::ReluActivityWeight) << false << "hexagons";
        QTest::newRow("place code")
            << int(Condition::NonnegActivityWeight) << true << "bumps at one place each";
    }
    void conditionsAndCodesHaveTheirSentence()
    {
        QFETCH(int, condition);
        QFETCH(bool, isPlaceCode);
        QFETCH(QString, words);
        RingSettings ring;
        ring.isPlaceCode = isPlaceCode;
        m_chapter->run().showRun(trained(Condition(condition), ring));
        QVERIFY2(sentence(*m_chapter).contains(words), qPrintable(sentence(*m_chapter)));
        QCOMPARE(child<ConditionBox>(*m_chapter, "condition")->condition(),
            std::optional(Condition(condition)));
        QVERIFY(brokenNumber(*m_chapter).isEmpty());
    }

    void placeCodeHasNoIdealSpacing()
    {
        m_chapter->run().showRun(trained(Condition::NonnegActivityWeight));
        QVERIFY(plain(child<QLabel>(*m_chapter, "spacing")->text()).contains("is 10.7 bins"));
        RingSettings ring;
        ring.isPlaceCode = true;
        m_chapter->run().showRun(trained(Condition::NonnegActivityWeight, ring));
        QVERIFY(!plain(child<QLabel>(*m_chapter, "spacing")->text()).contains("ideal 2"));
        QVERIFY(!child<NumberBox>(*m_chapter, "least")->isEnabled());
    }

    void cellsAreSortedOnPauseAndStayWhilePlaying()
    {
        const auto first = trained(Condition::NonnegActivityWeight);
        const auto other = trained(Condition::ActivityWeight);
        m_chapter->run().showRun(first);
        const std::vector<Index> order = maps().order();
        for (std::size_t place = 1; place < order.size(); ++place) {
            const auto scoreAt = [&](std::size_t at) {
                return *first->grid->neurons[std::size_t(order[at])].score;
            };
            QVERIFY(scoreAt(place - 1) >= scoreAt(place));
        }
        m_chapter->run().showRun(atWork(*other));
        QCOMPARE(maps().order(), order);
        m_chapter->run().showRun(other);
        QVERIFY(maps().order() != order);
    }

    void inactiveCellsAreLastAndFaint()
    {
        auto snapshot = std::make_shared<Snapshot>(*trained(Condition::NonnegActivityWeight));
        snapshot->sceneActivity.col(7) *= 0.01f;
        snapshot->sceneActivity.col(9).setConstant(1);
        snapshot->grid = gridCellsOf(snapshot->sceneActivity);
        m_chapter->run().showRun(snapshot);
        QCOMPARE(maps().order()[38], Index(7));
        QCOMPARE(maps().order()[39], Index(9)); // without a score at all
        int counted = 0;
        for (int bin = 0; bin < scores().binCount(); ++bin)
            counted += scores().countOf(bin);
        QCOMPARE(counted, 38);
        QTest::mouseClick(&maps(), Qt::LeftButton, {}, maps().mapRect(9).center().toPoint());
        QVERIFY(brokenNumber(*m_chapter).isEmpty());
        QVERIFY(plain(child<QLabel>(*m_chapter, "spacing")->text()).startsWith("No spacing"));
    }

    void bestCellIsShownUntilAnotherIsChosen()
    {
        m_chapter->run().showRun(trained(Condition::NonnegActivityWeight));
        QCOMPARE(maps().chosen(), std::optional(maps().order().front()));
        QSignalSpy edited(m_chapter, &Chapter::edited);
        QTest::keyClick(&maps(), Qt::Key_Down);
        const Index second = maps().order()[8];
        QCOMPARE(maps().chosen(), std::optional(second));
        QCOMPARE(edited.size(), 1);
        m_chapter->run().showRun(trained(Condition::ActivityWeight));
        QCOMPARE(maps().chosen(), std::optional(second)); // it stays the same cell
        Session session;
        m_chapter->store(session);
        QCOMPARE(session.grid.neuron, std::optional(second));
    }

    void chosenCellHasItsNumbersAndBins()
    {
        const auto snapshot = trained(Condition::NonnegActivityWeight);
        m_chapter->run().showRun(snapshot);
        const Index best = *maps().chosen();
        auto* map = child<TorusMapView>(*m_chapter, "map");
        QTest::mouseMove(map, map->toPixel({4, 11}).toPoint());
        const double rate = double(snapshot->sceneActivity(4 + 20 * 11, best));
        QVERIFY(map->shownLabel().last().contains(formatShort(rate, 3)));
        auto* correlogram = child<TorusMapView>(*m_chapter, "autocorrelogram");
        QTest::mouseMove(correlogram, correlogram->toPixel({0, 0}).toPoint());
        QVERIFY(correlogram->shownLabel().last().contains("1.00"));
        const double spacing = *snapshot->grid->neurons[std::size_t(best)].spacing;
        QVERIFY(plain(child<QLabel>(*m_chapter, "spacing")->text())
                    .contains(QString::number(spacing, 'f', 1)));
    }

    void runBeforeStaysAsAGhost()
    {
        QVERIFY(!curve().ghostValueAt(2000));
        const auto before = trained(Condition::ActivityWeight);
        m_chapter->run().showRun(trained(Condition::NonnegActivityWeight), before);
        COMPARE_NEAR(*curve().ghostValueAt(2000), *before->head.gridScore, 1e-9);
    }

    // --- Edits

    void circlesAreDraggedIntoOneUndoStep()
    {
        start();
        const QPoint from = outerHandle();
        drag(&ring(), from, from + QPoint(14, -14)); // out by about 1.05
        const RingSettings edited = m_chapter->run().settings().ring;
        QVERIFY(edited.greatest > 3.2 && edited.greatest < 3.5);
        COMPARE_NEAR(edited.least, 1.9, 1e-12);
        QCOMPARE(m_chapter->run().settings().inputCount,
            2 * ringModes(edited.least, edited.greatest).rows());
        QCOMPARE(m_undoStack.count(), 1);
        QCOMPARE(child<NumberBox>(*m_chapter, "greatest")->value(), edited.greatest);
        m_undoStack.undo();
        QVERIFY(m_chapter->run().settings().ring == RingSettings());
        COMPARE_NEAR(ring().outer(), 2.3, 1e-12);
    }

    void aRingWithoutWavesIsRefused()
    {
        start();
        const QPoint from = outerHandle();
        QTest::mousePress(&ring(), Qt::LeftButton, {}, from);
        QTest::mouseMove(&ring(), from + QPoint(-2, 2));
        QTest::mouseMove(&ring(), from + QPoint(-9, 9)); // stopped at the inner one: 1.9 to 1.9
        QVERIFY(sentence(*m_chapter).contains("No whole-number wave lies between 1.9 and 1.9"));
        COMPARE_NEAR(ring().outer(), 1.9, 1e-12); // under the hand
        QTest::mouseRelease(&ring(), Qt::LeftButton, {}, from + QPoint(-9, 9));
        QVERIFY(ring().outer() > 1.9); // what rules
        COMPARE_NEAR(ring().outer(), m_chapter->run().settings().ring.greatest, 1e-12);
        QVERIFY(ringModes(1.9, m_chapter->run().settings().ring.greatest).rows() > 0);
        QVERIFY(sentence(*m_chapter).contains("The old ring stays"));
    }

    void typedRingsAreRefusedInWords()
    {
        start();
        typeInto(*m_chapter, "greatest", "6"); // 50 waves and more
        const QString words = sentence(*m_chapter);
        QVERIFY2(words.contains("waves lie between 1.9 and 6"), qPrintable(words));
        QCOMPARE(child<NumberBox>(*m_chapter, "greatest")->value(), 2.3);
        QVERIFY(m_chapter->run().settings().ring == RingSettings());
        QCOMPARE(m_undoStack.count(), 0);
        typeInto(*m_chapter, "greatest", "3");
        COMPARE_NEAR(m_chapter->run().settings().ring.greatest, 3.0, 0.0);
        QVERIFY(!sentence(*m_chapter).contains("old ring"));
        typeInto(*m_chapter, "least", "5"); // above the greatest: the box keeps its own
        COMPARE_NEAR(m_chapter->run().settings().ring.least, 1.9, 0.0);
        QCOMPARE(m_undoStack.count(), 1);
    }

    void placeCodeAndBackKeepsTheRing()
    {
        start();
        typeInto(*m_chapter, "greatest", "3");
        chooseCode(1);
        QVERIFY(m_chapter->run().settings().ring.isPlaceCode);
        QCOMPARE(m_chapter->run().settings().inputCount, Index(24));
        chooseCode(0);
        QVERIFY((m_chapter->run().settings().ring == RingSettings{false, 1.9, 3}));
        QCOMPARE(m_undoStack.count(), 3);
        for (int i = 0; i < 3; ++i)
            m_undoStack.undo();
        QVERIFY(m_chapter->run().settings().ring == RingSettings());
        for (int i = 0; i < 3; ++i)
            m_undoStack.redo();
        QVERIFY((m_chapter->run().settings().ring == RingSettings{false, 1.9, 3}));
    }

    void conditionAndSeedCanBeUndone()
    {
        start();
        choose(child<QComboBox>(*m_chapter, "condition"), int(Condition::ReluWeight));
        QVERIFY(conditionOf(m_chapter->run().settings()) == Condition::ReluWeight);
        typeInto(*m_chapter, "seed", "77");
        QCOMPARE(m_chapter->run().settings().seed, 77u);
        child<QToolButton>(*m_chapter, "newSeed")->click();
        QVERIFY(m_chapter->run().settings().seed != 77u);
        QCOMPARE(m_undoStack.count(), 3);
        for (int i = 0; i < 3; ++i)
            m_undoStack.undo();
        QVERIFY(m_chapter->run().settings() == defaultSettings(Family::Ring));
        QCOMPARE(child<NumberBox>(*m_chapter, "seed")->value(), 1.0);
    }

    void defaultsComeBack()
    {
        start();
        typeInto(*m_chapter, "greatest", "3");
        choose(child<QComboBox>(*m_chapter, "condition"), int(Condition::ActivityWeight));
        child<QAction>(*m_chapter, "defaultsAction")->trigger();
        QVERIFY(m_chapter->run().settings() == defaultSettings(Family::Ring));
    }

    // --- Training and keeping

    // Few steps, at full speed: the same numbers as a trainer's own.
    void playTrainsToTheEnd()
    {
        Session session;
        session.grid.training.run.log.start.scheduleSteps = 60;
        session.grid.training.run.log.start.evaluationInterval = 20;
        session.grid.training.stepsPerSecond = 0;
        m_chapter->load(session);
        m_chapter->setActive(true);
        QTRY_COMPARE_WITH_TIMEOUT(maps().mapCount(), Index(40), patienceMs);
        child<QAction>(*m_chapter, "playAction")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(
            m_chapter->run().snapshot()->step == 60 && !m_chapter->run().snapshot()->running,
            patienceMs);
        const StoredRun& run = session.grid.training.run;
        Trainer trainer(run.log.start, run.kernel);
        while (trainer.step()) { }
        QCOMPARE(m_chapter->run().snapshot()->head.gridScore, trainer.evaluate().gridScore);
        QVERIFY(m_chapter->run().snapshot()->head.gridScore != trainer.history().front().gridScore);

        m_chapter->store(session);
        auto* copy = new GridChapter(m_theme, m_window.get());
        copy->load(session);
        copy->setActive(true);
        QTRY_VERIFY_WITH_TIMEOUT(copy->run().snapshot(), patienceMs);
        QVERIFY(
            copy->run().snapshot()->sceneActivity == m_chapter->run().snapshot()->sceneActivity);
        QCOMPARE(sentence(*copy), sentence(*m_chapter));
    }

    // --- To take away

    void tablesHoldWhatIsShown()
    {
        const auto snapshot = trained(Condition::NonnegActivityWeight);
        m_chapter->run().showRun(snapshot);
        std::map<QString, Figure> figures;
        for (const Figure& figure : m_chapter->figures())
            figures[figure.fileName.section('-', 1, 1)] = figure;
        QCOMPARE(figures.size(), std::size_t(6));
        QVERIFY(figures["maps"].fileName == "grid-maps-seed-1-step-2000");
        const auto scoreRows = rowsOf(figures["scores"].csv());
        QCOMPARE(scoreRows.size(), 41);
        const GridMeasure& third = snapshot->grid->neurons[2];
        QCOMPARE(scoreRows[3][0], QByteArray("3"));
        COMPARE_NEAR(scoreRows[3][2].toDouble(), *third.score, 0.0);
        COMPARE_NEAR(scoreRows[3][3].toDouble(), *third.spacing, 0.0);
        COMPARE_NEAR(scoreRows[3][4].toDouble(), *idealSpacing({}), 0.0);
        const auto mapRows = rowsOf(figures["maps"].csv());
        QCOMPARE(mapRows.size(), 401);
        QCOMPARE(mapRows[0].mid(0, 3), (QByteArrayList{"x", "y", "z1"}));
        QCOMPARE(mapRows[44].mid(0, 2), (QByteArrayList{"3", "2"}));
        COMPARE_NEAR(mapRows[44][41].toDouble(), double(snapshot->sceneActivity(43, 39)), 0.0);
        const auto cellRows = rowsOf(figures["cell"].csv());
        QCOMPARE(cellRows.size(), 401);
        QCOMPARE(cellRows[1].mid(0, 2), (QByteArrayList{"-10", "-10"}));
        COMPARE_NEAR(cellRows[211][2].toDouble(), 1.0, 1e-9); // not moved
        QCOMPARE(cellRows[211].mid(0, 2), (QByteArrayList{"0", "0"}));
        const auto curveRows = rowsOf(figures["curve"].csv());
        QCOMPARE(curveRows[0], (QByteArrayList{"run", "step", "grid_score", "r2"}));
        QCOMPARE(curveRows.last().mid(0, 2), (QByteArrayList{"present", "2000"}));
        const auto waveRows = rowsOf(figures["ring"].csv());
        QCOMPARE(waveRows.size(), 7);
        QVERIFY(figures["ring"].caption.contains("1.9 ≤ |k| ≤ 2.3"));
        QCOMPARE(m_chapter->textFiles().size(), 2);
        QCOMPARE(m_chapter->textFiles()[0].content(), figures["scores"].csv());
    }

    void picturesCanBeSaved()
    {
        m_chapter->run().showRun(trained(Condition::NonnegActivityWeight));
        for (const Figure& figure : m_chapter->figures())
            for (FigureFormat format : {FigureFormat::Svg, FigureFormat::Pdf, FigureFormat::Png})
                QVERIFY(figureBytes(figure, m_theme, format, true));
    }

    // The waves of the place code hold all its variance, the longest most.
    void placeCodeIsMadeOfLongWaves()
    {
        RingSettings ring;
        ring.isPlaceCode = true;
        const std::vector<CodeWave> waves = wavesOf(ring);
        QCOMPARE(waves.size(), std::size_t(12)); // a cos and a sin each make 24 components
        QCOMPARE(waves.front().length(), 1.0);
        COMPARE_NEAR(waves.front().strength, 1.0, 1e-9);
        for (const CodeWave& wave : waves) {
            // The spectrum of a Gaussian of sigma 2 on 20 bins, power of its transform.
            const double rate = 2 * std::numbers::pi * 2 / 20;
            COMPARE_NEAR(
                wave.strength, std::exp(-rate * rate * (wave.length() * wave.length() - 1)), 0.02);
        }
        QCOMPARE(wavesOf({}).size(), std::size_t(6));
    }

private:
    void start()
    {
        m_chapter->setActive(true);
        QTRY_VERIFY_WITH_TIMEOUT(m_chapter->run().snapshot(), patienceMs);
    }
    void chooseCode(int code)
    {
        child<SegmentedSwitch>(*m_chapter, "code")->findChildren<QToolButton*>()[code]->click();
    }
    MapGrid& maps() { return *child<MapGrid>(*m_chapter, "maps"); }
    Histogram& scores() { return *child<Histogram>(*m_chapter, "scores"); }
    CurveChart& curve() { return *child<CurveChart>(*m_chapter, "curve"); }
    RingView& ring() { return *child<RingView>(*m_chapter, "ring"); }
    QPoint outerHandle()
    {
        const double along = ring().outer() * std::sqrt(0.5);
        return ring().toPixel({along, along}).toPoint();
    }

    Theme m_theme = Theme::light();
    QUndoStack m_undoStack;
    std::unique_ptr<QWidget> m_window;
    GridChapter* m_chapter = nullptr; // owned by the window
};

QTEST_MAIN(TestGridChapter)
#include "tst_grid_chapter.moc"

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/space_chapter.h"

#include "app/condition_box.h"
#include "support/user.h"
#include "widgets/curve_chart.h"
#include "widgets/rate_map_view.h"
#include "widgets/scatter_chart.h"
#include "widgets/segmented_switch.h"
#include "widgets/torus_view.h"
#include "widgets/transport_bar.h"
#include "widgets/value_slider.h"

#include <QAction>
#include <QCheckBox>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <map>
#include <memory>

using namespace untangle;
using namespace untangle::test;

namespace {

TorusSettings torusOf(Index componentCount, ObjectPositions objects, bool hasWall = false)
{
    TorusSettings torus;
    torus.componentCount = componentCount;
    torus.objects = objects;
    if (objects == ObjectPositions::Some)
        torus.objectCount = 2;
    torus.hasWall = hasWall;
    return torus;
}

ExperimentSettings settingsOf(
    const TorusSettings& torus, Condition condition = Condition::NonnegActivityWeight)
{
    return withCondition(withTorus(defaultSettings(Family::Torus), torus), condition,
        torusStrengths(torus.componentCount));
}

// A run at its end, or after so many steps; trained once in a test run.
std::shared_ptr<const Snapshot> trained(
    const QByteArray& key, const ExperimentSettings& settings, std::int64_t stepCount = 100'000)
{
    static std::map<QByteArray, std::shared_ptr<const Snapshot>> runs;
    auto& run = runs[key];
    if (!run) {
        Trainer trainer(settings);
        while (trainer.stepCount() < stepCount && trainer.step()) { }
        run = std::make_shared<const Snapshot>(trainer.snapshot());
    }
    return run;
}
std::shared_ptr<const Snapshot> modularRun()
{
    return trained("all", settingsOf(torusOf(8, ObjectPositions::All)));
}
std::shared_ptr<const Snapshot> wallRun()
{
    return trained("wall", settingsOf(torusOf(4, ObjectPositions::All, true)));
}
std::shared_ptr<const Snapshot> fixedRun()
{
    return trained("fixed", settingsOf(torusOf(8, ObjectPositions::Fixed)));
}

} // namespace

class TestSpaceChapter : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, m_theme); }

    void init()
    {
        m_theme.reducedMotion = true;
        m_chapter = std::make_unique<SpaceChapter>(m_theme);
        m_chapter->resize(1190, 714);
        m_chapter->show();
        m_chapter->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_chapter.get()));
        m_chapter->setFocus();
        m_chapter->setUndoStack(&m_undoStack);
    }
    void cleanup()
    {
        m_undoStack.clear();
        m_chapter.reset();
        QLocale::setDefault(QLocale::c());
    }

    void beforeTheFirstStepTheKeyIsNamed()
    {
        QVERIFY(sentence(*m_chapter).contains("Press Space"));
        m_chapter->setActive(true);
        QTRY_VERIFY(m_chapter->run().snapshot());
        QVERIFY(sentence(*m_chapter).contains("Press Space"));
    }

    // --- Each state its sentence, with the numbers that core measures

    void sentenceHasTheNumbersOfTheRun_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<int>("components");
        QTest::addColumn<ObjectPositions>("objects");
        QTest::addColumn<bool>("hasWall");
        QTest::addColumn<Condition>("condition");
        QTest::addColumn<QString>("words");
        constexpr auto nonneg = Condition::NonnegActivityWeight;
        QTest::newRow("all") << QByteArray("all") << 8 << ObjectPositions::All << false << nonneg
                             << "each get a population";
        QTest::newRow("stripes") << QByteArray("stripes") << 4 << ObjectPositions::All << false
                                 << nonneg << "two coordinates, hence stripes";
        QTest::newRow("few") << QByteArray("few") << 8 << ObjectPositions::Some << false << nonneg
                             << "With few positions";
        QTest::newRow("fixed") << QByteArray("fixed") << 8 << ObjectPositions::Fixed << false
                               << nonneg << "never moves";
        QTest::newRow("neither") << QByteArray("neither") << 8 << ObjectPositions::All << false
                                 << Condition::ActivityWeight << "may be negative";
        QTest::newRow("wall") << QByteArray("wall") << 4 << ObjectPositions::All << true << nonneg
                              << "third factor";
    }
    void sentenceHasTheNumbersOfTheRun()
    {
        QFETCH(QByteArray, key);
        QFETCH(int, components);
        QFETCH(ObjectPositions, objects);
        QFETCH(bool, hasWall);
        QFETCH(Condition, condition);
        QFETCH(QString, words);
        const auto run = trained(key, settingsOf(torusOf(components, objects, hasWall), condition));
        m_chapter->run().showRun(run);
        const QString said = sentence(*m_chapter);
        QVERIFY2(said.contains(words), qPrintable(said));
        const Modularity is = modularityOf(run->sceneActivity, hasWall);
        QVERIFY2(said.contains(QString::number(*is.modularity, 'f', 2)), qPrintable(said));
        const std::vector<Index> sizes = is.moduleSizes();
        const bool isDivided = objects != ObjectPositions::Fixed; // else every cell mixes
        for (std::size_t i = 0; isDivided && i < (hasWall ? 3u : 2u); ++i)
            QVERIFY2(
                said.contains(QRegularExpression(QStringLiteral("\\b%1\\b").arg(qint64(sizes[i])))),
                qPrintable(said));
        for (const QString& part : said.split(QRegularExpression("\\.( |$)")))
            QVERIFY2(part.split(' ').size() <= 20, qPrintable(part));
        QCOMPARE(brokenNumber(*m_chapter), QString());
    }

    // --- Maps

    void objectVectorMapsMoveWithTheObjectAndAllocentricOnesStay()
    {
        const auto run = modularRun();
        m_chapter->run().showRun(run);
        auto* torus = child<TorusView>(*m_chapter, "torus");
        const Index at[]{mapOf(0, CellKind::Allocentric), mapOf(0, CellKind::ObjectVector)};
        const auto colors = [&](int situation) {
            QList<QColor> all;
            for (Index cell : at)
                all.append(maps()->colorAt(situation, int(cell), {4, 4}));
            return all;
        };
        const auto colorsBefore = colors(0);
        QVERIFY(colors(1)[1] != colorsBefore[1]); // B is elsewhere
        drag(torus, torus->pixelOf({2, 5}).toPoint(), torus->pixelOf({6, 1}).toPoint());
        const auto distance = [](const QColor& one, const QColor& other) {
            return std::abs(one.red() - other.red()) + std::abs(one.green() - other.green());
        };
        QVERIFY(distance(colors(0)[0], colorsBefore[0]) < 10);
        QVERIFY(distance(colors(0)[1], colorsBefore[1]) > 20);
        QCOMPARE(m_undoStack.count(), 1);
        m_undoStack.undo();
        QCOMPARE(colors(0), colorsBefore);
    }

    void onlyBorderMapsFollowTheWall()
    {
        const auto run = wallRun();
        m_chapter->run().showRun(run);
        auto* torus = child<TorusView>(*m_chapter, "torus");
        const Index border = mapOf(0, CellKind::Border), place = mapOf(0, CellKind::Allocentric);
        const auto image = [&](Index cell) {
            QList<QColor> colors;
            for (int column = 0; column < 8; ++column)
                colors.append(maps()->colorAt(0, int(cell), {column, 6}));
            return colors;
        };
        const auto borderBefore = image(border), placeBefore = image(place);
        drag(torus, torus->pixelOf({0, 3.6}).toPoint(), torus->pixelOf({4, 3.6}).toPoint());
        QCOMPARE(m_undoStack.count(), 1);
        QCOMPARE(m_undoStack.undoText(), QString("Wall"));
        const auto borderNow = image(border), placeNow = image(place);
        const auto isNear = [](const QColor& one, const QColor& other) {
            return std::abs(one.red() - other.red()) + std::abs(one.blue() - other.blue()) < 48;
        };
        bool hasBorderMoved = false;
        for (int column = 0; column < 8; ++column) {
            QVERIFY(isNear(borderNow[(column + 4) % 8], borderBefore[column]));
            QVERIFY(isNear(placeNow[column], placeBefore[column]));
            hasBorderMoved = hasBorderMoved || !isNear(borderNow[column], borderBefore[column]);
        }
        QVERIFY(hasBorderMoved);
    }

    void mixedCellsAreGrey()
    {
        m_chapter->run().showRun(fixedRun());
        int greyest = 0;
        for (int cell = 0; cell < 32; ++cell)
            for (int place = 0; place < 8; ++place) {
                const QColor color = maps()->colorAt(0, cell, {place, place});
                greyest = std::max(greyest, std::abs(color.red() - color.blue()));
            }
        QVERIFY(greyest < 80);
        QCOMPARE(child<ScatterChart>(*m_chapter, "scatter")->labelRects().size(), 1);
    }

    void aMapOpensLargeAndClosesAgain()
    {
        m_chapter->run().showRun(modularRun());
        const Index cell = mapOf(0, CellKind::ObjectVector);
        QSignalSpy edited(m_chapter.get(), &Chapter::edited);
        QTest::mouseClick(
            maps(), Qt::LeftButton, {}, maps()->tileRect(0, int(cell)).center().toPoint());
        QCOMPARE(edited.count(), 1);
        QVERIFY(!maps()->isVisible());
        const QString reason = plain(child<QLabel>(*m_chapter, "cellReason")->text());
        const double share = modularRun()->modules->fractions(cell, 1);
        QVERIFY2(reason.contains(QString::number(100 * share, 'f', 1)), qPrintable(reason));
        QVERIFY(reason.contains("moves with the object"));
        QVERIFY(m_chapter->figures()[1].fileName.contains("neuron"));
        // In the middle of the means by vector the object stands.
        auto* byVector = child<RateMapView>(*m_chapter, "meanByVector");
        const QRectF map = byVector->mapRect();
        QTest::mouseMove(byVector,
            QPointF(map.left() + 4.5 / 8 * map.width(), map.bottom() - 4.5 / 8 * map.height())
                .toPoint());
        const double mean = marginalMeansOf(modularRun()->sceneActivity, cell, false).ofObject(0);
        QVERIFY(byVector->shownLabel().join(' ').contains(QString::number(mean, 'f', 3)));
        QVERIFY(byVector->shownLabel().join(' ').contains("(0, 0)"));
        Session session;
        m_chapter->store(session);
        QCOMPARE(session.space.openNeuron, std::optional(cell));
        QTest::keyClick(child<QWidget>(*m_chapter, "cell"), Qt::Key_Escape);
        QVERIFY(maps()->isVisible());
    }

    void dotAndMapsOfACellArePointedAtTogether()
    {
        m_chapter->run().showRun(modularRun());
        auto* scatter = child<ScatterChart>(*m_chapter, "scatter");
        QTest::mouseMove(maps(), maps()->tileRect(0, 3).center().toPoint());
        QCOMPARE(scatter->pointedPoint(), 3);
        QTest::mouseMove(maps(), QPoint(maps()->width() - 2, maps()->height() - 2));
        QCOMPARE(scatter->pointedPoint(), -1);
        const auto& f = modularRun()->modules->fractions;
        QTest::mouseMove(scatter, scatter->pixelOf({f(5, 0), f(5, 1)}).toPoint());
        QVERIFY(scatter->pointedPoint() >= 0);
        QCOMPARE(maps()->pointedCell(), scatter->pointedPoint());
    }

    void withAWallTwoOfThreeSharesAreChosen()
    {
        auto* axes = child<QComboBox>(*m_chapter, "axes");
        m_chapter->run().showRun(modularRun());
        QVERIFY(!axes->isVisible());
        m_chapter->run().showRun(wallRun());
        QVERIFY(axes->isVisible());
        auto* scatter = child<ScatterChart>(*m_chapter, "scatter");
        const Index border = mapOf(0, CellKind::Border);
        axes->setCurrentIndex(1);
        emit axes->activated(1);
        const auto& f = wallRun()->modules->fractions;
        QTest::mouseMove(scatter, scatter->pixelOf({f(border, 0), f(border, 2)}).toPoint());
        QVERIFY(scatter->pointedPoint() >= 0);
        QVERIFY(wallRun()->modules->kindOf(scatter->pointedPoint()) == CellKind::Border);
    }

    void theRunBeforeStaysFaint()
    {
        auto* scatter = child<ScatterChart>(*m_chapter, "scatter");
        m_chapter->run().showRun(modularRun());
        const qsizetype labels = scatter->labelRects().size();
        m_chapter->run().showRun(modularRun(), fixedRun());
        QCOMPARE(scatter->labelRects().size(), labels + 1);
        auto* curve = child<CurveChart>(*m_chapter, "modularityCurve");
        QVERIFY(curve->ghostValueAt(3000).value_or(1) < 0.05);
        QVERIFY(curve->valueAt("modularity", 3000).value_or(0) > 0.95);
    }

    // --- Controls

    void objectPositionsAreChosen()
    {
        m_chapter->setActive(true);
        const auto torus = [&] { return m_chapter->run().settings().torus; };
        QVERIFY(torus().objects == ObjectPositions::All);
        QCOMPARE(torus().componentCount, Index(8));
        typeInto(*m_chapter, "objects", "2");
        QVERIFY(torus().objects == ObjectPositions::Some);
        QCOMPARE(torus().objectCount, Index(2));
        press(child<SegmentedSwitch>(*m_chapter, "objectsKind"), 0); // is chosen already
        QVERIFY(torus().objects == ObjectPositions::Some);
        typeInto(*m_chapter, "objects", "1");
        QVERIFY(torus().objects == ObjectPositions::Fixed);
        typeInto(*m_chapter, "objects", "64");
        QVERIFY(torus().objects == ObjectPositions::All);
        auto* kind = child<SegmentedSwitch>(*m_chapter, "objectsKind");
        press(kind, 1);
        QVERIFY(torus().objects == ObjectPositions::Window);
        typeInto(*m_chapter, "objects", "2");
        QCOMPARE(torus().window, Index(2));
        QCOMPARE(m_undoStack.count(), 5);
        m_undoStack.undo();
        QCOMPARE(torus().window, Index(1));
        m_undoStack.undo();
        QVERIFY(torus().objects == ObjectPositions::All);
        // A drag of the slider is one step.
        const int count = m_undoStack.index();
        dragSlider(*m_chapter, "objects", 0.1);
        QCOMPARE(m_undoStack.count(), count + 1);
        QVERIFY(torus().objects == ObjectPositions::Some);
        m_undoStack.undo();
        QVERIFY(torus().objects == ObjectPositions::All);
    }

    void componentsBringTheStrengthsThatTheyNeed()
    {
        m_chapter->setActive(true);
        press(child<SegmentedSwitch>(*m_chapter, "components"), 0);
        QVERIFY(m_chapter->run().settings() == settingsOf(torusOf(4, ObjectPositions::All)));
        child<QCheckBox>(*m_chapter, "hasWall")->click();
        ExperimentSettings wall = settingsOf(torusOf(4, ObjectPositions::All, true));
        QVERIFY(m_chapter->run().settings() == wall);
        QVERIFY(!child<QWidget>(*m_chapter, "objects")->isEnabled());
        emit child<ConditionBox>(*m_chapter, "condition")
            ->conditionChosen(Condition::ActivityWeight);
        wall = settingsOf(torusOf(4, ObjectPositions::All, true), Condition::ActivityWeight);
        QVERIFY(m_chapter->run().settings() == wall);
        typeInto(*m_chapter, "seed", "7");
        QCOMPARE(m_chapter->run().settings().seed, 7u);
        while (m_undoStack.canUndo())
            m_undoStack.undo();
        QVERIFY(m_chapter->run().settings() == defaultSettings(Family::Torus));
    }

    void trainingBySpaceBringsWhatTheCommandPrints()
    {
        m_chapter->setActive(true);
        emit m_chapter->run().bar()->speedChanged(0);
        QTRY_VERIFY(m_chapter->run().snapshot());
        QTest::keyClick(m_chapter.get(), Qt::Key_End);
        QTRY_COMPARE_WITH_TIMEOUT(m_chapter->run().snapshot()->step, std::int64_t(3000), 60'000);
        QTRY_VERIFY(sentence(*m_chapter).contains("each get a population"));
        QVERIFY(
            m_chapter->run().snapshot()->modules->fractions == modularRun()->modules->fractions);
    }

    void everythingOfASessionComesBack()
    {
        m_chapter->setActive(true);
        Session session;
        session.space.animal = 3;
        session.space.objectA = 8;
        session.space.objectB = 63;
        session.space.wall = 5;
        session.space.openNeuron = 4;
        session.space.training.run.log.start = settingsOf(torusOf(4, ObjectPositions::Some, true));
        m_chapter->load(session);
        QCOMPARE(m_chapter->animal(), QPointF(3, 0));
        Session stored;
        m_chapter->store(stored);
        QCOMPARE(stored.space.animal, Index(3));
        QCOMPARE(stored.space.objectA, Index(8));
        QCOMPARE(stored.space.objectB, Index(63));
        QCOMPARE(stored.space.wall, Index(5));
        QCOMPARE(stored.space.openNeuron, std::optional<Index>(4));
        QVERIFY(stored.space.training.run.log.start == session.space.training.run.log.start);
        QVERIFY(m_undoStack.isClean());
        // A neuron that the network lacks is not written.
        session.space.openNeuron = 60;
        m_chapter->load(session);
        m_chapter->store(stored);
        QVERIFY(!stored.space.openNeuron);
    }

    void defaultsTakeTheObjectsBack()
    {
        m_chapter->setActive(true);
        m_chapter->run().showRun(modularRun());
        auto* torus = child<TorusView>(*m_chapter, "torus");
        const QString before = torus->accessibleDescription();
        QTest::keyClick(torus, Qt::Key_Up, Qt::ControlModifier);
        QVERIFY(torus->accessibleDescription() != before);
        QTest::keyClick(m_chapter.get(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(torus->accessibleDescription(), before);
    }

    // --- The animal

    void theAnimalWalksOnlyWhileTheChapterIsShown()
    {
        m_theme.reducedMotion = false;
        QEvent change(QEvent::PaletteChange);
        QApplication::sendEvent(m_chapter.get(), &change);
        const QPointF start = m_chapter->animal();
        QVERIFY(!walkTimer()->isActive());
        m_chapter->setActive(true);
        QTRY_VERIFY(m_chapter->animal() != start);
        m_chapter->setActive(false);
        QVERIFY(!walkTimer()->isActive());
        m_chapter->setActive(true);
        // Who moves it wants it to stay.
        QTest::keyClick(child<TorusView>(*m_chapter, "torus"), Qt::Key_Up);
        QVERIFY(!walkTimer()->isActive());
        QCOMPARE(m_undoStack.undoText(), QString("Animal"));
        m_theme.reducedMotion = true;
        child<QAbstractButton>(*m_chapter, "walk")->click();
        QVERIFY(!walkTimer()->isActive());
    }

    // --- To take away

    void figuresHaveTheNumbersThatAreShown()
    {
        m_chapter->run().showRun(wallRun());
        const QList<Figure> figures = m_chapter->figures();
        QCOMPARE(figures.constLast().name, QString("Whole chapter"));
        QMap<QString, QByteArray> csv;
        for (const Figure& figure : figures) {
            QVERIFY(figure.caption.contains("Seed 1, step 3000"));
            QVERIFY(figure.fileName.startsWith("space-"));
            if (figure.csv)
                csv[figure.name] = figure.csv();
        }
        const auto lines = [&](const char* name) { return csv[name].trimmed().split('\n'); };
        QCOMPARE(lines("Rate maps").size(), 1 + 2 * 64);
        const QByteArrayList first = lines("Rate maps")[1].trimmed().split(',');
        QCOMPARE(first.size(), 5 + 48);
        const double rate = rateMaps(wallRun()->sceneActivity, 42, 0)(0, 47);
        QCOMPARE(first.constLast().toDouble(), rate);
        QCOMPARE(lines("What each cell tells").size(), 1 + 48);
        const QByteArrayList cell = lines("What each cell tells")[3].trimmed().split(',');
        QCOMPARE(cell[3].toDouble(), wallRun()->modules->fractions(2, 0));
        QCOMPARE(cell[5].toDouble(), wallRun()->modules->fractions(2, 2));
        QCOMPARE(lines("Modularity").constLast().split(',')[2].toDouble(),
            *wallRun()->modules->modularity);
    }

    void everyFigureCanBeDrawn()
    {
        m_chapter->run().showRun(wallRun());
        for (bool isOpen : {false, true}) {
            if (isOpen)
                emit maps()->cellOpened(3);
            for (const Figure& figure : m_chapter->figures()) {
                const auto svg = figureBytes(figure, m_theme, FigureFormat::Svg, true);
                QVERIFY2(svg.has_value() && svg->size() > 2000, qPrintable(figure.name));
            }
        }
    }

    void largeTypeKeepsEverythingInView()
    {
        m_chapter->run().showRun(wallRun());
        const int before = child<QWidget>(*m_chapter, "torus")->width();
        m_theme.textScale = 1.5;
        QEvent change(QEvent::FontChange);
        QApplication::sendEvent(m_chapter.get(), &change);
        for (QWidget* widget : m_chapter->findChildren<QWidget*>()) {
            QEvent again(QEvent::FontChange);
            QApplication::sendEvent(widget, &again);
        }
        QTRY_VERIFY(child<QWidget>(*m_chapter, "torus")->width() > before);
        QTRY_VERIFY(maps()->tileRect(1, 47).bottom() <= maps()->height());
        m_theme.textScale = 1;
    }

    void itIsAllInViewAtEverySize_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1366 x 768") << QSize(1190, 714);
        QTest::newRow("1024 x 768") << QSize(972, 714);
        QTest::newRow("1920 x 1080") << QSize(1744, 1026);
    }
    void itIsAllInViewAtEverySize()
    {
        QFETCH(QSize, size);
        m_chapter->resize(size);
        for (const auto& run : {modularRun(), wallRun()}) {
            m_chapter->run().showRun(run);
            QVERIFY(maps()->tileSide() >= 36);
            const int last = int(run->sceneActivity.cols()) - 1;
            QTRY_VERIFY(maps()->tileRect(1, last).bottom() <= maps()->height());
            for (const char* name : {"torus", "maps", "scatter", "modularityCurve"}) {
                const auto* view = child<QWidget>(*m_chapter, name);
                const QRect place(view->mapTo(m_chapter.get(), QPoint()), view->size());
                QVERIFY2(place.left() >= 0 && place.right() <= size.width(), name);
            }
        }
    }

private:
    MapWall* maps() const { return child<MapWall>(*m_chapter, "maps"); }
    QTimer* walkTimer() const { return child<QTimer>(*m_chapter, "walkTimer"); }
    // The cell of a kind that comes at `place` of them.
    Index mapOf(int place, CellKind kind) const
    {
        const Modularity& is = *m_chapter->run().snapshot()->modules;
        for (Index neuron = 0; neuron < is.fractions.rows(); ++neuron)
            if (is.active[std::size_t(neuron)] && is.kindOf(neuron) == kind && place-- == 0)
                return neuron;
        qFatal("no such cell");
    }
    static void press(SegmentedSwitch* choice, int option)
    {
        choice->findChildren<QAbstractButton*>()[option]->click();
    }

    Theme m_theme = Theme::light();
    QUndoStack m_undoStack;
    std::unique_ptr<SpaceChapter> m_chapter;
};

QTEST_MAIN(TestSpaceChapter)
#include "tst_space_chapter.moc"

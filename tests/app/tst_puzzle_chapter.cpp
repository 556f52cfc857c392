// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/puzzle_chapter.h"

#include "support/compare.h"
#include "support/user.h"
#include "widgets/torus_map_view.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <memory>

using namespace untangle;
using namespace untangle::test;

namespace {

constexpr int patienceMs = 60'000; // of a busy machine

// How much a tuning curve rises and falls.
double rangeOf(const TuningCurve& curve)
{
    return curve.mean.maxCoeff() - curve.mean.minCoeff();
}

} // namespace

class TestPuzzleChapter : public QObject {
    Q_OBJECT

private slots:
    // Training takes half a second: once for all tests.
    void initTestCase()
    {
        applyTheme(*qApp, m_theme);
        m_cells = trainExampleCells();
        m_chapter = std::make_unique<PuzzleChapter>(m_theme);
        m_chapter->resize(1190, 700);
        m_chapter->show();
    }
    void cleanupTestCase() { m_chapter.reset(); }

    // --- Cells

    void bumpsStandAtOnePlace_data()
    {
        QTest::addColumn<bool>("isOfObject");
        QTest::newRow("place") << false;
        QTest::newRow("object vector") << true;
    }
    void bumpsStandAtOnePlace()
    {
        QFETCH(bool, isOfObject);
        const Matrix<double>& map = isOfObject ? m_cells.objectVector : m_cells.place;
        Index row = 0, column = 0;
        const double greatest = map.maxCoeff(&row, &column);
        QVERIFY(greatest > 0);
        QVERIFY(row >= 2 && row <= 5 && column >= 2 && column <= 5); // in the middle
        // Away from its place it is nearly silent, and nothing in the map is clearly negative.
        const Index farRow = (row + 4) % torusSide, farColumn = (column + 4) % torusSide;
        QVERIFY(map(farRow, farColumn) < 0.15 * greatest);
        QVERIFY(map.minCoeff() > -0.1 * greatest);
    }

    // Each map is a neuron's rates in the scenes with the object and the wall where they stand.
    void mapsAreThoseOfOneWorld()
    {
        TorusSettings torus;
        torus.hasWall = true;
        ExperimentSettings settings = withTorus(defaultSettings(Family::Torus), torus);
        settings.weights = torusStrengths(torus.componentCount);
        Trainer trainer(settings);
        while (trainer.step()) { }
        const Matrix<float> activity = trainer.sceneActivity();
        Random random(1, Stream::Task);
        const auto scenes = TorusTask(torus, random).allScenes();
        const Index object = ExampleCells::objectColumn + torusSide * ExampleCells::objectRow;
        std::vector<Index> sceneOf(std::size_t(torusPlaces), -1);
        for (Index i = 0; i < Index(scenes.size()); ++i) {
            const TorusScene& scene = scenes[std::size_t(i)];
            const Index column = scene.place % torusSide;
            if (objectPlace(scene) == object
                && (column - scene.fromWall + torusSide) % torusSide == ExampleCells::wallColumn)
                sceneOf[std::size_t(scene.place)] = i;
        }
        for (const Matrix<double>* map : {&m_cells.place, &m_cells.objectVector, &m_cells.border}) {
            bool isFound = false;
            for (Index neuron = 0; neuron < activity.cols(); ++neuron) {
                bool isSame = true;
                for (Index place = 0; place < torusPlaces; ++place)
                    isSame = isSame
                        && (*map)(place / torusSide, place % torusSide)
                            == double(activity(sceneOf[std::size_t(place)], neuron));
                isFound = isFound || isSame;
            }
            QVERIFY(isFound);
        }
    }

    void gridCellIsAClearGrid()
    {
        const Vector<double> map = m_cells.grid.transpose().reshaped();
        const auto score = measureGrid(map).score;
        QVERIFY(score && *score > 2 * GridCells::clear * 0.9);
    }

    void borderCellFollowsTheWallAlone()
    {
        const Matrix<double>& map = m_cells.border;
        const double along = (map.colwise() - map.rowwise().mean()).colwise().mean().norm();
        const double across
            = (map.rowwise() - map.colwise().mean()).rowwise().mean().norm(); // over rows
        QVERIFY(along > 20 * across);
        Index row = 0, column = 0;
        map.maxCoeff(&row, &column);
        const Index away = (column - ExampleCells::wallColumn + torusSide) % torusSide;
        QVERIFY(away <= 1 || away >= torusSide - 1);
    }

    void axisNeuronIgnoresTheOtherFactor()
    {
        const Matrix<double>& map = m_cells.axis; // rows are e2
        const double alongFirst = map.colwise().mean().maxCoeff() - map.colwise().mean().minCoeff();
        const double alongSecond
            = map.rowwise().mean().maxCoeff() - map.rowwise().mean().minCoeff();
        QVERIFY(alongFirst > 20 * alongSecond);
    }

    void taskCellsFollowOneTaskEach()
    {
        QVERIFY(rangeOf(m_cells.firstTask.tuning[0]) > 5 * rangeOf(m_cells.firstTask.tuning[1]));
        QVERIFY(rangeOf(m_cells.secondTask.tuning[1]) > 5 * rangeOf(m_cells.secondTask.tuning[0]));
        QVERIFY(!(m_cells.firstTask.id == m_cells.secondTask.id));
    }

    void cellsAreTheSameEachTime()
    {
        const ExampleCells again = trainExampleCells();
        QVERIFY(again.place == m_cells.place);
        QVERIFY(again.grid == m_cells.grid);
        QVERIFY(!(again.place == again.objectVector));
    }

    // --- The walk

    void walkStaysOnTheTorusAndIsSteady()
    {
        WalkPlace before = walkAt(0);
        for (double seconds = 0; seconds < 200; seconds += 0.033) {
            const WalkPlace at = walkAt(seconds);
            QVERIFY(at.x >= 0 && at.x < 1 && at.y >= 0 && at.y < 1);
            QVERIFY(std::abs(std::remainder(at.x - before.x, 1)) < 0.02);
            QVERIFY(std::abs(std::remainder(at.y - before.y, 1)) < 0.02);
            before = at;
        }
    }

    void walkComesEverywhere()
    {
        Matrix<bool> seen = Matrix<bool>::Zero(torusSide, torusSide);
        for (double seconds = 0; seconds < 600; seconds += 0.1) {
            const WalkPlace at = walkAt(seconds);
            seen(Index(at.y * torusSide), Index(at.x * torusSide)) = true;
        }
        QVERIFY(seen.all());
    }

    void rateIsThatOfTheBinOrBetweenTwo()
    {
        Matrix<double> map = Matrix<double>::Zero(4, 4);
        map(1, 2) = 8; // x 2, y 1
        map(3, 3) = 4;
        const auto at = [&](double x, double y) { return rateAt(map, {x / 4, y / 4}); };
        COMPARE_NEAR(at(2.5, 1.5), 1.0, 1e-12);
        COMPARE_NEAR(at(3.5, 3.5), 0.5, 1e-12);
        COMPARE_NEAR(at(2, 1.5), 0.5, 1e-12); // half way to a silent bin
        COMPARE_NEAR(at(2, 2), 0.25, 1e-12);
        COMPARE_NEAR(at(0, 3.5), 0.25, 1e-12); // the edges meet
        COMPARE_NEAR(at(0.5, 0.5), 0.0, 1e-12);
    }

    // --- The chapter

    void wordsStandUntilTheCellsAreTrained()
    {
        PuzzleChapter fresh(m_theme);
        QVERIFY(!fresh.hasCells());
        QVERIFY(!sentence(fresh).isEmpty());
        QVERIFY(child<QLabel>(fresh, "rate1")->text().isEmpty());
        QVERIFY(brokenNumber(fresh).isEmpty());
        QVERIFY(!fresh.grab().isNull());
    }

    void leavingWhileItTrainsEndsTheTraining()
    {
        auto fresh = std::make_unique<PuzzleChapter>(m_theme);
        fresh->setActive(true);
        fresh.reset();
        QCoreApplication::processEvents();
    }

    void cellsComeWhenItIsFirstShown()
    {
        m_chapter->setActive(true);
        QTRY_VERIFY_WITH_TIMEOUT(m_chapter->hasCells(), patienceMs);
        m_chapter->setActive(false);
        m_chapter->showWalk(12.5);
        const WalkPlace at = walkAt(12.5);
        const Matrix<double>* maps[]
            = {&m_cells.place, &m_cells.grid, &m_cells.objectVector, &m_cells.border};
        for (int i = 0; i < 4; ++i) {
            const auto name = QStringLiteral("rate%1").arg(i + 1).toLatin1();
            const QString rate = QString::number(std::lround(100 * rateAt(*maps[i], at)));
            QCOMPARE(plain(child<QLabel>(*m_chapter, name.constData())->text()),
                QStringLiteral("rate here %1 %").arg(rate));
        }
        QVERIFY(brokenNumber(*m_chapter).isEmpty());
    }

    // The timer is asked once it is due; with reduced motion the animal stands.
    void animalWalksWhileTheChapterIsInView()
    {
        QVERIFY(m_chapter->hasCells());
        const auto picture
            = [this] { return child<QWidget>(*m_chapter, "map1")->grab().toImage(); };
        m_chapter->showWalk(0);
        const QImage before = picture();
        m_chapter->setActive(true);
        QTRY_VERIFY_WITH_TIMEOUT(picture() != before, patienceMs);
        m_chapter->setActive(false);
    }

    void animalStandsAtTheSamePlaceInEachMap()
    {
        QVERIFY(m_chapter->hasCells());
        m_chapter->showWalk(3);
        const WalkPlace at = walkAt(3);
        for (int i = 0; i < 4; ++i) {
            const auto name = QStringLiteral("map%1").arg(i + 1).toLatin1();
            auto* map = child<TorusMapView>(*m_chapter, name.constData());
            const QRectF box = map->mapRect();
            const QPointF dot(box.left() + at.x * box.width(), box.bottom() - at.y * box.height());
            QCOMPARE(map->grab().toImage().pixel(dot.toPoint()), m_theme.ink.rgb());
        }
    }

    void questionsLeadToTheirChapters()
    {
        QSignalSpy wanted(m_chapter.get(), &PuzzleChapter::chapterWanted);
        for (const char* link : {"link1", "link2", "link3"})
            child<QPushButton>(*m_chapter, link)->click();
        QCOMPARE(wanted.size(), 3);
        QCOMPARE(wanted[0][0].toString(), QStringLiteral("space"));
        QCOMPARE(wanted[1][0].toString(), QStringLiteral("range"));
        QCOMPARE(wanted[2][0].toString(), QStringLiteral("conditions"));
    }

    void picturesCanBeSaved()
    {
        QCOMPARE(m_chapter->figures().constLast().fileName, QStringLiteral("puzzle-chapter"));
        for (const Figure& figure : m_chapter->figures())
            QVERIFY(figureBytes(figure, m_theme, FigureFormat::Svg, true));
    }

private:
    Theme m_theme = Theme::light();
    ExampleCells m_cells;
    std::unique_ptr<PuzzleChapter> m_chapter;
};

QTEST_MAIN(TestPuzzleChapter)
#include "tst_puzzle_chapter.moc"

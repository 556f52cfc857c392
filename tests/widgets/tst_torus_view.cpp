// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/torus_view.h"

#include "support/user.h"

#include <QSignalSpy>
#include <QTest>

using namespace untangle;

class TestTorusView : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_view = std::make_unique<TorusView>(m_theme);
        m_view->resize(260, 260);
        m_view->setNames("$x$", "$v$", "A", "B");
        m_view->setObjects({1, 6}, {6, 1});
        m_view->setAnimal({4, 3}, 0);
        m_view->show();
    }
    void cleanup() { m_view.reset(); }

    void vectorTakesTheShortWay_data()
    {
        QTest::addColumn<QPoint>("object");
        QTest::addColumn<QPointF>("animal");
        QTest::addColumn<QPointF>("vector");
        QTest::newRow("straight") << QPoint(1, 6) << QPointF(4, 3) << QPointF(3, -3);
        QTest::newRow("across the right edge") << QPoint(7, 2) << QPointF(1, 2) << QPointF(2, 0);
        QTest::newRow("across the lower edge") << QPoint(3, 1) << QPointF(3, 6) << QPointF(0, -3);
        QTest::newRow("across a corner") << QPoint(0, 0) << QPointF(7, 7) << QPointF(-1, -1);
        QTest::newRow("not at all") << QPoint(2, 5) << QPointF(2, 5) << QPointF(0, 0);
    }
    void vectorTakesTheShortWay()
    {
        QFETCH(QPoint, object);
        QFETCH(QPointF, animal);
        QFETCH(QPointF, vector);
        m_view->setObjects(object, {0, 0});
        m_view->setAnimal(animal, 0);
        QCOMPARE(m_view->vector(), vector);
    }

    // Where it leaves the square it comes in again at the other side.
    void vectorIsDrawnAcrossTheEdges()
    {
        m_view->setNames({}, {}, {}, {});
        m_view->setObjects({6, 2}, {0, 7});
        m_view->setAnimal({1.4, 2}, 0);
        const auto isVector = [&](const QPointF& place) {
            const QColor is = m_view->grab().toImage().pixelColor(m_view->pixelOf(place).toPoint());
            return is.red() - is.blue() > 80;
        };
        QVERIFY(isVector({7.3, 2}));
        QVERIFY(isVector({0.2, 2}));
        QVERIFY(!isVector({4, 2}));
        m_view->setAnimal({3, 2}, 0);
        QVERIFY(isVector({4.5, 2}));
        QVERIFY(!isVector({7.3, 2}));
    }

    void everythingCanBeDragged_data()
    {
        QTest::addColumn<QPointF>("from");
        QTest::addColumn<int>("handle"); // animal, A, B, wall
        QTest::newRow("animal") << QPointF(4, 3) << 0;
        QTest::newRow("A") << QPointF(1, 6) << 1;
        QTest::newRow("B") << QPointF(6, 1) << 2;
        QTest::newRow("wall") << QPointF(2, 4) << 3;
    }
    void everythingCanBeDragged()
    {
        QFETCH(QPointF, from);
        QFETCH(int, handle);
        m_view->setWall(2);
        QSignalSpy started(m_view.get(), &TorusView::dragStarted);
        QSignalSpy finished(m_view.get(), &TorusView::dragFinished);
        QSignalSpy animal(m_view.get(), &TorusView::animalMoved);
        QSignalSpy first(m_view.get(), &TorusView::firstObjectMoved);
        QSignalSpy second(m_view.get(), &TorusView::secondObjectMoved);
        QSignalSpy wall(m_view.get(), &TorusView::wallMoved);
        test::drag(
            m_view.get(), m_view->pixelOf(from).toPoint(), m_view->pixelOf({5, 5}).toPoint());
        QCOMPARE(started.count(), 1);
        QCOMPARE(finished.count(), 1);
        QSignalSpy* const spies[]{&animal, &first, &second, &wall};
        for (int i = 0; i < 4; ++i)
            QCOMPARE(spies[i]->isEmpty(), i != handle);
        const QVariant last = spies[handle]->constLast().constFirst();
        if (handle == 0)
            QVERIFY((last.toPointF() - QPointF(5, 5)).manhattanLength() < 0.1);
        else if (handle == 3)
            QCOMPARE(last.toInt(), 5);
        else
            QCOMPARE(last.toPoint(), QPoint(5, 5));
    }

    void draggedBeyondAnEdgeComesInAtTheOther()
    {
        QSignalSpy first(m_view.get(), &TorusView::firstObjectMoved);
        test::drag(
            m_view.get(), m_view->pixelOf({1, 6}).toPoint(), m_view->pixelOf({-2, 9}).toPoint());
        QCOMPARE(first.constLast().constFirst().toPoint(), QPoint(6, 1));
        m_view->setAnimal({-1, 8.25}, 0);
        QCOMPARE(m_view->vector(), QPointF(-2, 2.25));
    }

    void groundCannotBeDragged()
    {
        QSignalSpy started(m_view.get(), &TorusView::dragStarted);
        test::drag(m_view.get(), m_view->pixelOf({2, 4}).toPoint(),
            m_view->pixelOf({5, 5}).toPoint()); // where a wall would be
        QCOMPARE(started.count(), 0);
    }

    void keysMoveWhatTheirModifiersName()
    {
        m_view->setWall(7);
        QSignalSpy animal(m_view.get(), &TorusView::animalMoved);
        QSignalSpy first(m_view.get(), &TorusView::firstObjectMoved);
        QSignalSpy second(m_view.get(), &TorusView::secondObjectMoved);
        QSignalSpy wall(m_view.get(), &TorusView::wallMoved);
        QSignalSpy finished(m_view.get(), &TorusView::dragFinished);
        QTest::keyClick(m_view.get(), Qt::Key_Up);
        QCOMPARE(animal.constLast().constFirst().toPointF(), QPointF(4, 4));
        QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(first.constLast().constFirst().toPoint(), QPoint(0, 6));
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(second.constLast().constFirst().toPoint(), QPoint(6, 0));
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(wall.constLast().constFirst().toInt(), 0);
        QCOMPARE(finished.count(), 4);
        m_view->setWall(std::nullopt);
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(wall.count(), 1);
        QVERIFY(m_view->accessibleDescription().contains("column 5, row 4"));
    }

    void wallIsDrawnWhereItStands()
    {
        const auto isTeal = [&](double column) {
            const QColor is
                = m_view->grab().toImage().pixelColor(m_view->pixelOf({column, 7.2}).toPoint());
            return is == m_theme.factor(2).fill;
        };
        QVERIFY(!isTeal(3));
        m_view->setWall(3);
        QVERIFY(isTeal(3) && !isTeal(4));
        m_view->setWall(4);
        QVERIFY(!isTeal(3) && isTeal(4));
    }

    void oddNumbersAreSurvived()
    {
        m_view->setAnimal({std::numeric_limits<double>::quiet_NaN(), 0}, 0);
        m_view->setAnimal({1e9, -1e9}, 1e9);
        m_view->setObjects({-9, 1000}, {8, 8});
        m_view->setWall(-1);
        m_view->setTrail({{0, 0}, {1e6, 0}});
        m_view->resize(4, 4);
        QVERIFY(!m_view->grab().isNull());
    }

private:
    Theme m_theme = Theme::light();
    std::unique_ptr<TorusView> m_view;
};

QTEST_MAIN(TestTorusView)
#include "tst_torus_view.moc"

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map_grid.h"

#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace untangle;

class TestMapGrid : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_view = std::make_unique<MapGrid>(m_theme);
        m_view->setColumnCount(4);
        m_view->resize(400, 300);
        m_view->show();
        m_chosen = std::make_unique<QSignalSpy>(m_view.get(), &MapGrid::mapChosen);
    }
    void cleanup() { m_view.reset(); }

    void mapsStandInRowsInTheirOrder()
    {
        m_view->setMaps(maps(8), 5);
        QCOMPARE(m_view->mapCount(), Index(8));
        QVERIFY(m_view->mapRect(3).left() > m_view->mapRect(2).right());
        QCOMPARE(m_view->mapRect(4).left(), m_view->mapRect(0).left());
        QVERIFY(m_view->mapRect(4).top() > m_view->mapRect(0).bottom());
        std::vector<Index> order{7, 6, 5, 4, 3, 2, 1, 0};
        const QRectF first = m_view->mapRect(0);
        m_view->setOrder(order);
        QCOMPARE(m_view->mapRect(7), first);
        m_view->setOrder({0, 0, 1, 2, 3, 4, 5, 6}); // no permutation
        m_view->setOrder({0, 1});
        QCOMPARE(m_view->order(), order);
    }

    void eachMapIsDrawnWithItsOwnMaximum()
    {
        m_view->setMaps(maps(8), 5); // map m fires with m + 1 in bin m, x = m % 5, y = m / 5
        m_view->resize(400, 300);
        for (Index map : {0, 6}) {
            const QRectF box = m_view->mapRect(map);
            const QPointF bin(box.left() + (double(map % 5) + 0.5) * box.width() / 5,
                box.bottom() - (double(map / 5) + 0.5) * box.height() / 5);
            const QRgb is = m_view->grab().toImage().pixel(bin.toPoint());
            // A pixel beside the middle of a bin is smoothed a little towards the next one.
            QVERIFY(qAbs(qGreen(is) - qGreen(m_theme.sequential(m_theme.neutralMap, 0.92).rgb()))
                <= 25);
        }
    }

    void clickAndKeysChoose()
    {
        m_view->setMaps(maps(8), 5);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, m_view->mapRect(2).center().toPoint());
        QCOMPARE(m_view->chosen(), std::optional<Index>(2));
        QCOMPARE(m_chosen->size(), 1);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, m_view->mapRect(2).center().toPoint());
        QCOMPARE(m_chosen->size(), 1); // as it is
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_view->chosen(), std::optional<Index>(6));
        QTest::keyClick(m_view.get(), Qt::Key_Down); // no row below
        QCOMPARE(m_view->chosen(), std::optional<Index>(6));
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QCOMPARE(m_view->chosen(), std::optional<Index>(5));
        m_view->setOrder({7, 6, 5, 4, 3, 2, 1, 0});
        QTest::keyClick(m_view.get(), Qt::Key_Right); // the next place, whatever map is there
        QCOMPARE(m_view->chosen(), std::optional<Index>(4));
        QCOMPARE(m_chosen->last()[0].value<Index>(), Index(4));
    }

    void pointingTellsOfAMap()
    {
        m_view->setMaps(maps(8), 5);
        m_view->setHoverText([](Index map) { return QStringList{QString::number(map)}; });
        QTest::mouseMove(m_view.get(), m_view->mapRect(5).center().toPoint());
        QCOMPARE(m_view->shownLabel(), QStringList("5"));
        QTest::mouseMove(m_view.get(),
            QPointF(m_view->mapRect(0).right() + 2, m_view->mapRect(0).top()).toPoint());
        QVERIFY(m_view->shownLabel().isEmpty());
    }

    void otherMapsForgetWhatIsNoLongerThere()
    {
        m_view->setMaps(maps(8), 5);
        m_view->setChosen(6);
        m_view->setMaps(maps(4), 5);
        QVERIFY(!m_view->chosen());
        m_view->setChosen(4); // none of them
        QVERIFY(!m_view->chosen());
        m_view->setMaps(Matrix<float>(), 5);
        QCOMPARE(m_view->mapCount(), Index(0));
        QVERIFY(!m_view->grab().isNull());
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_chosen->size(), 0);
    }

    // 40 maps in 8 columns, in any room: all inside, none on another.
    void mapsFitTheRoom_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("usual") << QSize(450, 420);
        QTest::newRow("narrow") << QSize(300, 500);
        QTest::newRow("low") << QSize(800, 330);
        QTest::newRow("large") << QSize(1200, 900);
    }
    void mapsFitTheRoom()
    {
        QFETCH(QSize, size);
        m_view->setColumnCount(8);
        m_view->setMaps(maps(40), 20);
        m_view->resize(size);
        QRectF before;
        for (Index map = 0; map < 40; ++map) {
            const QRectF box = m_view->mapRect(map);
            QVERIFY(QRectF(m_view->rect()).contains(box));
            QVERIFY(box.width() >= MapGrid::leastSide && box.width() <= MapGrid::greatestSide);
            QVERIFY(!box.intersects(before));
            before = box;
        }
        QVERIFY(m_view->maximumHeight() >= m_view->mapRect(39).bottom());
    }

private:
    static Matrix<float> maps(Index count)
    {
        const Index places = count > 25 ? 400 : 25;
        Matrix<float> activity = Matrix<float>::Zero(places, count);
        for (Index map = 0; map < count; ++map)
            activity(map, map) = float(map + 1);
        return activity;
    }
    Theme m_theme = Theme::light();
    std::unique_ptr<MapGrid> m_view;
    std::unique_ptr<QSignalSpy> m_chosen;
};

QTEST_MAIN(TestMapGrid)
#include "tst_map_grid.moc"

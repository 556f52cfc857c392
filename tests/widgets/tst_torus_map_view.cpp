// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/torus_map_view.h"

#include "support/compare.h"

#include <QTest>

using namespace untangle;

class TestTorusMapView : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_view = std::make_unique<TorusMapView>(m_theme);
        m_view->resize(200, 220);
        m_view->setHoverText(
            [](int x, int y) { return QStringList{QStringLiteral("%1 %2").arg(x).arg(y)}; });
        m_view->show();
    }
    void cleanup() { m_view.reset(); }

    void rowsGrowUpwardsAndTheMapIsSquare()
    {
        m_view->setMap(spot(10, 7, 2)); // x 7, y 2
        QCOMPARE(m_view->mapRect(), QRectF(0, 0, 200, 200));
        COMPARE_NEAR(m_view->toPixel({7, 2}).x(), 150.0, 1e-9);
        COMPARE_NEAR(m_view->toPixel({7, 2}).y(), 150.0, 1e-9);
        QVERIFY(isFull({7, 2}));
        QCOMPARE(colorAt({7, 7}), m_theme.sunken.rgb());
        QCOMPARE(colorAt({2, 2}), m_theme.sunken.rgb());
    }

    void edgesMeet()
    {
        m_view->setMap(spot(10, 0, 5));
        // The edge lies between the bins 9 and 0, as far from 0 as the place between 0 and 1.
        QVERIFY(distance(colorAt({0.4, 5}), colorAt({-0.4, 5})) <= 20);
        QVERIFY(distance(colorAt({-0.4, 5}), m_theme.sunken.rgb()) > 20);
        QVERIFY(colorAt({9.35, 5}) != m_theme.sunken.rgb()); // its smoothed rim on the other side
    }

    void aPieceOfThePlaneRepeatsTheTorus()
    {
        m_view->setReach(10); // twice the torus of 10 bins
        m_view->setMap(spot(10, 2, 1));
        for (const QPointF& at : {QPointF(2, 1), QPointF(-8, 1), QPointF(2, -9), QPointF(-8, -9)})
            QVERIFY(isFull(at));
        QCOMPARE(colorAt({6, 1}), m_theme.sunken.rgb());
        COMPARE_NEAR(m_view->toPixel({0, 0}).x(), 100.0, 1e-9);
    }

    void polygonAndAnimalStandAtTheirPlaces()
    {
        m_view->setMap(Matrix<double>::Zero(10, 10));
        m_view->setAnimal(QPointF(3, 6));
        QCOMPARE(colorAt({3, 6}), m_theme.ink.rgb());
        m_view->setAnimal(std::nullopt);
        QVERIFY(colorAt({3, 6}) != m_theme.ink.rgb());
        m_view->setPolygon(QPolygonF({{2, 2}, {7, 2}, {4, 7}}));
        for (const QPointF& corner : {QPointF(2, 2), QPointF(7, 2), QPointF(4, 7)})
            QCOMPARE(colorAt(corner), m_theme.ink.rgb());
        QVERIFY(qGray(colorAt({4.5, 2})) < 120); // the side between
    }

    void pointerAndKeysReadABin()
    {
        m_view->setMap(Matrix<double>::Ones(10, 10));
        QTest::mouseMove(m_view.get(), m_view->toPixel({3.2, 6.7}).toPoint());
        QCOMPARE(m_view->shownLabel(), QStringList("3 7"));
        QTest::mouseMove(m_view.get(), QPoint(100, 210)); // below the map
        QVERIFY(m_view->shownLabel().isEmpty());
        QTest::keyClick(m_view.get(), Qt::Key_Right); // begins in the middle
        QCOMPARE(m_view->shownLabel(), QStringList("4 4"));
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QTest::keyClick(m_view.get(), Qt::Key_Up);
        QCOMPARE(m_view->shownLabel(), QStringList("5 5"));
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QVERIFY(m_view->shownLabel().isEmpty());
    }

    void withAReachBinsAreCountedFromTheCentre()
    {
        m_view->setReach(10);
        m_view->setMap(Matrix<double>::Ones(10, 10));
        QTest::mouseMove(m_view.get(), m_view->toPixel({-7, 4}).toPoint());
        QCOMPARE(m_view->shownLabel(), QStringList("-7 4"));
    }

    void aMapThatIsNotSquareIsRefused()
    {
        m_view->setMap(spot(10, 7, 2));
        m_view->setMap(Matrix<double>(2, 3));
        QVERIFY(isFull({7, 2}));
        m_view->setMap(Matrix<double>());
        m_view->setEmptyText(QStringLiteral("none"));
        QTest::mouseMove(m_view.get(), QPoint(100, 100));
        QVERIFY(m_view->shownLabel().isEmpty());
        QVERIFY(!m_view->grab().isNull());
    }

private:
    static Matrix<double> spot(Index side, Index x, Index y)
    {
        Matrix<double> map = Matrix<double>::Zero(side, side);
        map(y, x) = 2;
        return map;
    }
    static int distance(QRgb one, QRgb other)
    {
        return std::max({qAbs(qRed(one) - qRed(other)), qAbs(qGreen(one) - qGreen(other)),
            qAbs(qBlue(one) - qBlue(other))});
    }
    // A pixel beside the middle of a bin is smoothed a little towards the next one.
    bool isFull(const QPointF& bins)
    {
        return distance(colorAt(bins), m_theme.sequential(m_theme.neutralMap, 0.92).rgb()) <= 25;
    }
    QRgb colorAt(const QPointF& bins)
    {
        return m_view->grab().toImage().pixel(m_view->toPixel(bins).toPoint());
    }
    Theme m_theme = Theme::light();
    std::unique_ptr<TorusMapView> m_view;
};

QTEST_MAIN(TestTorusMapView)
#include "tst_torus_map_view.moc"

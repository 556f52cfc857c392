// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rate_map_view.h"

#include <QTest>

#include <limits>

using namespace untangle;

class TestRateMapView : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_view = std::make_unique<RateMapView>(m_theme);
        m_view->resize(200, 200);
        m_view->show();
        m_view->setHoverText([](int row, int column) {
            return QStringList{QStringLiteral("%1 %2").arg(row).arg(column)};
        });
    }
    void cleanup() { m_view.reset(); }

    void theGreatestRateIsDarkestAndRowZeroIsBelow()
    {
        Matrix<double> rates = Matrix<double>::Zero(5, 5);
        rates(0, 4) = 3; // lower right
        m_view->setHue(m_theme.factor(1).fill);
        m_view->setMap(rates);
        const QRectF map = m_view->mapRect();
        QCOMPARE(colorAt(map.bottomRight() - QPointF(8, 8)),
            m_theme.sequential(m_theme.factor(1).fill, 0.92).rgb());
        QCOMPARE(colorAt(map.topLeft() + QPointF(8, 8)), m_theme.sunken.rgb());
    }

    void negativeRatesMakeItDiverge()
    {
        Matrix<double> rates = Matrix<double>::Zero(5, 5);
        rates(4, 0) = -2;
        rates(0, 4) = 2;
        m_view->setMap(rates);
        const QRectF map = m_view->mapRect();
        QCOMPARE(colorAt(map.topLeft() + QPointF(8, 8)), m_theme.negativeWeight.rgb());
        QCOMPARE(colorAt(map.bottomRight() - QPointF(8, 8)), m_theme.positiveWeight.rgb());
        QCOMPARE(colorAt(map.center()), m_theme.divergingMiddle.rgb());
    }

    void pointingReadsARate()
    {
        m_view->setMap(Matrix<double>::Ones(5, 5));
        const QRectF map = m_view->mapRect();
        QTest::mouseMove(m_view.get(), (map.bottomLeft() + QPointF(3, -3)).toPoint());
        QCOMPARE(m_view->shownLabel(), QStringList("0 0"));
        QTest::mouseMove(m_view.get(), (map.topRight() + QPointF(-3, 3)).toPoint());
        QCOMPARE(m_view->shownLabel(), QStringList("4 4"));
        QTest::mouseMove(m_view.get(), (map.bottomRight() + QPointF(3, 3)).toPoint());
        QVERIFY(m_view->shownLabel().isEmpty());
    }

    void brokenMapsAreDrawnAsFarAsTheyGo()
    {
        Matrix<double> rates = Matrix<double>::Ones(3, 3);
        rates(0, 0) = std::numeric_limits<double>::quiet_NaN();
        rates(1, 1) = std::numeric_limits<double>::infinity();
        m_view->setMap(rates);
        const QRectF map = m_view->mapRect();
        QCOMPARE(colorAt(map.topRight() + QPointF(-8, 8)),
            m_theme.sequential(m_theme.factor(0).fill, 0.92).rgb());
        m_view->setMap(Matrix<double>(2, 3)); // refused
        m_view->setMap(Matrix<double>());
        QVERIFY(!m_view->grab().isNull());
    }

private:
    QRgb colorAt(const QPointF& at) { return m_view->grab().toImage().pixel(at.toPoint()); }
    Theme m_theme = Theme::light();
    std::unique_ptr<RateMapView> m_view;
};

QTEST_MAIN(TestRateMapView)
#include "tst_rate_map_view.moc"

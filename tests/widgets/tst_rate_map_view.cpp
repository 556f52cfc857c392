// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rate_map_view.h"

#include <QSet>
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

    void mapsCanShareAScale()
    {
        m_view->setMap(Matrix<double>::Ones(5, 5));
        const QPointF middle = m_view->mapRect().center();
        QCOMPARE(colorAt(middle), m_theme.sequential(m_theme.factor(0).fill, 0.92).rgb());
        m_view->setGreatest(2);
        QCOMPARE(colorAt(middle), m_theme.sequential(m_theme.factor(0).fill, 0.46).rgb());
    }

    void plainBinsHaveHardEdgesAndNumbersWhereThereIsRoom()
    {
        Matrix<double> rates = Matrix<double>::Zero(5, 5);
        rates.col(4).setOnes();
        m_view->setMap(rates);
        const QRectF map = m_view->mapRect();
        const double bin = map.width() / 5;
        const QPointF beside(map.right() - bin - 3, map.bottom() - 2);
        QVERIFY(colorAt(beside) != m_theme.sunken.rgb()); // smooth
        m_view->setPlain(true);
        QCOMPARE(colorAt(beside), m_theme.sunken.rgb());
        const auto colorsIn = [&](int column) {
            const QImage image = m_view->grab().toImage();
            QSet<QRgb> colors;
            for (int x = 3; x < int(bin) - 3; ++x)
                for (int y = 3; y < int(bin) - 3; ++y)
                    colors.insert(image.pixel(
                        int(map.left() + column * bin) + x, int(map.bottom() - bin) + y));
            return colors.size();
        };
        QVERIFY(colorsIn(2) > 3);
        m_view->resize(90, 90);
        const QRectF small = m_view->mapRect();
        QCOMPARE(colorAt(small.center()), m_theme.sunken.rgb());
    }

    void marksStandInTheirBins()
    {
        m_view->setPlain(false);
        m_view->setMap(Matrix<double>::Zero(5, 5));
        m_view->setMarks(QPoint(1, 3), 4);
        const QRectF map = m_view->mapRect();
        const double bin = map.width() / 5;
        const QPointF ring(map.left() + 1.5 * bin, map.bottom() - 3.5 * bin);
        QVERIFY(qGray(colorAt(ring + QPointF(bin / 2 - 1, 0))) < 80);
        QCOMPARE(colorAt(ring), m_theme.sunken.rgb());
        const QPointF column(map.left() + 4.5 * bin, map.top() + 4);
        QVERIFY(qGray(colorAt(column)) < 120);
        m_view->setMarks(std::nullopt, std::nullopt);
        QCOMPARE(colorAt(column), m_theme.sunken.rgb());
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

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scatter_chart.h"

#include "support/user.h"

#include <QSignalSpy>
#include <QTest>

#include <limits>

using namespace untangle;

class TestScatterChart : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_chart = std::make_unique<ScatterChart>(m_theme);
        m_chart->resize(360, 300);
        m_chart->setTitle("What each cell tells");
        m_chart->setHorizontalAxis("$f$_{x}, told by place", m_theme.factor(0).text);
        m_chart->setVerticalAxis("$f$_{v}, told by the vector", m_theme.factor(1).text);
        m_chart->setPoints(
            {{{1, 0}, m_theme.factor(0).fill}, {{0.98, 0.02}, m_theme.factor(0).fill},
                {{0, 1}, m_theme.factor(1).fill}, {{0.5, 0.5}, m_theme.ink3, true}});
        m_chart->show();
    }
    void cleanup() { m_chart.reset(); }

    void dotsStandAtTheirShares()
    {
        const QImage image = m_chart->grab().toImage();
        QCOMPARE(image.pixelColor(m_chart->pixelOf({1, 0}).toPoint()), m_theme.factor(0).fill);
        QCOMPARE(image.pixelColor(m_chart->pixelOf({0, 1}).toPoint()), m_theme.factor(1).fill);
        const QRectF plot = m_chart->plotRect();
        for (const QPointF& corner : {QPointF(0, 0), QPointF(1, 0), QPointF(0, 1), QPointF(1, 1)})
            QVERIFY(plot.adjusted(5, 5, -5, -5).contains(m_chart->pixelOf(corner)));
        QVERIFY(m_chart->pixelOf({0, 1}).y() < m_chart->pixelOf({0, 0}).y());
        // An open one is a ring.
        QVERIFY(image.pixelColor(m_chart->pixelOf({0.5, 0.5}).toPoint()) != m_theme.factor(0).fill);
    }

    void diagonalAndGhostsCanBeSeen()
    {
        m_chart->setPoints({{{1, 0}, m_theme.factor(0).fill}});
        const QImage with = m_chart->grab().toImage();
        m_chart->setDiagonal(false);
        const QImage without = m_chart->grab().toImage();
        QVERIFY(with != without);
        m_chart->setGhosts({{0.2, 0.7}}, "run before");
        QVERIFY(m_chart->grab().toImage() != without);
        QCOMPARE(m_chart->labelRects().size(), 1);
    }

    void labelsStayOffTheDotsAndEachOther()
    {
        m_chart->setLabels({{{1, 0}, "16 allocentric", m_theme.factor(0).text},
            {{0, 1}, "16 object-vector", m_theme.factor(1).text}});
        m_chart->setGhosts({{0.5, 0.5}, {0.52, 0.48}}, "run before");
        const QList<QRectF> rects = m_chart->labelRects();
        QCOMPARE(rects.size(), 3);
        for (qsizetype i = 0; i < rects.size(); ++i) {
            QVERIFY(QRectF(m_chart->rect()).contains(rects[i]));
            for (const QPointF& dot : {QPointF(1, 0), QPointF(0, 1), QPointF(0.5, 0.5)})
                QVERIFY(!rects[i].contains(m_chart->pixelOf(dot)));
            for (qsizetype j = 0; j < i; ++j)
                QVERIFY(!rects[i].intersects(rects[j]));
        }
        QVERIFY(std::abs(rects[0].center().y() - m_chart->pixelOf({1, 0}).y()) < 40);
    }

    void pointingTakesTheNearest()
    {
        m_chart->setHoverText([](int point) { return QStringList{QString::number(point + 1)}; });
        QSignalSpy pointed(m_chart.get(), &ScatterChart::pointPointed);
        QSignalSpy left(m_chart.get(), &ScatterChart::pointLeft);
        QSignalSpy clicked(m_chart.get(), &ScatterChart::pointClicked);
        QTest::mouseMove(m_chart.get(), m_chart->pixelOf({0.02, 0.98}).toPoint());
        QCOMPARE(pointed.constLast().constFirst().toInt(), 2);
        QCOMPARE(m_chart->shownLabel(), QStringList("3"));
        QTest::mouseClick(
            m_chart.get(), Qt::LeftButton, {}, m_chart->pixelOf({0.5, 0.5}).toPoint());
        QCOMPARE(clicked.constLast().constFirst().toInt(), 3);
        QTest::mouseMove(m_chart.get(), m_chart->pixelOf({0.25, 0.25}).toPoint());
        QCOMPARE(left.count(), 1);
        m_chart->setPointedPoint(0);
        QCOMPARE(m_chart->pointedPoint(), 0);
        QVERIFY(m_chart->shownLabel().isEmpty());
        QCOMPARE(pointed.count(), 1);
    }

    void keysGoFromPointToPoint()
    {
        m_chart->setHoverText([](int point) { return QStringList{QString::number(point + 1)}; });
        QSignalSpy clicked(m_chart.get(), &ScatterChart::pointClicked);
        QTest::keyClick(m_chart.get(), Qt::Key_Right);
        QTest::keyClick(m_chart.get(), Qt::Key_Right);
        QCOMPARE(m_chart->pointedPoint(), 1);
        QCOMPARE(m_chart->accessibleDescription(), QString("2"));
        QTest::keyClick(m_chart.get(), Qt::Key_End);
        QTest::keyClick(m_chart.get(), Qt::Key_Return);
        QCOMPARE(clicked.constLast().constFirst().toInt(), 3);
        m_chart->setPoints({});
        QCOMPARE(m_chart->pointedPoint(), -1);
        QTest::keyClick(m_chart.get(), Qt::Key_Right);
        QCOMPARE(m_chart->pointedPoint(), -1);
    }

    void oddNumbersAreSurvived()
    {
        const double none = std::numeric_limits<double>::quiet_NaN();
        m_chart->setPoints({{{none, 0}, m_theme.ink}, {{1e300, -1e300}, m_theme.ink}});
        m_chart->setGhosts({{none, none}}, "before");
        m_chart->setLabels({{{none, 1}, "none", m_theme.ink}});
        QVERIFY(!m_chart->grab().isNull());
        m_chart->setPointedPoint(0);
        m_chart->resize(20, 20);
        QVERIFY(!m_chart->grab().isNull());
    }

private:
    Theme m_theme = Theme::light();
    std::unique_ptr<ScatterChart> m_chart;
};

QTEST_MAIN(TestScatterChart)
#include "tst_scatter_chart.moc"

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/histogram.h"

#include "support/compare.h"

#include <QTest>

#include <limits>
#include <numeric>

using namespace untangle;

class TestHistogram : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_view = std::make_unique<Histogram>(m_theme);
        m_view->setBins(-1, 1, 0.1);
        m_view->setHoverText([](double from, double to, int count) {
            return QStringList{QStringLiteral("%1 %2 %3").arg(from).arg(to).arg(count)};
        });
        m_view->resize(400, 160);
        m_view->show();
    }
    void cleanup() { m_view.reset(); }

    void valuesFallIntoTheirBins()
    {
        m_view->setValues({0.05, 0.4, 0.45, 0.4999, 0.5, -1, 1});
        QCOMPARE(m_view->binCount(), 20);
        QCOMPARE(m_view->countOf(10), 1); // 0 to 0.1
        QCOMPARE(m_view->countOf(14), 3); // 0.4 belongs to the bin that begins there
        QCOMPARE(m_view->countOf(15), 1);
        QCOMPARE(m_view->countOf(0), 1);
        QCOMPARE(m_view->countOf(19), 1); // the last one has its right edge, too
    }

    void binsGrowByWholeOnes()
    {
        m_view->setValues({-1.05, 1.31});
        COMPARE_NEAR(m_view->range().minimum, -1.1, 1e-12);
        COMPARE_NEAR(m_view->range().maximum, 1.4, 1e-12);
        QCOMPARE(m_view->binCount(), 25);
        QCOMPARE(m_view->countOf(0), 1);
        QCOMPARE(m_view->countOf(24), 1);
        m_view->setValues({});
        QCOMPARE(m_view->binCount(), 20);
    }

    void whatIsNoNumberIsLeftOut()
    {
        m_view->setValues({std::numeric_limits<double>::quiet_NaN(),
            std::numeric_limits<double>::infinity(), 0.05, 1e300});
        int sum = 0;
        for (int bin = 0; bin < m_view->binCount(); ++bin)
            sum += m_view->countOf(bin);
        QCOMPARE(sum, 2);
        QVERIFY(m_view->binCount() <= 220 + 1);
        QVERIFY(!m_view->grab().isNull());
    }

    void heightsAreInProportion()
    {
        m_view->setValues({0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.55, 0.55});
        COMPARE_NEAR(m_view->barRect(10).height(), 3 * m_view->barRect(15).height(), 1e-9);
        COMPARE_NEAR(m_view->barRect(10).bottom(), m_view->barRect(15).bottom(), 1e-9);
        COMPARE_NEAR(m_view->xOf(0), 200.0, 1e-9);
    }

    void barsBelowTheThresholdArePale()
    {
        m_view->setThreshold(0.4, QStringLiteral("0.4"));
        m_view->setValues({0.35, 0.35, 0.35, 0.35, 0.35, 0.45, 0.45, 0.45, 0.45, 0.45});
        const QImage picture = m_view->grab().toImage();
        const auto colorOf = [&](int bin) {
            return picture.pixel((m_view->barRect(bin).bottomRight() - QPointF(4, 8)).toPoint());
        };
        QCOMPARE(colorOf(14), m_theme.neutralMap.rgb());
        QVERIFY(colorOf(13) != m_theme.neutralMap.rgb());
        QVERIFY(colorOf(13) != colorOf(12)); // and yet there
    }

    void pointerAndKeysReadABin()
    {
        m_view->setValues({0.05, 0.05, 0.55});
        QTest::mouseMove(m_view.get(), m_view->barRect(10).center().toPoint());
        QCOMPARE(m_view->shownLabel(), QStringList("0 0.1 2"));
        QTest::mouseMove(m_view.get(), {5, 5});
        QVERIFY(m_view->shownLabel().isEmpty());
        QTest::keyClick(m_view.get(), Qt::Key_Right); // to the first that holds something
        QCOMPARE(m_view->shownLabel(), QStringList("0 0.1 2"));
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_view->shownLabel(), QStringList("0.5 0.6 1"));
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_view->shownLabel(), QStringList("0.5 0.6 1"));
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QCOMPARE(m_view->shownLabel(), QStringList("0 0.1 2"));
    }

    void markedValueStandsBelowTheAxis()
    {
        m_view->setValues({0.55});
        m_view->setMarked(0.55);
        const QImage picture = m_view->grab().toImage();
        const QPoint below(qRound(m_view->xOf(0.55)), qRound(m_view->barRect(15).bottom()) + 6);
        QCOMPARE(picture.pixel(below), m_theme.ink.rgb());
        m_view->setMarked(std::nullopt);
        QVERIFY(m_view->grab().toImage().pixel(below) != m_theme.ink.rgb());
    }

private:
    Theme m_theme = Theme::light();
    std::unique_ptr<Histogram> m_view;
};

QTEST_MAIN(TestHistogram)
#include "tst_histogram.moc"

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ring_view.h"

#include "support/compare.h"
#include "support/user.h"

#include <QSignalSpy>
#include <QTest>

#include <numbers>

using namespace untangle;

class TestRingView : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_view = std::make_unique<RingView>(m_theme);
        m_view->resize(250, 250);
        m_view->setLimits(1, 6);
        m_view->setRing(2, 4);
        m_view->show();
        m_started = std::make_unique<QSignalSpy>(m_view.get(), &RingView::dragStarted);
        m_dragged = std::make_unique<QSignalSpy>(m_view.get(), &RingView::ringDragged);
        m_finished = std::make_unique<QSignalSpy>(m_view.get(), &RingView::dragFinished);
    }
    void cleanup() { m_view.reset(); }

    void planeHasBothSignsAndYGrowsUpwards()
    {
        const QPointF middle = m_view->toPixel({0, 0});
        COMPARE_NEAR(middle.x(), 125.0, 1e-9);
        COMPARE_NEAR(middle.y(), 125.0, 1e-9);
        QVERIFY(m_view->toPixel({0, 6}).y() < 25 && m_view->toPixel({0, 6}).y() > 0);
        QVERIFY(m_view->toPixel({6, 0}).x() > 225 && m_view->toPixel({6, 0}).x() < 250);
    }

    void eachCircleIsDraggedByItself_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<double>("inner");
        QTest::addColumn<double>("outer");
        QTest::newRow("outer") << 4.0 << 5.0 << 2.0 << 5.0;
        QTest::newRow("inner") << 2.0 << 1.5 << 1.5 << 4.0;
        QTest::newRow("outer stops at the limit") << 4.0 << 6.55 << 2.0 << 6.0;
        QTest::newRow("inner stops at the limit") << 2.0 << 0.2 << 1.0 << 4.0;
        QTest::newRow("outer stops at the inner") << 4.0 << 1.2 << 2.0 << 2.0;
        QTest::newRow("inner stops at the outer") << 2.0 << 5.5 << 4.0 << 4.0;
    }
    void eachCircleIsDraggedByItself()
    {
        QFETCH(double, from);
        QFETCH(double, to);
        test::drag(m_view.get(), at(from), at(to));
        QCOMPARE(m_started->size(), 1);
        QCOMPARE(m_finished->size(), 1);
        QVERIFY(!m_dragged->isEmpty());
        // A pixel is 0.053 of the plane.
        QFETCH(double, inner);
        QFETCH(double, outer);
        COMPARE_NEAR(m_dragged->last()[0].toDouble(), inner, 0.11);
        COMPARE_NEAR(m_dragged->last()[1].toDouble(), outer, 0.11);
        COMPARE_NEAR(m_view->inner(), m_dragged->last()[0].toDouble(), 0.0);
        COMPARE_NEAR(m_view->outer(), m_dragged->last()[1].toDouble(), 0.0);
        const double steps = m_view->outer() / RingView::dragStep;
        COMPARE_NEAR(steps, std::round(steps), 1e-9);
    }

    void pressAndReleaseMoveNothing()
    {
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at(4) + QPoint(2, 0));
        QCOMPARE(m_dragged->size(), 0);
        QCOMPARE(m_started->size(), m_finished->size());
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at(3)); // between the circles
        QCOMPARE(m_started->size(), 1);
    }

    // Who listens may set everything again at every move.
    void aDragGoesOnWhileItIsAnswered()
    {
        connect(m_view.get(), &RingView::ringDragged, m_view.get(), [this](double, double) {
            m_view->setRingShown(true);
            m_view->setWaves({});
            m_view->setRefused(false);
        });
        test::drag(m_view.get(), at(4), at(5));
        COMPARE_NEAR(m_view->outer(), 5.0, 0.11);
    }

    // Circles that lie on each other can be parted again, at their handles.
    void handlesStandApart()
    {
        m_view->setRing(3, 3);
        const double half = std::sqrt(0.5);
        const auto along = [&](double radius) {
            return m_view->toPixel({radius * half, radius * half}).toPoint();
        };
        test::drag(m_view.get(), along(3), along(5));
        COMPARE_NEAR(m_view->inner(), 3.0, 1e-12);
        COMPARE_NEAR(m_view->outer(), 5.0, 0.11);
        test::drag(m_view.get(), along(-3), along(-2));
        COMPARE_NEAR(m_view->inner(), 2.0, 0.11);
    }

    void keysMoveACircleByATenth_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<double>("inner");
        QTest::addColumn<double>("outer");
        QTest::newRow("up") << int(Qt::Key_Up) << 2.0 << 4.1;
        QTest::newRow("down") << int(Qt::Key_Down) << 2.0 << 3.9;
        QTest::newRow("right") << int(Qt::Key_Right) << 2.1 << 4.0;
        QTest::newRow("left") << int(Qt::Key_Left) << 1.9 << 4.0;
    }
    void keysMoveACircleByATenth()
    {
        QFETCH(int, key);
        QTest::keyClick(m_view.get(), Qt::Key(key));
        QFETCH(double, inner);
        QFETCH(double, outer);
        COMPARE_NEAR(m_view->inner(), inner, 1e-12);
        COMPARE_NEAR(m_view->outer(), outer, 1e-12);
        QCOMPARE(m_dragged->size(), 1);
        QCOMPARE(m_started->size(), 1);
        QCOMPARE(m_finished->size(), 1);
    }

    void withoutCirclesNothingIsDragged()
    {
        m_view->setRingShown(false);
        test::drag(m_view.get(), at(4), at(5));
        QTest::keyClick(m_view.get(), Qt::Key_Up);
        QCOMPARE(m_started->size(), 0);
        COMPARE_NEAR(m_view->outer(), 4.0, 0.0);
    }

    void wavesAreFilledAtBothSigns()
    {
        m_view->setRingShown(false);
        m_view->setWaves({{{3, 1}, 1}});
        const QImage picture = m_view->grab().toImage();
        const auto colorAt
            = [&](const QPointF& k) { return picture.pixel(m_view->toPixel(k).toPoint()); };
        QCOMPARE(colorAt({3, 1}), m_theme.neutralMap.rgb());
        QCOMPARE(colorAt({-3, -1}), m_theme.neutralMap.rgb());
        QVERIFY(colorAt({3, -1}) != m_theme.neutralMap.rgb());
    }

    void aRefusedRingIsRed()
    {
        const auto redCount = [this] {
            const QImage picture = m_view->grab().toImage();
            int count = 0;
            for (int y = 0; y < picture.height(); ++y)
                for (int x = 0; x < picture.width(); ++x)
                    count += picture.pixel(x, y) == m_theme.nonneg.fill.rgb();
            return count;
        };
        QCOMPARE(redCount(), 0);
        m_view->setRefused(true);
        QVERIFY(redCount() > 0);
    }

    void pointingNamesAWave()
    {
        m_view->setHoverText([](const QPoint& k) {
            return QStringList{QStringLiteral("%1 %2").arg(k.x()).arg(k.y())};
        });
        QTest::mouseMove(m_view.get(), m_view->toPixel({3, -1}).toPoint());
        QCOMPARE(m_view->shownLabel(), QStringList("3 -1"));
        QTest::mouseMove(m_view.get(), m_view->toPixel({3.5, -1}).toPoint());
        QVERIFY(m_view->shownLabel().isEmpty());
    }

private:
    // On the circle of that radius, away from its handle.
    QPoint at(double radius) const { return m_view->toPixel({radius, 0}).toPoint(); }

    Theme m_theme = Theme::light();
    std::unique_ptr<RingView> m_view;
    std::unique_ptr<QSignalSpy> m_started, m_dragged, m_finished;
};

QTEST_MAIN(TestRingView)
#include "tst_ring_view.moc"

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/factor_square.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <limits>
#include <memory>

using namespace untangle;
using Tool = FactorSquare::Tool;

class TestFactorSquare : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_view = std::make_unique<FactorSquare>(m_theme);
        m_view->resize(500, 400);
        m_view->setView(QRectF(-1, -1, 2, 2));
        m_view->setHull({{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}, {});
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup() { m_view.reset(); }

    void itKeepsItsSquareAndTheSecondFactorGrowsUpwards()
    {
        QCOMPARE(m_view->square(), QRectF(50, 0, 400, 400));
        QCOMPARE(m_view->toPixel({0, 0}), QPointF(250, 200));
        QVERIFY(m_view->toPixel({0, 1}).y() < 200);
        const QPointF there(0.3, -0.7), back = m_view->toValues(m_view->toPixel(there));
        QVERIFY(std::hypot(back.x() - there.x(), back.y() - there.y()) < 1e-12);
        m_view->setView(QRectF(0, 0, 3, 1)); // made square about its middle
        QCOMPARE(m_view->toPixel({1.5, 0.5}), QPointF(250, 200));
        m_view->setView(QRectF(0, 0, std::numeric_limits<double>::infinity(), 1)); // is passed over
        QCOMPARE(m_view->toPixel({1.5, 0.5}), QPointF(250, 200));
    }

    void arrowsBeginAtTheMeanAndTheLongestSetsTheScale()
    {
        m_view->setArrows({{0.01, 0}, {0, -0.005}, {std::nan(""), 1}});
        const QImage picture = m_view->grab().toImage();
        const auto isInk
            = [&](const QPointF& at) { return picture.pixelColor(at.toPoint()).lightness() < 90; };
        // Over the coloured axes.
        QVERIFY(isInk(m_view->toPixel({0.5, 0})));
        QVERIFY(isInk(m_view->toPixel({0, -0.4})));
        QVERIFY(!isInk(m_view->toPixel({0, -0.6}))); // half as long
    }

    void theDashedHullIsDrawnOnlyWhenItIsThere()
    {
        const QImage without = m_view->grab().toImage();
        m_view->setSampledHull({{-0.5, -0.5}, {0.5, -0.4}, {0.2, 0.6}}, "hull of samples");
        QVERIFY(m_view->grab().toImage() != without);
        m_view->setSampledHull({}, "hull of samples");
        // The name goes with it.
        m_view->setSampledHull({}, {});
        QCOMPARE(m_view->grab().toImage(), without);
    }

    void withoutAToolNothingIsDrawn()
    {
        QSignalSpy drawn(m_view.get(), &FactorSquare::pointDrawn);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, {250, 200});
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QVERIFY(drawn.isEmpty());
    }

    void aDragDrawsAlongItsWholeWay()
    {
        m_view->setTool(Tool::Draw);
        QSignalSpy drawn(m_view.get(), &FactorSquare::pointDrawn);
        QSignalSpy started(m_view.get(), &FactorSquare::strokeStarted);
        QSignalSpy finished(m_view.get(), &FactorSquare::strokeFinished);
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, {250, 200});
        QTest::mouseMove(m_view.get(), {320, 200}); // one jump
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, {320, 200});
        QCOMPARE(drawn.size(), 11); // one a press, then every 7 px of 70
        QCOMPARE(started.size(), 1);
        QCOMPARE(finished.size(), 1);
        const QPointF first = drawn[0][0].toPointF();
        QVERIFY(std::hypot(first.x(), first.y()) < 1e-12);
        for (const auto& point : drawn)
            QVERIFY(std::abs(point[0].toPointF().y()) < 1e-12);
    }

    void pointsStayInTheView()
    {
        m_view->setTool(Tool::Draw);
        QSignalSpy drawn(m_view.get(), &FactorSquare::pointDrawn);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, {495, 5});
        QCOMPARE(drawn[0][0].toPointF(), QPointF(1, 1));
    }

    void theRightButtonErasesWithAnyTool()
    {
        QSignalSpy erased(m_view.get(), &FactorSquare::pointErased);
        QTest::mouseClick(m_view.get(), Qt::RightButton, {}, {250, 200});
        QVERIFY(erased.isEmpty());
        m_view->setTool(Tool::Draw);
        QTest::mouseClick(m_view.get(), Qt::RightButton, {}, {250, 200});
        QCOMPARE(erased.size(), 1);
        // 10 px of 400 for 2.4 units.
        QVERIFY(std::abs(erased[0][1].toDouble() - 10 * 2.4 / 400) < 1e-12);
        m_view->setTool(Tool::Erase);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, {250, 200});
        QCOMPARE(erased.size(), 2);
    }

    void theKeyboardDrawsAtACross()
    {
        m_view->setTool(Tool::Draw);
        QSignalSpy drawn(m_view.get(), &FactorSquare::pointDrawn);
        QSignalSpy erased(m_view.get(), &FactorSquare::pointErased);
        for (Qt::Key key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Up, Qt::Key_Return})
            QTest::keyClick(m_view.get(), key);
        QCOMPARE(drawn.size(), 1);
        const QPointF at = drawn[0][0].toPointF();
        QVERIFY(std::hypot(at.x() - 0.2, at.y() - 0.1) < 1e-12);
        QTest::keyClick(m_view.get(), Qt::Key_Delete);
        QCOMPARE(erased.size(), 1);
        QCOMPARE(erased[0][0].toPointF(), at);
    }

private:
    const Theme m_theme = Theme::light();
    std::unique_ptr<FactorSquare> m_view;
};

QTEST_MAIN(TestFactorSquare)
#include "tst_factor_square.moc"

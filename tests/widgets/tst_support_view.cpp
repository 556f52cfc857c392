// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/support_view.h"

#include <QTest>

#include <cmath>
#include <memory>
#include <numbers>

using namespace untangle;

namespace {

QList<QPointF> around(auto&& radiusAt)
{
    QList<QPointF> curve;
    for (int i = 0; i < 360; ++i) {
        const double angle = i * std::numbers::pi / 180;
        curve.append(radiusAt(angle) * QPointF(std::cos(angle), std::sin(angle)));
    }
    return curve;
}

const QList<QPointF> circle = around([](double) { return 1.0; });
const QList<QPointF> diamond
    = around([](double t) { return std::max(std::abs(std::cos(t)), std::abs(std::sin(t))); });
const QList<QPointF> square
    = around([](double t) { return std::abs(std::cos(t)) + std::abs(std::sin(t)); });

} // namespace

class TestSupportView : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_view = std::make_unique<SupportView>(m_theme);
        m_view->resize(400, 420);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup() { m_view.reset(); }

    void itKeepsItsSquareAndHoldsAllCurves()
    {
        QCOMPARE(m_view->square(), QRectF(0, 10, 400, 400));
        QCOMPARE(m_view->toPixel({0, 0}), QPointF(200, 210));
        m_view->setCurves(square, circle); // reaches sqrt 2
        QVERIFY(m_view->square().contains(m_view->toPixel({std::numbers::sqrt2, 0})));
        const double before = m_view->toPixel({1, 0}).x();
        m_view->setSampled({{3, 0}, {0, 3}, {-3, -3}});
        QVERIFY(m_view->toPixel({1, 0}).x() < before);
        QVERIFY(m_view->square().contains(m_view->toPixel({-3, -3})));
    }

    // Only where the support lies inside the ellipse.
    void theRoomBetweenIsFilledWhereTheSupportLiesInside()
    {
        const auto isRed = [this](const QPointF& at) {
            const QColor color = m_view->grab().toImage().pixelColor(at.toPoint());
            return color.red() > color.green() + 20;
        };
        const QPointF diagonal(0.85 / std::numbers::sqrt2, 0.85 / std::numbers::sqrt2);
        m_view->setCurves(diamond, circle);
        QVERIFY(isRed(m_view->toPixel(diagonal)));
        QVERIFY(!isRed(m_view->toPixel({0.5, 0.2})));
        m_view->setCurves(square, circle);
        QVERIFY(!isRed(m_view->toPixel(1.2 / 0.85 * diagonal)));
        QVERIFY(!isRed(m_view->toPixel(diagonal)));
    }

    void theGapIsAnArrowWithItsWords()
    {
        m_view->setCurves(diamond, circle);
        const QImage without = m_view->grab().toImage();
        m_view->setGap(SupportView::Gap{{0.5, 0.5}, "gap −0.5 at 45°", true});
        QVERIFY(m_view->accessibleDescription().contains("−0.5 at 45°"));
        const QImage with = m_view->grab().toImage();
        QVERIFY(with != without);
        const QColor shaft = with.pixelColor(m_view->toPixel({0.2, 0.2}).toPoint());
        QVERIFY(shaft.red() > shaft.green() + 40);
        m_view->setGap(std::nullopt);
        QVERIFY(m_view->accessibleDescription().isEmpty());
        QCOMPARE(m_view->grab().toImage(), without);
    }

    void curvesThatAreNoneBreakNothing()
    {
        m_view->setCurves({}, {});
        m_view->grab();
        m_view->setCurves({{std::nan(""), 0}, {1, 0}}, {{1, 0}});
        m_view->grab();
    }

private:
    const Theme m_theme = Theme::light();
    std::unique_ptr<SupportView> m_view;
};

QTEST_MAIN(TestSupportView)
#include "tst_support_view.moc"

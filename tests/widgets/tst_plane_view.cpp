// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plane_view.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace untangle;

namespace {

constexpr double degree = std::numbers::pi / 180;

struct State {
    double angleRad = 36.87 * degree;
    QPointF bias{1.4, 1.4};
    double a = 1;
};

// What the chapter of the linear example shows.
void show(PlaneView& view, const State& state)
{
    const QPointF first(std::cos(state.angleRad), std::sin(state.angleRad));
    const QPointF second(-first.y(), first.x());
    const auto number = [](double value) { return QString::number(value, 'f', 2); };
    const auto column = [&](const QPointF& m) {
        return QStringLiteral("(%1, %2)").arg(number(m.x()), number(m.y()));
    };
    QList<QPointF> corners;
    for (const QPointF& e : {QPointF(-1, -1), QPointF(1, -1), QPointF(1, 1), QPointF(-1, 1)})
        corners.append(state.bias + state.a * (e.x() * first + e.y() * second));
    view.setShape(corners, {0, 1, 0, 1});
    view.setArrows(
        {{first, "$e$_{1} " + column(first), 0}, {second, "$e$_{2} " + column(second), 1}});
    view.setBias(state.bias, "$b$ = $a$" + column(state.bias / state.a));
    const double c = std::abs(first.x()) * state.a;
    const double s = std::abs(first.y()) * state.a;
    view.setHorizontalLengths({{c, number(c), 0}, {s, number(s), 1}}, number(c + s));
    view.setVerticalLengths({{s, number(s), 0}, {c, number(c), 1}}, number(c + s));
    view.setAxisNames("rate of neuron 1, $z$_{1}", "rate of neuron 2, $z$_{2}");
    view.setForbiddenText("negative rates: not allowed");
}

void drag(QWidget& widget, const QPointF& from, const QPointF& to)
{
    QTest::mousePress(&widget, Qt::LeftButton, {}, from.toPoint());
    QTest::mouseMove(&widget, ((from + to) / 2).toPoint());
    QTest::mouseMove(&widget, to.toPoint());
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, to.toPoint());
}

} // namespace

class TestPlaneView : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void draggingAnArrowHeadGivesTheAngle_data();
    void draggingAnArrowHeadGivesTheAngle();
    void draggingTheCentreGivesTheBias();
    void draggingTheInsideMovesTheBiasAlong();
    void draggingOutsideDoesNothing();
    void lockedHandlesDoNotMove();
    void arrowKeysMoveAndRotate();
    void negativePointsAreDrawnInTheNonnegColour();
    void sidesHaveTheColourOfTheirFactor();
    void lengthsLieEndToEnd();
    void labelsStayInsideAndApart_data();
    void labelsStayInsideAndApart();
    void theRangeStaysAsSet();
    void theViewIsASquare();
    void oddNumbersAreSurvived();

private:
    Theme m_theme = Theme::light();
    std::unique_ptr<PlaneView> m_view;
};

void TestPlaneView::init()
{
    m_view = std::make_unique<PlaneView>(m_theme);
    m_view->setViewRange(-1.4, 3.3);
    m_view->resize(540, 540);
    show(*m_view, {});
    m_view->show();
}

void TestPlaneView::cleanup()
{
    m_view.reset();
}

void TestPlaneView::draggingAnArrowHeadGivesTheAngle_data()
{
    QTest::addColumn<int>("arrow");
    QTest::addColumn<double>("toDegrees");
    QTest::addColumn<double>("firstDegrees");
    QTest::newRow("first to 60") << 0 << 60.0 << 60.0;
    QTest::newRow("first to -120") << 0 << -120.0 << -120.0;
    QTest::newRow("second to 90") << 1 << 90.0 << 0.0;
    QTest::newRow("second to -90") << 1 << -90.0 << 180.0;
}

void TestPlaneView::draggingAnArrowHeadGivesTheAngle()
{
    QFETCH(int, arrow);
    QFETCH(double, toDegrees);
    QFETCH(double, firstDegrees);
    QSignalSpy started(m_view.get(), &PlaneView::dragStarted);
    QSignalSpy dragged(m_view.get(), &PlaneView::angleDragged);
    QSignalSpy moved(m_view.get(), &PlaneView::biasDragged);
    QSignalSpy finished(m_view.get(), &PlaneView::dragFinished);
    const double from = 36.87 * degree + arrow * std::numbers::pi / 2;
    const auto at = [](double angle, double length) {
        return QPointF(1.4 + length * std::cos(angle), 1.4 + length * std::sin(angle));
    };
    drag(*m_view, m_view->toPixel(at(from, 1)), m_view->toPixel(at(toDegrees * degree, 1.2)));
    QCOMPARE(started.count(), 1);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(moved.count(), 0);
    QVERIFY(dragged.count() >= 1);
    const double got = dragged.constLast().constFirst().toDouble();
    // Half a pixel at 1.2 units from the centre.
    QVERIFY(std::abs(std::remainder(got - firstDegrees * degree, 2 * std::numbers::pi)) < 0.008);
}

void TestPlaneView::draggingTheCentreGivesTheBias()
{
    QSignalSpy dragged(m_view.get(), &PlaneView::biasDragged);
    drag(*m_view, m_view->toPixel({1.4, 1.4}), m_view->toPixel({2.0, 0.5}));
    QVERIFY(dragged.count() >= 1);
    QVERIFY(std::abs(dragged.constLast()[0].toDouble() - 2.0) < 0.02);
    QVERIFY(std::abs(dragged.constLast()[1].toDouble() - 0.5) < 0.02);
}

void TestPlaneView::draggingTheInsideMovesTheBiasAlong()
{
    QSignalSpy dragged(m_view.get(), &PlaneView::biasDragged);
    drag(*m_view, m_view->toPixel({1.4, 0.8}), m_view->toPixel({1.9, 0.9}));
    QVERIFY(dragged.count() >= 1);
    QVERIFY(std::abs(dragged.constLast()[0].toDouble() - 1.9) < 0.02);
    QVERIFY(std::abs(dragged.constLast()[1].toDouble() - 1.5) < 0.02);
}

void TestPlaneView::draggingOutsideDoesNothing()
{
    QSignalSpy started(m_view.get(), &PlaneView::dragStarted);
    drag(*m_view, m_view->toPixel({3, 3}), m_view->toPixel({1, 1}));
    QCOMPARE(started.count(), 0);
}

void TestPlaneView::lockedHandlesDoNotMove()
{
    m_view->setRotatable(false);
    m_view->setMovable(false);
    QSignalSpy started(m_view.get(), &PlaneView::dragStarted);
    drag(*m_view, m_view->toPixel({2.2, 2.0}), m_view->toPixel({1, 2}));
    drag(*m_view, m_view->toPixel({1.4, 1.4}), m_view->toPixel({1, 2}));
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QTest::keyClick(m_view.get(), Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(started.count(), 0);
}

void TestPlaneView::arrowKeysMoveAndRotate()
{
    QSignalSpy moved(m_view.get(), &PlaneView::biasDragged);
    QSignalSpy turned(m_view.get(), &PlaneView::angleDragged);
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QVERIFY(std::abs(moved.constLast()[0].toDouble() - 1.40) < 1e-12);
    QVERIFY(std::abs(moved.constLast()[1].toDouble() - 1.45) < 1e-12);
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QVERIFY(std::abs(moved.constLast()[0].toDouble() - 1.35) < 1e-12);
    QCOMPARE(turned.count(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::ControlModifier);
    QVERIFY(std::abs(turned.constLast()[0].toDouble() - 37.87 * degree) < 1e-12);
    QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(std::abs(turned.constLast()[0].toDouble() - 35.87 * degree) < 1e-12);
    QCOMPARE(moved.count(), 2);
}

void TestPlaneView::negativePointsAreDrawnInTheNonnegColour()
{
    const QPointF allowed(0.5, 2.8);
    const QPointF negative(-0.9, 2.6);
    m_view->setShape({});
    m_view->setPoints({allowed, negative});
    const QImage image = m_view->grab().toImage();
    const QColor good = image.pixelColor(m_view->toPixel(allowed).toPoint());
    const QColor bad = image.pixelColor(m_view->toPixel(negative).toPoint());
    QVERIFY(std::abs(good.red() - good.blue()) < 40);
    QVERIFY(bad.red() - bad.blue() > 60);
    QVERIFY(bad.red() - bad.green() > 80);
    m_view->setPoints({});
    QVERIFY(m_view->grab().toImage().pixelColor(m_view->toPixel(negative).toPoint()) != bad);
}

void TestPlaneView::sidesHaveTheColourOfTheirFactor()
{
    m_view->setArrows({});
    m_view->setShape({{1, 1}, {3, 1}, {3, 3}, {1, 3}}, {0, 1, 0, -1});
    const QImage image = m_view->grab().toImage();
    const auto near = [&](const QPointF& rates, const QColor& color) {
        const QPoint at = m_view->toPixel(rates).toPoint();
        for (int dx = -2; dx <= 2; ++dx) {
            for (int dy = -2; dy <= 2; ++dy) {
                const QColor got = image.pixelColor(at + QPoint(dx, dy));
                if (std::abs(got.red() - color.red()) + std::abs(got.green() - color.green())
                        + std::abs(got.blue() - color.blue())
                    < 30)
                    return true;
            }
        }
        return false;
    };
    QVERIFY(near({2.5, 1}, m_theme.factor(0).fill));
    QVERIFY(near({3, 2.5}, m_theme.factor(1).fill));
    QVERIFY(!near({3, 2.5}, m_theme.factor(0).fill));
    QVERIFY(near({1, 2.5}, m_theme.ink2));
}

void TestPlaneView::lengthsLieEndToEnd()
{
    m_view->setArrows({});
    m_view->setShape({});
    m_view->setBias({0, 0}, {});
    m_view->setHorizontalLengths({{0.8, {}, 0}, {0.6, {}, 1}}, {});
    m_view->setVerticalLengths({}, {});
    const QImage image = m_view->grab().toImage();
    const double zero = m_view->toPixel({0, 0}).y();
    const auto widthOf = [&](const QColor& color) {
        int best = 0;
        for (int y = qCeil(zero); y < qFloor(zero) + 60; ++y) {
            int count = 0;
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == color ? 1 : 0;
            best = std::max(best, count);
        }
        return best;
    };
    const double unit = m_view->toPixel({1, 0}).x() - m_view->toPixel({0, 0}).x();
    QVERIFY(std::abs(widthOf(m_theme.factor(0).fill) - 0.8 * unit) <= 2);
    QVERIFY(std::abs(widthOf(m_theme.factor(1).fill) - 0.6 * unit) <= 2);
}

void TestPlaneView::labelsStayInsideAndApart_data()
{
    QTest::addColumn<int>("side");
    for (const int side : {400, 540, 860})
        QTest::newRow(qPrintable(QString::number(side))) << side;
}

void TestPlaneView::labelsStayInsideAndApart()
{
    QFETCH(int, side);
    m_view->resize(side, side);
    for (int angle = 0; angle < 360; angle += 15) {
        const double c = std::abs(std::cos(angle * degree)) + std::abs(std::sin(angle * degree));
        show(*m_view, {angle * degree, {c, c}, 1});
        const QList<QRectF> boxes = m_view->labelRects();
        QVERIFY(boxes.size() >= 8);
        for (qsizetype i = 0; i < boxes.size(); ++i) {
            QVERIFY2(m_view->square().contains(boxes[i]), qPrintable(QString::number(angle)));
            for (qsizetype j = 0; j < i; ++j) {
                const QRectF common = boxes[i].intersected(boxes[j]);
                QVERIFY2(common.width() < 2 || common.height() < 2,
                    qPrintable(QStringLiteral("%1 and %2 at %3").arg(i).arg(j).arg(angle)));
            }
        }
    }
}

void TestPlaneView::theRangeStaysAsSet()
{
    const QPointF before = m_view->toPixel({1, 1});
    show(*m_view, {1.0, {9, 9}, 4});
    m_view->grab();
    QCOMPARE(m_view->toPixel({1, 1}), before);
    QCOMPARE(m_view->toPixel({-1.4, -1.4}), m_view->square().bottomLeft());
    const QPointF back = m_view->toRates(m_view->toPixel({0.3, 2}));
    QVERIFY(std::abs(back.x() - 0.3) < 1e-12 && std::abs(back.y() - 2) < 1e-12);
}

void TestPlaneView::theViewIsASquare()
{
    m_view->resize(700, 400);
    QCOMPARE(m_view->square(), QRectF(150, 0, 400, 400));
    m_view->resize(2000, 1500);
    QCOMPARE(m_view->square().size(), QSizeF(860, 860));
}

void TestPlaneView::oddNumbersAreSurvived()
{
    const double notANumber = std::numeric_limits<double>::quiet_NaN();
    const double inf = std::numeric_limits<double>::infinity();
    m_view->setViewRange(inf, notANumber);
    m_view->setShape({{inf, 0}, {notANumber, 1}, {1e300, 1}}, {0, 1, 0});
    m_view->setGhost({{notANumber, notANumber}});
    m_view->setPoints({{inf, 0}, {notANumber, 1}, {-1e300, 1e300}});
    m_view->setBias({notANumber, 1}, "x");
    m_view->setViewRange(1, 1);
    QVERIFY(!m_view->grab().isNull());
}

QTEST_MAIN(TestPlaneView)
#include "tst_plane_view.moc"

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/curve_chart.h"

#include "widgets/card_title.h"

#include <QAbstractScrollArea>
#include <QChart>
#include <QChartView>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <limits>

using namespace untangle;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

QList<QPointF> curveOf(const QList<double>& values)
{
    QList<QPointF> points;
    for (qsizetype i = 0; i < values.size(); ++i)
        points.append({static_cast<double>(i), values[i]});
    return points;
}

} // namespace

class TestCurveChart : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aFlatCurveIsVisible_data();
    void aFlatCurveIsVisible();
    void aLineAtTheEdgeIsNotCut();
    void oneZeroOnALogarithmicAxisLeavesTheRestAndAGap();
    void badNumbersNeverBecomeALimit_data();
    void badNumbersNeverBecomeALimit();
    void aLoneValueIsSeen();
    void longCurvesAreThinned();
    void aCurveFullOfGapsStaysBounded();
    void automaticRangesGrowAndStartAnew();
    void valuesAreReadAtTheCursor();
    void thePointerReadsAValueAndTellsX();
    void aCursorFromTheChapterHasNoLabel();
    void keysMoveTheCursorAlongTheValues();
    void endLabelsDoNotOverlap();
    void endLabelsStandInOrderOfValue();
    void draggingThePointGivesX();
    void keysDragThePoint();
    void curvesAheadOfTheHeadArePale();
    void overlaysLieBehindTheCurves();
    void overlaysHaveGapsAndWidenTheRanges();
    void badNumbersOfAnOverlayNeverBecomeALimit();
    void overlaysAreNamedAtTheirEnd();
    void moreOverlaysThanRoomKeepTheirCurves();
    void pointingReadsOverlaysToo();
    void pointingGoesOnWhereAnOverlayIsLonger();
    void overlaysWithoutANameAreSeenNotRead();
    void clicksTellThePointedPlace();
    void enterTellsThePlaceOfTheKeys();
    void plotsOfAColumnAgree();
    void aChartNeverShownIsDrawnWhole();
    void aHiddenChartCatchesUp();
    void statesHaveTheirWords();
    void aNoteStaysInsideTheChart();
    void theDescriptionTellsTheCurve();

private:
    // Pixels near the value at x that have about the pen's colour.
    bool isDrawnAt(double x, double y, const QColor& color = Qt::red)
    {
        return countNear(m_chart->pixelAt({x, y}), color) > 0;
    }
    int countNear(const QPointF& at, const QColor& color)
    {
        const QImage image = m_chart->grab().toImage();
        int count = 0;
        for (int dx = -1; dx <= 1; ++dx) {
            for (int dy = -2; dy <= 2; ++dy) {
                const QPoint pixel = at.toPoint() + QPoint(dx, dy);
                if (!image.rect().contains(pixel))
                    continue;
                const QColor got = image.pixelColor(pixel);
                count += std::abs(got.red() - color.red()) + std::abs(got.green() - color.green())
                            + std::abs(got.blue() - color.blue())
                        < 60
                    ? 1
                    : 0;
            }
        }
        return count;
    }
    Curve redCurve(const QList<QPointF>& points)
    {
        return {"red", "loss", QPen(Qt::red, 3), Qt::red, points};
    }
    OverlayCurve blueOverlay(const QList<QPointF>& points, const QString& name = "run 1")
    {
        return {points, name, QPen(Qt::blue, 3), Qt::blue};
    }
    QWidget* viewport() { return m_chart->findChild<QAbstractScrollArea*>()->viewport(); }
    QPoint inViewport(const QPointF& value)
    {
        return viewport()->mapFrom(m_chart.get(), m_chart->pixelAt(value).toPoint());
    }

    Theme m_theme = Theme::light();
    std::unique_ptr<CurveChart> m_chart;
};

void TestCurveChart::init()
{
    m_chart = std::make_unique<CurveChart>(m_theme);
    m_chart->setTitle("Loss");
    m_chart->resize(600, 300);
    m_chart->show();
}

void TestCurveChart::cleanup()
{
    m_chart.reset();
}

void TestCurveChart::aFlatCurveIsVisible_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("isLogarithmic");
    for (const double value : {0.0, 1.0, -2.0, 1e300, 1e-5})
        QTest::newRow(qPrintable(QString::number(value))) << value << false;
    for (const double value : {1.0, 0.3, 1e300, 1e-300})
        QTest::newRow(qPrintable(QStringLiteral("log %1").arg(value))) << value << true;
}

void TestCurveChart::aFlatCurveIsVisible()
{
    QFETCH(double, value);
    QFETCH(bool, isLogarithmic);
    m_chart->setLogarithmic(isLogarithmic);
    m_chart->setCurves({redCurve(curveOf({value, value, value, value}))});
    for (const double x : {0.4, 1.5, 2.6})
        QVERIFY(isDrawnAt(x, value));
}

void TestCurveChart::aLineAtTheEdgeIsNotCut()
{
    m_chart->setYRange(0, 1);
    const auto redRows = [this](double y) {
        Curve thick = redCurve(curveOf({y, y, y}));
        thick.pen.setWidthF(6);
        m_chart->setCurves({thick});
        const QPoint at = m_chart->pixelAt({0.5, y}).toPoint();
        const QImage image = m_chart->grab().toImage();
        int count = 0;
        for (int dy = -4; dy <= 4; ++dy) {
            const QColor got = image.pixelColor(at + QPoint(0, dy));
            count += got.red() > 200 && got.green() < 100 ? 1 : 0;
        }
        return count;
    };
    QVERIFY(redRows(0.5) >= 5);
    QVERIFY(redRows(0) >= redRows(0.5) - 1);
    QVERIFY(redRows(1) >= redRows(0.5) - 1);
}

void TestCurveChart::oneZeroOnALogarithmicAxisLeavesTheRestAndAGap()
{
    const QList<QPointF> points = curveOf({1, 0.5, 0.25, 0, 0.25, 0.5, 1});
    m_chart->setCurves({redCurve(points)});
    m_chart->setLogarithmic(true);
    QVERIFY(isDrawnAt(1, 0.5));
    QVERIFY(isDrawnAt(5, 0.5));
    QCOMPARE(m_chart->drawnStretchCount("red"), 2);
    QCOMPARE(m_chart->leftOutCount(), 1);
    QVERIFY(m_chart->findChild<CardTitle*>()->note().contains('1'));
    // Nothing between the two neighbours of the gap: not joined, not moved to the edge.
    const QImage image = m_chart->grab().toImage();
    const QRectF plot = m_chart->plotRect();
    const int gapX = qRound(m_chart->pixelAt({3, 0.5}).x());
    for (int y = qRound(plot.top()); y < qRound(plot.bottom()); ++y) {
        const QColor got = image.pixelColor(gapX, y);
        QVERIFY2(!(got.red() > 200 && got.green() < 120), qPrintable(QString::number(y)));
    }
    m_chart->setLogarithmic(false);
    QCOMPARE(m_chart->leftOutCount(), 0);
    QCOMPARE(m_chart->drawnStretchCount("red"), 1);
    QVERIFY(m_chart->findChild<CardTitle*>()->note().isEmpty());
    QVERIFY(isDrawnAt(3, 0));
    QVERIFY(isDrawnAt(1, 0.5));
    QVERIFY(isDrawnAt(5, 0.5));
}

void TestCurveChart::badNumbersNeverBecomeALimit_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::newRow("+Inf") << QList<double>({1, inf, 3});
    QTest::newRow("-Inf") << QList<double>({1, -inf, 3});
    QTest::newRow("NaN") << QList<double>({notANumber, 1, 3});
    QTest::newRow("all bad") << QList<double>({notANumber, inf, -inf});
    QTest::newRow("1e300 and 1e-300") << QList<double>({1e300, 1, 1e-300});
    QTest::newRow("largest") << QList<double>({1.7e308, -1.7e308, 0});
    QTest::newRow("smallest") << QList<double>({5e-324, 5e-324});
}

void TestCurveChart::badNumbersNeverBecomeALimit()
{
    QFETCH(QList<double>, values);
    for (const bool isLogarithmic : {false, true}) {
        m_chart->setLogarithmic(isLogarithmic);
        QList<QPointF> points = curveOf(values);
        points.append({inf, 1});
        points.append({notANumber, 1});
        m_chart->setCurves({redCurve(points)});
        m_chart->setReferenceLines({{"floor", inf, {}, "x"}, {"floor", notANumber, {}, "x"}});
        m_chart->setMarks({{inf, "mark", Qt::black}});
        m_chart->setDiverged(QPointF(1, inf));
        m_chart->setHead(inf);
        m_chart->setCursor(notANumber);
        for (const AxisRange& range : {m_chart->xRange(), m_chart->yRange()}) {
            QVERIFY(std::isfinite(range.minimum) && std::isfinite(range.maximum));
            QVERIFY(range.minimum < range.maximum);
        }
        QVERIFY(!m_chart->grab().isNull());
        QVERIFY(m_chart->plotRect().width() > 250);
    }
    m_chart->setYRange(-inf, notANumber);
    m_chart->setXRange(5, 5);
    QVERIFY(m_chart->xRange().span() > 0);
    QVERIFY(!m_chart->grab().isNull());
}

void TestCurveChart::aLoneValueIsSeen()
{
    m_chart->setCurves({redCurve({{2, 0.7}})});
    QVERIFY(isDrawnAt(2, 0.7));
    m_chart->setPoints("red", curveOf({1, notANumber, 3, notANumber, 5, 6}));
    QVERIFY(isDrawnAt(2, 3));
}

void TestCurveChart::longCurvesAreThinned()
{
    QList<QPointF> points;
    for (int i = 0; i < 100000; ++i)
        points.append({static_cast<double>(i), std::sin(i * 0.001)});
    points[54321].setY(9);
    m_chart->setCurves({redCurve(points)});
    QVERIFY(m_chart->drawnPointCount("red") <= m_chart->plotRect().width() / 2 + 1);
    QVERIFY(m_chart->drawnPointCount("red") > m_chart->plotRect().width() / 4);
    QVERIFY(isDrawnAt(54321, 8.9));
}

void TestCurveChart::aCurveFullOfGapsStaysBounded()
{
    QList<QPointF> points;
    for (int i = 0; i < 40000; ++i)
        points.append({static_cast<double>(i), i % 3 == 0 ? 0 : 1 + std::sin(i * 0.7) / 2});
    m_chart->setLogarithmic(true);
    m_chart->setCurves({redCurve(points)});
    QVERIFY(m_chart->drawnDotCount() <= m_chart->plotRect().width() + 4);
    QVERIFY(m_chart->drawnDotCount() > m_chart->plotRect().width() / 2);
    QVERIFY(m_chart->findChild<QChartView*>()->chart()->series().size() < 10);
    QCOMPARE(m_chart->leftOutCount(), 13334);
}

void TestCurveChart::automaticRangesGrowAndStartAnew()
{
    m_chart->setCurves({redCurve(curveOf({0.1, 0.9}))});
    const AxisRange first = m_chart->yRange();
    QCOMPARE(first, (AxisRange{0, 1}));
    m_chart->setPoints("red", curveOf({0.1, 0.95, 0.5}));
    QCOMPARE(m_chart->yRange(), first);
    m_chart->setPoints("red", curveOf({0.1, 3.3}));
    QVERIFY(m_chart->yRange().maximum >= 3.3);
    m_chart->setCurves({redCurve(curveOf({0.1, 0.9}))});
    QCOMPARE(m_chart->yRange(), first);
    m_chart->setYRange(0, 10);
    m_chart->setPoints("red", curveOf({0.1, 100}));
    QCOMPARE(m_chart->yRange(), (AxisRange{0, 10}));
}

void TestCurveChart::valuesAreReadAtTheCursor()
{
    m_chart->setCurves({redCurve(curveOf({1, 3, notANumber, 5}))});
    QCOMPARE(m_chart->valueAt("red", 0.5), std::optional(2.0));
    QVERIFY(!m_chart->valueAt("red", 2));
    QVERIFY(!m_chart->valueAt("none", 1));
}

void TestCurveChart::thePointerReadsAValueAndTellsX()
{
    m_chart->setXText([](double x) { return QStringLiteral("step %1").arg(x); });
    m_chart->setCurves({redCurve(curveOf({1, 3, 2, 5}))});
    QSignalSpy pointed(m_chart.get(), &CurveChart::pointed);
    QSignalSpy left(m_chart.get(), &CurveChart::pointerLeft);
    QTest::mouseMove(viewport(), inViewport({2.2, 3}));
    QTRY_COMPARE(pointed.count(), 1);
    QCOMPARE(pointed.constLast()[0].toDouble(), 2.0);
    QCOMPARE(m_chart->cursorLabel(), QStringList({"step 2", "loss 2.00"}));
    QVERIFY(isDrawnAt(2, 1.6, m_theme.ink) || isDrawnAt(2, 1.4, m_theme.ink));
    QTest::mouseMove(viewport(), QPoint(3, 3));
    QTRY_COMPARE(left.count(), 1);
    QVERIFY(!m_chart->cursor());
    QVERIFY(m_chart->cursorLabel().isEmpty());
}

void TestCurveChart::aCursorFromTheChapterHasNoLabel()
{
    m_chart->setCurves({redCurve(curveOf({1, 3, 2, 5}))});
    QSignalSpy pointed(m_chart.get(), &CurveChart::pointed);
    m_chart->setCursor(1);
    QVERIFY(m_chart->cursorLabel().isEmpty());
    QCOMPARE(pointed.count(), 0);
    QCOMPARE(m_chart->cursor(), std::optional(1.0));
}

void TestCurveChart::keysMoveTheCursorAlongTheValues()
{
    m_chart->setCurves({redCurve({{0, 1}, {10, 2}, {30, 3}, {60, 4}})});
    QSignalSpy pointed(m_chart.get(), &CurveChart::pointed);
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(m_chart.get(), key);
        return pointed.constLast()[0].toDouble();
    };
    QCOMPARE(press(Qt::Key_Left), 30.0);
    QCOMPARE(press(Qt::Key_Left), 10.0);
    QCOMPARE(press(Qt::Key_Right), 30.0);
    QCOMPARE(press(Qt::Key_Home), 0.0);
    QCOMPARE(press(Qt::Key_PageUp), 10.0);
    QCOMPARE(press(Qt::Key_PageDown), 0.0);
    QCOMPARE(press(Qt::Key_End), 60.0);
    QCOMPARE(m_chart->cursorLabel(), QStringList({"60", "loss 4.00"}));
}

void TestCurveChart::endLabelsDoNotOverlap()
{
    QList<Curve> curves;
    for (int i = 0; i < 6; ++i) {
        Curve curve = redCurve(curveOf({1, 2.0 + 0.001 * i}));
        curve.id = QString::number(i);
        curves.append(curve);
    }
    m_chart->setCurves(curves);
    m_chart->setReferenceLines({{"floor", 2, {}, "2"}});
    const QList<QRectF> boxes = m_chart->endLabelRects();
    QCOMPARE(boxes.size(), 7);
    for (qsizetype i = 0; i < boxes.size(); ++i) {
        QVERIFY(QRectF(m_chart->rect()).contains(boxes[i]));
        for (qsizetype j = 0; j < i; ++j)
            QVERIFY(std::abs(boxes[i].center().y() - boxes[j].center().y()) > 14.9);
    }
}

void TestCurveChart::endLabelsStandInOrderOfValue()
{
    Curve low = redCurve(curveOf({5, 1.00}));
    Curve high = redCurve(curveOf({0, 1.01}));
    low.id = "low";
    m_chart->setCurves({low, high});
    const QList<QRectF> boxes = m_chart->endLabelRects();
    QVERIFY(boxes[1].center().y() < boxes[0].center().y());
}

void TestCurveChart::draggingThePointGivesX()
{
    m_chart->setXRange(0, 180);
    m_chart->setYRange(0, 5);
    m_chart->setDraggablePoint(QPointF(45, 4), "now, 45°: 4");
    QSignalSpy started(m_chart.get(), &CurveChart::dragStarted);
    QSignalSpy dragged(m_chart.get(), &CurveChart::xDragged);
    QSignalSpy finished(m_chart.get(), &CurveChart::dragFinished);
    QTest::mousePress(viewport(), Qt::LeftButton, {}, inViewport({120, 1}));
    QTest::mouseRelease(viewport(), Qt::LeftButton, {}, inViewport({120, 1}));
    QCOMPARE(started.count(), 0);
    QTest::mousePress(viewport(), Qt::LeftButton, {}, inViewport({45, 4}));
    QTest::mouseMove(viewport(), inViewport({90, 1}));
    QVERIFY(dragged.count() >= 1);
    QVERIFY(std::abs(dragged.constLast()[0].toDouble() - 90) < 0.4);
    QTest::mouseMove(viewport(), QPoint(0, 50));
    QCOMPARE(dragged.constLast()[0].toDouble(), 0.0);
    QTest::mouseRelease(viewport(), Qt::LeftButton, {}, QPoint(0, 50));
    QCOMPARE(started.count(), 1);
    QCOMPARE(finished.count(), 1);
}

void TestCurveChart::keysDragThePoint()
{
    m_chart->setXRange(0, 180);
    m_chart->setDraggablePoint(QPointF(45, 0.5), {});
    QSignalSpy dragged(m_chart.get(), &CurveChart::xDragged);
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(m_chart.get(), key);
        return dragged.constLast()[0].toDouble();
    };
    QCOMPARE(press(Qt::Key_Right), 46.0);
    QCOMPARE(press(Qt::Key_PageUp), 55.0);
    QCOMPARE(press(Qt::Key_Home), 0.0);
    m_chart->setDragStep(0.5);
    QCOMPARE(press(Qt::Key_Left), 44.5);
}

void TestCurveChart::curvesAheadOfTheHeadArePale()
{
    m_chart->setCurves({redCurve(curveOf({1, 1, 1, 1, 1}))});
    QVERIFY(isDrawnAt(3, 1));
    m_chart->setHead(2);
    QVERIFY(isDrawnAt(1, 1));
    QVERIFY(!isDrawnAt(3, 1));
    QVERIFY(isDrawnAt(3, 1, QColor(255, 140, 140)));
}

void TestCurveChart::overlaysLieBehindTheCurves()
{
    m_chart->setCurves({redCurve(curveOf({1, 1, 1, 1}))});
    m_chart->setOverlays({blueOverlay(curveOf({1, 1, 3, 3}))});
    QVERIFY(isDrawnAt(0.5, 1, Qt::red)); // where both are
    QVERIFY(!isDrawnAt(0.5, 1, Qt::blue));
    QVERIFY(isDrawnAt(2.5, 3, Qt::blue));
    QCOMPARE(m_chart->overlayValueAt(0, 2.5), std::optional(3.0));
    m_chart->setDashed(false);
    QVERIFY(isDrawnAt(2.5, 3, Qt::blue));
    m_chart->setOverlays({});
    QVERIFY(!isDrawnAt(2.5, 3, Qt::blue));
}

void TestCurveChart::overlaysHaveGapsAndWidenTheRanges()
{
    m_chart->setLogarithmic(true);
    m_chart->setCurves({redCurve(curveOf({1, 2}))});
    const AxisRange before = m_chart->yRange();
    m_chart->setOverlays({blueOverlay(curveOf({1e-3, 1e-3, 0, notANumber, 1e-3, 1e-3}))});
    QVERIFY(before.minimum > 1e-3 && m_chart->yRange().minimum <= 1e-3);
    QVERIFY(m_chart->xRange().maximum >= 5);
    QVERIFY(isDrawnAt(0.5, 1e-3, Qt::blue));
    QVERIFY(!isDrawnAt(2.5, 1e-3, Qt::blue));
    QVERIFY(!m_chart->overlayValueAt(0, 2.5));
    QVERIFY(isDrawnAt(4.5, 1e-3, Qt::blue));
    m_chart->setOverlays({blueOverlay({{0.5, 1e-2}})}); // a lone value is a dot
    QVERIFY(isDrawnAt(0.5, 1e-2, Qt::blue));
}

void TestCurveChart::badNumbersOfAnOverlayNeverBecomeALimit()
{
    for (const bool isLogarithmic : {false, true}) {
        m_chart->setLogarithmic(isLogarithmic);
        m_chart->setCurves({redCurve(curveOf({1, 2}))});
        m_chart->setOverlays({blueOverlay({{0, inf}, {inf, 1}, {notANumber, -inf}, {1, -inf}}),
            blueOverlay({}), blueOverlay({{0, 1e300}, {1, 1e-300}, {2, -1.7e308}})});
        for (const AxisRange& range : {m_chart->xRange(), m_chart->yRange()}) {
            QVERIFY(std::isfinite(range.minimum) && std::isfinite(range.maximum));
            QVERIFY(range.minimum < range.maximum);
        }
        QVERIFY(!m_chart->grab().isNull());
    }
}

void TestCurveChart::overlaysAreNamedAtTheirEnd()
{
    m_chart->setCurves({redCurve(curveOf({1, 5}))});
    m_chart->setOverlays({blueOverlay(curveOf({1, 2}), "a run with a name"),
        blueOverlay(curveOf({1, 2.01}), "another"), blueOverlay({{0, inf}}, "nothing of it")});
    const QList<QRectF> boxes = m_chart->endLabelRects();
    QCOMPARE(boxes.size(), 3); // the curve first
    for (const QRectF& box : boxes)
        QVERIFY(QRectF(m_chart->rect()).contains(box));
    QVERIFY(boxes[0].center().y() < boxes[2].center().y());
    QVERIFY(boxes[2].center().y() + 14.9 < boxes[1].center().y());
    QVERIFY(std::abs(boxes[1].center().y() - m_chart->pixelAt({1, 2}).y()) < 16);
}

void TestCurveChart::moreOverlaysThanRoomKeepTheirCurves()
{
    m_chart->resize(600, 140);
    m_chart->setCurves({redCurve(curveOf({1, 5}))});
    QList<OverlayCurve> overlays;
    for (int i = 0; i < 30; ++i)
        overlays.append(blueOverlay(curveOf({1, 1 + 0.1 * i})));
    m_chart->setOverlays(overlays);
    const QList<QRectF> boxes = m_chart->endLabelRects();
    QVERIFY(boxes.size() > 3 && boxes.size() < 30);
    for (qsizetype i = 0; i < boxes.size(); ++i) {
        QVERIFY(QRectF(m_chart->rect()).contains(boxes[i]));
        for (qsizetype j = 0; j < i; ++j)
            QVERIFY(std::abs(boxes[i].center().y() - boxes[j].center().y()) > 14.9);
    }
    QVERIFY(isDrawnAt(0.9, 1 + 0.9 * 2.9, Qt::blue));
    QCOMPARE(m_chart->overlayValueAt(29, 1), std::optional(1 + 0.1 * 29));
}

void TestCurveChart::pointingReadsOverlaysToo()
{
    m_chart->setYRange(0, 10);
    m_chart->setCurves({redCurve(curveOf({1, 1, 1}))});
    m_chart->setOverlays({blueOverlay(curveOf({8, 8.5, 8}))});
    QTest::mouseMove(viewport(), inViewport({1, 8}));
    QTRY_COMPARE(m_chart->cursorLabel(), QStringList({"1", "run 1 8.50"})); // the nearest
    m_chart->resize(330, 300); // no room for values in the gutter
    QTest::mouseMove(viewport(), inViewport({2, 8}));
    QTRY_COMPARE(m_chart->cursorLabel(), QStringList({"2", "loss 1.00", "run 1 8.00"}));
}

void TestCurveChart::pointingGoesOnWhereAnOverlayIsLonger()
{
    m_chart->setCurves({redCurve(curveOf({1, 2}))});
    m_chart->setOverlays({blueOverlay(curveOf({1, 1})), blueOverlay({{0, 1}, {2, 1}, {9, 3}})});
    QTest::keyClick(m_chart.get(), Qt::Key_End);
    QCOMPARE(m_chart->cursor(), std::optional(9.0));
    QTest::keyClick(m_chart.get(), Qt::Key_Left);
    QCOMPARE(m_chart->cursor(), std::optional(2.0));
    QTest::keyClick(m_chart.get(), Qt::Key_Left);
    QCOMPARE(m_chart->cursor(), std::optional(1.0));
    m_chart->setCurves({redCurve({})});
    QTest::keyClick(m_chart.get(), Qt::Key_Home);
    QCOMPARE(m_chart->cursor(), std::optional(0.0));
}

void TestCurveChart::overlaysWithoutANameAreSeenNotRead()
{
    m_chart->setYRange(0, 10);
    m_chart->setCurves({redCurve(curveOf({1, 1, 1}))});
    m_chart->setOverlays({blueOverlay(curveOf({8, 8.5, 8}), {})});
    QCOMPARE(m_chart->endLabelRects().size(), 1); // the curve's
    QVERIFY(isDrawnAt(0.5, 8.25, Qt::blue));
    QCOMPARE(m_chart->overlayValueAt(0, 1), std::optional(8.5));
    QTest::mouseMove(viewport(), inViewport({1, 8}));
    QTRY_COMPARE(m_chart->cursor(), std::optional(1.0));
    QVERIFY2(!m_chart->cursorLabel().join(' ').contains("8.50"),
        qPrintable(m_chart->cursorLabel().join(' ')));
    m_chart->resize(330, 300); // no room for values in the gutter
    QTest::mouseMove(viewport(), inViewport({2, 8}));
    QTRY_COMPARE(m_chart->cursorLabel(), QStringList({"2", "loss 1.00"}));
}

void TestCurveChart::clicksTellThePointedPlace()
{
    m_chart->setCurves({redCurve(curveOf({1, 2, 3, 4}))});
    QSignalSpy clicked(m_chart.get(), &CurveChart::clicked);
    QTest::mouseMove(viewport(), inViewport({1.1, 2}));
    QTest::mouseClick(viewport(), Qt::LeftButton, {}, inViewport({1.1, 2}));
    QCOMPARE(clicked.count(), 0); // clicks mean nothing yet
    QCOMPARE(viewport()->cursor().shape(), Qt::ArrowCursor);
    m_chart->setClickable(true);
    QTest::mouseMove(viewport(), inViewport({1.9, 2}));
    QCOMPARE(viewport()->cursor().shape(), Qt::PointingHandCursor);
    QTest::mouseClick(viewport(), Qt::LeftButton, {}, inViewport({1.9, 2}));
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked.takeFirst().first().toDouble(), 2.0);
    QTest::mouseClick(viewport(), Qt::RightButton, {}, inViewport({1.9, 2}));
    QTest::mouseMove(viewport(), {1, 1}); // beside the plot
    QTest::mouseClick(viewport(), Qt::LeftButton, {}, {1, 1});
    QCOMPARE(clicked.count(), 0);
}

void TestCurveChart::enterTellsThePlaceOfTheKeys()
{
    m_chart->setCurves({redCurve(curveOf({1, 2, 3, 4}))});
    QSignalSpy clicked(m_chart.get(), &CurveChart::clicked);
    QTest::keyClick(m_chart.get(), Qt::Key_Home);
    QTest::keyClick(m_chart.get(), Qt::Key_Return);
    QCOMPARE(clicked.count(), 0);
    m_chart->setClickable(true);
    QTest::keyClick(m_chart.get(), Qt::Key_Right);
    QTest::keyClick(m_chart.get(), Qt::Key_Return);
    QTest::keyClick(m_chart.get(), Qt::Key_Right);
    QTest::keyClick(m_chart.get(), Qt::Key_Enter);
    QCOMPARE(clicked.count(), 2);
    QCOMPARE(clicked.at(0).first().toDouble(), 1.0);
    QCOMPARE(clicked.at(1).first().toDouble(), 2.0);
    m_chart->setCursor(std::nullopt);
    QTest::keyClick(m_chart.get(), Qt::Key_Return);
    QCOMPARE(clicked.count(), 2);
}

void TestCurveChart::plotsOfAColumnAgree()
{
    CurveChart other(m_theme);
    other.resize(600, 300);
    other.show();
    m_chart->setCurves({redCurve(curveOf({1, 2}))});
    Curve named = redCurve(curveOf({100000, 900000}));
    named.name = "a much longer name than the other";
    other.setCurves({named});
    QVERIFY(m_chart->plotRect().right() != other.plotRect().right());
    CurveChart::alignPlots({m_chart.get(), &other});
    QCOMPARE(m_chart->plotRect().left(), other.plotRect().left());
    QCOMPARE(m_chart->plotRect().right(), other.plotRect().right());
}

void TestCurveChart::aChartNeverShownIsDrawnWhole()
{
    m_chart = std::make_unique<CurveChart>(m_theme);
    m_chart->resize(600, 300);
    m_chart->setCurves({redCurve(curveOf({1, 1, 1}))});
    QVERIFY(isDrawnAt(1.5, 1));
    QVERIFY(m_chart->plotRect().width() > 300);
    QVERIFY(m_chart->plotRect().height() > 200);
    CurveChart gaps(m_theme);
    gaps.resize(600, 300);
    gaps.setCurves({redCurve(curveOf({1, notANumber, 1}))});
    gaps.grab();
    QVERIFY(gaps.findChild<CardTitle*>()->note().contains('1'));
}

void TestCurveChart::aHiddenChartCatchesUp()
{
    m_chart->setCurves({redCurve(curveOf({1, 1, 1}))});
    m_chart->setYRange(0, 4);
    QVERIFY(isDrawnAt(1.5, 1));
    m_chart->hide();
    m_chart->setPoints("red", curveOf({3, 3, 3}));
    m_chart->show();
    QVERIFY(isDrawnAt(1.5, 3));
    QVERIFY(!isDrawnAt(1.5, 1));
}

void TestCurveChart::statesHaveTheirWords()
{
    m_chart->setXRange(0, 10);
    m_chart->setYRange(0, 1);
    const QImage bare = m_chart->grab().toImage();
    m_chart->setEmptyText("No run yet", "Press Space to train");
    const QImage empty = m_chart->grab().toImage();
    QVERIFY(empty != bare);
    m_chart->setCurves({redCurve({{0, 0.2}, {4, 0.2}})});
    m_chart->setUndefinedFrom(5, "MIR undefined", "no neuron is active");
    const QImage undefined = m_chart->grab().toImage();
    m_chart->setUndefinedFrom({});
    m_chart->setDiverged(QPointF(6, 0.5));
    const QImage diverged = m_chart->grab().toImage();
    QVERIFY(diverged != undefined);
    QVERIFY(isDrawnAt(6, 0.5, m_theme.nonneg.fill));
}

void TestCurveChart::aNoteStaysInsideTheChart()
{
    m_chart->setXRange(0, 10);
    for (const double x : {0.0, 5.0, 10.0}) {
        auto* label = new QLabel("Stopped at step 1480");
        m_chart->setNote(label, {x, 1});
        m_chart->grab();
        const QRect box(label->mapTo(m_chart.get(), QPoint()), label->size());
        QVERIFY(m_chart->rect().contains(box));
    }
    m_chart->setNote(nullptr);
    QVERIFY(!m_chart->findChild<QLabel*>());
}

void TestCurveChart::theDescriptionTellsTheCurve()
{
    m_chart->setCurves({redCurve(curveOf({3, 0.1, 0.3}))});
    QTRY_COMPARE(m_chart->accessibleDescription(),
        QStringLiteral(
            "loss goes from 3.00 to 0.300; its least value is 0.100, its greatest 3.00."));
    QCOMPARE(m_chart->accessibleName(), QStringLiteral("Loss"));
}

QTEST_MAIN(TestCurveChart)
#include "tst_curve_chart.moc"

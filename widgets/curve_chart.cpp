// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/curve_chart.h"

#include "widgets/card_title.h"
#include "widgets/drawn_text.h"

#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QFontMetricsF>
#include <QGraphicsItem>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QKeyEvent>
#include <QLineSeries>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr double spill = 4; // the plot area of Qt Charts is larger, so that thick lines are not cut
constexpr double pointStep = 2; // pixels for one point
constexpr int lowHeight = 150;
constexpr int narrowWidth = 380; // below it the gutter holds names only
constexpr double grabRadius = 12;

// One of the two items that draw with a function.
class PaintItem : public QGraphicsItem {
public:
    PaintItem(QGraphicsView* view, std::function<void(QPainter&)> paint)
        : m_view(view)
        , m_paint(std::move(paint))
    {
    }
    QRectF boundingRect() const override { return QRectF(m_view->viewport()->rect()); }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override
    {
        painter->save();
        m_paint(*painter);
        painter->restore();
    }
    void viewResized() { prepareGeometryChange(); }

private:
    QGraphicsView* m_view;
    std::function<void(QPainter&)> m_paint;
};

// Paper of the note colour around what the chapter put into the note.
class NoteFrame : public QWidget {
public:
    NoteFrame(const Theme& theme, QWidget* content, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(10, 8, 10, 8);
        layout->addWidget(content);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.activity.fill, 1));
        painter.setBrush(m_theme.noteFill);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }

private:
    const Theme& m_theme;
};

QValueAxis* addPixelAxis(QChart& chart, Qt::Alignment alignment)
{
    auto* axis = new QValueAxis(&chart);
    axis->setVisible(false);
    chart.addAxis(axis, alignment);
    return axis;
}

std::optional<double> ifFinite(std::optional<double> value)
{
    return value && std::isfinite(*value) ? value : std::nullopt;
}

} // namespace

CurveChart::CurveChart(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new CardTitle(theme, this))
    , m_chart(new QChart)
    , m_view(new QChartView(m_chart, this))
    , m_below(new PaintItem(m_view,
          [this](QPainter& painter) { ChartPainter(m_theme, m_scene).paintBelow(painter); }))
    , m_above(new PaintItem(m_view,
          [this](QPainter& painter) { ChartPainter(m_theme, m_scene).paintAbove(painter); }))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_view, 1);

    m_chart->legend()->hide();
    m_chart->setMargins(QMargins());
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setBackgroundRoundness(0);
    m_chart->setBackgroundVisible(false);
    m_chart->setMinimumSize(0, 0);
    addPixelAxis(*m_chart, Qt::AlignBottom);
    addPixelAxis(*m_chart, Qt::AlignLeft);
    m_below->setZValue(-1);
    m_above->setZValue(1);
    m_view->scene()->addItem(m_below);
    m_view->scene()->addItem(m_above);

    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->viewport()->setMouseTracking(true);
    m_view->viewport()->installEventFilter(this);

    setFocusPolicy(Qt::StrongFocus);
    m_refreshTimer.setSingleShot(true);
    connect(&m_refreshTimer, &QTimer::timeout, this, &CurveChart::refresh);
    m_describeTimer.setSingleShot(true);
    m_describeTimer.setInterval(300);
    connect(&m_describeTimer, &QTimer::timeout, this, &CurveChart::describe);
    applyTheme();
}

CurveChart::~CurveChart()
{
    // The view goes with the children, after the scene it paints from: nothing may be painted then.
    m_view->viewport()->removeEventFilter(this);
}

void CurveChart::setTitle(const QString& title)
{
    m_title->setTitle(title);
    setAccessibleName(DrawnText::plain(title));
}

void CurveChart::setCaption(const QString& caption)
{
    m_title->setCaption(caption);
}

void CurveChart::setCornerWidget(QWidget* widget)
{
    m_title->setCornerWidget(widget);
}

void CurveChart::setCurves(const QList<Curve>& curves)
{
    m_layers.clear();
    for (const Curve& curve : curves)
        m_layers.push_back({curve, {}});
    m_grownX.reset();
    m_grownY.reset();
    invalidate();
}

void CurveChart::setPoints(const QString& id, const QList<QPointF>& points)
{
    for (Layer& layer : m_layers) {
        if (layer.curve.id == id)
            layer.curve.points = points;
    }
    invalidate();
}

void CurveChart::setCurveVisible(const QString& id, bool isVisible)
{
    for (Layer& layer : m_layers) {
        if (layer.curve.id == id)
            layer.curve.isVisible = isVisible;
    }
    invalidate();
}

void CurveChart::setGhost(const QList<QPointF>& points, const QString& name)
{
    m_ghostPoints = points;
    m_ghostName = name;
    invalidate();
}

void CurveChart::setXRange(double minimum, double maximum)
{
    m_fixedX = AxisRange{minimum, maximum};
    invalidate();
}

void CurveChart::setYRange(double minimum, double maximum)
{
    m_fixedY = AxisRange{minimum, maximum};
    invalidate();
}

void CurveChart::setAutomaticXRange()
{
    m_fixedX.reset();
    m_grownX.reset();
    invalidate();
}

void CurveChart::setAutomaticYRange()
{
    m_fixedY.reset();
    m_grownY.reset();
    invalidate();
}

void CurveChart::setLogarithmic(bool isLogarithmic)
{
    m_scene.yScale = isLogarithmic ? AxisScale::Logarithmic : AxisScale::Linear;
    m_grownY.reset();
    invalidate();
}

void CurveChart::setDashed(bool isDashed)
{
    m_isDashed = isDashed;
    invalidate();
}

void CurveChart::alignPlots(const QList<CurveChart*>& charts)
{
    for (CurveChart* chart : charts) {
        chart->m_partners.clear();
        for (CurveChart* other : charts) {
            if (other != chart)
                chart->m_partners.append(other);
        }
        chart->invalidate();
    }
}

void CurveChart::setXTicks(const QList<AxisTick>& ticks)
{
    m_fixedTicks = ticks;
    invalidate();
}

void CurveChart::setXNumbersVisible(bool isVisible)
{
    m_scene.hasXNumbers = isVisible;
    invalidate();
}

void CurveChart::setGutterVisible(bool isVisible)
{
    m_hasGutter = isVisible;
    invalidate();
}

void CurveChart::setXText(std::function<QString(double)> text)
{
    m_xText = std::move(text);
    invalidateCursor();
}

void CurveChart::setValueText(std::function<QString(double)> text)
{
    m_valueText = std::move(text);
    invalidate();
}

void CurveChart::setReferenceLines(const QList<ReferenceLine>& lines)
{
    m_scene.references = lines;
    invalidate();
}

void CurveChart::setFills(const QList<ChartFill>& fills)
{
    m_scene.fills = fills;
    invalidate();
}

void CurveChart::setMarks(const QList<ChartMark>& marks)
{
    m_scene.marks = marks;
    invalidate();
}

void CurveChart::setOpenMarkers(const QList<OpenMarker>& markers)
{
    m_scene.openMarkers = markers;
    invalidate();
}

void CurveChart::setCursor(std::optional<double> x)
{
    x = ifFinite(x);
    if (x == m_cursor)
        return;
    m_cursor = x;
    m_cursorOrigin = Origin::Chapter;
    invalidateCursor();
}

void CurveChart::setHead(std::optional<double> x)
{
    x = ifFinite(x);
    if (x == m_head)
        return;
    m_head = x;
    invalidate();
}

void CurveChart::setUndefinedFrom(
    std::optional<double> x, const QString& title, const QString& reason)
{
    m_scene.undefinedFrom = ifFinite(x);
    m_scene.undefinedTitle = title;
    m_scene.undefinedReason = reason;
    invalidate();
}

void CurveChart::setDiverged(std::optional<QPointF> at)
{
    m_scene.diverged = at;
    invalidate();
}

void CurveChart::setNote(QWidget* note, const QPointF& at)
{
    delete m_note;
    m_note = note ? new NoteFrame(m_theme, note, m_view->viewport()) : nullptr;
    m_noteAt = at;
    if (m_note)
        m_note->show();
    invalidate();
}

void CurveChart::setEmptyText(const QString& title, const QString& hint)
{
    m_scene.emptyTitle = title;
    m_scene.emptyHint = hint;
    invalidate();
}

void CurveChart::setDraggablePoint(std::optional<QPointF> at, const QString& label)
{
    const bool isUsable = at && std::isfinite(at->x()) && std::isfinite(at->y());
    m_scene.draggable = isUsable ? at : std::nullopt;
    m_scene.draggableLabel = label;
    invalidateCursor();
}

void CurveChart::setDragStep(double step)
{
    m_dragStep = step;
}

AxisRange CurveChart::xRange()
{
    refresh();
    return m_scene.xRange;
}

AxisRange CurveChart::yRange()
{
    refresh();
    return m_scene.yRange;
}

int CurveChart::leftOutCount()
{
    refresh();
    int count = 0;
    for (const Layer& layer : m_layers) {
        if (layer.curve.isVisible)
            count += layer.gated.notFiniteCount + layer.gated.notPositiveCount;
    }
    return count;
}

std::optional<double> CurveChart::valueAt(const QString& id, double x)
{
    refresh();
    const Layer* layer = layerOf(id);
    return layer ? untangle::valueAt(layer->gated, x, m_scene.yScale) : std::nullopt;
}

QRectF CurveChart::plotRect()
{
    refresh();
    return m_scene.plot.translated(m_view->pos());
}

QPointF CurveChart::pixelAt(const QPointF& value)
{
    refresh();
    return m_scene.toPixel(value) + m_view->pos();
}

QList<QRectF> CurveChart::endLabelRects()
{
    refresh();
    QList<QRectF> boxes = ChartPainter(m_theme, m_scene).endLabelBoxes();
    for (QRectF& box : boxes)
        box.translate(m_view->pos());
    return boxes;
}

int CurveChart::drawnPointCount(const QString& id)
{
    refresh();
    const Layer* layer = layerOf(id);
    return layer ? layer->drawnPoints : 0;
}

int CurveChart::drawnStretchCount(const QString& id)
{
    refresh();
    const Layer* layer = layerOf(id);
    return layer ? layer->drawnStretches : 0;
}

int CurveChart::drawnDotCount()
{
    refresh();
    return static_cast<int>(m_scene.singlePoints.size());
}

QStringList CurveChart::cursorLabel()
{
    refresh();
    return m_scene.cursorLines;
}

QSize CurveChart::sizeHint() const
{
    return {420, 240};
}

QSize CurveChart::minimumSizeHint() const
{
    return {160, 90};
}

void CurveChart::applyTheme()
{
    // Charts' own background is hidden, so that the item below the chart shows.
    m_view->setBackgroundBrush(m_theme.canvas);
    m_chart->setBackgroundBrush(m_theme.canvas);
    invalidate();
}

void CurveChart::invalidate()
{
    m_isMeasured = false;
    invalidatePlace();
}

void CurveChart::invalidatePlace()
{
    m_isStale = true;
    if (isVisible() && !m_refreshTimer.isActive())
        m_refreshTimer.start(0);
}

void CurveChart::invalidateCursor()
{
    m_isCursorStale = true;
    if (isVisible() && !m_refreshTimer.isActive())
        m_refreshTimer.start(0);
}

void CurveChart::refresh()
{
    if (!m_isStale && !m_isCursorStale)
        return;
    if (m_isStale)
        refreshAll();
    m_isStale = false;
    m_isCursorStale = false;
    refreshCursor();
    m_below->update();
    m_above->update();
}

// Ranges, numbers and the room beside the plot: what charts that share x must know of each other.
void CurveChart::measure()
{
    if (m_isMeasured)
        return;
    m_isMeasured = true;
    if (layout())
        layout()->activate();
    m_scene.size = m_view->size(); // it has no frame; its viewport follows when shown
    int notFinite = 0;
    int notPositive = 0;
    m_scene.isEmpty = true;
    for (Layer& layer : m_layers) {
        layer.gated = gate(layer.curve.points, m_scene.yScale);
        if (!layer.curve.isVisible)
            continue;
        m_scene.isEmpty = m_scene.isEmpty && layer.gated.stretches.isEmpty();
        notFinite += layer.gated.notFiniteCount;
        notPositive += layer.gated.notPositiveCount;
    }
    QStringList notes;
    if (notPositive > 0)
        notes << tr("values at or below zero, left out: %1").arg(QLocale().toString(notPositive));
    if (notFinite > 0)
        notes << tr("values that are no number, left out: %1").arg(QLocale().toString(notFinite));
    m_title->setNote(notes.join(QStringLiteral(" · ")));

    refreshRanges();
    const QFont font = m_theme.font(TextRole::Caption);
    const QFontMetricsF metrics(font);
    const int lines = m_scene.size.height() < lowHeight * m_theme.textScale ? 3 : 6;
    m_scene.yTicks = axisTicks(m_scene.yRange, m_scene.yScale, lines, QLocale());
    double left = metrics.horizontalAdvance(QStringLiteral("0.0001"));
    for (const AxisTick& tick : m_scene.yTicks)
        left = std::max(
            left, DrawnText(tick.label, font, m_theme.symbolFont(TextRole::Caption)).width());
    const double gutter = gutterWidth();
    const Room room{std::ceil(left) + 9, gutter > 0 ? gutter : 16 * m_theme.textScale};
    if (room == m_room)
        return;
    m_room = room;
    for (const QPointer<CurveChart>& partner : m_partners) {
        if (partner)
            partner->invalidatePlace();
    }
}

void CurveChart::refreshAll()
{
    measure();
    for (const QPointer<CurveChart>& partner : m_partners) {
        if (partner)
            partner->measure();
    }
    placePlot();
    m_scene.ahead.clear();
    m_scene.singlePoints.clear();
    qsizetype used = 0;
    for (Layer& layer : m_layers)
        used = refreshCurve(layer, used);
    for (qsizetype i = used; i < m_series.size(); ++i)
        m_series[i]->setVisible(false);
    refreshGhost();
    refreshEndLabels();
    refreshNote();
    if (!m_describeTimer.isActive())
        m_describeTimer.start();
}

void CurveChart::refreshRanges()
{
    std::vector<double> xs;
    std::vector<double> ys;
    for (const Layer& layer : m_layers) {
        if (!layer.curve.isVisible)
            continue;
        for (const QList<QPointF>& stretch : layer.gated.stretches) {
            xs.push_back(stretch.constFirst().x());
            xs.push_back(stretch.constLast().x());
            for (const QPointF& point : stretch)
                ys.push_back(point.y());
        }
    }
    for (const ReferenceLine& line : m_scene.references)
        ys.push_back(line.y);
    const auto follow = [](const std::optional<AxisRange>& fixed, std::optional<AxisRange>& grown,
                            const std::vector<double>& values, AxisScale scale) {
        if (fixed)
            return safeRange(fixed->minimum, fixed->maximum, scale);
        if (const auto extent = dataExtent(values, scale))
            grown = grown ? grownRange(*grown, *extent, scale) : niceRange(*extent, scale);
        return grown ? *grown : safeRange(0, 1, scale);
    };
    m_scene.xRange = follow(m_fixedX, m_grownX, xs, AxisScale::Linear);
    m_scene.yRange = follow(m_fixedY, m_grownY, ys, m_scene.yScale);
}

double CurveChart::gutterWidth()
{
    const double scale = std::max(1.0, m_theme.textScale);
    QFont bold = m_theme.font(TextRole::Caption);
    bold.setWeight(QFont::Bold);
    double name = 0;
    const auto include = [&](const QString& text) {
        const DrawnText drawn(text, bold, m_theme.symbolFont(TextRole::Caption, true));
        name = std::max(name, drawn.width());
    };
    for (const Layer& layer : m_layers) {
        if (layer.curve.hasEndLabel && layer.curve.isVisible)
            include(layer.curve.name);
    }
    for (const ReferenceLine& line : m_scene.references)
        include(line.name);
    include(m_ghostName);
    m_scene.hasGutterValues = m_hasGutter && m_scene.size.width() >= narrowWidth * scale;
    if (!m_hasGutter || name <= 0)
        return 0;
    // Long names are cut before the plot loses more than this share.
    const double most = 0.4 * m_scene.size.width();
    if (!m_scene.hasGutterValues)
        return std::min(most, name + 8);
    const double value = QFontMetricsF(bold).horizontalAdvance(QStringLiteral("0.000215"));
    return std::min(most, std::max(112 * scale, name + value + 20));
}

void CurveChart::placePlot()
{
    const QLocale locale;
    const QFont font = m_theme.font(TextRole::Caption);
    const QFont symbols = m_theme.symbolFont(TextRole::Caption);
    const QFontMetricsF metrics(font);
    Room room = m_room;
    for (const QPointer<CurveChart>& partner : m_partners) {
        if (partner)
            room = {std::max(room.left, partner->m_room.left),
                std::max(room.right, partner->m_room.right)};
    }
    const double half = metrics.height() / 2;
    const double bottom = m_scene.hasXNumbers ? metrics.height() + 5 : half;
    m_scene.plot = QRectF(room.left, half + 1,
        std::max(8.0, std::floor(m_scene.size.width() - room.left - room.right)),
        std::max(8.0, std::floor(m_scene.size.height() - half - 1 - bottom)));

    double widest = 0;
    const QList<AxisTick> ticks = m_fixedTicks.isEmpty()
        ? axisTicks(m_scene.xRange, AxisScale::Linear, 6, locale)
        : m_fixedTicks;
    for (const AxisTick& tick : ticks)
        widest = std::max(widest, DrawnText(tick.label, font, symbols).width());
    const int most = std::max(2, static_cast<int>(m_scene.plot.width() / (widest + 18)) + 1);
    m_scene.xTicks.clear();
    if (m_fixedTicks.isEmpty()) {
        m_scene.xTicks = axisTicks(m_scene.xRange, AxisScale::Linear, std::min(6, most), locale);
    } else {
        const qsizetype stride = (ticks.size() + most - 1) / most;
        for (qsizetype i = 0; i < ticks.size(); i += stride) {
            if (isDrawable(ticks[i].value, AxisScale::Linear))
                m_scene.xTicks.append(ticks[i]);
        }
    }

    for (QGraphicsItem* item : {m_below, m_above})
        static_cast<PaintItem*>(item)->viewResized();
    const QRectF outer = m_scene.plot.adjusted(-spill, -spill, spill, spill);
    if (m_chart->size() != m_scene.size)
        m_chart->resize(m_scene.size);
    if (m_chart->plotArea() != outer)
        m_chart->setPlotArea(outer);
    const auto setEnd = [this](Qt::Orientation orientation, double end) {
        auto* axis = static_cast<QValueAxis*>(m_chart->axes(orientation).constFirst());
        if (axis->min() != 0 || axis->max() != end)
            axis->setRange(0, end);
    };
    setEnd(Qt::Horizontal, outer.width());
    setEnd(Qt::Vertical, outer.height());
}

QList<QList<QPointF>> CurveChart::toPixels(
    const GatedCurve& gated, double leftLimit, double rightLimit) const
{
    QRectF box = m_scene.plot.adjusted(0, -m_scene.plot.height(), 0, m_scene.plot.height());
    box.setLeft(std::max(box.left(), leftLimit));
    box.setRight(std::min(box.right(), rightLimit));
    QList<QList<QPointF>> lines;
    if (box.width() < 0)
        return lines;
    for (const QList<QPointF>& stretch : gated.stretches) {
        QList<QPointF> pixels;
        pixels.reserve(stretch.size());
        for (const QPointF& point : stretch)
            pixels.append(m_scene.toPixel(point));
        for (const QList<QPointF>& part : clipped(pixels, box))
            lines.append(thinned(part, pointStep));
    }
    return lines;
}

QPainterPath CurveChart::pathOf(const QList<QList<QPointF>>& lines) const
{
    QPainterPath path;
    for (const QList<QPointF>& line : lines)
        path.addPolygon(line);
    return path;
}

QLineSeries* CurveChart::seriesAt(qsizetype index)
{
    while (m_series.size() <= index) {
        auto* series = new QLineSeries(m_chart);
        m_chart->addSeries(series);
        for (QAbstractAxis* axis : m_chart->axes())
            series->attachAxis(axis);
        m_series.append(series);
    }
    return m_series[index];
}

// A stretch too narrow for a line: dots, at most the lowest and the highest of one step in x, so
// that a curve full of gaps costs no more than a whole one.
void CurveChart::addDots(const QList<QPointF>& line, const QColor& color)
{
    QList<ChartScene::Dot>& dots = m_scene.singlePoints;
    for (const QPointF& point : line) {
        const auto isSameStep = [&](qsizetype fromEnd) {
            return dots.size() >= fromEnd && dots[dots.size() - fromEnd].color == color
                && std::floor(dots[dots.size() - fromEnd].at.x() / pointStep)
                == std::floor(point.x() / pointStep);
        };
        if (!isSameStep(2)) {
            dots.append({point, color});
            continue;
        }
        ChartScene::Dot& last = dots[dots.size() - 1];
        ChartScene::Dot& before = dots[dots.size() - 2];
        if (last.at.y() < before.at.y())
            std::swap(last.at, before.at);
        if (point.y() < before.at.y())
            before.at = point;
        else if (point.y() > last.at.y())
            last.at = point;
    }
}

qsizetype CurveChart::refreshCurve(Layer& layer, qsizetype firstSeries)
{
    layer.drawnPoints = 0;
    layer.drawnStretches = 0;
    if (!layer.curve.isVisible)
        return firstSeries;
    const double head = m_head ? m_scene.toX(*m_head) : m_scene.plot.right();
    const QRectF outer = m_scene.plot.adjusted(-spill, -spill, spill, spill);
    QPen pen = layer.curve.pen;
    if (!m_isDashed)
        pen.setStyle(Qt::SolidLine);
    qsizetype next = firstSeries;
    for (const QList<QPointF>& line : toPixels(layer.gated, m_scene.plot.left(), head)) {
        layer.drawnPoints += static_cast<int>(line.size());
        layer.drawnStretches += 1;
        if (line.constLast().x() - line.constFirst().x() < pointStep) {
            addDots(line, layer.curve.pen.color());
            continue;
        }
        QList<QPointF> points;
        points.reserve(line.size());
        for (const QPointF& point : line)
            points.append({point.x() - outer.left(), outer.bottom() - point.y()});
        QLineSeries* series = seriesAt(next++);
        if (series->pen() != pen)
            series->setPen(pen);
        series->replace(points);
        if (!series->isVisible())
            series->setVisible(true);
    }
    if (m_head && head < m_scene.plot.right()) {
        QPen pale = pen;
        QColor color = pale.color();
        color.setAlphaF(0.45f);
        pale.setColor(color);
        m_scene.ahead.append({pathOf(toPixels(layer.gated, head, m_scene.plot.right())), pale});
    }
    return next;
}

void CurveChart::refreshGhost()
{
    m_scene.ghost = pathOf(
        toPixels(gate(m_ghostPoints, m_scene.yScale), m_scene.plot.left(), m_scene.plot.right()));
}

QString CurveChart::valueText(std::optional<double> value) const
{
    if (!value)
        return QString(QChar(0x2013));
    return m_valueText ? m_valueText(*value)
                       : numberText(*value, 3, QLocale(), TrailingZeros::Keep);
}

// Names stay at the height of the curve's end, values are those at the cursor.
void CurveChart::refreshEndLabels()
{
    m_scene.endLabels.clear();
    if (!m_hasGutter)
        return;
    const std::optional<double> at = m_cursor ? m_cursor : m_head;
    for (const Layer& layer : m_layers) {
        if (!layer.curve.isVisible || !layer.curve.hasEndLabel || layer.gated.stretches.isEmpty())
            continue;
        const QPointF last = layer.gated.stretches.constLast().constLast();
        const auto here = untangle::valueAt(layer.gated, at.value_or(last.x()), m_scene.yScale);
        const auto end = untangle::valueAt(layer.gated, m_head.value_or(last.x()), m_scene.yScale);
        m_scene.endLabels.append({layer.curve.name, valueText(here), layer.curve.textColor,
            layer.curve.isBold ? QFont::Bold : QFont::DemiBold,
            m_scene.toY(end.value_or(last.y()))});
    }
    for (const ReferenceLine& line : m_scene.references) {
        if (!line.name.isEmpty() && isDrawable(line.y, m_scene.yScale))
            m_scene.endLabels.append(
                {line.name, line.valueText, line.color.isValid() ? line.color : m_theme.ink2,
                    QFont::Normal, m_scene.toY(line.y)});
    }
    const GatedCurve ghost = gate(m_ghostPoints, m_scene.yScale);
    if (!m_ghostName.isEmpty() && !ghost.stretches.isEmpty())
        m_scene.endLabels.append({m_ghostName, QString(), m_theme.ink3, QFont::Normal,
            m_scene.toY(ghost.stretches.constLast().constLast().y())});
}

void CurveChart::refreshCursor()
{
    const auto inPlot = [this](std::optional<double> x) -> std::optional<double> {
        if (!x || *x < m_scene.xRange.minimum || *x > m_scene.xRange.maximum)
            return std::nullopt;
        return m_scene.toX(*x);
    };
    m_scene.headX = inPlot(m_head);
    m_scene.cursorX = inPlot(m_cursor);
    m_scene.headDots.clear();
    m_scene.cursorRings.clear();
    m_scene.cursorLines.clear();
    refreshEndLabels();
    QStringList values;
    double nearestDistance = std::numeric_limits<double>::infinity();
    QString nearest;
    for (const Layer& layer : m_layers) {
        if (!layer.curve.isVisible)
            continue;
        const auto dotAt = [&](double x) -> std::optional<QPointF> {
            const auto y = untangle::valueAt(layer.gated, x, m_scene.yScale);
            if (!y || *y < m_scene.yRange.minimum || *y > m_scene.yRange.maximum)
                return std::nullopt;
            return m_scene.toPixel({x, *y});
        };
        if (m_scene.headX) {
            if (const auto dot = dotAt(*m_head))
                m_scene.headDots.append({*dot, layer.curve.pen.color()});
        }
        if (!m_scene.cursorX)
            continue;
        const auto value = untangle::valueAt(layer.gated, *m_cursor, m_scene.yScale);
        const QString line = layer.curve.name.isEmpty()
            ? valueText(value)
            : tr("%1 %2", "name and value of a curve").arg(layer.curve.name, valueText(value));
        values.append(line);
        const auto dot = dotAt(*m_cursor);
        if (!dot)
            continue;
        m_scene.cursorRings.append({*dot, layer.curve.pen.color()});
        const double distance
            = m_cursorOrigin == Origin::Pointer ? std::abs(dot->y() - m_pointer.y()) : 0;
        if (distance < nearestDistance) {
            nearestDistance = distance;
            nearest = line;
        }
    }
    if (!m_scene.cursorX || m_cursorOrigin == Origin::Chapter)
        return;
    m_scene.cursorLines.append(m_xText ? m_xText(*m_cursor) : numberText(*m_cursor, 4, QLocale()));
    if (!m_scene.hasGutterValues)
        m_scene.cursorLines.append(values);
    else if (!nearest.isEmpty())
        m_scene.cursorLines.append(nearest);
    m_scene.cursorAnchor = m_pointer;
    if (m_cursorOrigin == Origin::Key)
        m_scene.cursorAnchor = m_scene.cursorRings.isEmpty()
            ? QPointF(*m_scene.cursorX, m_scene.plot.center().y())
            : m_scene.cursorRings.constFirst().at;
}

void CurveChart::refreshNote()
{
    if (!m_note)
        return;
    const QSize size = m_note->sizeHint();
    QPointF at = m_scene.plot.center();
    if (std::isfinite(m_noteAt.x()) && isDrawable(m_noteAt.y(), m_scene.yScale))
        at = m_scene.toPixel(m_noteAt);
    at.setY(std::clamp(at.y(), m_scene.plot.top(), m_scene.plot.bottom()));
    double left = at.x() + 14;
    double top = at.y() - size.height() / 2.0;
    const double rightmost = std::max(0.0, m_scene.size.width() - size.width());
    if (left > rightmost && at.x() - 14 - size.width() >= 0) {
        left = at.x() - 14 - size.width();
    } else if (left > rightmost) {
        // No room beside the point: below it or above it.
        left = rightmost;
        const bool hasRoomBelow = at.y() + 14 + size.height() <= m_scene.size.height();
        top = hasRoomBelow ? at.y() + 14 : at.y() - 14 - size.height();
    }
    top = std::clamp(top, 0.0, std::max(0.0, m_scene.size.height() - size.height()));
    m_note->setGeometry(QRect(QPoint(qRound(left), qRound(top)), size));
}

void CurveChart::describe()
{
    QStringList sentences;
    for (const Layer& layer : m_layers) {
        if (!layer.curve.isVisible || layer.gated.stretches.isEmpty())
            continue;
        double least = std::numeric_limits<double>::infinity();
        double greatest = -least;
        for (const QList<QPointF>& stretch : layer.gated.stretches) {
            for (const QPointF& point : stretch) {
                least = std::min(least, point.y());
                greatest = std::max(greatest, point.y());
            }
        }
        const auto text = [this](double value) { return DrawnText::plain(valueText(value)); };
        sentences << tr("%1 goes from %2 to %3; its least value is %4, its greatest %5.")
                         .arg(DrawnText::plain(layer.curve.name),
                             text(layer.gated.stretches.constFirst().constFirst().y()),
                             text(layer.gated.stretches.constLast().constLast().y()), text(least),
                             text(greatest));
    }
    if (sentences.isEmpty())
        sentences << m_scene.emptyTitle;
    setAccessibleDescription(sentences.join(QLatin1Char(' ')));
}

const CurveChart::Layer* CurveChart::layerOf(const QString& id) const
{
    for (const Layer& layer : m_layers) {
        if (layer.curve.id == id)
            return &layer;
    }
    return nullptr;
}

const CurveChart::Layer* CurveChart::mainLayer() const
{
    for (const Layer& layer : m_layers) {
        if (layer.curve.isVisible && !layer.gated.stretches.isEmpty())
            return &layer;
    }
    return nullptr;
}

QList<double> CurveChart::allX() const
{
    QList<double> xs;
    if (const Layer* layer = mainLayer()) {
        for (const QPointF& point : layer->curve.points) {
            if (std::isfinite(point.x()) && point.x() >= m_scene.xRange.minimum
                && point.x() <= m_scene.xRange.maximum)
                xs.append(point.x());
        }
    }
    return xs;
}

std::optional<double> CurveChart::nearestX(double x) const
{
    const QList<double> xs = allX();
    if (xs.isEmpty())
        return std::nullopt;
    const auto right = std::lower_bound(xs.cbegin(), xs.cend(), x);
    if (right == xs.cend())
        return xs.constLast();
    if (right == xs.cbegin() || *right - x < x - *(right - 1))
        return *right;
    return *(right - 1);
}

void CurveChart::point(std::optional<double> x, Origin origin)
{
    const bool isNew = x != m_cursor;
    m_cursor = x;
    m_cursorOrigin = origin;
    invalidateCursor();
    if (!isNew)
        return;
    if (x)
        emit pointed(*x);
    else
        emit pointerLeft();
}

void CurveChart::pointerMoved(const QPointF& position)
{
    refresh();
    m_pointer = position;
    if (m_isDragging) {
        drag(valueAtFraction((position.x() - m_scene.plot.left()) / m_scene.plot.width(),
            m_scene.xRange, AxisScale::Linear));
        return;
    }
    const bool isOverPoint = isOnDraggable(position);
    m_view->viewport()->setCursor(isOverPoint ? Qt::OpenHandCursor : Qt::ArrowCursor);
    if (isOverPoint || !m_scene.plot.adjusted(-3, -6, 3, 6).contains(position)) {
        if (m_cursorOrigin == Origin::Pointer)
            pointerGone();
        return;
    }
    const double x = valueAtFraction((position.x() - m_scene.plot.left()) / m_scene.plot.width(),
        m_scene.xRange, AxisScale::Linear);
    if (const auto nearest = nearestX(x))
        point(nearest, Origin::Pointer);
}

void CurveChart::pointerGone()
{
    if (m_cursorOrigin == Origin::Pointer && m_cursor) {
        point(std::nullopt, Origin::Chapter);
        return;
    }
}

bool CurveChart::isOnDraggable(const QPointF& position) const
{
    if (!m_scene.draggable)
        return false;
    const QPointF away = position - m_scene.toPixel(*m_scene.draggable);
    return std::hypot(away.x(), away.y()) <= grabRadius;
}

void CurveChart::pressed(const QPointF& position)
{
    refresh();
    if (!isOnDraggable(position))
        return;
    setFocus(Qt::MouseFocusReason);
    m_isDragging = true;
    m_view->viewport()->setCursor(Qt::ClosedHandCursor);
    emit dragStarted();
}

void CurveChart::released()
{
    if (!m_isDragging)
        return;
    m_isDragging = false;
    m_view->viewport()->setCursor(Qt::OpenHandCursor);
    emit dragFinished();
}

void CurveChart::drag(double x)
{
    emit xDragged(std::clamp(x, m_scene.xRange.minimum, m_scene.xRange.maximum));
}

void CurveChart::dragByKey(int steps)
{
    const double step = m_dragStep > 0 ? m_dragStep : m_scene.xRange.span() / 180;
    emit dragStarted();
    drag(m_scene.draggable->x() + steps * step);
    emit dragFinished();
}

bool CurveChart::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_view->viewport())
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::Paint:
        refresh();
        return false;
    case QEvent::Resize:
        invalidate();
        return false;
    case QEvent::MouseMove:
        pointerMoved(static_cast<QMouseEvent*>(event)->position());
        return true;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        if (static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton)
            pressed(static_cast<QMouseEvent*>(event)->position());
        return true;
    case QEvent::MouseButtonRelease:
        released();
        return true;
    case QEvent::Leave:
        pointerGone();
        return false;
    case QEvent::Wheel:
        event->ignore(); // the page scrolls
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void CurveChart::keyPressEvent(QKeyEvent* event)
{
    refresh();
    const QList<double> xs = allX();
    const int page = m_scene.draggable ? 10 : std::max(1, static_cast<int>(xs.size() / 10));
    constexpr int farAway = 1 << 20;
    int steps = 0;
    switch (event->key()) {
    case Qt::Key_Left:
        steps = -1;
        break;
    case Qt::Key_Right:
        steps = 1;
        break;
    case Qt::Key_PageUp: // as on a slider
        steps = page;
        break;
    case Qt::Key_PageDown:
        steps = -page;
        break;
    case Qt::Key_Home:
        steps = -farAway;
        break;
    case Qt::Key_End:
        steps = farAway;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (m_scene.draggable) {
        dragByKey(steps);
        return;
    }
    if (xs.isEmpty())
        return;
    const double from = m_cursor.value_or(m_head.value_or(xs.constLast()));
    const auto at = std::lower_bound(xs.cbegin(), xs.cend(), from) - xs.cbegin();
    point(xs[std::clamp<qsizetype>(at + steps, 0, xs.size() - 1)], Origin::Key);
}

void CurveChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    if (m_cursorOrigin == Origin::Key)
        point(std::nullopt, Origin::Chapter);
}

void CurveChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
        applyTheme();
        break;
    case QEvent::FontChange:
    case QEvent::LanguageChange:
    case QEvent::LocaleChange:
        invalidate();
        break;
    default:
        break;
    }
}

void CurveChart::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale || m_isCursorStale)
        m_refreshTimer.start(0);
}

} // namespace untangle

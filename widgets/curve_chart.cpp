// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/curve_chart.h"

#include "widgets/card_title.h"
#include "widgets/drawn_text.h"

#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsItem>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

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
        painter.setPen(QPen(m_theme.activity.fill, 1 * m_theme.strokeScale));
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

const QPointF& endOf(const GatedCurve& gated)
{
    return gated.stretches.constLast().constLast();
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
    m_view->scene()->setItemIndexMethod(QGraphicsScene::NoIndex);
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

void CurveChart::setOverlays(const QList<OverlayCurve>& overlays)
{
    m_overlays.clear();
    for (const OverlayCurve& overlay : overlays)
        m_overlays.push_back({overlay, {}});
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

std::optional<double> CurveChart::ghostValueAt(double x) const
{
    return untangle::valueAt(gate(m_ghostPoints, m_scene.yScale), x, m_scene.yScale);
}

std::optional<double> CurveChart::overlayValueAt(int index, double x)
{
    refresh();
    return untangle::valueAt(m_overlays[std::size_t(index)].gated, x, m_scene.yScale);
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
    return {std::max(160, m_title->minimumSizeHint().width()), 90};
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
    const auto addBeyond = [&](double start, const QList<QPointF>& points) {
        for (const QPointF& point : points) {
            if (std::isfinite(point.x()) && point.x() >= start
                && point.x() <= m_scene.xRange.maximum)
                xs.append(point.x());
        }
    };
    if (const Layer* layer = mainLayer())
        addBeyond(m_scene.xRange.minimum, layer->curve.points);
    // Where the present run ends, the longest of the others goes on.
    const Overlay* longest = nullptr;
    for (const Overlay& overlay : m_overlays) {
        if (!overlay.gated.stretches.isEmpty()
            && (!longest || endOf(overlay.gated).x() > endOf(longest->gated).x()))
            longest = &overlay;
    }
    if (longest)
        addBeyond(xs.isEmpty() ? m_scene.xRange.minimum
                               : std::nextafter(xs.constLast(), m_scene.xRange.maximum),
            longest->curve.points);
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
    const bool isInPlot = m_scene.plot.adjusted(-3, -6, 3, 6).contains(position);
    m_view->viewport()->setCursor(isOverPoint ? Qt::OpenHandCursor
            : m_isClickable && isInPlot       ? Qt::PointingHandCursor
                                              : Qt::ArrowCursor);
    if (isOverPoint || !isInPlot) {
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

void CurveChart::setClickable(bool isClickable)
{
    m_isClickable = isClickable;
}

void CurveChart::pressed(const QPointF& position)
{
    refresh();
    if (!isOnDraggable(position)) {
        if (m_isClickable && m_cursor && m_cursorOrigin == Origin::Pointer)
            emit clicked(*m_cursor);
        return;
    }
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
        for (QGraphicsItem* item : {m_below, m_above})
            static_cast<PaintItem*>(item)->viewResized();
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

// Painted before its children: a chart grabbed without ever being shown has its title's note as
// well.
void CurveChart::paintEvent(QPaintEvent*)
{
    refresh();
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
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_isClickable && m_cursor)
            emit clicked(*m_cursor);
        else
            QWidget::keyPressEvent(event);
        return;
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

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plane_view.h"

#include "widgets/arrow_step.h"
#include "widgets/curve_data.h"
#include "widgets/drawn_arrow.h"
#include "widgets/label_placer.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace untangle {

namespace {

constexpr double largestSide = 860;
constexpr double grabRadius = 12;
constexpr double barWidth = 10;
constexpr double keyStep = 0.05;
constexpr double keyAngle = std::numbers::pi / 180;
constexpr double hatchGap = 8;

bool isFinite(const QPointF& point)
{
    return std::isfinite(point.x()) && std::isfinite(point.y());
}

double lengthOf(const QPointF& vector)
{
    return std::hypot(vector.x(), vector.y());
}

double wrapped(double angle)
{
    return std::remainder(angle, 2 * std::numbers::pi);
}

} // namespace

PlaneView::PlaneView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PlaneView::setViewRange(double minimum, double maximum)
{
    const AxisRange range = safeRange(minimum, maximum, AxisScale::Linear);
    m_minimum = range.minimum;
    m_maximum = range.maximum;
    update();
}

void PlaneView::setShape(const QList<QPointF>& corners, const QList<int>& sideFactors)
{
    m_corners = corners;
    m_sideFactors = sideFactors;
    update();
}

void PlaneView::setGhost(const QList<QPointF>& corners)
{
    m_ghost = corners;
    update();
}

void PlaneView::setPoints(const QList<QPointF>& points)
{
    m_points = points;
    update();
}

void PlaneView::setArrows(const QList<PlaneArrow>& arrows)
{
    m_arrows = arrows;
    describe();
    update();
}

void PlaneView::setBias(const QPointF& bias, const QString& label)
{
    if (!isFinite(bias))
        return;
    m_bias = bias;
    m_biasLabel = label;
    describe();
    update();
}

void PlaneView::setHorizontalLengths(const QList<AxisLength>& lengths, const QString& sum)
{
    m_horizontal = lengths;
    m_horizontalSum = sum;
    update();
}

void PlaneView::setVerticalLengths(const QList<AxisLength>& lengths, const QString& sum)
{
    m_vertical = lengths;
    m_verticalSum = sum;
    update();
}

void PlaneView::setAxisNames(const QString& horizontal, const QString& vertical)
{
    m_horizontalName = horizontal;
    m_verticalName = vertical;
    update();
}

void PlaneView::setForbiddenText(const QString& text)
{
    m_forbiddenText = text;
    update();
}

void PlaneView::setRotatable(bool isRotatable)
{
    m_isRotatable = isRotatable;
}

void PlaneView::setMovable(bool isMovable)
{
    m_isMovable = isMovable;
}

QRectF PlaneView::square() const
{
    const double side = std::min({static_cast<double>(width()), static_cast<double>(height()),
        largestSide * std::max(1.0, m_theme.textScale)});
    return QRectF((width() - side) / 2, (height() - side) / 2, side, side);
}

QPointF PlaneView::toPixel(const QPointF& rates) const
{
    const QRectF view = square();
    const AxisRange range{m_minimum, m_maximum};
    return {view.left() + axisFraction(rates.x(), range, AxisScale::Linear) * view.width(),
        view.bottom() - axisFraction(rates.y(), range, AxisScale::Linear) * view.height()};
}

QPointF PlaneView::toRates(const QPointF& pixel) const
{
    const QRectF view = square();
    const double span = m_maximum - m_minimum;
    return {m_minimum + (pixel.x() - view.left()) / view.width() * span,
        m_minimum + (view.bottom() - pixel.y()) / view.height() * span};
}

QList<QRectF> PlaneView::labelRects() const
{
    QList<QRectF> boxes;
    for (const Label& label : labels())
        boxes.append(label.box);
    return boxes;
}

QSize PlaneView::sizeHint() const
{
    return {540, 540};
}

QSize PlaneView::minimumSizeHint() const
{
    return {260, 260};
}

double PlaneView::angleOf(const QPointF& vector) const
{
    return std::atan2(vector.y(), vector.x());
}

void PlaneView::describe()
{
    if (m_corners.isEmpty() && m_arrows.isEmpty())
        return; // nothing to see yet
    const QLocale locale;
    QString text = tr("The centre is at %1 and %2.")
                       .arg(numberText(m_bias.x(), 3, locale), numberText(m_bias.y(), 3, locale));
    if (!m_arrows.isEmpty()) {
        const double degrees = angleOf(m_arrows.constFirst().vector) * 180 / std::numbers::pi;
        text = tr("%1 The first arrow points to %2 degrees.")
                   .arg(text, numberText(degrees, 4, locale));
    }
    setAccessibleDescription(text);
}

// What the pointer can take hold of: arrow heads before the centre before the inside.
PlaneView::Grip PlaneView::gripAt(const QPointF& pixel) const
{
    const QPointF centre = toPixel(m_bias);
    if (m_isRotatable) {
        for (int i = 0; i < m_arrows.size(); ++i) {
            const QPointF tip = toPixel(m_bias + m_arrows[i].vector);
            // The middle of the head, but never nearer to the centre than to the tip.
            const QPointF way = tip - centre;
            const double length = lengthOf(way);
            const QPointF head
                = length > 0 ? tip - way * (std::min(6.0, length / 4) / length) : tip;
            if (lengthOf(pixel - head) <= grabRadius)
                return {Handle::Arrow, i};
        }
    }
    if (!m_isMovable)
        return {};
    if (lengthOf(pixel - centre) <= grabRadius)
        return {Handle::Centre, 0};
    if (pixelsOf(m_corners).containsPoint(pixel, Qt::OddEvenFill))
        return {Handle::Inside, 0};
    return {};
}

void PlaneView::showCursor(const Grip& grip, bool isHeld)
{
    if (isHeld)
        setCursor(Qt::ClosedHandCursor);
    else
        setCursor(grip.handle == Handle::None ? Qt::ArrowCursor : Qt::OpenHandCursor);
}

void PlaneView::mousePressEvent(QMouseEvent* event)
{
    m_held = event->button() == Qt::LeftButton ? gripAt(event->position()) : Grip{};
    if (m_held.handle == Handle::None) {
        event->ignore();
        return;
    }
    m_pressedAt = toRates(event->position());
    m_pressedBias = m_bias;
    if (m_held.handle == Handle::Arrow)
        m_angleToFirst
            = angleOf(m_arrows.constFirst().vector) - angleOf(m_arrows[m_held.arrow].vector);
    showCursor(m_held, true);
    update();
    emit dragStarted();
}

void PlaneView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF rates = toRates(event->position());
    switch (m_held.handle) {
    case Handle::None: {
        const Grip grip = gripAt(event->position());
        showCursor(grip, false);
        if (grip.handle != m_hovered.handle || grip.arrow != m_hovered.arrow) {
            m_hovered = grip;
            update();
        }
        break;
    }
    case Handle::Arrow:
        if (lengthOf(rates - m_bias) > 0)
            emit angleDragged(wrapped(angleOf(rates - m_bias) + m_angleToFirst));
        break;
    case Handle::Centre:
    case Handle::Inside: {
        const QPointF moved = m_pressedBias + rates - m_pressedAt;
        emit biasDragged(moved.x(), moved.y());
        break;
    }
    }
}

void PlaneView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_held.handle == Handle::None)
        return;
    m_held = {};
    m_hovered = gripAt(event->position());
    showCursor(m_hovered, false);
    update();
    emit dragFinished();
}

void PlaneView::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_hovered = {};
    update();
}

void PlaneView::keyPressEvent(QKeyEvent* event)
{
    const std::optional<QPoint> arrow = arrowStep(event->key());
    if (!arrow) {
        QWidget::keyPressEvent(event);
        return;
    }
    const QPointF step = *arrow;
    if (event->modifiers() & Qt::ControlModifier) {
        if (!m_isRotatable || m_arrows.isEmpty())
            return;
        // Left and up turn to the left, as an angle grows.
        const double turn = (step.y() - step.x()) * keyAngle;
        emit dragStarted();
        emit angleDragged(wrapped(angleOf(m_arrows.constFirst().vector) + turn));
        emit dragFinished();
    } else if (m_isMovable) {
        emit dragStarted();
        emit biasDragged(m_bias.x() + keyStep * step.x(), m_bias.y() + keyStep * step.y());
        emit dragFinished();
    }
}

void PlaneView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
    update();
}

QPolygonF PlaneView::pixelsOf(const QList<QPointF>& corners) const
{
    QPolygonF polygon;
    for (const QPointF& corner : corners) {
        if (isFinite(corner))
            polygon.append(toPixel(corner));
    }
    return polygon;
}

void PlaneView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF view = square();
    painter.setClipRect(view);
    painter.fillRect(view, m_theme.canvas);
    paintForbidden(painter);
    paintGrid(painter);
    paintGhost(painter);
    paintShape(painter);
    paintPoints(painter);
    paintAxes(painter);
    paintLengths(painter);
    paintBias(painter);
    paintArrows(painter);
    for (const Label& label : labels())
        label.text.drawWithHalo(painter, label.box.topLeft(), label.color, m_theme.canvas);
}

void PlaneView::paintForbidden(QPainter& painter) const
{
    const QRectF view = square();
    const QPointF origin = toPixel({0, 0});
    QPainterPath forbidden;
    forbidden.addRect(view);
    QPainterPath allowed;
    allowed.addRect(QRectF(QPointF(std::max(view.left(), origin.x()), view.top()),
        QPointF(view.right(), std::min(view.bottom(), origin.y()))));
    forbidden = forbidden.subtracted(allowed);
    QColor wash = m_theme.nonneg.fill;
    wash.setAlphaF(0.035f);
    painter.fillPath(forbidden, wash);
    QColor lines = m_theme.nonneg.fill;
    lines.setAlphaF(0.3f);
    painter.save();
    painter.setClipPath(forbidden, Qt::IntersectClip);
    painter.setPen(QPen(lines, 0.7));
    // 8 px apart, measured across the lines.
    const double step = hatchGap * std::numbers::sqrt2;
    for (double x = view.left() - view.height(); x < view.right(); x += step)
        painter.drawLine(QPointF(x, view.bottom()), QPointF(x + view.height(), view.top()));
    painter.restore();
}

void PlaneView::paintGrid(QPainter& painter) const
{
    const QRectF view = square();
    painter.setPen(QPen(m_theme.grid, 1));
    for (const AxisTick& tick :
        axisTicks({m_minimum, m_maximum}, AxisScale::Linear, 6, QLocale())) {
        const QPointF at = toPixel({tick.value, tick.value});
        painter.drawLine(QPointF(at.x(), view.top()), QPointF(at.x(), view.bottom()));
        painter.drawLine(QPointF(view.left(), at.y()), QPointF(view.right(), at.y()));
    }
}

void PlaneView::paintGhost(QPainter& painter) const
{
    QColor fill = m_theme.ink3;
    fill.setAlphaF(0.06f);
    painter.setBrush(fill);
    QPen pen(m_theme.ink3, 1.4 * m_theme.strokeScale, Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern({3.3, 2.5});
    painter.setPen(pen);
    painter.drawPolygon(pixelsOf(m_ghost));
}

void PlaneView::paintShape(QPainter& painter) const
{
    const QPolygonF polygon = pixelsOf(m_corners);
    QColor fill = m_theme.ink2;
    fill.setAlphaF(0.07f);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(polygon);
    // Plain sides first and at one go, so that a disc is a clean line.
    const bool hasFactors = m_sideFactors.size() == polygon.size();
    if (!hasFactors) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(
            m_theme.ink2, 2.2 * m_theme.strokeScale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolygon(polygon);
        return;
    }
    for (qsizetype i = 0; i < polygon.size(); ++i) {
        const int factor = m_sideFactors[i];
        painter.setPen(QPen(factor < 0 ? m_theme.ink2 : m_theme.factor(factor).fill,
            2.2 * m_theme.strokeScale, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(polygon[i], polygon[(i + 1) % polygon.size()]);
    }
}

void PlaneView::paintPoints(QPainter& painter) const
{
    QColor allowed = m_theme.ink2;
    allowed.setAlphaF(0.34f);
    QColor forbidden = m_theme.nonneg.fill;
    forbidden.setAlphaF(0.75f);
    painter.setPen(Qt::NoPen);
    const double radius = 1.9 * m_theme.strokeScale;
    for (const QPointF& point : m_points) {
        if (!isFinite(point))
            continue;
        const bool isNegative = point.x() < -1e-9 || point.y() < -1e-9;
        painter.setBrush(isNegative ? forbidden : allowed);
        painter.drawEllipse(toPixel(point), radius, radius);
    }
}

void PlaneView::paintAxes(QPainter& painter) const
{
    const QRectF view = square();
    const QPointF origin = toPixel({0, 0});
    const double width = 1.6 * m_theme.strokeScale;
    drawArrow(
        painter, {view.left(), origin.y()}, {view.right(), origin.y()}, m_theme.ink, width, 12);
    drawArrow(
        painter, {origin.x(), view.bottom()}, {origin.x(), view.top()}, m_theme.ink, width, 12);
    painter.setPen(QPen(m_theme.ink, width));
    for (const AxisTick& tick :
        axisTicks({m_minimum, m_maximum}, AxisScale::Linear, 6, QLocale())) {
        const QPointF at = toPixel({tick.value, tick.value});
        if (tick.value <= 0 || at.x() > view.right() - 16)
            continue;
        painter.drawLine(QPointF(at.x(), origin.y() - 4), QPointF(at.x(), origin.y() + 4));
        painter.drawLine(QPointF(origin.x() - 4, at.y()), QPointF(origin.x() + 4, at.y()));
    }
}

// How far the numbers of the vertical axis reach to the left.
double PlaneView::tickRoom() const
{
    double widest = 0;
    for (const AxisTick& tick :
        axisTicks({m_minimum, m_maximum}, AxisScale::Linear, 6, QLocale())) {
        if (tick.value > 0)
            widest = std::max(widest,
                DrawnText(tick.label, m_theme.font(TextRole::Caption),
                    m_theme.symbolFont(TextRole::Caption))
                    .width());
    }
    return widest + 8;
}

QRectF PlaneView::horizontalBar() const
{
    double sum = 0;
    for (const AxisLength& part : m_horizontal)
        sum += part.length;
    const QPointF origin = toPixel({0, 0});
    const double right = toPixel({sum, 0}).x();
    const double width = barWidth * m_theme.strokeScale;
    const double text = boldText(QStringLiteral("0")).height();
    double top = origin.y() + 10 + text;
    if (top + width + text + 4 > square().bottom())
        top = origin.y() - 10 - width; // no room below the axis
    return {origin.x(), top, right - origin.x(), width};
}

QRectF PlaneView::verticalBar() const
{
    double sum = 0;
    for (const AxisLength& part : m_vertical)
        sum += part.length;
    const QPointF origin = toPixel({0, 0});
    const double top = toPixel({0, sum}).y();
    const double width = barWidth * m_theme.strokeScale;
    double left = origin.x() - tickRoom() - 10 - width;
    if (left - boldText(QStringLiteral("0.00")).width() - 10 < square().left())
        left = origin.x() + 10;
    return {left, top, width, origin.y() - top};
}

void PlaneView::paintLengths(QPainter& painter) const
{
    painter.setPen(Qt::NoPen);
    const QRectF flat = horizontalBar();
    double from = 0;
    for (const AxisLength& part : m_horizontal) {
        const double left = toPixel({from, 0}).x();
        from += part.length;
        painter.setBrush(m_theme.factor(part.factor).fill);
        painter.drawRect(QRectF(left, flat.top(), toPixel({from, 0}).x() - left, flat.height()));
    }
    const QRectF upright = verticalBar();
    from = 0;
    for (const AxisLength& part : m_vertical) {
        const double bottom = toPixel({0, from}).y();
        from += part.length;
        const double top = toPixel({0, from}).y();
        painter.setBrush(m_theme.factor(part.factor).fill);
        painter.drawRect(QRectF(upright.left(), top, upright.width(), bottom - top));
    }
}

void PlaneView::paintBias(QPainter& painter) const
{
    const QPointF origin = toPixel({0, 0});
    const QPointF centre = toPixel(m_bias);
    if (lengthOf(centre - origin) < 4)
        return;
    QPen dotted(m_theme.ink2, 1.4 * m_theme.strokeScale, Qt::SolidLine, Qt::FlatCap);
    dotted.setDashPattern({1.2, 2.6});
    painter.setPen(dotted);
    painter.drawLine(centre, QPointF(centre.x(), origin.y()));
    painter.drawLine(centre, QPointF(origin.x(), centre.y()));
    const QPointF way = centre - origin;
    const QPointF end = centre - way / lengthOf(way) * std::min(8.0, lengthOf(way) / 2);
    drawArrow(painter, origin, end, m_theme.ink2, 1.6 * m_theme.strokeScale, 10, {3.3, 2.5});
}

void PlaneView::paintArrows(QPainter& painter) const
{
    const QPointF centre = toPixel(m_bias);
    const auto ring = [&](const QPointF& at) {
        QColor pale = m_theme.ink;
        pale.setAlphaF(0.12f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(pale);
        painter.drawEllipse(at, grabRadius, grabRadius);
    };
    const Grip shown = m_held.handle == Handle::None ? m_hovered : m_held;
    for (int i = 0; i < m_arrows.size(); ++i) {
        const QPointF tip = toPixel(m_bias + m_arrows[i].vector);
        if (shown.handle == Handle::Arrow && shown.arrow == i)
            ring(tip - (tip - centre) * (6 / std::max(6.0, lengthOf(tip - centre))));
        drawArrow(painter, centre, tip, m_theme.factor(m_arrows[i].factor).fill,
            4.5 * m_theme.strokeScale, 16 * m_theme.strokeScale);
    }
    if (m_corners.isEmpty() && m_arrows.isEmpty())
        return;
    if (shown.handle == Handle::Centre || shown.handle == Handle::Inside)
        ring(centre);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.ink);
    painter.drawEllipse(centre, 4.5 * m_theme.strokeScale, 4.5 * m_theme.strokeScale);
}

} // namespace untangle

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ring_view.h"

#include "widgets/drawn_text.h"
#include "widgets/hover_label.h"
#include "widgets/number_text.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace untangle {

namespace {

constexpr double hit = 12; // from a circle, in pixels
constexpr double handleRadius = 6;
constexpr double fullDot = 4.5, weakDot = 2.4, emptyDot = 1.6;

} // namespace

RingView::RingView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

void RingView::setLimits(double least, double greatest)
{
    m_least = least;
    m_greatest = greatest;
    update();
}

void RingView::setRing(double inner, double outer)
{
    m_inner = inner;
    m_outer = outer;
    update();
}

void RingView::setRingShown(bool isShown)
{
    if (isShown == m_isRingShown)
        return;
    m_isRingShown = isShown;
    m_dragged.reset();
    m_hovered.reset();
    update();
}

void RingView::setRefused(bool isRefused)
{
    m_isRefused = isRefused;
    update();
}

void RingView::setWaves(const QList<RingWave>& waves)
{
    m_waves = waves;
    update();
}

void RingView::setHoverText(std::function<QStringList(const QPoint&)> text)
{
    m_hoverText = std::move(text);
}

QStringList RingView::shownLabel() const
{
    return m_pointed && m_hoverText ? m_hoverText(*m_pointed) : QStringList();
}

QSize RingView::sizeHint() const
{
    return {250, 250};
}

QSize RingView::minimumSizeHint() const
{
    return {160, 160};
}

QRectF RingView::square() const
{
    const double side = std::max(1, std::min(width(), height()));
    return {(width() - side) / 2, 0, side, side};
}

double RingView::reach() const
{
    return m_greatest + 0.6;
}

double RingView::scale() const
{
    return square().width() / (2 * reach());
}

bool RingView::isInReach(const QPoint& k) const
{
    return std::hypot(double(k.x()), double(k.y())) <= m_greatest;
}

QPointF RingView::toPixel(const QPointF& k) const
{
    const QPointF middle = square().center();
    return {middle.x() + k.x() * scale(), middle.y() - k.y() * scale()};
}

double RingView::radiusAt(const QPointF& position) const
{
    const QPointF from = position - square().center();
    return std::hypot(from.x(), from.y()) / scale();
}

// The handles stand apart, however close the circles are.
QPointF RingView::handle(Circle circle) const
{
    const double angle = std::numbers::pi / 4;
    const double radius = circle == Circle::Outer ? m_outer : -m_inner;
    return toPixel({radius * std::cos(angle), radius * std::sin(angle)});
}

std::optional<RingView::Circle> RingView::circleAt(const QPointF& position) const
{
    if (!m_isRingShown)
        return std::nullopt;
    for (Circle circle : {Circle::Outer, Circle::Inner}) {
        const QPointF from = position - handle(circle);
        if (std::hypot(from.x(), from.y()) <= hit)
            return circle;
    }
    const double radius = radiusAt(position);
    const double toOuter = std::abs(radius - m_outer), toInner = std::abs(radius - m_inner);
    if (std::min(toOuter, toInner) * scale() > hit / 2)
        return std::nullopt;
    return toOuter < toInner || (toOuter == toInner && radius >= m_outer) ? Circle::Outer
                                                                          : Circle::Inner;
}

// One circle stops at the other.
bool RingView::move(Circle circle, double radius)
{
    double& moved = circle == Circle::Outer ? m_outer : m_inner;
    const double to = circle == Circle::Outer ? std::clamp(radius, m_inner, m_greatest)
                                              : std::clamp(radius, m_least, m_outer);
    if (to == moved)
        return false;
    moved = to;
    update();
    emit ringDragged(m_inner, m_outer);
    return true;
}

bool RingView::step(Circle circle, int steps)
{
    if (!m_isRingShown)
        return false;
    const double from = circle == Circle::Outer ? m_outer : m_inner;
    emit dragStarted();
    move(circle, (std::round(from / keyStep) + steps) * keyStep);
    emit dragFinished();
    return true;
}

void RingView::mousePressEvent(QMouseEvent* event)
{
    const auto circle = circleAt(event->position());
    if (event->button() != Qt::LeftButton || !circle) {
        QWidget::mousePressEvent(event);
        return;
    }
    m_dragged = circle;
    m_pointed.reset();
    m_grabOffset = (*circle == Circle::Outer ? m_outer : m_inner) - radiusAt(event->position());
    emit dragStarted();
}

void RingView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragged) {
        const double radius = radiusAt(event->position()) + m_grabOffset;
        move(*m_dragged, std::round(radius / dragStep) * dragStep);
        return;
    }
    m_hovered = circleAt(event->position());
    setCursor(m_hovered ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const QPointF from = event->position() - square().center();
    const QPoint k(int(std::lround(from.x() / scale())), int(std::lround(-from.y() / scale())));
    const QPointF off = toPixel(k) - event->position();
    const bool isNear = std::hypot(off.x(), off.y()) <= std::min(8.0, 0.45 * scale());
    m_pointed = isNear && isInReach(k) ? std::optional(k) : std::nullopt;
    update();
}

void RingView::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_dragged) {
        QWidget::mouseReleaseEvent(event);
        return;
    }
    m_dragged.reset();
    update();
    emit dragFinished();
}

void RingView::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_hovered.reset();
    m_pointed.reset();
    update();
}

void RingView::keyPressEvent(QKeyEvent* event)
{
    bool isTaken = false;
    switch (event->key()) {
    case Qt::Key_Up:
        isTaken = step(Circle::Outer, 1);
        break;
    case Qt::Key_Down:
        isTaken = step(Circle::Outer, -1);
        break;
    case Qt::Key_Right:
        isTaken = step(Circle::Inner, 1);
        break;
    case Qt::Key_Left:
        isTaken = step(Circle::Inner, -1);
        break;
    default:
        break;
    }
    if (!isTaken)
        QWidget::keyPressEvent(event);
}

void RingView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    update();
}

void RingView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(square());
    if (m_isRingShown)
        paintRing(painter);
    paintPlane(painter);
    paintWaves(painter);
    if (m_isRingShown)
        paintHandles(painter);
    painter.setClipping(false);
    if (m_pointed)
        drawHoverLabel(painter, m_theme, shownLabel(), toPixel(*m_pointed), size());
}

// Axes through the middle with their names, the whole numbers that a ring may hold as dots.
void RingView::paintPlane(QPainter& painter) const
{
    const QRectF view = square();
    const QPointF middle = view.center();
    painter.setPen(QPen(m_theme.line, 1 * m_theme.strokeScale));
    painter.drawLine(QPointF(view.left(), middle.y()), QPointF(view.right(), middle.y()));
    painter.drawLine(QPointF(middle.x(), view.top()), QPointF(middle.x(), view.bottom()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.controlEdge);
    const int most = int(reach());
    for (int x = -most; x <= most; ++x)
        for (int y = -most; y <= most; ++y)
            if (isInReach({x, y}))
                painter.drawEllipse(toPixel(QPointF(x, y)), emptyDot, emptyDot);
    const DrawnText across = caption(QStringLiteral("$k$_{1}")),
                    up = caption(QStringLiteral("$k$_{2}"));
    across.drawWithHalo(painter,
        {view.right() - across.width() - 2, middle.y() - across.height() - 3}, m_theme.ink2,
        m_theme.canvas);
    up.drawWithHalo(painter, {middle.x() + 6, view.top() + 1}, m_theme.ink2, m_theme.canvas);
}

DrawnText RingView::caption(const QString& markup) const
{
    return DrawnText(
        markup, m_theme.font(TextRole::Caption), m_theme.symbolFont(TextRole::Caption));
}

// Each with its radius beside it, where the other circle is not.
void RingView::paintHandles(QPainter& painter) const
{
    for (Circle circle : {Circle::Outer, Circle::Inner}) {
        const bool isOuter = circle == Circle::Outer;
        const bool isActive = m_dragged == circle || (!m_dragged && m_hovered == circle);
        const QColor color = m_isRefused ? m_theme.nonneg.fill : m_theme.ink;
        const QPointF at = handle(circle);
        painter.setPen(QPen(color, 2 * m_theme.strokeScale));
        painter.setBrush(isActive ? m_theme.ink : m_theme.raised);
        painter.drawEllipse(at, handleRadius, handleRadius);
        const DrawnText radius = caption(formatShort(isOuter ? m_outer : m_inner));
        radius.drawWithHalo(painter,
            at + QPointF(handleRadius + 1, -handleRadius / 2 - radius.height()),
            m_isRefused ? m_theme.nonneg.text : m_theme.ink, m_theme.canvas);
    }
}

void RingView::paintRing(QPainter& painter) const
{
    const QPointF middle = square().center();
    const double outer = m_outer * scale(), inner = m_inner * scale();
    QPainterPath band;
    band.addEllipse(middle, outer, outer);
    band.addEllipse(middle, inner, inner);
    painter.setPen(Qt::NoPen);
    painter.fillPath(band, m_theme.selected);
    painter.setBrush(Qt::NoBrush);
    for (Circle circle : {Circle::Outer, Circle::Inner}) {
        const bool isActive = m_dragged == circle || (!m_dragged && m_hovered == circle);
        painter.setPen(QPen(m_isRefused ? m_theme.nonneg.fill : m_theme.ink, isActive ? 2.8 : 1.4));
        const double radius = circle == Circle::Outer ? outer : inner;
        painter.drawEllipse(middle, radius, radius);
    }
}

void RingView::paintWaves(QPainter& painter) const
{
    painter.setPen(QPen(m_theme.canvas, 1 * m_theme.strokeScale));
    painter.setBrush(m_theme.neutralMap);
    for (const RingWave& wave : m_waves) {
        const double radius = std::max(weakDot, fullDot * std::sqrt(wave.strength));
        painter.drawEllipse(toPixel(wave.k), radius, radius);
        painter.drawEllipse(toPixel(-wave.k), radius, radius);
    }
    if (!m_pointed)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.ink, 2 * m_theme.strokeScale));
    painter.drawEllipse(toPixel(*m_pointed), fullDot + 2.5, fullDot + 2.5);
}

} // namespace untangle

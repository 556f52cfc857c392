// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/torus_map_view.h"

#include "widgets/arrow_step.h"
#include "widgets/hover_label.h"
#include "widgets/rate_map_view.h"

#include <QKeyEvent>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr int exportScale = 8; // pixels a bin where the reader may not smooth the picture

int wrapped(int bin, int side)
{
    return (bin % side + side) % side;
}

} // namespace

void drawTorusMap(QPainter& painter, const QRectF& box, const QImage& image, const QPointF& first,
    std::optional<double> span)
{
    if (image.isNull() || box.isEmpty())
        return;
    // The bins in view and one more at each side, so that smoothing knows its neighbours.
    const int side = image.width();
    const double width = span.value_or(side);
    const int left = int(std::floor(first.x())) - 1, below = int(std::floor(first.y())) - 1;
    const int count = int(std::ceil(width)) + 4;
    QImage piece(count, count, QImage::Format_RGB32);
    for (int row = 0; row < count; ++row) {
        const auto* from = reinterpret_cast<const QRgb*>(
            image.constScanLine(side - 1 - wrapped(below + row, side)));
        auto* to = reinterpret_cast<QRgb*>(piece.scanLine(count - 1 - row));
        for (int column = 0; column < count; ++column)
            to[column] = from[wrapped(left + column, side)];
    }
    // The centre of bin b is at b - left + 0.5 of the piece.
    const double x = first.x() - left + 0.5, y = first.y() - below + 0.5;
    const QRectF source(x, count - y - width, width, width);
    painter.save();
    if (painter.paintEngine()->type() != QPaintEngine::Raster) {
        const QImage fine = piece.scaled(
            piece.size() * exportScale, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        painter.drawImage(box,
            fine.copy(
                QRectF(source.topLeft() * exportScale, source.size() * exportScale).toRect()));
    } else {
        // All of the piece: Qt smooths within what it is told to draw.
        const double scale = box.width() / width;
        painter.setClipRect(box, Qt::IntersectClip);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(
            QRectF(box.topLeft() - source.topLeft() * scale, QSizeF(piece.size()) * scale), piece);
    }
    painter.restore();
}

TorusMapView::TorusMapView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_hue(theme.neutralMap)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TorusMapView::setMap(const Matrix<double>& rates)
{
    if (rates.rows() != rates.cols())
        return;
    m_rates = rates;
    m_image = rateMapImage(m_theme, m_rates, m_hue);
    update();
}

void TorusMapView::setHue(const QColor& hue)
{
    if (hue == m_hue)
        return;
    m_hue = hue;
    m_image = rateMapImage(m_theme, m_rates, m_hue);
    update();
}

void TorusMapView::setReach(std::optional<double> reach)
{
    m_reach = reach;
    update();
}

void TorusMapView::setPolygon(const QPolygonF& corners)
{
    m_polygon = corners;
    update();
}

void TorusMapView::setAnimal(std::optional<QPointF> place)
{
    m_animal = place;
    update();
}

void TorusMapView::setObject(std::optional<QPointF> place)
{
    m_object = place;
    update();
}

void TorusMapView::setWall(std::optional<double> column)
{
    m_wall = column;
    update();
}

void TorusMapView::setHoverText(std::function<QStringList(int, int)> text)
{
    m_hoverText = std::move(text);
}

void TorusMapView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    update();
}

QPointF TorusMapView::first() const
{
    return m_reach ? QPointF(-*m_reach, -*m_reach) : QPointF(-0.5, -0.5);
}

double TorusMapView::span() const
{
    return m_reach ? 2 * *m_reach : std::max(1.0, double(m_rates.rows()));
}

QRect TorusMapView::bins() const
{
    const auto least = int(std::ceil(first().x())), most = int(std::floor(first().x() + span()));
    return QRect(QPoint(least, least), QPoint(most, most));
}

QRectF TorusMapView::mapRect() const
{
    const double side = std::max(1, std::min(width(), height()));
    return {0, 0, side, side};
}

QPointF TorusMapView::toPixel(const QPointF& bins) const
{
    const QRectF map = mapRect();
    const double scale = map.width() / span();
    return {map.left() + (bins.x() - first().x()) * scale,
        map.bottom() - (bins.y() - first().y()) * scale};
}

QStringList TorusMapView::shownLabel() const
{
    return m_pointed && m_hoverText ? m_hoverText(m_pointed->x(), m_pointed->y()) : QStringList();
}

QSize TorusMapView::sizeHint() const
{
    return {180, 180};
}

QSize TorusMapView::minimumSizeHint() const
{
    return {72, 72};
}

void TorusMapView::point(std::optional<QPoint> bin)
{
    if (bin == m_pointed)
        return;
    m_pointed = bin;
    update();
}

void TorusMapView::mouseMoveEvent(QMouseEvent* event)
{
    const QRectF map = mapRect();
    if (m_rates.size() == 0 || !map.contains(event->position())) {
        point(std::nullopt);
        return;
    }
    const double scale = span() / map.width();
    const QRect inView = bins();
    const auto nearest = [&](double bin) {
        return std::clamp(int(std::lround(bin)), inView.left(), inView.right());
    };
    point(QPoint(nearest(first().x() + (event->position().x() - map.left()) * scale),
        nearest(first().y() + (map.bottom() - event->position().y()) * scale)));
}

void TorusMapView::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    point(std::nullopt);
}

void TorusMapView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_pointed) {
        point(std::nullopt);
        return;
    }
    const std::optional<QPoint> step = arrowStep(event->key());
    if (!step || m_rates.size() == 0 || !m_hoverText) {
        QWidget::keyPressEvent(event);
        return;
    }
    const QRect inView = bins();
    const QPoint to = m_pointed ? *m_pointed + *step : inView.center();
    point(QPoint(std::clamp(to.x(), inView.left(), inView.right()),
        std::clamp(to.y(), inView.top(), inView.bottom())));
}

void TorusMapView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    point(std::nullopt);
}

void TorusMapView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_image = rateMapImage(m_theme, m_rates, m_hue);
        update();
    }
}

void TorusMapView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF map = mapRect();
    if (m_image.isNull()) {
        painter.fillRect(map, m_theme.sunken);
        painter.setFont(m_theme.font(TextRole::Caption));
        painter.setPen(m_theme.ink2);
        painter.drawText(
            map.adjusted(8, 8, -8, -8), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    drawTorusMap(painter, map, m_image, first(), span());
    painter.save();
    painter.setClipRect(map);
    paintPolygon(painter);
    paintScene(painter);
    paintAnimal(painter);
    painter.restore();
    painter.setPen(QPen(m_theme.line, 1 * m_theme.strokeScale));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(map.adjusted(0.5, 0.5, -0.5, -0.5));
    if (!m_pointed || !m_hoverText)
        return;
    const QPointF at = toPixel(*m_pointed);
    painter.setPen(QPen(m_theme.canvas, 4 * m_theme.strokeScale));
    painter.drawEllipse(at, 4, 4);
    painter.setPen(QPen(m_theme.ink, 2 * m_theme.strokeScale));
    painter.drawEllipse(at, 4, 4);
    drawHoverLabel(painter, m_theme, shownLabel(), at, size());
}

void TorusMapView::paintPolygon(QPainter& painter) const
{
    if (m_polygon.isEmpty())
        return;
    QPolygonF corners;
    for (const QPointF& corner : m_polygon)
        corners.append(toPixel(corner));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.canvas, 4 * m_theme.strokeScale));
    painter.drawPolygon(corners);
    painter.setPen(QPen(m_theme.ink, 1.4 * m_theme.strokeScale));
    painter.drawPolygon(corners);
    for (const QPointF& corner : std::as_const(corners)) {
        painter.setPen(QPen(m_theme.canvas, 1.5 * m_theme.strokeScale));
        painter.setBrush(m_theme.ink);
        painter.drawEllipse(corner, 4, 4);
    }
}

void TorusMapView::paintScene(QPainter& painter) const
{
    painter.setBrush(Qt::NoBrush);
    const QRectF map = mapRect();
    const auto stroke = [&](double width, const QColor& color, const auto& draw) {
        QPen pen(color, width);
        pen.setCapStyle(Qt::FlatCap);
        painter.setPen(pen);
        draw();
    };
    if (m_wall) {
        const double x = toPixel({*m_wall, 0}).x();
        const auto draw
            = [&] { painter.drawLine(QPointF(x, map.top()), QPointF(x, map.bottom())); };
        stroke(6, m_theme.canvas, draw);
        stroke(3, m_theme.ink, draw);
    }
    if (m_object) {
        const auto draw = [&] { painter.drawEllipse(toPixel(*m_object), 6, 6); };
        stroke(5, m_theme.ink, draw);
        stroke(2.5, m_theme.canvas, draw);
    }
}

// Ink in a white ring is seen on every colour; at an edge of one torus it looks out at the other.
void TorusMapView::paintAnimal(QPainter& painter) const
{
    if (!m_animal)
        return;
    painter.setPen(QPen(m_theme.canvas, 2 * m_theme.strokeScale));
    painter.setBrush(m_theme.ink);
    for (int up = -1; up <= 1; ++up)
        for (int right = -1; right <= 1; ++right) {
            if (m_reach && (up != 0 || right != 0))
                continue;
            const QPointF shift(right * span(), up * span());
            painter.drawEllipse(toPixel(*m_animal + shift), 5, 5);
        }
}

} // namespace untangle

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rate_map_view.h"

#include "widgets/drawn_text.h"
#include "widgets/hover_label.h"
#include "widgets/number_text.h"

#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr double fullest = 0.92; // of the sequential map
constexpr double noticeable = 0.1; // share of the greatest rate from which a negative one counts

} // namespace

QImage rateMapImage(const Theme& theme, const Matrix<double>& rates, const QColor& hue,
    std::optional<double> fullestAt)
{
    if (rates.rows() != rates.cols() || rates.size() == 0)
        return {};
    double greatest = 0, least = 0;
    for (const double rate : rates.reshaped())
        if (std::isfinite(rate)) {
            greatest = std::max(greatest, rate);
            least = std::min(least, rate);
        }
    const bool isDiverging = -least > noticeable * greatest;
    greatest = fullestAt.value_or(greatest);
    const double scale = std::max({greatest, isDiverging ? -least : 0, 1e-12});
    const auto side = int(rates.rows());
    QImage image(side, side, QImage::Format_RGB32);
    for (int y = 0; y < side; ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(side - 1 - y));
        for (int x = 0; x < side; ++x) {
            const double rate = rates(y, x) / scale;
            line[x] = (!std::isfinite(rate) ? theme.canvas
                    : isDiverging           ? theme.diverging(rate)
                                            : theme.sequential(hue, fullest * rate))
                          .rgb();
        }
    }
    return image;
}

RateMapView::RateMapView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_hue(theme.factor(0).fill)
{
    setMouseTracking(true);
}

void RateMapView::setMap(const Matrix<double>& rates)
{
    if (rates.rows() != rates.cols())
        return;
    m_rates = rates;
    render();
}

void RateMapView::setHue(const QColor& hue)
{
    if (hue == m_hue)
        return;
    m_hue = hue;
    render();
}

void RateMapView::setGreatest(std::optional<double> rate)
{
    m_greatest = rate;
    render();
}

void RateMapView::setPlain(bool isPlain)
{
    m_isPlain = isPlain;
    update();
}

void RateMapView::setMarks(std::optional<QPoint> ring, std::optional<int> column)
{
    m_ring = ring;
    m_markedColumn = column;
    update();
}

void RateMapView::setAxisNames(const QString& horizontal, const QString& vertical)
{
    m_horizontalName = horizontal;
    m_verticalName = vertical;
    update();
}

void RateMapView::setAxisFactors(int horizontal, int vertical)
{
    m_horizontalFactor = horizontal;
    m_verticalFactor = vertical;
    update();
}

void RateMapView::setHoverText(std::function<QStringList(int, int)> text)
{
    m_hoverText = std::move(text);
}

void RateMapView::render()
{
    m_image = rateMapImage(m_theme, m_rates, m_hue, m_greatest);
    update();
}

double RateMapView::nameRoom() const
{
    return QFontMetricsF(m_theme.font(TextRole::Label)).height() + 3;
}

QRectF RateMapView::mapRect() const
{
    const double room = nameRoom();
    const double side = std::max(1.0, std::min(width() - room, height() - room - 6));
    return {room, 6, side, side};
}

QStringList RateMapView::shownLabel() const
{
    return m_row >= 0 && m_hoverText ? m_hoverText(m_row, m_column) : QStringList();
}

QSize RateMapView::sizeHint() const
{
    return {96, 96};
}

QSize RateMapView::minimumSizeHint() const
{
    const int least = static_cast<int>(std::ceil(48 + nameRoom()));
    return {least, least + 6};
}

void RateMapView::mouseMoveEvent(QMouseEvent* event)
{
    const QRectF map = mapRect();
    m_row = m_column = -1;
    m_pointer = event->position();
    if (m_rates.size() > 0 && map.contains(m_pointer)) {
        const auto side = static_cast<double>(m_rates.rows());
        const auto cell = [side](double share) {
            return std::clamp(static_cast<int>(share * side), 0, static_cast<int>(side) - 1);
        };
        m_column = cell((m_pointer.x() - map.left()) / map.width());
        m_row = cell((map.bottom() - m_pointer.y()) / map.height());
    }
    update();
}

void RateMapView::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_row = m_column = -1;
    update();
}

void RateMapView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        render();
}

void RateMapView::paintEvent(QPaintEvent*)
{
    if (m_rates.size() == 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !m_isPlain);
    const QRectF map = mapRect();
    painter.drawImage(map, m_image);
    if (m_isPlain)
        paintNumbers(painter, map);
    paintMarks(painter, map);
    const auto name = [&](const QString& markup) {
        return DrawnText(
            markup, m_theme.font(TextRole::Label), m_theme.symbolFont(TextRole::Label, true));
    };
    const DrawnText horizontal = name(m_horizontalName), vertical = name(m_verticalName);
    horizontal.draw(painter, {map.center().x() - horizontal.width() / 2, map.bottom() + 2},
        m_theme.factor(m_horizontalFactor).text);
    vertical.draw(painter,
        {map.left() - 5 - vertical.width(), map.center().y() - vertical.height() / 2},
        m_theme.factor(m_verticalFactor).text);
    drawHoverLabel(painter, m_theme, shownLabel(), m_pointer, size());
}

void RateMapView::paintNumbers(QPainter& painter, const QRectF& map) const
{
    const auto side = static_cast<int>(m_rates.rows());
    const double bin = map.width() / side;
    const QFont font = m_theme.font(TextRole::Caption);
    const QFontMetricsF metrics(font);
    if (metrics.horizontalAdvance(QStringLiteral("0.00")) > bin - 1 || metrics.height() > bin)
        return;
    painter.setFont(font);
    for (int row = 0; row < side; ++row)
        for (int column = 0; column < side; ++column) {
            painter.setPen(m_theme.letterOn(m_image.pixelColor(column, side - 1 - row)));
            painter.drawText(
                QRectF(map.left() + column * bin, map.bottom() - (row + 1) * bin, bin, bin),
                Qt::AlignCenter, formatCoefficient(m_rates(row, column)));
        }
}

void RateMapView::paintMarks(QPainter& painter, const QRectF& map) const
{
    const double bin = map.width() / static_cast<double>(m_rates.rows());
    painter.setBrush(Qt::NoBrush);
    const auto stroke = [&](double width, const auto& draw) {
        painter.setPen(QPen(m_theme.canvas, width + 2, Qt::SolidLine, Qt::FlatCap));
        draw();
        painter.setPen(QPen(m_theme.ink, width, Qt::SolidLine, Qt::FlatCap));
        draw();
    };
    if (m_markedColumn) {
        const double x = map.left() + (*m_markedColumn + 0.5) * bin;
        stroke(2, [&] { painter.drawLine(QPointF(x, map.top()), QPointF(x, map.top() + 8)); });
        stroke(
            2, [&] { painter.drawLine(QPointF(x, map.bottom() - 8), QPointF(x, map.bottom())); });
    }
    if (m_ring) {
        const QPointF at(
            map.left() + (m_ring->x() + 0.5) * bin, map.bottom() - (m_ring->y() + 0.5) * bin);
        stroke(2, [&] { painter.drawEllipse(at, bin / 2 - 1, bin / 2 - 1); });
    }
}

} // namespace untangle

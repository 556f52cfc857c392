// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heat_map.h"

#include "widgets/hover_label.h"

#include <QLinearGradient>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace untangle {

namespace {

constexpr double hatchGap = 8; // across the lines
constexpr double fineHatchGap = 4; // in small cells
constexpr int exportScale = 8; // pixels a cell where others may smooth the picture

// Lines from the lower left to the upper right, at the same places in neighbouring areas.
void hatch(QList<QLineF>& lines, const QRectF& area, double gap)
{
    const double step = gap * std::numbers::sqrt2;
    const double last = area.right() + area.bottom();
    for (double sum = std::ceil((area.left() + area.top()) / step) * step; sum < last; sum += step)
        lines.append({std::max(area.left(), sum - area.bottom()),
            std::min(area.bottom(), sum - area.left()), std::min(area.right(), sum - area.top()),
            std::max(area.top(), sum - area.right())});
}

} // namespace

void HeatMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!hasCells()) {
        paintEmpty(painter, rect().adjusted(0, static_cast<int>(aboveCells()), 0, 0));
        return;
    }
    paintCells(painter);
    painter.setPen(QPen(m_theme.controlEdge, 1 * m_theme.strokeScale));
    painter.drawLines(m_ticks);
    for (const QList<PlacedText>& texts : {m_axisTexts, m_legendTexts}) {
        for (const PlacedText& placed : texts)
            placed.text.draw(painter, placed.topLeft, placed.color);
    }
    paintLegend(painter);
    if (isBlank())
        paintEmpty(painter, m_cells);
    paintValues(painter);
    paintPresent(painter);
    paintPointed(painter);
    if (!m_label.isEmpty())
        drawHoverLabel(painter, m_theme, m_label.split(QLatin1Char('\n')), m_labelAnchor, size());
}

void HeatMap::paintCells(QPainter& painter) const
{
    if (isBlank()) {
        painter.setPen(QPen(m_theme.line, 1 * m_theme.strokeScale));
        painter.setBrush(m_theme.sunken);
        painter.drawRect(m_cells.adjusted(0.5, 0.5, -0.5, -0.5));
        return;
    }
    if (m_gap == 0) {
        paintImage(painter);
        return;
    }
    QList<QLineF> lines;
    const double gap
        = std::min(m_cell.width(), m_cell.height()) < 2 * hatchGap ? fineHatchGap : hatchGap;
    for (int x = 0; x < columnCount(); ++x) {
        for (int y = 0; y < rowCount(); ++y) {
            const QRectF cell = cellRect(x, y);
            painter.setBrush(colorAt(x, y));
            if (!isUndefined(x, y) && std::isfinite(m_values(y, x))) {
                painter.setPen(Qt::NoPen);
                painter.drawRoundedRect(cell, 2, 2);
                continue;
            }
            painter.setPen(QPen(m_theme.line, 1 * m_theme.strokeScale));
            painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
            if (isUndefined(x, y))
                hatch(lines, cell.adjusted(1, 1, -1, -1), gap);
        }
    }
    painter.setPen(QPen(m_theme.controlEdge, 1 * m_theme.strokeScale));
    painter.drawLines(lines);
}

// In cells: runs of rows, put together where the run above is the same.
QList<QRect> HeatMap::undefinedBlocks() const
{
    QList<QRect> blocks;
    QList<qsizetype> begunAt(columnCount(), -1); // the last block that begins in a column
    for (int y = 0; y < rowCount(); ++y) {
        for (int x = 0; x < columnCount(); ++x) {
            const int begin = x;
            while (x < columnCount() && isUndefined(x, y))
                ++x;
            if (x == begin)
                continue;
            const qsizetype last = begunAt[begin];
            if (last >= 0 && blocks[last].bottom() == y - 1 && blocks[last].right() == x - 1) {
                blocks[last].setBottom(y);
                continue;
            }
            begunAt[begin] = blocks.size();
            blocks.append(QRect(begin, y, x - begin, 1));
        }
    }
    return blocks;
}

// Cells without gaps. What is empty or undefined has one outline for all its cells.
void HeatMap::paintImage(QPainter& painter) const
{
    const bool isScreen = painter.paintEngine()->type() == QPaintEngine::Raster;
    painter.drawImage(m_cells, isScreen ? m_image : m_image.scaled(m_image.size() * exportScale));
    enum class Kind { Outside, Filled, Empty, Undefined };
    const auto kind = [this](int x, int y) {
        if (!isInGrid({x, y}))
            return Kind::Outside;
        if (isUndefined(x, y))
            return Kind::Undefined;
        return std::isfinite(m_values(y, x)) ? Kind::Filled : Kind::Empty;
    };
    QList<QLineF> edges, lines;
    const auto bounds = [&](int x, int y, int otherX, int otherY) {
        const Kind one = kind(x, y), other = kind(otherX, otherY);
        return one != other && (one > Kind::Filled || other > Kind::Filled);
    };
    for (int y = 0; y <= rowCount(); ++y) {
        for (int x = 0; x <= columnCount(); ++x) {
            const QRectF cell = cellRect(x, y);
            if (y < rowCount() && bounds(x, y, x - 1, y))
                edges.append({cell.topLeft(), cell.bottomLeft()});
            if (x < columnCount() && bounds(x, y, x, y - 1))
                edges.append({cell.bottomLeft(), cell.bottomRight()});
        }
    }
    for (const QRect& block : undefinedBlocks())
        hatch(lines,
            cellRect(block.left(), block.top()).united(cellRect(block.right(), block.bottom())),
            fineHatchGap);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(m_theme.controlEdge, 1 * m_theme.strokeScale));
    painter.drawLines(lines);
    painter.setPen(QPen(m_theme.line, 1 * m_theme.strokeScale));
    painter.drawLines(edges);
    painter.restore();
}

void HeatMap::paintValues(QPainter& painter) const
{
    if (m_valueTexts.isEmpty())
        return;
    for (int x = 0; x < columnCount(); ++x) {
        for (int y = 0; y < rowCount(); ++y) {
            const QRectF box = valueTextBox(x, y);
            if (!box.isEmpty())
                m_valueTexts[x * rowCount() + y].draw(
                    painter, box.topLeft(), m_theme.letterOn(colorAt(x, y)));
        }
    }
}

void HeatMap::paintLegend(QPainter& painter) const
{
    if (m_legend.isEmpty())
        return;
    constexpr int stops = 32;
    QLinearGradient gradient(m_legend.bottomLeft(), m_legend.topLeft());
    for (int i = 0; i <= stops; ++i) {
        const double position = static_cast<double>(i) / stops;
        gradient.setColorAt(position, colorOf(position));
    }
    painter.setPen(QPen(m_theme.line, 1 * m_theme.strokeScale));
    painter.setBrush(gradient);
    painter.drawRect(m_legend.adjusted(0.5, 0.5, -0.5, -0.5));
    if (!m_pointed || isUndefined(m_pointed->x(), m_pointed->y())
        || !std::isfinite(valueAt(*m_pointed)))
        return;
    // Where the pointed value lies, whichever of several maps the pointer is over.
    const double y
        = m_legend.bottom() - 1 - positionOf(valueAt(*m_pointed)) * (m_legend.height() - 2);
    const QLineF mark(m_legend.left() - 3, y, m_legend.right() + 3, y);
    painter.setPen(QPen(m_theme.canvas, 4 * m_theme.strokeScale));
    painter.drawLine(mark);
    painter.setPen(QPen(m_theme.ink, 2 * m_theme.strokeScale));
    painter.drawLine(mark);
}

void HeatMap::paintPresent(QPainter& painter) const
{
    const QRectF box = presentBox();
    if (box.isEmpty())
        return;
    const QPen edge(
        m_theme.canvas, 5 * m_theme.strokeScale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (presentDirection().isNull()) {
        const QRectF ring = box - QMarginsF(markEdge, markEdge, markEdge, markEdge);
        painter.setBrush(Qt::NoBrush);
        for (const QPen& pen : {edge, QPen(m_theme.ink, 2 * m_theme.strokeScale)}) {
            painter.setPen(pen);
            painter.drawEllipse(ring);
        }
    } else {
        painter.setBrush(m_theme.ink);
        for (const QPen& pen : {edge, QPen(Qt::NoPen)}) {
            painter.setPen(pen);
            painter.drawPolygon(presentArrow());
        }
    }
    const QRectF label = presentLabelBox();
    if (!label.isEmpty())
        presentText().drawWithHalo(painter, label.topLeft(), m_theme.ink, m_theme.canvas);
}

void HeatMap::paintPointed(QPainter& painter) const
{
    if (!m_pointed)
        return;
    const QRectF frame = cellRect(m_pointed->x(), m_pointed->y()).adjusted(-1, -1, 1, 1);
    const double radius = m_gap > 0 ? 3 : 1;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.canvas, 4 * m_theme.strokeScale)); // to be seen among dark cells
    painter.drawRoundedRect(frame, radius, radius);
    painter.setPen(QPen(m_theme.ink, 2 * m_theme.strokeScale));
    painter.drawRoundedRect(frame, radius, radius);
}

void HeatMap::paintEmpty(QPainter& painter, const QRectF& area) const
{
    const DrawnText title = DrawnText::elided(m_emptyTitle, m_theme.font(TextRole::Label),
        m_theme.symbolFont(TextRole::Label), area.width());
    const DrawnText hint = caption(m_emptyHint, area.width());
    const double top
        = area.top() + std::max(0.0, (area.height() - title.height() - hint.height()) / 2);
    title.draw(painter, {area.center().x() - title.width() / 2, top}, m_theme.ink2);
    hint.draw(painter, {area.center().x() - hint.width() / 2, top + title.height()}, m_theme.ink2);
}

} // namespace untangle

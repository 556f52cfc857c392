// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart_painter.h"

#include "widgets/drawn_text.h"
#include "widgets/hover_label.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace untangle {

namespace {

constexpr double hatchGap = 8;

double alignedToPixel(double position)
{
    return std::floor(position) + 0.5;
}

void hatch(QPainter& painter, const QRectF& area, const QColor& color)
{
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.setPen(QPen(color, 1));
    for (double x = area.left() - area.height(); x < area.right(); x += hatchGap * std::sqrt(2.0))
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x + area.height(), area.top()));
    painter.restore();
}

} // namespace

double ChartScene::toX(double x) const
{
    return plot.left() + axisFraction(x, xRange, AxisScale::Linear) * plot.width();
}

double ChartScene::toY(double y) const
{
    return plot.bottom() - axisFraction(y, yRange, yScale) * plot.height();
}

ChartPainter::ChartPainter(const Theme& theme, const ChartScene& scene)
    : m_theme(theme)
    , m_scene(scene)
{
}

void ChartPainter::paintBelow(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintFills(painter);
    paintGrid(painter);
    QColor faint = m_theme.ink3;
    faint.setAlphaF(0.45f);
    paintLines(painter, {{m_scene.ghost, QPen(faint, 1.4 * m_theme.strokeScale)}});
    paintLines(painter, m_scene.overlays);
    paintUndefined(painter); // whose words stay free of other runs
    paintReferences(painter);
    paintMarkLines(painter);
    paintLines(painter, m_scene.ahead);
}

void ChartPainter::paintLines(QPainter& painter, const QList<ChartScene::Line>& lines) const
{
    painter.save();
    painter.setClipRect(m_scene.plot.adjusted(-4, -4, 4, 4), Qt::IntersectClip);
    painter.setBrush(Qt::NoBrush);
    for (const ChartScene::Line& line : lines) {
        painter.setPen(line.pen);
        painter.drawPath(line.path);
    }
    painter.restore();
}

void ChartPainter::paintAbove(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintFillWords(painter);
    painter.setPen(Qt::NoPen);
    for (const ChartScene::Dot& dot : m_scene.singlePoints) {
        painter.setBrush(dot.color);
        painter.drawEllipse(dot.at, 2.6, 2.6);
    }
    if (m_scene.isEmpty)
        paintEmpty(painter);
    paintHeadAndCursor(painter);
    paintMarkWords(painter);
    paintOpenMarkers(painter);
    paintDraggable(painter);
    paintDiverged(painter);
    paintEndLabels(painter);
    paintCursorLabel(painter);
}

void ChartPainter::paintGrid(QPainter& painter) const
{
    const QRectF& plot = m_scene.plot;
    const QFont font = m_theme.font(TextRole::Caption);
    const QFont symbols = m_theme.symbolFont(TextRole::Caption);
    for (const AxisTick& tick : m_scene.yTicks) {
        const double y = alignedToPixel(m_scene.toY(tick.value));
        if (y < plot.bottom() - 1) {
            painter.setPen(QPen(m_theme.grid, 1 * m_theme.strokeScale));
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        }
        const DrawnText label(tick.label, font, symbols);
        label.draw(
            painter, {plot.left() - 8 - label.width(), y - label.height() / 2}, m_theme.ink3);
    }
    painter.setPen(QPen(m_theme.controlEdge, 1 * m_theme.strokeScale));
    const double base = alignedToPixel(plot.bottom());
    painter.drawLine(QPointF(plot.left(), base), QPointF(plot.right(), base));
    if (!m_scene.hasXNumbers)
        return;
    for (const AxisTick& tick : m_scene.xTicks) {
        const DrawnText label(tick.label, font, symbols);
        const double x = m_scene.toX(tick.value) - label.width() / 2;
        label.draw(painter,
            {std::clamp(x, 0.0, std::max(0.0, m_scene.size.width() - label.width())),
                plot.bottom() + 4},
            m_theme.ink3);
    }
}

void ChartPainter::paintFills(QPainter& painter) const
{
    painter.save();
    painter.setClipRect(m_scene.plot, Qt::IntersectClip);
    painter.setPen(Qt::NoPen);
    for (const ChartFill& fill : m_scene.fills) {
        QPolygonF area;
        for (const QPointF& point : fill.upper) {
            if (isDrawable(point.y(), m_scene.yScale))
                area.append(m_scene.toPixel(point));
        }
        for (auto point = fill.lower.crbegin(); point != fill.lower.crend(); ++point) {
            area.append({m_scene.toX(point->x()),
                isDrawable(point->y(), m_scene.yScale) ? m_scene.toY(point->y())
                                                       : m_scene.plot.bottom()});
        }
        painter.setBrush(fill.color);
        painter.drawPolygon(area);
    }
    painter.restore();
}

void ChartPainter::paintFillWords(QPainter& painter) const
{
    const QFont font = m_theme.font(TextRole::Caption);
    for (const ChartFill& fill : m_scene.fills) {
        if (fill.words.isEmpty())
            continue;
        const double x = m_scene.xRange.minimum + fill.wordsAt * m_scene.xRange.span();
        const auto lower = valueAt(gate(fill.lower, m_scene.yScale), x, m_scene.yScale);
        const auto upper = valueAt(gate(fill.upper, m_scene.yScale), x, m_scene.yScale);
        if (!upper)
            continue;
        const double top = m_scene.toY(*upper);
        const double bottom = lower ? m_scene.toY(*lower) : m_scene.plot.bottom();
        const DrawnText text(fill.words, font, m_theme.symbolFont(TextRole::Caption));
        if (bottom - top < text.height() - 3 || text.width() > m_scene.plot.width())
            continue;
        const double left = std::clamp(m_scene.toX(x) - text.width() / 2, m_scene.plot.left() + 4,
            std::max(m_scene.plot.left() + 4, m_scene.plot.right() - 4 - text.width()));
        text.draw(painter, {left, (top + bottom - text.height()) / 2}, fill.textColor);
    }
}

void ChartPainter::paintUndefined(QPainter& painter) const
{
    if (!m_scene.undefinedFrom)
        return;
    QRectF area = m_scene.plot;
    area.setLeft(std::clamp(m_scene.toX(*m_scene.undefinedFrom), area.left(), area.right()));
    hatch(painter, area, m_theme.line);
    painter.setPen(QPen(m_theme.line, 1 * m_theme.strokeScale));
    painter.drawLine(area.topLeft(), area.bottomLeft());
    paintCentred(painter, area, m_scene.undefinedTitle, m_scene.undefinedReason);
}

void ChartPainter::paintReferences(QPainter& painter) const
{
    for (const ReferenceLine& line : m_scene.references) {
        if (!isDrawable(line.y, m_scene.yScale))
            continue;
        const double y = m_scene.toY(line.y);
        if (y < m_scene.plot.top() - 1 || y > m_scene.plot.bottom() + 1)
            continue;
        QPen pen(line.color.isValid() ? line.color : m_theme.ink2, 1.4 * m_theme.strokeScale,
            Qt::SolidLine, Qt::FlatCap);
        if (!line.dash.isEmpty())
            pen.setDashPattern(line.dash);
        painter.setPen(pen);
        painter.drawLine(QPointF(m_scene.plot.left(), y), QPointF(m_scene.plot.right(), y));
    }
}

void ChartPainter::paintMarkLines(QPainter& painter) const
{
    const QRectF& plot = m_scene.plot;
    for (const ChartMark& mark : m_scene.marks) {
        const double x = m_scene.toX(mark.x);
        if (!std::isfinite(mark.x) || x < plot.left() - 0.5 || x > plot.right() + 0.5)
            continue;
        QPen pen(mark.color, 1.6 * m_theme.strokeScale, Qt::SolidLine, Qt::FlatCap);
        pen.setDashPattern({2, 1.4});
        painter.setPen(pen);
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
}

// Each in the lowest row where it is free.
void ChartPainter::paintMarkWords(QPainter& painter) const
{
    const QFont font = m_theme.font(TextRole::Caption);
    const QRectF& plot = m_scene.plot;
    QList<QRectF> taken;
    for (const ChartMark& mark : m_scene.marks) {
        const double x = m_scene.toX(mark.x);
        if (mark.text.isEmpty() || !std::isfinite(mark.x) || x < plot.left() - 0.5
            || x > plot.right() + 0.5)
            continue;
        QFont bold = font;
        bold.setWeight(QFont::DemiBold);
        const DrawnText text(mark.text, bold, m_theme.symbolFont(TextRole::Caption, true));
        QRectF box(QPointF(x + 6, plot.bottom() - text.height() - 8), text.size());
        if (box.right() > plot.right())
            box.moveRight(x - 6);
        if (box.left() < plot.left()) // room on neither side
            box.moveLeft(
                std::clamp(x + 6, plot.left(), std::max(plot.left(), plot.right() - box.width())));
        const auto isTaken = [&box](const QRectF& other) { return other.intersects(box); };
        while (std::any_of(taken.cbegin(), taken.cend(), isTaken)
            && box.top() - box.height() >= plot.top())
            box.translate(0, -box.height());
        if (std::any_of(taken.cbegin(), taken.cend(), isTaken))
            continue;
        taken.append(box);
        text.drawWithHalo(painter, box.topLeft(), mark.color, m_theme.canvas);
    }
}

void ChartPainter::paintCentred(
    QPainter& painter, const QRectF& area, const QString& title, const QString& hint) const
{
    QFont bold = m_theme.font(TextRole::Label);
    if (m_scene.undefinedFrom)
        bold.setWeight(QFont::DemiBold);
    const DrawnText first(title, bold, m_theme.symbolFont(TextRole::Label));
    const DrawnText second(
        hint, m_theme.font(TextRole::Caption), m_theme.symbolFont(TextRole::Caption));
    const double height = first.height() + (second.isEmpty() ? 0 : second.height());
    double y = area.center().y() - height / 2;
    const auto place = [&](const DrawnText& text) {
        const double left = area.center().x() - text.width() / 2;
        return std::clamp(left, std::min(m_scene.plot.left(), m_scene.plot.right() - text.width()),
            std::max(m_scene.plot.left(), m_scene.plot.right() - text.width()));
    };
    const bool isStrong = m_scene.undefinedFrom.has_value();
    first.drawWithHalo(
        painter, {place(first), y}, isStrong ? m_theme.ink : m_theme.ink2, m_theme.canvas);
    y += first.height();
    second.drawWithHalo(painter, {place(second), y}, m_theme.ink2, m_theme.canvas);
}

void ChartPainter::paintEmpty(QPainter& painter) const
{
    if (!m_scene.undefinedFrom)
        paintCentred(painter, m_scene.plot, m_scene.emptyTitle, m_scene.emptyHint);
}

void ChartPainter::paintHeadAndCursor(QPainter& painter) const
{
    const QRectF& plot = m_scene.plot;
    if (m_scene.headX) {
        painter.setPen(QPen(m_theme.ink, 1.2 * m_theme.strokeScale));
        const double x = alignedToPixel(*m_scene.headX);
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        painter.setPen(QPen(m_theme.canvas, 1 * m_theme.strokeScale));
        for (const ChartScene::Dot& dot : m_scene.headDots) {
            painter.setBrush(dot.color);
            painter.drawEllipse(dot.at, 4.5, 4.5);
        }
    }
    if (!m_scene.cursorX)
        return;
    QPen pen(m_theme.ink, 1.4 * m_theme.strokeScale, Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern({1.4, 1.8});
    painter.setPen(pen);
    const double x = alignedToPixel(*m_scene.cursorX);
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    painter.setBrush(m_theme.canvas);
    // The present run's over those of others.
    for (auto ring = m_scene.cursorRings.crbegin(); ring != m_scene.cursorRings.crend(); ++ring) {
        painter.setPen(QPen(ring->color, 2 * m_theme.strokeScale));
        painter.drawEllipse(ring->at, 4.5, 4.5);
    }
}

void ChartPainter::paintCursorLabel(QPainter& painter) const
{
    if (m_scene.cursorLines.isEmpty() || !m_scene.cursorX)
        return;
    drawHoverLabel(painter, m_theme, m_scene.cursorLines, m_scene.cursorAnchor, m_scene.size);
}

void ChartPainter::paintDiverged(QPainter& painter) const
{
    if (!m_scene.diverged || !std::isfinite(m_scene.diverged->x())
        || !isDrawable(m_scene.diverged->y(), m_scene.yScale))
        return;
    QPointF at = m_scene.toPixel(*m_scene.diverged);
    at.setY(std::clamp(at.y(), m_scene.plot.top(), m_scene.plot.bottom()));
    painter.setPen(QPen(m_theme.nonneg.fill, 3 * m_theme.strokeScale, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(at + QPointF(-6, -6), at + QPointF(6, 6));
    painter.drawLine(at + QPointF(-6, 6), at + QPointF(6, -6));
}

QPointF ChartPainter::besidePoint(const QPointF& point, const QSizeF& size, double distance) const
{
    const QRectF& plot = m_scene.plot;
    double x = point.x() + distance;
    if (x + size.width() > plot.right() + 4)
        x = point.x() - distance - size.width();
    double y = point.y() + distance;
    if (y + size.height() > plot.bottom())
        y = point.y() - distance - size.height();
    return {x, std::max(plot.top(), y)};
}

void ChartPainter::paintOpenMarkers(QPainter& painter) const
{
    QFont bold = m_theme.font(TextRole::Caption);
    bold.setWeight(QFont::DemiBold);
    for (const OpenMarker& marker : m_scene.openMarkers) {
        if (!std::isfinite(marker.at.x()) || !isDrawable(marker.at.y(), m_scene.yScale))
            continue;
        const QPointF at = m_scene.toPixel(marker.at);
        painter.setPen(QPen(m_theme.ink, 2 * m_theme.strokeScale));
        painter.setBrush(m_theme.canvas);
        painter.drawEllipse(at, 4.5, 4.5);
        const DrawnText label(marker.label, bold, m_theme.symbolFont(TextRole::Caption, true));
        const double left = std::clamp(at.x() - label.width() / 2, m_scene.plot.left(),
            std::max(m_scene.plot.left(), m_scene.plot.right() - label.width()));
        const double below = at.y() + 8;
        const double top
            = below + label.height() > m_scene.plot.bottom() ? at.y() - 8 - label.height() : below;
        label.drawWithHalo(painter, {left, top}, m_theme.ink, m_theme.canvas);
    }
}

void ChartPainter::paintDraggable(QPainter& painter) const
{
    if (!m_scene.draggable)
        return;
    const QPointF at = m_scene.toPixel(*m_scene.draggable);
    QPen pen(m_theme.ink, 1.2 * m_theme.strokeScale, Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern({3, 2.5});
    painter.setPen(pen);
    painter.drawLine(at, QPointF(at.x(), m_scene.plot.bottom()));
    QFont bold = m_theme.font(TextRole::Caption);
    bold.setWeight(QFont::DemiBold);
    const DrawnText label(
        m_scene.draggableLabel, bold, m_theme.symbolFont(TextRole::Caption, true));
    label.drawWithHalo(painter, besidePoint(at, label.size(), 11), m_theme.ink, m_theme.canvas);
    painter.setPen(QPen(m_theme.canvas, 1.5 * m_theme.strokeScale));
    painter.setBrush(m_theme.ink);
    painter.drawEllipse(at, 7, 7);
}

QList<QRectF> ChartPainter::endLabelBoxes() const
{
    const QList<EndLabel>& labels = m_scene.endLabels;
    QList<qsizetype> order(labels.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
        [&labels](qsizetype a, qsizetype b) { return labels[a].wantedY < labels[b].wantedY; });
    QList<double> wanted;
    for (const qsizetype index : order)
        wanted.append(labels[index].wantedY);
    const double scale = std::max(1.0, m_theme.textScale);
    const QList<double> placed
        = spreadApart(wanted, labelGap * scale, m_scene.plot.top(), m_scene.plot.bottom());
    QList<QRectF> boxes(labels.size());
    const double left = m_scene.plot.right() + 8;
    const double height = labelGap * scale;
    for (qsizetype i = 0; i < order.size(); ++i)
        boxes[order[i]] = QRectF(left, placed[i] - height / 2, m_scene.size.width() - left, height);
    return boxes;
}

namespace {

bool hasRoomForTwoLines(const QList<QRectF>& boxes, qsizetype which)
{
    const QRectF tall
        = boxes[which].adjusted(0, -boxes[which].height() / 2, 0, boxes[which].height() / 2);
    for (qsizetype i = 0; i < boxes.size(); ++i)
        if (i != which && boxes[i].intersects(tall))
            return false;
    return true;
}

// What fits of the words, and the rest; all of them where they fit.
std::pair<QString, QString> inTwoLines(
    const QString& name, const QFont& font, const QFont& symbols, double room)
{
    if (DrawnText(name, font, symbols).width() <= room)
        return {name, {}};
    for (qsizetype space = name.lastIndexOf(u' '); space > 0;
         space = name.lastIndexOf(u' ', space - 1))
        if (DrawnText(name.left(space), font, symbols).width() <= room)
            return {name.left(space), name.mid(space + 1)};
    return {name, {}};
}

} // namespace

void ChartPainter::paintEndLabels(QPainter& painter) const
{
    const QList<QRectF> boxes = endLabelBoxes();
    for (qsizetype i = 0; i < boxes.size(); ++i) {
        const EndLabel& label = m_scene.endLabels[i];
        const bool isBold = label.weight == QFont::Bold;
        QFont font = m_theme.font(TextRole::Caption);
        font.setWeight(isBold ? QFont::Bold : QFont::Normal);
        DrawnText value(m_scene.hasGutterValues ? label.value : QString(), font,
            m_theme.symbolFont(TextRole::Caption));
        font.setWeight(label.weight);
        const QFont symbols = m_theme.symbolFont(TextRole::Caption, true);
        // A value goes before a name is cut that fits alone.
        const DrawnText whole(label.name, font, symbols);
        const bool fitsAlone = whole.width() <= boxes[i].width();
        if (fitsAlone && whole.width() + value.width() + 6 > boxes[i].width())
            value = DrawnText();
        const double room = boxes[i].width() - (value.isEmpty() ? 0 : value.width() + 6);
        const double top = boxes[i].center().y() - whole.height() / 2;
        const auto [first, second] = hasRoomForTwoLines(boxes, i)
            ? inTwoLines(label.name, font, symbols, room)
            : std::pair(label.name, QString());
        const double rise = second.isEmpty() ? 0 : whole.height() / 2;
        for (const auto& [line, at] : {std::pair(first, top - rise), std::pair(second, top + rise)})
            DrawnText::elided(line, font, symbols, room)
                .draw(painter, {boxes[i].left(), at}, label.color);
        value.draw(
            painter, {boxes[i].right() - value.width(), top}, isBold ? m_theme.ink : m_theme.ink2);
    }
}

} // namespace untangle

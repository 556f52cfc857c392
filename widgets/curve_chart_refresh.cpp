// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a chart turns what was set into what is drawn; setters and input are in curve_chart.cpp.
#include "widgets/curve_chart.h"

#include "widgets/card_title.h"
#include "widgets/drawn_text.h"

#include <QChart>
#include <QChartView>
#include <QFontMetricsF>
#include <QGraphicsItem>
#include <QLayout>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <limits>

namespace untangle {

namespace {

constexpr double spill = 4; // the plot area of Qt Charts is larger, so that thick lines are not cut
constexpr double pointStep = 2; // pixels for one point
constexpr int lowHeight = 150;
constexpr int narrowWidth = 380; // below it the gutter holds names only
constexpr int narrowName = 96; // of what stands alone in such a gutter
constexpr int wideWidth = 600; // from it there is room for the values of reference lines too

} // namespace

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
    for (Overlay& overlay : m_overlays) {
        overlay.gated = gate(overlay.curve.points, m_scene.yScale);
        m_scene.isEmpty = m_scene.isEmpty && overlay.gated.stretches.isEmpty();
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
    refreshOverlays();
    refreshEndLabels();
    refreshNote();
    if (!m_describeTimer.isActive())
        m_describeTimer.start();
}

void CurveChart::refreshRanges()
{
    std::vector<double> xs;
    std::vector<double> ys;
    const auto include = [&](const GatedCurve& gated) {
        for (const QList<QPointF>& stretch : gated.stretches) {
            xs.push_back(stretch.constFirst().x());
            xs.push_back(stretch.constLast().x());
            for (const QPointF& point : stretch)
                ys.push_back(point.y());
        }
    };
    for (const Layer& layer : m_layers) {
        if (layer.curve.isVisible)
            include(layer.gated);
    }
    for (const Overlay& overlay : m_overlays)
        include(overlay.gated);
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
    const auto widthOf = [&](const QString& text) {
        return DrawnText(text, bold, m_theme.symbolFont(TextRole::Caption, true)).width();
    };
    double name = 0; // of curves, with a value beside it
    for (const Layer& layer : m_layers) {
        if (layer.curve.hasEndLabel && layer.curve.isVisible)
            name = std::max(name, widthOf(layer.curve.name));
    }
    for (const Overlay& overlay : m_overlays)
        name = std::max(name, widthOf(overlay.curve.name));
    double alone = widthOf(m_ghostName);
    const bool isWide = m_scene.size.width() >= wideWidth * scale;
    for (const ReferenceLine& line : m_scene.references) {
        double& widest = isWide ? name : alone;
        widest = std::max(widest, widthOf(line.name));
    }
    m_scene.hasGutterValues = m_hasGutter && m_scene.size.width() >= narrowWidth * scale;
    if (!m_hasGutter || std::max(name, alone) <= 0)
        return 0;
    // Long names are cut before the plot loses more than this share.
    const double most = (m_theme.isPresenting ? 0.5 : 0.4) * m_scene.size.width();
    if (m_theme.isPresenting && !m_scene.hasGutterValues)
        return std::min(most, std::max(name, alone) + 8);
    if (!m_scene.hasGutterValues)
        return std::min(most, std::max(name, std::min(alone, narrowName * scale)) + 8);
    const double value = QFontMetricsF(bold).horizontalAdvance(QStringLiteral("0.000215"));
    return std::min(most, std::max({112 * scale, name + value + 20, alone + 8}));
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

void CurveChart::refreshOverlays()
{
    m_scene.overlays.clear();
    for (const Overlay& overlay : m_overlays) {
        QList<QList<QPointF>> lines;
        for (const QList<QPointF>& line :
            toPixels(overlay.gated, m_scene.plot.left(), m_scene.plot.right())) {
            if (line.constLast().x() - line.constFirst().x() < pointStep)
                addDots(line, overlay.curve.pen.color());
            else
                lines.append(line);
        }
        QPen pen = overlay.curve.pen;
        if (!m_isDashed)
            pen.setStyle(Qt::SolidLine);
        m_scene.overlays.append({pathOf(lines), pen});
    }
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
        // A curve that ends in a gap has no value there.
        const auto here = untangle::valueAt(
            layer.gated, at.value_or(layer.curve.points.constLast().x()), m_scene.yScale);
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
    const double gap = ChartPainter::labelGap * std::max(1.0, m_theme.textScale);
    const auto room = static_cast<qsizetype>(m_scene.plot.height() / gap) + 1;
    for (const Overlay& overlay : m_overlays) {
        if (overlay.curve.name.isEmpty() || overlay.gated.stretches.isEmpty()
            || m_scene.endLabels.size() >= room)
            continue;
        const QPointF last = overlay.gated.stretches.constLast().constLast();
        const auto value
            = untangle::valueAt(overlay.gated, m_cursor.value_or(last.x()), m_scene.yScale);
        m_scene.endLabels.append({overlay.curve.name, valueText(value), overlay.curve.textColor,
            QFont::Normal, m_scene.toY(last.y())});
    }
}

// One curve's ring on the cursor and its line in the dark label.
void CurveChart::readAtCursor(
    const QString& name, const QColor& color, const GatedCurve& gated, CursorReading& reading)
{
    const auto value = untangle::valueAt(gated, *m_cursor, m_scene.yScale);
    const QString line = name.isEmpty()
        ? valueText(value)
        : tr("%1 %2", "name and value of a curve").arg(name, valueText(value));
    reading.lines.append(line);
    if (!value || *value < m_scene.yRange.minimum || *value > m_scene.yRange.maximum)
        return;
    const QPointF dot = m_scene.toPixel({*m_cursor, *value});
    m_scene.cursorRings.append({dot, color});
    const double distance
        = m_cursorOrigin == Origin::Pointer ? std::abs(dot.y() - m_pointer.y()) : 0;
    if (distance < reading.nearestDistance) {
        reading.nearestDistance = distance;
        reading.nearest = line;
    }
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
    CursorReading reading;
    for (const Layer& layer : m_layers) {
        if (!layer.curve.isVisible)
            continue;
        if (m_scene.headX) {
            const auto y = untangle::valueAt(layer.gated, *m_head, m_scene.yScale);
            if (y && *y >= m_scene.yRange.minimum && *y <= m_scene.yRange.maximum)
                m_scene.headDots.append({m_scene.toPixel({*m_head, *y}), layer.curve.pen.color()});
        }
        if (m_scene.cursorX)
            readAtCursor(layer.curve.name, layer.curve.pen.color(), layer.gated, reading);
    }
    for (const Overlay& overlay : m_overlays) {
        if (m_scene.cursorX && !overlay.curve.name.isEmpty())
            readAtCursor(overlay.curve.name, overlay.curve.pen.color(), overlay.gated, reading);
    }
    if (!m_scene.cursorX || m_cursorOrigin == Origin::Chapter)
        return;
    m_scene.cursorLines.append(m_xText ? m_xText(*m_cursor) : numberText(*m_cursor, 4, QLocale()));
    if (!m_scene.hasGutterValues)
        m_scene.cursorLines.append(reading.lines);
    else if (!reading.nearest.isEmpty())
        m_scene.cursorLines.append(reading.nearest);
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
    const auto add = [&](const QString& name, const GatedCurve& gated) {
        if (gated.stretches.isEmpty())
            return;
        double least = std::numeric_limits<double>::infinity();
        double greatest = -least;
        for (const QList<QPointF>& stretch : gated.stretches) {
            for (const QPointF& point : stretch) {
                least = std::min(least, point.y());
                greatest = std::max(greatest, point.y());
            }
        }
        const auto text = [this](double value) { return DrawnText::plain(valueText(value)); };
        sentences << tr("%1 goes from %2 to %3; its least value is %4, its greatest %5.")
                         .arg(DrawnText::plain(name),
                             text(gated.stretches.constFirst().constFirst().y()),
                             text(gated.stretches.constLast().constLast().y()), text(least),
                             text(greatest));
    };
    for (const Layer& layer : m_layers) {
        if (layer.curve.isVisible)
            add(layer.curve.name, layer.gated);
    }
    for (const Overlay& overlay : m_overlays)
        if (!overlay.curve.name.isEmpty())
            add(overlay.curve.name, overlay.gated);
    if (sentences.isEmpty())
        sentences << m_scene.emptyTitle;
    setAccessibleDescription(sentences.join(QLatin1Char(' ')));
}

} // namespace untangle

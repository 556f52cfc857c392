// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the plane's names and numbers stand; drawing and input are in plane_view.cpp.
#include "widgets/plane_view.h"

#include "widgets/curve_data.h"
#include "widgets/label_placer.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

bool isFinite(const QPointF& point)
{
    return std::isfinite(point.x()) && std::isfinite(point.y());
}

double lengthOf(const QPointF& vector)
{
    return std::hypot(vector.x(), vector.y());
}

} // namespace

DrawnText PlaneView::boldText(const QString& markup) const
{
    QFont font = m_theme.font(TextRole::Label);
    font.setWeight(QFont::DemiBold);
    return DrawnText(markup, font, m_theme.symbolFont(TextRole::Label, true));
}

// Names and numbers with fixed places first, then the arrows' and the bias' where room is left.
QList<PlaneView::Label> PlaneView::labels() const
{
    LabelPlacer placer(square().adjusted(3, 1, -3, -1));
    const QPointF centre = toPixel(m_bias);
    for (const PlaneArrow& arrow : m_arrows)
        placer.addLine(QLineF(centre, toPixel(m_bias + arrow.vector)), 20);
    placer.addLine(QLineF(toPixel({0, 0}), centre), 8);
    placer.addLine(QLineF(centre, toPixel({m_bias.x(), 0})), 5);
    placer.addLine(QLineF(centre, toPixel({0, m_bias.y()})), 5);
    const QPolygonF polygon = pixelsOf(m_corners);
    for (qsizetype i = 0; i < polygon.size(); ++i)
        placer.addLine(QLineF(polygon[i], polygon[(i + 1) % polygon.size()]), 4);
    placer.addLine(QLineF(toPixel({m_minimum, 0}), toPixel({m_maximum, 0})), 6);
    placer.addLine(QLineF(toPixel({0, m_minimum}), toPixel({0, m_maximum})), 6);
    placer.addBox(QRectF(centre - QPointF(6, 6), QSizeF(12, 12)));

    QList<Label> labels;
    addTickLabels(labels, placer);
    addAxisLabels(labels, placer);
    addHorizontalLengthLabels(labels, placer);
    addVerticalLengthLabels(labels, placer);
    addArrowLabels(labels, placer);
    addBiasLabel(labels, placer);
    return labels;
}

void PlaneView::addAxisLabels(QList<Label>& labels, LabelPlacer& placer) const
{
    const QRectF view = square();
    const QPointF origin = toPixel({0, 0});
    const DrawnText vertical = boldText(m_verticalName);
    const DrawnText horizontal = boldText(m_horizontalName);
    const DrawnText forbidden = boldText(m_forbiddenText);
    const auto add
        = [&](const DrawnText& text, const QList<QPointF>& corners, const QColor& color) {
              if (text.isEmpty())
                  return;
              QList<QRectF> candidates;
              for (const QPointF& corner : corners)
                  candidates.append(QRectF(corner, text.size()));
              labels.append({text, placer.place(candidates), color});
          };
    add(vertical,
        {{origin.x() + 12, view.top() + 1}, {origin.x() - 12 - vertical.width(), view.top() + 1}},
        m_theme.ink);
    add(horizontal,
        {{view.right() - 4 - horizontal.width(), origin.y() - 6 - horizontal.height()},
            {view.right() - 4 - horizontal.width(), origin.y() + 8}},
        m_theme.ink);
    const double low = view.bottom() - 4 - forbidden.height();
    add(forbidden, {{view.right() - 6 - forbidden.width(), low}, {view.left() + 6, low}},
        m_theme.nonneg.text);
}

void PlaneView::addTickLabels(QList<Label>& labels, LabelPlacer& placer) const
{
    const QPointF origin = toPixel({0, 0});
    const QRectF view = square();
    for (const AxisTick& tick :
        axisTicks({m_minimum, m_maximum}, AxisScale::Linear, 6, QLocale())) {
        const QPointF at = toPixel({tick.value, tick.value});
        if (tick.value <= 0 || at.x() > view.right() - 16)
            continue;
        const DrawnText text(
            tick.label, m_theme.font(TextRole::Caption), m_theme.symbolFont(TextRole::Caption));
        const QRectF flat(QPointF(at.x() - text.width() / 2, origin.y() + 5), text.size());
        const QRectF upright(
            QPointF(origin.x() - 8 - text.width(), at.y() - text.height() / 2), text.size());
        for (const QRectF& box : {flat, upright}) {
            if (placer.isFree(box))
                labels.append({text, placer.place({box}), m_theme.ink2});
        }
    }
}

// "0.8 + 0.6 = 1.4" under the bar: each number below its length, or in one row where they are
// short.
void PlaneView::addHorizontalLengthLabels(QList<Label>& labels, LabelPlacer& placer) const
{
    const QRectF bar = horizontalBar();
    struct Piece {
        DrawnText text;
        double centre;
        QColor color;
    };
    QList<Piece> pieces;
    double from = 0;
    for (const AxisLength& part : m_horizontal) {
        const double left = toPixel({from, 0}).x();
        from += part.length;
        if (part.text.isEmpty() || part.length <= 0)
            continue;
        if (!pieces.isEmpty())
            pieces.append({boldText(QStringLiteral("+")), left, m_theme.ink2});
        const double right = toPixel({from, 0}).x();
        pieces.append({boldText(part.text), (left + right) / 2, m_theme.factor(part.factor).text});
    }
    if (pieces.isEmpty())
        return;
    if (!m_horizontalSum.isEmpty()) {
        const DrawnText sum = boldText(tr("= %1", "sum of lengths").arg(m_horizontalSum));
        pieces.append({sum, bar.right() + 4 + sum.width() / 2, m_theme.ink});
    }
    constexpr double gap = 5;
    bool isCrowded = false;
    for (qsizetype i = 0; i + 1 < pieces.size(); ++i)
        isCrowded = isCrowded
            || pieces[i].centre + pieces[i].text.width() / 2 + gap
                > pieces[i + 1].centre - pieces[i + 1].text.width() / 2;
    double y = bar.bottom() + 2;
    if (bar.top() < toPixel({0, 0}).y())
        y = bar.top() - 2 - pieces.constFirst().text.height();
    double total = -gap;
    for (const Piece& piece : pieces)
        total += piece.text.width() + gap;
    const QRectF view = square();
    double x = std::clamp(
        bar.left(), view.left() + 3, std::max(view.left() + 3, view.right() - 3 - total));
    for (const Piece& piece : pieces) {
        const double left = isCrowded ? x : piece.centre - piece.text.width() / 2;
        labels.append(
            {piece.text, placer.place({QRectF(QPointF(left, y), piece.text.size())}), piece.color});
        x += piece.text.width() + gap;
    }
    placer.addBox(bar);
}

// Beside the bar, spread apart where lengths are short, the sum above its end.
void PlaneView::addVerticalLengthLabels(QList<Label>& labels, LabelPlacer& placer) const
{
    const QRectF bar = verticalBar();
    const QRectF view = square();
    QList<Label> found;
    QList<double> wanted; // from the top
    double from = 0;
    for (const AxisLength& part : m_vertical) {
        const double bottom = toPixel({0, from}).y();
        from += part.length;
        if (part.text.isEmpty() || part.length <= 0)
            continue;
        found.prepend({boldText(part.text), {}, m_theme.factor(part.factor).text});
        wanted.prepend((bottom + toPixel({0, from}).y()) / 2);
    }
    if (found.isEmpty())
        return;
    if (!m_verticalSum.isEmpty()) {
        found.prepend({boldText(m_verticalSum), {}, m_theme.ink});
        wanted.prepend(bar.top() - found.constFirst().text.height() / 2 - 2);
    }
    const double height = found.constFirst().text.height();
    const QList<double> placed
        = spreadApart(wanted, height, view.top() + height / 2, view.bottom() - height / 2);
    const bool isLeft = bar.left() < toPixel({0, 0}).x();
    for (qsizetype i = 0; i < found.size(); ++i) {
        const double x = isLeft ? bar.left() - 7 - found[i].text.width() : bar.right() + 7;
        found[i].box
            = placer.place({QRectF(QPointF(x, placed[i] - height / 2), found[i].text.size())});
        labels.append(found[i]);
    }
    placer.addBox(bar);
}

void PlaneView::addArrowLabels(QList<Label>& labels, LabelPlacer& placer) const
{
    const QPointF centre = toPixel(m_bias);
    for (const PlaneArrow& arrow : m_arrows) {
        if (arrow.label.isEmpty() || !isFinite(arrow.vector))
            continue;
        const DrawnText text = boldText(arrow.label);
        const QPointF way = toPixel(m_bias + arrow.vector) - centre;
        const double length = std::max(1.0, lengthOf(way));
        const QPointF along = way / length;
        const QPointF across(-along.y(), along.x());
        QList<QRectF> candidates;
        for (const double share : {0.72, 0.5, 1.0, 0.3}) {
            for (const double side : {1.0, -1.0}) {
                const QPointF normal = side * across;
                const QPointF at = centre + share * way + 12 * normal;
                // The box touches `at` with the edge or corner that faces the arrow.
                candidates.append(QRectF(at
                        + QPointF((normal.x() - 1) / 2 * text.width(),
                            (normal.y() - 1) / 2 * text.height()),
                    text.size()));
            }
        }
        const QPointF beyond = centre + way + 10 * along;
        candidates.append(QRectF(beyond
                + QPointF((along.x() - 1) / 2 * text.width(), (along.y() - 1) / 2 * text.height()),
            text.size()));
        labels.append({text, placer.place(candidates), m_theme.factor(arrow.factor).text});
    }
}

void PlaneView::addBiasLabel(QList<Label>& labels, LabelPlacer& placer) const
{
    const QPointF origin = toPixel({0, 0});
    const QPointF way = toPixel(m_bias) - origin;
    if (m_biasLabel.isEmpty() || lengthOf(way) < 4)
        return;
    const DrawnText text = boldText(m_biasLabel);
    QList<QRectF> candidates;
    for (const double share : {0.3, 0.45, 0.6, 0.15, 0.8}) {
        const QPointF at = origin + share * way;
        candidates.append(QRectF(at + QPointF(8, 4), text.size()));
        candidates.append(QRectF(at - QPointF(8 + text.width(), 4 + text.height()), text.size()));
    }
    // Short ways leave no room along them: then around the centre.
    const QPointF centre = origin + way;
    candidates.append(QRectF(centre + QPointF(12, -8 - text.height()), text.size()));
    candidates.append(QRectF(centre - QPointF(12 + text.width(), 8 + text.height()), text.size()));
    candidates.append(QRectF(centre + QPointF(12, 8), text.size()));
    candidates.append(QRectF(centre - QPointF(text.width() / 2, 40 + text.height()), text.size()));
    labels.append({text, placer.place(candidates), m_theme.ink});
}

} // namespace untangle

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label_placer.h"

#include <algorithm>
#include <limits>

namespace untangle {

namespace {

bool crosses(const QLineF& line, const QRectF& box)
{
    if (box.contains(line.p1()) || box.contains(line.p2()))
        return true;
    const QPointF a = box.topLeft();
    const QPointF b = box.topRight();
    const QPointF c = box.bottomRight();
    const QPointF d = box.bottomLeft();
    for (const QLineF& edge : {QLineF(a, b), QLineF(b, c), QLineF(c, d), QLineF(d, a)}) {
        if (line.intersects(edge, nullptr) == QLineF::BoundedIntersection)
            return true;
    }
    return false;
}

QRectF movedInside(QRectF box, const QRectF& view)
{
    box.moveLeft(
        std::clamp(box.left(), view.left(), std::max(view.left(), view.right() - box.width())));
    box.moveTop(
        std::clamp(box.top(), view.top(), std::max(view.top(), view.bottom() - box.height())));
    return box;
}

} // namespace

bool LabelPlacer::isFree(const QRectF& box) const
{
    return m_view.contains(box)
        && std::none_of(m_boxes.cbegin(), m_boxes.cend(),
            [&box](const QRectF& other) { return other.intersects(box); });
}

double LabelPlacer::costOf(const QRectF& box) const
{
    double cost = 0;
    for (const QRectF& other : m_boxes) {
        if (other.intersects(box))
            cost += 100;
    }
    for (const Line& line : m_lines) {
        if (crosses(line.line, box))
            cost += line.cost;
    }
    return cost;
}

QRectF LabelPlacer::place(const QList<QRectF>& candidates)
{
    QRectF best;
    double bestCost = std::numeric_limits<double>::infinity();
    for (const QRectF& candidate : candidates) {
        const QRectF inside = movedInside(candidate, m_view);
        const double moved = QLineF(inside.center(), candidate.center()).length();
        const double cost = costOf(inside) + 0.1 * moved;
        if (cost < bestCost) {
            best = inside;
            bestCost = cost;
        }
    }
    m_boxes.append(best);
    return best;
}

} // namespace untangle

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/drawn_arrow.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace untangle {

void drawArrow(QPainter& painter, const QPointF& from, const QPointF& to, const QColor& color,
    double width, double head, const QList<qreal>& dash)
{
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    if (length < 1)
        return;
    head = std::min(head, length);
    const QPointF along = way / length;
    const QPointF across(-along.y(), along.x());
    const QPointF neck = to - head * along;
    QPen pen(color, width, Qt::SolidLine, Qt::FlatCap);
    if (!dash.isEmpty())
        pen.setDashPattern(dash);
    painter.setPen(pen);
    painter.drawLine(from, neck + along);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF({to, neck + 0.42 * head * across, neck - 0.42 * head * across}));
}

} // namespace untangle

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/condition_pips.h"

#include "widgets/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr double usualSide = 11, usualGap = 3;

double scaleOf(const Theme& theme)
{
    return std::max(1.0, theme.textScale);
}

double sideOf(const Theme& theme)
{
    return std::round(usualSide * scaleOf(theme));
}

double gapOf(const Theme& theme)
{
    return std::round(usualGap * scaleOf(theme));
}

} // namespace

QSize pipsSize(const Theme& theme)
{
    const double side = sideOf(theme);
    return QSizeF(3 * side + 2 * gapOf(theme), side).toSize();
}

void drawPips(QPainter& painter, const Theme& theme, const PipParts& parts, const QPointF& topLeft)
{
    const double scale = scaleOf(theme), side = sideOf(theme);
    const double stroke = std::max(1.0, std::floor(scale));
    const QPointF origin(std::round(topLeft.x()), std::round(topLeft.y()));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto pip = [&](int index, bool isPresent, const QColor& color) {
        const QRectF square(origin + QPointF(index * (side + gapOf(theme)), 0), QSizeF(side, side));
        const double edge = stroke / 2;
        const QRectF box = square.adjusted(edge, edge, -edge, -edge);
        painter.setPen(QPen(isPresent ? color : theme.controlEdge, stroke));
        painter.setBrush(isPresent ? QBrush(color) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(box, 2 * scale, 2 * scale);
        if (!isPresent)
            painter.drawLine(
                box.bottomLeft() + scale * QPointF(2, -2), box.topRight() + scale * QPointF(-2, 2));
        return box;
    };
    const QRectF first = pip(0, parts.relu || parts.nonneg, theme.nonneg.fill);
    pip(1, parts.activity, theme.activity.fill);
    pip(2, parts.weight, theme.weight.fill);
    if (parts.relu) {
        painter.setPen(QPen(theme.onInk, 1.6 * scale));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF({first.bottomLeft() + scale * QPointF(1.5, -2.5),
            first.bottomLeft() + scale * QPointF(4.5, -2.5),
            first.topRight() + scale * QPointF(-2, 2.5)}));
    }
    painter.restore();
}

QPixmap pipsPixmap(const Theme& theme, const PipParts& parts, double devicePixelRatio)
{
    QPixmap pixmap((QSizeF(pipsSize(theme)) * devicePixelRatio).toSize());
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawPips(painter, theme, parts, {});
    return pixmap;
}

QIcon pipsIcon(const Theme& theme, const PipParts& parts)
{
    QIcon icon;
    for (const int ratio : {1, 2}) {
        const QPixmap pixmap = pipsPixmap(theme, parts, ratio);
        for (const auto mode : {QIcon::Normal, QIcon::Active, QIcon::Selected, QIcon::Disabled})
            icon.addPixmap(pixmap, mode);
    }
    return icon;
}

} // namespace untangle

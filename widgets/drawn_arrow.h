// An arrow with a filled head, for QPainter.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QPointF>

class QPainter;

namespace untangle {

// A shaft of that width and a head of `head` px that ends at `to`.
void drawArrow(QPainter& painter, const QPointF& from, const QPointF& to, const QColor& color,
    double width, double head, const QList<qreal>& dash = {});

} // namespace untangle

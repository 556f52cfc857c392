// The three squares that stand wherever a condition is named: nonneg, activity, weight.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPixmap>
#include <QSize>

class QPainter;

namespace untangle {

struct Theme;

// What a condition has. A part that is missing is an empty square struck through; ReLU takes the
// place of nonneg and carries a ramp.
struct PipParts {
    bool relu = false;
    bool nonneg = false;
    bool activity = false;
    bool weight = false;
    bool operator==(const PipParts&) const = default;
};

// 39 x 11 at the usual size; they grow with the type and never shrink.
QSize pipsSize(const Theme& theme);
// `topLeft` is rounded to whole pixels, which the edges of the squares need.
void drawPips(QPainter& painter, const Theme& theme, const PipParts& parts, const QPointF& topLeft);
QPixmap pipsPixmap(const Theme& theme, const PipParts& parts, double devicePixelRatio);
// The same in every state: a chosen or disabled item does not change its condition.
QIcon pipsIcon(const Theme& theme, const PipParts& parts);

} // namespace untangle

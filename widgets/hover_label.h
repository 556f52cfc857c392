// The dark label beside the pointer that says what is there.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QSizeF>
#include <QStringList>

class QPainter;

namespace untangle {

struct Theme;

// 12 px from the pointer; at the right and lower edge of the widget it flips to the other side.
// Lines may hold the markup of DrawnText; those after the first are bold.
void drawHoverLabel(QPainter& painter, const Theme& theme, const QStringList& lines,
    const QPointF& pointer, const QSizeF& widget);

} // namespace untangle

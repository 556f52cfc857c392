// The way that an arrow key points.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>

#include <optional>

namespace untangle {

// x to the right and y upwards; nothing for any other key.
inline std::optional<QPoint> arrowStep(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return QPoint(-1, 0);
    case Qt::Key_Right:
        return QPoint(1, 0);
    case Qt::Key_Up:
        return QPoint(0, 1);
    case Qt::Key_Down:
        return QPoint(0, -1);
    default:
        return std::nullopt;
    }
}

} // namespace untangle

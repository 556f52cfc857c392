// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hover_label.h"

#include "widgets/drawn_text.h"
#include "widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace untangle {

void drawHoverLabel(QPainter& painter, const Theme& theme, const QStringList& lines,
    const QPointF& pointer, const QSizeF& widget)
{
    if (lines.isEmpty())
        return;
    QFont bold = theme.font(TextRole::Caption);
    bold.setWeight(QFont::Bold);
    QList<DrawnText> texts;
    QSizeF size(0, 12);
    for (const QString& line : lines) {
        const bool isFirst = texts.isEmpty();
        texts.append(DrawnText(line, isFirst ? theme.font(TextRole::Caption) : bold,
            theme.symbolFont(TextRole::Caption, !isFirst)));
        size.setWidth(std::max(size.width(), texts.constLast().width() + 20));
        size.setHeight(size.height() + texts.constLast().height());
    }
    constexpr double distance = 12;
    QRectF box(pointer + QPointF(distance, distance), size);
    if (box.right() > widget.width())
        box.moveRight(pointer.x() - distance);
    if (box.bottom() > widget.height())
        box.moveBottom(pointer.y() - distance);
    box.moveLeft(std::max(0.0, box.left()));
    box.moveTop(std::max(0.0, box.top()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.ink);
    painter.drawRoundedRect(box, 4, 4);
    double y = box.top() + 6;
    for (const DrawnText& text : texts) {
        text.draw(painter, {box.left() + 10, y}, theme.onInk);
        y += text.height();
    }
}

} // namespace untangle

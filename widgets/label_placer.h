// Finds room for labels over a drawing: inside the view, off each other and off the lines.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QList>
#include <QRectF>

namespace untangle {

class LabelPlacer {
public:
    explicit LabelPlacer(const QRectF& view)
        : m_view(view)
    {
    }

    void addLine(const QLineF& line, double cost = 1) { m_lines.append({line, cost}); }
    void addBox(const QRectF& box) { m_boxes.append(box); }
    bool isFree(const QRectF& box) const;
    // The best of the candidates, moved inside the view and remembered. Earlier ones win a tie.
    QRectF place(const QList<QRectF>& candidates);

private:
    double costOf(const QRectF& box) const;

    struct Line {
        QLineF line;
        double cost;
    };
    QRectF m_view;
    QList<Line> m_lines;
    QList<QRectF> m_boxes;
};

} // namespace untangle

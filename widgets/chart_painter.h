// Draws everything of a chart but its curves: grid, numbers, cursor, labels and marks.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/curve_data.h"
#include "widgets/theme.h"

#include <QPainterPath>
#include <QPen>
#include <QStringList>

class QPainter;

namespace untangle {

// A horizontal line to compare with, named in the gutter.
struct ReferenceLine {
    QString name;
    double y = 0;
    QList<qreal> dash;
    QString valueText; // beside the name; empty for none
    QColor color{}; // invalid: ink2
};

// Something that happened at x: a dashed vertical line with a few words.
struct ChartMark {
    double x = 0;
    QString text;
    QColor color;
};

// The area between two lines, with words inside.
struct ChartFill {
    QList<QPointF> lower;
    QList<QPointF> upper;
    QColor color;
    QString words{};
    QColor textColor{};
    double wordsAt = 0.75; // share of the width at which the words are centred
};

// A point worth naming, such as a minimum: an open circle with a label below it.
struct OpenMarker {
    QPointF at;
    QString label{};
};

// A name at the right of the plot and the value beside it.
struct EndLabel {
    QString name;
    QString value;
    QColor color;
    QFont::Weight weight = QFont::DemiBold;
    double wantedY = 0; // in pixels
};

// What the painter needs, in the widget's pixels where not said otherwise.
struct ChartScene {
    QSizeF size;
    QRectF plot;
    AxisRange xRange;
    AxisRange yRange;
    AxisScale yScale = AxisScale::Linear;
    QList<AxisTick> xTicks;
    QList<AxisTick> yTicks;
    bool hasXNumbers = true;
    bool hasGutterValues = true;

    QList<ChartFill> fills; // in values
    QList<ReferenceLine> references; // in values
    QList<ChartMark> marks; // in values
    QList<OpenMarker> openMarkers; // in values
    std::optional<double> undefinedFrom; // in values
    QString undefinedTitle, undefinedReason;
    std::optional<QPointF> diverged; // in values
    std::optional<QPointF> draggable; // in values
    QString draggableLabel;
    QString emptyTitle, emptyHint;
    bool isEmpty = true;

    QPainterPath ghost;
    struct Line {
        QPainterPath path;
        QPen pen;
    };
    QList<Line> overlays;
    QList<Line> ahead; // of the present step, pale
    struct Dot {
        QPointF at;
        QColor color;
    };
    QList<Dot> singlePoints; // a stretch of one point has no line
    std::optional<double> headX;
    QList<Dot> headDots;
    std::optional<double> cursorX;
    QList<Dot> cursorRings;
    QStringList cursorLines; // the dark label: place, then values; empty for none
    QPointF cursorAnchor;
    QList<EndLabel> endLabels;

    double toX(double x) const;
    double toY(double y) const;
    QPointF toPixel(const QPointF& value) const { return {toX(value.x()), toY(value.y())}; }
};

class ChartPainter {
public:
    static constexpr double labelGap = 15; // between end labels

    ChartPainter(const Theme& theme, const ChartScene& scene);

    void paintBelow(QPainter& painter) const;
    void paintAbove(QPainter& painter) const;

    // Where the end labels stand, from the top of the widget: at least 15 px apart.
    QList<QRectF> endLabelBoxes() const;

private:
    void paintGrid(QPainter& painter) const;
    void paintLines(QPainter& painter, const QList<ChartScene::Line>& lines) const;
    void paintFills(QPainter& painter) const;
    void paintFillWords(QPainter& painter) const;
    void paintUndefined(QPainter& painter) const;
    void paintReferences(QPainter& painter) const;
    void paintMarkLines(QPainter& painter) const;
    void paintMarkWords(QPainter& painter) const;
    void paintEmpty(QPainter& painter) const;
    void paintHeadAndCursor(QPainter& painter) const;
    void paintCursorLabel(QPainter& painter) const;
    void paintDiverged(QPainter& painter) const;
    void paintOpenMarkers(QPainter& painter) const;
    void paintDraggable(QPainter& painter) const;
    void paintEndLabels(QPainter& painter) const;
    void paintCentred(
        QPainter& painter, const QRectF& area, const QString& title, const QString& hint) const;
    // The text beside a point, moved to the other side where it would leave the plot.
    QPointF besidePoint(const QPointF& point, const QSizeF& size, double distance) const;

    const Theme& m_theme;
    const ChartScene& m_scene;
};

} // namespace untangle

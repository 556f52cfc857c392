// A map over the places of a torus, or a piece of the plane in which it repeats.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"
#include "widgets/theme.h"

#include <QImage>
#include <QPoint>
#include <QPolygonF>
#include <QWidget>

#include <functional>
#include <optional>

class QPainter;

namespace untangle {

// Draws the bins from `first` (centre of a bin) that `span` x `span` of them fill the box with;
// y grows upwards and the edges of the torus meet.
void drawTorusMap(QPainter& painter, const QRectF& box, const QImage& image,
    const QPointF& first = {-0.5, -0.5}, std::optional<double> span = std::nullopt);

class TorusMapView : public QWidget {
    Q_OBJECT

public:
    explicit TorusMapView(const Theme& theme, QWidget* parent = nullptr);

    // Rows are y. Not square: refused. Empty: the words of setEmptyText stand there.
    void setMap(const Matrix<double>& rates);
    void setHue(const QColor& hue);
    // What is shown: a square of 2 x `reach` bins around bin 0, which then is its centre. Nothing:
    // one torus from bin 0 on.
    void setReach(std::optional<double> reach);
    // Places to mark and to join by a closed line, in bins.
    void setPolygon(const QPolygonF& corners);
    // Where somebody stands, in bins.
    void setAnimal(std::optional<QPointF> place);
    // What else stands there: an object at a place, a wall along a column.
    void setObject(std::optional<QPointF> place);
    void setWall(std::optional<double> column);
    // The dark label at a bin; with a reach it is counted from the centre.
    void setHoverText(std::function<QStringList(int x, int y)> text);
    void setEmptyText(const QString& text);

    // In pixels of the widget.
    QRectF mapRect() const;
    QPointF toPixel(const QPointF& bins) const;
    std::optional<QPoint> pointed() const { return m_pointed; }
    QStringList shownLabel() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override { return width; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QPointF first() const; // lower left corner, in bins
    double span() const; // of a side, in bins
    QRect bins() const; // whose centres are in view
    void point(std::optional<QPoint> bin);
    void paintPolygon(QPainter& painter) const;
    void paintAnimal(QPainter& painter) const;
    void paintScene(QPainter& painter) const;

    const Theme& m_theme;
    Matrix<double> m_rates;
    QColor m_hue;
    QImage m_image;
    std::optional<double> m_reach;
    QPolygonF m_polygon;
    std::optional<QPointF> m_animal, m_object;
    std::optional<double> m_wall;
    std::function<QStringList(int, int)> m_hoverText;
    QString m_emptyText;
    std::optional<QPoint> m_pointed;
};

} // namespace untangle

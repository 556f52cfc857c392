// The plane of two factors: where they can be, how neurons point in it, and points to draw there.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawn_text.h"
#include "widgets/theme.h"

#include <QPolygonF>
#include <QWidget>

namespace untangle {

// All positions are factor values (e1, e2); e2 grows upwards. The view draws what it is given. It
// keeps the square shape it needs and leaves the rest of its room empty.
class FactorSquare : public QWidget {
    Q_OBJECT

public:
    enum class Tool { None, Draw, Erase };

    explicit FactorSquare(const Theme& theme, QWidget* parent = nullptr);

    // What is in view at least; it is made square, with a margin.
    void setView(const QRectF& values);
    // Dashed, as what the factors could be at most; empty: none.
    void setOutline(const QRectF& values);
    // The convex hull of where they can be, with a formula that may hold the markup of DrawnText.
    void setHull(const QList<QPointF>& corners, const QString& formula);
    // That of samples, dashed; empty: none.
    void setSampledHull(const QList<QPointF>& corners, const QString& name);
    void setSamples(const QList<QPointF>& samples);
    // Their mean: the axes cross and the arrows begin there.
    void setCentre(const QPointF& centre);
    // Directions of neurons, drawn so that the longest ends at the hull.
    void setArrows(const QList<QPointF>& arrows);
    // Points drawn by hand, larger than samples.
    void setDrawnPoints(const QList<QPointF>& points);
    // With a tool a drag draws or erases; the right button erases always. By keyboard: arrow keys
    // move a cross, Enter uses the tool there, Delete erases.
    void setTool(Tool tool);
    Tool tool() const { return m_tool; }

    // In pixels of the widget.
    QRectF square() const;
    QPointF toPixel(const QPointF& values) const;
    QPointF toValues(const QPointF& pixel) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void strokeStarted();
    void pointDrawn(const QPointF& values);
    void pointErased(const QPointF& values, double radius); // all points within
    void strokeFinished();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void use(Tool tool, const QPointF& values);
    void stroke(const QPointF& pixel);
    double reach() const; // of the longest arrow, in values
    QPolygonF pixelsOf(const QList<QPointF>& corners) const;
    void paintShape(QPainter& painter) const;
    void paintAxes(QPainter& painter) const;
    void paintArrows(QPainter& painter) const;
    void paintNames(QPainter& painter) const;
    void describe();

    const Theme& m_theme;
    QRectF m_view{-1, -1, 2, 2};
    QRectF m_outline;
    QList<QPointF> m_hull, m_sampledHull, m_samples, m_arrows, m_drawn;
    QString m_formula, m_sampledName;
    QPointF m_centre;
    Tool m_tool = Tool::None;
    Tool m_held = Tool::None; // of the stroke in hand
    QPointF m_lastPixel;
    QPointF m_cross;
    bool m_showsCross = false;
};

} // namespace untangle

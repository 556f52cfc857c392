// The plane of two neurons: mapped factors, arrows, bias, forbidden rates, and handles to drag.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawn_text.h"
#include "widgets/theme.h"

#include <QPolygonF>
#include <QWidget>

#include <optional>

namespace untangle {

class LabelPlacer;

// A column of the mixing matrix, drawn from the centre.
struct PlaneArrow {
    QPointF vector;
    QString label; // "$e$_{1} (0.8, 0.6)"
    int factor = 0;
};

// One of the lengths laid end to end along an axis: what a factor can pull a rate down by.
struct AxisLength {
    double length = 0; // at least 0, in rates
    QString text;
    int factor = 0;
};

// All positions are rates (z1, z2); z2 grows upwards. The view draws what it is given and animates
// nothing. It keeps the square shape it needs and leaves the rest of its room empty.
class PlaneView : public QWidget {
    Q_OBJECT

public:
    explicit PlaneView(const Theme& theme, QWidget* parent = nullptr);

    // Of both axes. It stays as it is until set again, whatever is drawn.
    void setViewRange(double minimum, double maximum);
    // The image of the factor values; for each side (corner i to i + 1) the factor it runs along or
    // -1.
    void setShape(const QList<QPointF>& corners, const QList<int>& sideFactors = {});
    void setGhost(const QList<QPointF>& corners); // the state before
    void setPoints(const QList<QPointF>& points);
    void setArrows(const QList<PlaneArrow>& arrows);
    void setBias(const QPointF& bias, const QString& label);
    void setHorizontalLengths(const QList<AxisLength>& lengths, const QString& sum);
    void setVerticalLengths(const QList<AxisLength>& lengths, const QString& sum);
    void setAxisNames(const QString& horizontal, const QString& vertical);
    void setForbiddenText(const QString& text);
    void setRotatable(bool isRotatable);
    void setMovable(bool isMovable);

    // In pixels of the widget.
    QRectF square() const;
    QPointF toPixel(const QPointF& rates) const;
    QPointF toRates(const QPointF& pixel) const;
    QList<QRectF> labelRects() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void dragStarted();
    // Direction of the first arrow, in (-pi, pi], whichever arrow is dragged.
    void angleDragged(double angleRad);
    void biasDragged(double b1, double b2);
    void dragFinished();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Handle { None, Arrow, Centre, Inside };
    struct Grip {
        Handle handle = Handle::None;
        int arrow = 0;
    };
    struct Label {
        DrawnText text;
        QRectF box;
        QColor color;
    };

    Grip gripAt(const QPointF& pixel) const;
    void showCursor(const Grip& grip, bool isHeld);
    void describe();
    double angleOf(const QPointF& vector) const;

    void paintForbidden(QPainter& painter) const;
    void paintGrid(QPainter& painter) const;
    void paintGhost(QPainter& painter) const;
    void paintShape(QPainter& painter) const;
    void paintPoints(QPainter& painter) const;
    void paintAxes(QPainter& painter) const;
    void paintLengths(QPainter& painter) const;
    void paintBias(QPainter& painter) const;
    void paintArrows(QPainter& painter) const;

    QPolygonF pixelsOf(const QList<QPointF>& corners) const;
    double tickRoom() const;
    QRectF horizontalBar() const;
    QRectF verticalBar() const;
    QList<Label> labels() const;
    void addAxisLabels(QList<Label>& labels, LabelPlacer& placer) const;
    void addTickLabels(QList<Label>& labels, LabelPlacer& placer) const;
    void addHorizontalLengthLabels(QList<Label>& labels, LabelPlacer& placer) const;
    void addVerticalLengthLabels(QList<Label>& labels, LabelPlacer& placer) const;
    void addArrowLabels(QList<Label>& labels, LabelPlacer& placer) const;
    void addBiasLabel(QList<Label>& labels, LabelPlacer& placer) const;
    DrawnText boldText(const QString& markup) const;

    const Theme& m_theme;
    double m_minimum = -1;
    double m_maximum = 1;
    QList<QPointF> m_corners;
    QList<int> m_sideFactors;
    QList<QPointF> m_ghost;
    QList<QPointF> m_points;
    QList<PlaneArrow> m_arrows;
    QPointF m_bias;
    QString m_biasLabel;
    QList<AxisLength> m_horizontal, m_vertical;
    QString m_horizontalSum, m_verticalSum;
    QString m_horizontalName, m_verticalName;
    QString m_forbiddenText;
    bool m_isRotatable = true;
    bool m_isMovable = true;
    Grip m_hovered;
    Grip m_held;
    QPointF m_pressedAt; // rates
    QPointF m_pressedBias;
    double m_angleToFirst = 0; // from the dragged arrow to the first
};

} // namespace untangle

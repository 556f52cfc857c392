// The alignment test as a picture: the support around the ellipse that it must stay outside of.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QPolygonF>
#include <QWidget>

#include <optional>

namespace untangle {

// Closed curves around the origin, as points (x, y) at evenly spaced angles from 0 on; y grows
// upwards. The view keeps the square shape it needs.
class SupportView : public QWidget {
    Q_OBJECT

public:
    // An arrow from the origin with a label, which may hold the markup of DrawnText.
    struct Gap {
        QPointF tip;
        QString label;
        bool isInside = false; // the support lies inside the ellipse there
    };

    explicit SupportView(const Theme& theme, QWidget* parent = nullptr);

    // Both with the same number of points; where the support lies inside, the room between them is
    // filled.
    void setCurves(const QList<QPointF>& support, const QList<QPointF>& ellipse);
    // The support of samples, dashed; empty: none.
    void setSampled(const QList<QPointF>& support);
    void setGap(const std::optional<Gap>& gap);
    void setSampledGap(const std::optional<Gap>& gap);
    void setNames(const QString& support, const QString& ellipse, const QString& sampled);

    // In pixels of the widget.
    QRectF square() const;
    QPointF toPixel(const QPointF& value) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QPolygonF pixelsOf(const QList<QPointF>& curve) const;
    void fitView();
    void paintInside(QPainter& painter) const;
    void paintGap(QPainter& painter, const Gap& gap, bool isSampled) const;
    void paintNames(QPainter& painter) const;

    const Theme& m_theme;
    double m_reach = 1; // of the curves
    QList<QPointF> m_support, m_ellipse, m_sampled;
    std::optional<Gap> m_gap, m_sampledGap;
    QString m_supportName, m_ellipseName, m_sampledName;
};

} // namespace untangle

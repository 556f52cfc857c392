// The rate map of a neuron: its activity over a square of two factors, or of places.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"
#include "widgets/theme.h"

#include <QImage>
#include <QWidget>

#include <functional>

namespace untangle {

// One pixel a rate, row 0 below; the colours run from 0 to the greatest rate. Where a rate is
// negative they are the diverging ones, symmetric about 0. Not square: no picture.
QImage rateMapImage(const Theme& theme, const Matrix<double>& rates, const QColor& hue);

// A square picture with the hue of what the neuron codes. Where a rate is negative the map is the
// diverging one, symmetric about 0.
class RateMapView : public QWidget {
    Q_OBJECT

public:
    explicit RateMapView(const Theme& theme, QWidget* parent = nullptr);

    // Row 0 is at the bottom, so that the second factor grows upwards. Not square: refused.
    void setMap(const Matrix<double>& rates);
    void setHue(const QColor& hue);
    void setAxisNames(const QString& horizontal, const QString& vertical); // markup of DrawnText
    void setAxisFactors(int horizontal, int vertical); // whose colour the names have
    // The dark label at a place of the map.
    void setHoverText(std::function<QStringList(int row, int column)> text);

    QRectF mapRect() const; // in pixels of the widget
    QStringList shownLabel() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void render();
    double nameRoom() const;

    const Theme& m_theme;
    Matrix<double> m_rates;
    QColor m_hue;
    QImage m_image; // a pixel a rate
    QString m_horizontalName, m_verticalName;
    int m_horizontalFactor = 0, m_verticalFactor = 1;
    std::function<QStringList(int, int)> m_hoverText;
    int m_row = -1, m_column = -1; // pointed at
    QPointF m_pointer;
};

} // namespace untangle

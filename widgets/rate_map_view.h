// The rate map of a neuron: its activity over a square of two factors, or of places.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"
#include "widgets/theme.h"

#include <QImage>
#include <QWidget>

#include <functional>
#include <optional>

namespace untangle {

// One pixel a rate, row 0 below; the colours run from 0 to `fullestAt`, or to the greatest rate.
// Where a rate is negative they are the diverging ones, symmetric about 0. Not square: no picture.
QImage rateMapImage(const Theme& theme, const Matrix<double>& rates, const QColor& hue,
    std::optional<double> fullestAt = std::nullopt);

// A square picture with the hue of what the neuron codes. Where a rate is negative the map is the
// diverging one, symmetric about 0.
class RateMapView : public QWidget {
    Q_OBJECT

public:
    explicit RateMapView(const Theme& theme, QWidget* parent = nullptr);

    // Row 0 is at the bottom, so that the second factor grows upwards. Not square: refused.
    void setMap(const Matrix<double>& rates);
    void setHue(const QColor& hue);
    // Of the fullest colour, so that maps can be compared; none: the map's own greatest rate.
    void setGreatest(std::optional<double> rate);
    // Bins with hard edges, with their numbers in them where there is room, in place of a smooth
    // picture.
    void setPlain(bool isPlain);
    // A ring in a bin and a line along a column, in bins from the lower left.
    void setMarks(std::optional<QPoint> ring, std::optional<int> column);
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
    void paintNumbers(QPainter& painter, const QRectF& map) const;
    void paintMarks(QPainter& painter, const QRectF& map) const;
    double nameRoom() const;

    const Theme& m_theme;
    Matrix<double> m_rates;
    QColor m_hue;
    std::optional<double> m_greatest;
    bool m_isPlain = false;
    std::optional<QPoint> m_ring;
    std::optional<int> m_markedColumn;
    QImage m_image; // a pixel a rate
    QString m_horizontalName, m_verticalName;
    int m_horizontalFactor = 0, m_verticalFactor = 1;
    std::function<QStringList(int, int)> m_hoverText;
    int m_row = -1, m_column = -1; // pointed at
    QPointF m_pointer;
};

} // namespace untangle

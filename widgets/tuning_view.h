// Tuning curves side by side: the mean of an activity against each factor, with its spread.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/curve_data.h"
#include "widgets/theme.h"

#include <QList>
#include <QWidget>

#include <functional>
#include <optional>

namespace untangle {

// One panel. All lists have one entry a bin, x ascending; what is no number is a gap.
struct TuningPanel {
    QString name; // markup of DrawnText, below the panel
    int factor = 0; // whose hue
    QList<double> x, mean, low, high;
};

// All panels share one vertical axis, so that a flat curve looks flat beside a steep one.
class TuningView : public QWidget {
    Q_OBJECT

public:
    explicit TuningView(const Theme& theme, QWidget* parent = nullptr);

    void setPanels(const QList<TuningPanel>& panels);
    // What the axis holds at least, so that views can be compared; for the next panels.
    void setLeastRange(std::optional<AxisRange> range) { m_leastRange = range; }
    // Lines of the dark label at a bin: "e3 = 0.42", "mean 0.31, from 0.12 to 0.50".
    void setHoverText(std::function<QStringList(int panel, int bin)> text);
    // In words, for those who do not see it.
    void setDescription(const QString& description) { setAccessibleDescription(description); }

    AxisRange yRange() const { return m_range; }
    QRectF panelRect(int panel) const; // in pixels of the widget
    QPointF pixelAt(int panel, double x, double y) const;
    QStringList shownLabel() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Place {
        int panel = 0;
        int bin = 0;
    };
    void point(std::optional<Place> place);
    std::optional<Place> placeAt(const QPointF& position) const;
    void measure();
    QPointF pixelIn(const QRectF& panel, const AxisRange& across, double x, double y) const;
    double nameHeight() const;
    void paintPanel(QPainter& painter, int panel) const;

    const Theme& m_theme;
    QList<TuningPanel> m_panels;
    std::function<QStringList(int, int)> m_hoverText;
    AxisRange m_range;
    std::optional<AxisRange> m_leastRange;
    QList<AxisTick> m_ticks; // of m_range
    double m_numbersWidth = 0;
    std::optional<Place> m_pointed;
};

} // namespace untangle

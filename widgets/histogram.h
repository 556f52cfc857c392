// How often values fall into bins of one width, with a line to compare with.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/curve_data.h"
#include "widgets/theme.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

namespace untangle {

class CardTitle;

class Histogram : public QWidget {
    Q_OBJECT

public:
    explicit Histogram(const Theme& theme, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setCaption(const QString& caption);
    // Bins of that width, one of which begins at the minimum; wider by whole bins where values lie
    // beyond. Precondition: minimum < maximum, binWidth > 0.
    void setBins(double minimum, double maximum, double binWidth);
    // What is no finite number is left out.
    void setValues(const std::vector<double>& values);
    // Bins above it are full, those below pale; the text stands at its right.
    void setThreshold(double value, const QString& text);
    // One of the values, which has a mark on the axis.
    void setMarked(std::optional<double> value);
    // The dark label of a bin.
    void setHoverText(std::function<QStringList(double from, double to, int count)> text);
    void setEmptyText(const QString& text);

    AxisRange range() const { return m_range; }
    int binCount() const { return int(m_counts.size()); }
    int countOf(int bin) const { return m_counts[std::size_t(bin)]; }
    QRectF barRect(int bin) const; // in pixels of the widget
    double xOf(double value) const;
    QStringList shownLabel() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void count();
    double edgeOf(int bin) const; // its left one
    QRectF plot() const;
    int greatestCount() const;
    void point(std::optional<int> bin);

    const Theme& m_theme;
    CardTitle* m_title;
    std::vector<double> m_values;
    std::vector<int> m_counts;
    AxisRange m_wanted, m_range;
    double m_binWidth = 0.1;
    std::optional<double> m_threshold, m_marked;
    QString m_thresholdText, m_emptyText;
    std::function<QStringList(double, double, int)> m_hoverText;
    std::optional<int> m_pointed;
};

} // namespace untangle

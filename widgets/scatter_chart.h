// A card with points between two axes from 0 to 1, such as two shares of each neuron.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QList>
#include <QWidget>

#include <functional>

namespace untangle {

class CardTitle;

struct ScatterPoint {
    QPointF at;
    QColor color;
    bool isOpen = false; // a dashed ring: there, but it does not count
};
// Words near a place, such as the count of a cloud's points.
struct ScatterLabel {
    QPointF at;
    QString text; // markup of DrawnText
    QColor color;
};

class ScatterChart : public QWidget {
    Q_OBJECT

public:
    explicit ScatterChart(const Theme& theme, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setCaption(const QString& caption);
    // At the right end of the title row; the chart takes ownership.
    void setCornerWidget(QWidget* widget);
    // Markup of DrawnText, and the colour of their letters.
    void setHorizontalAxis(const QString& name, const QColor& color);
    void setVerticalAxis(const QString& name, const QColor& color);
    void setDiagonal(bool isShown); // dashed, where both are equal
    // What is no number is left out.
    void setPoints(const QList<ScatterPoint>& points);
    void setGhosts(const QList<QPointF>& points, const QString& name = {}); // the state before
    void setLabels(const QList<ScatterLabel>& labels);
    void setPointedPoint(int point); // -1: none
    // Lines of the dark label at a point, and the same read aloud.
    void setHoverText(std::function<QStringList(int point)> text);
    void setEmptyText(const QString& title, const QString& hint);

    int pointedPoint() const { return m_pointed; }
    QStringList shownLabel() const;
    QRectF plotRect() const; // in pixels of the widget, as the next two
    QPointF pixelOf(const QPointF& value) const;
    QList<QRectF> labelRects() const; // of the labels, then of the ghosts' name

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void pointPointed(int point);
    void pointLeft();
    void pointClicked(int point); // or Enter

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int pointAt(const QPointF& pixel) const;
    void point(int point, bool byKey);
    void unpoint();
    void place();
    QList<ScatterLabel> allLabels() const;
    void paintAxes(QPainter& painter) const;
    void paintPoints(QPainter& painter) const;

    const Theme& m_theme;
    CardTitle* m_title;
    QString m_horizontalName, m_verticalName;
    QColor m_horizontalColor, m_verticalColor;
    bool m_hasDiagonal = true;
    QList<ScatterPoint> m_points;
    QList<QPointF> m_ghosts;
    QString m_ghostName;
    QList<ScatterLabel> m_labels;
    std::function<QStringList(int)> m_hoverText;
    QString m_emptyTitle, m_emptyHint;
    int m_pointed = -1;
    bool m_isPointedHere = false, m_isPointedByKey = false;
};

} // namespace untangle

// One quantity over a grid of two settings, a cell a pair: the darker, the greater.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"
#include "widgets/drawn_text.h"
#include "widgets/theme.h"

#include <QImage>
#include <QLineF>
#include <QPoint>
#include <QPolygonF>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <optional>
#include <utility>

namespace untangle {

class CardTitle;

// Cells are counted from 0, x to the right and y upwards. Texts of axes may hold the markup of
// DrawnText.
class HeatMap : public QWidget {
    Q_OBJECT

public:
    static constexpr double palestPosition = 0.1, fullestPosition = 0.8; // of Theme::sequential

    explicit HeatMap(const Theme& theme, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setCaption(const QString& caption);
    void setCornerWidget(QWidget* widget);
    // What stands at each column and, from below, at each row. A grid of another shape has no
    // values yet.
    void setGrid(const QStringList& xTexts, const QStringList& yTexts);
    void setAxisNames(const QString& x, const QString& y);
    // rows(y) x columns(x) as the grid. A value that is no finite number leaves its cell empty.
    void setValues(const Matrix<double>& values);
    // Cells whose value does not exist, hatched whatever their value is. Empty: none.
    void setUndefined(const Matrix<bool>& isUndefined);
    // The values of the palest and of the fullest colour. Without it, or when it is not finite or
    // does not increase: the least and the greatest value.
    void setRange(double minimum, double maximum);
    // Where the present setting lies, in cells: (0, 0) is the centre of the first one. Beyond the
    // grid an arrow at its edge points there.
    void setPresent(std::optional<QPointF> cell);
    void setPresentLabel(const QString& label);
    // From outside: frames the cell and gives no signal.
    void setPointed(std::optional<QPoint> cell);
    // "β activity 0.01, β weight 0.1\nMIR 0.93" for the dark label, lines after the first in bold.
    // Without it there is no label.
    void setHoverText(std::function<QString(int x, int y)> text);
    // Shown over the empty grid; without a title the cells stand open.
    void setEmptyText(const QString& title, const QString& hint);

    int columnCount() const { return static_cast<int>(m_xTexts.size()); }
    int rowCount() const { return static_cast<int>(m_yTexts.size()); }
    std::optional<QPoint> pointed() const { return m_pointed; }
    bool isFilled(int x, int y) const; // with a value, or with the finding that there is none
    // In pixels of the widget.
    QRectF cellRect(int x, int y) const;
    QPointF toPixel(const QPointF& cell) const;
    QList<QRectF> textBoxes() const; // all words and numbers outside the cells
    QRectF presentBox() const; // of the ring or arrow; empty when there is none
    QRectF presentLabelBox() const; // empty where there is no room
    QRectF legendRect() const { return m_legend; }
    QString shownLabel() const { return m_label; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void cellPointed(int x, int y);
    void pointerLeft();
    void cellClicked(int x, int y); // a filled one only

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    static constexpr double markEdge = 2; // white, around the present setting
    struct PlacedText {
        DrawnText text;
        QPointF topLeft;
        QColor color;
    };
    struct Range {
        double minimum = 0;
        double maximum = 0;
    };

    void place();
    void placeAxisTexts();
    void placeLegend();
    void refresh();
    void colorCells();
    void writeValues();
    DrawnText caption(const QString& markup, double room) const;
    double captionHeight() const;
    double widestNumberWidth() const;
    double leftOfCells() const;
    double rightOfCells() const;
    double aboveCells() const;
    double belowCells() const;
    QSize sizeWith(const QSizeF& cells) const;
    QStringList legendNumbers() const;
    bool hasCells() const { return columnCount() > 0 && rowCount() > 0; }
    bool isInGrid(const QPoint& cell) const;
    bool isUndefined(int x, int y) const;
    bool isBlank() const; // nothing filled, and words that say so
    double valueAt(const QPoint& cell) const { return m_values(cell.y(), cell.x()); }
    double positionOf(double value) const;
    QColor colorAt(int x, int y) const;
    QColor colorOf(double share) const; // of the range
    QList<QRect> undefinedBlocks() const;
    QRectF valueTextBox(int x, int y) const;
    QPointF presentDirection() const; // 0 inside the grid
    QPointF presentPixel() const;
    QPolygonF presentArrow() const;
    DrawnText presentText() const;
    std::optional<QPoint> cellAt(const QPointF& position) const;
    void point(const QPoint& cell, const QPointF& anchor);
    void unpoint();
    void describe();

    void paintCells(QPainter& painter) const;
    void paintImage(QPainter& painter) const;
    void paintValues(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;
    void paintPresent(QPainter& painter) const;
    void paintPointed(QPainter& painter) const;
    void paintEmpty(QPainter& painter, const QRectF& area) const;

    const Theme& m_theme;
    CardTitle* m_title;
    QStringList m_xTexts, m_yTexts;
    QString m_xName, m_yName;
    Matrix<double> m_values;
    Matrix<bool> m_isUndefined;
    Range m_wantedRange;
    std::optional<Range> m_range; // that rules; none without a value
    std::optional<std::pair<QPoint, QPoint>> m_extremes; // cells of the least and the greatest
    int m_filledCount = 0;
    std::optional<QPointF> m_present;
    QString m_presentLabel;
    std::function<QString(int, int)> m_hoverText;
    QString m_emptyTitle, m_emptyHint;

    QRectF m_cells, m_legend;
    QSizeF m_cell;
    double m_gap = 0;
    QList<PlacedText> m_axisTexts, m_legendTexts;
    QList<QLineF> m_ticks;
    QList<DrawnText> m_valueTexts; // as m_values is stored; empty where they do not fit
    QImage m_image; // a pixel a cell

    std::optional<QPoint> m_pointed;
    bool m_isPointedHere = false; // by this view's pointer or keys
    QString m_label;
    QPointF m_labelAnchor;
};

} // namespace untangle

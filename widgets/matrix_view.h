// A matrix of factors down and neurons across, each cell in the colour of its row's factor.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"
#include "widgets/ordering.h"
#include "widgets/theme.h"

#include <QStringList>
#include <QVariantAnimation>
#include <QWidget>

#include <functional>
#include <optional>

class QScrollBar;

namespace untangle {

class CardTitle;

// Columns are counted from 0 as the matrix has them, wherever the order has put them; what number
// or name a neuron has is set apart.
class MatrixView : public QWidget {
    Q_OBJECT

public:
    explicit MatrixView(const Theme& theme, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setCaption(const QString& caption);
    void setCornerWidget(QWidget* widget);
    // Factors x neurons, at least 0; a value that is no number leaves its cell open.
    void setMatrix(const Matrix<double>& values);
    // The value of the fullest colour; without it the greatest of the matrix.
    void setMaximum(std::optional<double> maximum);
    void setInactive(const QList<bool>& isInactive); // greyed columns
    void setRowNames(const QStringList& names); // markup of DrawnText; default e1, e2, ...
    void setRowFactors(const QList<int>& factors); // whose hue; default 0, 1, ...
    void setColumnNames(const QStringList& names); // default 1, 2, ...
    // order[place] = column, from the left; empty: as they come. Columns move to their new places.
    void setColumnOrder(const QList<int>& order);
    void setPointedColumn(int column); // -1: none
    void setPinnedColumn(int column); // keeps its frame; -1: none
    // "neuron 19, e3: 1.84 nats" for the dark label, from column and row; the row is -1 when a
    // column is pointed at by key. Without it there is no label.
    void setHoverText(std::function<QString(int column, int row)> text);
    void setEmptyText(const QString& title, const QString& hint);

    int pointedColumn() const { return m_pointed; }
    const Matrix<double>& matrix() const { return m_values; }
    int columnCount() const { return static_cast<int>(m_values.cols()); }
    int rowCount() const { return static_cast<int>(m_values.rows()); }
    bool isMoving() const { return m_motion.state() == QAbstractAnimation::Running; }
    // Where it is now, in pixels of the widget; outside it when scrolled away.
    QRectF cellRect(int row, int column) const;
    QString shownLabel() const { return m_label; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void columnPointed(int column);
    void columnLeft();
    void columnClicked(int column);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place();
    double leastRowHeight() const;
    double numbersHeight() const;
    double namesWidth() const;
    QString rowName(int row) const;
    QString columnName(int column) const;
    int factorOf(int row) const;
    double fullest() const;
    bool isInactive(int column) const
    {
        return column < m_isInactive.size() && m_isInactive[column];
    }
    QRectF placeRect(int row, double place) const;
    void finishMotion();
    int columnAt(const QPointF& position) const;
    int rowAt(const QPointF& position) const;
    void point(int column, int row, const QPointF& anchor, bool byKey);
    void unpoint();
    void scrollTo(int column);
    void describe();

    void paintNames(QPainter& painter) const;
    void paintCells(QPainter& painter) const;
    void paintNumbers(QPainter& painter) const;
    void paintFrame(QPainter& painter, int column, double width) const;
    void paintLabel(QPainter& painter) const;
    void paintEmpty(QPainter& painter) const;

    const Theme& m_theme;
    CardTitle* m_title;
    QScrollBar* m_scroll;
    Matrix<double> m_values;
    std::optional<double> m_maximum;
    QList<bool> m_isInactive;
    QStringList m_rowNames, m_columnNames;
    QList<int> m_rowFactors;
    std::function<QString(int, int)> m_hoverText;
    QString m_emptyTitle, m_emptyHint;
    QRectF m_cells; // where cells may be seen
    QSizeF m_cell;
    int m_pointed = -1;
    int m_pointedRow = -1; // where the pointer is; -1 for the whole column
    int m_pinned = -1;
    bool m_isPointedHere = false; // by this view's pointer or keys
    bool m_isPointedByKey = false;
    QString m_label;
    QPointF m_labelAnchor;
    Ordering m_places;
    QVariantAnimation m_motion;
    double m_share = 1; // of the way from the old places to the new ones
};

} // namespace untangle

// The rate maps of many cells as tiles in titled blocks, each cell's maps of several situations one
// below the other.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"
#include "widgets/theme.h"

#include <QHash>
#include <QImage>
#include <QPoint>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

namespace untangle {

// Cells that belong together, such as the cells of a module.
struct MapBlock {
    QString title; // markup of DrawnText, as the caption
    QString caption;
    QColor hue; // of the maps
    QColor textColor; // of the title
    QList<int> cells; // from 0, in the order of their tiles
};

// One row of tiles in every block: the maps in one situation, with what stands where.
struct MapSituation {
    QString name; // "A", at the left of the row
    Matrix<double> rates; // places x cells; a place is numbered column + side * row, row 0 below
    std::optional<QPoint> object{}; // column and row, a ring
    std::optional<int> wall{}; // column, a line
};

// Tiles are as large as the room allows, from 36 to 96 px. A cell's maps share one scale: its own
// greatest rate in all situations; where rates are negative the map is the diverging one. Opposite
// edges meet, also for the smoothing.
class MapWall : public QWidget {
    Q_OBJECT

public:
    explicit MapWall(const Theme& theme, QWidget* parent = nullptr);

    // Of maps with side x side places.
    void setSituations(int side, const std::vector<MapSituation>& situations);
    void setBlocks(const QList<MapBlock>& blocks);
    // Tiles may become smaller but not larger: while blocks change size all the time.
    void setShrinkingOnly(bool isShrinkingOnly);
    // A dot in every tile, in places, that swells with the rate there; none: no dot.
    void setAnimal(std::optional<QPointF> at);
    void setPointedCell(int cell); // -1: none
    // Lines of the dark label at a cell, and the same read aloud.
    void setHoverText(std::function<QStringList(int cell)> text);
    void setEmptyText(const QString& title, const QString& hint);

    int pointedCell() const { return m_pointed; }
    QStringList shownLabel() const;
    double tileSide() const { return m_tile; }
    // In pixels of the widget; empty when no block has the cell.
    QRectF tileRect(int situation, int cell) const;
    QRectF titleRect(int block) const;
    // The colour at a place of a tile as it is drawn.
    QColor colorAt(int situation, int cell, const QPoint& place) const;

    QSize sizeHint() const override;
    // Depends on the width that the view has.
    QSize minimumSizeHint() const override;

signals:
    void cellPointed(int cell);
    void cellLeft();
    void cellOpened(int cell); // by a click or Enter

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Tile {
        int cell = 0, block = 0;
        QRectF rect; // of the first situation
    };
    struct Arrangement {
        double tile = 0, height = 0;
        std::vector<Tile> tiles;
        QList<QRectF> titles;
        QList<QPointF> rowNames; // left end and middle of a row, one a situation and row of tiles
    };
    Arrangement arranged(double tile) const;
    double pageScale() const;
    double leastTileSide() const;
    void arrange();
    double headHeight() const;
    double namesWidth() const;
    QRectF rectOf(const Tile& tile, int situation) const;
    const Tile* tileOf(int cell) const;
    int cellAt(const QPointF& position) const;
    void point(int cell, bool byKey);
    void unpoint();
    void renderStale() const;
    QImage rendered(const MapSituation& situation, int cell, const QColor& hue, int pixels) const;
    double greatestRate(int cell) const;
    const std::vector<QRgb>& colors(const QColor& hue) const;
    void paintTile(QPainter& painter, const Tile& tile, int situation) const;
    void paintHeads(QPainter& painter) const;

    const Theme& m_theme;
    int m_side = 1;
    std::vector<MapSituation> m_situations;
    QList<MapBlock> m_blocks;
    Arrangement m_places;
    double m_tile = 48;
    bool m_isShrinkingOnly = false;
    std::optional<QPointF> m_animal;
    int m_pointed = -1;
    bool m_isPointedHere = false;
    bool m_isPointedByKey = false;
    QPointF m_pointer;
    std::function<QStringList(int)> m_hoverText;
    QString m_emptyTitle, m_emptyHint;

    // Drawn once and kept until the numbers, the size or the colours change.
    mutable bool m_isStale = true;
    mutable std::vector<std::vector<QImage>> m_images; // by situation, then by tile
    mutable QHash<QRgb, std::vector<QRgb>> m_colors;
};

} // namespace untangle

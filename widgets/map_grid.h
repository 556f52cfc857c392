// Many maps over a torus in rows, each with its number below, of which one is chosen.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"
#include "widgets/theme.h"

#include <QImage>
#include <QList>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

namespace untangle {

// What is shown of a map beside its picture.
struct MapTile {
    QString caption; // below it
    bool isFaint = false; // greyed, yet there
};

// Maps are counted from 0 in the order of the data, places in the order in which they are shown.
// The view is no higher than its rows need at its width, so that what stands below moves up.
class MapGrid : public QWidget {
    Q_OBJECT

public:
    static constexpr int leastSide = 32, greatestSide = 96; // of a map

    explicit MapGrid(const Theme& theme, QWidget* parent = nullptr);

    void setColumnCount(int count);
    // activity: places x maps, places numbered column + side * row.
    void setMaps(const Matrix<float>& activity, Index side);
    void setTiles(const QList<MapTile>& tiles); // one a map
    // The map at each place; anything but a permutation is refused.
    void setOrder(const std::vector<Index>& order);
    void setChosen(std::optional<Index> map); // no signal
    // The dark label of a map.
    void setHoverText(std::function<QStringList(Index map)> text);
    void setEmptyText(const QString& title, const QString& hint);

    Index mapCount() const { return Index(m_images.size()); }
    std::optional<Index> chosen() const { return m_chosen; }
    const std::vector<Index>& order() const { return m_order; }
    QRectF mapRect(Index map) const; // in pixels of the widget
    std::optional<Index> pointed() const { return m_pointed; }
    QStringList shownLabel() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void mapChosen(untangle::Index map); // by the user

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int rowCount() const;
    int captionHeight() const;
    int rowGap() const;
    double side() const;
    double sideFor(int width) const;
    int heightFor(double side) const;
    int gap() const;
    QRectF placeRect(Index place) const;
    std::optional<Index> mapAt(const QPointF& position) const;
    void fitHeight();
    void render();
    void choose(Index place);

    const Theme& m_theme;
    Matrix<float> m_activity;
    Index m_mapSide = 0;
    std::vector<QImage> m_images;
    QList<MapTile> m_tiles;
    std::vector<Index> m_order;
    std::function<QStringList(Index)> m_hoverText;
    QString m_emptyTitle, m_emptyHint;
    std::optional<Index> m_chosen, m_pointed;
    int m_columns = 8;
};

} // namespace untangle

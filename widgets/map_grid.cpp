// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map_grid.h"

#include "widgets/hover_label.h"
#include "widgets/rate_map_view.h"
#include "widgets/torus_map_view.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace untangle {

namespace {

constexpr int edge = 3; // around all maps, for the ring of the chosen one
constexpr double faintness = 0.3;

} // namespace

MapGrid::MapGrid(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

void MapGrid::setColumnCount(int count)
{
    m_columns = std::max(1, count);
    fitHeight();
}

void MapGrid::setMaps(const Matrix<float>& activity, Index side)
{
    if (side * side != activity.rows() && activity.size() > 0)
        return;
    const bool isSame = m_activity.cols() == activity.cols();
    m_activity = activity;
    m_mapSide = side;
    render();
    if (isSame)
        return;
    m_order.resize(m_images.size());
    std::iota(m_order.begin(), m_order.end(), Index(0));
    m_pointed.reset();
    if (m_chosen && *m_chosen >= mapCount())
        m_chosen.reset();
    fitHeight();
}

void MapGrid::setTiles(const QList<MapTile>& tiles)
{
    m_tiles = tiles;
    update();
}

void MapGrid::setOrder(const std::vector<Index>& order)
{
    if (!std::is_permutation(m_order.begin(), m_order.end(), order.begin(), order.end()))
        return;
    m_order = order;
    update();
}

void MapGrid::setChosen(std::optional<Index> map)
{
    m_chosen = map && *map < mapCount() ? map : std::nullopt;
    update();
}

void MapGrid::setHoverText(std::function<QStringList(Index)> text)
{
    m_hoverText = std::move(text);
}

void MapGrid::setEmptyText(const QString& title, const QString& hint)
{
    m_emptyTitle = title;
    m_emptyHint = hint;
    update();
}

void MapGrid::render()
{
    m_images.clear();
    for (Index map = 0; map < m_activity.cols(); ++map) {
        const Matrix<double> rates
            = m_activity.col(map).reshaped(m_mapSide, m_mapSide).transpose().cast<double>();
        m_images.push_back(rateMapImage(m_theme, rates, m_theme.neutralMap));
    }
    update();
}

int MapGrid::rowCount() const
{
    const int maps = std::max(1, int(m_images.size()));
    return (maps + m_columns - 1) / m_columns;
}

int MapGrid::captionHeight() const
{
    return QFontMetrics(m_theme.font(TextRole::Caption)).height() + 2;
}

int MapGrid::rowGap() const
{
    return 6;
}

int MapGrid::gap() const
{
    return width() < m_columns * 52 ? 5 : 9;
}

double MapGrid::sideFor(int width) const
{
    const int room = width - 2 * edge - (m_columns - 1) * gap();
    return std::clamp(std::floor(double(room) / m_columns), 1.0,
        m_theme.isPresenting ? double(m_theme.pagePx(greatestSide)) : greatestSide);
}

// As high as the room allows, too.
double MapGrid::side() const
{
    const int room = height() - 2 * edge + rowGap() - rowCount() * (captionHeight() + rowGap());
    return std::clamp(std::floor(double(room) / rowCount()), 1.0, sideFor(width()));
}

int MapGrid::heightFor(double side) const
{
    return int(std::ceil(rowCount() * (side + captionHeight() + rowGap()))) - rowGap() + 2 * edge;
}

void MapGrid::fitHeight()
{
    setMaximumHeight(heightFor(std::max(sideFor(width()), double(leastSide))));
    updateGeometry();
    update();
}

QRectF MapGrid::placeRect(Index place) const
{
    const double side = this->side();
    return {edge + double(place % m_columns) * (side + gap()),
        edge + double(place / m_columns) * (side + captionHeight() + rowGap()), side, side};
}

QRectF MapGrid::mapRect(Index map) const
{
    const auto found = std::find(m_order.begin(), m_order.end(), map);
    return found == m_order.end() ? QRectF() : placeRect(found - m_order.begin());
}

std::optional<Index> MapGrid::mapAt(const QPointF& position) const
{
    for (Index place = 0; place < Index(m_order.size()); ++place)
        if (placeRect(place).adjusted(0, 0, 0, captionHeight()).contains(position))
            return m_order[std::size_t(place)];
    return std::nullopt;
}

QStringList MapGrid::shownLabel() const
{
    return m_pointed && m_hoverText ? m_hoverText(*m_pointed) : QStringList();
}

QSize MapGrid::sizeHint() const
{
    constexpr int usual = 48;
    return {m_columns * (usual + 9) - 9 + 2 * edge, heightFor(usual)};
}

QSize MapGrid::minimumSizeHint() const
{
    return {m_columns * (leastSide + 5) - 5 + 2 * edge, heightFor(leastSide)};
}

void MapGrid::choose(Index place)
{
    if (m_order.empty())
        return;
    const Index map = m_order[std::size_t(std::clamp(place, Index(0), mapCount() - 1))];
    if (m_chosen == map)
        return;
    m_chosen = map;
    update();
    emit mapChosen(map);
}

void MapGrid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

void MapGrid::mouseMoveEvent(QMouseEvent* event)
{
    m_pointed = mapAt(event->position());
    setCursor(m_pointed ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void MapGrid::mousePressEvent(QMouseEvent* event)
{
    const auto map = mapAt(event->position());
    if (event->button() != Qt::LeftButton || !map)
        QWidget::mousePressEvent(event);
    else
        choose(std::find(m_order.begin(), m_order.end(), *map) - m_order.begin());
}

void MapGrid::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_pointed.reset();
    update();
}

void MapGrid::keyPressEvent(QKeyEvent* event)
{
    Index step = 0;
    switch (event->key()) {
    case Qt::Key_Left:
        step = -1;
        break;
    case Qt::Key_Right:
        step = 1;
        break;
    case Qt::Key_Up:
        step = -m_columns;
        break;
    case Qt::Key_Down:
        step = m_columns;
        break;
    default:
        break;
    }
    if (step == 0 || m_order.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (!m_chosen) {
        choose(0);
        return;
    }
    const Index from = std::find(m_order.begin(), m_order.end(), *m_chosen) - m_order.begin();
    if (from + step >= 0 && from + step < mapCount())
        choose(from + step);
}

void MapGrid::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        render();
        fitHeight();
    }
}

void MapGrid::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont small = m_theme.font(TextRole::Caption);
    if (m_images.empty()) {
        painter.setFont(m_theme.font(TextRole::CardTitle));
        painter.setPen(m_theme.ink2);
        const QRect middle = rect().adjusted(0, 0, 0, -captionHeight());
        painter.drawText(middle, Qt::AlignCenter, m_emptyTitle);
        painter.setFont(small);
        painter.drawText(middle.translated(0, captionHeight() + 4), Qt::AlignCenter, m_emptyHint);
        return;
    }
    for (Index place = 0; place < mapCount(); ++place) {
        const Index map = m_order[std::size_t(place)];
        const MapTile tile = m_tiles.value(map);
        const QRectF box = placeRect(place);
        painter.setOpacity(tile.isFaint ? faintness : 1);
        drawTorusMap(painter, box, m_images[std::size_t(map)]);
        painter.setOpacity(1);
        painter.setPen(QPen(m_theme.line, 1 * m_theme.strokeScale));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
        const bool isChosen = m_chosen == map;
        if (isChosen) {
            painter.setPen(QPen(m_theme.ink, 2 * m_theme.strokeScale));
            painter.drawRect(box.adjusted(-2, -2, 2, 2));
        }
        QFont font = small;
        font.setWeight(isChosen ? QFont::Bold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(tile.isFaint ? m_theme.ink3 : isChosen ? m_theme.ink : m_theme.ink2);
        painter.drawText(QRectF(box.left() - 4, box.bottom() + 1, box.width() + 8, captionHeight()),
            Qt::AlignHCenter | Qt::AlignTop, tile.caption);
    }
    if (m_pointed)
        drawHoverLabel(
            painter, m_theme, shownLabel(), mapRect(*m_pointed).center() + QPointF(4, 4), size());
}

} // namespace untangle

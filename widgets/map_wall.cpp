// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map_wall.h"

#include "widgets/drawn_text.h"
#include "widgets/hover_label.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr double leastTile = 36, leastPresentedTile = 24, greatestTile = 96;
constexpr double columnGap = 8, situationGap = 3, rowGap = 12, blockGap = 14, headGap = 4;
constexpr double margin = 2; // for the frame of the pointed cell
constexpr double fullest = 0.92; // of the sequential map
constexpr double noticeable = 0.1; // share of the greatest rate from which a negative one counts
constexpr int toneCount = 256;

int toneIndex(double share)
{
    return std::clamp(static_cast<int>(share * (toneCount - 1) + 0.5), 0, toneCount - 1);
}

} // namespace

MapWall::MapWall(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void MapWall::setSituations(int side, const std::vector<MapSituation>& situations)
{
    const bool isSameShape = side == m_side && situations.size() == m_situations.size();
    m_side = std::max(1, side);
    m_situations = situations;
    m_isStale = true;
    if (!isSameShape)
        arrange();
    update();
}

void MapWall::setBlocks(const QList<MapBlock>& blocks)
{
    const bool areSameTiles
        = std::equal(blocks.begin(), blocks.end(), m_blocks.begin(), m_blocks.end(),
            [](const MapBlock& one, const MapBlock& other) { return one.cells == other.cells; });
    m_blocks = blocks;
    m_isStale = true;
    if (!areSameTiles)
        arrange();
    update();
}

void MapWall::setShrinkingOnly(bool isShrinkingOnly)
{
    if (isShrinkingOnly == m_isShrinkingOnly)
        return;
    m_isShrinkingOnly = isShrinkingOnly;
    arrange();
}

void MapWall::setAnimal(std::optional<QPointF> at)
{
    if (at == m_animal)
        return;
    m_animal = at;
    update();
}

void MapWall::setPointedCell(int cell)
{
    if (cell == m_pointed)
        return;
    m_pointed = cell;
    m_isPointedHere = m_isPointedByKey = false;
    update();
}

void MapWall::setHoverText(std::function<QStringList(int)> text)
{
    m_hoverText = std::move(text);
}

void MapWall::setEmptyText(const QString& title, const QString& hint)
{
    m_emptyTitle = title;
    m_emptyHint = hint;
    update();
}

QStringList MapWall::shownLabel() const
{
    return m_isPointedHere && m_pointed >= 0 && m_hoverText ? m_hoverText(m_pointed)
                                                            : QStringList();
}

double MapWall::headHeight() const
{
    return std::ceil(QFontMetricsF(m_theme.font(TextRole::CardTitle)).height()
        + QFontMetricsF(m_theme.font(TextRole::Caption)).height() + headGap);
}

double MapWall::namesWidth() const
{
    const QFontMetricsF metrics(m_theme.font(TextRole::Label));
    double widest = 0;
    for (const MapSituation& situation : m_situations)
        widest = std::max(widest, metrics.horizontalAdvance(situation.name));
    return m_situations.size() > 1 ? std::ceil(widest) + 8 : margin;
}

MapWall::Arrangement MapWall::arranged(double tile) const
{
    Arrangement result;
    result.tile = tile;
    const double left = namesWidth(), room = width() - left - margin,
                 situations = static_cast<double>(m_situations.size()),
                 rowHeight = situations * (tile + situationGap) - situationGap;
    const int most = std::max(1, static_cast<int>((room + columnGap) / (tile + columnGap)));
    double y = contentsMargins().top();
    for (int block = 0; block < m_blocks.size(); ++block) {
        if (block > 0)
            y += blockGap;
        const QList<int>& cells = m_blocks[block].cells;
        result.titles.append(QRectF(left, y, room, headHeight()));
        y += headHeight();
        const int count = static_cast<int>(cells.size());
        // As many in every row, as far as that goes.
        const int rows = (count + most - 1) / most,
                  columns = rows > 0 ? (count + rows - 1) / rows : 0;
        for (int i = 0; i < count; ++i) {
            const int row = i / columns, column = i % columns;
            const double top = y + row * (rowHeight + rowGap);
            result.tiles.push_back(
                {cells[i], block, QRectF(left + column * (tile + columnGap), top, tile, tile)});
            if (column == 0)
                for (int situation = 0; situation < static_cast<int>(situations); ++situation)
                    result.rowNames.append({0, top + situation * (tile + situationGap) + tile / 2});
        }
        y += rows * (rowHeight + rowGap) - (rows > 0 ? rowGap : 0);
    }
    result.height = y + margin;
    return result;
}

double MapWall::pageScale() const
{
    return m_theme.isPresenting ? m_theme.pagePx(100) / 100.0 : 1;
}

double MapWall::leastTileSide() const
{
    return m_theme.isPresenting ? leastPresentedTile * pageScale() : leastTile;
}

void MapWall::arrange()
{
    const double before = m_tile;
    const double most = m_isShrinkingOnly ? before : greatestTile * pageScale();
    double tile = most;
    while (tile > leastTileSide() && arranged(tile).height > height())
        --tile;
    m_places = arranged(tile);
    m_tile = tile;
    m_isStale = true;
    updateGeometry();
    update();
}

QRectF MapWall::rectOf(const Tile& tile, int situation) const
{
    return tile.rect.translated(0, situation * (m_tile + situationGap));
}

const MapWall::Tile* MapWall::tileOf(int cell) const
{
    const auto found = std::find_if(m_places.tiles.begin(), m_places.tiles.end(),
        [cell](const Tile& tile) { return tile.cell == cell; });
    return found == m_places.tiles.end() ? nullptr : &*found;
}

QRectF MapWall::tileRect(int situation, int cell) const
{
    const Tile* tile = tileOf(cell);
    return tile ? rectOf(*tile, situation) : QRectF();
}

QRectF MapWall::titleRect(int block) const
{
    return m_places.titles.value(block);
}

QColor MapWall::colorAt(int situation, int cell, const QPoint& place) const
{
    renderStale();
    const Tile* tile = tileOf(cell);
    if (!tile)
        return {};
    const auto index = static_cast<std::size_t>(tile - m_places.tiles.data());
    const QImage& image = m_images[static_cast<std::size_t>(situation)][index];
    const double bin = image.width() / static_cast<double>(m_side);
    return image.pixelColor(static_cast<int>((place.x() + 0.5) * bin),
        static_cast<int>((m_side - place.y() - 0.5) * bin));
}

QSize MapWall::sizeHint() const
{
    return {500, 560};
}

QSize MapWall::minimumSizeHint() const
{
    return {240, static_cast<int>(std::ceil(arranged(leastTileSide()).height))};
}

void MapWall::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool isShrinkingOnly = std::exchange(m_isShrinkingOnly, false);
    arrange();
    m_isShrinkingOnly = isShrinkingOnly;
}

int MapWall::cellAt(const QPointF& position) const
{
    for (const Tile& tile : m_places.tiles)
        for (int situation = 0; situation < static_cast<int>(m_situations.size()); ++situation)
            if (rectOf(tile, situation)
                    .adjusted(0, 0, columnGap / 2, situationGap)
                    .contains(position))
                return tile.cell;
    return -1;
}

void MapWall::point(int cell, bool byKey)
{
    const bool isNew = cell != m_pointed;
    m_pointed = cell;
    m_isPointedHere = true;
    m_isPointedByKey = byKey;
    update();
    if (!isNew)
        return;
    if (byKey)
        setAccessibleDescription(DrawnText::plain(shownLabel().join(QStringLiteral(", "))));
    emit cellPointed(cell);
}

void MapWall::unpoint()
{
    if (!m_isPointedHere)
        return;
    m_isPointedHere = m_isPointedByKey = false;
    m_pointed = -1;
    update();
    emit cellLeft();
}

void MapWall::mouseMoveEvent(QMouseEvent* event)
{
    m_pointer = event->position();
    const int cell = cellAt(m_pointer);
    setCursor(cell < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (cell < 0)
        unpoint();
    else
        point(cell, false);
}

void MapWall::mouseReleaseEvent(QMouseEvent* event)
{
    const int cell = cellAt(event->position());
    if (event->button() == Qt::LeftButton && cell >= 0)
        emit cellOpened(cell);
    else
        QWidget::mouseReleaseEvent(event);
}

void MapWall::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    unpoint();
}

void MapWall::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    if (m_isPointedByKey)
        unpoint();
}

void MapWall::keyPressEvent(QKeyEvent* event)
{
    const std::vector<Tile>& tiles = m_places.tiles;
    const Tile* from = m_pointed >= 0 ? tileOf(m_pointed) : nullptr;
    const auto count = static_cast<int>(tiles.size());
    const int at = from ? static_cast<int>(from - tiles.data()) : -1;
    int next = at;
    // The nearest tile of the next row.
    const auto below = [&](int way) {
        double best = 1e9;
        for (int i = 0; i < count; ++i) {
            const QPointF difference
                = tiles[std::size_t(i)].rect.center() - (from ? from->rect.center() : QPointF());
            const double distance = way * difference.y() * 100 + std::abs(difference.x());
            if (way * difference.y() > 1 && distance < best) {
                best = distance;
                next = i;
            }
        }
    };
    switch (event->key()) {
    case Qt::Key_Left:
        next = at < 0 ? count - 1 : at - 1;
        break;
    case Qt::Key_Right:
        next = at + 1;
        break;
    case Qt::Key_Up:
        below(-1);
        break;
    case Qt::Key_Down:
        below(1);
        break;
    case Qt::Key_Home:
        next = 0;
        break;
    case Qt::Key_End:
        next = count - 1;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (from)
            emit cellOpened(m_pointed);
        else
            QWidget::keyPressEvent(event);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (count == 0)
        return;
    const Tile& tile = tiles[std::size_t(std::clamp(next, 0, count - 1))];
    m_pointer = rectOf(tile, static_cast<int>(m_situations.size()) - 1).center();
    point(tile.cell, true);
}

void MapWall::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_colors.clear();
        m_tile = greatestTile * pageScale();
        arrange();
    }
}

// --- Drawing

// Of a hue, or without one the diverging ones.
const std::vector<QRgb>& MapWall::colors(const QColor& hue) const
{
    std::vector<QRgb>& table = m_colors[hue.isValid() ? hue.rgba() : QRgb(0)];
    if (table.empty())
        for (int i = 0; i < toneCount; ++i) {
            const double share = i / double(toneCount - 1);
            table.push_back((hue.isValid() ? m_theme.sequential(hue, fullest * share)
                                           : m_theme.diverging(2 * share - 1))
                                .rgb());
        }
    return table;
}

double MapWall::greatestRate(int cell) const
{
    double greatest = 0;
    for (const MapSituation& situation : m_situations)
        if (cell < situation.rates.cols())
            greatest = std::max(greatest, situation.rates.col(cell).maxCoeff());
    return greatest;
}

QImage MapWall::rendered(
    const MapSituation& situation, int cell, const QColor& hue, int pixels) const
{
    QImage image(pixels, pixels, QImage::Format_RGB32);
    if (cell >= situation.rates.cols() || situation.rates.rows() != m_side * m_side) {
        image.fill(m_theme.sunken);
        return image;
    }
    const double greatest = greatestRate(cell);
    double least = 0;
    for (const MapSituation& each : m_situations)
        if (cell < each.rates.cols())
            least = std::min(least, each.rates.col(cell).minCoeff());
    const bool isDiverging = -least > noticeable * greatest;
    const double scale = std::max({greatest, isDiverging ? -least : 0, 1e-12});
    const std::vector<QRgb>& table = colors(isDiverging ? QColor() : hue);
    // Which two bins a pixel lies between, and how far from the first.
    std::vector<int> first(std::size_t(pixels), 0), second(first);
    std::vector<double> share(std::size_t(pixels), 0);
    for (int pixel = 0; pixel < pixels; ++pixel) {
        const double at = (pixel + 0.5) * m_side / pixels - 0.5 + m_side, bin = std::floor(at);
        const auto i = std::size_t(pixel);
        first[i] = static_cast<int>(bin) % m_side;
        second[i] = (first[i] + 1) % m_side;
        share[i] = at - bin;
    }
    std::vector<double> row(std::size_t(m_side), 0);
    const double* rates = situation.rates.col(cell).data();
    for (int y = 0; y < pixels; ++y) {
        const auto j = std::size_t(pixels - 1 - y); // row 0 is below
        for (int column = 0; column < m_side; ++column) {
            const double one = rates[column + m_side * first[j]],
                         other = rates[column + m_side * second[j]];
            row[std::size_t(column)] = (one + share[j] * (other - one)) / scale;
        }
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < pixels; ++x) {
            const auto i = std::size_t(x);
            const double one = row[std::size_t(first[i])], other = row[std::size_t(second[i])];
            const double rate = one + share[i] * (other - one);
            line[x] = table[std::size_t(toneIndex(isDiverging ? (rate + 1) / 2 : rate))];
        }
    }
    return image;
}

void MapWall::renderStale() const
{
    if (!m_isStale)
        return;
    m_isStale = false;
    const int pixels = std::max(1, qRound(m_tile * devicePixelRatioF()));
    m_images.assign(m_situations.size(), {});
    for (std::size_t situation = 0; situation < m_situations.size(); ++situation)
        for (const Tile& tile : m_places.tiles)
            m_images[situation].push_back(
                rendered(m_situations[situation], tile.cell, m_blocks[tile.block].hue, pixels));
}

void MapWall::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_places.tiles.empty()) {
        const QFont title = m_theme.font(TextRole::CardTitle),
                    caption = m_theme.font(TextRole::Caption);
        const DrawnText name(m_emptyTitle, title, m_theme.symbolFont(TextRole::CardTitle)),
            hint(m_emptyHint, caption, m_theme.symbolFont(TextRole::Caption));
        const QPointF middle = QRectF(rect()).center();
        name.draw(
            painter, {middle.x() - name.width() / 2, middle.y() - name.height()}, m_theme.ink2);
        hint.draw(painter, {middle.x() - hint.width() / 2, middle.y() + 4}, m_theme.ink3);
        return;
    }
    renderStale();
    paintHeads(painter);
    const auto situations = static_cast<int>(m_situations.size());
    for (const Tile& tile : m_places.tiles)
        for (int situation = 0; situation < situations; ++situation)
            paintTile(painter, tile, situation);
    if (const Tile* pointed = m_pointed >= 0 ? tileOf(m_pointed) : nullptr) {
        painter.setPen(QPen(m_theme.ink, 2 * m_theme.strokeScale));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(
            rectOf(*pointed, 0).united(rectOf(*pointed, situations - 1)).adjusted(-1, -1, 1, 1));
        drawHoverLabel(painter, m_theme, shownLabel(), m_pointer, size());
    }
}

void MapWall::paintHeads(QPainter& painter) const
{
    const QFont bold = m_theme.font(TextRole::CardTitle), small = m_theme.font(TextRole::Caption);
    for (int block = 0; block < m_blocks.size(); ++block) {
        const QRectF head = m_places.titles[block];
        const auto elided = [&](const QString& words, const QFont& font, TextRole role) {
            return DrawnText::elided(words, font, m_theme.symbolFont(role), head.width());
        };
        const DrawnText title = elided(m_blocks[block].title, bold, TextRole::CardTitle);
        title.draw(painter, head.topLeft(), m_blocks[block].textColor);
        elided(m_blocks[block].caption, small, TextRole::Caption)
            .draw(painter, head.topLeft() + QPointF(0, title.height()), m_theme.ink2);
    }
    if (m_situations.size() < 2)
        return;
    const QFont font = m_theme.font(TextRole::Label);
    for (qsizetype i = 0; i < m_places.rowNames.size(); ++i) {
        const std::size_t situation = std::size_t(i) % m_situations.size();
        const DrawnText name(
            m_situations[situation].name, font, m_theme.symbolFont(TextRole::Label));
        name.draw(painter, m_places.rowNames[i] - QPointF(0, name.height() / 2), m_theme.ink2);
    }
}

void MapWall::paintTile(QPainter& painter, const Tile& tile, int index) const
{
    const MapSituation& situation = m_situations[std::size_t(index)];
    const QRectF rect = rectOf(tile, index);
    const auto number = static_cast<std::size_t>(&tile - m_places.tiles.data());
    painter.drawImage(rect, m_images[std::size_t(index)][number]);
    painter.save();
    painter.setClipRect(rect);
    const double bin = rect.width() / m_side;
    const auto pixelOf = [&](const QPointF& place) {
        return QPointF(
            rect.left() + (place.x() + 0.5) * bin, rect.bottom() - (place.y() + 0.5) * bin);
    };
    painter.setBrush(Qt::NoBrush);
    if (situation.wall) {
        const double x = pixelOf(QPointF(*situation.wall, 0)).x();
        painter.setPen(QPen(m_theme.canvas, 3 * m_theme.strokeScale, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
        painter.setPen(QPen(m_theme.ink, 1.4 * m_theme.strokeScale, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
    }
    if (situation.object) {
        const QPointF at = pixelOf(*situation.object);
        const double radius = std::clamp(rect.width() / 12, 3.0, 6.0);
        painter.setPen(QPen(m_theme.ink, 3.6 * m_theme.strokeScale));
        painter.drawEllipse(at, radius, radius);
        painter.setPen(QPen(m_theme.canvas, 1.8 * m_theme.strokeScale));
        painter.drawEllipse(at, radius, radius);
    }
    if (m_animal && tile.cell < situation.rates.cols()) {
        const QPoint place = m_animal->toPoint();
        const Index at = (place.x() + m_side) % m_side + (place.y() + m_side) % m_side * m_side;
        const double share
            = situation.rates(at, tile.cell) / std::max(1e-12, greatestRate(tile.cell));
        const double radius = 2 + 2 * std::clamp(share, 0.0, 1.0);
        painter.setPen(QPen(m_theme.canvas, 1 * m_theme.strokeScale));
        painter.setBrush(m_theme.ink);
        painter.drawEllipse(pixelOf(*m_animal), radius, radius);
    }
    painter.setClipping(false);
    painter.setPen(QPen(m_theme.grid, 1 * m_theme.strokeScale));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.restore();
}

} // namespace untangle

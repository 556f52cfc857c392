// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heat_map.h"

#include "widgets/card_title.h"
#include "widgets/label_placer.h"
#include "widgets/number_text.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <limits>

namespace untangle {

namespace {

constexpr double bigCell = 8; // from which cells stand apart
constexpr double bigGap = 1.5;
constexpr Index manyCells = 625; // drawn as one picture, without gaps
constexpr double titleGap = 8;
constexpr double nameGap = 4;
constexpr double nameHeight = 1.2; // of an axis, with its subscript, in heights of a caption
constexpr double tickLength = 3;
constexpr double numberGap = 3; // between a tick and its number
constexpr double numberDistance = 6; // between two numbers of an axis
constexpr double widestNumber = 90;
constexpr double legendGap = 12;
constexpr double legendBar = 10;
constexpr double legendNumberGap = 5;
constexpr QSizeF leastValueCell(44, 20);
constexpr QSizeF valueMargin(4, 1);
constexpr QSizeF usualCells(300, 220);
constexpr QSizeF leastCells(160, 86);
constexpr double ringRadius = 6;
constexpr double arrowLength = 13;

// Where a text begins and ends along its axis.
struct Span {
    double begin = 0;
    double end = 0;
};

// The least n for which every nth text stands clear of the next, or a slightly larger one that
// gives both ends a text.
qsizetype strideOf(const QList<Span>& spans)
{
    const auto fits = [&spans](qsizetype stride) {
        for (qsizetype i = stride; i < spans.size(); i += stride) {
            if (spans[i].begin < spans[i - stride].end + numberDistance)
                return false;
        }
        return true;
    };
    qsizetype least = 1;
    while (!fits(least))
        ++least;
    for (qsizetype stride = least; stride <= 2 * least && stride < spans.size(); ++stride) {
        if ((spans.size() - 1) % stride == 0 && fits(stride))
            return stride;
    }
    return least;
}

Matrix<double> unfilled(Index rows, Index columns)
{
    return Matrix<double>::Constant(rows, columns, std::numeric_limits<double>::quiet_NaN());
}

} // namespace

HeatMap::HeatMap(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new CardTitle(theme, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_title->installEventFilter(this);
}

void HeatMap::setTitle(const QString& title)
{
    m_title->setTitle(title);
    setAccessibleName(DrawnText::plain(title));
}

void HeatMap::setCaption(const QString& caption)
{
    m_title->setCaption(caption);
}

void HeatMap::setCornerWidget(QWidget* widget)
{
    m_title->setCornerWidget(widget);
    place();
}

void HeatMap::setGrid(const QStringList& xTexts, const QStringList& yTexts)
{
    m_xTexts = xTexts;
    m_yTexts = yTexts;
    if (m_values.rows() != rowCount() || m_values.cols() != columnCount()) {
        m_values = unfilled(rowCount(), columnCount());
        m_isUndefined = {};
    }
    if (m_pointed && !isInGrid(*m_pointed)) {
        m_isPointedHere = true; // whoever pointed: the cell is gone
        unpoint();
    }
    refresh();
    place();
}

void HeatMap::setAxisNames(const QString& x, const QString& y)
{
    m_xName = x;
    m_yName = y;
    place();
    describe();
}

void HeatMap::setValues(const Matrix<double>& values)
{
    Q_ASSERT(values.rows() == rowCount() && values.cols() == columnCount());
    m_values = values;
    refresh();
}

void HeatMap::setUndefined(const Matrix<bool>& isUndefined)
{
    Q_ASSERT(isUndefined.size() == 0
        || (isUndefined.rows() == rowCount() && isUndefined.cols() == columnCount()));
    m_isUndefined = isUndefined;
    refresh();
}

void HeatMap::setRange(double minimum, double maximum)
{
    m_wantedRange = {minimum, maximum};
    refresh();
}

void HeatMap::setPresent(std::optional<QPointF> cell)
{
    m_present = cell && !std::isnan(cell->x()) && !std::isnan(cell->y()) ? cell : std::nullopt;
    update();
}

void HeatMap::setPresentLabel(const QString& label)
{
    m_presentLabel = label;
    update();
}

void HeatMap::setPointed(std::optional<QPoint> cell)
{
    if (cell && !isInGrid(*cell))
        cell.reset();
    if (cell == m_pointed)
        return;
    m_pointed = cell;
    m_isPointedHere = false;
    m_label.clear();
    update();
}

void HeatMap::setHoverText(std::function<QString(int, int)> text)
{
    m_hoverText = std::move(text);
}

void HeatMap::setEmptyText(const QString& title, const QString& hint)
{
    m_emptyTitle = title;
    m_emptyHint = hint;
    describe();
    update();
}

bool HeatMap::isInGrid(const QPoint& cell) const
{
    return cell.x() >= 0 && cell.x() < columnCount() && cell.y() >= 0 && cell.y() < rowCount();
}

bool HeatMap::isUndefined(int x, int y) const
{
    return m_isUndefined.size() > 0 && m_isUndefined(y, x);
}

bool HeatMap::isFilled(int x, int y) const
{
    return isUndefined(x, y) || std::isfinite(m_values(y, x));
}

bool HeatMap::isBlank() const
{
    return !m_emptyTitle.isEmpty() && m_filledCount == 0;
}

QPointF HeatMap::toPixel(const QPointF& cell) const
{
    return {m_cells.left() + m_cell.width() / 2 + cell.x() * (m_cell.width() + m_gap),
        m_cells.bottom() - m_cell.height() / 2 - cell.y() * (m_cell.height() + m_gap)};
}

QRectF HeatMap::cellRect(int x, int y) const
{
    QRectF rect({}, m_cell);
    rect.moveCenter(toPixel(QPointF(x, y)));
    return rect;
}

QList<QRectF> HeatMap::textBoxes() const
{
    QList<QRectF> boxes;
    for (const QList<PlacedText>& texts : {m_axisTexts, m_legendTexts}) {
        for (const PlacedText& placed : texts)
            boxes.append(QRectF(placed.topLeft, placed.text.size()));
    }
    return boxes;
}

QSize HeatMap::sizeWith(const QSizeF& cells) const
{
    return {static_cast<int>(std::ceil(leftOfCells() + cells.width() + rightOfCells())),
        static_cast<int>(std::ceil(aboveCells() + cells.height() + belowCells()))};
}

QSize HeatMap::sizeHint() const
{
    return sizeWith(usualCells);
}

QSize HeatMap::minimumSizeHint() const
{
    return sizeWith(leastCells);
}

DrawnText HeatMap::caption(const QString& markup, double room) const
{
    return DrawnText::elided(
        markup, m_theme.font(TextRole::Caption), m_theme.symbolFont(TextRole::Caption), room);
}

double HeatMap::captionHeight() const
{
    return QFontMetricsF(m_theme.font(TextRole::Caption)).height();
}

double HeatMap::widestNumberWidth() const
{
    return widestNumber * std::max(1.0, m_theme.textScale);
}

double HeatMap::leftOfCells() const
{
    double widest = 0;
    for (const QString& text : m_yTexts)
        widest = std::max(widest, caption(text, widestNumberWidth()).width());
    return std::ceil(widest + numberGap + tickLength);
}

double HeatMap::rightOfCells() const
{
    double widest = QFontMetricsF(m_theme.font(TextRole::Caption)).horizontalAdvance("0.00");
    for (const QString& text : legendNumbers())
        widest = std::max(widest, caption(text, widestNumberWidth()).width());
    return std::ceil(legendGap + legendBar + legendNumberGap + widest);
}

double HeatMap::aboveCells() const
{
    return std::ceil(m_title->sizeHint().height() + titleGap
        + (m_yName.isEmpty() ? 0 : nameHeight * captionHeight() + nameGap));
}

double HeatMap::belowCells() const
{
    return std::ceil(tickLength + numberGap + captionHeight()
        + (m_xName.isEmpty() ? 0 : nameHeight * captionHeight()));
}

// The greater first; one for a range without extent.
QStringList HeatMap::legendNumbers() const
{
    constexpr int digits = 3;
    if (!m_range)
        return {};
    QStringList numbers{formatShort(m_range->maximum, digits)};
    if (m_range->maximum > m_range->minimum)
        numbers << formatShort(m_range->minimum, digits);
    return numbers;
}

void HeatMap::place()
{
    updateGeometry();
    m_title->setGeometry(0, 0, width(), m_title->sizeHint().height());
    const double left = leftOfCells(), top = aboveCells();
    const QSizeF room(std::max(1.0, width() - left - rightOfCells()),
        std::max(1.0, height() - top - belowCells()));
    const double columns = std::max(1, columnCount()), rows = std::max(1, rowCount());
    const auto fitting = [&](double gap) {
        return QSizeF((room.width() + gap) / columns - gap, (room.height() + gap) / rows - gap);
    };
    m_cell = fitting(bigGap);
    m_gap = bigGap;
    if (std::min(m_cell.width(), m_cell.height()) < bigCell || m_values.size() > manyCells) {
        m_cell = fitting(0);
        m_gap = 0;
    }
    m_cells = QRectF({left, top}, room);
    placeAxisTexts();
    placeLegend();
    writeValues();
    update();
}

void HeatMap::placeAxisTexts()
{
    m_axisTexts.clear();
    m_ticks.clear();
    if (!hasCells())
        return;
    const double height = captionHeight();
    const double numbersTop = m_cells.bottom() + tickLength + numberGap;
    const auto within = [](double value, double least, double most) {
        return std::clamp(value, least, std::max(least, most));
    };

    QList<PlacedText> numbers;
    QList<Span> spans;
    for (int x = 0; x < columnCount(); ++x) {
        const DrawnText text = caption(m_xTexts[x], widestNumberWidth());
        const double left
            = within(toPixel(QPointF(x, 0)).x() - text.width() / 2, 0, width() - text.width());
        numbers.append({text, {left, numbersTop}, m_theme.ink3});
        spans.append({left, left + text.width()});
    }
    for (qsizetype stride = strideOf(spans), x = 0; x < numbers.size(); x += stride) {
        m_axisTexts.append(numbers[x]);
        const double at = toPixel(QPointF(static_cast<double>(x), 0)).x();
        m_ticks.append({at, m_cells.bottom() + 1, at, m_cells.bottom() + 1 + tickLength});
    }

    numbers.clear();
    spans.clear();
    for (int y = 0; y < rowCount(); ++y) {
        const DrawnText text = caption(m_yTexts[y], widestNumberWidth());
        const double top = within(toPixel(QPointF(0, y)).y() - text.height() / 2,
            m_cells.top() - nameGap, m_cells.bottom() + tickLength - text.height());
        numbers.append(
            {text, {m_cells.left() - tickLength - numberGap - text.width(), top}, m_theme.ink3});
        spans.append({-top - text.height() + numberDistance - 1, -top}); // lines stand closer
    }
    for (qsizetype stride = strideOf(spans), y = 0; y < numbers.size(); y += stride) {
        m_axisTexts.append(numbers[y]);
        const double at = toPixel(QPointF(0, static_cast<double>(y))).y();
        m_ticks.append({m_cells.left() - 1 - tickLength, at, m_cells.left() - 1, at});
    }

    if (!m_xName.isEmpty()) {
        const DrawnText name = caption(m_xName, width());
        const double left
            = within(m_cells.center().x() - name.width() / 2, 0, width() - name.width());
        m_axisTexts.append({name, {left, numbersTop + height}, m_theme.ink2});
    }
    if (!m_yName.isEmpty())
        m_axisTexts.append({caption(m_yName, width()),
            {0, m_cells.top() - nameGap - nameHeight * height}, m_theme.ink2});
}

void HeatMap::placeLegend()
{
    m_legendTexts.clear();
    m_legend = {};
    if (!hasCells() || !m_range)
        return;
    m_legend = QRectF(m_cells.right() + legendGap, m_cells.top(), legendBar, m_cells.height());
    const QStringList numbers = legendNumbers();
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const DrawnText text = caption(numbers[i], widestNumberWidth());
        const double middle = m_legend.center().y() - text.height() / 2;
        const double top = numbers.size() == 1 ? middle
            : i == 0                           ? m_legend.top()
                                               : m_legend.bottom() - text.height();
        m_legendTexts.append({text, {m_legend.right() + legendNumberGap, top}, m_theme.ink3});
    }
}

// What follows from values and range; new numbers beside the legend may want another width.
void HeatMap::refresh()
{
    const double before = rightOfCells();
    m_filledCount = 0;
    m_extremes.reset();
    for (int x = 0; x < columnCount(); ++x) {
        for (int y = 0; y < rowCount(); ++y) {
            m_filledCount += isFilled(x, y) ? 1 : 0;
            if (isUndefined(x, y) || !std::isfinite(m_values(y, x)))
                continue;
            if (!m_extremes)
                m_extremes = {QPoint(x, y), QPoint(x, y)};
            if (m_values(y, x) < valueAt(m_extremes->first))
                m_extremes->first = {x, y};
            if (m_values(y, x) > valueAt(m_extremes->second))
                m_extremes->second = {x, y};
        }
    }
    m_range.reset();
    if (std::isfinite(m_wantedRange.minimum) && std::isfinite(m_wantedRange.maximum)
        && m_wantedRange.minimum < m_wantedRange.maximum)
        m_range = m_wantedRange;
    else if (m_extremes)
        m_range = {valueAt(m_extremes->first), valueAt(m_extremes->second)};
    colorCells();
    if (rightOfCells() != before) {
        place();
    } else {
        placeLegend();
        writeValues();
    }
    if (!m_label.isEmpty() && m_hoverText)
        m_label = m_hoverText(m_pointed->x(), m_pointed->y());
    describe();
    update();
}

// Halves, so that no span is beyond the largest number.
double HeatMap::positionOf(double value) const
{
    const double span = m_range->maximum / 2 - m_range->minimum / 2;
    return span > 0 ? std::clamp((value / 2 - m_range->minimum / 2) / span, 0.0, 1.0) : 0.5;
}

QColor HeatMap::colorAt(int x, int y) const
{
    if (isUndefined(x, y) || !std::isfinite(m_values(y, x)))
        return m_theme.sunken;
    return colorOf(positionOf(m_values(y, x)));
}

// The map begins at the colour of an empty cell and ends nearly black, where neighbours look alike.
QColor HeatMap::colorOf(double share) const
{
    return m_theme.sequential(
        m_theme.neutralMap, palestPosition + (fullestPosition - palestPosition) * share);
}

void HeatMap::colorCells()
{
    m_image = QImage(columnCount(), rowCount(), QImage::Format_RGB32);
    for (int y = 0; y < rowCount(); ++y) {
        for (int x = 0; x < columnCount(); ++x)
            m_image.setPixel(x, rowCount() - 1 - y, colorAt(x, y).rgb());
    }
}

// With as many digits as fit in every cell, so that numbers look alike; in none otherwise.
void HeatMap::writeValues()
{
    m_valueTexts.clear();
    if (m_cell.width() < leastValueCell.width() || m_cell.height() < leastValueCell.height())
        return;
    const QFont font = m_theme.font(TextRole::Caption);
    for (const int digits : {3, 2}) {
        QList<DrawnText> texts;
        QSizeF largest;
        for (Index i = 0; i < m_values.size(); ++i) {
            const double value = m_values.data()[i];
            const bool isShown
                = std::isfinite(value) && (m_isUndefined.size() == 0 || !m_isUndefined.data()[i]);
            texts.append(
                isShown ? DrawnText(formatNumber(value, digits), font, font) : DrawnText());
            largest = largest.expandedTo(texts.constLast().size());
        }
        largest += 2 * valueMargin;
        if (largest.width() <= m_cell.width() && largest.height() <= m_cell.height()) {
            m_valueTexts = texts;
            return;
        }
    }
}

// In the middle of its cell, or beside the mark of the present setting; empty when there is none
// or no room.
QRectF HeatMap::valueTextBox(int x, int y) const
{
    if (m_valueTexts.isEmpty() || m_valueTexts[x * rowCount() + y].isEmpty())
        return {};
    const QRectF cell = cellRect(x, y);
    QRectF box({}, m_valueTexts[x * rowCount() + y].size());
    box.moveCenter(cell.center());
    const QRectF present = presentBox();
    if (!box.intersects(present))
        return box;
    for (const double top : {present.bottom(), present.top() - box.height()}) {
        box.moveTop(top);
        if (cell.contains(box))
            return box;
    }
    return {};
}

QPointF HeatMap::presentDirection() const
{
    const auto beyond = [](double at, int count) {
        return at < -0.5 ? -1.0 : at > count - 0.5 ? 1.0 : 0.0;
    };
    return {beyond(m_present->x(), columnCount()), -beyond(m_present->y(), rowCount())};
}

QPointF HeatMap::presentPixel() const
{
    return toPixel({std::clamp(m_present->x(), -0.5, columnCount() - 0.5),
        std::clamp(m_present->y(), -0.5, rowCount() - 0.5)});
}

QRectF HeatMap::presentBox() const
{
    if (!m_present || !hasCells() || isBlank())
        return {};
    const QMarginsF edge(markEdge, markEdge, markEdge, markEdge);
    if (!presentDirection().isNull())
        return presentArrow().boundingRect() + edge;
    const QPointF at = presentPixel(), reach(ringRadius, ringRadius);
    return QRectF(at - reach, at + reach) + edge;
}

// Its tip at the edge, in one of eight directions.
QPolygonF HeatMap::presentArrow() const
{
    const QPointF tip = presentPixel(), direction = presentDirection();
    const QPointF along = direction * (arrowLength / std::hypot(direction.x(), direction.y()));
    const QPointF across(-0.5 * along.y(), 0.5 * along.x());
    return QPolygonF({tip, tip - along + across, tip - along - across});
}

DrawnText HeatMap::presentText() const
{
    return caption(m_presentLabel, std::numeric_limits<double>::infinity());
}

QRectF HeatMap::presentLabelBox() const
{
    const QRectF mark = presentBox();
    if (mark.isEmpty() || m_presentLabel.isEmpty())
        return {};
    LabelPlacer placer(m_cells);
    for (int x = 0; x < columnCount() && !m_valueTexts.isEmpty(); ++x) {
        for (int y = 0; y < rowCount(); ++y)
            placer.addBox(valueTextBox(x, y));
    }
    const QSizeF size = presentText().size();
    const double middle = mark.center().y() - size.height() / 2;
    const double left = std::clamp(mark.center().x() - size.width() / 2, m_cells.left(),
        std::max(m_cells.left(), m_cells.right() - size.width()));
    constexpr double distance = 3;
    for (const QPointF& corner : {QPointF(mark.right() + distance, middle),
             QPointF(mark.left() - distance - size.width(), middle),
             QPointF(left, mark.top() - size.height()), QPointF(left, mark.bottom())}) {
        const QRectF box(corner, size);
        if (placer.isFree(box))
            return box;
    }
    return {};
}

std::optional<QPoint> HeatMap::cellAt(const QPointF& position) const
{
    if (!hasCells() || !m_cells.contains(position))
        return std::nullopt;
    const auto index = [this](double distance, double side, int count) {
        return std::clamp(static_cast<int>(distance / (side + m_gap)), 0, count - 1);
    };
    return QPoint(index(position.x() - m_cells.left(), m_cell.width(), columnCount()),
        index(m_cells.bottom() - position.y(), m_cell.height(), rowCount()));
}

void HeatMap::point(const QPoint& cell, const QPointF& anchor)
{
    const bool isNew = m_pointed != cell;
    m_pointed = cell;
    m_isPointedHere = true;
    m_label = m_hoverText ? m_hoverText(cell.x(), cell.y()) : QString();
    m_labelAnchor = anchor;
    update();
    if (isNew)
        emit cellPointed(cell.x(), cell.y());
}

void HeatMap::unpoint()
{
    unsetCursor();
    m_label.clear();
    update();
    if (!m_isPointedHere)
        return;
    m_isPointedHere = false;
    m_pointed.reset();
    emit pointerLeft();
}

void HeatMap::mouseMoveEvent(QMouseEvent* event)
{
    const std::optional<QPoint> cell = cellAt(event->position());
    if (!cell) {
        unpoint();
        return;
    }
    if (isFilled(cell->x(), cell->y()))
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
    point(*cell, event->position());
}

void HeatMap::mousePressEvent(QMouseEvent* event)
{
    const std::optional<QPoint> cell = cellAt(event->position());
    if (event->button() != Qt::LeftButton || !cell) {
        QWidget::mousePressEvent(event);
        return;
    }
    point(*cell, event->position());
    if (isFilled(cell->x(), cell->y()))
        emit cellClicked(cell->x(), cell->y());
}

// The pointer that goes to a child has left the cells.
bool HeatMap::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Enter)
        unpoint();
    return QWidget::eventFilter(watched, event);
}

void HeatMap::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    unpoint();
}

// The first arrow points at the present setting, or else at the first cell.
void HeatMap::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!hasCells() || (isEnter && !m_pointed)) {
        QWidget::keyPressEvent(event);
        return;
    }
    QPoint first;
    if (m_present && presentDirection().isNull())
        first = m_present->toPoint();
    QPoint cell = m_pointed.value_or(first);
    const QPoint step = m_pointed ? QPoint(1, 1) : QPoint();
    switch (event->key()) {
    case Qt::Key_Left:
        cell.rx() -= step.x();
        break;
    case Qt::Key_Right:
        cell.rx() += step.x();
        break;
    case Qt::Key_Up:
        cell.ry() += step.y();
        break;
    case Qt::Key_Down:
        cell.ry() -= step.y();
        break;
    case Qt::Key_Home:
        cell.setX(0);
        break;
    case Qt::Key_End:
        cell.setX(columnCount() - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isFilled(cell.x(), cell.y()))
            emit cellClicked(cell.x(), cell.y());
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    cell = {std::clamp(cell.x(), 0, columnCount() - 1), std::clamp(cell.y(), 0, rowCount() - 1)};
    point(cell, cellRect(cell.x(), cell.y()).center());
    describe();
}

void HeatMap::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_label.clear();
    describe();
    update();
}

void HeatMap::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::LanguageChange:
        refresh();
        place();
        break;
    default:
        break;
    }
}

void HeatMap::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void HeatMap::describe()
{
    if (!m_label.isEmpty() || !hasCells() || isBlank()) {
        setAccessibleDescription(DrawnText::plain(m_label.isEmpty() ? m_emptyTitle : m_label));
        return;
    }
    QStringList sentences{tr("%1 of %2 cells are filled.")
                              .arg(QLocale().toString(m_filledCount),
                                  QLocale().toString(static_cast<int>(m_values.size())))};
    const auto sentence = [this](const QString& words, const QPoint& cell) {
        return words.arg(formatNumber(valueAt(cell), 3), DrawnText::plain(m_xName),
            DrawnText::plain(m_xTexts[cell.x()]), DrawnText::plain(m_yName),
            DrawnText::plain(m_yTexts[cell.y()]));
    };
    if (m_extremes)
        sentences << sentence(
            tr("The least value is %1, where %2 is %3 and %4 is %5."), m_extremes->first)
                  << sentence(tr("The greatest value is %1, where %2 is %3 and %4 is %5."),
                         m_extremes->second);
    setAccessibleDescription(sentences.join(QLatin1Char(' ')));
}

} // namespace untangle

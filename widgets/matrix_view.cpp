// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/matrix_view.h"

#include "widgets/card_title.h"
#include "widgets/drawn_text.h"
#include "widgets/hover_label.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr int motionMs = 450;
constexpr double gap = 1.5;
constexpr double leastCell = 8, leastPresentedCell = 3; // a page does not scroll
constexpr double leastRow = 12; // so that the names of two rows do not touch
constexpr double widestCell = 34;
constexpr double highestCell = 29; // 34 x 17 / 20
constexpr double usualHeight = 17;
constexpr double titleGap = 8;
constexpr double frameReach = 3; // of the pointed column's frame beyond the cells
constexpr double darkest = 0.68;

} // namespace

MatrixView::MatrixView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new CardTitle(theme, this))
    , m_scroll(new QScrollBar(Qt::Horizontal, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->hide();
    m_title->installEventFilter(this);
    m_scroll->installEventFilter(this);
    connect(m_scroll, &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
    m_motion.setDuration(motionMs);
    m_motion.setStartValue(0.0);
    m_motion.setEndValue(1.0);
    m_motion.setEasingCurve(QEasingCurve::InOutCubic);
    connect(&m_motion, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        m_share = value.toDouble();
        update();
    });
    connect(&m_motion, &QVariantAnimation::finished, this, &MatrixView::finishMotion);
}

void MatrixView::setTitle(const QString& title)
{
    m_title->setTitle(title);
    setAccessibleName(DrawnText::plain(title));
}

void MatrixView::setCaption(const QString& caption)
{
    m_title->setCaption(caption);
}

void MatrixView::setCornerWidget(QWidget* widget)
{
    m_title->setCornerWidget(widget);
    place();
}

void MatrixView::setMatrix(const Matrix<double>& values)
{
    const bool isSameShape = values.rows() == m_values.rows() && values.cols() == m_values.cols();
    m_values = values;
    if (m_places.order.size() != columnCount()) {
        finishMotion();
        m_places = Ordering(columnCount());
    }
    if (isSameShape) {
        if (!m_label.isEmpty() && m_hoverText)
            m_label = m_hoverText(m_pointed, m_pointedRow);
        update();
        return;
    }
    if (m_pinned >= columnCount())
        m_pinned = -1;
    if (m_pointed >= columnCount()) {
        m_isPointedHere = true; // whoever pointed: the column is gone
        unpoint();
    }
    place();
    describe();
}

void MatrixView::setMaximum(std::optional<double> maximum)
{
    m_maximum = maximum;
    update();
}

void MatrixView::setInactive(const QList<bool>& isInactive)
{
    m_isInactive = isInactive;
    update();
}

void MatrixView::setRowNames(const QStringList& names)
{
    m_rowNames = names;
    place();
}

void MatrixView::setRowFactors(const QList<int>& factors)
{
    m_rowFactors = factors;
    place();
}

void MatrixView::setColumnNames(const QStringList& names)
{
    m_columnNames = names;
    update();
}

void MatrixView::setColumnOrder(const QList<int>& order)
{
    Q_ASSERT(order.isEmpty() || order.size() == columnCount());
    const QList<int> next = order.isEmpty() ? Ordering(columnCount()).order : order;
    if (next == m_places.order)
        return;
    finishMotion();
    m_places.moveTo(next);
    if (m_theme.reducedMotion || !isVisible()) {
        finishMotion();
        return;
    }
    m_share = 0;
    m_motion.start();
}

void MatrixView::finishMotion()
{
    m_motion.stop();
    m_share = 1;
    m_places.finish();
    update();
}

void MatrixView::setPinnedColumn(int column)
{
    m_pinned = column >= 0 && column < columnCount() ? column : -1;
    update();
}

void MatrixView::setPointedColumn(int column)
{
    column = column >= 0 && column < columnCount() ? column : -1;
    if (column == m_pointed)
        return;
    m_pointed = column;
    m_isPointedHere = m_isPointedByKey = false;
    m_label.clear();
    scrollTo(column);
    update();
}

void MatrixView::setHoverText(std::function<QString(int, int)> text)
{
    m_hoverText = std::move(text);
}

void MatrixView::setEmptyText(const QString& title, const QString& hint)
{
    m_emptyTitle = title;
    m_emptyHint = hint;
    update();
}

QRectF MatrixView::cellRect(int row, int column) const
{
    const double from = m_places.from[column], to = m_places.to[column];
    return placeRect(row, from + m_share * (to - from));
}

QRectF MatrixView::placeRect(int row, double place) const
{
    return {m_cells.left() + place * (m_cell.width() + gap) - m_scroll->value(),
        m_cells.top() + row * (m_cell.height() + gap), m_cell.width(), m_cell.height()};
}

QSize MatrixView::sizeHint() const
{
    const double rows = std::max(1, rowCount());
    const double height = m_title->sizeHint().height() + titleGap + frameReach
        + rows * (usualHeight * std::max(1.0, m_theme.textScale) + gap) + frameReach
        + numbersHeight();
    return {420, static_cast<int>(std::ceil(height))};
}

QSize MatrixView::minimumSizeHint() const
{
    const double rows = std::max(1, rowCount());
    const double height = m_title->sizeHint().height() + titleGap + frameReach
        + rows * (leastRowHeight() + gap) + frameReach + numbersHeight();
    return {std::max(160, m_title->minimumSizeHint().width()), static_cast<int>(std::ceil(height))};
}

double MatrixView::leastRowHeight() const
{
    return leastRow * std::max(1.0, m_theme.textScale);
}

double MatrixView::numbersHeight() const
{
    return QFontMetricsF(m_theme.font(TextRole::Caption)).height() + 2;
}

QString MatrixView::rowName(int row) const
{
    return row < m_rowNames.size() ? m_rowNames[row] : QStringLiteral("$e$_{%1}").arg(row + 1);
}

QString MatrixView::columnName(int column) const
{
    return column < m_columnNames.size() ? m_columnNames[column] : QLocale().toString(column + 1);
}

int MatrixView::factorOf(int row) const
{
    return row < m_rowFactors.size() ? m_rowFactors[row] : row;
}

double MatrixView::namesWidth() const
{
    double widest = 0;
    bool hasCore = false;
    for (int row = 0; row < rowCount(); ++row) {
        const DrawnText name(
            rowName(row), m_theme.font(TextRole::Label), m_theme.symbolFont(TextRole::Label, true));
        widest = std::max(widest, name.width());
        hasCore = hasCore || Theme::hasWhiteCore(factorOf(row));
    }
    return std::ceil(widest + 8 + (hasCore ? 14 : 0));
}

double MatrixView::fullest() const
{
    if (m_maximum && std::isfinite(*m_maximum) && *m_maximum > 0)
        return *m_maximum;
    double greatest = 0;
    for (Index i = 0; i < m_values.size(); ++i) {
        if (std::isfinite(m_values.data()[i]))
            greatest = std::max(greatest, m_values.data()[i]);
    }
    return greatest > 0 ? greatest : 1;
}

void MatrixView::place()
{
    updateGeometry();
    m_title->setGeometry(0, 0, width(), m_title->sizeHint().height());
    const double top = m_title->height() + titleGap + frameReach;
    const double left = namesWidth() + frameReach;
    const double room = std::max(1.0, width() - left - frameReach);
    const double columns = std::max(1, columnCount());
    const double rows = std::max(1, rowCount());
    const double fitting = (room + gap) / columns - gap;
    const double least = m_theme.isPresenting ? leastPresentedCell : leastCell;
    const bool scrolls = fitting < least;
    const int barHeight = scrolls ? m_scroll->sizeHint().height() : 0;
    const double free = height() - top - frameReach - numbersHeight() - barHeight;
    m_cell = QSizeF(std::clamp(fitting, least, widestCell),
        std::clamp(std::floor((free + gap) / rows - gap), leastRowHeight(),
            highestCell * std::max(1.0, m_theme.textScale)));
    // No higher than wide ones look: 20 x 17 at the usual size.
    m_cell.setHeight(std::min(m_cell.height(),
        std::max(usualHeight * std::max(1.0, m_theme.textScale), m_cell.width() * 17 / 20)));
    m_cells = QRectF(left, top, room, rows * (m_cell.height() + gap) - gap);
    m_scroll->setVisible(scrolls);
    const int content = static_cast<int>(std::ceil(columns * (m_cell.width() + gap) - gap));
    m_scroll->setRange(0, std::max(0, content - static_cast<int>(room)));
    m_scroll->setPageStep(static_cast<int>(room));
    m_scroll->setSingleStep(static_cast<int>(m_cell.width() + gap));
    m_scroll->setGeometry(static_cast<int>(left),
        static_cast<int>(m_cells.bottom() + frameReach + numbersHeight()), static_cast<int>(room),
        barHeight);
    update();
}

// While columns move, the one that will stand there.
int MatrixView::columnAt(const QPointF& position) const
{
    if (!m_cells.adjusted(0, -frameReach, 0, numbersHeight()).contains(position))
        return -1;
    const int place = static_cast<int>(
        std::floor((position.x() - m_cells.left() + m_scroll->value()) / (m_cell.width() + gap)));
    return place < columnCount() && rowCount() > 0 ? m_places.order[place] : -1;
}

int MatrixView::rowAt(const QPointF& position) const
{
    const double row = std::floor((position.y() - m_cells.top()) / (m_cell.height() + gap));
    return row >= 0 && row < rowCount() ? static_cast<int>(row) : -1;
}

void MatrixView::point(int column, int row, const QPointF& anchor, bool byKey)
{
    const bool isNew = column != m_pointed;
    m_pointed = column;
    m_isPointedHere = true;
    m_isPointedByKey = byKey;
    m_pointedRow = row;
    m_label = m_hoverText ? m_hoverText(column, row) : QString();
    m_labelAnchor = anchor;
    update();
    if (isNew)
        emit columnPointed(column);
}

void MatrixView::unpoint()
{
    m_label.clear();
    update();
    if (!m_isPointedHere)
        return;
    m_isPointedHere = m_isPointedByKey = false;
    m_pointed = -1;
    emit columnLeft();
}

void MatrixView::mouseMoveEvent(QMouseEvent* event)
{
    const int column = columnAt(event->position());
    if (column < 0) {
        unpoint();
        return;
    }
    point(column, rowAt(event->position()), event->position(), false);
}

void MatrixView::mousePressEvent(QMouseEvent* event)
{
    const int column = columnAt(event->position());
    if (event->button() != Qt::LeftButton || column < 0) {
        QWidget::mousePressEvent(event);
        return;
    }
    point(column, rowAt(event->position()), event->position(), false);
    emit columnClicked(column);
}

// The pointer that goes to a child has left the cells.
bool MatrixView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Enter)
        unpoint();
    return QWidget::eventFilter(watched, event);
}

void MatrixView::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    unpoint();
}

// Space is this view's while its keys point, and otherwise the window's.
bool MatrixView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && m_isPointedByKey
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void MatrixView::keyPressEvent(QKeyEvent* event)
{
    const int from = m_pointed < 0 ? -1 : m_places.to[m_pointed];
    int place = 0;
    switch (event->key()) {
    case Qt::Key_Left:
        place = from < 0 ? columnCount() - 1 : from - 1;
        break;
    case Qt::Key_Right:
        place = from + 1;
        break;
    case Qt::Key_Home:
        break;
    case Qt::Key_End:
        place = columnCount() - 1;
        break;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_pointed >= 0)
            emit columnClicked(m_pointed);
        else
            QWidget::keyPressEvent(event);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (columnCount() == 0 || rowCount() == 0)
        return;
    place = std::clamp(place, 0, columnCount() - 1);
    const int column = m_places.order[place];
    scrollTo(column);
    point(column, -1, placeRect(rowCount() - 1, place).center(), true);
    describe();
}

void MatrixView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_label.clear();
    update();
}

void MatrixView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
        place();
        break;
    case QEvent::LanguageChange:
        place();
        describe();
        break;
    default:
        break;
    }
}

void MatrixView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void MatrixView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    finishMotion();
}

void MatrixView::scrollTo(int column)
{
    if (column < 0)
        return;
    const QRectF cell = placeRect(0, m_places.to[column]);
    if (cell.left() < m_cells.left())
        m_scroll->setValue(m_scroll->value() - static_cast<int>(m_cells.left() - cell.left()) - 1);
    else if (cell.right() > m_cells.right())
        m_scroll->setValue(
            m_scroll->value() + static_cast<int>(cell.right() - m_cells.right()) + 1);
}

void MatrixView::describe()
{
    if (!m_label.isEmpty())
        setAccessibleDescription(DrawnText::plain(m_label));
    else if (columnCount() == 0 || rowCount() == 0)
        setAccessibleDescription(m_emptyTitle);
    else
        setAccessibleDescription(
            tr("%1 factors down, %2 neurons across.")
                .arg(QLocale().toString(rowCount()), QLocale().toString(columnCount())));
}

void MatrixView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (columnCount() == 0 || rowCount() == 0) {
        paintEmpty(painter);
        return;
    }
    paintNames(painter);
    painter.save();
    painter.setClipRect(
        m_cells.adjusted(-frameReach, -frameReach, frameReach, numbersHeight() + 4));
    paintCells(painter);
    paintNumbers(painter);
    paintFrame(painter, m_pinned, 1.2);
    paintFrame(painter, m_pointed, 2);
    painter.restore();
    paintLabel(painter);
}

void MatrixView::paintNames(QPainter& painter) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const Tone& tone = m_theme.factor(factorOf(row));
        const DrawnText name(
            rowName(row), m_theme.font(TextRole::Label), m_theme.symbolFont(TextRole::Label, true));
        const double middle = placeRect(row, 0).center().y();
        const double left = m_cells.left() - 8 - frameReach - name.width();
        name.draw(painter, {left, middle - name.height() / 2}, tone.text);
        if (!Theme::hasWhiteCore(factorOf(row)))
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(tone.fill);
        painter.drawEllipse(QPointF(left - 8, middle), 4.5, 4.5);
        painter.setBrush(m_theme.canvas);
        painter.drawEllipse(QPointF(left - 8, middle), 2, 2);
    }
}

void MatrixView::paintCells(QPainter& painter) const
{
    const double scale = darkest / fullest();
    for (int row = 0; row < rowCount(); ++row) {
        const QColor hue = m_theme.factor(factorOf(row)).fill;
        for (int column = 0; column < columnCount(); ++column) {
            const QRectF cell = cellRect(row, column);
            if (cell.right() < m_cells.left() - frameReach
                || cell.left() > m_cells.right() + frameReach)
                continue;
            const double value = m_values(row, column);
            if (!std::isfinite(value)) {
                painter.setPen(QPen(m_theme.line, 1 * m_theme.strokeScale));
                painter.setBrush(Qt::NoBrush);
                painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
                continue;
            }
            const double position = std::clamp(value * scale, 0.0, darkest);
            painter.setPen(Qt::NoPen);
            painter.setBrush(isInactive(column)
                    ? m_theme.sequential(m_theme.controlEdge, 0.12 + 0.4 * position)
                    : m_theme.sequential(hue, position));
            painter.drawRoundedRect(cell, 2, 2);
        }
    }
}

// 1, 5, 10, ... as far as they do not touch; sorted columns each have their own, where there is
// room. None while columns move: they would pass through each other.
void MatrixView::paintNumbers(QPainter& painter) const
{
    if (isMoving())
        return;
    const QFont font = m_theme.font(TextRole::Caption);
    const QFontMetricsF metrics(font);
    const double y = m_cells.bottom() + frameReach + 1 + metrics.ascent();
    painter.setFont(font);
    double taken = -1e9;
    const double widest = metrics.horizontalAdvance(columnName(columnCount() - 1)) + 6;
    const bool isSorted = !std::is_sorted(m_places.order.begin(), m_places.order.end());
    int stride = isSorted ? 1 : 5;
    while (stride * (m_cell.width() + gap) < widest && stride < columnCount())
        stride *= 2;
    for (int place = 0; place < columnCount(); ++place) {
        if (place != 0 && (place + 1) % stride != 0)
            continue;
        const int column = m_places.order[place];
        const QString text = columnName(column);
        const double width = metrics.horizontalAdvance(text);
        const double left = placeRect(0, place).center().x() - width / 2;
        if (left < taken + 6)
            continue;
        taken = left + width;
        painter.setPen(isInactive(column) ? m_theme.controlEdge : m_theme.ink3);
        painter.drawText(QPointF(left, y), text);
    }
}

void MatrixView::paintFrame(QPainter& painter, int column, double width) const
{
    if (column < 0)
        return;
    const QRectF cells = cellRect(0, column).united(cellRect(rowCount() - 1, column));
    painter.setPen(QPen(m_theme.ink, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(cells.adjusted(-2, -2, 2, 2), 3, 3);
}

void MatrixView::paintLabel(QPainter& painter) const
{
    if (!m_label.isEmpty())
        drawHoverLabel(painter, m_theme, {m_label}, m_labelAnchor, size());
}

void MatrixView::paintEmpty(QPainter& painter) const
{
    const DrawnText title(
        m_emptyTitle, m_theme.font(TextRole::Label), m_theme.symbolFont(TextRole::Label));
    const DrawnText hint(
        m_emptyHint, m_theme.font(TextRole::Caption), m_theme.symbolFont(TextRole::Caption));
    const double top = m_title->height() + titleGap;
    double y = top + std::max(0.0, (height() - top - title.height() - hint.height()) / 2);
    title.draw(painter, {(width() - title.width()) / 2, y}, m_theme.ink2);
    y += title.height();
    hint.draw(painter, {(width() - hint.width()) / 2, y}, m_theme.ink2);
}

} // namespace untangle

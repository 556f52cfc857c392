// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/order_guess.h"

#include "widgets/drawn_text.h"
#include "widgets/number_text.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr int motionMs = 120;
constexpr double titleGap = 8;
constexpr double usualGap = 8, leastGap = 4; // between places
constexpr double padding = 8, leastPadding = 5; // inside a place
constexpr double numberGap = 7, stackGap = 3; // number to pips
constexpr double usualHeight = 34;
constexpr double widestPlace = 120;
constexpr double hintGap = 5;
constexpr double radius = 5;
constexpr double edge = 1; // what the line of a frame reaches beyond it

double scaleOf(const Theme& theme)
{
    return std::max(1.0, theme.textScale);
}

DrawnText text(const QString& words, const Theme& theme, TextRole role)
{
    return {words, theme.font(role), theme.symbolFont(role)};
}

QList<int> moved(QList<int> order, int from, int to)
{
    order.move(from, to);
    return order;
}

} // namespace

OrderGuess::OrderGuess(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_motion.setDuration(motionMs);
    m_motion.setStartValue(0.0);
    m_motion.setEndValue(1.0);
    m_motion.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_motion, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        m_share = value.toDouble();
        update();
    });
    connect(&m_motion, &QVariantAnimation::finished, this, &OrderGuess::finishMotion);
}

void OrderGuess::setTitle(const QString& title)
{
    m_title = title;
    setAccessibleName(DrawnText::plain(title));
    update();
}

void OrderGuess::setCaption(const QString& caption)
{
    m_caption = caption;
    describe();
    update();
}

void OrderGuess::setHint(const QString& hint)
{
    const bool isOther = hint.isEmpty() != m_hint.isEmpty();
    m_hint = hint;
    if (isOther)
        updateGeometry();
    describe();
    update();
}

void OrderGuess::setItems(const QList<GuessItem>& items)
{
    const bool isOther = items.size() != m_items.size();
    m_items = items;
    if (isOther) {
        cancelDrag();
        finishMotion();
        m_places = Ordering(count());
        m_isGuessed = false;
        m_result.reset();
        m_focusPlace = 0;
        updateGeometry();
    }
    describe();
    update();
}

void OrderGuess::setOrder(const std::optional<QList<int>>& order)
{
    Q_ASSERT(!order || order->size() == count());
    cancelDrag();
    m_isGuessed = order.has_value();
    moveTo(order ? *order : Ordering(count()).order);
    describe();
    update();
}

void OrderGuess::setLocked(bool locked, const QString& toolTip)
{
    if (locked)
        cancelDrag();
    // After a drag the arrows belong to the chapter again.
    if (locked && !m_isLocked && hasFocus() && !m_isByKey)
        clearFocus();
    m_isLocked = locked;
    m_lockToolTip = toolTip;
    unsetCursor();
    describe();
    update();
}

void OrderGuess::setResult(const std::optional<QList<int>>& order)
{
    Q_ASSERT(!order || order->size() == count());
    m_result = order;
    describe();
    update();
}

std::optional<QList<int>> OrderGuess::order() const
{
    if (!m_isGuessed)
        return std::nullopt;
    return isDragging() ? m_before : m_places.order;
}

double OrderGuess::besideWidth() const
{
    const double digit = text(formatInteger(count()), m_theme, TextRole::Label).width();
    return 2 * padding + digit + numberGap + pipsSize(m_theme).width();
}

double OrderGuess::stackedWidth() const
{
    return 2 * leastPadding + pipsSize(m_theme).width();
}

bool OrderGuess::isStacked() const
{
    return count() * (besideWidth() + leastGap) - leastGap > width() - 2 * edge;
}

double OrderGuess::placesTop() const
{
    return std::ceil(text(m_title, m_theme, TextRole::CardTitle).height()) + titleGap;
}

double OrderGuess::placeHeight() const
{
    const double usual = std::round(usualHeight * scaleOf(m_theme));
    if (!isStacked())
        return usual;
    return std::ceil(2 * leastPadding + text(u"1"_qs, m_theme, TextRole::Label).height() + stackGap
        + pipsSize(m_theme).height());
}

// As high as its width asks for: the numbers stand above the pips where they must.
QSize OrderGuess::sizeHint() const
{
    const double hint
        = m_hint.isEmpty() ? 0 : hintGap + text(m_hint, m_theme, TextRole::Caption).height();
    return {std::max(420, minimumWidthHint()),
        static_cast<int>(std::ceil(placesTop() + placeHeight() + edge + hint))};
}

QSize OrderGuess::minimumSizeHint() const
{
    return {minimumWidthHint(), sizeHint().height()};
}

int OrderGuess::minimumWidthHint() const
{
    const double places = std::max(1, count()) * (stackedWidth() + leastGap) - leastGap;
    return static_cast<int>(std::ceil(places + 2 * edge));
}

QRectF OrderGuess::placeRect(int place) const
{
    const double room = width() - 2 * edge;
    const double least = count() * (isStacked() ? stackedWidth() : besideWidth());
    const double gap = std::clamp((room - least) / std::max(1, count() - 1), leastGap, usualGap);
    const double widest = widestPlace * scaleOf(m_theme);
    const double pitch = std::min(widest + gap, (room + gap) / std::max(1, count()));
    const double left = std::round(place * pitch), right = std::round((place + 1) * pitch - gap);
    return {edge + left, placesTop(), right - left, placeHeight()};
}

// The pips stand right of the number, both in the middle of their place; or below it.
QRectF OrderGuess::pipsRect(int item) const
{
    const QSizeF size = pipsSize(m_theme);
    if (item == m_dragged) {
        QRectF lifted(QPointF(), size);
        lifted.moveCenter(m_pointer);
        return lifted;
    }
    const auto inPlace = [&](int place) {
        const QRectF frame = placeRect(place);
        if (isStacked())
            return QPointF(frame.center().x() - size.width() / 2,
                frame.bottom() - leastPadding - size.height());
        const double slack = (frame.width() - besideWidth()) / 2;
        return QPointF(
            frame.right() - padding - slack - size.width(), frame.center().y() - size.height() / 2);
    };
    const QPointF from = inPlace(m_places.from[item]), to = inPlace(m_places.to[item]);
    return {from + m_share * (to - from), size};
}

int OrderGuess::placeAt(const QPointF& position) const
{
    for (int place = 0; place < count(); ++place) {
        if (placeRect(place).contains(position))
            return place;
    }
    return -1;
}

bool OrderGuess::isRight(int place) const
{
    return m_result && m_places.order[place] == m_result->at(place);
}

void OrderGuess::moveTo(const QList<int>& order)
{
    if (order == m_places.order)
        return;
    finishMotion();
    m_places.moveTo(order);
    if (m_theme.reducedMotion || !isVisible()) {
        finishMotion();
        return;
    }
    m_share = 0;
    m_motion.start();
}

void OrderGuess::finishMotion()
{
    m_motion.stop();
    m_share = 1;
    m_places.finish();
    update();
}

// The user's word: as it stands is a guess as well.
void OrderGuess::take(const QList<int>& order)
{
    m_isGuessed = true;
    moveTo(order);
    describe();
    update();
    emit orderEdited(order);
}

void OrderGuess::mousePressEvent(QMouseEvent* event)
{
    const int place = placeAt(event->position());
    if (event->button() != Qt::LeftButton || place < 0 || m_isLocked) {
        QWidget::mousePressEvent(event);
        return;
    }
    finishMotion();
    m_isByKey = false;
    m_focusPlace = place;
    m_pressed = m_places.order[place];
    m_pressedAt = event->position();
    update();
}

void OrderGuess::mouseMoveEvent(QMouseEvent* event)
{
    if (m_pressed < 0) {
        if (!m_isLocked && placeAt(event->position()) >= 0)
            setCursor(Qt::OpenHandCursor);
        else
            unsetCursor();
        return;
    }
    const QPointF way = event->position() - m_pressedAt;
    if (!isDragging() && way.manhattanLength() < QApplication::startDragDistance())
        return;
    if (!isDragging()) {
        m_before = m_places.order;
        m_dragged = m_pressed;
        setCursor(Qt::ClosedHandCursor);
    }
    dragTo(event->position());
}

// The pips follow the pointer within the row; the others make room where they would be dropped.
void OrderGuess::dragTo(const QPointF& position)
{
    const QSizeF half = QSizeF(pipsSize(m_theme)) / 2;
    const QRectF row = placeRect(0).united(placeRect(count() - 1));
    m_pointer = {std::clamp(position.x(), row.left() + half.width(), row.right() - half.width()),
        std::clamp(position.y(), row.top() + half.height(), row.bottom() - half.height())};
    int nearest = 0;
    for (int place = 1; place < count(); ++place) {
        if (std::abs(placeRect(place).center().x() - m_pointer.x())
            < std::abs(placeRect(nearest).center().x() - m_pointer.x()))
            nearest = place;
    }
    m_focusPlace = nearest;
    moveTo(moved(m_before, static_cast<int>(m_before.indexOf(m_dragged)), nearest));
    update();
}

void OrderGuess::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        QWidget::mouseReleaseEvent(event);
        return;
    }
    const bool isDrop = isDragging();
    const bool isNew = !m_isGuessed || m_places.order != m_before;
    endDrag();
    if (isDrop && isNew)
        take(m_places.order);
}

void OrderGuess::endDrag()
{
    m_pressed = m_dragged = -1;
    unsetCursor();
    update();
}

void OrderGuess::cancelDrag()
{
    const bool wasDragging = isDragging();
    endDrag();
    if (wasDragging)
        moveTo(m_before);
}

bool OrderGuess::event(QEvent* event)
{
    // Escape puts the item back, before it can close or stop anything else.
    if (event->type() == QEvent::ShortcutOverride && isDragging()
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int place = placeAt(help->pos());
        if (place < 0)
            return QWidget::event(event);
        QString words = m_items[m_places.order[place]].name;
        if (m_isLocked && !m_lockToolTip.isEmpty())
            words += u'\n' + m_lockToolTip;
        QToolTip::showText(help->globalPos(), words, this, placeRect(place).toAlignedRect());
        return true;
    }
    return QWidget::event(event);
}

void OrderGuess::keyPressEvent(QKeyEvent* event)
{
    if (isDragging()) {
        if (event->key() == Qt::Key_Escape)
            cancelDrag();
        return;
    }
    const bool moves = event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier);
    int place = m_focusPlace;
    switch (event->key()) {
    case Qt::Key_Left:
        place = std::max(0, place - 1);
        break;
    case Qt::Key_Right:
        place = std::min(count() - 1, place + 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_isGuessed || m_isLocked || count() == 0)
            QWidget::keyPressEvent(event);
        else
            take(m_places.order);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (count() == 0)
        return;
    m_isByKey = true;
    const int from = std::exchange(m_focusPlace, place);
    if (moves && !m_isLocked && place != from)
        take(moved(m_places.order, from, place));
    else
        describe();
    update();
}

void OrderGuess::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_isByKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    describe();
    update();
}

void OrderGuess::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    cancelDrag();
    m_isByKey = false;
    describe();
    update();
}

void OrderGuess::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    cancelDrag();
    finishMotion();
}

void OrderGuess::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (std::exchange(m_wasStacked, isStacked()) != isStacked())
        updateGeometry();
}

void OrderGuess::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
        updateGeometry();
        update();
        break;
    case QEvent::LanguageChange:
        describe();
        break;
    default:
        break;
    }
}

QString OrderGuess::wordsOf(int place) const
{
    const QString number = formatInteger(place + 1), name = m_items[m_places.order[place]].name;
    if (m_isGuessed && m_result)
        return isRight(place) ? tr("%1: %2, in the right place").arg(number, name)
                              : tr("%1: %2, in a wrong place").arg(number, name);
    return tr("%1: %2").arg(number, name);
}

// By key, the place that the keys are at; otherwise the whole guess.
void OrderGuess::describe()
{
    if (m_isByKey && hasFocus() && count() > 0) {
        setAccessibleDescription(wordsOf(m_focusPlace));
        return;
    }
    QStringList words;
    if (!m_isGuessed) {
        words << tr("No guess yet.") << m_hint;
    } else {
        for (int place = 0; place < count(); ++place)
            words << wordsOf(place) + u'.';
        words << m_caption;
    }
    words.removeAll(QString());
    setAccessibleDescription(words.join(u' '));
}

void OrderGuess::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintTitle(painter);
    for (int place = 0; place < count(); ++place)
        paintPlace(painter, place);
    for (int item = 0; item < count(); ++item) {
        if (item != m_dragged)
            drawPips(painter, m_theme, m_items[item].parts, pipsRect(item).topLeft());
    }
    if (isDragging())
        paintChip(painter);
    if (m_isGuessed || count() == 0)
        return;
    DrawnText::elided(
        m_hint, m_theme.font(TextRole::Caption), m_theme.symbolFont(TextRole::Caption), width())
        .draw(painter, {0, placeRect(0).bottom() + hintGap}, m_theme.ink2);
}

void OrderGuess::paintTitle(QPainter& painter) const
{
    const DrawnText title = DrawnText::elided(m_title, m_theme.font(TextRole::CardTitle),
        m_theme.symbolFont(TextRole::CardTitle, true), width());
    title.draw(painter, {0, 0}, m_theme.ink);
    const DrawnText caption = DrawnText::elided(m_caption, m_theme.font(TextRole::Caption),
        m_theme.symbolFont(TextRole::Caption), width() - title.width() - 9);
    caption.draw(
        painter, {width() - caption.width(), title.ascent() - caption.ascent()}, m_theme.ink2);
}

void OrderGuess::paintPlace(QPainter& painter, int place) const
{
    const QRectF frame = placeRect(place);
    const bool isDashed = !m_isGuessed || (m_result && !isRight(place));
    QColor color = m_isGuessed ? m_theme.controlEdge : m_theme.ink3;
    if (m_isGuessed && isRight(place))
        color = m_theme.ink;
    QPen pen(color, isDashed || color != m_theme.ink ? 1.2 : 1.6);
    if (isDashed)
        pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.setBrush(m_theme.raised);
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);

    const DrawnText number(
        m_isGuessed ? formatInteger(place + 1) : u"?"_qs, m_theme.font(TextRole::Label), {});
    const QColor ink = !m_isGuessed || (m_result && !isRight(place)) ? m_theme.ink3 : m_theme.ink2;
    if (isStacked()) {
        number.draw(
            painter, {frame.center().x() - number.width() / 2, frame.top() + leastPadding}, ink);
    } else {
        const double slack = (frame.width() - besideWidth()) / 2;
        number.draw(painter,
            {frame.left() + padding + slack, frame.center().y() - number.height() / 2}, ink);
    }
    if (m_isByKey && hasFocus() && place == m_focusPlace)
        painter.fillRect(QRectF(frame.left() + radius + 2, frame.bottom() - 4,
                             frame.width() - 2 * radius - 4, 3),
            m_theme.ink);
}

// What is lifted has an edge in the hue of its condition.
void OrderGuess::paintChip(QPainter& painter) const
{
    const QRectF pips = pipsRect(m_dragged);
    painter.setPen(QPen(m_items[m_dragged].tone.fill, 2 * m_theme.strokeScale));
    painter.setBrush(m_theme.raised);
    painter.drawRoundedRect(pips.adjusted(-6, -6, 6, 6), radius, radius);
    drawPips(painter, m_theme, m_items[m_dragged].parts, pips.topLeft());
}

} // namespace untangle

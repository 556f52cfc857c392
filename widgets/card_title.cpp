// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card_title.h"

#include "widgets/drawn_text.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr int leastWidth = 60;
constexpr int leastHeight = 20;
constexpr double gap = 9;

} // namespace

CardTitle::CardTitle(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void CardTitle::setTitle(const QString& title)
{
    m_title = title;
    setAccessibleName(DrawnText::plain(title));
    update();
}

void CardTitle::setCaption(const QString& caption)
{
    if (caption == m_caption)
        return;
    m_caption = caption;
    setToolTip(DrawnText::plain(caption));
    update();
}

void CardTitle::setNote(const QString& note)
{
    if (note == m_note)
        return;
    m_note = note;
    update();
}

void CardTitle::setCornerWidget(QWidget* widget)
{
    if (widget == m_corner)
        return;
    delete m_corner;
    m_corner = widget;
    if (m_corner) {
        m_corner->setParent(this);
        m_corner->show();
    }
    updateGeometry();
    placeCorner();
    update();
}

int CardTitle::cornerWidth() const
{
    return m_corner && !m_corner->isHidden() ? m_corner->width() + qRound(gap) : 0;
}

void CardTitle::placeCorner()
{
    if (!m_corner)
        return;
    const QSize size = m_corner->sizeHint();
    m_corner->setGeometry(
        width() - size.width(), (height() - size.height()) / 2, size.width(), size.height());
}

bool CardTitle::isTitleCut() const
{
    return DrawnText(m_title, m_theme.font(TextRole::CardTitle),
               m_theme.symbolFont(TextRole::CardTitle, true))
               .width()
        > width() - cornerWidth();
}

QSize CardTitle::sizeHint() const
{
    const int text = qRound(QFontMetricsF(m_theme.font(TextRole::CardTitle)).height());
    const int corner = m_corner && !m_corner->isHidden() ? m_corner->sizeHint().height() : 0;
    return {200, std::max({leastHeight, text, corner})};
}

QSize CardTitle::minimumSizeHint() const
{
    const int corner
        = m_corner && !m_corner->isHidden() ? m_corner->sizeHint().width() + qRound(gap) : 0;
    const DrawnText title(
        m_title, m_theme.font(TextRole::CardTitle), m_theme.symbolFont(TextRole::CardTitle, true));
    return {corner > 0 ? corner + int(std::ceil(title.width())) : leastWidth, sizeHint().height()};
}

void CardTitle::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const double room = width() - cornerWidth();
    const DrawnText title = DrawnText::elided(m_title, m_theme.font(TextRole::CardTitle),
        m_theme.symbolFont(TextRole::CardTitle, true), room);
    const double top = (height() - title.height()) / 2;
    title.draw(painter, {0, top}, m_theme.ink);
    double x = title.isEmpty() ? 0 : title.width() + gap;
    const QFont small = m_theme.font(TextRole::Caption);
    const QFont symbols = m_theme.symbolFont(TextRole::Caption);
    const DrawnText note(m_note, small, symbols);
    const double noteRoom = note.isEmpty() ? 0 : note.width() + gap;
    // Nobody in the back row reads half a caption.
    const bool isWhole = DrawnText(m_caption, small, symbols).width() <= room - x - noteRoom;
    const DrawnText caption = m_theme.isPresenting && !isWhole
        ? DrawnText()
        : DrawnText::elided(m_caption, small, symbols, room - x - noteRoom);
    const double smallTop = top + title.ascent() - caption.ascent();
    caption.draw(painter, {x, smallTop}, m_theme.ink2);
    if (note.isEmpty())
        return;
    x += caption.isEmpty() ? 0 : caption.width() + gap;
    DrawnText::elided(m_note, small, symbols, room - x)
        .draw(painter, {x, top + title.ascent() - note.ascent()}, m_theme.ink2);
}

void CardTitle::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeCorner();
}

void CardTitle::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        updateGeometry();
        placeCorner();
        update();
    }
}

bool CardTitle::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        placeCorner();
    }
    return QWidget::event(event);
}

} // namespace untangle

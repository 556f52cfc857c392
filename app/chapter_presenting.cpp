// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chapter.h"

#include "widgets/batch_bar.h"
#include "widgets/segmented_switch.h"
#include "widgets/step_bar.h"
#include "widgets/transport_bar.h"
#include "widgets/value_slider.h"

#include <QAbstractSpinBox>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>

namespace untangle {

namespace {

constexpr QMargins headMargins(24, 12, 24, 8);
// While presenting, on a screen of 768 px height.
constexpr int pageMargin = 56, pageTop = 32, pageGap = 12, heroGap = 20;

bool isControl(const QWidget& widget)
{
    return qobject_cast<const QPushButton*>(&widget) || qobject_cast<const QToolButton*>(&widget)
        || qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QCheckBox*>(&widget)
        || qobject_cast<const QAbstractSpinBox*>(&widget)
        || qobject_cast<const SegmentedSwitch*>(&widget)
        || qobject_cast<const ValueSlider*>(&widget) || qobject_cast<const TransportBar*>(&widget)
        || qobject_cast<const BatchBar*>(&widget) || qobject_cast<const StepBar*>(&widget)
        || widget.property(screenOnly).toBool();
}

QWidgetList childrenOf(const QWidget& widget)
{
    return widget.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
}

} // namespace

QWidget* Chapter::createHero(Qt::Orientation words)
{
    m_hero = new QWidget(this);
    m_hero->setObjectName("hero");
    m_heroNumber = new QLabel(m_hero);
    m_heroNumber->setObjectName("heroNumber");
    m_heroNumber->setTextFormat(Qt::PlainText);
    m_heroWords = new QLabel(m_hero);
    m_heroWords->setObjectName("heroWords");
    m_heroWords->setTextFormat(Qt::PlainText);
    m_heroWords->setWordWrap(true);
    auto* row = new QBoxLayout(
        words == Qt::Horizontal ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, m_hero);
    row->addWidget(m_heroNumber);
    row->addWidget(m_heroWords, 1);
    m_hero->hide();
    return m_hero;
}

void Chapter::setHero(const QString& number, const QString& words)
{
    if (m_heroNumber->text() != number)
        m_heroNumber->setText(number);
    if (m_heroWords->text() != words)
        m_heroWords->setText(words);
    m_hero->setVisible(m_isPresenting && !number.isEmpty());
}

void Chapter::setPresenting(bool isPresenting)
{
    if (isPresenting == m_isPresenting)
        return;
    m_isPresenting = isPresenting;
    m_hero->setVisible(isPresenting && !m_heroNumber->text().isEmpty());
    const auto policy = isPresenting ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded;
    m_area->setVerticalScrollBarPolicy(policy);
    m_area->setHorizontalScrollBarPolicy(policy);
    fitBody();
    shareWidth();
    arrangePage();
    if (isPresenting) {
        putControlsAway();
    } else {
        m_putAway.bringBack();
        m_unlocked.clear();
    }
}

void Chapter::setUnlocked(const QStringList& objectNames)
{
    m_unlocked = objectNames;
    if (!m_isPresenting)
        return;
    m_putAway.bringBack();
    putControlsAway();
}

bool Chapter::isUnlocked(const QWidget& widget) const
{
    const auto* label = qobject_cast<const QLabel*>(&widget);
    const QWidget* control = label && label->buddy() ? label->buddy() : &widget;
    return m_unlocked.contains(control->objectName());
}

bool Chapter::holdsUnlocked(const QWidget& widget) const
{
    const QWidgetList inside = widget.findChildren<QWidget*>();
    return std::any_of(
        inside.begin(), inside.end(), [this](const QWidget* each) { return isUnlocked(*each); });
}

void Chapter::putControlsAway()
{
    putAwayIn(*this, putAwayWhenPresenting(), false);
}

// A group of controls that holds an unlocked one keeps that one and loses the others.
void Chapter::putAwayIn(const QWidget& parent, const QWidgetList& views, bool isInControl)
{
    for (QWidget* widget : childrenOf(parent)) {
        if (widget->isWindow() || isUnlocked(*widget))
            continue;
        const auto* label = qobject_cast<const QLabel*>(widget);
        const bool isAway = isInControl || isControl(*widget) || views.contains(widget)
            || (label && label->buddy());
        if (!isAway || holdsUnlocked(*widget)) {
            putAwayIn(*widget, views, isAway);
            continue;
        }
        m_putAway.hide(*widget);
    }
}

// A page is never longer than its screen.
void Chapter::fitBody()
{
    m_body->setMaximumHeight(m_isPresenting ? m_area->viewport()->height() : QWIDGETSIZE_MAX);
}

// On a page the shares of the columns count, not the least widths that views have at a desk.
void Chapter::shareWidth()
{
    for (const QPointer<QWidget>& view : std::exchange(m_sharing, {}))
        if (view && view->minimumWidth() == 1)
            view->setMinimumWidth(0); // as it likes
    if (!m_isPresenting)
        return;
    for (QWidget* view : m_body->findChildren<QWidget*>()) {
        if (qobject_cast<QLabel*>(view) || isControl(*view) || view->minimumWidth() > 0)
            continue;
        view->setMinimumWidth(1);
        m_sharing.append(view);
    }
}

bool Chapter::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && m_area && watched == m_area->viewport())
        fitBody();
    return QWidget::eventFilter(watched, event);
}

void Chapter::fitToScreen()
{
    if (!m_body)
        return;
    const int margin = m_theme.pagePx(pageMargin);
    m_head->layout()->setContentsMargins(m_isPresenting
            ? QMargins(margin, m_theme.pagePx(pageTop), margin, m_theme.pagePx(pageGap))
            : headMargins);
    m_body->layout()->setContentsMargins(
        m_isPresenting ? QMargins(margin, 0, margin, 0) : m_bodyMargins);
    const bool isBelow = !m_body->isAncestorOf(m_hero);
    m_hero->layout()->setContentsMargins(isBelow ? margin : 0, 0, isBelow ? margin : 0, 0);
    auto* hero = static_cast<QBoxLayout*>(m_hero->layout());
    hero->setSpacing(hero->direction() == QBoxLayout::LeftToRight ? m_theme.pagePx(heroGap) : 0);
    // The page is the whole screen: its pictures share it, however large the type.
    fitToType(m_isPresenting ? m_theme.pagePx(100) / 100.0 : std::max(1.0, m_theme.textScale));
}

} // namespace untangle

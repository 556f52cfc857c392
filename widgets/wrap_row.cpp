// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wrap_row.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

namespace untangle {

namespace {

constexpr int groupSpacing = 18, lineSpacing = 8;

} // namespace

WrapRow::WrapRow(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(groupSpacing);
    m_layout->addStretch(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QHBoxLayout* WrapRow::addGroup()
{
    auto* group = new QWidget(this);
    auto* row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_layout->insertWidget(int(m_groups.size()), group, 0, Qt::AlignLeft);
    m_groups.append(group);
    return row;
}

bool WrapRow::isWrapped() const
{
    return m_layout->direction() == QBoxLayout::TopToBottom;
}

// That of the widest group: below it nothing helps.
QSize WrapRow::minimumSizeHint() const
{
    int width = 0;
    for (const QWidget* group : m_groups)
        width = std::max(width, group->minimumSizeHint().width());
    return {width, m_layout->minimumSize().height()};
}

void WrapRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

// Words and visible parts of the groups change.
bool WrapRow::event(QEvent* event)
{
    const bool isHandled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return isHandled;
}

void WrapRow::arrange()
{
    int inOneRow = groupSpacing * std::max<int>(0, int(m_groups.size()) - 1);
    for (const QWidget* group : std::as_const(m_groups))
        inOneRow += group->sizeHint().width();
    const bool wraps = inOneRow > width();
    if (wraps == isWrapped())
        return;
    m_layout->setDirection(wraps ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_layout->setSpacing(wraps ? lineSpacing : groupSpacing);
    updateGeometry();
}

} // namespace untangle

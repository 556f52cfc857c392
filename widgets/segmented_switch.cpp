// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/segmented_switch.h"

#include "widgets/control_help.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace untangle {

SegmentedSwitch::SegmentedSwitch(QWidget* parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    connect(m_buttons, &QButtonGroup::idClicked, this, &SegmentedSwitch::currentChanged);
}

void SegmentedSwitch::setOptions(const QStringList& options)
{
    while (m_buttons->buttons().size() < options.size()) {
        auto* button = new QToolButton(this);
        button->setCheckable(true);
        m_buttons->addButton(button, int(m_buttons->buttons().size()));
        layout()->addWidget(button);
    }
    for (int i = 0; i < options.size(); ++i) {
        QAbstractButton* const button = m_buttons->button(i);
        button->setText(options[i]);
        button->setAccessibleName(options[i]);
        const char* const place = i == 0 ? "first" : (i + 1 == options.size() ? "last" : "middle");
        button->setProperty("segment", place);
    }
    if (!m_buttons->checkedButton() && !options.isEmpty())
        setCurrent(0);
}

void SegmentedSwitch::setOptionToolTips(const QStringList& toolTips)
{
    for (int i = 0; i < toolTips.size() && m_buttons->button(i); ++i)
        setHelp(m_buttons->button(i), toolTips[i]);
}

int SegmentedSwitch::current() const
{
    return m_buttons->checkedId();
}

void SegmentedSwitch::setCurrent(int index)
{
    if (QAbstractButton* const button = m_buttons->button(index))
        button->setChecked(true);
}

} // namespace untangle

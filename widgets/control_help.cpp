// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/control_help.h"

#include <QAction>
#include <QWidget>

namespace untangle {

namespace {

template <typename Control>
void setBoth(Control* control, const QString& toolTip, const QString& more)
{
    control->setToolTip(toolTip);
    control->setWhatsThis(
        toolTip.isEmpty() || more.isEmpty() ? toolTip + more : toolTip + '\n' + more);
}

} // namespace

void setHelp(QWidget* widget, const QString& toolTip, const QString& more)
{
    setBoth(widget, toolTip, more);
}

void setHelp(QAction* action, const QString& toolTip, const QString& more)
{
    setBoth(action, toolTip, more);
}

} // namespace untangle

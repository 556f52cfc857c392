// What a control says about itself: briefly under the pointer, and whole when it is asked for.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;
class QWidget;

namespace untangle {

// The tooltip, and a What's This of the same words with `more` below them. A part without one of
// its own is explained by the widget that holds it.
void setHelp(QWidget* widget, const QString& toolTip, const QString& more = {});
void setHelp(QAction* action, const QString& toolTip, const QString& more = {});

} // namespace untangle

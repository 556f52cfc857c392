// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hidden_widgets.h"

#include <QEvent>

#include <utility>

namespace untangle {

void HiddenWidgets::hide(QWidget& widget)
{
    m_all.append({&widget, !widget.isHidden()});
    widget.hide();
    widget.installEventFilter(this);
}

void HiddenWidgets::bringBack()
{
    const QList<Hidden> all = std::exchange(m_all, {});
    for (const Hidden& each : all) {
        if (!each.widget)
            continue;
        each.widget->removeEventFilter(this);
        if (each.isWanted)
            each.widget->show();
    }
}

bool HiddenWidgets::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShowToParent) {
        for (Hidden& each : m_all) {
            if (each.widget == watched) {
                each.isWanted = true;
                each.widget->hide();
                break;
            }
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace untangle

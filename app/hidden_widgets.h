// Widgets that stay hidden for a while, whatever their owner shows meanwhile.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QWidget>

namespace untangle {

class HiddenWidgets : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void hide(QWidget& widget);
    // All of them, as far as their owner wants them seen.
    void bringBack();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Hidden {
        QPointer<QWidget> widget;
        bool isWanted; // by its owner
    };

    QList<Hidden> m_all;
};

} // namespace untangle

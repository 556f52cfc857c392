// A row of buttons of which one is down: a choice that stands in view.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace untangle {

class SegmentedSwitch : public QWidget {
    Q_OBJECT

public:
    explicit SegmentedSwitch(QWidget* parent = nullptr);

    // Keeps the chosen one when the number of options stays.
    void setOptions(const QStringList& options);
    void setOptionToolTips(const QStringList& toolTips);
    int current() const;
    void setCurrent(int index); // no signal

signals:
    void currentChanged(int index); // by the user

private:
    QButtonGroup* m_buttons;
};

} // namespace untangle

// A row of groups of controls that stand below each other where the row is too narrow for all.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QBoxLayout;
class QHBoxLayout;

namespace untangle {

class WrapRow : public QWidget {
    Q_OBJECT

public:
    explicit WrapRow(QWidget* parent = nullptr);

    // The next group, to be filled from the left.
    QHBoxLayout* addGroup();
    bool isWrapped() const;

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void arrange();

    QBoxLayout* m_layout;
    QList<QWidget*> m_groups;
};

} // namespace untangle

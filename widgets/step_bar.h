// The foot of a chapter that goes in steps: Back, the numbered steps with their names, Next.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

class QPushButton;

namespace untangle {

class StepItem;
struct Theme;

// Steps count from 0. Back and Next ask for the neighbour; nothing moves until setCurrent().
class StepBar : public QWidget {
    Q_OBJECT

public:
    explicit StepBar(const Theme& theme, QWidget* parent = nullptr);

    void setSteps(const QStringList& names);
    void setCurrent(int step);
    int current() const { return m_current; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void stepRequested(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void arrange();
    int itemsWidth(bool allNames, int line) const;

    const Theme& m_theme;
    QPushButton* m_back;
    QPushButton* m_next;
    QList<StepItem*> m_items;
    QStringList m_names;
    int m_current = 0;
    int m_line = 0; // length of the lines between the steps, as they stand now
};

} // namespace untangle

// Where a talk stands: a dot for each page, and its number in words.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace untangle {

struct Theme;

class PageDots : public QWidget {
    Q_OBJECT

public:
    explicit PageDots(const Theme& theme, QWidget* parent = nullptr);

    // `index` from 0.
    void setPage(int index, int count);
    int page() const { return m_index; }
    int count() const { return m_count; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString text() const;

    const Theme& m_theme;
    int m_index = 0, m_count = 0;
};

} // namespace untangle

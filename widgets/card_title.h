// The title row of a chart or matrix card: name, caption, a note, and a place for a small control.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QWidget>

namespace untangle {

// Name and caption stand on one base line; the caption is cut with an ellipsis when room is short.
class CardTitle : public QWidget {
    Q_OBJECT

public:
    explicit CardTitle(const Theme& theme, QWidget* parent = nullptr);

    // Both may hold the markup of DrawnText.
    void setTitle(const QString& title);
    void setCaption(const QString& caption);
    // After the caption, never cut before it: what was left out of the picture.
    void setNote(const QString& note);
    // At the right end of the row. The card takes ownership; nullptr removes it. A hidden one takes
    // no room.
    void setCornerWidget(QWidget* widget);

    QString title() const { return m_title; }
    QString caption() const { return m_caption; }
    QString note() const { return m_note; }
    bool isTitleCut() const; // for want of room

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void placeCorner();
    int cornerWidth() const;

    const Theme& m_theme;
    QString m_title;
    QString m_caption;
    QString m_note;
    QWidget* m_corner = nullptr;
};

} // namespace untangle

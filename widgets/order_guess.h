// The class's guess before a training: conditions in a row of numbered places, dragged into order.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/condition_pips.h"
#include "widgets/ordering.h"
#include "widgets/theme.h"

#include <QList>
#include <QString>
#include <QVariantAnimation>
#include <QWidget>

#include <optional>

namespace untangle {

struct GuessItem {
    PipParts parts;
    QString name;
    Tone tone;
};

// Items and places count from 0; an order has the item of each place, the best first.
class OrderGuess : public QWidget {
    Q_OBJECT

public:
    explicit OrderGuess(const Theme& theme, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setCaption(const QString& caption); // at the right: "3 of 5 in the right place"
    void setHint(const QString& hint); // below the places until there is a guess
    // Forgets the guess when their number is another one.
    void setItems(const QList<GuessItem>& items);
    // None: no guess yet; the items stand as they come.
    void setOrder(const std::optional<QList<int>>& order);
    void setLocked(bool locked, const QString& toolTip = {});
    // The true order: right places are framed, wrong ones dashed.
    void setResult(const std::optional<QList<int>>& order);

    std::optional<QList<int>> order() const;
    bool isLocked() const { return m_isLocked; }
    bool isDragging() const { return m_dragged >= 0; }
    bool isMoving() const { return m_motion.state() == QAbstractAnimation::Running; }
    int focusPlace() const { return m_focusPlace; }
    QRectF placeRect(int place) const;
    // Where the pips of an item are now, in pixels of the widget.
    QRectF pipsRect(int item) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void orderEdited(const QList<int>& order); // by the user

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int count() const { return static_cast<int>(m_items.size()); }
    double besideWidth() const; // of a place with its number beside the pips
    double stackedWidth() const; // and above them
    bool isStacked() const;
    int minimumWidthHint() const;
    double placesTop() const;
    double placeHeight() const;
    int placeAt(const QPointF& position) const;
    bool isRight(int place) const;
    void moveTo(const QList<int>& order);
    void finishMotion();
    void dragTo(const QPointF& position);
    void endDrag();
    void cancelDrag();
    void take(const QList<int>& order);
    QString wordsOf(int place) const;
    void describe();

    void paintTitle(QPainter& painter) const;
    void paintPlace(QPainter& painter, int place) const;
    void paintChip(QPainter& painter) const;

    const Theme& m_theme;
    QString m_title, m_caption, m_hint, m_lockToolTip;
    QList<GuessItem> m_items;
    Ordering m_places; // as shown: while dragging, as it would become
    QVariantAnimation m_motion;
    double m_share = 1; // of the way from the old places to the new ones
    std::optional<QList<int>> m_result;
    bool m_isGuessed = false;
    bool m_isLocked = false;
    bool m_wasStacked = false;
    int m_focusPlace = 0;
    bool m_isByKey = false; // the focus came or moved by key, so its place is marked
    int m_pressed = -1; // item under the button
    int m_dragged = -1;
    QPointF m_pressedAt, m_pointer;
    QList<int> m_before; // the order when the drag began
};

} // namespace untangle

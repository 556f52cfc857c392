// What a window does only while it presents: the keys of a clicker, a blank screen, a pointer halo.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QKeyEvent;
class QPointF;
class QWidget;

namespace untangle {

struct Theme;

// Lives as long as the window presents.
class Presentation : public QObject {
    Q_OBJECT

public:
    Presentation(const Theme& theme, QWidget& window);
    ~Presentation() override;

    bool isBlank() const;
    void setBlank(bool isBlank);

signals:
    void pageWanted(int by); // 1: the next
    void endWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isOurs(const QKeyEvent& event) const;
    void act(const QKeyEvent& event);
    void moveHalo(const QPointF& position);

    const Theme& m_theme;
    QWidget& m_window;
    QWidget *m_blank, *m_halo;
    QTimer m_rest; // of the pointer: then it is in nobody's way
};

} // namespace untangle

// The plane of wave vectors: which waves of a torus lie in a ring, whose circles can be dragged.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawn_text.h"
#include "widgets/theme.h"

#include <QList>
#include <QPoint>
#include <QWidget>

#include <functional>
#include <optional>

namespace untangle {

// A wave that is in use, and how strong it is: 1 at most.
struct RingWave {
    QPoint k; // whole numbers, waves across the torus
    double strength = 1;
};

// Up and Down move the outer circle, Right and Left the inner one.
class RingView : public QWidget {
    Q_OBJECT

public:
    static constexpr double keyStep = 0.1, dragStep = 0.05;

    explicit RingView(const Theme& theme, QWidget* parent = nullptr);

    // Of both radii.
    void setLimits(double least, double greatest);
    void setRing(double inner, double outer); // no signal
    // Without circles there is nothing to drag.
    void setRingShown(bool isShown);
    // The circles stand where they may not be.
    void setRefused(bool isRefused);
    // Those of k and of -k alike: each wave is drawn at both.
    void setWaves(const QList<RingWave>& waves);
    // The dark label at a whole-number k.
    void setHoverText(std::function<QStringList(const QPoint& k)> text);

    double inner() const { return m_inner; }
    double outer() const { return m_outer; }
    QPointF toPixel(const QPointF& k) const; // of the widget
    QStringList shownLabel() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void dragStarted();
    void ringDragged(double inner, double outer);
    void dragFinished();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Circle { Inner, Outer };

    QRectF square() const;
    double scale() const; // pixels of 1
    double reach() const; // of the plane in view, from its middle
    double radiusAt(const QPointF& position) const;
    std::optional<Circle> circleAt(const QPointF& position) const;
    QPointF handle(Circle circle) const;
    bool move(Circle circle, double radius);
    bool step(Circle circle, int steps);
    bool isInReach(const QPoint& k) const;
    DrawnText caption(const QString& markup) const;
    void paintHandles(QPainter& painter) const;
    void paintPlane(QPainter& painter) const;
    void paintRing(QPainter& painter) const;
    void paintWaves(QPainter& painter) const;

    const Theme& m_theme;
    QList<RingWave> m_waves;
    std::function<QStringList(const QPoint&)> m_hoverText;
    double m_least = 1, m_greatest = 6;
    double m_inner = 1, m_outer = 6;
    bool m_isRingShown = true, m_isRefused = false;
    std::optional<Circle> m_dragged, m_hovered;
    double m_grabOffset = 0; // of the radius from where it was taken
    std::optional<QPoint> m_pointed;
};

} // namespace untangle

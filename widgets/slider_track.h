// The bare slider under a value: a groove, a round handle, ticks that catch it, and no numbers of
// its own.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSlider>

namespace untangle {

struct Theme;

// Works in fractions of its length, 0 at the left; what they mean belongs to the owner. Keys are
// handed on as steps, because a step is a matter of values. Without focus the wheel passes through.
class SliderTrack : public QSlider {
    Q_OBJECT

public:
    struct Tick {
        double fraction = 0;
        QString label; // below the tick, may be empty
    };

    // What the place of the handle means, for those who do not see it.
    struct Scale {
        double value = 0, minimum = 0, maximum = 1;
        QString text; // the value with its unit
    };

    explicit SliderTrack(const Theme& theme, QWidget* parent = nullptr);

    double fraction() const { return m_fraction; }
    void setFraction(double fraction); // no signal
    // The handle snaps to a tick within 6 pixels.
    void setTicks(const QList<Tick>& ticks);
    const Scale& scale() const { return m_scale; }
    void setScale(const Scale& scale);
    // The small mark at the left end of a slider whose left stop is special.
    void setLeftStop(bool shown);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    double xOf(double fraction) const;

signals:
    // By mouse, touch or an assistive tool; `tick` is the one it snapped to, or -1.
    void fractionMoved(double fraction, int tick);
    void dragStarted();
    void dragFinished();
    void stepRequested(int steps); // arrow keys and wheel, to the right is positive
    void pageRequested(int pages);
    void endRequested(bool right);
    void valueRequested(double value); // by an assistive tool, in units of the scale

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    double groove() const;
    void moveTo(double x);
    bool hasLabels() const;

    const Theme& m_theme;
    QList<Tick> m_ticks;
    Scale m_scale;
    double m_fraction = 0;
    double m_grip = 0; // where the handle was taken, from its centre
    int m_wheel = 0;
    bool m_leftStop = false;
    bool m_dragging = false;
    bool m_settingOurselves = false;
};

} // namespace untangle

// The bar that runs a training: restart, play, one step, run to a step, how far it is, how fast.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/progress_track.h"

#include <QList>
#include <QWidget>

#include <optional>

class QLabel;
class QToolButton;

namespace untangle {

class NumberBox;
class SegmentedSwitch;
class SliderTrack;
struct Theme;

// Only buttons and signals: the keys Space, Right and Home belong to actions of the window, the
// tooltips name them.
class TransportBar : public QWidget {
    Q_OBJECT

public:
    using Mark = ProgressTrack::Mark;

    explicit TransportBar(const Theme& theme, QWidget* parent = nullptr);

    void setRunning(bool running);
    // The step in view, the last one that the run has reached, and its end; without an end the
    // track grows in steps.
    void setStep(qint64 step, qint64 tip, std::optional<qint64> end);
    void setMarks(const QList<Mark>& marks);
    void setRunTo(qint64 step); // in the box
    // In steps a second; an infinity (or 0) is full speed. No signal.
    void setSpeed(double stepsPerSecond);
    double speed() const;
    // Live or Instant. In Instant there is no speed to choose. No signal.
    void setInstant(bool isInstant);
    bool isInstant() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void restartRequested();
    void playToggled(bool play); // what the user wants: setRunning() shows it when it is so
    void stepRequested();
    void stepBackRequested();
    // On the track: from 0 to the last step that the run has reached.
    void seekRequested(qint64 step);
    void runToRequested(qint64 step);
    void speedChanged(double stepsPerSecond); // an infinity is full speed
    void instantToggled(bool isInstant);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addButton(const QString& name);
    void refresh();
    void arrange();
    QString stepInWords(const QString& step) const;
    void updateStep();
    void updateSpeed();
    void editSpeed(int stop);
    int nearestStop() const;

    const Theme& m_theme;
    QToolButton* m_restart;
    QToolButton* m_stepBack;
    QToolButton* m_play;
    QToolButton* m_stepButton;
    QToolButton* m_runTo;
    NumberBox* m_target;
    SegmentedSwitch* m_mode;
    ProgressTrack* m_track;
    QLabel* m_stepLabel;
    QLabel* m_speedLabel;
    SliderTrack* m_speedTrack;
    QLabel* m_speedWords;
    QString m_widest; // what the step label was measured with
    std::optional<qint64> m_end;
    qint64 m_step = 0, m_tip = 0;
    double m_speed;
    bool m_running = false;
};

} // namespace untangle

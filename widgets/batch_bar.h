// The foot of a chapter that trains many runs: train, play back, how far it is, open one of them.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace untangle {

class ProgressTrack;
struct Theme;

// Its buttons are those of the actions, with their words, keys and states.
class BatchBar : public QWidget {
    Q_OBJECT

public:
    BatchBar(const Theme& theme, QAction* train, QAction* playBack, QAction* openRun,
        QWidget* parent = nullptr);

    // What the two buttons would stop.
    void setRunning(bool isTraining, bool isPlayingBack);
    // While runs are trained, or some are missing: how many of all steps are done.
    void setProgress(double share);
    // A run that can be gone through: the step in view, of so many.
    void setStep(qint64 step, qint64 last);
    // Beside the track.
    void setText(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void stepChosen(qint64 step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    QPushButton* addButton(QAction* action);
    void follow(QPushButton* button, const QAction* action) const;
    void refreshIcons();
    void arrange();
    bool isWrapped() const;

    const Theme& m_theme;
    QBoxLayout* m_layout;
    QHBoxLayout *m_left, *m_right; // beside each other, or one above the other
    ProgressTrack* m_track;
    QLabel* m_text;
    QPushButton* m_train;
    QPushButton* m_playBack;
    QPushButton* m_openRun;
    bool m_isTraining = false, m_isPlayingBack = false;
};

} // namespace untangle

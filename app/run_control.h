// The run of a chapter: its thread, its transport bar, its commands, and the way back from edits.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "core/trainer_thread.h"

#include <QObject>

#include <memory>

class QAction;

namespace untangle {

class Chapter;
class TransportBar;

// The chapter gives it settings and draws its snapshots; nothing else of a run is the chapter's.
class RunControl : public QObject {
    Q_OBJECT

public:
    // The chapter outlives it. `initial` is what a reset goes back to, with the seed that it has.
    RunControl(Chapter& chapter, const TrainingSession& initial, Kernel kernel = bestKernel());
    ~RunControl() override;

    TransportBar* bar() const { return m_bar; } // to be placed by the chapter
    QList<QAction*> actions() const; // for the Run menu
    void setActive(bool active);

    void load(const TrainingSession& session);
    TrainingSession stored();

    // As last edited or shown.
    const ExperimentSettings& settings() const { return m_settings; }
    // The newest; null until the first has come.
    const std::shared_ptr<const Snapshot>& snapshot() const { return m_snapshot; }
    // From the first step to the tip; empty before the run has begun.
    const std::vector<Evaluation>& curve() const { return m_curve; }
    // The run before, as it was last; null when there is none.
    const std::shared_ptr<const Snapshot>& before() const { return m_before; }
    bool isInstant() const { return m_isInstant; }

    // An edit that can be undone: live where that is possible, else a new start. The present run
    // becomes the one before where it is lost, once in a gesture above 0.
    void edit(const ExperimentSettings& settings, const QString& text, int gesture = 0);
    void drawNewSeed();
    // What a command means or why it cannot be done, until the next one: rich text, mostly empty.
    const QString& notice() const { return m_notice; }
    void note(const QString& sentenceHtml);

    void retranslate();
    // Draws a run that was made elsewhere, without a thread.
    void showRun(
        std::shared_ptr<const Snapshot> snapshot, std::shared_ptr<const Snapshot> before = {});

signals:
    // A snapshot, the settings or the notice; at most 60 times a second.
    void changed();

private:
    TrainerThread& thread();
    void createActions();
    void connectBar();
    void takeSnapshot();
    void useSnapshot(std::shared_ptr<const Snapshot> snapshot);
    void applySettings(const ExperimentSettings& settings, int gesture);
    void keepAsBefore();
    bool isShown(const StoredRun& run) const;
    void openRun(const StoredRun& run);
    void restart();
    void setPlaying(bool playing);
    void stepOnce();
    void stepBack();
    void seek(qint64 step);
    void runTo(qint64 step);
    void editSpeed(double stepsPerSecond);
    void setSpeed(double stepsPerSecond);
    void editInstant(bool isInstant);
    void setInstant(bool isInstant);
    void goLive();
    void reset();
    bool isOver() const;
    void beginCommand();
    void showBar();

    Chapter& m_chapter;
    const TrainingSession m_initial;
    const Kernel m_kernel;
    TransportBar* m_bar;
    QAction *m_play = nullptr, *m_step = nullptr, *m_stepBack = nullptr, *m_restart = nullptr;
    QAction *m_toEnd = nullptr, *m_newSeed = nullptr, *m_defaults = nullptr, *m_instant = nullptr;

    ExperimentSettings m_settings;
    std::shared_ptr<const Snapshot> m_snapshot, m_before;
    std::vector<Evaluation> m_curve; // of m_snapshot
    std::optional<StoredRun> m_beforeRun; // the same run as m_before
    bool m_hasPendingEdit = false; // that no snapshot holds yet
    int m_gestureKept = 0; // for which the run before was kept already
    int m_speedGesture = 0;
    double m_speed;
    bool m_isInstant;
    bool m_isActive = false;
    QString m_notice;
    std::unique_ptr<TrainerThread> m_thread; // last: it posts events to this
};

} // namespace untangle

// The Playground: a small network trains live while its costs are moved.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chapter.h"
#include "core/trainer_thread.h"
#include "widgets/theme.h"

#include <QElapsedTimer>

#include <memory>

class QComboBox;

namespace untangle {

class CurveChart;
class ExperimentPanel;
class LossEquation;
class NetworkPanel;
class SegmentedSwitch;
class TransportBar;

class PlaygroundChapter : public Chapter {
    Q_OBJECT

public:
    explicit PlaygroundChapter(
        const Theme& theme, QWidget* parent = nullptr, Kernel kernel = bestKernel());
    ~PlaygroundChapter() override;

    QString name() const override;
    QString iconName() const override { return QStringLiteral("chapter_playground"); }
    void setActive(bool active) override;
    QList<QAction*> runActions() const override;
    QList<Figure> figures() const override;
    QList<Document> documents() const override;

    // Draws a run that was made elsewhere, without a thread.
    void showRun(std::shared_ptr<const Snapshot> snapshot);

protected:
    void retranslate() override;
    void fitToType(double scale) override;

private:
    void build();
    void createActions();
    QWidget* createPictures();
    void createCharts();
    TrainerThread& thread();
    void applySettings(const ExperimentSettings& settings);
    void keepAsGhost();
    void restart();
    bool isOver() const;
    void setPlaying(bool playing);
    void stepOnce();
    void runTo(qint64 step);
    void halveRate();
    void setInstant(bool isInstant);
    void goLive();

    void takeSnapshot();
    void showSnapshot();
    void showLossChart();
    void showMirChart();
    void showEquation();
    void showTransport();
    void showSentence();
    void showMarks();
    void showDivergence();
    void showCursor(std::optional<double> step);
    void fillLayerBox();
    const Evaluation& evaluationAt(std::int64_t step) const;
    QString caption() const;
    QString fileName(const QString& what) const;
    QString sentence() const;
    QString problem(const QString& words) const;

    ExperimentPanel* m_panel = nullptr;
    LossEquation* m_equation = nullptr;
    CurveChart* m_lossChart = nullptr;
    CurveChart* m_mirChart = nullptr;
    NetworkPanel* m_network = nullptr;
    TransportBar* m_transport = nullptr;
    SegmentedSwitch* m_weightedSwitch = nullptr;
    SegmentedSwitch* m_scaleSwitch = nullptr;
    QComboBox* m_layerBox = nullptr;
    QAction *m_playAction = nullptr, *m_stepAction = nullptr, *m_restartAction = nullptr;
    QAction *m_newSeedAction = nullptr, *m_runToEndAction = nullptr, *m_defaultsAction = nullptr;
    QAction *m_instantAction = nullptr, *m_sortAction = nullptr;

    std::shared_ptr<const Snapshot> m_snapshot;
    std::vector<Evaluation> m_curve; // of m_snapshot, the head last
    std::vector<Evaluation> m_ghost; // of the run before
    Index m_layer = 0;
    int m_layerCount = 0;
    const Kernel m_kernel;
    double m_speed; // steps a second, 0 as fast as it goes
    QString m_notice; // what a choice means or could not be done, until the next command
    QElapsedTimer m_sinceSentence;
    bool m_isActive = false;
    bool m_isInstant = false;
    bool m_hasGhostOfDrag = false; // the run before the drag stays, not that of every value in it
    std::optional<Evaluation> m_shownDivergence; // the last finite state, where the note stands
    std::unique_ptr<TrainerThread> m_thread; // last: it posts events to this
};

} // namespace untangle

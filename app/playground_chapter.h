// The Playground: a small network trains live while its costs are moved.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chapter.h"
#include "app/session.h"
#include "core/trainer_thread.h"
#include "widgets/theme.h"

#include <QElapsedTimer>

#include <functional>
#include <memory>
#include <utility>

class QComboBox;
class QStackedWidget;

namespace untangle {

class CurveChart;
class ExperimentPanel;
class LossEquation;
class NetworkPanel;
class RunTable;
class SegmentedSwitch;
class TransportBar;
struct OverlayCurve;

class PlaygroundChapter : public Chapter {
    Q_OBJECT

public:
    explicit PlaygroundChapter(
        const Theme& theme, QWidget* parent = nullptr, Kernel kernel = bestKernel());
    ~PlaygroundChapter() override;

    std::string id() const override { return "playground"; }
    QString name() const override;
    QString iconName() const override { return QStringLiteral("chapter_playground"); }
    void setActive(bool active) override;
    QList<QAction*> runActions() const override;
    void load(const Session& session) override;
    void store(Session& session) override;
    QList<Measure> measures() const override;
    QList<Figure> figures() const override;
    // The curves of the loss and of the MIR, one below the other.
    Figure curvesFigure() const;
    QList<TextFile> textFiles() const override;

    // A run of another chapter in place of the present one, which joins the table: it is trained
    // again, and stands at its last step.
    void openForeignRun(const StoredRun& run, const QString& name);
    // As the form has them.
    const ExperimentSettings& settings() const;
    const LossWeights& strengths() const;
    // Draws a run that was made elsewhere, without a thread.
    void showRun(std::shared_ptr<const Snapshot> snapshot);

protected:
    void retranslate() override;
    void fitToType(double scale) override;
    QWidgetList putAwayWhenPresenting() const override;

private:
    void build();
    void createActions();
    QWidget* createPictures();
    void createCharts();
    TrainerThread& thread();
    void editSettings(const ExperimentSettings& settings);
    void applySettings(const ExperimentSettings& settings);
    void takeSettings(const ExperimentSettings& settings);
    void editSpeed(double stepsPerSecond);
    void setSpeed(double stepsPerSecond);
    void editInstant(bool isInstant);
    void keepAsGhost();
    std::size_t keepRun();
    const std::vector<Evaluation>& ghost() const;
    void restart();
    bool isOver() const;
    void setPlaying(bool playing);
    void stepOnce();
    void runTo(qint64 step);
    void seek(qint64 step);
    void stepBack();
    void halveRate();
    void setInstant(bool isInstant);
    void goLive();

    QWidget* createSideColumn();
    void chooseSide(bool showsRuns);
    void setRuns(const std::vector<RunRecord>& runs, std::optional<std::size_t> ghost);
    std::optional<std::size_t> presentRun() const;
    std::optional<std::size_t> runNumbered(int number) const;
    void showRuns();
    void refreshRuns();
    std::int64_t overlayEnd() const;
    QList<OverlayCurve> overlays(
        const std::function<QList<QPointF>(const StoredRun&)>& pointsOf) const;
    void editOverlay(int row, bool isOverlaid);
    void setOverlaid(int number, bool isOverlaid);
    void removeRun(int row);
    void restoreRun(int row);
    void replaceRun(const StoredRun& run, const QString& text);
    void openRun(const StoredRun& run);

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
    QStackedWidget* m_side = nullptr; // network or run table
    NetworkPanel* m_network = nullptr;
    RunTable* m_runTable = nullptr;
    SegmentedSwitch* m_sideSwitch = nullptr;
    TransportBar* m_transport = nullptr;
    SegmentedSwitch* m_weightedSwitch = nullptr;
    SegmentedSwitch* m_scaleSwitch = nullptr;
    QComboBox* m_layerBox = nullptr;
    QAction *m_playAction = nullptr, *m_stepAction = nullptr, *m_restartAction = nullptr;
    QAction* m_stepBackAction = nullptr;
    QAction *m_newSeedAction = nullptr, *m_runToEndAction = nullptr, *m_defaultsAction = nullptr;
    QAction *m_instantAction = nullptr, *m_sortAction = nullptr, *m_tableAction = nullptr;

    std::shared_ptr<const Snapshot> m_snapshot;
    std::vector<Evaluation> m_curve; // of m_snapshot, from the first step to the tip
    std::vector<RunRecord> m_runs; // finished or left, oldest first
    std::optional<std::size_t> m_ghost; // which of them is drawn as the run before
    int m_lastRunNumber = 0;
    std::pair<std::int64_t, std::int64_t> m_keptAt{-1, -1}; // run and step, once it was whole
    Index m_layer = 0;
    int m_layerCount = 0;
    const Kernel m_kernel;
    double m_speed = PlaygroundSession().stepsPerSecond; // 0: as fast as it goes
    ExperimentSettings m_settings; // as last edited or shown
    bool m_hasPendingEdit = false; // that no snapshot holds yet
    int m_dragGesture = 0, m_speedGesture = 0; // see recordEdit
    QString m_notice; // what a choice means or could not be done, until the next command
    QElapsedTimer m_sinceSentence;
    bool m_isActive = false;
    bool m_isInstant = false;
    bool m_hasGhostOfDrag = false; // the run before the drag stays, not that of every value in it
    std::optional<Evaluation> m_shownDivergence; // the last finite state, where the note stands
    std::unique_ptr<TrainerThread> m_thread; // last: it posts events to this
};

} // namespace untangle

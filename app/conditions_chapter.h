// Five conditions: which of the costs give each neuron its own factor, and over which betas.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chapter.h"
#include "app/session.h"
#include "core/sweep.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>
#include <memory>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace untangle {

class BatchBar;
class ConditionTableView;
class NumberBox;
class SegmentedSwitch;
class SweepView;

// A training that was started goes on while another chapter is in view: it leaves that one a core.
class ConditionsChapter : public Chapter {
    Q_OBJECT

public:
    explicit ConditionsChapter(
        const Theme& theme, QWidget* parent = nullptr, Kernel kernel = bestKernel());
    ~ConditionsChapter() override;

    std::string id() const override { return "conditions"; }
    QString name() const override;
    QString iconName() const override { return QStringLiteral("chapter_conditions"); }
    void setActive(bool active) override;
    QList<QAction*> runActions() const override;
    void load(const Session& session) override;
    void store(Session& session) override;
    QList<Measure> measures() const override;
    QList<Figure> figures() const override;

    // The Playground's family, network, costs and data for the next training.
    void takeSettings(const ExperimentSettings& settings, const LossWeights& strengths);
    // Draws a table that was trained elsewhere.
    void showTable(const TrainedRuns<ConditionTable>& table);
    // The curves and, beside them, the strips.
    Figure tableFigure() const;

signals:
    void settingsWanted();
    // To be trained again where it can be looked into.
    void runWanted(const StoredRun& run, const QString& name);

protected:
    void retranslate() override;
    void fitToType(double scale) override;
    QWidgetList putAwayWhenPresenting() const override;
    void arrangePage() override;

private:
    // What the form says of a family.
    struct Wish {
        Family family = Family::Shallow;
        ExperimentSettings base;
        Index seedCount = 8;
        std::optional<std::vector<Condition>> guess;
        Condition sweepCondition = Condition::NonnegActivityWeight;
        SweepAxis x;
        std::optional<SweepAxis> y;
        Index sweepSeedCount = 4;
    };
    // Runs in hand.
    struct Training {
        Family family = Family::Shallow;
        bool isSweep = false;
        std::vector<std::size_t> places; // in the plan, of each run in hand
        QElapsedTimer clock;
        std::unique_ptr<SweepThreads> threads; // last: they post events
    };

    struct Took {
        Family family = Family::Shallow;
        bool isSweep = false;
        double seconds = 0;
    };

    void createActions();
    void build();
    QWidget* createControls();
    void tellProblems(NumberBox* box);
    void tellProblem(const QString& words);

    FamilyWork& work() { return m_conditions.work[std::size_t(m_conditions.family)]; }
    const FamilyWork& work() const { return m_conditions.work[std::size_t(m_conditions.family)]; }
    Wish wish() const;
    void takeWish(const Wish& wish);
    void showFamily(Family family);
    // Makes an edit that can be undone.
    void change(const QString& text, int gesture, const std::function<void(FamilyWork&)>& edit);
    void editFamily(Family family);
    void editBeta(LiveSetting beta, double value);
    void editSeeds(double count);
    void choosePage(bool showsSweep);
    void chooseLayer(int layer);
    void reset();

    bool trainsInView() const;
    // Of the page in view: all runs that are wanted are there.
    bool isWhole() const;
    bool isStale() const;
    void act();
    void train();
    void trainAgain();
    template <typename Plan> void start(TrainedRuns<Plan>& trained, const Plan& wanted);
    template <typename Plan> void recordTraining(TrainedRuns<Plan>& trained);
    void stopTraining();
    bool keepResults();
    void takeResults();
    void openRun(const StoredRun* run);
    void setPlaying(bool playing);
    void playOn();
    void setStep(std::optional<std::int64_t> step);
    std::int64_t evaluated(double step) const;
    void stepBy(int direction);

    void show();
    void showResults();
    void showPictures();
    void showForm();
    void showBar();
    void showActions();
    void showSentence();
    QString sentence() const;
    QString changeSinceThen() const;
    QString tableSentence() const;
    QString sweepSentence() const;
    QString problem(const QString& words) const;
    QString timeLeft() const;

    const Kernel m_kernel;
    ConditionsSession m_conditions;
    std::unique_ptr<Training> m_training;
    std::optional<Took> m_took; // the last training, from its start to its end
    std::optional<std::int64_t> m_step; // of the playback; none: the end
    double m_playedSteps = 0; // with its fraction
    QTimer m_playTimer, m_progressTimer;
    QElapsedTimer m_playClock;
    QString m_notice; // until the next command
    int m_gesture = 0; // of the beta that is being moved
    std::optional<LiveSetting> m_gestureBeta;
    bool m_isActive = false;

    SegmentedSwitch *m_pageSwitch = nullptr, *m_familySwitch = nullptr;
    QLabel *m_seedsLabel = nullptr, *m_specials = nullptr;
    NumberBox* m_seeds = nullptr;
    struct BetaBox {
        QLabel* label = nullptr;
        NumberBox* box = nullptr;
        LiveSetting setting = LiveSetting::BetaNonneg;
        Cost cost = Cost::Nonneg;
    };
    std::array<BetaBox, 3> m_betas;
    QComboBox* m_layerBox = nullptr;
    QStackedWidget* m_pages = nullptr;
    ConditionTableView* m_tableView = nullptr;
    SweepView* m_sweepView = nullptr;
    BatchBar* m_bar = nullptr;
    QAction *m_trainAction = nullptr, *m_againAction = nullptr, *m_playBackAction = nullptr;
    QAction *m_stepAction = nullptr, *m_stepBackAction = nullptr, *m_startAction = nullptr;
    QAction* m_endAction = nullptr;
    QAction *m_openRunAction = nullptr, *m_settingsAction = nullptr, *m_resetAction = nullptr;
    QAction* m_pageAction = nullptr;
};

} // namespace untangle

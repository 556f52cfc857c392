// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/conditions_chapter.h"

#include "app/condition_table_view.h"
#include "app/labels.h"
#include "app/sweep_view.h"
#include "widgets/batch_bar.h"
#include "widgets/number_box.h"
#include "widgets/number_text.h"
#include "widgets/segmented_switch.h"
#include "widgets/wrap_row.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr double playbackSeconds = 12; // of a whole run
constexpr int playbackIntervalMs = 33;
constexpr int progressIntervalMs = 200;

} // namespace

ConditionsChapter::ConditionsChapter(const Theme& theme, QWidget* parent, Kernel kernel)
    : Chapter(theme, parent)
    , m_kernel(kernel)
{
    m_playTimer.setInterval(playbackIntervalMs);
    connect(&m_playTimer, &QTimer::timeout, this, &ConditionsChapter::playOn);
    m_progressTimer.setInterval(progressIntervalMs);
    connect(&m_progressTimer, &QTimer::timeout, this, &ConditionsChapter::showBar);
    createActions();
    build();
    retranslate();
    fitToScreen();
}

ConditionsChapter::~ConditionsChapter() = default;

QString ConditionsChapter::name() const
{
    return tr("Five conditions");
}

void ConditionsChapter::createActions()
{
    m_trainAction = createAction("trainAction", Qt::Key_Space);
    m_againAction = createAction("trainAgainAction", QKeySequence(Qt::CTRL | Qt::Key_T));
    m_playBackAction = createAction("playBackAction", {});
    m_stepAction = createAction("conditionsStepAction", Qt::Key_Right);
    m_stepBackAction = createAction("conditionsStepBackAction", Qt::Key_Left);
    m_startAction = createAction("conditionsStartAction", Qt::Key_Home);
    m_endAction = createAction("conditionsEndAction", Qt::Key_End);
    m_openRunAction = createAction("openRunAction", QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_settingsAction = createAction("takeSettingsAction", {});
    m_resetAction = createAction("conditionsResetAction", QKeySequence(Qt::CTRL | Qt::Key_D));
    m_pageAction = createAction("sweepAction", Qt::Key_W);
    m_pageAction->setCheckable(true);
    connect(m_trainAction, &QAction::triggered, this, &ConditionsChapter::act);
    connect(m_againAction, &QAction::triggered, this, &ConditionsChapter::trainAgain);
    connect(m_playBackAction, &QAction::triggered, this,
        [this] { setPlaying(!m_playTimer.isActive()); });
    connect(m_stepAction, &QAction::triggered, this, [this] { stepBy(1); });
    connect(m_stepBackAction, &QAction::triggered, this, [this] { stepBy(-1); });
    connect(m_startAction, &QAction::triggered, this, [this] { setStep(0); });
    connect(m_endAction, &QAction::triggered, this, [this] { setStep(std::nullopt); });
    connect(m_openRunAction, &QAction::triggered, this, [this] {
        if (const auto run = m_tableView->selected())
            openRun(&*work().table.runs[*run]);
    });
    connect(m_settingsAction, &QAction::triggered, this, &ConditionsChapter::settingsWanted);
    connect(m_resetAction, &QAction::triggered, this, &ConditionsChapter::reset);
    connect(m_pageAction, &QAction::triggered, this, &ConditionsChapter::choosePage);
}

QList<QAction*> ConditionsChapter::runActions() const
{
    return {m_trainAction, m_againAction, m_playBackAction, m_stepAction, m_stepBackAction,
        m_startAction, m_endAction, m_openRunAction, m_settingsAction, m_pageAction, m_resetAction};
}

void ConditionsChapter::build()
{
    m_pageSwitch = new SegmentedSwitch(this);
    m_pageSwitch->setObjectName("conditionsOrSweep");
    connect(m_pageSwitch, &SegmentedSwitch::currentChanged, this,
        [this](int page) { choosePage(page == 1); });
    m_tableView = new ConditionTableView(theme(), this);
    connect(m_tableView, &ConditionTableView::guessEdited, this,
        [this](const std::vector<Condition>& order) {
            change(tr("Our guess"), 0, [&](FamilyWork& its) { its.guess = order; });
        });
    connect(m_tableView, &ConditionTableView::stepPointed, this, &ConditionsChapter::showSentence);
    connect(m_tableView, &ConditionTableView::runSelected, this, [this](std::size_t run) {
        m_tableView->setSelected(run);
        showActions();
    });
    connect(m_tableView, &ConditionTableView::runActivated, this,
        [this](std::size_t run) { openRun(&*work().table.runs[run]); });
    m_sweepView = new SweepView(theme(), this);
    connect(m_sweepView, &SweepView::planEdited, this, [this](const SweepView::Plan& plan) {
        change(tr("Sweep"), 0, [&plan](FamilyWork& its) {
            its.sweepCondition = plan.condition;
            its.x = plan.x;
            its.y = plan.y;
        });
    });
    connect(m_sweepView, &SweepView::cellPointed, this, &ConditionsChapter::showSentence);
    connect(m_sweepView, &SweepView::refused, this, &ConditionsChapter::tellProblem);
    connect(m_sweepView, &SweepView::seedChosen, this, [this](Index seed) {
        m_conditions.sweepSeed = seed;
        m_sweepView->setSeed(seed);
        emit edited();
    });
    connect(m_sweepView, &SweepView::runActivated, this,
        [this](std::size_t run) { openRun(&*work().sweep.runs[run]); });

    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_tableView);
    m_pages->addWidget(m_sweepView);
    auto* body = new QWidget(this);
    auto* bodyLayout = new QVBoxLayout(body);
    bodyLayout->setContentsMargins(24, 4, 24, 16);
    bodyLayout->setSpacing(14);
    bodyLayout->addWidget(createControls());
    m_specials = new QLabel(this);
    m_specials->setObjectName("specialSettings");
    m_specials->setWordWrap(true);
    m_specials->setTextFormat(Qt::PlainText);
    bodyLayout->addWidget(m_specials);
    bodyLayout->addWidget(m_pages, 1);

    m_bar = new BatchBar(theme(), m_trainAction, m_playBackAction, m_openRunAction, this);
    connect(m_bar, &BatchBar::stepChosen, this, [this](qint64 step) { setStep(step); });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHead(m_pageSwitch));
    layout->addWidget(createBody(body), 1);
    layout->addWidget(m_bar);
}

QWidgetList ConditionsChapter::putAwayWhenPresenting() const
{
    return {m_specials, m_tableView->guessView()};
}

void ConditionsChapter::arrangePage()
{
    m_tableView->setPresenting(isPresenting());
}

QWidget* ConditionsChapter::createControls()
{
    auto* controls = new WrapRow(this);
    controls->setProperty(screenOnly, true);
    m_familySwitch = new SegmentedSwitch(this);
    m_familySwitch->setObjectName("conditionsFamily");
    connect(m_familySwitch, &SegmentedSwitch::currentChanged, this,
        [this](int family) { editFamily(Family(family)); });
    m_seedsLabel = new QLabel(this);
    m_seeds = new NumberBox(theme(), this);
    m_seeds->setObjectName("conditionsSeeds");
    m_seeds->setKind(NumberBox::Kind::Integer);
    m_seeds->setFixedWidth(52);
    m_seedsLabel->setBuddy(m_seeds);
    tellProblems(m_seeds);
    connect(m_seeds, &NumberBox::valueEdited, this, &ConditionsChapter::editSeeds);
    QHBoxLayout* first = controls->addGroup();
    first->addWidget(m_familySwitch);
    first->addSpacing(8);
    first->addWidget(m_seedsLabel);
    first->addWidget(m_seeds);
    QHBoxLayout* second = controls->addGroup();
    m_betas[0] = {{}, {}, LiveSetting::BetaNonneg, Cost::Nonneg};
    m_betas[1] = {{}, {}, LiveSetting::BetaActivity, Cost::Activity};
    m_betas[2] = {{}, {}, LiveSetting::BetaWeight, Cost::Weight};
    const std::array names{"conditionsNonneg", "conditionsActivity", "conditionsWeight"};
    for (std::size_t i = 0; i < m_betas.size(); ++i) {
        BetaBox& beta = m_betas[i];
        beta.label = new QLabel(this);
        beta.box = new NumberBox(theme(), this);
        beta.box->setObjectName(names[i]);
        beta.box->setTrailingZeros(false);
        beta.box->setFixedWidth(74);
        beta.box->setDecadeSteps();
        beta.label->setBuddy(beta.box);
        tellProblems(beta.box);
        connect(beta.box, &NumberBox::valueEdited, this,
            [this, which = beta.setting](double value) { editBeta(which, value); });
        second->addWidget(beta.label);
        second->addWidget(beta.box);
        second->addSpacing(4);
    }
    m_layerBox = new QComboBox(this);
    m_layerBox->setObjectName("conditionsLayer");
    connect(m_layerBox, &QComboBox::activated, this, &ConditionsChapter::chooseLayer);
    second->addWidget(m_layerBox);
    return controls;
}

// Below the box there is no room for the words.
void ConditionsChapter::tellProblems(NumberBox* box)
{
    box->setProblemShown(false);
    connect(box, &NumberBox::problemChanged, this, &ConditionsChapter::tellProblem);
}

void ConditionsChapter::tellProblem(const QString& words)
{
    m_notice = words.isEmpty() ? QString() : problem(words.toHtmlEscaped());
    showSentence();
}

// To look at another layer changes no run.
void ConditionsChapter::chooseLayer(int layer)
{
    const bool isFamilys = layer == int(reportedLayer(work().base));
    m_conditions.layer = isFamilys ? std::nullopt : std::optional(Index(layer));
    m_tableView->setLayer(m_conditions.layer);
    m_sweepView->setLayer(m_conditions.layer);
    showSentence();
    emit edited();
}

// --- What is wanted

ConditionsChapter::Wish ConditionsChapter::wish() const
{
    const FamilyWork& its = work();
    return {m_conditions.family, its.base, its.seedCount, its.guess, its.sweepCondition, its.x,
        its.y, its.sweepSeedCount};
}

// What is looked at in one family means nothing in another one.
void ConditionsChapter::showFamily(Family family)
{
    if (family == m_conditions.family)
        return;
    m_conditions.family = family;
    m_conditions.layer.reset();
    m_tableView->setLayer(std::nullopt);
    m_sweepView->setLayer(std::nullopt);
    setPlaying(false);
    m_step.reset();
    m_tableView->setSelected(std::nullopt);
}

void ConditionsChapter::takeWish(const Wish& wish)
{
    showFamily(wish.family);
    FamilyWork& its = work();
    its.base = wish.base;
    its.seedCount = wish.seedCount;
    its.guess = wish.guess;
    its.sweepCondition = wish.sweepCondition;
    its.x = wish.x;
    its.y = wish.y;
    its.sweepSeedCount = wish.sweepSeedCount;
    show();
}

void ConditionsChapter::change(
    const QString& text, int gesture, const std::function<void(FamilyWork&)>& edit)
{
    m_notice.clear();
    const Wish before = wish();
    edit(work());
    recordEdit(
        text, gesture, [this, before] { takeWish(before); },
        [this, after = wish()] { takeWish(after); });
    show();
}

void ConditionsChapter::editFamily(Family family)
{
    m_notice.clear();
    const Family before = m_conditions.family;
    const auto choose = [this](Family chosen) {
        showFamily(chosen);
        show();
    };
    recordEdit(
        tr("Family"), 0, [choose, before] { choose(before); },
        [choose, family] { choose(family); });
    choose(family);
}

// Clicks on the arrows of one box follow each other as one edit.
void ConditionsChapter::editBeta(LiveSetting beta, double value)
{
    if (m_gestureBeta != beta)
        m_gesture = nextGesture();
    m_gestureBeta = beta;
    change(Labels::betaOf(beta), m_gesture,
        [beta, value](FamilyWork& its) { setLiveValue(its.base, beta, value); });
}

// Runs that fall out come back with the undo.
void ConditionsChapter::editSeeds(double count)
{
    m_notice.clear();
    FamilyWork& its = work();
    const Wish old = wish();
    const auto before = std::make_shared<const FamilyWork>(its);
    (m_conditions.showsSweep ? its.sweepSeedCount : its.seedCount) = Index(count);
    recordEdit(
        tr("Seeds"), 0,
        [this, before, old] {
            stopTraining();
            takeWish(old);
            work().table.takeMissing(before->table);
            work().sweep.takeMissing(before->sweep);
            show();
        },
        [this, after = wish()] { takeWish(after); });
    show();
}

void ConditionsChapter::choosePage(bool showsSweep)
{
    m_notice.clear();
    m_conditions.showsSweep = showsSweep;
    setPlaying(false);
    show();
    emit edited();
}

void ConditionsChapter::takeSettings(
    const ExperimentSettings& settings, const LossWeights& strengths)
{
    ExperimentSettings base = settings;
    base.weights = strengths;
    base.seed = 1;
    base.stop = {};
    base.activation = defaultSettings(base.family).activation;
    const Family before = m_conditions.family;
    showFamily(base.family);
    const Wish old = wish();
    work().base = base;
    recordEdit(
        tr("Settings of the Playground"), 0,
        [this, old, before] {
            takeWish(old);
            showFamily(before);
            show();
        },
        [this, after = wish()] { takeWish(after); });
    show();
    m_notice = tr("The next training takes the Playground's network, costs and data.");
    showSentence();
}

// The family's settings and the page in view as they were at first; the other page keeps its runs.
void ConditionsChapter::reset()
{
    m_notice.clear();
    stopTraining();
    setPlaying(false);
    const Family family = m_conditions.family;
    const auto put = [this, family](const FamilyWork& its) {
        stopTraining();
        showFamily(family);
        work() = its;
        m_step.reset();
        show();
    };
    const auto before = std::make_shared<const FamilyWork>(work());
    FamilyWork fresh = ConditionsSession().work[std::size_t(family)];
    if (m_conditions.showsSweep) {
        fresh.seedCount = before->seedCount;
        fresh.guess = before->guess;
        fresh.table = before->table;
    } else {
        fresh.sweepCondition = before->sweepCondition;
        fresh.x = before->x;
        fresh.y = before->y;
        fresh.sweepSeedCount = before->sweepSeedCount;
        fresh.sweep = before->sweep;
    }
    const auto after = std::make_shared<const FamilyWork>(std::move(fresh));
    recordEdit(
        tr("Reset"), 0, [put, before] { put(*before); }, [put, after] { put(*after); });
    put(*after);
}

// --- Training

bool ConditionsChapter::trainsInView() const
{
    return m_training && m_training->family == m_conditions.family
        && m_training->isSweep == m_conditions.showsSweep;
}

bool ConditionsChapter::isStale() const
{
    const FamilyWork& its = work();
    return m_conditions.showsSweep
        ? its.sweep.wholeCount() > 0 && !its.sweep.goesOnTo(its.wantedSweep())
        : its.table.wholeCount() > 0 && !its.table.goesOnTo(its.wantedTable());
}

bool ConditionsChapter::isWhole() const
{
    const FamilyWork& its = work();
    return !isStale() && (m_conditions.showsSweep ? its.sweep.isWhole() : its.table.isWhole());
}

void ConditionsChapter::act()
{
    m_notice.clear();
    if (trainsInView())
        stopTraining();
    else if (isWhole())
        trainAgain();
    else
        train();
}

void ConditionsChapter::train()
{
    setPlaying(false);
    m_step.reset();
    if (m_training && !trainsInView())
        m_notice = tr("The other training is paused; what it has stays.");
    stopTraining();
    FamilyWork& its = work();
    if (m_conditions.showsSweep)
        start(its.sweep, its.wantedSweep());
    else
        start(its.table, its.wantedTable());
    show();
}

// From nothing: whoever doubts sees the same numbers again.
void ConditionsChapter::trainAgain()
{
    m_notice.clear();
    stopTraining();
    if (!isStale()) {
        if (m_conditions.showsSweep)
            work().sweep.runs.clear();
        else
            work().table.runs.clear();
    }
    train();
}

// Where other settings begin anew, an undo brings the old runs back and a redo the new ones.
template <typename Plan> void ConditionsChapter::recordTraining(TrainedRuns<Plan>& trained)
{
    const auto swap
        = [this, &trained, family = m_conditions.family, showsSweep = m_conditions.showsSweep,
              other = std::make_shared<TrainedRuns<Plan>>(trained)] {
              stopTraining();
              setPlaying(false);
              m_step.reset();
              showFamily(family);
              m_conditions.showsSweep = showsSweep;
              std::swap(trained, *other);
              show();
          };
    recordEdit(tr("Training"), 0, swap, swap);
}

template <typename Plan>
void ConditionsChapter::start(TrainedRuns<Plan>& trained, const Plan& wanted)
{
    if (trained.wholeCount() > 0 && !trained.goesOnTo(wanted))
        recordTraining(trained);
    trained.take(wanted);
    const std::vector<ExperimentSettings> all = runsOf(wanted);
    trained.runs.resize(all.size());
    m_training = std::make_unique<Training>();
    m_training->family = m_conditions.family;
    m_training->isSweep = m_conditions.showsSweep;
    std::vector<ExperimentSettings> missing;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (!trained.runs[i]) {
            missing.push_back(all[i]);
            m_training->places.push_back(i);
        }
    m_training->clock.start();
    m_took.reset();
    const auto wakeUp = [this] {
        QMetaObject::invokeMethod(this, &ConditionsChapter::takeResults, Qt::QueuedConnection);
    };
    m_training->threads = std::make_unique<SweepThreads>(std::move(missing),
        SweepOptions{m_kernel, sweepThreadCount(true), !m_training->isSweep}, wakeUp);
    m_progressTimer.start();
}

// What is whole stays; the rest begins anew with the next training.
void ConditionsChapter::stopTraining()
{
    if (!m_training)
        return;
    m_training->threads->stop();
    const bool hasChanged = keepResults();
    m_training.reset();
    m_progressTimer.stop();
    show();
    if (hasChanged)
        emit edited();
}

// Whether there were any.
bool ConditionsChapter::keepResults()
{
    std::vector<SweepThreads::Result> results = m_training->threads->take();
    FamilyWork& its = m_conditions.work[std::size_t(m_training->family)];
    auto& runs = m_training->isSweep ? its.sweep.runs : its.table.runs;
    for (SweepThreads::Result& result : results) {
        StoredRun& run = result.stored;
        run.history = History(
            run.history.interval(), run.history.thinned(ConditionsSession::keptEvaluations));
        runs[m_training->places[result.run]] = std::move(run);
    }
    return !results.empty();
}

void ConditionsChapter::takeResults()
{
    if (!m_training)
        return;
    // Asked first: what comes in afterwards calls again.
    const bool isDone = m_training->threads->isDone();
    const bool hasChanged = keepResults();
    if (isDone) {
        const FamilyWork& its = m_conditions.work[std::size_t(m_training->family)];
        const auto all = m_training->isSweep ? its.sweep.runs.size() : its.table.runs.size();
        if (m_training->places.size() == all)
            m_took = Took{m_training->family, m_training->isSweep,
                double(m_training->clock.elapsed()) / 1000};
        m_training.reset();
        m_progressTimer.stop();
        m_notice.clear();
    }
    if (m_isActive)
        isDone ? show() : showResults();
    if (hasChanged)
        emit edited();
}

void ConditionsChapter::openRun(const StoredRun* run)
{
    const ExperimentSettings& settings = run->log.start;
    emit runWanted(*run, tr("%1, seed %2").arg(Labels::conditionOf(settings)).arg(settings.seed));
}

// --- Going through finished runs

void ConditionsChapter::setPlaying(bool playing)
{
    if (!playing) {
        m_playTimer.stop();
        showActions();
        return;
    }
    if (work().table.wholeCount() == 0 || m_conditions.showsSweep)
        return;
    m_playedSteps = double(m_step.value_or(0));
    if (!m_step || *m_step >= m_tableView->lastStep())
        m_playedSteps = 0;
    setStep(std::int64_t(m_playedSteps));
    m_playClock.start();
    m_playTimer.start();
    showActions();
}

void ConditionsChapter::playOn()
{
    const auto last = double(m_tableView->lastStep());
    m_playedSteps += last * double(m_playClock.restart()) / (playbackSeconds * 1000);
    if (m_playedSteps < last) {
        if (evaluated(m_playedSteps) == m_step)
            return;
        m_step = evaluated(m_playedSteps);
    } else {
        m_step.reset();
        m_playTimer.stop();
        showActions();
    }
    m_tableView->setStep(m_step);
    showBar();
    showSentence();
}

// The last step before it that was evaluated: numbers of others do not exist.
std::int64_t ConditionsChapter::evaluated(double step) const
{
    const std::int64_t interval = work().table.plan.base.evaluationInterval;
    return std::int64_t(step) / interval * interval;
}

void ConditionsChapter::setStep(std::optional<std::int64_t> step)
{
    m_playTimer.stop();
    const bool isWithin = step && work().table.wholeCount() > 0 && *step < m_tableView->lastStep();
    m_step = isWithin ? std::optional(evaluated(double(*step))) : std::nullopt;
    m_tableView->setStep(m_step);
    showBar();
    showActions();
    showSentence();
}

// From one evaluation to the next.
void ConditionsChapter::stepBy(int direction)
{
    const std::int64_t interval = work().table.plan.base.evaluationInterval;
    const std::int64_t now = m_step.value_or(m_tableView->lastStep());
    const std::int64_t at = direction > 0 ? now / interval : (now + interval - 1) / interval;
    setStep(std::max<std::int64_t>(0, (at + direction) * interval));
}

// --- In and out of a session

void ConditionsChapter::setActive(bool active)
{
    m_isActive = active;
    if (active)
        show();
    else
        setPlaying(false);
}

void ConditionsChapter::load(const Session& session)
{
    stopTraining();
    setPlaying(false);
    m_notice.clear();
    m_took.reset();
    m_step.reset();
    m_tableView->setSelected(std::nullopt);
    m_conditions = session.conditions;
    m_tableView->setLayer(m_conditions.layer);
    m_sweepView->setLayer(m_conditions.layer);
    m_sweepView->setSeed(m_conditions.sweepSeed);
    show();
}

void ConditionsChapter::store(Session& session)
{
    session.conditions = m_conditions;
}

QList<Measure> ConditionsChapter::measures() const
{
    const FamilyWork& its = work();
    return {{"runs", tr("runs trained"), double(its.table.wholeCount())},
        {"guessed", tr("places in the guess"), its.guess ? double(its.guess->size()) : 0}};
}

void ConditionsChapter::showTable(const TrainedRuns<ConditionTable>& table)
{
    m_conditions.family = table.plan.base.family;
    FamilyWork& its = work();
    its.base = table.plan.base;
    its.seedCount = table.plan.seedCount;
    its.table = table;
    show();
}

Figure ConditionsChapter::tableFigure() const
{
    return {tr("Five conditions"), "table", {m_tableView}, {}, m_tableView->caption(), {}};
}

QList<Figure> ConditionsChapter::figures() const
{
    QList<Figure> figures
        = m_conditions.showsSweep ? m_sweepView->figures() : m_tableView->figures();
    figures.append({tr("Whole chapter"), "chapter", page()});
    const QString prefix = QStringLiteral("%1-%2-").arg(
        m_conditions.showsSweep ? "sweep" : "conditions", Labels::nameOf(m_conditions.family));
    for (Figure& figure : figures) {
        figure.fileName.prepend(prefix);
        figure.caption = m_conditions.showsSweep ? m_sweepView->caption() : m_tableView->caption();
    }
    return figures;
}

} // namespace untangle

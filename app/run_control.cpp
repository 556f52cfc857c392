// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_control.h"

#include "app/chapter.h"
#include "app/labels.h"
#include "app/run_help.h"
#include "widgets/control_help.h"
#include "widgets/number_text.h"
#include "widgets/transport_bar.h"

#include <QAction>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr std::size_t keptPoints = 256; // of the curves of the run before

// As the run before: whole, and looked at where it ends.
StoredRun endOf(StoredRun run)
{
    run.step = run.tip.step;
    run.history = History(run.history.interval(), run.history.thinned(keptPoints));
    return run;
}

std::shared_ptr<const Snapshot> endSnapshot(const StoredRun& run)
{
    return std::make_shared<const Snapshot>(Recording(run).snapshot());
}

} // namespace

RunControl::RunControl(Chapter& chapter, const TrainingSession& initial, Kernel kernel)
    : QObject(&chapter)
    , m_chapter(chapter)
    , m_initial(initial)
    , m_kernel(kernel)
    , m_bar(new TransportBar(chapter.theme(), &chapter))
    , m_settings(initial.run.log.settings())
    , m_speed(initial.stepsPerSecond)
    , m_isInstant(initial.isInstant)
{
    createActions();
    connectBar();
    m_bar->setRunTo(m_settings.scheduleSteps);
    m_bar->setSpeed(m_speed);
    m_bar->setInstant(m_isInstant);
    m_instant->setChecked(m_isInstant);
    retranslate();
}

RunControl::~RunControl() = default;

void RunControl::createActions()
{
    m_play = m_chapter.createAction("playAction", Qt::Key_Space);
    m_step = m_chapter.createAction("stepAction", Qt::Key_Right);
    m_stepBack = m_chapter.createAction("stepBackAction", Qt::Key_Left);
    m_toEnd = m_chapter.createAction("runToEndAction", Qt::Key_End);
    m_restart = m_chapter.createAction("restartAction", Qt::Key_Home);
    m_newSeed = m_chapter.createAction("newSeedAction", QKeySequence(Qt::CTRL | Qt::Key_R));
    m_defaults = m_chapter.createAction("defaultsAction", QKeySequence(Qt::CTRL | Qt::Key_D));
    m_instant = m_chapter.createAction("instantAction", Qt::Key_I);
    m_instant->setCheckable(true);
    connect(m_play, &QAction::triggered, this,
        [this] { setPlaying(!(m_snapshot && m_snapshot->running && !m_isInstant)); });
    connect(m_step, &QAction::triggered, this, &RunControl::stepOnce);
    connect(m_stepBack, &QAction::triggered, this, &RunControl::stepBack);
    connect(m_toEnd, &QAction::triggered, this, [this] {
        if (m_snapshot && m_snapshot->scheduleEnd)
            runTo(*m_snapshot->scheduleEnd);
    });
    connect(m_restart, &QAction::triggered, this, &RunControl::restart);
    connect(m_newSeed, &QAction::triggered, this, &RunControl::drawNewSeed);
    connect(m_defaults, &QAction::triggered, this, &RunControl::reset);
    connect(m_instant, &QAction::triggered, this, &RunControl::editInstant);
}

void RunControl::connectBar()
{
    connect(m_bar, &TransportBar::playToggled, this, &RunControl::setPlaying);
    connect(m_bar, &TransportBar::stepRequested, m_step, &QAction::trigger);
    connect(m_bar, &TransportBar::stepBackRequested, m_stepBack, &QAction::trigger);
    connect(m_bar, &TransportBar::restartRequested, m_restart, &QAction::trigger);
    connect(m_bar, &TransportBar::runToRequested, this, &RunControl::runTo);
    connect(m_bar, &TransportBar::seekRequested, this, &RunControl::seek);
    connect(m_bar, &TransportBar::speedChanged, this, &RunControl::editSpeed);
    connect(m_bar, &TransportBar::instantToggled, this, &RunControl::editInstant);
}

QList<QAction*> RunControl::actions() const
{
    return {m_play, m_step, m_stepBack, m_toEnd, m_restart, m_newSeed, m_defaults, m_instant};
}

void RunControl::retranslate()
{
    m_play->setText(m_snapshot && m_snapshot->running && !m_isInstant ? tr("&Pause") : tr("&Play"));
    m_step->setText(tr("One &step"));
    m_stepBack->setText(tr("One step &back"));
    m_toEnd->setText(tr("Run to the &end"));
    m_restart->setText(tr("&Restart from the same seed"));
    m_newSeed->setText(tr("&New seed"));
    explain({m_play, m_step, m_stepBack, m_toEnd, m_restart, m_newSeed});
    m_defaults->setText(tr("Restore the &defaults"));
    setHelp(m_defaults, tr("All settings as the chapter opens with; the seed stays."));
    m_instant->setText(tr("&Instant runs"));
    setHelp(m_instant, tr("Every change computes the whole run again from the same seed."));
}

TrainerThread& RunControl::thread()
{
    if (!m_thread) {
        const auto wakeUp = [this] {
            QMetaObject::invokeMethod(this, &RunControl::takeSnapshot, Qt::QueuedConnection);
        };
        m_thread = std::make_unique<TrainerThread>(m_settings, wakeUp, m_kernel);
        m_thread->setSpeed(m_speed);
        if (m_isInstant)
            m_thread->setInstant(true);
    }
    return *m_thread;
}

void RunControl::setActive(bool active)
{
    m_isActive = active;
    if (active) {
        thread();
        if (m_isInstant && m_snapshot && !isOver())
            thread().setInstant(true); // what was not whole when the chapter was left
        emit changed();
    } else if (m_thread) {
        m_thread->pause();
    }
}

void RunControl::load(const TrainingSession& session)
{
    m_snapshot.reset();
    m_curve.clear();
    m_beforeRun = session.before;
    m_before = m_beforeRun ? endSnapshot(*m_beforeRun) : nullptr;
    m_isInstant = session.isInstant;
    m_bar->setInstant(m_isInstant);
    m_instant->setChecked(m_isInstant);
    m_speed = session.stepsPerSecond;
    m_bar->setSpeed(m_speed);
    openRun(session.run);
    if (m_isInstant && m_isActive && session.run.tip.step == 0)
        thread().apply(m_settings); // a new run; a hidden chapter computes it when it is shown
    thread().setSpeed(m_speed);
    const std::vector<Kernel> kernels = availableKernels();
    if (std::find(kernels.begin(), kernels.end(), session.run.kernel) == kernels.end())
        m_notice = tr("This run was trained by the kernel %1, which this computer lacks: it goes "
                      "on with %2.")
                       .arg(Labels::nameOf(session.run.kernel), Labels::nameOf(bestKernel()));
    emit changed();
}

TrainingSession RunControl::stored()
{
    TrainingSession session;
    if (m_thread) {
        session.run = m_thread->stored();
    } else {
        session.run.log.start = m_settings;
        session.run.kernel = m_kernel;
    }
    session.before = m_beforeRun;
    session.isInstant = m_isInstant;
    session.stepsPerSecond = m_speed;
    return session;
}

void RunControl::edit(const ExperimentSettings& settings, const QString& text, int gesture)
{
    if (settings == m_settings)
        return;
    std::function<void()> undo = [this, before = m_settings] { applySettings(before, 0); };
    const bool losesRun = m_snapshot && m_snapshot->tipStep > 0 && !m_isInstant
        && (needsRestart(m_settings, settings) || m_snapshot->step < m_snapshot->tipStep);
    if (losesRun) // it comes back with its training
        undo = [this, run = std::make_shared<const StoredRun>(thread().stored())] {
            keepAsBefore();
            openRun(*run);
        };
    m_chapter.recordEdit(
        text, gesture, std::move(undo), [this, settings] { applySettings(settings, 0); });
    applySettings(settings, gesture);
}

void RunControl::applySettings(const ExperimentSettings& settings, int gesture)
{
    beginCommand();
    m_settings = settings;
    m_hasPendingEdit = true;
    const bool hasDiverged = m_snapshot && m_snapshot->status == RunStatus::Diverged;
    const bool losesRun = m_snapshot
        && (m_isInstant || hasDiverged || needsRestart(m_snapshot->settings, settings)
            || m_snapshot->step < m_snapshot->tipStep);
    if (losesRun && (gesture == 0 || gesture != m_gestureKept))
        keepAsBefore();
    m_gestureKept = gesture;
    thread().apply(settings);
    if (hasDiverged && !m_isInstant)
        thread().restart();
    emit changed();
}

// A part of an instant run is nothing to compare with.
void RunControl::keepAsBefore()
{
    if (!m_snapshot || m_curve.size() < 2 || (m_isInstant && m_snapshot->running)
        || m_snapshot->tipStep > m_snapshot->step || !m_thread)
        return;
    StoredRun run = m_thread->stored();
    if (!isShown(run))
        return;
    m_before = m_snapshot;
    m_beforeRun = endOf(std::move(run));
}

// Between two edits the thread may have begun another run, which nobody has seen.
bool RunControl::isShown(const StoredRun& run) const
{
    const ExperimentSettings settings = run.log.settings();
    return run.state && run.tip.step >= m_snapshot->tipStep
        && (m_isInstant ? settings == m_snapshot->settings
                        : !needsRestart(m_snapshot->settings, settings));
}

void RunControl::openRun(const StoredRun& run)
{
    beginCommand();
    m_hasPendingEdit = false;
    m_settings = run.log.settings();
    thread().open(run, m_isInstant);
    emit changed();
}

void RunControl::drawNewSeed()
{
    ExperimentSettings settings = m_settings;
    while (settings.seed == m_settings.seed)
        settings.seed = QRandomGenerator::global()->bounded(1u, 10'000u);
    edit(settings, Labels::changeOf(m_settings, settings));
}

void RunControl::reset()
{
    ExperimentSettings settings = m_initial.run.log.settings();
    settings.seed = m_settings.seed;
    edit(settings, tr("Defaults"));
}

void RunControl::beginCommand()
{
    m_notice.clear();
}

void RunControl::note(const QString& sentenceHtml)
{
    m_notice = sentenceHtml;
    emit changed();
}

// Nothing but a new start or a change goes on from here.
bool RunControl::isOver() const
{
    return m_snapshot
        && (m_snapshot->status == RunStatus::Diverged
            || (m_snapshot->status == RunStatus::Finished && m_snapshot->scheduleEnd
                && m_snapshot->step >= *m_snapshot->scheduleEnd));
}

void RunControl::restart()
{
    const bool wasRunning = m_snapshot && m_snapshot->running;
    beginCommand();
    emit m_chapter.edited();
    keepAsBefore();
    thread().restart();
    if (wasRunning)
        thread().play();
}

// Play and single steps are for live runs: they begin at step 0, where an instant run is whole.
void RunControl::goLive()
{
    if (!m_isInstant)
        return;
    setInstant(false);
    restart();
}

void RunControl::setPlaying(bool playing)
{
    beginCommand();
    if (!playing) {
        thread().pause();
        return;
    }
    emit m_chapter.edited();
    goLive();
    if (isOver())
        restart();
    thread().play();
}

void RunControl::stepOnce()
{
    beginCommand();
    if (m_isInstant) {
        goLive();
    } else if (isOver()) {
        note(Chapter::colored(tr("The run is over at step %1: restart it, or run to a later step.")
                                  .arg(formatInteger(double(m_snapshot->step))),
            m_chapter.theme().nonneg.text));
        return;
    }
    emit m_chapter.edited();
    thread().stepOnce();
}

void RunControl::stepBack()
{
    beginCommand();
    emit m_chapter.edited();
    thread().stepBack();
}

void RunControl::seek(qint64 step)
{
    beginCommand();
    emit m_chapter.edited();
    thread().seek(step);
}

// To a step that the run has passed it goes back.
void RunControl::runTo(qint64 step)
{
    if (m_snapshot && step <= m_snapshot->tipStep) {
        seek(step);
        return;
    }
    beginCommand();
    emit m_chapter.edited();
    thread().runTo(step);
}

void RunControl::editSpeed(double stepsPerSecond)
{
    if (m_speedGesture == 0)
        m_speedGesture = m_chapter.nextGesture();
    const double speed = std::isfinite(stepsPerSecond) ? stepsPerSecond : 0;
    m_chapter.recordEdit(
        tr("Speed"), m_speedGesture, [this, before = m_speed] { setSpeed(before); },
        [this, speed] { setSpeed(speed); });
    setSpeed(speed);
}

void RunControl::setSpeed(double stepsPerSecond)
{
    m_speed = stepsPerSecond;
    m_bar->setSpeed(m_speed);
    thread().setSpeed(m_speed);
}

void RunControl::editInstant(bool isInstant)
{
    m_chapter.recordEdit(
        tr("Live or Instant"), 0, [this, isInstant] { setInstant(!isInstant); },
        [this, isInstant] { setInstant(isInstant); });
    setInstant(isInstant);
}

void RunControl::setInstant(bool isInstant)
{
    if (isInstant == m_isInstant)
        return;
    if (isInstant)
        keepAsBefore();
    m_isInstant = isInstant;
    m_bar->setInstant(isInstant);
    m_instant->setChecked(isInstant);
    thread().setInstant(isInstant);
    note(isInstant ? tr("Instant: every change computes the whole run again from the same seed.")
                   : tr("Live: training goes on with a changed value from the next step."));
}

void RunControl::takeSnapshot()
{
    auto snapshot = m_thread->take();
    if (!snapshot)
        return;
    // What is in force, which going back changes too; an edit on its way comes first.
    m_hasPendingEdit = m_hasPendingEdit && snapshot->settings != m_settings;
    if (!m_hasPendingEdit)
        m_settings = snapshot->settings;
    if (snapshot->running && !m_isInstant) // an instant run follows from its settings
        emit m_chapter.edited();
    useSnapshot(std::move(snapshot));
}

void RunControl::useSnapshot(std::shared_ptr<const Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    const bool hasBegun = m_snapshot->tipStep > 0 || m_snapshot->running;
    m_curve = hasBegun ? m_snapshot->curve() : std::vector<Evaluation>();
    showBar();
    if (m_isActive)
        emit changed();
}

void RunControl::showRun(
    std::shared_ptr<const Snapshot> snapshot, std::shared_ptr<const Snapshot> before)
{
    m_settings = snapshot->settings;
    m_before = std::move(before);
    m_isActive = true;
    useSnapshot(std::move(snapshot));
}

void RunControl::showBar()
{
    // An instant run is never at play: the button starts a live one.
    const bool isPlaying = m_snapshot->running && !m_isInstant;
    m_bar->setRunning(isPlaying);
    m_bar->setStep(m_snapshot->step, m_snapshot->tipStep, m_snapshot->endStep);
    m_play->setText(isPlaying ? tr("&Pause") : tr("&Play"));
    QList<TransportBar::Mark> marks;
    for (const Mark& mark : m_snapshot->marks)
        marks.append({mark.step, m_chapter.theme().ink});
    m_bar->setMarks(marks);
}

} // namespace untangle

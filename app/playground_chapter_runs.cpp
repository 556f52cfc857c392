// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The runs that the chapter keeps: their table, their curves, and the way back to one of them.
#include "app/playground_chapter.h"

#include "app/experiment_panel.h"
#include "app/labels.h"
#include "app/network_panel.h"
#include "app/run_table.h"
#include "widgets/curve_chart.h"
#include "widgets/number_text.h"
#include "widgets/segmented_switch.h"

#include <QAction>
#include <QStackedWidget>

#include <algorithm>

namespace untangle {

QWidget* PlaygroundChapter::createSideColumn()
{
    m_runTable = new RunTable(theme(), this);
    connect(m_runTable, &RunTable::overlayToggled, this, &PlaygroundChapter::editOverlay);
    connect(m_runTable, &RunTable::restoreRequested, this, &PlaygroundChapter::restoreRun);
    connect(m_runTable, &RunTable::removeRequested, this, &PlaygroundChapter::removeRun);
    m_side = new QStackedWidget(this);
    m_side->addWidget(m_network);
    m_side->addWidget(m_runTable);
    // To look at the table is no change of the session.
    connect(m_sideSwitch, &SegmentedSwitch::currentChanged, this,
        [this](int page) { chooseSide(page == 1); });
    connect(m_tableAction, &QAction::triggered, this, &PlaygroundChapter::chooseSide);
    return m_side;
}

void PlaygroundChapter::chooseSide(bool showsRuns)
{
    const QWidget* focus = focusWidget();
    if (focus && m_side->isAncestorOf(focus))
        setFocus(); // not whatever comes next
    m_side->setCurrentIndex(showsRuns ? 1 : 0);
    m_sideSwitch->setCurrent(showsRuns ? 1 : 0);
    m_tableAction->setChecked(showsRuns);
}

// Those of a file that names none follow the others.
void PlaygroundChapter::setRuns(
    const std::vector<RunRecord>& runs, std::optional<std::size_t> ghost)
{
    m_runs = runs;
    m_ghost = ghost;
    m_lastRunNumber = 0;
    for (const RunRecord& record : m_runs)
        m_lastRunNumber = std::max(m_lastRunNumber, record.number);
    for (RunRecord& record : m_runs)
        if (record.number < 1)
            record.number = ++m_lastRunNumber;
}

// The one of them that is in view, as a whole.
std::optional<std::size_t> PlaygroundChapter::presentRun() const
{
    for (std::size_t i = 0; m_snapshot && i < m_runs.size(); ++i) {
        const StoredRun& run = m_runs[i].run;
        if (run.tip.step == m_snapshot->tipStep && run.kernel == m_snapshot->kernel
            && run.log == m_snapshot->log)
            return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> PlaygroundChapter::runNumbered(int number) const
{
    const auto found = std::find_if(m_runs.begin(), m_runs.end(),
        [number](const RunRecord& record) { return record.number == number; });
    return found == m_runs.end() ? std::nullopt
                                 : std::optional(std::size_t(found - m_runs.begin()));
}

void PlaygroundChapter::showRuns()
{
    m_runTable->setRuns(m_runs, presentRun());
    m_sideSwitch->setOptions(
        {tr("Network"), m_runs.empty() ? tr("Runs") : tr("Runs (%1)").arg(m_runs.size())});
}

// The last step of the runs that are drawn over the present one.
std::int64_t PlaygroundChapter::overlayEnd() const
{
    std::int64_t end = 0;
    for (const RunRecord& record : m_runs)
        if (record.isOverlaid)
            end = std::max(end, record.run.tip.step);
    return end;
}

QList<OverlayCurve> PlaygroundChapter::overlays(
    const std::function<QList<QPointF>(const StoredRun&)>& pointsOf) const
{
    QList<OverlayCurve> overlays;
    const std::vector<RunStroke>& strokes = m_runTable->strokes();
    for (std::size_t i = 0; i < m_runs.size(); ++i)
        if (m_runs[i].isOverlaid)
            overlays.append({pointsOf(m_runs[i].run), tr("run %1").arg(m_runs[i].number),
                strokes[i].pen, strokes[i].textColor});
    return overlays;
}

void PlaygroundChapter::setOverlaid(int number, bool isOverlaid)
{
    const auto row = runNumbered(number);
    if (!row)
        return;
    m_runs[*row].isOverlaid = isOverlaid;
    refreshRuns();
}

// After a change of the runs.
void PlaygroundChapter::refreshRuns()
{
    showRuns();
    if (!m_snapshot)
        return;
    showLossChart();
    showMirChart();
}

void PlaygroundChapter::editOverlay(int row, bool isOverlaid)
{
    const int number = m_runs[std::size_t(row)].number;
    recordEdit(
        tr("Curves of run %1").arg(number), 0,
        [this, number, isOverlaid] { setOverlaid(number, !isOverlaid); },
        [this, number, isOverlaid] { setOverlaid(number, isOverlaid); });
    setOverlaid(number, isOverlaid);
}

void PlaygroundChapter::removeRun(int row)
{
    const RunRecord record = m_runs[std::size_t(row)];
    const bool wasGhost = m_ghost == std::size_t(row);
    const auto take = [this, number = record.number] {
        const auto at = runNumbered(number);
        if (!at)
            return;
        m_runs.erase(m_runs.begin() + std::ptrdiff_t(*at));
        if (m_ghost == at)
            m_ghost.reset();
        else if (m_ghost && *m_ghost > *at)
            --*m_ghost;
        refreshRuns();
    };
    const auto putBack = [this, record, wasGhost] {
        const auto place = std::find_if(m_runs.begin(), m_runs.end(),
            [&record](const RunRecord& other) { return other.number > record.number; });
        const auto at = std::size_t(place - m_runs.begin());
        m_runs.insert(place, record);
        if (wasGhost)
            m_ghost = at;
        else if (m_ghost && *m_ghost >= at)
            ++*m_ghost;
        refreshRuns();
    };
    recordEdit(tr("Removal of run %1").arg(record.number), 0, putBack, take);
    take();
}

// What is in view joins the table, and the kept run is trained again, paused at its last step.
void PlaygroundChapter::restoreRun(int row)
{
    const RunRecord record = m_runs[std::size_t(row)];
    replaceRun(record.run, tr("Run %1 again").arg(record.number));
    const ExperimentSettings& settings = m_settings;
    m_notice = tr("Run %1 again: %2, seed %3, %4 steps.")
                   .arg(record.number)
                   .arg(Labels::conditionOf(settings))
                   .arg(settings.seed)
                   .arg(formatInteger(double(record.run.tip.step)));
    showSentence();
}

void PlaygroundChapter::openForeignRun(const StoredRun& run, const QString& name)
{
    replaceRun(run, tr("Opening of a run"));
    m_notice = tr("%1: the run that was opened, %2 steps.")
                   .arg(name, formatInteger(double(run.tip.step)));
    showSentence();
}

void PlaygroundChapter::replaceRun(const StoredRun& run, const QString& text)
{
    keepAsGhost();
    recordEdit(
        text, 0, [this, before = thread().stored()] { openRun(before); },
        [this, run] { openRun(run); });
    openRun(run);
}

const ExperimentSettings& PlaygroundChapter::settings() const
{
    return m_panel->settings();
}

const LossWeights& PlaygroundChapter::strengths() const
{
    return m_panel->strengths();
}

void PlaygroundChapter::openRun(const StoredRun& run)
{
    m_notice.clear();
    m_hasPendingEdit = m_hasGhostOfDrag = false;
    m_settings = run.log.settings();
    m_panel->setSettings(m_settings);
    thread().open(run, m_isInstant);
}

} // namespace untangle

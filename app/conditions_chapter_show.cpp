// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the chapter shows: form, pictures, bar and sentence.
#include "app/conditions_chapter.h"

#include "app/condition_table_view.h"
#include "app/labels.h"
#include "app/sweep_view.h"
#include "widgets/batch_bar.h"
#include "widgets/control_help.h"
#include "widgets/number_box.h"
#include "widgets/number_text.h"
#include "widgets/segmented_switch.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

// From here a mean MIR is told as "each neuron has its own factor", up to there as "mixed".
constexpr double pureMir = 0.95, mixedMir = 0.8;
constexpr double trainedR2 = 0.9; // below it a network is not compared

} // namespace

void ConditionsChapter::show()
{
    FamilyWork& its = work();
    const bool isInHand = m_training && m_training->family == m_conditions.family;
    // What is shown follows what is wanted as long as nothing else was trained.
    const auto settle = [](auto& trained, const auto& wanted) {
        if (trained.wholeCount() == 0 || trained.goesOnTo(wanted))
            trained.take(wanted);
    };
    if (!isInHand || m_training->isSweep)
        settle(its.table, its.wantedTable());
    if (!isInHand || !m_training->isSweep)
        settle(its.sweep, its.wantedSweep());
    showForm();
    showResults();
}

// While runs come in, nobody is disturbed at the form.
void ConditionsChapter::showResults()
{
    showPictures();
    showBar();
    showActions();
    showSentence();
}

void ConditionsChapter::showForm()
{
    const FamilyWork& its = work();
    m_pageSwitch->setCurrent(m_conditions.showsSweep ? 1 : 0);
    m_familySwitch->setCurrent(int(m_conditions.family));
    m_pages->setCurrentIndex(m_conditions.showsSweep ? 1 : 0);
    m_pageAction->setChecked(m_conditions.showsSweep);
    const Index mostSeeds
        = m_conditions.showsSweep ? ConditionsSession::mostSweepSeeds : ConditionTable::mostSeeds;
    m_seeds->setRange(1, double(mostSeeds));
    m_seeds->setValue(double(m_conditions.showsSweep ? its.sweepSeedCount : its.seedCount));
    for (const BetaBox& beta : m_betas) {
        const FieldRange range = fieldRange(Field::BetaActivity, {}); // that of all betas
        beta.box->setRange(range.minimum, range.maximum);
        beta.box->setValue(liveValue(its.base, beta.setting));
    }
    m_sweepView->setPlan({its.sweepCondition, its.x, its.y});
    const QString specials = Labels::specialsOf(its.base);
    m_specials->setText(specials);
    m_specials->setVisible(!specials.isEmpty());
    const auto layerCount = int(its.base.hiddenSizes.size());
    const auto familys = int(reportedLayer(its.base));
    const QSignalBlocker blocker(m_layerBox);
    m_layerBox->clear();
    for (int layer = 0; layer < layerCount; ++layer)
        m_layerBox->addItem(layer == familys ? tr("Layer %1 (reported)").arg(layer + 1)
                                             : tr("Layer %1").arg(layer + 1));
    const Index shown = m_conditions.layer.value_or(familys);
    m_layerBox->setCurrentIndex(shown < layerCount ? int(shown) : familys);
    m_layerBox->setVisible(layerCount > 1);
}

void ConditionsChapter::showPictures()
{
    const FamilyWork& its = work();
    if (m_conditions.showsSweep) {
        m_sweepView->setSweep(its.sweep, its.base);
        return;
    }
    const bool isInHand = m_training && m_training->family == m_conditions.family;
    m_tableView->setTable(its.table, its.guess, its.table.wholeCount() == 0 && !isInHand, m_step);
}

void ConditionsChapter::showBar()
{
    const FamilyWork& its = work();
    const auto all = m_conditions.showsSweep ? its.sweep.runs.size() : its.table.runs.size();
    const auto whole = m_conditions.showsSweep ? its.sweep.wholeCount() : its.table.wholeCount();
    if (trainsInView()) {
        const SweepThreads& threads = *m_training->threads;
        const double inHand = double(threads.stepCount()) / double(threads.stepsInAll());
        const auto before = double(all - m_training->places.size());
        m_bar->setProgress((before + inHand * double(m_training->places.size())) / double(all));
        m_bar->setText(tr("<b>%1</b> of %2 runs, %3").arg(whole).arg(all).arg(timeLeft()));
        return;
    }
    const bool isBehind = !m_conditions.showsSweep && m_step;
    if (isBehind || (!m_conditions.showsSweep && isWhole())) {
        const std::int64_t last = m_tableView->lastStep();
        m_bar->setStep(m_step.value_or(last), last);
    } else {
        m_bar->setProgress(all > 0 ? double(whole) / double(all) : 0);
    }
    if (all == 0)
        m_bar->setText(tr("no runs yet"));
    else if (isBehind)
        m_bar->setText(tr("step %1 of %2")
                           .arg(formatInteger(double(*m_step)),
                               formatInteger(double(m_tableView->lastStep()))));
    else if (m_took && whole == all && m_took->family == m_conditions.family
        && m_took->isSweep == m_conditions.showsSweep)
        m_bar->setText(tr("<b>%1</b> of %2 runs, %3 s")
                           .arg(all)
                           .arg(all)
                           .arg(formatShort(m_took->seconds, 2)));
    else
        m_bar->setText(tr("<b>%1</b> of %2 runs").arg(whole).arg(all));
}

// Words only once there is something to judge by.
QString ConditionsChapter::timeLeft() const
{
    const SweepThreads& threads = *m_training->threads;
    const double share = double(threads.stepCount()) / double(threads.stepsInAll());
    const double seconds = double(m_training->clock.elapsed()) / 1000;
    if (share < 0.02 || seconds < 0.5)
        return tr("training");
    const double left = seconds * (1 - share) / share;
    if (left < 90)
        return tr("%n second(s) left", nullptr, int(std::ceil(left)));
    return tr("%n minute(s) left", nullptr, int(std::ceil(left / 60)));
}

void ConditionsChapter::showActions()
{
    const bool isTable = !m_conditions.showsSweep;
    const bool hasTable = work().table.wholeCount() > 0;
    const bool whole = isWhole();
    const bool inView = trainsInView();
    const bool hasSome = isTable ? hasTable : work().sweep.wholeCount() > 0;
    m_trainAction->setText(inView   ? tr("&Pause training")
            : whole                 ? tr("&Train all again")
            : hasSome && !isStale() ? tr("&Go on training")
                                    : tr("&Train all"));
    setHelp(m_trainAction, inView ? tr("What is trained stays.") : QString(),
        tr("Every condition is trained with every seed, on all cores of the computer."));
    m_againAction->setVisible(hasSome && !whole);
    // Space does what comes next: train, and then show how it went.
    const bool plays = isTable && whole && !inView;
    m_trainAction->setShortcut(
        plays ? QKeySequence(Qt::CTRL | Qt::Key_T) : QKeySequence(Qt::Key_Space));
    m_againAction->setShortcut(plays ? QKeySequence() : QKeySequence(Qt::CTRL | Qt::Key_T));
    m_playBackAction->setShortcut(plays ? QKeySequence(Qt::Key_Space) : QKeySequence(Qt::Key_P));
    m_playBackAction->setText(
        m_playTimer.isActive() ? tr("Pause play&back") : tr("Play &back slowly"));
    m_bar->setRunning(inView, m_playTimer.isActive());
    m_playBackAction->setVisible(isTable);
    m_playBackAction->setEnabled(hasTable);
    for (QAction* action : {m_stepAction, m_stepBackAction, m_startAction, m_endAction}) {
        action->setVisible(isTable);
        action->setEnabled(isTable && hasTable);
    }
    m_openRunAction->setVisible(isTable);
    m_openRunAction->setEnabled(isTable && m_tableView->selected().has_value());
}

void ConditionsChapter::showSentence()
{
    setHead(m_conditions.showsSweep ? tr("Sweep over β") : tr("Five conditions"),
        m_notice.isEmpty() ? sentence() : m_notice);
}

QString ConditionsChapter::problem(const QString& words) const
{
    return colored(words, theme().nonneg.text);
}

QString ConditionsChapter::sentence() const
{
    if (isStale() && !trainsInView())
        return tr("These runs are from before this change: %1. Training starts anew.")
            .arg(changeSinceThen());
    return m_conditions.showsSweep ? sweepSentence() : tableSentence();
}

QString ConditionsChapter::changeSinceThen() const
{
    const FamilyWork& its = work();
    if (!m_conditions.showsSweep)
        return Labels::changeOf(its.table.plan.base, its.base);
    const BetaSweep wanted = its.wantedSweep();
    return its.sweep.plan.base == wanted.base ? tr("Range of the sweep")
                                              : Labels::changeOf(its.sweep.plan.base, wanted.base);
}

QString ConditionsChapter::tableSentence() const
{
    const FamilyWork& its = work();
    const auto step = m_tableView->stepInView();
    const TableStanding standing = standingOf(its.table, m_tableView->layer(), step);
    const auto nameOf = [this](Condition condition) {
        return colored(Labels::of(condition), theme().conditions[int(condition)].text);
    };
    const auto mirOf = [&standing](Condition condition) {
        const auto& mir = standing.summaries[std::size_t(condition)].mir;
        return mir ? formatRatio(mir->mean) : QStringLiteral("–");
    };
    if (standing.wholeCount == 0)
        return trainsInView()
            ? tr("Five networks a seed train on the same data, each with its own costs.")
            : its.guess
            ? tr("The guess stands: Space trains all five conditions with %n seed(s).", nullptr,
                int(its.seedCount))
            : tr("Which costs give each neuron its own factor? First guess the order, then train.");
    for (Condition condition : allConditions)
        if (const Index count = standing.summaries[std::size_t(condition)].divergedCount;
            count > 0 && !step)
            return problem(tr("Of %1, %n run(s) diverged: take a lower rate in the Playground, "
                              "then its settings.",
                nullptr, int(count))
                               .arg(Labels::of(condition)));
    if (!standing.summaries[std::size_t(standing.order.front())].mir)
        return tr("The MIR of every run is undefined so far: the dots tell why.");
    if (step)
        return tr("At step %1 of %2, %3 leads and %4 comes last.")
            .arg(formatInteger(double(*step)), formatInteger(double(m_tableView->lastStep())),
                nameOf(standing.order.front()), nameOf(standing.order.back()));
    if (!standing.isWhole())
        return tr("%1 of %2 runs are trained; %3 leads with MIR %4.")
            .arg(standing.wholeCount)
            .arg(standing.runCount)
            .arg(nameOf(standing.order.front()), mirOf(standing.order.front()));
    for (Condition condition : allConditions)
        if (const Index count = standing.summaries[std::size_t(condition)].undefinedCount)
            return tr(
                "The MIR of %1 is undefined in %n run(s): the dots tell why.", nullptr, int(count))
                .arg(nameOf(condition));
    for (Condition condition : allConditions) {
        const SeedSummary& summary = standing.summaries[std::size_t(condition)];
        if (summary.r2->mean < trainedR2)
            return tr("%1 is not trained well enough to be compared: its R² is %2.")
                .arg(nameOf(condition), formatRatio(summary.r2->mean));
    }
    const Condition full[] = {Condition::ReluActivityWeight, Condition::NonnegActivityWeight};
    const auto meanOf = [&standing](Condition condition) {
        const auto& mir = standing.summaries[std::size_t(condition)].mir;
        return mir ? mir->mean : 0;
    };
    double leastOfFull = 1, greatestOfOthers = 0;
    for (Condition condition : allConditions) {
        if (condition == full[0] || condition == full[1])
            leastOfFull = std::min(leastOfFull, meanOf(condition));
        else
            greatestOfOthers = std::max(greatestOfOthers, meanOf(condition));
    }
    if (leastOfFull >= pureMir && greatestOfOthers < mixedMir)
        return tr("Only the two networks that keep nonnegativity and both energy costs give each "
                  "neuron its own factor: MIR %1 and %2.")
            .arg(mirOf(full[0]), mirOf(full[1]));
    if (leastOfFull > greatestOfOthers)
        return tr("The two networks with nonnegativity and both energy costs come out best, with "
                  "MIR %1 and %2.")
            .arg(mirOf(full[0]), mirOf(full[1]));
    return tr("%1 comes out best with MIR %2, %3 last with %4.")
        .arg(nameOf(standing.order.front()), mirOf(standing.order.front()),
            nameOf(standing.order.back()), mirOf(standing.order.back()));
}

QString ConditionsChapter::sweepSentence() const
{
    const BetaSweep& plan = work().sweep.plan;
    const QString pointed = m_sweepView->pointedInWords();
    if (!pointed.isEmpty())
        return pointed;
    const QString best = m_sweepView->bestInWords();
    if (!best.isEmpty())
        return best;
    if (plan.y)
        return tr("%1 × %2 values with %n seed(s) each: where has each neuron its own factor?",
            nullptr, int(plan.seedCount))
            .arg(plan.x.count)
            .arg(plan.y->count);
    return tr("%1 values with %n seed(s) each: where has each neuron its own factor?", nullptr,
        int(plan.seedCount))
        .arg(plan.x.count);
}

void ConditionsChapter::retranslate()
{
    m_stepAction->setText(tr("One evaluation &on"));
    m_stepBackAction->setText(tr("One evaluation bac&k"));
    m_startAction->setText(tr("To the &start"));
    m_endAction->setText(tr("To the &end"));
    m_openRunAction->setText(tr("Open &run in Playground"));
    setHelp(m_openRunAction, tr("The chosen dot, trained again exactly as it was."));
    for (QAction* action : {m_stepAction, m_stepBackAction, m_startAction, m_endAction})
        action->setWhatsThis(tr("Shows all conditions at another step of their training."));
    m_playBackAction->setWhatsThis(
        tr("Shows again how the conditions parted while they were trained."));
    m_againAction->setWhatsThis(
        tr("Trains every condition from the first step, with the present settings."));
    m_settingsAction->setWhatsThis(
        tr("The family, network and costs of the Playground, for all five conditions."));
    m_pageAction->setWhatsThis(tr("One condition over many values of one or two β."));
    m_settingsAction->setText(tr("Take the Playground's sett&ings"));
    m_againAction->setText(tr("Train &all again"));
    m_resetAction->setText(tr("Restore the &defaults"));
    setHelp(
        m_resetAction, tr("Settings of this family as in the paper; what this page holds goes."));
    m_pageAction->setText(tr("S&weep over β"));
    m_pageSwitch->setOptions({tr("Five conditions"), tr("Sweep")});
    m_pageSwitch->setOptionToolTips({tr("Each condition with the same seeds, side by side."),
        tr("One condition over many values of one or two β.")});
    QStringList families;
    for (Family family : allFamilies)
        families.append(Labels::of(family));
    m_familySwitch->setOptions(families);
    m_familySwitch->setWhatsThis(
        tr("What all conditions learn. The result is the same in each family: only all three "
           "constraints give one factor per neuron."));
    setHelp(m_layerBox, tr("The layer whose MIR is shown"));
    m_seedsLabel->setText(tr("Seeds"));
    setHelp(m_seeds, tr("Each seed has its own task, weights and batches: 1 to this number"),
        tr("Many seeds show what is chance: look at the spread of the dots, not at one."));
    for (const BetaBox& beta : m_betas) {
        const QString name = Labels::betaOf(beta.setting);
        beta.label->setText(colored(name, theme().cost(beta.cost).text));
        setHelp(beta.box, tr("The strength of this cost where a condition has it"),
            tr("0 takes the cost away from every condition."));
        beta.box->setAccessibleName(name);
    }
    m_tableView->retranslate();
    m_sweepView->retranslate();
    show();
}

void ConditionsChapter::fitToType(double scale)
{
    m_specials->setFont(theme().font(TextRole::Caption));
    m_tableView->fitToType(scale);
    m_sweepView->fitToType(scale);
}

} // namespace untangle

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the chapter shows of a snapshot: curves, marks, network, sentence.
#include "app/playground_chapter.h"

#include "app/experiment_panel.h"
#include "app/labels.h"
#include "app/network_panel.h"
#include "app/run_help.h"
#include "app/run_table.h"
#include "widgets/control_help.h"
#include "widgets/curve_chart.h"
#include "widgets/loss_equation.h"
#include "widgets/number_text.h"
#include "widgets/segmented_switch.h"
#include "widgets/transport_bar.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace untangle {

namespace {

constexpr std::size_t dashedPoints = 160;
constexpr int sentenceIntervalMs = 66; // while running: it is read, and lays out the page

const QString totalId = QStringLiteral("total");
const QString mirId = QStringLiteral("mir");
const QString r2Id = QStringLiteral("r2");

QString idOf(LossTerm term)
{
    return QStringLiteral("term%1").arg(int(term));
}

Cost costOf(LiveSetting setting)
{
    switch (setting) {
    case LiveSetting::BetaNonneg:
        return Cost::Nonneg;
    case LiveSetting::BetaActivity:
        return Cost::Activity;
    case LiveSetting::BetaWeight:
        return Cost::Weight;
    case LiveSetting::Rate:
    case LiveSetting::Activation:
    case LiveSetting::ScheduleSteps:
        break;
    }
    return Cost::Total;
}

template <typename Value>
QList<QPointF> pointsOf(const std::vector<Evaluation>& curve, Value&& valueOf)
{
    QList<QPointF> points;
    points.reserve(qsizetype(curve.size()));
    for (const Evaluation& evaluation : curve)
        points.append({double(evaluation.step), valueOf(evaluation)});
    return points;
}

// An undefined MIR is a gap in its curve.
QList<QPointF> mirPoints(const std::vector<Evaluation>& curve, Index layer)
{
    return pointsOf(curve, [layer](const Evaluation& evaluation) {
        return evaluation.layers[std::size_t(layer)].mir.value_or(
            std::numeric_limits<double>::quiet_NaN());
    });
}

} // namespace

void PlaygroundChapter::showSnapshot()
{
    // A run that has not begun has no curve: the charts say what starts it.
    const bool hasBegun = m_snapshot->tipStep > 0 || m_snapshot->running;
    m_curve = hasBegun ? m_snapshot->curve() : std::vector<Evaluation>();
    fillLayerBox();
    m_runTable->setRuns(m_runs, presentRun());
    showLossChart();
    showMirChart();
    m_network->setSnapshot(m_snapshot, m_layer);
    showMarks();
    showDivergence();
    showEquation();
    showTransport();
    if (!m_snapshot->running || !m_sinceSentence.isValid()
        || m_sinceSentence.elapsed() >= sentenceIntervalMs)
        showSentence();
}

void PlaygroundChapter::fillLayerBox()
{
    const auto layerCount = int(m_snapshot->settings.hiddenSizes.size());
    if (m_layerBox->count() == layerCount && m_layer < layerCount)
        return;
    // A box that was only emptied for new words keeps the choice.
    if (layerCount != m_layerCount)
        m_layer = reportedLayer(m_snapshot->settings);
    m_layerCount = layerCount;
    m_layerBox->clear();
    for (int layer = 1; layer <= layerCount; ++layer)
        m_layerBox->addItem(tr("layer %1").arg(layer));
    m_layerBox->setCurrentIndex(int(m_layer));
    m_layerBox->setVisible(layerCount > 1);
}

void PlaygroundChapter::showLossChart()
{
    const bool weighted = m_weightedSwitch->current() == 0;
    const bool logarithmic = m_scaleSwitch->current() == 0;
    const double end = double(std::max({m_snapshot->endStep.value_or(m_snapshot->step),
        m_snapshot->tipStep, overlayEnd(), std::int64_t(100)}));
    for (CurveChart* chart : {m_lossChart, m_mirChart}) {
        chart->setXRange(0, end);
        chart->setHead(
            m_curve.empty() ? std::nullopt : std::optional(double(m_snapshot->head.step)));
        // Long dashed curves cost more than a frame has while they grow.
        chart->setDashed(!m_snapshot->running || m_curve.size() <= dashedPoints);
    }
    m_lossChart->setPoints(
        totalId, pointsOf(m_curve, [](const Evaluation& e) { return e.total(); }));
    m_lossChart->setGhost(pointsOf(ghost(), [](const Evaluation& e) { return e.total(); }),
        ghost().empty() ? QString() : tr("run before"));
    m_lossChart->setOverlays(overlays([](const StoredRun& run) {
        return pointsOf(run.history.evaluations(), [](const Evaluation& e) { return e.total(); });
    }));
    for (LossTerm term : allLossTerms) {
        const QList<QPointF> points = pointsOf(m_curve, [term, weighted](const Evaluation& e) {
            return (weighted ? e.terms.weighted(e.weights) : e.terms).value(term);
        });
        m_lossChart->setPoints(idOf(term), points);
        // A term that costs nothing throughout has no curve on a logarithmic axis.
        const bool isZero = std::all_of(
            points.begin(), points.end(), [](const QPointF& point) { return point.y() == 0; });
        m_lossChart->setCurveVisible(
            idOf(term), points.isEmpty() || !(isZero && (logarithmic || weighted)));
    }
}

void PlaygroundChapter::showMirChart()
{
    const Index layer = m_layer;
    m_mirChart->setPoints(mirId, mirPoints(m_curve, layer));
    m_mirChart->setPoints(r2Id, pointsOf(m_curve, [](const Evaluation& e) { return e.r2; }));
    const bool sameLayer = !ghost().empty() && std::size_t(layer) < ghost().front().layers.size();
    m_mirChart->setGhost(sameLayer ? mirPoints(ghost(), layer) : QList<QPointF>(),
        sameLayer ? tr("run before") : QString());
    // A network of another depth shows the layer that it is judged by.
    const std::size_t layerCount = m_snapshot->settings.hiddenSizes.size();
    m_mirChart->setOverlays(overlays([layer, layerCount](const StoredRun& run) {
        const ExperimentSettings& start = run.log.start;
        return mirPoints(run.history.evaluations(),
            start.hiddenSizes.size() == layerCount ? layer : reportedLayer(start));
    }));

    QList<ReferenceLine> lines;
    const QList<qreal> dash{3.3, 2.5};
    if (const auto& value = m_snapshot->reference.oneFactorPerNeuron)
        lines.append({tr("one factor per neuron"), *value, dash, formatFixed(*value, 3)});
    if (const auto& value = m_snapshot->reference.randomMixing)
        lines.append({tr("random mixing"), *value, dash, formatFixed(*value, 3)});
    m_mirChart->setReferenceLines(lines);

    // The gap at the end of the curve, from the last step that had a value.
    const LayerMir& now = m_snapshot->tip().layers[std::size_t(layer)];
    std::optional<double> undefinedFrom;
    if (now.undefined) {
        undefinedFrom = 0.0;
        for (const Evaluation& evaluation : m_curve)
            if (evaluation.layers[std::size_t(layer)].mir)
                undefinedFrom = double(evaluation.step);
    }
    m_mirChart->setUndefinedFrom(
        undefinedFrom, tr("MIR undefined"), now.undefined ? Labels::of(*now.undefined) : QString());
    const ExperimentSettings& settings = m_snapshot->settings;
    m_mirChart->setCaption(
        tr("mutual information ratio, %1 bins, %2 samples")
            .arg(settings.information.binCount)
            .arg(evaluationSampleCount(settings.data, settings.evaluationSamples)));
}

void PlaygroundChapter::showMarks()
{
    QList<ChartMark> lossMarks, mirMarks;
    QList<TransportBar::Mark> ticks;
    for (const Mark& mark : m_snapshot->marks) {
        const Tone tone = theme().cost(costOf(mark.setting));
        const QString from = formatShort(mark.from, 3), to = formatShort(mark.to, 3);
        QString text;
        switch (mark.setting) {
        case LiveSetting::BetaNonneg:
            text = QStringLiteral("$β$_{%1} %2→%3").arg(tr("nonneg"), from, to);
            break;
        case LiveSetting::BetaActivity:
            text = QStringLiteral("$β$_{%1} %2→%3").arg(tr("activity"), from, to);
            break;
        case LiveSetting::BetaWeight:
            text = QStringLiteral("$β$_{%1} %2→%3").arg(tr("weight"), from, to);
            break;
        case LiveSetting::Rate:
            text = tr("rate %1→%2").arg(from, to);
            break;
        case LiveSetting::Activation:
            text = QStringLiteral("%1→%2").arg(
                Labels::of(Activation(int(mark.from))), Labels::of(Activation(int(mark.to))));
            break;
        case LiveSetting::ScheduleSteps:
            break; // leaves no mark
        }
        lossMarks.append({double(mark.step), QString(), tone.text});
        mirMarks.append({double(mark.step), text, tone.text});
        ticks.append({mark.step, tone.fill});
    }
    m_lossChart->setMarks(lossMarks);
    m_mirChart->setMarks(mirMarks);
    m_transport->setMarks(ticks);
}

void PlaygroundChapter::showDivergence()
{
    const bool hasDiverged = m_snapshot->status == RunStatus::Diverged;
    const auto shown = hasDiverged ? std::optional(m_snapshot->head) : std::nullopt;
    if (shown == m_shownDivergence)
        return;
    m_shownDivergence = shown;
    if (!hasDiverged) {
        m_lossChart->setDiverged(std::nullopt);
        m_lossChart->setNote(nullptr);
        return;
    }
    const Evaluation& last = m_snapshot->head;
    const QPointF at(double(last.step), last.total());
    m_lossChart->setDiverged(at);
    auto* note = new QWidget;
    auto* layout = new QVBoxLayout(note);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* words = new QLabel(Labels::of(*m_snapshot->divergence), note);
    words->setWordWrap(true);
    words->setMinimumWidth(190);
    auto* button = new QPushButton(tr("Halve learning rate"), note);
    button->setObjectName("halveRate");
    button->setProperty("role", "primary");
    connect(button, &QPushButton::clicked, this, &PlaygroundChapter::halveRate);
    layout->addWidget(words);
    layout->addWidget(button);
    m_lossChart->setNote(note, at);
}

void PlaygroundChapter::showEquation()
{
    // Where a curve is pointed at, its values; else those of the present step.
    const std::optional<double> step = m_lossChart->cursor();
    const Evaluation& shown
        = step ? evaluationAt(std::int64_t(std::llround(*step))) : m_snapshot->head;
    const LossTerms weighted = shown.terms.weighted(shown.weights);
    m_equation->setValue(Cost::Total, shown.total());
    for (LossTerm term : allLossTerms)
        m_equation->setValue(costOf(term), weighted.value(term));
    const LossWeights& weights = m_panel->settings().weights;
    m_equation->setTermOn(Cost::Nonneg, weights.betaNonneg > 0);
    m_equation->setTermOn(Cost::Activity, weights.betaActivity > 0);
    m_equation->setTermOn(Cost::Weight, weights.betaWeight > 0);
}

void PlaygroundChapter::showTransport()
{
    // An instant run is never at play: the button starts a live one.
    m_transport->setRunning(m_snapshot->running && !m_isInstant);
    m_transport->setStep(m_snapshot->step, m_snapshot->tipStep, m_snapshot->endStep);
    m_playAction->setText(m_snapshot->running && !m_isInstant ? tr("&Pause") : tr("&Play"));
}

void PlaygroundChapter::showSentence()
{
    m_sinceSentence.start();
    // Why an instant run is shorter than its schedule counts for more than what Instant means.
    const bool hasReason = m_isInstant && m_snapshot && m_snapshot->stopped;
    setHead(name(), m_notice.isEmpty() || hasReason ? sentence() : m_notice);
    const auto mir = m_snapshot ? m_snapshot->head.layers[std::size_t(m_layer)].mir : std::nullopt;
    setHero(mir ? formatFixed(*mir, 3) : QString(),
        tr("mutual information ratio; at 1 each neuron carries one factor"));
}

QString PlaygroundChapter::sentence() const
{
    if (!m_snapshot)
        return {};
    if (m_snapshot->status == RunStatus::Diverged)
        return tr("%1 What stands here is the last finite state.")
            .arg(Labels::of(*m_snapshot->divergence));
    const LayerMir& mir = m_snapshot->head.layers[std::size_t(m_layer)];
    if (!mir.mir)
        return tr("MIR undefined: %1").arg(Labels::of(*mir.undefined));
    const QString now = colored(formatFixed(*mir.mir, 3), theme().ink);
    if (m_snapshot->stopped && !m_snapshot->running)
        return Labels::stopOf(*m_snapshot);
    if (m_snapshot->status == RunStatus::Finished && m_snapshot->head.r2 < 0.9)
        return tr("The network has not learned its targets: R² is %1, so MIR %2 says little.")
            .arg(formatFixed(m_snapshot->head.r2, 2), now);
    if (m_snapshot->step < m_snapshot->tipStep && m_isInstant)
        return tr("Back at step %1 of %2: MIR was %3. A change computes the whole run again.")
            .arg(formatInteger(double(m_snapshot->step)),
                formatInteger(double(m_snapshot->tipStep)), now);
    if (m_snapshot->step < m_snapshot->tipStep)
        return tr("Back at step %1 of %2: MIR was %3. A change from here makes a branch.")
            .arg(formatInteger(double(m_snapshot->step)),
                formatInteger(double(m_snapshot->tipStep)), now);
    if (!m_snapshot->marks.empty() && m_snapshot->step > m_snapshot->marks.back().step) {
        const Mark& mark = m_snapshot->marks.back();
        const Evaluation& then = evaluationAt(mark.step);
        if (const auto before = then.layers[std::size_t(m_layer)].mir)
            return tr("%1 at step %2: MIR was %3 at step %4 and is %5 now.")
                .arg(Labels::of(mark), formatInteger(double(mark.step)), formatFixed(*before, 3),
                    formatInteger(double(then.step)), now);
    }
    const Information& information = m_snapshot->information[std::size_t(m_layer)];
    int pureCount = 0;
    for (std::size_t neuron = 0; neuron < information.active.size(); ++neuron)
        pureCount += information.active[neuron] && information.ratio(Index(neuron)) >= pureRatio;
    if (m_snapshot->step == 0)
        return tr("Before training each neuron mixes all factors: MIR is %1.").arg(now);
    return tr("%n of %1 active neurons carry one factor each: MIR is %2.", nullptr, pureCount)
        .arg(mir.activeNeurons)
        .arg(now);
}

// The last evaluation at or before a step.
const Evaluation& PlaygroundChapter::evaluationAt(std::int64_t step) const
{
    const Evaluation* found = &m_snapshot->head;
    for (const Evaluation& evaluation : m_curve)
        if (evaluation.step <= step)
            found = &evaluation;
    return *found;
}

void PlaygroundChapter::showCursor(std::optional<double> step)
{
    m_lossChart->setCursor(step);
    m_mirChart->setCursor(step);
    if (m_snapshot)
        showEquation();
}

void PlaygroundChapter::retranslate()
{
    m_playAction->setText(tr("&Play"));
    m_stepAction->setText(tr("One &step"));
    m_runToEndAction->setText(tr("Run to the &end"));
    m_stepBackAction->setText(tr("One step &back"));
    m_restartAction->setText(tr("&Restart from the same seed"));
    m_newSeedAction->setText(tr("&New seed"));
    explain({m_playAction, m_stepAction, m_stepBackAction, m_runToEndAction, m_restartAction,
        m_newSeedAction});
    m_defaultsAction->setText(tr("Restore the &defaults"));
    setHelp(m_defaultsAction,
        tr("All settings of this family as they are in the paper's figures; the seed stays."));

    m_instantAction->setText(tr("&Instant runs"));
    setHelp(m_instantAction, tr("Every change computes the whole run again from the same seed."));
    m_sortAction->setText(tr("S&ort the neurons by factor"));
    m_sortAction->setWhatsThis(
        tr("Neurons of one factor stand side by side: a pure code makes a staircase."));
    m_tableAction->setText(tr("Run &table"));
    setHelp(m_tableAction, tr("All runs of this session, in place of the network."));
    showRuns();
    m_sideSwitch->setOptionToolTips({tr("Neurons, weights and information of the present run."),
        tr("All runs of this session: compare their curves, and train one again.")});

    m_weightedSwitch->setOptions({tr("× β"), tr("no β")});
    m_weightedSwitch->setOptionToolTips(
        {tr("Each cost times its β: the parts that add up to the total."),
            tr("Each cost as it is, whatever its β.")});
    m_scaleSwitch->setOptions({tr("log"), tr("linear")});
    m_scaleSwitch->setOptionToolTips({tr("Logarithmic axis: each grid line is ten times the next."),
        tr("Linear axis: heights can be added by eye.")});
    const bool weighted = m_weightedSwitch->current() == 0;
    const bool logarithmic = m_scaleSwitch->current() == 0;
    m_lossChart->setTitle(tr("Loss"));
    m_lossChart->setCaption(weighted ? tr("each cost times its β") : tr("each cost without its β"));
    m_lossChart->setLogarithmic(logarithmic);
    m_lossChart->setWhatsThis(tr("Each curve is one cost of the loss while training. Point at it, "
                                 "or use the arrow keys, to read all of them at one step."));

    m_equation->setGroupNames(tr("functional constraint"), tr("biological constraints"));
    m_equation->setTermName(Cost::Prediction, tr("prediction"));
    m_equation->setTermName(Cost::Nonneg, tr("nonneg"));
    m_equation->setTermName(Cost::Activity, tr("activity"));
    m_equation->setTermName(Cost::Weight, tr("weight"));
    setHelp(m_equation, tr("Click a cost to switch it off, and again to bring it back."),
        tr("Training makes this sum small; the numbers below are what each term costs now."));

    QList<Curve> losses{{totalId, tr("total"), theme().curvePen(Cost::Total, 2.8), theme().ink}};
    losses.front().isBold = true;
    for (LossTerm term : allLossTerms) {
        const Cost cost = costOf(term);
        losses.append(
            {idOf(term), Labels::of(term), theme().curvePen(cost, 2), theme().cost(cost).text});
    }
    m_lossChart->setCurves(losses);
    QPen r2Pen(theme().ink3, 2);
    r2Pen.setCapStyle(Qt::FlatCap);
    r2Pen.setDashPattern({0.6, 1.7});
    QList<Curve> ratios{{mirId, tr("MIR"), theme().curvePen(Cost::Total, 2.8), theme().ink},
        {r2Id, tr("R²"), r2Pen, theme().ink3}};
    ratios.front().isBold = true;
    m_mirChart->setTitle(tr("MIR"));
    m_mirChart->setWhatsThis(tr("MIR is 1 where every active neuron tells of one factor only, and "
                                "0 where each tells alike of all."));
    m_mirChart->setCurves(ratios);
    const auto stepText
        = [](double step) { return tr("step %1").arg(formatInteger(double(step))); };
    m_lossChart->setXText(stepText);
    m_mirChart->setXText(stepText);
    m_lossChart->setValueText(formatCost);
    m_mirChart->setValueText(formatRatio);

    m_lossChart->setEmptyText(tr("No run yet"), tr("Press Space to train."));
    m_mirChart->setEmptyText({}, {}); // its reference lines stand there already
    m_network->retranslate();
    m_runTable->retranslate();
    m_layerBox->setAccessibleName(tr("Layer whose MIR and information are shown"));
    setHelp(m_layerBox, m_layerBox->accessibleName());
    m_layerBox->clear();
    m_shownDivergence.reset();
    if (m_snapshot)
        showSnapshot();
    else
        setHead(name(), {});
}

void PlaygroundChapter::fitToType(double scale)
{
    for (CurveChart* chart : {m_lossChart, m_mirChart})
        chart->setMinimumHeight(int(std::lround(105 * scale)));
    m_network->fitToType(scale);
    // Its title stands level with that of the chart beside it, too.
    m_runTable->setContentsMargins(0, m_network->layout()->contentsMargins().top(), 0, 0);
}

} // namespace untangle

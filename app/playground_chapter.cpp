// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground_chapter.h"

#include "app/experiment_panel.h"
#include "app/figure_tables.h"
#include "app/labels.h"
#include "app/network_panel.h"
#include "app/torch_export.h"
#include "widgets/curve_chart.h"
#include "widgets/loss_equation.h"
#include "widgets/number_text.h"
#include "widgets/segmented_switch.h"
#include "widgets/transport_bar.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace untangle {

namespace {

constexpr double defaultSpeed = 1000; // steps a second

constexpr std::size_t dashedPoints = 160;
constexpr int sentenceIntervalMs = 66; // while running: it is read, and lays out the page

const QString totalId = QStringLiteral("total");
const QString mirId = QStringLiteral("mir");
const QString r2Id = QStringLiteral("r2");

QString idOf(LossTerm term)
{
    return QStringLiteral("term%1").arg(int(term));
}

LossTerm termOf(Cost cost)
{
    for (LossTerm term : allLossTerms)
        if (costOf(term) == cost)
            return term;
    return LossTerm::Prediction;
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

// The R² of a run that diverged has no end of digits before the point.
QString formatRatio(double value)
{
    return std::abs(value) < 1000 ? formatFixed(value, 3) : formatNumber(value, 3);
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

PlaygroundChapter::PlaygroundChapter(const Theme& theme, QWidget* parent, Kernel kernel)
    : Chapter(theme, parent)
    , m_kernel(kernel)
    , m_speed(defaultSpeed)
{
    createActions();
    build();
    retranslate();
    fitToType(std::max(1.0, Chapter::theme().textScale));
}

PlaygroundChapter::~PlaygroundChapter() = default;

QString PlaygroundChapter::name() const
{
    return tr("Playground");
}

void PlaygroundChapter::createActions()
{
    m_playAction = createAction("playAction", Qt::Key_Space);
    m_stepAction = createAction("stepAction", Qt::Key_Right);
    m_runToEndAction = createAction("runToEndAction", Qt::Key_End);
    m_restartAction = createAction("restartAction", Qt::Key_Home);
    m_newSeedAction = createAction("newSeedAction", QKeySequence(Qt::CTRL | Qt::Key_R));
    m_defaultsAction = createAction("defaultsAction", QKeySequence(Qt::CTRL | Qt::Key_D));
    m_instantAction = createAction("instantAction", Qt::Key_I);
    m_instantAction->setCheckable(true);
    m_sortAction = createAction("sortAction", Qt::Key_O);
    connect(m_instantAction, &QAction::toggled, this, &PlaygroundChapter::setInstant);
    connect(m_sortAction, &QAction::triggered, this, [this] { m_network->sort(); });
    connect(m_defaultsAction, &QAction::triggered, this, [this] { m_panel->restoreDefaults(); });
    connect(m_playAction, &QAction::triggered, this,
        [this] { setPlaying(!(m_snapshot && m_snapshot->running && !m_isInstant)); });
    connect(m_stepAction, &QAction::triggered, this, &PlaygroundChapter::stepOnce);
    connect(m_restartAction, &QAction::triggered, this, &PlaygroundChapter::restart);
    connect(m_newSeedAction, &QAction::triggered, this, [this] { m_panel->drawNewSeed(); });
    connect(m_runToEndAction, &QAction::triggered, this, [this] {
        if (m_snapshot && m_snapshot->scheduleEnd)
            runTo(*m_snapshot->scheduleEnd);
    });
}

QList<QAction*> PlaygroundChapter::runActions() const
{
    return {m_playAction, m_stepAction, m_runToEndAction, m_restartAction, m_newSeedAction,
        m_defaultsAction, m_instantAction, m_sortAction};
}

QList<Figure> PlaygroundChapter::figures() const
{
    const auto runs = [snapshot = m_snapshot, curve = m_curve, ghost = m_ghost, layer = m_layer,
                          kernel = m_kernel] {
        return runsCsv(curve, ghost, layer, snapshot ? snapshot->kernel : kernel);
    };
    QList<Figure> figures{{tr("Loss equation"), "equation", {m_equation}},
        {tr("Loss"), "loss", {m_lossChart}, runs}, {tr("MIR"), "mir", {m_mirChart}, runs}};
    if (m_snapshot)
        figures.front().csv = [snapshot = m_snapshot] { return lossTermsCsv(snapshot->head); };
    // In the chapter the numbers of the chart below stand for both.
    figures[1].dress = [this](bool isAlone) { m_lossChart->setXNumbersVisible(isAlone); };
    figures += m_network->figures();
    figures.append({tr("Whole chapter"), "chapter", page()});
    for (Figure& figure : figures) {
        figure.caption = caption();
        figure.fileName = fileName(figure.fileName);
    }
    return figures;
}

QList<Document> PlaygroundChapter::documents() const
{
    if (!m_snapshot)
        return {};
    return {{tr("Trained network as &CSV…"), fileName("network") + ".csv",
                [snapshot = m_snapshot] { return networkCsv(*snapshot); }},
        {tr("Trained network as &PyTorch script…"), fileName("network") + ".py",
            [snapshot = m_snapshot] { return torchScript(*snapshot); }}};
}

// "playground-loss-seed-1-step-4000"
QString PlaygroundChapter::fileName(const QString& what) const
{
    return QStringLiteral("playground-%1-seed-%2-step-%3")
        .arg(what)
        .arg(m_snapshot ? m_snapshot->settings.seed : m_panel->settings().seed)
        .arg(m_snapshot ? m_snapshot->step : 0);
}

QString PlaygroundChapter::caption() const
{
    const ExperimentSettings settings = m_snapshot ? m_snapshot->settings : m_panel->settings();
    const auto number = [](double value) { return formatShort(value, 4); };
    QStringList sizes;
    for (Index size : settings.hiddenSizes)
        sizes.append(QString::number(size));
    const QString network = tr("%1, %2 factors, %3 inputs, %4 hidden neurons, activation %5.")
                                .arg(Labels::of(settings.family))
                                .arg(settings.factorCount)
                                .arg(settings.inputCount)
                                .arg(sizes.join('-'), Labels::of(settings.activation));
    const QString costs
        = tr("Costs: β nonneg %1, β activity %2, β weight %3.")
              .arg(number(settings.weights.betaNonneg), number(settings.weights.betaActivity),
                  number(settings.weights.betaWeight));
    const QString run = tr("%1 with rate %2, batches of %3, seed %4, step %5.")
                            .arg(Labels::of(settings.optimizer), number(settings.rate))
                            .arg(settings.batchSize)
                            .arg(settings.seed)
                            .arg(m_snapshot ? m_snapshot->step : 0);
    // A line never ends between β and its name.
    return QStringList{network, costs, run}.join(' ').replace(
        QStringLiteral("β "), QStringLiteral("β\u00a0"));
}

void PlaygroundChapter::build()
{
    m_panel = new ExperimentPanel(theme(), this);
    connect(m_panel, &ExperimentPanel::settingsEdited, this, &PlaygroundChapter::applySettings);
    connect(m_panel, &ExperimentPanel::dragFinished, this, [this] { m_hasGhostOfDrag = false; });
    m_transport = new TransportBar(theme(), this);
    connect(m_transport, &TransportBar::instantToggled, m_instantAction, &QAction::setChecked);
    m_transport->setSpeed(m_speed);
    connect(m_transport, &TransportBar::playToggled, this, &PlaygroundChapter::setPlaying);
    connect(m_transport, &TransportBar::stepRequested, m_stepAction, &QAction::trigger);
    connect(m_transport, &TransportBar::restartRequested, m_restartAction, &QAction::trigger);
    connect(m_transport, &TransportBar::runToRequested, this, &PlaygroundChapter::runTo);
    connect(m_transport, &TransportBar::speedChanged, this, [this](double stepsPerSecond) {
        m_speed = std::isfinite(stepsPerSecond) ? stepsPerSecond : 0;
        thread().setSpeed(m_speed);
    });

    auto* page = new QWidget(this);
    auto* pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins(0, 0, 0, 0);
    pageLayout->setSpacing(0);
    pageLayout->addWidget(createHead());
    pageLayout->addWidget(createPictures(), 1);

    auto* columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(m_panel);
    columns->addWidget(page, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(columns, 1);
    layout->addWidget(m_transport);
}

void PlaygroundChapter::createCharts()
{
    m_lossChart = new CurveChart(theme(), this);
    m_lossChart->setObjectName("lossChart");
    m_lossChart->setXNumbersVisible(false);
    m_lossChart->setLogarithmic(true);
    m_weightedSwitch = new SegmentedSwitch(this);
    m_scaleSwitch = new SegmentedSwitch(this);
    auto* switches = new QWidget(this);
    auto* switchLayout = new QHBoxLayout(switches);
    switchLayout->setContentsMargins(0, 0, 0, 0);
    switchLayout->setSpacing(8);
    switchLayout->addWidget(m_weightedSwitch);
    switchLayout->addWidget(m_scaleSwitch);
    m_lossChart->setCornerWidget(switches);
    connect(m_weightedSwitch, &SegmentedSwitch::currentChanged, this, [this] { retranslate(); });
    connect(m_scaleSwitch, &SegmentedSwitch::currentChanged, this, [this] { retranslate(); });

    m_mirChart = new CurveChart(theme(), this);
    m_mirChart->setObjectName("mirChart");
    m_mirChart->setYRange(0, 1);
    m_layerBox = new QComboBox(this);
    m_layerBox->setObjectName("layer");
    m_layerBox->setMinimumContentsLength(9); // its size hint forgets the width of the arrow
    m_mirChart->setCornerWidget(m_layerBox);
    connect(m_layerBox, &QComboBox::activated, this, [this](int index) {
        m_layer = index;
        showSnapshot();
    });

    for (CurveChart* chart : {m_lossChart, m_mirChart}) {
        connect(chart, &CurveChart::pointed, this, [this](double step) { showCursor(step); });
        connect(chart, &CurveChart::pointerLeft, this, [this] { showCursor(std::nullopt); });
    }
    CurveChart::alignPlots({m_lossChart, m_mirChart});
}

QWidget* PlaygroundChapter::createPictures()
{
    m_equation = new LossEquation(theme(), this);
    connect(m_equation, &LossEquation::termToggled, this,
        [this](Cost cost, bool on) { m_panel->setTermOn(termOf(cost), on); });
    createCharts();
    m_network = new NetworkPanel(theme(), this);
    connect(m_network, &NetworkPanel::wantedChanged, this, [this](std::optional<NeuronId> neuron) {
        if (m_thread)
            m_thread->pointAt(neuron);
    });
    connect(m_network, &NetworkPanel::layerChosen, this, [this](Index layer) {
        m_layer = layer;
        m_layerBox->setCurrentIndex(int(layer));
        showSnapshot();
    });

    auto* body = new QWidget(this);
    auto* charts = new QVBoxLayout;
    charts->setSpacing(8);
    charts->addWidget(m_lossChart, 48);
    charts->addWidget(m_mirChart, 52);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addLayout(charts, 53);
    columns->addWidget(m_network, 47);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(24, 0, 24, 12);
    layout->setSpacing(8);
    layout->addWidget(m_equation);
    layout->addLayout(columns, 1);
    return createBody(body);
}

TrainerThread& PlaygroundChapter::thread()
{
    if (!m_thread) {
        const auto wakeUp = [this] {
            QMetaObject::invokeMethod(this, &PlaygroundChapter::takeSnapshot, Qt::QueuedConnection);
        };
        m_thread = std::make_unique<TrainerThread>(m_panel->settings(), wakeUp, m_kernel);
        m_thread->setSpeed(m_speed);
        m_thread->pointAt(m_network->wanted());
    }
    return *m_thread;
}

void PlaygroundChapter::setActive(bool active)
{
    m_isActive = active;
    if (active) {
        thread();
        if (m_isInstant)
            thread().setInstant(true); // what was not whole when the chapter was left
        if (m_snapshot)
            showSnapshot();
    } else if (m_thread) {
        m_thread->pause();
    }
}

void PlaygroundChapter::applySettings(const ExperimentSettings& settings)
{
    m_notice.clear();
    const bool hasDiverged = m_snapshot && m_snapshot->status == RunStatus::Diverged;
    if (m_isInstant) {
        if (!m_hasGhostOfDrag)
            keepAsGhost();
        m_hasGhostOfDrag = m_panel->isDragging();
    } else if (m_snapshot && (hasDiverged || needsRestart(m_snapshot->settings, settings))) {
        keepAsGhost();
    }
    thread().apply(settings);
    if (hasDiverged && !m_isInstant)
        thread().restart();
}

void PlaygroundChapter::setInstant(bool isInstant)
{
    if (isInstant == m_isInstant)
        return;
    m_isInstant = isInstant;
    m_transport->setInstant(isInstant);
    m_instantAction->setChecked(isInstant);
    if (isInstant)
        keepAsGhost();
    thread().setInstant(isInstant);
    m_notice = isInstant
        ? tr("Instant: every change computes the whole run again from the same seed.")
        : tr("Live: training goes on with a changed value from the next step.");
    showSentence();
}

// Play and single steps are for live runs: they begin at step 0, where an instant run is whole.
void PlaygroundChapter::goLive()
{
    if (!m_isInstant)
        return;
    setInstant(false);
    restart();
}

void PlaygroundChapter::keepAsGhost()
{
    const bool isPart = m_isInstant && m_snapshot && m_snapshot->running;
    if (m_curve.size() < 2 || isPart)
        return;
    m_ghost = m_curve;
}

void PlaygroundChapter::restart()
{
    const bool wasRunning = m_snapshot && m_snapshot->running;
    m_notice.clear();
    keepAsGhost();
    thread().restart();
    if (wasRunning)
        thread().play();
}

QString PlaygroundChapter::problem(const QString& words) const
{
    return colored(words, theme().nonneg.text);
}

// Nothing but a new start or a change goes on from here.
bool PlaygroundChapter::isOver() const
{
    return m_snapshot
        && (m_snapshot->status == RunStatus::Diverged
            || (m_snapshot->status == RunStatus::Finished && m_snapshot->scheduleEnd
                && m_snapshot->step >= *m_snapshot->scheduleEnd));
}

void PlaygroundChapter::setPlaying(bool playing)
{
    m_notice.clear();
    if (!playing) {
        thread().pause();
        return;
    }
    goLive();
    if (isOver())
        restart();
    thread().play();
}

void PlaygroundChapter::stepOnce()
{
    m_notice.clear();
    if (m_isInstant) {
        goLive();
    } else if (isOver()) {
        m_notice = problem(tr("The run is over at step %1: restart it, or run to a later step.")
                               .arg(formatInteger(double(m_snapshot->step))));
        showSentence();
        return;
    }
    thread().stepOnce();
}

void PlaygroundChapter::runTo(qint64 step)
{
    m_notice.clear();
    if (m_snapshot && step <= m_snapshot->step && !m_isInstant)
        m_notice = problem(
            tr("Run to: step %1 has passed, the run is at step %2.")
                .arg(formatInteger(double(step)), formatInteger(double(m_snapshot->step))));
    else
        thread().runTo(step);
    showSentence();
}

void PlaygroundChapter::halveRate()
{
    ExperimentSettings settings = m_panel->settings();
    settings.rate = std::max(settings.rate / 2, fieldRange(Field::Rate, settings).minimum);
    m_panel->setSettings(settings);
    applySettings(settings);
    if (!m_isInstant)
        thread().play();
}

void PlaygroundChapter::takeSnapshot()
{
    if (auto snapshot = m_thread->take()) {
        m_snapshot = std::move(snapshot);
        if (m_isActive)
            showSnapshot();
    }
}

void PlaygroundChapter::showRun(std::shared_ptr<const Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    m_panel->setSettings(m_snapshot->settings);
    showSnapshot();
}

void PlaygroundChapter::showSnapshot()
{
    // A run that has not begun has no curve: the charts say what starts it.
    const bool hasBegun = m_snapshot->step > 0 || m_snapshot->running;
    m_curve = hasBegun ? m_snapshot->curve() : std::vector<Evaluation>();
    fillLayerBox();
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
    const double end = double(m_snapshot->endStep.value_or(m_snapshot->step));
    for (CurveChart* chart : {m_lossChart, m_mirChart}) {
        chart->setXRange(0, std::max({end, double(m_snapshot->step), 100.0}));
        chart->setHead(m_curve.empty() ? std::nullopt : std::optional(double(m_curve.back().step)));
        // Long dashed curves cost more than a frame has while they grow.
        chart->setDashed(!m_snapshot->running || m_curve.size() <= dashedPoints);
    }
    m_lossChart->setPoints(
        totalId, pointsOf(m_curve, [](const Evaluation& e) { return e.total(); }));
    m_lossChart->setGhost(pointsOf(m_ghost, [](const Evaluation& e) { return e.total(); }),
        m_ghost.empty() ? QString() : tr("run before"));
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
    const bool sameLayer = !m_ghost.empty() && std::size_t(layer) < m_ghost.front().layers.size();
    m_mirChart->setGhost(sameLayer ? mirPoints(m_ghost, layer) : QList<QPointF>(),
        sameLayer ? tr("run before") : QString());

    QList<ReferenceLine> lines;
    const QList<qreal> dash{3.3, 2.5};
    if (const auto& value = m_snapshot->reference.oneFactorPerNeuron)
        lines.append({tr("one factor per neuron"), *value, dash, formatFixed(*value, 3)});
    if (const auto& value = m_snapshot->reference.randomMixing)
        lines.append({tr("random mixing"), *value, dash, formatFixed(*value, 3)});
    m_mirChart->setReferenceLines(lines);

    // The gap at the end of the curve, from the last step that had a value.
    const LayerMir& now = m_snapshot->head.layers[std::size_t(layer)];
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
    m_mirChart->setCaption(tr("mutual information ratio, %1 bins, %2 samples")
                               .arg(settings.information.binCount)
                               .arg(settings.evaluationSamples));
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
    m_transport->setStep(m_snapshot->step, m_snapshot->endStep);
    m_playAction->setText(m_snapshot->running && !m_isInstant ? tr("&Pause") : tr("&Play"));
}

void PlaygroundChapter::showSentence()
{
    m_sinceSentence.start();
    // Why an instant run is shorter than its schedule counts for more than what Instant means.
    const bool hasReason = m_isInstant && m_snapshot && m_snapshot->stopped;
    setHead(name(), m_notice.isEmpty() || hasReason ? sentence() : m_notice);
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
    if (!m_snapshot->marks.empty() && m_snapshot->step > m_snapshot->marks.back().step) {
        const Mark& mark = m_snapshot->marks.back();
        if (const auto before = evaluationAt(mark.step).layers[std::size_t(m_layer)].mir)
            return tr("%1 at step %2; since then MIR went from %3 to %4.")
                .arg(Labels::of(mark), formatInteger(double(mark.step)), formatFixed(*before, 3),
                    now);
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
    m_restartAction->setText(tr("&Restart from the same seed"));
    m_newSeedAction->setText(tr("&New seed"));
    m_defaultsAction->setText(tr("Restore the &defaults"));
    m_defaultsAction->setToolTip(
        tr("All settings of this family as they are in the paper's figures; the seed stays."));

    m_instantAction->setText(tr("&Instant runs"));
    m_instantAction->setToolTip(
        tr("Every change computes the whole run again from the same seed."));
    m_sortAction->setText(tr("S&ort the neurons by factor"));

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

    m_equation->setGroupNames(tr("functional constraint"), tr("biological constraints"));
    m_equation->setTermName(Cost::Prediction, tr("prediction"));
    m_equation->setTermName(Cost::Nonneg, tr("nonneg"));
    m_equation->setTermName(Cost::Activity, tr("activity"));
    m_equation->setTermName(Cost::Weight, tr("weight"));
    m_equation->setToolTip(tr("Click a cost to switch it off, and again to bring it back."));

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
    m_layerBox->setAccessibleName(tr("Layer whose MIR and information are shown"));
    m_layerBox->setToolTip(m_layerBox->accessibleName());
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
}

} // namespace untangle

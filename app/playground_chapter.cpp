// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground_chapter.h"

#include "app/experiment_panel.h"
#include "app/figure_tables.h"
#include "app/labels.h"
#include "app/network_panel.h"
#include "app/run_table.h"
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
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr std::size_t keptPoints = 256; // of a curve in the run table

LossTerm termOf(Cost cost)
{
    for (LossTerm term : allLossTerms)
        if (costOf(term) == cost)
            return term;
    return LossTerm::Prediction;
}

} // namespace

PlaygroundChapter::PlaygroundChapter(const Theme& theme, QWidget* parent, Kernel kernel)
    : Chapter(theme, parent)
    , m_kernel(kernel)
{
    createActions();
    build();
    retranslate();
    fitToScreen();
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
    m_stepBackAction = createAction("stepBackAction", Qt::Key_Left);
    m_restartAction = createAction("restartAction", Qt::Key_Home);
    m_newSeedAction = createAction("newSeedAction", QKeySequence(Qt::CTRL | Qt::Key_R));
    m_defaultsAction = createAction("defaultsAction", QKeySequence(Qt::CTRL | Qt::Key_D));
    m_instantAction = createAction("instantAction", Qt::Key_I);
    m_instantAction->setCheckable(true);
    m_sortAction = createAction("sortAction", Qt::Key_O);
    m_tableAction = createAction("tableAction", Qt::Key_T);
    m_tableAction->setCheckable(true);
    connect(m_instantAction, &QAction::triggered, this, &PlaygroundChapter::editInstant);
    connect(m_stepBackAction, &QAction::triggered, this, &PlaygroundChapter::stepBack);
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
    return {m_playAction, m_stepAction, m_stepBackAction, m_runToEndAction, m_restartAction,
        m_newSeedAction, m_defaultsAction, m_instantAction, m_sortAction, m_tableAction};
}

QList<Figure> PlaygroundChapter::figures() const
{
    const auto runs = [snapshot = m_snapshot, curve = m_curve, ghost = ghost(), layer = m_layer,
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
    figures.append(
        {tr("Runs"), "runs", {m_runTable}, [table = m_runTable] { return table->csv(); }});
    figures.append({tr("Whole chapter"), "chapter", page()});
    for (Figure& figure : figures) {
        figure.caption = caption();
        figure.fileName = fileName(figure.fileName);
    }
    return figures;
}

// The chart below carries the numbers of the common axis.
Figure PlaygroundChapter::curvesFigure() const
{
    return {tr("Loss and MIR"), fileName("curves"), {m_lossChart, m_mirChart}, {}, caption(), {}};
}

QList<TextFile> PlaygroundChapter::textFiles() const
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
    QStringList sentences{network, costs, run};
    if (m_snapshot)
        for (const Mark& mark : m_snapshot->marks)
            if (mark.step <= m_snapshot->step)
                sentences.append(
                    tr("%1 at step %2.").arg(Labels::of(mark), formatInteger(double(mark.step))));
    // A line never ends between β and its name.
    return sentences.join(' ').replace(QStringLiteral("β "), QStringLiteral("β\u00a0"));
}

void PlaygroundChapter::build()
{
    m_panel = new ExperimentPanel(theme(), this);
    connect(m_panel, &ExperimentPanel::settingsEdited, this, &PlaygroundChapter::editSettings);
    connect(m_panel, &ExperimentPanel::refused, this, [this](const QString& words) {
        m_notice = problem(words.toHtmlEscaped());
        showSentence();
    });
    connect(m_panel, &ExperimentPanel::dragFinished, this, [this] {
        m_hasGhostOfDrag = false;
        m_dragGesture = 0;
    });
    m_transport = new TransportBar(theme(), this);
    connect(m_transport, &TransportBar::instantToggled, this, &PlaygroundChapter::editInstant);
    m_transport->setSpeed(m_speed);
    connect(m_transport, &TransportBar::playToggled, this, &PlaygroundChapter::setPlaying);
    connect(m_transport, &TransportBar::stepRequested, m_stepAction, &QAction::trigger);
    connect(m_transport, &TransportBar::restartRequested, m_restartAction, &QAction::trigger);
    connect(m_transport, &TransportBar::runToRequested, this, &PlaygroundChapter::runTo);
    connect(m_transport, &TransportBar::seekRequested, this, &PlaygroundChapter::seek);
    connect(m_transport, &TransportBar::stepBackRequested, m_stepBackAction, &QAction::trigger);
    connect(m_transport, &TransportBar::speedChanged, this, &PlaygroundChapter::editSpeed);

    auto* page = new QWidget(this);
    auto* pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins(0, 0, 0, 0);
    pageLayout->setSpacing(0);
    m_sideSwitch = new SegmentedSwitch(this);
    m_sideSwitch->setObjectName("networkOrRuns");
    m_sideSwitch->setOptions({{}, {}}); // Tab goes to them before what is made later
    pageLayout->addWidget(createHead(m_sideSwitch));
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

QWidgetList PlaygroundChapter::putAwayWhenPresenting() const
{
    return {m_panel, m_equation, m_network->neuronCard()};
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
    switches->setProperty(screenOnly, true);
    auto* switchLayout = new QHBoxLayout(switches);
    switchLayout->setContentsMargins(0, 0, 0, 0);
    switchLayout->setSpacing(8);
    switchLayout->addWidget(m_weightedSwitch);
    switchLayout->addWidget(m_scaleSwitch);
    m_lossChart->setCornerWidget(switches);
    for (SegmentedSwitch* choice : {m_weightedSwitch, m_scaleSwitch})
        connect(choice, &SegmentedSwitch::currentChanged, this, [this] {
            retranslate();
            emit edited();
        });

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
        emit edited();
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
    m_equation->setObjectName("lossEquation");
    connect(m_equation, &LossEquation::termToggled, this,
        [this](Cost cost, bool on) { m_panel->setTermOn(termOf(cost), on); });
    createCharts();
    m_network = new NetworkPanel(theme(), this);
    connect(m_network, &NetworkPanel::wantedChanged, this, [this](std::optional<NeuronId> neuron) {
        if (m_thread)
            m_thread->pointAt(neuron);
    });
    connect(m_network, &NetworkPanel::viewEdited, this, &Chapter::edited);
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
    columns->setSpacing(16);
    columns->addLayout(charts, 53);
    columns->addWidget(createSideColumn(), 47);
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
        if (m_isInstant && m_snapshot && !isOver())
            thread().setInstant(true); // what was not whole when the chapter was left
        if (m_snapshot)
            showSnapshot();
    } else if (m_thread) {
        m_thread->pause();
    }
}

void PlaygroundChapter::load(const Session& session)
{
    const PlaygroundSession& stored = session.playground;
    m_snapshot.reset();
    m_curve.clear();
    setRuns(stored.runs, stored.ghost);
    showRuns();
    chooseSide(stored.showsRuns);
    m_isInstant = stored.isInstant;
    openRun(stored.run);
    m_panel->setStrengths(stored.strengths);
    m_weightedSwitch->setCurrent(stored.isWeighted ? 0 : 1);
    m_scaleSwitch->setCurrent(stored.isLogarithmic ? 0 : 1);
    m_layer = stored.layer;
    m_layerCount = int(m_settings.hiddenSizes.size()); // so that the layer stays
    m_transport->setInstant(m_isInstant);
    m_instantAction->setChecked(m_isInstant);
    setSpeed(stored.stepsPerSecond);
    m_network->setView(stored.network);
    retranslate();
    const std::vector<Kernel> kernels = availableKernels();
    if (std::find(kernels.begin(), kernels.end(), stored.run.kernel) == kernels.end())
        m_notice = tr("This run was trained by the kernel %1, which this computer lacks: it goes "
                      "on with %2.")
                       .arg(Labels::nameOf(stored.run.kernel), Labels::nameOf(bestKernel()));
}

void PlaygroundChapter::store(Session& session)
{
    PlaygroundSession& stored = session.playground;
    stored.run = {};
    if (m_thread) {
        stored.run = m_thread->stored();
    } else {
        stored.run.log.start = m_panel->settings();
        stored.run.kernel = m_kernel;
    }
    stored.strengths = m_panel->strengths();
    stored.isInstant = m_isInstant;
    stored.stepsPerSecond = m_speed;
    stored.runs = m_runs;
    stored.ghost = m_ghost;
    stored.showsRuns = m_side->currentIndex() == 1;
    stored.isWeighted = m_weightedSwitch->current() == 0;
    stored.isLogarithmic = m_scaleSwitch->current() == 0;
    stored.layer = m_layer;
    stored.network = m_network->view();
    // What the network no longer has, before its first picture came.
    const std::vector<Index>& hidden = stored.run.log.start.hiddenSizes;
    if (stored.layer >= Index(hidden.size()))
        stored.layer = reportedLayer(stored.run.log.start);
    if (const auto& id = stored.network.pinned;
        id && (id->layer >= Index(hidden.size()) || id->neuron >= hidden[std::size_t(id->layer)]))
        stored.network.pinned.reset();
    const auto fits
        = [](const std::vector<Index>& order, Index size) { return Index(order.size()) == size; };
    const auto& orders = stored.network.orders;
    if (!std::equal(orders.begin(), orders.end(), hidden.begin(), hidden.end(), fits))
        stored.network.orders.clear();
    auto& pair = stored.network.planePair;
    if (std::any_of(pair.begin(), pair.end(),
            [&](Index neuron) { return neuron >= hidden[std::size_t(stored.layer)]; }))
        pair.clear();
}

QList<Measure> PlaygroundChapter::measures() const
{
    std::optional<double> mir, r2, loss, step;
    if (m_snapshot) {
        const Evaluation& head = m_snapshot->head;
        if (const auto layer = std::size_t(m_layer); layer < head.layers.size())
            mir = head.layers[layer].mir;
        r2 = head.r2;
        loss = head.total();
        step = double(m_snapshot->step);
    }
    return {{"mir", tr("MIR"), mir}, {"r2", tr("R²"), r2}, {"loss", tr("loss"), loss},
        {"step", tr("step"), step}};
}

// By the user.
void PlaygroundChapter::editSettings(const ExperimentSettings& settings)
{
    if (m_panel->isDragging() && m_dragGesture == 0)
        m_dragGesture = nextGesture();
    std::function<void()> undo = [this, before = m_settings] { takeSettings(before); };
    const bool losesRun = !m_isInstant && m_snapshot && m_snapshot->tipStep > 0
        && (needsRestart(m_settings, settings) || m_snapshot->step < m_snapshot->tipStep);
    if (losesRun) // it comes back with its training
        undo = [this, run = std::make_shared<const StoredRun>(thread().stored())] {
            keepAsGhost();
            openRun(*run);
        };
    recordEdit(Labels::changeOf(m_settings, settings), m_panel->isDragging() ? m_dragGesture : 0,
        std::move(undo), [this, settings] { takeSettings(settings); });
    applySettings(settings);
}

void PlaygroundChapter::takeSettings(const ExperimentSettings& settings)
{
    m_panel->setSettings(settings);
    applySettings(settings);
}

void PlaygroundChapter::editSpeed(double stepsPerSecond)
{
    if (m_speedGesture == 0)
        m_speedGesture = nextGesture();
    const double speed = std::isfinite(stepsPerSecond) ? stepsPerSecond : 0;
    recordEdit(
        tr("Speed"), m_speedGesture, [this, before = m_speed] { setSpeed(before); },
        [this, speed] { setSpeed(speed); });
    setSpeed(speed);
}

void PlaygroundChapter::setSpeed(double stepsPerSecond)
{
    m_speed = stepsPerSecond;
    m_transport->setSpeed(m_speed);
    thread().setSpeed(m_speed);
}

void PlaygroundChapter::editInstant(bool isInstant)
{
    recordEdit(
        tr("Live or Instant"), 0, [this, isInstant] { setInstant(!isInstant); },
        [this, isInstant] { setInstant(isInstant); });
    setInstant(isInstant);
}

void PlaygroundChapter::applySettings(const ExperimentSettings& settings)
{
    m_notice.clear();
    m_settings = settings;
    m_hasPendingEdit = true;
    const bool hasDiverged = m_snapshot && m_snapshot->status == RunStatus::Diverged;
    if (m_isInstant) {
        if (!m_hasGhostOfDrag)
            keepAsGhost();
        m_hasGhostOfDrag = m_panel->isDragging();
    } else if (m_snapshot
        && (hasDiverged || needsRestart(m_snapshot->settings, settings)
            || m_snapshot->step < m_snapshot->tipStep)) {
        keepAsGhost(); // behind the tip the change begins a branch
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
    m_ghost = keepRun();
}

// The present run as a row of the run table, which it may have already; returns which.
std::size_t PlaygroundChapter::keepRun()
{
    if (const auto known = presentRun())
        return *known;
    RunRecord record;
    StoredRun& run = record.run;
    run.log = m_snapshot->log;
    run.kernel = m_snapshot->kernel;
    run.step = m_snapshot->tipStep;
    run.tip = m_snapshot->tip();
    run.history = History(run.log.start.evaluationInterval,
        History(run.log.start.evaluationInterval, m_curve).thinned(keptPoints));
    run.divergence = m_snapshot->divergence;
    record.seconds = m_snapshot->seconds;
    if (m_runs.size() == Session::maximumRuns) {
        m_runs.erase(m_runs.begin());
        if (m_ghost)
            m_ghost = *m_ghost > 0 ? std::optional(*m_ghost - 1) : std::nullopt;
    }
    record.number = ++m_lastRunNumber;
    m_runs.push_back(std::move(record));
    showRuns();
    if (m_snapshot->seconds > 0) // else it came as it is, from a file
        emit edited();
    return m_runs.size() - 1;
}

const std::vector<Evaluation>& PlaygroundChapter::ghost() const
{
    static const std::vector<Evaluation> none;
    const bool isDrawn = m_ghost && !m_runs[*m_ghost].isOverlaid; // else it has its own stroke
    return isDrawn ? m_runs[*m_ghost].run.history.evaluations() : none;
}

void PlaygroundChapter::restart()
{
    const bool wasRunning = m_snapshot && m_snapshot->running;
    m_notice.clear();
    emit edited();
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
    emit edited();
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
    emit edited();
    thread().stepOnce();
}

void PlaygroundChapter::stepBack()
{
    m_notice.clear();
    emit edited();
    thread().stepBack();
}

void PlaygroundChapter::seek(qint64 step)
{
    m_notice.clear();
    emit edited();
    thread().seek(step);
}

// To a step that the run has passed it goes back.
void PlaygroundChapter::runTo(qint64 step)
{
    m_notice.clear();
    emit edited();
    if (m_snapshot && step <= m_snapshot->tipStep)
        thread().seek(step);
    else
        thread().runTo(step);
}

void PlaygroundChapter::halveRate()
{
    ExperimentSettings settings = m_panel->settings();
    settings.rate = std::max(settings.rate / 2, fieldRange(Field::Rate, settings).minimum);
    m_panel->setSettings(settings);
    editSettings(settings);
    if (!m_isInstant)
        thread().play();
}

void PlaygroundChapter::takeSnapshot()
{
    auto snapshot = m_thread->take();
    if (!snapshot)
        return;
    m_snapshot = std::move(snapshot);
    // The form shows what is in force, which going back changes too; an edit on its way comes
    // first.
    const ExperimentSettings& settings = m_snapshot->settings;
    m_hasPendingEdit = m_hasPendingEdit && settings != m_settings;
    if (!m_hasPendingEdit && settings != m_settings) {
        m_settings = settings;
        m_panel->setSettings(settings);
    }
    if (m_snapshot->running && !m_isInstant) // an instant run follows from its settings
        emit edited();
    if (m_isActive)
        showSnapshot();
    const bool isComplete = m_snapshot->step == m_snapshot->tipStep && !m_snapshot->seeking
        && m_snapshot->status != RunStatus::Ready;
    // Once: a whole run that was taken out of the table stays out.
    const std::pair at(m_snapshot->runNumber, m_snapshot->tipStep);
    if (isComplete && m_curve.size() >= 2 && !m_panel->isDragging() && !m_hasPendingEdit
        && at != m_keptAt) {
        m_keptAt = at;
        keepRun();
    }
}

void PlaygroundChapter::showRun(std::shared_ptr<const Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    m_panel->setSettings(m_snapshot->settings);
    showSnapshot();
}

} // namespace untangle

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/grid_chapter.h"

#include "app/condition_box.h"
#include "app/figure_tables.h"
#include "app/grid_tables.h"
#include "app/labels.h"
#include "app/run_control.h"
#include "app/seed_row.h"
#include "widgets/card_title.h"
#include "widgets/curve_chart.h"
#include "widgets/histogram.h"
#include "widgets/map_grid.h"
#include "widgets/number_box.h"
#include "widgets/number_text.h"
#include "widgets/ring_view.h"
#include "widgets/segmented_switch.h"
#include "widgets/torus_map_view.h"
#include "widgets/transport_bar.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr int controlsWidth = 250;
constexpr int columnGap = 28;
constexpr double leastShownScore = -1, greatestShownScore = 1.2, scoreBin = 0.1;

} // namespace

GridChapter::GridChapter(const Theme& theme, QWidget* parent, Kernel kernel)
    : Chapter(theme, parent)
    , m_run(new RunControl(*this, GridSession().training, kernel))
    , m_lastRing(m_run->settings().ring)
{
    auto* body = new QWidget(this);
    auto* columns = new QHBoxLayout(body);
    columns->setContentsMargins(24, 0, 24, 12);
    columns->setSpacing(columnGap);
    columns->addWidget(createControls());
    columns->addLayout(createMaps(), 53);
    columns->addLayout(createCell(), 47);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHead());
    layout->addWidget(createBody(body), 1);
    layout->addWidget(m_run->bar());
    connect(m_run, &RunControl::changed, this, &GridChapter::show);
    retranslate();
    fitToScreen();
}

QString GridChapter::name() const
{
    return tr("Grid cells");
}

void GridChapter::setActive(bool active)
{
    m_run->setActive(active);
}

QWidgetList GridChapter::putAwayWhenPresenting() const
{
    return {m_controls, m_histogram, m_curve};
}

QList<QAction*> GridChapter::runActions() const
{
    return m_run->actions();
}

void GridChapter::load(const Session& session)
{
    m_neuron = session.grid.neuron;
    m_order.clear();
    m_lastRing = RingSettings();
    m_run->load(session.grid.training);
}

void GridChapter::store(Session& session)
{
    session.grid.training = m_run->stored();
    session.grid.neuron = m_neuron;
}

QList<Measure> GridChapter::measures() const
{
    const auto& snapshot = m_run->snapshot();
    const bool hasRun = snapshot && !m_run->curve().empty() && snapshot->grid;
    return {{"grid_share", tr("share of grid cells"),
                hasRun ? std::optional(snapshot->grid->shareAbove) : std::nullopt},
        {"step", tr("step"), hasRun ? std::optional(double(snapshot->step)) : std::nullopt}};
}

QWidget* GridChapter::createControls()
{
    m_ringTitle = new CardTitle(theme(), this);
    m_ring = new RingView(theme(), this);
    m_ring->setObjectName("ring");
    m_ring->setFixedSize(controlsWidth, controlsWidth);
    m_ring->setLimits(leastRing, greatestRing);
    m_ring->setHoverText([this](const QPoint& k) { return waveText(k); });
    connect(m_ring, &RingView::dragStarted, this, [this] { m_gesture = nextGesture(); });
    connect(m_ring, &RingView::ringDragged, this, &GridChapter::dragRing);
    connect(m_ring, &RingView::dragFinished, this, [this] {
        m_gesture = 0;
        showControls(); // back from where it was refused
    });

    m_codeSwitch = new SegmentedSwitch(this);
    m_codeSwitch->setObjectName("code");
    connect(m_codeSwitch, &SegmentedSwitch::currentChanged, this, [this](int code) {
        RingSettings ring = m_lastRing;
        ring.isPlaceCode = code == 1;
        editRing(ring);
    });

    const auto createBox = [this](const char* name) {
        auto* box = new NumberBox(theme(), this);
        box->setObjectName(name);
        return box;
    };
    m_leastLabel = new QLabel(this);
    m_greatestLabel = new QLabel(this);
    m_least = createBox("least");
    m_greatest = createBox("greatest");
    for (NumberBox* box : {m_least, m_greatest}) {
        box->setTrailingZeros(false);
        box->setSingleStep(RingView::keyStep);
        connect(box, &NumberBox::valueEdited, this, &GridChapter::typeRing);
    }

    m_conditionLabel = new QLabel(this);
    m_condition = new ConditionBox(theme(), this);
    connect(m_condition, &ConditionBox::conditionChosen, this, [this](Condition condition) {
        const ExperimentSettings settings
            = withCondition(m_run->settings(), condition, defaultSettings(Family::Ring).weights);
        m_run->edit(settings, tr("Condition"));
    });
    m_seed = new SeedRow(*m_run, theme(), this);

    auto* radii = new QHBoxLayout;
    radii->setSpacing(8);
    radii->addWidget(m_leastLabel);
    radii->addWidget(m_least, 1);
    radii->addWidget(m_greatestLabel);
    radii->addWidget(m_greatest, 1);
    m_controls = new QWidget(this);
    auto* column = new QVBoxLayout(m_controls);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_ringTitle);
    column->addWidget(m_ring);
    column->addWidget(m_codeSwitch, 0, Qt::AlignLeft);
    column->addLayout(radii);
    column->addSpacing(4);
    column->addWidget(m_conditionLabel);
    column->addWidget(m_condition);
    column->addWidget(m_seed);
    column->addStretch();
    for (QWidget* control : QList<QWidget*>{m_codeSwitch, m_least, m_greatest, m_leastLabel,
             m_greatestLabel, m_conditionLabel, m_condition, m_seed})
        control->setProperty(screenOnly, true);
    return m_controls;
}

QLayout* GridChapter::createMaps()
{
    m_mapsTitle = new CardTitle(theme(), this);
    m_maps = new MapGrid(theme(), this);
    m_maps->setObjectName("maps");
    m_maps->setHoverText([this](Index neuron) { return cellText(neuron); });
    connect(m_maps, &MapGrid::mapChosen, this, &GridChapter::choose);
    m_histogram = new Histogram(theme(), this);
    m_histogram->setObjectName("scores");
    m_histogram->setBins(leastShownScore, greatestShownScore, scoreBin);
    m_histogram->setMaximumHeight(260);
    auto* column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(m_mapsTitle);
    column->addWidget(m_maps, 4);
    column->addSpacing(4);
    column->addWidget(m_histogram, 1);
    column->addStretch();
    return column;
}

QLayout* GridChapter::createCell()
{
    m_cellTitle = new CardTitle(theme(), this);
    m_map = new TorusMapView(theme(), this);
    m_map->setObjectName("map");
    m_autocorrelogram = new TorusMapView(theme(), this);
    m_autocorrelogram->setObjectName("autocorrelogram");
    m_mapLabel = new QLabel(this);
    m_autocorrelogramLabel = new QLabel(this);
    m_spacing = new QLabel(this);
    m_spacing->setObjectName("spacing");
    m_spacing->setTextFormat(Qt::RichText);
    m_spacing->setWordWrap(true);
    m_spacing->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_curve = new CurveChart(theme(), this);
    m_curve->setObjectName("curve");
    m_curve->setYRange(-0.5, 1);
    connect(m_curve, &CurveChart::pointed, m_curve, &CurveChart::setCursor);
    connect(m_curve, &CurveChart::pointerLeft, m_curve, [this] { m_curve->setCursor({}); });

    auto* pictures = new QGridLayout;
    pictures->setHorizontalSpacing(16);
    pictures->setVerticalSpacing(4);
    pictures->addWidget(m_map, 0, 0);
    pictures->addWidget(m_autocorrelogram, 0, 1);
    pictures->addWidget(m_mapLabel, 1, 0);
    pictures->addWidget(m_autocorrelogramLabel, 1, 1);
    pictures->setColumnStretch(0, 1);
    pictures->setColumnStretch(1, 1);
    auto* column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(m_cellTitle);
    column->addLayout(pictures);
    column->addWidget(m_spacing);
    column->addWidget(createHero(Qt::Vertical));
    column->addSpacing(8);
    column->addWidget(m_curve, 1);
    column->addStretch();
    return column;
}

// --- Edits

// In words when no network can be trained on it.
QString GridChapter::problemOf(const RingSettings& ring) const
{
    const ExperimentSettings settings = withRing(m_run->settings(), ring);
    for (const Problem& problem : validate(settings)) {
        const QString least = formatShort(ring.least), greatest = formatShort(ring.greatest);
        if (problem.field != Field::RingModes)
            return Labels::of(problem);
        const Index count = ringModes(ring.least, ring.greatest).rows();
        if (count == 0)
            return tr("No whole-number wave lies between %1 and %2. The old ring stays.")
                .arg(least, greatest);
        return tr("%1 waves lie between %2 and %3, and %4 is the most. The old ring stays.")
            .arg(count)
            .arg(least, greatest)
            .arg(problem.range.maximum);
    }
    return {};
}

void GridChapter::editRing(const RingSettings& ring, int gesture)
{
    const QString problem = problemOf(ring);
    m_ring->setRefused(!problem.isEmpty());
    if (!problem.isEmpty()) {
        m_run->note(colored(problem.toHtmlEscaped(), theme().nonneg.text));
        return;
    }
    if (!m_run->notice().isEmpty())
        m_run->note({});
    if (!ring.isPlaceCode)
        m_lastRing = ring;
    m_run->edit(withRing(m_run->settings(), ring), tr("Ring"), gesture);
}

// Where the ring may not be the circles follow the hand all the same.
void GridChapter::dragRing(double inner, double outer)
{
    const auto rounded = [](double radius) { return std::round(radius * 100) / 100; };
    editRing({false, rounded(inner), rounded(outer)}, m_gesture);
}

void GridChapter::typeRing()
{
    editRing({false, m_least->value(), m_greatest->value()});
    showControls(); // the boxes go back to what rules
}

void GridChapter::choose(Index neuron)
{
    m_neuron = neuron;
    showCell();
    emit edited();
}

// --- To take away

QString GridChapter::caption() const
{
    const ExperimentSettings& settings = m_run->settings();
    const QString code = settings.ring.isPlaceCode
        ? tr("Place code of %1 components on a torus of %2 × %2 bins.")
              .arg(gridInputCount(settings.ring))
              .arg(gridMapSide)
        : tr("Waves with %1 ≤ |k| ≤ %2 on a torus of %3 × %3 bins.")
              .arg(formatShort(settings.ring.least), formatShort(settings.ring.greatest))
              .arg(gridMapSide);
    return code + ' '
        + tr("%1 hidden neurons, %2, seed %3, step %4.")
              .arg(settings.hiddenSizes.front())
              .arg(Labels::conditionOf(settings))
              .arg(settings.seed)
              .arg(m_run->snapshot() ? m_run->snapshot()->step : 0);
}

// "grid-maps-seed-1-step-2000"
QString GridChapter::fileName(const QString& what) const
{
    return QStringLiteral("grid-%1-seed-%2-step-%3")
        .arg(what)
        .arg(m_run->settings().seed)
        .arg(m_run->snapshot() ? m_run->snapshot()->step : 0);
}

QList<Figure> GridChapter::figures() const
{
    const auto snapshot = m_run->snapshot();
    const auto before = m_run->before();
    QList<Figure> figures{{tr("Ring"), "ring", {m_ringTitle, m_ring},
                              [ring = m_run->settings().ring] { return wavesCsv(wavesOf(ring)); }},
        {tr("Maps"), "maps", {m_mapsTitle, m_maps}}, {tr("Grid scores"), "scores", {m_histogram}},
        {tr("Chosen cell"), "cell",
            {m_cellTitle, m_map, m_mapLabel, m_autocorrelogram, m_autocorrelogramLabel, m_spacing}},
        {tr("Grid score while training"), "curve", {m_curve},
            [curve = m_run->curve(), before] {
                return measureCsv("grid_score", &Evaluation::gridScore, curve,
                    before ? before->curve() : std::vector<Evaluation>());
            }},
        {tr("Whole chapter"), "chapter", page()}};
    if (snapshot && snapshot->grid) {
        figures[1].csv = [snapshot] { return gridMapsCsv(snapshot->sceneActivity); };
        figures[2].csv = [snapshot] {
            return gridCellsCsv(*snapshot->grid, idealSpacing(snapshot->settings.ring));
        };
        if (const auto neuron = shownNeuron())
            figures[3].csv = [snapshot, neuron] {
                return autocorrelogramCsv(snapshot->grid->neurons[std::size_t(*neuron)]);
            };
    }
    for (Figure& figure : figures) {
        figure.caption = caption();
        figure.fileName = fileName(figure.fileName);
    }
    return figures;
}

QList<TextFile> GridChapter::textFiles() const
{
    const auto snapshot = m_run->snapshot();
    if (!snapshot || !snapshot->grid)
        return {};
    return {{tr("Scores and spacings of all cells as &CSV…"), fileName("cells") + ".csv",
                [snapshot] {
                    return gridCellsCsv(*snapshot->grid, idealSpacing(snapshot->settings.ring));
                }},
        {tr("&Maps of all cells as CSV…"), fileName("maps") + ".csv",
            [snapshot] { return gridMapsCsv(snapshot->sceneActivity); }}};
}

void GridChapter::fitToType(double scale)
{
    m_curve->setMinimumHeight(int(std::lround(120 * scale)));
    m_controls->setFixedWidth(std::max(int(std::lround(controlsWidth * (1 + 0.6 * (scale - 1)))),
        m_controls->minimumSizeHint().width()));
}

} // namespace untangle

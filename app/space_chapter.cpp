// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/space_chapter.h"

#include "app/condition_box.h"
#include "app/figure_tables.h"
#include "app/labels.h"
#include "app/seed_row.h"
#include "widgets/card_title.h"
#include "widgets/control_help.h"
#include "widgets/curve_chart.h"
#include "widgets/scatter_chart.h"
#include "widgets/segmented_switch.h"
#include "widgets/torus_view.h"
#include "widgets/transport_bar.h"
#include "widgets/value_slider.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace untangle {

namespace {

constexpr int walkMs = 50;
constexpr double stride = 1.6 * walkMs / 1000; // places
constexpr qsizetype trailLength = 60; // strides
constexpr std::array<Index, 3> componentChoices{4, 8, 12};
constexpr auto torusStream = Stream::Evaluation;

QPointF pointOf(Index place)
{
    return {double(place % torusSide), double(place / torusSide)};
}

Index placeOf(const QPointF& point)
{
    const auto one = [](double coordinate) {
        return (Index(std::lround(coordinate)) % torusSide + torusSide) % torusSide;
    };
    return one(point.x()) + torusSide * one(point.y());
}

TrainingSession initialTraining()
{
    return SpaceSession().training;
}

} // namespace

SpaceChapter::SpaceChapter(const Theme& theme, QWidget* parent, Kernel kernel)
    : Chapter(theme, parent)
    , m_run(new RunControl(*this, initialTraining(), kernel))
    , m_wind(1, torusStream)
{
    const SpaceSession initial;
    m_stage = {initial.objectA, initial.objectB, initial.wall};
    m_placed = initial.animal;
    m_animal = pointOf(m_placed);
    m_walk.setParent(this);
    m_walk.setObjectName("walkTimer");
    m_walk.setInterval(walkMs);
    connect(&m_walk, &QTimer::timeout, this, &SpaceChapter::walk);
    m_mapsLater.setSingleShot(true);
    connect(&m_mapsLater, &QTimer::timeout, this, &SpaceChapter::showCells);
    connect(m_run, &RunControl::changed, this, &SpaceChapter::showRun);
    for (QAction* action : m_run->actions())
        if (action->objectName() == QLatin1String("defaultsAction"))
            connect(action, &QAction::triggered, this, &SpaceChapter::resetStage);
    build();
    retranslate();
    fitToScreen();
}

QString SpaceChapter::name() const
{
    return tr("Space and objects");
}

QList<QAction*> SpaceChapter::runActions() const
{
    return m_run->actions();
}

void SpaceChapter::build()
{
    auto* body = new QWidget(this);
    auto* columns = new QHBoxLayout(body);
    columns->setContentsMargins(24, 4, 24, 12);
    columns->setSpacing(24);
    columns->addWidget(createControls());
    columns->addWidget(createMaps(), 60);
    columns->addWidget(createCharts(), 40);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHead());
    layout->addWidget(createBody(body), 1);
    layout->addWidget(m_run->bar());
}

QWidget* SpaceChapter::createControls()
{
    m_torusTitle = new CardTitle(theme(), this);
    m_walkButton = new QToolButton(this);
    m_walkButton->setObjectName("walk");
    m_walkButton->setIconSize(QSize(14, 14));
    connect(m_walkButton, &QToolButton::clicked, this, [this] { setWalking(!m_isWalking); });
    m_torusTitle->setCornerWidget(m_walkButton);

    m_torus = new TorusView(theme(), this);
    m_torus->setObjectName("torus");
    m_torus->setSide(torusSide);
    connect(m_torus, &TorusView::dragStarted, this, [this] {
        m_stageBefore = m_stage;
        m_animalBefore = m_animal;
        m_torusGesture = nextGesture();
    });
    connect(m_torus, &TorusView::animalMoved, this, [this](const QPointF& at) {
        setWalking(false);
        editAnimal(at);
    });
    const auto moved = [this](Index TorusStage::*what, const QPointF& to, const QString& text) {
        TorusStage next = m_stage;
        next.*what = placeOf(to);
        editStage(next, text);
    };
    connect(m_torus, &TorusView::firstObjectMoved, this,
        [this, moved](const QPoint& to) { moved(&TorusStage::objectA, to, tr("Object A")); });
    connect(m_torus, &TorusView::secondObjectMoved, this,
        [this, moved](const QPoint& to) { moved(&TorusStage::objectB, to, tr("Object B")); });
    connect(m_torus, &TorusView::wallMoved, this,
        [this, moved](int column) { moved(&TorusStage::wall, QPointF(column, 0), tr("Wall")); });
    connect(m_torus, &TorusView::dragFinished, this, [this] { m_torusGesture = 0; });

    m_objectsKind = new SegmentedSwitch(this);
    m_objectsKind->setObjectName("objectsKind");
    connect(m_objectsKind, &SegmentedSwitch::currentChanged, this, [this](int kind) {
        TorusSettings torus = m_run->settings().torus;
        if ((kind == 1) == (torus.objects == ObjectPositions::Window))
            return; // as it is
        torus.objects = kind == 0 ? ObjectPositions::All : ObjectPositions::Window;
        editTorus(torus, tr("Object positions"));
    });
    m_objects = new ValueSlider(theme(), this);
    m_objects->setObjectName("objects");
    m_objects->setInteger(true);
    connect(
        m_objects, &ValueSlider::editingStarted, this, [this] { m_sliderGesture = nextGesture(); });
    connect(m_objects, &ValueSlider::editingFinished, this, [this] { m_sliderGesture = 0; });
    connect(m_objects, &ValueSlider::valueChanged, this, &SpaceChapter::editObjects);

    m_componentsLabel = new QLabel(this);
    m_components = new SegmentedSwitch(this);
    m_components->setObjectName("components");
    connect(m_components, &SegmentedSwitch::currentChanged, this, [this](int index) {
        TorusSettings torus = m_run->settings().torus;
        torus.componentCount = componentChoices[std::size_t(index)];
        editTorus(torus, tr("Components"));
    });
    m_conditionLabel = new QLabel(this);
    m_condition = new ConditionBox(theme(), this);
    m_condition->setObjectName("condition");
    m_conditionLabel->setBuddy(m_condition);
    connect(m_condition, &ConditionBox::conditionChosen, this, &SpaceChapter::editCondition);

    m_seed = new SeedRow(*m_run, theme(), this);
    m_wallBox = new QCheckBox(this);
    m_wallBox->setObjectName("hasWall");
    connect(m_wallBox, &QCheckBox::clicked, this, [this](bool hasWall) {
        TorusSettings torus = m_run->settings().torus;
        torus.hasWall = hasWall;
        editTorus(torus, m_wallBox->text());
    });

    auto* form = new QWidget(this);
    form->setProperty(screenOnly, true);
    auto* formLayout = new QVBoxLayout(form);
    formLayout->setContentsMargins(0, 4, 0, 0);
    formLayout->setSpacing(6);
    const auto row = [&](std::initializer_list<QWidget*> widgets) {
        auto* line = new QHBoxLayout;
        line->setSpacing(8);
        for (QWidget* widget : widgets) {
            const bool isFirst = line->count() == 0;
            line->addWidget(widget, isFirst ? 1 : 0);
        }
        formLayout->addLayout(line);
    };
    formLayout->addWidget(m_objects);
    formLayout->addWidget(m_objectsKind, 0, Qt::AlignLeft);
    formLayout->addSpacing(2);
    row({m_componentsLabel, m_components});
    formLayout->addSpacing(2);
    formLayout->addWidget(m_conditionLabel);
    formLayout->addWidget(m_condition);
    formLayout->addSpacing(2);
    formLayout->addWidget(m_seed);
    formLayout->addWidget(m_wallBox);

    m_controls = new QWidget(this);
    auto* layout = new QVBoxLayout(m_controls);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_torusTitle);
    layout->addWidget(m_torus, 1);
    layout->addWidget(form);
    layout->addWidget(createHero(Qt::Vertical));
    layout->addStretch();
    return m_controls;
}

QWidget* SpaceChapter::createMaps()
{
    m_maps = new MapWall(theme(), this);
    m_maps->setObjectName("maps");
    m_maps->setHoverText([this](int cell) { return cellWords(cell); });
    connect(m_maps, &MapWall::cellPointed, this, [this](int cell) { pointAt(cell); });
    connect(m_maps, &MapWall::cellLeft, this, [this] { pointAt(std::nullopt); });
    connect(m_maps, &MapWall::cellOpened, this, [this](int cell) { openCell(cell); });
    m_card = new TorusCellCard(theme(), this);
    m_card->setObjectName("cell");
    connect(m_card, &TorusCellCard::closed, this, [this] { openCell(std::nullopt); });
    m_middle = new QStackedWidget(this);
    m_middle->addWidget(m_maps);
    m_middle->addWidget(m_card);
    return m_middle;
}

QWidget* SpaceChapter::createCharts()
{
    m_scatter = new ScatterChart(theme(), this);
    m_scatter->setObjectName("scatter");
    m_scatter->setHoverText([this](int cell) { return cellWords(cell); });
    connect(m_scatter, &ScatterChart::pointPointed, this, [this](int cell) { pointAt(cell); });
    connect(m_scatter, &ScatterChart::pointLeft, this, [this] { pointAt(std::nullopt); });
    connect(m_scatter, &ScatterChart::pointClicked, this, [this](int cell) { openCell(cell); });
    m_axes = new QComboBox(this);
    m_axes->setObjectName("axes");
    m_axes->setMinimumContentsLength(4); // its size hint forgets the width of the arrow
    m_scatter->setCornerWidget(m_axes);
    m_axes->hide();
    connect(m_axes, &QComboBox::activated, this, [this] { showScatter(); });

    m_curve = new CurveChart(theme(), this);
    m_curve->setObjectName("modularityCurve");
    m_curve->setYRange(0, 1);
    connect(m_curve, &CurveChart::pointed, m_curve, [this](double x) { m_curve->setCursor(x); });
    connect(
        m_curve, &CurveChart::pointerLeft, m_curve, [this] { m_curve->setCursor(std::nullopt); });

    m_charts = new QWidget(this);
    auto* layout = new QVBoxLayout(m_charts);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_scatter, 58);
    layout->addWidget(m_curve, 42);
    return m_charts;
}

void SpaceChapter::setActive(bool active)
{
    m_isActive = active;
    m_run->setActive(active);
    startOrStopWalk();
}

void SpaceChapter::load(const Session& session)
{
    const SpaceSession& stored = session.space;
    m_stage = {stored.objectA, stored.objectB, stored.wall};
    m_placed = stored.animal;
    m_animal = pointOf(m_placed);
    m_trail.clear();
    m_open = stored.openNeuron;
    m_run->load(stored.training);
    showRun();
}

void SpaceChapter::store(Session& session)
{
    SpaceSession& stored = session.space;
    stored.training = m_run->stored();
    stored.animal = m_placed;
    stored.objectA = m_stage.objectA;
    stored.objectB = m_stage.objectB;
    stored.wall = m_stage.wall;
    stored.openNeuron = m_open;
    const std::vector<Index>& hidden = stored.training.run.log.start.hiddenSizes;
    if (m_open && *m_open >= hidden.back())
        stored.openNeuron.reset();
}

QList<Measure> SpaceChapter::measures() const
{
    const auto& snapshot = m_run->snapshot();
    const bool hasRun = snapshot && !m_run->curve().empty();
    return {{"modularity", tr("modularity"), hasRun ? snapshot->head.modularity : std::nullopt},
        {"step", tr("step"), hasRun ? std::optional(double(snapshot->step)) : std::nullopt}};
}

// --- Edits

// With the strengths that such a torus needs, under the condition that it has.
void SpaceChapter::editTorus(const TorusSettings& torus, const QString& text, int gesture)
{
    const ExperimentSettings& now = m_run->settings();
    ExperimentSettings next = withTorus(now, torus);
    if (const auto condition = conditionOf(now);
        condition && torus.componentCount != now.torus.componentCount)
        next = withCondition(next, *condition, torusStrengths(torus.componentCount));
    m_run->edit(next, text, gesture);
}

void SpaceChapter::editObjects(double value)
{
    TorusSettings torus = m_run->settings().torus;
    const auto number = Index(std::llround(value));
    if (torus.objects == ObjectPositions::Window) {
        torus.window = number;
    } else {
        torus.objects = number == 1 ? ObjectPositions::Fixed
            : number == torusPlaces ? ObjectPositions::All
                                    : ObjectPositions::Some;
        if (torus.objects == ObjectPositions::Some)
            torus.objectCount = number;
    }
    editTorus(torus, tr("Object positions"), m_sliderGesture);
}

void SpaceChapter::editCondition(Condition condition)
{
    const ExperimentSettings& now = m_run->settings();
    m_run->edit(withCondition(now, condition, torusStrengths(now.torus.componentCount)),
        Labels::of(condition));
}

void SpaceChapter::editStage(const TorusStage& stage, const QString& text)
{
    recordEdit(
        text, m_torusGesture, [this, before = m_stageBefore] { setStage(before); },
        [this, stage] { setStage(stage); });
    setStage(stage);
}

void SpaceChapter::setStage(const TorusStage& stage)
{
    m_stage = stage;
    showStage();
    showMaps();
    showCell();
}

void SpaceChapter::resetStage()
{
    const SpaceSession initial;
    const TorusStage next{initial.objectA, initial.objectB, initial.wall};
    if (next == m_stage)
        return;
    m_stageBefore = m_stage;
    editStage(next, tr("Defaults"));
}

void SpaceChapter::editAnimal(const QPointF& at)
{
    recordEdit(
        tr("Animal"), m_torusGesture, [this, before = m_animalBefore] { setAnimal(before); },
        [this, at] { setAnimal(at); });
    setAnimal(at);
}

void SpaceChapter::setAnimal(const QPointF& at)
{
    m_animal = at;
    m_placed = placeOf(at);
    m_trail.clear();
    showStage();
}

void SpaceChapter::openCell(std::optional<Index> neuron)
{
    if (neuron == m_open)
        return;
    m_open = neuron;
    showCell();
    if (neuron)
        m_card->setFocus();
    else
        m_maps->setFocus();
    emit edited();
}

void SpaceChapter::pointAt(std::optional<Index> neuron)
{
    m_pointed = neuron;
    m_maps->setPointedCell(int(neuron.value_or(-1)));
    m_scatter->setPointedPoint(int(neuron.value_or(-1)));
}

void SpaceChapter::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_open)
        openCell(std::nullopt);
    else
        Chapter::keyPressEvent(event);
}

void SpaceChapter::changeEvent(QEvent* event)
{
    Chapter::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_wallBox) {
        showRun(); // colours of the modules
        startOrStopWalk(); // reduced motion comes with the theme
    }
}

// --- The animal

void SpaceChapter::setWalking(bool isWalking)
{
    m_isWalking = isWalking;
    startOrStopWalk();
}

void SpaceChapter::startOrStopWalk()
{
    const bool walks = m_isActive && m_isWalking && !theme().reducedMotion;
    if (walks != m_walk.isActive())
        walks ? m_walk.start() : m_walk.stop();
    m_walkButton->setIcon(theme().icon(walks ? "pause" : "play"));
    m_walkButton->setVisible(!theme().reducedMotion);
    setHelp(m_walkButton, walks ? tr("Let the animal rest") : tr("Let the animal walk"));
    m_walkButton->setAccessibleName(m_walkButton->toolTip());
}

// A smooth random walk: the wind turns what turns the animal.
void SpaceChapter::walk()
{
    m_turnRad = 0.9 * m_turnRad + 0.06 * m_wind.normal();
    m_headingRad = std::remainder(m_headingRad + m_turnRad, 2 * std::numbers::pi);
    m_animal += stride * QPointF(std::cos(m_headingRad), std::sin(m_headingRad));
    const auto wrapped = [](double coordinate) {
        return coordinate - double(torusSide) * std::floor((coordinate + 0.5) / torusSide);
    };
    m_animal = {wrapped(m_animal.x()), wrapped(m_animal.y())};
    m_trail.append(m_animal);
    if (m_trail.size() > trailLength)
        m_trail.removeFirst();
    showStage();
}

} // namespace untangle

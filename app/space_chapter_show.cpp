// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/space_chapter.h"

#include "app/condition_box.h"
#include "app/csv.h"
#include "app/figure_tables.h"
#include "app/labels.h"
#include "widgets/card_title.h"
#include "widgets/control_help.h"
#include "widgets/curve_chart.h"
#include "widgets/number_text.h"
#include "widgets/scatter_chart.h"
#include "widgets/segmented_switch.h"
#include "widgets/torus_view.h"
#include "widgets/transport_bar.h"
#include "widgets/value_slider.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <cmath>

namespace untangle {

namespace {

constexpr int mapsMs = 33; // between two pictures of the maps while a run plays
constexpr std::array kinds{CellKind::Allocentric, CellKind::ObjectVector, CellKind::Border};

QPoint pointOf(Index place)
{
    return {int(place % torusSide), int(place / torusSide)};
}

QList<QPointF> modularityPoints(const std::vector<Evaluation>& curve)
{
    QList<QPointF> points;
    for (const Evaluation& evaluation : curve)
        points.append({double(evaluation.step), evaluation.modularity.value_or(std::nan(""))});
    return points;
}

// Pure cells of each kind, mixed ones, inactive ones.
struct Groups {
    std::array<QList<int>, 3> pure;
    QList<int> mixed, inactive;
};
Groups groupsOf(const Modularity& modules)
{
    Groups groups;
    for (Index neuron = 0; neuron < modules.fractions.rows(); ++neuron) {
        QList<int>& group = !modules.active[std::size_t(neuron)] ? groups.inactive
            : modules.isPure(neuron) ? groups.pure[std::size_t(modules.kindOf(neuron))]
                                     : groups.mixed;
        group.append(int(neuron));
    }
    return groups;
}

QByteArray wordOf(CellKind kind)
{
    switch (kind) {
    case CellKind::Allocentric:
        return "allocentric";
    case CellKind::ObjectVector:
        return "object-vector";
    case CellKind::Border:
        return "border";
    }
    return {};
}

} // namespace

const Modularity* SpaceChapter::modules() const
{
    const auto& snapshot = m_run->snapshot();
    return snapshot && snapshot->modules && snapshot->sceneActivity.size() > 0 ? &*snapshot->modules
                                                                               : nullptr;
}

bool SpaceChapter::hasWall() const
{
    return modules() && modules()->fractions.cols() > 2;
}

void SpaceChapter::showRun()
{
    if (m_open && modules() && *m_open >= modules()->fractions.rows())
        m_open.reset();
    showControls();
    showStage();
    // The maps at 30 frames a second, which the eye takes for motion.
    const auto& snapshot = m_run->snapshot();
    const bool isRunning = snapshot && snapshot->running;
    const qint64 early = isRunning && m_sinceMaps.isValid() ? mapsMs - m_sinceMaps.elapsed() : 0;
    if (early > 0) {
        if (!m_mapsLater.isActive())
            m_mapsLater.start(int(early));
    } else {
        m_mapsLater.stop();
        showCells();
    }
    showCurve();
}

// What counts cells: together, so that no two of them disagree.
void SpaceChapter::showCells()
{
    showMaps();
    showCell();
    showScatter();
    showSentence();
}

void SpaceChapter::showControls()
{
    const ExperimentSettings& settings = m_run->settings();
    const TorusSettings& torus = settings.torus;
    const bool isWindow = torus.objects == ObjectPositions::Window;
    m_objectsKind->setCurrent(isWindow ? 1 : 0);
    if (isWindow != m_showsWindow) {
        m_showsWindow = isWindow;
        m_objects->setLabel(isWindow ? tr("Window around the animal") : tr("Object positions"));
        m_objects->setLinearRange(isWindow ? 0 : 1, isWindow ? 3 : double(torusPlaces));
        m_objects->setDefaultValue(isWindow ? 1 : double(torusPlaces));
        if (isWindow)
            m_objects->setSpecialValues({{0, tr("0, on it")}, {3, QStringLiteral("3")}});
        else
            m_objects->setSpecialValues({{1, tr("1, fixed")}, {double(torusPlaces), tr("all")}});
    }
    m_objects->setValue(isWindow                      ? double(torus.window)
            : torus.objects == ObjectPositions::All   ? double(torusPlaces)
            : torus.objects == ObjectPositions::Fixed ? 1
                                                      : double(torus.objectCount));
    const QString always = tr("With a wall, place, vector and distance are drawn independently.");
    m_objects->setEnabled(!torus.hasWall);
    m_objectsKind->setEnabled(!torus.hasWall);
    setHelp(m_objects,
        torus.hasWall  ? always
            : isWindow ? tr("While it trains, the object is within so many places of the animal, "
                            "across and upwards.")
                       : tr("In how many places the object can be while the network trains: the "
                            "seed draws which."));
    m_components->setCurrent(int(torus.componentCount / 4) - 1);
    m_condition->setCondition(conditionOf(settings));
    m_wallBox->setChecked(torus.hasWall);
}

void SpaceChapter::showStage()
{
    const auto& snapshot = m_run->snapshot();
    const bool wall = m_run->settings().torus.hasWall;
    m_torus->setAnimal(m_animal, m_headingRad);
    m_torus->setTrail(m_trail);
    m_torus->setObjects(pointOf(m_stage.objectA), pointOf(m_stage.objectB));
    m_torus->setWall(wall ? std::optional(int(m_stage.wall)) : std::nullopt);
    QList<QPoint> marked;
    if (snapshot && !snapshot->objects.empty() && Index(snapshot->objects.size()) < torusPlaces
        && !wall)
        for (Index place : snapshot->objects)
            marked.append(pointOf(place));
    m_torus->setMarkedPlaces(marked);
    m_maps->setAnimal(m_animal);
}

void SpaceChapter::showMaps()
{
    m_sinceMaps.start();
    const Modularity* is = modules();
    if (!is) {
        m_maps->setBlocks({});
        m_maps->setAccessibleDescription(tr("No run yet"));
        return;
    }
    const auto& snapshot = m_run->snapshot();
    const std::optional<int> wall = hasWall() ? std::optional(int(m_stage.wall)) : std::nullopt;
    std::vector<MapSituation> situations;
    for (const auto& [name, object] :
        {std::pair(tr("A"), m_stage.objectA), std::pair(tr("B"), m_stage.objectB)})
        situations.push_back(
            {name, rateMaps(snapshot->sceneActivity, object, m_stage.wall), pointOf(object), wall});
    m_maps->setShrinkingOnly(snapshot->running);
    m_maps->setSituations(torusSide, situations);

    const Groups groups = groupsOf(*is);
    QList<MapBlock> blocks;
    for (CellKind kind : kinds) {
        const QList<int>& cells = groups.pure[std::size_t(kind)];
        if (cells.isEmpty())
            continue;
        const Tone& tone = theme().factor(int(kind));
        const int count = int(cells.size());
        QString title, caption;
        switch (kind) {
        case CellKind::Allocentric:
            title = tr("%n allocentric cells", nullptr, count);
            caption = tr("fire at a place: the map stays when the object moves from A to B");
            break;
        case CellKind::ObjectVector:
            title = tr("%n object-vector cells", nullptr, count);
            caption = tr("fire at a vector from the object: the map moves with it");
            break;
        case CellKind::Border:
            title = tr("%n border cells", nullptr, count);
            caption = tr("fire at a distance from the wall: the map follows it");
            break;
        }
        blocks.append({title, caption, tone.fill, tone.text, cells});
    }
    if (!groups.mixed.isEmpty())
        blocks.append({tr("%n mixed cells", nullptr, int(groups.mixed.size())),
            tr("follow more than one factor: they belong to no module"), theme().neutralMap,
            theme().ink2, groups.mixed});
    if (!groups.inactive.isEmpty())
        blocks.append({tr("%n inactive cells", nullptr, int(groups.inactive.size())),
            tr("vary too little to count"), theme().neutralMap, theme().ink3, groups.inactive});
    m_maps->setBlocks(blocks);
    if (!m_pointed) { // else it is told of the cell
        QStringList titles;
        for (const MapBlock& block : blocks)
            titles.append(block.title);
        m_maps->setAccessibleDescription(titles.join(QStringLiteral(", ")));
    }
    m_maps->setPointedCell(int(m_pointed.value_or(-1)));
}

void SpaceChapter::showCell()
{
    const bool isOpen = m_open && modules();
    if (isOpen)
        m_card->setCell(m_run->snapshot()->sceneActivity, *modules(), *m_open, m_stage);
    m_middle->setCurrentIndex(isOpen ? 1 : 0);
}

// How far a title with a control beside it stands below one without.
int SpaceChapter::titleDrop() const
{
    return (m_torusTitle->sizeHint().height()
               - m_curve->findChild<CardTitle*>()->sizeHint().height())
        / 2;
}

void SpaceChapter::showScatter()
{
    const Modularity* is = modules();
    m_axes->setVisible(hasWall());
    // The titles of a row stand on one line.
    m_charts->layout()->setContentsMargins(0, hasWall() ? 0 : titleDrop(), 0, 0);
    if (!is) {
        m_scatter->setPoints({});
        m_scatter->setLabels({});
        m_scatter->setGhosts({});
        m_scatter->setAccessibleDescription(tr("No run yet"));
        return;
    }
    // Without a wall place and vector alone.
    const int pair = hasWall() ? std::max(0, m_axes->currentIndex()) : 0;
    const int across = pair == 2 ? 1 : 0, upwards = pair == 0 ? 1 : 2;
    const auto axisName = [](int factor) {
        return factor == 0 ? tr("$f$_{x}, share told by place")
            : factor == 1  ? tr("$f$_{v}, share told by vector")
                           : tr("$f$_{d}, share told by distance");
    };
    m_scatter->setHorizontalAxis(axisName(across), theme().factor(across).text);
    m_scatter->setVerticalAxis(axisName(upwards), theme().factor(upwards).text);
    const auto at = [&](const Modularity& of, Index neuron) {
        return QPointF(of.fractions(neuron, across), of.fractions(neuron, upwards));
    };

    const Groups groups = groupsOf(*is);
    QList<ScatterPoint> points;
    for (Index neuron = 0; neuron < is->fractions.rows(); ++neuron) {
        const bool isActive = is->active[std::size_t(neuron)];
        const QColor color = isActive && is->isPure(neuron)
            ? theme().factor(int(is->kindOf(neuron))).fill
            : theme().ink3;
        points.append({at(*is, neuron), color, !isActive});
    }
    m_scatter->setPoints(points);
    if (!m_pointed) // else it is told of the cell
        m_scatter->setAccessibleDescription(m_maps->accessibleDescription());

    QList<ScatterLabel> labels;
    const auto label = [&](const QList<int>& cells, const QString& text, const QColor& color) {
        if (cells.isEmpty())
            return;
        QPointF middle;
        for (int cell : cells)
            middle += at(*is, cell) / double(cells.size());
        labels.append({middle, text, color});
    };
    const auto count = [](const QList<int>& cells) { return int(cells.size()); };
    label(groups.pure[0], tr("%n allocentric", nullptr, count(groups.pure[0])),
        theme().factor(0).text);
    label(groups.pure[1], tr("%n object-vector", nullptr, count(groups.pure[1])),
        theme().factor(1).text);
    label(groups.pure[2], tr("%n border", nullptr, count(groups.pure[2])), theme().factor(2).text);
    label(groups.mixed, tr("%n mixed", nullptr, count(groups.mixed)), theme().ink2);
    m_scatter->setLabels(labels);

    QList<QPointF> ghosts;
    if (const auto& before = m_run->before();
        before && before->modules && before->modules->fractions.cols() == is->fractions.cols())
        for (Index neuron = 0; neuron < before->modules->fractions.rows(); ++neuron)
            if (before->modules->active[std::size_t(neuron)])
                ghosts.append(at(*before->modules, neuron));
    m_scatter->setGhosts(ghosts, ghosts.isEmpty() ? QString() : tr("run before"));
    m_scatter->setPointedPoint(int(m_pointed.value_or(-1)));
}

void SpaceChapter::showCurve()
{
    const auto& snapshot = m_run->snapshot();
    const std::vector<Evaluation>& curve = m_run->curve();
    m_curve->setPoints(modularityCurve, modularityPoints(curve));
    QList<QPointF> r2;
    for (const Evaluation& evaluation : curve)
        r2.append({double(evaluation.step), evaluation.r2});
    m_curve->setPoints(r2Curve, r2);
    const auto& before = m_run->before();
    m_curve->setGhost(before ? modularityPoints(before->curve()) : QList<QPointF>(),
        before ? tr("run before") : QString());
    if (!snapshot)
        return;
    m_curve->setXRange(0,
        double(std::max({snapshot->endStep.value_or(snapshot->step), snapshot->tipStep,
            before ? before->tipStep : 0, std::int64_t(100)})));
    const Evaluation& head = snapshot->head;
    m_curve->setHead(curve.empty() ? std::nullopt : std::optional(double(head.step)));
    m_curve->setCaption(curve.empty() || !head.modularity
            ? QString()
            : tr("%1, R² %2").arg(formatRatio(*head.modularity), formatRatio(head.r2)));
}

// --- To take away

QList<Figure> SpaceChapter::figures() const
{
    QList<Figure> figures{{tr("Torus"), "torus", {m_torus}}};
    if (m_middle->currentIndex() == 1)
        figures.append({tr("Neuron %1").arg(*m_open + 1),
            QStringLiteral("neuron-%1").arg(*m_open + 1), {m_card}, [this] { return mapsCsv(); }});
    else
        figures.append({tr("Rate maps"), "maps", {m_maps}, [this] { return mapsCsv(); }});
    figures.append(
        {tr("What each cell tells"), "fractions", {m_scatter}, [this] { return fractionsCsv(); }});
    const auto curve = [present = m_run->curve(), before = m_run->before()] {
        return measureCsv("modularity", &Evaluation::modularity, present,
            before ? before->curve() : std::vector<Evaluation>());
    };
    figures.append({tr("Modularity"), "modularity", {m_curve}, curve});
    figures.append({tr("Whole chapter"), "chapter", page()});
    for (Figure& figure : figures) {
        figure.caption = caption();
        figure.fileName = fileName(figure.fileName);
    }
    return figures;
}

QList<TextFile> SpaceChapter::textFiles() const
{
    const auto& snapshot = m_run->snapshot();
    if (!snapshot)
        return {};
    return {{tr("Trained network as &CSV…"), fileName("network") + ".csv",
        [snapshot] { return networkCsv(*snapshot); }}};
}

// A line a place of the animal with the object at A and at B: object_column, object_row, wall (with
// one), column, row, then the activity of each neuron.
QByteArray SpaceChapter::mapsCsv() const
{
    if (!modules())
        return {};
    const Matrix<float>& activity = m_run->snapshot()->sceneActivity;
    const Index neurons = activity.cols(), places = hasWall() ? 5 : 4;
    std::vector<std::string> names{"object_column", "object_row", "column", "row"};
    if (hasWall())
        names.insert(names.begin() + 2, "wall");
    for (Index neuron = 0; neuron < neurons; ++neuron)
        names.push_back("z" + std::to_string(neuron + 1));
    Matrix<double> values(2 * torusPlaces, places + neurons);
    Index line = 0;
    for (Index object : {m_stage.objectA, m_stage.objectB}) {
        const Matrix<double> maps = rateMaps(activity, object, m_stage.wall);
        for (Index place = 0; place < torusPlaces; ++place, ++line) {
            values(line, 0) = double(object % torusSide + 1);
            values(line, 1) = double(object / torusSide + 1);
            if (hasWall())
                values(line, 2) = double(m_stage.wall + 1);
            values(line, places - 2) = double(place % torusSide + 1);
            values(line, places - 1) = double(place / torusSide + 1);
            values.row(line).tail(neurons) = maps.row(place);
        }
    }
    return tableCsv(names, values);
}

// neuron, active, kind, f_x, f_v, f_d (empty without a wall), part in the modularity.
QByteArray SpaceChapter::fractionsCsv() const
{
    QByteArray csv = "neuron,active,kind,f_x,f_v,f_d,part\r\n";
    const Modularity* is = modules();
    for (Index neuron = 0; is && neuron < is->fractions.rows(); ++neuron) {
        const QByteArrayList fields{QByteArray::number(qint64(neuron + 1)),
            is->active[std::size_t(neuron)] ? "1" : "0", wordOf(is->kindOf(neuron)),
            exactText(is->fractions(neuron, 0)), exactText(is->fractions(neuron, 1)),
            hasWall() ? exactText(is->fractions(neuron, 2)) : QByteArray(),
            exactText(is->partOf(neuron))};
        csv += fields.join(',') + "\r\n";
    }
    return csv;
}

void SpaceChapter::fitToType(double scale)
{
    const int controlsWidth = int(std::lround(250 * scale));
    m_controls->setFixedWidth(std::max(controlsWidth, m_controls->minimumSizeHint().width()));
    m_charts->setMinimumWidth(240);
    m_scatter->setMinimumHeight(int(std::lround(190 * scale)));
    m_curve->setMinimumHeight(int(std::lround(120 * scale)));
    m_torus->setMinimumHeight(int(std::lround(190 * scale)));
    m_torus->setMaximumHeight(controlsWidth); // a square
    m_card->fitToType(scale);
    m_walkButton->setIconSize(QSize(14, 14) * scale);
    m_maps->setContentsMargins(0, titleDrop(), 0, 0);
}

} // namespace untangle

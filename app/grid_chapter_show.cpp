// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the chapter shows of a run: waves, maps, the chosen cell, scores, sentence.
#include "app/grid_chapter.h"

#include "app/condition_box.h"
#include "app/grid_tables.h"
#include "app/labels.h"
#include "app/run_control.h"
#include "app/seed_row.h"
#include "widgets/card_title.h"
#include "widgets/control_help.h"
#include "widgets/curve_chart.h"
#include "widgets/histogram.h"
#include "widgets/map_grid.h"
#include "widgets/number_box.h"
#include "widgets/number_text.h"
#include "widgets/ring_view.h"
#include "widgets/segmented_switch.h"
#include "widgets/torus_map_view.h"

#include <QLabel>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace untangle {

namespace {

const QString scoreId = QStringLiteral("score");
const QString r2Id = QStringLiteral("r2");
constexpr double learned = 0.9; // R2

double numberOr(const std::optional<double>& value)
{
    return value.value_or(std::numeric_limits<double>::quiet_NaN());
}

QString scoreText(const std::optional<double>& score)
{
    return score ? formatFixed(*score, 2) : QStringLiteral("–");
}

QList<QPointF> scorePoints(const std::vector<Evaluation>& curve)
{
    QList<QPointF> points;
    for (const Evaluation& each : curve)
        points.append({double(each.step), numberOr(each.gridScore)});
    return points;
}

QString bins(double distance)
{
    return formatFixed(distance, 1);
}

} // namespace

const GridCells* GridChapter::cells() const
{
    const auto& snapshot = m_run->snapshot();
    return snapshot && snapshot->grid ? &*snapshot->grid : nullptr;
}

std::optional<Index> GridChapter::shownNeuron() const
{
    const GridCells* measured = cells();
    if (!measured || m_order.empty())
        return std::nullopt;
    const bool isThere = m_neuron && *m_neuron < Index(measured->neurons.size());
    return isThere ? m_neuron : std::optional(m_order.front());
}

void GridChapter::show()
{
    showControls();
    if (m_shown != m_run->snapshot()) {
        m_shown = m_run->snapshot();
        sortCells();
        showMaps();
        showCell();
    }
    showCurve();
    setHead(name(), m_run->notice().isEmpty() ? sentence() : m_run->notice());
    const GridCells* measured = cells();
    setHero(measured ? scoreText(measured->meanScore) : QString(),
        measured ? tr("mean grid score; %1 of the cells are above 0.4")
                       .arg(tr("%1 %").arg(formatFixed(100 * measured->shareAbove, 0)))
                 : QString());
}

void GridChapter::showControls()
{
    const ExperimentSettings& settings = m_run->settings();
    const RingSettings& ring = settings.ring;
    if (!ring.isPlaceCode)
        m_lastRing = ring;
    if (m_gesture == 0) { // else the hand knows better
        m_ring->setRefused(false);
        m_ring->setRing(ring.least, ring.greatest);
    }
    m_ring->setRingShown(!ring.isPlaceCode);
    m_codeSwitch->setCurrent(ring.isPlaceCode ? 1 : 0);
    for (QWidget* part : QList<QWidget*>{m_leastLabel, m_least, m_greatestLabel, m_greatest})
        part->setEnabled(!ring.isPlaceCode);
    m_least->setRange(leastRing, ring.greatest);
    m_greatest->setRange(ring.least, greatestRing);
    m_least->setValue(ring.least);
    m_greatest->setValue(ring.greatest);
    m_condition->setCondition(conditionOf(settings));
    showWaves();
}

void GridChapter::showWaves()
{
    QList<RingWave> waves;
    const std::vector<CodeWave> held = wavesOf(m_run->settings().ring);
    for (const CodeWave& wave : held)
        waves.append({QPoint(int(wave.k1), int(wave.k2)), wave.strength});
    m_ring->setWaves(waves);
    m_ringTitle->setCaption(tr("%n wave(s) on the torus", nullptr, int(held.size())));
    m_ring->setAccessibleDescription(m_run->settings().ring.isPlaceCode
            ? tr("The place code holds %n wave(s), long ones most.", nullptr, int(held.size()))
            : tr("%n wave(s) with |k| from %1 to %2.", nullptr, int(held.size()))
                  .arg(formatShort(m_run->settings().ring.least),
                      formatShort(m_run->settings().ring.greatest)));
}

QStringList GridChapter::waveText(const QPoint& k) const
{
    if (k.isNull())
        return {tr("k = (0, 0)"), tr("no wave: the same everywhere")};
    const double length = std::hypot(double(k.x()), double(k.y()));
    return {QStringLiteral("$k$ = (%1, %2)").arg(formatInteger(k.x()), formatInteger(k.y())),
        QStringLiteral("|$k$| = %1").arg(formatShort(roundToDigits(length, 4))),
        tr("wavelength %1 bins").arg(bins(double(gridMapSide) / length))};
}

// Best first, those without a score behind, inactive ones last. While training plays they stay.
void GridChapter::sortCells()
{
    const GridCells* measured = cells();
    if (!measured) {
        m_order.clear();
        return;
    }
    const bool isSame = m_order.size() == measured->neurons.size();
    if (isSame && m_shown->running)
        return;
    m_order.resize(measured->neurons.size());
    std::iota(m_order.begin(), m_order.end(), Index(0));
    const auto rank = [&](Index neuron) {
        const bool isActive = measured->active[std::size_t(neuron)];
        const double score = measured->neurons[std::size_t(neuron)].score.value_or(-3);
        return std::pair(!isActive, -score);
    };
    std::stable_sort(m_order.begin(), m_order.end(),
        [&](Index one, Index other) { return rank(one) < rank(other); });
}

void GridChapter::showMaps()
{
    const GridCells* measured = cells();
    if (!measured) {
        m_maps->setMaps({}, gridMapSide);
        m_histogram->setValues({});
        for (QWidget* view : QList<QWidget*>{m_maps, m_histogram})
            view->setAccessibleDescription(tr("No run yet"));
        return;
    }
    m_maps->setMaps(m_shown->sceneActivity, gridMapSide);
    m_maps->setOrder(m_order);
    QList<MapTile> tiles;
    std::vector<double> scores;
    for (std::size_t neuron = 0; neuron < measured->neurons.size(); ++neuron) {
        const std::optional<double>& score = measured->neurons[neuron].score;
        const bool isActive = measured->active[neuron];
        tiles.append({isActive ? scoreText(score) : QStringLiteral("–"), !isActive});
        if (isActive && score)
            scores.push_back(*score);
    }
    m_maps->setTiles(tiles);
    const auto clear = std::count_if(
        scores.begin(), scores.end(), [](double score) { return score > GridCells::clear; });
    const auto active = std::count(measured->active.begin(), measured->active.end(), true);
    m_histogram->setValues(scores);
    m_histogram->setThreshold(GridCells::clear,
        tr("%1 of %2 above %3").arg(clear).arg(active).arg(formatShort(GridCells::clear)));
    m_histogram->setAccessibleDescription(
        tr("%1 of %2 active cells have a grid score above %3; the mean is %4.")
            .arg(clear)
            .arg(active)
            .arg(formatShort(GridCells::clear), scoreText(measured->meanScore)));
    m_maps->setAccessibleDescription(m_histogram->accessibleDescription());
    m_mapsTitle->setCaption(m_shown->running ? tr("grid score below each")
                                             : tr("best grid first, its score below each"));
}

QStringList GridChapter::cellText(Index neuron) const
{
    const GridCells* measured = cells();
    if (!measured || neuron >= Index(measured->neurons.size()))
        return {};
    const GridMeasure& measure = measured->neurons[std::size_t(neuron)];
    QStringList lines{tr("cell %1").arg(neuron + 1)};
    if (!measured->active[std::size_t(neuron)])
        lines.append(tr("inactive: it hardly varies"));
    lines.append(measure.score ? tr("grid score %1").arg(formatFixed(*measure.score, 3))
                               : tr("no grid score: the map is constant"));
    lines.append(measure.spacing ? tr("spacing %1 bins").arg(bins(*measure.spacing))
                                 : tr("no spacing: fewer than six maxima"));
    return lines;
}

void GridChapter::showCell()
{
    const auto neuron = shownNeuron();
    const std::optional<double> ideal = idealSpacing(m_run->settings().ring);
    m_maps->setChosen(neuron);
    if (!neuron) {
        m_cellTitle->setTitle(tr("Chosen cell"));
        m_cellTitle->setCaption({});
        m_map->setMap({});
        m_autocorrelogram->setMap({});
        for (QWidget* view : {m_map, m_autocorrelogram})
            view->setAccessibleDescription(tr("No run yet"));
        m_autocorrelogram->setPolygon({});
        m_spacing->setText({});
        m_histogram->setMarked(std::nullopt);
        return;
    }
    const GridMeasure& measure = cells()->neurons[std::size_t(*neuron)];
    const auto mapOf = [](const auto& places) {
        return Matrix<double>(
            places.reshaped(gridMapSide, gridMapSide).transpose().template cast<double>());
    };
    m_cellTitle->setTitle(tr("Cell %1").arg(*neuron + 1));
    m_cellTitle->setCaption(measure.score ? tr("grid score %1").arg(formatFixed(*measure.score, 3))
                                          : tr("no grid score: the map is constant"));
    m_map->setMap(mapOf(m_shown->sceneActivity.col(*neuron)));
    m_autocorrelogram->setReach(double(gridMapSide));
    m_autocorrelogram->setMap(mapOf(measure.autocorrelogram));
    // Six maxima make a hexagon only where there is a grid.
    const bool isClear = measure.score && *measure.score > GridCells::clear;
    QPolygonF hexagon;
    if (isClear)
        for (const GridMeasure::Maximum& maximum : measure.maxima)
            hexagon.append(QPointF(maximum.x, maximum.y));
    m_autocorrelogram->setPolygon(hexagon);
    const bool isActive = cells()->active[std::size_t(*neuron)];
    m_histogram->setMarked(isActive ? measure.score : std::nullopt);

    const QString is = measure.spacing ? colored(bins(*measure.spacing), theme().ink) : QString();
    QString words;
    if (!measure.spacing)
        words = tr("No spacing: the autocorrelogram has fewer than six maxima.");
    else if (!isClear)
        words = tr("No clear grid (score below %1), so no spacing.")
                    .arg(formatShort(GridCells::clear, 2));
    else if (ideal)
        words = tr("Spacing %1 bins; the ring's ideal, 20 · 2 / (√3 |k|), is %2 bins.")
                    .arg(is, colored(bins(*ideal), theme().ink));
    else
        words = tr("Spacing %1 bins; a place code has no ideal.").arg(is);
    m_spacing->setText(words);
    m_map->setAccessibleDescription(cellText(*neuron).join(QStringLiteral(", ")));
    m_autocorrelogram->setAccessibleDescription(m_map->accessibleDescription());
}

void GridChapter::showCurve()
{
    const auto& snapshot = m_run->snapshot();
    const auto& before = m_run->before();
    const std::vector<Evaluation>& curve = m_run->curve();
    std::int64_t end = 100;
    if (snapshot)
        end = std::max({end, snapshot->tipStep, snapshot->endStep.value_or(snapshot->step)});
    if (before)
        end = std::max(end, before->tipStep);
    m_curve->setXRange(0, double(end));
    m_curve->setHead(
        curve.empty() || !snapshot ? std::nullopt : std::optional(double(snapshot->head.step)));
    m_curve->setPoints(scoreId, scorePoints(curve));
    QList<QPointF> r2;
    for (const Evaluation& each : curve)
        r2.append({double(each.step), each.r2});
    m_curve->setPoints(r2Id, r2);
    const std::vector<Evaluation> past = before ? before->curve() : std::vector<Evaluation>();
    m_curve->setGhost(scorePoints(past), past.empty() ? QString() : tr("run before"));
    QList<ChartMark> marks;
    if (snapshot)
        for (const Mark& mark : snapshot->marks)
            marks.append({double(mark.step), QString(), theme().ink2});
    m_curve->setMarks(marks);
    const bool hasDiverged = snapshot && snapshot->status == RunStatus::Diverged;
    m_curve->setDiverged(hasDiverged ? std::optional(QPointF(
                             double(snapshot->head.step), numberOr(snapshot->head.gridScore)))
                                     : std::nullopt);
}

QString GridChapter::sentence() const
{
    const auto& snapshot = m_run->snapshot();
    const GridCells* measured = cells();
    if (!snapshot || !measured)
        return {};
    if (snapshot->status == RunStatus::Diverged)
        return tr("%1 What stands here is the last finite state.")
            .arg(Labels::of(*snapshot->divergence));
    const QString score = colored(scoreText(measured->meanScore), theme().ink);
    const QString share = tr("%1 %").arg(formatFixed(100 * measured->shareAbove, 0));
    const QString r2 = formatFixed(snapshot->head.r2, 3);
    if (snapshot->step < snapshot->tipStep)
        return tr("Back at step %1 of %2: the mean grid score was %3. A change from here makes a "
                  "branch.")
            .arg(formatInteger(double(snapshot->step)), formatInteger(double(snapshot->tipStep)),
                score);
    const ExperimentSettings& settings = snapshot->settings;
    if (snapshot->step == 0)
        return tr("Before training each cell mixes the waves at random: mean grid score %1, %2 "
                  "above 0.4, R² %3.")
            .arg(score, share, r2);
    if (snapshot->status == RunStatus::Finished && snapshot->head.r2 < learned)
        return tr("The network has not learned its inputs: R² is %1, so the mean grid score %2 "
                  "says little.")
            .arg(r2, score);
    const bool isNonneg
        = settings.activation == Activation::Relu || settings.weights.betaNonneg > 0;
    const bool isCheap = settings.weights.betaActivity > 0 && settings.weights.betaWeight > 0;
    if (settings.ring.isPlaceCode)
        return (isNonneg ? tr("From a place code cells become bumps at one place each: mean grid "
                              "score %1, %2 above 0.4, R² %3.")
                         : tr("Without nonnegativity a place code stays mixed: mean grid score "
                              "%1, %2 above 0.4, R² %3."))
            .arg(score, share, r2);
    if (!isNonneg)
        return tr("Without nonnegativity the waves stay mixed: mean grid score %1, %2 above 0.4, "
                  "R² %3.")
            .arg(score, share, r2);
    if (!isCheap)
        return tr("Nonnegative, but one energy is free: mean grid score %1, %2 above 0.4, R² %3.")
            .arg(score, share, r2);
    if (measured->meanScore.value_or(0) > GridCells::clear)
        return tr("Nonnegative and cheap, waves of one length join to hexagons: mean grid score "
                  "%1, %2 above 0.4, R² %3.")
            .arg(score, share, r2);
    return tr("Nonnegative and cheap, the maps have not turned hexagonal: mean grid score %1, %2 "
              "above 0.4, R² %3.")
        .arg(score, share, r2);
}

void GridChapter::retranslate()
{
    m_run->retranslate();
    m_ringTitle->setTitle(tr("Plane of waves"));
    m_ring->setAccessibleName(tr("Ring of wave vectors"));
    setHelp(m_ring,
        tr("Each dot is a wave that fits the torus: k counts its crests across and upwards. Those "
           "between the circles are the network's inputs. Drag a circle, or move the outer one "
           "with Up and Down, the inner one with Right and Left."),
        tr("Waves of one length give one module of grid cells."));
    m_codeSwitch->setOptions({tr("Ring"), tr("Place code")});
    m_codeSwitch->setOptionToolTips(
        {tr("The network sees cos and sin of the waves in the ring: one module of grid cells."),
            tr("The network sees Gaussian bumps (sigma 2 bins, 24 components): waves of many "
               "lengths.")});
    m_leastLabel->setText(tr("|k| from"));
    m_greatestLabel->setText(tr("to"));
    m_least->setAccessibleName(tr("Least |k| of the ring"));
    m_greatest->setAccessibleName(tr("Greatest |k| of the ring"));
    for (NumberBox* box : {m_least, m_greatest})
        setHelp(box, tr("How many crests a wave has across the torus: longer |k|, finer grid."));
    m_conditionLabel->setText(tr("Condition"));
    m_seed->setNewSeedToolTip(tr("New seed: other first weights (Ctrl+R)"));

    m_mapsTitle->setTitle(tr("%1 cells").arg(m_run->settings().hiddenSizes.front()));
    m_maps->setAccessibleName(tr("Rate maps of all cells"));
    setHelp(m_maps,
        tr("The rate of each cell over the torus: the stronger the colour, the higher. The arrow "
           "keys choose one."));
    m_maps->setEmptyText(tr("No run yet"), tr("Press Space to train."));
    m_histogram->setTitle(tr("Grid scores"));
    m_histogram->setCaption(tr("of the active cells"));
    m_histogram->setAccessibleName(tr("How many cells have which grid score"));
    setHelp(m_histogram,
        tr("The grid score is high where a map looks the same turned by 60° and 120°, and other "
           "turned by 30°, 90° and 150°."));
    m_histogram->setEmptyText(tr("No run yet"));
    m_histogram->setHoverText([](double from, double to, int count) {
        return QStringList{tr("score %1 to %2").arg(formatFixed(from, 1), formatFixed(to, 1)),
            tr("%n cell(s)", nullptr, count)};
    });
    m_mapLabel->setText(tr("Rate map"));
    m_autocorrelogramLabel->setText(tr("Autocorrelogram"));
    m_map->setAccessibleName(tr("Rate map of the chosen cell"));
    m_autocorrelogram->setAccessibleName(tr("Autocorrelogram of the chosen cell"));
    setHelp(m_map, tr("Where on the torus the cell fires; opposite edges meet."));
    setHelp(m_autocorrelogram,
        tr("How alike the map and the map moved are; twice as wide as the torus. The six maxima "
           "nearest the middle make a hexagon when the map is a grid."));
    m_map->setHoverText([this](int x, int y) {
        const auto neuron = shownNeuron();
        if (!neuron || !m_shown)
            return QStringList();
        const double rate = double(m_shown->sceneActivity(x + gridMapSide * y, *neuron));
        return QStringList{
            tr("column %1, row %2").arg(x).arg(y), tr("rate %1").arg(formatShort(rate, 3))};
    });
    m_autocorrelogram->setHoverText([this](int x, int y) {
        const auto neuron = shownNeuron();
        if (!neuron)
            return QStringList();
        const auto wrapped = [](int bin) {
            constexpr int side = int(gridMapSide);
            return (bin % side + side) % side;
        };
        const double value = cells()->neurons[std::size_t(*neuron)].autocorrelogram(
            wrapped(x) + gridMapSide * wrapped(y));
        return QStringList{tr("moved by %1, %2").arg(formatInteger(x), formatInteger(y)),
            tr("correlation %1").arg(formatFixed(value, 2))};
    });
    for (TorusMapView* view : {m_map, m_autocorrelogram})
        view->setEmptyText(tr("No run yet"));

    QPen r2Pen(theme().ink3, 2);
    r2Pen.setCapStyle(Qt::FlatCap);
    r2Pen.setDashPattern({0.6, 1.7});
    QList<Curve> curves{
        {scoreId, tr("grid score"), theme().curvePen(Cost::Total, 2.8), theme().ink},
        {r2Id, tr("R²"), r2Pen, theme().ink3}};
    curves.front().isBold = true;
    m_curve->setTitle(tr("Grid score while training"));
    m_curve->setCaption(tr("mean over the active cells"));
    m_curve->setWhatsThis(tr("A mean score above the line of a clear grid says that most active "
                             "cells fire in a hexagon."));
    m_curve->setCurves(curves);
    m_curve->setReferenceLines(
        {{tr("clear grid"), GridCells::clear, {3.3, 2.5}, formatShort(GridCells::clear)}});
    m_curve->setXText([](double step) { return tr("step %1").arg(formatInteger(step)); });
    m_curve->setValueText(formatRatio);
    m_curve->setEmptyText(tr("No run yet"), tr("Press Space to train."));
    m_shown.reset();
    show();
}

} // namespace untangle

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/space_chapter.h"

#include "app/labels.h"
#include "app/seed_row.h"
#include "widgets/card_title.h"
#include "widgets/control_help.h"
#include "widgets/curve_chart.h"
#include "widgets/number_text.h"
#include "widgets/scatter_chart.h"
#include "widgets/segmented_switch.h"
#include "widgets/torus_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>

namespace untangle {

namespace {

constexpr double modular = 0.9; // modules are told from here
constexpr double leastR2 = 0.9;

} // namespace

void SpaceChapter::showSentence()
{
    setHead(name(), m_run->notice().isEmpty() ? sentence() : m_run->notice());
    const auto modularity = modules() ? modules()->modularity : std::nullopt;
    setHero(modularity ? formatFixed(*modularity, 2) : QString(),
        tr("modularity; at 1 each cell follows one factor"));
}

QString SpaceChapter::sentence() const
{
    const auto& snapshot = m_run->snapshot();
    if (!modules())
        return tr("No run yet. Press Space to train.");
    if (snapshot->status == RunStatus::Diverged)
        return tr("%1 What stands here is the last finite state.")
            .arg(Labels::of(*snapshot->divergence));
    if (!modules()->modularity)
        return tr("No cell is active, so there is no modularity.");
    const double value = *modules()->modularity;
    const QString modularity = colored(formatFixed(value, 2), theme().ink);
    if (snapshot->status == RunStatus::Finished && snapshot->head.r2 < leastR2)
        return tr("The network has not learned its targets: R² is %1, so modularity %2 says "
                  "little.")
            .arg(formatFixed(snapshot->head.r2, 2), modularity);
    if (snapshot->step == 0)
        return tr("Before training each cell mixes what it is told: modularity is %1. Press Space "
                  "to train.")
            .arg(modularity);
    const auto condition = conditionOf(snapshot->settings);
    const bool isWhole = !condition || *condition == Condition::ReluActivityWeight
        || *condition == Condition::NonnegActivityWeight;
    return isWhole && value >= modular ? modularSentence(modularity) : mixedSentence(modularity);
}

QString SpaceChapter::modularSentence(const QString& modularity) const
{
    const TorusSettings& torus = m_run->snapshot()->settings.torus;
    const std::vector<Index> sizes = modules()->moduleSizes();
    const auto size = [&](CellKind kind) {
        return colored(QString::number(sizes[std::size_t(kind)]), theme().factor(int(kind)).text);
    };
    const QString place = size(CellKind::Allocentric), vector = size(CellKind::ObjectVector);
    if (torus.hasWall)
        return tr("A wall is a third factor and gets its own cells: %1 allocentric, %2 "
                  "object-vector, %3 border. Modularity is %4.")
            .arg(place, vector, size(CellKind::Border), modularity);
    if (torus.componentCount == 4)
        return tr("With 4 components place itself splits into two coordinates, hence stripes: %1 "
                  "and %2 cells, modularity %3.")
            .arg(place, vector, modularity);
    if (torus.objects == ObjectPositions::All)
        return tr("Objects can be anywhere, so place and vector each get a population: %1 and %2 "
                  "cells, modularity %3.")
            .arg(place, vector, modularity);
    if (torus.objects == ObjectPositions::Window && torus.window == 0)
        return tr("The object sits on the animal, so only place varies: %1 cells follow it, "
                  "modularity %2.")
            .arg(place, modularity);
    if (torus.objects == ObjectPositions::Window)
        return tr("The object keeps near the animal, yet place and vector are independent: %1 and "
                  "%2 cells, modularity %3.")
            .arg(place, vector, modularity);
    return tr("With %1 positions place and vector are nearly independent: %2 and %3 cells, "
              "modularity %4.")
        .arg(QString::number(torus.objectCount), place, vector, modularity);
}

QString SpaceChapter::mixedSentence(const QString& modularity) const
{
    const ExperimentSettings& settings = m_run->snapshot()->settings;
    const TorusSettings& torus = settings.torus;
    const auto condition = conditionOf(settings);
    const std::vector<Index> sizes = modules()->moduleSizes();
    const QString place = QString::number(sizes[0]), vector = QString::number(sizes[1]);
    if (condition == Condition::ActivityWeight)
        return tr("Rates may be negative, so mixing costs no more: %1 cells lean to place, %2 to "
                  "vector, modularity %3.")
            .arg(place, vector, modularity);
    if (condition && *condition != Condition::ReluActivityWeight
        && *condition != Condition::NonnegActivityWeight)
        return tr("Not every cost is there: %1 cells lean to place, %2 to vector, modularity %3.")
            .arg(place, vector, modularity);
    if (m_run->snapshot()->status != RunStatus::Finished && torus.objects != ObjectPositions::Fixed)
        return tr("Cells begin to take sides: %1 lean to place, %2 to vector, modularity %3 so "
                  "far.")
            .arg(place, vector, modularity);
    if (torus.hasWall)
        return tr(
            "Cells take sides: %1 lean to place, %2 to vector, %3 to the wall, modularity %4.")
            .arg(place, vector, QString::number(sizes[2]), modularity);
    switch (torus.objects) {
    case ObjectPositions::Fixed:
        return tr("The object never moves, so place gives the vector: every cell mixes the two, "
                  "modularity %1.")
            .arg(modularity);
    case ObjectPositions::Some:
        return tr("With few positions place nearly gives the vector: cells mix, %1 lean to place, "
                  "%2 to vector, modularity %3.")
            .arg(place, vector, modularity);
    case ObjectPositions::Window:
        return tr("The object keeps near, so the vector varies little: %1 cells lean to place, %2 "
                  "to vector, modularity %3.")
            .arg(place, vector, modularity);
    case ObjectPositions::All:
        break;
    }
    return tr("Objects can be anywhere, and cells take sides: %1 lean to place, %2 to vector, "
              "modularity %3.")
        .arg(place, vector, modularity);
}

// Of a pointed cell.
QStringList SpaceChapter::cellWords(Index neuron) const
{
    const Modularity* is = modules();
    if (!is || neuron >= is->fractions.rows())
        return {};
    const auto share = [&](Index factor) { return formatFixed(is->fractions(neuron, factor), 2); };
    QStringList words{
        tr("neuron %1").arg(neuron + 1), tr("place %1, vector %2").arg(share(0), share(1))};
    if (is->fractions.cols() > 2)
        words[1] = tr("place %1, vector %2, distance %3").arg(share(0), share(1), share(2));
    return words;
}

QString SpaceChapter::caption() const
{
    const auto& snapshot = m_run->snapshot();
    const ExperimentSettings& settings = snapshot ? snapshot->settings : m_run->settings();
    const TorusSettings& torus = settings.torus;
    const auto number = [](double value) { return formatShort(value, 4); };
    QString objects;
    if (torus.hasWall)
        objects = tr("object and wall anywhere");
    else if (torus.objects == ObjectPositions::Window)
        objects = tr("object within %1 of the animal").arg(torus.window);
    else
        objects = tr("object at %1 of 64 places")
                      .arg(torus.objects == ObjectPositions::All        ? torusPlaces
                              : torus.objects == ObjectPositions::Fixed ? 1
                                                                        : torus.objectCount);
    const QString network = tr("Torus of 8 × 8 places, %1 components, %2, %3 hidden neurons.")
                                .arg(torus.componentCount)
                                .arg(objects)
                                .arg(settings.hiddenSizes.back());
    const QString costs
        = tr("%1: β nonneg %2, β activity %3, β weight %4.")
              .arg(Labels::conditionOf(settings), number(settings.weights.betaNonneg),
                  number(settings.weights.betaActivity), number(settings.weights.betaWeight));
    const QString run
        = tr("Seed %1, step %2.").arg(settings.seed).arg(snapshot ? snapshot->step : 0);
    return QStringList{network, costs, run}.join(' ').replace(
        QStringLiteral("β "), QStringLiteral("β\u00a0"));
}

// "space-maps-seed-1-step-3000"
QString SpaceChapter::fileName(const QString& what) const
{
    const auto& snapshot = m_run->snapshot();
    return QStringLiteral("space-%1-seed-%2-step-%3")
        .arg(what)
        .arg(snapshot ? snapshot->settings.seed : m_run->settings().seed)
        .arg(snapshot ? snapshot->step : 0);
}

void SpaceChapter::retranslate()
{
    m_run->retranslate();
    m_torusTitle->setTitle(tr("Torus, 8 × 8"));
    m_torusTitle->setCaption(tr("opposite edges meet"));
    m_torus->setNames(QStringLiteral("$x$"), QStringLiteral("$v$"), tr("A"), tr("B"));
    m_torus->setAccessibleName(tr("Torus with animal and object"));
    setHelp(m_torus,
        tr("Drag the animal, the object at A, its other place B or the wall. Keys: arrows move the "
           "animal, with Ctrl A, with Ctrl and Shift B, with Shift the wall."));
    m_objectsKind->setOptions({tr("positions"), tr("window")});
    m_objectsKind->setOptionToolTips({tr("The object stands at some places of the torus."),
        tr("The object stands anywhere near the animal.")});
    m_componentsLabel->setText(tr("Components"));
    m_components->setOptions({"4", "8", "12"});
    m_components->setOptionToolTips(
        {tr("Place as 4 numbers: one wave across and one upwards, so maps are stripes."),
            tr("Place as 8 numbers: maps are two-dimensional bumps."),
            tr("Place as 12 numbers: finer bumps.")});
    m_conditionLabel->setText(tr("Condition"));
    m_seed->setNewSeedToolTip(tr("New seed: other data and other first weights (Ctrl+R)"));
    m_wallBox->setText(tr("Add a wall (border cells)"));
    setHelp(m_wallBox, tr("A wall across the torus: the distance from it is a third factor."));

    m_maps->setAccessibleName(tr("Rate maps of all cells"));
    m_maps->setWhatsThis(
        tr("Each pair of maps is one cell, with the object at A above and at B below. A place cell "
           "stays where it is, an object-vector cell moves with the object."));
    m_maps->setEmptyText(tr("No run yet"), tr("Press Space to train."));
    m_card->retranslate();
    m_scatter->setTitle(tr("What each cell tells"));
    m_scatter->setCaption(tr("one dot a cell"));
    m_scatter->setEmptyText(tr("No run yet"), tr("Press Space to train."));
    setHelp(m_scatter,
        tr("Across: the share of a cell's variance that one factor explains. "
           "Upwards: that of another. A dot on the diagonal is mixed."));
    const int axes = std::max(0, m_axes->currentIndex());
    m_axes->clear();
    m_axes->addItems({tr("x, v"), tr("x, d"), tr("v, d")});
    m_axes->setCurrentIndex(axes);
    m_axes->setAccessibleName(tr("Which two of the three shares"));
    setHelp(m_axes,
        tr("Which two of the three shares stand across and upwards: place, vector, distance."));

    m_curve->setTitle(tr("Modularity while training"));
    m_curve->setWhatsThis(
        tr("Modularity is 1 where every cell tells of place, of the vector or of the wall alone."));
    QPen r2Pen(theme().ink3, 2);
    r2Pen.setCapStyle(Qt::FlatCap);
    r2Pen.setDashPattern({0.6, 1.7});
    QList<Curve> curves{
        {modularityCurve, tr("modularity"), theme().curvePen(Cost::Total, 2.8), theme().ink},
        {r2Curve, tr("R²"), r2Pen, theme().ink3}};
    curves.front().isBold = true;
    m_curve->setCurves(curves);
    m_curve->setXText([](double step) { return tr("step %1").arg(formatInteger(step)); });
    m_curve->setValueText(formatRatio);
    m_curve->setEmptyText(tr("No run yet"), tr("Press Space to train."));
    m_showsWindow.reset();
    startOrStopWalk();
    showRun();
}

} // namespace untangle

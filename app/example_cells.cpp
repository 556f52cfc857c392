// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/example_cells.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace untangle {

namespace {

Index wrapped(Index bin, Index side)
{
    return (bin % side + side) % side;
}

Trainer trained(const ExperimentSettings& settings, Kernel kernel, std::stop_token stop)
{
    Trainer trainer(settings, kernel);
    while (!stop.stop_requested() && trainer.step()) { }
    return trainer;
}

// The map over x of one neuron while object and wall stay where they are.
Matrix<double> mapOverPlaces(const Matrix<float>& activity, Index neuron)
{
    Matrix<double> map(torusSide, torusSide);
    for (Index y = 0; y < torusSide; ++y)
        for (Index x = 0; x < torusSide; ++x) {
            const Index place = x + torusSide * y;
            const Index fromObject = wrapped(x - ExampleCells::objectColumn, torusSide)
                + torusSide * wrapped(y - ExampleCells::objectRow, torusSide);
            const Index fromWall = wrapped(x - ExampleCells::wallColumn, torusSide);
            map(y, x) = double(
                activity(place + torusPlaces * (fromObject + torusPlaces * fromWall), neuron));
        }
    return map;
}

// How far the greatest rate stands out, in deviations, and less where it is not in the middle of
// the picture: a bump across an edge looks like two.
double middlePeak(const Matrix<double>& map)
{
    constexpr double perPlace = 0.5; // deviations that a place more is worth
    Index row = 0, column = 0;
    const double greatest = map.maxCoeff(&row, &column), mean = map.mean();
    const double deviation = std::sqrt((map.array() - mean).square().mean());
    const double middle = double(map.rows() - 1) / 2;
    return (greatest - mean) / std::max(1e-12, deviation)
        - perPlace * std::max(std::abs(double(row) - middle), std::abs(double(column) - middle));
}

// Of the cells of a kind the one that `merit` prefers; 0 when there is none.
template <typename Merit> Index bestOf(const Modularity& modules, CellKind kind, const Merit& merit)
{
    std::optional<Index> best;
    for (Index neuron = 0; neuron < Index(modules.active.size()); ++neuron)
        if (modules.active[std::size_t(neuron)] && modules.kindOf(neuron) == kind
            && (!best || merit(neuron) > merit(*best)))
            best = neuron;
    return best.value_or(0);
}

void addTorusCells(ExampleCells& cells, Kernel kernel, std::stop_token stop)
{
    TorusSettings torus;
    torus.hasWall = true;
    ExperimentSettings settings = withTorus(defaultSettings(Family::Torus), torus);
    settings.weights = torusStrengths(torus.componentCount);
    const Matrix<float> activity = trained(settings, kernel, stop).sceneActivity();
    const Modularity modules = modularityOf(activity, true);
    const auto mapOf = [&](Index neuron) { return mapOverPlaces(activity, neuron); };
    const auto peakOf = [&](Index neuron) { return middlePeak(mapOf(neuron)); };
    cells.place = mapOf(bestOf(modules, CellKind::Allocentric, peakOf));
    cells.objectVector = mapOf(bestOf(modules, CellKind::ObjectVector, peakOf));
    cells.border = mapOf(bestOf(modules, CellKind::Border, [&](Index neuron) {
        const Matrix<double> map = mapOf(neuron); // the one that fires most at the wall
        return map.col(ExampleCells::wallColumn).mean() / std::max(1e-12, map.maxCoeff());
    }));
}

void addGridCell(ExampleCells& cells, Kernel kernel, std::stop_token stop)
{
    const Matrix<float> activity
        = trained(defaultSettings(Family::Ring), kernel, stop).sceneActivity();
    const GridCells measured = gridCellsOf(activity);
    Index best = 0;
    for (Index neuron = 0; neuron < activity.cols(); ++neuron)
        if (measured.neurons[std::size_t(neuron)].score.value_or(-2)
            > measured.neurons[std::size_t(best)].score.value_or(-2))
            best = neuron;
    cells.grid = activity.col(best).reshaped(gridMapSide, gridMapSide).transpose().cast<double>();
}

// The neuron of a snapshot that tells most of one factor alone.
Index purest(const Information& information, Index factor)
{
    Index best = 0;
    double most = -1;
    const Matrix<double> shares = information.shares();
    for (Index neuron = 0; neuron < shares.rows(); ++neuron) {
        // Weighed by what it tells at all, so that a hardly active one does not win.
        const double merit = shares(neuron, factor) * information.informationNats(neuron, factor);
        if (information.active[std::size_t(neuron)] && merit > most) {
            most = merit;
            best = neuron;
        }
    }
    return best;
}

Trainer twoFactors(std::uint32_t seed, Kernel kernel, std::stop_token stop)
{
    ExperimentSettings settings = defaultSettings(Family::Shallow);
    settings.factorCount = 2;
    settings.inputCount = 3;
    settings.hiddenSizes = {8};
    settings.seed = seed;
    return trained(settings, kernel, stop);
}

} // namespace

ExampleCells trainExampleCells(std::stop_token stop, Kernel kernel)
{
    ExampleCells cells;
    addTorusCells(cells, kernel, stop);
    addGridCell(cells, kernel, stop);

    const Trainer axis = twoFactors(1, kernel, stop);
    const Snapshot whole = axis.snapshot();
    cells.axis = whole.gridActivity.front()
                     .col(purest(whole.information.front(), 0))
                     .reshaped(gridSide, gridSide)
                     .transpose()
                     .cast<double>();

    const Trainer tasks = twoFactors(2, kernel, stop);
    const Information information = tasks.snapshot().information.front();
    cells.firstTask = *tasks.snapshot(NeuronId{0, purest(information, 0)}).neuron;
    cells.secondTask = *tasks.snapshot(NeuronId{0, purest(information, 1)}).neuron;
    return cells;
}

// A steady way with two slow bends in it, so that in time it comes everywhere.
WalkPlace walkAt(double seconds)
{
    const auto share = [](double value) { return value - std::floor(value); };
    return {share(0.32 + 0.061 * seconds + 0.16 * std::sin(0.53 * seconds)),
        share(0.41 + 0.043 * seconds + 0.19 * std::sin(0.37 * seconds + 1))};
}

double rateAt(const Matrix<double>& map, const WalkPlace& place)
{
    assert(map.rows() == map.cols() && map.rows() > 0);
    const Index side = map.rows();
    // Bin b reaches from b to b + 1.
    const double x = place.x * double(side) - 0.5, y = place.y * double(side) - 0.5;
    const auto left = Index(std::floor(x)), below = Index(std::floor(y));
    const double right = x - double(left), above = y - double(below);
    const auto at
        = [&](Index column, Index row) { return map(wrapped(row, side), wrapped(column, side)); };
    const double rate = (1 - above) * ((1 - right) * at(left, below) + right * at(left + 1, below))
        + above * ((1 - right) * at(left, below + 1) + right * at(left + 1, below + 1));
    const double greatest = map.maxCoeff();
    return greatest > 0 ? std::max(0.0, rate / greatest) : 0;
}

} // namespace untangle

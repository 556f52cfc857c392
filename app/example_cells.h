// One cell of each kind from small networks that are trained for it: what the Puzzle shows.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trainer.h"

#include <stop_token>

namespace untangle {

// Rates over a torus, rows are y; a map of any size covers the same room.
struct ExampleCells {
    // Where the object and the wall stand, in places of the torus of torusSide.
    static constexpr Index objectColumn = 5, objectRow = 2, wallColumn = 6;

    Matrix<double> place, objectVector, border; // torusSide x torusSide
    Matrix<double> grid; // gridMapSide x gridMapSide
    // A neuron that follows one of two factors: its rates on factorGrid(), e1 along a row.
    Matrix<double> axis;
    NeuronDetail firstTask, secondTask; // neurons of another network, one for each of its factors
};

// A torus with a wall, a ring, and two networks of two factors, all with nonneg + activity +
// weight and seed 1, the last one 2. About half a second; stops early with what it has.
ExampleCells trainExampleCells(std::stop_token stop = {}, Kernel kernel = bestKernel());

// Where the animal is after `seconds` of its walk, as shares of the torus in [0, 1).
struct WalkPlace {
    double x = 0, y = 0;
};
WalkPlace walkAt(double seconds);
// The rate of a map there, between its bins, as a share of its greatest rate.
double rateAt(const Matrix<double>& map, const WalkPlace& place);

} // namespace untangle

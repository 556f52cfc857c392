// Grid cells: the code that a network turns into hexagonal grids, and how hexagonal a map is.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <optional>
#include <vector>

namespace untangle {

// Positions on a torus of n x n bins, n = 20, numbered column + n * row.
inline constexpr Index gridMapSide = 20, gridPlaces = gridMapSide * gridMapSide;

// What the network gets to see of a position.
struct RingSettings {
    bool isPlaceCode = false; // Gaussian bumps (sigma 2 bins, 24 components) in place of a ring
    double least = 1.9,
           greatest = 2.3; // |k| of the ring's Fourier modes, whole-number wave vectors
    bool operator==(const RingSettings&) const = default;
};
inline constexpr double leastRing = 1, greatestRing = 6;

// Wave vectors k of the ring, one of k and -k each: modes x 2, by |k|. Empty when none lies in it.
Matrix<Index> ringModes(double least, double greatest);
// How many columns the code has.
Index gridInputCount(const RingSettings& settings);
// The code of every position: gridPlaces x columns. A ring: cos(2 pi k x / n) and sin of each mode,
// every column of variance 1/2.
Matrix<double> gridInputs(const RingSettings& settings);

// 2 / (sqrt 3 |k|) of the torus, |k| the mean of the modes: the spacing of a perfect grid, in bins.
// Nothing for a place code.
std::optional<double> idealSpacing(const RingSettings& settings);

// One neuron's map over all positions.
struct GridMeasure {
    struct Maximum {
        double x = 0, y = 0;
    };
    Vector<double> autocorrelogram; // gridPlaces: Pearson correlation of the map and itself shifted
    // The best over R = 4 .. 10 bins of: the least correlation of the disc 2 <= r <= R with itself
    // rotated by 60 and 120 degrees (bilinear, about the centre), minus the greatest of 30, 90 and
    // 150. (Langston et al. 2010; Sargolini et al. 2006.) Nothing for a constant map.
    std::optional<double> score;
    // The six maxima of the autocorrelogram, repeated 3 x 3, that are nearest to its centre: in
    // bins from it, by direction. Empty when there are fewer.
    std::vector<Maximum> maxima;
    std::optional<double> spacing; // their mean distance
};
// map: gridPlaces.
GridMeasure measureGrid(const Vector<double>& map);

// All neurons of a layer; a neuron is active above 10 % of the largest deviation.
struct GridCells {
    std::vector<bool> active;
    std::vector<GridMeasure> neurons;
    std::optional<double> meanScore; // of the active neurons with a score
    double shareAbove = 0; // of the active neurons, those above `clear`
    std::optional<double> meanSpacing;
    static constexpr double clear = 0.4;
};
// activity: gridPlaces x neurons.
GridCells gridCellsOf(const Matrix<float>& activity);

} // namespace untangle

// The numbers of the Grid cells chapter as CSV, with the conventions of app/figure_tables.h.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trainer.h"

#include <QByteArray>

#include <vector>

namespace untangle {

// A wave that the code holds, one of k and -k each, and its share of the strongest one's variance.
struct CodeWave {
    Index k1 = 0, k2 = 0;
    double strength = 1;
    double length() const;
};
// Of a ring its modes, all alike; of the place code those that its columns are made of, by length.
std::vector<CodeWave> wavesOf(const RingSettings& settings);

// A line a wave: k1, k2, length, strength.
QByteArray wavesCsv(const std::vector<CodeWave>& waves);
// A line a neuron: neuron (from 1), active (1 or 0), grid_score, spacing_bins, ideal_spacing_bins.
QByteArray gridCellsCsv(const GridCells& cells, std::optional<double> idealSpacing);
// A line a position: x, y, then the rate of each neuron: z4 is that of the fourth.
QByteArray gridMapsCsv(const Matrix<float>& activity);
// A line a shift: dx, dy from -10 to 9, correlation.
QByteArray autocorrelogramCsv(const GridMeasure& measure);

} // namespace untangle

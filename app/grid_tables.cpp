// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/grid_tables.h"

#include "app/csv.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace untangle {

namespace {

constexpr double noNumber = std::numeric_limits<double>::quiet_NaN();

// The variance that a code has at the wave k: of all its columns together.
double powerAt(const Matrix<double>& code, Index k1, Index k2)
{
    Vector<double> cosine(gridPlaces), sine(gridPlaces);
    for (Index place = 0; place < gridPlaces; ++place) {
        const double angle = 2 * std::numbers::pi
            * double(k1 * (place % gridMapSide) + k2 * (place / gridMapSide)) / double(gridMapSide);
        cosine(place) = std::cos(angle);
        sine(place) = std::sin(angle);
    }
    return (code.transpose() * cosine).squaredNorm() + (code.transpose() * sine).squaredNorm();
}

} // namespace

double CodeWave::length() const
{
    return std::hypot(double(k1), double(k2));
}

std::vector<CodeWave> wavesOf(const RingSettings& settings)
{
    constexpr double present = 1e-6; // of the strongest: what is less is rounding
    std::vector<CodeWave> waves;
    const Matrix<Index> modes = settings.isPlaceCode ? ringModes(1, double(gridMapSide / 2 - 1))
                                                     : ringModes(settings.least, settings.greatest);
    for (Index mode = 0; mode < modes.rows(); ++mode)
        waves.push_back({modes(mode, 0), modes(mode, 1)});
    if (!settings.isPlaceCode)
        return waves;
    const Matrix<double> code = gridInputs(settings);
    double strongest = 0;
    for (CodeWave& wave : waves) {
        wave.strength = powerAt(code, wave.k1, wave.k2);
        strongest = std::max(strongest, wave.strength);
    }
    std::erase_if(waves, [&](const CodeWave& wave) { return wave.strength < present * strongest; });
    for (CodeWave& wave : waves)
        wave.strength /= strongest;
    return waves;
}

QByteArray wavesCsv(const std::vector<CodeWave>& waves)
{
    Matrix<double> values(Index(waves.size()), 4);
    for (Index i = 0; i < values.rows(); ++i) {
        const CodeWave& wave = waves[std::size_t(i)];
        values.row(i) << double(wave.k1), double(wave.k2), wave.length(), wave.strength;
    }
    return tableCsv({"k1", "k2", "length", "strength"}, values);
}

QByteArray gridCellsCsv(const GridCells& cells, std::optional<double> idealSpacing)
{
    Matrix<double> values(Index(cells.neurons.size()), 5);
    for (Index neuron = 0; neuron < values.rows(); ++neuron) {
        const GridMeasure& measure = cells.neurons[std::size_t(neuron)];
        values.row(neuron) << double(neuron + 1), double(cells.active[std::size_t(neuron)]),
            measure.score.value_or(noNumber), measure.spacing.value_or(noNumber),
            idealSpacing.value_or(noNumber);
    }
    return tableCsv(
        {"neuron", "active", "grid_score", "spacing_bins", "ideal_spacing_bins"}, values);
}

QByteArray gridMapsCsv(const Matrix<float>& activity)
{
    std::vector<std::string> names{"x", "y"};
    for (Index neuron = 1; neuron <= activity.cols(); ++neuron)
        names.push_back("z" + std::to_string(neuron));
    Matrix<double> values(activity.rows(), activity.cols() + 2);
    for (Index place = 0; place < values.rows(); ++place)
        values.row(place) << double(place % gridMapSide), double(place / gridMapSide),
            activity.row(place).cast<double>();
    return tableCsv(names, values);
}

QByteArray autocorrelogramCsv(const GridMeasure& measure)
{
    constexpr Index half = gridMapSide / 2;
    Matrix<double> values(gridPlaces, 3);
    Index line = 0;
    for (Index dy = -half; dy < half; ++dy)
        for (Index dx = -half; dx < half; ++dx) {
            const Index place = (dx + gridMapSide) % gridMapSide
                + gridMapSide * ((dy + gridMapSide) % gridMapSide);
            values.row(line++) << double(dx), double(dy), measure.autocorrelogram(place);
        }
    return tableCsv({"dx", "dy", "correlation"}, values);
}

} // namespace untangle

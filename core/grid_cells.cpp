// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grid_cells.h"

#include "core/torus.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace untangle {

namespace {

constexpr double placeSigma = 2;
constexpr Index placeComponents = 24;
constexpr double innerRadius = 2;
constexpr int leastRadius = 4, greatestRadius = 10;

double lengthOf(const Matrix<Index>& modes, Index mode)
{
    return std::hypot(double(modes(mode, 0)), double(modes(mode, 1)));
}

Index wrapped(Index coordinate)
{
    return (coordinate % gridSide + gridSide) % gridSide;
}

} // namespace

Matrix<Index> ringModes(double least, double greatest)
{
    std::vector<std::array<Index, 2>> found;
    const auto farthest = Index(std::floor(greatest));
    for (Index x = 0; x <= farthest; ++x)
        for (Index y = -farthest; y <= farthest; ++y) {
            const double length = std::hypot(double(x), double(y));
            if ((x > 0 || y > 0) && length >= least && length <= greatest)
                found.push_back({x, y});
        }
    std::stable_sort(found.begin(), found.end(), [](const auto& one, const auto& other) {
        return one[0] * one[0] + one[1] * one[1] < other[0] * other[0] + other[1] * other[1];
    });
    Matrix<Index> modes(Index(found.size()), 2);
    for (std::size_t i = 0; i < found.size(); ++i)
        modes.row(Index(i)) << found[i][0], found[i][1];
    return modes;
}

Matrix<double> gridInputs(const RingSettings& settings)
{
    if (settings.isPlaceCode)
        return placeCode(gridSide, placeSigma, placeComponents);
    const Matrix<Index> modes = ringModes(settings.least, settings.greatest);
    Matrix<double> inputs(gridPlaces, 2 * modes.rows());
    for (Index mode = 0; mode < modes.rows(); ++mode)
        for (Index place = 0; place < gridPlaces; ++place) {
            const Index turns
                = modes(mode, 0) * (place % gridSide) + modes(mode, 1) * (place / gridSide);
            const double angle = 2 * std::numbers::pi * double(wrapped(turns)) / double(gridSide);
            inputs(place, 2 * mode) = std::cos(angle);
            inputs(place, 2 * mode + 1) = std::sin(angle);
        }
    return inputs;
}

double idealSpacing(const RingSettings& settings)
{
    const Matrix<Index> modes = ringModes(settings.least, settings.greatest);
    double sum = 0;
    for (Index mode = 0; mode < modes.rows(); ++mode)
        sum += lengthOf(modes, mode);
    return 2 / std::sqrt(3.0) * double(modes.rows()) / sum * double(gridSide);
}

} // namespace untangle

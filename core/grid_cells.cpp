// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grid_cells.h"

#include "core/torus.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <functional>
#include <iterator>
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
    return (coordinate % gridMapSide + gridMapSide) % gridMapSide;
}

Index placeAt(Index x, Index y)
{
    return wrapped(x) + gridMapSide * wrapped(y);
}

// --- The disc of an autocorrelogram and its rotations

constexpr std::array angles{30, 60, 90, 120, 150};

// A bin of the disc, and between which bins it comes from when the disc is turned.
struct DiscBin {
    int radius = 0; // the least R whose disc has it
    Index place = 0;
    struct Source {
        std::array<Index, 4> places{};
        std::array<double, 4> shares{}; // bilinear
    };
    std::array<Source, angles.size()> sources{};
};

DiscBin::Source sourceOf(Index x, Index y, double angleRad)
{
    const double fromX = std::cos(angleRad) * double(x) + std::sin(angleRad) * double(y);
    const double fromY = std::cos(angleRad) * double(y) - std::sin(angleRad) * double(x);
    const auto left = Index(std::floor(fromX)), below = Index(std::floor(fromY));
    const double right = fromX - double(left), above = fromY - double(below);
    return {{placeAt(left, below), placeAt(left + 1, below), placeAt(left, below + 1),
                placeAt(left + 1, below + 1)},
        {(1 - right) * (1 - above), right * (1 - above), (1 - right) * above, right * above}};
}

// By radius.
std::vector<DiscBin> discBins()
{
    std::vector<DiscBin> bins;
    for (Index y = -greatestRadius; y <= greatestRadius; ++y)
        for (Index x = -greatestRadius; x <= greatestRadius; ++x) {
            const double distance = std::hypot(double(x), double(y));
            if (distance < innerRadius || distance > greatestRadius)
                continue;
            DiscBin bin;
            bin.radius = std::max(leastRadius, int(std::ceil(distance)));
            bin.place = placeAt(x, y);
            for (std::size_t i = 0; i < angles.size(); ++i)
                bin.sources[i] = sourceOf(x, y, angles[i] * std::numbers::pi / 180);
            bins.push_back(bin);
        }
    std::stable_sort(bins.begin(), bins.end(),
        [](const DiscBin& one, const DiscBin& other) { return one.radius < other.radius; });
    return bins;
}

// Pearson's, of pairs that come one by one.
class Correlation {
public:
    void add(double a, double b)
    {
        ++m_count;
        m_a += a;
        m_b += b;
        m_aa += a * a;
        m_bb += b * b;
        m_ab += a * b;
    }
    // Nothing where one of the two is constant.
    std::optional<double> value() const
    {
        const double ofA = m_aa - m_a * m_a / m_count, ofB = m_bb - m_b * m_b / m_count;
        if (!(ofA > 1e-12 * m_aa && ofB > 1e-12 * m_bb))
            return std::nullopt;
        return (m_ab - m_a * m_b / m_count) / std::sqrt(ofA * ofB);
    }

private:
    double m_count = 0, m_a = 0, m_b = 0, m_aa = 0, m_bb = 0, m_ab = 0;
};

// 30, 60, 90, 120, 150 degrees.
std::optional<double> hexagonality(const std::array<Correlation, angles.size()>& turned)
{
    std::array<double, angles.size()> r{};
    for (std::size_t i = 0; i < angles.size(); ++i) {
        const auto value = turned[i].value();
        if (!value)
            return std::nullopt;
        r[i] = *value;
    }
    return std::min(r[1], r[3]) - std::max({r[0], r[2], r[4]});
}

std::optional<double> scoreOf(const Vector<double>& autocorrelogram)
{
    static const std::vector<DiscBin> bins = discBins();
    std::array<Correlation, angles.size()> turned;
    std::optional<double> best;
    for (auto bin = bins.begin(); bin != bins.end();) {
        const int radius = bin->radius;
        for (; bin != bins.end() && bin->radius == radius; ++bin)
            for (std::size_t i = 0; i < angles.size(); ++i) {
                const DiscBin::Source& source = bin->sources[i];
                double value = 0;
                for (std::size_t corner = 0; corner < source.places.size(); ++corner)
                    value += source.shares[corner] * autocorrelogram(source.places[corner]);
                turned[i].add(autocorrelogram(bin->place), value);
            }
        const auto score = hexagonality(turned);
        if (score && (!best || *score > *best))
            best = score;
    }
    return best;
}

// --- The maxima of an autocorrelogram

constexpr double flatness = 1e-9; // what differs by less is equal

// Neighbours may be equal, so that a maximum between bins is found.
bool isMaximum(const Vector<double>& values, Index x, Index y)
{
    for (Index dy = -1; dy <= 1; ++dy)
        for (Index dx = -1; dx <= 1; ++dx)
            if (values(placeAt(x + dx, y + dy)) > values(placeAt(x, y)) + flatness)
                return false;
    return true;
}

double distanceOf(const GridMeasure::Maximum& maximum)
{
    return std::hypot(maximum.x, maximum.y);
}

// Direction without its sign: the same for two that stand opposite each other.
double lineOf(const GridMeasure::Maximum& maximum)
{
    const bool isBelow = maximum.y < 0 || (maximum.y == 0 && maximum.x < 0);
    return isBelow ? std::atan2(-maximum.y, -maximum.x) : std::atan2(maximum.y, maximum.x);
}

std::vector<GridMeasure::Maximum> nearestMaxima(const Vector<double>& autocorrelogram)
{
    constexpr std::ptrdiff_t nearest = 6;
    constexpr Index reach = 3 * gridMapSide / 2;
    std::array<bool, gridPlaces> isHigh{};
    for (Index y = 0; y < gridMapSide; ++y)
        for (Index x = 0; x < gridMapSide; ++x)
            isHigh[std::size_t(placeAt(x, y))] = isMaximum(autocorrelogram, x, y);
    std::vector<std::array<Index, 2>> maxima;
    for (Index y = -reach; y < reach; ++y)
        for (Index x = -reach; x < reach; ++x)
            if (isHigh[std::size_t(placeAt(x, y))])
                maxima.push_back({x, y});
    // Maxima that touch are one in their middle; more than 2 x 2 of them are a ridge and none.
    std::vector<GridMeasure::Maximum> found;
    while (!maxima.empty()) {
        std::vector<std::array<Index, 2>> one{maxima.back()};
        maxima.pop_back();
        for (std::size_t i = 0; i < one.size(); ++i) {
            const auto touches = [at = one[i]](const std::array<Index, 2>& other) {
                return std::abs(other[0] - at[0]) <= 1 && std::abs(other[1] - at[1]) <= 1;
            };
            const auto rest = std::partition(maxima.begin(), maxima.end(), std::not_fn(touches));
            one.insert(one.end(), rest, maxima.end());
            maxima.erase(rest, maxima.end());
        }
        double x = 0, y = 0;
        for (const auto& bin : one) {
            x += double(bin[0]) / double(one.size());
            y += double(bin[1]) / double(one.size());
        }
        if (one.size() <= 4 && std::hypot(x, y) >= 1)
            found.push_back({x, y});
    }
    if (std::ssize(found) < nearest)
        return {};
    std::nth_element(found.begin(), found.begin() + nearest - 1, found.end(),
        [](const auto& one, const auto& other) {
            return std::pair(distanceOf(one), lineOf(one))
                < std::pair(distanceOf(other), lineOf(other));
        });
    found.resize(std::size_t(nearest));
    std::sort(found.begin(), found.end(), [](const auto& one, const auto& other) {
        return std::atan2(one.y, one.x) < std::atan2(other.y, other.x);
    });
    return found;
}

// Of the map without its mean. a(-s) = a(s), so one of the two is summed up.
Vector<double> autocorrelogramOf(const Vector<double>& centred)
{
    Matrix<double> twice(2 * gridMapSide, gridMapSide); // each row of the map two times
    for (Index row = 0; row < gridMapSide; ++row)
        twice.col(row) << centred.segment(row * gridMapSide, gridMapSide),
            centred.segment(row * gridMapSide, gridMapSide);
    Vector<double> result(gridPlaces);
    const double squares = centred.squaredNorm();
    for (Index y = 0; y <= gridMapSide / 2; ++y)
        for (Index x = 0; x < gridMapSide; ++x) {
            double sum = 0;
            for (Index row = 0; row < gridMapSide; ++row)
                sum += twice.col(row).head<gridMapSide>().dot(
                    twice.col((row + y) % gridMapSide).segment<gridMapSide>(x));
            result(placeAt(x, y)) = result(placeAt(-x, -y)) = sum / squares;
        }
    return result;
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

Index gridInputCount(const RingSettings& settings)
{
    return settings.isPlaceCode ? placeComponents
                                : 2 * ringModes(settings.least, settings.greatest).rows();
}

Matrix<double> gridInputs(const RingSettings& settings)
{
    if (settings.isPlaceCode)
        return placeCode(gridMapSide, placeSigma, placeComponents);
    const Matrix<Index> modes = ringModes(settings.least, settings.greatest);
    Matrix<double> inputs(gridPlaces, 2 * modes.rows());
    for (Index mode = 0; mode < modes.rows(); ++mode)
        for (Index place = 0; place < gridPlaces; ++place) {
            const Index turns
                = modes(mode, 0) * (place % gridMapSide) + modes(mode, 1) * (place / gridMapSide);
            const double angle
                = 2 * std::numbers::pi * double(wrapped(turns)) / double(gridMapSide);
            inputs(place, 2 * mode) = std::cos(angle);
            inputs(place, 2 * mode + 1) = std::sin(angle);
        }
    return inputs;
}

std::optional<double> idealSpacing(const RingSettings& settings)
{
    if (settings.isPlaceCode)
        return std::nullopt;
    const Matrix<Index> modes = ringModes(settings.least, settings.greatest);
    double sum = 0;
    for (Index mode = 0; mode < modes.rows(); ++mode)
        sum += lengthOf(modes, mode);
    return 2 / std::sqrt(3.0) * double(modes.rows()) / sum * double(gridMapSide);
}

GridMeasure measureGrid(const Vector<double>& map)
{
    assert(map.size() == gridPlaces);
    GridMeasure measure;
    const double mean = map.mean();
    const Vector<double> centred = map.array() - mean;
    const double deviation = std::sqrt(centred.squaredNorm() / double(gridPlaces));
    if (!(deviation > 1e-12 * std::abs(mean))) {
        measure.autocorrelogram = Vector<double>::Zero(gridPlaces);
        return measure;
    }
    measure.autocorrelogram = autocorrelogramOf(centred);
    measure.score = scoreOf(measure.autocorrelogram);
    measure.maxima = nearestMaxima(measure.autocorrelogram);
    double distances = 0;
    for (const GridMeasure::Maximum& maximum : measure.maxima)
        distances += distanceOf(maximum);
    if (!measure.maxima.empty())
        measure.spacing = distances / double(measure.maxima.size());
    return measure;
}

GridCells gridCellsOf(const Matrix<float>& activity)
{
    GridCells cells;
    const Matrix<double> maps = activity.cast<double>();
    const Vector<double> deviations
        = (maps.rowwise() - maps.colwise().mean()).colwise().norm().transpose();
    const double largest = deviations.size() > 0 ? deviations.maxCoeff() : 0;
    double scoreSum = 0, spacingSum = 0;
    Index activeCount = 0, scoreCount = 0, spacingCount = 0, clearCount = 0;
    for (Index neuron = 0; neuron < maps.cols(); ++neuron) {
        cells.active.push_back(deviations(neuron) > 0.1 * largest);
        cells.neurons.push_back(measureGrid(maps.col(neuron)));
        if (!cells.active.back())
            continue;
        ++activeCount;
        const GridMeasure& measure = cells.neurons.back();
        if (measure.score) {
            ++scoreCount;
            scoreSum += *measure.score;
            clearCount += *measure.score > GridCells::clear;
        }
        if (measure.spacing) {
            ++spacingCount;
            spacingSum += *measure.spacing;
        }
    }
    if (scoreCount > 0)
        cells.meanScore = scoreSum / double(scoreCount);
    if (spacingCount > 0)
        cells.meanSpacing = spacingSum / double(spacingCount);
    if (activeCount > 0)
        cells.shareAbove = double(clearCount) / double(activeCount);
    return cells;
}

} // namespace untangle

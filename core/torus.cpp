// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/torus.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numbers>
#include <numeric>

namespace untangle {

namespace {

// A Fourier mode and the amplitude that the bumps give it.
struct Mode {
    Index x = 0, y = 0; // wave numbers
    double amplitude = 0;
};

double phase(Index wave, Index place, Index count)
{
    return 2 * std::numbers::pi * double(wave * place % count) / double(count);
}

// g(k) of a bump on a ring, k = 0 .. count / 2.
std::vector<double> bumpSpectrum(Index count, double sigma)
{
    std::vector<double> spectrum;
    for (Index wave = 0; wave <= count / 2; ++wave) {
        double sum = 0;
        for (Index place = 0; place < count; ++place) {
            const auto away = double(std::min(place, count - place));
            sum += std::exp(-away * away / (2 * sigma * sigma))
                * std::cos(phase(wave, place, count));
        }
        spectrum.push_back(sum);
    }
    return spectrum;
}

// Strongest first. The amplitudes of equal modes differ in their last digits only.
void sortModes(std::vector<Mode>& modes)
{
    const auto isBefore = [](const Mode& one, const Mode& other) {
        if (std::abs(one.amplitude - other.amplitude) > 1e-9 * std::abs(one.amplitude))
            return one.amplitude > other.amplitude;
        const auto key = [](const Mode& mode) {
            return std::array{mode.x * mode.x + mode.y * mode.y, -mode.x, -mode.y};
        };
        return key(one) < key(other);
    };
    std::sort(modes.begin(), modes.end(), isBefore);
}

// Columns cos and sin of each mode; their mean variance becomes 1/2.
Matrix<double> codeOf(const std::vector<Mode>& modes, Index side, Index rowCount, Index columnCount)
{
    Matrix<double> code(side * rowCount, columnCount);
    for (Index column = 0; column < columnCount; ++column) {
        const Mode& mode = modes[std::size_t(column / 2)];
        for (Index row = 0; row < rowCount; ++row)
            for (Index place = 0; place < side; ++place) {
                const double angle = phase((mode.x + side) % side, place, side)
                    + phase((mode.y + side) % side, row, side);
                code(place + side * row, column)
                    = mode.amplitude * (column % 2 == 0 ? std::cos(angle) : std::sin(angle));
            }
    }
    const double meanVariance = code.squaredNorm() / double(code.size()); // all means are 0
    return code * std::sqrt(0.5 / meanVariance);
}

Index wrapped(Index coordinate)
{
    return (coordinate % torusSide + torusSide) % torusSide;
}

Index placeMinus(Index place, Index other)
{
    return wrapped(place % torusSide - other % torusSide)
        + torusSide * wrapped(place / torusSide - other / torusSide);
}

std::vector<Index> drawObjects(const TorusSettings& settings, Random& random)
{
    std::vector<Index> places(torusPlaces);
    std::iota(places.begin(), places.end(), Index(0));
    Index count = torusPlaces;
    if (settings.objects == ObjectPositions::Some)
        count = settings.objectCount;
    else if (settings.objects == ObjectPositions::Fixed)
        count = 1;
    else
        return places;
    for (Index i = 0; i < count; ++i) // Fisher and Yates
        std::swap(places[std::size_t(i)], places[std::size_t(i + random.below(torusPlaces - i))]);
    places.resize(std::size_t(count));
    return places;
}

} // namespace

Matrix<double> placeCode(Index side, double sigma, Index componentCount)
{
    const std::vector<double> spectrum = bumpSpectrum(side, sigma);
    std::vector<Mode> modes; // of k and -k one
    for (Index y = -(side / 2) + 1; y <= side / 2; ++y)
        for (Index x = 0; x <= side / 2; ++x)
            if (x > 0 || y > 0)
                modes.push_back(
                    {x, y, spectrum[std::size_t(x)] * spectrum[std::size_t(std::abs(y))]});
    sortModes(modes);
    assert(componentCount > 0 && componentCount <= 2 * Index(modes.size()));
    return codeOf(modes, side, side, componentCount);
}

Matrix<double> ringCode(Index placeCount, double sigma, Index componentCount)
{
    const std::vector<double> spectrum = bumpSpectrum(placeCount, sigma);
    std::vector<Mode> modes;
    for (Index wave = 1; wave <= placeCount / 2; ++wave)
        modes.push_back({wave, 0, spectrum[std::size_t(wave)]});
    sortModes(modes);
    return codeOf(modes, placeCount, 1, componentCount);
}

Index objectPlace(const TorusScene& scene)
{
    return placeMinus(scene.place, scene.fromObject);
}

TorusTask::TorusTask(const TorusSettings& settings, Random& taskStream)
    : m_settings(settings)
    , m_objects(drawObjects(settings, taskStream))
{
    const Matrix<double> place = placeCode(torusSide, torusSigma, settings.componentCount);
    const Matrix<double> wall
        = ringCode(torusSide, torusSigma, settings.hasWall ? wallComponents : 0);
    const Index m = place.cols(), size = 2 * m + wall.cols();
    const auto rotate
        = [&](Matrix<float>& ofPlace, Matrix<float>& ofObject, Matrix<float>& ofWall) {
              const Matrix<double> rotation = orthonormalColumns(size, size, taskStream);
              ofPlace = (place * rotation.middleCols(0, m).transpose()).cast<float>();
              ofObject = (place * rotation.middleCols(m, m).transpose()).cast<float>();
              ofWall = (wall * rotation.middleCols(2 * m, wall.cols()).transpose()).cast<float>();
          };
    rotate(m_inputsOfPlace, m_inputsOfObject, m_inputsOfWall);
    rotate(m_targetsOfPlace, m_targetsOfObject, m_targetsOfWall);
}

TorusScene TorusTask::draw(Random& random) const
{
    TorusScene scene;
    scene.place = random.below(torusPlaces);
    if (m_settings.hasWall) {
        scene.fromObject = random.below(torusPlaces);
        scene.fromWall = random.below(torusSide);
    } else if (m_settings.objects == ObjectPositions::Window) {
        const Index width = 2 * m_settings.window + 1;
        const Index x = random.below(width) - m_settings.window;
        const Index y = random.below(width) - m_settings.window;
        scene.fromObject = wrapped(x) + torusSide * wrapped(y);
    } else {
        const Index object = m_objects[std::size_t(random.below(Index(m_objects.size())))];
        scene.fromObject = placeMinus(scene.place, object);
    }
    return scene;
}

void TorusTask::fill(
    const std::vector<TorusScene>& scenes, Matrix<float>& inputs, Matrix<float>& targets) const
{
    const auto count = Index(scenes.size());
    inputs.resize(count, codeSize());
    targets.resize(count, codeSize());
    const auto fillColumn
        = [&](float* to, const float* place, const float* object, const float* wall) {
              for (Index i = 0; i < count; ++i) {
                  const TorusScene& scene = scenes[std::size_t(i)];
                  to[i] = place[scene.place] + object[scene.fromObject] + wall[scene.fromWall];
              }
          };
    for (Index column = 0; column < codeSize(); ++column) {
        fillColumn(inputs.col(column).data(), m_inputsOfPlace.col(column).data(),
            m_inputsOfObject.col(column).data(), m_inputsOfWall.col(column).data());
        fillColumn(targets.col(column).data(), m_targetsOfPlace.col(column).data(),
            m_targetsOfObject.col(column).data(), m_targetsOfWall.col(column).data());
    }
}

std::vector<TorusScene> TorusTask::allScenes() const
{
    std::vector<TorusScene> scenes;
    for (Index wall = 0; wall < (m_settings.hasWall ? torusSide : 1); ++wall)
        for (Index fromObject = 0; fromObject < torusPlaces; ++fromObject)
            for (Index place = 0; place < torusPlaces; ++place)
                scenes.push_back({place, fromObject, wall});
    return scenes;
}

CellKind Modularity::kindOf(Index neuron) const
{
    Index kind = 0;
    fractions.row(neuron).maxCoeff(&kind);
    return CellKind(kind);
}

std::vector<Index> Modularity::moduleSizes() const
{
    std::vector<Index> sizes(3, 0);
    for (Index neuron = 0; neuron < fractions.rows(); ++neuron)
        if (active[std::size_t(neuron)])
            ++sizes[std::size_t(kindOf(neuron))];
    return sizes;
}

double Modularity::partOf(Index neuron) const
{
    const double least = 1 / double(fractions.cols()), all = fractions.row(neuron).sum();
    return all > 1e-12 ? (fractions.row(neuron).maxCoeff() / all - least) / (1 - least) : 0;
}

MarginalMeans marginalMeansOf(const Matrix<float>& activity, Index neuron, bool hasWall)
{
    const Index walls = hasWall ? torusSide : 1;
    assert(activity.rows() == torusPlaces * torusPlaces * walls);
    MarginalMeans means;
    means.ofPlace = means.ofObject = Vector<double>::Zero(torusPlaces);
    means.ofWall = Vector<double>::Zero(walls);
    const float* value = activity.col(neuron).data();
    double squares = 0;
    for (Index wall = 0; wall < walls; ++wall)
        for (Index object = 0; object < torusPlaces; ++object)
            for (Index place = 0; place < torusPlaces; ++place, ++value) {
                const double z = *value;
                means.ofPlace(place) += z;
                means.ofObject(object) += z;
                means.ofWall(wall) += z;
                squares += z * z;
            }
    const double count = double(activity.rows());
    means.mean = means.ofPlace.sum() / count;
    means.variance = std::max(0.0, squares / count - means.mean * means.mean);
    for (Vector<double>* sums : {&means.ofPlace, &means.ofObject, &means.ofWall})
        *sums /= count / double(sums->size());
    return means;
}

Modularity modularityOf(const Matrix<float>& activity, bool hasWall)
{
    const Index kinds = hasWall ? 3 : 2;
    const Index neuronCount = activity.cols();
    Modularity result;
    result.fractions = Matrix<double>::Zero(neuronCount, kinds);
    Vector<double> deviations(neuronCount);
    for (Index neuron = 0; neuron < neuronCount; ++neuron) {
        const MarginalMeans means = marginalMeansOf(activity, neuron, hasWall);
        deviations(neuron) = std::sqrt(means.variance);
        if (means.variance == 0)
            continue;
        const auto explained = [&](const Vector<double>& of) {
            return (of.array() - means.mean).square().mean() / means.variance;
        };
        result.fractions(neuron, 0) = explained(means.ofPlace);
        result.fractions(neuron, 1) = explained(means.ofObject);
        if (hasWall)
            result.fractions(neuron, 2) = explained(means.ofWall);
    }
    const double largest = neuronCount > 0 ? deviations.maxCoeff() : 0;
    double sum = 0;
    Index activeCount = 0;
    for (Index neuron = 0; neuron < neuronCount; ++neuron) {
        const bool isActive = deviations(neuron) > 0.05 * largest && deviations(neuron) > 1e-4;
        result.active.push_back(isActive);
        if (!isActive)
            continue;
        const double all = result.fractions.row(neuron).sum();
        ++activeCount;
        sum += all > 1e-12 ? result.fractions.row(neuron).maxCoeff() / all : 1 / double(kinds);
    }
    if (activeCount > 0)
        result.modularity
            = (sum / double(activeCount) - 1 / double(kinds)) / (1 - 1 / double(kinds));
    return result;
}

Matrix<double> rateMaps(const Matrix<float>& activity, Index object, Index wall)
{
    const bool hasWall = activity.rows() > torusPlaces * torusPlaces;
    assert(activity.rows() == torusPlaces * torusPlaces * (hasWall ? torusSide : 1));
    Matrix<double> maps(torusPlaces, activity.cols());
    for (Index place = 0; place < torusPlaces; ++place) {
        const Index fromWall = hasWall ? wrapped(place % torusSide - wall) : 0;
        const Index scene
            = place + torusPlaces * (placeMinus(place, object) + torusPlaces * fromWall);
        maps.row(place) = activity.row(scene).cast<double>();
    }
    return maps;
}

} // namespace untangle

// Space and objects: an animal, an object and a wall on a torus, where they are as population
// codes, and how a layer's neurons divide the three between them.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/random.h"
#include "core/types.h"

#include <optional>
#include <vector>

namespace untangle {

// Where the object may be while the network trains.
enum class ObjectPositions {
    All,
    Some, // as many as `objectCount`, drawn from the seed's task stream
    Fixed, // one of them
    Window // anywhere with each coordinate of v = x - o within +- window
};

struct TorusSettings {
    Index componentCount = 8; // m: 4, 8 or 12; others cut a space of equal eigenvalues in two
    ObjectPositions objects = ObjectPositions::All;
    Index objectCount = 16; // 1 to 64
    Index window = 1; // 0 to 3
    bool hasWall = false; // then x, v and d are drawn independently, wherever the object may be
    bool operator==(const TorusSettings&) const = default;
};

// The torus of n x n places, n = 8. A place is numbered column + n * row.
inline constexpr Index torusSide = 8, torusPlaces = torusSide * torusSide;
inline constexpr double torusSigma = 1.2; // of the bumps, in places
inline constexpr Index wallComponents = 2; // of the code of d

// Gaussian bumps exp(-r^2 / (2 sigma^2)) around every place of a side x side torus, r the shortest
// way, by their `componentCount` leading principal components, scaled to mean variance 1/2 a
// column: places x components. The components are the Fourier modes of the torus: for each wave
// vector k, by falling |g(k)|^2, the columns |g(k)| cos(2 pi k x / n) and |g(k)| sin, with
// g(k) = sum over x of the bump at x times cos(2 pi k x / n); where they are equal, by |k|^2 and
// then by k. (Whittington et al. 2022, section 5.)
Matrix<double> placeCode(Index side, double sigma, Index componentCount);
// The same of bumps on a ring of that many places: places x components.
Matrix<double> ringCode(Index placeCount, double sigma, Index componentCount);

// What is the case at one moment: the animal's place, its place seen from the object, v = x - o,
// and its distance from the wall, d = x_1 - w. Without a wall d is 0.
struct TorusScene {
    Index place = 0, fromObject = 0, fromWall = 0;
    bool operator==(const TorusScene&) const = default;
};
// o = x - v.
Index objectPlace(const TorusScene& scene);

// x = R [code(x), code(v), code(d)] and y = another rotation of it, for one seed.
class TorusTask {
public:
    // Draws the object's places, if there are some, and both rotations.
    TorusTask(const TorusSettings& settings, Random& taskStream);

    // 2 m, and 2 more with a wall: of inputs and of targets.
    Index codeSize() const { return m_inputsOfPlace.cols(); }
    const std::vector<Index>& objects() const { return m_objects; } // those that it trains with
    TorusScene draw(Random& random) const;
    // Rows of inputs and targets: scenes x codeSize().
    void fill(
        const std::vector<TorusScene>& scenes, Matrix<float>& inputs, Matrix<float>& targets) const;
    // Every scene once, trained or not: (x, v), or (x, v, d) with a wall; x changes fastest, d
    // slowest.
    std::vector<TorusScene> allScenes() const;

private:
    TorusSettings m_settings;
    std::vector<Index> m_objects;
    Matrix<float> m_inputsOfPlace, m_inputsOfObject, m_inputsOfWall; // places x codeSize()
    Matrix<float> m_targetsOfPlace, m_targetsOfObject, m_targetsOfWall;
};

// Which of x, v and d a neuron follows.
enum class CellKind { Allocentric, ObjectVector, Border };

struct Modularity {
    // Neurons x (x, v) or (x, v, d): the share of a neuron's variance over all scenes that its mean
    // over one of them alone explains.
    Matrix<double> fractions;
    std::vector<bool> active; // as for the MIR: above 5 % of the largest deviation, and 1e-4
    // (mean over active neurons of max_k f_k / sum_k f_k - 1/K) / (1 - 1/K), K = 2 or 3. Nothing
    // without an active neuron.
    std::optional<double> modularity;

    CellKind kindOf(Index neuron) const; // by its largest fraction
    // A neuron's own part in the modularity, (max_k f_k / sum_k f_k - 1/K) / (1 - 1/K): 1 when it
    // follows one alone, 0 when all alike.
    double partOf(Index neuron) const;
    // Whether it belongs to a module rather than between them: at least half of what a neuron can
    // have as its part.
    bool isPure(Index neuron) const { return partOf(neuron) >= 0.5; }
    // Active neurons of each kind: allocentric, object-vector, border (0 without a wall).
    std::vector<Index> moduleSizes() const;
};
// activity: TorusTask::allScenes() x neurons.
Modularity modularityOf(const Matrix<float>& activity, bool hasWall);

// What a neuron's fractions are made of: its mean rate over all scenes by place, by place seen from
// the object and, with a wall, by distance from it.
struct MarginalMeans {
    Vector<double> ofPlace, ofObject, ofWall; // 64, 64, and 8 or 1
    double mean = 0, variance = 0; // over all scenes
};
MarginalMeans marginalMeansOf(const Matrix<float>& activity, Index neuron, bool hasWall);

// The rate of each neuron in every place, with the object at one and the wall, if there is one, in
// a column: places x neurons. activity: all scenes x neurons, with a wall or without.
Matrix<double> rateMaps(const Matrix<float>& activity, Index object, Index wall = 0);

} // namespace untangle

// Distributions of two factors e: sampling, mean 0, covariance, convex hull and support function.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/random.h"
#include "core/types.h"

#include <vector>

namespace untangle {

using Vector2 = Eigen::Vector2d;
using Matrix2 = Eigen::Matrix2d;

enum class DistributionKind {
    Square, // uniform on [-a, a]^2
    CutCorners, // uniform on |e1| + |e2| <= parameter a: all four corners cut
    OppositeCorners, // uniform on |e1 + e2| <= parameter a
    OneCorner, // uniform on e1 + e2 <= parameter a
    Disc, // uniform on the disc of radius a
    Parallelogram, // e2 = rho e1 + sqrt(1 - rho^2) u, u uniform on [-a, a]
    Copy, // e2 = e1 with probability rho, else independent: correlation rho, support the square
    Exponential, // density exp(-t) on [0, 3], times a, both factors independent
    Gaussian, // unit normals of correlation rho, clipped (not rejected) at +-a
    Points, // a times the given points, each equally likely
};

// All of them are shifted to mean 0. Theory: Whittington et al. 2022; the shapes: Dorrell et al.
// 2025.
struct FactorDistribution {
    DistributionKind kind = DistributionKind::Square;
    double range = 1; // a, above 0; the points are multiplied by it
    double parameter = 0; // cut c, or rho; see parameterRange
    Matrix<double> points = {}; // samples x 2, for Points only

    bool operator==(const FactorDistribution& other) const
    {
        return kind == other.kind && range == other.range && parameter == other.parameter
            && isSame(points, other.points);
    }
};

struct ParameterRange {
    bool used = false;
    double minimum = 0, maximum = 0, defaultValue = 0;
};
// What `range` may be for those who choose it.
inline constexpr double leastRange = 0.1, greatestRange = 2;
// What `parameter` may be for a kind: c in [0.2, 2] for the cut shapes ([-1, 2] for one corner),
// rho in [0, 0.99]; unused for the others.
ParameterRange parameterRange(DistributionKind kind);
// Whether the points (rows of two) vary in both factors and do not lie on a line.
inline constexpr Index leastPoints = 3, mostPoints = 20'000;
bool fillPlane(const Matrix<double>& points);

// What the other functions need of a distribution, computed once.
class FactorGeometry {
public:
    // Precondition: range > 0, the parameter within its range, points not empty for Points.
    explicit FactorGeometry(const FactorDistribution& distribution);

    // Covariance Sigma of the centred factors (2 x 2). Closed forms; the clipped Gaussian's
    // off-diagonal is an integral over one variable, to about 1e-10.
    const Matrix2& covariance() const { return m_covariance; }
    // Convex hull of the centred support, counter-clockwise; a disc has 180 corners on the circle.
    const std::vector<Vector2>& hull() const { return m_hull; }
    // Support function h(d) = max over e in the hull of d . e; exact, also for the disc.
    double support(const Vector2& direction) const;
    // What was subtracted to make the mean 0.
    const Vector2& shift() const { return m_shift; }

private:
    FactorDistribution m_distribution;
    Matrix2 m_covariance;
    Vector2 m_shift = Vector2::Zero();
    std::vector<Vector2> m_hull;
};

// Draws from a distribution; what that needs is computed once.
class FactorSampler {
public:
    // Precondition: as for FactorGeometry.
    explicit FactorSampler(const FactorDistribution& distribution);
    // One sample of the centred distribution.
    Vector2 draw(Random& random) const;

private:
    struct Triangle { // of the fan from the first corner
        Vector2 toNext, toLast;
        double areaUpTo = 0; // with those before
    };
    Vector2 drawInPolygon(Random& random) const;

    FactorDistribution m_distribution;
    std::vector<Triangle> m_triangles; // of the uniform kinds
    Vector2 m_corner = Vector2::Zero(); // theirs in common, before centring
    double m_rest = 1; // sqrt(1 - rho^2) of the Gaussian
    Vector2 m_shift;
};

// count x 2 samples of the centred distribution.
Matrix<double> sampleFactors(const FactorDistribution& distribution, Index count, Random& random);

// Convex hull of points (rows), counter-clockwise (Andrew's monotone chain).
std::vector<Vector2> convexHull(std::vector<Vector2> points);

} // namespace untangle

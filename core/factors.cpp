// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/factors.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace untangle {

namespace {

constexpr double exponentialEnd = 3;
constexpr int discCorners = 180;

using Polygon = std::vector<Vector2>;

double cross(const Vector2& a, const Vector2& b)
{
    return a.x() * b.y() - a.y() * b.x();
}

Polygon squareOf(double a)
{
    return {{-a, -a}, {a, -a}, {a, a}, {-a, a}};
}

// The part of a convex polygon where normal . e <= offset (Sutherland and Hodgman).
Polygon clipped(const Polygon& polygon, const Vector2& normal, double offset)
{
    Polygon result;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Vector2& here = polygon[i];
        const Vector2& next = polygon[(i + 1) % polygon.size()];
        const double inside = offset - normal.dot(here);
        const double nextInside = offset - normal.dot(next);
        if (inside >= 0)
            result.push_back(here);
        if ((inside > 0 && nextInside < 0) || (inside < 0 && nextInside > 0))
            result.push_back(here + (next - here) * (inside / (inside - nextInside)));
    }
    return result;
}

// The uniform distributions on a convex polygon, before centring; empty for the other kinds.
Polygon uniformSupport(const FactorDistribution& distribution)
{
    const double a = distribution.range;
    const double cut = distribution.parameter * a;
    switch (distribution.kind) {
    case DistributionKind::Square:
        return squareOf(a);
    case DistributionKind::CutCorners:
        return clipped(
            clipped(clipped(clipped(squareOf(a), {1, 1}, cut), {-1, -1}, cut), {1, -1}, cut),
            {-1, 1}, cut);
    case DistributionKind::OppositeCorners:
        return clipped(clipped(squareOf(a), {1, 1}, cut), {-1, -1}, cut);
    case DistributionKind::OneCorner:
        return clipped(squareOf(a), {1, 1}, cut);
    case DistributionKind::Parallelogram: {
        const double rho = distribution.parameter;
        const double rest = std::sqrt(1 - rho * rho);
        return {{-a, -a * (rho + rest)}, {a, a * (rho - rest)}, {a, a * (rho + rest)},
            {-a, a * (rest - rho)}};
    }
    case DistributionKind::Disc:
    case DistributionKind::Copy:
    case DistributionKind::Exponential:
    case DistributionKind::Gaussian:
    case DistributionKind::Points:
        return {};
    }
    return {};
}

struct Moments {
    Vector2 mean;
    Matrix2 covariance;
};

// Mean and covariance of the uniform distribution on a polygon, by triangles from its first corner:
// E e e^T of a triangle is (sum of corners sum^T + sum of corner corner^T) / 12.
Moments polygonMoments(const Polygon& polygon)
{
    double area = 0;
    Vector2 first = Vector2::Zero();
    Matrix2 second = Matrix2::Zero();
    for (std::size_t i = 1; i + 1 < polygon.size(); ++i) {
        const Vector2 &p = polygon[0], &q = polygon[i], &r = polygon[i + 1];
        const double triangle = cross(q - p, r - p) / 2;
        const Vector2 sum = p + q + r;
        area += triangle;
        first += triangle * sum / 3;
        second += triangle
            * (sum * sum.transpose() + p * p.transpose() + q * q.transpose() + r * r.transpose())
            / 12;
    }
    const Vector2 mean = first / area;
    return {mean, second / area - mean * mean.transpose()};
}

double normalDensity(double x)
{
    return std::exp(-x * x / 2) / std::sqrt(2 * std::numbers::pi);
}

double normalCumulative(double x)
{
    return std::erfc(-x / std::numbers::sqrt2) / 2;
}

// Variance of a unit normal clipped at +-a: P(|x| < a) - 2 a phi(a) + a^2 P(|x| > a).
double clippedVariance(double a)
{
    const double outside = std::erfc(a / std::numbers::sqrt2);
    return 1 - outside - 2 * a * normalDensity(a) + a * a * outside;
}

// Covariance of two unit normals of correlation rho, both clipped at +-a. By Price's theorem its
// derivative by rho is P(|x| < a, |y| < a), itself an integral over x of the density times the
// conditional probability of y. Substituting rho = sin t takes the root out of the inner integrand.
double clippedCovariance(double a, double rho)
{
    if (rho == 0)
        return 0;
    // Gauss-Legendre, 8 nodes, on panels.
    constexpr double nodes[]
        = {0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363};
    constexpr double weights[]
        = {0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763};
    const auto integrate = [&](double low, double high, int panels, auto&& integrand) {
        double sum = 0;
        const double half = (high - low) / panels / 2;
        for (int panel = 0; panel < panels; ++panel) {
            const double middle = low + (2 * panel + 1) * half;
            for (int i = 0; i < 4; ++i)
                sum += weights[i]
                    * (integrand(middle - half * nodes[i]) + integrand(middle + half * nodes[i]));
        }
        return sum * half;
    };
    // E clip(x) clip(y) = E clip(x) g(x), with g(x) = E[clip(y) | x] in closed form, y | x normal
    // with mean rho x and deviation s. Panels end at the kinks x = +-a.
    const double s = std::sqrt(1 - rho * rho);
    const auto conditionalMean = [&](double x) {
        const double mean = rho * x;
        const double low = (-a - mean) / s, high = (a - mean) / s;
        const double inside = normalCumulative(high) - normalCumulative(low);
        return mean * inside - s * (normalDensity(high) - normalDensity(low))
            - a * normalCumulative(low) + a * normalCumulative(-high);
    };
    const auto integrand
        = [&](double x) { return std::min(x, a) * conditionalMean(x) * normalDensity(x); };
    const double end = std::max(12.0, a + 1);
    return 2 * (integrate(0, a, 200, integrand) + integrate(a, end, 400, integrand));
}

} // namespace

ParameterRange parameterRange(DistributionKind kind)
{
    switch (kind) {
    case DistributionKind::CutCorners:
        return {true, 0.2, 2, 1.2};
    case DistributionKind::OppositeCorners:
        return {true, 0.2, 2, 1};
    case DistributionKind::OneCorner:
        return {true, -1, 2, 0.8};
    case DistributionKind::Parallelogram:
        return {true, 0, 0.99, 0.4};
    case DistributionKind::Copy:
    case DistributionKind::Gaussian:
        return {true, 0, 0.99, 0.9};
    case DistributionKind::Square:
    case DistributionKind::Disc:
    case DistributionKind::Exponential:
    case DistributionKind::Points:
        return {};
    }
    return {};
}

bool fillPlane(const Matrix<double>& points)
{
    if (points.rows() < leastPoints || points.cols() != 2 || !points.allFinite())
        return false;
    const Matrix<double> centred = points.rowwise() - points.colwise().mean();
    const Vector2 lengths = centred.colwise().norm().transpose();
    constexpr double least = 1e-9; // of what a factor reaches, and of the part across a line
    return lengths.minCoeff() > least * std::max(1.0, points.cwiseAbs().maxCoeff())
        && std::abs(centred.col(0).dot(centred.col(1))) < (1 - least) * lengths.prod();
}

FactorGeometry::FactorGeometry(const FactorDistribution& distribution)
    : m_distribution(distribution)
{
    assert(distribution.range > 0);
    const double a = distribution.range;
    const double rho = distribution.parameter;
    Matrix2 correlated;
    correlated << 1, rho, rho, 1;

    switch (distribution.kind) {
    case DistributionKind::Square:
    case DistributionKind::CutCorners:
    case DistributionKind::OppositeCorners:
    case DistributionKind::OneCorner:
    case DistributionKind::Parallelogram: {
        m_hull = uniformSupport(distribution);
        const Moments moments = polygonMoments(m_hull);
        m_shift = moments.mean;
        m_covariance = moments.covariance;
        break;
    }
    case DistributionKind::Disc:
        m_covariance = Matrix2::Identity() * (a * a / 4);
        for (int i = 0; i < discCorners; ++i) {
            const double angle = 2 * std::numbers::pi * i / discCorners;
            m_hull.emplace_back(a * std::cos(angle), a * std::sin(angle));
        }
        break;
    case DistributionKind::Copy:
        m_hull = squareOf(a);
        m_covariance = a * a / 3 * correlated;
        break;
    case DistributionKind::Exponential: {
        const double rest = std::exp(-exponentialEnd), mass = 1 - rest;
        const double mean = (1 - (1 + exponentialEnd) * rest) / mass;
        const double square
            = (2 - (exponentialEnd * exponentialEnd + 2 * exponentialEnd + 2) * rest) / mass;
        m_shift.setConstant(a * mean);
        m_covariance = Matrix2::Identity() * (a * a * (square - mean * mean));
        m_hull = {{0, 0}, {exponentialEnd * a, 0}, {exponentialEnd * a, exponentialEnd * a},
            {0, exponentialEnd * a}};
        break;
    }
    case DistributionKind::Gaussian:
        m_hull = squareOf(a);
        m_covariance.setConstant(clippedCovariance(a, rho));
        m_covariance.diagonal().setConstant(clippedVariance(a));
        break;
    case DistributionKind::Points: {
        assert(distribution.points.rows() > 0 && distribution.points.cols() == 2);
        m_shift = a * distribution.points.colwise().mean().transpose();
        const Matrix<double> centred = (a * distribution.points).rowwise() - m_shift.transpose();
        m_covariance = centred.transpose() * centred / double(centred.rows());
        std::vector<Vector2> points;
        for (Index row = 0; row < centred.rows(); ++row)
            points.emplace_back(a * distribution.points.row(row).transpose());
        m_hull = convexHull(std::move(points));
        break;
    }
    }
    for (Vector2& corner : m_hull)
        corner -= m_shift;
}

double FactorGeometry::support(const Vector2& direction) const
{
    if (m_distribution.kind == DistributionKind::Disc)
        return m_distribution.range * direction.norm();
    double result = -std::numeric_limits<double>::infinity();
    for (const Vector2& corner : m_hull)
        result = std::max(result, direction.dot(corner));
    return result;
}

FactorSampler::FactorSampler(const FactorDistribution& distribution)
    : m_distribution(distribution)
    , m_shift(FactorGeometry(distribution).shift())
{
    const Polygon polygon = uniformSupport(distribution);
    double area = 0;
    for (std::size_t i = 1; i + 1 < polygon.size(); ++i) {
        const Vector2 toNext = polygon[i] - polygon[0], toLast = polygon[i + 1] - polygon[0];
        area += cross(toNext, toLast) / 2;
        m_triangles.push_back({toNext, toLast, area});
    }
    if (!polygon.empty())
        m_corner = polygon[0];
    if (distribution.kind == DistributionKind::Gaussian)
        m_rest = std::sqrt(1 - distribution.parameter * distribution.parameter);
}

// Without a branch that a processor could only guess.
Vector2 FactorSampler::drawInPolygon(Random& random) const
{
    const double target = random.uniform() * m_triangles.back().areaUpTo;
    std::size_t chosen = 0;
    for (const Triangle& triangle : m_triangles)
        chosen += triangle.areaUpTo <= target;
    const Triangle& triangle = m_triangles[std::min(chosen, m_triangles.size() - 1)];
    const double u = random.uniform(), v = random.uniform();
    const bool isBeyond = u + v > 1; // in the other half of the parallelogram
    return m_corner + (isBeyond ? 1 - u : u) * triangle.toNext
        + (isBeyond ? 1 - v : v) * triangle.toLast;
}

Vector2 FactorSampler::draw(Random& random) const
{
    const double a = m_distribution.range;
    const double rho = m_distribution.parameter;
    switch (m_distribution.kind) {
    case DistributionKind::Square:
    case DistributionKind::CutCorners:
    case DistributionKind::OppositeCorners:
    case DistributionKind::OneCorner:
    case DistributionKind::Parallelogram:
        return drawInPolygon(random) - m_shift;
    case DistributionKind::Disc: {
        const double radius = a * std::sqrt(random.uniform());
        const double angle = random.uniform(0, 2 * std::numbers::pi);
        return {radius * std::cos(angle), radius * std::sin(angle)};
    }
    case DistributionKind::Copy: {
        const double first = random.uniform(-a, a), other = random.uniform(-a, a);
        return {first, random.uniform() < rho ? first : other};
    }
    case DistributionKind::Exponential: {
        const double mass = 1 - std::exp(-exponentialEnd);
        const double first = -std::log1p(-random.uniform() * mass);
        const double second = -std::log1p(-random.uniform() * mass);
        return Vector2(a * first, a * second) - m_shift;
    }
    case DistributionKind::Gaussian: {
        const double first = random.normal();
        const double second = rho * first + m_rest * random.normal();
        return {std::clamp(first, -a, a), std::clamp(second, -a, a)};
    }
    case DistributionKind::Points: {
        const Index row = random.below(m_distribution.points.rows());
        return a * m_distribution.points.row(row).transpose() - m_shift;
    }
    }
    return Vector2::Zero();
}

Matrix<double> sampleFactors(const FactorDistribution& distribution, Index count, Random& random)
{
    const FactorSampler sampler(distribution);
    Matrix<double> result(count, 2);
    for (Index row = 0; row < count; ++row)
        result.row(row) = sampler.draw(random).transpose();
    return result;
}

std::vector<Vector2> convexHull(std::vector<Vector2> points)
{
    std::sort(points.begin(), points.end(), [](const Vector2& p, const Vector2& q) {
        return p.x() < q.x() || (p.x() == q.x() && p.y() < q.y());
    });
    points.erase(std::unique(points.begin(), points.end()), points.end());
    if (points.size() < 3)
        return points;
    std::vector<Vector2> hull;
    const auto addChain = [&hull](auto begin, auto end) {
        const std::size_t start = hull.size();
        for (auto point = begin; point != end; ++point) {
            while (hull.size() >= start + 2
                && cross(hull.back() - hull[hull.size() - 2], *point - hull.back()) <= 0)
                hull.pop_back();
            hull.push_back(*point);
        }
        hull.pop_back();
    };
    addChain(points.begin(), points.end());
    addChain(points.rbegin(), points.rend());
    return hull;
}

} // namespace untangle

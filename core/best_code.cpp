// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/best_code.h"

#include "core/linear_example.h"
#include "core/minimum.h"

#include <Eigen/LU>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>
#include <numbers>
#include <optional>

namespace untangle {

// With m_j = -r_j u_j, |u_j| = 1, neuron j has the smallest bias r_j h(u_j), so its energy is
// r_j^2 g(u_j), g(u) = u' Sigma u + h(u)^2. With v(u) = u / sqrt(g(u)), the share p_j of a neuron
// in the energy W and S = sum_j p_j v_j v_j' the cost is W + lambda tr S^-1 / W: least at W =
// sqrt(lambda T), where it is 2 sqrt(lambda T), T the least tr S^-1 over the shares: an A-optimal
// design, convex in the shares. Its dual is T = max of (tr N^(1/2))^2 over the forms N with v(u)' N
// v(u) <= 1 for every u. So a form that breaks this bound by a factor q at most proves the cost
// within q / 2.
namespace {

constexpr double proof = 1e-13; // of q, beyond 1
constexpr double edge = 1e-9; // of tr Sigma: here the axes are as good as any other code
constexpr int mostExchanges = 200;

struct Design {
    std::vector<Vector2> vectors; // v
    std::vector<double> shares; // above 0, with sum 1
    double trace = 0; // T
    Matrix2 dual; // N
};

Matrix2 outer(const Vector2& v)
{
    return v * v.transpose();
}

// The best shares of two vectors: p_i in the ratio of the norms of the rows of [v1 v2]^-1.
std::optional<Design> designOf(const Vector2& first, const Vector2& second)
{
    Matrix2 vectors;
    vectors << first, second;
    if (!(std::abs(vectors.determinant()) > 1e-12 * first.norm() * second.norm()))
        return std::nullopt;
    const Vector2 norms = vectors.inverse().rowwise().norm();
    const Vector2 shares = norms / norms.sum();
    const Matrix2 inverse = (vectors * shares.asDiagonal() * vectors.transpose()).inverse();
    const double trace = norms.sum() * norms.sum();
    return Design{{first, second}, {shares(0), shares(1)}, trace, inverse * inverse / trace};
}

// The best shares of three vectors when all of them are used: then v_i' N v_i = 1 gives N, and
// S = N^(-1/2) / tr N^(1/2) the shares.
std::optional<Design> designOf(const std::array<Vector2, 3>& vectors)
{
    Eigen::Matrix3d system; // of the entries 11, 22 and 12
    for (Index i = 0; i < 3; ++i) {
        const Vector2& v = vectors[std::size_t(i)];
        system.row(i) << v.x() * v.x(), v.y() * v.y(), 2 * v.x() * v.y();
    }
    const Eigen::FullPivLU<Eigen::Matrix3d> lu(system);
    if (!lu.isInvertible())
        return std::nullopt;
    const Eigen::Vector3d entries = lu.solve(Eigen::Vector3d::Ones());
    Matrix2 dual;
    dual << entries(0), entries(2), entries(2), entries(1);
    const double determinant = dual.determinant();
    if (!(determinant > 0) || !(dual.trace() > 0))
        return std::nullopt;
    const double rootTrace = std::sqrt(dual.trace() + 2 * std::sqrt(determinant));
    const Matrix2 root = (dual + std::sqrt(determinant) * Matrix2::Identity()) / rootTrace;
    const Matrix2 s = root.inverse() / rootTrace;
    const Eigen::Vector3d shares
        = system.transpose().fullPivLu().solve(Eigen::Vector3d(s(0, 0), s(1, 1), 2 * s(0, 1)));
    if (!(shares.minCoeff() > 0))
        return std::nullopt;
    return Design{{vectors.begin(), vectors.end()}, {shares(0), shares(1), shares(2)},
        rootTrace * rootTrace, dual};
}

// The best design of those that use `added` and at most two of the vectors before.
std::optional<Design> exchanged(const Design& design, const Vector2& added)
{
    std::optional<Design> best;
    const auto take = [&best](const std::optional<Design>& candidate) {
        if (candidate && (!best || candidate->trace < best->trace))
            best = candidate;
    };
    const std::vector<Vector2>& vectors = design.vectors;
    for (std::size_t i = 0; i < vectors.size(); ++i) {
        take(designOf(vectors[i], added));
        for (std::size_t j = i + 1; j < vectors.size(); ++j)
            take(designOf({vectors[i], vectors[j], added}));
    }
    return best;
}

// The v(u) with the largest v' N v. While u points to one corner c of the hull, between the normals
// of its two sides, g(u) = u' (Sigma + c c') u: the largest value is at a normal or where N u is a
// multiple of (Sigma + c c') u.
Vector2 worstVector(const FactorGeometry& factors, const Matrix2& dual)
{
    const std::vector<Vector2>& hull = factors.hull();
    const auto normalAfter = [&hull](std::size_t corner) -> Vector2 {
        const Vector2 side = hull[(corner + 1) % hull.size()] - hull[corner];
        return Vector2(side.y(), -side.x()).normalized();
    };
    Vector2 worst = Vector2::Zero();
    double greatest = 0;
    const auto look = [&](const Vector2& u, const Matrix2& form) {
        const Vector2 v = u / std::sqrt(u.dot(form * u));
        if (const double value = v.dot(dual * v); value > greatest) {
            greatest = value;
            worst = v;
        }
    };
    Vector2 before = normalAfter(hull.size() - 1);
    for (std::size_t corner = 0; corner < hull.size(); ++corner) {
        const Vector2 after = normalAfter(corner);
        const Matrix2 form = factors.covariance() + outer(hull[corner]);
        look(after, form);
        const Matrix2 ratio = form.inverse() * dual;
        // Larger eigenvalue of the ratio, and its vector from the longer row.
        const double middle = ratio.trace() / 2;
        const double value
            = middle + std::sqrt(std::max(0.0, middle * middle - ratio.determinant()));
        const Vector2 fromFirst(ratio(0, 1), value - ratio(0, 0));
        const Vector2 fromSecond(value - ratio(1, 1), ratio(1, 0));
        Vector2 u = fromFirst.norm() > fromSecond.norm() ? fromFirst : fromSecond;
        if (u.dot(before + after) < 0)
            u = -u;
        const auto isLeft
            = [](const Vector2& a, const Vector2& b) { return a.x() * b.y() - a.y() * b.x() > 0; };
        if (isLeft(before, u) && isLeft(u, after))
            look(u.normalized(), form);
        before = after;
    }
    return worst;
}

// The axes, each with the sign of the smaller bias, and what they cost over sqrt lambda.
Design axesOf(const FactorGeometry& factors)
{
    Vector2 signs, lengths;
    for (Index axis = 0; axis < 2; ++axis) {
        const double up = factors.support(Vector2::Unit(axis));
        const double down = factors.support(-Vector2::Unit(axis));
        signs(axis) = down <= up ? -1 : 1;
        const double range = std::min(up, down);
        lengths(axis) = std::sqrt(factors.covariance()(axis, axis) + range * range);
    }
    return *designOf({signs(0) / lengths(0), 0}, {0, signs(1) / lengths(1)});
}

bool areAxesBest(const FactorGeometry& factors)
{
    return alignmentTest(factors).gap >= -edge * factors.covariance().trace();
}

BestCode codeOf(const Design& design, const Design& axes, double lambda)
{
    BestCode code;
    const double energy = std::sqrt(lambda * design.trace);
    code.cost = 2 * energy;
    code.costAxis = 2 * std::sqrt(lambda * axes.trace);
    code.mixing.resize(Index(design.vectors.size()), 2);
    for (std::size_t i = 0; i < design.vectors.size(); ++i)
        code.mixing.row(Index(i))
            = -std::sqrt(energy * design.shares[i]) * design.vectors[i].transpose();
    code.alignment = code.mixing.cwiseAbs2().rowwise().maxCoeff().sum() / code.mixing.squaredNorm();
    return code;
}

// Two neurons along u and w: the root of T is (r(u) + r(w)) / |sin of the angle between them|, with
// r = sqrt(g) of the smaller bias of either sign.
class TwoNeurons {
public:
    explicit TwoNeurons(const FactorGeometry& factors)
        : m_factors(factors)
    {
    }
    Vector2 direction(double angleRad) const // u, of the smaller h
    {
        const Vector2 u(std::cos(angleRad), std::sin(angleRad));
        return m_factors.support(-u) < m_factors.support(u) ? Vector2(-u) : u;
    }
    double length(double angleRad) const // r
    {
        const Vector2 u = direction(angleRad);
        const double lift = m_factors.support(u);
        return std::sqrt(u.dot(m_factors.covariance() * u) + lift * lift);
    }
    static double root(double length, double otherLength, double betweenRad)
    {
        return (length + otherLength) / std::max(std::abs(std::sin(betweenRad)), 1e-12);
    }
    // The least near a start, by turns of one at a time: kinks of r lie across one angle alone.
    double refine(double& one, double& other, double reachRad) const
    {
        double least = root(length(one), length(other), one - other);
        for (int round = 0; round < mostExchanges; ++round) {
            turn(one, other, reachRad);
            turn(other, one, reachRad);
            const double now = root(length(one), length(other), one - other);
            if (now >= least * (1 - 1e-15))
                return std::min(now, least);
            least = now;
        }
        return least;
    }

private:
    void turn(double& angleRad, double otherRad, double reachRad) const
    {
        const double otherLength = length(otherRad);
        const auto rootAt = [&](double at) { return root(length(at), otherLength, at - otherRad); };
        const double found = minimumIn(angleRad - reachRad, angleRad + reachRad, rootAt);
        if (rootAt(found) < rootAt(angleRad))
            angleRad = found;
    }

    const FactorGeometry& m_factors;
};

// The best design of two neurons.
Design bestOfTwo(const FactorGeometry& factors)
{
    const TwoNeurons neurons(factors);
    constexpr int count = 180;
    const double stepRad = std::numbers::pi / count;
    std::vector<double> lengths, inverseSines;
    for (int i = 0; i < count; ++i) {
        lengths.push_back(neurons.length(i * stepRad));
        inverseSines.push_back(i == 0 ? 1e12 : 1 / std::sin(i * stepRad));
    }
    const auto rootAt = [&](int i, int j) {
        const int between = std::abs(i - j) % count;
        return (lengths[std::size_t(i % count)] + lengths[std::size_t(j % count)])
            * inverseSines[std::size_t(between)];
    };
    double least = std::numeric_limits<double>::infinity();
    for (int i = 0; i < count; ++i)
        for (int j = i + 1; j < count; ++j)
            least = std::min(least, rootAt(i, j));

    // Every hollow of the grid that may hold the least.
    Design best = axesOf(factors);
    for (int i = 0; i < count; ++i)
        for (int j = i + 1; j < count; ++j) {
            const double here = rootAt(i, j);
            const auto isLower
                = [&](int di, int dj) { return rootAt(i + di + count, j + dj + count) < here; };
            if (here > 1.02 * least || isLower(1, 0) || isLower(-1, 0) || isLower(0, 1)
                || isLower(0, -1))
                continue;
            double one = i * stepRad, other = j * stepRad;
            if (neurons.refine(one, other, 2 * stepRad) >= std::sqrt(best.trace) * (1 - proof))
                continue;
            const auto vectorAt = [&](double angleRad) -> Vector2 {
                return neurons.direction(angleRad) / neurons.length(angleRad);
            };
            best = *designOf(vectorAt(one), vectorAt(other));
        }
    return best;
}

// As many rows as asked for: the longest is shared first.
void shareRows(Matrix<double>& mixing, Index count)
{
    const Index rowCount = mixing.rows();
    std::vector<Index> parts(std::size_t(rowCount), 1);
    for (Index neuron = rowCount; neuron < count; ++neuron) {
        Index longest = 0;
        const auto part = [&](Index row) {
            return mixing.row(row).squaredNorm() / double(parts[std::size_t(row)]);
        };
        for (Index row = 1; row < rowCount; ++row)
            if (part(row) > part(longest) * (1 + 1e-9))
                longest = row;
        ++parts[std::size_t(longest)];
    }
    Matrix<double> shared(std::max(count, rowCount), 2);
    Index next = 0;
    for (Index row = 0; row < rowCount; ++row)
        for (Index part = 0; part < parts[std::size_t(row)]; ++part)
            shared.row(next++) = mixing.row(row) / std::sqrt(double(parts[std::size_t(row)]));
    mixing = std::move(shared);
}

} // namespace

BestCode bestCode(const FactorGeometry& factors, double lambda)
{
    assert(lambda > 0 && factors.hull().size() >= 3);
    const Design axes = axesOf(factors);
    Design design = axes;
    if (!areAxesBest(factors)) {
        for (int i = 0; i < mostExchanges; ++i) {
            const Vector2 worst = worstVector(factors, design.dual);
            if (worst.dot(design.dual * worst) <= 1 + proof)
                break;
            auto better = exchanged(design, worst);
            if (!better || !(better->trace < design.trace))
                break;
            design = *std::move(better);
        }
    }
    return codeOf(design, axes, lambda);
}

BestCode bestCodeOf(Index neuronCount, const FactorGeometry& factors, double lambda)
{
    assert(neuronCount >= 2);
    BestCode code = bestCode(factors, lambda);
    if (code.mixing.rows() > neuronCount)
        code = codeOf(bestOfTwo(factors), axesOf(factors), lambda);
    shareRows(code.mixing, neuronCount);
    return code;
}

} // namespace untangle

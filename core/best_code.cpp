// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/best_code.h"

#include "core/linear_example.h"

#include <Eigen/LU>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
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

} // namespace

BestCode bestCode(const FactorGeometry& factors, double lambda)
{
    assert(lambda > 0 && factors.hull().size() >= 3);
    Vector2 signs, lengths;
    for (Index axis = 0; axis < 2; ++axis) {
        const double up = factors.support(Vector2::Unit(axis));
        const double down = factors.support(-Vector2::Unit(axis));
        signs(axis) = down <= up ? -1 : 1;
        const double range = std::min(up, down);
        lengths(axis) = std::sqrt(factors.covariance()(axis, axis) + range * range);
    }
    BestCode best;
    best.costAxis = 2 * std::sqrt(lambda) * lengths.sum();
    Design design = *designOf({signs(0) / lengths(0), 0}, {0, signs(1) / lengths(1)});
    if (alignmentTest(factors).gap < -edge * factors.covariance().trace()) {
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

    const double energy = std::sqrt(lambda * design.trace);
    best.cost = 2 * energy;
    best.mixing.resize(Index(design.vectors.size()), 2);
    for (std::size_t i = 0; i < design.vectors.size(); ++i)
        best.mixing.row(Index(i))
            = -std::sqrt(energy * design.shares[i]) * design.vectors[i].transpose();
    best.alignment = best.mixing.cwiseAbs2().rowwise().maxCoeff().sum() / best.mixing.squaredNorm();
    return best;
}

} // namespace untangle

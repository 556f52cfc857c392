// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linear_example.h"

#include "core/minimum.h"

#include <Eigen/LU>

#include <cassert>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

namespace untangle {

namespace {

// All local minima of a function of period `periodDeg`: grid points first, refined between their
// neighbours where that is lower.
template <typename Function> std::vector<double> localMinimaDeg(int periodDeg, Function&& f)
{
    constexpr int pointsPerDegree = 4;
    const int count = periodDeg * pointsPerDegree;
    std::vector<double> values;
    for (int i = 0; i < count; ++i)
        values.push_back(f(double(i) / pointsPerDegree));
    std::vector<double> minima;
    for (int i = 0; i < count; ++i) {
        const double here = values[std::size_t(i)];
        if (here > values[std::size_t((i + count - 1) % count)]
            || here > values[std::size_t((i + 1) % count)])
            continue;
        const double grid = double(i) / pointsPerDegree;
        const double refined
            = minimumIn(grid - 1.0 / pointsPerDegree, grid + 1.0 / pointsPerDegree, f);
        minima.push_back(f(refined) < here && refined >= 0 && refined < periodDeg ? refined : grid);
    }
    return minima;
}

} // namespace

Vector<double> smallestBias(const Matrix<double>& mixing, const SupportFunction& support)
{
    Vector<double> bias(mixing.rows());
    for (Index neuron = 0; neuron < mixing.rows(); ++neuron)
        bias(neuron) = support(-mixing.row(neuron).transpose());
    return bias;
}

Vector<double> smallestBias(const Matrix<double>& mixing, const FactorGeometry& factors)
{
    assert(mixing.cols() == 2);
    return smallestBias(
        mixing, [&](const Vector<double>& direction) { return factors.support(direction); });
}

SupportFunction boxSupport(double range)
{
    return [range](const Vector<double>& direction) { return range * direction.lpNorm<1>(); };
}

Energy energyOf(
    const Matrix<double>& mixing, const Vector<double>& bias, const Matrix<double>& covariance)
{
    assert(mixing.cols() == covariance.rows() && mixing.rows() == bias.size());
    return {(mixing * covariance).cwiseProduct(mixing).sum(), bias.squaredNorm()};
}

double readoutCost(const Matrix<double>& mixing, double lambda)
{
    const Matrix<double> gram = mixing.transpose() * mixing;
    const Eigen::FullPivLU<Matrix<double>> lu(gram);
    if (!lu.isInvertible())
        return std::numeric_limits<double>::infinity();
    return lambda * lu.inverse().trace();
}

Matrix2 rotation(double angleRad)
{
    const double cosine = std::cos(angleRad), sine = std::sin(angleRad);
    Matrix2 result;
    result << cosine, -sine, sine, cosine;
    return result;
}

RotatedCode cheapestSigns(double angleRad, const FactorGeometry& factors)
{
    RotatedCode code{Vector2::Ones(), rotation(angleRad), Vector2::Zero(), {}};
    for (Index neuron = 0; neuron < 2; ++neuron) {
        const Vector2 row = code.mixing.row(neuron).transpose();
        const double asIs = factors.support(-row), flipped = factors.support(row);
        // Rounding must not flip a row of a symmetric support.
        if (flipped < asIs * (1 - 1e-12))
            code.signs(neuron) = -1;
        code.bias(neuron) = std::min(asIs, flipped);
    }
    code.mixing = code.signs.asDiagonal() * code.mixing;
    code.energy = energyOf(code.mixing, code.bias, factors.covariance());
    return code;
}

BestRotation bestRotation(const FactorGeometry& factors)
{
    const auto energyAt = [&](double angleDeg) {
        return cheapestSigns(angleDeg * radPerDegree, factors).energy.total();
    };
    BestRotation best;
    best.energyAxis = energyAt(0);
    best.energy45 = energyAt(45);
    best.energyBest = best.energyAxis;
    std::vector<double> candidates = localMinimaDeg(90, energyAt);
    candidates.insert(candidates.begin(), 0);
    for (double angleDeg : candidates)
        best.energyBest = std::min(best.energyBest, energyAt(angleDeg));
    const double tolerance = 1e-9 * factors.covariance().trace();
    best.angleBestDeg = 90;
    for (double angleDeg : candidates)
        if (energyAt(angleDeg) <= best.energyBest + tolerance)
            best.angleBestDeg = std::min(best.angleBestDeg, angleDeg);
    return best;
}

namespace {

// F of the alignment test.
Matrix2 alignmentForm(const FactorGeometry& factors)
{
    Matrix2 form = -factors.covariance();
    for (Index axis = 0; axis < 2; ++axis) {
        const Vector2 unit = Vector2::Unit(axis);
        const double range = std::min(factors.support(unit), factors.support(-unit));
        form(axis, axis) = range * range;
    }
    return form;
}

AlignmentPoint alignmentPoint(const FactorGeometry& factors, const Matrix2& form, double angleRad)
{
    const Vector2 m(std::cos(angleRad), std::sin(angleRad));
    const double support = factors.support(-m), squared = m.dot(form * m);
    return {angleRad, support, std::sqrt(std::max(0.0, squared)), support * support - squared};
}

} // namespace

AlignmentPoint alignmentAt(const FactorGeometry& factors, double angleRad)
{
    return alignmentPoint(factors, alignmentForm(factors), angleRad);
}

std::vector<AlignmentPoint> alignmentCurve(const FactorGeometry& factors, int count)
{
    const Matrix2 form = alignmentForm(factors);
    std::vector<AlignmentPoint> curve;
    for (int i = 0; i < count; ++i)
        curve.push_back(alignmentPoint(factors, form, 2 * std::numbers::pi * i / count));
    return curve;
}

AlignmentTest alignmentTest(const FactorGeometry& factors)
{
    const Matrix2 form = alignmentForm(factors);
    const auto gapAt = [&](double angleDeg) {
        return alignmentPoint(factors, form, angleDeg * radPerDegree).gap;
    };
    AlignmentTest test;
    test.gap = gapAt(0);
    for (double angleDeg : localMinimaDeg(360, gapAt))
        if (gapAt(angleDeg) < test.gap) {
            test.gap = gapAt(angleDeg);
            test.directionRad = angleDeg * radPerDegree;
        }
    test.axisOptimal = test.gap >= -1e-6 * factors.covariance().trace();
    return test;
}

LinearState linearStep(LinearStep step, const FactorGeometry& factors)
{
    const double talkAngleRad = std::atan2(0.6, 0.8);
    switch (step) {
    case LinearStep::Start:
        return {};
    case LinearStep::Rotate:
        return {talkAngleRad};
    case LinearStep::MakeNonnegative:
        return {talkAngleRad, Vector2::Ones(), smallestBias(rotation(talkAngleRad), factors)};
    case LinearStep::MinimiseEnergy: {
        const double angleRad = bestRotation(factors).angleBestDeg * radPerDegree;
        const RotatedCode code = cheapestSigns(angleRad, factors);
        return {angleRad, code.signs, code.bias};
    }
    }
    return {};
}

} // namespace untangle

// The linear example z = M e + b: the smallest bias, the energy and its two parts, the best
// rotation of two neurons, and the test whether one factor per neuron is the cheapest code.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/factors.h"

#include <functional>
#include <numbers>

namespace untangle {

inline constexpr double radPerDegree = std::numbers::pi / 180;

// h(d) = max over the factor values e of d . e; d has one entry a factor.
using SupportFunction = std::function<double(const Vector<double>& direction)>;

// Smallest b with z = M e + b >= 0 for every factor value: b_j = h(-m_j), m_j row j of M
// (neurons x factors). Units of e. Returns one entry a neuron.
// Independent factors on [-a, a]: b_j = a sum_i |M_ji|.
Vector<double> smallestBias(const Matrix<double>& mixing, const SupportFunction& support);
Vector<double> smallestBias(const Matrix<double>& mixing, const FactorGeometry& factors);

// Support function of independent factors on [-a, a]: h(d) = a sum_i |d_i|.
SupportFunction boxSupport(double range);

// E|z|^2 = sum_j m_j' Sigma m_j + sum_j b_j^2, in squared units of e.
struct Energy {
    double variance = 0;
    double biasSquared = 0;
    double total() const { return variance + biasSquared; }
};
Energy energyOf(
    const Matrix<double>& mixing, const Vector<double>& bias, const Matrix<double>& covariance);

// lambda tr (M'M)^-1: what a linear readout of the factors from M e costs. It forbids a code that
// saves energy by shrinking M; a rotation of two factors has 2 lambda. Infinite when M loses a
// factor.
double readoutCost(const Matrix<double>& mixing, double lambda = 1);

// Columns (cos, sin) and (-sin, cos).
Matrix2 rotation(double angleRad);

// A rotation at `angleRad` whose rows have the sign with the smaller bias, with that bias:
// rows s_1 (cos, -sin), s_2 (sin, cos), s_j = +-1, b_j = min(h(m_j), h(-m_j)).
// A row keeps its sign when both cost the same.
struct RotatedCode {
    Vector2 signs;
    Matrix2 mixing;
    Vector2 bias;
    Energy energy;
};
RotatedCode cheapestSigns(double angleRad, const FactorGeometry& factors);

// Question 1: minimise E over the angle and the sign of each row, M staying a rotation.
// On [-a, a]^2: E(theta) = 2 sigma^2 + 2 a^2 (1 + |sin 2 theta|). E has period 90 degrees.
struct BestRotation {
    double angleBestDeg = 0; // in [0, 90): 0 or the local minimum of smallest angle whose energy is
                             // within 1e-9 tr Sigma of the least
    double energyBest = 0;
    double energyAxis = 0; // at 0 degrees
    double energy45 = 0;
};
BestRotation bestRotation(const FactorGeometry& factors);

// Axis alignment is the best code of any number of neurons when h(-m)^2 - m'Fm >= 0 for every unit
// direction m, with F = diag(h_i^2) - offdiag(Sigma) and h_i the smaller one-sided range of axis i
// (Dorrell et al. 2025). Along an aligned axis the difference is exactly 0.
struct AlignmentTest {
    double gap = 0; // the minimum over m
    double directionRad = 0; // where it lies
    bool axisOptimal = false; // gap >= -1e-6 tr Sigma
};
AlignmentTest alignmentTest(const FactorGeometry& factors);

// The same as two curves around the origin, m the unit direction at that angle. Nowhere may the
// support lie inside the ellipse.
struct AlignmentPoint {
    double angleRad = 0;
    double support = 0; // h(-m)
    double ellipse = 0; // sqrt(m'Fm); 0 where m'Fm is below 0
    double gap = 0; // h(-m)^2 - m'Fm
};
// At `count` evenly spaced directions, from angle 0 on; the last one lies before the full turn.
std::vector<AlignmentPoint> alignmentCurve(const FactorGeometry& factors, int count);
// At any angle.
AlignmentPoint alignmentAt(const FactorGeometry& factors, double angleRad);

// The four states of the talk's example, on [-a, a]^2.
enum class LinearStep { Start, Rotate, MakeNonnegative, MinimiseEnergy };
struct LinearState {
    double angleRad = 0;
    Vector2 signs = Vector2::Ones(); // +-1 of each row
    Vector2 bias = Vector2::Zero();
    // M = diag(signs) rotation(angleRad)
    Matrix2 mixing() const { return signs.asDiagonal() * rotation(angleRad); }
    bool operator==(const LinearState&) const = default;
};
// Start: identity, b = 0. Rotate: cos = 0.8, sin = 0.6, b = 0. Make nonnegative: the smallest bias
// at that angle. Minimise energy: the best rotation with its smallest bias.
LinearState linearStep(LinearStep step, const FactorGeometry& factors);

} // namespace untangle

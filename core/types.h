// The matrix and vector types that every module shares, and how they are laid out.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace untangle {

// A sample is a row, so z = M e + b reads Z = E M^T + 1 b^T. Storage is column-major: all samples
// of one neuron lie together. Layer weights are the exception in words only: W is stored [out][in],
// which in memory is the column-major matrix W^T (in x out).
template <typename Scalar> using Matrix = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic>;
template <typename Scalar> using Vector = Eigen::Matrix<Scalar, Eigen::Dynamic, 1>;

using Eigen::Index;

// Eigen's == takes matrices of one shape only.
template <typename Scalar> bool isSame(const Matrix<Scalar>& one, const Matrix<Scalar>& other)
{
    return one.rows() == other.rows() && one.cols() == other.cols() && one == other;
}

} // namespace untangle

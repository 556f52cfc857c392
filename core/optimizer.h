// Adam and plain gradient descent on a flat parameter vector.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel.h"

#include <cstdint>

namespace untangle {

// Adam (Kingma and Ba 2015) with beta1 0.9, beta2 0.999, epsilon 1e-8, in the form
//   p -= rate * m_hat / (sqrt(v_hat) + epsilon), both moments bias-corrected.
template <typename Scalar> class Adam {
public:
    // A kernel other than Eigen for float only.
    explicit Adam(Index parameterCount, Kernel kernel = Kernel::Eigen);
    void step(double rate, const Vector<Scalar>& gradient, Vector<Scalar>& parameters);

private:
    Kernel m_kernel;
    Vector<Scalar> m_first, m_second; // moments
    std::int64_t m_stepCount = 0;
};

// Gradient descent without momentum: p -= rate * gradient.
template <typename Scalar>
void sgdStep(double rate, const Vector<Scalar>& gradient, Vector<Scalar>& parameters)
{
    parameters -= Scalar(rate) * gradient;
}

} // namespace untangle

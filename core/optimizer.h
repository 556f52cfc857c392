// Adam and plain gradient descent on a flat parameter vector.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel.h"

#include <cstdint>

namespace untangle {

// What Adam remembers between two steps.
template <typename Scalar> struct AdamState {
    Vector<Scalar> first, second; // moments
    std::int64_t stepCount = 0;
};

// Adam (Kingma and Ba 2015) with beta1 0.9, beta2 0.999, epsilon 1e-8, in the form
//   p -= rate * m_hat / (sqrt(v_hat) + epsilon), both moments bias-corrected.
template <typename Scalar> class Adam {
public:
    // A kernel other than Eigen for float only.
    explicit Adam(Index parameterCount, Kernel kernel = Kernel::Eigen);
    void step(double rate, const Vector<Scalar>& gradient, Vector<Scalar>& parameters);

    const AdamState<Scalar>& state() const { return m_state; }
    // Of as many parameters.
    void restore(const AdamState<Scalar>& state) { m_state = state; }

private:
    Kernel m_kernel;
    AdamState<Scalar> m_state;
};

// Gradient descent without momentum: p -= rate * gradient.
template <typename Scalar>
void sgdStep(double rate, const Vector<Scalar>& gradient, Vector<Scalar>& parameters)
{
    parameters -= Scalar(rate) * gradient;
}

} // namespace untangle

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimizer.h"

#include <cassert>
#include <cmath>
#include <type_traits>

namespace untangle {

template <typename Scalar>
Adam<Scalar>::Adam(Index parameterCount, Kernel kernel)
    : m_kernel(kernel)
    , m_state{Vector<Scalar>::Zero(parameterCount), Vector<Scalar>::Zero(parameterCount), 0}
{
}

template <typename Scalar>
void Adam<Scalar>::step(double rate, const Vector<Scalar>& gradient, Vector<Scalar>& parameters)
{
    assert(gradient.size() == m_state.first.size() && parameters.size() == m_state.first.size());
    constexpr double beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8;
    ++m_state.stepCount;
    const auto firstScale = Scalar(rate / (1 - std::pow(beta1, double(m_state.stepCount))));
    const auto secondScale = Scalar(1 / (1 - std::pow(beta2, double(m_state.stepCount))));
    if constexpr (std::is_same_v<Scalar, float>) {
        if (m_kernel != Kernel::Eigen)
            return runAdam(m_kernel,
                {gradient.data(), m_state.first.data(), m_state.second.data(), parameters.data(),
                    long(m_state.first.size()), firstScale, secondScale});
    }
    const auto keepFirst = Scalar(beta1), takeFirst = Scalar(1 - beta1);
    const auto keepSecond = Scalar(beta2), takeSecond = Scalar(1 - beta2);
    Scalar* const first = m_state.first.data();
    Scalar* const second = m_state.second.data();
    Scalar* const parameter = parameters.data();
    const Scalar* const g = gradient.data();
    for (Index i = 0; i < m_state.first.size(); ++i) {
        first[i] = keepFirst * first[i] + takeFirst * g[i];
        second[i] = keepSecond * second[i] + takeSecond * g[i] * g[i];
        parameter[i]
            -= firstScale * first[i] / (std::sqrt(second[i] * secondScale) + Scalar(epsilon));
    }
}

template class Adam<float>;
template class Adam<double>;

} // namespace untangle

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"

#include <Eigen/QR>

#include <cassert>
#include <cmath>

namespace untangle {

namespace {

std::uint64_t splitmix64(std::uint64_t& state)
{
    state += 0x9E3779B97F4A7C15u;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

} // namespace

Random::Random(std::uint32_t seed, Stream stream, std::uint64_t index)
{
    std::uint64_t state = (std::uint64_t(seed) << 32) | std::uint64_t(stream);
    state = splitmix64(state) ^ index;
    for (auto& word : m_state)
        word = splitmix64(state);
}

double Random::normal()
{
    if (m_hasSpareNormal) {
        m_hasSpareNormal = false;
        return m_spareNormal;
    }
    double x, y, squaredRadius;
    do {
        x = uniform(-1, 1);
        y = uniform(-1, 1);
        squaredRadius = x * x + y * y;
    } while (squaredRadius >= 1 || squaredRadius == 0);
    const double factor = std::sqrt(-2 * std::log(squaredRadius) / squaredRadius);
    m_spareNormal = y * factor;
    m_hasSpareNormal = true;
    return x * factor;
}

Index Random::below(Index count)
{
    assert(count > 0);
    const auto bound = std::uint64_t(count);
    // Rejects the incomplete last interval, so that every value is equally likely.
    const std::uint64_t limit = UINT64_MAX - UINT64_MAX % bound;
    std::uint64_t value;
    do {
        value = next();
    } while (value >= limit);
    return Index(value % bound);
}

Matrix<double> normalMatrix(Index rows, Index columns, Random& random)
{
    Matrix<double> result(rows, columns);
    for (Index row = 0; row < rows; ++row)
        for (Index column = 0; column < columns; ++column)
            result(row, column) = random.normal();
    return result;
}

Matrix<double> orthonormalColumns(Index rows, Index columns, Random& random)
{
    assert(rows >= columns);
    const Eigen::HouseholderQR<Matrix<double>> qr(normalMatrix(rows, columns, random));
    Matrix<double> q = qr.householderQ() * Matrix<double>::Identity(rows, columns);
    for (Index column = 0; column < columns; ++column)
        if (qr.matrixQR()(column, column) < 0)
            q.col(column) *= -1;
    return q;
}

} // namespace untangle

// A seeded generator whose numbers are the same on every machine: one seed means one run.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <array>
#include <bit>
#include <cstdint>

namespace untangle {

// The four streams that a seed names. They never share a number.
enum class Stream : std::uint32_t { Task = 1, Weights, Batches, Evaluation };

// xoshiro256++ (Blackman and Vigna 2019), its state filled by splitmix64 from (seed, stream,
// index). The batch of step t is Random(seed, Stream::Batches, t): no generator has to be stored to
// go back.
class Random {
public:
    explicit Random(std::uint32_t seed, Stream stream, std::uint64_t index = 0);

    // Here and not in the source, so that a loop keeps the state in registers.
    std::uint64_t next()
    {
        const auto result = std::rotl(m_state[0] + m_state[3], 23) + m_state[0];
        const auto shifted = m_state[1] << 17;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= shifted;
        m_state[3] = std::rotl(m_state[3], 45);
        return result;
    }
    // Uniform on [0, 1), 53 bits.
    double uniform() { return double(std::int64_t(next() >> 11)) * 0x1.0p-53; }
    // Uniform on [low, high).
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    // Standard normal (Marsaglia's polar method).
    double normal();
    // Uniform on 0 .. count - 1; count at least 1.
    Index below(Index count);

private:
    std::array<std::uint64_t, 4> m_state;
    double m_spareNormal = 0;
    bool m_hasSpareNormal = false;
};

// rows x columns independent standard normals, filled row by row.
Matrix<double> normalMatrix(Index rows, Index columns, Random& random);

// Random matrix with orthonormal columns (rows >= columns): Q of the QR decomposition of a Gaussian
// matrix, with the diagonal of R positive, which makes it uniform (Mezzadri 2007). Square: a
// rotation or reflection.
Matrix<double> orthonormalColumns(Index rows, Index columns, Random& random);

} // namespace untangle

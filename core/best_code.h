// The best code of two factors for any number of neurons that a linear readout has to decode.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/factors.h"

namespace untangle {

// Question 2: the least over M (neurons x 2) of
//   sum_j (m_j' Sigma m_j + min(h(m_j), h(-m_j))^2) + lambda tr (M'M)^-1,
// the energy with the smallest bias of either sign and what the readout costs (Dorrell et al.
// 2025). Found globally; three neurons are always enough.
struct BestCode {
    Matrix<double> mixing; // neurons x 2; each row has the sign whose bias is smaller
    double cost = 0;
    // Of the best code with one factor per neuron: 2 sqrt(lambda) sum_i sqrt(Sigma_ii + h_i^2), h_i
    // the smaller one-sided range of axis i.
    double costAxis = 0;
    // sum_j max_i M_ji^2 / sum_ji M_ji^2: 1 on the axes, 0.5 between them. How strongly a neuron
    // counts depends on its weights alone.
    double alignment = 0;
};

// Where one factor per neuron is optimal, that is the code returned. Precondition: lambda > 0, the
// factors do not lie on a line.
BestCode bestCode(const FactorGeometry& factors, double lambda = 1);
// The best of that many neurons, in as many rows. Three and more: the best of any number, its
// longest rows shared among the neurons beyond, which costs the same. Two: their directions need
// not be at right angles. Precondition: at least 2 neurons, and the above.
BestCode bestCodeOf(Index neuronCount, const FactorGeometry& factors, double lambda = 1);

} // namespace untangle

// What single hidden neurons do: equation, tuning and cost of one, and the code of two factors.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network.h"
#include "core/task.h"

#include <optional>
#include <vector>

namespace untangle {

struct NeuronId {
    Index layer = 0; // hidden layers count from 0
    Index neuron = 0;
    bool operator==(const NeuronId&) const = default;
};

// Activity against one factor: samples in bins of equal width over the factor's own range. A bin
// without a sample holds NaN.
struct TuningCurve {
    Vector<double> factor; // middle of each bin
    Vector<double> mean;
    Vector<double> low, high; // 10 % and 90 % quantile: the band holds 80 % of the samples
};
// factor, activity: one entry a sample, at least one sample. The quantile of rank p of n sorted
// values is the entry round(p (n - 1)).
TuningCurve tuningCurve(
    const Vector<double>& factor, const Vector<double>& activity, Index binCount = 24);

// What the coefficients of a neuron's equation multiply.
enum class NeuronSource { Factors, Inputs, LayerBelow };

// z = f(sum_i coefficients_i source_i + bias). In the first layer, where the inputs are D e, the
// sources are the factors and the coefficients the row of W_1 D, else the inputs; further up the
// neurons of the layer below.
// Energy per sample: E z^2 = variance + mean^2.
struct NeuronDetail {
    NeuronId id;
    Activation activation = Activation::Linear;
    NeuronSource source = NeuronSource::Inputs;
    Vector<double> coefficients;
    double bias = 0;
    std::vector<TuningCurve> tuning; // of each factor
    double mean = 0, variance = 0; // population variance
    double negative = 0; // mean of max(-z, 0): its part of the nonneg term
    double squaredWeights = 0; // of the weights that lead to it

    double energy() const { return variance + mean * mean; }
};
// activity: that neuron's on the evaluation set.
NeuronDetail neuronDetail(const Network<float>& network, const Task& task, NeuronId id,
    const Matrix<float>& factors, const Vector<float>& activity);

// How far each neuron keeps to one factor: the mean over neurons of max_i m_i^2 / |m|^2, weighted
// by their energies E z^2, which need not be scaled. m is a neuron's direction, a row of
// `directions` (neurons x factors). 1 on the axes; of two factors 0.5 on the diagonal and 0.82 for
// a random direction. None when no neuron that has a direction has energy.
std::optional<double> alignmentOf(const Matrix<double>& directions, const Vector<double>& energies);

// A grid over the square [-1, 1]^2 of two factors, the one for own data as well, whose variance is
// the same: row i * gridSide + j of the samples has
// e_1 = -1 + 2 j / (gridSide - 1) and e_2 = -1 + 2 i / (gridSide - 1).
inline constexpr Index gridSide = 25;
Matrix<float> factorGrid();

} // namespace untangle

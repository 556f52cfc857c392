// The loss: its four terms and their gradients. The only place that defines them.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network.h"

#include <array>
#include <optional>

namespace untangle {

// The strengths of the three penalties, 0 or more.
struct LossWeights {
    double betaNonneg = 0;
    double betaActivity = 0;
    double betaWeight = 0;
    bool operator==(const LossWeights&) const = default;
};

enum class LossTerm { Prediction, Nonneg, Activity, Weight };
inline constexpr std::array allLossTerms{
    LossTerm::Prediction, LossTerm::Nonneg, LossTerm::Activity, LossTerm::Weight};

// Unweighted terms, o the outputs, y the targets, a the activities of all hidden layers:
//   prediction = mean over samples and outputs of (o - y)^2
//   nonneg     = mean over samples of the sum over hidden neurons of max(-a, 0)
//   activity   = mean over samples of the sum over hidden neurons of a^2
//   weight     = sum of all squared weights, no biases
struct LossTerms {
    double prediction = 0;
    double nonneg = 0;
    double activity = 0;
    double weight = 0;

    // prediction + beta_nonneg nonneg + beta_activity activity + beta_weight weight; a term whose
    // beta is 0 adds nothing.
    double total(const LossWeights& weights) const;
    // The terms times their betas (prediction as it is), so that they add up to the total.
    LossTerms weighted(const LossWeights& weights) const;
    double value(LossTerm term) const;
    // The first term that is not finite.
    std::optional<LossTerm> notFinite() const;
    bool operator==(const LossTerms&) const = default;
};

// Memory of one evaluation of the loss; reused from step to step, so that nothing is allocated.
template <typename Scalar> struct LossWorkspace {
    std::vector<Matrix<Scalar>> activities; // of every layer, the outputs last
    std::vector<Matrix<Scalar>> gradients; // with respect to each layer's pre-activations
};

// The terms at the present parameters. inputs: samples x inputs, targets: samples x outputs. Leaves
// the activities of all layers in the workspace.
template <typename Scalar>
LossTerms lossTerms(const Network<Scalar>& network, const Matrix<Scalar>& inputs,
    const Matrix<Scalar>& targets, LossWorkspace<Scalar>& workspace);

// The terms, and in `gradient` (parameterCount entries) the gradient of their total. The derivative
// of max(-a, 0) at a = 0 is 0.
template <typename Scalar>
LossTerms lossGradient(const Network<Scalar>& network, const Matrix<Scalar>& inputs,
    const Matrix<Scalar>& targets, const LossWeights& weights, LossWorkspace<Scalar>& workspace,
    Vector<Scalar>& gradient);

} // namespace untangle

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss.h"

#include <cassert>
#include <cmath>

namespace untangle {

double LossTerms::total(const LossWeights& weights) const
{
    const LossTerms parts = weighted(weights);
    return parts.prediction + parts.nonneg + parts.activity + parts.weight;
}

LossTerms LossTerms::weighted(const LossWeights& weights) const
{
    const auto times = [](double beta, double term) { return beta == 0 ? 0 : beta * term; };
    return {prediction, times(weights.betaNonneg, nonneg), times(weights.betaActivity, activity),
        times(weights.betaWeight, weight)};
}

double LossTerms::value(LossTerm term) const
{
    switch (term) {
    case LossTerm::Prediction:
        return prediction;
    case LossTerm::Nonneg:
        return nonneg;
    case LossTerm::Activity:
        return activity;
    case LossTerm::Weight:
        return weight;
    }
    return prediction;
}

std::optional<LossTerm> LossTerms::notFinite() const
{
    for (LossTerm term : allLossTerms)
        if (!std::isfinite(value(term)))
            return term;
    return std::nullopt;
}

template <typename Scalar>
LossTerms lossTerms(const Network<Scalar>& network, const Matrix<Scalar>& inputs,
    const Matrix<Scalar>& targets, LossWorkspace<Scalar>& workspace)
{
    assert(inputs.rows() == targets.rows() && targets.cols() == network.shape().sizes.back());
    network.forward(inputs, workspace.activities);
    LossTerms terms;
    terms.prediction
        = double((workspace.activities.back() - targets).squaredNorm()) / double(targets.size());
    for (Index layer = 0; layer < network.shape().layerCount(); ++layer) {
        terms.weight += double(network.weightsTransposed(layer).squaredNorm());
        if (layer == network.shape().hiddenCount())
            break;
        const Matrix<Scalar>& activity = workspace.activities[std::size_t(layer)];
        terms.activity += double(activity.squaredNorm());
        // sum max(-a, 0) = (sum |a| - sum a) / 2 would cancel; this does not.
        terms.nonneg -= double(activity.cwiseMin(Scalar(0)).sum());
    }
    terms.activity /= double(inputs.rows());
    terms.nonneg = terms.nonneg == 0 ? 0 : terms.nonneg / double(inputs.rows());
    return terms;
}

template <typename Scalar>
LossTerms lossGradient(const Network<Scalar>& network, const Matrix<Scalar>& inputs,
    const Matrix<Scalar>& targets, const LossWeights& weights, LossWorkspace<Scalar>& workspace,
    Vector<Scalar>& gradient)
{
    assert(gradient.size() == network.shape().parameterCount());
    const LossTerms terms = lossTerms(network, inputs, targets, workspace);
    const Index last = network.shape().hiddenCount();
    const auto sampleCount = double(inputs.rows());
    const auto perActivity = Scalar(2 * weights.betaActivity / sampleCount);
    const auto perNegative = Scalar(weights.betaNonneg / sampleCount);
    const auto perWeight = Scalar(2 * weights.betaWeight);

    workspace.gradients.resize(std::size_t(last) + 1);
    workspace.gradients.back()
        = (workspace.activities.back() - targets) * Scalar(2 / double(targets.size()));
    for (Index layer = last; layer >= 0; --layer) {
        const auto l = std::size_t(layer);
        if (layer == 0) {
            network.backwardLayer(layer, inputs, workspace.gradients[l], gradient, nullptr);
        } else {
            const Matrix<Scalar>& activity = workspace.activities[l - 1];
            Matrix<Scalar>& below = workspace.gradients[l - 1];
            network.backwardLayer(layer, activity, workspace.gradients[l], gradient, &below);
            if (perNegative != 0)
                below.array() += perActivity * activity.array()
                    - perNegative * (activity.array() < Scalar(0)).template cast<Scalar>();
            else if (perActivity != 0)
                below += perActivity * activity;
            network.timesActivationSlope(layer - 1, activity, below);
        }
        if (perWeight != 0)
            network.weightsOf(gradient, layer) += perWeight * network.weightsTransposed(layer);
    }
    return terms;
}

template LossTerms lossTerms(
    const Network<float>&, const Matrix<float>&, const Matrix<float>&, LossWorkspace<float>&);
template LossTerms lossTerms(
    const Network<double>&, const Matrix<double>&, const Matrix<double>&, LossWorkspace<double>&);
template LossTerms lossGradient(const Network<float>&, const Matrix<float>&, const Matrix<float>&,
    const LossWeights&, LossWorkspace<float>&, Vector<float>&);
template LossTerms lossGradient(const Network<double>&, const Matrix<double>&,
    const Matrix<double>&, const LossWeights&, LossWorkspace<double>&, Vector<double>&);

} // namespace untangle

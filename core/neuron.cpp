// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuron.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace untangle {

namespace {

// Reorders the values.
double quantile(std::vector<double>& values, double rank)
{
    const auto place = std::lround(rank * double(values.size() - 1));
    const auto at = values.begin() + place;
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

} // namespace

TuningCurve tuningCurve(
    const Vector<double>& factor, const Vector<double>& activity, Index binCount)
{
    assert(factor.size() == activity.size() && factor.size() > 0 && binCount > 0);
    const double minimum = factor.minCoeff(), range = factor.maxCoeff() - minimum;
    std::vector<std::vector<double>> bins(static_cast<std::size_t>(binCount));
    for (Index sample = 0; sample < factor.size(); ++sample) {
        const double place = range > 0 ? (factor(sample) - minimum) / range * double(binCount) : 0;
        bins[std::size_t(std::min(Index(place), binCount - 1))].push_back(activity(sample));
    }
    constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
    TuningCurve curve;
    curve.factor.resize(binCount);
    curve.mean = curve.low = curve.high = Vector<double>::Constant(binCount, nothing);
    for (Index i = 0; i < binCount; ++i) {
        curve.factor(i) = minimum + range * (double(i) + 0.5) / double(binCount);
        std::vector<double>& values = bins[std::size_t(i)];
        if (values.empty())
            continue;
        curve.mean(i) = Eigen::Map<Vector<double>>(values.data(), Index(values.size())).mean();
        curve.low(i) = quantile(values, 0.1);
        curve.high(i) = quantile(values, 0.9);
    }
    return curve;
}

NeuronDetail neuronDetail(const Network<float>& network, const Task& task, NeuronId id,
    const Matrix<float>& factors, const Vector<float>& activity)
{
    assert(id.layer < network.shape().hiddenCount());
    assert(id.neuron < network.shape().sizes[std::size_t(id.layer) + 1]);
    NeuronDetail detail;
    detail.id = id;
    detail.activation = network.shape().activations[std::size_t(id.layer)];
    const Vector<float> weights = network.weightsTransposed(id.layer).col(id.neuron);
    detail.coefficients = weights.cast<double>();
    detail.squaredWeights = detail.coefficients.squaredNorm();
    detail.bias = double(network.bias(id.layer)(id.neuron));
    if (id.layer > 0) {
        detail.source = NeuronSource::LayerBelow;
    } else if (const auto mixing = task.linearMixing()) {
        detail.source = NeuronSource::Factors;
        detail.coefficients = mixing->cast<double>().transpose() * weights.cast<double>();
    }
    const Vector<double> z = activity.cast<double>();
    for (Index factor = 0; factor < factors.cols(); ++factor)
        detail.tuning.push_back(tuningCurve(factors.col(factor).cast<double>(), z));
    detail.mean = z.mean();
    detail.variance = (z.array() - detail.mean).square().mean();
    detail.negative = (-z.array()).max(0.0).mean();
    return detail;
}

std::optional<double> alignmentOf(const Matrix<double>& directions, const Vector<double>& energies)
{
    assert(directions.rows() == energies.size());
    double sum = 0, total = 0;
    for (Index neuron = 0; neuron < directions.rows(); ++neuron) {
        const double length = directions.row(neuron).squaredNorm();
        if (!(length > 0))
            continue;
        sum += energies(neuron) * directions.row(neuron).cwiseAbs2().maxCoeff() / length;
        total += energies(neuron);
    }
    if (!(total > 0))
        return std::nullopt;
    return sum / total;
}

Matrix<float> factorGrid()
{
    Matrix<float> grid(gridSide * gridSide, 2);
    const auto at = [](Index i) { return -1 + 2 * float(i) / float(gridSide - 1); };
    for (Index i = 0; i < gridSide; ++i)
        for (Index j = 0; j < gridSide; ++j) {
            grid(i * gridSide + j, 0) = at(j);
            grid(i * gridSide + j, 1) = at(i);
        }
    return grid;
}

} // namespace untangle

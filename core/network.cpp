// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network.h"

#include <cassert>
#include <cmath>

namespace untangle {

namespace {

template <typename Scalar> void applyActivation(Activation activation, Matrix<Scalar>& values)
{
    switch (activation) {
    case Activation::Linear:
        return;
    case Activation::Relu:
        values = values.cwiseMax(Scalar(0));
        return;
    case Activation::LeakyRelu:
        values = values.cwiseMax(values * Scalar(leakySlope));
        return;
    case Activation::Tanh:
        values = values.array().tanh();
        return;
    }
}

} // namespace

Index NetworkShape::parameterCount() const
{
    Index count = 0;
    for (std::size_t layer = 1; layer < sizes.size(); ++layer)
        count += (sizes[layer - 1] + 1) * sizes[layer];
    return count;
}

template <typename Scalar>
Network<Scalar>::Network(NetworkShape shape)
    : m_shape(std::move(shape))
    , m_parameters(Vector<Scalar>::Zero(m_shape.parameterCount()))
{
    assert(m_shape.layerCount() >= 1);
    assert(Index(m_shape.activations.size()) == m_shape.hiddenCount());
    Index offset = 0;
    for (std::size_t layer = 1; layer < m_shape.sizes.size(); ++layer) {
        m_weightOffsets.push_back(offset);
        offset += (m_shape.sizes[layer - 1] + 1) * m_shape.sizes[layer];
    }
}

template <typename Scalar> void Network<Scalar>::setActivations(std::vector<Activation> activations)
{
    assert(Index(activations.size()) == m_shape.hiddenCount());
    m_shape.activations = std::move(activations);
}

template <typename Scalar>
auto Network<Scalar>::weightsOf(Vector<Scalar>& flat, Index layer) const -> MatrixMap
{
    const auto l = std::size_t(layer);
    return MatrixMap(flat.data() + m_weightOffsets[l], m_shape.sizes[l], m_shape.sizes[l + 1]);
}

template <typename Scalar>
auto Network<Scalar>::weightsOf(const Vector<Scalar>& flat, Index layer) const -> ConstMatrixMap
{
    const auto l = std::size_t(layer);
    return ConstMatrixMap(flat.data() + m_weightOffsets[l], m_shape.sizes[l], m_shape.sizes[l + 1]);
}

template <typename Scalar>
auto Network<Scalar>::biasOf(Vector<Scalar>& flat, Index layer) const -> VectorMap
{
    const auto l = std::size_t(layer);
    return VectorMap(flat.data() + m_weightOffsets[l] + m_shape.sizes[l] * m_shape.sizes[l + 1],
        m_shape.sizes[l + 1]);
}

template <typename Scalar>
auto Network<Scalar>::biasOf(const Vector<Scalar>& flat, Index layer) const -> ConstVectorMap
{
    const auto l = std::size_t(layer);
    return ConstVectorMap(
        flat.data() + m_weightOffsets[l] + m_shape.sizes[l] * m_shape.sizes[l + 1],
        m_shape.sizes[l + 1]);
}

template <typename Scalar> void Network<Scalar>::initialise(double gain, Random& random)
{
    m_parameters.setZero();
    for (Index layer = 0; layer < m_shape.layerCount(); ++layer) {
        MatrixMap weights = weightsOf(m_parameters, layer);
        const double deviation = gain / std::sqrt(double(weights.rows()));
        for (Index i = 0; i < weights.size(); ++i)
            weights.data()[i] = Scalar(deviation * random.normal());
    }
}

template <typename Scalar>
void Network<Scalar>::forward(
    const Matrix<Scalar>& inputs, std::vector<Matrix<Scalar>>& activities) const
{
    assert(inputs.cols() == m_shape.sizes.front());
    activities.resize(std::size_t(m_shape.layerCount()));
    for (Index layer = 0; layer < m_shape.layerCount(); ++layer) {
        const auto l = std::size_t(layer);
        const Matrix<Scalar>& layerInputs = layer == 0 ? inputs : activities[l - 1];
        Matrix<Scalar>& outputs = activities[l];
        outputs.resize(inputs.rows(), m_shape.sizes[l + 1]);
        outputs.noalias() = layerInputs * weightsTransposed(layer);
        outputs.rowwise() += bias(layer).transpose();
        if (layer < m_shape.hiddenCount())
            applyActivation(m_shape.activations[l], outputs);
    }
}

template <typename Scalar>
void Network<Scalar>::backwardLayer(Index layer, const Matrix<Scalar>& layerInputs,
    const Matrix<Scalar>& preGradient, Vector<Scalar>& gradient,
    Matrix<Scalar>* inputGradient) const
{
    weightsOf(gradient, layer).noalias() = layerInputs.transpose() * preGradient;
    biasOf(gradient, layer) = preGradient.colwise().sum().transpose();
    if (inputGradient) {
        inputGradient->resize(layerInputs.rows(), layerInputs.cols());
        inputGradient->noalias() = preGradient * weightsTransposed(layer).transpose();
    }
}

template <typename Scalar>
void Network<Scalar>::timesActivationSlope(
    Index layer, const Matrix<Scalar>& activity, Matrix<Scalar>& gradient) const
{
    switch (m_shape.activations[std::size_t(layer)]) {
    case Activation::Linear:
        return;
    case Activation::Relu:
        gradient.array() *= (activity.array() > Scalar(0)).template cast<Scalar>();
        return;
    case Activation::LeakyRelu:
        gradient.array()
            *= (activity.array() > Scalar(0))
                   .select(Matrix<Scalar>::Ones(activity.rows(), activity.cols()).array(),
                       Scalar(leakySlope));
        return;
    case Activation::Tanh:
        gradient.array() *= Scalar(1) - activity.array().square();
        return;
    }
}

template class Network<float>;
template class Network<double>;

} // namespace untangle

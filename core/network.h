// A feed-forward network over one flat parameter vector: forward pass and the pieces of the
// backward pass. What is minimised stands in loss.h.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/random.h"
#include "core/types.h"

#include <vector>

namespace untangle {

enum class Activation { Linear, Relu, LeakyRelu, Tanh };

// Slope of the leaky ReLU below 0.
inline constexpr double leakySlope = 0.1;

// sizes = {inputs, hidden..., outputs}; one activation a hidden layer; the last layer is linear.
struct NetworkShape {
    std::vector<Index> sizes;
    std::vector<Activation> activations;

    Index layerCount() const { return Index(sizes.size()) - 1; }
    Index hiddenCount() const { return layerCount() - 1; }
    Index parameterCount() const;
    bool operator==(const NetworkShape&) const = default;
};

// Layer l: pre_l = a_{l-1} W_l^T + b_l (rows are samples), a_l = f_l(pre_l). The parameter vector
// is W_1 (row-major [out][in]), b_1, W_2, b_2, ...
template <typename Scalar> class Network {
public:
    using MatrixMap = Eigen::Map<Matrix<Scalar>>;
    using ConstMatrixMap = Eigen::Map<const Matrix<Scalar>>;
    using VectorMap = Eigen::Map<Vector<Scalar>>;
    using ConstVectorMap = Eigen::Map<const Vector<Scalar>>;

    explicit Network(NetworkShape shape);

    const NetworkShape& shape() const { return m_shape; }
    Vector<Scalar>& parameters() { return m_parameters; }
    const Vector<Scalar>& parameters() const { return m_parameters; }

    // One a hidden layer; the parameters stay.
    void setActivations(std::vector<Activation> activations);

    // W_l transposed, in x out: pre = a * weightsTransposed(l). Layers count from 0.
    ConstMatrixMap weightsTransposed(Index layer) const { return weightsOf(m_parameters, layer); }
    ConstVectorMap bias(Index layer) const { return biasOf(m_parameters, layer); }
    // The same blocks of another vector of parameterCount() entries, such as a gradient.
    MatrixMap weightsOf(Vector<Scalar>& flat, Index layer) const;
    ConstMatrixMap weightsOf(const Vector<Scalar>& flat, Index layer) const;
    VectorMap biasOf(Vector<Scalar>& flat, Index layer) const;
    ConstVectorMap biasOf(const Vector<Scalar>& flat, Index layer) const;

    // W ~ N(0, gain^2 / fan_in), b = 0, drawn layer by layer in the order of the parameter vector.
    void initialise(double gain, Random& random);

    // Output of every layer, hidden ones after their activation function; the last entry is the
    // network's output. Each is samples x neurons. Reuses the matrices in `activities`.
    void forward(const Matrix<Scalar>& inputs, std::vector<Matrix<Scalar>>& activities) const;

    // From the gradient with respect to a layer's pre-activations (samples x out) to that of its
    // weights and bias in `gradient`, and, unless inputGradient is null, of its inputs.
    void backwardLayer(Index layer, const Matrix<Scalar>& layerInputs,
        const Matrix<Scalar>& preGradient, Vector<Scalar>& gradient,
        Matrix<Scalar>* inputGradient) const;

    // Turns the gradient with respect to a hidden layer's activity into that of its pre-activation:
    // times f'(pre), which all four functions let us read off the activity. f' at a kink is that of
    // the left side: 0 for ReLU, the slope for leaky ReLU.
    void timesActivationSlope(
        Index layer, const Matrix<Scalar>& activity, Matrix<Scalar>& gradient) const;

private:
    NetworkShape m_shape;
    std::vector<Index> m_weightOffsets; // of W_l in the flat vector; b_l follows W_l
    Vector<Scalar> m_parameters;
};

} // namespace untangle

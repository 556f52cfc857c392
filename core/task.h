// What a network is trained on: from a family and a seed to batches and a fixed evaluation set.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/random.h"
#include "core/types.h"

#include <optional>

namespace untangle {

// Factors e are independent and uniform on [-1, 1].
//   Shallow          x = D e, D with orthonormal columns; y = a rotation of e
//   Autoencoder      x = D e; y = x
//   Deep             x = W2 tanh(W1 e + b1), normalised; y = a rotation of e
//   DeepAutoencoder  the same with smaller W1; y = x
enum class Family { Shallow, Autoencoder, Deep, DeepAutoencoder };

struct TaskSettings {
    Family family = Family::Shallow;
    Index factorCount = 4;
    Index inputCount = 6; // at least factorCount in the two shallow families
};

// Rows are samples.
template <typename Scalar> struct Samples {
    Matrix<Scalar> factors, inputs, targets;
    Matrix<Scalar> hidden; // of the deep families' data model; kept for its memory
};

// What makes inputs and targets of factors; what a family does not have is empty.
//   Shallow families  x = mixing e
//   Deep families     x = readout tanh(mixing e + hiddenBias) + shift
//   not autoencoders  y = rotation e
struct DataModel {
    Matrix<float> mixing; // D (inputs x factors) or W1 (h x factors)
    Vector<float> hiddenBias; // b1
    Matrix<float> readout; // W2 over the scale (inputs x h)
    Vector<float> shift; // minus the mean over the scale
    Matrix<float> rotation; // factors x factors
};

class Task {
public:
    // Draws D or W1, b1, W2 and then the rotation from the seed's task stream. Deep inputs are
    // shifted to mean 0 per dimension and divided by one common scale, so that their mean variance
    // is 1/3, both from 4000 further samples of that stream. W1 = s N(0, 1 / factors), s = 1.5
    // (deep) or 0.6 (deep autoencoder), b1 = 0.3 N(0, 1), W2 = N(0, 1 / h), h = 2 inputs.
    Task(const TaskSettings& settings, std::uint32_t seed);

    Index inputCount() const { return m_settings.inputCount; }
    Index targetCount() const;

    // The batch of a step: a function of the seed and the step alone. Reuses the matrices.
    void batch(std::int64_t step, Index sampleCount, Samples<float>& samples) const;
    // The fixed set that everything shown is measured on.
    Samples<float> evaluationSet(Index sampleCount) const;
    // Inputs and targets of given factors (samples x factors).
    Samples<float> samplesOf(const Matrix<float>& factors) const;
    // D (inputs x factors) of the shallow families, whose inputs are D e.
    std::optional<Matrix<float>> linearMixing() const;
    DataModel dataModel() const;

private:
    void fill(Index sampleCount, Random random, Samples<float>& samples) const;
    void complete(Samples<float>& samples) const; // inputs and targets from the factors

    TaskSettings m_settings;
    std::uint32_t m_seed = 1;
    Matrix<float> m_mixingTransposed; // D^T, or W1^T
    Eigen::RowVectorXf m_hiddenBias; // b1
    Matrix<float> m_readoutTransposed; // W2^T over the scale
    Eigen::RowVectorXf m_inputOffset; // minus the mean over the scale
    Matrix<float> m_rotationTransposed;
};

bool isDeep(Family family);
bool isAutoencoder(Family family);

} // namespace untangle

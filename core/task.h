// What a network is trained on: from a family and a seed to batches and a fixed evaluation set.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/factors.h"
#include "core/grid_cells.h"
#include "core/own_data.h"
#include "core/random.h"
#include "core/torus.h"
#include "core/types.h"

#include <array>
#include <optional>
#include <vector>

namespace untangle {

// Factors e are independent and uniform on [-1, 1], or two of another distribution, or those of own
// data.
//   Shallow          x = D e, D with orthonormal columns; y = a rotation of e
//   Autoencoder      x = D e; y = x
//   Deep             x = W2 tanh(W1 e + b1), normalised; y = a rotation of e
//   DeepAutoencoder  the same with smaller W1; y = x
// Own data is mixed by D in every family, or brings its inputs x. Two families see places instead
// of factors:
//   Torus            x = R [code(x), code(v), code(d)], y = another rotation of it; see torus.h
//   Ring             x = the code of a position, y = x, each batch all positions; see grid_cells.h
enum class Family { Shallow, Autoencoder, Deep, DeepAutoencoder, Torus, Ring };
// Those of factors.
inline constexpr std::array allFamilies{
    Family::Shallow, Family::Autoencoder, Family::Deep, Family::DeepAutoencoder};

struct TaskSettings {
    Family family = Family::Shallow;
    Index factorCount = 4;
    Index inputCount = 6; // at least factorCount where x = D e
    SharedData data = {}; // with that many factors and, if it has inputs, that many of them
    TorusSettings torus = {};
    RingSettings ring = {};
    // Of two factors, in the shallow families without own data.
    std::optional<FactorDistribution> distribution = {};
};

// How a task comes to its inputs.
enum class InputModel { Linear, Deep, Given, Torus, Ring };
InputModel inputModel(Family family, const SharedData& data);

// Rows are samples.
template <typename Scalar> struct Samples {
    Matrix<Scalar> factors, inputs, targets;
    Matrix<Scalar> hidden; // of the deep families' data model; kept for its memory
    std::vector<TorusScene> scenes; // of a torus
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
    // Draws D, or W1, b1, W2, or nothing where the inputs are given, and then the rotation from the
    // seed's task stream. Deep inputs are
    // shifted to mean 0 per dimension and divided by one common scale, so that their mean variance
    // is 1/3, both from 4000 further samples of that stream. W1 = s N(0, 1 / factors), s = 1.5
    // (deep) or 0.6 (deep autoencoder), b1 = 0.3 N(0, 1), W2 = N(0, 1 / h), h = 2 inputs.
    Task(const TaskSettings& settings, std::uint32_t seed);

    Index inputCount() const { return m_settings.inputCount; }
    Index targetCount() const;

    // The batch of a step: a function of the seed and the step alone. Own data: rows drawn with
    // replacement. Reuses the matrices.
    void batch(std::int64_t step, Index sampleCount, Samples<float>& samples) const;
    // The fixed set that everything shown is measured on. Own data: all rows in their order, or as
    // many as asked for and at most 4096, evenly spaced.
    Samples<float> evaluationSet(Index sampleCount) const;
    // Whether samplesOf can make inputs of any factors.
    bool hasInputModel() const
    {
        return m_model == InputModel::Linear || m_model == InputModel::Deep;
    }
    // Inputs and targets of given factors (samples x factors). Precondition: hasInputModel().
    Samples<float> samplesOf(const Matrix<float>& factors) const;
    // D (inputs x factors), where the inputs are D e.
    std::optional<Matrix<float>> linearMixing() const;
    DataModel dataModel() const;
    const TorusTask& torus() const { return *m_torus; } // precondition: the family Torus

private:
    void fill(Index sampleCount, Random random, Samples<float>& samples) const;
    void reserveOwn(Index sampleCount, Samples<float>& samples) const;
    void fillScenes(Index sampleCount, Random& random, Samples<float>& samples) const;
    void takeOwn(Index row, Index sample, Samples<float>& samples) const;
    // Targets and, unless they are given, inputs from the factors.
    void complete(Samples<float>& samples) const;

    TaskSettings m_settings;
    InputModel m_model = InputModel::Linear;
    std::uint32_t m_seed = 1;
    Matrix<float> m_ownFactors, m_ownInputs; // of own data, or of all positions
    std::optional<TorusTask> m_torus;
    std::optional<FactorSampler> m_sampler;
    Matrix<float> m_mixingTransposed; // D^T, or W1^T
    Eigen::RowVectorXf m_hiddenBias; // b1
    Matrix<float> m_readoutTransposed; // W2^T over the scale
    Eigen::RowVectorXf m_inputOffset; // minus the mean over the scale
    Matrix<float> m_rotationTransposed;
};

// How many samples an evaluation set has.
Index evaluationSampleCount(const SharedData& data, Index asked);

bool isDeep(Family family);
bool isAutoencoder(Family family);

} // namespace untangle

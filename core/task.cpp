// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/task.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace untangle {

namespace {

constexpr Index normalisationSamples = 4000;
constexpr Index mostOwnEvaluationSamples = 4096;

Matrix<double> uniformFactors(Index sampleCount, Index factorCount, Random& random)
{
    Matrix<double> factors(sampleCount, factorCount);
    for (Index sample = 0; sample < sampleCount; ++sample)
        for (Index factor = 0; factor < factorCount; ++factor)
            factors(sample, factor) = random.uniform(-1, 1);
    return factors;
}

// result = values * transposed + offset, a row vector or nothing, for the few columns of a task:
// Eigen's product packs its arguments first, which costs more than multiplying them.
void multiply(const Matrix<float>& values, const Matrix<float>& transposed,
    const Eigen::RowVectorXf& offset, Matrix<float>& result)
{
    using Block = Eigen::Array<float, 16, 1>;
    constexpr Index blockSize = Block::SizeAtCompileTime;
    const Index sampleCount = values.rows(), depth = transposed.rows();
    result.resize(sampleCount, transposed.cols());
    for (Index column = 0; column < result.cols(); ++column) {
        const float* const weights = transposed.col(column).data();
        const float start = offset.size() > 0 ? offset(column) : 0;
        float* const to = result.col(column).data();
        Index sample = 0;
        for (; sample + blockSize <= sampleCount; sample += blockSize) {
            Block sum = Block::Zero();
            for (Index k = 0; k < depth; ++k)
                sum += Eigen::Map<const Block>(values.data() + k * sampleCount + sample)
                    * weights[k];
            Eigen::Map<Block>(to + sample) = sum + start;
        }
        for (; sample < sampleCount; ++sample) {
            float sum = 0;
            for (Index k = 0; k < depth; ++k)
                sum += values(sample, k) * weights[k];
            to[sample] = sum + start;
        }
    }
}

} // namespace

bool isDeep(Family family)
{
    return family == Family::Deep || family == Family::DeepAutoencoder;
}

bool isAutoencoder(Family family)
{
    return family == Family::Autoencoder || family == Family::DeepAutoencoder
        || family == Family::Ring;
}

Index evaluationSampleCount(const SharedData& data, Index asked)
{
    return data ? std::min({data->factors.rows(), asked, mostOwnEvaluationSamples}) : asked;
}

InputModel inputModel(Family family, const SharedData& data)
{
    if (family == Family::Torus)
        return InputModel::Torus;
    if (family == Family::Ring)
        return InputModel::Ring;
    if (data)
        return data.hasInputs() ? InputModel::Given : InputModel::Linear;
    return isDeep(family) ? InputModel::Deep : InputModel::Linear;
}

Task::Task(const TaskSettings& settings, std::uint32_t seed)
    : m_settings(settings)
    , m_model(inputModel(settings.family, settings.data))
    , m_seed(seed)
{
    assert(!settings.data || (m_model != InputModel::Torus && m_model != InputModel::Ring));
    if (settings.distribution) {
        assert(!settings.data && m_model == InputModel::Linear && settings.factorCount == 2);
        m_sampler.emplace(*settings.distribution);
    }
    Random random(seed, Stream::Task);
    const Index factorCount = settings.factorCount, inputCount = settings.inputCount;
    if (settings.data) {
        m_ownFactors = settings.data->factors.cast<float>();
        m_ownInputs = settings.data->inputs.cast<float>();
        assert(m_ownFactors.cols() == factorCount);
        assert(m_ownInputs.cols() == 0 || m_ownInputs.cols() == inputCount);
    }
    const auto drawRotation = [&] {
        if (!isAutoencoder(settings.family))
            m_rotationTransposed
                = orthonormalColumns(factorCount, factorCount, random).transpose().cast<float>();
    };
    switch (m_model) {
    case InputModel::Deep: {
        const Index hiddenCount = 2 * inputCount;
        const double gain = settings.family == Family::Deep ? 1.5 : 0.6;
        const Matrix<double> mixing = normalMatrix(hiddenCount, factorCount, random)
            * (gain / std::sqrt(double(factorCount)));
        const Matrix<double> bias = normalMatrix(1, hiddenCount, random) * 0.3;
        const Matrix<double> readout
            = normalMatrix(inputCount, hiddenCount, random) / std::sqrt(double(hiddenCount));
        drawRotation();

        const Matrix<double> factors = uniformFactors(normalisationSamples, factorCount, random);
        Matrix<double> hidden = factors * mixing.transpose();
        hidden.rowwise() += bias.row(0);
        const Matrix<double> inputs = hidden.array().tanh().matrix() * readout.transpose();
        const Eigen::RowVectorXd mean = inputs.colwise().mean();
        const double meanVariance = (inputs.rowwise() - mean).squaredNorm() / double(inputs.size());
        const double scale = std::sqrt(3 * meanVariance);
        m_mixingTransposed = mixing.transpose().cast<float>();
        m_hiddenBias = bias.row(0).cast<float>();
        m_readoutTransposed = (readout.transpose() / scale).cast<float>();
        m_inputOffset = (-mean / scale).cast<float>();
        break;
    }
    case InputModel::Linear:
        assert(inputCount >= factorCount);
        m_mixingTransposed
            = orthonormalColumns(inputCount, factorCount, random).transpose().cast<float>();
        drawRotation();
        break;
    case InputModel::Given:
        drawRotation();
        break;
    case InputModel::Torus:
        m_torus.emplace(settings.torus, random);
        break;
    case InputModel::Ring:
        m_ownInputs = gridInputs(settings.ring).cast<float>();
        m_ownFactors.resize(gridPlaces, 2);
        for (Index place = 0; place < gridPlaces; ++place)
            m_ownFactors.row(place) << float(place % gridMapSide), float(place / gridMapSide);
        break;
    }
}

Index Task::targetCount() const
{
    return isAutoencoder(m_settings.family) || m_model == InputModel::Torus
        ? m_settings.inputCount
        : m_settings.factorCount;
}

void Task::batch(std::int64_t step, Index sampleCount, Samples<float>& samples) const
{
    fill(sampleCount, Random(m_seed, Stream::Batches, std::uint64_t(step)), samples);
}

Samples<float> Task::evaluationSet(Index sampleCount) const
{
    Samples<float> samples;
    if (!m_settings.data) {
        fill(sampleCount, Random(m_seed, Stream::Evaluation), samples);
        return samples;
    }
    const Index rowCount = m_ownFactors.rows();
    const Index count = evaluationSampleCount(m_settings.data, sampleCount);
    reserveOwn(count, samples);
    for (Index sample = 0; sample < count; ++sample)
        takeOwn(sample * rowCount / count, sample, samples);
    complete(samples);
    return samples;
}

Samples<float> Task::samplesOf(const Matrix<float>& factors) const
{
    assert(factors.cols() == m_settings.factorCount && hasInputModel());
    Samples<float> samples;
    samples.factors = factors;
    complete(samples);
    return samples;
}

std::optional<Matrix<float>> Task::linearMixing() const
{
    if (m_model != InputModel::Linear)
        return std::nullopt;
    return m_mixingTransposed.transpose();
}

void Task::reserveOwn(Index sampleCount, Samples<float>& samples) const
{
    samples.factors.resize(sampleCount, m_ownFactors.cols());
    if (m_model == InputModel::Given)
        samples.inputs.resize(sampleCount, m_ownInputs.cols());
}

void Task::takeOwn(Index row, Index sample, Samples<float>& samples) const
{
    samples.factors.row(sample) = m_ownFactors.row(row);
    if (m_model == InputModel::Given)
        samples.inputs.row(sample) = m_ownInputs.row(row);
}

DataModel Task::dataModel() const
{
    return {m_mixingTransposed.transpose(), m_hiddenBias.transpose(),
        m_readoutTransposed.transpose(), m_inputOffset.transpose(),
        m_rotationTransposed.transpose()};
}

void Task::fillScenes(Index sampleCount, Random& random, Samples<float>& samples) const
{
    samples.scenes.resize(std::size_t(sampleCount));
    samples.factors.resize(sampleCount, m_settings.factorCount);
    for (Index sample = 0; sample < sampleCount; ++sample) {
        const TorusScene scene = m_torus->draw(random);
        samples.scenes[std::size_t(sample)] = scene;
        const Index coordinates[] = {scene.place % torusSide, scene.place / torusSide,
            scene.fromObject % torusSide, scene.fromObject / torusSide, scene.fromWall};
        for (Index factor = 0; factor < m_settings.factorCount; ++factor)
            samples.factors(sample, factor) = float(coordinates[factor]);
    }
    m_torus->fill(samples.scenes, samples.inputs, samples.targets);
}

void Task::fill(Index sampleCount, Random random, Samples<float>& samples) const
{
    if (m_model == InputModel::Torus) {
        fillScenes(sampleCount, random, samples);
        return;
    }
    if (m_model == InputModel::Ring) {
        samples.factors = m_ownFactors;
        samples.inputs = samples.targets = m_ownInputs;
        return;
    }
    if (m_settings.data) {
        reserveOwn(sampleCount, samples);
        for (Index sample = 0; sample < sampleCount; ++sample)
            takeOwn(random.below(m_ownFactors.rows()), sample, samples);
        complete(samples);
        return;
    }
    samples.factors.resize(sampleCount, m_settings.factorCount);
    float* const factors = samples.factors.data();
    if (m_sampler) {
        for (Index sample = 0; sample < sampleCount; ++sample) {
            const Vector2 drawn = m_sampler->draw(random);
            factors[sample] = float(drawn.x());
            factors[sampleCount + sample] = float(drawn.y());
        }
        complete(samples);
        return;
    }
    for (Index sample = 0; sample < sampleCount; ++sample)
        for (Index factor = 0; factor < m_settings.factorCount; ++factor)
            factors[factor * sampleCount + sample] = float(random.uniform(-1, 1));
    complete(samples);
}

void Task::complete(Samples<float>& samples) const
{
    switch (m_model) {
    case InputModel::Deep:
        multiply(samples.factors, m_mixingTransposed, m_hiddenBias, samples.hidden);
        samples.hidden = samples.hidden.array().tanh();
        multiply(samples.hidden, m_readoutTransposed, m_inputOffset, samples.inputs);
        break;
    case InputModel::Linear:
        multiply(samples.factors, m_mixingTransposed, {}, samples.inputs);
        break;
    case InputModel::Given:
    case InputModel::Torus:
    case InputModel::Ring:
        break;
    }
    if (isAutoencoder(m_settings.family))
        samples.targets = samples.inputs;
    else
        multiply(samples.factors, m_rotationTransposed, {}, samples.targets);
}

} // namespace untangle

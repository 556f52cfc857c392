// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mutual_information.h"

#include "core/random.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <tuple>

namespace untangle {

namespace {

constexpr double activeShare = 0.05;
constexpr double activeMinimum = 1e-4;
constexpr double noInformation = 1e-12;

template <typename Scalar>
std::vector<std::uint8_t> equalWidthBins(const Scalar* values, Index count, int binCount)
{
    std::vector<std::uint8_t> bins(std::size_t(count), 0);
    const auto [least, greatest] = std::minmax_element(values, values + count);
    const Scalar minimum = *least;
    Scalar range = *greatest - minimum;
    if (!(range > 0))
        return bins;
    // Halving both keeps the quotient when the range itself overflows.
    const Scalar scale = std::isfinite(range) ? Scalar(1) : Scalar(0.5);
    range = *greatest * scale - minimum * scale;
    const auto last = Scalar(binCount - 1);
    for (Index i = 0; i < count; ++i) {
        const Scalar position = (values[i] * scale - minimum * scale) / range * Scalar(binCount);
        bins[std::size_t(i)] = std::uint8_t(int(std::min(position, last)));
    }
    return bins;
}

template <typename Scalar>
std::vector<std::uint8_t> equalCountBins(const Scalar* values, Index count, int binCount)
{
    std::vector<Index> order(std::size_t(count), 0);
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
        [values](Index left, Index right) { return values[left] < values[right]; });
    std::vector<std::uint8_t> bins(std::size_t(count), 0);
    Index rank = 0;
    for (Index i = 0; i < count; ++i) {
        const Index sample = order[std::size_t(i)];
        if (i > 0 && values[sample] != values[order[std::size_t(i - 1)]])
            rank = i;
        bins[std::size_t(sample)] = std::uint8_t(rank * binCount / count);
    }
    return bins;
}

template <typename Scalar>
std::vector<std::uint8_t> binned(
    const Scalar* values, Index count, const InformationOptions& options)
{
    return options.binning == Binning::EqualWidth ? equalWidthBins(values, count, options.binCount)
                                                  : equalCountBins(values, count, options.binCount);
}

std::vector<std::uint32_t> histogram(const std::vector<std::uint8_t>& bins, int binCount)
{
    std::vector<std::uint32_t> counts(std::size_t(binCount), 0);
    for (std::uint8_t bin : bins)
        ++counts[bin];
    return counts;
}

// Population standard deviation, scaled first so that no square overflows.
template <typename Scalar> double deviation(const Scalar* values, Index count)
{
    Scalar largest = 0;
    for (Index i = 0; i < count; ++i)
        largest = std::max(largest, std::abs(values[i]));
    if (largest == 0)
        return 0;
    const double scale = double(largest);
    const Eigen::Map<const Vector<Scalar>> all(values, count);
    const Eigen::ArrayXd scaled = all.template cast<double>().array() / scale;
    return scale * std::sqrt((scaled - scaled.mean()).square().mean());
}

} // namespace

Index Information::activeNeuronCount() const
{
    return std::count(active.begin(), active.end(), true);
}

Index Information::preferredFactor(Index neuron) const
{
    Index factor = 0;
    if (informationNats.cols() > 0)
        informationNats.row(neuron).maxCoeff(&factor);
    return factor;
}

std::vector<Index> Information::neuronsByFactor() const
{
    std::vector<Index> order(active.size());
    std::iota(order.begin(), order.end(), 0);
    const auto key = [this](Index neuron) {
        return std::tuple(!active[std::size_t(neuron)], preferredFactor(neuron), -ratio(neuron));
    };
    std::stable_sort(order.begin(), order.end(),
        [&](Index left, Index right) { return key(left) < key(right); });
    return order;
}

double Information::mirShare(Index neuron) const
{
    if (!mir || !active[std::size_t(neuron)])
        return 0;
    const double floor = 1.0 / double(informationNats.cols());
    return (ratio(neuron) - floor) / (1 - floor) / double(activeNeuronCount());
}

InformationEstimator::InformationEstimator(
    const Matrix<double>& factors, const InformationOptions& options)
    : m_options(options)
    , m_sampleCount(factors.rows())
    , m_factorsFinite(factors.allFinite())
{
    assert(options.binCount >= 2 && options.binCount <= 200);
    m_timesLog.resize(std::size_t(m_sampleCount) + 1, 0);
    for (std::size_t n = 2; n < m_timesLog.size(); ++n)
        m_timesLog[n] = double(n) * std::log(double(n));
    m_factorBins.resize(std::size_t(factors.cols()));
    m_factorSum.resize(m_factorBins.size(), 0);
    m_factorOccupied.resize(m_factorBins.size(), 0);
    if (!m_factorsFinite || m_sampleCount == 0)
        return;
    for (std::size_t factor = 0; factor < m_factorBins.size(); ++factor) {
        m_factorBins[factor] = binned(factors.col(Index(factor)).data(), m_sampleCount, options);
        for (std::uint32_t count : histogram(m_factorBins[factor], options.binCount)) {
            m_factorSum[factor] += m_timesLog[count];
            m_factorOccupied[factor] += count > 0;
        }
    }
}

double InformationEstimator::informationNats(const std::vector<std::uint16_t>& neuronRows,
    Index factor, std::vector<std::uint32_t>& joint, double neuronSum, int neuronOccupied) const
{
    const auto f = std::size_t(factor);
    const auto cellCount = std::size_t(m_options.binCount) * std::size_t(m_options.binCount);
    std::fill(joint.begin(), joint.end(), 0u);
    // Two tables in turn: neighbouring samples in one bin need not wait for each other's count.
    std::uint32_t* const even = joint.data();
    std::uint32_t* const odd = even + cellCount;
    const std::uint16_t* const row = neuronRows.data();
    const std::uint8_t* const bin = m_factorBins[f].data();
    Index sample = 0;
    for (; sample + 3 < m_sampleCount; sample += 4) {
        ++even[row[sample] + bin[sample]];
        ++odd[row[sample + 1] + bin[sample + 1]];
        ++even[row[sample + 2] + bin[sample + 2]];
        ++odd[row[sample + 3] + bin[sample + 3]];
    }
    for (; sample < m_sampleCount; ++sample)
        ++even[row[sample] + bin[sample]];

    double jointSum = 0;
    int occupied = 0;
    for (std::size_t cell = 0; cell < cellCount; ++cell) {
        const std::uint32_t count = even[cell] + odd[cell];
        jointSum += m_timesLog[count];
        occupied += count > 0;
    }
    const auto n = double(m_sampleCount);
    double nats = std::log(n) + (jointSum - neuronSum - m_factorSum[f]) / n;
    if (m_options.millerMadow)
        nats -= double(occupied - neuronOccupied - m_factorOccupied[f] + 1) / (2 * n);
    return std::max(nats, 0.0);
}

template <typename Scalar>
Information InformationEstimator::measure(const Matrix<Scalar>& activity) const
{
    assert(activity.rows() == m_sampleCount);
    const Index neuronCount = activity.cols(), factorCount = Index(m_factorBins.size());
    Information result;
    result.informationNats = Matrix<double>::Zero(neuronCount, factorCount);
    result.active.assign(std::size_t(neuronCount), false);
    result.ratio
        = Vector<double>::Constant(neuronCount, factorCount > 0 ? 1.0 / double(factorCount) : 0);
    if (m_sampleCount == 0) {
        result.undefined = MirUndefined::NoSamples;
        return result;
    }
    if (!m_factorsFinite || !activity.allFinite()) {
        result.undefined = MirUndefined::NotFinite;
        return result;
    }

    Vector<double> deviations(neuronCount);
    for (Index neuron = 0; neuron < neuronCount; ++neuron)
        deviations(neuron) = deviation(activity.col(neuron).data(), m_sampleCount);
    const double largest = neuronCount > 0 ? deviations.maxCoeff() : 0;

    std::vector<std::uint16_t> rows(static_cast<std::size_t>(m_sampleCount));
    std::vector<std::uint32_t> joint(2 * std::size_t(m_options.binCount * m_options.binCount));
    double ratioSum = 0;
    for (Index neuron = 0; neuron < neuronCount; ++neuron) {
        const auto bins = binned(activity.col(neuron).data(), m_sampleCount, m_options);
        double neuronSum = 0;
        int occupied = 0;
        for (std::uint32_t count : histogram(bins, m_options.binCount)) {
            neuronSum += m_timesLog[count];
            occupied += count > 0;
        }
        // Where each sample's row starts in the joint table; 200 bins fit.
        std::transform(bins.begin(), bins.end(), rows.begin(),
            [this](std::uint8_t bin) { return std::uint16_t(bin * m_options.binCount); });
        for (Index factor = 0; factor < factorCount; ++factor)
            result.informationNats(neuron, factor)
                = informationNats(rows, factor, joint, neuronSum, occupied);
        const double sum = result.informationNats.row(neuron).sum();
        if (factorCount > 0 && sum >= noInformation)
            result.ratio(neuron) = result.informationNats.row(neuron).maxCoeff() / sum;
        const bool active
            = deviations(neuron) > activeShare * largest && deviations(neuron) > activeMinimum;
        result.active[std::size_t(neuron)] = active;
        if (active)
            ratioSum += result.ratio(neuron);
    }

    const Index activeCount = result.activeNeuronCount();
    if (factorCount < 2) {
        result.undefined = MirUndefined::FewerThanTwoFactors;
    } else if (activeCount == 0) {
        result.undefined = MirUndefined::NoActiveNeuron;
    } else {
        const double floor = 1.0 / double(factorCount);
        result.mir = std::clamp((ratioSum / double(activeCount) - floor) / (1 - floor), 0.0, 1.0);
    }
    return result;
}

template Information InformationEstimator::measure(const Matrix<float>&) const;
template Information InformationEstimator::measure(const Matrix<double>&) const;

MirReference mirReference(const Matrix<double>& factors, const InformationOptions& options)
{
    constexpr Index directionCount = 200;
    constexpr std::uint32_t fixedSeed = 0;
    const InformationEstimator estimator(factors, options);
    MirReference reference;
    reference.oneFactorPerNeuron = estimator.measure(factors).mir;
    if (factors.rows() == 0 || !factors.allFinite())
        return reference;
    Matrix<double> standardised = factors.rowwise() - factors.colwise().mean();
    for (Index factor = 0; factor < factors.cols(); ++factor)
        if (const double scale = deviation(factors.col(factor).data(), factors.rows()); scale > 0)
            standardised.col(factor) /= scale;
    Random random(fixedSeed, Stream::Weights);
    Matrix<double> directions = normalMatrix(directionCount, factors.cols(), random);
    directions.rowwise().normalize();
    reference.randomMixing
        = estimator.measure(Matrix<double>(standardised * directions.transpose())).mir;
    return reference;
}

} // namespace untangle

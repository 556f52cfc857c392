// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mutual_information.h"

#include "core/random.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>
#include <numeric>
#include <tuple>
#include <type_traits>
#include <utility>

namespace untangle {

namespace {

constexpr double activeShare = 0.05;
constexpr double activeMinimum = 1e-4;
constexpr double noInformation = 1e-12;
constexpr int mostPairedBins = 24;

// Loops over samples go in blocks of this many, which Eigen keeps in vectors.
constexpr Index blockSize = 8;
template <typename Scalar> using Block = Eigen::Array<Scalar, blockSize, 1>;

// Once through the values: they are read from the cache only once.
template <typename Scalar> ValueRange<Scalar> rangeOf(const Scalar* values, Index count)
{
    Block<Scalar> least = Block<Scalar>::Constant(values[0]), greatest = least;
    Block<Scalar> zeros = Block<Scalar>::Zero(); // a value that is not finite makes NaN of them
    Index i = 0;
    for (; i + blockSize <= count; i += blockSize) {
        const Eigen::Map<const Block<Scalar>> block(values + i);
        least = least.min(block);
        greatest = greatest.max(block);
        zeros += block * Scalar(0);
    }
    for (; i < count; ++i) {
        least(0) = std::min(least(0), values[i]);
        greatest(0) = std::max(greatest(0), values[i]);
        zeros(0) += values[i] * Scalar(0);
    }
    return {least.minCoeff(), greatest.maxCoeff(), zeros.sum() == 0};
}

template <typename Scalar>
void equalWidthBins(const Scalar* values, Index count, const ValueRange<Scalar>& range,
    int binCount, std::uint16_t* bins)
{
    Scalar width = range.greatest - range.least;
    if (!(width > 0)) {
        std::fill(bins, bins + count, std::uint16_t(0));
        return;
    }
    // Halving both keeps the quotient when the width itself overflows.
    const Scalar scale = std::isfinite(width) ? Scalar(1) : Scalar(0.5);
    const Scalar shift = range.least * scale;
    width = range.greatest * scale - shift;
    const auto last = Scalar(binCount - 1), factor = Scalar(binCount);
    for (Index i = 0; i < count; ++i) {
        const Scalar position = (values[i] * scale - shift) / width * factor;
        bins[i] = std::uint16_t(int(last < position ? last : position));
    }
}

template <typename Scalar>
void equalCountBins(const Scalar* values, Index count, int binCount, std::uint16_t* bins)
{
    std::vector<Index> order(std::size_t(count), 0);
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
        [values](Index left, Index right) { return values[left] < values[right]; });
    Index rank = 0;
    for (Index i = 0; i < count; ++i) {
        const Index sample = order[std::size_t(i)];
        if (i > 0 && values[sample] != values[order[std::size_t(i - 1)]])
            rank = i;
        bins[sample] = std::uint16_t(rank * binCount / count);
    }
}

template <typename Scalar>
void fillBins(const Scalar* values, Index count, const ValueRange<Scalar>& range,
    const InformationOptions& options, std::uint16_t* bins)
{
    if (options.binning == Binning::EqualWidth)
        equalWidthBins(values, count, range, options.binCount, bins);
    else
        equalCountBins(values, count, options.binCount, bins);
}

// Population standard deviation, from sums of the distances from the first value.
template <typename Scalar>
double deviation(const Scalar* values, Index count, const ValueRange<Scalar>& range)
{
    const auto largest = double(std::max(range.greatest, -range.least));
    if (largest == 0)
        return 0;
    // Nothing overflows in the squares, and nothing that counts vanishes; a float's never do.
    double scale = 1;
    if constexpr (std::is_same_v<Scalar, double>)
        scale = largest > 1e100 ? 1e200 : largest < 1e-100 ? 1e-200 : 1;
    const double inverse = 1 / scale, first = double(values[0]) * inverse;
    Block<double> sums = Block<double>::Zero(), squares = sums;
    Index i = 0;
    // As doubles first: a block that is read while its halves are being written has to wait.
    constexpr Index bufferSize = 16 * blockSize;
    double buffer[bufferSize];
    for (; i + bufferSize <= count; i += bufferSize) {
        for (Index j = 0; j < bufferSize; ++j)
            buffer[j] = double(values[i + j]) * inverse - first;
        for (Index j = 0; j < bufferSize; j += blockSize) {
            const Eigen::Map<const Block<double>> distances(buffer + j);
            sums += distances;
            squares += distances.square();
        }
    }
    for (; i < count; ++i) {
        const double distance = double(values[i]) * inverse - first;
        sums(0) += distance;
        squares(0) += distance * distance;
    }
    const double mean = sums.sum() / double(count), square = squares.sum() / double(count);
    return scale * std::sqrt(std::max(square - mean * mean, 0.0));
}

// ++cells[rows[sample] + columns[sample]]. Four places are added in one register: the sums stay
// below 2^16.
template <typename Count>
void countCells(
    const std::uint16_t* rows, const std::uint16_t* columns, Index sampleCount, Count* cells)
{
    constexpr Index packed = 4;
    const auto places = [&](Index sample) {
        std::uint64_t row, column;
        std::memcpy(&row, rows + sample, sizeof row);
        std::memcpy(&column, columns + sample, sizeof column);
        return row + column;
    };
    Index sample = 0;
    for (; sample + 2 * packed <= sampleCount; sample += 2 * packed) {
        const std::uint64_t left = places(sample), right = places(sample + packed);
        for (int shift = 0; shift < 64; shift += 16) {
            ++cells[(left >> shift) & 0xffff];
            ++cells[(right >> shift) & 0xffff];
        }
    }
    for (; sample < sampleCount; ++sample)
        ++cells[rows[sample] + columns[sample]];
}

// The sum of counts that fits a count itself: several in a register, which a product then adds up
// in its uppermost part.
template <int count, typename Count> Count packedSum(const Count* counts)
{
    constexpr int bits = 8 * sizeof(Count);
    constexpr std::uint64_t ones = ~std::uint64_t(0) / ((std::uint64_t(1) << bits) - 1);
    std::uint64_t sum = 0;
    for (int k = 0; k < count; k += 64 / bits) {
        std::uint64_t packed;
        std::memcpy(&packed, counts + k, sizeof packed);
        sum += packed;
    }
    return Count((sum * ones) >> (64 - bits));
}

// Tables of `rowCount` x `columnCount` x `stride` counts, 0 afterwards: the sums over either of the
// last two.
template <int stride, typename Count>
void takeMargins(Count* cells, int rowCount, int columnCount, Count* overColumns, Count* overStride)
{
    for (int row = 0; row < rowCount; ++row) {
        Count sums[stride]{};
        const Count* from = cells;
        for (int column = 0; column < columnCount; ++column, from += stride) {
            *overStride++ = packedSum<stride>(from);
            for (int k = 0; k < stride; ++k)
                sums[k] = Count(sums[k] + from[k]);
        }
        cells = std::fill_n(cells, columnCount * stride, Count(0));
        overColumns = std::copy_n(sums, stride, overColumns);
    }
}

} // namespace

Index Information::activeNeuronCount() const
{
    return std::count(active.begin(), active.end(), true);
}

Matrix<double> Information::shares() const
{
    Matrix<double> result = informationNats;
    for (Index neuron = 0; neuron < result.rows(); ++neuron)
        if (const double sum = result.row(neuron).sum(); sum > 0)
            result.row(neuron) /= sum;
    return result;
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
    m_factorSums.resize(std::size_t(factors.cols()));
    if (!m_factorsFinite || m_sampleCount == 0)
        return;
    const std::size_t factorCount = m_factorSums.size();
    const auto binCount = std::size_t(options.binCount);
    std::vector<std::vector<std::uint16_t>> bins(factorCount);
    for (std::size_t factor = 0; factor < factorCount; ++factor) {
        const double* const values = factors.col(Index(factor)).data();
        bins[factor].resize(std::size_t(m_sampleCount));
        fillBins(
            values, m_sampleCount, rangeOf(values, m_sampleCount), options, bins[factor].data());
        std::vector<std::size_t> counts(binCount, 0);
        for (std::uint16_t bin : bins[factor])
            ++counts[bin];
        for (std::size_t count : counts)
            m_factorSums[factor].add(count, m_timesLog);
    }
    // Two factors share a histogram of three dimensions while it fits the first cache.
    m_stride = int((binCount + 7) / 8 * 8);
    m_rowSize
        = binCount <= mostPairedBins && factorCount > 1 ? m_stride * options.binCount : m_stride;
    for (std::size_t factor = 0; factor < factorCount; ++factor) {
        if (m_rowSize > m_stride && factor + 1 < factorCount) {
            for (std::size_t sample = 0; sample < bins[factor].size(); ++sample)
                bins[factor][sample]
                    = std::uint16_t(bins[factor][sample] * m_stride + bins[factor + 1][sample]);
            m_groups.push_back({std::move(bins[factor]), 2});
            ++factor;
        } else {
            m_groups.push_back({std::move(bins[factor]), 1});
        }
    }
}

template <typename Count>
void InformationEstimator::measureNeuron(
    Histograms<Count>& histograms, double* informationNats, Index stride) const
{
    auto& [rows, cells, last, first] = histograms;
    const int binCount = m_options.binCount;
    for (std::uint16_t& bin : rows)
        bin = std::uint16_t(bin * m_rowSize);
    const auto n = double(m_sampleCount), logN = std::log(n);
    std::optional<CellSum> neuron;
    std::size_t factor = 0;
    const auto setInformation = [&](const CellSum& joint) {
        const CellSum& own = m_factorSums[factor];
        double nats = logN + (joint.timesLog - neuron->timesLog - own.timesLog) / n;
        if (m_options.millerMadow)
            nats -= double(joint.occupied - neuron->occupied - own.occupied + 1) / (2 * n);
        informationNats[Index(factor) * stride] = std::max(nats, 0.0);
        ++factor;
    };
    for (const Group& group : m_groups) {
        countCells(rows.data(), group.columns.data(), m_sampleCount, cells.data());
        const bool isPair = group.factorCount == 2;
        if (!isPair)
            for (int bin = 0; bin < binCount; ++bin) {
                Count* const from = cells.data() + bin * m_rowSize;
                std::copy_n(from, m_stride, last.data() + bin * m_stride);
                std::fill_n(from, m_stride, Count(0));
            }
        else if (m_stride == 8)
            takeMargins<8>(cells.data(), binCount, binCount, last.data(), first.data());
        else if (m_stride == 16)
            takeMargins<16>(cells.data(), binCount, binCount, last.data(), first.data());
        else
            takeMargins<mostPairedBins>(
                cells.data(), binCount, binCount, last.data(), first.data());
        // Two sums at once, so that neither waits for itself alone.
        CellSum firstSum, lastSum, neuronSum;
        for (int bin = 0; bin < binCount; ++bin) {
            std::size_t total = 0;
            for (int i = 0; i < binCount; ++i) {
                const Count count = last[std::size_t(bin * m_stride + i)];
                lastSum.add(count, m_timesLog);
                if (isPair)
                    firstSum.add(first[std::size_t(bin * binCount + i)], m_timesLog);
                total += count;
            }
            neuronSum.add(total, m_timesLog);
        }
        if (!neuron)
            neuron = neuronSum;
        if (isPair)
            setInformation(firstSum);
        setInformation(lastSum);
    }
}

template <typename Count, typename Scalar>
void InformationEstimator::fillInformation(const Matrix<Scalar>& activity,
    const std::vector<ValueRange<Scalar>>& ranges, Matrix<double>& informationNats) const
{
    const auto binCount = std::size_t(m_options.binCount);
    Histograms<Count> histograms;
    histograms.rows.resize(std::size_t(m_sampleCount));
    histograms.cells.resize(binCount * std::size_t(m_rowSize));
    histograms.last.resize(binCount * std::size_t(m_stride));
    histograms.first.resize(binCount * binCount);
    for (Index neuron = 0; neuron < activity.cols(); ++neuron) {
        fillBins(activity.col(neuron).data(), m_sampleCount, ranges[std::size_t(neuron)], m_options,
            histograms.rows.data());
        measureNeuron(histograms, informationNats.data() + neuron, informationNats.rows());
    }
}

template <typename Scalar>
Information InformationEstimator::measure(const Matrix<Scalar>& activity) const
{
    assert(activity.rows() == m_sampleCount);
    const Index neuronCount = activity.cols(), factorCount = Index(m_factorSums.size());
    Information result;
    result.informationNats = Matrix<double>::Zero(neuronCount, factorCount);
    result.active.assign(std::size_t(neuronCount), false);
    result.ratio
        = Vector<double>::Constant(neuronCount, factorCount > 0 ? 1.0 / double(factorCount) : 0);
    if (m_sampleCount == 0) {
        result.undefined = MirUndefined::NoSamples;
        return result;
    }
    std::vector<ValueRange<Scalar>> ranges;
    for (Index neuron = 0; neuron < neuronCount; ++neuron)
        ranges.push_back(rangeOf(activity.col(neuron).data(), m_sampleCount));
    if (!m_factorsFinite
        || !std::all_of(ranges.begin(), ranges.end(), [](auto& range) { return range.finite; })) {
        result.undefined = MirUndefined::NotFinite;
        return result;
    }

    Vector<double> deviations(neuronCount);
    for (Index neuron = 0; neuron < neuronCount; ++neuron)
        deviations(neuron)
            = deviation(activity.col(neuron).data(), m_sampleCount, ranges[std::size_t(neuron)]);
    const double largest = neuronCount > 0 ? deviations.maxCoeff() : 0;

    // Two bytes count faster than four where they are enough.
    if (m_sampleCount <= UINT16_MAX)
        fillInformation<std::uint16_t>(activity, ranges, result.informationNats);
    else
        fillInformation<std::uint32_t>(activity, ranges, result.informationNats);
    double ratioSum = 0;
    for (Index neuron = 0; neuron < neuronCount; ++neuron) {
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
    for (Index factor = 0; factor < factors.cols(); ++factor) {
        const double* const values = factors.col(factor).data();
        if (const double scale = deviation(values, factors.rows(), rangeOf(values, factors.rows()));
            scale > 0)
            standardised.col(factor) /= scale;
    }
    Random random(fixedSeed, Stream::Weights);
    Matrix<double> directions = normalMatrix(directionCount, factors.cols(), random);
    directions.rowwise().normalize();
    reference.randomMixing
        = estimator.measure(Matrix<double>(standardised * directions.transpose())).mir;
    return reference;
}

} // namespace untangle

// How much each neuron tells about each factor, and the mutual information ratio (MIR) of a layer.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace untangle {

enum class Binning { EqualWidth, EqualCount };

struct InformationOptions {
    int binCount = 20; // 2 to 200
    Binning binning = Binning::EqualWidth; // over each variable's own range
    bool millerMadow = true; // the correction below
    bool operator==(const InformationOptions&) const = default;
};

// Why a MIR is undefined: it is then neither 0 nor NaN.
enum class MirUndefined { NoSamples, NotFinite, FewerThanTwoFactors, NoActiveNeuron };

// From here r_n is told as "codes one factor".
inline constexpr double pureRatio = 0.9;

struct Information {
    Matrix<double> informationNats; // neurons x factors, 0 or more
    std::vector<bool> active; // neurons that vary enough to count
    Vector<double> ratio; // r_n = max_f I(n, f) / sum_f I(n, f), of every neuron
    std::optional<double> mir; // in [0, 1]
    std::optional<MirUndefined> undefined; // set exactly when mir is not

    Index activeNeuronCount() const;
    // I(n, f) / sum_f I(n, f), neurons x factors: a row's largest is r_n. A row without information
    // is 0.
    Matrix<double> shares() const;
    // The factor that a neuron tells most about.
    Index preferredFactor(Index neuron) const;
    // Neurons by preferred factor, within one by falling r_n; inactive ones last.
    std::vector<Index> neuronsByFactor() const;
    // What a neuron adds to the MIR, 0 when it is inactive: (r_n - 1 / factors) / (1 - 1 / factors)
    // over the number of active neurons.
    double mirShare(Index neuron) const;
};

// Least and greatest of a neuron's values.
template <typename Scalar> struct ValueRange {
    Scalar least = 0, greatest = 0;
    bool finite = true; // every value
};

// Histogram estimate of the mutual information of neurons and a fixed set of factors, in nats:
//   I = H(bins of a) + H(bins of e) - H(joint bins),
//   Miller-Madow: I -= (K_ab - K_a - K_b + 1) / (2 N), K occupied bins, clipped at 0.
// So I never exceeds the smaller of the two entropies, corrected alike by (K - 1) / (2 N).
// Equal width: bin = clamp(floor((x - min) / (max - min) * bins), 0, bins - 1). Equal count:
// bin = floor(rank * bins / N), rank the number of strictly smaller values.
// A neuron is active when its population deviation is above 5 % of the layer's largest and above
// 1e-4. A row of I that sums to less than 1e-12 has r_n = 1 / factors.
//   MIR = (mean over active n of r_n - 1 / factors) / (1 - 1 / factors)
// (Whittington et al. 2022, section 4).
class InformationEstimator {
public:
    // factors: samples x factors. They are binned once.
    InformationEstimator(const Matrix<double>& factors, const InformationOptions& options);

    // activity: samples x neurons, as many samples as the factors have.
    template <typename Scalar> Information measure(const Matrix<Scalar>& activity) const;

private:
    // Of the cells of a histogram.
    struct CellSum {
        double timesLog = 0; // sum of n ln n
        int occupied = 0; // cells with a sample
        void add(std::size_t n, const std::vector<double>& timesLogs)
        {
            timesLog += timesLogs[n];
            occupied += n > 0;
        }
    };
    // One factor or two that are counted together, by a sample's place in a row of the histogram:
    // its bin, or bin of the first * m_stride + bin of the second.
    struct Group {
        std::vector<std::uint16_t> columns;
        int factorCount = 1;
    };
    // Memory for one neuron after another.
    template <typename Count> struct Histograms {
        std::vector<std::uint16_t> rows; // of a sample: the neuron's bin, then where its row starts
        std::vector<Count> cells; // 0 between two uses
        std::vector<Count> last, first; // joint histograms of the neuron and each factor of a group
    };
    template <typename Count, typename Scalar>
    void fillInformation(const Matrix<Scalar>& activity,
        const std::vector<ValueRange<Scalar>>& ranges, Matrix<double>& informationNats) const;
    template <typename Count>
    void measureNeuron(Histograms<Count>& histograms, double* informationNats, Index stride) const;

    InformationOptions m_options;
    Index m_sampleCount = 0;
    bool m_factorsFinite = true;
    std::vector<CellSum> m_factorSums;
    std::vector<Group> m_groups;
    int m_stride = 0; // of the last factor of a group; at least the bins
    int m_rowSize = 0; // of the histogram of a group
    std::vector<double> m_timesLog; // n ln n
};

// The two reference lines of a MIR, for the same samples and bins; they depend on both.
// Random mixing: the MIR of 200 neurons that are random unit directions of the standardised factors
// (always the same ones). One factor per neuron: the MIR of the factors themselves.
struct MirReference {
    std::optional<double> randomMixing;
    std::optional<double> oneFactorPerNeuron;
};
MirReference mirReference(const Matrix<double>& factors, const InformationOptions& options);

} // namespace untangle

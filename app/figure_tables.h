// The numbers behind the views as CSV, as app/csv.h writes them: columns have the same names in
// every language, a value that does not exist is an empty field.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/linear_example.h"
#include "core/trainer.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace untangle {

// historyCsv with a first column, run: the lines of "present", then those of "before", if any.
QByteArray runsCsv(const std::vector<Evaluation>& present, const std::vector<Evaluation>& before,
    Index layer, Kernel kernel);
// run (present or before), step, what was measured under its name, r2: the lines of "present", then
// those of "before", if any.
QByteArray measureCsv(const QByteArray& name, std::optional<double> Evaluation::*measure,
    const std::vector<Evaluation>& present, const std::vector<Evaluation>& before);
// A line a term and one for the total: term, unweighted, beta, weighted. The total has no
// unweighted value, prediction the beta 1.
QByteArray lossTermsCsv(const Evaluation& evaluation);
// A line a pair: neuron, factor (both from 1), information_nats, share, ratio of the neuron,
// active (1 or 0), preferred_factor of the neuron.
QByteArray informationCsv(const Information& information);
// A line a bin: neuron, factor, bin_middle, mean, low, high.
QByteArray tuningCsv(const NeuronDetail& neuron);
// A line a point of factorGrid(): e1, e2, then the activity of each neuron: z4 is that of the
// fourth.
QByteArray gridActivityCsv(const Matrix<float>& gridActivity, const std::vector<Index>& neurons);

// A line an angle from 0 to 180 degrees, with the smallest bias: angle_deg, variance, bias_squared,
// energy.
QByteArray energyCurveCsv(const FactorGeometry& factors, int stepCount);
// The four steps, then the state before, if any, and the present one: state, angle_deg, bias1,
// bias2, variance, bias_squared, energy.
QByteArray linearStatesCsv(const FactorGeometry& factors, const std::optional<LinearState>& before,
    const LinearState& now);
// z = M e + b: neuron, e1, e2, bias.
QByteArray mixingCsv(const LinearState& state);
// Factors and the rates that they map to, of the centre, the corners of the hull and the samples
// (samples x 2): part, e1, e2, z1, z2.
QByteArray planeCsv(
    const FactorGeometry& factors, const Matrix<double>& samples, const LinearState& state);

// A line a parameter: layer (from 1, the last is the output), neuron, kind (weight or bias), source
// (the neuron below, or input, that a weight comes from), value.
QByteArray networkCsv(const Snapshot& snapshot);

} // namespace untangle

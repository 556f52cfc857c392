// A trained network as a PyTorch script that runs by itself and proves that it is the same network.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trainer.h"

#include <QByteArray>

namespace untangle {

// Rebuilds network and evaluation set in float64 and prints the loss terms, R2 and the outputs of
// the first samples beside those that core computes in double; ends with 1 where one of them is off
// by more than 1e-5 of its value. For PyTorch 1.13 or later; English in every language.
QByteArray torchScript(const Snapshot& snapshot);

// What the script compares with: the snapshot's parameters and data in double.
struct ExactEvaluation {
    LossTerms terms; // unweighted
    double r2 = 0;
    Matrix<double> outputs; // samples x outputs
};
ExactEvaluation exactEvaluation(const Snapshot& snapshot);

} // namespace untangle

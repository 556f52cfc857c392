// Curves as tables: RFC 4180, decimal point always, digits that read back the same value.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trainer.h"

#include <QByteArrayList>

namespace untangle {

// Shortest digits that read back the same double, independent of every locale.
QByteArray exactText(double value);

// One line an evaluation: step, weighted total, unweighted terms, betas, MIR of the reported layer
// (empty when undefined, or when the run has no such layer), R2, active neurons, the kernel that
// trained.
QByteArray historyCsv(const std::vector<Evaluation>& evaluations, Index layer, Kernel kernel);

} // namespace untangle

// The commands that train many runs on all cores, in parts on many computers if need be.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_run.h"
#include "core/sweep.h"

class QTextStream;

namespace untangle {

struct Theme;

// All return the exit code. With showsProgress one line of `errors` tells how many runs are whole.

// Trains the five conditions and prints what the seeds of each say together. --figure needs a
// QApplication.
int runConditions(const Arguments& arguments, const Theme& theme, QTextStream& out,
    QTextStream& errors, bool showsProgress = false);

// Trains the runs of a sweep or of one of its shards, and writes a line for each.
int runSweep(
    const Arguments& arguments, QTextStream& out, QTextStream& errors, bool showsProgress = false);

// Puts the shards of a sweep together to the bytes of the whole table.
int runMerge(const Arguments& arguments, QTextStream& out, QTextStream& errors);

// --- What commands of many runs share

// The settings that the options give, and how many threads train.
struct Plan {
    ExperimentSettings base;
    Index seedCount = 0;
    SweepOptions options;
};
Outcome<Plan> planOf(
    const CommandRun& run, const ExperimentSettings& defaults, Index usualSeeds, Index mostSeeds);

// In the order of the list.
std::vector<StoredRun> trainedRuns(const std::vector<ExperimentSettings>& runs,
    const SweepOptions& options, QTextStream& errors, bool showsProgress);

} // namespace untangle

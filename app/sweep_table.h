// The tables of many runs: a line a run that tells all about it.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_run.h"
#include "core/sweep.h"

#include <QByteArray>
#include <QString>

namespace untangle {

// As it is typed and stands in tables: beta_activity.
QString betaName(LiveSetting beta);
// beta_activity=1e-04:0.1:7
QString wordsOf(const SweepAxis& axis);
// And back. Whether its numbers can be trained, sweepProblem() tells.
std::optional<SweepAxis> axisIn(const QString& words);
// beta_activity=1e-04:0.1:7 beta_weight=1e-04:0.1:7 seeds=4
QString wordsOf(const BetaSweep& sweep);
// And back, with any base; nothing where it cannot be trained.
std::optional<BetaSweep> sweepIn(const QString& words);

// What decides a run beside its strengths and its seed, by the names of a session. Own data is its
// digest.
Results groundOf(const ExperimentSettings& settings);
Results strengthsOf(const LossWeights& weights);

// A line a run: condition, seed and what came out. Precondition: there is a run.
QByteArray conditionsCsv(const std::vector<StoredRun>& runs);
// A line a run of those that `places` names in the list of all runs, in rising order: its number
// from 1, how many there are, the sweep, the settings, and what came out.
QByteArray sweepCsv(const BetaSweep& sweep, const std::vector<std::size_t>& places,
    const std::vector<StoredRun>& runs);
// Its first line, without the end, which the base's number of layers decides.
QByteArray sweepHeader(const BetaSweep& sweep);
// Of its columns those that have one value in all lines whatever is swept.
Results sharedOf(const BetaSweep& sweep);
// run,runs,sweep
QByteArray namesIn(const Results& columns);
// A line a row, under the names of the first. Precondition: there is a row.
QByteArray csvOf(const QList<Results>& rows);

} // namespace untangle

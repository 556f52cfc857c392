// The commands that compute on the command line: numbers in, numbers out, without a display.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

class QTextStream;

namespace untangle {

// Both print the results as lines of name and value, or with --json as JSON, in the C locale with
// the shortest digits that read back the same; --csv writes a table. Return the exit code: 0,
// CommandLine::usageError or CommandLine::fileError, with a sentence in `errors`.
//
// The energy of two neurons against their angle. --csv: the energy at each angle from 0 to below
// 180 degrees, its values repeating after 90.
int runEnergy(const Arguments& arguments, QTextStream& out, QTextStream& errors);
// The mutual information ratio of given activity and factors. --csv: a line a neuron.
int runMir(const Arguments& arguments, QTextStream& out, QTextStream& errors);

} // namespace untangle

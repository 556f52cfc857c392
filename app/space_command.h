// The commands of the chapters about places: modules of cells on a torus, and grids.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

class QTextStream;

namespace untangle {

// Both train a network with many seeds on all cores and print what it makes of places, a row a
// seed, and the mean of the seeds; with --json as one object {settings, rows, mean}. --csv writes a
// line a seed. Return the exit code. With showsProgress one line of `errors` tells how many runs
// are whole.

// How the neurons divide the animal's place, the object and the wall.
int runTorus(
    const Arguments& arguments, QTextStream& out, QTextStream& errors, bool showsProgress = false);
// How hexagonal the maps of the neurons are.
int runGrid(
    const Arguments& arguments, QTextStream& out, QTextStream& errors, bool showsProgress = false);

} // namespace untangle

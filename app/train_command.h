// The commands that train without a window and look into a session.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

class QTextStream;

namespace untangle {

// Trains a new run, or goes on with that of a session, until a step, and prints where it is. The
// numbers are the window's; a run that is saved and gone on with has the bytes of one that was not
// interrupted. With showsProgress one line of `errors` tells the step. --figure needs a
// QApplication. Returns the exit code.
int runTrain(const Arguments& arguments, const Theme& theme, QTextStream& out, QTextStream& errors,
    bool showsProgress = false);

// Whether a session opens, what it holds, or which field is wrong. Returns the exit code.
int runCheck(const Arguments& arguments, QTextStream& out, QTextStream& errors);

} // namespace untangle

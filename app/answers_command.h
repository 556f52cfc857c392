// The command that collects what a class answered in its lessons.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

class QTextStream;

namespace untangle {

// Returns the exit code.
int runAnswers(const Arguments& arguments, QTextStream& out, QTextStream& errors);

} // namespace untangle

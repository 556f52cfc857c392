// A test that uses the window as nobody would, to find what nobody thought of.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace untangle {

// `untangle --monkey SECONDS [--seed N] [--monkey-log]`: clicks, drags, types and resizes at
// random, in a folder of its own that goes afterwards. The n-th action draws the same numbers from
// the same seed; what it meets depends on how far the training is. Prints what it did; --monkey-log
// prints each action before it is done. Returns the exit code: 0, or 1 when Qt warned of anything
// or a session did not survive its file. Needs no application object.
int runMonkey(const QStringList& arguments, int& argc, char** argv);

} // namespace untangle

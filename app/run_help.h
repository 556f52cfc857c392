// What the commands of a run are for, in the words of every chapter that trains.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;

namespace untangle {

struct RunCommands {
    QAction *play, *step, *stepBack, *toEnd, *restart, *newSeed;
};

void explain(const RunCommands& commands);

} // namespace untangle

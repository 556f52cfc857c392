// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_help.h"

#include <QAction>
#include <QCoreApplication>

namespace untangle {

namespace {

class RunHelp {
    Q_DECLARE_TR_FUNCTIONS(RunHelp)

public:
    static void explain(const RunCommands& commands)
    {
        commands.play->setWhatsThis(
            tr("Trains, or pauses. Settings can be changed meanwhile; the curves show where."));
        commands.step->setWhatsThis(tr("One step follows the gradient of one batch of samples."));
        commands.stepBack->setWhatsThis(
            tr("A run keeps what it has been: nothing is lost by going back."));
        commands.toEnd->setWhatsThis(tr("Trains to the last step at full speed."));
        commands.restart->setWhatsThis(
            tr("The same seed gives the same run, so a change of settings is all that differs."));
        commands.newSeed->setWhatsThis(
            tr("Other data and other first weights: what stays the same was no chance."));
    }
};

} // namespace

void explain(const RunCommands& commands)
{
    RunHelp::explain(commands);
}

} // namespace untangle

// What runs without a window: the demo, the version and the help.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel.h"
#include "core/result.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>

namespace untangle {

class Language;
struct Theme;

struct Arguments {
    enum class Command { Window, Demo, Version, Help };
    Command command = Command::Window;
    QString language; // empty: the remembered one, else the system's
    QString outputFolder = QStringLiteral("untangle-demo");
    Kernel kernel = bestKernel();
    QString file; // that the window opens; empty: none
    bool newWindow = false; // even when one is open
};

class CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    // `arguments` without the program's name. Needs no application object.
    static Result<Arguments> parse(const QStringList& arguments);
    static QString helpText();

    // The linear example and the default run as tables on standard output, and linear_example.png,
    // run.png and run.csv in the folder, which is created. Needs a QApplication. Returns the exit
    // code: 0, or 2 when a file could not be written.
    static int runDemo(const QString& folder, Theme& theme, Kernel kernel = bestKernel());

    static constexpr int usageError = 1;
    static constexpr int fileError = 2;
};

} // namespace untangle

// What runs without a window: which commands and options there are, the demo and the help.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel.h"
#include "core/result.h"

#include <QCoreApplication>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace untangle {

class Language;
struct Theme;

struct Arguments {
    enum class Command {
        Window,
        Demo,
        Energy,
        Train,
        Conditions,
        Sweep,
        Merge,
        Torus,
        Grid,
        Mir,
        Check,
        Answers,
        Version,
        Help,
        ManPage
    };
    Command command = Command::Window;
    QString commandName; // the word itself; with Help the command that help is wanted of, if any
    QHash<QString, QString> options; // of the command, by name: "--bins"; a flag has no value
    QString language; // empty: the remembered one, else the system's
    QString outputFolder = QStringLiteral("untangle-demo");
    Kernel kernel = bestKernel();
    bool choseKernel = false;
    QStringList files; // that the window or the command opens, at most one but for some commands
    bool newWindow = false; // even when one is open
    bool present = false; // full screen

    QString file() const { return files.value(0); }
};

// What can be typed, in words: parse, help and manual page know no other.
struct CommandOption {
    QString name; // "--bins"
    QString value; // "NUMBER" in the help; empty for a flag
    QString help;
    bool isRequired = false;
    QString shortName{}; // "-h"; parsed by itself
};
struct CommandText {
    Arguments::Command command = Arguments::Command::Window;
    QString name;
    QString summary;
    QList<CommandOption> options; // its own
    QString argument{}; // "SESSION": a file without an option; empty: it takes none
    bool isArgumentRequired = false;
    QString details{}; // behind the summary, where a command needs more words
    QString example{}; // a whole line
    bool takesManyFiles = false;

    // "[SESSION]", "FILE..."; empty where it takes none.
    QString argumentWords() const;
};

class CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    // `arguments` without the program's name. Needs no application object.
    static Result<Arguments> parse(const QStringList& arguments);
    // Of all commands, or of one.
    static QString helpText(const QString& commandName = {});
    static QList<CommandText> commands();
    static QList<CommandOption> commonOptions(); // of every command and of the window
    static QList<CommandOption> windowOptions();
    static QString purpose(); // of the program
    static QString exitCodes();

    // The linear example and the default run as tables on standard output, and linear_example.png,
    // run.png and run.csv in the folder, which is created. Needs a QApplication. Returns the exit
    // code: 0, or 2 when a file could not be written.
    static int runDemo(const QString& folder, Theme& theme, Kernel kernel = bestKernel());

    static constexpr int usageError = 1;
    static constexpr int fileError = 2;

private:
    static QList<CommandOption> settingsOptions();
    static CommandText trainText();
    static CommandText conditionsText();
    static CommandText sweepText();
    static CommandText mergeText();
    static QList<CommandOption> placesOptions();
    static CommandText torusText();
    static CommandText gridText();
    static CommandText answersText();
};

} // namespace untangle

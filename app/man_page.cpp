// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/man_page.h"

#include "app/command_line.h"

namespace untangle {

namespace {

// Characters that stand for themselves.
QString escaped(const QString& text)
{
    QString result = text;
    result.replace('\\', QStringLiteral("\\e"));
    result.replace('-', QStringLiteral("\\-"));
    result.replace('\'', QStringLiteral("\\(aq"));
    return result.startsWith('.') ? "\\&" + result : result;
}

QString bold(const QString& text)
{
    return "\\fB" + escaped(text) + "\\fR";
}

QString italic(const QString& text)
{
    return "\\fI" + escaped(text) + "\\fR";
}

QString sentence(const QString& text)
{
    return escaped(text.left(1).toUpper() + text.mid(1)) + (text.endsWith('.') ? "\n" : ".\n");
}

// Each line a paragraph of its own.
QString paragraphs(const QString& text)
{
    QString result;
    for (const QString& line : text.split('\n', Qt::SkipEmptyParts))
        result += ".PP\n" + escaped(line) + '\n';
    return result;
}

// Never broken at the end of a line.
QString optionWords(const CommandOption& option)
{
    const QString shortName
        = option.shortName.isEmpty() ? QString() : bold(option.shortName) + ", ";
    return shortName + bold(option.name)
        + (option.value.isEmpty() ? QString() : "\\~" + italic(option.value));
}

QString argumentOf(const CommandText& command)
{
    if (command.argument.isEmpty())
        return {};
    return ' ' + command.argumentWords().replace(command.argument, italic(command.argument));
}

QString optionTable(const QList<CommandOption>& options)
{
    QString result;
    for (const CommandOption& option : options)
        result += ".TP\n" + optionWords(option) + '\n' + escaped(option.help) + '\n';
    return result;
}

QString synopsisOf(const CommandText& command)
{
    QString result = ".HP 4\n" + bold("untangle " + command.name) + argumentOf(command) + '\n';
    for (const CommandOption& option : command.options)
        result
            += option.isRequired ? optionWords(option) + '\n' : '[' + optionWords(option) + "]\n";
    return result;
}

QString example(const QString& line)
{
    return ".PP\n.nf\n" + bold(line) + "\n.fi\n";
}

} // namespace

QString manPage(const QString& version)
{
    const QList<CommandText> commands = CommandLine::commands();
    QString page = ".TH UNTANGLE 1 \"\" \"untangle " + version
        + "\" \"User Commands\"\n.nh\n.ad l\n"
        + ".SH NAME\nuntangle \\- learn why brains, and some networks, disentangle\n"
        + ".SH SYNOPSIS\n.HP 4\n" + bold("untangle") + " [" + italic("FILE") + "]\n";
    for (const CommandOption& option : CommandLine::windowOptions())
        page += '[' + optionWords(option) + "]\n";
    for (const CommandText& command : commands)
        page += synopsisOf(command);
    page += ".SH DESCRIPTION\n" + paragraphs(CommandLine::purpose()) + ".SH OPTIONS\n"
        + optionTable(CommandLine::windowOptions()) + optionTable(CommandLine::commonOptions())
        + ".SH COMMANDS\n";
    for (const CommandText& command : commands)
        page += ".SS " + bold("untangle " + command.name) + argumentOf(command) + '\n'
            + sentence(command.summary) + paragraphs(command.details)
            + optionTable(command.options);
    page += ".SH EXIT STATUS\n" + paragraphs(CommandLine::exitCodes()) + ".SH EXAMPLES\n";
    for (const CommandText& command : commands)
        page += example(command.example);
    return page
        + ".SH SEE ALSO\n"
          "J. C. R. Whittington, W. Dorrell, S. Ganguli and T. E. J. Behrens,\n"
          "\\fIDisentanglement with Biological Constraints: A Theory of Functional Cell "
          "Types\\fR, ICLR 2023.\n";
}

} // namespace untangle

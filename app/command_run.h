// What the commands without a window share: options become values, results become lines or JSON,
// failures become words and an exit code.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"
#include "core/experiment.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QSize>

#include <chrono>
#include <initializer_list>
#include <optional>
#include <utility>
#include <variant>

class QTextStream;

namespace untangle {

struct Figure;
struct Theme;

// What is wrong, and the exit code that tells so.
struct Failure {
    QString words;
    int exitCode = CommandLine::usageError;
};

// A value or the failure that kept it from being made.
template <typename T> using Outcome = std::variant<T, Failure>;

// In the order of printing; JSON sorts its keys.
using Results = QList<std::pair<QString, QJsonValue>>;

// A word of the command line and what it means.
template <typename T> using Words = QList<std::pair<QString, T>>;

class CommandRun {
public:
    CommandRun(const Arguments& arguments, QTextStream& out, QTextStream& errors);

    const Arguments& arguments() const { return m_arguments; }
    bool has(const char* name) const;
    QString option(const char* name) const;
    // The number of an option, or `fallback` without it.
    Outcome<double> number(
        const char* name, double fallback, const FieldRange& range, bool mustBeWhole = false) const;
    // What the word of an option means.
    template <typename T> Outcome<T> choice(const char* name, const Words<T>& words) const
    {
        QStringList known;
        for (const auto& [word, meaning] : words) {
            if (word == option(name))
                return meaning;
            known.append(word);
        }
        return unknownWord(name, known);
    }

    // Lines of name and value, or with --json an object; numbers in the C locale with the shortest
    // digits that read back the same.
    void print(const Results& results) const;
    // To the file that an option names, if it is there. False: `errors` says why not.
    bool write(const char* name, const QByteArray& content) const;
    // To the picture that --figure names, if it is there, likewise.
    bool writeFigure(const Figure& figure, const Theme& theme) const;
    static constexpr QSize chapterSize{1190, 714}; // in a window of 1366 x 768
    // What would fail after the work is told before it: a suffix of --figure that names no format,
    // the first of the options whose file has no folder.
    std::optional<Failure> wrongFigure() const;
    std::optional<Failure> missingFolder(std::initializer_list<const char*> names) const;
    // Says what is wrong and returns the exit code.
    int fail(const Failure& failure) const;
    QTextStream& errors() const { return m_errors; }

private:
    Failure unknownWord(const char* name, const QStringList& known) const;

    const Arguments& m_arguments;
    QTextStream& m_out;
    QTextStream& m_errors;
};

// One line of a terminal, written again at most ten times a second, and gone at the end.
class Progress {
public:
    Progress(QTextStream& errors, bool isShown);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    // makeWords() is called only where its words are shown.
    template <typename MakeWords> void show(const MakeWords& makeWords)
    {
        if (isDue())
            write(makeWords());
    }

private:
    bool isDue();
    void write(const QString& words);

    QTextStream& m_errors;
    bool m_isShown;
    std::chrono::steady_clock::time_point m_next;
};

// Of a whole text; decimal point always.
std::optional<double> numberIn(const QString& text);
// The shortest digits that read back the same.
QString exactWords(double value);

// A value in a line or a cell: whole numbers with all their digits, others as exactWords; of an
// array its parts.
QString plainWords(const QJsonValue& value, QChar separator = ' ');

// Lines of cells, each column as wide as its widest cell.
void printColumns(const QList<QStringList>& lines, QTextStream& out);

QJsonObject objectOf(const Results& results);
QJsonArray arrayOf(const QList<Results>& rows);
QJsonValue toJson(const std::optional<double>& value);
template <typename Values> QJsonArray toArray(const Values& values)
{
    QJsonArray array;
    for (auto value : values)
        array.append(value);
    return array;
}
// A name of JSON, not a sentence.
QString reasonName(MirUndefined reason);

} // namespace untangle

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_run.h"

#include "app/csv.h"
#include "app/figure.h"
#include "app/save_file.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <charconv>
#include <cmath>

namespace untangle {

namespace {

// A line a number; what lies deeper has the names or places on the way to it.
void printLines(const QString& name, const QJsonValue& value, QTextStream& out)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto part = object.begin(); part != object.end(); ++part)
            printLines(name + '.' + part.key(), part.value(), out);
    } else if (value.isArray() && value.toArray().first().isArray()) {
        const QJsonArray rows = value.toArray();
        for (int row = 0; row < rows.size(); ++row)
            printLines(QStringLiteral("%1.%2").arg(name).arg(row + 1), rows[row], out);
    } else {
        out << name << ' ' << plainWords(value) << '\n';
    }
}

Failure outOfRange(const char* name, const FieldRange& range, bool mustBeWhole)
{
    const QString option = QLatin1String(name), minimum = exactWords(range.minimum),
                  maximum = exactWords(range.maximum);
    if (range.minimum == range.maximum)
        return {CommandLine::tr("%1 must be %2.").arg(option, minimum)};
    QString words;
    if (range.zeroAllowed)
        words = mustBeWhole ? CommandLine::tr("%1 must be 0 or a whole number from %2 to %3.")
                            : CommandLine::tr("%1 must be 0 or a number from %2 to %3.");
    else
        words = mustBeWhole ? CommandLine::tr("%1 must be a whole number from %2 to %3.")
                            : CommandLine::tr("%1 must be a number from %2 to %3.");
    return {words.arg(option, minimum, maximum)};
}

} // namespace

CommandRun::CommandRun(const Arguments& arguments, QTextStream& out, QTextStream& errors)
    : m_arguments(arguments)
    , m_out(out)
    , m_errors(errors)
{
}

bool CommandRun::has(const char* name) const
{
    return m_arguments.options.contains(QLatin1String(name));
}

QString CommandRun::option(const char* name) const
{
    return m_arguments.options.value(QLatin1String(name));
}

Outcome<double> CommandRun::number(
    const char* name, double fallback, const FieldRange& range, bool mustBeWhole) const
{
    if (!has(name))
        return fallback;
    const auto value = numberIn(option(name));
    if (value && range.contains(*value) && (!mustBeWhole || *value == std::floor(*value)))
        return *value;
    return outOfRange(name, range, mustBeWhole);
}

Failure CommandRun::unknownWord(const char* name, const QStringList& known) const
{
    return {CommandLine::tr("%1 must be one of %2; it is %3.")
                .arg(QLatin1String(name), known.join(QStringLiteral(", ")), option(name))};
}

void CommandRun::print(const Results& results) const
{
    if (!has("--json")) {
        for (const auto& [name, value] : results)
            printLines(name, value, m_out);
        return;
    }
    m_out << QString::fromUtf8(QJsonDocument(objectOf(results)).toJson());
}

bool CommandRun::write(const char* name, const QByteArray& content) const
{
    const auto error = has(name) ? saveFile(option(name), content) : std::nullopt;
    if (error)
        fail({QString::fromStdString(error->what), CommandLine::fileError});
    return !error;
}

bool CommandRun::writeFigure(const Figure& figure, const Theme& theme) const
{
    const auto error
        = has("--figure") ? saveFigure(figure, theme, option("--figure"), true) : std::nullopt;
    if (error)
        fail({QString::fromStdString(error->what), CommandLine::fileError});
    return !error;
}

std::optional<Failure> CommandRun::wrongFigure() const
{
    if (has("--figure") && !figureFormatOf(option("--figure")))
        return Failure{CommandLine::tr("--figure must end in .svg, .pdf or .png.")};
    return std::nullopt;
}

std::optional<Failure> CommandRun::missingFolder(std::initializer_list<const char*> names) const
{
    for (const char* name : names) {
        const QFileInfo folder(QFileInfo(option(name)).absolutePath());
        if (has(name) && !folder.isDir())
            return Failure{CommandLine::tr("%1: there is no folder %2.")
                               .arg(QLatin1String(name), folder.filePath()),
                CommandLine::fileError};
    }
    return std::nullopt;
}

int CommandRun::fail(const Failure& failure) const
{
    m_errors << failure.words << '\n';
    if (failure.exitCode == CommandLine::usageError)
        m_errors << "untangle " << m_arguments.commandName << " --help\n";
    return failure.exitCode;
}

Progress::Progress(QTextStream& errors, bool isShown)
    : m_errors(errors)
    , m_isShown(isShown)
    , m_next(std::chrono::steady_clock::now())
{
}

Progress::~Progress()
{
    write({});
}

bool Progress::isDue()
{
    if (!m_isShown)
        return false;
    const auto now = std::chrono::steady_clock::now();
    if (now < m_next)
        return false;
    m_next = now + std::chrono::milliseconds(100);
    return true;
}

void Progress::write(const QString& words)
{
    if (m_isShown)
        m_errors << "\r\x1b[K" << words << Qt::flush;
}

std::optional<double> numberIn(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    double value = 0;
    const auto [end, error] = std::from_chars(bytes.data(), bytes.data() + bytes.size(), value);
    const bool isWhole = error == std::errc() && end == bytes.data() + bytes.size();
    return isWhole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

QString exactWords(double value)
{
    return QString::fromLatin1(exactText(value));
}

QString plainWords(const QJsonValue& value, QChar separator)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double: {
        const double number = value.toDouble();
        const bool isWhole = number == std::floor(number) && std::abs(number) < 1e15;
        return isWhole ? QString::number(qint64(number)) : exactWords(number);
    }
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue& part : value.toArray())
            parts.append(plainWords(part, separator));
        return parts.join(separator);
    }
    case QJsonValue::Object:
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("null");
}

void printColumns(const QList<QStringList>& lines, QTextStream& out)
{
    for (const QStringList& line : lines) {
        for (qsizetype column = 0; column < line.size(); ++column) {
            qsizetype width = 0;
            for (const QStringList& other : lines)
                width = std::max(width, other.value(column).size());
            out << (column > 0 ? "  " : "") << line[column].rightJustified(width);
        }
        out << '\n';
    }
}

QJsonObject objectOf(const Results& results)
{
    QJsonObject object;
    for (const auto& [name, value] : results)
        object.insert(name, value);
    return object;
}

QJsonArray arrayOf(const QList<Results>& rows)
{
    QJsonArray array;
    for (const Results& row : rows)
        array.append(objectOf(row));
    return array;
}

QJsonValue toJson(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QString reasonName(MirUndefined reason)
{
    switch (reason) {
    case MirUndefined::NoSamples:
        return QStringLiteral("no_samples");
    case MirUndefined::NotFinite:
        return QStringLiteral("not_finite");
    case MirUndefined::FewerThanTwoFactors:
        return QStringLiteral("fewer_than_two_factors");
    case MirUndefined::NoActiveNeuron:
        return QStringLiteral("no_active_neuron");
    }
    return {};
}

} // namespace untangle

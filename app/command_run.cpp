// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_run.h"

#include "app/csv.h"
#include "app/save_file.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <charconv>
#include <cmath>

namespace untangle {

namespace {

QString plain(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
        return exactWords(value.toDouble());
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue& part : value.toArray())
            parts.append(plain(part));
        return parts.join(' ');
    }
    case QJsonValue::Object:
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("null");
}

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
        out << name << ' ' << plain(value) << '\n';
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
    QJsonObject object;
    for (const auto& [name, value] : results)
        object.insert(name, value);
    m_out << QString::fromUtf8(QJsonDocument(object).toJson());
}

bool CommandRun::write(const char* name, const QByteArray& content) const
{
    const auto error = has(name) ? saveFile(option(name), content) : std::nullopt;
    if (error)
        fail({QString::fromStdString(error->what), CommandLine::fileError});
    return !error;
}

int CommandRun::fail(const Failure& failure) const
{
    m_errors << failure.words << '\n';
    if (failure.exitCode == CommandLine::usageError)
        m_errors << "untangle " << m_arguments.commandName << " --help\n";
    return failure.exitCode;
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

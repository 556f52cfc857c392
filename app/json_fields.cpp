// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/json_fields.h"

#include "app/csv.h"

#include <QLocale>

#include <cmath>

namespace untangle {

namespace {

constexpr qsizetype longestShown = 40; // of a text from the file, in characters
constexpr double exactInteger = 9007199254740992; // 2^53

struct MeasuredWord {
    double value;
    const char* word;
};
constexpr MeasuredWord measuredWords[]{{std::numeric_limits<double>::infinity(), "inf"},
    {-std::numeric_limits<double>::infinity(), "-inf"},
    {std::numeric_limits<double>::quiet_NaN(), "nan"}};

QString cut(const QString& text)
{
    return text.size() <= longestShown ? text : text.left(longestShown) + QChar(0x2026);
}

} // namespace

QString plainNumber(double value)
{
    const double size = std::abs(value);
    if (size == 0 || (size >= 1e-6 && size < 1e15))
        return QString::number(value, 'f', QLocale::FloatingPointShortest);
    return QString::fromLatin1(exactText(value));
}

QJsonValue measuredToJson(double value)
{
    if (std::isfinite(value))
        return value;
    for (const MeasuredWord& entry : measuredWords)
        if (entry.value == value || (std::isnan(entry.value) && std::isnan(value)))
            return QString::fromLatin1(entry.word);
    return {};
}

JsonPlace::JsonPlace(const QJsonValue& root, std::optional<Error>& error)
    : m_value(root)
    , m_error(error)
{
}

JsonPlace::JsonPlace(const QJsonValue& value, const JsonPlace& parent, QString key, qsizetype index)
    : m_value(value)
    , m_parent(&parent)
    , m_key(std::move(key))
    , m_index(index)
    , m_error(parent.m_error)
{
}

JsonPlace JsonPlace::at(const QString& key) const&
{
    return {m_value[key], *this, key, -1};
}

JsonPlace JsonPlace::at(qsizetype index) const&
{
    return {m_value[index], *this, {}, index};
}

QString JsonPlace::path() const
{
    if (!m_parent)
        return {};
    const QString before = m_parent->path();
    if (m_index >= 0)
        return before + QStringLiteral("[%1]").arg(m_index);
    return before.isEmpty() ? cut(m_key) : before + QChar('.') + cut(m_key);
}

QString JsonPlace::shown() const
{
    switch (m_value.type()) {
    case QJsonValue::Bool:
        return m_value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
        return plainNumber(m_value.toDouble());
    case QJsonValue::String:
        return QChar('"') + cut(m_value.toString()) + QChar('"');
    case QJsonValue::Array:
        return QStringLiteral("[…]");
    case QJsonValue::Object:
        return QStringLiteral("{…}");
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("null");
}

void JsonPlace::fail(const QString& sentence) const
{
    if (!m_error)
        m_error = Error{path().toStdString(), sentence.toStdString()};
}

std::optional<bool> JsonPlace::flag() const
{
    if (m_value.isBool())
        return m_value.toBool();
    fail(tr("%1 is %2; it must be true or false.").arg(path(), shown()));
    return std::nullopt;
}

std::optional<double> JsonPlace::number(const FieldRange& range) const
{
    if (!m_value.isDouble()) {
        fail(tr("%1 is %2; it must be a number.").arg(path(), shown()));
        return std::nullopt;
    }
    const double value = m_value.toDouble();
    if (range.contains(value))
        return value;
    const QString minimum = plainNumber(range.minimum), maximum = plainNumber(range.maximum);
    fail(range.zeroAllowed
            ? tr("%1 is %2; it must be between %3 and %4, or 0.")
                  .arg(path(), shown(), minimum, maximum)
            : tr("%1 is %2; it must be between %3 and %4.").arg(path(), shown(), minimum, maximum));
    return std::nullopt;
}

std::optional<double> JsonPlace::integer(const FieldRange& range) const
{
    assert(range.minimum >= -exactInteger && range.maximum <= exactInteger);
    const auto value = number(range);
    if (!value || *value == std::floor(*value))
        return value;
    fail(tr("%1 is %2; it must be a whole number.").arg(path(), shown()));
    return std::nullopt;
}

std::optional<double> JsonPlace::measured(const FieldRange& range) const
{
    if (m_value.isString()) {
        for (const MeasuredWord& entry : measuredWords)
            if (m_value.toString() == QLatin1String(entry.word))
                return entry.value;
    }
    return number(range);
}

std::optional<QString> JsonPlace::text(qsizetype maximumLength) const
{
    if (!m_value.isString()) {
        fail(tr("%1 is %2; it must be a text.").arg(path(), shown()));
        return std::nullopt;
    }
    const QString text = m_value.toString();
    if (text.size() <= maximumLength)
        return text;
    fail(tr("%1 is longer than %2 characters.").arg(path(), plainNumber(double(maximumLength))));
    return std::nullopt;
}

std::optional<qsizetype> JsonPlace::word(const QStringList& words) const
{
    if (m_value.isString())
        if (const qsizetype index = words.indexOf(m_value.toString()); index >= 0)
            return index;
    fail(tr("%1 is %2; it must be one of these words: %3.")
             .arg(path(), shown(), words.join(QStringLiteral(", "))));
    return std::nullopt;
}

std::optional<QJsonArray> JsonPlace::list(qsizetype minimumCount, qsizetype maximumCount) const
{
    if (!m_value.isArray()) {
        fail(tr("%1 is %2; it must be a list.").arg(path(), shown()));
        return std::nullopt;
    }
    const QJsonArray array = m_value.toArray();
    if (array.size() >= minimumCount && array.size() <= maximumCount)
        return array;
    const QString count = plainNumber(double(array.size()));
    const QString minimum = plainNumber(double(minimumCount));
    const QString maximum = plainNumber(double(maximumCount));
    fail(minimumCount == maximumCount
            ? tr("%1 has %2 entries; it must have %3.").arg(path(), count, minimum)
            : tr("%1 has %2 entries; it must have between %3 and %4.")
                  .arg(path(), count, minimum, maximum));
    return std::nullopt;
}

std::optional<QJsonObject> JsonPlace::object() const
{
    if (m_value.isObject())
        return m_value.toObject();
    fail(tr("%1 is %2; it must be an object.").arg(path(), shown()));
    return std::nullopt;
}

void JsonPlace::failAsUnknown() const
{
    fail(tr("%1 is not known in this version of the format.").arg(path()));
}

void JsonPlace::failAsMissing() const
{
    fail(tr("%1 is missing.").arg(path()));
}

} // namespace untangle

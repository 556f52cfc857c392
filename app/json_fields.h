// Plain structs to and from JSON: one description of a struct's fields serves both directions, so
// that what is written is what is read. A wrong value is refused by the path of its field.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment.h"
#include "core/result.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <array>
#include <cassert>
#include <limits>
#include <optional>
#include <vector>

namespace untangle {

// A value in a document and the way that leads to it. Of all errors the first one is kept.
class JsonPlace {
    Q_DECLARE_TR_FUNCTIONS(JsonPlace)

public:
    JsonPlace(const QJsonValue& root, std::optional<Error>& error);
    // A place knows its way through the one that it was asked of, which has to outlive it.
    JsonPlace at(const QString& key) const&;
    JsonPlace at(qsizetype index) const&;
    JsonPlace at(const QString& key) const&& = delete;
    JsonPlace at(qsizetype index) const&& = delete;

    const QJsonValue& value() const { return m_value; }
    QString path() const; // playground.runs[3].overlaid
    QString shown() const; // the value as it stands in the file, cut when it is long

    bool hasFailed() const { return m_error.has_value(); }
    void fail(const QString& sentence) const;
    // All of these give the value, or nothing after an error that says what it must be.
    std::optional<bool> flag() const;
    std::optional<double> number(const FieldRange& range) const;
    std::optional<double> integer(const FieldRange& range) const;
    // Also the words inf, -inf and nan, for what was measured.
    std::optional<double> measured(const FieldRange& range) const;
    std::optional<QString> text(qsizetype maximumLength) const;
    std::optional<qsizetype> word(const QStringList& words) const; // which of them
    std::optional<QJsonArray> list(qsizetype minimumCount, qsizetype maximumCount) const;
    std::optional<QJsonObject> object() const;
    void failAsUnknown() const;
    void failAsMissing() const;

private:
    JsonPlace(const QJsonValue& value, const JsonPlace& parent, QString key, qsizetype index);

    QJsonValue m_value;
    const JsonPlace* m_parent = nullptr;
    QString m_key;
    qsizetype m_index = -1;
    std::optional<Error>& m_error;
};

// As it stands in a file: shortest digits that read back the same number, without an exponent where
// that is short.
QString plainNumber(double value);
// Infinities and NaN as words, because JSON has no numbers for them.
QJsonValue measuredToJson(double value);

// How a value stands in a file: a kind has write(value) and read(place, value), which leaves the
// value alone after an error.
struct Flag {
    QJsonValue write(bool value) const { return value; }
    void read(const JsonPlace& place, bool& value) const { value = place.flag().value_or(value); }
};

// Within +-2^53, where a JSON number is exact.
struct Integer {
    FieldRange range;
    template <typename T> QJsonValue write(const T& value) const { return qint64(value); }
    template <typename T> void read(const JsonPlace& place, T& value) const
    {
        if (const auto number = place.integer(range))
            value = T(*number);
    }
};

struct Number {
    FieldRange range;
    QJsonValue write(double value) const { return value; }
    void read(const JsonPlace& place, double& value) const
    {
        value = place.number(range).value_or(value);
    }
};

struct Measured {
    FieldRange range{std::numeric_limits<double>::lowest(), std::numeric_limits<double>::max()};
    QJsonValue write(double value) const { return measuredToJson(value); }
    void read(const JsonPlace& place, double& value) const
    {
        value = place.measured(range).value_or(value);
    }
};

struct Text {
    qsizetype maximumLength;
    QJsonValue write(const std::string& value) const { return QString::fromStdString(value); }
    void read(const JsonPlace& place, std::string& value) const
    {
        if (const auto text = place.text(maximumLength))
            value = text->toStdString();
    }
};

// One of an enum's values. The table holds all of them.
template <typename Enum> struct EnumWord {
    Enum value;
    const char* word;
};
template <typename Enum, std::size_t count> struct Word {
    std::array<EnumWord<Enum>, count> words;
    QJsonValue write(Enum value) const
    {
        for (const auto& entry : words)
            if (entry.value == value)
                return QString::fromLatin1(entry.word);
        assert(false);
        return {};
    }
    void read(const JsonPlace& place, Enum& value) const
    {
        QStringList known;
        for (const auto& entry : words)
            known.append(QString::fromLatin1(entry.word));
        if (const auto index = place.word(known))
            value = words[std::size_t(*index)].value;
    }
};
template <typename Enum, std::size_t count>
constexpr Word<Enum, count> wordOf(const EnumWord<Enum> (&words)[count])
{
    return {std::to_array(words)};
}

// null for none.
template <typename Kind> struct Optional {
    Kind kind;
    template <typename T> QJsonValue write(const std::optional<T>& value) const
    {
        return value ? kind.write(*value) : QJsonValue();
    }
    template <typename T> void read(const JsonPlace& place, std::optional<T>& value) const
    {
        value.reset();
        if (!place.value().isNull())
            kind.read(place, value.emplace());
    }
};
template <typename Kind> Optional(Kind) -> Optional<Kind>;

template <typename Kind> struct List {
    Kind kind;
    qsizetype minimumCount, maximumCount;
    template <typename T> QJsonValue write(const std::vector<T>& values) const
    {
        QJsonArray array;
        for (const T& value : values)
            array.append(kind.write(value));
        return array;
    }
    template <typename T> void read(const JsonPlace& place, std::vector<T>& values) const
    {
        const auto array = place.list(minimumCount, maximumCount);
        if (!array)
            return;
        values.clear();
        for (qsizetype i = 0; i < array->size() && !place.hasFailed(); ++i)
            kind.read(place.at(i), values.emplace_back());
    }
};
template <typename Kind> List(Kind, qsizetype, qsizetype) -> List<Kind>;

// A vector.
template <typename Kind> struct Entries {
    Kind kind;
    qsizetype minimumCount, maximumCount;
    template <typename Derived> QJsonValue write(const Eigen::MatrixBase<Derived>& values) const
    {
        QJsonArray array;
        for (Index i = 0; i < values.size(); ++i)
            array.append(kind.write(double(values(i))));
        return array;
    }
    template <typename Derived>
    void read(const JsonPlace& place, Eigen::PlainObjectBase<Derived>& values) const
    {
        const auto array = place.list(minimumCount, maximumCount);
        if (!array)
            return;
        values.derived().resize(array->size());
        for (qsizetype i = 0; i < array->size() && !place.hasFailed(); ++i) {
            double value = 0;
            kind.read(place.at(i), value);
            values(i) = typename Derived::Scalar(value);
        }
    }
};
template <typename Kind> Entries(Kind, qsizetype, qsizetype) -> Entries<Kind>;

// What a description is called with, to write: fields(key, value, kind) for every field.
class ObjectWriter {
public:
    template <typename T, typename Kind>
    void operator()(const char* key, const T& value, const Kind& kind)
    {
        m_object.insert(QLatin1String(key), kind.write(value));
    }
    template <typename T, typename Kind>
    void required(const char* key, const T& value, const Kind& kind)
    {
        (*this)(key, value, kind);
    }
    // One that stands in the file only where there is a value.
    template <typename T, typename Kind>
    void optional(const char* key, const std::optional<T>& value, const Kind& kind)
    {
        if (value)
            (*this)(key, *value, kind);
    }
    // The same field of every row, as one list.
    template <typename Rows, typename Access, typename Kind>
    void column(const char* key, const Rows& rows, const Access& access, const Kind& kind)
    {
        QJsonArray array;
        for (const auto& row : rows)
            array.append(kind.write(access(row)));
        m_object.insert(QLatin1String(key), array);
    }
    const QJsonObject& object() const { return m_object; }

private:
    QJsonObject m_object;
};

// The same to read. A missing key leaves the value as it is.
class ObjectReader {
public:
    explicit ObjectReader(const JsonPlace& place)
        : m_place(place)
        , m_object(place.object().value_or(QJsonObject()))
    {
    }
    template <typename T, typename Kind>
    void operator()(const char* key, T& value, const Kind& kind)
    {
        if (knows(key) && !m_place.hasFailed())
            kind.read(m_place.at(QLatin1String(key)), value);
    }
    template <typename T, typename Kind> void required(const char* key, T& value, const Kind& kind)
    {
        if (!m_place.hasFailed() && !m_object.contains(QLatin1String(key)))
            m_place.at(QLatin1String(key)).failAsMissing();
        (*this)(key, value, kind);
    }
    template <typename T, typename Kind>
    void optional(const char* key, std::optional<T>& value, const Kind& kind)
    {
        value.reset();
        if (knows(key) && !m_place.hasFailed())
            kind.read(m_place.at(QLatin1String(key)), value.emplace());
    }
    template <typename Rows, typename Access, typename Kind>
    void column(const char* key, Rows& rows, const Access& access, const Kind& kind)
    {
        if (!knows(key) || m_place.hasFailed())
            return;
        const JsonPlace place = m_place.at(QLatin1String(key));
        const auto count = qsizetype(rows.size());
        if (!place.list(count, count))
            return;
        for (qsizetype i = 0; i < count && !place.hasFailed(); ++i)
            kind.read(place.at(i), access(rows[std::size_t(i)]));
    }
    // A field that a caller reads by itself.
    bool knows(const char* key)
    {
        m_known.append(QLatin1String(key));
        return m_object.contains(QLatin1String(key));
    }
    // To be called after the last field: another key is an error.
    void refuseOthers() const
    {
        for (const QString& key : m_object.keys())
            if (!m_known.contains(key))
                m_place.at(key).failAsUnknown();
    }

private:
    const JsonPlace& m_place;
    QJsonObject m_object;
    QStringList m_known;
};

// A struct by its description, describe(fields, value).
template <typename Describe> struct Object {
    Describe describe;
    template <typename T> QJsonValue write(const T& value) const
    {
        ObjectWriter fields;
        describe(fields, value);
        return fields.object();
    }
    template <typename T> void read(const JsonPlace& place, T& value) const
    {
        ObjectReader fields(place);
        describe(fields, value);
        fields.refuseOthers();
    }
};
template <typename Describe> Object(Describe) -> Object<Describe>;

// Looks at a value that was read, as a whole: check(place, value).
template <typename Kind, typename Check> struct Checked {
    Kind kind;
    Check check;
    template <typename T> QJsonValue write(const T& value) const { return kind.write(value); }
    template <typename T> void read(const JsonPlace& place, T& value) const
    {
        kind.read(place, value);
        if (!place.hasFailed())
            check(place, value);
    }
};
template <typename Kind, typename Check> Checked(Kind, Check) -> Checked<Kind, Check>;

} // namespace untangle

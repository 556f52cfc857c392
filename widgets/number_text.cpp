// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/number_text.h"

#include <QLocale>
#include <QRegularExpression>

#include <charconv>
#include <cmath>
#include <limits>

namespace untangle {
namespace {

constexpr QChar minusSign(0x2212);

// One plain spelling of what was typed: ASCII digits, signs and separators, no unit, no outer
// blanks.
QString plain(const QString& text, const QString& unit)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text.trimmed()) {
        if (c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E) // the full-width forms of ASCII
            result += QChar(static_cast<char16_t>(c.unicode() - 0xFEE0));
        else
            result += c == minusSign ? QLatin1Char('-') : c;
    }
    if (!unit.isEmpty() && result.endsWith(unit))
        result = result.chopped(unit.size()).trimmed();
    return result;
}

std::optional<double> convert(QString text)
{
    text.replace(QLatin1Char(','), QLatin1Char('.'));
    if (text.startsWith(QLatin1Char('+')))
        text.remove(0, 1);
    text.replace(QLatin1String("e+"), QLatin1String("e"), Qt::CaseInsensitive);
    const QByteArray bytes = text.toLatin1();
    double value = 0;
    const auto [end, error] = std::from_chars(bytes.begin(), bytes.end(), value);
    if (error == std::errc::result_out_of_range) {
        // from_chars tells neither direction nor sign; only a negative exponent makes a number tiny
        if (text.contains(QLatin1String("e-"), Qt::CaseInsensitive))
            return std::nullopt;
        const double huge = std::numeric_limits<double>::infinity();
        return text.startsWith(QLatin1Char('-')) ? -huge : huge;
    }
    if (error != std::errc() || end != bytes.end())
        return std::nullopt;
    return value == 0 ? 0.0 : value; // no negative zero
}

QString localised(QString text)
{
    text.replace(QLatin1Char('-'), minusSign);
    text.replace(QLatin1Char('.'), QLocale().decimalPoint());
    return text;
}

bool needsExponent(double value)
{
    const double size = std::abs(value);
    return size < 0.001 || size >= 10000;
}

// "3.00e-05" with the exponent shortened to "3.00e-5".
QString withExponent(double value, int significantDigits)
{
    QString text = QLocale::c().toString(value, 'e', significantDigits - 1);
    static const QRegularExpression padding(QStringLiteral("e([+-]?)0*(\\d)"));
    text.replace(padding, QStringLiteral("e\\1\\2"));
    return text.replace(QLatin1String("e+"), QLatin1String("e"));
}

QString digits(double value, int significantDigits)
{
    if (needsExponent(value))
        return withExponent(value, significantDigits);
    // Rounding may carry into one more digit (0.9996), so the size is taken after it.
    const double rounded = roundToDigits(value, significantDigits);
    const int leading = static_cast<int>(std::floor(std::log10(std::abs(rounded)))) + 1;
    QLocale locale = QLocale::c();
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'f', std::max(0, significantDigits - leading));
}

} // namespace

std::optional<double> parseNumber(const QString& text, const QString& unit)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A[+-]?([0-9]+([.,][0-9]*)?|[.,][0-9]+)([eE][+-]?[0-9]+)?\\z"));
    const QString typed = plain(text, unit);
    if (!pattern.match(typed).hasMatch())
        return std::nullopt;
    return convert(typed);
}

std::optional<double> parseInteger(const QString& text, const QString& unit)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[+-]?[0-9]+([eE][+-]?[0-9]+)?\\z"));
    const QString typed = plain(text, unit);
    if (!pattern.match(typed).hasMatch())
        return std::nullopt;
    const std::optional<double> value = convert(typed);
    if (value && std::isfinite(*value) && *value != std::floor(*value))
        return std::nullopt;
    return value;
}

bool beginsNumber(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A[+-]?([0-9]*[.,]?|([0-9]+([.,][0-9]*)?|[.,][0-9]+)[eE][+-]?)\\z"));
    return pattern.match(plain(text, {})).hasMatch();
}

QString formatNumber(double value, int significantDigits)
{
    if (value == 0)
        return QStringLiteral("0");
    return localised(digits(value, significantDigits));
}

QString formatShort(double value, int significantDigits)
{
    if (value == 0)
        return QStringLiteral("0");
    QString text = digits(value, significantDigits);
    static const QRegularExpression zeros(QStringLiteral("(\\.[0-9]*?)0+(e|\\z)"));
    static const QRegularExpression barePoint(QStringLiteral("\\.(e|\\z)"));
    text.replace(zeros, QStringLiteral("\\1\\2"));
    return localised(text.replace(barePoint, QStringLiteral("\\1")));
}

QString formatCost(double value)
{
    const double size = std::abs(value);
    if (size >= 0.001 || size < 1e-5)
        return formatNumber(value, 3);
    return formatFixed(value, 2 - int(std::floor(std::log10(size))));
}

QString formatRatio(double value)
{
    return std::abs(value) < 1000 ? formatFixed(value, 3) : formatNumber(value, 3);
}

QString formatInteger(double value)
{
    QLocale locale = QLocale::c();
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return localised(locale.toString(value, 'f', 0));
}

QString formatFixed(double value, int decimals)
{
    const bool zero = std::abs(value) < 0.5 * std::pow(10.0, -decimals);
    QLocale locale = QLocale::c();
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return localised(locale.toString(zero ? 0 : value, 'f', decimals));
}

QString formatCoefficient(double value)
{
    return formatFixed(value, 2);
}

double roundToDigits(double value, int significantDigits)
{
    if (value == 0 || !std::isfinite(value))
        return value;
    const QByteArray text = QByteArray::number(value, 'e', significantDigits - 1);
    double result = value;
    std::from_chars(text.begin(), text.end(), result);
    return result;
}

} // namespace untangle

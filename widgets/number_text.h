// Numbers to words and back: what people type is read the same in every language, never as another
// number.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace untangle {

// Reads "0.05", "0,05", "3e-3", "-5" (also with U+2212), full-width digits, with or without `unit`
// at the end. One decimal separator at most and no grouping: "1.234,5" and "1,2,3" are no numbers.
// A number too large for a double gives an infinity, so that it counts as out of range.
std::optional<double> parseNumber(const QString& text, const QString& unit = {});
// As above, but whole numbers only and no separator at all, because "4,000" could mean two numbers.
std::optional<double> parseInteger(const QString& text, const QString& unit = {});
// Whether more typing can turn `text` into a number: "", "-", "3e", "3e-".
bool beginsNumber(const QString& text);

// `significantDigits` digits with trailing zeros ("0.00300", "1.40"), the decimal separator of the
// default locale, no grouping, U+2212 as minus; "0" for zero; an exponent below 0.001 and from
// 10000.
QString formatNumber(double value, int significantDigits);
// The same without trailing zeros: "0.003", "45".
QString formatShort(double value, int significantDigits = 4);
// A whole number in full.
QString formatInteger(double value);
// A cost that falls over decades: three digits, in full down to 0.00001 ("0.000165").
QString formatCost(double value);
// A ratio near 1: three decimals; the R² of a run that diverged has no end of digits before the
// point.
QString formatRatio(double value);
// A fixed number of decimals; U+2212 as minus, and never a minus before "0.00".
QString formatFixed(double value, int decimals);
// Two decimals, as in equations.
QString formatCoefficient(double value);

// `value` with the digits beyond `significantDigits` rounded away.
double roundToDigits(double value, int significantDigits);

} // namespace untangle

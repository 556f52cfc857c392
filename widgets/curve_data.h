// The one gate for numbers on their way to a chart: ranges, ticks, gaps and thinning.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QLocale>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

namespace untangle {

enum class AxisScale { Linear, Logarithmic };

// Always finite, minimum < maximum; on a logarithmic axis both are above 0.
struct AxisRange {
    double minimum = 0;
    double maximum = 1;
    double span() const { return maximum - minimum; }
    friend bool operator==(const AxisRange&, const AxisRange&) = default;
};

struct AxisTick {
    double value = 0;
    QString label;
};

// A logarithmic axis shows at most this many decades: the ones that hold most of the values.
inline constexpr int maxDecadeCount = 12;
// Beyond this the difference of two limits may no longer be a number; larger values leave the plot.
inline constexpr double largestLimit = 1e300;

// Finite and, on a logarithmic axis, above 0.
bool isDrawable(double value, AxisScale scale);

// The range nearest to the one asked for that an axis can show: limits that are not drawable are
// replaced, inverted ones swapped, an empty range is widened. Logarithmic ones are rounded outwards
// to whole decades and hold at most maxDecadeCount of them.
AxisRange safeRange(double minimum, double maximum, AxisScale scale);

// Least and greatest drawable value; nothing when there is none. With more than maxDecadeCount
// decades on a logarithmic axis: of the values in the window of decades that holds most of them.
struct DataExtent {
    double minimum = 0;
    double maximum = 0;
};
std::optional<DataExtent> dataExtent(const std::vector<double>& values, AxisScale scale);

// A range with round limits around the data. Zero is included when the data come near it.
AxisRange niceRange(const DataExtent& extent, AxisScale scale);
// Axes move in steps: `current` stays while the data fit and fill a fifth of it.
AxisRange grownRange(const AxisRange& current, const DataExtent& extent, AxisScale scale);

// At most `maxCount` (at least 2) round values inside the range, with distinct labels. A label may
// hold
// "^{...}" for an exponent. The interval follows from the range, so the count is bounded.
QList<AxisTick> axisTicks(
    const AxisRange& range, AxisScale scale, int maxCount, const QLocale& locale);

// At most `digits` significant digits, U+2212 for minus, no grouping, "10^{12}" style beyond a
// million. Trailing zeros are for numbers that run, so that they do not tremble.
enum class TrailingZeros { Drop, Keep };
QString numberText(
    double value, int digits, const QLocale& locale, TrailingZeros zeros = TrailingZeros::Drop);

// Where a drawable value lies on the axis, 0 at the minimum, 1 at the maximum; at most 1e6 outside.
double axisFraction(double value, const AxisRange& range, AxisScale scale);
double valueAtFraction(double fraction, const AxisRange& range, AxisScale scale);

// The drawable stretches of a curve. An invalid point, or an x that runs backwards, starts a new
// stretch: nothing is ever joined across it.
struct GatedCurve {
    QList<QList<QPointF>> stretches;
    int notFiniteCount = 0;
    int notPositiveCount = 0; // at or below zero on a logarithmic axis
};
GatedCurve gate(const QList<QPointF>& points, AxisScale yScale);

// The parts of a line that lie inside `box`, cut where they cross its edge.
QList<QList<QPointF>> clipped(const QList<QPointF>& line, const QRectF& box);

// At most one point for `step` in x (and never fewer than four can be asked for): first, last,
// least and greatest stay, and of every step the point farthest from the one kept before. x must
// not decrease.
QList<QPointF> thinned(const QList<QPointF>& line, double step);

// The curve's value at x: a straight line between two neighbours as drawn, nothing in a gap or
// outside.
std::optional<double> valueAt(const GatedCurve& curve, double x, AxisScale yScale);

// Positions as near as possible to `wanted` (ascending), at least `gap` apart, inside [minimum,
// maximum].
QList<double> spreadApart(const QList<double>& wanted, double gap, double minimum, double maximum);

} // namespace untangle

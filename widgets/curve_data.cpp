// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/curve_data.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace untangle {

namespace {

constexpr double smallestMagnitude = 1e-280; // below it a linear value counts as zero
constexpr double flatShare = 1e-4; // a span below this share of the values is flat
constexpr double farOutside = 1e6;

double withinLimits(double value)
{
    const double limited = std::clamp(value, -largestLimit, largestLimit);
    return std::abs(limited) < smallestMagnitude ? 0.0 : limited;
}

// The exponent, with values such as log10(0.001) taken as the whole number they stand for.
double decade(double value)
{
    const double exponent = std::log10(value);
    const double whole = std::round(exponent);
    return std::abs(exponent - whole) < 1e-9 ? whole : exponent;
}

// 1, 2, 2.5 or 5 times a power of ten, at least `step`.
double roundedUpStep(double step)
{
    const double power = std::pow(10.0, std::floor(std::log10(step)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (step <= factor * power * (1 + 1e-9))
            return factor * power;
    }
    return 10 * power;
}

AxisRange logarithmicRange(double minimum, double maximum)
{
    double low = std::floor(decade(minimum));
    double high = std::ceil(decade(maximum));
    if (low == high) {
        low -= 1;
        high += 1;
    }
    high = std::clamp(high, -306.0, 308.0);
    low = std::clamp(low, std::max(-307.0, high - maxDecadeCount), high - 1);
    return {std::pow(10.0, low), std::pow(10.0, high)};
}

AxisRange widened(double value)
{
    if (value == 0)
        return {0, 1};
    const double reach = 2 * std::clamp(value, -largestLimit / 2, largestLimit / 2);
    return value > 0 ? AxisRange{0, reach} : AxisRange{reach, 0};
}

bool isFlat(double minimum, double maximum)
{
    return maximum - minimum <= flatShare * std::max(std::abs(minimum), std::abs(maximum));
}

QString withMinus(QString text, const QLocale& locale)
{
    return text.replace(locale.negativeSign(), QChar(0x2212));
}

QString plainNumber(
    double value, int decimals, const QLocale& locale, TrailingZeros zeros = TrailingZeros::Drop)
{
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    QString text = plain.toString(value, 'f', decimals);
    if (decimals > 0 && zeros == TrailingZeros::Drop) {
        while (text.endsWith(plain.zeroDigit()))
            text.chop(1);
        if (text.endsWith(plain.decimalPoint()))
            text.chop(plain.decimalPoint().size());
    }
    if (text == plain.negativeSign() + plain.zeroDigit())
        text = plain.zeroDigit();
    return withMinus(text, plain);
}

QString powerOfTen(double value, int digits, const QLocale& locale)
{
    int exponent = static_cast<int>(std::floor(decade(std::abs(value))));
    double mantissa = value / std::pow(10.0, exponent);
    if (std::abs(mantissa) >= 10 - 0.5 * std::pow(10.0, 1 - digits)) {
        mantissa /= 10;
        exponent += 1;
    }
    const QString power
        = QStringLiteral("10^{%1}").arg(withMinus(locale.toString(exponent), locale));
    const QString front = plainNumber(mantissa, std::max(0, digits - 1), locale);
    if (front == plainNumber(1, 0, locale))
        return power;
    return front + QChar(0x00B7) + power;
}

QList<AxisTick> logarithmicTicks(const AxisRange& range, int maxCount, const QLocale& locale)
{
    QList<AxisTick> ticks;
    const int low = static_cast<int>(std::lround(decade(range.minimum)));
    const int high = static_cast<int>(std::lround(decade(range.maximum)));
    const int decades = std::max(1, high - low);
    if (decades == 1 && maxCount >= 4) {
        for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
            const double value = factor * range.minimum;
            ticks.append({value, numberText(value, 3, locale)});
        }
        return ticks;
    }
    const int step = (decades + maxCount - 2) / (maxCount - 1);
    for (int exponent = low; exponent <= high; exponent += step) {
        const double value = std::pow(10.0, exponent);
        ticks.append({value, numberText(value, 3, locale)});
    }
    return ticks;
}

// How many of the values lie in the twelve decades from each exponent on; the best window's first.
int fullestWindow(const std::vector<double>& values)
{
    constexpr int offset = 330;
    std::array<int, 2 * offset> counts{};
    for (const double value : values) {
        if (isDrawable(value, AxisScale::Logarithmic))
            ++counts[static_cast<std::size_t>(
                static_cast<int>(std::floor(decade(value))) + offset)];
    }
    int best = 0;
    int bestCount = -1;
    for (int first = 0; first + maxDecadeCount <= 2 * offset; ++first) {
        int count = 0;
        for (int i = first; i < first + maxDecadeCount; ++i)
            count += counts[static_cast<std::size_t>(i)];
        if (count >= bestCount) {
            best = first;
            bestCount = count;
        }
    }
    return best - offset;
}

} // namespace

bool isDrawable(double value, AxisScale scale)
{
    return std::isfinite(value) && (scale == AxisScale::Linear || value > 0);
}

AxisRange safeRange(double minimum, double maximum, AxisScale scale)
{
    if (scale == AxisScale::Logarithmic) {
        const bool hasLow = isDrawable(minimum, scale);
        const bool hasHigh = isDrawable(maximum, scale);
        if (!hasHigh)
            maximum = hasLow ? 1e4 * std::min(minimum, 1e290) : 1;
        if (!hasLow)
            minimum = maximum / 1e4;
        return logarithmicRange(std::min(minimum, maximum), std::max(minimum, maximum));
    }
    if (!std::isfinite(minimum) && !std::isfinite(maximum))
        return {0, 1};
    if (!std::isfinite(minimum))
        minimum = maximum > 0 ? 0 : 2 * withinLimits(maximum) - 1;
    if (!std::isfinite(maximum))
        maximum = minimum < 0 ? 0 : 2 * withinLimits(minimum) + 1;
    const double low = withinLimits(std::min(minimum, maximum));
    const double high = withinLimits(std::max(minimum, maximum));
    if (isFlat(low, high))
        return widened(high);
    return {low, high};
}

std::optional<DataExtent> dataExtent(const std::vector<double>& values, AxisScale scale)
{
    DataExtent extent{
        std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    const auto include = [&extent](double value) {
        extent.minimum = std::min(extent.minimum, value);
        extent.maximum = std::max(extent.maximum, value);
    };
    for (const double value : values) {
        if (isDrawable(value, scale))
            include(value);
    }
    if (extent.minimum > extent.maximum)
        return std::nullopt;
    if (scale == AxisScale::Logarithmic
        && decade(extent.maximum) - decade(extent.minimum) > maxDecadeCount) {
        const int first = fullestWindow(values);
        extent = {std::numeric_limits<double>::infinity(), 0};
        for (const double value : values) {
            if (!isDrawable(value, scale))
                continue;
            const double exponent = std::floor(decade(value));
            if (exponent >= first && exponent < first + maxDecadeCount)
                include(value);
        }
    }
    return extent;
}

AxisRange niceRange(const DataExtent& extent, AxisScale scale)
{
    if (scale == AxisScale::Logarithmic)
        return safeRange(extent.minimum, extent.maximum, scale);
    double low = withinLimits(extent.minimum);
    double high = withinLimits(extent.maximum);
    if (isFlat(low, high))
        return widened(high);
    if (low > 0 && low <= high - low)
        low = 0;
    if (high < 0 && high >= low - high)
        high = 0;
    const double step = roundedUpStep((high - low) / 5);
    low = std::max(-largestLimit, std::floor(low / step + 1e-9) * step);
    high = std::min(largestLimit, std::ceil(high / step - 1e-9) * step);
    return safeRange(low, high, scale);
}

AxisRange grownRange(const AxisRange& current, const DataExtent& extent, AxisScale scale)
{
    const AxisRange wanted = niceRange(extent, scale);
    constexpr double slack = 1e-9;
    const bool fits = axisFraction(extent.minimum, current, scale) >= -slack
        && axisFraction(extent.maximum, current, scale) <= 1 + slack;
    const double filled = axisFraction(wanted.maximum, current, scale)
        - axisFraction(wanted.minimum, current, scale);
    const bool isZero = extent.minimum == 0 && extent.maximum == 0;
    return fits && (filled >= 0.2 || isZero) ? current : wanted;
}

QList<AxisTick> axisTicks(
    const AxisRange& range, AxisScale scale, int maxCount, const QLocale& locale)
{
    maxCount = std::max(2, maxCount);
    if (scale == AxisScale::Logarithmic)
        return logarithmicTicks(range, maxCount, locale);
    // Of the round intervals that give at most maxCount ticks, the one whose count is nearest to
    // five.
    double best = 0;
    int bestMisfit = std::numeric_limits<int>::max();
    double step = roundedUpStep(range.span() / maxCount / 2);
    for (int i = 0; i < 8; ++i, step = roundedUpStep(step * 1.01)) {
        const double first = std::ceil(range.minimum / step - 1e-9);
        const double last = std::floor(range.maximum / step + 1e-9);
        const int count = static_cast<int>(last - first) + 1;
        const int misfit = std::abs(count - 5);
        if (count >= 2 && count <= maxCount && misfit < bestMisfit) {
            best = step;
            bestMisfit = misfit;
        }
    }
    QList<AxisTick> ticks;
    const double largest = std::max(std::abs(range.minimum), std::abs(range.maximum));
    if (best <= 0) {
        for (const double value : {range.minimum, range.maximum})
            ticks.append({value, numberText(value, 6, locale)});
        return ticks;
    }
    const int decimals = std::max(0, static_cast<int>(std::ceil(-std::log10(best) - 1e-9)) + 1);
    const bool isPlain = largest < 1e6 && largest >= 1e-3 && decimals <= 9;
    const double first = std::ceil(range.minimum / best - 1e-9);
    const double last = std::floor(range.maximum / best + 1e-9);
    for (double i = first; i <= last; i += 1) {
        const double value = i * best;
        ticks.append({value,
            isPlain || value == 0 ? plainNumber(value, decimals, locale)
                                  : powerOfTen(value, 6, locale)});
    }
    return ticks;
}

QString numberText(double value, int digits, const QLocale& locale, TrailingZeros zeros)
{
    if (!std::isfinite(value))
        return QString(QChar(0x2013));
    const double size = std::abs(value);
    if (size == 0)
        return plainNumber(0, 0, locale);
    if (size >= 1e6 || size < 0.99e-5)
        return powerOfTen(value, digits, locale);
    const int exponent = static_cast<int>(std::floor(decade(size)));
    return plainNumber(value, std::clamp(digits - 1 - exponent, 0, 9), locale, zeros);
}

double axisFraction(double value, const AxisRange& range, AxisScale scale)
{
    double fraction = 0;
    if (scale == AxisScale::Logarithmic) {
        const double low = std::log10(range.minimum);
        fraction = (std::log10(value) - low) / (std::log10(range.maximum) - low);
    } else {
        fraction = (value - range.minimum) / range.span();
    }
    return std::clamp(fraction, -farOutside, farOutside);
}

double valueAtFraction(double fraction, const AxisRange& range, AxisScale scale)
{
    if (scale == AxisScale::Linear)
        return range.minimum + fraction * range.span();
    const double low = std::log10(range.minimum);
    return std::pow(10.0, low + fraction * (std::log10(range.maximum) - low));
}

GatedCurve gate(const QList<QPointF>& points, AxisScale yScale)
{
    GatedCurve curve;
    bool isOpen = false;
    for (const QPointF& point : points) {
        if (!std::isfinite(point.x()) || !std::isfinite(point.y())) {
            ++curve.notFiniteCount;
            isOpen = false;
            continue;
        }
        if (!isDrawable(point.y(), yScale)) {
            ++curve.notPositiveCount;
            isOpen = false;
            continue;
        }
        if (!isOpen || point.x() < curve.stretches.constLast().constLast().x())
            curve.stretches.append(QList<QPointF>());
        curve.stretches.last().append(point);
        isOpen = true;
    }
    return curve;
}

QList<QList<QPointF>> clipped(const QList<QPointF>& line, const QRectF& box)
{
    QList<QList<QPointF>> parts;
    if (line.size() == 1) {
        if (box.contains(line.constFirst()))
            parts.append(line);
        return parts;
    }
    bool isOpen = false;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const QPointF from = line[i];
        const QPointF way = line[i + 1] - from;
        // Liang and Barsky: the share of the way that lies inside all four edges.
        double enter = 0;
        double leave = 1;
        const auto cut = [&enter, &leave](double slope, double distance) {
            if (slope == 0)
                return distance >= 0;
            const double share = distance / slope;
            if (slope < 0)
                enter = std::max(enter, share);
            else
                leave = std::min(leave, share);
            return enter <= leave;
        };
        const bool isInside = cut(-way.x(), from.x() - box.left())
            && cut(way.x(), box.right() - from.x()) && cut(-way.y(), from.y() - box.top())
            && cut(way.y(), box.bottom() - from.y());
        if (!isInside) {
            isOpen = false;
            continue;
        }
        if (!isOpen || enter > 0)
            parts.append({from + enter * way});
        parts.last().append(leave >= 1 ? line[i + 1] : from + leave * way);
        isOpen = leave >= 1;
    }
    return parts;
}

QList<QPointF> thinned(const QList<QPointF>& line, double step)
{
    if (line.size() <= 4 || !(step > 0))
        return line;
    const double left = line.constFirst().x();
    const double width = line.constLast().x() - left;
    const auto allowed = static_cast<qsizetype>(std::min(1e9, std::floor(width / step))) + 1;
    if (line.size() <= allowed)
        return line;
    const auto byY = [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); };
    const auto [least, greatest] = std::minmax_element(line.cbegin(), line.cend(), byY);
    const qsizetype keptLow = std::distance(line.cbegin(), least);
    const qsizetype keptHigh = std::distance(line.cbegin(), greatest);
    // Three buckets fewer leave room for the four points that stay whatever bucket they are in.
    const auto bucketCount = static_cast<double>(std::max<qsizetype>(1, allowed - 3));
    const auto bucketOf = [&](const QPointF& point) {
        return width > 0
            ? std::min(bucketCount - 1, std::floor((point.x() - left) / width * bucketCount))
            : 0.0;
    };
    QList<QPointF> kept;
    kept.reserve(allowed + 4);
    qsizetype i = 0;
    while (i < line.size()) {
        const double bucket = bucketOf(line[i]);
        qsizetype farthest = i;
        bool hasFixed = false;
        qsizetype end = i;
        for (; end < line.size() && bucketOf(line[end]) <= bucket; ++end) {
            if (end == 0 || end == line.size() - 1 || end == keptLow || end == keptHigh) {
                kept.append(line[end]);
                hasFixed = true;
            } else if (!hasFixed && !kept.isEmpty()
                && std::abs(line[end].y() - kept.constLast().y())
                    > std::abs(line[farthest].y() - kept.constLast().y())) {
                farthest = end;
            }
        }
        if (!hasFixed)
            kept.append(line[farthest]);
        i = end;
    }
    return kept;
}

std::optional<double> valueAt(const GatedCurve& curve, double x, AxisScale yScale)
{
    for (const QList<QPointF>& stretch : curve.stretches) {
        if (x < stretch.constFirst().x() || x > stretch.constLast().x())
            continue;
        const auto right = std::lower_bound(stretch.cbegin(), stretch.cend(), x,
            [](const QPointF& point, double at) { return point.x() < at; });
        if (right->x() == x || right == stretch.cbegin())
            return right->y();
        const QPointF a = *(right - 1);
        const double share = (x - a.x()) / (right->x() - a.x());
        if (yScale == AxisScale::Linear)
            return a.y() + share * (right->y() - a.y());
        return a.y() * std::pow(right->y() / a.y(), share);
    }
    return std::nullopt;
}

QList<double> spreadApart(const QList<double>& wanted, double gap, double minimum, double maximum)
{
    // Labels that touch form a block; a block sits at the mean of what its members want.
    struct Block {
        double sum = 0; // of wanted positions, each less its offset inside the block
        int count = 0;
        double start() const { return sum / count; }
    };
    const double room = maximum - minimum;
    const auto count = static_cast<double>(wanted.size());
    if (count > 1 && (count - 1) * gap > room)
        gap = std::max(0.0, room / (count - 1));
    std::vector<Block> blocks;
    for (const double position : wanted) {
        blocks.push_back({position, 1});
        while (blocks.size() > 1) {
            const Block& last = blocks[blocks.size() - 1];
            Block& before = blocks[blocks.size() - 2];
            if (before.start() + before.count * gap <= last.start())
                break;
            before.sum += last.sum - last.count * before.count * gap;
            before.count += last.count;
            blocks.pop_back();
        }
    }
    QList<double> positions;
    positions.reserve(wanted.size());
    for (const Block& block : blocks) {
        for (int i = 0; i < block.count; ++i)
            positions.append(block.start() + i * gap);
    }
    // Push back inside from both ends.
    double lowest = minimum;
    for (double& position : positions) {
        position = std::max(position, lowest);
        lowest = position + gap;
    }
    double highest = maximum;
    for (auto position = positions.rbegin(); position != positions.rend(); ++position) {
        *position = std::min(*position, highest);
        highest = *position - gap;
    }
    return positions;
}

} // namespace untangle

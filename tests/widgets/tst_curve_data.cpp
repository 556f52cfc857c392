// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/curve_data.h"

#include <QSet>
#include <QTest>

#include <cmath>
#include <limits>

using namespace untangle;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr auto linear = AxisScale::Linear;
constexpr auto logarithmic = AxisScale::Logarithmic;

QList<QPointF> curveOf(const QList<double>& values)
{
    QList<QPointF> points;
    for (qsizetype i = 0; i < values.size(); ++i)
        points.append({static_cast<double>(i), values[i]});
    return points;
}

std::vector<double> vectorOf(const QList<double>& values)
{
    return {values.cbegin(), values.cend()};
}

double decades(const AxisRange& range)
{
    return std::log10(range.maximum / range.minimum);
}

} // namespace

class TestCurveData : public QObject {
    Q_OBJECT

private slots:
    void anAxisCanAlwaysShowTheRange_data();
    void anAxisCanAlwaysShowTheRange();
    void anAxisCanAlwaysShowTheDataRange_data();
    void anAxisCanAlwaysShowTheDataRange();
    void flatCurvesLieInsideAWidenedRange_data();
    void flatCurvesLieInsideAWidenedRange();
    void logarithmicRangesAreWholeDecades();
    void logarithmicRangesShowWhereMostValuesAre();
    void rangesGrowInSteps();
    void ticksAreRound_data();
    void ticksAreRound();
    void numbersReadWell_data();
    void numbersReadWell();
    void invalidPointsAreGaps_data();
    void invalidPointsAreGaps();
    void aLineThatRunsBackwardsIsNotJoined();
    void clippingCutsAtTheEdge();
    void thinningKeepsTheExtremes_data();
    void thinningKeepsTheExtremes();
    void thinningLeavesShortCurvesAlone();
    void valuesAreReadBetweenPointsButNotInGaps();
    void fractionsAndValuesAgree();
    void labelsMoveApart_data();
    void labelsMoveApart();
};

namespace {

void checkRange(const AxisRange& range, AxisScale scale)
{
    QVERIFY2(std::isfinite(range.minimum) && std::isfinite(range.maximum), "infinite limit");
    QVERIFY2(range.minimum < range.maximum, "empty or inverted");
    QVERIFY2(std::isfinite(range.span()), "infinite span");
    if (scale == logarithmic) {
        QVERIFY2(range.minimum > 0, "logarithmic axis reaches zero");
        QVERIFY(decades(range) <= maxDecadeCount + 1e-6);
    }
    for (const int maxCount : {2, 3, 6}) {
        const QList<AxisTick> ticks = axisTicks(range, scale, maxCount, QLocale::c());
        QVERIFY(ticks.size() >= 2);
        QVERIFY(ticks.size() <= maxCount);
        QSet<QString> labels;
        for (const AxisTick& tick : ticks) {
            QVERIFY(tick.value >= range.minimum - 1e-6 * range.span());
            QVERIFY(tick.value <= range.maximum + 1e-6 * range.span());
            QVERIFY2(tick.label.size() <= 20, qPrintable(tick.label));
            labels.insert(tick.label);
        }
        QVERIFY2(labels.size() == ticks.size(), "two ticks read the same");
    }
}

} // namespace

void TestCurveData::anAxisCanAlwaysShowTheRange_data()
{
    QTest::addColumn<double>("minimum");
    QTest::addColumn<double>("maximum");
    QTest::newRow("plain") << 0.0 << 1.0;
    QTest::newRow("inverted") << 3.0 << -2.0;
    QTest::newRow("empty at 0") << 0.0 << 0.0;
    QTest::newRow("empty at 1") << 1.0 << 1.0;
    QTest::newRow("empty at -1") << -1.0 << -1.0;
    QTest::newRow("almost empty") << 1.0 << 1.0 + 1e-15;
    QTest::newRow("NaN to 1") << notANumber << 1.0;
    QTest::newRow("0 to NaN") << 0.0 << notANumber;
    QTest::newRow("both NaN") << notANumber << notANumber;
    QTest::newRow("0 to +Inf") << 0.0 << inf;
    QTest::newRow("5 to +Inf") << 5.0 << inf;
    QTest::newRow("-Inf to +Inf") << -inf << inf;
    QTest::newRow("-Inf to -3") << -inf << -3.0;
    QTest::newRow("1e300") << 0.0 << 1e300;
    QTest::newRow("whole range of double") << -1.7e308 << 1.7e308;
    QTest::newRow("1e-300 to 10") << 1e-300 << 10.0;
    QTest::newRow("tiny") << 0.0 << 1e-300;
    QTest::newRow("denormal") << 5e-324 << 1e-320;
    QTest::newRow("negative") << -4.0 << -1.0;
    QTest::newRow("far from zero") << 1e6 << 1e6 + 1;
    QTest::newRow("within one decade") << 2.1 << 3.9;
}

void TestCurveData::anAxisCanAlwaysShowTheRange()
{
    QFETCH(double, minimum);
    QFETCH(double, maximum);
    for (const AxisScale scale : {linear, logarithmic})
        checkRange(safeRange(minimum, maximum, scale), scale);
}

void TestCurveData::anAxisCanAlwaysShowTheDataRange_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<bool>("isDrawnLinear");
    QTest::addColumn<bool>("isDrawnLogarithmic");
    QTest::newRow("none") << QList<double>{} << false << false;
    QTest::newRow("one point") << QList<double>{0.3} << true << true;
    QTest::newRow("one zero") << QList<double>{0.0} << true << false;
    QTest::newRow("all 0") << QList<double>{0, 0, 0} << true << false;
    QTest::newRow("all 1") << QList<double>{1, 1, 1} << true << true;
    QTest::newRow("only NaN") << QList<double>{notANumber, notANumber} << false << false;
    QTest::newRow("only infinite") << QList<double>{inf, -inf} << false << false;
    QTest::newRow("one NaN") << QList<double>{1, notANumber, 3} << true << true;
    QTest::newRow("one +Inf") << QList<double>{1, inf, 3} << true << true;
    QTest::newRow("one -Inf") << QList<double>{1, -inf, 3} << true << true;
    QTest::newRow("one zero among others") << QList<double>{1, 0, 3} << true << true;
    QTest::newRow("one negative") << QList<double>{1, -2, 3} << true << true;
    QTest::newRow("all negative") << QList<double>{-1, -2, -3} << true << false;
    QTest::newRow("1e300 and 1") << QList<double>{1, 2, 1e300} << true << true;
    QTest::newRow("1e-300 and 1") << QList<double>{1, 2, 1e-300} << true << true;
    QTest::newRow("largest doubles") << QList<double>{-1.7e308, 1.7e308} << true << true;
    QTest::newRow("smallest double") << QList<double>{5e-324} << true << true;
}

void TestCurveData::anAxisCanAlwaysShowTheDataRange()
{
    QFETCH(QList<double>, values);
    QFETCH(bool, isDrawnLinear);
    QFETCH(bool, isDrawnLogarithmic);
    for (const AxisScale scale : {linear, logarithmic}) {
        const auto extent = dataExtent(vectorOf(values), scale);
        QCOMPARE(extent.has_value(), scale == linear ? isDrawnLinear : isDrawnLogarithmic);
        if (!extent)
            continue;
        checkRange(niceRange(*extent, scale), scale);
        checkRange(grownRange({0.5, 0.6}, *extent, scale), scale);
    }
}

void TestCurveData::flatCurvesLieInsideAWidenedRange_data()
{
    QTest::addColumn<double>("value");
    for (const double value : {1.0, 0.0, -3.0, 0.0001, 1e300, 1e-300, 2.5})
        QTest::newRow(qPrintable(QString::number(value))) << value;
}

void TestCurveData::flatCurvesLieInsideAWidenedRange()
{
    QFETCH(double, value);
    for (const AxisScale scale : {linear, logarithmic}) {
        const auto extent = dataExtent({value, value, value}, scale);
        if (!extent)
            continue;
        const AxisRange range = niceRange(*extent, scale);
        checkRange(range, scale);
        QVERIFY(value >= range.minimum && value <= range.maximum);
    }
}

void TestCurveData::logarithmicRangesAreWholeDecades()
{
    QCOMPARE(niceRange({2.1, 3.9}, logarithmic), (AxisRange{1, 10}));
    const AxisRange loss = niceRange({0.00021, 0.64}, logarithmic);
    QVERIFY(std::abs(loss.minimum / 1e-4 - 1) < 1e-9);
    QVERIFY(std::abs(loss.maximum - 1) < 1e-9);
    const AxisRange flat = niceRange({1, 1}, logarithmic);
    QVERIFY(std::abs(flat.minimum / 0.1 - 1) < 1e-9);
    QVERIFY(std::abs(flat.maximum / 10 - 1) < 1e-9);
}

void TestCurveData::logarithmicRangesShowWhereMostValuesAre()
{
    const auto blownUp = dataExtent({0.5, 0.2, 0.1, 0.3, 1e200, 1e300}, logarithmic);
    QCOMPARE(blownUp->minimum, 0.1);
    QCOMPARE(blownUp->maximum, 0.5);
    const auto vanished = dataExtent({0.5, 0.2, 1e-300}, logarithmic);
    QCOMPARE(vanished->minimum, 0.2);
    QCOMPARE(vanished->maximum, 0.5);
}

void TestCurveData::rangesGrowInSteps()
{
    const AxisRange first = niceRange({0.1, 0.93}, linear);
    QCOMPARE(first, (AxisRange{0, 1}));
    QCOMPARE(grownRange(first, {0.1, 0.99}, linear), first);
    QCOMPARE(grownRange(first, {0.0, 0.0}, linear), first);
    const AxisRange grown = grownRange(first, {0.1, 1.7}, linear);
    QCOMPARE(grown, (AxisRange{0, 2}));
    QCOMPARE(grownRange(grown, {0.1, 1.2}, linear), grown);
    QCOMPARE(grownRange({0, 1e6}, {0.1, 0.9}, linear), first);
}

void TestCurveData::ticksAreRound_data()
{
    QTest::addColumn<double>("minimum");
    QTest::addColumn<double>("maximum");
    QTest::addColumn<bool>("isLogarithmic");
    QTest::addColumn<QStringList>("labels");
    QTest::newRow("MIR") << 0.0 << 1.0 << false << QStringList{"0", "0.25", "0.5", "0.75", "1"};
    QTest::newRow("energy") << 0.0 << 5.0 << false << QStringList{"0", "1", "2", "3", "4", "5"};
    QTest::newRow("steps") << 0.0 << 4000.0 << false
                           << QStringList{"0", "1000", "2000", "3000", "4000"};
    QTest::newRow("both signs") << -1.0 << 1.0 << false
                                << QStringList{QStringLiteral("−1"), QStringLiteral("−0.5"), "0",
                                       "0.5", "1"};
    QTest::newRow("loss") << 1e-4 << 1.0 << true
                          << QStringList{"0.0001", "0.001", "0.01", "0.1", "1"};
    QTest::newRow("one decade") << 1.0 << 10.0 << true << QStringList{"1", "2", "5", "10"};
    QTest::newRow("twelve decades") << 1e-11 << 10.0 << true
                                    << QStringList{QStringLiteral("10^{−11}"),
                                           QStringLiteral("10^{−8}"), "0.00001", "0.01", "10"};
    QTest::newRow("huge") << 0.0 << 1e300 << false
                          << QStringList{"0", QStringLiteral("2.5·10^{299}"),
                                 QStringLiteral("5·10^{299}"), QStringLiteral("7.5·10^{299}"),
                                 "10^{300}"};
}

void TestCurveData::ticksAreRound()
{
    QFETCH(double, minimum);
    QFETCH(double, maximum);
    QFETCH(bool, isLogarithmic);
    QFETCH(QStringList, labels);
    QStringList got;
    for (const AxisTick& tick :
        axisTicks({minimum, maximum}, isLogarithmic ? logarithmic : linear, 6, QLocale::c()))
        got.append(tick.label);
    QCOMPARE(got, labels);
}

void TestCurveData::numbersReadWell_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0.0 << "en"
                          << "0";
    QTest::newRow("minus zero") << -0.0 << "en"
                                << "0";
    QTest::newRow("loss") << 0.035812 << "en"
                          << "0.0358";
    QTest::newRow("small") << 0.00021 << "en"
                           << "0.00021";
    QTest::newRow("negative") << -1.5 << "en" << QStringLiteral("−1.5");
    QTest::newRow("German") << 1234.5 << "de"
                            << "1235";
    QTest::newRow("German fraction") << 0.25 << "de"
                                     << "0,25";
    QTest::newRow("large") << 2.5e9 << "en" << QStringLiteral("2.5·10^{9}");
    QTest::newRow("rounded up to ten") << 9.9999e9 << "en"
                                       << "10^{10}";
    QTest::newRow("NaN") << notANumber << "en" << QStringLiteral("–");
    QTest::newRow("Inf") << inf << "en" << QStringLiteral("–");
}

void TestCurveData::numbersReadWell()
{
    QFETCH(double, value);
    QFETCH(QString, locale);
    QFETCH(QString, text);
    QCOMPARE(numberText(value, 3, QLocale(locale)), text);
}

void TestCurveData::invalidPointsAreGaps_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<bool>("isLogarithmic");
    QTest::addColumn<QList<int>>("lengths");
    QTest::addColumn<int>("notFinite");
    QTest::addColumn<int>("notPositive");
    using Lengths = QList<int>;
    QTest::newRow("none") << QList<double>{} << true << Lengths{} << 0 << 0;
    QTest::newRow("all valid") << QList<double>{1, 2, 3} << true << Lengths{3} << 0 << 0;
    QTest::newRow("one zero") << QList<double>{1, 2, 0, 3, 4} << true << Lengths{2, 2} << 0 << 1;
    QTest::newRow("one zero, linear") << QList<double>{1, 2, 0, 3} << false << Lengths{4} << 0 << 0;
    QTest::newRow("negative run") << QList<double>{-1, -2, 3} << true << Lengths{1} << 0 << 2;
    QTest::newRow("NaN") << QList<double>{1, notANumber, 3} << false << Lengths{1, 1} << 1 << 0;
    QTest::newRow("infinite") << QList<double>{inf, 2, 3, -inf} << false << Lengths{2} << 2 << 0;
    QTest::newRow("both kinds") << QList<double>{0, notANumber, 3} << true << Lengths{1} << 1 << 1;
    QTest::newRow("1e300 stays") << QList<double>{1, 1e300, 3} << true << Lengths{3} << 0 << 0;
}

void TestCurveData::invalidPointsAreGaps()
{
    QFETCH(QList<double>, values);
    QFETCH(bool, isLogarithmic);
    QFETCH(QList<int>, lengths);
    QFETCH(int, notFinite);
    QFETCH(int, notPositive);
    const GatedCurve curve = gate(curveOf(values), isLogarithmic ? logarithmic : linear);
    QList<int> got;
    for (const QList<QPointF>& stretch : curve.stretches)
        got.append(static_cast<int>(stretch.size()));
    QCOMPARE(got, lengths);
    QCOMPARE(curve.notFiniteCount, notFinite);
    QCOMPARE(curve.notPositiveCount, notPositive);
}

void TestCurveData::aLineThatRunsBackwardsIsNotJoined()
{
    const GatedCurve curve = gate({{0, 1}, {5, 1}, {2, 1}, {3, 1}}, linear);
    QCOMPARE(curve.stretches.size(), 2);
}

void TestCurveData::clippingCutsAtTheEdge()
{
    const QRectF box(0, 0, 10, 10);
    QCOMPARE(clipped({{1, 1}, {2, 2}}, box), (QList<QList<QPointF>>{{{1, 1}, {2, 2}}}));
    QCOMPARE(clipped({{5, 5}, {5, 25}, {6, 25}, {6, 5}}, box),
        (QList<QList<QPointF>>{{{5, 5}, {5, 10}}, {{6, 10}, {6, 5}}}));
    QCOMPARE(clipped({{-5, 5}, {15, 5}}, box), (QList<QList<QPointF>>{{{0, 5}, {10, 5}}}));
    QVERIFY(clipped({{-5, 5}, {-5, 25}}, box).isEmpty());
    QVERIFY(clipped({{20, 20}}, box).isEmpty());
}

void TestCurveData::thinningKeepsTheExtremes_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("width");
    QTest::addColumn<int>("peak");
    QTest::newRow("1000 points, peak inside") << 1000 << 280.0 << 433;
    QTest::newRow("peak beside the start") << 1000 << 280.0 << 1;
    QTest::newRow("100000 points") << 100000 << 700.0 << 77777;
    QTest::newRow("narrow plot") << 500 << 7.0 << 250;
    QTest::newRow("all at one x") << 500 << 0.0 << 250;
}

void TestCurveData::thinningKeepsTheExtremes()
{
    QFETCH(int, count);
    QFETCH(double, width);
    QFETCH(int, peak);
    QList<QPointF> line;
    for (int i = 0; i < count; ++i)
        line.append({width * i / (count - 1), std::sin(i * 0.7)});
    line[peak].setY(50);
    line[peak + 1].setY(-40);
    const QList<QPointF> kept = thinned(line, 2);
    QVERIFY(kept.size() <= std::max(4, static_cast<int>(width / 2) + 1));
    QVERIFY(kept.size() >= std::max(4, static_cast<int>(width / 2) - 3));
    QCOMPARE(kept.constFirst(), line.constFirst());
    QCOMPARE(kept.constLast(), line.constLast());
    QVERIFY(kept.contains(line[peak]));
    QVERIFY(kept.contains(line[peak + 1]));
    QVERIFY(std::is_sorted(kept.cbegin(), kept.cend(),
        [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); }));
}

void TestCurveData::thinningLeavesShortCurvesAlone()
{
    const QList<QPointF> line{{0, 1}, {3, 2}, {6, 1}, {9, 4}, {12, 3}};
    QCOMPARE(thinned(line, 2), line);
    QCOMPARE(thinned({}, 2), QList<QPointF>{});
}

void TestCurveData::valuesAreReadBetweenPointsButNotInGaps()
{
    const GatedCurve plain = gate({{0, 1}, {10, 3}, {20, notANumber}, {30, 5}, {40, 7}}, linear);
    QCOMPARE(valueAt(plain, 0, linear), std::optional(1.0));
    QCOMPARE(valueAt(plain, 5, linear), std::optional(2.0));
    QCOMPARE(valueAt(plain, 40, linear), std::optional(7.0));
    QVERIFY(!valueAt(plain, 20, linear));
    QVERIFY(!valueAt(plain, 25, linear));
    QVERIFY(!valueAt(plain, -1, linear));
    QVERIFY(!valueAt(plain, 41, linear));
    const GatedCurve steep = gate({{0, 1}, {10, 100}}, logarithmic);
    QVERIFY(std::abs(*valueAt(steep, 5, logarithmic) - 10) < 1e-9);
}

void TestCurveData::fractionsAndValuesAgree()
{
    const AxisRange range{0.001, 10};
    for (const AxisScale scale : {linear, logarithmic}) {
        for (const double value : {0.001, 0.5, 10.0}) {
            const double fraction = axisFraction(value, range, scale);
            QVERIFY(std::abs(valueAtFraction(fraction, range, scale) - value) < 1e-9);
        }
    }
    QVERIFY(std::isfinite(axisFraction(1.7e308, {0, 1e-280}, linear)));
}

void TestCurveData::labelsMoveApart_data()
{
    QTest::addColumn<QList<double>>("wanted");
    QTest::addColumn<QList<double>>("placed");
    using List = QList<double>;
    QTest::newRow("none") << List{} << List{};
    QTest::newRow("far apart") << List{10, 50} << List{10, 50};
    QTest::newRow("two alike") << List{50, 50} << List{42.5, 57.5};
    QTest::newRow("pushed from the top") << List{0, 0, 40} << List{0, 15, 40};
    QTest::newRow("pushed from the bottom") << List{20, 100, 100} << List{20, 85, 100};
    QTest::newRow("chain") << List{40, 50, 60} << List{35, 50, 65};
    QTest::newRow("no room") << List{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}
                             << List{0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100};
}

void TestCurveData::labelsMoveApart()
{
    QFETCH(QList<double>, wanted);
    QFETCH(QList<double>, placed);
    const QList<double> got = spreadApart(wanted, 15, 0, 100);
    QCOMPARE(got.size(), placed.size());
    for (qsizetype i = 0; i < got.size(); ++i)
        QVERIFY2(std::abs(got[i] - placed[i]) < 1e-9, qPrintable(QString::number(got[i])));
}

QTEST_APPLESS_MAIN(TestCurveData)
#include "tst_curve_data.moc"

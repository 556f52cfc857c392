// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/csv.h"

#include "support/comma_locale.h"

#include <QLocale>
#include <QTest>

#include <charconv>
#include <cmath>
#include <limits>
#include <numbers>

using namespace untangle;

namespace {

const QByteArray header = "step,total,prediction,nonneg,activity,weight,beta_nonneg,beta_activity,"
                          "beta_weight,mir,r2,active_neurons,kernel";

double readBack(const QByteArray& text)
{
    double value = std::numeric_limits<double>::quiet_NaN();
    const auto [end, error] = std::from_chars(text.begin(), text.end(), value);
    return error == std::errc() && end == text.end() ? value
                                                     : std::numeric_limits<double>::quiet_NaN();
}

// Numbers with awkward digits, two layers, the second step without a MIR in the second layer.
std::vector<Evaluation> twoSteps()
{
    Evaluation first;
    first.terms = {0.1 + 0.2, 1.0 / 3, 1234567.891, 2e-9};
    first.weights = {0.3, 3e-3, 1e-5};
    first.r2 = -0.0625;
    first.layers = {{0.25, std::nullopt, 7}, {std::numbers::pi / 4, std::nullopt, 19}};
    Evaluation second = first;
    second.step = 1'000'000;
    second.layers[1] = {std::nullopt, MirUndefined::NoActiveNeuron, 0};
    return {first, second};
}

QList<QByteArray> fieldsOf(const QByteArray& csv, int line)
{
    QList<QByteArray> lines;
    for (qsizetype start = 0, end; (end = csv.indexOf("\r\n", start)) >= 0; start = end + 2)
        lines.append(csv.mid(start, end - start));
    return lines.value(line).split(',');
}

} // namespace

class TestCsv : public QObject {
    Q_OBJECT

private slots:
    void numbersReadBackTheSame_data()
    {
        QTest::addColumn<double>("value");
        QTest::newRow("sum of decimals") << 0.1 + 0.2;
        QTest::newRow("third") << 1.0 / 3;
        QTest::newRow("smallest") << std::numeric_limits<double>::denorm_min();
        QTest::newRow("largest") << std::numeric_limits<double>::max();
        QTest::newRow("neighbour of one") << std::nextafter(1.0, 2.0);
        QTest::newRow("negative") << -1234567.890123;
        QTest::newRow("zero") << 0.0;
    }

    void numbersReadBackTheSame()
    {
        QFETCH(double, value);
        const QByteArray text = exactText(value);
        QVERIFY(readBack(text) == value);
        QVERIFY(!text.contains(','));
    }

    void shortNumbersStayShort()
    {
        QCOMPARE(exactText(0.003), "0.003");
        QCOMPARE(exactText(1), "1");
    }

    void historyHasAHeaderAndALineForEachStep()
    {
        const QByteArray csv = historyCsv(twoSteps(), 1, Kernel::Eigen);
        QVERIFY(csv.startsWith(header + "\r\n0,"));
        QCOMPARE(csv.count('\n'), 3);
        QCOMPARE(csv.count("\r\n"), 3);
        QVERIFY(csv.endsWith("\r\n"));
        QVERIFY(!csv.contains('"'));
        for (int line = 0; line < 3; ++line)
            QCOMPARE(fieldsOf(csv, line).size(), 13);
    }

    void historyHoldsTheVeryNumbers()
    {
        const std::vector<Evaluation> steps = twoSteps();
        const QByteArray csv = historyCsv(steps, 1, Kernel::Eigen);
        const QList<QByteArray> first = fieldsOf(csv, 1);
        const Evaluation& is = steps.front();
        const double expected[] = {0, is.total(), is.terms.prediction, is.terms.nonneg,
            is.terms.activity, is.terms.weight, 0.3, 3e-3, 1e-5, std::numbers::pi / 4, -0.0625, 19};
        for (int i = 0; i < 12; ++i)
            QVERIFY2(readBack(first[i]) == expected[i], first[i].constData());
        QCOMPARE(first[12], "eigen");
        QCOMPARE(fieldsOf(historyCsv(steps, 1, Kernel::X86_64v3), 2)[12], "x86-64-v3");
        QCOMPARE(fieldsOf(csv, 2)[0], "1000000");
    }

    void layerIsTheOneAskedFor()
    {
        QCOMPARE(fieldsOf(historyCsv(twoSteps(), 0, Kernel::Eigen), 1)[9], "0.25");
        QCOMPARE(fieldsOf(historyCsv(twoSteps(), 0, Kernel::Eigen), 1)[11], "7");
    }

    void undefinedMirIsAnEmptyField()
    {
        const QList<QByteArray> second = fieldsOf(historyCsv(twoSteps(), 1, Kernel::Eigen), 2);
        QCOMPARE(second[9], "");
        QCOMPARE(second[11], "0");
    }

    void noRunIsTheHeaderAlone() { QCOMPARE(historyCsv({}, 0, Kernel::Eigen), header + "\r\n"); }

    void bytesAreTheSameInGerman()
    {
        const QByteArray english = historyCsv(twoSteps(), 1, Kernel::Eigen);
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        const QByteArray german = historyCsv(twoSteps(), 1, Kernel::Eigen);
        QLocale::setDefault(before);
        QCOMPARE(german, english);
    }

    void bytesAreTheSameUnderACommaInTheCLibrary()
    {
        const QByteArray english = historyCsv(twoSteps(), 1, Kernel::Eigen);
        const test::CommaLocale comma;
        if (!comma.isSet())
            QSKIP("no locale with a decimal comma can be had");
        QCOMPARE(historyCsv(twoSteps(), 1, Kernel::Eigen), english);
    }
};

QTEST_MAIN(TestCsv)
#include "tst_csv.moc"

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/csv.h"
#include "support/comma_locale.h"
#include "support/compare.h"
#include "support/golden.h"
#include "support/written_file.h"

#include "core/best_code.h"
#include "core/linear_example.h"
#include "core/mutual_information.h"

#include <QTextStream>

#include <memory>

using namespace untangle;
using namespace untangle::test;

namespace {

struct Told {
    int exitCode = -1;
    QString output, errors;
    QJsonObject json() const { return QJsonDocument::fromJson(output.toUtf8()).object(); }
    double number(const char* key) const { return json().value(QLatin1String(key)).toDouble(); }
};

Told run(const QStringList& words)
{
    const auto arguments = CommandLine::parse(words);
    if (!arguments)
        return {CommandLine::usageError, {}, QString::fromStdString(arguments.error().what)};
    Told told;
    QTextStream out(&told.output), errors(&told.errors);
    told.exitCode = arguments->command == Arguments::Command::Mir
        ? runMir(*arguments, out, errors)
        : runEnergy(*arguments, out, errors);
    return told;
}

Told energyOf(const QString& distribution, const QStringList& more = {"--json"})
{
    return run(QStringList{"energy", "--distribution", distribution} + more);
}

Table tableOf(const QString& path)
{
    const auto table = readTableFile(path);
    if (!table)
        qFatal("%s", table.error().what.c_str());
    return *table;
}

} // namespace

class TestCommands : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void squareHasItsClosedForms()
    {
        const Told told = energyOf("square");
        QCOMPARE(told.exitCode, 0);
        QCOMPARE(told.errors, QString());
        const QStringList keys{"alignment_gap", "angle_best_deg", "axis_optimal", "bias_axis",
            "code_best", "energy_45", "energy_axis", "energy_best", "variance"};
        QCOMPARE(told.json().keys(), keys);
        QCOMPARE(told.number("angle_best_deg"), 0.0);
        COMPARE_NEAR(told.number("energy_best"), 8.0 / 3, 1e-12);
        COMPARE_NEAR(told.number("energy_axis"), 8.0 / 3, 1e-12);
        COMPARE_NEAR(told.number("energy_45"), 14.0 / 3, 1e-12);
        COMPARE_NEAR(told.number("variance"), 2.0 / 3, 1e-12);
        COMPARE_NEAR(told.number("alignment_gap"), 0.0, 1e-12);
        QVERIFY(told.json().value("axis_optimal").toBool());
        COMPARE_NEAR(toMatrix(told.json().value("bias_axis")), Vector2(1, 1), 1e-12);
        const QJsonObject code = told.json().value("code_best").toObject();
        QCOMPARE(code.keys(), QStringList({"alignment", "cost", "cost_axis"}));
        COMPARE_NEAR(code.value("cost").toDouble(), 4 * std::sqrt(4.0 / 3), 1e-12);
        COMPARE_NEAR(code.value("alignment").toDouble(), 1.0, 1e-12);
    }

    void rangeScalesTheEnergy()
    {
        const Told told = energyOf("square", {"--json", "--a", "0.5"});
        COMPARE_NEAR(told.number("energy_45"), 14.0 / 12, 1e-12);
        COMPARE_NEAR(toMatrix(told.json().value("bias_axis")), Vector2(0.5, 0.5), 1e-12);
    }

    void everyDistributionGivesTheNumbersOfTheWindow_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("parameter");
        const auto row = [](const char* name, DistributionKind kind, double parameter = 0) {
            QTest::newRow(name) << int(kind) << parameter;
        };
        row("square", DistributionKind::Square);
        row("cut:1.2", DistributionKind::CutCorners, 1.2);
        row("opposite:1", DistributionKind::OppositeCorners, 1);
        row("corner:0.8", DistributionKind::OneCorner, 0.8);
        row("corner:-0.5", DistributionKind::OneCorner, -0.5);
        row("disc", DistributionKind::Disc);
        row("parallelogram:0.4", DistributionKind::Parallelogram, 0.4);
        row("copy:0.9", DistributionKind::Copy, 0.9);
        row("exponential", DistributionKind::Exponential);
        row("gaussian:0.9", DistributionKind::Gaussian, 0.9);
    }
    void everyDistributionGivesTheNumbersOfTheWindow()
    {
        QFETCH(int, kind);
        QFETCH(double, parameter);
        const Told told = energyOf(QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(told.exitCode, 0);
        const FactorGeometry factors({DistributionKind(kind), 1, parameter});
        // To the last digit: what is printed reads back the same.
        const BestRotation best = bestRotation(factors);
        QVERIFY(told.number("angle_best_deg") == best.angleBestDeg);
        QVERIFY(told.number("energy_best") == best.energyBest);
        QVERIFY(told.number("energy_45") == best.energy45);
        QVERIFY(told.number("variance") == factors.covariance().trace());
        QVERIFY(told.number("alignment_gap") == alignmentTest(factors).gap);
        QCOMPARE(told.json().value("axis_optimal").toBool(), alignmentTest(factors).axisOptimal);
        const QJsonObject code = told.json().value("code_best").toObject();
        QVERIFY(code.value("cost").toDouble() == bestCode(factors).cost);
        QVERIFY(code.value("cost_axis").toDouble() == bestCode(factors).costAxis);
        QVERIFY(code.value("alignment").toDouble() == bestCode(factors).alignment);
    }

    void pointsOfAFileAreADistribution()
    {
        // Scaled to variance 1/3 the corners lie at sqrt(2/3) on the axes.
        const WrittenFile file("diamond.csv", "2,0\n-2,0\n0,7\n0,-7\n");
        const Told told = energyOf(file.path(), {"--json", "--a=2"});
        QCOMPARE(told.exitCode, 0);
        COMPARE_NEAR(told.number("angle_best_deg"), 45.0, 1e-6);
        COMPARE_NEAR(told.number("energy_axis"), 4 * (2.0 / 3 + 2 * 2.0 / 3), 1e-12);
        COMPARE_NEAR(told.number("energy_best"), 4 * (2.0 / 3 + 2.0 / 3), 1e-9);
    }

    void linesTellTheSameNumbers()
    {
        const Told lines = energyOf("opposite:1", {}), json = energyOf("opposite:1");
        QCOMPARE(lines.exitCode, 0);
        QMap<QString, QString> told;
        for (const QString& line : lines.output.trimmed().split('\n'))
            told.insert(line.section(' ', 0, 0), line.section(' ', 1));
        QCOMPARE(told.size(), 11);
        QCOMPARE(told["bias_axis"], QStringLiteral("1 1"));
        QCOMPARE(told["axis_optimal"], QStringLiteral("false"));
        for (const char* key : {"energy_best", "energy_45", "variance", "alignment_gap"})
            QVERIFY2(told[key].toDouble() == json.number(key), key);
        QVERIFY(told["code_best.cost"].toDouble()
            == json.json().value("code_best").toObject().value("cost").toDouble());
    }

    void curveIsWrittenOverAHalfTurn()
    {
        const QString path = m_folder->filePath("curve.csv");
        const Told told = energyOf("corner:0.8", {"--json", "--csv", path});
        QCOMPARE(told.exitCode, 0);
        const Table table = tableOf(path);
        QCOMPARE(table.names, (std::vector<std::string>{"angle_deg", "energy"}));
        QCOMPARE(table.values.rows(), Index(36));
        QVERIFY(table.values(9, 0) == 45 && table.values(35, 0) == 175);
        QVERIFY(table.values(0, 1) == told.number("energy_axis"));
        QVERIFY(table.values(9, 1) == told.number("energy_45"));
        COMPARE_NEAR(table.values(27, 1), told.number("energy_45"), 1e-12);

        QCOMPARE(energyOf("disc", {"--csv", path, "--angle-step=0.1"}).exitCode, 0);
        QCOMPARE(tableOf(path).values.rows(), Index(1800));
        QVERIFY(tableOf(path).values(3, 0) == 0.3);
        QCOMPARE(energyOf("disc", {"--csv", path, "--angle-step", "70"}).exitCode, 0);
        COMPARE_NEAR(tableOf(path).values.col(0), Eigen::Vector3d(0, 70, 140), 0);
    }

    void wrongValuesAreUsageErrors_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const QStringList& words, const char* said) {
            QTest::newRow(name) << words << said;
        };
        row("unknown distribution", {"energy", "--distribution", "circle"}, "circle");
        row("missing parameter", {"energy", "--distribution", "cut"}, "0.2 to 2");
        row("empty parameter", {"energy", "--distribution", "cut:"}, "0.2 to 2");
        row("parameter out of range", {"energy", "--distribution", "copy:1"}, "0 to 0.99");
        row("parameter that is none", {"energy", "--distribution", "cut:1,2"}, "cut:1.2");
        row("no parameter wanted", {"energy", "--distribution", "disc:1"}, "no parameter");
        row("no distribution", {"energy"}, "--distribution");
        row("range of zero", {"energy", "--distribution=disc", "--a", "0"}, "--a");
        row("range in words", {"energy", "--distribution=disc", "--a", "one"}, "--a");
        row("endless range", {"energy", "--distribution=disc", "--a", "inf"}, "--a");
        row("no step", {"energy", "--distribution=disc", "--angle-step=0"}, "--angle-step");
        row("one bin", {"mir", "--activity=a", "--factors=f", "--bins=1"}, "--bins");
        row("half a bin", {"mir", "--activity=a", "--factors=f", "--bins=20.5"}, "--bins");
        row("no factors", {"mir", "--activity", "a"}, "--factors");
    }
    void wrongValuesAreUsageErrors()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, said);
        const Told told = run(words);
        QCOMPARE(told.exitCode, CommandLine::usageError);
        QVERIFY2(told.errors.contains(said), qPrintable(told.errors));
        QCOMPARE(told.output, QString());
    }

    void badFilesAreDataErrors()
    {
        const WrittenFile word("word.csv", "1,2\n3,x\n4,5\n"),
            three("three.csv", "1,2\n3,5\n4,4\n"), two("two.csv", "1,2\n3,4\n");
        const QString none = m_folder->filePath("none.csv");
        const auto said = [&](const QStringList& words) {
            const Told told = run(words);
            return told.exitCode == CommandLine::fileError && told.output.isEmpty() ? told.errors
                                                                                    : QString();
        };
        QVERIFY(said({"energy", "--distribution", none}).contains(none));
        QVERIFY(said({"energy", "--distribution", word.path()}).contains("Line 2"));
        QVERIFY(said({"energy", "--distribution", two.path()}).contains("two.csv"));
        QVERIFY(said({"mir", "--activity", none, "--factors", two.path()}).contains(none));
        QVERIFY(said({"mir", "--activity", two.path(), "--factors", word.path()})
                    .contains("word.csv: Line 2"));
        const QString unequal = said({"mir", "--activity", two.path(), "--factors", three.path()});
        QVERIFY2(unequal.contains("has 2 rows") && unequal.contains("has 3"), qPrintable(unequal));
        QVERIFY(said({"energy", "--distribution=disc", "--csv", m_folder->filePath("a/b.csv")})
                    .contains("b.csv"));
    }

    void ratioIsThatOfTheEstimator_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<int>("bins");
        QTest::addColumn<bool>("equalCount");
        QTest::addColumn<bool>("plugIn");
        QTest::newRow("defaults") << QStringList() << 20 << false << false;
        QTest::newRow("bins") << QStringList{"--bins", "7"} << 7 << false << false;
        QTest::newRow("equal count") << QStringList{"--equal-count"} << 20 << true << false;
        QTest::newRow("plug-in") << QStringList{"--plug-in"} << 20 << false << true;
    }
    void ratioIsThatOfTheEstimator()
    {
        QFETCH(QStringList, more);
        QFETCH(int, bins);
        QFETCH(bool, equalCount);
        QFETCH(bool, plugIn);
        Random random(6, Stream::Task);
        const Matrix<double> factors = normalMatrix(500, 3, random);
        Matrix<double> activity = factors * normalMatrix(3, 5, random);
        activity.col(0) = factors.col(1);
        activity.col(4).setZero();
        const WrittenFile factorFile("f.csv", tableCsv({"a", "b", "c"}, factors));
        const WrittenFile activityFile("z.csv", tableCsv({"1", "2", "3", "4", "five"}, activity));
        const QString path = m_folder->filePath("neurons.csv");
        const Told told = run(QStringList{"mir", "--json", "--activity", activityFile.path(),
                                  "--factors", factorFile.path(), "--csv", path}
            + more);
        QCOMPARE(told.exitCode, 0);
        const InformationOptions options{
            bins, equalCount ? Binning::EqualCount : Binning::EqualWidth, !plugIn};
        const Information expected = InformationEstimator(factors, options).measure(activity);
        const MirReference reference = mirReference(factors, options);
        QCOMPARE(told.json().keys(),
            QStringList({"active", "information_nats", "mir", "one_factor_per_neuron",
                "random_mixing", "ratios"}));
        QVERIFY(told.number("mir") == *expected.mir);
        QVERIFY(told.number("random_mixing") == *reference.randomMixing);
        QVERIFY(told.number("one_factor_per_neuron") == *reference.oneFactorPerNeuron);
        COMPARE_NEAR(toMatrix(told.json().value("information_nats")), expected.informationNats, 0);
        COMPARE_NEAR(toMatrix(told.json().value("ratios")), expected.ratio, 0);
        QCOMPARE(
            told.json().value("active").toArray(), QJsonArray({true, true, true, true, false}));

        const Table table = tableOf(path);
        QCOMPARE(table.names.size(), std::size_t(6));
        QCOMPARE(table.names[4], std::string("information_nats_b"));
        COMPARE_NEAR(table.values.rightCols(3), expected.informationNats, 0);
        COMPARE_NEAR(table.values.col(2), expected.ratio, 0);
        QVERIFY(table.values(0, 1) == 1 && table.values(4, 1) == 0 && table.values(4, 0) == 5);
    }

    void undefinedRatioIsNullWithItsReason()
    {
        const WrittenFile still("still.csv", "1,1\n1,1\n1,1\n"), two("two.csv", "1,2\n3,4\n2,2\n"),
            one("one.csv", "1\n2\n3\n");
        const auto reason = [](const WrittenFile& activity, const WrittenFile& factors) {
            const Told told = run(
                {"mir", "--json", "--activity", activity.path(), "--factors", factors.path()});
            return told.exitCode == 0 && told.json().value("mir").isNull()
                ? told.json().value("mir_reason").toString()
                : QString("defined");
        };
        QCOMPARE(reason(still, two), QStringLiteral("no_active_neuron"));
        QCOMPARE(reason(two, one), QStringLiteral("fewer_than_two_factors"));
        QCOMPARE(reason(two, two), QStringLiteral("defined"));
        const Told lines = run({"mir", "--activity", still.path(), "--factors", two.path()});
        QVERIFY2(lines.output.startsWith("mir null\nmir_reason no_active_neuron\n"),
            qPrintable(lines.output));
        QVERIFY(lines.output.contains("active false false\n"));
    }

    void bytesAreTheSameInEveryLocale()
    {
        const QString path = m_folder->filePath("curve.csv");
        const auto both = [&] {
            const Told told = energyOf("gaussian:0.5", {"--csv", path});
            QFile file(path);
            return told.output.toUtf8()
                + (file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        };
        verifySameInEveryLocale(both, "angle_deg,energy\r\n");
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"

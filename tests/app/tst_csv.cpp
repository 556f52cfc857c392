// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/csv.h"

#include "support/comma_locale.h"
#include "support/compare.h"

#include "core/random.h"

#include <QFile>
#include <QLocale>
#include <QTemporaryDir>
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

QString problemOf(const QByteArray& content)
{
    const auto table = readTable(content);
    return table ? QString() : QString::fromStdString(table.error().what);
}

Matrix<double> matrix(std::initializer_list<std::initializer_list<double>> rows)
{
    return Matrix<double>(rows);
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

    void tablesAreRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("names");
        const QByteArray body = "1,2\n3,4\n";
        QTest::newRow("numbers alone") << body << QStringList();
        QTest::newRow("header") << "a,b\n" + body << QStringList{"a", "b"};
        QTest::newRow("line ends of Windows")
            << QByteArray("a,b\n" + body).replace("\n", "\r\n") << QStringList{"a", "b"};
        QTest::newRow("line ends of an old Mac")
            << QByteArray(body).replace("\n", "\r") << QStringList();
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + body << QStringList();
        QTest::newRow("mark and header")
            << "\xEF\xBB\xBF\xC3\xA4,b\n" + body << QStringList{QString(QChar(0xE4)), "b"};
        QTest::newRow("no last line end") << QByteArray("1,2\n3,4") << QStringList();
        QTest::newRow("empty lines at the end") << body + "\n \r\n\n" << QStringList();
        QTest::newRow("spaces") << QByteArray(" 1 ,\t2\n3, 4 \n") << QStringList();
        QTest::newRow("plus signs") << QByteArray("+1,2\n3,+4e0\n") << QStringList();
        QTest::newRow("exponents") << QByteArray("1e0,0.2E1\n300e-2,.4e+1\n") << QStringList();
        QTest::newRow("quoted numbers") << QByteArray("\"1\", \"2\" \n\"3\",4\n") << QStringList();
        QTest::newRow("quoted names")
            << "\"a, \"\"b\"\"\",\"c\nd\"\n" + body << QStringList{"a, \"b\"", "c\nd"};
        QTest::newRow("one name is a number") << "7,b\n" + body << QStringList{"7", "b"};
        QTest::newRow("a column without a name") << "a,\n" + body << QStringList{"a", ""};
    }
    void tablesAreRead()
    {
        QFETCH(QByteArray, content);
        QFETCH(QStringList, names);
        const auto table = readTable(content);
        QVERIFY2(table, qPrintable(problemOf(content)));
        QStringList read;
        for (const std::string& name : table->names)
            read.append(QString::fromStdString(name));
        QCOMPARE(read, names);
        QCOMPARE(test::difference(table->values, matrix({{1, 2}, {3, 4}}), 0), QString());
    }

    void tableIsReadTheSameUnderACommaInTheCLibrary()
    {
        const test::CommaLocale comma;
        if (!comma.isSet())
            QSKIP("no locale with a decimal comma can be had");
        const auto table = readTable("0.5,-1.25e-2\n");
        QVERIFY(table);
        QCOMPARE(test::difference(table->values, matrix({{0.5, -0.0125}}), 0), QString());
        QVERIFY(!readTable("\"0,5\"\n1\n\"0,5\"\n"));
    }

    void brokenTablesAreRefusedByLineAndColumn_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("said");
        const auto row = [](const char* name, const QByteArray& content, const QStringList& said) {
            QTest::newRow(name) << content << said;
        };
        row("nothing", "", {"empty"});
        row("blank lines", "\r\n \n", {"empty"});
        row("mark alone", "\xEF\xBB\xBF", {"empty"});
        row("header alone", "a,b\n", {"no line of numbers"});
        row("word", "1,2\n3,abc\n", {"Line 2", "column 2", "“abc”", "no number"});
        row("word below a header", "a,b\n1,2\nx,4\n", {"Line 3", "column 1", "“x”"});
        row("word below a name of two lines", "\"a\nb\",c\n1,2\nx,4\n", {"Line 4", "column 1"});
        row("hexadecimal", "1,2\n0x10,4\n", {"Line 2", "column 1", "0x10"});
        row("two signs", "1,2\n+-3,4\n", {"Line 2", "column 1", "+-3"});
        row("sign alone", "1,2\n+,4\n", {"Line 2", "column 1"});
        row("a percent sign", "1,2\n50%1,4\n", {"Line 2", "column 1", "“50%1”"});
        row("empty cell", "1,2\n,4\n", {"Line 2", "column 1", "empty"});
        row("empty last cell", "1,2\n3,", {"Line 2", "column 2", "empty"});
        row("empty line", "1,2\n\n3,4\n", {"Line 2", "empty"});
        row("empty first line", "\n1,2\n", {"Line 1", "empty"});
        row("not a number", "1,2\nnan,4\n", {"Line 2", "column 1", "finite"});
        row("infinity in the first line", "1,-inf\n3,4\n", {"Line 1", "column 2", "finite"});
        row("too large", "1,2\n3,1e999\n", {"Line 2", "column 2", "finite"});
        row("short line", "1,2\n3\n", {"line 2", "1 instead of 2"});
        row("long line", "1,2\n3,4,5\n", {"line 2", "3 instead of 2"});
        row("decimal commas", "a,b\n1,5,2,5\n", {"Line 2", "4 cells instead of 2", "point"});
        row("quoted decimal comma", "1,2\n\"3,5\",4\n", {"Line 2", "column 1", "decimal comma"});
        row("semicolons", "1;2\n3;4\n", {"Line 1", "column 1", "semicolon"});
        row("semicolons and decimal commas", "1,5;2,5\n", {"Line 1", "semicolon"});
        row("semicolons below a header", "a,b\n1;2\n", {"Line 2", "semicolon"});
        row("tabs", "1\t2\n", {"Line 1", "tab"});
        row("open quotation mark", "1,2\n3,\"4\n", {"Line 2", "column 2", "closing quotation"});
        row("text behind quotation", "1,2\n\"3\"x,4\n", {"Line 2", "column 1", "comma"});
        row("zero byte", QByteArray("1,2\n3,\0004\n", 9), {"Line 2", "zero byte"});
        row("UTF-16",
            QByteArray("\xFF\xFE"
                       "1\0,\0002\0",
                8),
            {"Line 1", "UTF-8"});
        row("long name", QByteArray(300, 'a') + "\n1\n", {"Line 1", "column 1", "too long"});
        row("too many columns", QByteArray("1,").repeated(10'001) + "1\n", {"10000 columns"});
    }
    void brokenTablesAreRefusedByLineAndColumn()
    {
        QFETCH(QByteArray, content);
        QFETCH(QStringList, said);
        const QString problem = problemOf(content);
        for (const QString& words : said)
            QVERIFY2(problem.contains(words), qPrintable(problem));
        QVERIFY2(problem.endsWith('.'), qPrintable(problem));
        QVERIFY(!problem.contains(QChar(0)));
    }

    void cellsAreCountedBeforeTheyTakeMemory()
    {
        const QByteArray line = QByteArray("1,").repeated(999) + "1\n";
        QVERIFY(readTable(line.repeated(4000)));
        const QString problem = problemOf(line.repeated(4001));
        QVERIFY2(problem.contains("4000000 cells"), qPrintable(problem));
    }

    void longCellsAreShownInPart()
    {
        const QString problem = problemOf("1\n" + QByteArray(100'000, 'x'));
        QVERIFY2(problem.size() < 120, qPrintable(problem));
        QVERIFY(problem.contains(QChar(0x2026)));
    }

    void filesAreReadOrRefusedByName()
    {
        const QTemporaryDir folder;
        const auto make = [&](const char* name, const QByteArray& content) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
                qFatal("no file %s", name);
            return file.fileName();
        };
        const auto table = readTableFile(make("good.csv", "1,2\n"));
        QVERIFY(table);
        QCOMPARE(test::difference(table->values, matrix({{1, 2}}), 0), QString());
        const auto said = [](const QString& path) {
            const auto result = readTableFile(path);
            return result ? QString() : QString::fromStdString(result.error().what);
        };
        const QString broken = said(make("broken.csv", "1,2\n3,x\n"));
        QVERIFY2(broken.contains("broken.csv") && broken.contains("Line 2"), qPrintable(broken));
        for (const QString& path : {folder.filePath("nothing.csv"), folder.path()})
            QVERIFY2(said(path).contains(path), qPrintable(said(path)));

        QFile large(make("large.csv", "1"));
        QVERIFY(large.resize(mostFileBytes + 1));
        QVERIFY2(said(large.fileName()).contains("64 MB"), qPrintable(said(large.fileName())));
        QVERIFY(large.resize(mostFileBytes));
        QVERIFY(!said(large.fileName()).contains("64 MB"));
    }

    void tablesComeBackTheSame()
    {
        Random random(4, Stream::Task);
        const Matrix<double> values = normalMatrix(50, 3, random) * 1e5;
        const std::vector<std::string> names{"plain", "a, \"b\"", " \xC3\xA4 "};
        const QByteArray csv = tableCsv(names, values);
        QVERIFY(csv.startsWith("plain,\"a, \"\"b\"\"\",\" \xC3\xA4 \"\r\n"));
        QCOMPARE(csv.count("\r\n"), 51);
        const auto table = readTable(csv);
        QVERIFY(table);
        QCOMPARE(table->names[1], names[1]);
        QCOMPARE(test::difference(table->values, values, 0), QString());
        const double infinity = std::numeric_limits<double>::infinity();
        QCOMPARE(tableCsv({"a", "b"}, matrix({{0.1, infinity}})), "a,b\r\n0.1,\r\n");
    }
};

QTEST_MAIN(TestCsv)
#include "tst_csv.moc"

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data_file.h"

#include "app/csv.h"
#include "support/compare.h"

#include "core/random.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace untangle;

namespace {

const QString fileName = QStringLiteral("mine.csv");

QStringList toStrings(const std::vector<std::string>& names)
{
    QStringList strings;
    for (const std::string& name : names)
        strings.append(QString::fromStdString(name));
    return strings;
}

template <typename T> QString problemOf(const Result<T>& result)
{
    return result ? QString() : QString::fromStdString(result.error().what);
}

void addBroken(const char* name, const QByteArray& content, const QStringList& said)
{
    QTest::newRow(name) << content << said;
}

} // namespace

class TestDataFile : public QObject {
    Q_OBJECT

private slots:
    void columnsAreFactorsOrInputsByTheirNames_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QStringList>("factors");
        QTest::addColumn<QStringList>("inputs");
        QTest::newRow("factors alone")
            << QByteArray("a,b,c,d") << QStringList{"a", "b", "c", "d"} << QStringList();
        QTest::newRow("x and a number")
            << QByteArray("e1,e2,x1,X22") << QStringList{"e1", "e2"} << QStringList{"x1", "X22"};
        QTest::newRow("input") << QByteArray("a,INPUT,b,Input left") << QStringList{"a", "b"}
                               << QStringList{"INPUT", "Input left"};
        QTest::newRow("none of these")
            << QByteArray("x,x1y,max1,an input") << QStringList{"x", "x1y", "max1", "an input"}
            << QStringList();
    }
    void columnsAreFactorsOrInputsByTheirNames()
    {
        QFETCH(QByteArray, header);
        QFETCH(QStringList, factors);
        QFETCH(QStringList, inputs);
        const auto data = ownDataFromCsv(header + "\n1,2,3,4\n5,7,6,9\n2,2,1,0\n", fileName);
        QVERIFY2(data, qPrintable(problemOf(data)));
        QCOMPARE(toStrings(data->factorNames), factors);
        QCOMPARE(toStrings(data->inputNames), inputs);
        QCOMPARE(data->factors.cols(), Index(factors.size()));
        QCOMPARE(data->inputs.cols(), Index(inputs.size()));
        QCOMPARE(data->name, fileName.toStdString());
        QVERIFY(!dataProblem(*data));
    }

    void withoutAHeaderAllColumnsAreFactors()
    {
        const auto data = ownDataFromCsv("1,10\n3,10\n1,30\n3,30\n", fileName);
        QVERIFY2(data, qPrintable(problemOf(data)));
        QVERIFY(data->factorNames.empty() && data->inputNames.empty());
        const double unit = std::sqrt(1.0 / 3);
        Matrix<double> expected(4, 2);
        expected << -unit, -unit, unit, -unit, -unit, unit, unit, unit;
        COMPARE_NEAR(data->factors, expected, 1e-15);
        QCOMPARE(data->inputs.size(), Index(0));
    }

    void everyColumnKeepsItsPlace()
    {
        const auto data = ownDataFromCsv("x1,a,x2,b\n0,0,5,1\n1,0,3,0\n0,1,4,0\n", fileName);
        QVERIFY2(data, qPrintable(problemOf(data)));
        QVERIFY(data->factors(2, 0) > 0.5 && data->factors(0, 1) > 0.5);
        QVERIFY(data->inputs(1, 0) > 0.5 && data->inputs(0, 1) > 0.5);
        QVERIFY(std::abs(data->inputs(2, 1)) < 1e-15);
    }

    void brokenDataIsRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("said");
        addBroken("word", "a,b\n1,2\n1,x\n", {"Line 3", "column 2", "“x”"});
        addBroken("one factor", "a\n1\n2\n", {"factor columns is 1", "from 2 to 8"});
        addBroken("inputs alone", "x1,x2\n1,2\n2,1\n", {"factor columns is 0"});
        addBroken("nine factors", "1,2,3,4,5,6,7,8,9\n2,1,1,1,1,1,1,1,1\n",
            {"factor columns is 9", "from 2 to 8"});
        addBroken("65 inputs",
            "a,b" + QByteArray(",input").repeated(65) + "\n1,2" + QByteArray(",3").repeated(65)
                + "\n2,1" + QByteArray(",4").repeated(65),
            {"input columns is 65", "64"});
        addBroken("one row", "a,b\n1,2\n", {"rows is 1", "2 at least"});
        addBroken("constant factor", "a,wind %1\n1,2\n3,2\n", {"factor", "“wind %1”", "constant"});
        addBroken(
            "constant input", "a,b,input 7\n1,2,5\n3,4,5\n", {"input", "“input 7”", "constant"});
        addBroken("constant without a name", "1,2\n3,2\n", {"factor", "2", "constant"});
    }
    void brokenDataIsRefusedByName()
    {
        QFETCH(QByteArray, content);
        QFETCH(QStringList, said);
        const QString problem = problemOf(ownDataFromCsv(content, fileName));
        QVERIFY2(problem.startsWith(fileName), qPrintable(problem));
        for (const QString& words : said)
            QVERIFY2(problem.contains(words), qPrintable(problem));
    }

    void pointsAreCentredAndScaled()
    {
        const auto points = pointsFromCsv("east,north\n1,10\n3,10\n1,30\n3,30\n", fileName);
        QVERIFY2(points, qPrintable(problemOf(points)));
        const double unit = std::sqrt(1.0 / 3);
        Matrix<double> expected(4, 2);
        expected << -unit, -unit, unit, -unit, -unit, unit, unit, unit;
        COMPARE_NEAR(*points, expected, 1e-15);
    }

    void brokenPointsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("said");
        addBroken("three columns", "1,2,3\n4,5,6\n7,8,8\n", {"columns is 3", "two"});
        addBroken("one column", "1\n2\n3\n", {"columns is 1", "two"});
        addBroken("two points", "1,2\n2,1\n", {"points is 2", "from 3"});
        addBroken("too many points", QByteArray("1,2\n2,1\n2,2\n").repeated(33'334),
            {"points is 100002", "20000"});
        addBroken("constant", "a,b\n1,2\n3,2\n4,2\n", {"“b”", "constant"});
        addBroken("on a line", "1,2\n2,0\n3,-2\n4,-4\n", {"line"});
        addBroken("word", "1,2\n1,1\n1,y\n", {"Line 3", "column 2", "“y”"});
    }
    void brokenPointsAreRefused()
    {
        QFETCH(QByteArray, content);
        QFETCH(QStringList, said);
        const QString problem = problemOf(pointsFromCsv(content, fileName));
        QVERIFY2(problem.startsWith(fileName), qPrintable(problem));
        for (const QString& words : said)
            QVERIFY2(problem.contains(words), qPrintable(problem));
    }

    void filesAreNamed()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("mine.csv");
        QVERIFY(problemOf(readOwnData(path)).contains(path));
        QVERIFY(problemOf(readPoints(path)).contains(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("1,2\n2,2\n3,1\n") > 0);
        file.close();
        const auto data = readOwnData(path);
        QVERIFY2(data, qPrintable(problemOf(data)));
        QCOMPARE(data->name, fileName.toStdString());
        QVERIFY(readPoints(path));
    }

    // Whatever is in a file, it is read or refused in words.
    void changedBytesNeverBreakTheReader()
    {
        Random random(17, Stream::Task);
        const QByteArray good = tableCsv({"a", "b, c", "x1"}, normalMatrix(6, 3, random));
        const QByteArray bytes = QByteArray("\0\n\r,;\"\t +-.eE0 9\xFF\xC3nif", 22);
        int refused = 0;
        for (int i = 0; i < 10'000; ++i) {
            QByteArray content = good;
            for (Index change = 1 + random.below(4); change > 0; --change) {
                const auto place = qsizetype(random.below(content.size() + 1));
                const char byte = bytes[qsizetype(random.below(bytes.size()))];
                switch (random.below(4)) {
                case 0:
                    content.insert(place, byte);
                    break;
                case 1:
                    content.remove(place, qsizetype(1 + random.below(5)));
                    break;
                case 2:
                    content.truncate(std::max<qsizetype>(place, 1));
                    break;
                default:
                    if (place < content.size())
                        content[place] = byte;
                }
            }
            const auto data = ownDataFromCsv(content, fileName);
            refused += !data;
            if (data)
                QVERIFY(!dataProblem(*data));
            else
                QVERIFY(problemOf(data).startsWith(fileName) && problemOf(data).endsWith('.'));
        }
        QVERIFY(refused > 2000 && refused < 9900);
    }
};

QTEST_GUILESS_MAIN(TestDataFile)
#include "tst_data_file.moc"

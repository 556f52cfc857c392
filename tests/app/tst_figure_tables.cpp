// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure_tables.h"

#include "app/linear_chapter.h"
#include "app/playground_chapter.h"
#include "support/comma_locale.h"
#include "widgets/curve_chart.h"
#include "widgets/theme.h"

#include <QLocale>
#include <QTest>

#include <charconv>
#include <cmath>
#include <memory>
#include <numbers>

using namespace untangle;

namespace {

// Lines of fields, the header first. Every line must end in CR LF.
QList<QByteArrayList> linesOf(const QByteArray& csv)
{
    QList<QByteArrayList> lines;
    for (qsizetype start = 0, end; (end = csv.indexOf("\r\n", start)) >= 0; start = end + 2)
        lines.append(csv.mid(start, end - start).split(','));
    return lines;
}

double number(const QByteArray& text)
{
    double value = std::numeric_limits<double>::quiet_NaN();
    const auto [end, error] = std::from_chars(text.begin(), text.end(), value);
    return error == std::errc() && end == text.end() ? value
                                                     : std::numeric_limits<double>::quiet_NaN();
}

LinearState quarter()
{
    LinearState state;
    state.angleRad = 0.1 + 0.2; // awkward digits
    state.bias = {1.0 / 3, 1.4};
    return state;
}

} // namespace

class TestFigureTables : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        ExperimentSettings settings = defaultSettings(Family::Deep);
        settings.factorCount = 2;
        settings.hiddenSizes = {5, 3};
        settings.evaluationSamples = 500;
        Trainer trainer(settings);
        while (trainer.stepCount() < 250)
            trainer.step();
        m_snapshot = std::make_shared<Snapshot>(trainer.snapshot(NeuronId{1, 2}));
    }

    void everyTableIsRectangularAndAscii()
    {
        for (const auto& [name, csv] : all()) {
            QVERIFY2(csv.endsWith("\r\n") && csv.count('\n') == csv.count("\r\n"), name);
            QVERIFY2(!csv.contains('"') && !csv.contains(' ') && !csv.contains(';'), name);
            QVERIFY2(!csv.contains("nan") && !csv.contains("inf\r") && !csv.contains("inf,"), name);
            const QList<QByteArrayList> lines = linesOf(csv);
            QVERIFY2(lines.size() > 1, name);
            for (const QByteArrayList& line : lines)
                QCOMPARE(line.size(), lines.first().size());
            for (const QByteArray& column : lines.first())
                QVERIFY2(column == column.toLower() && !column.isEmpty(), name);
        }
    }

    void runsHaveTheRunBeforeBelow()
    {
        const std::vector<Evaluation> present = m_snapshot->curve();
        const std::vector<Evaluation> before(present.begin(), present.begin() + 2);
        const auto lines = linesOf(runsCsv(present, before, 1, Kernel::Eigen));
        QCOMPARE(lines.size(), qsizetype(1 + present.size() + 2));
        QCOMPARE(lines.first().mid(0, 3), QByteArrayList({"run", "step", "total"}));
        QCOMPARE(lines[1].first(), "present");
        QCOMPARE(lines.last().first(), "before");
        for (std::size_t i = 0; i < present.size(); ++i) {
            const QByteArrayList& line = lines[qsizetype(i) + 1];
            QVERIFY(number(line[1]) == double(present[i].step));
            QVERIFY(number(line[2]) == present[i].total());
            QVERIFY(number(line[10]) == *present[i].layers[1].mir);
        }
        QVERIFY(number(lines.last()[2]) == before[1].total());
    }

    // As after a change from three layers to one.
    void runBeforeWithFewerLayersHasNoMir()
    {
        const auto lines = linesOf(runsCsv({}, m_snapshot->curve(), 2, Kernel::Eigen));
        QCOMPARE(lines[1].first(), "before");
        QCOMPARE(lines[1][10], "");
        QVERIFY(number(lines[1][2]) > 0);
    }

    void measureStandsUnderItsNameAndEmptyWhereThereIsNone()
    {
        std::vector<Evaluation> present(2);
        present[0].r2 = 0.25;
        present[1].step = 100;
        present[1].modularity = 0.75;
        const std::vector<Evaluation> before{present[1]};
        const QByteArray csv = measureCsv("modularity", &Evaluation::modularity, present, before);
        QCOMPARE(csv,
            QByteArray("run,step,modularity,r2\r\n"
                       "present,0,,0.25\r\npresent,100,0.75,0\r\nbefore,100,0.75,0\r\n"));
    }

    void termsAddUpToTheTotal()
    {
        const Evaluation& head = m_snapshot->head;
        const auto lines = linesOf(lossTermsCsv(head));
        QCOMPARE(lines.size(), 6);
        double sum = 0;
        for (int i = 1; i <= 4; ++i) {
            const double weighted = number(lines[i][3]);
            QVERIFY(
                std::abs(number(lines[i][1]) * number(lines[i][2]) - weighted) <= 1e-15 * weighted);
            sum += weighted;
        }
        QCOMPARE(lines[1][0], "prediction");
        QVERIFY(number(lines[1][1]) == head.terms.prediction);
        QVERIFY(number(lines[3][1]) == head.terms.activity);
        QVERIFY(number(lines[5][3]) == head.total());
        QVERIFY(std::abs(sum - head.total()) <= 1e-14 * sum);
    }

    void informationHasALineForEachPair()
    {
        const Information& information = m_snapshot->information[1];
        const auto lines = linesOf(informationCsv(information));
        QCOMPARE(lines.size(), 1 + 3 * 2);
        const QByteArrayList& line = lines[1 + 2 * 2 + 1]; // third neuron, second factor
        QCOMPARE(line.mid(0, 2), QByteArrayList({"3", "2"}));
        QVERIFY(number(line[2]) == information.informationNats(2, 1));
        QVERIFY(number(line[3]) == information.shares()(2, 1));
        // The ratio is that of the neuron, whatever the factor.
        QVERIFY(number(line[4]) == information.ratio(2));
        QCOMPARE(lines[1 + 2 * 2][4], line[4]);
        QVERIFY(lines[1 + 2 * 2][3] != line[3]);
        QCOMPARE(line[5], information.active[2] ? "1" : "0");
        QVERIFY(number(line[6]) == double(information.preferredFactor(2) + 1));
    }

    void tuningHasALineForEachBin()
    {
        const NeuronDetail& neuron = *m_snapshot->neuron;
        const auto lines = linesOf(tuningCsv(neuron));
        QCOMPARE(lines.size(), 1 + 2 * neuron.tuning[0].factor.size());
        const TuningCurve& second = neuron.tuning[1];
        const QByteArrayList& line = lines[1 + neuron.tuning[0].factor.size() + 4];
        QCOMPARE(line.mid(0, 2), QByteArrayList({"3", "2"}));
        QVERIFY(number(line[2]) == second.factor(4));
        QVERIFY(number(line[3]) == second.mean(4));
        QVERIFY(number(line[4]) == second.low(4));
        QVERIFY(number(line[5]) == second.high(4));
    }

    void binWithoutASampleIsEmpty()
    {
        NeuronDetail neuron;
        Vector<double> factor(3), activity(3);
        factor << -1, -0.9, 1;
        activity << 1, 2, 3;
        neuron.tuning = {tuningCurve(factor, activity, 4)};
        const auto lines = linesOf(tuningCsv(neuron));
        QCOMPARE(lines[2].mid(3), QByteArrayList({"", "", ""}));
        QVERIFY(number(lines[1][3]) == 1.5);
    }

    void rateMapIsTheGrid()
    {
        const Matrix<float>& activity = m_snapshot->gridActivity[1];
        const auto lines = linesOf(gridActivityCsv(activity, {2, 0}));
        QCOMPARE(lines.first(), QByteArrayList({"e1", "e2", "z3", "z1"}));
        QCOMPARE(lines.size(), 1 + gridSide * gridSide);
        const QByteArrayList& line = lines[1 + 3 * gridSide + 24]; // the last of the fourth row
        QVERIFY(number(line[0]) == 1);
        QVERIFY(std::abs(number(line[1]) - -0.75) < 1e-6);
        QVERIFY(number(line[2]) == double(activity(3 * gridSide + 24, 2)));
        QVERIFY(number(line[3]) == double(activity(3 * gridSide + 24, 0)));
    }

    // E = 2/3 + 2 (1 + |sin 2 theta|) on [-1, 1]^2.
    void energyCurveIsTheClosedForm()
    {
        const auto lines = linesOf(energyCurveCsv(FactorGeometry({}), 360));
        QCOMPARE(lines.size(), 362);
        for (int i = 0; i <= 360; ++i) {
            const double angleDeg = 0.5 * i;
            QVERIFY(number(lines[i + 1][0]) == angleDeg);
            const double expected
                = 2.0 / 3 + 2 * (1 + std::abs(std::sin(2 * angleDeg * std::numbers::pi / 180)));
            QVERIFY(std::abs(number(lines[i + 1][3]) - expected) < 1e-12);
        }
    }

    void statesAreTheFourStepsAndThePresentOne()
    {
        const FactorGeometry factors({});
        const auto lines = linesOf(linearStatesCsv(factors, quarter(), quarter()));
        QByteArrayList names;
        for (const QByteArrayList& line : lines)
            names.append(line.first());
        QCOMPARE(names,
            QByteArrayList({"state", "start", "rotate", "make_nonnegative", "minimise_energy",
                "before", "now"}));
        QVERIFY(std::abs(number(lines[3][6]) - (2.0 / 3 + 2 * 1.4 * 1.4)) < 1e-12);
        QVERIFY(number(lines[6][2]) == 1.0 / 3);
        QCOMPARE(linesOf(linearStatesCsv(factors, std::nullopt, quarter())).size(), 6);
    }

    void planeMapsFactorsToRates()
    {
        const LinearState state = quarter();
        Matrix<double> samples(1, 2);
        samples << 0.25, -0.5;
        const auto lines = linesOf(planeCsv(FactorGeometry({}), samples, state));
        QCOMPARE(lines.size(), 1 + 1 + 4 + 1);
        QCOMPARE(lines[1], QByteArrayList({"centre", "0", "0", lines[1][3], "1.4"}));
        QVERIFY(number(lines[1][3]) == 1.0 / 3);
        QCOMPARE(lines.last().mid(0, 3), QByteArrayList({"sample", "0.25", "-0.5"}));
        const Vector2 rates = state.mixing() * Vector2(0.25, -0.5) + state.bias;
        QVERIFY(std::abs(number(lines.last()[3]) - rates.x()) < 1e-15);
        QVERIFY(std::abs(number(lines.last()[4]) - rates.y()) < 1e-15);
        const auto equation = linesOf(mixingCsv(state));
        QVERIFY(number(equation[2][1]) == state.mixing()(1, 0));
        QVERIFY(number(equation[2][3]) == 1.4);
    }

    // Each parameter once, in its place.
    void networkHasALineForEachParameter()
    {
        const auto lines = linesOf(networkCsv(*m_snapshot));
        QCOMPARE(lines.size(), 1 + m_snapshot->parameters.size());
        Network<float> network(networkShape(m_snapshot->settings));
        network.parameters() = m_snapshot->parameters;
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const Index layer = lines[i][0].toInt() - 1, neuron = lines[i][1].toInt() - 1;
            const double value = lines[i][2] == "weight"
                ? double(network.weightsTransposed(layer)(lines[i][3].toInt() - 1, neuron))
                : double(network.bias(layer)(neuron));
            QVERIFY(lines[i][2] == "weight" || (lines[i][2] == "bias" && lines[i][3].isEmpty()));
            QVERIFY(number(lines[i][4]) == value);
        }
    }

    void bytesAreTheSameInEveryLanguage()
    {
        const auto english = all();
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        const auto german = all();
        QLocale::setDefault(before);
        const test::CommaLocale comma;
        const auto underComma = all();
        for (std::size_t i = 0; i < english.size(); ++i) {
            QCOMPARE(german[i].second, english[i].second);
            QCOMPARE(underComma[i].second, english[i].second);
        }
    }

    void tablesOfThePlaygroundAreWhatItShows()
    {
        Theme theme = Theme::light();
        PlaygroundChapter chapter(theme);
        chapter.resize(1190, 714);
        chapter.showRun(m_snapshot);
        auto* loss = chapter.findChild<CurveChart*>("lossChart");
        auto* mir = chapter.findChild<CurveChart*>("mirChart");
        const auto runs = linesOf(tableOf(chapter, "loss"));
        QVERIFY(runs.size() > 3);
        for (const QByteArrayList& line : runs.mid(1)) {
            const double step = number(line[1]);
            QVERIFY(
                std::abs(*loss->valueAt("total", step) - number(line[2])) < 1e-9 * number(line[2]));
            QVERIFY(std::abs(*mir->valueAt("mir", step) - number(line[10])) < 1e-12);
        }
        const auto information = linesOf(tableOf(chapter, "information"));
        QCOMPARE(information.size(), 1 + 3 * 2); // of the layer that is shown
        QCOMPARE(tableOf(chapter, "neuron-3"), tuningCsv(*m_snapshot->neuron));
        QCOMPARE(tableOf(chapter, "rate-map-3"), gridActivityCsv(m_snapshot->gridActivity[1], {2}));
        QCOMPARE(tableOf(chapter, "network"), networkCsv(*m_snapshot));
    }

    void tablesOfTheLinearChapterAreWhatItShows()
    {
        Theme theme = Theme::light();
        LinearChapter chapter(theme);
        chapter.resize(1190, 714);
        chapter.goTo(LinearStep::MakeNonnegative, true);
        auto* curve = chapter.findChild<CurveChart*>("energyCurve");
        for (const QByteArrayList& line : linesOf(tableOf(chapter, "energy-curve")).mid(1))
            QVERIFY(std::abs(*curve->valueAt("energy", number(line[0])) - number(line[3])) < 1e-9);
        const auto states = linesOf(tableOf(chapter, "energy-make"));
        QCOMPARE(states.last().first(), "now");
        QCOMPARE(states.last().mid(1), states[3].mid(1)); // make_nonnegative
        QCOMPARE(linesOf(tableOf(chapter, "plane")).size(), 1 + 1 + 4 + 220);
        QCOMPARE(number(linesOf(tableOf(chapter, "equation"))[1][3]), 1.4);
    }

private:
    std::vector<std::pair<const char*, QByteArray>> all() const
    {
        const FactorGeometry disc({DistributionKind::Disc});
        Random random(1, Stream::Evaluation);
        const std::vector<Evaluation> curve = m_snapshot->curve();
        return {{"runs", runsCsv(curve, curve, 0, Kernel::Eigen)},
            {"measure", measureCsv("grid_score", &Evaluation::gridScore, curve, curve)},
            {"terms", lossTermsCsv(m_snapshot->head)},
            {"information", informationCsv(m_snapshot->information[0])},
            {"tuning", tuningCsv(*m_snapshot->neuron)},
            {"grid", gridActivityCsv(m_snapshot->gridActivity[0], {0, 4})},
            {"energy", energyCurveCsv(disc, 90)},
            {"states", linearStatesCsv(disc, quarter(), quarter())},
            {"mixing", mixingCsv(quarter())},
            {"plane",
                planeCsv(disc, sampleFactors({DistributionKind::Disc}, 20, random), quarter())},
            {"network", networkCsv(*m_snapshot)}};
    }

    static QByteArray tableOf(const Chapter& chapter, const QString& view)
    {
        for (const Figure& figure : chapter.figures())
            if (figure.fileName.section('-', 1).startsWith(view))
                return figure.csv();
        qFatal("there is no view %s", qPrintable(view));
    }

    std::shared_ptr<const Snapshot> m_snapshot;
};

QTEST_MAIN(TestFigureTables)
#include "tst_figure_tables.moc"

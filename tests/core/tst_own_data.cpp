// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/own_data.h"
#include "core/trainer.h"
#include "support/compare.h"

#include <limits>
#include <set>

using namespace untangle;

namespace {

using Kind = DataProblem::Kind;

Matrix<double> uniformColumns(Index rows, Index columns, std::uint32_t seed)
{
    Random random(seed, Stream::Evaluation);
    return Matrix<double>::NullaryExpr(rows, columns, [&] { return random.uniform(-2, 5); });
}

SharedData dataOf(Index rows, Index factorCount, Index inputCount = 0)
{
    OwnData data;
    data.name = "measured.csv";
    data.factors = uniformColumns(rows, factorCount, 1);
    data.inputs = uniformColumns(inputCount > 0 ? rows : 0, inputCount, 2);
    if (standardise(data))
        qFatal("this data is good");
    return SharedData(data);
}

// The row of a matrix that a sample is; -1 when it is none.
Index rowOf(const Matrix<double>& rows, const Eigen::RowVectorXf& sample)
{
    for (Index row = 0; row < rows.rows(); ++row)
        if (rows.row(row).cast<float>() == sample)
            return row;
    return -1;
}

OwnData goodData()
{
    return *dataOf(5, 2, 3);
}

} // namespace

class TestOwnData : public QObject {
    Q_OBJECT

private slots:
    void columnsGetMeanZeroAndVarianceOneThird()
    {
        Matrix<double> columns(4, 2);
        columns << 1, 10, 2, 30, 3, 10, 4, 30;
        QVERIFY(!standardise(columns));
        // 1 to 4: mean 2.5, variance 1.25.
        const double unit = std::sqrt(1.0 / 3 / 1.25), step = std::sqrt(1.0 / 3);
        Matrix<double> expected(4, 2);
        expected << -1.5 * unit, -step, -0.5 * unit, step, 0.5 * unit, -step, 1.5 * unit, step;
        COMPARE_NEAR(columns, expected, 1e-15);
    }

    void scaleAndOffsetOfAColumnDoNotMatter_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<double>("offset");
        QTest::addColumn<double>("tolerance"); // digits that the offset takes away
        QTest::newRow("usual") << 3.0 << -7.0 << 1e-13;
        QTest::newRow("seconds since 1970") << 1.0 << 1.7e9 << 1e-6;
        QTest::newRow("largest") << 3e307 << 0.0 << 1e-13;
        QTest::newRow("smallest") << 1e-300 << 0.0 << 1e-13;
    }
    void scaleAndOffsetOfAColumnDoNotMatter()
    {
        QFETCH(double, scale);
        QFETCH(double, offset);
        QFETCH(double, tolerance);
        Matrix<double> plain = uniformColumns(300, 2, 3);
        Matrix<double> other = (scale * plain).array() + offset;
        QVERIFY(!standardise(plain) && !standardise(other));
        COMPARE_NEAR(other, plain, tolerance);
    }

    void constantColumnIsNamed_data()
    {
        QTest::addColumn<double>("value");
        QTest::newRow("zero") << 0.0;
        QTest::newRow("one") << 1.0;
        QTest::newRow("tenth") << 0.1;
        QTest::newRow("largest") << std::numeric_limits<double>::max();
    }
    void constantColumnIsNamed()
    {
        QFETCH(double, value);
        OwnData data = goodData();
        data.inputs.col(1).setConstant(value);
        const OwnData before = data;
        auto problem = standardise(data);
        QVERIFY(problem && problem->kind == Kind::Constant);
        QVERIFY(problem->isInput);
        QCOMPARE(problem->column, Index(1));
        data.factors.col(0).setConstant(value);
        problem = standardise(data);
        QVERIFY(problem && problem->kind == Kind::Constant && !problem->isInput);
        QCOMPARE(problem->column, Index(0));
    }

    void dataOfAWrongShapeIsRefused()
    {
        const auto kindOf = [](const OwnData& data) {
            const auto problem = dataProblem(data);
            return problem ? std::optional(problem->kind) : std::nullopt;
        };
        QVERIFY(!kindOf(goodData()));
        OwnData data = goodData();
        data.factors = uniformColumns(5, 1, 1);
        QCOMPARE(kindOf(data), std::optional(Kind::FactorCount));
        data.factors = uniformColumns(5, 9, 1);
        QCOMPARE(kindOf(data), std::optional(Kind::FactorCount));
        data = goodData();
        data.inputs = uniformColumns(5, 65, 1);
        QCOMPARE(kindOf(data), std::optional(Kind::InputCount));
        data = {};
        data.factors = uniformColumns(1, 2, 1);
        QCOMPARE(kindOf(data), std::optional(Kind::RowCount));
        data.factors = uniformColumns(mostCells / 2 + 1, 2, 1);
        QCOMPARE(kindOf(data), std::optional(Kind::TooLarge));
        data = goodData();
        data.inputs = uniformColumns(4, 3, 1);
        QCOMPARE(kindOf(data), std::optional(Kind::Shape));
        data = goodData();
        data.factorNames = {"one"};
        QCOMPARE(kindOf(data), std::optional(Kind::Shape));
        data = goodData();
        data.inputs(2, 1) = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(kindOf(data), std::optional(Kind::NotFinite));
        QCOMPARE(dataProblem(data)->column, Index(1));
        data = goodData();
        data.factors.col(1) *= 1.001;
        QCOMPARE(kindOf(data), std::optional(Kind::NotStandardised));
    }

    void dataIsTheSameByItsContent()
    {
        QVERIFY(SharedData() == SharedData());
        QVERIFY(dataOf(20, 3) == dataOf(20, 3));
        QVERIFY(!(dataOf(20, 3) == SharedData()));
        QVERIFY(!(dataOf(20, 3) == dataOf(21, 3)));
        QVERIFY(!(dataOf(20, 3) == dataOf(20, 3, 2)));
        OwnData renamed = *dataOf(20, 3);
        renamed.name = "other.csv";
        QVERIFY(!(SharedData(renamed) == dataOf(20, 3)));
    }

    void batchesDrawRowsWithReplacement()
    {
        const SharedData data = dataOf(40, 3, 5);
        const Task task({Family::Shallow, 3, 5, data}, 7);
        Samples<float> batch, again, other;
        task.batch(12, 128, batch);
        std::set<Index> rows;
        for (Index sample = 0; sample < 128; ++sample) {
            const Index row = rowOf(data->factors, batch.factors.row(sample));
            QVERIFY(row >= 0);
            QCOMPARE(rowOf(data->inputs, batch.inputs.row(sample)), row);
            rows.insert(row);
        }
        // Of 40 rows 128 draws miss 1.6 on average.
        QVERIFY(rows.size() > 30);
        task.batch(12, 128, again);
        QVERIFY(again.factors == batch.factors && again.targets == batch.targets);
        task.batch(13, 128, other);
        QVERIFY(other.factors != batch.factors);
        Task({Family::Shallow, 3, 5, data}, 8).batch(12, 128, other);
        QVERIFY(other.factors != batch.factors);
    }

    void evaluationSetHasAllRowsOrSomeEvenlySpaced_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("asked");
        QTest::addColumn<int>("count");
        QTest::newRow("all") << 50 << 4096 << 50;
        QTest::newRow("as many as asked for") << 50 << 20 << 20;
        QTest::newRow("at most 4096") << 10'000 << 65'536 << 4096;
        QTest::newRow("two") << 2 << 4096 << 2;
    }
    void evaluationSetHasAllRowsOrSomeEvenlySpaced()
    {
        QFETCH(int, rows);
        QFETCH(int, asked);
        QFETCH(int, count);
        const SharedData data = dataOf(rows, 2, 3);
        const Samples<float> set = Task({Family::Shallow, 2, 3, data}, 1).evaluationSet(asked);
        QCOMPARE(set.factors.rows(), Index(count));
        QCOMPARE(set.targets.rows(), Index(count));
        for (Index sample = 0; sample < count; ++sample) {
            const Index row = sample * rows / count;
            QVERIFY(set.factors.row(sample) == data->factors.row(row).cast<float>());
            QVERIFY(set.inputs.row(sample) == data->inputs.row(row).cast<float>());
        }
    }

    void withoutInputsTheFactorsAreMixedAsRandomOnesAre_data()
    {
        QTest::addColumn<int>("family");
        for (Family family :
            {Family::Shallow, Family::Autoencoder, Family::Deep, Family::DeepAutoencoder})
            QTest::addRow("family %d", int(family)) << int(family);
    }
    void withoutInputsTheFactorsAreMixedAsRandomOnesAre()
    {
        QFETCH(int, family);
        const bool givesBack = isAutoencoder(Family(family));
        const Task task({Family(family), 3, 5, dataOf(30, 3)}, 4);
        const Task random({givesBack ? Family::Autoencoder : Family::Shallow, 3, 5}, 4);
        QVERIFY(task.linearMixing());
        COMPARE_NEAR(*task.linearMixing(), *random.linearMixing(), 0);
        const Samples<float> is = task.evaluationSet(100);
        const Samples<float> expected = random.samplesOf(is.factors);
        COMPARE_NEAR(is.inputs, expected.inputs, 0);
        COMPARE_NEAR(is.targets, expected.targets, 0);
        QCOMPARE(is.targets.cols(), givesBack ? Index(5) : Index(3));
    }

    void givenInputsAreTheInputs()
    {
        const SharedData data = dataOf(30, 4, 2); // fewer inputs than factors
        const Task task({Family::Shallow, 4, 2, data}, 4);
        QVERIFY(!task.linearMixing() && !task.hasInputModel());
        const Samples<float> set = task.evaluationSet(100);
        // A rotation keeps lengths and angles between samples.
        COMPARE_NEAR(
            set.targets * set.targets.transpose(), set.factors * set.factors.transpose(), 1e-5f);
        QVERIFY((set.targets - set.factors).norm() > 0.1f);
        const Task back({Family::DeepAutoencoder, 4, 2, data}, 4);
        QVERIFY(back.evaluationSet(100).targets == back.evaluationSet(100).inputs);
    }

    void numbersOfFactorsAndInputsFollowTheData()
    {
        ExperimentSettings settings = defaultSettings(Family::Shallow);
        settings.data = dataOf(30, 5, 3);
        const auto problems = validate(settings);
        QCOMPARE(problems.size(), std::size_t(2));
        QCOMPARE(problems[0].field, Field::Factors);
        QCOMPARE(problems[0].range.minimum, 5.0);
        QCOMPARE(problems[0].range.maximum, 5.0);
        QCOMPARE(problems[1].field, Field::Inputs);
        QCOMPARE(problems[1].range.maximum, 3.0);
        for (Family family :
            {Family::Shallow, Family::Autoencoder, Family::Deep, Family::DeepAutoencoder})
            for (const SharedData& data : {dataOf(30, 5, 3), dataOf(30, 8), dataOf(30, 2)}) {
                const ExperimentSettings with = withData(defaultSettings(family), data);
                QVERIFY(validate(with).empty());
                QVERIFY(needsRestart(defaultSettings(family), with));
                QVERIFY(validate(withData(with, {})).empty());
            }
        const ExperimentSettings with = withData(settings, dataOf(30, 5, 3));
        QVERIFY(!needsRestart(with, withData(settings, dataOf(30, 5, 3))));
        QVERIFY(needsRestart(with, withData(settings, dataOf(31, 5, 3))));
    }

    void networkLearnsTheFactorsOfOwnData()
    {
        ExperimentSettings settings = defaultSettings(Family::Shallow);
        settings.scheduleSteps = 1500;
        settings = withData(settings, dataOf(3000, 3));
        Trainer trainer(settings);
        while (trainer.step()) { }
        const Snapshot snapshot = trainer.snapshot(NeuronId{0, 0});
        // Independent uniform columns: what random factors give.
        QVERIFY2(snapshot.head.layers[0].mir.value_or(0) > 0.95,
            qPrintable(QString::number(snapshot.head.layers[0].mir.value_or(0))));
        QVERIFY(snapshot.head.r2 > 0.9);
        QVERIFY(snapshot.neuron->source == NeuronSource::Factors);
    }

    void twoRowsAreEnoughToRun()
    {
        for (const SharedData& data : {dataOf(2, 2), dataOf(2, 2, 3)}) {
            ExperimentSettings settings = withData(defaultSettings(Family::Shallow), data);
            settings.scheduleSteps = 100;
            Trainer trainer(settings);
            while (trainer.step()) { }
            const Snapshot snapshot = trainer.snapshot(NeuronId{0, 0});
            QVERIFY(std::isfinite(snapshot.head.total()) && std::isfinite(snapshot.head.r2));
            // A square of factors can be mapped only where inputs follow from them.
            QCOMPARE(snapshot.gridActivity.empty(), data.hasInputs());
            QVERIFY((snapshot.neuron->source == NeuronSource::Inputs) == data.hasInputs());
        }
    }
};

QTEST_APPLESS_MAIN(TestOwnData)
#include "tst_own_data.moc"

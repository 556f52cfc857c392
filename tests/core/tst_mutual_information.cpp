// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mutual_information.h"

#include "core/random.h"
#include "support/compare.h"
#include "support/golden.h"

#include <limits>
#include <numeric>

using namespace untangle;

namespace {

Matrix<double> uniformMatrix(Index rows, Index columns, Random& random)
{
    Matrix<double> result(rows, columns);
    for (Index i = 0; i < result.size(); ++i)
        result(i) = random.uniform(-1, 1);
    return result;
}

// Entropy of equal-width bins, in nats, corrected by (K - 1) / (2 N).
double correctedEntropy(const Vector<double>& values, int binCount)
{
    std::vector<int> counts(std::size_t(binCount), 0);
    const double low = values.minCoeff(), range = values.maxCoeff() - low;
    for (double value : values)
        ++counts[std::size_t(
            range > 0 ? std::min(int((value - low) / range * binCount), binCount - 1) : 0)];
    double entropy = 0;
    int occupied = 0;
    for (int count : counts) {
        if (count == 0)
            continue;
        ++occupied;
        const double p = double(count) / double(values.size());
        entropy -= p * std::log(p);
    }
    return entropy + (occupied - 1) / (2 * double(values.size()));
}

// Counted one sample after another, in nats, corrected: what the estimator must find however it
// groups factors and chooses its counters.
double plainInformation(const Vector<double>& a, const Vector<double>& b, int binCount)
{
    const auto positions = [](const Vector<double>& values) -> Vector<double> {
        const double low = values.minCoeff(), range = values.maxCoeff() - low;
        return (values.array() - low) / range;
    };
    const Vector<double> aPositions = positions(a), bPositions = positions(b);
    Matrix<double> counts = Matrix<double>::Zero(binCount, binCount);
    for (Index sample = 0; sample < a.size(); ++sample)
        ++counts(std::min(int(aPositions(sample) * binCount), binCount - 1),
            std::min(int(bPositions(sample) * binCount), binCount - 1));
    const auto entropy = [&](const Matrix<double>& cells) {
        double sum = (double((cells.array() > 0).count()) - 1) / (2 * double(a.size()));
        for (Index i = 0; i < cells.size(); ++i)
            if (const double p = cells(i) / double(a.size()); p > 0)
                sum -= p * std::log(p);
        return sum;
    };
    return std::max(
        0.0, entropy(counts.rowwise().sum()) + entropy(counts.colwise().sum()) - entropy(counts));
}

} // namespace

class TestMutualInformation : public QObject {
    Q_OBJECT

private slots:
    void goldenMatrices_data()
    {
        QTest::addColumn<int>("binCount");
        QTest::addColumn<bool>("equalWidth");
        QTest::addColumn<bool>("millerMadow");
        for (int bins : {10, 20})
            for (bool equalWidth : {true, false})
                for (bool millerMadow : {true, false})
                    QTest::addRow("bins%d_%s_%s", bins, equalWidth ? "equalwidth" : "equalcount",
                        millerMadow ? "millermadow" : "plugin")
                        << bins << equalWidth << millerMadow;
    }
    void goldenMatrices()
    {
        QFETCH(int, binCount);
        QFETCH(bool, equalWidth);
        QFETCH(bool, millerMadow);
        const QJsonObject json = test::goldenCase("golden_mi");
        const Matrix<double> activity = test::toMatrix(json["A"]).transpose();
        const Matrix<double> factors = test::toMatrix(json["F"]).transpose();
        const QJsonObject expected
            = json["results"].toObject()[QString::fromUtf8(QTest::currentDataTag())].toObject();
        const InformationEstimator estimator(factors,
            {binCount, equalWidth ? Binning::EqualWidth : Binning::EqualCount, millerMadow});
        const Information information = estimator.measure(activity);
        COMPARE_NEAR(information.informationNats, test::toMatrix(expected["mi_nats"]), 1e-12);
        COMPARE_NEAR(information.mir.value(), expected["MIR_active"].toDouble(), 1e-12);
        const QJsonArray active = json["active"].toArray();
        for (int neuron = 0; neuron < active.size(); ++neuron)
            QCOMPARE(information.active[std::size_t(neuron)], active[neuron].toBool());
        const double factorCount = double(factors.cols());
        const double mirOfAll
            = (information.ratio.mean() - 1 / factorCount) / (1 - 1 / factorCount);
        COMPARE_NEAR(mirOfAll, expected["MIR_all"].toDouble(), 1e-12);
    }

    void everyHistogramCountsEverySample_data()
    {
        QTest::addColumn<int>("binCount");
        QTest::addColumn<int>("factorCount");
        QTest::addColumn<int>("sampleCount");
        for (int bins : {2, 8, 9, 16, 20, 24, 25, 200})
            for (int factors : {1, 2, 3, 4, 7})
                QTest::addRow("%d bins, %d factors", bins, factors) << bins << factors << 1003;
        // More than two bytes count.
        QTest::newRow("a crowded cell") << 2 << 2 << 300'000;
        QTest::newRow("70000 in pairs") << 20 << 3 << 70'000;
    }
    void everyHistogramCountsEverySample()
    {
        QFETCH(int, binCount);
        QFETCH(int, factorCount);
        QFETCH(int, sampleCount);
        Random random(10, Stream::Evaluation);
        Matrix<double> factors = uniformMatrix(sampleCount, factorCount, random);
        if (binCount == 2) // nearly all in one cell
            factors = factors.array().pow(9);
        const Matrix<double> activity
            = (factors * normalMatrix(factorCount, 2, random)).cwiseMax(-0.2);
        const Information information
            = InformationEstimator(factors, {binCount, Binning::EqualWidth, true})
                  .measure(activity);
        for (Index neuron = 0; neuron < 2; ++neuron)
            for (Index factor = 0; factor < factorCount; ++factor)
                COMPARE_NEAR(information.informationNats(neuron, factor),
                    plainInformation(activity.col(neuron), factors.col(factor), binCount), 1e-12);
    }

    void bivariateGaussianHasItsClosedForm()
    {
        for (double rho : {0.0, 0.3, 0.5, 0.8}) {
            Random random(1, Stream::Evaluation);
            const Index count = 20'000;
            Matrix<double> factor = normalMatrix(count, 1, random);
            const Matrix<double> noise = normalMatrix(count, 1, random);
            const Matrix<double> activity = rho * factor + std::sqrt(1 - rho * rho) * noise;
            const Information information = InformationEstimator(factor, {}).measure(activity);
            COMPARE_NEAR(information.informationNats(0, 0), -std::log(1 - rho * rho) / 2, 0.03);
        }
    }

    void orderScaleAndShiftChangeNothing()
    {
        Random random(4, Stream::Evaluation);
        const Matrix<double> factors = uniformMatrix(500, 3, random);
        const Matrix<double> activity = (factors * normalMatrix(3, 6, random)).cwiseMax(0);
        const Information before = InformationEstimator(factors, {}).measure(activity);

        std::vector<int> samples(500), neurons(6);
        std::iota(samples.begin(), samples.end(), 0);
        std::iota(neurons.begin(), neurons.end(), 0);
        for (std::size_t i = samples.size() - 1; i > 0; --i)
            std::swap(samples[i], samples[std::size_t(random.below(Index(i + 1)))]);
        std::reverse(neurons.begin(), neurons.end());
        // A power of two scales without rounding; a shift rounds, so the histogram may move by one.
        const Matrix<double> moved = Matrix<double>(activity(samples, neurons)) * 8;
        const Information after
            = InformationEstimator(factors(samples, Eigen::all), {}).measure(moved);
        COMPARE_NEAR(after.mir.value(), before.mir.value(), 1e-12);
        COMPARE_NEAR(after.informationNats, before.informationNats(neurons, Eigen::all), 1e-12);
        const Information shifted = InformationEstimator(factors, {})
                                        .measure(Matrix<double>((activity * 8).array() + 64));
        COMPARE_NEAR(shifted.mir.value(), before.mir.value(), 1e-3);

        const Information other
            = InformationEstimator(factors, {}).measure(uniformMatrix(500, 6, random));
        QVERIFY(std::abs(*other.mir - *before.mir) > 1e-3);
    }

    void oneFactorPerNeuronIsNearOneAndCopiesNear0()
    {
        Random random(5, Stream::Evaluation);
        const Matrix<double> factors = uniformMatrix(4096, 4, random);
        const Information pure = InformationEstimator(factors, {}).measure(factors);
        QVERIFY(*pure.mir > 0.98);
        const MirReference reference = mirReference(factors, {});
        COMPARE_NEAR(*reference.oneFactorPerNeuron, *pure.mir, 0.0);
        COMPARE_NEAR(*reference.randomMixing, 0.50, 0.02);
    }

    void undefinedNeverLooksLikeANumber()
    {
        Random random(6, Stream::Evaluation);
        const Matrix<double> factors = uniformMatrix(100, 2, random);
        const auto reasonFor = [&](const Matrix<double>& f, const Matrix<double>& activity) {
            const Information information = InformationEstimator(f, {}).measure(activity);
            return information.mir ? std::nullopt : information.undefined;
        };
        QCOMPARE(reasonFor(factors, Matrix<double>::Constant(100, 3, 0.7)),
            std::optional(MirUndefined::NoActiveNeuron));
        QCOMPARE(reasonFor(factors, Matrix<double>(100, 0)),
            std::optional(MirUndefined::NoActiveNeuron));
        QCOMPARE(reasonFor(factors.leftCols(1), factors),
            std::optional(MirUndefined::FewerThanTwoFactors));
        QCOMPARE(reasonFor(factors.topRows(0), factors.topRows(0)),
            std::optional(MirUndefined::NoSamples));
        Matrix<double> broken = factors;
        broken(3, 1) = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(reasonFor(factors, broken), std::optional(MirUndefined::NotFinite));
        QCOMPARE(reasonFor(broken, factors), std::optional(MirUndefined::NotFinite));
    }

    void constantNeuronIsInactiveAndLeftOut()
    {
        Random random(7, Stream::Evaluation);
        const Matrix<double> factors = uniformMatrix(1000, 3, random);
        Matrix<double> activity(1000, 4);
        activity << factors, Vector<double>::Constant(1000, 5);
        const Information information = InformationEstimator(factors, {}).measure(activity);
        QCOMPARE(information.active, (std::vector<bool>{true, true, true, false}));
        COMPARE_NEAR(information.ratio(3), 1.0 / 3, 1e-14);
        COMPARE_NEAR(
            *information.mir, *InformationEstimator(factors, {}).measure(factors).mir, 1e-14);
    }

    void informationNeverExceedsAnEntropy()
    {
        Random random(8, Stream::Evaluation);
        for (int trial = 0; trial < 300; ++trial) {
            const Index samples = 4 + random.below(60);
            Matrix<double> factors = uniformMatrix(samples, 2, random);
            if (trial % 3 == 0)
                factors = (factors * 2).array().round();
            const Matrix<double> activity = (factors * normalMatrix(2, 3, random)).cwiseMax(0);
            const int bins = 2 + int(random.below(30));
            const Information information
                = InformationEstimator(factors, {bins, Binning::EqualWidth, true})
                      .measure(activity);
            for (Index neuron = 0; neuron < 3; ++neuron)
                for (Index factor = 0; factor < 2; ++factor) {
                    const double nats = information.informationNats(neuron, factor);
                    QVERIFY(nats >= 0);
                    QVERIFY(nats <= correctedEntropy(activity.col(neuron), bins) + 1e-9);
                    QVERIFY(nats <= correctedEntropy(factors.col(factor), bins) + 1e-9);
                }
        }
    }

    void anyInputGivesARatioOrAReason()
    {
        Random random(9, Stream::Evaluation);
        const double odd[] = {0, 1, -1, 1e300, -1e300, 1.7e308, -1.7e308, 5e-324,
            std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()};
        int sound = 0, valued = 0;
        for (int trial = 0; trial < 100'000; ++trial) {
            const Index samples = trial % 2 ? random.below(4) : 4 + random.below(12);
            const Index factorCount = random.below(4), neuronCount = random.below(4);
            Matrix<double> factors = uniformMatrix(samples, factorCount, random);
            Matrix<double> activity = uniformMatrix(samples, neuronCount, random);
            bool isSound = samples >= 4 && factorCount >= 2 && neuronCount >= 1;
            for (Matrix<double>* values : {&factors, &activity}) {
                const Index kind = random.below(6);
                if (values->size() == 0 || kind > 2)
                    continue;
                if (kind == 0)
                    values->col(random.below(values->cols())).setConstant(odd[random.below(10)]);
                else if (kind == 1)
                    (*values)(random.below(values->size())) = odd[random.below(10)];
                else
                    *values *= 1e300;
                isSound = isSound && values->allFinite() && (kind == 2 || neuronCount > 1);
            }
            const InformationOptions options{2 + int(random.below(20)),
                random.below(2) ? Binning::EqualWidth : Binning::EqualCount, random.below(2) == 0};
            const Information information
                = InformationEstimator(factors, options).measure(activity);
            QCOMPARE(information.mir.has_value(), !information.undefined.has_value());
            QVERIFY(information.informationNats.allFinite());
            if (information.mir)
                QVERIFY(*information.mir >= 0 && *information.mir <= 1);
            sound += isSound;
            valued += isSound && information.mir;
        }
        QVERIFY2(sound > 10'000, qPrintable(QString::number(sound)));
        QVERIFY2(valued >= 0.9 * sound,
            qPrintable(QStringLiteral("%1 of %2 sound inputs").arg(valued).arg(sound)));
    }

    void neuronsByFactorThenRatioInactiveLast()
    {
        Information information;
        information.informationNats.resize(5, 2);
        information.informationNats << 0.1, 0.9, //
            0.8, 0.2, //
            0.0, 1.0, //
            1.0, 0.0, //
            0.6, 0.4;
        information.active = {true, true, true, false, true};
        information.ratio.resize(5);
        information.ratio << 0.9, 0.8, 1.0, 1.0, 0.6;
        information.mir = 0.65;
        QCOMPARE(information.neuronsByFactor(), (std::vector<Index>{1, 4, 2, 0, 3}));
        QCOMPARE(information.preferredFactor(0), Index(1));
        // (0.9 - 1/2) / (1 - 1/2) over four active neurons
        COMPARE_NEAR(information.mirShare(0), 0.2, 1e-12);
        QCOMPARE(information.mirShare(3), 0.0);
    }
};

QTEST_APPLESS_MAIN(TestMutualInformation)
#include "tst_mutual_information.moc"

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trainer.h"
#include "support/compare.h"

#include <numbers>

using namespace untangle;

namespace {

ExperimentSettings trainedSettings(Family family, Index factorCount)
{
    ExperimentSettings settings = defaultSettings(family);
    settings.factorCount = factorCount;
    settings.evaluationSamples = 1000;
    return settings;
}

Snapshot trained(const ExperimentSettings& settings, NeuronId neuron)
{
    Trainer trainer(settings);
    for (int i = 0; i < 150; ++i)
        trainer.step();
    return trainer.snapshot(neuron);
}

// f(coefficients . sources + bias)
double equation(const NeuronDetail& detail, const Eigen::RowVectorXd& sources)
{
    const double pre = sources.dot(detail.coefficients) + detail.bias;
    switch (detail.activation) {
    case Activation::Linear:
        return pre;
    case Activation::Relu:
        return std::max(pre, 0.0);
    case Activation::LeakyRelu:
        return std::max(pre, leakySlope * pre);
    case Activation::Tanh:
        return std::tanh(pre);
    }
    return pre;
}

} // namespace

class TestNeuron : public QObject {
    Q_OBJECT

private slots:
    // z = 2 e: the mean of a bin is 2 times its middle, the band 80 % of twice its width.
    void tuningOfALinearNeuron()
    {
        constexpr Index samples = 2400;
        Vector<double> factor(samples);
        for (Index i = 0; i < samples; ++i)
            factor(i) = -1 + 2 * double(i) / double(samples - 1);
        const TuningCurve curve = tuningCurve(factor, 2 * factor, 24);
        QCOMPARE(curve.mean.size(), Index(24));
        const double width = 2.0 / 24, spacing = 2.0 / (samples - 1);
        for (Index bin = 0; bin < 24; ++bin) {
            COMPARE_NEAR(curve.factor(bin), -1 + width * (double(bin) + 0.5), 1e-12);
            COMPARE_NEAR(curve.mean(bin), 2 * curve.factor(bin), 2 * spacing);
            COMPARE_NEAR(curve.high(bin) - curve.low(bin), 0.8 * 2 * width, 4 * spacing);
        }
    }

    void aBinWithoutSamplesIsOpenAndAConstantFactorHasOneBin()
    {
        Vector<double> factor(3), activity(3);
        factor << -1, -1, 1;
        activity << 2, 4, 6;
        const TuningCurve curve = tuningCurve(factor, activity, 3);
        QCOMPARE(curve.mean(0), 3.0);
        QVERIFY(std::isnan(curve.mean(1)) && std::isnan(curve.low(1)));
        QCOMPARE(curve.mean(2), 6.0);
        const TuningCurve flat = tuningCurve(Vector<double>::Ones(3), activity, 3);
        QCOMPARE(flat.mean(0), 4.0);
        QVERIFY(std::isnan(flat.mean(1)));
    }

    void equationGivesTheActivity_data()
    {
        QTest::addColumn<int>("family");
        QTest::addColumn<int>("layer");
        QTest::addColumn<int>("source");
        QTest::newRow("shallow, in its factors")
            << int(Family::Shallow) << 0 << int(NeuronSource::Factors);
        QTest::newRow("autoencoder, in its factors")
            << int(Family::Autoencoder) << 0 << int(NeuronSource::Factors);
        QTest::newRow("deep, in its inputs") << int(Family::Deep) << 0 << int(NeuronSource::Inputs);
        QTest::newRow("deep, in the layer below")
            << int(Family::Deep) << 2 << int(NeuronSource::LayerBelow);
        QTest::newRow("deep autoencoder's linear middle")
            << int(Family::DeepAutoencoder) << 1 << int(NeuronSource::LayerBelow);
    }
    void equationGivesTheActivity()
    {
        QFETCH(int, family);
        QFETCH(int, layer);
        QFETCH(int, source);
        const ExperimentSettings settings = trainedSettings(Family(family), 4);
        const Snapshot snapshot = trained(settings, {layer, 7});
        QVERIFY(snapshot.neuron);
        const NeuronDetail& detail = *snapshot.neuron;
        QCOMPARE(detail.id, (NeuronId{layer, 7}));
        QCOMPARE(int(detail.source), source);

        const Task task({settings.family, 4, settings.inputCount}, settings.seed);
        const Samples<float> samples = task.evaluationSet(settings.evaluationSamples);
        Network<float> network(networkShape(settings));
        network.parameters() = snapshot.parameters;
        std::vector<Matrix<float>> activities;
        network.forward(samples.inputs, activities);
        const Matrix<float>& sources = detail.source == NeuronSource::Factors ? samples.factors
            : layer == 0                                                      ? samples.inputs
                         : activities[std::size_t(layer) - 1];
        const Vector<double> z = activities[std::size_t(layer)].col(7).cast<double>();
        for (Index sample = 0; sample < 20; ++sample)
            COMPARE_NEAR(equation(detail, sources.row(sample).cast<double>()), z(sample), 1e-5);

        COMPARE_NEAR(
            detail.variance + detail.mean * detail.mean, z.squaredNorm() / double(z.size()), 1e-6);
        COMPARE_NEAR(detail.negative, -z.cwiseMin(0.0).mean(), 1e-6);
        QCOMPARE(detail.tuning.size(), std::size_t(4));
        const Vector<float> weights = network.weightsTransposed(layer).col(7);
        COMPARE_NEAR(detail.squaredWeights, double(weights.squaredNorm()), 1e-5);
    }

    // The parts of all neurons add up to the layer's terms.
    void costsAddUp()
    {
        const ExperimentSettings settings = trainedSettings(Family::Shallow, 4);
        Trainer trainer(settings);
        for (int i = 0; i < 150; ++i)
            trainer.step();
        double energy = 0, negative = 0, mir = 0;
        Snapshot snapshot;
        for (Index neuron = 0; neuron < 20; ++neuron) {
            snapshot = trainer.snapshot(NeuronId{0, neuron});
            energy += snapshot.neuron->variance + snapshot.neuron->mean * snapshot.neuron->mean;
            negative += snapshot.neuron->negative;
            mir += snapshot.information[0].mirShare(neuron);
        }
        COMPARE_NEAR(energy, snapshot.head.terms.activity, 1e-5);
        COMPARE_NEAR(negative, snapshot.head.terms.nonneg, 1e-5);
        COMPARE_NEAR(mir, *snapshot.information[0].mir, 1e-12);
    }

    void alignmentHasItsClosedForms()
    {
        Matrix<double> directions(3, 2);
        directions << 0, -2, 3, 0, 0, 0; // the last one has no direction
        const Vector<double> even = Vector<double>::Ones(3);
        COMPARE_NEAR(*alignmentOf(directions, even), 1.0, 1e-15);
        directions.row(0) << 2, -2;
        COMPARE_NEAR(*alignmentOf(directions, even), 0.75, 1e-15);
        Vector<double> uneven(3);
        uneven << 3, 1, 100;
        COMPARE_NEAR(*alignmentOf(directions, uneven), (3 * 0.5 + 1) / 4, 1e-15);
        QVERIFY(!alignmentOf(directions, Vector<double>::Zero(3)));
        // Random directions: the mean of max(cos^2, sin^2) is 1/2 + 1/pi.
        Random random(1, Stream::Weights);
        const Matrix<double> many = normalMatrix(20'000, 2, random);
        COMPARE_NEAR(*alignmentOf(many, Vector<double>::Ones(20'000)), 0.5 + 1 / std::numbers::pi,
            5e-3); // five standard errors
    }

    void aNeuronThatDoesNotExistIsLeftOut()
    {
        const ExperimentSettings settings = trainedSettings(Family::Shallow, 4);
        QVERIFY(trained(settings, {0, 19}).neuron);
        QVERIFY(!trained(settings, {0, 20}).neuron);
        QVERIFY(!trained(settings, {1, 0}).neuron);
        QVERIFY(trained(settings, {0, 19}).gridActivity.empty());
    }

    // In a linear network the grid is mapped by the very equation of the neuron.
    void twoFactorsHaveAMappedSquare()
    {
        const Matrix<float> grid = factorGrid();
        QCOMPARE(grid.row(0), Eigen::RowVector2f(-1, -1));
        QCOMPARE(grid.row(gridSide - 1), Eigen::RowVector2f(1, -1));
        QCOMPARE(grid.row(gridSide * gridSide - 1), Eigen::RowVector2f(1, 1));
        const Snapshot snapshot = trained(trainedSettings(Family::Shallow, 2), {0, 3});
        QCOMPARE(snapshot.gridActivity.size(), std::size_t(1));
        QCOMPARE(snapshot.gridActivity[0].rows(), gridSide * gridSide);
        QCOMPARE(snapshot.gridActivity[0].cols(), Index(20));
        for (Index point = 0; point < grid.rows(); ++point)
            COMPARE_NEAR(double(snapshot.gridActivity[0](point, 3)),
                equation(*snapshot.neuron, grid.row(point).cast<double>()), 1e-5);
    }
};

QTEST_APPLESS_MAIN(TestNeuron)
#include "tst_neuron.moc"

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel.h"

#include "core/trainer.h"
#include "support/allocation_count.h"
#include "support/compare.h"

#include <cstring>
#include <limits>
#include <thread>

using namespace untangle;

namespace {

constexpr auto notANumber = std::numeric_limits<float>::quiet_NaN();

// What float and double disagree about by more than rounding is the side of a kink, where the
// gradient jumps: samples with a pre-activation this near to 0 are left out.
constexpr double nearKink = 1e-5;

struct Case {
    Network<float> network;
    Matrix<float> inputs, targets;
    LossWeights weights;
};

Network<double> inDouble(const Network<float>& network)
{
    Network<double> result(network.shape());
    result.parameters() = network.parameters().cast<double>();
    return result;
}

std::vector<Index> samplesOffTheKinks(const Network<double>& network, const Matrix<double>& inputs)
{
    std::vector<Matrix<double>> activities;
    network.forward(inputs, activities);
    std::vector<Index> kept;
    Vector<double> nearest = Vector<double>::Ones(inputs.rows());
    for (Index layer = 0; layer < network.shape().hiddenCount(); ++layer) {
        Matrix<double> pre = (layer == 0 ? inputs : activities[std::size_t(layer) - 1])
            * network.weightsTransposed(layer);
        pre.rowwise() += network.bias(layer).transpose();
        nearest = nearest.cwiseMin(pre.cwiseAbs().rowwise().minCoeff());
    }
    for (Index sample = 0; sample < inputs.rows(); ++sample)
        if (nearest(sample) > nearKink)
            kept.push_back(sample);
    return kept;
}

Case randomCase(Index sampleCount, Random& random)
{
    NetworkShape shape;
    const Index layerCount = 1 + random.below(4);
    for (Index layer = 0; layer <= layerCount; ++layer)
        shape.sizes.push_back(1 + random.below(64));
    for (Index layer = 1; layer < layerCount; ++layer)
        shape.activations.push_back(Activation(random.below(4)));
    Case result{Network<float>(shape), {}, {}, {}};
    result.network.initialise(1.2, random);
    for (float& parameter : result.network.parameters())
        parameter += float(0.1 * random.normal());
    const Matrix<double> candidates
        = normalMatrix(2 * sampleCount, shape.sizes.front(), random).cast<float>().cast<double>();
    std::vector<Index> kept = samplesOffTheKinks(inDouble(result.network), candidates);
    kept.resize(std::min(kept.size(), std::size_t(sampleCount)));
    result.inputs = candidates(kept, Eigen::all).cast<float>();
    result.targets = normalMatrix(Index(kept.size()), shape.sizes.back(), random).cast<float>();
    const auto beta = [&] { return random.uniform() < 0.3 ? 0 : random.uniform(); };
    result.weights = {beta(), beta(), beta()};
    return result;
}

// Empty when a kernel's terms and gradient are those of Eigen in double, within the rounding of
// sums of float products: 6e-8 each, some hundred of them one after the other.
QString difference(LossKernel& kernel, const Case& c)
{
    constexpr double tolerance = 1e-5;
    const Network<double> network = inDouble(c.network);
    LossWorkspace<double> workspace;
    Vector<double> expectedGradient(c.network.parameters().size());
    const LossTerms expected = lossGradient<double>(network, c.inputs.cast<double>(),
        c.targets.cast<double>(), c.weights, workspace, expectedGradient);
    // What was in the gradient before must not matter.
    Vector<float> gradient = Vector<float>::Constant(expectedGradient.size(), notANumber);
    const LossTerms terms = kernel.gradient(c.network, c.inputs, c.targets, c.weights, gradient);

    std::vector<Matrix<float>> activities;
    const LossTerms alone = kernel.terms(c.network, c.inputs, c.targets, activities);
    for (LossTerm term : allLossTerms) {
        const double scale = std::max(1.0, expected.value(term));
        for (const LossTerms& is : {terms, alone})
            if (!(std::abs(is.value(term) - expected.value(term)) <= tolerance * scale))
                return QStringLiteral("term %1 is %2, expected %3")
                    .arg(int(term))
                    .arg(is.value(term))
                    .arg(expected.value(term));
    }
    for (Index layer = 0; layer < network.shape().hiddenCount(); ++layer) {
        const auto l = std::size_t(layer);
        const QString message
            = test::difference(activities[l], workspace.activities[l], tolerance, true);
        if (!message.isEmpty())
            return QStringLiteral("hidden layer %1: ").arg(layer) + message;
    }
    const double scale = std::max(1e-3, expectedGradient.cwiseAbs().maxCoeff());
    const QString message = test::difference(Vector<double>(gradient.cast<double>() / scale),
        Vector<double>(expectedGradient / scale), tolerance);
    return message.isEmpty() ? message : "gradient: " + message;
}

void addKernelRows()
{
    QTest::addColumn<Kernel>("kernel");
    for (Kernel kernel : availableKernels())
        QTest::newRow(std::string(kernelName(kernel)).c_str()) << kernel;
}

ExperimentSettings shortRun(std::uint32_t seed = 1)
{
    ExperimentSettings settings = defaultSettings(Family::Shallow);
    settings.seed = seed;
    settings.scheduleSteps = 300;
    settings.evaluationSamples = 512;
    settings.batchSize = 101;
    return settings;
}

Vector<float> trained(const ExperimentSettings& settings, Kernel kernel)
{
    Trainer trainer(settings, kernel);
    while (trainer.step()) { }
    return trainer.parameters();
}

bool sameBytes(const Vector<float>& left, const Vector<float>& right)
{
    return left.size() == right.size()
        && std::memcmp(left.data(), right.data(), std::size_t(left.size()) * sizeof(float)) == 0;
}

} // namespace

class TestKernel : public QObject {
    Q_OBJECT

private slots:
    void namesAreDistinctAndTheBestIsAvailable()
    {
        const std::vector<Kernel> available = availableKernels();
        QCOMPARE(available.front(), Kernel::Eigen);
        QCOMPARE(available.back(), bestKernel());
        for (Kernel left : allKernels)
            for (Kernel right : allKernels)
                QCOMPARE(kernelName(left) == kernelName(right), left == right);
    }

    void gradientAndTermsAreThoseOfEigenInDouble_data() { addKernelRows(); }
    void gradientAndTermsAreThoseOfEigenInDouble()
    {
        QFETCH(Kernel, kernel);
        Random random(7, Stream::Task);
        // One kernel for all shapes: it must find its memory anew. Chunks hold 128 samples.
        LossKernel loss(kernel);
        std::vector<Index> sampleCounts{127, 128, 129, 255, 257, 1000, 4096};
        for (Index count = 1; count <= 40; ++count)
            sampleCounts.push_back(count);
        for (int i = 0; i < 60; ++i)
            sampleCounts.push_back(1 + random.below(300));
        for (Index count : sampleCounts) {
            const Case c = randomCase(count, random);
            if (c.inputs.rows() == 0)
                continue;
            const QString message = difference(loss, c);
            QVERIFY2(message.isEmpty(),
                qPrintable(QStringLiteral("%1 samples, %2 layers: ")
                               .arg(c.inputs.rows())
                               .arg(c.network.shape().layerCount())
                    + message));
        }
    }

    void everyWidthHasItsTiles_data() { addKernelRows(); }
    void everyWidthHasItsTiles()
    {
        QFETCH(Kernel, kernel);
        Random random(8, Stream::Task);
        LossKernel loss(kernel);
        for (Index width = 1; width <= 64; ++width) {
            const Activation activation = Activation(width % 4);
            Case c{Network<float>({{3, width, 1 + width % 13, 2}, {activation, activation}}), {},
                {}, {0.3, 0.01, 0.02}};
            c.network.initialise(1, random);
            const Matrix<double> inputs = normalMatrix(40, 3, random).cast<float>().cast<double>();
            const std::vector<Index> kept = samplesOffTheKinks(inDouble(c.network), inputs);
            c.inputs = inputs(kept, Eigen::all).cast<float>();
            c.targets = normalMatrix(Index(kept.size()), 2, random).cast<float>();
            const QString message = difference(loss, c);
            QVERIFY2(
                message.isEmpty(), qPrintable(QStringLiteral("width %1: ").arg(width) + message));
        }
    }

    // At a kink itself: the slope of ReLU is 0, that of leaky ReLU its lower one, the derivative of
    // max(-a, 0) is 0.
    void slopesAtAKinkAreThoseOfTheLoss_data() { addKernelRows(); }
    void slopesAtAKinkAreThoseOfTheLoss()
    {
        QFETCH(Kernel, kernel);
        LossKernel loss(kernel);
        for (Activation activation :
            {Activation::Linear, Activation::Relu, Activation::LeakyRelu, Activation::Tanh}) {
            Case c{Network<float>({{1, 1, 1}, {activation}}), Matrix<float>::Ones(3, 1),
                Matrix<float>::Ones(3, 1), {0.7, 0.2, 0}};
            c.network.parameters() << 0, 0, 2, 0;
            const QString message = difference(loss, c);
            QVERIFY2(message.isEmpty(), qPrintable(message));
        }
    }

    void tanhIsAccurate_data() { addKernelRows(); }
    void tanhIsAccurate()
    {
        QFETCH(Kernel, kernel);
        Network<float> network({{1, 1, 1}, {Activation::Tanh}});
        network.parameters() << 1, 0, 1, 0;
        const Matrix<float> inputs = Vector<float>::LinSpaced(20'001, -12, 12);
        std::vector<Matrix<float>> activities;
        LossKernel(kernel).terms(network, inputs, inputs, activities);
        const QString message = test::difference(
            activities[0], Matrix<double>(inputs.cast<double>().array().tanh()), 1e-6);
        QVERIFY2(message.isEmpty(), qPrintable(message));
    }

    void whatIsNotFiniteIsNoticed_data() { addKernelRows(); }
    void whatIsNotFiniteIsNoticed()
    {
        QFETCH(Kernel, kernel);
        Random random(9, Stream::Task);
        LossKernel loss(kernel);
        for (Activation activation :
            {Activation::Linear, Activation::Relu, Activation::LeakyRelu, Activation::Tanh})
            for (float odd : {notANumber, std::numeric_limits<float>::infinity(), 3e38f})
                for (Index at : {0, 12, 15, 27}) { // W_1, b_1, W_2, b_2
                    Network<float> network({{4, 3, 4}, {activation}});
                    network.initialise(1, random);
                    network.parameters()(at) = odd;
                    const Matrix<float> samples = normalMatrix(19, 4, random).cast<float>();
                    Vector<float> gradient(network.parameters().size());
                    const LossTerms terms
                        = loss.gradient(network, samples, samples, {0.3, 0.1, 0.1}, gradient);
                    const bool saturates
                        = activation == Activation::Tanh && at == 12 && !std::isnan(odd);
                    QVERIFY(terms.notFinite() || saturates);
                }
    }

    void oneKernelGivesTheSameBytesOnAnyThread_data() { addKernelRows(); }
    void oneKernelGivesTheSameBytesOnAnyThread()
    {
        QFETCH(Kernel, kernel);
        const Vector<float> first = trained(shortRun(), kernel);
        QVERIFY(first.allFinite());
        Vector<float> elsewhere;
        std::thread([&] { elsewhere = trained(shortRun(), kernel); }).join();
        QVERIFY(sameBytes(first, elsewhere));
        QVERIFY(!sameBytes(first, trained(shortRun(2), kernel)));
        const Trainer trainer(shortRun(), kernel);
        QCOMPARE(trainer.snapshot().kernel, kernel);
    }

    void kernelsRoundDifferentlyAndAgreeInTheEnd()
    {
        std::vector<double> mirs, r2s;
        std::vector<Vector<float>> parameters;
        for (Kernel kernel : availableKernels()) {
            Trainer trainer(defaultSettings(Family::Shallow), kernel);
            while (trainer.step()) { }
            const Evaluation last = trainer.evaluate();
            mirs.push_back(last.layers[0].mir.value());
            r2s.push_back(last.r2);
            for (const Vector<float>& other : parameters)
                QVERIFY(!sameBytes(other, trainer.parameters())); // it was another kernel
            parameters.push_back(trainer.parameters());
        }
        for (std::size_t i = 1; i < mirs.size(); ++i) {
            COMPARE_NEAR(mirs[i], mirs[0], 0.01);
            COMPARE_NEAR(r2s[i], r2s[0], 0.01);
        }
    }

    void aStepAllocatesNothing_data()
    {
        QTest::addColumn<Kernel>("kernel");
        QTest::addColumn<Family>("family");
        QTest::addColumn<Activation>("activation");
        const char* const names[] = {"linear", "relu", "leaky", "tanh"};
        for (Kernel kernel : availableKernels())
            for (Family family : {Family::Shallow, Family::Autoencoder, Family::Deep,
                     Family::DeepAutoencoder, Family::Torus, Family::Ring})
                for (int activation = 0; activation < 4; ++activation)
                    QTest::addRow("%s family %d %s", std::string(kernelName(kernel)).c_str(),
                        int(family), names[activation])
                        << kernel << family << Activation(activation);
    }
    void aStepAllocatesNothing()
    {
        QFETCH(Kernel, kernel);
        QFETCH(Family, family);
        QFETCH(Activation, activation);
        if (!test::countsAllocations)
            QSKIP("allocations cannot be counted with this C library");
        ExperimentSettings settings = defaultSettings(family);
        settings.activation = activation;
        settings.evaluationInterval = 1000;
        settings.evaluationSamples = 128;
        Trainer trainer(settings, kernel);
        QVERIFY(trainer.step());
        const long before = test::allocationCount();
        for (int i = 0; i < 20; ++i)
            trainer.step();
        QCOMPARE(test::allocationCount() - before, 0L);
        Vector<float> counted(100);
        QVERIFY(test::allocationCount() > before); // the count is alive
    }
};

QTEST_APPLESS_MAIN(TestKernel)
#include "tst_kernel.moc"

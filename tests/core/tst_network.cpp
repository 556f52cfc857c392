// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss.h"
#include "core/optimizer.h"
#include "support/compare.h"
#include "support/golden.h"

using namespace untangle;

namespace {

struct Golden {
    QJsonObject json;
    NetworkShape shape;
    LossWeights weights;
};

Golden golden(const QString& name)
{
    Golden result;
    result.json = test::goldenCase(name);
    for (const QJsonValue& size : result.json["sizes"].toArray())
        result.shape.sizes.push_back(Index(size.toInteger()));
    for (const QJsonValue& activation : result.json["activations"].toArray()) {
        const QString word = activation.toString();
        result.shape.activations.push_back(word == "linear" ? Activation::Linear
                : word == "relu"                            ? Activation::Relu
                : word == "leaky"                           ? Activation::LeakyRelu
                                                            : Activation::Tanh);
    }
    const QJsonObject betas = result.json["betas"].toObject();
    result.weights
        = {betas["nonneg"].toDouble(), betas["act"].toDouble(), betas["weight"].toDouble()};
    return result;
}

QString compareTerms(const LossTerms& terms, const LossWeights& weights,
    const QJsonObject& expected, double tolerance)
{
    const Vector<double> is{
        {terms.prediction, terms.activity, terms.nonneg, terms.weight, terms.total(weights)}};
    const Vector<double> should{
        {expected["pred"].toDouble(), expected["act"].toDouble(), expected["nonneg"].toDouble(),
            expected["weight"].toDouble(), expected["total"].toDouble()}};
    return test::difference(is, should, tolerance, true);
}

template <typename Scalar> QString compareGolden(const QString& name, double tolerance)
{
    const Golden golden = ::golden(name);
    const Matrix<Scalar> x = test::toMatrix(golden.json["x"]).cast<Scalar>();
    const Matrix<Scalar> y = test::toMatrix(golden.json["y"]).cast<Scalar>();
    Network<Scalar> network(golden.shape);
    network.parameters() = test::toParameters<Scalar>(golden.json["params0"]);
    LossWorkspace<Scalar> workspace;
    Vector<Scalar> gradient(golden.shape.parameterCount());
    const LossTerms terms = lossGradient(network, x, y, golden.weights, workspace, gradient);

    QString message = compareTerms(
        terms, golden.weights, golden.json["loss_terms_unweighted"].toObject(), tolerance);
    if (!message.isEmpty())
        return "loss terms: " + message;
    message = test::difference(
        workspace.activities.back(), test::toMatrix(golden.json["outputs"]), tolerance, true);
    if (!message.isEmpty())
        return "outputs: " + message;
    const QJsonArray hidden = golden.json["hidden"].toArray();
    for (int layer = 0; layer < hidden.size(); ++layer) {
        message = test::difference(workspace.activities[std::size_t(layer)],
            test::toMatrix(hidden[layer]), tolerance, true);
        if (!message.isEmpty())
            return QStringLiteral("hidden layer %1: ").arg(layer) + message;
    }
    message = test::difference(
        gradient, test::toParameters<double>(golden.json["grads"]), tolerance, true);
    if (!message.isEmpty())
        return "gradient: " + message;

    for (const bool useAdam : {true, false}) {
        network.parameters() = test::toParameters<Scalar>(golden.json["params0"]);
        Adam<Scalar> adam(golden.shape.parameterCount());
        const QJsonObject expected = golden.json[useAdam ? "after_adam" : "after_sgd"].toObject();
        for (int step = 1; step <= 100; ++step) {
            lossGradient(network, x, y, golden.weights, workspace, gradient);
            if (useAdam)
                adam.step(0.01, gradient, network.parameters());
            else
                sgdStep(0.05, gradient, network.parameters());
            const QString key = QString::number(step);
            if (!expected.contains(key))
                continue;
            const QJsonObject state = expected[key].toObject();
            message = test::difference(
                network.parameters(), test::toParameters<double>(state["params"]), tolerance, true);
            if (message.isEmpty())
                message = compareTerms(lossTerms(network, x, y, workspace), golden.weights,
                    state["loss_terms_unweighted"].toObject(), tolerance);
            if (!message.isEmpty())
                return QStringLiteral("%1 step %2: ").arg(useAdam ? "Adam" : "SGD").arg(step)
                    + message;
        }
    }
    return {};
}

// A random network with data, none of whose values lies within 1e-3 of a kink.
struct RandomCase {
    Network<double> network;
    Matrix<double> x, y;
    LossWeights weights;
};

RandomCase randomCase(Random& random)
{
    while (true) {
        NetworkShape shape;
        const Index layerCount = 2 + random.below(3);
        for (Index layer = 0; layer <= layerCount; ++layer)
            shape.sizes.push_back(1 + random.below(6));
        for (Index layer = 1; layer < layerCount; ++layer)
            shape.activations.push_back(Activation(random.below(4)));
        RandomCase result{Network<double>(shape), {}, {}, {}};
        result.network.initialise(1.2, random);
        for (Index i = 0; i < result.network.parameters().size(); ++i)
            result.network.parameters()(i) += 0.1 * random.normal();
        const Index samples = 1 + random.below(8);
        result.x = normalMatrix(samples, shape.sizes.front(), random);
        result.y = normalMatrix(samples, shape.sizes.back(), random);
        const auto beta = [&] { return random.uniform() < 0.2 ? 0 : random.uniform(); };
        result.weights = {beta(), beta(), beta()};

        // Kinks: those of the functions lie at pre = 0, that of max(-a, 0) at a = 0. For all four
        // functions a is within 1e-3 of 0 when pre is, but a dead ReLU is at 0 far from its kink.
        std::vector<Matrix<double>> activities;
        result.network.forward(result.x, activities);
        bool nearKink = false;
        for (Index layer = 0; layer < shape.hiddenCount(); ++layer) {
            const auto l = std::size_t(layer);
            Matrix<double> pre = (layer == 0 ? result.x : activities[l - 1])
                * result.network.weightsTransposed(layer);
            pre.rowwise() += result.network.bias(layer).transpose();
            nearKink |= (pre.array().abs() < 1e-3).any();
            if (shape.activations[l] == Activation::LeakyRelu)
                nearKink |= (activities[l].array().abs() < 1e-3).any();
        }
        if (!nearKink)
            return result;
    }
}

} // namespace

class TestNetwork : public QObject {
    Q_OBJECT

private slots:
    void goldenCases_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"golden_linear_nonneg", "golden_linear_no_nonneg", "golden_relu",
                 "golden_relu_2hidden", "golden_leaky_tanh_2hidden_nonneg"})
            QTest::newRow(name) << QString(name);
    }
    void goldenCases()
    {
        QFETCH(QString, name);
        const QString inDouble = compareGolden<double>(name, 1e-9);
        QVERIFY2(inDouble.isEmpty(), qPrintable("double: " + inDouble));
        const QString inFloat = compareGolden<float>(name, 1e-4);
        QVERIFY2(inFloat.isEmpty(), qPrintable("float: " + inFloat));
    }

    void gradientMatchesCentralDifferences()
    {
        Random random(2022, Stream::Task);
        int checked = 0;
        for (int i = 0; i < 200; ++i) {
            RandomCase c = randomCase(random);
            Vector<double>& p = c.network.parameters();
            LossWorkspace<double> workspace;
            Vector<double> gradient(p.size());
            lossGradient(c.network, c.x, c.y, c.weights, workspace, gradient);
            for (Index k = 0; k < p.size(); ++k) {
                const double h = 1e-5 * std::max(1.0, std::abs(p(k))), at = p(k);
                p(k) = at + h;
                const double above = lossTerms(c.network, c.x, c.y, workspace).total(c.weights);
                p(k) = at - h;
                const double below = lossTerms(c.network, c.x, c.y, workspace).total(c.weights);
                p(k) = at;
                const double numeric = (above - below) / (2 * h), analytic = gradient(k);
                const double error = std::abs(analytic - numeric)
                    / std::max(1e-3, std::abs(analytic) + std::abs(numeric));
                QVERIFY2(error <= 1e-6,
                    qPrintable(QStringLiteral("net %1, parameter %2: %3 against %4")
                                   .arg(i)
                                   .arg(k)
                                   .arg(analytic)
                                   .arg(numeric)));
                ++checked;
            }
        }
        QVERIFY(checked > 5000);
    }

    void termsAreThoseOfTheDefinition()
    {
        // One sample, one hidden linear neuron, checked by hand: a = 2 * 1 - 3 = -1, o = 4 a + 1 =
        // -3.
        Network<double> network({{1, 1, 1}, {Activation::Linear}});
        network.parameters() << 2, -3, 4, 1;
        LossWorkspace<double> workspace;
        const Matrix<double> x = Matrix<double>::Ones(1, 1), y = Matrix<double>::Zero(1, 1);
        const LossTerms terms = lossTerms(network, x, y, workspace);
        QCOMPARE(terms.prediction, 9.0);
        QCOMPARE(terms.nonneg, 1.0);
        QCOMPARE(terms.activity, 1.0);
        QCOMPARE(terms.weight, 20.0);
        QCOMPARE(terms.total({0.5, 0.1, 0.01}), 9 + 0.5 + 0.1 + 0.2);
    }

    void aTermWithoutStrengthNeverBreaksTheTotal()
    {
        LossTerms terms{1, std::numeric_limits<double>::infinity(), 2, 3};
        QCOMPARE(terms.total({0, 0.5, 0}), 2.0);
        QCOMPARE(terms.notFinite(), std::optional(LossTerm::Nonneg));
    }
};

QTEST_APPLESS_MAIN(TestNetwork)
#include "tst_network.moc"

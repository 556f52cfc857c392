// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/torch_export.h"

#include "app/csv.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <charconv>

namespace untangle {

namespace {

constexpr Index shownSamples = 5;

// Shortest digits that read back the same float.
QByteArray text(float value)
{
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return QByteArray(digits.data(), end - digits.data());
}

QByteArray text(double value)
{
    return exactText(value);
}

template <typename Row> QByteArray list(const Row& row)
{
    QByteArrayList numbers;
    for (Index i = 0; i < row.size(); ++i)
        numbers.append(text(row(i)));
    return '[' + numbers.join(", ") + ']';
}

// One row of the matrix a line.
template <typename Values> QByteArray rows(const Values& matrix, int indent = 0)
{
    const QByteArray margin(indent, ' ');
    QByteArray result = "[\n";
    for (Index row = 0; row < matrix.rows(); ++row)
        result += margin + "    " + list(matrix.row(row)) + ",\n";
    return result + margin + ']';
}

QByteArray nameOf(Family family)
{
    switch (family) {
    case Family::Shallow:
        return "shallow";
    case Family::Autoencoder:
        return "autoencoder";
    case Family::Deep:
        return "deep";
    case Family::DeepAutoencoder:
        return "deep autoencoder";
    case Family::Torus: // only runs of the Playground are exported
    case Family::Ring:
        break;
    }
    return {};
}

QByteArray functionOf(Activation activation)
{
    switch (activation) {
    case Activation::Linear:
        return "identity";
    case Activation::Relu:
        return "torch.relu";
    case Activation::LeakyRelu:
        return "leaky_relu";
    case Activation::Tanh:
        return "torch.tanh";
    }
    return {};
}

constexpr char head[] = R"py(#!/usr/bin/env python3
"""A network that was trained by Untangle, rebuilt in PyTorch (1.13 or later).

Family: @FAMILY@, seed @SEED@, step @STEP@.

Run this file. It draws the evaluation samples of the program, computes the network's outputs and
losses on them, and prints each beside the program's value. It ends with exit code 1 if any of them
differs by more than 1e-5 of its value.

J. C. R. Whittington, W. Dorrell, S. Ganguli and T. E. J. Behrens, Disentanglement with Biological
Constraints: A Theory of Functional Cell Types, ICLR 2023.
"""
import sys

import torch

torch.set_default_dtype(torch.float64)


def single(values):
    """Numbers of the program, which trains in single precision."""
    return torch.tensor(values, dtype=torch.float32).double()


def identity(a):
    return a


def leaky_relu(a):
    return torch.nn.functional.leaky_relu(a, @SLOPE@)


# ---- The trained network: weights W (outputs x inputs) and bias b of each layer -----------------

LAYERS = [
@LAYERS@]
# Of each hidden layer.
ACTIVATIONS = [@ACTIVATIONS@]


class Network(torch.nn.Module):
    """z_l = f_l(W_l z_(l-1) + b_l). z_0 is the input x; the last layer is linear."""

    def __init__(self):
        super().__init__()
        self.layers = torch.nn.ModuleList()
        for weights, bias in LAYERS:
            layer = torch.nn.Linear(weights.shape[1], weights.shape[0])
            layer.weight = torch.nn.Parameter(weights)
            layer.bias = torch.nn.Parameter(bias)
            self.layers.append(layer)

    def forward(self, x):
        """The activities of all hidden layers, and the outputs."""
        activities = []
        for layer, f in zip(self.layers, ACTIVATIONS):
            x = f(layer(x))
            activities.append(x)
        return activities, self.layers[-1](x)


# ---- The loss ------------------------------------------------------------------------------------

BETA_NONNEG = @BETA_NONNEG@
BETA_ACTIVITY = @BETA_ACTIVITY@
BETA_WEIGHT = @BETA_WEIGHT@


def loss_terms(network, inputs, targets):
    """The four terms without their betas; only the total has them.

    prediction  mean over samples and outputs of (o - y)^2
    nonneg      mean over samples of the sum over hidden neurons of max(-z, 0)
    activity    mean over samples of the sum over hidden neurons of z^2
    weight      sum of all squared weights, no biases
    """
    activities, outputs = network(inputs)
    terms = {
        "prediction": ((outputs - targets) ** 2).mean(),
        "nonneg": sum(torch.relu(-z).sum(dim=1).mean() for z in activities),
        "activity": sum((z ** 2).sum(dim=1).mean() for z in activities),
        "weight": sum((layer.weight ** 2).sum() for layer in network.layers),
    }
    terms["total"] = (terms["prediction"] + BETA_NONNEG * terms["nonneg"]
                      + BETA_ACTIVITY * terms["activity"] + BETA_WEIGHT * terms["weight"])
    return terms, outputs


# ---- The data ------------------------------------------------------------------------------------

)py";

// The evaluation set as the program draws it.
constexpr char drawnFactors[] = R"py(SEED = @SEED@
SAMPLE_COUNT = @SAMPLES@
FACTOR_COUNT = @FACTORS@
EVALUATION_STREAM = @STREAM@  # the program's other random numbers come from other streams
WORD = (1 << 64) - 1  # arithmetic is modulo 2^64


def splitmix64(state):
    """The next state, and a number from it."""
    state = (state + 0x9E3779B97F4A7C15) & WORD
    z = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & WORD
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & WORD
    return state, z ^ (z >> 31)


def uniform_numbers(seed, stream):
    """Uniform on [0, 1), by xoshiro256++ (Blackman and Vigna 2019) started by splitmix64."""
    def rotated(x, k):
        return ((x << k) | (x >> (64 - k))) & WORD

    _, state = splitmix64((seed << 32) | stream)
    s = []
    for _ in range(4):
        state, word = splitmix64(state)
        s.append(word)
    while True:
        number = (rotated((s[0] + s[3]) & WORD, 23) + s[0]) & WORD
        shifted = (s[1] << 17) & WORD
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= shifted
        s[3] = rotated(s[3], 45)
        yield (number >> 11) * 2.0 ** -53


def evaluation_factors():
    """The factors e (samples x factors), independent and uniform on [-1, 1)."""
    numbers = uniform_numbers(SEED, EVALUATION_STREAM)
    return single([[-1 + 2 * next(numbers) for _ in range(FACTOR_COUNT)]
                   for _ in range(SAMPLE_COUNT)])


)py";

// The evaluation set of data that the user brought.
constexpr char ownFactors[] = R"py(# The samples that the program measures on, of the data @NAME@.
FACTORS = @ROWS@


def evaluation_factors():
    """The factors e (samples x factors)."""
    return single(FACTORS)


)py";

constexpr char givenInputs[] = R"py(INPUTS = @ROWS@


def inputs_of(e):
    """x comes with the data."""
    return single(INPUTS)


)py";

constexpr char linearInputs[] = R"py(D = single(@D@)  # inputs x factors, orthonormal columns


def inputs_of(e):
    """x = D e."""
    return e @ D.T


)py";

constexpr char deepInputs[] = R"py(W1 = single(@W1@)
B1 = single(@B1@)
W2 = single(@W2@)
# W2 and the shift are such that the inputs have mean 0 and variance 1/3.
SHIFT = single(@SHIFT@)


def inputs_of(e):
    """x = W2 tanh(W1 e + b1) + shift: what the network has to invert."""
    return torch.tanh(e @ W1.T + B1) @ W2.T + SHIFT


)py";

constexpr char rotatedTargets[] = R"py(ROTATION = single(@ROTATION@)


def targets_of(e, x):
    """y = R e: the factors, rotated."""
    return e @ ROTATION.T


)py";

constexpr char inputTargets[] = R"py(def targets_of(e, x):
    """y = x: an autoencoder."""
    return x


)py";

constexpr char comparison[]
    = R"py(# ---- The program's values, computed in double precision ----------------------------------------

PROGRAM = {
    "prediction": @PREDICTION@,
    "nonneg": @NONNEG@,
    "activity": @ACTIVITY@,
    "weight": @WEIGHT@,
    "total": @TOTAL@,
    "R2": @R2@,
}
# Of the first samples.
PROGRAM_OUTPUTS = @OUTPUTS@
TOLERANCE = 1e-5  # relative


def is_same(here, program):
    return abs(here - program) <= TOLERANCE * abs(program)


def main():
    factors = evaluation_factors()
    inputs = inputs_of(factors)
    targets = targets_of(factors, inputs)
    with torch.no_grad():
        values, outputs = loss_terms(Network(), inputs, targets)
    # R2 = 1 - mean squared error / mean variance of the targets
    values["R2"] = 1 - values["prediction"] / targets.var(dim=0, unbiased=False).mean()

    pairs = [(name, float(values[name]), program) for name, program in PROGRAM.items()]
    for sample, row in enumerate(PROGRAM_OUTPUTS):
        for output, program in enumerate(row):
            name = f"o{output + 1} of sample {sample + 1}"
            pairs.append((name, float(outputs[sample, output]), program))

    print(f"{'':16}{'here':>24}{'program':>24}")
    for name, here, program in pairs:
        mark = "" if is_same(here, program) else "  differs"
        print(f"{name:16}{here:24.16g}{program:24.16g}{mark}")
    different = sum(not is_same(here, program) for _, here, program in pairs)
    if different:
        print(f"{different} of {len(pairs)} values differ.")
        return 1
    print(f"All {len(pairs)} values are the same within {TOLERANCE}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
)py";

using Placeholders = std::initializer_list<std::pair<const char*, QByteArray>>;

QByteArray filled(const char* part, const Placeholders& values)
{
    QByteArray result = part;
    for (const auto& [name, value] : values)
        result.replace(QByteArray("@") + name + '@', value);
    return result;
}

TaskSettings taskOf(const ExperimentSettings& settings)
{
    return {settings.family, settings.factorCount, settings.inputCount, settings.data};
}

// What x is, in the precision of the script.
Matrix<double> exactInputs(
    const ExperimentSettings& settings, const Task& task, const Samples<float>& samples)
{
    const InputModel kind = inputModel(settings.family, settings.data);
    if (kind == InputModel::Given)
        return samples.inputs.cast<double>();
    const DataModel model = task.dataModel();
    Matrix<double> inputs
        = samples.factors.cast<double>() * model.mixing.cast<double>().transpose();
    if (kind == InputModel::Deep) {
        inputs.rowwise() += model.hiddenBias.cast<double>().transpose();
        inputs = (inputs.array().tanh().matrix() * model.readout.cast<double>().transpose()).eval();
        inputs.rowwise() += model.shift.cast<double>().transpose();
    }
    return inputs;
}

QByteArray dataScript(const ExperimentSettings& settings, const Task& task)
{
    const DataModel model = task.dataModel();
    const InputModel kind = inputModel(settings.family, settings.data);
    QByteArray script;
    if (settings.data) {
        const Samples<float> samples = task.evaluationSet(settings.evaluationSamples);
        // In quotes and without line breaks, whatever the file is called.
        const QJsonArray name{QString::fromStdString(settings.data->name)};
        const QByteArray quoted = QJsonDocument(name).toJson(QJsonDocument::Compact);
        script += filled(ownFactors,
            {{"ROWS", rows(samples.factors)}, {"NAME", quoted.mid(1, quoted.size() - 2)}});
        if (kind == InputModel::Given)
            script += filled(givenInputs, {{"ROWS", rows(samples.inputs)}});
    } else {
        script += filled(drawnFactors,
            {{"SEED", QByteArray::number(settings.seed)},
                {"SAMPLES", QByteArray::number(qint64(settings.evaluationSamples))},
                {"FACTORS", QByteArray::number(qint64(settings.factorCount))},
                {"STREAM", QByteArray::number(int(Stream::Evaluation))}});
    }
    if (kind == InputModel::Deep)
        script += filled(deepInputs,
            {{"W1", rows(model.mixing)}, {"B1", list(model.hiddenBias)},
                {"W2", rows(model.readout)}, {"SHIFT", list(model.shift)}});
    else if (kind == InputModel::Linear)
        script += filled(linearInputs, {{"D", rows(model.mixing)}});
    return script
        + (isAutoencoder(settings.family)
                ? QByteArray(inputTargets)
                : filled(rotatedTargets, {{"ROTATION", rows(model.rotation)}}));
}

} // namespace

ExactEvaluation exactEvaluation(const Snapshot& snapshot)
{
    const ExperimentSettings& settings = snapshot.settings;
    const Task task(taskOf(settings), settings.seed);
    const Samples<float> samples = task.evaluationSet(settings.evaluationSamples);
    const Matrix<double> factors = samples.factors.cast<double>();
    const Matrix<double> inputs = exactInputs(settings, task, samples);
    const Matrix<double> targets = isAutoencoder(settings.family)
        ? inputs
        : Matrix<double>(factors * task.dataModel().rotation.cast<double>().transpose());

    Network<double> network(networkShape(settings));
    network.parameters() = snapshot.parameters.cast<double>();
    LossWorkspace<double> workspace;
    ExactEvaluation result;
    result.terms = lossTerms(network, inputs, targets, workspace);
    const double variance
        = (targets.rowwise() - targets.colwise().mean()).squaredNorm() / double(targets.size());
    result.r2 = 1 - result.terms.prediction / variance;
    result.outputs = workspace.activities.back();
    return result;
}

QByteArray torchScript(const Snapshot& snapshot)
{
    const ExperimentSettings& settings = snapshot.settings;
    Network<float> network(networkShape(settings));
    network.parameters() = snapshot.parameters;
    QByteArray layers;
    for (Index layer = 0; layer < network.shape().layerCount(); ++layer)
        layers += "    (\n        single(" + rows(network.weightsTransposed(layer).transpose(), 8)
            + "),\n        single(" + list(network.bias(layer)) + "),\n    ),\n";
    QByteArrayList activations;
    for (Activation activation : network.shape().activations)
        activations.append(functionOf(activation));

    const QByteArray seed = QByteArray::number(settings.seed);
    QByteArray script = filled(head,
        {{"FAMILY", nameOf(settings.family)}, {"SEED", seed},
            {"STEP", QByteArray::number(qint64(snapshot.step))}, {"SLOPE", text(leakySlope)},
            {"LAYERS", layers}, {"ACTIVATIONS", activations.join(", ")},
            {"BETA_NONNEG", text(settings.weights.betaNonneg)},
            {"BETA_ACTIVITY", text(settings.weights.betaActivity)},
            {"BETA_WEIGHT", text(settings.weights.betaWeight)}});

    script += dataScript(settings, Task(taskOf(settings), settings.seed));

    const ExactEvaluation exact = exactEvaluation(snapshot);
    const Index shown = std::min(shownSamples, exact.outputs.rows());
    return script
        + filled(comparison,
            {{"PREDICTION", text(exact.terms.prediction)}, {"NONNEG", text(exact.terms.nonneg)},
                {"ACTIVITY", text(exact.terms.activity)}, {"WEIGHT", text(exact.terms.weight)},
                {"TOTAL", text(exact.terms.total(settings.weights))}, {"R2", text(exact.r2)},
                {"OUTPUTS", rows(exact.outputs.topRows(shown))}});
}

} // namespace untangle

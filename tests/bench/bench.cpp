// The training step, the information matrix and the frame of a chart.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss.h"
#include "core/optimizer.h"
#include "core/trainer.h"

#include <benchmark/benchmark.h>

using namespace untangle;

namespace {

// Forward, backward, all four loss terms and Adam on one batch.
// On one core of an AMD EPYC (Zen 4): hand-written PyTorch 93, 112, 196, 331 us; Eigen on any
// x86-64 7.6, 27.7, 73, 288 us.
void trainingStep(benchmark::State& state, const NetworkShape& shape)
{
    Random random(1, Stream::Weights);
    Network<float> network(shape);
    network.initialise(1, random);
    const Index batch = state.range(0);
    const Matrix<float> x = normalMatrix(batch, shape.sizes.front(), random).cast<float>();
    const Matrix<float> y = normalMatrix(batch, shape.sizes.back(), random).cast<float>();
    LossWorkspace<float> workspace;
    Vector<float> gradient(shape.parameterCount());
    Adam<float> adam(shape.parameterCount());
    for (auto _ : state) {
        benchmark::DoNotOptimize(
            lossGradient(network, x, y, {0.3, 3e-3, 3e-3}, workspace, gradient));
        adam.step(1e-3, gradient, network.parameters());
    }
}
BENCHMARK_CAPTURE(trainingStep, 6_30_6_linear, {{6, 30, 6}, {Activation::Linear}})
    ->Arg(64)
    ->Arg(256)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(
    trainingStep, 10_64_64_6_relu, {{10, 64, 64, 6}, {Activation::Relu, Activation::Relu}})
    ->Arg(64)
    ->Arg(256)
    ->Unit(benchmark::kMicrosecond);

// 20 bins, 6 factors. As above: scikit-learn 130, 530, 333, 1542 ms; a histogram with uint8 bins
// 0.23, 1.0, 1.0, 4.4 ms.
void informationMatrix(benchmark::State& state)
{
    Random random(1, Stream::Evaluation);
    const Index neurons = state.range(0), samples = state.range(1);
    const Matrix<double> factors = normalMatrix(samples, 6, random);
    const Matrix<float> activity = (factors * normalMatrix(6, neurons, random)).cast<float>();
    const InformationEstimator estimator(factors, {});
    for (auto _ : state)
        benchmark::DoNotOptimize(estimator.measure(activity));
}
BENCHMARK(informationMatrix)
    ->Args({30, 2000})
    ->Args({128, 2000})
    ->Args({30, 10000})
    ->Args({128, 10000})
    ->Unit(benchmark::kMillisecond);

// A whole run of the Playground's default: 4000 steps, 41 evaluations.
void defaultRun(benchmark::State& state)
{
    for (auto _ : state) {
        Trainer trainer(defaultSettings(Family::Shallow));
        while (trainer.step()) { }
        benchmark::DoNotOptimize(trainer.evaluate());
    }
}
BENCHMARK(defaultRun)->Unit(benchmark::kMillisecond);

// What the window asks of the training thread 60 times a second.
void snapshot(benchmark::State& state)
{
    Trainer trainer(defaultSettings(Family::Shallow));
    while (trainer.step()) { }
    for (auto _ : state)
        benchmark::DoNotOptimize(trainer.snapshot());
}
BENCHMARK(snapshot)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();

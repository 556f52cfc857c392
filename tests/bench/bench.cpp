// The training step, the information matrix, runs, the frame of a chart, of a network diagram and
// of a heat map, the largest session.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session_file.h"

#include "core/best_code.h"
#include "core/linear_example.h"
#include "core/loss.h"
#include "core/optimizer.h"
#include "core/sweep.h"

#include "support/sessions.h"

#include "widgets/curve_chart.h"
#include "widgets/heat_map.h"
#include "widgets/neuron_diagram.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <benchmark/benchmark.h>

#include <cmath>

using namespace untangle;

namespace {

// Forward, backward, all four loss terms and Adam on one batch.
// Beside PyTorch in one run: tests/bench/peers/peers.py.
void trainingStep(benchmark::State& state, Kernel kernel, const NetworkShape& shape)
{
    Random random(1, Stream::Weights);
    Network<float> network(shape);
    network.initialise(1, random);
    const Index batch = state.range(0);
    const Matrix<float> x = normalMatrix(batch, shape.sizes.front(), random).cast<float>();
    const Matrix<float> y = normalMatrix(batch, shape.sizes.back(), random).cast<float>();
    LossKernel loss(kernel);
    Vector<float> gradient(shape.parameterCount());
    Adam<float> adam(shape.parameterCount(), kernel);
    for (auto _ : state) {
        benchmark::DoNotOptimize(loss.gradient(network, x, y, {0.3, 3e-3, 3e-3}, gradient));
        adam.step(1e-3, gradient, network.parameters());
    }
}
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
void defaultRun(benchmark::State& state, Kernel kernel)
{
    for (auto _ : state) {
        Trainer trainer(defaultSettings(Family::Shallow), kernel);
        while (trainer.step()) { }
        benchmark::DoNotOptimize(trainer.evaluate());
    }
}

// A whole run of a torus or a ring as its chapter opens, with its evaluations. The torus: 3000
// steps and 31 evaluations, bar 500 ms.
void runOfPlaces(benchmark::State& state, Family family)
{
    for (auto _ : state) {
        Trainer trainer(defaultSettings(family));
        while (trainer.step()) { }
        benchmark::DoNotOptimize(trainer.sceneActivity());
    }
}
BENCHMARK_CAPTURE(runOfPlaces, torus, Family::Torus)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(runOfPlaces, ring, Family::Ring)->Unit(benchmark::kMillisecond);

// The 40 maps of a layer, as a window measures them with every snapshot.
void gridMeasures(benchmark::State& state)
{
    const Trainer trainer(defaultSettings(Family::Ring));
    const Matrix<float> activity = trainer.sceneActivity();
    for (auto _ : state)
        benchmark::DoNotOptimize(gridCellsOf(activity));
}
BENCHMARK(gridMeasures)->Unit(benchmark::kMillisecond);

// Five conditions x 8 seeds of a family on one thread, as the figure needs them; or their steps
// alone, evaluated at the start and at the end only.
void fiveConditions(benchmark::State& state, Family family, bool isEvaluated)
{
    ConditionTable table{defaultSettings(family), 8};
    if (!isEvaluated)
        table.base.evaluationInterval = table.base.scheduleSteps;
    for (auto _ : state) {
        SweepThreads sweep(runsOf(table), {});
        while (!sweep.waitFor(std::chrono::hours(1))) { }
        benchmark::DoNotOptimize(sweep.take());
    }
}
BENCHMARK_CAPTURE(fiveConditions, shallow_steps, Family::Shallow, false)
    ->Unit(benchmark::kSecond)
    ->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(fiveConditions, shallow, Family::Shallow, true)
    ->Unit(benchmark::kSecond)
    ->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(fiveConditions, deep, Family::Deep, true)
    ->Unit(benchmark::kSecond)
    ->MeasureProcessCPUTime();

// A whole run of two factors of a distribution, as Instant mode trains it: 3000 steps and 31
// evaluations, bar 50 ms for the square.
void rangeRun(benchmark::State& state, const FactorDistribution& distribution)
{
    for (auto _ : state) {
        Trainer trainer(rangeSettings(distribution));
        while (trainer.step()) { }
        benchmark::DoNotOptimize(trainer.evaluate().alignment);
    }
}
BENCHMARK_CAPTURE(rangeRun, square, {DistributionKind::Square})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(rangeRun, four_corners_cut, {DistributionKind::CutCorners, 1, 1.2})
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(rangeRun, gaussian, {DistributionKind::Gaussian, 1, 0.99})
    ->Unit(benchmark::kMillisecond);

// What the picture of the test costs with every move of a slider: the shape and the hull of its
// samples.
void rangeTests(benchmark::State& state)
{
    const FactorDistribution distribution{DistributionKind::CutCorners, 1, 1.2};
    for (auto _ : state) {
        Random random(1, Stream::Evaluation);
        FactorDistribution samples{DistributionKind::Points};
        samples.points = sampleFactors(distribution, 4096, random);
        for (const FactorGeometry& factors :
            {FactorGeometry(distribution), FactorGeometry(samples)}) {
            benchmark::DoNotOptimize(alignmentTest(factors));
            benchmark::DoNotOptimize(bestCode(factors));
        }
    }
}
BENCHMARK(rangeTests)->Unit(benchmark::kMillisecond);

// What the window asks of the training thread 60 times a second.
void snapshot(benchmark::State& state)
{
    Trainer trainer(defaultSettings(Family::Shallow));
    while (trainer.step()) { }
    for (auto _ : state)
        benchmark::DoNotOptimize(trainer.snapshot());
}
BENCHMARK(snapshot)->Unit(benchmark::kMicrosecond);

// New points for 6 curves of 1000, and the picture of it, 900 x 500, antialiased. On the machine
// above, Qt Charts with replace() and 250 points drawn a curve: 1.4 ms.
void chartFrame(benchmark::State& state, bool isDashed)
{
    const Theme theme = Theme::light();
    CurveChart chart(theme);
    chart.resize(900, 500);
    chart.setLogarithmic(true);
    chart.setDashed(isDashed);
    chart.setXRange(0, 4000);
    const Cost costs[]
        = {Cost::Total, Cost::Prediction, Cost::Nonneg, Cost::Activity, Cost::Weight, Cost::Total};
    QList<Curve> curves;
    QList<QList<QPointF>> points;
    for (int i = 0; i < 6; ++i) {
        const QString id = QString::number(i);
        curves.append({id, id, theme.curvePen(costs[i], 2), theme.ink});
        QList<QPointF> line;
        for (int step = 0; step < 1000; ++step)
            line.append({4.0 * step, std::exp(-0.003 * step) + 0.1 * i + 0.01});
        points.append(line);
    }
    chart.setCurves(curves);
    chart.show();
    QCoreApplication::processEvents();
    QImage picture(900, 500, QImage::Format_ARGB32_Premultiplied);
    double shift = 0;
    for (auto _ : state) {
        shift += 1e-4;
        for (int i = 0; i < 6; ++i) {
            points[i].last().setY(0.1 + std::fmod(shift, 0.1));
            chart.setPoints(QString::number(i), points[i]);
        }
        chart.render(&picture);
    }
}
BENCHMARK_CAPTURE(chartFrame, solid, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(chartFrame, dashed, true)->Unit(benchmark::kMillisecond);

// New weights, and the picture of them with all neurons mixed: what a running network costs at most
// 15 times a second. Weights of an untrained network, so that as many links as ever are drawn.
void diagramFrame(benchmark::State& state, const QList<int>& sizes, QSize size)
{
    const Theme theme = Theme::light();
    NeuronDiagram diagram(theme);
    diagram.resize(size);
    diagram.setLayers(sizes);
    diagram.show();
    QCoreApplication::processEvents();
    Random random(1, Stream::Weights);
    QList<Matrix<double>> weights;
    for (qsizetype i = 1; i < sizes.size(); ++i)
        weights.append(normalMatrix(sizes[i], sizes[i - 1], random));
    for (int layer = 0; layer < diagram.layerCount(); ++layer)
        diagram.setNeurons(
            layer, Matrix<double>::Constant(diagram.neuronCount(layer), 4, 0.25), {}, {});
    QImage picture(size, QImage::Format_ARGB32_Premultiplied);
    for (auto _ : state) {
        diagram.setWeights(weights);
        diagram.render(&picture);
    }
}
BENCHMARK_CAPTURE(diagramFrame, 6_20_4, {6, 20, 4}, {420, 250})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(diagramFrame, 10_30_30_30_4, {10, 30, 30, 30, 4}, {420, 250})
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(diagramFrame, 10_64x6_8, {10, 64, 64, 64, 64, 64, 64, 8}, {420, 250})
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(diagramFrame, 10_64x6_8_large, {10, 64, 64, 64, 64, 64, 64, 8}, {900, 500})
    ->Unit(benchmark::kMillisecond);

// Beside it: one link of the diagram 6-20-4 with QPainter.
void linkByPainter(benchmark::State& state)
{
    QImage picture(420, 250, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath path(QPointF(30, 60));
    path.cubicTo({120, 60}, {120, 160}, {205, 160});
    for (auto _ : state)
        painter.strokePath(path, QPen(QColor(30, 100, 150, 100), 1.4));
}
BENCHMARK(linkByPainter)->Unit(benchmark::kMicrosecond);

// New values for side x side cells, and the picture of them: with gaps up to 25 x 25.
void heatMapFrame(benchmark::State& state)
{
    const Theme theme = Theme::light();
    const auto side = static_cast<int>(state.range(0));
    QStringList texts;
    for (int i = 0; i < side; ++i)
        texts.append(QString::number(1e-4 * (i + 1)));
    HeatMap map(theme);
    map.resize(700, 480);
    map.setGrid(texts, texts);
    map.show();
    QCoreApplication::processEvents();
    Random random(1, Stream::Weights);
    const Matrix<double> values = normalMatrix(side, side, random);
    QImage picture(700, 480, QImage::Format_ARGB32_Premultiplied);
    for (auto _ : state) {
        if (state.range(1) != 0)
            map.setValues(values);
        map.render(&picture);
    }
}
BENCHMARK(heatMapFrame)
    ->ArgNames({"side", "new"})
    ->ArgsProduct({{7, 25, 100}, {0, 1}})
    ->Unit(benchmark::kMillisecond);

// With the size of the file.
void saveLargestSession(benchmark::State& state)
{
    const Session session = test::largestSession();
    QByteArray bytes;
    for (auto _ : state)
        bytes = sessionBytes(session);
    state.counters["MB"] = double(bytes.size()) / (1024 * 1024);
}
BENCHMARK(saveLargestSession)->Unit(benchmark::kMillisecond);

void openLargestSession(benchmark::State& state)
{
    const QByteArray bytes = sessionBytes(test::largestSession());
    for (auto _ : state)
        if (!sessionFromBytes(bytes))
            state.SkipWithError("it does not open");
}
BENCHMARK(openLargestSession)->Unit(benchmark::kMillisecond);

void registerKernels()
{
    const NetworkShape shallow{{6, 30, 6}, {Activation::Linear}};
    const NetworkShape deep{{10, 64, 64, 6}, {Activation::Relu, Activation::Relu}};
    for (Kernel kernel : availableKernels()) {
        const std::string name(kernelName(kernel));
        benchmark::RegisterBenchmark(
            ("trainingStep/6_30_6_linear/" + name).c_str(), trainingStep, kernel, shallow)
            ->Arg(64)
            ->Arg(256)
            ->Unit(benchmark::kMicrosecond);
        benchmark::RegisterBenchmark(
            ("trainingStep/10_64_64_6_relu/" + name).c_str(), trainingStep, kernel, deep)
            ->Arg(64)
            ->Arg(256)
            ->Unit(benchmark::kMicrosecond);
        benchmark::RegisterBenchmark(("defaultRun/" + name).c_str(), defaultRun, kernel)
            ->Unit(benchmark::kMillisecond);
    }
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    registerKernels();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/torus.h"
#include "core/trainer.h"
#include "support/compare.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <numbers>
#include <numeric>
#include <set>

using namespace untangle;

namespace {

constexpr double twoPi = 2 * std::numbers::pi;

// Gaussian bumps around every place, as activities: places x bumps.
Matrix<double> bumps(Index side, Index rowCount, double sigma)
{
    const Index count = side * rowCount;
    const auto away = [](Index a, Index b, Index size) {
        const Index straight = std::abs(a - b);
        return double(std::min(straight, size - straight));
    };
    Matrix<double> result(count, count);
    for (Index one = 0; one < count; ++one)
        for (Index other = 0; other < count; ++other) {
            const double x = away(one % side, other % side, side),
                         y = away(one / side, other / side, rowCount);
            result(one, other) = std::exp(-(x * x + y * y) / (2 * sigma * sigma));
        }
    return result;
}

// The leading principal components of activities by Eigen's solver, the strongest first, with mean
// variance 1/2.
Matrix<double> principalComponents(const Matrix<double>& activity, Index count)
{
    const Matrix<double> centred = activity.rowwise() - activity.colwise().mean();
    const Eigen::SelfAdjointEigenSolver<Matrix<double>> solver(centred.transpose() * centred);
    const Matrix<double> scores
        = centred * solver.eigenvectors().rightCols(count).rowwise().reverse();
    return scores * std::sqrt(0.5 * double(scores.size()) / scores.squaredNorm());
}

// Of every two rows: what a rotation of the columns does not change.
template <typename Values> Matrix<double> products(const Values& rows)
{
    return (rows * rows.transpose()).template cast<double>();
}

TorusTask taskOf(const TorusSettings& settings, std::uint32_t seed = 1)
{
    Random random(seed, Stream::Task);
    return TorusTask(settings, random);
}

TorusSettings withObjects(ObjectPositions objects, Index count = 16, Index window = 1)
{
    TorusSettings settings;
    settings.objects = objects;
    settings.objectCount = count;
    settings.window = window;
    return settings;
}

std::vector<TorusScene> drawn(const TorusTask& task, int count)
{
    Random random(3, Stream::Batches);
    std::vector<TorusScene> scenes;
    for (int i = 0; i < count; ++i)
        scenes.push_back(task.draw(random));
    return scenes;
}

// How many different values a number of the scenes has.
template <typename NumberOf>
std::size_t kindsOf(const std::vector<TorusScene>& scenes, const NumberOf& numberOf)
{
    std::set<Index> kinds;
    for (const TorusScene& scene : scenes)
        kinds.insert(numberOf(scene));
    return kinds.size();
}

// One neuron's activity in all scenes.
template <typename RateOf> Vector<float> rates(const TorusSettings& settings, const RateOf& rateOf)
{
    const std::vector<TorusScene> scenes = taskOf(settings).allScenes();
    Vector<float> activity(Index(scenes.size()));
    for (Index i = 0; i < activity.size(); ++i)
        activity(i) = float(rateOf(scenes[std::size_t(i)]));
    return activity;
}

Matrix<float> beside(const std::vector<Vector<float>>& neurons)
{
    Matrix<float> activity(neurons.front().size(), Index(neurons.size()));
    for (std::size_t i = 0; i < neurons.size(); ++i)
        activity.col(Index(i)) = neurons[i];
    return activity;
}

// A wave over the columns of the torus.
double wave(Index place)
{
    return std::cos(twoPi * double(place % torusSide) / double(torusSide));
}

} // namespace

class TestTorus : public QObject {
    Q_OBJECT

private slots:
    void codeIsThePrincipalComponentsOfTheBumps_data()
    {
        QTest::addColumn<Index>("side");
        QTest::addColumn<double>("sigma");
        QTest::addColumn<QList<Index>>("equals"); // columns with equal eigenvalues
        QTest::newRow("4 of the torus") << torusSide << torusSigma << QList<Index>{4};
        QTest::newRow("8 of the torus") << torusSide << torusSigma << QList<Index>{4, 4};
        QTest::newRow("12 of the torus") << torusSide << torusSigma << QList<Index>{4, 4, 4};
        QTest::newRow("24 of the large torus") << Index(20) << 2.0 << QList<Index>{4, 4, 4, 8, 4};
    }
    void codeIsThePrincipalComponentsOfTheBumps()
    {
        QFETCH(Index, side);
        QFETCH(double, sigma);
        QFETCH(QList<Index>, equals);
        const Index count = std::accumulate(equals.begin(), equals.end(), Index(0));
        const Matrix<double> code = placeCode(side, sigma, count);
        const Matrix<double> expected = principalComponents(bumps(side, side, sigma), count);
        // Equal eigenvalues leave a rotation free, which the products of two places do not see.
        Index first = 0;
        for (Index size : equals) {
            const Matrix<double> is = code.middleCols(first, size),
                                 should = expected.middleCols(first, size);
            COMPARE_NEAR(products(is), products(should), 1e-9);
            first += size;
        }
        COMPARE_NEAR(code.colwise().mean(), Eigen::RowVectorXd::Zero(count), 1e-12);
        COMPARE_NEAR(code.squaredNorm() / double(code.size()), 0.5, 1e-12);
        const Matrix<double> overlaps = products(Matrix<double>(code.transpose()));
        COMPARE_NEAR(overlaps, Matrix<double>(overlaps.diagonal().asDiagonal()), 1e-9);
    }

    void codeOfTheWallIsThatOfARing()
    {
        const Matrix<double> code = ringCode(torusSide, torusSigma, wallComponents);
        const Matrix<double> expected
            = principalComponents(bumps(torusSide, 1, torusSigma), wallComponents);
        COMPARE_NEAR(products(code), products(expected), 1e-9);
        for (Index place = 0; place < torusSide; ++place)
            COMPARE_NEAR(code(place, 0), wave(place), 1e-12); // variance 1/2 already
    }

    void objectIsWhereTheAnimalSeesIt()
    {
        // x = (1, 0), v = (3, 0): o = (-2, 0), which is (6, 0).
        QCOMPARE(objectPlace({1, 3, 0}), Index(6));
        // x = (2, 5), v = (0, 7): o = (2, -2), which is (2, 6).
        QCOMPARE(objectPlace({2 + 8 * 5, 8 * 7, 0}), Index(2 + 8 * 6));
        QCOMPARE(objectPlace({33, 0, 4}), Index(33));
    }

    void inputsAndTargetsAreRotationsOfTheCode_data()
    {
        QTest::addColumn<bool>("hasWall");
        QTest::newRow("x and v") << false;
        QTest::newRow("x, v and d") << true;
    }
    void inputsAndTargetsAreRotationsOfTheCode()
    {
        QFETCH(bool, hasWall);
        TorusSettings settings;
        settings.hasWall = hasWall;
        const TorusTask task = taskOf(settings);
        const std::vector<TorusScene> scenes = drawn(task, 60);
        const Matrix<double> place = placeCode(torusSide, torusSigma, settings.componentCount),
                             wall = ringCode(torusSide, torusSigma, wallComponents);
        Matrix<double> code(60, task.codeSize());
        QCOMPARE(task.codeSize(), Index(hasWall ? 18 : 16));
        for (Index i = 0; i < code.rows(); ++i) {
            const TorusScene& scene = scenes[std::size_t(i)];
            code.row(i).head(8) = place.row(scene.place);
            code.row(i).segment(8, 8) = place.row(scene.fromObject);
            if (hasWall)
                code.row(i).tail(2) = wall.row(scene.fromWall);
        }
        Matrix<float> inputs, targets;
        task.fill(scenes, inputs, targets);
        // Float has 7 digits.
        COMPARE_NEAR(products(inputs), products(code), 1e-5);
        COMPARE_NEAR(products(targets), products(code), 1e-5);
        QVERIFY((inputs - targets).norm() > 0.5 * inputs.norm());
        QVERIFY((inputs.cast<double>() - code).norm() > 0.5 * code.norm());
        Matrix<float> others, otherTargets;
        taskOf(settings, 2).fill(scenes, others, otherTargets);
        QVERIFY((inputs - others).norm() > 0.5 * inputs.norm());
    }

    void objectsAreDrawnWithoutReplacement()
    {
        for (Index count : {1, 16, 64}) {
            const TorusTask task = taskOf(withObjects(ObjectPositions::Some, count));
            const std::set<Index> places(task.objects().begin(), task.objects().end());
            QCOMPARE(Index(task.objects().size()), count);
            QCOMPARE(Index(places.size()), count);
            QVERIFY(*places.begin() >= 0 && *places.rbegin() < torusPlaces);
            const auto scenes = drawn(task, 6000);
            QCOMPARE(Index(kindsOf(scenes, objectPlace)), count);
            for (const TorusScene& scene : scenes)
                QVERIFY(places.contains(objectPlace(scene)));
            QCOMPARE(kindsOf(scenes, [](const auto& s) { return s.place; }), std::size_t(64));
        }
        const TorusSettings some = withObjects(ObjectPositions::Some, 16);
        QVERIFY(taskOf(some).objects() == taskOf(some).objects());
        QVERIFY(taskOf(some).objects() != taskOf(some, 2).objects());
    }

    void fixedObjectStays()
    {
        const TorusTask task = taskOf(withObjects(ObjectPositions::Fixed));
        QCOMPARE(task.objects().size(), std::size_t(1));
        QCOMPARE(kindsOf(drawn(task, 1000), objectPlace), std::size_t(1));
    }

    void windowKeepsTheObjectNear_data()
    {
        QTest::addColumn<Index>("window");
        for (Index window : {0, 1, 3})
            QTest::addRow("%d", int(window)) << window;
    }
    void windowKeepsTheObjectNear()
    {
        QFETCH(Index, window);
        const auto scenes = drawn(taskOf(withObjects(ObjectPositions::Window, 16, window)), 5000);
        const auto signedOf = [](Index coordinate) {
            return coordinate > torusSide / 2 ? coordinate - torusSide : coordinate;
        };
        for (const TorusScene& scene : scenes) {
            QVERIFY(std::abs(signedOf(scene.fromObject % torusSide)) <= window);
            QVERIFY(std::abs(signedOf(scene.fromObject / torusSide)) <= window);
        }
        const auto width = std::size_t(2 * window + 1);
        QCOMPARE(kindsOf(scenes, [](const auto& s) { return s.fromObject; }), width * width);
        QCOMPARE(
            kindsOf(scenes, objectPlace), std::size_t(torusPlaces)); // it moves with the animal
    }

    void withAWallAllThreeAreIndependent()
    {
        TorusSettings settings = withObjects(ObjectPositions::Fixed);
        settings.hasWall = true;
        const auto scenes = drawn(taskOf(settings), 5000);
        QCOMPARE(kindsOf(scenes, objectPlace), std::size_t(torusPlaces));
        QCOMPARE(kindsOf(scenes, [](const auto& s) { return s.place + 64 * s.fromWall; }),
            std::size_t(512));
        QCOMPARE(kindsOf(scenes, [](const auto& s) { return s.fromObject + 64 * s.fromWall; }),
            std::size_t(512));
        settings.hasWall = false;
        QCOMPARE(kindsOf(drawn(taskOf(settings), 500), [](const auto& s) { return s.fromWall; }),
            std::size_t(1));
    }

    void everySceneStandsOnce()
    {
        for (bool hasWall : {false, true}) {
            TorusSettings settings = withObjects(ObjectPositions::Fixed);
            settings.hasWall = hasWall;
            const auto scenes = taskOf(settings).allScenes();
            const std::size_t count = hasWall ? 32768 : 4096;
            QCOMPARE(scenes.size(), count);
            QCOMPARE(kindsOf(scenes,
                         [](const auto& s) {
                             return s.place + 64 * s.fromObject + 64 * 64 * s.fromWall;
                         }),
                count);
            QVERIFY((scenes[1] == TorusScene{1, 0, 0}));
            QVERIFY((scenes[64] == TorusScene{0, 1, 0}));
            QVERIFY((scenes.back() == TorusScene{63, 63, hasWall ? 7 : 0}));
        }
    }

    void neuronOfOnePlaceIsPureAndASumIsMixed()
    {
        const auto ofPlace = [](const TorusScene& s) { return 2 + wave(s.place); };
        const auto ofObject = [](const TorusScene& s) { return 3 * wave(s.fromObject); };
        const auto equal = [](const TorusScene& s) { return wave(s.place) - wave(s.fromObject); };
        const auto unequal
            = [](const TorusScene& s) { return 2 * wave(s.place) + wave(s.fromObject) + 5; };
        const auto together
            = [](const TorusScene& s) { return wave(s.place) * wave(s.fromObject); };
        const auto constant = [](const TorusScene&) { return 4; };
        const auto faint = [](const TorusScene& s) { return 0.04 * 3 * wave(s.place); };
        const Modularity is = modularityOf(
            beside({rates({}, ofPlace), rates({}, ofObject), rates({}, equal), rates({}, unequal),
                rates({}, together), rates({}, constant), rates({}, faint)}),
            false);
        Matrix<double> expected(7, 2);
        expected << 1, 0, 0, 1, 0.5, 0.5, 0.8, 0.2, 0, 0, 0, 0, 1, 0;
        COMPARE_NEAR(is.fractions, expected, 1e-6); // of float rates
        QVERIFY((is.active == std::vector<bool>{true, true, true, true, true, false, false}));
        // |f_x - f_v| / (f_x + f_v) of the five: 1, 1, 0, 0.6, and 0 where neither explains any.
        COMPARE_NEAR(*is.modularity, 2.6 / 5, 1e-6);
        QCOMPARE(is.kindOf(0), CellKind::Allocentric);
        QCOMPARE(is.kindOf(1), CellKind::ObjectVector);
        QCOMPARE(is.kindOf(3), CellKind::Allocentric);
        QCOMPARE(is.moduleSizes().size(), std::size_t(3));
        QCOMPARE(is.moduleSizes()[0] + is.moduleSizes()[1], Index(5));
        QCOMPARE(is.moduleSizes()[2], Index(0));
    }

    void wallIsAThirdKind()
    {
        TorusSettings wall;
        wall.hasWall = true;
        const auto ofWall = [](const TorusScene& s) { return wave(s.fromWall); };
        const auto mixed = [](const TorusScene& s) {
            return wave(s.place) + 2 * wave(s.fromObject) + wave(s.fromWall);
        };
        const Modularity is = modularityOf(beside({rates(wall, ofWall), rates(wall, mixed)}), true);
        Matrix<double> expected(2, 3);
        expected << 0, 0, 1, 1 / 6., 4 / 6., 1 / 6.;
        COMPARE_NEAR(is.fractions, expected, 1e-6);
        // (mean of 1 and 2/3, less 1/3) over 2/3.
        COMPARE_NEAR(*is.modularity, (5 / 6. - 1 / 3.) / (2 / 3.), 1e-6);
        QCOMPARE(is.kindOf(0), CellKind::Border);
        QVERIFY((is.moduleSizes() == std::vector<Index>{0, 1, 1}));
    }

    void additiveCodesAreExplainedWhole()
    {
        // A linear layer of [code(x), code(v)] has no part that only both together explain.
        const TorusTask task = taskOf({});
        Matrix<float> inputs, targets;
        task.fill(task.allScenes(), inputs, targets);
        Random random(5, Stream::Weights);
        const Matrix<float> weights = normalMatrix(16, 20, random).cast<float>();
        const Modularity is = modularityOf(inputs * weights, false);
        COMPARE_NEAR(Vector<double>(is.fractions.rowwise().sum()), Vector<double>::Ones(20), 1e-5);
        QVERIFY(*is.modularity > 0.1 && *is.modularity < 0.6); // random directions: about 0.3
    }

    void withoutAnActiveNeuronThereIsNoModularity()
    {
        const Modularity none = modularityOf(Matrix<float>::Constant(4096, 3, 2), false);
        QVERIFY(!none.modularity);
        QVERIFY((none.moduleSizes() == std::vector<Index>{0, 0, 0}));
        QVERIFY(!modularityOf(Matrix<float>(4096, 0), false).modularity);
    }

    void rateMapIsThatOfOneObject()
    {
        const Matrix<float> activity = beside(
            {rates({}, [](const TorusScene& s) { return 100 * s.place + objectPlace(s); })});
        for (Index object : {0, 21, 63}) {
            const Matrix<double> maps = rateMaps(activity, object);
            QCOMPARE(maps.rows(), torusPlaces);
            for (Index place = 0; place < torusPlaces; ++place)
                QCOMPARE(maps(place, 0), double(100 * place + object));
        }
    }

    void rateMapIsThatOfOneWall()
    {
        TorusSettings settings;
        settings.hasWall = true;
        const std::vector<TorusScene> scenes = taskOf(settings).allScenes();
        Matrix<float> activity(Index(scenes.size()), 2);
        for (std::size_t i = 0; i < scenes.size(); ++i) {
            const TorusScene& scene = scenes[i];
            const Index wall = (scene.place % torusSide - scene.fromWall + torusSide) % torusSide;
            activity(Index(i), 0) = float(100 * scene.place + objectPlace(scene));
            activity(Index(i), 1) = float(wall);
        }
        for (Index object : {0, 21, 63})
            for (Index wall = 0; wall < torusSide; ++wall) {
                const Matrix<double> maps = rateMaps(activity, object, wall);
                for (Index place = 0; place < torusPlaces; ++place) {
                    QCOMPARE(maps(place, 0), double(100 * place + object));
                    QCOMPARE(maps(place, 1), double(wall));
                }
            }
    }

    void marginalMeansAreThoseOfTheFactors()
    {
        TorusSettings settings;
        settings.hasWall = true;
        const std::vector<TorusScene> scenes = taskOf(settings).allScenes();
        Matrix<float> activity(Index(scenes.size()), 1);
        for (std::size_t i = 0; i < scenes.size(); ++i)
            activity(Index(i), 0) = float(scenes[i].place) + 2 * float(scenes[i].fromObject)
                + 8 * float(scenes[i].fromWall);
        const MarginalMeans means = marginalMeansOf(activity, 0, true);
        const double middle = (torusPlaces - 1) / 2., ring = (torusSide - 1) / 2.;
        COMPARE_NEAR(means.mean, 3 * middle + 8 * ring, 1e-9);
        // Uniform on n values one apart: (n^2 - 1) / 12.
        COMPARE_NEAR(means.variance, 5 * (64 * 64 - 1) / 12. + 64 * (64 - 1) / 12., 1e-6);
        for (Index place : {0, 5, 63}) {
            COMPARE_NEAR(means.ofPlace(place), double(place) + 2 * middle + 8 * ring, 1e-9);
            COMPARE_NEAR(means.ofObject(place), middle + 2 * double(place) + 8 * ring, 1e-9);
        }
        COMPARE_NEAR(means.ofWall(3), 3 * middle + 24, 1e-9);
        const Modularity is = modularityOf(activity, true);
        // Shares 1365.25 : 1365.25 * 4 : 336 of the variance.
        const double place = 4095 / 12., wall = 64 * 63 / 12., all = 5 * place + wall;
        COMPARE_NEAR(is.partOf(0), (4 * place / all - 1 / 3.) / (2 / 3.), 1e-6);
        COMPARE_NEAR(*is.modularity, is.partOf(0), 1e-12);
    }

    // --- As a family

    void runMeasuresAllScenesWhateverItTrainsWith()
    {
        ExperimentSettings settings
            = withTorus(defaultSettings(Family::Torus), withObjects(ObjectPositions::Fixed));
        settings.scheduleSteps = 30;
        Trainer trainer(settings);
        while (trainer.step()) { }
        QCOMPARE(trainer.sceneActivity().rows(), Index(4096));
        QCOMPARE(trainer.sceneActivity().cols(), Index(32));
        const Evaluation tip = trainer.evaluate();
        QVERIFY(!tip.gridScore);
        QCOMPARE(tip.modularity, modularityOf(trainer.sceneActivity(), false).modularity);
        QVERIFY(tip.modularity != trainer.history().front().modularity);
    }

    void batchesAreScenesOfTheTorus()
    {
        ExperimentSettings settings = defaultSettings(Family::Torus);
        settings.torus.objects = ObjectPositions::Fixed;
        const TrainingGround ground(settings);
        Samples<float> batch, next;
        ground.task.batch(7, 256, batch);
        ground.task.batch(8, 256, next);
        QVERIFY(batch.inputs != next.inputs);
        QCOMPARE(batch.targets.cols(), ground.task.targetCount());
        const Index object = ground.task.torus().objects().front();
        for (std::size_t i = 0; i < 256; ++i) {
            const TorusScene& scene = batch.scenes[i];
            QCOMPARE(objectPlace(scene), object);
            QVERIFY(batch.factors.row(Index(i))
                == Eigen::RowVector4f(float(scene.place % 8), float(scene.place / 8),
                    float(scene.fromObject % 8), float(scene.fromObject / 8)));
        }
        Matrix<float> inputs, targets;
        ground.task.torus().fill(batch.scenes, inputs, targets);
        QVERIFY(inputs == batch.inputs && targets == batch.targets);
    }
};

QTEST_APPLESS_MAIN(TestTorus)
#include "tst_torus.moc"

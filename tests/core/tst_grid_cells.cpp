// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grid_cells.h"
#include "core/trainer.h"
#include "support/compare.h"

#include <numbers>

using namespace untangle;

namespace {

using Waves = std::vector<std::array<int, 2>>; // wave vectors

// sum of cos(2 pi k r / n) over its wave vectors.
double sumOfWaves(const Waves& waves, double x, double y)
{
    double sum = 0;
    for (const auto& k : waves)
        sum += std::cos(2 * std::numbers::pi * (k[0] * x + k[1] * y) / double(gridMapSide));
    return sum;
}

Vector<double> mapOf(const Waves& waves)
{
    Vector<double> map(gridPlaces);
    for (Index place = 0; place < gridPlaces; ++place)
        map(place) = sumOfWaves(waves, double(place % gridMapSide), double(place / gridMapSide));
    return map;
}

double pearson(const std::vector<double>& one, const std::vector<double>& other)
{
    const Eigen::Map<const Eigen::ArrayXd> a(one.data(), Index(one.size())),
        b(other.data(), Index(other.size()));
    const Eigen::ArrayXd x = a - a.mean(), y = b - b.mean();
    return (x * y).sum() / std::sqrt(x.square().sum() * y.square().sum());
}

// The grid score of a sum of waves. Its autocorrelogram is the sum itself over the number of waves,
// a function of the plane, so turning it needs no interpolation.
double knownScore(const Waves& waves)
{
    double best = -2;
    for (int radius = 4; radius <= 10; ++radius) {
        std::array<double, 6> r{};
        for (int turn = 1; turn <= 5; ++turn) {
            const double angle = turn * std::numbers::pi / 6;
            std::vector<double> still, turned;
            for (int y = -radius; y <= radius; ++y)
                for (int x = -radius; x <= radius; ++x) {
                    const int square = x * x + y * y;
                    if (square < 4 || square > radius * radius)
                        continue;
                    still.push_back(sumOfWaves(waves, x, y));
                    turned.push_back(sumOfWaves(waves, std::cos(angle) * x + std::sin(angle) * y,
                        std::cos(angle) * y - std::sin(angle) * x));
                }
            r[std::size_t(turn)] = pearson(still, turned);
        }
        best = std::max(best, std::min(r[2], r[4]) - std::max({r[1], r[3], r[5]}));
    }
    return best;
}

// Three waves 120 degrees apart, nearly: whole-number wave vectors come no closer.
const Waves smallHexagons{{1, 4}, {-4, -1}, {3, -3}}; // |k| 4.12, 4.12, 4.24
const Waves largeHexagons{{2, 0}, {-1, 2}, {-1, -2}}; // |k| 2, 2.24, 2.24
const Waves stripes{{0, 3}};
const Waves slantedStripes{{2, 1}};
const Waves squares{{2, 0}, {0, 2}};

} // namespace

Q_DECLARE_METATYPE(Waves)

class TestGridCells : public QObject {
    Q_OBJECT

private slots:
    void ringHasTheWholeNumberWaveVectorsOfItsLength()
    {
        Matrix<Index> expected(6, 2);
        expected << 0, 2, 2, 0, 1, -2, 1, 2, 2, -1, 2, 1;
        QVERIFY(ringModes(1.9, 2.3) == expected);
        QCOMPARE(ringModes(1, 1).rows(), Index(2));
        QCOMPARE(ringModes(2.3, 2.7).rows(), Index(0));
        QCOMPARE(ringModes(1, 2.3).rows(), Index(10)); // 1, sqrt 2, 2 and sqrt 5: 2 + 2 + 2 + 4
        // 2 / (sqrt 3 |k|) of 20 bins, |k| = (2 * 2 + 4 sqrt 5) / 6.
        QVERIFY(!idealSpacing({true}));
        COMPARE_NEAR(*idealSpacing({}), 40 / std::sqrt(3.0) * 6 / (4 + 4 * std::sqrt(5.0)), 1e-12);
    }

    void columnsOfTheRingAreOrthogonalWithVarianceOneHalf()
    {
        const Matrix<double> inputs = gridInputs({});
        QCOMPARE(inputs.cols(), Index(12));
        QCOMPARE(gridInputCount({}), Index(12));
        COMPARE_NEAR(inputs.colwise().mean(), Eigen::RowVectorXd::Zero(12), 1e-12);
        const Matrix<double> covariance = inputs.transpose() * inputs / double(gridPlaces);
        COMPARE_NEAR(covariance, Matrix<double>(Matrix<double>::Identity(12, 12) / 2), 1e-12);
        const RingSettings bumps{true};
        QCOMPARE(gridInputs(bumps).cols(), Index(24));
        QCOMPARE(gridInputCount(bumps), Index(24));
        COMPARE_NEAR(gridInputs(bumps).squaredNorm() / double(gridPlaces * 24), 0.5, 1e-12);
    }

    void autocorrelogramOfWavesIsTheirMean_data() { addMaps(); }
    void autocorrelogramOfWavesIsTheirMean()
    {
        QFETCH(Waves, waves);
        const Vector<double> is = measureGrid(mapOf(waves).array() * 3 + 7).autocorrelogram;
        COMPARE_NEAR(is, mapOf(waves) / double(waves.size()), 1e-12);
    }

    void scoreIsTheKnownOne_data() { addMaps(); }
    void scoreIsTheKnownOne()
    {
        QFETCH(Waves, waves);
        QFETCH(bool, isHexagonal);
        const auto score = measureGrid(mapOf(waves)).score;
        QVERIFY(score);
        // Bilinear interpolation of waves of 5 and more bins is off by some thousandths.
        COMPARE_NEAR(*score, knownScore(waves), 0.01);
        // The best radius lets narrow stripes come to 0.21; wide ones and squares are below 0.
        QVERIFY(isHexagonal ? *score > 0.75 : *score < (waves == stripes ? 0.25 : 0));
    }

    void spacingIsThatOfTheRing()
    {
        const auto idealOf = [](double length) { return 2 / (std::sqrt(3.0) * length) * 20; };
        const auto small = measureGrid(mapOf(smallHexagons)).spacing,
                   large = measureGrid(mapOf(largeHexagons)).spacing;
        QVERIFY(small && large);
        COMPARE_NEAR(*small, idealOf(4.16), 0.5); // maxima lie in whole bins
        COMPARE_NEAR(*large, idealOf(2.16), 0.5);
        // The six nearest maxima of squares: four at 10 bins and two of the four at 10 sqrt 2.
        COMPARE_NEAR(
            *measureGrid(mapOf(squares)).spacing, (4 * 10 + 2 * 10 * std::sqrt(2.0)) / 6, 1e-12);
        QVERIFY(!measureGrid(mapOf(stripes)).spacing); // ridges have no maxima
        QVERIFY(measureGrid(mapOf(stripes)).maxima.empty());
    }

    void maximaStandAroundTheCentre()
    {
        const auto maxima = measureGrid(mapOf(largeHexagons)).maxima;
        QCOMPARE(maxima.size(), std::size_t(6));
        for (std::size_t i = 0; i < 6; ++i) {
            const GridMeasure::Maximum one = maxima[i], next = maxima[(i + 1) % 6];
            // Each a sixth of a turn after the one before, as well as whole bins allow.
            const double turn = std::remainder(
                std::atan2(next.y, next.x) - std::atan2(one.y, one.x), 2 * std::numbers::pi);
            COMPARE_NEAR(turn, std::numbers::pi / 3, 0.2);
            COMPARE_NEAR(one.x, -maxima[(i + 3) % 6].x, 1e-12); // and one opposite
            COMPARE_NEAR(one.y, -maxima[(i + 3) % 6].y, 1e-12);
        }
    }

    void oneBumpIsAsRoundAsAnyRotation()
    {
        Vector<double> map(gridPlaces);
        for (Index place = 0; place < gridPlaces; ++place) {
            const double x = double(place % 20) - 10, y = double(place / 20) - 10;
            map(place) = std::exp(-(x * x + y * y) / 8);
        }
        const auto score = measureGrid(map).score;
        QVERIFY(score);
        COMPARE_NEAR(*score, 0.0, 0.02);
    }

    // Turning by 90 degrees moves bins onto bins: squares are as they were, and their score is the
    // least correlation at 60 degrees minus 1.
    void quarterTurnIsExact()
    {
        Vector<double> map = mapOf({{2, 1}, {-1, 2}}); // four-fold without mirror
        const auto score = measureGrid(map).score;
        QVERIFY(score);
        const double known = knownScore({{2, 1}, {-1, 2}});
        COMPARE_NEAR(*score, known, 0.01);
        QVERIFY(*score < 0);
        // The same map turned by a quarter has the same score to the last digits.
        Vector<double> turned(gridPlaces);
        for (Index y = 0; y < 20; ++y)
            for (Index x = 0; x < 20; ++x)
                turned((20 - y) % 20 + 20 * x) = mapOf(smallHexagons)(x + 20 * y);
        COMPARE_NEAR(*measureGrid(turned).score, *measureGrid(mapOf(smallHexagons)).score, 1e-9);
    }

    void shiftScaleAndOffsetChangeNothing()
    {
        const Vector<double> map = mapOf(largeHexagons);
        Vector<double> moved(gridPlaces);
        for (Index place = 0; place < gridPlaces; ++place)
            moved((place % 20 + 7) % 20 + 20 * ((place / 20 + 13) % 20)) = 5 - 0.01 * map(place);
        const GridMeasure is = measureGrid(moved), should = measureGrid(map);
        COMPARE_NEAR(is.autocorrelogram, should.autocorrelogram, 1e-9);
        COMPARE_NEAR(*is.score, *should.score, 1e-9);
        COMPARE_NEAR(*is.spacing, *should.spacing, 1e-9);
    }

    void constantMapHasNoScore()
    {
        for (double value : {0.0, 0.1, -3.0}) {
            const GridMeasure is = measureGrid(Vector<double>::Constant(gridPlaces, value));
            QVERIFY(!is.score && !is.spacing);
            QVERIFY(is.autocorrelogram.isZero());
        }
    }

    void meansAreThoseOfActiveNeurons()
    {
        Matrix<float> activity(gridPlaces, 5);
        activity << mapOf(smallHexagons).cast<float>(), mapOf(squares).cast<float>(),
            mapOf(stripes).cast<float>(), mapOf(largeHexagons).cast<float>() * 0.05f,
            Vector<float>::Constant(gridPlaces, 2);
        const GridCells is = gridCellsOf(activity);
        QVERIFY((is.active == std::vector<bool>{true, true, true, false, false}));
        QCOMPARE(is.neurons.size(), std::size_t(5));
        QVERIFY(is.neurons[3].score && !is.neurons[4].score);
        COMPARE_NEAR(*is.meanScore,
            (*is.neurons[0].score + *is.neurons[1].score + *is.neurons[2].score) / 3, 1e-12);
        COMPARE_NEAR(is.shareAbove, 1 / 3., 1e-12);
        COMPARE_NEAR(*is.meanSpacing, (*is.neurons[0].spacing + *is.neurons[1].spacing) / 2, 1e-12);
        const GridCells none = gridCellsOf(Matrix<float>::Zero(gridPlaces, 2));
        QVERIFY(!none.meanScore && !none.meanSpacing);
        QVERIFY((none.active == std::vector<bool>{false, false}));
        QCOMPARE(none.shareAbove, 0.0);
    }

    // --- As a family

    void everyBatchIsAllPositions()
    {
        const ExperimentSettings settings = defaultSettings(Family::Ring);
        const TrainingGround ground(settings);
        Samples<float> batch;
        ground.task.batch(5, settings.batchSize, batch);
        QVERIFY(batch.inputs == gridInputs({}).cast<float>());
        QVERIFY(batch.targets == batch.inputs);
        QVERIFY(ground.evaluationSet.inputs == batch.inputs);
        QVERIFY(ground.scenes == batch.inputs);
        QVERIFY(batch.factors.row(43) == Eigen::RowVector2f(3, 2));
    }

    void evaluationHasTheScore()
    {
        ExperimentSettings settings = defaultSettings(Family::Ring);
        settings.scheduleSteps = 100;
        Trainer trainer(settings);
        while (trainer.step()) { }
        const Evaluation tip = trainer.evaluate();
        QVERIFY(!tip.modularity);
        QCOMPARE(tip.gridScore, gridCellsOf(trainer.sceneActivity()).meanScore);
        QVERIFY(tip.gridScore != trainer.history().front().gridScore);
    }

private:
    void addMaps()
    {
        QTest::addColumn<Waves>("waves");
        QTest::addColumn<bool>("isHexagonal");
        QTest::newRow("small hexagons") << smallHexagons << true;
        QTest::newRow("large hexagons") << largeHexagons << true;
        QTest::newRow("stripes") << stripes << false;
        QTest::newRow("slanted stripes") << slantedStripes << false;
        QTest::newRow("squares") << squares << false;
    }
};

QTEST_APPLESS_MAIN(TestGridCells)
#include "tst_grid_cells.moc"

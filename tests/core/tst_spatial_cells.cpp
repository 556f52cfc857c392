// What training must show of places: modules of cells on a torus, grids of a ring, over seeds 1
// to 5.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace untangle;

namespace {

using namespace std::chrono_literals;

constexpr std::uint32_t seedCount = 5;
constexpr double leastR2 = 0.975; // of every run

// Of a number, both ends included.
struct Bounds {
    double least = -1e9, greatest = 1e9;
    bool contain(double value) const { return value >= least && value <= greatest; }
};
constexpr Bounds above(double least)
{
    return {least, 1e9};
}
constexpr Bounds below(double greatest)
{
    return {-1e9, greatest};
}
constexpr Bounds about(double value, double tolerance)
{
    return {value - tolerance, value + tolerance};
}

// Runs with the seeds 1, 2, ..., at their end.
std::vector<Recording> trained(const ExperimentSettings& settings)
{
    std::vector<ExperimentSettings> runs(seedCount, settings);
    for (std::uint32_t seed = 1; seed <= seedCount; ++seed)
        runs[seed - 1].seed = seed;
    SweepThreads sweep(runs, {bestKernel(), sweepThreadCount(false), false, true});
    while (!sweep.waitFor(1h)) { }
    std::vector<SweepThreads::Result> results = sweep.take();
    std::sort(results.begin(), results.end(),
        [](const auto& one, const auto& other) { return one.run < other.run; });
    std::vector<Recording> recordings;
    for (const SweepThreads::Result& result : results)
        recordings.emplace_back(result.stored);
    return recordings;
}

TorusSettings torusOf(
    Index componentCount, ObjectPositions objects, Index objectCount = 16, bool hasWall = false)
{
    TorusSettings torus;
    torus.componentCount = componentCount;
    torus.objects = objects;
    torus.objectCount = objectCount;
    torus.hasWall = hasWall;
    return torus;
}

// Of five runs, whose modules vary by about two neurons.
constexpr Bounds aboutNeurons(double count)
{
    return {count - 3, count + 3};
}

constexpr auto relu = Condition::ReluActivityWeight, nonneg = Condition::NonnegActivityWeight,
               neither = Condition::ActivityWeight;

// Without nonneg and ReLU the neurons are random directions of the code: with 4 components of x and
// of v, |f_x - f_v| = |2 B - 1| with B ~ Beta(2, 2), on average 3 / 8; with 8 equal ones 0.27.
struct TorusExpectation {
    const char* name;
    TorusSettings torus;
    Condition condition;
    Bounds mean; // of the modularity over the seeds
    Bounds each = {}; // of every seed
    std::vector<Bounds> modules = {}; // of the mean sizes of the modules, if they are told
};
const std::array torusExpectations{
    TorusExpectation{"8 components, all positions", torusOf(8, ObjectPositions::All), nonneg,
        above(0.99), above(0.99), {aboutNeurons(16), aboutNeurons(16)}},
    TorusExpectation{"8 components, 2 positions", torusOf(8, ObjectPositions::Some, 2), nonneg,
        Bounds{0.3, 0.75}, {}},
    TorusExpectation{
        "8 components, one position", torusOf(8, ObjectPositions::Fixed), nonneg, below(0.005), {}},
    TorusExpectation{"8 components, neither nonneg nor ReLU", torusOf(8, ObjectPositions::All),
        neither, about(0.26, 0.08), {}},
    TorusExpectation{"4 components, all positions", torusOf(4, ObjectPositions::All), nonneg,
        above(0.99), above(0.99), {aboutNeurons(16), aboutNeurons(16)}},
    TorusExpectation{"4 components, 16 positions", torusOf(4, ObjectPositions::Some, 16), nonneg,
        above(0.97), {}},
    TorusExpectation{"4 components, 8 positions", torusOf(4, ObjectPositions::Some, 8), nonneg,
        Bounds{0.88, 1}, {}},
    TorusExpectation{"4 components, 4 positions", torusOf(4, ObjectPositions::Some, 4), nonneg,
        Bounds{0.66, 0.87}, {}},
    TorusExpectation{"4 components, 2 positions", torusOf(4, ObjectPositions::Some, 2), nonneg,
        Bounds{0.2, 0.5}, {}},
    TorusExpectation{
        "4 components, one position", torusOf(4, ObjectPositions::Fixed), nonneg, below(0.01), {}},
    TorusExpectation{"4 components, neither nonneg nor ReLU", torusOf(4, ObjectPositions::All),
        neither, about(0.33, 0.08), {}},
    TorusExpectation{"wall, nonneg", torusOf(4, ObjectPositions::All, 16, true), nonneg,
        about(0.994, 0.006), {}, {aboutNeurons(19), aboutNeurons(20), aboutNeurons(9)}},
    TorusExpectation{"wall, ReLU", torusOf(4, ObjectPositions::All, 16, true), relu,
        about(0.994, 0.006), {}, {aboutNeurons(19), aboutNeurons(20), aboutNeurons(9)}},
    TorusExpectation{"wall, neither", torusOf(4, ObjectPositions::All, 16, true), neither,
        about(0.34, 0.08), {}},
};

struct GridExpectation {
    const char* name;
    Condition condition;
    Bounds meanScore;
    Bounds shareAbove;
};
const std::array gridExpectations{
    GridExpectation{"nonneg", nonneg, Bounds{0.5, 0.8}, above(0.85)},
    GridExpectation{"ReLU", relu, Bounds{0.5, 0.8}, above(0.85)},
    GridExpectation{"neither", neither, below(0), {}},
};

ExperimentSettings settingsOf(const TorusExpectation& expected)
{
    const ExperimentSettings settings = withTorus(defaultSettings(Family::Torus), expected.torus);
    return withCondition(
        settings, expected.condition, torusStrengths(expected.torus.componentCount));
}

} // namespace

class TestSpatialCells : public QObject {
    Q_OBJECT

private slots:
    void objectsThatMoveMakeModules_data()
    {
        QTest::addColumn<std::size_t>("row");
        for (std::size_t row = 0; row < torusExpectations.size(); ++row)
            QTest::newRow(torusExpectations[row].name) << row;
    }
    void objectsThatMoveMakeModules()
    {
        QFETCH(std::size_t, row);
        const TorusExpectation& expected = torusExpectations[row];
        QString table;
        double mean = 0;
        bool isEachFit = true;
        std::array<double, 3> sizes{};
        for (const Recording& recording : trained(settingsOf(expected))) {
            const Trainer& trainer = recording.trainer();
            const Modularity measured
                = modularityOf(trainer.sceneActivity(), expected.torus.hasWall);
            QVERIFY(measured.modularity);
            const double r2 = trainer.evaluate().r2;
            const std::vector<Index> modules = measured.moduleSizes();
            table += QString::asprintf("modularity %7.4f, R2 %6.4f, modules %2d %2d %2d\n",
                *measured.modularity, r2, int(modules[0]), int(modules[1]), int(modules[2]));
            mean += *measured.modularity / double(seedCount);
            isEachFit = isEachFit && expected.each.contain(*measured.modularity) && r2 > leastR2;
            for (std::size_t i = 0; i < sizes.size(); ++i)
                sizes[i] += double(modules[i]) / double(seedCount);
        }
        table = QStringLiteral("mean %1\n").arg(mean) + table;
        QVERIFY2(expected.mean.contain(mean), qPrintable(table));
        QVERIFY2(isEachFit, qPrintable(table));
        for (std::size_t i = 0; i < expected.modules.size(); ++i)
            QVERIFY2(expected.modules[i].contain(sizes[i]), qPrintable(table));
    }

    // When the object moves, the maps of object-vector cells move with it; when the wall does,
    // those of border cells; and no others.
    void mapsFollowWhatTheirCellsTell_data()
    {
        QTest::addColumn<bool>("hasWall");
        QTest::newRow("object") << false;
        QTest::newRow("object and wall") << true;
    }
    void mapsFollowWhatTheirCellsTell()
    {
        QFETCH(bool, hasWall);
        ExperimentSettings settings = withTorus(
            defaultSettings(Family::Torus), torusOf(4, ObjectPositions::All, 16, hasWall));
        settings.weights = torusStrengths(4);
        Trainer trainer(settings);
        while (trainer.step()) { }
        const Matrix<float> activity = trainer.sceneActivity();
        const Modularity is = modularityOf(activity, hasWall);
        constexpr Index object = 9, wall = 2, away = 4; // columns and rows
        const Matrix<double> maps = rateMaps(activity, object, wall);
        const Matrix<double> ofObject = rateMaps(activity, object + away * (1 + torusSide), wall);
        const Matrix<double> ofWall = rateMaps(activity, object, wall + away);
        // A map moved to the right and upwards.
        const auto moved = [](const Vector<double>& map, Index columns, Index rows) {
            Vector<double> result(torusPlaces);
            for (Index place = 0; place < torusPlaces; ++place)
                result((place % torusSide + columns) % torusSide
                    + (place / torusSide + rows) % torusSide * torusSide)
                    = map(place);
            return result;
        };
        std::array<int, 3> counts{};
        for (Index neuron = 0; neuron < activity.cols(); ++neuron) {
            if (!is.active[std::size_t(neuron)])
                continue;
            const Vector<double> map = maps.col(neuron);
            const double range = map.maxCoeff() - map.minCoeff();
            const auto distance = [&](const Vector<double>& one, const Vector<double>& other) {
                return (one - other).cwiseAbs().maxCoeff() / range;
            };
            const CellKind kind = is.kindOf(neuron);
            const auto follows = [&](CellKind what, const Vector<double>& stayed,
                                     const Vector<double>& shifted, const Vector<double>& now) {
                // Half a wave away a map is its own opposite.
                return kind == what ? distance(now, shifted) < 0.02 && distance(now, stayed) > 0.9
                                    : distance(now, stayed) < 0.02;
            };
            const QByteArray name = "neuron " + QByteArray::number(qint64(neuron + 1));
            QVERIFY2(is.partOf(neuron) > 0.99, name);
            QVERIFY2(
                follows(CellKind::ObjectVector, map, moved(map, away, away), ofObject.col(neuron)),
                name);
            QVERIFY2(follows(CellKind::Border, map, moved(map, away, 0), ofWall.col(neuron)), name);
            ++counts[std::size_t(kind)];
        }
        QVERIFY(counts[0] > 10 && counts[1] > 10);
        QCOMPARE(counts[2] > 4, hasWall);
    }

    void nonnegativityMakesGridsHexagonal_data()
    {
        QTest::addColumn<std::size_t>("row");
        for (std::size_t row = 0; row < gridExpectations.size(); ++row)
            QTest::newRow(gridExpectations[row].name) << row;
    }
    void nonnegativityMakesGridsHexagonal()
    {
        QFETCH(std::size_t, row);
        const GridExpectation& expected = gridExpectations[row];
        const ExperimentSettings defaults = defaultSettings(Family::Ring);
        QString table;
        double mean = 0, share = 0;
        for (const Recording& recording :
            trained(withCondition(defaults, expected.condition, defaults.weights))) {
            const GridCells cells = gridCellsOf(recording.trainer().sceneActivity());
            QVERIFY(cells.meanScore);
            table += QString::asprintf("score %6.3f, above %5.3f, spacing %6.2f, R2 %6.4f, "
                                       "active %2d\n",
                *cells.meanScore, cells.shareAbove, cells.meanSpacing.value_or(0),
                recording.trainer().evaluate().r2,
                int(std::count(cells.active.begin(), cells.active.end(), true)));
            mean += *cells.meanScore / double(seedCount);
            share += cells.shareAbove / double(seedCount);
        }
        table = QStringLiteral("mean %1\n").arg(mean) + table;
        QVERIFY2(expected.meanScore.contain(mean), qPrintable(table));
        QVERIFY2(expected.shareAbove.contain(share), qPrintable(table));
    }
};

QTEST_APPLESS_MAIN(TestSpatialCells)
#include "tst_spatial_cells.moc"

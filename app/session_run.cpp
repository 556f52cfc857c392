// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session_run.h"

#include "app/labels.h"
#include "app/session.h"

#include <algorithm>

namespace untangle {

namespace {

class SessionFile {
    Q_DECLARE_TR_FUNCTIONS(SessionFile)
};

// Limits before memory is taken; no run that the program makes reaches them.
constexpr double maximumStep = 1e12;
constexpr qsizetype maximumDataRows = mostCells / leastFactors;
constexpr qsizetype maximumNameLength = 1000;
constexpr qsizetype maximumEdits = 200'000;
constexpr double maximumCoordinate = 1000; // of a point; they have variance 1/3
constexpr double leastSpread = 1e-3; // of the points along each factor

constexpr FieldRange anyStep{0, maximumStep};
constexpr double greatestFloat = std::numeric_limits<float>::max();

// --- Words of the enums

constexpr auto families
    = wordOf<Family>({{Family::Shallow, "shallow"}, {Family::Autoencoder, "autoencoder"},
        {Family::Deep, "deep"}, {Family::DeepAutoencoder, "deep_autoencoder"},
        {Family::Torus, "torus"}, {Family::Ring, "ring"}});
constexpr auto activations = wordOf<Activation>({{Activation::Linear, "linear"},
    {Activation::Relu, "relu"}, {Activation::LeakyRelu, "leaky_relu"}, {Activation::Tanh, "tanh"}});
constexpr auto optimizers = wordOf<Optimizer>({{Optimizer::Adam, "adam"}, {Optimizer::Sgd, "sgd"}});
constexpr auto binnings
    = wordOf<Binning>({{Binning::EqualWidth, "equal_width"}, {Binning::EqualCount, "equal_count"}});
constexpr auto kernels = wordOf<Kernel>(
    {{Kernel::Eigen, "eigen"}, {Kernel::X86_64, "x86-64"}, {Kernel::X86_64v3, "x86-64-v3"}});
constexpr auto liveSettings = wordOf<LiveSetting>(
    {{LiveSetting::BetaNonneg, "beta_nonneg"}, {LiveSetting::BetaActivity, "beta_activity"},
        {LiveSetting::BetaWeight, "beta_weight"}, {LiveSetting::Rate, "rate"},
        {LiveSetting::Activation, "activation"}, {LiveSetting::ScheduleSteps, "schedule_steps"}});
constexpr auto lossTermWords = wordOf<LossTerm>({{LossTerm::Prediction, "prediction"},
    {LossTerm::Nonneg, "nonneg"}, {LossTerm::Activity, "activity"}, {LossTerm::Weight, "weight"}});
constexpr auto stopReasons = wordOf<StopReason>(
    {{StopReason::MirReached, "mir_reached"}, {StopReason::Plateau, "plateau"}});
constexpr auto mirReasons = wordOf<MirUndefined>(
    {{MirUndefined::NoSamples, "no_samples"}, {MirUndefined::NotFinite, "not_finite"},
        {MirUndefined::FewerThanTwoFactors, "fewer_than_two_factors"},
        {MirUndefined::NoActiveNeuron, "no_active_neuron"}});

constexpr auto distributionKinds = wordOf<DistributionKind>(
    {{DistributionKind::Square, "square"}, {DistributionKind::CutCorners, "cut_corners"},
        {DistributionKind::OppositeCorners, "opposite_corners"},
        {DistributionKind::OneCorner, "one_corner"}, {DistributionKind::Disc, "disc"},
        {DistributionKind::Parallelogram, "parallelogram"}, {DistributionKind::Copy, "copy"},
        {DistributionKind::Exponential, "exponential"}, {DistributionKind::Gaussian, "gaussian"},
        {DistributionKind::Points, "points"}});

// --- Settings

Number numberOf(Field field, const ExperimentSettings& settings = {})
{
    return {fieldRange(field, settings)};
}

Integer integerOf(Field field, const ExperimentSettings& settings = {})
{
    return {fieldRange(field, settings)};
}

constexpr auto describeWeights = [](auto& fields, auto& weights) {
    fields("beta_nonneg", weights.betaNonneg, numberOf(Field::BetaNonneg));
    fields("beta_activity", weights.betaActivity, numberOf(Field::BetaActivity));
    fields("beta_weight", weights.betaWeight, numberOf(Field::BetaWeight));
};

// --- Distributions of two factors

struct Points {
    QJsonValue write(const Matrix<double>& points) const
    {
        QJsonArray rows;
        for (Index row = 0; row < points.rows(); ++row)
            rows.append(QJsonArray{points(row, 0), points(row, 1)});
        return rows;
    }
    void read(const JsonPlace& place, Matrix<double>& points) const
    {
        const auto rows = place.list(0, mostPoints);
        if (!rows)
            return;
        points.resize(rows->size(), rows->isEmpty() ? 0 : 2);
        for (qsizetype row = 0; row < rows->size() && !place.hasFailed(); ++row) {
            const JsonPlace here = place.at(row);
            if (!here.list(2, 2))
                return;
            for (qsizetype factor = 0; factor < 2; ++factor)
                points(row, factor)
                    = here.at(factor).number({-maximumCoordinate, maximumCoordinate}).value_or(0);
        }
    }
};

constexpr auto describeDistribution = [](auto& fields, auto& distribution) {
    fields("kind", distribution.kind, distributionKinds);
    fields("range", distribution.range, Number{{leastRange, greatestRange}});
    const ParameterRange range = parameterRange(distribution.kind);
    fields("parameter", distribution.parameter,
        Number{{range.used ? range.minimum : -maximumCoordinate,
            range.used ? range.maximum : maximumCoordinate}});
    fields("points", distribution.points, Points());
};

constexpr auto checkDistribution
    = [](const JsonPlace& place, const FactorDistribution& distribution) {
          const JsonPlace parameter = place.at("parameter"), points = place.at("points");
          if (const ParameterRange range = parameterRange(distribution.kind);
              range.used && parameter.value().isUndefined())
              parameter.failAsMissing();
          if (distribution.kind == DistributionKind::Points && distribution.points.rows() == 0)
              points.fail(SessionFile::tr("%1 holds no points.").arg(points.path()));
          if (distribution.points.rows() == 0)
              return;
          const auto spread
              = distribution.points.colwise().maxCoeff() - distribution.points.colwise().minCoeff();
          if (spread.minCoeff() < leastSpread)
              points.fail(SessionFile::tr("%1 must vary in both factors.").arg(points.path()));
      };

// --- Worlds of places

constexpr auto objectPositions
    = wordOf<ObjectPositions>({{ObjectPositions::All, "all"}, {ObjectPositions::Some, "some"},
        {ObjectPositions::Fixed, "fixed"}, {ObjectPositions::Window, "window"}});

constexpr auto describeTorus = [](auto& fields, auto& torus) {
    auto& [componentCount, objects, objectCount, window, hasWall] = torus;
    fields("components", componentCount, integerOf(Field::Components));
    fields("objects", objects, objectPositions);
    fields("object_count", objectCount, integerOf(Field::ObjectCount));
    fields("window", window, integerOf(Field::Window));
    fields("wall", hasWall, Flag());
};

constexpr auto describeRing = [](auto& fields, auto& ring) {
    auto& [isPlaceCode, least, greatest] = ring;
    fields("place_code", isPlaceCode, Flag());
    fields("least", least, numberOf(Field::Ring));
    fields("greatest", greatest, numberOf(Field::Ring));
};

template <typename Fields, typename Settings>
void describeSettings(Fields& fields, Settings& settings, const std::vector<SharedData>& knownData)
{
    // What is bound here is all there is: a new field does not compile until it has a key.
    auto& [family, factorCount, inputCount, hiddenSizes, activation, weights, optimizer, rate,
        scheduleSteps, batchSize, seed, information, evaluationInterval, evaluationSamples, stop,
        data, torus, ring, distribution]
        = settings;
    fields("data", data, DataReference{knownData}); // first: how many factors there are
    fields("family", family, families);
    fields.optional("distribution", distribution, DistributionInFile());
    // Places stand only in the settings of their family; the numbers of factors and inputs follow.
    if (family == Family::Torus) {
        fields("torus", torus, Object{describeTorus});
        if constexpr (!std::is_const_v<Settings>)
            settings = withTorus(settings, TorusSettings(torus));
    } else if (family == Family::Ring) {
        fields("ring", ring, Object{describeRing});
        if constexpr (!std::is_const_v<Settings>)
            settings = withRing(settings, RingSettings(ring));
    } else {
        fields("factors", factorCount, integerOf(Field::Factors, settings));
        fields("inputs", inputCount, integerOf(Field::Inputs, settings));
    }
    const FieldRange layers = fieldRange(Field::Layers, settings);
    fields("hidden", hiddenSizes,
        List{integerOf(Field::Neurons, settings), qsizetype(layers.minimum),
            qsizetype(layers.maximum)});
    fields("activation", activation, activations);
    describeWeights(fields, weights);
    fields("optimizer", optimizer, optimizers);
    fields("rate", rate, numberOf(Field::Rate, settings));
    fields("schedule_steps", scheduleSteps, integerOf(Field::ScheduleSteps, settings));
    fields("batch_size", batchSize, integerOf(Field::BatchSize, settings));
    fields("seed", seed, Integer{{0, 4294967295}});
    fields("bins", information.binCount, integerOf(Field::Bins, settings));
    fields("binning", information.binning, binnings);
    fields("miller_madow", information.millerMadow, Flag());
    fields(
        "evaluation_interval", evaluationInterval, integerOf(Field::EvaluationInterval, settings));
    fields("evaluation_samples", evaluationSamples, integerOf(Field::EvaluationSamples, settings));
    fields("stop_mir", stop.mir, numberOf(Field::StopMir, settings));
    fields("plateau_steps", stop.plateauSteps, integerOf(Field::PlateauSteps, settings));
}

struct DescribedSettings {
    const std::vector<SharedData>& knownData;
    template <typename Fields, typename Settings>
    void operator()(Fields& fields, Settings& settings) const
    {
        describeSettings(fields, settings, knownData);
    }
};

// Defaults of missing keys may not fit the others.
constexpr auto checkSettings = [](const JsonPlace& place, const ExperimentSettings& settings) {
    const std::vector<Problem> problems = validate(settings);
    if (!problems.empty())
        place.fail(SessionFile::tr("The settings in %1 do not fit together. %2")
                       .arg(place.path(), Labels::of(problems.front())));
};

// --- Data that the user brought

// A matrix as a list of its columns.
struct ColumnsOfNumbers {
    qsizetype maximumColumns;
    QJsonValue write(const Matrix<double>& values) const
    {
        QJsonArray columns;
        for (Index column = 0; column < values.cols(); ++column)
            columns.append(numbers.write(values.col(column)));
        return columns;
    }
    void read(const JsonPlace& place, Matrix<double>& values) const
    {
        const auto columns = place.list(0, maximumColumns);
        if (!columns)
            return;
        for (qsizetype column = 0; column < columns->size(); ++column) {
            const JsonPlace here = place.at(column);
            Vector<double> read;
            numbers.read(here, read);
            if (!place.hasFailed() && column > 0 && read.size() != values.rows())
                here.fail(SessionFile::tr("%1 must have as many entries as the first column.")
                              .arg(here.path()));
            if (place.hasFailed())
                return;
            values.conservativeResize(read.size(), column + 1);
            values.col(column) = read;
        }
    }
    // Columns of variance 1/3: n equal values and one other reach sqrt(n / 3).
    Entries<Number> numbers{{{-1e4, 1e4}}, leastRows, maximumDataRows};
};

constexpr auto describeData = [](auto& fields, auto& data) {
    auto& [name, factorNames, inputNames, factors, inputs] = data;
    fields("name", name, Text{maximumNameLength});
    fields("factor_names", factorNames, List{Text{maximumNameLength}, 0, mostFactors});
    fields("input_names", inputNames, List{Text{maximumNameLength}, 0, mostInputs});
    fields("factors", factors, ColumnsOfNumbers{mostFactors});
    fields("inputs", inputs, ColumnsOfNumbers{mostInputs});
};

// --- The log of a run

// A number, or the word of an activation.
struct LiveValue {
    LiveSetting setting;
    QJsonValue write(double value) const
    {
        return setting == LiveSetting::Activation ? activations.write(Activation(int(value)))
                                                  : QJsonValue(value);
    }
    void read(const JsonPlace& place, double& value) const
    {
        if (setting == LiveSetting::Activation) {
            Activation activation = Activation::Linear;
            activations.read(place, activation);
            value = double(activation);
        } else if (setting == LiveSetting::ScheduleSteps) {
            integerOf(fieldOf(setting)).read(place, value);
        } else {
            numberOf(fieldOf(setting)).read(place, value);
        }
    }
};

constexpr auto describeEdit = [](auto& fields, auto& edit) {
    fields.required("step", edit.step, Integer{{1, maximumStep}});
    fields.required("setting", edit.setting, liveSettings);
    fields.required("value", edit.value, LiveValue{edit.setting});
};

struct LogInFile {
    const std::vector<SharedData>& knownData;
    template <typename Fields, typename Log> void operator()(Fields& fields, Log& log) const
    {
        fields("start", log.start, Checked{Object{DescribedSettings{knownData}}, checkSettings});
        fields("edits", log.edits, List{Object{describeEdit}, 0, maximumEdits});
    }
};

constexpr auto checkLog = [](const JsonPlace& place, const RunLog& log) {
    const JsonPlace edits = place.at("edits");
    ExperimentSettings settings = log.start;
    std::int64_t step = 0;
    std::vector<LiveSetting> atStep; // that were changed
    for (std::size_t i = 0; i < log.edits.size() && !place.hasFailed(); ++i) {
        const Edit& edit = log.edits[i];
        const JsonPlace here = edits.at(qsizetype(i));
        const JsonPlace stepPlace = here.at("step"), settingPlace = here.at("setting");
        if (edit.step < step)
            stepPlace.fail(SessionFile::tr("%1 is %2; it lies before the step of the edit above.")
                               .arg(stepPlace.path(), stepPlace.shown()));
        if (edit.step != step)
            atStep.clear();
        step = edit.step;
        if (std::find(atStep.begin(), atStep.end(), edit.setting) != atStep.end())
            settingPlace.fail(SessionFile::tr("%1 is %2; that was changed at this step already.")
                                  .arg(settingPlace.path(), settingPlace.shown()));
        atStep.push_back(edit.setting);
        const JsonPlace valuePlace = here.at("value");
        if (liveValue(settings, edit.setting) == edit.value)
            valuePlace.fail(SessionFile::tr("%1 is %2, the value that it had before.")
                                .arg(valuePlace.path(), valuePlace.shown()));
        setLiveValue(settings, edit.setting, edit.value);
    }
};

// --- Evaluations

// visit(key, access, kind) for everything measured, but for the layers.
constexpr auto visitEvaluation = [](auto&& visit) {
    visit(
        "step", [](auto& e) -> auto& { return e.step; }, Integer{anyStep});
    visit(
        "prediction", [](auto& e) -> auto& { return e.terms.prediction; }, Measured());
    visit(
        "nonneg", [](auto& e) -> auto& { return e.terms.nonneg; }, Measured());
    visit(
        "activity", [](auto& e) -> auto& { return e.terms.activity; }, Measured());
    visit(
        "weight", [](auto& e) -> auto& { return e.terms.weight; }, Measured());
    const auto betaNonneg = [](auto& e) -> auto&
    {
        return e.weights.betaNonneg;
    };
    const auto betaActivity = [](auto& e) -> auto&
    {
        return e.weights.betaActivity;
    };
    const auto betaWeight = [](auto& e) -> auto&
    {
        return e.weights.betaWeight;
    };
    visit("beta_nonneg", betaNonneg, numberOf(Field::BetaNonneg));
    visit("beta_activity", betaActivity, numberOf(Field::BetaActivity));
    visit("beta_weight", betaWeight, numberOf(Field::BetaWeight));
    visit(
        "r2", [](auto& e) -> auto& { return e.r2; }, Measured());
};

// visit(key, access, kind) for what only some families have.
constexpr auto visitOptional = [](auto&& visit) {
    visit(
        "modularity", [](auto& e) -> auto& { return e.modularity; }, Number{{0, 1}});
    visit(
        "grid_score", [](auto& e) -> auto& { return e.gridScore; }, Number{{-2, 2}});
    visit(
        "alignment", [](auto& e) -> auto& { return e.alignment; }, Number{{0, 1}});
};

constexpr auto visitLayer = [](auto&& visit) {
    visit(
        "mir", [](auto& layer) -> auto& { return layer.mir; }, Optional{Number{{0, 1}}});
    visit(
        "mir_reason", [](auto& layer) -> auto& { return layer.undefined; }, Optional{mirReasons});
    const FieldRange neurons{0, fieldRange(Field::Neurons, {}).maximum};
    visit(
        "active_neurons", [](auto& layer) -> auto& { return layer.activeNeurons; },
        Integer{neurons});
};

qsizetype maximumLayers()
{
    return qsizetype(fieldRange(Field::Layers, {}).maximum);
}

void failAsUndefined(const JsonPlace& mir)
{
    mir.fail(SessionFile::tr("%1 must be a number, or null with its reason in mir_reason.")
                 .arg(mir.path()));
}

constexpr auto describeLayer = [](auto& fields, auto& layer) {
    visitLayer([&](const char* key, const auto& access, const auto& kind) {
        fields(key, access(layer), kind);
    });
};

constexpr auto checkLayer = [](const JsonPlace& place, const LayerMir& layer) {
    if (layer.mir.has_value() == layer.undefined.has_value())
        failAsUndefined(place.at("mir"));
};

constexpr auto describeEvaluation = [](auto& fields, auto& evaluation) {
    visitEvaluation([&](const char* key, const auto& access, const auto& kind) {
        fields(key, access(evaluation), kind);
    });
    visitOptional([&](const char* key, const auto& access, const auto& kind) {
        fields.optional(key, access(evaluation), kind);
    });
    fields("layers", evaluation.layers,
        List{Checked{Object{describeLayer}, checkLayer}, 0, maximumLayers()});
};

// A list for each quantity: a fraction of the size of one object for each evaluation.
struct Columns {
    qsizetype maximumCount;

    QJsonValue write(const History& history) const
    {
        const std::vector<Evaluation>& rows = history.evaluations();
        ObjectWriter fields;
        fields("interval", history.interval(), Integer{});
        visitEvaluation([&](const char* key, const auto& access, const auto& kind) {
            fields.column(key, rows, access, kind);
        });
        visitOptional([&](const char* key, const auto& access, const auto& kind) {
            if (std::any_of(rows.begin(), rows.end(),
                    [&](const Evaluation& row) { return access(row).has_value(); }))
                fields.column(key, rows, access, Optional{kind});
        });
        QJsonArray layers;
        const std::size_t layerCount = rows.empty() ? 0 : rows.front().layers.size();
        for (std::size_t layer = 0; layer < layerCount; ++layer) {
            ObjectWriter columns;
            visitColumns(columns, rows, layer);
            layers.append(columns.object());
        }
        QJsonObject object = fields.object();
        object.insert(QLatin1String("layers"), layers);
        return object;
    }

    void read(const JsonPlace& place, History& history) const
    {
        ObjectReader fields(place);
        std::int64_t interval = history.interval();
        fields("interval", interval, Integer{{1, maximumStep}});
        std::vector<Evaluation> rows(countOf(place.at("step")));
        visitEvaluation([&](const char* key, const auto& access, const auto& kind) {
            fields.column(key, rows, access, kind);
        });
        visitOptional([&](const char* key, const auto& access, const auto& kind) {
            fields.column(key, rows, access, Optional{kind});
        });
        if (fields.knows("layers"))
            readLayers(place.at("layers"), rows);
        fields.refuseOthers();
        if (!place.hasFailed())
            history = History(interval, std::move(rows));
    }

private:
    template <typename Fields, typename Rows>
    static void visitColumns(Fields& fields, Rows& rows, std::size_t layer)
    {
        visitLayer([&](const char* key, const auto& access, const auto& kind) {
            const auto inLayer = [&](auto& e) -> auto&
            {
                return access(e.layers[layer]);
            };
            fields.column(key, rows, inLayer, kind);
        });
    }

    std::size_t countOf(const JsonPlace& steps) const
    {
        if (steps.value().isUndefined() || steps.hasFailed())
            return 0;
        const auto list = steps.list(0, maximumCount);
        return list ? std::size_t(list->size()) : 0;
    }

    static void readLayers(const JsonPlace& place, std::vector<Evaluation>& rows)
    {
        if (place.hasFailed())
            return;
        const auto layers = place.list(0, maximumLayers());
        if (!layers)
            return;
        for (Evaluation& row : rows)
            row.layers.resize(std::size_t(layers->size()));
        for (qsizetype layer = 0; layer < layers->size(); ++layer) {
            const JsonPlace here = place.at(layer);
            ObjectReader columns(here);
            visitColumns(columns, rows, std::size_t(layer));
            columns.refuseOthers();
            const JsonPlace mir = here.at("mir");
            for (std::size_t i = 0; i < rows.size() && !place.hasFailed(); ++i) {
                const LayerMir& measured = rows[i].layers[std::size_t(layer)];
                if (measured.mir.has_value() == measured.undefined.has_value())
                    failAsUndefined(mir.at(qsizetype(i)));
            }
        }
    }
};

// --- A run

qsizetype maximumParameters()
{
    ExperimentSettings largest;
    const auto neurons = Index(fieldRange(Field::Neurons, {}).maximum);
    largest.family = Family::Autoencoder;
    largest.inputCount = Index(fieldRange(Field::Inputs, {}).maximum);
    largest.hiddenSizes.assign(std::size_t(maximumLayers()), neurons);
    return networkShape(largest).parameterCount();
}

constexpr auto describeTerms = [](auto& fields, auto& terms) {
    fields("prediction", terms.prediction, Measured());
    fields("nonneg", terms.nonneg, Measured());
    fields("activity", terms.activity, Measured());
    fields("weight", terms.weight, Measured());
};

// The step is that of the tip, the divergence that of the run.
constexpr auto describeState = [](auto& fields, auto& state) {
    auto& [step, parameters, previousParameters, adam, lastTerms, divergence, stopReason,
        watchesMir, plateauStart]
        = state;
    const Entries any{Measured{{-greatestFloat, greatestFloat}}, 0, maximumParameters()};
    const Entries squares{Measured{{0, greatestFloat}}, 0, maximumParameters()};
    fields("parameters", parameters, any);
    fields("previous_parameters", previousParameters, any);
    fields("first_moments", adam.first, any);
    fields("second_moments", adam.second, squares);
    fields("optimizer_steps", adam.stepCount, Integer{anyStep});
    fields("last_terms", lastTerms, Object{describeTerms});
    fields("stop_reason", stopReason, Optional{stopReasons});
    fields("watches_mir", watchesMir, Flag());
    fields("plateau_start", plateauStart, Integer{anyStep});
};

constexpr auto describeDivergence = [](auto& fields, auto& divergence) {
    fields("step", divergence.step, Integer{anyStep});
    fields("term", divergence.term, lossTermWords);
};

template <typename Fields, typename Run>
void describeOutcome(Fields& fields, Run& run, qsizetype maximumEvaluations)
{
    fields("kernel", run.kernel, kernels);
    fields("tip", run.tip, Object{describeEvaluation});
    fields("history", run.history, Columns{maximumEvaluations});
    fields("divergence", run.divergence, Optional{Object{describeDivergence}});
}

template <typename Fields, typename Run>
void describeRun(Fields& fields, Run& run, const RunInFile& form)
{
    auto& [log, kernel, step, tip, history, state, runTo, divergence] = run;
    fields("log", log, Checked{Object{LogInFile{form.data}}, checkLog});
    fields("step", step, Integer{anyStep});
    describeOutcome(fields, run, form.maximumEvaluations);
    if (form.mayHaveState)
        fields("state", state, Optional{Object{describeState}});
    fields("run_to", runTo, Optional{Integer{anyStep}});
}

void checkAtMost(const JsonPlace& place, std::int64_t value, std::int64_t maximum)
{
    if (value > maximum)
        place.fail(
            SessionFile::tr("%1 is %2; it must be at most %3, where the run ends.")
                .arg(place.path(), plainNumber(double(value)), plainNumber(double(maximum))));
}

void checkCount(const JsonPlace& place, std::size_t count, std::size_t expected)
{
    if (count != expected)
        place.fail(
            SessionFile::tr("%1 has %2 entries; the network needs %3.")
                .arg(place.path(), plainNumber(double(count)), plainNumber(double(expected))));
}

void checkActive(const JsonPlace& place, Index active, Index neurons)
{
    if (active > neurons)
        place.fail(
            SessionFile::tr("%1 is %2; the layer has only %3 neurons.")
                .arg(place.path(), plainNumber(double(active)), plainNumber(double(neurons))));
}

void checkTip(const JsonPlace& place, const StoredRun& run)
{
    const std::vector<Index>& hidden = run.log.start.hiddenSizes;
    const JsonPlace layers = place.at("layers");
    checkCount(layers, run.tip.layers.size(), hidden.size());
    for (std::size_t i = 0; i < run.tip.layers.size() && !place.hasFailed(); ++i) {
        const JsonPlace layer = layers.at(qsizetype(i));
        checkActive(layer.at("active_neurons"), run.tip.layers[i].activeNeurons, hidden[i]);
    }
}

void checkHistory(const JsonPlace& place, const StoredRun& run)
{
    const std::vector<Index>& hidden = run.log.start.hiddenSizes;
    const std::vector<Evaluation>& rows = run.history.evaluations();
    const JsonPlace steps = place.at("step"), layers = place.at("layers");
    if (run.state && (rows.empty() || rows.front().step != 0))
        steps.fail(SessionFile::tr("%1 must begin with 0.").arg(steps.path()));
    if (!rows.empty())
        checkCount(layers, rows.front().layers.size(), hidden.size());
    for (std::size_t i = 0; i < rows.size() && !place.hasFailed(); ++i) {
        const JsonPlace step = steps.at(qsizetype(i));
        if (i > 0 && rows[i].step <= rows[i - 1].step)
            step.fail(SessionFile::tr("%1 is %2; it must be above the step before it.")
                          .arg(step.path(), step.shown()));
        checkAtMost(step, rows[i].step, run.tip.step);
        for (std::size_t layer = 0; layer < hidden.size() && !place.hasFailed(); ++layer) {
            const JsonPlace columns = layers.at(qsizetype(layer));
            const JsonPlace active = columns.at("active_neurons");
            checkActive(
                active.at(qsizetype(i)), rows[i].layers[layer].activeNeurons, hidden[layer]);
        }
    }
}

void checkState(const JsonPlace& place, const TrainerState& state, const StoredRun& run)
{
    const auto count = std::size_t(networkShape(run.log.start).parameterCount());
    const auto checkVector = [&](const char* key, const Vector<float>& vector) {
        checkCount(place.at(key), std::size_t(vector.size()), count);
    };
    checkVector("parameters", state.parameters);
    checkVector("previous_parameters", state.previousParameters);
    checkVector("first_moments", state.adam.first);
    checkVector("second_moments", state.adam.second);
    checkAtMost(place.at("optimizer_steps"), state.adam.stepCount, run.tip.step + 1);
    checkAtMost(place.at("plateau_start"), state.plateauStart, run.tip.step + 1);
}

// A step that cannot be taken is the one after the tip: an edit may belong to it.
void completeRun(const JsonPlace& place, StoredRun& run, const RunInFile& form)
{
    checkAtMost(place.at("step"), run.step, run.tip.step);
    if (!run.log.edits.empty()) {
        const JsonPlace log = place.at("log"), edits = log.at("edits");
        const JsonPlace last = edits.at(qsizetype(run.log.edits.size()) - 1);
        checkAtMost(last.at("step"), run.log.edits.back().step, run.tip.step + 1);
    }
    if (const auto& divergence = run.divergence;
        divergence && (divergence->step < run.tip.step || divergence->step > run.tip.step + 1)) {
        const JsonPlace end = place.at("divergence"), step = end.at("step");
        step.fail(SessionFile::tr("%1 is %2; it must be the step after the last one.")
                      .arg(step.path(), plainNumber(double(divergence->step))));
    }
    // A run that has not begun may come without measurements.
    if (run.tip.step > 0 || !form.mayHaveState || run.state || !run.tip.layers.empty())
        checkTip(place.at("tip"), run);
    checkHistory(place.at("history"), run);
    if (!run.state)
        return;
    checkState(place.at("state"), *run.state, run);
    run.state->step = run.tip.step;
    run.state->divergence = run.divergence;
}

// What follows from the plan is not in the file.
StoredRun plannedRun(const ExperimentSettings& settings)
{
    StoredRun run;
    run.log.start = settings;
    run.history = History(settings.evaluationInterval);
    if (settings.scheduleSteps == 0)
        run.runTo = sweepEnd(settings);
    return run;
}

// Only a run that diverged ends before the plan does.
void checkWhole(const JsonPlace& place, const StoredRun& run)
{
    const std::int64_t end = sweepEnd(run.log.start);
    const JsonPlace tip = place.at("tip"), step = tip.at("step");
    if (run.tip.step > end || (run.tip.step < end && !run.divergence))
        step.fail(
            SessionFile::tr("%1 is %2; it must be %3, where the plan ends.")
                .arg(step.path(), plainNumber(double(run.tip.step)), plainNumber(double(end))));
}

} // namespace

QJsonValue DistributionInFile::write(const FactorDistribution& distribution) const
{
    return Object{describeDistribution}.write(distribution);
}

void DistributionInFile::read(const JsonPlace& place, FactorDistribution& distribution) const
{
    Checked{Object{describeDistribution}, checkDistribution}.read(place, distribution);
}

QJsonValue FamilyInFile::write(Family family) const
{
    return families.write(family);
}

void FamilyInFile::read(const JsonPlace& place, Family& family) const
{
    families.read(place, family);
}

QJsonValue StrengthsInFile::write(const LossWeights& strengths) const
{
    return Object{describeWeights}.write(strengths);
}

void StrengthsInFile::read(const JsonPlace& place, LossWeights& strengths) const
{
    Object{describeWeights}.read(place, strengths);
}

QJsonValue DataReference::write(const SharedData& data) const
{
    const auto place = std::find(known.begin(), known.end(), data);
    return data ? QJsonValue(qint64(place - known.begin())) : QJsonValue();
}

void DataReference::read(const JsonPlace& place, SharedData& data) const
{
    data = {};
    if (place.value().isNull())
        return;
    const auto index = place.integer({0, double(Session::maximumRuns)});
    if (index && std::size_t(*index) >= known.size())
        place.fail(SessionFile::tr("%1 is %2, but there are only %3; they count from 0.")
                       .arg(place.path(), place.shown(), plainNumber(double(known.size()))));
    else if (index)
        data = known[std::size_t(*index)];
}

QJsonValue DataInFile::write(const SharedData& data) const
{
    return Object{describeData}.write(*data);
}

void DataInFile::read(const JsonPlace& place, SharedData& data) const
{
    OwnData read;
    Object{describeData}.read(place, read);
    if (place.hasFailed())
        return;
    if (const auto problem = dataProblem(read)) {
        place.fail(SessionFile::tr("The data in %1 cannot be used. %2")
                       .arg(place.path(), Labels::of(*problem, read)));
        return;
    }
    data = SharedData(std::move(read));
}

QJsonValue SettingsInFile::write(const ExperimentSettings& settings) const
{
    return Object{DescribedSettings{data}}.write(settings);
}

void SettingsInFile::read(const JsonPlace& place, ExperimentSettings& settings) const
{
    Checked{Object{DescribedSettings{data}}, checkSettings}.read(place, settings);
}

QJsonValue RunInFile::write(const StoredRun& run) const
{
    ObjectWriter fields;
    describeRun(fields, run, *this);
    return fields.object();
}

void RunInFile::read(const JsonPlace& place, StoredRun& run) const
{
    ObjectReader fields(place);
    describeRun(fields, run, *this);
    fields.refuseOthers();
    if (!place.hasFailed())
        completeRun(place, run, *this);
}

QJsonValue PlannedRunsInFile::write(const std::vector<std::optional<StoredRun>>& runs) const
{
    QJsonArray array;
    for (const auto& run : runs) {
        ObjectWriter fields;
        if (run)
            describeOutcome(fields, *run, maximumEvaluations);
        QJsonObject object = fields.object();
        if (run && run->history.evaluations().empty()) // as in a sweep
            object.remove(QLatin1String("history"));
        array.append(run ? QJsonValue(object) : QJsonValue());
    }
    return array;
}

void PlannedRunsInFile::read(
    const JsonPlace& place, std::vector<std::optional<StoredRun>>& runs) const
{
    const std::vector<ExperimentSettings> planned = plan();
    const auto count = qsizetype(planned.size());
    const auto array = place.list(0, count);
    if (!array || array->isEmpty())
        return;
    if (array->size() != count) {
        place.fail(
            SessionFile::tr("%1 has %2 entries; the plan needs %3.")
                .arg(place.path(), plainNumber(double(array->size())), plainNumber(double(count))));
        return;
    }
    const std::vector<SharedData> noData;
    runs.assign(planned.size(), std::nullopt);
    for (qsizetype i = 0; i < count && !place.hasFailed(); ++i) {
        const JsonPlace here = place.at(i);
        if (here.value().isNull())
            continue;
        StoredRun run = plannedRun(planned[std::size_t(i)]);
        ObjectReader fields(here);
        describeOutcome(fields, run, maximumEvaluations);
        fields.refuseOthers();
        run.step = run.tip.step;
        if (!here.hasFailed())
            completeRun(here, run, {maximumEvaluations, false, noData});
        if (!here.hasFailed())
            checkWhole(here, run);
        runs[std::size_t(i)] = std::move(run);
    }
}

} // namespace untangle

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session_file.h"

#include "app/json_fields.h"
#include "app/session_lesson.h"
#include "app/session_run.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

class SessionFile {
    Q_DECLARE_TR_FUNCTIONS(SessionFile)
};

constexpr int currentVersion = 4;
constexpr const char* formatName = "untangle session";

// Limits before memory is taken; no session that the program makes reaches them.
constexpr qsizetype maximumEvaluations = 2 * qsizetype(History::defaultCapacity);
constexpr qsizetype maximumKeptEvaluations = 1024; // of a run in the table
constexpr qsizetype maximumTextLength = 4096;
constexpr double maximumBias = 1000;
constexpr double halfTurn = 3.1416; // rounded up

// --- The linear example

constexpr auto linearSteps = wordOf<LinearStep>({{LinearStep::Start, "start"},
    {LinearStep::Rotate, "rotate"}, {LinearStep::MakeNonnegative, "make_nonnegative"},
    {LinearStep::MinimiseEnergy, "minimise_energy"}});

constexpr auto describeLinearState = [](auto& fields, auto& state) {
    fields("angle_rad", state.angleRad, Number{{0, halfTurn}});
    fields("signs", state.signs, Entries{Number{{-1, 1}}, 2, 2});
    fields("bias", state.bias, Entries{Number{{0, maximumBias}}, 2, 2});
};

constexpr auto checkLinearState = [](const JsonPlace& place, const LinearState& state) {
    const JsonPlace signs = place.at("signs");
    for (Index neuron = 0; neuron < 2; ++neuron) {
        const JsonPlace sign = signs.at(neuron);
        if (std::abs(state.signs(neuron)) != 1)
            sign.fail(
                SessionFile::tr("%1 is %2; it must be 1 or -1.").arg(sign.path(), sign.shown()));
    }
};

constexpr auto linearState = Checked{Object{describeLinearState}, checkLinearState};

constexpr auto describeLinear = [](auto& fields, auto& linear) {
    // What is bound here is all there is: a new field does not compile until it has a key.
    auto& [distribution, pointsName, state, before, step, lastStep, asksAboutShrinking] = linear;
    fields("distribution", distribution, DistributionInFile());
    fields("points_name", pointsName, Text{maximumTextLength});
    fields("state", state, linearState);
    fields("before", before, Optional{linearState});
    fields("step", step, Optional{linearSteps});
    fields("last_step", lastStep, linearSteps);
    fields("asks_about_shrinking", asksAboutShrinking, Flag());
};

// --- The Playground

struct RecordInFile {
    const std::vector<SharedData>& data;
    template <typename Fields, typename Record>
    void operator()(Fields& fields, Record& record) const
    {
        fields.required("run", record.run, RunInFile{maximumKeptEvaluations, false, data});
        fields("number", record.number, Integer{{0, 1e9}});
        fields("overlaid", record.isOverlaid, Flag());
    }
};

void addData(std::vector<SharedData>& all, const SharedData& data)
{
    if (data && std::find(all.begin(), all.end(), data) == all.end())
        all.push_back(data);
}

// All data that runs of the Playground have, each once.
std::vector<SharedData> dataOf(const PlaygroundSession& playground)
{
    std::vector<SharedData> all;
    addData(all, playground.run.log.start.data);
    for (const RunRecord& record : playground.runs)
        addData(all, record.run.log.start.data);
    return all;
}

constexpr auto describeNeuron = [](auto& fields, auto& id) {
    fields("layer", id.layer, Integer{{0, fieldRange(Field::Layers, {}).maximum - 1}});
    fields("neuron", id.neuron, Integer{{0, fieldRange(Field::Neurons, {}).maximum - 1}});
};

constexpr auto describeNetworkView = [](auto& fields, auto& view) {
    auto& [showsPlane, showsShares, pinned, orders, planePair] = view;
    const Integer neuron{{0, fieldRange(Field::Neurons, {}).maximum - 1}};
    const auto mostNeurons = qsizetype(fieldRange(Field::Neurons, {}).maximum);
    const auto mostLayers = qsizetype(fieldRange(Field::Layers, {}).maximum);
    fields("plane", showsPlane, Flag());
    fields("shares", showsShares, Flag());
    fields("pinned", pinned, Optional{Object{describeNeuron}});
    fields("plane_pair", planePair, List{neuron, 0, 2});
    fields("orders", orders, List{List{neuron, 1, mostNeurons}, 0, mostLayers});
};

constexpr auto describePlayground = [](auto& fields, auto& playground) {
    auto& [run, strengths, isInstant, stepsPerSecond, runs, ghost, showsRuns, isWeighted,
        isLogarithmic, layer, network]
        = playground;
    std::vector<SharedData> data = dataOf(playground); // when it is read: none yet
    fields("data", data, List{DataInFile(), 0, qsizetype(Session::maximumRuns) + 1});
    fields("run", run, RunInFile{maximumEvaluations, true, data});
    fields("strengths", strengths, StrengthsInFile());
    fields("instant", isInstant, Flag());
    fields("steps_per_second", stepsPerSecond, Number{{1, 1e6, true}});
    fields("runs", runs, List{Object{RecordInFile{data}}, 0, qsizetype(Session::maximumRuns)});
    fields("ghost", ghost, Optional{Integer{{0, double(Session::maximumRuns) - 1}}});
    fields("table", showsRuns, Flag());
    fields("weighted", isWeighted, Flag());
    fields("logarithmic", isLogarithmic, Flag());
    fields("layer", layer, Integer{{0, fieldRange(Field::Layers, {}).maximum - 1}});
    fields("network", network, Object{describeNetworkView});
};

// Distributions of two factors have a chapter of their own, and places as well.
void refuseDistribution(const JsonPlace& place, const ExperimentSettings& settings)
{
    const JsonPlace distribution = place.at("distribution");
    if (settings.distribution)
        distribution.failAsUnknown();
}

void checkHasFactors(const JsonPlace& place, const PlaygroundSession& playground)
{
    const auto check = [](const JsonPlace& run, const ExperimentSettings& settings) {
        const JsonPlace log = run.at("log"), start = log.at("start"), its = start.at("family");
        if (std::find(allFamilies.begin(), allFamilies.end(), settings.family) == allFamilies.end())
            its.fail(SessionFile::tr("%1 is %2; that is no family of the Playground.")
                         .arg(its.path(), its.shown()));
        refuseDistribution(start, settings);
    };
    check(place.at("run"), playground.run.log.start);
    const JsonPlace runs = place.at("runs");
    for (std::size_t i = 0; i < playground.runs.size(); ++i) {
        const JsonPlace record = runs.at(qsizetype(i));
        check(record.at("run"), playground.runs[i].run.log.start);
    }
}

constexpr auto checkPlayground = [](const JsonPlace& place, const PlaygroundSession& playground) {
    const std::vector<Index>& hidden = playground.run.log.start.hiddenSizes;
    const auto checkIndex = [](const JsonPlace& index, std::size_t value, std::size_t count) {
        if (value >= count)
            index.fail(
                SessionFile::tr("%1 is %2, but there are only %3; they count from 0.")
                    .arg(index.path(), plainNumber(double(value)), plainNumber(double(count))));
        return value < count;
    };
    checkHasFactors(place, playground);
    if (playground.ghost)
        checkIndex(place.at("ghost"), *playground.ghost, playground.runs.size());
    checkIndex(place.at("layer"), std::size_t(playground.layer), hidden.size());
    const auto& orders = playground.network.orders;
    const JsonPlace networkPlace = place.at("network"), ordersPlace = networkPlace.at("orders");
    bool isOrder = orders.empty() || orders.size() == hidden.size();
    for (std::size_t i = 0; isOrder && i < orders.size(); ++i) {
        std::vector<Index> sorted = orders[i];
        std::sort(sorted.begin(), sorted.end());
        isOrder = Index(sorted.size()) == hidden[i];
        for (std::size_t j = 0; isOrder && j < sorted.size(); ++j)
            isOrder = sorted[j] == Index(j);
    }
    if (!isOrder)
        ordersPlace.fail(SessionFile::tr("%1 must name every neuron of every layer once.")
                             .arg(ordersPlace.path()));
    const auto& pair = playground.network.planePair;
    const JsonPlace pairPlace = networkPlace.at("plane_pair");
    if (pair.size() == 1)
        pairPlace.fail(SessionFile::tr("%1 must name two neurons or none.").arg(pairPlace.path()));
    for (std::size_t i = 0; i < pair.size() && std::size_t(playground.layer) < hidden.size(); ++i)
        checkIndex(pairPlace.at(qsizetype(i)), std::size_t(pair[i]),
            std::size_t(hidden[std::size_t(playground.layer)]));
    if (const auto& id = playground.network.pinned) {
        const JsonPlace network = place.at("network"), pinned = network.at("pinned");
        if (checkIndex(pinned.at("layer"), std::size_t(id->layer), hidden.size()))
            checkIndex(pinned.at("neuron"), std::size_t(id->neuron),
                std::size_t(hidden[std::size_t(id->layer)]));
    }
};

// --- Five conditions and sweeps

constexpr auto conditionWords
    = wordOf<Condition>({{Condition::ReluActivityWeight, "relu+activity+weight"},
        {Condition::NonnegActivityWeight, "nonneg+activity+weight"},
        {Condition::ReluActivity, "relu+activity"}, {Condition::ReluWeight, "relu+weight"},
        {Condition::ActivityWeight, "activity+weight"}});
constexpr auto sweptBetas = wordOf<LiveSetting>({{LiveSetting::BetaNonneg, "beta_nonneg"},
    {LiveSetting::BetaActivity, "beta_activity"}, {LiveSetting::BetaWeight, "beta_weight"}});

constexpr auto describeAxis = [](auto& fields, auto& axis) {
    auto& [beta, minimum, maximum, count] = axis;
    fields("beta", beta, sweptBetas);
    FieldRange range = fieldRange(Field::BetaActivity, {}); // that of all betas
    range.zeroAllowed = false;
    fields("minimum", minimum, Number{range});
    fields("maximum", maximum, Number{range});
    fields("count", count, Integer{{2, double(ConditionsSession::mostSweepValues)}});
};

constexpr auto checkAxis = [](const JsonPlace& place, const SweepAxis& axis) {
    const JsonPlace maximum = place.at("maximum");
    if (!(axis.minimum < axis.maximum))
        maximum.fail(SessionFile::tr("%1 must be above the minimum.").arg(maximum.path()));
};

constexpr auto sweepAxis = Checked{Object{describeAxis}, checkAxis};

template <typename Fields, typename Axis, typename OtherAxis>
void describeAxes(Fields& fields, Axis& x, OtherAxis& y)
{
    fields("x", x, sweepAxis);
    fields("y", y,
        Optional{Checked{
            sweepAxis, [&x](const JsonPlace& place, const SweepAxis& axis) {
                const JsonPlace beta = place.at("beta");
                if (axis.beta == x.beta)
                    beta.fail(SessionFile::tr("%1 must differ from that of x.").arg(beta.path()));
            }}});
}

constexpr Integer tableSeeds{{1, double(ConditionTable::mostSeeds)}};
constexpr Integer sweepSeeds{{1, double(ConditionsSession::mostSweepSeeds)}};

struct TableInFile {
    const std::vector<SharedData>& data;
    template <typename Fields, typename Table> void operator()(Fields& fields, Table& table) const
    {
        auto& [plan, runs] = table;
        auto& [base, seedCount] = plan;
        fields("base", base, SettingsInFile{data});
        fields("seeds", seedCount, tableSeeds);
        fields("runs", runs,
            PlannedRunsInFile{[&plan = plan] { return runsOf(plan); }, maximumKeptEvaluations});
    }
};

struct SweepInFile {
    const std::vector<SharedData>& data;
    template <typename Fields, typename Sweep> void operator()(Fields& fields, Sweep& sweep) const
    {
        auto& [plan, runs] = sweep;
        auto& [base, x, y, seedCount] = plan;
        fields("base", base, SettingsInFile{data});
        describeAxes(fields, x, y);
        fields("seeds", seedCount, sweepSeeds);
        fields("runs", runs,
            PlannedRunsInFile{[&plan = plan] { return runsOf(plan); }, maximumKeptEvaluations});
    }
};

constexpr auto checkGuess = [](const JsonPlace& place, const std::vector<Condition>& guess) {
    std::vector<Condition> sorted = guess;
    std::sort(sorted.begin(), sorted.end());
    if (!std::equal(sorted.begin(), sorted.end(), allConditions.begin(), allConditions.end()))
        place.fail(SessionFile::tr("%1 must name every condition once.").arg(place.path()));
};

struct FamilyWorkInFile {
    const std::vector<SharedData>& data;
    template <typename Fields, typename Work> void operator()(Fields& fields, Work& work) const
    {
        auto& [base, seedCount, guess, table, sweepCondition, x, y, sweepSeedCount, sweep] = work;
        const auto conditionCount = qsizetype(allConditions.size());
        fields("base", base, SettingsInFile{data});
        fields("seeds", seedCount, tableSeeds);
        fields("guess", guess,
            Optional{Checked{List{conditionWords, conditionCount, conditionCount}, checkGuess}});
        fields("table", table, Object{TableInFile{data}});
        fields("sweep_condition", sweepCondition, conditionWords);
        describeAxes(fields, x, y);
        fields("sweep_seeds", sweepSeedCount, sweepSeeds);
        fields("sweep", sweep, Object{SweepInFile{data}});
    }
};

// Each family by its own defaults where a key is missing.
struct WorkInFile {
    const std::vector<SharedData>& data;
    static constexpr std::array keys{"shallow", "autoencoder", "deep", "deep_autoencoder"};
    template <typename Fields, typename Works> void operator()(Fields& fields, Works& works) const
    {
        for (Family family : allFamilies)
            fields(keys[std::size_t(family)], works[std::size_t(family)],
                Checked{Object{FamilyWorkInFile{data}},
                    [family](const JsonPlace& place, const FamilyWork& work) {
                        checkFamily(place, work, family);
                    }});
    }

private:
    static void checkFamily(const JsonPlace& place, const FamilyWork& work, Family family)
    {
        const auto check = [family](const JsonPlace& base, const ExperimentSettings& settings) {
            const JsonPlace its = base.at("family");
            if (settings.family != family)
                its.fail(SessionFile::tr("%1 is %2; it must be the family that it stands under.")
                             .arg(its.path(), its.shown()));
            refuseDistribution(base, settings);
        };
        const JsonPlace table = place.at("table"), sweep = place.at("sweep");
        check(place.at("base"), work.base);
        check(table.at("base"), work.table.plan.base);
        check(sweep.at("base"), work.sweep.plan.base);
    }
};

std::vector<SharedData> dataOf(const ConditionsSession& conditions)
{
    std::vector<SharedData> all;
    for (const FamilyWork& work : conditions.work)
        for (const ExperimentSettings* settings :
            {&work.base, &work.table.plan.base, &work.sweep.plan.base})
            addData(all, settings->data);
    return all;
}

constexpr auto describeConditions = [](auto& fields, auto& conditions) {
    auto& [family, showsSweep, work, layer, sweepSeed] = conditions;
    std::vector<SharedData> data = dataOf(conditions); // when it is read: none yet
    fields("data", data, List{DataInFile(), 0, 3 * qsizetype(allFamilies.size())});
    fields("family", family, FamilyInFile());
    fields("shows_sweep", showsSweep, Flag());
    fields("families", work, Object{WorkInFile{data}});
    fields("layer", layer, Optional{Integer{{0, fieldRange(Field::Layers, {}).maximum - 1}}});
    fields("sweep_seed", sweepSeed, Integer{{0, double(ConditionsSession::mostSweepSeeds)}});
};

// --- Range, space, grid cells: one run at a time

constexpr qsizetype maximumShownEvaluations = 1024; // of the run before

template <typename Fields, typename Training>
void describeTraining(Fields& fields, Training& training)
{
    auto& [run, before, isInstant, stepsPerSecond] = training;
    static const std::vector<SharedData> noData;
    fields("run", run, RunInFile{maximumEvaluations, true, noData});
    fields("before", before, Optional{RunInFile{maximumShownEvaluations, true, noData}});
    fields("instant", isInstant, Flag());
    fields("steps_per_second", stepsPerSecond, Number{{1, 1e6, true}});
}

void checkNeuron(
    const JsonPlace& neuron, std::optional<Index> value, const TrainingSession& training)
{
    const Index count = training.run.log.start.hiddenSizes.front();
    if (value && *value >= count)
        neuron.fail(
            SessionFile::tr("%1 is %2, but there are only %3; they count from 0.")
                .arg(neuron.path(), plainNumber(double(*value)), plainNumber(double(count))));
}

// The run before comes with its state: it is not trained again.
void checkTraining(const JsonPlace& place, const TrainingSession& training, Family family)
{
    const auto check = [family](const JsonPlace& run, const StoredRun& stored) {
        const JsonPlace log = run.at("log"), start = log.at("start"), its = start.at("family");
        if (stored.log.start.family != family)
            its.fail(SessionFile::tr("%1 is %2; it must be the family of the chapter.")
                         .arg(its.path(), its.shown()));
        const JsonPlace distribution = start.at("distribution");
        if (family == Family::Shallow && !stored.log.start.distribution)
            distribution.failAsMissing();
    };
    check(place.at("run"), training.run);
    if (!training.before)
        return;
    const JsonPlace before = place.at("before"), state = before.at("state");
    check(before, *training.before);
    if (!training.before->state)
        state.failAsMissing();
}

constexpr auto describeRange = [](auto& fields, auto& range) {
    auto& [training, pointsName, showsBestCode, codeNeurons] = range;
    describeTraining(fields, training);
    fields("points_name", pointsName, Text{maximumTextLength});
    fields("shows_best_code", showsBestCode, Flag());
    fields("code_neurons", codeNeurons,
        Integer{{double(RangeSession::leastCodeNeurons), double(RangeSession::mostCodeNeurons)}});
};

constexpr auto checkRange = [](const JsonPlace& place, const RangeSession& range) {
    checkTraining(place, range.training, Family::Shallow);
};

constexpr Integer torusPlace{{0, double(torusPlaces - 1)}};
constexpr auto describeSpace = [](auto& fields, auto& space) {
    auto& [training, animal, objectA, objectB, wall, openNeuron] = space;
    describeTraining(fields, training);
    fields("animal", animal, torusPlace);
    fields("object_a", objectA, torusPlace);
    fields("object_b", objectB, torusPlace);
    fields("wall", wall, Integer{{0, double(torusSide - 1)}});
    fields("open_neuron", openNeuron,
        Optional{Integer{{0, fieldRange(Field::Neurons, {}).maximum - 1}}});
};

constexpr auto checkSpace = [](const JsonPlace& place, const SpaceSession& space) {
    checkTraining(place, space.training, Family::Torus);
    checkNeuron(place.at("open_neuron"), space.openNeuron, space.training);
};

constexpr auto describeGrid = [](auto& fields, auto& grid) {
    auto& [training, neuron] = grid;
    describeTraining(fields, training);
    fields("neuron", neuron, Optional{Integer{{0, fieldRange(Field::Neurons, {}).maximum - 1}}});
};

constexpr auto checkGrid = [](const JsonPlace& place, const GridSession& grid) {
    checkTraining(place, grid.training, Family::Ring);
    checkNeuron(place.at("neuron"), grid.neuron, grid.training);
};

// --- The document

struct Header {
    std::string format = formatName;
    int version = currentVersion;
};

constexpr auto describeHeader = [](auto& fields, auto& header) {
    fields.required("format", header.format, Text{maximumTextLength});
    fields.required("version", header.version, Integer{{1, 1e9}});
};

struct ChapterId {
    QJsonValue write(const std::string& id) const { return QString::fromStdString(id); }
    void read(const JsonPlace& place, std::string& id) const
    {
        if (place.word({QStringLiteral("puzzle"), QStringLiteral("linear"),
                QStringLiteral("playground"), QStringLiteral("conditions"), QStringLiteral("range"),
                QStringLiteral("space"), QStringLiteral("grid"), QStringLiteral("take_home")}))
            id = place.value().toString().toStdString();
    }
};

// Called with every chapter that a session keeps something of: its id and how its part is written.
template <typename Part, typename Session> void forEachPart(Session& session, const Part& part)
{
    part("linear", session.linear, Object{describeLinear});
    part("playground", session.playground, Checked{Object{describePlayground}, checkPlayground});
    part("conditions", session.conditions, Object{describeConditions});
    part("range", session.range, Checked{Object{describeRange}, checkRange});
    part("space", session.space, Checked{Object{describeSpace}, checkSpace});
    part("grid", session.grid, Checked{Object{describeGrid}, checkGrid});
}

// A chapter and its part, of which a step of a lesson keeps no other.
constexpr auto describeState = [](auto& fields, auto& session) {
    fields.required("chapter", session.chapter, ChapterId());
    forEachPart(session, [&](const char* id, auto& its, const auto& kind) {
        if (session.chapter == id)
            fields(id, its, kind);
    });
};

// null: none.
struct StateInFile {
    QJsonValue write(const std::shared_ptr<const Session>& state) const
    {
        return state ? Object{describeState}.write(*state) : QJsonValue();
    }
    void read(const JsonPlace& place, std::shared_ptr<const Session>& state) const
    {
        if (place.value().isNull()) {
            state.reset();
            return;
        }
        Session session;
        Object{describeState}.read(place, session);
        state = std::make_shared<const Session>(std::move(session));
    }
};

constexpr auto describeSession = [](auto& fields, auto& session) {
    fields("chapter", session.chapter, ChapterId());
    forEachPart(
        session, [&](const char* id, auto& its, const auto& kind) { fields(id, its, kind); });
    fields("lesson", session.lesson, Optional{Object{LessonInFile<StateInFile>{}}});
    fields("progress", session.progress,
        Checked{Object{describeProgress},
            [&session](const JsonPlace& place, const LessonProgress& progress) {
                checkProgress(place, progress, session.lesson);
            }});
};

void checkHeader(const JsonPlace& root, const Header& header)
{
    const JsonPlace format = root.at("format"), version = root.at("version");
    if (header.format != formatName)
        format.fail(SessionFile::tr("%1 is %2; that is no session of this program.")
                        .arg(format.path(), format.shown()));
    if (header.version > currentVersion)
        version.fail(SessionFile::tr("%1 is %2: a newer program wrote this session. This one reads "
                                     "versions up to %3.")
                         .arg(version.path(), version.shown())
                         .arg(currentVersion));
}

Error parseError(const QByteArray& bytes, const QJsonParseError& error)
{
    const QByteArray before = bytes.left(error.offset);
    const auto line = before.count('\n') + 1;
    const auto column = before.size() - (before.lastIndexOf('\n') + 1) + 1;
    return {{},
        SessionFile::tr("From line %1, column %2 on it is no JSON (%3).")
            .arg(line)
            .arg(column)
            .arg(error.errorString())
            .toStdString()};
}

} // namespace

QByteArray sessionBytes(const Session& session)
{
    ObjectWriter fields;
    const Header header;
    describeHeader(fields, header);
    describeSession(fields, session);
    return QJsonDocument(fields.object()).toJson(QJsonDocument::Compact);
}

Result<Session> sessionFromBytes(const QByteArray& bytes)
{
    if (bytes.size() > maximumSessionBytes)
        return Error{{},
            SessionFile::tr("It is larger than the %1 MB that a session may have.")
                .arg(maximumSessionBytes / (1024 * 1024))
                .toStdString()};
    if (!bytes.trimmed().startsWith('{') && !bytes.startsWith("\xef\xbb\xbf"))
        return Error{{}, SessionFile::tr("It is no session of this program.").toStdString()};
    QJsonParseError wrong;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &wrong);
    if (wrong.error != QJsonParseError::NoError)
        return parseError(bytes, wrong);
    std::optional<Error> error;
    const JsonPlace root(document.object(), error);
    ObjectReader fields(root);
    Header header;
    describeHeader(fields, header);
    checkHeader(root, header);
    Session session;
    describeSession(fields, session);
    fields.refuseOthers();
    if (error)
        return *error;
    return session;
}

Result<Session> loadSession(const QString& path)
{
    const auto failed = [&path](const std::string& where, const QString& reason) {
        return Error{where,
            SessionFile::tr("The file %1 cannot be opened: %2").arg(path, reason).toStdString()};
    };
    const std::string place = path.toStdString();
    QFile file(path);
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return failed(place, SessionFile::tr("it is not a file."));
    if (!file.open(QIODevice::ReadOnly))
        return failed(place, file.errorString());
    // One byte more than is allowed shows that there are too many.
    const QByteArray bytes = file.read(maximumSessionBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return failed(place, file.errorString());
    Result<Session> session = sessionFromBytes(bytes);
    if (session)
        return session;
    const Error& error = session.error();
    return failed(error.where.empty() ? place : error.where, QString::fromStdString(error.what));
}

} // namespace untangle

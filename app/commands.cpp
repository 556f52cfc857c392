// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/command_run.h"
#include "app/csv.h"
#include "app/data_file.h"
#include "core/best_code.h"
#include "core/linear_example.h"
#include "core/mutual_information.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QTextStream>

#include <cmath>
#include <utility>

namespace untangle {

namespace {

std::optional<DistributionKind> kindNamed(const QString& word)
{
    static const std::pair<QLatin1String, DistributionKind> kinds[] = {
        {QLatin1String("square"), DistributionKind::Square},
        {QLatin1String("cut"), DistributionKind::CutCorners},
        {QLatin1String("opposite"), DistributionKind::OppositeCorners},
        {QLatin1String("corner"), DistributionKind::OneCorner},
        {QLatin1String("disc"), DistributionKind::Disc},
        {QLatin1String("parallelogram"), DistributionKind::Parallelogram},
        {QLatin1String("copy"), DistributionKind::Copy},
        {QLatin1String("exponential"), DistributionKind::Exponential},
        {QLatin1String("gaussian"), DistributionKind::Gaussian},
    };
    for (const auto& [name, kind] : kinds)
        if (word == name)
            return kind;
    return std::nullopt;
}

// A word, a word and its parameter behind a colon, or a file of points.
Outcome<FactorDistribution> distributionOf(const QString& text)
{
    const QString word = text.section(':', 0, 0);
    if (const auto kind = kindNamed(word)) {
        const ParameterRange range = parameterRange(*kind);
        if (!range.used && text != word)
            return Failure{CommandLine::tr("The distribution %1 has no parameter.").arg(word)};
        const auto value = numberIn(text.mid(word.size() + 1));
        if (range.used && !(value && *value >= range.minimum && *value <= range.maximum))
            return Failure{CommandLine::tr(
                "The distribution %1 needs a parameter from %2 to %3, such as %1:%4.")
                               .arg(word, exactWords(range.minimum), exactWords(range.maximum),
                                   exactWords(range.defaultValue))};
        return FactorDistribution{*kind, 1, value.value_or(0)};
    }
    if (!text.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) && !QFileInfo::exists(text))
        return Failure{
            CommandLine::tr("There is no distribution %1 and no file of that name.").arg(text)};
    const Result<Matrix<double>> points = readPoints(text);
    if (!points)
        return Failure{QString::fromStdString(points.error().what), CommandLine::fileError};
    return FactorDistribution{DistributionKind::Points, 1, 0, *points};
}

QByteArray neuronTable(const Information& information, const std::vector<std::string>& factorNames)
{
    const Index neuronCount = information.informationNats.rows();
    const Index factorCount = information.informationNats.cols();
    std::vector<std::string> names{"neuron", "active", "ratio"};
    for (Index factor = 0; factor < factorCount; ++factor)
        names.push_back("information_nats_"
            + (factorNames.empty() ? std::to_string(factor + 1)
                                   : factorNames[std::size_t(factor)]));
    Matrix<double> table(neuronCount, 3 + factorCount);
    for (Index neuron = 0; neuron < neuronCount; ++neuron)
        table.row(neuron) << double(neuron + 1),
            information.active[std::size_t(neuron)] ? 1.0 : 0.0, information.ratio(neuron),
            information.informationNats.row(neuron);
    return tableCsv(names, table);
}

} // namespace

int runEnergy(const Arguments& arguments, QTextStream& out, QTextStream& errors)
{
    const CommandRun run(arguments, out, errors);
    const auto range = run.number("--a", 1, {1e-6, 1e6});
    const auto step = run.number("--angle-step", 5, {1e-3, 90});
    for (const auto* value : {&range, &step})
        if (const auto* failure = std::get_if<Failure>(value))
            return run.fail(*failure);
    const auto distribution = distributionOf(run.option("--distribution"));
    if (const auto* failure = std::get_if<Failure>(&distribution))
        return run.fail(*failure);
    auto chosen = std::get<FactorDistribution>(distribution);
    chosen.range = std::get<double>(range);
    const FactorGeometry factors(chosen);

    if (run.has("--csv")) {
        const double stepDeg = std::get<double>(step), steps = 180 / stepDeg;
        const bool isEven = std::abs(steps - std::round(steps)) < 1e-9;
        const auto count = Index(isEven ? std::round(steps) : std::ceil(steps));
        Matrix<double> table(count, 2);
        for (Index i = 0; i < count; ++i) {
            // 3 steps of 0.1 are 0.3.
            const double angleDeg
                = isEven ? 180.0 * double(i) / double(count) : double(i) * stepDeg;
            table.row(i) << angleDeg,
                cheapestSigns(angleDeg * radPerDegree, factors).energy.total();
        }
        if (!run.write("--csv", tableCsv({"angle_deg", "energy"}, table)))
            return CommandLine::fileError;
    }
    const BestRotation best = bestRotation(factors);
    const AlignmentTest alignment = alignmentTest(factors);
    const BestCode code = bestCode(factors);
    run.print({{"angle_best_deg", best.angleBestDeg}, {"energy_best", best.energyBest},
        {"energy_axis", best.energyAxis}, {"energy_45", best.energy45},
        {"bias_axis", toArray(cheapestSigns(0, factors).bias)},
        {"variance", factors.covariance().trace()}, {"alignment_gap", alignment.gap},
        {"axis_optimal", alignment.axisOptimal},
        {"code_best",
            QJsonObject{{"cost", code.cost}, {"cost_axis", code.costAxis},
                {"alignment", code.alignment}}}});
    return 0;
}

int runMir(const Arguments& arguments, QTextStream& out, QTextStream& errors)
{
    const CommandRun run(arguments, out, errors);
    InformationOptions options;
    const auto bins = run.number("--bins", options.binCount, fieldRange(Field::Bins, {}), true);
    if (const auto* failure = std::get_if<Failure>(&bins))
        return run.fail(*failure);
    options.binCount = int(std::get<double>(bins));
    if (run.has("--equal-count"))
        options.binning = Binning::EqualCount;
    options.millerMadow = !run.has("--plug-in");

    const Result<Table> activity = readTableFile(run.option("--activity"));
    const Result<Table> factors = readTableFile(run.option("--factors"));
    for (const auto* table : {&activity, &factors})
        if (!*table)
            return run.fail({QString::fromStdString(table->error().what), CommandLine::fileError});
    if (activity->values.rows() != factors->values.rows())
        return run.fail(
            {CommandLine::tr("The files do not fit: %1 has %2 rows, %3 has %4.")
                    .arg(run.option("--activity"), QString::number(activity->values.rows()),
                        run.option("--factors"), QString::number(factors->values.rows())),
                CommandLine::fileError});
    constexpr Index mostFactorColumns = 256;
    if (factors->values.cols() > mostFactorColumns)
        return run.fail({CommandLine::tr("The number of factors is %1, but it must be %2 at most.")
                             .arg(factors->values.cols())
                             .arg(mostFactorColumns),
            CommandLine::fileError});

    const Information information
        = InformationEstimator(factors->values, options).measure(activity->values);
    const MirReference reference = mirReference(factors->values, options);
    if (!run.write("--csv", neuronTable(information, factors->names)))
        return CommandLine::fileError;
    Results results{{"mir", toJson(information.mir)}};
    if (information.undefined)
        results.append({"mir_reason", reasonName(*information.undefined)});
    QJsonArray active, rows;
    for (Index neuron = 0; neuron < information.informationNats.rows(); ++neuron) {
        active.append(bool(information.active[std::size_t(neuron)]));
        rows.append(toArray(information.informationNats.row(neuron)));
    }
    results.append({{"ratios", toArray(information.ratio)}, {"active", active},
        {"information_nats", rows}, {"random_mixing", toJson(reference.randomMixing)},
        {"one_factor_per_neuron", toJson(reference.oneFactorPerNeuron)}});
    run.print(results);
    return 0;
}

} // namespace untangle

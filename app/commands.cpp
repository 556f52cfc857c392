// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/csv.h"
#include "app/data_file.h"
#include "app/save_file.h"
#include "core/best_code.h"
#include "core/linear_example.h"
#include "core/mutual_information.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTextStream>

#include <charconv>
#include <cmath>
#include <utility>

namespace untangle {

namespace {

// What is wrong, and the exit code that tells so.
struct Failure {
    QString words;
    int exitCode = CommandLine::usageError;
};

// A value or the failure that kept it from being made.
template <typename T> using Outcome = std::variant<T, Failure>;

// In the order of printing; JSON sorts its keys.
using Results = QList<std::pair<QString, QJsonValue>>;

std::optional<double> numberIn(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    double value = 0;
    const auto [end, error] = std::from_chars(bytes.data(), bytes.data() + bytes.size(), value);
    const bool isWhole = error == std::errc() && end == bytes.data() + bytes.size();
    return isWhole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

QString exactWords(double value)
{
    return QString::fromLatin1(exactText(value));
}

QString plain(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
        return exactWords(value.toDouble());
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue& part : value.toArray())
            parts.append(plain(part));
        return parts.join(' ');
    }
    case QJsonValue::Object:
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("null");
}

// A line a number; what lies deeper has the names or places on the way to it.
void printLines(const QString& name, const QJsonValue& value, QTextStream& out)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto part = object.begin(); part != object.end(); ++part)
            printLines(name + '.' + part.key(), part.value(), out);
    } else if (value.isArray() && value.toArray().first().isArray()) {
        const QJsonArray rows = value.toArray();
        for (int row = 0; row < rows.size(); ++row)
            printLines(QStringLiteral("%1.%2").arg(name).arg(row + 1), rows[row], out);
    } else {
        out << name << ' ' << plain(value) << '\n';
    }
}

void print(const Results& results, bool asJson, QTextStream& out)
{
    if (!asJson) {
        for (const auto& [name, value] : results)
            printLines(name, value, out);
        return;
    }
    QJsonObject object;
    for (const auto& [name, value] : results)
        object.insert(name, value);
    out << QString::fromUtf8(QJsonDocument(object).toJson());
}

QJsonValue toJson(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

template <typename Values> QJsonArray toArray(const Values& values)
{
    QJsonArray array;
    for (auto value : values)
        array.append(value);
    return array;
}

// A name of JSON, not a sentence.
QString reasonName(MirUndefined reason)
{
    switch (reason) {
    case MirUndefined::NoSamples:
        return QStringLiteral("no_samples");
    case MirUndefined::NotFinite:
        return QStringLiteral("not_finite");
    case MirUndefined::FewerThanTwoFactors:
        return QStringLiteral("fewer_than_two_factors");
    case MirUndefined::NoActiveNeuron:
        return QStringLiteral("no_active_neuron");
    }
    return {};
}

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

class Command {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    Command(const Arguments& arguments, QTextStream& out, QTextStream& errors)
        : m_arguments(arguments)
        , m_out(out)
        , m_errors(errors)
    {
    }

    int energy()
    {
        const auto range = number("--a", 1, 1e-6, 1e6);
        const auto step = number("--angle-step", 5, 1e-3, 90);
        for (const auto* value : {&range, &step})
            if (const auto* failure = std::get_if<Failure>(value))
                return fail(*failure);
        const auto distribution = distributionOf(option("--distribution"));
        if (const auto* failure = std::get_if<Failure>(&distribution))
            return fail(*failure);
        auto chosen = std::get<FactorDistribution>(distribution);
        chosen.range = std::get<double>(range);
        const FactorGeometry factors(chosen);

        if (has("--csv")) {
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
            if (!write(tableCsv({"angle_deg", "energy"}, table)))
                return CommandLine::fileError;
        }
        const BestRotation best = bestRotation(factors);
        const AlignmentTest alignment = alignmentTest(factors);
        const BestCode code = bestCode(factors);
        print({{"angle_best_deg", best.angleBestDeg}, {"energy_best", best.energyBest},
                  {"energy_axis", best.energyAxis}, {"energy_45", best.energy45},
                  {"bias_axis", toArray(cheapestSigns(0, factors).bias)},
                  {"variance", factors.covariance().trace()}, {"alignment_gap", alignment.gap},
                  {"axis_optimal", alignment.axisOptimal},
                  {"code_best",
                      QJsonObject{{"cost", code.cost}, {"cost_axis", code.costAxis},
                          {"alignment", code.alignment}}}},
            has("--json"), m_out);
        return 0;
    }

    int mir()
    {
        InformationOptions options;
        const auto bins = number("--bins", options.binCount, 2, 200);
        if (const auto* failure = std::get_if<Failure>(&bins))
            return fail(*failure);
        options.binCount = int(std::get<double>(bins));
        if (options.binCount != std::get<double>(bins))
            return fail({tr("--bins must be a whole number.")});
        if (has("--equal-count"))
            options.binning = Binning::EqualCount;
        options.millerMadow = !has("--plug-in");

        const Result<Table> activity = readTableFile(option("--activity"));
        const Result<Table> factors = readTableFile(option("--factors"));
        for (const auto* table : {&activity, &factors})
            if (!*table)
                return fail({QString::fromStdString(table->error().what), CommandLine::fileError});
        if (activity->values.rows() != factors->values.rows())
            return fail({tr("The files do not fit: %1 has %2 rows, %3 has %4.")
                             .arg(option("--activity"), QString::number(activity->values.rows()),
                                 option("--factors"), QString::number(factors->values.rows())),
                CommandLine::fileError});
        constexpr Index mostFactorColumns = 256;
        if (factors->values.cols() > mostFactorColumns)
            return fail({tr("The number of factors is %1, but it must be %2 at most.")
                             .arg(factors->values.cols())
                             .arg(mostFactorColumns),
                CommandLine::fileError});

        const Information information
            = InformationEstimator(factors->values, options).measure(activity->values);
        const MirReference reference = mirReference(factors->values, options);
        if (has("--csv") && !write(neuronTable(information, factors->names)))
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
        print(results, has("--json"), m_out);
        return 0;
    }

private:
    bool has(const char* name) const { return m_arguments.options.contains(QLatin1String(name)); }
    QString option(const char* name) const
    {
        return m_arguments.options.value(QLatin1String(name));
    }

    int fail(const Failure& failure)
    {
        m_errors << failure.words << '\n';
        if (failure.exitCode == CommandLine::usageError)
            m_errors << "untangle " << m_arguments.commandName << " --help\n";
        return failure.exitCode;
    }

    bool write(const QByteArray& csv)
    {
        const auto error = saveFile(option("--csv"), csv);
        if (error)
            fail({QString::fromStdString(error->what), CommandLine::fileError});
        return !error;
    }

    // The number of an option, or `fallback` without it.
    Outcome<double> number(const char* name, double fallback, double minimum, double maximum) const
    {
        if (!has(name))
            return fallback;
        const auto value = numberIn(option(name));
        if (value && *value >= minimum && *value <= maximum)
            return *value;
        return Failure{tr("%1 must be a number from %2 to %3.")
                           .arg(QLatin1String(name), exactWords(minimum), exactWords(maximum))};
    }

    // A word, a word and its parameter behind a colon, or a file of points.
    static Outcome<FactorDistribution> distributionOf(const QString& text)
    {
        const QString word = text.section(':', 0, 0);
        if (const auto kind = kindNamed(word)) {
            const ParameterRange range = parameterRange(*kind);
            if (!range.used && text != word)
                return Failure{tr("The distribution %1 has no parameter.").arg(word)};
            const auto value = numberIn(text.mid(word.size() + 1));
            if (range.used && !(value && *value >= range.minimum && *value <= range.maximum))
                return Failure{
                    tr("The distribution %1 needs a parameter from %2 to %3, such as %1:%4.")
                        .arg(word, exactWords(range.minimum), exactWords(range.maximum),
                            exactWords(range.defaultValue))};
            return FactorDistribution{*kind, 1, value.value_or(0)};
        }
        if (!text.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) && !QFileInfo::exists(text))
            return Failure{tr("There is no distribution %1 and no file of that name.").arg(text)};
        const Result<Matrix<double>> points = readPoints(text);
        if (!points)
            return Failure{QString::fromStdString(points.error().what), CommandLine::fileError};
        return FactorDistribution{DistributionKind::Points, 1, 0, *points};
    }

    static QByteArray neuronTable(
        const Information& information, const std::vector<std::string>& factorNames)
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

    const Arguments& m_arguments;
    QTextStream& m_out;
    QTextStream& m_errors;
};

} // namespace

int runEnergy(const Arguments& arguments, QTextStream& out, QTextStream& errors)
{
    return Command(arguments, out, errors).energy();
}

int runMir(const Arguments& arguments, QTextStream& out, QTextStream& errors)
{
    return Command(arguments, out, errors).mir();
}

} // namespace untangle

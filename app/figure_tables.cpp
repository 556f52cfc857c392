// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure_tables.h"

#include "app/csv.h"

#include <cmath>

namespace untangle {

namespace {

QByteArray field(double value)
{
    return std::isfinite(value) ? exactText(value) : QByteArray();
}

QByteArray count(Index number)
{
    return QByteArray::number(qint64(number));
}

QByteArray line(const QByteArrayList& fields)
{
    return fields.join(',') + "\r\n";
}

QByteArray nameOf(LossTerm term)
{
    switch (term) {
    case LossTerm::Prediction:
        return "prediction";
    case LossTerm::Nonneg:
        return "nonneg";
    case LossTerm::Activity:
        return "activity";
    case LossTerm::Weight:
        return "weight";
    }
    return {};
}

double betaOf(LossTerm term, const LossWeights& weights)
{
    switch (term) {
    case LossTerm::Prediction:
        return 1;
    case LossTerm::Nonneg:
        return weights.betaNonneg;
    case LossTerm::Activity:
        return weights.betaActivity;
    case LossTerm::Weight:
        return weights.betaWeight;
    }
    return 0;
}

} // namespace

QByteArray runsCsv(const std::vector<Evaluation>& present, const std::vector<Evaluation>& before,
    Index layer, Kernel kernel)
{
    const auto header = [](const QByteArray& csv) { return csv.left(csv.indexOf('\n') + 1); };
    QByteArray csv = "run," + header(historyCsv({}, layer, kernel));
    const auto add = [&](const QByteArray& name, const QByteArray& run) {
        for (qsizetype start = header(run).size(); start < run.size();) {
            const qsizetype end = run.indexOf('\n', start) + 1;
            csv += name + ',' + run.mid(start, end - start);
            start = end;
        }
    };
    add("present", historyCsv(present, layer, kernel));
    add("before", historyCsv(before, layer, kernel));
    return csv;
}

QByteArray measureCsv(const QByteArray& name, std::optional<double> Evaluation::*measure,
    const std::vector<Evaluation>& present, const std::vector<Evaluation>& before)
{
    QByteArray csv = line({"run", "step", name, "r2"});
    const auto add = [&](const QByteArray& run, const std::vector<Evaluation>& curve) {
        for (const Evaluation& each : curve) {
            const std::optional<double>& value = each.*measure;
            csv += line(
                {run, count(each.step), value ? field(*value) : QByteArray(), field(each.r2)});
        }
    };
    add("present", present);
    add("before", before);
    return csv;
}

QByteArray lossTermsCsv(const Evaluation& evaluation)
{
    QByteArray csv = line({"term", "unweighted", "beta", "weighted"});
    const LossTerms weighted = evaluation.terms.weighted(evaluation.weights);
    for (LossTerm term : allLossTerms)
        csv += line({nameOf(term), field(evaluation.terms.value(term)),
            field(betaOf(term, evaluation.weights)), field(weighted.value(term))});
    return csv + line({"total", {}, {}, field(evaluation.total())});
}

QByteArray informationCsv(const Information& information)
{
    QByteArray csv = line(
        {"neuron", "factor", "information_nats", "share", "ratio", "active", "preferred_factor"});
    const Matrix<double> shares = information.shares();
    for (Index neuron = 0; neuron < shares.rows(); ++neuron)
        for (Index factor = 0; factor < shares.cols(); ++factor)
            csv += line({count(neuron + 1), count(factor + 1),
                field(information.informationNats(neuron, factor)), field(shares(neuron, factor)),
                field(information.ratio(neuron)),
                information.active[std::size_t(neuron)] ? "1" : "0",
                count(information.preferredFactor(neuron) + 1)});
    return csv;
}

QByteArray tuningCsv(const NeuronDetail& neuron)
{
    QByteArray csv = line({"neuron", "factor", "bin_middle", "mean", "low", "high"});
    for (std::size_t factor = 0; factor < neuron.tuning.size(); ++factor) {
        const TuningCurve& curve = neuron.tuning[factor];
        for (Index bin = 0; bin < curve.factor.size(); ++bin)
            csv += line(
                {count(neuron.id.neuron + 1), count(Index(factor) + 1), field(curve.factor(bin)),
                    field(curve.mean(bin)), field(curve.low(bin)), field(curve.high(bin))});
    }
    return csv;
}

QByteArray gridActivityCsv(const Matrix<float>& gridActivity, const std::vector<Index>& neurons)
{
    QByteArrayList fields{"e1", "e2"};
    for (Index neuron : neurons)
        fields.append("z" + count(neuron + 1));
    QByteArray csv = line(fields);
    const Matrix<float> factors = factorGrid();
    for (Index point = 0; point < factors.rows(); ++point) {
        fields = {field(double(factors(point, 0))), field(double(factors(point, 1)))};
        for (Index neuron : neurons)
            fields.append(field(double(gridActivity(point, neuron))));
        csv += line(fields);
    }
    return csv;
}

QByteArray energyCurveCsv(const FactorGeometry& factors, int stepCount)
{
    QByteArray csv = line({"angle_deg", "variance", "bias_squared", "energy"});
    for (int i = 0; i <= stepCount; ++i) {
        const double angleDeg = 180.0 * i / stepCount;
        const Energy energy = cheapestSigns(angleDeg * radPerDegree, factors).energy;
        csv += line({field(angleDeg), field(energy.variance), field(energy.biasSquared),
            field(energy.total())});
    }
    return csv;
}

QByteArray linearStatesCsv(
    const FactorGeometry& factors, const std::optional<LinearState>& before, const LinearState& now)
{
    QByteArray csv
        = line({"state", "angle_deg", "bias1", "bias2", "variance", "bias_squared", "energy"});
    const auto add = [&](const QByteArray& name, const LinearState& state) {
        const Energy energy = energyOf(state.mixing(), state.bias, factors.covariance());
        csv += line({name, field(state.angleRad / radPerDegree), field(state.bias.x()),
            field(state.bias.y()), field(energy.variance), field(energy.biasSquared),
            field(energy.total())});
    };
    add("start", linearStep(LinearStep::Start, factors));
    add("rotate", linearStep(LinearStep::Rotate, factors));
    add("make_nonnegative", linearStep(LinearStep::MakeNonnegative, factors));
    add("minimise_energy", linearStep(LinearStep::MinimiseEnergy, factors));
    if (before)
        add("before", *before);
    add("now", now);
    return csv;
}

QByteArray mixingCsv(const LinearState& state)
{
    QByteArray csv = line({"neuron", "e1", "e2", "bias"});
    const Matrix2 mixing = state.mixing();
    for (Index neuron = 0; neuron < 2; ++neuron)
        csv += line({count(neuron + 1), field(mixing(neuron, 0)), field(mixing(neuron, 1)),
            field(state.bias(neuron))});
    return csv;
}

QByteArray planeCsv(
    const FactorGeometry& factors, const Matrix<double>& samples, const LinearState& state)
{
    QByteArray csv = line({"part", "e1", "e2", "z1", "z2"});
    const Matrix2 mixing = state.mixing();
    const auto add = [&](const QByteArray& part, const Vector2& e) {
        const Vector2 z = mixing * e + state.bias;
        csv += line({part, field(e.x()), field(e.y()), field(z.x()), field(z.y())});
    };
    add("centre", Vector2::Zero());
    for (const Vector2& corner : factors.hull())
        add("corner", corner);
    for (Index sample = 0; sample < samples.rows(); ++sample)
        add("sample", samples.row(sample).transpose());
    return csv;
}

QByteArray networkCsv(const Snapshot& snapshot)
{
    QByteArray csv = line({"layer", "neuron", "kind", "source", "value"});
    Network<float> network(networkShape(snapshot.settings));
    network.parameters() = snapshot.parameters;
    for (Index layer = 0; layer < network.shape().layerCount(); ++layer) {
        const auto weights = network.weightsTransposed(layer);
        for (Index neuron = 0; neuron < weights.cols(); ++neuron) {
            for (Index source = 0; source < weights.rows(); ++source)
                csv += line({count(layer + 1), count(neuron + 1), "weight", count(source + 1),
                    field(double(weights(source, neuron)))});
            csv += line({count(layer + 1), count(neuron + 1), "bias", {},
                field(double(network.bias(layer)(neuron)))});
        }
    }
    return csv;
}

} // namespace untangle

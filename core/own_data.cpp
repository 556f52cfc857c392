// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/own_data.h"

#include <cassert>
#include <cmath>

namespace untangle {

namespace {

constexpr double variance = 1.0 / 3;
constexpr double rounding = 1e-9;

std::optional<DataProblem> shapeProblem(const OwnData& data)
{
    using Kind = DataProblem::Kind;
    const Index factorCount = data.factors.cols(), inputCount = data.inputs.cols();
    if (factorCount < leastFactors || factorCount > mostFactors)
        return DataProblem{Kind::FactorCount};
    if (inputCount > mostInputs)
        return DataProblem{Kind::InputCount};
    if (data.factors.rows() < leastRows)
        return DataProblem{Kind::RowCount};
    if (data.factors.size() + data.inputs.size() > mostCells)
        return DataProblem{Kind::TooLarge};
    const auto areNamed = [](const std::vector<std::string>& names, Index count) {
        return names.empty() || Index(names.size()) == count;
    };
    if ((inputCount > 0 && data.inputs.rows() != data.factors.rows())
        || !areNamed(data.factorNames, factorCount) || !areNamed(data.inputNames, inputCount))
        return DataProblem{Kind::Shape};
    for (const Matrix<double>* columns : {&data.factors, &data.inputs})
        for (Index column = 0; column < columns->cols(); ++column)
            if (!columns->col(column).allFinite())
                return DataProblem{Kind::NotFinite, columns == &data.inputs, column};
    return std::nullopt;
}

} // namespace

bool OwnData::operator==(const OwnData& other) const
{
    return name == other.name && factorNames == other.factorNames && inputNames == other.inputNames
        && isSame(factors, other.factors) && isSame(inputs, other.inputs);
}

std::optional<Index> standardise(Matrix<double>& columns)
{
    assert(columns.allFinite());
    Matrix<double> result = columns;
    for (Index i = 0; i < result.cols(); ++i) {
        auto column = result.col(i);
        // Between -1 and 1 first, so that no sum leaves the range of a double.
        const double greatest = column.cwiseAbs().maxCoeff();
        if (greatest > 0)
            column /= greatest;
        // Below this share of the largest value the digits of a double are rounding.
        constexpr double smallestSpread = 1e-13;
        if (column.maxCoeff() - column.minCoeff() <= smallestSpread)
            return i;
        column.array() -= column.mean();
        column.array() -= column.mean(); // what rounding has left
        column *= std::sqrt(variance / column.array().square().mean());
    }
    columns = std::move(result);
    return std::nullopt;
}

std::optional<DataProblem> standardise(OwnData& data)
{
    if (const auto problem = shapeProblem(data))
        return problem;
    for (Matrix<double>* columns : {&data.factors, &data.inputs})
        if (const auto constant = standardise(*columns))
            return DataProblem{DataProblem::Kind::Constant, columns == &data.inputs, *constant};
    return std::nullopt;
}

std::optional<DataProblem> dataProblem(const OwnData& data)
{
    if (const auto problem = shapeProblem(data))
        return problem;
    for (const Matrix<double>* columns : {&data.factors, &data.inputs})
        for (Index i = 0; i < columns->cols(); ++i) {
            const auto column = columns->col(i);
            const double mean = column.mean();
            if (!(std::abs(mean) < rounding)
                || !(std::abs(column.array().square().mean() - variance) < rounding))
                return DataProblem{DataProblem::Kind::NotStandardised, columns == &data.inputs, i};
        }
    return std::nullopt;
}

SharedData::SharedData(OwnData data)
    : m_data(std::make_shared<const OwnData>(std::move(data)))
{
    assert(!dataProblem(*m_data));
}

bool SharedData::operator==(const SharedData& other) const
{
    return m_data == other.m_data || (m_data && other.m_data && *m_data == *other.m_data);
}

} // namespace untangle

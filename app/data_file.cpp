// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data_file.h"

#include "app/csv.h"
#include "app/labels.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <cmath>

namespace untangle {

namespace {

bool isInput(const std::string& name)
{
    static const QRegularExpression pattern(QStringLiteral("\\A(input.*|x\\d+)\\z"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return pattern.match(QString::fromStdString(name)).hasMatch();
}

// Some columns of a table, with their names if it has any.
Matrix<double> take(
    const Table& table, const std::vector<Index>& columns, std::vector<std::string>& names)
{
    Matrix<double> result(columns.empty() ? 0 : table.values.rows(), Index(columns.size()));
    for (std::size_t i = 0; i < columns.size(); ++i) {
        result.col(Index(i)) = table.values.col(columns[i]);
        if (!table.names.empty())
            names.push_back(table.names[std::size_t(columns[i])]);
    }
    return result;
}

template <typename Read> auto fromFile(const QString& path, Read&& read) -> decltype(read({}, {}))
{
    const Result<QByteArray> content = readFile(path);
    if (!content)
        return content.error();
    return read(*content, QFileInfo(path).fileName());
}

} // namespace

Result<OwnData> ownDataFromCsv(const QByteArray& content, const QString& name)
{
    const Result<Table> table = readTable(content);
    if (!table)
        return inFile(name, table.error());
    std::vector<Index> factors, inputs;
    for (Index column = 0; column < table->values.cols(); ++column) {
        const bool isOne = !table->names.empty() && isInput(table->names[std::size_t(column)]);
        (isOne ? inputs : factors).push_back(column);
    }
    OwnData data;
    data.name = name.toStdString();
    data.factors = take(*table, factors, data.factorNames);
    data.inputs = take(*table, inputs, data.inputNames);
    if (const auto problem = standardise(data))
        return inFile(name, {{}, Labels::of(*problem, data).toStdString()});
    return data;
}

Result<OwnData> readOwnData(const QString& path)
{
    return fromFile(path, ownDataFromCsv);
}

Result<Matrix<double>> pointsFromCsv(const QByteArray& content, const QString& name)
{
    const auto failed = [&name](const QString& words) {
        return inFile(name, {{}, words.toStdString()});
    };
    const Result<Table> table = readTable(content);
    if (!table)
        return inFile(name, table.error());
    const Index columnCount = table->values.cols(), rowCount = table->values.rows();
    if (columnCount != 2)
        return failed(QCoreApplication::translate(
            "DataFile", "The number of columns is %1, but points have two.")
                          .arg(columnCount));
    if (rowCount < leastPoints || rowCount > mostPoints)
        return failed(QCoreApplication::translate(
            "DataFile", "The number of points is %1, but it must be from %2 to %3.")
                          .arg(rowCount)
                          .arg(leastPoints)
                          .arg(mostPoints));
    OwnData columns;
    columns.factorNames = table->names;
    columns.factors = table->values;
    if (const auto problem = standardise(columns))
        return failed(Labels::of(*problem, columns));
    const Matrix<double>& points = columns.factors;
    const double correlation = 3 * points.col(0).dot(points.col(1)) / double(rowCount);
    if (std::abs(correlation) > 1 - 1e-9)
        return failed(QCoreApplication::translate(
            "DataFile", "All points lie on a line, so one factor follows from the other."));
    return points;
}

Result<Matrix<double>> readPoints(const QString& path)
{
    return fromFile(path, pointsFromCsv);
}

} // namespace untangle

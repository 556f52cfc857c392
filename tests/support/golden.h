// Reading of the golden cases in tests/data/golden.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace untangle::test {

inline QJsonObject goldenCase(const QString& name)
{
    QFile file(QStringLiteral(UNTANGLE_TEST_DATA "/golden/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no golden case %s", qPrintable(name));
    return QJsonDocument::fromJson(file.readAll()).object();
}

// A list of rows, or a plain list as one column.
inline Matrix<double> toMatrix(const QJsonValue& value)
{
    const QJsonArray rows = value.toArray();
    const bool isList = !rows.first().isArray();
    Matrix<double> result(rows.size(), isList ? 1 : rows.first().toArray().size());
    for (Index row = 0; row < result.rows(); ++row)
        for (Index column = 0; column < result.cols(); ++column)
            result(row, column)
                = isList ? rows[row].toDouble() : rows[row].toArray()[column].toDouble();
    return result;
}

// W_1 (rows), b_1, W_2, ... of a golden case as one flat vector.
template <typename Scalar> Vector<Scalar> toParameters(const QJsonValue& value)
{
    std::vector<double> flat;
    for (const QJsonValue& block : value.toArray())
        for (const QJsonValue& row : block.toArray()) {
            if (row.isArray())
                for (const QJsonValue& entry : row.toArray())
                    flat.push_back(entry.toDouble());
            else
                flat.push_back(row.toDouble());
        }
    return Eigen::Map<Vector<double>>(flat.data(), Index(flat.size())).cast<Scalar>();
}

} // namespace untangle::test

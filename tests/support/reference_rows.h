// Best rotations and best codes of many distributions, computed elsewhere.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/factors.h"

#include <QFile>
#include <QList>
#include <QString>

namespace untangle::test {

// One row of best_rotation.csv, measured on 400,000 samples.
struct ReferenceRow {
    QString name;
    QList<double>
        values; // Sig11 Sig22 Sig12 bias1 bias2 theta fold E_star E_axis E_45 gap cond ...
};

inline QList<ReferenceRow> referenceRows()
{
    QFile file(QStringLiteral(UNTANGLE_TEST_DATA "/golden/best_rotation.csv"));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        qFatal("best_rotation.csv is missing");
    QList<ReferenceRow> rows;
    file.readLine();
    while (!file.atEnd()) {
        QString line = QString::fromUtf8(file.readLine()).trimmed();
        ReferenceRow row;
        if (line.startsWith('"')) {
            row.name = line.section('"', 1, 1);
            line = line.section('"', 2).mid(1);
        } else {
            row.name = line.section(',', 0, 0);
            line = line.section(',', 1);
        }
        for (const QString& value : line.split(','))
            row.values.append(value.toDouble());
        rows.append(row);
    }
    return rows;
}

inline FactorDistribution distributionNamed(const QString& name)
{
    const auto number = [&](const QString& after) {
        return name.mid(name.indexOf(after) + after.size())
            .section(' ', 0, 0)
            .remove(',')
            .toDouble();
    };
    if (name.startsWith("square"))
        return {DistributionKind::Square};
    if (name.startsWith("4 corners"))
        return {DistributionKind::CutCorners, 1, number("c=")};
    if (name.startsWith("2 opposite"))
        return {DistributionKind::OppositeCorners, 1, number("<=")};
    if (name.startsWith("1 corner"))
        return {DistributionKind::OneCorner, 1, number("<=")};
    if (name.startsWith("disc"))
        return {DistributionKind::Disc};
    if (name.startsWith("parallelogram"))
        return {DistributionKind::Parallelogram, 1, number("rho=")};
    if (name.startsWith("trunc"))
        return {DistributionKind::Exponential};
    if (name.startsWith("gauss"))
        return {DistributionKind::Gaussian, 1, number("rho=")};
    qFatal("unknown distribution %s", qPrintable(name));
}

} // namespace untangle::test

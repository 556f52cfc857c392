// Data of the user from CSV files: factors and inputs for networks, points for the linear example.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/own_data.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace untangle {

// A column whose name begins with "input", or is x and a number, is an input, every other one a
// factor; without a header all are factors. Columns are centred and scaled to variance 1/3. Errors
// begin with `name`, that of the file.
Result<OwnData> ownDataFromCsv(const QByteArray& content, const QString& name);
Result<OwnData> readOwnData(const QString& path);

// Two columns, 3 to 20,000 points that do not lie on a line; centred and scaled alike. Rows are
// points.
Result<Matrix<double>> pointsFromCsv(const QByteArray& content, const QString& name);
Result<Matrix<double>> readPoints(const QString& path);

} // namespace untangle

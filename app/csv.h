// Tables of numbers, in and out: RFC 4180, decimal point always, digits that read back the same
// value.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/trainer.h"

#include <QByteArrayList>
#include <QString>

namespace untangle {

// Shortest digits that read back the same double, independent of every locale.
QByteArray exactText(double value);

// A text as a cell: in quotation marks where it needs them.
QByteArray textCell(const QString& text);

// One line an evaluation: step, weighted total, unweighted terms, betas, MIR of the reported layer
// (empty when undefined, or when the run has no such layer), R2, active neurons, the kernel that
// trained.
QByteArray historyCsv(const std::vector<Evaluation>& evaluations, Index layer, Kernel kernel);

// Columns of finite numbers.
struct Table {
    std::vector<std::string> names; // of the columns, in UTF-8; empty without a header line
    Matrix<double> values; // lines x columns, at least one of each
};

// A line ends with CRLF or LF; a byte order mark and spaces around a cell are passed over; the
// first line is a header when it holds anything that is no number. The error tells line, column and
// reason in one sentence.
Result<Table> readTable(const QByteArray& content);
// The content of a file of at most 64 MB. The error names the file.
Result<QByteArray> readFile(const QString& path);
inline constexpr qint64 mostFileBytes = 64 * 1024 * 1024;
// Both; the error names the file and the place in it.
Result<Table> readTableFile(const QString& path);
// An error of the content of a file, with the file's name before its words.
Error inFile(const QString& fileName, const Error& error);

// A header line with the names, then one line a row; a number that is not finite is an empty cell.
QByteArray tableCsv(const std::vector<std::string>& names, const Matrix<double>& values);

} // namespace untangle

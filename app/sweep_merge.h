// The shards of a sweep put together to the table that one computer writes.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_run.h"

#include <QByteArray>
#include <QString>

namespace untangle {

struct TableFile {
    QString path;
    QByteArray content;
};
struct MergedTable {
    QByteArray csv;
    qsizetype runCount = 0;
    QString sweep, kernel;
};
// The whole table from files that hold its lines, in any order. The failure names the file and line
// that is no line of a sweep, what differs between two, or what is missing.
Outcome<MergedTable> mergedSweep(const QList<TableFile>& files);

} // namespace untangle

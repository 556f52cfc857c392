// A run as it stands in a session document.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/json_fields.h"
#include "core/recording.h"

namespace untangle {

// Strengths of the penalties.
struct StrengthsInFile {
    QJsonValue write(const LossWeights& strengths) const;
    void read(const JsonPlace& place, LossWeights& strengths) const;
};

// Data that the user brought, by its place in a list that runs share.
struct DataReference {
    const std::vector<SharedData>& known;
    QJsonValue write(const SharedData& data) const;
    void read(const JsonPlace& place, SharedData& data) const;
};
struct DataInFile {
    QJsonValue write(const SharedData& data) const;
    void read(const JsonPlace& place, SharedData& data) const;
};

// What is read is fit for a Recording: its settings are valid, and log, history, state and steps
// fit each other.
struct RunInFile {
    qsizetype maximumEvaluations; // in its history
    bool mayHaveState; // else it has measurements at its tip, as in the run table
    const std::vector<SharedData>& data; // that its settings may name
    QJsonValue write(const StoredRun& run) const;
    void read(const JsonPlace& place, StoredRun& run) const;
};

} // namespace untangle

// A run as it stands in a session document.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/json_fields.h"
#include "core/recording.h"

#include <functional>

namespace untangle {

struct DistributionInFile {
    QJsonValue write(const FactorDistribution& distribution) const;
    void read(const JsonPlace& place, FactorDistribution& distribution) const;
};

struct FamilyInFile {
    QJsonValue write(Family family) const;
    void read(const JsonPlace& place, Family& family) const;
};

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

// Settings that are valid.
struct SettingsInFile {
    const std::vector<SharedData>& data; // that they may name
    QJsonValue write(const ExperimentSettings& settings) const;
    void read(const JsonPlace& place, ExperimentSettings& settings) const;
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

// The runs of a plan, each by what came out of it: null for one that is still to do. What a run was
// started with follows from the plan.
struct PlannedRunsInFile {
    std::function<std::vector<ExperimentSettings>()> plan; // called to read
    qsizetype maximumEvaluations; // in a history
    QJsonValue write(const std::vector<std::optional<StoredRun>>& runs) const;
    void read(const JsonPlace& place, std::vector<std::optional<StoredRun>>& runs) const;
};

} // namespace untangle

// All that is kept of the program's work: one plain struct a chapter.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/linear_example.h"
#include "core/recording.h"

#include <string>

namespace untangle {

struct LinearSession {
    static constexpr double minimumRange = 0.1, maximumRange = 2; // of the factors

    FactorDistribution distribution;
    std::string pointsName; // where the points came from
    LinearState state;
    std::optional<LinearState> before; // drawn faint
    std::optional<LinearStep> step = LinearStep::Start; // none: free play
    LinearStep lastStep = LinearStep::Start;
    bool asksAboutShrinking = false;
    bool operator==(const LinearSession&) const = default;
};

// A row of the run table.
struct RunRecord {
    int number = 0; // its name, from 1; above 0 and no other's
    StoredRun run; // without its state
    double seconds = 0; // of training; never written to a file
    bool isOverlaid = false; // its curves are drawn
};

// How the network is looked at.
struct NetworkView {
    bool showsPlane = false; // with two factors, in place of the diagram
    bool showsShares = false; // in the matrix, in place of nats
    std::optional<NeuronId> pinned; // described until it is let go
    std::vector<std::vector<Index>> orders; // of each hidden layer's neurons; empty: as they come
    std::vector<Index> planePair; // across and upwards in the plane; empty: chosen by information
    bool operator==(const NetworkView&) const = default;
};

struct PlaygroundSession {
    PlaygroundSession() { run.log.start = defaultSettings(Family::Shallow); }

    StoredRun run; // at step 0 without a state
    LossWeights strengths
        = defaultSettings(Family::Shallow).weights; // each penalty's when it was last on
    bool isInstant = false;
    double stepsPerSecond = 1000; // 0: as fast as it goes
    std::vector<RunRecord> runs; // oldest first
    std::optional<std::size_t> ghost; // which of them is drawn as the run before
    bool showsRuns = false; // their table, in place of the network

    bool isWeighted = true, isLogarithmic = true; // the loss chart
    Index layer = 0; // whose MIR and information are shown
    NetworkView network;
};

struct Session {
    static constexpr std::size_t maximumRuns = 200;

    std::string chapter = "linear"; // in view; see Chapter::id
    LinearSession linear;
    PlaygroundSession playground;
};

} // namespace untangle

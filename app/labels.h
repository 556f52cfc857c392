// Words for core's enums, problems and errors.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/factors.h"
#include "core/sweep.h"
#include "widgets/condition_pips.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QString>

namespace untangle {

// How the theme calls a term: its colour and dash.
Cost costOf(LossTerm term);
PipParts pipsOf(Condition condition);

class Labels {
    Q_DECLARE_TR_FUNCTIONS(Labels)

public:
    static QString of(Family family);
    static QString of(Condition condition);
    static QString conditionOf(const ExperimentSettings& settings); // or "own mix"
    // What is another one than in the family's defaults, but for the strengths; often empty.
    static QString specialsOf(const ExperimentSettings& settings);
    static QString lackOf(Condition condition); // what it does without, in a few words
    static QString of(Activation activation);
    static QString of(Optimizer optimizer);
    static QString of(LossTerm term);
    static QString betaOf(LiveSetting beta); // "β activity"
    static QString of(DistributionKind kind);
    static QString of(MirUndefined reason); // "no neuron is active"
    static QString of(Field field);
    // As it is typed and stands in tables, whatever the language: deep-autoencoder,
    // relu+activity+weight, leaky-relu, x86-64-v3.
    static QString nameOf(Family family);
    static QString nameOf(Condition condition);
    static QString nameOf(Activation activation);
    static QString nameOf(Optimizer optimizer);
    static QString nameOf(Kernel kernel);
    // What is another one in the later settings, in a word or two: "Condition", "β activity".
    static QString changeOf(const ExperimentSettings& before, const ExperimentSettings& after);
    // "Neurons: 1 to 64" as a sentence that names the field.
    static QString of(const Problem& problem);
    // Why own data cannot be used, with the name or number of the column.
    static QString of(const DataProblem& problem, const OwnData& data);
    // "Stopped at step 1480. The activity cost blew up."
    static QString of(const Divergence& divergence);

    // "Stopped at step 1300: MIR has reached 0.95." Precondition: snapshot.stopped.
    static QString stopOf(const Snapshot& snapshot);

    // What was changed while the run went on: "β nonneg changed from 0.3 to 0".
    static QString of(const Mark& mark);

    // The parameter of a distribution: its symbol and what it does.
    static QString parameterOf(DistributionKind kind);
    // 30-12-30, or 20 for all layers.
    static QString layerSizes(const std::vector<Index>& sizes);
    // And back, for that many layers where one number stands for all; nothing when it is neither.
    static std::optional<std::vector<Index>> layerSizesIn(
        const QString& text, std::size_t layerCount);
    // A number for a sentence: four significant digits at most, the user's decimal separator.
    static QString number(double value);
    static QString percent(double share); // one decimal, without the sign
};

} // namespace untangle

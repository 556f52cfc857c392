// From the options of a command to the settings of its runs.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_run.h"

namespace untangle {

// The family's settings, then the condition's, then what is given by itself. Options that a command
// does not have are never there.
class SettingsOptions {
public:
    SettingsOptions(
        const CommandRun& run, const ExperimentSettings& settings, const LossWeights& strengths);

    // Of a run that has begun: what needs a new one is refused, by the option's name.
    std::optional<Failure> putLive();
    std::optional<Failure> putNew();

    const ExperimentSettings& settings() const { return m_settings; }
    // Of each penalty when it was last on.
    const LossWeights& strengths() const { return m_strengths; }

private:
    struct NumberOption;
    static const NumberOption numberOptions[];

    std::optional<Failure> put();
    template <typename PutOne>
    std::optional<Failure> putOne(const char* name, const PutOne& putOption);
    template <typename Enum>
    std::optional<Failure> putWord(
        const char* name, std::initializer_list<Enum> values, Enum& chosen);
    std::optional<Failure> putFamily();
    std::optional<Failure> putData();
    std::optional<Failure> putNumber(const NumberOption& option);
    std::optional<Failure> putNeurons();
    std::optional<Failure> putSeed();
    std::optional<Failure> putCondition();
    std::optional<Failure> putActivation();
    std::optional<Failure> putOptimizer();
    std::optional<Failure> putEqualCount();
    std::optional<Failure> putPlugIn();
    void rememberStrengths();

    const CommandRun& m_run;
    ExperimentSettings m_settings;
    LossWeights m_strengths;
    std::optional<ExperimentSettings> m_begun;
};

} // namespace untangle

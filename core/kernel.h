// Which machine code trains: the loss and its gradient in float by Eigen, which always builds, or
// by kernels written for an instruction set.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel_pass.h"
#include "core/loss.h"

#include <string_view>

namespace untangle {

// Eigen is the plain path. The others need a compiler and a processor that have them. They round
// differently: the same bytes come from the same kernel only.
enum class Kernel { Eigen, X86_64, X86_64v3 };
inline constexpr std::array allKernels{Kernel::Eigen, Kernel::X86_64, Kernel::X86_64v3};

// As typed on the command line: eigen, x86-64, x86-64-v3.
std::string_view kernelName(Kernel kernel);
// Those that this build has and this processor can run, from the slowest to the fastest.
std::vector<Kernel> availableKernels();
// The last of them.
Kernel bestKernel();

// lossTerms and lossGradient of loss.h in float, by one kernel. Keeps its memory: after the first
// call for a shape and a batch size, nothing is allocated.
class LossKernel {
public:
    // Precondition: the kernel is available.
    explicit LossKernel(Kernel kernel);

    // As lossGradient.
    LossTerms gradient(const Network<float>& network, const Matrix<float>& inputs,
        const Matrix<float>& targets, const LossWeights& weights, Vector<float>& gradient);
    // As lossTerms, with the activities of the hidden layers first in `activities`.
    LossTerms terms(const Network<float>& network, const Matrix<float>& inputs,
        const Matrix<float>& targets, std::vector<Matrix<float>>& activities);

private:
    KernelPass passOf(
        const Network<float>& network, const Matrix<float>& inputs, const Matrix<float>& targets);
    LossTerms run(KernelPass& pass) const;

    Kernel m_kernel;
    LossWorkspace<float> m_workspace; // of Eigen
    std::vector<int> m_sizes, m_activations;
    std::vector<float> m_scratch;
};

// One update by Adam. Precondition: the kernel is available and not Eigen.
void runAdam(Kernel kernel, const KernelAdam& adam);

} // namespace untangle

// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace untangle {

namespace {

bool isAvailable(Kernel kernel)
{
#ifdef UNTANGLE_X86_KERNELS
    if (kernel == Kernel::X86_64v3)
        return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    return true;
#else
    return kernel == Kernel::Eigen;
#endif
}

} // namespace

std::string_view kernelName(Kernel kernel)
{
    switch (kernel) {
    case Kernel::Eigen:
        return "eigen";
    case Kernel::X86_64:
        return "x86-64";
    case Kernel::X86_64v3:
        return "x86-64-v3";
    }
    return {};
}

std::vector<Kernel> availableKernels()
{
    std::vector<Kernel> kernels(allKernels.begin(), allKernels.end());
    std::erase_if(kernels, [](Kernel kernel) { return !isAvailable(kernel); });
    return kernels;
}

Kernel bestKernel()
{
    return availableKernels().back();
}

LossKernel::LossKernel(Kernel kernel)
    : m_kernel(kernel)
{
    assert(isAvailable(kernel));
}

// Everything of a pass but the strengths, and memory enough for it.
KernelPass LossKernel::passOf(
    const Network<float>& network, const Matrix<float>& inputs, const Matrix<float>& targets)
{
    const NetworkShape& shape = network.shape();
    assert(inputs.rows() == targets.rows() && inputs.rows() > 0);
    assert(inputs.cols() == shape.sizes.front() && targets.cols() == shape.sizes.back());
    m_sizes.assign(shape.sizes.begin(), shape.sizes.end());
    m_activations.resize(shape.activations.size());
    std::transform(shape.activations.begin(), shape.activations.end(), m_activations.begin(),
        [](Activation activation) { return int(activation); });
    // Rows: inputs, activities and deltas of the hidden layers, deltas of the outputs, targets.
    Index rowCount = -shape.sizes.front();
    for (Index size : shape.sizes)
        rowCount += 2 * size;
    constexpr std::size_t forAlignment = 16;
    m_scratch.resize(std::size_t(rowCount * chunkStride) + forAlignment);

    KernelPass pass{};
    pass.sizes = m_sizes.data();
    pass.activations = m_activations.data();
    pass.layerCount = int(shape.layerCount());
    pass.parameters = network.parameters().data();
    pass.inputs = inputs.data();
    pass.targets = targets.data();
    pass.sampleCount = int(inputs.rows());
    pass.perError = float(2 / double(targets.size()));
    pass.scratch = m_scratch.data();
    return pass;
}

LossTerms LossKernel::run(KernelPass& pass) const
{
#ifdef UNTANGLE_X86_KERNELS
    if (m_kernel == Kernel::X86_64v3)
        x86_64_v3::run(pass);
    else
        x86_64::run(pass);
#endif
    const double samples = pass.sampleCount, outputs = pass.sizes[pass.layerCount];
    LossTerms terms;
    terms.prediction = pass.squaredErrorSum / (samples * outputs);
    terms.nonneg = pass.negativeSum == 0 ? 0 : pass.negativeSum / samples;
    terms.activity = pass.activitySum / samples;
    terms.weight = pass.weightSum;
    return terms;
}

LossTerms LossKernel::gradient(const Network<float>& network, const Matrix<float>& inputs,
    const Matrix<float>& targets, const LossWeights& weights, Vector<float>& gradient)
{
    if (m_kernel == Kernel::Eigen)
        return lossGradient(network, inputs, targets, weights, m_workspace, gradient);
    assert(gradient.size() == network.shape().parameterCount());
    KernelPass pass = passOf(network, inputs, targets);
    pass.perActivity = float(2 * weights.betaActivity / pass.sampleCount);
    pass.perNegative = float(weights.betaNonneg / pass.sampleCount);
    pass.perWeight = float(2 * weights.betaWeight);
    pass.gradient = gradient.data();
    return run(pass);
}

LossTerms LossKernel::terms(const Network<float>& network, const Matrix<float>& inputs,
    const Matrix<float>& targets, std::vector<Matrix<float>>& activities)
{
    if (m_kernel == Kernel::Eigen) {
        const LossTerms terms = lossTerms(network, inputs, targets, m_workspace);
        std::swap(activities, m_workspace.activities);
        return terms;
    }
    KernelPass pass = passOf(network, inputs, targets);
    activities.resize(std::size_t(network.shape().hiddenCount()));
    std::vector<float*> data;
    for (std::size_t layer = 0; layer < activities.size(); ++layer) {
        activities[layer].resize(inputs.rows(), network.shape().sizes[layer + 1]);
        data.push_back(activities[layer].data());
    }
    pass.activities = data.data();
    return run(pass);
}

void runAdam(Kernel kernel, const KernelAdam& adam)
{
    assert(kernel != Kernel::Eigen && isAvailable(kernel));
#ifdef UNTANGLE_X86_KERNELS
    if (kernel == Kernel::X86_64v3)
        x86_64_v3::run(adam);
    else
        x86_64::run(adam);
#else
    (void)kernel;
    (void)adam;
#endif
}

} // namespace untangle

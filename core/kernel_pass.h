// What a compiled kernel takes and gives: raw pointers and plain numbers alone, because its file is
// compiled once for each instruction set and may share no inline function with the rest.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace untangle {

// Samples are worked through in chunks that stay in the first caches. The stride of a neuron's
// samples is an odd number of cache lines, so that neighbouring neurons do not evict each other.
inline constexpr int chunkSamples = 128;
inline constexpr int chunkStride = 144;

// One pass over a batch. The network and its flat vectors are laid out as in network.h, the terms
// and their gradient are those of loss.h.
struct KernelPass {
    const int* sizes; // inputs, hidden layers, outputs
    const int* activations; // of the hidden layers, as enum Activation counts them
    int layerCount;
    const float* parameters;
    const float* inputs; // samples x inputs, column-major
    const float* targets; // samples x outputs, column-major
    int sampleCount;

    float perError; // what a unit of each adds to the gradient: 2 / (samples outputs)
    float perActivity; // 2 beta_activity / samples
    float perNegative; // beta_nonneg / samples
    float perWeight; // 2 beta_weight
    float* gradient; // null: the terms alone
    float* const* activities; // of each hidden layer, samples x neurons, column-major; or null
    float* scratch; // memory for one chunk; nothing in it outlives the pass

    double squaredErrorSum; // results: over samples and outputs
    double negativeSum; // over samples and hidden neurons, of max(-a, 0)
    double activitySum;
    double weightSum;
};

// One update by Adam; the scales hold the rate and the corrections of the bias (optimizer.cpp).
struct KernelAdam {
    const float* gradient;
    float *first, *second, *parameters;
    long count;
    float firstScale, secondScale;
};

namespace x86_64 {
void run(KernelPass& pass);
void run(const KernelAdam& adam);
} // namespace x86_64
namespace x86_64_v3 {
void run(KernelPass& pass);
void run(const KernelAdam& adam);
} // namespace x86_64_v3

} // namespace untangle

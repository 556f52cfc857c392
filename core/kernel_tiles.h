// The text of a kernel, compiled once for each instruction set by the file that includes it, which
// names the namespace and the floats in a vector. Products go in tiles of at most 6 neurons x 2
// vectors of samples, weight gradients in tiles of at most 3 x 4 weights: what 16 registers hold.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel_pass.h"

namespace untangle::UNTANGLE_KERNEL {

// Without a name, nothing here can be merged with the other instruction set's.
namespace {

#define UNTANGLE_INLINE inline __attribute__((always_inline))

constexpr int lanes = UNTANGLE_KERNEL_LANES;
constexpr int blockSamples = 2 * lanes;
constexpr int productRows = 6, gradientRows = 3, gradientColumns = 4;

typedef float Lanes __attribute__((vector_size(4 * lanes), may_alias));
typedef int Mask __attribute__((vector_size(4 * lanes), may_alias));
typedef float Quad __attribute__((vector_size(16), may_alias));
typedef float LooseLanes __attribute__((vector_size(4 * lanes), aligned(4), may_alias));

enum Activation { Linear, Relu, LeakyRelu, Tanh }; // as in network.h
constexpr float leakySlope = 0.1f;

template <int number> struct Constant {
    static constexpr int value = number;
};

UNTANGLE_INLINE Lanes load(const float* from)
{
    return *reinterpret_cast<const Lanes*>(from);
}

UNTANGLE_INLINE void store(float* to, Lanes values)
{
    *reinterpret_cast<Lanes*>(to) = values;
}

UNTANGLE_INLINE Lanes all(float value)
{
    return Lanes{} + value;
}

UNTANGLE_INLINE Quad folded(Lanes values)
{
#if UNTANGLE_KERNEL_LANES == 8
    return __builtin_shufflevector(values, values, 0, 1, 2, 3)
        + __builtin_shufflevector(values, values, 4, 5, 6, 7);
#else
    return values;
#endif
}

UNTANGLE_INLINE float sum(Lanes values)
{
    const Quad q = folded(values);
    return (q[0] + q[2]) + (q[1] + q[3]);
}

// The sums of four vectors.
UNTANGLE_INLINE Quad sums(Lanes a, Lanes b, Lanes c, Lanes d)
{
    const Quad p = folded(a), q = folded(b), r = folded(c), s = folded(d);
    const Quad pq
        = __builtin_shufflevector(p, q, 0, 4, 1, 5) + __builtin_shufflevector(p, q, 2, 6, 3, 7);
    const Quad rs
        = __builtin_shufflevector(r, s, 0, 4, 1, 5) + __builtin_shufflevector(r, s, 2, 6, 3, 7);
    return __builtin_shufflevector(pq, rs, 0, 1, 4, 5)
        + __builtin_shufflevector(pq, rs, 2, 3, 6, 7);
}

// Rational approximation of degree 13 over 6, that of Eigen's MathFunctionsImpl.h: within 4e-7.
// A NaN stays one.
UNTANGLE_INLINE Lanes tanhOf(Lanes x)
{
    constexpr float end = 7.90531110763549805f;
    x = x > end ? all(end) : x;
    x = x < -end ? all(-end) : x;
    const Lanes s = x * x;
    Lanes p = s * -2.76076847742355e-16f + 2.00018790482477e-13f;
    p = s * p + -8.60467152213735e-11f;
    p = s * p + 5.12229709037114e-08f;
    p = s * p + 1.48572235717979e-05f;
    p = s * p + 6.37261928875436e-04f;
    p = s * p + 4.89352455891786e-03f;
    Lanes q = s * 1.19825839466702e-06f + 1.18534705686654e-04f;
    q = s * q + 2.26843463243900e-03f;
    q = s * q + 4.89352518554385e-03f;
    return x * p / q;
}

template <int activation> UNTANGLE_INLINE Lanes activityOf(Lanes pre)
{
    if constexpr (activation == Relu)
        return pre < 0.0f ? Lanes{} : pre; // a NaN stays one
    else if constexpr (activation == LeakyRelu)
        return pre < 0.0f ? pre * leakySlope : pre;
    else if constexpr (activation == Tanh)
        return tanhOf(pre);
    else
        return pre;
}

template <int activation> UNTANGLE_INLINE Lanes timesSlope(Lanes gradient, Lanes activity)
{
    if constexpr (activation == Relu)
        return activity > 0.0f ? gradient : Lanes{};
    else if constexpr (activation == LeakyRelu)
        return activity > 0.0f ? gradient : gradient * leakySlope;
    else if constexpr (activation == Tanh)
        return gradient - gradient * (activity * activity);
    else
        return gradient;
}

// Calls body(first, Constant<size>) for 0 .. count - 1 in tiles of at most `largest`, as even as
// can be: a small tile leaves the multipliers idle.
template <int largest, typename Body> UNTANGLE_INLINE void inTiles(int count, const Body& body)
{
    int tilesLeft = (count + largest - 1) / largest;
    for (int first = 0; first < count; --tilesLeft) {
        const int size = (count - first + tilesLeft - 1) / tilesLeft;
        switch (size) {
        case 1:
            body(first, Constant<1>());
            break;
        case 2:
            body(first, Constant<2>());
            break;
        case 3:
            body(first, Constant<3>());
            break;
        case 4:
            body(first, Constant < largest >= 4 ? 4 : 1 > ());
            break;
        case 5:
            body(first, Constant < largest >= 5 ? 5 : 1 > ());
            break;
        default:
            body(first, Constant<largest>());
        }
        first += size;
    }
}

template <typename Body> void withActivation(int activation, const Body& body)
{
    switch (activation) {
    case Linear:
        return body(Constant<Linear>());
    case Relu:
        return body(Constant<Relu>());
    case LeakyRelu:
        return body(Constant<LeakyRelu>());
    default:
        return body(Constant<Tanh>());
    }
}

// Which samples of a chunk there are. Those that fill up the last block are kept at 0 by the
// forward pass; then they add nothing to any sum of the backward pass either.
struct Chunk {
    int firstSample;
    int sampleCount;
    int blockCount;
    Mask lastMask[2];

    Chunk(int first, int count)
        : firstSample(first)
        , sampleCount(count)
        , blockCount((count + blockSamples - 1) / blockSamples)
    {
        const int start = (blockCount - 1) * blockSamples;
        for (int i = 0; i < blockSamples; ++i)
            lastMask[i / lanes][i % lanes] = start + i < count ? -1 : 0;
    }
    UNTANGLE_INLINE Lanes kept(Lanes values, int block, int half) const
    {
        if (block + 1 < blockCount)
            return values;
        return reinterpret_cast<Lanes>(reinterpret_cast<Mask>(values) & lastMask[half]);
    }
};

// tile[r][.] = start[r] + sum over k of weight(r, k) * from[k][.], for one block of samples.
// weight(r, k) is w[r * rowStep + k * depthStep]; one of the steps is 1.
template <int rows>
UNTANGLE_INLINE void product(Lanes (&tile)[rows][2], const float* from, int depth, const float* w,
    long rowStep, long depthStep)
{
    for (int k = 0; k < depth; ++k) {
        const Lanes left = load(from), right = load(from + lanes);
        for (int r = 0; r < rows; ++r) {
            const float weight = w[r * rowStep];
            tile[r][0] += weight * left;
            tile[r][1] += weight * right;
        }
        from += chunkStride;
        w += depthStep;
    }
}

struct Sums {
    double squaredError = 0, negative = 0, activity = 0;
};

template <int activation>
void forwardHidden(const Chunk& chunk, const float* from, int inputs, const float* weights,
    int outputs, float* to, Sums& sums)
{
    const float* const bias = weights + long(inputs) * outputs;
    inTiles<productRows>(outputs, [&](int first, auto size) {
        constexpr int rows = size.value;
        Lanes activitySum{}, negativeSum{};
        for (int block = 0; block < chunk.blockCount; ++block) {
            Lanes tile[rows][2];
            for (int r = 0; r < rows; ++r)
                tile[r][0] = tile[r][1] = all(bias[first + r]);
            product<rows>(tile, from + block * blockSamples, inputs, weights + long(first) * inputs,
                inputs, 1);
            for (int r = 0; r < rows; ++r)
                for (int half = 0; half < 2; ++half) {
                    const Lanes a = chunk.kept(activityOf<activation>(tile[r][half]), block, half);
                    store(to + (first + r) * chunkStride + block * blockSamples + half * lanes, a);
                    activitySum += a * a;
                    negativeSum += a < 0.0f ? a : Lanes{};
                }
        }
        sums.activity += double(sum(activitySum));
        sums.negative -= double(sum(negativeSum));
    });
}

// Leaves perError (o - y) in `delta`, and adds its sums to the gradient of the bias.
void forwardOutput(const Chunk& chunk, const float* from, int inputs, const float* weights,
    int outputs, const float* targets, float perError, float* delta, float* biasGradient,
    Sums& sums)
{
    const float* const bias = weights + long(inputs) * outputs;
    inTiles<productRows>(outputs, [&](int first, auto size) {
        constexpr int rows = size.value;
        Lanes squaredSum{}, deltaSum[rows]{};
        for (int block = 0; block < chunk.blockCount; ++block) {
            Lanes tile[rows][2];
            for (int r = 0; r < rows; ++r)
                tile[r][0] = tile[r][1] = all(bias[first + r]);
            product<rows>(tile, from + block * blockSamples, inputs, weights + long(first) * inputs,
                inputs, 1);
            for (int r = 0; r < rows; ++r)
                for (int half = 0; half < 2; ++half) {
                    const long at = (first + r) * chunkStride + block * blockSamples + half * lanes;
                    const Lanes error = chunk.kept(tile[r][half] - load(targets + at), block, half);
                    squaredSum += error * error;
                    store(delta + at, perError * error);
                    deltaSum[r] += perError * error;
                }
        }
        sums.squaredError += double(sum(squaredSum));
        if (biasGradient)
            for (int r = 0; r < rows; ++r)
                biasGradient[first + r] += sum(deltaSum[r]);
    });
}

// From the deltas of a layer to those of the hidden layer below it, whose activity is given.
template <int activation>
void backwardHidden(const Chunk& chunk, const float* delta, int outputs, const float* weights,
    int inputs, const float* activity, const KernelPass& pass, float* below, float* biasGradient)
{
    const Lanes perActivity = all(pass.perActivity), perNegative = all(pass.perNegative);
    inTiles<productRows>(inputs, [&](int first, auto size) {
        constexpr int rows = size.value;
        Lanes deltaSum[rows]{};
        for (int block = 0; block < chunk.blockCount; ++block) {
            Lanes tile[rows][2]{};
            product<rows>(tile, delta + block * blockSamples, outputs, weights + first, 1, inputs);
            for (int r = 0; r < rows; ++r)
                for (int half = 0; half < 2; ++half) {
                    const long at = (first + r) * chunkStride + block * blockSamples + half * lanes;
                    const Lanes a = load(activity + at);
                    const Lanes penalties = perActivity * a - (a < 0.0f ? perNegative : Lanes{});
                    const Lanes d = timesSlope<activation>(tile[r][half] + penalties, a);
                    store(below + at, d);
                    deltaSum[r] += d;
                }
        }
        for (int r = 0; r < rows; ++r)
            biasGradient[first + r] += sum(deltaSum[r]);
    });
}

// gradient[o][i] += sum over samples of delta[o][.] activity[i][.]
void weightGradient(const Chunk& chunk, const float* delta, int outputs, const float* activity,
    int inputs, float* gradient)
{
    const int vectorCount = chunk.blockCount * 2;
    inTiles<gradientRows>(outputs, [&](int output, auto outputSize) {
        inTiles<gradientColumns>(inputs, [&](int input, auto inputSize) {
            constexpr int rows = outputSize.value, columns = inputSize.value;
            Lanes tile[rows][gradientColumns]{};
            const float* d = delta + output * chunkStride;
            const float* a = activity + input * chunkStride;
            for (int v = 0; v < vectorCount; ++v) {
                Lanes column[columns];
                for (int c = 0; c < columns; ++c)
                    column[c] = load(a + c * chunkStride);
                for (int r = 0; r < rows; ++r) {
                    const Lanes row = load(d + r * chunkStride);
                    for (int c = 0; c < columns; ++c)
                        tile[r][c] += row * column[c];
                }
                a += lanes;
                d += lanes;
            }
            for (int r = 0; r < rows; ++r) {
                const Quad total = sums(tile[r][0], tile[r][1], tile[r][2], tile[r][3]);
                float* const to = gradient + long(output + r) * inputs + input;
                for (int c = 0; c < columns; ++c)
                    to[c] += total[c];
            }
        });
    });
}

// For the few vectors of a chunk, which memcpy makes an instruction of that takes long to start.
UNTANGLE_INLINE void copy(const float* from, int count, float* to)
{
    int i = 0;
    for (; i + lanes <= count; i += lanes)
        *reinterpret_cast<LooseLanes*>(to + i) = *reinterpret_cast<const LooseLanes*>(from + i);
    for (; i < count; ++i)
        to[i] = from[i];
}

// Columns of `from`, a matrix of `rowCount` rows, into rows of a chunk, filled up with 0.
void copyIn(const Chunk& chunk, const float* from, int rowCount, int columnCount, float* to)
{
    for (int column = 0; column < columnCount; ++column) {
        copy(from + long(column) * rowCount + chunk.firstSample, chunk.sampleCount, to);
        for (int i = chunk.sampleCount; i < chunk.blockCount * blockSamples; ++i)
            to[i] = 0;
        to += chunkStride;
    }
}

void copyOut(const Chunk& chunk, const float* from, int rowCount, int columnCount, float* to)
{
    for (int column = 0; column < columnCount; ++column)
        copy(from + column * chunkStride, chunk.sampleCount,
            to + long(column) * rowCount + chunk.firstSample);
}

// The sum of the squares; and, unless it is null, the weights times perWeight as a first part of
// the gradient, the bias's being 0.
double startLayer(
    const float* weights, int weightCount, int biasCount, float perWeight, float* gradient)
{
    // A fixed number of partial sums, which the compiler may keep in vectors.
    float squares[16]{};
    int i = 0;
    for (; i + 16 <= weightCount; i += 16)
        for (int j = 0; j < 16; ++j)
            squares[j] += weights[i + j] * weights[i + j];
    for (; i < weightCount; ++i)
        squares[i % 16] += weights[i] * weights[i];
    if (gradient) {
        for (i = 0; i < weightCount; ++i)
            gradient[i] = perWeight * weights[i];
        for (; i < weightCount + biasCount; ++i)
            gradient[i] = 0;
    }
    double total = 0;
    for (float square : squares)
        total += double(square);
    return total;
}

float* aligned(float* pointer)
{
    constexpr unsigned long line = 64;
    return reinterpret_cast<float*>(
        (reinterpret_cast<unsigned long>(pointer) + line - 1) / line * line);
}

// The layers of a chunk forward and, if a gradient is wanted, back. In the scratch memory lie
// the rows of the inputs, of every layer's activity, of every layer's deltas and of the targets;
// the output layer has deltas only.
void runChunk(const KernelPass& pass, const Chunk& chunk, Sums& sums)
{
    const int last = pass.layerCount - 1;
    long hiddenRows = 0, parameterOffset = 0;
    for (int layer = 0; layer < last; ++layer) {
        hiddenRows += pass.sizes[layer + 1];
        parameterOffset += long(pass.sizes[layer] + 1) * pass.sizes[layer + 1];
    }
    float* const inputs = aligned(pass.scratch);
    float* const deltas = inputs + (pass.sizes[0] + hiddenRows) * chunkStride;
    float* const outputDelta = deltas + hiddenRows * chunkStride;
    float* const targets = outputDelta + pass.sizes[pass.layerCount] * chunkStride;
    copyIn(chunk, pass.inputs, pass.sampleCount, pass.sizes[0], inputs);
    copyIn(chunk, pass.targets, pass.sampleCount, pass.sizes[pass.layerCount], targets);

    const float* weights = pass.parameters;
    float* activity = inputs;
    for (int layer = 0; layer < last; ++layer) {
        const int from = pass.sizes[layer], to = pass.sizes[layer + 1];
        float* const next = activity + from * chunkStride;
        withActivation(pass.activations[layer], [&](auto kind) {
            forwardHidden<kind.value>(chunk, activity, from, weights, to, next, sums);
        });
        if (pass.activities)
            copyOut(chunk, next, pass.sampleCount, to, pass.activities[layer]);
        weights += long(from + 1) * to;
        activity = next;
    }
    float* gradient = pass.gradient ? pass.gradient + parameterOffset : nullptr;
    const int outputs = pass.sizes[pass.layerCount];
    forwardOutput(chunk, activity, pass.sizes[last], weights, outputs, targets, pass.perError,
        outputDelta, gradient ? gradient + long(pass.sizes[last]) * outputs : nullptr, sums);
    if (!gradient)
        return;

    const float* delta = outputDelta;
    for (int layer = last; layer >= 0; --layer) {
        const int from = pass.sizes[layer], to = pass.sizes[layer + 1];
        weightGradient(chunk, delta, to, activity, from, gradient);
        if (layer == 0)
            return;
        const int before = pass.sizes[layer - 1];
        float* const below = deltas + (activity - inputs) - long(pass.sizes[0]) * chunkStride;
        float* const gradientBelow = gradient - long(before + 1) * from;
        withActivation(pass.activations[layer - 1], [&](auto kind) {
            backwardHidden<kind.value>(chunk, delta, to, weights, from, activity, pass, below,
                gradientBelow + long(before) * from);
        });
        gradient = gradientBelow;
        weights -= long(before + 1) * from;
        activity -= before * chunkStride;
        delta = below;
    }
}

} // namespace

void run(KernelPass& pass)
{
    pass.weightSum = 0;
    long offset = 0;
    for (int layer = 0; layer < pass.layerCount; ++layer) {
        const int weightCount = pass.sizes[layer] * pass.sizes[layer + 1];
        pass.weightSum += startLayer(pass.parameters + offset, weightCount, pass.sizes[layer + 1],
            pass.perWeight, pass.gradient ? pass.gradient + offset : nullptr);
        offset += weightCount + pass.sizes[layer + 1];
    }
    Sums sums;
    for (int first = 0; first < pass.sampleCount; first += chunkSamples) {
        const int left = pass.sampleCount - first;
        runChunk(pass, Chunk(first, left < chunkSamples ? left : chunkSamples), sums);
    }
    pass.squaredErrorSum = sums.squaredError;
    pass.negativeSum = sums.negative;
    pass.activitySum = sums.activity;
}

void run(const KernelAdam& adam)
{
    // As in optimizer.cpp, whose tests hold for both.
    const float* const __restrict gradient = adam.gradient;
    float* const __restrict first = adam.first;
    float* const __restrict second = adam.second;
    float* const __restrict parameters = adam.parameters;
    constexpr float keepFirst = float(0.9), takeFirst = float(1 - 0.9);
    constexpr float keepSecond = float(0.999), takeSecond = float(1 - 0.999);
    for (long i = 0; i < adam.count; ++i) {
        const float g = gradient[i];
        first[i] = keepFirst * first[i] + takeFirst * g;
        second[i] = keepSecond * second[i] + takeSecond * g * g;
        parameters[i]
            -= adam.firstScale * first[i] / (__builtin_sqrtf(second[i] * adam.secondScale) + 1e-8f);
    }
}

} // namespace untangle::UNTANGLE_KERNEL

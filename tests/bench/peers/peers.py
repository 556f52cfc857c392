#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Untangle authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Our training step, information matrix and figure of the five conditions beside PyTorch's and
numpy's, on one core, in one run.

    cmake --build build/release --target bench
    /usr/bin/python3 tests/bench/peers/peers.py build/release/tests/bench/bench

Needs numpy and PyTorch with a fast BLAS (on Debian: python3-numpy, python3-torch,
libopenblas0-pthread). A step is forward, backward, all
four terms of the loss and Adam, in float, on a fixed batch of 64. The figure is five conditions x
eight seeds of the shallow family, 4000 steps each on fresh batches of 128, and the information
matrix every 100 steps; PyTorch trains all 40 networks in one tensor, and numpy measures them. Times
are CPU times; every round measures everyone once, and the table shows medians over the rounds.
"""

import argparse
import json
import math
import os
import statistics
import subprocess
import time

for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[name] = "1"

import numpy as np
import torch

BATCH = 64
NONNEG, ACTIVITY, WEIGHT, RATE = 0.3, 3e-3, 3e-3, 1e-3
NETWORKS = {
    "6_30_6_linear": ([6, 30, 6], False),
    "10_64_64_6_relu": ([10, 64, 64, 6], True),
}
MATRICES = [(30, 2000), (128, 2000), (30, 10000), (128, 10000)]
FACTORS, BINS = 6, 20

SEEDS, FIGURE_BATCH, FIGURE_STEPS, FIGURE_RATE = 8, 128, 4000, 0.01
EVALUATIONS, EVALUATION_SAMPLES = 41, 4096  # of each run; in each
FIGURE_FACTORS, FIGURE_INPUTS, FIGURE_HIDDEN = 4, 6, 20
# Of each condition: ReLU, nonneg, activity, weight. Those with ReLU come first, those without the
# activity penalty before all, so that a step by hand works on slices.
CONDITIONS = {
    "relu+weight": (True, 0, 0, WEIGHT),
    "relu+activity": (True, 0, ACTIVITY, 0),
    "relu+activity+weight": (True, 0, ACTIVITY, WEIGHT),
    "nonneg+activity+weight": (False, NONNEG, ACTIVITY, WEIGHT),
    "activity+weight": (False, 0, ACTIVITY, WEIGHT),
}
MODELS = SEEDS * len(CONDITIONS)  # the conditions of a seed side by side


def batch(sizes):
    generator = torch.Generator().manual_seed(1)
    return (
        torch.randn(BATCH, sizes[0], generator=generator),
        torch.randn(BATCH, sizes[-1], generator=generator),
    )


class Network(torch.nn.Module):
    def __init__(self, sizes, relu):
        super().__init__()
        torch.manual_seed(2)
        self.layers = torch.nn.ModuleList(
            torch.nn.Linear(a, b) for a, b in zip(sizes, sizes[1:])
        )
        self.relu = relu

    def forward(self, x):
        activities = []
        for layer in self.layers[:-1]:
            x = layer(x)
            if self.relu:
                x = torch.relu(x)
            activities.append(x)
        return self.layers[-1](x), activities


class Idiomatic:
    """Modules, autograd and torch.optim.Adam."""

    def __init__(self, sizes, relu, foreach):
        self.network = Network(sizes, relu)
        self.x, self.y = batch(sizes)
        self.optimizer = torch.optim.Adam(self.network.parameters(), lr=RATE, foreach=foreach)

    def step(self):
        self.optimizer.zero_grad(set_to_none=True)
        output, activities = self.network(self.x)
        prediction = torch.nn.functional.mse_loss(output, self.y)
        activity = sum(a.square().sum() for a in activities) / BATCH
        nonneg = sum(torch.relu(-a).sum() for a in activities) / BATCH
        weight = sum(layer.weight.square().sum() for layer in self.network.layers)
        loss = prediction + NONNEG * nonneg + ACTIVITY * activity + WEIGHT * weight
        loss.backward()
        self.optimizer.step()

    def weights(self):
        return [layer.weight.detach() for layer in self.network.layers]


class HandWritten:
    """Tensors in place, no autograd, one flat vector each for parameters, gradient and moments:
    first all weights, then all biases."""

    def __init__(self, sizes, relu):
        self.relu = relu
        self.x, self.y = batch(sizes)
        shapes = list(zip(sizes[1:], sizes))
        self.weight_count = sum(a * b for a, b in shapes)
        count = self.weight_count + sum(sizes[1:])
        self.parameters, self.gradient, self.first, self.second, self.root = (
            torch.zeros(count) for _ in range(5)
        )
        self.w, self.b = self.views(self.parameters, shapes)
        self.gw, self.gb = self.views(self.gradient, shapes)
        self.wt = [w.t() for w in self.w]
        self.flat_weights = self.parameters[: self.weight_count]
        self.flat_weight_gradient = self.gradient[: self.weight_count]
        for layer, w, b in zip(Network(sizes, relu).layers, self.w, self.b):
            w.copy_(layer.weight.detach())
            b.copy_(layer.bias.detach())
        self.a = [torch.zeros(BATCH, n) for n in sizes[1:]]
        self.flat_a = [a.view(-1) for a in self.a]
        self.delta = [torch.zeros(BATCH, n) for n in sizes[1:]]
        self.delta_t = [d.t() for d in self.delta]
        self.scratch = [torch.zeros(BATCH, n) for n in sizes[1:]]
        self.flat_error = self.delta[-1].view(-1)
        self.step_count = 0

    @staticmethod
    def views(flat, shapes):
        weights, biases, offset = [], [], 0
        for out, into in shapes:
            weights.append(flat[offset : offset + out * into].view(out, into))
            offset += out * into
        for out, _ in shapes:
            biases.append(flat[offset : offset + out])
            offset += out
        return weights, biases

    @torch.inference_mode()
    def step(self):
        last = len(self.w) - 1
        activity = nonneg = 0.0
        below = self.x
        for l in range(last + 1):
            a = self.a[l]
            torch.addmm(self.b[l], below, self.wt[l], out=a)
            if l < last:
                if self.relu:
                    a.clamp_(min=0)
                activity = activity + torch.dot(self.flat_a[l], self.flat_a[l])
                nonneg = nonneg - torch.clamp(a, max=0, out=self.scratch[l]).sum()
            below = a
        delta = torch.sub(self.a[last], self.y, out=self.delta[last])
        prediction = torch.dot(self.flat_error, self.flat_error) / self.flat_error.numel()
        weight = torch.dot(self.flat_weights, self.flat_weights)
        loss = prediction + (NONNEG * nonneg + ACTIVITY * activity) / BATCH + WEIGHT * weight
        delta.mul_(2 / self.flat_error.numel())
        for l in range(last, -1, -1):
            below = self.a[l - 1] if l > 0 else self.x
            torch.mm(self.delta_t[l], below, out=self.gw[l])
            torch.sum(self.delta[l], 0, out=self.gb[l])
            if l > 0:
                delta, mask = self.delta[l - 1], self.scratch[l - 1]
                torch.mm(self.delta[l], self.w[l], out=delta)
                delta.add_(below, alpha=2 * ACTIVITY / BATCH)
                torch.lt(below, 0, out=mask)
                delta.sub_(mask, alpha=NONNEG / BATCH)
                if self.relu:
                    torch.gt(below, 0, out=mask)
                    delta.mul_(mask)
        self.flat_weight_gradient.add_(self.flat_weights, alpha=2 * WEIGHT)

        self.step_count += 1
        self.first.lerp_(self.gradient, 0.1)
        self.second.mul_(0.999).addcmul_(self.gradient, self.gradient, value=0.001)
        torch.mul(self.second, 1 / (1 - 0.999**self.step_count), out=self.root)
        self.root.sqrt_().add_(1e-8)
        self.parameters.addcdiv_(self.first, self.root, value=-RATE / (1 - 0.9**self.step_count))
        return loss

    def weights(self):
        return self.w


class FigureBatches:
    """Samples in columns: factors, inputs and targets are (seeds, size, batch), the conditions of a
    seed share them. Several steps are drawn at once."""

    drawn_steps = 16

    def __init__(self):
        self.generator = torch.Generator().manual_seed(3)
        k, n = FIGURE_FACTORS, FIGURE_INPUTS
        normal = lambda rows: torch.randn(SEEDS, rows, k, generator=self.generator)
        self.mixing, self.rotation = torch.linalg.qr(normal(n))[0], torch.linalg.qr(normal(k))[0]
        columns = self.drawn_steps * FIGURE_BATCH
        self.factors = torch.empty(SEEDS, k, columns)
        # Then a row of ones, by which a product adds a bias, and one of zeros: eight rows multiply
        # faster than seven.
        self.inputs = torch.zeros(SEEDS, n + 2, columns)
        self.targets = torch.empty(SEEDS, k, columns)
        self.inputs[:, n] = 1
        self.next_step = 0

    def next(self):
        step = self.next_step % self.drawn_steps
        if step == 0:
            self.factors.uniform_(-1, 1, generator=self.generator)
            torch.bmm(self.rotation, self.factors, out=self.targets)
            self.inputs[:, :FIGURE_INPUTS] = torch.bmm(self.mixing, self.factors)
        self.next_step += 1
        columns = slice(step * FIGURE_BATCH, (step + 1) * FIGURE_BATCH)
        return self.inputs[:, :, columns], self.targets[:, :, columns]


def figure_rate(step):
    progress = min(step / FIGURE_STEPS, 1)
    return FIGURE_RATE * (0.02 + 0.98 * (1 + math.cos(math.pi * progress)) / 2)


def figure_start():
    generator = torch.Generator().manual_seed(4)
    normal = lambda rows, columns: torch.randn(
        SEEDS, 1, rows, columns, generator=generator
    ) / math.sqrt(columns)
    return [
        w.expand(SEEDS, len(CONDITIONS), *w.shape[2:]).reshape(MODELS, *w.shape[2:])
        for w in (normal(FIGURE_HIDDEN, FIGURE_INPUTS), normal(FIGURE_FACTORS, FIGURE_HIDDEN))
    ]


class IdiomaticFigure:
    """Batched products, autograd and torch.optim.Adam; the conditions are tensors over models, the
    first product takes the five conditions of a seed at once."""

    def __init__(self):
        self.batches = FigureBatches()
        w1, w2 = figure_start()
        self.w1, self.w2 = torch.nn.Parameter(w1), torch.nn.Parameter(w2)
        self.b1 = torch.nn.Parameter(torch.zeros(MODELS, FIGURE_HIDDEN, 1))
        self.b2 = torch.nn.Parameter(torch.zeros(MODELS, FIGURE_FACTORS, 1))
        parameters = [self.w1, self.b1, self.w2, self.b2]
        self.optimizer = torch.optim.Adam(parameters, lr=FIGURE_RATE, foreach=True)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimizer, lambda step: figure_rate(step) / FIGURE_RATE
        )
        relu, *betas = zip(*CONDITIONS.values())
        floor = torch.tensor([0.0 if r else -math.inf for r in relu])
        self.floor = floor.repeat(SEEDS).view(MODELS, 1, 1)
        self.nonneg, self.activity, self.weight = (torch.tensor(b).repeat(SEEDS) for b in betas)

    def step(self):
        x, y = self.batches.next()
        x = x[:, :FIGURE_INPUTS].contiguous()
        self.optimizer.zero_grad(set_to_none=True)
        by_seed = lambda w: w.view(SEEDS, -1, w.shape[-1])
        pre = torch.baddbmm(by_seed(self.b1), by_seed(self.w1), x)
        activity = torch.maximum(pre.view(MODELS, FIGURE_HIDDEN, FIGURE_BATCH), self.floor)
        output = torch.baddbmm(self.b2, self.w2, activity)
        error = output.view(SEEDS, len(CONDITIONS), *y.shape[1:]) - y[:, None]
        loss = error.square().mean((2, 3)).view(MODELS)
        loss = loss + self.nonneg * torch.relu(-activity).sum((1, 2)) / FIGURE_BATCH
        loss = loss + self.activity * activity.square().sum((1, 2)) / FIGURE_BATCH
        loss = loss + self.weight * (self.w1.square().sum((1, 2)) + self.w2.square().sum((1, 2)))
        loss.sum().backward()
        self.optimizer.step()
        self.schedule.step()

    def weights(self):
        return [self.w1.detach(), self.w2.detach()]


class HandWrittenFigure:
    """As HandWritten, without the loss itself. The inputs and the hidden neurons have a row of ones
    for the biases; every condition costs what it has alone."""

    def __init__(self):
        self.batches = FigureBatches()
        shapes = [
            (MODELS, FIGURE_HIDDEN + 1, FIGURE_INPUTS + 2),
            (MODELS, FIGURE_FACTORS, FIGURE_HIDDEN + 1),
        ]
        split = math.prod(shapes[0])
        self.parameters, self.gradient, self.first, self.second, self.root, self.decay = (
            torch.zeros(split + math.prod(shapes[1])) for _ in range(6)
        )
        views = lambda flat: (flat[:split].view(shapes[0]), flat[split:].view(shapes[1]))
        (self.w1, self.w2), (self.g1, self.g2) = views(self.parameters), views(self.gradient)
        weight = torch.tensor([c[3] for c in CONDITIONS.values()]).repeat(SEEDS).view(-1, 1, 1)
        for w, start, decay in zip((self.w1, self.w2), figure_start(), views(self.decay)):
            w[:, : start.shape[1], : start.shape[2]] = start
            decay[:, : start.shape[1], : start.shape[2]] = 2 * weight
        self.w1[:, FIGURE_HIDDEN, FIGURE_INPUTS] = 1
        self.constant_gradient = self.g1[:, -1]
        by_seed = lambda w: w.view(SEEDS, -1, w.shape[-1])
        self.w1_by_seed, self.g1_by_seed = by_seed(self.w1), by_seed(self.g1)
        self.w2_t = self.w2.transpose(1, 2)
        self.a, self.delta = (torch.zeros(MODELS, FIGURE_HIDDEN + 1, FIGURE_BATCH) for _ in "ad")
        self.a_by_seed, self.delta_by_seed = by_seed(self.a), by_seed(self.delta)
        self.a_t = self.a.transpose(1, 2)
        self.error = torch.zeros(MODELS, FIGURE_FACTORS, FIGURE_BATCH)
        self.scaled = torch.zeros_like(self.error)
        by_condition = lambda t: t.view(SEEDS, len(CONDITIONS), *t.shape[1:])
        a, delta = by_condition(self.a), by_condition(self.delta)
        self.error_by_condition = by_condition(self.error)
        self.relu_a, self.relu_delta = a[:, :3], delta[:, :3]
        self.costly_a, self.costly_delta = a[:, 1:], delta[:, 1:]
        self.nonneg_a, self.nonneg_delta = a[:, 3], delta[:, 3]
        self.nonneg_mask = torch.zeros_like(self.nonneg_a)
        self.times_relu_slope = torch.ops.aten.threshold_backward.grad_input
        self.step_count = 0

    @torch.inference_mode()
    def step(self):
        x, y = self.batches.next()
        torch.bmm(self.w1_by_seed, x, out=self.a_by_seed)
        self.relu_a.clamp_(min=0)
        torch.bmm(self.w2, self.a, out=self.error)
        self.error_by_condition.sub_(y[:, None])
        torch.mul(self.error, 2 / (FIGURE_FACTORS * FIGURE_BATCH), out=self.scaled)
        torch.bmm(self.scaled, self.a_t, out=self.g2)
        torch.bmm(self.w2_t, self.scaled, out=self.delta)
        self.costly_delta.add_(self.costly_a, alpha=2 * ACTIVITY / FIGURE_BATCH)
        torch.lt(self.nonneg_a, 0, out=self.nonneg_mask)
        self.nonneg_delta.sub_(self.nonneg_mask, alpha=NONNEG / FIGURE_BATCH)
        self.times_relu_slope(self.relu_delta, self.relu_a, 0, grad_input=self.relu_delta)
        torch.bmm(self.delta_by_seed, x.transpose(1, 2), out=self.g1_by_seed)
        self.constant_gradient.zero_()
        self.gradient.addcmul_(self.parameters, self.decay)

        rate = figure_rate(self.step_count)
        self.step_count += 1
        self.first.lerp_(self.gradient, 0.1)
        self.second.mul_(0.999).addcmul_(self.gradient, self.gradient, value=0.001)
        torch.mul(self.second, 1 / (1 - 0.999**self.step_count), out=self.root)
        self.root.sqrt_().add_(1e-8)
        self.parameters.addcdiv_(self.first, self.root, value=-rate / (1 - 0.9**self.step_count))

    def weights(self):
        return [self.w1[:, :-1, :FIGURE_INPUTS], self.w2[:, :, :-1]]


def equal_width_bins(values, dtype):
    low = values.min(0)
    return np.minimum((values - low) / (values.max(0) - low) * BINS, BINS - 1).astype(dtype)


def corrected(nats, joint, neuron, factor, samples):
    """Miller and Madow's correction, clipped at 0."""
    occupied = (joint > 0).sum((2, 3))
    occupied = occupied - (neuron > 0).sum(1)[:, None] - (factor > 0).sum(1)[None] + 1
    return np.maximum(nats - occupied / (2 * samples), 0)


def by_entropies(joint, samples):
    """From counts (neurons, factors, bins, bins), by -p ln p."""

    def entropy(counts, axes):
        p = counts / samples
        with np.errstate(divide="ignore", invalid="ignore"):
            return -np.where(counts > 0, p * np.log(p), 0).sum(axes)

    neuron, factor = joint[:, 0].sum(2), joint[0].sum(1)
    nats = entropy(neuron, 1)[:, None] + entropy(factor, 1)[None] - entropy(joint, (2, 3))
    return corrected(nats, joint, neuron, factor, samples)


def by_table(joint, samples):
    """The same by a table of n ln n, as we do."""
    times_log = np.arange(samples + 1, dtype=float)
    times_log[1:] *= np.log(times_log[1:])
    neuron, factor = joint[:, 0].sum(2), joint[0].sum(1)
    nats = np.log(samples) + (
        times_log[joint].sum((2, 3))
        - times_log[neuron].sum(1)[:, None]
        - times_log[factor].sum(1)[None]
    ) / samples
    return corrected(nats, joint, neuron, factor, samples)


def information_vectorised(activity, factors, from_counts):
    """Without a loop: one bincount over all samples, neurons and factors."""
    neurons, count = activity.shape[1], factors.shape[1]
    a, f = equal_width_bins(activity, np.int64), equal_width_bins(factors, np.int64)
    table = (np.arange(neurons)[:, None] * count + np.arange(count)) * BINS * BINS
    cells = a[:, :, None] * BINS + f[:, None, :] + table[None]
    joint = np.bincount(cells.ravel(), minlength=neurons * count * BINS * BINS)
    return from_counts(joint.reshape(neurons, count, BINS, BINS), len(activity))


def information_by_neuron(activity, factors):
    """A loop over neurons, whose tables stay in the cache."""
    neurons, count = activity.shape[1], factors.shape[1]
    a = np.ascontiguousarray(equal_width_bins(activity, np.int32).T) * np.int32(BINS)
    f = np.ascontiguousarray(equal_width_bins(factors, np.int32).T)
    f += (np.arange(count, dtype=np.int32) * BINS * BINS)[:, None]
    joint = np.empty((neurons, count * BINS * BINS), np.int64)
    for neuron in range(neurons):
        joint[neuron] = np.bincount((f + a[neuron]).ravel(), minlength=count * BINS * BINS)
    return by_table(joint.reshape(neurons, count, BINS, BINS), len(activity))


# The bar is for the first; the others show what is left with more thought.
INFORMATION = {
    "vectorised": lambda a, f: information_vectorised(a, f, by_entropies),
    "with a table": lambda a, f: information_vectorised(a, f, by_table),
    "by neuron": information_by_neuron,
}


def microseconds(function, seconds):
    """CPU time of one call, from as many as fill the time."""
    function()
    calls, start = 0, time.process_time()
    while True:
        for _ in range(1 + calls // 4):
            function()
            calls += 1
        elapsed = time.process_time() - start
        if elapsed >= seconds:
            return elapsed / calls * 1e6


def ours(bench, seconds):
    """Name of a benchmark -> microseconds."""
    text = subprocess.run(
        [
            bench,
            "--benchmark_filter=trainingStep/.*/64$|informationMatrix|fiveConditions",
            f"--benchmark_min_time={seconds}",
            "--benchmark_format=json",
        ],
        check=True,
        capture_output=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    ).stdout
    unit = {"ns": 1e-3, "us": 1.0, "ms": 1e3, "s": 1e6}
    return {
        b["name"]: b["cpu_time"] * unit[b["time_unit"]] for b in json.loads(text)["benchmarks"]
    }


def check_peers():
    """The peers must do the same work: the same weights after some steps, the same information."""
    for sizes, relu in NETWORKS.values():
        peers = [Idiomatic(sizes, relu, foreach) for foreach in (False, True)]
        peers.append(HandWritten(sizes, relu))
        for peer in peers:
            for _ in range(50):
                peer.step()
        for peer in peers[1:]:
            for left, right in zip(peer.weights(), peers[0].weights()):
                assert torch.allclose(left, right, atol=1e-4), "the PyTorch steps differ"
    peers = [IdiomaticFigure(), HandWrittenFigure()]
    for peer in peers:
        for _ in range(50):
            peer.step()
    for left, right in zip(*(peer.weights() for peer in peers)):
        assert torch.allclose(left, right, atol=1e-4), "the PyTorch figures differ"
    activity, factors = data(7, 500)
    matrices = [function(activity, factors) for function in INFORMATION.values()]
    for matrix in matrices[1:]:
        assert np.allclose(matrix, matrices[0]), "the numpy matrices differ"


def check_learning():
    """A whole figure by hand: what is timed does learn."""
    figure = HandWrittenFigure()
    for _ in range(FIGURE_STEPS):
        figure.step()
    target_variance = 1 / 3  # a rotation of factors that are uniform on -1 to 1
    r2 = 1 - figure.error_by_condition.square().mean((0, 2, 3)) / target_variance
    print("R2 of the PyTorch figure: " + ", ".join(f"{n} {v:.3f}" for n, v in zip(CONDITIONS, r2)))
    assert (r2 > 0.9).all(), "the PyTorch figure does not learn"


def warn_of_slow_products():
    """PyTorch is no better than the BLAS it finds, and the reference BLAS is ten times slower."""
    a, b, out = (torch.ones(64, 64) for _ in range(3))
    speed = 2 * 64**3 / microseconds(lambda: torch.mm(a, b, out=out), 0.1) / 1e3
    print(f"torch.mm of 64 x 64: {speed:.0f} GF/s")
    if speed < 15:
        print("Too slow to compare with: install a fast BLAS (on Debian libopenblas0-pthread).")


def data(neurons, samples, count=FACTORS):
    random = np.random.default_rng(1)
    factors = random.normal(size=(samples, count))
    return (factors @ random.normal(size=(count, neurons))).astype(np.float32), factors


def measured(bench, rounds, seconds):
    tasks = {}
    for name, (sizes, relu) in NETWORKS.items():
        tasks[f"{name} idiomatic"] = Idiomatic(sizes, relu, False).step
        tasks[f"{name} foreach"] = Idiomatic(sizes, relu, True).step
        tasks[f"{name} hand"] = HandWritten(sizes, relu).step
    for neurons, samples in MATRICES:
        arguments = data(neurons, samples)
        for word, function in INFORMATION.items():
            tasks[f"{neurons}/{samples} {word}"] = lambda f=function, a=arguments: f(*a)
    tasks["figure idiomatic"] = IdiomaticFigure().step
    tasks["figure hand"] = HandWrittenFigure().step
    evaluated = data(FIGURE_HIDDEN, EVALUATION_SAMPLES, FIGURE_FACTORS)
    tasks["figure evaluation"] = lambda: information_by_neuron(*evaluated)
    times = {}
    for _ in range(rounds):
        for name, task in tasks.items():
            times.setdefault(name, []).append(microseconds(task, seconds))
        for name, value in ours(bench, seconds).items():
            times.setdefault(name, []).append(value)
    return {name: statistics.median(values) for name, values in times.items()}


def report(times):
    """Prints the tables; whether every bar is reached."""
    kernels = [
        name.split("/")[2] for name in times if name.startswith("trainingStep/6_30_6_linear/")
    ]
    best = kernels[-1]
    verdicts = []

    def bar(label, ratio, least):
        verdicts.append(ratio >= least)
        print(f"  {label:46}{ratio:8.1f}   at least {least:4}   {'yes' if verdicts[-1] else 'NO'}")

    print(f"\nMicroseconds a step, batch {BATCH}")
    print(f"{'':38}{'6-30-6 linear':>16}{'10-64-64-6 ReLU':>18}")

    def row(label, values):
        print(f"  {label:36}" + "".join(f"{v:{w}.2f}" for v, w in zip(values, (16, 18))))

    idiomatic = [min(times[f"{n} idiomatic"], times[f"{n} foreach"]) for n in NETWORKS]
    hand = [times[f"{n} hand"] for n in NETWORKS]
    row("PyTorch, modules and autograd", [times[f"{n} idiomatic"] for n in NETWORKS])
    row("the same, Adam with foreach", [times[f"{n} foreach"] for n in NETWORKS])
    row("PyTorch, backward pass by hand", hand)
    of = lambda kernel: [times[f"trainingStep/{n}/{kernel}/{BATCH}"] for n in NETWORKS]
    for kernel in kernels:
        row(f"Untangle, {kernel}", of(kernel))
    print(f"\nHow many times as fast {best} is")
    for label, peer, bars in (
        ("the best idiomatic PyTorch", idiomatic, (80, 19)),
        ("PyTorch by hand", hand, (20, 6.5)),
        ("our own Eigen path", of("eigen"), (1.7, 2.4)),
    ):
        for name, value, own, least in zip(NETWORKS, peer, of(best), bars):
            bar(f"{label}, {name}", value / own, least)

    print(f"\nMilliseconds an information matrix, {FACTORS} factors, {BINS} bins")
    heads = "".join(f"{'numpy ' + word:>20}" for word in INFORMATION)
    print(f"  {'neurons, samples':20}{heads}{'Untangle':>12}")
    ratios = []
    for neurons, samples in MATRICES:
        own = times[f"informationMatrix/{neurons}/{samples}"]
        peers = [times[f"{neurons}/{samples} {word}"] for word in INFORMATION]
        ratios.append((f"{neurons}, {samples}", [peer / own for peer in peers]))
        print(
            f"  {f'{neurons}, {samples}':20}"
            + "".join(f"{peer / 1e3:20.2f}" for peer in peers)
            + f"{own / 1e3:12.3f}"
        )
    print("\nHow many times as fast Untangle is")
    for label, (vectorised, with_table, by_neuron) in ratios:
        bar(f"numpy, vectorised, {label}", vectorised, 10)
        print(f"  {'with a table; by neuron (no bar)':46}{with_table:8.1f}{by_neuron:8.1f}")

    seconds = lambda name: times[f"fiveConditions/{name}/process_time"] / 1e6
    autograd, hand = (times[f"figure {way}"] * FIGURE_STEPS / 1e6 for way in ("idiomatic", "hand"))
    evaluations = times["figure evaluation"] * MODELS * EVALUATIONS / 1e6
    own_steps, own, deep = (seconds(name) for name in ("shallow_steps", "shallow", "deep"))
    print(f"\nSeconds for the figure, {MODELS} runs x {FIGURE_STEPS} steps, batch {FIGURE_BATCH}")
    print(f"{'':42}{'steps':>10}{'with evaluations':>20}")
    for label, steps, whole in (
        ("PyTorch, autograd; numpy", autograd, autograd + evaluations),
        ("PyTorch, backward pass by hand; numpy", hand, hand + evaluations),
        ("Untangle", own_steps, own),
    ):
        print(f"  {label:40}{steps:10.2f}{whole:20.2f}")
    print("\nHow many times as fast Untangle is")
    bar("autograd, whose steps alone count", autograd / own, 5)
    bar("by hand, with evaluations", (hand + evaluations) / own, 5)
    print(f"  {'by hand, whose steps alone count (no bar)':46}{hand / own:8.1f}")
    print(f"  {'by hand, steps on both sides (no bar)':46}{hand / own_steps:8.1f}")
    verdicts.append(deep <= 20)
    print(f"  {'seconds for the deep figure':46}{deep:8.1f}", end="")
    print(f"   at most   20   {'yes' if verdicts[-1] else 'NO'}")
    return all(verdicts)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("bench", help="the program bench of a release build")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=0.1, help="of each measurement")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    check_peers()
    check_learning()
    print(f"PyTorch {torch.__version__}, numpy {np.__version__}, one thread")
    warn_of_slow_products()
    reached = report(measured(arguments.bench, arguments.rounds, arguments.seconds))
    return 0 if reached else 1


if __name__ == "__main__":
    raise SystemExit(main())

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Untangle authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Our training step and information matrix beside PyTorch's and numpy's, on one core, in one run.

    cmake --build build/release --target bench
    /usr/bin/python3 tests/bench/peers/peers.py build/release/tests/bench/bench

Needs numpy and PyTorch with a fast BLAS (on Debian: python3-numpy, python3-torch,
libopenblas0-pthread). A step is forward, backward, all
four terms of the loss and Adam, in float, on a fixed batch of 64. Times are CPU times; every round
measures everyone once, and the table shows medians over the rounds.
"""

import argparse
import json
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
            "--benchmark_filter=trainingStep/.*/64$|informationMatrix",
            f"--benchmark_min_time={seconds}",
            "--benchmark_format=json",
        ],
        check=True,
        capture_output=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    ).stdout
    unit = {"ns": 1e-3, "us": 1.0, "ms": 1e3}
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
    activity, factors = data(7, 500)
    matrices = [function(activity, factors) for function in INFORMATION.values()]
    for matrix in matrices[1:]:
        assert np.allclose(matrix, matrices[0]), "the numpy matrices differ"


def warn_of_slow_products():
    """PyTorch is no better than the BLAS it finds, and the reference BLAS is ten times slower."""
    a, b, out = (torch.ones(64, 64) for _ in range(3))
    speed = 2 * 64**3 / microseconds(lambda: torch.mm(a, b, out=out), 0.1) / 1e3
    print(f"torch.mm of 64 x 64: {speed:.0f} GF/s")
    if speed < 15:
        print("Too slow to compare with: install a fast BLAS (on Debian libopenblas0-pthread).")


def data(neurons, samples):
    random = np.random.default_rng(1)
    factors = random.normal(size=(samples, FACTORS))
    return (factors @ random.normal(size=(FACTORS, neurons))).astype(np.float32), factors


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
    return all(verdicts)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("bench", help="the program bench of a release build")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=0.1, help="of each measurement")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    check_peers()
    print(f"PyTorch {torch.__version__}, numpy {np.__version__}, one thread")
    warn_of_slow_products()
    reached = report(measured(arguments.bench, arguments.rounds, arguments.seconds))
    return 0 if reached else 1


if __name__ == "__main__":
    raise SystemExit(main())

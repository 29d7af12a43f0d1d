#!/usr/bin/env python3
"""Counts operations in what XLA's CPU compiler makes of gradients and a training step: the numbers that `LeanGradientTests` holds ours to.

    count_xla.py

Prints, for each program, how often each kind of operation stands in the optimised module, in loop bodies and branches once. What is inside
fusions is counted where it stands, and so as often as XLA repeats it. Run with jax 0.10.2 and optax 0.2.8.
"""
import collections
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Goldens"))

import jax
import jax.numpy as jnp
import numpy as np
import optax

import generate
import layers

KINDS = ["dot", "while", "conditional", "tanh", "exponential", "log", "rsqrt", "cosine", "sine", "gather", "scatter", "reduce"]


def operations(text):
    """How often each operation stands in a module, and in what its loops call alone."""
    counts, calls, loops = collections.defaultdict(collections.Counter), collections.defaultdict(set), set()
    where = None
    for line in text.splitlines():
        start = re.match(r"(?:ENTRY )?%?([\w.\-]+) \(.*\{$", line)
        if start:
            where = start[1]
        found = re.match(r"\s+(?:ROOT )?%?[\w.\-]+ = .*? ([a-z][\w\-]*)\(", line)
        if found:
            counts[where][found[1]] += 1
            called = re.findall(r"(?:body|condition|calls|to_apply|branch_computations)=\{?%?([\w.\-]+)", line)
            calls[where].update(called)
            if found[1] == "while":
                loops.update(called)
    waiting, inside = list(loops), set()
    while waiting:
        name = waiting.pop()
        if name not in inside:
            inside.add(name)
            waiting += calls[name]
    total = lambda names: sum((counts[name] for name in names), collections.Counter())
    return total(list(counts)), total(inside)


def report(name, f, *arguments):
    counts, in_bodies = operations(jax.jit(f).lower(*arguments).compile().as_text())
    print(name + ":", ", ".join(f"{kind} {counts[kind]}" for kind in KINDS if counts[kind]))
    if counts["while"]:
        print("  of them in loops:", ", ".join(f"{kind} {in_bodies[kind]}" for kind in KINDS if in_bodies[kind]))


def chain(weights, x):
    for w in weights:
        x = jnp.tanh(x @ w)
    return jnp.square(x).sum()


def recurrent(p, xs):
    def step(h, x):
        h = jnp.tanh(h @ p["w"] + x @ p["u"] + p["b"])
        return h, None

    return jax.lax.scan(step, jnp.zeros(xs.shape[1:]), xs)[0].sum()


def lstm(p, xs):
    def step(state, x):
        h, c = state
        i, f, g, o = jnp.split(h @ p["w"] + x @ p["u"] + p["b"], 4, axis=-1)
        c = jax.nn.sigmoid(f) * c + jax.nn.sigmoid(i) * jnp.tanh(g)
        h = jax.nn.sigmoid(o) * jnp.tanh(c)
        return (h, c), h

    zero = jnp.zeros(xs.shape[1:])
    return jnp.square(jax.lax.scan(step, (zero, zero), xs)[1]).sum()


def main():
    n = 64
    square = jnp.ones((n, n))
    report("chain of 6", jax.grad(chain), [square] * 6, square)
    cell = {"w": square, "u": square, "b": jnp.ones(n)}
    report("recurrent", jax.grad(recurrent), cell, jnp.ones((100, 8, n)))
    wide = {"w": jnp.ones((n, 4 * n)), "u": jnp.ones((n, 4 * n)), "b": jnp.ones(4 * n)}
    report("lstm", jax.grad(lstm), wide, jnp.ones((100, 8, n)))

    params = jax.tree.map(jnp.asarray, generate.gpt_parameters(np.random.default_rng(0), 65, 64, 128, 4))
    ids = jnp.zeros((12, 64), jnp.int32)
    report("gpt gradient", jax.value_and_grad(lambda p, x, y: layers.gpt_loss(p, x, y, 4)), params, ids, ids)
    optimizer = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(1e-3, b1=0.9, b2=0.99, weight_decay=0.1))

    def step(params, state, x, y):
        value, gradient = jax.value_and_grad(lambda p: layers.gpt_loss(p, x, y, 4))(params)
        updates, state = optimizer.update(gradient, state, params)
        return optax.apply_updates(params, updates), state, value

    report("gpt step", step, params, optimizer.init(params), ids, ids)


if __name__ == "__main__":
    main()

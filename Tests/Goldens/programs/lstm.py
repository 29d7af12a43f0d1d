"""A long short-term memory over a sequence, by scan, and a linear readout of every state."""
import jax
import jax.numpy as jnp

import layers
from support import linear, normal


def make(rng):
    params = {
        "input": normal(rng, 3, 20, scale=0.5), "hidden": normal(rng, 5, 20, scale=0.5), "bias": normal(rng, 20, scale=0.3),
        "readout": linear(rng, 5, 2)}
    return params, {"xs": normal(rng, 9, 2, 3), "ys": normal(rng, 9, 2, 2)}


def states(p, xs):
    def step(state, x):
        h, c = state
        i, f, g, o = jnp.split(x @ p["input"] + h @ p["hidden"] + p["bias"], 4, axis=-1)
        c = jax.nn.sigmoid(f) * c + jax.nn.sigmoid(i) * jnp.tanh(g)
        h = jax.nn.sigmoid(o) * jnp.tanh(c)
        return (h, c), h

    zeros = jnp.zeros((xs.shape[1], p["hidden"].shape[0]))
    return jax.lax.scan(step, (zeros, zeros), xs)[1]


def loss(params, data):
    return jnp.square(layers.linear(params["readout"], states(params, data["xs"])) - data["ys"]).mean()


def outputs(params, data):
    return {"states": states(params, data["xs"])}

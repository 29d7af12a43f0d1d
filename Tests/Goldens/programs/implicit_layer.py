"""A layer defined by an equation, z = tanh(W z + U x + b), solved by Newton's method and differentiated by the implicit function
theorem."""
import jax
import jax.numpy as jnp

import layers
from support import linear, normal


def make(rng):
    params = {"state": normal(rng, 4, 4, scale=0.3), "input": linear(rng, 3, 4), "readout": linear(rng, 4, 2)}
    return params, {"x": normal(rng, 5, 3), "y": normal(rng, 5, 2)}


def layer(p, x):
    """For one example."""

    def residual(z):
        return jnp.tanh(p["state"] @ z + layers.linear(p["input"], x)) - z

    def newton(residual, start):
        def step(state):
            z, _, count = state
            change = jnp.linalg.solve(jax.jacfwd(residual)(z), residual(z))
            return z - change, jnp.abs(change).max(), count + 1

        return jax.lax.while_loop(lambda s: (s[1] > 1e-13) & (s[2] < 50), step, (start, jnp.inf, 0))[0]

    def tangent_solve(linear, y):
        return jnp.linalg.solve(jax.jacfwd(linear)(y), y)

    return jax.lax.custom_root(residual, jnp.zeros(len(p["state"])), newton, tangent_solve)


def loss(params, data):
    z = jax.vmap(lambda x: layer(params, x))(data["x"])
    return jnp.square(layers.linear(params["readout"], z) - data["y"]).mean()


def outputs(params, data):
    return {"roots": jax.vmap(lambda x: layer(params, x))(data["x"])}

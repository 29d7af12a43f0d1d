"""A neural ordinary differential equation, by Bogacki and Shampine's method of order 3(2) with steps of adaptive size.

The loop is bounded so that reverse mode has a way back: what comes after the end leaves the state as it is.
"""
import jax
import jax.numpy as jnp

from support import mlp, mlp_parameters, normal

STEPS, TOLERANCE, END = 24, 1e-4, 1.0


def make(rng):
    params = {"field": mlp_parameters(rng, 2, 5, 2), "damping": normal(rng, 2, scale=0.3)}
    return params, {"start": normal(rng, 3, 2, scale=0.7), "target": normal(rng, 3, 2)}


def solve(p, start):
    """The state at the end, and the numbers of steps taken and refused."""

    def field(y):
        return mlp(p["field"], y) - p["damping"] * y ** 3

    def step(state):
        t, h, y, taken, refused = state
        h = jnp.minimum(h, END - t)
        k1 = field(y)
        k2 = field(y + h * k1 / 2)
        k3 = field(y + h * 3 * k2 / 4)
        new = y + h * (2 * k1 + 3 * k2 + 4 * k3) / 9
        k4 = field(new)
        error = h * (-5 * k1 / 72 + k2 / 12 + k3 / 9 - k4 / 8)
        size = jnp.sqrt(jnp.square(error / (TOLERANCE * (1 + jnp.abs(y)))).mean())
        accept = size <= 1
        factor = jnp.clip(0.9 * size ** (-1 / 3), 0.2, 5.0)
        return (
            jnp.where(accept, t + h, t), h * factor, jnp.where(accept, new, y), taken + accept.astype(jnp.int32),
            refused + (~accept).astype(jnp.int32))

    def bounded(state, _):
        return jax.lax.cond(state[0] < END - 1e-12, step, lambda state: state, state), None

    first = (jnp.array(0.0), jnp.array(0.5), start, jnp.array(0, jnp.int32), jnp.array(0, jnp.int32))
    return jax.lax.scan(bounded, first, length=STEPS)[0]


def loss(params, data):
    return jnp.square(solve(params, data["start"])[2] - data["target"]).mean()


def outputs(params, data):
    t, h, y, taken, refused = solve(params, data["start"])
    return {"time": t, "end": y, "taken": taken, "refused": refused}

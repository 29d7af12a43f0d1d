"""A deep equilibrium model (Bai et al., 2019): a fixed point found by iteration, and a backward rule that iterates as well.

The rule is a custom vjp which calls the fixed point again, so that reverse mode goes through it any number of times; forward mode does
not."""
import functools

import jax
import jax.numpy as jnp

import layers
from support import linear, normal

FORWARD_OVER_REVERSE = False


def make(rng):
    params = {"state": normal(rng, 4, 4, scale=0.15), "input": linear(rng, 3, 4), "readout": linear(rng, 4, 2)}
    return params, {"x": normal(rng, 5, 3), "y": normal(rng, 5, 2)}


@functools.partial(jax.custom_vjp, nondiff_argnums=(0,))
def fixed_point(f, a, guess):
    def step(state):
        new = f(a, state[1])
        return state[1], new, state[2] + 1

    first = (guess, f(a, guess), 0)
    return jax.lax.while_loop(lambda s: (jnp.abs(s[0] - s[1]).max() > 1e-14) & (s[2] < 200), step, first)[1]


def fixed_point_forward(f, a, guess):
    z = fixed_point(f, a, guess)
    return z, (a, z)


def fixed_point_backward(f, residuals, cotangent):
    a, z = residuals
    _, by_a = jax.vjp(lambda a: f(a, z), a)

    def adjoint(packed, u):
        a, z, cotangent = packed
        return cotangent + jax.vjp(lambda z: f(a, z), z)[1](u)[0]

    return by_a(fixed_point(adjoint, (a, z, cotangent), cotangent))[0], jnp.zeros_like(z)


fixed_point.defvjp(fixed_point_forward, fixed_point_backward)


def equilibrium(params, x):
    def layer(a, z):
        p, x = a
        return jnp.tanh(z @ p["state"] + layers.linear(p["input"], x))

    return fixed_point(layer, (params, x), jnp.zeros((len(x), len(params["state"]))))


def loss(params, data):
    return jnp.square(layers.linear(params["readout"], equilibrium(params, data["x"])) - data["y"]).mean()


def outputs(params, data):
    return {"equilibrium": equilibrium(params, data["x"])}

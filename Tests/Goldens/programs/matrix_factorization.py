"""A matrix approximated by one of rank two, from its singular value decomposition, with a price on its singular values."""
import jax.numpy as jnp

from support import normal

RANK = 2


def make(rng):
    params = {"left": normal(rng, 6, 4), "right": normal(rng, 4, 5), "offset": normal(rng, 6, 5, scale=0.1)}
    return params, {"ratings": normal(rng, 6, 5), "seen": rng.random((6, 5)) < 0.7}


def approximation(p):
    u, s, vh = jnp.linalg.svd(p["left"] @ p["right"] + p["offset"], full_matrices=False)
    return (u[:, :RANK] * s[:RANK]) @ vh[:RANK], s


def loss(params, data):
    low, s = approximation(params)
    error = jnp.where(data["seen"], low - data["ratings"], 0)
    return jnp.square(error).sum() / data["seen"].sum() + 0.05 * s.sum() + 0.1 * jnp.log(s).sum()


def outputs(params, data):
    low, s = approximation(params)
    return {"approximation": low, "singularValues": s}

"""Per-example gradients, each clipped to a norm, averaged to a step (Abadi et al., 2016); what the step does to the loss is the value."""
import jax
import jax.numpy as jnp

from support import mlp, mlp_parameters, normal

CLIP, RATE = 0.8, 0.3


def make(rng):
    data = {"x": normal(rng, 6, 3), "y": normal(rng, 6, 2), "testX": normal(rng, 4, 3), "testY": normal(rng, 4, 2)}
    return mlp_parameters(rng, 3, 4, 2), data


def error(params, x, y):
    return jnp.square(mlp(params, x) - y).mean()


def clipped(params, x, y):
    gradient = jax.grad(error)(params, x, y)
    norm = jnp.sqrt(sum(jnp.square(leaf).sum() for leaf in jax.tree.leaves(gradient)))
    return jax.tree.map(lambda leaf: leaf * jnp.minimum(1, CLIP / norm), gradient), norm


def step(params, data):
    gradients, norms = jax.vmap(clipped, in_axes=(None, 0, 0))(params, data["x"], data["y"])
    return jax.tree.map(lambda leaf: leaf.mean(axis=0), gradients), norms


def loss(params, data):
    gradient, _ = step(params, data)
    moved = jax.tree.map(lambda p, g: p - RATE * g, params, gradient)
    return error(moved, data["testX"], data["testY"])


def outputs(params, data):
    gradient, norms = step(params, data)
    return {"step": gradient, "norms": norms}

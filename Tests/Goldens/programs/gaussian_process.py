"""The negative log marginal likelihood of a Gaussian process (Rasmussen and Williams, 2006, algorithm 2.1), and its predictions."""
import jax
import jax.numpy as jnp

from support import normal


def make(rng):
    x = normal(rng, 12, 2)
    params = {"lengthScales": normal(rng, 2, scale=0.3), "amplitude": normal(rng, scale=0.3), "noise": normal(rng, scale=0.1) - 1}
    return params, {"x": x, "y": jnp.sin(2 * x[:, 0]) + x[:, 1] + normal(rng, 12, scale=0.1), "unseen": normal(rng, 4, 2)}


def kernel(p, a, b):
    scales = jnp.exp(p["lengthScales"])
    distances = jnp.square((a[:, None] - b[None]) / scales).sum(-1)
    return jnp.exp(2 * p["amplitude"] - distances / 2)


def factor(p, data):
    x, y = data["x"], data["y"]
    low = jnp.linalg.cholesky(kernel(p, x, x) + jnp.exp(2 * p["noise"]) * jnp.eye(len(x)))
    return low, jax.scipy.linalg.solve_triangular(low, y, lower=True)


def loss(params, data):
    low, half = factor(params, data)
    return (half @ half) / 2 + jnp.log(jnp.diagonal(low)).sum() + len(half) * jnp.log(2 * jnp.pi) / 2


def outputs(params, data):
    low, half = factor(params, data)
    cross = jax.scipy.linalg.solve_triangular(low, kernel(params, data["x"], data["unseen"]), lower=True)
    return {"mean": cross.T @ half, "variance": jnp.exp(2 * params["amplitude"]) - jnp.square(cross).sum(0)}

"""A contrastive loss (van den Oord et al., 2018) in which examples meet the others of their batch along a named axis."""
import jax
import jax.numpy as jnp

from support import mlp, mlp_parameters, normal


def make(rng):
    params = {"encoder": mlp_parameters(rng, 4, 6, 3), "temperature": normal(rng, scale=0.1)}
    views = normal(rng, 5, 4)
    return params, {"first": views + normal(rng, 5, 4, scale=0.3), "second": views + normal(rng, 5, 4, scale=0.3)}


def example(params, first, second):
    """One example's loss, the batch's mean loss, and how similar its views are beside the greatest similarity of all."""

    def embed(x):
        z = mlp(params["encoder"], x)
        z = z - jax.lax.pmean(z, "batch")
        return z / jnp.sqrt(jnp.square(z).sum() + 1e-6)

    a, b = embed(first), embed(second)
    others = jax.lax.all_gather(b, "batch")
    logits = others @ a * jnp.exp(params["temperature"])
    own = jax.lax.axis_index("batch")
    cost = jax.nn.logsumexp(logits) - logits[own]
    return cost, jax.lax.psum(cost, "batch") / others.shape[0], logits[own] - jax.lax.pmax(jax.lax.stop_gradient(logits.max()), "batch")


def batch(params, data):
    mapped = jax.vmap(example, in_axes=(None, 0, 0), axis_name="batch")
    return mapped(params, data["first"], data["second"])


def loss(params, data):
    costs, means, margins = batch(params, data)
    return means[0] + 0.1 * jnp.square(costs).mean() - 0.01 * margins.sum()


def outputs(params, data):
    costs, means, margins = batch(params, data)
    return {"costs": costs, "means": means, "margins": margins}

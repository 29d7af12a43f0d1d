"""Functions that look at the other elements of a batch by a named axis: values, and gradients within and around `vmap`."""
import jax
import jax.numpy as jnp
import numpy as np
from jax import lax


def normal(rng, *shape):
    return rng.standard_normal(shape).astype(np.float32)


def batch_norm(x, scale, shift):
    mean = lax.pmean(x, "batch")
    variance = lax.pmean(jnp.square(x - mean), "batch")
    return (x - mean) / jnp.sqrt(variance + 1e-5) * scale + shift


def contrastive(x, y):
    """The loss of one pair against all others of the batch."""
    keys = lax.all_gather(y, "batch")
    logits = keys @ x / 0.5
    return jax.nn.logsumexp(logits) - logits[lax.axis_index("batch")]


def ring(x):
    """Every element adds up what all have, passed on around the ring, weighted by the number of steps."""
    size = lax.axis_size("batch")
    pairs = [(i, (i + 1) % size) for i in range(size)]
    total, sent = jnp.zeros_like(x), x
    for step in range(size):
        total = total + (step + 1) * jnp.sin(sent)
        sent = lax.ppermute(sent, "batch", pairs)
    return total


def power_iteration(x):
    """A normalisation over the batch in every step of a loop."""
    def step(carry, weight):
        carry = jnp.tanh(carry * weight + x)
        carry = carry / jnp.sqrt(lax.psum(jnp.sum(jnp.square(carry)), "batch"))
        return carry, lax.pmax(lax.stop_gradient(jnp.max(carry)), "batch")

    carry, maxima = lax.scan(step, x, jnp.float32([0.5, -1.5, 2.0]))
    return carry * maxima.sum()


def exchange(x):
    """All-to-all, reduce-scatter and a gather in place, one after the other."""
    moved = lax.all_to_all(jnp.outer(jnp.arange(1.0, 5), x), "batch", split_axis=0, concat_axis=0)
    part = lax.psum_scatter(jnp.exp(moved), "batch", scatter_dimension=0)
    return lax.all_gather(part, "batch", axis=0, tiled=True)


def case(f, weights, *arguments):
    """Values, the gradient of all, and what each element takes for its own gradient."""
    def weighted(*a):
        return (f(*a) * weights.reshape(f_shape)).sum()

    mapped = jax.vmap(f, axis_name="batch")
    values = mapped(*arguments)
    f_shape = values.shape[1:]
    weights = weights[: int(np.prod(f_shape, dtype=int))]
    every = tuple(range(len(arguments)))
    around = jax.grad(lambda *a: (mapped(*a) * weights.reshape(f_shape)).sum(), argnums=every)(*arguments)
    within = jax.vmap(jax.grad(weighted, argnums=every), axis_name="batch")(*arguments)
    return {
        "value": values, "weights": weights.reshape(f_shape), "argument": {str(i): a for i, a in enumerate(arguments)},
        "around": {str(i): g for i, g in enumerate(around)}, "within": {str(i): g for i, g in enumerate(within)},
    }


def cases():
    rng = np.random.default_rng(31)
    weights = normal(rng, 64)
    scale, shift = np.broadcast_to(normal(rng, 3), (4, 3)), np.broadcast_to(normal(rng, 3), (4, 3))
    return {
        "batchNorm": case(batch_norm, weights, normal(rng, 4, 3), scale, shift),
        "contrastive": case(contrastive, weights, normal(rng, 4, 5), normal(rng, 4, 5)),
        "ring": case(ring, weights, normal(rng, 4, 3)),
        "loop": case(power_iteration, weights, normal(rng, 4, 3)),
        "exchange": case(exchange, weights, normal(rng, 4, 3)),
    }

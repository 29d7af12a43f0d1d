"""The connectionist temporal classification loss (Graves et al., 2006): a dynamic programme over labels with blanks between them,
in logarithms, for sequences of different lengths."""
import jax
import jax.numpy as jnp
import numpy as np

import layers
from support import linear, normal

BLANK, NEVER = 0, -1e5


def make(rng):
    data = {
        "features": normal(rng, 3, 9, 4), "labels": np.array([[1, 2, 2], [3, 1, 0], [2, 0, 0]], np.int32),
        "frames": np.array([9, 7, 8], np.int32), "labelCounts": np.array([3, 2, 1], np.int32)}
    return linear(rng, 4, 4), data


def negative_log_likelihood(log_probs, labels, frames, count):
    # Blanks before, between and after the labels; a label may be entered from the one before unless they are equal.
    states = 2 * len(labels) + 1
    extended = jnp.full(states, BLANK, jnp.int32).at[1::2].set(labels)
    before = jnp.concatenate([jnp.full(2, -1, jnp.int32), extended[:-2]])
    may_skip = (extended != BLANK) & (extended != before)
    emissions = log_probs[:, extended]
    start = jnp.where(jnp.arange(states) < 2, emissions[0], NEVER)

    def step(alpha, item):
        emission, time = item
        one = jnp.concatenate([jnp.full(1, NEVER), alpha[:-1]])
        two = jnp.where(may_skip, jnp.concatenate([jnp.full(2, NEVER), alpha[:-2]]), NEVER)
        new = jnp.logaddexp(jnp.logaddexp(alpha, one), two) + emission
        return jnp.where(time < frames, new, alpha), None

    alpha, _ = jax.lax.scan(step, start, (emissions[1:], jnp.arange(1, len(log_probs))))
    return -jnp.logaddexp(alpha[2 * count], alpha[2 * count - 1])


def losses(params, data):
    log_probs = jax.nn.log_softmax(layers.linear(params, data["features"]))
    return jax.vmap(negative_log_likelihood)(log_probs, data["labels"], data["frames"], data["labelCounts"])


def loss(params, data):
    return losses(params, data).mean()


def outputs(params, data):
    return {"losses": losses(params, data)}

"""A convolutional network with batch normalisation and pooling, which keeps running statistics beside its loss."""
import jax
import jax.numpy as jnp
import numpy as np

import layers
from support import linear, norm, normal


def make(rng):
    params = {
        "first": normal(rng, 4, 1, 3, 3, scale=0.5), "norm1": norm(rng, 4),
        "second": normal(rng, 5, 4, 3, 3, scale=0.2), "norm2": norm(rng, 5), "head": linear(rng, 5, 3)}
    return params, {
        "images": normal(rng, 3, 1, 10, 8), "labels": rng.integers(0, 3, 3, dtype=np.int32),
        "mean": normal(rng, 4, scale=0.1), "variance": np.exp(normal(rng, 4, scale=0.1))}


def batch_norm(p, x):
    mean, variance = x.mean(axis=(0, 2, 3)), x.var(axis=(0, 2, 3))
    shape = (1, -1, 1, 1)
    y = (x - mean.reshape(shape)) * jax.lax.rsqrt(variance + 1e-5).reshape(shape)
    return y * p["scale"].reshape(shape) + p["bias"].reshape(shape), (mean, variance)


def forward(p, images):
    convolve = jax.lax.conv_general_dilated
    h, statistics = batch_norm(p["norm1"], convolve(images, p["first"], (1, 1), "SAME"))
    h = jax.lax.reduce_window(jax.nn.relu(h), -jnp.inf, jax.lax.max, (1, 1, 2, 2), (1, 1, 2, 2), "VALID")
    h, _ = batch_norm(p["norm2"], convolve(h, p["second"], (2, 2), "SAME"))
    return layers.linear(p["head"], jax.nn.gelu(h).mean(axis=(2, 3))), statistics


def loss(params, data):
    return layers.cross_entropy(forward(params, data["images"])[0], data["labels"]).mean()


def outputs(params, data):
    logits, (mean, variance) = forward(params, data["images"])
    return {"logits": logits, "mean": 0.9 * data["mean"] + 0.1 * mean, "variance": 0.9 * data["variance"] + 0.1 * variance}

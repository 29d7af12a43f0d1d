"""A vision transformer of one block: patches, a class token, attention and a classifier."""
import jax
import jax.numpy as jnp
import numpy as np

import layers
from support import linear, norm, normal

PATCH, HEADS = 4, 2


def make(rng):
    width = 8
    params = {
        "patches": linear(rng, 16, width), "token": normal(rng, width), "positions": normal(rng, 5, width, scale=0.3),
        "norm1": norm(rng, width), "norm2": norm(rng, width),
        "attention": {name: linear(rng, width, width) for name in ("query", "key", "value", "projection")},
        "feedForward": {"expand": linear(rng, width, 16), "contract": linear(rng, 16, width)},
        "norm": norm(rng, width), "head": linear(rng, width, 3)}
    return params, {"images": normal(rng, 2, 8, 8), "labels": rng.integers(0, 3, 2, dtype=np.int32)}


def attention(p, x):
    def heads(t):
        return t.reshape(*t.shape[:2], HEADS, -1).transpose(0, 2, 1, 3)

    q, k, v = (heads(layers.linear(p[name], x)) for name in ("query", "key", "value"))
    mixed = jax.nn.softmax(q @ k.swapaxes(-1, -2) / q.shape[-1] ** 0.5) @ v
    return layers.linear(p["projection"], mixed.transpose(0, 2, 1, 3).reshape(x.shape))


def logits(p, images):
    batch, height, width = images.shape
    patches = images.reshape(batch, height // PATCH, PATCH, width // PATCH, PATCH).transpose(0, 1, 3, 2, 4)
    x = layers.linear(p["patches"], patches.reshape(batch, -1, PATCH * PATCH))
    token = jnp.broadcast_to(p["token"], (batch, 1, p["token"].shape[0]))
    x = jnp.concatenate([token, x], axis=1) + p["positions"]
    x = x + attention(p["attention"], layers.layer_norm(p["norm1"], x))
    hidden = jax.nn.gelu(layers.linear(p["feedForward"]["expand"], layers.layer_norm(p["norm2"], x)), approximate=False)
    x = x + layers.linear(p["feedForward"]["contract"], hidden)
    return layers.linear(p["head"], layers.layer_norm(p["norm"], x[:, 0]))


def loss(params, data):
    return layers.cross_entropy(logits(params, data["images"]), data["labels"]).mean()


def outputs(params, data):
    return {"logits": logits(params, data["images"])}

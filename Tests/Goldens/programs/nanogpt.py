"""The loss of a small GPT in float32, and a step of its training."""
import jax
import numpy as np
import optax

import layers
from support import linear, norm, normal

HEADS = 2


def make(rng):
    f32, width = np.float32, 8
    block = {
        "norm1": norm(rng, width, f32), "norm2": norm(rng, width, f32),
        "attention": {"qkv": linear(rng, width, 3 * width, dtype=f32), "projection": linear(rng, width, width, dtype=f32)},
        "expand": linear(rng, width, 4 * width, dtype=f32), "contract": linear(rng, 4 * width, width, dtype=f32),
    }
    params = {
        "tokens": {"weight": normal(rng, 11, width, scale=0.5, dtype=f32)},
        "positions": {"weight": normal(rng, 6, width, scale=0.5, dtype=f32)},
        "blocks": {"0": block}, "norm": norm(rng, width, f32), "head": linear(rng, width, 11, dtype=f32),
    }
    ids = rng.integers(0, 11, (3, 7), dtype=np.int32)
    return params, {"x": ids[:, :-1], "y": ids[:, 1:]}


def loss(params, data):
    return layers.gpt_loss(params, data["x"], data["y"], HEADS)


def outputs(params, data):
    """The logits, and the parameters after a step of AdamW.

    Epsilon is this large because the gradient by the bias of the keys is zero but for rounding, which Adam would make steps of.
    """
    optimizer = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(1e-2, b1=0.9, b2=0.99, eps=1e-2, weight_decay=0.1))
    updates, _ = optimizer.update(jax.grad(loss)(params, data), optimizer.init(params), params)
    return {"logits": layers.gpt(params, data["x"], HEADS), "step": optax.apply_updates(params, updates)}

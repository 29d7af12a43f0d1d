"""The layers of the tests' model, in JAX: parameters are nested dictionaries with the names that Apus gives its leaves."""
import jax
import jax.numpy as jnp


def linear(p, x):
    return x @ p["weight"] + p["bias"]


def layer_norm(p, x, epsilon=1e-5):
    mean = x.mean(axis=-1, keepdims=True)
    variance = jnp.square(x - mean).mean(axis=-1, keepdims=True)
    return (x - mean) * jax.lax.rsqrt(variance + epsilon) * p["scale"] + p["bias"]


def cross_entropy(logits, labels):
    return -jnp.take_along_axis(jax.nn.log_softmax(logits), labels[..., None], axis=-1)[..., 0]


def attention(p, x, heads):
    batch, time, width = x.shape

    def split(t):
        return t.reshape(batch, time, heads, width // heads).transpose(0, 2, 1, 3)

    q, k, v = map(split, jnp.split(linear(p["qkv"], x), 3, axis=-1))
    scores = q @ k.swapaxes(-1, -2) / (width // heads) ** 0.5
    causal = jnp.tril(jnp.ones((time, time), bool))
    mixed = jax.nn.softmax(jnp.where(causal, scores, -jnp.inf)) @ v
    return linear(p["projection"], mixed.transpose(0, 2, 1, 3).reshape(batch, time, width))


def block(p, x, heads):
    h = x + attention(p["attention"], layer_norm(p["norm1"], x), heads)
    return h + linear(p["contract"], jax.nn.gelu(linear(p["expand"], layer_norm(p["norm2"], h))))


def gpt(p, ids, heads):
    h = p["tokens"]["weight"][ids] + p["positions"]["weight"][jnp.arange(ids.shape[1])]
    for index in range(len(p["blocks"])):
        h = block(p["blocks"][str(index)], h, heads)
    return linear(p["head"], layer_norm(p["norm"], h))


def gpt_loss(p, x, y, heads):
    return cross_entropy(gpt(p, x, heads), y).mean()

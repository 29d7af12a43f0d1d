"""What several programs draw their numbers and build their networks with."""
import jax.numpy as jnp
import numpy as np


def normal(rng, *shape, scale=1.0, dtype=np.float64):
    return (rng.standard_normal(shape) * scale).astype(dtype)


def linear(rng, inputs, outputs, scale=None, dtype=np.float64):
    scale = inputs ** -0.5 if scale is None else scale
    return {"weight": normal(rng, inputs, outputs, scale=scale, dtype=dtype), "bias": normal(rng, outputs, scale=0.1, dtype=dtype)}


def norm(rng, width, dtype=np.float64):
    return {"scale": 1 + normal(rng, width, scale=0.1, dtype=dtype), "bias": normal(rng, width, scale=0.1, dtype=dtype)}


def mlp(p, x):
    """One hidden layer of tanh."""
    h = jnp.tanh(x @ p["hidden"]["weight"] + p["hidden"]["bias"])
    return h @ p["output"]["weight"] + p["output"]["bias"]


def mlp_parameters(rng, inputs, hidden, outputs):
    return {"hidden": linear(rng, inputs, hidden), "output": linear(rng, hidden, outputs)}

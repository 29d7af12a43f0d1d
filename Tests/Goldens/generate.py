"""Writes the numbers that the parity tests compare with, from NumPy and JAX.

    pip install jax==0.10.2 numpy==2.4.6 optax==0.2.8
    python Tests/Goldens/generate.py

Inputs come from NumPy's PCG64 with fixed seeds, so the files are the same at every run. Commit them with the change that made them.
"""
import pathlib
import sys

import jax
import jax.numpy as jnp
import numpy as np
import optax

import custom_rules
import file_formats
import layers
import linear_algebra
import named_axes

FOLDER = pathlib.Path(__file__).resolve().parent


def check_versions():
    wanted = {"jax": "0.10.2", "numpy": "2.4.6", "optax": "0.2.8"}
    have = {"jax": jax.__version__, "numpy": np.__version__, "optax": optax.__version__}
    if have != wanted:
        sys.exit(f"generate.py: expected {wanted}, found {have}")


def flat(prefix, tree):
    """A nested dictionary as one of dotted names."""
    if not isinstance(tree, dict):
        return {prefix: np.asarray(tree)}
    out = {}
    for key, value in tree.items():
        out.update(flat(f"{prefix}.{key}" if prefix else key, value))
    return out


def save(name, **trees):
    np.savez_compressed(FOLDER / f"{name}.npz", **flat("", trees))


def normal(rng, *shape, scale=1.0):
    return (rng.standard_normal(shape) * scale).astype(np.float32)


# Functions of one argument: how their arguments are drawn.
UNARY = {
    "exp": (jnp.exp, "any"), "expm1": (jnp.expm1, "any"), "log": (jnp.log, "positive"), "log1p": (jnp.log1p, "positive"),
    "sqrt": (jnp.sqrt, "positive"), "rsqrt": (jax.lax.rsqrt, "positive"), "cbrt": (jnp.cbrt, "any"),
    "sin": (jnp.sin, "any"), "cos": (jnp.cos, "any"), "tan": (jnp.tan, "unit"),
    "asin": (jnp.arcsin, "unit"), "acos": (jnp.arccos, "unit"), "atan": (jnp.arctan, "any"),
    "sinh": (jnp.sinh, "any"), "cosh": (jnp.cosh, "any"), "tanh": (jnp.tanh, "any"),
    "asinh": (jnp.arcsinh, "any"), "atanh": (jnp.arctanh, "unit"),
    "sigmoid": (jax.nn.sigmoid, "any"), "softplus": (jax.nn.softplus, "any"), "relu": (jax.nn.relu, "any"),
    "silu": (jax.nn.silu, "any"), "gelu": (jax.nn.gelu, "any"), "geluExact": (lambda x: jax.nn.gelu(x, approximate=False), "any"),
    "erf": (jax.scipy.special.erf, "any"), "square": (jnp.square, "any"), "abs": (jnp.abs, "any"),
}


def write_elementwise():
    rng = np.random.default_rng(1)
    any_ = np.concatenate([normal(rng, 40, scale=2), np.float32([0.5, -0.25, 6, -6, 1e-4])])
    arguments = {
        "any": any_, "positive": np.abs(any_) + np.float32(1e-3),
        "unit": np.clip(normal(rng, 40, scale=0.4), -0.95, 0.95),
    }
    values = {name: f(arguments[kind]) for name, (f, kind) in UNARY.items()}
    gradients = {name: jax.grad(lambda x, f=f: f(x).sum())(arguments[kind]) for name, (f, kind) in UNARY.items()}
    save("elementwise", argument=arguments, value=values, gradient=gradients, kind={n: np.array(list(arguments).index(k)) for n, (_, k) in UNARY.items()})


def write_normalization():
    rng = np.random.default_rng(2)
    x, weights = normal(rng, 3, 5, 8, scale=2), normal(rng, 3, 5, 8)

    def case(f, *arguments):
        """The value, and the gradients of its product with fixed weights."""
        value = f(*arguments)
        w = weights.reshape(-1)[: value.size].reshape(value.shape)
        gradients = jax.grad(lambda a: (f(*a) * w).sum())(arguments)
        return {"value": value, **{f"gradient{i}": g for i, g in enumerate(gradients)}}

    norm = {"scale": normal(rng, 8) + 1, "bias": normal(rng, 8)}
    labels = rng.integers(0, 8, (3, 5), dtype=np.int32)
    save(
        "normalization", x=x, weights=weights, scale=norm["scale"], bias=norm["bias"], labels=labels,
        softmax=case(jax.nn.softmax, x), softmaxMiddle=case(lambda x: jax.nn.softmax(x, axis=1), x),
        logSoftmax=case(jax.nn.log_softmax, x), logSumExp=case(lambda x: jax.nn.logsumexp(x, axis=-1), x),
        layerNorm=case(lambda x, s, b: layers.layer_norm({"scale": s, "bias": b}, x), x, norm["scale"], norm["bias"]),
        crossEntropy=case(lambda x: layers.cross_entropy(x, labels), x),
        variance=case(lambda x: x.var(axis=(0, 2)), x), maximum=case(lambda x: x.max(axis=-1), x),
        cumulativeSum=case(lambda x: jnp.cumsum(x, axis=1), x),
    )


def attention_parameters(rng, width):
    return {
        "qkv": {"weight": normal(rng, width, 3 * width, scale=0.3), "bias": normal(rng, 3 * width, scale=0.1)},
        "projection": {"weight": normal(rng, width, width, scale=0.3), "bias": normal(rng, width, scale=0.1)},
    }


def write_attention():
    rng = np.random.default_rng(3)
    params, x = attention_parameters(rng, 32), normal(rng, 2, 7, 32)
    f = lambda p, x: layers.attention(p, x, 4)
    save("attention", params=params, x=x, y=f(params, x), grad=jax.grad(lambda p: f(p, x).sum())(params))


def gpt_parameters(rng, vocabulary, context, width, count):
    def norm():
        return {"scale": np.ones(width, np.float32) + normal(rng, width, scale=0.1), "bias": normal(rng, width, scale=0.1)}

    def linear(a, b):
        return {"weight": normal(rng, a, b, scale=0.2), "bias": normal(rng, b, scale=0.1)}

    blocks = {
        str(i): {
            "norm1": norm(), "attention": attention_parameters(rng, width), "norm2": norm(),
            "expand": linear(width, 4 * width), "contract": linear(4 * width, width),
        }
        for i in range(count)
    }
    return {
        "tokens": {"weight": normal(rng, vocabulary, width, scale=0.5)},
        "positions": {"weight": normal(rng, context, width, scale=0.5)},
        "blocks": blocks, "norm": norm(), "head": linear(width, vocabulary),
    }


def write_gpt():
    rng = np.random.default_rng(4)
    params = jax.tree.map(jnp.asarray, gpt_parameters(rng, 11, 8, 16, 2))
    ids = rng.integers(0, 11, (3, 9), dtype=np.int32)
    x, y = ids[:, :-1], ids[:, 1:]
    value, grad = jax.value_and_grad(layers.gpt_loss)(params, x, y, 2)
    rows = jax.vmap(lambda x, y: layers.gpt_loss(params, x[None], y[None], 2))(x, y)
    # Ten steps of training, clipped and decayed as NanoGPT is.
    schedule = optax.warmup_cosine_decay_schedule(0.0, 1e-2, 3, 10, 1e-3)
    optimizer = optax.chain(
        optax.clip_by_global_norm(1.0),
        optax.adamw(schedule, b1=0.9, b2=0.99, weight_decay=0.1, mask=lambda p: jax.tree.map(lambda leaf: leaf.ndim >= 2, p)),
    )
    state, trained, losses = optimizer.init(params), params, []
    for _ in range(10):
        loss, gradient = jax.value_and_grad(layers.gpt_loss)(trained, x, y, 2)
        updates, state = optimizer.update(gradient, state, trained)
        trained = optax.apply_updates(trained, updates)
        losses.append(loss)
    save(
        "gpt", params=params, x=x, y=y, logits=layers.gpt(params, x, 2), loss=value, rows=rows, grad=grad,
        losses=np.array(losses, np.float32), trained_head=trained["head"], trained_norm=trained["norm"])


def write_optimizers():
    rng = np.random.default_rng(5)
    params = {"w": normal(rng, 3, 4), "b": normal(rng, 4)}
    gradients = [{"w": normal(rng, 3, 4), "b": normal(rng, 4)} for _ in range(4)]
    matrices = lambda p: jax.tree.map(lambda leaf: leaf.ndim >= 2, p)
    cases = {
        "adamW": optax.adamw(1e-2, b1=0.9, b2=0.99, weight_decay=0.1),
        "adamWMatrices": optax.adamw(1e-2, b1=0.9, b2=0.99, weight_decay=0.1, mask=matrices),
        "adam": optax.adam(1e-2), "sgd": optax.sgd(0.1), "momentum": optax.sgd(0.1, momentum=0.9),
        "nesterov": optax.sgd(0.1, momentum=0.9, nesterov=True),
        "clipped": optax.chain(optax.clip_by_global_norm(0.5), optax.sgd(1.0)),
    }
    results = {}
    for name, optimizer in cases.items():
        state, now = optimizer.init(params), params
        for gradient in gradients:
            updates, state = optimizer.update(gradient, state, now)
            now = optax.apply_updates(now, updates)
        results[name] = now
    schedules = {
        "warmupCosine": optax.warmup_cosine_decay_schedule(0.0, 1e-3, 10, 50, 1e-4),
        "cosine": optax.cosine_decay_schedule(1e-2, 40, 0.1),
    }
    save(
        "optimizers", params=params, gradient={str(i): g for i, g in enumerate(gradients)}, result=results,
        schedule={name: np.array([s(i) for i in range(60)], np.float32) for name, s in schedules.items()})


def write_random():
    key = jax.random.PRNGKey(42)
    wide = jax.random.PRNGKey(-7)
    logits = np.float32([[0.1, 2.0, -1.0, 0.5], [3.0, 0.0, 0.0, -3.0]])
    save(
        "random", key=key, wide=wide, split=jax.random.split(key, 5), fold=jax.random.fold_in(key, 1234),
        bits=jax.random.bits(key, (3, 5)), oddBits=jax.random.bits(key, (7,)), bits8=jax.random.bits(key, (9,), np.uint8),
        uniform=jax.random.uniform(key, (4, 6)), range=jax.random.uniform(key, (10,), minval=-2.0, maxval=5.0),
        normal=jax.random.normal(key, (4, 6)), truncated=jax.random.truncated_normal(key, -2.0, 2.0, (20,)),
        randint=jax.random.randint(key, (20,), 0, 17), negative=jax.random.randint(key, (20,), -100, 1000),
        permutation=jax.random.permutation(key, 23), bernoulli=jax.random.bernoulli(key, 0.3, (20,)),
        logits=logits, categorical=jax.random.categorical(key, logits, shape=(6, 2)), gumbel=jax.random.gumbel(key, (8,)),
        exponential=jax.random.exponential(key, (8,)), half=jax.random.uniform(key, (9,), np.float16),
        bfloat=jax.random.normal(key, (9,), jnp.bfloat16).astype(np.float32))


def write_indexing():
    rng = np.random.default_rng(6)
    x, rows = jnp.asarray(normal(rng, 5, 6, 3)), np.array([4, 0, -1, 2, 2], np.int32)
    columns = np.array([1, 5, 0, 3, 3], np.int32)
    update = normal(rng, 5, 3)

    def with_gradient(f):
        value = f(x)
        w = np.linspace(-1, 1, value.size, dtype=np.float32).reshape(value.shape)
        return {"value": value, "gradient": jax.grad(lambda x: (f(x) * w).sum())(x)}

    a, b, c = normal(rng, 2, 3, 4), normal(rng, 4, 5), normal(rng, 3, 5)
    order = np.argsort(x[:, :, 0], axis=1, stable=True).astype(np.int32)
    top = jax.lax.top_k(x[..., 0], 3)
    save(
        "indexing", x=x, rows=rows, columns=columns, update=update,
        take=with_gradient(lambda x: x[rows]), pairs=with_gradient(lambda x: x[rows, columns]),
        slices=with_gradient(lambda x: x[1:4, ::2, -1]), reverse=with_gradient(lambda x: x[::-1, 4:1:-2]),
        middle=with_gradient(lambda x: x[:, columns, None]), along=with_gradient(lambda x: jnp.take_along_axis(x, order[:, :, None], 1)),
        set=with_gradient(lambda x: x.at[jnp.array([0, 3]), 1].set(update[:2])), add=with_gradient(lambda x: x.at[rows, columns].add(update)),
        sort=with_gradient(lambda x: jnp.sort(x, axis=1)), argsort=order, topValues=top[0], topIndices=top[1],
        order=order, a=a, b=b, c=c,
        einsum={
            "0": jnp.einsum("ijk,kl->ijl", a, b), "1": jnp.einsum("ijk,kl,jl->i", a, b, c), "2": jnp.einsum("ijk->kji", a),
            "3": jnp.einsum("ijk,ijk->", a, a), "4": jnp.einsum("...k,kl->...l", a, b), "5": jnp.einsum("ii->i", b[:, :4]),
        })


if __name__ == "__main__":
    check_versions()
    file_formats.write(FOLDER / "files")
    write_elementwise()
    write_normalization()
    write_attention()
    write_gpt()
    write_optimizers()
    write_random()
    write_indexing()
    save("named_axes", **named_axes.cases())
    linear_algebra.write(save)
    custom_rules.write(save)

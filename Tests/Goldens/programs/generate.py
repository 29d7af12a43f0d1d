"""Writes the numbers of whole programs that Tests/ProgramTests compares with, from JAX.

    pip install jax==0.10.2 numpy==2.4.6 optax==0.2.8
    python Tests/Goldens/programs/generate.py [name...]

Each program is a module of its name beside this file, with
  make(rng)            its parameters and its data, nested dictionaries with the names that Apus gives leaves;
  loss(params, data)   a scalar;
  outputs(params, data)  (optional) whatever else it computes, a dictionary;
  FORWARD_OVER_REVERSE (optional) False where JAX has no forward-mode derivative of the gradient.
NAME.npz gets these, the loss ("value"), its gradient by all parameters ("gradient") and, along a fixed direction, the derivative of the
gradient ("curvature"). Forward over reverse and reverse over reverse must agree here already. Inputs come from NumPy's PCG64 with a seed
made of the name, so the files are the same at every run. Commit them with the change that made them.
"""
import importlib
import pathlib
import sys
import zlib

import jax
import jax.numpy as jnp
import numpy as np
import optax

FOLDER = pathlib.Path(__file__).resolve().parent
sys.path.append(str(FOLDER.parent))  # for layers.py
jax.config.update("jax_enable_x64", True)


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


def dot(a, b):
    return sum(jax.tree.leaves(jax.tree.map(lambda x, y: (x * y).sum(), a, b)))


def disagreement(a, b):
    """The largest difference, relative to the largest element of all leaves: some gradients are zero but for rounding."""
    pairs = list(zip(jax.tree.leaves(a), jax.tree.leaves(b)))
    return max(float(jnp.abs(x - y).max()) for x, y in pairs) / max(float(jnp.abs(y).max()) for _, y in pairs)


def write(name):
    program = importlib.import_module(name)
    rng = np.random.default_rng(zlib.crc32(name.encode()))
    params, data = jax.tree.map(jnp.asarray, program.make(rng))
    direction = jax.tree.map(lambda leaf: jnp.asarray(rng.standard_normal(leaf.shape), leaf.dtype), params)
    gradient = lambda p: jax.grad(program.loss)(p, data)
    # Parameters are arguments, so that XLA cannot compute with them at another precision while it compiles.
    value, first = jax.jit(jax.value_and_grad(program.loss))(params, data)
    second = jax.jit(lambda p, u: jax.grad(lambda p: dot(gradient(p), u))(p))(params, direction)
    for leaf in jax.tree.leaves((value, first, second)):
        if not jnp.isfinite(leaf).all():
            sys.exit(f"{name}: there are numbers that are not finite")
    apart = 0.0
    if getattr(program, "FORWARD_OVER_REVERSE", True):
        forward = jax.jit(lambda p, u: jax.jvp(gradient, (p,), (u,))[1])(params, direction)
        apart = disagreement(forward, second)
        if apart > (1e-10 if value.dtype == jnp.float64 else 1e-4):
            sys.exit(f"{name}: forward over reverse and reverse over reverse differ by {apart}")
    outputs = jax.jit(program.outputs)(params, data) if hasattr(program, "outputs") else {}
    arrays = flat("", {
        "params": params, "data": data, "direction": direction, "value": value, "gradient": first, "curvature": second, "outputs": outputs})
    path = FOLDER / f"{name}.npz"
    np.savez_compressed(path, **arrays)
    size = max(float(jnp.abs(leaf).max()) for leaf in jax.tree.leaves(second))
    print(f"{name}: value {value}, curvature up to {size:.3g}, orders apart {apart:.1e}, {path.stat().st_size} bytes")


if __name__ == "__main__":
    check_versions()
    names = sys.argv[1:] or sorted(path.stem for path in FOLDER.glob("*.py") if path.stem not in ("generate", "support"))
    for name in names:
        write(name)

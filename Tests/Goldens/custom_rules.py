"""Functions with rules of their own: values and derivatives of both orders, around `vmap` and within it, in double precision.

The rules' slopes are not those of the functions, so that every place where one is taken shows.
"""
from functools import partial

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax


@jax.custom_jvp
def softplus(x):
    return jnp.log(1 + jnp.exp(x))


@softplus.defjvp
def _(primals, tangents):
    (x,), (dx,) = primals, tangents
    return softplus(x), 1.5 * dx / (1 + jnp.exp(-x))


@partial(jax.custom_jvp, nondiff_argnums=(0,))
def power(exponent, x, y):
    return x**exponent * y


@power.defjvp
def _(exponent, primals, tangents):
    (x, y), (dx, dy) = primals, tangents
    return x**exponent * y, 2 * exponent * x ** (exponent - 1) * y * dx - x * dy


def reverse(f, forward, backward):
    f = jax.custom_vjp(f)
    f.defvjp(forward, backward)
    return f


clipped = reverse(lambda x: x * jnp.sin(x), lambda x: (x * jnp.sin(x), x), lambda x, dy: (jnp.clip(dy, -0.5, 0.5) * x,))
exponential = reverse(
    lambda x: jnp.exp(0.5 * x), lambda x: (jnp.exp(0.5 * x),) * 2, lambda y, dy: (dy * y * y,))
tripled = reverse(lambda x: jnp.square(x), lambda x: (jnp.square(x), ()), lambda _, dy: (3 * dy,))
# An index has no cotangent, and what is not mentioned has a zero one.
lookup = reverse(
    lambda x, index, scale: x[index] * scale, lambda x, index, scale: (x[index] * scale, (x, index)),
    lambda saved, dy: (jnp.zeros_like(saved[0]).at[saved[1]].add(dy * saved[0][saved[1]]), None, None))
# A rule of which both halves use another rule.
nested = reverse(
    lambda x: softplus(x) * x, lambda x: (softplus(x) * x, x), lambda x, dy: (dy * (softplus(-x) + jnp.cos(x)),))


def root(x):
    """y with y^3 + y = x, element by element."""
    def newton(f, guess):
        return lax.while_loop(lambda y: jnp.max(jnp.abs(f(y))) > 1e-13, lambda y: y - f(y) / (3 * y * y + 1), guess)

    return lax.custom_root(lambda y: y**3 + y - x, jnp.zeros_like(x), newton, lambda g, y: y / g(jnp.ones_like(y)))


def system(x):
    """Solves (3 + x x^T) y = sin x."""
    def direct(matvec, b):
        return jnp.linalg.solve(jax.vmap(matvec)(jnp.eye(b.shape[0])).T, b)

    return lax.custom_linear_solve(lambda y: 3 * y + x * (x @ y), jnp.sin(x), direct, symmetric=True)


def skewed(x):
    """A system that is not symmetric."""
    def direct(matvec, b):
        return jnp.linalg.solve(jax.vmap(matvec)(jnp.eye(b.shape[0])).T, b)

    def matvec(y):
        return 3 * y + x * jnp.roll(y, 1)

    return lax.custom_linear_solve(matvec, jnp.sin(x), direct, transpose_solve=direct)


def loop(x):
    """What a scan should give. JAX's own forgets the rule of a custom_jvp function within it where its second derivative is taken."""
    outputs = []
    for w in [0.5, -0.3, 0.8]:
        outputs.append(exponential(x))
        x = clipped(x * w) + softplus(x)
    return jnp.stack(outputs)


index = np.array([2, 0, 0, 3], np.int32)

# Functions of a vector, and whether they have forward mode.
FUNCTIONS = {
    "softplus": (softplus, True),
    "power": (lambda x: power(3, x, jnp.cos(x)), True),
    "clipped": (clipped, False),
    "exponential": (exponential, False),
    "tripled": (lambda x: tripled(x) * x, False),
    "lookup": (lambda x: lookup(x, index, jnp.exp(x)), False),
    "nested": (nested, False),
    "chain": (lambda x: clipped(exponential(softplus(x)) * 0.3), False),
    "scan": (loop, False),
    "cond": (lambda x: lax.cond(x[0] > 0, lambda x: clipped(x), lambda x: softplus(x) * 2, x), False),
    "checkpoint": (jax.checkpoint(lambda x: jnp.sin(clipped(jnp.cos(x)))), False),
    "root": (root, True),
    "system": (system, True),
    "skewed": (skewed, True),
    "rootOfSystem": (lambda x: root(system(x)), True),
}


def case(f, has_forward, xs, direction):
    mapped = jax.vmap(f)
    out = {"value": mapped(xs)}
    weights = np.linspace(-1, 1, out["value"][0].size).reshape(out["value"].shape[1:]) + 0.1

    def each(x):
        return (f(x) * weights).sum()

    def total(xs):
        return jnp.square(mapped(xs) * weights).sum()

    out["around"] = jax.grad(total)(xs)
    out["within"] = jax.vmap(jax.grad(each))(xs)
    out["forwardOverReverse"] = jax.jvp(jax.grad(total), (xs,), (direction,))[1]
    out["reverseOverReverse"] = jax.grad(lambda xs: (jax.grad(total)(xs) * direction).sum())(xs)
    out["hessian"] = jax.vmap(jax.hessian(each))(xs)
    if has_forward:
        out["tangent"] = jax.jvp(mapped, (xs,), (direction,))[1]
    return out


def write(save):
    rng = np.random.default_rng(8)
    with jax.enable_x64(True):
        xs, direction = rng.standard_normal((3, 4)), rng.standard_normal((3, 4))
        cases = {name: jax.jit(partial(case, f, forward))(xs, direction) for name, (f, forward) in FUNCTIONS.items()}
        save("custom_rules", x=xs, direction=direction, **cases)

"""Model-agnostic meta-learning (Finn et al., 2017): the loss of several tasks after two steps of learning each, from one start."""
import jax
import jax.numpy as jnp

from support import mlp, mlp_parameters, normal

RATE = 0.1


def make(rng):
    x = normal(rng, 3, 10, 1)
    y = normal(rng, 3, 1, 1) * jnp.sin(x + normal(rng, 3, 1, 1))
    data = {"supportX": x[:, :5], "supportY": y[:, :5], "queryX": x[:, 5:], "queryY": y[:, 5:]}
    return mlp_parameters(rng, 1, 6, 1), data


def error(params, x, y):
    return jnp.square(mlp(params, x) - y).mean()


def adapted(params, x, y):
    for _ in range(2):
        params = jax.tree.map(lambda p, g: p - RATE * g, params, jax.grad(error)(params, x, y))
    return params


def task_losses(params, data):
    def task(x, y, query_x, query_y):
        return error(adapted(params, x, y), query_x, query_y)

    return jax.vmap(task)(data["supportX"], data["supportY"], data["queryX"], data["queryY"])


def loss(params, data):
    return task_losses(params, data).mean()


def outputs(params, data):
    return {"tasks": task_losses(params, data)}

"""The entropic cost of moving one cloud of weighted points to another, by Sinkhorn's iteration in logarithms (Cuturi, 2013)."""
import jax
import jax.numpy as jnp

from support import normal

ROUNDS, STRENGTH = 40, 0.3


def make(rng):
    params = {"points": normal(rng, 5, 2), "logits": normal(rng, 5, scale=0.3)}
    return params, {"others": normal(rng, 7, 2) + 0.5}


def plan(p, others):
    cost = jnp.square(p["points"][:, None] - others[None]).sum(-1)
    a, b = jax.nn.log_softmax(p["logits"]), jnp.full(len(others), -jnp.log(len(others)))

    def round(_, potentials):
        f, g = potentials
        f = STRENGTH * (a - jax.nn.logsumexp((g[None] - cost) / STRENGTH, axis=1))
        return f, STRENGTH * (b - jax.nn.logsumexp((f[:, None] - cost) / STRENGTH, axis=0))

    f, g = jax.lax.fori_loop(0, ROUNDS, round, (jnp.zeros(len(a)), jnp.zeros(len(b))))
    return jnp.exp((f[:, None] + g[None] - cost) / STRENGTH), cost


def loss(params, data):
    moved, cost = plan(params, data["others"])
    return (moved * cost).sum()


def outputs(params, data):
    return {"plan": plan(params, data["others"])[0]}

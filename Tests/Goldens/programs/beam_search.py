"""A beam search through a model whose state each token changes in a way of its own, chosen by a switch; the value is the likelihood of
what the beam holds."""
import jax
import jax.numpy as jnp

import layers
from support import linear, normal

BEAM, STEPS, TOKENS, WIDTH = 3, 6, 4, 5


def make(rng):
    params = {
        "start": normal(rng, WIDTH), "rotate": normal(rng, WIDTH, WIDTH, scale=0.6), "shift": normal(rng, WIDTH),
        "gate": normal(rng, WIDTH), "head": linear(rng, WIDTH, TOKENS, scale=1.0)}
    return params, {"bias": normal(rng, STEPS, TOKENS, scale=0.3)}


def advance(p, state, token):
    """What a token does to the state: turns, moves, damps or keeps it."""
    return jax.lax.switch(
        token,
        [lambda h: jnp.tanh(p["rotate"] @ h), lambda h: h + p["shift"], lambda h: h * jax.nn.sigmoid(p["gate"]), lambda h: h], state)


def search(p, bias):
    def step(carry, item):
        scores, states, tokens = carry
        bias, time = item
        log_probs = jax.nn.log_softmax(layers.linear(p["head"], states) + bias)
        scores, best = jax.lax.top_k((scores[:, None] + log_probs).reshape(-1), BEAM)
        parents, chosen = best // TOKENS, best % TOKENS
        states = jax.vmap(lambda h, token: advance(p, h, token))(states[parents], chosen)
        tokens = tokens[parents].at[:, time].set(chosen)
        return (scores, states, tokens), None

    first = (
        jnp.array([0.0] + [-1e9] * (BEAM - 1)), jnp.broadcast_to(p["start"], (BEAM, WIDTH)), jnp.zeros((BEAM, STEPS), jnp.int32))
    return jax.lax.scan(step, first, (bias, jnp.arange(STEPS)))[0]


def loss(params, data):
    scores, states, _ = search(params, data["bias"])
    return -jax.nn.logsumexp(scores) + 0.1 * jnp.square(states).mean()


def outputs(params, data):
    scores, _, tokens = search(params, data["bias"])
    return {"scores": scores, "tokens": tokens}

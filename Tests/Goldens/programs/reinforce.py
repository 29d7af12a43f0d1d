"""REINFORCE (Williams, 1992): a policy walks along a line, sampling its actions, and learns from what came of them."""
import jax
import jax.numpy as jnp

from support import mlp, mlp_parameters, normal

STEPS, WALKS, PLACES = 7, 5, 6


def make(rng):
    params = {"policy": mlp_parameters(rng, 2, 5, 3)}
    return params, {"key": jax.random.PRNGKey(7), "rewards": normal(rng, PLACES), "wind": normal(rng)}


def walk(params, data, key):
    """The log-probabilities and entropies of one walk's choices, and the returns that followed them."""

    def step(state, key):
        place, speed = state
        choose, blow = jax.random.split(key)
        logits = mlp(params["policy"], jnp.stack([place / PLACES, speed]))
        action = jax.random.categorical(choose, logits)
        gust = 0.3 * data["wind"] * jax.random.normal(blow, dtype=jnp.float64)
        speed = 0.5 * speed + (action - 1) + gust
        place = jnp.clip(place + speed, 0, PLACES - 1)
        log_probs = jax.nn.log_softmax(logits)
        reward = data["rewards"][jnp.round(place).astype(jnp.int32)]
        return (place, speed), (log_probs[action], -(jnp.exp(log_probs) * log_probs).sum(), reward, action.astype(jnp.int32))

    first = (jnp.array(2.0), jnp.array(0.0))
    _, (chosen, entropies, rewards, actions) = jax.lax.scan(step, first, jax.random.split(key, STEPS))
    _, returns = jax.lax.scan(lambda total, r: (0.9 * total + r,) * 2, jnp.array(0.0), rewards, reverse=True)
    return chosen, entropies, returns, actions


def walks(params, data):
    return jax.vmap(lambda key: walk(params, data, key))(jax.random.split(data["key"], WALKS))


def loss(params, data):
    chosen, entropies, returns, _ = walks(params, data)
    advantages = jax.lax.stop_gradient(returns - returns.mean(axis=0))
    return -(chosen * advantages).sum(axis=1).mean() - 0.01 * entropies.mean()


def outputs(params, data):
    _, _, returns, actions = walks(params, data)
    return {"returns": returns, "actions": actions}

"""The negative log-likelihood of observations under a linear Gaussian model, by the Kalman filter, and its means."""
import jax
import jax.numpy as jnp

from support import normal


def make(rng):
    params = {
        "transition": 0.8 * jnp.eye(3) + normal(rng, 3, 3, scale=0.1), "observation": normal(rng, 2, 3),
        "process": normal(rng, 3, scale=0.2) - 1, "noise": normal(rng, 2, scale=0.2) - 0.5, "start": normal(rng, 3)}
    return params, {"observations": normal(rng, 8, 2)}


def run(p, observations):
    a, c = p["transition"], p["observation"]
    q, r = jnp.diag(jnp.exp(2 * p["process"])), jnp.diag(jnp.exp(2 * p["noise"]))

    def step(state, y):
        mean, covariance = a @ state[0], a @ state[1] @ a.T + q
        innovation, spread = y - c @ mean, c @ covariance @ c.T + r
        gain = jnp.linalg.solve(spread, c @ covariance).T
        _, logdet = jnp.linalg.slogdet(spread)
        cost = (innovation @ jnp.linalg.solve(spread, innovation) + logdet + len(y) * jnp.log(2 * jnp.pi)) / 2
        state = (mean + gain @ innovation, covariance - gain @ c @ covariance)
        return state, (cost, state[0])

    return jax.lax.scan(step, (p["start"], jnp.eye(3)), observations)[1]


def loss(params, data):
    return run(params, data["observations"])[0].sum()


def outputs(params, data):
    return {"means": run(params, data["observations"])[1]}

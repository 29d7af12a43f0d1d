"""Bodies that attract each other, simulated by leapfrog steps; how far they end from where they should."""
import jax
import jax.numpy as jnp

from support import normal

STEPS, TIME = 25, 0.05


def make(rng):
    params = {"positions": normal(rng, 4, 2), "velocities": normal(rng, 4, 2, scale=0.5), "logMasses": normal(rng, 4, scale=0.3)}
    return params, {"targets": normal(rng, 4, 2)}


def acceleration(x, masses):
    apart = x[None] - x[:, None]
    distances = jnp.square(apart).sum(-1) + 0.1
    return (masses[None, :, None] * apart * (distances ** -1.5)[..., None]).sum(1)


def energy(x, v, masses):
    apart = jnp.square(x[None] - x[:, None]).sum(-1) + 0.1
    pairs = masses[:, None] * masses[None] / jnp.sqrt(apart)
    return (masses * jnp.square(v).sum(-1)).sum() / 2 - jnp.triu(pairs, 1).sum()


def simulate(p):
    masses = jnp.exp(p["logMasses"])

    def step(i, state):
        x, v = state
        v = v + TIME / 2 * acceleration(x, masses)
        x = x + TIME * v
        return x, v + TIME / 2 * acceleration(x, masses)

    return jax.lax.fori_loop(0, STEPS, step, (p["positions"], p["velocities"]))


def loss(params, data):
    x, v = simulate(params)
    return jnp.square(x - data["targets"]).mean() + 0.1 * energy(x, v, jnp.exp(params["logMasses"]))


def outputs(params, data):
    x, v = simulate(params)
    return {"positions": x, "velocities": v, "energy": energy(x, v, jnp.exp(params["logMasses"]))}

"""A filter whose response is learnt: signals are transformed, multiplied by it and transformed back."""
import jax.numpy as jnp

from support import normal

LENGTH = 15


def make(rng):
    bins = LENGTH // 2 + 1
    params = {"gain": normal(rng, bins), "phase": normal(rng, bins), "envelope": normal(rng, LENGTH, scale=0.3)}
    return params, {"signals": normal(rng, 3, LENGTH), "targets": normal(rng, 3, LENGTH)}


def filtered(p, signals):
    """The filtered signals and their spectra, windowed."""
    window = jnp.exp(-jnp.square(p["envelope"]))
    response = p["gain"] * jnp.exp(1j * p["phase"])
    return jnp.fft.irfft(jnp.fft.rfft(signals * window) * response, n=LENGTH), jnp.fft.fft(signals * (window + 1j * p["envelope"]))


def loss(params, data):
    y, spectra = filtered(params, data["signals"])
    power = jnp.square(jnp.abs(spectra)) / LENGTH
    return jnp.square(y - data["targets"]).mean() + 0.1 * jnp.log1p(power).mean()


def outputs(params, data):
    y, spectra = filtered(params, data["signals"])
    return {"filtered": y, "spectra": spectra}

"""The negative log-likelihood under a normalising flow: affine couplings (Dinh et al., 2017) with learnt mixings between them, whose
log-determinants come from LU, and the same from the determinant of the whole Jacobian."""
import jax
import jax.numpy as jnp

from support import mlp, mlp_parameters, normal

WIDTH = 4


def make(rng):
    params = {"layers": {str(i): {"mixing": jnp.eye(WIDTH) + normal(rng, WIDTH, WIDTH, scale=0.3),
                                  "coupling": mlp_parameters(rng, WIDTH // 2, 5, WIDTH)} for i in range(2)}}
    return params, {"x": normal(rng, 5, WIDTH)}


def forward(params, x):
    """One example's latent and the logarithm of the volume's change."""
    total = 0.0
    for i in range(len(params["layers"])):
        layer = params["layers"][str(i)]
        x = layer["mixing"] @ x
        total += jnp.linalg.slogdet(layer["mixing"])[1]
        a, b = jnp.split(x, 2)
        log_scale, shift = jnp.split(mlp(layer["coupling"], a), 2)
        log_scale = jnp.tanh(log_scale)
        x = jnp.concatenate([a, b * jnp.exp(log_scale) + shift])
        total += log_scale.sum()
    return x, total


def loss(params, data):
    z, volume = jax.vmap(lambda x: forward(params, x))(data["x"])
    return (jnp.square(z).sum(-1) / 2 + WIDTH * jnp.log(2 * jnp.pi) / 2 - volume).mean()


def outputs(params, data):
    jacobian = jax.vmap(jax.jacrev(lambda x: forward(params, x)[0]))(data["x"])
    z, volume = jax.vmap(lambda x: forward(params, x))(data["x"])
    return {"latent": z, "volume": volume, "fromJacobian": jnp.linalg.slogdet(jacobian)[1]}

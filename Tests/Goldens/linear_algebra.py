"""Functions of matrices with their gradients and second derivatives, in double precision, real and complex."""
import jax
import jax.numpy as jnp
import jax.scipy.linalg as jsl
import numpy as np

lax_linalg = jax.lax.linalg


def adjoint(a):
    return jnp.conj(jnp.swapaxes(a, -1, -2))


def spectral(a):
    w, v = jnp.linalg.eigh(a)
    return (v * jnp.exp(0.3 * w)[..., None, :]) @ adjoint(v)


def vector_sizes(a):
    _, v = lax_linalg.eig(a, compute_left_eigenvectors=False, enable_eigvec_derivs=True)
    return jnp.abs(v) ** 2


def eigenvalues(a):
    return lax_linalg.eig(a, compute_left_eigenvectors=False, compute_right_eigenvectors=False, enable_eigvec_derivs=True)[0]


def polar(a):
    u, _, vh = jnp.linalg.svd(a, full_matrices=False)
    return u @ vh


def factors(a):
    q, r = jnp.linalg.qr(a)
    return jnp.concatenate([q, adjoint(r)], axis=-2)


def tridiagonal(a):
    lower, upper = jnp.pad(jnp.diagonal(a, -1), (1, 0)), jnp.pad(jnp.diagonal(a, 1), (0, 1))
    return lax_linalg.tridiagonal_solve(lower, jnp.diagonal(a), upper, a)


def lu_solve(a):
    packed, pivots, _ = lax_linalg.lu(a)
    return jsl.lu_solve((packed, pivots), a @ a)


def positive(a):
    return a @ adjoint(a)


# Name: (function, which matrix it takes).
FUNCTIONS = {
    "solve": (lambda a: jnp.linalg.solve(a, a @ a[..., :2]), "square"),
    "inverse": (jnp.linalg.inv, "square"),
    "determinant": (jnp.linalg.det, "square"),
    "logDeterminant": (lambda a: jnp.linalg.slogdet(a)[1], "square"),
    "phase": (lambda a: jnp.linalg.slogdet(a)[0], "square"),
    "lu": (lambda a: lax_linalg.lu(a)[0], "square"),
    "luTall": (lambda a: lax_linalg.lu(a)[0], "tall"),
    "luWide": (lambda a: lax_linalg.lu(a)[0], "wide"),
    "luSolve": (lu_solve, "square"),
    "cholesky": (lambda a: jnp.linalg.cholesky(positive(a)), "square"),
    "choleskySolve": (lambda a: jsl.cho_solve((jnp.linalg.cholesky(positive(a)), True), a), "square"),
    "qr": (factors, "tall"),
    "qrSquare": (factors, "square"),
    "qrWide": (lambda a: jnp.linalg.qr(a)[1], "wide"),
    "qrFull": (lambda a: jnp.linalg.qr(a, mode="complete")[0], "tall"),
    "eigvalsh": (jnp.linalg.eigvalsh, "square"),
    "eigh": (spectral, "square"),
    "eigvals": (lambda a: (eigenvalues(a) ** 3).sum(-1).real, "square"),
    "eig": (vector_sizes, "square"),
    "svdvals": (lambda a: jnp.linalg.svdvals(a), "tall"),
    "svd": (polar, "wide"),
    "svdTall": (polar, "tall"),
    "pseudoInverse": (jnp.linalg.pinv, "tall"),
    "leastSquares": (lambda a: jnp.linalg.lstsq(a, a @ a.T @ a)[0], "tall"),
    "matrixPower": (lambda a: jnp.linalg.matrix_power(a, 5), "square"),
    "inversePower": (lambda a: jnp.linalg.matrix_power(a, -2), "square"),
    "matrixExponential": (lambda a: jsl.expm(0.2 * a), "square"),
    "largeExponential": (lambda a: jsl.expm(-3.0 * a), "square"),
    "nuclear": (lambda a: jnp.linalg.norm(a, "nuc"), "tall"),
    "spectralNorm": (lambda a: jnp.linalg.norm(a, 2), "tall"),
    "frobenius": (jnp.linalg.norm, "tall"),
    "cubicNorm": (lambda a: jnp.linalg.norm(a, 3, axis=1), "tall"),
    "tridiagonal": (tridiagonal, "square"),
    "kron": (lambda a: jnp.kron(a, a[:2]), "wide"),
}


def adjugate(a):
    def minor(i, j):
        return np.linalg.det(np.delete(np.delete(a, i, 0), j, 1))

    n = len(a)
    return np.array([[(-1) ** (i + j) * minor(j, i) for j in range(n)] for i in range(n)])


def degenerate(rng):
    """Matrices where decompositions have no derivative, though the functions have."""
    out = {}
    draw = lambda *shape: rng.standard_normal(shape)
    pinv = {
        "scaled": 2 * np.eye(4)[:, :3], "repeated": np.diag([1.0, 1, 3]) + 0j, "deficient": draw(5, 2) @ draw(2, 3),
        "wide": draw(3, 2) @ draw(2, 5), "orthogonal": np.linalg.qr(draw(4, 4))[0], "zero": np.zeros((2, 3)),
    }
    for name, a in pinv.items():
        w = np.linspace(-1, 1, a.size).reshape(a.shape[::-1]) + 0.1
        objective = lambda a: jnp.real(jnp.linalg.pinv(a) * w).sum()
        direction = draw(*a.shape).astype(a.dtype)
        gradient, second = jax.jvp(jax.grad(objective), (a,), (direction,))
        out["pinv." + name] = {"matrix": a, "value": jnp.linalg.pinv(a), "direction": direction, "gradient": gradient, "second": second}
    # JAX's gradient is that of the cofactors where the last pivot alone is zero; for the others it is the cofactors themselves.
    square = {
        "last": draw(4, 3) @ draw(3, 4), "complex": (draw(4, 3) + 1j * draw(4, 3)) @ (draw(3, 4) - 1j * draw(3, 4)),
        "inner": np.array([[0, 1.0, 0, 0], [0, 0, 0, 0], [0, 0, 2, 0], [0, 0, 0, 3]]), "diagonal": np.diag([2.0, 0, 3, 5]),
        "parallel": np.array([[1, 2, 3, 4.0], [1, 2, 5, 7], [2, 4, 1, 0], [3, 6, 2, 2]]), "rank2": draw(4, 2) @ draw(2, 4),
        "zero": np.zeros((4, 4)), "two": np.array([[0, 1.0], [0, 0]]), "one": np.zeros((1, 1)), "regular": draw(4, 4),
    }
    for name, a in square.items():
        gradient = adjugate(a).T
        if name in ("last", "regular", "zero", "two"):
            np.testing.assert_allclose(jax.grad(jnp.linalg.det)(a), gradient, rtol=1e-9, atol=1e-9)
        out["det." + name] = {"matrix": a, "value": np.linalg.det(a), "gradient": gradient}
    return out


def write(save):
    rng = np.random.default_rng(12)
    with jax.enable_x64(True):
        out = {}
        for kind in ["real", "complex"]:
            def draw(m, n):
                part = lambda: rng.standard_normal((m, n)) * 0.5
                a = part() + 1j * part() if kind == "complex" else part()
                return a + np.eye(m, n) * (1.5 + 0.5 * np.arange(n))

            shapes = {"square": (4, 4), "tall": (5, 3), "wide": (3, 5)}
            matrices = {name: draw(*shape) for name, shape in shapes.items()}
            directions = {name: draw(*shape) for name, shape in shapes.items()}
            results = {}
            for name, (f, which) in FUNCTIONS.items():
                if kind == "complex" and name == "leastSquares":
                    continue
                a, direction = matrices[which], directions[which]

                def objective(a):
                    value = f(a)
                    w = np.linspace(-1, 1, value.size).reshape(value.shape) + 0.1
                    return jnp.real(value * w).sum() + (jnp.imag(value * w * 0.5).sum() if jnp.iscomplexobj(value) else 0)

                gradients = lambda a, direction: (f(a), *jax.jvp(jax.grad(objective), (a,), (direction,)))
                value, gradient, second = jax.jit(gradients)(a, direction)
                results[name] = {"value": value, "gradient": gradient, "second": second}
            out[kind] = {"matrix": matrices, "direction": directions, **results}
        out["degenerate"] = degenerate(np.random.default_rng(13))
        save("linear_algebra", **out)

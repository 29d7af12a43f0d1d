"""Writes programs that check themselves, made from JAX's primitive harnesses.

    pip install jax==0.10.2 numpy==2.4.6
    python Tests/Conformance/harnesses.py --out FOLDER [--x64] [--count 1000] [--seed 0]
    apus check FOLDER; apus check --reference FOLDER

JAX's tests describe over 7,000 uses of its primitives ("harnesses"). Each that is drawn is lowered to StableHLO text, run by JAX on the CPU,
and written with its inputs and JAX's results as one module: main calls @inputs and @expected and compares by `check.*`, in the form of the
test data of openxla/stablehlo. A harness counts where JAX runs it on the CPU and its text has static shapes and the dtypes of DTYPES; what
is left out is counted by reason.

How results are compared (`Comparison`):
- Integers and booleans, and floating-point results that only moved or were chosen, sorted, compared, converted or drawn as bits (EXACT), are equal.
- Others agree within JAX's own default tolerance of the dtype (`jax.test_util`; TOLERANCES), which is used in one of two ways:
  - real results of elementwise functions and products: relative, as units in the last place (2 for f16 and bf16, 9 for f32, 5 for f64);
  - sums, complex numbers, functions that XLA computes by sums or series with roots (gamma, Bessel, beta), and all of linear algebra: relative
    to the largest finite expected element, but at least to one; an error of one part or term is a small error of the whole. Linear algebra:
    times the size of the matrix, as backward errors grow with it.
- Eigenvectors, singular vectors, orthogonal factors and the order of equal keys are not determined: the program goes on to what is
  (`function`): products that give the matrix back, orthogonality, sorted eigenvalues, residuals; rows sorted by all their columns.
"""
import argparse
import collections
import os
import pathlib
import re
import sys
import zlib

VERSIONS = {"jax": "0.10.2", "numpy": "2.4.6"}
DTYPES = {"i1", "i8", "i16", "i32", "i64", "ui8", "ui16", "ui32", "ui64", "f16", "bf16", "f32", "f64", "complex<f32>", "complex<f64>"}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=pathlib.Path, required=True, help="folder for the programs")
    parser.add_argument("--x64", action="store_true", help="64-bit types, as with JAX_ENABLE_X64=1")
    parser.add_argument("--count", type=int, default=1000, help="how many programs to draw")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", help="draw from harnesses whose name has this in it")
    parser.add_argument("--one-per-group", action="store_true", help="at most one program of each group, and none without elements")
    parser.add_argument("--maximum-size", type=int, default=4_000_000, help="longest program in bytes")
    return parser.parse_args()


OPTIONS = arguments()
# Harnesses are made when they are imported, and XLA reads its flags once. Excess precision would keep f16 and bf16 unrounded between operations.
os.environ["JAX_ENABLE_X64"] = "1" if OPTIONS.x64 else "0"
os.environ["JAX_PLATFORMS"] = "cpu"
os.environ["XLA_FLAGS"] = os.environ.get("XLA_FLAGS", "") + " --xla_allow_excess_precision=false"

import numpy as np

# Some harnesses draw operands when they are imported.
np.random.seed(0)

import jax
import jax.numpy as jnp
import ml_dtypes
from jax._src.internal_test_util import test_harnesses

TOLERANCES = {"float16": 1e-3, "bfloat16": 1e-2, "float32": 1e-6, "float64": 1e-15, "complex64": 1e-6, "complex128": 1e-15}

EXACT = set("""
    abs argmax argmin bitcast_convert_type broadcast_in_dim ceil clamp complex concatenate conj convert_element_type cummax cummin device_put
    dynamic_slice dynamic_update_slice floor gather imag iota max min neg nextafter pad real reduce_max reduce_min reduce_precision
    reduce_window_max reduce_window_min reshape rev rng_bit_generator round scatter scatter_max scatter_min select_and_gather_add select_n sign
    slice sort squeeze stop_gradient top_k transpose approx_top_k""".split())
SUMS = set("""
    add_any bessel_i0e bessel_i1e conv_general_dilated cumlogsumexp cumsum digamma dot_general fft igamma igammac lgamma random_gamma reduce
    reduce_sum reduce_window_add regularized_incomplete_beta scatter_add select_and_scatter_add""".split())
LINEAR_ALGEBRA = set("cholesky custom_linear_solve eig eigh lu qr svd triangular_solve tridiagonal_solve".split())


def conjugate(x):
    return jnp.conj(jnp.swapaxes(x, -1, -2))


def diagonal_product(x, d):
    """x diag(d)."""
    return x * d[..., None, :].astype(x.dtype)


def reconstructed_qr(operands, results):
    q, r = results
    return jnp.matmul(q, r), jnp.matmul(conjugate(q), q)


def reconstructed_svd(operands, results):
    if len(results) == 1:
        return results
    s, u, vt = results
    k = s.shape[-1]
    product = jnp.matmul(diagonal_product(u[..., :k], s), vt[..., :k, :])
    return s, product, jnp.matmul(conjugate(u), u), jnp.matmul(vt, conjugate(vt))


def reconstructed_eigh(operands, results):
    v, w = results
    return w, jnp.matmul(diagonal_product(v, w), conjugate(v)), jnp.matmul(conjugate(v), v)


def reconstructed_eig(operands, results):
    w, *vectors = results
    a = operands[0].astype(w.dtype)
    norm = jnp.maximum(1, jnp.max(jnp.abs(a), axis=(-1, -2), initial=0))
    determined = [jnp.sort(w, axis=-1)]
    for v in vectors:
        # Left eigenvectors are right ones of the conjugate transpose; the smaller residual tells which these are. Both are zeros.
        right = jnp.matmul(a, v) - diagonal_product(v, w)
        left = jnp.matmul(conjugate(a), v) - diagonal_product(v, jnp.conj(w))
        residuals = [jnp.max(jnp.abs(x), axis=(-1, -2), initial=0) for x in (left, right)]
        determined += [jnp.minimum(*residuals) / norm, jnp.sum(jnp.abs(v) ** 2, axis=-2)]
    return determined


def sorted_rows(operands, results):
    return jax.lax.sort(results, dimension=-1, num_keys=len(results))


RECONSTRUCTED = {"qr": reconstructed_qr, "svd": reconstructed_svd, "eigh": reconstructed_eigh, "eig": reconstructed_eig}


def function(harness):
    """What the program computes: the harness, and of factorisations what is determined."""
    finish = RECONSTRUCTED.get(harness.group_name)
    if harness.group_name == "sort" and not harness.params["is_stable"] and harness.params["num_arrays"] > 1:
        finish = sorted_rows
    if finish is None:
        return harness.dyn_fun
    return lambda *operands: tuple(finish(operands, tuple(jax.tree.leaves(harness.dyn_fun(*operands)))))


def comparison(harness, operands, expected):
    """The check's name and its attributes for one result."""
    group, dtype = harness.group_name, expected.dtype.name
    if dtype not in TOLERANCES or (group in EXACT and not (group in ("abs", "sign") and has_complex(operands))):
        return "expect_eq", ""
    tolerance = TOLERANCES[dtype]
    if group in SUMS or group in LINEAR_ALGEBRA or has_complex([expected]):
        magnitudes = np.abs(expected.astype(np.complex128 if has_complex([expected]) else np.float64)).ravel()
        scale = max([1.0, *magnitudes[np.isfinite(magnitudes)]])
        if group in LINEAR_ALGEBRA:
            scale *= max([1, *(n for x in operands for n in np.shape(x)[-2:])])
        return "expect_almost_eq", f", tolerance = {tolerance * scale:.6e} : f64"
    limit = int(np.ceil(tolerance / float(ml_dtypes.finfo(expected.dtype).eps)))
    return "expect_close", f", max_ulp_difference = {limit} : i64"


def has_complex(arrays):
    return any(np.iscomplexobj(x) for x in arrays)


def element_type(dtype):
    names = {"bool": "i1", "bfloat16": "bf16", "complex64": "complex<f32>", "complex128": "complex<f64>"}
    name = dtype.name
    return names.get(name) or name.replace("uint", "ui").replace("int", "i").replace("float", "f")


def type_text(array):
    return "tensor<" + "".join(f"{n}x" for n in array.shape) + element_type(array.dtype) + ">"


def constant_text(array):
    data = np.ascontiguousarray(array)
    same = data.size > 1 and data.tobytes() == data.ravel()[:1].tobytes() * data.size
    data = data.ravel()[:1] if same else data
    return "dense<>" if data.size == 0 else f'dense<"0x{data.tobytes().hex().upper()}">'


def returning(name, arrays):
    """A private function that returns constants."""
    types = ", ".join(map(type_text, arrays))
    lines = [f"  func.func private @{name}() -> ({types}) {{"]
    lines += [f"    %c{k} = stablehlo.constant {constant_text(x)} : {type_text(x)}" for k, x in enumerate(arrays)]
    names = ", ".join(f"%c{k}" for k in range(len(arrays)))
    return "\n".join(lines + [f"    return {names} : {types}", "  }"])


def calling(name, arrays):
    types = ", ".join(map(type_text, arrays))
    count = f":{len(arrays)}" if len(arrays) > 1 else ""
    return f"    %{name}{count} = call @{name}() : () -> ({types})"


def reference(name, arrays, index):
    return f"%{name}#{index}" if len(arrays) > 1 else f"%{name}"


MAIN = re.compile(r"  func\.func public @main\(.*?\) -> \(?.*\{\n(?P<body>(?:.*\n)*?)    return (?P<results>.*?) : .*\n  \}\n")


def checked_program(text, harness, operands, expected):
    """JAX's module with a main that takes no arguments, and checks its results."""
    main = MAIN.search(text)
    results = [name.strip() for name in main["results"].split(",")]
    body, results = ([re.sub(r"%arg(\d+)\b", lambda match: reference("inputs", operands, int(match[1]))
                             if int(match[1]) < len(operands) else match[0], part) for part in parts]
                     for parts in (main["body"].splitlines(), results))
    lines = ["  func.func public @main() {"]
    if operands:
        lines.append(calling("inputs", operands))
    lines += [calling("expected", expected)] + body
    for index, (result, array) in enumerate(zip(results, expected, strict=True)):
        check, attributes = comparison(harness, operands, array)
        kind = type_text(array)
        lines.append(f"    stablehlo.custom_call @check.{check}({result}, {reference('expected', expected, index)}) "
                     f"{{has_side_effect = true{attributes}}} : ({kind}, {kind}) -> ()")
    lines += ["    return", "  }"]
    functions = ([returning("inputs", operands)] if operands else []) + [returning("expected", expected)]
    return text[:main.start()] + "\n".join(lines + functions) + "\n" + text[main.end():]


class LeftOut(Exception):
    pass


def program(harness):
    """The text of the harness's program; throws LeftOut."""
    if any(limit.filter(device="cpu", dtype=harness.dtype) for limit in harness.jax_unimplemented):
        raise LeftOut("not implemented by JAX on the CPU")
    random = np.random.RandomState(zlib.crc32(harness.fullname.encode()) ^ OPTIONS.seed)
    operands = harness.dyn_args_maker(random)
    leaves = [np.asarray(x) for x in jax.tree.leaves(operands)]
    leaves = [x.astype(jax.dtypes.canonicalize_dtype(x.dtype)) for x in leaves]
    try:
        lowered = jax.jit(function(harness), keep_unused=True).lower(*operands)
        text = lowered.as_text()
    except Exception as error:
        raise LeftOut(f"JAX does not lower it ({type(error).__name__})") from error
    if re.search(r"tensor<[0-9x]*\?", text):
        raise LeftOut("dynamic shapes")
    # Layouts in attributes are tensors of indices.
    odd = set(re.findall(r"tensor<(?:[0-9]+x)*([^<>,\s]+(?:<[^>]*>)?)", text)) - DTYPES - {"index"}
    if odd:
        raise LeftOut(f"other dtypes ({', '.join(sorted(odd))})")
    try:
        expected = [np.asarray(x) for x in jax.tree.leaves(lowered.compile()(*operands))]
    except Exception as error:
        raise LeftOut(f"JAX does not run it ({type(error).__name__})") from error
    if not expected or (OPTIONS.one_per_group and not any(x.size for x in expected)):
        raise LeftOut("no results")
    text = checked_program(text, harness, leaves, expected)
    if len(text) > OPTIONS.maximum_size:
        raise LeftOut("longer than --maximum-size")
    return text


def main():
    versions = {"jax": jax.__version__, "numpy": np.__version__}
    if versions != VERSIONS:
        sys.exit(f"harnesses.py: expected {VERSIONS}, found {versions}")
    OPTIONS.out.mkdir(parents=True, exist_ok=True)
    harnesses = [h for h in test_harnesses.all_harnesses if not OPTIONS.only or OPTIONS.only in h.fullname]
    order = np.random.RandomState(OPTIONS.seed).permutation(len(harnesses))
    left_out, groups = collections.Counter(), collections.Counter()
    for index in order:
        harness = harnesses[index]
        if groups.total() == OPTIONS.count:
            break
        if OPTIONS.one_per_group and groups[harness.group_name]:
            continue
        try:
            text = program(harness)
        except LeftOut as reason:
            left_out[str(reason)] += 1
            continue
        groups[harness.group_name] += 1
        # The index makes the name unique, for names differ in what file names cannot hold.
        name = re.sub(r"[^A-Za-z0-9_]+", "_", harness.fullname)[:100]
        (OPTIONS.out / f"{name}_{index}.mlir").write_text(text)
        if sys.stderr.isatty():
            print(f"\r{groups.total()} of {OPTIONS.count}", end="", file=sys.stderr)
    print(f"{groups.total()} programs of {len(groups)} groups, from {len(harnesses)} harnesses")
    for reason, count in left_out.most_common():
        print(f"left out: {count}: {reason}")


if __name__ == "__main__":
    main()

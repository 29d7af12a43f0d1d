#!/usr/bin/env python3
"""Checks a StableHLO module: parses and verifies it, and compiles it for the CPU, with JAX's own parser and compiler.

    check_stablehlo.py program.mlir [--parse-only]
    check_stablehlo.py program.mlir --run arguments.npz [--expect results.npz] [--tolerance 1e-5]
    check_stablehlo.py --folder folder [--tolerance 1e-5]

Arguments and results are the arrays of an .npz file in the order of their names, numbers in them by their value. A folder holds programs
NAME.mlir with NAME.inputs.npz and NAME.outputs.npz, as `APUS_EXPORT=folder swift test --filter ExportTests` writes them; how far the
results of each are apart is printed. Exits with 0 where all is well, with 1 and what is wrong otherwise, and with 77 (and a line that says so) where JAX is not installed. JAX's private modules are used, as there is no
public way to run a module's text; tried with jax 0.10.
"""

import argparse
import pathlib
import re
import sys

try:
    import numpy as np
    import jax
    from jax._src import compiler, xla_bridge
    from jax._src.interpreters import mlir
    from jax._src.lib import xla_client
    from jaxlib import lapack
    from jaxlib.mlir import ir
except ImportError as error:
    print(f"check_stablehlo: JAX is missing ({error}); nothing was checked")
    sys.exit(77)


def parse(text):
    """Parses and verifies a module; raises where it is not well formed."""
    with mlir.make_ir_context():
        module = ir.Module.parse(text)
        module.operation.verify()
        return mlir.module_to_bytecode(module)


def compile(text):
    """An executable for the CPU, whose results come as a list of NumPy arrays."""
    jax.config.update("jax_enable_x64", True)
    lapack._lapack.initialize()  # calls to LAPACK go nowhere before
    backend = xla_bridge.get_backend("cpu")
    options = compiler.get_compile_options(num_replicas=1, num_partitions=1)
    device = backend.local_devices()[0]
    devices = xla_client.DeviceList((device,))
    executable = backend.compile_and_load(parse(text), devices, options)

    def run(arguments):
        buffers = [jax.device_put(np.asarray(argument), device) for argument in arguments]
        results = executable.execute_sharded(buffers)
        return [np.asarray(shards[0]) for shards in results.disassemble_into_single_device_arrays()]

    return run


def differ(result, expected, tolerance):
    """What is wrong with a result, or None. NaN equals NaN; integers and bools are compared exactly."""
    if result.shape != expected.shape or result.dtype != expected.dtype:
        return f"is {result.dtype}{list(result.shape)}, should be {expected.dtype}{list(expected.shape)}"
    if result.dtype.kind in "biu":
        equal = result == expected
    else:
        wide = np.complex128 if result.dtype.kind == "c" else np.float64
        equal = np.isclose(result.astype(wide), expected.astype(wide), rtol=tolerance, atol=tolerance, equal_nan=True)
    if equal.all():
        return None
    where = tuple(int(i) for i in np.argwhere(~equal)[0])
    return f"differs in {int((~equal).sum())} of {equal.size} elements, first at {list(where)}: {result[where]}, should be {expected[where]}"


def apart(result, expected):
    """The largest difference, as a part of the largest element."""
    if result.dtype.kind not in "fc" or result.shape != expected.shape or not result.size:
        return 0.0
    wide = np.complex128 if result.dtype.kind == "c" else np.float64
    result, expected = result.astype(wide), expected.astype(wide)
    finite = np.isfinite(result) & np.isfinite(expected)
    largest = np.abs(expected[finite]).max(initial=0)
    return float(np.abs(result - expected)[finite].max(initial=0) / largest) if largest else 0.0


def arrays(path):
    with np.load(path) as archive:
        return [archive[name] for name in sorted(archive.files, key=natural)]


def natural(name):
    """out10 comes after out9."""
    return [int(part) if part.isdigit() else part for part in re.split("([0-9]+)", name)]


def faults(path, arguments, results, tolerance, reports=False):
    """What is wrong with a module's text, or with the results it gives for arguments.

    Prints results where none are expected, and how far they are from what is expected if asked to report."""
    try:
        text = pathlib.Path(path).read_text()
        if arguments is None:
            parse(text)
            return []
        found = compile(text)(arrays(arguments))
    except Exception as error:
        return [str(error)]
    if results is None:
        print(*found, sep="\n")
        return []
    expected = arrays(results)
    if len(found) != len(expected):
        return [f"{len(found)} results, should be {len(expected)}"]
    pairs = list(zip(found, expected))
    if reports:
        # Some results are zero but for rounding: what counts beside it is the largest of all of a dtype.
        worst = {}
        for dtype in {pair[1].dtype for pair in pairs if pair[1].dtype.kind in "fc"}:
            same = [pair for pair in pairs if pair[0].dtype == pair[1].dtype == dtype and pair[0].shape == pair[1].shape]
            worst[dtype.name] = apart(*(np.concatenate([pair[side].reshape(-1) for pair in same]) for side in (0, 1)))
        distances = [f"{name} apart by {worst[name]:.1e} of the largest" for name in sorted(worst)]
        print(f"{path.stem}: {', '.join([f'{len(pairs)} results', *distances])}")
    return [f"result {index} {fault}" for index, pair in enumerate(pairs) if (fault := differ(*pair, tolerance))]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("module", nargs="?")
    options.add_argument("--folder", type=pathlib.Path)
    options.add_argument("--parse-only", action="store_true")
    options.add_argument("--run", metavar="ARGUMENTS")
    options.add_argument("--expect", metavar="RESULTS")
    options.add_argument("--tolerance", type=float, default=1e-5)
    parser, options = options, options.parse_args()
    if (options.module is None) == (options.folder is None):
        parser.error("name a module or a folder")
    if options.folder:
        modules = [(path, path.with_suffix(".inputs.npz"), path.with_suffix(".outputs.npz")) for path in sorted(options.folder.glob("*.mlir"))]
        if not modules:
            parser.error(f"there are no .mlir files in {options.folder}")
    else:
        modules = [(options.module, None if options.parse_only else options.run, options.expect)]
    failed = 0
    for path, arguments, results in modules:
        wrong = faults(path, arguments, results, options.tolerance, reports=bool(options.folder))
        if not options.parse_only and not options.run and not options.folder:
            wrong = wrong or compile_faults(path)
        for fault in wrong:
            print(f"{path}: {fault}")
        failed += bool(wrong)
    if options.folder:
        print(f"{len(modules) - failed} passed, {failed} failed")
    return 1 if failed else 0


def compile_faults(path):
    try:
        compile(pathlib.Path(path).read_text())
        return []
    except Exception as error:
        return [str(error)]


if __name__ == "__main__":
    sys.exit(main())

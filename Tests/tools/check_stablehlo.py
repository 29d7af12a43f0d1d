#!/usr/bin/env python3
"""Checks a StableHLO module: parses and verifies it, and compiles it for the CPU, with JAX's own parser and compiler.

    check_stablehlo.py program.mlir [--parse-only]
    check_stablehlo.py program.mlir --run arguments.npz [--expect results.npz] [--tolerance 1e-5]

Arguments and results are the arrays of an .npz file in the order of their names. Exits with 0 where all is well, with 1 and what is
wrong otherwise, and with 77 (and a line that says so) where JAX is not installed. JAX's private modules are used, as there is no
public way to run a module's text; tried with jax 0.10.
"""

import argparse
import sys

try:
    import numpy as np
    import jax
    from jax._src import compiler, xla_bridge
    from jax._src.interpreters import mlir
    from jax._src.lib import xla_client
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


def arrays(path):
    with np.load(path) as archive:
        return [archive[name] for name in sorted(archive.files)]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("module")
    options.add_argument("--parse-only", action="store_true")
    options.add_argument("--run", metavar="ARGUMENTS")
    options.add_argument("--expect", metavar="RESULTS")
    options.add_argument("--tolerance", type=float, default=1e-5)
    options = options.parse_args()
    text = open(options.module).read()
    try:
        parse(text)
        if options.parse_only:
            return 0
        run = compile(text)
        results = run(arrays(options.run)) if options.run else []
    except Exception as error:
        print(f"{options.module}: {error}")
        return 1
    if options.run and not options.expect:
        for result in results:
            print(result)
    faults = 0
    for index, (result, expected) in enumerate(zip(results, arrays(options.expect) if options.expect else [])):
        fault = differ(result, expected, options.tolerance)
        if fault:
            faults += 1
            print(f"{options.module}: result {index} {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

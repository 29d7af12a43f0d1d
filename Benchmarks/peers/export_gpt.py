"""Writes the weights and the batch of the training workloads, for `apus-bench` and for whoever compares with it.

    pip install numpy==2.4.6
    python Benchmarks/peers/export_gpt.py FOLDER       # FOLDER/gpt-micro.npz, FOLDER/gpt-baby.npz

The numbers come from NumPy's PCG64: normal draws of seed 0 in the order embeddings, then each block's four matrices, then the output
matrix, all times 0.02; tokens of seed 1. Biases are 0, scales 1.
"""
import pathlib
import sys

import numpy as np

WORKLOADS = {
    "gpt-micro": dict(vocabulary=65, context=64, batch=12, layers=4, heads=4, width=128),
    "gpt-baby": dict(vocabulary=65, context=256, batch=8, layers=6, heads=6, width=384),
}


def parameters(vocabulary, context, layers, width, **_):
    rng = np.random.default_rng(0)
    arrays = {}

    def draw(name, *shape):
        arrays[name] = rng.standard_normal(shape, dtype=np.float32) * np.float32(0.02)

    def linear(name, inputs, outputs):
        draw(f"{name}.weight", inputs, outputs)
        arrays[f"{name}.bias"] = np.zeros(outputs, np.float32)

    def norm(name):
        arrays[f"{name}.scale"] = np.ones(width, np.float32)
        arrays[f"{name}.bias"] = np.zeros(width, np.float32)

    draw("tokens.weight", vocabulary, width)
    draw("positions.weight", context, width)
    for index in range(layers):
        block = f"blocks.{index}"
        norm(f"{block}.norm1")
        linear(f"{block}.attention.qkv", width, 3 * width)
        linear(f"{block}.attention.projection", width, width)
        norm(f"{block}.norm2")
        linear(f"{block}.expand", width, 4 * width)
        linear(f"{block}.contract", 4 * width, width)
    norm("norm")
    linear("head", width, vocabulary)
    return arrays


def batch(vocabulary, context, batch, **_):
    tokens = np.random.default_rng(1).integers(0, vocabulary, (batch, context + 1), dtype=np.int32)
    return np.ascontiguousarray(tokens[:, :-1]), np.ascontiguousarray(tokens[:, 1:])


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: export_gpt.py FOLDER")
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, workload in WORKLOADS.items():
        x, y = batch(**workload)
        arrays = {f"params.{key}": value for key, value in parameters(**workload).items()}
        np.savez(folder / f"{name}.npz", x=x, y=y, heads=np.int32(workload["heads"]), **arrays)


if __name__ == "__main__":
    main()

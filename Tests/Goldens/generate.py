"""Writes the numbers that the parity tests compare with, from NumPy and JAX.

    pip install jax==0.10.2 numpy==2.4.6 optax==0.2.8
    python Tests/Goldens/generate.py

Inputs come from NumPy's PCG64 with fixed seeds, so the files are the same at every run. Commit them with the change that made them.
"""
import pathlib
import sys

import numpy as np

import file_formats

FOLDER = pathlib.Path(__file__).resolve().parent


def check_versions():
    import jax
    import optax

    wanted = {"jax": "0.10.2", "numpy": "2.4.6", "optax": "0.2.8"}
    have = {"jax": jax.__version__, "numpy": np.__version__, "optax": optax.__version__}
    if have != wanted:
        sys.exit(f"generate.py: expected {wanted}, found {have}")


if __name__ == "__main__":
    check_versions()
    file_formats.write(FOLDER / "files")

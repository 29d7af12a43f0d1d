"""Small files that NumPy and Python wrote, for the readers' tests: every way of storing an array that the formats know."""
import io
import json
import struct
import zipfile

import ml_dtypes
import numpy as np


def _npy(array, version=None):
    stream = io.BytesIO()
    np.lib.format.write_array(stream, array, version=version)
    return stream.getvalue()


def _write(path, data):
    path.write_bytes(data)


def write_npy(folder):
    matrix = np.arange(6, dtype=np.float32).reshape(2, 3) / 4
    for version in (1, 2, 3):
        _write(folder / f"version{version}.npy", _npy(matrix, (version, 0)))
    cube = np.arange(24, dtype=np.int32).reshape(2, 3, 4)
    _write(folder / "fortran.npy", _npy(np.asfortranarray(cube)))
    _write(folder / "big_endian.npy", _npy(cube.astype(">i4")))
    both = np.asfortranarray((np.arange(6) + 1j * np.arange(6, 12)).reshape(2, 3).astype(">c16"))
    _write(folder / "big_endian_fortran_complex.npy", _npy(both))
    _write(folder / "bfloat16.npy", _npy(np.array([1.5, -2.0, 3.140625], dtype=ml_dtypes.bfloat16)))
    _write(folder / "scalar.npy", _npy(np.array(7, dtype=np.uint64)))
    _write(folder / "empty.npy", _npy(np.zeros((0, 3), dtype=np.float64)))
    _write(folder / "strings.npy", _npy(np.array(["a", "bc"])))
    _write(folder / "record.npy", _npy(np.zeros(2, dtype=[("a", "<f4"), ("b", "<i4")])))


def write_npz(folder):
    rng = np.random.default_rng(0)
    arrays = {
        "text": np.frombuffer(b"to be or not to be, that is the question " * 40, dtype=np.uint8),
        "random": rng.integers(0, 256, 700, dtype=np.uint8),
        "params/weight": np.linspace(-1, 1, 33, dtype=np.float32),
        "flag": np.array(True),
    }
    np.savez(folder / "stored.npz", **arrays)
    # Deflate streams of every kind of block: level 0 stores, level 9 makes dynamic codes; short members get fixed codes.
    for name, level in (("deflated", 9), ("deflated_stored_blocks", 0)):
        with zipfile.ZipFile(folder / f"{name}.npz", "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
            for key, value in arrays.items():
                archive.writestr(zipfile.ZipInfo(f"{key}.npy", (1980, 1, 1, 0, 0, 0)), _npy(value), zipfile.ZIP_DEFLATED, level)
    with zipfile.ZipFile(folder / "zip64.npz", "w") as archive:
        with archive.open(zipfile.ZipInfo("x.npy"), "w", force_zip64=True) as member:
            member.write(_npy(np.arange(5, dtype=np.int16)))
        archive.comment = b"a comment"


def write_safetensors(folder):
    header = {
        "__metadata__": {"format": "pt", "note": 'a "quoted" \u00e9\n'},
        "block.weight": {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]},
        "half": {"dtype": "BF16", "shape": [3], "data_offsets": [24, 30]},
        "odd": {"dtype": "U8", "shape": [1], "data_offsets": [30, 31]},
        "unaligned": {"dtype": "I32", "shape": [2], "data_offsets": [31, 39]},
        "empty": {"dtype": "F64", "shape": [0, 4], "data_offsets": [39, 39]},
        "eight": {"dtype": "F8_E4M3", "shape": [2], "data_offsets": [39, 41]},
    }
    text = json.dumps(header).encode()
    data = (np.arange(6, dtype="<f4") / 2).tobytes()
    data += np.array([1.5, -2.0, 3.140625], dtype=ml_dtypes.bfloat16).tobytes()
    data += bytes([200]) + np.array([-1, 70000], dtype="<i4").tobytes() + bytes([1, 2])
    _write(folder / "mixed.safetensors", struct.pack("<Q", len(text)) + text + data)


def write(folder):
    folder.mkdir(exist_ok=True)
    write_npy(folder)
    write_npz(folder)
    write_safetensors(folder)

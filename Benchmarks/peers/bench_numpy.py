"""NumPy, which has one thread for most of this, on what it does well. Usage: python bench_numpy.py --json OUT [--only W11]."""
import os
import sys

import measurement as M

os.environ.setdefault("OMP_NUM_THREADS", str(M.early_threads()))
import numpy as np                                    # noqa: E402

import workloads as W                                 # noqa: E402


def versions():
    return {"numpy": np.__version__}


def w11(sink):
    d = W.selection_data()
    i = d["indices"]
    rows = {
        "argmax axis 1 (4096,1024)": (lambda x: np.argmax(x, 1), "table"),
        "max axis 1 (4096,1024)": (lambda x: np.max(x, 1), "table"),
        "sort 1M": (lambda x: np.sort(x, kind="stable"), "line"),
        "argsort 1M": (lambda x: np.argsort(x, kind="stable"), "line"),
        "top 64 of (4096,1024)": (lambda x: -np.partition(-x, 63, 1)[:, :64], "table"),
        "cumsum 1M": (np.cumsum, "line"),
        "cumsum axis 0 (4096,1024)": (lambda x: np.cumsum(x, 0), "table"),
        "median axis 1 (4096,1024)": (lambda x: np.median(x, 1), "table"),
        "sin 4M": (np.sin, "table"),
        "pow(x,1.7) 4M": (lambda x: np.power(x, np.float32(1.7)), "positive"),
        "roll axis 1 (4096,1024)": (lambda x: np.roll(x, 100, 1), "table"),
        "embedding of 32768 in (50257,256)": (lambda x: x[i], "rows"),
        "histogram of 1M in 1000": (
            lambda x: np.bincount(np.clip(x * 100 + 500, 0, 999).astype(np.int32), minlength=1000), "line"),
    }
    for name, (f, key) in rows.items():
        x = d[key]
        sink.time(f"numpy | {name}", lambda: f(x), check=[float(np.sum(f(x).astype(np.float64)))], measure_args=dict(min_time=1.0))


if __name__ == "__main__":
    sys.exit(M.main(__file__, versions, dict(W11=w11)))

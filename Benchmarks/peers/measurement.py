"""How the peers' scripts measure: the method of ../README.md, which `apus-bench` follows too, and their command line."""
import argparse
import gc
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time


# ----------------------------------------------------------------------------
# measurement
# ----------------------------------------------------------------------------
_TICK = os.sysconf("SC_CLK_TCK")


def _machine_cpu():
    """(busy seconds of the whole machine, stolen seconds) since boot."""
    try:
        with open("/proc/stat") as f:
            v = [int(t) for t in f.readline().split()[1:9]]
        return (v[0] + v[1] + v[2] + v[5] + v[6]) / _TICK, v[7] / _TICK
    except Exception:
        return 0.0, 0.0


def _other_load(window=0.25):
    """Mean number of cores used by other processes over a short window."""
    b0, _ = _machine_cpu()
    c0, w0 = time.process_time(), time.perf_counter()
    time.sleep(window)
    wall = time.perf_counter() - w0
    return max(0.0, (_machine_cpu()[0] - b0 - (time.process_time() - c0)) / wall)


def wait_quiet(limit=0.12, patience=15.0):
    t0 = time.perf_counter()
    while time.perf_counter() - t0 < patience:
        if _other_load() <= limit and _other_load() <= limit:
            return True
        time.sleep(0.5)
    return False


def _pct(sorted_values, q):
    return sorted_values[min(len(sorted_values) - 1, int(q * len(sorted_values)))]


def measure(fn, attempts=3, other_limit=0.12, **kw):
    """Best of up to `attempts` measurements: one is repeated, after waiting for a quiet machine,
    when other processes used more than `other_limit` cores while it ran."""
    best = None
    for k in range(attempts):
        row = _measure(fn, **kw)
        if best is None or row["other_cpu"] < best["other_cpu"]:
            best = row
        if best["other_cpu"] <= other_limit:
            break
        if k + 1 < attempts:
            wait_quiet()
    return best


def _measure(fn, min_time=2.0, min_samples=15, max_samples=1000, max_time=20.0,
             warmup_time=0.5, warmup_calls=3, sample_floor=500e-6):
    """Time `fn()`; fn must return only when its result is complete.

    Warm-up: at least `warmup_calls` calls and `warmup_time` seconds. A sample is the
    mean of `inner` back-to-back calls, with `inner` chosen so that a sample lasts at
    least `sample_floor` seconds. Returns the median/min/max over samples in ms per call,
    and how many cores other processes used (other_cpu) and the hypervisor stole (steal).
    """
    t0 = time.perf_counter()
    calls = 0
    while calls < warmup_calls or time.perf_counter() - t0 < warmup_time:
        fn()
        calls += 1
        if time.perf_counter() - t0 > max_time / 2 and calls >= 2:
            break
    t1 = time.perf_counter()
    fn()
    one = max(time.perf_counter() - t1, 1e-9)
    inner = max(1, int(sample_floor / one + 0.999))
    samples = []
    gc_was = gc.isenabled()
    gc.collect()
    gc.disable()
    busy0, steal0 = _machine_cpu()
    c0 = time.process_time()
    w0 = time.perf_counter()
    try:
        while True:
            a = time.perf_counter()
            for _ in range(inner):
                fn()
            b = time.perf_counter()
            samples.append((b - a) / inner)
            spent = b - w0
            if len(samples) >= max_samples and spent >= 0.5:
                break
            if spent >= min_time and len(samples) >= min_samples:
                break
            if spent >= max_time and len(samples) >= 3:
                break
    finally:
        if gc_was:
            gc.enable()
    wall = time.perf_counter() - w0
    cpu = time.process_time() - c0
    busy1, steal1 = _machine_cpu()
    v = sorted(samples)
    return {
        "median_ms": statistics.median(v) * 1e3,
        "min_ms": v[0] * 1e3,
        "p10_ms": _pct(v, 0.10) * 1e3,
        "p90_ms": _pct(v, 0.90) * 1e3,
        "max_ms": v[-1] * 1e3,
        "samples": len(v),
        "inner": inner,
        "cpu_per_wall": cpu / wall,
        "other_cpu": max(0.0, (busy1 - busy0 - cpu) / wall),
        "steal": (steal1 - steal0) / wall,
    }


def peak_rss_mib():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024.0


# ----------------------------------------------------------------------------
# command line: one workload in this process, several in one child process each
# ----------------------------------------------------------------------------
def early_threads(default=2):
    """--threads N, read before the framework is imported."""
    for i, a in enumerate(sys.argv):
        if a == "--threads":
            return int(sys.argv[i + 1])
        if a.startswith("--threads="):
            return int(a.split("=", 1)[1])
    return default


def _merge(path, doc):
    old = {}
    if path and os.path.exists(path):
        with open(path) as f:
            old = json.load(f)
    results = old.get("results", {})
    for w, rows in doc["results"].items():
        results.setdefault(w, {}).update(rows)
    doc = {**old, **doc, "results": results}
    if path:
        tmp = path + ".tmp"
        with open(tmp, "w") as f:
            json.dump(doc, f, indent=1, sort_keys=True)
        os.replace(tmp, path)
    return doc


def _show(w, name, row):
    if "median_ms" in row:
        m = row["median_ms"]
        unit, k = ("us", 1e3) if m < 1 else ("ms", 1.0)
        extra = " ".join(f"{a}={b:.4g}" if isinstance(b, float) else f"{a}={b}"
                         for a, b in row.items()
                         if a in ("gflops", "gbps", "tokens_per_s", "loss_first", "loss_20",
                                  "peak_rss_mib", "cpu_per_wall", "other_cpu", "check"))
        print(f"{w:4s} {name:44s} {m*k:10.3f} {unit}  [{row['min_ms']*k:.3f} .. "
              f"{row['max_ms']*k:.3f}] n={row['samples']} {extra}", flush=True)
    else:
        print(f"{w:4s} {name:44s} {json.dumps(row)}", flush=True)


class Sink:
    def __init__(self, workload, path, header, threads):
        self.w, self.path, self.header, self.threads = workload, path, header, threads

    def add(self, name, row, **extra):
        row = {**row, **extra, "threads": self.threads}
        key = name if self.threads == 2 else f"{name} [{self.threads}T]"
        _show(self.w, key, row)
        _merge(self.path, {**self.header, "results": {self.w: {key: row}}})

    def time(self, name, fn, flops=None, bytes=None, tokens=None, rss=False, measure_args=None,
             **extra):
        row = measure(fn, **(measure_args or {}))
        s = row["median_ms"] / 1e3
        if flops:
            row["gflops"] = flops / s / 1e9
        if bytes:
            row["gbps"] = bytes / s / 1e9
        if tokens:
            row["tokens_per_s"] = tokens / s
        if rss:
            row["peak_rss_mib"] = peak_rss_mib()
        self.add(name, row, **extra)
        return row

    def attempt(self, name, thunk):
        """Run a sub-benchmark; record the reason if this framework cannot do it."""
        try:
            return thunk()
        except Exception as e:  # noqa: BLE001 - recorded, not hidden
            self.add(name, {"error": f"{type(e).__name__}: {e}"[:300]})


def main(script, versions, workloads):
    """workloads: dict name -> function(sink)."""
    ap = argparse.ArgumentParser()
    ap.add_argument("--json", default=None, help="result file; merged into if it exists")
    ap.add_argument("--only", default=None, help="comma-separated workload names")
    ap.add_argument("--threads", type=int, default=2)
    a = ap.parse_args()
    names = a.only.split(",") if a.only else list(workloads)
    if len(names) == 1:
        header = {"versions": versions(), "python": platform.python_version()}
        workloads[names[0]](Sink(names[0], a.json, header, a.threads))
        return 0
    status = 0
    for n in names:
        cmd = [sys.executable, os.path.abspath(script), "--only", n, "--threads", str(a.threads)]
        if a.json:
            cmd += ["--json", a.json]
        status |= subprocess.call(cmd)
    return status


def run_child(script, extra_args, env=None, timeout=900):
    """Run `script` in a fresh process; it prints one JSON object on its last line."""
    e = dict(os.environ)
    e.update(env or {})
    p = subprocess.run([sys.executable, os.path.abspath(script)] + extra_args, env=e,
                       stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=timeout, text=True)
    if p.returncode != 0:
        raise RuntimeError(p.stderr[-600:])
    return json.loads(p.stdout.strip().splitlines()[-1])


def fresh_dir():
    return tempfile.mkdtemp(prefix="peerbench-")


def compile_row(runs):
    """The row of several first calls, each a dictionary of seconds with a "total"; the parts' medians are figures of it."""
    total = [r["total"] * 1e3 for r in runs]
    return {"median_ms": statistics.median(total), "min_ms": min(total), "max_ms": max(total), "samples": len(runs),
            "figures": {f"{k} ms": statistics.median(r[k] for r in runs) * 1e3 for k in runs[0]}}

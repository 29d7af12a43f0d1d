"""Runs the workloads of README.md on Apus and on other frameworks, one after the other within each workload, and makes the table.

    python bench.py --apus .build/release/apus-bench --out bench-results [--peers jax,torch,tensorflow,numpy] [--only W1,W7]

Each workload of each framework is a process of its own. `scripts/bench` calls this.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys

import report

HERE = pathlib.Path(__file__).resolve().parent
WORKLOADS = ["W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8", "W9", "W10", "W11", "W12", "W13", "W14"]
# Of Apus alone, without inputs.
OWN = ["W15"]
PEERS = {
    "jax": ("bench_jax.py", "jax", WORKLOADS),
    "torch": ("bench_torch.py", "torch", [w for w in WORKLOADS if w != "W13"]),
    "tensorflow": ("bench_tf.py", "tensorflow", ["W1", "W2", "W4", "W5", "W6", "W7", "W8", "W9"]),
    "numpy": ("bench_numpy.py", "numpy", ["W11"]),
}


def installed(module):
    found = subprocess.run(
        [sys.executable, "-c", f"import importlib.util, sys; sys.exit(importlib.util.find_spec({module!r}) is None)"])
    return found.returncode == 0


# Seconds that a workload may take a framework, compilation included. The rows that it has until then count.
LONGEST = 420


def run(command, log, limit=None):
    print("    " + " ".join(str(part) for part in command), flush=True)
    with open(log, "a") as output:
        try:
            status = subprocess.run(command, stdout=output, stderr=output, timeout=limit).returncode
        except subprocess.TimeoutExpired:
            print(f"    ended after {limit} s", flush=True)
            return True
    if status != 0:
        print(f"    failed with exit code {status}; see {log}", flush=True)
    return status == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--apus", required=True, help="the apus-bench executable")
    parser.add_argument("--out", required=True, help="a folder for inputs, results, the table and the chart")
    parser.add_argument("--peers", default=",".join(PEERS), help="which of " + ", ".join(PEERS))
    parser.add_argument("--only", default=",".join(WORKLOADS + OWN), help="workloads")
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--limits", action="store_true", help="measure the machine's limits too (needs gcc)")
    options = parser.parse_args()
    unknown = [name for name in options.peers.split(",") if name and name not in PEERS]
    unknown += [name for name in options.only.split(",") if name not in WORKLOADS + OWN]
    if unknown:
        parser.error("no such framework or workload: " + ", ".join(unknown))

    out = pathlib.Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    log = out / "log.txt"
    peers = [name for name in options.peers.split(",") if name]
    for name in list(peers):
        if not installed(PEERS[name][1]):
            print(f"    {name} is not installed (scripts/bench --setup installs it): left out", flush=True)
            peers.remove(name)

    complete = True
    if options.limits:
        complete &= run([sys.executable, HERE / "peers/bench_openblas.py", "--only", "limits", "--json", out / "limits.json"], log)
    inputs = out / "inputs"
    os.environ["APUS_THREADS"] = str(options.threads)
    for workload in options.only.split(","):
        print(f"==> {workload}", flush=True)
        # W9 compiles the steps of W1 and W2.
        needed = [name for name in {"W9": ["W1", "W2"]}.get(workload, [] if workload in OWN else [workload]) if not (inputs / f"{name}.npz").exists()]
        if needed and not run([sys.executable, HERE / "peers/inputs.py", inputs, ",".join(needed)], log):
            sys.exit(f"the inputs of {workload} could not be made; see {log}")
        complete &= run([options.apus, workload, "--inputs", inputs, "--json", out / "apus.json"], log)
        for name in peers:
            script, _, workloads = PEERS[name]
            if workload in workloads:
                complete &= run(
                    [sys.executable, HERE / "peers" / script, "--only", workload, "--threads", str(options.threads), "--json",
                     out / f"{name}.json"], log, LONGEST)
        report.write(out)
    print(f"    the table is {out / 'table.md'}, the chart {out / 'chart.svg'}", flush=True)
    sys.exit(0 if complete else 1)


if __name__ == "__main__":
    main()

"""The table and the chart of a run of bench.py, from the JSON files in its folder: python report.py FOLDER"""
import json
import pathlib
import sys

PEERS = ["jax", "torch", "tensorflow", "numpy"]


def load(path):
    return json.loads(path.read_text()) if path.exists() else {}


class Limits:
    """What the machine can do: GFLOP/s and GB/s, measured or unknown."""

    def __init__(self, folder):
        figures = {}
        for row in load(folder / "limits.json").get("limits", []):
            name, threads = row["name"].rsplit(" [", 1)
            figures[name] = max(figures.get(name, 0), row["median"])
        self.flops = figures.get("AVX-512 f32 FMA, registers only", figures.get("AVX2 f32 FMA, registers only"))
        self.bf16 = figures.get("AVX-512 bf16 dot, registers only")
        self.bandwidth = max((v for k, v in figures.items() if k.startswith(("copy", "read"))), default=None)

    def milliseconds(self, name, row):
        """The least time that a row's operations and bytes take."""
        peak = self.bf16 if "bf16" in name.split() else self.flops
        parts = [row[key] / (limit * 1e6) for key, limit in (("flops", peak), ("bytes", self.bandwidth)) if row.get(key) and limit]
        return max(parts, default=None)


def best_peers(folder):
    """By (workload, row): every peer's variants that ran, the fastest first."""
    found = {}
    for peer in PEERS:
        for workload, rows in load(folder / f"{peer}.json").get("results", {}).items():
            for name, row in rows.items():
                variant, _, key = name.partition(" | ")
                if "median_ms" in row:
                    found.setdefault((workload, key), []).append((row["median_ms"], variant, row))
    return {key: sorted(rows, key=lambda entry: entry[0]) for key, rows in found.items()}


def numbers(value):
    if value is None:
        return []
    return [float(v) for v in (value if isinstance(value, list) else [value])]


def agreement(row, peers):
    """Whether a row's figures are the peers': None where there is nothing to compare."""
    verdicts = []
    for _, _, peer in peers:
        for key, tolerance in (("loss_first", 1e-3), ("loss_20", 1e-2), ("check", 2e-3)):
            ours, theirs = numbers(row.get(key)), numbers(peer.get(key))
            if ours and theirs:
                size = max(map(abs, theirs)) or 1
                verdicts.append(len(ours) == len(theirs) and all(abs(a - b) <= tolerance * size for a, b in zip(ours, theirs)))
    return any(verdicts) if verdicts else None


def rows(folder):
    """Every timed row of Apus: (workload, name, row, peers, limit in ms)."""
    limits, peers = Limits(folder), best_peers(folder)
    results = load(folder / "apus.json").get("results", {})
    for workload in sorted(results, key=lambda name: int(name[1:]) if name[1:].isdigit() else 99):
        for name, row in results[workload].items():
            row = {**row, **row.get("timing", {})}
            if "median_ms" in row:
                yield workload, name, row, peers.get((workload, name), []), limits.milliseconds(name, row)


def time(ms):
    if ms is None:
        return ""
    if ms < 1e-3:
        return f"{ms * 1e6:.0f} ns"
    return f"{ms * 1e3:.3g} us" if ms < 1 else f"{ms:.4g} ms" if ms < 1e4 else f"{ms / 1e3:.3g} s"


def table(folder):
    lines = ["| | Apus (spread) | best other | faster | limit | of limit | agrees |", "|---|---|---|---|---|---|---|"]
    for workload, name, row, peers, limit in rows(folder):
        spread = f"{time(row['median_ms'])} ({time(row['min_ms'])} .. {time(row['max_ms'])})"
        best = f"{time(peers[0][0])} {peers[0][1]}" if peers else ""
        ratio = f"{peers[0][0] / row['median_ms']:.2f}" if peers else ""
        share = f"{limit / row['median_ms']:.0%}" if limit else ""
        verdict = {None: "", True: "yes", False: "**no**"}[agreement(row, peers)]
        lines.append(f"| {workload} {name} | {spread} | {best} | {ratio} | {time(limit)} | {share} | {verdict} |")
    memory = [(w, n, r["peak_rss_mib"], p) for w, n, r, p, _ in rows(folder) if r.get("peak_rss_mib")]
    if memory:
        lines += ["", "| peak memory, MiB | Apus | least other |", "|---|---|---|"]
        for workload, name, own, peers in memory:
            least = min(((p["peak_rss_mib"], v) for _, v, p in peers if p.get("peak_rss_mib")), default=None)
            lines.append(f"| {workload} {name} | {own:.0f} | {f'{least[0]:.0f} {least[1]}' if least else ''} |")
    return "\n".join(lines) + "\n"


def chart(folder):
    """Bars: how many times faster than the fastest other framework, on a scale of powers of two."""
    import math
    bars = [(f"{w} {n}", p[0][0] / r["median_ms"], p[0][1]) for w, n, r, p, _ in rows(folder) if p]
    left, width, height = 330, 640, 18
    most = max([2.0] + [max(ratio, 1 / ratio) for _, ratio, _ in bars])
    span = math.ceil(math.log2(most))
    x = lambda ratio: left + width * (math.log2(ratio) + span) / (2 * span)
    body = []
    for power in range(-span, span + 1):
        label = f"{2 ** power}x" if power >= 0 else f"1/{2 ** -power}"
        body.append(f'<path d="M{x(2.0 ** power):.1f} 30V{40 + height * len(bars)}" stroke="{"#888" if power == 0 else "#ddd"}"/>')
        body.append(f'<text x="{x(2.0 ** power):.1f}" y="24" text-anchor="middle">{label}</text>')
    for index, (name, ratio, peer) in enumerate(bars):
        y = 36 + height * index
        low, high = sorted((x(1.0), x(ratio)))
        color = "#1f6fb4" if ratio >= 1 else "#c0392b"
        body.append(f'<text x="{left - 8}" y="{y + 12}" text-anchor="end">{name.replace("&", "&amp;").replace("<", "&lt;")}</text>')
        body.append(f'<rect x="{low:.1f}" y="{y + 2}" width="{max(high - low, 1):.1f}" height="{height - 5}" fill="{color}"/>')
        body.append(f'<text x="{high + 6:.1f}" y="{y + 12}">{ratio:.2f} {peer}</text>')
    size = (left + width + 170, 50 + height * len(bars))
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size[0]} {size[1]}" font-family="sans-serif" font-size="11">\n'
            '<rect width="100%" height="100%" fill="white"/>\n'
            '<text x="8" y="14">Apus against the fastest other framework</text>\n' + "\n".join(body) + "\n</svg>\n")


def write(folder):
    (folder / "table.md").write_text(table(folder))
    (folder / "chart.svg").write_text(chart(folder))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    write(pathlib.Path(sys.argv[1]))
    print(table(pathlib.Path(sys.argv[1])), end="")

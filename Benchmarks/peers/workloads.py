"""Shapes, weights and inputs of the workloads of ../README.md: NumPy's PCG64 with fixed seeds, the same for every framework."""
import numpy as np

GPT = {
    "micro": dict(vocab=65, block=64, batch=12, layers=4, heads=4, d=128),
    "baby": dict(vocab=65, block=256, batch=8, layers=6, heads=6, d=384),
}
GPT_WORKLOADS = {"micro": "W1", "baby": "W2"}
GPT2 = dict(vocab=50257, block=1024, layers=12, heads=12, d=768)
ADAMW = dict(lr=1e-3, b1=0.9, b2=0.99, wd=0.1, eps=1e-8, clip=1.0)


def gpt_params(cfg, tied=False, seed=0):
    """Nested dict of float32 arrays; every linear weight is stored (in, out)."""
    r = np.random.default_rng(seed)
    d = cfg["d"]

    def n(*s):
        return (r.standard_normal(s, dtype=np.float32) * np.float32(0.02))

    def z(*s):
        return np.zeros(s, np.float32)

    def ln():
        return {"g": np.ones(d, np.float32), "b": z(d)}

    p = {"wte": n(cfg["vocab"], d), "wpe": n(cfg["block"], d), "blocks": []}
    for _ in range(cfg["layers"]):
        p["blocks"].append({
            "ln1": ln(), "qkv": {"w": n(d, 3 * d), "b": z(3 * d)},
            "proj": {"w": n(d, d), "b": z(d)},
            "ln2": ln(), "fc": {"w": n(d, 4 * d), "b": z(4 * d)},
            "out": {"w": n(4 * d, d), "b": z(d)},
        })
    p["lnf"] = ln()
    if not tied:
        p["head"] = {"w": n(d, cfg["vocab"]), "b": z(cfg["vocab"])}
    return p


def gpt_batch(cfg, seed=1):
    r = np.random.default_rng(seed)
    t = r.integers(0, cfg["vocab"], (cfg["batch"], cfg["block"] + 1), dtype=np.int32)
    return np.ascontiguousarray(t[:, :-1]), np.ascontiguousarray(t[:, 1:])


def gpt_flops(cfg):
    """Matmul flops of one train step (forward x 3), attention counted unmasked."""
    B, T, d, L, V = cfg["batch"], cfg["block"], cfg["d"], cfg["layers"], cfg["vocab"]
    per_token = L * (2 * 12 * d * d + 4 * T * d) + 2 * d * V
    return 3 * B * T * per_token


MLP_SIZES = [784, 512, 512, 10]


def mlp_params(seed=2):
    r = np.random.default_rng(seed)
    out = []
    for i, o in zip(MLP_SIZES[:-1], MLP_SIZES[1:]):
        w = r.standard_normal((i, o), dtype=np.float32) * np.float32((2.0 / i) ** 0.5)
        out.append({"w": w, "b": np.zeros(o, np.float32)})
    return out


def mlp_batch(n=128, seed=3):
    r = np.random.default_rng(seed)
    return r.random((n, 784), dtype=np.float32), r.integers(0, 10, n).astype(np.int32)


def cnn_params(seed=4):
    """Convolution weights HWIO; dense1 rows in (h, w, c) order."""
    r = np.random.default_rng(seed)

    def he(fan, *s):
        return r.standard_normal(s, dtype=np.float32) * np.float32((2.0 / fan) ** 0.5)

    return {
        "c1": {"w": he(9, 3, 3, 1, 32), "b": np.zeros(32, np.float32)},
        "c2": {"w": he(288, 3, 3, 32, 64), "b": np.zeros(64, np.float32)},
        "d1": {"w": he(9216, 9216, 128), "b": np.zeros(128, np.float32)},
        "d2": {"w": he(128, 128, 10), "b": np.zeros(10, np.float32)},
    }


def cnn_batch(n=128, seed=5):
    r = np.random.default_rng(seed)
    return r.random((n, 28, 28, 1), dtype=np.float32), r.integers(0, 10, n).astype(np.int32)


N16M = 16 * 1024 * 1024
MATMUL_SIZES = [64, 128, 256, 512, 1024, 2048, 4096]
BATCHED = [("96x(64x32@32x64)", 96, 64, 32, 64), ("48x(256x64@64x256)", 48, 256, 64, 256)]


def w6_data():
    r = np.random.default_rng(6)
    return {
        "x": r.standard_normal((16384, 1024), dtype=np.float32),      # 16 Mi elements
        "pos": r.random((16384, 1024), dtype=np.float32) + np.float32(0.1),
        "w": r.standard_normal(1024, dtype=np.float32),
        "b": r.standard_normal(1024, dtype=np.float32),
        "sq": r.standard_normal((4096, 4096), dtype=np.float32),
        "ln": r.standard_normal((8192, 1024), dtype=np.float32),
    }


# bytes that must move at least once (read + write) per kernel
W6_BYTES = {
    "gelu_tanh(x*w+b) 16M": 2 * 4 * N16M,
    "softmax rows 4096x4096": 2 * 4 * N16M,
    "layernorm 8192x1024": 2 * 4 * 8192 * 1024,
    "sum 16M": 4 * N16M,
    "column sum 4096x4096": 4 * N16M,
    "transpose 4096x4096": 2 * 4 * N16M,
    "exp 16M": 2 * 4 * N16M, "tanh 16M": 2 * 4 * N16M,
    "log 16M": 2 * 4 * N16M, "erf 16M": 2 * 4 * N16M,
}


def lstm_params(seed=7, I=128, H=128):
    r = np.random.default_rng(seed)
    k = np.float32(1.0 / H ** 0.5)

    def u(*s):
        return (r.random(s, dtype=np.float32) * 2 - 1) * k

    return {"wx": u(I, 4 * H), "wh": u(H, 4 * H), "b": np.zeros(4 * H, np.float32)}


def lstm_batch(T=128, B=32, I=128, H=128, seed=8):
    r = np.random.default_rng(seed)
    return (r.standard_normal((T, B, I), dtype=np.float32),
            np.float32(0.3) * r.standard_normal((T, B, H), dtype=np.float32))


def bs_data(n=1 << 20, seed=9):
    r = np.random.default_rng(seed)
    u = lambda lo, hi: (lo + (hi - lo) * r.random(n, dtype=np.float32)).astype(np.float32)
    return dict(S=u(80, 120), K=u(80, 120), T=u(0.1, 2.0), sigma=u(0.1, 0.5))


def tanh_mlp_data(seed=10, n=64):
    r = np.random.default_rng(seed)
    flat = (r.standard_normal(32 * 16 + 16 + 16 + 1) * 0.3).astype(np.float32)
    return flat, r.standard_normal((n, 32), dtype=np.float32), \
        r.standard_normal((n, 1), dtype=np.float32)


def mandel_grid(n=1024):
    re = np.linspace(-2.0, 0.5, n, dtype=np.float32)
    im = np.linspace(-1.25, 1.25, n, dtype=np.float32)
    cr, ci = np.meshgrid(re, im)
    return np.ascontiguousarray(cr), np.ascontiguousarray(ci)


# ------------------------------------------------------------------ selection, windows, single operations
def selection_data():
    r = np.random.default_rng(13)
    n = lambda *s: r.standard_normal(s, dtype=np.float32)
    return dict(table=n(4096, 1024), line=n(1 << 20), positive=r.random((4096, 1024), dtype=np.float32) + np.float32(0.1),
                rows=n(50257, 256), indices=r.integers(0, 50257, 32768).astype(np.int32))


def window_data():
    r = np.random.default_rng(14)
    n = lambda *s: r.standard_normal(s, dtype=np.float32)
    return dict(images=n(8, 56, 56, 64), depthwise=n(3, 3, 1, 64), volumes=n(4, 16, 16, 16, 32), kernel3d=n(3, 3, 3, 32, 32),
                cotangent3d=n(4, 16, 16, 16, 32))


def eager_data():
    r = np.random.default_rng(15)
    return dict(x=r.standard_normal((1024, 1024), dtype=np.float32), w=r.standard_normal((1024, 1024), dtype=np.float32))


SCAN_STEPS = 10_000

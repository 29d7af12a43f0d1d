"""JAX (CPU) on the peer workloads. Usage: python bench_jax.py --json OUT [--only W1,W7]
[--threads N]. See README.md for the exact definition of each workload."""
import os
import sys
import time

import measurement as M
import workloads as W

_T = M.early_threads()
if _T != 2:
    os.environ["NPROC"] = str(_T)                     # size of XLA:CPU's thread pools
    if _T == 1:
        os.environ["XLA_FLAGS"] = (os.environ.get("XLA_FLAGS", "")
                                   + " --xla_cpu_multi_thread_eigen=false")
os.environ.setdefault("JAX_PLATFORMS", "cpu")
_t0 = time.perf_counter()
import jax                                            # noqa: E402
import jax.numpy as jnp                               # noqa: E402
import numpy as np                                    # noqa: E402
import optax                                          # noqa: E402
from jax import lax                                   # noqa: E402
IMPORT_S = time.perf_counter() - _t0

tree_map = jax.tree_util.tree_map


def block(x):
    return jax.block_until_ready(x)


def dev(tree):
    return block(tree_map(jnp.asarray, tree))


def versions():
    import jaxlib
    return {"jax": jax.__version__, "jaxlib": jaxlib.__version__, "optax": optax.__version__,
            "numpy": np.__version__}


# ------------------------------------------------------------------ GPT
def layer_norm(x, p, eps=1e-5):
    m = jnp.mean(x, -1, keepdims=True)
    v = jnp.mean(jnp.square(x - m), -1, keepdims=True)
    return (x - m) * lax.rsqrt(v + eps) * p["g"] + p["b"]


def linear(x, p):
    return x @ p["w"] + p["b"]


def attention(x, p, heads):
    B, T, d = x.shape
    q, k, v = jnp.split(linear(x, p["qkv"]), 3, -1)
    f = lambda t: t.reshape(B, T, heads, d // heads).transpose(0, 2, 1, 3)
    q, k, v = f(q), f(k), f(v)
    s = (q @ k.transpose(0, 1, 3, 2)) * (1.0 / (d // heads) ** 0.5)
    s = jnp.where(jnp.tril(jnp.ones((T, T), bool)), s, -jnp.inf)
    y = jax.nn.softmax(s, -1) @ v
    return linear(y.transpose(0, 2, 1, 3).reshape(B, T, d), p["proj"])


def transformer_block(x, p, heads, dtype=np.float32):
    q = jax.tree.map(lambda v: v.astype(dtype), p)
    x = x + attention(layer_norm(x, p["ln1"]).astype(dtype), q, heads).astype(x.dtype)
    h = jax.nn.gelu(linear(layer_norm(x, p["ln2"]).astype(dtype), q["fc"]), approximate=True)
    return x + linear(h, q["out"]).astype(x.dtype)


def gpt_loss(params, x, y, heads, dtype=np.float32):
    h = params["wte"][x] + params["wpe"][None, : x.shape[1]]
    for p in params["blocks"]:
        h = transformer_block(h, p, heads, dtype)
    head = jax.tree.map(lambda v: v.astype(dtype), params["head"])
    logits = linear(layer_norm(h, params["lnf"]).astype(dtype), head).astype(np.float32)
    logp = jax.nn.log_softmax(logits, -1)
    return -jnp.mean(jnp.take_along_axis(logp, y[..., None], -1))


def adamw():
    o = W.ADAMW
    return optax.chain(optax.clip_by_global_norm(o["clip"]),
                       optax.adamw(o["lr"], b1=o["b1"], b2=o["b2"], eps=o["eps"],
                                   weight_decay=o["wd"]))


def gpt_setup(name, dtype=np.float32):
    cfg = W.GPT[name]
    params = dev(W.gpt_params(cfg))
    opt = adamw()
    state = block(jax.jit(opt.init)(params))
    x, y = dev(W.gpt_batch(cfg))

    def train_step(params, state, x, y):
        loss, g = jax.value_and_grad(gpt_loss)(params, x, y, cfg["heads"], dtype)
        u, state = opt.update(g, state, params)
        return optax.apply_updates(params, u), state, loss

    return cfg, train_step, (params, state, x, y)


def bench_gpt(sink, name, row="step", dtype=np.float32):
    for label, donate in (("jax jit", ()), ("jax jit donated", (0, 1))):
        cfg, step, (params, state, x, y) = gpt_setup(name, dtype)
        step = jax.jit(step, donate_argnums=donate)
        box = [params, state]
        del params, state
        losses = []

        def once():
            box[0], box[1], loss = step(box[0], box[1], x, y)
            losses.append(float(loss))
            block(box)

        for _ in range(21):
            once()
        sink.time(f"{label} | {row}", once, flops=W.gpt_flops(cfg),
                  tokens=cfg["batch"] * cfg["block"], rss=True,
                  measure_args=dict(min_time=4.0, max_time=18.0, min_samples=11),
                  loss_first=float(losses[0]), loss_20=float(losses[20]))


def w1(sink):
    bench_gpt(sink, "micro")


def w2(sink):
    bench_gpt(sink, "baby")
    bench_gpt(sink, "baby", "step bf16", jnp.bfloat16)


# ------------------------------------------------------------------ GPT-2 inference
CACHE = 256


def gpt2_forward(params, tokens, pos, kc, vc, heads, last_only=True):
    """tokens (1, T) at positions pos..pos+T-1; caches (L, heads, CACHE, hd)."""
    T = tokens.shape[1]
    d = params["wte"].shape[1]
    hd = d // heads
    h = params["wte"][tokens[0]] + lax.dynamic_slice(params["wpe"], (pos, 0), (T, d))
    visible = jnp.arange(CACHE)[None, :] <= pos + jnp.arange(T)[:, None]
    nk, nv = [], []
    for i, p in enumerate(params["blocks"]):
        q, k, v = jnp.split(linear(layer_norm(h, p["ln1"]), p["qkv"]), 3, -1)
        f = lambda t: t.reshape(T, heads, hd).transpose(1, 0, 2)
        K = lax.dynamic_update_slice(kc[i], f(k), (0, pos, 0))
        V = lax.dynamic_update_slice(vc[i], f(v), (0, pos, 0))
        nk.append(K)
        nv.append(V)
        s = (f(q) @ K.transpose(0, 2, 1)) * (1.0 / hd ** 0.5)
        s = jnp.where(visible[None], s, -jnp.inf)
        y = jax.nn.softmax(s, -1) @ V
        h = h + linear(y.transpose(1, 0, 2).reshape(T, d), p["proj"])
        g = jax.nn.gelu(linear(layer_norm(h, p["ln2"]), p["fc"]), approximate=True)
        h = h + linear(g, p["out"])
    h = layer_norm(h[-1:], params["lnf"])
    return jnp.argmax(h @ params["wte"].T, -1).astype(jnp.int32)[None, :], nk, nv


def w3(sink):
    cfg = W.GPT2
    H, L, hd = cfg["heads"], cfg["layers"], cfg["d"] // cfg["heads"]
    params = dev(W.gpt_params(cfg, tied=True))
    prompt = dev(np.random.default_rng(11).integers(0, cfg["vocab"], (1, 128), dtype=np.int32))
    new = lambda: [jnp.zeros((H, CACHE, hd), jnp.float32) for _ in range(L)]
    prefill = jax.jit(lambda p, t, k, v: gpt2_forward(p, t, 0, k, v, H))
    decode = jax.jit(lambda p, t, pos, k, v: gpt2_forward(p, t, pos, k, v, H),
                     donate_argnums=(3, 4))
    k0, v0 = block(new()), block(new())
    sink.time("jax jit | prefill 128", lambda: block(prefill(params, prompt, k0, v0)), rss=True,
              tokens=128, measure_args=dict(min_time=4.0))
    got = []

    def generate():
        t, k, v = block(prefill(params, prompt, k0, v0))
        out = []
        a = time.perf_counter()
        for i in range(64):
            t, k, v = decode(params, t, 128 + i, k, v)
            out.append(t)
            block(t)
        rate.append(64 / (time.perf_counter() - a))
        got[:] = [int(q[0, 0]) for q in out[:8]]

    rate = []
    generate()
    rate.clear()
    for _ in range(7):
        generate()
    rate.sort()
    sink.add("jax jit | decode",
             {"median_ms": 1e3 / rate[3], "min_ms": 1e3 / rate[-1], "max_ms": 1e3 / rate[0],
              "samples": 7, "tokens_per_s": rate[3], "peak_rss_mib": M.peak_rss_mib()},
             check=got[:8])


# ------------------------------------------------------------------ MLP / CNN
def xent(logits, y):
    return -jnp.mean(jnp.take_along_axis(jax.nn.log_softmax(logits, -1), y[:, None], -1))


def mlp(params, x):
    for p in params[:-1]:
        x = jax.nn.relu(linear(x, p))
    return linear(x, params[-1])


def mlp_loss(params, x, y):
    return xent(mlp(params, x), y)


def run_train(sink, name, step, box, measure_args=None, **kw):
    losses = []

    def once():
        *box[:], loss = step(*box)
        losses.append(block(loss))
        block(box)

    for _ in range(21):
        once()
    sink.time(name, once, rss=True, loss_first=float(losses[0]), loss_20=float(losses[20]),
              measure_args=measure_args, **kw)


def w4(sink):
    x, y = dev(W.mlp_batch())

    def step(params, vel, x, y):
        loss, g = jax.value_and_grad(mlp_loss)(params, x, y)
        vel = tree_map(lambda v, g: 0.9 * v + g, vel, g)
        return tree_map(lambda p, v: p - 0.01 * v, params, vel), vel, loss

    for label, donate in (("jax jit | step", ()), ("jax jit donated | step", (0, 1))):
        f = jax.jit(step, donate_argnums=donate)
        params = dev(W.mlp_params())
        run_train(sink, label, lambda p, v: f(p, v, x, y),
                  [params, tree_map(jnp.zeros_like, params)])


def conv(x, p):
    y = lax.conv_general_dilated(x, p["w"], (1, 1), "VALID",
                                 dimension_numbers=("NHWC", "HWIO", "NHWC"))
    return jax.nn.relu(y + p["b"])


def cnn_loss(params, x, y):
    h = conv(conv(x, params["c1"]), params["c2"])
    h = lax.reduce_window(h, -jnp.inf, lax.max, (1, 2, 2, 1), (1, 2, 2, 1), "VALID")
    h = h.reshape(h.shape[0], -1)
    return xent(linear(jax.nn.relu(linear(h, params["d1"])), params["d2"]), y)


def w5(sink):
    x, y = dev(W.cnn_batch())

    def step(params, x, y):
        loss, g = jax.value_and_grad(cnn_loss)(params, x, y)
        return tree_map(lambda p, g: p - 0.01 * g, params, g), loss

    for label, donate in (("jax jit | step", ()), ("jax jit donated | step", (0,))):
        f = jax.jit(step, donate_argnums=donate)
        run_train(sink, label, lambda p: f(p, x, y), [dev(W.cnn_params())],
                  measure_args=dict(min_time=3.0, max_time=10.0, min_samples=7))


# ------------------------------------------------------------------ kernels
def w6_fns():
    return {
        "gelu_tanh(x*w+b) 16M": (lambda x, w, b: jax.nn.gelu(x * w + b, approximate=True), "x w b"),
        "softmax rows 4096x4096": (lambda s: jax.nn.softmax(s, -1), "sq"),
        "layernorm 8192x1024": (lambda x, w, b: layer_norm(x, {"g": w, "b": b}), "ln w b"),
        "sum 16M": (jnp.sum, "x"),
        "column sum 4096x4096": (lambda s: jnp.sum(s, 0), "sq"),
        "transpose 4096x4096": (lambda s: s.T, "sq"),
        "exp 16M": (jnp.exp, "x"), "tanh 16M": (jnp.tanh, "x"),
        "log 16M": (jnp.log, "pos"), "erf 16M": (jax.scipy.special.erf, "x"),
    }


def w6(sink):
    d = dev(W.w6_data())
    for name, (f, args) in w6_fns().items():
        a = [d[k] for k in args.split()]
        g = jax.jit(f)
        chk = float(jnp.sum(g(*a).astype(jnp.float32)[..., :4]) if "sum 16M" not in name else g(*a))
        sink.time(f"jax jit | {name}", lambda: block(g(*a)), bytes=W.W6_BYTES[name], check=chk,
                  measure_args=dict(min_time=1.0))
    # the same with the input buffer donated, so that no fresh output pages are touched
    for name in ("gelu_tanh(x*w+b) 16M", "tanh 16M"):
        f, args = w6_fns()[name]
        rest = [d[k] for k in args.split()[1:]]
        g = jax.jit(f, donate_argnums=(0,))
        box = [jnp.array(d["x"])]

        def once():
            box[0] = block(g(box[0], *rest))

        sink.time(f"jax jit donated | {name}", once, bytes=W.W6_BYTES[name],
                  measure_args=dict(min_time=1.0))


def w7(sink):
    r = np.random.default_rng(12)
    mm = jax.jit(jnp.matmul)
    for n in W.MATMUL_SIZES:
        a, b = (dev(r.standard_normal((n, n), dtype=np.float32)) for _ in range(2))
        sink.time(f"jax jit | f32 {n}", lambda: block(mm(a, b)), flops=2.0 * n ** 3,
                  measure_args=dict(min_time=1.0))
    for label, bt, m, k, n in W.BATCHED:
        a = dev(r.standard_normal((bt, m, k), dtype=np.float32))
        b = dev(r.standard_normal((bt, k, n), dtype=np.float32))
        sink.time(f"jax jit | {label}", lambda: block(mm(a, b)), flops=2.0 * bt * m * k * n,
                  measure_args=dict(min_time=1.0))
    for n in (1024, 2048):
        a, b = (dev(r.standard_normal((n, n), dtype=np.float32)).astype(jnp.bfloat16)
                for _ in range(2))
        sink.time(f"jax jit | bf16 {n}", lambda: block(mm(a, b)), flops=2.0 * n ** 3,
                  measure_args=dict(min_time=1.0))


def w8(sink):
    x = dev(np.arange(8, dtype=np.float32))
    f = jax.jit(lambda x: x + 1)
    sink.time("jax jit | jit x+1 (8,)", lambda: block(f(x)))
    sink.time("jax eager | eager x+1 (8,)", lambda: block(x + 1))
    n = [x]

    def chain():
        for _ in range(100):
            n[0] = f(n[0])
        block(n[0])

    row = M.measure(chain)
    sink.add("jax jit | jit x+1 (8,), 100 chained calls",
             {k: (v / 100 if k.endswith("_ms") else v) for k, v in row.items()})
    tree = {f"p{i:03d}": dev(np.ones(16, np.float32)) for i in range(200)}
    g = jax.jit(lambda t: tree_map(lambda v: v * 0.9, t))
    sink.time("jax jit | 200-leaf tree*0.9", lambda: block(g(tree)))
    gd = jax.jit(lambda t: tree_map(lambda v: v * 0.9, t), donate_argnums=(0,))
    box = [tree_map(jnp.array, tree)]

    def once():
        box[0] = block(gd(box[0]))

    sink.time("jax jit donated | 200-leaf tree*0.9 in place", once)


# ------------------------------------------------------------------ compile latency
def w9_child(name):
    cfg, step, args = gpt_setup(name)
    f = jax.jit(step, donate_argnums=(0, 1))
    t0 = time.perf_counter()
    traced = f.trace(*args)
    t1 = time.perf_counter()
    lowered = traced.lower()
    t2 = time.perf_counter()
    compiled = lowered.compile()
    t3 = time.perf_counter()
    block(compiled(*args))
    t4 = time.perf_counter()
    import json
    print(json.dumps(dict(trace=t1 - t0, lower=t2 - t1, compile=t3 - t2, first_run=t4 - t3,
                          total=t4 - t0, import_s=IMPORT_S)))


def w9(sink):
    for name in ("micro", "baby"):
        rows = [M.run_child(__file__, ["--w9-child", name]) for _ in range(5)]
        sink.add(f"jax | cold {W.GPT_WORKLOADS[name]}", M.compile_row(rows))
        cache = M.fresh_dir()
        env = {"JAX_COMPILATION_CACHE_DIR": cache,
               "JAX_PERSISTENT_CACHE_MIN_COMPILE_TIME_SECS": "0",
               "JAX_PERSISTENT_CACHE_MIN_ENTRY_SIZE_BYTES": "-1"}
        M.run_child(__file__, ["--w9-child", name], env)
        rows = [M.run_child(__file__, ["--w9-child", name], env) for _ in range(3)]
        sink.add(f"jax disk cache | cached {W.GPT_WORKLOADS[name]}", M.compile_row(rows))


# ------------------------------------------------------------------ composite transforms
def bs_price(S, K, T, sigma, r=0.02):
    cdf = lambda z: 0.5 * (1.0 + lax.erf(z * 0.7071067811865476))
    sq = sigma * jnp.sqrt(T)
    d1 = (jnp.log(S / K) + (r + 0.5 * sigma * sigma) * T) / sq
    return S * cdf(d1) - K * jnp.exp(-r * T) * cdf(d1 - sq)


def w10(sink):
    # per-example gradients
    params = dev(W.mlp_params())
    x, y = dev(W.mlp_batch())
    one = lambda p, xi, yi: mlp_loss(p, xi[None], yi[None])
    per = jax.jit(jax.vmap(jax.grad(one), (None, 0, 0)))
    chk = float(sum(jnp.sum(jnp.abs(v)) for v in jax.tree_util.tree_leaves(per(params, x, y))))
    sink.time("jax jit | per-example grads MLP b128", lambda: block(per(params, x, y)), check=chk,
              measure_args=dict(min_time=4.0))

    # Hessian
    flat, X, Y = dev(W.tanh_mlp_data())

    def loss(f):
        w1, b1, w2, b2 = f[:512].reshape(32, 16), f[512:528], f[528:544].reshape(16, 1), f[544:]
        return jnp.mean((jnp.tanh(X @ w1 + b1) @ w2 + b2 - Y) ** 2)

    hes = jax.jit(jax.hessian(loss))
    sink.time("jax jit | hessian 32-16-1 (545x545)", lambda: block(hes(flat)),
              check=float(jnp.sum(jnp.abs(hes(flat)))))

    # LSTM
    p = dev(W.lstm_params())
    xs, ys = dev(W.lstm_batch())

    def lstm_loss(p, xs, ys):
        pre = xs @ p["wx"] + p["b"]

        def cell(hc, a):
            h, c = hc
            i, f, g, o = jnp.split(a + h @ p["wh"], 4, -1)
            c = jax.nn.sigmoid(f) * c + jax.nn.sigmoid(i) * jnp.tanh(g)
            h = jax.nn.sigmoid(o) * jnp.tanh(c)
            return (h, c), h

        z = jnp.zeros((xs.shape[1], 128), jnp.float32)
        _, hs = lax.scan(cell, (z, z), pre)
        return jnp.mean((hs - ys) ** 2)

    def lstm_step(p, xs, ys):
        loss, g = jax.value_and_grad(lstm_loss)(p, xs, ys)
        return tree_map(lambda a, b: a - 0.1 * b, p, g), loss

    f = jax.jit(lstm_step, donate_argnums=(0,))
    run_train(sink, "jax jit | LSTM train step", lambda q: f(q, xs, ys), [p])

    # Black-Scholes
    d = dev(W.bs_data())

    def greeks(S, K, T, sigma):
        price = bs_price(S, K, T, sigma)
        delta, vega = jax.grad(bs_price, (0, 3))(S, K, T, sigma)
        return price, delta, jax.grad(jax.grad(bs_price, 0), 0)(S, K, T, sigma), vega

    g = jax.jit(jax.vmap(greeks))
    a = (d["S"], d["K"], d["T"], d["sigma"])
    sink.time("jax jit | Black-Scholes greeks 1M", lambda: block(g(*a)),
              check=[float(jnp.mean(v)) for v in g(*a)])

    # Mandelbrot
    cr, ci = dev(W.mandel_grid())

    def body(cr, ci):
        def f(_, s):
            zr, zi, n = s
            inside = zr * zr + zi * zi <= 4.0
            return (jnp.where(inside, zr * zr - zi * zi + cr, zr),
                    jnp.where(inside, 2 * zr * zi + ci, zi), n + inside)
        return f

    def mandel(cr, ci):
        z = jnp.zeros_like(cr)
        return lax.fori_loop(0, 100, body(cr, ci), (z, z, jnp.zeros(cr.shape, jnp.int32)))[2]

    m = jax.jit(mandel)
    sink.time("jax jit | Mandelbrot 1024^2", lambda: block(m(cr, ci)),
              check=int(jnp.sum(m(cr, ci))), measure_args=dict(min_time=3.0))

    def pixel(cr, ci):
        def cond(s):
            return (s[2] < 100) & (s[0] * s[0] + s[1] * s[1] <= 4.0)

        def step(s):
            zr, zi, n = s
            return zr * zr - zi * zi + cr, 2 * zr * zi + ci, n + 1
        return lax.while_loop(cond, step, (jnp.float32(0), jnp.float32(0), jnp.int32(0)))[2]

    m2 = jax.jit(jax.vmap(jax.vmap(pixel)))
    sink.time("jax jit | Mandelbrot 1024^2 vmap(while)", lambda: block(m2(cr, ci)),
              check=int(jnp.sum(m2(cr, ci))), measure_args=dict(min_time=3.0))


# ------------------------------------------------------------------ selection, windows, loops, single operations
def check_sum(value):
    return [float(np.sum(np.asarray(value, np.float64)))]


def check_abs(value):
    return [float(np.sum(np.abs(np.asarray(value, np.float64))))]


def w11(sink):
    d = dev(W.selection_data())
    i = d["indices"]
    rows = {
        "argmax axis 1 (4096,1024)": (lambda x: jnp.argmax(x, 1), "table"),
        "max axis 1 (4096,1024)": (lambda x: jnp.max(x, 1), "table"),
        "sort 1M": (jnp.sort, "line"),
        "argsort 1M": (jnp.argsort, "line"),
        "top 64 of (4096,1024)": (lambda x: lax.top_k(x, 64)[0], "table"),
        "cumsum 1M": (jnp.cumsum, "line"),
        "cumsum axis 0 (4096,1024)": (lambda x: jnp.cumsum(x, 0), "table"),
        "median axis 1 (4096,1024)": (lambda x: jnp.median(x, 1), "table"),
        "sin 4M": (jnp.sin, "table"),
        "pow(x,1.7) 4M": (lambda x: jnp.power(x, 1.7), "positive"),
        "roll axis 1 (4096,1024)": (lambda x: jnp.roll(x, 100, 1), "table"),
        "embedding of 32768 in (50257,256)": (lambda x: x[i], "rows"),
        "scatter-add of 32768 in (50257,256)": (lambda x: jnp.zeros_like(x).at[i].add(1.0), "rows"),
        "histogram of 1M in 1000": (
            lambda x: jnp.zeros(1000, jnp.int32).at[jnp.clip(x * 100 + 500, 0, 999).astype(jnp.int32)].add(1), "line"),
    }
    for name, (f, key) in rows.items():
        g, x = jax.jit(f), d[key]
        sink.time(f"jax jit | {name}", lambda: block(g(x)), check=check_sum(g(x)), measure_args=dict(min_time=1.0))


def w12(sink):
    d = dev(W.window_data())
    channels = d["images"].shape[-1]
    depthwise = jax.jit(lambda x, k: lax.conv_general_dilated(
        x, k, (1, 1), "SAME", dimension_numbers=("NHWC", "HWIO", "NHWC"), feature_group_count=channels))
    pool = lambda x: jnp.sum(lax.reduce_window(x, -jnp.inf, lax.max, (1, 2, 2, 1), (1, 2, 2, 1), "VALID") ** 2)
    pool_gradient = jax.jit(jax.grad(pool))
    volume = lambda k, x, c: jnp.sum(
        lax.conv_general_dilated(x, k, (1, 1, 1), "SAME", dimension_numbers=("NDHWC", "DHWIO", "NDHWC")) * c)
    weight_gradient = jax.jit(jax.grad(volume))
    for name, f in (
        ("depthwise 3x3 (8,56,56,64)", lambda: depthwise(d["images"], d["depthwise"])),
        ("max pool 2x2 gradient (8,56,56,64)", lambda: pool_gradient(d["images"])),
        ("conv3d weight gradient (4,16,16,16,32)", lambda: weight_gradient(d["kernel3d"], d["volumes"], d["cotangent3d"])),
    ):
        sink.time(f"jax jit | {name}", lambda: block(f()), check=check_abs(f()), measure_args=dict(min_time=1.0))


def w13(sink):
    n, x = W.SCAN_STEPS, dev(np.linspace(0, 1, 16, dtype=np.float32))
    forward = lambda x: lax.scan(lambda h, _: (jnp.sin(h) * 0.9 + 0.1, None), x, None, n)[0]
    matrix = dev(np.eye(16, dtype=np.float32) * 0.5)
    by_matrix = lambda x: lax.scan(lambda h, _: (jnp.tanh(matrix @ h) + 0.1, None), x, None, n)[0]
    loop = lambda x: lax.while_loop(lambda s: s[1] < n, lambda s: (jnp.sin(s[0]) * 0.9 + 0.1, s[1] + 1), (x, jnp.int32(0)))[0]
    for name, f in (
        ("scan f32[16], 10,000 steps", forward),
        ("gradient of scan f32[16], 10,000 steps", jax.grad(lambda x: jnp.sum(forward(x)))),
        ("scan f32[16] by a 16x16 matrix, 10,000 steps", by_matrix),
        ("while f32[16], 10,000 steps", loop),
    ):
        g = jax.jit(f)
        sink.time(f"jax jit | {name}", lambda: block(g(x)), check=check_sum(g(x)), measure_args=dict(min_time=1.0))


def w14(sink):
    d = dev(W.eager_data())
    x, w = d["x"], d["w"]
    unit = {"g": jnp.ones(1024), "b": jnp.zeros(1024)}
    for name, f in (
        ("eager exp 1M", lambda: jnp.exp(x)), ("eager softmax 1024x1024", lambda: jax.nn.softmax(x, -1)),
        ("eager matmul 1024", lambda: x @ w), ("eager layernorm 1024x1024", lambda: layer_norm(x, unit)),
        ("eager x*2+1 1M", lambda: x * 2 + 1), ("eager sum 1M", lambda: jnp.sum(x)),
    ):
        sink.time(f"jax eager | {name}", lambda: block(f()), check=check_abs(f()), measure_args=dict(min_time=1.0))



if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "--w9-child":
        w9_child(sys.argv[2])
    else:
        sys.exit(M.main(__file__, versions, dict(W1=w1, W2=w2, W3=w3, W4=w4, W5=w5, W6=w6, W7=w7,
                                                 W8=w8, W9=w9, W10=w10, W11=w11, W12=w12,
                                                 W13=w13, W14=w14)))

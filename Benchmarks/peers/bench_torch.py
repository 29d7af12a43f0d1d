"""PyTorch (CPU), eager and torch.compile (inductor), on the peer workloads.
Usage: python bench_torch.py --json OUT [--only W1,W7] [--threads N]. See README.md."""
import json
import os
import sys
import time

import measurement as M
import workloads as W

_T = M.early_threads()
_t0 = time.perf_counter()
import numpy as np                                    # noqa: E402
import torch                                          # noqa: E402
import torch.nn.functional as F                       # noqa: E402
from torch import nn                                  # noqa: E402
IMPORT_S = time.perf_counter() - _t0
torch.set_num_threads(_T)

t_ = torch.from_numpy


def versions():
    return {"torch": torch.__version__, "numpy": np.__version__,
            "mkl": str(torch.backends.mkl.is_available()),
            "onednn": str(torch.backends.mkldnn.is_available()),
            "cpu_capability": torch.backends.cpu.get_cpu_capability()}


def lin(p):
    m = nn.Linear(p["w"].shape[0], p["w"].shape[1])
    with torch.no_grad():
        m.weight.copy_(t_(p["w"].T.copy()))
        m.bias.copy_(t_(p["b"]))
    return m


# ------------------------------------------------------------------ GPT
class Block(nn.Module):
    def __init__(self, p, d, heads):
        super().__init__()
        self.heads, self.d = heads, d
        self.ln1, self.ln2 = nn.LayerNorm(d), nn.LayerNorm(d)
        self.qkv, self.proj, self.fc, self.out = (lin(p[k]) for k in ("qkv", "proj", "fc", "out"))

    def forward(self, x):
        B, T, d = x.shape
        q, k, v = self.qkv(self.ln1(x)).split(d, -1)
        f = lambda t: t.view(B, T, self.heads, d // self.heads).transpose(1, 2)
        y = F.scaled_dot_product_attention(f(q), f(k), f(v), is_causal=True)
        x = x + self.proj(y.transpose(1, 2).reshape(B, T, d))
        return x + self.out(F.gelu(self.fc(self.ln2(x)), approximate="tanh"))

    def cached(self, x, pos, K, V, mask):
        """x (1, T, d) written at pos..pos+T-1 of K, V (1, heads, CACHE, hd)."""
        B, T, d = x.shape
        q, k, v = self.qkv(self.ln1(x)).split(d, -1)
        f = lambda t: t.view(B, T, self.heads, d // self.heads).transpose(1, 2)
        K.index_copy_(2, pos, f(k))
        V.index_copy_(2, pos, f(v))
        y = F.scaled_dot_product_attention(f(q), K, V, attn_mask=mask)
        x = x + self.proj(y.transpose(1, 2).reshape(B, T, d))
        return x + self.out(F.gelu(self.fc(self.ln2(x)), approximate="tanh"))


class GPT(nn.Module):
    def __init__(self, cfg, params, tied=False):
        super().__init__()
        d = cfg["d"]
        self.wte = nn.Parameter(t_(params["wte"].copy()))
        self.wpe = nn.Parameter(t_(params["wpe"].copy()))
        self.blocks = nn.ModuleList(Block(p, d, cfg["heads"]) for p in params["blocks"])
        self.lnf = nn.LayerNorm(d)
        self.head = None if tied else lin(params["head"])

    def forward(self, x, y):
        h = F.embedding(x, self.wte) + self.wpe[: x.shape[1]]
        for b in self.blocks:
            h = b(h)
        logits = self.head(self.lnf(h))
        return F.cross_entropy(logits.flatten(0, 1), y.flatten())

    def infer(self, tokens, pos, caches, mask):
        h = F.embedding(tokens, self.wte) + self.wpe[pos]
        for b, (K, V) in zip(self.blocks, caches):
            h = b.cached(h, pos, K, V, mask)
        return F.linear(self.lnf(h[:, -1:]), self.wte).argmax(-1)


def gpt_setup(name):
    cfg = W.GPT[name]
    m = GPT(cfg, W.gpt_params(cfg))
    o = W.ADAMW
    opt = torch.optim.AdamW(m.parameters(), lr=o["lr"], betas=(o["b1"], o["b2"]), eps=o["eps"],
                            weight_decay=o["wd"], fused=True)
    x, y = (t_(a).long() for a in W.gpt_batch(cfg))
    return cfg, m, opt, x, y


def gpt_variant(sink, name, label, compiled, row="step", narrow=False):
    cfg, m, opt, x, y = gpt_setup(name)
    f = torch.compile(m, fullgraph=True) if compiled else m
    params = list(m.parameters())
    losses = []

    def once():
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=narrow):
            loss = f(x, y)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(params, W.ADAMW["clip"])
        opt.step()
        opt.zero_grad(set_to_none=True)
        losses.append(loss.item())

    for _ in range(21):
        once()
    sink.time(f"torch {label} | {row}", once, flops=W.gpt_flops(cfg),
              tokens=cfg["batch"] * cfg["block"], rss=True,
              measure_args=dict(min_time=4.0, max_time=18.0, min_samples=11),
              loss_first=losses[0], loss_20=losses[20])


def bench_gpt(sink, name):
    for label, comp in (("eager", False), ("compile", True)):
        sink.attempt(f"torch {label} | step", lambda: gpt_variant(sink, name, label, comp))


def w1(sink):
    bench_gpt(sink, "micro")


def w2(sink):
    bench_gpt(sink, "baby")
    for label, comp in (("eager", False), ("compile", True)):
        sink.attempt(f"torch {label} | step bf16", lambda: gpt_variant(sink, "baby", label, comp, "step bf16", narrow=True))


CACHE = 256


@torch.no_grad()
def w3_variant(sink, label, compiled):
    cfg = W.GPT2
    m = GPT(cfg, W.gpt_params(cfg, tied=True), tied=True).eval()
    hd = cfg["d"] // cfg["heads"]
    caches = [tuple(torch.zeros(1, cfg["heads"], CACHE, hd) for _ in range(2))
              for _ in range(cfg["layers"])]
    prompt = t_(np.random.default_rng(11).integers(0, cfg["vocab"], (1, 128), dtype=np.int32)).long()
    span = torch.arange(CACHE)
    p0 = torch.arange(128)
    mask0 = span[None, :] <= p0[:, None]
    pre = torch.compile(m.infer, fullgraph=True, dynamic=False) if compiled else m.infer
    dec = torch.compile(lambda *a: m.infer(*a), fullgraph=True, dynamic=False) if compiled else m.infer
    sink.time(f"torch {label} | prefill 128", lambda: pre(prompt, p0, caches, mask0), rss=True,
              tokens=128, measure_args=dict(min_time=4.0))
    rate, out = [], []

    def generate():
        t = pre(prompt, p0, caches, mask0)
        out.clear()
        a = time.perf_counter()
        for i in range(64):
            pos = torch.tensor([128 + i])
            t = dec(t, pos, caches, (span <= pos)[None, :])
            out.append(int(t))
        rate.append(64 / (time.perf_counter() - a))

    generate()
    rate.clear()
    for _ in range(7):
        generate()
    rate.sort()
    sink.add(f"torch {label} | decode",
             {"median_ms": 1e3 / rate[3], "min_ms": 1e3 / rate[-1], "max_ms": 1e3 / rate[0],
              "samples": 7, "tokens_per_s": rate[3], "peak_rss_mib": M.peak_rss_mib()},
             check=out[:8])


def w3(sink):
    for label, comp in (("eager", False), ("compile", True)):
        sink.attempt(f"torch {label} | prefill 128", lambda: w3_variant(sink, label, comp))


# ------------------------------------------------------------------ MLP / CNN
def train_loop(sink, label, model, x, y, opt, compiled, measure_args=None):
    loss_fn = lambda x, y: F.cross_entropy(model(x), y)
    f = torch.compile(loss_fn, fullgraph=True) if compiled else loss_fn
    losses = []

    def once():
        loss = f(x, y)
        loss.backward()
        opt.step()
        opt.zero_grad(set_to_none=True)
        losses.append(loss.item())

    for _ in range(21):
        once()
    sink.time(label, once, rss=True, loss_first=losses[0], loss_20=losses[20],
              measure_args=measure_args)


def make_mlp():
    p = W.mlp_params()
    return nn.Sequential(lin(p[0]), nn.ReLU(), lin(p[1]), nn.ReLU(), lin(p[2]))


def w4(sink):
    x, y = W.mlp_batch()
    for label, comp in (("torch eager | step", False), ("torch compile | step", True)):
        def go():
            m = make_mlp()
            opt = torch.optim.SGD(m.parameters(), lr=0.01, momentum=0.9, fused=True)
            train_loop(sink, label, m, t_(x), t_(y).long(), opt, comp)
        sink.attempt(label, go)


class CNN(nn.Module):
    def __init__(self):
        super().__init__()
        p = W.cnn_params()
        self.c1, self.c2 = nn.Conv2d(1, 32, 3), nn.Conv2d(32, 64, 3)
        with torch.no_grad():
            for m, k in ((self.c1, "c1"), (self.c2, "c2")):
                m.weight.copy_(t_(p[k]["w"].transpose(3, 2, 0, 1).copy()))
            # rows of dense1 from (h, w, c) to torch's (c, h, w) order
            w = p["d1"]["w"].reshape(12, 12, 64, 128).transpose(2, 0, 1, 3).reshape(9216, 128)
            self.c1.bias.zero_()
            self.c2.bias.zero_()
        self.d1, self.d2 = lin({"w": w, "b": p["d1"]["b"]}), lin(p["d2"])

    def forward(self, x):
        h = F.max_pool2d(F.relu(self.c2(F.relu(self.c1(x)))), 2)
        return self.d2(F.relu(self.d1(h.flatten(1))))


def w5(sink):
    x, y = W.cnn_batch()
    x = t_(x.transpose(0, 3, 1, 2).copy())
    for label, comp, cl in (("torch eager | step", False, False), ("torch eager channels last | step", False, True),
                            ("torch compile | step", True, False)):
        def go():
            m, xx = CNN(), x
            if cl:
                m, xx = m.to(memory_format=torch.channels_last), x.to(memory_format=torch.channels_last)
            opt = torch.optim.SGD(m.parameters(), lr=0.01, fused=True)
            train_loop(sink, label, m, xx, t_(y).long(), opt, comp, dict(min_time=3.0, max_time=10.0, min_samples=7))
        sink.attempt(label, go)


# ------------------------------------------------------------------ kernels
@torch.no_grad()
def w6(sink):
    d = {k: t_(v) for k, v in W.w6_data().items()}
    fns = {
        "gelu_tanh(x*w+b) 16M": (lambda x, w, b: F.gelu(x * w + b, approximate="tanh"), "x w b"),
        "softmax rows 4096x4096": (lambda s: torch.softmax(s, -1), "sq"),
        "layernorm 8192x1024": (lambda x, w, b: F.layer_norm(x, (1024,), w, b), "ln w b"),
        "sum 16M": (torch.sum, "x"),
        "column sum 4096x4096": (lambda s: torch.sum(s, 0), "sq"),
        "transpose 4096x4096": (lambda s: s.t().contiguous(), "sq"),
        "exp 16M": (torch.exp, "x"), "tanh 16M": (torch.tanh, "x"),
        "log 16M": (torch.log, "pos"), "erf 16M": (torch.erf, "x"),
    }
    ma = dict(min_time=1.0)
    for name, (f, args) in fns.items():
        a = [d[k] for k in args.split()]
        chk = float(f(*a)) if name == "sum 16M" else float(f(*a)[..., :4].sum())
        sink.time(f"torch eager | {name}", lambda: f(*a), bytes=W.W6_BYTES[name], check=chk,
                  measure_args=ma)

        def go():
            g = torch.compile(f, fullgraph=True, dynamic=False)
            g(*a)
            sink.time(f"torch compile | {name}", lambda: g(*a), bytes=W.W6_BYTES[name],
                      measure_args=ma)
        sink.attempt(f"torch compile | {name}", go)
    out = torch.empty_like(d["x"])
    for name, f, k in (("exp 16M", torch.exp, "x"), ("tanh 16M", torch.tanh, "x"),
                       ("log 16M", torch.log, "pos"), ("erf 16M", torch.erf, "x")):
        sink.time(f"torch eager out= | {name}", lambda: f(d[k], out=out), bytes=W.W6_BYTES[name],
                  measure_args=ma)


@torch.no_grad()
def w7(sink):
    r = np.random.default_rng(12)
    ma = dict(min_time=1.0)
    for n in W.MATMUL_SIZES:
        a, b = (t_(r.standard_normal((n, n), dtype=np.float32)) for _ in range(2))
        sink.time(f"torch eager | f32 {n}", lambda: a @ b, flops=2.0 * n ** 3, measure_args=ma)
    for label, bt, m, k, n in W.BATCHED:
        a = t_(r.standard_normal((bt, m, k), dtype=np.float32))
        b = t_(r.standard_normal((bt, k, n), dtype=np.float32))
        sink.time(f"torch eager | {label}", lambda: torch.bmm(a, b), flops=2.0 * bt * m * k * n,
                  measure_args=ma)
    for n in (1024, 2048):
        a, b = (t_(r.standard_normal((n, n), dtype=np.float32)).bfloat16() for _ in range(2))
        sink.time(f"torch eager | bf16 {n}", lambda: a @ b, flops=2.0 * n ** 3, measure_args=ma)


@torch.no_grad()
def w8(sink):
    x = torch.arange(8, dtype=torch.float32)
    sink.time("torch eager | eager x+1 (8,)", lambda: x + 1)

    def go():
        f = torch.compile(lambda x: x + 1, fullgraph=True, dynamic=False)
        f(x)
        sink.time("torch compile | jit x+1 (8,)", lambda: f(x))
    sink.attempt("torch compile | jit x+1 (8,)", go)
    tree = {f"p{i:03d}": torch.ones(16) for i in range(200)}
    sink.time("torch eager | 200-leaf tree*0.9", lambda: {k: v * 0.9 for k, v in tree.items()})
    sink.time("torch eager _foreach_mul | 200-leaf tree*0.9",
              lambda: torch._foreach_mul(list(tree.values()), 0.9))

    def go2():
        g = torch.compile(lambda t: {k: v * 0.9 for k, v in t.items()}, fullgraph=True, dynamic=False)
        g(tree)
        sink.time("torch compile | 200-leaf tree*0.9", lambda: g(tree))
    sink.attempt("torch compile | 200-leaf tree*0.9", go2)


# ------------------------------------------------------------------ compile latency
def w9_child(name):
    """First call of compiled forward+backward, then eager clip + fused AdamW."""
    cfg, m, opt, x, y = gpt_setup(name)
    import torch._inductor.compile_fx  # noqa: F401  the compiler's own modules, imported up front
    import torch._dynamo               # noqa: F401
    f = torch.compile(m, fullgraph=True)
    t0 = time.perf_counter()
    loss = f(x, y)
    t1 = time.perf_counter()
    loss.backward()
    t2 = time.perf_counter()
    torch.nn.utils.clip_grad_norm_(list(m.parameters()), 1.0)
    opt.step()
    loss.item()
    t3 = time.perf_counter()
    print(json.dumps(dict(forward=t1 - t0, backward=t2 - t1, optimizer=t3 - t2, total=t3 - t0,
                          import_s=IMPORT_S)))


def w9(sink):
    for name in ("micro", "baby"):
        rows = []
        for _ in range(3 if name == "micro" else 2):
            cache = M.fresh_dir()
            env = {"TORCHINDUCTOR_CACHE_DIR": cache}
            rows.append(M.run_child(__file__, ["--w9-child", name], env))
        sink.add(f"torch compile | cold {W.GPT_WORKLOADS[name]}", M.compile_row(rows))
        rows = [M.run_child(__file__, ["--w9-child", name], env) for _ in range(3)]
        sink.add(f"torch compile disk cache | cached {W.GPT_WORKLOADS[name]}", M.compile_row(rows))


# ------------------------------------------------------------------ composite transforms
def w10(sink):
    from torch.func import functional_call, grad, hessian, vmap
    variants = (("torch eager", lambda f: f),
                ("torch compile", lambda f: torch.compile(f, fullgraph=True, dynamic=False)))
    ma = dict(min_time=3.0)

    m = make_mlp()
    params = {k: v.detach() for k, v in m.named_parameters()}
    x, y = W.mlp_batch()
    x, y = t_(x), t_(y).long()
    one = lambda p, xi, yi: F.cross_entropy(functional_call(m, p, (xi[None],)), yi[None])
    for label, wrap in variants:
        def go():
            f = wrap(vmap(grad(one), (None, 0, 0)))
            with torch.no_grad():
                chk = float(sum(v.abs().sum() for v in f(params, x, y).values()))
            sink.time(f"{label} | per-example grads MLP b128", lambda: f(params, x, y), check=chk,
                      measure_args=ma)
        sink.attempt(f"{label} | per-example grads MLP b128", go)

    flat, X, Y = (t_(a) for a in W.tanh_mlp_data())

    def loss(f):
        w1, b1, w2, b2 = f[:512].view(32, 16), f[512:528], f[528:544].view(16, 1), f[544:]
        return ((torch.tanh(X @ w1 + b1) @ w2 + b2 - Y) ** 2).mean()

    for label, wrap in variants:
        def go():
            h = wrap(hessian(loss))
            sink.time(f"{label} | hessian 32-16-1 (545x545)", lambda: h(flat),
                      check=float(h(flat).abs().sum()))
        sink.attempt(f"{label} | hessian 32-16-1 (545x545)", go)

    p = W.lstm_params()
    xs, ys = (t_(a) for a in W.lstm_batch())
    net = nn.LSTM(128, 128)
    with torch.no_grad():
        net.weight_ih_l0.copy_(t_(p["wx"].T.copy()))
        net.weight_hh_l0.copy_(t_(p["wh"].T.copy()))
        net.bias_ih_l0.zero_()
        net.bias_hh_l0.zero_()
    opt = torch.optim.SGD(net.parameters(), lr=0.1, fused=True)
    losses = []

    def lstm_step():
        l = ((net(xs)[0] - ys) ** 2).mean()
        l.backward()
        opt.step()
        opt.zero_grad(set_to_none=True)
        losses.append(l.item())

    for _ in range(21):
        lstm_step()
    sink.time("torch eager | LSTM train step", lstm_step, loss_first=losses[0],
              loss_20=losses[20])

    d = {k: t_(v) for k, v in W.bs_data().items()}

    def price(S, K, T, sigma, r=0.02):
        cdf = lambda z: 0.5 * (1 + torch.erf(z * 0.7071067811865476))
        sq = sigma * torch.sqrt(T)
        d1 = (torch.log(S / K) + (r + 0.5 * sigma * sigma) * T) / sq
        return S * cdf(d1) - K * torch.exp(-r * T) * cdf(d1 - sq)

    def greeks():
        S, v = d["S"].detach().requires_grad_(), d["sigma"].detach().requires_grad_()
        p = price(S, d["K"], d["T"], v)
        delta, vega = torch.autograd.grad(p.sum(), (S, v), create_graph=True)
        gamma, = torch.autograd.grad(delta.sum(), S)
        return p.detach(), delta.detach(), gamma, vega.detach()

    sink.time("torch eager | Black-Scholes greeks 1M", greeks,
              check=[float(v.mean()) for v in greeks()])

    def greeks_func(S, K, T, v):
        def s(S, v):
            p = price(S, K, T, v)
            return p.sum(), p

        def first(S, v):
            (ds, dv), p = grad(s, (0, 1), has_aux=True)(S, v)
            return ds.sum(), (p, ds, dv)
        gamma, (p, ds, dv) = grad(first, 0, has_aux=True)(S, v)
        return p, ds, gamma, dv

    def go():
        g = torch.compile(greeks_func, fullgraph=True, dynamic=False)
        a = (d["S"], d["K"], d["T"], d["sigma"])
        with torch.no_grad():
            chk = [float(v.mean()) for v in g(*a)]
            sink.time("torch compile | Black-Scholes greeks 1M", lambda: g(*a), check=chk)
    sink.attempt("torch compile | Black-Scholes greeks 1M", go)

    cr, ci = (t_(a) for a in W.mandel_grid())

    def mandel(cr, ci):
        zr, zi = torch.zeros_like(cr), torch.zeros_like(cr)
        n = torch.zeros(cr.shape, dtype=torch.int32)
        for _ in range(100):
            inside = zr * zr + zi * zi <= 4.0
            nr = torch.where(inside, zr * zr - zi * zi + cr, zr)
            zi = torch.where(inside, 2 * zr * zi + ci, zi)
            zr = nr
            n = n + inside
        return n

    with torch.no_grad():
        for label, wrap in variants:
            def go():
                f = wrap(mandel)
                sink.time(f"{label} | Mandelbrot 1024^2", lambda: f(cr, ci),
                          check=int(f(cr, ci).sum()), measure_args=ma)
            sink.attempt(f"{label} | Mandelbrot 1024^2", go)


# ------------------------------------------------------------------ selection, windows, single operations
def check_sum(value):
    return [float(value.double().sum())]


def check_abs(value):
    return [float(value.double().abs().sum())]


@torch.no_grad()
def w11(sink):
    d = {k: t_(v) for k, v in W.selection_data().items()}
    i = d["indices"].long()
    rows = {
        "argmax axis 1 (4096,1024)": (lambda x: torch.argmax(x, 1), "table"),
        "max axis 1 (4096,1024)": (lambda x: torch.amax(x, 1), "table"),
        "sort 1M": (lambda x: torch.sort(x, stable=True)[0], "line"),
        "argsort 1M": (lambda x: torch.argsort(x, stable=True), "line"),
        "top 64 of (4096,1024)": (lambda x: torch.topk(x, 64)[0], "table"),
        "cumsum 1M": (lambda x: torch.cumsum(x, 0), "line"),
        "cumsum axis 0 (4096,1024)": (lambda x: torch.cumsum(x, 0), "table"),
        "median axis 1 (4096,1024)": (lambda x: torch.quantile(x, 0.5, 1), "table"),
        "sin 4M": (torch.sin, "table"),
        "pow(x,1.7) 4M": (lambda x: torch.pow(x, 1.7), "positive"),
        "roll axis 1 (4096,1024)": (lambda x: torch.roll(x, 100, 1), "table"),
        "embedding of 32768 in (50257,256)": (lambda x: F.embedding(i, x), "rows"),
        "scatter-add of 32768 in (50257,256)": (
            lambda x: torch.zeros_like(x).index_add_(0, i, torch.ones(i.shape[0], x.shape[1])), "rows"),
        "histogram of 1M in 1000": (
            lambda x: torch.bincount(torch.clamp(x * 100 + 500, 0, 999).int(), minlength=1000), "line"),
    }
    for name, (f, key) in rows.items():
        x = d[key]
        sink.time(f"torch eager | {name}", lambda: f(x), check=check_sum(f(x)), measure_args=dict(min_time=1.0))


def w12(sink):
    d = {k: t_(v) for k, v in W.window_data().items()}
    for label, layout in (("torch eager", torch.contiguous_format), ("torch eager channels last", torch.channels_last)):
        x = d["images"].permute(0, 3, 1, 2).contiguous(memory_format=layout)
        k = d["depthwise"].permute(3, 2, 0, 1).contiguous()
        with torch.no_grad():
            f = lambda: F.conv2d(x, k, padding=1, groups=x.shape[1])
            sink.time(f"{label} | depthwise 3x3 (8,56,56,64)", f, check=check_abs(f()), measure_args=dict(min_time=1.0))
        leaf = x.clone(memory_format=torch.preserve_format).requires_grad_()

        def pool_gradient():
            return torch.autograd.grad((F.max_pool2d(leaf, 2) ** 2).sum(), leaf)[0]
        sink.time(f"{label} | max pool 2x2 gradient (8,56,56,64)", pool_gradient, check=check_abs(pool_gradient()),
                  measure_args=dict(min_time=1.0))
    x = d["volumes"].permute(0, 4, 1, 2, 3).contiguous()
    c = d["cotangent3d"].permute(0, 4, 1, 2, 3).contiguous()
    shape = d["kernel3d"].permute(4, 3, 0, 1, 2).shape
    f = lambda: torch.nn.grad.conv3d_weight(x, shape, c, padding=1)
    sink.time("torch eager | conv3d weight gradient (4,16,16,16,32)", f, check=check_abs(f()), measure_args=dict(min_time=1.0))


@torch.no_grad()
def w14(sink):
    x, w = (t_(W.eager_data()[k]) for k in ("x", "w"))
    for name, f in (
        ("eager exp 1M", lambda: torch.exp(x)), ("eager softmax 1024x1024", lambda: torch.softmax(x, -1)),
        ("eager matmul 1024", lambda: x @ w), ("eager layernorm 1024x1024", lambda: F.layer_norm(x, (1024,))),
        ("eager x*2+1 1M", lambda: x * 2 + 1), ("eager sum 1M", lambda: x.sum()),
    ):
        sink.time(f"torch eager | {name}", f, check=check_abs(f()), measure_args=dict(min_time=1.0))



if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "--w9-child":
        w9_child(sys.argv[2])
    else:
        sys.exit(M.main(__file__, versions, dict(W1=w1, W2=w2, W3=w3, W4=w4, W5=w5, W6=w6, W7=w7,
                                                 W8=w8, W9=w9, W10=w10, W11=w11, W12=w12,
                                                 W14=w14)))

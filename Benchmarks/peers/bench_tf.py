"""TensorFlow (CPU) on the peer workloads: tf.function (graph) and tf.function(jit_compile=True)
(XLA). Usage: python bench_tf.py --json OUT [--only W1,W7] [--threads N]. See README.md."""
import json
import os
import sys
import time

import measurement as M
import workloads as W

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
_T = M.early_threads()
if _T == 1:
    os.environ["XLA_FLAGS"] = os.environ.get("XLA_FLAGS", "") + " --xla_cpu_multi_thread_eigen=false"
_t0 = time.perf_counter()
import numpy as np                                    # noqa: E402
import tensorflow as tf                               # noqa: E402
IMPORT_S = time.perf_counter() - _t0
tf.config.threading.set_intra_op_parallelism_threads(_T)
tf.config.threading.set_inter_op_parallelism_threads(_T)


def versions():
    return {"tensorflow": tf.__version__, "keras": tf.keras.__version__, "numpy": np.__version__}


# On the CPU device every call below returns after its outputs have been computed (synchronous
# eager dispatch), so no further wait is needed.
VARIANTS = (("tf.function", False), ("tf.function XLA", True))


def lin(x, p):
    return tf.matmul(x, p["w"]) + p["b"]


def layer_norm(x, p, eps=1e-5):
    m = tf.reduce_mean(x, -1, keepdims=True)
    v = tf.reduce_mean(tf.square(x - m), -1, keepdims=True)
    return (x - m) * tf.math.rsqrt(v + eps) * p["g"] + p["b"]


def lin3(x, p):
    s = x.shape
    return tf.reshape(tf.matmul(tf.reshape(x, (-1, s[-1])), p["w"]) + p["b"],
                      s[:-1] + (p["w"].shape[1],))


def gpt_loss(p, x, y, heads):
    B, T = x.shape
    d = p["wte"].shape[1]
    h = tf.gather(p["wte"], x) + p["wpe"][:T]
    mask = tf.constant(np.where(np.tril(np.ones((T, T), bool)), 0.0, -np.inf).astype(np.float32))
    for b in p["blocks"]:
        q, k, v = tf.split(lin3(layer_norm(h, b["ln1"]), b["qkv"]), 3, -1)
        f = lambda t: tf.transpose(tf.reshape(t, (B, T, heads, d // heads)), (0, 2, 1, 3))
        s = tf.matmul(f(q), f(k), transpose_b=True) * (1.0 / (d // heads) ** 0.5) + mask
        a = tf.matmul(tf.nn.softmax(s, -1), f(v))
        h = h + lin3(tf.reshape(tf.transpose(a, (0, 2, 1, 3)), (B, T, d)), b["proj"])
        h = h + lin3(tf.nn.gelu(lin3(layer_norm(h, b["ln2"]), b["fc"]), approximate=True), b["out"])
    logits = lin3(layer_norm(h, p["lnf"]), p["head"])
    return tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y, logits=logits))


def variables(tree):
    return tf.nest.map_structure(tf.Variable, tree)


def gpt_setup(name, jit):
    cfg = W.GPT[name]
    p = variables(W.gpt_params(cfg))
    flat = tf.nest.flatten(p)
    m = [tf.Variable(tf.zeros_like(v)) for v in flat]
    s = [tf.Variable(tf.zeros_like(v)) for v in flat]
    t = tf.Variable(0.0)
    x, y = (tf.constant(a) for a in W.gpt_batch(cfg))
    o = W.ADAMW

    @tf.function(jit_compile=jit)
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = gpt_loss(p, x, y, cfg["heads"])
        g = tape.gradient(loss, flat)
        g = [tf.convert_to_tensor(v) for v in g]
        g, _ = tf.clip_by_global_norm(g, o["clip"])
        t.assign_add(1.0)
        c1, c2 = 1 - tf.pow(o["b1"], t), 1 - tf.pow(o["b2"], t)
        for v, gi, mi, si in zip(flat, g, m, s):
            mi.assign(o["b1"] * mi + (1 - o["b1"]) * gi)
            si.assign(o["b2"] * si + (1 - o["b2"]) * gi * gi)
            u = (mi / c1) / (tf.sqrt(si / c2) + o["eps"])
            v.assign_sub(o["lr"] * (u + o["wd"] * v))
        return loss

    return cfg, step, x, y


def bench_gpt(sink, name):
    for label, jit in VARIANTS:
        def go():
            cfg, step, x, y = gpt_setup(name, jit)
            losses = []
            once = lambda: losses.append(float(step(x, y)))
            for _ in range(21):
                once()
            sink.time(f"{label} | step", once, flops=W.gpt_flops(cfg), rss=True,
                      tokens=cfg["batch"] * cfg["block"], loss_first=losses[0], loss_20=losses[20],
                      measure_args=dict(min_time=4.0, max_time=18.0, min_samples=11))
        sink.attempt(f"{label} | step", go)


def w1(sink):
    bench_gpt(sink, "micro")


def w2(sink):
    bench_gpt(sink, "baby")


def xent(logits, y):
    return tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y, logits=logits))


def mlp_loss(p, x, y):
    for q in p[:-1]:
        x = tf.nn.relu(lin(x, q))
    return xent(lin(x, p[-1]), y)


def cnn_loss(p, x, y):
    for k in ("c1", "c2"):
        x = tf.nn.relu(tf.nn.conv2d(x, p[k]["w"], 1, "VALID") + p[k]["b"])
    x = tf.reshape(tf.nn.max_pool2d(x, 2, 2, "VALID"), (x.shape[0], -1))
    return xent(lin(tf.nn.relu(lin(x, p["d1"])), p["d2"]), y)


def sgd_train(sink, label, jit, loss_fn, params, x, y, lr, momentum, measure_args=None):
    p = variables(params)
    flat = tf.nest.flatten(p)
    vel = [tf.Variable(tf.zeros_like(v)) for v in flat] if momentum else None
    x, y = tf.constant(x), tf.constant(y)

    @tf.function(jit_compile=jit)
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = loss_fn(p, x, y)
        g = tape.gradient(loss, flat)
        for i, (v, gi) in enumerate(zip(flat, g)):
            if momentum:
                vel[i].assign(momentum * vel[i] + gi)
                gi = vel[i]
            v.assign_sub(lr * gi)
        return loss

    losses = []
    once = lambda: losses.append(float(step(x, y)))
    for _ in range(21):
        once()
    sink.time(label, once, rss=True, loss_first=losses[0], loss_20=losses[20],
              measure_args=measure_args)


def w4(sink):
    x, y = W.mlp_batch()
    for label, jit in VARIANTS:
        sink.attempt(f"{label} | step", lambda: sgd_train(sink, f"{label} | step", jit, mlp_loss, W.mlp_params(), x, y,
                                              0.01, 0.9))


def w5(sink):
    x, y = W.cnn_batch()
    for label, jit in VARIANTS:
        sink.attempt(f"{label} | step", lambda: sgd_train(sink, f"{label} | step", jit, cnn_loss, W.cnn_params(),
                                              x, y, 0.01, 0.0, dict(min_time=3.0, max_time=10.0, min_samples=7)))


def w6(sink):
    d = {k: tf.constant(v) for k, v in W.w6_data().items()}
    fns = {
        "gelu_tanh(x*w+b) 16M": (lambda x, w, b: tf.nn.gelu(x * w + b, approximate=True), "x w b"),
        "softmax rows 4096x4096": (lambda s: tf.nn.softmax(s, -1), "sq"),
        "layernorm 8192x1024": (lambda x, w, b: layer_norm(x, {"g": w, "b": b}), "ln w b"),
        "sum 16M": (tf.reduce_sum, "x"),
        "column sum 4096x4096": (lambda s: tf.reduce_sum(s, 0), "sq"),
        "transpose 4096x4096": (lambda s: tf.transpose(s), "sq"),
        "exp 16M": (tf.exp, "x"), "tanh 16M": (tf.tanh, "x"),
        "log 16M": (tf.math.log, "pos"), "erf 16M": (tf.math.erf, "x"),
    }
    for name, (f, args) in fns.items():
        a = [d[k] for k in args.split()]
        for label, jit in VARIANTS:
            def go():
                g = tf.function(f, jit_compile=jit)
                sink.time(f"{label} | {name}", lambda: g(*a), bytes=W.W6_BYTES[name],
                          measure_args=dict(min_time=1.0))
            sink.attempt(f"{label} | {name}", go)


def w7(sink):
    r = np.random.default_rng(12)
    mm = tf.function(tf.matmul)
    for n in W.MATMUL_SIZES:
        a, b = (tf.constant(r.standard_normal((n, n), dtype=np.float32)) for _ in range(2))
        sink.time(f"tf.function | f32 {n}", lambda: mm(a, b), flops=2.0 * n ** 3,
                  measure_args=dict(min_time=1.0))
    for label, bt, m, k, n in W.BATCHED:
        a = tf.constant(r.standard_normal((bt, m, k), dtype=np.float32))
        b = tf.constant(r.standard_normal((bt, k, n), dtype=np.float32))
        sink.time(f"tf.function | {label}", lambda: mm(a, b), flops=2.0 * bt * m * k * n,
                  measure_args=dict(min_time=1.0))


def w8(sink):
    x = tf.range(8, dtype=tf.float32)
    sink.time("tf eager | eager x+1 (8,)", lambda: x + 1)
    for label, jit in VARIANTS:
        f = tf.function(lambda x: x + 1, jit_compile=jit)
        sink.time(f"{label} | jit x+1 (8,)", lambda: f(x))
    tree = {f"p{i:03d}": tf.ones(16) for i in range(200)}
    for label, jit in VARIANTS:
        g = tf.function(lambda t: {k: v * 0.9 for k, v in t.items()}, jit_compile=jit)
        sink.time(f"{label} | 200-leaf tree*0.9", lambda: g(tree))


def w9_child(name):
    cfg, step, x, y = gpt_setup(name, True)
    t0 = time.perf_counter()
    cf = step.get_concrete_function(x, y)
    t1 = time.perf_counter()
    float(cf(x, y))
    t2 = time.perf_counter()
    print(json.dumps(dict(trace=t1 - t0, compile_and_run=t2 - t1, total=t2 - t0,
                          import_s=IMPORT_S)))


def w9(sink):
    for name in ("micro", "baby"):
        rows = [M.run_child(__file__, ["--w9-child", name]) for _ in range(3)]
        sink.add(f"tf.function XLA | cold {W.GPT_WORKLOADS[name]}", M.compile_row(rows))


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "--w9-child":
        w9_child(sys.argv[2])
    else:
        sys.exit(M.main(__file__, versions, dict(W1=w1, W2=w2, W4=w4, W5=w5, W6=w6, W7=w7, W8=w8,
                                                 W9=w9)))

"""Writes the inputs of workloads for `apus-bench`: the very numbers that the peers' scripts use.

    python inputs.py FOLDER [W1,W4]        # FOLDER/W1.npz, ...
"""
import pathlib
import sys

import numpy as np

import workloads as W


def gpt(config, tied=False):
    """Weights by the names that Apus gives them."""
    source, arrays = W.gpt_params(config, tied=tied), {}

    def linear(name, p):
        arrays[f"params.{name}.weight"], arrays[f"params.{name}.bias"] = p["w"], p["b"]

    def norm(name, p):
        arrays[f"params.{name}.scale"], arrays[f"params.{name}.bias"] = p["g"], p["b"]

    arrays["params.tokens.weight"], arrays["params.positions.weight"] = source["wte"], source["wpe"]
    for index, block in enumerate(source["blocks"]):
        name = f"blocks.{index}"
        norm(f"{name}.norm1", block["ln1"])
        linear(f"{name}.attention.qkv", block["qkv"])
        linear(f"{name}.attention.projection", block["proj"])
        norm(f"{name}.norm2", block["ln2"])
        linear(f"{name}.expand", block["fc"])
        linear(f"{name}.contract", block["out"])
    norm("norm", source["lnf"])
    if not tied:
        linear("head", source["head"])
    return arrays


def training(name):
    config = W.GPT[name]
    x, y = W.gpt_batch(config)
    return dict(gpt(config), x=x, y=y, heads=np.int32(config["heads"]))


def generation():
    prompt = np.random.default_rng(11).integers(0, W.GPT2["vocab"], 128, dtype=np.int32)
    return dict(gpt(W.GPT2, tied=True), prompt=prompt)


def mlp(prefix=""):
    x, y = W.mlp_batch()
    arrays = {f"{prefix}x": x, f"{prefix}y": y}
    for index, layer in enumerate(W.mlp_params()):
        arrays[f"{prefix}params.layers.{index}.weight"], arrays[f"{prefix}params.layers.{index}.bias"] = layer["w"], layer["b"]
    return arrays


def cnn():
    x, y = W.cnn_batch()
    names = dict(c1="convolution1", c2="convolution2", d1="dense1", d2="dense2")
    arrays = dict(x=x, y=y)
    for key, layer in W.cnn_params().items():
        arrays[f"params.{names[key]}.weight"], arrays[f"params.{names[key]}.bias"] = layer["w"], layer["b"]
    return arrays


def composites():
    arrays = mlp("mlp.")
    arrays["tanh.flat"], arrays["tanh.x"], arrays["tanh.y"] = W.tanh_mlp_data()
    arrays["lstm.xs"], arrays["lstm.ys"] = W.lstm_batch()
    arrays.update({f"lstm.{key}": value for key, value in W.lstm_params().items()})
    arrays.update({f"bs.{key}": value for key, value in W.bs_data().items()})
    arrays["mandel.cr"], arrays["mandel.ci"] = W.mandel_grid()
    return arrays


INPUTS = {
    "W1": lambda: training("micro"), "W2": lambda: training("baby"), "W3": generation, "W4": mlp, "W5": cnn, "W6": W.w6_data,
    "W10": composites, "W11": W.selection_data, "W12": W.window_data, "W14": W.eager_data,
}


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[2].split(",") if len(sys.argv) == 3 else INPUTS:
        if name in INPUTS:
            np.savez(folder / f"{name}.npz", **INPUTS[name]())


if __name__ == "__main__":
    main()

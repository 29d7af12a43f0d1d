import Apus
import ApusNN

/// W3: GPT-2's text generation with keys and values cached, a prompt at once and then token by token.
enum GenerationBenchmark {
  private static let capacity = 256

  /// Keys and values of one layer, `[heads, capacity, width]`.
  struct Cache: ParameterTree {
    var keys: Tensor, values: Tensor
    static let fields = Fields(\Cache.keys, \.values)
  }

  /// The tokens that follow most likely, after tokens `[count]` at `position` and after; caches take what these tokens add.
  private static func next(_ model: GPT, _ caches: inout [Cache], _ tokens: Tensor, _ position: Tensor) -> Tensor {
    let places = position + .arange(tokens.shape[0])
    let visible = Tensor.arange(capacity) .<= places.expandDims(1)
    var h = model.tokens(tokens) + model.positions(places)
    for (layer, block) in model.blocks.enumerated() {
      let (q, k, v) = block.attention.qkv(block.norm1(h)).split(axis: -1)
      let heads = block.attention.heads
      caches[layer].keys[.all, places] = k.splitHeads(heads)
      caches[layer].values[.all, places] = v.splitHeads(heads)
      let attended = attend(q.splitHeads(heads), caches[layer].keys, caches[layer].values, mask: .allowing(visible))
      h = h + block.attention.projection(attended.mergeHeads())
      h = h + block.contract(gelu(block.expand(block.norm2(h))))
    }
    return model.logits(h[-1]).argmax().expandDims(0)
  }

  static func run(_ bench: Bench) throws {
    let model = try GPT(bench.inputs(startingWith: "params."), heads: 12), prompt = try bench.input("prompt")
    let width = model.tokens.weight.shape[1] / 12
    let empty = model.blocks.map { _ in Cache(keys: .zeros([12, capacity, width]), values: .zeros([12, capacity, width])) }
    let step = jit { (caches: inout [Cache], model: GPT, tokens: Tensor, position: Tensor) in
      next(model, &caches, tokens, position)
    }
    let zero = Tensor(0, dtype: .int32)
    var caches = empty
    try bench.time("prefill 128", tokens: 128, memory: true, measurement: Measurement(minimumSeconds: 4)) {
      _ = try step(&caches, model, prompt, zero).array()
    }

    var generated: [Double] = []
    func generate() throws -> Double {
      caches = empty
      var token = step(&caches, model, prompt, zero)
      generated = []
      let start = now()
      for index in 0..<64 {
        token = step(&caches, model, token, Tensor(128 + index, dtype: .int32))
        generated.append(try token[0].item())
      }
      return (now() - start) / 64
    }
    _ = try generate()
    let times = try (0..<7).map { _ in try generate() }
    var row = Row(timing: Timing(times), check: Array(generated.prefix(8)))
    row.tokensPerSecond = row.timing.map { 1e3 / $0.medianMS }
    row.peakMemoryMiB = peakMemoryMiB()
    bench.add("decode", row)
  }
}

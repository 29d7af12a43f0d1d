import Apus
import ApusNN

/// W14: single operations without `jit`.
enum EagerBenchmark {
  static func run(_ bench: Bench) throws {
    let x = try bench.input("x"), w = try bench.input("w")
    let norm = LayerNorm(x.shape[-1])
    for (name, bytes, f) in [
      ("eager exp 1M", 8.0, { @Sendable (x: Tensor) in exp(x) }), ("eager softmax 1024x1024", 8.0, { softmax($0) }),
      ("eager matmul 1024", nil, { $0.matmul(w) }), ("eager layernorm 1024x1024", 8.0, { norm($0) }),
      ("eager x*2+1 1M", 8.0, { $0 * 2 + 1 }), ("eager sum 1M", 4.0, { $0.sum() }),
    ] as [(String, Double?, @Sendable (Tensor) -> Tensor)] {
      let result = f(x)
      let check = try abs(result).sum().item()
      try bench.time(
        name, flops: bytes == nil ? 2 * 1024 * 1024 * 1024 : nil, bytes: bytes.map { $0 * Double(x.shape.elementCount) }, check: [check],
        measurement: Measurement(minimumSeconds: 1)
      ) { f(x) }
    }
  }
}

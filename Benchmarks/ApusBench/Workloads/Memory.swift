import Apus

/// W6: what memory bounds. A result takes the place of the one before, as in a program that goes on.
enum MemoryBenchmark {
  static func run(_ bench: Bench) throws {
    let x = try bench.input("x"), positive = try bench.input("pos"), square = try bench.input("sq"), rows = try bench.input("ln")
    let w = try bench.input("w"), b = try bench.input("b")
    let elements = Double(4 * x.shape.elementCount)

    try time(bench, "gelu_tanh(x*w+b) 16M", 2 * elements, jit { (x: Tensor, w: Tensor, b: Tensor) in gelu(x * w + b) }, x, w, b)
    try time(bench, "softmax rows 4096x4096", 2 * elements, jit { (x: Tensor) in softmax(x) }, square)
    try time(
      bench, "layernorm 8192x1024", 8 * Double(rows.shape.elementCount),
      jit { (x: Tensor, w: Tensor, b: Tensor) in
        let deviation = x - x.mean(axis: -1, keepDims: true)
        return deviation * rsqrt(Apus.square(deviation).mean(axis: -1, keepDims: true) + 1e-5) * w + b
      }, rows, w, b)
    try time(bench, "sum 16M", elements, jit { (x: Tensor) in x.sum() }, x)
    try time(bench, "column sum 4096x4096", elements, jit { (x: Tensor) in x.sum(axis: 0) }, square)
    try time(bench, "transpose 4096x4096", 2 * elements, jit { (x: Tensor) in x.T }, square)
    try time(bench, "exp 16M", 2 * elements, jit { (x: Tensor) in exp(x) }, x)
    try time(bench, "tanh 16M", 2 * elements, jit { (x: Tensor) in tanh(x) }, x)
    try time(bench, "log 16M", 2 * elements, jit { (x: Tensor) in log(x) }, positive)
    try time(bench, "erf 16M", 2 * elements, jit { (x: Tensor) in erf(x) }, x)
  }

  private static func time<each Argument>(
    _ bench: Bench, _ name: String, _ bytes: Double, _ f: @Sendable (repeat each Argument) -> Tensor, _ arguments: repeat each Argument
  ) throws {
    // The first four of the last axis: what the peers' scripts sum too.
    let result = f(repeat each arguments)
    let check = try (result.rank == 0 ? result : result[..., 0..<4]).sum().item()
    try bench.time(name, bytes: bytes, check: [check], measurement: Measurement(minimumSeconds: 1)) { f(repeat each arguments) }
  }
}

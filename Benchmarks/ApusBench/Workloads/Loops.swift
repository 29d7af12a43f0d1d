import Apus

/// W13: loops of many small steps.
enum LoopBenchmark {
  private static let length = 10_000

  static func run(_ bench: Bench) throws {
    let first = Tensor.linspace(0, 1, count: 16)
    let forward = { @Sendable (x: Tensor) in
      scan(x, length: length) { h in (sin(h) * 0.9 + 0.1, output: [Tensor]()) }.carry
    }
    try time(bench, "scan f32[16], 10,000 steps", jit(forward), first)
    try time(bench, "gradient of scan f32[16], 10,000 steps", jit(grad { (x: Tensor) in forward(x).sum() }), first)
    let matrix = Tensor.eye(16) * 0.5
    try time(
      bench, "scan f32[16] by a 16x16 matrix, 10,000 steps",
      jit { (x: Tensor) in scan(x, length: length) { h in (tanh(matrix.matmul(h)) + 0.1, output: [Tensor]()) }.carry }, first)
    try time(
      bench, "while f32[16], 10,000 steps",
      jit { (x: Tensor) in
        whileLoop((x, Tensor(0, dtype: .int32))) { _, step in step .< length } do: { h, step in (sin(h) * 0.9 + 0.1, step + 1) }.0
      }, first)
  }

  /// Also by the step, in nanoseconds.
  private static func time(_ bench: Bench, _ name: String, _ f: @Sendable (Tensor) -> Tensor, _ x: Tensor) throws {
    let result = f(x)
    let check = try result.sum().item()
    let timing = Measurement(minimumSeconds: 1).time { f(x) }
    bench.add(name, Row(timing: timing, check: [check], figures: ["ns a step": timing.medianMS * 1e6 / Double(length)]))
  }
}

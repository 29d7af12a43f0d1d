import Apus

/// W11: order and selection, and what NumPy does well on one thread.
enum SelectionBenchmark {
  static func run(_ bench: Bench) throws {
    let table = try bench.input("table"), line = try bench.input("line"), positive = try bench.input("positive")
    try time(bench, "argmax axis 1 (4096,1024)", table) { $0.argmax(axis: 1) }
    try time(bench, "max axis 1 (4096,1024)", table) { $0.max(axis: 1) }
    try time(bench, "sort 1M", line) { $0.sorted() }
    try time(bench, "argsort 1M", line) { $0.argsort() }
    try time(bench, "top 64 of (4096,1024)", table) { $0.topK(64).values }
    try time(bench, "cumsum 1M", line) { $0.cumsum(axis: 0) }
    try time(bench, "cumsum axis 0 (4096,1024)", table) { $0.cumsum(axis: 0) }
    try time(bench, "median axis 1 (4096,1024)", table) { $0.median(axis: 1) }
    try time(bench, "sin 4M", table) { sin($0) }
    try time(bench, "pow(x,1.7) 4M", positive) { pow($0, 1.7) }
    try time(bench, "roll axis 1 (4096,1024)", table) { $0.roll(100, axis: 1) }
    let indices = try bench.input("indices"), rows = try bench.input("rows")
    try time(bench, "embedding of 32768 in (50257,256)", rows) { $0[indices] }
    try time(bench, "scatter-add of 32768 in (50257,256)", rows) {
      Tensor.zeros(like: $0).adding(Tensor.ones([indices.shape[0], $0.shape[1]]), at: indices)
    }
    try time(bench, "histogram of 1M in 1000", line) {
      Tensor.zeros([1000], dtype: .int32).adding(1, at: clip($0 * 100 + 500, min: 0, max: 999).converted(to: .int32))
    }
  }

  private static func time(_ bench: Bench, _ name: String, _ x: Tensor, _ f: @escaping @Sendable (Tensor) -> Tensor) throws {
    let compiled = jit(f)
    let result = compiled(x)
    let check = try result.converted(to: .float64).sum().item()
    try bench.time(name, bytes: 4 * Double(x.shape.elementCount), check: [check], measurement: Measurement(minimumSeconds: 1)) {
      compiled(x)
    }
  }
}

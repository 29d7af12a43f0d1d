import Apus

/// How long it takes to trace a function and to transform it into its gradient, by the length of its program.
enum TransformBenchmark {
  /// Four operations a round.
  private static func rounds(_ count: Int) -> @Sendable (Tensor, Tensor) -> Tensor {
    { w, x in
      var h = x
      for _ in 0..<count { h = sin(h * w) + h.matmul(w) }
      return h.sum()
    }
  }

  static func run(_ bench: Bench) throws {
    let (w, x) = (Tensor.eye(8), Tensor.ones([8, 8]))
    for operations in [1250, 2500, 5000, 10000] {
      var size = 0
      let times = try (0..<5).map { _ in
        clearCaches()
        let start = now()
        size = try program(grad(rounds(operations / 4)), w, x).operations.count
        return now() - start
      }
      var row = Row(timing: Timing(times))
      row.figures = ["operations left": Double(size)]
      bench.add("gradient of \(operations) operations", row)
    }
  }
}

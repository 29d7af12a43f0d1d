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

  static func run() throws {
    let (w, x) = (Tensor.eye(8), Tensor.ones([8, 8]))
    let clock = ContinuousClock()
    for operations in [1250, 2500, 5000, 10000] {
      var best = Duration.seconds(1000), size = 0
      for _ in 0..<5 {
        clearCaches()
        let start = clock.now
        size = try program(grad(rounds(operations / 4)), w, x).operations.count
        best = min(best, clock.now - start)
      }
      let milliseconds = (best / .milliseconds(1)).rounded()
      print("transforms  \(operations) operations: traced, differentiated and simplified to \(size) in \(milliseconds) ms")
    }
  }
}

/// The workloads of Benchmarks/README.md by name.
enum Workloads {
  static let all: [(name: String, run: @Sendable (Bench) throws -> Void)] = [
    ("W1", TrainingBenchmark.run), ("W2", TrainingBenchmark.run), ("W3", GenerationBenchmark.run),
    ("W4", ClassifierBenchmark.runMLP), ("W5", ClassifierBenchmark.runCNN), ("W6", MemoryBenchmark.run), ("W7", ProductBenchmark.run),
    ("W8", CallBenchmark.run), ("W9", CompilationBenchmark.run), ("W10", CompositeBenchmark.run), ("W11", SelectionBenchmark.run),
    ("W12", WindowBenchmark.run), ("W13", LoopBenchmark.run), ("W14", EagerBenchmark.run), ("W15", OddShapeBenchmark.run),
    ("transforms", TransformBenchmark.run),
  ]
}

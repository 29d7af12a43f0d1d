import Apus
import ApusNN
import ApusOptim
import Testing

/// What a compiled training step does and does not do, counted.
@Suite struct TrainingStepTests {
  @Sendable private static func optimizer() -> GradientTransformation {
    chain(clip(globalNorm: 1), adamW(rate: .constant(1e-3), betas: (0.9, 0.99), decay: 0.1))
  }

  private static func makeStep() -> @Sendable (inout TinyGPT, inout OptimizerState, Tensor, Tensor) -> Tensor {
    let optimizer = optimizer()
    return jit { (model: inout TinyGPT, state: inout OptimizerState, x: Tensor, y: Tensor) in
      let (value, gradient) = valueAndGrad(TinyGPT.loss)(model, x, y)
      model += optimizer.update(gradient, state: &state, parameters: model)
      return value
    }
  }

  @Test func launchesFewKernels() throws {
    var model = TinyGPT(key: Key(0))
    var state = Self.optimizer().initialize(model)
    let x = Tensor.randint([12, 64], in: 0..<65, key: Key(1)), y = Tensor.randint([12, 64], in: 0..<65, key: Key(2))
    let report = try explain(Self.makeStep(), &model, &state, x, y).report
    #expect(report.kernelLaunches + report.libraryCalls <= 150)
    #expect(report.libraryCalls == 75)
    #expect(report.runtimeRoutines == 0)
    // The layers are alike, and so are their kernels.
    #expect(report.kernels <= 55)
  }

  @Test func allocatesNothingInItsSteadyState() async {
    // In a process of its own, where no other test allocates.
    await #expect(processExitsWith: .success) {
      var model = TinyGPT(layers: 2, heads: 2, width: 32, key: Key(0))
      var state = TrainingStepTests.optimizer().initialize(model)
      let x = Tensor.randint([3, 64], in: 0..<65, key: Key(1)), y = Tensor.randint([3, 64], in: 0..<65, key: Key(2))
      let step = TrainingStepTests.makeStep()
      for _ in 0..<3 { _ = try step(&model, &state, x, y).item() }
      let before = MemoryStatistics.current
      for _ in 0..<20 { _ = try step(&model, &state, x, y).item() }
      #expect(MemoryStatistics.current == before)
    }
  }

  @Test func clearingCachesGivesEverythingBack() async {
    await #expect(processExitsWith: .success) {
      func compileMany(_ sizes: Range<Int>) throws {
        for size in sizes {
          let f = jit { (x: Tensor) in (exp(x) * 2 + x).sum() }
          _ = try f(Tensor.ones([size])).item()
        }
      }
      try compileMany(1..<20)
      clearCaches()
      let before = MemoryStatistics.current, residentBefore = try residentBytes()
      try compileMany(20..<1020)
      #expect(MemoryStatistics.current.codeBytes > before.codeBytes)
      clearCaches()
      let after = MemoryStatistics.current
      #expect(after.liveBuffers == before.liveBuffers)
      #expect(after.liveBytes == before.liveBytes)
      #expect(after.codeBytes == before.codeBytes)
      #expect(after.retainedBytes == 0)
      #expect(try residentBytes() - residentBefore < 64 << 20)
    }
  }
}

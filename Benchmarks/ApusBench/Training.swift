import Apus
import ApusNN
import ApusOptim
import Foundation

/// One training step, again and again on the same batch, the loss read back each time.
struct TrainingBenchmark {
  struct Result {
    var firstLoss = 0.0, loss20 = 0.0
    var compileMilliseconds = 0.0
    var launches = 0, libraryCalls = 0, routines = 0
    var steps: [Double] = []
    var tokensPerStep = 0
  }

  let path: String

  func run(seconds: Double) throws -> Result {
    let file = try loadNPZ(path)
    let parameters = file.filter { $0.key.hasPrefix("params.") }
    let tensors = Dictionary(uniqueKeysWithValues: parameters.map { (String($0.key.dropFirst("params.".count)), $0.value) })
    guard let x = file["x"], let y = file["y"], let heads = file["heads"] else { throw BenchmarkError("\(path) lacks x, y or heads") }
    var model = try GPT(tensors, heads: heads.item(as: Int.self))

    let loss = { @Sendable (model: GPT, x: Tensor, y: Tensor) in crossEntropy(logits: model(x), labels: y).mean() }
    let optimizer = chain(clip(globalNorm: 1), adamW(rate: 1e-3, betas: (0.9, 0.99), decay: 0.1))
    let step = jit { (model: inout GPT, state: inout OptimizerState, x: Tensor, y: Tensor) in
      let (value, gradient) = valueAndGrad(loss)(model, x, y)
      model += optimizer.update(gradient, state: &state, parameters: model)
      return value
    }
    var state = optimizer.initialize(model)

    var result = Result()
    let clock = ContinuousClock(), start = clock.now
    let report = try explain(step, &model, &state, x, y).report
    result.compileMilliseconds = (clock.now - start).milliseconds
    (result.launches, result.libraryCalls, result.routines) = (report.kernelLaunches, report.libraryCalls, report.runtimeRoutines)
    result.tokensPerStep = x.shape.elementCount

    for index in 0...20 {
      let value = try step(&model, &state, x, y).item()
      if index == 0 { result.firstLoss = value }
      result.loss20 = value
    }
    let measured = clock.now
    while result.steps.count < 15 || (clock.now - measured).milliseconds < seconds * 1e3 {
      let before = clock.now
      _ = try step(&model, &state, x, y).item()
      result.steps.append((clock.now - before).milliseconds)
    }
    return result
  }
}

struct BenchmarkError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

extension Duration {
  var milliseconds: Double { Double(components.seconds) * 1e3 + Double(components.attoseconds) * 1e-15 }
}

import Apus
import ApusNN
import ApusOptim

/// W1 and W2: a training step of a Transformer, again and again on the same batch, the loss read back each time; the larger one also with
/// products of bfloat16, the parameters and the optimizer's state staying float32.
enum TrainingBenchmark {
  /// What a step works on.
  struct Setup {
    var model: GPT, state: OptimizerState
    let x: Tensor, y: Tensor
    let step: @Sendable (inout GPT, inout OptimizerState, Tensor, Tensor) -> Tensor

    init(_ bench: Bench, computing dtype: DType = .float32) throws {
      model = try GPT(bench.inputs(startingWith: "params."), heads: bench.input("heads").item(as: Int.self))
      (x, y) = (try bench.input("x"), try bench.input("y"))
      let loss = { @Sendable (model: GPT, x: Tensor, y: Tensor) in
        crossEntropy(logits: model(x, computing: dtype), labels: y).mean()
      }
      let optimizer = chain(clip(globalNorm: 1), adamW(rate: 1e-3, betas: (0.9, 0.99), decay: 0.1))
      step = jit { (model: inout GPT, state: inout OptimizerState, x: Tensor, y: Tensor) in
        let (value, gradient) = valueAndGrad(loss)(model, x, y)
        model += optimizer.update(gradient, state: &state, parameters: model)
        return value
      }
      state = optimizer.initialize(model)
    }

    /// Of the products, three times those of the forward pass, attention counted without its mask.
    var flops: Double {
      let width = model.tokens.weight.shape[1], vocabulary = model.tokens.weight.shape[0]
      let perToken = model.blocks.count * (24 * width * width + 4 * x.shape[1] * width) + 2 * width * vocabulary
      return 3 * Double(x.shape.elementCount * perToken)
    }
  }

  static func run(_ bench: Bench) throws {
    try run(bench, "", .float32)
    if bench.workload == "W2" { try run(bench, " bf16", .bfloat16) }
  }

  private static func run(_ bench: Bench, _ suffix: String, _ dtype: DType) throws {
    var setup = try Setup(bench, computing: dtype)
    let report = try explain(setup.step, &setup.model, &setup.state, setup.x, setup.y).report
    let measurement = Measurement(minimumSeconds: 4, maximumSeconds: 18, minimumSamples: 11)
    try bench.timeTraining("step" + suffix, flops: setup.flops, tokens: setup.x.shape.elementCount, measurement: measurement) {
      try setup.step(&setup.model, &setup.state, setup.x, setup.y).item()
    }
    bench.add(
      "program" + suffix,
      Row(figures: [
        "kernels": Double(report.kernels), "launches": Double(report.kernelLaunches), "library calls": Double(report.libraryCalls),
        "planned MiB": Double(report.plannedBytes) / 1_048_576,
      ]))
  }
}

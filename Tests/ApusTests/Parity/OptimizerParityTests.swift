import Apus
import ApusOptim
import ApusTesting
import Testing

private struct Parameters: ParameterTree {
  var w = Tensor.zeros([3, 4]), b = Tensor.zeros([4])
  static let fields = Fields(\Parameters.w, \.b)
}

@Suite struct OptimizerParityTests {
  static let optimizers: [(String, GradientTransformation)] = [
    ("adamW", adamW(rate: 1e-2, betas: (0.9, 0.99), decay: 0.1)),
    ("adamWMatrices", adamW(rate: 1e-2, betas: (0.9, 0.99), decay: 0.1, mask: .matrices)),
    ("adam", adam(rate: 1e-2)), ("sgd", sgd(rate: 0.1)), ("momentum", sgd(rate: 0.1, momentum: 0.9)),
    ("nesterov", sgd(rate: 0.1, momentum: 0.9, nesterov: true)), ("clipped", chain(clip(globalNorm: 0.5), sgd(rate: 1))),
  ]

  @Test(arguments: optimizers) func fourSteps(_ name: String, _ optimizer: GradientTransformation) throws {
    let golden = try Golden("../../Goldens/optimizers.npz")
    let step = { @Sendable (parameters: inout Parameters, state: inout OptimizerState, gradient: Parameters) in
      parameters += optimizer.update(gradient, state: &state, parameters: parameters)
    }
    for run in [step, jit(step)] {
      var parameters = try Parameters().loading(golden["params"])
      var state = optimizer.initialize(parameters)
      for index in 0..<4 { run(&parameters, &state, try Parameters().loading(golden["gradient.\(index)"])) }
      try expectClose(parameters, golden["result.\(name)"])
    }
  }

  @Test func schedules() throws {
    let golden = try Golden("../../Goldens/optimizers.npz")
    let steps = Tensor.arange(60)
    try expectClose(
      Schedule.warmupCosine(peak: 1e-3, warmup: 10, steps: 50, minimum: 1e-4)(steps), golden["schedule.warmupCosine"], atol: 1e-9)
    try expectClose(Schedule.cosine(from: 1e-2, steps: 40, minimum: 1e-3)(steps), golden["schedule.cosine"], atol: 1e-9)
  }
}

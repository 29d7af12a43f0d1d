import Apus
import ApusNN
import ApusOptim
import ApusTesting
import Testing

private let loss = { @Sendable (model: ParityGPT, x: Tensor, y: Tensor) in crossEntropy(logits: model(x), labels: y).mean() }

@Suite struct GPTParityTests {
  let golden: Golden
  let model: ParityGPT
  let x: Tensor, y: Tensor

  init() throws {
    golden = try Golden("../../Goldens/gpt.npz")
    model = try ParityGPT(vocabulary: 11, context: 8, width: 16, heads: 2, layers: 2).loading(golden["params"])
    (x, y) = (golden["x"], golden["y"])
  }

  @Test func logitsAndLoss() throws {
    try expectClose(model(x), golden["logits"], atol: 1e-5)
    try expectClose(jit { (m: ParityGPT, x: Tensor) in m(x) }(model, x), golden["logits"], atol: 1e-5)
    try expectClose(loss(model, x, y), golden["loss"])
    try expectClose(jit(loss)(model, x, y), golden["loss"])
  }

  @Test func gradient() throws {
    try expectClose(grad(loss)(model, x, y), golden["grad"], rtol: 1e-4, atol: 2e-6)
    try expectClose(jit(grad(loss))(model, x, y), golden["grad"], rtol: 1e-4, atol: 2e-6)
  }

  @Test func perExampleLosses() throws {
    let rows = vmap({ (m: ParityGPT, x: Tensor, y: Tensor) in loss(m, x.expandDims(0), y.expandDims(0)) }, inAxes: (nil, 0, 0))
    try expectClose(rows(model, x, y), golden["rows"])
    try expectClose(jit(rows)(model, x, y), golden["rows"])
  }

  @Test func tenStepsOfTraining() throws {
    let rate = Schedule.warmupCosine(peak: 1e-2, warmup: 3, steps: 10, minimum: 1e-3)
    let optimizer = chain(clip(globalNorm: 1), adamW(rate: rate, betas: (0.9, 0.99), decay: 0.1, mask: .matrices))
    let step = jit { (model: inout ParityGPT, state: inout OptimizerState, x: Tensor, y: Tensor) in
      let (value, gradient) = valueAndGrad(loss)(model, x, y)
      model += optimizer.update(gradient, state: &state, parameters: model)
      return value
    }
    var (model, state) = (self.model, optimizer.initialize(self.model))
    var losses: [Float] = []
    try expectCompilations(1) {
      for _ in 0..<10 { losses.append(try step(&model, &state, x, y).item(as: Float.self)) }
    }
    try expectClose(Tensor(losses), golden["losses"], rtol: 1e-4)
    try expectClose(model.head, golden["trained_head"], rtol: 1e-3, atol: 1e-4)
    try expectClose(model.norm, golden["trained_norm"], rtol: 1e-3, atol: 1e-4)
  }
}

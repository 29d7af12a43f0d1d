import Apus
import ApusOptim
import Testing

private struct Model: ParameterTree {
  var weight: Tensor, bias: Tensor
  static let fields = Fields(\Model.weight, \.bias)
  init(_ weight: [[Double]], _ bias: [Double]) { (self.weight, self.bias) = (Tensor(weight), Tensor(bias)) }
}

private let start = Model([[1, -2], [0.5, 3]], [0.1, -0.2])
private let gradients = [
  Model([[0.5, -1], [2, 0.25]], [3, -0.5]), Model([[-0.1, 0.2], [0, 1]], [0.01, -0.02]), Model([[10, 0.2], [-4, 1]], [1, 1]),
]

private func expectValues(
  _ model: Model, _ expected: [Double], tolerance: Double = 1e-6, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  for (a, e) in zip(try model.weight.array() + model.bias.array(), expected) {
    #expect(abs(a - e) <= tolerance, "\(a) should be \(e)", sourceLocation: sourceLocation)
  }
}

@Suite struct OptimizerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let optimizer: GradientTransformation
    /// The parameters after three steps with optax 0.2.8.
    let expected: [Double]
  }

  static let cases = [
    Case(
      testDescription: "sgd", optimizer: sgd(rate: 0.1),
      expected: [
        -0.04000002145767212, -1.9399999380111694, 0.7000000476837158, 2.7750000953674316, -0.30100002884864807,
        -0.24799999594688416,
      ]),
    Case(
      testDescription: "momentum", optimizer: sgd(rate: 0.1, momentum: 0.9),
      expected: [
        -0.11650002002716064, -1.7869999408721924, 0.3580000400543213, 2.6422500610351562, -0.8148999810218811,
        -0.1607000082731247,
      ]),
    Case(
      testDescription: "nesterov", optimizer: sgd(rate: 0.1, momentum: 0.9, nesterov: true),
      expected: [
        -1.0448501110076904, -1.7482999563217163, 0.5722000598907471, 2.4530251026153564, -1.1244099140167236,
        -0.2126300036907196,
      ]),
    Case(
      testDescription: "adam", optimizer: adam(rate: 0.01),
      expected: [
        0.9783090353012085, -1.9822440147399902, 0.4866998791694641, 2.9718017578125, 0.07632143050432205, -0.18630430102348328,
      ]),
    Case(
      testDescription: "adamW", optimizer: adamW(rate: 0.01, betas: (0.9, 0.99), decay: 0.1),
      expected: [
        0.9753558039665222, -1.976253867149353, 0.4852035343647003, 2.962876081466675, 0.07600777596235275, -0.18570701777935028,
      ]),
    Case(
      testDescription: "adamW of matrices", optimizer: adamW(rate: 0.01, betas: (0.9, 0.99), decay: 0.1, mask: .matrices),
      expected: [
        0.9753558039665222, -1.976253867149353, 0.4852035343647003, 2.962876081466675, 0.07628075033426285, -0.18627941608428955,
      ]),
    Case(
      testDescription: "clip, adamW, schedule",
      optimizer: chain(
        clip(globalNorm: 1),
        adamW(rate: .warmupCosine(peak: 0.1, warmup: 2, steps: 10, minimum: 0.01), betas: (0.9, 0.99), decay: 0.1)),
      expected: [
        0.9165810346603394, -1.9619184732437134, 0.45348599553108215, 2.8497045040130615, 0.004985962063074112,
        -0.14595989882946014,
      ]),
    Case(
      testDescription: "clip values", optimizer: chain(clip(value: 0.5), sgd(rate: 0.1)),
      expected: [0.9099999666213989, -1.9900000095367432, 0.5, 2.875, -0.000999998301267624, -0.1979999989271164]),
  ]

  @Test(arguments: cases) func agreesWithOptax(_ one: Case) throws {
    var (model, state) = (start, one.optimizer.initialize(start))
    for gradient in gradients { model += one.optimizer.update(gradient, state: &state, parameters: model) }
    try expectValues(model, one.expected)
    #expect(try state.step.item() == 3)
  }

  @Test(arguments: cases) func compiledStepsAreTheSame(_ one: Case) throws {
    let optimizer = one.optimizer
    let step = jit { (model: inout Model, state: inout OptimizerState, gradient: Model) in
      model += optimizer.update(gradient, state: &state, parameters: model)
      return state.step
    }
    var (model, state) = (start, optimizer.initialize(start))
    for gradient in gradients { _ = try step(&model, &state, gradient).item() }
    try expectValues(model, one.expected)
  }

  @Test func norms() throws {
    #expect(try abs(globalNorm(gradients[0]).item() - (0.25 + 1 + 4 + 0.0625 + 9 + 0.25).squareRoot()) < 1e-6)
    // Gradients within the limit stay as they are.
    var state = clip(globalNorm: 10).initialize(start)
    try expectValues(
      clip(globalNorm: 10).update(gradients[0], state: &state, parameters: start), [0.5, -1, 2, 0.25, 3, -0.5], tolerance: 0)
    var scaled = scale(2).initialize(start)
    try expectValues(scale(2).update(gradients[0], state: &scaled, parameters: start), [1, -2, 4, 0.5, 6, -1], tolerance: 0)
  }

  @Test func masksSeeNamesAndShapes() throws {
    let part = addDecayedWeights(1, mask: ParameterMask { path, shape in path == "bias" && shape == [2] })
    var state = part.initialize(start)
    try expectValues(part.update(gradients[0], state: &state, parameters: start), [0.5, -1, 2, 0.25, 3.1, -0.7])
  }

  private struct Mixed: ParameterTree {
    var weight: Tensor, statistics: Tensor, count: Tensor, key: Key
    static let fields = Fields(\Mixed.weight, state: \Mixed.statistics, frozen: \Mixed.count, \.key)
  }

  @Test func onlyTrainableNumbersChange() throws {
    let model = Mixed(weight: Tensor([1.0], dtype: .bfloat16), statistics: Tensor([2.0]), count: Tensor([3]), key: Key(7))
    let optimizer = adamW(rate: 0.5)
    var state = optimizer.initialize(model)
    #expect(state.slots.map(\.count) == [1, 1])
    let gradient = Mixed(weight: Tensor([4.0], dtype: .bfloat16), statistics: Tensor([4.0]), count: Tensor([4]), key: Key(1))
    let update = optimizer.update(gradient, state: &state, parameters: model)
    #expect(update.leaves.map(\.dtype) == model.leaves.map(\.dtype))
    #expect(state.slots[0][0].dtype == .bfloat16)
    #expect(try update.statistics.item() == 0)
    #expect(try (model + update).key.data.array() == [0, 7])
    #expect(try update.weight.item() == -0.5)
  }

  @Test func mistakesPoisonTheUpdate() throws {
    let optimizer = adam(rate: 0.1)
    var state = optimizer.initialize([Tensor([1.0])])
    let update = optimizer.update(gradients[0], state: &state, parameters: start)
    #expect(throws: TreeError.self) { try update.weight.array() }
    #expect(update.weight.shape == [2, 2])
    var other = optimizer.initialize([Tensor([1.0]), Tensor([1.0])])
    let shorter = optimizer.update([Tensor([1.0])], state: &other, parameters: [Tensor([1.0]), Tensor([1.0])])
    #expect(throws: TreeError.self) { try shorter[0].array() }
  }
}

@Suite struct ScheduleTests {
  private func expect(
    _ schedule: Schedule, at steps: [Int], _ expected: [Double], sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    for (step, value) in zip(steps, expected) {
      let actual = try schedule(Tensor(step)).item()
      #expect(
        abs(actual - value) <= 3e-7 * value + 1e-10, "step \(step): \(actual) should be \(value)", sourceLocation: sourceLocation)
    }
  }

  /// Values of optax 0.2.8.
  @Test func agreeWithOptax() throws {
    try expect(
      .warmupCosine(peak: 1e-3, warmup: 4, steps: 20, minimum: 1e-4), at: [0, 1, 3, 4, 5, 12, 20, 30],
      [0, 0.0002500000409781933, 0.000750000006519258, 0.001, 0.0009913534158840775, 0.00055, 0.0001, 0.0001])
    try expect(.linear(from: 1, to: 0.2, steps: 4), at: [0, 1, 4, 9], [1, 0.8, 0.2, 0.2])
    try expect(.cosine(from: 2, steps: 10, minimum: 0.2), at: [0, 3, 10, 11], [2, 1.6290067434310913, 0.2, 0.2])
    try expect(
      .exponential(from: 1, factor: 0.5, steps: 10), at: [0, 5, 10, 25], [1, 0.7071067690849304, 0.5, 0.1767766922712326])
    try expect(.exponential(from: 1, factor: 0.5, steps: 10, staircase: true), at: [0, 5, 10, 25], [1, 1, 0.5, 0.25])
    try expect(0.25, at: [0, 100], [0.25, 0.25])
    try expect(.warmupCosine(peak: 1, warmup: 0, steps: 10), at: [0, 10], [1, 0])
  }
}

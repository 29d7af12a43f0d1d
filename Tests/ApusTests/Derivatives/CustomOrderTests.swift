import Apus
import Testing

/// Rules for reverse mode under every composition of derivatives, held to what they mean.
///
/// The forward rule is the value and the backward rule the slope, so that the derivatives of a program of them are the plain derivatives of
/// the formula for its gradient. The slopes are not the functions' own, by which one sees that no rule was passed over.
@Suite struct CustomOrderTests {
  typealias Map = @Sendable (Tensor) -> Tensor

  struct Rule: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let function: Map
    /// The same in plain operations: the value, and the slope that the rule states.
    let value: Map
    let slope: Map
  }

  /// By where residuals come from: of those the forward half computes none in all but two.
  static let rules = [
    Rule(
      testDescription: "arguments",
      function: customVJP({ (x: Tensor) in x * sin(x) }, forward: { x in (x * sin(x), x) }, backward: { x, dy in dy * (cos(x) + x) }),
      value: { x in x * sin(x) }, slope: { x in cos(x) + x }),
    Rule(
      testDescription: "results",
      function: customVJP(
        { (x: Tensor) in exp(x * 0.5) }, forward: { x in let y = exp(x * 0.5); return (y, y) }, backward: { y, dy in dy * y * y }),
      value: { x in exp(x * 0.5) }, slope: { x in exp(x) }),
    Rule(
      testDescription: "both",
      function: customVJP(
        { (x: Tensor) in tanh(x) }, forward: { x in let y = tanh(x); return (y, [x, y]) },
        backward: { saved, dy in dy * (2 - saved[1] * saved[0]) }),
      value: { x in tanh(x) }, slope: { x in 2 - tanh(x) * x }),
    Rule(
      testDescription: "none",
      function: customVJP({ (x: Tensor) in square(x) }, forward: { x in (square(x), [Tensor]()) }, backward: { _, dy in dy * 3 }),
      value: { x in square(x) }, slope: { x in Tensor.ones(like: x) * 3 }),
    Rule(
      testDescription: "computed",
      function: customVJP(
        { (x: Tensor) in sin(x) }, forward: { x in (sin(x), cos(x) * x) }, backward: { residual, dy in dy * (residual + 1) }),
      value: { x in sin(x) }, slope: { x in cos(x) * x + 1 }),
    Rule(
      testDescription: "argument and computed",
      function: customVJP(
        { (x: Tensor) in sin(x) * x }, forward: { x in (sin(x) * x, [x, exp(x)]) },
        backward: { saved, dy in (dy * saved[0] + dy) * saved[1] }),
      value: { x in sin(x) * x }, slope: { x in (x + 1) * exp(x) }),
  ]

  /// A program of the function, and the formula for the gradient of the sum of its squares.
  struct Setting: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let program: @Sendable (_ f: @escaping Map, Tensor) -> Tensor
    let derivative: @Sendable (Rule, Tensor) -> Tensor
  }

  static let settings = [
    Setting(testDescription: "alone", program: { f, x in f(x) }, derivative: { $0.slope($1) }),
    Setting(testDescription: "in jit", program: { f, x in jit(f)(x) }, derivative: { $0.slope($1) }),
    Setting(testDescription: "in a checkpoint", program: { f, x in checkpoint(f)(x) }, derivative: { $0.slope($1) }),
    Setting(testDescription: "in vmap", program: { f, x in vmap(f)(x) }, derivative: { $0.slope($1) }),
    Setting(
      testDescription: "twice", program: { f, x in f(f(x) * 0.5) },
      derivative: { $0.slope($0.value($1) * 0.5) * 0.5 * $0.slope($1) }),
    Setting(
      testDescription: "carried by scan",
      program: { f, x in scan(x * 0.5, length: 2) { (x: Tensor) in (f(x), output: [Tensor]()) }.carry },
      derivative: { $0.slope($0.value($1 * 0.5)) * $0.slope($1 * 0.5) * 0.5 }),
    Setting(
      testDescription: "mapped by scan",
      program: { f, x in scan([Tensor](), over: x) { (none: [Tensor], x: Tensor) in (none, output: f(x)) }.outputs },
      derivative: { $0.slope($1) }),
    Setting(
      testDescription: "in a branch", program: { f, x in cond(x[0] .< 100) { f(x) } else: { x } }, derivative: { $0.slope($1) }),
    Setting(
      testDescription: "in branches of a batch", program: { f, x in vmap { (x: Tensor) in cond(x .> 0) { f(x) } else: { x * 2 } }(x) },
      derivative: { rule, x in select(x .> 0, rule.slope(x), Tensor.ones(like: x) * 2) }),
  ]

  static let x = vector(-0.5, 0.25, 0.75), v = vector(1, -2, 0.5)

  /// Each rule in every third setting.
  static let pairs = rules.indices.flatMap { rule in
    settings.indices.filter { ($0 + rule) % 3 == 0 }.map { (rules[rule], settings[$0]) }
  }

  @Test(arguments: pairs) func secondDerivatives(_ rule: Rule, _ setting: Setting) throws {
    let (x, v) = (Self.x, Self.v)
    let loss = { @Sendable (x: Tensor) in square(setting.program(rule.function, x)).sum() }
    let formula = { @Sendable (x: Tensor) in 2 * setting.program(rule.value, x) * setting.derivative(rule, x) }
    let first = try formula(x).array(), matrix = try jacrev(formula)(x).array()
    let along = try jvp(formula, at: x, along: v).tangent.array()
    expectClose(try grad(loss)(x).array(), first)
    for hessian in [hessian(loss), jacrev(grad(loss)), jacfwd(jacrev(loss))] { expectClose(try hessian(x).array(), matrix) }
    let (gradient, product) = hessianVectorProduct(loss, at: x, along: v)
    expectClose(try gradient.array() + product.array(), first + along)
    expectClose(try linearize(grad(loss), at: x).linear(v).array(), along)
    let compiled = jit { (x: Tensor, v: Tensor) in
      (grad(loss)(x), [
        jvp(grad(loss), at: x, along: v).tangent, grad { (x: Tensor) in (grad(loss)(x) * v).sum() }(x), matmul(hessian(loss)(x), v),
      ])
    }(x, v)
    expectClose(try compiled.0.array(), first)
    for product in compiled.1 { expectClose(try product.array(), along) }
    let each = vmap({ (x: Tensor, v: Tensor) in hessianVectorProduct(loss, at: x, along: v).product }, inAxes: (nil, 0))
    expectClose(try each(x, stack([v, v * 2])).array(), along + along.map { $0 * 2 })
    // The pullback of the function, along tangents of both the point and the cotangent.
    let found = jvp({ x, c in vjp({ setting.program(rule.function, $0) }, at: x).pullback(c) }, at: x, v, along: v, x)
    let expected = jvp({ x, c in setting.derivative(rule, x) * c }, at: x, v, along: v, x)
    expectClose(try found.value.array() + found.tangent.array(), try expected.value.array() + expected.tangent.array())
  }

  /// Third derivatives: forward over forward over reverse, and forward over reverse over reverse.
  @Test(arguments: rules) func thirdDerivatives(_ rule: Rule) throws {
    let x = Self.x
    let loss = { @Sendable (x: Tensor) in square(rule.function(x)).sum() }
    let formula = { @Sendable (x: Tensor) in 2 * rule.value(x) * rule.slope(x) }
    let expected = try jacfwd(jacfwd(formula))(x).array()
    expectClose(try jacfwd(hessian(loss))(x).array(), expected)
    expectClose(try jacfwd(jacrev(grad(loss)))(x).array(), expected)
    expectClose(try jacrev(jacfwd(grad(loss)))(x).array(), expected)
  }

  /// In forward mode through the function itself there is still no rule, also where its derivative has been taken before.
  @Test func forwardModeStaysImpossible() throws {
    let f = Self.rules[0].function
    let mixed = { @Sendable (x: Tensor, w: Tensor) in (f(x) * w).sum() }
    let wrong = jvp({ (x: Tensor) in grad { (w: Tensor) in mixed(x, w) }(x) + grad { (x: Tensor) in f(x).sum() }(x) }, at: Self.x, along: Self.v)
    #expect(message(wrong.tangent).contains("customVJP: forward mode"))
  }
}

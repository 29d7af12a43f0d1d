import Apus
import ApusTesting
import Testing

/// Functions with rules of their own against JAX, whose rules are the same (`Goldens/custom_rules.py`): values and derivatives of both
/// orders, around `vmap` and within it.
@Suite struct CustomRuleParityTests {
  typealias Map = @Sendable (Tensor) -> Tensor

  static let golden = Result { try Golden("../../Goldens/custom_rules.npz") }

  static let softplus: Map = customJVP({ (x: Tensor) in log(1 + exp(x)) }, jvp: { x, dx in (softplus(x), 1.5 * dx / (1 + exp(-x))) })

  /// The exponent is configuration.
  static func power(_ exponent: Int, _ x: Tensor, _ y: Tensor) -> Tensor {
    let n = Double(exponent)
    return customJVP(
      { (x: Tensor, y: Tensor) in pow(x, n) * y },
      jvp: { primals, tangents in
        let (x, y) = primals, (dx, dy) = tangents
        let tangent = 2 * n * pow(x, n - 1) * y * dx - x * dy
        return (pow(x, n) * y, tangent)
      }
    )(x, y)
  }

  static let clipped: Map = customVJP(
    { (x: Tensor) in x * sin(x) }, forward: { x in (x * sin(x), x) }, backward: { x, dy in clip(dy, min: -0.5, max: 0.5) * x })

  static let exponential: Map = customVJP(
    { (x: Tensor) in exp(0.5 * x) },
    forward: { x in
      let y = exp(0.5 * x)
      return (y, y)
    }, backward: { y, dy in dy * y * y })

  static let tripled: Map = customVJP(
    { (x: Tensor) in square(x) }, forward: { x in (square(x), [Tensor]()) }, backward: { _, dy in 3 * dy })

  static let lookup = customVJP(
    { (x: Tensor, index: Tensor, scale: Tensor) in x[index] * scale }, forward: { x, index, scale in (x[index] * scale, Pair(x, index)) },
    backward: { saved, dy in
      let dx = Tensor.zeros(like: saved.x).adding(dy * saved.x[saved.index], at: saved.index)
      return (dx, nil, nil)
    })

  struct Pair: ParameterTree {
    var x: Tensor, index: Tensor
    static let fields = Fields(\Pair.x, \.index)
    init(_ x: Tensor, _ index: Tensor) { (self.x, self.index) = (x, index) }
  }

  static let nested: Map = customVJP(
    { (x: Tensor) in softplus(x) * x }, forward: { x in (softplus(x) * x, x) }, backward: { x, dy in dy * (softplus(-x) + cos(x)) })

  static func root(_ x: Tensor) -> Tensor {
    @Sendable func newton(_ f: Map, _ guess: Tensor) -> Tensor {
      whileLoop(guess) { (y: Tensor) -> Tensor in abs(f(y)).max() .> 1e-13 } do: { (y: Tensor) -> Tensor in y - f(y) / (3 * y * y + 1) }
    }
    return customRoot(
      { (y: Tensor) -> Tensor in y * y * y + y - x }, initialGuess: Tensor.zeros(like: x), solve: { f, guess in newton(f, guess) },
      tangentSolve: { linear, y in y / linear(.ones(like: y)) })
  }

  @Sendable static func direct(_ matvec: @escaping Map, _ b: Tensor) -> Tensor {
    solve(vmap(matvec)(Tensor.eye(b.shape[0], dtype: b.dtype)).T, b)
  }

  static func system(_ x: Tensor) -> Tensor {
    customLinearSolve({ (y: Tensor) in 3 * y + x * matmul(x, y) }, sin(x), solve: { direct($0, $1) }, symmetric: true)
  }

  static func skewed(_ x: Tensor) -> Tensor {
    customLinearSolve(
      { (y: Tensor) in 3 * y + x * y.roll(1, axis: 0) }, sin(x), solve: { direct($0, $1) }, transposeSolve: { direct($0, $1) })
  }

  static let index = Tensor([2, 0, 0, 3] as [Int32])

  static let functions: [(name: String, function: Map)] = [
    ("softplus", softplus),
    ("power", { x in power(3, x, cos(x)) }),
    ("clipped", clipped),
    ("exponential", exponential),
    ("tripled", { x in tripled(x) * x }),
    ("lookup", { x in lookup(x, index, exp(x)) }),
    ("nested", nested),
    ("chain", { x in clipped(exponential(softplus(x)) * 0.3) }),
    ("scan", { x in
      scan(x, over: Tensor([0.5, -0.3, 0.8], dtype: .float64)) { (c: Tensor, w: Tensor) in
        (clipped(c * w) + softplus(c), output: exponential(c))
      }.outputs
    }),
    ("cond", { x in cond(x[0] .> 0) { clipped(x) } else: { softplus(x) * 2 } }),
    ("checkpoint", checkpoint { (x: Tensor) in sin(clipped(cos(x))) }),
    ("root", { x in root(x) }),
    ("system", { x in system(x) }),
    ("skewed", { x in skewed(x) }),
    ("rootOfSystem", { x in root(system(x)) }),
  ]

  @Test(arguments: functions.map(\.name)) func asJAX(_ name: String) throws {
    let golden = try Self.golden.get()
    let f = try #require(Self.functions.first { $0.name == name }).function
    let xs: Tensor = golden["x"], direction: Tensor = golden["direction"], mapped = vmap(f)
    let value = mapped(xs)
    let count = value[0].shape.dimensions.reduce(1, *)
    let weights = (Tensor.arange(count, dtype: .float64) * (2 / Double(count - 1)) - 0.9).reshape(value[0].shape)
    let each: Map = { x in (f(x) * weights).sum() }
    let total: Map = { xs in square(mapped(xs) * weights).sum() }
    func check(_ what: String, _ found: Tensor) throws {
      try expectClose(found, golden["\(name).\(what)"], rtol: 1e-9, atol: 1e-11)
    }
    try check("value", value)
    try check("within", vmap(grad(each))(xs))
    try check("forwardOverReverse", hessianVectorProduct(total, at: xs, along: direction).product)
    try check("hessian", vmap(hessian(each))(xs))
    let compiled = jit { (xs: Tensor, v: Tensor) in
      [mapped(xs), grad(total)(xs), jvp(grad(total), at: xs, along: v).tangent, grad { (xs: Tensor) in (grad(total)(xs) * v).sum() }(xs)]
    }(xs, direction)
    for (what, found) in zip(["value", "around", "forwardOverReverse", "reverseOverReverse"], compiled) { try check(what, found) }
    // Of rules for reverse mode there is none.
    if golden.names.contains("\(name).tangent") { try check("tangent", jvp(mapped, at: xs, along: direction).tangent) }
  }
}

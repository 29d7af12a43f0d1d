import Apus
import Testing

/// Custom functions that hold loops, in batches of which not all elements take part: loops must not wait for the others.
@Suite struct CustomBatchTests {
  typealias Map = @Sendable (Tensor) -> Tensor

  /// Counts down in steps of one to 0, which numbers below 0 never reach.
  static func countdown(_ x: Tensor) -> Tensor {
    whileLoop((x, Tensor(0.0))) { $0.0 .!= 0 } do: { ($0.0 - 1, $0.1 + 2) }.1
  }

  /// The slopes count too, that of the second while it goes backwards.
  static let functions: [(String, Map)] = [
    ("function", customJVP({ (x: Tensor) in countdown(x) }, jvp: { x, dx in (x * 2, dx * x * 2) })),
    ("tangent", customJVP({ (x: Tensor) in x * 2 }, jvp: { x, dx in (countdown(x), dx * countdown(stopGradient(x))) })),
    ("forward", customVJP({ (x: Tensor) in x * 2 }, forward: { x in (countdown(x), countdown(x)) }, backward: { y, dy in dy * y })),
    ("backward", customVJP({ (x: Tensor) in x * 2 }, forward: { x in (x * 2, x) }, backward: { x, dy in dy * countdown(x) })),
    ("all", customVJP({ (x: Tensor) in countdown(x) }, forward: { x in (countdown(x), x) }, backward: { x, dy in dy * countdown(x) })),
    ("checkpoint", checkpoint(customVJP(
      { (x: Tensor) in countdown(x) }, forward: { x in (countdown(x), x) }, backward: { x, dy in dy * countdown(x) }))),
  ]

  let xs = vector(3, -1, 0, 5, -2.5)

  @Test(.timeLimit(.minutes(1)), arguments: functions.indices) func inBranches(_ index: Int) throws {
    let f = Self.functions[index].1
    let branch = { @Sendable (x: Tensor) in cond(x .>= 0) { f(x) } else: { x * 10 } }
    let (values, slopes) = ([6, -10, 0, 10, -25.0], [6, 10, 0, 10, 10.0])
    expectClose(try vmap(branch)(xs).array(), values)
    expectClose(try vmap(vmap(branch))(xs.reshape([1, 5])).array(), values)
    expectClose(try vmap(grad(branch))(xs).array(), slopes)
    expectClose(try jit(grad { (xs: Tensor) in vmap(branch)(xs).sum() })(xs).array(), slopes)
    expectClose(try grad { (xs: Tensor) in vmap(vmap(branch))(xs.reshape([1, 5])).sum() }(xs).array(), slopes)
    // What is shared, and a mask within a mask.
    let nested = { @Sendable (x: Tensor, y: Tensor) in cond(x .>= 0) { cond(y .>= 0) { f(y) + f(x) } else: { x } } else: { y } }
    let total = { @Sendable (xs: Tensor, y: Tensor) in vmap(nested, inAxes: (0, nil))(xs, y).sum() }
    let (dx, dy) = grad(total, wrt: .all)(xs, 2)
    expectClose(try dx.array() + [dy.item()], [6, 0, 0, 10, 0, 4 * 3 + 2])
    expectClose(try vmap(vmap(nested, inAxes: (nil, 0)), inAxes: (0, nil))(xs, vector(2, -1)).array(), [10, 3, 2, -1, 4, 0, 14, 5, 2, -1])
  }

  @Test(.timeLimit(.minutes(1)), arguments: functions.indices) func inLoops(_ index: Int) throws {
    let f = Self.functions[index].1
    // An element that is done goes below 0, where its loop would never end.
    let loop = { @Sendable (x: Tensor) in whileLoop((x, Tensor(0.0))) { $0.0 .>= 0 } do: { ($0.0 - 2, $0.1 + f($0.0)) }.1 }
    let values = [8, 0, 0, 18.0, 0]
    expectClose(try vmap(loop)(xs).array(), values)
    let bounded = { @Sendable (x: Tensor) in
      boundedWhileLoop((x, Tensor(0.0)), maxSteps: 4) { $0.0 .>= 0 } do: { ($0.0 - 2, $0.1 + f($0.0)) }.1
    }
    let (value, slopes) = jit { (xs: Tensor) in (vmap(bounded)(xs), grad { (xs: Tensor) in vmap(bounded)(xs).sum() }(xs)) }(xs)
    expectClose(try value.array() + slopes.array(), values + values)
    let steps = { @Sendable (x: Tensor) in
      cond(x .>= 0) { scan(x, length: 2) { (x: Tensor) in (x, output: f(x)) }.outputs.sum() } else: { x }
    }
    expectClose(try grad { (xs: Tensor) in vmap(steps)(xs).sum() }(xs).array(), [12, 1, 0, 20, 1])
  }

  /// Ends when the square is near: never for a negative number.
  static func newton(_ f: Map, _ guess: Tensor, _ a: Tensor) -> Tensor {
    whileLoop(guess) { (x: Tensor) -> Tensor in abs(f(x)) .> 1e-3 } do: { (x: Tensor) -> Tensor in (x + a / x) / 2 }
  }

  static func root(_ a: Tensor) -> Tensor {
    customRoot(
      { (x: Tensor) -> Tensor in x * x - a }, initialGuess: Tensor(1.0), solve: { (f: @escaping Map, guess: Tensor) in newton(f, guess, a) },
      tangentSolve: { (linear: @escaping Map, y: Tensor) -> Tensor in y / linear(1) })
  }

  /// Converges where a slope is between 0 and 4, and goes on for ever where it is 0.
  static func richardson(_ matvec: Map, _ b: Tensor) -> Tensor {
    whileLoop(b) { (x: Tensor) -> Tensor in abs(matvec(x) - b) .> 1e-4 } do: { (x: Tensor) -> Tensor in x - (matvec(x) - b) / 2 }
  }

  static func solution(_ a: Tensor, _ b: Tensor) -> Tensor {
    customLinearSolve(
      { (v: Tensor) -> Tensor in a * v }, b, solve: { (matvec: @escaping Map, b: Tensor) in richardson(matvec, b) }, symmetric: true)
  }

  /// Solvers of roots and of linear systems are loops too.
  @Test(.timeLimit(.minutes(1))) func solvers() throws {
    let branch: Map = { a in cond(a .> 0) { Self.root(a) } else: { a } }
    let xs = vector(4, -2, 9)
    expectClose(try jit(vmap(branch))(xs).array(), [2, -2, 3], 1e-3)
    expectClose(try jit(grad { (xs: Tensor) in vmap(branch)(xs).sum() })(xs).array(), [0.25, 1, 1.0 / 6], 1e-3)
    let system: @Sendable (Tensor, Tensor) -> Tensor = { a, b in cond(a .> 0) { Self.solution(a, b) } else: { b } }
    let total: @Sendable (Tensor, Tensor) -> Tensor = { a, b in vmap(system)(a, b).sum() }
    let (da, db) = jit(grad(total, wrt: .all))(vector(2, 0, 1), vector(6, 5, 4))
    expectClose(try da.array() + db.array(), [-1.5, 0, -4, 0.5, 1, 1], 1e-3)
  }
}

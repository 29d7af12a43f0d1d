import Apus
import Testing

/// Implicit derivatives. Numbers are JAX's, for `jax.lax.custom_root` and `jax.lax.custom_linear_solve`.
@Suite struct CustomSolveTests {
  @Sendable static func squareRoot(_ a: Tensor) -> Tensor {
    customRoot({ x in x * x - a }, initialGuess: a, solve: newton) { linear, y in y / linear(1) }
  }

  @Sendable static func newton(_ f: @escaping @Sendable (Tensor) -> Tensor, _ guess: Tensor) -> Tensor {
    let slope = { @Sendable (x: Tensor) in jvp(f, at: x, along: 1).tangent }
    return foriLoop(0..<20, guess) { (_: Tensor, x: Tensor) in x - f(x) / slope(x) }
  }

  @Test func roots() throws {
    let f = Self.squareRoot
    expectClose([try f(2).item(), try jit(f)(2).item()], [1.4142135623730951, 1.4142135623730951])
    for g in [grad(f), jit(grad(f)), grad(jit(f))] { expectClose([try g(2).item()], [0.35355339059327373]) }
    for g in [grad(grad(f)), jit(grad(grad(f)))] { expectClose([try g(2).item()], [-0.08838834764831842]) }
    expectClose([try jvp(f, at: 2, along: 1).tangent.item()], [0.35355339059327373])
    expectClose(try vmap(grad(f))(vector(2, 3)).array(), [0.35355339, 0.28867513])
    expectClose(try grad { (a: Tensor) in vmap(f)(a).sum() }(vector(2, 3)).array(), [0.35355339, 0.28867513])
  }

  struct Pair: ParameterTree {
    var x: Tensor, y: Tensor
    static let fields = Fields(\Pair.x, \.y)
  }

  /// x = a cos(y), y = b sin(x): a fixed point over a tree, its tangents by iteration too.
  @Test func fixedPointsOfTrees() throws {
    @Sendable func iterate(_ step: @Sendable (Pair) -> Pair, _ start: Pair) -> Pair {
      foriLoop(0..<60, start) { _, p in step(p) }
    }
    @Sendable func solution(_ a: Tensor, _ b: Tensor) -> Pair {
      let step = { @Sendable (p: Pair) in Pair(x: a * cos(p.y), y: b * sin(p.x)) }
      return customRoot(
        { p in
          let q = step(p)
          return Pair(x: q.x - p.x, y: q.y - p.y)
        }, initialGuess: Pair(x: 0.0, y: 0.0), solve: { f, start in
          iterate({ p in
            let r = f(p)
            return Pair(x: p.x + r.x, y: p.y + r.y)
          }, start)
        },
        tangentSolve: { linear, y in
          // linear = J - 1, so x = (linear x + x) - y.
          iterate({ p in
            let l = linear(p)
            return Pair(x: l.x + p.x - y.x, y: l.y + p.y - y.y)
          }, y)
        })
    }
    @Sendable func unrolled(_ a: Tensor, _ b: Tensor) -> Pair {
      iterate({ p in Pair(x: a * cos(p.y), y: b * sin(p.x)) }, Pair(x: a * 0, y: b * 0))
    }
    let implicit = { @Sendable (a: Tensor, b: Tensor) in solution(a, b).x * solution(a, b).y }
    let direct = { @Sendable (a: Tensor, b: Tensor) in unrolled(a, b).x * unrolled(a, b).y }
    for (f, g) in [(grad(implicit, wrt: .all), grad(direct, wrt: .all)), (jit(grad(implicit, wrt: .all)), grad(direct, wrt: .all))] {
      let (found, expected) = (f(0.5, 0.4), g(0.5, 0.4))
      expectClose([try found.0.item(), try found.1.item()], [try expected.0.item(), try expected.1.item()])
    }
  }

  @Sendable static func conjugateGradient(_ matvec: @Sendable (Tensor) -> Tensor, _ b: Tensor) -> Tensor {
    foriLoop(0..<b.shape[0], [Tensor.zeros(like: b), b, b]) { _, state in
      let (x, r, p) = (state[0], state[1], state[2])
      let mapped = matvec(p), size = (r * r).sum()
      let step = size / (p * mapped).sum()
      let next = r - step * mapped
      return [x + step * p, next, next + (next * next).sum() / size * p]
    }[0]
  }

  let a = Tensor([[4.0, 1, 0.5], [1, 3, -1], [0.5, -1, 5]]), b = vector(1, 2, -1)

  @Test func symmetricSystems() throws {
    let solve = { @Sendable (a: Tensor, b: Tensor) in
      customLinearSolve({ v in matmul(a, v) }, b, solve: { Self.conjugateGradient($0, $1) }, symmetric: true)
    }
    let loss = { @Sendable (a: Tensor, b: Tensor) in sin(solve(a, b)).sum() }
    expectClose(try solve(a, b).array(), [0.11167513, 0.59898477, -0.09137056])
    let matrix = [
      -0.01560215, -0.08368423, 0.01276539, -0.03475462, -0.18641112, 0.0284356, -0.02763257, -0.14821104, 0.02260846,
    ]
    let hessian = [
      -0.01580156, 0.02836368, 0.00632656, 0.02836368, -0.09129527, -0.01942803, 0.00632656, -0.01942803, -0.00044241,
    ]
    for g in [grad(loss, wrt: .all), jit(grad(loss, wrt: .all))] {
      let (da, db) = g(a, b)
      expectClose(try da.array(), matrix)
      expectClose(try db.array(), [0.13971012, 0.31121179, 0.24743707])
    }
    expectClose(try jacfwd(grad(loss, wrt: .second), wrt: .second)(a, b).array(), hessian)
    expectClose(try jacrev(grad(loss, wrt: .second), wrt: .second)(a, b).array(), hessian)
    // Second derivatives by the matrix, against differences.
    let along = { @Sendable (t: Tensor) in
      let shifted = a + t * Tensor([[0.3, 0.1, 0], [0.1, -0.2, 0.4], [0, 0.4, 0.1]])
      return loss(shifted, b)
    }
    let h = 0.05
    let difference = (try grad(along)(Tensor(h)).item() - grad(along)(Tensor(-h)).item()) / (2 * h)
    expectClose([try grad(grad(along))(0.0).item()], [difference], 2e-3)
    expectClose([try jvp(grad(along), at: 0.0, along: 1).tangent.item()], [difference], 2e-3)
    let batched = vmap(grad(loss, wrt: .second), inAxes: (nil, 0))(a, Tensor([[1.0, 2, -1], [1, 2, -1]]))
    expectClose(try batched.array(), [0.13971012, 0.31121179, 0.24743707, 0.13971012, 0.31121179, 0.24743707])
  }

  /// Of a 3 x 3 matrix, by cofactors.
  private static func inverse(_ a: Tensor) -> Tensor {
    let rows = (0..<3).map { a[$0] }
    func cross(_ x: Tensor, _ y: Tensor) -> Tensor {
      let order = Tensor([1, 2, 0]), other = Tensor([2, 0, 1])
      return x[order] * y[other] - x[other] * y[order]
    }
    let columns = [cross(rows[1], rows[2]), cross(rows[2], rows[0]), cross(rows[0], rows[1])]
    return stack(columns, axis: 1) / (rows[0] * columns[0]).sum()
  }

  /// A system that is not symmetric, by factors that the solvers capture.
  @Test func generalSystems() throws {
    let a = Tensor([[4.0, 2, 0.5], [-1, 3, -1], [0.25, 1, 5]])
    let solution = { @Sendable (a: Tensor, b: Tensor) in
      let inverse = stopGradient(Self.inverse(a))
      return customLinearSolve(
        { v in matmul(a, v) }, b, solve: { _, b in matmul(inverse, b) },
        transposeSolve: { _, b in matmul(inverse.transposed(), b) })
    }
    let loss = { @Sendable (a: Tensor, b: Tensor) -> Tensor in sin(solution(a, b)).sum() }
    let plain = { @Sendable (a: Tensor, b: Tensor) -> Tensor in sin(matmul(Self.inverse(a), b)).sum() }
    let expected = grad(plain, wrt: .all)(a, b)
    for g in [grad(loss, wrt: .all), jit(grad(loss, wrt: .all))] {
      let found = g(a, b)
      expectClose(try found.0.array(), try expected.0.array(), 1e-4)
      expectClose(try found.1.array(), try expected.1.array(), 1e-4)
    }
    let second = { @Sendable (a: Tensor, b: Tensor) -> Tensor in square(grad(loss, wrt: .second)(a, b)).sum() }
    let plainSecond = { @Sendable (a: Tensor, b: Tensor) -> Tensor in square(grad(plain, wrt: .second)(a, b)).sum() }
    expectClose(try grad(second)(a, b).array(), try grad(plainSecond)(a, b).array(), 1e-4)
    let oneWay = { @Sendable (b: Tensor) -> Tensor in
      customLinearSolve({ v in matmul(a, v) }, b, solve: { _, b in matmul(Self.inverse(a), b) }).sum()
    }
    #expect(message(grad(oneWay)(b)).contains("transposeSolve"))
    let pushed = jvp(oneWay, at: b, along: b)
    expectClose([try pushed.tangent.item()], [try pushed.value.item()])
    let wrong = customLinearSolve({ (v: Tensor) in v.sum() }, b, solve: { _, b in b })
    #expect(try wrong.array() == b.array())
    #expect(message(jit { (b: Tensor) in customLinearSolve({ v in v.sum() }, b, solve: { _, b in b }) }(b)).contains("takes float32[3] and gives float32[]"))
  }
}

import Apus
import ApusTesting
import Testing

/// The laws held by functions with rules of their own, and wrong rules found.
@Suite struct CheckRulesTests {
  typealias Map = @Sendable (Tensor) -> Tensor

  static func cube(_ x: Tensor) -> Tensor { x * x * x }
  static func slope(_ x: Tensor) -> Tensor { 3 * x * x }

  let forward: Map = customJVP({ (x: Tensor) in cube(x) }, jvp: { x, dx in (cube(x), slope(x) * dx) })
  let reverse: Map = customVJP({ (x: Tensor) in cube(x) }, forward: { x in (cube(x), x) }, backward: { x, dy in slope(x) * dy })
  let x = sample([2, 3])

  @Test func rightRules() throws {
    #expect(try checkGradients(forward, at: x, order: 3))
    #expect(try checkGradients(forward, at: sample([5], dtype: .complex64), modes: [.forward]))
    #expect(try checkGradients(reverse, at: x, order: 2, modes: [.reverse]))
    #expect(try checkGradients({ reverse($0) }, order: 2, modes: [.reverse]))
    // The gradient of a rule for reverse mode has derivatives of both kinds.
    #expect(try checkGradients(grad { (x: Tensor) in reverse(x).sum() }, at: x, order: 2))
    #expect(try checkGradients({ reverse($0) * $1 }, at: x, x, modes: [.reverse]))
    for f in [forward, reverse] {
      #expect(try checkBatching(f, at: x))
      #expect(try checkBatching(grad { (x: Tensor) in f(x).sum() }, at: x))
      #expect(try checkJIT(f, at: x))
      #expect(try checkJIT(grad { (x: Tensor) in f(x).sum() }, at: x))
    }
  }

  @Test func linearRules() throws {
    let a = sample([3, 3], dtype: .float64) + 3 * Tensor.eye(3, dtype: .float64), b = sample([3], dtype: .float64)
    @Sendable func solution(_ b: Tensor, _ transposed: @escaping @Sendable (Tensor) -> Tensor) -> Tensor {
      customLinearSolve({ (v: Tensor) in matmul(a, v) }, b, solve: { _, b in solve(a, b) }, transposeSolve: { _, b in transposed(b) })
    }
    #expect(try checkTranspose({ solution($0) { solve(a.T, $0) } }, at: b))
    #expect(try checkGradients({ solution($0) { solve(a.T, $0) } }, at: b, order: 2))
    let message = try #require(try issue { try checkTranspose({ solution($0) { solve(a, $0) } }, at: b) })
    #expect(message.contains("the vjp disagrees with the function"), "\(message)")
    let other = try #require(try issue { try checkGradients({ solution($0) { solve(a, $0) } }, at: b) })
    #expect(other.contains("the vjp disagrees with the jvp"), "\(other)")
  }

  @Test func wrongTangents() throws {
    let factor: Map = customJVP({ (x: Tensor) in Self.cube(x) }, jvp: { x, dx in (Self.cube(x), Self.slope(x) * dx * 2) })
    let message = try #require(try issue { try checkGradients(factor, at: x) })
    #expect(message.contains("the jvp of result 0, against central differences: 6 of 6 elements differ"), "\(message)")
    let value: Map = customJVP({ (x: Tensor) in Self.cube(x) }, jvp: { x, dx in (Self.cube(x) + 1, Self.slope(x) * dx) })
    let other = try #require(try issue { try checkGradients(value, at: x) })
    #expect(other.contains("the value of result 0 beside its jvp: 6 of 6 elements differ"), "\(other)")
    // The first derivative is right, the second is cut off.
    let cut: Map = customJVP({ (x: Tensor) in Self.cube(x) }, jvp: { x, dx in (Self.cube(x), stopGradient(Self.slope(x)) * dx) })
    #expect(try checkGradients(cut, at: x))
    let second = try #require(try issue { try checkGradients(cut, at: x, order: 2) })
    #expect(second.contains("jvp of the jvp of result 0, against central differences"), "\(second)")
    let nonlinear: Map = customJVP({ (x: Tensor) in Self.cube(x) }, jvp: { x, dx in (Self.cube(x), Self.slope(x) * abs(dx)) })
    #expect(throws: TransformError.self) { try checkGradients(nonlinear, at: x, modes: [.reverse]) }
    let root: Map = { a in
      customRoot({ (x: Tensor) in x * x - a }, initialGuess: a, solve: { _, _ in sqrt(a) }, tangentSolve: { linear, y in y * linear(1) })
    }
    #expect(try #require(try issue { try checkGradients(root, at: square(x) + 1) }).contains("against central differences"))
  }

  @Test func wrongCotangents() throws {
    let sign: Map = customVJP({ (x: Tensor) in Self.cube(x) }, forward: { x in (Self.cube(x), x) }, backward: { x, dy in -Self.slope(x) * dy })
    let message = try #require(try issue { try checkGradients(sign, at: x, modes: [.reverse]) })
    #expect(message.contains("the vjp disagrees with central differences"), "\(message)")
    let value: Map = customVJP({ (x: Tensor) in Self.cube(x) }, forward: { x in (x, x) }, backward: { x, dy in Self.slope(x) * dy })
    let other = try #require(try issue { try checkGradients(value, at: x, modes: [.reverse]) })
    #expect(other.contains("the value of result 0 beside its vjp"), "\(other)")
    let cut: Map = customVJP(
      { (x: Tensor) in Self.cube(x) }, forward: { x in (Self.cube(x), stopGradient(x)) }, backward: { x, dy in Self.slope(x) * dy })
    #expect(try checkGradients(cut, at: x, modes: [.reverse]))
    let second = try #require(try issue { try checkGradients(cut, at: x, order: 2, modes: [.reverse]) })
    #expect(second.contains("the vjp of the vjp disagrees with central differences"), "\(second)")
    let dropped = customVJP(
      { (x: Tensor, y: Tensor) in x * y }, forward: { x, y in (x * y, [x, y]) }, backward: { saved, dz in (dz * saved[1], nil) })
    #expect(try #require(try issue { try checkGradients(dropped, at: x, x + 1, modes: [.reverse]) }).contains("the vjp disagrees"))
    // Forward mode is impossible, and said to be.
    #expect(throws: TransformError.self) { try checkGradients(reverse, at: x) }
  }
}

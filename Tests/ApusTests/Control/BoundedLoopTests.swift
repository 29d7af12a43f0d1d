import Apus
import Testing

@Suite struct BoundedLoopTests {
  /// Newton's method for a square root, as many steps as it takes.
  @Sendable private static func root(_ x: Tensor, _ maxSteps: Int) -> Tensor {
    boundedWhileLoop(x, maxSteps: maxSteps) { abs($0 * $0 - x) .> 1e-5 } do: { ($0 + x / $0) / 2 }
  }

  @Test(arguments: [10, 16, 17, 50, 100])
  func stopsWhereTheConditionEnds(maxSteps: Int) throws {
    let f = { @Sendable (x: Tensor) in Self.root(x, maxSteps) }
    for g in [f, jit(f)] { expectClose([try g(9).item()], [3]) }
    for g in [grad(f), jit(grad(f))] { expectClose([try g(9).item()], [1.0 / 6], 1e-4) }
    expectClose([try jvp(f, at: 9, along: 2).tangent.item()], [1.0 / 3], 1e-4)
    // Elements end at different steps.
    expectClose(try vmap(f)(vector(1, 4, 100)).array(), [1, 2, 10])
    // Where it begins at the end it is the identity.
    for g in [vmap(grad(f)), jit(vmap(grad(f)))] { expectClose(try g(vector(1, 4, 100)).array(), [1, 0.25, 0.05], 1e-4) }
    expectClose([try grad { (xs: Tensor) in vmap(f)(xs).sum() }(vector(4, 100)).sum().item()], [0.3], 1e-4)
  }

  @Test(arguments: [0, 1, 5, 16, 17, 18, 30, 99])
  func stopsAtTheLimit(maxSteps: Int) throws {
    let f = { @Sendable (x: Tensor) in boundedWhileLoop((Tensor(0), x), maxSteps: maxSteps) { _ in Tensor(true) } do: { ($0.0 + 1, $0.1 * 1.01) } }
    #expect(try f(1).0.item() == Double(maxSteps))
    #expect(try jit { (x: Tensor) in f(x).0 }(1).item() == Double(maxSteps))
    let expected = (0..<maxSteps).reduce(1.0) { x, _ in x * 1.01 }
    expectClose([try jit(grad { (x: Tensor) in f(x).1 })(3).item()], [expected], 1e-4)
  }

  @Test func literalsToStartWithTakeTheBodysDType() throws {
    for maxSteps in [4, 40] {
      let x = boundedWhileLoop(Tensor(1), maxSteps: maxSteps) { $0 .< 10 } do: { $0 * 2.5 }
      #expect(x.dtype == .float32)
      expectClose([try x.item()], [2.5 * 2.5 * 2.5])
    }
  }

  @Test func goesThroughLoopsOfAllKinds() throws {
    let f = { @Sendable (x: Tensor) in
      scan(x, over: vector(2, 3)) { c, limit in
        let y = boundedWhileLoop((Tensor(0.0), c), maxSteps: 20) { $0.0 .< limit } do: { ($0.0 + 1, sin($0.1)) }.1
        return (y, output: foriLoop(0..<2, y) { _, z in z * z })
      }.outputs.sum()
    }
    let h = 1e-2
    let slope = (try f(Tensor(0.8 + h)).item() - f(Tensor(0.8 - h)).item()) / (2 * h)
    for g in [grad(f), jit(grad(f))] { expectClose([try g(0.8).item()], [slope], 1e-3) }
    let second = (try grad(f)(Tensor(0.8 + h)).item() - grad(f)(Tensor(0.8 - h)).item()) / (2 * h)
    expectClose([try jit(grad(grad(f)))(0.8).item()], [second], 1e-3)
    expectClose(try vmap(grad(f))(vector(0.8, 0.8)).array(), [slope, slope], 1e-3)
  }
}

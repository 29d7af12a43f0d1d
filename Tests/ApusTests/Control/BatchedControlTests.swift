import Apus
import ApusIR
import Testing

/// Loops and branches whose conditions differ between the elements of a batch.
@Suite struct BatchedControlTests {
  /// Counts down to zero, for ever from a negative number (int32 would take hours to come round).
  @Sendable private static func countdown(_ x: Tensor) -> Tensor {
    whileLoop((x, Tensor(0))) { $0.0 .!= 0 } do: { ($0.0 - 1, $0.1 + 2) }.1
  }

  private static let numbers = Tensor([3, -2, 0, 5])

  @Test func aLoopInABranchRunsForTheElementsThatTakeIt() throws {
    let f = { @Sendable (x: Tensor) -> Tensor in cond(x .>= 0) { Self.countdown(x) } else: { x * 100 } }
    for g in [vmap(f), jit(vmap(f))] { #expect(try g(Self.numbers).array() == [6, -200, 0, 10]) }
    let inSwitch = { @Sendable (x: Tensor) -> Tensor in
      let branches: [() -> Tensor] = [{ x }, { x }, { Self.countdown(x) }, { x }, { x }, { Self.countdown(x) + 1 }]
      return switchCase(x + 2, branches) ?? x
    }
    #expect(try jit(vmap(inSwitch))(Self.numbers).array() == [7, -2, 0, 11])
  }

  @Test func masksReachIntoRegions() throws {
    let callee = jit { (x: Tensor) in Self.countdown(x) }
    let f = { @Sendable (x: Tensor) -> Tensor in
      cond(x .>= 0) { () -> Tensor in
        let sum = scan(Tensor(0), length: 2) { c in (c + callee(x), output: c) }.carry
        let inner = cond(Tensor(true)) { Self.countdown(x) } else: { x }
        return sum + inner
      } else: { x }
    }
    for g in [vmap(f), jit(vmap(f))] { #expect(try g(Self.numbers).array() == [18, -2, 0, 30]) }
    let pairs = Tensor([[3, -2], [-1, -1], [0, 5]])
    #expect(try jit(vmap(vmap(f)))(pairs).flattened().array() == [18, -2, -1, -1, 0, 30])
  }

  /// An element that has left the outer loop holds a number from which the inner loop would not end.
  @Test func aLoopInALoopRunsForTheElementsThatAreStillThere() throws {
    let f = { @Sendable (x: Tensor) -> (Tensor, Tensor) in
      whileLoop((x, Tensor(0))) { $0.0 .> 0 } do: { state in
        let sum = state.1 + Self.countdown(state.0)
        return (state.0 - 2, sum)
      }
    }
    let (last, sum) = jit(vmap(f))(Tensor([3, 4, -7, 1]))
    #expect(try last.array() == [-1, 0, -7, -1])
    #expect(try sum.array() == [8, 12, 0, 2])
    let inner = { @Sendable (x: Tensor, y: Tensor) -> Tensor in
      let (_, z) = whileLoop((x, y)) { $0.0 .> 0 } do: { state in
        let factor = Self.countdown(state.0) + 1
        return (state.0 - 2, sin(state.1) * factor)
      }
      return z
    }
    let outer = { @Sendable (y: Tensor) in vmap(inner)(Tensor([3, 4, -7, 1]), y) }
    let derivative = jvp(outer, at: vector(0.1, 0.2, 0.3, 0.4), along: vector(1, 1, 1, 1)).tangent
    #expect(try derivative.array()[2] == 1.0)
  }

  private static func branches(_ f: @escaping @Sendable (Tensor) -> Tensor, _ x: Tensor) throws -> Int {
    let traced = try program(vmap(f), x)
    return traced.operations.count { if case .branch = $0.primitive { true } else { false } }
  }

  @Test func onlyBranchesThatCostMuchAreSkipped() throws {
    let x = Tensor.ones([8, 16])
    let cheap = { @Sendable (x: Tensor) in cond(x.sum() .> 0) { x * 2 } else: { sin(x) } }
    #expect(try Self.branches(cheap, x) == 0)
    let products = { @Sendable (x: Tensor) in cond(x.sum() .> 0) { x * x.matmul(x) } else: { sin(x) } }
    #expect(try Self.branches(products, x) == 1)
    // Many operations on elements: 16 functions of 8 for each of 1024 x 16 elements.
    let long = { @Sendable (x: Tensor) in cond(x.sum() .> 0) { (0..<16).reduce(x) { x, _ in sin(x) } } else: { -x } }
    #expect(try Self.branches(long, x) == 0)
    #expect(try Self.branches(long, Tensor.ones([1024, 16])) == 1)
    let both = { @Sendable (x: Tensor) in cond(x.sum() .> 0) { x * x.matmul(x) } else: { foriLoop(0..<3, x) { _, c in c * c } } }
    #expect(try Self.branches(both, x) == 2)
  }

  @Test func skippedBranchesAreNotRun() throws {
    // Its loop does not depend on the batch and would never end.
    let f = { @Sendable (x: Tensor) in
      cond(x .> 0) { x * 2 } else: { () -> Tensor in
        let never = whileLoop(Tensor(1.0)) { _ in Tensor(true) } do: { $0 }
        return never + x
      }
    }
    for g in [vmap(f), jit(vmap(f))] { #expect(try g(vector(1, 2)).array() == [2.0, 4.0]) }
    #expect(try jit(vmap(vmap(f)))(vector(1, 2).reshape([2, 1])).flattened().array() == [2.0, 4.0])
  }

  @Test func selectedValuesAndDerivativesAreThoseOfEachElement() throws {
    let w = Tensor.normal([4, 4], key: Key(1))
    let f = { @Sendable (x: Tensor) -> Tensor in
      let branches: [() -> Tensor] = [
        { x.matmul(w) }, { sin(x) }, { foriLoop(0..<3, x) { _, c in sin(c.matmul(w)) } }, { (x * x).matmul(w) },
      ]
      return switchCase((x.sum() * 2).converted(to: .int32), branches) ?? x
    }
    let xs = Tensor.normal([9, 4], key: Key(2))
    let loss = { @Sendable (x: Tensor) in f(x).sum() }
    let rows = try (0..<9).map { try jit(f)(xs[$0]).array() }.flatMap { $0 }
    expectClose(try jit(vmap(f))(xs).flattened().array(), rows)
    let gradients = try (0..<9).map { try jit(grad(loss))(xs[$0]).array() }.flatMap { $0 }
    expectClose(try jit(vmap(grad(loss)))(xs).flattened().array(), gradients)
    expectClose(try jit(grad { (xs: Tensor) in vmap(loss)(xs).sum() })(xs).flattened().array(), gradients)
    expectClose(try grad { (xs: Tensor) in vmap(loss)(xs).sum() }(xs).flattened().array(), gradients)
    let none = jit(vmap(f))(Tensor.zeros([0, 4]))
    #expect(none.shape == [0, 4])
    #expect(try none.array().isEmpty)
  }
}

import Apus
import ApusTesting
import Testing

/// Loops that become one kernel: compiled, they give what their plain meaning gives.
@Suite struct ElementwiseLoopTests {
  /// Compiled once, and run by the reference.
  private static func agree(_ x: Tensor, _ what: String, _ f: @escaping @Sendable (Tensor) -> [Tensor]) throws {
    let steps = try compile(f, x).steps
    #expect(steps.contains { $0.contains("in registers") }, "\(what): \(steps)")
    let compiled = jit(f)(x), plain = withoutJIT { f(x) }
    #expect(compiled.count == plain.count)
    for (a, b) in zip(compiled, plain) {
      #expect(a.shape == b.shape && a.dtype == b.dtype, "\(what)")
      try ApusTesting.expectClose(a, b)
    }
  }

  private static let shapes: [Shape] = [[], [1], [16], [33], [7, 5], [2, 3, 11], [1, 70]]

  @Test(arguments: [false, true], [1, 2, 9]) func carriesSlicesAndOutputs(reverse: Bool, length: Int) throws {
    for shape in Self.shapes {
      let xs = Tensor.normal(Shape([length] + shape.dimensions), key: Key(1)), w = Tensor.normal(shape, key: Key(2))
      try Self.agree(Tensor.normal(shape, key: Key(0)), "\(shape)") { x in
        let result = scan((x, x * 2), over: xs, reverse: reverse) { state, slice in
          // The two change places.
          let next = (state.1 * 0.5 + slice, sin(state.0) + w)
          return (next, output: state.0 * slice)
        }
        return [result.carry.0, result.carry.1, result.outputs]
      }
    }
  }

  @Test func countersBesideLongerValues() throws {
    try Self.agree(Tensor.normal([45], key: Key(0)), "counter") { x in
      let result = scan((x, Tensor(3, dtype: .int32)), length: 12) { state in
        let number: Tensor = state.1.converted(to: .float32), isEven: Tensor = state.1 % 2 .== 0
        let next: (Tensor, Tensor) = (select(isEven, state.0 + number, state.0 * 0.5), state.1 + 2)
        return (next, output: state.1)
      }
      return [result.carry.0, result.carry.1, result.outputs]
    }
    try Self.agree(Tensor.normal([45], key: Key(0)), "numbers") { x in
      [foriLoop(2..<9, x) { number, h in tanh(h) + number.converted(to: .float32) * 0.25 }]
    }
  }

  @Test(arguments: [DType.float64, .float16, .bfloat16, .complex64, .complex128, .int8, .uint16, .int32, .int64, .uint64, .bool])
  func everyKindOfNumber(dtype: DType) throws {
    let x = (Tensor.arange(37) % 5).converted(to: dtype)
    try Self.agree(x, "\(dtype)") { x in
      [foriLoop(0..<6, (x, x)) { _, state in
        dtype == .bool ? (state.1 .== x, state.0 .!= state.1) : (state.1 * x - state.0, state.0 + state.1)
      }.0]
    }
  }

  @Test func whatEveryElementShares() throws {
    // Invariants in any order: turned, and repeated along rows.
    let table = Tensor.normal([6, 4], key: Key(5)), row = Tensor.normal([4], key: Key(6)), scale = Tensor(0.5)
    try Self.agree(Tensor.normal([4, 6], key: Key(0)), "invariants") { x in
      [foriLoop(0..<5, x) { _, h in h * scale + table.transposed() + row.expandDims(1) }]
    }
  }

  @Test func derivativesAndBatches() throws {
    let loss = { @Sendable (x: Tensor) -> Tensor in
      scan(x, length: 8) { h in (sin(h) * 0.9 + 0.1 * h, output: h * h) }.outputs.sum()
    }
    try Self.agree(Tensor.normal([21], key: Key(0)), "gradient") { [grad(loss)($0)] }
    try Self.agree(Tensor.normal([3, 21], key: Key(0)), "batch") { [vmap(grad(loss))($0)] }
    try checkGradients(loss, at: Tensor.normal([5], key: Key(0)), order: 2)
  }

  /// Loops on a condition that all elements share.
  @Test func conditionsOfCounters() throws {
    for shape in Self.shapes {
      try Self.agree(Tensor.normal(shape, key: Key(3)), "\(shape)") { x in
        let limit = Tensor(9, dtype: .int32)
        let result = whileLoop((x, Tensor(0, dtype: .int32), x * 2)) { _, step, _ in step .< limit } do: { a, step, b in
          let number: Tensor = step.converted(to: .float32)
          let next: (Tensor, Tensor, Tensor) = (sin(b) + number * 0.1, step + 2, a * 0.5)
          return next
        }
        return [result.0, result.1, result.2]
      }
      // None at all.
      try Self.agree(Tensor.normal(shape, key: Key(3)), "none of \(shape)") { x in
        let result = whileLoop((x, Tensor(9, dtype: .int32))) { _, step in step .< 9 } do: { a, step in (a + 1, step + 1) }
        return [result.0, result.1]
      }
    }
    try Self.agree(Tensor(700.0), "a number") { x in
      let result = whileLoop((x, Tensor(0))) { a, _ in a .> 1 } do: { a, steps in (a * 0.7, steps + 1) }
      return [result.0, result.1]
    }
  }

  /// Batches of loops, whose elements end each at its own step: the same bits as each by itself.
  @Test(arguments: [DType.float32, .float64, .float16, .int32, .uint8, .complex64]) func batchesOfLoops(dtype: DType) throws {
    let lowered = { @Sendable (n: Tensor) -> (Tensor, Tensor) in
      whileLoop((n, Tensor(0, dtype: .int64))) { n, _ in abs(n) .> 3 } do: { n, count in
        let smaller: Tensor = n - 3, next: Tensor = count + 1
        return (smaller, next)
      }
    }
    for shape in [[1], [31], [32], [45], [130]] as [Shape] {
      let x = (Tensor.arange(shape.elementCount) * 7 % 101).converted(to: dtype).reshape(shape)
      try Self.agree(x, "\(dtype) \(shape)") { x in
        let (a, b) = vmap(lowered)(x)
        return [a, b]
      }
      let last = shape.elementCount - 1
      #expect(try abs(jit(lowered)(x[last]).0).item() == abs(jit(vmap(lowered))(x).0[last]).item())
    }
    let nested = (Tensor.arange(3 * 4 * 19) * 5 % 83).converted(to: dtype).reshape([3, 4, 19])
    try Self.agree(nested, "\(dtype) nested") { x in
      let (a, b) = vmap(vmap(vmap(lowered)), inAxes: 1)(x)
      return [a, b]
    }
  }

  /// What every element shares, values beside those that differ, and elements that did not take their branch.
  @Test func batchesOfLoopsBesideOthers() throws {
    let x = Tensor.normal([5, 23], key: Key(4)) * 9
    try Self.agree(x, "invariants") { x in
      let limits = Tensor.linspace(0.5, 3, count: 23), rate = Tensor(0.75)
      let shrunk = { @Sendable (x: Tensor, limit: Tensor) -> Tensor in
        whileLoop((x, limit)) { x, limit in abs(x) .> limit } do: { x, limit in
          let smaller = x * rate - 0.01
          return (smaller, limit + 0.001)
        }.0
      }
      return [vmap(vmap(shrunk), inAxes: (0, nil))(x, limits)]
    }
    try Self.agree(x, "branches") { x in
      let decreased = { @Sendable (x: Tensor) -> Tensor in whileLoop(x) { $0 .!= 0 } do: { maximum($0 - 1, 0) } }
      let chosen = { @Sendable (x: Tensor) -> Tensor in cond(x .> 0) { decreased(x) } else: { x * 2 } }
      return [vmap(vmap(chosen))(x)]
    }
    // A body that looks at other elements is no such loop, and gives the same.
    let mixed = { @Sendable (x: Tensor) -> Tensor in
      whileLoop(x) { $0.max() .> 1 } do: { x in
        let mean = x.mean() * 0.05
        return x * 0.9 + mean
      }
    }
    let other = { @Sendable (x: Tensor) in vmap(mixed)(x) }
    try ApusTesting.expectClose(jit(other)(x), withoutJIT { other(x) })
  }

  /// What is not elementwise stays a loop of steps.
  @Test func otherBodiesStayLoops() throws {
    let functions: [@Sendable (Tensor) -> Tensor] = [
      { x in foriLoop(0..<4, x) { _, h in h + h.sum() } },
      { x in foriLoop(0..<4, x) { _, h in h.flip(0) + 1 } },
      { x in foriLoop(0..<4, x) { _, h in h.cumsum(axis: 0) } },
      { x in foriLoop(0..<4, x) { _, h in sin(h + 1).roll(1, axis: 0) } },
      { x in foriLoop(0..<4, x) { _, h in h + h[0] } },
    ]
    let x = Tensor.normal([19], key: Key(0))
    for (index, f) in functions.enumerated() {
      #expect(try !compile(f, x).steps.contains { $0.contains("in registers") }, "\(index)")
      try ApusTesting.expectClose(jit(f)(x), withoutJIT { f(x) })
    }
  }
}

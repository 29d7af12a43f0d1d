import Apus
import Testing

/// The forms of loops: trees, tuples, directions, lengths, unrolling, and what they say of mistakes.
@Suite struct LoopFormTests {
  struct State: ParameterTree {
    var position: Tensor, history: [Tensor], extra: Tensor?, named: [String: Tensor]
    static let fields = Fields(\State.position, \.history, \.extra, \.named)
  }

  @Test func anyTreeIsCarried() throws {
    let start = State(position: vector(1, 2), history: [Tensor(0.0), Tensor(1.0)], extra: nil, named: ["v": vector(1, -1)])
    let f = { @Sendable (start: State, xs: Pack<Tensor, [Tensor]>) in
      scan(start, over: xs) { state, x in
        var next = state
        next.position = state.position + state.named["v"]! * x.values.0
        next.history = [state.history[1], state.history[0] + x.values.1[0].sum()]
        return (next, output: ["p": next.position, "h": next.history[1]] as [String: Tensor?])
      }
    }
    let xs = Pack(vector(1, 2, 3), [Tensor([[1.0, 1.0], [2.0, 2.0], [3.0, 3.0]])])
    for result in [f(start, xs), jit(f)(start, xs)] {
      expectClose(try result.carry.position.array(), [7, -4])
      expectClose(try result.carry.history.map { try $0.item() }, [5, 8])
      expectClose(try result.outputs["p"]!!.flattened().array(), [2, 1, 4, -1, 7, -4])
    }
    let gradient = grad { (start: State) in f(start, xs).outputs["p"]!!.sum() }(start)
    expectClose(try gradient.position.array(), [3, 3])
    expectClose(try gradient.named["v"]!.array(), [10, 10])
    #expect(gradient.extra == nil)
  }

  @Test func tuplesAreCarriedSlicedAndPutOut() throws {
    let (a, b) = (vector(1, 2, 3), vector(10, 20, 30))
    let f = { @Sendable (a: Tensor, b: Tensor) in
      let result = scan((Tensor(0.0), Tensor(1.0)), over: (a, b)) { state, x in
        let (sum, product) = (state.0 + x.0, state.1 * x.1)
        return ((sum, product), output: (state.0, state.1))
      }
      return result.carry.0 + result.carry.1 + (result.outputs.0 * result.outputs.1).sum()
    }
    // 6 + 6000 + (0 + 1 * 10 + 3 * 200)
    for g in [f, jit(f)] { expectClose([try g(a, b).item()], [6616]) }
    // of b: products of the others, and what the outputs have of them
    expectClose(try grad(f, wrt: .second)(a, b).array(), [600 + 1 + 60, 300 + 30, 200])
    let counted = scan((Tensor(1), Tensor(1)), length: 5) { s in ((s.1, s.0 + s.1), output: s.0) }
    #expect(try counted.outputs.array() == [1, 1, 2, 3, 5])
    let three = scan((Tensor(1.0), Tensor(2.0), Tensor(3.0)), over: a) { s, x in
      let product = s.0 * x
      return ((s.1, s.2, product), output: (s.0, x))
    }
    expectClose([try three.carry.0.item(), try three.carry.1.item(), try three.carry.2.item()], [1, 4, 9])
    let one = scan(Tensor(0.0), over: (a, b)) { s, x in
      let next = s + x.0 * x.1
      return (next, output: x.0)
    }
    expectClose([try one.carry.item()], [140])
  }

  @Test func branchesAndWhilesTakeTuples() throws {
    let f = { @Sendable (x: Tensor) in
      let (a, b) = cond(x .> 0) { (x, x * x) } else: { (-x, Tensor(1.0)) }
      return a + b
    }
    expectClose(try [2.0, -3.0].map { try f(Tensor($0)).item() }, [6, 4])
    expectClose([try grad(f)(2).item()], [5])
    let chosen = switchCase(Tensor(1), [{ (Tensor(1), Tensor(2)) }, { (Tensor(3), Tensor(4)) }])
    #expect(try chosen.map { try $0.0.item() + $0.1.item() } == 7)
    let (count, value) = whileLoop((Tensor(0), Tensor(1.0))) { $0.0 .< 5 } do: { ($0.0 + 1, $0.1 * 2) }
    #expect(try count.item() == 5 && value.item() == 32)
    let (_, fibonacci) = foriLoop(0..<10, (Tensor(0), Tensor(1))) { _, state in (state.1, state.0 + state.1) }
    #expect(try fibonacci.item() == 89)
    let (low, _) = foriLoop(from: 0, to: Tensor(3), (Tensor(1.0), Tensor(2.0))) { _, s in (s.0 * s.1, s.1) }
    #expect(try low.item() == 8)
  }

  @Test(arguments: [1, 2, 3, 7, 8, 100], [false, true])
  func unrollingChangesNothing(unroll: Int, reverse: Bool) throws {
    let xs = Tensor((0..<14).map { 0.1 * Double($0) }).reshape([7, 2])
    @Sendable func f(_ unroll: Int, _ w: Tensor) -> ScanResult<Tensor, Tensor> {
      scan(vector(1, 0.5), over: xs, reverse: reverse, unroll: unroll) { c, x in
        let next = sin(c * w + x)
        return (next, output: c * x)
      }
    }
    let loss = { @Sendable (unroll: Int, w: Tensor) -> Tensor in
      let result = f(unroll, w)
      return result.carry.sum() + (result.outputs * xs).sum()
    }
    let plain = f(1, Tensor(0.7)), other = jit { (w: Tensor) in f(unroll, w) }(Tensor(0.7))
    expectClose(try other.carry.array(), try plain.carry.array())
    expectClose(try other.outputs.flattened().array(), try plain.outputs.flattened().array())
    let gradients = try [1, unroll].map { unroll in try jit(grad { (w: Tensor) in loss(unroll, w) })(Tensor(0.7)).item() }
    expectClose([gradients[1]], [gradients[0]])
  }

  @Test func unrollingMakesTheStatedLoops() throws {
    func loops(_ unroll: Int) throws -> [String] {
      let report = try compile({ (x: Tensor) in
        scan(x, length: 10, unroll: unroll) { c in (c.cumsum(axis: 0), output: c) }.outputs
      }, Tensor.ones([5]))
      return report.steps.filter { $0.hasPrefix("loop") }
    }
    #expect(try loops(1) == ["loop 10 times:"])
    #expect(try loops(4) == ["loop 2 times:"])
    #expect(try loops(10).isEmpty)
  }

  @Test func lengthsOfNoneAreLoopsOfNone() throws {
    let empty = Tensor.zeros([0, 3])
    let f = { @Sendable (w: Tensor) -> Tensor in
      let s = scan(w, over: empty) { c, x in
        let next = c * x.sum()
        return (next, output: x * c)
      }
      let b = boundedWhileLoop(w, maxSteps: 0) { $0 .> 0 } do: { $0 * 2 }
      let m = sequentialMap(empty, batchSize: 2) { x in x * w }
      let a = associativeScan(empty) { $0 * $1 * w }
      let n = foriLoop(3..<3, w) { _, c in c * c }
      return s.carry + b + n + s.outputs.sum() + m.sum() + a.sum()
    }
    for g in [f, jit(f)] { expectClose([try g(2).item()], [6]) }
    for g in [grad(f), jit(grad(f))] { expectClose([try g(2).item()], [3]) }
    expectClose(try vmap(f)(vector(1, 2)).array(), [3, 6])
  }

  @Test func numbersOfALoopFitTheRange() throws {
    let sum = foriLoop(-2..<3, Tensor(0)) { i, s in s + i * i }
    #expect(try sum.item() == 10)
    let far = 1 << 40
    let last = foriLoop(far..<far + 3, Tensor.zeros([], dtype: .int64)) { i, _ in i }
    #expect(last.dtype == .int64)
    #expect(try last.array(as: Int64.self) == [Int64(far + 2)])
  }

  /// Finding the line of an error takes a while, so that there are few here.
  @Test func mistakesAreTypedErrors() {
    let xs = vector(1, 2, 3)
    #expect(message(scan(Tensor(0.0), over: xs, length: 4, unroll: 0) { c, x in (c, output: x) }.carry).contains("got unroll: 0"))
    #expect(
      message(boundedWhileLoop(xs, maxSteps: 40) { $0.sum() .> 0 } do: { concatenate([$0, $0]) })
        .contains("boundedWhileLoop: the body gets float32[3] and carries on float32[6]"))
    #expect(message(foriLoop(from: 0, to: 3.5, Tensor(0)) { _, c in c }).contains("foriLoop: goes between integers, got float32"))
    #expect(message(sequentialMap([xs, vector(1)]) { $0[0] }).contains("sequentialMap: inputs differ in their first extent: 3 and 1"))
    #expect(message(associativeScan(Tensor([1, 2, 3])) { $0 * 0.5 + $1 }).contains("gets int32[1] and gives float32[1]"))
    let poisoned = xs + vector(1, 2)
    let first = message(poisoned)
    for result in [
      scan(poisoned, over: xs) { c, x in (c, output: x) }.carry, boundedWhileLoop(poisoned, maxSteps: 20) { $0.sum() .> 0 } do: { $0 },
      sequentialMap(poisoned, batchSize: 2) { $0 }, associativeScan(poisoned) { $0 + $1 }, foriLoop(0..<3, poisoned) { _, c in c },
    ] { #expect(message(result) == first) }
  }
}

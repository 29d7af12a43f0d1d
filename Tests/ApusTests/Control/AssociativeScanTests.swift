import Apus
import Testing

@Suite struct AssociativeScanTests {
  @Test(arguments: [0, 1, 2, 3, 4, 5, 7, 8, 13, 33], [false, true])
  func addsUp(length: Int, reverse: Bool) throws {
    let x = Tensor((0..<length).map { Double($0 * $0 % 7) })
    let expected = try (reverse ? x.flip().cumsum(axis: 0).flip() : x.cumsum(axis: 0)).array()
    let f = { @Sendable (x: Tensor) in associativeScan(x, reverse: reverse) { $0 + $1 } }
    for g in [f, jit(f)] { expectClose(try g(x).array(), expected) }
    let gradient = grad { (x: Tensor) in f(x).sum() }(x)
    expectClose(try gradient.array(), (0..<length).map { Double(reverse ? $0 + 1 : length - $0) })
  }

  /// Products of matrices do not commute, so that the order of the operands matters.
  @Test(arguments: [false, true]) func keepsTheOrder(reverse: Bool) throws {
    let matrices = Tensor.normal([6, 2, 2], key: Key(3))
    let f = { @Sendable (x: Tensor) in associativeScan(x, reverse: reverse) { a, b in a.matmul(b) } }
    let one = scan(Tensor.eye(2), over: matrices, reverse: reverse) { c, x in (c.matmul(x), output: c.matmul(x)) }.outputs
    expectClose(try jit(f)(matrices).flattened().array(), try one.flattened().array())
    let transposed = associativeScan(matrices.moveAxis(0, to: 2), axis: -1, reverse: reverse) { a, b in
      a.moveAxis(2, to: 0).matmul(b.moveAxis(2, to: 0)).moveAxis(0, to: 2)
    }
    expectClose(try transposed.moveAxis(2, to: 0).flattened().array(), try one.flattened().array())
  }

  @Test func recurrencesOfPairs() throws {
    let (a, b) = (vector(0.5, 2, -1, 0.25, 3), vector(1, 2, 3, 4, 5))
    let f = { @Sendable (a: Tensor, b: Tensor) -> Tensor in
      let (_, x) = associativeScan((a, b)) { x, y in
        let offset = y.0 * x.1 + y.1
        return (x.0 * y.0, offset)
      }
      return x
    }
    let g = { @Sendable (a: Tensor, b: Tensor) -> Tensor in
      let result = scan(Tensor(0.0), over: (a, b)) { x, s in
        let next = s.0 * x + s.1
        return (next, output: next)
      }
      return result.outputs
    }
    expectClose(try jit(f)(a, b).array(), try g(a, b).array())
    let slopes = try jit(grad { (a: Tensor) in (f(a, b) * b).sum() })(a).array()
    expectClose(slopes, try jit(grad { (a: Tensor) in (g(a, b) * b).sum() })(a).array())
    let batches = stack([a, a * 2])
    expectClose(
      try vmap(f, inAxes: (0, nil))(batches, b).flattened().array(), try f(a, b).array() + f(a * 2, b).array())
  }

  /// Maxima of integers, ors of bools: nothing is asked of the dtype.
  @Test func anyDType() throws {
    #expect(try associativeScan(Tensor([3, 1, 4, 1, 5])) { maximum($0, $1) }.array() == [3, 3, 4, 4, 5])
    let bits = associativeScan(Tensor([false, true, false])) { maximum($0, $1) }
    #expect(bits.dtype == .bool)
    #expect(try bits.array(as: Bool.self) == [false, true, true])
    let tree = associativeScan(["a": Tensor([[1, 2], [3, 4]]), "b": Tensor([[1.0], [2.0]])], axis: 0) { x, y in
      ["a": x["a"]! + y["a"]!, "b": x["b"]! * y["b"]!]
    }
    #expect(try tree["a"]!.flattened().array() == [1, 2, 4, 6])
  }

  @Test func doesLittleWork() throws {
    // The function is given 2 n pairs at the most, over 2 log2(n) calls.
    let counter = Calls()
    _ = associativeScan(Tensor.ones([1000])) { a, b in
      counter.add(a.shape[0])
      return a + b
    }
    #expect(counter.sizes.count <= 20 && counter.sizes.reduce(0, +) < 2000)
  }

  private final class Calls {
    var sizes: [Int] = []
    func add(_ size: Int) { sizes.append(size) }
  }
}

@Suite struct SequentialMapTests {
  @Test(arguments: [nil, 1, 2, 3, 7, 20], [1, 6, 7])
  func mapsSliceBySlice(batchSize: Int?, length: Int) throws {
    let xs = Tensor((0..<length * 2).map { Double($0) / 3 }).reshape([length, 2])
    let f = { @Sendable (w: Tensor, xs: Tensor) -> (Tensor, Tensor) in
      sequentialMap((xs, xs * 2), batchSize: batchSize) { x in
        let waves = sin(x.0 * w)
        return (waves.sum(), x.1.reshape([2, 1]))
      }
    }
    let loss = { @Sendable (w: Tensor) -> Tensor in
      let (a, b) = f(w, xs)
      return square(a).sum() + b.sum()
    }
    let expected = { @Sendable (w: Tensor) -> Tensor in
      let waves = sin(xs * w).sum(axis: 1)
      return square(waves).sum() + (xs * 2).sum()
    }
    let (a, b) = f(1, xs)
    #expect(a.shape == [length] && b.shape == [length, 2, 1])
    expectClose([try jit(loss)(0.7).item()], [try expected(0.7).item()])
    expectClose([try jit(grad(loss))(0.7).item()], [try grad(expected)(0.7).item()], 1e-4)
    expectClose(try vmap(loss)(vector(0.7, 1)).array(), [try expected(0.7).item(), try expected(1.0).item()])
  }

  @Test func batchesGoThroughALoop() throws {
    let report = try compile({ (xs: Tensor) in sequentialMap(xs, batchSize: 4) { cos($0).sum() } }, Tensor.ones([14, 5]))
    #expect(report.steps.filter { $0.hasPrefix("loop") } == ["loop 3 times:"])
  }
}

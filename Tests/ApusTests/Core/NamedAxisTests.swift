import Apus
import ApusTesting
import Testing

/// Operations over named axes, against plain formulas over the whole batch.
@Suite struct NamedAxisTests {
  private let x = Tensor([[1.0, 2], [3, 5], [-2, 4]])

  /// Each element's result by a mapped function is its row of the formula's.
  private func expect(
    _ each: @escaping @Sendable (Tensor) -> Tensor, _ whole: @Sendable (Tensor) -> Tensor, _ x: Tensor? = nil,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let x = x ?? self.x, expected = whole(x)
    let f = vmap(each, axisName: "i")
    try expectClose(f(x), expected, sourceLocation: sourceLocation)
    try expectClose(jit(f)(x), expected, sourceLocation: sourceLocation)
    try expectClose(vmap(jit(each), axisName: "i")(x), expected, sourceLocation: sourceLocation)
    try expectClose(withoutJIT { f(x) }, expected, sourceLocation: sourceLocation)
    try expectClose(vmap(checkpoint(each), axisName: "i")(x), expected, sourceLocation: sourceLocation)
    // Within a loop, within a branch, and beside another batch.
    try expectClose(
      vmap({ x in scan(x, over: Tensor([0.0])) { (x, _) in (x, output: each(x)) }.outputs[0] }, axisName: "i")(x), expected,
      sourceLocation: sourceLocation)
    try expectClose(
      vmap({ x in cond(axisIndex("i") .>= 0) { each(x) } else: { each(x * 0) } }, axisName: "i")(x), expected,
      sourceLocation: sourceLocation)
    let both = stack([x, x * 2])
    let rows = stack([expected, whole(x * 2)])
    try expectClose(vmap(f)(both), rows, sourceLocation: sourceLocation)
    try expectClose(vmap(vmap(each), inAxes: 1, outAxes: 1, axisName: "i")(both), rows, sourceLocation: sourceLocation)
  }

  private func stretched(_ row: Tensor, like x: Tensor) -> Tensor { row.broadcast(to: Shape([x.shape[0]] + row.shape.dimensions)) }

  @Test func reductions() throws {
    try expect({ psum($0, over: "i") }, { self.stretched($0.sum(axis: 0), like: $0) })
    try expect({ $0 - pmean($0, over: "i") }, { $0 - $0.mean(axis: 0) })
    try expect({ pmax($0, over: "i") }, { self.stretched($0.max(axis: 0), like: $0) })
    try expect({ $0 / pmin($0 * $0, over: ["i"]) }, { $0 / ($0 * $0).min(axis: 0) })
    try expect({ _ in psum(Tensor([1.0, 2]), over: "i") }, { _ in Tensor([[3.0, 6], [3, 6], [3, 6]]) })
    try expect({ pmean($0.converted(to: .int32), over: "i") }, { self.stretched($0.mean(axis: 0).converted(to: .float32), like: $0) })
    try expect({ psum($0 .> 2.5, over: "i") }, { self.stretched(($0 .> 2.5).converted(to: .int32).sum(axis: 0), like: $0) })
    try expect({ _ in psum(1, over: "i") }, { _ in Tensor([Int32(3), 3, 3]) })
  }

  @Test func movement() throws {
    try expect({ allGather($0, over: "i") }, { x in stack([x, x, x]) })
    try expect({ allGather($0, over: "i", axis: -1) }, { x in stack([x.T, x.T, x.T]) })
    try expect({ allGather($0, over: "i", tiled: true) }, { x in stack([x, x, x]).reshape([3, 6]) })
    try expect({ allGather($0.sum(), over: "i") }, { x in stack([x, x, x]).sum(axis: 2) })
    try expect(
      { ppermute($0, over: "i") { n in (0..<n).map { ($0, ($0 + 1) % n) } } }, { x in stack([x[2], x[0], x[1]]) })
    try expect({ ppermute($0, over: "i", [(2, 0)]) }, { x in stack([x[2], x[0] * 0, x[1] * 0]) })
    try expect({ allGather($0, over: "i")[axisIndex("i")] + $0 }, { $0 * 2 })
    try expect({ $0 / axisSize("i") }, { $0 / 3 })
    try expect({ _ in axisIndex("i") }, { _ in Tensor([Int32(0), 1, 2]) })
    let square = Tensor((0..<18).map { Double($0) }).reshape([3, 3, 2])
    try expect({ allToAll($0, over: "i", splitAxis: 0, concatAxis: 0) }, { $0.permuted([1, 0, 2]) }, square)
    try expect({ allToAll($0, over: "i", splitAxis: 0, concatAxis: 1) }, { $0.permuted([1, 2, 0]) }, square)
    try expect(
      { allToAll($0, over: "i", splitAxis: 0, concatAxis: -1, tiled: true) }, { $0.permuted([1, 0, 2]).reshape([3, 1, 6]) }, square)
    try expect({ psumScatter($0, over: "i") }, { $0.sum(axis: 0) }, square)
    try expect({ psumScatter($0.T, over: "i", axis: 1, tiled: true) }, { $0.sum(axis: 0).expandDims(2) }, square)
  }

  /// Several names at once: the first is the outermost.
  @Test func severalAxes() throws {
    let x = Tensor((0..<12).map { Double($0) }).reshape([2, 3, 2])
    func both(_ f: @escaping @Sendable (Tensor) -> Tensor) -> Tensor { jit(vmap(vmap(f, axisName: "j"), axisName: "i"))(x) }
    try expectClose(both { psum($0, over: ["i", "j"]) }[1, 2], x.sum(axes: [0, 1]))
    try expectClose(both { pmean($0, over: ["j", "i"]) }[0, 1], x.mean(axes: [0, 1]))
    try expectClose(both { allGather($0, over: ["i", "j"]) }[1, 0], x.reshape([6, 2]))
    try expectClose(both { allGather($0, over: ["j", "i"]) }[1, 0], x.permuted([1, 0, 2]).reshape([6, 2]))
    try expectClose(both { _ in axisIndex(["i", "j"]) }, Tensor([[Int32(0), 1, 2], [3, 4, 5]]))
    try expectClose(both { psumScatter(Tensor.ones([6, 1]) * $0, over: ["i", "j"]) }[1, 1], x.sum(axes: [0, 1]))
    try expectClose(both { psumScatter(allGather($0, over: ["i", "j"]), over: ["i", "j"]) }, x * 6)
    try expectClose(both { psum($0, over: "j") / axisSize(["i", "j"]) }[1, 0], x[1].sum(axis: 0) / 6)
  }

  @Test func innerNamesShadow() throws {
    let x = Tensor([[1.0, 2, 4], [8, 16, 32]])
    let f = vmap({ (row: Tensor) in vmap({ psum($0, over: "i") }, axisName: "i")(row) + psum(row, over: "i") }, axisName: "i")
    try expectClose(f(x), Tensor([[16.0, 25, 43], [65, 74, 92]]))
    // A batch without a name hides none.
    try expectClose(vmap(vmap { psum($0, over: "i") }, axisName: "i")(x), Tensor([[9.0, 18, 36], [9, 18, 36]]))
  }

  /// What was made under an outer name belongs to it wherever it is used: here JAX sums over the inner batch instead.
  @Test func pullbacksKeepTheirAxis() throws {
    let x = Tensor([1.0, 2, 4]), z = Tensor([[1.0, 10], [2, 20], [3, 30]])
    for inner in ["i", "j"] {
      let pulled = vmap({ (x: Tensor, z: Tensor) -> Tensor in
        let back = vjp({ (x: Tensor) -> Tensor in psum(x * x, over: "i") }, at: x).pullback
        return vmap({ (z: Tensor) -> Tensor in back(z) + 0 * psum(z, over: AxisNames(inner)) }, axisName: inner)(z)
      }, axisName: "i")
      try expectClose(pulled(x, z), Tensor([[12.0, 120], [24, 240], [48, 480]]))
      try expectClose(jit(pulled)(x, z), Tensor([[12.0, 120], [24, 240], [48, 480]]))
    }
    // A linear map of a jitted function, and three axes of one name.
    let square = jit { (x: Tensor) -> Tensor in psum(x * x, over: "i") }
    let mapped = vmap({ (x: Tensor, z: Tensor) -> Tensor in
      let linear = linearize(square, at: x).linear
      let inner = vmap({ (z: Tensor) -> Tensor in linear(z) + psum(z, over: "i") }, axisName: "i")
      return vmap({ (z: Tensor) -> Tensor in inner(stack([z, z])) }, axisName: "i")(z)
    }, axisName: "i")
    try expectClose(mapped(x, z)[1], Tensor([[38.0, 38], [380, 380]]))
  }

  /// Within the mapped function each element has derivatives of its own: what it gives to a sum comes back from all elements.
  @Test func derivativesOfElements() throws {
    let loss = { @Sendable (x: Tensor) in (psum(x * x, over: "i") * x).sum() }
    // d/dx_i of sum_j (S x_j), S = sum x²: every element's cotangent comes back.
    let each = jit(vmap(grad(loss), axisName: "i"))
    let whole = { @Sendable (x: Tensor) in ((x * x).sum(axis: 0) * x).sum() }
    try expectClose(each(x), grad(whole)(x))
    try expectClose(grad { x in vmap(loss, axisName: "i")(x).sum() }(x), grad(whole)(x))
    try expectClose(
      vmap({ x in jvp(loss, at: x, along: x).tangent }, axisName: "i")(x).sum(), jvp(whole, at: x, along: x).tangent)
    try expectClose(vmap(grad(checkpoint(loss)), axisName: "i")(x), grad(whole)(x))
    try expectClose(
      vmap(grad { x in grad(loss)(x).sum() }, axisName: "i")(x), grad { x in grad(whole)(x).sum() }(x))
    // Maxima share between ties.
    let most = { @Sendable (x: Tensor) in pmax(x, over: "i").sum() }
    try expectClose(vmap(grad(most), axisName: "i")(Tensor([1.0, 3, 3])), Tensor([0.0, 1.5, 1.5]))
  }

  /// As in JAX: forward mode changes all elements at once, reverse mode gives each what comes back to it.
  @Test func transformsWithin() throws {
    let x = vector(1, 2, 4), f = { @Sendable (x: Tensor) in psum(x, over: "i") * x }
    func within(_ f: @escaping @Sendable (Tensor) -> Tensor) -> Tensor { jit(vmap(f, axisName: "i"))(x) }
    try expectClose(within(jacfwd(f)), vector(10, 13, 19))
    try expectClose(within(jacrev(f)), vector(14, 14, 14))
    try expectClose(within { x in linearize(f, at: x).linear(2 * x) }, vector(28, 56, 112))
    try expectClose(within { x in vjp(f, at: x).pullback(x) }, vector(28, 35, 49))
    try expectClose(within { x in vmap(f)(Tensor([1.0, 2]) * x).sum() }, vector(35, 70, 140))
    try expectClose(
      within { x in vectorize({ (a: Tensor, b: Tensor) in a * psum(b, over: "i") }, excluded: [1])(Tensor([1.0, 2]), x).sum() }, vector(21, 21, 21))
    // A condition that differs within the batch: all elements take part in what either branch sums.
    try expectClose(
      within { x in switchCase(axisIndex("i"), [{ psum(x, over: "i") }, { pmax(x, over: "i") }, { x }]) ?? x }, vector(7, 4, 4))
  }

  /// Rules of a function of one's own may go over the axes around its call: here the gradient is averaged over all elements.
  @Test func rulesGoOverAxes() throws {
    let averaged = customVJP(
      { (x: Tensor) in x * x }, forward: { x in (value: x * x, residuals: x) },
      backward: { x, ct in pmean(2 * x * ct, over: "i") })
    let each = vmap(grad { (x: Tensor) in averaged(x).sum() }, axisName: "i")
    try expectClose(each(vector(1, 2, 6)), vector(6, 6, 6))
    try expectClose(jit(each)(vector(1, 2)), vector(3, 3))
    try expectClose(grad { x in vmap(averaged, axisName: "i")(x).sum() }(vector(1, 2, 6)), vector(6, 6, 6))
  }

  @Test func gradientsThroughEveryOperation() throws {
    let operations: [@Sendable (Tensor) -> Tensor] = [
      { psum($0, over: "i") }, { pmean($0, over: "i") }, { pmax($0, over: "i") }, { pmin($0, over: "i") },
      { allGather($0, over: "i") }, { allGather($0, over: "i", axis: 0, tiled: true) }, { psumScatter(allGather($0, over: "i"), over: "i") },
      { allToAll(allGather($0, over: "i"), over: "i", splitAxis: 0, concatAxis: 1) }, { ppermute($0, over: "i", [(0, 2), (2, 1)]) },
      { $0 * axisIndex("i").converted(to: .float64) },
      { x in scan(x, over: x) { (c, y) in (c * psum(y * c, over: "i"), output: pmean(c, over: "i")) }.outputs },
      { x in cond(axisIndex("i") .> 0) { psum(x * x, over: "i") } else: { x } },
    ]
    for operation in operations {
      let f = { @Sendable (x: Tensor) in vmap({ operation(sin($0)) }, axisName: "i")(x) }
      try checkGradients(f, at: x, order: 2)
    }
  }

  @Test func loopsOverElements() throws {
    // Runs until the sum over all elements is large: the same for every element.
    let doubled = vmap({ (x: Tensor) in whileLoop(x) { psum($0, over: "i") .< 100 } do: { $0 * 2 } }, axisName: "i")
    try expectClose(doubled(Tensor([1.0, 2, 4])), Tensor([16.0, 32, 64]))
    try expectClose(jit(doubled)(Tensor([1.0, 2, 4])), Tensor([16.0, 32, 64]))
    // Elements that have stopped still take part.
    let each = vmap({ (x: Tensor) in whileLoop(x) { $0 .< 10 } do: { $0 + psum($0, over: "i") } }, axisName: "i")
    try expectClose(each(Tensor([1.0, 12])), Tensor([14.0, 12]))
    let counted = vmap({ (_: Tensor) in foriLoop(0..<4, Tensor(0)) { (_, total) in total + axisIndex("i") } }, axisName: "i")
    try expectClose(counted(Tensor([0.0, 0, 0])), Tensor([Int32(0), 4, 8]))
  }

  /// A jitted function that names an axis is traced for each size, and compiled with the function around it.
  @Test func jittedFunctionsFollowTheirAxis() throws {
    let f = jit { (x: Tensor) in x * axisSize("i") + psum(x, over: "i") }
    let mapped = vmap(f, axisName: "i")
    for _ in 0..<2 {
      try expectClose(mapped(Tensor([1.0, 2])), Tensor([5.0, 7]))
      try expectClose(mapped(Tensor([1.0, 2, 3])), Tensor([9.0, 12, 15]))
    }
    expectFailure(f(Tensor([1.0, 2])), "unbound axis name \"i\"")
    try isolated {
      let step = jit(mapped)
      try expectCompilations(1) { try expectClose(step(Tensor([1.0, 2])), Tensor([5.0, 7])) }
      try expectCompilations(0) { try expectClose(step(Tensor([2.0, 1])), Tensor([7.0, 5])) }
    }
  }

  @Test func axisSizes() throws {
    let numbers = vmap({ (_: Tensor) in axisIndex("i") }, inAxes: nil, axisName: "i", axisSize: 4)
    try expectClose(numbers(Tensor(0.0)), Tensor([Int32(0), 1, 2, 3]))
    try expectClose(vmap({ (x: Tensor) in x * 2 }, inAxes: nil, axisSize: 0)(Tensor([1.0, 2])), Tensor.zeros([0, 2]))
    // A literal also where nothing has a value.
    let size = jit(vmap({ (x: Tensor) throws in x * Tensor(try axisSize("i").item() + 1) }, axisName: "i"))
    try expectClose(size(Tensor([1.0, 2])), Tensor([3.0, 6]))
    expectFailure(vmap({ (x: Tensor) in x }, axisSize: 2)(Tensor([1.0])), "axisSize 2 and 1")
    expectFailure(vmap({ (x: Tensor) in x }, inAxes: nil, axisSize: -1)(Tensor([1.0])), "axisSize is -1")
    // No elements.
    let none = Tensor.zeros([0, 0, 2])
    let operations: [(@Sendable (Tensor) -> Tensor, Shape)] = [
      ({ allToAll($0, over: "i", splitAxis: 0, concatAxis: 0) }, [0, 0, 2]), ({ allToAll($0, over: "i", splitAxis: 0, concatAxis: 1) }, [0, 2, 0]),
      ({ allToAll($0, over: "i", splitAxis: 0, concatAxis: 1, tiled: true) }, [0, 0, 0]), ({ psumScatter($0, over: "i") }, [0, 2]),
      ({ psumScatter($0, over: "i", tiled: true) }, [0, 0, 2]), ({ allGather($0, over: "i") }, [0, 0, 0, 2]),
    ]
    for (operation, shape) in operations {
      let f = vmap(operation, axisName: "i")
      try expectClose(f(none), Tensor.zeros(shape))
      try expectClose(jit(f)(none), Tensor.zeros(shape))
      try expectClose(grad { f($0).sum() }(none), none)
      try expectClose(vmap(grad { operation($0).sum() }, axisName: "i")(none), none)
    }
    expectFailure(vmap({ allToAll($0, over: "i", splitAxis: 0, concatAxis: 0) }, axisName: "i")(Tensor.zeros([0, 3])), "allToAll")
    try expectClose(vmap({ $0 - pmean($0, over: "i") }, axisName: "i")(Tensor.zeros([0, 2])), Tensor.zeros([0, 2]))
  }

  private func expectFailure(_ tensor: Tensor, _ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    #expect(message(tensor).contains(text), "\(message(tensor))", sourceLocation: sourceLocation)
  }

  @Test func unboundNames() throws {
    let here = #line + 1
    let failed = vmap({ (x: Tensor) in x + psum(x, over: "rows") }, axisName: "columns")(x)
    #expect(throws: AxisError.self) { try failed.array() }
    expectFailure(failed, "psum: unbound axis name \"rows\" (bound here: \"columns\")")
    expectFailure(failed, "NamedAxisTests.swift:\(here)")
    for tensor in [
      pmean(x, over: "i"), pmax(x, over: "i"), allGather(x, over: "i"), psumScatter(x, over: "i"), axisIndex("i"), axisSize(["i"]),
      allToAll(x, over: "i", splitAxis: 0, concatAxis: 0), ppermute(x, over: "i", [(0, 1)]), jit { (x: Tensor) in pmin(x, over: "i") }(x),
      grad { (x: Tensor) in psum(x, over: "i").sum() }(x),
    ] {
      #expect(throws: AxisError.self) { try tensor.array() }
      expectFailure(tensor, "no axis has a name here")
    }
    #expect(throws: AxisError.self) { try lower({ (x: Tensor) in psum(x, over: "i") }, x) }
    // An earlier error wins.
    expectFailure(psum(x + Tensor([1.0, 2, 3]), over: "i"), "add")
  }

  @Test func whatIsRefused() throws {
    func each(_ f: @escaping @Sendable (Tensor) -> Tensor) -> Tensor { vmap(f, axisName: "i")(x) }
    expectFailure(each { allGather($0, over: "i", axis: 2) }, "allGather: new axis 2 is out of range")
    expectFailure(each { allGather($0, over: "i", axis: 1, tiled: true) }, "allGather: axis 1 is out of range")
    expectFailure(each { psumScatter($0, over: "i") }, "psumScatter: axis 0 of shape [2]")
    expectFailure(each { psumScatter($0, over: "i", tiled: true) }, "psumScatter")
    expectFailure(each { allToAll($0, over: "i", splitAxis: 0, concatAxis: 0) }, "allToAll: axis 0 of shape [2]")
    expectFailure(each { ppermute($0, over: "i", [(0, 3)]) }, "ppermute: element 3 is out of range")
    expectFailure(each { ppermute($0, over: "i", [(0, 1), (0, 2)]) }, "ppermute: sources or targets repeat")
    expectFailure(each { psum($0, over: ["i", "i"]) }, "psum: axis names [\"i\", \"i\"] repeat one")
    expectFailure(each { pmax($0.converted(to: .complex64), over: "i") }, "pmax: is not defined on complex64")
  }

  @Test func axesOfTrees() throws {
    let layer = TestLinear(weight: Tensor([[[1.0, 2]], [[3, 4]]]), bias: vector(1, 2))
    let f = { @Sendable (m: TestLinear, x: Tensor) in [psum(m.weight, over: "i"), m(x)] }
    let results = vmap(f, inAxes: (["weight": -3, "bias": 0], nil), outAxes: ["[0]": nil, "": -1], axisName: "i")(layer, Tensor([[2.0]]))
    try expectClose(results, [Tensor([[4.0, 6]]), Tensor([[[3.0, 8], [5, 10]]])])
    expectFailure(vmap(f, inAxes: (["wieght": 0, "": nil], nil))(layer, x)[0], "an axis is given for wieght")
    expectFailure(vmap(f, inAxes: (["weight": 0], nil))(layer, x)[0], "no axis is given for leaf bias")
    // Trees go through whole.
    let means = vmap({ (m: TestLinear) in pmean(m, over: "i") }, inAxes: ["": 0], outAxes: nil, axisName: "i")(layer)
    try expectClose(means.weight, Tensor([[2.0, 3]]))
    try expectClose(means.bias ?? 0, 1.5)
  }
}

import Apus
import Testing

@Suite struct ControlTests {
  @Test func scanCarriesAndStacks() throws {
    let f = { @Sendable (xs: Tensor) in
      scan(Tensor(0), over: xs) { total, x in (total + x, output: (total + x) * 10) }
    }
    for result in [f(vector(1, 2, 3)), jit(f)(vector(1, 2, 3))] {
      expectClose([try result.carry.item()], [6])
      expectClose(try result.outputs.array(), [10, 30, 60])
    }
    let reversed = scan(Tensor(0.0), over: vector(1, 2, 3), reverse: true) { total, x in (total + x, output: total) }
    expectClose(try reversed.outputs.array(), [5, 3, 0])
    let empty = scan(Tensor(1.5), over: Tensor.zeros([0, 2])) { c, x in (c, output: x) }
    #expect(empty.outputs.shape == [0, 2])
    expectClose([try empty.carry.item()], [1.5])
    let counted = scan(Tensor(1), length: 4) { c in (c * 2, output: c) }
    #expect(try counted.outputs.array() == [1, 2, 4, 8])
  }

  @Test func scanIsDifferentiable() throws {
    let f = { @Sendable (w: Tensor, xs: Tensor) in
      scan(Tensor(1.0), over: xs) { c, x in (c * w + x, output: c) }.carry
    }
    // ((w + a) w + b) w + c
    let (w, xs) = (Tensor(2.0), vector(1, 2, 3))
    expectClose([try f(w, xs).item()], [19])
    expectClose([try grad(f)(w, xs).item()], [3 * 4 + 2 * 2 * 1 + 2])
    expectClose([try jit(grad(f))(w, xs).item()], [18])
    expectClose(try grad(f, wrt: .second)(w, xs).array(), [4, 2, 1])
    expectClose(try vmap(f, inAxes: (0, nil))(vector(1, 2), xs).array(), [7, 19])
    expectClose([try grad(grad(f))(w, xs).item()], [6 * 2 + 2])
  }

  /// In code that runs as it is traced a loop runs once forward and once backward.
  @Test func gradientsOfLoopsRunThemOnce() throws {
    let f = { @Sendable (w: Tensor, xs: Tensor) in
      scan(Tensor(1.0), over: xs) { c, x in (sin(c * w) + x, output: c) }.outputs.sum()
    }
    let (w, xs) = (Tensor(2.0), vector(1, 2, 3))
    let (gradient, counts) = withCounts { grad(f)(w, xs) }
    #expect(counts.executions == 2)
    expectClose([try gradient.item()], [try jit(grad(f))(w, xs).item()])
    let (g, more) = withCounts { grad { (x: Tensor) in cond(x .> 0) { sin(x * x) } else: { -x } }(3) }
    #expect(more.executions == 2)
    expectClose([try g.item()], [6 * -0.9111302618846769])
  }

  @Test func scanCapturesFromAnywhere() throws {
    let big = Tensor((0..<64).map(Double.init))
    let f = { @Sendable (a: Tensor) in
      scan(Tensor.zeros([64]), over: vector(1, 2)) { c, x in (c + big * a * x, output: a) }.carry.sum()
    }
    expectClose([try f(2).item()], [2016 * 6])
    expectClose([try jit(f)(2).item()], [2016 * 6])
    expectClose([try grad(f)(2).item()], [2016 * 3])
  }

  @Test func conditions() throws {
    let f = { @Sendable (x: Tensor) in cond(x .> 0) { x * 2 } else: { -x } }
    for g in [f, jit(f)] {
      expectClose([try g(3).item()], [6])
      expectClose([try g(-3).item()], [3])
    }
    expectClose([try grad(f)(-3).item()], [-1])
    expectClose([try jit(grad(f))(3).item()], [2])
    expectClose(try vmap(f)(vector(1, -1)).array(), [2, 1])
    let index = { @Sendable (i: Tensor) in switchCase(i, [{ Tensor(10.0) }, { Tensor(20.0) }, { Tensor(30.0) }]) ?? Tensor(0) }
    expectClose(try [-5, 0, 1, 2, 9].map { try index(Tensor($0)).item() }, [10, 10, 20, 30, 30])
  }

  @Test func whileLoops() throws {
    let f = { @Sendable (limit: Tensor) in whileLoop(Tensor(1)) { $0 .< limit } do: { $0 * 2 } }
    #expect(try f(100).item() == 128)
    #expect(try jit(f)(100).item() == 128)
    #expect(try vmap(f)(Tensor([3, 100])).array() == [4, 128])
    let power = { @Sendable (x: Tensor) in
      whileLoop(Pack(Tensor(0), Tensor(1.0))) { $0.values.0 .< 3 } do: { Pack($0.values.0 + 1, $0.values.1 * x) }.values.1
    }
    expectClose([try jvp(power, at: 2, along: 1).tangent.item()], [12])
    #expect(message(grad(power)(2)).contains("while"))
  }

  @Test func countedLoops() throws {
    let factorial = foriLoop(1..<6, Tensor(1)) { i, total in total * i }
    #expect(try factorial.item() == 120)
    let f = { @Sendable (x: Tensor) in foriLoop(0..<3, x) { _, y in y * x } }
    expectClose([try grad(f)(2).item()], [32])
    #expect(try foriLoop(from: 0, to: 5, Tensor(0)) { i, sum in sum + i }.item() == 10)
  }

  @Test func mistakes() {
    #expect(message(cond(vector(1, 2) .> 0) { Tensor(1) } else: { Tensor(2) }).contains("the condition is a scalar, got shape [2]"))
    #expect(message(cond(Tensor(1)) { Tensor(1) } else: { Tensor(2) }).contains("the condition is a bool, got int32"))
    #expect(message(cond(Tensor(true)) { vector(1) } else: { vector(1, 2) }).contains("float32[1] and float32[2]"))
    let grown = scan(vector(1), over: vector(1, 2)) { c, x in (concatenate([c, c]), output: x) }
    #expect(message(grown.carry).contains("gets float32[1] and carries on float32[2]"))
    #expect(message(grown.outputs).contains("carries on"))
    #expect(message(scan(Tensor(0), over: Tensor(1)) { c, x in (c, output: x) }.carry).contains("got a scalar"))
    #expect(message(whileLoop(Tensor(1)) { $0 } do: { $0 }).contains("the condition is a bool scalar"))
    #expect(message(scan(Tensor(0), over: [vector(1), vector(1, 2)]) { c, x in (c, output: c) }.carry).contains("first extent: 1 and 2"))
  }

  @Test func readingInsideALoopSaysWhere() throws {
    let line: UInt = #line + 2
    do {
      _ = try scan(Tensor(0.0), over: vector(1)) { c, x throws in (c + Tensor(try x.item()), output: x) }
      Issue.record("reading did not throw")
    } catch let error as TracerError {
      #expect(error.reason == .abstractValue)
      #expect(error.detail.contains("inside `scan`"))
      #expect(error.location?.line == Int(line))
      #expect(error.location?.file.hasSuffix("ControlTests.swift") == true)
    }
  }
}

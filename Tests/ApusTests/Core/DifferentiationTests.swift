import Apus
import Testing

@Suite struct DifferentiationTests {
  @Test func gradientsOfScalars() throws {
    let cube = { @Sendable (x: Tensor) in x * x * x }
    expectClose([try grad(cube)(2).item()], [12])
    expectClose([try grad(grad(cube))(2).item()], [12])
    expectClose([try grad(grad(grad(cube)))(2).item()], [6])
    expectClose([try jit(grad(grad(cube)))(2).item()], [12])
    expectClose([try grad(jit(grad(cube)))(2).item()], [12])
  }

  @Test func gradientsOfTreesAndArguments() throws {
    let f = { @Sendable (m: TestLinear, x: Tensor) in m(x).sum() }
    let m = TestLinear(weight: Tensor([[1.0, 2], [3, 4]]), bias: vector(1, 1))
    let x = Tensor([[5.0, 6]])
    let gradient = grad(f)(m, x)
    expectClose(try gradient.weight.array(), [5, 5, 6, 6])
    expectClose(try gradient.bias.map { try $0.array() } ?? [], [1, 1])
    expectClose(try grad(f, wrt: .second)(m, x).array(), [3, 7])
    let both = grad(f, wrt: .all)(m, x)
    expectClose(try both.0.weight.array(), [5, 5, 6, 6])
    expectClose(try both.1.array(), [3, 7])
    let (value, g) = valueAndGrad(f)(m, x)
    expectClose([try value.item()], [23 + 34 + 2])
    expectClose(try g.weight.array(), [5, 5, 6, 6])
  }

  @Test func auxiliaryResults() throws {
    let f = { @Sendable (x: Tensor) in ((x * x).sum(), [x * 2, x]) }
    let result = valueAndGrad(hasAux: f)(vector(1, 2))
    expectClose([try result.value.item()], [5])
    expectClose(try result.aux[0].array(), [2, 4])
    expectClose(try result.aux[1].array(), [1, 2])
    expectClose(try result.grad.array(), [2, 4])
    let compiled = jit(valueAndGrad(hasAux: f))(vector(1, 2))
    expectClose(try compiled.1[0].array(), [2, 4])
    expectClose(try grad(hasAux: f)(vector(1, 2)).grad.array(), [2, 4])
  }

  /// Values can be looked at while a gradient is taken, and each operation runs once.
  @Test func defineByRun() throws {
    let f = { @Sendable (x: Tensor) throws -> Tensor in try x.item() > 0 ? x * x : -x }
    expectClose([try grad(f)(3).item()], [6])
    expectClose([try grad(f)(-3).item()], [-1])
    #expect(throws: TracerError.self) { try jit(grad(f))(3) }
  }

  @Test func noForwardOperationRunsTwice() throws {
    let x = vector(1, 2, 3)
    let forward = withCounts { _ = sin(cos(exp(x))).sum() }.counts.eagerOperations
    let (value, both) = withCounts { vjp({ (x: Tensor) in sin(cos(exp(x))).sum() }, at: x) }
    // The derivatives of sin and cos need two more functions of the same operands, and -sin a sign; nothing else.
    #expect(both.eagerOperations - forward <= 3)
    expectClose([try value.value.item()], [try sin(cos(exp(x))).sum().item()])
  }

  /// A jitted function stays compiled inside an eager gradient: forward with what reverse mode needs, and backward.
  @Test func jittedFunctionsStayCompiledInGradients() throws {
    let f = { @Sendable (x: Tensor) in sin(cos(exp(x)) * x) / (x + 2) }
    let compiled = jit(f)
    let x = vector(0.2, 0.4, 0.6)
    let expected = try grad { (x: Tensor) in f(x).sum() }(x).array()
    let g = grad { (x: Tensor) in compiled(x).sum() }
    for _ in 0..<2 {
      let (gradient, counts) = withCounts { g(x) }
      expectClose(try gradient.array(), expected)
      // The call and its way back; outside of them, the sum and its broadcast.
      #expect(counts.executions == 2)
      #expect(counts.eagerOperations <= 2)
    }
    #expect(withCounts { _ = g(x) }.counts.compilations == 0)
    let (derivative, counts) = withCounts { jvp(compiled, at: x, along: x) }
    #expect(counts.executions == 2)
    expectClose(try derivative.tangent.array(), try jvp(f, at: x, along: x).tangent.array())
    let second = grad { (x: Tensor) in grad { (x: Tensor) in compiled(x).sum() }(x).sum() }
    expectClose(try second(x).array(), try grad { (x: Tensor) in grad { (x: Tensor) in f(x).sum() }(x).sum() }(x).array())
  }

  @Test func forwardModeRunsBranchesOnce() throws {
    let f = { @Sendable (x: Tensor) in cond(x.sum() .> 0, then: { sin(x) * x }, else: { x * 2 }) }
    let x = vector(0.2, 0.4)
    let (result, counts) = withCounts { jvp(f, at: x, along: vector(1, 1)) }
    #expect(counts.executions == 2)
    expectClose(try result.value.array(), try (sin(x) * x).array())
    expectClose(try result.tangent.array(), try (cos(x) * x + sin(x)).array())
  }

  @Test func forwardAndReverseAgree() throws {
    let f = { @Sendable (x: Tensor, y: Tensor) in sin(x) * y + x / y }
    let (x, y) = (vector(0.5, 1.5), vector(2, 3))
    let (value, tangent) = jvp(f, at: x, y, along: vector(1, 0), vector(0, 1))
    expectClose(try value.array(), try f(x, y).array())
    expectClose(try tangent.array(), [2 * 0.8775825618903728 + 0.5, 0.9974949866040544 - 1.5 / 9])
    let (_, pullback) = vjp(f, at: x, y)
    let (dx, dy) = pullback(vector(1, 1))
    expectClose([try dx.array()[0]], [2 * 0.8775825618903728 + 0.5])
    expectClose([try dy.array()[1]], [0.9974949866040544 - 1.5 / 9])
    let (_, linear) = linearize(f, at: x, y)
    expectClose(try linear(vector(1, 0), vector(0, 1)).array(), try tangent.array())
  }

  @Test func jacobiansAndHessians() throws {
    let f = { @Sendable (x: Tensor) in x * x * vector(1, 2) + x.sum() }
    let x = vector(3, 4)
    for jacobian in [jacfwd(f)(x), jacrev(f)(x), jit(jacfwd(f))(x), jit(jacrev(f))(x)] {
      #expect(jacobian.shape == [2, 2])
      expectClose(try jacobian.array(), [7, 1, 1, 17])
    }
    let g = { @Sendable (x: Tensor, s: Tensor) in (x * x * x).sum() * s }
    expectClose(try hessian(g)(x, 2).array(), [36, 0, 0, 48])
    expectClose(try jit(hessian(g))(x, 2).array(), [36, 0, 0, 48])
  }

  @Test func vmapComposes() throws {
    let mse = { @Sendable (w: Tensor, x: Tensor, y: Tensor) in square((x * w).sum() - y) }
    let (w, x, y) = (vector(1, 2), Tensor([[1.0, 0], [0, 1], [1, 1]]), vector(0, 0, 0))
    let expected: [Double] = [2, 0, 0, 4, 6, 6]
    expectClose(try vmap(grad(mse), inAxes: (nil, 0, 0))(w, x, y).array(), expected)
    expectClose(try jit(vmap(grad(mse), inAxes: (nil, 0, 0)))(w, x, y).array(), expected)
    expectClose(try vmap(jit(grad(mse)), inAxes: (nil, 0, 0))(w, x, y).array(), expected)
    let total = { @Sendable (w: Tensor, x: Tensor, y: Tensor) in vmap(mse, inAxes: (nil, 0, 0))(w, x, y).sum() }
    expectClose(try grad(total)(w, x, y).array(), [8, 10])
  }

  @Test func vmapAxes() throws {
    let x = Tensor([[1.0, 2, 3], [4, 5, 6]])
    let sum = { @Sendable (x: Tensor) in x.sum() }
    expectClose(try vmap(sum)(x).array(), [6, 15])
    expectClose(try vmap(sum, inAxes: 1)(x).array(), [5, 7, 9])
    expectClose(try vmap(sum, inAxes: -1)(x).array(), [5, 7, 9])
    let twice = vmap({ (x: Tensor) in x * 2 }, outAxes: 1)(x)
    #expect(twice.shape == [3, 2])
    expectClose(try twice.array(), [2, 8, 4, 10, 6, 12])
    let linear = TestLinear(weight: Tensor([[[1.0]], [[2]]]), bias: vector(5))
    let mapped = vmap({ (m: TestLinear, x: Tensor) in m(x) }, inAxes: (["weight": 0, "bias": nil], nil))(linear, Tensor([[3.0]]))
    expectClose(try mapped.array(), [8, 11])
    #expect(message(vmap(sum, inAxes: 2)(x)).contains("axis 2 is out of range"))
    #expect(message(vmap(sum, inAxes: nil)(x)).contains("no argument has a mapped axis"))
    #expect(message(vmap(sum, outAxes: nil)(x)).contains("outAxes is nil"))
    #expect(message(vmap { (a: Tensor, b: Tensor) in a + b }(x, vector(1, 2, 3))).contains("differ in extent"))
  }

  @Test func wrongResultsOfTheDifferentiatedFunction() {
    #expect(message(grad { (x: Tensor) in x * 2 }(vector(1, 2))).contains("whose result is a scalar, got shape [2]"))
    #expect(message(grad { (x: Tensor) in x.argmax() }(vector(1, 2))).contains("floating-point"))
    #expect(message(jvp({ (x: Tensor) in x * 2 }, at: vector(1, 2), along: vector(1, 2, 3)).tangent).contains("a tangent of type"))
  }

  @Test func integersAndConstantsHaveZeroGradients() throws {
    let f = { @Sendable (x: Tensor, n: Tensor) in (x * n).sum() }
    let (gx, gn) = grad(f, wrt: .all)(vector(1, 2), Tensor([3, 4]))
    expectClose(try gx.array(), [3, 4])
    #expect(gn.dtype == .int32)
    expectClose(try gn.array(), [0, 0])
    expectClose(try grad { (x: Tensor) in Tensor(3.0) }(vector(1, 2)).array(), [0, 0])
    expectClose(try grad { (x: Tensor) in stopGradient(x * x).sum() + x.sum() }(vector(1, 2)).array(), [1, 1])
  }

  @Test func checkpointsComputeAgain() throws {
    let f = { @Sendable (x: Tensor) in sin(cos(x) * x).sum() }
    let x = vector(0.3, 0.7)
    for g in [grad(checkpoint(f)), jit(grad(checkpoint(f))), grad(jit(checkpoint(f)))] {
      expectClose(try g(x).array(), try grad(f)(x).array())
    }
    expectClose([try checkpoint(f)(x).item()], [try f(x).item()])
    let program = try program({ (x: Tensor) in grad(checkpoint(f))(x) }, x)
    #expect(program.operations.contains { $0.primitive.name == "call" || $0.primitive == .optimizationBarrier })
  }

  @Test func capturedTracersOfOuterTransforms() throws {
    // d/dx of (d/dy x*y*y at y = x) = d/dx 2*x*x = 4x
    let f = { @Sendable (x: Tensor) in grad { (y: Tensor) in x * y * y }(x) }
    expectClose([try grad(f)(3).item()], [12])
    expectClose([try jit(grad(f))(3).item()], [12])
    expectClose(try vmap(grad(f))(vector(1, 2, 3)).array(), [4, 8, 12])
    let g = { @Sendable (x: Tensor) in jit { (y: Tensor) in x * y * y }(x) }
    expectClose([try grad(g)(3).item()], [27])
    expectClose([try jit(grad(g))(3).item()], [27])
  }
}

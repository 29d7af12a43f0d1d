import Apus
import Testing

/// Functions with rules, under every transform. Numbers are JAX's, for `jax.custom_jvp` and `jax.custom_vjp`.
@Suite struct CustomRuleTests {
  /// log(1 + exp(x)), whose own derivative overflows. The rule calls the function.
  static let softplus: @Sendable (Tensor) -> Tensor = customJVP({ (x: Tensor) in log(1 + exp(x)) }, jvp: { x, dx in
    (softplus(x), (1 - 1 / (1 + exp(x))) * dx)
  })

  /// The identity, with a gradient held between bounds that have none.
  static let clipGradient = customVJP(
    { (x: Tensor, low: Tensor, high: Tensor) in x }, wrt: .first, forward: { x, low, high in (x, [low, high]) },
    backward: { bounds, dy in clip(dy, min: bounds[0], max: bounds[1]) })

  static let product = customVJP(
    { (x: Tensor, w: Tensor) in matmul(x, w) }, forward: { x, w in (matmul(x, w), [x, w]) },
    backward: { saved, dy in (matmul(dy, saved[1].transposed()) * 2, matmul(saved[0].transposed(), dy)) })

  let x = vector(-2, 0.5, 3)

  @Test func tangentRules() throws {
    let first = [0.11920292, 0.62245933, 0.95257413], second = [0.10499359, 0.23500371, 0.04517666]
    let f = Self.softplus
    let sum = { @Sendable (x: Tensor) in f(x).sum() }
    expectClose(try grad(sum)(x).array(), first)
    expectClose(try jit(grad(sum))(x).array(), first)
    expectClose(try grad(jit(sum))(x).array(), first)
    expectClose(try vmap(grad(f))(x).array(), first)
    expectClose(try vmap(grad(grad(f)))(x).array(), second)
    expectClose(try jit(vmap(grad(grad(f))))(x).array(), second)
    expectClose(try vmap(jit(grad(jit(grad(f)))))(x).array(), second)
    expectClose(try jvp(f, at: x, along: .ones(like: x)).tangent.array(), first)
    expectClose(try jacfwd(jacrev(sum))(x).array(), [second[0], 0, 0, 0, second[1], 0, 0, 0, second[2]])
    #expect(try grad(f)(100).item() == 1)
    expectClose(try grad { (x: Tensor) in vmap(f)(x).sum() }(x).array(), first)
  }

  @Test func cotangentRules() throws {
    let clipGradient = Self.clipGradient
    let loss = { @Sendable (x: Tensor) in (sin(x) * 3 * square(clipGradient(x, -0.5, 0.5))).sum() }
    let gradient = [-4.49376204, 1.15818692, -26.22979741], hessian = [15.90533116, 2.27317853, -21.63010516]
    for g in [grad(loss), jit(grad(loss)), grad(jit(loss))] { expectClose(try g(x).array(), gradient) }
    let second = try jacrev(grad(loss))(x).array()
    expectClose([second[0], second[4], second[8]], hessian)
    let each = { @Sendable (x: Tensor) in loss(x) }
    expectClose(try vmap(grad(each))(x).array(), gradient)
    expectClose(try vmap(grad(grad(each)))(x).array(), hessian)
    // The rule is another one than the function's own derivative: what uses it shows.
    let (dx, dw) = grad({ @Sendable (x: Tensor, w: Tensor) in Self.product(x, w).sum() }, wrt: .all)(.ones([1, 2]), .ones([2, 1]))
    expectClose(try dx.array() + dw.array(), [2, 2, 1, 1])
  }

  /// What elements share is kept once and gets the sum of their cotangents.
  @Test func batchesShareWhatIsNotBatched() throws {
    let (xs, w) = (Tensor([[[1.0, 2]], [[3, 4]], [[5, 6]]]), Tensor([[1.0], [2]]))
    let total = { @Sendable (xs: Tensor, w: Tensor) in
      square(vmap({ (x: Tensor, w: Tensor) in Self.product(x, w) }, inAxes: (0, nil))(xs, w)).sum()
    }
    // y = 5, 11, 17; dx = 2 · 2y w, dw = sum 2y x.
    for g in [grad(total, wrt: .all), jit(grad(total, wrt: .all))] {
      let (dx, dw) = g(xs, w)
      expectClose(try dx.array(), [20, 40, 44, 88, 68, 136])
      expectClose(try dw.array(), [10 + 66 + 170, 20 + 88 + 204])
    }
  }

  @Test func inLoopsAndBranches() throws {
    let f = Self.softplus, clipGradient = Self.clipGradient
    let loop = { @Sendable (x: Tensor) in
      scan(x, length: 3) { (x: Tensor) in (f(x) * clipGradient(x, -1, 1), output: x) }.carry
    }
    let plain = { @Sendable (x: Tensor) in
      scan(x, length: 3) { (x: Tensor) in (log(1 + exp(x)) * x, output: x) }.carry
    }
    // Nothing is clipped here: the rules are the derivatives.
    for x in [0.1, 0.3] as [Tensor] {
      let expected = try [plain(x), grad(plain)(x), grad(grad(plain))(x)].map { try $0.item() }
      let found: [Tensor] = [loop(x), grad(loop)(x), grad(grad(loop))(x), jit(grad(loop))(x), jit(grad(grad(loop)))(x)]
      expectClose(try found.map { try $0.item() }, expected + expected.dropFirst())
    }
    let branch = { @Sendable (x: Tensor) in cond(x .> 0) { f(x) } else: { clipGradient(x * 3, -1, 1) } }
    expectClose(try vmap(grad(branch))(x).array(), [3, 0.62245933, 0.95257413])
    expectClose([try jit(grad(branch))(0.5).item(), try grad(branch)(-2).item()], [0.62245933, 3])
    let forward = { @Sendable (x: Tensor) in whileLoop(x) { $0 .< 10 } do: { f($0) + 1 } }
    let expected = { @Sendable (x: Tensor) in whileLoop(x) { $0 .< 10 } do: { log(1 + exp($0)) + 1 } }
    expectClose([try jvp(forward, at: 2, along: 1).tangent.item()], [try jvp(expected, at: 2, along: 1).tangent.item()])
    let remembered = checkpoint { (x: Tensor) in clipGradient(f(x) * 40, -3, 3) * x }
    expectClose([try jit(grad(remembered))(0.5).item()], [38.963 + 3 * 0.62245933 * 0 + 0.5 * 40 * 0.62245933], 1e-3)
  }

  struct Body: ParameterTree {
    var position: Tensor, steps: Tensor, name: String
    static let fields = Fields(\Body.position, \.steps, configuration: \Body.name)
  }

  @Test func treesWithIntegersAndConfiguration() throws {
    let f = customJVP(
      { (body: Body, scale: Tensor) in (body.position * scale, body.steps + 1) },
      jvp: { primals, tangents in
        let (body, scale) = primals
        #expect(body.name == "a" && tangents.0.steps.dtype == .int32)
        let tangent = (tangents.0.position * scale + body.position * tangents.1) * 10
        return (value: (body.position * scale, body.steps + 1), tangent: (tangent, 0))
      })
    let body = Body(position: vector(1, 2), steps: Tensor([7]), name: "a")
    let loss = { @Sendable (body: Body, scale: Tensor) in
      let (y, n) = f(body, scale)
      return (y * n.converted(to: .float32)).sum()
    }
    for g in [grad(loss, wrt: .all), jit(grad(loss, wrt: .all))] {
      let (d, s) = g(body, 3)
      expectClose(try d.position.array() + [s.item()], [240, 240, 240])
      #expect(try d.steps.array(as: Int32.self) == [0])
    }
    let g = customVJP(
      { (body: Body) in body.position.sum() }, forward: { body in (body.position.sum(), body.steps) },
      backward: { steps, dy in Body(position: dy * steps.converted(to: .float32).broadcast(to: [2]), steps: steps, name: "a") })
    expectClose(try grad { (b: Body) in g(b) * 2 }(body).position.array(), [14, 14])
  }

  /// What function and rules capture from around them is theirs, wherever the rules are traced.
  @Test func captures() throws {
    let offsets = Tensor((0..<20).map { Double($0) })
    let f = { @Sendable (x: Tensor, scale: Tensor) in
      let g = customVJP(
        { (x: Tensor) in x * scale }, forward: { x in (x * scale, [Tensor]()) }, backward: { _, dy in dy * scale * offsets })
      return g(x)
    }
    let x = Tensor.ones([20])
    let expected = (0..<20).map { Double($0) * 3 }
    let sum = { @Sendable (x: Tensor) in f(x, 3).sum() }
    expectClose(try grad(sum)(x).array(), expected)
    expectClose(try jit { (x: Tensor, s: Tensor) in grad { (x: Tensor) in f(x, s).sum() }(x) }(x, 3).array(), expected)
    let batched = vmap({ (x: Tensor, s: Tensor) in grad { (x: Tensor) in f(x, s).sum() }(x) }, inAxes: (nil, 0))
    expectClose(try batched(x, vector(3, 6)).array(), expected + expected.map { $0 * 2 })
    // In a loop, where constants cannot come from outside by themselves.
    let loop = { @Sendable (x: Tensor) in scan(x, length: 2) { (x: Tensor) in (f(x, 3), output: [Tensor]()) }.carry.sum() }
    expectClose(try jit(grad(loop))(x).array(), (0..<20).map { Double($0 * $0) * 9 })
    #expect(message(grad { (s: Tensor) in f(x, s).sum() }(3)).contains("captures a float32[] that is differentiated"))
    let inner = { @Sendable (x: Tensor, s: Tensor) in
      customJVP({ (x: Tensor) in x }, jvp: { x, dx in (x, dx * s) })(x)
    }
    #expect(message(jit { (x: Tensor, s: Tensor) in grad { inner($0, s) }(x) }(1, 2)).contains("make it an argument"))
  }

  @Test func mistakes() throws {
    let wrongShape = customJVP({ (x: Tensor) in x * 2 }, jvp: { x, dx in (x * 2, dx.sum()) })
    #expect(message(grad { (x: Tensor) in wrongShape(x).sum() }(x)).contains("the tangent that the jvp rule returns should be float32[3], is float32[]"))
    let wrongDType = customVJP(
      { (x: Tensor) in x }, forward: { x in (x, x) }, backward: { x, dy in dy.converted(to: .float16) })
    #expect(message(grad { (x: Tensor) in wrongDType(x).sum() }(x)).contains("should be float32[3], is float16[3]"))
    let wrongTree = customVJP(
      { (x: [Tensor]) in x[0] + x[1] }, forward: { x in (x[0] + x[1], [Tensor]()) }, backward: { _, dy in [dy] })
    #expect(message(grad { (x: [Tensor]) in wrongTree(x) }([1, 2])[0]).contains("another structure"))
    let wrongValue = customVJP({ (x: Tensor) in x }, forward: { x in (x.sum(), x) }, backward: { x, dy in x })
    #expect(message(grad { (x: Tensor) in wrongValue(x).sum() }(x)).contains("the value that the forward rule returns"))
    let nonlinear = customJVP({ (x: Tensor) in x }, jvp: { x, dx in (x, x * dx * dx) })
    #expect(message(grad { (x: Tensor) in nonlinear(x).sum() }(x)).contains("linear in the tangents"))
    let throwing = customVJP({ (x: Tensor) in x }, forward: { x in (x, x) }, backward: { x, dy in dy * Tensor(try x.array()) })
    #expect(throws: TracerError.self) { try grad { (x: Tensor) in throwing(x).sum() }(x).array() }
    let clipGradient = Self.clipGradient
    for wrong in [
      jvp({ (x: Tensor) in clipGradient(x, -1, 1) }, at: x, along: x).tangent, jacfwd { (x: Tensor) in clipGradient(x, -1, 1) }(x),
      linearize({ (x: Tensor) in clipGradient(x, -1, 1) }, at: x).linear(x),
      jit { (x: Tensor) in jvp({ (x: Tensor) in clipGradient(x, -1, 1) }, at: x, along: x).tangent }(x),
      jvp({ (x: Tensor) in scan(x, length: 2) { (x: Tensor) in (clipGradient(x, -1, 1), output: x) }.carry }, at: x, along: x).tangent,
    ] {
      #expect(throws: TransformError.self) { try wrong.array() }
      #expect(message(wrong).contains("customVJP: forward mode"))
    }
    #expect(message(grad { (b: Tensor) in clipGradient(x, b, 1).sum() }(-1)).contains("there is no derivative by operand 1"))
  }

  /// Rules do not reach the compiler; they are traced once, and only where there is a derivative.
  @Test func rulesAreErasedAndTracedOnce() throws {
    let f = customJVP({ (x: Tensor) in sin(x) }, jvp: { x, dx in (sin(x), cos(x) * dx) })
    let text = try lower({ (x: Tensor) in f(x) * 2 }, x)
    #expect(text.contains("stablehlo.sine"))
    let plain = try lower({ (x: Tensor) in sin(x) * 2 }, x)
    #expect(!plain.contains("customJVP"))
    // The function has been traced already, in the program above.
    #expect(withCounts { _ = jit { (x: Tensor) in f(x) }(x) }.counts.traces == 1)
    let gradient = jit(vmap(grad(f)))
    let first = withCounts { _ = gradient(x) }.counts.traces
    let other = jit(vmap(grad { (x: Tensor) in f(x) }))
    #expect(withCounts { _ = other(x) }.counts.traces < first)
    let program = try program({ (x: Tensor) in vmap(grad(f))(x) }, x)
    #expect(!program.hasCustomFunctions)
  }
}

import Apus
import Testing

/// Transposes, Jacobians of trees, Hessian-vector products, complex gradients.
@Suite struct DerivativeFormTests {
  @Test func linearTransposes() throws {
    let w = Tensor([[1.0, 2, 3], [4, 5, 6]])
    let f = { @Sendable (x: Tensor, y: Tensor) in (matmul(w, x) + y * 2, x.sum()) }
    for transpose in [linearTranspose(f, like: vector(0, 0, 0), vector(0, 0)), linearTranspose(f, like: .zeros([3]), .zeros([2]))] {
      let (x, y) = transpose(vector(1, 10), 100)
      expectClose(try x.array() + y.array(), [141, 152, 163, 2, 20])
    }
    let jitted = jit { (w: Tensor, c: Tensor) in linearTranspose({ (x: Tensor) in matmul(w, x) }, like: .zeros([3]))(c) }
    expectClose(try jitted(w, vector(1, 10)).array(), [41, 52, 63])
    let twice = linearTranspose(linearTranspose({ (x: Tensor) in matmul(w, x) }, like: .zeros([3])), like: .zeros([2]))
    expectClose(try twice(vector(1, 0, 0)).array(), [1, 4])
    #expect(message(linearTranspose({ (x: Tensor) in x * x }, like: vector(1))(vector(1))).contains("linear"))
    #expect(message(linearTranspose({ (x: Tensor) in x }, like: Tensor([1, 2]))(vector(1))).contains("floating-point"))
    #expect(message(linearTranspose({ (x: Tensor) in x }, like: vector(1, 2))(vector(1))).contains("a cotangent of type float32[2] is needed"))
  }

  struct Pair: ParameterTree {
    var a: Tensor, b: Tensor
    static let fields = Fields(\Pair.a, \.b)
  }

  @Test func jacobiansOfTrees() throws {
    let f = { @Sendable (p: Pair, s: Tensor) in ["sum": (p.a * s).sum() + p.b, "square": p.a * p.a * p.b] }
    let p = Pair(a: vector(1, 2), b: 3)
    for jacobian in [jacfwd(f)(p, 2), jacrev(f)(p, 2), jit(jacfwd(f))(p, 2), jit(jacrev(f))(p, 2)] as [Jacobian<[String: Tensor], Pair>] {
      let square = jacobian[\.["square"]!], sum = jacobian[\.["sum"]!]
      #expect(square.a.shape == [2, 2] && square.b.shape == [2] && sum.a.shape == [2] && sum.b.shape == [])
      expectClose(try square.a.array() + square.b.array(), [6, 0, 0, 12, 1, 4])
      expectClose(try sum.a.array() + [sum.b.item()], [2, 2, 1])
      #expect(jacobian.leaves.count == 4)
    }
    let g = { @Sendable (x: Tensor, s: Tensor) in x * s }
    expectClose(try jacrev(g, wrt: .second)(vector(1, 2), 3).array(), [1, 2])
    expectClose(try jacfwd(g, wrt: .second)(vector(1, 2), 3).array(), [1, 2])
    let loss = { @Sendable (p: Pair) in (p.a * p.a * p.a).sum() * p.b }
    let hessian: Jacobian<Pair, Pair> = hessian(loss)(p)
    expectClose(try hessian[\.a].a.array() + hessian[\.a].b.array(), [18, 0, 0, 36, 3, 12])
    expectClose(try hessian[\.b].a.array() + [hessian[\.b].b.item()], [3, 12, 0])
    #expect(message(jacrev({ (x: Tensor) in x.argmax() })(vector(1, 2))).contains("floating-point"))
  }

  /// The work of two gradients, whatever the size: counted in matrix products.
  @Test func hessianVectorProducts() throws {
    let loss = { @Sendable (w: [Tensor], x: Tensor) in square(w.reduce(x) { tanh(matmul($0, $1)) }).sum() }
    let w = (0..<4).map { i in sin(Tensor.arange(9, dtype: .float32) + Tensor(Double(i))).reshape([3, 3]) }
    let x = cos(Tensor.arange(6, dtype: .float32)).reshape([2, 3])
    let v = w.map { cos($0) }
    @Sendable func ofWeights(_ w: [Tensor]) -> Tensor { loss(w, x) }
    let (gradient, product) = hessianVectorProduct(ofWeights, at: w, along: v)
    expectClose(try gradient[1].array(), try grad(ofWeights)(w)[1].array())
    let h = 1e-2
    func shifted(_ h: Double) -> [Tensor] { grad(ofWeights)(zip(w, v).map { $0 + $1 * Tensor(h) }) }
    for (found, (up, down)) in zip(product, zip(shifted(h), shifted(-h))) {
      expectClose(try found.array(), try ((up - down) / Tensor(2 * h)).array(), 5e-3)
    }
    func contractions(_ program: Program) -> Int {
      program.operations.count { if case .dotGeneral = $0.primitive { true } else { false } }
    }
    let once = contractions(try program({ (w: [Tensor]) in grad(ofWeights)(w) }, w))
    let both = contractions(try program({ (w: [Tensor], v: [Tensor]) in hessianVectorProduct(ofWeights, at: w, along: v).product }, w, v))
    #expect(once == 11 && both <= 2 * once + once / 2, "\(both) contractions, \(once) in the gradient")
    let two = hessianVectorProduct({ (a: Tensor, b: Tensor) in a * a * b }, at: 2, 3, along: 1, 1)
    expectClose([try two.gradient.0.item(), try two.gradient.1.item()], [12, 4])
    expectClose([try two.product.0.item(), try two.product.1.item()], [6 + 4, 4])
  }

  /// JAX's conventions, and its numbers.
  @Test func complexGradients() throws {
    let z = complex(1.5, -0.5)
    func check(_ tensor: Tensor, _ re: Double, _ im: Double) throws {
      #expect(tensor.dtype == .complex64)
      expectClose([try real(tensor).item(), try imag(tensor).item()], [re, im])
    }
    try check(grad { (z: Tensor) in square(abs(z)) }(z), 3, 1)
    try check(grad { (z: Tensor) in real(z * z * sin(z)) }(z), 4.276758060233429, -0.31545146661030665)
    let holomorphic = { @Sendable (z: Tensor) in z * z * sin(z) }
    try check(grad(holomorphic, holomorphic: true)(z), 4.276758060233429, -0.31545146661030665)
    try check(jit(grad(holomorphic, holomorphic: true))(z), 4.276758060233429, -0.31545146661030665)
    try check(valueAndGrad(holomorphic, holomorphic: true)(z).grad, 4.276758060233429, -0.31545146661030665)
    let v = complex(vector(1, -0.5), vector(2, 0.25))
    let spectrum = grad { (v: Tensor) in (square(abs(fft(v))) * vector(1, 3)).sum() }(v)
    expectClose(try real(spectrum).array() + imag(spectrum).array(), [10, -8, -15, 6])
    #expect(message(grad(holomorphic)(z)).contains("holomorphic: true"))
    #expect(message(grad({ (x: Tensor) in x * x }, holomorphic: true)(2.0)).contains("differentiates by complex tensors, got float32"))
    #expect(message(grad({ (z: Tensor) in abs(z) }, holomorphic: true)(z)).contains("whose result is complex"))
  }
}

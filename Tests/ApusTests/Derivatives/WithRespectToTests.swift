import Apus
import Testing

/// Jacobians, Hessians and their products by any argument, by all of them, and beside other results.
@Suite struct WithRespectToTests {
  static let f: @Sendable (Tensor, Tensor, Tensor) -> Tensor = { x, y, z in x * sin(y) * z * z }
  static let loss: @Sendable (Tensor, Tensor, Tensor) -> Tensor = { x, y, z in f(x, y, z).sum() }
  static let withNorm: @Sendable (Tensor, Tensor, Tensor) -> (Tensor, [String: Tensor]) = { x, y, z in
    (f(x, y, z), ["norm": square(x).sum(), "count": Tensor([3])])
  }
  static let withCount: @Sendable (Tensor, Tensor, Tensor) -> (Tensor, Tensor) = { x, y, z in (loss(x, y, z), Tensor([3])) }
  let x = vector(1, 2), y = vector(0.5, -1), z = Tensor(3.0)

  /// Partial derivatives, by jvp along each unit vector.
  func columns(_ k: Int, _ g: @escaping @Sendable (Tensor, Tensor, Tensor) -> Tensor) throws -> [[Double]] {
    let basis = k == 2 ? [Tensor(1.0)] : [vector(1, 0), vector(0, 1)]
    return try basis.map { e in
      let directions = (0..<3).map { $0 == k ? e : $0 == 2 ? Tensor(0.0) : vector(0, 0) }
      return try jvp(g, at: x, y, z, along: directions[0], directions[1], directions[2]).tangent.array()
    }
  }

  /// Rows of results by columns of arguments, as a Jacobian has them.
  func jacobian(_ k: Int, _ g: @escaping @Sendable (Tensor, Tensor, Tensor) -> Tensor) throws -> [Double] {
    let columns = try columns(k, g)
    return columns[0].indices.flatMap { row in columns.map { $0[row] } }
  }

  @Test func jacobians() throws {
    let expected = try (0..<3).map { try jacobian($0, Self.f) }
    let forward = jacfwd(Self.f, wrt: .all)(x, y, z), reverse = jacrev(Self.f, wrt: .all)(x, y, z)
    let one = (jacfwd(Self.f)(x, y, z), jacfwd(Self.f, wrt: .second)(x, y, z), jacfwd(Self.f, wrt: .third)(x, y, z))
    let other = (jacrev(Self.f, wrt: .first)(x, y, z), jacrev(Self.f, wrt: .second)(x, y, z), jacrev(Self.f, wrt: .third)(x, y, z))
    let compiled = jit { (x: Tensor, y: Tensor, z: Tensor) in jacrev(Self.f, wrt: .all)(x, y, z) }(x, y, z)
    for found in [forward, reverse, one, other, compiled] {
      expectClose(try found.0.array(), expected[0])
      expectClose(try found.1.array(), expected[1])
      expectClose(try found.2.array(), expected[2])
      #expect([found.0.shape, found.1.shape, found.2.shape] == [[2, 2], [2, 2], [2]])
    }
  }

  @Test func auxiliaryResults() throws {
    let (forward, norms) = jacfwd(hasAux: Self.withNorm, wrt: .second)(x, y, z)
    let (reverse, others) = jit(jacrev(hasAux: Self.withNorm, wrt: .second))(x, y, z)
    for (jacobian, aux) in [(forward, norms), (reverse, others)] {
      expectClose(try jacobian.array(), try self.jacobian(1, Self.f))
      #expect(try aux["norm"]?.item() == 5 && aux["count"]?.dtype == .int32)
    }
    let all = jacrev(hasAux: Self.withNorm, wrt: .all)(x, y, z)
    expectClose(try all.jacobian.2.array(), try jacobian(2, Self.f))
    #expect(try all.aux["norm"]?.item() == 5)
    // What has no derivative does not get in the way, nor does it cost anything.
    let loop = { @Sendable (x: Tensor) in (square(x), whileLoop(x.sum()) { $0 .< 10 } do: { $0 * 2 }) }
    expectClose(try jacrev(hasAux: loop)(x).jacobian.array() + jacfwd(hasAux: loop)(x).jacobian.array(), [2, 0, 0, 4, 2, 0, 0, 4])
    #expect(try jacrev(hasAux: loop)(x).aux.item() == 12)
    #expect(message(jacfwd(hasAux: { (x: Tensor) in (x.argmax(), x) })(x).jacobian).contains("floating-point"))
  }

  @Test func jacobiansOfTrees() throws {
    let g = { @Sendable (p: [Tensor], z: Tensor) in ["product": Self.f(p[0], p[1], z), "sum": p[0] + z] }
    let (byTree, byTensor) = jacfwd(g, wrt: .all)([x, y], z)
    for jacobian in [jacfwd(g)([x, y], z), jacrev(g)([x, y], z), byTree, jacrev(hasAux: { (g($0, $1), $1) })([x, y], z).jacobian] {
      expectClose(try jacobian[\.["product"]!][1].array(), try self.jacobian(1, Self.f))
      expectClose(try jacobian[\.["sum"]!][0].array(), [1, 0, 0, 1])
    }
    let second: Jacobian<[String: Tensor], Tensor> = jacrev(g, wrt: .second)([x, y], z)
    for jacobian in [second, byTensor] {
      expectClose(try jacobian[\.["product"]!].array() + jacobian[\.["sum"]!].array(), try self.jacobian(2, Self.f) + [1, 1])
    }
  }

  @Test func hessians() throws {
    let gradients = (grad(Self.loss), grad(Self.loss, wrt: .second), grad(Self.loss, wrt: .third))
    let xx = try jacobian(0, gradients.0), yy = try jacobian(1, gradients.1), zz = try jacobian(2, gradients.2)
    expectClose(try hessian(Self.loss)(x, y, z).array(), xx)
    expectClose(try hessian(Self.loss, wrt: .second)(x, y, z).array(), yy)
    expectClose(try jit(hessian(Self.loss, wrt: .third))(x, y, z).array(), zz)
    let blocks = hessian(Self.loss, wrt: .all)(x, y, z)
    expectClose(try blocks.0.0.array() + blocks.1.1.array() + blocks.2.2.array(), xx + yy + zz)
    expectClose(try blocks.0.1.array(), try jacobian(1, gradients.0))
    expectClose(try blocks.1.0.array(), try jacobian(0, gradients.1))
    expectClose(try blocks.2.0.array() + blocks.0.2.array(), try jacobian(0, gradients.2) + jacobian(2, gradients.0))
    let (matrix, count) = hessian(hasAux: Self.withCount, wrt: .second)(x, y, z)
    expectClose(try matrix.array(), yy)
    #expect(try count.array(as: Int32.self) == [3])
    let ofTree = { @Sendable (z: Tensor, p: [Tensor]) in Self.loss(p[0], p[1], z) }
    let tree: Jacobian<[Tensor], [Tensor]> = hessian(ofTree, wrt: .second)(z, [x, y])
    expectClose(try tree.rows[0][1].array() + tree.rows[1][1].array(), try jacobian(1, gradients.0) + yy)
    let two = hessian({ (a: Tensor, b: Tensor) in a * a * b }, wrt: .all)(2, 3)
    expectClose(try [two.0.0, two.0.1, two.1.0, two.1.1].map { try $0.item() }, [6, 4, 4, 0])
    #expect(message(hessian({ (a: Tensor, b: Tensor) in b }, wrt: .second)(2, x)).contains("scalar"))
  }

  @Test func products() throws {
    let v = vector(1, -2)
    let (first, second, third) = (
      hessianVectorProduct(Self.loss, at: x, y, z, along: v), hessianVectorProduct(Self.loss, at: x, y, z, along: v, wrt: .second),
      hessianVectorProduct(Self.loss, at: x, y, z, along: Tensor(2.0), wrt: .third)
    )
    expectClose(try first.product.array(), try matmul(hessian(Self.loss)(x, y, z), v).array())
    expectClose(try second.product.array(), try matmul(hessian(Self.loss, wrt: .second)(x, y, z), v).array())
    expectClose([try third.product.item()], [2 * (try hessian(Self.loss, wrt: .third)(x, y, z).item())])
    expectClose(try second.gradient.array(), try grad(Self.loss, wrt: .second)(x, y, z).array())
    let all = hessianVectorProduct(Self.loss, at: x, y, z, along: v, v, Tensor(2.0))
    let each = jit { (x: Tensor, y: Tensor, z: Tensor, v: Tensor) in
      hessianVectorProduct(Self.loss, at: x, y, z, along: v, wrt: .second).product
    }
    expectClose(try each(x, y, z, v).array(), try second.product.array())
    let blocks = hessian(Self.loss, wrt: .all)(x, y, z)
    let expected = matmul(blocks.1.0, v) + matmul(blocks.1.1, v) + blocks.1.2 * 2
    expectClose(try all.product.1.array(), try expected.array())
  }

  /// Forms for functions that throw.
  @Test func throwing() throws {
    struct Failure: Error {}
    let f = { @Sendable (x: Tensor, y: Tensor) throws(Failure) -> Tensor in
      if y.rank > 1 { throw Failure() }
      return (x * y * y).sum()
    }
    expectClose(try jacrev(f, wrt: .second)(x, y).array(), [1, -4])
    expectClose(try hessian(f, wrt: .second)(x, y).array(), [2, 0, 0, 4])
    expectClose(try hessianVectorProduct(f, at: x, y, along: vector(1, 1), wrt: .second).product.array(), [2, 4])
    #expect(throws: Failure.self) { try jacfwd(f, wrt: .second)(x, .ones([2, 2])) }
    #expect(throws: Failure.self) { try hessian(f)(x, .ones([2, 2])) }
  }
}

import Apus
import Testing

@Suite struct LinearAlgebraTests {
  let a = Tensor.normal([2, 5, 3], key: Key(7))
  /// Positive definite.
  var p: Tensor { a.transposed().matmul(a) + Tensor.eye(3) }

  @Test func choleskyFactors() throws {
    let l = cholesky(p)
    expectClose(try l.matmul(l.transposed()).array(), try p.array(), 1e-5)
    expectClose(try l.array(), try tril(l).array())
    #expect(try cholesky(Tensor([[1.0, 2], [2, 1]])).array().contains { $0.isNaN })
    let logDeterminant = { @Sendable (p: Tensor) in log(cholesky(p).diagonal()).sum() * 2 }
    // The derivative of the logarithm of the determinant is the inverse.
    let inverse = grad(logDeterminant)(p)
    expectClose(try inverse.matmul(p).array(), try Tensor.eye(3).broadcast(to: [2, 3, 3]).array(), 1e-4)
  }

  @Test func triangularSystems() throws {
    let l = tril(Tensor.normal([3, 3], key: Key(1))) + Tensor.eye(3) * 3, b = Tensor.normal([3, 2], key: Key(2))
    expectClose(try l.matmul(triangularSolve(l, b)).array(), try b.array(), 1e-5)
    expectClose(try l.transposed().matmul(triangularSolve(l, b, transpose: .transpose)).array(), try b.array(), 1e-5)
    let vector = b[.all, 0]
    expectClose(try l.matmul(triangularSolve(l, vector)).array(), try vector.array(), 1e-5)
  }

  @Test func decompositions() throws {
    for m in [a, a.transposed()] {
      let (q, r) = qr(m)
      expectClose(try q.matmul(r).array(), try m.array(), 1e-5)
      let least = Swift.min(m.shape[1], m.shape[2])
      let ones = try Tensor.eye(least).broadcast(to: [2, least, least]).array()
      expectClose(try q.transposed().matmul(q).array(), ones, 1e-5)
      let (u, s, vh) = svd(m)
      expectClose(try (u * s.expandDims(1)).matmul(vh).array(), try m.array(), 1e-5)
      #expect(try jit { (m: Tensor) in svd(m).s }(m).array().count == 6)
    }
    let (values, vectors) = eigh(p)
    expectClose(try p.matmul(vectors).array(), try (vectors * values.expandDims(1)).array(), 1e-4)
    #expect(throws: ShapeError.self) { try qr(Tensor([1.0, 2])).q.array() }
    #expect(throws: ShapeError.self) { try eigh(a).values.array() }
    // The derivative of the sum of singular values is the nearest matrix with orthonormal columns.
    let (u, _, vh) = svd(a)
    expectClose(try grad { (m: Tensor) in svd(m).s.sum() }(a).array(), try u.matmul(vh).array(), 1e-5)
  }

  @Test func fourierTransforms() throws {
    let x = Tensor.normal([3, 7], key: Key(5))
    expectClose(try irfft(rfft(x), count: 7).array(), try x.array(), 1e-5)
    expectClose(try irfft(rfft(x, axis: 0), count: 3, axis: 0).array(), try x.array(), 1e-5)
    let back = ifftn(fftn(x))
    #expect(back.dtype == .complex64)
    expectClose(try real(back).array(), try x.array(), 1e-5)
    // The sum of squares is n times that of the transform's magnitudes (Parseval).
    let energy = square(abs(fft(x))).sum() / 7
    expectClose([try energy.item()], [try square(x).sum().item()], 1e-4)
    let gradient = grad { (x: Tensor) in square(abs(fft(x))).sum() / 7 }(x)
    expectClose(try gradient.array(), try (x * 2).array(), 1e-4)
    #expect(throws: ShapeError.self) { try fft(x, axis: 2).array() }
    #expect(throws: DTypeError.self) { try rfft(fft(x)).array() }
  }
}

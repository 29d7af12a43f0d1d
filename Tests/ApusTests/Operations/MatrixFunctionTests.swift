import Apus
import ApusTesting
import Testing

/// What linear algebra does at its edges: shapes, dtypes, singular matrices, and how much it computes.
@Suite struct MatrixFunctionTests {
  let a = Tensor.normal([2, 4, 4], key: Key(3), dtype: .float64) + Tensor.eye(4, dtype: .float64) * 3

  @Test func systemsOfAllShapes() throws {
    let b = Tensor.normal([4, 3], key: Key(4), dtype: .float64), batch = Tensor.normal([5, 2, 4, 3], key: Key(5), dtype: .float64)
    try expectClose(a.matmul(solve(a, b)), b.broadcast(to: [2, 4, 3]), atol: 1e-12)
    try expectClose(a.matmul(solve(a, batch)), batch, atol: 1e-12)
    // One matrix for a batch of right-hand sides is factored once and takes them as columns.
    try expectClose(a[0].matmul(solve(a[0], batch)), batch, atol: 1e-12)
    let vector = b[.all, 0]
    try expectClose(a[0].matmul(solve(a[0], vector)), vector, atol: 1e-12)
    try expectClose(a.matmul(solve(a, vector).expandDims(-1)).squeeze(-1), vector.broadcast(to: [2, 4]), atol: 1e-12)
    let factors = lu(a)
    for transpose in [TriangularSolve.Transpose.none, .transpose, .adjoint] {
      let matrix = transpose == .none ? a : a.transposed()
      try expectClose(matrix.matmul(luSolve(factors.lu, factors.permutation, b, transpose: transpose)), b.broadcast(to: [2, 4, 3]), atol: 1e-12)
    }
    try expectClose(tril(factors.lu, offset: -1).matmul(triu(factors.lu)) + triu(factors.lu), a.takeAlong(
      factors.permutation.expandDims(-1).broadcast(to: [2, 4, 4]), axis: -2), atol: 1e-12)
    #expect(solve(Tensor.zeros([0, 3, 3]), Tensor.zeros([3, 2])).shape == [0, 3, 2])
    #expect(solve(Tensor.zeros([0, 0]), Tensor.zeros([7, 0, 2])).shape == [7, 0, 2])
    #expect(throws: ShapeError.self) { try solve(a, Tensor.zeros([3])).array() }
    #expect(throws: ShapeError.self) { try solve(b, b).array() }
    #expect(throws: ShapeError.self) { try determinant(b).array() }
    #expect(throws: ShapeError.self) { try matrixExponential(vector).array() }
  }

  @Test func halvesAreComputedAsFloats() throws {
    let half = a.converted(to: .bfloat16)
    #expect(inverse(half).dtype == .bfloat16 && svd(half).u.dtype == .bfloat16 && determinant(half).dtype == .bfloat16)
    try expectClose(inverse(half), inverse(half.converted(to: .float32)).converted(to: .bfloat16))
    #expect(try determinant(Tensor([[2, 1], [1, 1]] as [[Int32]])).item() == 1)
  }

  @Test func determinants() throws {
    let (sign, logAbs) = logDeterminant(a)
    try expectClose(sign * exp(logAbs), determinant(a), rtol: 1e-12)
    let singular = Tensor([[1.0, 2, 3], [4, 5, 6], [5, 7, 9]]).converted(to: .float64)
    // The last pivot is zero, or nearly; the derivative is the matrix of cofactors all the same.
    let cofactors = Tensor([[3.0, -6, 3], [3, -6, 3], [-3, 6, -3]]).converted(to: .float64)
    try expectClose(grad { (a: Tensor) in determinant(a) }(singular), cofactors, atol: 1e-12)
    let zero = logDeterminant(Tensor.zeros([2, 2]))
    #expect(try zero.sign.item() == 0 && zero.logAbs.item() == -Double.infinity)
    #expect(try determinant(Tensor.zeros([0, 0])).item() == 1)
    #expect(try logDeterminant(Tensor.zeros([0, 0])).logAbs.item() == 0)
  }

  @Test func pseudoInversesOfDeficientMatrices() throws {
    let a = Tensor([[1.0, 2], [2, 4], [3, 6]]).converted(to: .float64), p = pseudoInverse(a)
    try expectClose(a.matmul(p).matmul(a), a, atol: 1e-12)
    try expectClose(p.matmul(a).matmul(p), p, atol: 1e-12)
    #expect(try matrixRank(a).item() == 1)
    let b = Tensor([1.0, 0, 0]).converted(to: .float64), found = leastSquares(a, b)
    try expectClose(found.x, p.matmul(b), atol: 1e-12)
    try expectClose(found.residuals, square(a.matmul(found.x) - b).sum(), atol: 1e-12)
    #expect(try found.rank.item() == 1 && found.singularValues.shape == [2])
    #expect(pseudoInverse(Tensor.zeros([3, 0])).shape == [0, 3])
  }

  @Test func exponentials() throws {
    let turn = Tensor([[0.0, -1], [1, 0]]).converted(to: .float64) * 30, e = matrixExponential(turn)
    let angle = Tensor(30.0, dtype: .float64)
    try expectClose(e, stack([cos(angle), -sin(angle), sin(angle), cos(angle)]).reshape([2, 2]), atol: 1e-10)
    // Matrices of a batch are squared as often as each needs.
    let batch = stack([turn, turn * 1e-3, Tensor.zeros(like: turn)])
    try expectClose(matrixExponential(batch), stack([e, matrixExponential(turn * 1e-3), Tensor.eye(2, dtype: .float64)]), atol: 1e-10)
    try expectClose(vmap { matrixExponential($0) }(batch), matrixExponential(batch), atol: 1e-12)
    #expect(try matrixExponential(turn, maxSquarings: 1).array().allSatisfy { $0.isNaN })
    try checkGradients({ (a: Tensor) in matrixExponential(a) }, at: turn * 0.1, order: 2)
    #expect(matrixExponential(Tensor.zeros([2, 0, 0])).shape == [2, 0, 0])
  }

  @Test func norms() throws {
    let x = Tensor([[3.0, -4], [0, 12]])
    #expect(try norm(x).item() == 13)
    #expect(try norm(x, .one, axis: 1).array() == [7.0, 12])
    #expect(try norm(x, .zero).item() == 3 && norm(x, .infinity).item() == 12 && norm(x, .negativeInfinity).item() == 0)
    #expect(try matrixNorm(x, .one).item() == 16 && matrixNorm(x, .infinity).item() == 12)
    #expect(try matrixNorm(x, .negativeOne).item() == 3 && matrixNorm(x, .negativeInfinity).item() == 7)
    #expect(matrixNorm(Tensor.zeros([2, 3, 4]), .nuclear, keepDims: true).shape == [2, 1, 1])
    try expectClose(matrixNorm(x, .spectral) * matrixNorm(x, .negativeSpectral), abs(determinant(x)), rtol: 1e-5)
    #expect(try kron(Tensor([1.0, 2]), Tensor([[1.0], [10]])).array() == [1.0, 2, 10, 20])
    #expect(try matrixPower(Tensor([[1, 1], [1, 0]] as [[Int32]]), 10).array() == [89, 55, 55, 34])
  }

  @Test func eigenvectorsOfAnyMatrix() throws {
    let (values, vectors) = eig(a), wide = a.converted(to: .complex128)
    try expectClose(wide.matmul(vectors), vectors * values.expandDims(-2), atol: 1e-10)
    try expectClose(eigvals(a).sum(axis: -1), a.trace().converted(to: .complex128), atol: 1e-10)
    try expectClose(eigvalsh(a, symmetrize: false), eigvalsh(tril(a) + tril(a, offset: -1).transposed()), atol: 1e-10)
    #expect(throws: TransformError.self) {
      try grad { (a: Tensor) in apply(.factorization(.schur(vectors: false)), [a])[0].sum() }(a).array()
    }
  }

  /// The derivative of a solution is solved for with the factors that are there.
  @Test func systemsAreFactoredOnce() throws {
    let b = Tensor.normal([4], key: Key(6), dtype: .float64)
    let text = try lower({ (a: Tensor, b: Tensor) in grad { (a: Tensor) in square(solve(a, b)).sum() }(a) }, a[0], b)
    #expect(text.components(separatedBy: "@lapack_dgetrf_ffi").count == 2)
  }
}

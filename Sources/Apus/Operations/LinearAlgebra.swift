// Linear algebra over matrices in the last two axes, batched over the others. Integers and bools count as `float32`.

/// The Cholesky factor of Hermitian positive-definite matrices: the lower triangular L of L Lᴴ = a. NaN where a matrix is not.
///
/// - Parameter symmetrize: whether (a + aᴴ) / 2 is factored, so that the derivative is symmetric; otherwise only the lower triangle is read.
public func cholesky(_ a: Tensor, symmetrize: Bool = true) -> Tensor {
  let a = a.inexact()
  return checked(a) {
    try requireMatrices(a, "cholesky")
    let source = symmetrize && a.shape[a.rank - 1] == a.shape[a.rank - 2] ? (a + adjoint(a)) * 0.5 : a
    return applyOne(.cholesky(lower: true), source)
  }
}

/// The x of a x = b for a triangular matrix: of matrices b, or of a vector where b has one axis fewer.
///
/// - Parameters:
///   - lower: which triangle is read.
///   - unitDiagonal: whether the diagonal counts as ones.
///   - transpose: what is solved for: a itself, its transpose or its adjoint.
public func triangularSolve(
  _ a: Tensor, _ b: Tensor, lower: Bool = true, unitDiagonal: Bool = false, transpose: TriangularSolve.Transpose = .none
) -> Tensor {
  let (a, b) = promote(a.inexact(), b.inexact())
  return checked([a, b]) {
    try requireMatrices(a, "triangularSolve")
    let isVector = b.rank == a.rank - 1
    let columns = isVector ? b.expandDims(-1) : b
    let solve = TriangularSolve(leftSide: true, lower: lower, unitDiagonal: unitDiagonal, transpose: transpose)
    let x = applyOne(.triangularSolve(solve), a, columns, as: "triangularSolve")
    return isVector ? x.squeeze(-1) : x
  }
}

/// The conjugate transpose of matrices.
public func adjoint(_ a: Tensor) -> Tensor {
  checked(a) {
    try requireMatrices(a, "adjoint")
    var order = Array(0..<a.rank)
    order.swapAt(a.rank - 1, a.rank - 2)
    let transposed = a.withAxes(order)
    return a.dtype.isComplex ? unary(.conjugate, transposed) : transposed
  }
}

/// The elements on and below a diagonal (`offset` above the main one) of matrices, zeros elsewhere.
public func tril(_ a: Tensor, offset: Int = 0) -> Tensor {
  checked(a) {
    try requireMatrices(a, "tril")
    let mask = Tensor.tri(a.shape[a.rank - 2], a.shape[a.rank - 1], offset: offset, dtype: .bool)
    return select(mask, a, .zeros(like: a))
  }
}

/// The elements on and above a diagonal of matrices, zeros elsewhere.
public func triu(_ a: Tensor, offset: Int = 0) -> Tensor {
  checked(a) {
    try requireMatrices(a, "triu")
    let mask = Tensor.tri(a.shape[a.rank - 2], a.shape[a.rank - 1], offset: offset - 1, dtype: .bool)
    return select(mask, .zeros(like: a), a)
  }
}

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

/// The QR decomposition: q with orthonormal columns and an upper triangular r whose product is `a`, of min(m, n) columns and rows. It has no
/// derivative yet.
public func qr(_ a: Tensor) -> (q: Tensor, r: Tensor) {
  let a = a.inexact()
  let results = checkedMany([a], count: 2) {
    try requireMatrices(a, "qr")
    let least = Swift.min(a.shape[a.rank - 2], a.shape[a.rank - 1])
    let packed = apply(.factorization(.qr), [a], as: "qr")
    let r = packed[0].sliced(axis: a.rank - 2, 0, least)
    let q = applyOne(.factorization(.householderProduct), packed[0].sliced(axis: a.rank - 1, 0, least), packed[1], as: "qr")
    return [q, triu(r)]
  }
  return (results[0], results[1])
}

/// Eigenvalues, ascending, and eigenvectors, in columns, of Hermitian matrices, of which the lower triangle is read. It has no derivative yet.
public func eigh(_ a: Tensor) -> (values: Tensor, vectors: Tensor) {
  let a = a.inexact()
  let results = checkedMany([a], count: 2) {
    try requireMatrices(a, "eigh")
    let found = apply(.factorization(.eigh(lower: true, vectors: true)), [a], as: "eigh")
    return [found[1], found[0]]
  }
  return (results[0], results[1])
}

/// The singular value decomposition a = u diag(s) vh, s descending, of min(m, n) columns and rows. It has no derivative yet.
public func svd(_ a: Tensor) -> (u: Tensor, s: Tensor, vh: Tensor) {
  let a = a.inexact()
  let results = checkedMany([a], count: 3) {
    try requireMatrices(a, "svd")
    let found = apply(.factorization(.svd(.reduced)), [a], as: "svd")
    return [found[2], found[1], found[3]]
  }
  return (results[0], results[1], results[2])
}

private func requireMatrices(_ a: Tensor, _ operation: String) throws {
  if a.rank < 2 { throw ShapeError(operation, "takes matrices, got shape \(a.shape)") }
}

// Systems of linear equations and what is close to them, for matrices in the last two axes, batched over the others.

/// The x of a x = b, by an LU decomposition that derivatives share. Batch axes broadcast.
///
/// Where `a` is singular, x is not finite.
///
/// - Parameters:
///   - a: [..., n, n].
///   - b: [n], or [..., n, k].
/// - Throws: (when read) `ShapeError` where `a` is not square or `b` does not fit.
public func solve(_ a: Tensor, _ b: Tensor) -> Tensor {
  let (a, b) = promote(a.inexact(), b.inexact())
  return checked([b, a]) {
    try requireSquare(a, "solve")
    return try withColumns(a, b, "solve") { a, b in
      let (factors, pivots) = factored(a)
      let permutation = applyOne(.matrix(.pivotsToPermutation(rows: a.shape[-1])), pivots)
      return applyOne(.matrix(.solve(.none)), a, factors, permutation, b, as: "solve")
    }
  }
}

/// The x of a x = b (or of a's transpose or adjoint) from the results of `lu(a)`. Its derivative is by these; that of `solve` is cheaper.
///
/// - Parameters:
///   - factors: `lu` [..., n, n].
///   - permutation: `permutation` [..., n].
///   - b: [n], or [..., n, k].
public func luSolve(
  _ factors: Tensor, _ permutation: Tensor, _ b: Tensor, transpose: TriangularSolve.Transpose = .none
) -> Tensor {
  let (factors, b) = promote(factors.inexact(), b.inexact())
  return checked([b, factors, permutation]) {
    try requireSquare(factors, "luSolve")
    if !permutation.dtype.isInteger { throw DTypeError("luSolve", "a permutation is of integers, got \(permutation.dtype)") }
    if permutation.shape.dimensions != Array(factors.shape.dimensions.dropLast()) {
      throw ShapeError("luSolve", "a permutation of shape \(permutation.shape) for factors of shape \(factors.shape)")
    }
    return try withColumns(factors, b, "luSolve") { matrix, b in
      let order = stretched(permutation, to: Shape(matrix.shape.dimensions.dropLast()))
      func triangular(_ b: Tensor, lower: Bool) -> Tensor {
        triangularSolve(matrix, b, lower: lower, unitDiagonal: lower, transpose: transpose)
      }
      if transpose == .none { return triangular(triangular(rows(b, order), lower: true), lower: false) }
      return rows(triangular(triangular(b, lower: false), lower: true), order.argsort())
    }
  }
}

/// The x of a x = b from the Cholesky factor of a: the lower triangular L of L Lᴴ = a.
///
/// - Parameters:
///   - factor: [..., n, n].
///   - b: [n], or [..., n, k].
public func choleskySolve(_ factor: Tensor, _ b: Tensor) -> Tensor {
  let (factor, b) = promote(factor.inexact(), b.inexact())
  return checked([b, factor]) {
    try requireSquare(factor, "choleskySolve")
    return try withColumns(factor, b, "choleskySolve") { factor, b in
      triangularSolve(factor, triangularSolve(factor, b), transpose: .adjoint)
    }
  }
}

/// The x of a x = b for tridiagonal matrices, by elimination with exchanges of neighbouring rows.
///
/// - Parameters:
///   - lower: the elements left of the diagonal [..., n], the first of which is not read.
///   - diagonal: [..., n].
///   - upper: the elements right of the diagonal [..., n], the last of which is not read.
///   - b: [..., n, k], or [..., n].
public func tridiagonalSolve(lower: Tensor, diagonal: Tensor, upper: Tensor, _ b: Tensor) -> Tensor {
  let operands = promoted([diagonal.inexact(), lower.inexact(), upper.inexact(), b.inexact()])
  return checked([operands[3]] + operands) {
    for operand in operands { if let poison = operand.poison { throw poison.error } }
    let wide = operands.map { $0.inLibraryType() }, isVector = wide[3].rank == wide[0].rank
    let right = isVector ? wide[3].expandDims(-1) : wide[3]
    let found = apply(.factorization(.tridiagonalSolve), [wide[1], wide[0], wide[2], right], as: "tridiagonalSolve")[3]
    return rounded([isVector ? found.squeeze(-1) : found], to: operands[0].dtype)[0]
  }
}

/// The inverse of square matrices. Where one is singular, it is not finite.
public func inverse(_ a: Tensor) -> Tensor {
  let a = a.inexact()
  return checked(a) {
    try requireSquare(a, "inverse")
    return solve(a, Tensor.eye(a.shape[-1], dtype: a.dtype).broadcast(to: a.shape))
  }
}

/// The determinant of square matrices.
///
/// Its derivative is by the adjugate, and so right for singular matrices too, whatever their rank. Higher derivatives are not finite there.
public func determinant(_ a: Tensor) -> Tensor {
  decomposed(a, "determinant", count: 1) { a in
    try requireSquare(a, "determinant")
    return [differentiableDeterminant(a)]
  }[0]
}

/// The sign of the determinant (for complex matrices, its phase) and the logarithm of its modulus; 0 and -infinity where it is zero, and
/// there the derivative is not finite. The sign of real matrices has none.
public func logDeterminant(_ a: Tensor) -> (sign: Tensor, logAbs: Tensor) {
  let results = decomposed(a, "logDeterminant", count: 2) { a in
    try requireSquare(a, "logDeterminant")
    let (factors, pivots) = factored(a)
    let diagonal = factors.diagonal(), size = abs(diagonal), isZero = size .== 0
    // The phase of zero is zero.
    let phase = a.dtype.isComplex ? diagonal / select(isZero, .ones(like: size), size) : stopGradient(sign(diagonal))
    return [phase.product(axis: -1) * parity(pivots).converted(to: a.dtype), log(size).sum(axis: -1)]
  }
  return (results[0], results[1])
}

/// The pseudoinverse (Moore and Penrose), by singular values: those not greater than `tolerance` times the greatest count as zero.
///
/// Its derivative is that of Golub and Pereyra (1973), within the matrices of the same rank, and needs no singular values to differ.
///
/// - Parameter tolerance: by default 10 max(m, n) times the dtype's epsilon.
public func pseudoInverse(_ a: Tensor, tolerance: Double? = nil) -> Tensor {
  decomposed(a, "pseudoInverse", count: 1) { a in
    a.shape.elementCount == 0 ? [adjoint(a)] : [differentiablePseudoInverse(a, tolerance)]
  }[0]
}

/// The x of least length among those for which |a x - b| is least, and what goes with it, as `numpy.linalg.lstsq`.
///
/// - Parameters:
///   - a: [..., m, n].
///   - b: [m], or [..., m, k].
///   - tolerance: singular values of a not greater than this times the greatest count as zero; by default max(m, n) times the dtype's
///     epsilon.
/// - Returns: `x` [n] or [..., n, k]; the sums of squares of a x - b for each column; the rank of a, `int32`; its singular values.
public func leastSquares(
  _ a: Tensor, _ b: Tensor, tolerance: Double? = nil
) -> (x: Tensor, residuals: Tensor, rank: Tensor, singularValues: Tensor) {
  let (a, b) = promote(a.inexact(), b.inexact())
  let results = checkedMany([b, a, a, a], count: 4) {
    try requireMatrices(a, "leastSquares")
    if let poison = b.poison { throw poison.error }
    let tolerance = tolerance ?? Double(Swift.max(a.shape[-2], a.shape[-1])) * a.inLibraryType().dtype.epsilon
    let x = pseudoInverse(a, tolerance: tolerance).matmul(b)
    let difference = a.matmul(x) - b
    let residuals = real(difference * conjugate(difference)).sum(axis: b.rank == 1 ? -1 : -2)
    return [x, residuals, matrixRank(a, tolerance: tolerance), svdvals(a)]
  }
  return (results[0], results[1], results[2], results[3])
}

/// How many singular values are greater than `tolerance` times the greatest: `int32`, without a derivative.
///
/// - Parameter tolerance: by default max(m, n) times the dtype's epsilon.
public func matrixRank(_ a: Tensor, tolerance: Double? = nil) -> Tensor {
  decomposed(a, "matrixRank", count: 1) { a in
    let least = tolerance ?? Double(Swift.max(a.shape[-2], a.shape[-1])) * a.dtype.epsilon
    if a.shape.elementCount == 0 { return [.zeros(Shape(a.shape.dimensions.dropLast(2)), dtype: .int32)] }
    let s = stopGradient(svdvals(a))
    return [(s .> s.max(axis: -1, keepDims: true) * least).converted(to: .int32).sum(axis: -1)]
  }[0]
}

// MARK: Support

/// The rows of matrices in orders of their own.
private func rows(_ b: Tensor, _ order: Tensor) -> Tensor {
  b.shape.elementCount == 0 ? b : b.takeAlong(order.expandDims(-1).broadcast(to: b.shape), axis: -2)
}

/// Solves for matrices `b` whose batch axes are those of `a`: a vector is one column, and all that one matrix is for are columns of one.
private func withColumns(_ a: Tensor, _ b: Tensor, _ operation: String, _ body: (Tensor, Tensor) throws -> Tensor) throws -> Tensor {
  if let poison = b.poison { throw poison.error }
  let dtype = a.dtype, a = a.inLibraryType(), b = b.inLibraryType(), n = a.shape[-1]
  if b.rank == 0 || b.shape[b.rank == 1 ? 0 : -2] != n {
    throw ShapeError(operation, "right-hand sides of shape \(b.shape) for matrices of shape \(a.shape)")
  }
  func result(_ x: Tensor) -> Tensor { rounded([x], to: dtype)[0] }
  if a.rank == 2 {
    // [..., n, k] as [n, ... k].
    if b.rank == 2 { return result(try body(a, b)) }
    let isVector = b.rank == 1, moved = isVector ? b : b.moveAxis(-2, to: 0)
    let columns = b.shape.elementCount == 0 ? Shape(moved.shape.dimensions.dropFirst()).elementCount : b.shape.elementCount / n
    let x = try body(a, moved.reshape([n, columns])).reshape(moved.shape)
    return result(isVector ? x : x.moveAxis(0, to: -2))
  }
  let columns = b.rank == 1 ? b.expandDims(-1) : b
  let (lead, own) = (Array(a.shape.dimensions.dropLast(2)), Array(columns.shape.dimensions.dropLast(2)))
  guard let batch = Shape.broadcast(Shape(lead), Shape(own)) else {
    throw ShapeError(operation, "batch axes do not broadcast: \(a.shape) and \(b.shape)")
  }
  let x = try body(
    stretched(a, to: Shape(batch.dimensions + [n, n])), stretched(columns, to: Shape(batch.dimensions + [n, columns.shape[-1]])))
  return result(b.rank == 1 ? x.squeeze(-1) : x)
}

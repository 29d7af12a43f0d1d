// Decompositions of matrices in the last two axes, batched over the others. Integers and bools count as `float32`; `float16` and
// `bfloat16` are computed as `float32` and rounded.

/// The LU decomposition with exchanges of rows: `a[permutation]` = l u, as `jax.lax.linalg.lu` has it.
///
/// Where elimination meets a pivot of zero before the last one, and at the last one of a matrix with more rows than columns, the derivative
/// is not finite.
///
/// - Returns: `lu` [..., m, n], u on and above the diagonal and l below, whose diagonal is ones; `pivots` [..., min(m, n)], the row, from
///   0, that each row was exchanged with; `permutation` [..., m], the rows of `a` in their new order. The last two are `int32`.
public func lu(_ a: Tensor) -> (lu: Tensor, pivots: Tensor, permutation: Tensor) {
  let results = decomposed(a, "lu", count: 3) { a in
    let found = apply(.factorization(.lu), [a], as: "lu")
    let permutation = applyOne(.matrix(.pivotsToPermutation(rows: a.shape[-2])), found[1])
    return [found[0], found[1] - 1, permutation]
  }
  return (results[0], results[1], results[2])
}

/// The QR decomposition of `a` [..., m, n]: q with orthonormal columns and an upper triangular r whose product is `a`.
///
/// The diagonal of r is real, and its signs are LAPACK's. The derivative is not finite where the first min(m, n) columns are linearly
/// dependent.
///
/// - Parameter full: whether q is [..., m, m] and r [..., m, n], instead of [..., m, k] and [..., k, n] with k = min(m, n).
public func qr(_ a: Tensor, full: Bool = false) -> (q: Tensor, r: Tensor) {
  let results = decomposed(a, "qr", count: 2) { apply(.matrix(.qr(full: full)), [$0], as: "qr") }
  return (results[0], results[1])
}

/// Eigenvalues, ascending, and eigenvectors, in columns, of Hermitian matrices.
///
/// Derivatives of eigenvectors are not finite where eigenvalues are equal, nor second derivatives of eigenvalues. Vectors are determined
/// but for a factor of modulus one: derivatives of what depends on that factor mean nothing.
///
/// - Parameter symmetrize: whether (a + aᴴ) / 2 is decomposed, so that the derivative is Hermitian; else only the lower triangle is read.
public func eigh(_ a: Tensor, symmetrize: Bool = true) -> (values: Tensor, vectors: Tensor) {
  let results = decomposed(a, "eigh", count: 2) { a in
    let found = apply(.factorization(.eigh(lower: true, vectors: true)), [symmetrize ? symmetrized(a) : a], as: "eigh")
    return [found[1], found[0]]
  }
  return (results[0], results[1])
}

/// The eigenvalues of `eigh` alone. Where they are equal their derivatives are one choice of several.
public func eigvalsh(_ a: Tensor, symmetrize: Bool = true) -> Tensor {
  decomposed(a, "eigvalsh", count: 1) { a in
    [apply(.factorization(.eigh(lower: true, vectors: false)), [symmetrize ? symmetrized(a) : a], as: "eigvalsh")[1]]
  }[0]
}

/// Eigenvalues and right eigenvectors, in columns, of square matrices; complex, in no order. Vectors have length one and a largest
/// element that is real.
///
/// Derivatives are not finite where eigenvalues are equal. Those of eigenvectors take the same element to stay the largest, and of real
/// eigenvectors the sign to be whichever it is.
public func eig(_ a: Tensor) -> (values: Tensor, vectors: Tensor) {
  let results = decomposed(a, "eig", count: 2) { a in
    let found = apply(.factorization(.eig(left: false, right: true)), [a], as: "eig")
    return [joinedEigenvalues(found, a), found[found.count - 2]]
  }
  return (results[0], results[1])
}

/// The eigenvalues of `eig` alone.
public func eigvals(_ a: Tensor) -> Tensor {
  decomposed(a, "eigvals", count: 1) { a in
    [joinedEigenvalues(apply(.factorization(.eig(left: false, right: false)), [a], as: "eigvals"), a)]
  }[0]
}

private func joinedEigenvalues(_ found: [Tensor], _ a: Tensor) -> Tensor { a.dtype.isComplex ? found[0] : complex(found[0], found[1]) }

/// The singular value decomposition of `a` [..., m, n]: a = u diag(s) vh, s descending.
///
/// Derivatives of singular vectors are not finite where singular values are equal, nor where one is zero and `a` is not square. Vectors are
/// determined but for factors of modulus one that u and vh share: derivatives of what depends on these mean nothing.
///
/// - Parameter full: whether u is [..., m, m] and vh [..., n, n], instead of [..., m, k] and [..., k, n] with k = min(m, n). Of the vectors
///   that are then too many, only the space that they span is determined.
public func svd(_ a: Tensor, full: Bool = false) -> (u: Tensor, s: Tensor, vh: Tensor) {
  let results = decomposed(a, "svd", count: 3) { a in
    let found = apply(.factorization(.svd(full ? .full : .reduced)), [a], as: "svd")
    return [found[2], found[1], found[3]]
  }
  return (results[0], results[1], results[2])
}

/// The singular values of `svd` alone.
public func svdvals(_ a: Tensor) -> Tensor {
  decomposed(a, "svdvals", count: 1) { [apply(.factorization(.svd(.none(fullShape: false))), [$0], as: "svdvals")[1]] }[0]
}

// MARK: Support

/// (a + aᴴ) / 2, of square matrices.
func symmetrized(_ a: Tensor) -> Tensor { a.shape[-1] == a.shape[-2] ? (a + adjoint(a)) * 0.5 : a }

/// Runs `body` on matrices of a dtype that LAPACK has, and gives what it makes of `float16` and `bfloat16` those dtypes again.
func decomposed(_ a: Tensor, _ operation: String, count: Int, _ body: (Tensor) throws -> [Tensor]) -> [Tensor] {
  let a = a.inexact()
  return checkedMany([a], count: count) {
    try requireMatrices(a, operation)
    return rounded(try body(a.inLibraryType()), to: a.dtype)
  }
}

/// Results that were computed in `float32`, in `float16` or `bfloat16` where the operand was of these.
func rounded(_ results: [Tensor], to dtype: DType) -> [Tensor] {
  guard dtype.byteCount == 2 else { return results }
  return results.map { $0.dtype == .float32 ? $0.converted(to: dtype) : $0 }
}

func requireMatrices(_ a: Tensor, _ operation: String) throws {
  if let poison = a.poison { throw poison.error }
  if a.rank < 2 { throw ShapeError(operation, "takes matrices, got shape \(a.shape)") }
}

func requireSquare(_ a: Tensor, _ operation: String) throws {
  try requireMatrices(a, operation)
  if a.shape[-1] != a.shape[-2] { throw ShapeError(operation, "takes square matrices, got shape \(a.shape)") }
}

extension Tensor {
  /// Floating-point and complex numbers as LAPACK takes them.
  func inLibraryType() -> Tensor { dtype.byteCount == 2 ? converted(to: .float32) : self }
}

extension DType {
  /// The distance from 1 to the next number, of the real type.
  var epsilon: Double {
    switch realType {
    case .float64: 0x1p-52
    case .float32: 0x1p-23
    case .float16: 0x1p-10
    default: 0x1p-7
    }
  }
}

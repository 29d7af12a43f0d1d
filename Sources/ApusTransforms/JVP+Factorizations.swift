import ApusIR

/// Derivatives of factorizations (Giles, "An extended collection of matrix derivative results", 2008). Where eigenvalues or singular values
/// are equal, and where a triangular factor is singular, they are not finite, as JAX has them.
extension JVPRule {
  /// With P A = L U, L^-1 P dA U^-1 is what is strictly below the diagonal, L^-1 dL, and above, dU U^-1 (de Hoog, Anderssen and Lukas,
  /// "Differentiation of matrix functionals using triangular factorization", 2011). The last pivot of a matrix with no more rows than
  /// columns never divides, so that it may be zero.
  func lu(_ packed: ValueID, pivots: ValueID, _ tangent: ValueID) -> ValueID {
    let shape = b.shape(of: packed), (m, n) = (shape[-2], shape[-1]), k = Swift.min(m, n)
    let permutation = b.emitOne(.matrix(.pivotsToPermutation(rows: m)), pivots)
    let change = b.takeRows(tangent, permutation)
    let square = b.columns(b.rows(packed, 0..<k), 0..<k)
    let lower = b.replacingDiagonal(b.triangle(square, lower: true, diagonal: 0), by: 1)
    let upper = b.triangle(b.rows(packed, 0..<k), lower: false, diagonal: 1)
    // L^-1 dA, of the first rows.
    let solved = b.solveTriangular(square, b.rows(change, 0..<k), leftSide: true, lower: true, unitDiagonal: true)
    let divisor = m <= n ? withLastPivotOne(square) : square
    let both = b.solveTriangular(divisor, b.columns(solved, 0..<k), leftSide: false, lower: false)
    let below = b.triangle(both, lower: true, diagonal: 0)
    let above = b.triangle(b.subtract(solved, b.matrixProduct(below, upper)), lower: false, diagonal: 1)
    let left = b.matrixProduct(lower, below)
    let top = b.stackedColumns(b.add(left, b.columns(above, 0..<k)), b.columns(above, k..<n))
    if m == k { return top }
    let rest = b.subtract(b.rows(change, k..<m), b.matrixProduct(b.rows(packed, k..<m), above))
    return b.stackedRows(top, b.solveTriangular(square, rest, leftSide: false, lower: false))
  }

  private func withLastPivotOne(_ square: ValueID) -> ValueID {
    let shape = b.shape(of: square), rows = b.iota(.int64, shape, dimension: shape.rank - 2)
    let isLast = b.compare(.equal, rows, b.full(Double(shape[-1] - 1), like: rows))
    return b.select(b.binary(.and, isLast, b.isDiagonal(shape)), b.full(1, like: square), square)
  }

  /// The matrix that eigh reads from one triangle.
  private func hermitian(_ x: ValueID, lower: Bool) -> ValueID {
    let half = b.triangle(x, lower: lower, diagonal: 0.5)
    return b.add(half, b.adjoint(half))
  }

  /// First-order perturbation: dw = diag(V^H dA V), dV = V (F o V^H dA V) with F[i, j] = 1 / (w[j] - w[i]). Vectors change at right angles
  /// to themselves, which fixes their phases.
  func eigh(_ tangent: ValueID, lower: Bool, vectors: Bool) -> [ValueID?] {
    let found = vectors ? y : b.emit(.factorization(.eigh(lower: lower, vectors: true)), x), (v, w) = (found[0], found[1])
    let rotated = b.product(b.adjoint(v), hermitian(tangent, lower: lower), v)
    let values = b.realPart(b.diagonal(rotated))
    if !vectors { return [nil, values, nil] }
    let n = b.shape(of: w)[-1]
    let factors = b.reciprocalsOffDiagonal(b.subtract(b.asRows(w, n), b.asColumns(w, n)))
    return [b.matrixProduct(v, b.multiply(b.convert(factors, to: b.dtype(of: v)), rotated)), values, nil]
  }

  /// As of Hermitian matrices, V^-1 in place of V^H. Vectors keep LAPACK's norm: length one, and the largest element real.
  func eig(_ tangent: ValueID, left: Bool, right: Bool) -> [ValueID?] {
    let isReal = !b.dtype(of: x[0]).isComplex, first = isReal ? 2 : 1
    // Some vectors are needed; of those that were computed the right ones are dearer to nobody.
    let found = left || right ? y : b.emit(.factorization(.eig(left: false, right: true)), x)
    let w = isReal ? b.binary(.complex, found[0], found[1]) : found[0]
    let change = b.convert(tangent, to: b.dtype(of: w))
    var values: ValueID?
    var vectors: [ValueID?] = [nil, nil]
    if left {
      let (dw, dv) = eigenvectors(b.conjugate(w), found[first], b.adjoint(change))
      values = b.conjugate(dw)
      vectors[0] = dv
    }
    if right || !left {
      let (dw, dv) = eigenvectors(w, found[first + 1], change)
      values = dw
      if right { vectors[1] = dv }
    }
    let parts = values.map { isReal ? [b.unary(.real, $0), b.unary(.imag, $0)] : [$0] } ?? []
    return parts + vectors + [nil]
  }

  private func eigenvectors(_ w: ValueID, _ v: ValueID, _ change: ValueID) -> (values: ValueID, vectors: ValueID) {
    let n = b.shape(of: w)[-1], rank = b.shape(of: v).rank
    let rotated = b.solve(v, b.matrixProduct(change, v))
    let factors = b.reciprocalsOffDiagonal(b.subtract(b.asRows(w, n), b.asColumns(w, n)))
    let turned = b.matrixProduct(v, b.multiply(factors, rotated))
    // Columns may be scaled by what keeps their length and leaves the element real that is the largest.
    let along = b.reduce(.sum, b.realPart(b.multiply(b.conjugate(v), turned)), [rank - 2])
    let largest = b.emitOne(.argReduce(.argmax, dimension: rank - 2, .int32), b.unary(.abs, v))
    let place = b.iota(.int32, b.shape(of: v), dimension: rank - 2)
    let isLargest = b.compare(.equal, place, b.asRows(largest, n))
    func element(_ x: ValueID) -> ValueID { b.reduce(.sum, b.select(isLargest, x, b.full(0, like: x)), [rank - 2]) }
    let phase = b.divide(element(b.unary(.imag, turned)), element(b.unary(.real, v)))
    let scale = b.binary(.complex, b.negate(along), b.negate(phase))
    return (b.diagonal(rotated), b.add(turned, b.scalingColumns(v, by: scale)))
  }

  /// With P = U^H dA V: ds = Re diag(P), and the vectors turn among themselves by F o (P s + s P^H), F[i, j] = 1 / (s[j]^2 - s[i]^2), and
  /// out of their space by what of dA V s^-1 is not in it. The vectors that fill up a full basis turn back by as much as those turn out,
  /// and not among themselves. V keeps its phases.
  func svd(_ tangent: ValueID, _ wanted: Factorization.SingularVectors) -> [ValueID?] {
    let hasVectors = wanted == .reduced || wanted == .full
    let found = hasVectors ? y : b.emit(.factorization(.svd(.reduced)), x), s = found[1]
    let shape = b.shape(of: x[0]), (m, n) = (shape[-2], shape[-1]), k = Swift.min(m, n), dtype = b.dtype(of: x[0])
    let u = b.columns(found[2], 0..<k), vt = b.rows(found[3], 0..<k)
    let adjointU = b.adjoint(u), v = b.adjoint(vt)
    let rotated = b.product(adjointU, tangent, v)
    let values = b.realPart(b.diagonal(rotated))
    if !hasVectors { return [tangent, values, nil, nil, nil] }

    let (columns, rows) = (b.asRows(s, k), b.asColumns(s, k))
    let factors = b.convert(
      b.reciprocalsOffDiagonal(b.multiply(b.add(columns, rows), b.subtract(columns, rows))), to: dtype)
    let wide = b.convert(s, to: dtype)
    func turned(_ part: ValueID) -> ValueID { b.multiply(factors, b.add(part, b.adjoint(part))) }
    var amongLeft = turned(b.scalingColumns(rotated, by: wide))
    if dtype.isComplex {
      // The imaginary part of the diagonal, over twice what it is of; nothing where that is zero.
      let twist = b.scaled(b.subtract(rotated, b.adjoint(rotated)), by: 0.5)
      let divided = b.divide(twist, b.asRows(b.replacingZeros(wide), k))
      let isZero = b.compare(.equal, columns, b.full(0, like: columns))
      let kept = b.select(b.binary(.or, b.unary(.not, b.isDiagonal(b.shape(of: twist))), isZero), b.full(0, like: twist), divided)
      amongLeft = b.add(amongLeft, kept)
    }
    let left = turning(u, amongLeft, b.matrixProduct(tangent, v), wide, extra: b.columns(found[2], k..<b.shape(of: found[2])[-1]))
    let right = turning(
      v, turned(b.scalingRows(rotated, by: wide)), b.matrixProduct(b.adjoint(tangent), u), wide,
      extra: b.adjoint(b.rows(found[3], k..<b.shape(of: found[3])[-2])))
    return [tangent, values, left, b.adjoint(right), nil]
  }

  /// The tangents of singular vectors, in columns, and of those that fill up their basis.
  private func turning(_ u: ValueID, _ among: ValueID, _ moved: ValueID, _ s: ValueID, extra: ValueID) -> ValueID {
    let shape = b.shape(of: u), inside = b.matrixProduct(u, among)
    if shape[-2] == shape[-1] { return inside }
    let off = b.subtract(moved, b.product(u, b.adjoint(u), moved))
    let outside = b.divide(off, b.asRows(s, shape[-2]))
    let change = b.add(inside, outside)
    if b.shape(of: extra)[-1] == 0 { return change }
    return b.stackedColumns(change, b.negate(b.product(u, b.adjoint(outside), extra)))
  }
}

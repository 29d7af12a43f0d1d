import ApusIR

/// Derivatives of QR decompositions: explicit ones, and those that LAPACK packs as Householder reflectors.
extension JVPRule {
  // MARK: Explicit factors

  /// The tangents of q and r, of no more columns than rows: dA = dQ R + Q dR, Q^H dQ is skew-Hermitian and the diagonal of R real
  /// (Walter, Lehmann and Lamour, "On evaluating higher-order derivatives of the QR decomposition of tall matrices with full column rank
  /// in forward and reverse mode algorithmic differentiation", 2012).
  private func thinQR(_ q: ValueID, _ r: ValueID, _ tangent: ValueID) -> (q: ValueID, r: ValueID) {
    let divided = b.solveTriangular(r, tangent, leftSide: false, lower: false)
    let inside = b.matrixProduct(b.adjoint(q), divided)
    let lower = b.triangle(inside, lower: true, diagonal: 0)
    var turn = b.subtract(lower, b.adjoint(lower))
    if b.dtype(of: q).isComplex {
      let isDiagonal = b.isDiagonal(b.shape(of: inside))
      let twist = b.subtract(inside, b.convert(b.unary(.real, inside), to: b.dtype(of: inside)))
      turn = b.select(isDiagonal, twist, turn)
    }
    let change = b.subtract(inside, turn)
    return (b.subtract(divided, b.matrixProduct(q, change)), b.matrixProduct(change, r))
  }

  /// Of matrices with more columns, the first ones decide on Q: R2 = Q^H A2.
  private func leadingQR(_ q: ValueID, _ r: ValueID, _ tangent: ValueID) -> (q: ValueID, r: ValueID) {
    let shape = b.shape(of: tangent), (m, n) = (shape[-2], shape[-1])
    if m >= n { return thinQR(q, r, tangent) }
    let first = thinQR(q, b.columns(r, 0..<m), b.columns(tangent, 0..<m))
    let rest = b.product(b.adjoint(first.q), q, b.columns(r, m..<n))
    let moved = b.matrixProduct(b.adjoint(q), b.columns(tangent, m..<n))
    return (first.q, b.stackedColumns(first.r, b.add(rest, moved)))
  }

  /// The columns that fill up a full Q are those that the same reflectors give ("Derivatives of the full QR factorisation and of the
  /// compact WY representation", arXiv 2409.13374).
  func explicitQR(_ tangent: ValueID, full: Bool) -> [ValueID?] {
    let shape = b.shape(of: tangent), (m, n) = (shape[-2], shape[-1])
    if !full || m <= n {
      let change = leadingQR(y[0], y[1], tangent)
      return [change.q, change.r]
    }
    let q = b.columns(y[0], 0..<n), extra = b.columns(y[0], n..<m)
    let change = thinQR(q, b.rows(y[1], 0..<n), tangent)
    let (top, bottom) = (b.rows(q, 0..<n), b.rows(q, n..<m))
    // Z = Q2 (Q1 - 1)^-1, adjoint.
    let shifted = b.subtract(top, b.identity(b.type(of: top)))
    let z = b.solve(b.adjoint(shifted), b.adjoint(bottom)), adjointZ = b.adjoint(z)
    let moved = b.subtract(b.rows(change.q, n..<m), b.matrixProduct(adjointZ, b.rows(change.q, 0..<n)))
    let extraChange = b.subtract(
      b.matrixProduct(change.q, z), b.matrixProduct(b.add(q, b.matrixProduct(extra, adjointZ)), b.adjoint(moved)))
    let zeros = b.zeros(b.type(of: y[1]).matrix(m - n, n))
    return [b.stackedColumns(change.q, extraChange), b.stackedRows(change.r, zeros)]
  }

  // MARK: Packed reflectors

  /// The tangents of reflectors and their factors.
  ///
  /// The product of reflectors is 1 - V T V^H, so that Q - 1 = V (-T V1^H) is an LU decomposition, V's diagonal being ones and the factors
  /// being the other one's with a minus (Ballard et al., "Reconstructing Householder vectors from tall-skinny QR", 2014): as Q's change is
  /// known, so is theirs. A factor is zero where a column needed no reflector: in the last row of a square matrix, where that does not
  /// matter, and by chance elsewhere, where reflectors are not continuous.
  func packedQR(_ tangent: ValueID?, _ taus: ValueID? = nil) -> [ValueID?] {
    guard let tangent else { return [nil, nil] }
    let packed = y[0], taus = taus ?? y[1], shape = b.shape(of: packed), (m, n) = (shape[-2], shape[-1]), k = Swift.min(m, n)
    let reflectors = b.columns(packed, 0..<k)
    let q = b.emitOne(.factorization(.householderProduct), reflectors, taus)
    let change = leadingQR(q, b.triangle(b.rows(packed, 0..<k), lower: false, diagonal: 1), tangent)
    let square = b.rows(reflectors, 0..<k), v = b.replacingDiagonal(b.triangle(square, lower: true, diagonal: 0), by: 1)
    func solved(_ x: ValueID) -> ValueID { b.solveTriangular(square, x, leftSide: true, lower: true, unitDiagonal: true) }
    let top = b.rows(q, 0..<k)
    let upper = b.triangle(solved(b.subtract(top, b.identity(b.type(of: top)))), lower: false, diagonal: 1)
    let divisor = b.select(b.isDiagonal(b.shape(of: upper)), b.replacingZeros(upper), upper)
    let moved = solved(b.rows(change.q, 0..<k))
    let below = b.triangle(b.solveTriangular(divisor, moved, leftSide: false, lower: false), lower: true, diagonal: 0)
    let above = b.triangle(b.subtract(moved, b.matrixProduct(below, upper)), lower: false, diagonal: 1)
    let factors = b.negate(b.diagonal(above))
    let leading = b.add(b.triangle(change.r, lower: false, diagonal: 1), paddedColumns(b.matrixProduct(v, below), to: n))
    if m == k { return [leading, factors] }
    let rest = b.subtract(b.rows(change.q, k..<m), b.matrixProduct(b.rows(reflectors, k..<m), above))
    return [b.stackedRows(leading, b.solveTriangular(divisor, rest, leftSide: false, lower: false)), factors]
  }

  private func paddedColumns(_ x: ValueID, to count: Int) -> ValueID {
    let type = b.type(of: x)
    return type.shape[-1] == count ? x : b.stackedColumns(x, b.zeros(type.matrix(type.shape[-2], count - type.shape[-1])))
  }

  /// V, T and their tangents: T = (1 + D S)^-1 D with D the factors and S what is above the diagonal of V^H V.
  private func compactForm() -> (v: ValueID, t: ValueID, dv: ValueID?, dt: ValueID) {
    let k = b.shape(of: x[1])[-1], reflectors = b.columns(x[0], 0..<k)
    let v = b.replacingDiagonal(b.triangle(reflectors, lower: true, diagonal: 0), by: 1)
    let inner = b.matrixProduct(b.adjoint(v), v), diagonal = diagonalMatrix(x[1])
    let above = b.triangle(inner, lower: false, diagonal: 0)
    let matrix = b.scalingRows(above, by: x[1])
    func solved(_ x: ValueID) -> ValueID { b.solveTriangular(matrix, x, leftSide: true, lower: false, unitDiagonal: true) }
    let product = solved(diagonal)
    let dv = t[0].map { b.triangle(b.columns($0, 0..<k), lower: true, diagonal: 0) }
    let dAbove = dv.map { dv in
      let half = b.matrixProduct(b.adjoint(v), dv)
      return b.triangle(b.add(half, b.adjoint(half)), lower: false, diagonal: 0)
    }
    let change = b.sum(t[1].map { b.scalingRows(above, by: $0) }, dAbove.map { b.scalingRows($0, by: x[1]) })
    let right = b.sum(t[1].map(diagonalMatrix), change.map { b.negate(b.matrixProduct($0, product)) })
    return (v, product, dv, right.map(solved) ?? b.zeros(b.type(of: product)))
  }

  private func diagonalMatrix(_ vectors: ValueID) -> ValueID {
    let spread = b.asColumns(vectors, b.shape(of: vectors)[-1])
    return b.select(b.isDiagonal(b.shape(of: spread)), spread, b.full(0, like: spread))
  }

  /// The first columns of 1 - V T V^H.
  func householderProduct() -> ValueID? {
    if b.type(of: x[1]).elementCount == 0 { return nil }
    let (v, product, dv, dProduct) = compactForm()
    let n = b.shape(of: y[0])[-1], first = b.adjoint(b.rows(v, 0..<n))
    let change = b.sum(b.matrixProduct(dProduct, first), dv.map { b.matrixProduct(product, b.adjoint(b.rows($0, 0..<n))) })
    return b.sum(change.map { b.matrixProduct(v, $0) }, dv.map { b.product($0, product, first) }).map(b.negate)
  }

  /// As `householderProduct`, times a matrix on one side.
  func householderMultiply(left: Bool, transpose: Bool) -> ValueID? {
    let direct = t[2].map { b.emitOne(.factorization(.householderMultiply(left: left, transpose: transpose)), x[0], x[1], $0) }
    if (t[0] == nil && t[1] == nil) || b.type(of: x[1]).elementCount == 0 { return direct }
    let (v, product, dv, dProduct) = compactForm()
    let (middle, dMiddle) = transpose ? (b.adjoint(product), b.adjoint(dProduct)) : (product, dProduct)
    func term(_ a: ValueID, _ t: ValueID, _ c: ValueID) -> ValueID {
      left ? b.matrixProduct(a, b.matrixProduct(t, b.matrixProduct(b.adjoint(c), x[2]))) : b.product(x[2], a, t, b.adjoint(c))
    }
    var change: ValueID? = term(v, dMiddle, v)
    if let dv { change = b.sum(b.sum(change, term(dv, middle, v)), term(v, middle, dv)) }
    return b.sum(direct, change.map(b.negate))
  }

  /// Numbers that count from 1, counted from 0.
  func zeroBased(_ numbers: ValueID) -> ValueID { b.subtract(numbers, b.full(1, like: numbers)) }
}

extension ProgramBuilder {
  /// The columns of `x` of these numbers, which each matrix has its own of.
  func takeColumns(_ x: ValueID, _ numbers: ValueID) -> ValueID { matrixTranspose(takeRows(matrixTranspose(x), numbers)) }
}

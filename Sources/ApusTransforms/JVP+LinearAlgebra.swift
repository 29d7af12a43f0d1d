import ApusIR

extension JVPRule {
  /// dL = L lowerHalf(L^-1 dA L^-H), lowerHalf halving the diagonal (Murray, "Differentiation of the Cholesky decomposition", 2016). Only
  /// one triangle of dA counts, and the real part of its diagonal, as only they are read.
  func cholesky(lower: Bool) -> ValueID? {
    guard let tangent = t[0] else { return nil }
    let factor = lower ? y[0] : b.adjoint(y[0])
    let half = b.triangle(lower ? tangent : b.adjoint(tangent), lower: true, diagonal: 0.5)
    let change = b.add(half, b.adjoint(half))
    let left = b.solveTriangular(factor, change, leftSide: true, lower: true)
    let both = b.solveTriangular(factor, left, leftSide: false, lower: true, transpose: .adjoint)
    let result = b.matrixProduct(factor, b.triangle(both, lower: true, diagonal: 0.5))
    return lower ? result : b.adjoint(result)
  }

  /// op(A) dX = dB - op(dA) X, and the same from the right.
  func triangularSolve(_ solve: TriangularSolve) -> ValueID? {
    var change = t[1]
    if let tangent = t[0] {
      let part = b.triangle(tangent, lower: solve.lower, diagonal: solve.unitDiagonal ? 0 : 1)
      let matrix =
        switch solve.transpose {
        case .none: part
        case .transpose: b.matrixTranspose(part)
        case .adjoint: b.adjoint(part)
        }
      change = b.sum(t[1], b.unary(.negate, solve.leftSide ? b.matrixProduct(matrix, y[0]) : b.matrixProduct(y[0], matrix)))
    }
    return change.map { b.emitOne(.triangularSolve(solve), x[0], $0) }
  }

  /// Linear.
  func fft(_ primitive: Primitive) -> ValueID? { t[0].map { b.emitOne(primitive, $0) } }

  /// The tangents of a factorization's results. Of those that have none here JAX has none either.
  func factorization(_ routine: Factorization) throws -> [ValueID?] {
    let none = y.map { _ -> ValueID? in nil }
    // What has no elements, or is of no elements and so constant.
    if type(x[0]).elementCount == 0 { return none }
    switch routine {
    case .cholesky(let lower): return [choleskyFactor(lower: lower), nil]
    case .lu: return [t[0].map { lu(y[0], pivots: y[1], $0) }, nil, nil]
    case .qr: return packedQR(t[0])
    case .pivotedQR:
      let tangents = packedQR(t[0].map { b.takeColumns($0, zeroBased(y[1])) }, y[2])
      return [tangents[0], nil, tangents[1]]
    case .householderProduct: return [householderProduct()]
    case .householderMultiply(let left, let transpose): return [householderMultiply(left: left, transpose: transpose)]
    case .eigh(let lower, let vectors): return t[0].map { eigh($0, lower: lower, vectors: vectors) } ?? none
    case .eig(let left, let right): return t[0].map { eig($0, left: left, right: right) } ?? none
    case .svd(let vectors): return t[0].map { svd($0, vectors) } ?? none
    case .tridiagonalSolve: return tridiagonalSolve()
    case .hessenberg, .schur, .tridiagonalReduction:
      throw TransformError("jvp", "\(routine.name) has no derivative")
    }
  }

  func matrix(_ operation: MatrixOperation) -> [ValueID?] {
    if type(x[0]).elementCount == 0 { return y.map { _ in nil } }
    switch operation {
    case .qr(let full): return t[0].map { explicitQR($0, full: full) } ?? [nil, nil]
    case .pivotsToPermutation: return [nil]
    case .solve(let transpose): return [solve(transpose)]
    }
  }

  /// The factor's change in its triangle; the other one is the operand's.
  private func choleskyFactor(lower: Bool) -> ValueID? {
    guard let tangent = t[0] else { return nil }
    let factor = b.triangle(y[0], lower: lower, diagonal: 1)
    let change = JVPRule(pass: pass, x: x, y: [factor], t: t).cholesky(lower: lower)
    return b.sum(change, b.triangle(tangent, lower: !lower, diagonal: 0))
  }

  /// op(A) dX = dB - op(dA) X. The factors are A's, and have no tangents of their own.
  private func solve(_ transpose: TriangularSolve.Transpose) -> ValueID? {
    var change = t[3]
    if let tangent = t[0] {
      let matrix =
        switch transpose {
        case .none: tangent
        case .transpose: b.matrixTranspose(tangent)
        case .adjoint: b.adjoint(tangent)
        }
      change = b.sum(change, b.negate(b.matrixProduct(matrix, y[0])))
    }
    return change.map { b.emitOne(.matrix(.solve(transpose)), x[0], x[1], x[2], $0) }
  }
}

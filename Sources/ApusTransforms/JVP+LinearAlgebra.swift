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

  /// Of the factorizations none has a rule, except where all results are constants.
  func factorization(_ primitive: Primitive) throws -> [ValueID?] {
    if t.allSatisfy({ $0 == nil }) { return y.map { _ in nil } }
    throw TransformError("jvp", "\(primitive.name) has no derivative here; differentiate the decomposition before it is lowered to it")
  }
}

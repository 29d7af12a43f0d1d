import ApusIR

extension TransposeRule {
  /// Linear in the right-hand side: the cotangent is solved for with the transposed matrix.
  func triangularSolve(_ ct: ValueID, _ solve: TriangularSolve, _ primitive: Primitive) throws -> [ValueID?] {
    if isLinear[0] { throw nonlinear(primitive) }
    var matrix = try value(0, primitive), transposed = solve
    switch solve.transpose {
    case .none: transposed.transpose = .transpose
    case .transpose: transposed.transpose = .none
    case .adjoint:
      // The transpose of the adjoint is the conjugate.
      transposed.transpose = .none
      matrix = b.conjugate(matrix)
    }
    return [nil, b.emitOne(.triangularSolve(transposed), matrix, ct)]
  }

  /// Linear in the right-hand side, by the factors of the transposed matrix.
  func solve(_ ct: ValueID, _ transpose: TriangularSolve.Transpose, _ primitive: Primitive) throws -> [ValueID?] {
    if isLinear[0] || isLinear[1] { throw nonlinear(primitive) }
    var (matrix, factors) = (try value(0, primitive), try value(1, primitive))
    let transposed: TriangularSolve.Transpose
    switch transpose {
    case .none: transposed = .transpose
    case .transpose: transposed = .none
    case .adjoint:
      // The transpose of the adjoint is the conjugate.
      transposed = .none
      (matrix, factors) = (b.conjugate(matrix), b.conjugate(factors))
    }
    return [nil, nil, nil, b.emitOne(.matrix(.solve(transposed)), matrix, factors, try value(2, primitive), ct)]
  }

  /// Linear in the right-hand side: the diagonals beside the main one change places.
  func tridiagonalSolve(_ primitive: Primitive) throws -> [ValueID?] {
    if isLinear[0] || isLinear[1] || isLinear[2] { throw nonlinear(primitive) }
    guard let cotangent = ct[3] else { return [nil, nil, nil, nil] }
    let (lower, diagonal, upper) = (try value(0, primitive), try value(1, primitive), try value(2, primitive))
    let axis = b.shape(of: diagonal).rank - 1
    let lines = [
      b.shifted(upper, axis: axis, reverse: false, filling: 0), diagonal, b.shifted(lower, axis: axis, reverse: true, filling: 0),
    ]
    return [nil, nil, nil, b.emit(.factorization(.tridiagonalSolve), lines + [cotangent])[3]]
  }

  /// Linear in the matrix that is multiplied: by the transpose of a unitary matrix, which is the conjugate of its adjoint.
  func householderMultiply(_ ct: ValueID, left: Bool, transpose: Bool, _ primitive: Primitive) throws -> [ValueID?] {
    if isLinear[0] || isLinear[1] { throw nonlinear(primitive) }
    let (packed, factors) = (try value(0, primitive), try value(1, primitive))
    let product = b.emitOne(
      .factorization(.householderMultiply(left: left, transpose: !transpose)), packed, factors, b.conjugate(ct))
    return [nil, nil, b.conjugate(product)]
  }

  /// Fourier matrices are symmetric. A real transform is the first half of the complex one, and an inverse real one takes the elements that
  /// symmetry repeats twice.
  func fft(_ ct: ValueID, _ kind: FFTKind, _ lengths: [Int]) -> ValueID {
    switch kind {
    case .fft, .ifft: return b.emitOne(.fft(kind, lengths: lengths), ct)
    case .rfft:
      let shape = b.shape(of: ct), last = shape.rank - 1
      if types[0].elementCount == 0 { return b.zeros(types[0]) }
      var high = shape.map { _ in 0 }
      high[last] = lengths[lengths.count - 1] - shape[last]
      let padded = b.pad(ct, with: b.scalar(0, b.dtype(of: ct)), low: shape.map { _ in 0 }, high: high)
      return b.unary(.real, b.emitOne(.fft(.fft, lengths: lengths), padded))
    case .irfft:
      if b.type(of: ct).elementCount == 0 { return b.zeros(types[0]) }
      let spectrum = b.conjugate(b.emitOne(.fft(.rfft, lengths: lengths), ct))
      let shape = types[0].shape, last = shape.rank - 1, length = lengths[lengths.count - 1]
      let scale = 1 / lengths.reduce(1.0) { $0 * Double($1) }
      let position = b.iota(.int64, shape, dimension: last)
      let isSingle = b.compare(.equal, position, b.full(0, like: position))
      let isMiddle = b.compare(.equal, position, b.full(length % 2 == 0 ? Double(length / 2) : 0, like: position))
      return b.select(b.binary(.or, isSingle, isMiddle), b.scaled(spectrum, by: scale), b.scaled(spectrum, by: 2 * scale))
    }
  }
}

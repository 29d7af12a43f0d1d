import ApusIR

/// Words of linear algebra for rewriting rules: matrices in the last two axes, batched over the others.
extension ProgramBuilder {
  func conjugate(_ x: ValueID) -> ValueID { dtype(of: x).isComplex ? unary(.conjugate, x) : x }

  /// The transpose of every matrix.
  func matrixTranspose(_ x: ValueID) -> ValueID {
    let rank = shape(of: x).rank
    return transpose(x, Array(0..<rank - 2) + [rank - 1, rank - 2])
  }

  func adjoint(_ x: ValueID) -> ValueID { conjugate(matrixTranspose(x)) }

  func matrixProduct(_ x: ValueID, _ y: ValueID) -> ValueID {
    let rank = shape(of: x).rank, batch = Array(0..<rank - 2)
    return emitOne(
      .dotGeneral(DotDimensions(lhsBatch: batch, rhsBatch: batch, lhsContracting: [rank - 1], rhsContracting: [rank - 2])), x, y)
  }

  /// The elements below the diagonal (or above it), those on it times a factor, and zeros.
  func triangle(_ x: ValueID, lower: Bool, diagonal: Double) -> ValueID {
    let shape = self.shape(of: x), rank = shape.rank
    let (rows, columns) = (iota(.int64, shape, dimension: rank - 2), iota(.int64, shape, dimension: rank - 1))
    let zeros = full(0, like: x)
    let onDiagonal = diagonal == 0 ? zeros : diagonal == 1 ? x : scaled(x, by: diagonal)
    return select(compare(lower ? .greater : .less, rows, columns), x, select(compare(.equal, rows, columns), onDiagonal, zeros))
  }

  func solveTriangular(
    _ a: ValueID, _ b: ValueID, leftSide: Bool, lower: Bool, unitDiagonal: Bool = false, transpose: TriangularSolve.Transpose = .none
  ) -> ValueID {
    let solve = TriangularSolve(leftSide: leftSide, lower: lower, unitDiagonal: unitDiagonal, transpose: transpose)
    return emitOne(.triangularSolve(solve), a, b)
  }
}

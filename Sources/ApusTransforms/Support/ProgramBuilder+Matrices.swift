import ApusIR

/// Words of linear algebra for rewriting rules: matrices in the last two axes, batched over the others.
extension ProgramBuilder {
  func conjugate(_ x: ValueID) -> ValueID { dtype(of: x).isComplex ? unary(.conjugate, x) : x }
  func realPart(_ x: ValueID) -> ValueID { dtype(of: x).isComplex ? unary(.real, x) : x }

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

  func product(_ factors: ValueID...) -> ValueID { factors.dropFirst().reduce(factors[0]) { matrixProduct($0, $1) } }

  func solveTriangular(
    _ a: ValueID, _ b: ValueID, leftSide: Bool, lower: Bool, unitDiagonal: Bool = false, transpose: TriangularSolve.Transpose = .none
  ) -> ValueID {
    let solve = TriangularSolve(leftSide: leftSide, lower: lower, unitDiagonal: unitDiagonal, transpose: transpose)
    return emitOne(.triangularSolve(solve), a, b)
  }

  /// The x of a x = b, by a factorization that derivatives of it share.
  func solve(_ a: ValueID, _ b: ValueID) -> ValueID {
    let factored = emit(.factorization(.lu), [a])
    let permutation = emitOne(.matrix(.pivotsToPermutation(rows: shape(of: a)[-1])), factored[1])
    return emitOne(.matrix(.solve(.none)), a, factored[0], permutation, b)
  }

  // MARK: Parts

  func rows(_ x: ValueID, _ range: Range<Int>) -> ValueID { part(x, axis: shape(of: x).rank - 2, range) }
  func columns(_ x: ValueID, _ range: Range<Int>) -> ValueID { part(x, axis: shape(of: x).rank - 1, range) }

  private func part(_ x: ValueID, axis: Int, _ range: Range<Int>) -> ValueID {
    range == 0..<shape(of: x)[axis] ? x : slice(x, axis: axis, from: range.lowerBound, to: range.upperBound)
  }

  /// Matrices one under the other.
  func stackedRows(_ parts: ValueID...) -> ValueID { joined(parts, axis: -2) }
  /// Matrices side by side.
  func stackedColumns(_ parts: ValueID...) -> ValueID { joined(parts, axis: -1) }

  private func joined(_ parts: [ValueID], axis: Int) -> ValueID {
    let rank = shape(of: parts[0]).rank
    let filled = parts.filter { shape(of: $0)[rank + axis] > 0 }
    return filled.isEmpty ? parts[0] : concatenate(filled, dimension: rank + axis)
  }

  // MARK: Diagonals

  /// True on the diagonal.
  func isDiagonal(_ shape: Shape) -> ValueID {
    compare(.equal, iota(.int64, shape, dimension: shape.rank - 2), iota(.int64, shape, dimension: shape.rank - 1))
  }

  /// Ones on the diagonal.
  func identity(_ type: TensorType) -> ValueID { select(isDiagonal(type.shape), ones(type), zeros(type)) }

  /// The diagonals of square matrices.
  func diagonal(_ x: ValueID) -> ValueID {
    let shape = self.shape(of: x)
    return reduce(.sum, select(isDiagonal(shape), x, full(0, like: x)), [shape.rank - 1])
  }

  /// The matrices with other elements for those on their diagonals.
  func replacingDiagonal(_ x: ValueID, by value: Double) -> ValueID { select(isDiagonal(shape(of: x)), full(value, like: x), x) }

  /// Matrices of so many rows that are equal: these vectors.
  func asRows(_ vectors: ValueID, _ count: Int) -> ValueID {
    let shape = self.shape(of: vectors), rank = shape.rank
    return broadcast(
      vectors, to: Shape(shape.dimensions.dropLast() + [count, shape[-1]]), dimensions: Array(0..<rank - 1) + [rank])
  }

  /// Matrices of so many columns that are equal: these vectors.
  func asColumns(_ vectors: ValueID, _ count: Int) -> ValueID {
    let shape = self.shape(of: vectors)
    return broadcast(vectors, to: Shape(shape.dimensions + [count]), dimensions: Array(0..<shape.rank))
  }

  /// Column j times element j.
  func scalingColumns(_ x: ValueID, by vectors: ValueID) -> ValueID { multiply(x, asRows(vectors, shape(of: x)[-2])) }
  /// Row i times element i.
  func scalingRows(_ x: ValueID, by vectors: ValueID) -> ValueID { multiply(x, asColumns(vectors, shape(of: x)[-1])) }

  /// One less the diagonal over `x`: zeros on the diagonal, and reciprocals elsewhere.
  func reciprocalsOffDiagonal(_ x: ValueID) -> ValueID {
    replacingDiagonal(divide(full(1, like: x), replacingDiagonal(x, by: 1)), by: 0)
  }
}

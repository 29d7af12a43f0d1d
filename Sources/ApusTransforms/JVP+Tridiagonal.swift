import ApusIR

extension JVPRule {
  /// A dX = dB - dA X. What the routine leaves in the diagonals is the upper factor of A, and changes as that of a dense matrix; programs
  /// hardly ever look at it, and then nothing of it is computed.
  func tridiagonalSolve() -> [ValueID?] {
    let diagonals = Array(x.prefix(3)), solution = y[3]
    var change = t[3]
    if t.prefix(3).contains(where: { $0 != nil }) {
      change = b.sum(change, b.negate(tridiagonalProduct(solution)))
    }
    let result = change.map { b.emit(.factorization(.tridiagonalSolve), diagonals + [$0])[3] }
    return factorTangents() + [result, nil]
  }

  /// The product of the matrix whose diagonals are the tangents with matrices.
  private func tridiagonalProduct(_ matrix: ValueID) -> ValueID {
    let count = b.shape(of: matrix)[-1], axis = b.shape(of: matrix).rank - 2
    let terms = [
      t[0].map { b.multiply(b.asColumns($0, count), b.shifted(matrix, axis: axis, reverse: false, filling: 0)) },
      t[1].map { b.multiply(b.asColumns($0, count), matrix) },
      t[2].map { b.multiply(b.asColumns($0, count), b.shifted(matrix, axis: axis, reverse: true, filling: 0)) },
    ]
    return terms.reduce(ValueID?.none) { b.sum($0, $1) } ?? b.zeros(b.type(of: matrix))
  }

  /// The tangents of the upper factor's second superdiagonal, which lies from the second element on, of its diagonal and of its
  /// superdiagonal; elements outside the matrix are as they came.
  private func factorTangents() -> [ValueID?] {
    if t.prefix(3).allSatisfy({ $0 == nil }) { return [nil, nil, nil] }
    let type = self.type(x[1]), n = type.shape[-1], axis = type.rank - 1
    let lines = (0..<3).map { b.materialize(t[$0], type) }
    let factored = b.emit(.factorization(.lu), [tridiagonalMatrix(Array(x.prefix(3)))])
    let change = lu(factored[0], pivots: factored[1], tridiagonalMatrix(lines))
    let below = b.shifted(superdiagonal(change, 2), axis: axis, reverse: false, filling: 0)
    let place = b.iota(.int64, type.shape, dimension: axis)
    func isPlace(_ index: Int) -> ValueID { b.compare(.equal, place, b.full(Double(index), like: place)) }
    return [
      b.select(b.binary(.or, isPlace(0), isPlace(n - 1)), lines[0], below), superdiagonal(change, 0),
      b.select(isPlace(n - 1), lines[2], superdiagonal(change, 1)),
    ]
  }

  /// Element i is that at (i, i + offset), or zero.
  private func superdiagonal(_ matrix: ValueID, _ offset: Int) -> ValueID {
    let shape = b.shape(of: matrix), rows = b.iota(.int64, shape, dimension: shape.rank - 2)
    let columns = b.iota(.int64, shape, dimension: shape.rank - 1)
    let isThere = b.compare(.equal, b.add(rows, b.full(Double(offset), like: rows)), columns)
    return b.reduce(.sum, b.select(isThere, matrix, b.full(0, like: matrix)), [shape.rank - 1])
  }

  private func tridiagonalMatrix(_ lines: [ValueID]) -> ValueID {
    let n = b.shape(of: lines[0])[-1], shape = Shape(b.shape(of: lines[0]).dimensions + [n])
    let rows = b.iota(.int64, shape, dimension: shape.rank - 2), columns = b.iota(.int64, shape, dimension: shape.rank - 1)
    let difference = b.subtract(columns, rows)
    let zeros = b.zeros(TensorType(b.dtype(of: lines[0]), shape))
    return zip(lines, [-1.0, 0, 1]).reduce(zeros) { matrix, line in
      b.select(b.compare(.equal, difference, b.full(line.1, like: difference)), b.asColumns(line.0, n), matrix)
    }
  }
}

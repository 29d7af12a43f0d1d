import ApusIR

/// Decompositions leave freedom: phases of vectors, the order of eigenvalues, bases of spaces. Laws hold for what is determined, which
/// this computes from the results, as operations of the program, so that it can be differentiated, batched and put into loops.
package enum Gauge {
  /// An operation, followed by what makes its results those that every right implementation gives, and that change smoothly with the
  /// operands. Every result that is not constant has its part in them.
  package static func program(_ primitive: Primitive, _ types: [TensorType]) throws -> Program {
    let b = ProgramBuilder()
    let x = types.map(b.addParameter)
    if case .matrix(.solve) = primitive {
      // The factors are those of the matrix, also aside from where it was made.
      let factored = b.emit(.factorization(.lu), [x[0]])
      let order = b.emitOne(.matrix(.pivotsToPermutation(rows: types[0].shape[-1])), factored[1])
      return b.finish(try b.append(primitive, [x[0], factored[0], order, x[3]]))
    }
    let y = try b.append(primitive, x)
    guard case .factorization(let routine) = primitive else { return b.finish(y) }
    let isComplex = types[0].dtype.isComplex
    switch routine {
    case .eigh(_, vectors: true): return b.finish([y[1], b.span(y[0]), y[2]])
    case .svd(.reduced), .svd(.full):
      let (u, s, v) = (y[2], y[1], b.adjoint(y[3])), count = b.shape(of: y[1])[-1]
      let (left, right) = (b.firstColumns(u, count), b.firstColumns(v, count))
      let product = b.matrixProduct(b.scaledColumns(left, b.numbers(of: left, upTo: count)), b.adjoint(right))
      return b.finish([y[0], s, product, b.span(u, upTo: count), b.span(v, upTo: count), y[4]])
    case .eig(let left, let right):
      let values = isComplex ? y[0] : b.binary(.complex, y[0], y[1])
      let vectors = isComplex ? Array(y[1...2]) : Array(y[2...3])
      // Weights by value, as the order is open.
      let spans = zip([left, right], vectors).filter(\.0).map { b.matrixProduct(b.scaledColumns($1, values), b.adjoint($1)) }
      return b.finish(b.powerSums(values) + spans + [y[y.count - 1]])
    case .schur(let vectors):
      let values = isComplex ? y[2] : b.binary(.complex, y[2], y[3])
      let product = vectors ? [b.matrixProduct(b.matrixProduct(y[1], y[0]), b.adjoint(y[1]))] : []
      return b.finish(product + b.powerSums(values) + y.suffix(2))
    case .eigh, .svd, .cholesky, .lu, .qr, .pivotedQR, .householderProduct, .householderMultiply, .tridiagonalSolve, .hessenberg,
      .tridiagonalReduction:
      return b.finish(y)
    }
  }
}

extension ProgramBuilder {
  fileprivate func adjoint(_ x: ValueID) -> ValueID {
    let rank = shape(of: x).rank
    let transposed = transpose(x, Array(0..<rank - 2) + [rank - 1, rank - 2])
    return dtype(of: x).isComplex ? unary(.conjugate, transposed) : transposed
  }

  fileprivate func matrixProduct(_ x: ValueID, _ y: ValueID) -> ValueID {
    let rank = shape(of: x).rank, batch = Array(0..<rank - 2)
    let axes = DotDimensions(lhsBatch: batch, rhsBatch: batch, lhsContracting: [rank - 1], rhsContracting: [rank - 2])
    return emitOne(.dotGeneral(axes), x, y)
  }

  fileprivate func firstColumns(_ x: ValueID, _ count: Int) -> ValueID {
    slice(x, axis: shape(of: x).rank - 1, from: 0, to: count)
  }

  /// Column j of every matrix times the j-th of its values.
  fileprivate func scaledColumns(_ x: ValueID, _ values: ValueID) -> ValueID {
    let rank = shape(of: x).rank
    return multiply(x, broadcast(convert(values, to: dtype(of: x)), to: shape(of: x), dimensions: Array(0..<rank - 2) + [rank - 1]))
  }

  /// 1, 2, ... for the columns of matrices; the same for all from `limit` on, which may be any basis of their space.
  fileprivate func numbers(of x: ValueID, upTo limit: Int) -> ValueID {
    let shape = self.shape(of: x), type = TensorType(.int32, Shape(Array(shape.dimensions.dropLast(2)) + [shape[-1]]))
    let number = add(emitOne(.iota(type, dimension: type.rank - 1)), full(1, type))
    return binary(.minimum, number, full(Double(limit + 1), type))
  }

  /// The sum over columns v of j v vᴴ.
  fileprivate func span(_ vectors: ValueID, upTo limit: Int? = nil) -> ValueID {
    let weights = numbers(of: vectors, upTo: limit ?? shape(of: vectors)[-1])
    return matrixProduct(scaledColumns(vectors, weights), adjoint(vectors))
  }

  /// The sums of values and of their squares.
  fileprivate func powerSums(_ values: ValueID) -> [ValueID] {
    let last = [shape(of: values).rank - 1]
    return [reduce(.sum, values, last), reduce(.sum, multiply(values, values), last)]
  }
}

import ApusIR

/// Decompositions leave freedom: phases of vectors, the order of eigenvalues, bases of spaces. Laws hold for what is determined, which
/// this computes from the results, as operations of the program, so that it can be differentiated, batched and put into loops.
enum Gauge {
  /// An operation, followed by what makes its results those that every right implementation gives.
  static func program(_ primitive: Primitive, _ types: [TensorType]) throws -> Program {
    let b = ProgramBuilder()
    let x = types.map(b.addParameter)
    let y = try b.append(primitive, x)
    guard case .factorization(let routine) = primitive else { return b.finish(y) }
    let isComplex = types[0].dtype.isComplex
    switch routine {
    case .eigh(_, vectors: true):
      let spectral = b.matrixProduct(b.scaledColumns(y[0], y[1]), b.adjoint(y[0]))
      return b.finish([y[1], b.squaredLengths(y[0]), spectral, y[2]])
    case .svd(.reduced), .svd(.full):
      let (u, s, vt) = (y[2], y[1], y[3])
      let count = b.shape(of: s)[-1]
      let left = b.firstColumns(u, count), right = b.adjoint(b.firstColumns(b.adjoint(vt), count))
      let product = b.matrixProduct(b.scaledColumns(left, s), right)
      let whole = [b.matrixProduct(u, b.adjoint(u)), b.matrixProduct(b.adjoint(vt), vt)]
      return b.finish([y[0], s, b.squaredLengths(left), b.squaredLengths(right), product] + whole + [y[4]])
    case .eig(let left, let right):
      let values = isComplex ? y[0] : b.binary(.complex, y[0], y[1])
      let vectors = isComplex ? Array(y[1...2]) : Array(y[2...3])
      let weights = zip([left, right], vectors).filter(\.0).map { b.weighted($1, values) }
      return b.finish(b.powerSums(values) + weights + [y[y.count - 1]])
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

  fileprivate func squaredLengths(_ x: ValueID) -> ValueID {
    dtype(of: x).isComplex ? unary(.real, multiply(x, unary(.conjugate, x))) : multiply(x, x)
  }

  /// The sums of values and of their squares.
  fileprivate func powerSums(_ values: ValueID) -> [ValueID] {
    let last = [shape(of: values).rank - 1]
    return [reduce(.sum, values, last), reduce(.sum, multiply(values, values), last)]
  }

  /// The sum over vectors, which are columns, of |v|² times their values.
  fileprivate func weighted(_ vectors: ValueID, _ values: ValueID) -> ValueID {
    let lengths = convert(squaredLengths(vectors), to: dtype(of: values))
    return reduce(.sum, scaledColumns(lengths, values), [shape(of: vectors).rank - 1])
  }
}

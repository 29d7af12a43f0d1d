/// Operations on matrices in the last two axes, batched over the others, that routines of LAPACK compute but that have derivatives of
/// their own: simpler ones than those of the routines, or defined at more points.
///
/// Elements are `float32`, `float64`, `complex64` or `complex128`.
public enum MatrixOperation: Hashable, Sendable {
  /// a[m,n] -> (q[m,k], r[k,n]): orthonormal columns times an upper triangle, k = min(m, n) or, of a full one, m.
  case qr(full: Bool)
  /// pivots int32[k] of `Factorization.lu`, which count from 1 -> int32[rows]: the number, from 0, of the row that comes to each place.
  case pivotsToPermutation(rows: Int)
  /// (a[n,n], lu[n,n], permutation int32[n], b[n,k]) -> x[n,k] with op(a) x = b, where `lu` and the permutation are those of a. They are
  /// what is computed with; a is what derivatives are taken by, so that those need no other factorization.
  case solve(TriangularSolve.Transpose)

  public var name: String {
    switch self {
    case .qr: "qr"
    case .pivotsToPermutation: "lu_pivots_to_permutation"
    case .solve: "solve"
    }
  }

  /// The attributes, as the printer writes them.
  var fields: [String] {
    switch self {
    case .qr(let full): ["full = \(full ? 1 : 0) : i64"]
    case .pivotsToPermutation(let rows): ["rows = \(rows) : i64"]
    case .solve(let transpose): ["transpose = \"\(transpose.rawValue)\""]
    }
  }

  func resultTypes(_ check: OperandCheck) throws -> [TensorType] {
    switch self {
    case .qr(let full):
      try check.count(1)
      let a = try check.libraryMatrix(0), least = Swift.min(a.shape[-2], a.shape[-1]), inner = full ? a.shape[-2] : least
      return [a.matrix(a.shape[-2], inner), a.matrix(inner, a.shape[-1])]
    case .pivotsToPermutation(let rows):
      try check.count(1)
      let pivots = check.operands[0]
      try check.dtype(pivots, pivots.dtype == .int32, "int32")
      try check.shape(pivots.rank >= 1 && pivots.shape[-1] <= rows, "pivots of shape \(pivots.shape) for \(rows) rows")
      return [TensorType(.int32, Shape(Array(pivots.shape.dimensions.dropLast()) + [rows]))]
    case .solve:
      try check.count(4)
      let a = try check.libraryMatrix(0), (lu, permutation, b) = (check.operands[1], check.operands[2], check.operands[3])
      try check.square(a)
      try check.dtype(lu, lu.dtype == a.dtype, "factors of \(a.dtype)")
      try check.shape(lu.shape == a.shape, "factors of shape \(lu.shape) for \(a.shape)")
      try check.dtype(permutation, permutation.dtype == .int32, "int32")
      try check.shape(
        permutation.shape.dimensions == a.shape.dimensions.dropLast(), "a permutation of shape \(permutation.shape) for \(a.shape)")
      try check.dtype(b, b.dtype == a.dtype, "\(a.dtype)")
      try check.shape(
        b.rank == a.rank && b.shape.dimensions.dropLast() == a.shape.dimensions.dropLast(),
        "right-hand sides of shape \(b.shape) for \(a.shape)")
      return [b]
    }
  }
}

extension TensorType {
  /// Matrices of another size, as many as these.
  package func matrix(_ rows: Int, _ columns: Int) -> TensorType {
    with(shape: Shape(Array(shape.dimensions.dropLast(2)) + [rows, columns]))
  }
}

extension OperandCheck {
  /// An operand that is matrices of a dtype that LAPACK has.
  func libraryMatrix(_ index: Int) throws -> TensorType {
    let operand = operands[index]
    try dtype(
      operand, [.float32, .float64, .complex64, .complex128].contains(operand.dtype), "float32, float64, complex64 or complex128")
    try shape(operand.rank >= 2, "takes matrices, got shape \(operand.shape)")
    return operand
  }
}

// MARK: In simpler operations

extension MatrixOperation {
  /// A program that does what the operation does, for operands that it admits.
  public func program(_ types: [TensorType]) -> Program {
    let b = ProgramBuilder()
    let x = types.map(b.addParameter)
    switch self {
    case .qr(let full): return b.finish(b.qr(x[0], full: full))
    case .pivotsToPermutation(let rows): return b.finish([b.permutation(ofPivots: x[0], rows: rows)])
    case .solve(let transpose): return b.finish([b.solve(factors: x[1], permutation: x[2], x[3], transpose)])
    }
  }
}

extension ProgramBuilder {
  fileprivate func qr(_ a: ValueID, full: Bool) -> [ValueID] {
    let type = self.type(of: a), rank = type.rank, (m, n) = (type.shape[-2], type.shape[-1]), least = Swift.min(m, n)
    let inner = full ? m : least
    let factored = emit(.factorization(.qr), [a])
    // The reflectors are the first columns, which a full orthogonal matrix has more of than they are.
    var packed = slice(factored[0], axis: rank - 1, from: 0, to: least)
    if inner > least {
      var high = [Int](repeating: 0, count: rank)
      high[rank - 1] = inner - least
      packed = emitOne(.pad(low: high.map { _ in 0 }, high: high, interior: high.map { _ in 0 }), packed, scalar(0, type.dtype))
    }
    let q = emitOne(.factorization(.householderProduct), packed, factored[1])
    return [q, triangle(slice(factored[0], axis: rank - 2, from: 0, to: inner), lower: false, diagonal: 1)]
  }

  /// Rows are exchanged one pair after the other.
  fileprivate func permutation(ofPivots pivots: ValueID, rows: Int) -> ValueID {
    let type = self.type(of: pivots), axis = type.rank - 1, extents = Array(type.shape.dimensions.dropLast())
    let result = type.with(shape: Shape(extents + [rows]))
    let start = emitOne(.iota(result, dimension: axis))
    if type.elementCount == 0 { return start }
    let lead = Array(0..<axis), single = type.with(shape: Shape(extents))

    let body = ProgramBuilder()
    let step = body.addParameter(TensorType(.int32, [])), order = body.addParameter(result), pivot = body.addParameter(single)
    let place = body.emitOne(.iota(result, dimension: axis))
    let isStep = body.compare(.equal, place, body.broadcast(step, to: result.shape, dimensions: []))
    let other = body.subtract(pivot, body.full(1, single))
    let isOther = body.compare(.equal, place, body.broadcast(other, to: result.shape, dimensions: lead))
    func element(_ mask: ValueID) -> ValueID {
      let sum = body.reduce(.sum, body.select(mask, order, body.zeros(result)), [axis])
      return body.broadcast(sum, to: result.shape, dimensions: lead)
    }
    let exchanged = body.select(isStep, element(isOther), body.select(isOther, element(isStep), order))
    let loop = ScanLoop(
      body: body.finish([body.add(step, body.scalar(1, .int32)), exchanged]), invariantCount: 0, carryCount: 2, length: type.shape[-1])
    return emit(.scan(loop), [scalar(0, .int32), start, transpose(pivots, [axis] + lead)])[1]
  }

  fileprivate func solve(
    factors: ValueID, permutation: ValueID, _ right: ValueID, _ transpose: TriangularSolve.Transpose
  ) -> ValueID {
    func triangular(_ right: ValueID, lower: Bool) -> ValueID {
      let solve = TriangularSolve(leftSide: true, lower: lower, unitDiagonal: lower, transpose: transpose)
      return emitOne(.triangularSolve(solve), factors, right)
    }
    if transpose == .none { return triangular(triangular(takeRows(right, permutation), lower: true), lower: false) }
    return takeRows(triangular(triangular(right, lower: false), lower: true), inverse(ofPermutation: permutation))
  }
}

/// Words of linear algebra: matrices in the last two axes, batched over the others.
extension ProgramBuilder {
  /// The elements below the diagonal (or above it), those on it times a factor, and zeros.
  package func triangle(_ x: ValueID, lower: Bool, diagonal: Double) -> ValueID {
    let type = self.type(of: x), rank = type.rank, index = TensorType(.int64, type.shape)
    let (rows, columns) = (emitOne(.iota(index, dimension: rank - 2)), emitOne(.iota(index, dimension: rank - 1)))
    let zeros = full(0, type)
    let onDiagonal = diagonal == 0 ? zeros : diagonal == 1 ? x : multiply(x, full(diagonal, type))
    return select(compare(lower ? .greater : .less, rows, columns), x, select(compare(.equal, rows, columns), onDiagonal, zeros))
  }

  /// The rows of `x` of these numbers, which each matrix has its own of.
  package func takeRows(_ x: ValueID, _ numbers: ValueID) -> ValueID {
    let shape = self.shape(of: x), rank = shape.rank, lead = Array(0..<rank - 2)
    let dimensions = GatherDimensions(
      offset: [rank - 1], collapsedSlice: [rank - 2], operandBatching: lead, startIndicesBatching: lead, startIndexMap: [rank - 2],
      indexVector: rank - 1)
    return emitOne(.gather(dimensions, sliceSizes: shape.dimensions.dropLast().map { Swift.min($0, 1) } + [shape[rank - 1]]), x, numbers)
  }

  /// The permutations that undo permutations along the last axis.
  package func inverse(ofPermutation permutation: ValueID) -> ValueID {
    let type = self.type(of: permutation), axis = type.rank - 1
    return emit(.sort(dimension: axis, keyCount: 1), [permutation, emitOne(.iota(type, dimension: axis))])[1]
  }
}

import ApusIR

// Products of tensors that sum over axes.

extension Tensor {
  /// The matrix product, by NumPy's rules: of the last two axes, the others broadcasting. A vector on the left counts as a row
  /// and on the right as a column, and that axis is not in the result.
  ///
  /// - Throws: (when read) `ShapeError` where the inner extents differ, batch axes do not broadcast, or an operand is a scalar.
  public func matmul(_ other: Tensor) -> Tensor {
    let (a, b) = promote(self, other)
    return checked([a, b], guess: Self.matmulGuess(a, b)) { try Self.product(a, b) }
  }

  private static func product(_ a: Tensor, _ b: Tensor) throws -> Tensor {
    if a.rank == 0 || b.rank == 0 {
      throw ShapeError("matmul", "takes vectors, matrices and stacks of them, got shapes \(a.shape) and \(b.shape)")
    }
    if let error = transposeError(a, b) { throw error }
    let (lhsBatch, rhsBatch) = (Swift.max(a.rank - 2, 0), Swift.max(b.rank - 2, 0))
    let batchRank = Swift.max(lhsBatch, rhsBatch)
    // Batch axes, aligned at their ends. What both have is a batch axis of the contraction; what one of them has is free.
    var dimensions = DotDimensions(lhsContracting: [a.rank - 1], rhsContracting: [Swift.max(b.rank - 2, 0)])
    var (lhsOnes, rhsOnes): ([Int], [Int]) = ([], [])
    // For each axis of the result: the operand and axis it comes from (0: shared batch, 1: lhs, 2: rhs).
    var origin: [(source: Int, axis: Int)] = []
    for axis in 0..<batchRank {
      let (l, r) = (axis - batchRank + lhsBatch, axis - batchRank + rhsBatch)
      switch (l >= 0, r >= 0) {
      case (true, true) where a.shape[l] == b.shape[r]:
        dimensions.lhsBatch.append(l)
        dimensions.rhsBatch.append(r)
        origin.append((0, l))
      case (true, true) where b.shape[r] == 1:
        rhsOnes.append(r)
        origin.append((1, l))
      case (true, true) where a.shape[l] == 1:
        lhsOnes.append(l)
        origin.append((2, r))
      case (true, true):
        throw ShapeError("matmul", "batch axes do not broadcast: \(a.shape) x \(b.shape) (\(a.shape[l]) with \(b.shape[r]))")
      case (true, false): origin.append((1, l))
      default: origin.append((2, r))
      }
    }
    if a.rank > 1 { origin.append((1, a.rank - 2)) }
    if b.rank > 1 { origin.append((2, b.rank - 1)) }
    guard lhsOnes.isEmpty && rhsOnes.isEmpty else {
      // Without the axes that stretch; they come back as free axes of the other operand.
      return withoutOnes(a, b, lhsOnes, rhsOnes, dimensions, origin)
    }
    return contracted(a, b, dimensions, origin)
  }

  private static func withoutOnes(
    _ a: Tensor, _ b: Tensor, _ lhsOnes: [Int], _ rhsOnes: [Int], _ dimensions: DotDimensions,
    _ origin: [(source: Int, axis: Int)]
  ) -> Tensor {
    func lowered(_ axis: Int, _ ones: [Int]) -> Int { axis - ones.count { $0 < axis } }
    let compact = DotDimensions(
      lhsBatch: dimensions.lhsBatch.map { lowered($0, lhsOnes) }, rhsBatch: dimensions.rhsBatch.map { lowered($0, rhsOnes) },
      lhsContracting: dimensions.lhsContracting.map { lowered($0, lhsOnes) },
      rhsContracting: dimensions.rhsContracting.map { lowered($0, rhsOnes) })
    let places = origin.map { (source: $0.source, axis: lowered($0.axis, $0.source == 2 ? rhsOnes : lhsOnes)) }
    return contracted(a.dropping(lhsOnes), b.dropping(rhsOnes), compact, places)
  }

  /// Contracts and puts the result's axes where `origin` says.
  private static func contracted(
    _ a: Tensor, _ b: Tensor, _ dimensions: DotDimensions, _ origin: [(source: Int, axis: Int)]
  ) -> Tensor {
    let result = applyOne(.dotGeneral(dimensions), a, b, as: "matmul")
    if result.poison != nil { return result }
    let (lhsFree, rhsFree) = (dimensions.lhsFree(rank: a.rank), dimensions.rhsFree(rank: b.rank))
    let order = dimensions.lhsBatch.map { (0, $0) } + lhsFree.map { (1, $0) } + rhsFree.map { (2, $0) }
    return result.withAxes(origin.compactMap { place in order.firstIndex { $0 == (place.source, place.axis) } })
  }

  /// The error of a product that the transpose of the right operand would make whole, a weight stored the other way round for
  /// instance.
  private static func transposeError(_ a: Tensor, _ b: Tensor) -> ShapeError? {
    guard b.rank > 1, a.poison == nil, b.poison == nil, a.shape[-1] != b.shape[-2], a.shape[-1] == b.shape[-1] else { return nil }
    func name(_ tensor: Tensor) -> String? { TraceContext.current?.parameterName(tensor) }
    var detail = "inner dimensions differ: \(a.shape) x \(b.shape) (contracting \(a.shape[-1]) with \(b.shape[-2]))"
    if let name = name(a) { detail += "\n  argument 1 is \(name)" }
    detail +=
      name(b).map { "\n  argument 2 is \($0); did you mean its transpose?" } ?? "; did you mean the transpose of argument 2?"
    return ShapeError("matmul", detail)
  }

  /// The result's type for operands that may not fit.
  private static func matmulGuess(_ a: Tensor, _ b: Tensor) -> TensorType {
    let batch = Shape.broadcast(Shape(a.shape.dimensions.dropLast(2)), Shape(b.shape.dimensions.dropLast(2)))
    let rows = a.rank > 1 ? [a.shape[-2]] : [], columns = b.rank > 1 ? [b.shape[-1]] : []
    return TensorType(a.dtype, Shape((batch?.dimensions ?? Array(a.shape.dimensions.dropLast(2))) + rows + columns))
  }
}

/// The matrix product of `Tensor.matmul`.
public func matmul(_ a: Tensor, _ b: Tensor) -> Tensor { a.matmul(b) }

/// NumPy's dot: the product of scalars, else the sum over the last axis of `a` and the last but one (or only) axis of `b`.
public func dot(_ a: Tensor, _ b: Tensor) -> Tensor {
  if a.rank == 0 || b.rank == 0 { return a * b }
  let (x, y) = promote(a, b)
  return applyOne(
    .dotGeneral(DotDimensions(lhsContracting: [x.rank - 1], rhsContracting: [Swift.max(y.rank - 2, 0)])), x, y, as: "dot")
}

/// The sum over the last axes of both operands: a dot product for vectors.
public func inner(_ a: Tensor, _ b: Tensor) -> Tensor {
  if a.rank == 0 || b.rank == 0 { return a * b }
  let (x, y) = promote(a, b)
  return applyOne(.dotGeneral(DotDimensions(lhsContracting: [x.rank - 1], rhsContracting: [y.rank - 1])), x, y, as: "inner")
}

/// All products of an element of `a` with one of `b`: `[a's elements, b's elements]`.
public func outer(_ a: Tensor, _ b: Tensor) -> Tensor {
  a.flattened().expandDims(1) * b.flattened().expandDims(0)
}

/// The sum over the given axes of `a` with the given axes of `b`, pairwise. The result has a's other axes, then b's.
public func tensordot(_ a: Tensor, _ b: Tensor, axes: ([Int], [Int])) -> Tensor {
  checked([a, b]) {
    let (x, y) = promote(a, b)
    let lhs = try axes.0.map { try x.shape.axis($0, "tensordot") }, rhs = try axes.1.map { try y.shape.axis($0, "tensordot") }
    return applyOne(.dotGeneral(DotDimensions(lhsContracting: lhs, rhsContracting: rhs)), x, y, as: "tensordot")
  }
}

/// The sum over the last `axes` axes of `a` with the first of `b`.
public func tensordot(_ a: Tensor, _ b: Tensor, axes: Int = 2) -> Tensor {
  checked([a, b]) {
    if axes < 0 || axes > Swift.min(a.rank, b.rank) {
      throw ShapeError("tensordot", "\(axes) axes to sum over of shapes \(a.shape) and \(b.shape)")
    }
    return tensordot(a, b, axes: (Array(a.rank - axes..<a.rank), Array(0..<axes)))
  }
}

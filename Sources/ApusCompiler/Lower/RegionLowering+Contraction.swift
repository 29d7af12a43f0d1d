import ApusIR

extension RegionLowering {
  /// An axis of a matrix product: its extent and its strides in the operands and the result.
  private struct Axis {
    var extent: Int
    var a = 0, b = 0, c = 0

    /// Whether stepping this axis past its end is stepping an outer one.
    func continues(_ outer: Axis) -> Bool { outer.a == a * extent && outer.b == b * extent && outer.c == c * extent }
  }

  func lowerContraction(_ operation: Operation, _ d: DotDimensions) throws {
    let result = operation.results[0]
    let target = try allocate(result)
    let type = program.type(of: result)
    if type.elementCount == 0 { return }
    var lhs = try inMemory(operation.operands[0]), rhs = try inMemory(operation.operands[1])
    let shapes = (program.type(of: operation.operands[0]).shape, program.type(of: operation.operands[1]).shape)
    if let gemm = gemm(d, shapes, lhs, rhs, target) {
      steps.append(.gemm(gemm))
      return
    }
    // Strides that BLAS cannot read: dense copies with the contracted axes last.
    lhs = try dense(operation.operands[0], order: d.lhsBatch + d.lhsFree(rank: shapes.0.rank) + d.lhsContracting)
    rhs = try dense(operation.operands[1], order: d.rhsBatch + d.rhsFree(rank: shapes.1.rank) + d.rhsContracting)
    let place = target.isRowMajor(type.shape) ? target : plan.addTemporary(type)
    guard let gemm = gemm(d, shapes, lhs, rhs, place) else {
      throw CompilationError(.unsupported, "dot_general of \(shapes.0) and \(shapes.1)")
    }
    steps.append(.gemm(gemm))
    if place != target { copy(type, from: place, to: target) }
  }

  /// A copy of an operand, dense in the given order of its axes.
  private func dense(_ value: ValueID, order: [Int]) throws -> Storage {
    let type = program.type(of: value)
    var place = plan.addTemporary(type)
    let strides = Shape(order.map { type.shape[$0] }).rowMajorStrides
    for (at, axis) in order.enumerated() { place.strides[axis] = strides[at] }
    if let source = view(value) {
      copy(type, from: source, to: place)
    } else {
      try copy(value, to: place)
    }
    return place
  }

  private func gemm(_ d: DotDimensions, _ shapes: (Shape, Shape), _ lhs: Storage, _ rhs: Storage, _ target: Storage) -> Gemm? {
    var at = 0
    func resultStride() -> Int {
      defer { at += 1 }
      return target.strides[at]
    }
    var batch = zip(d.lhsBatch, d.rhsBatch).map {
      Axis(extent: shapes.0[$0], a: lhs.strides[$0], b: rhs.strides[$1], c: resultStride())
    }
    let rows = d.lhsFree(rank: shapes.0.rank).map { Axis(extent: shapes.0[$0], a: lhs.strides[$0], c: resultStride()) }
    let columns = d.rhsFree(rank: shapes.1.rank).map { Axis(extent: shapes.1[$0], b: rhs.strides[$0], c: resultStride()) }
    let contracted = zip(d.lhsContracting, d.rhsContracting).map {
      Axis(extent: shapes.0[$0], a: lhs.strides[$0], b: rhs.strides[$1])
    }
    var (m, n, k) = (merged(rows), merged(columns), merged(contracted))
    guard k.count <= 1 else { return nil }
    // What one matrix cannot hold becomes batch.
    while m.count > 1 { batch.append(m.removeFirst()) }
    while n.count > 1 { batch.append(n.removeFirst()) }
    batch = merged(batch)
    guard batch.count <= 4 else { return nil }
    let mAxis = m.first ?? Axis(extent: 1), nAxis = n.first ?? Axis(extent: 1), kAxis = k.first ?? Axis(extent: 1)
    let isSwapped = nAxis.extent > 1 && nAxis.c != 1
    guard let c = matrix(mAxis.extent, nAxis.extent, isSwapped ? nAxis.c : mAxis.c, isSwapped ? mAxis.c : nAxis.c, swapped: isSwapped)
    else { return nil }
    guard let a = operand(mAxis.extent, kAxis.extent, mAxis.a, kAxis.a), let b = operand(kAxis.extent, nAxis.extent, kAxis.b, nAxis.b)
    else { return nil }
    if isSwapped {
      // C^T = B^T A^T.
      return Gemm(
        dtype: target.dtype, m: nAxis.extent, n: mAxis.extent, k: kAxis.extent, a: rhs.reference, b: lhs.reference, c: target.reference,
        lda: b.leading, ldb: a.leading, ldc: c, transposeA: !b.transposed, transposeB: !a.transposed,
        batch: batch.map { Gemm.Batch(extent: $0.extent, a: $0.b, b: $0.a, c: $0.c) })
    }
    return Gemm(
      dtype: target.dtype, m: mAxis.extent, n: nAxis.extent, k: kAxis.extent, a: lhs.reference, b: rhs.reference, c: target.reference,
      lda: a.leading, ldb: b.leading, ldc: c, transposeA: a.transposed, transposeB: b.transposed,
      batch: batch.map { Gemm.Batch(extent: $0.extent, a: $0.a, b: $0.b, c: $0.c) })
  }

  /// Neighbouring axes joined wherever all strides allow.
  private func merged(_ axes: [Axis]) -> [Axis] {
    var result: [Axis] = []
    for axis in axes where axis.extent != 1 {
      if let last = result.last, axis.continues(last) {
        result[result.count - 1] = Axis(extent: last.extent * axis.extent, a: axis.a, b: axis.b, c: axis.c)
      } else {
        result.append(axis)
      }
    }
    return result
  }

  /// How BLAS reads a matrix with these strides: the leading dimension and whether it lies transposed; nil where it cannot.
  private func operand(_ rows: Int, _ columns: Int, _ rowStride: Int, _ columnStride: Int) -> (leading: Int, transposed: Bool)? {
    if columns == 1 || columnStride == 1 {
      if rows == 1 { return (max(columns, 1), false) }
      if rowStride >= max(columns, 1) { return (rowStride, false) }
    }
    if rows == 1 || rowStride == 1 {
      if columns == 1 { return (max(rows, 1), true) }
      if columnStride >= max(rows, 1) { return (columnStride, true) }
    }
    return nil
  }

  private func matrix(_ rows: Int, _ columns: Int, _ leading: Int, _ inner: Int, swapped: Bool) -> Int? {
    let (outerExtent, innerExtent) = swapped ? (columns, rows) : (rows, columns)
    guard innerExtent == 1 || inner == 1 else { return nil }
    if outerExtent == 1 { return max(innerExtent, 1) }
    return leading >= max(innerExtent, 1) ? leading : nil
  }
}

import ApusIR

extension RegionLowering {
  func lowerContraction(_ operation: Operation, _ d: DotDimensions) throws {
    let result = operation.results[0]
    let target = try allocate(result)
    let type = program.type(of: result)
    if type.elementCount == 0 { return }
    var lhs = try inMemory(operation.operands[0]), rhs = try inMemory(operation.operands[1])
    let shapes = (program.type(of: operation.operands[0]).shape, program.type(of: operation.operands[1]).shape)
    let axes = axes(d, shapes, lhs, rhs, target)
    if let gemm = gemm(axes, lhs, rhs, target) {
      steps.append(.gemm(gemm))
      return
    }
    if let call = contraction(axes, lhs.reference, rhs.reference, target) {
      steps.append(.contraction(call))
      return
    }
    // Strides that a BLAS cannot read: dense copies with the contracted axes last.
    lhs = try dense(operation.operands[0], order: d.lhsBatch + d.lhsFree(rank: shapes.0.rank) + d.lhsContracting)
    rhs = try dense(operation.operands[1], order: d.rhsBatch + d.rhsFree(rank: shapes.1.rank) + d.rhsContracting)
    let place = target.isRowMajor(type.shape) ? target : plan.addTemporary(type)
    guard let gemm = gemm(self.axes(d, shapes, lhs, rhs, place), lhs, rhs, place) else {
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

  /// What the axes of a contraction's operands are to it.
  struct ContractionAxes {
    var batch: [ContractionAxis], rows: [ContractionAxis], columns: [ContractionAxis], depth: [ContractionAxis]
  }

  private func axes(
    _ d: DotDimensions, _ shapes: (Shape, Shape), _ lhs: Storage, _ rhs: Storage, _ target: Storage
  ) -> ContractionAxes {
    var at = 0
    func resultStride() -> Int {
      defer { at += 1 }
      return target.strides[at]
    }
    let batch = zip(d.lhsBatch, d.rhsBatch).map {
      ContractionAxis(extent: shapes.0[$0], a: lhs.strides[$0], b: rhs.strides[$1], c: resultStride())
    }
    let rows = d.lhsFree(rank: shapes.0.rank).map { ContractionAxis(extent: shapes.0[$0], a: lhs.strides[$0], c: resultStride()) }
    let columns = d.rhsFree(rank: shapes.1.rank).map { ContractionAxis(extent: shapes.1[$0], b: rhs.strides[$0], c: resultStride()) }
    let contracted = zip(d.lhsContracting, d.rhsContracting).map {
      ContractionAxis(extent: shapes.0[$0], a: lhs.strides[$0], b: rhs.strides[$1])
    }
    return ContractionAxes(batch: batch, rows: rows, columns: columns, depth: contracted)
  }

  private func gemm(_ axes: ContractionAxes, _ lhs: Storage, _ rhs: Storage, _ target: Storage) -> Gemm? {
    var (batch, m, n, k) = (axes.batch, axes.rows.merged, axes.columns.merged, axes.depth.merged)
    guard k.count <= 1 else { return nil }
    // What one matrix cannot hold becomes batch.
    while m.count > 1 { batch.append(m.removeFirst()) }
    while n.count > 1 { batch.append(n.removeFirst()) }
    batch = batch.merged
    guard batch.count <= 4 else { return nil }
    let mAxis = m.first ?? ContractionAxis(extent: 1), nAxis = n.first ?? ContractionAxis(extent: 1)
    let kAxis = k.first ?? ContractionAxis(extent: 1)
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

  /// The contraction over axes as they lie; nil for dtypes that it is not made for, and where there are too many axes.
  func contraction(_ axes: ContractionAxes, _ a: BufferReference, _ b: BufferReference, _ target: Storage) -> ContractionCall? {
    guard target.dtype == .float32 || target.dtype == .float64 else { return nil }
    var axes = axes
    // In the order in which the operands lie in memory; of the result the innermost axis is what counts.
    axes.rows.sort { abs($0.a) > abs($1.a) }
    axes.depth.sort { (abs($0.a), abs($0.b)) > (abs($1.a), abs($1.b)) }
    axes.columns.sort { abs($0.b) > abs($1.b) }
    axes.columns.putLast { $0.c == 1 }
    var call = ContractionCall(
      dtype: target.dtype, a: a, b: b, c: target.reference, batch: axes.batch.merged, rows: axes.rows.merged,
      columns: axes.columns.merged, depth: axes.depth.merged)
    if !call.columns.contains(where: { $0.c == 1 }), call.rows.contains(where: { $0.c == 1 }) { call = call.transposed }
    return [call.batch, call.rows, call.columns, call.depth].allSatisfy { $0.count <= 6 } ? call : nil
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

extension ContractionCall {
  /// C^T = B^T A^T.
  fileprivate var transposed: ContractionCall {
    func swapped(_ axes: [ContractionAxis]) -> [ContractionAxis] {
      axes.map { ContractionAxis(extent: $0.extent, a: $0.b, b: $0.a, c: $0.c) }
    }
    var (rows, columns) = (swapped(columns), swapped(rows))
    rows.sort { abs($0.a) > abs($1.a) }
    columns.putLast { $0.c == 1 }
    return ContractionCall(dtype: dtype, a: b, b: a, c: c, batch: swapped(batch), rows: rows, columns: columns, depth: swapped(depth))
  }
}

extension [ContractionAxis] {
  /// Moves the first axis that is like this to the end.
  fileprivate mutating func putLast(_ isWanted: (ContractionAxis) -> Bool) {
    guard let index = firstIndex(where: { $0.extent != 1 && isWanted($0) }) else { return }
    append(remove(at: index))
  }
}

import ApusIR

/// A subscript worked out for a shape: first the new axes, then a strided slice, then a gather along some axes, and last the axes
/// that go away. Reading runs it forwards; writing runs it backwards.
struct IndexPlan {
  /// The shape with the new axes, each of extent 1, in it.
  let expanded: Shape
  /// The slice of the expanded shape, with positive strides, and the axes along which it is then reversed.
  var starts: [Int] = [], limits: [Int] = [], strides: [Int] = [], reversed: [Int] = []
  /// Axes of the slice, of extent 1, that the result does not have.
  var dropped: [Int] = []
  /// Axes of the slice that tensors index, and those tensors.
  var indexed: [(axis: Int, index: Tensor)] = []
  /// The axis of the result where those of the index tensors begin.
  var place = 0

  /// The extents of the slice.
  var sliceShape: Shape { Shape(starts.indices.map { (limits[$0] - starts[$0] + strides[$0] - 1) / strides[$0] }) }
  var isWholeSlice: Bool {
    starts.allSatisfy { $0 == 0 } && limits == expanded.dimensions && strides.allSatisfy { $0 == 1 }
  }
  /// The slice's shape without the axes that integers took out.
  var remaining: Shape {
    let slice = sliceShape
    return Shape(slice.dimensions.indices.filter { !dropped.contains($0) }.map { slice.dimensions[$0] })
  }

  init(_ shape: Shape, _ entries: [Indexing]) throws {
    let hasTensor = entries.contains { if case .tensor = $0.kind { true } else { false } }
    let consumed = try entries.reduce(0) { count, entry in
      switch entry.kind {
      case .integer, .range: return count + 1
      case .tensor(let tensor):
        if !tensor.dtype.isInteger && tensor.poison == nil {
          let advice = tensor.dtype == .bool ? "; the shape of a selection by bools depends on their values: use `select`" : ""
          throw DTypeError("subscript", "indices are integers, got \(tensor.dtype)\(advice)")
        }
        return count + 1
      case .newAxis, .ellipsis: return count
      }
    }
    let ellipses = entries.count { if case .ellipsis = $0.kind { true } else { false } }
    if ellipses > 1 { throw ShapeError("subscript", "more than one ellipsis") }
    if consumed > shape.rank { throw ShapeError("subscript", "\(consumed) indices for shape \(shape)") }
    let whole = Indexing(kind: .range(from: nil, to: nil, by: 1)).kind
    let missing = Array(repeating: whole, count: shape.rank - consumed)
    var kinds = entries.flatMap { entry -> [Indexing.Kind] in
      if case .ellipsis = entry.kind { return missing }
      return [entry.kind]
    }
    if ellipses == 0 { kinds += missing }

    var source = 0
    var extents: [Int] = []
    for kind in kinds {
      if case .newAxis = kind {
        extents.append(1)
      } else {
        extents.append(shape[source])
        source += 1
      }
    }
    expanded = Shape(extents)
    for (axis, kind) in kinds.enumerated() {
      let extent = extents[axis]
      var (start, limit, step) = (0, extent, 1)
      switch kind {
      case .integer(let index):
        let resolved = index < 0 ? index + extent : index
        guard (0..<extent).contains(resolved) else {
          throw ShapeError("subscript", "index \(index) is out of range for axis \(axis) of shape \(expanded)")
        }
        if hasTensor {
          // Beside tensors an integer is one of them.
          indexed.append((axis, Tensor(DenseArray.scalar(resolved, .int32))))
        } else {
          (start, limit) = (resolved, resolved + 1)
          dropped.append(axis)
        }
      case .range(let from, let to, let by):
        if by == 0 { throw ShapeError("subscript", "the stride along axis \(axis) is 0") }
        (start, limit, step) = Self.bounds(from, to, by, extent)
        if by < 0 { reversed.append(axis) }
      case .tensor(let tensor): indexed.append((axis, Self.wrapped(tensor, extent)))
      case .newAxis, .ellipsis: break
      }
      starts.append(start)
      limits.append(limit)
      strides.append(step)
    }
    if let first = indexed.first?.axis, let last = indexed.last?.axis {
      // NumPy: axes of index tensors stay in place where they are neighbours, else they go to the front.
      place = last - first == indexed.count - 1 ? first : 0
    }
  }

  /// A Python slice as a range with a positive stride, of the same elements.
  private static func bounds(_ from: Int?, _ to: Int?, _ step: Int, _ extent: Int) -> (start: Int, limit: Int, step: Int) {
    func clipped(_ bound: Int, _ low: Int, _ high: Int) -> Int {
      let resolved = bound < 0 ? bound.addingReportingOverflow(extent).partialValue : bound
      return Swift.min(Swift.max(resolved, low), high)
    }
    if step > 0 {
      let start = from.map { clipped($0, 0, extent) } ?? 0
      return (start, Swift.max(to.map { clipped($0, 0, extent) } ?? extent, start), step)
    }
    let first = from.map { clipped($0, -1, extent - 1) } ?? extent - 1
    let stop = to.map { clipped($0, -1, extent - 1) } ?? -1
    if first <= stop { return (0, 0, 1) }
    let magnitude = Int(step.magnitude)
    let last = first - (first - stop - 1) / magnitude * magnitude
    return (last, first + 1, magnitude)
  }

  /// Indices of 32 bits at least, negative ones counted from the end of the axis.
  static func wrapped(_ index: Tensor, _ extent: Int) -> Tensor {
    let wide = index.dtype.byteCount < 4 || index.dtype == .uint32 ? index.converted(to: .int32) : index.strong()
    if wide.dtype.category == .unsignedInteger { return wide }
    return select(wide .< 0, wide + extent, wide)
  }
}

extension IndexPlan {
  /// The result's type.
  func resultShape(_ batch: Shape) -> Shape {
    if indexed.isEmpty { return remaining }
    let slice = sliceShape
    let axes = indexed.map(\.axis)
    var extents = slice.dimensions.indices.filter { !axes.contains($0) }.map { slice.dimensions[$0] }
    extents.insert(contentsOf: batch.dimensions, at: place)
    return Shape(extents)
  }

  /// The index tensors broadcast together and stacked along a last axis, and the shape they have without it.
  func indices() throws -> (tensor: Tensor, batch: Shape) {
    var batch: Shape = []
    for (_, index) in indexed {
      guard let next = Shape.broadcast(batch, index.shape) else {
        let shapes = indexed.map { "\($0.index.shape)" }.joined(separator: ", ")
        throw ShapeError("subscript", "index tensors of shapes \(shapes) do not broadcast")
      }
      batch = next
    }
    let dtype: DType = indexed.contains { $0.index.dtype.byteCount == 8 } ? .int64 : .int32
    let parts = indexed.map { stretched($0.index.converted(to: dtype), to: batch) }
    if parts.count == 1 { return (parts[0], batch) }
    return (stack(parts, axis: -1), batch)
  }

  /// Axes of the result that are those of the slice, not of the index tensors.
  func windowAxes(_ batchRank: Int) -> [Int] {
    let count = expanded.rank - indexed.count
    return (0..<count).map { $0 < place ? $0 : $0 + batchRank }
  }

  /// The elements of `x` that the subscript names.
  func read(_ x: Tensor) throws -> Tensor {
    var slice = x.withShape(expanded).sliced(starts, limits, strides)
    if !reversed.isEmpty { slice = applyOne(.reverse(reversed), slice) }
    if indexed.isEmpty { return slice.withShape(remaining) }
    let (indices, batch) = try indices()
    let axes = indexed.map(\.axis)
    let sizes = slice.shape.dimensions.enumerated().map { axes.contains($0.offset) ? 1 : $0.element }
    for axis in axes where slice.shape[axis] == 0 && batch.elementCount > 0 {
      throw ShapeError("subscript", "axis \(axis) of shape \(expanded) is empty and has nothing to index")
    }
    if batch.elementCount == 0 { return .zeros(resultShape(batch), dtype: x.dtype) }
    let dimensions = GatherDimensions(
      offset: windowAxes(batch.rank), collapsedSlice: axes, startIndexMap: axes, indexVector: batch.rank)
    return applyOne(.gather(dimensions, sliceSizes: sizes), slice, indices)
  }
}

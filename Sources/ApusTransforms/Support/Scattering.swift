import ApusIR

/// Where the elements of updates go in an operand: what scatter, its transpose and the transpose of gather share.
struct Scattering {
  let b: ProgramBuilder
  let dimensions: ScatterDimensions
  let operand: TensorType
  let indices: ValueID
  let updates: TensorType

  init(_ b: ProgramBuilder, _ dimensions: ScatterDimensions, operand: TensorType, indices: ValueID, updates: TensorType) {
    self.b = b
    self.dimensions = dimensions
    self.operand = operand
    self.indices = indices
    self.updates = updates
  }

  /// The scattering that puts a gather's result back where it came from. Gather clamps its starts, so they are clamped here.
  init(
    _ b: ProgramBuilder, inverting d: GatherDimensions, sliceSizes: [Int], operand: TensorType, indices: ValueID, result: TensorType
  ) {
    let inverse = ScatterDimensions(
      updateWindow: d.offset, insertedWindow: d.collapsedSlice, operandBatching: d.operandBatching,
      scatterIndicesBatching: d.startIndicesBatching, scatterDimsToOperandDims: d.startIndexMap, indexVector: d.indexVector)
    self.init(b, inverse, operand: operand, indices: indices, updates: result)
    let limits = d.startIndexMap.map { operand.shape[$0] - sliceSizes[$0] }
    let clamped = clampedIndices(from: limits.map { _ in 0 }, to: limits)
    self.init(b, inverse, operand: operand, indices: clamped, updates: result)
  }

  func scatter(_ combiner: ScatterCombiner, _ operand: ValueID, _ updates: ValueID) -> ValueID {
    b.emitOne(.scatter(dimensions, combiner), operand, indices, updates)
  }

  /// One number for every entry of the index vectors, as a tensor that goes with the indices.
  private func bounds(_ values: [Int]) -> ValueID {
    let type = b.type(of: indices)
    func literal(_ value: Int) -> ValueID {
      let value = type.dtype.category == .unsignedInteger ? Swift.max(value, 0) : value
      return b.emitOne(.constant(.scalar(value, type.dtype)))
    }
    if Set(values).count == 1 { return b.broadcast(literal(values[0]), to: type.shape, dimensions: []) }
    if values.isEmpty { return b.zeros(type) }
    let vector = b.concatenate(values.map { b.reshape(literal($0), to: [1]) }, dimension: 0)
    return b.broadcast(vector, to: type.shape, dimensions: [dimensions.indexVector])
  }

  private func clampedIndices(from low: [Int], to high: [Int]) -> ValueID {
    b.emitOne(.clamp, bounds(low), indices, bounds(high))
  }

  /// The window's extent along the operand axes that are indexed.
  private var windowExtents: [Int] {
    let windowAxes = (0..<operand.rank).filter {
      !dimensions.insertedWindow.contains($0) && !dimensions.operandBatching.contains($0)
    }
    return dimensions.scatterDimsToOperandDims.map { axis in
      windowAxes.firstIndex(of: axis).map { updates.shape[dimensions.updateWindow[$0]] } ?? 1
    }
  }

  /// For every element of the updates, the element of `source` (of the operand's shape) that it meets; zero (or false) for those that
  /// are dropped. The exact transpose of scattering by addition.
  func gatherUpdates(_ source: ValueID) -> ValueID {
    let result = updates.with(dtype: b.dtype(of: source))
    if operand.elementCount == 0 || updates.elementCount == 0 { return b.zeros(result) }
    let extents = windowExtents
    if extents.allSatisfy({ $0 == 1 }) {
      return b.select(inRange(), gather(source, indices), b.zeros(result))
    }
    // A window may be partly out of range: gather from a source with a margin as wide as the window.
    let axes = dimensions.scatterDimsToOperandDims
    let sizes = axes.map { operand.shape[$0] }
    let clamped = Scattering(
      b, dimensions, operand: operand, indices: b.convert(clampedIndices(from: extents.map { -$0 }, to: sizes), to: .int64),
      updates: updates)
    var margin = [Int](repeating: 0, count: operand.rank)
    for (axis, extent) in zip(axes, extents) { margin[axis] = extent }
    let padded = b.pad(source, with: b.scalar(0, b.dtype(of: source)), low: margin, high: margin)
    return gather(padded, b.add(clamped.indices, clamped.bounds(extents)))
  }

  private func gather(_ source: ValueID, _ starts: ValueID) -> ValueID {
    let d = dimensions
    let inverse = GatherDimensions(
      offset: d.updateWindow, collapsedSlice: d.insertedWindow, operandBatching: d.operandBatching,
      startIndicesBatching: d.scatterIndicesBatching, startIndexMap: d.scatterDimsToOperandDims, indexVector: d.indexVector)
    var window = d.updateWindow.makeIterator()
    let sizes = (0..<operand.rank).map { axis in
      d.insertedWindow.contains(axis) || d.operandBatching.contains(axis) ? 1 : window.next().map { updates.shape[$0] } ?? 1
    }
    return b.emitOne(.gather(inverse, sliceSizes: sizes), source, starts)
  }

  /// Whether an update is in range, for windows of one element: a bool tensor of the updates' shape.
  private func inRange() -> ValueID {
    let sizes = dimensions.scatterDimsToOperandDims.map { operand.shape[$0] }
    let type = b.type(of: indices)
    var mask = b.compare(.lessOrEqual, indices, bounds(sizes.map { $0 - 1 }))
    if type.dtype.category == .signedInteger {
      mask = b.binary(.and, mask, b.compare(.greaterOrEqual, indices, b.zeros(type)))
    }
    if dimensions.indexVector < type.rank { mask = b.reduce(.and, mask, [dimensions.indexVector]) }
    let batchAxes = (0..<updates.rank).filter { !dimensions.updateWindow.contains($0) }
    return b.broadcast(mask, to: updates.shape, dimensions: batchAxes)
  }

  /// Whether an update's element is the last one written to its place, and so the one that a replacing scatter keeps.
  func winners() -> ValueID {
    let dtype: DType = updates.elementCount < Int(Int32.max) ? .int32 : .int64
    let numbers = b.reshape(b.iota(dtype, [updates.elementCount], dimension: 0), to: updates.shape)
    let names = b.add(numbers, b.full(1, like: numbers))
    let written = scatter(.replace, b.zeros(operand.with(dtype: dtype)), names)
    return b.compare(.equal, gatherUpdates(written), names)
  }
}

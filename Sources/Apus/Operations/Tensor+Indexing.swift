import ApusIR

// Reading and writing parts of a tensor. Indices out of range: an integer is a `ShapeError`; in an index tensor they are clamped
// when read and dropped when written, as in JAX. Negative ones count from the end of the axis.

extension Tensor {
  func elements(at entries: [Indexing]) -> Tensor {
    checked([self] + entries.tensors) { try IndexPlan(shape, entries).read(self.strong()) }
  }

  /// A tensor in which the elements at the indices are combined with `value`, which broadcasts to them.
  func updated(_ combiner: ScatterCombiner, _ entries: [Indexing], _ value: Tensor) -> Tensor {
    checked([self, value] + entries.tensors) {
      let target = strong()
      if let mask = entries.mask { return try target.updated(combiner, where: mask, value) }
      let plan = try IndexPlan(shape, entries)
      return try plan.write(combiner, try target.storable(value), into: target)
    }
  }

  /// A value at this tensor's dtype, which must be able to hold it.
  private func storable(_ value: Tensor) throws -> Tensor {
    let promoted = value.isWeak ? promote(self, value).0.dtype : DType.promote(dtype, value.dtype)
    let loses = promoted.category != dtype.category && dtype != .bool
    if loses && value.poison == nil {
      throw DTypeError("subscript", "cannot store \(value.dtype) in \(dtype); convert it first")
    }
    return value.converted(to: dtype)
  }

  private func updated(_ combiner: ScatterCombiner, where mask: Tensor, _ value: Tensor) throws -> Tensor {
    guard mask.rank <= rank, Array(shape.dimensions.prefix(mask.rank)) == mask.shape.dimensions else {
      throw ShapeError("subscript", "a mask of shape \(mask.shape) for shape \(shape)")
    }
    let value = try storable(value)
    guard Shape.broadcast(value.shape, shape) == shape else {
      throw ShapeError("subscript", "a value of shape \(value.shape) does not broadcast to \(shape)")
    }
    let condition = mask.broadcastInDim(shape, Array(0..<mask.rank))
    let replacement = stretched(value, to: shape)
    return applyOne(.select, condition, combiner.function.map { applyOne(.binary($0), self, replacement) } ?? replacement, self)
  }

  /// A tensor in which `value` is added to the elements at the indices; an element named several times receives every addition.
  public func adding(_ value: Tensor, at indices: any TensorIndex...) -> Tensor { updated(.add, indices.map(\.indexing), value) }
  /// A tensor in which the elements at the indices are multiplied by `value`, as often as they are named.
  public func multiplying(by value: Tensor, at indices: any TensorIndex...) -> Tensor {
    updated(.multiply, indices.map(\.indexing), value)
  }
  /// A tensor in which the elements at the indices are at least `value`.
  public func raising(to value: Tensor, at indices: any TensorIndex...) -> Tensor {
    updated(.maximum, indices.map(\.indexing), value)
  }
  /// A tensor in which the elements at the indices are at most `value`.
  public func lowering(to value: Tensor, at indices: any TensorIndex...) -> Tensor {
    updated(.minimum, indices.map(\.indexing), value)
  }
  /// A tensor in which the elements at the indices are `value`: `self[indices] = value` as an expression.
  public func replacing(_ value: Tensor, at indices: any TensorIndex...) -> Tensor {
    updated(.replace, indices.map(\.indexing), value)
  }

  /// The slices along an axis that `indices` names; its axes take the place of that axis. Indices out of range are clamped.
  public func take(_ indices: Tensor, axis: Int = 0) -> Tensor {
    checked([self, indices]) {
      let axis = try shape.axis(axis, "take")
      return elements(at: Array(repeating: .all, count: axis) + [indices.indexing])
    }
  }

  /// For every element of `indices` the element at that place along the axis and at its own place along the others: NumPy's
  /// `take_along_axis`. The other axes broadcast. Undoes `argsort`, `argmax` and the like.
  public func takeAlong(_ indices: Tensor, axis: Int) -> Tensor {
    checked([self, indices]) {
      let axis = try shape.axis(axis, "takeAlong")
      guard indices.rank == rank else {
        throw ShapeError("takeAlong", "indices of shape \(indices.shape) and a tensor of shape \(shape) differ in rank")
      }
      if !indices.dtype.isInteger && indices.poison == nil {
        throw DTypeError("takeAlong", "indices are integers, got \(indices.dtype)")
      }
      var (mine, theirs) = (shape, indices.shape)
      (mine.dimensions[axis], theirs.dimensions[axis]) = (1, 1)
      guard var common = Shape.broadcast(mine, theirs) else {
        throw ShapeError("takeAlong", "indices of shape \(indices.shape) do not fit shape \(shape) beside axis \(axis)")
      }
      common.dimensions[axis] = shape[axis]
      let source = stretched(strong(), to: common)
      common.dimensions[axis] = indices.shape[axis]
      if common.elementCount == 0 { return .zeros(common, dtype: dtype) }
      if shape[axis] == 0 { throw ShapeError("takeAlong", "axis \(axis) of shape \(shape) is empty and has nothing to index") }
      let places = stretched(IndexPlan.wrapped(indices, shape[axis]), to: common)
      let others = (0..<rank).filter { $0 != axis }
      let dimensions = GatherDimensions(
        offset: [], collapsedSlice: [axis], operandBatching: others, startIndicesBatching: others, startIndexMap: [axis],
        indexVector: rank)
      return applyOne(.gather(dimensions, sliceSizes: Array(repeating: 1, count: rank)), source, places)
    }
  }
}

extension [Indexing] {
  /// The tensors among the indices.
  fileprivate var tensors: [Tensor] {
    compactMap { if case .tensor(let tensor) = $0.kind { tensor } else { nil } }
  }

  /// The bool tensor that is the only index.
  fileprivate var mask: Tensor? {
    if count == 1, case .tensor(let tensor) = self[0].kind, tensor.dtype == .bool { tensor } else { nil }
  }
}

extension IndexPlan {
  /// `x` with its elements at the indices combined with `value`.
  func write(_ combiner: ScatterCombiner, _ value: Tensor, into x: Tensor) throws -> Tensor {
    let target = x.withShape(expanded)
    guard !indexed.isEmpty else {
      let update = try Self.fitted(value, remaining).withShape(sliceShape)
      return writeSlice(combiner, reversed.isEmpty ? update : update.flip(reversed), into: target).withShape(x.shape)
    }
    var slice = target.sliced(starts, limits, strides)
    if !reversed.isEmpty { slice = applyOne(.reverse(reversed), slice) }
    let (indices, batch) = try indices()
    let update = try Self.fitted(value, resultShape(batch))
    let axes = indexed.map(\.axis)
    let dimensions = ScatterDimensions(
      updateWindow: windowAxes(batch.rank), insertedWindow: axes, scatterDimsToOperandDims: axes, indexVector: batch.rank)
    slice = applyOne(.scatter(dimensions, combiner), slice, indices, update)
    if isWholeSlice && reversed.isEmpty { return slice.withShape(x.shape) }
    if !reversed.isEmpty { slice = applyOne(.reverse(reversed), slice) }
    return writeSlice(.replace, slice, into: target).withShape(x.shape)
  }

  private static func fitted(_ value: Tensor, _ shape: Shape) throws -> Tensor {
    // As NumPy does, leading axes of extent 1 that the target has not are ignored.
    var value = value
    while value.rank > shape.rank, value.shape[0] == 1 { value = value.dropping([0]) }
    guard Shape.broadcast(value.shape, shape) == shape else {
      throw ShapeError("subscript", "a value of shape \(value.shape) does not broadcast to the elements' shape \(shape)")
    }
    return stretched(value, to: shape)
  }

  /// Writes the slice itself: as a block where it is one, else through padding between its elements and a mask of where they are.
  private func writeSlice(_ combiner: ScatterCombiner, _ value: Tensor, into target: Tensor) -> Tensor {
    if strides.allSatisfy({ $0 == 1 }) {
      let update = combiner.function.map { applyOne(.binary($0), target.sliced(starts, limits), value) } ?? value
      if update.shape == target.shape { return update }
      let places = starts.map { Tensor(DenseArray.scalar($0, .int32)) }
      return apply(.dynamicUpdateSlice, [target, update] + places)[0]
    }
    let shape = sliceShape
    if shape.elementCount == 0 { return target }
    let high = starts.indices.map { target.shape[$0] - starts[$0] - ((shape[$0] - 1) * strides[$0] + 1) }
    let interior = strides.map { $0 - 1 }
    let spread = value.padded(starts, high, interior: interior, .constant(0, value.dtype))
    let mask = Tensor.ones(shape, dtype: .bool).padded(starts, high, interior: interior, .constant(0, .bool))
    return applyOne(.select, mask, combiner.function.map { applyOne(.binary($0), target, spread) } ?? spread, target)
  }
}

import ApusIR

extension BatchRule {
  /// The scalar start indices from operand `first` on: (all of them, whether one is batched).
  private func starts(from first: Int) -> (operands: [Int], anyBatched: Bool) {
    let operands = Array(x.indices.dropFirst(first))
    return (operands, operands.contains { x[$0].isBatched })
  }

  /// Start indices with a zero for the batch axis.
  private func prefixed(_ operands: [Int]) -> [ValueID] {
    let dtype = operands.first.map { b.dtype(of: x[$0].value) } ?? .int32
    return [b.scalar(0, dtype)] + operands.map { x[$0].value }
  }

  /// The start indices of all elements: (batch, axis).
  private func stacked(_ operands: [Int]) -> ValueID {
    b.concatenate(operands.map { b.reshape(batched($0), to: [size, 1]) }, dimension: 1)
  }

  func dynamicSlice(_ sizes: [Int]) -> ValueID {
    let (starts, anyBatched) = starts(from: 1)
    if !anyBatched { return b.emit(.dynamicSlice(sizes: [size] + sizes), [x[0].value] + prefixed(starts))[0] }
    let axes = Array(sizes.indices)
    if x[0].isBatched {
      let dimensions = GatherDimensions(
        offset: axes.shifted, collapsedSlice: [], operandBatching: [0], startIndicesBatching: [0], startIndexMap: axes.shifted,
        indexVector: 1)
      return b.emitOne(.gather(dimensions, sliceSizes: [Swift.min(size, 1)] + sizes), x[0].value, stacked(starts))
    }
    let dimensions = GatherDimensions(offset: axes.shifted, collapsedSlice: [], startIndexMap: axes, indexVector: 1)
    return b.emitOne(.gather(dimensions, sliceSizes: sizes), x[0].value, stacked(starts))
  }

  func dynamicUpdateSlice() -> ValueID {
    let (starts, anyBatched) = starts(from: 2)
    if !anyBatched { return b.emit(.dynamicUpdateSlice, [batched(0), batched(1)] + prefixed(starts))[0] }
    // Scatter drops what is out of range where a slice is moved to fit.
    let (operand, update) = (shape(0), shape(1))
    let clamped = starts.enumerated().map { axis, index in
      let dtype = b.dtype(of: x[index].value)
      let limit = b.emitOne(.constant(.scalar(operand[axis] - update[axis], dtype)))
      return BatchedValue(b.emitOne(.clamp, b.scalar(0, dtype), x[index].value, limit), x[index].isBatched)
    }
    let vectors = b.concatenate(clamped.map { b.reshape(b.batched($0, size), to: [size, 1]) }, dimension: 1)
    let axes = Array(0..<operand.rank).shifted
    let dimensions = ScatterDimensions(
      updateWindow: axes, insertedWindow: [], operandBatching: [0], scatterIndicesBatching: [0], scatterDimsToOperandDims: axes,
      indexVector: 1)
    return b.emitOne(.scatter(dimensions, .replace), batched(0), vectors, batched(1))
  }

  func pad(_ low: [Int], _ high: [Int], _ interior: [Int]) -> ValueID {
    let padding = Primitive.pad(low: [0] + low, high: [0] + high, interior: [0] + interior)
    if !x[1].isBatched { return b.emitOne(padding, x[0].value, x[1].value) }
    let padded = b.emitOne(padding, batched(0), b.scalar(0, b.dtype(of: x[1].value)))
    let full = b.shape(of: padded)
    let mask = b.padMask(shape(0), low: low, high: high, interior: interior)
    let spread = b.broadcast(mask, to: full, dimensions: Array(low.indices).shifted)
    return b.select(spread, padded, b.broadcast(x[1].value, to: full, dimensions: [0]))
  }
}

import ApusIR
import CApusRuntime

extension EagerKernels {
  static func gather(
    _ operand: DenseArray, _ indices: DenseArray, _ d: GatherDimensions, _ sizes: [Int], _ type: TensorType
  ) throws -> DenseArray? {
    let rank = operand.shape.rank, extents = operand.shape.dimensions, strides = operand.shape.rowMajorStrides
    let window = (0..<rank).filter { !d.collapsedSlice.contains($0) && !d.operandBatching.contains($0) }
    let vectors = try IndexVectors(indices, vectorAxis: d.indexVector, width: d.startIndexMap.count)
    let batching = zip(d.operandBatching, d.startIndicesBatching).map { (strides[$0], vectors.batchAxis($1)) }
    let result = try make(type)
    if type.elementCount == 0 { return result }
    let starts = vectors.offsets { k, value in
      let axis = d.startIndexMap[k]
      return Swift.min(Swift.max(value, 0), extents[axis] - sizes[axis]) * strides[axis]
    } batching: { position in batching.reduce(0) { $0 + $1.0 * position[$1.1] } }
    let source = try operand.aligned().buffer.bytes, size = type.dtype.byteCount
    // Windows that lie in one piece in the operand and in the result.
    let windowExtents = window.map { sizes[$0] }, windowCount = windowExtents.reduce(1, *)
    let isTrailing = d.offset == Array((type.rank - window.count)..<type.rank)
    if isTrailing && (windowCount == 1 || isDense(window, sizes, extents)) {
      apus_eager_take(source, Int64(size), Int64(windowCount), starts, Int64(starts.count), result.buffer.bytes)
      return result
    }
    let target = type.shape.rowMajorStrides
    let batchAxes = (0..<type.rank).filter { !d.offset.contains($0) }
    let windowView = StridedView(strides: window.map { strides[$0] }), targetStrides = d.offset.map { target[$0] }
    var position = vectors.firstPosition
    for start in starts {
      let offset = zip(batchAxes, position).reduce(0) { $0 + target[$1.0] * $1.1 }
      let from = StridedView(offset: Int(start), strides: windowView.strides)
      let isDone = copy(
        windowExtents, from: source, from, to: result.buffer.bytes, StridedView(offset: offset, strides: targetStrides), size: size)
      if !isDone { return nil }
      vectors.advance(&position)
    }
    return result
  }

  /// Whether a window of the last axes takes neighbouring elements: all of every axis but its first.
  private static func isDense(_ window: [Int], _ sizes: [Int], _ extents: [Int]) -> Bool {
    guard let first = window.first, window == Array(first..<extents.count) else { return window.isEmpty }
    let real = window.drop { sizes[$0] == 1 }
    return real.dropFirst().allSatisfy { sizes[$0] == extents[$0] }
  }

  static func scatter(
    _ operand: DenseArray, _ indices: DenseArray, _ updates: DenseArray, _ d: ScatterDimensions, _ combiner: ScatterCombiner
  ) throws -> DenseArray? {
    let rank = operand.shape.rank, extents = operand.shape.dimensions, strides = operand.shape.rowMajorStrides
    let window = (0..<rank).filter { !d.insertedWindow.contains($0) && !d.operandBatching.contains($0) }
    // Whole rows: the indexed and batching axes lead, and an update covers what is left of the operand.
    guard combiner == .replace || !operand.dtype.isHalf, window == Array((rank - window.count)..<rank),
      d.scatterDimsToOperandDims.allSatisfy({ d.insertedWindow.contains($0) }),
      d.updateWindow == Array((updates.shape.rank - window.count)..<updates.shape.rank),
      zip(d.updateWindow, window).allSatisfy({ updates.shape.dimensions[$0] == extents[$1] })
    else { return nil }
    guard let result = try materialize(operand, operand.type, StridedView(strides: strides)) else { return nil }
    let columns = window.reduce(1) { $0 * extents[$1] }, rows = columns == 0 ? 0 : operand.elementCount / columns
    if updates.elementCount == 0 || rows == 0 { return result }
    let vectors = try IndexVectors(indices, vectorAxis: d.indexVector, width: d.scatterDimsToOperandDims.count)
    let batching = zip(d.operandBatching, d.scatterIndicesBatching).map { (strides[$0] / columns, vectors.batchAxis($1)) }
    let dropped = -(1 << 60)
    let targets = vectors.offsets { k, value in
      let axis = d.scatterDimsToOperandDims[k]
      return value >= 0 && value < extents[axis] ? value * (strides[axis] / columns) : dropped
    } batching: { position in batching.reduce(0) { $0 + $1.0 * position[$1.1] } }
    let source = try updates.aligned().buffer.bytes
    let isDone = apus_eager_scatter_rows(
      combiner.function?.code ?? -1, operand.dtype.code, result.buffer.bytes, Int64(rows), Int64(columns), targets, source,
      Int64(targets.count))
    return isDone != 0 ? result : nil
  }
}

/// The index vectors of a gather or scatter, one for each position of the batch.
private struct IndexVectors {
  private let values: [Int], extents: [Int], strides: [Int], vectorStride: Int, width: Int
  private let vectorAxis: Int

  init(_ indices: DenseArray, vectorAxis: Int, width: Int) throws {
    values = try EagerKernels.integers(indices)
    var extents = indices.shape.dimensions, strides = indices.shape.rowMajorStrides
    vectorStride = vectorAxis < extents.count ? strides[vectorAxis] : 0
    if vectorAxis < extents.count {
      extents.remove(at: vectorAxis)
      strides.remove(at: vectorAxis)
    }
    (self.extents, self.strides, self.vectorAxis, self.width) = (extents, strides, vectorAxis, width)
  }

  /// The batch's axis that an axis of the indices is.
  func batchAxis(_ axis: Int) -> Int { axis < vectorAxis ? axis : axis - 1 }

  var firstPosition: [Int] { [Int](repeating: 0, count: extents.count) }

  func advance(_ position: inout [Int]) {
    for axis in position.indices.reversed() {
      position[axis] += 1
      if position[axis] < extents[axis] { return }
      position[axis] = 0
    }
  }

  /// The sum, for every position, of a term for every component and one for the position.
  func offsets(component: (Int, Int) -> Int, batching: ([Int]) -> Int) -> [Int64] {
    let count = extents.reduce(1, *)
    var position = firstPosition
    return (0..<count).map { _ in
      let base = zip(position, strides).reduce(0) { $0 + $1.0 * $1.1 }
      var sum = batching(position)
      for k in 0..<width { sum += component(k, values[base + k * vectorStride]) }
      advance(&position)
      return Int64(sum)
    }
  }
}

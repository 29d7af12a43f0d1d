import ApusIR

/// The index vectors of a gather or scatter: one for each position of the batch, read from an index array.
struct IndexVectors {
  /// The indices' axes without the vector's own: the batch.
  let batch: [Int]
  private let values: [Int], batchStrides: [Int], vectorStride: Int

  init(_ indices: DenseArray, vectorAxis: Int) {
    values = indices.dtype.element.indices(indices)
    var extents = indices.shape.dimensions, strides = indices.shape.rowMajorStrides
    if vectorAxis < extents.count {
      extents.remove(at: vectorAxis)
      vectorStride = strides.remove(at: vectorAxis)
    } else {
      vectorStride = 0
    }
    batch = extents
    batchStrides = strides
  }

  func offset(_ position: Coordinates) -> Int { position.offset(batchStrides) }
  func component(_ k: Int, at offset: Int) -> Int { values[offset + k * vectorStride] }

  /// The batch axis that an axis of the indices is.
  static func batchAxis(_ axis: Int, vectorAxis: Int) -> Int { axis < vectorAxis ? axis : axis - 1 }
}

extension Reference {
  static func gather(
    _ dimensions: GatherDimensions, _ sliceSizes: [Int], _ operand: DenseArray, _ indices: DenseArray, _ type: TensorType
  ) throws -> DenseArray {
    let vectors = IndexVectors(indices, vectorAxis: dimensions.indexVector)
    let (own, strides) = (operand.shape.rowMajorStrides, type.shape.rowMajorStrides)
    let batchStrides = (0..<type.rank).filter { !dimensions.offset.contains($0) }.map { strides[$0] }
    let window = (0..<operand.shape.rank).filter {
      !dimensions.collapsedSlice.contains($0) && !dimensions.operandBatching.contains($0)
    }
    let nest = LoopNest(window.map { sliceSizes[$0] }, window.map { own[$0] }, dimensions.offset.map { strides[$0] })
    let batching = zip(dimensions.operandBatching, dimensions.startIndicesBatching).map {
      (stride: own[$0], axis: IndexVectors.batchAxis($1, vectorAxis: dimensions.indexVector))
    }
    let word = operand.dtype.word
    return try DenseArray(type) { bytes in
      guard let target = bytes.baseAddress, type.elementCount > 0 else { return }
      var position = Coordinates(vectors.batch)
      for _ in 0..<position.count {
        let vector = vectors.offset(position)
        var source = 0
        for (k, axis) in dimensions.startIndexMap.enumerated() {
          let start = Swift.min(Swift.max(vectors.component(k, at: vector), 0), operand.shape[axis] - sliceSizes[axis])
          source += start * own[axis]
        }
        for (stride, axis) in batching { source += position.index[axis] * stride }
        word.copy(nest, from: operand.buffer.bytes, at: source, to: target, at: position.offset(batchStrides))
        position.advance()
      }
    }
  }

  static func scatter(
    _ dimensions: ScatterDimensions, _ combiner: ScatterCombiner, _ operands: [DenseArray]
  ) throws -> DenseArray {
    let plan = ScatterPlan(dimensions, operands[0], operands[1], operands[2])
    return try DenseArray(operands[0].type) { bytes in
      bytes.copyMemory(from: operands[0].bytes)
      guard let target = bytes.baseAddress else { return }
      operands[0].dtype.element.scatter(combiner, plan, operands[2], target)
    }
  }
}

/// Where the updates of a scatter go.
struct ScatterPlan {
  private let dimensions: ScatterDimensions
  private let vectors: IndexVectors
  private let shape: Shape, strides: [Int]
  private let updateBatchStrides: [Int]
  /// The operand's axes of a window, and its extents and strides in the updates.
  private let windowAxes: [Int], windowExtents: [Int], windowStrides: [Int]
  private let isEmpty: Bool

  /// The loops over the part of a window of these extents, through updates and operand.
  private func window(_ extents: [Int]) -> LoopNest { LoopNest(extents, windowStrides, windowAxes.map { strides[$0] }) }

  init(_ dimensions: ScatterDimensions, _ operand: DenseArray, _ indices: DenseArray, _ updates: DenseArray) {
    self.dimensions = dimensions
    vectors = IndexVectors(indices, vectorAxis: dimensions.indexVector)
    shape = operand.shape
    strides = operand.shape.rowMajorStrides
    let updateStrides = updates.shape.rowMajorStrides
    updateBatchStrides = (0..<updates.shape.rank).filter { !dimensions.updateWindow.contains($0) }.map { updateStrides[$0] }
    windowAxes = (0..<operand.shape.rank).filter {
      !dimensions.insertedWindow.contains($0) && !dimensions.operandBatching.contains($0)
    }
    windowExtents = dimensions.updateWindow.map { updates.shape[$0] }
    windowStrides = dimensions.updateWindow.map { updateStrides[$0] }
    isEmpty = updates.elementCount == 0
  }

  /// Combines each update with the element it is for, in the order of the updates' batch. Every element of a window is dropped or
  /// kept for itself.
  @inline(__always)
  func apply<T>(_ updates: DenseArray, _ target: UnsafeMutableRawPointer, _ combine: (T, T) -> T) {
    if isEmpty { return }
    let (source, target) = (updates.pointer(T.self), target.assumingMemoryBound(to: T.self))
    var position = Coordinates(vectors.batch)
    var start = [Int](repeating: 0, count: shape.rank)
    // The part of the window that lies inside the operand.
    var first = windowExtents, extents = windowExtents
    let wholeWindow = window(windowExtents)
    for _ in 0..<position.count {
      let vector = vectors.offset(position)
      for axis in start.indices { start[axis] = 0 }
      for (k, axis) in dimensions.scatterDimsToOperandDims.enumerated() { start[axis] = vectors.component(k, at: vector) }
      for (axis, index) in zip(dimensions.operandBatching, dimensions.scatterIndicesBatching) {
        start[axis] = position.index[IndexVectors.batchAxis(index, vectorAxis: dimensions.indexVector)]
      }
      var inside = true
      for axis in dimensions.insertedWindow where start[axis] < 0 || start[axis] >= shape[axis] { inside = false }
      for (i, axis) in windowAxes.enumerated() {
        // Clamped first, so that indices near the ends of Int cannot overflow.
        let lowest = Swift.max(start[axis], -windowExtents[i]), low = Swift.min(lowest, shape[axis])
        start[axis] = low
        first[i] = Swift.max(-low, 0)
        extents[i] = Swift.min(windowExtents[i], shape[axis] - low) - first[i]
        if extents[i] <= 0 { inside = false }
      }
      if inside {
        var (from, to) = (position.offset(updateBatchStrides), 0)
        for (i, axis) in windowAxes.enumerated() {
          start[axis] += first[i]
          from += first[i] * windowStrides[i]
        }
        for axis in start.indices { to += start[axis] * strides[axis] }
        let nest = extents == windowExtents ? wholeWindow : window(extents)
        for (a, b) in nest.rows {
          for i in 0..<nest.rowLength {
            let element = target + (to + b + i * nest.rowB)
            element.pointee = combine(element.pointee, source[from + a + i * nest.rowA])
          }
        }
      }
      position.advance()
    }
  }
}

extension Primitive {
  func gatherType(_ d: GatherDimensions, _ sliceSizes: [Int], _ check: OperandCheck) throws -> TensorType {
    try check.count(2)
    let (operand, indices) = (check.operands[0], check.operands[1])
    if !indices.dtype.isInteger { throw check.dtypeError("start indices are integers, got \(indices.dtype)") }
    try check.length(sliceSizes, operand.rank, "slice sizes")
    for axis in 0..<operand.rank {
      try check.shape(sliceSizes[axis] >= 0 && sliceSizes[axis] <= operand.shape[axis], "slice sizes \(sliceSizes) do not fit shape \(operand.shape)")
    }
    try check.axes(d.collapsedSlice + d.operandBatching, rank: operand.rank, "collapsed or batching axis")
    for axis in d.collapsedSlice + d.operandBatching {
      try check.shape(sliceSizes[axis] <= 1, "slice size of collapsed or batching axis \(axis) is \(sliceSizes[axis]), not at most 1")
    }
    let batchShape = try indexShape(indices, d.indexVector, d.startIndexMap.count, check)
    try check.axes(d.startIndexMap + d.operandBatching, rank: operand.rank, "indexed axis")
    try checkBatching(operand, d.operandBatching, indices, d.startIndicesBatching, d.indexVector, check)
    let window = (0..<operand.rank).filter { !d.collapsedSlice.contains($0) && !d.operandBatching.contains($0) }.map { sliceSizes[$0] }
    try check.shape(window.count == d.offset.count, "\(d.offset.count) offset axes for \(window.count) window axes")
    let rank = batchShape.count + window.count
    try check.axes(d.offset, rank: rank, "offset axis")
    try check.shape(d.offset == d.offset.sorted(), "offset axes \(d.offset) are not in order")
    var (nextBatch, nextWindow) = (batchShape.makeIterator(), window.makeIterator())
    let shape = (0..<rank).map { d.offset.contains($0) ? nextWindow.next()! : nextBatch.next()! }
    return operand.with(shape: Shape(shape))
  }

  func scatterType(_ d: ScatterDimensions, _ combiner: ScatterCombiner, _ check: OperandCheck) throws -> TensorType {
    try check.count(3)
    let operand = check.operands[0]
    if let function = combiner.function { try check.domain(operand, function.domain) }
    if operand.dtype.isComplex && (combiner == .minimum || combiner == .maximum) {
      throw check.dtypeError("complex numbers have no order for \(combiner.rawValue)")
    }
    try checkScatter(d, operand, check.operands[1], check.operands[2], check)
    return operand
  }

  func scatterRegionTypes(_ d: ScatterDimensions, _ body: Program, _ check: OperandCheck) throws -> [TensorType] {
    let count = check.operands.count / 2
    try check.shape(count > 0 && check.operands.count == 2 * count + 1,
      "takes inputs, indices and as many updates, got \(check.operands.count) operands")
    let inputs = Array(check.operands.prefix(count)), indices = check.operands[count], updates = check.operands.suffix(count)
    for (input, update) in zip(inputs, updates) {
      try check.shape(input.shape == inputs[0].shape, "inputs differ in shape: \(inputs[0].shape) and \(input.shape)")
      try checkScatter(d, input, indices, update, check)
    }
    let scalars = inputs.map { TensorType($0.dtype, []) }
    try check.program("body", body, takes: scalars + scalars, gives: scalars)
    return inputs
  }

  private func checkScatter(
    _ d: ScatterDimensions, _ operand: TensorType, _ indices: TensorType, _ updates: TensorType, _ check: OperandCheck
  ) throws {
    if !indices.dtype.isInteger { throw check.dtypeError("scatter indices are integers, got \(indices.dtype)") }
    try check.dtype(updates, updates.dtype == operand.dtype, "updates of \(operand.dtype)")
    try check.axes(d.insertedWindow + d.operandBatching, rank: operand.rank, "inserted or batching axis")
    try check.axes(d.scatterDimsToOperandDims + d.operandBatching, rank: operand.rank, "indexed axis")
    let batchShape = try indexShape(indices, d.indexVector, d.scatterDimsToOperandDims.count, check)
    try checkBatching(operand, d.operandBatching, indices, d.scatterIndicesBatching, d.indexVector, check)
    let windowAxes = (0..<operand.rank).filter { !d.insertedWindow.contains($0) && !d.operandBatching.contains($0) }
    try check.shape(windowAxes.count == d.updateWindow.count, "\(d.updateWindow.count) update window axes for \(windowAxes.count) window axes")
    try check.axes(d.updateWindow, rank: updates.rank, "update window axis")
    try check.shape(d.updateWindow == d.updateWindow.sorted(), "update window axes \(d.updateWindow) are not in order")
    try check.shape(updates.rank == batchShape.count + windowAxes.count,
      "updates of shape \(updates.shape) for indices of shape \(indices.shape) and \(windowAxes.count) window axes")
    for (axis, target) in zip(d.updateWindow, windowAxes) {
      try check.shape(updates.shape[axis] <= operand.shape[target], "updates of shape \(updates.shape) exceed the operand's shape \(operand.shape)")
    }
    let scattered = (0..<updates.rank).filter { !d.updateWindow.contains($0) }.map { updates.shape[$0] }
    try check.shape(scattered == batchShape, "updates of shape \(updates.shape) do not match indices of shape \(indices.shape)")
  }

  /// The extents of the index batch: the indices' shape without the index vector.
  private func indexShape(_ indices: TensorType, _ vector: Int, _ mapped: Int, _ check: OperandCheck) throws -> [Int] {
    try check.shape(0 <= vector && vector <= indices.rank, "index vector axis \(vector) is out of range for rank \(indices.rank)")
    var shape = indices.shape.dimensions
    let length = vector < indices.rank ? shape.remove(at: vector) : 1
    try check.shape(length == mapped, "index vectors of \(length) entries for \(mapped) indexed axes")
    return shape
  }

  private func checkBatching(
    _ operand: TensorType, _ operandAxes: [Int], _ indices: TensorType, _ indexAxes: [Int], _ vector: Int, _ check: OperandCheck
  ) throws {
    try check.shape(operandAxes.count == indexAxes.count, "batching axes \(operandAxes) and \(indexAxes) differ in number")
    try check.axes(indexAxes, rank: indices.rank, "index batching axis")
    for (o, i) in zip(operandAxes, indexAxes) {
      try check.shape(i != vector, "batching axis \(i) is the index vector")
      try check.shape(operand.shape[o] == indices.shape[i], "batching extents differ: \(operand.shape[o]) and \(indices.shape[i])")
    }
  }
}

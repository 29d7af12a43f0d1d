import ApusIR

extension BatchRule {
  /// Operations on operands and scalars: the operands take the batch as an axis more. Batched scalars are left to the expansion.
  func reduceRegion(_ reduction: RegionReduction) throws -> [BatchedValue] {
    var batched = reduction
    batched.dimensions = reduction.dimensions.shifted
    return try withScalars(x.count / 2, .reduceRegion(reduction), .reduceRegion(batched))
  }

  func reduceWindow(_ w: WindowReduction) throws -> [BatchedValue] {
    let batched = WindowReduction(
      dimensions: [1] + w.dimensions, strides: [1] + w.strides, baseDilations: [1] + w.baseDilations,
      windowDilations: [1] + w.windowDilations, low: [0] + w.low, high: [0] + w.high, body: w.body)
    return try withScalars(x.count / 2, .reduceWindow(w), .reduceWindow(batched))
  }

  func selectAndScatter(_ w: SelectAndScatter) throws -> [BatchedValue] {
    let batched = SelectAndScatter(
      dimensions: [1] + w.dimensions, strides: [1] + w.strides, low: [0] + w.low, high: [0] + w.high, select: w.select,
      scatter: w.scatter)
    return try withScalars(1, .selectAndScatter(w), .selectAndScatter(batched))
  }

  private func withScalars(_ scalars: Int, _ primitive: Primitive, _ batched: Primitive) throws -> [BatchedValue] {
    if x.suffix(scalars).contains(where: \.isBatched) { return try expanded(primitive) }
    return all(b.emit(batched, allBatched.dropLast(scalars) + x.suffix(scalars).map(\.value)))
  }

  func expanded(_ primitive: Primitive) throws -> [BatchedValue] {
    try call(expansion(of: primitive, types, for: "vmap"), primitive.name)
  }

  func scatterRegion(_ d: ScatterDimensions, _ body: Program) -> [BatchedValue] {
    let count = x.count / 2
    let dimensions = batchedScatter(d, indicesAreBatched: x[count].isBatched)
    let operands = x.indices.map { $0 == count ? x[count].value : batched($0) }
    return all(b.emit(.scatterRegion(dimensions, body: body), operands))
  }

  // MARK: Convolution

  /// The batch joins the input's batch, or the kernel's outputs, or is a group of its own where both have it.
  func convolution(_ c: Convolution) throws -> [BatchedValue] {
    if size == 0 { return try expanded(.convolution(c)) }
    let d = c.dimensions
    var c = c
    func join(_ index: Int, _ axis: Int) -> ValueID { b.joinBatch(batched(index), to: axis, size) }
    if x[0].isBatched && !x[1].isBatched && c.batchGroupCount == 1 {
      let result = b.emitOne(.convolution(c), join(0, d.inputBatch), x[1].value)
      return all([b.splitBatch(result, from: d.outputBatch, size)])
    }
    if !x[0].isBatched && c.featureGroupCount * c.batchGroupCount == 1 {
      let result = b.emitOne(.convolution(c), x[0].value, join(1, d.kernelOutputFeature))
      return all([b.splitBatch(result, from: d.outputFeature, size)])
    }
    let inputAxis = c.batchGroupCount > 1 ? d.inputBatch : d.inputFeature
    if c.batchGroupCount > 1 { c.batchGroupCount *= size } else { c.featureGroupCount *= size }
    let result = b.emitOne(.convolution(c), join(0, inputAxis), join(1, d.kernelOutputFeature))
    return all([b.splitBatch(result, from: d.outputFeature, size)])
  }
}

extension ProgramBuilder {
  /// Makes the batch, axis 0, the outer part of an axis (counted without it).
  fileprivate func joinBatch(_ x: ValueID, to axis: Int, _ size: Int) -> ValueID {
    var shape = Array(self.shape(of: x).dimensions.dropFirst())
    shape[axis] *= size
    return reshape(moveAxis(x, from: 0, to: axis), to: Shape(shape))
  }

  /// Makes the outer part of an axis the batch, axis 0.
  fileprivate func splitBatch(_ x: ValueID, from axis: Int, _ size: Int) -> ValueID {
    var shape = self.shape(of: x).dimensions
    shape[axis] /= size
    shape.insert(size, at: axis)
    return moveAxis(reshape(x, to: Shape(shape)), from: axis, to: 0)
  }
}

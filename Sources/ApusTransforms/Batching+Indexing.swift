import ApusIR

extension BatchRule {
  func gather(_ d: GatherDimensions, _ sliceSizes: [Int]) -> ValueID {
    var dimensions = d
    var sizes = sliceSizes
    dimensions.offset = d.offset.shifted
    if x[0].isBatched {
      dimensions.collapsedSlice = d.collapsedSlice.shifted
      dimensions.operandBatching = d.operandBatching.shifted
      dimensions.startIndexMap = d.startIndexMap.shifted
    }
    if x[1].isBatched {
      dimensions.startIndicesBatching = d.startIndicesBatching.shifted
      dimensions.indexVector = d.indexVector + 1
    }
    switch (x[0].isBatched, x[1].isBatched) {
    case (true, true):
      dimensions.operandBatching.insert(0, at: 0)
      dimensions.startIndicesBatching.insert(0, at: 0)
      sizes.insert(Swift.min(size, 1), at: 0)
    case (true, false):
      // The batch is part of every window.
      dimensions.offset.insert(0, at: 0)
      sizes.insert(size, at: 0)
    case (false, _): break
    }
    return b.emitOne(.gather(dimensions, sliceSizes: sizes), x[0].value, x[1].value)
  }

  func scatter(_ d: ScatterDimensions, _ combiner: ScatterCombiner) -> ValueID {
    let dimensions = batchedScatter(d, indicesAreBatched: x[1].isBatched)
    return b.emitOne(.scatter(dimensions, combiner), batched(0), x[1].value, batched(2))
  }

  /// The dimensions of a scatter whose operand and updates are batched.
  func batchedScatter(_ d: ScatterDimensions, indicesAreBatched: Bool) -> ScatterDimensions {
    var dimensions = d
    dimensions.updateWindow = d.updateWindow.shifted
    dimensions.insertedWindow = d.insertedWindow.shifted
    dimensions.operandBatching = d.operandBatching.shifted
    dimensions.scatterDimsToOperandDims = d.scatterDimsToOperandDims.shifted
    if indicesAreBatched {
      dimensions.scatterIndicesBatching = [0] + d.scatterIndicesBatching.shifted
      dimensions.operandBatching.insert(0, at: 0)
      dimensions.indexVector = d.indexVector + 1
    } else {
      // The batch is part of every window.
      dimensions.updateWindow.insert(0, at: 0)
    }
    return dimensions
  }
}

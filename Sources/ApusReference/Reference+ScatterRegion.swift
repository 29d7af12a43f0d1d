import ApusIR

extension Reference {
  /// Combines each update with the element it is for, window by window in the order of the updates' batch. Every element of a window is
  /// dropped or kept for itself.
  static func scatterRegion(_ d: ScatterDimensions, _ operands: [DenseArray], _ body: ScalarProgram) throws -> [DenseArray] {
    let count = operands.count / 2
    let inputs = Array(operands.prefix(count)), indices = operands[count], updates = Array(operands.suffix(count))
    let shape = inputs[0].shape, strides = shape.rowMajorStrides
    let vectors = IndexVectors(indices, vectorAxis: d.indexVector)
    let scatterAxes = (0..<updates[0].shape.rank).filter { !d.updateWindow.contains($0) }
    let windowAxes = (0..<shape.rank).filter { !d.insertedWindow.contains($0) && !d.operandBatching.contains($0) }
    let order = scatterAxes + d.updateWindow, extents = updates[0].shape
    var update = Coordinates(order.map { extents[$0] }), batch = Coordinates(vectors.batch)
    let updateStrides = extents.rowMajorStrides
    var positions: [Int] = [], sources: [Int] = []
    for _ in 0..<update.count {
      batch.index = Array(update.index.prefix(scatterAxes.count))
      let window = update.index.dropFirst(scatterAxes.count)
      let vector = vectors.offset(batch)
      var index = [Int](repeating: 0, count: shape.rank)
      for (k, axis) in d.scatterDimsToOperandDims.enumerated() { index[axis] = vectors.component(k, at: vector) }
      for (axis, source) in zip(d.operandBatching, d.scatterIndicesBatching) {
        index[axis] = batch.index[IndexVectors.batchAxis(source, vectorAxis: d.indexVector)]
      }
      // An index near the end of Int is out of range with or without the place in the window.
      for (axis, place) in zip(windowAxes, window) { index[axis] = index[axis].addingReportingOverflow(place).partialValue }
      let isInside = zip(index, shape).allSatisfy { $0 >= 0 && $0 < $1 }
      positions.append(isInside ? zip(index, strides).reduce(0) { $0 + $1.0 * $1.1 } : -1)
      sources.append(update.offset(order.map { updateStrides[$0] }))
      update.advance()
    }
    return try accumulate(inputs, at: positions, updates.map { try $0.taking(sources) }, body)
  }
}

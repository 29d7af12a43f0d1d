import ApusIR

extension Reference {
  /// Combines each update with the element it is for, in row-major order of the updates. Every element of a window is dropped or kept
  /// for itself.
  static func scatterRegion(_ d: ScatterDimensions, _ operands: [DenseArray], _ body: ScalarProgram) throws -> [DenseArray] {
    let count = operands.count / 2
    let inputs = Array(operands.prefix(count)), indices = operands[count], updates = Array(operands.suffix(count))
    let shape = inputs[0].shape, strides = shape.rowMajorStrides
    let vectors = IndexVectors(indices, vectorAxis: d.indexVector)
    let scatterAxes = (0..<updates[0].shape.rank).filter { !d.updateWindow.contains($0) }
    let windowAxes = (0..<shape.rank).filter { !d.insertedWindow.contains($0) && !d.operandBatching.contains($0) }
    var update = Coordinates(updates[0].shape.dimensions), batch = Coordinates(vectors.batch)
    var positions: [Int] = []
    for _ in 0..<update.count {
      batch.index = scatterAxes.map { update.index[$0] }
      let vector = vectors.offset(batch)
      var index = [Int](repeating: 0, count: shape.rank)
      for (k, axis) in d.scatterDimsToOperandDims.enumerated() { index[axis] = vectors.component(k, at: vector) }
      for (axis, source) in zip(d.operandBatching, d.scatterIndicesBatching) {
        index[axis] = batch.index[IndexVectors.batchAxis(source, vectorAxis: d.indexVector)]
      }
      // An index near the end of Int is out of range with or without the place in the window.
      for (axis, place) in zip(windowAxes, d.updateWindow) { index[axis] = index[axis].addingReportingOverflow(update.index[place]).partialValue }
      let isInside = zip(index, shape).allSatisfy { $0 >= 0 && $0 < $1 }
      positions.append(isInside ? zip(index, strides).reduce(0) { $0 + $1.0 * $1.1 } : -1)
      update.advance()
    }
    return try accumulate(inputs, at: positions, updates, body)
  }
}

extension Primitive {
  func movementType(_ check: OperandCheck) throws -> TensorType {
    let operands = check.operands
    switch self {
    case .constant(let literal):
      try check.count(0)
      return literal.type
    case .iota(let type, let dimension):
      try check.count(0)
      try check.axis(dimension, rank: type.rank, "dimension")
      try check.domain(type, .number)
      return type
    case .broadcastInDim(let shape, let dimensions):
      try check.count(1)
      try check.length(dimensions, operands[0].rank, "dimensions")
      try check.axes(dimensions, rank: shape.rank, "dimension")
      for (axis, target) in dimensions.enumerated() {
        let extent = operands[0].shape[axis]
        try check.shape(extent == 1 || extent == shape[target], "cannot broadcast \(operands[0].shape) to \(shape) along axes \(dimensions)")
      }
      return operands[0].with(shape: shape)
    case .reshape(let shape):
      try check.count(1)
      try check.shape(shape.elementCount == operands[0].elementCount,
        "cannot reshape \(operands[0].shape) (\(operands[0].elementCount) elements) to \(shape) (\(shape.elementCount))")
      return operands[0].with(shape: shape)
    case .transpose(let permutation):
      try check.count(1)
      try check.length(permutation, operands[0].rank, "permutation")
      try check.axes(permutation, rank: operands[0].rank, "permuted axis")
      return operands[0].with(shape: Shape(permutation.map { operands[0].shape[$0] }))
    case .slice(let starts, let limits, let strides):
      try check.count(1)
      let rank = operands[0].rank
      try check.length(starts, rank, "starts")
      try check.length(limits, rank, "limits")
      try check.length(strides, rank, "strides")
      var shape: [Int] = []
      for axis in 0..<rank {
        let fits = 0 <= starts[axis] && starts[axis] <= limits[axis] && limits[axis] <= operands[0].shape[axis]
        try check.shape(fits && strides[axis] > 0,
          "[\(starts[axis])..<\(limits[axis]) by \(strides[axis])] of axis \(axis) does not fit shape \(operands[0].shape)")
        let length = limits[axis] - starts[axis]
        shape.append(length == 0 ? 0 : (length - 1) / strides[axis] + 1)
      }
      return operands[0].with(shape: Shape(shape))
    case .dynamicSlice(let sizes):
      try check.shape(operands.count >= 1, "takes an operand")
      let rank = operands[0].rank
      try check.count(1 + rank)
      try check.startIndices(operands[1...])
      try check.length(sizes, rank, "sizes")
      for axis in 0..<rank {
        try check.shape(sizes[axis] >= 0 && sizes[axis] <= operands[0].shape[axis], "sizes \(sizes) do not fit shape \(operands[0].shape)")
      }
      return operands[0].with(shape: Shape(sizes))
    case .dynamicUpdateSlice:
      try check.shape(operands.count >= 2, "takes an operand and an update")
      let rank = operands[0].rank
      try check.count(2 + rank)
      try check.startIndices(operands[2...])
      try check.dtype(operands[1], operands[1].dtype == operands[0].dtype, "an update of \(operands[0].dtype)")
      let fits = operands[1].rank == rank && zip(operands[1].shape, operands[0].shape).allSatisfy { $0 <= $1 }
      try check.shape(fits, "an update of shape \(operands[1].shape) does not fit shape \(operands[0].shape)")
      return operands[0]
    case .pad(let low, let high, let interior):
      try check.count(2)
      let rank = operands[0].rank
      try check.length(low, rank, "low")
      try check.length(high, rank, "high")
      try check.length(interior, rank, "interior")
      try check.shape(operands[1].rank == 0, "the padding value is a scalar, got shape \(operands[1].shape)")
      try check.dtype(operands[1], operands[1].dtype == operands[0].dtype, "a padding value of \(operands[0].dtype)")
      var shape: [Int] = []
      for axis in 0..<rank {
        let extent = operands[0].shape[axis]
        let padded = check.padded(extent, low[axis], high[axis], interior[axis])
        try check.shape(interior[axis] >= 0 && padded.map { $0 >= 0 } ?? false,
          "padding low \(low), high \(high), interior \(interior) does not fit \(operands[0].shape)")
        shape.append(padded ?? 0)
      }
      return operands[0].with(shape: Shape(shape))
    case .concatenate(let dimension):
      try check.shape(!operands.isEmpty, "takes at least one operand")
      try check.axis(dimension, rank: operands[0].rank, "dimension")
      var shape = operands[0].shape.dimensions
      for operand in operands.dropFirst() {
        try check.dtype(operand, operand.dtype == operands[0].dtype, "operands of \(operands[0].dtype)")
        let fits = operand.rank == shape.count && shape.indices.allSatisfy { $0 == dimension || operand.shape[$0] == shape[$0] }
        try check.shape(fits, "shapes \(operands[0].shape) and \(operand.shape) differ outside axis \(dimension)")
        let (sum, overflow) = shape[dimension].addingReportingOverflow(operand.shape[dimension])
        try check.shape(!overflow, "axis \(dimension) of shapes \(operands.map(\.shape)) is too long")
        shape[dimension] = sum
      }
      return operands[0].with(shape: Shape(shape))
    case .reverse(let dimensions):
      try check.count(1)
      try check.axes(dimensions, rank: operands[0].rank, "dimension")
      return operands[0]
    default: preconditionFailure("not movement: \(name)")
    }
  }
}

extension OperandCheck {
  /// The extent of a padded axis; nil where it is too large for a number.
  fileprivate func padded(_ extent: Int, _ low: Int, _ high: Int, _ interior: Int) -> Int? {
    let (between, tooLarge) = Swift.max(extent - 1, 0).multipliedReportingOverflow(by: interior)
    var sum = extent, overflow = tooLarge
    for part in [low, high, between] {
      let (next, overflows) = sum.addingReportingOverflow(part)
      sum = next
      overflow = overflow || overflows
    }
    return overflow ? nil : sum
  }
}

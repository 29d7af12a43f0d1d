extension Primitive {
  func reductionType(_ check: OperandCheck) throws -> TensorType {
    try check.count(1)
    let operand = check.operands[0]
    switch self {
    case .reduce(let monoid, let dimensions):
      try check.domain(operand, monoid.domain)
      try check.axes(dimensions, rank: operand.rank, "dimension")
      return operand.with(shape: Shape(operand.shape.dimensions.indices.filter { !dimensions.contains($0) }.map { operand.shape[$0] }))
    case .argReduce(_, let dimension, let dtype):
      try check.domain(operand, [.bool, .integer, .floating])
      try check.axis(dimension, rank: operand.rank, "dimension")
      if !dtype.isInteger { throw check.dtypeError("indices are integers, got \(dtype)") }
      try check.shape(operand.shape[dimension] > 0, "axis \(dimension) of shape \(operand.shape) is empty")
      var shape = operand.shape.dimensions
      shape.remove(at: dimension)
      return TensorType(dtype, Shape(shape))
    case .cumulative(let monoid, let dimension, _):
      try check.domain(operand, monoid.domain)
      try check.axis(dimension, rank: operand.rank, "dimension")
      return operand
    default: preconditionFailure("not a reduction: \(name)")
    }
  }
}

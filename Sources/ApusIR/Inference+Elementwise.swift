extension Primitive {
  func elementwiseType(_ check: OperandCheck) throws -> TensorType {
    let operands = check.operands
    switch self {
    case .unary(let function):
      try check.count(1)
      try check.domain(operands[0], function.domain)
      return operands[0].with(dtype: function.resultType(operands[0].dtype))
    case .binary(let function):
      try check.count(2)
      try check.sameTypes(operands)
      try check.domain(operands[0], function.domain)
      guard let result = function.resultType(operands[0].dtype) else {
        throw check.dtypeError("is not defined on \(operands[0].dtype)")
      }
      return operands[0].with(dtype: result)
    case .compare(let direction):
      try check.count(2)
      try check.sameTypes(operands)
      try check.domain(operands[0], direction.domain)
      return operands[0].with(dtype: .bool)
    case .select:
      try check.count(3)
      try check.dtype(operands[0], operands[0].dtype == .bool, "a bool predicate")
      try check.sameTypes(Array(operands[1...]))
      try check.shape(operands[0].rank == 0 || operands[0].shape == operands[1].shape,
        "predicate of shape \(operands[0].shape) selects from operands of shape \(operands[1].shape)")
      return operands[1]
    case .clamp:
      try check.count(3)
      try check.domain(operands[1], [.bool, .integer, .floating])
      for bound in [operands[0], operands[2]] {
        try check.dtype(bound, bound.dtype == operands[1].dtype, "bounds of \(operands[1].dtype)")
        try check.shape(bound.rank == 0 || bound.shape == operands[1].shape,
          "bound of shape \(bound.shape) for an operand of shape \(operands[1].shape)")
      }
      return operands[1]
    case .convert(let dtype):
      try check.count(1)
      return operands[0].with(dtype: dtype)
    case .bitcastConvert(let dtype):
      try check.count(1)
      return try bitcastType(operands[0], dtype, check)
    case .reducePrecision(let exponentBits, let mantissaBits):
      try check.count(1)
      try check.domain(operands[0], .floating)
      try check.shape(exponentBits >= 1 && mantissaBits >= 0, "\(exponentBits) exponent bits and \(mantissaBits) mantissa bits")
      return operands[0]
    default: preconditionFailure("not elementwise: \(name)")
    }
  }

  private func bitcastType(_ operand: TensorType, _ dtype: DType, _ check: OperandCheck) throws -> TensorType {
    if operand.dtype == dtype { return operand }
    let bools = operand.dtype == .bool || dtype == .bool
    if bools || operand.dtype.isComplex != dtype.isComplex {
      throw check.dtypeError("cannot reinterpret \(operand.dtype) as \(dtype)")
    }
    let from = operand.dtype.byteCount, to = dtype.byteCount
    if from == to { return operand.with(dtype: dtype) }
    if from > to { return TensorType(dtype, Shape(operand.shape.dimensions + [from / to])) }
    try check.shape(operand.shape.dimensions.last == to / from,
      "reinterpreting \(operand.dtype) as \(dtype) needs a last axis of \(to / from), got shape \(operand.shape)")
    return TensorType(dtype, Shape(operand.shape.dimensions.dropLast()))
  }
}

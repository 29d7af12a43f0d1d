extension Primitive {
  func sortTypes(_ dimension: Int, _ keyCount: Int, _ check: OperandCheck) throws -> [TensorType] {
    let operands = check.operands
    try check.shape(!operands.isEmpty, "takes at least one operand")
    try check.shape((1...operands.count).contains(keyCount), "\(keyCount) keys of \(operands.count) operands")
    try check.axis(dimension, rank: operands[0].rank, "dimension")
    for operand in operands {
      try check.shape(operand.shape == operands[0].shape, "operands differ in shape: \(operands[0].shape) and \(operand.shape)")
    }
    for key in operands.prefix(keyCount) { try check.domain(key, [.bool, .integer, .floating]) }
    return operands
  }

  func sortByTypes(_ comparator: Program, _ dimension: Int, _ check: OperandCheck) throws -> [TensorType] {
    let operands = check.operands
    try check.shape(!operands.isEmpty, "takes at least one operand")
    try check.axis(dimension, rank: operands[0].rank, "dimension")
    for operand in operands {
      try check.shape(operand.shape == operands[0].shape, "operands differ in shape: \(operands[0].shape) and \(operand.shape)")
    }
    let pairs = operands.flatMap { [TensorType($0.dtype, []), TensorType($0.dtype, [])] }
    try check.program("comparator", comparator, takes: pairs, gives: [TensorType(.bool, [])])
    return operands
  }
}

extension Primitive {
  func collectiveTypes(_ collective: Collective, _ check: OperandCheck) throws -> [TensorType] {
    let operands = check.operands
    try check.shape(!operands.isEmpty, "takes at least one operand")
    switch collective.kind {
    case .allReduce, .allGather, .allToAll: break
    case .reduceScatter, .permute, .broadcast: try check.count(1)
    }
    func part(_ operand: TensorType, _ dimension: Int, _ count: Int) throws -> TensorType {
      try check.axis(dimension, rank: operand.rank, "dimension")
      try check.shape(count > 0 && operand.shape[dimension] % count == 0, "axis \(dimension) of shape \(operand.shape) in \(count) parts")
      var shape = operand.shape.dimensions
      shape[dimension] /= count
      return operand.with(shape: Shape(shape))
    }
    func joined(_ operand: TensorType, _ dimension: Int, _ count: Int) throws -> TensorType {
      try check.axis(dimension, rank: operand.rank, "dimension")
      var shape = operand.shape.dimensions
      let (extent, overflow) = shape[dimension].multipliedReportingOverflow(by: count)
      try check.shape(count > 0 && !overflow, "\(count) times shape \(operand.shape)")
      shape[dimension] = extent
      return operand.with(shape: Shape(shape))
    }
    let numbers = collective.groups.joined().filter { $0 != -1 }
    try check.shape(numbers.allSatisfy { $0 >= 0 } && Set(numbers).count == numbers.count, "groups \(collective.groups) are not disjoint")
    switch collective.kind {
    case .allReduce(let body):
      for operand in operands { try checkBody(body, operand, check) }
      return operands
    case .allGather(let dimension, let count): return try operands.map { try joined($0, dimension, count) }
    case .allToAll(let split, let concat, let count): return try operands.map { try joined(part($0, split, count), concat, count) }
    case .reduceScatter(let body, let dimension, let count):
      try checkBody(body, operands[0], check)
      return [try part(operands[0], dimension, count)]
    case .permute(let pairs):
      try check.shape(Set(pairs.map(\.source)).count == pairs.count && Set(pairs.map(\.target)).count == pairs.count,
        "sources or targets repeat")
      return operands
    case .broadcast: return operands
    }
  }

  private func checkBody(_ body: Program, _ operand: TensorType, _ check: OperandCheck) throws {
    let scalar = TensorType(operand.dtype, [])
    try check.program("body", body, takes: [scalar, scalar], gives: [scalar])
  }
}

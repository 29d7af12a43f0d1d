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
      try check.shape(count >= (collective.axis == nil ? 1 : 0) && !overflow, "\(count) times shape \(operand.shape)")
      shape[dimension] = extent
      return operand.with(shape: Shape(shape))
    }
    let numbers = collective.groups.joined().filter { $0 != -1 }
    try check.shape(numbers.allSatisfy { $0 >= 0 } && Set(numbers).count == numbers.count, "groups \(collective.groups) are not disjoint")
    if let axis = collective.axis { try checkMembers(collective, axis, check) }
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

  /// The members of a named axis are all of its elements.
  private func checkMembers(_ collective: Collective, _ axis: NamedAxis, _ check: OperandCheck) throws {
    try check.shape(axis.size >= 0, "axis \(axis)")
    try check.shape(collective.groups.isEmpty && collective.channel == 0, "the elements of axis \(axis) form one group")
    switch collective.kind {
    case .allGather(_, let count), .allToAll(_, _, let count), .reduceScatter(_, _, let count):
      try check.shape(count == axis.size, "\(count) members along axis \(axis)")
    case .permute(let pairs):
      for number in pairs.flatMap({ [$0.source, $0.target] }) {
        try check.shape((0..<axis.size).contains(number), "element \(number) is out of range for axis \(axis)")
      }
    case .allReduce, .broadcast: break
    }
  }

  private func checkBody(_ body: Program, _ operand: TensorType, _ check: OperandCheck) throws {
    let scalar = TensorType(operand.dtype, [])
    try check.program("body", body, takes: [scalar, scalar], gives: [scalar])
  }
}

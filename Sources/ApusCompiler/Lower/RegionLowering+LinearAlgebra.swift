import ApusIR

extension RegionLowering {
  /// A value that lies densely in memory, copied there where it does not.
  func dense(_ value: ValueID) throws -> Storage {
    let type = program.type(of: value)
    let place = try inMemory(value)
    if place.isRowMajor(type.shape) { return place }
    let dense = plan.addTemporary(type)
    try copy(value, to: dense)
    return dense
  }

  func lowerRoutine(_ operation: Operation) throws {
    let operands = try operation.operands.map { try dense($0).reference }
    let results = try operation.results.map { try allocate($0).reference }
    steps.append(.routine(RoutineCall(
      primitive: operation.primitive, types: operation.operands.map { program.type(of: $0) }, operands: operands, results: results)))
  }
}

import ApusIR

/// The program without its checks, whose operands it gives as further results, two for each check: actual and expected.
///
/// - Throws: `TransformError` where a check is inside a loop or branch, whose values do not come out.
public func detachingChecks(_ program: Program) throws -> (program: Program, checks: [Check]) {
  var checks: [Check] = [], operands: [ValueID] = [], operations: [Operation] = []
  for operation in program.operations {
    if case .check(let check) = operation.primitive {
      checks.append(check)
      operands += operation.operands
      continue
    }
    if operation.primitive.regions.contains(where: \.hasChecks) {
      throw operation.site?.locating(insideRegion(operation)) ?? insideRegion(operation)
    }
    operations.append(operation)
  }
  if checks.isEmpty { return (program, []) }
  return (
    Program(types: program.types, parameters: program.parameters, operations: operations, results: program.results + operands), checks
  )
}

private func insideRegion(_ operation: Operation) -> TransformError {
  TransformError("check", "a check inside \(operation.primitive.name) cannot be run; give the values out and check them there")
}

extension Program {
  fileprivate var hasChecks: Bool {
    contains { if case .check = $0 { true } else { false } }
  }
}

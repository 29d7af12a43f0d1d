import ApusIR

/// The program with the operations of its callees in the place of calls, in regions too.
public func inlineCalls(_ program: Program) -> Program {
  guard program.hasCalls else { return program }
  let builder = ProgramBuilder()
  let arguments = program.parameterTypes.map { builder.addParameter($0) }
  return builder.finish(append(program, arguments, to: builder))
}

private func append(_ program: Program, _ arguments: [ValueID], to builder: ProgramBuilder) -> [ValueID] {
  var image = [ValueID](repeating: ValueID(-1), count: program.valueCount)
  for (parameter, argument) in zip(program.parameters, arguments) { image[parameter] = argument }
  for operation in program.operations {
    let operands = operation.operands.map { image[$0] }
    let results: [ValueID]
    if case .call(let callee, _) = operation.primitive.withoutRule {
      results = append(callee, operands, to: builder)
    } else {
      builder.site = operation.site
      results = builder.emit(operation.primitive.mapRegions(inlineCalls), operands)
      builder.site = nil
    }
    for (old, new) in zip(operation.results, results) { image[old] = new }
  }
  return program.results.map { image[$0] }
}

extension Program {
  fileprivate var hasCalls: Bool {
    contains { if case .call = $0.withoutRule { true } else { false } }
  }
}

import ApusTransforms

/// A loop or branch that was run in the form which keeps what reverse mode needs.
struct ResidualRun: Sendable {
  /// The form: the original's results come first among its own.
  let primitive: Primitive
  let arrays: [DenseArray]
  let resultCount: Int
}

/// Which operations keep what a derivative will need of them.
package enum ResidualPolicy: Sendable {
  case none
  /// Branches and calls, but no loops.
  case exceptLoops
  case all
}

extension TraceContext {
  /// Runs an operation with regions in the form that linearisation will put in its place, so that it does not run again then.
  ///
  /// - Returns: nil for operations that stay as they are.
  func residualRun(_ primitive: Primitive, _ operands: [Tensor], _ policy: ResidualPolicy) throws -> ResidualRun? {
    if policy == .none || primitive.regions.isEmpty { return nil }
    let program = try Program.applying(primitive, to: operands.map(\.type))
    if policy == .exceptLoops, program.hasLoops { return nil }
    let active = operands.map { owns($0) && $0.dtype.isDifferentiable }
    // What cannot be linearised says so when it is.
    guard active.contains(true), let split = try? linearize(program, active: active), split.replaced == [0] else { return nil }
    let operation = split.primal.operations[0]
    let count = program.results.count
    guard operation.operands == program.parameters, Array(operation.results.prefix(count)) == program.results else { return nil }
    let arrays = try Execution.evaluate(operation.primitive, operands.map(concreteArray))
    return ResidualRun(primitive: operation.primitive, arrays: arrays, resultCount: count)
  }
}

import ApusIR

extension Primitive {
  static let checkpointName = "checkpoint"

  /// A call of a program of which reverse mode keeps no residuals but the arguments: what it needs is computed again on the way back.
  public static func checkpoint(_ program: Program) -> Primitive { .call(program, name: checkpointName) }
}

extension Linearization {
  /// (parameters..., tangents of the active parameters...) -> tangents of results: the linear part with its residuals computed anew.
  ///
  /// A barrier keeps the second computation from being merged with the first.
  func recomputing() throws -> Program {
    let source = primal.rewired(results: residuals).removingDeadCode()
    if source.contains(where: { $0 == .randomSeed }) {
      throw TransformError(Primitive.checkpointName, "computing again would draw other random numbers; draw them outside, from a key")
    }
    let uses = source.useCounts()
    let builder = ProgramBuilder()
    var arguments = source.parameterTypes.map { builder.addParameter($0) }
    let tangents = linear.parameterTypes.dropFirst(residuals.count).map { builder.addParameter($0) }
    let needed = arguments.indices.filter { uses[source.parameters[$0]] > 0 }
    if !needed.isEmpty {
      let barred = builder.emit(.optimizationBarrier, needed.map { arguments[$0] })
      for (index, value) in zip(needed, barred) { arguments[index] = value }
    }
    return builder.finish(try builder.inline(linear, try builder.inline(source, arguments) + tangents))
  }
}

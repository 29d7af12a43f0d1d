import ApusIR

/// A program and its derivative in reverse mode.
public struct VJPProgram: Sendable {
  /// What runs first: `linearization.primal` gives results and residuals.
  public let linearization: Linearization
  /// (residuals..., cotangents of the results that `linearization.tangentResults` names...) -> cotangents of the active parameters.
  public let backward: Program
  /// For every active parameter whether its cotangent can be other than zero.
  public let reached: [Bool]

  /// Both in one: (parameters..., cotangents of the results that have tangents...)
  /// -> (results..., cotangents of the active parameters...).
  public func combined() throws -> Program {
    let primal = linearization.primal
    let builder = ProgramBuilder(extending: primal)
    let cotangents = backward.parameterTypes.dropFirst(linearization.residuals.count).map { builder.addParameter($0) }
    let gradients = try builder.inline(backward, linearization.residuals + cotangents)
    return builder.finish(primal.results.prefix(linearization.resultCount) + gradients).removingDeadCode()
  }
}

/// The derivative of a program in reverse mode: linearised, then transposed.
///
/// - Parameter active: for every parameter, whether its cotangent is wanted.
/// - Throws: `TransformError` where an active parameter is neither floating-point nor complex, and where a `while` loop carries
///   tangents: its number of steps, and so the memory for its residuals, is not known. A `scan` has no such limit.
public func vjp(_ program: Program, active: [Bool], cache: TransformCache = .shared) throws -> VJPProgram {
  try cache.memoized(program, .vjp(active: active)) {
    let linearization = try linearize(program, active: active, cache: cache)
    let transposed = try transpose(linearization.linear, residualCount: linearization.residuals.count, cache: cache)
    let backward = simplify(transposed.program, keepingRules: true)
    return VJPProgram(linearization: linearization, backward: backward, reached: transposed.reached)
  }
}

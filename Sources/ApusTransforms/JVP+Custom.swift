import ApusIR

extension JVPRule {
  private var active: [Bool] { t.map { $0 != nil } }

  /// The tangents of a custom function's results, as its rule states them.
  func custom(_ function: CustomFunction) throws -> [ValueID?] {
    if let transposition = function.transposition, zip(active, transposition.isLinear).allSatisfy({ !$0 || $1 }) {
      // Linear in all that has a tangent, it is its own derivative.
      let operands = x.indices.map { transposition.isLinear[$0] ? b.materialize(t[$0], type(x[$0])) : x[$0] }
      return b.emit(.custom(function), operands).enumerated().map { type(y[$0]).dtype.isDifferentiable ? $1 : nil }
    }
    if pass.mode == .linearizeTangents, !Primitive.custom(function).isTransposeOnly {
      return try linearizedCall(function.program, CustomFunction.ruleName)
    }
    if let index = active.indices.first(where: { active[$0] && !function.isDifferentiable[$0] }) {
      let arguments = x.count - function.captureCount
      throw TransformError(
        function.name,
        index < arguments
          ? "there is no derivative by operand \(index) (\(type(x[index]))), which is stated to have none: apply stopGradient to it"
          : "the function captures a \(type(x[index])) that is differentiated: make it an argument, or apply stopGradient to it")
    }
    switch function.derivative {
    case .forward(let rule): return try forward(function, rule)
    case .reverse(let forward, let backward):
      if pass.mode == .jvp { throw TransformError.reverseOnly(function) }
      return try reverse(function, forward, backward)
    case .transposeOnly: throw TransformError.reverseOnly(function)
    }
  }

  private func isTangent(_ results: some Sequence<ValueID>) -> [Bool] { results.map { type($0).dtype.isDifferentiable } }

  /// A rule for tangents: called in the function's place in forward mode, and linearised in them in reverse mode.
  private func forward(_ function: CustomFunction, _ deferred: DeferredProgram) throws -> [ValueID?] {
    let rule = try deferred.program()
    try function.check(
      rule, "tangents", takes: function.program.parameterTypes + function.tangentTypes,
      gives: function.program.resultTypes + function.resultTangentTypes)
    let program = try rule.tangentRule(function, active: active, cache: pass.cache)
    let tangents = t.compactMap { $0 }
    if pass.mode == .jvp {
      let call = Primitive.call(program, name: CustomFunction.ruleName)
      return spread(try pass.replace(call, x + tangents, positions: Array(y.indices)), over: isTangent(y))
    }
    let flags = x.map { _ in false } + tangents.map { _ in true }
    let parts = try linearize(program, active: flags, within: .callee, mode: .linearizeTangents, cache: pass.cache)
    // Results and residuals must do without the tangents.
    let known = parts.primal.rewired(results: program.results.prefix(y.count) + parts.residuals).removingDeadCode()
    let uses = known.useCounts()
    if known.parameters.dropFirst(x.count).contains(where: { uses[$0] > 0 }) {
      throw TransformError(function.name, "reverse mode needs a rule whose tangents are linear in the tangents it gets, and whose "
        + "results do not depend on them; this one's are not")
    }
    let primal = known.rewired(parameters: Array(known.parameters.prefix(x.count)), results: Array(program.results.prefix(y.count)))
    // The value is the rule's: it is the rule that second derivatives are of.
    let residuals = try keeping(parts.residuals, of: primal, CustomFunction.ruleName, always: true)
    let results = b.emit(.call(parts.linear, name: CustomFunction.ruleName), residuals + tangents)
    let linear = spread(results, over: parts.tangentResults).dropFirst(y.count)
    return spread(linear, over: isTangent(y)).map { $0 ?? nil }
  }

  /// A rule for cotangents: the forward program keeps the residuals, and the linear part is an operation known by its transpose.
  private func reverse(_ function: CustomFunction, _ forward: DeferredProgram, _ backward: DeferredProgram) throws -> [ValueID?] {
    let program = try forward.program()
    let residualTypes = Array(program.resultTypes.dropFirst(y.count))
    try function.check(
      program, "forward", takes: function.program.parameterTypes, gives: function.program.resultTypes + residualTypes)
    let primal = program.rewired(results: Array(program.results.prefix(y.count)))
    let residuals = try keeping(Array(program.results.dropFirst(y.count)), of: primal, CustomFunction.ruleName, always: true)
    let operands = x.indices.filter { function.isDifferentiable[$0] }
    let linear = try CustomFunction.knownByTranspose(
      name: function.name, residuals: residualTypes, tangents: function.tangentTypes, results: function.resultTangentTypes,
      DeferredProgram {
        let program = try backward.program()
        try function.check(
          program, "backward", takes: residualTypes + function.resultTangentTypes, gives: function.tangentTypes)
        return program
      })
    let tangents = operands.map { b.materialize(t[$0], type(x[$0])) }
    return spread(b.emit(.custom(linear), residuals + tangents), over: isTangent(y))
  }
}

extension TransformError {
  static func reverseOnly(_ function: CustomFunction) -> TransformError {
    TransformError(
      function.name, "forward mode (jvp, linearize, jacfwd) is impossible: the rule is for reverse mode only; use grad, vjp or jacrev, "
        + "or state the rule by customJVP")
  }
}

/// - Throws: `TransformError` where a program has a linear function that is known by its transpose only, so that it cannot be run.
public func requireForwardMode(_ program: Program) throws {
  guard program.hasCustomFunctions else { return }
  for operation in program.operations {
    if case .custom(let function) = operation.primitive, function.derivative == .transposeOnly {
      throw operation.site?.locating(TransformError.reverseOnly(function)) ?? TransformError.reverseOnly(function)
    }
    for region in operation.primitive.regions { try requireForwardMode(region) }
  }
}

extension CustomFunction {
  /// A linear function of tangents, given residuals, of which only the transpose can be run.
  static func knownByTranspose(
    name: String, residuals: [TensorType], tangents: [TensorType], results: [TensorType], _ transpose: DeferredProgram
  ) throws -> CustomFunction {
    let builder = ProgramBuilder()
    for type in residuals + tangents { _ = builder.addParameter(type) }
    let isLinear = residuals.map { _ in false } + tangents.map { _ in true }
    return CustomFunction(
      name: name, program: builder.finish(results.map(builder.zeros)), isDifferentiable: isLinear, derivative: .transposeOnly,
      transposition: Transposition(isLinear: isLinear, program: transpose))
  }

  /// - Throws: `TransformError` where a rule's program is not of the types it should be.
  func check(_ program: Program, _ what: String, takes parameters: [TensorType], gives results: [TensorType]) throws {
    func expect(_ kind: String, _ expected: [TensorType], _ got: [TensorType]) throws {
      if expected == got { return }
      func list(_ types: [TensorType]) -> String { "(" + types.map(\.description).joined(separator: ", ") + ")" }
      throw TransformError(name, "the \(what) rule \(kind) \(list(got)), which should be \(list(expected))")
    }
    try expect("takes", parameters, program.parameterTypes)
    try expect("gives", results, program.resultTypes)
  }
}

extension Program {
  /// A rule for the tangents of some operands only, the others' being zero.
  fileprivate func tangentRule(_ function: CustomFunction, active: [Bool], cache: TransformCache) throws -> Program {
    try cache.memoized(self, .tangentRule(active: active)) {
      let builder = ProgramBuilder()
      let operands = function.program.parameterTypes.map { builder.addParameter($0) }
      let tangents = zip(active, operands).map { $0 ? builder.addParameter(builder.type(of: $1)) : nil }
      let all = operands.indices.filter { function.isDifferentiable[$0] }.map {
        builder.materialize(tangents[$0], builder.type(of: operands[$0]))
      }
      return simplify(builder.finish(try builder.inline(self, operands + all)), keepingRules: true)
    }
  }
}

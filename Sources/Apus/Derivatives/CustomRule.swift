import ApusTransforms

/// The place where a function with rules is called: what its rules are traced for.
struct CustomSite: Sendable {
  /// What errors call the function.
  let name: String
  /// The leaves of the arguments, and which of them are scalar literals.
  let types: [TensorType]
  let isWeak: [Bool]
  /// Which of them rules give derivatives by.
  let isDifferentiable: [Bool]
  /// The leaves of the arguments that rules give derivatives by.
  let positions: Range<Int>
  /// Tensors from outside that the function uses: operands after the arguments' leaves. Rules that use them get them from there.
  let captures: [Tensor]
  let resultTypes: [TensorType]
  /// The named axes around it, which its rules may go over.
  var axes = TraceContext.current?.axes ?? []

  var tangentTypes: [TensorType] { zip(types, isDifferentiable).filter { $0.1 }.map { $0.0 } }
  var resultTangentTypes: [TensorType] { resultTypes.filter(\.dtype.isDifferentiable) }

  /// One value for every leaf: the given ones where there is a derivative, zeros elsewhere.
  func tangents(_ values: some Sequence<Tensor>) -> [Tensor] {
    var rest = values.makeIterator()
    return zip(types, isDifferentiable).map { type, hasTangent in (hasTangent ? rest.next() : nil) ?? zeros(type) }
  }

  func resultTangents(_ values: some Sequence<Tensor>) -> [Tensor] {
    var rest = values.makeIterator()
    return resultTypes.map { type in (type.dtype.isDifferentiable ? rest.next() : nil) ?? zeros(type) }
  }

  /// A rule's program: (leaves of these types..., the site's captures...) -> what `body` returns.
  ///
  /// A rule is traced when a derivative is first taken, which may be when everything around the function's call is gone. What it
  /// captures beside the function's own captures must therefore be concrete.
  func trace(
    _ what: String, _ types: [TensorType], isWeak: [Bool] = [], _ body: ([Tensor]) throws -> [Tensor]
  ) throws -> Program {
    Counters.current?.countTrace()
    return try TraceContext.$current.withValue(nil) {
      let context = TraceContext(name, .staged, sharing: captures, within: axes)
      let parameters = types.enumerated().map { index, type in
        context.addParameter(type, for: isWeak.indices.contains(index) && isWeak[index] ? Tensor.placeholder : nil)
      }
      context.addShared(captures)
      do {
        let results = try TraceContext.$current.withValue(context) { try body(parameters).map { $0.strong() } }
        let recording = try context.finish(results)
        return try closed(recording, extra: recording.captures.dropFirst(captures.count))
      } catch let error as TracerError where error.reason == .leaked {
        context.abandon()
        throw TransformError(
          name, "the \(what) rule captures a tensor of a trace that the function itself does not use: make it an argument\n\(error)")
      } catch {
        context.abandon()
        throw error
      }
    }
  }

  /// A program with constants in the place of its last parameters.
  private func closed(_ recording: TraceContext.Recording, extra: ArraySlice<Tensor>) throws -> Program {
    let program = recording.program
    if extra.isEmpty { return program.canonical() }
    let builder = ProgramBuilder()
    let parameters = program.parameterTypes.dropLast(extra.count).map { builder.addParameter($0) }
    let constants = try extra.map { builder.emitOne(.constant(try $0.concrete())) }
    return builder.finish(try builder.inline(program, parameters + constants)).canonical()
  }

  /// Leaves that a rule returned, as those of a tree of given types. Scalar literals take any type.
  ///
  /// - Throws: the error that a leaf carries; `ShapeError` or `DTypeError` saying what was expected.
  func fit(_ leaves: [Tensor], to types: [TensorType], where isWanted: [Bool]? = nil, _ what: String) throws -> [Tensor] {
    try zip(leaves, types).enumerated().compactMap { index, pair in
      let (leaf, type) = pair
      if let isWanted, !isWanted[index] { return nil }
      if let poison = leaf.poison { throw poison.error }
      if leaf.isWeak, leaf.rank == 0 { return stretched(converted(leaf, to: type.dtype), to: type.shape) }
      if leaf.type == type { return leaf }
      let detail = "\(what)\(leaves.count > 1 ? ", leaf \(index)," : "") should be \(type), is \(leaf.type)"
      throw leaf.dtype == type.dtype ? ShapeError(name, detail) : DTypeError(name, detail)
    }
  }

  /// - Throws: `TreeError` where a rule returned a tree of another structure.
  func require<Tree: ParameterTree>(_ tree: Tree, like template: Tree, _ what: String) throws {
    if tree.structure != template.structure {
      throw TreeError("\(name): \(what) is a tree of another structure than it should be: \(tree.leaves.count) leaves for "
        + "\(template.leaves.count)")
    }
  }
}

/// A function with rules for its derivatives: what it was traced to, by signature.
final class CustomDerivative<R: ParameterTree>: Sendable {
  private let name: String
  private let callees = Locked<[Callee]>([])

  private struct Callee: Sendable {
    let signature: Signature
    let function: CustomFunction
    let captures: [Tensor]
    let template: R
    let axes: [NamedAxis]
  }

  init(_ name: String) { self.name = name }

  /// Calls the function: as it is where nothing is traced, and else as one operation that knows its rules.
  ///
  /// - Parameters:
  ///   - positions: the arguments that the rules give derivatives by.
  ///   - rule: makes the rules for a place and a result of the function without tensors.
  func call<E: Error>(
    _ arguments: Arguments, of positions: Range<Int>, trees: () -> [any ParameterTree],
    _ body: (inout TreeReader) throws(E) -> R, rule: (CustomSite, R) -> CustomFunction.Derivative
  ) throws(E) -> R {
    let isBroken = arguments.writer.error != nil || arguments.leaves.contains { $0.poison != nil }
    guard let current = TraceContext.current, !isBroken else {
      var reader = TreeReader(arguments.leaves)
      let result = try body(&reader)
      return arguments.writer.error.map { poisoned(result, $0) } ?? result
    }
    let known = callees.withLock { $0 }.last {
      $0.signature.fits(arguments) && Set($0.axes) == Set(current.axes) && $0.captures.allSatisfy(current.canUse)
    }
    let callee: Callee
    if let known {
      callee = known
    } else {
      let leaves = arguments.leaves
      switch try Region<R>.trace(name, leaves, types: leaves.map(\.type), arguments: trees(), body) {
      case .failure(_, let template): return template
      case .success(let region):
        let isDifferentiable = arguments.differentiable(positions)
        let site = CustomSite(
          name: name, types: leaves.map(\.type), isWeak: leaves.map(\.isWeak), isDifferentiable: isDifferentiable,
          positions: arguments.range(positions), captures: region.captures, resultTypes: region.types)
        let function = CustomFunction(
          name: name, program: region.program.canonical(), isDifferentiable: isDifferentiable + region.captures.map { _ in false },
          captureCount: region.captures.count, derivative: rule(site, region.traced.template))
        callee = Callee(
          signature: Signature(arguments), function: function, captures: region.captures, template: region.traced.template,
          axes: site.axes)
        callees.withLock { known in
          known.removeAll { !$0.captures.allSatisfy(current.canUse) }
          known.append(callee)
          if known.count > 16 { known.removeFirst() }
        }
      }
    }
    return callee.template.replacing(apply(.custom(callee.function), arguments.leaves + callee.captures))
  }
}

/// The rule of `customJVP`: (leaves..., captures..., tangents...) -> (results..., tangents of results...).
func tangentRule<R: ParameterTree>(
  _ site: CustomSite, _ template: R, _ jvp: @escaping @Sendable (inout TreeReader) throws -> Outputs2<R, R>
) -> CustomFunction.Derivative {
  .forward(DeferredProgram {
    try site.traceRule("jvp", site.types, isWeak: site.isWeak, tangents: site.tangentTypes) { leaves, tangents in
      var reader = TreeReader(leaves + site.tangents(tangents))
      let outcome = try jvp(&reader)
      try site.require(outcome.t0, like: template, "the value that the jvp rule returns")
      try site.require(outcome.t1, like: template, "the tangent that the jvp rule returns")
      let isTangent = site.resultTypes.map(\.dtype.isDifferentiable)
      return try site.fit(outcome.t0.leaves, to: site.resultTypes, "the value that the jvp rule returns")
        + site.fit(outcome.t1.leaves, to: site.resultTypes, where: isTangent, "the tangent that the jvp rule returns")
    }
  })
}

/// The rules of `customVJP`.
func cotangentRules<R: ParameterTree, S: ParameterTree, B: ParameterTree>(
  _ site: CustomSite, _ template: R, _ forward: @escaping @Sendable (inout TreeReader) throws -> Outputs2<R, S>,
  _ backward: @escaping @Sendable (S, inout TreeReader) throws -> B, like gradient: B
) -> CustomFunction.Derivative {
  let rule = CotangentRule(site: site, template: template, forward: forward)
  return .reverse(
    forward: DeferredProgram { try rule.traced().program },
    backward: DeferredProgram {
      let forward = try rule.traced()
      // What the rules capture comes with the residuals, before the cotangents.
      return try site.traceRule("backward", forward.residualTypes, tangents: site.resultTangentTypes) { residuals, cotangents in
        var reader = TreeReader(site.resultTangents(cotangents))
        let result = try backward(forward.residuals.replacing(residuals), &reader)
        try site.require(result, like: gradient, "the cotangent that the backward rule returns")
        return try site.fit(
          result.leaves, to: Array(site.types[site.positions]), where: Array(site.isDifferentiable[site.positions]),
          "the cotangent that the backward rule returns")
      }
    })
}

/// The forward rule of `customVJP`, traced once, as the backward rule needs to know what residuals look like.
private final class CotangentRule<R: ParameterTree, S: ParameterTree>: Sendable {
  struct Forward: Sendable {
    /// (leaves..., captures...) -> (results..., residuals..., captures...).
    let program: Program
    let residuals: S
    let residualTypes: [TensorType]
  }

  private let site: CustomSite
  private let template: R
  private let forward: @Sendable (inout TreeReader) throws -> Outputs2<R, S>
  private let made = Locked<Forward?>(nil)

  init(site: CustomSite, template: R, forward: @escaping @Sendable (inout TreeReader) throws -> Outputs2<R, S>) {
    self.site = site
    self.template = template
    self.forward = forward
  }

  func traced() throws -> Forward {
    if let known = made.withLock({ $0 }) { return known }
    var residuals: S?
    var residualTypes: [TensorType] = []
    let program = try site.trace("forward", site.types, isWeak: site.isWeak) { leaves in
      var reader = TreeReader(leaves)
      let outcome = try forward(&reader)
      try site.require(outcome.t0, like: template, "the value that the forward rule returns")
      let kept = outcome.t1.leaves
      residuals = outcome.t1.emptied
      residualTypes = kept.map(\.type)
      return try site.fit(outcome.t0.leaves, to: site.resultTypes, "the value that the forward rule returns") + kept
    }
    guard let residuals else { preconditionFailure("a forward rule that was traced has residuals") }
    let value = Forward(
      program: Program(
        types: program.types, parameters: program.parameters, operations: program.operations,
        results: program.results + program.parameters.dropFirst(site.types.count)),
      residuals: residuals, residualTypes: residualTypes)
    return made.withLock { known in
      if let known { return known }
      known = value
      return value
    }
  }
}

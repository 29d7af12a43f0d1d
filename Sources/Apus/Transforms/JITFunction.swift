import ApusTransforms

/// A jitted function: its compiled forms, one for each signature it has been called with.
final class JITFunction<R: ParameterTree>: Sendable {
  enum Kind: Sendable {
    /// Compiled where there is no trace around the call.
    case jit
    /// Reverse mode keeps its arguments and what a policy says, and computes the rest again.
    case checkpoint(CheckpointPolicy)

    var isJIT: Bool { if case .jit = self { true } else { false } }
  }

  private let kind: Kind
  private let specializations = Locked<[Specialization<R>]>([])
  /// What it was traced to within other traces.
  private let callees = Locked<[Callee]>([])

  private struct Callee: Sendable {
    let signature: Signature
    let traced: Traced<R>
    let program: Program
    /// The named axes around it, which operations in it may go over and whose sizes it may depend on.
    let axes: [NamedAxis]

    /// Whether names mean in a trace what they meant, and all that it captured can be used there.
    func isUsable(in trace: TraceContext) -> Bool { axes.binds(trace.axes) && isAlive(in: trace) }

    func isAlive(in trace: TraceContext) -> Bool {
      traced.recording.captures.allSatisfy(trace.canUse)
        && traced.outputs.allSatisfy { if case .outside(let tensor) = $0 { trace.canUse(tensor) } else { true } }
    }
  }

  init(_ kind: Kind = .jit) { self.kind = kind }

  /// Calls the function, compiling it at the first call with a signature.
  ///
  /// - Parameters:
  ///   - arguments: taken apart; the leaves of the first `donated` arguments were taken out of them.
  ///   - trees: the arguments, for names in errors.
  ///   - body: the function itself; it reads the leaves of its arguments.
  func call<E: Error>(
    _ arguments: inout Arguments, donated: Int = 0, trees: () -> [any ParameterTree], _ body: (inout TreeReader) throws(E) -> R
  ) throws(E) -> JITOutcome<R> {
    if let error = arguments.writer.error ?? arguments.leaves.lazy.compactMap({ $0.poison?.error }).first {
      return try failed(error, arguments, trees(), body)
    }
    if let current = TraceContext.current {
      return try nested(in: current, arguments, trees: trees, body)
    }
    if !kind.isJIT || Execution.isJITDisabled {
      var reader = TreeReader(arguments.leaves)
      return .success(try body(&reader))
    }
    let backend = Execution.backend
    let specialization: Specialization<R>
    if let known = find(arguments, donated, backend) {
      specialization = known
    } else {
      switch try specialize(arguments, donated: donated, backend, trees: trees(), body) {
      case .success(let made): specialization = made
      case .failure(let error, let template): return .failure(error, template)
      }
    }
    return specialization.run(&arguments)
  }

  private func find(_ arguments: Arguments, _ donated: Int, _ backend: any Backend) -> Specialization<R>? {
    let candidates = specializations.withLock { $0 }
    let backend = ObjectIdentifier(type(of: backend))
    // The newest is the likeliest.
    return candidates.last { $0.backend == backend && $0.signature.fits(arguments) }
  }

  // MARK: Compiling

  private func specialize<E: Error>(
    _ arguments: Arguments, donated: Int, _ backend: any Backend, trees: [any ParameterTree], _ body: (inout TreeReader) throws(E) -> R
  ) throws(E) -> SpecializationOutcome<R> {
    let traced: Traced<R>
    switch try trace("jit", .staged, arguments.leaves, arguments: trees, body) {
    case .failure(let error, let template): return .failure(error, template)
    case .success(let value): traced = value
    }
    do {
      let made = try Specialization(traced, arguments, donated: donated, backend)
      specializations.withLock { known in
        known.append(made)
        // Shapes that never come back must not fill the memory; what is compiled stays in the executables' cache.
        if known.count > 64 { known.removeFirst() }
      }
      return .success(made)
    } catch {
      return .failure(error, traced.template.replacing(Tensor.poisoned(error, like: traced.types)))
    }
  }

  // MARK: Inside other traces

  /// Within another trace the function becomes a call of its own program, which a trace that computes runs compiled.
  private func nested<E: Error>(
    in current: TraceContext, _ arguments: Arguments, trees: () -> [any ParameterTree], _ body: (inout TreeReader) throws(E) -> R
  ) throws(E) -> JITOutcome<R> {
    SignatureProbe.current?.note(comparison(arguments, trees()))
    let known = callees.withLock { $0 }.last { $0.signature.fits(arguments) && $0.isUsable(in: current) }
    let callee: Callee
    if let known {
      callee = known
    } else {
      switch try trace(kind.isJIT ? "jit" : "checkpoint", .staged, arguments.leaves, arguments: trees(), body) {
      case .failure(let error, let template): return .failure(error, template)
      case .success(let traced):
        callee = Callee(signature: Signature(arguments), traced: traced, program: traced.recording.program.canonical(), axes: current.axes)
        callees.withLock { known in
          known.removeAll { !$0.isAlive(in: current) }
          known.append(callee)
          if known.count > 16 { known.removeFirst() }
        }
      }
    }
    let traced = callee.traced
    let operands = arguments.leaves + traced.recording.captures
    let results = switch kind {
    case .checkpoint(let policy): policy.apply(callee.program, operands)
    case .jit: apply(.call(callee.program, name: "jit"), operands)
    }
    return .success(traced.template.replacing(traced.outputs.map { output in
      switch output {
      case .result(let index): results[index]
      case .outside(let tensor): tensor
      }
    }))
  }

  /// How arguments compare with those that the function has been compiled for.
  private func comparison(_ arguments: Arguments, _ trees: [any ParameterTree]) -> String {
    let known = specializations.withLock { $0 }
    guard let last = known.last else { return "the function has not been called before" }
    if known.contains(where: { $0.signature.fits(arguments) }) { return "the function has been called with such arguments before" }
    let names = trees.flatMap { $0.described(root: String(describing: type(of: $0))).names }
    return "unlike before, \(last.signature.difference(from: arguments, names: names))"
  }

  /// The function's result with an error in all leaves: it is called on poisoned arguments for its structure.
  private func failed<E: Error>(
    _ error: any Error, _ arguments: Arguments, _ trees: [any ParameterTree], _ body: (inout TreeReader) throws(E) -> R
  ) throws(E) -> JITOutcome<R> {
    let poisonedLeaves = Tensor.poisoned(error, like: arguments.leaves.map(\.type))
    switch try trace("jit", .staged, poisonedLeaves, arguments: trees, body) {
    case .failure(_, let template): return .failure(error, poisoned(template, error))
    case .success(let traced):
      return .failure(error, traced.template.replacing(Tensor.poisoned(error, like: traced.types)))
    }
  }
}

/// What a call of a jitted function gives: a result, or an error and the result that carries it.
enum JITOutcome<R: ParameterTree> {
  case success(R)
  case failure(any Error, R)

  var value: R {
    switch self {
    case .success(let value), .failure(_, let value): value
    }
  }
}

enum SpecializationOutcome<R: ParameterTree> {
  case success(Specialization<R>)
  case failure(any Error, R)
}

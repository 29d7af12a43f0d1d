import ApusStorage

/// A function being turned into a Program: the operations it has called so far.
///
/// The current trace is task-local. Functions may call operations from several tasks, so the state is behind a lock.
package final class TraceContext: Sendable {
  /// The innermost trace that operations are recorded in; nil where operations run.
  @TaskLocal package static var current: TraceContext?

  package enum Flavor: Sendable {
    /// Operations are recorded only.
    case staged
    /// Operations are recorded and run, so that values can be looked at.
    case concrete
  }

  /// The transformation that traces, as errors name it.
  package let transform: String
  package let flavor: Flavor
  package let parent: TraceContext?
  /// The named axes that the traced function is mapped over, the innermost first.
  let axes: [NamedAxis]
  /// What operations with regions had better keep when they run, for the derivative that follows.
  private let keepsResiduals: ResidualPolicy
  /// What the parameters' leaves are called, where an error needs it: the arguments, from which the names are made.
  private let arguments: [any ParameterTree]
  /// Tensors from elsewhere that the trace has hidden operands for, wherever they come from.
  private let shared: Set<CaptureKey>
  private let state: Locked<State>

  private struct State {
    var builder = ProgramBuilder()
    var captures: [Tensor] = []
    var captured: [CaptureKey: ValueID] = [:]
    /// The elements of each value, in a concrete trace.
    var concrete: [DenseArray?] = []
    /// The parameters that are no captures.
    var parameters: [ValueID] = []
    /// What loops and branches gave that were run in the form which reverse mode puts in their place, by operation.
    var residuals: [Int: ResidualRun] = [:]
    var hasEnded = false

    mutating func end() {
      hasEnded = true
      builder = ProgramBuilder()
      captures = []
      captured = [:]
      concrete = []
      residuals = [:]
    }
  }

  /// What makes two captured tensors the same operand.
  private enum CaptureKey: Hashable {
    case buffer(ObjectIdentifier, TensorType)
    case tracer(ObjectIdentifier, ValueID)
  }

  /// - Parameters:
  ///   - axis: the axis that the traced function is mapped over, where it has a name.
  ///   - shared: tensors that become the first hidden operands, used or not, also where they belong to a trace that has ended.
  ///   - axes: the named axes around a function that is traced apart from them.
  package init(
    _ transform: String, _ flavor: Flavor, arguments: [any ParameterTree] = [], keepsResiduals: ResidualPolicy = .none,
    axis: NamedAxis? = nil, sharing shared: [Tensor] = [], within around: [NamedAxis] = []
  ) {
    let parent = TraceContext.current
    let outer = parent?.axes ?? around
    axes = axis.map { [$0] + outer } ?? outer
    self.transform = transform
    self.parent = parent
    self.keepsResiduals = keepsResiduals
    // Nothing has a value inside a trace that only records.
    self.flavor = parent.map { $0.flavor == .staged } ?? false ? .staged : flavor
    self.arguments = arguments
    self.shared = Set(shared.compactMap(Self.key))
    state = Locked(State())
  }

  /// Makes parameters of the tensors that are shared; to be called after the function's own parameters have been added.
  package func addShared(_ tensors: [Tensor]) {
    state.withLock { state in
      for tensor in tensors {
        guard let key = Self.key(tensor) else { continue }
        _ = capture(tensor, key, tensor.type, nil, &state)
      }
    }
  }

  private static func key(_ tensor: Tensor) -> CaptureKey? {
    switch tensor.representation {
    case .tracer(let tracer): key(tracer)
    case .concrete(let storage): .buffer(ObjectIdentifier(storage.array.buffer), storage.array.type)
    case .weak, .poison: nil
    }
  }

  private static func key(_ tracer: Tracer) -> CaptureKey { .tracer(ObjectIdentifier(tracer.trace), tracer.value) }

  package var hasEnded: Bool { state.withLock { $0.hasEnded } }

  /// Whether this is `other` or lies within it.
  func isWithin(_ other: TraceContext) -> Bool {
    var context: TraceContext? = self
    while let each = context {
      if each === other { return true }
      context = each.parent
    }
    return false
  }

  // MARK: Recording

  /// A parameter of the traced function.
  ///
  /// - Parameter argument: the tensor it stands for: its elements, where the trace is concrete, and whether it is weakly typed.
  package func addParameter(_ type: TensorType, for argument: Tensor? = nil) -> Tensor {
    let concrete = flavor == .concrete ? argument.flatMap { try? concreteArray($0) } : nil
    let value = state.withLock { state in
      let value = state.builder.addParameter(type)
      state.concrete.append(concrete)
      state.parameters.append(value)
      return value
    }
    return Tensor(.tracer(Tracer(self, value, type, concrete: concrete, isWeak: argument?.isWeak ?? false)))
  }

  /// Applies an operation here, or in an outer trace where a concrete trace has no part in it.
  ///
  /// - Parameters:
  ///   - known: the results, where they have been computed already.
  ///   - site: where the operation was written, if that is not where this is called from.
  func apply(_ primitive: Primitive, _ operands: [Tensor], known: [DenseArray]? = nil, site: SourceSite? = nil) throws -> [Tensor] {
    if flavor == .concrete, !operands.contains(where: owns) {
      if let parent { return try parent.apply(primitive, operands, known: known, site: site) }
      return try known?.map { Tensor($0) } ?? evaluateNow(primitive, operands)
    }
    return try record(primitive, operands, known: known, site ?? .here())
  }

  func owns(_ tensor: Tensor) -> Bool {
    if case .tracer(let tracer) = tensor.representation { tracer.trace === self } else { false }
  }

  /// Records an operation, and runs it where the trace is concrete.
  ///
  /// - Parameter known: the results, where they have been computed already.
  private func record(_ primitive: Primitive, _ operands: [Tensor], known: [DenseArray]?, _ site: SourceSite?) throws -> [Tensor] {
    if flavor == .staged {
      return try state.withLock { state in
        try append(primitive, operands, concrete: nil, site, &state)
      }
    }
    var run: ResidualRun?
    let arrays: [DenseArray]
    if let known {
      arrays = known
    } else if let made = try residualRun(primitive, operands, keepsResiduals) {
      arrays = Array(made.arrays.prefix(made.resultCount))
      run = made
    } else {
      arrays = try Execution.evaluate(primitive, operands.map(concreteArray))
    }
    return try state.withLock { state in
      let results = try append(primitive, operands, concrete: arrays, site, &state)
      if let run { state.residuals[state.builder.operations.count - 1] = run }
      return results
    }
  }

  private func append(
    _ primitive: Primitive, _ operands: [Tensor], concrete: [DenseArray]?, _ site: SourceSite?, _ state: inout State
  ) throws -> [Tensor] {
    if state.hasEnded { throw TracerError(.leaked, "an operation was called in a trace of `\(transform)` that has ended") }
    // For the literals among the operands too.
    state.builder.site = site
    let values = try operands.map { try value(of: $0, &state) }
    let results = try state.builder.append(primitive, values)
    return results.enumerated().map { index, result in
      let array = concrete?[index]
      state.concrete.append(array)
      return Tensor(.tracer(Tracer(self, result, state.builder.type(of: result), concrete: array)))
    }
  }

  /// The value of this trace that stands for a tensor; tensors from outside become constants or hidden operands.
  private func value(of tensor: Tensor, _ state: inout State) throws -> ValueID {
    switch tensor.representation {
    case .tracer(let tracer):
      if tracer.trace === self { return tracer.value }
      guard admits(tracer) else { throw leaked(tracer) }
      return capture(tensor, Self.key(tracer), tracer.type, tracer.concrete, &state)
    case .concrete(let storage):
      let array = storage.array
      let key = CaptureKey.buffer(ObjectIdentifier(array.buffer), array.type)
      if array.byteCount > Program.literalByteLimit { return capture(tensor, key, array.type, array, &state) }
      // Small literals are kept alive with the captures' keys: the program holds them.
      if let known = state.captured[key] { return known }
      let value = try state.builder.append(.constant(array), [])[0]
      state.concrete.append(flavor == .concrete ? array : nil)
      state.captured[key] = value
      return value
    case .weak:
      return try value(of: tensor.strong(), &state)
    case .poison(let poison):
      throw poison.error
    }
  }

  private func capture(
    _ tensor: Tensor, _ key: CaptureKey, _ type: TensorType, _ array: DenseArray?, _ state: inout State
  ) -> ValueID {
    if let known = state.captured[key] { return known }
    let value = state.builder.addParameter(type)
    state.concrete.append(flavor == .concrete ? array : nil)
    state.captures.append(tensor)
    state.captured[key] = value
    return value
  }

  // MARK: Ending

  /// What a trace found.
  package struct Recording: Sendable {
    /// Its parameters are the function's, then one for each capture.
    package let program: Program
    package let captures: [Tensor]
    /// The elements of each value of the program, where the trace was concrete.
    package let concrete: [DenseArray?]
    let residuals: [Int: ResidualRun]
  }

  /// Ends the trace.
  ///
  /// - Throws: the error of a poisoned result.
  package func finish(_ results: [Tensor]) throws -> Recording {
    try state.withLock { state in
      let values = try results.map { try value(of: $0, &state) }
      let recording = Recording(
        program: state.builder.finish(values), captures: state.captures, concrete: state.concrete, residuals: state.residuals)
      state.end()
      return recording
    }
  }

  /// Ends the trace without a result.
  package func abandon() { state.withLock { $0.end() } }

  // MARK: Values and errors

  /// The elements of an operand of a concrete trace.
  func concreteArray(_ tensor: Tensor) throws -> DenseArray {
    switch tensor.representation {
    case .concrete(let storage): return storage.array
    case .weak(let scalar): return scalar.array(scalar.dtype)
    case .poison(let poison): throw poison.error
    case .tracer(let tracer):
      guard isWithin(tracer.trace), !tracer.trace.hasEnded, let array = tracer.concrete else { throw leaked(tracer) }
      return array
    }
  }

  /// The name of the parameter that a tensor is, where it is one of this trace's or of one around it.
  func parameterName(_ tensor: Tensor) -> String? {
    guard case .tracer(let tracer) = tensor.representation, isWithin(tracer.trace) else { return nil }
    let position = tracer.trace.state.withLock { $0.parameters.firstIndex(of: tracer.value) }
    guard let position else { return nil }
    let names = tracer.trace.arguments.flatMap { $0.described(root: String(describing: type(of: $0))).names }
    // A tensor that is an argument by itself has no name but its type's.
    return names.indices.contains(position) && names[position] != "Tensor" ? names[position] : nil
  }

  /// Whether tensors of a trace may be used in this one.
  func canUse(_ tensor: Tensor) -> Bool {
    guard case .tracer(let tracer) = tensor.representation else { return true }
    return admits(tracer)
  }

  /// Whether a tensor of a trace is one of this trace, of one around it that goes on, or shared by either.
  private func admits(_ tracer: Tracer) -> Bool {
    var context: TraceContext? = self
    while let each = context {
      if each === tracer.trace { return !tracer.trace.hasEnded }
      if each.shared.contains(Self.key(tracer)) { return true }
      context = each.parent
    }
    return false
  }

  private func leaked(_ tracer: Tracer) -> TracerError { .leak(of: tracer) }
}

extension TracerError {
  static func leak(of tracer: Tracer) -> TracerError {
    let transform = tracer.trace.transform
    let why = tracer.trace.hasEnded ? "that has ended" : "that this code is no part of"
    return TracerError(
      .leaked,
      "a tensor leaked: a \(tracer.type) from inside `\(transform)` was used in another place, but it exists only in a trace \(why); "
        + "return it from the function given to `\(transform)` instead")
  }
}

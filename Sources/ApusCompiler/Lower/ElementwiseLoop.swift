import ApusIR

/// A loop whose body is elementwise, as one kernel: each element goes through all steps by itself, what is carried staying in registers.
///
/// Carried values of a single element beside longer ones (a counter, say) are *uniform*: every unit carries its own copy. Where their last
/// values or slices of them are wanted, a kernel of one unit computes those.
final class ElementwiseLoop: KernelAssembly {
  private let form: LoopForm
  private let elementCount: Int
  private var step = IndexExpression(0)
  private var identity = Position.scalar
  /// By the body's parameters: the carried variables, and the arrays that slices are of.
  private var carried: [ValueID: ExpressionID] = [:]
  private var sequences: [ValueID: Storage] = [:]
  private var own: [ValueID: ExpressionID] = [:]

  /// What a carried value starts from.
  enum Start {
    case memory(Storage)
    /// The same number for all elements.
    case literal(DenseArray)
  }

  init(body: RegionLowering, _ form: LoopForm, elementCount: Int) {
    self.form = form
    self.elementCount = elementCount
    super.init(region: body)
  }

  /// - Parameters:
  ///   - initial: what each carry starts from.
  ///   - carries, stacked: where the last carries and the stacked slices go; nil for what this kernel does not compute.
  func build(initial: [Start], sequences: [Storage], carries: [Storage?], stacked: [Storage?]) throws -> Kernel {
    let element = elementCount == 1 ? nil : builder.addLoop(elementCount)
    let time = builder.addLoop(form.length)
    identity = element.map { .linear(IndexExpression($0)) } ?? .scalar
    step = form.isReverse ? IndexExpression(form.length - 1) - IndexExpression(time) : IndexExpression(time)
    let parameters = program.parameters.dropFirst(form.invariantCount)
    for (parameter, whole) in zip(parameters.dropFirst(form.carryCount), sequences) { self.sequences[parameter] = whole }

    var before: [Statement] = [], first: [Assignment] = []
    for (parameter, start) in zip(parameters.prefix(form.carryCount), initial) where isComputed(parameter) {
      let type = program.type(of: parameter)
      let variable = builder.addVariable(type.dtype, .sum, isUniform: elementCount > 1 && type.elementCount == 1)
      before.append(.initialize(variable))
      let value = switch start {
      case .memory(let place): load(place, type, position(of: parameter))
      case .literal(let number): builder.add(.literal(number), type.dtype)
      }
      first.append(Assignment(variable: variable, value: value))
      carried[parameter] = builder.add(.variable(variable), type.dtype)
    }
    var inside: [Statement] = [], next: [Assignment] = [], after: [Statement] = []
    for (result, whole) in zip(form.stacked, stacked) {
      guard let whole else { continue }
      let value = try expression(result, position(of: result))
      inside.append(.store(buffer: output(whole), slice(whole, result), value, guardedBy: nil))
    }
    var written: [(place: Storage, parameter: ValueID)] = []
    for ((parameter, result), place) in zip(zip(parameters, program.results.prefix(form.carryCount)), carries) {
      guard let held = carried[parameter], case .variable(let variable) = builder.kernel.expressions[held.index] else { continue }
      next.append(Assignment(variable: variable, value: try expression(result, position(of: result))))
      if let place { written.append((place, parameter)) }
    }
    for (place, parameter) in written {
      let index = offset(place, program.type(of: parameter).shape, position(of: parameter))
      after.append(.store(buffer: output(place), index, carried[parameter]!, guardedBy: nil))
    }
    let steps: [Statement]
    switch form.condition {
    case nil: steps = [.serial(time, inside + [.assign(next)])]
    // A predicate by elements leaves uniform values as they are.
    case let condition? where !isComputed(condition): steps = []
    case let condition?: steps = [.repeating(time, while: try expression(condition, position(of: condition)), [.assign(next)])]
    }
    return builder.finish(parallel: element.map { [$0] } ?? [], parallelVector: element, before + [.assign(first)] + steps + after)
  }

  /// Whether this kernel carries a value: that of one unit carries the uniform ones alone.
  private func isComputed(_ value: ValueID) -> Bool { elementCount > 1 || program.type(of: value).elementCount == 1 }

  private func position(of value: ValueID) -> Position { program.type(of: value).elementCount == 1 ? .scalar : identity }

  /// Where the element of the current step's slice lies.
  private func slice(_ whole: Storage, _ value: ValueID, _ position: Position? = nil) -> IndexExpression {
    var part = whole
    part.strides.removeFirst()
    return step * whole.strides[0] + offset(part, program.type(of: value).shape, position ?? self.position(of: value))
  }

  override func member(_ value: ValueID, _ position: Position, _ guarding: ExpressionID?) throws -> ExpressionID? {
    if let variable = carried[value] { return variable }
    if let whole = sequences[value] {
      return builder.add(.load(buffer: input(whole), slice(whole, value, position), guardedBy: guarding), whole.dtype)
    }
    guard let index = region.graph.definitions[value], region.graph.kinds[index] == .pointwise else { return nil }
    if let known = own[value] { return known }
    let result = try computed(value, self.position(of: value))
    own[value] = result
    return result
  }
}

extension RegionLowering {
  func lowerElementwise(_ operation: Operation, _ loop: ScanLoop) throws -> Bool {
    loop.length > 0 ? try lowerElementwise(operation, LoopForm(loop)) : false
  }

  func lowerElementwise(_ operation: Operation, _ loop: WhileLoop) throws -> Bool {
    // What a predicate holds for may stop by itself where every step keeps the rest.
    if let form = try LoopForm(loop, each: loop.runningPredicate), try lowerElementwise(operation, form) { return true }
    return try LoopForm(loop, each: nil).map { try lowerElementwise(operation, $0) } ?? false
  }

  /// Emits a loop as one kernel where its body is elementwise. Returns whether it was.
  private func lowerElementwise(_ operation: Operation, _ form: LoopForm) throws -> Bool {
    guard let elementCount = form.elementCount() else { return false }
    let fixed = form.invariantCount + form.carryCount
    let invariants = try operation.operands.prefix(form.invariantCount).map(inMemory)
    let initial = try operation.operands[form.invariantCount..<fixed].map { value -> ElementwiseLoop.Start in
      if let literal = graph.splat(value) { return .literal(literal) }
      return .memory(try inMemory(value))
    }
    let sequences = try operation.operands[fixed...].map(inMemory)
    func isRead(_ value: ValueID) -> Bool { !readers(of: value).isEmpty || program.results.contains(value) }
    func emit(elementCount: Int) throws {
      let places = try operation.results.map { result in
        isRead(result) && program.type(of: result).elementCount > 0 ? try allocate(result) : nil
      }
      let wanted = zip(form.resultTypes, places).map { $0.elementCount == elementCount ? $1 : nil }
      guard wanted.contains(where: { $0 != nil }) else { return }
      let body = RegionLowering(
        form.body, plan: plan, depth: depth, parameters: form.body.parameters.indices.map { $0 < form.invariantCount ? invariants[$0] : nil })
      let assembly = ElementwiseLoop(body: body, form, elementCount: elementCount)
      let kernel = try assembly.build(
        initial: initial, sequences: sequences, carries: Array(wanted.prefix(form.carryCount)), stacked: Array(wanted.dropFirst(form.carryCount)))
      let names = form.body.operations.prefix(6).map(\.primitive.name).joined(separator: " ")
      let times = form.condition == nil ? "loop of \(form.length)" : "conditional loop"
      self.emit(assembly, kernel, label: "\(times) in registers: \(names) -> \(elementCount) elements")
    }
    try emit(elementCount: elementCount)
    if elementCount > 1 { try emit(elementCount: 1) }
    return true
  }
}

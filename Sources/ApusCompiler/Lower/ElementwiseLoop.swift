import ApusIR

/// A loop whose body is elementwise, as one kernel: each element goes through all steps by itself, what is carried staying in registers.
///
/// Carried values of a single element beside longer ones (a counter, say) are *uniform*: every unit carries its own copy. Where their last
/// values or slices of them are wanted, a kernel of one unit computes those.
final class ElementwiseLoop: KernelAssembly {
  private let loop: ScanLoop
  private let elementCount: Int
  private var step = IndexExpression(0)
  private var identity = Position.scalar
  /// By the body's parameters: the carried variables, and the arrays that slices are of.
  private var carried: [ValueID: ExpressionID] = [:]
  private var sequences: [ValueID: Storage] = [:]
  private var own: [ValueID: ExpressionID] = [:]

  /// Elements up to which a loop is a kernel though it reads or writes slices. With more, slices lie so far apart that going through them
  /// element by element costs more than a launch for each step.
  private static let slicedElementLimit = 16384

  init(body: RegionLowering, _ loop: ScanLoop, elementCount: Int) {
    self.loop = loop
    self.elementCount = elementCount
    super.init(region: body)
  }

  /// How many elements the values have that a loop carries or stacks; nil where its body is not elementwise, or nothing would be gained.
  static func elementCount(_ loop: ScanLoop) -> Int? {
    let body = loop.body, graph = Graph(body)
    func count(_ value: ValueID) -> Int { body.type(of: value).elementCount }
    let elements = body.results.map(count).max() ?? 0
    guard elements > 0, body.results.allSatisfy({ count($0) == elements || count($0) == 1 }) else { return nil }
    let slices = body.parameters.dropFirst(loop.invariantCount + loop.carryCount) + body.results.dropFirst(loop.carryCount)
    if elements > slicedElementLimit, slices.contains(where: { count($0) > 1 }) { return nil }
    let carries = Set(body.parameters[loop.invariantCount..<(loop.invariantCount + loop.carryCount)])
    for (index, operation) in body.operations.enumerated() where graph.kinds[index] != .free {
      guard graph.kinds[index] == .pointwise, operation.results.allSatisfy({ count($0) == elements || count($0) == 1 }) else { return nil }
      for leaf in graph.leaves[index] where carries.contains(leaf.value) || graph.definitions[leaf.value] != nil {
        switch leaf.relation {
        case .identity: if count(leaf.value) != count(operation.results[0]) { return nil }
        case .row: if count(leaf.value) != 1 { return nil }
        case .other: return nil
        }
      }
    }
    return elements
  }

  /// - Parameters:
  ///   - initial: what each carry starts from.
  ///   - carries, stacked: where the last carries and the stacked slices go; nil for what this kernel does not compute.
  func build(initial: [Storage], sequences: [Storage], carries: [Storage?], stacked: [Storage?]) throws -> Kernel {
    let element = elementCount == 1 ? nil : builder.addLoop(elementCount)
    let time = builder.addLoop(loop.length)
    identity = element.map { .linear(IndexExpression($0)) } ?? .scalar
    step = loop.reverse ? IndexExpression(loop.length - 1) - IndexExpression(time) : IndexExpression(time)
    let parameters = program.parameters.dropFirst(loop.invariantCount)
    for (parameter, whole) in zip(parameters.dropFirst(loop.carryCount), sequences) { self.sequences[parameter] = whole }

    var before: [Statement] = [], first: [Assignment] = []
    for (parameter, start) in zip(parameters.prefix(loop.carryCount), initial) where isComputed(parameter) {
      let type = program.type(of: parameter)
      let variable = builder.addVariable(type.dtype, .sum, isUniform: elementCount > 1 && type.elementCount == 1)
      before.append(.initialize(variable))
      first.append(Assignment(variable: variable, value: load(start, type, position(of: parameter))))
      carried[parameter] = builder.add(.variable(variable), type.dtype)
    }
    var inside: [Statement] = [], next: [Assignment] = [], after: [Statement] = []
    for (result, whole) in zip(program.results.dropFirst(loop.carryCount), stacked) {
      guard let whole else { continue }
      let value = try expression(result, position(of: result))
      inside.append(.store(buffer: output(whole), slice(whole, result), value, guardedBy: nil))
    }
    var written: [(place: Storage, parameter: ValueID)] = []
    for ((parameter, result), place) in zip(zip(parameters, program.results.prefix(loop.carryCount)), carries) {
      guard let held = carried[parameter], case .variable(let variable) = builder.kernel.expressions[held.index] else { continue }
      next.append(Assignment(variable: variable, value: try expression(result, position(of: result))))
      if let place { written.append((place, parameter)) }
    }
    for (place, parameter) in written {
      let index = offset(place, program.type(of: parameter).shape, position(of: parameter))
      after.append(.store(buffer: output(place), index, carried[parameter]!, guardedBy: nil))
    }
    let body = before + [.assign(first), .serial(time, inside + [.assign(next)])] + after
    return builder.finish(parallel: element.map { [$0] } ?? [], parallelVector: element, body)
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
  /// Emits a loop as one kernel where its body is elementwise. Returns whether it was.
  func lowerElementwise(_ operation: Operation, _ loop: ScanLoop) throws -> Bool {
    guard loop.length > 0, let elementCount = ElementwiseLoop.elementCount(loop) else { return false }
    let fixed = loop.invariantCount + loop.carryCount
    let operands = try operation.operands.map(inMemory)
    let results = try operation.results.map(allocate)
    func emit(elementCount: Int, _ isWanted: (ValueID, TensorType) -> Bool) throws {
      let places = zip(zip(operation.results, loop.body.resultTypes), results).map { isWanted($0.0, $0.1) ? $1 : nil }
      guard places.contains(where: { $0 != nil }) else { return }
      let body = RegionLowering(
        loop.body, plan: plan, depth: depth,
        parameters: operands.indices.map { $0 < loop.invariantCount ? operands[$0] : nil })
      let assembly = ElementwiseLoop(body: body, loop, elementCount: elementCount)
      let kernel = try assembly.build(
        initial: Array(operands[loop.invariantCount..<fixed]), sequences: Array(operands[fixed...]),
        carries: Array(places.prefix(loop.carryCount)), stacked: Array(places.dropFirst(loop.carryCount)))
      let names = loop.body.operations.prefix(6).map(\.primitive.name).joined(separator: " ")
      self.emit(assembly, kernel, label: "loop of \(loop.length) in registers: \(names) -> \(elementCount) elements")
    }
    try emit(elementCount: elementCount) { $1.elementCount == elementCount }
    if elementCount > 1 {
      try emit(elementCount: 1) { result, type in
        type.elementCount == 1 && (!readers(of: result).isEmpty || program.results.contains(result))
      }
    }
    return true
  }
}

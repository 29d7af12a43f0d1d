import ApusIR

/// Checkpoints are calls by name, so that every layer that knows calls knows them: `checkpoint` computes again on the way back what is
/// not marked, a mark is an identity.
extension Primitive {
  static let checkpointName = "checkpoint"
  private static let savedName = "checkpoint_saved"
  private static let namePrefix = "checkpoint_name."

  /// A call of a program of which reverse mode keeps no residuals but the arguments and marked values: what it needs is computed again
  /// then.
  public static func checkpoint(_ program: Program) -> Primitive { .call(program, name: checkpointName) }

  /// The identity on a value that a policy may name.
  public static func named(_ name: String, _ type: TensorType) -> Primitive { .call(.identity(type), name: namePrefix + name) }

  /// The name that the identity gives its value.
  public var checkpointName: String? {
    guard case .call(_, let name) = self, name.hasPrefix(Self.namePrefix) else { return nil }
    return String(name.dropFirst(Self.namePrefix.count))
  }

  fileprivate static func saved(_ type: TensorType) -> Primitive { .call(.identity(type), name: savedName) }

  fileprivate var isSavedMark: Bool {
    if case .call(_, Self.savedName) = self { true } else { false }
  }

  /// The program of a call that means no more than its operations.
  fileprivate var transparentCallee: Program? {
    guard case .call(let callee, let name) = self, name != Self.checkpointName, name != Self.savedName, checkpointName == nil else {
      return nil
    }
    return callee
  }
}

extension Program {
  fileprivate static func identity(_ type: TensorType) -> Program {
    let builder = ProgramBuilder()
    return builder.finish([builder.addParameter(type)])
  }

  /// The program with the results of some operations marked: a checkpoint keeps them.
  public func markingSaved(where isSaved: (Primitive, [TensorType]) -> Bool) throws -> Program {
    let builder = ProgramBuilder()
    func append(_ program: Program, _ arguments: [ValueID]) throws -> [ValueID] {
      var image = [ValueID](repeating: ValueID(-1), count: program.valueCount)
      for (parameter, argument) in zip(program.parameters, arguments) { image[parameter] = argument }
      for operation in program.operations {
        let operands = operation.operands.map { image[$0] }
        var results: [ValueID]
        if let callee = operation.primitive.transparentCallee {
          results = try append(callee, operands)
        } else {
          results = try builder.append(operation.primitive, operands, site: operation.site)
          if isSaved(operation.primitive, operands.map(builder.type(of:))) {
            results = try results.map { try builder.append(.saved(builder.type(of: $0)), [$0], site: operation.site)[0] }
          }
        }
        for (old, new) in zip(operation.results, results) { image[old] = new }
      }
      return program.results.map { image[$0] }
    }
    return builder.finish(try append(self, parameterTypes.map(builder.addParameter)))
  }
}

extension Linearization {
  /// The marked values that residuals are computed from.
  func savedValues() -> [ValueID] {
    let aliases = savedAliases(), definitions = primal.definitions()
    if aliases.isEmpty { return [] }
    var found: [ValueID] = [], seen: Set<ValueID> = [], stack = Array(residuals.reversed())
    while let value = stack.popLast() {
      if !seen.insert(value).inserted { continue }
      if let source = aliases[value] {
        if !found.contains(source) { found.append(source) }
      } else if let index = definitions[value] {
        stack += primal.operations[index].operands.reversed()
      }
    }
    return found
  }

  /// For every mark and the value it is on, that value.
  private func savedAliases() -> [ValueID: ValueID] {
    var aliases: [ValueID: ValueID] = [:]
    let definitions = primal.definitions()
    for operation in primal.operations where operation.primitive.isSavedMark {
      var chain = [operation.results[0], operation.operands[0]], source = operation.operands[0]
      // A name is an identity too: rules may have kept the value before it got the name.
      while let index = definitions[source], primal.operations[index].primitive.checkpointName != nil,
        primal.operations[index].operands.count == 1
      {
        source = primal.operations[index].operands[0]
        chain.append(source)
      }
      source = aliases[source] ?? source
      for value in chain { aliases[value] = source }
    }
    return aliases
  }

  /// (parameters..., saved values..., tangents of the active parameters...) -> tangents of results: the linear part with its residuals
  /// computed anew, but for those that are kept.
  ///
  /// A barrier keeps the second computation from being merged with the first.
  func recomputing(saved: [ValueID]) throws -> Program {
    let aliases = savedAliases(), definitions = primal.definitions()
    let builder = ProgramBuilder()
    let parameters = primal.parameters.map { builder.addParameter(primal.type(of: $0)) }
    var image: [ValueID: ValueID] = [:]
    for value in saved { image[value] = builder.addParameter(primal.type(of: value)) }
    let tangents = linear.parameterTypes.dropFirst(residuals.count).map { builder.addParameter($0) }

    func known(_ value: ValueID) -> ValueID? { image[aliases[value] ?? value] }
    var needed = [Bool](repeating: false, count: primal.operations.count), used: Set<ValueID> = []
    var stack = residuals
    while let value = stack.popLast() {
      if known(value) != nil { continue }
      guard let index = definitions[value] else {
        used.insert(value)
        continue
      }
      if needed[index] { continue }
      needed[index] = true
      stack += primal.operations[index].operands
    }
    let again = primal.operations.indices.filter { needed[$0] }.map { primal.operations[$0].primitive }
    if again.contains(where: { $0 == .randomSeed || $0.regions.contains { $0.contains { $0 == .randomSeed } } }) {
      throw TransformError(Primitive.checkpointName, "computing again would draw other random numbers; draw them outside, from a key")
    }
    for (parameter, value) in zip(primal.parameters, parameters) where used.contains(parameter) { image[parameter] = value }
    let inputs = image.keys.sorted()
    if !inputs.isEmpty {
      let barred = builder.emit(.optimizationBarrier, inputs.compactMap { image[$0] })
      for (input, value) in zip(inputs, barred) { image[input] = value }
    }
    func value(_ id: ValueID) -> ValueID {
      guard let value = known(id) ?? image[id] else { preconditionFailure("a checkpoint lacks %\(id.index)") }
      return value
    }
    for (index, operation) in primal.operations.enumerated() where needed[index] {
      let results = try builder.append(operation.primitive, operation.operands.map(value), site: operation.site)
      for (old, new) in zip(operation.results, results) where known(old) == nil { image[old] = new }
    }
    return builder.finish(try builder.inline(linear, residuals.map(value) + tangents))
  }
}

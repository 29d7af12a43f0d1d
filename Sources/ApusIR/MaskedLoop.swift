extension WhileLoop {
  /// The carried predicate by which a loop keeps what is finished, as loops made by batching do: it goes on while any element of the predicate
  /// holds, and where one does not hold, the body gives all carried values back as they are. The number of the carried value; nil for other loops.
  ///
  /// Steps beyond an element's last one do not change it, so that elements may stop together or each by itself.
  public var runningPredicate: Int? {
    guard let test = source(of: condition.results[0], in: condition, through: { primitive in
      if case .reduce(.or, _) = primitive { true } else { primitive.isIndexMap }
    }), let place = condition.parameters.firstIndex(of: test), place >= invariantCount else { return nil }
    let definitions = body.definitions()
    let carried = body.parameters.dropFirst(invariantCount), predicate = body.parameters[place]
    func isPredicate(_ value: ValueID) -> Bool { source(of: value, in: body, through: \.isIndexMap) == predicate }
    let keeps = zip(body.results, carried).allSatisfy { result, old in
      if result == old { return true }
      guard let index = definitions[result] else { return false }
      let operation = body.operations[index]
      switch operation.primitive {
      case .select: return operation.operands[2] == old && isPredicate(operation.operands[0])
      case .binary(.and): return old == predicate && operation.operands.contains(predicate)
      default: return false
      }
    }
    return keeps ? place - invariantCount : nil
  }

  /// The value that another one is made of by operations of one operand.
  private func source(of value: ValueID, in program: Program, through isPassed: (Primitive) -> Bool) -> ValueID? {
    let definitions = program.definitions()
    var value = value
    while let index = definitions[value] {
      let operation = program.operations[index]
      guard isPassed(operation.primitive), operation.operands.count == 1 else { return nil }
      value = operation.operands[0]
    }
    return value
  }
}

extension Primitive {
  fileprivate var isIndexMap: Bool {
    switch self {
    case .broadcastInDim, .reshape, .transpose: true
    default: false
    }
  }
}

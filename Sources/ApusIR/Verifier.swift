extension Program {
  /// Checks every rule of the IR, here and in all regions.
  ///
  /// - Throws: `ProgramError` naming the first operation at fault and what is wrong with it.
  public func verify() throws {
    var verified: Set<ObjectIdentifier> = []
    try verify(&verified)
  }

  /// Programs that many operations share are checked once.
  private func verify(_ verified: inout Set<ObjectIdentifier>) throws {
    var defined = [Bool](repeating: false, count: valueCount)
    func check(_ condition: Bool, _ message: @autoclosure () -> String, _ location: @autoclosure () -> SourceLocation? = nil) throws {
      if !condition { throw ProgramError(message(), location: location()) }
    }
    func define(_ value: ValueID, _ what: @autoclosure () -> String, _ location: @autoclosure () -> SourceLocation? = nil) throws {
      try check(types.indices.contains(Int(value.index)), "\(what()) defines %\(value.index), which has no type", location())
      try check(!defined[value], "\(what()) defines %\(value.index), which is defined already", location())
      defined[value] = true
    }
    for type in types {
      try check(type.shape.dimensions.allSatisfy { $0 >= 0 }, "negative extent in \(type)")
      try check(type.isAddressable, "\(type) has more bytes than can be addressed")
    }
    for parameter in parameters { try define(parameter, "the parameter list") }
    for (index, operation) in operations.enumerated() {
      let what = "operation \(index) (\(operation.primitive.name))"
      for operand in operation.operands {
        let known = types.indices.contains(Int(operand.index)) && defined[operand]
        try check(known, "\(what) uses %\(operand.index) before it is defined", operation.location)
      }
      for region in operation.primitive.regions where !verified.contains(ObjectIdentifier(region)) {
        try region.verify(&verified)
        verified.insert(ObjectIdentifier(region))
      }
      let inferred: [TensorType]
      do {
        inferred = try operation.primitive.resultTypes(operation.operands.map { types[$0] })
      } catch { throw ProgramError("\(what): \(error)", location: operation.location) }
      try check(inferred.count == operation.results.count,
        "\(what) has \(operation.results.count) results and should have \(inferred.count)", operation.location)
      for (result, type) in zip(operation.results, inferred) {
        try define(result, what, operation.location)
        try check(types[result] == type, "\(what) gives %\(result.index): \(type), declared as \(types[result])", operation.location)
      }
    }
    for result in results {
      let known = types.indices.contains(Int(result.index)) && defined[result]
      try check(known, "result %\(result.index) is not defined")
    }
  }
}

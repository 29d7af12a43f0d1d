import ApusIR

extension Program {
  /// The program with its values renumbered: parameters first, then results of operations in order; in regions too.
  ///
  /// Programs that differ in their numbering only become equal, so that this is what caches are keyed by.
  public func canonical() -> Program {
    var memo: [Program: Program] = [:]
    return renumbered(&memo)
  }

  private func canonical(_ memo: inout [Program: Program]) -> Program {
    if let known = memo[self] { return known }
    let result = renumbered(&memo)
    memo[self] = result
    return result
  }

  /// Whether values are numbered in order, and no operation has programs inside.
  private var isSurelyCanonical: Bool {
    var next: Int32 = 0
    func isNext(_ value: ValueID) -> Bool {
      defer { next += 1 }
      return value.index == next
    }
    return parameters.allSatisfy(isNext)
      && operations.indices.allSatisfy { operations[$0].results.allSatisfy(isNext) && operations[$0].primitive.regions.isEmpty }
      && next == valueCount
  }

  private func renumbered(_ memo: inout [Program: Program]) -> Program {
    if isSurelyCanonical { return self }
    var types: [TensorType] = []
    var image = [ValueID](repeating: ValueID(-1), count: valueCount)
    types.reserveCapacity(valueCount)
    func define(_ value: ValueID) -> ValueID {
      image[value] = ValueID(types.count)
      types.append(self.types[value])
      return image[value]
    }
    let parameters = self.parameters.map(define)
    let operations = self.operations.map { operation in
      let primitive = operation.primitive.mapRegions { $0.canonical(&memo) }
      let operands = operation.operands.map { image[$0] }
      return Operation(primitive, operands: operands, results: operation.results.map(define), site: operation.site)
    }
    return Program(types: types, parameters: parameters, operations: operations, results: results.map { image[$0] })
  }
}

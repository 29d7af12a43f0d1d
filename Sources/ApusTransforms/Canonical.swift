import ApusIR

extension Program {
  /// The program with its values renumbered: parameters first, then results of operations in order; in regions too.
  ///
  /// Programs that differ in their numbering only become equal, so that this is what caches are keyed by.
  public func canonical() -> Program {
    var memo: [Program: Program] = [:]
    return canonical(&memo)
  }

  private func canonical(_ memo: inout [Program: Program]) -> Program {
    if let known = memo[self] { return known }
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
    let result = Program(types: types, parameters: parameters, operations: operations, results: results.map { image[$0] })
    memo[self] = result
    return result
  }
}

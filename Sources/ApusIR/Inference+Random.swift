extension Primitive {
  func bitGeneratorTypes(_ algorithm: RandomAlgorithm, _ type: TensorType, _ check: OperandCheck) throws -> [TensorType] {
    try check.count(1)
    let state = check.operands[0]
    try check.dtype(state, state.dtype == .uint64, "a state of uint64")
    let lengths = algorithm == .threeFry ? [2] : [2, 3]
    try check.shape(state.rank == 1 && lengths.contains(state.shape[0]), "a state of shape \(state.shape) for \(algorithm.rawValue)")
    try check.domain(type, [.integer, .floating])
    try check.shape(type.shape.dimensions.allSatisfy { $0 >= 0 }, "negative extent in \(type)")
    return [state, type]
  }
}

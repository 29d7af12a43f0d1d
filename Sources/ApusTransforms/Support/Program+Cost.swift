import ApusIR

extension Program {
  /// Whether passing over the program, done for a batch of some size, saves more than a branch at run time costs.
  ///
  /// A branch costs a few microseconds and keeps what is in it from being fused with what is around. So it pays for programs with an
  /// operation that is never fused (a contraction, a loop, a sort, linear algebra), and for those with at least 2^16 operations on elements,
  /// about ten microseconds. Programs with effects are never passed over.
  func isWorthSkipping(batchSize: Int) -> Bool {
    !hasEffects && elementOperations.multipliedOrMax(batchSize) >= 1 << 16
  }

  /// Operations on elements, functions such as `exp` counting as several; `.max` where there is an operation that is never fused.
  fileprivate var elementOperations: Int {
    operations.reduce(0) { total, operation in
      let cost = operation.primitive.elementOperations(operation.operands.map { types[$0] }, operation.results.map { types[$0] })
      return total.addedOrMax(cost)
    }
  }
}

extension Primitive {
  fileprivate func elementOperations(_ operands: [TensorType], _ results: [TensorType]) -> Int {
    func inputs(_ weight: Int = 1) -> Int { operands.map(\.elementCount).reduce(0) { $0.addedOrMax($1) }.multipliedOrMax(weight) }
    func outputs(_ weight: Int = 1) -> Int { results.map(\.elementCount).reduce(0) { $0.addedOrMax($1) }.multipliedOrMax(weight) }
    switch self {
    case .constant, .iota, .broadcastInDim, .reshape, .transpose, .slice, .dynamicSlice, .reverse, .optimizationBarrier, .deviceIndex,
      .axisIndex, .randomSeed:
      return 0
    case .binary, .compare, .select, .clamp, .convert, .bitcastConvert, .pad, .concatenate, .dynamicUpdateSlice: return outputs()
    case .unary(.negate), .unary(.abs), .unary(.not), .unary(.sign), .unary(.square), .unary(.real), .unary(.imag), .unary(.stopGradient):
      return outputs()
    case .unary, .gather, .reducePrecision: return outputs(8)
    case .reduce, .argReduce: return inputs()
    case .cumulative: return inputs(4)
    case .scatter: return (operands.last?.elementCount ?? 0).multipliedOrMax(8)
    case .threefry2x32, .rngBitGenerator: return outputs(64)
    case .reduceRegion, .reduceWindow, .selectAndScatter, .scatterRegion: return inputs(32)
    case .call(let callee, _): return callee.elementOperations
    case .custom(let function): return function.program.elementOperations
    case .branch(let branches): return branches.map(\.elementOperations).max() ?? 0
    case .dotGeneral, .convolution, .sort, .sortBy, .cholesky, .triangularSolve, .fft, .factorization, .matrix, .whileLoop, .scan,
      .collective, .check:
      return .max
    }
  }
}

extension Int {
  fileprivate func addedOrMax(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }

  fileprivate func multipliedOrMax(_ other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }
}

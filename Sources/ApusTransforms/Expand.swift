import ApusIR

/// A program of simpler operations that means what an operation means, for operands of these types: nil where there is none, because
/// the operation is simple already or cannot be said in other words.
///
/// The compiler expands what it has no kernel for, and transforms what they have no rule for, so that an operation with an expansion
/// compiles and has every transform. The reference evaluator never expands.
public func expansion(of primitive: Primitive, operandTypes: [TensorType]) -> Program? {
  switch primitive {
  case .unary, .binary, .compare, .select, .clamp, .convert, .bitcastConvert, .constant, .iota, .broadcastInDim, .reshape, .transpose,
    .slice, .dynamicSlice, .dynamicUpdateSlice, .pad, .concatenate, .reverse, .reduce, .argReduce, .cumulative, .dotGeneral, .gather,
    .scatter, .sort, .branch, .whileLoop, .scan, .call, .optimizationBarrier, .threefry2x32:
    nil
  case .reducePrecision, .reduceRegion, .reduceWindow, .selectAndScatter, .convolution, .scatterRegion, .sortBy: nil
  case .cholesky, .triangularSolve, .fft, .factorization, .rngBitGenerator: nil
  case .collective, .deviceIndex, .check: nil
  }
}

/// The expansion that a transform falls back on.
///
/// - Throws: `TransformError` naming the operation where it has none.
func expansion(of primitive: Primitive, _ types: [TensorType], for transform: String) throws -> Program {
  if let program = expansion(of: primitive, operandTypes: types) { return program }
  throw TransformError(transform, "\(primitive.name) has no rule and no expansion")
}

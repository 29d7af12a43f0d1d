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
    .scatter, .sort, .branch, .whileLoop, .scan, .call, .custom, .optimizationBarrier, .threefry2x32:
    nil
  case .reducePrecision(let exponentBits, let mantissaBits):
    expanded(operandTypes) { b, x in [b.reducePrecision(x[0], exponentBits: exponentBits, mantissaBits: mantissaBits)] }
  case .reduceRegion(let reduction): expanded(operandTypes) { b, x in try b.reduceRegion(reduction, x) }
  case .reduceWindow(let windows): expanded(operandTypes) { b, x in try b.reduceWindow(windows, x) }
  case .selectAndScatter(let windows): expanded(operandTypes) { b, x in [try b.selectAndScatter(windows, x)] }
  case .convolution(let convolution): expanded(operandTypes) { b, x in [b.convolution(convolution, x[0], x[1])] }
  case .scatterRegion(let dimensions, let body): expanded(operandTypes) { b, x in try b.scatterRegion(dimensions, body, x) }
  case .sortBy(let comparator, let dimension): expanded(operandTypes) { b, x in try b.sort(x, by: comparator, dimension: dimension) }
  case .cholesky, .triangularSolve: expandedToFloat32(primitive, operandTypes)
  case .fft, .factorization: nil
  case .matrix(let operation): operation.program(operandTypes)
  case .rngBitGenerator(let algorithm, let type): RandomBits.program(algorithm, type, state: operandTypes[0])
  case .randomSeed, .collective, .deviceIndex, .axisIndex, .check: nil
  }
}

/// A program of parameters of these types; nil where a region is of a kind that its rewriting has no rule for, or where a value would have
/// more elements than can be numbered.
private func expanded(_ types: [TensorType], _ body: (ProgramBuilder, [ValueID]) throws -> [ValueID]) -> Program? {
  let builder = ProgramBuilder()
  let parameters = types.map(builder.addParameter)
  guard let results = try? body(builder, parameters), builder.types.allSatisfy(\.isAddressable) else { return nil }
  return builder.finish(results)
}

/// The expansion that a transform falls back on.
///
/// - Throws: `TransformError` naming the operation where it has none.
func expansion(of primitive: Primitive, _ types: [TensorType], for transform: String) throws -> Program {
  if let program = expansion(of: primitive, operandTypes: types) { return program }
  throw TransformError(transform, "\(primitive.name) has no rule and no expansion")
}

extension ProgramBuilder {
  /// Applies a program on scalars to the elements of values of one shape.
  func map(_ body: Program, _ xs: [ValueID]) throws -> [ValueID] {
    let shape = xs.isEmpty ? [] : self.shape(of: xs[0])
    let flat = xs.map { reshape($0, to: [shape.elementCount]) }
    let batched = try batch(body, batched: flat.map { _ in true }, size: shape.elementCount, allResults: true)
    return try inline(batched.program, flat).map { reshape($0, to: shape) }
  }
}

import ApusIR
import CApusRuntime

/// Single operations through kernels that were compiled with the library.
///
/// Nothing here waits for a compiler or keeps anything per shape, so the first call of an operation costs what the next does. Which
/// kernel runs depends on the operation, the dtype and the size only, and results have the same bits at any number of threads.
/// Elementary functions are within 3 units in the last place; sums carry partial sums in double precision.
public enum EagerKernels {
  /// Runs an operation, or returns nil where there is no kernel for it and these dtypes.
  ///
  /// - Throws: `ShapeError` or `DTypeError` where the primitive does not admit the operands; `AllocationError`; `LibraryError` where a
  ///   product needs OpenBLAS and it is not installed.
  public static func evaluate(_ primitive: Primitive, _ operands: [DenseArray]) throws -> [DenseArray]? {
    switch primitive {
    // The commonest operations, without arrays of types.
    case .unary(let function):
      if operands.count == 1, function.domain.contains(operands[0].dtype) { return try unary(function, operands[0]).map { [$0] } }
    case .binary(let function):
      guard operands.count == 2, operands[0].type == operands[1].type, function.domain.contains(operands[0].dtype) else { break }
      let dtype = operands[0].dtype
      if let code = function.code, !dtype.isHalf, !dtype.isComplex, operands[0].isAligned, operands[1].isAligned {
        return try runAligned(code, operands[0], operands[1], dtype).map { [$0] }
      }
      return try elementwise(function, operands[0], operands[1]).map { [$0] }
    case .reduce(let monoid, let dimensions):
      guard operands.count == 1, dimensions.count == 1, operands[0].type.shape.dimensions.indices.contains(dimensions[0]),
        monoid.domain.contains(operands[0].dtype)
      else { break }
      return try reduce(monoid, operands[0], dimensions).map { [$0] }
    case .dotGeneral(let dimensions):
      guard operands.count == 2, let type = matrixProductType(operands[0].type, operands[1].type, dimensions) else { break }
      return try dot(operands[0], operands[1], dimensions, type).map { [$0] }
    default: break
    }
    let types = try primitive.resultTypes(operands.map(\.type))
    for type in types where !type.isAddressable { throw AllocationError(byteCount: type.byteCount) }
    return try evaluate(primitive, operands, resultTypes: types)
  }

  /// Runs an operation whose operands are known to be admitted, with results of known types.
  package static func evaluate(
    _ primitive: Primitive, _ operands: [DenseArray], resultTypes types: [TensorType]
  ) throws -> [DenseArray]? {
    switch primitive {
    case .sort(let dimension, let keyCount): return try sort(operands, dimension: dimension, keyCount: keyCount)
    case .threefry2x32: return try threefry(operands)
    case .optimizationBarrier: return operands
    case .branch, .whileLoop, .scan, .call: return nil
    case .cholesky, .triangularSolve, .fft, .factorization, .matrix, .convolution:
      let operandTypes = operands.map(\.type)
      return Routine.supports(primitive, operandTypes) ? try Routine(primitive, operandTypes).run(operands, types) : nil
    case .reducePrecision, .reduceRegion, .reduceWindow, .selectAndScatter, .scatterRegion, .sortBy, .rngBitGenerator,
      .randomSeed, .collective, .deviceIndex, .axisIndex, .check:
      return nil
    default: return try single(primitive, operands, types[0]).map { [$0] }
    }
  }

  private static func single(_ primitive: Primitive, _ operands: [DenseArray], _ type: TensorType) throws -> DenseArray? {
    switch primitive {
    case .unary(let function): return try unary(function, operands[0])
    case .binary(let function): return try elementwise(function, operands[0], operands[1])
    case .compare(let direction): return try compare(direction, operands[0], operands[1], resultShape: type.shape)
    case .select: return try select(operands[0], operands[1], operands[2])
    case .clamp: return try clamp(low: operands[0], operands[1], high: operands[2])
    case .convert(let dtype): return try convert(operands[0], to: dtype)
    case .bitcastConvert: return DenseArray(type, operands[0].buffer)
    case .constant(let value): return value
    case .iota(let type, let dimension): return try iota(type, dimension)
    case .broadcastInDim(_, let dimensions): return try broadcast(operands[0], type, dimensions)
    case .reshape: return DenseArray(type, operands[0].buffer)
    case .transpose(let permutation): return try transpose(operands[0], type, permutation)
    case .slice(let starts, _, let strides): return try slice(operands[0], type, starts: starts, strides: strides)
    case .dynamicSlice:
      let starts = clampedStarts(operands[1...], operands[0].shape, type.shape)
      return try slice(operands[0], type, starts: starts, strides: [Int](repeating: 1, count: type.rank))
    case .dynamicUpdateSlice:
      return try update(operands[0], operands[1], starts: clampedStarts(operands[2...], operands[0].shape, operands[1].shape))
    case .pad(let low, _, let interior): return try pad(operands[0], operands[1], type, low: low, interior: interior)
    case .concatenate(let dimension): return try concatenate(operands, type, dimension)
    case .reverse(let dimensions): return try reverse(operands[0], dimensions)
    case .reduce(let monoid, let dimensions): return try reduce(monoid, operands[0], dimensions)
    case .argReduce(let kind, let dimension, let dtype): return try argReduce(kind, operands[0], dimension, dtype)
    case .cumulative(let monoid, let dimension, let reverse): return try cumulative(monoid, operands[0], dimension, reverse: reverse)
    case .dotGeneral(let dimensions): return try dot(operands[0], operands[1], dimensions, type)
    case .gather(let dimensions, let sizes): return try gather(operands[0], operands[1], dimensions, sizes, type)
    case .scatter(let dimensions, let combiner):
      return try scatter(operands[0], operands[1], operands[2], dimensions, combiner)
    case .sort, .threefry2x32, .optimizationBarrier, .branch, .whileLoop, .scan, .call, .custom, .reducePrecision, .reduceRegion, .reduceWindow,
      .selectAndScatter, .convolution, .scatterRegion, .sortBy, .cholesky, .triangularSolve, .fft, .factorization, .matrix, .rngBitGenerator,
      .randomSeed, .collective, .deviceIndex, .axisIndex, .check:
      return nil
    }
  }
}

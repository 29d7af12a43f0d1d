extension Primitive {
  /// The types of the results for operands of these types: the one place that says what an operation admits.
  ///
  /// - Throws: `ShapeError` or `DTypeError` saying what was expected and what came.
  public func resultTypes(_ operands: [TensorType]) throws -> [TensorType] {
    let check = OperandCheck(operation: name, operands: operands)
    switch self {
    case .unary, .binary, .compare, .select, .clamp, .convert, .bitcastConvert, .reducePrecision:
      return [try elementwiseType(check)]
    case .constant, .iota, .broadcastInDim, .reshape, .transpose, .slice, .dynamicSlice, .dynamicUpdateSlice, .pad, .concatenate,
      .reverse:
      return [try movementType(check)]
    case .reduce, .argReduce, .cumulative:
      return [try reductionType(check)]
    case .reduceRegion(let reduction): return try reduceRegionTypes(reduction, check)
    case .reduceWindow(let reduction): return try reduceWindowTypes(reduction, check)
    case .selectAndScatter(let windows): return [try selectAndScatterType(windows, check)]
    case .convolution(let convolution): return [try convolutionType(convolution, check)]
    case .dotGeneral(let dimensions):
      return [try dotType(dimensions, check)]
    case .gather(let dimensions, let sliceSizes):
      return [try gatherType(dimensions, sliceSizes, check)]
    case .scatter(let dimensions, let combiner):
      return [try scatterType(dimensions, combiner, check)]
    case .scatterRegion(let dimensions, let body): return try scatterRegionTypes(dimensions, body, check)
    case .sortBy(let comparator, let dimension): return try sortByTypes(comparator, dimension, check)
    case .cholesky, .triangularSolve, .fft, .factorization, .matrix: return try linearAlgebraTypes(check)
    case .sort(let dimension, let keyCount):
      return try sortTypes(dimension, keyCount, check)
    case .branch, .whileLoop, .scan, .call, .custom, .optimizationBarrier:
      return try controlTypes(check)
    case .threefry2x32:
      try check.count(4)
      for operand in operands { try check.dtype(operand, operand.dtype == .uint32, "uint32") }
      try check.sameTypes(operands)
      return [operands[0], operands[0]]
    case .rngBitGenerator(let algorithm, let type): return try bitGeneratorTypes(algorithm, type, check)
    case .randomSeed:
      try check.count(0)
      return [TensorType(.uint64, [2])]
    case .collective(let collective): return try collectiveTypes(collective, check)
    case .deviceIndex:
      try check.count(0)
      return [TensorType(.uint32, [])]
    case .axisIndex(let axis):
      try check.count(0)
      try check.shape(axis.size >= 0, "axis \(axis)")
      return [TensorType(.int32, [])]
    case .check(let kind):
      try check.count(2)
      try check.sameTypes(operands)
      if case .close = kind { try check.domain(operands[0], .inexact) }
      return []
    }
  }
}

/// Checks of operand types that give errors of one form.
struct OperandCheck {
  let operation: String
  let operands: [TensorType]

  func shapeError(_ detail: String) -> ShapeError { ShapeError(operation, detail) }
  func dtypeError(_ detail: String) -> DTypeError { DTypeError(operation, detail) }

  func count(_ expected: Int) throws {
    if operands.count != expected { throw shapeError("takes \(expected) operands, got \(operands.count)") }
  }

  func shape(_ condition: Bool, _ detail: @autoclosure () -> String) throws {
    if !condition { throw shapeError(detail()) }
  }

  func dtype(_ operand: TensorType, _ condition: Bool, _ expected: @autoclosure () -> String) throws {
    if !condition { throw dtypeError("expected \(expected()), got \(operand.dtype)") }
  }

  func domain(_ operand: TensorType, _ domain: DTypeDomain) throws {
    if !domain.contains(operand.dtype) {
      throw dtypeError("is not defined on \(operand.dtype), only on \(domain.dtypes.map(\.description).joined(separator: ", "))")
    }
  }

  func sameTypes(_ types: [TensorType]) throws {
    for type in types.dropFirst() {
      if type.dtype != types[0].dtype { throw dtypeError("operands differ in dtype: \(types[0].dtype) and \(type.dtype)") }
      if type.shape != types[0].shape { throw shapeError("operands differ in shape: \(types[0].shape) and \(type.shape)") }
    }
  }

  func axis(_ axis: Int, rank: Int, _ what: String) throws {
    if !(0..<rank).contains(axis) { throw shapeError("\(what) \(axis) is out of range for rank \(rank)") }
  }

  /// Distinct axes in range.
  func axes(_ axes: [Int], rank: Int, _ what: String) throws {
    for axis in axes { try self.axis(axis, rank: rank, what) }
    if Set(axes).count != axes.count { throw shapeError("\(what)s \(axes) repeat an axis") }
  }

  /// An entry for every axis, of a size that arithmetic on places along an axis has room for.
  func length(_ attribute: [Int], _ expected: Int, _ what: String) throws {
    if attribute.count != expected { throw shapeError("\(what) has \(attribute.count) entries for rank \(expected)") }
    if let far = attribute.first(where: { !(-Self.furthest...Self.furthest).contains($0) }) {
      throw shapeError("\(what) has \(far), which is too large")
    }
  }

  private static let furthest = 1 << 47

  /// Scalar integer start indices, all of one type.
  func startIndices(_ indices: ArraySlice<TensorType>) throws {
    for index in indices {
      if index.rank != 0 { throw shapeError("start indices are scalars, got shape \(index.shape)") }
      if !index.dtype.isInteger { throw dtypeError("start indices are integers, got \(index.dtype)") }
    }
    if Set(indices.map(\.dtype)).count > 1 { throw dtypeError("start indices differ in dtype") }
  }
}

import ApusIR
import CApusRuntime

extension EagerKernels {
  static func unary(_ function: UnaryFunction, _ x: DenseArray) throws -> DenseArray? {
    if x.dtype.isComplex { return try complexUnary(function, x) }
    switch function {
    case .real, .conjugate, .stopGradient: return x
    case .imag:
      let result = try make(x.type)
      if result.byteCount > 0 { result.buffer.bytes.initializeMemory(as: UInt8.self, repeating: 0, count: result.byteCount) }
      return result
    default: break
    }
    guard let code = function.code else { return nil }
    if x.dtype.isHalf && function != .isFinite {
      guard let wide = try unary(function, widened(x)) else { return nil }
      return try convert(wide, to: x.dtype)
    }
    let x = try x.aligned()
    let result = try make(x.type.with(dtype: function.resultType(x.dtype)))
    return apus_eager_unary(code, x.dtype.code, x.buffer.bytes, result.buffer.bytes, Int64(x.elementCount)) != 0 ? result : nil
  }

  private static func complexUnary(_ function: UnaryFunction, _ x: DenseArray) throws -> DenseArray? {
    let part = x.type.with(dtype: x.dtype.realType)
    switch function {
    case .stopGradient: return x
    case .square: return try binary(.multiply, x, x, resultShape: x.shape)
    case .negate:
      guard let parts = try unary(function, DenseArray(TensorType(part.dtype, [x.elementCount * 2]), x.buffer)) else { return nil }
      return DenseArray(x.type, parts.buffer)
    case .real, .imag:
      let flat = TensorType(part.dtype, [x.elementCount])
      guard let parts = try materialize(
        DenseArray(flat, x.buffer), flat, StridedView(offset: function == .real ? 0 : 1, strides: [2])) else { return nil }
      return DenseArray(part, parts.buffer)
    default:
      guard let code = function.code else { return nil }
      let x = try x.aligned(), result = try make(x.type.with(dtype: function.resultType(x.dtype)))
      let isDone = apus_eager_complex_unary(code, x.dtype.code, x.buffer.bytes, result.buffer.bytes, Int64(x.elementCount))
      return isDone != 0 ? result : nil
    }
  }

  /// A function of two arrays of one type.
  static func elementwise(_ function: BinaryFunction, _ a: DenseArray, _ b: DenseArray) throws -> DenseArray? {
    try binary(function, a, b, resultShape: a.shape)
  }

  /// A function of two arrays of one dtype whose shapes broadcast to `resultShape` as NumPy aligns them, read in place.
  ///
  /// Returns nil where there is no kernel.
  package static func binary(
    _ function: BinaryFunction, _ a: DenseArray, _ b: DenseArray, resultShape: Shape
  ) throws -> DenseArray? {
    if function == .complex { return try makeComplex(a, b, resultShape) }
    guard let code = function.code else { return nil }
    if a.dtype.isHalf && function != .nextAfter {
      guard let wide = try binary(function, widened(a), widened(b), resultShape: resultShape) else { return nil }
      return try convert(wide, to: a.dtype)
    }
    if a.dtype.isComplex && function != .add && function != .subtract && function != .multiply {
      guard a.shape == resultShape, b.shape == resultShape else { return nil }
      let a = try a.aligned(), b = try b.aligned(), result = try make(a.type)
      let isDone = apus_eager_complex_binary(
        code, a.dtype.code, a.buffer.bytes, b.buffer.bytes, result.buffer.bytes, Int64(a.elementCount))
      return isDone != 0 ? result : nil
    }
    return try run(code, a, b, TensorType(a.dtype, resultShape))
  }

  /// Compares two arrays of one dtype whose shapes broadcast to `resultShape`. Returns nil where there is no kernel.
  package static func compare(
    _ direction: ComparisonDirection, _ a: DenseArray, _ b: DenseArray, resultShape: Shape
  ) throws -> DenseArray? {
    if a.dtype.isHalf { return try compare(direction, widened(a), widened(b), resultShape: resultShape) }
    if a.dtype.isComplex { return nil }
    return try run(direction.code, a, b, TensorType(.bool, resultShape))
  }

  /// Operands of one shape, the commonest case: nothing is copied or counted more than once.
  @inline(__always)
  static func runAligned(_ code: Int32, _ a: borrowing DenseArray, _ b: borrowing DenseArray, _ dtype: DType) throws -> DenseArray? {
    let result = try make(TensorType(dtype, a.type.shape))
    var count = Int64(result.type.elementCount), step: Int64 = 1
    let isDone = apus_eager_binary(
      code, a.type.dtype.code, 1, &count, a.buffer.bytes, &step, b.buffer.bytes, &step, result.buffer.bytes)
    return isDone != 0 ? result : nil
  }

  private static func run(_ code: Int32, _ a: DenseArray, _ b: DenseArray, _ type: TensorType) throws -> DenseArray? {
    // The parts of complex numbers are one more axis, but for products.
    let isComplex = a.dtype.isComplex && code != Int32(APUS_MULTIPLY), dtype = isComplex ? a.dtype.realType.code : a.dtype.code
    if !isComplex && a.isAligned && b.isAligned && a.shape == type.shape && b.shape == type.shape {
      return try runAligned(code, a, b, type.dtype)
    }
    let a = try a.aligned(), b = try b.aligned(), result = try make(type)
    if a.shape == type.shape && b.shape == type.shape {
      var count = Int64(type.elementCount) * (isComplex ? 2 : 1), step: Int64 = 1
      let isDone = apus_eager_binary(
        code, dtype, 1, &count, a.buffer.bytes, &step, b.buffer.bytes, &step, result.buffer.bytes)
      return isDone != 0 ? result : nil
    }
    let extents = type.shape.dimensions, rank = extents.count + (isComplex ? 1 : 0)
    guard let aStrides = broadcastStrides(a.shape, to: extents), let bStrides = broadcastStrides(b.shape, to: extents) else {
      throw ShapeError("broadcast", "shapes \(a.shape) and \(b.shape) do not broadcast to \(type.shape)")
    }
    let isDone = withUnsafeTemporaryAllocation(of: Int64.self, capacity: 3 * rank + 1) { words in
      guard let base = words.baseAddress else { return false }
      for axis in extents.indices {
        base[axis] = Int64(extents[axis])
        base[rank + axis] = Int64(aStrides[axis] * (isComplex ? 2 : 1))
        base[2 * rank + axis] = Int64(bStrides[axis] * (isComplex ? 2 : 1))
      }
      if isComplex {
        base[rank - 1] = 2
        base[2 * rank - 1] = 1
        base[3 * rank - 1] = 1
      }
      return apus_eager_binary(
        code, dtype, Int32(rank), base, a.buffer.bytes, base + rank, b.buffer.bytes, base + 2 * rank, result.buffer.bytes) != 0
    }
    return isDone ? result : nil
  }

  /// Strides that read an array as one of other extents, aligned at the last axis; nil where it does not broadcast to them.
  private static func broadcastStrides(_ shape: Shape, to extents: [Int]) -> [Int]? {
    guard shape.rank <= extents.count else { return nil }
    var strides = [Int](repeating: 0, count: extents.count), step = 1
    for axis in shape.dimensions.indices.reversed() {
      let extent = shape.dimensions[axis], position = extents.count - shape.rank + axis
      if extent != extents[position] && extent != 1 { return nil }
      strides[position] = extent == 1 ? 0 : step
      step *= extent
    }
    return strides
  }

  private static func makeComplex(_ real: DenseArray, _ imaginary: DenseArray, _ shape: Shape) throws -> DenseArray? {
    guard real.shape == shape, imaginary.shape == shape, let dtype = real.dtype.complexType else { return nil }
    let result = try make(TensorType(dtype, shape)), size = real.dtype.byteCount
    for (offset, part) in [try real.aligned(), try imaginary.aligned()].enumerated() {
      let isDone = copy(
        [part.elementCount], from: part.buffer.bytes, StridedView(strides: [1]), to: result.buffer.bytes,
        StridedView(offset: offset, strides: [2]), size: size)
      if !isDone { return nil }
    }
    return result
  }

  static func select(_ predicate: DenseArray, _ onTrue: DenseArray, _ onFalse: DenseArray) throws -> DenseArray? {
    let flags = UnsafePointer(predicate.buffer.bytes.assumingMemoryBound(to: UInt8.self))
    if predicate.shape.rank == 0 { return flags[0] != 0 ? onTrue : onFalse }
    let a = try onTrue.aligned(), b = try onFalse.aligned(), result = try make(a.type)
    let isDone = apus_eager_select(
      Int32(a.dtype.byteCount), flags, a.buffer.bytes, b.buffer.bytes, result.buffer.bytes, Int64(a.elementCount))
    return isDone != 0 ? result : nil
  }

  static func clamp(low: DenseArray, _ x: DenseArray, high: DenseArray) throws -> DenseArray? {
    guard let raised = try binary(.maximum, x, low, resultShape: x.shape) else { return nil }
    return try binary(.minimum, raised, high, resultShape: x.shape)
  }

  /// Converts to another dtype, within what kernels there are for.
  package static func convert(_ x: DenseArray, to dtype: DType) throws -> DenseArray? {
    if x.dtype == dtype { return x }
    if x.dtype.isComplex || dtype.isComplex { return nil }
    if x.dtype.isHalf && dtype != .float32 { return try convert(widened(x), to: dtype) }
    if dtype.isHalf && x.dtype != .float32 && x.dtype != .float64 {
      // By way of float64, where that is exact: twice rounded is not the same as once.
      guard x.dtype == .bool || (x.dtype.isInteger && x.dtype.byteCount <= 4) else { return nil }
      guard let wide = try convert(x, to: .float64) else { return nil }
      return try convert(wide, to: dtype)
    }
    let x = try x.aligned(), result = try make(x.type.with(dtype: dtype))
    let isDone = apus_eager_convert(x.dtype.code, dtype.code, x.buffer.bytes, result.buffer.bytes, Int64(x.elementCount))
    return isDone != 0 ? result : nil
  }

  /// A `float32` copy of an array of 16-bit floating-point numbers.
  static func widened(_ x: DenseArray) throws -> DenseArray {
    guard x.dtype.isHalf else { return x }
    let x = try x.aligned(), result = try make(x.type.with(dtype: .float32))
    _ = apus_eager_convert(x.dtype.code, DType.float32.code, x.buffer.bytes, result.buffer.bytes, Int64(x.elementCount))
    return result
  }
}

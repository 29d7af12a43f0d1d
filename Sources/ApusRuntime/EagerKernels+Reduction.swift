import ApusIR
import CApusRuntime

extension EagerKernels {
  static func reduce(_ monoid: Monoid, _ x: DenseArray, _ dimensions: [Int]) throws -> DenseArray? {
    guard let code = monoid.code else { return nil }
    if x.dtype.isHalf {
      guard let wide = try reduce(monoid, widened(x), dimensions) else { return nil }
      return try convert(wide, to: x.dtype)
    }
    if x.dtype.isComplex {
      // The parts of complex numbers are one more axis, which sums leave alone.
      guard monoid == .sum else { return nil }
      let parts = DenseArray(TensorType(x.dtype.realType, Shape(x.shape.dimensions + [2])), x.buffer)
      guard let sums = try reduce(monoid, parts, dimensions) else { return nil }
      return DenseArray(TensorType(x.dtype, Shape(sums.shape.dimensions.dropLast())), sums.buffer)
    }
    if dimensions.count == 1 { return try reduceRun(code, x.aligned(), dimensions[0]...dimensions[0]) }
    let kept = Shape(x.shape.dimensions.indices.filter { !dimensions.contains($0) }.map { x.shape.dimensions[$0] })
    if dimensions.isEmpty { return x }
    var current = try x.aligned()
    // Runs of neighbouring axes, the innermost first; each is one pass.
    var remaining = dimensions.sorted()
    while let last = remaining.popLast() {
      var first = last
      while remaining.last == first - 1 { first = remaining.removeLast() }
      guard let result = try reduceRun(code, current, first...last) else { return nil }
      current = result
    }
    return current.with(shape: kept)
  }

  /// Reduces neighbouring axes.
  private static func reduceRun(_ code: Int32, _ x: DenseArray, _ axes: ClosedRange<Int>) throws -> DenseArray? {
    var extents = x.shape.dimensions
    let outer = product(extents[..<axes.lowerBound]), extent = product(extents[axes])
    let inner = product(extents[(axes.upperBound + 1)...])
    extents.removeSubrange(axes)
    let result = try make(TensorType(x.dtype, Shape(extents)))
    let isDone = apus_eager_reduce(
      code, x.dtype.code, Int64(outer), Int64(extent), Int64(inner), x.buffer.bytes, result.buffer.bytes)
    return isDone != 0 ? result : nil
  }

  static func argReduce(_ kind: ArgReduction, _ x: DenseArray, _ dimension: Int, _ dtype: DType) throws -> DenseArray? {
    if x.dtype.isHalf { return try argReduce(kind, widened(x), dimension, dtype) }
    let x = try x.aligned(), extents = x.shape.dimensions
    let result = try make(TensorType(.int64, Shape(extents[..<dimension] + extents[(dimension + 1)...])))
    let isDone = apus_eager_arg_reduce(
      kind == .argmin ? 1 : 0, x.dtype.code, Int64(product(extents[..<dimension])), Int64(extents[dimension]),
      Int64(product(extents[(dimension + 1)...])), x.buffer.bytes, result.buffer.bytes.assumingMemoryBound(to: Int64.self))
    return isDone != 0 ? try convert(result, to: dtype) : nil
  }

  static func cumulative(_ monoid: Monoid, _ x: DenseArray, _ dimension: Int, reverse: Bool) throws -> DenseArray? {
    guard let code = monoid.code else { return nil }
    if x.dtype.isHalf {
      guard let wide = try cumulative(monoid, widened(x), dimension, reverse: reverse) else { return nil }
      return try convert(wide, to: x.dtype)
    }
    let x = try x.aligned(), extents = x.shape.dimensions, result = try make(x.type)
    let isDone = apus_eager_cumulative(
      code, x.dtype.code, Int64(product(extents[..<dimension])), Int64(extents[dimension]), Int64(product(extents[(dimension + 1)...])),
      reverse ? 1 : 0, x.buffer.bytes, result.buffer.bytes)
    return isDone != 0 ? result : nil
  }

  static func product(_ extents: ArraySlice<Int>) -> Int { extents.reduce(1, *) }
}

import ApusIR
import CApusRuntime

extension EagerKernels {
  static func iota(_ type: TensorType, _ dimension: Int) throws -> DenseArray? {
    if type.dtype.isHalf {
      // Beyond the integers that float32 holds, the reference rounds only once.
      guard type.shape[dimension] <= 1 << 24, let wide = try iota(type.with(dtype: .float32), dimension) else { return nil }
      return try convert(wide, to: type.dtype)
    }
    let extents = type.shape.dimensions, result = try make(type)
    if result.elementCount == 0 { return result }
    let outer = extents[..<dimension].reduce(1, *), inner = extents[(dimension + 1)...].reduce(1, *)
    let isDone = apus_eager_iota(type.dtype.code, Int64(outer), Int64(extents[dimension]), Int64(inner), result.buffer.bytes)
    return isDone != 0 ? result : nil
  }

  static func broadcast(_ x: DenseArray, _ type: TensorType, _ dimensions: [Int]) throws -> DenseArray? {
    if x.elementCount == type.elementCount && zip(dimensions, dimensions.dropFirst()).allSatisfy({ $0 < $1 }) {
      return DenseArray(type, x.buffer)
    }
    let own = x.shape.rowMajorStrides
    var strides = [Int](repeating: 0, count: type.rank)
    for (axis, dimension) in dimensions.enumerated() where x.shape.dimensions[axis] != 1 { strides[dimension] = own[axis] }
    return try materialize(x, type, StridedView(strides: strides))
  }

  static func transpose(_ x: DenseArray, _ type: TensorType, _ permutation: [Int]) throws -> DenseArray? {
    // Axes of extent 1 may go anywhere.
    let moved = permutation.filter { x.shape.dimensions[$0] != 1 }
    if x.elementCount <= 1 || zip(moved, moved.dropFirst()).allSatisfy({ $0 < $1 }) { return DenseArray(type, x.buffer) }
    let own = x.shape.rowMajorStrides
    return try materialize(x, type, StridedView(strides: permutation.map { own[$0] }))
  }

  static func slice(_ x: DenseArray, _ type: TensorType, starts: [Int], strides: [Int]) throws -> DenseArray? {
    if type.shape == x.shape { return x }
    let own = x.shape.rowMajorStrides
    let offset = zip(starts, own).reduce(0) { $0 + $1.0 * $1.1 }
    return try materialize(x, type, StridedView(offset: offset, strides: zip(own, strides).map { $0 * $1 }))
  }

  /// Scalar start indices, clamped so that a slice of `sizes` fits.
  static func clampedStarts(_ starts: ArraySlice<DenseArray>, _ shape: Shape, _ sizes: Shape) -> [Int] {
    starts.enumerated().map { axis, start in
      Swift.min(Swift.max(scalar(start), 0), shape.dimensions[axis] - sizes.dimensions[axis])
    }
  }

  private static func scalar(_ x: DenseArray) -> Int {
    let bytes = UnsafeRawPointer(x.buffer.bytes)
    switch x.dtype {
    case .int8: return Int(bytes.loadUnaligned(as: Int8.self))
    case .int16: return Int(bytes.loadUnaligned(as: Int16.self))
    case .int32: return Int(bytes.loadUnaligned(as: Int32.self))
    case .int64: return Int(bytes.loadUnaligned(as: Int64.self))
    case .uint8: return Int(bytes.loadUnaligned(as: UInt8.self))
    case .uint16: return Int(bytes.loadUnaligned(as: UInt16.self))
    case .uint32: return Int(bytes.loadUnaligned(as: UInt32.self))
    case .uint64: return Int(clamping: bytes.loadUnaligned(as: UInt64.self))
    case .bool, .float16, .bfloat16, .float32, .float64, .complex64, .complex128:
      preconditionFailure("type inference admitted an index of \(x.dtype)")
    }
  }

  static func update(_ x: DenseArray, _ update: DenseArray, starts: [Int]) throws -> DenseArray? {
    if update.shape == x.shape { return update }
    let own = x.shape.rowMajorStrides
    guard let result = try materialize(x, x.type, StridedView(strides: own)) else { return nil }
    if update.elementCount == 0 { return result }
    let offset = zip(starts, own).reduce(0) { $0 + $1.0 * $1.1 }
    let isDone = copy(
      update.shape.dimensions, from: try update.aligned().buffer.bytes, StridedView(strides: update.shape.rowMajorStrides),
      to: result.buffer.bytes, StridedView(offset: offset, strides: own), size: x.dtype.byteCount)
    return isDone ? result : nil
  }

  static func pad(_ x: DenseArray, _ value: DenseArray, _ type: TensorType, low: [Int], interior: [Int]) throws -> DenseArray? {
    let result = try make(type), size = type.dtype.byteCount
    if type.elementCount == 0 { return result }
    apus_eager_fill(Int32(size), try value.aligned().buffer.bytes, result.buffer.bytes, Int64(type.elementCount))
    let own = x.shape.rowMajorStrides, target = type.shape.rowMajorStrides
    var extents: [Int] = [], from = StridedView(strides: []), to = StridedView(strides: [])
    for axis in 0..<type.rank {
      // Element i goes to low + i * step; those that fall outside are cropped.
      let step = interior[axis] + 1
      let first = Swift.max(0, (-low[axis] + step - 1) / step)
      let last = Swift.min(x.shape.dimensions[axis] - 1, (type.shape.dimensions[axis] - 1 - low[axis]).flooredQuotient(step))
      if last < first { return result }
      extents.append(last - first + 1)
      from.offset += first * own[axis]
      from.strides.append(own[axis])
      to.offset += (low[axis] + first * step) * target[axis]
      to.strides.append(step * target[axis])
    }
    return copy(extents, from: try x.aligned().buffer.bytes, from, to: result.buffer.bytes, to, size: size) ? result : nil
  }

  static func concatenate(_ operands: [DenseArray], _ type: TensorType, _ dimension: Int) throws -> DenseArray? {
    let filled = operands.filter { $0.elementCount > 0 }
    if filled.count == 1 { return filled[0] }
    let result = try make(type), strides = type.shape.rowMajorStrides
    var start = 0
    for operand in filled {
      let view = StridedView(offset: start * strides[dimension], strides: strides)
      let isDone = copy(
        operand.shape.dimensions, from: try operand.aligned().buffer.bytes, StridedView(strides: operand.shape.rowMajorStrides),
        to: result.buffer.bytes, view, size: type.dtype.byteCount)
      if !isDone { return nil }
      start += operand.shape.dimensions[dimension]
    }
    return result
  }

  static func reverse(_ x: DenseArray, _ dimensions: [Int]) throws -> DenseArray? {
    var view = StridedView(strides: x.shape.rowMajorStrides)
    let turned = dimensions.filter { x.shape.dimensions[$0] > 1 }
    if turned.isEmpty || x.elementCount == 0 { return x }
    for axis in turned {
      view.offset += (x.shape.dimensions[axis] - 1) * view.strides[axis]
      view.strides[axis] = -view.strides[axis]
    }
    return try materialize(x, x.type, view)
  }
}

extension Int {
  /// The quotient rounded down.
  fileprivate func flooredQuotient(_ divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
  }
}

import ApusIR
import CApusRuntime

extension DType {
  /// The code of the dtype in C.
  var code: Int32 { Int32(rawValue) }
  /// Whether arithmetic is done in `float32` and rounded.
  var isHalf: Bool { self == .float16 || self == .bfloat16 }
}

extension DenseArray {
  /// Whether the memory is aligned to the elements, as that of a mapped file may not be.
  @inline(__always) var isAligned: Bool {
    let alignment = dtype.isComplex ? dtype.byteCount / 2 : dtype.byteCount
    return UInt(bitPattern: buffer.bytes) & UInt(alignment - 1) == 0
  }

  /// The array, or a copy of it where its memory is not aligned.
  func aligned() throws -> DenseArray {
    if isAligned { return self }
    return try DenseArray(type) { $0.copyMemory(from: bytes) }
  }

  func with(shape: Shape) -> DenseArray { DenseArray(type.with(shape: shape), buffer) }
}

/// Where a strided view of an array's elements starts, in elements, and how far apart its axes' elements are.
struct StridedView {
  var offset = 0
  var strides: [Int]
}

extension EagerKernels {
  /// A new array for a kernel to write.
  @inline(__always)
  static func make(_ type: TensorType) throws -> DenseArray {
    DenseArray(type, try Buffer.allocate(byteCount: type.byteCount))
  }

  /// Copies elements between strided views of the same extents. Returns false where the views have too many axes.
  static func copy(
    _ extents: [Int], from source: UnsafeMutableRawPointer, _ sourceView: StridedView, to target: UnsafeMutableRawPointer,
    _ targetView: StridedView, size: Int
  ) -> Bool {
    let rank = extents.count
    return withUnsafeTemporaryAllocation(of: Int64.self, capacity: 3 * rank + 1) { words in
      guard let base = words.baseAddress else { return false }
      for axis in 0..<rank {
        base[axis] = Int64(extents[axis])
        base[rank + axis] = Int64(sourceView.strides[axis])
        base[2 * rank + axis] = Int64(targetView.strides[axis])
      }
      return apus_eager_copy(
        Int32(size), Int32(rank), base, source + sourceView.offset * size, base + rank, target + targetView.offset * size,
        base + 2 * rank) != 0
    }
  }

  /// A dense array of a strided view of another's elements.
  static func materialize(_ x: DenseArray, _ type: TensorType, _ view: StridedView) throws -> DenseArray? {
    let result = try make(type)
    if type.elementCount == 0 { return result }
    let dense = StridedView(strides: type.shape.rowMajorStrides)
    let isDone = try copy(
      type.shape.dimensions, from: x.aligned().buffer.bytes, view, to: result.buffer.bytes, dense, size: type.dtype.byteCount)
    return isDone ? result : nil
  }

  /// Integer elements, saturating.
  static func integers(_ x: DenseArray) throws -> [Int] {
    let x = try x.aligned()
    func read<T: FixedWidthInteger>(_: T.Type) -> [Int] {
      let source = x.buffer.bytes.assumingMemoryBound(to: T.self)
      return (0..<x.elementCount).map { Int(clamping: source[$0]) }
    }
    switch x.dtype {
    case .int8: return read(Int8.self)
    case .int16: return read(Int16.self)
    case .int32: return read(Int32.self)
    case .int64: return read(Int64.self)
    case .uint8: return read(UInt8.self)
    case .uint16: return read(UInt16.self)
    case .uint32: return read(UInt32.self)
    case .uint64: return read(UInt64.self)
    case .bool, .float16, .bfloat16, .float32, .float64, .complex64, .complex128:
      preconditionFailure("type inference admitted indices of \(x.dtype)")
    }
  }
}

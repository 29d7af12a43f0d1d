import ApusIR

/// Bits of an element's size: operations that only move elements need to know no more of a dtype.
protocol Word: BitwiseCopyable {
  static func copy(
    _ nest: LoopNest, from source: UnsafeRawPointer, at sourceOffset: Int, to target: UnsafeMutableRawPointer,
    at targetOffset: Int)
  static func fill(_ target: UnsafeMutableRawPointer, count: Int, with value: UnsafeRawPointer)
  static func select(
    _ predicate: UnsafePointer<UInt8>, _ x: UnsafeRawPointer, _ y: UnsafeRawPointer, _ target: UnsafeMutableRawPointer, count: Int
  )
  static func permute(_ source: UnsafeRawPointer, _ target: UnsafeMutableRawPointer, order: [Int32], at offset: Int, stride: Int)
  /// target[i] = source[indices[i]]
  static func take(_ indices: [Int], from source: UnsafeRawPointer, to target: UnsafeMutableRawPointer)
  /// target[indices[i]] = source[i]
  static func put(_ indices: [Int], from source: UnsafeRawPointer, to target: UnsafeMutableRawPointer)
}

extension UInt8: Word {}
extension UInt16: Word {}
extension UInt32: Word {}
extension UInt64: Word {}
/// Two doubles of a complex number, which need only a double's alignment.
struct Word128: Word { var low: UInt64, high: UInt64 }

extension DType {
  var word: any Word.Type {
    switch byteCount {
    case 1: UInt8.self
    case 2: UInt16.self
    case 4: UInt32.self
    case 8: UInt64.self
    default: Word128.self
    }
  }

  /// The alignment that typed access to elements needs.
  var alignment: Int { Swift.min(byteCount, 8) }
}

extension Word {
  /// Copies along a nest whose first array is the source and whose second is the target.
  static func copy(
    _ nest: LoopNest, from source: UnsafeRawPointer, at sourceOffset: Int, to target: UnsafeMutableRawPointer,
    at targetOffset: Int
  ) {
    let x = source.assumingMemoryBound(to: Self.self) + sourceOffset
    let y = target.assumingMemoryBound(to: Self.self) + targetOffset
    if nest.isOneRow { return copyRow(nest, x, y) }
    for (a, b) in nest.rows { copyRow(nest, x + a, y + b) }
  }

  @inline(__always)
  private static func copyRow(_ nest: LoopNest, _ x: UnsafePointer<Self>, _ y: UnsafeMutablePointer<Self>) {
    let (length, stepX, stepY) = (nest.rowLength, nest.rowA, nest.rowB)
    if stepX == 1 && stepY == 1 {
      y.update(from: x, count: length)
    } else if stepX == 0 && stepY == 1 {
      y.update(repeating: x[0], count: length)
    } else {
      for i in 0..<length { y[i * stepY] = x[i * stepX] }
    }
  }

  static func fill(_ target: UnsafeMutableRawPointer, count: Int, with value: UnsafeRawPointer) {
    target.assumingMemoryBound(to: Self.self).update(repeating: value.loadUnaligned(as: Self.self), count: count)
  }

  static func select(
    _ predicate: UnsafePointer<UInt8>, _ x: UnsafeRawPointer, _ y: UnsafeRawPointer, _ target: UnsafeMutableRawPointer, count: Int
  ) {
    let (x, y) = (x.assumingMemoryBound(to: Self.self), y.assumingMemoryBound(to: Self.self))
    let target = target.assumingMemoryBound(to: Self.self)
    for i in 0..<count { target[i] = predicate[i] != 0 ? x[i] : y[i] }
  }

  static func take(_ indices: [Int], from source: UnsafeRawPointer, to target: UnsafeMutableRawPointer) {
    let (x, y) = (source.assumingMemoryBound(to: Self.self), target.assumingMemoryBound(to: Self.self))
    for (i, index) in indices.enumerated() { y[i] = x[index] }
  }

  static func put(_ indices: [Int], from source: UnsafeRawPointer, to target: UnsafeMutableRawPointer) {
    let (x, y) = (source.assumingMemoryBound(to: Self.self), target.assumingMemoryBound(to: Self.self))
    for (i, index) in indices.enumerated() { y[index] = x[i] }
  }

  /// Writes the elements of a strided line in the given order.
  static func permute(_ source: UnsafeRawPointer, _ target: UnsafeMutableRawPointer, order: [Int32], at offset: Int, stride: Int)
  {
    let x = source.assumingMemoryBound(to: Self.self) + offset
    let y = target.assumingMemoryBound(to: Self.self) + offset
    for (i, j) in order.enumerated() { y[i * stride] = x[Int(j) * stride] }
  }
}

extension DenseArray {
  /// The elements' memory. The array must be kept alive while it is used.
  @inline(__always)
  func pointer<T>(_: T.Type) -> UnsafePointer<T> { UnsafeRawPointer(buffer.bytes).assumingMemoryBound(to: T.self) }

  /// The array itself, or a copy where its memory is not aligned for typed access.
  func aligned() throws -> DenseArray {
    if UInt(bitPattern: buffer.bytes) % UInt(dtype.alignment) == 0 { return self }
    return try DenseArray(type) { $0.copyMemory(from: bytes) }
  }

  /// The elements at these positions, in a line.
  func taking(_ indices: [Int]) throws -> DenseArray {
    try DenseArray(type.with(shape: [indices.count])) { target in
      guard let target = target.baseAddress else { return }
      dtype.word.take(indices, from: buffer.bytes, to: target)
    }
  }

  /// The array with elements of `line` at these positions.
  func putting(_ line: DenseArray, at indices: [Int]) throws -> DenseArray {
    try DenseArray(type) { target in
      target.copyMemory(from: bytes)
      guard let target = target.baseAddress else { return }
      dtype.word.put(indices, from: line.buffer.bytes, to: target)
    }
  }

  /// A new array whose elements are taken from here with these strides, starting at an offset.
  func strided(_ type: TensorType, offset: Int = 0, _ strides: [Int]) throws -> DenseArray {
    let nest = LoopNest(type.shape.dimensions, strides, type.shape.rowMajorStrides)
    return try DenseArray(type) { target in
      guard let target = target.baseAddress else { return }
      dtype.word.copy(nest, from: buffer.bytes, at: offset, to: target, at: 0)
    }
  }
}

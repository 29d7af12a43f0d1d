/// NumPy's file format for one array: versions 1 to 3, both byte orders and both element orders are read; row-major little-endian
/// is written.
package enum NPY {
  /// The array of a .npy file, without a copy where the file holds it as Apus does.
  ///
  /// Elements of type `|V2` are read as bfloat16, which NumPy does not have and others store so.
  package static func read(path: String) throws -> DenseArray {
    let file = try MappedFile(path)
    return try read(file.region, owner: file)
  }

  /// The array in a region that `owner` keeps alive.
  static func read(_ region: FileRegion, owner: AnyObject) throws -> DenseArray {
    let header = try NPYHeader(region)
    let type = TensorType(header.dtype, Shape(header.shape))
    let bytes = region[header.byteCount..<region.bytes.count]
    guard bytes.count == type.byteCount else {
      let expected = type.byteCount == .max ? "more bytes than there can be" : "\(type.byteCount) bytes"
      throw region.malformed("\(expected) for \(type)", found: "\(bytes.count)")
    }
    if header.dtype == .bool { try region.checkBools(bytes) }
    // The order of elements says something only from the second axis of more than one element on.
    let isReordered = header.isFortranOrder && header.shape.count(where: { $0 > 1 }) > 1
    guard isReordered || header.isBigEndian else { return try DenseArray(type, viewing: bytes, owner: owner) }
    return try DenseArray(type) { target in
      if isReordered {
        transposeFortranOrder(bytes, into: target, shape: header.shape, elementSize: type.dtype.byteCount)
      } else {
        target.copyMemory(from: bytes)
      }
      if header.isBigEndian { swapBytes(target, unit: type.dtype.realType.byteCount) }
    }
  }

  package static func write(_ array: DenseArray, to path: String) throws {
    try AtomicFile.write(to: path) { file in
      try file.write(NPYHeader.bytes(for: array.type))
      try file.write(array.bytes)
    }
  }

  /// Copies elements whose first axis varies fastest to row-major order.
  private static func transposeFortranOrder(
    _ source: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer, shape: [Int], elementSize: Int
  ) {
    var strides = [Int](repeating: elementSize, count: shape.count)
    for axis in shape.indices.dropFirst() { strides[axis] = strides[axis - 1] * shape[axis - 1] }
    var index = [Int](repeating: 0, count: shape.count)
    var offset = 0
    for position in stride(from: 0, to: target.count, by: elementSize) {
      for byte in 0..<elementSize { target[position + byte] = source[offset + byte] }
      // Step the row-major index, the last axis first, and keep the source offset in step with it.
      for axis in shape.indices.reversed() {
        index[axis] += 1
        offset += strides[axis]
        if index[axis] < shape[axis] { break }
        offset -= strides[axis] * shape[axis]
        index[axis] = 0
      }
    }
  }

  private static func swapBytes(_ bytes: UnsafeMutableRawBufferPointer, unit: Int) {
    for start in stride(from: 0, to: bytes.count, by: unit) {
      for byte in 0..<(unit / 2) { bytes.swapAt(start + byte, start + unit - 1 - byte) }
    }
  }
}

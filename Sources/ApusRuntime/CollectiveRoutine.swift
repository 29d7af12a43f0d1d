import ApusIR

/// The moving of bytes in collective operations; the arithmetic of reductions is the caller's.
public enum CollectiveRoutine {
  /// A copy of this device's operands that the others may read while it goes on.
  public static func snapshot(_ operands: [UnsafeRawPointer], _ types: [TensorType]) throws -> [DenseArray] {
    try zip(operands, types).map { operand, type in
      try DenseArray(type) { $0.copyMemory(from: UnsafeRawBufferPointer(start: operand, count: type.byteCount)) }
    }
  }

  /// Writes the results of an operation that reduces nothing, from the operands of all members; nil where this device takes no part.
  public static func write(
    _ collective: Collective, _ exchanged: (members: [[DenseArray]], own: Int)?, _ results: [UnsafeMutableRawPointer], _ types: [TensorType]
  ) throws {
    for (index, result) in results.enumerated() {
      guard let (members, own) = exchanged else {
        result.initializeMemory(as: UInt8.self, repeating: 0, count: types[index].byteCount)
        continue
      }
      let parts = members.map { $0[index] }
      switch collective.kind {
      case .allGather(let dimension, _):
        for (number, part) in parts.enumerated() { put(part, dimension, number, result, types[index]) }
      case .allToAll(let split, let concat, let count):
        for (number, part) in parts.enumerated() {
          let piece = try slice(part, split, own, count)
          put(piece, concat, number, result, types[index])
        }
      case .permute:
        let device = Device.current
        let group = try collective.group(of: device) ?? []
        if let source = collective.source(of: device, in: group) {
          result.copyMemory(from: parts[source].buffer.bytes, byteCount: types[index].byteCount)
        } else {
          result.initializeMemory(as: UInt8.self, repeating: 0, count: types[index].byteCount)
        }
      case .broadcast: result.copyMemory(from: parts[0].buffer.bytes, byteCount: types[index].byteCount)
      case .allReduce, .reduceScatter: preconditionFailure("\(collective.name) is a reduction")
      }
    }
  }

  /// Copies one of `count` equal parts along an axis to `target`.
  public static func copyPart(
    _ source: UnsafeRawPointer, _ type: TensorType, _ dimension: Int, _ number: Int, of count: Int, to target: UnsafeMutableRawPointer
  ) {
    let outer = type.shape.dimensions[..<dimension].reduce(1, *)
    let row = type.shape.dimensions[dimension...].reduce(type.dtype.byteCount, *), part = row / count
    for index in 0..<outer { (target + index * part).copyMemory(from: source + index * row + number * part, byteCount: part) }
  }

  private static func slice(_ x: DenseArray, _ dimension: Int, _ number: Int, _ count: Int) throws -> DenseArray {
    var shape = x.shape.dimensions
    shape[dimension] /= count
    return try DenseArray(x.type.with(shape: Shape(shape))) { bytes in
      guard let base = bytes.baseAddress else { return }
      copyPart(x.buffer.bytes, x.type, dimension, number, of: count, to: base)
    }
  }

  /// Copies a part, one of several equal ones, to its place along an axis of the result.
  private static func put(
    _ part: DenseArray, _ dimension: Int, _ number: Int, _ result: UnsafeMutableRawPointer, _ type: TensorType
  ) {
    let outer = type.shape.dimensions[..<dimension].reduce(1, *)
    let row = type.shape.dimensions[dimension...].reduce(type.dtype.byteCount, *)
    let size = part.shape.dimensions[dimension...].reduce(type.dtype.byteCount, *)
    for index in 0..<outer { (result + index * row + number * size).copyMemory(from: part.buffer.bytes + index * size, byteCount: size) }
  }
}

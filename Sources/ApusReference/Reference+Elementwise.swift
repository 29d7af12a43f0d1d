import ApusIR

extension Reference {
  static func elementwise(_ primitive: Primitive, _ operands: [DenseArray], _ type: TensorType) throws -> DenseArray {
    let x = operands[0]
    switch primitive {
    case .unary(let function): return try x.dtype.element.unary(function, x, type)
    case .binary(let function): return try x.dtype.element.binary(function, x, operands[1], type)
    case .compare(let direction): return try x.dtype.element.compare(direction, x, operands[1], type)
    case .select: return try select(x, operands[1], operands[2])
    case .clamp:
      // (minimum, operand, maximum); scalar bounds are stretched.
      let strides = [Int](repeating: 0, count: type.rank)
      let low = try x.shape == type.shape ? x : x.strided(type, strides)
      let high = try operands[2].shape == type.shape ? operands[2] : operands[2].strided(type, strides)
      let element = type.dtype.element
      return try element.binary(.minimum, element.binary(.maximum, operands[1], low, type), high, type)
    case .convert(let dtype): return try x.dtype == dtype ? x : x.dtype.element.convert(x, type)
    // Elements are little-endian and a size change concerns the last axis, so the bytes stay as they are.
    case .bitcastConvert: return DenseArray(type, x.buffer)
    case .reducePrecision(let exponentBits, let mantissaBits):
      return try x.dtype.element.reducePrecision(x, exponentBits: exponentBits, mantissaBits: mantissaBits)
    default: preconditionFailure("not elementwise: \(primitive.name)")
    }
  }

  private static func select(_ predicate: DenseArray, _ onTrue: DenseArray, _ onFalse: DenseArray) throws -> DenseArray {
    let flags = predicate.pointer(UInt8.self)
    if predicate.shape.rank == 0 { return flags[0] != 0 ? onTrue : onFalse }
    return try DenseArray(onTrue.type) { bytes in
      guard let target = bytes.baseAddress else { return }
      onTrue.dtype.word.select(flags, onTrue.buffer.bytes, onFalse.buffer.bytes, target, count: onTrue.elementCount)
    }
  }
}

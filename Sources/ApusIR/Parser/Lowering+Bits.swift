/// Bit casts between bools, one bit each, and numbers: the bits of a number, the lowest first, are a last axis of bools.
extension OperationContext {
  func lowerBitcast() throws(ParseError) -> ValueID {
    let x = try tensors(1)[0], source = type(of: x), target = try statedType()
    if (source.dtype == .bool) == (target.dtype == .bool) || source.dtype.isComplex || target.dtype.isComplex {
      return try region.emitOne(.bitcastConvert(target.dtype), x)
    }
    return source.dtype == .bool ? try packed(x, source, target) : try unpacked(x, source, target)
  }

  private func word(_ dtype: DType) -> DType {
    switch dtype.byteCount {
    case 1: .uint8
    case 2: .uint16
    case 4: .uint32
    default: .uint64
    }
  }

  /// How far each bit is from the lowest, along the last axis.
  private func places(_ type: TensorType) throws(ParseError) -> ValueID {
    try region.emit(.iota(type, dimension: type.rank - 1), [])[0]
  }

  private func packed(_ x: ValueID, _ source: TensorType, _ target: TensorType) throws(ParseError) -> ValueID {
    let word = word(target.dtype)
    if source.rank == 0 || source.shape[-1] != 8 * word.byteCount { throw error("\(source) has not the bits of \(target)") }
    let bits = try region.emitOne(.convert(word), x)
    let shifted = try region.emitOne(.binary(.shiftLeft), bits, try places(source.with(dtype: word)))
    let words = try region.emitOne(.reduce(.or, dimensions: [source.rank - 1]), shifted)
    return word == target.dtype ? words : try region.emitOne(.bitcastConvert(target.dtype), words)
  }

  private func unpacked(_ x: ValueID, _ source: TensorType, _ target: TensorType) throws(ParseError) -> ValueID {
    let word = word(source.dtype)
    let words = word == source.dtype ? x : try region.emitOne(.bitcastConvert(word), x)
    let type = TensorType(word, Shape(source.shape.dimensions + [8 * word.byteCount]))
    let spread = try region.emitOne(.broadcastInDim(type.shape, dimensions: Array(0..<source.rank)), words)
    let shifted = try region.emitOne(.binary(.shiftRightLogical), spread, try places(type))
    let bits = try region.emitOne(.binary(.and), shifted, try region.full(1, type))
    return try region.emitOne(.compare(.notEqual), bits, try region.full(0, type))
  }
}

import ApusIR

extension ProgramBuilder {
  /// On the numbers' bits: rounds the mantissa, whose carry goes into the exponent; then exponents out of range become infinity and zero.
  func reducePrecision(_ x: ValueID, exponentBits: Int, mantissaBits: Int) -> ValueID {
    let type = self.type(of: x), own = type.dtype.floatingPointFormat
    let word: DType = type.dtype.byteCount == 2 ? .uint16 : type.dtype.byteCount == 4 ? .uint32 : .uint64
    let words = type.with(dtype: word)
    func literal(_ value: UInt64) -> ValueID {
      broadcast(emitOne(.constant(.scalar(Int(truncatingIfNeeded: value), word))), to: type.shape, dimensions: [])
    }
    let original = emitOne(.bitcastConvert(word), x)
    let signBit: UInt64 = 1 << UInt64(own.exponentBits + own.mantissaBits)
    let infinity: UInt64 = ((1 << UInt64(own.exponentBits)) - 1) << UInt64(own.mantissaBits)
    let sign = binary(.and, original, literal(signBit))
    var magnitude = binary(.and, original, literal(signBit - 1))
    if mantissaBits < own.mantissaBits {
      let dropped = UInt64(own.mantissaBits - mantissaBits), last: UInt64 = 1 << dropped
      let parity = binary(.and, binary(.shiftRightLogical, magnitude, literal(dropped)), literal(1))
      let raised = add(magnitude, add(parity, literal((last >> 1) - 1)))
      magnitude = binary(.and, raised, literal(~(last - 1) & (signBit - 1)))
    }
    if exponentBits < own.exponentBits {
      let bias: UInt64 = (1 << UInt64(own.exponentBits - 1)) - 1, narrow: UInt64 = (1 << UInt64(exponentBits - 1)) - 1
      let exponent = binary(.and, magnitude, literal(infinity))
      let isTooLarge = compare(.greater, exponent, literal((bias + narrow) << UInt64(own.mantissaBits)))
      let isTooSmall = compare(.lessOrEqual, exponent, literal((bias - narrow) << UInt64(own.mantissaBits)))
      magnitude = select(isTooLarge, literal(infinity), select(isTooSmall, zeros(words), magnitude))
    }
    let rounded = emitOne(.bitcastConvert(type.dtype), binary(.or, sign, magnitude))
    // Without a mantissa there are no NaNs.
    let ofNaN = mantissaBits > 0 ? x : emitOne(.bitcastConvert(type.dtype), binary(.or, sign, literal(infinity)))
    return select(compare(.notEqual, x, x), ofNaN, rounded)
  }
}

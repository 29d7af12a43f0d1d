extension StableHLOWriter {
  func constant(_ literal: DenseArray) -> String {
    define("stablehlo.constant dense<\(Self.elements(of: literal))> : \(literal.type.stableHLOText)")
  }

  /// A scalar constant of the value nearest to `value`.
  func constant(_ value: Double, _ dtype: DType) -> String { constant(.scalar(value, dtype)) }

  /// A tensor full of one value.
  func full(_ value: Double, _ type: TensorType) -> String {
    define("stablehlo.constant dense<\(Self.elements(of: .scalar(value, type.dtype)))> : \(type.stableHLOText)")
  }

  /// The elements of a `dense` attribute: nested lists, or one value where all are the same; bytes of what is no literal of a program.
  static func elements(of literal: DenseArray) -> String {
    let isLarge = literal.byteCount > Program.literalByteLimit
    if isLarge && literal.dtype != .bool { return "\"0x\(hexadecimal(literal.bytes))\"" }
    let texts = elementTexts(literal)
    guard let first = texts.first else { return "" }
    if literal.type.rank == 0 || (!isLarge && texts.allSatisfy { $0 == first }) { return first }
    var next = 0
    func nested(_ axis: Int) -> String {
      if axis == literal.type.rank {
        next += 1
        return texts[next - 1]
      }
      return "[" + (0..<literal.shape[axis]).map { _ in nested(axis + 1) }.joined(separator: ", ") + "]"
    }
    return nested(0)
  }

  private static func elementTexts(_ literal: DenseArray) -> [String] {
    func texts<T: TensorElement>(_: T.Type, _ text: (T) -> String) -> [String] {
      let bytes = literal.bytes
      return (0..<literal.elementCount).map { text(bytes.loadUnaligned(fromByteOffset: $0 * MemoryLayout<T>.stride, as: T.self)) }
    }
    switch literal.dtype {
    case .bool: return texts(Bool.self) { $0 ? "true" : "false" }
    case .int8: return texts(Int8.self) { "\($0)" }
    case .int16: return texts(Int16.self) { "\($0)" }
    case .int32: return texts(Int32.self) { "\($0)" }
    case .int64: return texts(Int64.self) { "\($0)" }
    case .uint8: return texts(UInt8.self) { "\($0)" }
    case .uint16: return texts(UInt16.self) { "\($0)" }
    case .uint32: return texts(UInt32.self) { "\($0)" }
    case .uint64: return texts(UInt64.self) { "\($0)" }
    case .float16:
      return texts(Float16.self) { $0.isFinite ? decimal(Float($0).description) : hexadecimal(UInt64($0.bitPattern), digits: 4) }
    case .bfloat16:
      return texts(BFloat16.self) {
        Float($0).isFinite ? decimal(Float($0).description) : hexadecimal(UInt64($0.bitPattern), digits: 4)
      }
    case .float32: return texts(Float.self, number)
    case .float64: return texts(Double.self, number)
    case .complex64: return texts(Complex<Float>.self) { "(\(number($0.rawStorage.x)), \(number($0.rawStorage.y)))" }
    case .complex128: return texts(Complex<Double>.self) { "(\(number($0.rawStorage.x)), \(number($0.rawStorage.y)))" }
    }
  }

  private static func number(_ value: Float) -> String {
    value.isFinite ? decimal(value.description) : hexadecimal(UInt64(value.bitPattern), digits: 8)
  }

  private static func number(_ value: Double) -> String {
    value.isFinite ? decimal(value.description) : hexadecimal(value.bitPattern, digits: 16)
  }

  /// Swift's shortest decimal that reads back as the same number, with the point that MLIR wants.
  private static func decimal(_ text: String) -> String {
    if text.contains(".") { return text }
    guard let exponent = text.firstIndex(of: "e") else { return text + ".0" }
    return text[..<exponent] + ".0" + text[exponent...]
  }

  /// Two digits a byte, in memory order.
  private static func hexadecimal(_ bytes: UnsafeRawBufferPointer) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    return String(unsafeUninitializedCapacity: 2 * bytes.count) { text in
      for (index, byte) in bytes.enumerated() {
        text[2 * index] = digits[Int(byte >> 4)]
        text[2 * index + 1] = digits[Int(byte & 15)]
      }
      return 2 * bytes.count
    }
  }

  private static func hexadecimal(_ bits: UInt64, digits: Int) -> String {
    let text = String(bits, radix: 16, uppercase: true)
    return "0x" + String(repeating: "0", count: Swift.max(digits - text.count, 0)) + text
  }
}

extension DenseArray {
  /// The elements as StableHLO's `dense` attribute has them: one value where all are the same.
  package var literalText: String { StableHLOWriter.elements(of: self) }
}

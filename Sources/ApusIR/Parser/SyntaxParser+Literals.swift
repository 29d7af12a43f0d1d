/// `dense<...> : type`. The elements are read when the type is known, so their text is passed over once before.
extension SyntaxParser {
  /// What follows `dense`.
  mutating func parseDense(at start: Int) throws(ParseError) -> Literal {
    try reader.expect("<")
    let first = reader.position
    if reader.peek() == UInt8(ascii: "\"") {
      _ = try reader.quotedRange()
    } else {
      guard let close = reader.find(UInt8(ascii: ">"), from: reader.position) else {
        throw reader.error("the elements have no end", at: start)
      }
      reader.position = close
    }
    let payload = first..<reader.position
    try reader.expect(">")
    guard reader.accept(":") else { return .unread(payload, type: "no type") }
    _ = reader.peek()
    let typeStart = reader.position
    guard case .tensor(let type) = try parseType() else {
      return .unread(payload, type: reader.string(typeStart..<reader.position))
    }
    let after = reader.position
    reader.position = payload.lowerBound
    let literal = try readElements(type, payload)
    reader.position = after
    return literal
  }

  /// Reads the integers of a literal that has no type of ours, row-major, as one list.
  mutating func integers(unread range: Range<Int>) throws(ParseError) -> [Int] {
    var inner = Reader(reader.text, range)
    var values: [Int] = []
    while !inner.isAtEnd {
      if inner.accept("[") || inner.accept("]") || inner.accept(",") { continue }
      values.append(try inner.integer())
    }
    return values
  }

  private mutating func readElements(_ type: TensorType, _ payload: Range<Int>) throws(ParseError) -> Literal {
    var elements = Reader(reader.text, payload)
    switch elements.peek() {
    case UInt8(ascii: "\""): return try readHexadecimal(type, &elements)
    case UInt8(ascii: "["):
      // Every element takes a byte of text at least: what cannot fit is not allocated.
      if type.elementCount > payload.count { throw elements.error("\(type) has more elements than are listed", kind: .type) }
      let array = try Self.array(type, elements) { (bytes) throws(ParseError) in
        var writer = ElementWriter(bytes: bytes, dtype: type.dtype)
        try writer.list(&elements, type.shape.dimensions, 0)
      }
      if !elements.isAtEnd { throw elements.expected("'>'") }
      return .array(array)
    case 0:
      if type.elementCount != 0 { throw elements.error("expected elements for \(type)", kind: .type) }
      return .array(try Self.array(type, elements) { _ in })
    default:
      let scalarType = TensorType(type.dtype, [])
      let scalar = try Self.array(scalarType, elements) { (bytes) throws(ParseError) in
        var writer = ElementWriter(bytes: bytes, dtype: type.dtype)
        try writer.element(&elements)
      }
      if !elements.isAtEnd { throw elements.expected("'>'") }
      return type.rank == 0 ? .array(scalar) : .splat(scalar, type)
    }
  }

  static func array(
    _ type: TensorType, _ reader: Reader, fill: (UnsafeMutableRawBufferPointer) throws(ParseError) -> Void
  ) throws(ParseError) -> DenseArray {
    let buffer: Buffer
    do { buffer = try Buffer.allocate(byteCount: type.byteCount) } catch {
      throw reader.error("\(error)", kind: .memory)
    }
    try fill(UnsafeMutableRawBufferPointer(start: buffer.bytes, count: type.byteCount))
    return DenseArray(type, buffer)
  }

  /// `"0x..."`: the elements' bytes in memory order, or those of one element for all.
  private func readHexadecimal(_ type: TensorType, _ elements: inout Reader) throws(ParseError) -> Literal {
    let start = elements.position
    let range = try elements.quotedRange()
    let text = reader.text
    guard range.count >= 2, text[range.lowerBound] == UInt8(ascii: "0"), text[range.lowerBound + 1] | 0x20 == UInt8(ascii: "x") else {
      throw elements.error("expected \"0x...\", the elements in hexadecimal", at: start)
    }
    let digits = range.lowerBound + 2..<range.upperBound
    let size = type.dtype.byteCount, given = digits.count / 2
    func decode(_ type: TensorType) throws(ParseError) -> DenseArray {
      try Self.array(type, elements) { (bytes) throws(ParseError) in
        if let bad = Self.decode(UnsafeBufferPointer(rebasing: text[digits]), into: bytes) {
          throw elements.error("expected a hexadecimal digit", at: digits.lowerBound + bad)
        }
        // A true bool may be written with all bits set.
        if type.dtype == .bool { for index in bytes.indices where bytes[index] != 0 { bytes[index] = 1 } }
      }
    }
    if digits.count % 2 == 0 {
      if given == type.byteCount { return .array(try decode(type)) }
      if given == size { return .splat(try decode(TensorType(type.dtype, [])), type) }
      if type.dtype == .bool, given == (type.elementCount + 7) / 8 { return .array(try readPackedBools(type, digits, elements)) }
    }
    let needed = type.byteCount.multipliedReportingOverflow(by: 2)
    throw elements.error(
      "\(type) takes \(needed.overflow ? "more" : "\(needed.partialValue)") hexadecimal digits, found \(digits.count)", kind: .type,
      at: start)
  }

  /// Bools as older versions of MLIR write them, eight to a byte, the first in the lowest bit.
  private func readPackedBools(_ type: TensorType, _ digits: Range<Int>, _ elements: Reader) throws(ParseError) -> DenseArray {
    let text = reader.text
    var packed = [UInt8](repeating: 0, count: digits.count / 2)
    if let bad = packed.withUnsafeMutableBytes({ Self.decode(UnsafeBufferPointer(rebasing: text[digits]), into: $0) }) {
      throw elements.error("expected a hexadecimal digit", at: digits.lowerBound + bad)
    }
    return try Self.array(type, elements) { bytes in
      for index in bytes.indices { bytes[index] = packed[index / 8] >> (index % 8) & 1 }
    }
  }

  /// Fills bytes from twice as many digits; gives the place of a byte that is no digit.
  private static func decode(_ digits: UnsafeBufferPointer<UInt8>, into bytes: UnsafeMutableRawBufferPointer) -> Int? {
    let source = UnsafeRawBufferPointer(digits)
    var index = 0
    // Eight digits at a time, as far as they are digits.
    while index + 4 <= bytes.count {
      guard let word = decode(UInt64(littleEndian: source.loadUnaligned(fromByteOffset: 2 * index, as: UInt64.self))) else { break }
      bytes.storeBytes(of: word.littleEndian, toByteOffset: index, as: UInt32.self)
      index += 4
    }
    while index < bytes.count {
      guard let high = Reader.hexDigit(digits[2 * index]) else { return 2 * index }
      guard let low = Reader.hexDigit(digits[2 * index + 1]) else { return 2 * index + 1 }
      bytes[index] = high << 4 | low
      index += 1
    }
    return nil
  }

  /// The four bytes that eight digits in a word, the first lowest, stand for; nil where one is no digit.
  private static func decode(_ text: UInt64) -> UInt32? {
    func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }
    if text & each(0x80) != 0 { return nil }
    // The highest bit of a byte says whether a sum reached 0x80. Digits are 0...9 here, letters 1...6.
    let digit = text ^ each(0x30), letter = (text | each(0x20)) ^ each(0x60)
    let isDigit = ~(digit &+ each(0x76))
    let isLetter = ~(letter &+ each(0x79)) & (letter &+ each(0x7F))
    if (isDigit | isLetter) & each(0x80) != each(0x80) { return nil }
    let values = (text & each(0x0F)) &+ (text >> 6 & each(1)) &* 9
    var packed = (values << 4 | values >> 8) & 0x00FF_00FF_00FF_00FF
    packed = (packed | packed >> 8) & 0x0000_FFFF_0000_FFFF
    return UInt32(truncatingIfNeeded: packed | packed >> 16)
  }
}

/// Reads elements in text one after the other into memory.
private struct ElementWriter {
  let bytes: UnsafeMutableRawBufferPointer
  let dtype: DType
  private var offset = 0

  init(bytes: UnsafeMutableRawBufferPointer, dtype: DType) {
    self.bytes = bytes
    self.dtype = dtype
  }

  /// A list of a shape's axis, nested for those that follow.
  mutating func list(_ reader: inout Reader, _ shape: [Int], _ axis: Int) throws(ParseError) {
    let start = reader.position
    if axis == shape.count { return try element(&reader) }
    try reader.expect("[")
    var count = 0
    if !reader.accept("]") {
      repeat {
        count += 1
        if count > shape[axis] { throw reader.error("more than \(shape[axis]) entries along axis \(axis) of shape \(shape)", kind: .type) }
        try list(&reader, shape, axis + 1)
      } while reader.accept(",")
      try reader.expect("]")
    }
    if count != shape[axis] {
      throw reader.error("\(count) entries along axis \(axis) of shape \(shape)", kind: .type, at: start)
    }
  }

  mutating func element(_ reader: inout Reader) throws(ParseError) {
    switch dtype {
    case .bool:
      if reader.accept(word: "true") { return store(true) }
      if reader.accept(word: "false") { return store(false) }
      store(try integer(&reader, 0...1) != 0)
    case .int8: store(Int8(truncatingIfNeeded: try integer(&reader, -0x80...0xFF)))
    case .int16: store(Int16(truncatingIfNeeded: try integer(&reader, -0x8000...0xFFFF)))
    case .int32: store(Int32(truncatingIfNeeded: try integer(&reader, -0x8000_0000...0xFFFF_FFFF)))
    case .int64: store(Int64(try integer(&reader, Int.min...Int.max)))
    case .uint8: store(UInt8(try integer(&reader, 0...0xFF)))
    case .uint16: store(UInt16(try integer(&reader, 0...0xFFFF)))
    case .uint32: store(UInt32(try integer(&reader, 0...0xFFFF_FFFF)))
    case .uint64:
      if reader.peek() == UInt8(ascii: "-") { throw reader.expected("an unsigned number") }
      store(UInt64(truncatingIfNeeded: try integer(&reader, Int.min...Int.max)))
    case .float16: store(try float16(&reader))
    case .bfloat16: store(try bfloat16(&reader))
    case .float32: store(try float(&reader))
    case .float64: store(try double(&reader))
    case .complex64, .complex128:
      guard reader.accept("(") else { return try complexPart(&reader, isReal: true) }
      try complexPart(&reader)
      try reader.expect(",")
      try complexPart(&reader)
      try reader.expect(")")
    }
  }

  /// One part of a complex number; a real number by itself gets a zero after it.
  private mutating func complexPart(_ reader: inout Reader, isReal: Bool = false) throws(ParseError) {
    if dtype == .complex64 {
      store(try float(&reader))
      if isReal { store(0 as Float) }
    } else {
      store(try double(&reader))
      if isReal { store(0 as Double) }
    }
  }

  private mutating func store<T: BitwiseCopyable>(_ value: T) {
    bytes.storeBytes(of: value, toByteOffset: offset, as: T.self)
    offset += MemoryLayout<T>.size
  }

  // MARK: Numbers

  private func number(_ reader: inout Reader) throws(ParseError) -> Range<Int> {
    guard let range = reader.numberRange() else { throw reader.expected("an element of \(dtype)") }
    return range
  }

  private func integer(_ reader: inout Reader, _ range: ClosedRange<Int>) throws(ParseError) -> Int {
    let text = try number(&reader)
    guard let value = Reader.integer(reader.text, text), range.contains(value) else {
      throw reader.error("expected an element of \(dtype), found \(reader.string(text))", at: text.lowerBound)
    }
    return value
  }

  /// The bits of a number given in hexadecimal, of `size` bytes; nil for decimal numbers.
  private func bits(_ reader: Reader, _ range: Range<Int>, size: Int) throws(ParseError) -> UInt64? {
    guard range.count > 2, reader.text[range.lowerBound + 1] == UInt8(ascii: "x") else { return nil }
    guard range.count - 2 <= 2 * size, let value = Reader.integer(reader.text, range) else {
      throw reader.error("expected at most \(2 * size) hexadecimal digits for \(dtype)", at: range.lowerBound)
    }
    return UInt64(bitPattern: Int64(value))
  }

  private func float16(_ reader: inout Reader) throws(ParseError) -> Float16 {
    let range = try number(&reader)
    if let bits = try bits(reader, range, size: 2) { return Float16(bitPattern: UInt16(bits)) }
    return Float16(try reader.decimal(range))
  }

  private func bfloat16(_ reader: inout Reader) throws(ParseError) -> BFloat16 {
    let range = try number(&reader)
    if let bits = try bits(reader, range, size: 2) { return BFloat16(bitPattern: UInt16(bits)) }
    return BFloat16(rounding: try reader.decimal(range))
  }

  private func float(_ reader: inout Reader) throws(ParseError) -> Float {
    let range = try number(&reader)
    if let bits = try bits(reader, range, size: 4) { return Float(bitPattern: UInt32(bits)) }
    let value = try reader.decimal(range)
    // Halfway between two floats: the decimal may lie on either side.
    if value.bitPattern & 0x1FFF_FFFF == 0x1000_0000, let exact = Float(reader.string(range)) { return exact }
    return Float(value)
  }

  private func double(_ reader: inout Reader) throws(ParseError) -> Double {
    let range = try number(&reader)
    if let bits = try bits(reader, range, size: 8) { return Double(bitPattern: bits) }
    return try reader.decimal(range)
  }
}

extension Reader {
  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// The double nearest to a decimal number. Exact at once where the digits fit 53 bits and the power of ten is exact (Clinger, 1990).
  func decimal(_ range: Range<Int>) throws(ParseError) -> Double {
    var index = range.lowerBound, digits: UInt64 = 0, exponent = 0, count = 0
    let isNegative = text[index] == UInt8(ascii: "-")
    if isNegative || text[index] == UInt8(ascii: "+") { index += 1 }
    var isFraction = false
    while index < range.upperBound, count < 19 {
      let byte = text[index]
      if byte == UInt8(ascii: ".") {
        isFraction = true
      } else if Self.isDigit(byte) {
        digits = digits * 10 + UInt64(byte - UInt8(ascii: "0"))
        if digits > 0 { count += 1 }
        if isFraction { exponent -= 1 }
      } else {
        break
      }
      index += 1
    }
    if index < range.upperBound, text[index] | 0x20 == UInt8(ascii: "e"), index + 1 < range.upperBound, range.upperBound - index < 8 {
      exponent += Self.integer(text, index + 1..<range.upperBound) ?? 1000
      index = range.upperBound
    }
    if index == range.upperBound, digits < 1 << 53, abs(exponent) <= 22 {
      let power = Self.powersOfTen[abs(exponent)]
      let magnitude = exponent < 0 ? Double(digits) / power : Double(digits) * power
      return isNegative ? -magnitude : magnitude
    }
    guard let value = Double(string(range)) else { throw error("expected a number, found '\(string(range))'", at: range.lowerBound) }
    return value
  }
}

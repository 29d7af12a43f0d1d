/// Decompression of deflate streams (RFC 1951) into memory of known size.
package struct Inflate {
  package enum Failure: Error, Equatable {
    case truncated, badBlockType, badStoredLength, badCodeLengths, badSymbol, badDistance, tooLong, tooShort, trailingBytes

    var detail: String {
      switch self {
      case .truncated: "a stream that breaks off"
      case .badBlockType: "a block of unknown type"
      case .badStoredLength: "a stored block with contradicting lengths"
      case .badCodeLengths: "code lengths that make no code"
      case .badSymbol: "a code for no symbol"
      case .badDistance: "a reference before the beginning"
      case .tooLong: "more bytes than it should decompress to"
      case .tooShort: "fewer bytes than it should decompress to"
      case .trailingBytes: "bytes after the stream's end"
      }
    }
  }

  /// Decompresses all of `source`, which must give exactly as many bytes as `target` has.
  package static func decompress(_ source: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer) throws(Failure) {
    var state = Inflate(bits: BitReader(source), target: target)
    try state.run()
  }

  private var bits: BitReader
  private let target: UnsafeMutableRawBufferPointer
  private var position = 0

  private init(bits: BitReader, target: UnsafeMutableRawBufferPointer) {
    self.bits = bits
    self.target = target
  }

  private mutating func run() throws(Failure) {
    var isLast = false
    while !isLast {
      isLast = try bits.take(1) == 1
      switch try bits.take(2) {
      case 0: try stored()
      case 1: try compressed(literals: Self.fixedLiterals, distances: Self.fixedDistances)
      case 2:
        let (literals, distances) = try dynamicCodes()
        try compressed(literals: literals, distances: distances)
      default: throw .badBlockType
      }
    }
    guard position == target.count else { throw .tooShort }
    guard bits.isAtEnd else { throw .trailingBytes }
  }

  private mutating func stored() throws(Failure) {
    bits.alignToByte()
    let count = try bits.take(16)
    guard try bits.take(16) == count ^ 0xFFFF else { throw .badStoredLength }
    guard count <= target.count - position else { throw .tooLong }
    for _ in 0..<count {
      target[position] = UInt8(try bits.take(8))
      position += 1
    }
  }

  private mutating func compressed(literals: HuffmanCode, distances: HuffmanCode) throws(Failure) {
    while true {
      let symbol = try literals.decode(&bits)
      if symbol < 256 {
        guard position < target.count else { throw .tooLong }
        target[position] = UInt8(symbol)
        position += 1
      } else if symbol == 256 {
        return
      } else {
        guard symbol - 257 < Self.lengthBase.count else { throw .badSymbol }
        let length = Self.lengthBase[symbol - 257] + (try bits.take(Self.lengthBits[symbol - 257]))
        let code = try distances.decode(&bits)
        guard code < Self.distanceBase.count else { throw .badSymbol }
        let distance = Self.distanceBase[code] + (try bits.take(Self.distanceBits[code]))
        guard distance <= position else { throw .badDistance }
        guard length <= target.count - position else { throw .tooLong }
        // Byte by byte: the copy may read what it has just written.
        for _ in 0..<length {
          target[position] = target[position - distance]
          position += 1
        }
      }
    }
  }

  private mutating func dynamicCodes() throws(Failure) -> (literals: HuffmanCode, distances: HuffmanCode) {
    let literalCount = try bits.take(5) + 257
    let distanceCount = try bits.take(5) + 1
    let lengthCount = try bits.take(4) + 4
    var codeLengths = [UInt8](repeating: 0, count: 19)
    for index in 0..<lengthCount { codeLengths[Self.codeLengthOrder[index]] = UInt8(try bits.take(3)) }
    let lengthCode = try HuffmanCode(lengths: codeLengths)
    var lengths: [UInt8] = []
    while lengths.count < literalCount + distanceCount {
      let symbol = try lengthCode.decode(&bits)
      let value: UInt8, times: Int
      switch symbol {
      case 16:
        guard let last = lengths.last else { throw .badCodeLengths }
        (value, times) = (last, 3 + (try bits.take(2)))
      case 17: (value, times) = (0, 3 + (try bits.take(3)))
      case 18: (value, times) = (0, 11 + (try bits.take(7)))
      default: (value, times) = (UInt8(symbol), 1)
      }
      lengths.append(contentsOf: repeatElement(value, count: times))
    }
    guard lengths.count == literalCount + distanceCount, lengths[256] != 0 else { throw .badCodeLengths }
    return (
      try HuffmanCode(lengths: Array(lengths[..<literalCount])), try HuffmanCode(lengths: Array(lengths[literalCount...]))
    )
  }
}

extension Inflate {
  private static let lengthBase = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  private static let lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
  private static let distanceBase = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289,
    16385, 24577,
  ]
  private static let distanceBits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
  ]
  private static let codeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private static let fixedLiterals = HuffmanCode(
    unchecked: [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112) + [UInt8](repeating: 7, count: 24)
      + [UInt8](repeating: 8, count: 8))
  private static let fixedDistances = HuffmanCode(unchecked: [UInt8](repeating: 5, count: 32))
}

/// Takes bits from a stream, the least significant of each byte first.
struct BitReader {
  private let bytes: UnsafeRawBufferPointer
  private var next = 0
  private var buffer: UInt64 = 0
  private(set) var available = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Whether all that is left are the unused bits of the last byte.
  var isAtEnd: Bool { next == bytes.count && available < 8 }

  private mutating func refill() {
    while available <= 56, next < bytes.count {
      buffer |= UInt64(bytes[next]) << UInt64(available)
      next += 1
      available += 8
    }
  }

  /// The next bits without taking them; zeros stand for what is beyond the end.
  mutating func peek(_ count: Int) -> Int {
    if available < count { refill() }
    return Int(buffer & (1 << UInt64(count) - 1))
  }

  mutating func drop(_ count: Int) throws(Inflate.Failure) {
    guard count <= available else { throw .truncated }
    buffer >>= UInt64(count)
    available -= count
  }

  mutating func take(_ count: Int) throws(Inflate.Failure) -> Int {
    let value = peek(count)
    try drop(count)
    return value
  }

  mutating func alignToByte() {
    buffer >>= UInt64(available % 8)
    available -= available % 8
  }
}

/// A canonical prefix code, as one table indexed by the next `width` bits.
struct HuffmanCode {
  /// Symbol in the high bits, length in the low four; 0 where no code begins with these bits.
  private var table: [UInt16]
  private var width: Int

  /// - Throws: `badCodeLengths` where more codes are asked for than there are, or fewer. A code of one symbol may be incomplete,
  ///   and an empty one is allowed and decodes nothing.
  init(lengths: [UInt8]) throws(Inflate.Failure) {
    var space = 0, count = 0
    for length in lengths where length > 0 {
      space += 1 << (15 - Int(length))
      count += 1
    }
    guard space == 1 << 15 || count <= 1 else { throw .badCodeLengths }
    self.init(unchecked: lengths)
  }

  /// A code of lengths known to be at most 15 and to fit.
  init(unchecked lengths: [UInt8]) {
    width = max(1, Int(lengths.max() ?? 0))
    table = [UInt16](repeating: 0, count: 1 << width)
    var code = 0
    for length in 1...15 {
      for (symbol, symbolLength) in lengths.enumerated() where Int(symbolLength) == length {
        // Codes are sent most significant bit first, everything else least significant first.
        let reversed = Int(UInt16(code).bitReversed >> UInt16(16 - length))
        for entry in stride(from: reversed, to: 1 << width, by: 1 << length) { table[entry] = UInt16(symbol << 4 | length) }
        code += 1
      }
      code <<= 1
    }
  }

  func decode(_ bits: inout BitReader) throws(Inflate.Failure) -> Int {
    let entry = table[bits.peek(width)]
    guard entry != 0 else { throw bits.available < width ? .truncated : .badSymbol }
    try bits.drop(Int(entry & 15))
    return Int(entry >> 4)
  }
}

extension UInt16 {
  fileprivate var bitReversed: UInt16 {
    var value = self
    value = (value >> 1) & 0x5555 | (value & 0x5555) << 1
    value = (value >> 2) & 0x3333 | (value & 0x3333) << 2
    value = (value >> 4) & 0x0F0F | (value & 0x0F0F) << 4
    return value >> 8 | value << 8
  }
}

/// The header of a safetensors file, a JSON object, as its rules allow it and no wider: an object of objects whose values are
/// strings, lists of natural numbers, or (under `__metadata__`) strings. Names are unique. Numbers that overflow are errors.
struct SafetensorsHeader {
  struct Entry: Equatable {
    var name: String
    var dtype: String
    var shape: [Int]
    /// The bytes of the elements, counted from the end of the header.
    var range: Range<Int>
  }

  var metadata: [String: String] = [:]
  /// In the order of the file's bytes.
  var entries: [Entry] = []

  /// Parses the header's text; `region` is used for naming the file in errors.
  init(_ text: UnsafeRawBufferPointer, of region: FileRegion) throws {
    var parser = Parser(text: text, region: region)
    var names: Set<String> = []
    try parser.object { parser, name in
      guard names.insert(name).inserted else { throw parser.error("names that are unique", "\"\(name)\" twice") }
      if name == "__metadata__" {
        try parser.object { parser, key in
          guard metadata.updateValue(try parser.string(), forKey: key) == nil else {
            throw parser.error("metadata keys that are unique", "\"\(key)\" twice")
          }
        }
      } else {
        entries.append(try Self.entry(name, &parser))
      }
    }
    try parser.end()
  }

  private static func entry(_ name: String, _ parser: inout Parser) throws -> Entry {
    var dtype: String?, shape: [Int]?, offsets: [Int]?
    try parser.object { parser, key in
      switch key {
      case "dtype" where dtype == nil: dtype = try parser.string()
      case "shape" where shape == nil: shape = try parser.naturals()
      case "data_offsets" where offsets == nil: offsets = try parser.naturals()
      default: throw parser.error("one each of dtype, shape and data_offsets for \"\(name)\"", "\"\(key)\"")
      }
    }
    guard let dtype, let shape, let offsets else {
      let missing = dtype == nil ? "dtype" : shape == nil ? "shape" : "data_offsets"
      throw parser.error("dtype, shape and data_offsets for \"\(name)\"", "no \(missing)")
    }
    guard offsets.count == 2, offsets[0] <= offsets[1] else {
      throw parser.error("data_offsets [begin, end] for \"\(name)\"", "\(offsets)")
    }
    return Entry(name: name, dtype: dtype, shape: shape, range: offsets[0]..<offsets[1])
  }
}

/// Reads the little of JSON that the header is made of.
private struct Parser {
  let text: UnsafeRawBufferPointer
  let region: FileRegion
  var position = 0

  func error(_ expected: String, _ found: String) -> FileError {
    region.malformed("\(expected) (header, byte \(position))", found: found)
  }

  private func unexpected(_ expected: String) -> FileError {
    guard position < text.count else { return error(expected, "the header's end") }
    let byte = text[position]
    return error(expected, (0x21..<0x7F).contains(byte) ? "'\(Character(Unicode.Scalar(byte)))'" : "byte \(byte)")
  }

  private mutating func skipSpace() {
    while position < text.count, [0x20, 0x09, 0x0A, 0x0D].contains(text[position]) { position += 1 }
  }

  private mutating func accept(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < text.count, text[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar) throws {
    guard accept(character) else { throw unexpected("'\(character)'") }
  }

  mutating func end() throws {
    skipSpace()
    guard position == text.count else { throw unexpected("nothing after the header's object") }
  }

  /// An object, whose members' values `member` reads.
  mutating func object(_ member: (inout Parser, String) throws -> Void) throws {
    try expect("{")
    if accept("}") { return }
    repeat {
      let name = try string()
      try expect(":")
      try member(&self, name)
    } while accept(",")
    try expect("}")
  }

  /// A list of natural numbers.
  mutating func naturals() throws -> [Int] {
    try expect("[")
    var numbers: [Int] = []
    if accept("]") { return numbers }
    repeat { numbers.append(try natural()) } while accept(",")
    try expect("]")
    return numbers
  }

  private mutating func natural() throws -> Int {
    skipSpace()
    let start = position
    var value = 0
    while position < text.count, case let digit = text[position], (0x30...0x39).contains(digit) {
      let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tenfold.addingReportingOverflow(Int(digit - 0x30))
      guard !overflow, !carry else { throw error("numbers below 2^63", "a larger one") }
      value = sum
      position += 1
    }
    guard position > start else { throw unexpected("a natural number") }
    guard position == start + 1 || text[start] != 0x30 else { throw error("numbers without leading zeros", "one with") }
    return value
  }

  mutating func string() throws -> String {
    try expect("\"")
    var bytes: [UInt8] = []
    while true {
      guard position < text.count else { throw unexpected("the end of a string") }
      let byte = text[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        guard let string = String(validating: bytes, as: UTF8.self) else { throw error("strings in UTF-8", "other bytes") }
        return string
      case UInt8(ascii: "\\"):
        position += 1
        try escape(into: &bytes)
      case 0..<0x20: throw unexpected("no control characters in strings")
      default:
        bytes.append(byte)
        position += 1
      }
    }
  }

  private mutating func escape(into bytes: inout [UInt8]) throws {
    guard position < text.count else { throw unexpected("an escaped character") }
    let byte = text[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(byte)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "u"):
      var code = UInt32(try hexadecimal())
      if (0xD800..<0xDC00).contains(code) {
        guard position + 1 < text.count, text[position] == UInt8(ascii: "\\"), text[position + 1] == UInt8(ascii: "u") else {
          throw unexpected("the second half of a surrogate pair")
        }
        position += 2
        let low = UInt32(try hexadecimal())
        guard (0xDC00..<0xE000).contains(low) else { throw error("a surrogate pair", "half of one") }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw error("a Unicode character", "code \(code)") }
      bytes.append(contentsOf: String(Character(scalar)).utf8)
    default:
      position -= 1
      throw unexpected("an escaped character")
    }
  }

  private mutating func hexadecimal() throws -> UInt16 {
    var code: UInt16 = 0
    for _ in 0..<4 {
      guard position < text.count, let digit = Character(Unicode.Scalar(text[position])).hexDigitValue else {
        throw unexpected("four hexadecimal digits")
      }
      code = code << 4 | UInt16(digit)
      position += 1
    }
    return code
  }
}

/// Reads the Python that .npy headers are written in: a dictionary from strings to strings, bools and tuples of integers.
struct PythonLiteral {
  enum Value: Equatable, CustomStringConvertible {
    case string(String)
    case bool(Bool)
    case tuple([Int])
    /// A list: the description of a record type, kept as text for errors.
    case other(String)

    var description: String {
      switch self {
      case .string(let text): "'\(text)'"
      case .bool(let value): value ? "True" : "False"
      case .tuple(let values): "(" + values.map(String.init).joined(separator: ", ") + ")"
      case .other(let text): text
      }
    }
  }

  let text: UnsafeRawBufferPointer
  let region: FileRegion
  private var position = 0

  init(text: UnsafeRawBufferPointer, region: FileRegion) {
    self.text = text
    self.region = region
  }

  mutating func dictionary() throws -> [String: Value] {
    var fields: [String: Value] = [:]
    try expect("{")
    while !accept("}") {
      let key = try string()
      try expect(":")
      guard fields.updateValue(try value(), forKey: key) == nil else { throw unexpected("'\(key)' once") }
      if !accept(",") {
        try expect("}")
        break
      }
    }
    skipSpace()
    guard position == text.count else { throw unexpected("nothing after the header's dictionary") }
    return fields
  }

  private mutating func value() throws -> Value {
    skipSpace()
    switch peek {
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "("): return .tuple(try tuple())
    case UInt8(ascii: "["): return .other(try bracketed())
    default:
      if accept(word: "True") { return .bool(true) }
      if accept(word: "False") { return .bool(false) }
      throw unexpected("a string, True, False or a tuple")
    }
  }

  private mutating func tuple() throws -> [Int] {
    try expect("(")
    var values: [Int] = []
    while !accept(")") {
      values.append(try integer())
      if !accept(",") {
        guard values.count > 1 else { throw unexpected("',' after a tuple's only value") }
        try expect(")")
        break
      }
    }
    return values
  }

  private mutating func integer() throws -> Int {
    skipSpace()
    let start = position
    if peek == UInt8(ascii: "-") { position += 1 }
    while let digit = peek, (0x30...0x39).contains(digit) { position += 1 }
    let digits = String(decoding: text[start..<position], as: UTF8.self)
    guard !digits.isEmpty, digits != "-" else { throw unexpected("an integer") }
    guard let value = Int(digits) else { throw error("integers below 2^63", digits) }
    // Python 2 wrote long integers with an L.
    if peek == UInt8(ascii: "L") { position += 1 }
    return value
  }

  private mutating func string() throws -> String {
    skipSpace()
    guard let quote = peek, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else { throw unexpected("a string") }
    position += 1
    let start = position
    while let byte = peek, byte != quote {
      guard byte != UInt8(ascii: "\\") else { throw unexpected("strings without escapes") }
      position += 1
    }
    guard peek == quote else { throw unexpected("the end of a string") }
    defer { position += 1 }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  /// A bracketed list as text, at most 64 characters of it.
  private mutating func bracketed() throws -> String {
    let start = position
    var depth = 0
    while let byte = peek {
      position += 1
      if byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "]") { depth -= 1 }
      if depth == 0 { return String(decoding: text[start..<min(position, start + 64)], as: UTF8.self) }
    }
    throw unexpected("']'")
  }

  private var peek: UInt8? { position < text.count ? text[position] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D { position += 1 }
  }

  private mutating func accept(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard peek == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func accept(word: String) -> Bool {
    let bytes = Array(word.utf8)
    guard position + bytes.count <= text.count, text[position..<(position + bytes.count)].elementsEqual(bytes) else { return false }
    position += bytes.count
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar) throws {
    guard accept(character) else { throw unexpected("'\(character)'") }
  }

  private func error(_ expected: String, _ found: String) -> FileError {
    region.malformed("\(expected) (header text, byte \(position))", found: found)
  }

  private func unexpected(_ expected: String) -> FileError {
    guard let byte = peek else { return error(expected, "the header's end") }
    return error(expected, (0x21..<0x7F).contains(byte) ? "'\(Character(Unicode.Scalar(byte)))'" : "byte \(byte)")
  }
}

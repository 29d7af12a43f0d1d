#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A position in MLIR text, and the tokens from there on. Works on bytes: constants make most of a file.
struct Reader {
  let text: UnsafeBufferPointer<UInt8>
  /// Where the text ends for this reader.
  let end: Int
  var position: Int
  private var depth = 0

  /// How deep brackets, regions and types may nest: recursion must not exhaust a thread's stack.
  static let depthLimit = 96

  init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.text = text
    position = range.lowerBound
    end = range.upperBound
  }

  // MARK: Errors

  func error(_ detail: String, kind: ParseError.Kind = .syntax, at offset: Int? = nil) -> ParseError {
    ParseError(kind, detail, at: offset ?? position, in: text)
  }

  /// What stands at the position, for messages.
  func found() -> String {
    if position >= end { return "the end of the text" }
    let first = text[position]
    if !(0x21..<0x7F).contains(first) { return "byte 0x" + String(first, radix: 16, uppercase: true) }
    var last = position + 1
    if Self.isWord(first) || first == UInt8(ascii: "%") || first == UInt8(ascii: "@") || first == UInt8(ascii: "#") {
      while last < end, last - position < 40, Self.isWord(text[last]) { last += 1 }
    }
    return "'" + string(position..<last) + "'"
  }

  mutating func expected(_ what: String) -> ParseError {
    skipSpace()
    return error("expected \(what), found \(found())")
  }

  /// Runs what may nest, one level deeper.
  mutating func nested<T>(_ body: (inout Reader) throws(ParseError) -> T) throws(ParseError) -> T {
    try enter()
    defer { depth -= 1 }
    return try body(&self)
  }

  mutating func enter() throws(ParseError) {
    if depth >= Self.depthLimit { throw error("nests deeper than \(Self.depthLimit) levels", kind: .unsupported) }
    depth += 1
  }
  mutating func leave() { depth -= 1 }

  // MARK: Bytes

  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  mutating func skipSpace() {
    while position < end {
      switch text[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): position += 1
      case UInt8(ascii: "/") where position + 1 < end && text[position + 1] == UInt8(ascii: "/"):
        position = find(UInt8(ascii: "\n"), from: position) ?? end
      default: return
      }
    }
  }

  /// The next place of a byte.
  func find(_ byte: UInt8, from start: Int) -> Int? {
    guard start < end, let base = text.baseAddress, let hit = memchr(base + start, Int32(byte), end - start) else { return nil }
    return UnsafeRawPointer(base).distance(to: hit)
  }

  /// The byte after white space, 0 at the end.
  mutating func peek() -> UInt8 {
    skipSpace()
    return position < end ? text[position] : 0
  }

  func byte(ahead offset: Int) -> UInt8 { position + offset < end ? text[position + offset] : 0 }

  var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return position >= end
    }
  }

  // MARK: Punctuation and words

  /// Takes a piece of punctuation where it comes next.
  mutating func accept(_ token: StaticString) -> Bool {
    skipSpace()
    let count = token.utf8CodeUnitCount
    guard end - position >= count else { return false }
    for index in 0..<count where text[position + index] != token.utf8Start[index] { return false }
    position += count
    return true
  }

  mutating func expect(_ token: StaticString) throws(ParseError) {
    if !accept(token) { throw expected("'\(token)'") }
  }

  /// Takes a whole word where it comes next.
  mutating func accept(word: StaticString) -> Bool {
    let start = position
    if accept(word), position >= end || !Self.isWord(text[position]) { return true }
    position = start
    return false
  }

  /// A word: letters, digits, `_`, `$` and `.`, not beginning with a digit.
  mutating func word() -> String? {
    let first = peek()
    guard Self.isWord(first), !Self.isDigit(first), first != UInt8(ascii: ".") else { return nil }
    let start = position
    while position < end, Self.isWord(text[position]) { position += 1 }
    return string(start..<position)
  }

  mutating func word(_ what: String) throws(ParseError) -> String {
    guard let word = word() else { throw expected(what) }
    return word
  }

  /// What follows a sigil: letters, digits, `_`, `$`, `.` and `-`, or a quoted string.
  mutating func suffix(_ what: String) throws(ParseError) -> String {
    if position < end, text[position] == UInt8(ascii: "\"") { return try quoted() }
    let start = position
    while position < end, Self.isWord(text[position]) || text[position] == UInt8(ascii: "-") {
      // The arrow of a function type is no part of a name.
      if text[position] == UInt8(ascii: "-"), byte(ahead: 1) == UInt8(ascii: ">") { break }
      position += 1
    }
    if position == start { throw error("expected \(what), found \(found())") }
    return string(start..<position)
  }

  // MARK: Strings and numbers

  /// A string in quotes, its escapes resolved: `\"`, `\\`, `\n`, `\t` and two hexadecimal digits.
  mutating func quoted() throws(ParseError) -> String {
    let range = try quotedRange()
    if !text[range].contains(UInt8(ascii: "\\")) { return string(range) }
    var bytes: [UInt8] = [], index = range.lowerBound
    bytes.reserveCapacity(range.count)
    while index < range.upperBound {
      let byte = text[index]
      index += 1
      guard byte == UInt8(ascii: "\\"), index < range.upperBound else {
        bytes.append(byte)
        continue
      }
      switch text[index] {
      case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "t"): bytes.append(UInt8(ascii: "\t"))
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(text[index])
      default:
        guard index + 1 < range.upperBound, let high = Self.hexDigit(text[index]), let low = Self.hexDigit(text[index + 1]) else {
          throw error("unknown escape in a string", at: index - 1)
        }
        bytes.append(high << 4 | low)
        index += 1
      }
      index += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The place of the contents of a string in quotes.
  mutating func quotedRange() throws(ParseError) -> Range<Int> {
    let start = position
    try expect("\"")
    let first = position
    while true {
      guard let quote = find(UInt8(ascii: "\""), from: position) else { throw error("a string has no end", at: start) }
      // Escaped by an odd number of backslashes before it.
      var slashes = 0
      while quote - slashes > first, text[quote - slashes - 1] == UInt8(ascii: "\\") { slashes += 1 }
      position = quote + 1
      if slashes % 2 == 0 { return first..<quote }
    }
  }

  static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// An integer with an optional sign, decimal or hexadecimal.
  mutating func integer(_ what: String = "an integer") throws(ParseError) -> Int {
    skipSpace()
    let start = position
    guard let range = numberRange() else { throw expected(what) }
    guard let value = Self.integer(text, range) else { throw error("expected \(what) of 64 bits, found '\(string(range))'", at: start) }
    return value
  }

  /// The place of a number, whatever its kind: sign, digits, point, exponent; or hexadecimal digits.
  mutating func numberRange() -> Range<Int>? {
    skipSpace()
    let start = position
    var index = position
    if index < end, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") { index += 1 }
    guard index < end, Self.isDigit(text[index]) else { return nil }
    if text[index] == UInt8(ascii: "0"), index + 2 < end, text[index + 1] == UInt8(ascii: "x"), Self.hexDigit(text[index + 2]) != nil {
      index += 2
      while index < end, Self.hexDigit(text[index]) != nil { index += 1 }
    } else {
      while index < end, Self.isDigit(text[index]) { index += 1 }
      if index < end, text[index] == UInt8(ascii: ".") {
        index += 1
        while index < end, Self.isDigit(text[index]) { index += 1 }
      }
      if index < end, text[index] | 0x20 == UInt8(ascii: "e") {
        var exponent = index + 1
        if exponent < end, text[exponent] == UInt8(ascii: "-") || text[exponent] == UInt8(ascii: "+") { exponent += 1 }
        if exponent < end, Self.isDigit(text[exponent]) {
          while exponent < end, Self.isDigit(text[exponent]) { exponent += 1 }
          index = exponent
        }
      }
    }
    position = index
    return start..<index
  }

  /// The value of an integer's text; nil where it is none, or has more than 64 bits. Unsigned ones wrap round.
  static func integer(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var index = range.lowerBound, magnitude: UInt = 0
    let isNegative = text[index] == UInt8(ascii: "-")
    if isNegative || text[index] == UInt8(ascii: "+") { index += 1 }
    let isHex = index + 1 < range.upperBound && text[index + 1] == UInt8(ascii: "x")
    if isHex { index += 2 }
    let radix: UInt = isHex ? 16 : 10
    guard index < range.upperBound else { return nil }
    while index < range.upperBound {
      guard let digit = hexDigit(text[index]), UInt(digit) < radix else { return nil }
      let (product, overflow) = magnitude.multipliedReportingOverflow(by: radix)
      let (sum, carry) = product.addingReportingOverflow(UInt(digit))
      if overflow || carry { return nil }
      magnitude = sum
      index += 1
    }
    if isNegative { return magnitude <= 1 << 63 ? Int(truncatingIfNeeded: 0 &- magnitude) : nil }
    return Int(truncatingIfNeeded: magnitude)
  }

  // MARK: Skipping

  /// Skips brackets, whatever is between them, from an opening one to the one that closes it.
  mutating func skipBalanced() throws(ParseError) {
    let start = position
    var open: [UInt8] = []
    repeat {
      guard position < end else { throw error("a bracket has no end", at: start) }
      let byte = text[position]
      switch byte {
      case UInt8(ascii: "<"): open.append(UInt8(ascii: ">"))
      case UInt8(ascii: "("): open.append(UInt8(ascii: ")"))
      case UInt8(ascii: "["): open.append(UInt8(ascii: "]"))
      case UInt8(ascii: "{"): open.append(UInt8(ascii: "}"))
      case UInt8(ascii: "-") where self.byte(ahead: 1) == UInt8(ascii: ">"): position += 1
      case UInt8(ascii: "\""):
        _ = try quotedRange()
        continue
      case UInt8(ascii: "/") where self.byte(ahead: 1) == UInt8(ascii: "/"):
        skipSpace()
        continue
      case UInt8(ascii: ">"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        guard open.popLast() == byte else { throw error("bracket \(found()) does not match the one that is open") }
      default: break
      }
      position += 1
    } while !open.isEmpty
  }
}

@testable import ApusTestCases

/// Spoils program texts: bytes changed, pieces cut, doubled and moved, numbers made absurd, brackets opened and not closed.
struct TextMutator {
  var generator: SplitMix64

  private static let tokens: [String] = [
    "<", ">", "(", ")", "[", "]", "{", "}", "\"", "%", "@", "#", "^bb0", ":", ",", "=", "->", "-", "x", "0x", "0", "-1", "1e400",
    "9223372036854775807", "99999999999999999999", "18446744073709551616", "tensor<", "tensor<f32>", "tensor<0xf32>",
    "tensor<99999999999x99999999999xi8>", "tensor<?xf32>", "tensor<2xi4>", "dense<", "dense<0> : ", "dense<\"0x00\">", "dense_resource<a>",
    "stablehlo.", "stablehlo.add", "\"stablehlo.while\"", "loc(", "loc(#loc)", "return", "stablehlo.return", "func.func", "call @main",
    "\0", "\u{FFFD}", "\n", "//", "{-#", "%0", "%arg0#7", "!stablehlo.token", "true", "dims = [", "array<i64: 7>", "#stablehlo.gather<",
    "complex<f32>", "tuple<", "#a", "cond {", "do {", "init:", "applies",
  ]

  mutating func mutate(_ text: [UInt8]) -> [UInt8] {
    var bytes = text
    // One change at a time is what gets deepest.
    for _ in 0...Swift.max(below(6) - 3, 0) {
      guard !bytes.isEmpty else { return bytes }
      let at = below(bytes.count)
      switch below(14) {
      case 0: bytes[at] = UInt8(truncatingIfNeeded: generator.next())
      case 1: bytes.removeSubrange(at..<Swift.min(at + 1 + below(12), bytes.count))
      case 2: bytes.removeSubrange(at...)
      case 3: bytes.insert(contentsOf: piece(text), at: at)
      case 4, 5: bytes.insert(contentsOf: Array(Self.tokens[below(Self.tokens.count)].utf8), at: at)
      case 6, 7, 8: replaceNumber(&bytes, near: at)
      case 9, 10, 11, 12: replaceWord(&bytes, near: at)
      case 13: bytes.insert(contentsOf: [UInt8](repeating: Array("<([{".utf8)[below(4)], count: 1 + below(300)), at: at)
      default:
        let token = Array(Self.tokens[below(Self.tokens.count)].utf8)
        bytes.replaceSubrange(at..<Swift.min(at + token.count, bytes.count), with: token)
      }
    }
    return bytes
  }

  private mutating func below(_ limit: Int) -> Int { Int(generator.next() % UInt64(limit)) }

  private mutating func piece(_ text: [UInt8]) -> ArraySlice<UInt8> {
    let start = below(text.count)
    return text[start..<Swift.min(start + 1 + below(200), text.count)]
  }

  /// Puts another word of the text, or another dtype, in the place of one.
  private mutating func replaceWord(_ bytes: inout [UInt8], near place: Int) {
    func word(from place: Int) -> Range<Int>? {
      let isWord = { (byte: UInt8) in byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || Character(Unicode.Scalar(byte)).isLetter || (48...57).contains(byte) }
      guard let first = bytes[place...].firstIndex(where: isWord) else { return nil }
      return first..<(bytes[first...].firstIndex { !isWord($0) } ?? bytes.endIndex)
    }
    guard let target = word(from: place), let source = word(from: below(bytes.count)) else { return }
    let names = ["f32", "i1", "ui64", "bf16", "complex<f32>", "i4", "?"]
    let other = below(3) == 0 ? Array(names[below(names.count)].utf8) : Array(bytes[source])
    bytes.replaceSubrange(target, with: other)
  }

  private mutating func replaceNumber(_ bytes: inout [UInt8], near place: Int) {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let first = bytes[place...].firstIndex(where: digits.contains) else { return }
    let last = bytes[first...].firstIndex { !digits.contains($0) } ?? bytes.endIndex
    let numbers = ["0", "1", "2", "3", "7", "64", "65536", "4294967296", "9223372036854775807", "-3"]
    bytes.replaceSubrange(first..<last, with: Array(numbers[below(numbers.count)].utf8))
  }
}

/// StableHLO text that cannot be read: where, what was expected and what came.
public struct ParseError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Kind: String, Sendable, Hashable {
    /// The text breaks MLIR's grammar, or names something that is not defined.
    case syntax
    /// Operands, attributes or types that an operation does not admit, or stated types that are not those it has.
    case type
    /// Well-formed text that asks for what Apus does not have: quantised types, dynamic shapes, infeed, ...
    case unsupported
    /// A constant for which there is no memory.
    case memory
  }

  public var kind: Kind
  /// Counted from 1.
  public var line: Int
  /// Bytes from the start of the line, counted from 1.
  public var column: Int
  /// What was expected and what came.
  public var detail: String
  /// The line of text, or the part of it around the column where it is long.
  public var lineText: String
  /// Where the column is in `lineText`, in characters from 0.
  private var marker: Int

  init(_ kind: Kind, _ detail: String, at offset: Int, in text: UnsafeBufferPointer<UInt8>) {
    self.kind = kind
    self.detail = detail
    let offset = Swift.min(Swift.max(offset, 0), text.count)
    var start = offset, end = offset, line = 1
    while start > 0, text[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
    for byte in text[..<start] where byte == UInt8(ascii: "\n") { line += 1 }
    self.line = line
    column = offset - start + 1
    let shown = Swift.max(start, offset - 60)..<Swift.min(end, offset + 60)
    // Control characters would garble a terminal, and bytes beyond ASCII may be cut in the middle.
    lineText = String(decoding: text[shown].map { (0x20..<0x7F).contains($0) ? $0 : UInt8(ascii: " ") }, as: UTF8.self)
    marker = offset - shown.lowerBound
  }

  public var description: String {
    "line \(line), column \(column): \(detail)\n  \(lineText)\n  \(String(repeating: " ", count: marker))^"
  }
}

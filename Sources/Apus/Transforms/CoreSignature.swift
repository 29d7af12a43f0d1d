/// The axes that a function takes of each argument and gives of each result, as NumPy writes them: `(n,m),(m)->(n)`.
struct CoreSignature: Hashable, Sendable {
  enum Dimension: Hashable, Sendable, CustomStringConvertible {
    case named(String)
    case fixed(Int)

    var description: String {
      switch self {
      case .named(let name): name
      case .fixed(let extent): "\(extent)"
      }
    }
  }

  var arguments: [[Dimension]]
  var results: [[Dimension]]

  init(arguments: [[Dimension]], results: [[Dimension]]) {
    self.arguments = arguments
    self.results = results
  }

  /// - Throws: `TransformError` saying what was expected where.
  init(parsing text: String) throws {
    var reader = SignatureReader(text)
    arguments = try reader.lists()
    try reader.expect("-")
    try reader.expect(">")
    results = try reader.lists()
    if let rest = reader.peek { throw reader.error("the end", rest) }
  }

  static func describe(_ dimensions: [Dimension]) -> String { "(" + dimensions.map(\.description).joined(separator: ",") + ")" }
}

private struct SignatureReader {
  private let text: String
  private var rest: Substring

  init(_ text: String) {
    self.text = text
    rest = text[...]
  }

  /// The next character that is no space.
  var peek: Character? {
    mutating get {
      rest = rest.drop { $0.isWhitespace }
      return rest.first
    }
  }

  mutating func accept(_ character: Character) -> Bool {
    guard peek == character else { return false }
    rest.removeFirst()
    return true
  }

  mutating func expect(_ character: Character) throws {
    if !accept(character) { throw error("\"\(character)\"", peek) }
  }

  func error(_ expected: String, _ found: Character?) -> TransformError {
    let found = found.map { "\"\($0)\"" } ?? "nothing"
    return TransformError(
      "vectorize", "the signature \"\(text)\" has \(found) at position \(text.count - rest.count) instead of \(expected); "
        + "one reads \"(n,m),(m)->(n)\"")
  }

  /// Lists in parentheses, one or more, separated by commas.
  mutating func lists() throws -> [[CoreSignature.Dimension]] {
    var lists = [try list()]
    while accept(",") { lists.append(try list()) }
    return lists
  }

  private mutating func list() throws -> [CoreSignature.Dimension] {
    try expect("(")
    if accept(")") { return [] }
    var dimensions = [try dimension()]
    while accept(",") { dimensions.append(try dimension()) }
    try expect(")")
    return dimensions
  }

  private mutating func dimension() throws -> CoreSignature.Dimension {
    let first = peek
    let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    guard let first, !word.isEmpty else { throw error("an axis", first) }
    if first.isNumber {
      guard let extent = Int(word) else { throw error("an axis (a name or a number)", first) }
      rest.removeFirst(word.count)
      return .fixed(extent)
    }
    rest.removeFirst(word.count)
    return .named(String(word))
  }
}

extension SyntaxParser {
  mutating func parseType() throws(ParseError) -> TypeSyntax {
    try nested { (p) throws(ParseError) in
      switch p.reader.peek() {
      case UInt8(ascii: "!"): return try p.parseDialectType()
      case UInt8(ascii: "("):
        p.reader.position += 1
        let parameters = try p.list(until: ")") { (p) throws(ParseError) in try p.parseType() }
        try p.reader.expect("->")
        return .function(parameters, try p.parseResultTypes())
      default:
        let start = p.reader.position
        let word = try p.reader.word("a type")
        switch word {
        case "tensor": return try p.parseTensorType(at: start)
        case "tuple":
          try p.reader.expect("<")
          return .tuple(try p.list(until: ">") { (p) throws(ParseError) in try p.parseType() })
        case "memref", "vector":
          if p.reader.peek() == UInt8(ascii: "<") { try p.reader.skipBalanced() }
          return .unsupported(p.reader.string(start..<p.reader.position))
        case "complex":
          try p.reader.skipAngles()
          return .element(p.reader.string(start..<p.reader.position))
        default: return .element(word)
        }
      }
    }
  }

  /// One type, or several in parentheses.
  mutating func parseResultTypes() throws(ParseError) -> [TypeSyntax] {
    if reader.accept("(") { return try list(until: ")") { (p) throws(ParseError) in try p.parseType() } }
    return [try parseType()]
  }

  private mutating func parseDialectType() throws(ParseError) -> TypeSyntax {
    let start = reader.position
    reader.position += 1
    let name = try reader.suffix("a type's name")
    if let known = module.typeAliases[name] { return known }
    if name == "stablehlo.token" || name == "mhlo.token" { return .token }
    if reader.byte(ahead: 0) == UInt8(ascii: "<") { try reader.skipBalanced() }
    return .unsupported(reader.string(start..<reader.position))
  }

  /// What follows `tensor`.
  private mutating func parseTensorType(at start: Int) throws(ParseError) -> TypeSyntax {
    try reader.expect("<")
    if reader.accept("*") {
      reader.position = start
      _ = reader.word()
      try reader.skipAngles()
      return .unsupported(reader.string(start..<reader.position) + " (dynamic shape)")
    }
    var dimensions: [Int] = [], isDynamic = false
    while true {
      let byte = reader.peek()
      if byte == UInt8(ascii: "?") {
        reader.position += 1
        isDynamic = true
      } else if Reader.isDigit(byte) {
        let first = reader.position
        // Not `0x...`: an extent of 0 and the x after it.
        while Reader.isDigit(reader.byte(ahead: 0)) { reader.position += 1 }
        guard let extent = Reader.integer(reader.text, first..<reader.position), extent >= 0 else {
          throw reader.error("expected an extent of 63 bits, found '\(reader.string(first..<reader.position))'", at: first)
        }
        dimensions.append(extent)
      } else {
        break
      }
      guard reader.byte(ahead: 0) == UInt8(ascii: "x") else { throw reader.expected("'x' after an extent") }
      reader.position += 1
    }
    if dimensions.count > Self.rankLimit {
      throw reader.error("a tensor of rank \(dimensions.count); at most \(Self.rankLimit) is supported", kind: .unsupported, at: start)
    }
    let dtype = try parseElementType()
    if reader.peek() == UInt8(ascii: ",") {
      // An encoding: bounds of dynamic dimensions, or a layout of sparse tensors.
      reader.position = start
      _ = reader.word()
      try reader.skipAngles()
      let text = reader.string(start..<reader.position)
      return isDynamic || dtype == nil ? .unsupported(text + (isDynamic ? " (dynamic shape)" : "")) : tensor(dtype, dimensions, text)
    }
    try reader.expect(">")
    let text = reader.string(start..<reader.position)
    if isDynamic { return .unsupported(text + " (dynamic shape)") }
    let type = tensor(dtype, dimensions, text)
    if case .tensor(let tensor) = type, !tensor.isAddressable {
      throw reader.error("\(text) has more bytes than can be addressed", kind: .type, at: start)
    }
    return type
  }

  static let rankLimit = 64

  private func tensor(_ dtype: DType?, _ dimensions: [Int], _ text: String) -> TypeSyntax {
    dtype.map { .tensor(TensorType($0, Shape(dimensions))) } ?? .unsupported(text)
  }

  /// The element type of a tensor; nil for one that Apus does not have.
  private mutating func parseElementType() throws(ParseError) -> DType? {
    if reader.peek() == UInt8(ascii: "!") {
      _ = try parseDialectType()
      return nil
    }
    let word = try reader.word("an element type")
    if word == "complex" {
      try reader.expect("<")
      let part = try reader.word("f32 or f64")
      try reader.expect(">")
      return Self.dtypes["complex<\(part)>"]
    }
    return Self.dtypes[word]
  }

  static let dtypes: [String: DType] = {
    var table = Dictionary(uniqueKeysWithValues: DType.allCases.map { ($0.stableHLOName, $0) })
    // MLIR's other spelling of signed integers.
    for (name, dtype) in [("si8", DType.int8), ("si16", .int16), ("si32", .int32), ("si64", .int64)] { table[name] = dtype }
    return table
  }()
}

extension Reader {
  /// Skips `<...>` that must come next.
  mutating func skipAngles() throws(ParseError) {
    guard peek() == UInt8(ascii: "<") else { throw expected("'<'") }
    try skipBalanced()
  }
}

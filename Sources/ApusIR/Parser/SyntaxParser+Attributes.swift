extension SyntaxParser {
  /// `{name = value, flag}`.
  mutating func parseDictionary(close: StaticString = "}") throws(ParseError) -> [String: AttributeSyntax] {
    try reader.expect("{")
    var attributes: [String: AttributeSyntax] = [:]
    try nested { (p) throws(ParseError) in
      _ = try p.list(until: close) { (p) throws(ParseError) in
        let start = p.reader.position
        let name = try p.parseAttributeName()
        let value: AttributeSyntax = p.reader.accept("=") ? try p.parseAttribute() : .unit
        if attributes.updateValue(value, forKey: name) != nil { throw p.reader.error("attribute '\(name)' is given twice", at: start) }
      }
    }
    return attributes
  }

  mutating func parseAttributeName() throws(ParseError) -> String {
    reader.peek() == UInt8(ascii: "\"") ? try reader.quoted() : try reader.word("an attribute's name")
  }

  mutating func parseAttribute() throws(ParseError) -> AttributeSyntax {
    try nested { (p) throws(ParseError) in
      let attribute = try p.parseAttributeWithoutType()
      // The type of a number or string says nothing that the operation does not know.
      switch attribute {
      case .number, .string, .bool, .unit, .array: if p.reader.accept(":") { _ = try p.parseType() }
      default: break
      }
      return attribute
    }
  }

  mutating func parseAttributeWithoutType() throws(ParseError) -> AttributeSyntax {
    switch reader.peek() {
    case UInt8(ascii: "\""): return .string(try reader.quoted())
    case UInt8(ascii: "["):
      reader.position += 1
      return .array(try list(until: "]") { (p) throws(ParseError) in try p.parseAttribute() })
    case UInt8(ascii: "{"): return .dictionary(try parseDictionary())
    case UInt8(ascii: "@"): return try parseSymbol()
    case UInt8(ascii: "#"): return try parseDialectAttribute()
    case UInt8(ascii: "!"), UInt8(ascii: "("): return .type(try parseType())
    case UInt8(ascii: "<"):
      // A dialect attribute whose name is clear from where it stands.
      let start = reader.position
      try reader.skipBalanced()
      return .dialect("", start + 1..<reader.position - 1)
    default: break
    }
    if let number = reader.numberRange() { return .number(number) }
    let start = reader.position
    let word = try reader.word("an attribute")
    switch word {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "unit": return .unit
    case "dense": return .elements(try parseDense(at: start))
    case "array": return try parseIntegerArray()
    case "dense_resource", "sparse", "opaque":
      throw reader.error("\(word): elements that are not in the text itself", kind: .unsupported, at: start)
    case "loc":
      _ = try parseLocationAttribute(at: start)
      return .unit
    case "affine_map", "affine_set", "strided", "distinct":
      while reader.byte(ahead: 0) == UInt8(ascii: "[") || reader.byte(ahead: 0) == UInt8(ascii: "<") { try reader.skipBalanced() }
      return .unit
    case "tensor", "tuple", "memref", "vector", "complex":
      reader.position = start
      return .type(try parseType())
    default: return .word(word)
    }
  }

  private mutating func parseLocationAttribute(at start: Int) throws(ParseError) -> LocationSyntax? {
    reader.position = start
    return try parseTrailingLocation()
  }

  /// `@name` or `@outer::@inner`.
  mutating func parseSymbol() throws(ParseError) -> AttributeSyntax {
    let start = reader.position
    try reader.expect("@")
    var name = try reader.suffix("a symbol")
    while reader.accept("::") {
      try reader.expect("@")
      name = try reader.suffix("a symbol")
    }
    references.append((name, start))
    return .symbol(name)
  }

  private mutating func parseDialectAttribute() throws(ParseError) -> AttributeSyntax {
    let start = reader.position
    reader.position += 1
    let name = try reader.suffix("an attribute's name")
    guard reader.byte(ahead: 0) == UInt8(ascii: "<") else { return .alias(name) }
    if name == "stablehlo.dense_resource" { throw reader.error("dense_resource: elements elsewhere", kind: .unsupported, at: start) }
    let open = reader.position
    try reader.skipBalanced()
    return .dialect(name, open + 1..<reader.position - 1)
  }

  /// What follows `array`: `<i64: 1, 2>`.
  private mutating func parseIntegerArray() throws(ParseError) -> AttributeSyntax {
    try reader.expect("<")
    _ = try reader.word("an element type")
    guard reader.accept(":") else {
      try reader.expect(">")
      return .integers([])
    }
    let items = try list(until: ">") { (p) throws(ParseError) -> (Int?) in
      if p.reader.accept(word: "true") { return 1 }
      if p.reader.accept(word: "false") { return 0 }
      guard let range = p.reader.numberRange() else { throw p.reader.expected("a number") }
      return Reader.integer(p.reader.text, range)
    }
    let integers = items.compactMap { $0 }
    // Arrays of floats mean nothing to any operation.
    return integers.count == items.count ? .integers(integers) : .unit
  }

  /// `[1, 2]` of a pretty form; nil where something else than integers is in the brackets, which is then not read.
  mutating func parseIntegerList() throws(ParseError) -> [Int]? {
    let start = reader.position
    try reader.expect("[")
    if reader.accept("]") { return [] }
    var integers: [Int] = []
    repeat {
      let next = reader.peek()
      guard Reader.isDigit(next) || next == UInt8(ascii: "-") else {
        reader.position = start
        return nil
      }
      integers.append(try reader.integer())
    } while reader.accept(",")
    guard reader.accept("]") else {
      reader.position = start
      return nil
    }
    return integers
  }
}

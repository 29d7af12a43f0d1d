/// Reads text into syntax nodes. One pass, except that the elements of a constant are read when their type, which follows, is known.
struct SyntaxParser {
  var reader: Reader
  var module = ModuleSyntax()
  /// How many regions are open, and how many may be: they take more of the stack than other brackets, in all layers.
  private var regionDepth = 0
  static let regionDepthLimit = 24
  /// The functions named so far by the function being read.
  var references: [(name: String, offset: Int)] = []

  init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    reader = Reader(text, range)
  }

  /// Runs what may nest, one level deeper.
  mutating func nested<T>(_ body: (inout SyntaxParser) throws(ParseError) -> T) throws(ParseError) -> T {
    try reader.enter()
    defer { reader.leave() }
    return try body(&self)
  }

  /// Runs the reading of a region.
  mutating func nestedRegion<T>(_ body: (inout SyntaxParser) throws(ParseError) -> T) throws(ParseError) -> T {
    if regionDepth >= Self.regionDepthLimit {
      throw reader.error("regions nest deeper than \(Self.regionDepthLimit) levels", kind: .unsupported)
    }
    regionDepth += 1
    defer { regionDepth -= 1 }
    return try body(&self)
  }

  /// A list of items separated by commas, up to the closing bracket, which is taken.
  mutating func list<T>(
    until close: StaticString, _ item: (inout SyntaxParser) throws(ParseError) -> T
  ) throws(ParseError) -> [T] {
    var items: [T] = []
    if reader.accept(close) { return items }
    repeat { items.append(try item(&self)) } while reader.accept(",")
    try reader.expect(close)
    return items
  }
}

// MARK: Modules and functions

extension SyntaxParser {
  /// A whole file: a module, or functions without one.
  mutating func parseModule() throws(ParseError) -> ModuleSyntax {
    var hasModule = false
    // Bytecode begins with "ML" and a byte that no text has there.
    if reader.byte(ahead: 0) == UInt8(ascii: "M"), reader.byte(ahead: 1) == UInt8(ascii: "L"), reader.byte(ahead: 2) == 0xEF {
      throw reader.error("this is MLIR's bytecode; only its text can be read", kind: .unsupported)
    }
    while !reader.isAtEnd {
      switch reader.peek() {
      case UInt8(ascii: "#"), UInt8(ascii: "!"): try parseAlias()
      case UInt8(ascii: "{"):
        // Resources, `{-# ... #-}`, at the end of a file.
        try reader.skipBalanced()
      default:
        let isGeneric = reader.peek() == UInt8(ascii: "\"")
        let start = reader.position
        let word = try topLevelName()
        if word == "module" || word == "builtin.module" {
          if hasModule { throw reader.error("a second module; modules of one file are separated by '// -----'", at: start) }
          hasModule = true
          try isGeneric ? parseGenericModule() : parseModuleBody()
        } else {
          try parseModuleItem(word, isGeneric: isGeneric, at: start)
        }
      }
    }
    return module
  }

  /// The name of an operation, plain or in quotes.
  private mutating func topLevelName() throws(ParseError) -> String {
    if reader.peek() == UInt8(ascii: "\"") { return try reader.quoted() }
    return try reader.word("a module or a function")
  }

  private mutating func parseAlias() throws(ParseError) {
    let isType = reader.byte(ahead: 0) == UInt8(ascii: "!")
    let start = reader.position
    reader.position += 1
    let name = try reader.suffix("a name")
    try reader.expect("=")
    if isType {
      module.typeAliases[name] = try parseType()
    } else if reader.accept(word: "loc") {
      module.locations[name] = try parseLocationBody()
    } else if module.attributeAliases.updateValue(try parseAttribute(), forKey: name) != nil {
      throw reader.error("#\(name) is defined twice", at: start)
    }
  }

  private mutating func parseModuleBody() throws(ParseError) {
    if reader.accept("@") { module.name = try reader.suffix("the module's name") }
    if reader.accept(word: "attributes") { module.attributes = try attributeTexts() }
    try reader.expect("{")
    while !reader.accept("}") {
      if reader.isAtEnd { throw reader.expected("'}' after the module's functions") }
      try parseModuleItem()
    }
    _ = try parseTrailingLocation()
  }

  mutating func parseModuleItem() throws(ParseError) {
    let isGeneric = reader.peek() == UInt8(ascii: "\"")
    let start = reader.position
    try parseModuleItem(try topLevelName(), isGeneric: isGeneric, at: start)
  }

  private mutating func parseModuleItem(_ word: String, isGeneric: Bool, at start: Int) throws(ParseError) {
    switch word {
    case "func.func" where isGeneric: module.functions.append(try parseGenericFunction(at: start))
    case "func.func", "func": module.functions.append(try parseFunction(at: start))
    case "module", "builtin.module": throw reader.error("a module inside a module", kind: .unsupported, at: start)
    default:
      // What describes devices, not values: `sdy.mesh @mesh = <["x"=2]>`.
      guard word.hasPrefix("sdy.") || word.hasPrefix("mpmd.") else {
        throw reader.error("expected a function, found \(word)", at: start)
      }
      try skipModuleItem()
    }
  }

  private mutating func skipModuleItem() throws(ParseError) {
    while !reader.isAtEnd {
      switch reader.peek() {
      case UInt8(ascii: "<"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): try reader.skipBalanced()
      case UInt8(ascii: "\""): _ = try reader.quotedRange()
      case UInt8(ascii: "@"), UInt8(ascii: "="), UInt8(ascii: ","), UInt8(ascii: ":"): reader.position += 1
      case UInt8(ascii: "}"): return
      default:
        let start = reader.position
        guard let word = reader.word() else { throw reader.expected("a function") }
        if word.hasPrefix("func") || word.hasPrefix("sdy.") || word.hasPrefix("mpmd.") {
          reader.position = start
          return
        }
      }
    }
  }

  private mutating func parseFunction(at start: Int) throws(ParseError) -> FunctionSyntax {
    let visibility = reader.accept(word: "private") || reader.accept(word: "nested")
    if !visibility { _ = reader.accept(word: "public") }
    try reader.expect("@")
    let name = try reader.suffix("the function's name")
    references = []
    try reader.expect("(")
    let arguments = try list(until: ")") { (p) throws(ParseError) -> FunctionSyntax.Port in
      var name = ""
      if p.reader.accept("%") {
        name = try p.reader.suffix("an argument's name")
        try p.reader.expect(":")
      }
      return try p.parsePort(name)
    }
    var results: [FunctionSyntax.Port] = []
    if reader.accept("->") {
      if reader.accept("(") {
        results = try list(until: ")") { (p) throws(ParseError) in try p.parsePort("") }
      } else {
        results = [FunctionSyntax.Port(name: "", type: try parseType(), attributes: [:])]
      }
    }
    let attributes = reader.accept(word: "attributes") ? try parseDictionary() : [:]
    let bodyOffset = reader.position
    var body: RegionSyntax?
    if reader.peek() == UInt8(ascii: "{") {
      var region = try parseRegion()
      if region.arguments.isEmpty {
        region.arguments = arguments.map { BlockArgument(name: $0.name, type: $0.type) }
      } else if region.arguments.map(\.type) != arguments.map(\.type) {
        throw reader.error("the block's arguments are not the function's", at: bodyOffset)
      }
      body = region
    }
    _ = try parseTrailingLocation()
    return FunctionSyntax(
      name: name, offset: start, isPrivate: visibility, arguments: arguments, results: results, attributes: attributes, body: body,
      references: references)
  }

  /// A type with attributes and a location.
  private mutating func parsePort(_ name: String) throws(ParseError) -> FunctionSyntax.Port {
    let type = try parseType()
    let attributes = reader.peek() == UInt8(ascii: "{") ? try attributeTexts() : [:]
    _ = try parseTrailingLocation()
    return FunctionSyntax.Port(name: name, type: type, attributes: attributes)
  }

  /// A dictionary of attributes as plain text: strings without their quotes, others as they stand.
  mutating func attributeTexts() throws(ParseError) -> [String: String] {
    var texts: [String: String] = [:]
    try reader.expect("{")
    _ = try list(until: "}") { (p) throws(ParseError) in
      let name = try p.parseAttributeName()
      guard p.reader.accept("=") else {
        texts[name] = ""
        return
      }
      _ = p.reader.peek()
      let start = p.reader.position
      let attribute = try p.parseAttribute()
      if case .string(let text) = attribute { texts[name] = text } else { texts[name] = p.reader.string(start..<p.reader.position) }
    }
    return texts
  }
}

// MARK: Locations

extension SyntaxParser {
  /// `loc(...)` where it comes next.
  mutating func parseTrailingLocation() throws(ParseError) -> LocationSyntax? {
    reader.accept(word: "loc") ? try parseLocationBody() : nil
  }

  /// The parentheses after `loc`.
  private mutating func parseLocationBody() throws(ParseError) -> LocationSyntax {
    try reader.expect("(")
    let location = try parseLocation()
    try reader.expect(")")
    return location
  }

  private mutating func parseLocation() throws(ParseError) -> LocationSyntax {
    try nested { (p) throws(ParseError) in
      switch p.reader.peek() {
      case UInt8(ascii: "#"):
        p.reader.position += 1
        return .alias(try p.reader.suffix("a location's name"))
      case UInt8(ascii: "\""):
        let name = try p.reader.quoted()
        if p.reader.accept(":") {
          let line = try p.reader.integer("a line number")
          // A column, and the end of a range: `:3:5 to 4:7`, `:3:5 to :9`.
          if p.reader.accept(":") { _ = try p.reader.integer("a column number") }
          if p.reader.accept(word: "to") {
            if p.reader.peek() != UInt8(ascii: ":") { _ = try p.reader.integer("a line number") }
            if p.reader.accept(":") { _ = try p.reader.integer("a column number") }
          }
          return .file(name, line: line)
        }
        guard p.reader.accept("(") else { return .name(name, nil) }
        let child = try p.parseLocation()
        try p.reader.expect(")")
        return .name(name, child)
      default:
        switch try p.reader.word("a location") {
        case "unknown": return .unknown
        case "callsite":
          try p.reader.expect("(")
          let callee = try p.parseLocation()
          guard p.reader.accept(word: "at") else { throw p.reader.expected("'at'") }
          let caller = try p.parseLocation()
          try p.reader.expect(")")
          return .call(callee, caller: caller)
        case "fused":
          if p.reader.peek() == UInt8(ascii: "<") { try p.reader.skipBalanced() }
          try p.reader.expect("[")
          return .fused(try p.list(until: "]") { (p) throws(ParseError) in try p.parseLocation() })
        case let other: throw p.reader.error("expected a location, found '\(other)'")
        }
      }
    }
  }
}

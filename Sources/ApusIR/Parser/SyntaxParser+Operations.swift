extension SyntaxParser {
  static let terminators: Set<String> = ["return", "func.return", "stablehlo.return", "sdy.return", "mhlo.return", "chlo.return"]

  /// A region of one block in braces.
  mutating func parseRegion(arguments named: [BlockArgument] = []) throws(ParseError) -> RegionSyntax {
    try nestedRegion { (p) throws(ParseError) in
      _ = p.reader.peek()
      var region = RegionSyntax(arguments: named, operations: [], results: [], offset: p.reader.position, returnOffset: 0)
      try p.reader.expect("{")
      if p.reader.peek() == UInt8(ascii: "^") { region.arguments = try p.parseBlockHeader() }
      while !p.reader.accept("}") {
        if p.reader.peek() == UInt8(ascii: "^") {
          throw p.reader.error("a second block; regions of several blocks are not supported", kind: .unsupported)
        }
        if p.reader.isAtEnd { throw p.reader.expected("an operation or '}'") }
        let operation = try p.parseOperation()
        if Self.terminators.contains(operation.name) {
          region.results = operation.operands
          region.returnOffset = operation.offset
          region.hasReturn = true
          try p.reader.expect("}")
          return region
        }
        region.operations.append(operation)
      }
      region.returnOffset = p.reader.position - 1
      return region
    }
  }

  /// `^bb0(%a: type loc(...), ...):`.
  mutating func parseBlockHeader() throws(ParseError) -> [BlockArgument] {
    reader.position += 1
    _ = try reader.suffix("a block's name")
    var arguments: [BlockArgument] = []
    if reader.accept("(") { arguments = try list(until: ")") { (p) throws(ParseError) in try p.parseBlockArgument() } }
    try reader.expect(":")
    return arguments
  }

  private mutating func parseBlockArgument() throws(ParseError) -> BlockArgument {
    try reader.expect("%")
    let name = try reader.suffix("an argument's name")
    try reader.expect(":")
    let type = try parseType()
    _ = try parseTrailingLocation()
    return BlockArgument(name: name, type: type)
  }

  private mutating func parseOperation() throws(ParseError) -> OperationSyntax {
    var results: [(name: String, count: Int)] = []
    if reader.peek() == UInt8(ascii: "%") {
      repeat {
        try reader.expect("%")
        let name = try reader.suffix("a value's name")
        var count = 1
        if reader.accept(":") {
          let start = reader.position
          count = try reader.integer("the number of results")
          if count < 1 { throw reader.error("expected a positive number of results", at: start) }
        }
        results.append((name, count))
      } while reader.accept(",")
      try reader.expect("=")
    }
    let isGeneric = reader.peek() == UInt8(ascii: "\"")
    let start = reader.position
    var operation = OperationSyntax(
      name: isGeneric ? try reader.quoted() : try reader.word("an operation"), offset: start, results: results)
    if isGeneric { try parseGeneric(&operation) } else { try parsePretty(&operation) }
    operation.location = try parseTrailingLocation()
    return operation
  }

  // MARK: Generic form

  private mutating func parseGeneric(_ operation: inout OperationSyntax) throws(ParseError) {
    try reader.expect("(")
    operation.operands = try list(until: ")") { (p) throws(ParseError) in try p.parseOperand() }
    if reader.peek() == UInt8(ascii: "[") {
      throw reader.error("\(operation.name) has successors; regions of several blocks are not supported", kind: .unsupported)
    }
    if reader.accept("<") {
      operation.attributes = try parseDictionary()
      try reader.expect(">")
    }
    if reader.accept("(") { operation.regions = try list(until: ")") { (p) throws(ParseError) in try p.parseRegion() } }
    try parseAttributes(&operation)
    try reader.expect(":")
    try parseSignature(&operation)
    if operation.resultTypes == nil { throw reader.expected("'->' and the types of the results") }
    // Calls look the same in both forms.
    if let callee = operation.attributes.removeValue(forKey: "callee") { operation.positional = [callee] }
  }

  private mutating func parseAttributes(_ operation: inout OperationSyntax) throws(ParseError) {
    guard reader.peek() == UInt8(ascii: "{") else { return }
    let start = reader.position
    for (name, value) in try parseDictionary() where operation.attributes.updateValue(value, forKey: name) != nil {
      throw reader.error("attribute '\(name)' is given twice", at: start)
    }
  }

  mutating func parseOperand() throws(ParseError) -> OperandSyntax {
    _ = reader.peek()
    let start = reader.position
    try reader.expect("%")
    var name = try reader.suffix("a value's name")
    if reader.byte(ahead: 0) == UInt8(ascii: "#") {
      reader.position += 1
      let number = try reader.integer("the number of a result")
      if number < 0 { throw reader.error("expected the number of a result", at: start) }
      if number > 0 { name += "#\(number)" }
    }
    return OperandSyntax(name: name, offset: start)
  }

  /// `(types) -> types`, `types -> types` or a list of types.
  private mutating func parseSignature(_ operation: inout OperationSyntax) throws(ParseError) {
    var types: [TypeSyntax]
    if reader.accept("(") {
      types = try list(until: ")") { (p) throws(ParseError) in try p.parseType() }
    } else {
      types = []
      repeat { types.append(try parseType()) } while reader.accept(",")
    }
    if reader.accept("->") {
      operation.operandTypes = types
      operation.resultTypes = try parseResultTypes()
    } else {
      operation.listedTypes = types
    }
  }

  // MARK: Pretty forms

  private mutating func parsePretty(_ operation: inout OperationSyntax) throws(ParseError) {
    switch operation.name {
    case "stablehlo.while": return try parseWhile(&operation)
    case "stablehlo.reduce": return try parseReduce(&operation)
    default: break
    }
    try parseItems(&operation, isTop: true)
    if reader.accept(":") { try parseSignature(&operation) }
    try parseAttributes(&operation)
  }

  /// Operands, attributes by name and things without, in whatever order the operation's own form has them.
  private mutating func parseItems(_ operation: inout OperationSyntax, isTop: Bool) throws(ParseError) {
    // Whether an operand may come: one that follows without a comma is the result of the next operation.
    var takesOperand = true
    while true {
      let next = reader.peek()
      defer { takesOperand = next == UInt8(ascii: ",") || next == UInt8(ascii: "\"") || next == UInt8(ascii: "@") }
      switch next {
      case UInt8(ascii: "%"):
        if !takesOperand { return }
        operation.operands.append(try parseOperand())
      case UInt8(ascii: ","): reader.position += 1
      case UInt8(ascii: "@"): operation.positional.append(try parseSymbol())
      case UInt8(ascii: "\""):
        // Likewise for the name of the next operation in generic form.
        if !operation.operands.isEmpty || !operation.positional.isEmpty { return }
        operation.positional.append(.string(try reader.quoted()))
      case UInt8(ascii: "("):
        reader.position += 1
        try nested { (p) throws(ParseError) in try p.parseItems(&operation, isTop: false) }
        try reader.expect(")")
      case UInt8(ascii: "["): operation.positional.append(try parseBrackets())
      case UInt8(ascii: "{") where isTop: try parseAttributes(&operation)
      case UInt8(ascii: "<"): try reader.skipBalanced()
      case let byte where Reader.isWord(byte) && !Reader.isDigit(byte):
        let start = reader.position
        let word = try reader.word("an attribute")
        if word == "loc" {
          reader.position = start
          return
        }
        if reader.accept("=") {
          let value = try parseNamedValue(word)
          if operation.attributes.updateValue(value, forKey: word) != nil {
            throw reader.error("attribute '\(word)' is given twice", at: start)
          }
        } else if word == "dense" {
          operation.positional.append(.elements(try parseDense(at: start)))
        } else if word == "dense_resource" || word == "sparse" {
          throw reader.error("\(word): elements that are not in the text itself", kind: .unsupported, at: start)
        } else if word == "attributes" {
          try parseAttributes(&operation)
        } else if startsOperation(word, at: start) {
          // The next operation: this one had no types.
          reader.position = start
          return
        } else {
          operation.positional.append(.word(word))
        }
      default: return
      }
    }
  }

  /// Whether a word is the name of an operation rather than an attribute of the one before it.
  private func startsOperation(_ word: String, at start: Int) -> Bool {
    Self.terminators.contains(word) || word == "call" || word.contains(".")
  }

  /// The value of an attribute that a pretty form names.
  private mutating func parseNamedValue(_ name: String) throws(ParseError) -> AttributeSyntax {
    if name == "dim_numbers" {
      // `[b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f]`.
      _ = reader.peek()
      let start = reader.position
      try reader.skipBalanced()
      try reader.expect("x")
      guard reader.peek() == UInt8(ascii: "[") else { throw reader.expected("'['") }
      try reader.skipBalanced()
      try reader.expect("->")
      guard reader.peek() == UInt8(ascii: "[") else { throw reader.expected("'['") }
      try reader.skipBalanced()
      return .dialect("stablehlo.conv", start..<reader.position)
    }
    if reader.peek() == UInt8(ascii: "["), let integers = try parseIntegerList() {
      guard reader.accept(word: "x") else { return .integers(integers) }
      guard let second = try parseIntegerList() else { throw reader.expected("integers in brackets") }
      return .pair(integers, second)
    }
    return try parseAttributeWithoutType()
  }

  /// `[0:4, 1:9:2]` of slices, `[1]` of tuples.
  private mutating func parseBrackets() throws(ParseError) -> AttributeSyntax {
    if let integers = try parseIntegerList() { return .integers(integers) }
    try reader.expect("[")
    var starts: [Int] = [], limits: [Int] = [], strides: [Int] = []
    _ = try list(until: "]") { (p) throws(ParseError) in
      starts.append(try p.reader.integer())
      try p.reader.expect(":")
      limits.append(try p.reader.integer())
      strides.append(p.reader.accept(":") ? try p.reader.integer() : 1)
    }
    return .ranges(starts: starts, limits: limits, strides: strides)
  }

  // MARK: Forms of their own

  /// `stablehlo.while(%a = %x, %b = %y) : types attributes {...} cond {...} do {...}`.
  private mutating func parseWhile(_ operation: inout OperationSyntax) throws(ParseError) {
    try reader.expect("(")
    let names = try list(until: ")") { (p) throws(ParseError) -> String in
      try p.reader.expect("%")
      let name = try p.reader.suffix("a variable's name")
      try p.reader.expect("=")
      operation.operands.append(try p.parseOperand())
      return name
    }
    let start = reader.position
    if reader.accept(":"), reader.peek() != UInt8(ascii: "c") { try parseSignature(&operation) }
    if operation.listedTypes.count != names.count {
      throw reader.error("\(operation.listedTypes.count) types for \(names.count) variables", at: start)
    }
    if reader.accept(word: "attributes") { try parseAttributes(&operation) }
    let arguments = zip(names, operation.listedTypes).map { BlockArgument(name: $0, type: $1) }
    guard reader.accept(word: "cond") else { throw reader.expected("'cond'") }
    operation.regions.append(try parseRegion(arguments: arguments))
    guard reader.accept(word: "do") else { throw reader.expected("'do'") }
    operation.regions.append(try parseRegion(arguments: arguments))
  }

  /// `stablehlo.reduce(%x init: %c), (%y init: %d) applies op across dimensions = [0] : signature`, or without `applies` and with
  /// `reducer(%a: type, %b: type) (%c: type, %d: type) {...}` at the end, a pair of arguments for each operand.
  private mutating func parseReduce(_ operation: inout OperationSyntax) throws(ParseError) {
    var initial: [OperandSyntax] = []
    repeat {
      try reader.expect("(")
      operation.operands.append(try parseOperand())
      guard reader.accept(word: "init") else { throw reader.expected("'init:'") }
      try reader.expect(":")
      initial.append(try parseOperand())
      try reader.expect(")")
    } while reader.accept(",")
    operation.operands += initial
    if reader.accept(word: "applies") { operation.positional = [.word(try reader.word("an operation"))] }
    guard reader.accept(word: "across"), reader.accept(word: "dimensions") else { throw reader.expected("'across dimensions'") }
    try reader.expect("=")
    guard let dimensions = try parseIntegerList() else { throw reader.expected("integers in brackets") }
    operation.attributes["dimensions"] = .integers(dimensions)
    try parseAttributes(&operation)
    try reader.expect(":")
    try parseSignature(&operation)
    guard operation.positional.isEmpty else { return }
    guard reader.accept(word: "reducer") else { throw reader.expected("'reducer'") }
    var left: [BlockArgument] = [], right: [BlockArgument] = []
    while reader.accept("(") {
      left.append(try parseBlockArgument())
      try reader.expect(",")
      right.append(try parseBlockArgument())
      try reader.expect(")")
    }
    operation.regions = [try parseRegion(arguments: left + right)]
  }
}

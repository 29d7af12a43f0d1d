/// Modules and functions in generic form, as MLIR prints them on request.
extension SyntaxParser {
  /// `() <{sym_name = "m"}> ({ ... }) {attributes} : () -> ()`, after the name of the operation.
  mutating func parseGenericModule() throws(ParseError) {
    try reader.expect("(")
    try reader.expect(")")
    if reader.accept("<") {
      if case .string(let name)? = try parseDictionary()["sym_name"] { module.name = name }
      try reader.expect(">")
    }
    try reader.expect("(")
    try reader.expect("{")
    if reader.peek() == UInt8(ascii: "^") { _ = try parseBlockHeader() }
    while !reader.accept("}") {
      if reader.isAtEnd { throw reader.expected("'}' after the module's functions") }
      try parseModuleItem()
    }
    try reader.expect(")")
    if reader.peek() == UInt8(ascii: "{") {
      module.attributes = try attributeTexts()
      if let name = module.attributes.removeValue(forKey: "sym_name") { module.name = name }
    }
    try parseEmptySignature()
  }

  /// `() <{function_type = (...) -> ..., sym_name = "f", ...}> ({ ^bb0(...): ... }) {attributes} : () -> ()`.
  mutating func parseGenericFunction(at start: Int) throws(ParseError) -> FunctionSyntax {
    references = []
    try reader.expect("(")
    try reader.expect(")")
    var attributes: [String: AttributeSyntax] = [:]
    if reader.accept("<") {
      attributes = try parseDictionary()
      try reader.expect(">")
    }
    var body: RegionSyntax?
    try reader.expect("(")
    if reader.peek() == UInt8(ascii: "{") {
      let region = try parseRegion()
      // A declaration has a region without blocks.
      if !region.arguments.isEmpty || !region.operations.isEmpty || region.hasReturn { body = region }
    }
    try reader.expect(")")
    if reader.peek() == UInt8(ascii: "{") {
      for (name, value) in try parseDictionary() { attributes[name] = value }
    }
    try parseEmptySignature()
    guard case .string(let name)? = attributes.removeValue(forKey: "sym_name") else {
      throw reader.error("a function without the attribute 'sym_name'", at: start)
    }
    guard case .type(.function(let parameters, let results))? = attributes.removeValue(forKey: "function_type") else {
      throw reader.error("a function without the attribute 'function_type'", at: start)
    }
    if let body, body.arguments.map(\.type) != parameters { throw reader.error("the block's arguments are not the function's", at: start) }
    var isPrivate = false
    if case .string(let visibility)? = attributes.removeValue(forKey: "sym_visibility") { isPrivate = visibility != "public" }
    func ports(_ names: [String], _ types: [TypeSyntax], _ described: AttributeSyntax?) -> [FunctionSyntax.Port] {
      var dictionaries: [AttributeSyntax] = []
      if case .array(let items)? = described { dictionaries = items }
      return types.indices.map { index in
        var texts: [String: String] = [:]
        if dictionaries.indices.contains(index), case .dictionary(let fields) = dictionaries[index] { texts = fields.mapValues(text) }
        return FunctionSyntax.Port(name: names.indices.contains(index) ? names[index] : "", type: types[index], attributes: texts)
      }
    }
    let arguments = ports(body?.arguments.map(\.name) ?? [], parameters, attributes.removeValue(forKey: "arg_attrs"))
    return FunctionSyntax(
      name: name, offset: start, isPrivate: isPrivate, arguments: arguments,
      results: ports([], results, attributes.removeValue(forKey: "res_attrs")), attributes: attributes, body: body, references: references)
  }

  private mutating func parseEmptySignature() throws(ParseError) {
    try reader.expect(":")
    _ = try parseType()
    _ = try parseTrailingLocation()
  }

  /// An attribute as plain text.
  private func text(_ attribute: AttributeSyntax) -> String {
    switch attribute {
    case .string(let text), .word(let text), .symbol(let text): text
    case .bool(let flag): "\(flag)"
    case .number(let range), .dialect(_, let range): reader.string(range)
    case .alias(let name): "#" + name
    default: ""
    }
  }
}

/// An operation of the text on its way into a program: its operands looked up, its attributes to be asked for.
struct OperationContext {
  let region: RegionLowering
  let syntax: OperationSyntax
  let operands: [ValueSyntax]
  /// All tensors among the operands.
  let tensors: [ValueID]

  init(_ region: RegionLowering, _ syntax: OperationSyntax) throws(ParseError) {
    self.region = region
    self.syntax = syntax
    var operands: [ValueSyntax] = []
    for operand in syntax.operands { operands.append(try region.value(operand)) }
    self.operands = operands
    tensors = operands.flatMap(\.tensors)
    guard let stated = syntax.operandTypes, syntax.name != "stablehlo.while" else { return }
    if stated.count != operands.count {
      throw region.error("\(syntax.name) has \(operands.count) operands, stated are \(stated.count) types", kind: .type)
    }
    for (index, (value, type)) in zip(operands, stated).enumerated() where region.type(of: value) != type {
      throw region.error(
        "operand \(index) of \(syntax.name) is \(region.text(region.type(of: value))), stated is \(region.text(type))", kind: .type)
    }
  }

  // MARK: Errors

  func error(_ detail: String, kind: ParseError.Kind = .type) -> ParseError { region.error("\(syntax.name): \(detail)", kind: kind) }
  func unsupported(_ detail: String) -> ParseError { error(detail, kind: .unsupported) }

  // MARK: Operands and results

  /// The tensors, which must be as many as given.
  func tensors(_ count: Int) throws(ParseError) -> [ValueID] {
    if tensors.count != count || operands.count != count {
      throw error("takes \(count) \(count == 1 ? "operand" : "operands"), got \(operands.count)")
    }
    return tensors
  }

  func type(of id: ValueID) -> TensorType { region.type(of: id) }

  /// The types of the results that the text states.
  func statedTypes(_ count: Int? = nil) throws(ParseError) -> [TensorType] {
    var types: [TensorType] = []
    for type in syntax.resultTypes ?? syntax.listedTypes {
      guard case .tensor(let tensor) = type else { throw error("expected a tensor type, found \(region.text(type))") }
      types.append(tensor)
    }
    if let count, types.count != count { throw error("expected \(count) result types, found \(types.count)") }
    return types
  }

  /// The type of the only result, or of the last where operands' types are listed too.
  func statedType() throws(ParseError) -> TensorType {
    guard let type = try statedTypes().last else { throw error("expected the type of the result") }
    return type
  }

  func emit(_ primitive: Primitive, _ operands: [ValueID]? = nil) throws(ParseError) -> [ValueSyntax] {
    try region.emit(primitive, operands ?? tensors).map { .tensor($0) }
  }

  func results(_ ids: ValueID...) -> [ValueSyntax] { ids.map { .tensor($0) } }

  // MARK: Attributes

  func has(_ names: String...) -> Bool { names.contains { syntax.attributes[$0] != nil } }

  /// The first attribute of the names, aliases resolved.
  func attribute(_ names: [String]) -> AttributeSyntax? {
    for name in names { if let value = syntax.attributes[name] { return resolve(value) } }
    return nil
  }

  func resolve(_ attribute: AttributeSyntax) -> AttributeSyntax {
    var value = attribute
    // An alias may stand for another, but not in a circle.
    for _ in 0..<8 {
      guard case .alias(let name) = value, let known = region.module.attribute(name) else { break }
      value = known
    }
    return value
  }

  func integers(_ names: String..., default standard: [Int]? = nil) throws(ParseError) -> [Int] {
    guard let value = attribute(names) else {
      if let standard { return standard }
      throw error("attribute '\(names[0])' is missing")
    }
    return try integers(value, names[0])
  }

  func integers(_ value: AttributeSyntax, _ name: String) throws(ParseError) -> [Int] {
    switch value {
    case .integers(let list): return list
    case .number: return [try integer(value, name)]
    case .array(let items):
      var list: [Int] = []
      for item in items { list += try integers(resolve(item), name) }
      return list
    case .bool(let flag): return [flag ? 1 : 0]
    case .elements(let literal): return try integers(literal, name)
    default: throw error("attribute '\(name)' should be integers")
    }
  }

  private func integers(_ literal: Literal, _ name: String) throws(ParseError) -> [Int] {
    func values(_ array: DenseArray) throws(ParseError) -> [Int] {
      switch array.dtype {
      case .int64: return array.elements(as: Int64.self).map { Int($0) }
      case .int32: return array.elements(as: Int32.self).map { Int($0) }
      case .bool: return array.elements(as: Bool.self).map { $0 ? 1 : 0 }
      default: throw error("attribute '\(name)' should be integers, its elements are \(array.dtype)")
      }
    }
    switch literal {
    case .array(let array): return try values(array)
    case .splat(let scalar, let type):
      // Attributes have an entry for an axis or a device, not for an element.
      if type.elementCount > 1 << 20 { throw unsupported("attribute '\(name)' has \(type.elementCount) entries") }
      return [Int](repeating: try values(scalar).first ?? 0, count: type.elementCount)
    case .unread(let range, _):
      var parser = SyntaxParser(region.module.text, range)
      return try parser.integers(unread: range)
    }
  }

  /// The rows of a matrix of integers.
  func rows(_ names: String...) throws(ParseError) -> [[Int]]? {
    guard let value = attribute(names) else { return nil }
    if case .array(let items) = value {
      var rows: [[Int]] = []
      for item in items { rows.append(try integers(resolve(item), names[0])) }
      return rows
    }
    let flat = try integers(value, names[0])
    guard case .elements(let literal) = value, let shape = literal.type?.shape, shape.rank == 2 else {
      throw error("attribute '\(names[0])' should be a matrix")
    }
    if shape[1] == 0 { return [] }
    return stride(from: 0, to: flat.count, by: shape[1]).map { Array(flat[$0..<$0 + shape[1]]) }
  }

  func integer(_ name: String, default standard: Int? = nil) throws(ParseError) -> Int {
    guard let value = attribute([name]) else {
      if let standard { return standard }
      throw error("attribute '\(name)' is missing")
    }
    return try integer(value, name)
  }

  func integer(_ value: AttributeSyntax, _ name: String) throws(ParseError) -> Int {
    switch value {
    case .number(let range):
      guard let number = Reader.integer(region.module.text, range) else { throw error("attribute '\(name)' should be an integer") }
      return number
    case .elements, .integers:
      let list = try integers(value, name)
      if list.count == 1 { return list[0] }
    default: break
    }
    throw error("attribute '\(name)' should be an integer")
  }

  func double(_ name: String, default standard: Double) throws(ParseError) -> Double {
    guard let value = attribute([name]) else { return standard }
    guard case .number(let range) = value else { throw error("attribute '\(name)' should be a number") }
    let text = region.module.text
    if range.count > 2, text[range.lowerBound + 1] == UInt8(ascii: "x"), let bits = Reader.integer(text, range) {
      // The bits of a number of as many digits as are given.
      if range.count <= 10 { return Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits))) }
      return Double(bitPattern: UInt64(bitPattern: Int64(bits)))
    }
    return try Reader(text, range).decimal(range)
  }

  func flag(_ name: String, default standard: Bool = false) throws(ParseError) -> Bool {
    guard let value = attribute([name]) else { return standard }
    switch value {
    case .bool(let flag): return flag
    case .unit: return true
    case .number: return try integer(value, name) != 0
    default: throw error("attribute '\(name)' should be true or false")
    }
  }

  func string(_ name: String) -> String? {
    if case .string(let text)? = attribute([name]) { text } else { nil }
  }

  func symbol(_ names: String...) -> String? {
    if case .symbol(let name)? = attribute(names) { name } else { nil }
  }

  /// A word out of a fixed few: plain, in a string, or in `#stablehlo<fft_type FFT>`.
  func word(_ names: String...) -> String? {
    attribute(names).flatMap { word($0) }
  }

  func word(_ value: AttributeSyntax) -> String? {
    switch value {
    case .word(let word), .string(let word): return word
    case .dialect(_, let range):
      var reader = Reader(region.module.text, range)
      var last: String?
      while let word = reader.word() { last = word }
      return last
    default: return nil
    }
  }

  /// The fields of an attribute such as `#stablehlo.gather<offset_dims = [0], index_vector_dim = 1>`: lists of integers.
  func fields(_ names: String...) throws(ParseError) -> [String: [Int]] {
    guard let value = attribute(names) else { throw error("attribute '\(names[0])' is missing") }
    guard case .dialect(_, let range) = value else { throw error("attribute '\(names[0])' should be dimension numbers") }
    var parser = SyntaxParser(region.module.text, range)
    return try parser.parseFields()
  }
}

extension SyntaxParser {
  /// `name = [1, 2], other = 3`, the body of a dialect's attribute.
  mutating func parseFields() throws(ParseError) -> [String: [Int]] {
    var fields: [String: [Int]] = [:]
    while !reader.isAtEnd {
      let name = try reader.word("a field's name")
      try reader.expect("=")
      if reader.peek() == UInt8(ascii: "[") {
        guard let list = try parseIntegerList() else { throw reader.expected("integers in brackets") }
        fields[name] = list
      } else {
        fields[name] = [try reader.integer()]
      }
      if !reader.accept(",") { break }
    }
    return fields
  }
}

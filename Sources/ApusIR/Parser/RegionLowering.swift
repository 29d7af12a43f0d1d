/// What a name of the text stands for.
indirect enum ValueSyntax {
  case tensor(ValueID)
  case tuple([ValueSyntax])
  case token

  /// The tensors in it.
  var tensors: [ValueID] {
    switch self {
    case .tensor(let id): [id]
    case .tuple(let parts): parts.flatMap(\.tensors)
    case .token: []
    }
  }
}

/// Makes the program of one region: a function's body, or one inside an operation, which is closed over what it uses from outside.
final class RegionLowering {
  /// What a region may use of the values around it.
  enum Access { case nothing, constants, everything }

  let module: ModuleLowering
  let builder = ProgramBuilder()
  let function: String
  let parent: RegionLowering?
  let access: Access
  /// Whether every constant becomes a parameter.
  let isLifted: Bool
  var names: [String: ValueSyntax] = [:]
  /// Values of which all elements are known to be one scalar.
  private var splats: [ValueID: DenseArray] = [:]
  /// Values that are small literals, with their elements.
  private var literals: [ValueID: DenseArray] = [:]
  /// Values that count along an axis.
  private var iotas: [ValueID: Int] = [:]
  /// Constants that a pattern took into another operation: removed unless something else uses them.
  private var absorbed: Set<ValueID> = []
  /// Values of the parent that were used here, with the parameters that stand for them.
  private(set) var captures: [(outer: ValueID, own: ValueID)] = []
  private var capturedHere: [ValueID: ValueID] = [:]
  /// Of a function: the constants that are parameters, and those parameters.
  private(set) var constants: [DenseArray] = []
  private(set) var constantParameters: [ValueID] = []
  private var constantsHere: [ConstantKey: ValueID] = [:]
  /// The operation being lowered.
  private(set) var offset = 0

  private struct ConstantKey: Hashable {
    var buffer: ObjectIdentifier
    var type: TensorType
  }

  init(_ module: ModuleLowering, function: String, isLifted: Bool) {
    self.module = module
    self.function = function
    self.isLifted = isLifted
    parent = nil
    access = .nothing
  }

  init(inside parent: RegionLowering, access: Access) {
    module = parent.module
    function = parent.function
    isLifted = parent.isLifted
    self.parent = parent
    self.access = access
  }

  // MARK: Errors

  func error(_ detail: String, kind: ParseError.Kind = .syntax, at offset: Int? = nil) -> ParseError {
    module.error(detail, kind: kind, at: offset ?? self.offset)
  }

  func unsupported(_ detail: String) -> ParseError { error(detail, kind: .unsupported) }

  // MARK: Regions

  /// Makes parameters of a region's arguments.
  func bind(_ arguments: [BlockArgument], at offset: Int) throws(ParseError) {
    self.offset = offset
    for argument in arguments {
      let value = try parameter(of: argument.type)
      // Arguments of generic functions without a block header have names too.
      if !argument.name.isEmpty { try define(argument.name, value, at: offset) }
    }
  }

  private func parameter(of type: TypeSyntax) throws(ParseError) -> ValueSyntax {
    switch type {
    case .tensor(let type): return .tensor(builder.addParameter(type))
    case .token: return .token
    case .tuple(let parts):
      var values: [ValueSyntax] = []
      for part in parts { values.append(try parameter(of: part)) }
      return .tuple(values)
    case .unsupported(let text): throw unsupported("values of type \(text) are not supported")
    case .element(let text): throw error("expected a tensor, found \(text)", kind: .type)
    case .function: throw error("expected a tensor, found a function", kind: .type)
    }
  }

  func lower(_ region: RegionSyntax) throws(ParseError) {
    for operation in region.operations { try lower(operation) }
    offset = region.returnOffset
  }

  /// The values that a region returns, as tensors, which must be of the types given.
  func results(_ region: RegionSyntax, expecting types: [TypeSyntax]?) throws(ParseError) -> [ValueID] {
    offset = region.returnOffset
    var values: [ValueSyntax] = []
    for result in region.results { values.append(try value(result)) }
    if let types {
      if types.count != values.count { throw error("returns \(values.count) values, should return \(types.count)", kind: .type) }
      for (index, type) in types.enumerated() where self.type(of: values[index]) != type {
        throw error("result \(index) is \(text(self.type(of: values[index]))), should be \(text(type))", kind: .type)
      }
    }
    return values.flatMap(\.tensors)
  }

  // MARK: Names

  func define(_ name: String, _ value: ValueSyntax, at offset: Int) throws(ParseError) {
    if names.updateValue(value, forKey: name) != nil { throw error("%\(name) is defined twice", at: offset) }
  }

  func value(_ operand: OperandSyntax) throws(ParseError) -> ValueSyntax {
    guard let value = try find(operand.name, at: operand.offset) else {
      throw error("%\(operand.name) is not defined", at: operand.offset)
    }
    return value
  }

  /// What a name stands for here, closing over what is outside.
  private func find(_ name: String, at offset: Int) throws(ParseError) -> ValueSyntax? {
    if let known = names[name] { return known }
    guard let parent, let outer = try parent.find(name, at: offset) else { return nil }
    let value = try close(over: outer, name, at: offset)
    names[name] = value
    return value
  }

  private func close(over value: ValueSyntax, _ name: String, at offset: Int) throws(ParseError) -> ValueSyntax {
    switch value {
    case .token: return .token
    case .tuple(let parts):
      var values: [ValueSyntax] = []
      for part in parts { values.append(try close(over: part, name, at: offset)) }
      return .tuple(values)
    case .tensor(let id):
      guard let parent else { return value }
      // Small constants are made anew, so that what they mean stays in sight.
      if access != .nothing, let literal = parent.literals[id] { return .tensor(try constant(literal)) }
      if access != .nothing, let scalar = parent.splats[id] { return .tensor(try splat(scalar, parent.builder.type(of: id))) }
      if access != .everything {
        throw error("%\(name) is outside the region, which can use constants only", kind: .unsupported, at: offset)
      }
      return .tensor(capture(id))
    }
  }

  /// The parameter that stands for a value of the parent.
  private func capture(_ outer: ValueID) -> ValueID {
    guard let parent else { return outer }
    if let known = capturedHere[outer] { return known }
    let own = builder.addParameter(parent.builder.type(of: outer))
    capturedHere[outer] = own
    captures.append((outer, own))
    return own
  }

  /// The parameters for values of the parent, made where this region does not use them.
  func parameters(capturing outer: [ValueID]) -> [ValueID] { outer.map(capture) }

  /// The value of a large constant: a parameter of the function, passed through the regions in between.
  func parameter(for array: DenseArray) throws(ParseError) -> ValueID {
    if let parent {
      if access != .everything { throw unsupported("a constant of \(array.type) inside a computation on scalars") }
      return capture(try parent.parameter(for: array))
    }
    let key = ConstantKey(buffer: ObjectIdentifier(array.buffer), type: array.type)
    if let known = constantsHere[key] { return known }
    let value = builder.addParameter(array.type)
    constantsHere[key] = value
    constants.append(array)
    constantParameters.append(value)
    return value
  }

  // MARK: Operations

  /// Back to an operation whose regions were lowered in between.
  func resume(at operation: OperationSyntax) {
    offset = operation.offset
    builder.site = module.location(operation, in: function).map(SourceSite.init)
  }

  /// Appends an operation; what it does not admit is an error at the present operation of the text.
  func emit(_ primitive: Primitive, _ operands: [ValueID]) throws(ParseError) -> [ValueID] {
    let results: [ValueID]
    do { results = try builder.append(primitive, operands) } catch let failure {
      let detail =
        switch failure {
        case let failure as ShapeError: "\(failure.operation): \(failure.detail)"
        case let failure as DTypeError: "\(failure.operation): \(failure.detail)"
        default: "\(failure)"
        }
      throw error(detail, kind: .type)
    }
    return results
  }

  func emitOne(_ primitive: Primitive, _ operands: ValueID...) throws(ParseError) -> ValueID { try emit(primitive, operands)[0] }

  func type(of id: ValueID) -> TensorType { builder.type(of: id) }

  func type(of value: ValueSyntax) -> TypeSyntax {
    switch value {
    case .tensor(let id): .tensor(builder.type(of: id))
    case .tuple(let parts): .tuple(parts.map { type(of: $0) })
    case .token: .token
    }
  }

  func text(_ type: TypeSyntax) -> String {
    switch type {
    case .tensor(let type): type.stableHLOText
    case .tuple(let parts): "tuple<\(parts.map { text($0) }.joined(separator: ", "))>"
    case .token: "!stablehlo.token"
    case .function: "a function"
    case .element(let text), .unsupported(let text): text
    }
  }

  // MARK: Constants

  /// A literal's value: in the program where it is small, else a parameter.
  func constant(_ array: DenseArray) throws(ParseError) -> ValueID {
    if array.byteCount > Program.literalByteLimit { return try parameter(for: array) }
    let value = try emitOne(.constant(array))
    literals[value] = array
    if array.type.rank == 0 { splats[value] = array }
    return value
  }

  /// A tensor full of a scalar.
  func splat(_ scalar: DenseArray, _ type: TensorType) throws(ParseError) -> ValueID {
    let value = try constant(scalar)
    if type.rank == 0 { return value }
    let full = try emitOne(.broadcastInDim(type.shape, dimensions: []), value)
    splats[full] = scalar
    return full
  }

  func scalar(_ value: Double, _ dtype: DType) throws(ParseError) -> ValueID { try constant(.scalar(value, dtype)) }
  func full(_ value: Double, _ type: TensorType) throws(ParseError) -> ValueID { try splat(.scalar(value, type.dtype), type) }

  /// The scalar that all elements of a value are known to be.
  func splat(_ value: ValueID) -> DenseArray? { splats[value] }

  /// Notes that a value is another one's splat in another shape.
  func note(_ value: ValueID, splatOf other: ValueID) { splats[value] = splats[other] }

  func note(_ value: ValueID, countsAlong dimension: Int) { iotas[value] = dimension }

  /// The axis along which a value is known to count 0, 1, ...
  func countedAxis(_ value: ValueID) -> Int? { iotas[value] }

  /// Lets a constant go that an operation took in, with what it was made of, if nothing else uses it.
  func absorb(_ value: ValueID) { absorbed.insert(value) }

  // MARK: The program

  /// The program of what was lowered, without absorbed constants, its values numbered parameters first.
  func finish(_ results: [ValueID], parameters: [ValueID]) -> Program {
    var uses = [Int](repeating: 0, count: builder.types.count)
    for operation in builder.operations { for operand in operation.operands { uses[operand] += 1 } }
    for result in results { uses[result] += 1 }
    var kept: [Operation] = []
    for operation in builder.operations.reversed() {
      let isGone = operation.results.count == 1 && uses[operation.results[0]] == 0 && absorbed.contains(operation.results[0])
      if isGone {
        for operand in operation.operands {
          uses[operand] -= 1
          absorbed.insert(operand)
        }
      } else {
        kept.append(operation)
      }
    }
    kept.reverse()
    let isOrdered = parameters.enumerated().allSatisfy { $1.index == Int32($0) }
    if isOrdered && kept.count == builder.operations.count {
      return Program(types: builder.types, parameters: parameters, operations: kept, results: results)
    }
    var types: [TensorType] = []
    var numbers = [ValueID](repeating: ValueID(-1), count: builder.types.count)
    func number(_ value: ValueID) -> ValueID {
      numbers[value] = ValueID(types.count)
      types.append(builder.type(of: value))
      return numbers[value]
    }
    let newParameters = parameters.map(number)
    let operations = kept.map { operation in
      Operation(
        operation.primitive, operands: operation.operands.map { numbers[$0] }, results: operation.results.map(number),
        site: operation.site)
    }
    return Program(types: types, parameters: newParameters, operations: operations, results: results.map { numbers[$0] })
  }
}

// MARK: One operation

extension RegionLowering {
  func lower(_ operation: OperationSyntax) throws(ParseError) {
    resume(at: operation)
    let stated = operation.resultTypes ?? []
    for type in (operation.operandTypes ?? []) + stated + operation.listedTypes {
      if case .unsupported(let text) = type { throw unsupported("\(operation.name): type \(text) is not supported") }
    }
    let context = try OperationContext(self, operation)
    let values = try context.lower()
    offset = operation.offset
    if operation.resultTypes != nil {
      if stated.count != values.count {
        throw error("\(operation.name) has \(values.count) results, stated are \(stated.count)", kind: .type)
      }
      for (value, type) in zip(values, stated) where self.type(of: value) != type {
        throw error("\(operation.name) gives \(text(self.type(of: value))), stated is \(text(type))", kind: .type)
      }
    }
    try bind(operation, values)
  }

  /// Names an operation's results.
  func bind(_ operation: OperationSyntax, _ values: [ValueSyntax]) throws(ParseError) {
    var next = 0
    for (name, count) in operation.results {
      if count > values.count - next {
        throw error("\(operation.name) has \(values.count) results, which do not suffice for those named", kind: .type)
      }
      for index in 0..<count {
        try define(index == 0 ? name : "\(name)#\(index)", values[next + index], at: operation.offset)
      }
      next += count
    }
    // Results may stay without names as a whole only.
    if next != values.count && !operation.results.isEmpty {
      throw error("\(operation.name) has \(values.count) results, \(next) are named", kind: .type)
    }
  }
}

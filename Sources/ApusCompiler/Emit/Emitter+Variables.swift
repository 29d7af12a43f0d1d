import ApusIR

extension Emitter {
  /// The parts of a register: one, or two for a complex number.
  func parts(_ register: Register) -> [String] { register.imaginary.map { [register.text, $0] } ?? [register.text] }

  func initialize(_ variable: VariableID) {
    let info = kernel.variables[variable.index]
    let lanes = facts.isLaneWise[variable.index] ? kernel.lanes : info.isUniform ? 1 : vector?.lanes ?? 1
    let type = vectorType(info.dtype.registerType, lanes)
    let address = Register(
      text: alloca(type), imaginary: info.dtype.isComplex ? alloca(type) : nil, dtype: info.dtype, lanes: lanes, scope: 0)
    variables[variable] = VariableSlot(address: address, lanes: lanes, scope: cursor)
    storeVariable(variable, splat(identity(info.monoid, info.dtype), lanes))
  }

  /// The monoid's identity as a scalar.
  func identity(_ monoid: Monoid, _ dtype: DType) -> Register { literal(monoid.identity(dtype)) }

  private func storeVariable(_ variable: VariableID, _ value: Register) {
    let slot = variables[variable]!
    let type = vectorType(value.dtype.registerType, value.lanes)
    for (address, part) in zip(parts(slot.address), parts(value)) { write("store \(type) \(part), \(pointer(to: type)) \(address)") }
  }

  private func loadVariable(_ variable: VariableID) -> Register {
    let slot = variables[variable]!
    let type = vectorType(slot.address.dtype.registerType, slot.lanes)
    let names = parts(slot.address).map { instruction("load \(type), \(pointer(to: type)) \($0)") }
    return Register(text: names[0], imaginary: names.count > 1 ? names[1] : nil, dtype: slot.address.dtype, lanes: slot.lanes, scope: cursor)
  }

  /// A variable's value: in the scope it was initialised in, or in the innermost open loop that is updating it.
  func readVariable(_ variable: VariableID) -> Register {
    let slot = variables[variable]!
    let updating = facts.updates.filter { $0.value.contains(variable) }.compactMap { loops[$0.key]?.scope }
    cursor = max(slot.scope, updating.filter { $0 <= scopes.count - 1 }.max() ?? 0)
    return loadVariable(variable)
  }

  func accumulate(_ variable: VariableID, _ expression: ExpressionID) throws {
    let info = kernel.variables[variable.index]
    let outer = cursor
    let slot = variables[variable]!
    var value = try evaluate(expression)
    cursor = outer
    if let vector, facts.isLaneWise[variable.index] {
      value = splat(value, vector.lanes)
      if vector.active < vector.lanes { value = maskedToIdentity(value, info.monoid, vector) }
      cursor = outer
      value = widened(value, to: slot.lanes, filler: identity(info.monoid, info.dtype))
    } else {
      value = splat(value, slot.lanes)
    }
    cursor = outer
    let old = loadVariable(variable)
    storeVariable(variable, combine(info.monoid, old, value))
    memo = memo.filter { kernel.expressions[$0.key.index] != .variable(variable) }
  }

  func assign(_ assignments: [Assignment]) throws {
    let outer = cursor
    let values = try assignments.map { assignment in
      let value = try evaluate(assignment.value)
      cursor = outer
      defer { cursor = outer }
      return splat(value, variables[assignment.variable]!.lanes)
    }
    for (assignment, value) in zip(assignments, values) { storeVariable(assignment.variable, value) }
    let assigned = Set(assignments.map { Expression.variable($0.variable) })
    memo = memo.filter { !assigned.contains(kernel.expressions[$0.key.index]) }
  }

  /// The lanes beyond the active ones replaced by the identity.
  private func maskedToIdentity(_ value: Register, _ monoid: Monoid, _ context: VectorContext) -> Register {
    let filler = splat(identity(monoid, value.dtype), context.lanes)
    let type = vectorType(value.dtype.registerType, context.lanes)
    let mask = "\(vectorType("i1", context.lanes)) \(laneMask(context))"
    cursor = max(value.scope, filler.scope)
    let names = zip(parts(value), parts(filler)).map { instruction("select \(mask), \(type) \($0), \(type) \($1)") }
    return Register(text: names[0], imaginary: names.count > 1 ? names[1] : nil, dtype: value.dtype, lanes: value.lanes, scope: cursor)
  }

  /// The constant mask of the active lanes.
  func laneMask(_ context: VectorContext) -> String {
    context.lanes == 1 ? "true" : "<" + (0..<context.lanes).map { "i1 \($0 < context.active)" }.joined(separator: ", ") + ">"
  }

  /// A vector with more lanes, the new ones holding `filler`.
  private func widened(_ value: Register, to lanes: Int, filler: Register) -> Register {
    if value.lanes == lanes { return value }
    let element = value.dtype.registerType
    let outer = cursor
    let wide = splat(filler, value.lanes == 1 ? lanes : value.lanes)
    cursor = outer
    let names = zip(parts(value), parts(wide)).map { part, fill in
      if value.lanes == 1 { return instruction("insertelement \(vectorType(element, lanes)) \(fill), \(element) \(part), i32 0") }
      let type = vectorType(element, value.lanes)
      let order = (0..<lanes).map { "i32 \(min($0, value.lanes))" }.joined(separator: ", ")
      return instruction("shufflevector \(type) \(part), \(type) \(fill), <\(lanes) x i32> <\(order)>")
    }
    return Register(text: names[0], imaginary: names.count > 1 ? names[1] : nil, dtype: value.dtype, lanes: lanes, scope: cursor)
  }

  func collapse(_ variable: VariableID) {
    guard facts.isLaneWise[variable.index] else { return }
    let info = kernel.variables[variable.index]
    let outer = cursor
    var value = loadVariable(variable)
    while value.lanes > 1 {
      let half = value.lanes / 2
      let type = vectorType(info.dtype.registerType, value.lanes)
      func pick(_ from: Int) -> Register {
        let order = (from..<from + half).map { "i32 \($0)" }.joined(separator: ", ")
        let names = parts(value).map { part in
          let name = instruction("shufflevector \(type) \(part), \(type) \(part), <\(half) x i32> <\(order)>")
          return half == 1 ? instruction("extractelement <1 x \(info.dtype.registerType)> \(name), i32 0") : name
        }
        return Register(text: names[0], imaginary: names.count > 1 ? names[1] : nil, dtype: info.dtype, lanes: half, scope: cursor)
      }
      let (low, high) = (pick(0), pick(half))
      // Both halves are of the variable's own dtype, on which its monoid is defined.
      value = combine(info.monoid, low, high)
      cursor = outer
    }
    let type = info.dtype.registerType
    let address = Register(
      text: alloca(type), imaginary: info.dtype.isComplex ? alloca(type) : nil, dtype: info.dtype, lanes: 1, scope: 0)
    variables[variable] = VariableSlot(address: address, lanes: 1, scope: cursor)
    storeVariable(variable, value)
  }
}

extension Monoid {
  /// The value that changes nothing.
  func identity(_ dtype: DType) -> DenseArray {
    switch self {
    case .sum, .or, .xor: return .scalar(0, dtype)
    case .product: return .scalar(1, dtype)
    case .and:
      if dtype == .bool { return .scalar(1, dtype) }
      return dtype.category == .unsignedInteger ? .scalar(Double.infinity, dtype) : .scalar(-1, dtype)
    case .maximum: return dtype == .bool ? .scalar(0, dtype) : .scalar(-Double.infinity, dtype)
    case .minimum: return dtype == .bool ? .scalar(1, dtype) : .scalar(Double.infinity, dtype)
    }
  }
}

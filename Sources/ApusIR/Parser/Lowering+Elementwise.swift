extension OperationContext {
  /// Elementwise operations: rows of the tables of functions, found by name, and what is written with them. Nil for other operations.
  func lowerElementwise(_ name: String) throws(ParseError) -> [ValueSyntax]? {
    if syntax.name.hasPrefix("chlo.broadcast_") { return try lowerBroadcasting(String(name.dropFirst("broadcast_".count))) }
    if let primitive = Self.function(name) {
      let ids = try tensors(primitive.arity)
      if name == "multiply", has("apus.square"), ids[0] == ids[1] { return try emit(.unary(.square), [ids[0]]) }
      return try emit(primitive.primitive, ids)
    }
    switch name {
    case "compare": return results(try compare(try tensors(2)))
    case "select":
      _ = try tensors(3)
      return try emit(.select)
    case "clamp":
      let ids = try tensors(3)
      return type(of: ids[1]).dtype.isComplex ? results(try complexClamp(ids)) : try emit(.clamp)
    case "convert":
      let x = try tensors(1)[0], dtype = try statedType().dtype
      let value = try region.emitOne(.convert(dtype), x)
      return results(value)
    case "bitcast_convert": return results(try lowerBitcast())
    case "reduce_precision": return try lowerReducePrecision()
    case "is_inf", "is_pos_inf", "is_neg_inf": return results(try isInfinite(name))
    case "constant_like":
      let type = self.type(of: try tensors(1)[0])
      guard let value = attribute(["value"]) else { throw error("attribute 'value' is missing") }
      if case .elements(.array(let scalar)) = value, scalar.type == TensorType(type.dtype, []) {
        return results(try region.splat(scalar, type))
      }
      return results(try region.full(try double("value", default: 0), type))
    default: return nil
    }
  }

  /// The primitive of an elementwise function's name, and how many operands it takes.
  static func function(_ name: String) -> (primitive: Primitive, arity: Int)? {
    let name = synonyms[name] ?? name
    if let function = UnaryFunction(rawValue: name) { return (.unary(function), 1) }
    if let function = BinaryFunction(rawValue: name) { return (.binary(function), 2) }
    return nil
  }

  private static let synonyms = [
    "conj": UnaryFunction.conjugate.rawValue, "clz": UnaryFunction.countLeadingZeros.rawValue, "arctan": "atan",
  ]

  /// Between bounds in the lexicographic order of complex numbers.
  private func complexClamp(_ ids: [ValueID]) throws(ParseError) -> ValueID {
    let shape = type(of: ids[1]).shape
    func full(_ bound: ValueID) throws(ParseError) -> ValueID {
      type(of: bound).rank == 0 && shape.rank > 0 ? try region.emitOne(.broadcastInDim(shape, dimensions: []), bound) : bound
    }
    return try region.emitOne(.binary(.minimum), try region.emitOne(.binary(.maximum), try full(ids[0]), ids[1]), try full(ids[2]))
  }

  private func compare(_ ids: [ValueID]) throws(ParseError) -> ValueID {
    let words = syntax.positional.compactMap { word($0) }
    guard let text = word("comparison_direction") ?? words.first, let direction = ComparisonDirection(rawValue: text) else {
      throw error("expected a comparison direction: EQ, NE, LT, LE, GT or GE")
    }
    let kind = word("compare_type") ?? words.dropFirst().first
    if kind == "TOTALORDER" && type(of: ids[0]).dtype.isFloatingPoint {
      return try region.emitOne(.compare(direction), try totalOrderKey(ids[0]), try totalOrderKey(ids[1]))
    }
    return try region.emitOne(.compare(direction), ids[0], ids[1])
  }

  /// Signed integers in the order of the total order of floats: their bits, those of negative numbers but the sign inverted.
  func totalOrderKey(_ x: ValueID) throws(ParseError) -> ValueID {
    do { return try region.builder.totalOrderKey(x) } catch { throw self.error("\(error)") }
  }

  private func lowerReducePrecision() throws(ParseError) -> [ValueSyntax] {
    _ = try tensors(1)
    if let format = word("format") {
      // `e5m10`.
      let parts = format.dropFirst().split(separator: "m", omittingEmptySubsequences: false)
      guard format.hasPrefix("e"), parts.count == 2, let exponent = Int(parts[0]), let mantissa = Int(parts[1]) else {
        throw error("expected a format such as e5m10, found \(format)")
      }
      return try emit(.reducePrecision(exponentBits: exponent, mantissaBits: mantissa))
    }
    return try emit(.reducePrecision(exponentBits: try integer("exponent_bits"), mantissaBits: try integer("mantissa_bits")))
  }

  private func isInfinite(_ name: String) throws(ParseError) -> ValueID {
    var x = try tensors(1)[0]
    if name == "is_inf" { x = try region.emitOne(.unary(.abs), x) }
    let bound = try region.full(name == "is_neg_inf" ? -.infinity : .infinity, type(of: x))
    return try region.emitOne(.compare(.equal), x, bound)
  }

  // MARK: Broadcasting

  /// CHLO's operations on operands of different shapes: the smaller ones are stretched, as `broadcast_dimensions` says or from the right.
  private func lowerBroadcasting(_ name: String) throws(ParseError) -> [ValueSyntax] {
    if name == "select" {
      let ids = try tensors(3)
      guard let inner = Shape.broadcast(type(of: ids[1]).shape, type(of: ids[2]).shape),
        let shape = type(of: ids[0]).rank == 0 ? inner : Shape.broadcast(inner, type(of: ids[0]).shape)
      else { throw error("operands' shapes do not fit") }
      let predicate = type(of: ids[0]).rank == 0 ? ids[0] : try stretch(ids[0], to: shape, nil)
      return results(try region.emitOne(.select, predicate, try stretch(ids[1], to: shape, nil), try stretch(ids[2], to: shape, nil)))
    }
    let ids = try tensors(2)
    let (a, b) = (type(of: ids[0]).shape, type(of: ids[1]).shape)
    let dimensions = has("broadcast_dimensions") ? try integers("broadcast_dimensions") : nil
    var shape = a.rank >= b.rank ? a : b
    if let dimensions {
      // The operand of lower rank has these axes of the other.
      let small = a.rank < b.rank ? a : b
      if dimensions.count != small.rank { throw error("broadcast_dimensions \(dimensions) for an operand of shape \(small)") }
      for (axis, target) in dimensions.enumerated() where shape.dimensions.indices.contains(target) && shape[target] == 1 {
        shape.dimensions[target] = small[axis]
      }
    } else {
      guard let joint = Shape.broadcast(a, b) else { throw error("shapes \(a) and \(b) do not fit") }
      shape = joint
    }
    let x = try stretch(ids[0], to: shape, a.rank < b.rank ? dimensions : nil)
    let y = try stretch(ids[1], to: shape, a.rank < b.rank ? nil : a.rank == b.rank ? nil : dimensions)
    if name == "compare" { return results(try compare([x, y])) }
    guard let function = Self.function(name), function.arity == 2 else { throw unsupported("the operation is not supported") }
    return results(try region.emitOne(function.primitive, x, y))
  }

  private func stretch(_ x: ValueID, to shape: Shape, _ dimensions: [Int]?) throws(ParseError) -> ValueID {
    let own = type(of: x).shape
    if own == shape { return x }
    return try region.emitOne(.broadcastInDim(shape, dimensions: dimensions ?? Array(shape.rank - own.rank..<shape.rank)), x)
  }
}

extension ProgramBuilder {
  /// Signed integers in the order of the total order of floats: -NaN, -infinity, ..., -0, +0, ..., infinity, NaN.
  func totalOrderKey(_ x: ValueID) throws -> ValueID {
    let dtype: DType =
      switch self.dtype(of: x).byteCount {
      case 2: .int16
      case 4: .int32
      default: .int64
      }
    let bits = try append(.bitcastConvert(dtype), [x])[0], type = self.type(of: x).with(dtype: dtype)
    func full(_ value: Int) throws -> ValueID {
      let scalar = try append(.constant(.scalar(value, dtype)), [])[0]
      return type.rank == 0 ? scalar : try append(.broadcastInDim(type.shape, dimensions: []), [scalar])[0]
    }
    let sign = try append(.binary(.shiftRightArithmetic), [bits, full(8 * dtype.byteCount - 1)])[0]
    let flipped = try append(.binary(.shiftRightLogical), [sign, full(1)])[0]
    return try append(.binary(.xor), [bits, flipped])[0]
  }
}

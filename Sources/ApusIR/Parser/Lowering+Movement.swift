extension OperationContext {
  /// Constants and operations that move elements; nil for others.
  func lowerMovement(_ name: String) throws(ParseError) -> [ValueSyntax]? {
    switch name {
    case "constant": return [.tensor(try lowerConstant())]
    case "iota":
      let dimension = try integer("dim", "iota_dimension")
      let value = try region.emit(.iota(try statedType(), dimension: dimension), [])[0]
      region.note(value, countsAlong: dimension)
      return results(value)
    case "broadcast_in_dim":
      let dimensions = try integers("dims", "broadcast_dimensions")
      return results(try moved(.broadcastInDim(try statedType().shape, dimensions: dimensions), keepsSplat: true))
    case "broadcast":
      let x = type(of: try tensors(1)[0]).shape
      let sizes = try integers("sizes", "broadcast_sizes")
      let shape = Shape(sizes + x.dimensions)
      return results(try moved(.broadcastInDim(shape, dimensions: Array(sizes.count..<shape.rank)), keepsSplat: true))
    case "reshape": return results(try moved(.reshape(try statedType().shape), keepsSplat: true))
    case "transpose": return results(try moved(.transpose(try integers("dims", "permutation"))))
    case "reverse": return results(try moved(.reverse(try integers("dims", "dimensions"))))
    case "slice": return results(try lowerSlice())
    case "dynamic_slice": return try emit(.dynamicSlice(sizes: try integers("sizes", "slice_sizes")))
    case "dynamic_update_slice": return try emit(.dynamicUpdateSlice)
    case "pad":
      _ = try tensors(2)
      return try emit(
        .pad(
          low: try integers("low", "edge_padding_low"), high: try integers("high", "edge_padding_high"),
          interior: try integers("interior", "interior_padding")))
    case "concatenate": return try emit(.concatenate(dimension: try integer("dim", "dimension")))
    case "get_dimension_size":
      let shape = type(of: try tensors(1)[0]).shape, dimension = try integer("dim", "dimension")
      guard shape.dimensions.indices.contains(dimension) else { throw error("dimension \(dimension) of shape \(shape)") }
      return results(try region.constant(.scalar(shape[dimension], .int32)))
    // Shapes given by operands: nothing is dynamic where the result's type is static.
    case "dynamic_reshape":
      return results(try region.emitOne(.reshape(try statedType().shape), try tensors(2)[0]))
    case "dynamic_broadcast_in_dim":
      let dimensions = try integers("dims", "broadcast_dimensions")
      return results(try region.emitOne(.broadcastInDim(try statedType().shape, dimensions: dimensions), try tensors(2)[0]))
    case "dynamic_iota":
      return results(try region.emit(.iota(try statedType(), dimension: try integer("dim", "iota_dimension")), [])[0])
    default: return nil
    }
  }

  /// An integer that goes by one of two names.
  private func integer(_ pretty: String, _ generic: String) throws(ParseError) -> Int {
    has(pretty) ? try integer(pretty) : try integer(generic)
  }

  private func moved(_ primitive: Primitive, keepsSplat: Bool = false) throws(ParseError) -> ValueID {
    let x = try tensors(1)[0]
    let value = try region.emitOne(primitive, x)
    if keepsSplat { region.note(value, splatOf: x) }
    return value
  }

  private func lowerSlice() throws(ParseError) -> ValueID {
    for case .ranges(let starts, let limits, let strides) in syntax.positional {
      return try moved(.slice(starts: starts, limits: limits, strides: strides))
    }
    // `[]` of a scalar.
    if case .integers(let list)? = syntax.positional.first, list.isEmpty { return try moved(.slice(starts: [], limits: [], strides: [])) }
    let starts = try integers("start_indices")
    return try moved(
      .slice(starts: starts, limits: try integers("limit_indices"), strides: try integers("strides", default: starts.map { _ in 1 })))
  }

  // MARK: Constants

  private func lowerConstant() throws(ParseError) -> ValueID {
    guard let value = attribute(["value"]) ?? syntax.positional.first.map({ resolve($0) }), case .elements(let literal) = value else {
      throw error("expected dense elements")
    }
    if case .unread(_, let type) = literal { throw unsupported("type \(type) is not supported") }
    if let type = try statedTypes().first, literal.type != type {
      throw error("the elements are \(literal.type.map { $0.stableHLOText } ?? "of no type"), stated is \(type.stableHLOText)")
    }
    return try constant(literal)
  }

  /// A literal's value.
  func constant(_ literal: Literal) throws(ParseError) -> ValueID {
    switch literal {
    case .unread(_, let type): throw unsupported("type \(type) is not supported")
    case .array(let array): return region.isLifted ? try region.parameter(for: array) : try region.constant(array)
    case .splat(let scalar, let type):
      // A small one stands in the program with all its elements; zero elements need none.
      if region.isLifted && type.byteCount <= Self.liftedByteLimit {
        return try region.parameter(for: try Self.filled(scalar, type, self))
      }
      if type.byteCount <= Program.literalByteLimit { return try region.constant(try Self.filled(scalar, type, self)) }
      return try region.splat(scalar, type)
    }
  }

  /// Splats above this stay a scalar and a broadcast even where constants become parameters.
  private static let liftedByteLimit = 1 << 28

  private static func filled(_ scalar: DenseArray, _ type: TensorType, _ context: OperationContext) throws(ParseError) -> DenseArray {
    do {
      return try DenseArray(type) { bytes in
        let element = scalar.bytes
        for start in stride(from: 0, to: bytes.count, by: element.count) {
          UnsafeMutableRawBufferPointer(rebasing: bytes[start..<start + element.count]).copyMemory(from: element)
        }
      }
    } catch { throw context.error("\(error)", kind: .memory) }
  }
}

import ApusIR

extension KernelAssembly {
  /// The element of an index map's result: its operand's element at the mapped position.
  func moved(_ operation: Operation, _ type: TensorType, _ position: Position, _ guarding: ExpressionID?) throws -> ExpressionID {
    let operands = operation.operands
    let source = operands.isEmpty ? Shape([]) : program.type(of: operands[0]).shape
    func axes() -> [IndexExpression] { position.axes(in: type.shape, extents: extents) }
    switch operation.primitive {
    case .iota(_, let dimension): return builder.add(.index(axes()[dimension]), type.dtype)
    case .reshape: return try expression(operands[0], .linear(position.linear(in: type.shape)), guarding)
    case .broadcastInDim(let shape, let dimensions):
      if source.elementCount == 1 { return try expression(operands[0], .scalar, guarding) }
      if Graph.broadcastRelation(source, shape, dimensions) == .identity {
        return try expression(operands[0], .linear(position.linear(in: type.shape)), guarding)
      }
      let indices = axes()
      let mapped = dimensions.enumerated().map { source[$0.offset] == 1 ? IndexExpression(0) : indices[$0.element] }
      return try expression(operands[0], .axes(mapped), guarding)
    case .transpose(let permutation):
      let indices = axes()
      var mapped = indices
      for (place, axis) in permutation.enumerated() { mapped[axis] = indices[place] }
      return try expression(operands[0], .axes(mapped), guarding)
    case .slice(let starts, _, let strides):
      let mapped = axes().enumerated().map { ($0.element * strides[$0.offset]).adding(starts[$0.offset]) }
      return try expression(operands[0], .axes(mapped), guarding)
    case .reverse(let dimensions):
      let mapped = axes().enumerated().map { axis, index in
        dimensions.contains(axis) ? IndexExpression(source[axis] - 1) - index : index
      }
      return try expression(operands[0], .axes(mapped), guarding)
    case .pad(let low, _, let interior): return try padded(operands, source, low, interior, axes(), type, guarding)
    case .concatenate(let dimension): return try joined(operands, dimension, axes(), type, guarding)
    case .dynamicSlice(let sizes):
      var mapped = axes()
      for axis in mapped.indices {
        mapped[axis] = mapped[axis] + (try start(operands[1 + axis], limit: source[axis] - sizes[axis], guarding))
      }
      return try expression(operands[0], .axes(mapped), guarding)
    case .dynamicUpdateSlice: return try updated(operands, source, axes(), type, guarding)
    case .gather(let dimensions, let sizes): return try gathered(operands, dimensions, sizes, axes(), guarding)
    default: preconditionFailure("\(operation.primitive.name) is not an index map")
    }
  }

  /// A run-time index, clamped to `0...limit`.
  private func clamped(_ value: ExpressionID, limit: Int) -> IndexExpression {
    if limit <= 0 { return IndexExpression(0) }
    let wide = builder.dtype(value) == .int64 ? value : builder.add(.convert(value), .int64)
    let last = builder.add(.literal(.scalar(limit, .int64)), .int64)
    if builder.dtype(value).category == .unsignedInteger && builder.dtype(value) == .uint64 {
      // Large unsigned numbers look negative in 64 bits.
      let top = builder.add(.literal(.scalar(limit, .uint64)), .uint64)
      let bounded = builder.add(.binary(.minimum, value, top), .uint64)
      return IndexExpression(.value(builder.add(.convert(bounded), .int64), 0...limit))
    }
    let zero = builder.add(.literal(.scalar(0, .int64)), .int64)
    let raised = builder.add(.binary(.maximum, wide, zero), .int64)
    return IndexExpression(.value(builder.add(.binary(.minimum, raised, last), .int64), 0...limit))
  }

  private func start(_ value: ValueID, limit: Int, _ guarding: ExpressionID?) throws -> IndexExpression {
    clamped(try expression(value, .scalar, guarding), limit: limit)
  }

  private func padded(
    _ operands: [ValueID], _ source: Shape, _ low: [Int], _ interior: [Int], _ axes: [IndexExpression], _ type: TensorType,
    _ guarding: ExpressionID?
  ) throws -> ExpressionID {
    let padding = try expression(operands[1], .scalar, guarding)
    if source.elementCount == 0 { return padding }
    var inside: ExpressionID?, mapped: [IndexExpression] = []
    for axis in axes.indices {
      let step = interior[axis] + 1
      let shifted = axes[axis].adding(-low[axis])
      inside = builder.both(inside, builder.bounds(shifted, (source[axis] - 1) * step + 1))
      if step == 1 {
        mapped.append(shifted)
        continue
      }
      // Made non-negative before it is divided.
      let lift = max((low[axis] + step - 1) / step, 0)
      let (quotient, remainder) = shifted.adding(lift * step).divided(by: step, extents: extents)
      inside = builder.both(inside, builder.bounds(remainder, 1))
      mapped.append(quotient.adding(-lift))
    }
    let value = try expression(operands[0], .axes(mapped), builder.both(guarding, inside))
    guard let inside else { return value }
    return builder.add(.select(inside, value, padding), type.dtype)
  }

  private func joined(
    _ operands: [ValueID], _ dimension: Int, _ axes: [IndexExpression], _ type: TensorType, _ guarding: ExpressionID?
  ) throws -> ExpressionID {
    var result: ExpressionID?
    var start = type.shape[dimension]
    for operand in operands.reversed() {
      let extent = program.type(of: operand).shape[dimension]
      start -= extent
      if extent == 0 { continue }
      var mapped = axes
      mapped[dimension] = axes[dimension].adding(-start)
      let inside = builder.bounds(mapped[dimension], extent)
      let value = try expression(operand, .axes(mapped), builder.both(guarding, inside))
      if let others = result, let inside {
        result = builder.add(.select(inside, value, others), type.dtype)
      } else {
        result = value
      }
    }
    // A concatenation with an element has an operand with one.
    return result!
  }

  private func updated(
    _ operands: [ValueID], _ source: Shape, _ axes: [IndexExpression], _ type: TensorType, _ guarding: ExpressionID?
  ) throws -> ExpressionID {
    let update = program.type(of: operands[1]).shape
    let old = try expression(operands[0], .axes(axes), guarding)
    if update.elementCount == 0 { return old }
    var inside: ExpressionID?, mapped: [IndexExpression] = []
    for axis in axes.indices {
      let offset = axes[axis] - (try start(operands[2 + axis], limit: source[axis] - update[axis], guarding))
      inside = builder.both(inside, builder.bounds(offset, update[axis]))
      mapped.append(offset)
    }
    let new = try expression(operands[1], .axes(mapped), builder.both(guarding, inside))
    guard let inside else { return new }
    return builder.add(.select(inside, new, old), type.dtype)
  }

  private func gathered(
    _ operands: [ValueID], _ d: GatherDimensions, _ sizes: [Int], _ axes: [IndexExpression], _ guarding: ExpressionID?
  ) throws -> ExpressionID {
    let source = program.type(of: operands[0]).shape, indices = program.type(of: operands[1]).shape
    let batch = axes.indices.filter { !d.offset.contains($0) }.map { axes[$0] }
    var mapped = [IndexExpression](repeating: IndexExpression(0), count: source.rank)
    let window = (0..<source.rank).filter { !d.collapsedSlice.contains($0) && !d.operandBatching.contains($0) }
    for (axis, place) in zip(window, d.offset) { mapped[axis] = axes[place] }
    for (axis, place) in zip(d.operandBatching, d.startIndicesBatching) {
      mapped[axis] = mapped[axis] + batch[place < d.indexVector ? place : place - 1]
    }
    for (component, axis) in d.startIndexMap.enumerated() {
      var at = batch
      if d.indexVector < indices.rank { at.insert(IndexExpression(component), at: d.indexVector) }
      let value = try expression(operands[1], .axes(at), guarding)
      mapped[axis] = mapped[axis] + clamped(value, limit: source[axis] - sizes[axis])
    }
    return try expression(operands[0], .axes(mapped), guarding)
  }
}

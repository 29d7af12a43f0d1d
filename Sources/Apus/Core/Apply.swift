/// Applies an operation: recorded where a trace is going on, run now where none is. The single entry of every operation.
///
/// Never throws: an error (of ill-typed operands, say) poisons the results and names the user's line. A poisoned operand poisons the
/// results with its own error. Scalar literals take the dtype of the other operands.
///
/// - Parameter name: what errors call the operation, where that is not the primitive's own name.
package func apply(_ primitive: Primitive, _ operands: [Tensor], as name: String? = nil) -> [Tensor] {
  apply(primitive, operands, as: name, known: nil, site: nil)
}

/// - Parameters:
///   - known: the results, where they have been computed already: the operation is recorded, not run.
///   - site: where the operation was written, if that is not where this is called from.
func apply(
  _ primitive: Primitive, _ operands: [Tensor], as name: String? = nil, known: [DenseArray]?, site: SourceSite?
) -> [Tensor] {
  var operands = operands
  var needsCare = false
  for operand in operands {
    switch operand.representation {
    case .weak, .poison: needsCare = true
    case .concrete, .tracer: break
    }
  }
  if needsCare {
    if let poison = operands.lazy.compactMap(\.poison).first {
      return guessedTypes(primitive, operands.map(\.type)).map { Tensor(.poison(poison.like($0))) }
    }
    materialize(&operands, for: primitive)
  }
  do {
    if let trace = TraceContext.current { return try trace.apply(primitive, operands, known: known, site: site) }
    if let known { return known.map { Tensor($0) } }
    return try evaluateNow(primitive, operands)
  } catch {
    return Tensor.poisoned(explain(error, operands, as: name), like: guessedTypes(primitive, operands.map(\.type)))
  }
}

/// Applies an operation that has one result.
package func applyOne(_ primitive: Primitive, _ operands: Tensor..., as name: String? = nil) -> Tensor {
  apply(primitive, operands, as: name)[0]
}

/// Runs an operation, outside any trace.
func evaluateNow(_ primitive: Primitive, _ operands: [Tensor]) throws -> [Tensor] {
  let arrays = try operands.map { operand in
    switch operand.representation {
    case .concrete(let storage): return storage.array
    case .weak(let scalar): return scalar.array(scalar.dtype)
    case .tracer(let tracer): throw TracerError.leak(of: tracer)
    case .poison(let poison): throw poison.error
    }
  }
  return try Execution.evaluate(primitive, arrays).map { Tensor($0) }
}

/// Gives scalar literals a dtype: that of the operands which have one.
private func materialize(_ operands: inout [Tensor], for primitive: Primitive) {
  let values: Range<Int>
  // The predicate of a select and the start indices of a slice say nothing about the values, nor operands of a loop about each other.
  switch primitive {
  case .select: values = 1..<Swift.max(operands.count, 1)
  case .dynamicSlice, .gather, .branch, .whileLoop, .scan, .call, .custom, .optimizationBarrier: values = 0..<0
  case .dynamicUpdateSlice: values = 0..<Swift.min(2, operands.count)
  default: values = operands.indices
  }
  let scalars = operands[values].compactMap { operand in
    if case .weak(let scalar) = operand.representation { scalar } else { nil }
  }
  let fixed = scalars.count == values.count ? nil : operands[values].first { operand in
    if case .weak = operand.representation { false } else { true }
  }?.dtype
  let common = scalars.reduce(fixed) { dtype, scalar in dtype.map(scalar.dtype(with:)) ?? scalar.dtype }
  for index in operands.indices { operands[index] = operands[index].strong(values.contains(index) ? common : nil) }
}

/// The types that results would have had if the operation had not failed, as far as one can tell.
private func guessedTypes(_ primitive: Primitive, _ operands: [TensorType]) -> [TensorType] {
  if let types = try? primitive.resultTypes(operands) { return types }
  let largest = operands.max { $0.rank < $1.rank } ?? TensorType(.float32, [])
  switch primitive {
  case .sort, .sortBy, .optimizationBarrier: return operands
  case .branch(let branches): return branches.first?.resultTypes ?? []
  case .whileLoop(let loop): return loop.body.resultTypes
  case .scan(let loop):
    return loop.body.resultTypes.enumerated().map { index, type in
      index < loop.carryCount ? type : type.with(shape: Shape([loop.length] + type.shape.dimensions))
    }
  case .call(let program, _): return program.resultTypes
  case .custom(let function): return function.program.resultTypes
  case .compare: return [largest.with(dtype: .bool)]
  case .convert(let dtype): return [largest.with(dtype: dtype)]
  case .reshape(let shape), .broadcastInDim(let shape, _):
    return [largest.with(shape: Shape(shape.dimensions.map { Swift.max($0, 0) }))]
  default: return Array(repeating: largest, count: primitive.resultCount(operands: operands.count, dtype: largest.dtype))
  }
}

/// Adds to a shape or dtype error the name the user knows the operation by, and which parameters its operands are.
private func explain(_ error: any Error, _ operands: [Tensor], as name: String?) -> any Error {
  func hints() -> String {
    guard let trace = TraceContext.current else { return "" }
    return operands.enumerated().compactMap { index, operand in
      trace.parameterName(operand).map { "\n  argument \(index + 1) is \($0)" }
    }.joined()
  }
  switch error {
  case var error as ShapeError where error.location == nil:
    error.operation = name ?? error.operation
    error.detail += hints()
    return error
  case var error as DTypeError where error.location == nil:
    error.operation = name ?? error.operation
    error.detail += hints()
    return error
  default: return error
  }
}

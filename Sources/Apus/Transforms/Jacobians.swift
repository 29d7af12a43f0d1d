/// The leaves of a function's Jacobian by its first argument, row by row: each has the result's axes and then the leaf's.
func jacrevLeaves<E: Error>(
  _ arguments: Arguments, trees: [any ParameterTree], _ body: (inout TreeReader) throws(E) -> Tensor
) throws(E) -> [Tensor] {
  let arguments = arguments.floatingLiterals(0..<1)
  let positions = arguments.range(0)
  let active = arguments.differentiable(0..<1)
  switch try differentiate("jacrev", arguments, active: active, trees: trees, check: requireReal("jacrev"), body) {
  case .failure(let error, let value): return failedJacobian(error, arguments, value.shape)
  case .success(let value, let pullback):
    var basis = Arguments()
    basis.append(unitVectors(value.type))
    let rows = mapped(basis, axes: .success([0]), trees: [], outputs: { .success($0.map { _ in 0 }) }) {
      (reader: inout TreeReader) in
      Array(pullback([reader.next()])[positions])
    }
    return zip(rows, positions).map { row, leaf in
      reshaped(row, to: Shape(value.shape.dimensions + arguments.leaves[leaf].shape.dimensions))
    }
  }
}

/// The same, column by column.
func jacfwdLeaves<E: Error>(
  _ arguments: Arguments, trees: [any ParameterTree], _ body: (inout TreeReader) throws(E) -> Tensor
) throws(E) -> [Tensor] {
  let arguments = arguments.floatingLiterals(0..<1)
  let active = arguments.differentiable(0..<1)
  let (value, linear) = try linearized(arguments, of: 0..<1, trees: trees, body)
  if let poison = value.poison { return failedJacobian(poison.error, arguments, value.shape) }
  return arguments.range(0).map { position in
    let type = arguments.leaves[position].type
    let shape = Shape(value.shape.dimensions + type.shape.dimensions)
    guard active[position] else { return zeros(TensorType(value.dtype, shape)) }
    var basis = Arguments()
    basis.append(unitVectors(type))
    let columns = mapped(basis, axes: .success([0]), trees: [], outputs: { _ in .success([-1]) }) { (reader: inout TreeReader) in
      var tangents = Arguments()
      for (index, leaf) in arguments.leaves.enumerated() { tangents.append(index == position ? reader.next() : zeros(leaf.type)) }
      return linear(tangents)[0]
    }
    return reshaped(columns, to: shape)
  }
}

private func failedJacobian(_ error: any Error, _ arguments: Arguments, _ shape: Shape) -> [Tensor] {
  Tensor.poisoned(error, like: arguments.range(0).map { position in
    let type = arguments.leaves[position].type
    return type.with(shape: Shape(shape.dimensions + type.shape.dimensions))
  })
}

private func requireReal(_ transform: String) -> ([TensorType]) -> (any Error)? {
  { types in
    types.allSatisfy { $0.dtype.isDifferentiable }
      ? nil : DTypeError(transform, "takes a function whose result is a floating-point or complex tensor, got \(types[0].dtype)")
  }
}

/// All tensors of a type that are one at one place and zero elsewhere, along a new first axis.
private func unitVectors(_ type: TensorType) -> Tensor {
  let count = type.elementCount
  let square = TensorType(.int32, [count, count])
  let rows = applyOne(.iota(square, dimension: 0)), columns = applyOne(.iota(square, dimension: 1))
  let identity = converted(applyOne(.compare(.equal), rows, columns), to: type.dtype)
  return reshaped(identity, to: Shape([count] + type.shape.dimensions))
}

private func reshaped(_ tensor: Tensor, to shape: Shape) -> Tensor {
  tensor.shape == shape ? tensor : applyOne(.reshape(shape), tensor)
}

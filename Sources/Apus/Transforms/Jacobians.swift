/// The Jacobian of a function whose result is a tree: for each tensor of the result, a tree like the argument.
///
///     let jacobian = jacrev(model.step)(state)
///     jacobian[\.position].velocity     // the position by the velocity: its axes, then the velocity's
public struct Jacobian<Result: ParameterTree, Argument: ParameterTree>: ParameterTree {
  /// For each leaf of the result, in order: its derivative by the argument. Each leaf has the result's axes and then the argument's.
  public private(set) var rows: [Argument]
  /// The result and the argument without their tensors.
  private let result: Result
  private let argument: Argument

  public static var fields: Fields<Self> { .byHand }
  public func flatten(into writer: inout TreeWriter) { writer.elements(rows) }
  public mutating func assign(from reader: inout TreeReader) { reader.elements(&rows) }

  init(_ rows: JacobianRows<Result>, _ argument: Argument) {
    self.rows = rows.leaves.map(argument.replacing)
    self.argument = argument.emptied
    result = rows.result
  }

  /// The derivative of one tensor of the result.
  ///
  /// - Throws: (when read) `TreeError` where the key path names no tensor of the result.
  public subscript(_ leaf: KeyPath<Result, Tensor>) -> Argument {
    let numbered = result.replacing(rows.indices.map { Tensor(integerLiteral: $0) })
    if case .weak(let scalar) = numbered[keyPath: leaf].representation, case .integer(let index) = scalar.value,
      rows.indices.contains(index)
    {
      return rows[index]
    }
    return poisoned(argument, located(TreeError("\(leaf) is no tensor of the function's result")))
  }
}

/// The leaves of a Jacobian: for each leaf of the result, one for each leaf of the argument.
struct JacobianRows<R: ParameterTree> {
  /// The result without its tensors.
  let result: R
  let leaves: [[Tensor]]

  init(_ result: R, _ leaves: [[Tensor]]) {
    self.result = result.emptied
    self.leaves = leaves
  }

  /// All leaves carry the error.
  init(_ error: any Error, _ result: R, _ arguments: Arguments, _ position: Int) {
    self.init(result, result.leaves.map { row in
      Tensor.poisoned(error, like: arguments.range(position).map { arguments.leaves[$0].type.behind(row.shape) })
    })
  }
}

/// The Jacobian by one argument, row by row.
func jacrevRows<R: ParameterTree, E: Error>(
  _ arguments: Arguments, by position: Int, trees: [any ParameterTree], _ body: (inout TreeReader) throws(E) -> R
) throws(E) -> JacobianRows<R> {
  let arguments = arguments.floatingLiterals(position..<(position + 1))
  let active = arguments.differentiable(position..<(position + 1)), leaves = arguments.range(position)
  switch try differentiate("jacrev", arguments, active: active, trees: trees, check: requireDifferentiable("jacrev"), body) {
  case .failure(let error, let value): return JacobianRows(error, value, arguments, position)
  case .success(let value, let pullback):
    let results = value.leaves
    return JacobianRows(value, results.indices.map { row in
      let type = pullback.outputTypes[row]
      var basis = Arguments()
      basis.append(unitVectors(type))
      let rows = mapped(basis, axes: .success([0]), trees: [], outputs: { .success($0.map { _ in 0 }) }) {
        (reader: inout TreeReader) in
        let seeds = pullback.outputTypes.indices.map { $0 == row ? reader.next() : zeros(pullback.outputTypes[$0]) }
        return Array(pullback(seeds)[leaves])
      }
      return zip(rows, leaves).map { reshaped($0, to: arguments.leaves[$1].type.behind(type.shape).shape) }
    })
  }
}

/// The same, column by column.
func jacfwdRows<R: ParameterTree, E: Error>(
  _ arguments: Arguments, by position: Int, trees: [any ParameterTree], _ body: (inout TreeReader) throws(E) -> R
) throws(E) -> JacobianRows<R> {
  let arguments = arguments.floatingLiterals(position..<(position + 1))
  let active = arguments.differentiable(position..<(position + 1))
  let (value, linear) = try linearized(arguments, of: position..<(position + 1), trees: trees, body)
  let results = value.leaves
  if let poison = results.lazy.compactMap(\.poison).first { return JacobianRows(poison.error, value, arguments, position) }
  if let error = requireDifferentiable("jacfwd")(results.map(\.type)) { return JacobianRows(located(error), value, arguments, position) }
  let columns = arguments.range(position).map { column -> [Tensor] in
    let type = arguments.leaves[column].type
    guard active[column] else { return results.map { zeros(TensorType($0.dtype, type.behind($0.shape).shape)) } }
    var basis = Arguments()
    basis.append(unitVectors(type))
    let tangents = mapped(basis, axes: .success([0]), trees: [], outputs: { .success($0.map { _ in -1 }) }) {
      (reader: inout TreeReader) in
      var tangents = Arguments()
      for (index, leaf) in arguments.leaves.enumerated() { tangents.append(index == column ? reader.next() : zeros(leaf.type)) }
      return linear(tangents)
    }
    return zip(tangents, results).map { reshaped($0, to: type.behind($1.shape).shape) }
  }
  return JacobianRows(value, results.indices.map { row in columns.map { $0[row] } })
}

extension TensorType {
  /// With other axes before its own.
  fileprivate func behind(_ shape: Shape) -> TensorType { with(shape: Shape(shape.dimensions + self.shape.dimensions)) }
}

private func requireDifferentiable(_ transform: String) -> ([TensorType]) -> (any Error)? {
  { types in
    types.first { !$0.dtype.isDifferentiable }.map {
      DTypeError(transform, "takes a function whose results are floating-point or complex tensors, got \($0.dtype)")
    }
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

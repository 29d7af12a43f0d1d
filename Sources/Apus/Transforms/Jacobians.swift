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

  fileprivate init(result: Result, argument: Argument, rows: [Argument]) {
    (self.result, self.argument, self.rows) = (result, argument, rows)
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

/// The leaves of a Jacobian: for each leaf of what was differentiated, one for each leaf of the arguments it was differentiated by.
struct JacobianRows<R: ParameterTree, D: ParameterTree> {
  /// What the function gave.
  let value: R
  /// The part of it that was differentiated, without its tensors.
  private let differentiated: D
  private let leaves: [[Tensor]]
  /// Where the leaves of each argument are among those of all.
  private let bounds: [Int]
  private let first: Int

  init(_ value: R, _ differentiated: D, _ leaves: [[Tensor]], of arguments: Arguments, by positions: Range<Int>) {
    self.value = value
    self.differentiated = differentiated.emptied
    self.leaves = leaves
    bounds = arguments.bounds
    first = arguments.bounds[positions.lowerBound]
  }

  /// All leaves carry the error.
  init(_ error: any Error, _ value: R, _ differentiated: D, of arguments: Arguments, by positions: Range<Int>) {
    let types = arguments.range(positions).map { arguments.leaves[$0].type }
    let rows = differentiated.leaves.map { row in Tensor.poisoned(error, like: types.map { $0.behind(row.shape) }) }
    self.init(value, differentiated, rows, of: arguments, by: positions)
  }

  private func row(_ leaves: [Tensor], _ position: Int) -> [Tensor] {
    Array(leaves[bounds[position] - first..<bounds[position + 1] - first])
  }

  /// By one argument, of a function whose result is a tensor.
  func gradient<A: ParameterTree>(by argument: A, _ position: Int) -> A { argument.replacing(row(leaves[0], position)) }

  func jacobian<A: ParameterTree>(by argument: A, _ position: Int) -> Jacobian<D, A> {
    Jacobian(result: differentiated, argument: argument.emptied, rows: leaves.map { argument.replacing(row($0, position)) })
  }
}

/// The Jacobian by some arguments, row by row.
///
/// - Parameter part: the part of the result that is differentiated, its first.
func jacrevRows<R: ParameterTree, D: ParameterTree, E: Error>(
  _ arguments: Arguments, by positions: Range<Int>, of part: (R) -> D, trees: [any ParameterTree],
  _ body: (inout TreeReader) throws(E) -> R
) throws(E) -> JacobianRows<R, D> {
  let arguments = arguments.floatingLiterals(positions)
  let active = arguments.differentiable(positions), leaves = arguments.range(positions)
  switch try differentiate(
    "jacrev", arguments, active: active, trees: trees, check: requireDifferentiable("jacrev"), auxiliary: { part($0).leaves.count }, body)
  {
  case .failure(let error, let value): return JacobianRows(error, value, part(value), of: arguments, by: positions)
  case .success(let value, let pullback):
    let rows = part(value).leaves.indices.map { row in
      let type = pullback.outputTypes[row]
      var basis = Arguments()
      basis.append(unitVectors(type))
      let rows = mapped(basis, axes: .success([0]), trees: [], outputs: { .success($0.map { _ in 0 }) }) {
        (reader: inout TreeReader) in
        let seeds = pullback.outputTypes.indices.map { $0 == row ? reader.next() : zeros(pullback.outputTypes[$0]) }
        return Array(pullback(seeds)[leaves])
      }
      return zip(rows, leaves).map { reshaped($0, to: arguments.leaves[$1].type.behind(type.shape).shape) }
    }
    return JacobianRows(value, part(value), rows, of: arguments, by: positions)
  }
}

/// The same, column by column.
func jacfwdRows<R: ParameterTree, D: ParameterTree, E: Error>(
  _ arguments: Arguments, by positions: Range<Int>, of part: (R) -> D, trees: [any ParameterTree],
  _ body: (inout TreeReader) throws(E) -> R
) throws(E) -> JacobianRows<R, D> {
  let arguments = arguments.floatingLiterals(positions)
  let active = arguments.differentiable(positions)
  let (value, linear) = try linearized(arguments, of: positions, trees: trees, auxiliary: { part($0).leaves.count }, body)
  let differentiated = part(value), results = differentiated.leaves
  if let poison = results.lazy.compactMap(\.poison).first {
    return JacobianRows(poison.error, value, differentiated, of: arguments, by: positions)
  }
  if let error = requireDifferentiable("jacfwd")(results.map(\.type)) {
    return JacobianRows(located(error), value, differentiated, of: arguments, by: positions)
  }
  let columns = arguments.range(positions).map { column -> [Tensor] in
    let type = arguments.leaves[column].type
    guard active[column] else { return results.map { zeros(TensorType($0.dtype, type.behind($0.shape).shape)) } }
    var basis = Arguments()
    basis.append(unitVectors(type))
    let tangents = mapped(basis, axes: .success([0]), trees: [], outputs: { .success($0.map { _ in -1 }) }) {
      (reader: inout TreeReader) in
      var tangents = Arguments()
      for (index, leaf) in arguments.leaves.enumerated() { tangents.append(index == column ? reader.next() : zeros(leaf.type)) }
      return Array(linear(tangents).prefix(results.count))
    }
    return zip(tangents, results).map { reshaped($0, to: type.behind($1.shape).shape) }
  }
  let rows = results.indices.map { row in columns.map { $0[row] } }
  return JacobianRows(value, differentiated, rows, of: arguments, by: positions)
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

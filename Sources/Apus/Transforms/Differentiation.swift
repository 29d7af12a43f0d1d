import ApusTransforms

/// A function that has run, and the way back through it.
struct Pullback: Sendable {
  /// (residuals..., cotangents...) -> cotangents of the active leaves.
  let backward: Program
  let residuals: [Tensor]
  /// The leaves of the result whose cotangents `backward` takes.
  let cotangentLeaves: [Int]
  /// The types of the result's leaves, and of the arguments'.
  let outputTypes: [TensorType]
  let inputTypes: [TensorType]
  /// Which leaves of the arguments have a cotangent; the others' is zero.
  let active: [Bool]
  let transform: String

  /// The cotangents of the arguments' leaves for cotangents of the result's leaves.
  func callAsFunction(_ cotangents: [Tensor]) -> [Tensor] {
    let fitted = zip(cotangents, outputTypes).map { fit($0, $1) }
    var gradients = replay(backward, residuals + cotangentLeaves.map { fitted[$0] }).makeIterator()
    return zip(inputTypes, active).map { type, isActive in
      (isActive ? gradients.next() : nil) ?? zeros(type)
    }
  }

  private func fit(_ cotangent: Tensor, _ type: TensorType) -> Tensor {
    let cotangent = cotangent.isWeak ? converted(cotangent, to: type.dtype) : cotangent
    if cotangent.poison != nil || cotangent.type == type { return cotangent }
    let detail = "a cotangent of type \(type) is needed, got \(cotangent.type)"
    return .poisoned(cotangent.dtype == type.dtype ? ShapeError(transform, detail) : DTypeError(transform, detail), like: type)
  }
}

/// The result of a function and its pullback.
enum Differentiated<R: ParameterTree> {
  case success(R, Pullback)
  case failure(any Error, R)
}

/// Runs a function forward, keeping what reverse mode needs.
///
/// Where values may be looked at, operations run as the function calls them, and none runs twice.
///
/// - Parameters:
///   - active: the leaves of the arguments to differentiate by.
///   - check: says what is wrong with the types of the result's leaves, if anything.
///   - auxiliary: the first leaf of the result that has no derivative.
func differentiate<R: ParameterTree, E: Error>(
  _ transform: String, _ arguments: Arguments, active: [Bool], trees: [any ParameterTree],
  check: ([TensorType]) -> (any Error)? = { _ in nil }, auxiliary: Int = .max, _ body: (inout TreeReader) throws(E) -> R
) throws(E) -> Differentiated<R> {
  let leaves = arguments.leaves
  let outcome = try trace(transform, .concrete, leaves, isParameter: { active[$0] }, arguments: trees, body)
  guard case .success(let traced) = outcome else {
    guard case .failure(let error, let template) = outcome else { preconditionFailure("trace outcome") }
    return .failure(arguments.writer.error ?? error, template)
  }
  do {
    if let error = arguments.writer.error { throw error }
    if let error = check(traced.types) { throw located(error) }
    let source = traced.recording.program
    let differentiated = traced.outputs.prefix(auxiliary).count { if case .result = $0 { true } else { false } }
    let program = Program(
      types: source.types, parameters: source.parameters, operations: source.operations,
      results: Array(source.results.prefix(differentiated)))
    let parameters = leaves.indices.filter { active[$0] && leaves[$0].poison == nil }
    let captures = traced.recording.captures
    let vjp = try ApusTransforms.vjp(program, active: parameters.map { _ in true } + captures.map { _ in false })
    let linearization = vjp.linearization
    // The rest of the results, which have no derivative, under the ids they have in the source.
    let primal = linearization.primal
    let extended = Program(
      types: primal.types, parameters: primal.parameters, operations: primal.operations,
      results: primal.results + source.results.dropFirst(differentiated))
    let known = KnownValues(
      arrays: traced.recording.concrete, operationCount: source.operations.count, replaced: linearization.replaced)
    let values = replay(extended, parameters.map { leaves[$0] } + captures, known: known)
    let results = traced.outputs.map { output in
      switch output {
      case .result(let index): values[index < differentiated ? index : primal.results.count + index - differentiated]
      case .outside(let tensor): tensor
      }
    }
    let cotangentLeaves = traced.outputs.indices.filter { leaf in
      if case .result(let index) = traced.outputs[leaf], index < differentiated { linearization.tangentResults[index] } else { false }
    }
    let pullback = Pullback(
      backward: vjp.backward, residuals: Array(values[linearization.resultCount..<primal.results.count]), cotangentLeaves: cotangentLeaves,
      outputTypes: traced.types, inputTypes: leaves.map(\.type), active: active.indices.map { active[$0] && leaves[$0].poison == nil },
      transform: transform)
    return .success(traced.template.replacing(results), pullback)
  } catch {
    return .failure(error, traced.template.replacing(Tensor.poisoned(error, like: traced.types)))
  }
}

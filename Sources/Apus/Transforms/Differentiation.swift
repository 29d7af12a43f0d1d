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
    let fitted = zip(cotangents, outputTypes).map { Apus.fitted($0, to: $1, transform) }
    var gradients = replay(backward, residuals + cotangentLeaves.map { fitted[$0] }).makeIterator()
    return zip(inputTypes, active).map { type, isActive in
      (isActive ? gradients.next() : nil) ?? zeros(type)
    }
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
///   - check: says what is wrong with the types of the result's leaves that have a derivative, if anything.
///   - auxiliary: how many leaves of a result have a derivative, its first: all, unless said otherwise.
func differentiate<R: ParameterTree, E: Error>(
  _ transform: String, _ arguments: Arguments, active: [Bool], trees: [any ParameterTree],
  check: ([TensorType]) -> (any Error)? = { _ in nil }, auxiliary: (R) -> Int = { _ in .max },
  _ body: (inout TreeReader) throws(E) -> R
) throws(E) -> Differentiated<R> {
  let leaves = arguments.leaves
  let outcome = try trace(
    transform, .concrete, leaves, isParameter: { active[$0] }, arguments: trees, keepsResiduals: .all, body)
  guard case .success(let traced) = outcome else {
    guard case .failure(let error, let template) = outcome else { preconditionFailure("trace outcome") }
    return .failure(arguments.writer.error ?? error, template)
  }
  do {
    if let error = arguments.writer.error { throw error }
    let leafCount = auxiliary(traced.template)
    if let error = check(Array(traced.types.prefix(leafCount))) { throw located(error) }
    let source = traced.recording.program
    let (program, differentiated) = traced.differentiated(leafCount)
    let parameters = leaves.indices.filter { active[$0] && leaves[$0].poison == nil }
    let captures = traced.recording.captures
    let vjp = try ApusTransforms.vjp(program, active: parameters.map { _ in true } + captures.map { _ in false })
    let linearization = vjp.linearization
    let primal = linearization.primal
    let extended = primal.giving(source.results.dropFirst(differentiated))
    let known = KnownValues(traced.recording, replaced: linearization.replaced)
    let values = replay(extended, parameters.map { leaves[$0] } + captures, known: known)
    let results = traced.outputs.map { output in
      switch output {
      case .result(let index): values[index < differentiated ? index : primal.results.count + index - differentiated]
      case .outside(let tensor): tensor
      }
    }
    let cotangentLeaves = traced.outputs.indices.filter { leaf in
      guard case .result(let index) = traced.outputs[leaf], index < differentiated else { return false }
      return linearization.tangentResults[index]
    }
    let pullback = Pullback(
      backward: vjp.backward, residuals: Array(values[linearization.resultCount..<primal.results.count]),
      cotangentLeaves: cotangentLeaves, outputTypes: traced.types, inputTypes: leaves.map(\.type),
      active: active.indices.map { active[$0] && leaves[$0].poison == nil }, transform: transform)
    return .success(traced.template.replacing(results), pullback)
  } catch {
    return .failure(error, traced.template.replacing(Tensor.poisoned(error, like: traced.types)))
  }
}

extension Traced {
  /// The program without the results that come after so many leaves, which have no derivative; and how many it has then.
  func differentiated(_ leafCount: Int) -> (Program, Int) {
    let source = recording.program
    let count = outputs.prefix(leafCount).count { if case .result = $0 { true } else { false } }
    let program = Program(
      types: source.types, parameters: source.parameters, operations: source.operations, results: Array(source.results.prefix(count)))
    return (program, count)
  }
}

extension Program {
  /// With further results, under the ids they have in the program's source.
  func giving(_ results: some Sequence<ValueID>) -> Program {
    Program(types: types, parameters: parameters, operations: operations, results: self.results + results)
  }
}

/// A function's result and its gradient by some of the arguments; where it failed, all leaves carry the error.
struct Gradient<R: ParameterTree> {
  let value: R
  fileprivate let leaves: Result<[Tensor], any Error>

  /// The gradient by one argument.
  func gradient<A: ParameterTree>(by argument: A, _ position: Int, of arguments: Arguments) -> A {
    switch leaves {
    case .success(let leaves): argument.replacing(Array(leaves[arguments.range(position)]))
    case .failure(let error): poisoned(argument, error)
    }
  }
}

/// The gradient of the first leaf of a function's result, a scalar.
func gradient<R: ParameterTree, E: Error>(
  _ transform: String, _ arguments: Arguments, of positions: Range<Int>, holomorphic: Bool = false, trees: [any ParameterTree],
  _ body: (inout TreeReader) throws(E) -> R
) throws(E) -> Gradient<R> {
  let arguments = arguments.floatingLiterals(positions)
  let active = arguments.active(positions)
  func check(_ types: [TensorType]) -> (any Error)? {
    let wanted = arguments.leaves[arguments.range(positions)]
    if !active.contains(true), !wanted.isEmpty, wanted.allSatisfy({ $0.poison == nil && !$0.dtype.isDifferentiable }) {
      return DTypeError(transform, "differentiates by floating-point or complex tensors, got \(wanted.first?.dtype ?? .float32)")
    }
    if holomorphic, let real = zip(arguments.leaves, active).first(where: { $1 && !$0.dtype.isComplex }) {
      return DTypeError(transform, "of a holomorphic function differentiates by complex tensors, got \(real.0.dtype)")
    }
    guard let type = types.first else { return nil }
    if type.rank != 0 {
      return ShapeError(
        transform,
        "takes a function whose result is a scalar, got shape \(type.shape); reduce it with sum() or mean(), or use vjp or jacrev")
    }
    if holomorphic {
      return type.dtype.isComplex ? nil : DTypeError(transform, "takes a holomorphic function, whose result is complex, got \(type.dtype)")
    }
    if type.dtype.isFloatingPoint { return nil }
    let hint = type.dtype.isComplex ? "; for a holomorphic function say `holomorphic: true`, or take its real part" : ""
    return DTypeError(transform, "takes a function whose result is a floating-point number, got \(type.dtype)\(hint)")
  }
  switch try differentiate(transform, arguments, active: active, trees: trees, check: check, auxiliary: { _ in 1 }, body) {
  case .failure(let error, let value):
    return Gradient(value: value, leaves: .failure(error))
  case .success(let value, let pullback):
    let seed = Tensor(DenseArray.scalar(1, pullback.outputTypes[0].dtype))
    return Gradient(value: value, leaves: .success(pullback([seed])))
  }
}

/// Cotangents of the leaves of several arguments, or why there are none.
struct Cotangents: Sendable {
  let leaves: Result<[Tensor], any Error>
  let bounds: [Int]

  /// Those of one argument.
  func tree<A: ParameterTree>(like argument: A, _ position: Int) -> A {
    switch leaves {
    case .success(let leaves): argument.replacing(Array(leaves[bounds[position]..<bounds[position + 1]]))
    case .failure(let error): poisoned(argument, error)
    }
  }
}

/// A function's result, and a function from cotangents of the result to cotangents of the arguments' leaves.
func pulledBack<R: ParameterTree, E: Error>(
  _ arguments: Arguments, trees: [any ParameterTree], _ body: (inout TreeReader) throws(E) -> R
) throws(E) -> (value: R, pullback: @Sendable (Arguments) -> Cotangents) {
  let arguments = arguments.floatingLiterals(0..<arguments.count)
  let bounds = arguments.bounds
  switch try differentiate("vjp", arguments, active: arguments.differentiable, trees: trees, body) {
  case .failure(let error, let value): return (value, { _ in Cotangents(leaves: .failure(error), bounds: bounds) })
  case .success(let value, let pullback):
    return (value, { cotangents in
      let leaves = cotangents.leaves
      var error: (any Error)? = cotangents.writer.error
      if leaves.count != pullback.outputTypes.count {
        error = error ?? TreeError("\(leaves.count) cotangents for \(pullback.outputTypes.count) results")
      }
      return Cotangents(leaves: error.map { .failure($0) } ?? .success(pullback(leaves)), bounds: bounds)
    })
  }
}

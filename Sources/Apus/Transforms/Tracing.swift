/// What tracing a function of trees found.
struct Traced<R: ParameterTree>: Sendable {
  let recording: TraceContext.Recording
  /// Where each leaf of the result comes from.
  let outputs: [Output]
  /// The result, its leaves being placeholders.
  let template: R
  /// The types of the result's leaves.
  let types: [TensorType]

  enum Output: Sendable {
    /// A result of the program.
    case result(Int)
    /// A tensor from outside the trace.
    case outside(Tensor)
  }
}

/// Tracing either works or gives an error for the results to carry; what the traced function throws is thrown on.
enum TraceOutcome<R: ParameterTree> {
  case success(Traced<R>)
  case failure(any Error, R)
}

/// Runs a function on tracers.
///
/// - Parameters:
///   - leaves: the leaves of the arguments.
///   - isParameter: which of them become parameters; the others the function sees as they are.
///   - arguments: the arguments, for names in errors.
///   - keepsResiduals: what the derivative that follows needs kept.
///   - axis: the axis that the function is mapped over, where it has a name.
///   - body: the function; it reads the leaves of its arguments.
func trace<R: ParameterTree, E: Error>(
  _ transform: String, _ flavor: TraceContext.Flavor, _ leaves: [Tensor], isParameter: (Int) -> Bool = { _ in true },
  types: ((Int) -> TensorType)? = nil, arguments: [any ParameterTree], keepsResiduals: ResidualPolicy = .none,
  axis: NamedAxis? = nil, _ body: (inout TreeReader) throws(E) -> R
) throws(E) -> TraceOutcome<R> {
  Counters.current?.countTrace()
  let context = TraceContext(transform, flavor, arguments: arguments, keepsResiduals: keepsResiduals, axis: axis)
  let inputs = leaves.enumerated().map { index, leaf in
    // An error from outside flows through the function as it does through single operations.
    leaf.poison != nil || !isParameter(index) ? leaf : context.addParameter(types?(index) ?? leaf.type, for: leaf)
  }
  let output: Result<R, E> = TraceContext.$current.withValue(context) {
    var reader = TreeReader(inputs)
    do throws(E) { return .success(try body(&reader)) } catch { return .failure(error) }
  }
  let result: R
  switch output {
  case .success(let value): result = value
  case .failure(let error):
    context.abandon()
    throw error
  }
  return finish(context, result)
}

private func finish<R: ParameterTree>(_ context: TraceContext, _ result: R) -> TraceOutcome<R> {
  var writer = TreeWriter()
  result.flatten(into: &writer)
  do {
    if let error = writer.error { throw error }
    var traced: [Tensor] = []
    let outputs = try writer.leaves.map { leaf -> Traced<R>.Output in
      switch leaf.representation {
      case .poison(let poison): throw poison.error
      case .tracer(let tracer) where tracer.trace === context:
        traced.append(leaf)
        return .result(traced.count - 1)
      default: return .outside(leaf)
      }
    }
    let recording = try context.finish(traced)
    return .success(
      Traced(
        recording: recording, outputs: outputs, template: result.emptied,
        types: writer.leaves.map(\.type)))
  } catch {
    context.abandon()
    return .failure(error, poisoned(result, error))
  }
}

/// A tree whose leaves all carry an error.
func poisoned<R: ParameterTree>(_ tree: R, _ error: any Error) -> R {
  var result = tree
  // Of a tree whose fields are at fault there are leaves to replace, but none to count.
  var reader = TreeReader(Tensor.poisoned(error, like: tree.leaves.map(\.type)), beyond: error)
  result.assign(from: &reader)
  return result
}

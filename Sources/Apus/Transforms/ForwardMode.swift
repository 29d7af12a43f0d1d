import ApusTransforms

/// A function that has run, with its tangents along given directions; all leaves carry the error where it failed.
///
/// - Parameter tangents: one for each leaf of the arguments; those of leaves that are no floating-point or complex numbers are not
///   looked at.
func pushForward<R: ParameterTree, E: Error>(
  _ arguments: Arguments, tangents: Arguments, trees: [any ParameterTree], _ body: (inout TreeReader) throws(E) -> R
) throws(E) -> (value: R, tangent: R) {
  let arguments = arguments.floatingLiterals(0..<arguments.count)
  let active = arguments.differentiable
  let leaves = arguments.leaves
  switch try trace(
    "jvp", .concrete, leaves, isParameter: { active[$0] }, arguments: trees, keepsResiduals: .exceptLoops, body)
  {
  case .failure(let error, let template):
    let result = poisoned(template, arguments.writer.error ?? error)
    return (result, result)
  case .success(let traced):
    do {
      if let error = arguments.writer.error ?? tangents.writer.error { throw error }
      let directions = try leaves.indices.map { try direction(tangents, $0, leaves[$0].type, active[$0]) }
      let parameters = leaves.indices.filter { active[$0] && leaves[$0].poison == nil }
      let captures = traced.recording.captures
      let (values, found) = try forward(
        traced.recording, parameters.map { leaves[$0] } + captures, active: parameters.map { _ in true } + captures.map { _ in false },
        directions: parameters.map { directions[$0] })
      let results = traced.outputs.map { output in
        switch output {
        case .result(let index): values[index]
        case .outside(let tensor): tensor
        }
      }
      let derivatives = zip(traced.outputs, traced.types).map { output, type in
        if case .result(let index) = output, let tangent = found[index] { tangent } else { zeros(type) }
      }
      return (traced.template.replacing(results), traced.template.replacing(derivatives))
    } catch {
      let result = traced.template.replacing(Tensor.poisoned(error, like: traced.types))
      return (result, result)
    }
  }
}

/// The results of a program that was run while it was traced, and their tangents, nil where they are zero.
///
/// Nothing runs again but loops: they run once more with their tangents beside them, because what a linear form would keep of every
/// step may be more than memory holds.
private func forward(
  _ recording: TraceContext.Recording, _ arguments: [Tensor], active: [Bool], directions: [Tensor]
) throws -> (values: [Tensor], tangents: [Tensor?]) {
  func spread(_ tangents: ArraySlice<Tensor>, _ has: [Bool]) -> [Tensor?] {
    var rest = tangents.makeIterator()
    return has.map { $0 ? rest.next() : nil }
  }
  if recording.program.hasLoops {
    let forward = try ApusTransforms.jvp(recording.program, active: active)
    let values = replay(forward.program, arguments + directions, known: KnownValues(recording, replaced: forward.replaced))
    return (values, spread(values.dropFirst(forward.tangentResults.count), forward.tangentResults))
  }
  let split = try ApusTransforms.linearize(recording.program, active: active)
  let values = replay(split.primal, arguments, known: KnownValues(recording, replaced: split.replaced))
  try requireForwardMode(split.linear)
  let tangents = replay(split.linear, values.dropFirst(split.resultCount) + directions)
  return (values, spread(tangents[...], split.tangentResults))
}

extension Program {
  /// Whether it or a program within it repeats anything.
  var hasLoops: Bool {
    contains { primitive in
      switch primitive {
      case .scan, .whileLoop: true
      default: false
      }
    }
  }
}

private func direction(_ tangents: Arguments, _ index: Int, _ type: TensorType, _ isActive: Bool) throws -> Tensor {
  guard isActive else { return zeros(type) }
  guard index < tangents.leaves.count else { throw located(TreeError("the tangents have fewer leaves than the values")) }
  let tangent = tangents.leaves[index]
  if tangent.isWeak { return stretched(converted(tangent, to: type.dtype), to: tangent.shape) }
  if let poison = tangent.poison { throw poison.error }
  if tangent.dtype != type.dtype { throw located(DTypeError("jvp", "a tangent of type \(type) is needed, got \(tangent.type)")) }
  if tangent.shape != type.shape { throw located(ShapeError("jvp", "a tangent of type \(type) is needed, got \(tangent.type)")) }
  return tangent
}

/// The derivative of a function at a point, as a linear function.
struct Linearized: Sendable {
  private let linear: Program
  private let residuals: [Tensor]
  private let active: [Bool]
  private let inputTypes: [TensorType]
  private let outputTypes: [TensorType]
  /// For each leaf of the result, its place among the results of `linear`.
  private let tangentIndex: [Int?]
  /// Why there is no derivative.
  private let error: (any Error)?

  init(
    _ linear: Program, residuals: [Tensor], active: [Bool], inputTypes: [TensorType], outputTypes: [TensorType], tangentIndex: [Int?]
  ) {
    self.linear = linear
    self.residuals = residuals
    self.active = active
    self.inputTypes = inputTypes
    self.outputTypes = outputTypes
    self.tangentIndex = tangentIndex
    error = nil
  }

  init(_ error: any Error, outputTypes: [TensorType]) {
    linear = Program(types: [], parameters: [], operations: [], results: [])
    residuals = []
    active = []
    inputTypes = []
    tangentIndex = []
    self.outputTypes = outputTypes
    self.error = error
  }

  /// The tangents of the result's leaves along tangents of the arguments' leaves.
  func callAsFunction(_ tangents: Arguments) -> [Tensor] {
    do {
      if let error = error ?? tangents.writer.error { throw error }
      try requireForwardMode(linear)
      let directions = try inputTypes.indices.map { try direction(tangents, $0, inputTypes[$0], active[$0]) }
      let results = replay(linear, residuals + directions.indices.filter { active[$0] }.map { directions[$0] })
      return zip(tangentIndex, outputTypes).map { index, type in index.map { results[$0] } ?? zeros(type) }
    } catch { return Tensor.poisoned(error, like: outputTypes) }
  }
}

/// Runs a function and gives its derivative there, the arguments' values being worked into it.
///
/// - Parameters:
///   - positions: the arguments to differentiate by.
///   - auxiliary: how many leaves of a result have a derivative, its first: all, unless said otherwise. The others' tangents are zeros.
func linearized<R: ParameterTree, E: Error>(
  _ arguments: Arguments, of positions: Range<Int>, trees: [any ParameterTree], auxiliary: (R) -> Int = { _ in .max },
  _ body: (inout TreeReader) throws(E) -> R
) throws(E) -> (value: R, linear: Linearized) {
  let arguments = arguments.floatingLiterals(positions)
  let leaves = arguments.leaves
  let active = arguments.differentiable(positions)
  func failed(_ error: any Error, _ value: R) -> (value: R, linear: Linearized) {
    let types = value.leaves.map(\.type)
    return (poisoned(value, error), Linearized(error, outputTypes: types))
  }
  switch try trace("linearize", .concrete, leaves, isParameter: { active[$0] }, arguments: trees, keepsResiduals: .all, body) {
  case .failure(let error, let template):
    return failed(arguments.writer.error ?? error, template)
  case .success(let traced):
    do {
      if let error = arguments.writer.error { throw error }
      let active = leaves.indices.map { active[$0] && leaves[$0].poison == nil }
      let captures = traced.recording.captures
      let (program, differentiated) = traced.differentiated(auxiliary(traced.template))
      let split = try ApusTransforms.linearize(program, active: active.filter { $0 } + captures.map { _ in false })
      let known = KnownValues(traced.recording, replaced: split.replaced)
      let primal = split.primal.giving(traced.recording.program.results.dropFirst(differentiated))
      let values = replay(primal, leaves.indices.filter { active[$0] }.map { leaves[$0] } + captures, known: known)
      let end = split.primal.results.count
      var position = 0
      let places = split.tangentResults.map { isTangent -> Int? in
        defer { position += isTangent ? 1 : 0 }
        return isTangent ? position : nil
      }
      let results = traced.outputs.map { output in
        switch output {
        case .result(let index): values[index < differentiated ? index : end + index - differentiated]
        case .outside(let tensor): tensor
        }
      }
      let indices = traced.outputs.map { output -> Int? in
        if case .result(let index) = output, index < differentiated { places[index] } else { nil }
      }
      let linear = Linearized(
        split.linear, residuals: Array(values[split.resultCount..<end]), active: active, inputTypes: leaves.map(\.type),
        outputTypes: traced.types, tangentIndex: indices)
      return (traced.template.replacing(results), linear)
    } catch {
      return failed(error, traced.template.replacing(Tensor.poisoned(error, like: traced.types)))
    }
  }
}

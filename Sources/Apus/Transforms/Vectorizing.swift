import ApusTransforms

/// Runs a function on the core axes of its arguments, mapped over the axes before them.
///
/// - Parameters:
///   - signature: the core axes, as text; nil for none.
///   - excluded: the arguments that the function gets as they are.
func vectorized<R: ParameterTree, E: Error>(
  _ arguments: Arguments, signature: String?, excluded: Set<Int>, resultCount: Int, trees: [any ParameterTree],
  _ body: (inout TreeReader) throws(E) -> R
) throws(E) -> R {
  var plan = LoopPlan(arguments, signature: signature, excluded: excluded, resultCount: resultCount)
  let traced: Traced<R>
  switch try trace("vectorize", .staged, arguments.leaves, types: { plan.types[$0] }, arguments: trees, body) {
  case .failure(let error, let template): return poisoned(template, arguments.writer.error ?? plan.error ?? error)
  case .success(let value): traced = value
  }
  do {
    if let error = arguments.writer.error ?? plan.error { throw located(error) }
    try plan.checkResults(traced.types)
    let parameters = arguments.leaves.indices.filter { arguments.leaves[$0].poison == nil }
    var program = traced.recording.program
    // From the innermost loop axis to the outermost, each of which becomes the first one.
    for axis in plan.loop.dimensions.indices.reversed() where plan.loop[axis] != 1 {
      let flags = parameters.map { plan.isMapped($0, over: axis) } + traced.recording.captures.map { _ in false }
      program = try batch(program, batched: flags, size: plan.loop[axis], allResults: true).program
    }
    let operands = parameters.map { index in reshaped(arguments.leaves[index], to: plan.withoutUnitAxes(index)) }
    let values = replay(program, operands + traced.recording.captures)
    let results = zip(traced.outputs, traced.types).map { output, type in
      let shape = Shape(plan.loop.dimensions + type.shape.dimensions)
      switch output {
      case .result(let index): return reshaped(values[index], to: shape)
      case .outside(let tensor): return tensor.strong().broadcast(to: shape)
      }
    }
    return traced.template.replacing(results)
  } catch {
    return traced.template.replacing(Tensor.poisoned(error, like: traced.types))
  }
}

private func reshaped(_ tensor: Tensor, to shape: Shape) -> Tensor {
  tensor.shape == shape ? tensor : applyOne(.reshape(shape), tensor)
}

/// Which axes of the arguments are core axes, and which are looped over.
private struct LoopPlan {
  /// The types that the function sees.
  private(set) var types: [TensorType]
  /// What the loop axes broadcast to.
  private(set) var loop: Shape = []
  private(set) var error: (any Error)?
  /// The loop axes of each leaf; nil for leaves of arguments that are passed as they are.
  private var leading: [Shape?]
  private var signature = CoreSignature(arguments: [], results: [])
  private var extents: [String: Int] = [:]

  init(_ arguments: Arguments, signature text: String?, excluded: Set<Int>, resultCount: Int) {
    types = arguments.leaves.map(\.type)
    leading = types.map { _ in nil }
    do { try plan(arguments, text, excluded, resultCount) } catch { self.error = error }
  }

  private mutating func plan(_ arguments: Arguments, _ text: String?, _ excluded: Set<Int>, _ resultCount: Int) throws {
    if let position = excluded.sorted().first(where: { !(0..<arguments.count).contains($0) }) {
      throw TransformError("vectorize", "argument \(position) is excluded, of a function of \(arguments.count)")
    }
    let positions = (0..<arguments.count).filter { !excluded.contains($0) }
    signature = try text.map { try CoreSignature(parsing: $0) }
      ?? CoreSignature(arguments: positions.map { _ in [] }, results: Array(repeating: [], count: resultCount))
    func counted(_ count: Int, _ what: String) -> String { "\(count) \(what)\(count == 1 ? "" : "s")" }
    if signature.arguments.count != positions.count {
      throw TransformError(
        "vectorize", "the signature has \(counted(signature.arguments.count, "argument")), the function \(positions.count) that "
          + "\(positions.count == 1 ? "is" : "are") not excluded")
    }
    if signature.results.count != resultCount {
      throw TransformError("vectorize", "the signature has \(counted(signature.results.count, "result")), the function \(resultCount)")
    }
    for (position, core) in zip(positions, signature.arguments) {
      let leaves = arguments.range(position)
      guard leaves.count == 1, let leaf = leaves.first else {
        throw TreeError("vectorize: argument \(position) has \(leaves.count) leaves; only single tensors are mapped, trees can be excluded")
      }
      if arguments.leaves[leaf].poison != nil { continue }
      let shape = arguments.leaves[leaf].shape
      guard shape.rank >= core.count else {
        throw ShapeError("vectorize", "argument \(position) of shape \(shape) has fewer axes than \(CoreSignature.describe(core))")
      }
      try bind(core, Array(shape.dimensions.suffix(core.count)), "argument \(position) of shape \(shape)")
      let before = Shape(shape.dimensions.dropLast(core.count))
      guard let common = Shape.broadcast(loop, before) else {
        throw ShapeError("vectorize", "the loop axes \(before) of argument \(position) do not broadcast with \(loop)")
      }
      loop = common
      leading[leaf] = before
      types[leaf].shape = Shape(shape.dimensions.suffix(core.count))
    }
  }

  /// Holds core axes to the signature; names take the extents that they meet first.
  private mutating func bind(_ core: [CoreSignature.Dimension], _ shape: [Int], _ what: String) throws {
    for (dimension, extent) in zip(core, shape) {
      let expected: Int
      switch dimension {
      case .fixed(let fixed): expected = fixed
      case .named(let name):
        expected = extents[name] ?? extent
        extents[name] = expected
      }
      if extent != expected {
        throw ShapeError(
          "vectorize", "\(what) has \(extent) for \(dimension) in \(CoreSignature.describe(core)), which is \(expected)")
      }
    }
  }

  mutating func checkResults(_ types: [TensorType]) throws {
    for (index, (core, type)) in zip(signature.results, types).enumerated() {
      let what = "result \(index) of shape \(type.shape)"
      if core.count != type.rank {
        throw located(ShapeError("vectorize", "\(what) should have the axes \(CoreSignature.describe(core))"))
      }
      do { try bind(core, type.shape.dimensions, what) } catch { throw located(error) }
    }
  }

  /// Whether a leaf has a loop axis, and not one that repeats.
  func isMapped(_ leaf: Int, over axis: Int) -> Bool {
    guard let before = leading[leaf] else { return false }
    let own = axis - (loop.rank - before.rank)
    return own >= 0 && before[own] != 1
  }

  /// The shape of a leaf without loop axes that repeat.
  func withoutUnitAxes(_ leaf: Int) -> Shape {
    Shape((leading[leaf] ?? []).filter { $0 != 1 } + types[leaf].shape.dimensions)
  }
}

import ApusTransforms

/// Runs a function for all elements of a batch at once.
///
/// - Parameters:
///   - axes: for each leaf of the arguments, the axis that the batch lies along.
///   - axisName: what operations over the batch know it by.
///   - axisSize: the extent of the batch, where no argument need say it.
///   - outputs: for each leaf of a result, the axis to put the batch at; nil where every element's result is the same.
func mapped<R: ParameterTree, E: Error>(
  _ arguments: Arguments, axes: Result<[Int?], any Error>, axisName: String? = nil, axisSize: Int? = nil, trees: [any ParameterTree],
  outputs outAxes: (R) -> Result<[Int?], any Error>,
  _ body: (inout TreeReader) throws(E) -> R
) throws(E) -> R {
  let plan = BatchPlan(arguments, axes, size: axisSize)
  let axis = axisName.map { NamedAxis.binding($0, size: plan.size) }
  let traced: Traced<R>
  switch try trace(
    "vmap", .staged, arguments.leaves, types: { plan.types[$0] }, arguments: trees,
    axis: axis, body)
  {
  case .failure(let error, let template): return poisoned(template, arguments.writer.error ?? plan.error ?? error)
  case .success(let value): traced = value
  }
  do {
    if let error = arguments.writer.error ?? plan.error { throw located(error) }
    let parameters = arguments.leaves.indices.filter { arguments.leaves[$0].poison == nil }
    let captures = traced.recording.captures
    let batched = try batch(
      traced.recording.program, batched: parameters.map { plan.axes[$0] != nil } + captures.map { _ in false }, size: plan.size,
      axisName: axisName, axisDepth: axis?.depth ?? 0)
    let operands = parameters.map { index in
      plan.axes[index].map { moveAxis(arguments.leaves[index], from: $0, to: 0) } ?? arguments.leaves[index]
    }
    let values = replay(batched.program, operands + captures)
    let wanted = try outAxes(traced.template).get()
    let results = try zip(zip(traced.outputs, traced.types), wanted).map { output, axis in
      switch output.0 {
      case .result(let index): try placed(values[index], isBatched: batched.batchedResults[index], output.1, axis, plan.size)
      case .outside(let tensor): try placed(tensor, isBatched: false, output.1, axis, plan.size)
      }
    }
    return traced.template.replacing(results)
  } catch {
    return traced.template.replacing(Tensor.poisoned(error, like: traced.types))
  }
}

/// What the axes of the arguments say: the batch size, and the types that the function sees.
private struct BatchPlan {
  var axes: [Int?] = []
  var types: [TensorType] = []
  var size = 1
  var error: (any Error)?

  init(_ arguments: Arguments, _ wanted: Result<[Int?], any Error>, size given: Int?) {
    let leaves = arguments.leaves
    types = leaves.map(\.type)
    axes = leaves.map { _ in nil }
    do {
      var known = given
      if let given, given < 0 { throw ShapeError("vmap", "axisSize is \(given)") }
      for (index, axis) in try wanted.get().enumerated() {
        guard let axis else { continue }
        let shape = leaves[index].shape
        guard let resolved = shape.normalized(axis: axis) else {
          if leaves[index].poison != nil { continue }
          throw ShapeError("vmap", "axis \(axis) is out of range for an argument of shape \(shape)")
        }
        if let known, known != shape[resolved] {
          let others = known == given ? "axisSize \(known)" : "\(known)"
          throw ShapeError("vmap", "mapped axes differ in extent: \(others) and \(shape[resolved]) (axis \(axis) of shape \(shape))")
        }
        known = shape[resolved]
        axes[index] = resolved
        types[index].shape.dimensions.remove(at: resolved)
      }
      guard let known else {
        throw ShapeError("vmap", "no argument has a mapped axis; inAxes names one for at least one leaf, or axisSize says the extent")
      }
      size = known
    } catch { self.error = error }
  }
}

/// A result with the batch at the axis where it is wanted.
private func placed(_ value: Tensor, isBatched: Bool, _ type: TensorType, _ axis: Int?, _ size: Int) throws -> Tensor {
  if value.poison != nil { return value }
  guard let axis else {
    if isBatched { throw located(ShapeError("vmap", "outAxes is nil for a result that differs between elements of the batch")) }
    return value
  }
  guard let resolved = Shape(Array(repeating: 1, count: type.rank + 1)).normalized(axis: axis) else {
    throw located(ShapeError("vmap", "output axis \(axis) is out of range for a batch of results of shape \(type.shape)"))
  }
  let batched = isBatched
    ? value
    : applyOne(.broadcastInDim(Shape([size] + type.shape.dimensions), dimensions: Array(1..<type.rank + 1)), value.strong())
  return moveAxis(batched, from: 0, to: resolved)
}

/// A tensor with one axis moved, the others keeping their order.
func moveAxis(_ tensor: Tensor, from source: Int, to target: Int) -> Tensor {
  if source == target { return tensor }
  var permutation = Array(0..<tensor.rank)
  permutation.insert(permutation.remove(at: source), at: target)
  return applyOne(.transpose(permutation), tensor)
}

/// The axes of the leaves of several trees, one after another.
func axes<each Tree: ParameterTree>(of trees: repeat (each Tree, Axes)) -> Result<[Int?], any Error> {
  Result {
    var result: [Int?] = []
    for (tree, axes) in repeat each trees { result += try axes.axes(of: tree, leafCount: tree.leaves.count) }
    return result
  }
}

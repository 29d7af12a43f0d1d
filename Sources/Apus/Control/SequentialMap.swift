/// A function of each slice along the first axis of all leaves of a tree, one slice after another, its results stacked: `vmap` for what
/// would take too much memory at once.
///
///     let norms = sequentialMap(examples, batchSize: 32) { example in norm(gradient(model, example)) }
///
/// - Parameter batchSize: how many slices to take at once, by `vmap`; the last batch may be smaller.
/// - Throws: (when read) `ShapeError` or `TreeError` where the leaves differ in their first extent, there are none, or the batch size is
///   not positive.
public func sequentialMap<X: ParameterTree, Output: ParameterTree, E: Error>(
  _ xs: X, batchSize: Int? = nil, _ body: (X) throws(E) -> Output
) throws(E) -> Output {
  let name = "sequentialMap"
  var steps = Steps(name, over: xs.leaves)
  if let batchSize, batchSize < 1, steps.problem == nil {
    steps.problem = ShapeError(name, "a batch has one slice at least, got \(batchSize)")
  }
  func one(_: [Tensor], _ x: X) throws(E) -> ScanResult<[Tensor], Output> { ScanResult(carry: [Tensor](), outputs: try body(x)) }
  guard let batchSize, batchSize > 1, steps.problem == nil, steps.length > 0, xs.leaves.allSatisfy({ $0.poison == nil }) else {
    return try scanLoop(name, [Tensor](), xs, steps, one).outputs
  }

  let size = Swift.min(batchSize, steps.length), batches = steps.length / size
  func part(_ range: Range<Int>) -> X {
    if range.count == steps.length { return xs }
    return xs.replacing(xs.leaves.map { $0.split(sizes: [range.lowerBound, range.count, steps.length - range.upperBound])[1] })
  }
  var parts: [Output] = []
  if batches > 1 {
    let whole = part(0..<batches * size)
    let inBatches = whole.replacing(whole.leaves.map { $0.reshape(Shape([batches, size] + $0.shape.dimensions.dropFirst())) })
    let stacked = try scanLoop(name, [Tensor](), inBatches, Steps(name, over: inBatches.leaves)) { (_, batch) throws(E) in
      ScanResult(carry: [Tensor](), outputs: try atOnce(batch, body))
    }.outputs
    parts.append(
      stacked.replacing(stacked.leaves.map { $0.reshape(Shape([batches * size] + $0.shape.dimensions.dropFirst(2))) }))
  } else {
    parts.append(try atOnce(part(0..<size), body))
  }
  if batches * size < steps.length { parts.append(try atOnce(part(batches * size..<steps.length), body)) }
  if parts.count == 1 { return parts[0] }
  if parts[0].structure != parts[1].structure {
    return poisoned(parts[0], TreeError("\(name): the function gives trees of different structure for batches of different size"))
  }
  return parts[0].replacing(zip(parts[0].leaves, parts[1].leaves).map { concatenate([$0, $1]) })
}

/// The function of all slices at once.
private func atOnce<X: ParameterTree, Output: ParameterTree, E: Error>(
  _ xs: X, _ body: (X) throws(E) -> Output
) throws(E) -> Output {
  var arguments = Arguments()
  arguments.append(xs)
  return try mapped(
    arguments, axes: axes(of: (xs, Axes(0))), trees: [xs], outputs: { axes(of: ($0, Axes(0))) }
  ) { (reader: inout TreeReader) throws(E) in try body(xs.reading(&reader)) }
}

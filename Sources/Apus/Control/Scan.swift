/// What a scan leaves: the value carried out of the last step, and the outputs of all steps, stacked along a new first axis.
public struct ScanResult<Carry: ParameterTree, Output: ParameterTree>: ParameterTree {
  public var carry: Carry
  public var outputs: Output
  public static var fields: Fields<Self> { Fields(\Self.carry, \.outputs) }
}

/// A loop over the first axis of all leaves of a tree: each step gets what the one before it carried on and a slice, and gives what to
/// carry on and an output.
///
///     let sums = scan(Tensor(0), over: xs) { total, x in (total + x, output: total + x) }.outputs
///
/// The body is traced once and compiled to a loop. It must carry on a tree of the structure, shapes and dtypes that it gets; a scalar
/// literal to start with takes the dtype of what the body makes of it.
///
/// - Parameter reverse: whether to go from the last slice to the first; outputs stay at the places of their slices.
/// - Throws: (when read) `ShapeError`, `DTypeError` or `TreeError` where the leaves of `xs` differ in their first extent, or what the
///   body carries on differs in type from what it gets.
public func scan<Carry: ParameterTree, X: ParameterTree, Output: ParameterTree, E: Error>(
  _ initial: Carry, over xs: X, reverse: Bool = false, _ body: (Carry, X) throws(E) -> (Carry, output: Output)
) throws(E) -> ScanResult<Carry, Output> {
  let slices = xs.leaves
  let length = slices.first?.shape[0] ?? 0
  var problem: (any Error)?
  if let scalar = slices.first(where: { $0.rank == 0 && $0.poison == nil }) {
    problem = ShapeError("scan", "goes over the first axis of its inputs, got a scalar (\(scalar.dtype))")
  } else if let other = slices.first(where: { $0.shape[0] != length && $0.poison == nil }) {
    problem = ShapeError("scan", "inputs differ in their first extent: \(length) and \(other.shape[0])")
  } else if slices.isEmpty {
    problem = TreeError("scan: the inputs have no leaves; give a length instead")
  }
  return try scanLoop(initial, xs, length: length, reverse: reverse, problem: problem, body)
}

/// A loop of `length` steps: each gets what the one before it carried on, and gives what to carry on and an output.
public func scan<Carry: ParameterTree, Output: ParameterTree, E: Error>(
  _ initial: Carry, length: Int, reverse: Bool = false, _ body: (Carry) throws(E) -> (Carry, output: Output)
) throws(E) -> ScanResult<Carry, Output> {
  let problem = length < 0 ? ShapeError("scan", "the length is \(length)") : nil
  return try scanLoop(initial, [Tensor](), length: Swift.max(length, 0), reverse: reverse, problem: problem) {
    (carry, _) throws(E) in try body(carry)
  }
}

private func scanLoop<Carry: ParameterTree, X: ParameterTree, Output: ParameterTree, E: Error>(
  _ initial: Carry, _ xs: X, length: Int, reverse: Bool, problem: (any Error)?,
  _ body: (Carry, X) throws(E) -> (Carry, output: Output)
) throws(E) -> ScanResult<Carry, Output> {
  var (carried, slices) = (initial.leaves, xs.leaves)
  var types = carried.map(\.type)
  let sliceTypes = slices.map { $0.type.with(shape: Shape($0.shape.dimensions.dropFirst())) }
  // A second time where literals to start with turn out to need another dtype.
  for attempt in 0..<2 {
    let outcome = try Region<ScanResult<Carry, Output>>.trace(
      "scan", carried.map { $0.strong() } + slices, types: types + sliceTypes, arguments: [initial, xs], expected: types
    ) { (reader: inout TreeReader) throws(E) in
      let result = try body(initial.reading(&reader), xs.reading(&reader))
      return ScanResult(carry: result.0, outputs: result.output)
    }
    switch outcome {
    case .failure(let error, let template): return poisoned(template, problem ?? error)
    case .success(let region):
      let stacked = region.types.enumerated().map { index, type in
        index < types.count ? type : type.with(shape: Shape([length] + type.shape.dimensions))
      }
      func failed(_ error: any Error) -> ScanResult<Carry, Output> {
        region.traced.template.replacing(Tensor.poisoned(error, like: stacked))
      }
      if let problem { return failed(problem) }
      if attempt == 0, let better = literalTypes(carried, types, becoming: region.types) {
        types = better
        continue
      }
      if let error = carryMismatch("scan", initial, region.traced.template.carry, types, region.types) { return failed(error) }
      carried = zip(carried, types).map { $0.isWeak ? converted($0, to: $1.dtype) : $0 }
      slices = slices.map { $0.strong() }
      var captures = SharedCaptures()
      let places = captures.add(region.captures)
      let loop = ScanLoop(
        body: captures.program(region.program, places: places, capturesFirst: true).canonical(),
        invariantCount: captures.tensors.count, carryCount: carried.count, length: length, reverse: reverse)
      return region.traced.template.replacing(apply(.scan(loop), captures.tensors + carried + slices))
    }
  }
  preconditionFailure("scan: the second attempt returns")
}

/// The types of what a loop starts with, scalar literals taking the dtype of what the body makes of them; nil where that changes nothing.
func literalTypes(_ carried: [Tensor], _ types: [TensorType], becoming results: [TensorType]) -> [TensorType]? {
  let loose = carried.indices.filter { carried[$0].isWeak && results.indices.contains($0) && types[$0] != results[$0] }
  guard !loose.isEmpty, loose.allSatisfy({ results[$0].shape.isEmpty }) else { return nil }
  return types.enumerated().map { loose.contains($0) ? results[$0] : $1 }
}

/// What is wrong with a loop body that should carry on what it gets.
func carryMismatch<Carry: ParameterTree>(
  _ name: String, _ initial: Carry, _ carry: Carry, _ types: [TensorType], _ results: [TensorType]
) -> (any Error)? {
  if initial.structure != carry.structure {
    return TreeError("\(name): the body carries on a tree of another structure than it gets")
  }
  for (index, (expected, type)) in zip(types, results).enumerated() where expected != type {
    let path = initial.leafPaths[index]
    let detail = "the body gets\(path.isEmpty ? "" : " \(path) as") \(expected) and carries on \(type)"
    return expected.dtype == type.dtype ? ShapeError(name, detail) : DTypeError(name, detail)
  }
  return nil
}

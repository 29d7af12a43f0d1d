import ApusTransforms

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
/// literal to start with takes the dtype of what the body makes of it. What is carried, sliced and put out may be tuples of trees.
///
/// Derivatives go through in both modes. Reverse mode keeps, of each step, what the way back needs and cannot make again from what it has.
///
/// - Parameters:
///   - length: the number of steps; needed only where `xs` has no leaves.
///   - reverse: whether to go from the last slice to the first; outputs stay at the places of their slices.
///   - unroll: how many steps one round of the compiled loop does; from the length on there is no loop.
/// - Throws: (when read) `ShapeError`, `DTypeError` or `TreeError` where the leaves of `xs` differ in their first extent or from `length`,
///   or what the body carries on differs in type from what it gets.
public func scan<Carry: ParameterTree, X: ParameterTree, Output: ParameterTree, E: Error>(
  _ initial: Carry, over xs: X, length: Int? = nil, reverse: Bool = false, unroll: Int = 1,
  _ body: (Carry, X) throws(E) -> (Carry, output: Output)
) throws(E) -> ScanResult<Carry, Output> {
  let steps = Steps("scan", over: xs.leaves, length: length, reverse: reverse, unroll: unroll)
  return try scanLoop("scan", initial, xs, steps) { (carry, x) throws(E) in
    let result = try body(carry, x)
    return ScanResult(carry: result.0, outputs: result.output)
  }
}

/// A loop of `length` steps: each gets what the one before it carried on, and gives what to carry on and an output; see the form over a
/// tree.
public func scan<Carry: ParameterTree, Output: ParameterTree, E: Error>(
  _ initial: Carry, length: Int, reverse: Bool = false, unroll: Int = 1, _ body: (Carry) throws(E) -> (Carry, output: Output)
) throws(E) -> ScanResult<Carry, Output> {
  let steps = Steps("scan", over: [], length: length, reverse: reverse, unroll: unroll)
  return try scanLoop("scan", initial, [Tensor](), steps) { (carry, _) throws(E) in
    let result = try body(carry)
    return ScanResult(carry: result.0, outputs: result.output)
  }
}

/// How often a scan goes round, and how.
struct Steps {
  var length = 0
  var reverse = false
  var unroll = 1
  /// What is wrong with the slices or the numbers given.
  var problem: (any Error)?

  init(_ name: String, over slices: [Tensor], length: Int? = nil, reverse: Bool = false, unroll: Int = 1) {
    let sound = slices.filter { $0.poison == nil }
    let first = length ?? (sound + slices).first { $0.rank > 0 }?.shape[0] ?? 0
    self.length = Swift.max(first, 0)
    self.reverse = reverse
    self.unroll = unroll
    if first < 0 {
      problem = ShapeError(name, "the length is \(first)")
    } else if unroll < 1 {
      problem = ShapeError(name, "one step at least makes a round, got unroll: \(unroll)")
    } else if let scalar = sound.first(where: { $0.rank == 0 }) {
      problem = ShapeError(name, "goes over the first axis of its inputs, got a scalar (\(scalar.dtype))")
    } else if let other = sound.first(where: { $0.shape[0] != first }) {
      problem = ShapeError(
        name, length == nil ? "inputs differ in their first extent: \(first) and \(other.shape[0])"
          : "the length is \(first), the first extent of an input \(other.shape[0])")
    } else if slices.isEmpty && length == nil {
      problem = TreeError("\(name): the inputs have no leaves; give a length instead")
    }
  }
}

func scanLoop<Carry: ParameterTree, X: ParameterTree, Output: ParameterTree, E: Error>(
  _ name: String, _ initial: Carry, _ xs: X, _ steps: Steps, _ body: (Carry, X) throws(E) -> ScanResult<Carry, Output>
) throws(E) -> ScanResult<Carry, Output> {
  var (carried, slices) = (initial.leaves, xs.leaves)
  var types = carried.map(\.type)
  let sliceTypes = slices.map { $0.type.with(shape: Shape($0.shape.dimensions.dropFirst())) }
  // A second time where literals to start with turn out to need another dtype.
  for attempt in 0..<2 {
    let outcome = try Region<ScanResult<Carry, Output>>.trace(
      name, carried.map { $0.strong() } + slices, types: types + sliceTypes, arguments: [initial, xs], expected: types
    ) { (reader: inout TreeReader) throws(E) in
      try body(initial.reading(&reader), xs.reading(&reader))
    }
    switch outcome {
    case .failure(let error, let template): return poisoned(template, steps.problem ?? error)
    case .success(let region):
      let stacked = region.types.enumerated().map { index, type in
        index < types.count ? type : type.with(shape: Shape([steps.length] + type.shape.dimensions))
      }
      func failed(_ error: any Error) -> ScanResult<Carry, Output> {
        region.traced.template.replacing(Tensor.poisoned(error, like: stacked))
      }
      if let problem = steps.problem { return failed(problem) }
      if attempt == 0, let better = literalTypes(carried, types, becoming: region.types) {
        types = better
        continue
      }
      if let error = carryMismatch(name, initial, region.traced.template.carry, types, region.types) { return failed(error) }
      carried = zip(carried, types).map { $0.isWeak ? converted($0, to: $1.dtype) : $0 }
      slices = slices.map { $0.strong() }
      var captures = SharedCaptures()
      let places = captures.add(region.captures)
      let loop = ScanLoop(
        body: captures.program(region.program, places: places, capturesFirst: true).canonical(),
        invariantCount: captures.tensors.count, carryCount: carried.count, length: steps.length, reverse: steps.reverse)
      return region.traced.template.replacing(applied(loop, captures.tensors + carried + slices, unroll: steps.unroll, as: name))
    }
  }
  preconditionFailure("scan: the second attempt returns")
}

private func applied(_ loop: ScanLoop, _ operands: [Tensor], unroll: Int, as name: String) -> [Tensor] {
  if unroll > 1, loop.length > 1, operands.allSatisfy({ $0.poison == nil }),
    let program = try? unrolled(loop, operandTypes: operands.map(\.type), by: unroll)
  {
    return replay(program, operands)
  }
  return apply(.scan(loop), operands, as: name)
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

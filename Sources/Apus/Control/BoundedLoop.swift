/// Repeats `body` while `condition` holds, at most `maxSteps` times, starting from a tree of tensors. Derivatives go through in both modes.
///
///     let root = boundedWhileLoop(x, maxSteps: 100) { abs($0 * $0 - x) .> 1e-6 } do: { ($0 + x / $0) / 2 }
///
/// The steps lie in blocks of about the square root of their number. A block that begins after the end is passed over as a whole; what is
/// left of the block in which the loop ends costs a condition for each step. Reverse mode has room for what `maxSteps` steps keep.
///
/// - Throws: (when read) `ShapeError`, `DTypeError` or `TreeError` where the condition is no bool scalar, the body's result differs in type
///   from what it gets, or `maxSteps` is negative.
public func boundedWhileLoop<Carry: ParameterTree, E: Error>(
  _ initial: Carry, maxSteps: Int, while condition: (Carry) throws(E) -> Tensor, do body: (Carry) throws(E) -> Carry
) throws(E) -> Carry {
  let name = "boundedWhileLoop"
  if maxSteps < 0 { return poisoned(initial, ShapeError(name, "at most \(maxSteps) steps")) }

  let initial = try withDTypes(initial, becoming: body)
  func step(_ carry: Carry, _ isWithin: Tensor?) throws(E) -> Carry {
    var goesOn = try condition(carry)
    if let isWithin, goesOn.rank == 0, goesOn.dtype == .bool { goesOn = applyOne(.binary(.and), goesOn, isWithin) }
    return try conditional(name, goesOn) { () throws(E) in
      let next = try body(carry)
      return carryMismatch(name, carry, next, carry.leaves.map(\.type), next.leaves.map(\.type)).map { poisoned(next, $0) } ?? next
    } _: { () throws(E) in carry }
  }
  func loop(_ initial: Carry, over isWithin: Tensor?, length: Int, _ body: (Carry, Tensor?) throws(E) -> Carry) throws(E) -> Carry {
    let steps = Steps(name, over: isWithin.map { [$0] } ?? [], length: length)
    return try scanLoop(name, initial, isWithin, steps) { (carry, isWithin) throws(E) in
      ScanResult(carry: try body(carry, isWithin), outputs: [Tensor]())
    }.carry
  }

  if maxSteps <= 16 { return try loop(initial, over: nil, length: maxSteps, step) }
  let size = Int(Double(maxSteps).squareRoot().rounded(.up))
  let blocks = (maxSteps + size - 1) / size
  // Which steps of the blocks are within the limit, where the last block is not whole.
  let isWithin = blocks * size == maxSteps
    ? nil
    : applyOne(
      .compare(.less), Tensor.iota([blocks * size], axis: 0, .int64),
      stretched(.constant(maxSteps, .int64), to: [blocks * size])
    ).reshape([blocks, size])
  return try loop(initial, over: isWithin, length: blocks) { (carry, isWithin) throws(E) in
    try conditional(name, try condition(carry)) { () throws(E) in
      try loop(carry, over: isWithin, length: size, step)
    } _: { () throws(E) in carry }
  }
}

/// What a loop starts with, scalar literals taking the dtype of what the body makes of them.
private func withDTypes<Carry: ParameterTree, E: Error>(
  _ initial: Carry, becoming body: (Carry) throws(E) -> Carry
) throws(E) -> Carry {
  let carried = initial.leaves, types = carried.map(\.type)
  if !carried.contains(where: \.isWeak) { return initial }
  var found = types
  if case .success(let region) = try Region<Carry>.trace(
    "boundedWhileLoop", carried.map { $0.strong() }, types: types, arguments: [initial], expected: types,
    { (reader: inout TreeReader) throws(E) in try body(initial.reading(&reader)) })
  {
    found = literalTypes(carried, types, becoming: region.types) ?? types
  }
  return initial.replacing(zip(carried, found).map { $0.isWeak ? converted($0, to: $1.dtype) : $0 })
}

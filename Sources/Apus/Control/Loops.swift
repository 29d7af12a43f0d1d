/// Repeats `body` while `condition` holds, starting from a tree of tensors; the number of steps is decided at run time.
///
///     let n = whileLoop(Tensor(1)) { $0 .< 1000 } do: { $0 * 2 }
///
/// Forward-mode derivatives go through; reverse mode does not, as it cannot know how many steps to remember: `boundedWhileLoop`, `scan`
/// and `foriLoop` over a Swift range can be differentiated both ways. Under `vmap` elements that are done keep what they have.
///
/// - Throws: (when read) `ShapeError`, `DTypeError` or `TreeError` where the condition is no bool scalar, or the body's result differs
///   in type from what it gets.
public func whileLoop<Carry: ParameterTree, E: Error>(
  _ initial: Carry, while condition: (Carry) throws(E) -> Tensor, do body: (Carry) throws(E) -> Carry
) throws(E) -> Carry {
  var carried = initial.leaves
  var types = carried.map(\.type)
  for attempt in 0..<2 {
    let region: Region<Carry>, test: Region<Tensor>
    switch try Region<Carry>.trace(
      "whileLoop", carried.map { $0.strong() }, types: types, arguments: [initial], expected: types,
      { (reader: inout TreeReader) throws(E) in try body(initial.reading(&reader)) })
    {
    case .failure(let error, _): return poisoned(initial, error)
    case .success(let value): region = value
    }
    if attempt == 0, let better = literalTypes(carried, types, becoming: region.types) {
      types = better
      continue
    }
    if let error = carryMismatch("whileLoop", initial, region.traced.template, types, region.types) {
      return poisoned(initial, error)
    }
    switch try Region<Tensor>.trace(
      "whileLoop", carried.map { $0.strong() }, types: types, arguments: [initial],
      { (reader: inout TreeReader) throws(E) in try condition(initial.reading(&reader)) })
    {
    case .failure(let error, _): return poisoned(initial, error)
    case .success(let value): test = value
    }
    if test.types != [TensorType(.bool, [])] {
      let detail = "the condition is a bool scalar, got \(test.types[0])"
      return poisoned(initial, test.types[0].rank == 0 ? DTypeError("whileLoop", detail) : ShapeError("whileLoop", detail))
    }
    carried = zip(carried, types).map { $0.isWeak ? converted($0, to: $1.dtype) : $0 }
    var captures = SharedCaptures()
    let bodyPlaces = captures.add(region.captures), testPlaces = captures.add(test.captures)
    let loop = WhileLoop(
      condition: captures.program(test.program, places: testPlaces, capturesFirst: true).canonical(),
      body: captures.program(region.program, places: bodyPlaces, capturesFirst: true).canonical(),
      invariantCount: captures.tensors.count)
    return region.traced.template.replacing(apply(.whileLoop(loop), captures.tensors + carried))
  }
  preconditionFailure("whileLoop: the second attempt returns")
}

/// Repeats `body` for each number of a range, starting from a tree of tensors. The number is an `int32` scalar (`int64` where the range
/// goes beyond that).
///
/// - Parameter unroll: how many steps one round of the compiled loop does.
/// - Throws: (when read) as `scan`.
public func foriLoop<Carry: ParameterTree, E: Error>(
  _ range: Range<Int>, _ initial: Carry, unroll: Int = 1, _ body: (Tensor, Carry) throws(E) -> Carry
) throws(E) -> Carry {
  let isShort = Int32(exactly: range.lowerBound) != nil && Int32(exactly: range.upperBound) != nil
  let dtype: DType = isShort ? .int32 : .int64
  let count = applyOne(.iota(TensorType(dtype, [range.count]), dimension: 0))
  let lower = Tensor(DenseArray.scalar(range.lowerBound, dtype))
  let numbers = range.lowerBound == 0 ? count : applyOne(.binary(.add), count, stretched(lower, to: [range.count]))
  let steps = Steps("foriLoop", over: [numbers], unroll: unroll)
  return try scanLoop("foriLoop", initial, numbers, steps) { (carry, number) throws(E) in
    ScanResult(carry: try body(number, carry), outputs: [Tensor]())
  }.carry
}

/// Repeats `body` for the numbers from `start` up to `end`, integer scalars which are decided at run time; see `whileLoop` about
/// derivatives.
///
/// - Throws: (when read) `ShapeError` or `DTypeError` where `start` or `end` is no integer scalar, and as `whileLoop`.
public func foriLoop<Carry: ParameterTree, E: Error>(
  from start: Tensor, to end: Tensor, _ initial: Carry, _ body: (Tensor, Carry) throws(E) -> Carry
) throws(E) -> Carry {
  for bound in [start, end] where bound.poison == nil {
    if bound.rank != 0 { return poisoned(initial, ShapeError("foriLoop", "goes between scalars, got shape \(bound.shape)")) }
    if !bound.dtype.isInteger { return poisoned(initial, DTypeError("foriLoop", "goes between integers, got \(bound.dtype)")) }
  }
  let (first, last) = promote(start, end)
  let one = Tensor(DenseArray.scalar(1, first.dtype))
  return try whileLoop(Outputs2(t0: first, t1: initial)) { (state: Outputs2<Tensor, Carry>) throws(E) in
    applyOne(.compare(.less), state.t0, last)
  } do: { (state: Outputs2<Tensor, Carry>) throws(E) in
    Outputs2(t0: applyOne(.binary(.add), state.t0, one), t1: try body(state.t0, state.t1))
  }.t1
}

/// The tree itself, through which no derivative flows.
public func stopGradient<Tree: ParameterTree>(_ tree: Tree) -> Tree {
  tree.replacing(tree.leaves.map { $0.isWeak || !$0.dtype.isDifferentiable ? $0 : applyOne(.unary(.stopGradient), $0) })
}

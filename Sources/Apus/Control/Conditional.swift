/// The result of one of two closures, chosen by a bool scalar at run time; only that one runs.
///
/// Both are traced, so that neither can read values, and must give trees (or tuples of trees) of the same structure, shapes and dtypes.
/// Under `vmap` with a condition that differs within the batch, a closure that costs much runs only if some element selects it.
///
///     let y = cond(x.sum() .> 0) { sqrt(x) } else: { zeros }
///
/// - Throws: (when read) `ShapeError` or `DTypeError` where the condition is no bool scalar or the results differ in type.
public func cond<R: ParameterTree, E: Error>(
  _ condition: Tensor, then onTrue: () throws(E) -> R, else onFalse: () throws(E) -> R
) throws(E) -> R {
  try conditional("cond", condition, onTrue, onFalse)
}

func conditional<R: ParameterTree, E: Error>(
  _ name: String, _ condition: Tensor, _ onTrue: () throws(E) -> R, _ onFalse: () throws(E) -> R
) throws(E) -> R {
  let condition = condition.strong()
  var problem: (any Error)?
  if condition.rank != 0 {
    problem = ShapeError(name, "the condition is a scalar, got shape \(condition.shape)")
  } else if condition.dtype != .bool {
    problem = DTypeError(name, "the condition is a bool, got \(condition.dtype)")
  }
  // Branch 0 is what false selects.
  if condition.poison != nil { problem = nil }
  return try branch(name, converted(condition, to: .int32), problem: problem, count: 2, reversed: true) {
    (number) throws(E) in number == 0 ? try onTrue() : try onFalse()
  }
}

/// The result of the closure that an integer scalar selects at run time; an index out of range selects the nearest one.
///
/// - Throws: (when read) `ShapeError` or `DTypeError` where the index is no integer scalar or the results differ in type.
public func switchCase<R: ParameterTree, E: Error>(_ index: Tensor, _ branches: [() throws(E) -> R]) throws(E) -> R? {
  try selected(index, count: branches.count) { (number) throws(E) in try branches[number]() }
}

func selected<R: ParameterTree, E: Error>(_ index: Tensor, count: Int, _ body: (Int) throws(E) -> R) throws(E) -> R? {
  guard count > 0 else { return nil }
  let index = index.strong()
  var problem: (any Error)?
  if index.rank != 0 {
    problem = ShapeError("switchCase", "the index is a scalar, got shape \(index.shape)")
  } else if !index.dtype.isInteger {
    problem = DTypeError("switchCase", "the index is an integer, got \(index.dtype)")
  }
  // A narrow index may not reach the last closure.
  let greatest = index.dtype == .int8 ? 127 : index.dtype == .uint8 ? 255 : .max
  let limit = Tensor(DenseArray.scalar(Swift.min(count - 1, greatest), index.dtype)), zero = Tensor(DenseArray.scalar(0, index.dtype))
  let clamped = problem == nil ? applyOne(.clamp, zero, index, limit) : index
  if index.poison != nil { problem = nil }
  return try branch("switchCase", converted(clamped, to: .int32), problem: problem, count: count, body)
}

private func branch<R: ParameterTree, E: Error>(
  _ name: String, _ index: Tensor, problem: (any Error)?, count: Int, reversed: Bool = false, _ body: (Int) throws(E) -> R
) throws(E) -> R {
  var regions: [Region<R>] = []
  var captures = SharedCaptures()
  var places: [[Int]] = []
  for number in 0..<count {
    let expected = regions.first?.types ?? []
    switch try Region<R>.trace(name, [], types: [], expected: expected, { (_: inout TreeReader) throws(E) in try body(number) }) {
    case .failure(let error, let template): return poisoned(template, problem ?? error)
    case .success(let region):
      places.append(captures.add(region.captures))
      regions.append(region)
    }
  }
  let template = regions[0].traced.template
  if let error = problem ?? mismatch(name, regions) { return template.replacing(Tensor.poisoned(error, like: regions[0].types)) }
  let programs = zip(regions, places).map { captures.program($0.program, places: $1, capturesFirst: false).canonical() }
  return template.replacing(apply(.branch(reversed ? programs.reversed() : programs), [index] + captures.tensors, as: name))
}

/// What is wrong with branches that should return alike.
private func mismatch<R>(_ name: String, _ regions: [Region<R>]) -> (any Error)? {
  let structure = regions[0].traced.template.structure
  for (number, region) in regions.enumerated() {
    if region.traced.template.structure != structure {
      return TreeError("\(name): the results of branches 0 and \(number) differ in structure")
    }
    for (index, (expected, type)) in zip(regions[0].types, region.types).enumerated() where expected != type {
      let path = regions[0].traced.template.leafPaths[index]
      let detail = "branches differ in the type of their result\(path.isEmpty ? "" : " \(path)"): \(expected) and \(type)"
      return expected.dtype == type.dtype ? ShapeError(name, detail) : DTypeError(name, detail)
    }
  }
  return nil
}

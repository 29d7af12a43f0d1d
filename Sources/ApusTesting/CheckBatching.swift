import Apus
import Testing

/// Expects `vmap` of a function to do for every element of a batch what the function does for one: with the batch along the first or
/// the last axis, along different axes of the leaves, of some leaves only, of none, nested, and within `jit`.
///
/// The elements are variants of the point: fractional leaves scaled, elements of the others in another order.
///
/// - Parameters:
///   - function: the function, of a tensor or a tree of them.
///   - point: an argument as the function takes it, without a batch: `sample([2, 3])` makes one.
///   - size: the number of elements.
///   - rtol: the relative tolerance, by default that of the dtype (`Tolerance.swift`).
///   - atol: the tolerance that is added to it.
/// - Returns: whether all were right; where one is not, the test has an issue that says which.
/// - Throws: what made a tensor fail.
@discardableResult
public func checkBatching<A: ParameterTree, R: ParameterTree>(
  _ function: @escaping @Sendable (A) -> R, at point: A, size: Int = 3, rtol: Double? = nil, atol: Double? = nil,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Bool {
  let flat = try Flattened(function, at: point)
  let expectation = LeafExpectation(rtol: rtol, atol: atol, sourceLocation: sourceLocation)
  return try BatchingCheck(
    function: flat.function, point: flat.point, names: try Flattened.resultNames(function, at: point), expectation: expectation
  ).run(size: size, argumentNames: flat.names)
}

/// Expects `vmap` of a function of two arguments to do what the function does for each element of a batch.
@discardableResult
public func checkBatching<A: ParameterTree, B: ParameterTree, R: ParameterTree>(
  _ function: @escaping @Sendable (A, B) -> R, at a: A, _ b: B, size: Int = 3, rtol: Double? = nil, atol: Double? = nil,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Bool {
  try checkBatching(
    { (pack: Pack<A, B>) in function(pack.values.0, pack.values.1) }, at: Pack(a, b), size: size, rtol: rtol, atol: atol,
    sourceLocation: sourceLocation)
}

/// Expects `vmap` of a function of three arguments to do what the function does for each element of a batch.
@discardableResult
public func checkBatching<A: ParameterTree, B: ParameterTree, C: ParameterTree, R: ParameterTree>(
  _ function: @escaping @Sendable (A, B, C) -> R, at a: A, _ b: B, _ c: C, size: Int = 3, rtol: Double? = nil, atol: Double? = nil,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Bool {
  try checkBatching(
    { (pack: Pack<A, B, C>) in function(pack.values.0, pack.values.1, pack.values.2) }, at: Pack(a, b, c), size: size, rtol: rtol,
    atol: atol, sourceLocation: sourceLocation)
}

private struct BatchingCheck {
  let function: LeafFunction
  let point: [Tensor]
  let names: [String]
  let expectation: LeafExpectation

  func run(size: Int, argumentNames: [String]) throws -> Bool {
    let all = point.map { _ in Optional(0) }
    var isRight = true
    func check(_ axes: [Int?], size: Int, outAxis: Int = 0, isCompiled: Bool = false, _ what: String) throws {
      isRight = try single(axes, size, outAxis, isCompiled, "vmap \(what)") && isRight
    }
    try check(all, size: size, "over the first axes")
    try check(all, size: size, isCompiled: true, "within jit")
    try check(all, size: 1, "of one element")
    try check(all, size: 0, "of no elements")
    try check(point.map { _ in -1 }, size: size, outAxis: -1, "over the last axes")
    if point.count > 1 {
      try check(point.enumerated().map { $0 % ($1.rank + 1) }, size: size, outAxis: 0, "over different axes")
      for chosen in point.indices.prefix(8) {
        let name = argumentNames.indices.contains(chosen) && !argumentNames[chosen].isEmpty ? argumentNames[chosen] : "\(chosen)"
        try check(point.indices.map { $0 == chosen ? 0 : nil }, size: size, "over leaf \(name) alone")
      }
    }
    try check(point.map { _ in nil }, size: size, "over nothing")
    return try nested(size) && isRight
  }

  /// Elements whose leaves differ where there is a batch axis.
  private func elements(_ axes: [Int?], _ count: Int, seed: UInt64) throws -> [[Tensor]] {
    var variants = Variants(seed: seed)
    let elements = try variants.variants(of: point, count: Swift.max(count, 1))
    return elements.map { element in element.indices.map { axes[$0] == nil ? elements[0][$0] : element[$0] } }
  }

  private func stacked(_ leaves: [Tensor], _ axis: Int?, _ size: Int) -> Tensor {
    guard let axis else { return leaves[0] }
    let whole = stack(leaves, axis: axis)
    if size > 0 { return whole }
    var extents = whole.shape.dimensions
    if let place = whole.shape.normalized(axis: axis) { extents[place] = 0 }
    return .zeros(Shape(extents), dtype: whole.dtype)
  }

  private func mapped(_ function: @escaping LeafFunction, _ axes: [Int?], outAxis: Int, _ size: Int) -> LeafFunction {
    let inAxes = Axes(Dictionary(uniqueKeysWithValues: axes.enumerated().map { ("[\($0)]", $1) }))
    return vmap(function, inAxes: inAxes, outAxes: Axes(outAxis), axisSize: size)
  }

  private func single(_ axes: [Int?], _ size: Int, _ outAxis: Int, _ isCompiled: Bool, _ what: String) throws -> Bool {
    let elements = try elements(axes, size, seed: 1)
    let operands = axes.indices.map { leaf in stacked(elements.map { $0[leaf] }, axes[leaf], size) }
    let batched = mapped(function, axes, outAxis: outAxis, size)
    let actual = isCompiled ? jit(batched)(operands) : batched(operands)
    let each = elements.map(function)
    let expected = each[0].indices.map { leaf in stacked(each.map { $0[leaf] }, outAxis, size) }
    return try expectation.expect(actual, expected, names: names, "\(what), against one element after the other")
  }

  /// A batch of batches, the outer one along the last axes.
  private func nested(_ size: Int) throws -> Bool {
    let axes = point.map { _ in Optional(0) }
    let rows = try (0..<2).map { try elements(axes, size, seed: 2 + UInt64($0)) }
    let operands = point.indices.map { leaf in stack(rows.map { row in stack(row.map { $0[leaf] }) }, axis: -1) }
    let inner = mapped(function, axes, outAxis: 0, size)
    let actual = mapped(inner, point.map { _ in -1 }, outAxis: -1, 2)(operands)
    let each = rows.map { $0.map(function) }
    let expected = each[0][0].indices.map { leaf in stack(each.map { row in stack(row.map { $0[leaf] }) }, axis: -1) }
    return try expectation.expect(actual, expected, names: names, "vmap within vmap, against one element after the other")
  }
}

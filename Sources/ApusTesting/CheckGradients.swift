import Apus
import Testing

/// The ways in which a derivative is taken.
public enum DerivativeMode: Hashable, Sendable { case forward, reverse }

/// Expects a function's derivatives to be right: forward mode and reverse mode against central differences, along random directions that
/// are the same in every run. The values that come with them are held to the function too, as they may be by a rule.
///
/// Differences are taken in float64 (complex128) where the function keeps that dtype, whatever the dtype of its argument. The
/// function must be smooth around the point: no ties of a maximum, no kink within a step of about 1e-5. Leaves that have no
/// derivative (integers, bools) are held fixed.
///
/// - Parameters:
///   - function: the function, of a tensor or a tree of them.
///   - point: where its derivatives are checked.
///   - order: how many derivatives: 2 checks the derivatives of the first derivatives as well.
///   - modes: which derivatives; `[.reverse]` for a function that has a rule for reverse mode only (`customVJP`).
///   - rtol: the relative tolerance, by default that of the dtype (`Tolerance.swift`).
///   - atol: the tolerance that is added to it.
/// - Returns: whether all were right; where one is not, the test has an issue that says which.
/// - Throws: what made a tensor fail.
@discardableResult
public func checkGradients<A: ParameterTree, R: ParameterTree>(
  _ function: @escaping @Sendable (A) -> R, at point: A, order: Int = 1, modes: Set<DerivativeMode> = [.forward, .reverse],
  rtol: Double? = nil, atol: Double? = nil,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Bool {
  let leaves = try point.flatten().leaves
  let active = leaves.indices.filter { leaves[$0].dtype.isDifferentiable }
  // The function of the leaves that have a derivative alone, to those of its results that have one.
  let flat: FlatFunction = { values in
    var all = leaves
    for (index, value) in zip(active, values) { all[index] = value }
    return function(point.replacing(all)).leaves.filter(\.dtype.isDifferentiable)
  }
  let check = GradientCheck(modes: modes, rtol: rtol, atol: atol, sourceLocation: sourceLocation)
  return try check.run(flat, at: active.map { leaves[$0] }, order: order, name: "", seed: 1)
}

/// Expects the derivatives of a function of two arguments to be right, by both of them.
@discardableResult
public func checkGradients<A: ParameterTree, B: ParameterTree, R: ParameterTree>(
  _ function: @escaping @Sendable (A, B) -> R, at a: A, _ b: B, order: Int = 1, modes: Set<DerivativeMode> = [.forward, .reverse],
  rtol: Double? = nil, atol: Double? = nil,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Bool {
  try checkGradients(
    { (pack: Pack<A, B>) in function(pack.values.0, pack.values.1) }, at: Pack(a, b), order: order, modes: modes, rtol: rtol, atol: atol,
    sourceLocation: sourceLocation)
}

/// Expects the derivatives of a function of three arguments to be right, by all of them.
@discardableResult
public func checkGradients<A: ParameterTree, B: ParameterTree, C: ParameterTree, R: ParameterTree>(
  _ function: @escaping @Sendable (A, B, C) -> R, at a: A, _ b: B, _ c: C, order: Int = 1, modes: Set<DerivativeMode> = [.forward, .reverse],
  rtol: Double? = nil, atol: Double? = nil,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Bool {
  try checkGradients(
    { (pack: Pack<A, B, C>) in function(pack.values.0, pack.values.1, pack.values.2) }, at: Pack(a, b, c), order: order,
    modes: modes, rtol: rtol, atol: atol, sourceLocation: sourceLocation)
}

private typealias FlatFunction = @Sendable ([Tensor]) -> [Tensor]

/// Directions in the dtypes of what they belong to: differences are taken in wider ones.
private func fitted(_ directions: [Tensor], to tensors: [Tensor]) -> [Tensor] {
  zip(directions, tensors).map { $0.converted(to: $1.dtype) }
}

private struct GradientCheck {
  var modes: Set<DerivativeMode>
  var rtol: Double?, atol: Double?
  var sourceLocation: Testing.SourceLocation

  func run(_ function: @escaping FlatFunction, at point: [Tensor], order: Int, name: String, seed: UInt64) throws -> Bool {
    guard order > 0 else { return true }
    var random = RandomDirection(seed: seed)
    let direction = try point.map { try random.tensor($0.type) }
    let numeric = try differences(function, point, direction)
    let results = function(point)
    let cotangent = try results.map { try random.tensor($0.type) }
    var isRight = true, tangent = numeric
    if modes.contains(.forward) {
      let forward = jvp(function, at: point, along: direction)
      isRight = try checkValue(forward.value, results, "\(name)jvp")
      isRight = try checkForward(forward.tangent, numeric, name) && isRight
      tangent = forward.tangent
    }
    if modes.contains(.reverse) {
      isRight = try checkReverse(function, point, direction, tangent, results, cotangent, name) && isRight
    }
    guard isRight else { return false }
    if modes.contains(.forward) {
      let tangents: FlatFunction = { point in jvp(function, at: point, along: fitted(direction, to: point)).tangent }
      isRight = try run(tangents, at: point, order: order - 1, name: name + "jvp of the ", seed: seed + 1)
    }
    if modes.contains(.reverse) {
      let gradients: FlatFunction = { point in
        let (value, pullback) = vjp(function, at: point)
        return pullback(fitted(cotangent, to: value))
      }
      isRight = try run(gradients, at: point, order: order - 1, name: name + "vjp of the ", seed: seed + 2) && isRight
    }
    return isRight
  }

  /// What a derivative gives beside it, which may be by a rule, against the function.
  private func checkValue(_ values: [Tensor], _ results: [Tensor], _ what: String) throws -> Bool {
    var isRight = true
    for (index, (value, result)) in zip(values, results).enumerated() {
      isRight = try compare(
        value.concrete(), result.concrete(), precision: result.dtype, "the value of result \(index) beside its \(what)") && isRight
    }
    return isRight
  }

  /// The tangent against (f(x + h u) - f(x - h u)) / 2h.
  private func checkForward(_ tangent: [Tensor], _ numeric: [Tensor], _ name: String) throws -> Bool {
    var isRight = true
    for (index, (numeric, tangent)) in zip(numeric, tangent).enumerated() {
      let expected = try numeric.concrete(), actual = try tangent.converted(to: numeric.dtype).concrete()
      isRight = try compare(
        actual, expected, precision: tangent.dtype, "the \(name)jvp of result \(index), against central differences") && isRight
    }
    return isRight
  }

  /// Central differences, in double precision where the function keeps it.
  private func differences(_ function: FlatFunction, _ point: [Tensor], _ direction: [Tensor]) throws -> [Tensor] {
    func wide(_ tensor: Tensor) -> Tensor { tensor.converted(to: tensor.dtype.isComplex ? .complex128 : .float64) }
    let (x, u) = (point.map(wide), direction.map(wide))
    func moved(_ step: Double) -> [Tensor] { function(zip(x, u).map { $0 + $1 * Tensor(step, dtype: .float64) }) }
    var step = 0x1p-17
    var plus = moved(step), minus = moved(-step)
    if plus.contains(where: { $0.dtype.realType != .float64 }) {
      // The function rounds to a narrower type: a wider step drowns the rounding.
      step = 0x1p-7
      (plus, minus) = (moved(step), moved(-step))
    }
    return zip(plus, minus).map { (wide($0) - wide($1)) / Tensor(2 * step, dtype: .float64) }
  }

  /// The cotangent against the tangent that forward mode or differences gave: both make the same number of a direction and a codirection.
  private func checkReverse(
    _ function: @escaping FlatFunction, _ point: [Tensor], _ direction: [Tensor], _ tangent: [Tensor], _ results: [Tensor],
    _ cotangent: [Tensor], _ name: String
  ) throws -> Bool {
    let (value, pullback) = vjp(function, at: point)
    guard try checkValue(value, results, "\(name)vjp") else { return false }
    let gradient = pullback(cotangent)
    for (leaf, (gradient, x)) in zip(gradient, point).enumerated() where gradient.shape != x.shape || gradient.dtype != x.dtype {
      Issue.record(
        "the \(name)vjp by leaf \(leaf) has type \(gradient.type), expected \(x.type)", sourceLocation: sourceLocation)
      return false
    }
    let (forward, forwardSize) = try dot(cotangent, tangent), (reverse, reverseSize) = try dot(gradient, direction)
    let precision = (point + results).map(\.dtype).max { $0.precisionRank > $1.precisionRank } ?? .float64
    // Sums of terms of both signs are as exact as their terms are large.
    let tolerance = tolerance(precision)
    let allowed = tolerance.absolute + tolerance.relative * max(forwardSize, reverseSize)
    if abs(forward - reverse) <= allowed { return true }
    Issue.record(
      "the \(name)vjp disagrees with \(modes.contains(.forward) ? "the jvp" : "central differences"): \(reverse) along a random direction, expected \(forward) (allowed \(allowed))",
      sourceLocation: sourceLocation)
    return false
  }

  private func compare(_ actual: DenseArray, _ expected: DenseArray, precision: DType, _ what: String) throws -> Bool {
    guard actual.shape == expected.shape else {
      Issue.record("\(what): the shape is \(actual.shape), expected \(expected.shape)", sourceLocation: sourceLocation)
      return false
    }
    let comparison = Comparison(actual, expected, tolerance(precision))
    if comparison.failures == 0 { return true }
    Issue.record("\(what): \(comparison.report(shape: actual.shape))", sourceLocation: sourceLocation)
    return false
  }

  private func tolerance(_ dtype: DType) -> Tolerance {
    let standard = Tolerance.derivative(dtype)
    return Tolerance(relative: rtol ?? standard.relative, absolute: atol ?? standard.absolute)
  }
}

extension DType {
  /// Wider floating-point types have higher ranks.
  fileprivate var precisionRank: Int {
    switch realType {
    case .bfloat16: 0
    case .float16: 1
    case .float32: 2
    default: 3
    }
  }
}

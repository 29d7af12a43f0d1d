import Apus
import Testing

/// Expects a function to be linear, to be its own derivative, and its transpose to be right: the sum of the products of y with f(x) is
/// that of fT(y) with x, for random x and y. For complex numbers it is the transpose, not the adjoint, and real parts are compared.
///
/// Leaves that have no derivative (integers, bools) are held fixed.
///
/// - Parameters:
///   - function: the function, of a tensor or a tree of them.
///   - point: an argument of the function, for its shapes and dtypes: `sample([2, 3])` makes one.
///   - transpose: what is to be the transpose, from cotangents of the result to cotangents of the argument; by default what `vjp` gives.
///   - rtol: the relative tolerance, by default that of the dtype (`Tolerance.swift`).
///   - atol: the tolerance that is added to it.
/// - Returns: whether all was right; where something is not, the test has an issue that says what.
/// - Throws: what made a tensor fail.
@discardableResult
public func checkTranspose<A: ParameterTree, R: ParameterTree>(
  _ function: @escaping @Sendable (A) -> R, at point: A, transpose: (@Sendable (R) -> A)? = nil, rtol: Double? = nil,
  atol: Double? = nil, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Bool {
  let leaves = try point.flatten().leaves
  let active = leaves.indices.filter { leaves[$0].dtype.isDifferentiable }
  let result = function(point)
  let results = try result.flatten().leaves
  let checked = results.indices.filter { results[$0].dtype.isDifferentiable }
  // The function of the leaves that have a derivative alone, to those of its results that have one.
  let flat: LeafFunction = { values in
    var all = leaves
    for (index, value) in zip(active, values) { all[index] = value }
    guard let argument = try? point.rebuilt(with: all) else { return [] }
    let given = function(argument).leaves
    return checked.map { given.indices.contains($0) ? given[$0] : results[$0] }
  }
  var stated: LeafFunction?
  if let transpose {
    stated = { values in
      var all = results
      for (index, value) in zip(checked, values) { all[index] = value }
      guard let cotangent = try? result.rebuilt(with: all) else { return [] }
      let given = transpose(cotangent).leaves
      return active.compactMap { given.indices.contains($0) ? given[$0] : nil }
    }
  }
  let expectation = LeafExpectation(rtol: rtol, atol: atol, sourceLocation: sourceLocation)
  let paths = result.leafPaths
  return try TransposeCheck(
    function: flat, names: checked.map { paths.indices.contains($0) ? paths[$0] : "" }, expectation: expectation
  ).run(at: active.map { leaves[$0] }, results: checked.map { results[$0].type }, stated: stated)
}

/// Expects a function to be linear in two arguments together, and its transpose to be right.
@discardableResult
public func checkTranspose<A: ParameterTree, B: ParameterTree, R: ParameterTree>(
  _ function: @escaping @Sendable (A, B) -> R, at a: A, _ b: B, transpose: (@Sendable (R) -> (A, B))? = nil, rtol: Double? = nil,
  atol: Double? = nil, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Bool {
  try checkTranspose(
    { (pack: Pack<A, B>) in function(pack.values.0, pack.values.1) }, at: Pack(a, b),
    transpose: transpose.map { transpose in
      { (result: R) in
        let (a, b) = transpose(result)
        return Pack(a, b)
      }
    }, rtol: rtol, atol: atol, sourceLocation: sourceLocation)
}

private struct TransposeCheck {
  let function: LeafFunction
  let names: [String]
  let expectation: LeafExpectation

  func run(at point: [Tensor], results: [TensorType], stated: LeafFunction?) throws -> Bool {
    var random = RandomDirection(seed: 3)
    let x = try point.map { try random.tensor($0.type) }, u = try point.map { try random.tensor($0.type) }
    let y = try results.map { try random.tensor($0) }
    guard try checkLinearity(x, u) else { return false }
    let pulled = vjp(function, at: x).pullback
    var isRight = try checkProducts(x, y, pulled(y), "the vjp")
    // The transpose of the transpose is the function again.
    isRight = try expectation.expect(
      vjp(pulled, at: y).pullback(u), function(u), names: names, scale: size(function(u)), "the vjp of the vjp, against the function")
      && isRight
    if let stated { isRight = try checkProducts(x, y, stated(y), "the transpose") && isRight }
    return isRight
  }

  /// f(a x + b u) = a f(x) + b f(u), and f is its derivative everywhere.
  private func checkLinearity(_ x: [Tensor], _ u: [Tensor]) throws -> Bool {
    func mix(_ x: [Tensor], _ u: [Tensor]) -> [Tensor] {
      zip(x, u).map { x, u in
        let real = x.dtype.realType
        return Tensor(0.75, dtype: real) * x - Tensor(1.5, dtype: real) * u
      }
    }
    let (fx, fu) = (function(x), function(u))
    let scale = try 2 * max(size(fx), size(fu))
    let isLinear = try expectation.expect(
      function(mix(x, u)), mix(fx, fu), names: names, scale: scale, "the function of a sum, against the sum of its values")
    if !isLinear { return false }
    return try expectation.expect(
      jvp(function, at: x, along: u).tangent, fu, names: names, scale: scale, "the jvp, against the function, which is to be linear")
  }

  private func checkProducts(_ x: [Tensor], _ y: [Tensor], _ back: [Tensor], _ what: String) throws -> Bool {
    guard back.count == x.count else { return expectation.fail("\(what) gives \(back.count) leaves, expected \(x.count)") }
    for (leaf, (back, x)) in zip(back, x).enumerated() where back.shape != x.shape || back.dtype != x.dtype {
      _ = try back.concrete()
      return expectation.fail("\(what) by leaf \(leaf) has type \(back.dtype)\(back.shape), expected \(x.dtype)\(x.shape)")
    }
    let fx = function(x)
    let (forward, forwardSize) = try dot(y, fx), (reverse, reverseSize) = try dot(back, x)
    let tolerance = (x + fx).map { expectation.tolerance($0.dtype) }.max { $0.relative < $1.relative } ?? .exact
    let allowed = tolerance.absolute + tolerance.relative * max(forwardSize, reverseSize)
    if abs(forward - reverse) <= allowed { return true }
    return expectation.fail(
      "\(what) disagrees with the function: its product with a random argument is \(reverse), expected \(forward) (allowed \(allowed))")
  }

  /// The largest element.
  private func size(_ leaves: [Tensor]) throws -> Double {
    try leaves.reduce(0) { try max($0, $1.complexElements().reduce(0) { max($0, $1.length) }) }
  }
}

import Apus
import Testing

/// Expects a function to mean the same compiled by `jit`, called as it is, and called without compiling anything, each operation by its
/// plain definition; and that it is compiled once for all arguments of a signature.
///
/// - Parameters:
///   - function: the function, of a tensor or a tree of them.
///   - point: its argument: `sample([2, 3])` makes one. It is called with variants of it too.
///   - rtol: the relative tolerance, by default that of the dtype (`Tolerance.swift`).
///   - atol: the tolerance that is added to it.
/// - Returns: whether all were right; where one is not, the test has an issue that says which.
/// - Throws: what made a tensor fail: `TracerError` where the function reads values, which it cannot within `jit`.
@discardableResult
public func checkJIT<A: ParameterTree, R: ParameterTree>(
  _ function: @escaping @Sendable (A) -> R, at point: A, rtol: Double? = nil, atol: Double? = nil,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Bool {
  let names = try Flattened.resultNames(function, at: point)
  let expectation = LeafExpectation(rtol: rtol, atol: atol, sourceLocation: sourceLocation)
  let compiled = jit(function)
  var variants = Variants(seed: 1)
  var isRight = true
  for (call, leaves) in try variants.variants(of: point.flatten().leaves, count: 3).enumerated() {
    let argument = try point.rebuilt(with: leaves)
    let (result, counts) = withCounts { compiled(argument) }
    let actual = result.leaves
    // What fails to trace says so first.
    for leaf in actual { _ = try leaf.concrete() }
    if call == 0 && counts.compilations > 1 {
      isRight = expectation.fail("jit compiles \(counts.compilations) programs at the first call, expected 1")
    } else if call > 0 && counts.traces + counts.compilations > 0 {
      isRight = expectation.fail(
        "jit traces \(counts.traces) functions and compiles \(counts.compilations) programs at call \(call + 1) of one signature, "
          + "expected 0")
    }
    let which = call == 0 ? "" : " of a variant"
    isRight = try expectation.expect(actual, function(argument).leaves, names: names, "jit\(which), against the function itself") && isRight
    let plain = withoutJIT { function(argument).leaves }
    isRight = try expectation.expect(actual, plain, names: names, "jit\(which), against withoutJIT") && isRight
  }
  return isRight
}

/// Expects a function of two arguments to mean the same compiled, called as it is, and without compiling.
@discardableResult
public func checkJIT<A: ParameterTree, B: ParameterTree, R: ParameterTree>(
  _ function: @escaping @Sendable (A, B) -> R, at a: A, _ b: B, rtol: Double? = nil, atol: Double? = nil,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Bool {
  try checkJIT(
    { (pack: Pack<A, B>) in function(pack.values.0, pack.values.1) }, at: Pack(a, b), rtol: rtol, atol: atol,
    sourceLocation: sourceLocation)
}

/// Expects a function of three arguments to mean the same compiled, called as it is, and without compiling.
@discardableResult
public func checkJIT<A: ParameterTree, B: ParameterTree, C: ParameterTree, R: ParameterTree>(
  _ function: @escaping @Sendable (A, B, C) -> R, at a: A, _ b: B, _ c: C, rtol: Double? = nil, atol: Double? = nil,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Bool {
  try checkJIT(
    { (pack: Pack<A, B, C>) in function(pack.values.0, pack.values.1, pack.values.2) }, at: Pack(a, b, c), rtol: rtol, atol: atol,
    sourceLocation: sourceLocation)
}

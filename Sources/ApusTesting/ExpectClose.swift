import Apus
import Testing

/// Expects tensors, or all tensors of trees, to have the same dtypes and shapes and nearly the same elements.
///
/// A scalar literal stands for a tensor filled with it: `try expectClose(x - x, 0)`.
///
/// - Parameters:
///   - rtol: the tolerance relative to the expected element; by default what `Tolerance.standard` says of the dtype.
///   - atol: the tolerance that is added to it.
/// - Returns: whether they are close; where they are not, the test has an issue that names the worst element.
/// - Throws: what made a tensor fail.
@discardableResult
public func expectClose<Tree: ParameterTree>(
  _ actual: Tree, _ expected: Tree, rtol: Double? = nil, atol: Double? = nil,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Bool {
  try expectClose(actual.namedLeaves(), expected.namedLeaves(), rtol, atol, sourceLocation)
}

/// Expects the leaves of a tree to be close to tensors of the same names, from a golden file for instance.
@discardableResult
@_disfavoredOverload
public func expectClose<Tree: ParameterTree>(
  _ actual: Tree, _ expected: [String: Tensor], rtol: Double? = nil, atol: Double? = nil,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Bool {
  try expectClose(
    actual.namedLeaves().sorted { $0.name < $1.name }, expected.sorted { $0.key < $1.key }.map { (name: $0.key, leaf: $0.value) },
    rtol, atol, sourceLocation)
}

/// Expects tensors to be equal, element by element, NaNs included.
@discardableResult
public func expectEqual<Tree: ParameterTree>(
  _ actual: Tree, _ expected: Tree, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Bool {
  try expectClose(actual.namedLeaves(), expected.namedLeaves(), 0, 0, sourceLocation)
}

private typealias Leaves = [(name: String, leaf: Tensor)]

private func expectClose(
  _ actual: Leaves, _ expected: Leaves, _ rtol: Double?, _ atol: Double?, _ sourceLocation: Testing.SourceLocation
) throws -> Bool {
  var problems: [String] = []
  let names = (Set(actual.map(\.name)), Set(expected.map(\.name)))
  guard names.0 == names.1, actual.count == expected.count else {
    let missing = names.1.subtracting(names.0).sorted(), unexpected = names.0.subtracting(names.1).sorted()
    Issue.record(
      "the trees differ: missing \(missing), unexpected \(unexpected)", sourceLocation: sourceLocation)
    return false
  }
  for ((name, actual), (_, expected)) in zip(actual, expected) {
    guard let problem = try difference(actual, expected, rtol, atol) else { continue }
    problems.append(name.isEmpty ? problem : "\(name): \(problem)")
  }
  guard !problems.isEmpty else { return true }
  let shown = problems.prefix(8).joined(separator: "\n") + (problems.count > 8 ? "\nand \(problems.count - 8) more" : "")
  Issue.record("\(shown)", sourceLocation: sourceLocation)
  return false
}

/// What is wrong with a tensor, or nil.
private func difference(_ actual: Tensor, _ expected: Tensor, _ rtol: Double?, _ atol: Double?) throws -> String? {
  let a = try actual.concrete()
  var e = try expected.concrete()
  if expected.isWeak, !actual.isWeak {
    let value = e.doubles()[0]
    e = try filled(value, a.type)
  }
  guard a.type == e.type else { return "the type is \(a.type), expected \(e.type)" }
  let standard = Tolerance.standard(a.dtype)
  let comparison = Comparison(a, e, Tolerance(relative: rtol ?? standard.relative, absolute: atol ?? standard.absolute))
  return comparison.failures == 0 ? nil : comparison.report(shape: a.shape)
}

/// An array of one value.
private func filled(_ value: Double, _ type: TensorType) throws -> DenseArray {
  let scalar = DenseArray.scalar(value, type.dtype)
  return try DenseArray(type) { target in
    for offset in stride(from: 0, to: target.count, by: scalar.byteCount) {
      UnsafeMutableRawBufferPointer(rebasing: target[offset...]).copyMemory(from: scalar.bytes)
    }
  }
}

import Apus
import Testing

/// Holds leaves of results to expected ones and reports where they differ.
struct LeafExpectation {
  var rtol: Double?, atol: Double?
  var sourceLocation: Testing.SourceLocation

  func fail(_ text: String) -> Bool {
    Issue.record("\(text)", sourceLocation: sourceLocation)
    return false
  }

  func tolerance(_ dtype: DType) -> Tolerance {
    let standard = Tolerance.standard(dtype)
    return Tolerance(relative: rtol ?? standard.relative, absolute: atol ?? standard.absolute)
  }

  /// - Parameters:
  ///   - names: of the leaves.
  ///   - scale: how large the numbers were that results were made of, where those may have cancelled.
  ///   - what: what the actual leaves are, and what the expected ones.
  func expect(
    _ actual: [Tensor], _ expected: [Tensor], names: [String], scale: Double = 0, _ what: String
  ) throws -> Bool {
    guard actual.count == expected.count else { return fail("\(what): \(actual.count) leaves, expected \(expected.count)") }
    var isRight = true
    for (index, (actual, expected)) in zip(actual, expected).enumerated() {
      let name = names.indices.contains(index) && !names[index].isEmpty ? " leaf \(names[index])" : ""
      let a = try actual.concrete(), e = try expected.concrete()
      guard a.type == e.type else {
        isRight = fail("\(what):\(name) has type \(a.type), expected \(e.type)")
        continue
      }
      var allowed = tolerance(a.dtype)
      allowed.absolute += allowed.relative * scale
      let comparison = Comparison(a, e, allowed)
      if comparison.failures > 0 { isRight = fail("\(what):\(name) \(comparison.report(shape: a.shape))") }
    }
    return isRight
  }
}

/// A function of the leaves of its arguments.
typealias LeafFunction = @Sendable ([Tensor]) -> [Tensor]

/// A function of a tree as one of leaves, and the names of its arguments' leaves.
struct Flattened: Sendable {
  let function: LeafFunction
  let point: [Tensor]
  let names: [String]

  init<A: ParameterTree, R: ParameterTree>(_ function: @escaping @Sendable (A) -> R, at point: A) throws {
    self.point = try point.flatten().leaves
    names = point.leafPaths
    self.function = { leaves in (try? point.rebuilt(with: leaves)).map { function($0).leaves } ?? [] }
  }

  /// The names of the result's leaves.
  static func resultNames<A: ParameterTree, R: ParameterTree>(_ function: (A) -> R, at point: A) throws -> [String] {
    let result = function(point)
    _ = try result.flatten()
    return result.leafPaths
  }
}

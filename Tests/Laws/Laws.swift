import ApusIR
import ApusReference
import ApusTestCases
import ApusTransforms

/// What the laws are stated in: programs of one operation, directions, differences, products.
package enum Laws {
  package static func program(of sample: PrimitiveCase) throws -> Program {
    try .applying(sample.primitive, to: sample.operands.map(\.type))
  }

  /// Runs a program as it is and simplified, which must be the same to the bit.
  package static func evaluate(_ program: Program, _ arguments: [DenseArray]) throws -> [DenseArray] {
    let results = try Reference.evaluate(program, arguments)
    let simplified = simplify(program)
    let again = try Reference.evaluate(simplified, arguments)
    for (a, b) in zip(results, again) where !isIdentical(a, b) {
      throw LawBroken("simplified program gives \(b.numbers), not \(a.numbers)")
    }
    if simplify(simplified) != simplified { throw LawBroken("simplifying again changes the program") }
    return results
  }

  /// Equal bits, but for the bits of NaNs.
  package static func isIdentical(_ a: DenseArray, _ b: DenseArray) -> Bool {
    a == b || (a.type == b.type && zip(a.numbers, b.numbers).allSatisfy { x, y in
      func same(_ u: Double, _ v: Double) -> Bool { u.bitPattern == v.bitPattern || (u.isNaN && v.isNaN) }
      return same(x.rawStorage.x, y.rawStorage.x) && same(x.rawStorage.y, y.rawStorage.y)
    })
  }

  package static func direction(_ type: TensorType, _ generator: inout SplitMix64) -> DenseArray {
    let values = (0..<(2 * type.elementCount)).map { _ in generator.uniform(-1, 1) }
    return .of(type, Array(values.prefix(type.elementCount)), Array(values.suffix(type.elementCount)))
  }

  package static func moved(_ array: DenseArray, by step: Double, along direction: DenseArray) -> DenseArray {
    .of(array.type, numbers: zip(array.numbers, direction.numbers).map { $0 + Complex(step, 0) * $1 })
  }

  /// The part of a batched array that belongs to one element of the batch.
  package static func element(_ index: Int, of array: DenseArray) -> [Complex<Double>] {
    let count = array.elementCount / Swift.max(array.shape[0], 1)
    return Array(array.numbers[(index * count)..<((index + 1) * count)])
  }

  /// Re(sum(x y)): the product under which transposes are taken.
  package static func product(_ x: [DenseArray], _ y: [DenseArray]) -> Double {
    var total = 0.0
    for (a, b) in zip(x, y) { for (u, v) in zip(a.numbers, b.numbers) { total += (u * v).real } }
    return total
  }

  /// Whether derivatives can be told from differences: nothing less precise than float64.
  package static func isPrecise(_ types: [TensorType]) -> Bool {
    types.allSatisfy { !$0.dtype.isDifferentiable || $0.dtype == .float64 || $0.dtype == .complex128 }
  }

  /// The derivative of a function of the active arguments, by central differences.
  package static func difference(
    _ arguments: [DenseArray], _ directions: [DenseArray?], _ function: ([DenseArray]) throws -> [DenseArray]
  ) throws -> [[Complex<Double>]] {
    let step = 1e-5
    func at(_ step: Double) throws -> [DenseArray] {
      try function(zip(arguments, directions).map { argument, direction in
        direction.map { moved(argument, by: step, along: $0) } ?? argument
      })
    }
    return zip(try at(step), try at(-step)).map { high, low in
      zip(high.numbers, low.numbers).map { ($0 - $1) / Complex(2 * step, 0) }
    }
  }

  /// Throws where numbers differ by more than the tolerance, relative to the larger of them and 1. What is not finite in
  /// `expected` is not compared.
  package static func expectClose(
    _ got: [Complex<Double>], _ expected: [Complex<Double>], _ tolerance: Double, _ what: @autoclosure () -> String
  ) throws {
    guard got.count == expected.count else { throw LawBroken("\(what()): \(got.count) elements instead of \(expected.count)") }
    for (x, y) in zip(got, expected) where y.isFinite {
      let error = (x - y).length
      if !(error <= tolerance * Swift.max(1, y.length)) { throw LawBroken("\(what()): \(got) instead of \(expected)") }
    }
  }
}

package struct LawBroken: Error, CustomStringConvertible {
  package let description: String
  package init(_ description: String) { self.description = description }
}

extension PrimitiveCase {
  /// Whether it is a custom function with a rule for reverse mode, and so without forward mode.
  package var isReverseOnly: Bool {
    if case .custom(let function) = primitive, case .reverse = function.derivative { return true }
    return false
  }

  /// Whether the operation is, or is expanded to, a loop of unknown length, which has no reverse mode.
  package var hasWhile: Bool {
    if primitive.hasWhile { return true }
    let program = expansion(of: primitive, operandTypes: operands.map(\.type))
    return program?.operations.contains { $0.primitive.hasWhile } ?? false
  }
}

extension Primitive {
  /// Whether it contains a loop of unknown length.
  package var hasWhile: Bool {
    if case .whileLoop = self { return true }
    return regions.contains { $0.operations.contains { $0.primitive.hasWhile } }
  }
}

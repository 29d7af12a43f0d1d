import ApusIR
import ApusTestCases

/// A program with arguments for it: a case, or what compositions made of one.
package struct Subject: Sendable {
  package var program: Program
  package var arguments: [DenseArray]
  /// What other arguments there are for the program: those of further elements of a batch, of further steps of a loop.
  package var variation: Variation
  /// Whether results have a derivative around the arguments that differences can show.
  package var isSmooth: Bool

  package enum Variation: Sendable {
    /// Numbers a little aside: operands that are well-conditioned, or away from jumps, stay so.
    case aside
    /// The same numbers in other places, where the domain may have gaps.
    case rearranged
  }

  /// The operation on its operands. What decompositions leave open is not among the results.
  package init(_ sample: PrimitiveCase) throws {
    program = try Gauge.program(sample.primitive, sample.operands.map(\.type))
    arguments = sample.operands
    isSmooth = sample.isDifferentiable
    if case .factorization = sample.primitive { variation = .aside } else { variation = isSmooth ? .aside : .rearranged }
  }

  init(_ program: Program, _ arguments: [DenseArray], like other: Subject) {
    self.program = program
    self.arguments = arguments
    (variation, isSmooth) = (other.variation, other.isSmooth)
  }

  /// Another argument in the place of one.
  func variant(of array: DenseArray, _ number: Int, _ generator: inout SplitMix64) -> DenseArray {
    let values = array.numbers
    if number == 0 || values.isEmpty { return array }
    // Starts, indices of branches, numbers of steps.
    if array.shape.isEmpty && array.dtype.isInteger { return .scalar(values[0].real + Double(number), array.dtype) }
    if array.shape.isEmpty && array.dtype == .bool { return .of(array.type, [number % 2 == 1 ? 1 - values[0].real : values[0].real]) }
    if array.dtype.isDifferentiable && variation == .aside {
      let direction = Laws.direction(array.type, &generator).numbers
      return .of(array.type, numbers: zip(values, direction).map { $0.isFinite ? $0 + Complex(0.01, 0) * $1 : $0 })
    }
    let start = number % values.count
    return .of(array.type, numbers: Array(values[start...] + values[..<start]))
  }

  /// Arguments for as many elements, stacked along a new axis 0.
  func stack(_ array: DenseArray, _ count: Int, _ generator: inout SplitMix64) -> (stacked: DenseArray, elements: [DenseArray]) {
    let elements = (0..<count).map { variant(of: array, $0, &generator) }
    return (Laws.stack(elements, of: array.type), elements)
  }
}

extension Laws {
  /// Arrays of a type, stacked along a new axis 0; none are an array of no elements.
  package static func stack(_ arrays: [DenseArray], of type: TensorType) -> DenseArray {
    .of(type.with(shape: Shape([arrays.count] + type.shape.dimensions)), numbers: arrays.flatMap(\.numbers))
  }

  /// Element `index` of what is stacked along axis 0.
  package static func slice(_ array: DenseArray, at index: Int) -> DenseArray {
    .of(array.type.with(shape: Shape(array.shape.dimensions.dropFirst())), numbers: element(index, of: array))
  }
}

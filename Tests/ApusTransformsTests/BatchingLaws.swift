import ApusIR
import ApusLaws
import ApusReference
import ApusTransforms
import Testing

@testable import ApusTestCases

/// A batched operation does for every element what the operation does.
@Suite struct BatchingLaws {
  /// The same cases with other values: the elements of the batch. Scalar integers (starts, branch indices, trip counts)
  /// differ as well.
  private static func elements(_ family: PrimitiveCases.Family, _ size: Int) -> [[PrimitiveCase]] {
    let versions = (0..<size).map { PrimitiveCases.cases(family, seed: UInt64(11 + $0)) }
    return versions[0].indices.map { index in versions.map { $0[index] } }
  }

  private static func operand(_ elements: [PrimitiveCase], _ element: Int, _ index: Int) -> DenseArray {
    let array = elements[element].operands[index]
    guard array.shape.isEmpty, array.dtype.isInteger, let value = array.numbers.first?.real else { return array }
    return .scalar(value + Double(element), array.dtype)
  }

  private static func stack(_ arrays: [DenseArray], _ type: TensorType) -> DenseArray {
    .of(type.with(shape: Shape([arrays.count] + type.shape.dimensions)), numbers: arrays.flatMap(\.numbers))
  }

  @Test(arguments: PrimitiveCases.Family.allCases, [0, 3])
  func batchedIsStacked(family: PrimitiveCases.Family, size: Int) {
    for elements in Self.elements(family, 3) {
      let sample = elements[0]
      if sample.operands.isEmpty || (size == 0 && sample.operands[0].dtype != .float64) { continue }
      do {
        let program = try Laws.program(of: sample)
        var flags = [sample.operands.map { _ in true }]
        if sample.operands.count > 1 {
          for chosen in sample.operands.indices { flags.append(sample.operands.indices.map { $0 == chosen }) }
          flags.append(sample.operands.indices.map { $0 != 0 })
        }
        for batched in Set(flags) {
          let result = try batch(program, batched: batched, size: size)
          let arguments = sample.operands.indices.map { index in
            batched[index]
              ? Self.stack((0..<size).map { Self.operand(elements, $0, index) }, sample.operands[index].type)
              : Self.operand(elements, 0, index)
          }
          let stacked = try Laws.evaluate(result.program, arguments)
          let all = try batch(program, batched: batched, size: size, allResults: true)
          guard all.batchedResults.allSatisfy({ $0 }),
            all.program.resultTypes == program.resultTypes.map({ $0.with(shape: Shape([size] + $0.shape.dimensions)) })
          else { throw LawBroken("not all results are batched") }
          for element in 0..<Swift.max(size, 1) {
            let own = sample.operands.indices.map { Self.operand(elements, batched[$0] ? element : 0, $0) }
            for (index, expected) in try Reference.evaluate(program, own).enumerated() {
              let isBatched = result.batchedResults[index]
              if size == 0 && isBatched { continue }
              let got = isBatched ? Laws.element(element, of: stacked[index]) : stacked[index].numbers
              try Laws.expectClose(
                got, expected.numbers, Laws.tolerance(expected.dtype), "\(batched), element \(element), result \(index)")
            }
          }
        }
      } catch { Issue.record("\(sample.name): \(error)") }
    }
  }

  @Test(arguments: PrimitiveCases.Family.allCases)
  func batchedGradientsAreStackedGradients(family: PrimitiveCases.Family) {
    var generator = SplitMix64(seed: 9)
    let size = 2
    for elements in Self.elements(family, size) {
      let sample = elements[0]
      if !sample.isDifferentiable || sample.hasWhile || !Laws.isPrecise(sample.operands.map(\.type)) { continue }
      do {
        let program = try Gauge.program(sample.primitive, sample.operands.map(\.type))
        let active = sample.operands.map { $0.dtype.isDifferentiable }
        let gradient = try vjp(program, active: active).combined()
        let arguments = (0..<size).map { element in
          gradient.parameterTypes.enumerated().map { index, type in
            index < sample.operands.count ? Self.operand(elements, element, index) : Laws.direction(type, &generator)
          }
        }
        let batched = try batch(gradient, batched: gradient.parameters.map { _ in true }, size: size, allResults: true)
        // The gradient of the batch is the batch of gradients.
        let other = try vjp(
          try batch(program, batched: program.parameters.map { _ in true }, size: size, allResults: true).program, active: active)
        let stacked = gradient.parameterTypes.enumerated().map { index, type in Self.stack(arguments.map { $0[index] }, type) }
        let results = [try Laws.evaluate(batched.program, stacked), try Laws.evaluate(try other.combined(), stacked)]
        for element in 0..<size {
          let expected = try Reference.evaluate(gradient, arguments[element])
          for (order, got) in zip(["batch of vjp", "vjp of batch"], results) {
            guard got.count == expected.count else { throw LawBroken("\(order) has \(got.count) results") }
            for (got, want) in zip(got, expected) {
              try Laws.expectClose(
                Laws.element(element, of: got), want.numbers, Laws.tolerance(want.dtype), "\(order), element \(element)")
            }
          }
        }
      } catch { Issue.record("\(sample.name): \(error)") }
    }
  }
}

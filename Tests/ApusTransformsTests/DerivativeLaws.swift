import ApusIR
import ApusLaws
import ApusReference
import ApusTransforms
import Testing

@testable import ApusTestCases

/// The derivative of every primitive, against differences and against itself.
@Suite struct DerivativeLaws {
  private static func samples(_ family: PrimitiveCases.Family) -> [PrimitiveCase] {
    PrimitiveCases.cases(family, seed: 7).filter(\.isDifferentiable)
  }

  /// Those with a forward mode.
  private static func forwardSamples(_ family: PrimitiveCases.Family) -> [PrimitiveCase] { samples(family).filter { !$0.isReverseOnly } }

  /// Holds the tangent of a function to differences of the same function in double precision, of which less precise numbers are roundings.
  ///
  /// - Parameters:
  ///   - directions: where arguments go; nil for those that stay.
  ///   - tolerance: between derivatives and differences in double precision.
  ///   - rounding: how many times the dtype's tolerance derivatives in less may be away.
  ///   - check: what the function's own results must pass, as forward mode gives them.
  private static func checkAgainstDifferences(
    _ program: Program, _ arguments: [DenseArray], _ directions: [DenseArray?], tolerance: Double, rounding: Double,
    values check: ([DenseArray]) throws -> Void = { _ in }
  ) throws {
    let derivative = try jvp(program, active: directions.map { $0 != nil }, instantiatingZeros: true)
    let results = try Laws.evaluate(derivative.program, arguments + directions.compactMap { $0 })
    try check(Array(results.prefix(program.results.count)))
    let tangents = results.dropFirst(program.results.count)
    guard let wide = program.widened() else { return }
    let exact = arguments.map(Laws.widened), primal = try Reference.evaluate(wide, exact)
    let expected = try Laws.difference(exact, directions.map { $0.map(Laws.widened) }) { try Reference.evaluate(wide, $0) }
    for (tangent, index) in zip(tangents, primal.indices.filter { primal[$0].dtype.isDifferentiable }) {
      let finite = zip(expected[index], primal[index].numbers).map { $1.isFinite ? $0 : Complex(Double.nan, 0) }
      if tangent.dtype.realType == .float64 {
        try Laws.expectClose(tangent.numbers, finite, tolerance, "tangent \(index)")
      } else {
        try Laws.expectNear(tangent.numbers, finite, rounding * Laws.tolerance(tangent.dtype), "tangent \(index)")
      }
    }
  }

  private static func directions(_ arrays: [DenseArray], _ generator: inout SplitMix64) -> [DenseArray?] {
    arrays.map { $0.dtype.isDifferentiable ? Laws.direction($0.type, &generator) : nil }
  }

  /// Results are the same to the bit, but for operations that transforms expand, which may add up in another order.
  private static func expectSame(_ got: [DenseArray], _ expected: [DenseArray], of sample: PrimitiveCase) throws {
    let isExpanded = expansion(of: sample.primitive, operandTypes: sample.operands.map(\.type)) != nil
    for (index, (a, b)) in zip(got, expected).enumerated() where !Laws.isIdentical(a, b) {
      if !isExpanded { throw LawBroken("result \(index) differs") }
      try Laws.expectClose(a.numbers, b.numbers, 4 * Laws.tolerance(b.dtype), "result \(index)")
    }
  }

  @Test(arguments: PrimitiveCases.Family.allCases)
  func forwardModeIsTheLimitOfDifferences(family: PrimitiveCases.Family) {
    var generator = SplitMix64(seed: 1)
    forEvery(Self.forwardSamples(family)) { sample in
      let program = try Gauge.program(sample.primitive, sample.operands.map(\.type))
      let directions = Self.directions(sample.operands, &generator)
      try Self.checkAgainstDifferences(program, sample.operands, directions, tolerance: 1e-6, rounding: 8) {
        try Self.expectSame($0, Reference.evaluate(program, sample.operands), of: sample)
      }
    }
  }

  @Test(arguments: PrimitiveCases.Family.allCases)
  func linearPartIsTheTangent(family: PrimitiveCases.Family) {
    var generator = SplitMix64(seed: 2)
    forEvery(Self.forwardSamples(family)) { sample in
      let program = try Gauge.program(sample.primitive, sample.operands.map(\.type))
      let directions = Self.directions(sample.operands, &generator)
      let tangents = directions.compactMap { $0 }
      let derivative = try jvp(program, active: directions.map { $0 != nil })
      let parts = try linearize(program, active: directions.map { $0 != nil })
      guard parts.tangentResults == derivative.tangentResults else { throw LawBroken("zeros differ") }
      let expected = try Laws.evaluate(derivative.program, sample.operands + tangents)
      let primal = try Laws.evaluate(parts.primal, sample.operands)
      try Self.expectSame(Array(primal.prefix(program.results.count)), expected, of: sample)
      let linear = try Laws.evaluate(parts.linear, primal.dropFirst(program.results.count) + tangents)
      for (got, want) in zip(linear, expected.dropFirst(program.results.count)) {
        try Laws.expectClose(got.numbers, want.numbers, Laws.tolerance(got.dtype), "tangent")
      }
      for (index, operation) in program.operations.enumerated() where !parts.replaced.contains(index) {
        if parts.primal.operations[index] != operation { throw LawBroken("operation \(index) changed") }
      }
    }
  }

  @Test(arguments: PrimitiveCases.Family.allCases)
  func reverseModeIsTheTransposeOfForwardMode(family: PrimitiveCases.Family) {
    var generator = SplitMix64(seed: 3)
    forEvery(Self.forwardSamples(family).filter { !$0.hasWhile }) { sample in
      let program = try Gauge.program(sample.primitive, sample.operands.map(\.type))
      let dtypes = (program.parameterTypes + program.resultTypes).map(\.dtype).filter(\.isDifferentiable)
      let isPrecise = dtypes.allSatisfy { $0.realType == .float64 }
      let tolerance = isPrecise ? 1e-10 : 16 * (dtypes.map(Laws.tolerance).max() ?? 0)
      // All active operands together, then each alone.
      let differentiable = sample.operands.indices.filter { sample.operands[$0].dtype.isDifferentiable }
      for chosen in [differentiable] + (isPrecise && differentiable.count > 1 ? differentiable.map { [$0] } : []) {
        let directions = sample.operands.indices.map { index in
          chosen.contains(index) ? Laws.direction(sample.operands[index].type, &generator) : nil
        }
        let active = directions.map { $0 != nil }, tangents = directions.compactMap { $0 }
        let forward = try jvp(program, active: active)
        let backward = try vjp(program, active: active)
        let pushed = try Laws.evaluate(forward.program, sample.operands + tangents).dropFirst(program.results.count)
        let cotangents = pushed.map { Laws.direction($0.type, &generator) }
        let pulled = try Laws.evaluate(try backward.combined(), sample.operands + cotangents).dropFirst(program.results.count)
        guard pulled.map(\.type) == tangents.map(\.type) else { throw LawBroken("cotangents of types \(pulled.map(\.type))") }
        let (left, right) = (Laws.terms(cotangents, pushed), Laws.terms(Array(pulled), tangents[...]))
        if !left.sum.isFinite { continue }
        let error = Swift.abs(left.sum - right.sum)
        if !(error <= tolerance * (isPrecise ? Swift.max(1, Swift.abs(left.sum)) : Swift.max(1, left.size, right.size))) {
          throw LawBroken("active \(active): cotangents times tangents are \(right.sum), not \(left.sum)")
        }
      }
    }
  }

  @Test(arguments: PrimitiveCases.Family.allCases)
  func secondDerivativesAreTheLimitOfDifferencesOfFirst(family: PrimitiveCases.Family) {
    var generator = SplitMix64(seed: 4)
    forEvery(Self.samples(family).filter { !$0.hasWhile }) { sample in
      let program = try Gauge.program(sample.primitive, sample.operands.map(\.type))
      let directions = Self.directions(sample.operands, &generator)
      let gradient = try vjp(program, active: directions.map { $0 != nil })
      let combined = try gradient.combined()
      let cotangents = zip(program.resultTypes, gradient.linearization.tangentResults).filter(\.1).map {
        Laws.direction($0.0, &generator)
      }
      let still = directions + cotangents.map { _ in nil }
      try Self.checkAgainstDifferences(combined, sample.operands + cotangents, still, tolerance: 2e-5, rounding: 32)
      // Reverse over reverse.
      let twice = try vjp(combined, active: still.map { $0 != nil })
      try twice.combined().verify()
    }
  }
}

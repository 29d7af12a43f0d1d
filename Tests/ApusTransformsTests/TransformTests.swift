import ApusIR
import ApusLaws
import ApusReference
import ApusTransforms
import Testing

@testable import ApusTestCases

/// What the laws do not say: how much a transform computes, what it keeps, and what it refuses.
@Suite struct TransformTests {
  private static func program(_ types: [TensorType], _ body: (ProgramBuilder, [ValueID]) throws -> [ValueID]) rethrows -> Program {
    let builder = ProgramBuilder()
    return builder.finish(try body(builder, types.map { builder.addParameter($0) }))
  }

  private static func count(_ program: Program, where matches: (Primitive) -> Bool) -> Int {
    program.operations.reduce(0) { total, operation in
      total + (matches(operation.primitive) ? 1 : 0) + operation.primitive.regions.reduce(0) { $0 + count($1, where: matches) }
    }
  }

  private static func dots(_ program: Program) -> Int {
    count(program) { if case .dotGeneral = $0 { true } else { false } }
  }

  private static let matmul = Primitive.dotGeneral(DotDimensions(lhsContracting: [1], rhsContracting: [0]))

  /// tanh(x w1) w2, from x [5, 3].
  private static let chain = program(([[5, 3], [3, 7], [7, 2]] as [Shape]).map { TensorType(.float64, $0) }) { b, p in
    let hidden = b.unary(.tanh, b.emitOne(matmul, p[0], p[1]))
    return [b.reduce(.sum, b.emitOne(matmul, hidden, p[2]), [0, 1])]
  }

  @Test func gradientOfMatrixProductsHasNoProductTooMany() throws {
    // Forward: 2. Backward: dw2, dh, dw1, and dx only where it is wanted.
    let weights = try vjp(Self.chain, active: [false, true, true])
    #expect(Self.dots(weights.linearization.primal) == 2)
    #expect(Self.dots(weights.backward) == 3)
    #expect(Self.dots(try weights.combined()) == 5)
    #expect(Self.dots(try vjp(Self.chain, active: [true, true, true]).backward) == 4)
    #expect(Self.dots(try vjp(Self.chain, active: [false, false, true]).backward) == 1)
    #expect(Self.dots(try jvp(Self.chain, active: [false, false, true]).program) == 3)
  }

  @Test func matrixProductsAreTransposedWithoutMovingAxes() throws {
    let gradient = try vjp(Self.chain, active: [true, true, true])
    #expect(Self.count(gradient.backward) { if case .transpose = $0 { true } else { false } } == 0)
  }

  @Test func transcendentalFunctionsAreNotComputedTwice() throws {
    let program = Self.program([TensorType(.float64, [3])]) { b, p in
      [b.unary(.exponential, p[0]), b.unary(.tanh, p[0]), b.unary(.logistic, p[0]), b.unary(.sqrt, p[0]), b.unary(.erf, p[0])]
    }
    let combined = try vjp(program, active: [true]).combined()
    for function: UnaryFunction in [.tanh, .logistic, .sqrt, .erf] { #expect(Self.count(combined) { $0 == .unary(function) } == 1) }
    // Its own, and exp(-x^2) of erf.
    #expect(Self.count(combined) { $0 == .unary(.exponential) } == 2)
  }

  /// Parts of an axis that was split come together as one concatenation, gaps being zeros; what overlaps is summed, and a small part padded.
  @Test(arguments: [
    ([0..<4, 4..<6, 6..<10], 1, 0), ([6..<10, 0..<3, 3..<5], 1, 0), ([0..<6, 5..<10], 0, 2), ([0..<2, 8..<9], 0, 2), ([2..<10], 0, 1),
  ])
  func cotangentsOfPartsComeTogether(_ parts: [Range<Int>], _ concatenations: Int, _ pads: Int) throws {
    let program = Self.program([TensorType(.float64, [3, 10])]) { b, p in
      parts.enumerated().map { number, part in
        let slice = b.slice(p[0], axis: 1, from: part.lowerBound, to: part.upperBound)
        return b.multiply(slice, b.full(Double(number + 2), like: slice))
      }
    }
    let backward = try vjp(program, active: [true]).backward
    #expect(Self.count(backward) { if case .concatenate = $0 { true } else { false } } == concatenations)
    #expect(Self.count(backward) { if case .pad = $0 { true } else { false } } == pads)
    let cotangents = try parts.map { try DenseArray([Double](repeating: 1, count: 3 * $0.count), shape: [3, $0.count]) }
    let slopes = try Reference.evaluate(backward, cotangents)[0].elements(as: Double.self)
    let wanted = (0..<10).map { at in parts.enumerated().reduce(0) { $0 + ($1.element.contains(at) ? Double($1.offset + 2) : 0) } }
    #expect(slopes == wanted + wanted + wanted)
  }

  @Test func nothingIsComputedForInactiveArguments() throws {
    let type = TensorType(.float64, [3])
    let program = Self.program([type, type]) { b, p in [b.unary(.sine, p[0]), b.multiply(p[0], p[1])] }
    let derivative = try jvp(program, active: [false, true])
    #expect(derivative.tangentResults == [false, true])
    #expect(derivative.program.operations.count == program.operations.count + 1)
    let none = try linearize(program, active: [false, false])
    #expect(none.linear.operations.isEmpty && none.residuals.isEmpty && none.primal.operations == program.operations)
  }

  @Test func linearizationKeepsTheProgramAsItsPrefix() throws {
    let parts = try linearize(Self.chain, active: [true, true, true])
    #expect(Array(parts.primal.operations.prefix(Self.chain.operations.count)) == Self.chain.operations)
    #expect(parts.primal.parameters == Self.chain.parameters)
    #expect(Array(parts.primal.results.prefix(1)) == Self.chain.results)
    #expect(parts.replaced.isEmpty)
    // x, w1, w2, tanh and its slope: nothing twice.
    #expect(Set(parts.residuals).count == parts.residuals.count)
    #expect(parts.residuals.count == 5)
  }

  @Test func cheapValuesAreNoResiduals() throws {
    // A causal mask, a constant factor and a broadcast row.
    let program = Self.program([TensorType(.float64, [5, 5]), TensorType(.float64, [5])]) { b, p in
      let shape: Shape = [5, 5]
      let rows = b.emit(.iota(TensorType(.int32, shape), dimension: 0), [])[0]
      let columns = b.emit(.iota(TensorType(.int32, shape), dimension: 1), [])[0]
      let masked = b.select(b.compare(.greaterOrEqual, rows, columns), p[0], b.full(-1e9, like: p[0]))
      let row = b.broadcast(p[1], to: shape, dimensions: [1])
      return [b.multiply(b.multiply(masked, b.full(0.5, like: masked)), row)]
    }
    let parts = try linearize(program, active: [true, false])
    #expect(parts.residuals == [program.parameters[1]])
    #expect(parts.primal.operations == program.operations)
  }

  @Test func tiesShareEqually() throws {
    let type = TensorType(.float64, [3])
    let program = Self.program([type, type]) { b, p in
      [b.binary(.maximum, p[0], p[1]), b.binary(.minimum, p[0], p[1]), b.reduce(.maximum, p[0], [0])]
    }
    let x = DenseArray.of(type, [1, 2, 2]), y = DenseArray.of(type, [1, 3, 0]), zero = DenseArray.of(type, [0, 0, 0])
    let t = DenseArray.of(type, [1, 10, 100])
    let derivative = try jvp(program, active: [true, true])
    let results = try Reference.evaluate(derivative.program, [x, y, t, zero]).dropFirst(3).map { $0.numbers.map(\.real) }
    #expect(Array(results) == [[0.5, 0, 100], [0.5, 10, 0], [55]])
  }

  @Test(arguments: [DType.float16, .bfloat16, .float32, .float64])
  func conventionsAtSingularities(dtype: DType) throws {
    let type = TensorType(dtype, [])
    func slope(_ at: Double, _ function: (ProgramBuilder, ValueID) -> ValueID) throws -> Double {
      let program = Self.program([type]) { b, p in [function(b, p[0])] }
      let derivative = try jvp(program, active: [true], instantiatingZeros: true)
      return try Reference.evaluate(derivative.program, [.scalar(at, dtype), .scalar(1.0, dtype)])[1].numbers[0].rawStorage.x
    }
    #expect(try slope(0) { $0.unary(.abs, $1) } == 1)
    #expect(try slope(0) { $0.unary(.besselI1e, $1) } == 0.5)
    #expect(try slope(2) { b, x in b.binary(.nextAfter, x, b.full(0, like: x)) } == 0)
    #expect(try slope(0) { $0.unary(.sign, $1) } == 0)
    #expect(try slope(0) { $0.unary(.sqrt, $1) } == .infinity)
    #expect(try slope(0) { b, x in b.binary(.maximum, x, b.full(0, like: x)) } == 0.5)
    // x^0 is flat in x also at 0, 0^y in y, and 0^2 has slope 0.
    #expect(try slope(0) { b, x in b.binary(.power, x, b.full(0, like: x)) } == 0)
    #expect(try slope(0) { b, x in b.binary(.power, x, b.full(2, like: x)) } == 0)
    #expect(try slope(2) { b, y in b.binary(.power, b.full(0, like: y), y) } == 0)
    #expect(try slope(1.5) { $0.unary(.floor, $1) } == 0)
    #expect(try slope(0) { $0.unary(.rsqrt, $1) } == -.infinity)
    #expect(try slope(0) { $0.unary(.cbrt, $1) } == .infinity)
    #expect(try slope(1) { $0.unary(.asin, $1) } == .infinity)
    #expect(try slope(1) { $0.unary(.erfInv, $1) } == .infinity)
    #expect(try slope(0) { b, y in b.divide(b.full(1, like: y), y) } == -.infinity)
    #expect(try slope(100) { $0.unary(.logistic, $1) } == 0)
    #expect(try slope(-7.5) { b, x in b.binary(.remainder, x, b.full(2, like: x)) } == 1)
    #expect(try slope(2) { b, y in b.binary(.remainder, b.full(-7.5, like: y), y) } == 3)
    #expect(try slope(2) { b, x in b.multiply(x, b.unary(.stopGradient, x)) } == 2)
    #expect(try slope(1) { b, x in b.emitOne(.clamp, b.scalar(0, dtype), x, b.scalar(1, dtype)) } == 0)
  }

  @Test func embeddingGradientIsAnExactScatter() throws {
    let table = TensorType(.float64, [3, 2]), ids = TensorType(.int32, [4])
    let program = Self.program([table, ids]) { b, p in
      let dimensions = GatherDimensions(offset: [1], collapsedSlice: [0], startIndexMap: [0], indexVector: 1)
      return [b.emitOne(.gather(dimensions, sliceSizes: [1, 2]), p[0], p[1])]
    }
    let gradient = try vjp(program, active: [true, false]).combined()
    // -5 and 9 are clamped to the first and the last row.
    let arguments: [DenseArray] = [
      .of(table, [0, 0, 0, 0, 0, 0]), .of(ids, [1, -5, 9, 1]), .of(TensorType(.float64, [4, 2]), [1, 2, 3, 4, 5, 6, 7, 8]),
    ]
    let result = try Reference.evaluate(gradient, arguments)[1]
    #expect(result.numbers.map(\.real) == [3, 4, 8, 10, 5, 6])
  }

  @Test func integersHaveNoDerivative() throws {
    let program = Self.program([TensorType(.int32, [2])]) { b, p in [b.add(p[0], p[0])] }
    #expect(throws: TransformError.self) { try jvp(program, active: [true]) }
    #expect(throws: TransformError.self) { try vjp(program, active: [true]) }
    #expect(throws: TransformError.self) { try jvp(program, active: []) }
    #expect(throws: TransformError.self) { try batch(program, batched: [true, true], size: 2) }
    #expect(throws: TransformError.self) { try batch(program, batched: [true], size: -1) }
  }

  @Test func transposeNamesWhatIsNotLinear() throws {
    let type = TensorType(.float64, [2])
    let square = Self.program([type]) { b, p in [b.multiply(p[0], p[0])] }
    #expect(throws: TransformError.self) { try transpose(square, residualCount: 0) }
    let sine = Self.program([type]) { b, p in [b.unary(.sine, p[0])] }
    let error = #expect(throws: TransformError.self) { try transpose(sine, residualCount: 0) }
    #expect(error?.detail.contains("sine") == true)
  }

  @Test func transposingGivesZerosWhereNothingIsReached() throws {
    let type = TensorType(.float64, [2])
    let program = Self.program([type, type, type]) { b, p in [b.multiply(p[0], p[1])] }
    let transposed = try transpose(program, residualCount: 1)
    #expect(transposed.reached == [true, false])
    let results = try Reference.evaluate(transposed.program, [.of(type, [2, 3]), .of(type, [1, 1])])
    #expect(results.map { $0.numbers.map(\.real) } == [[2, 3], [0, 0]])
  }

  @Test func equalProgramsAreEqualUpToNumbering() throws {
    let type = TensorType(.float32, [2])
    func build(_ unused: Int) -> Program {
      Self.program([type]) { b, p in
        for _ in 0..<unused { _ = b.full(3, type) }
        return [b.unary(.sine, b.add(p[0], p[0]))]
      }
    }
    #expect(build(0).canonical() == build(0))
    #expect(build(0) != build(2))
    // Parameters that were added last come first.
    let late = ProgramBuilder()
    let constant = late.scalar(1, .float32), parameter = late.addParameter(TensorType(.float32, []))
    let program = late.finish([late.add(parameter, constant)])
    let early = ProgramBuilder()
    let first = early.addParameter(TensorType(.float32, []))
    let expected = early.finish([early.add(first, early.scalar(1, .float32))])
    #expect(program != expected && program.canonical() == expected)
    #expect(simplify(build(2)) == simplify(build(0)))
  }

  @Test func stopGradientStaysUntilAsked() throws {
    let program = Self.program([TensorType(.float32, [2])]) { b, p in [b.unary(.stopGradient, p[0])] }
    #expect(simplify(program, keepingRules: true).operations.count == 1)
    #expect(simplify(program).operations.isEmpty)
  }

  @Test func powersOfConstantsAreDifferentiatedWithoutTests() throws {
    let program = Self.program([TensorType(.float32, [3])]) { b, p in [b.binary(.power, p[0], b.full(3, like: p[0]))] }
    let derivative = simplify(try jvp(program, active: [true]).program)
    #expect(Self.count(derivative) { if case .compare = $0 { true } else { $0 == .select } } == 0)
    #expect(Self.count(derivative) { $0 == .binary(.power) } == 2)
  }

  @Test func sortingIsDoneOnceForValuesAndTangents() throws {
    let program = Self.program([TensorType(.float32, [5])]) { b, p in b.emit(.sort(dimension: 0, keyCount: 1), [p[0]]) }
    let gradient = simplify(try vjp(program, active: [true]).combined())
    #expect(Self.count(gradient) { if case .sort = $0 { true } else { false } } == 1)
  }

  @Test func identitiesAreExact() throws {
    let type = TensorType(.float64, [2])
    let program = Self.program([type]) { b, p in
      let x = p[0]
      return [
        b.multiply(x, b.full(1, like: x)), b.add(x, b.full(-0.0, like: x)), b.add(x, b.full(0, like: x)), b.negate(b.negate(x)),
        b.subtract(x, b.full(0, like: x)), b.multiply(x, b.full(0, like: x)), b.subtract(x, x), b.divide(x, b.full(1, like: x)),
      ]
    }
    let simplified = simplify(program)
    let x = simplified.parameters[0]
    #expect(simplified.results.map { $0 == x } == [true, true, false, true, true, false, false, true])
    for values in [[-0.0, 0], [.infinity, .nan], [-1, .leastNonzeroMagnitude]] {
      _ = try Laws.evaluate(program, [.of(type, values)])
    }
  }

  @Test func resultsMayBeParametersConstantsAndRepeated() throws {
    let type = TensorType(.float64, [2])
    let program = Self.program([type, type]) { b, p in
      let product = b.multiply(p[0], p[1])
      return [p[0], product, product, b.full(3, type), p[1], p[0]]
    }
    let gradient = try vjp(program, active: [true, true])
    #expect(gradient.linearization.tangentResults == [true, true, true, false, true, true])
    let (x, y) = (DenseArray.of(type, [1, 2]), DenseArray.of(type, [3, 5]))
    let cotangents = [[1, 10], [100, 1000], [7, 8], [0.5, 0.25], [4, 2]].map { DenseArray.of(type, $0) }
    let results = try Laws.evaluate(try gradient.combined(), [x, y] + cotangents).map { $0.numbers.map(\.real) }
    #expect(Array(results.prefix(6)) == [[1, 2], [3, 10], [3, 10], [3, 3], [3, 5], [1, 2]])
    // dx = c0 + y (c1 + c2) + c5, dy = x (c1 + c2) + c4.
    #expect(Array(results.suffix(2)) == [[326, 5052], [107.5, 2016.25]])
    let batched = try batch(program, batched: [false, true], size: 3)
    #expect(batched.batchedResults == [false, true, true, false, true, false])
  }
}

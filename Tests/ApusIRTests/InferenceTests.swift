import ApusIR
import Testing

/// What operations admit: the type of a result, or the error and what it says.
@Suite struct InferenceTests {
  static func f(_ shape: Int...) -> TensorType { TensorType(.float32, Shape(shape)) }
  static func i(_ shape: Int...) -> TensorType { TensorType(.int32, Shape(shape)) }
  static func b(_ shape: Int...) -> TensorType { TensorType(.bool, Shape(shape)) }

  static func expect(_ primitive: Primitive, _ operands: [TensorType], gives types: TensorType...) throws {
    #expect(try primitive.resultTypes(operands) == types)
  }

  /// Expects a ShapeError, or a DTypeError, about the primitive that says `fragment`.
  static func expectShapeError(_ primitive: Primitive, _ operands: [TensorType], _ fragment: String) {
    let error = #expect(throws: ShapeError.self, "\(primitive)") { try primitive.resultTypes(operands) }
    #expect(error?.operation == primitive.name && error?.detail.contains(fragment) == true, "\(String(describing: error))")
  }

  static func expectDTypeError(_ primitive: Primitive, _ operands: [TensorType], _ fragment: String) {
    let error = #expect(throws: DTypeError.self, "\(primitive)") { try primitive.resultTypes(operands) }
    #expect(error?.operation == primitive.name && error?.detail.contains(fragment) == true, "\(String(describing: error))")
  }

  @Test(arguments: DType.allCases)
  func functionsAdmitTheirDomains(_ dtype: DType) {
    let x = TensorType(dtype, [2])
    for function in UnaryFunction.allCases {
      let type = try? Primitive.unary(function).resultTypes([x])
      #expect(type == (function.domain.contains(dtype) ? [x.with(dtype: function.resultType(dtype))] : nil), "\(function)")
    }
    for function in BinaryFunction.allCases {
      let type = try? Primitive.binary(function).resultTypes([x, x])
      #expect(
        type == (function.domain.contains(dtype) ? function.resultType(dtype).map { [x.with(dtype: $0)] } : nil), "\(function)")
    }
    for direction in ComparisonDirection.allCases {
      #expect((try? Primitive.compare(direction).resultTypes([x, x])) == (direction.domain.contains(dtype) ? [Self.b(2)] : nil))
    }
    for monoid in Monoid.allCases {
      let type = try? Primitive.reduce(monoid, dimensions: [0]).resultTypes([x])
      #expect(type == (monoid.domain.contains(dtype) ? [TensorType(dtype, [])] : nil), "\(monoid)")
    }
  }

  @Test func elementwise() throws {
    try Self.expect(.unary(.abs), [TensorType(.complex64, [2])], gives: Self.f(2))
    try Self.expect(.unary(.isFinite), [Self.f(2)], gives: Self.b(2))
    try Self.expect(.binary(.complex), [Self.f(2), Self.f(2)], gives: TensorType(.complex64, [2]))
    Self.expectDTypeError(.binary(.complex), [TensorType(.float16, [2]), TensorType(.float16, [2])], "is not defined on float16")
    Self.expectDTypeError(.unary(.sine), [Self.i(2)], "is not defined on int32, only on float16")
    Self.expectShapeError(.unary(.sine), [], "takes 1 operands, got 0")
    Self.expectShapeError(.binary(.add), [Self.f(2), Self.f(3)], "operands differ in shape: [2] and [3]")
    Self.expectDTypeError(.binary(.add), [Self.f(2), Self.i(2)], "operands differ in dtype: float32 and int32")
    Self.expectDTypeError(
      .compare(.less), [TensorType(.complex64, []), TensorType(.complex64, [])], "is not defined on complex64")
    try Self.expect(.select, [Self.b(), Self.f(2), Self.f(2)], gives: Self.f(2))
    try Self.expect(.select, [Self.b(2), Self.f(2), Self.f(2)], gives: Self.f(2))
    Self.expectShapeError(.select, [Self.b(1), Self.f(2), Self.f(2)], "predicate of shape [1]")
    Self.expectDTypeError(.select, [Self.f(2), Self.f(2), Self.f(2)], "expected a bool predicate, got float32")
    Self.expectDTypeError(.select, [Self.b(2), Self.f(2), Self.i(2)], "operands differ in dtype")
    try Self.expect(.clamp, [Self.f(), Self.f(3), Self.f(3)], gives: Self.f(3))
    Self.expectShapeError(.clamp, [Self.f(1), Self.f(3), Self.f()], "bound of shape [1]")
    Self.expectDTypeError(.clamp, [Self.i(), Self.f(3), Self.f()], "expected bounds of float32")
  }

  @Test func bitcasts() throws {
    try Self.expect(.bitcastConvert(.int32), [Self.f(3)], gives: Self.i(3))
    try Self.expect(.bitcastConvert(.int8), [Self.f(3)], gives: TensorType(.int8, [3, 4]))
    try Self.expect(.bitcastConvert(.float64), [Self.f(3, 2)], gives: TensorType(.float64, [3]))
    Self.expectShapeError(.bitcastConvert(.float64), [Self.f(3)], "needs a last axis of 2")
    Self.expectShapeError(.bitcastConvert(.float64), [Self.f()], "needs a last axis of 2")
    Self.expectDTypeError(.bitcastConvert(.bool), [TensorType(.int8, [3])], "cannot reinterpret int8 as bool")
    Self.expectDTypeError(.bitcastConvert(.complex64), [TensorType(.float64, [3])], "cannot reinterpret float64 as complex64")
  }

  @Test func movement() throws {
    try Self.expect(.iota(Self.i(2, 3), dimension: 1), [], gives: Self.i(2, 3))
    Self.expectShapeError(.iota(Self.i(2), dimension: 1), [], "dimension 1 is out of range for rank 1")
    Self.expectDTypeError(.iota(Self.b(2), dimension: 0), [], "is not defined on bool")
    try Self.expect(.broadcastInDim([4, 2, 3], dimensions: [1, 2]), [Self.f(2, 1)], gives: Self.f(4, 2, 3))
    Self.expectShapeError(.broadcastInDim([4, 2], dimensions: [0]), [Self.f(2)], "cannot broadcast [2] to [4, 2]")
    Self.expectShapeError(.broadcastInDim([2, 2], dimensions: [0, 0]), [Self.f(2, 2)], "repeat an axis")
    Self.expectShapeError(.broadcastInDim([2], dimensions: []), [Self.f(2)], "has 0 entries for rank 1")
    Self.expectShapeError(.reshape([5]), [Self.f(2, 3)], "cannot reshape [2, 3] (6 elements) to [5] (5)")
    try Self.expect(.reshape([0, 7]), [Self.f(0)], gives: Self.f(0, 7))
    try Self.expect(.transpose([2, 0, 1]), [Self.f(2, 3, 4)], gives: Self.f(4, 2, 3))
    Self.expectShapeError(.transpose([0, 0]), [Self.f(2, 3)], "repeat an axis")
    Self.expectShapeError(.transpose([0]), [Self.f(2, 3)], "permutation has 1 entries for rank 2")
    try Self.expect(.slice(starts: [1], limits: [6], strides: [2]), [Self.f(6)], gives: Self.f(3))
    Self.expectShapeError(
      .slice(starts: [1], limits: [7], strides: [1]), [Self.f(6)], "[1..<7 by 1] of axis 0 does not fit shape [6]")
    Self.expectShapeError(.slice(starts: [1], limits: [2], strides: [0]), [Self.f(6)], "by 0]")
    Self.expectShapeError(.slice(starts: [3], limits: [2], strides: [1]), [Self.f(6)], "does not fit")
    try Self.expect(.dynamicSlice(sizes: [2, 1]), [Self.f(3, 3), Self.i(), Self.i()], gives: Self.f(2, 1))
    Self.expectShapeError(.dynamicSlice(sizes: [4]), [Self.f(3), Self.i()], "sizes [4] do not fit shape [3]")
    Self.expectShapeError(.dynamicSlice(sizes: [1]), [Self.f(3), Self.i(1)], "start indices are scalars")
    Self.expectDTypeError(.dynamicSlice(sizes: [1]), [Self.f(3), Self.f()], "start indices are integers, got float32")
    Self.expectShapeError(.dynamicSlice(sizes: [1]), [Self.f(3)], "takes 2 operands, got 1")
    Self.expectDTypeError(
      .dynamicSlice(sizes: [1, 1]), [Self.f(3, 3), Self.i(), TensorType(.int64, [])], "start indices differ in dtype")
    Self.expectShapeError(.dynamicUpdateSlice, [Self.f(3), Self.f(4), Self.i()], "an update of shape [4] does not fit shape [3]")
    Self.expectDTypeError(.dynamicUpdateSlice, [Self.f(3), Self.i(3), Self.i()], "expected an update of float32")
    try Self.expect(.pad(low: [-1], high: [2], interior: [1]), [Self.f(3), Self.f()], gives: Self.f(6))
    Self.expectShapeError(.pad(low: [-4], high: [0], interior: [0]), [Self.f(3), Self.f()], "does not fit [3]")
    Self.expectShapeError(.pad(low: [0], high: [0], interior: [-1]), [Self.f(3), Self.f()], "does not fit [3]")
    Self.expectDTypeError(.pad(low: [0], high: [0], interior: [0]), [Self.f(3), Self.i()], "expected a padding value of float32")
    try Self.expect(.concatenate(dimension: 1), [Self.f(2, 1), Self.f(2, 3)], gives: Self.f(2, 4))
    Self.expectShapeError(.concatenate(dimension: 0), [], "takes at least one operand")
    Self.expectShapeError(.concatenate(dimension: 0), [Self.f(2, 1), Self.f(2, 3)], "differ outside axis 0")
    Self.expectDTypeError(.concatenate(dimension: 0), [Self.f(2), Self.i(2)], "expected operands of float32")
    Self.expectShapeError(.reverse([2]), [Self.f(2, 2)], "dimension 2 is out of range")
  }

  @Test func reductions() throws {
    try Self.expect(.reduce(.sum, dimensions: [2, 0]), [Self.f(2, 3, 4)], gives: Self.f(3))
    Self.expectShapeError(.reduce(.sum, dimensions: [0, 0]), [Self.f(2)], "repeat an axis")
    Self.expectDTypeError(.reduce(.maximum, dimensions: [0]), [TensorType(.complex64, [2])], "is not defined on complex64")
    try Self.expect(.argReduce(.argmax, dimension: 0, .int64), [Self.f(2, 3)], gives: TensorType(.int64, [3]))
    Self.expectShapeError(.argReduce(.argmin, dimension: 0, .int32), [Self.f(0, 3)], "axis 0 of shape [0, 3] is empty")
    Self.expectDTypeError(.argReduce(.argmax, dimension: 0, .float32), [Self.f(2)], "indices are integers, got float32")
    Self.expectShapeError(.cumulative(.sum, dimension: 1, reverse: false), [Self.f(2)], "dimension 1 is out of range")
  }

  @Test func contractions() throws {
    let dot = DotDimensions(lhsBatch: [0], rhsBatch: [2], lhsContracting: [2], rhsContracting: [0])
    try Self.expect(.dotGeneral(dot), [Self.f(5, 2, 3), Self.f(3, 4, 5)], gives: Self.f(5, 2, 4))
    Self.expectShapeError(
      .dotGeneral(dot), [Self.f(5, 2, 3), Self.f(2, 4, 5)],
      "inner dimensions differ: [5, 2, 3] x [2, 4, 5] (contracting 3 with 2)")
    Self.expectShapeError(.dotGeneral(dot), [Self.f(5, 2, 3), Self.f(3, 4, 6)], "batch extents differ")
    Self.expectDTypeError(.dotGeneral(dot), [Self.f(5, 2, 3), Self.i(3, 4, 5)], "operands differ in dtype")
    Self.expectShapeError(
      .dotGeneral(DotDimensions(lhsContracting: [0], rhsContracting: [])), [Self.f(2), Self.f(2)], "differ in number")
    Self.expectShapeError(
      .dotGeneral(DotDimensions(lhsBatch: [0], rhsBatch: [0], lhsContracting: [0], rhsContracting: [1])),
      [Self.f(2), Self.f(2, 2)], "repeat an axis")
  }

  @Test func indexing() throws {
    let rows = GatherDimensions(offset: [1], collapsedSlice: [0], startIndexMap: [0], indexVector: 1)
    try Self.expect(.gather(rows, sliceSizes: [1, 4]), [Self.f(9, 4), Self.i(5)], gives: Self.f(5, 4))
    try Self.expect(.gather(rows, sliceSizes: [1, 4]), [Self.f(9, 4), Self.i(5, 1)], gives: Self.f(5, 4))
    Self.expectShapeError(
      .gather(rows, sliceSizes: [2, 4]), [Self.f(9, 4), Self.i(5)], "slice size of collapsed or batching axis 0 is 2")
    Self.expectShapeError(.gather(rows, sliceSizes: [1, 5]), [Self.f(9, 4), Self.i(5)], "slice sizes [1, 5] do not fit")
    Self.expectShapeError(
      .gather(rows, sliceSizes: [1, 4]), [Self.f(9, 4), Self.i(5, 2)], "index vectors of 2 entries for 1 indexed axes")
    Self.expectDTypeError(.gather(rows, sliceSizes: [1, 4]), [Self.f(9, 4), Self.f(5)], "start indices are integers")
    let batched = GatherDimensions(
      offset: [], collapsedSlice: [1], operandBatching: [0], startIndicesBatching: [0], startIndexMap: [1], indexVector: 1)
    try Self.expect(.gather(batched, sliceSizes: [1, 1]), [Self.f(3, 4), Self.i(3)], gives: Self.f(3))
    Self.expectShapeError(.gather(batched, sliceSizes: [1, 1]), [Self.f(3, 4), Self.i(2)], "batching extents differ: 3 and 2")
    let into = ScatterDimensions(updateWindow: [1], insertedWindow: [0], scatterDimsToOperandDims: [0], indexVector: 1)
    try Self.expect(.scatter(into, .add), [Self.f(9, 4), Self.i(5), Self.f(5, 4)], gives: Self.f(9, 4))
    Self.expectShapeError(.scatter(into, .add), [Self.f(9, 4), Self.i(5), Self.f(6, 4)], "do not match indices")
    Self.expectShapeError(.scatter(into, .add), [Self.f(9, 4), Self.i(5), Self.f(5, 5)], "exceed the operand's shape")
    Self.expectDTypeError(.scatter(into, .add), [Self.f(9, 4), Self.i(5), Self.i(5, 4)], "expected updates of float32")
    let z = TensorType(.complex64, [9, 4]), w = TensorType(.complex64, [5, 4])
    Self.expectDTypeError(.scatter(into, .maximum), [z, Self.i(5), w], "complex numbers have no order")
  }

  @Test func ordering() throws {
    try Self.expect(.sort(dimension: 0, keyCount: 1), [Self.f(3), Self.i(3)], gives: Self.f(3), Self.i(3))
    Self.expectShapeError(.sort(dimension: 0, keyCount: 1), [Self.f(3), Self.i(4)], "operands differ in shape")
    Self.expectShapeError(.sort(dimension: 0, keyCount: 2), [Self.f(3)], "2 keys of 1 operands")
    Self.expectDTypeError(.sort(dimension: 0, keyCount: 1), [TensorType(.complex64, [3])], "is not defined on complex64")
    let word = TensorType(.uint32, [2])
    try Self.expect(.threefry2x32, [word, word, word, word], gives: word, word)
    Self.expectDTypeError(.threefry2x32, [word, word, word, Self.i(2)], "expected uint32, got int32")
  }

  @Test func control() throws {
    func program(_ parameters: [TensorType], _ results: [Int]) -> Program {
      let builder = ProgramBuilder()
      let values = parameters.map(builder.addParameter)
      return builder.finish(results.map { values[$0] })
    }
    let same = program([Self.f(2)], [0])
    try Self.expect(.call(same, name: "f"), [Self.f(2)], gives: Self.f(2))
    Self.expectShapeError(.call(same, name: "f"), [Self.f(3)], "arguments: value 0 should be float32[2], is float32[3]")
    Self.expectDTypeError(.call(same, name: "f"), [Self.i(2)], "should be float32[2], is int32[2]")
    Self.expectShapeError(.call(same, name: "f"), [], "expected 1 values, got 0")
    try Self.expect(.branch([same, same]), [Self.i(), Self.f(2)], gives: Self.f(2))
    Self.expectShapeError(.branch([]), [Self.i()], "at least one branch")
    Self.expectShapeError(.branch([same]), [Self.i(1), Self.f(2)], "the index is a scalar")
    Self.expectDTypeError(.branch([same]), [Self.f(), Self.f(2)], "expected an int32 index")
    Self.expectShapeError(.branch([same, program([Self.f(2)], [])]), [Self.i(), Self.f(2)], "results of branch 1")
    let loop = WhileLoop(
      condition: program([Self.b(), Self.f(2)], [0]), body: program([Self.b(), Self.f(2)], [1]), invariantCount: 1)
    try Self.expect(.whileLoop(loop), [Self.b(), Self.f(2)], gives: Self.f(2))
    var wrong = loop
    wrong.condition = program([Self.b(), Self.f(2)], [1])
    Self.expectDTypeError(.whileLoop(wrong), [Self.b(), Self.f(2)], "result of the condition")
    wrong = loop
    wrong.invariantCount = 3
    Self.expectShapeError(.whileLoop(wrong), [Self.b(), Self.f(2)], "3 invariants of 2 operands")
    wrong.invariantCount = 0
    Self.expectShapeError(.whileLoop(wrong), [Self.b(), Self.f(2)], "carry: expected 2 values, got 1")
    let body = program([Self.f(), Self.f(2)], [0, 1])
    let scan = ScanLoop(body: body, invariantCount: 0, carryCount: 1, length: 5)
    try Self.expect(.scan(scan), [Self.f(), Self.f(5, 2)], gives: Self.f(), Self.f(5, 2))
    Self.expectShapeError(.scan(scan), [Self.f(), Self.f(4, 2)], "scans 5 slices, got an operand of shape [4, 2]")
    Self.expectShapeError(.scan(scan), [Self.f(), Self.f()], "scans 5 slices, got an operand of shape []")
    Self.expectShapeError(.scan(scan), [], "do not fit 0 operands")
    Self.expectShapeError(
      .scan(ScanLoop(body: program([Self.f(), Self.f(2)], [1, 0]), invariantCount: 0, carryCount: 1, length: 5)),
      [Self.f(), Self.f(5, 2)], "carry")
  }

  @Test func buildersRefuseWhatInferenceRefuses() throws {
    let builder = ProgramBuilder()
    let x = builder.addParameter(Self.f(2)), y = builder.addParameter(Self.f(3))
    #expect(throws: ShapeError.self) { try builder.append(.binary(.add), [x, y]) }
    #expect(builder.operations.isEmpty)
    let z = try builder.append(.unary(.negate), [x])
    try builder.finish(z).verify()
  }
}

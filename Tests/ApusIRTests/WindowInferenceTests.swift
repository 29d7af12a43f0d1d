import ApusIR
import Testing

/// What reductions with regions, windows, convolutions, general scatters and sorts admit.
@Suite struct WindowInferenceTests {
  static func f(_ extents: Int...) -> TensorType { TensorType(.float32, Shape(extents)) }
  static func i(_ extents: Int...) -> TensorType { TensorType(.int32, Shape(extents)) }

  static func program(_ types: [TensorType], _ body: (ProgramBuilder, [ValueID]) -> [ValueID]) -> Program {
    let builder = ProgramBuilder()
    return builder.finish(body(builder, types.map { builder.addParameter($0) }))
  }

  static let sum = program([f(), f()]) { b, p in [b.add(p[0], p[1])] }
  static let less = program([f(), f()]) { b, p in [b.compare(.less, p[0], p[1])] }

  func expectShapeError(_ primitive: Primitive, _ operands: [TensorType], _ fragment: String) {
    let error = #expect(throws: ShapeError.self, "\(fragment)") { try primitive.resultTypes(operands) }
    #expect(error?.operation == primitive.name && error?.detail.contains(fragment) == true, "\(String(describing: error))")
  }

  func expectDTypeError(_ primitive: Primitive, _ operands: [TensorType], _ fragment: String) {
    let error = #expect(throws: DTypeError.self, "\(fragment)") { try primitive.resultTypes(operands) }
    #expect(error?.operation == primitive.name && error?.detail.contains(fragment) == true, "\(String(describing: error))")
  }

  @Test func regionReductions() throws {
    let reduction = Primitive.reduceRegion(RegionReduction(dimensions: [1], body: Self.sum))
    #expect(try reduction.resultTypes([Self.f(2, 3), Self.f()]) == [Self.f(2)])
    expectShapeError(reduction, [Self.f(2, 3)], "as many initial values, got 1 in all")
    expectShapeError(reduction, [], "got 0 in all")
    expectShapeError(reduction, [Self.f(2, 3), Self.f(1)], "initial values are scalars, got shape [1]")
    expectDTypeError(reduction, [Self.f(2, 3), Self.i()], "expected an initial value of float32, got int32")
    expectShapeError(reduction, [Self.f(2), Self.f()], "dimension 1 is out of range for rank 1")
    expectDTypeError(reduction, [Self.i(2, 3), Self.i()], "the body's operands should be")
    expectShapeError(reduction, [Self.f(2, 3), Self.f(3, 2), Self.f(), Self.f()], "operands differ in shape")
    let wide = Self.program([Self.f(), Self.f()]) { b, p in [b.broadcast(p[0], to: [1], dimensions: [])] }
    expectShapeError(.reduceRegion(RegionReduction(dimensions: [0], body: wide)), [Self.f(2), Self.f()], "the body's results should be")
  }

  private func window(_ size: [Int], _ change: (inout WindowReduction) -> Void = { _ in }) -> Primitive {
    var window = WindowReduction(dimensions: size, body: Self.sum)
    change(&window)
    return .reduceWindow(window)
  }

  @Test func windows() throws {
    func shape(_ extent: Int, _ primitive: Primitive) throws -> Shape { try primitive.resultTypes([Self.f(extent), Self.f()])[0].shape }
    #expect(try shape(7, window([3])) == [5])
    #expect(try shape(7, window([3]) { ($0.strides, $0.low, $0.high) = ([2], [1], [1]) }) == [4])
    // 5 elements 3 apart are 13, with padding 16; a window of 2 elements 2 apart covers 3.
    #expect(try shape(5, window([2]) { ($0.baseDilations, $0.windowDilations, $0.low, $0.high) = ([3], [2], [1], [2]) }) == [14])
    #expect(try shape(7, window([2]) { ($0.low, $0.high) = ([-1], [-2]) }) == [3])
    #expect(try shape(2, window([3])) == [0])
    #expect(try shape(0, window([1])) == [0])
    #expect(try shape(3, window([1]) { $0.low = [-5] }) == [0])
    let operands = [Self.f(7), Self.f()]
    expectShapeError(window([3, 1]), operands, "window dimensions has 2 entries for rank 1")
    expectShapeError(window([0]), operands, "window dimensions must be positive")
    expectShapeError(window([3]) { $0.strides = [0] }, operands, "must be positive")
    expectShapeError(window([3]) { $0.windowDilations = [-1] }, operands, "must be positive")
    expectShapeError(window([3]) { $0.low = [.max] }, operands, "too large")
    expectShapeError(window([3]) { $0.baseDilations = [.max] }, operands, "too large")
  }

  @Test func selectAndScatter() throws {
    let select = SelectAndScatter(dimensions: [2], strides: [2], select: Self.less, scatter: Self.sum)
    #expect(try Primitive.selectAndScatter(select).resultTypes([Self.f(6), Self.f(3), Self.f()]) == [Self.f(6)])
    expectShapeError(.selectAndScatter(select), [Self.f(6), Self.f(2), Self.f()], "the source has shape [2], the windows [3]")
    expectDTypeError(.selectAndScatter(select), [Self.f(6), Self.i(3), Self.f()], "expected float32, got int32")
    var wrong = select
    wrong.select = Self.sum
    expectDTypeError(.selectAndScatter(wrong), [Self.f(6), Self.f(3), Self.f()], "the select's results should be")
  }

  private static let dimensions = ConvolutionDimensions(
    inputBatch: 0, inputFeature: 1, inputSpatial: [2], kernelInputFeature: 1, kernelOutputFeature: 0, kernelSpatial: [2], outputBatch: 0,
    outputFeature: 1, outputSpatial: [2])

  @Test func convolutions() throws {
    let plain = Primitive.convolution(Convolution(Self.dimensions))
    #expect(try plain.resultTypes([Self.f(2, 3, 7), Self.f(4, 3, 2)]) == [Self.f(2, 4, 6)])
    expectDTypeError(plain, [Self.f(2, 3, 7), Self.i(4, 3, 2)], "operands differ in dtype")
    expectShapeError(plain, [Self.f(2, 3), Self.f(4, 3, 2)], "operands of rank 2 and 3 for 1 spatial axes")
    expectShapeError(plain, [Self.f(2, 3, 7), Self.f(4, 2, 2)], "the kernel has 2 input features, a group of the input 3")
    func grouped(_ features: Int, _ batches: Int) -> Primitive {
      .convolution(Convolution(Self.dimensions, featureGroupCount: features, batchGroupCount: batches))
    }
    #expect(try grouped(3, 1).resultTypes([Self.f(2, 3, 7), Self.f(6, 1, 2)]) == [Self.f(2, 6, 6)])
    #expect(try grouped(1, 2).resultTypes([Self.f(4, 3, 7), Self.f(6, 3, 2)]) == [Self.f(2, 6, 6)])
    expectShapeError(grouped(3, 1), [Self.f(2, 3, 7), Self.f(4, 1, 2)], "4 output features in 3 groups")
    expectShapeError(grouped(1, 2), [Self.f(3, 3, 7), Self.f(6, 3, 2)], "a batch of 3 in 2 groups")
    expectShapeError(grouped(2, 2), [Self.f(4, 4, 7), Self.f(4, 2, 2)], "both positive, and one of them 1")
    expectShapeError(grouped(0, 1), [Self.f(4, 4, 7), Self.f(4, 2, 2)], "both positive")
    let operands = [Self.f(2, 3, 7), Self.f(4, 3, 2)]
    expectShapeError(.convolution(Convolution(Self.dimensions, strides: [1, 1])), operands, "window strides have 2")
    var twice = Self.dimensions
    twice.inputFeature = 0
    expectShapeError(.convolution(Convolution(twice)), [Self.f(2, 3, 7), Self.f(4, 3, 2)], "repeat an axis")
    // Without elements a kernel fits wherever there is an element.
    #expect(try plain.resultTypes([Self.f(2, 3, 7), Self.f(4, 3, 0)]) == [Self.f(2, 4, 8)])
  }

  @Test func scattersAndSorts() throws {
    let rows = ScatterDimensions(updateWindow: [1], insertedWindow: [0], scatterDimsToOperandDims: [0], indexVector: 1)
    let scatter = Primitive.scatterRegion(rows, body: Self.sum)
    #expect(try scatter.resultTypes([Self.f(9, 4), Self.i(5), Self.f(5, 4)]) == [Self.f(9, 4)])
    expectShapeError(scatter, [Self.f(9, 4), Self.i(5)], "takes inputs, indices and as many updates, got 2 operands")
    expectDTypeError(scatter, [Self.i(9, 4), Self.i(5), Self.i(5, 4)], "the body's operands should be")
    expectShapeError(scatter, [Self.f(9, 4), Self.i(5), Self.f(5, 5)], "exceed the operand's shape")
    let sort = Primitive.sortBy(comparator: Self.less, dimension: 1)
    #expect(try sort.resultTypes([Self.f(2, 3)]) == [Self.f(2, 3)])
    expectShapeError(sort, [Self.f(3)], "dimension 1 is out of range")
    expectShapeError(sort, [], "takes at least one operand")
    expectShapeError(sort, [Self.f(2, 3), Self.f(2, 3)], "the comparator has 2 operands, not 4")
    expectDTypeError(.sortBy(comparator: Self.sum, dimension: 0), [Self.f(3)], "the comparator's results should be")
  }

  @Test func precisions() throws {
    #expect(try Primitive.reducePrecision(exponentBits: 5, mantissaBits: 10).resultTypes([Self.f(3)]) == [Self.f(3)])
    expectDTypeError(.reducePrecision(exponentBits: 5, mantissaBits: 10), [Self.i(3)], "is not defined on int32")
    expectShapeError(.reducePrecision(exponentBits: 0, mantissaBits: 10), [Self.f(3)], "0 exponent bits and 10 mantissa bits")
  }
}

import ApusIR
import ApusReference
import Testing

@testable import ApusCompiler
@testable import ApusTestCases

/// Elements that move: tiles that are turned, short and long rows, steps and reversed order, with arithmetic among it.
@Suite struct TransposeTests {
  private static func check(_ program: Program, _ arguments: [DenseArray], _ what: String) throws {
    let executable = try Compiler.compile(program, donatable: arguments.map { _ in false })
    var passed = arguments.map { ProgramArgument($0) }
    for (result, wanted) in zip(try executable.run(&passed), try Reference.evaluate(program, arguments)) {
      expectAgreement(result, wanted, what)
    }
  }

  private static func apply(_ primitive: Primitive, _ array: DenseArray, _ what: String) throws {
    let builder = ProgramBuilder()
    let x = builder.addParameter(array.type)
    try check(builder.finish(builder.emit(primitive, [x])), [array], what)
  }

  private static let dtypes: [DType] = [
    .bool, .int8, .uint16, .float16, .bfloat16, .int32, .float32, .int64, .float64, .complex64, .complex128,
  ]

  /// Sides of less than a vector, of one, of blocks that end early, of a block and a little.
  @Test(arguments: dtypes) func matrices(_ dtype: DType) throws {
    var samples = Samples(seed: 5)
    for (rows, columns) in dtype == .float32 ? [(3, 37), (37, 3), (17, 31), (131, 259)] : [(5, 37), (130, 67)] {
      try Self.apply(.transpose([1, 0]), samples.array(dtype, [rows, columns]), "\(dtype) \(rows) x \(columns)")
    }
  }

  @Test(arguments: 2...7) func permutations(_ rank: Int) throws {
    var samples = Samples(seed: UInt64(rank))
    let extents: [[Int]] = [[35, 18, 3, 5, 2, 2, 2], [3, 4, 5, 1, 4, 3, 2]]
    for extents in extents {
      for trial in 0..<3 {
        let order = samples.integers(.int32, [rank], 0...1_000_000).elements(as: Int32.self)
        let permutation = trial == 0 ? Array((0..<rank).reversed()) : (0..<rank).sorted { order[$0] < order[$1] }
        let dtype: DType = [.float32, .uint8, .complex64][trial]
        try Self.apply(.transpose(permutation), samples.array(dtype, Shape(extents.prefix(rank))), "\(dtype) \(permutation)")
      }
    }
  }

  /// Heads change places with positions: the last axis stays.
  @Test(arguments: [1, 3, 16, 61, 100]) func innerAxisStays(_ inner: Int) throws {
    var samples = Samples(seed: 6)
    try Self.apply(.transpose([0, 2, 1, 3]), samples.array(.float32, [2, 33, 5, inner] as Shape), "inner \(inner)")
  }

  @Test func arithmeticWithTurnedOperands() throws {
    var samples = Samples(seed: 7)
    for (rows, columns) in [(5, 3), (33, 130), (300, 17)] {
      let builder = ProgramBuilder()
      let types = [TensorType(.float32, [rows, columns]), TensorType(.float32, [columns, rows]), TensorType(.float32, [rows])]
      let (x, y, b) = (builder.addParameter(types[0]), builder.addParameter(types[1]), builder.addParameter(types[2]))
      let turned = builder.emit(.transpose([1, 0]), [x])[0]
      let bias = builder.broadcast(b, to: types[1].shape, dimensions: [1])
      let sum = builder.add(builder.multiply(turned, y), bias)
      let program = builder.finish([sum, builder.multiply(turned, turned), builder.reduce(.sum, sum, [1])])
      try Self.check(program, types.map { samples.array(.float32, $0.shape) }, "\(rows) x \(columns)")
    }
  }

  /// An operand that is donated, and turned or added where it lies.
  @Test func donatedOperands() throws {
    var samples = Samples(seed: 8)
    let builder = ProgramBuilder()
    let type = TensorType(.float32, [150, 150])
    let (x, y) = (builder.addParameter(type), builder.addParameter(type))
    let program = builder.finish([builder.add(x, builder.emit(.transpose([1, 0]), [x])[0]), builder.add(y, builder.emit(.transpose([1, 0]), [x])[0])])
    let arguments = [samples.array(.float32, type.shape), samples.array(.float32, type.shape)]
    let expected = try Reference.evaluate(program, arguments)
    let executable = try Compiler.compile(program, donatable: [true, true])
    var passed = try arguments.map { ProgramArgument(try DenseArray($0.elements(as: Float.self), shape: $0.type.shape), isDonated: true) }
    for (result, wanted) in zip(try executable.run(&passed), expected) { expectAgreement(result, wanted, "donated") }
  }

  @Test(arguments: [DType.float32, .complex64]) func stepsAndReversals(_ dtype: DType) throws {
    var samples = Samples(seed: 9)
    for count in [7, 203] {
      let array = samples.array(dtype, [3, count] as Shape)
      try Self.apply(.reverse([1]), array, "\(dtype) reversed \(count)")
      try Self.apply(.reverse([0, 1]), array, "\(dtype) reversed \(count)")
      for step in [2, 3, 4, 9] {
        try Self.apply(.slice(starts: [0, 0], limits: [3, count], strides: [1, step]), array, "\(dtype) \(count) by \(step)")
      }
      let builder = ProgramBuilder()
      let x = builder.addParameter(array.type)
      let backwards = builder.emit(.reverse([0]), [x])[0]
      try Self.check(builder.finish(builder.emit(.transpose([1, 0]), [backwards])), [array], "\(dtype) reversed and turned")
      let zero = builder.zeros(TensorType(dtype, []))
      let padded = builder.emit(.pad(low: [0, 3], high: [1, 2], interior: [0, 0]), [backwards, zero])[0]
      try Self.check(builder.finish(builder.emit(.reverse([1]), [padded])), [array], "\(dtype) padded and reversed")
    }
  }
}

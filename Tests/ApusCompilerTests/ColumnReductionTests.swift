import ApusIR
import ApusReference
import Testing

@testable import ApusCompiler
@testable import ApusTestCases

/// Reductions over many rows, in steps and parts that end early.
@Suite struct ColumnReductionTests {
  private static func check(_ program: Program, _ arguments: [DenseArray], _ what: String, scale: Double = 1) throws {
    var passed = arguments.map { ProgramArgument($0) }
    let results = try Compiler.compile(program, donatable: arguments.map { _ in false }).run(&passed)
    for (result, wanted) in zip(results, try Reference.evaluate(program, arguments)) {
      expectAgreement(result, wanted, what, scale: scale)
    }
  }

  @Test(arguments: [[16, 1], [17, 5], [100, 37], [3001, 97], [401, 297], [3, 150, 41], [2, 65, 4, 33]] as [[Int]])
  func sums(_ extents: [Int]) throws {
    var samples = Samples(seed: 3)
    for dtype in extents[0] > 400 ? [DType.float32] : [.float32, .float64, .bfloat16, .complex64, .int8, .int64] {
      let builder = ProgramBuilder()
      let x = builder.addParameter(TensorType(dtype, Shape(extents)))
      let axes = extents.count == 2 ? [0] : [1]
      let maximum = dtype.isComplex ? [] : [builder.reduce(.maximum, x, axes)]
      let program = builder.finish([builder.reduce(.sum, builder.multiply(x, x), axes)] + maximum)
      try Self.check(program, [samples.array(dtype, Shape(extents))], "\(dtype) \(extents)", scale: 4)
    }
  }

  @Test func predicates() throws {
    var samples = Samples(seed: 4)
    let builder = ProgramBuilder()
    let x = builder.addParameter(TensorType(.bool, [99, 35]))
    try Self.check(
      builder.finish([Monoid.and, .or].map { builder.reduce($0, x, [0]) }), [samples.array(.bool, [99, 35])], "predicates")
  }

  /// A bias's gradient with what it is a sum of: several accumulators, stores on the way, operands of a row and of a column.
  @Test(arguments: [(37, 18), (530, 270), (2101, 70)]) func gradients(_ rows: Int, _ columns: Int) throws {
    var samples = Samples(seed: 5)
    let builder = ProgramBuilder()
    let type = TensorType(.float32, [rows, columns])
    let types = [type, type, TensorType(.float32, [rows]), TensorType(.float32, [columns])]
    let p = types.map { builder.addParameter($0) }
    let scale = builder.broadcast(p[2], to: type.shape, dimensions: [0]), shift = builder.broadcast(p[3], to: type.shape, dimensions: [1])
    let delta = builder.multiply(builder.add(p[0], shift), scale)
    let program = builder.finish([delta, builder.reduce(.sum, delta, [0]), builder.reduce(.sum, builder.multiply(delta, p[1]), [0])])
    try Self.check(program, types.map { samples.array(.float32, $0.shape) }, "gradients", scale: 8)
  }

  /// Parts depend on shapes alone.
  @Test func sameBitsEachTime() throws {
    var samples = Samples(seed: 6)
    let builder = ProgramBuilder()
    let x = builder.addParameter(TensorType(.float32, [3001, 70]))
    let executable = try Compiler.compile(builder.finish([builder.reduce(.sum, x, [0])]), donatable: [false])
    let array = samples.array(.float32, [3001, 70])
    func run() throws -> DenseArray {
      var passed = [ProgramArgument(array)]
      return try executable.run(&passed)[0]
    }
    let first = try run()
    for _ in 0..<5 { #expect(try run() == first) }
  }
}

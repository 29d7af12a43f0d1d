import ApusIR
import ApusReference
import Testing

@testable import ApusCompiler
@testable import ApusTestCases

/// Contractions that write where their results are wanted.
@Suite struct DestinationTests {
  /// Products of batches of heads, brought back to positions x heads and put beside each other, a transposed one among them.
  private static func heads(_ type: DType, reads: Int = 1) -> Program {
    let builder = ProgramBuilder()
    let score = builder.addParameter(TensorType(type, [2, 3, 5, 7])), value = builder.addParameter(TensorType(type, [2, 3, 7, 4]))
    func product(_ a: ValueID, _ b: ValueID, _ lhs: Int, _ rhs: Int) -> ValueID {
      builder.emitOne(
        .dotGeneral(DotDimensions(lhsBatch: [0, 1], rhsBatch: [0, 1], lhsContracting: [lhs], rhsContracting: [rhs])), a, b)
    }
    let straight = product(score, value, 3, 2), turned = product(value, score, 2, 3)
    let parts = [(straight, [0, 2, 1, 3]), (turned, [0, 3, 1, 2])].map { product, order in
      builder.reshape(builder.transpose(product, order), to: [2, 5, 12])
    }
    let joined = builder.emit(.concatenate(dimension: 2), parts)[0]
    return builder.finish([joined] + (0..<reads - 1).map { _ in straight })
  }

  private static func check(_ program: Program, _ arguments: [DenseArray]) throws -> CompilationReport {
    let executable = try Compiler.compile(program, donatable: arguments.map { _ in false })
    var passed = arguments.map { ProgramArgument($0) }
    for (result, wanted) in zip(try executable.run(&passed), try Reference.evaluate(program, arguments)) {
      expectAgreement(result, wanted, "joined products")
    }
    return executable.report
  }

  @Test(arguments: [DType.float32, .float64, .complex64, .bfloat16, .int32]) func joinedProducts(_ dtype: DType) throws {
    var samples = Samples(seed: 3)
    let arguments = [samples.array(dtype, [2, 3, 5, 7] as Shape), samples.array(dtype, [2, 3, 7, 4] as Shape)]
    let report = try Self.check(Self.heads(dtype), arguments)
    if dtype == .float32 { #expect((report.kernelLaunches, report.libraryCalls) == (0, 2)) }
  }

  @Test func resultsThatAreReadTwiceStayWhereTheyAre() throws {
    var samples = Samples(seed: 4)
    let arguments = [samples.array(.float32, [2, 3, 5, 7] as Shape), samples.array(.float32, [2, 3, 7, 4] as Shape)]
    #expect(try Self.check(Self.heads(.float32, reads: 2), arguments).kernelLaunches > 0)
  }
}

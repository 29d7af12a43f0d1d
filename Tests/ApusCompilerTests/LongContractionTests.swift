import ApusIR
import ApusReference
import Testing

@testable import ApusCompiler
@testable import ApusTestCases

/// Contractions of long depth and few results, in parts that are added up: of operands whose axes are no matrix's.
@Suite struct LongContractionTests {
  @Test(arguments: [(14, 32, DType.float32), (13, 25, .float64)])
  func sumsOverSlices(_ rows: Int, _ columns: Int, _ dtype: DType) throws {
    var samples = Samples(seed: 41)
    let builder = ProgramBuilder()
    let arguments = [samples.array(dtype, [52, 42, rows]), samples.array(dtype, [52, 40, columns])]
    let (x, y) = (builder.addParameter(arguments[0].type), builder.addParameter(arguments[1].type))
    let part = builder.emit(.slice(starts: [0, 1, 0], limits: [52, 41, rows], strides: [1, 1, 1]), [x])[0]
    let dot = DotDimensions(lhsContracting: [0, 1], rhsContracting: [0, 1])
    let product = builder.emit(.dotGeneral(dot), [part, y])[0]
    let program = builder.finish([product])
    var passed = arguments.map { ProgramArgument($0) }
    let results = try Compiler.compile(program, donatable: [false, false]).run(&passed)
    for (result, wanted) in zip(results, try Reference.evaluate(program, arguments)) {
      expectAgreement(result, wanted, "\(dtype) \(rows) x \(columns)", scale: 50)
    }
  }
}

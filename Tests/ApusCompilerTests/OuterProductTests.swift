import ApusIR
import ApusReference
import Testing

@testable import ApusCompiler
@testable import ApusTestCases

/// Contractions of a single term are arithmetic: they fuse, and are written as they are wanted.
@Suite struct OuterProductTests {
  private static let forms: [(DotDimensions, Shape, Shape)] = [
    (DotDimensions(lhsContracting: [], rhsContracting: []), [5], [7]),
    (DotDimensions(lhsContracting: [1], rhsContracting: [0]), [5, 1], [1, 37]),
    (DotDimensions(lhsBatch: [0], rhsBatch: [1], lhsContracting: [2], rhsContracting: [0]), [4, 3, 1], [1, 4, 33]),
    (DotDimensions(lhsBatch: [2, 0], rhsBatch: [0, 3], lhsContracting: [1], rhsContracting: [2]), [3, 1, 2, 5], [2, 6, 1, 3]),
    (DotDimensions(lhsBatch: [1], rhsBatch: [1], lhsContracting: [0, 3], rhsContracting: [2, 0]), [1, 4, 3, 1, 2], [1, 4, 1]),
  ]

  @Test(arguments: [DType.float32, .float64, .float16, .bfloat16, .int32, .complex64]) func fusesWithWhatIsAround(_ dtype: DType) throws {
    for (dimensions, l, r) in Self.forms {
      let builder = ProgramBuilder()
      let x = builder.addParameter(TensorType(dtype, l)), y = builder.addParameter(TensorType(dtype, r))
      let product = builder.emit(.dotGeneral(dimensions), [x, y])[0]
      let rank = builder.shape(of: product).rank
      let turned = builder.transpose(product, Array((0..<rank).reversed()))
      let program = builder.finish([builder.binary(.add, turned, turned)])
      var samples = Samples(seed: 3)
      let arguments = [samples.array(dtype, l), samples.array(dtype, r)]
      let executable = try Compiler.compile(program, donatable: [false, false])
      #expect(executable.report.kernelLaunches == 1 && executable.report.libraryCalls == 0, "\(dtype) \(l) \(r): \(executable.report.steps)")
      var passed = arguments.map { ProgramArgument($0) }
      expectAgreement(try executable.run(&passed)[0], try Reference.evaluate(program, arguments)[0], "\(dtype) \(l) \(r)")
    }
  }
}

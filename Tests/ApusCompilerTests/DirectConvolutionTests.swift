import ApusIR
import ApusReference
import ApusRuntime
import Testing

@testable import ApusCompiler
@testable import ApusTestCases

/// Convolutions of many groups, drawn: with many results and with the few of a kernel's gradient, with channels first and last, strided,
/// padded, cropped and dilated.
@Suite struct DirectConvolutionTests {
  private func dimensions(_ rank: Int, lastChannels: Bool) -> ConvolutionDimensions {
    let axes = (0..<rank).map { $0 + (lastChannels ? 1 : 2) }, feature = lastChannels ? rank + 1 : 1
    return ConvolutionDimensions(
      inputBatch: 0, inputFeature: feature, inputSpatial: axes, kernelInputFeature: lastChannels ? rank : 1,
      kernelOutputFeature: lastChannels ? rank + 1 : 0, kernelSpatial: lastChannels ? Array(0..<rank) : axes, outputBatch: 0,
      outputFeature: feature, outputSpatial: axes)
  }

  @Test(arguments: [DType.float32, .float64, .bfloat16]) func drawn(_ dtype: DType) throws {
    var generator = SplitMix64(seed: 31), samples = Samples(seed: 32), supported = 0
    func draw(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    for trial in 0..<16 {
      let rank = draw(1...3), groups = draw(4...19), outputs = draw(1...2), isLast = draw(0...1) == 0, isSum = draw(0...2) == 0
      let window = (0..<rank).map { $0 == rank - 1 && isSum ? draw(9...19) : draw(1...(isSum ? 4 : 3)) }
      let dilations = window.map { _ in draw(1...2) }, strides = window.map { _ in draw(1...3) }, spacings = window.map { _ in draw(1...2) }
      let low = window.map { _ in draw(-1...2) }
      let input = (0..<rank).map { axis in
        isSum ? (window[axis] - 1) * dilations[axis] + draw(1...3) : draw(3...(axis == rank - 1 ? 19 : 4))
      }
      let c = Convolution(
        dimensions(rank, lastChannels: isLast), strides: strides, low: low, high: low.map { _ in draw(0...2) }, inputDilations: spacings,
        kernelDilations: dilations, reversal: window.map { _ in draw(0...3) == 0 }, featureGroupCount: groups)
      let (x, k) =
        isLast
        ? (Shape([2] + input + [groups]), Shape(window + [1, groups * outputs]))
        : (Shape([2, groups] + input), Shape([groups * outputs, 1] + window))
      let arguments = [samples.array(dtype, x), samples.array(dtype, k)]
      let builder = ProgramBuilder()
      let parameters = arguments.map { builder.addParameter($0.type) }
      guard (try? Primitive.convolution(c).resultTypes(arguments.map(\.type))) != nil else { continue }
      let program = builder.finish(builder.emit(.convolution(c), parameters))
      let wanted = try Reference.evaluate(program, arguments)[0], what = "\(trial): \(c) of \(x) and \(k)"
      var passed = arguments.map { ProgramArgument($0) }
      expectAgreement(try Compiler.compile(program, donatable: [false, false]).run(&passed)[0], wanted, what, scale: 4)
      if let eager = try EagerKernels.evaluate(.convolution(c), arguments) {
        supported += 1
        expectAgreement(eager[0], wanted, "eager " + what, scale: 4)
      }
    }
    #expect(dtype == .bfloat16 ? supported == 0 : supported > 5)
  }
}

import ApusIR

extension Samples {
  private struct Layout {
    var name: String
    var input: Shape, kernel: Shape
    var convolution: Convolution
  }

  /// Channels last; `o`utputs last in kernels.
  private static func lastChannels(_ spatial: Int) -> ConvolutionDimensions {
    let axes = (0..<spatial).map { $0 + 1 }
    return ConvolutionDimensions(
      inputBatch: 0, inputFeature: spatial + 1, inputSpatial: axes, kernelInputFeature: spatial, kernelOutputFeature: spatial + 1,
      kernelSpatial: Array(0..<spatial), outputBatch: 0, outputFeature: spatial + 1, outputSpatial: axes)
  }

  private static func firstChannels(_ spatial: Int) -> ConvolutionDimensions {
    let axes = (0..<spatial).map { $0 + 2 }
    return ConvolutionDimensions(
      inputBatch: 0, inputFeature: 1, inputSpatial: axes, kernelInputFeature: 1, kernelOutputFeature: 0, kernelSpatial: axes,
      outputBatch: 0, outputFeature: 1, outputSpatial: axes)
  }

  private static let convolutionLayouts: [Layout] = [
    Layout(name: "plain", input: [2, 5, 4, 3], kernel: [3, 2, 3, 2], convolution: Convolution(lastChannels(2))),
    Layout(
      name: "strided and padded", input: [2, 3, 5, 4], kernel: [2, 3, 3, 2],
      convolution: Convolution(firstChannels(2), strides: [2, 1], low: [1, 0], high: [1, 2])),
    Layout(
      name: "dilated and reversed", input: [1, 4, 2], kernel: [3, 2, 2],
      convolution: Convolution(lastChannels(1), low: [1], high: [2], inputDilations: [2], kernelDilations: [2], reversal: [true])),
    Layout(name: "cropping", input: [2, 7, 1], kernel: [2, 1, 3], convolution: Convolution(lastChannels(1), low: [-2], high: [-1])),
    Layout(
      name: "of feature groups", input: [2, 4, 5], kernel: [6, 2, 3], convolution: Convolution(firstChannels(1), featureGroupCount: 2)),
    Layout(
      name: "depthwise", input: [2, 4, 5, 3], kernel: [2, 3, 1, 3],
      convolution: Convolution(lastChannels(2), strides: [1, 2], low: [1, 1], high: [0, 1], kernelDilations: [2, 1], featureGroupCount: 3)),
    Layout(
      name: "of batch groups", input: [4, 2, 5], kernel: [6, 2, 2], convolution: Convolution(firstChannels(1), batchGroupCount: 2)),
    Layout(name: "pointwise", input: [2, 3, 4], kernel: [1, 4, 2], convolution: Convolution(lastChannels(1), strides: [2])),
    Layout(
      name: "with axes in disorder", input: [3, 4, 2, 5], kernel: [2, 3, 2, 3],
      convolution: Convolution(
        ConvolutionDimensions(
          inputBatch: 2, inputFeature: 0, inputSpatial: [3, 1], kernelInputFeature: 1, kernelOutputFeature: 2, kernelSpatial: [0, 3],
          outputBatch: 1, outputFeature: 3, outputSpatial: [2, 0]), strides: [2, 1])),
    Layout(name: "without space", input: [2, 3], kernel: [3, 4], convolution: Convolution(lastChannels(0))),
    Layout(name: "of three axes", input: [1, 3, 2, 3, 2], kernel: [2, 2, 2, 2, 1], convolution: Convolution(lastChannels(3))),
    Layout(name: "of no features", input: [2, 3, 0], kernel: [2, 0, 3], convolution: Convolution(lastChannels(1))),
    Layout(name: "of no batch", input: [0, 3, 2], kernel: [2, 2, 3], convolution: Convolution(lastChannels(1))),
    Layout(name: "past a vector", input: [1, 35, 2], kernel: [3, 2, 17], convolution: Convolution(lastChannels(1))),
    Layout(name: "of one", input: [1, 1, 1], kernel: [1, 1, 1], convolution: Convolution(lastChannels(1))),
    Layout(name: "of no outputs", input: [2, 3, 2], kernel: [2, 2, 0], convolution: Convolution(lastChannels(1))),
    Layout(name: "over padding alone", input: [2, 0, 2], kernel: [2, 2, 3], convolution: Convolution(lastChannels(1), low: [2], high: [1])),
    Layout(
      name: "of more groups than a vector has lanes", input: [2, 5, 33], kernel: [3, 1, 33],
      convolution: Convolution(lastChannels(1), featureGroupCount: 33)),
    Layout(
      name: "depthwise with two outputs each", input: [2, 3, 4, 6], kernel: [2, 3, 1, 12],
      convolution: Convolution(
        lastChannels(2), strides: [2, 1], low: [1, 1], high: [0, 2], inputDilations: [1, 2], reversal: [false, true], featureGroupCount: 6)),
    Layout(
      name: "depthwise with channels first", input: [2, 5, 3, 7], kernel: [5, 1, 2, 3],
      convolution: Convolution(
        firstChannels(2), strides: [1, 2], low: [1, 2], high: [0, 1], kernelDilations: [1, 2], featureGroupCount: 5)),
    Layout(
      name: "of many batch groups", input: [3, 9, 5], kernel: [9, 3, 5],
      convolution: Convolution(
        ConvolutionDimensions(
          inputBatch: 2, inputFeature: 0, inputSpatial: [1], kernelInputFeature: 1, kernelOutputFeature: 2, kernelSpatial: [0],
          outputBatch: 0, outputFeature: 2, outputSpatial: [1]), low: [1], high: [1], batchGroupCount: 5)),
    Layout(name: "with a kernel past a vector", input: [1, 37, 1], kernel: [33, 1, 2], convolution: Convolution(lastChannels(1))),
    Layout(name: "that does not fit", input: [1, 2, 2], kernel: [3, 2, 3], convolution: Convolution(lastChannels(1))),
  ]

  mutating func convolutions() -> [PrimitiveCase] {
    var cases: [PrimitiveCase] = []
    for (number, layout) in Self.convolutionLayouts.enumerated() {
      for dtype in number == 1 ? DType.allCases : [.float64, .complex128, .float32, .int32, .bfloat16] {
        let operands = [array(dtype, layout.input), array(dtype, layout.kernel)]
        cases.append(PrimitiveCase(.convolution(layout.convolution), operands, layout.name))
      }
    }
    return cases
  }
}

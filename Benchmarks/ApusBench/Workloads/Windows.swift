import Apus

/// W12: convolutions and pooling that are not large products.
enum WindowBenchmark {
  static func run(_ bench: Bench) throws {
    let images = try bench.input("images"), depthwise = try bench.input("depthwise")
    let channels = images.shape[-1]
    try time(bench, "depthwise 3x3 (8,56,56,64)", flops: 2 * 9 * Double(images.shape.elementCount), [images, depthwise]) {
      convolution($0[0], $0[1], padding: .same, groups: channels, dimensions: .channelsLast)
    }
    try time(bench, "max pool 2x2 gradient (8,56,56,64)", bytes: 8 * Double(images.shape.elementCount), [images]) {
      grad { (x: Tensor) in
        square(x.reduceWindow(.maximum, window: [1, 2, 2, 1], strides: [1, 2, 2, 1])).sum()
      }($0[0])
    }
    let volumes = try bench.input("volumes"), kernel = try bench.input("kernel3d"), cotangent = try bench.input("cotangent3d")
    let flops = 2 * Double(cotangent.shape.elementCount) * Double(kernel.shape.dimensions.dropLast().reduce(1, *))
    try time(bench, "conv3d weight gradient (4,16,16,16,32)", flops: flops, [volumes, kernel, cotangent]) { arguments in
      grad { (kernel: Tensor) in
        (convolution(arguments[0], kernel, padding: .same, dimensions: .volumesLast) * arguments[2]).sum()
      }(arguments[1])
    }
  }

  private static func time(
    _ bench: Bench, _ name: String, flops: Double? = nil, bytes: Double? = nil, _ arguments: [Tensor],
    _ f: @escaping @Sendable ([Tensor]) -> Tensor
  ) throws {
    let compiled = jit(f)
    let result = compiled(arguments)
    let check = try abs(result).sum().item()
    try bench.time(name, flops: flops, bytes: bytes, check: [check], measurement: Measurement(minimumSeconds: 1)) {
      compiled(arguments)
    }
  }
}

extension ConvolutionDimensions {
  /// Volumes `[batch, depth, height, width, features]`, kernels `[depth, height, width, inputs, outputs]`.
  static let volumesLast = ConvolutionDimensions(
    inputBatch: 0, inputFeature: 4, inputSpatial: [1, 2, 3], kernelInputFeature: 3, kernelOutputFeature: 4, kernelSpatial: [0, 1, 2],
    outputBatch: 0, outputFeature: 4, outputSpatial: [1, 2, 3])
}

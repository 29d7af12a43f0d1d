/// How much a convolution or a pooling puts around its input along each spatial axis.
public enum SpatialPadding: Hashable, Sendable {
  /// Nothing: windows lie within the input.
  case valid
  /// So much that the result has the input's extents divided by the strides, rounded up; an odd element goes to the end.
  case same
  /// So many elements before and after; negative ones crop.
  case explicit(low: [Int], high: [Int])
}

extension SpatialPadding {
  /// The elements before and after along each axis.
  ///
  /// - Parameters:
  ///   - extents: of the input, dilated.
  ///   - windows: extents of the window, dilated.
  func amounts(_ extents: [Int], _ windows: [Int], _ strides: [Int], _ operation: String) throws -> (low: [Int], high: [Int]) {
    switch self {
    case .valid: return (extents.map { _ in 0 }, extents.map { _ in 0 })
    case .same:
      let totals = extents.indices.map { axis -> Int in
        let count = (extents[axis] + strides[axis] - 1) / Swift.max(strides[axis], 1)
        return Swift.max((count - 1) * strides[axis] + windows[axis] - extents[axis], 0)
      }
      return (totals.map { $0 / 2 }, totals.map { $0 - $0 / 2 })
    case .explicit(let low, let high):
      guard low.count == extents.count, high.count == extents.count else {
        throw ShapeError(operation, "padding for \(low.count) and \(high.count) axes, and there are \(extents.count)")
      }
      return (low, high)
    }
  }
}

/// Slides kernels over an input: the sum, for every place of the window and every output feature, of the products under it (what most
/// of machine learning calls a convolution; the kernel is not reversed).
///
/// Of shape [batch, features, spatial...] the input and [output features, features / groups, spatial...] the kernel, unless `dimensions` says
/// otherwise; the result is laid out as the input. Operands are promoted to one dtype.
///
/// - Parameters:
///   - strides: steps of the window along each spatial axis; by default 1.
///   - inputDilations: the distance of neighbouring elements of the input, zeros lying between them, which makes a transposed convolution.
///   - kernelDilations: the same of the kernel's elements.
///   - groups: parts of the features that have kernels of their own; as many as there are features in a depthwise convolution.
/// - Throws: (when read) `ShapeError` where the shapes do not fit.
public func convolution(
  _ x: Tensor, _ kernel: Tensor, strides: [Int]? = nil, padding: SpatialPadding = .valid, inputDilations: [Int]? = nil,
  kernelDilations: [Int]? = nil, groups: Int = 1, dimensions: ConvolutionDimensions? = nil
) -> Tensor {
  let (x, kernel) = promote(x, kernel)
  return checked([x, kernel]) {
    guard x.rank >= 2, kernel.rank == x.rank else {
      throw ShapeError("convolution", "takes an input and a kernel of one rank from 2 on, got shapes \(x.shape) and \(kernel.shape)")
    }
    let spatial = Array(2..<x.rank)
    let dimensions = dimensions ?? ConvolutionDimensions(
      inputBatch: 0, inputFeature: 1, inputSpatial: spatial, kernelInputFeature: 1, kernelOutputFeature: 0, kernelSpatial: spatial,
      outputBatch: 0, outputFeature: 1, outputSpatial: spatial)
    var attributes = Convolution(
      dimensions, strides: strides, inputDilations: inputDilations, kernelDilations: kernelDilations, featureGroupCount: groups)
    let count = spatial.count
    for (what, values) in [
      ("strides", attributes.strides), ("input dilations", attributes.inputDilations), ("kernel dilations", attributes.kernelDilations),
      ("spatial axes of the input", dimensions.inputSpatial), ("spatial axes of the kernel", dimensions.kernelSpatial),
    ] where values.count != count {
      throw ShapeError("convolution", "\(values.count) \(what) for shape \(x.shape)")
    }
    let axes = dimensions.inputSpatial + dimensions.kernelSpatial
    guard axes.allSatisfy({ 0..<x.rank ~= $0 }) else { throw ShapeError("convolution", "axes \(axes) for shape \(x.shape)") }
    func dilated(_ shape: Shape, _ axes: [Int], _ dilations: [Int]) -> [Int] {
      zip(axes, dilations).map { shape[$0] == 0 ? 0 : (shape[$0] - 1) * $1 + 1 }
    }
    (attributes.low, attributes.high) = try padding.amounts(
      dilated(x.shape, dimensions.inputSpatial, attributes.inputDilations),
      dilated(kernel.shape, dimensions.kernelSpatial, attributes.kernelDilations), attributes.strides, "convolution")
    return applyOne(.convolution(attributes), x, kernel)
  }
}

import ApusIR

extension TransposeRule {
  /// A convolution is linear in the input and in the kernel; both transposes are convolutions.
  ///
  /// For the input: the cotangent, dilated by the strides, with the kernel turned round and its two feature axes exchanged. For the
  /// kernel: the input with the dilated cotangent as kernel, batch and feature axes exchanged, so that groups of features become
  /// groups of the batch and the other way round.
  func convolution(_ ct: ValueID, _ c: Convolution, _ primitive: Primitive) throws -> [ValueID?] {
    if (types + resultTypes).contains(where: { $0.elementCount == 0 }) {
      return zip(types, isLinear).map { $1 ? b.zeros($0) : nil }
    }
    let lengths = SpatialLengths(c, types[0].shape, types[1].shape, resultTypes[0].shape)
    let reversed = zip(c.dimensions.kernelSpatial, c.reversal).filter(\.1).map(\.0)
    if isLinear[0] {
      let kernel = b.reverse(try value(1, primitive), reversed)
      return [inputCotangent(ct, c, kernel, lengths), nil]
    }
    return [nil, b.reverse(kernelCotangent(ct, c, try value(0, primitive), lengths), reversed)]
  }

  private func inputCotangent(_ ct: ValueID, _ c: Convolution, _ kernel: ValueID, _ lengths: SpatialLengths) -> ValueID {
    let d = c.dimensions, groups = c.featureGroupCount * c.batchGroupCount
    // A group's outputs are the transpose's inputs.
    let grouped = b.moveGroups(kernel, groups, from: d.kernelOutputFeature, to: d.kernelInputFeature)
    let low = zip(lengths.kernel, c.low).map { $0 - $1 - 1 }
    let high = lengths.input.indices.map { lengths.input[$0] + lengths.kernel[$0] - 1 - lengths.output[$0] - low[$0] }
    let dimensions = ConvolutionDimensions(
      inputBatch: d.outputBatch, inputFeature: d.outputFeature, inputSpatial: d.outputSpatial,
      kernelInputFeature: d.kernelOutputFeature, kernelOutputFeature: d.kernelInputFeature, kernelSpatial: d.kernelSpatial,
      outputBatch: d.inputBatch, outputFeature: d.inputFeature, outputSpatial: d.inputSpatial)
    let back = Convolution(
      dimensions, strides: c.inputDilations, low: low, high: high, inputDilations: c.strides, kernelDilations: c.kernelDilations,
      featureGroupCount: groups)
    let result = b.emitOne(.convolution(back), ct, b.reverse(grouped, d.kernelSpatial))
    return b.moveGroups(result, c.batchGroupCount, from: d.inputFeature, to: d.inputBatch)
  }

  private func kernelCotangent(_ ct: ValueID, _ c: Convolution, _ input: ValueID, _ lengths: SpatialLengths) -> ValueID {
    let d = c.dimensions
    let high = lengths.input.indices.map { lengths.output[$0] - lengths.input[$0] + lengths.kernel[$0] - c.low[$0] - 1 }
    let dimensions = ConvolutionDimensions(
      inputBatch: d.inputFeature, inputFeature: d.inputBatch, inputSpatial: d.inputSpatial,
      kernelInputFeature: d.outputBatch, kernelOutputFeature: d.outputFeature, kernelSpatial: d.outputSpatial,
      outputBatch: d.kernelInputFeature, outputFeature: d.kernelOutputFeature, outputSpatial: d.kernelSpatial)
    let back = Convolution(
      dimensions, strides: c.kernelDilations, low: c.low, high: high, inputDilations: c.inputDilations, kernelDilations: c.strides,
      featureGroupCount: c.batchGroupCount, batchGroupCount: c.featureGroupCount)
    return b.emitOne(.convolution(back), input, ct)
  }
}

/// The extents of a convolution's spatial axes after dilation: of the input by its own, of the kernel by its own, of the result by the
/// strides.
private struct SpatialLengths {
  let input: [Int], kernel: [Int], output: [Int]

  init(_ c: Convolution, _ input: Shape, _ kernel: Shape, _ output: Shape) {
    func dilated(_ shape: Shape, _ axes: [Int], _ dilations: [Int]) -> [Int] {
      zip(axes, dilations).map { shape[$0] == 0 ? 0 : (shape[$0] - 1) * $1 + 1 }
    }
    self.input = dilated(input, c.dimensions.inputSpatial, c.inputDilations)
    self.kernel = dilated(kernel, c.dimensions.kernelSpatial, c.kernelDilations)
    self.output = dilated(output, c.dimensions.outputSpatial, c.strides)
  }
}

extension ProgramBuilder {
  /// Takes the groups that are the outer part of one axis and makes them the outer part of another.
  func moveGroups(_ x: ValueID, _ groups: Int, from source: Int, to target: Int) -> ValueID {
    if groups == 1 { return x }
    var shape = self.shape(of: x).dimensions
    shape[source] /= groups
    var split = shape
    split.insert(groups, at: source)
    // The axis of groups goes just before the target, which has one more before it where it lies behind the source.
    let moved = moveAxis(reshape(x, to: Shape(split)), from: source, to: target)
    shape[target] *= groups
    return reshape(moved, to: Shape(shape))
  }
}

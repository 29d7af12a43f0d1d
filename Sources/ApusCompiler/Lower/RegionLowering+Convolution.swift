import ApusIR
import ApusRuntime

extension RegionLowering {
  /// A convolution without padding or dilation of its input left to do is a contraction in which windows are axes of depth
  /// that step through the input as places of the result do: nothing is copied out of it.
  func lowerConvolution(_ operation: Operation, _ c: Convolution) throws {
    if Routine.supports(operation.primitive, operation.operands.map { program.type(of: $0) }) { return try lowerRoutine(operation) }
    let d = c.dimensions, result = operation.results[0]
    let target = try allocate(result)
    let input = try inMemory(operation.operands[0])
    var kernel = try inMemory(operation.operands[1])
    let (x, k, y) = (program.type(of: operation.operands[0]).shape, program.type(of: operation.operands[1]).shape, program.type(of: result).shape)
    let groups = c.featureGroupCount * c.batchGroupCount
    let outputs = y[d.outputFeature] / groups
    let (batch, features) = (x[d.inputBatch] / c.batchGroupCount, x[d.inputFeature] / c.featureGroupCount)
    let spatial = d.inputSpatial.indices

    var windows: [ContractionAxis] = []
    for i in spatial {
      var step = kernel.strides[d.kernelSpatial[i]]
      let extent = k[d.kernelSpatial[i]]
      if c.reversal[i] {
        kernel.reference.byteOffset += (extent - 1) * step * kernel.dtype.byteCount
        step = -step
      }
      windows.append(ContractionAxis(extent: extent, a: c.kernelDilations[i] * input.strides[d.inputSpatial[i]], b: step))
    }
    let groupStep = c.batchGroupCount > 1 ? batch * input.strides[d.inputBatch] : features * input.strides[d.inputFeature]
    let axes = ContractionAxes(
      batch: [
        ContractionAxis(
          extent: groups, a: groupStep, b: outputs * kernel.strides[d.kernelOutputFeature], c: outputs * target.strides[d.outputFeature])
      ],
      rows: [ContractionAxis(extent: batch, a: input.strides[d.inputBatch], c: target.strides[d.outputBatch])] + spatial.map { i in
        ContractionAxis(
          extent: y[d.outputSpatial[i]], a: c.strides[i] * input.strides[d.inputSpatial[i]], c: target.strides[d.outputSpatial[i]])
      },
      columns: [ContractionAxis(extent: outputs, b: kernel.strides[d.kernelOutputFeature], c: target.strides[d.outputFeature])],
      depth: windows + [
        ContractionAxis(extent: features, a: input.strides[d.inputFeature], b: kernel.strides[d.kernelInputFeature])
      ])
    guard let call = contraction(axes, input.reference, kernel.reference, target) else {
      throw CompilationError(.unsupported, "convolution of \(x) and \(k)")
    }
    steps.append(.contraction(call))
  }
}

extension Primitive {
  func convolutionType(_ c: Convolution, _ check: OperandCheck) throws -> TensorType {
    try check.count(2)
    let (input, kernel) = (check.operands[0], check.operands[1]), d = c.dimensions
    if input.dtype != kernel.dtype { throw check.dtypeError("operands differ in dtype: \(input.dtype) and \(kernel.dtype)") }
    let rank = d.inputSpatial.count + 2
    try check.shape(
      input.rank == rank && kernel.rank == rank,
      "operands of rank \(input.rank) and \(kernel.rank) for \(rank - 2) spatial axes")
    for (axes, name) in [
      ([d.inputBatch, d.inputFeature] + d.inputSpatial, "input axis"),
      ([d.kernelInputFeature, d.kernelOutputFeature] + d.kernelSpatial, "kernel axis"),
      ([d.outputBatch, d.outputFeature] + d.outputSpatial, "output axis"),
    ] {
      try check.length(axes, rank, name)
      try check.axes(axes, rank: rank, name)
    }
    for (attribute, name) in [
      (c.strides, "window strides"), (c.low, "low padding"), (c.high, "high padding"), (c.inputDilations, "input dilations"),
      (c.kernelDilations, "kernel dilations"),
    ] {
      try check.shape(attribute.count == rank - 2, "\(name) have \(attribute.count) entries for \(rank - 2) spatial axes")
    }
    try check.shape(c.reversal.count == rank - 2, "window reversal has \(c.reversal.count) entries for \(rank - 2) spatial axes")
    let (features, batches) = (c.featureGroupCount, c.batchGroupCount)
    try check.shape(features > 0 && batches > 0 && (features == 1 || batches == 1),
      "\(features) feature groups and \(batches) batch groups: both positive, and one of them 1")
    let (inputFeatures, batch) = (input.shape[d.inputFeature], input.shape[d.inputBatch])
    let outputFeatures = kernel.shape[d.kernelOutputFeature]
    try check.shape(batch % batches == 0, "a batch of \(batch) in \(batches) groups")
    try check.shape(inputFeatures % features == 0, "\(inputFeatures) input features in \(features) groups")
    try check.shape(kernel.shape[d.kernelInputFeature] == inputFeatures / features,
      "the kernel has \(kernel.shape[d.kernelInputFeature]) input features, a group of the input \(inputFeatures / features)")
    try check.shape(outputFeatures % features == 0 && outputFeatures % batches == 0,
      "\(outputFeatures) output features in \(features * batches) groups")
    var shape = [Int](repeating: 0, count: rank)
    shape[d.outputBatch] = batch / batches
    shape[d.outputFeature] = outputFeatures
    for (i, axis) in d.outputSpatial.enumerated() {
      shape[axis] = try check.windowCount(
        input.shape[d.inputSpatial[i]], size: kernel.shape[d.kernelSpatial[i]], stride: c.strides[i],
        baseDilation: c.inputDilations[i], windowDilation: c.kernelDilations[i], low: c.low[i], high: c.high[i])
    }
    return input.with(shape: Shape(shape))
  }
}

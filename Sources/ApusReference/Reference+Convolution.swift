import ApusIR

extension Reference {
  /// For each group: the windows' elements side by side, as the rows of a matrix, times the kernel's.
  static func convolution(_ c: Convolution, _ input: DenseArray, _ kernel: DenseArray, _ type: TensorType) throws -> DenseArray {
    let d = c.dimensions
    let groups = c.featureGroupCount * c.batchGroupCount
    let batch = input.shape[d.inputBatch] / c.batchGroupCount, features = input.shape[d.inputFeature] / c.featureGroupCount
    let outputFeatures = kernel.shape[d.kernelOutputFeature] / groups
    let spatial = d.outputSpatial.map { type.shape[$0] }, window = d.kernelSpatial.map { kernel.shape[$0] }
    let rows = batch * spatial.reduce(1, *), depth = features * window.reduce(1, *)
    let (inputStrides, kernelStrides, strides) = (input.shape.rowMajorStrides, kernel.shape.rowMajorStrides, type.shape.rowMajorStrides)

    // Positions of the patches' elements in the input, one past its end for padding; of the kernel's; and of the results.
    var patches: [Int] = [], weights: [Int] = [], targets: [Int] = []
    patches.reserveCapacity(groups * rows * depth)
    for group in 0..<groups {
      let firstBatch = c.batchGroupCount > 1 ? group * batch : 0, firstFeature = c.featureGroupCount > 1 ? group * features : 0
      var row = Coordinates([batch] + spatial)
      for _ in 0..<row.count {
        var cell = Coordinates(window + [features])
        for _ in 0..<cell.count {
          var position = (firstBatch + row.index[0]) * inputStrides[d.inputBatch]
          position += (firstFeature + cell.index[window.count]) * inputStrides[d.inputFeature]
          for axis in spatial.indices {
            let place = row.index[axis + 1] * c.strides[axis] + cell.index[axis] * c.kernelDilations[axis] - c.low[axis]
            let index = place / c.inputDilations[axis]
            if place < 0 || place % c.inputDilations[axis] != 0 || index >= input.shape[d.inputSpatial[axis]] {
              position = input.elementCount
              break
            }
            position += index * inputStrides[d.inputSpatial[axis]]
          }
          patches.append(position)
          cell.advance()
        }
        for feature in 0..<outputFeatures {
          var target = row.index[0] * strides[d.outputBatch] + (group * outputFeatures + feature) * strides[d.outputFeature]
          for axis in spatial.indices { target += row.index[axis + 1] * strides[d.outputSpatial[axis]] }
          targets.append(target)
        }
        row.advance()
      }
      var cell = Coordinates(window + [features, outputFeatures])
      for _ in 0..<cell.count {
        var position = cell.index[window.count] * kernelStrides[d.kernelInputFeature]
        position += (group * outputFeatures + cell.index[window.count + 1]) * kernelStrides[d.kernelOutputFeature]
        for axis in window.indices {
          let index = c.reversal[axis] ? window[axis] - 1 - cell.index[axis] : cell.index[axis]
          position += index * kernelStrides[d.kernelSpatial[axis]]
        }
        weights.append(position)
        cell.advance()
      }
    }
    let line = try DenseArray(input.type.with(shape: [input.elementCount + 1])) { bytes in
      bytes.initializeMemory(as: UInt8.self, repeating: 0)
      bytes.copyMemory(from: input.bytes)
    }
    let lhs = DenseArray(input.type.with(shape: [groups, rows, depth]), try line.taking(patches).buffer)
    let rhs = DenseArray(input.type.with(shape: [groups, depth, outputFeatures]), try kernel.taking(weights).buffer)
    let dimensions = DotDimensions(lhsBatch: [0], rhsBatch: [0], lhsContracting: [2], rhsContracting: [1])
    let productType = type.with(shape: [groups, rows, outputFeatures])
    let products = try input.dtype.element.dot(lhs, rhs, DotPlan(dimensions, lhs.shape, rhs.shape), productType)
    return try DenseArray(type) { bytes in
      guard let target = bytes.baseAddress else { return }
      type.dtype.word.put(targets, from: products.buffer.bytes, to: target)
    }
  }
}

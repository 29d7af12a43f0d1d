import ApusIR
import CApusRuntime

/// A convolution of many groups with few features and outputs each, depthwise as a rule, its padding and dilations included. Matrix
/// products of such would be of few columns and few terms.
enum DirectConvolution {
  /// Features times outputs of a group at the most, where neither the batch nor the features count for more than this: the gradient of
  /// a depthwise kernel sums over the batch as a convolution does over features.
  private static let mostProducts = 4

  static func supports(_ c: Convolution, _ operands: [TensorType]) -> Bool {
    let (x, k) = (operands[0].shape, operands[1].shape), d = c.dimensions
    guard operands[0].dtype == .float32 || operands[0].dtype == .float64, 1...Int(APUS_CONVOLUTION_RANK) ~= d.inputSpatial.count,
      x.elementCount > 0, k.elementCount > 0, !c.reversal.contains(true)
    else { return false }
    let groups = c.featureGroupCount * c.batchGroupCount
    let features = x[d.inputFeature] / c.featureGroupCount, batch = x[d.inputBatch] / c.batchGroupCount
    return groups >= 4 && k[d.kernelOutputFeature] / groups * min(features, batch) <= mostProducts
  }

  /// The problem for dense operands, but for the pointers.
  static func problem(_ c: Convolution, _ operands: [TensorType]) throws -> apus_convolution {
    let result = try Primitive.convolution(c).resultTypes(operands)[0].shape
    let (x, k) = (operands[0].shape, operands[1].shape), d = c.dimensions
    let (xs, ks, ys) = (x.rowMajorStrides, k.rowMajorStrides, result.rowMajorStrides)
    let groups = c.featureGroupCount * c.batchGroupCount, outputs = k[d.kernelOutputFeature] / groups
    var problem = apus_convolution()
    problem.dtype = operands[0].dtype.code
    let batch = x[d.inputBatch] / c.batchGroupCount, features = x[d.inputFeature] / c.featureGroupCount
    (problem.batch, problem.groups, problem.features, problem.outputs) = (Int64(batch), Int64(groups), Int64(features), Int64(outputs))
    (problem.x_batch, problem.y_batch) = (Int64(xs[d.inputBatch]), Int64(ys[d.outputBatch]))
    problem.x_group = Int64(c.batchGroupCount > 1 ? batch * xs[d.inputBatch] : features * xs[d.inputFeature])
    problem.k_group = Int64(outputs * ks[d.kernelOutputFeature])
    problem.y_group = Int64(outputs * ys[d.outputFeature])
    (problem.x_feature, problem.k_feature) = (Int64(xs[d.inputFeature]), Int64(ks[d.kernelInputFeature]))
    (problem.k_output, problem.y_output) = (Int64(ks[d.kernelOutputFeature]), Int64(ys[d.outputFeature]))
    // The axis that is innermost in memory comes last.
    let order = d.inputSpatial.indices.sorted { xs[d.inputSpatial[$0]] > xs[d.inputSpatial[$1]] }
    withUnsafeMutableBytes(of: &problem.axes) { raw in
      let axes = raw.bindMemory(to: apus_convolution_axis.self)
      let missing = axes.count - order.count
      for place in axes.indices {
        guard place >= missing else {
          axes[place] = apus_convolution_axis(
            input: 1, window: 1, output: 1, stride: 1, dilation: 1, spacing: 1, low: 0, x: 0, k: 0, y: 0)
          continue
        }
        let i = order[place - missing], window = k[d.kernelSpatial[i]]
        axes[place] = apus_convolution_axis(
          input: Int64(x[d.inputSpatial[i]]), window: Int64(window), output: Int64(result[d.outputSpatial[i]]), stride: Int64(c.strides[i]),
          dilation: Int64(c.kernelDilations[i]), spacing: Int64(c.inputDilations[i]), low: Int64(c.low[i]),
          x: Int64(xs[d.inputSpatial[i]]), k: Int64(ks[d.kernelSpatial[i]]), y: Int64(ys[d.outputSpatial[i]]))
      }
    }
    return problem
  }
}

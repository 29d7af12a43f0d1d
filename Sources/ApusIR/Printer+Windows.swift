/// Reductions with a region, windows, convolution.
extension StableHLOWriter {
  /// A region of one block that is a program.
  func block(_ program: Program) {
    block(program.parameterTypes, returning: program.resultTypes) { writeBody(of: program, $0) }
  }

  /// Says that an operation is meant as it stands, where the parser might take it for a common form.
  static func generalMark(_ isCommonForm: Bool) -> String { isCommonForm ? " {apus.general}" : "" }

  func writeReduceRegion(_ reduction: RegionReduction, _ operands: [String], _ types: [TensorType], _ results: [TensorType]) -> [String] {
    let names = define(
      results.count,
      "\"stablehlo.reduce\"(\(operands.joined(separator: ", "))) <{dimensions = \(Self.array(reduction.dimensions))}> ({")
    block(reduction.body)
    let isCommon = types.count == 2 ? reduction.body.monoid != nil : types.count == 4
    line("})\(Self.generalMark(isCommon)) : \(Self.signature(types, results))")
    return names
  }

  /// Pairs of low and high padding as a dense attribute.
  private func padding(_ low: [Int], _ high: [Int]) -> String {
    let pairs = zip(low, high).map { Self.list([$0, $1]) }.joined(separator: ", ")
    return low.isEmpty ? "dense<> : tensor<0x2xi64>" : "dense<[\(pairs)]> : tensor<\(low.count)x2xi64>"
  }

  func writeReduceWindow(_ w: WindowReduction, _ operands: [String], _ types: [TensorType], _ results: [TensorType]) -> [String] {
    let names = define(
      results.count,
      "\"stablehlo.reduce_window\"(\(operands.joined(separator: ", "))) <{base_dilations = \(Self.array(w.baseDilations)), padding = "
        + "\(padding(w.low, w.high)), window_dilations = \(Self.array(w.windowDilations)), window_dimensions = "
        + "\(Self.array(w.dimensions)), window_strides = \(Self.array(w.strides))}> ({")
    block(w.body)
    line("})\(Self.generalMark(types.count == 2 && w.body.monoid != nil)) : \(Self.signature(types, results))")
    return names
  }

  func writeSelectAndScatter(_ w: SelectAndScatter, _ operands: [String], _ types: [TensorType], _ result: TensorType) -> String {
    let name = define(
      "\"stablehlo.select_and_scatter\"(\(operands.joined(separator: ", "))) <{padding = \(padding(w.low, w.high)), "
        + "window_dimensions = \(Self.array(w.dimensions)), window_strides = \(Self.array(w.strides))}> ({")
    block(w.select)
    line("}, {")
    block(w.scatter)
    line("}) : \(Self.signature(types, [result]))")
    return name
  }

  func writeConvolution(_ c: Convolution, _ operands: [String], _ types: [TensorType], _ result: TensorType) -> String {
    let d = c.dimensions
    func axes(_ first: (Int, String), _ second: (Int, String), _ spatial: [Int]) -> String {
      var labels = [String](repeating: "", count: spatial.count + 2)
      labels[first.0] = first.1
      labels[second.0] = second.1
      for (i, axis) in spatial.enumerated() { labels[axis] = "\(i)" }
      return "[" + labels.joined(separator: ", ") + "]"
    }
    let input = axes((d.inputBatch, "b"), (d.inputFeature, "f"), d.inputSpatial)
    let kernel = axes((d.kernelInputFeature, "i"), (d.kernelOutputFeature, "o"), d.kernelSpatial)
    let output = axes((d.outputBatch, "b"), (d.outputFeature, "f"), d.outputSpatial)
    let pads = zip(c.low, c.high).map { Self.list([$0, $1]) }.joined(separator: ", ")
    let window = [
      "stride = \(Self.list(c.strides))", "pad = [\(pads)]", "lhs_dilate = \(Self.list(c.inputDilations))",
      "rhs_dilate = \(Self.list(c.kernelDilations))", "reverse = [\(c.reversal.map { "\($0)" }.joined(separator: ", "))]",
    ].joined(separator: ", ")
    return define(
      "stablehlo.convolution(\(operands.joined(separator: ", "))) dim_numbers = \(input)x\(kernel)->\(output), window = {"
        + "\(d.inputSpatial.isEmpty ? "" : window)} {batch_group_count = \(c.batchGroupCount) : i64, feature_group_count = "
        + "\(c.featureGroupCount) : i64} : \(Self.signature(types, [result]))")
  }
}

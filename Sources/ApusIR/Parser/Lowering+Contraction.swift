extension OperationContext {
  func lowerDot(isGeneral: Bool) throws(ParseError) -> [ValueSyntax] {
    let ids = try tensors(2)
    let dimensions = isGeneral ? try dotDimensions() : try plainDotDimensions(ids)
    return results(try inStatedPrecision(ids) { (operands) throws(ParseError) in
      try region.emit(.dotGeneral(dimensions), operands)[0]
    })
  }

  private func dotDimensions() throws(ParseError) -> DotDimensions {
    if has("dot_dimension_numbers") {
      let fields = try fields("dot_dimension_numbers")
      return DotDimensions(
        lhsBatch: fields["lhs_batching_dimensions"] ?? [], rhsBatch: fields["rhs_batching_dimensions"] ?? [],
        lhsContracting: fields["lhs_contracting_dimensions"] ?? [], rhsContracting: fields["rhs_contracting_dimensions"] ?? [])
    }
    func pair(_ name: String) throws(ParseError) -> ([Int], [Int]) {
      switch attribute([name]) {
      case nil: return ([], [])
      case .pair(let lhs, let rhs)?: return (lhs, rhs)
      default: throw error("'\(name)' should be two lists of axes")
      }
    }
    let (batch, contracting) = (try pair("batching_dims"), try pair("contracting_dims"))
    return DotDimensions(
      lhsBatch: batch.0, rhsBatch: batch.1, lhsContracting: contracting.0, rhsContracting: contracting.1)
  }

  private func plainDotDimensions(_ ids: [ValueID]) throws(ParseError) -> DotDimensions {
    let (lhs, rhs) = (type(of: ids[0]).rank, type(of: ids[1]).rank)
    if !(1...2).contains(lhs) || !(1...2).contains(rhs) { throw error("takes vectors and matrices, got ranks \(lhs) and \(rhs)") }
    return DotDimensions(lhsContracting: [lhs - 1], rhsContracting: [0])
  }

  /// A contraction whose result has the dtype stated: operands of a narrower one are converted before, else the result after.
  private func inStatedPrecision(
    _ ids: [ValueID], _ contract: ([ValueID]) throws(ParseError) -> ValueID
  ) throws(ParseError) -> ValueID {
    let dtype = try statedType().dtype
    func convert(_ x: ValueID, _ dtype: DType) throws(ParseError) -> ValueID {
      type(of: x).dtype == dtype ? x : try region.emitOne(.convert(dtype), x)
    }
    var operands = ids
    let widths = ids.map { type(of: $0).dtype.byteCount }
    if dtype.byteCount >= widths.max() ?? 0 {
      for index in operands.indices { operands[index] = try convert(ids[index], dtype) }
    }
    return try convert(try contract(operands), dtype)
  }

  // MARK: Convolution

  func lowerConvolution() throws(ParseError) -> [ValueSyntax] {
    let ids = try tensors(2)
    guard case .dialect(_, let range)? = attribute(["dim_numbers", "dimension_numbers"]) else {
      throw error("attribute 'dimension_numbers' is missing")
    }
    let dimensions = try convolutionDimensions(range)
    let spatial = dimensions.inputSpatial.count
    let ones = [Int](repeating: 1, count: spatial)
    var window: [String: AttributeSyntax] = [:]
    if case .dictionary(let fields)? = attribute(["window"]) { window = fields }
    func list(_ pretty: String, _ generic: String, _ standard: [Int]) throws(ParseError) -> [Int] {
      if let value = window[pretty] { return try integers(value, pretty) }
      let list = try attribute([generic]).map { (value) throws(ParseError) in try integers(value, generic) }
      return list ?? standard
    }
    let flat = try list("pad", "padding", [Int](repeating: 0, count: 2 * spatial))
    if flat.count != 2 * spatial { throw error("padding should be \(spatial) pairs, has \(flat.count) entries") }
    let reversal = try list("reverse", "window_reversal", ones.map { _ in 0 })
    let convolution = Convolution(
      dimensions, strides: try list("stride", "window_strides", ones), low: (0..<spatial).map { flat[2 * $0] },
      high: (0..<spatial).map { flat[2 * $0 + 1] }, inputDilations: try list("lhs_dilate", "lhs_dilation", ones),
      kernelDilations: try list("rhs_dilate", "rhs_dilation", ones), reversal: reversal.map { $0 != 0 },
      featureGroupCount: try integer("feature_group_count", default: 1), batchGroupCount: try integer("batch_group_count", default: 1))
    return results(try inStatedPrecision(ids) { (operands) throws(ParseError) in
      try region.emit(.convolution(convolution), operands)[0]
    })
  }

  /// `[b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f]`, or the same by fields.
  private func convolutionDimensions(_ range: Range<Int>) throws(ParseError) -> ConvolutionDimensions {
    var reader = Reader(region.module.text, range)
    if reader.peek() != UInt8(ascii: "[") { return try convolutionFields(range) }
    func axes(_ first: String, _ second: String) throws(ParseError) -> (first: Int, second: Int, spatial: [Int]) {
      try reader.expect("[")
      var named: [String: Int] = [:], spatial: [Int: Int] = [:], axis = 0
      repeat {
        if let word = reader.word() {
          named[word] = axis
        } else {
          // An axis that no part of the text names, `?`, is of no use.
          spatial[try reader.integer("a letter or the number of a spatial axis")] = axis
        }
        axis += 1
      } while reader.accept(",")
      try reader.expect("]")
      guard let one = named[first], let two = named[second], named.count == 2 else {
        throw reader.expected("axes '\(first)' and '\(second)'")
      }
      let numbers = Array(0..<spatial.count)
      let places = numbers.compactMap { spatial[$0] }
      if places.count != numbers.count { throw reader.expected("spatial axes numbered from 0") }
      return (one, two, places)
    }
    let input = try axes("b", "f")
    try reader.expect("x")
    let kernel = try axes("i", "o")
    try reader.expect("->")
    let output = try axes("b", "f")
    return ConvolutionDimensions(
      inputBatch: input.first, inputFeature: input.second, inputSpatial: input.spatial, kernelInputFeature: kernel.first,
      kernelOutputFeature: kernel.second, kernelSpatial: kernel.spatial, outputBatch: output.first, outputFeature: output.second,
      outputSpatial: output.spatial)
  }

  private func convolutionFields(_ range: Range<Int>) throws(ParseError) -> ConvolutionDimensions {
    var parser = SyntaxParser(region.module.text, range)
    let fields = try parser.parseFields()
    func axis(_ name: String) throws(ParseError) -> Int {
      guard let list = fields[name], list.count == 1 else { throw error("dimension_numbers lack '\(name)'") }
      return list[0]
    }
    return ConvolutionDimensions(
      inputBatch: try axis("input_batch_dimension"), inputFeature: try axis("input_feature_dimension"),
      inputSpatial: fields["input_spatial_dimensions"] ?? [], kernelInputFeature: try axis("kernel_input_feature_dimension"),
      kernelOutputFeature: try axis("kernel_output_feature_dimension"), kernelSpatial: fields["kernel_spatial_dimensions"] ?? [],
      outputBatch: try axis("output_batch_dimension"), outputFeature: try axis("output_feature_dimension"),
      outputSpatial: fields["output_spatial_dimensions"] ?? [])
  }
}

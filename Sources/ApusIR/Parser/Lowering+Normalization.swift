/// Batch normalisation, which no primitive does, in terms of those that there are (Ioffe and Szegedy, 2015).
extension OperationContext {
  func lowerBatchNorm(_ name: String) throws(ParseError) -> [ValueSyntax] {
    switch name {
    case "batch_norm_inference": return try inference()
    case "batch_norm_training": return try training()
    default: return try gradient()
    }
  }

  private struct Batch {
    var context: OperationContext
    var x: ValueID
    var type: TensorType
    var feature: Int
    var region: RegionLowering { context.region }

    /// A vector over features, for every element.
    func spread(_ vector: ValueID) throws(ParseError) -> ValueID {
      try region.emitOne(.broadcastInDim(type.shape, dimensions: [feature]), vector)
    }
    func sum(_ value: ValueID) throws(ParseError) -> ValueID {
      try region.emitOne(.reduce(.sum, dimensions: (0..<type.rank).filter { $0 != feature }), value)
    }
    func mean(_ value: ValueID) throws(ParseError) -> ValueID {
      let sum = try sum(value)
      let count = type.elementCount / Swift.max(type.shape[feature], 1)
      return try binary(.divide, sum, try region.full(Double(count), region.type(of: sum)))
    }
    func binary(_ function: BinaryFunction, _ a: ValueID, _ b: ValueID) throws(ParseError) -> ValueID {
      try region.emitOne(.binary(function), a, b)
    }
    /// sqrt(variance + epsilon).
    func deviation(_ variance: ValueID) throws(ParseError) -> ValueID {
      let epsilon = try region.full(try context.double("epsilon", default: 0), region.type(of: variance))
      return try region.emitOne(.unary(.sqrt), try binary(.add, variance, epsilon))
    }
    func normalized(_ mean: ValueID, _ variance: ValueID) throws(ParseError) -> ValueID {
      try binary(.divide, try binary(.subtract, x, try spread(mean)), try spread(try deviation(variance)))
    }
    func scaled(_ value: ValueID, _ scale: ValueID, _ offset: ValueID) throws(ParseError) -> ValueID {
      try binary(.add, try binary(.multiply, value, try spread(scale)), try spread(offset))
    }
  }

  private func batch(_ count: Int) throws(ParseError) -> Batch {
    let x = try tensors(count)[0], type = type(of: x), feature = try integer("feature_index")
    if !type.shape.dimensions.indices.contains(feature) { throw error("feature_index \(feature) of shape \(type.shape)") }
    return Batch(context: self, x: x, type: type, feature: feature)
  }

  /// (operand, scale, offset, mean, variance) -> the operand normalised.
  private func inference() throws(ParseError) -> [ValueSyntax] {
    let batch = try batch(5)
    return results(try batch.scaled(try batch.normalized(tensors[3], tensors[4]), tensors[1], tensors[2]))
  }

  /// (operand, scale, offset) -> (the operand normalised, mean, variance).
  private func training() throws(ParseError) -> [ValueSyntax] {
    let batch = try batch(3)
    let mean = try batch.mean(batch.x)
    let centered = try batch.binary(.subtract, batch.x, try batch.spread(mean))
    let variance = try batch.mean(try batch.binary(.multiply, centered, centered))
    return results(try batch.scaled(try batch.normalized(mean, variance), tensors[1], tensors[2]), mean, variance)
  }

  /// (operand, scale, mean, variance, gradient of the result) -> gradients of (operand, scale, offset).
  private func gradient() throws(ParseError) -> [ValueSyntax] {
    let batch = try batch(5)
    let (scale, upstream) = (tensors[1], tensors[4])
    let normalized = try batch.normalized(tensors[2], tensors[3])
    let scaleGradient = try batch.sum(try batch.binary(.multiply, upstream, normalized))
    let offsetGradient = try batch.sum(upstream)
    // scale / deviation * (g - mean(g) - normalized * mean(g * normalized)).
    let correction = try batch.binary(
      .multiply, normalized, try batch.spread(try batch.mean(try batch.binary(.multiply, upstream, normalized))))
    let centered = try batch.binary(.subtract, upstream, try batch.spread(try batch.mean(upstream)))
    let factor = try batch.spread(try batch.binary(.divide, scale, try batch.deviation(tensors[3])))
    let operandGradient = try batch.binary(.multiply, factor, try batch.binary(.subtract, centered, correction))
    return results(operandGradient, scaleGradient, offsetGradient)
  }
}

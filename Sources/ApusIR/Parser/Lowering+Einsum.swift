/// Einstein sums, and gathers as PyTorch has them.
extension OperationContext {
  /// One or two operands, axes named by letters: of axes of one name the diagonal is taken, and those that the result lacks are summed.
  func lowerEinsum(isUnary: Bool) throws(ParseError) -> [ValueSyntax] {
    let ids = try tensors(isUnary ? 1 : 2)
    guard let configuration = string("config") ?? string("einsum_config") else { throw error("attribute 'einsum_config' is missing") }
    let halves = configuration.filter { $0 != " " }.components(separatedBy: "->")
    guard halves.count == 2 else { throw error("expected '->' in '\(configuration)'") }
    let inputs = halves[0].split(separator: ",", omittingEmptySubsequences: false).map(Array.init), output = Array(halves[1])
    guard inputs.count == ids.count, (inputs + [output]).allSatisfy({ $0.allSatisfy(\.isLetter) }), Set(output).count == output.count,
      zip(inputs, ids).allSatisfy({ $0.count == type(of: $1).rank }), output.allSatisfy({ label in inputs.contains { $0.contains(label) } })
    else { throw unsupported("'\(configuration)' for operands of shapes \(ids.map { type(of: $0).shape })") }
    // What only one operand has, and the result has not, is summed there.
    var operands: [(value: ValueID, labels: [Character])] = []
    for (index, id) in ids.enumerated() {
      let (id, names) = try diagonal(id, inputs[index])
      let others = inputs.enumerated().filter { $0.offset != index }.flatMap(\.element) + output
      let gone = names.indices.filter { !others.contains(names[$0]) }
      let value = gone.isEmpty ? id : try region.emitOne(.reduce(.sum, dimensions: gone), id)
      operands.append((value, names.filter { others.contains($0) }))
    }
    var (result, labels) = operands[0]
    if !isUnary {
      let rhs = operands[1]
      let batch = labels.filter { rhs.labels.contains($0) && output.contains($0) }
      let summed = labels.filter { rhs.labels.contains($0) && !output.contains($0) }
      func axes(_ wanted: [Character], of list: [Character]) -> [Int] { wanted.compactMap { list.firstIndex(of: $0) } }
      let dimensions = DotDimensions(
        lhsBatch: axes(batch, of: labels), rhsBatch: axes(batch, of: rhs.labels), lhsContracting: axes(summed, of: labels),
        rhsContracting: axes(summed, of: rhs.labels))
      result = try region.emitOne(.dotGeneral(dimensions), result, rhs.value)
      let shared = batch + summed
      labels = batch + labels.filter { !shared.contains($0) } + rhs.labels.filter { !shared.contains($0) }
    }
    let order = output.compactMap { labels.firstIndex(of: $0) }
    if order.count != labels.count { throw error("'\(configuration)' gives \(labels.count) axes") }
    return results(order == Array(order.indices) ? result : try region.emitOne(.transpose(order), result))
  }

  /// The part of a tensor where the places along axes of one name are the same.
  private func diagonal(_ id: ValueID, _ labels: [Character]) throws(ParseError) -> (ValueID, [Character]) {
    guard let second = labels.indices.first(where: { labels[..<$0].contains(labels[$0]) }), let first = labels.firstIndex(of: labels[second])
    else { return (id, labels) }
    let shape = type(of: id).shape.dimensions, extent = shape[first]
    if shape[second] != extent { throw error("axes '\(labels[first])' of extents \(extent) and \(shape[second])") }
    let others = labels.indices.filter { $0 != first && $0 != second }, rest = others.map { shape[$0] }
    let square = try region.emitOne(.transpose([first, second] + others), id)
    // Every extent + 1 elements of the square laid out in a row.
    let row = try region.emitOne(.reshape(Shape([extent * extent] + rest)), square)
    let part = try region.emitOne(
      .slice(starts: [0] + rest.map { _ in 0 }, limits: [extent * extent] + rest, strides: [extent + 1] + rest.map { _ in 1 }), row)
    return try diagonal(part, [labels[first]] + others.map { labels[$0] })
  }

  /// (operand, index): slices of an axis, batched over the first `batch_dims` axes of both.
  func lowerIndexSelect() throws(ParseError) -> [ValueSyntax] {
    let ids = try tensors(2), (operand, index) = (type(of: ids[0]), type(of: ids[1]))
    let axis = try integer("dim"), batch = try integer("batch_dims", default: 0)
    guard (0..<operand.rank).contains(axis), (0...Swift.min(axis, index.rank)).contains(batch) else {
      throw error("axis \(axis) with \(batch) batch axes of shape \(operand.shape), index of shape \(index.shape)")
    }
    var sizes = operand.shape.dimensions
    for axis in Array(0..<batch) + [axis] { sizes[axis] = Swift.min(sizes[axis], 1) }
    // Axes before the one selected, then those of the index, then those after.
    let selected = index.rank - batch
    let offset = Array(batch..<axis) + Array((axis + selected)..<(operand.rank - 1 + selected))
    let dimensions = GatherDimensions(
      offset: offset, collapsedSlice: [axis], operandBatching: Array(0..<batch), startIndicesBatching: Array(0..<batch),
      startIndexMap: [axis], indexVector: index.rank)
    return try emit(.gather(dimensions, sliceSizes: sizes))
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    guard let range = self.firstRange(of: separator) else { return [self] }
    return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
  }
}

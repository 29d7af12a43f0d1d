/// Einstein sums, and gathers as PyTorch has them.
extension OperationContext {
  /// One or two operands, axes named by letters: those that the result lacks are summed.
  func lowerEinsum(isUnary: Bool) throws(ParseError) -> [ValueSyntax] {
    let ids = try tensors(isUnary ? 1 : 2)
    guard let configuration = string("config") ?? string("einsum_config") else { throw error("attribute 'einsum_config' is missing") }
    let halves = configuration.filter { $0 != " " }.components(separatedBy: "->")
    guard halves.count == 2 else { throw error("expected '->' in '\(configuration)'") }
    let inputs = halves[0].split(separator: ",", omittingEmptySubsequences: false).map(Array.init), output = Array(halves[1])
    guard inputs.count == ids.count, (inputs + [output]).allSatisfy({ Set($0).count == $0.count && $0.allSatisfy(\.isLetter) }),
      zip(inputs, ids).allSatisfy({ $0.count == type(of: $1).rank }), output.allSatisfy({ label in inputs.contains { $0.contains(label) } })
    else { throw unsupported("'\(configuration)' for operands of shapes \(ids.map { type(of: $0).shape })") }
    // What only one operand has, and the result has not, is summed there.
    var operands: [(value: ValueID, labels: [Character])] = []
    for (index, id) in ids.enumerated() {
      let others = inputs.enumerated().filter { $0.offset != index }.flatMap(\.element) + output
      let gone = inputs[index].indices.filter { !others.contains(inputs[index][$0]) }
      let value = gone.isEmpty ? id : try region.emitOne(.reduce(.sum, dimensions: gone), id)
      operands.append((value, inputs[index].filter { others.contains($0) }))
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

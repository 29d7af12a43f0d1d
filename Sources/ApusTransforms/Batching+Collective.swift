import ApusIR

extension BatchRule {
  func collective(_ collective: Collective) throws -> [BatchedValue] {
    guard let named = collective.axis, axis.isNamed(by: named) else { return passed(collective) }
    try checkSize(named)
    return try x.indices.map { try overBatch(collective, $0) }
  }

  /// Devices, or the elements of another axis, exchange whole batches.
  private func passed(_ collective: Collective) -> [BatchedValue] {
    var batched = collective
    switch collective.kind {
    case .allGather(let dimension, let count): batched.kind = .allGather(dimension: dimension + 1, count: count)
    case .allToAll(let split, let concat, let count):
      batched.kind = .allToAll(splitDimension: split + 1, concatDimension: concat + 1, count: count)
    case .reduceScatter(let body, let dimension, let count):
      batched.kind = .reduceScatter(body, dimension: dimension + 1, count: count)
    case .allReduce, .permute, .broadcast: break
    }
    return all(b.emit(.collective(batched), allBatched))
  }

  /// The number of each element of the batch.
  func index(along named: NamedAxis) throws -> [BatchedValue] {
    try checkSize(named)
    return all([b.iota(.int32, [size], dimension: 0)])
  }

  private func checkSize(_ named: NamedAxis) throws {
    if named.size != size { throw TransformError("vmap", "an operation over axis \(named) in a batch of \(size)") }
  }

  // MARK: Over the elements of the batch

  /// What each element gets of an operand: what is the same for all of them is not batched.
  private func overBatch(_ collective: Collective, _ index: Int) throws -> BatchedValue {
    switch collective.kind {
    case .allReduce(let body): try reduced(index, body)
    case .allGather(let dimension, _): BatchedValue(gathered(index, dimension), false)
    case .allToAll(let split, let concat, _): BatchedValue(exchanged(index, split, concat), true)
    case .reduceScatter(let body, let dimension, _): BatchedValue(scattered(try reduced(index, body), dimension), true)
    case .permute(let pairs): BatchedValue(permuted(index, pairs), true)
    case .broadcast: x[index].isBatched ? BatchedValue(first(index), false) : x[index]
    }
  }

  private func reduced(_ index: Int, _ body: Program) throws -> BatchedValue {
    let value = x[index].value
    guard let monoid = body.monoid else { return BatchedValue(try folded(index, body), false) }
    if x[index].isBatched { return BatchedValue(b.reduce(monoid, value, [0]), false) }
    let dtype = b.dtype(of: value)
    switch monoid {
    case .sum where dtype != .bool: return BatchedValue(b.multiply(value, b.full(Double(size), like: value)), false)
    case .sum, .maximum, .minimum, .and, .or:
      return BatchedValue(size == 0 ? b.reduce(monoid, batched(index), [0]) : value, false)
    case .product, .xor: return BatchedValue(b.reduce(monoid, batched(index), [0]), false)
    }
  }

  /// The elements combined in their order by a program that is no monoid's.
  private func folded(_ index: Int, _ body: Program) throws -> ValueID {
    if size == 0 { throw TransformError("vmap", "nothing says what the reduction of no elements by a program is") }
    let elements = (0..<size).map { b.reshape(b.slice(batched(index), axis: 0, from: $0, to: $0 + 1), to: shape(index)) }
    return try elements.dropFirst().reduce(elements[0]) { try b.map(body, [$0, $1])[0] }
  }

  /// Operands one after the other along an axis: the batch becomes the outer part of it.
  private func gathered(_ index: Int, _ dimension: Int) -> ValueID {
    var extents = shape(index).dimensions
    extents[dimension] *= size
    return b.reshape(b.moveAxis(batched(index), from: 0, to: dimension), to: Shape(extents))
  }

  /// A part of a value for each element: the outer part of an axis becomes the batch. The value is the same for all elements.
  private func scattered(_ value: BatchedValue, _ dimension: Int) -> ValueID {
    b.moveAxis(b.splitAxis(value.value, dimension, into: size), from: dimension, to: 0)
  }

  /// Parts along one axis change places with the batch, which becomes the outer part of another.
  private func exchanged(_ index: Int, _ split: Int, _ concat: Int) -> ValueID {
    var extents = shape(index).dimensions
    extents[split] /= size
    // (from, ..., to, rest of the split axis, ...)
    let parts = b.splitAxis(batched(index), split + 1, into: size)
    // (to, from, what an element has of a part...)
    let pairs = b.moveAxis(parts, from: split + 1, to: 0)
    extents[concat] *= size
    return b.reshape(b.moveAxis(pairs, from: 1, to: concat + 1), to: Shape([size] + extents))
  }

  /// Runs of elements that come from consecutive ones are slices; those that none is sent to are zero.
  private func permuted(_ index: Int, _ pairs: [Collective.SourceTarget]) -> ValueID {
    var sources = [Int?](repeating: nil, count: size)
    for pair in pairs { sources[pair.target] = pair.source }
    let value = batched(index), type = b.type(of: value)
    var runs: [ValueID] = []
    var start = 0
    while start < size {
      let source = sources[start]
      var end = start + 1
      while end < size, source.map({ sources[end] == $0 + end - start }) ?? (sources[end] == nil) { end += 1 }
      runs.append(
        source.map { b.slice(value, axis: 0, from: $0, to: $0 + end - start) }
          ?? b.zeros(type.with(shape: Shape([end - start] + type.shape.dimensions.dropFirst()))))
      start = end
    }
    return runs.isEmpty ? value : b.concatenate(runs, dimension: 0)
  }

  private func first(_ index: Int) -> ValueID {
    if size == 0 { return b.zeros(types[index]) }
    return b.reshape(b.slice(x[index].value, axis: 0, from: 0, to: 1), to: shape(index))
  }
}

extension Primitive {
  /// Whether it is an operation over the batch's axis, or has one inside.
  func goesOver(_ batch: BatchAxis) -> Bool {
    if batch.name == nil { return false }
    return batch.isNamed(by: axis) || regions.contains { $0.contains { batch.isNamed(by: $0.axis) } }
  }
}

extension ProgramBuilder {
  /// An axis as two: `parts` of them, and the extent of each. The axis is divisible.
  fileprivate func splitAxis(_ x: ValueID, _ axis: Int, into parts: Int) -> ValueID {
    var extents = shape(of: x).dimensions
    extents.replaceSubrange(axis...axis, with: [parts, extents[axis] / Swift.max(parts, 1)])
    return reshape(x, to: Shape(extents))
  }
}

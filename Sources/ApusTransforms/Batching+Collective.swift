import ApusIR

extension BatchRule {
  /// Devices exchange whole batches.
  func collective(_ collective: Collective) -> [BatchedValue] {
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
}

import ApusIR

extension BatchRule {
  func dotGeneral(_ d: DotDimensions) -> ValueID {
    let (lhs, rhs) = (x[0], x[1])
    var dimensions = d
    if lhs.isBatched {
      dimensions.lhsBatch = d.lhsBatch.shifted
      dimensions.lhsContracting = d.lhsContracting.shifted
    }
    if rhs.isBatched {
      dimensions.rhsBatch = d.rhsBatch.shifted
      dimensions.rhsContracting = d.rhsContracting.shifted
    }
    if lhs.isBatched && rhs.isBatched {
      dimensions.lhsBatch.insert(0, at: 0)
      dimensions.rhsBatch.insert(0, at: 0)
      return b.emitOne(.dotGeneral(dimensions), lhs.value, rhs.value)
    }
    // The batch is the first free axis of the operand that has it.
    let product = b.emitOne(.dotGeneral(dimensions), lhs.value, rhs.value)
    let axis = d.lhsBatch.count + (lhs.isBatched ? 0 : d.lhsFree(rank: shape(0).rank).count)
    return b.moveAxis(product, from: axis, to: 0)
  }
}

import ApusIR

extension TransposeRule {
  /// The cotangent contracts with the other operand over that operand's free axes. Operands are put in the order that leaves
  /// the axes of a plain matrix product in place.
  func dotGeneral(_ ct: ValueID, _ d: DotDimensions, _ primitive: Primitive) throws -> [ValueID?] {
    let (lhsRank, rhsRank) = (types[0].rank, types[1].rank)
    let batch = d.lhsBatch.count
    let (lhsFree, rhsFree) = (d.lhsFree(rank: lhsRank), d.rhsFree(rank: rhsRank))
    let batchAxes = Array(0..<batch)
    let lhsAxes = Array(batch..<(batch + lhsFree.count))
    let rhsAxes = Array((batch + lhsFree.count)..<(batch + lhsFree.count + rhsFree.count))
    /// Axes of one operand that are contracted, in the order in which the other operand's appear among its free axes.
    func contracted(_ mine: [Int], by other: [Int]) -> [Int] {
      other.indices.sorted { other[$0] < other[$1] }.map { mine[$0] }
    }
    if isLinear[0] {
      let other = try value(1, primitive)
      let back = DotDimensions(lhsBatch: batchAxes, rhsBatch: d.rhsBatch, lhsContracting: rhsAxes, rhsContracting: rhsFree)
      let product = b.emitOne(.dotGeneral(back), ct, other)
      let axes = d.lhsBatch + lhsFree + contracted(d.lhsContracting, by: d.rhsContracting)
      return [b.transpose(product, axes.inverted), nil]
    }
    let other = try value(0, primitive)
    let back = DotDimensions(lhsBatch: d.lhsBatch, rhsBatch: batchAxes, lhsContracting: lhsFree, rhsContracting: lhsAxes)
    let product = b.emitOne(.dotGeneral(back), other, ct)
    let axes = d.rhsBatch + contracted(d.rhsContracting, by: d.lhsContracting) + rhsFree
    return [nil, b.transpose(product, axes.inverted)]
  }
}

import ApusIR

extension TransposeRule {
  /// Cotangents go back the way that operands came: sums become sums over the same group, gathering becomes scattering.
  func collective(_ collective: Collective, _ primitive: Primitive) throws -> [ValueID?] {
    guard collective.isLinear else { throw nonlinear(primitive) }
    return try types.indices.map { index in
      guard isLinear[index], let ct = ct[index] else { return nil }
      var back = collective
      switch collective.kind {
      case .allReduce: break
      case .allGather(_, count: 0): return b.zeros(types[index])
      case .allGather(let dimension, let count): back.kind = .reduceScatter(.sum(types[index].dtype), dimension: dimension, count: count)
      case .reduceScatter(_, let dimension, let count): back.kind = .allGather(dimension: dimension, count: count)
      case .allToAll(let split, let concat, let count):
        back.kind = .allToAll(splitDimension: concat, concatDimension: split, count: count)
      case .permute(let pairs): back.kind = .permute(pairs.map { Collective.SourceTarget(source: $0.target, target: $0.source) })
      case .broadcast:
        throw TransformError("transpose", "\(primitive.name) has no transpose: which member's operand it takes is known when it runs")
      }
      return b.emit(.collective(back), [ct])[0]
    }
  }
}

import ApusIR

extension Samples {
  mutating func contraction() -> [PrimitiveCase] {
    let shapes: [(Shape, Shape, DotDimensions)] = [
      ([2, 3], [3, 5], DotDimensions(lhsContracting: [1], rhsContracting: [0])),
      ([3, 2], [5, 3], DotDimensions(lhsContracting: [0], rhsContracting: [1])),
      ([3], [3], DotDimensions(lhsContracting: [0], rhsContracting: [0])),
      ([2], [3], DotDimensions(lhsContracting: [], rhsContracting: [])),
      ([], [2, 3], DotDimensions(lhsContracting: [], rhsContracting: [])),
      ([2, 3, 5], [2, 5, 2], DotDimensions(lhsBatch: [0], rhsBatch: [0], lhsContracting: [2], rhsContracting: [1])),
      ([3, 2, 5, 2], [5, 3, 7, 2], DotDimensions(lhsBatch: [0, 3], rhsBatch: [1, 3], lhsContracting: [2], rhsContracting: [0])),
      ([2, 3, 5], [5, 7, 3], DotDimensions(lhsContracting: [1, 2], rhsContracting: [2, 0])),
      ([2, 3, 5], [3, 7, 5], DotDimensions(lhsContracting: [2, 1], rhsContracting: [2, 0])),
      ([2, 0], [0, 3], DotDimensions(lhsContracting: [1], rhsContracting: [0])),
      ([0, 2], [2, 3], DotDimensions(lhsContracting: [1], rhsContracting: [0])),
      ([1, 1], [1, 1], DotDimensions(lhsContracting: [1], rhsContracting: [0])),
      ([3, 33], [33, 17], DotDimensions(lhsContracting: [1], rhsContracting: [0])),
    ]
    return DType.allCases.flatMap { dtype in
      shapes.map { lhs, rhs, dimensions in
        let detail = "\(dimensions.lhsContracting)x\(dimensions.rhsContracting)"
        return PrimitiveCase(.dotGeneral(dimensions), [array(dtype, lhs), array(dtype, rhs)], detail)
      }
    }
  }
}

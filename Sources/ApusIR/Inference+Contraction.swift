extension Primitive {
  func dotType(_ dimensions: DotDimensions, _ check: OperandCheck) throws -> TensorType {
    try check.count(2)
    let (lhs, rhs) = (check.operands[0], check.operands[1])
    if lhs.dtype != rhs.dtype { throw check.dtypeError("operands differ in dtype: \(lhs.dtype) and \(rhs.dtype)") }
    try check.axes(dimensions.lhsBatch + dimensions.lhsContracting, rank: lhs.rank, "lhs axis")
    try check.axes(dimensions.rhsBatch + dimensions.rhsContracting, rank: rhs.rank, "rhs axis")
    try check.shape(dimensions.lhsBatch.count == dimensions.rhsBatch.count, "batch axes \(dimensions.lhsBatch) and \(dimensions.rhsBatch) differ in number")
    try check.shape(dimensions.lhsContracting.count == dimensions.rhsContracting.count,
      "contracting axes \(dimensions.lhsContracting) and \(dimensions.rhsContracting) differ in number")
    for (l, r) in zip(dimensions.lhsBatch, dimensions.rhsBatch) {
      try check.shape(lhs.shape[l] == rhs.shape[r], "batch extents differ: \(lhs.shape) x \(rhs.shape) (\(lhs.shape[l]) with \(rhs.shape[r]))")
    }
    for (l, r) in zip(dimensions.lhsContracting, dimensions.rhsContracting) {
      try check.shape(lhs.shape[l] == rhs.shape[r],
        "inner dimensions differ: \(lhs.shape) x \(rhs.shape) (contracting \(lhs.shape[l]) with \(rhs.shape[r]))")
    }
    let shape = dimensions.lhsBatch.map { lhs.shape[$0] } + dimensions.lhsFree(rank: lhs.rank).map { lhs.shape[$0] }
      + dimensions.rhsFree(rank: rhs.rank).map { rhs.shape[$0] }
    return TensorType(lhs.dtype, Shape(shape))
  }
}

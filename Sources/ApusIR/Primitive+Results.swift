extension Primitive {
  /// How many results the operation has for so many operands, the first of which is of a dtype; where operands are wrong, how many it
  /// would have if they were not.
  public func resultCount(operands: Int, dtype: DType) -> Int {
    switch self {
    case .unary, .binary, .compare, .select, .clamp, .convert, .bitcastConvert, .reducePrecision, .constant, .iota, .broadcastInDim,
      .reshape, .transpose, .slice, .dynamicSlice, .dynamicUpdateSlice, .pad, .concatenate, .reverse, .reduce, .argReduce, .cumulative,
      .selectAndScatter, .dotGeneral, .convolution, .gather, .scatter, .cholesky, .triangularSolve, .fft, .randomSeed,
      .deviceIndex, .axisIndex:
      1
    case .sort, .sortBy, .optimizationBarrier: operands
    case .reduceRegion, .reduceWindow: operands / 2
    // (inputs..., indices, updates...)
    case .scatterRegion: (operands - 1) / 2
    case .branch(let branches): branches.first?.results.count ?? 0
    case .whileLoop(let loop): loop.body.results.count
    case .scan(let loop): loop.body.results.count
    case .call(let program, _): program.results.count
    case .custom(let function): function.program.results.count
    case .threefry2x32, .rngBitGenerator: 2
    case .factorization(let routine): routine.resultCount(dtype)
    case .matrix(.qr): 2
    case .matrix(.pivotsToPermutation), .matrix(.solve): 1
    case .collective(let collective):
      switch collective.kind {
      case .allReduce, .allGather, .allToAll: operands
      case .reduceScatter, .permute, .broadcast: 1
      }
    case .check: 0
    }
  }
}

extension Factorization {
  /// The number of results for matrices of a dtype.
  func resultCount(_ dtype: DType) -> Int {
    switch self {
    case .householderProduct, .householderMultiply: 1
    case .cholesky, .qr: 2
    case .lu, .pivotedQR, .eigh, .hessenberg: 3
    case .svd, .tridiagonalSolve, .tridiagonalReduction: 5
    case .eig: dtype.isComplex ? 4 : 5
    case .schur: dtype.isComplex ? 5 : 6
    }
  }
}

import ApusIR
import ApusRuntime
import Testing

@Suite("Eager contraction kernels") struct ContractionTests {
  private func check(_ a: Shape, _ b: Shape, _ dimensions: DotDimensions, dtypes: [DType] = [.float32, .complex64]) throws {
    for dtype in dtypes {
      let slack = dtype.isHalf ? 0.1 : 400 * epsilon(dtype)
      try expectMatch(
        .dotGeneral(dimensions), [randomArray(dtype, a, seed: 1, scale: 1), randomArray(dtype, b, seed: 2, scale: 1)], ulps: 2, slack: slack)
    }
  }

  @Test(arguments: [DType.float32, .float64, .complex64, .complex128, .float16, .bfloat16]) func matrices(_ dtype: DType) throws {
    for (m, k, n) in [(1, 1, 1), (3, 4, 5), (1, 7, 9), (9, 7, 1), (17, 33, 65), (0, 3, 4), (3, 0, 4), (3, 4, 0), (70, 80, 90)] {
      for (aAxis, bAxis) in [(1, 0), (0, 0), (1, 1), (0, 1)] {
        try check(
          aAxis == 1 ? [m, k] : [k, m], bAxis == 0 ? [k, n] : [n, k],
          DotDimensions(lhsContracting: [aAxis], rhsContracting: [bAxis]), dtypes: [dtype])
      }
    }
  }

  @Test func batchesInEveryPosition() throws {
    // Attention: [batch, position, head, width] without moving the heads.
    try check([2, 5, 3, 4], [2, 6, 3, 4], DotDimensions(lhsBatch: [0, 2], rhsBatch: [0, 2], lhsContracting: [3], rhsContracting: [3]))
    try check([2, 3, 5, 6], [2, 6, 3, 4], DotDimensions(lhsBatch: [0, 1], rhsBatch: [0, 2], lhsContracting: [3], rhsContracting: [1]))
    try check([4, 5, 6], [4, 6, 7], DotDimensions(lhsBatch: [0], rhsBatch: [0], lhsContracting: [2], rhsContracting: [1]))
    try check([5, 4, 6], [7, 6, 4], DotDimensions(lhsBatch: [1], rhsBatch: [2], lhsContracting: [2], rhsContracting: [1]))
    try check([5, 6, 4], [6, 7, 4], DotDimensions(lhsBatch: [2], rhsBatch: [2], lhsContracting: [1], rhsContracting: [0]))
    try check([1, 4, 6], [1, 6, 4], DotDimensions(lhsBatch: [0], rhsBatch: [0], lhsContracting: [2], rhsContracting: [1]))
    try check([0, 4, 6], [0, 6, 4], DotDimensions(lhsBatch: [0], rhsBatch: [0], lhsContracting: [2], rhsContracting: [1]))
  }

  @Test func manyAxes() throws {
    try check([2, 3, 4, 5], [4, 5, 6], DotDimensions(lhsContracting: [2, 3], rhsContracting: [0, 1]))
    try check([2, 3, 4, 5], [5, 4, 6], DotDimensions(lhsContracting: [2, 3], rhsContracting: [1, 0]))
    try check([2, 3, 4, 5], [2, 6, 4], DotDimensions(lhsContracting: [0, 2], rhsContracting: [0, 2]))
    try check([3, 2], [4, 5], DotDimensions(lhsContracting: [], rhsContracting: []))
    try check([6], [6], DotDimensions(lhsContracting: [0], rhsContracting: [0]))
    try check([], [3, 4], DotDimensions(lhsContracting: [], rhsContracting: []))
    // Ten axes of a batch, of which no two neighbours are neighbours in both operands.
    try check(
      [2, 3, 2, 3, 2, 4, 5], [3, 2, 2, 3, 2, 5, 4],
      DotDimensions(lhsBatch: [0, 1, 2, 3, 4], rhsBatch: [2, 0, 4, 1 + 2, 1], lhsContracting: [6], rhsContracting: [5]))
  }
}

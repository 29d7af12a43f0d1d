import ApusIR
import ApusRuntime
import Testing

@Suite("Eager indexing kernels") struct IndexingTests {
  @Test(arguments: DType.allCases) func rowsOfATable(_ dtype: DType) throws {
    let table = try randomArray(dtype, [11, 6], seed: 1)
    let dimensions = GatherDimensions(offset: [2], collapsedSlice: [0], startIndexMap: [0], indexVector: 2)
    for indices in try [
      DenseArray([0, 10, 3, -4, 99, 7] as [Int32], shape: [2, 3]), DenseArray([1, 2, 3, 4, 5, .max] as [UInt64], shape: [2, 3]),
    ] {
      try expectMatch(.gather(dimensions, sliceSizes: [1, 6]), [table, indices])
      try expectMatch(.gather(dimensions, sliceSizes: [1, 4]), [table, indices])
    }
    try expectMatch(.gather(dimensions, sliceSizes: [1, 6]), [table, DenseArray([Int32](), shape: [0, 3])])
  }

  @Test func otherGathers() throws {
    let x = try randomArray(.float32, [4, 5, 6], seed: 2)
    // One element of every row, by a batching axis.
    let pick = GatherDimensions(
      offset: [], collapsedSlice: [1], operandBatching: [0], startIndicesBatching: [0], startIndexMap: [1], indexVector: 2)
    try expectMatch(
      .gather(pick, sliceSizes: [1, 1]), [randomArray(.float32, [4, 5], seed: 3), DenseArray([0, 4, 2, 9] as [Int32], shape: [4, 1, 1])])
    // Windows of two indexed axes, in front of the batch.
    let windows = GatherDimensions(offset: [0, 1, 2], collapsedSlice: [], startIndexMap: [2, 0], indexVector: 0)
    try expectMatch(.gather(windows, sliceSizes: [2, 5, 3]), [x, DenseArray([0, 3, 9, 1, -1, 2] as [Int32], shape: [2, 3])])
    // Whole planes of the middle axis.
    let middle = GatherDimensions(offset: [0, 2], collapsedSlice: [1], startIndexMap: [1], indexVector: 1)
    try expectMatch(.gather(middle, sliceSizes: [4, 1, 6]), [x, DenseArray([4, 0, 0] as [Int64], shape: [3])])
  }

  @Test func largeGather() throws {
    var generator = SplitMix64(4)
    let indices = (0..<3000).map { _ in Int32.random(in: -3..<520, using: &generator) }
    let dimensions = GatherDimensions(offset: [1], collapsedSlice: [0], startIndexMap: [0], indexVector: 1)
    try expectMatch(.gather(dimensions, sliceSizes: [1, 64]), [randomArray(.float32, [500, 64], seed: 5), DenseArray(indices, shape: [3000])])
    try expectMatch(.gather(dimensions, sliceSizes: [1, 1]), [randomArray(.float32, [500, 1], seed: 5), DenseArray(indices, shape: [3000])])
  }

  @Test(arguments: ScatterCombiner.allCases) func scatterOfRows(_ combiner: ScatterCombiner) throws {
    let dimensions = ScatterDimensions(updateWindow: [1], insertedWindow: [0], scatterDimsToOperandDims: [0], indexVector: 1)
    for dtype in [DType.float32, .float64, .int8, .int16, .int32, .int64, .uint32] {
      let indices = try DenseArray([3, 0, 3, -1, 7, 3, 2] as [Int32], shape: [7])
      try expectMatch(
        .scatter(dimensions, combiner), [randomArray(dtype, [7, 5], seed: 6), indices, randomArray(dtype, [7, 5], seed: 7)])
    }
    // Large enough to be split, by rows and by columns; the order of additions holds.
    var generator = SplitMix64(8)
    for (rows, columns) in [(300, 70), (50, 600)] {
      let count = 80_000 / columns
      let indices = try DenseArray((0..<count).map { _ in Int32.random(in: -2..<Int32(rows) + 2, using: &generator) }, shape: [count])
      try expectMatch(
        .scatter(dimensions, combiner),
        [randomArray(.float32, [rows, columns], seed: 9), indices, randomArray(.float32, [count, columns], seed: 10)], ulps: 1, slack: 1e-6)
    }
  }

  @Test func scatterWithBatching() throws {
    let dimensions = ScatterDimensions(
      updateWindow: [], insertedWindow: [1], operandBatching: [0], scatterIndicesBatching: [0], scatterDimsToOperandDims: [1], indexVector: 1)
    try expectMatch(
      .scatter(dimensions, .add),
      [randomArray(.float32, [4, 9], seed: 11), DenseArray([0, 8, 20, 3] as [Int32], shape: [4, 1]), randomArray(.float32, [4], seed: 12)])
  }

  @Test func othersHaveNoKernel() throws {
    let window = ScatterDimensions(updateWindow: [0], insertedWindow: [], scatterDimsToOperandDims: [0], indexVector: 0)
    let operands = try [randomArray(.float32, [7], seed: 13), DenseArray([2] as [Int32], shape: [1]), randomArray(.float32, [3], seed: 14)]
    #expect(try EagerKernels.evaluate(.scatter(window, .add), operands) == nil)
  }
}

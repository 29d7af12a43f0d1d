import ApusIR
import ApusReference
import ApusRuntime
import Testing

@Suite("Eager movement kernels") struct MovementTests {
  @Test(arguments: DType.allCases) func everyDType(_ dtype: DType) throws {
    let x = try randomArray(dtype, [3, 4, 5], seed: 1), scalar = try randomArray(dtype, [], seed: 2)
    try expectMatch(.broadcastInDim([2, 3, 4, 5], dimensions: [1, 2, 3]), [x])
    try expectMatch(.broadcastInDim([3, 4, 5], dimensions: []), [scalar])
    try expectMatch(.reshape([5, 12]), [x])
    for permutation in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] { try expectMatch(.transpose(permutation), [x]) }
    try expectMatch(.slice(starts: [1, 0, 1], limits: [3, 4, 5], strides: [1, 3, 2]), [x])
    try expectMatch(.pad(low: [1, -1, 0], high: [0, 2, -2], interior: [0, 1, 2]), [x, scalar])
    try expectMatch(.concatenate(dimension: 1), [x, randomArray(dtype, [3, 0, 5], seed: 3), randomArray(dtype, [3, 2, 5], seed: 4)])
    try expectMatch(.reverse([0, 2]), [x])
    let starts = try [1, 9, -2].map { try DenseArray(scalar: Int32($0)) }
    try expectMatch(.dynamicSlice(sizes: [2, 3, 5]), [x] + starts)
    try expectMatch(.dynamicUpdateSlice, [x, randomArray(dtype, [2, 2, 3], seed: 5)] + starts)
  }

  @Test(arguments: [DType.float32, .float64, .uint8, .int16, .complex128])
  func transposesOfManySizes(_ dtype: DType) throws {
    for rows in [1, 2, 15, 16, 17, 33, 130] {
      for columns in [1, 3, 16, 31, 64, 129] { try expectMatch(.transpose([1, 0]), [randomArray(dtype, [rows, columns], seed: 6)]) }
    }
    try expectMatch(.transpose([0, 2, 1, 3]), [randomArray(dtype, [3, 17, 5, 8], seed: 7)])
    try expectMatch(.transpose([3, 1, 0, 2]), [randomArray(dtype, [3, 17, 5, 8], seed: 8)])
  }

  @Test func largeMovesAreSplit() throws {
    try expectMatch(.transpose([1, 0]), [randomArray(.float32, [600, 700], seed: 9)])
    try expectMatch(.transpose([1, 0]), [randomArray(.float32, [1601, 1301], seed: 10)])
    try expectMatch(.transpose([1, 0]), [randomArray(.float32, [1536, 1536], seed: 10)])
    try expectMatch(.transpose([0, 2, 1, 3]), [randomArray(.float32, [12, 64, 4, 96], seed: 11)])
    try expectMatch(.broadcastInDim([700, 900], dimensions: [1]), [randomArray(.float32, [900], seed: 12)])
    try expectMatch(.broadcastInDim([700, 900], dimensions: [0]), [randomArray(.float32, [700], seed: 13)])
    try expectMatch(.reverse([1]), [randomArray(.int32, [500, 1000], seed: 14)])
    try expectMatch(.concatenate(dimension: 0), [randomArray(.float32, [500, 600], seed: 15), randomArray(.float32, [300, 600], seed: 16)])
  }

  @Test func emptyShapes() throws {
    let x = try randomArray(.float32, [0, 3], seed: 17)
    try expectMatch(.transpose([1, 0]), [x])
    try expectMatch(.broadcastInDim([2, 0, 3], dimensions: [1, 2]), [x])
    try expectMatch(.reverse([0, 1]), [x])
    try expectMatch(.pad(low: [1, 1], high: [1, 1], interior: [0, 0]), [x, .scalar(2.0, .float32)])
    try expectMatch(.pad(low: [-3, 0], high: [-3, 0], interior: [0, 0]), [randomArray(.float32, [6, 2], seed: 18), .scalar(2.0, .float32)])
    try expectMatch(.slice(starts: [0, 1], limits: [0, 1], strides: [1, 1]), [x])
    try expectMatch(.concatenate(dimension: 0), [x, x])
    try expectMatch(.iota(TensorType(.float32, [0, 3]), dimension: 1), [])
  }

  @Test(arguments: DType.real.filter { $0 != .bool }) func iota(_ dtype: DType) throws {
    for (shape, dimension) in [([7], 0), ([3, 4, 5], 0), ([3, 4, 5], 1), ([3, 4, 5], 2), ([300], 0)] as [(Shape, Int)] {
      try expectMatch(.iota(TensorType(dtype, shape), dimension: dimension), [])
    }
  }

  @Test func reshapeAndConstantShareMemory() throws {
    let x = try randomArray(.float32, [4, 6], seed: 19)
    #expect(try EagerKernels.evaluate(.reshape([24]), [x])?[0].buffer === x.buffer)
    #expect(try EagerKernels.evaluate(.constant(x), [])?[0].buffer === x.buffer)
  }
}

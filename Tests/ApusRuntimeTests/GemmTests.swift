import ApusIR
import ApusRuntime
import CApusRuntime
import Foundation
import Testing

@Suite("Matrix products") struct GemmTests {
  struct Sizes: Sendable, CustomTestStringConvertible {
    var m: Int, n: Int, k: Int
    var testDescription: String { "\(m)x\(k) . \(k)x\(n)" }
  }

  static let sizes: [Sizes] = {
    var all: [Sizes] = []
    for m in [0, 1, 2, 17] { for n in [0, 1, 3, 33] { for k in [0, 1, 7, 20] { all.append(Sizes(m: m, n: n, k: k)) } } }
    all += [Sizes(m: 300, n: 1, k: 200), Sizes(m: 1, n: 300, k: 200)]
    // Around the edges of tiles, of panels, and of what is summed at once.
    for (m, n) in [(11, 15), (12, 16), (13, 17), (24, 31), (25, 32), (61, 48), (7, 64), (66, 65)] {
      for k in [5, 33] { all.append(Sizes(m: m, n: n, k: k)) }
    }
    // Few rows or columns: around vectors of them, of k, and of what is summed at once.
    for m in [1, 3, 8] { for (n, k) in [(32, 16), (35, 15), (41, 333)] { all += [Sizes(m: m, n: n, k: k), Sizes(m: n, n: m, k: k)] } }
    all += [Sizes(m: 1, n: 1100, k: 9), Sizes(m: 1, n: 1, k: 1000), Sizes(m: 2, n: 37, k: 700)]
    return all + [Sizes(m: 5, n: 530, k: 3), Sizes(m: 61, n: 515, k: 2), Sizes(m: 14, n: 18, k: 325), Sizes(m: 13, n: 9, k: 650)]
  }()

  /// All transpositions, with rows further apart than they are long, a batch whose B repeats, and both values of beta.
  @Test(arguments: sizes) func matchesALoop(_ sizes: Sizes) throws {
    try BLAS.load()
    let isLarge = sizes.m * sizes.n * sizes.k > 7000
    let halves = BLAS.multipliesBFloat16 ? [DType.bfloat16] : []
    for dtype in halves + (isLarge ? [.float32, .float64] : [.float32, .float64, .complex64, .complex128]) {
      for flags in 0..<8 {
        let (transposeA, transposeB) = (flags & 1 != 0, flags & 2 != 0)
        try check(
          sizes, dtype, transposeA: transposeA, transposeB: transposeB, accumulate: flags & 4 != 0, batch: isLarge ? 1 : 3)
      }
    }
  }

  /// Split by rows, by columns, and by members of a batch.
  @Test(arguments: [(128, 65, 70, 1), (9, 260, 250, 1), (20, 30, 40, 30), (100, 60, 90, 2)])
  func largeProductsAreSplit(_ m: Int, _ n: Int, _ k: Int, _ batch: Int) throws {
    try BLAS.load()
    for flags in 0..<4 {
      try check(
        Sizes(m: m, n: n, k: k), .float32, transposeA: flags & 1 != 0, transposeB: flags & 2 != 0, accumulate: flags == 0, batch: batch)
    }
  }

  private func check(_ s: Sizes, _ dtype: DType, transposeA: Bool, transposeB: Bool, accumulate: Bool, batch: Int) throws {
    let (m, n, k) = (s.m, s.n, s.k)
    let (rowsA, columnsA) = transposeA ? (k, m) : (m, k), (rowsB, columnsB) = transposeB ? (n, k) : (k, n)
    let a = try randomArray(dtype, [batch, rowsA, columnsA + 2], seed: 1, scale: 1)
    let b = try randomArray(dtype, [rowsB, columnsB + 1], seed: 2, scale: 1)
    let c = try randomArray(dtype, [batch, m, n + 3], seed: 3, scale: 1)
    let before = try doubles(c), x = try doubles(a), y = try doubles(b), parts = dtype.isComplex ? 2 : 1
    var problem = apus_gemm_problem()
    problem.dtype = Int32(dtype.rawValue)
    (problem.transpose_a, problem.transpose_b, problem.accumulate) = (transposeA ? 1 : 0, transposeB ? 1 : 0, accumulate ? 1 : 0)
    (problem.m, problem.n, problem.k) = (Int64(m), Int64(n), Int64(k))
    (problem.a, problem.b, problem.c) = (UnsafeRawPointer(a.buffer.bytes), UnsafeRawPointer(b.buffer.bytes), c.buffer.bytes)
    (problem.lda, problem.ldb, problem.ldc) = (Int64(columnsA + 2), Int64(columnsB + 1), Int64(n + 3))
    problem.batch_rank = 1
    problem.batch_extent.0 = Int64(batch)
    problem.batch_stride_a.0 = Int64(rowsA * (columnsA + 2))
    problem.batch_stride_c.0 = Int64(m * (n + 3))
    apus_gemm(&problem)
    let after = try doubles(c)
    // Sums of bfloat16 are rounded once, from sums of float32.
    let tolerance = epsilon(dtype) * (dtype == .bfloat16 ? 0 : 4 * Double(k + 1)), relative = dtype == .bfloat16 ? 0.00391 : 0
    let slack = dtype == .bfloat16 ? epsilon(.float32) * 4 * Double(k + 1) : 0
    func element(_ values: [Double], _ index: Int) -> (Double, Double) {
      parts == 1 ? (values[index], 0) : (values[2 * index], values[2 * index + 1])
    }
    for z in 0..<batch {
      for i in 0..<m {
        for j in 0..<(n + 3) {
          let at = (z * m + i) * (n + 3) + j
          var sum = accumulate || j >= n ? element(before, at) : (0, 0)
          if j < n {
            for l in 0..<k {
              let p = element(x, (z * rowsA + (transposeA ? l : i)) * (columnsA + 2) + (transposeA ? i : l))
              let q = element(y, (transposeB ? j : l) * (columnsB + 1) + (transposeB ? l : j))
              sum.0 += p.0 * q.0 - p.1 * q.1
              sum.1 += p.0 * q.1 + p.1 * q.0
            }
          }
          let got = element(after, at)
          if abs(got.0 - sum.0) > tolerance + slack + relative * abs(sum.0) || abs(got.1 - sum.1) > tolerance {
            Issue.record("\(dtype) \(s.testDescription) \(transposeA) \(transposeB) \(accumulate): \(got), not \(sum)")
            return
          }
        }
      }
    }
  }

  /// A row's product has the same bits in any company: how work is cut and packed does not change what is added to what.
  @Test(
    .disabled(if: ProcessInfo.processInfo.environment["APUS_ISA"] == "baseline", "products are then OpenBLAS's"),
    arguments: [DType.float32, .float64], [70, 777])
  func rowsDoNotDependOnEachOther(_ dtype: DType, _ n: Int) throws {
    try BLAS.load()
    let k = 700
    let a = try randomArray(dtype, [200, k], seed: 6), b = try randomArray(dtype, [k, n], seed: 7)
    let product = Primitive.dotGeneral(DotDimensions(lhsContracting: [1], rhsContracting: [0]))
    let whole = try doubles(try #require(try EagerKernels.evaluate(product, [a, b]))[0])
    for (first, count) in [(0, 1), (0, 2), (7, 5), (3, 13), (50, 61), (100, 100)] {
      let rows = try #require(try EagerKernels.evaluate(.slice(starts: [first, 0], limits: [first + count, k], strides: [1, 1]), [a]))
      let part = try #require(try EagerKernels.evaluate(product, [rows[0], b]))
      #expect(try doubles(part[0]) == Array(whole[(first * n)..<((first + count) * n)]))
    }
  }

  /// The same for columns, whichever way the matrices lie.
  @Test(
    .disabled(if: ProcessInfo.processInfo.environment["APUS_ISA"] == "baseline", "products are then OpenBLAS's"),
    arguments: [DType.float32, .float64])
  func vectorsHaveTheBitsOfColumns(_ dtype: DType) throws {
    try BLAS.load()
    let k = 345, n = 9
    for (left, right) in [(1, 0), (0, 0), (1, 1), (0, 1)] {
      let a = try randomArray(dtype, left == 1 ? [77, k] : [k, 77], seed: 8), b = try randomArray(dtype, right == 0 ? [k, n] : [n, k], seed: 9)
      let product = Primitive.dotGeneral(DotDimensions(lhsContracting: [left], rhsContracting: [right]))
      let whole = try doubles(try #require(try EagerKernels.evaluate(product, [a, b]))[0])
      for (first, count) in [(0, 1), (4, 1), (2, 7)] {
        let starts = right == 0 ? [0, first] : [first, 0], limits = right == 0 ? [k, first + count] : [first + count, k]
        let columns = try #require(try EagerKernels.evaluate(.slice(starts: starts, limits: limits, strides: [1, 1]), [b]))
        let part = try doubles(try #require(try EagerKernels.evaluate(product, [a, columns[0]]))[0])
        #expect(part == (0..<77 * count).map { whole[$0 / count * n + first + $0 % count] })
      }
    }
  }

  @Test func vectorsAreMultipliedTheSameAtAnyThreadCount() throws {
    try BLAS.load()
    let matrix = try randomArray(.float32, [1021, 517], seed: 4), x = try randomArray(.float32, [517, 1], seed: 5)
    let y = try randomArray(.float32, [3, 1021], seed: 6)
    let original = apus_thread_count()
    defer { apus_set_thread_count(original) }
    var results: [[[DenseArray]?]] = []
    for threads in [1, 2, 5] as [Int32] {
      apus_set_thread_count(threads)
      let product = Primitive.dotGeneral(DotDimensions(lhsContracting: [1], rhsContracting: [0]))
      results.append([try EagerKernels.evaluate(product, [matrix, x]), try EagerKernels.evaluate(product, [y, matrix])])
    }
    #expect(results[0].allSatisfy { $0 != nil } && results[0] == results[1] && results[0] == results[2])
  }

  @Test func resultIsTheSameAtAnyThreadCount() throws {
    try BLAS.load()
    let a = try randomArray(.float32, [200, 150], seed: 4), b = try randomArray(.float32, [150, 170], seed: 5)
    let product = Primitive.dotGeneral(DotDimensions(lhsContracting: [1], rhsContracting: [0]))
    let original = apus_thread_count()
    defer { apus_set_thread_count(original) }
    var results: [[DenseArray]?] = []
    for threads in [1, 2, 5] as [Int32] {
      apus_set_thread_count(threads)
      results.append(try EagerKernels.evaluate(product, [a, b]))
    }
    #expect(results[0] != nil && results[0] == results[1] && results[0] == results[2])
  }
}

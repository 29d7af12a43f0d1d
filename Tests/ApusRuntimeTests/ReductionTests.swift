import ApusIR
import ApusRuntime
import CApusRuntime
import Testing

@Suite("Eager reduction kernels") struct ReductionTests {
  static let shapes: [(Shape, [Int])] = [
    ([], []), ([1], [0]), ([7], [0]), ([17], [0]), ([1000], [0]), ([0], [0]), ([3, 0], [1]), ([0, 3], [1]), ([3, 5], [0]), ([3, 5], [1]),
    ([3, 5], [0, 1]), ([3, 5], []), ([2, 3, 4, 5], [1, 3]), ([2, 3, 4, 5], [0, 2]), ([2, 3, 4, 5], [1, 2]), ([6, 1, 5], [1, 2]),
    ([130, 33], [0]), ([65, 600], [0]), ([33, 130], [1]),
  ]

  @Test(arguments: Monoid.allCases) func everyMonoid(_ monoid: Monoid) throws {
    for dtype in monoid.domain.dtypes where DType.real.contains(dtype) {
      for (index, (shape, axes)) in Self.shapes.enumerated() {
        let x = try randomArray(dtype, shape, seed: index, scale: monoid == .product ? 1.2 : 4)
        let isExact = monoid == .maximum || monoid == .minimum
        let slack = isExact ? 0 : Double(x.elementCount + 1) * 4 * epsilon(dtype)
        try expectMatch(.reduce(monoid, dimensions: axes), [x], ulps: isExact ? 0 : 30, slack: slack)
      }
    }
  }

  @Test(arguments: DType.floating) func specialValuesInExtremes(_ dtype: DType) throws {
    for count in [1, 5, 16, 17, 100] {
      for seed in 0..<20 {
        let x = try randomArray(dtype, [count, 3], seed: seed, special: true)
        for axis in [0, 1] {
          try expectMatch(.reduce(.maximum, dimensions: [axis]), [x])
          try expectMatch(.reduce(.minimum, dimensions: [axis]), [x])
          for kind in ArgReduction.allCases { try expectMatch(.argReduce(kind, dimension: axis, .int32), [x]) }
        }
      }
    }
  }

  @Test(arguments: DType.real) func argReduce(_ dtype: DType) throws {
    for shape in [[1], [5], [17], [300, 2], [4, 9, 3], [2, 7, 600]] as [Shape] {
      for axis in 0..<shape.rank {
        let x = try randomArray(dtype, shape, seed: axis)
        for kind in ArgReduction.allCases { try expectMatch(.argReduce(kind, dimension: axis, .int64), [x]) }
      }
    }
  }

  @Test func largeReductionsAreSplit() throws {
    let x = try randomArray(.float32, [300_001], seed: 1), tall = try randomArray(.float32, [5000, 70], seed: 2)
    let wide = try randomArray(.float32, [70, 5000], seed: 3)
    for operand in [x, tall, wide] {
      for axis in 0..<operand.shape.rank {
        try expectMatch(.reduce(.sum, dimensions: [axis]), [operand], ulps: 4, slack: 1e-3)
        try expectMatch(.reduce(.maximum, dimensions: [axis]), [operand])
        try expectMatch(.argReduce(.argmin, dimension: axis, .int32), [operand])
      }
    }
    try expectMatch(.reduce(.sum, dimensions: [0]), [randomArray(.int32, [300_001], seed: 4)])
    var late = x.elements(as: Float.self)
    late[250_000] = .nan
    late[299_000] = .nan
    try expectMatch(.argReduce(.argmax, dimension: 0, .int32), [DenseArray(late, shape: x.shape)])
  }

  @Test func longSumsAreAccurate() throws {
    // 1 and a million values of 1e-8: a single running sum in float32 would stay at 1.
    let x = try DenseArray([1] + [Float](repeating: 1e-8, count: 1_000_000), shape: [1_000_001])
    let sum = try #require(try EagerKernels.evaluate(.reduce(.sum, dimensions: [0]), [x]))[0].elements(as: Float.self)[0]
    #expect(abs(sum - 1.01) < 5e-7)
    let tall = try #require(try EagerKernels.evaluate(.reduce(.sum, dimensions: [0]), [x.reshaped([1_000_001, 1])]))[0]
    #expect(abs(tall.elements(as: Float.self)[0] - 1.01) < 5e-7)
  }

  @Test func sumsOfInfinitiesAreInfinite() throws {
    var values = [Float](repeating: 1, count: 10_000)
    values[5000] = .infinity
    for shape in [[10_000], [5000, 2]] as [Shape] {
      try expectMatch(.reduce(.sum, dimensions: [0]), [DenseArray(values, shape: shape)], ulps: 2)
    }
  }

  @Test func sumsHaveTheSameBitsAtAnyThreadCount() throws {
    let original = apus_thread_count()
    defer { apus_set_thread_count(original) }
    let x = try randomArray(.float32, [900, 500], seed: 5)
    for axes in [[0], [1], [0, 1]] {
      var results: [[DenseArray]?] = []
      for threads in [1, 2, 5] as [Int32] {
        apus_set_thread_count(threads)
        results.append(try EagerKernels.evaluate(.reduce(.sum, dimensions: axes), [x]))
      }
      #expect(results[0] != nil && results[0] == results[1] && results[0] == results[2])
    }
  }

  @Test(arguments: [Monoid.product, .maximum, .minimum]) func otherPrefixes(_ monoid: Monoid) throws {
    for dtype in DType.real where dtype != .bool {
      for axis in 0..<2 {
        let x = try randomArray(dtype, [7, 300], seed: 8, scale: 1.1, special: monoid != .product)
        for reverse in [false, true] {
          // Products of half precision numbers are kept in single precision between two roundings.
          try expectMatch(
            .cumulative(monoid, dimension: axis, reverse: reverse), [x], ulps: monoid == .product ? 4 : 0,
            slack: monoid == .product && dtype == .float64 ? 1e-12 : 0)
        }
      }
    }
  }

  @Test(arguments: DType.real.filter { $0 != .bool }) func cumulativeSums(_ dtype: DType) throws {
    let cases: [(Shape, Int)] = [
      ([9], 0), ([4, 5, 6], 0), ([4, 5, 6], 1), ([4, 5, 6], 2), ([0, 3], 0), ([3, 30_000], 1), ([2, 9, 300], 1),
    ]
    for (shape, axis) in cases {
      if dtype.isHalf && shape.elementCount > 1000 { continue }
      for reverse in [false, true] {
        try expectMatch(
          .cumulative(.sum, dimension: axis, reverse: reverse), [randomArray(dtype, shape, seed: 6)], ulps: 2,
          slack: Double(shape.elementCount) * 4 * epsilon(.float64))
      }
    }
  }

  @Test func complexSums() throws {
    for axes in [[0], [1], [0, 1]] {
      try expectMatch(.reduce(.sum, dimensions: axes), [randomArray(.complex64, [6, 7], seed: 7)], ulps: 8, slack: 1e-5)
    }
  }
}

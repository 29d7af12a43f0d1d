import ApusIR
import ApusReference
import ApusRuntime
import Testing

@Suite("Eager elementwise kernels") struct ElementwiseTests {
  /// Empty, single, primes, a vector's width and one past it.
  static let counts = [0, 1, 2, 7, 15, 16, 17, 33, 64, 97, 257]

  private func ulps(_ dtype: DType) -> Double { dtype.isHalf ? 1 : 4 }

  @Test(arguments: UnaryFunction.allCases) func unary(_ function: UnaryFunction) throws {
    for dtype in function.domain.dtypes where DType.real.contains(dtype) {
      for count in Self.counts {
        let plain = try randomArray(dtype, [count], seed: 11, scale: function == .erfInv ? 1 : 4)
        let special = try randomArray(dtype, [count], seed: 12, special: true)
        let ulps = exact.contains(function) ? 0 : ulps(dtype)
        try expectMatch(.unary(function), [plain], ulps: ulps)
        // Huge arguments of periodic functions are the library's own affair.
        if ![.sine, .cosine, .tan].contains(function) {
          try expectMatch(.unary(function), [special], ulps: ulps)
        }
      }
    }
  }

  private let exact: Set<UnaryFunction> = [
    .negate, .abs, .sign, .square, .ceil, .floor, .roundNearestEven, .roundNearestAwayFromZero, .sqrt, .not, .populationCount,
    .countLeadingZeros, .isFinite, .real, .imag, .conjugate, .stopGradient,
  ]

  @Test(arguments: BinaryFunction.allCases) func binary(_ function: BinaryFunction) throws {
    let isExact = function != .power && function != .atan2
    for dtype in DType.real where function.resultType(dtype) != nil && !(function == .power && dtype.isInteger)
      && !(function == .complex && dtype.isHalf) {
      for count in Self.counts {
        for special in [false, true] {
          let a = try randomArray(dtype, [count], seed: 21, special: special)
          let b = try randomArray(dtype, [count], seed: 22, special: special)
          try expectMatch(.binary(function), [a, b], ulps: isExact ? 0 : ulps(dtype))
        }
      }
    }
  }

  @Test(arguments: ComparisonDirection.allCases) func compare(_ direction: ComparisonDirection) throws {
    for dtype in DType.real {
      for count in Self.counts {
        let a = try randomArray(dtype, [count], seed: 31, special: true), b = try randomArray(dtype, [count], seed: 32, special: true)
        try expectMatch(.compare(direction), [a, b])
        try expectMatch(.compare(direction), [a, a])
      }
    }
  }

  @Test(arguments: DType.allCases) func select(_ dtype: DType) throws {
    for count in Self.counts {
      let a = try randomArray(dtype, [count], seed: 41), b = try randomArray(dtype, [count], seed: 42)
      try expectMatch(.select, [randomArray(.bool, [count], seed: 43), a, b])
      try expectMatch(.select, [DenseArray(scalar: true), a, b])
      try expectMatch(.select, [DenseArray(scalar: false), a, b])
    }
  }

  @Test(arguments: DType.real) func clamp(_ dtype: DType) throws {
    for count in Self.counts {
      let x = try randomArray(dtype, [count], seed: 51, special: true)
      try expectMatch(.clamp, [.scalar(-1, dtype), x, .scalar(2, dtype)])
      try expectMatch(.clamp, [randomArray(dtype, [count], seed: 52), x, randomArray(dtype, [count], seed: 53)])
    }
  }

  @Test(arguments: DType.real) func convert(_ from: DType) throws {
    for to in DType.real {
      // Half precision from 64-bit integers would round twice; there is no kernel.
      if to.isHalf && from.isInteger && from.byteCount == 8 { continue }
      for count in Self.counts {
        try expectMatch(.convert(to), [randomArray(from, [count], seed: 61, special: true)])
        try expectMatch(.convert(to), [randomArray(from, [count], seed: 62, scale: 1000)])
      }
    }
  }

  /// Numbers just beside the middle of two neighbours, where rounding to single precision first would go wrong.
  @Test func doublesRoundOnceToHalfPrecision() throws {
    for dtype in [DType.float16, .bfloat16] {
      let middles = (0..<2000).map { 1 + (Double($0) + 0.5) * epsilon(dtype) }
      for offset in [0, 1e-13, -1e-13] { try expectMatch(.convert(dtype), [DenseArray(middles.map { $0 + offset }, shape: [2000])]) }
    }
  }

  @Test func everyHalfPrecisionNumberConverts() throws {
    for dtype in [DType.float16, .bfloat16] {
      let bits = try DenseArray((0..<65536).map { UInt16($0) }, shape: [65536])
      let all = DenseArray(TensorType(dtype, [65536]), bits.buffer)
      try expectMatch(.convert(.float32), [all])
      var generator = SplitMix64(7)
      let floats = try DenseArray((0..<100_000).map { _ in UInt32(truncatingIfNeeded: generator.next()) }, shape: [100_000])
      try expectMatch(.convert(dtype), [DenseArray(TensorType(.float32, [100_000]), floats.buffer)])
    }
  }

  @Test func largeArraysAreSplit() throws {
    for shape in [[70_001], [300, 301], [3, 700_003]] as [Shape] {
      let x = try randomArray(.float32, shape, seed: 71), y = try randomArray(.float32, shape, seed: 72)
      try expectMatch(.binary(.add), [x, y])
      try expectMatch(.unary(.negate), [x])
      try expectMatch(.compare(.less), [x, y])
      try expectMatch(.convert(.int32), [x])
    }
    try expectMatch(.unary(.exponential), [randomArray(.float32, [40_003], seed: 73)], ulps: 4)
  }

  @Test(arguments: [
    ([5], []), ([], [5]), ([4, 5], [5]), ([4, 5], [4, 1]), ([4, 1], [1, 5]), ([2, 1, 3, 1], [1, 4, 1, 7]), ([2, 3, 4, 5], [3, 1, 5]),
    ([1, 1], [3, 3]), ([0, 3], [3]), ([70, 1000], [1000]), ([70, 1000], [70, 1]), ([17], [1]),
  ] as [(Shape, Shape)])
  func operandsBroadcastInPlace(_ a: Shape, _ b: Shape) throws {
    let shape = try #require(Shape.broadcast(a, b))
    for dtype in [DType.float32, .float64, .int32, .int8, .bool, .bfloat16, .complex64] {
      let x = try randomArray(dtype, a, seed: 81), y = try randomArray(dtype, b, seed: 82)
      func stretched(_ x: DenseArray) throws -> DenseArray {
        let dimensions = Array((shape.rank - x.shape.rank)..<shape.rank)
        return try Reference.evaluate(.broadcastInDim(shape, dimensions: dimensions), [x])[0]
      }
      let expected = try Reference.evaluate(.binary(.add), [stretched(x), stretched(y)])[0]
      let sum = try #require(try EagerKernels.binary(.add, x, y, resultShape: shape))
      try expectClose(sum, expected, ulps: 0, slack: 0, "\(dtype) \(a) + \(b)")
      if dtype.isComplex { continue }
      let less = try #require(try EagerKernels.compare(.less, x, y, resultShape: shape))
      try expectClose(less, Reference.evaluate(.compare(.less), [stretched(x), stretched(y)])[0], ulps: 0, slack: 0, "\(a) < \(b)")
    }
  }

  @Test func complexNumbers() throws {
    for dtype in [DType.complex64, .complex128] {
      let x = try randomArray(dtype, [3, 5], seed: 91), y = try randomArray(dtype, [3, 5], seed: 92)
      try expectMatch(.binary(.add), [x, y])
      try expectMatch(.binary(.subtract), [x, y])
      try expectMatch(.binary(.multiply), [x, y], ulps: 8, slack: 40 * epsilon(dtype))
      try expectMatch(.unary(.square), [x], ulps: 8, slack: 40 * epsilon(dtype))
      for function in [UnaryFunction.negate, .real, .imag, .stopGradient] { try expectMatch(.unary(function), [x]) }
    }
  }

  @Test func unalignedMemoryIsRead() throws {
    final class Owner { var bytes = [UInt8](repeating: 0, count: 4 * 100 + 1) }
    let owner = Owner(), x = try randomArray(.float32, [100], seed: 93)
    try owner.bytes.withUnsafeMutableBytes { bytes in
      let odd = UnsafeMutableRawBufferPointer(rebasing: bytes[1...])
      odd.copyMemory(from: x.bytes)
      let borrowed = DenseArray(x.type, Buffer(borrowing: try #require(odd.baseAddress), byteCount: 400, owner: owner))
      try expectMatch(.unary(.negate), [borrowed])
      try expectMatch(.binary(.add), [borrowed, x])
      try expectMatch(.transpose([1, 0]), [borrowed.reshaped([10, 10])])
      try expectMatch(.reduce(.sum, dimensions: [0]), [borrowed], ulps: 2, slack: 1e-4)
    }
  }
}

extension DType {
  var isHalf: Bool { self == .float16 || self == .bfloat16 }
}

extension DenseArray {
  func reshaped(_ shape: Shape) -> DenseArray { DenseArray(type.with(shape: shape), buffer) }
}

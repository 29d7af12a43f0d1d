import ApusIR
import ApusReference
import Testing

@testable import ApusRuntime

/// Library calls and transforms of single operations, at sizes where blocking, batches over threads and every radix matter.
@Suite("Eager linear algebra") struct LinearAlgebraTests {
  private static let dtypes: [DType] = [.float32, .float64, .complex64, .complex128]

  /// Random matrices with a heavy diagonal, Hermitian where asked.
  private static func matrices(_ dtype: DType, _ shape: Shape, isHermitian: Bool = false) throws -> DenseArray {
    let x = try randomArray(dtype, shape, seed: shape.elementCount, scale: 1), rank = shape.rank
    let turn = Primitive.transpose(Array(0..<rank - 2) + [rank - 1, rank - 2])
    func apply(_ primitive: Primitive, _ operands: DenseArray...) throws -> DenseArray { try Reference.evaluate(primitive, operands)[0] }
    var a = x
    if isHermitian {
      let other = try apply(turn, x)
      a = try apply(.binary(.add), x, dtype.isComplex ? apply(.unary(.conjugate), other) : other)
    }
    let rows = try apply(.iota(TensorType(.int32, shape), dimension: rank - 2))
    let columns = try apply(.iota(TensorType(.int32, shape), dimension: rank - 1))
    let diagonal = try apply(.convert(dtype), apply(.compare(.equal), rows, columns))
    let weight = try apply(.broadcastInDim(shape, dimensions: []), apply(.convert(dtype), DenseArray(scalar: Double(3 * shape[-1]))))
    return try apply(.binary(.add), a, apply(.binary(.multiply), diagonal, weight))
  }

  @Test(arguments: dtypes) func factorizationsAgreeWithTheReference(_ dtype: DType) throws {
    let slack = 2000 * epsilon(dtype)
    for shape: Shape in [[70, 70], [9, 12, 12]] {
      let a = try Self.matrices(dtype, shape), hermitian = try Self.matrices(dtype, shape, isHermitian: true)
      try expectMatch(.cholesky(lower: true), [hermitian], slack: slack)
      try expectMatch(.factorization(.lu), [a], slack: slack)
      try expectMatch(.factorization(.qr), [a], slack: slack)
      let solve = TriangularSolve(leftSide: true, lower: false, unitDiagonal: false, transpose: .adjoint)
      try expectMatch(.triangularSolve(solve), [a, try randomArray(dtype, shape, seed: 5)], slack: slack)
      let values = try #require(try EagerKernels.evaluate(.factorization(.eigh(lower: true, vectors: false)), [hermitian]))
      let expected = try Reference.evaluate(.factorization(.eigh(lower: true, vectors: false)), [hermitian])
      try expectClose(values[1], expected[1], ulps: 0, slack: 100 * slack, "eigenvalues")
    }
  }

  /// More small matrices than one task takes: the shares of tasks meet.
  @Test func manySmallMatrices() throws {
    let a = try Self.matrices(.float64, [1000, 2, 2], isHermitian: true)
    try expectMatch(.cholesky(lower: false), [a], slack: 1e-12)
    try expectMatch(.factorization(.hessenberg(low: 1, high: 2)), [a], slack: 1e-12)
  }

  @Test(arguments: dtypes) func whatDoesNotFactorSaysSo(_ dtype: DType) throws {
    let one = try #require(Reference.evaluate(.convert(dtype), [DenseArray([1.0, 2, 2, 1], shape: [2, 2])]).first)
    let results = try #require(try EagerKernels.evaluate(.factorization(.cholesky(lower: true)), [one]))
    #expect(results[1].elements(as: Int32.self) == [2])
    #expect(try doubles(results[0]).filter { !$0.isNaN }.isEmpty)
    let plain = try #require(try EagerKernels.evaluate(.cholesky(lower: true), [one]))
    #expect(try doubles(plain[0]).filter { !$0.isNaN }.isEmpty)
  }

  @Test(arguments: [1, 2, 3, 4, 6, 7, 11, 16, 30, 47, 53, 59, 97, 120, 128, 210, 211, 343, 1000, 1024, 1155, 499])
  func transformsOfAnyLength(_ length: Int) throws {
    for dtype in Self.dtypes {
      let slack = 8 * epsilon(dtype) * Double(length).squareRoot() * 4
      // Lines side by side, and one line left over.
      let count = length < 130 ? 17 : 3
      let x = try randomArray(dtype, [count, length], seed: length)
      if dtype.isComplex {
        try expectMatch(.fft(.fft, lengths: [length]), [x], slack: slack)
        try expectMatch(.fft(.ifft, lengths: [length]), [x], slack: slack)
        let half = try randomArray(dtype, [count, length / 2 + 1], seed: length)
        try expectMatch(.fft(.irfft, lengths: [length]), [half], slack: slack)
      } else {
        try expectMatch(.fft(.rfft, lengths: [length]), [x], slack: slack)
      }
    }
  }

  @Test func transformsAlongSeveralAxes() throws {
    for lengths in [[12, 35], [5, 8, 9], [64, 3, 17]] {
      let x = try randomArray(.complex128, Shape([2] + lengths), seed: 3), real = try randomArray(.float64, Shape([2] + lengths), seed: 4)
      for kind: FFTKind in [.fft, .ifft] { try expectMatch(.fft(kind, lengths: lengths), [x], slack: 1e-12) }
      try expectMatch(.fft(.rfft, lengths: lengths), [real], slack: 1e-12)
      var full = lengths
      full[lengths.count - 1] = 2 * (lengths.last! - 1)
      try expectMatch(.fft(.irfft, lengths: full), [x], slack: 1e-12)
    }
  }
}

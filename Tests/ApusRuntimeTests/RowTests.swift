import ApusIR
import ApusReference
import ApusRuntime
import Testing

@Suite("Eager functions of rows") struct RowTests {
  /// Softmax or its logarithm by single operations.
  private func composed(_ function: RowFunction, _ x: DenseArray) throws -> DenseArray {
    let shape = x.shape, last = shape.rank - 1, kept = Array(0..<last)
    func run(_ primitive: Primitive, _ operands: DenseArray...) throws -> DenseArray { try Reference.evaluate(primitive, operands)[0] }
    func stretched(_ monoid: Monoid, _ x: DenseArray) throws -> DenseArray {
      try run(.broadcastInDim(shape, dimensions: kept), run(.reduce(monoid, dimensions: [last]), x))
    }
    let shifted = try run(.binary(.subtract), x, stretched(.maximum, x))
    let exponentials = try run(.unary(.exponential), shifted)
    let sum = try stretched(.sum, exponentials)
    switch function {
    case .softmax: return try run(.binary(.divide), exponentials, sum)
    case .logSoftmax: return try run(.binary(.subtract), shifted, run(.unary(.log), sum))
    }
  }

  @Test(arguments: [DType.float32, .float64]) func agreesWithTheReference(_ dtype: DType) throws {
    for function in [RowFunction.softmax, .logSoftmax] {
      for (seed, shape) in ([[8], [3, 17], [2, 5, 33], [400, 100], [2, 16384], [0, 9]] as [Shape]).enumerated() {
        let x = try randomArray(dtype, shape, seed: seed, scale: 30)
        let found = try #require(try EagerKernels.rows(function, x))
        // The logarithms are differences of numbers of some tens.
        let slack = function == .softmax ? 0 : 300 * epsilon(dtype)
        try expectClose(found, composed(function, x), ulps: 16, slack: slack, "\(function) of \(x.type)")
      }
    }
  }

  @Test func specialRows() throws {
    for dtype in [DType.float32, .float64] {
      let x = try randomArray(dtype, [200, 9], seed: 5, special: true)
      let found = try #require(try EagerKernels.rows(.softmax, x))
      try expectClose(found, composed(.softmax, x), ulps: 16, slack: 0, "softmax of \(x.type)")
    }
  }

  @Test func leavesOtherRowsToOthers() throws {
    #expect(try EagerKernels.rows(.softmax, randomArray(.float32, [5, 3], seed: 1)) == nil)
    #expect(try EagerKernels.rows(.softmax, randomArray(.float16, [5, 30], seed: 1)) == nil)
    #expect(try EagerKernels.rows(.softmax, randomArray(.float32, [], seed: 1)) == nil)
    #expect(try EagerKernels.rows(.softmax, randomArray(.float32, [5, 0], seed: 1)) == nil)
    #expect(try EagerKernels.rows(.softmax, randomArray(.float32, [1, 16385], seed: 1)) == nil)
  }
}

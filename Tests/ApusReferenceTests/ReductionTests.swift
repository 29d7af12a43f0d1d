import ApusIR
import ApusReference
import Testing

@Suite struct ReductionTests {
  /// Sums by the definition: every element goes to the result at its kept indices.
  @Test func sumsMatchTheirDefinition() throws {
    var random = SplitMix64(state: 1)
    for _ in 0..<60 {
      let shape = Shape((0..<Int.random(in: 0...4, using: &random)).map { _ in Int.random(in: 0...4, using: &random) })
      let dimensions = (0..<shape.rank).filter { _ in Bool.random(using: &random) }.shuffled(using: &random)
      let values = (0..<shape.elementCount).map { _ in Double(Int.random(in: -9...9, using: &random)) }
      let kept = (0..<shape.rank).filter { !dimensions.contains($0) }
      let resultShape = Shape(kept.map { shape[$0] })
      var expected = [Double](repeating: 0, count: resultShape.elementCount)
      for (linear, value) in values.enumerated() {
        let index = shape.rowMajorStrides.enumerated().map { linear / $1 % shape[$0] }
        expected[zip(kept, resultShape.rowMajorStrides).reduce(0) { $0 + index[$1.0] * $1.1 }] += value
      }
      let sum = try evaluateOne(.reduce(.sum, dimensions: dimensions), array(values, shape))
      #expect(sum.shape == resultShape)
      #expect(sum.elements(as: Double.self) == expected)
      let integers = try evaluateOne(.convert(.int16), array(values, shape))
      let other = try evaluateOne(.convert(.float64), evaluateOne(.reduce(.sum, dimensions: dimensions), integers))
      #expect(other.elements(as: Double.self) == expected)
    }
  }

  @Test func monoids() throws {
    let x = try array([3, -5, 6] as [Int32])
    func fold(_ monoid: Monoid) throws -> Int32 { try evaluate(.reduce(monoid, dimensions: [0]), x, as: Int32.self)[0] }
    #expect(try fold(.product) == -90)
    #expect(try fold(.maximum) == 6)
    #expect(try fold(.minimum) == -5)
    #expect(try fold(.and) == 3 & -5 & 6)
    #expect(try fold(.or) == 3 | -5 | 6)
    #expect(try fold(.xor) == 3 ^ -5 ^ 6)
    let bools = try array([true, false, true], [3])
    let expected: [(Monoid, Bool)] = [
      (.sum, true), (.product, false), (.maximum, true), (.minimum, false), (.and, false), (.or, true), (.xor, false),
    ]
    for (monoid, value) in expected { #expect(try evaluate(.reduce(monoid, dimensions: [0]), bools) == [value]) }
    let z = try array([Complex(1.0, 2), Complex(3.0, -1)])
    #expect(try evaluate(.reduce(.sum, dimensions: [0]), z) == [Complex(4.0, 1)])
    #expect(try evaluate(.reduce(.product, dimensions: [0]), z) == [Complex(5.0, 5)])
  }

  @Test func emptyReductionsGiveIdentities() throws {
    let x = try array([] as [Float], [0, 2])
    #expect(try evaluate(.reduce(.sum, dimensions: [0]), x) == [Float(0), 0])
    #expect(try evaluate(.reduce(.product, dimensions: [0]), x) == [Float(1), 1])
    #expect(try evaluate(.reduce(.maximum, dimensions: [0]), x) == [-Float.infinity, -.infinity])
    #expect(try evaluate(.reduce(.minimum, dimensions: [0]), x) == [Float.infinity, .infinity])
    #expect(try evaluate(.reduce(.maximum, dimensions: [0]), array([] as [Int8])) == [Int8.min])
    #expect(try evaluate(.reduce(.minimum, dimensions: [0]), array([] as [UInt8])) == [UInt8.max])
    #expect(try evaluate(.reduce(.and, dimensions: [0]), array([] as [UInt8])) == [UInt8.max])
  }

  @Test func nanPropagates() throws {
    let x = try array([1, Float.nan, 3])
    for monoid in [Monoid.sum, .product, .maximum, .minimum] {
      #expect(try evaluate(.reduce(monoid, dimensions: [0]), x, as: Float.self)[0].isNaN)
    }
  }

  @Test func sumsDoNotLoseDigits() throws {
    let halves = try array([Float16](repeating: 1, count: 4096))
    #expect(try evaluate(.reduce(.sum, dimensions: [0]), halves) == [Float16(4096)])
    let brains = try array([BFloat16](repeating: BFloat16(Float(1)), count: 1000))
    #expect(try evaluate(.reduce(.sum, dimensions: [0]), brains) == [BFloat16(Float(1000))])
    #expect(try evaluate(.reduce(.sum, dimensions: [0]), array([1, 1e100, 1, -1e100])) == [2.0])
    #expect(try evaluate(.reduce(.sum, dimensions: [0]), array([Double.infinity, 1])) == [Double.infinity])
    #expect(try evaluate(.reduce(.sum, dimensions: [0]), array([1e8, 1, -1e8] as [Float])) == [Float(1)])
  }

  @Test func argReductions() throws {
    let x = try array([1, 5, 5, 2, 0, 0] as [Float], [2, 3])
    let rows = try evaluateOne(.argReduce(.argmax, dimension: 1, .int32), x)
    #expect(rows.type == TensorType(.int32, [2]))
    #expect(rows.elements(as: Int32.self) == [1, 0])
    #expect(try evaluate(.argReduce(.argmin, dimension: 1, .int64), x) == [Int64(0), 1])
    #expect(try evaluate(.argReduce(.argmax, dimension: 0, .uint8), x) == [UInt8(1), 0, 0])
    let nan = try array([1, .nan, 9, .nan])
    #expect(try evaluate(.argReduce(.argmax, dimension: 0, .int32), nan) == [Int32(1)])
    #expect(try evaluate(.argReduce(.argmin, dimension: 0, .int32), nan) == [Int32(1)])
    #expect(try evaluate(.argReduce(.argmax, dimension: 0, .int32), array([-0.0, 0.0])) == [Int32(0)])
    #expect(try evaluate(.argReduce(.argmax, dimension: 0, .int32), array([false, true, true])) == [Int32(1)])
    #expect(try evaluateOne(.argReduce(.argmax, dimension: 1, .int32), array([] as [Float], [0, 3])).shape == [0])
  }

  @Test func cumulatives() throws {
    let x = try counted([2, 3], from: 1)
    #expect(try evaluate(.cumulative(.sum, dimension: 1, reverse: false), x) == [1.0, 3, 6, 4, 9, 15])
    #expect(try evaluate(.cumulative(.sum, dimension: 1, reverse: true), x) == [6.0, 5, 3, 15, 11, 6])
    #expect(try evaluate(.cumulative(.product, dimension: 0, reverse: false), x) == [1.0, 2, 3, 4, 10, 18])
    #expect(
      try evaluate(.cumulative(.maximum, dimension: 0, reverse: false), array([1, 3, 2, 5] as [Int32])) == [Int32(1), 3, 3, 5])
    #expect(same(try evaluate(.cumulative(.minimum, dimension: 0, reverse: false), array([2, .nan, 1])), [2, .nan, .nan]))
    #expect(try evaluate(.cumulative(.or, dimension: 0, reverse: true), array([false, true, false])) == [true, true, false])
    #expect(try evaluateOne(.cumulative(.sum, dimension: 0, reverse: false), array([] as [Float], [0, 2])).shape == [0, 2])
  }
}

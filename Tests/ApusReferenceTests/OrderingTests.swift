import ApusIR
import ApusReference
import Testing

@Suite struct OrderingTests {
  @Test func floatsAscendWithNaNLastAndEqualZeros() throws {
    let x = try array([2, .nan, -0.0, .infinity, 0, -1, -.infinity] as [Float])
    let sorted = try Reference.evaluate(
      .sort(dimension: 0, keyCount: 1), [x, evaluateOne(.iota(TensorType(.int32, [7]), dimension: 0))])
    #expect(sorted[1].elements(as: Int32.self) == [6, 5, 2, 4, 0, 3, 1])
    #expect(sorted[0].elements(as: Float.self).last?.isNaN == true)
  }

  @Test(arguments: DType.allCases.filter { !$0.isComplex })
  func everyDTypeSortsAlongAnyAxis(_ dtype: DType) throws {
    let least: Double = dtype.category == .signedInteger || dtype.isFloatingPoint ? -3 : 0
    var random = SplitMix64(state: 5)
    let values = (0..<24).map { _ in
      dtype == .bool ? Double(Int.random(in: 0...1, using: &random)) : Double(Int.random(in: 0...9, using: &random)) + least
    }
    let x = try evaluateOne(.convert(dtype), array(values, [2, 4, 3]))
    for (axis, stride) in [(0, 12), (1, 3), (2, 1)] {
      let result: [Double] = try evaluate(.convert(.float64), evaluateOne(.sort(dimension: axis, keyCount: 1), x))
      let extent = [2, 4, 3][axis]
      for start in 0..<24 where start / stride % extent == 0 {
        let line = (0..<extent).map { start + $0 * stride }
        #expect(line.map { result[$0] } == line.map { values[$0] }.sorted())
      }
    }
  }

  @Test func longIntegersKeepTheirOrder() throws {
    #expect(try evaluate(.sort(dimension: 0, keyCount: 1), array([Int64.max, -1, .min, 0])) == [Int64.min, -1, 0, .max])
    #expect(try evaluate(.sort(dimension: 0, keyCount: 1), array([UInt64.max, 1, 1 << 63])) == [UInt64(1), 1 << 63, .max])
  }

  @Test func laterKeysBreakTiesAndTheRestFollowStably() throws {
    let a = try array([1, 0, 1, 0, 1] as [Int32]), b = try array([5, 9, 5, 2, 1] as [Float]), c = try counted([5])
    let two = try Reference.evaluate(.sort(dimension: 0, keyCount: 2), [a, b, c])
    #expect(two[0].elements(as: Int32.self) == [0, 0, 1, 1, 1])
    #expect(two[1].elements(as: Float.self) == [2, 9, 1, 5, 5])
    #expect(two[2].elements(as: Double.self) == [3, 1, 4, 0, 2])
    let one = try Reference.evaluate(.sort(dimension: 0, keyCount: 1), [a, c])
    #expect(one[1].elements(as: Double.self) == [1, 3, 0, 2, 4])
  }

  @Test func emptyLines() throws {
    #expect(try evaluateOne(.sort(dimension: 0, keyCount: 1), counted([0, 2])).shape == [0, 2])
    #expect(try evaluateOne(.sort(dimension: 1, keyCount: 1), counted([0, 2])).shape == [0, 2])
  }
}

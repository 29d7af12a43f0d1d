import ApusIR
import ApusReference
import Testing

@Suite struct MovementTests {
  @Test(arguments: DType.allCases.filter { $0 != .bool })
  func iotaCountsInEveryDType(_ dtype: DType) throws {
    let x = try evaluateOne(.iota(TensorType(dtype, [2, 3]), dimension: 1))
    #expect(x.type == TensorType(dtype, [2, 3]))
    #expect(try evaluate(.convert(.float64), x, as: Double.self) == [0, 1, 2, 0, 1, 2])
    #expect(try evaluateOne(.iota(TensorType(dtype, [0, 3]), dimension: 0)).elementCount == 0)
  }

  @Test func broadcasts() throws {
    let x = try counted([2, 1])
    #expect(try evaluate(.broadcastInDim([2, 3], dimensions: [0, 1]), x) == [0.0, 0, 0, 1, 1, 1])
    #expect(try evaluate(.broadcastInDim([1, 2], dimensions: [1, 0]), x) == [0.0, 1])
    #expect(try evaluate(.broadcastInDim([2, 2], dimensions: []), array([7.0], [])) == [7.0, 7, 7, 7])
    #expect(try evaluate(.broadcastInDim([2, 3, 2], dimensions: [2]), counted([2])) == [0.0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1])
    #expect(try evaluateOne(.broadcastInDim([0, 2], dimensions: [1]), counted([2])).shape == [0, 2])
  }

  @Test(arguments: DType.allCases)
  func transposeMovesElementsOfEverySize(_ dtype: DType) throws {
    let values = (0..<24).map { dtype == .bool ? Double($0 % 3 % 2) : Double($0) }
    let x = try evaluateOne(.convert(dtype), array(values, [2, 3, 4]))
    let y = try evaluateOne(.transpose([2, 0, 1]), x)
    #expect(y.shape == [4, 2, 3])
    var expected: [Double] = []
    for k in 0..<4 { for i in 0..<2 { for j in 0..<3 { expected.append(values[i * 12 + j * 4 + k]) } } }
    #expect(try evaluate(.convert(.float64), y) == expected)
  }

  @Test func slices() throws {
    let x = try counted([3, 5])
    #expect(try evaluate(.slice(starts: [1, 0], limits: [3, 5], strides: [1, 2]), x) == [5.0, 7, 9, 10, 12, 14])
    #expect(try evaluateOne(.slice(starts: [1, 2], limits: [1, 5], strides: [1, 1]), x).shape == [0, 3])
    #expect(try evaluate(.reverse([1]), x) == [4.0, 3, 2, 1, 0, 9, 8, 7, 6, 5, 14, 13, 12, 11, 10])
    #expect(try evaluate(.reverse([0, 1]), x) == (0..<15).reversed().map(Double.init))
  }

  @Test func dynamicStartsAreClamped() throws {
    let x = try counted([3, 4])
    func at(_ i: Int32, _ j: Int32) throws -> [Double] {
      try evaluate(.dynamicSlice(sizes: [2, 2]), x, array([i], []), array([j], []))
    }
    #expect(try at(0, 1) == [1, 2, 5, 6])
    #expect(try at(-5, 100) == [2, 3, 6, 7])
    #expect(try at(9, .min) == [4, 5, 8, 9])
    let huge = try array([UInt64.max], []), zero = try array([UInt64(0)], [])
    #expect(try evaluate(.dynamicSlice(sizes: [1, 2]), x, huge, zero) == [8.0, 9])
    let update = try array([-1.0, -2], [1, 2])
    #expect(
      try evaluate(.dynamicUpdateSlice, x, update, array([7] as [Int8], []), array([1] as [Int8], []))
        == [0.0, 1, 2, 3, 4, 5, 6, 7, 8, -1, -2, 11])
    #expect(x.elements(as: Double.self) == (0..<12).map(Double.init))
  }

  /// Pads one axis at a time, element by element.
  @Test func padMatchesItsDefinition() throws {
    let x = try counted([4, 3], from: 1), value = try array([-1.0], [])
    for low in [-3, -1, 0, 2] {
      for high in [-3, -1, 0, 1] {
        for interior in [0, 1, 2] {
          let type = try? Primitive.pad(low: [low, 0], high: [high, 0], interior: [interior, 0]).resultTypes([x.type, value.type]
          )[0]
          guard let type else { continue }
          var expected = [Double](repeating: -1, count: type.elementCount)
          for i in 0..<4 {
            let row = low + i * (interior + 1)
            if !(0..<type.shape[0]).contains(row) { continue }
            for j in 0..<3 { expected[row * 3 + j] = Double(i * 3 + j + 1) }
          }
          let padded: [Double] = try evaluate(.pad(low: [low, 0], high: [high, 0], interior: [interior, 0]), x, value)
          #expect(padded == expected, "low \(low), high \(high), interior \(interior)")
        }
      }
    }
    #expect(try evaluate(.pad(low: [0, 1], high: [0, -1], interior: [0, 1]), counted([1, 3]), value) == [-1.0, 0, -1, 1, -1])
    #expect(try evaluate(.pad(low: [2], high: [1], interior: [3]), array([] as [Double]), value) == [-1.0, -1, -1])
  }

  @Test func concatenates() throws {
    let x = try counted([2, 2]), y = try counted([2, 1], from: 10)
    #expect(try evaluate(.concatenate(dimension: 1), x, y, x) == [0.0, 1, 10, 0, 1, 2, 3, 11, 2, 3])
    #expect(try evaluate(.concatenate(dimension: 0), array([1.0]), array([] as [Double]), array([2.0])) == [1.0, 2])
  }

  @Test func highRankAndZeroSizes() throws {
    let shape = Shape([2, 1, 2, 1, 2, 1, 2, 1, 2])
    let x = try counted(shape)
    let reversed = Array((0..<9).reversed())
    let back = try evaluateOne(.transpose(reversed), evaluateOne(.transpose(reversed), x))
    #expect(back == x)
    let empty = try counted([3, 0, 2])
    #expect(try evaluateOne(.transpose([1, 2, 0]), empty).shape == [0, 2, 3])
    #expect(try evaluateOne(.reshape([0]), empty).shape == [0])
    #expect(try evaluateOne(.unary(.exponential), empty).shape == [3, 0, 2])
  }
}

import ApusIR
import ApusRuntime
import Testing

@Suite("Eager sorting and random bits") struct OrderingTests {
  @Test(arguments: DType.real) func sort(_ dtype: DType) throws {
    for count in [0, 1, 2, 17, 48, 49, 300, 3000] {
      for special in [false, true] {
        let keys = try randomArray(dtype, [count], seed: count, special: special)
        try expectMatch(.sort(dimension: 0, keyCount: 1), [keys])
        let positions = try #require(try EagerKernels.evaluate(.iota(TensorType(.int32, [count]), dimension: 0), []))
        try expectMatch(.sort(dimension: 0, keyCount: 1), [keys] + positions)
      }
    }
  }

  @Test func sortAlongAnyAxis() throws {
    let keys = try randomArray(.float32, [6, 70, 5], seed: 1), values = try randomArray(.int16, [6, 70, 5], seed: 2)
    for axis in 0..<3 { try expectMatch(.sort(dimension: axis, keyCount: 1), [keys, values]) }
  }

  @Test func nansKeepTheirBits() throws {
    let bits: [UInt32] = [0x7FC0_0001, 0x3F80_0000, 0xFFC0_0002, 0x8000_0000, 0, 0x7F80_0000, 0x8000_0000]
    let keys = DenseArray(TensorType(.float32, [7]), try DenseArray(bits, shape: [7]).buffer)
    let sorted = try #require(try EagerKernels.evaluate(.sort(dimension: 0, keyCount: 1), [keys]))[0]
    let result = DenseArray(TensorType(.uint32, [7]), sorted.buffer).elements(as: UInt32.self)
    #expect(result == [0x8000_0000, 0, 0x8000_0000, 0x3F80_0000, 0x7F80_0000, 0x7FC0_0001, 0xFFC0_0002])
  }

  @Test func sortBySeveralKeys() throws {
    let first = try randomArray(.bool, [4, 90], seed: 3), second = try randomArray(.int8, [4, 90], seed: 4)
    let third = try randomArray(.float32, [4, 90], seed: 5, special: true)
    for axis in 0..<2 {
      for keyCount in 1...3 { try expectMatch(.sort(dimension: axis, keyCount: keyCount), [first, second, third]) }
    }
  }

  @Test(arguments: [0, 1, 16, 17, 1000, 70_000]) func threefry(_ count: Int) throws {
    try expectMatch(.threefry2x32, (0..<4).map { try randomArray(.uint32, [count], seed: $0) })
  }
}

import ApusIR
import ApusRuntime
import CApusRuntime
import Foundation
import Testing

@Suite("Eager sorting and random bits") struct OrderingTests {
  @Test(arguments: DType.real) func sort(_ dtype: DType) throws {
    for count in [0, 1, 2, 17, 48, 49, 300, 3001] {
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

  /// Around the counts at which the method changes: networks, division, division on the pool.
  @Test(arguments: [2049, 4099, 65_537]) func sortManyElements(_ count: Int) throws {
    for (dtype, special) in [(DType.float32, false), (.float32, true), (.float64, true)] {
      let keys = try randomArray(dtype, [count], seed: count, special: special)
      let positions = try #require(try EagerKernels.evaluate(.iota(TensorType(.int32, [count]), dimension: 0), []))
      try expectMatch(.sort(dimension: 0, keyCount: 1), [keys])
      try expectMatch(.sort(dimension: 0, keyCount: 1), [keys] + positions)
    }
  }

  /// Orders that divide badly: sorted, reversed, constant, few values, one far from the rest, geometric.
  @Test(arguments: [63, 5000]) func sortPatterns(_ count: Int) throws {
    let patterns: [(Int) -> Double] = [
      { Double($0) }, { -Double($0) }, { _ in 3 }, { Double($0 % 3) }, { $0 == 7 ? 1e300 : Double($0 * 37 % 1000) },
      { Double(sign: $0 % 2 == 0 ? .plus : .minus, exponent: $0 % 2000 - 1000, significand: 1) }, { $0 % 5 == 0 ? -0.0 : 0 },
      // Neighbours that differ in their last bits alone, in reverse, and one far away.
      { $0 == 5 ? -1e300 : 1 + Double(5000 - $0) * 0x1p-52 },
    ]
    for pattern in patterns {
      let keys = try DenseArray((0..<count).map(pattern), shape: [count])
      let positions = try #require(try EagerKernels.evaluate(.iota(TensorType(.int64, [count]), dimension: 0), []))
      try expectMatch(.sort(dimension: 0, keyCount: 1), [keys])
      try expectMatch(.sort(dimension: 0, keyCount: 1), [keys] + positions)
    }
  }

  @Test func sortLongLinesAlongAnyAxis() throws {
    let keys = try randomArray(.float32, [70_001, 5], seed: 1, special: true), values = try randomArray(.complex128, [70_001, 5], seed: 2)
    try expectMatch(.sort(dimension: 0, keyCount: 1), [keys, values])
    try expectMatch(.sort(dimension: 0, keyCount: 1), [try randomArray(.int16, [5000, 37], seed: 3)])
    let pair = [try randomArray(.bool, [70_001], seed: 4), try randomArray(.float16, [70_001], seed: 5), try randomArray(.int8, [70_001], seed: 6)]
    try expectMatch(.sort(dimension: 0, keyCount: 2), pair)
  }

  /// Places that are wanted hold what a whole sort gives, others what they held.
  @Test(arguments: [[2..<3], [0..<1, 5..<9], [10..<11], [0..<11]]) func windows(_ windows: [Range<Int>]) throws {
    for (count, scale) in [(11, 1), (5500, 500), (66_000, 6000)] {
      for (dtype, special) in [(DType.float32, true), (.float32, false), (.float64, false), (.uint8, false)] {
        for inner in [1, 3] where count < 66_000 || (inner == 1 && special) {
          let shape: Shape = [2, count, inner]
          let keys = try randomArray(dtype, shape, seed: count, special: special), values = try randomArray(.int32, shape, seed: 1)
          let whole = try #require(try EagerKernels.evaluate(.sort(dimension: 1, keyCount: 1), [keys, values]))
          let places = windows.map { $0.lowerBound * scale..<$0.upperBound * scale }
          for isWanted in [[true, true], [true, false], [false, true]] {
            let routine = SortRoutine(
              types: [keys.type, values.type], dimension: 1, keyCount: 1, windows: places, isWanted: isWanted)
            let scratch = try DenseArray(TensorType(.uint8, [routine.scratchByteCount])) { _ in }
            let results = try whole.map { array in
              try DenseArray(array.type) { _ = memset($0.baseAddress!, 0x5A, $0.count) }
            }
            routine.run(
              operands: [keys, values].map { UnsafeRawPointer($0.buffer.bytes) },
              results: zip(results, isWanted).map { $1 ? $0.buffer.bytes : nil }, scratch: scratch.buffer.bytes)
            for operand in 0..<2 {
              let (result, expected) = (results[operand], whole[operand]), size = expected.dtype.byteCount * inner
              let pattern = try DenseArray(expected.type) { bytes in
                _ = memset(bytes.baseAddress!, 0x5A, bytes.count)
                for row in 0..<2 {
                  for window in places where isWanted[operand] {
                    let at = (row * count + window.lowerBound) * size
                    memcpy(bytes.baseAddress! + at, expected.buffer.bytes + at, window.count * size)
                  }
                }
              }
              #expect(
                memcmp(result.buffer.bytes, pattern.buffer.bytes, result.type.byteCount) == 0, "\(dtype) \(count) x \(inner), \(isWanted)")
            }
          }
        }
      }
    }
  }

  @Test func sortsAreTheSameAtAnyThreadCount() throws {
    let original = apus_thread_count()
    defer { apus_set_thread_count(original) }
    let x = try randomArray(.float32, [200_003], seed: 5, special: true), y = try randomArray(.int32, [200_003], seed: 6)
    let rows = try randomArray(.float64, [501, 401], seed: 7, special: true)
    var results: [[DenseArray]?] = []
    for threads in [1, 2, 5] as [Int32] {
      apus_set_thread_count(threads)
      let sorted = [[x, y], [y, x], [rows]].compactMap {
        try? EagerKernels.evaluate(.sort(dimension: $0[0].shape.rank - 1, keyCount: 1), $0)
      }
      results.append(sorted.count == 3 ? sorted.flatMap { $0 } : nil)
    }
    #expect(results[0] != nil && results[0] == results[1] && results[0] == results[2])
  }

  /// More lines than a task takes, of odd lengths.
  @Test func sortManyLines() throws {
    for (shape, axis): (Shape, Int) in [([313, 61], 1), ([61, 313], 0), ([3, 127, 97], 1), ([5, 9001], 1)] {
      let keys = try randomArray(.float32, shape, seed: 1), values = try randomArray(.float64, shape, seed: 2)
      try expectMatch(.sort(dimension: axis, keyCount: 1), [keys])
      try expectMatch(.sort(dimension: axis, keyCount: 1), [keys, values])
      try expectMatch(.sort(dimension: axis, keyCount: 1), [values, keys])
    }
  }

  @Test(arguments: [0, 1, 16, 17, 1000, 70_000]) func threefry(_ count: Int) throws {
    try expectMatch(.threefry2x32, (0..<4).map { try randomArray(.uint32, [count], seed: $0) })
  }
}

import ApusIR

/// Sorts rows by one or more keys, stably: the runtime routine behind the `sort` operation.
public enum SortRoutine {
  /// Sorts `rows` x `inner` sequences of `length` elements, each operand dense as [rows, length, inner], into `results`.
  ///
  /// The order is ascending by the first `keyCount` operands in turn; -0 equals 0 and NaN comes last.
  public static func sort(
    operands: [UnsafeRawPointer], results: [UnsafeMutableRawPointer], dtypes: [DType], keyCount: Int, rows: Int, length: Int, inner: Int
  ) throws {
    var keys = [[UInt64]](repeating: [UInt64](repeating: 0, count: length), count: keyCount)
    for row in 0..<rows {
      for column in 0..<inner {
        let start = row * length * inner + column
        for key in 0..<keyCount {
          for position in 0..<length { keys[key][position] = ordered(operands[key], start + position * inner, dtypes[key]) }
        }
        let order = sortedOrder(keys, length)
        for operand in operands.indices {
          let size = dtypes[operand].byteCount
          for (position, source) in order.enumerated() {
            (results[operand] + (start + position * inner) * size).copyMemory(
              from: operands[operand] + (start + Int(source) * inner) * size, byteCount: size)
          }
        }
      }
    }
  }

  /// The positions in ascending order of their keys; equal ones keep their order.
  private static func sortedOrder(_ keys: [[UInt64]], _ length: Int) -> [Int32] {
    var order = (0..<Int32(length)).map { $0 }
    if keys.count == 1 {
      keys[0].withUnsafeBufferPointer { key in
        order.sort { (key[Int($0)], $0) < (key[Int($1)], $1) }
      }
      return order
    }
    order.sort { a, b in
      for key in keys where key[Int(a)] != key[Int(b)] { return key[Int(a)] < key[Int(b)] }
      return a < b
    }
    return order
  }

  /// A number whose order as an unsigned integer is the element's order.
  private static func ordered(_ base: UnsafeRawPointer, _ index: Int, _ dtype: DType) -> UInt64 {
    func signed(_ value: some FixedWidthInteger) -> UInt64 { UInt64(bitPattern: Int64(value)) ^ (1 << 63) }
    func floating(_ value: Double) -> UInt64 {
      if value.isNaN { return .max }
      let bits = (value == 0 ? 0.0 : value).bitPattern
      return bits >> 63 == 1 ? ~bits : bits | (1 << 63)
    }
    let address = base + index * dtype.byteCount
    switch dtype {
    case .bool, .uint8: return UInt64(address.load(as: UInt8.self))
    case .uint16: return UInt64(address.loadUnaligned(as: UInt16.self))
    case .uint32: return UInt64(address.loadUnaligned(as: UInt32.self))
    case .uint64: return address.loadUnaligned(as: UInt64.self)
    case .int8: return signed(address.load(as: Int8.self))
    case .int16: return signed(address.loadUnaligned(as: Int16.self))
    case .int32: return signed(address.loadUnaligned(as: Int32.self))
    case .int64: return signed(address.loadUnaligned(as: Int64.self))
    case .float16: return floating(Double(address.loadUnaligned(as: Float16.self)))
    case .bfloat16: return floating(Double(Float(BFloat16(bitPattern: address.loadUnaligned(as: UInt16.self)))))
    case .float32: return floating(Double(address.loadUnaligned(as: Float.self)))
    case .float64: return floating(address.loadUnaligned(as: Double.self))
    case .complex64, .complex128: preconditionFailure("complex numbers are no sort keys")
    }
  }
}

/// The checksum of zip archives: the cyclic redundancy check with the reflected polynomial 0xEDB88320, eight bytes at a time
/// ("slicing by 8", Kounavis and Berry 2005).
package enum CRC32 {
  /// `tables[k * 256 + b]` is the effect of byte `b` followed by `k` zero bytes.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      var value = UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 0 ? value >> 1 : value >> 1 ^ 0xEDB8_8320 }
      tables[byte] = value
    }
    for index in 256..<(8 * 256) {
      let previous = tables[index - 256]
      tables[index] = previous >> 8 ^ tables[Int(previous & 0xFF)]
    }
    return tables
  }()

  /// The checksum of all pieces, one after the other.
  package static func checksum(_ pieces: UnsafeRawBufferPointer...) -> UInt32 { ~pieces.reduce(0xFFFF_FFFF, update) }

  private static func update(_ state: UInt32, _ bytes: UnsafeRawBufferPointer) -> UInt32 {
    tables.withUnsafeBufferPointer { tables in
      var crc = state
      var position = 0
      while position + 8 <= bytes.count {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)) ^ UInt64(crc)
        crc = 0
        for k in 0..<8 { crc ^= tables[(7 - k) * 256 + Int(word >> UInt64(8 * k) & 0xFF)] }
        position += 8
      }
      while position < bytes.count {
        crc = crc >> 8 ^ tables[Int((crc ^ UInt32(bytes[position])) & 0xFF)]
        position += 1
      }
      return crc
    }
  }
}

import Apus
import Testing

/// Streams written by hand; those that zlib wrote are in the archives of `NPZTests`.
@Suite struct InflateTests {
  private func inflate(_ stream: [UInt8], _ count: Int) throws -> [UInt8] {
    var target = [UInt8](repeating: 0xAA, count: count)
    try stream.withUnsafeBytes { source in try target.withUnsafeMutableBytes { try Inflate.decompress(source, into: $0) } }
    return target
  }

  @Test func storedBlock() throws {
    #expect(try inflate([1, 3, 0, 0xFC, 0xFF, 7, 8, 9], 3) == [7, 8, 9])
    #expect(try inflate([1, 0, 0, 0xFF, 0xFF], 0) == [])
  }

  @Test func fixedCodes() throws {
    // zlib's raw stream of "aaaaaaaaaa": a literal and a match that overlaps itself.
    #expect(try inflate([0x4B, 0x84, 0x03, 0x00], 10) == Array(repeating: UInt8(ascii: "a"), count: 10))
  }

  @Test(arguments: [
    ([1, 3, 0, 0xFC, 0xFE, 7, 8, 9], 3, .badStoredLength), ([1, 3, 0, 0xFC, 0xFF, 7, 8], 3, .truncated),
    ([1, 3, 0, 0xFC, 0xFF, 7, 8, 9], 2, .tooLong), ([1, 3, 0, 0xFC, 0xFF, 7, 8, 9], 4, .tooShort),
    ([1, 3, 0, 0xFC, 0xFF, 7, 8, 9, 0], 3, .trailingBytes), ([0x07], 0, .badBlockType), ([], 0, .truncated),
    ([0x4B, 0x84, 0x03, 0x00], 9, .tooLong), ([0x4B, 0x84], 10, .truncated),
    // A match before anything has been written.
    ([0x03, 0x02, 0x00], 3, .badDistance),
    // Dynamic codes whose lengths oversubscribe, all nineteen of them 1.
    ([0x05 | 0, 0xE0 | 0x01, 0x92, 0x24, 0x49, 0x92, 0x24, 0x49, 0x92, 0x24], 3, .badCodeLengths),
  ] as [([UInt8], Int, Inflate.Failure)])
  func malformed(_ stream: [UInt8], _ count: Int, _ failure: Inflate.Failure) {
    #expect(throws: failure) { try inflate(stream, count) }
  }

  @Test func checksums() {
    // The check value of the catalogue of CRCs, and one byte more than the tables take at a time.
    #expect(Array("123456789".utf8).withUnsafeBytes { CRC32.checksum($0) } == 0xCBF4_3926)
    let parts: [[UInt8]] = [Array("1234".utf8), [], Array("56789".utf8)]
    let pieces = parts[0].withUnsafeBytes { a in
      parts[1].withUnsafeBytes { b in parts[2].withUnsafeBytes { c in CRC32.checksum(a, b, c) } }
    }
    #expect(pieces == 0xCBF4_3926)
    #expect([UInt8]().withUnsafeBytes { CRC32.checksum($0) } == 0)
  }
}

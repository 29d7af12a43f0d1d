import Runtime

extension Backtrace {
  /// A backtrace of known return addresses, the innermost first.
  ///
  /// The module has no initialiser for them, but its backtraces can be decoded, from what Swift's documentation calls the compact
  /// backtrace format: an instruction and an absolute big-endian address for each frame.
  init?(returnAddresses: [UInt]) {
    var bytes: [UInt8] = [CompactFormat.header]
    for address in returnAddresses {
      bytes.append(CompactFormat.returnAddress)
      bytes += withUnsafeBytes(of: UInt64(address).bigEndian, Array.init)
    }
    bytes.append(CompactFormat.end)
    let fields = ["architecture": CompactFormat.architecture, "backtrace": base64(bytes)]
    guard let decoded = try? Backtrace(from: FieldDecoder(fields: fields)) else { return nil }
    self = decoded
  }
}

private enum CompactFormat {
  /// Version 0, addresses of 64 bits.
  static let header: UInt8 = 0x02
  /// A return address, absolute, in eight bytes.
  static let returnAddress: UInt8 = 0x2F
  static let end: UInt8 = 0x00
  #if arch(arm64)
  static let architecture = "arm64"
  #else
  static let architecture = "x86_64"
  #endif
}

private func base64(_ bytes: [UInt8]) -> String {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<Swift.min(start + 3, bytes.count)]
    let word = group.reduce(0) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
    for digit in 0..<4 {
      text.append(digit <= group.count ? digits[Int(word >> (18 - 6 * UInt32(digit)) & 63)] : UInt8(ascii: "="))
    }
  }
  return String(decoding: text, as: UTF8.self)
}

/// Decodes a value whose fields are all strings.
private struct FieldDecoder: Decoder {
  let fields: [String: String]
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> { KeyedDecodingContainer(TextFields(fields: fields)) }
  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw isNoString([], [Any].self) }
  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw isNoString([], Any.self) }
}

private func isNoString(_ path: [any CodingKey], _ type: Any.Type) -> DecodingError {
  .typeMismatch(type, DecodingError.Context(codingPath: path, debugDescription: "there are strings only"))
}

private struct TextFields<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let fields: [String: String]
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { fields.keys.compactMap(Key.init) }

  func contains(_ key: Key) -> Bool { fields[key.stringValue] != nil }
  func decodeNil(forKey key: Key) -> Bool { !contains(key) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    guard let text = fields[key.stringValue] else { throw isNoString([key], type) }
    return text
  }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { throw isNoString([key], type) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { throw isNoString([key], type) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { throw isNoString([key], type) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { throw isNoString([key], type) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { throw isNoString([key], type) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { throw isNoString([key], type) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { throw isNoString([key], type) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { throw isNoString([key], type) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { throw isNoString([key], type) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { throw isNoString([key], type) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { throw isNoString([key], type) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { throw isNoString([key], type) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { throw isNoString([key], type) }
  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    guard let value = try decode(String.self, forKey: key) as? T else { throw isNoString([key], type) }
    return value
  }
  func nestedContainer<Nested: CodingKey>(keyedBy: Nested.Type, forKey key: Key) throws -> KeyedDecodingContainer<Nested> {
    throw isNoString([key], Nested.self)
  }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw isNoString([key], [Any].self) }
  func superDecoder() throws -> any Decoder { FieldDecoder(fields: fields) }
  func superDecoder(forKey key: Key) throws -> any Decoder { throw isNoString([key], Any.self) }
}

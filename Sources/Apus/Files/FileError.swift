/// A file that cannot be read or written: what was expected of it and what came.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Kind: Hashable, Sendable {
    /// The system refused: no such file, no rights, no space.
    case system
    /// The bytes break the format's rules.
    case malformed
    /// The format allows it; Apus does not read or write it.
    case unsupported
  }

  public var kind: Kind
  public var path: String
  /// The array, or the archive's member, that is meant; nil for the file as a whole.
  public var entry: String?
  public var expected: String
  public var found: String

  public init(_ kind: Kind, path: String, entry: String? = nil, expected: String, found: String) {
    self.kind = kind
    self.path = path
    self.entry = entry
    self.expected = expected
    self.found = found
  }

  public var description: String {
    let subject = entry.map { "\(path): \"\($0)\"" } ?? path
    return kind == .system ? "\(subject): could not \(expected): \(found)" : "\(subject): expected \(expected), found \(found)"
  }
}

extension FileError {
  /// The failure that `errno` describes.
  static func system(_ path: String, _ action: String, code: Int32) -> FileError {
    FileError(.system, path: path, expected: action, found: systemMessage(code))
  }
}

/// A part of a file that a reader looks at: the bytes, and what to call them in errors.
struct FileRegion {
  let bytes: UnsafeRawBufferPointer
  let path: String
  var entry: String?

  func malformed(_ expected: String, found: String) -> FileError {
    FileError(.malformed, path: path, entry: entry, expected: expected, found: found)
  }

  func unsupported(_ expected: String, found: String) -> FileError {
    FileError(.unsupported, path: path, entry: entry, expected: expected, found: found)
  }

  /// The part of `range`, which must lie inside.
  subscript(range: Range<Int>) -> UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[range]) }

  /// The little-endian integer at an offset, or nil where the region ends before it does.
  func integer<T: FixedWidthInteger>(at offset: Int, as _: T.Type = T.self) -> T? {
    guard offset >= 0, offset <= bytes.count - MemoryLayout<T>.size else { return nil }
    return T(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: T.self))
  }
}

/// Reading files of text.
package enum TextFile {
  /// The file's text.
  ///
  /// - Throws: `FileError` where it cannot be read or is not UTF-8.
  package static func read(_ path: String) throws -> String {
    let file = try MappedFile(path)
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      throw FileError(.malformed, path: path, expected: "text in UTF-8", found: "other bytes")
    }
    return text
  }
}

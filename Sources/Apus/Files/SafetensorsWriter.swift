/// Writes safetensors files: equal arrays and metadata give equal bytes.
package enum SafetensorsWriter {
  /// Writes named arrays, atomically. Larger elements come first and then names in order, so that every array is aligned to its
  /// elements; the data begin at a multiple of 8 bytes.
  ///
  /// - Throws: `FileError` where the file cannot be written, an array is complex128, or a name is reserved or there twice.
  package static func write(_ arrays: [(name: String, array: DenseArray)], metadata: [String: String], to path: String) throws {
    let ordered = arrays.sorted { a, b in
      let (sizeA, sizeB) = (a.array.dtype.byteCount, b.array.dtype.byteCount)
      return sizeA != sizeB ? sizeA > sizeB : Array(a.name.utf8).lexicographicallyPrecedes(Array(b.name.utf8))
    }
    let header = try header(ordered, metadata: metadata, path: path)
    try AtomicFile.write(to: path) { file in
      var length: [UInt8] = []
      length.append(littleEndian: UInt64(header.count))
      try file.write(length)
      try file.write(header)
      for (_, array) in ordered { try file.write(array.bytes) }
    }
  }

  private static func header(
    _ arrays: [(name: String, array: DenseArray)], metadata: [String: String], path: String
  ) throws -> [UInt8] {
    var text = "{"
    var isFirst = metadata.isEmpty
    if !metadata.isEmpty {
      let pairs = metadata.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
      text += "\"__metadata__\":{" + pairs.map { "\(quoted($0.key)):\(quoted($0.value))" }.joined(separator: ",") + "}"
    }
    var offset = 0
    var names: Set<String> = []
    for (name, array) in arrays {
      guard name != "__metadata__", names.insert(name).inserted else {
        throw FileError(
          .unsupported, path: path, entry: name, expected: "names that are unique and not __metadata__",
          found: name == "__metadata__" ? "that name" : "it twice")
      }
      guard let dtype = array.dtype.safetensorsName else {
        throw FileError(
          .unsupported, path: path, entry: name, expected: "a dtype that safetensors files have (.npz files have more)",
          found: "\(array.dtype)")
      }
      let shape = array.shape.map(String.init).joined(separator: ",")
      let end = offset + array.byteCount
      if !isFirst { text += "," }
      isFirst = false
      text += "\(quoted(name)):{\"dtype\":\"\(dtype)\",\"shape\":[\(shape)],\"data_offsets\":[\(offset),\(end)]}"
      offset = end
    }
    text += "}"
    var bytes = Array(text.utf8)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: (8 - bytes.count % 8) % 8))
    guard bytes.count <= SafetensorsFile.headerLimit else {
      throw FileError(
        .unsupported, path: path, expected: "a header of at most \(SafetensorsFile.headerLimit) bytes", found: "\(bytes.count)")
    }
    return bytes
  }

  /// A JSON string.
  private static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\0"..<" ":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

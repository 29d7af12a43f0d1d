/// NumPy's archives of named arrays: a zip archive of .npy files.
package enum NPZ {
  /// The arrays by name (`a` for the member `a.npy`), in the archive's order. Stored members are not copied where they are
  /// aligned.
  package static func read(path: String) throws -> [(name: String, array: DenseArray)] {
    let archive = try ZipReader(path: path)
    return try archive.members.map { member in
      guard member.name.hasSuffix(".npy") else {
        throw FileError(
          .unsupported, path: path, entry: member.name, expected: "an archive of .npy files", found: "a member of another kind")
      }
      let (bytes, owner) = try archive.read(member)
      return (String(member.name.dropLast(4)), try NPY.read(FileRegion(bytes: bytes, path: path, entry: member.name), owner: owner))
    }
  }

  /// Writes named arrays, atomically; `zip64` asks for the wide fields that archives of 4 GiB and more have.
  package static func write(_ arrays: [(name: String, array: DenseArray)], to path: String, zip64: Bool = false) throws {
    var names: Set<String> = []
    for (name, _) in arrays {
      let isLong = name.utf8.count >= 0xFFF0
      guard names.insert(name).inserted, !isLong else {
        throw FileError(
          .unsupported, path: path, entry: String(name.prefix(64)), expected: "names that are unique and below 64 KiB",
          found: isLong ? "\(name.utf8.count) bytes" : "it twice")
      }
    }
    try AtomicFile.write(to: path) { file in
      var archive = ZipWriter(zip64: zip64)
      for (name, array) in arrays {
        try archive.add(name + ".npy", header: NPYHeader.bytes(for: array.type), contents: array.bytes, to: &file)
      }
      try archive.finish(&file)
    }
  }
}

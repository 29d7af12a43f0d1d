import Apus
import Testing

@Suite struct NPZTests {
  /// What `file_formats.py` put into the archives.
  static let text = Array(String(repeating: "to be or not to be, that is the question ", count: 40).utf8)

  @Test(arguments: ["stored.npz", "deflated.npz", "deflated_stored_blocks.npz"]) func readsWhatNumPyWrote(_ name: String) throws {
    let arrays = try NPZ.read(path: fixture(name))
    #expect(arrays.map(\.name) == ["text", "random", "params/weight", "flag"])
    #expect(arrays[0].array == (try DenseArray(Self.text, shape: [Self.text.count])))
    #expect(arrays[1].array == (try NPZ.read(path: fixture("stored.npz"))[1].array))
    #expect(arrays[2].array.elements(as: Float.self).first == -1)
    #expect(arrays[2].array.elements(as: Float.self).last == 1)
    #expect(arrays[3].array == (try DenseArray([true], shape: [])))
  }

  @Test func zip64AndComment() throws {
    let arrays = try NPZ.read(path: fixture("zip64.npz"))
    #expect(arrays.map(\.name) == ["x"])
    #expect(arrays[0].array == (try DenseArray([0, 1, 2, 3, 4] as [Int16], shape: [5])))
  }

  @Test(arguments: [false, true]) func roundTripIsAlignedAndReproducible(zip64: Bool) throws {
    let folder = try TemporaryFolder()
    let arrays = try DType.allCases.enumerated().map { index, dtype in
      (name: "group/\(dtype) é", array: try randomArray(dtype, [index, 3], seed: UInt64(index)))
    }
    try NPZ.write(arrays, to: folder.file("a.npz"), zip64: zip64)
    try NPZ.write(arrays, to: folder.file("b.npz"), zip64: zip64)
    #expect(try bytes(of: folder.file("a.npz")) == bytes(of: folder.file("b.npz")))
    let read = try NPZ.read(path: folder.file("a.npz"))
    #expect(read.map(\.name) == arrays.map(\.name))
    #expect(read.map(\.array) == arrays.map(\.array))
    for array in read.map(\.array) where array.elementCount > 0 {
      #expect(!array.buffer.isReusable, "\(array.dtype) was copied")
      #expect(Int(bitPattern: array.buffer.bytes) % 64 == 0)
    }
  }

  @Test func emptyArchive() throws {
    let folder = try TemporaryFolder()
    try NPZ.write([], to: folder.file("a.npz"))
    #expect(try NPZ.read(path: folder.file("a.npz")).isEmpty)
  }

  @Test func namesTwice() throws {
    let folder = try TemporaryFolder()
    let array = try DenseArray([1 as UInt8], shape: [])
    let error = try #require(throws: FileError.self) { try NPZ.write([("a", array), ("a", array)], to: folder.file("a.npz")) }
    #expect(error.entry == "a")
    #expect(try folder.contents.isEmpty)
  }

  @Test(arguments: ["stored.npz", "deflated.npz"]) func checksumsAreChecked(_ name: String) throws {
    let folder = try TemporaryFolder()
    var file = try bytes(of: fixture(name))
    // The checksum of the first member of the directory.
    let directory = try #require(file.indices.first { file[$0...].starts(with: [0x50, 0x4B, 0x01, 0x02]) })
    file[directory + 16] ^= 1
    let error = try #require(throws: FileError.self) { try NPZ.read(path: folder.write(file, to: "a.npz")) }
    #expect(error.expected.hasPrefix("the checksum"))
    #expect(error.entry == "text.npy")
  }

  /// Edits of the directory's first entry: offset in it, new bytes, what the error must speak of.
  @Test(arguments: [
    (8, [0x01], "encrypted"), (10, [0x0C], "deflated"), (20, [0xFF, 0xFF, 0xFF, 0x7F], "inside the file"),
    (24, [0xFF, 0xFF, 0xFF, 0x7F], "deflated bytes can hold"), (24, [0, 0, 0, 0], "0 bytes"), (34, [1, 0], "one part"),
    (42, [0xFF, 0xFF, 0xFF, 0x7F], "inside the file"), (42, [1, 0, 0, 0], "header"),
    (24, [0xFF, 0xFF, 0xFF, 0xFF], "zip64"), (28, [0xFF, 0xFF], "inside the directory"),
  ])
  func brokenDirectories(_ offset: Int, _ replacement: [UInt8], _ expected: String) throws {
    let folder = try TemporaryFolder()
    var file = try bytes(of: fixture("deflated.npz"))
    let directory = try #require(file.indices.first { file[$0...].starts(with: [0x50, 0x4B, 0x01, 0x02]) })
    file.replaceSubrange((directory + offset)..<(directory + offset + replacement.count), with: replacement)
    let error = try #require(throws: FileError.self) { try NPZ.read(path: folder.write(file, to: "a.npz")) }
    #expect(error.expected.contains(expected), "\(error)")
  }

  @Test func membersMustNotOverlap() throws {
    let folder = try TemporaryFolder()
    var file = try bytes(of: fixture("stored.npz"))
    let entries = file.indices.filter { file[$0...].starts(with: [0x50, 0x4B, 0x01, 0x02]) }
    // The second member's header is said to be where the first one's is.
    file.replaceSubrange((entries[1] + 42)..<(entries[1] + 46), with: file[(entries[0] + 42)..<(entries[0] + 46)])
    let error = try #require(throws: FileError.self) { try NPZ.read(path: folder.write(file, to: "a.npz")) }
    #expect(error.expected.contains("overlap"), "\(error)")
  }

  @Test func otherFiles() throws {
    let error = try #require(throws: FileError.self) { try NPZ.read(path: fixture("version1.npy")) }
    #expect(error.expected == "a zip archive")
  }
}

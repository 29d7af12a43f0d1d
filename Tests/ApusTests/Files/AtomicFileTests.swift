import Apus
import Foundation
import Testing

@Suite struct AtomicFileTests {
  struct Refusal: Error {}

  @Test func replacesTheWholeFile() throws {
    let folder = try TemporaryFolder()
    try folder.write([1, 2, 3, 4], to: "a")
    // Small and large pieces, in turns.
    let large = [UInt8](repeating: 9, count: 200_000)
    try AtomicFile.write(to: folder.file("a")) { file in
      try file.write([5])
      try file.write(large)
      try file.write([6, 7])
      #expect(file.offset == 200_003)
    }
    #expect(try bytes(of: folder.file("a")) == [5] + large + [6, 7])
    #expect(try folder.contents == ["a"])
  }

  @Test func aFailureLeavesTheOldFileAndNothingElse() throws {
    let folder = try TemporaryFolder()
    try folder.write([1, 2], to: "a")
    #expect(throws: Refusal.self) {
      try AtomicFile.write(to: folder.file("a")) { file in
        try file.write([UInt8](repeating: 3, count: 100_000))
        throw Refusal()
      }
    }
    #expect(try bytes(of: folder.file("a")) == [1, 2])
    #expect(try folder.contents == ["a"])
  }

  @Test func linksStayLinks() throws {
    let folder = try TemporaryFolder()
    try folder.write([1], to: "a")
    try FileManager.default.createSymbolicLink(atPath: folder.file("link"), withDestinationPath: "a")
    try AtomicFile.write(to: folder.file("link")) { try $0.write([2]) }
    #expect(try bytes(of: folder.file("a")) == [2])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.file("link")) == "a")
  }

  @Test func placesThatCannotBeWritten() throws {
    let folder = try TemporaryFolder()
    for path in [folder.path, folder.file("none/a"), folder.file(String(repeating: "x", count: 300)), ""] {
      let error = try #require(throws: FileError.self) { try AtomicFile.write(to: path) { try $0.write([1]) } }
      #expect(error.kind == .system)
      #expect(error.path == path)
    }
    #expect(try folder.contents.isEmpty)
  }

  @Test func placesThatCannotBeRead() throws {
    let folder = try TemporaryFolder()
    for path in [folder.path, folder.file("none"), "", "/dev/null"] {
      let error = try #require(throws: FileError.self) { try NPY.read(path: path) }
      #expect(error.kind == .system)
      #expect(error.description.hasPrefix("\(path): could not "))
    }
    let empty = try folder.write([], to: "empty")
    #expect(throws: FileError.self) { try NPY.read(path: empty) }
    #expect(throws: FileError.self) { try NPZ.read(path: empty) }
    #expect(throws: FileError.self) { try SafetensorsFile(path: empty) }
  }
}

import Apus
import Testing

/// Whatever happens to a file, reading it gives arrays or a `FileError`: no trap, no other error, no read beyond the file.
@Suite struct DamagedFileTests {
  static let files: [(String, FileFormat)] = [
    ("mixed.safetensors", .safetensors), ("version1.npy", .npy), ("version2.npy", .npy), ("fortran.npy", .npy),
    ("big_endian_fortran_complex.npy", .npy), ("stored.npz", .npz), ("deflated.npz", .npz), ("deflated_stored_blocks.npz", .npz),
    ("zip64.npz", .npz),
  ]

  /// Looks at every byte of every array, so that a view beyond the file would show.
  private func read(_ format: FileFormat, _ path: String) throws -> Int {
    try format.readAll(path).values.reduce(0) { sum, array in sum + array.bytes.reduce(0) { $0 + Int($1) } }
  }

  @Test(arguments: files) func everyTruncationIsAnError(_ name: String, _ format: FileFormat) throws {
    let folder = try TemporaryFolder()
    let whole = try bytes(of: fixture(name))
    for count in stride(from: 0, to: whole.count, by: whole.count > 1000 ? 7 : 1) {
      let path = try folder.write(Array(whole[..<count]), to: "a")
      #expect(throws: FileError.self, "\(count) of \(whole.count) bytes") { try read(format, path) }
    }
  }

  @Test(arguments: files) func everyChangedByteIsReadOrRefused(_ name: String, _ format: FileFormat) throws {
    let folder = try TemporaryFolder()
    let whole = try bytes(of: fixture(name))
    var generator = SplitMix64(seed: 7)
    var refused = 0
    for index in stride(from: 0, to: whole.count, by: whole.count > 1000 ? 5 : 1) {
      for value in [0, 0xFF, whole[index] ^ 1, UInt8.random(in: 0...255, using: &generator)] {
        var changed = whole
        changed[index] = value
        do {
          _ = try read(format, try folder.write(changed, to: "a"))
        } catch is FileError {
          refused += 1
        }
      }
    }
    #expect(refused > 0)
  }
}

import Foundation

import Apus

/// A folder of its own for a test, removed with the value.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("apus-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
    return file(name)
  }

  var contents: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}

/// A file of `Tests/Goldens/files`.
func fixture(_ name: String, from file: String = #filePath) -> String {
  URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("../../Goldens/files/\(name)").standardized.path
}

func bytes(of path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }

/// Sebastiano Vigna's SplitMix64.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// An array of a type with bytes from a generator; bools are 0 and 1.
func randomArray(_ dtype: DType, _ shape: Shape, seed: UInt64) throws -> DenseArray {
  var generator = SplitMix64(seed: seed)
  return try DenseArray(TensorType(dtype, shape)) { target in
    for index in target.indices { target[index] = UInt8.random(in: 0...(dtype == .bool ? 1 : 255), using: &generator) }
  }
}

/// What one of the readers makes of a file: every array it finds.
enum FileFormat: CaseIterable {
  case npy, npz, safetensors

  /// Reads everything; members that are not supported count as read.
  func readAll(_ path: String) throws -> [String: DenseArray] {
    switch self {
    case .npy: return ["": try NPY.read(path: path)]
    case .npz: return Dictionary(try NPZ.read(path: path).map { ($0.name, $0.array) }) { $1 }
    case .safetensors:
      let reader = try SafetensorsFile(path: path)
      var arrays: [String: DenseArray] = [:]
      for name in reader.names {
        do { arrays[name] = try reader.array(name) } catch let error as FileError where error.kind == .unsupported {}
      }
      return arrays
    }
  }
}

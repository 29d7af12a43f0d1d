import Apus
import Foundation

/// Numbers that another system computed, committed beside the tests.
///
///     let golden = try Golden("attention.npz")
///     try expectClose(model(golden["x"]), golden["y"])
public struct Golden: Sendable {
  /// The file's whole path.
  public let path: String
  private let tensors: [String: Tensor]

  /// Opens a .npz or .safetensors file.
  ///
  /// - Parameters:
  ///   - name: the file's path, from the folder of the source file that calls this.
  ///   - file: the source file.
  /// - Throws: `FileError` where it cannot be read.
  public init(_ name: String, file: String = #filePath) throws {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    path = folder.appendingPathComponent(name).standardizedFileURL.path
    tensors = try name.hasSuffix(".safetensors") ? loadSafetensors(path) : loadNPZ(path)
  }

  /// The names of all tensors.
  public var names: [String] { tensors.keys.sorted() }

  /// The tensor of a name. One that is not there is poisoned: using it in an expectation throws `GoldenError`.
  public subscript(_ name: String) -> Tensor {
    tensors[name] ?? .poisoned(GoldenError(path: path, name: name, names: names), like: TensorType(.float32, []))
  }

  /// The tensors whose names begin with `name` and a dot or slash, without that: the tree that was stored under the name. A
  /// tensor of just that name has the empty name in it.
  @_disfavoredOverload
  public subscript(_ name: String) -> [String: Tensor] {
    var tree: [String: Tensor] = [:]
    for (key, tensor) in tensors {
      if key == name {
        tree[""] = tensor
      } else if key.hasPrefix(name), let separator = key.dropFirst(name.count).first, separator == "." || separator == "/" {
        tree[String(key.dropFirst(name.count + 1)).replacing("/", with: ".")] = tensor
      }
    }
    return tree
  }
}

/// A golden file has no tensor of a name.
public struct GoldenError: Error, Hashable, Sendable, CustomStringConvertible {
  public var path: String
  public var name: String
  /// The names that there are.
  public var names: [String]

  public var description: String { "\(path) has no \"\(name)\"; it has \(names.joined(separator: ", "))" }
}

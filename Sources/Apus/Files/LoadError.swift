/// Named tensors do not fit the tree they are loaded into.
public struct LoadError: Error, Hashable, Sendable, CustomStringConvertible {
  public struct Mismatch: Hashable, Sendable {
    public var name: String
    /// The type of the tree's leaf, and of the tensor that has its name.
    public var expected: TensorType, found: TensorType
  }

  /// The tree's type, and the file that was read, if any.
  public var tree: String
  public var path: String?
  /// Leaves that no tensor is named for, tensors that no leaf is named for, and pairs of different types.
  public var missing: [String], unexpected: [String], mismatched: [Mismatch]

  public var description: String {
    var lines = ["\(path.map { "\($0): " } ?? "")the tensors do not fit \(tree)"]
    func list(_ title: String, _ entries: [String]) {
      guard !entries.isEmpty else { return }
      lines.append("  \(title) (\(entries.count)):")
      lines += entries.prefix(Self.shown).map { "    \($0)" }
      if entries.count > Self.shown { lines.append("    and \(entries.count - Self.shown) more") }
    }
    list("missing", missing)
    list("unexpected", unexpected)
    list("of another type", mismatched.map { "\($0.name): expected \($0.expected), found \($0.found)" })
    return lines.joined(separator: "\n")
  }

  /// Names listed of each kind.
  private static let shown = 12
}

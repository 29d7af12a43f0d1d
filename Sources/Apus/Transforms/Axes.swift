/// Which axis of a tensor, or of each leaf of a tree, `vmap` maps over: `0`, `-1`, or `nil` for none.
///
/// A tree may name parts: `["weight": 0, "blocks[0]": 1, "": nil]` gives each leaf the axis of the longest name its own path starts
/// with; `""` stands for all others.
public struct Axes: Sendable, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral, ExpressibleByDictionaryLiteral {
  enum Kind: Sendable {
    case all(Int?)
    case byPrefix([(prefix: String, axis: Int?)])
  }
  let kind: Kind

  public init(_ axis: Int?) { kind = .all(axis) }
  public init(integerLiteral axis: Int) { kind = .all(axis) }
  public init(nilLiteral: ()) { kind = .all(nil) }
  public init(_ axes: [String: Int?]) { kind = .byPrefix(axes.map { (prefix: $0, axis: $1) }) }
  public init(dictionaryLiteral elements: (String, Int?)...) { kind = .byPrefix(elements.map { (prefix: $0.0, axis: $0.1) }) }

  /// The axis of each leaf of a tree.
  func axes<Tree: ParameterTree>(of tree: Tree, leafCount: Int) throws -> [Int?] {
    switch kind {
    case .all(let axis): return Array(repeating: axis, count: leafCount)
    case .byPrefix(let entries):
      let paths = tree.leafPaths
      for (prefix, _) in entries where !prefix.isEmpty && !paths.contains(where: { Self.names(prefix, $0) }) {
        throw TreeError("an axis is given for \(prefix), but no leaf has a name that starts so: \(paths.joined(separator: ", "))")
      }
      return try paths.map { path in
        let fitting = entries.filter { Self.names($0.prefix, path) }.max { $0.prefix.count < $1.prefix.count }
        guard let fitting else { throw TreeError("no axis is given for leaf \(path)") }
        return fitting.axis
      }
    }
  }

  /// Whether a prefix ends where a component of the path does.
  private static func names(_ prefix: String, _ path: String) -> Bool {
    guard path.hasPrefix(prefix) else { return false }
    return prefix.isEmpty || path.count == prefix.count || path.dropFirst(prefix.count).first.map { $0 == "." || $0 == "[" } ?? true
  }
}

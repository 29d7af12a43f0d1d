/// One or several named axes, the outermost first: `"batch"`, `["rows", "columns"]`.
public struct AxisNames: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  public let names: [String]

  public init(_ names: [String]) { self.names = names }
  public init(_ name: String) { names = [name] }
  public init(stringLiteral name: String) { names = [name] }
  public init(arrayLiteral names: String...) { self.names = names }

  /// The axes that the names are bound to here.
  func bound(_ operation: String) throws -> [NamedAxis] {
    if Set(names).count != names.count { throw ShapeError(operation, "axis names \(names) repeat one") }
    return try names.map { try NamedAxis.bound($0, operation) }
  }
}

extension [NamedAxis] {
  /// Whether names mean the same as among other axes.
  func binds(_ other: [NamedAxis]) -> Bool { self == other || Set(self) == Set(other) }
}

extension NamedAxis {
  /// The axis that `vmap` gives a name here, which hides others of the name for as long as it is traced.
  static func binding(_ name: String, size: Int) -> NamedAxis {
    NamedAxis(name, size: size, depth: (TraceContext.current?.axes ?? []).count { $0.name == name })
  }

  /// The axis that a name is bound to here: by the innermost `vmap` around that gives it.
  static func bound(_ name: String, _ operation: String) throws -> NamedAxis {
    let axes = TraceContext.current?.axes ?? []
    guard let axis = axes.first(where: { $0.name == name }) else {
      throw AxisError(operation, unbound: name, boundNames: axes.filter { $0.depth == 0 }.map(\.name))
    }
    return axis
  }
}

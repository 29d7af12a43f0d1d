/// A library that the runtime loads when it needs it is missing or unfit.
public struct LibraryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was looked for, `OpenBLAS` for instance.
  public var library: String
  /// What the system said.
  public var reason: String
  /// What to install.
  public var remedy: String

  public init(library: String, reason: String, remedy: String) {
    self.library = library
    self.reason = reason
    self.remedy = remedy
  }

  public var description: String { "\(library) could not be loaded: \(reason)\n  \(remedy)" }
}

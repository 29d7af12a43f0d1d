/// A value is no well-formed parameter tree, or leaves do not fit it.
public struct TreeError: LocatedError, Hashable, Sendable, CustomStringConvertible {
  public var detail: String
  public var location: SourceLocation?

  public init(_ detail: String, location: SourceLocation? = nil) {
    self.detail = detail
    self.location = location
  }

  public var description: String { "tree: \(detail)" + (location.map { "\n  at \($0)" } ?? "") }
}

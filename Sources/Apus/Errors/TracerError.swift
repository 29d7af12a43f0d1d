/// A value was asked for that a trace does not have, or a tensor was used outside the trace it belongs to.
public struct TracerError: LocatedError, Hashable, Sendable, CustomStringConvertible {
  public enum Reason: Hashable, Sendable {
    /// The value of a tensor was read while operations are only recorded.
    case abstractValue
    /// The tensor belongs to a trace that has ended or that this code is no part of.
    case leaked
  }

  public var reason: Reason
  public var detail: String
  public var location: SourceLocation?

  public init(_ reason: Reason, _ detail: String, location: SourceLocation? = nil) {
    self.reason = reason
    self.detail = detail
    self.location = location
  }

  public var description: String { detail + (location.map { "\n  at \($0)" } ?? "") }
}

/// A place in the user's source.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
  public var file: String
  public var line: Int
  public var function: String

  public init(file: String, line: Int, function: String) {
    self.file = file
    self.line = line
    self.function = function
  }

  public var description: String { "\(file):\(line) in \(function)" }
}

/// Where an operation was written. Every operation has one, and few are ever asked: the line is found in the debug information when
/// somebody does.
public final class SourceSite: Sendable {
  private enum State: Sendable {
    case found(SourceLocation?)
    case unknown(@Sendable () -> SourceLocation?)
  }

  private let state: Locked<State>

  public init(_ location: SourceLocation) { state = Locked(.found(location)) }

  /// - Parameter find: called once at most.
  public init(find: @escaping @Sendable () -> SourceLocation?) { state = Locked(.unknown(find)) }

  public var location: SourceLocation? {
    state.withLock { state in
      if case .unknown(let find) = state { state = .found(find()) }
      guard case .found(let location) = state else { return nil }
      return location
    }
  }
}

extension Operation {
  /// Runs a rule for the operation; an error that names no place is given the operation's.
  public func locatingErrors<R>(_ rule: () throws -> R) throws -> R {
    do { return try rule() } catch { throw site?.locating(error) ?? error }
  }
}

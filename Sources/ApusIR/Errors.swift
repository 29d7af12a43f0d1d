@_exported import ApusStorage

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

/// Shapes, axes or attributes that an operation cannot take.
public struct ShapeError: Error, Hashable, Sendable, CustomStringConvertible {
  public var operation: String
  /// What was expected and what came.
  public var detail: String
  public var location: SourceLocation?

  public init(_ operation: String, _ detail: String, location: SourceLocation? = nil) {
    self.operation = operation
    self.detail = detail
    self.location = location
  }

  public var description: String { describe(operation, detail, location) }
}

/// Dtypes that an operation cannot take.
public struct DTypeError: Error, Hashable, Sendable, CustomStringConvertible {
  public var operation: String
  /// What was expected and what came.
  public var detail: String
  public var location: SourceLocation?

  public init(_ operation: String, _ detail: String, location: SourceLocation? = nil) {
    self.operation = operation
    self.detail = detail
    self.location = location
  }

  public var description: String { describe(operation, detail, location) }
}

/// A program that breaks a rule of the IR: what is wrong, and in which operation.
public struct ProgramError: Error, Hashable, Sendable, CustomStringConvertible {
  public var detail: String
  public var location: SourceLocation?

  public init(_ detail: String, location: SourceLocation? = nil) {
    self.detail = detail
    self.location = location
  }

  public var description: String { describe("program", detail, location) }
}

/// A transform has no rule for an operation, in reverse mode through `while` for instance.
public struct TransformError: Error, Hashable, Sendable, CustomStringConvertible {
  public var transform: String
  public var detail: String
  public var location: SourceLocation?

  public init(_ transform: String, _ detail: String, location: SourceLocation? = nil) {
    self.transform = transform
    self.detail = detail
    self.location = location
  }

  public var description: String { describe(transform, detail, location) }
}

private func describe(_ subject: String, _ detail: String, _ location: SourceLocation?) -> String {
  "\(subject): \(detail)" + (location.map { "\n  at \($0)" } ?? "")
}

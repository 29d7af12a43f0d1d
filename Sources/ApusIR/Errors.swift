@_exported import ApusStorage

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

/// An operation goes over a named axis that nothing around it maps over.
public struct AxisError: Error, Hashable, Sendable, CustomStringConvertible {
  public var operation: String
  /// The name that was given.
  public var axisName: String
  /// The names that are bound where the operation is, the innermost first.
  public var boundNames: [String]
  public var location: SourceLocation?

  public init(_ operation: String, unbound name: String, boundNames: [String] = [], location: SourceLocation? = nil) {
    self.operation = operation
    axisName = name
    self.boundNames = boundNames
    self.location = location
  }

  public var description: String {
    let bound = boundNames.isEmpty ? "no axis has a name here" : "bound here: " + boundNames.map { "\"\($0)\"" }.joined(separator: ", ")
    return describe(operation, "unbound axis name \"\(axisName)\" (\(bound)); vmap(..., axisName:) around the call binds one", location)
  }
}

extension SourceSite {
  /// An error of the operation written here, naming its place unless it names one already.
  public func locating(_ error: any Error) -> any Error {
    switch error {
    case var error as TransformError where error.location == nil:
      error.location = location
      return error
    case var error as ShapeError where error.location == nil:
      error.location = location
      return error
    case var error as DTypeError where error.location == nil:
      error.location = location
      return error
    case var error as AxisError where error.location == nil:
      error.location = location
      return error
    default: return error
    }
  }
}

private func describe(_ subject: String, _ detail: String, _ location: SourceLocation?) -> String {
  "\(subject): \(detail)" + (location.map { "\n  at \($0)" } ?? "")
}

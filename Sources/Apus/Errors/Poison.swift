import ApusStorage

/// What a failed operation leaves behind: the first error, and the type that its result would probably have had.
package final class Poison: Sendable {
  package let type: TensorType
  /// The error as it happened; its place in the source is found when somebody asks.
  private let cause: Cause

  /// Shared by all results of a failed operation and by all that follows from them.
  package final class Cause: Sendable {
    private let raw: any Error
    private let site: CallSite?
    private let resolved = Locked<(any Error)?>(nil)

    init(_ error: any Error, site: CallSite?) {
      raw = error
      self.site = site
    }

    var error: any Error {
      resolved.withLock { known in
        if let known { return known }
        var error = raw
        if var located = raw as? any LocatedError, located.location == nil {
          located.location = site?.location
          error = located
        }
        known = error
        return error
      }
    }
  }

  init(_ cause: Cause, _ type: TensorType) {
    self.cause = cause
    self.type = type
  }

  /// The error, naming the line of the user's code where the operation was written.
  package var error: any Error { cause.error }

  /// The same error for a result of another type.
  package func like(_ type: TensorType) -> Poison { Poison(cause, type) }
}

extension Tensor {
  /// A tensor that carries an error of the operation being called, and remembers the line of the user's code that called it.
  package static func poisoned(_ error: any Error, like type: TensorType) -> Tensor {
    Tensor(.poison(Poison(cause(error), type)))
  }

  /// Tensors that carry one error.
  package static func poisoned(_ error: any Error, like types: [TensorType]) -> [Tensor] {
    let cause = cause(error)
    return types.map { Tensor(.poison(Poison(cause, $0))) }
  }

  private static func cause(_ error: any Error) -> Poison.Cause {
    let isMissing = (error as? any LocatedError).map { $0.location == nil } ?? false
    return Poison.Cause(error, site: isMissing ? CallSite.capture() : nil)
  }
}

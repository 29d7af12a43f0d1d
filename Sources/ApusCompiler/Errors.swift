/// A program could not be compiled.
public struct CompilationError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Reason: Hashable, Sendable {
    /// The compiler library is missing or unusable.
    case library
    /// An operation on this dtype has no native form.
    case unsupported
    /// Code that we generated was refused: a bug of ours.
    case code
  }
  public var reason: Reason
  public var detail: String

  public init(_ reason: Reason, _ detail: String) {
    self.reason = reason
    self.detail = detail
  }

  public var description: String {
    switch reason {
    case .library: "compiler: \(detail); install an LLVM library, for instance Debian's libllvm19"
    case .unsupported: "compiler: \(detail)"
    case .code: "compiler: generated code was refused, please report this: \(detail)"
    }
  }
}

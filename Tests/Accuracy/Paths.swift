import ApusCompiler
import ApusIR
import ApusReference
import ApusRuntime

/// The ways in which Apus computes an operation.
public enum Path: String, CaseIterable, Sendable {
  case compiled, eager, reference
}

/// An elementwise function of one or two operands of a dtype.
public struct Subject: Hashable, Sendable, CustomStringConvertible {
  public enum Function: Hashable, Sendable {
    case unary(UnaryFunction)
    case binary(BinaryFunction)
  }

  public var function: Function
  public var dtype: DType

  public init(_ function: Function, _ dtype: DType) {
    self.function = function
    self.dtype = dtype
  }

  public var name: String {
    switch function {
    case .unary(let function): function.rawValue
    case .binary(let function): function.rawValue
    }
  }
  public var description: String { "\(name) of \(dtype)" }

  var primitive: Primitive {
    switch function {
    case .unary(let function): .unary(function)
    case .binary(let function): .binary(function)
    }
  }
  var isBinary: Bool { if case .binary = function { true } else { false } }

  /// All functions whose results are rounded, on every dtype that is floating-point or complex.
  public static let all: [Subject] = {
    let unary: [UnaryFunction] = [
      .square, .sqrt, .rsqrt, .cbrt, .exponential, .exponentialMinusOne, .log, .logPlusOne, .logistic, .sine, .cosine, .tan, .asin, .acos,
      .atan, .sinh, .cosh, .tanh, .asinh, .acosh, .atanh, .erf, .erfc, .erfInv, .lgamma, .digamma, .besselI1e,
    ]
    let binary: [BinaryFunction] = [.add, .subtract, .multiply, .divide, .remainder, .power, .atan2, .zeta, .polygamma]
    var all: [Subject] = []
    for dtype in DType.allCases where dtype.isFloatingPoint || dtype.isComplex {
      for function in unary + (dtype.isComplex ? [.abs, .sign] : []) where function.domain.contains(dtype) {
        all.append(Subject(.unary(function), dtype))
      }
      // There is no agreed meaning, hence no oracle, of the angle of two complex numbers.
      for function in binary where function.domain.contains(dtype) && !(dtype.isComplex && function == .atan2) {
        all.append(Subject(.binary(function), dtype))
      }
    }
    return all
  }()
}

/// Runs a subject on arrays of one length.
public final class Runner: Sendable {
  private let subject: Subject
  private let path: Path
  private let executable: (any Executable)?

  public init(_ subject: Subject, _ path: Path, count: Int) throws {
    self.subject = subject
    self.path = path
    guard path == .compiled else {
      executable = nil
      return
    }
    let types = [TensorType](repeating: TensorType(subject.dtype, [count]), count: subject.isBinary ? 2 : 1)
    executable = try Compiler.compile(try .applying(subject.primitive, to: types), donatable: types.map { _ in false })
  }

  func run(_ operands: [DenseArray]) throws -> DenseArray {
    switch path {
    case .compiled:
      var arguments = operands.map { ProgramArgument($0) }
      guard let executable else { preconditionFailure("a compiled path without an executable") }
      return try executable.run(&arguments)[0]
    case .eager: return try EagerKernels.evaluate(subject.primitive, operands)?[0] ?? Reference.evaluate(subject.primitive, operands)[0]
    case .reference: return try Reference.evaluate(subject.primitive, operands)[0]
    }
  }
}

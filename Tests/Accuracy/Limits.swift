import ApusIR

/// How far results may be from the true value, in units in the last place of the true value, and the one table of what may be further.
public enum Limits {
  /// 3; 16 for the gamma function and its kin; 8 in norm for complex numbers.
  public static func limit(_ subject: Subject) -> Double {
    subject.dtype.isComplex ? 8 : isGammaLike(subject) ? 16 : 3
  }

  /// Functions with roots near which the error counts against 1 instead: up to 4 units of max(1, |f|).
  static func isGammaLike(_ subject: Subject) -> Bool {
    switch subject.function {
    case .unary(let function): [.lgamma, .digamma, .besselI1e].contains(function)
    case .binary(let function): [.zeta, .polygamma].contains(function)
    }
  }

  public struct Exception: Sendable {
    public var name: String
    public var dtypes: [DType]
    /// Where the rule does not hold.
    public var domain: String
    public var cause: String
    /// Whether arguments (x, or x and y; complex numbers as pairs) are in the domain.
    let contains: @Sendable (_ x: ArraySlice<Double>, _ y: ArraySlice<Double>) -> Bool
  }

  public static let exceptions: [Exception] = [
    Exception(
      name: "multiply", dtypes: [.complex64, .complex128], domain: "a product of parts overflows",
      cause: "the textbook formula, as in XLA; the norm of the result is then within a factor of two of the largest number"
    ) { x, y in
      let largest = x.reduce(0) { max($0, $1.magnitude) } * y.reduce(0) { max($0, $1.magnitude) }
      return largest > 0x1p126 && largest < 0x1p130 || largest > 0x1p1022 || !largest.isFinite
    },
    Exception(
      name: "square", dtypes: [.complex64, .complex128], domain: "the square of a part overflows", cause: "as of products"
    ) { x, _ in
      let largest = x.reduce(0) { max($0, $1.magnitude) }
      return largest > 0x1p62 && largest < 0x1p66 || largest > 0x1p510
    },
    Exception(
      name: "power", dtypes: [.complex64, .complex128], domain: "|y log x| > 2¹⁰, or x = 0",
      cause: """
        the result's angle is the imaginary part of y log x, which must be known to as many digits after the point as the result has; \
        powers of 0 are as in XLA: 0 for a positive real exponent, NaN for other exponents than 0
        """
    ) { x, y in
      guard let a = x.first, let b = x.last, let c = y.first, let d = y.last else { return false }
      if a == 0 && b == 0 { return true }
      let size = max(a.magnitude, b.magnitude), logarithm = size > 0 && size.isFinite ? size.exponentMagnitude + 4 : 1100
      return !(logarithm * max(c.magnitude, d.magnitude) < 1024)
    },
  ]

  static func exception(_ subject: Subject) -> Exception? {
    exceptions.first { $0.name == subject.name && $0.dtypes.contains(subject.dtype) }
  }
}

extension Double {
  /// The size of the binary exponent.
  fileprivate var exponentMagnitude: Double { Double(abs(Int(exponent))) }
}

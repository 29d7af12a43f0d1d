/// The table of elementwise functions: a new function is a case here and a row in `domain`, and the compiler then names
/// every table of the layers above that lacks it.

/// Functions of one operand, applied to each element. Semantics are those of the StableHLO or CHLO operation of `stableHLOName`.
public enum UnaryFunction: String, CaseIterable, Hashable, Sendable {
  case negate, abs, sign, square
  case ceil, floor, roundNearestEven = "round_nearest_even", roundNearestAwayFromZero = "round_nearest_afz"
  case exponential, exponentialMinusOne = "exponential_minus_one", log, logPlusOne = "log_plus_one", logistic
  case sqrt, rsqrt, cbrt
  case sine, cosine, tan, asin, acos, atan
  case sinh, cosh, tanh, asinh, acosh, atanh
  case erf, erfc, erfInv = "erf_inv"
  /// log |Γ(x)|, its derivative, and e^-|x| I₁(x).
  case lgamma, digamma, besselI1e = "bessel_i1e"
  case not, populationCount = "popcnt", countLeadingZeros = "count_leading_zeros"
  case isFinite = "is_finite"
  case real, imag, conjugate
  /// The identity, whose derivative is zero by definition.
  case stopGradient = "stop_gradient"
}

/// Functions of two operands of one type, applied to each pair of elements.
public enum BinaryFunction: String, CaseIterable, Hashable, Sendable {
  case add, subtract, multiply, divide, remainder, power, atan2
  case maximum, minimum
  /// The next representable number from the first operand towards the second.
  case nextAfter = "next_after"
  /// Hurwitz' ζ(s, q), and the derivative of order n of digamma at x.
  case zeta, polygamma
  case and, or, xor
  case shiftLeft = "shift_left", shiftRightArithmetic = "shift_right_arithmetic", shiftRightLogical = "shift_right_logical"
  /// The complex number of a real and an imaginary part.
  case complex
}

public enum ComparisonDirection: String, CaseIterable, Hashable, Sendable {
  case equal = "EQ", notEqual = "NE", less = "LT", lessOrEqual = "LE", greater = "GT", greaterOrEqual = "GE"

  /// The direction that holds for swapped operands.
  public var swapped: ComparisonDirection {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}

/// A set of dtype categories on which an elementwise function is defined.
public struct DTypeDomain: OptionSet, Hashable, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  public static let bool = DTypeDomain(rawValue: 1)
  public static let signed = DTypeDomain(rawValue: 2)
  public static let unsigned = DTypeDomain(rawValue: 4)
  public static let floating = DTypeDomain(rawValue: 8)
  public static let complex = DTypeDomain(rawValue: 16)

  public static let integer: DTypeDomain = [.signed, .unsigned]
  public static let bits: DTypeDomain = [.bool, .integer]
  public static let inexact: DTypeDomain = [.floating, .complex]
  public static let number: DTypeDomain = [.integer, .inexact]
  public static let all: DTypeDomain = [.bool, .number]

  public func contains(_ dtype: DType) -> Bool {
    switch dtype.category {
    case .bool: contains(DTypeDomain.bool)
    case .signedInteger: contains(.signed)
    case .unsignedInteger: contains(.unsigned)
    case .floatingPoint: contains(.floating)
    case .complex: contains(.complex)
    }
  }

  /// The dtypes of the set, in their fixed order.
  public var dtypes: [DType] { DType.allCases.filter { contains($0) } }
}

extension UnaryFunction {
  /// The dtypes the function is defined on.
  public var domain: DTypeDomain {
    switch self {
    case .negate, .square: .number
    case .abs, .sign: [.signed, .inexact]
    case .ceil, .floor, .roundNearestEven, .roundNearestAwayFromZero: .floating
    case .exponential, .exponentialMinusOne, .log, .logPlusOne, .logistic: .inexact
    case .sqrt, .rsqrt, .cbrt: .inexact
    case .sine, .cosine, .tan, .asin, .acos, .atan: .inexact
    case .sinh, .cosh, .tanh, .asinh, .acosh, .atanh: .inexact
    case .erf, .erfc, .erfInv, .lgamma, .digamma, .besselI1e: .floating
    case .not: .bits
    case .populationCount, .countLeadingZeros: .integer
    case .isFinite: .floating
    case .real, .imag, .conjugate: .inexact
    case .stopGradient: .all
    }
  }

  /// The dtype of the result for an operand of `dtype`.
  public func resultType(_ dtype: DType) -> DType {
    switch self {
    case .abs, .real, .imag: dtype.realType
    case .isFinite: .bool
    default: dtype
    }
  }
}

extension BinaryFunction {
  /// The dtypes the function is defined on. `add`, `multiply`, `maximum` and `minimum` of bools are or, and, or, and.
  public var domain: DTypeDomain {
    switch self {
    case .add, .multiply, .maximum, .minimum: .all
    case .subtract, .divide, .power: .number
    case .remainder: [.integer, .floating]
    case .atan2: .inexact
    case .nextAfter, .zeta, .polygamma: .floating
    case .and, .or, .xor: .bits
    case .shiftLeft, .shiftRightArithmetic, .shiftRightLogical: .integer
    case .complex: .floating
    }
  }

  /// The dtype of the result for operands of `dtype`; nil where the function is not defined on it.
  public func resultType(_ dtype: DType) -> DType? {
    if self == .complex { return dtype.isComplex ? nil : dtype.complexType }
    return domain.contains(dtype) ? dtype : nil
  }
}

extension ComparisonDirection {
  /// The dtypes compared: equality of everything, order of all but complex numbers.
  public var domain: DTypeDomain {
    switch self {
    case .equal, .notEqual: .all
    default: [.bool, .integer, .floating]
    }
  }
}

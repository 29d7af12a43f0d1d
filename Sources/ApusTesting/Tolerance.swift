import Apus

/// How far a number may be from the one expected: `absolute + relative * |expected|`.
public struct Tolerance: Hashable, Sendable {
  public var relative: Double
  public var absolute: Double

  public init(relative: Double, absolute: Double) {
    self.relative = relative
    self.absolute = absolute
  }

  public static let exact = Tolerance(relative: 0, absolute: 0)

  /// What different orders of summation and different approximations of elementary functions make of a dtype's precision.
  public static func standard(_ dtype: DType) -> Tolerance {
    switch dtype {
    case .bool, .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64: .exact
    case .bfloat16: Tolerance(relative: 1.6e-2, absolute: 8e-3)
    case .float16: Tolerance(relative: 2e-3, absolute: 1e-3)
    case .float32, .complex64: Tolerance(relative: 1e-5, absolute: 1e-6)
    case .float64, .complex128: Tolerance(relative: 1e-12, absolute: 1e-13)
    }
  }

  /// For derivatives against central differences taken in float64. Those leave `cbrt(2^-52)^2`, some 4e-11, of what the
  /// function's third derivative makes of it; the rest is the precision of the derivative under test.
  static func derivative(_ dtype: DType) -> Tolerance {
    switch dtype {
    case .bfloat16: Tolerance(relative: 1e-1, absolute: 5e-2)
    case .float16: Tolerance(relative: 2e-2, absolute: 1e-2)
    case .float32, .complex64: Tolerance(relative: 2e-4, absolute: 5e-5)
    default: Tolerance(relative: 1e-6, absolute: 1e-7)
    }
  }

  func allows(_ actual: Double, _ expected: Double) -> Bool {
    if actual.isNaN || expected.isNaN { return actual.isNaN && expected.isNaN }
    if actual.isInfinite || expected.isInfinite { return actual == expected }
    return abs(actual - expected) <= absolute + relative * abs(expected)
  }
}

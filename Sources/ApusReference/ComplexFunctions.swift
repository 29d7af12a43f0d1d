import ApusIR
import Numerics

/// A complex number of the widest type that there is, in which formulas neither overflow nor lose digits that a result needs.
struct WideComplex {
  var re: Extended, im: Extended

  init(_ re: Extended, _ im: Extended = 0) {
    self.re = re
    self.im = im
  }

  init(_ z: Complex<Extended>) { (re, im) = z.rawStorage }
  init(_ z: ComplexNumber) { (re, im) = (Extended(z.re), Extended(z.im)) }
  var rounded: ComplexNumber { ComplexNumber(Double(re), Double(im)) }

  var isZero: Bool { re == 0 && im == 0 }
  var isFinite: Bool { re.isFinite && im.isFinite }
  var isInfinite: Bool { re.isInfinite || im.isInfinite }
  var modulus: Extended { .hypot(re, im) }
  var phase: Extended { .atan2(y: im, x: re) }
  var conjugate: WideComplex { WideComplex(re, -im) }
  /// The number times i, and times -i.
  var rotated: WideComplex { WideComplex(-im, re) }
  var rotatedBack: WideComplex { WideComplex(im, -re) }
  func scaled(by factor: Extended) -> WideComplex { WideComplex(re * factor, im * factor) }

  static let nan = WideComplex(.nan, .nan)

  static func + (a: WideComplex, b: WideComplex) -> WideComplex { WideComplex(a.re + b.re, a.im + b.im) }
  static func - (a: WideComplex, b: WideComplex) -> WideComplex { WideComplex(a.re - b.re, a.im - b.im) }
  static prefix func - (a: WideComplex) -> WideComplex { WideComplex(-a.re, -a.im) }
  static func * (a: WideComplex, b: WideComplex) -> WideComplex {
    WideComplex(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re)
  }

  /// Division scaled by the divisor's larger part, so that no square overflows (Smith, 1962).
  static func / (a: WideComplex, b: WideComplex) -> WideComplex {
    if b.isZero { return WideComplex(a.re / b.re.magnitude, a.im / b.re.magnitude) }
    if b.re.magnitude >= b.im.magnitude {
      let ratio = b.im / b.re, size = b.re + b.im * ratio
      return WideComplex((a.re + a.im * ratio) / size, (a.im - a.re * ratio) / size)
    }
    let ratio = b.re / b.im, size = b.re * ratio + b.im
    return WideComplex((a.re * ratio + a.im) / size, (a.im * ratio - a.re) / size)
  }
}

/// The elementwise functions of complex numbers. Branch cuts and values at infinity are those of C99's annex G.
enum ComplexFunctions {
  /// The function of one operand; nil where it does not map complex numbers to complex numbers.
  static func unary(_ function: UnaryFunction) -> ((WideComplex) -> WideComplex)? {
    switch function {
    case .negate: { -$0 }
    case .sign: sign
    case .square: { $0 * $0 }
    case .exponential: exp
    case .exponentialMinusOne: exponentialMinusOne
    case .log: log
    case .logPlusOne: logPlusOne
    case .logistic: logistic
    case .sqrt: sqrt
    case .cbrt: cbrt
    case .rsqrt: { WideComplex(1) / sqrt($0) }
    case .sine: { sinh($0.rotated).rotatedBack }
    case .cosine: { cosh($0.rotated) }
    case .tan: { tanh($0.rotated).rotatedBack }
    case .asin: { asinh($0.rotated).rotatedBack }
    case .acos: acos
    case .atan: { atanh($0.rotated).rotatedBack }
    case .sinh: sinh
    case .cosh: cosh
    case .tanh: tanh
    case .asinh: asinh
    case .acosh: acosh
    case .atanh: atanh
    case .conjugate: { $0.conjugate }
    case .stopGradient: { $0 }
    case .abs, .real, .imag, .isFinite, .ceil, .floor, .roundNearestEven, .roundNearestAwayFromZero, .erf, .erfc, .erfInv, .lgamma,
      .digamma, .besselI1e, .not, .populationCount, .countLeadingZeros:
      nil
    }
  }

  private static func finite(_ z: WideComplex, _ function: (Complex<Extended>) -> Complex<Extended>) -> WideComplex {
    WideComplex(function(Complex(z.re, z.im)))
  }

  /// The modulus e^x in the direction `cosine + i sine`, in two steps where the modulus alone would overflow.
  private static func scaledByExp(_ x: Extended, _ cosine: Extended, _ sine: Extended) -> WideComplex {
    if x < 700 { return WideComplex(.exp(x) * cosine, .exp(x) * sine) }
    let root = Extended.exp(x / 2)
    return WideComplex(root * cosine * root, root * sine * root)
  }

  static func exp(_ z: WideComplex) -> WideComplex {
    if z.im == 0 { return WideComplex(.exp(z.re), z.im) }
    if z.im.isFinite { return scaledByExp(z.re, .cos(z.im), .sin(z.im)) }
    if z.re.isInfinite { return z.re < 0 ? WideComplex(0, 0) : WideComplex(.infinity, .nan) }
    return .nan
  }

  static func log(_ z: WideComplex) -> WideComplex {
    if z.isFinite && !z.isZero { return finite(z) { .log($0) } }
    return WideComplex(.log(z.modulus), z.phase)
  }

  /// (0, 0) of zero and NaN in both parts of what has a NaN.
  private static func sign(_ z: WideComplex) -> WideComplex {
    if z.re.isNaN || z.im.isNaN { return .nan }
    return z.isZero ? WideComplex(0) : WideComplex(z.re / z.modulus, z.im / z.modulus)
  }

  private static func exponentialMinusOne(_ z: WideComplex) -> WideComplex {
    if z.im == 0 { return WideComplex(.expMinusOne(z.re), z.im) }
    if !z.isFinite { return exp(z) - WideComplex(1) }
    // e^z - 1 = 2 e^(z/2) sinh(z/2)
    let half = z.scaled(by: 0.5)
    return z.re.magnitude < 1 ? (exp(half) * sinh(half)).scaled(by: 2) : exp(z) - WideComplex(1)
  }

  static func logPlusOne(_ z: WideComplex) -> WideComplex {
    let shifted = WideComplex(1 + z.re, z.im)
    // log|1 + z| = log1p(a (a + 2) + b²) / 2
    let isNear = z.re.magnitude < 0.5 && z.im.magnitude < 2
    return WideComplex(isNear ? .log(onePlus: z.re * (z.re + 2) + z.im * z.im) / 2 : log(shifted).re, shifted.phase)
  }

  static func logistic(_ z: WideComplex) -> WideComplex {
    // Near the poles on the imaginary axis the hyperbolic form keeps the digits.
    let half = z.scaled(by: 0.5)
    if z.re.magnitude < 30 { return exp(half) / cosh(half).scaled(by: 2) }
    if z.re > 0 { return WideComplex(1) / (WideComplex(1) + exp(-z)) }
    let power = exp(z)
    return power / (WideComplex(1) + power)
  }

  static func sqrt(_ z: WideComplex) -> WideComplex {
    if z.isFinite { return finite(z) { .sqrt($0) } }
    if z.im.isInfinite { return WideComplex(.infinity, z.im) }
    let zero = Extended(signOf: z.im, magnitudeOf: 0), infinity = Extended(signOf: z.im, magnitudeOf: .infinity)
    if z.re == .infinity { return WideComplex(.infinity, z.im.isNaN ? .nan : zero) }
    if z.re == -.infinity { return z.im.isNaN ? WideComplex(.nan, .infinity) : WideComplex(0, infinity) }
    return .nan
  }

  /// The principal root: a third of the angle.
  static func cbrt(_ z: WideComplex) -> WideComplex {
    if z.isZero { return z }
    let size = Extended.root(z.modulus, 3), angle = z.phase / 3
    return WideComplex(size * .cos(angle), size * .sin(angle))
  }

  /// -i log((x + iy) / sqrt(x² + y²)), by way of the tangent of half the angle.
  static func atan2(_ y: WideComplex, _ x: WideComplex) -> WideComplex {
    let radius = sqrt(x * x + y * y), above = radius + x, below = radius - x
    let tangent = above.modulus >= below.modulus ? y / above : below / y
    return atanh(tangent.rotated).rotatedBack.scaled(by: 2)
  }

  static func sinh(_ z: WideComplex) -> WideComplex {
    if z.im == 0 { return WideComplex(.sinh(z.re), z.im) }
    let (cosine, sine) = (Extended.cos(z.im), Extended.sin(z.im))
    if z.re.magnitude < 700 { return WideComplex(.sinh(z.re) * cosine, .cosh(z.re) * sine) }
    return scaledByExp(z.re.magnitude, (z.re < 0 ? -cosine : cosine) / 2, sine / 2)
  }

  static func cosh(_ z: WideComplex) -> WideComplex {
    if z.im == 0 { return WideComplex(.cosh(z.re), .sinh(z.re) * z.im) }
    let (cosine, sine) = (Extended.cos(z.im), Extended.sin(z.im))
    if z.re.magnitude < 700 { return WideComplex(.cosh(z.re) * cosine, .sinh(z.re) * sine) }
    return scaledByExp(z.re.magnitude, cosine / 2, (z.re < 0 ? -sine : sine) / 2)
  }

  static func tanh(_ z: WideComplex) -> WideComplex {
    if z.isFinite { return finite(z) { .tanh($0) } }
    if z.re.isInfinite { return WideComplex(z.re < 0 ? -1 : 1, z.im.isFinite ? 0 * .sin(2 * z.im) : 0) }
    return z.im == 0 ? z : .nan
  }

  // Kahan's formulas ("Branch cuts for complex elementary functions", 1987). The sums with 1 leave the sign of a zero imaginary
  // part alone, which tells the sides of a cut apart.

  static func asinh(_ z: WideComplex) -> WideComplex {
    if z.isFinite {
      let (a, b) = (sqrt(WideComplex(1 + z.im, -z.re)), sqrt(WideComplex(1 - z.im, z.re)))
      return WideComplex(.asinh(-(a * b.conjugate).im), .atan2(y: z.im, x: (a * b).re))
    }
    if !z.isInfinite || z.re.isNaN || z.im.isNaN { return .nan }
    let angle = Extended.atan2(y: z.im.magnitude, x: z.re.magnitude)
    return WideComplex(Extended(signOf: z.re, magnitudeOf: .infinity), Extended(signOf: z.im, magnitudeOf: angle))
  }

  static func acos(_ z: WideComplex) -> WideComplex {
    if z.isFinite {
      let (a, b) = (sqrt(WideComplex(1 - z.re, -z.im)), sqrt(WideComplex(1 + z.re, z.im)))
      return WideComplex(2 * .atan2(y: a.re, x: b.re), .asinh((a * b.conjugate).im))
    }
    if !z.isInfinite || z.re.isNaN || z.im.isNaN { return .nan }
    return WideComplex(.atan2(y: z.im.magnitude, x: z.re), -Extended(signOf: z.im, magnitudeOf: .infinity))
  }

  static func acosh(_ z: WideComplex) -> WideComplex {
    if z.isFinite {
      let (a, b) = (sqrt(WideComplex(z.re - 1, z.im)), sqrt(WideComplex(z.re + 1, z.im)))
      return WideComplex(.asinh((a.conjugate * b).re), 2 * .atan2(y: a.im, x: b.re))
    }
    if !z.isInfinite || z.re.isNaN || z.im.isNaN { return .nan }
    return WideComplex(.infinity, z.phase)
  }

  static func atanh(_ z: WideComplex) -> WideComplex {
    if z.isFinite {
      let (a, b) = (logPlusOne(z), logPlusOne(-z))
      return WideComplex((a.re - b.re) / 2, (a.im - b.im) / 2)
    }
    if !z.isInfinite || z.re.isNaN || z.im.isNaN { return .nan }
    return WideComplex(Extended(signOf: z.re, magnitudeOf: 0), Extended(signOf: z.im, magnitudeOf: .pi / 2))
  }

  static func power(_ base: WideComplex, _ exponent: WideComplex) -> WideComplex {
    if exponent.isZero { return WideComplex(1) }
    if base.isZero { return exponent.re > 0 && exponent.im == 0 ? WideComplex(0) : .nan }
    return exp(exponent * log(base))
  }

  /// Whether the first is the greater in lexicographic order of the parts.
  @inline(__always) static func isGreater(_ a: ComplexNumber, _ b: ComplexNumber) -> Bool {
    a.re > b.re || (a.re == b.re && a.im > b.im)
  }

  /// The lexicographically greater or lesser of two numbers; the first that has a NaN, where there is one.
  static func maximum(_ a: ComplexNumber, _ b: ComplexNumber) -> ComplexNumber {
    if a.re.isNaN || a.im.isNaN { return a }
    return b.re.isNaN || b.im.isNaN || isGreater(b, a) ? b : a
  }

  static func minimum(_ a: ComplexNumber, _ b: ComplexNumber) -> ComplexNumber {
    if a.re.isNaN || a.im.isNaN { return a }
    return b.re.isNaN || b.im.isNaN || isGreater(a, b) ? b : a
  }
}

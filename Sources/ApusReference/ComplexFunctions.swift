import ApusIR
import Numerics

/// A complex number whose parts are kept as they are; `Complex` treats all that is not finite as one point.
struct ComplexNumber {
  var re: Double, im: Double

  @inline(__always) init(_ re: Double, _ im: Double = 0) {
    self.re = re
    self.im = im
  }

  @inline(__always) init(_ z: Complex<Double>) { (re, im) = z.rawStorage }

  var isZero: Bool { re == 0 && im == 0 }
  var isFinite: Bool { re.isFinite && im.isFinite }
  var isInfinite: Bool { re.isInfinite || im.isInfinite }
  var modulus: Double { .hypot(re, im) }
  var phase: Double { .atan2(y: im, x: re) }
  var conjugate: ComplexNumber { ComplexNumber(re, -im) }
  /// The number times i, and times -i.
  var rotated: ComplexNumber { ComplexNumber(-im, re) }
  var rotatedBack: ComplexNumber { ComplexNumber(im, -re) }

  static let nan = ComplexNumber(.nan, .nan)

  @inline(__always) static func + (a: ComplexNumber, b: ComplexNumber) -> ComplexNumber {
    ComplexNumber(a.re + b.re, a.im + b.im)
  }
  @inline(__always) static func - (a: ComplexNumber, b: ComplexNumber) -> ComplexNumber {
    ComplexNumber(a.re - b.re, a.im - b.im)
  }
  @inline(__always) static prefix func - (a: ComplexNumber) -> ComplexNumber { ComplexNumber(-a.re, -a.im) }
  @inline(__always) static func * (a: ComplexNumber, b: ComplexNumber) -> ComplexNumber {
    ComplexNumber(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re)
  }

  /// Division scaled by the divisor's larger part, so that no square overflows (Smith, 1962).
  static func / (a: ComplexNumber, b: ComplexNumber) -> ComplexNumber {
    if b.isZero { return ComplexNumber(a.re / b.re, a.im / b.re) }
    if b.re.magnitude >= b.im.magnitude {
      let ratio = b.im / b.re
      let scale = 1 / (b.re + b.im * ratio)
      return ComplexNumber((a.re + a.im * ratio) * scale, (a.im - a.re * ratio) * scale)
    }
    let ratio = b.re / b.im
    let scale = 1 / (b.re * ratio + b.im)
    return ComplexNumber((a.re * ratio + a.im) * scale, (a.im * ratio - a.re) * scale)
  }
}

/// The elementwise functions of complex numbers. Branch cuts and values at infinity are those of C99's annex G.
enum ComplexFunctions {
  /// The function of one operand; nil where it does not map complex numbers to complex numbers.
  static func unary(_ function: UnaryFunction) -> ((ComplexNumber) -> ComplexNumber)? {
    switch function {
    case .negate: { -$0 }
    case .sign: { $0.isZero ? $0 : ComplexNumber($0.re / $0.modulus, $0.im / $0.modulus) }
    case .square: { $0 * $0 }
    case .exponential: exp
    case .exponentialMinusOne: { $0.isFinite ? finite($0) { .expMinusOne($0) } : exp($0) - ComplexNumber(1) }
    case .log: log
    case .logPlusOne: logPlusOne
    case .logistic: logistic
    case .sqrt: sqrt
    case .cbrt: cbrt
    case .rsqrt: { ComplexNumber(1) / sqrt($0) }
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

  private static func finite(_ z: ComplexNumber, _ function: (Complex<Double>) -> Complex<Double>) -> ComplexNumber {
    ComplexNumber(function(Complex(z.re, z.im)))
  }

  /// The modulus e^x in the direction `cosine + i sine`, in two steps where the modulus alone would overflow.
  private static func scaledByExp(_ x: Double, _ cosine: Double, _ sine: Double) -> ComplexNumber {
    if x < 700 { return ComplexNumber(.exp(x) * cosine, .exp(x) * sine) }
    let root = Double.exp(x / 2)
    return ComplexNumber(root * cosine * root, root * sine * root)
  }

  static func exp(_ z: ComplexNumber) -> ComplexNumber {
    if z.im == 0 { return ComplexNumber(.exp(z.re), z.im) }
    if z.im.isFinite { return scaledByExp(z.re, .cos(z.im), .sin(z.im)) }
    if z.re.isInfinite { return z.re < 0 ? ComplexNumber(0, 0) : ComplexNumber(.infinity, .nan) }
    return .nan
  }

  static func log(_ z: ComplexNumber) -> ComplexNumber {
    if z.isFinite && !z.isZero { return finite(z) { .log($0) } }
    return ComplexNumber(.log(z.modulus), z.phase)
  }

  static func logPlusOne(_ z: ComplexNumber) -> ComplexNumber {
    let shifted = ComplexNumber(1 + z.re, z.im)
    let isSmall = z.re.magnitude < 0.5 && z.im.magnitude < 0.5
    return ComplexNumber(isSmall ? finite(z) { .log(onePlus: $0) }.re : log(shifted).re, shifted.phase)
  }

  static func logistic(_ z: ComplexNumber) -> ComplexNumber {
    if z.re > 0 { return ComplexNumber(1) / (ComplexNumber(1) + exp(-z)) }
    let power = exp(z)
    return power / (ComplexNumber(1) + power)
  }

  static func sqrt(_ z: ComplexNumber) -> ComplexNumber {
    if z.isFinite { return finite(z) { .sqrt($0) } }
    if z.im.isInfinite { return ComplexNumber(.infinity, z.im) }
    let zero = Double(signOf: z.im, magnitudeOf: 0), infinity = Double(signOf: z.im, magnitudeOf: .infinity)
    if z.re == .infinity { return ComplexNumber(.infinity, z.im.isNaN ? .nan : zero) }
    if z.re == -.infinity { return z.im.isNaN ? ComplexNumber(.nan, .infinity) : ComplexNumber(0, infinity) }
    return .nan
  }

  /// The principal root: a third of the angle.
  static func cbrt(_ z: ComplexNumber) -> ComplexNumber {
    if z.isZero { return z }
    let size = Double.root(z.modulus, 3), angle = z.phase / 3
    return ComplexNumber(size * .cos(angle), size * .sin(angle))
  }

  /// -i log((x + iy) / sqrt(x² + y²)), by way of the tangent of half the angle.
  static func atan2(_ y: ComplexNumber, _ x: ComplexNumber) -> ComplexNumber {
    let radius = sqrt(x * x + y * y)
    let half = atanh((y / (radius + x)).rotated).rotatedBack
    return half + half
  }

  static func sinh(_ z: ComplexNumber) -> ComplexNumber {
    if z.im == 0 { return ComplexNumber(.sinh(z.re), z.im) }
    let (cosine, sine) = (Double.cos(z.im), Double.sin(z.im))
    if z.re.magnitude < 700 { return ComplexNumber(.sinh(z.re) * cosine, .cosh(z.re) * sine) }
    return scaledByExp(z.re.magnitude, (z.re < 0 ? -cosine : cosine) / 2, sine / 2)
  }

  static func cosh(_ z: ComplexNumber) -> ComplexNumber {
    if z.im == 0 { return ComplexNumber(.cosh(z.re), .sinh(z.re) * z.im) }
    let (cosine, sine) = (Double.cos(z.im), Double.sin(z.im))
    if z.re.magnitude < 700 { return ComplexNumber(.cosh(z.re) * cosine, .sinh(z.re) * sine) }
    return scaledByExp(z.re.magnitude, cosine / 2, (z.re < 0 ? -sine : sine) / 2)
  }

  static func tanh(_ z: ComplexNumber) -> ComplexNumber {
    if z.isFinite { return finite(z) { .tanh($0) } }
    if z.re.isInfinite { return ComplexNumber(z.re < 0 ? -1 : 1, z.im.isFinite ? 0 * .sin(2 * z.im) : 0) }
    return z.im == 0 ? z : .nan
  }

  // Kahan's formulas ("Branch cuts for complex elementary functions", 1987). The sums with 1 leave the sign of a zero imaginary
  // part alone, which tells the sides of a cut apart.

  static func asinh(_ z: ComplexNumber) -> ComplexNumber {
    if z.isFinite {
      let (a, b) = (sqrt(ComplexNumber(1 + z.im, -z.re)), sqrt(ComplexNumber(1 - z.im, z.re)))
      return ComplexNumber(.asinh(-(a * b.conjugate).im), .atan2(y: z.im, x: (a * b).re))
    }
    if !z.isInfinite || z.re.isNaN || z.im.isNaN { return .nan }
    let angle = Double.atan2(y: z.im.magnitude, x: z.re.magnitude)
    return ComplexNumber(Double(signOf: z.re, magnitudeOf: .infinity), Double(signOf: z.im, magnitudeOf: angle))
  }

  static func acos(_ z: ComplexNumber) -> ComplexNumber {
    if z.isFinite {
      let (a, b) = (sqrt(ComplexNumber(1 - z.re, -z.im)), sqrt(ComplexNumber(1 + z.re, z.im)))
      return ComplexNumber(2 * .atan2(y: a.re, x: b.re), .asinh((a * b.conjugate).im))
    }
    if !z.isInfinite || z.re.isNaN || z.im.isNaN { return .nan }
    return ComplexNumber(.atan2(y: z.im.magnitude, x: z.re), -Double(signOf: z.im, magnitudeOf: .infinity))
  }

  static func acosh(_ z: ComplexNumber) -> ComplexNumber {
    if z.isFinite {
      let (a, b) = (sqrt(ComplexNumber(z.re - 1, z.im)), sqrt(ComplexNumber(z.re + 1, z.im)))
      return ComplexNumber(.asinh((a.conjugate * b).re), 2 * .atan2(y: a.im, x: b.re))
    }
    if !z.isInfinite || z.re.isNaN || z.im.isNaN { return .nan }
    return ComplexNumber(.infinity, z.phase)
  }

  static func atanh(_ z: ComplexNumber) -> ComplexNumber {
    if z.isFinite {
      let (a, b) = (logPlusOne(z), logPlusOne(-z))
      return ComplexNumber((a.re - b.re) / 2, (a.im - b.im) / 2)
    }
    if !z.isInfinite || z.re.isNaN || z.im.isNaN { return .nan }
    return ComplexNumber(Double(signOf: z.re, magnitudeOf: 0), Double(signOf: z.im, magnitudeOf: .pi / 2))
  }

  static func power(_ base: ComplexNumber, _ exponent: ComplexNumber) -> ComplexNumber {
    if exponent.isZero { return ComplexNumber(1) }
    if base.isZero { return exponent.re > 0 && exponent.im == 0 ? ComplexNumber(0) : .nan }
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

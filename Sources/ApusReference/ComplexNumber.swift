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

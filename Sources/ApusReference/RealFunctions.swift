import ApusIR
import Foundation
import Numerics

/// The elementwise functions of real numbers, in `Double`.
enum RealFunctions {
  /// The function of one operand; nil where it is not one from reals to reals.
  static func unary(_ function: UnaryFunction) -> ((Double) -> Double)? {
    switch function {
    case .negate: { -$0 }
    case .abs: { $0.magnitude }
    case .sign: { $0.isNaN || $0 == 0 ? $0 : ($0 < 0 ? -1 : 1) }
    case .square: { $0 * $0 }
    case .ceil: { $0.rounded(.up) }
    case .floor: { $0.rounded(.down) }
    case .roundNearestEven: { $0.rounded(.toNearestOrEven) }
    case .roundNearestAwayFromZero: { $0.rounded(.toNearestOrAwayFromZero) }
    case .exponential: { .exp($0) }
    case .exponentialMinusOne: { .expMinusOne($0) }
    case .log: { .log($0) }
    case .logPlusOne: { .log(onePlus: $0) }
    case .logistic: { $0 < 0 ? .exp($0) / (1 + .exp($0)) : 1 / (1 + .exp(-$0)) }
    case .sqrt: { $0.squareRoot() }
    case .rsqrt: { 1 / $0.squareRoot() }
    case .cbrt: SpecialFunctions.cbrt
    case .sine: { .sin($0) }
    case .cosine: { .cos($0) }
    case .tan: { .tan($0) }
    case .asin: { .asin($0) }
    case .acos: { .acos($0) }
    case .atan: { .atan($0) }
    case .sinh: { .sinh($0) }
    case .cosh: { .cosh($0) }
    case .tanh: { .tanh($0) }
    case .asinh: { .asinh($0) }
    case .acosh: { .acosh($0) }
    case .atanh: { .atanh($0) }
    case .erf: { .erf($0) }
    case .erfc: SpecialFunctions.erfc
    case .erfInv: erfInv
    case .lgamma: SpecialFunctions.lgamma
    case .digamma: SpecialFunctions.digamma
    case .besselI1e: SpecialFunctions.besselI1e
    case .real, .conjugate, .stopGradient: { $0 }
    case .not, .populationCount, .countLeadingZeros, .isFinite, .imag: nil
    }
  }

  /// The greater of two numbers; NaN where either is one. +0 is greater than -0 (IEEE 754-2019 maximum).
  @inline(__always) static func maximum(_ a: Double, _ b: Double) -> Double {
    if a > b { return a }
    if b > a { return b }
    if a == b { return a.sign == .minus ? b : a }
    return a + b
  }

  /// The lesser of two numbers; NaN where either is one. -0 is less than +0.
  @inline(__always) static func minimum(_ a: Double, _ b: Double) -> Double {
    if a < b { return a }
    if b < a { return b }
    if a == b { return a.sign == .minus ? a : b }
    return a + b
  }

  /// C's `pow`, which is defined on negative bases too.
  static func power(_ base: Double, _ exponent: Double) -> Double { Foundation.pow(base, exponent) }

  /// The inverse of the error function: Giles' approximation ("Approximating the erfinv function", 2010), refined by Halley's
  /// method.
  static func erfInv(_ x: Double) -> Double {
    let magnitude = x.magnitude
    if !(magnitude < 1) { return magnitude == 1 ? x * .infinity : .nan }
    if magnitude < 1e-8 { return x * (Double.pi.squareRoot() / 2) }
    var w = -Double.log((1 - magnitude) * (1 + magnitude))
    let coefficients: [Double]
    if w < 5 {
      w -= 2.5
      coefficients = [
        2.81022636e-08, 3.43273939e-07, -3.5233877e-06, -4.39150654e-06, 0.00021858087, -0.00125372503, -0.00417768164,
        0.246640727,
        1.50140941,
      ]
    } else {
      w = w.squareRoot() - 3
      coefficients = [
        -0.000200214257, 0.000100950558, 0.00134934322, -0.00367342844, 0.00573950773, -0.0076224613, 0.00943887047, 1.00167406,
        2.83297682,
      ]
    }
    var y = coefficients.reduce(0) { $0 * w + $1 } * magnitude
    if magnitude > 1 - 1e-6 {
      // Beyond the approximation's range: erfc y is near e^-y² / (y √π).
      let logarithm = -Double.log(1 - magnitude)
      y = (logarithm - .log(.pi * logarithm) / 2).squareRoot()
    }
    for _ in 0..<3 {
      // Near 1 the complement keeps the digits that the function itself has lost; 1 - x is exact there.
      let error = magnitude < 0.5 ? Double.erf(y) - magnitude : (1 - magnitude) - Double.erfc(y)
      let step = error / (2 / Double.pi.squareRoot() * .exp(-y * y))
      y -= step / (1 + y * step)
    }
    return x < 0 ? -y : y
  }
}

import Numerics

/// The widest type that the platform's mathematical library has functions of, so that what is computed in it and rounded is right to
/// the last place or nearly so.
#if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
  typealias Extended = Float80
#else
  typealias Extended = Double
#endif

/// Functions that `Double` arithmetic alone does not give to full precision.
enum SpecialFunctions {
  static func cbrt(_ x: Double) -> Double { Double(Extended.root(Extended(x), 3)) }
  static func erfc(_ x: Double) -> Double { Double(Extended.erfc(Extended(x))) }

  private static func isPole(_ x: Double) -> Bool { x <= 0 && x == x.rounded(.down) }

  /// log |Γ(x)|; infinite at the poles.
  static func lgamma(_ x: Double) -> Double { x.isInfinite || isPole(x) ? .infinity : Double(Extended.logGamma(Extended(x))) }

  // MARK: Digamma

  /// The logarithmic derivative of the gamma function; NaN at the poles.
  static func digamma(_ x: Double) -> Double {
    if x.isNaN || isPole(x) { return .nan }
    if x == .infinity { return x }
    if x > 0 { return Double(positiveDigamma(Extended(x))) }
    // Reflection, by the distance to the nearest integer, which is exact.
    let distance = Extended(x - x.rounded())
    return Double(positiveDigamma(1 - Extended(x)) - .pi / .tan(.pi * distance))
  }

  /// ψ(x) = ψ(x + 1) - 1 / x up to where log x - 1 / 2x - Σ B₂ₖ / 2k x²ᵏ is exact.
  private static func positiveDigamma(_ x: Extended) -> Extended {
    if x < 40 { return positiveDigamma(x + 1) - 1 / x }
    let terms: [Extended] = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12, -3617 / 8160]
    var sum: Extended = 0
    for term in terms.reversed() { sum = (sum + term) / (x * x) }
    return .log(x) - 1 / (2 * x) - sum
  }

  // MARK: Zeta

  /// Hurwitz' ζ(s, q) = Σ (q + k)⁻ˢ, for s > 1; q may be negative where s is an integer.
  static func zeta(_ s: Double, _ q: Double) -> Double { Double(zeta(Extended(s), q)) }

  private static func zeta(_ s: Extended, _ q: Double) -> Extended {
    if s.isNaN || q.isNaN || s < 1 { return .nan }
    if s == 1 { return .infinity }
    if q > 0 { return positiveZeta(s, Extended(q)) }
    let half = (s / 2).rounded(.down), isOdd = s - 2 * half == 1, isEven = s == 2 * half && s.isFinite
    if q == q.rounded(.down) { return isEven ? .infinity : .nan }
    if s != s.rounded(.down) { return .nan }
    // The sum over all integers less the part below q; both depend on the distance to the nearest integer, which is exact.
    let distance = Extended(q - q.rounded()), r = distance.magnitude, below = positiveZeta(s, 1 - Extended(q))
    if !isOdd { return .pow(r, -s) + positiveZeta(s, 1 + r) + positiveZeta(s, 1 - r) - below }
    // Of odd order the terms at r and r - 1 cancel as r nears a half, and so do the others in pairs.
    let other = Extended.pow(1 - r, -s)
    let nearest = r < 0.25 ? .pow(r, -s) - other : other * .expMinusOne(-s * .log(onePlus: (2 * r - 1) / (1 - r)))
    let all = nearest + (positiveZeta(s, 1 + r) - positiveZeta(s, 2 - r))
    return (distance < 0 ? -all : all) + below
  }

  /// Euler and Maclaurin's formula after at least 20 terms of the sum, or the sum alone where what remains is too small to count.
  private static func positiveZeta(_ s: Extended, _ q: Extended) -> Extended {
    if q.isInfinite { return 0 }
    var sum: Extended = 0, x = q
    while x < max(20, s + 20) {
      let power = Extended.pow(x, -s)
      sum += power
      if power * (1 + x / (s - 1)) <= sum * 0x1p-75 { return sum }
      x += 1
    }
    let power = Extended.pow(x, -s)
    // B₂ₖ / (2k)!
    let coefficients: [Extended] = [
      1 / 12, -1 / 720, 1 / 30240, -1 / 1_209_600, 1 / 47_900_160, -691 / 1_307_674_368_000, 1 / 74_724_249_600,
      -3617 / 10_670_622_842_880_000, 43867 / 5_109_094_217_170_944_000, -174_611 / 802_857_662_698_291_200_000,
      77683 / 14_101_100_039_391_805_440_000,
    ]
    var product = s / x, tail: Extended = 0.5
    for (k, coefficient) in coefficients.enumerated() {
      tail += coefficient * product
      product *= (s + Extended(2 * k + 1)) * (s + Extended(2 * k + 2)) / (x * x)
    }
    return sum + power * (x / (s - 1) + tail)
  }

  /// The derivative of order n of digamma, (-1)ⁿ⁺¹ n! ζ(n + 1, x); NaN unless n is a natural number.
  static func polygamma(_ n: Double, _ x: Double) -> Double {
    if n.isNaN || x.isNaN || n < 0 || n != n.rounded(.down) { return .nan }
    if n == 0 { return digamma(x) }
    let order = Extended(n), sum = zeta(order + 1, x), sign: Extended = n.truncatingRemainder(dividingBy: 2) == 1 ? 1 : -1
    let factorial = Extended.gamma(order + 1)
    // Beyond the factorials that there are numbers for, n! ζ(n + 1, x) is near Γ(n) / xⁿ where ζ vanishes.
    if factorial.isInfinite && sum == 0 { return Double(sign * .exp(.logGamma(order) - order * .log(Extended(x)))) }
    return Double(sign * factorial * sum)
  }

  // MARK: Bessel

  /// e^-|x| I₁(x): the power series, all of whose terms are positive, or the asymptotic series.
  static func besselI1e(_ x: Double) -> Double {
    let size = Extended(x.magnitude)
    if !x.isFinite { return x.isNaN ? x : 1 / x }
    var sum: Extended = 0, term: Extended = 1, k: Extended = 0
    if size < 50 {
      while term > sum * 0x1p-75 {
        sum += term
        k += 1
        term *= size * size / (4 * k * (k + 1))
      }
      sum *= .exp(-size) * size / 2
    } else {
      while term.magnitude > 0x1p-75 && k < 50 {
        sum += term
        k += 1
        term *= ((2 * k - 1) * (2 * k - 1) - 4) / (8 * k * size)
      }
      sum /= .sqrt(2 * .pi * size)
    }
    return Double(x < 0 ? -sum : sum)
  }
}

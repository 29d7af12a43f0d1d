import ApusIR
import Numerics

/// Floating-point numbers. All functions are computed in `Double` and rounded once.
protocol RealElement: Element {
  var double: Double { get }
  /// The next number towards another; the other where they are equal, NaN where either is.
  func next(towards other: Self) -> Self
}

extension BinaryFloatingPoint {
  @inline(__always) func next(towards other: Self) -> Self {
    isNaN || other.isNaN ? self + other : self < other ? nextUp : self > other ? nextDown : other
  }
}

extension Float16: RealElement {
  @inline(__always) init(rounding value: Double) { self.init(value) }
  @inline(__always) var double: Double { Double(self) }
}

extension BFloat16: RealElement {
  func next(towards other: BFloat16) -> BFloat16 {
    let (x, y) = (double, other.double)
    if x.isNaN || x == y { return x.isNaN ? self : other }
    if y.isNaN { return other }
    if x == 0 { return BFloat16(bitPattern: y < 0 ? 0x8001 : 1) }
    // Numbers of one sign are in the order of their bits.
    return BFloat16(bitPattern: (x < y) == (x > 0) ? bitPattern + 1 : bitPattern - 1)
  }

  @inline(__always) var double: Double { Double(Float(self)) }
}

extension Float: RealElement {
  @inline(__always) init(rounding value: Double) { self.init(value) }
  @inline(__always) var double: Double { Double(self) }
}

extension Double: RealElement {
  @inline(__always) init(rounding value: Double) { self = value }
  @inline(__always) var double: Double { self }

  /// Rounded to odd, so that rounding once more to fewer bits gives what rounding the integer gives.
  @inline(__always) init(roundingToOdd value: some FixedWidthInteger) {
    let magnitude = UInt64(truncatingIfNeeded: value.magnitude)
    let bits = magnitude >> 53 == 0 ? magnitude : (magnitude & ~0x7FF) | (magnitude & 0x7FF == 0 ? 0 : 0x800)
    self = value < 0 ? -Double(bits) : Double(bits)
  }
}

extension RealElement {
  @inline(__always) init(real: Double, imaginary: Double) { self.init(rounding: real) }
  @inline(__always) func converted<Target: Element>(to _: Target.Type) -> Target { Target(rounding: double) }

  @inline(__always) init(wrapping value: some FixedWidthInteger) {
    if Self.self == Double.self {
      let isNegative = value < 0
      let magnitude = Double(UInt64(truncatingIfNeeded: value.magnitude))
      self.init(rounding: isNegative ? -magnitude : magnitude)
    } else {
      self.init(rounding: Double(roundingToOdd: value))
    }
  }

  static func reducePrecision(_ x: DenseArray, exponentBits: Int, mantissaBits: Int) throws -> DenseArray {
    let own = dtype.floatingPointFormat
    return try mapElements(x, to: x.type) { (a: Self) in
      let value = a.double
      // Without a mantissa there are no NaNs.
      if value.isNaN && mantissaBits == 0 { return Self(rounding: value.sign == .minus ? -.infinity : .infinity) }
      if !value.isFinite || value == 0 { return a }
      var rounded = value
      if mantissaBits < own.mantissaBits {
        // Of a subnormal number the last bits go as of the smallest normal ones.
        let leastExponent = 2 - (1 << (own.exponentBits - 1))
        let quantum = Double(sign: .plus, exponent: Swift.max(Int(value.exponent), leastExponent) - mantissaBits, significand: 1)
        rounded = (value / quantum).rounded(.toNearestOrEven) * quantum
        // Without a mantissa the last bit, which a tie makes even, is the exponent's.
        if mantissaBits == 0, (value / quantum).magnitude == 1.5, (Int(value.exponent) - leastExponent) % 2 == 1 {
          rounded = value < 0 ? -quantum : quantum
        }
      }
      if exponentBits < own.exponentBits && rounded != 0 && rounded.isFinite {
        let bias = (1 << (exponentBits - 1)) - 1
        if rounded.exponent > bias { rounded = rounded < 0 ? -.infinity : .infinity }
        if rounded.exponent <= -bias { rounded = rounded < 0 ? -0.0 : 0 }
      }
      return Self(rounding: rounded)
    }
  }

  static func unary(_ function: UnaryFunction, _ x: DenseArray, _ type: TensorType) throws -> DenseArray {
    switch function {
    case .isFinite: return try mapElements(x, to: type) { (a: Self) in a.double.isFinite }
    case .real, .conjugate, .stopGradient: return x
    case .imag: return try mapElements(x, to: type) { (_: Self) in Self(rounding: 0) }
    case .negate: return try mapElements(x, to: type) { (a: Self) in Self(rounding: -a.double) }
    case .abs: return try mapElements(x, to: type) { (a: Self) in Self(rounding: a.double.magnitude) }
    case .square: return try mapElements(x, to: type) { (a: Self) in Self(rounding: a.double * a.double) }
    case .sqrt: return try mapElements(x, to: type) { (a: Self) in Self(rounding: a.double.squareRoot()) }
    default:
      guard let real = RealFunctions.unary(function) else { unadmitted(function.rawValue, dtype) }
      return try mapElements(x, to: type) { (a: Self) in Self(rounding: real(a.double)) }
    }
  }

  static func binary(_ function: BinaryFunction, _ x: DenseArray, _ y: DenseArray, _ type: TensorType) throws -> DenseArray {
    @inline(__always) func each(_ function: (Double, Double) -> Double) throws -> DenseArray {
      try zipElements(x, y, to: type) { (a: Self, b: Self) in Self(rounding: function(a.double, b.double)) }
    }
    switch function {
    case .add: return try each { $0 + $1 }
    case .subtract: return try each { $0 - $1 }
    case .multiply: return try each { $0 * $1 }
    case .divide: return try each { $0 / $1 }
    case .remainder: return try each { $0.truncatingRemainder(dividingBy: $1) }
    case .power: return try each { RealFunctions.power($0, $1) }
    case .atan2: return try each { Double.atan2(y: $0, x: $1) }
    case .zeta: return try each { SpecialFunctions.zeta($0, $1) }
    case .polygamma: return try each { SpecialFunctions.polygamma($0, $1) }
    case .nextAfter: return try zipElements(x, y, to: type) { (a: Self, b: Self) in a.next(towards: b) }
    case .maximum: return try each { RealFunctions.maximum($0, $1) }
    case .minimum: return try each { RealFunctions.minimum($0, $1) }
    case .complex:
      if type.dtype == .complex64 {
        return try zipElements(x, y, to: type) { (a: Self, b: Self) in Complex<Float>(real: a.double, imaginary: b.double) }
      }
      return try zipElements(x, y, to: type) { (a: Self, b: Self) in Complex<Double>(real: a.double, imaginary: b.double) }
    case .and, .or, .xor, .shiftLeft, .shiftRightArithmetic, .shiftRightLogical: unadmitted(function.rawValue, dtype)
    }
  }

  static func compare(_ direction: ComparisonDirection, _ x: DenseArray, _ y: DenseArray, _ type: TensorType) throws -> DenseArray
  {
    try compareElements(direction, x, y, type) { $0.double }
  }

  static func fold(_ monoid: Monoid, _ x: DenseArray, _ order: FoldOrder, _ type: TensorType) throws -> DenseArray {
    switch monoid {
    case .sum where Self.self == Double.self:
      try run(x, order, type, from: CompensatedSum(), step: { $0.adding($1.double) }, finish: { Self(rounding: $0.value) })
    case .sum: try run(x, order, type, from: 0.0, step: { $0 + $1.double }, finish: { Self(rounding: $0) })
    case .product: try run(x, order, type, from: 1.0, step: { $0 * $1.double }, finish: { Self(rounding: $0) })
    case .maximum:
      try run(
        x, order, type, from: -Double.infinity, step: { RealFunctions.maximum($0, $1.double) }, finish: { Self(rounding: $0) })
    case .minimum:
      try run(
        x, order, type, from: Double.infinity, step: { RealFunctions.minimum($0, $1.double) }, finish: { Self(rounding: $0) })
    case .and, .or, .xor: unadmitted(monoid.rawValue, dtype)
    }
  }

  static func argReduce(_ kind: ArgReduction, _ x: DenseArray, _ axis: AxisView, _ type: TensorType) throws -> DenseArray {
    switch kind {
    case .argmax:
      try argReduce(x, axis, type) { (a: Self, b: Self) in a.double > b.double || (a.double.isNaN && !b.double.isNaN) }
    case .argmin:
      try argReduce(x, axis, type) { (a: Self, b: Self) in a.double < b.double || (a.double.isNaN && !b.double.isNaN) }
    }
  }

  static func dot(_ x: DenseArray, _ y: DenseArray, _ plan: DotPlan, _ type: TensorType) throws -> DenseArray {
    let isRounded = plan.isShort && dtype != .float64
    return try dot(
      x, y, plan, type, zero: 0.0, widen: { $0.double },
      accumulate: { sum, a, b in
        let next = sum.addingProduct(a, b)
        return isRounded ? Double(Float(next)) : next
      }, finish: { Self(rounding: $0) })
  }

  static func scatter(_ combiner: ScatterCombiner, _ plan: ScatterPlan, _ updates: DenseArray, _ target: UnsafeMutableRawPointer)
  {
    @inline(__always) func each(_ function: (Double, Double) -> Double) {
      plan.apply(updates, target) { (a: Self, b: Self) in Self(rounding: function(a.double, b.double)) }
    }
    switch combiner {
    case .replace: plan.apply(updates, target) { (_: Self, b: Self) in b }
    case .add: each { $0 + $1 }
    case .multiply: each { $0 * $1 }
    case .minimum: each { RealFunctions.minimum($0, $1) }
    case .maximum: each { RealFunctions.maximum($0, $1) }
    }
  }

  static func sortKeys(_ x: DenseArray) -> [UInt64] {
    let source = x.pointer(Self.self)
    return (0..<x.elementCount).map { i in
      let value = source[i].double
      if value.isNaN { return .max }
      let bits = value == 0 ? 0 : value.bitPattern
      return bits >> 63 == 0 ? bits | 1 << 63 : ~bits
    }
  }
}

/// A sum that carries its rounding error (Neumaier, 1974).
struct CompensatedSum {
  private var sum = 0.0, error = 0.0

  @inline(__always) func adding(_ value: Double) -> CompensatedSum {
    var next = self
    next.sum = sum + value
    next.error += sum.magnitude >= value.magnitude ? (sum - next.sum) + value : (value - next.sum) + sum
    return next
  }

  /// The error of an infinite or undefined sum means nothing.
  var value: Double { sum.isFinite ? sum + error : sum }
}

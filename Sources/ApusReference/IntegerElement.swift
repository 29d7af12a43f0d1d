import ApusIR
import Numerics

/// Integers: arithmetic wraps.
protocol IntegerElement: Element, FixedWidthInteger {}

extension Int8: IntegerElement {}
extension Int16: IntegerElement {}
extension Int32: IntegerElement {}
extension Int64: IntegerElement {}
extension UInt8: IntegerElement {}
extension UInt16: IntegerElement {}
extension UInt32: IntegerElement {}
extension UInt64: IntegerElement {}

extension IntegerElement {
  @inline(__always) init(wrapping value: some FixedWidthInteger) { self.init(truncatingIfNeeded: value) }
  @inline(__always) init(real: Double, imaginary: Double) { self.init(rounding: real) }
  @inline(__always) func converted<Target: Element>(to _: Target.Type) -> Target { Target(wrapping: self) }

  @inline(__always) init(rounding value: Double) {
    // Both bounds are powers of two, hence exact, except the upper bounds of 63 and 64 bits, which round up to one beyond.
    if value.isNaN {
      self = 0
    } else if value <= Double(Self.min) {
      self = .min
    } else if value >= Double(Self.max) {
      self = .max
    } else {
      self = Self(value)
    }
  }

  static func unary(_ function: UnaryFunction, _ x: DenseArray, _ type: TensorType) throws -> DenseArray {
    switch function {
    case .negate: return try mapElements(x, to: type) { (a: Self) in 0 &- a }
    case .abs: return try mapElements(x, to: type) { (a: Self) in a < 0 ? 0 &- a : a }
    case .sign: return try mapElements(x, to: type) { (a: Self) in a.signum() }
    case .square: return try mapElements(x, to: type) { (a: Self) in a &* a }
    case .not: return try mapElements(x, to: type) { (a: Self) in ~a }
    case .populationCount: return try mapElements(x, to: type) { (a: Self) in Self(truncatingIfNeeded: a.nonzeroBitCount) }
    case .countLeadingZeros: return try mapElements(x, to: type) { (a: Self) in Self(truncatingIfNeeded: a.leadingZeroBitCount) }
    case .stopGradient: return x
    case .ceil, .floor, .roundNearestEven, .roundNearestAwayFromZero, .exponential, .exponentialMinusOne, .log, .logPlusOne,
      .logistic, .sqrt, .rsqrt, .cbrt, .sine, .cosine, .tan, .asin, .acos, .atan, .sinh, .cosh, .tanh, .asinh, .acosh, .atanh,
      .erf, .erfc, .erfInv, .lgamma, .digamma, .besselI1e, .isFinite, .real, .imag, .conjugate:
      unadmitted(function.rawValue, dtype)
    }
  }

  static func binary(_ function: BinaryFunction, _ x: DenseArray, _ y: DenseArray, _ type: TensorType) throws -> DenseArray {
    switch function {
    case .add: return try zipElements(x, y, to: type) { (a: Self, b: Self) in a &+ b }
    case .subtract: return try zipElements(x, y, to: type) { (a: Self, b: Self) in a &- b }
    case .multiply: return try zipElements(x, y, to: type) { (a: Self, b: Self) in a &* b }
    case .divide: return try zipElements(x, y, to: type) { (a: Self, b: Self) in divide(a, b) }
    case .remainder: return try zipElements(x, y, to: type) { (a: Self, b: Self) in remainder(a, b) }
    case .power: return try zipElements(x, y, to: type) { (a: Self, b: Self) in power(a, b) }
    case .maximum: return try zipElements(x, y, to: type) { (a: Self, b: Self) in Swift.max(a, b) }
    case .minimum: return try zipElements(x, y, to: type) { (a: Self, b: Self) in Swift.min(a, b) }
    case .and: return try zipElements(x, y, to: type) { (a: Self, b: Self) in a & b }
    case .or: return try zipElements(x, y, to: type) { (a: Self, b: Self) in a | b }
    case .xor: return try zipElements(x, y, to: type) { (a: Self, b: Self) in a ^ b }
    case .shiftLeft: return try zipElements(x, y, to: type) { (a: Self, b: Self) in fits(b) ? a &<< b : 0 }
    case .shiftRightArithmetic:
      return try zipElements(x, y, to: type) { (a: Self, b: Self) in shiftRightArithmetic(a, b) }
    case .shiftRightLogical: return try zipElements(x, y, to: type) { (a: Self, b: Self) in shiftRightLogical(a, b) }
    case .atan2, .nextAfter, .zeta, .polygamma, .complex: unadmitted(function.rawValue, dtype)
    }
  }

  static func compare(_ direction: ComparisonDirection, _ x: DenseArray, _ y: DenseArray, _ type: TensorType) throws -> DenseArray
  {
    try compareElements(direction, x, y, type) { $0 }
  }

  /// Truncating division; by zero it gives all bits set.
  @inline(__always) static func divide(_ a: Self, _ b: Self) -> Self {
    b == 0 ? ~0 : a.dividedReportingOverflow(by: b).partialValue
  }

  /// The remainder of truncating division, which has the dividend's sign; by zero it gives the dividend.
  @inline(__always) static func remainder(_ a: Self, _ b: Self) -> Self {
    b == 0 ? a : a.remainderReportingOverflow(dividingBy: b).partialValue
  }

  /// Exponentiation by squaring. To a negative power only 1 and -1 have an integer value; others give 0.
  @inline(__always) static func power(_ base: Self, _ exponent: Self) -> Self {
    if exponent < 0 {
      if base == 1 { return 1 }
      return base == ~0 ? (exponent & 1 == 0 ? 1 : ~0) : 0
    }
    var (result, factor, rest) = (1 as Self, base, exponent)
    while rest != 0 {
      if rest & 1 != 0 { result = result &* factor }
      factor = factor &* factor
      rest >>= 1
    }
    return result
  }

  @inline(__always) static func fits(_ shift: Self) -> Bool { shift >= 0 && shift < Self(truncatingIfNeeded: bitWidth) }

  /// Shifts copies of the top bit in, which for unsigned integers counts as a sign too.
  @inline(__always) static func shiftRightArithmetic(_ a: Self, _ b: Self) -> Self {
    let negative = a.leadingZeroBitCount == 0
    if !fits(b) { return negative ? ~0 : 0 }
    return negative ? ~(~a &>> b) : a &>> b
  }

  @inline(__always) static func shiftRightLogical(_ a: Self, _ b: Self) -> Self {
    fits(b) ? Self(truncatingIfNeeded: Magnitude(truncatingIfNeeded: a) &>> Magnitude(truncatingIfNeeded: b)) : 0
  }

  static func fold(_ monoid: Monoid, _ x: DenseArray, _ order: FoldOrder, _ type: TensorType) throws -> DenseArray {
    switch monoid {
    case .sum: try run(x, order, type, from: 0 as Self, step: { $0 &+ $1 }, finish: { $0 })
    case .product: try run(x, order, type, from: 1 as Self, step: { $0 &* $1 }, finish: { $0 })
    case .maximum: try run(x, order, type, from: Self.min, step: { Swift.max($0, $1) }, finish: { $0 })
    case .minimum: try run(x, order, type, from: Self.max, step: { Swift.min($0, $1) }, finish: { $0 })
    case .and: try run(x, order, type, from: ~0 as Self, step: { $0 & $1 }, finish: { $0 })
    case .or: try run(x, order, type, from: 0 as Self, step: { $0 | $1 }, finish: { $0 })
    case .xor: try run(x, order, type, from: 0 as Self, step: { $0 ^ $1 }, finish: { $0 })
    }
  }

  static func argReduce(_ kind: ArgReduction, _ x: DenseArray, _ axis: AxisView, _ type: TensorType) throws -> DenseArray {
    switch kind {
    case .argmax: try argReduce(x, axis, type) { (a: Self, b: Self) in a > b }
    case .argmin: try argReduce(x, axis, type) { (a: Self, b: Self) in a < b }
    }
  }

  static func dot(_ x: DenseArray, _ y: DenseArray, _ plan: DotPlan, _ type: TensorType) throws -> DenseArray {
    try dot(x, y, plan, type, zero: 0 as Self, widen: { $0 }, accumulate: { $0 &+ $1 &* $2 }, finish: { $0 })
  }

  static func scatter(_ combiner: ScatterCombiner, _ plan: ScatterPlan, _ updates: DenseArray, _ target: UnsafeMutableRawPointer)
  {
    switch combiner {
    case .replace: plan.apply(updates, target) { (_: Self, b: Self) in b }
    case .add: plan.apply(updates, target) { (a: Self, b: Self) in a &+ b }
    case .multiply: plan.apply(updates, target) { (a: Self, b: Self) in a &* b }
    case .minimum: plan.apply(updates, target) { (a: Self, b: Self) in Swift.min(a, b) }
    case .maximum: plan.apply(updates, target) { (a: Self, b: Self) in Swift.max(a, b) }
    }
  }

  static func sortKeys(_ x: DenseArray) -> [UInt64] {
    let source = x.pointer(Self.self)
    return (0..<x.elementCount).map { i in
      isSigned
        ? UInt64(truncatingIfNeeded: Int64(truncatingIfNeeded: source[i])) ^ (1 << 63) : UInt64(truncatingIfNeeded: source[i])
    }
  }

  static func indices(_ x: DenseArray) -> [Int] {
    let source = x.pointer(Self.self)
    return (0..<x.elementCount).map { Int(clamping: source[$0]) }
  }
}

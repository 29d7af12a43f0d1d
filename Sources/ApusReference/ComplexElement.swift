import ApusIR
import Numerics

/// Complex numbers, computed in double precision or a wider type and rounded once.
extension Complex: Element where RealType: RealElement {
  @inline(__always) init(_ value: ComplexNumber) { self.init(real: value.re, imaginary: value.im) }
  @inline(__always) var number: ComplexNumber {
    let (x, y) = rawStorage
    return ComplexNumber(x.double, y.double)
  }

  @inline(__always) init(wrapping value: some FixedWidthInteger) { self.init(RealType(wrapping: value), RealType(rounding: 0)) }
  @inline(__always) init(rounding value: Double) { self.init(RealType(rounding: value), RealType(rounding: 0)) }
  @inline(__always) init(real: Double, imaginary: Double) { self.init(RealType(rounding: real), RealType(rounding: imaginary)) }
  @inline(__always) func converted<Target: Element>(to _: Target.Type) -> Target {
    Target(real: number.re, imaginary: number.im)
  }

  static func unary(_ function: UnaryFunction, _ x: DenseArray, _ type: TensorType) throws -> DenseArray {
    switch function {
    case .abs: return try mapElements(x, to: type) { (a: Self) in RealType(rounding: Double(WideComplex(a.number).modulus)) }
    case .real: return try mapElements(x, to: type) { (a: Self) in a.rawStorage.x }
    case .imag: return try mapElements(x, to: type) { (a: Self) in a.rawStorage.y }
    case .stopGradient: return x
    default:
      guard let complex = ComplexFunctions.unary(function) else { unadmitted(function.rawValue, dtype) }
      return try mapElements(x, to: type) { (a: Self) in Self(complex(WideComplex(a.number)).rounded) }
    }
  }

  static func binary(_ function: BinaryFunction, _ x: DenseArray, _ y: DenseArray, _ type: TensorType) throws -> DenseArray {
    @inline(__always) func each(_ function: (ComplexNumber, ComplexNumber) -> ComplexNumber) throws -> DenseArray {
      try zipElements(x, y, to: type) { (a: Self, b: Self) in Self(function(a.number, b.number)) }
    }
    switch function {
    case .add: return try each { $0 + $1 }
    case .subtract: return try each { $0 - $1 }
    case .multiply: return try each { $0 * $1 }
    case .divide: return try each { (WideComplex($0) / WideComplex($1)).rounded }
    case .power: return try each { ComplexFunctions.power(WideComplex($0), WideComplex($1)).rounded }
    case .atan2: return try each { ComplexFunctions.atan2(WideComplex($0), WideComplex($1)).rounded }
    case .maximum: return try each { ComplexFunctions.maximum($0, $1) }
    case .minimum: return try each { ComplexFunctions.minimum($0, $1) }
    case .remainder, .nextAfter, .zeta, .polygamma, .and, .or, .xor, .shiftLeft, .shiftRightArithmetic, .shiftRightLogical, .complex:
      unadmitted(function.rawValue, dtype)
    }
  }

  static func compare(_ direction: ComparisonDirection, _ x: DenseArray, _ y: DenseArray, _ type: TensorType) throws -> DenseArray
  {
    try zipElements(x, y, to: type) { (a: Self, b: Self) in
      let equal = a.rawStorage.x == b.rawStorage.x && a.rawStorage.y == b.rawStorage.y
      return equal == (direction == .equal)
    }
  }

  static func fold(_ monoid: Monoid, _ x: DenseArray, _ order: FoldOrder, _ type: TensorType) throws -> DenseArray {
    switch monoid {
    case .sum:
      try run(
        x, order, type, from: (CompensatedSum(), CompensatedSum()),
        step: { ($0.0.adding($1.number.re), $0.1.adding($1.number.im)) },
        finish: { Self(real: $0.0.value, imaginary: $0.1.value) })
    case .product: try run(x, order, type, from: ComplexNumber(1), step: { $0 * $1.number }, finish: { Self($0) })
    case .maximum, .minimum, .and, .or, .xor: unadmitted(monoid.rawValue, dtype)
    }
  }

  static func dot(_ x: DenseArray, _ y: DenseArray, _ plan: DotPlan, _ type: TensorType) throws -> DenseArray {
    let isRounded = plan.isShort && dtype == .complex64
    func rounded(_ x: ComplexNumber) -> ComplexNumber { isRounded ? Self(x).number : x }
    return try dot(
      x, y, plan, type, zero: ComplexNumber(0), widen: { $0.number },
      accumulate: { sum, a, b in
        if !isRounded { return sum + a * b }
        let (real, imaginary) = (rounded(ComplexNumber(a.re * b.re, a.re * b.im)), rounded(ComplexNumber(-a.im * b.im, a.im * b.re)))
        return rounded(sum + rounded(real + imaginary))
      }, finish: { Self($0) })
  }

  static func scatter(_ combiner: ScatterCombiner, _ plan: ScatterPlan, _ updates: DenseArray, _ target: UnsafeMutableRawPointer)
  {
    switch combiner {
    case .replace: plan.apply(updates, target) { (_: Self, b: Self) in b }
    case .add: plan.apply(updates, target) { (a: Self, b: Self) in Self(a.number + b.number) }
    case .multiply: plan.apply(updates, target) { (a: Self, b: Self) in Self(a.number * b.number) }
    case .minimum, .maximum: unadmitted("scatter \(combiner.rawValue)", dtype)
    }
  }
}

import ApusIR
import Numerics

extension Bool: Element {
  @inline(__always) init(wrapping value: some FixedWidthInteger) { self = value != 0 }
  @inline(__always) init(rounding value: Double) { self = value != 0 }
  @inline(__always) init(real: Double, imaginary: Double) { self = real != 0 || imaginary != 0 }
  @inline(__always) func converted<Target: Element>(to _: Target.Type) -> Target { Target(wrapping: self ? 1 as UInt8 : 0) }

  static func unary(_ function: UnaryFunction, _ x: DenseArray, _ type: TensorType) throws -> DenseArray {
    switch function {
    case .not: try mapElements(x, to: type) { (a: Bool) in !a }
    case .stopGradient: x
    default: unadmitted(function.rawValue, dtype)
    }
  }

  static func binary(_ function: BinaryFunction, _ x: DenseArray, _ y: DenseArray, _ type: TensorType) throws -> DenseArray {
    switch function {
    case .add, .maximum, .or: try zipElements(x, y, to: type) { (a: Bool, b: Bool) in a || b }
    case .multiply, .minimum, .and: try zipElements(x, y, to: type) { (a: Bool, b: Bool) in a && b }
    case .xor: try zipElements(x, y, to: type) { (a: Bool, b: Bool) in a != b }
    default: unadmitted(function.rawValue, dtype)
    }
  }

  static func compare(_ direction: ComparisonDirection, _ x: DenseArray, _ y: DenseArray, _ type: TensorType) throws -> DenseArray
  {
    try compareElements(direction, x, y, type) { $0 ? 1 : 0 }
  }

  static func fold(_ monoid: Monoid, _ x: DenseArray, _ order: FoldOrder, _ type: TensorType) throws -> DenseArray {
    switch monoid {
    case .sum, .maximum, .or: try run(x, order, type, from: false, step: { $0 || $1 }, finish: { $0 })
    case .product, .minimum, .and: try run(x, order, type, from: true, step: { $0 && $1 }, finish: { $0 })
    case .xor: try run(x, order, type, from: false, step: { $0 != $1 }, finish: { $0 })
    }
  }

  static func argReduce(_ kind: ArgReduction, _ x: DenseArray, _ axis: AxisView, _ type: TensorType) throws -> DenseArray {
    switch kind {
    case .argmax: try argReduce(x, axis, type) { (a: Bool, b: Bool) in a && !b }
    case .argmin: try argReduce(x, axis, type) { (a: Bool, b: Bool) in !a && b }
    }
  }

  static func dot(_ x: DenseArray, _ y: DenseArray, _ plan: DotPlan, _ type: TensorType) throws -> DenseArray {
    try dot(x, y, plan, type, zero: false, widen: { $0 }, accumulate: { $0 || ($1 && $2) }, finish: { $0 })
  }

  static func scatter(_ combiner: ScatterCombiner, _ plan: ScatterPlan, _ updates: DenseArray, _ target: UnsafeMutableRawPointer)
  {
    switch combiner {
    case .replace: plan.apply(updates, target) { (_: Bool, b: Bool) in b }
    case .add, .maximum: plan.apply(updates, target) { (a: Bool, b: Bool) in a || b }
    case .multiply, .minimum: plan.apply(updates, target) { (a: Bool, b: Bool) in a && b }
    }
  }

  static func sortKeys(_ x: DenseArray) -> [UInt64] {
    let source = x.pointer(Bool.self)
    return (0..<x.elementCount).map { source[$0] ? 1 : 0 }
  }
}

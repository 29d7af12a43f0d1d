import ApusIR

/// Arithmetic on single numbers, as in the exponents and factors that derivatives bring along. Only what IEEE and two's complement
/// define to the bit is computed here.
extension Simplifier {
  mutating func folded(_ primitive: Primitive, _ x: [ValueID]) -> [ValueID]? {
    let literal: DenseArray?
    switch primitive {
    case .unary(.negate): literal = splat(x[0]).flatMap(negated)
    case .binary(let function): literal = literals(x[0], x[1]).flatMap { combined(function, $0, $1) }
    case .compare(let direction): literal = literals(x[0], x[1]).flatMap { compared(direction, $0, $1) }
    case .convert(let dtype): literal = splat(x[0]).flatMap { converted($0, dtype) }
    default: return nil
    }
    return literal.map { spread($0, b.shape(of: x[0])) }
  }

  private func literals(_ x: ValueID, _ y: ValueID) -> (DenseArray, DenseArray)? {
    guard let first = splat(x), let second = splat(y) else { return nil }
    return (first, second)
  }

  private func negated(_ x: DenseArray) -> DenseArray? {
    switch x.dtype {
    case .float32: .literal(-x.only(Float.self))
    case .float64: .literal(-x.only(Double.self))
    case .int32: .literal(0 &- x.only(Int32.self))
    case .int64: .literal(0 &- x.only(Int64.self))
    default: nil
    }
  }

  private func combined(_ function: BinaryFunction, _ x: DenseArray, _ y: DenseArray) -> DenseArray? {
    func floating<T: BinaryFloatingPoint & TensorElement>(_: T.Type) -> DenseArray? {
      let (a, b) = (x.only(T.self), y.only(T.self))
      return switch function {
      case .add: .literal(a + b)
      case .subtract: .literal(a - b)
      case .multiply: .literal(a * b)
      case .divide: .literal(a / b)
      default: nil
      }
    }
    func integer<T: FixedWidthInteger & TensorElement>(_: T.Type) -> DenseArray? {
      let (a, b) = (x.only(T.self), y.only(T.self))
      return switch function {
      case .add: .literal(a &+ b)
      case .subtract: .literal(a &- b)
      case .multiply: .literal(a &* b)
      default: nil
      }
    }
    switch x.dtype {
    case .float32: return floating(Float.self)
    case .float64: return floating(Double.self)
    case .int32: return integer(Int32.self)
    case .int64: return integer(Int64.self)
    default: return nil
    }
  }

  private func compared(_ direction: ComparisonDirection, _ x: DenseArray, _ y: DenseArray) -> DenseArray? {
    func ordered<T: Comparable & TensorElement>(_: T.Type) -> DenseArray? {
      let (a, b) = (x.only(T.self), y.only(T.self))
      return switch direction {
      case .equal: .literal(a == b)
      case .notEqual: .literal(a != b)
      case .less: .literal(a < b)
      case .lessOrEqual: .literal(a <= b)
      case .greater: .literal(a > b)
      case .greaterOrEqual: .literal(a >= b)
      }
    }
    switch x.dtype {
    case .float16: return ordered(Float16.self)
    case .float32: return ordered(Float.self)
    case .float64: return ordered(Double.self)
    case .int32: return ordered(Int32.self)
    case .int64: return ordered(Int64.self)
    default: return nil
    }
  }

  /// To a floating-point type, the nearest number.
  private func converted(_ x: DenseArray, _ dtype: DType) -> DenseArray? {
    guard dtype.isFloatingPoint else { return nil }
    switch x.dtype {
    case .bool: return .scalar(x.only(Bool.self) ? 1.0 : 0.0, dtype)
    case .int32: return .scalar(Double(x.only(Int32.self)), dtype)
    case .float16: return .scalar(Double(x.only(Float16.self)), dtype)
    case .bfloat16: return .scalar(Double(Float(x.only(BFloat16.self))), dtype)
    case .float32: return .scalar(Double(x.only(Float.self)), dtype)
    case .float64: return .scalar(x.only(Double.self), dtype)
    default: return nil
    }
  }
}

extension DenseArray {
  /// The element of a scalar.
  fileprivate func only<Element: TensorElement>(_: Element.Type) -> Element { elements(as: Element.self)[0] }

  fileprivate static func literal(_ element: some TensorElement) -> DenseArray? { try? DenseArray(scalar: element) }
}

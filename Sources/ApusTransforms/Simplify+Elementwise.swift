import ApusIR

extension Simplifier {
  mutating func unary(_ function: UnaryFunction, _ x: ValueID) -> [ValueID]? {
    let inner = definition(x)
    let isComplex = b.dtype(of: x).isComplex
    switch function {
    case .negate, .not:
      if inner?.primitive == .unary(function), let inner { return [inner.operands[0]] }
    case .conjugate:
      if !isComplex { return [x] }
      if inner?.primitive == .unary(.conjugate), let inner { return [inner.operands[0]] }
    case .real:
      if !isComplex { return [x] }
      if inner?.primitive == .binary(.complex), let inner { return [inner.operands[0]] }
    case .imag:
      if inner?.primitive == .binary(.complex), let inner { return [inner.operands[1]] }
    case .abs:
      if inner?.primitive == .unary(.negate), let inner { return [one(.unary(.abs), inner.operands[0])] }
      if inner?.primitive == .unary(.abs), !b.dtype(of: x).isInteger { return [x] }
    case .stopGradient:
      return keepingRules ? nil : [x]
    case .sign, .square, .ceil, .floor, .roundNearestEven, .roundNearestAwayFromZero, .exponential, .exponentialMinusOne, .log,
      .logPlusOne, .logistic, .sqrt, .rsqrt, .cbrt, .sine, .cosine, .tan, .asin, .acos, .atan, .sinh, .cosh, .tanh, .asinh, .acosh,
      .atanh, .erf, .erfc, .erfInv, .lgamma, .digamma, .besselI1e, .populationCount, .countLeadingZeros, .isFinite:
      break
    }
    return nil
  }

  /// Complex products with 1 are left alone: as written out they turn some infinities into NaN.
  mutating func binary(_ function: BinaryFunction, _ x: ValueID, _ y: ValueID) -> [ValueID]? {
    let dtype = b.dtype(of: x)
    let isReal = dtype.isFloatingPoint || dtype.isInteger
    switch function {
    case .add:
      // x + 0 is not x where x is -0, so that floating-point sums lose -0 only.
      let zero = dtype.isInteger ? 0.0 : -0.0
      if isReal && isSplat(y, of: zero) { return [x] }
      if isReal && isSplat(x, of: zero) { return [y] }
    case .subtract:
      if isReal && isSplat(y, of: 0) { return [x] }
    case .multiply:
      if isReal && isSplat(y, of: 1) { return [x] }
      if isReal && isSplat(x, of: 1) { return [y] }
      if dtype.isInteger && isSplat(y, of: 0) { return [y] }
      if dtype.isInteger && isSplat(x, of: 0) { return [x] }
    case .divide:
      if isReal && isSplat(y, of: 1) { return [x] }
    case .power:
      if dtype.isFloatingPoint && isSplat(y, of: 1) { return [x] }
    case .and:
      if x == y { return [x] }
      if dtype == .bool { return absorb(x, y, neutral: 1) }
    case .or:
      if x == y { return [x] }
      if dtype == .bool { return absorb(x, y, neutral: 0) }
    case .maximum, .minimum:
      if x == y { return [x] }
    case .remainder, .atan2, .nextAfter, .zeta, .polygamma, .xor, .shiftLeft, .shiftRightArithmetic, .shiftRightLogical, .complex:
      break
    }
    return nil
  }

  /// A bool operation with a constant: the other operand, or the constant.
  private func absorb(_ x: ValueID, _ y: ValueID, neutral: Double) -> [ValueID]? {
    if isSplat(x, of: neutral) { return [y] }
    if isSplat(y, of: neutral) { return [x] }
    if isSplat(x, of: 1 - neutral) { return [x] }
    if isSplat(y, of: 1 - neutral) { return [y] }
    return nil
  }

  mutating func select(_ predicate: ValueID, _ onTrue: ValueID, _ onFalse: ValueID) -> [ValueID]? {
    if onTrue == onFalse || isSplat(predicate, of: 1) { return [onTrue] }
    if isSplat(predicate, of: 0) { return [onFalse] }
    if let inner = definition(predicate), inner.primitive == .unary(.not) {
      return [one(.select, inner.operands[0], onFalse, onTrue)]
    }
    return nil
  }

  func convert(_ dtype: DType, _ x: ValueID) -> [ValueID]? {
    if b.dtype(of: x) == dtype { return [x] }
    // There and back again, where nothing was lost on the way.
    guard let inner = definition(x), case .convert(let between) = inner.primitive, b.dtype(of: inner.operands[0]) == dtype else {
      return nil
    }
    let isExact =
      switch dtype {
      case .bool: true
      case .float16, .bfloat16: between == .float32 || between == .float64
      case .float32: between == .float64
      default: false
      }
    return isExact ? [inner.operands[0]] : nil
  }
}

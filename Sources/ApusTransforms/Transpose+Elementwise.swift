import ApusIR

extension TransposeRule {
  func unary(_ function: UnaryFunction, _ ct: ValueID) throws -> ValueID? {
    let isComplex = types[0].dtype.isComplex
    switch function {
    case .negate: return b.negate(ct)
    case .real: return isComplex ? b.binary(.complex, ct, b.full(0, like: ct)) : ct
    case .imag: return isComplex ? b.binary(.complex, b.full(0, like: ct), b.negate(ct)) : nil
    case .conjugate: return isComplex ? b.unary(.conjugate, ct) : ct
    case .stopGradient: return nil
    case .abs, .sign, .square, .ceil, .floor, .roundNearestEven, .roundNearestAwayFromZero, .exponential, .exponentialMinusOne, .log,
      .logPlusOne, .logistic, .sqrt, .rsqrt, .cbrt, .sine, .cosine, .tan, .asin, .acos, .atan, .sinh, .cosh, .tanh, .asinh, .acosh,
      .atanh, .erf, .erfc, .erfInv, .lgamma, .digamma, .besselI1e, .not, .populationCount, .countLeadingZeros, .isFinite:
      throw nonlinear(.unary(function))
    }
  }

  func binary(_ function: BinaryFunction, _ ct: ValueID, _ primitive: Primitive) throws -> [ValueID?] {
    switch function {
    case .add: return [isLinear[0] ? ct : nil, isLinear[1] ? ct : nil]
    case .subtract: return [isLinear[0] ? ct : nil, isLinear[1] ? b.negate(ct) : nil]
    case .multiply:
      return isLinear[0] ? [b.multiply(ct, try value(1, primitive)), nil] : [nil, b.multiply(ct, try value(0, primitive))]
    case .divide: return [b.divide(ct, try value(1, primitive)), nil]
    case .complex: return [isLinear[0] ? b.unary(.real, ct) : nil, isLinear[1] ? b.negate(b.unary(.imag, ct)) : nil]
    case .remainder, .power, .atan2, .maximum, .minimum, .nextAfter, .zeta, .polygamma, .and, .or, .xor, .shiftLeft,
      .shiftRightArithmetic, .shiftRightLogical:
      throw nonlinear(primitive)
    }
  }

  func select(_ ct: ValueID, _ primitive: Primitive) throws -> [ValueID?] {
    let (predicate, zeros) = (try value(0, primitive), b.full(0, like: ct))
    return [nil, isLinear[1] ? b.select(predicate, ct, zeros) : nil, isLinear[2] ? b.select(predicate, zeros, ct) : nil]
  }
}

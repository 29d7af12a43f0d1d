import ApusIR
import CApusRuntime

// The functions' codes in C; nil where no dtype has a kernel.

extension UnaryFunction {
  var code: Int32? {
    let code: Int
    switch self {
    case .negate: code = APUS_NEGATE
    case .abs: code = APUS_ABS
    case .sign: code = APUS_SIGN
    case .square: code = APUS_SQUARE
    case .ceil: code = APUS_CEIL
    case .floor: code = APUS_FLOOR
    case .roundNearestEven: code = APUS_ROUND_EVEN
    case .roundNearestAwayFromZero: code = APUS_ROUND_AWAY
    case .exponential: code = APUS_EXP
    case .exponentialMinusOne: code = APUS_EXPM1
    case .log: code = APUS_LOG
    case .logPlusOne: code = APUS_LOG1P
    case .logistic: code = APUS_LOGISTIC
    case .sqrt: code = APUS_SQRT
    case .rsqrt: code = APUS_RSQRT
    case .cbrt: code = APUS_CBRT
    case .sine: code = APUS_SIN
    case .cosine: code = APUS_COS
    case .tan: code = APUS_TAN
    case .asin: code = APUS_ASIN
    case .acos: code = APUS_ACOS
    case .atan: code = APUS_ATAN
    case .sinh: code = APUS_SINH
    case .cosh: code = APUS_COSH
    case .tanh: code = APUS_TANH
    case .asinh: code = APUS_ASINH
    case .acosh: code = APUS_ACOSH
    case .atanh: code = APUS_ATANH
    case .erf: code = APUS_ERF
    case .erfc: code = APUS_ERFC
    case .not: code = APUS_NOT
    case .populationCount: code = APUS_POPULATION_COUNT
    case .countLeadingZeros: code = APUS_LEADING_ZEROS
    case .isFinite: code = APUS_IS_FINITE
    case .erfInv: code = APUS_ERF_INV
    case .lgamma: code = APUS_LGAMMA
    case .digamma: code = APUS_DIGAMMA
    case .besselI1e: code = APUS_BESSEL_I1E
    case .real, .imag, .conjugate, .stopGradient: return nil
    }
    return Int32(code)
  }
}

extension BinaryFunction {
  var code: Int32? {
    let code: Int
    switch self {
    case .add: code = APUS_ADD
    case .subtract: code = APUS_SUBTRACT
    case .multiply: code = APUS_MULTIPLY
    case .divide: code = APUS_DIVIDE
    case .remainder: code = APUS_REMAINDER
    case .power: code = APUS_POWER
    case .atan2: code = APUS_ATAN2
    case .maximum: code = APUS_MAXIMUM
    case .minimum: code = APUS_MINIMUM
    case .nextAfter: code = APUS_NEXT_AFTER
    case .zeta: code = APUS_ZETA
    case .polygamma: code = APUS_POLYGAMMA
    case .and: code = APUS_AND
    case .or: code = APUS_OR
    case .xor: code = APUS_XOR
    case .shiftLeft: code = APUS_SHIFT_LEFT
    case .shiftRightArithmetic: code = APUS_SHIFT_RIGHT_ARITHMETIC
    case .shiftRightLogical: code = APUS_SHIFT_RIGHT_LOGICAL
    case .complex: return nil
    }
    return Int32(code)
  }
}

extension ComparisonDirection {
  var code: Int32 {
    switch self {
    case .equal: Int32(APUS_EQUAL)
    case .notEqual: Int32(APUS_NOT_EQUAL)
    case .less: Int32(APUS_LESS)
    case .lessOrEqual: Int32(APUS_LESS_OR_EQUAL)
    case .greater: Int32(APUS_GREATER)
    case .greaterOrEqual: Int32(APUS_GREATER_OR_EQUAL)
    }
  }
}

extension Monoid {
  var code: Int32? { combiner.code }
}

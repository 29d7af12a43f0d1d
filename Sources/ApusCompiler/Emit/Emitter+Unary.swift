import ApusIR

extension Emitter {
  func unary(_ function: UnaryFunction, _ x: Register) throws -> Register {
    switch x.dtype.category {
    case .bool, .signedInteger, .unsignedInteger: return try integerUnary(function, x)
    case .floatingPoint: return try floatUnary(function, x)
    case .complex: return try complexUnary(function, x)
    }
  }

  func unsupported(_ function: UnaryFunction, _ dtype: DType) -> CompilationError {
    CompilationError(.unsupported, "\(function.rawValue) of \(dtype)")
  }

  private func integerUnary(_ function: UnaryFunction, _ x: Register) throws -> Register {
    let type = type(of: x)
    func scalar(_ value: Int) -> Register { splat(literal(.scalar(value, x.dtype)), x.lanes) }
    func intrinsic(_ name: String, _ flags: [(type: String, value: String)] = []) -> Register {
      result(call("llvm.\(name).\(suffix(x.dtype.registerType, x.lanes))", type, [(type, x.text)] + flags), like: x)
    }
    switch function {
    case .stopGradient: return x
    case .not:
      let ones = splat(identity(.and, x.dtype), x.lanes)
      return result(instruction("xor \(type) \(x.text), \(ones.text)"), like: x)
    case .negate: return result(instruction("sub \(type) \(scalar(0).text), \(x.text)"), like: x)
    case .square: return result(instruction("mul \(type) \(x.text), \(x.text)"), like: x)
    case .abs:
      let negated = result(instruction("sub \(type) \(scalar(0).text), \(x.text)"), like: x)
      return select(compare(.less, x, scalar(0)), negated, x)
    case .sign:
      return select(compare(.greater, x, scalar(0)), scalar(1), select(compare(.less, x, scalar(0)), scalar(-1), scalar(0)))
    case .populationCount: return intrinsic("ctpop")
    case .countLeadingZeros: return intrinsic("ctlz", [("i1", "false")])
    default: throw unsupported(function, x.dtype)
    }
  }

  private func intrinsic(_ name: String, _ x: Register, _ more: Register...) -> String {
    let type = type(of: x)
    return call("llvm.\(name).\(suffix(x.dtype.registerType, x.lanes))", type, ([x] + more).map { (type, $0.text) })
  }

  func floatUnary(_ function: UnaryFunction, _ x: Register) throws -> Register {
    let type = type(of: x)
    func one(_ text: String) -> Register { result(text, like: x) }
    switch function {
    case .stopGradient, .real, .conjugate: return x
    // Of this loop's lanes, so that no loop of other lanes takes it for its own.
    case .imag: return Register(text: constant(0, like: x).text, dtype: x.dtype, lanes: x.lanes, scope: cursor)
    case .negate: return one(instruction("fneg \(type) \(x.text)"))
    case .square: return one(instruction("fmul \(type) \(x.text), \(x.text)"))
    case .abs: return one(intrinsic("fabs", x))
    case .sign:
      // ±0 and NaN are themselves.
      let magnitude = one(intrinsic("copysign", constant(1, like: x), x))
      let isNonZero = Register(
        text: instruction("fcmp one \(type) \(x.text), \(constant(0, like: x).text)"), dtype: .bool, lanes: x.lanes, scope: cursor)
      return select(isNonZero, magnitude, x)
    case .ceil: return one(intrinsic("ceil", x))
    case .floor: return one(intrinsic("floor", x))
    case .roundNearestEven: return one(intrinsic("rint", x))
    case .roundNearestAwayFromZero: return roundedAway(x)
    case .sqrt: return one(intrinsic("sqrt", x))
    case .rsqrt: return one(instruction("fdiv \(type) \(constant(1, like: x).text), \(intrinsic("sqrt", x))"))
    case .isFinite:
      let magnitude = Register(text: intrinsic("fabs", x), dtype: x.dtype, lanes: x.lanes, scope: cursor)
      return compare(.less, magnitude, constant(.infinity, like: x).typed(x.dtype))
    case .exponential: return one(exponential(x))
    case .log: return one(logarithm(x))
    case .tanh: return one(hyperbolicTangent(x))
    case .logistic:
      return one(logistic(x))
    case .exponentialMinusOne: return one(library("expm1", [x], vector: "expm1"))
    case .logPlusOne: return one(library("log1p", [x], vector: "log1p"))
    case .sine: return one(isSingle(x) ? library("sin", [x], vector: "sin") : precompiled(function, x))
    case .cosine: return one(isSingle(x) ? library("cos", [x], vector: "cos") : precompiled(function, x))
    case .cbrt: return one(isSingle(x) ? library("cbrt", [x], vector: "cbrt") : precompiled(function, x))
    case .asin: return one(isSingle(x) ? precompiled(function, x) : library("asin", [x], vector: "asin"))
    case .acos: return one(library("acos", [x], vector: "acos"))
    case .atan: return one(library("atan", [x], vector: "atan"))
    case .sinh: return one(library("sinh", [x], vector: "sinh"))
    case .cosh: return one(library("cosh", [x], vector: "cosh"))
    case .asinh: return one(library("asinh", [x], vector: "asinh"))
    case .acosh: return one(library("acosh", [x], vector: "acosh"))
    case .atanh: return one(library("atanh", [x], vector: "atanh"))
    case .erf: return one(errorFunction(x))
    case .erfc: return one(isSingle(x) ? library("erfc", [x], vector: "erfc") : precompiled(function, x))
    case .tan, .erfInv, .lgamma, .digamma, .besselI1e: return one(precompiled(function, x))
    case .not, .populationCount, .countLeadingZeros: throw unsupported(function, x.dtype)
    }
  }

  func negated(_ x: Register) -> Register {
    Register(text: instruction("fneg \(type(of: x)) \(x.text)"), dtype: x.dtype, lanes: x.lanes, scope: cursor)
  }

  /// Halves away from zero: truncate, then step where the fraction is at least a half.
  private func roundedAway(_ x: Register) -> Register {
    let type = type(of: x)
    let whole = Register(text: intrinsic("trunc", x), dtype: x.dtype, lanes: x.lanes, scope: cursor)
    let fraction = Register(text: instruction("fsub \(type) \(x.text), \(whole.text)"), dtype: x.dtype, lanes: x.lanes, scope: cursor)
    let size = Register(text: intrinsic("fabs", fraction), dtype: x.dtype, lanes: x.lanes, scope: cursor)
    let step = Register(text: intrinsic("copysign", constant(1, like: x), x), dtype: x.dtype, lanes: x.lanes, scope: cursor)
    let further = Register(text: instruction("fadd \(type) \(whole.text), \(step.text)"), dtype: x.dtype, lanes: x.lanes, scope: cursor)
    let away = select(compare(.greaterOrEqual, size, constant(0.5, like: x).typed(x.dtype)), further, whole)
    return result(intrinsic("copysign", away, x), like: x)
  }
}

extension Register {
  func typed(_ dtype: DType) -> Register {
    var copy = self
    copy.dtype = dtype
    return copy
  }
}

import ApusIR

/// Complex numbers as pairs of real registers. Textbook formulas, arranged against needless overflow.
extension Emitter {
  /// A complex register of two real texts.
  private func pair(_ real: String, _ imaginary: String, like x: Register) -> Register {
    Register(text: real, imaginary: imaginary, dtype: x.dtype, lanes: x.lanes, scope: cursor)
  }

  private func real(_ x: Register) -> Register { part(x, x.text).at(cursor) }
  private func imaginary(_ x: Register) -> Register { part(x, x.imaginary!).at(cursor) }

  private func op(_ operation: String, _ x: Register, _ a: String, _ b: String) -> String {
    instruction("\(operation) \(type(of: x)) \(a), \(b)")
  }

  func complexBinary(_ function: BinaryFunction, _ x: Register, _ y: Register) throws -> Register {
    let (a, b, c, d) = (x.text, x.imaginary!, y.text, y.imaginary!)
    func o(_ operation: String, _ l: String, _ r: String) -> String { op(operation, x, l, r) }
    switch function {
    case .add: return pair(o("fadd", a, c), o("fadd", b, d), like: x)
    case .subtract: return pair(o("fsub", a, c), o("fsub", b, d), like: x)
    case .multiply:
      return pair(o("fsub", o("fmul", a, c), o("fmul", b, d)), o("fadd", o("fmul", a, d), o("fmul", b, c)), like: x)
    case .divide: return quotient(x, y)
    case .power, .atan2:
      let (real, imaginary) = precompiledComplex(function, x, y)
      return pair(real, imaginary, like: x)
    case .maximum, .minimum:
      // Lexicographic order, as in XLA; a NaN in the first operand wins, then one in the second.
      let (first, second) = (real(x), real(y))
      let direction: ComparisonDirection = function == .maximum ? .greater : .less
      let strictly = compare(direction, first, second), ties = compare(.equal, first, second)
      let byImaginary = compare(direction, imaginary(x), imaginary(y))
      let order = select(ties, byImaginary, strictly), isNumber = compare(.equal, y, y), isNaN = compare(.notEqual, x, x)
      return select(isNaN, x, select(isNumber, select(order, x, y), y))
    default: throw CompilationError(.unsupported, "\(function.rawValue) of \(x.dtype)")
    }
  }

  /// Floats are divided as doubles, in which no square overflows; doubles by Smith's method, with both operands scaled by powers of two
  /// where they are extreme. Division by zero goes by the parts, so that it gives infinities.
  private func quotient(_ x: Register, _ y: Register) -> Register {
    let isSingle = isSingle(x), type = type(of: x), name = suffix(x.dtype.registerType, x.lanes)
    let sizeC = call("llvm.fabs.\(name)", type, [(type, y.text)])
    let isZero = compare(.equal, y, complexZero(like: y))
    let byZero = pair(op("fdiv", x, x.text, sizeC), op("fdiv", x, x.imaginary!, sizeC), like: x)
    return select(isZero, byZero, isSingle ? quotientOfFloats(x, y) : quotientOfDoubles(x, y))
  }

  private func quotientOfFloats(_ x: Register, _ y: Register) -> Register {
    let narrow = type(of: x), wide = vectorType("double", x.lanes)
    func o(_ operation: String, _ l: String, _ r: String) -> String { instruction("\(operation) \(wide) \(l), \(r)") }
    let parts = [x.text, x.imaginary!, y.text, y.imaginary!].map { instruction("fpext \(narrow) \($0) to \(wide)") }
    let (a, b, c, d) = (parts[0], parts[1], parts[2], parts[3])
    let size = o("fadd", o("fmul", c, c), o("fmul", d, d))
    let real = o("fdiv", o("fadd", o("fmul", a, c), o("fmul", b, d)), size)
    let imaginary = o("fdiv", o("fsub", o("fmul", b, c), o("fmul", a, d)), size)
    return pair(
      instruction("fptrunc \(wide) \(real) to \(narrow)"), instruction("fptrunc \(wide) \(imaginary) to \(narrow)"), like: x)
  }

  private func quotientOfDoubles(_ x: Register, _ y: Register) -> Register {
    let type = type(of: x), name = suffix(x.dtype.registerType, x.lanes), i1 = vectorType("i1", x.lanes)
    func o(_ operation: String, _ l: String, _ r: String) -> String { op(operation, x, l, r) }
    func c(_ value: Double) -> String { constant(value, like: x).text }
    func fabs(_ text: String) -> String { call("llvm.fabs.\(name)", type, [(type, text)]) }
    func choose(_ condition: String, _ l: String, _ r: String) -> String {
      instruction("select \(i1) \(condition), \(type) \(l), \(type) \(r)")
    }
    /// The power of two that brings the larger part of a number to where nothing overflows or goes under.
    func scale(_ z: Register) -> (up: String, down: String) {
      let (p, q) = (fabs(z.text), fabs(z.imaginary!))
      let large = choose(instruction("fcmp ogt \(type) \(p), \(q)"), p, q)
      let isHuge = instruction("fcmp ogt \(type) \(large), \(c(0x1p1000))")
      let isTiny = instruction("fcmp olt \(type) \(large), \(c(0x1p-900))")
      return (
        choose(isHuge, c(0x1p-100), choose(isTiny, c(0x1p100), c(1))), choose(isHuge, c(0x1p100), choose(isTiny, c(0x1p-100), c(1)))
      )
    }
    let scaleX = scale(x), scaleY = scale(y)
    let (a, b) = (o("fmul", x.text, scaleX.up), o("fmul", x.imaginary!, scaleX.up))
    let (p, q) = (o("fmul", y.text, scaleY.up), o("fmul", y.imaginary!, scaleY.up))
    let byReal = instruction("fcmp oge \(type) \(fabs(p)), \(fabs(q))")
    let large = choose(byReal, p, q), small = choose(byReal, q, p)
    let ratio = o("fdiv", small, large), size = o("fadd", large, o("fmul", small, ratio))
    let real = choose(byReal, o("fadd", a, o("fmul", b, ratio)), o("fadd", o("fmul", a, ratio), b))
    let imaginary = choose(byReal, o("fsub", b, o("fmul", a, ratio)), o("fsub", o("fmul", b, ratio), a))
    let factor = o("fmul", scaleY.up, scaleX.down)
    return pair(o("fmul", o("fdiv", real, size), factor), o("fmul", o("fdiv", imaginary, size), factor), like: x)
  }

  func complexUnary(_ function: UnaryFunction, _ x: Register) throws -> Register {
    let (a, b) = (x.text, x.imaginary!)
    func o(_ operation: String, _ l: String, _ r: String) -> String { op(operation, x, l, r) }
    func c(_ value: Double) -> String { constant(value, like: x).text }
    func fneg(_ text: String) -> String { instruction("fneg \(type(of: x)) \(text)") }
    func f(_ function: UnaryFunction, _ text: String) throws -> String { try floatUnary(function, part(x, text).at(cursor)).text }
    switch function {
    case .stopGradient: return x
    case .real: return real(x)
    case .imag: return imaginary(x)
    case .conjugate: return pair(a, fneg(b), like: x)
    case .negate: return pair(fneg(a), fneg(b), like: x)
    case .square: return try complexBinary(.multiply, x, x)
    case .abs: return part(x, library("hypot", [real(x), imaginary(x)], vector: "hypot")).at(cursor)
    case .sign, .exponential, .exponentialMinusOne, .log, .logPlusOne, .logistic, .sqrt, .rsqrt, .cbrt, .sine, .cosine, .tan, .asin,
      .acos, .atan, .sinh, .cosh, .tanh, .asinh, .acosh, .atanh:
      let (real, imaginary) = precompiledComplex(function, x)
      return pair(real, imaginary, like: x)
    case .ceil, .floor, .roundNearestEven, .roundNearestAwayFromZero, .erf, .erfc, .erfInv, .lgamma, .digamma,
      .besselI1e, .not, .populationCount, .countLeadingZeros, .isFinite:
      throw unsupported(function, x.dtype)
    }
  }
}

extension Register {
  fileprivate func at(_ scope: Int) -> Register {
    var copy = self
    copy.scope = scope
    return copy
  }
}

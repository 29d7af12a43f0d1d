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
    case .power:
      // e^(y log x); 0 to a power is 0, and anything to 0 is 1.
      let logarithm = try complexUnary(.log, x)
      let value = try complexUnary(.exponential, complexBinary(.multiply, y, logarithm))
      let one = pair(constant(1, like: x).text, constant(0, like: x).text, like: x)
      let zero = complexZero(like: x)
      let base = select(compare(.equal, x, zero), zero, value)
      return select(compare(.equal, y, zero), one, base)
    case .maximum, .minimum:
      // Lexicographic order, as in XLA.
      let (first, second) = (real(x), real(y))
      let direction: ComparisonDirection = function == .maximum ? .greater : .less
      let strictly = compare(direction, first, second), ties = compare(.equal, first, second)
      let byImaginary = compare(direction, imaginary(x), imaginary(y))
      let picked = Register(
        text: instruction("select \(vectorType("i1", x.lanes)) \(ties.text), \(vectorType("i1", x.lanes)) \(byImaginary.text), \(vectorType("i1", x.lanes)) \(strictly.text)"),
        dtype: .bool, lanes: x.lanes, scope: cursor)
      return select(picked, x, y)
    default: throw CompilationError(.unsupported, "\(function.rawValue) of \(x.dtype)")
    }
  }

  /// Smith's division: scaled by the larger part of the divisor.
  private func quotient(_ x: Register, _ y: Register) -> Register {
    let (a, b, c, d) = (x.text, x.imaginary!, y.text, y.imaginary!)
    func o(_ operation: String, _ l: String, _ r: String) -> String { op(operation, x, l, r) }
    let name = suffix(x.dtype.registerType, x.lanes), type = type(of: x)
    let sizeC = call("llvm.fabs.\(name)", type, [(type, c)]), sizeD = call("llvm.fabs.\(name)", type, [(type, d)])
    let byReal = instruction("fcmp oge \(type) \(sizeC), \(sizeD)")
    func choose(_ l: String, _ r: String) -> String {
      instruction("select \(vectorType("i1", x.lanes)) \(byReal), \(type) \(l), \(type) \(r)")
    }
    let ratio = o("fdiv", choose(d, c), choose(c, d))
    let scale = o("fadd", choose(c, d), o("fmul", choose(d, c), ratio))
    let realPart = o("fdiv", choose(o("fadd", a, o("fmul", b, ratio)), o("fadd", o("fmul", a, ratio), b)), scale)
    let imaginaryPart = o("fdiv", choose(o("fsub", b, o("fmul", a, ratio)), o("fsub", o("fmul", b, ratio), a)), scale)
    // Division by zero goes by the parts, so that it gives infinities.
    let isZero = compare(.equal, y, complexZero(like: y))
    let byZero = pair(o("fdiv", a, sizeC), o("fdiv", b, sizeC), like: x)
    return select(isZero, byZero, pair(realPart, imaginaryPart, like: x))
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
    case .sign:
      let size = try complexUnary(.abs, x)
      let unit = pair(o("fdiv", a, size.text), o("fdiv", b, size.text), like: x)
      return select(compare(.equal, x, complexZero(like: x)), complexZero(like: x), unit)
    case .exponential:
      let size = try f(.exponential, a)
      return pair(o("fmul", size, try f(.cosine, b)), o("fmul", size, try f(.sine, b)), like: x)
    case .log:
      let size = try complexUnary(.abs, x)
      return pair(try f(.log, size.text), library("atan2", [imaginary(x), real(x)], vector: "atan2"), like: x)
    case .logistic:
      let one = pair(c(1), c(0), like: x)
      return quotient(one, try complexBinary(.add, one, complexUnary(.exponential, complexUnary(.negate, x))))
    case .sqrt: return try squareRoot(x)
    case .rsqrt: return quotient(pair(c(1), c(0), like: x), try squareRoot(x))
    case .sine:
      return pair(o("fmul", try f(.sine, a), try f(.cosh, b)), o("fmul", try f(.cosine, a), try f(.sinh, b)), like: x)
    case .cosine:
      return pair(o("fmul", try f(.cosine, a), try f(.cosh, b)), fneg(o("fmul", try f(.sine, a), try f(.sinh, b))), like: x)
    case .sinh:
      return pair(o("fmul", try f(.sinh, a), try f(.cosine, b)), o("fmul", try f(.cosh, a), try f(.sine, b)), like: x)
    case .cosh:
      return pair(o("fmul", try f(.cosh, a), try f(.cosine, b)), o("fmul", try f(.sinh, a), try f(.sine, b)), like: x)
    case .tanh: return try complexTanh(x)
    case .tan:
      // tan z = -i tanh(iz)
      let rotated = try complexTanh(pair(fneg(b), a, like: x))
      return pair(rotated.imaginary!, fneg(rotated.text), like: x)
    case .exponentialMinusOne:
      // e^a cos b - 1 = expm1(a) cos b - 2 sin²(b/2)
      let halfSine = try f(.sine, o("fmul", b, c(0.5)))
      let first = o("fmul", try f(.exponentialMinusOne, a), try f(.cosine, b))
      let realPart = o("fsub", first, o("fmul", c(2), o("fmul", halfSine, halfSine)))
      return pair(realPart, o("fmul", try f(.exponential, a), try f(.sine, b)), like: x)
    case .logPlusOne:
      // log|1 + z| = log1p(a (a + 2) + b²) / 2
      let inner = o("fadd", o("fmul", a, o("fadd", a, c(2))), o("fmul", b, b))
      let shifted = part(x, o("fadd", a, c(1))).at(cursor)
      let angle = library("atan2", [imaginary(x), shifted], vector: "atan2")
      return pair(o("fmul", c(0.5), try f(.logPlusOne, inner)), angle, like: x)
    case .asin, .acos, .atan, .asinh, .acosh, .atanh: return try inverse(function, x)
    case .ceil, .floor, .roundNearestEven, .roundNearestAwayFromZero, .cbrt, .erf, .erfc, .erfInv, .lgamma, .digamma,
      .besselI1e, .not, .populationCount, .countLeadingZeros, .isFinite:
      throw unsupported(function, x.dtype)
    }
  }

  /// The inverse functions, after Kahan, "Branch cuts for complex elementary functions" (1987).
  private func inverse(_ function: UnaryFunction, _ x: Register) throws -> Register {
    func o(_ operation: String, _ l: String, _ r: String) -> String { op(operation, x, l, r) }
    func f(_ function: UnaryFunction, _ text: String) throws -> String { try floatUnary(function, part(x, text).at(cursor)).text }
    func c(_ value: Double) -> String { constant(value, like: x).text }
    func fneg(_ text: String) -> String { instruction("fneg \(type(of: x)) \(text)") }
    func angle(_ y: String, _ x0: String) -> String { library("atan2", [part(x, y).at(cursor), part(x, x0).at(cursor)], vector: "atan2") }
    let (a, b) = (x.text, x.imaginary!)
    switch function {
    case .asin, .acos:
      let low = try squareRoot(pair(o("fsub", c(1), a), fneg(b), like: x))
      let high = try squareRoot(pair(o("fadd", c(1), a), b, like: x))
      if function == .acos {
        let height = o("fsub", o("fmul", high.text, low.imaginary!), o("fmul", high.imaginary!, low.text))
        return pair(o("fmul", c(2), angle(low.text, high.text)), try f(.asinh, height), like: x)
      }
      let width = o("fsub", o("fmul", low.text, high.text), o("fmul", low.imaginary!, high.imaginary!))
      let height = o("fsub", o("fmul", low.text, high.imaginary!), o("fmul", low.imaginary!, high.text))
      return pair(angle(a, width), try f(.asinh, height), like: x)
    case .acosh:
      let low = try squareRoot(pair(o("fsub", a, c(1)), b, like: x))
      let high = try squareRoot(pair(o("fadd", a, c(1)), b, like: x))
      let width = o("fadd", o("fmul", low.text, high.text), o("fmul", low.imaginary!, high.imaginary!))
      return pair(try f(.asinh, width), o("fmul", c(2), angle(low.imaginary!, high.text)), like: x)
    case .atanh:
      let short = o("fsub", c(1), a)
      let distance = o("fadd", o("fmul", short, short), o("fmul", b, b))
      let growth = try f(.logPlusOne, o("fdiv", o("fmul", c(4), a), distance))
      let turn = o("fsub", o("fmul", short, o("fadd", c(1), a)), o("fmul", b, b))
      return pair(o("fmul", c(0.25), growth), o("fmul", c(0.5), angle(o("fmul", c(2), b), turn)), like: x)
    default:
      // asinh z = -i asin iz and atan z = -i atanh iz.
      let rotated = try inverse(function == .asinh ? .asin : .atanh, pair(fneg(b), a, like: x))
      return pair(rotated.imaginary!, fneg(rotated.text), like: x)
    }
  }

  /// tanh(a + ib) = (sinh 2a + i sin 2b) / (cosh 2a + cos 2b), which is ±1 where cosh would overflow.
  private func complexTanh(_ x: Register) throws -> Register {
    func o(_ operation: String, _ l: String, _ r: String) -> String { op(operation, x, l, r) }
    func f(_ function: UnaryFunction, _ text: String) throws -> String { try floatUnary(function, part(x, text).at(cursor)).text }
    let (twoA, twoB) = (o("fadd", x.text, x.text), o("fadd", x.imaginary!, x.imaginary!))
    let denominator = o("fadd", try f(.cosh, twoA), try f(.cosine, twoB))
    let near = pair(o("fdiv", try f(.sinh, twoA), denominator), o("fdiv", try f(.sine, twoB), denominator), like: x)
    let far = pair(try f(.sign, x.text), constant(0, like: x).text, like: x)
    let limit = constant(x.dtype == .complex64 ? 20 : 40, like: x).text
    let isFar = instruction("fcmp ogt \(type(of: x)) \(try f(.abs, x.text)), \(limit)")
    return select(Register(text: isFar, dtype: .bool, lanes: x.lanes, scope: cursor), far, near)
  }

  /// The principal square root: sqrt((|z| + |a|) / 2) is one part, b over twice that the other.
  private func squareRoot(_ x: Register) throws -> Register {
    func o(_ operation: String, _ l: String, _ r: String) -> String { op(operation, x, l, r) }
    func f(_ function: UnaryFunction, _ text: String) throws -> String { try floatUnary(function, part(x, text).at(cursor)).text }
    let size = try complexUnary(.abs, x)
    let large = try f(.sqrt, o("fmul", constant(0.5, like: x).text, o("fadd", size.text, try f(.abs, x.text))))
    let small = o("fdiv", o("fmul", constant(0.5, like: x).text, x.imaginary!), large)
    let name = suffix(x.dtype.registerType, x.lanes), type = type(of: x)
    let isRight = instruction("fcmp oge \(type) \(x.text), \(constant(0, like: x).text)")
    let right = pair(large, small, like: x)
    let signed = call("llvm.copysign.\(name)", type, [(type, large), (type, x.imaginary!)])
    let left = pair(try f(.abs, small), signed, like: x)
    let root = select(Register(text: isRight, dtype: .bool, lanes: x.lanes, scope: cursor), right, left)
    let zero = pair(constant(0, like: x).text, x.imaginary!, like: x)
    return select(compare(.equal, x, complexZero(like: x)), zero, root)
  }
}

extension Register {
  fileprivate func at(_ scope: Int) -> Register {
    var copy = self
    copy.scope = scope
    return copy
  }
}

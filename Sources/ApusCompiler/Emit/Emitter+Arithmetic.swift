import ApusIR

extension Emitter {
  /// Combines two values of a reduction; the reduction's dtype admits the monoid, so this cannot fail.
  func combine(_ monoid: Monoid, _ x: Register, _ y: Register) -> Register {
    do { return try binary(monoid.combiner, x, y) } catch { preconditionFailure("monoid \(monoid) on \(x.dtype): \(error)") }
  }

  func result(_ text: String, like x: Register) -> Register {
    Register(text: rounded(text, to: x.dtype, lanes: x.lanes), dtype: x.dtype, lanes: x.lanes, scope: cursor)
  }

  func type(of x: Register) -> String { vectorType(x.dtype.registerType, x.lanes) }

  /// Both operands have one dtype and number of lanes.
  func binary(_ function: BinaryFunction, _ x: Register, _ y: Register) throws -> Register {
    switch x.dtype.category {
    case .bool: return try boolBinary(function, x, y)
    case .signedInteger, .unsignedInteger: return try integerBinary(function, x, y)
    case .floatingPoint: return try floatBinary(function, x, y)
    case .complex: return try complexBinary(function, x, y)
    }
  }

  private func unsupported(_ function: BinaryFunction, _ dtype: DType) -> CompilationError {
    CompilationError(.unsupported, "\(function.rawValue) of \(dtype)")
  }

  private func boolBinary(_ function: BinaryFunction, _ x: Register, _ y: Register) throws -> Register {
    let operation = switch function {
    case .add, .maximum, .or: "or"
    case .multiply, .minimum, .and: "and"
    case .xor: "xor"
    default: throw unsupported(function, .bool)
    }
    return result(instruction("\(operation) \(type(of: x)) \(x.text), \(y.text)"), like: x)
  }

  private func integerBinary(_ function: BinaryFunction, _ x: Register, _ y: Register) throws -> Register {
    let type = type(of: x), isSigned = x.dtype.category == .signedInteger
    func simple(_ operation: String) -> Register { result(instruction("\(operation) \(type) \(x.text), \(y.text)"), like: x) }
    func scalar(_ value: Int) -> Register { splat(literal(.scalar(value, x.dtype)), x.lanes) }
    switch function {
    case .add: return simple("add")
    case .subtract: return simple("sub")
    case .multiply: return simple("mul")
    case .and: return simple("and")
    case .or: return simple("or")
    case .xor: return simple("xor")
    case .maximum: return select(compare(.greater, x, y), x, y)
    case .minimum: return select(compare(.less, x, y), x, y)
    case .divide, .remainder:
      // By zero: -1 (all bits set) and the dividend; the smallest number by -1: itself and 0.
      let byZero = compare(.equal, y, scalar(0))
      var divisor = select(byZero, scalar(1), y)
      var byMinusOne: Register?
      if isSigned {
        let minusOne = compare(.equal, y, scalar(-1))
        divisor = select(minusOne, scalar(1), divisor)
        byMinusOne = minusOne
      }
      let sign = isSigned ? "s" : "u"
      if function == .divide {
        var quotient = result(instruction("\(sign)div \(type) \(x.text), \(divisor.text)"), like: x)
        if let byMinusOne {
          let negated = result(instruction("sub \(type) \(scalar(0).text), \(x.text)"), like: x)
          quotient = select(byMinusOne, negated, quotient)
        }
        return select(byZero, splat(identity(.and, x.dtype), x.lanes), quotient)
      }
      let rest = result(instruction("\(sign)rem \(type) \(x.text), \(divisor.text)"), like: x)
      return select(byZero, x, byMinusOne.map { select($0, scalar(0), rest) } ?? rest)
    case .shiftLeft, .shiftRightLogical, .shiftRightArithmetic:
      let width = splat(literal(.scalar(x.dtype.byteCount * 8, x.dtype)), x.lanes)
      let inRange = Register(text: instruction("icmp ult \(type) \(y.text), \(width.text)"), dtype: .bool, lanes: x.lanes, scope: cursor)
      let last = splat(literal(.scalar(x.dtype.byteCount * 8 - 1, x.dtype)), x.lanes)
      let amount = select(inRange, y, last)
      if function == .shiftRightArithmetic { return result(instruction("ashr \(type) \(x.text), \(amount.text)"), like: x) }
      let operation = function == .shiftLeft ? "shl" : "lshr"
      let shifted = result(instruction("\(operation) \(type) \(x.text), \(amount.text)"), like: x)
      return select(inRange, shifted, scalar(0))
    case .power: return integerPower(x, y, isSigned)
    case .atan2, .nextAfter, .zeta, .polygamma, .complex: throw unsupported(function, x.dtype)
    }
  }

  /// Repeated squaring. A negative exponent gives what truncating the reciprocal gives: 1 for 1, ±1 for -1, else 0.
  private func integerPower(_ x: Register, _ y: Register, _ isSigned: Bool) -> Register {
    func scalar(_ value: Int) -> Register { splat(literal(.scalar(value, x.dtype)), x.lanes) }
    let type = type(of: x)
    func simple(_ operation: String, _ a: Register, _ b: Register) -> Register {
      result(instruction("\(operation) \(type) \(a.text), \(b.text)"), like: x)
    }
    var (total, base, exponent) = (scalar(1), x, y)
    for _ in 0..<(x.dtype.byteCount * 8) {
      let odd = compare(.notEqual, simple("and", exponent, scalar(1)), scalar(0))
      total = select(odd, simple("mul", total, base), total)
      base = simple("mul", base, base)
      exponent = simple("lshr", exponent, scalar(1))
    }
    guard isSigned else { return total }
    let negative = compare(.less, y, scalar(0))
    let odd = compare(.notEqual, simple("and", y, scalar(1)), scalar(0))
    let ofMinusOne = select(odd, scalar(-1), scalar(1))
    let reciprocal = select(compare(.equal, x, scalar(1)), scalar(1), select(compare(.equal, x, scalar(-1)), ofMinusOne, scalar(0)))
    return select(negative, reciprocal, total)
  }

  func floatBinary(_ function: BinaryFunction, _ x: Register, _ y: Register) throws -> Register {
    let type = type(of: x)
    func simple(_ operation: String) -> Register { result(instruction("\(operation) \(type) \(x.text), \(y.text)"), like: x) }
    switch function {
    case .add: return simple("fadd")
    case .subtract: return simple("fsub")
    case .multiply: return simple("fmul")
    case .divide: return simple("fdiv")
    case .remainder: return result(library("fmod", [x, y], vector: nil), like: x)
    case .maximum, .minimum:
      // A NaN in either operand wins; of two zeros the maximum is +0 and the minimum -0. The greater of (x, y) and of (y, x) differ
      // in such cases only: where one of them is NaN, so are the bits of either; of two zeros the sign is the joint one.
      let isMaximum = function == .maximum, direction: ComparisonDirection = isMaximum ? .greater : .less
      let width = x.dtype.registerType == "float" ? 32 : 64, i = vectorType("i\(width)", x.lanes)
      let (a, b) = (select(compare(direction, x, y), x, y), select(compare(direction, y, x), y, x))
      let (p, q) = (instruction("bitcast \(type) \(a.text) to \(i)"), instruction("bitcast \(type) \(b.text) to \(i)"))
      var either = instruction("or \(i) \(p), \(q)")
      if isMaximum {
        let magnitude = constantLanes("\(width == 32 ? Int(Int32.max) : Int.max)", "i\(width)", x.lanes)
        either = instruction("or \(i) \(instruction("and \(i) \(p), \(q)")), \(instruction("and \(i) \(either), \(magnitude)"))")
      }
      return Register(text: instruction("bitcast \(i) \(either) to \(type)"), dtype: x.dtype, lanes: x.lanes, scope: cursor)
    case .power: return result(library("pow", [x, y], vector: "pow"), like: x)
    case .atan2:
      return result(isSingle(x) ? precompiled(function, x, y) : library("atan2", [x, y], vector: "atan2"), like: x)
    case .zeta, .polygamma: return result(precompiled(function, x, y), like: x)
    case .nextAfter: return nextAfter(x, y)
    case .complex:
      guard let dtype = x.dtype.complexType else { throw unsupported(function, x.dtype) }
      return Register(text: x.text, imaginary: y.text, dtype: dtype, lanes: x.lanes, scope: cursor)
    case .and, .or, .xor, .shiftLeft, .shiftRightLogical, .shiftRightArithmetic: throw unsupported(function, x.dtype)
    }
  }

  /// A step on the bits, as which numbers of one sign are in order.
  private func nextAfter(_ x: Register, _ y: Register) -> Register {
    let bits: DType = switch x.dtype.byteCount {
    case 2: .uint16
    case 4: .uint32
    default: .uint64
    }
    func scalar(_ value: UInt64) -> Register {
      let all = Register(text: "\(value)", dtype: bits, lanes: 1, scope: 0)
      return splat(all, x.lanes)
    }
    func simple(_ operation: String, _ a: Register, _ b: Register) -> Register {
      Register(text: instruction("\(operation) \(type(of: a)) \(a.text), \(b.text)"), dtype: bits, lanes: x.lanes, scope: cursor)
    }
    let signBit = UInt64(1) << UInt64(8 * x.dtype.byteCount - 1)
    let sign = scalar(signBit), rest = scalar(signBit - 1), one = scalar(1), zero = scalar(0)
    let (a, b) = (bitcast(x, to: bits), bitcast(y, to: bits))
    let (sizeA, sizeB) = (simple("and", a, rest), simple("and", b, rest))
    let opposite = compare(.notEqual, simple("and", simple("xor", a, b), sign), zero)
    let down = Register(
      text: instruction("or \(vectorType("i1", x.lanes)) \(opposite.text), \(compare(.greater, sizeA, sizeB).text)"), dtype: .bool,
      lanes: x.lanes, scope: cursor)
    let step = select(down, simple("sub", a, one), simple("add", a, one))
    let fromZero = simple("or", simple("and", b, sign), one)
    let moved = bitcast(select(compare(.equal, sizeA, zero), fromZero, step), to: x.dtype)
    let result = select(compare(.equal, x, y), y, moved)
    func isNaN(_ z: Register) -> Register { compare(.notEqual, z, z) }
    return select(isNaN(x), x, select(isNaN(y), y, result))
  }

  /// Threefry-2x32 with 20 rounds (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", 2011).
  func threefry(_ operands: [Register]) -> [Register] {
    let type = type(of: operands[0])
    func simple(_ operation: String, _ a: Register, _ b: Register) -> Register {
      result(instruction("\(operation) \(type) \(a.text), \(b.text)"), like: a)
    }
    func scalar(_ value: Int) -> Register { splat(literal(.scalar(value, .uint32)), operands[0].lanes) }
    let keys = [operands[0], operands[1], simple("xor", simple("xor", operands[0], operands[1]), scalar(0x1BD1_1BDA))]
    var (x, y) = (simple("add", operands[2], keys[0]), simple("add", operands[3], keys[1]))
    let rotations = [[13, 15, 26, 6], [17, 29, 16, 24]]
    for group in 0..<5 {
      for rotation in rotations[group % 2] {
        x = simple("add", x, y)
        let left = simple("shl", y, scalar(rotation)), right = simple("lshr", y, scalar(32 - rotation))
        y = simple("xor", x, simple("or", left, right))
      }
      x = simple("add", x, keys[(group + 1) % 3])
      y = simple("add", simple("add", y, keys[(group + 2) % 3]), scalar(group + 1))
    }
    return [x, y]
  }
}

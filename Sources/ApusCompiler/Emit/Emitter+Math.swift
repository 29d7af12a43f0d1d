import ApusIR

/// Vector mathematics written out where calls would dominate; the rest goes to the C library (`Emitter+Library`) where its vector
/// forms are within three units in the last place, and else to the runtime (`Emitter+Precompiled`).
extension Emitter {
  private func fma(_ x: String, _ y: String, _ z: String, _ type: String, _ suffix: String) -> String {
    call("llvm.fma.\(suffix)", type, [(type, x), (type, y), (type, z)])
  }

  func isSingle(_ x: Register) -> Bool { x.dtype.registerType == "float" }

  /// e to the x in single precision: reduction by multiples of ln 2 in two parts (Cody and Waite) and the Cephes polynomial.
  /// Scaling by 2^n in two steps gives subnormal results and infinity without special cases.
  func exponential(_ x: Register) -> String {
    guard isSingle(x) else { return precompiled(.exponential, x) }
    let type = vectorType("float", x.lanes), ints = vectorType("i32", x.lanes), name = suffix("float", x.lanes)
    func c(_ value: Double) -> String { constant(value, like: x).text }
    func i(_ value: Int) -> String { splat(literal(.scalar(value, .int32)), x.lanes).text }
    func op(_ operation: String, _ a: String, _ b: String) -> String { instruction("\(operation) \(type) \(a), \(b)") }
    func bound(_ value: String, _ predicate: String, _ limit: String) -> String {
      let beyond = instruction("fcmp \(predicate) \(type) \(value), \(limit)")
      return instruction("select \(vectorType("i1", x.lanes)) \(beyond), \(type) \(limit), \(type) \(value)")
    }
    let bounded = bound(bound(x.text, "ogt", c(89)), "olt", c(-104))
    let magic = c(12_582_912)  // 1.5 * 2^23: adding it rounds to an integer in the low bits
    let shifted = fma(bounded, c(1.442_695_040_888_963_4), magic, type, name)
    let n = op("fsub", shifted, magic)
    let r = fma(n, c(2.121_944_40e-4), fma(n, c(-0.693_359_375), bounded, type, name), type, name)
    var p = c(1.987_569_150_0e-4)
    for coefficient in [1.398_199_950_7e-3, 8.333_451_907_3e-3, 4.166_579_589_4e-2, 1.666_666_545_9e-1, 5.000_000_120_1e-1] {
      p = fma(p, r, c(coefficient), type, name)
    }
    p = op("fadd", fma(p, op("fmul", r, r), r, type, name), c(1))
    let bits = instruction("sub \(ints) \(instruction("bitcast \(type) \(shifted) to \(ints)")), \(i(0x4B40_0000))")
    let half = instruction("ashr \(ints) \(bits), \(i(1))")
    let rest = instruction("sub \(ints) \(bits), \(half)")
    func power(_ exponent: String) -> String {
      let biased = instruction("add \(ints) \(exponent), \(i(127))")
      return instruction("bitcast \(ints) \(instruction("shl \(ints) \(biased), \(i(23))")) to \(type)")
    }
    return op("fmul", op("fmul", p, power(half)), power(rest))
  }

  /// The natural logarithm in single precision: x = 2^e m with m around 1, and the Cephes polynomial in m - 1.
  func logarithm(_ x: Register) -> String {
    guard isSingle(x) else { return library("log", [x], vector: "log") }
    let type = vectorType("float", x.lanes), ints = vectorType("i32", x.lanes), bools = vectorType("i1", x.lanes)
    let name = suffix("float", x.lanes)
    func c(_ value: Double) -> String { constant(value, like: x).text }
    func i(_ value: Int) -> String { splat(literal(.scalar(value, .int32)), x.lanes).text }
    func op(_ operation: String, _ a: String, _ b: String) -> String { instruction("\(operation) \(type) \(a), \(b)") }
    func iop(_ operation: String, _ a: String, _ b: String) -> String { instruction("\(operation) \(ints) \(a), \(b)") }
    func choose(_ condition: String, _ a: String, _ b: String) -> String {
      instruction("select \(bools) \(condition), \(type) \(a), \(type) \(b)")
    }
    // Subnormal numbers are scaled up first.
    let isSmall = instruction("fcmp olt \(type) \(x.text), \(c(1.175_494_350_8e-38))")
    let normal = choose(isSmall, op("fmul", x.text, c(8_388_608)), x.text)
    let offset = choose(isSmall, c(-23), c(0))
    // Subtracting the bits of sqrt(1/2) makes the exponent field that of m in [sqrt(1/2), sqrt 2).
    let bits = iop("sub", instruction("bitcast \(type) \(normal) to \(ints)"), i(0x3F35_04F3))
    let exponent = instruction("sitofp \(ints) \(iop("ashr", bits, i(23))) to \(type)")
    let mantissa = iop("add", iop("and", bits, i(0x007F_FFFF)), i(0x3F35_04F3))
    let m = op("fsub", instruction("bitcast \(ints) \(mantissa) to \(type)"), c(1))
    let e = op("fadd", exponent, offset)
    var p = c(7.037_683_629_2e-2)
    for coefficient in [
      -1.151_461_031_0e-1, 1.167_699_874_0e-1, -1.242_014_084_6e-1, 1.424_932_278_7e-1, -1.666_805_766_5e-1, 2.000_071_476_5e-1,
      -2.499_999_399_3e-1, 3.333_333_117_4e-1,
    ] {
      p = fma(p, m, c(coefficient), type, name)
    }
    let square = op("fmul", m, m)
    var y = op("fmul", op("fmul", p, m), square)
    y = fma(e, c(-2.121_944_40e-4), y, type, name)
    y = fma(square, c(-0.5), y, type, name)
    var value = fma(e, c(0.693_359_375), op("fadd", m, y), type, name)
    value = choose(instruction("fcmp oeq \(type) \(x.text), \(c(.infinity))"), x.text, value)
    value = choose(instruction("fcmp oeq \(type) \(x.text), \(c(0))"), c(-.infinity), value)
    return choose(instruction("fcmp ult \(type) \(x.text), \(c(0))"), c(.nan), value)
  }

  /// 1 / (1 + e^-x), from e^-|x|, which does not overflow.
  func logistic(_ x: Register) -> String {
    guard isSingle(x) else { return precompiled(.logistic, x) }
    let type = vectorType("float", x.lanes), one = constant(1, like: x).text
    let size = call("llvm.fabs.\(suffix("float", x.lanes))", type, [(type, x.text)])
    let e = exponential(negated(Register(text: size, dtype: x.dtype, lanes: x.lanes, scope: cursor)))
    let isNegative = instruction("fcmp olt \(type) \(x.text), \(constant(0, like: x).text)")
    let numerator = instruction("select \(vectorType("i1", x.lanes)) \(isNegative), \(type) \(e), \(type) \(one)")
    return instruction("fdiv \(type) \(numerator), \(instruction("fadd \(type) \(e), \(one)"))")
  }

  /// Cephes' tanhf: an odd polynomial near 0, and 1 - 2 / (e^2|x| + 1) beyond.
  func hyperbolicTangent(_ x: Register) -> String {
    guard isSingle(x) else { return library("tanh", [x], vector: "tanh") }
    let type = vectorType("float", x.lanes), name = suffix("float", x.lanes)
    func c(_ value: Double) -> String { constant(value, like: x).text }
    func op(_ operation: String, _ a: String, _ b: String) -> String { instruction("\(operation) \(type) \(a), \(b)") }
    let size = call("llvm.fabs.\(name)", type, [(type, x.text)])
    let doubled = Register(text: op("fadd", size, size), dtype: x.dtype, lanes: x.lanes, scope: cursor)
    let far = op("fsub", c(1), op("fdiv", c(2), op("fadd", exponential(doubled), c(1))))
    let signed = call("llvm.copysign.\(name)", type, [(type, far), (type, x.text)])
    let z = op("fmul", x.text, x.text)
    var p = c(-5.704_988_727_45e-3)
    for coefficient in [2.063_908_879_54e-2, -5.373_971_550_24e-2, 1.333_144_219_71e-1, -3.333_328_218_82e-1] {
      p = fma(p, z, c(coefficient), type, name)
    }
    let near = fma(op("fmul", p, z), x.text, x.text, type, name)
    let isNear = instruction("fcmp olt \(type) \(size), \(c(0.625))")
    return instruction("select \(vectorType("i1", x.lanes)) \(isNear), \(type) \(near), \(type) \(signed)")
  }
}

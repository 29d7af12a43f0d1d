import ApusIR

/// Vector mathematics written out where calls would dominate; the rest goes to the C library (`Emitter+Library`) where its vector
/// forms are within three units in the last place, and else to the runtime (`Emitter+Precompiled`).
extension Emitter {
  private func fma(_ x: String, _ y: String, _ z: String, _ type: String, _ suffix: String) -> String {
    call("llvm.fma.\(suffix)", type, [(type, x), (type, y), (type, z)])
  }

  func isSingle(_ x: Register) -> Bool { x.dtype.registerType == "float" }

  /// The parts of e to the x for moderate x: the float nearest to x / ln 2 as a number and in the low bits of another, and e^r - 1 of
  /// the rest r. Reduction by multiples of ln 2 in two parts (Cody and Waite) and the Cephes polynomial.
  private func exponentialParts(_ x: String, _ like: Register) -> (number: String, bits: String, fraction: String) {
    let type = vectorType("float", like.lanes), name = suffix("float", like.lanes)
    func c(_ value: Double) -> String { constant(value, like: like).text }
    let magic = c(12_582_912)  // 1.5 * 2^23: adding it rounds to an integer in the low bits
    let shifted = fma(x, c(1.442_695_040_888_963_4), magic, type, name)
    let n = instruction("fsub \(type) \(shifted), \(magic)")
    let r = fma(n, c(2.121_944_40e-4), fma(n, c(-0.693_359_375), x, type, name), type, name)
    var p = c(1.987_569_150_0e-4)
    for coefficient in [1.398_199_950_7e-3, 8.333_451_907_3e-3, 4.166_579_589_4e-2, 1.666_666_545_9e-1, 5.000_000_120_1e-1] {
      p = fma(p, r, c(coefficient), type, name)
    }
    return (n, shifted, fma(p, instruction("fmul \(type) \(r), \(r)"), r, type, name))
  }

  /// 2^n for n in the low bits of a float, which must be that of a normal number.
  private func power(_ bits: String, _ like: Register) -> String {
    let type = vectorType("float", like.lanes), ints = vectorType("i32", like.lanes)
    func i(_ value: Int) -> String { splat(literal(.scalar(value, .int32)), like.lanes).text }
    let high = instruction("shl \(ints) \(instruction("bitcast \(type) \(bits) to \(ints)")), \(i(23))")
    return instruction("bitcast \(ints) \(instruction("add \(ints) \(high), \(i(0x3F80_0000))")) to \(type)")
  }

  /// e to the x in single precision, with subnormal results and infinity.
  func exponential(_ x: Register) -> String {
    guard isSingle(x) else { return precompiled(.exponential, x) }
    let type = vectorType("float", x.lanes)
    func c(_ value: Double) -> String { constant(value, like: x).text }
    func bound(_ value: String, _ predicate: String, _ limit: String) -> String {
      let beyond = instruction("fcmp \(predicate) \(type) \(value), \(limit)")
      return instruction("select \(vectorType("i1", x.lanes)) \(beyond), \(type) \(limit), \(type) \(value)")
    }
    let (number, bits, fraction) = exponentialParts(bound(bound(x.text, "ogt", c(89)), "olt", c(-104)), x)
    return scaled(instruction("fadd \(type) \(fraction), \(c(1))"), by: number, bits, x)
  }

  /// y 2^n, rounded once: by the processor's own instruction, or in two steps, of which the first is exact.
  private func scaled(_ y: String, by number: String, _ bits: String, _ like: Register) -> String {
    let type = vectorType("float", like.lanes), ints = vectorType("i32", like.lanes)
    if target.vectorBytes == 64, like.lanes % 16 == 0 {
      let wide = vectorType("float", 16)
      let operands = [y, number].map { Register(text: $0, dtype: .float32, lanes: like.lanes, scope: cursor) }
      return inChunks(of: 16, operands) { chunk in
        self.call("llvm.x86.avx512.mask.scalef.ps.512", wide, [
          (wide, chunk[0]), (wide, chunk[1]), (wide, "zeroinitializer"), ("i16", "-1"), ("i32", "4"),
        ])
      }
    }
    func i(_ value: Int) -> String { splat(literal(.scalar(value, .int32)), like.lanes).text }
    let n = instruction("sub \(ints) \(instruction("bitcast \(type) \(bits) to \(ints)")), \(i(0x4B40_0000))")
    let half = instruction("ashr \(ints) \(n), \(i(1))")
    let rest = instruction("sub \(ints) \(n), \(half)")
    func power(_ exponent: String) -> String {
      let biased = instruction("add \(ints) \(exponent), \(i(127))")
      return instruction("bitcast \(ints) \(instruction("shl \(ints) \(biased), \(i(23))")) to \(type)")
    }
    return instruction("fmul \(type) \(instruction("fmul \(type) \(y), \(power(half))")), \(power(rest))")
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

  /// (e^2|x| - 1) / (e^2|x| + 1) with the sign of x. e^2|x| - 1 is 2^n f + (2^n - 1), accurate near 0 too.
  func hyperbolicTangent(_ x: Register) -> String {
    guard isSingle(x) else { return library("tanh", [x], vector: "tanh") }
    let type = vectorType("float", x.lanes), name = suffix("float", x.lanes)
    func c(_ value: Double) -> String { constant(value, like: x).text }
    let size = call("llvm.fabs.\(name)", type, [(type, x.text)])
    // Beyond, the result is 1.
    let isFar = instruction("fcmp ogt \(type) \(size), \(c(9.5))")
    let bounded = instruction("select \(vectorType("i1", x.lanes)) \(isFar), \(type) \(c(9.5)), \(type) \(size)")
    let (_, bits, fraction) = exponentialParts(instruction("fadd \(type) \(bounded), \(bounded)"), x)
    let scale = power(bits, x)
    let less = fma(scale, fraction, instruction("fsub \(type) \(scale), \(c(1))"), type, name)
    let value = instruction("fdiv \(type) \(less), \(instruction("fadd \(type) \(less), \(c(2))"))")
    return call("llvm.copysign.\(name)", type, [(type, value), (type, x.text)])
  }

  /// The error function: an odd polynomial below 1, and 1 - exp(p(|x|)) beyond, where p approximates log erfc. As in the runtime's kernel.
  func errorFunction(_ x: Register) -> String {
    guard isSingle(x) else { return library("erf", [x], vector: "erf") }
    let type = vectorType("float", x.lanes), name = suffix("float", x.lanes), bools = vectorType("i1", x.lanes)
    func c(_ value: Double) -> String { constant(value, like: x).text }
    func polynomial(_ coefficients: [Double], _ t: String) -> String {
      coefficients.dropFirst().reduce(c(coefficients[0])) { fma($0, t, c($1), type, name) }
    }
    let size = call("llvm.fabs.\(name)", type, [(type, x.text)])
    let near = polynomial(
      [
        7.854_099_28e-5, -8.010_271_70e-4, 5.188_337_53e-3, -2.685_381_84e-2, 1.128_358_54e-1, -3.761_262_60e-1, 1.128_379_11,
      ], instruction("fmul \(type) \(x.text), \(x.text)"))
    let isFar = instruction("fcmp ogt \(type) \(size), \(c(4))")
    let bounded = instruction("select \(bools) \(isFar), \(type) \(c(4)), \(type) \(size)")
    let logarithm = polynomial(
      [
        1.879_736_96e-4, -2.964_025_13e-3, 2.190_654_91e-2, -1.032_563_52e-1, -6.379_648_45e-1, -1.127_202_39, -3.124_469_37e-4,
      ], bounded)
    let (_, bits, fraction) = exponentialParts(logarithm, x)
    let scale = power(bits, x)
    let rest = fma(scale, fraction, scale, type, name)
    let far = call("llvm.copysign.\(name)", type, [(type, instruction("fsub \(type) \(c(1)), \(rest)")), (type, x.text)])
    let isNear = instruction("fcmp olt \(type) \(size), \(c(1))")
    return instruction("select \(bools) \(isNear), \(type) \(instruction("fmul \(type) \(near), \(x.text)")), \(type) \(far)")
  }
}

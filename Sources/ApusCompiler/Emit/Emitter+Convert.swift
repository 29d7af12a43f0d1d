import ApusIR

extension Emitter {
  /// StableHLO's convert: numbers to bool by comparing with 0, floats to integers toward zero and saturating, complex to real by
  /// dropping the imaginary part.
  func convert(_ x: Register, to dtype: DType) throws -> Register {
    if x.dtype == dtype { return x }
    var result = Register(text: x.text, dtype: dtype, lanes: x.lanes, scope: cursor)
    if dtype.isComplex {
      let real = dtype.realType
      result.text = try convert(part(x, x.text), to: real).text
      result.imaginary = try x.imaginary.map { try convert(part(x, $0), to: real).text } ?? constant(0, like: Register(text: "", dtype: real, lanes: x.lanes, scope: 0)).text
      return result
    }
    if x.dtype.isComplex {
      if dtype == .bool { return compare(.notEqual, x, complexZero(like: x)) }
      return try convert(part(x, x.text), to: dtype)
    }
    let from = vectorType(x.dtype.registerType, x.lanes), to = vectorType(dtype.registerType, x.lanes)
    func cast(_ operation: String) -> String { from == to ? x.text : instruction("\(operation) \(from) \(x.text) to \(to)") }
    switch (x.dtype.category, dtype.category) {
    case (.bool, .floatingPoint), (.unsignedInteger, .floatingPoint): result.text = cast("uitofp")
    case (.signedInteger, .floatingPoint): result.text = cast("sitofp")
    case (.floatingPoint, .floatingPoint):
      let (narrow, wide) = (x.dtype.registerType == "float", dtype.registerType == "float")
      result.text = narrow == wide ? x.text : cast(narrow ? "fpext" : "fptrunc")
    case (.floatingPoint, .bool): return compare(.notEqual, x, constant(0, like: x))
    case (_, .bool):
      let zero = splat(literal(.scalar(0, x.dtype)), x.lanes)
      return compare(.notEqual, x, zero)
    case (.floatingPoint, .signedInteger), (.floatingPoint, .unsignedInteger):
      let kind = dtype.category == .signedInteger ? "fptosi" : "fptoui"
      let name = "llvm.\(kind).sat.\(suffix(dtype.registerType, x.lanes)).\(suffix(x.dtype.registerType, x.lanes))"
      result.text = call(name, to, [(from, x.text)])
      return result
    case (.bool, _), (.unsignedInteger, _), (.signedInteger, _):
      let (bits, wanted) = (x.dtype == .bool ? 1 : x.dtype.byteCount * 8, dtype.byteCount * 8)
      if bits > wanted { result.text = cast("trunc") }
      if bits < wanted { result.text = cast(x.dtype.category == .signedInteger ? "sext" : "zext") }
      return result
    default: throw CompilationError(.unsupported, "convert from \(x.dtype) to \(dtype)")
    }
    result.text = rounded(result.text, to: dtype, lanes: x.lanes)
    return result
  }

  /// A part of a complex register, or a real one, as a real register.
  func part(_ x: Register, _ text: String) -> Register {
    Register(text: text, dtype: x.dtype.realType, lanes: x.lanes, scope: x.scope)
  }

  func complexZero(like x: Register) -> Register {
    let zero = constant(0, like: x)
    return Register(text: zero.text, imaginary: zero.text, dtype: x.dtype, lanes: x.lanes, scope: 0)
  }
}

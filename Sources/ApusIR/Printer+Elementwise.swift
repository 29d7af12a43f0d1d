extension StableHLOWriter {
  func writeElementwise(_ primitive: Primitive, _ operands: [String], _ types: [TensorType], _ result: TensorType) -> String {
    switch primitive {
    case .unary(let function): return writeUnary(function, operands[0], types[0], result)
    case .binary(let function):
      if types[0].dtype.isComplex && (function == .maximum || function == .minimum) {
        return writeStandIn(primitive, function.rawValue, operands, types, [result]) {
          [$0.writeComplexExtremum(function, $1[0], $1[1], types[0])]
        }[0]
      }
      if [.nextAfter, .zeta, .polygamma].contains(function) {
        return define("chlo.\(function.rawValue) \(operands[0]), \(operands[1]) : \(Self.chloSignature(types, result))")
      }
      return define("stablehlo.\(function.rawValue) \(operands[0]), \(operands[1]) : \(result.stableHLOText)")
    case .compare(let direction): return compare(direction, operands[0], operands[1], types[0])
    case .select:
      return define("stablehlo.select \(operands.joined(separator: ", ")) : \(types[0].stableHLOText), \(result.stableHLOText)")
    case .clamp:
      return define("stablehlo.clamp \(operands.joined(separator: ", ")) : \(Self.signature(types, [result]))")
    case .convert(let dtype):
      if !types[0].dtype.isComplex || dtype.isComplex {
        return define("stablehlo.convert \(operands[0]) : \(Self.signature(types, [result]))")
      }
      return writeStandIn(primitive, "convert", operands, types, [result]) { [$0.writeComplexConvert($1[0], types[0], dtype)] }[0]
    case .bitcastConvert:
      return define("stablehlo.bitcast_convert \(operands[0]) : \(Self.signature(types, [result]))")
    case .reducePrecision(let exponentBits, let mantissaBits):
      return define("stablehlo.reduce_precision \(operands[0]), format = e\(exponentBits)m\(mantissaBits) : \(result.stableHLOText)")
    default: preconditionFailure("not elementwise: \(primitive.name)")
    }
  }

  /// CHLO writes the types of several operands without brackets.
  private static func chloSignature(_ types: [TensorType], _ result: TensorType) -> String {
    types.map(\.stableHLOText).joined(separator: ", ") + " -> " + result.stableHLOText
  }

  private func writeUnary(_ function: UnaryFunction, _ x: String, _ type: TensorType, _ result: TensorType) -> String {
    let typeText = type.stableHLOText
    switch function {
    case .stopGradient: return writeStandIn(.unary(function), "stop_gradient", [x], [type], [result]) { $1 }[0]
    case .square: return define("stablehlo.multiply \(x), \(x) {apus.square} : \(typeText)")
    case .conjugate:
      if type.dtype.isComplex { return define("chlo.conj \(x) : \(typeText) -> \(typeText)") }
      return writeStandIn(.unary(function), "conjugate", [x], [type], [result]) { $1 }[0]
    case .abs where type.dtype.isComplex, .isFinite, .real, .imag:
      return define("stablehlo.\(function.rawValue) \(x) : \(Self.signature([type], [result]))")
    case .asin, .acos, .atan, .sinh, .cosh, .asinh, .acosh, .atanh, .erf, .erfc, .erfInv, .lgamma, .digamma,
      .besselI1e:
      return define("chlo.\(function.rawValue) \(x) : \(typeText) -> \(typeText)")
    case .negate, .abs, .sign, .ceil, .floor, .roundNearestEven, .roundNearestAwayFromZero, .exponential, .exponentialMinusOne,
      .log, .logPlusOne, .logistic, .sqrt, .rsqrt, .cbrt, .sine, .cosine, .tan, .tanh, .not, .populationCount, .countLeadingZeros:
      return define("stablehlo.\(function.rawValue) \(x) : \(typeText)")
    }
  }

  func compare(_ direction: ComparisonDirection, _ x: String, _ y: String, _ type: TensorType, totalOrder: Bool = false) -> String
  {
    let kind: String
    switch type.dtype.category {
    case .bool, .unsignedInteger: kind = "UNSIGNED"
    case .signedInteger: kind = "SIGNED"
    case .floatingPoint, .complex: kind = totalOrder ? "TOTALORDER" : "FLOAT"
    }
    return define(
      "stablehlo.compare \(direction.rawValue), \(x), \(y), \(kind) : \(Self.signature([type, type], [type.with(dtype: .bool)]))")
  }

  func logic(_ function: BinaryFunction, _ x: String, _ y: String, _ shape: Shape = []) -> String {
    define("stablehlo.\(function.rawValue) \(x), \(y) : \(TensorType(.bool, shape).stableHLOText)")
  }

  func select(_ predicate: String, _ x: String, _ y: String, _ type: TensorType) -> String {
    define("stablehlo.select \(predicate), \(x), \(y) : \(type.with(dtype: .bool).stableHLOText), \(type.stableHLOText)")
  }

  /// To a real number by way of the real part, to bool by comparison with zero: what a plain `convert` leaves open.
  private func writeComplexConvert(_ x: String, _ type: TensorType, _ dtype: DType) -> String {
    if dtype == .bool { return compare(.notEqual, x, full(0, type), type) }
    let real = type.with(dtype: type.dtype.realType)
    let part = define("stablehlo.real \(x) : \(Self.signature([type], [real]))")
    return real.dtype == dtype ? part : define("stablehlo.convert \(part) : \(Self.signature([real], [type.with(dtype: dtype)]))")
  }

  /// Complex numbers in lexicographic order of their parts; the first operand that has a NaN wins.
  private func writeComplexExtremum(_ function: BinaryFunction, _ x: String, _ y: String, _ type: TensorType) -> String {
    let real = type.with(dtype: type.dtype.realType)
    func parts(_ z: String) -> (re: String, im: String) {
      (
        define("stablehlo.real \(z) : \(Self.signature([type], [real]))"),
        define("stablehlo.imag \(z) : \(Self.signature([type], [real]))")
      )
    }
    let (a, b) = (parts(x), parts(y))
    let direction: ComparisonDirection = function == .maximum ? .greater : .less
    let ahead = compare(direction, a.re, b.re, real)
    let tied = compare(.equal, a.re, b.re, real)
    let aheadInTie = logic(.and, tied, compare(direction, a.im, b.im, real), type.shape)
    let isFirst = logic(.or, ahead, aheadInTie, type.shape)
    let isNumber = compare(.equal, y, y, type)
    let isNaN = compare(.notEqual, x, x, type)
    return select(logic(.or, logic(.and, isFirst, isNumber, type.shape), isNaN, type.shape), x, y, type)
  }
}

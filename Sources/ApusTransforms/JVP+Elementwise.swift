import ApusIR

extension JVPRule {
  /// Tangents are linear in `t` by being `t` times or over a coefficient of primal values, so that transposition finds them so.
  func unary(_ function: UnaryFunction) -> ValueID? {
    guard let t = t[0] else { return nil }
    let (x, y) = (self.x[0], self.y[0])
    let dtype = b.dtype(of: x)
    switch function {
    case .negate: return b.negate(t)
    case .abs:
      // Of the slopes at 0 the right one.
      guard dtype.isComplex else {
        return b.multiply(t, b.select(b.compare(.greaterOrEqual, x, b.full(0, like: x)), b.full(1, like: x), b.full(-1, like: x)))
      }
      let modulus = b.convert(b.replacingZeros(y), to: dtype)
      return b.unary(.real, b.multiply(t, b.divide(b.unary(.conjugate, x), modulus)))
    case .sign: return dtype.isComplex ? complexSign(t, x, y) : nil
    case .square:
      // Twice the product rather than twice x: the residual is x itself.
      let product = b.multiply(t, x)
      return b.add(product, product)
    case .ceil, .floor, .roundNearestEven, .roundNearestAwayFromZero: return nil
    case .exponential: return b.multiply(t, y)
    case .exponentialMinusOne: return b.multiply(t, b.onePlus(y))
    case .log: return b.divide(t, x)
    case .logPlusOne: return b.divide(t, b.onePlus(x))
    case .logistic: return b.multiply(t, b.multiply(y, b.oneMinus(y)))
    case .sqrt: return b.multiply(t, b.divide(b.full(0.5, like: y), y))
    case .rsqrt: return b.multiply(t, b.scaled(b.divide(y, x), by: -0.5))
    case .cbrt: return b.multiply(t, b.divide(b.full(1.0 / 3, like: y), b.unary(.square, y)))
    case .sine: return b.multiply(t, b.unary(.cosine, x))
    case .cosine: return b.multiply(t, b.negate(b.unary(.sine, x)))
    case .tan: return b.multiply(t, b.onePlus(b.unary(.square, y)))
    case .asin: return b.multiply(t, b.unary(.rsqrt, b.oneMinus(b.unary(.square, x))))
    case .acos: return b.multiply(t, b.negate(b.unary(.rsqrt, b.oneMinus(b.unary(.square, x)))))
    case .atan: return b.divide(t, b.onePlus(b.unary(.square, x)))
    case .sinh: return b.multiply(t, b.unary(.cosh, x))
    case .cosh: return b.multiply(t, b.unary(.sinh, x))
    case .tanh: return b.multiply(t, b.multiply(b.oneMinus(y), b.onePlus(y)))
    case .asinh: return b.multiply(t, b.unary(.rsqrt, b.onePlus(b.unary(.square, x))))
    case .acosh:
      // Two roots rather than the root of the product: only so is the sign right in the left half of the complex plane.
      let below = b.unary(.rsqrt, b.subtract(x, b.full(1, like: x)))
      return b.multiply(t, b.multiply(below, b.unary(.rsqrt, b.onePlus(x))))
    case .atanh: return b.divide(t, b.multiply(b.oneMinus(x), b.onePlus(x)))
    case .erf: return b.multiply(t, b.scaled(gaussian(x), by: 2 / Double.pi.squareRoot()))
    case .erfc: return b.multiply(t, b.scaled(gaussian(x), by: -2 / Double.pi.squareRoot()))
    case .erfInv: return b.multiply(t, b.scaled(b.unary(.exponential, b.unary(.square, y)), by: Double.pi.squareRoot() / 2))
    case .lgamma: return b.multiply(t, b.unary(.digamma, x))
    case .digamma: return b.multiply(t, b.binary(.polygamma, b.full(1, like: x), x))
    case .besselI1e: return b.multiply(t, slopeOfBesselI1e(x, y))
    case .not, .populationCount, .countLeadingZeros, .isFinite: return nil
    case .real, .conjugate: return dtype.isComplex ? b.unary(function, t) : t
    case .imag: return dtype.isComplex ? b.unary(.imag, t) : nil
    case .stopGradient: return nil
    }
  }

  /// exp(-x^2)
  private func gaussian(_ x: ValueID) -> ValueID { b.unary(.exponential, b.negate(b.unary(.square, x))) }

  /// d(z / |z|) = (t - y Re(conj(y) t)) / |z|.
  private func complexSign(_ t: ValueID, _ x: ValueID, _ y: ValueID) -> ValueID {
    let dtype = b.dtype(of: x)
    let along = b.convert(b.unary(.real, b.multiply(t, b.unary(.conjugate, y))), to: dtype)
    let modulus = b.convert(b.replacingZeros(b.unary(.abs, x)), to: dtype)
    let tangent = b.divide(b.subtract(t, b.multiply(along, y)), modulus)
    return b.select(b.compare(.equal, x, b.full(0, like: x)), b.full(0, like: x), tangent)
  }

  /// I₀(x) e^-|x| - y (sign x + 1 / x), which is 1/2 at 0.
  private func slopeOfBesselI1e(_ x: ValueID, _ y: ValueID) -> ValueID {
    let epsilon = switch b.dtype(of: x) {
    case .float16: 0x1p-10
    case .bfloat16: 0x1p-7
    case .float32: 0x1p-23
    default: 0x1p-52
    }
    let tiny = b.full(epsilon, like: x), isTiny = b.compare(.less, b.unary(.abs, x), tiny)
    let safe = b.select(isTiny, tiny, x)
    let ratio = b.multiply(y, b.add(b.unary(.sign, safe), b.divide(b.full(1, like: safe), safe)))
    return b.select(isTiny, b.full(0.5, like: x), b.subtract(b.besselI0e(safe), ratio))
  }

  func binary(_ function: BinaryFunction) throws -> ValueID? {
    let (x, y, out) = (self.x[0], self.x[1], self.y[0])
    let (tx, ty) = (t[0], t[1])
    switch function {
    case .add: return b.sum(tx, ty)
    case .subtract:
      guard let ty else { return tx }
      return tx.map { b.subtract($0, ty) } ?? b.negate(ty)
    case .multiply: return b.sum(tx.map { b.multiply($0, y) }, ty.map { b.multiply($0, x) })
    case .divide:
      // (tx - ty out) / y: the residuals are values that there are already.
      let numerator = ty.map { ty in
        let scaled = b.multiply(ty, out)
        return tx.map { b.subtract($0, scaled) } ?? b.negate(scaled)
      }
      return (numerator ?? tx).map { b.divide($0, y) }
    case .remainder:
      return b.sum(tx, ty.map { ty in
        let quotient = b.divide(x, y)
        let whole = b.multiply(b.unary(.sign, quotient), b.unary(.floor, b.unary(.abs, quotient)))
        return b.multiply(ty, b.negate(whole))
      })
    case .power:
      return b.sum(
        tx.map { tx in
          // x^0 is constant, also where the rule's own x^(y - 1) is infinite.
          let slope = b.multiply(y, b.binary(.power, x, b.subtract(y, b.full(1, like: y))))
          let zero = b.full(0, like: y)
          return b.multiply(tx, b.select(b.compare(.equal, y, zero), zero, slope))
        },
        ty.map { b.multiply($0, b.multiply(b.unary(.log, b.replacingZeros(x)), out)) })
    case .atan2:
      let radius = b.add(b.unary(.square, x), b.unary(.square, y))
      return b.sum(tx.map { b.multiply($0, b.divide(y, radius)) }, ty.map { b.multiply($0, b.negate(b.divide(x, radius))) })
    case .maximum, .minimum:
      let fromX = tx.map { b.multiply($0, share(x, against: y, of: out)) }
      return b.sum(fromX, ty.map { b.multiply($0, share(y, against: x, of: out)) })
    case .nextAfter, .and, .or, .xor, .shiftLeft, .shiftRightArithmetic, .shiftRightLogical: return nil
    case .zeta:
      if tx != nil { throw noDerivative("zeta", "its first operand") }
      let order = b.onePlus(x)
      return ty.map { b.multiply($0, b.negate(b.multiply(x, b.binary(.zeta, order, y)))) }
    case .polygamma:
      if tx != nil { throw noDerivative("polygamma", "its order") }
      return ty.map { b.multiply($0, b.binary(.polygamma, b.onePlus(x), y)) }
    case .complex:
      if tx == nil && ty == nil { return nil }
      return b.binary(.complex, b.materialize(tx, type(x)), b.materialize(ty, type(y)))
    }
  }

  private func noDerivative(_ function: String, _ operand: String) -> TransformError {
    TransformError(pass.mode == .jvp ? "jvp" : "linearize", "\(function) has no derivative by \(operand)", location: b.site?.location)
  }

  /// The part of a choice that went to `x`: 1 where only it was chosen, a half in a tie, 0 elsewhere (and for NaN).
  private func share(_ x: ValueID, against other: ValueID, of chosen: ValueID) -> ValueID {
    let among = b.select(b.compare(.equal, other, chosen), b.full(0.5, like: x), b.full(1, like: x))
    return b.select(b.compare(.equal, x, chosen), among, b.full(0, like: x))
  }

  func select() -> ValueID? {
    if t[1] == nil && t[2] == nil { return nil }
    return b.select(x[0], b.materialize(t[1], type(x[1])), b.materialize(t[2], type(x[2])))
  }

  func clamp() -> ValueID? {
    let shape = b.shape(of: x[1])
    func spread(_ bound: ValueID) -> ValueID {
      b.shape(of: bound).isEmpty ? b.broadcast(bound, to: shape, dimensions: []) : bound
    }
    let (low, operand, high) = (spread(x[0]), x[1], spread(x[2]))
    func masked(_ tangent: ValueID?, _ mask: () -> ValueID) -> ValueID? {
      tangent.map { b.select(mask(), spread($0), b.zeros(type(operand))) }
    }
    let fromLow = masked(t[0]) { b.binary(.and, b.compare(.greater, low, operand), b.compare(.less, low, high)) }
    let inside = masked(t[1]) { b.binary(.and, b.compare(.greater, operand, low), b.compare(.less, operand, high)) }
    let fromHigh = masked(t[2]) { b.compare(.less, high, operand) }
    return b.sum(b.sum(fromLow, inside), fromHigh)
  }

  func convert(_ dtype: DType) -> ValueID? { dtype.isDifferentiable ? t[0].map { b.convert($0, to: dtype) } : nil }

  func bitcast(_ dtype: DType) -> ValueID? { b.dtype(of: x[0]) == dtype ? t[0] : nil }
}
